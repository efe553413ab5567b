"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "linear_gradient": [
        (
            "mean of rows",
            r"""
def linear_gradient(w, X, t):
    r = X @ w - t
    return np.mean(r[:, None] * X, axis=0)
""",
        ),
        (
            "loop over examples",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x_i, t_i in zip(X, t):
        y_i = x_i @ w
        g += (y_i - t_i) * x_i
    return g / len(t)
""",
        ),
        (
            "normal equations",
            r"""
def linear_gradient(w, X, t):
    n = len(X)
    return (X.T @ X) @ w / n - X.T @ t / n
""",
        ),
        (
            "list returned",
            r"""
def linear_gradient(w, X, t):
    n = len(t)
    y = [sum(a * b for a, b in zip(w, row)) for row in X]
    return [sum((y[m] - t[m]) * X[m][i] for m in range(n)) / n for i in range(len(w))]
""",
        ),
        (
            "float32",
            r"""
def linear_gradient(w, X, t):
    w, X, t = (np.asarray(a, dtype=np.float32) for a in (w, X, t))
    return X.T @ (X @ w - t) / np.float32(len(t))
""",
        ),
        (
            "tuple",
            r"""
def linear_gradient(w, X, t):
    residual = np.dot(X, w) - t
    return tuple(np.dot(residual, X) / X.shape[0])
""",
        ),
        (
            "einsum",
            r"""
def linear_gradient(w, X, t):
    r = np.einsum("ni,i->n", X, w) - t
    return np.einsum("n,ni->i", r, X) / len(t)
""",
        ),
        (
            "minus (t - y)",
            r"""
def linear_gradient(w, X, t):
    y = np.dot(X, w)
    return -np.dot(t - y, X) / t.shape[0]
""",
        ),
        (
            "column vectors inside",
            r"""
def linear_gradient(w, X, t):
    w_ = w.reshape(-1, 1)
    t_ = t.reshape(-1, 1)
    g = X.T @ (X @ w_ - t_) / len(t_)
    return g.ravel()
""",
        ),
        (
            "column returned (k,1)",
            r"""
def linear_gradient(w, X, t):
    r = (X @ w - t)[:, np.newaxis]
    return X.T @ r / len(r)
""",
        ),
        (
            "double loop",
            r"""
def linear_gradient(w, X, t):
    n, k = X.shape
    grad = np.zeros(k)
    for i in range(k):
        s = 0.0
        for m in range(n):
            y = 0.0
            for j in range(k):
                y += X[m, j] * w[j]
            s += (y - t[m]) * X[m, i]
        grad[i] = s / n
    return grad
""",
        ),
        (
            "average with weights one",
            r"""
def linear_gradient(w, X, t):
    residual = X @ w - t
    return np.average(X.T * residual, axis=1)
""",
        ),
        (
            "tensordot",
            r"""
def linear_gradient(w, X, t):
    res = np.tensordot(X, w, axes=1) - t
    return np.tensordot(res, X, axes=(0, 0)) / res.size
""",
        ),
        (
            "hessian helper",
            r"""
def hessian(X):
    return X.T @ X / len(X)

def linear_gradient(w, X, t):
    return hessian(X) @ w - (X * t[:, None]).mean(axis=0)
""",
        ),
        (
            "lambda",
            r"""
linear_gradient = lambda w, X, t: ((X @ w - t) @ X) / len(X)
""",
        ),
        (
            "class with methods",
            r"""
class LinearNeuron:
    def __init__(self, w):
        self.w = np.asarray(w)
    def output(self, X):
        return X @ self.w
    def gradient(self, X, t):
        return X.T.dot(self.output(X) - t) / len(t)

def linear_gradient(w, X, t):
    return LinearNeuron(w).gradient(X, t)
""",
        ),
        (
            "fsum per weight",
            r"""
import math

def linear_gradient(w, X, t):
    e = X @ w - t
    return np.array([math.fsum(e * X[:, i]) / len(e) for i in range(X.shape[1])])
""",
        ),
        (
            "np.matrix",
            r"""
def linear_gradient(w, X, t):
    X = np.matrix(X, dtype=float)
    w = np.matrix(w, dtype=float).T
    t = np.matrix(t, dtype=float).T
    return X.T * (X * w - t) / X.shape[0]
""",
        ),
        (
            "augmented data [X, t] and weights (w, -1)",
            r"""
def linear_gradient(w, X, t):
    A = np.column_stack([X, t])
    v = np.append(w, -1.0)
    M = A.T @ A / len(A)
    return (M @ v)[:-1]
""",
        ),
        (
            "running mean over examples",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros(X.shape[1])
    for m in range(len(t)):
        g += ((X[m] @ w - t[m]) * X[m] - g) / (m + 1)
    return g
""",
        ),
        (
            "copies, asserts, prints",
            r"""
def linear_gradient(w, X, t):
    w = np.array(w, dtype=float, copy=True)
    X = np.array(X, dtype=float, copy=True)
    t = np.array(t, dtype=float, copy=True)
    assert X.shape == (len(t), len(w))
    X_w = X @ w
    X_w -= t
    print("residuals", X_w)
    return np.matmul(X_w, X) / len(t)
""",
        ),
        # DISPUTABLE: finite differences in place of the derivative (cf. P07), exact because the loss is quadratic
        (
            "derivative of the quadratic by two exact differences",
            r"""
def linear_gradient(w, X, t):
    # the loss is quadratic, so E(w + e) - E(w - e) over 2 is exact
    E = lambda v: 0.5 * np.sum((X @ v - t) ** 2) / len(t)
    return np.array([(E(w + e) - E(w - e)) / 2 for e in np.eye(len(w))])
""",
        ),
        (
            "default argument and type hints",
            r"""
def linear_gradient(w: np.ndarray, X: np.ndarray, t: np.ndarray, factor: float = 1.0) -> np.ndarray:
    n = X.shape[0]
    dE_dy = factor * (X @ w - t) / n
    dE_dw = (dE_dy[:, None] * X).sum(axis=0)
    return dE_dw
""",
        ),
        (
            "map and reduce",
            r"""
from functools import reduce

def linear_gradient(w, X, t):
    parts = map(lambda p: (np.dot(p[0], w) - p[1]) * p[0], zip(X, t))
    return reduce(np.add, parts) / len(t)
""",
        ),
        (
            "stacked outer via diag",
            r"""
def linear_gradient(w, X, t):
    R = np.diag(X @ w - t)
    return np.ones(len(t)) @ R @ X / len(t)
""",
        ),
        (
            "generator of the entries turned into an array",
            r"""
def linear_gradient(w, X, t):
    r = np.subtract(np.matmul(X, w), t)
    return np.fromiter((np.mean(r * col) for col in X.T), dtype=float)
""",
        ),
        (
            "longdouble",
            r"""
def linear_gradient(w, X, t):
    X = np.asarray(X, dtype=np.longdouble)
    r = X @ np.asarray(w, dtype=np.longdouble) - t
    return X.T @ r / np.longdouble(len(t))
""",
        ),
        (
            "loop over examples, once more",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x, target in zip(X, t):
        g += (np.dot(w, x) - target) * x
    return g / len(t)
""",
        ),
        (
            "central differences of the loss",
            r"""
def linear_gradient(w, X, t):
    w = np.asarray(w, float)
    E = lambda v: np.mean((t - X @ v) ** 2) / 2
    return np.array([(E(w + 1e-4 * e) - E(w - 1e-4 * e)) / 2e-4 for e in np.eye(len(w))])
""",
        ),
        (
            "hessian minus correlation",
            r"""
def linear_gradient(w, X, t):
    n = len(t)
    return (X.T @ X) @ w / n - X.T @ t / n
""",
        ),
        (
            "lists",
            r"""
def linear_gradient(w, X, t):
    n, k = np.shape(X)
    r = [sum(w[j] * X[i][j] for j in range(k)) - t[i] for i in range(n)]
    return [sum(r[i] * X[i][j] for i in range(n)) / n for j in range(k)]
""",
        ),
        (
            "einsum, once more",
            r"""
def linear_gradient(w, X, t):
    return np.einsum("n,nk->k", np.einsum("nk,k->n", X, w) - t, X) / t.size
""",
        ),
        (
            "columns inside",
            r"""
def linear_gradient(w, X, t):
    W, T = np.reshape(w, (-1, 1)), np.reshape(t, (-1, 1))
    return X.T @ (X @ W - T) / X.shape[0]
""",
        ),
        (
            "minus of minus",
            r"""
def linear_gradient(w, X, t):
    return -np.mean((t - X @ w)[:, None] * X, axis=0)
""",
        ),
        (
            "float32, once more",
            r"""
def linear_gradient(w, X, t):
    w, X, t = np.float32(w), np.float32(X), np.float32(t)
    return X.T @ (X @ w - t) / np.float32(len(t))
""",
        ),
        (
            "np.average of rows",
            r"""
def linear_gradient(w, X, t):
    return np.average([(x @ w - c) * x for x, c in zip(X, t)], axis=0)
""",
        ),
        (
            "matrix class",
            r"""
def linear_gradient(w, X, t):
    X, w, t = np.matrix(X), np.matrix(w).T, np.matrix(t).T
    return (X.T * (X * w - t)) / X.shape[0]
""",
        ),
        (
            "complex step",
            r"""
def linear_gradient(w, X, t):
    out = []
    for i in range(len(w)):
        v = np.array(w, dtype=complex)
        v[i] += 1e-30j
        out.append((0.5 * np.mean((t - X @ v) ** 2)).imag / 1e-30)
    return out
""",
        ),
    ],
    "numerical_gradient": [
        (
            "unit vectors",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.empty(w.shape)
    for idx in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[idx] = h
        g[idx] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        (
            "flat copy, reshape for f",
            r"""
def numerical_gradient(f, w, h=1e-5):
    shape = np.shape(w)
    v = np.asarray(w, dtype=float).flatten()
    g = np.zeros(v.size)
    for i in range(v.size):
        up = v.copy(); up[i] += h
        dn = v.copy(); dn[i] -= h
        g[i] = (f(up.reshape(shape)) - f(dn.reshape(shape))) / h / 2
    return g.reshape(shape)
""",
        ),
        (
            "nditer with multi_index",
            r"""
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
""",
        ),
        (
            "identity matrix",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w) + 0.0
    basis = np.eye(w.size).reshape((w.size,) + w.shape)
    vals = [(f(w + h * e) - f(w - h * e)) for e in basis]
    return np.array(vals).reshape(w.shape) / (2 * h)
""",
        ),
        (
            "ravel view of a C-ordered copy",
            r"""
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
""",
        ),
        (
            "ndenumerate",
            r"""
def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(np.shape(w))
    for idx, value in np.ndenumerate(w):
        plus = np.array(w, dtype=float)
        minus = np.array(w, dtype=float)
        plus[idx] = value + h
        minus[idx] = value - h
        grad[idx] = (f(plus) - f(minus)) / (plus[idx] - minus[idx])
    return grad
""",
        ),
        (
            "helper for one entry",
            r"""
def partial_derivative(f, w, idx, h):
    def shifted(s):
        v = w.copy()
        v[idx] += s
        return f(v)
    return (shifted(h) - shifted(-h)) / (2.0 * h)

def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w).astype(float)
    return np.array([partial_derivative(f, w, i, h) for i in np.ndindex(w.shape)]).reshape(w.shape)
""",
        ),
        (
            "sum of forward and backward differences",
            r"""
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
""",
        ),
        (
            "lists for the result",
            r"""
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
""",
        ),
        (
            "class",
            r"""
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
""",
        ),
        (
            "where with a mask of positions",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    numbers = np.arange(w.size).reshape(w.shape)
    g = np.zeros(w.size)
    for k in range(w.size):
        mask = numbers == k
        g[k] = (f(np.where(mask, w + h, w)) - f(np.where(mask, w - h, w))) / (2 * h)
    return g.reshape(w.shape)
""",
        ),
        # differs: matrix (2,3); integer matrix; matrix in Fortran order
        # DISPUTABLE: the docstring asks for central differences with h; accepted when f is complex-safe
        (
            "complex step",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=complex)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        v = w.copy()
        v[i] += 1e-20j
        g[i] = np.imag(f(v)) / 1e-20
    return g
""",
        ),
        # differs: h=0.1; h=0.1 positional; h=0.01, cubic
        # DISPUTABLE: more accurate than the formula in the docstring; h keeps a meaning but the value at large h differs
        (
            "five-point formula",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (8 * (f(w + e) - f(w - e)) - (f(w + 2 * e) - f(w - 2 * e))) / (12 * h)
    return g
""",
        ),
        (
            "nditer",
            r"""
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
""",
        ),
        (
            "flat iterator",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, float)
    out = np.empty(w.shape)
    for i in range(w.size):
        a, b = w.copy(), w.copy()
        a.flat[i] += h
        b.flat[i] -= h
        out.flat[i] = (f(a) - f(b)) / (a.flat[i] - b.flat[i])
    return out
""",
        ),
        (
            "rows of the identity",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w)
    E = h * np.eye(w.size)
    return np.array([(f(w + e.reshape(w.shape)) - f(w - e.reshape(w.shape))) / 2 / h for e in E]).reshape(w.shape)
