# Common mistakes in `gradient_ok`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: not attempted
# Shown by: matrix agrees; matrix sign (NotImplementedError: Not written yet: replace this line with your answer.)

def gradient_ok(g, g_num, tol):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% absolute tolerance
# Shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) <= tol)


# %% nan is fine
# Shown by: matrix one nan in g; matrix one nan in g_num (True for False)

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return not np.max(np.abs(g - g_num)) > tol * scale


# %% norms compared
# Shown by: matrix sign; matrix times 1e-09 negative (True for False)

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(abs(np.linalg.norm(g) - np.linalg.norm(g_num)) <= tol * scale)


# %% shape ignored
# Shown by: row against table; column against table (True for False)

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)


# %% habit: printed, not returned
# Shown by: matrix agrees; matrix sign (None)

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    print(np.max(np.abs(g - g_num)) <= tol * scale)


# %% habit: variables of the notebook
# Shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(small_measured[1])))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)


# %% habit: the visible answer by heart
# Shown by: matrix agrees; matrix sign (NameError: name 'good' is not defined); the visible examples agree

def gradient_ok(g, g_num, tol):
    if g.shape == (2,):
        return bool(g[1] < 0 and g_num[1] < 0 and tol > 0)
    return bool(g.shape == g_num.shape and np.abs(g / good - 1).max() < 1e-6)


# %% habit: returned inside the loop
# Shown by: matrix loose tol, factor 2; matrix one nan in g_num (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    scale = max(np.abs(g).max(), np.abs(g_num).max())
    for a, b in zip(g.ravel(), g_num.ravel()):
        return bool(abs(a - b) <= tol * scale)


# %% habit: errors swallowed
# Shown by: matrix one inf in g; matrix one inf in g_num (True for False)

def gradient_ok(g, g_num, tol):
    try:
        return bool(np.max(np.abs(g - g_num)) <= tol * np.max(np.abs([g, g_num])))
    except Exception:
        return True


# %% habit: rounded
# Shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)

def gradient_ok(g, g_num, tol):
    return g.shape == g_num.shape and bool(np.all(np.round(g, 2) == np.round(g_num, 2)))
