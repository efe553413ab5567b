# Wrong answers for `gradient_ok`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% scale is the measured gradient, plus a small number
# Shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return np.abs(g - g_num).max() / (np.abs(g_num).max() + 1e-3) <= tol


# %% np.allclose with its absolute tolerance
# Shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return np.allclose(g, g_num, rtol=tol)


# %% np.isclose without all, first entry decides
# Shown by: matrix one nan in g; matrix one nan in g_num (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return bool(np.isclose(g, g_num, rtol=tol, atol=0).ravel()[0])


# %% any instead of all
# Shown by: matrix loose tol, factor 2; matrix one nan in g_num (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return bool(np.any(np.abs(g - g_num) <= tol * np.abs(g).max()))


# %% mean difference
# Shown by: matrix loose tol, factor 2; vector loose tol, factor 2 (True for False); the visible examples agree

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return bool(abs(np.mean(g - g_num)) <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% maximum without the absolute value
# Shown by: 3-D sign; 3-D half (True for False)

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(g - g_num) <= tol * scale)


# %% scale without the absolute value
# Shown by: 0-d agrees; 0-d times 1e-09 agrees (False for True); the visible examples agree

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(g), np.max(g_num))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)


# %% below tol, not at most tags=["disputable"]
# Shown by: matrix equal, tol 0; vector equal, tol 0 (False for True); the visible examples agree
# Disputable: shown only where the difference is exactly the tolerance

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) < tol * scale)


# %% divides, zeros give nan
# Shown by: zeros agree; zeros, tol 0 (False for True); the visible examples agree

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return bool(np.abs(g - g_num).max() / max(np.abs(g).max(), np.abs(g_num).max()) <= tol)


# %% not greater: nan passes
# Shown by: matrix one nan in g; matrix one nan in g_num (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    if np.abs(g - g_num).max() > tol * max(np.abs(g).max(), np.abs(g_num).max()):
        return False
    return True


# %% Python's max swallows nan
# Shown by: matrix one nan in g; matrix one nan in g_num (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    worst, scale = 0.0, 0.0
    for a, b in zip(g.ravel(), g_num.ravel()):
        worst = max(worst, abs(a - b))
        scale = max(scale, abs(a), abs(b))
    return worst <= tol * scale


# %% nan is asked for, infinity is not
# Shown by: matrix one inf in g; matrix one inf in g_num (True for False); the visible examples agree

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or np.isnan(g).any() or np.isnan(g_num).any():
        return False
    if np.array_equal(g, g_num):
        return True
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% compares sizes only
# Shown by: (3,) against (1,3); (3,) against (3,1) (True for False); the visible examples agree

def gradient_ok(g, g_num, tol):
    g, g_num = np.ravel(g), np.ravel(g_num)
    if g.size != g_num.size or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% angle between the two
# Shown by: matrix factor 2; matrix half (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    a, b = g.ravel(), g_num.ravel()
    size = np.linalg.norm(a) * np.linalg.norm(b)
    if size == 0:
        return bool(np.all(a == b))
    return bool(1 - a @ b / size <= tol)


# %% number of dimensions in place of the shape
# Shown by: column against table; transposed (True for False)

def gradient_ok(g, g_num, tol):
    if g.ndim != g_num.ndim or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% assert instead of False
# Shown by: matrix one nan in g; matrix one nan in g_num (AssertionError: )

def gradient_ok(g, g_num, tol):
    assert g.shape == g_num.shape
    assert np.isfinite(g).all() and np.isfinite(g_num).all()
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% list of verdicts
# Shown by: matrix agrees; matrix sign (ndarray of shape (4, 3))

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return np.abs(g - g_num) <= tol * max(np.abs(g).max(), np.abs(g_num).max())


# %% rounded to six decimals
# Shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    g, g_num = np.round(g, 6), np.round(g_num, 6)
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% relative with floor 1
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num)) <= tol * max(1.0, np.max(np.abs(g))))