""",
        ),
        (
            "list comprehension over ndindex",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=np.float64)
    def unit(i):
        e = np.zeros(w.shape)
        e[i] = 1.0
        return e
    slopes = [(f(w + h * unit(i)) - f(w - h * unit(i))) / (2.0 * h) for i in np.ndindex(*w.shape)]
    return np.reshape(slopes, w.shape)
""",
        ),
        (
            "list returned for a vector and nested for a matrix",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape); e[i] = h
        g[i] = (float(f(w + e)) - float(f(w - e))) / (h + h)
    return g.tolist()
""",
        ),
        (
            "copy, nudge, restore",
            r"""
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
""",
        ),
        (
            "h may be anything, extra argument",
            r"""
def numerical_gradient(f, w, h=1e-5, *, dtype=float):
    w = np.array(w, dtype=dtype)
    steps = (h * row.reshape(w.shape) for row in np.identity(w.size))
    return np.fromiter(((f(w + s) - f(w - s)) / (2 * h) for s in steps), dtype=float, count=w.size).reshape(w.shape)
""",
        ),
        (
            "vectorized over indices",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    def slope(i):
        d = np.zeros(w.size)
        d[int(i)] = h
        d = d.reshape(w.shape)
        return (f(w + d) - f(w - d)) / (2 * h)
    return np.vectorize(slope, otypes=[float])(np.arange(w.size)).reshape(w.shape)
""",
        ),
        (
            "recursion on the index",
            r"""
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
""",
        ),
        (
            "weighted by arrays of ones",
            r"""
def numerical_gradient(f, w, h=1e-5):
    shape = np.shape(w)
    base = np.ravel(w) * 1.0
    g = np.empty(base.size)
    for i in range(base.size):
        plus = base.copy(); plus[i] = base[i] + h
        minus = base.copy(); minus[i] = base[i] - h
        g[i] = (f(plus.reshape(shape)) - f(minus.reshape(shape))) / (2 * h)
    return g.reshape(shape)
""",
        ),
    ],
    "gd_step": [
        (
            "plain",
            r"""
def gd_step(w, g, lr):
    return np.asarray(w) - np.asarray(g) * lr
""",
        ),
        (
            "list comprehension",
            r"""
def gd_step(w, g, lr):
    return [wi - lr * gi for wi, gi in zip(w, g)]
""",
        ),
        (
            "array from list comprehension",
            r"""
def gd_step(w, g, lr):
    return np.array([w[i] - lr * g[i] for i in range(len(w))])
""",
        ),
        (
            "copy then in place on the copy",
            r"""
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new -= lr * g
    return new
""",
        ),
        (
            "np.subtract",
            r"""
def gd_step(w, g, lr):
    return np.subtract(w, np.multiply(lr, g))
""",
        ),
        (
            "plus negative rate",
            r"""
def gd_step(w, g, lr):
    step = -lr * np.array(g, dtype=float)
    return step + w
""",
        ),
        (
            "loop into an empty array",
            r"""
def gd_step(w, g, lr):
    out = np.empty(len(w), dtype=float)
    for i, (a, b) in enumerate(zip(w, g)):
        out[i] = a - lr * b
    return out
""",
        ),
        (
            "lambda",
            r"""
gd_step = lambda w, g, lr: w + (-1.0) * lr * g
""",
        ),
        (
            "float32",
            r"""
def gd_step(w, g, lr):
    return w.astype(np.float32) - np.float32(lr) * g.astype(np.float32)
""",
        ),
        (
            "tuple by map",
            r"""
def gd_step(w, g, lr):
    return tuple(map(lambda a, b: a - lr * b, w, g))
""",
        ),
        (
            "matrix product of (w, g) with (1, -lr)",
            r"""
def gd_step(w, g, lr):
    return np.array([1.0, -lr]) @ np.vstack([w, g])
""",
        ),
        (
            "optimiser object",
            r"""
class SGD:
    def __init__(self, lr):
        self.lr = lr
    def step(self, w, g):
        return w - self.lr * g

def gd_step(w, g, lr):
    return SGD(lr).step(w, g)
""",
        ),
        (
            "np.vectorize",
            r"""
@np.vectorize
def _one(w, g, lr):
    return float(w) - float(lr) * float(g)

def gd_step(w, g, lr):
    return _one(w, g, lr)
""",
        ),
        (
            "bound method",
            r"""
class Optimizer:
    calls = 0
    def step(self, w, g, lr):
        self.calls += 1
        return w - np.dot(lr, g)

gd_step = Optimizer().step
""",
        ),
        (
            "list",
            r"""
def gd_step(w, g, lr):
    return [a - lr * b for a, b in zip(w, g)]
""",
        ),
        (
            "np.subtract, once more",
            r"""
def gd_step(w, g, lr):
    return np.subtract(w, np.multiply(lr, g))
""",
        ),
        (
            "copy then in place",
            r"""
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new -= lr * g
    return new
""",
        ),
        (
            "plus of minus",
            r"""
def gd_step(w, g, lr):
    return -lr * g + w
""",
        ),
        (
            "tuple",
            r"""
def gd_step(w, g, lr):
    return tuple(float(w[i]) - lr * float(g[i]) for i in range(len(w)))
""",
        ),
        (
            "float32, once more",
            r"""
def gd_step(w, g, lr):
    return (w - lr * g).astype(np.float32)
""",
        ),
        (
            "einsum",
            r"""
def gd_step(w, g, lr):
    return w - np.einsum(",i->i", lr, g)
""",
        ),
        (
            "out argument into a new array",
            r"""
def gd_step(w, g, lr):
    out = np.empty(len(w))
    np.multiply(g, -lr, out=out)
    out += w
    return out
""",
        ),
        (
            "lambda, once more",
            r"""
gd_step = lambda w, g, lr: w - lr * g
""",
        ),
        (
            "row of a matrix",
            r"""
def gd_step(w, g, lr):
    return np.matrix(w) - lr * np.matrix(g)
""",
        ),
        (
            "stacked dot",
            r"""
def gd_step(w, g, lr):
    return np.array([1.0, -lr]) @ np.vstack([w, g])
""",
        ),
    ],
    "gradient_descent": [
        (
            "list of arrays",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return path
""",
        ),
        (
            "list of lists of floats",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    rows = [[float(v) for v in w0]]
    for _ in range(n_steps):
        w = np.array(rows[-1])
        rows.append((w - lr * grad(w)).tolist())
    return rows
""",
        ),
        (
            "preallocated path",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    p = np.zeros((n_steps + 1, len(w0)))
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[k])
    return p
""",
        ),
        (
            "plus minus lr, stack",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = w + (-lr) * grad(w)
        p.append(w)
    return np.stack(p)
""",
        ),
        (
            "recursion",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w0 = np.asarray(w0, float)
    if n_steps == 0:
        return [w0]
    return [w0] + gradient_descent(grad, w0 - lr * grad(w0), lr, n_steps - 1)
""",
        ),
        (
            "vstack growing",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    p = np.asarray(w0, float)[None]
    for _ in range(n_steps):
        p = np.vstack([p, p[-1] - lr * grad(p[-1])])
    return p
""",
        ),
        (
            "np.append axis 0",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    p = np.array([w0], float)
    for _ in range(n_steps):
        p = np.append(p, [p[-1] - lr * grad(p[-1])], axis=0)
    return p
""",
        ),
        (
            "while loop",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    p = [np.array(w0, dtype=float)]
    while len(p) < n_steps + 1:
        p.append(p[-1] - np.multiply(lr, grad(p[-1])))
    return np.asarray(p)
""",
        ),
        (
            "numpy scalar rate, extra gradient call at the end",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    lr = np.float64(lr)
    w = np.array(w0, dtype=float)
    p = [w.copy()]
    g = grad(w)
    for _ in range(n_steps):
        w = w - lr * g
        p.append(w.copy())
        g = grad(w)
    return np.array(p)
""",
        ),
        (
            "np.subtract and np.multiply",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = np.subtract(w, np.multiply(grad(w), lr))
        p.append(w)
    return np.array(p)
""",
        ),
        (
            "float32 state",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, np.float32)
    p = [w]
    for _ in range(n_steps):
        w = (w - np.float32(lr) * np.asarray(grad(w), np.float32)).astype(np.float32)
        p.append(w)
    return np.array(p)
