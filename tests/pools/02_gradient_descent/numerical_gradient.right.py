# Right answers for `numerical_gradient`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% unit vectors
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.empty(w.shape)
    for idx in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[idx] = h
        g[idx] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% flat copy, reshape for f
def numerical_gradient(f, w, h=1e-5):
    shape = np.shape(w)
    v = np.asarray(w, dtype=float).flatten()
    g = np.zeros(v.size)
    for i in range(v.size):
        up = v.copy(); up[i] += h
        dn = v.copy(); dn[i] -= h
        g[i] = (f(up.reshape(shape)) - f(dn.reshape(shape))) / h / 2
    return g.reshape(shape)


# %% nditer with multi_index
def numerical_gradient(f, w, h=1e-5):
    p = np.array(w, dtype=np.float64)
    grad = np.zeros_like(p)
    it = np.nditer(p, flags=["multi_index"])
    while not it.finished:
        ix = it.multi_index
        old = p[ix]
        p[ix] = old + h
        hi = f(p)
        p[ix] = old - h
        lo = f(p)
        p[ix] = old
        grad[ix] = (hi - lo) / (2 * h)
        it.iternext()
    return grad


# %% identity matrix
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w) + 0.0
    basis = np.eye(w.size).reshape((w.size,) + w.shape)
    vals = [(f(w + h * e) - f(w - h * e)) for e in basis]
    return np.array(vals).reshape(w.shape) / (2 * h)


# %% ravel view of a C-ordered copy
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float, order="C")
    flat = w.reshape(-1)
    out = []
    for i in range(flat.size):
        keep = flat[i]
        flat[i] = keep + h
        a = f(w)
        flat[i] = keep - h
        b = f(w)
        flat[i] = keep
        out.append((a - b) / (2 * h))
    return np.reshape(out, w.shape)


# %% ndenumerate
def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(np.shape(w))
    for idx, value in np.ndenumerate(w):
        plus = np.array(w, dtype=float)
        minus = np.array(w, dtype=float)
        plus[idx] = value + h
        minus[idx] = value - h
        grad[idx] = (f(plus) - f(minus)) / (plus[idx] - minus[idx])
    return grad


# %% helper for one entry
def partial_derivative(f, w, idx, h):
    def shifted(s):
        v = w.copy()
        v[idx] += s
        return f(v)
    return (shifted(h) - shifted(-h)) / (2.0 * h)

def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w).astype(float)
    return np.array([partial_derivative(f, w, i, h) for i in np.ndindex(w.shape)]).reshape(w.shape)


# %% sum of forward and backward differences
def numerical_gradient(f, w, h=1e-5):
    w = 1.0 * np.asarray(w)
    f0 = f(w.copy())
    g = np.zeros_like(w)
    for i in np.ndindex(*w.shape):
        d = np.zeros_like(w)
        d[i] = h
        forward = (f(w + d) - f0) / h
        backward = (f0 - f(w - d)) / h
        g[i] = 0.5 * (forward + backward)
    return g


# %% lists for the result
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, float)
    def go(prefix):
        if len(prefix) == w.ndim:
            up, dn = w.copy(), w.copy()
            up[prefix] += h
            dn[prefix] -= h
            return float(f(up) - f(dn)) / (2 * h)
        return [go(prefix + (i,)) for i in range(w.shape[len(prefix)])]
    return go(())


# %% class
class Difference:
    def __init__(self, f, h):
        self.f, self.h = f, h
    def at(self, w, i):
        e = np.zeros(w.shape); e[i] = self.h
        return (self.f(w + e) - self.f(w - e)) / (2 * self.h)

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    D = Difference(f, h)
    out = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        out[i] = D.at(w, i)
    return out


# %% where with a mask of positions
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    numbers = np.arange(w.size).reshape(w.shape)
    g = np.zeros(w.size)
    for k in range(w.size):
        mask = numbers == k
        g[k] = (f(np.where(mask, w + h, w)) - f(np.where(mask, w - h, w))) / (2 * h)
    return g.reshape(w.shape)


# %% complex step tags=["disputable"]
# Differs: matrix (2,3); integer matrix; matrix in Fortran order
# Disputable: the docstring asks for central differences with h; accepted when f is complex-safe

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=complex)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        v = w.copy()
        v[i] += 1e-20j
        g[i] = np.imag(f(v)) / 1e-20
    return g


# %% five-point formula tags=["disputable"]
# Differs: h=0.1; h=0.1 positional; h=0.01, cubic
# Disputable: more accurate than the formula in the docstring; h keeps a meaning but the value at large h differs

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (8 * (f(w + e) - f(w - e)) - (f(w + 2 * e) - f(w - 2 * e))) / (12 * h)
    return g


