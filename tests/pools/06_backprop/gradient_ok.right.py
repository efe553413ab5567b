# Right answers for `gradient_ok`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% as the docstring says
# Norm-wise error at most 0e+00

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)


# %% loop over the entries
# Norm-wise error at most 0e+00

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    largest = 0.0
    difference = 0.0
    for a, b in zip(g.flat, g_num.flat):
        a, b = float(a), float(b)
        if a != a or b != b or abs(a) == float("inf") or abs(b) == float("inf"):
            return False
        largest = max(largest, abs(a), abs(b))
        difference = max(difference, abs(a - b))
    return difference <= tol * largest


# %% math.isfinite and all
# Norm-wise error at most 0e+00

import math


def gradient_ok(g, g_num, tol):
    if np.shape(g) != np.shape(g_num):
        return False
    pairs = list(zip(np.ravel(g).tolist(), np.ravel(g_num).tolist()))
    numbers = [v for pair in pairs for v in pair]
    if not all(math.isfinite(v) for v in numbers):
        return False
    scale = max(map(abs, numbers))
    return all(abs(a - b) <= tol * scale for a, b in pairs)


# %% nan fails the comparison by itself, infinity is asked for
# Norm-wise error at most 0e+00

def gradient_ok(g, g_num, tol):
    same_shape = np.shape(g) == np.shape(g_num)
    if not same_shape:
        return False
    with np.errstate(invalid="ignore"):
        worst = np.abs(g - g_num).max()
        scale = np.abs([g, g_num]).max()
    # nan <= anything is False
    return bool(scale < np.inf and worst <= tol * scale)


# %% ratio, zeros apart
# Norm-wise error at most 0e+00

def gradient_ok(g, g_num, tol):
    def bad(a):
        return np.isnan(a).any() or np.isinf(a).any()

    if g.shape != g_num.shape or bad(g) or bad(g_num):
        return False
    bottom = max(abs(g).max(), abs(g_num).max())
    if bottom == 0:
        return True
    return bool(abs(g - g_num).max() / bottom <= tol)


# %% scaled first, then absolute
# Norm-wise error at most 0e+00

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    both = np.stack([g, g_num]).astype(float)
    if not np.isfinite(both).all():
        return False
    size = np.abs(both).max()
    if size > 0:
        both = both / size
    return bool((np.abs(both[0] - both[1]) <= tol).all())


# %% all in one expression
# Norm-wise error at most 0e+00

gradient_ok = lambda g, g_num, tol: bool(
    np.shape(g) == np.shape(g_num)
    and np.isfinite(g).all()
    and np.isfinite(g_num).all()
    and np.max(np.abs(np.subtract(g, g_num))) <= tol * np.max(np.maximum(np.abs(g), np.abs(g_num)))
)


# %% 1 or 0 tags=["disputable"]
# Norm-wise error at most 0e+00
# Disputable: an int in place of a bool

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return 0
    return int(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% division with a guard
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    size = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return size == 0 or bool(np.max(np.abs(g - g_num)) / size <= tol)


# %% nan by comparison
def gradient_ok(g, g_num, tol):
    a, b = np.array(g, float), np.array(g_num, float)
    if a.shape != b.shape:
        return False
    size = max(np.abs(a).max(), np.abs(b).max())
    with np.errstate(all='ignore'):
        return bool(np.isfinite(size) and np.abs(a - b).max() <= tol * size)


# %% int 0 or 1
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return int(np.max(np.abs(g - g_num)) <= tol * max(np.max(np.abs(g)), np.max(np.abs(g_num))))


# %% allclose with the scale
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return np.allclose(g, g_num, rtol=0, atol=tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% try and except
def gradient_ok(g, g_num, tol):
    try:
        if np.shape(g) != np.shape(g_num):
            raise ValueError
        both = np.stack([g, g_num]).astype(float)
        if not np.isfinite(both).all():
            raise ValueError
    except ValueError:
        return False
    return bool(np.ptp(both, axis=0).max() <= tol * np.abs(both).max())


# %% asarray and max

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    worst = np.abs(g - g_num).max()
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(worst <= tol * largest)


# %% allclose with an absolute tolerance

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(np.allclose(g, g_num, rtol=0, atol=tol * largest))


# %% infinity norm

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    worst = np.linalg.norm((g - g_num).ravel(), np.inf)
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(worst <= tol * largest)


# %% ptp of flat lists

def gradient_ok(g, g_num, tol):
    if np.shape(g) != np.shape(g_num):
        return False
    a, b = np.ravel(g), np.ravel(g_num)
    both = np.concatenate([a, b])
    if not np.isfinite(both).all():
        return False
    return all(abs(x - y) <= tol * np.abs(both).max() for x, y in zip(a, b))


# %% plain Python

def gradient_ok(g, g_num, tol):
    if np.shape(g) != np.shape(g_num):
        return False
    a, b = np.ravel(g).tolist(), np.ravel(g_num).tolist()
    if any(v != v or abs(v) == float("inf") for v in a + b):
        return False
    top = max([abs(v) for v in a + b] or [0.0])
    return all(abs(x - y) <= tol * top for x, y in zip(a, b))


# %% lists of lists and math.isfinite

def gradient_ok(g, g_num, tol):
    import math

    def entries(x):
        if isinstance(x, list):
            return [e for part in x for e in entries(part)]
        return [float(x)]

    if np.shape(g) != np.shape(g_num):
        return False
    ours, theirs = entries(np.asarray(g).tolist()), entries(np.asarray(g_num).tolist())
    if any(not math.isfinite(e) for e in ours + theirs):
        return False
    worst = max((abs(p - q) for p, q in zip(ours, theirs)), default=0.0)
    return worst <= tol * max((abs(e) for e in ours + theirs), default=0.0)


# %% allclose without a relative part, the yardstick as its absolute one

def gradient_ok(g, g_num, tol):
    both = [np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)]
    if both[0].shape != both[1].shape:
        return False
    stacked = np.stack(both)
    yardstick = np.linalg.norm(stacked.ravel(), np.inf)
    return bool(np.isfinite(yardstick)) and np.allclose(*both, rtol=0.0, atol=tol * yardstick)