""",
        ),
        (
            "generator of rows",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    yield w
    for _ in range(n_steps):
        w = w - lr * grad(w)
        yield w
""",
        ),
        (
            "displacement accumulated from w0",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w0 = np.array(w0, float)
    s = np.zeros_like(w0)
    p = [w0.copy()]
    for _ in range(n_steps):
        s = s + grad(w0 - lr * s)
        p.append(w0 - lr * s)
    return np.array(p)
""",
        ),
        (
            "calls gd_step",
            r"""
def gd_step(w, g, lr):
    return w - lr * g

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = gd_step(w, grad(w), lr)
        p.append(w)
    return np.array(p)
""",
        ),
        (
            "dict keyed by step, then sorted",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    d = {0: np.array(w0, float)}
    for k in range(n_steps):
        d[k + 1] = d[k] - lr * grad(d[k])
    return [d[k] for k in sorted(d)]
""",
        ),
        (
            "object with class state",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    class GD:
        def __init__(self):
            self.w = np.array(w0, float)
            self.p = [self.w.copy()]
        def step(self):
            self.w = self.w - lr * grad(self.w)
            self.p.append(self.w.copy())
    o = GD()
    for _ in range(n_steps):
        o.step()
    return o.p
""",
        ),
        (
            "path transposed internally",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    P = np.empty((len(w0), n_steps + 1))
    P[:, 0] = w0
    for k in range(1, n_steps + 1):
        P[:, k] = P[:, k - 1] - lr * grad(P[:, k - 1])
    return P.T
""",
        ),
        (
            "itertools.accumulate",
            r"""
from itertools import accumulate

def gradient_descent(grad, w0, lr, n_steps):
    step = lambda w, _: w - lr * grad(w)
    return np.array(list(accumulate(range(n_steps), step, initial=np.array(w0, dtype=float))))
""",
        ),
        (
            "in place on a private copy",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float, copy=True)
    path = [w.copy()]
    for step in range(n_steps):
        g = np.array(grad(w.copy()), dtype=float)
        w -= lr * g
        path.append(w.copy())
    return np.array(path)