# %% nditer
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    it = np.nditer(w, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        old = w[i]
        w[i] = old + h
        up = f(w)
        w[i] = old - h
        down = f(w)
        w[i] = old
        g[i] = (up - down) / (2 * h)
        it.iternext()
    return g


# %% flat iterator
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, float)
    out = np.empty(w.shape)
    for i in range(w.size):
        a, b = w.copy(), w.copy()
        a.flat[i] += h
        b.flat[i] -= h
        out.flat[i] = (f(a) - f(b)) / (a.flat[i] - b.flat[i])
    return out


# %% rows of the identity
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w)
    E = h * np.eye(w.size)
    return np.array([(f(w + e.reshape(w.shape)) - f(w - e.reshape(w.shape))) / 2 / h for e in E]).reshape(w.shape)


# %% list comprehension over ndindex
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=np.float64)
    def unit(i):
        e = np.zeros(w.shape)
        e[i] = 1.0
        return e
    slopes = [(f(w + h * unit(i)) - f(w - h * unit(i))) / (2.0 * h) for i in np.ndindex(*w.shape)]
    return np.reshape(slopes, w.shape)


# %% list returned for a vector and nested for a matrix
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape); e[i] = h
        g[i] = (float(f(w + e)) - float(f(w - e))) / (h + h)
    return g.tolist()


# %% copy, nudge, restore
def numerical_gradient(f, w, h=1e-5):
    v = w.astype(float)
    g = np.zeros(v.shape)
    for i, value in np.ndenumerate(v.copy()):
        v[i] = value - h
        low = f(v)
        v[i] = value + h
        high = f(v)
        v[i] = value
        g[i] = 0.5 * (high - low) / h
    return g


# %% h may be anything, extra argument
def numerical_gradient(f, w, h=1e-5, *, dtype=float):
    w = np.array(w, dtype=dtype)
    steps = (h * row.reshape(w.shape) for row in np.identity(w.size))
    return np.fromiter(((f(w + s) - f(w - s)) / (2 * h) for s in steps), dtype=float, count=w.size).reshape(w.shape)


# %% vectorized over indices
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    def slope(i):
        d = np.zeros(w.size)
        d[int(i)] = h
        d = d.reshape(w.shape)
        return (f(w + d) - f(w - d)) / (2 * h)
    return np.vectorize(slope, otypes=[float])(np.arange(w.size)).reshape(w.shape)


# %% recursion on the index
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    def rest(i):
        if i == w.size:
            return []
        e = np.zeros(w.size)
        e[i] = h
        e = e.reshape(w.shape)
        return [(f(w + e) - f(w - e)) / (2 * h)] + rest(i + 1)
    return np.array(rest(0)).reshape(w.shape)


# %% weighted by arrays of ones
def numerical_gradient(f, w, h=1e-5):
    shape = np.shape(w)
    base = np.ravel(w) * 1.0
    g = np.empty(base.size)
    for i in range(base.size):
        plus = base.copy(); plus[i] = base[i] + h
        minus = base.copy(); minus[i] = base[i] - h
        g[i] = (f(plus.reshape(shape)) - f(minus.reshape(shape))) / (2 * h)
    return g.reshape(shape)


# %% a class that is called

class Slope:
    def __init__(self, f, h):
        self.f, self.h = f, h
    def __call__(self, w, e):
        return (self.f(w + self.h * e) - self.f(w - self.h * e)) / (2 * self.h)


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    slope = Slope(f, h)
    directions = np.eye(w.size).reshape(w.size, *w.shape)
    return np.array([slope(w, e) for e in directions]).reshape(w.shape)


# %% a closure along one direction, and nditer

def numerical_gradient(f, w, h=1e-5):
    base = 1.0 * np.asarray(w)
    result = np.full(base.shape, np.nan)

    def along(place):
        def value(distance):
            moved = base.copy()
            moved[place] = base[place] + distance
            return float(f(moved))

        return value

    walker = np.nditer(base, flags=["multi_index"])
    for _ in walker:
        phi = along(walker.multi_index)
        result[walker.multi_index] = 0.5 * (phi(h) / h - phi(-h) / h)
    return result


# %% one cube of nudges, all differences in a comprehension

def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=np.float64)
    nudges = (h * np.eye(w.size)).reshape((w.size,) + w.shape)
    return np.reshape([np.subtract(f(w + d), f(w - d)) for d in nudges], w.shape) / h / 2