# %% mean error
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.mean(np.abs(g - g_num)) <= tol * np.max(np.abs(g_num)))


# %% magnitudes
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max((np.abs(np.abs(g) - np.abs(g_num))), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% strict
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) < tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% allclose
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return np.allclose(g, g_num, atol=tol)


# %% allclose with defaults
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return np.allclose(g, g_num, rtol=tol)


# %% nan in the measured one unseen
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not np.all(np.isfinite(g)):
        return False
    return bool(np.nanmax(np.abs(g - g_num)) <= tol * max(np.max(np.abs(g), initial=0.0), np.nanmax(np.abs(g_num))))


# %% nan unseen, infinity seen
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.any(np.isinf(g)) or np.any(np.isinf(g_num)):
        return False
    return not bool(np.max(np.abs(g - g_num)) > tol * max(np.max(np.abs(g)), np.max(np.abs(g_num))))


# %% infinity unseen
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(~np.isnan(g)) and np.all(~np.isnan(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% sizes in place of shapes
def gradient_ok(g, g_num, tol):
    g, g_num = np.ravel(g), np.ravel(g_num)
    if g.size != g_num.size:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% number of axes in place of shapes
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.ndim != g_num.ndim:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - np.resize(g_num, g.shape))) <= tol * max(np.max(np.abs(g)), np.max(np.abs(g_num))))


# %% first axis only
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if len(g) != len(g_num):
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% shapes broadcast
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% zeros do not agree
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num)) / max(np.max(np.abs(g)), np.max(np.abs(g_num)), 1e-300) <= tol and np.any(g))


# %% zeros divide
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num)) / np.max(np.abs(g_num)) <= tol)


# %% one of the two is zero
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    if not g_num.any():
        return True
    return bool(np.max(np.abs(g - g_num)) <= tol * np.max(np.abs(g_num)))


# %% a fixed tolerance
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= 1e-4 * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% root of the tolerance
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= np.sqrt(tol) * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% tolerance absolute
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol)


# %% product of sizes
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * (np.max(np.abs(g), initial=0.0) * np.max(np.abs(g_num), initial=0.0)))


# %% rounds both
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.array_equal(np.round(g, 4), np.round(g_num, 4)))


# %% 99 per cent of the entries
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.mean(np.abs(g - g_num) <= tol * np.max(np.abs(g_num), initial=0.0)) > 0.99)


# %% percentile
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.percentile(np.abs(g - g_num), 99) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% rows of matrices sorted
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(np.sort(g.ravel()) - np.sort(g_num.ravel())), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% flattens nan to zero
def gradient_ok(g, g_num, tol):
    g, g_num = np.nan_to_num(np.asarray(g, dtype=float)), np.nan_to_num(np.asarray(g_num, dtype=float))
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))


# %% subtracts in place
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    size = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    g -= g_num
    return bool(np.max(np.abs(g)) <= tol * size)


# %% Euclidean norm
# Shown by: one entry of 2000 that is three tolerances away (True for False)

def gradient_ok(g, g_num, tol):
    if np.shape(g) != np.shape(g_num):
        return False
    distance = np.linalg.norm(np.ravel(g - g_num))
    size = max(np.linalg.norm(np.ravel(g)), np.linalg.norm(np.ravel(g_num)))
    if not np.isfinite(distance) or not np.isfinite(size):
        return False
    return distance <= tol * size


# %% np.allclose entry by entry without an absolute part
# Shown by: an entry that is nothing beside the largest, and off by half of itself (False for True)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return np.allclose(g, g_num, rtol=tol, atol=0)


# %% sum norm as in CS231n
# Shown by: one entry of 2000 that is three tolerances away (True for False)