""",
        ),
        (
            "entry by entry",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    k = len(w0)
    path = [[float(w0[i]) for i in range(k)]]
    for _ in range(n_steps):
        g = grad(np.array(path[-1]))
        path.append([path[-1][i] - lr * g[i] for i in range(k)])
    return np.array(path)
""",
        ),
        (
            "cumsum of the steps",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    moves = [w]
    for _ in range(n_steps):
        moves.append(-lr * grad(w))
        w = np.sum(moves, axis=0)
    return np.cumsum(moves, axis=0)
""",
        ),
        (
            "deque and tuple",
            r"""
from collections import deque

def gradient_descent(grad, w0, lr, n_steps):
    q = deque([np.asarray(w0, dtype=float)])
    for _ in range(n_steps):
        q.append(q[-1] - lr * grad(q[-1]))
    return tuple(q)
""",
        ),
        (
            "walrus comprehension",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0) * 1.0
    return np.array([w] + [(w := w - lr * grad(w)) for _ in range(n_steps)])
""",
        ),
        (
            "reduce",
            r"""
from functools import reduce

def gradient_descent(grad, w0, lr, n_steps):
    start = (np.array(w0, dtype=float),)
    return np.array(reduce(lambda p, _: p + (p[-1] - lr * grad(p[-1]),), range(n_steps), start))
""",
        ),
        (
            "debug prints, loss never checked",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    print("starting at", w0)
    w = w0.astype(float)
    history = np.empty((n_steps + 1, w.size))
    history[0] = w
    for step in range(1, n_steps + 1):
        w = w - lr * np.asarray(grad(w))
        if step % 5 == 0:
            print(step, w)
        history[step] = w
    return history
""",
        ),
        (
            "warns when it diverges, keeps going",
            r"""
import warnings

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        new = w - lr * g
        if np.linalg.norm(grad(new)) > np.linalg.norm(g):
            warnings.warn("the gradient grows: is lr too large?")
        w = new
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "preallocated",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    P = np.empty((n_steps + 1, len(w0)))
    P[0] = w0
    for i in range(1, n_steps + 1):
        P[i] = P[i - 1] - lr * np.asarray(grad(P[i - 1]))
    return P
""",
        ),
        (
            "hands out a copy of the weights",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w.copy()]
    for _ in range(n_steps):
        w -= lr * grad(w.copy())
        path.append(w.copy())
    return np.vstack(path)
""",
        ),
        (
            "accumulate",
            r"""
import itertools
def gradient_descent(grad, w0, lr, n_steps):
    start = np.array(w0, dtype=float)
    return list(itertools.accumulate(range(n_steps), lambda w, _: w - lr * grad(w), initial=start))
""",
        ),
        (
            "generator function",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    def walk():
        w = np.array(w0, dtype=float)
        yield w
        for _ in range(n_steps):
            w = w - lr * grad(w)
            yield w
    return np.array(list(walk()))
""",
        ),
        (
            "recursion, once more",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    if n_steps == 0:
        return [w]
    return [w] + gradient_descent(grad, w - lr * grad(w), lr, n_steps - 1)
""",
        ),
        (
            "nested lists",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = [[float(v) for v in w0]]
    for _ in range(n_steps):
        g = grad(np.array(path[-1]))
        path.append([a - lr * float(b) for a, b in zip(path[-1], g)])
    return path
""",
        ),
        (
            "reuses gd_step",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = [np.asarray(w0, dtype=float)]
    while len(path) <= n_steps:
        path.append(gd_step(path[-1], grad(path[-1]), lr))
    return np.stack(path)
""",
        ),
        (
            "fortran order",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    P = np.zeros((len(w0), n_steps + 1))
    P[:, 0] = w0
    for k in range(n_steps):
        P[:, k + 1] = P[:, k] - lr * grad(P[:, k])
    return P.T
""",
        ),
        (
            "asks for the gradient once more at the end",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(n_steps + 1):
        path.append(w)
        w = w - lr * grad(w)
    return np.array(path)
""",
        ),
        (
            "class",
            r"""
class Walker:
    def __init__(self, grad, w, lr):
        self.grad, self.w, self.lr = grad, np.array(w, dtype=float), lr
        self.trace = [self.w]
    def step(self):
        self.w = self.w - self.lr * self.grad(self.w)
        self.trace.append(self.w)
def gradient_descent(grad, w0, lr, n_steps):
    walker = Walker(grad, w0, lr)
    for _ in range(n_steps):
        walker.step()
    return np.array(walker.trace)
""",
        ),
        (
            "concatenates",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = np.array(w0, dtype=float)[None, :]
    for _ in range(n_steps):
        path = np.concatenate([path, (path[-1] - lr * grad(path[-1]))[None, :]])
    return path
""",
        ),
    ],
    "max_stable_lr": [
        (
            "eigvals",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.max(np.linalg.eigvals(H).real)
""",
        ),
        (
            "singular value",
            r"""
def max_stable_lr(X):
    s = np.linalg.svd(X, compute_uv=False)
    return 2 * len(X) / s[0] ** 2
""",
        ),
        (
            "spectral norm",
            r"""
def max_stable_lr(X):
    n = X.shape[0]
    return 2.0 / np.linalg.norm(X.T.dot(X) / n, 2)
""",
        ),
        (
            "norm of X",
            r"""
def max_stable_lr(X):
    return float(2 * X.shape[0] / np.linalg.norm(X, ord=2) ** 2)
""",
        ),
        (
            "power iteration to convergence",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.ones(len(H)) + np.arange(len(H)) * 0.01
    lam = 0.0
    for _ in range(200000):
        u = H @ v
        new = np.sqrt(u @ u)
        v = u / new
        if abs(new - lam) < 1e-15 * new:
            break
        lam = new
    return 2 / new
""",
        ),
        (
            "last of eigh",
            r"""
def max_stable_lr(X):
    H = np.einsum("ni,nj->ij", X, X) / len(X)
    values, vectors = np.linalg.eigh(H)
    return 2.0 / values[-1]
""",
        ),
        (
            "Gram matrix of the examples",
            r"""
def max_stable_lr(X):
    K = X @ X.T / len(X)
    return 2 / np.linalg.eigvalsh(K)[-1]
""",
        ),
        (
            "matrix squaring",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    A = np.array(H, dtype=float)
    for _ in range(60):
        A = A @ A
        A = A / np.trace(A)
    lam = np.trace(H @ A)
    return 2 / lam
""",
        ),
        (
            "rates of every direction, smallest one",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    limits = [2 / l for l in lam if l > 1e-12]
    return min(limits)
""",
        ),
        (
            "sorted eigenvalues",
            r"""
def max_stable_lr(X):
    n = len(X)
    lams = sorted(np.linalg.eigvals(np.dot(X.T, X) / n).real, reverse=True)
    return np.array([2.0]) / lams[0]
""",
        ),
        (
            "scaled covariance-like product and condition",
            r"""
def max_stable_lr(X):
    Z = np.asarray(X, dtype=float) / np.sqrt(len(X))
    singular = np.linalg.svd(Z)[1]
    return np.divide(2, np.square(singular.max()))
""",
        ),
        (
            "Rayleigh quotient of the leading eigenvector",
            r"""
def max_stable_lr(X: np.ndarray) -> float:
    H = X.T @ X / len(X)
    _, V = np.linalg.eigh(H)
    v = V[:, -1]
    return float(2 * (v @ v) / (v @ H @ v))
""",
        ),
        (
            "nested function and keyword default",
            r"""
def max_stable_lr(X, *, factor=2.0):
    def curvature(X):
        return np.einsum("ni,nj->ij", X, X) / X.shape[0]
    return factor / np.linalg.eigvalsh(curvature(X)).max(initial=0.0)
""",
        ),
        (
            "svd",
            r"""
def max_stable_lr(X):
    return 2 * len(X) / np.linalg.svd(X, compute_uv=False)[0] ** 2
""",
        ),
        (
            "spectral norm, once more",
            r"""
def max_stable_lr(X):
    return 2 * X.shape[0] / np.linalg.norm(X, 2) ** 2
""",
        ),
        (
            "gram matrix of the examples",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X @ X.T / len(X))[-1]
""",
        ),
        (
            "general eigenvalues",
            r"""
def max_stable_lr(X):
    return 2 / max(np.linalg.eigvals(X.T @ X / len(X)).real)
""",
        ),
        (
            "long power iteration",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.random.default_rng(1).normal(size=len(H))
    for _ in range(20000):
        v = H @ v
        v /= np.linalg.norm(v)
    return 2 / float(v @ H @ v)
""",
        ),
        (
            "bisection",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    low, high = 0.0, 1.0
    while np.all(np.abs(1 - high * lam) <= 1 + 1e-12):
        high *= 2
    for _ in range(200):
        mid = (low + high) / 2
        if np.all(np.abs(1 - mid * lam) <= 1 + 1e-12):
            low = mid
        else:
            high = mid
    return low
""",
        ),
        (
            "numpy scalar in an array",
            r"""
def max_stable_lr(X):
    return np.array([2 / np.linalg.eigh(X.T @ X / len(X))[0].max()])
""",
        ),
        (
            "float32",
            r"""
def max_stable_lr(X):
    X = X.astype(np.float32)
    return np.float32(2) / np.linalg.eigvalsh(X.T @ X / len(X)).max()
""",
        ),
        (
            "matrix powers by repeated squaring",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    P, scale = H.copy(), 1.0
    for _ in range(40):
        P = P @ P
        P /= np.linalg.norm(P)
    v = P @ np.linspace(1, 2, len(H))
    return 2 / (v @ H @ v / (v @ v))
""",
        ),
        (
            "characteristic polynomial",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / max(np.roots(np.poly(H)).real)
""",
        ),
        (
            "pinned to python float",
            r"""
max_stable_lr = lambda X: float(2.0 / np.max(np.abs(np.linalg.eigvalsh(np.cov(X.T, bias=True).reshape(X.shape[1], X.shape[1]) + np.outer(X.mean(0), X.mean(0))))))
""",
        ),
    ],
    "train_until": [
        (
            "for with break",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, dtype=float)
    n = len(t)
    used = 0
    for _ in range(max_epochs):
        e = X @ w - t
        if e @ e / n <= goal:
            break
        w = w - lr * X.T @ e / n
        used += 1
    return w, used
""",
        ),
        (
            "while True",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while True:
        err = t - np.dot(X, w)
        mse = np.mean(err ** 2)
        if not mse > goal:
            break
        if epochs >= max_epochs:
            break
        w = w + lr * np.dot(err, X) / len(t)
        epochs = epochs + 1
    return w, epochs
""",
        ),
        (
            "helpers",
            r"""
def mse(w, X, t):
    return np.mean(np.square(t - X @ w))

def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(t)

def train_until(w, X, t, lr, goal, max_epochs):
    e = 0
    while e < max_epochs and mse(w, X, t) > goal:
        w = w - lr * linear_gradient(w, X, t)
        e += 1
    return w, e
""",
        ),
        # DISPUTABLE: right, but one Python frame per epoch: fails when more than about 10 000 epochs are needed
        (
            "recursion",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    import sys
    sys.setrecursionlimit(10000)
    def go(w, used):
        r = X @ w - t
        if used == max_epochs or np.mean(r * r) <= goal:
            return w, used
        return go(w - lr * X.T @ r / len(r), used + 1)
    return go(np.asarray(w, float), 0)
""",
        ),
        (
            "list pair",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = w.copy().astype(float)
    epochs = 0
    done = np.mean((t - X @ w) ** 2) <= goal
    while not done and epochs < max_epochs:
        g = np.zeros_like(w)
        for i in range(len(t)):
            g += (X[i] @ w - t[i]) * X[i]
        w -= lr * g / len(t)
        epochs += 1
        done = np.mean((t - X @ w) ** 2) <= goal
    return [w, epochs]
""",
        ),
        (
            "twice the loss",
            r"""
def loss(w, X, t):
    return np.mean(0.5 * (t - X @ w) ** 2)

def train_until(w, X, t, lr, goal, max_epochs):
    k = 0
    while 2 * loss(w, X, t) > goal and k != max_epochs:
        w = w - lr * np.mean((X @ w - t)[:, None] * X, axis=0)
        k += 1
    return w, k
""",
        ),
        (
            "epochs as numpy integer, weights as list",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = np.int64(0)
    v = np.array(w, dtype=float)
    while epochs < max_epochs:
        r = np.einsum("ni,i->n", X, v) - t
        if np.average(r ** 2) <= goal:
            return v.tolist(), epochs
        v = v - lr * np.einsum("n,ni->i", r, X) / r.size
        epochs += 1
    return v.tolist(), epochs
""",
        ),
        (
            "namedtuple",
            r"""
from collections import namedtuple
Result = namedtuple("Result", "w epochs")

def train_until(w, X, t, lr, goal, max_epochs):
    v = 1.0 * w
    for epoch in range(max_epochs + 1):
        if epoch == max_epochs or ((X @ v - t) ** 2).sum() / len(t) <= goal:
            return Result(v, epoch)
        v = v - lr * (X @ v - t) @ X / len(t)
""",
        ),
        (
            "for with else",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, float)
    for epoch in range(max_epochs):
        if np.var(t - X @ w) + np.mean(t - X @ w) ** 2 <= goal:
            break
        w = w - lr * (X.T @ (X @ w - t) / len(t))
    else:
        epoch = max_epochs
    return w, epoch
""",
        ),
        (
            "keyword-friendly with history",
            r"""
def train_until(w, X, t, lr, goal, max_epochs, verbose=False):
    history = [np.array(w, dtype=float)]
    def mse_of(v):
        return float(np.linalg.norm(X @ v - t) ** 2 / len(t))
    while mse_of(history[-1]) > goal and len(history) - 1 < max_epochs:
        v = history[-1]
        history.append(v - lr * X.T @ (X @ v - t) / len(t))
        if verbose:
            print(len(history) - 1, mse_of(history[-1]))
    return history[-1], len(history) - 1
""",
        ),
        (
            "precomputed Hessian",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    H, b = X.T @ X / n, X.T @ t / n
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * (H @ w - b)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "for with an early return",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, dtype=float)
    for epoch in range(max_epochs):
        if np.mean((X @ w - t) ** 2) <= goal:
            return w, epoch
        w = w - lr * linear_gradient(w, X, t)
    return w, max_epochs
""",
        ),
        (
            "list of two",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    e = 0
    while np.mean((X @ w - t) ** 2) > goal and e < max_epochs:
        w = gd_step(w, linear_gradient(w, X, t), lr)
        e += 1
    return [w, e]
""",
        ),
        (
            "epochs as a float array",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    w, e = np.array(w, float), 0
    while True:
        r = X @ w - t
        if r @ r / n <= goal or e >= max_epochs:
            return w, np.float64(e)
        w = w - lr * X.T @ r / n
        e += 1
""",
        ),
        (
            "recursion, once more",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    if max_epochs == 0 or np.mean((t - X @ w) ** 2) <= goal:
        return w, 0
    v, e = train_until(w - lr * X.T @ (X @ w - t) / len(t), X, t, lr, goal, max_epochs - 1)
    return v, e + 1
""",
        ),
        (
            "python lists",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = [float(v) for v in w]
    n, k = len(X), len(w)
    epochs = 0
    while True:
        res = [sum(a * b for a, b in zip(w, x)) - c for x, c in zip(X, t)]
        if not (sum(r * r for r in res) / n > goal) or not (epochs < max_epochs):
            break
        g = [sum(r * x[j] for r, x in zip(res, X)) / n for j in range(k)]
        w = [a - lr * b for a, b in zip(w, g)]
        epochs += 1
    return w, epochs
""",
        ),
        (
            "named tuple",
            r"""
from collections import namedtuple
Trained = namedtuple("Trained", "w epochs")
def train_until(w, X, t, lr, goal, max_epochs):
    mse = lambda v: np.linalg.norm(t - X @ v) ** 2 / len(t)
    epochs = 0
    while mse(w) > goal:
        if epochs == max_epochs:
            break
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return Trained(w, epochs)
""",
        ),
        (
            "in place on a copy",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = w.astype(float).copy()
    epochs = 0
    while epochs < max_epochs and ((t - X @ w) ** 2).mean() > goal:
        w -= lr * X.T.dot(X.dot(w) - t) / X.shape[0]
        epochs = epochs + 1
    return w, epochs
""",
        ),
        (
            "precomputed matrices",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    A = np.eye(len(w)) - lr * X.T @ X / n
    b = lr * X.T @ t / n
    w = np.array(w, dtype=float)
    for e in range(max_epochs + 1):
        if np.mean((t - X @ w) ** 2) <= goal or e == max_epochs:
            return w, e
        w = A @ w + b
""",
        ),
        (
            "np.int64 epochs and a column of weights",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    W, T = np.reshape(w, (-1, 1)).astype(float), np.reshape(t, (-1, 1))
    e = np.int64(0)
    while np.mean((X @ W - T) ** 2) > goal and e < max_epochs:
        W = W - lr * X.T @ (X @ W - T) / len(T)
        e = e + 1
    return W, e
""",
        ),
        (
            "path first",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    path = [np.array(w, dtype=float)]
    while np.mean((t - X @ path[-1]) ** 2) > goal and len(path) <= max_epochs:
        path.append(path[-1] - lr * X.T @ (X @ path[-1] - t) / len(t))
    return path[-1], len(path) - 1
""",
        ),
    ],
    "perceptron_epoch": [
        (
            "index loop",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for i in range(X.shape[0]):
        s = np.dot(w, X[i])
        if s > 0:
            y = 1
        else:
            y = 0
        w += lr * (t[i] - y) * X[i]
    return w
""",
        ),
        (
            "only update when wrong",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = w.astype(float)
    for x, target in zip(X, t):
        y = int(x @ w > 0)
        if y == target:
            continue
        if target == 1:
            w = w + lr * x
        else:
            w = w - lr * x
    return w
""",
        ),
        (
            "heaviside",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.asarray(w, dtype=float)
    for x, c in zip(X, t):
        y = np.heaviside(np.dot(x, w), 0.0)
        w = w + lr * (c - y) * x
    return w
""",
        ),
        (
            "bias and weights apart",
            r"""
def perceptron_epoch(w, X, t, lr):
    b, v = float(w[0]), np.array(w[1:], dtype=float)
    for x, c in zip(X[:, 1:], t):
        y = 1.0 if b + x @ v > 0 else 0.0
        b = b + lr * (c - y)
        v = v + lr * (c - y) * x
    return np.concatenate([[b], v])
""",
        ),
        (
            "pure Python lists",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = [float(v) for v in w]
    for x, c in zip(X.tolist(), t.tolist()):
        s = sum(a * b for a, b in zip(w, x))
        e = c - (1 if s > 0 else 0)
        w = [a + lr * e * b for a, b in zip(w, x)]
    return w
""",
        ),
        (
            "reduce",
            r"""
from functools import reduce

def perceptron_epoch(w, X, t, lr):
    def present(w, pair):
        x, c = pair
        return w + lr * (c - float(w @ x > 0)) * x
    return reduce(present, zip(X, t), np.array(w, float))
""",
        ),
        (
            "step function",
            r"""
def step(s):
    return np.where(s > 0, 1.0, 0.0)

def perceptron_epoch(w, X, t, lr):
    w_new = w.copy() * 1.0
    for k in range(len(t)):
        w_new = w_new + lr * (t[k] - step(X[k] @ w_new)) * X[k]
    return w_new
""",
        ),
        (
            "recursion over the examples",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    if len(X) == 0:
        return w
    y = 1 if w.dot(X[0]) > 0 else 0
    return perceptron_epoch(w + lr * (t[0] - y) * X[0], X[1:], t[1:], lr)
""",
        ),
        (
            "while with iterator",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    n, i = len(X), 0
    while i < n:
        y = (np.sum(w * X[i]) > 0) * 1.0
        dw = lr * (t[i] - y) * X[i]
        w = w + dw
        i += 1
    return w
""",
        ),
        (
            "float32",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=np.float64)
    for x, c in zip(np.asarray(X, np.float64), t):
        w = w + np.float64(lr) * (np.float64(c) - np.float64(np.dot(x, w) > 0)) * x
    return w.astype(np.float32)
""",
        ),
        (
            "class",
            r"""
class Perceptron:
    def __init__(self, w):
        self.w = np.array(w, dtype=float)
    def predict(self, x):
        return 1 if np.inner(self.w, x) > 0 else 0
    def learn(self, x, c, lr):
        self.w = self.w + lr * (c - self.predict(x)) * x

def perceptron_epoch(w, X, t, lr):
    p = Perceptron(w)
    for x, c in zip(X, t):
        p.learn(x, c, lr)
    return p.w
""",
        ),
        (
            "counts of updates",
            r"""
def perceptron_epoch(w, X, t, lr):
    counts = np.zeros(len(t))
    for i in range(len(t)):
        current = w + lr * counts @ X
        counts[i] = t[i] - (current @ X[i] > 0)
    return w + lr * (counts @ X)
""",
        ),
        (
            "only when wrong",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        said = np.dot(w, x) > 0
        if target == 1 and not said:
            w = w + lr * x
        elif target == 0 and said:
            w = w - lr * x
    return w
""",
        ),
        (
            "heaviside, once more",
            r"""
def perceptron_epoch(w, X, t, lr):
    v = np.copy(w).astype(float)
    for i in range(X.shape[0]):
        v += lr * (t[i] - np.heaviside(v @ X[i], 0.0)) * X[i]
    return v
""",
        ),
        (
            "list",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = list(map(float, w))
    for x, c in zip(X.tolist(), t.tolist()):
        y = 1 if sum(a * b for a, b in zip(w, x)) > 0 else 0
        w = [a + lr * (c - y) * b for a, b in zip(w, x)]
    return w
""",
        ),
        (
            "reduce, once more",
            r"""
from functools import reduce
def perceptron_epoch(w, X, t, lr):
    def one(w, case):
        x, c = case
        return w + lr * (c - float(w @ x > 0)) * x
    return reduce(one, zip(X, t), np.array(w, dtype=float))
""",
        ),
        (
            "recursion",
            r"""
def perceptron_epoch(w, X, t, lr):
    if len(t) == 0:
        return w
    y = int(np.dot(X[0], w) > 0)
    return perceptron_epoch(w + lr * (t[0] - y) * X[0], X[1:], t[1:], lr)
""",
        ),
        (
            "column vectors",
            r"""
def perceptron_epoch(w, X, t, lr):
    W = np.array(w, dtype=float).reshape(-1, 1)
    for x, c in zip(X, t):
        x = x.reshape(-1, 1)
        W = W + lr * (c - (W.T @ x > 0)) * x
    return W
""",
        ),
        (
            "tuple and bools",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.asarray(w, dtype=float).copy()
    for x, c in zip(X, np.asarray(t).astype(bool)):
        y = bool(w @ x > 0)
        w += lr * (int(c) - int(y)) * x
    return tuple(w)
""",
        ),
        (
            "counts steps instead of weights",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.asarray(w, dtype=float)
    c = np.zeros(len(t))
    for i in range(len(t)):
        now = w + lr * (c[:i] @ X[:i])
        c[i] = t[i] - (1 if now @ X[i] > 0 else 0)
    return w + lr * (c @ X)
""",
        ),
        (
            "class, once more",
            r"""
class Perceptron:
    def __init__(self, w, lr):
        self.w, self.lr = np.array(w, dtype=float), lr
    def predict(self, x):
        return 1.0 if self.w @ x > 0 else 0.0
    def learn(self, x, c):
        self.w = self.w + self.lr * (c - self.predict(x)) * x
def perceptron_epoch(w, X, t, lr):
    p = Perceptron(w, lr)
    for x, c in zip(X, t):
        p.learn(x, c)
    return p.w
""",
        ),
        (
            "ternary in one line",
            r"""
def perceptron_epoch(w, X, t, lr):
    for x, c in zip(X, t):
        w = w + lr * (c - (0 if x @ w <= 0 else 1)) * x
    return w
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    (
        "linear_gradient",
        "derivative of the quadratic by two exact differences",
    ),  # finite differences in place of the derivative (cf. P07), exact because the loss is quadratic
    (
        "numerical_gradient",
        "complex step",
    ),  # the docstring asks for central differences with h; accepted when f is complex-safe
    (
        "numerical_gradient",
        "five-point formula",
    ),  # more accurate than the formula in the docstring; h keeps a meaning but the value at large h differs
    (
        "train_until",
        "recursion",
    ),  # right, but one Python frame per epoch: fails when more than about 10 000 epochs are needed
}