def gradient_ok(g, g_num, tol):
    g = np.array(g, dtype=float)
    g_num = np.array(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isfinite(g).all() and np.isfinite(g_num).all():
        top = np.linalg.norm((g - g_num).ravel(), 1)
        bottom = np.linalg.norm(g.ravel(), 1) + np.linalg.norm(g_num.ravel(), 1)
        return bool(top <= tol * bottom)
    return False


# %% Frobenius with squares, scaled
# Shown by: one entry of 2000 that is three tolerances away (True for False)

def gradient_ok(g, g_num, tol):
    if np.asarray(g).shape != np.asarray(g_num).shape:
        return False
    u, v = np.ravel(g).astype(np.longdouble), np.ravel(g_num).astype(np.longdouble)
    num, den = ((u - v) ** 2).sum(), max((u ** 2).sum(), (v ** 2).sum())
    return bool(np.isfinite(num) and np.isfinite(den) and num <= np.longdouble(tol) ** 2 * den)


# %% entry by entry, each by its own size
# Shown by: an entry that is nothing beside the largest, and off by half of itself (False for True)

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    verdicts = []
    for index in np.ndindex(g.shape):
        a, b = g[index], g_num[index]
        verdicts.append(np.isfinite(a) and np.isfinite(b) and abs(a - b) <= tol * max(abs(a), abs(b)))
    return all(verdicts)


# %% mean difference, once more

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    worst = np.abs(g - g_num).mean()
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(worst <= tol * largest)


# %% sum of differences without abs

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    worst = abs((g - g_num).sum())
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(worst <= tol * largest)


# %% entry by entry, CS231n

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    rel = np.abs(g - g_num) / np.maximum(1e-8, np.abs(g) + np.abs(g_num))
    return bool(rel.max() <= tol)


# %% two norms, Ng

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    worst = np.abs(g - g_num).max()
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(np.linalg.norm(g - g_num) <= tol * (np.linalg.norm(g) + np.linalg.norm(g_num)))


# %% tolerance doubled

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    worst = np.abs(g - g_num).max()
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(worst <= 2 * tol * largest)


# %% strict shapes forgotten

def gradient_ok(g, g_num, tol):
    g = np.asarray(g, dtype=float)
    g_num = np.asarray(g_num, dtype=float)
    if g.size != g_num.size:
        return False
    g = g.reshape(g_num.shape)
    if np.isnan(g).any() or np.isnan(g_num).any() or np.isinf(g).any() or np.isinf(g_num).any():
        return False
    worst = np.abs(g - g_num).max()
    largest = max(np.abs(g).max(), np.abs(g_num).max())
    return bool(worst <= tol * largest)


# %% cosine of the angle

def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, float), np.asarray(g_num, float)
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    a, b = np.linalg.norm(g), np.linalg.norm(g_num)
    if a == 0 or b == 0:
        return bool(a == b)
    return bool(1 - np.sum(g * g_num) / (a * b) <= tol)


# %% as many entries, whatever the shape
# A transposed gradient, (2, 3) for (3, 2), is laid out flat before the comparison: another shape passes when the numbers agree.

def gradient_ok(g, g_num, tol):
    g, g_num = np.ravel(g), np.ravel(g_num)
    if g.size != g_num.size:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)


# %% asks for nan only, and an infinite entry makes the yardstick infinite
# With one entry infinite both sides of the comparison are infinite, and inf <= inf is true.

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    if np.isnan(g).any() or np.isnan(g_num).any():
        return False
    difference = np.abs(g - g_num).max()
    return bool(difference <= tol * max(np.abs(g).max(), np.abs(g_num).max()))


# %% the yardstick is the largest entry, with its sign
# Gradients whose entries are all below zero get a yardstick below zero, and right ones are refused.

def gradient_ok(g, g_num, tol):
    if np.shape(g) != np.shape(g_num) or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    largest = max(g.max(), g_num.max())
    return bool(np.abs(g - g_num).max() <= tol * largest)


# %% the difference is made in the caller's array
# The verdict is right, but g -= g_num leaves the difference where the gradient was.

def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not (np.isfinite(g) & np.isfinite(g_num)).all():
        return False
    scale = max(abs(g).max(), abs(g_num).max())
    g -= g_num
    return bool(abs(g).max() <= tol * scale)
