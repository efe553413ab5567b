"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "neuron_output": [
        (
            "loop over inputs",
            r"""
def neuron_output(w, x):
    y = 0.0
    for i in range(len(w)):
        y = y + w[i] * x[..., i]
    return y
""",
        ),
        (
            "dot, two cases",
            r"""
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return np.dot(w, x)
    return np.array([np.dot(w, row) for row in x])
""",
        ),
        (
            "einsum ellipsis",
            r"""
def neuron_output(w, x):
    return np.einsum("...i,i->...", x, w)
""",
        ),
        (
            "sum of products on the last axis",
            r'''
def neuron_output(w, x):
    """weighted sum"""
    return (x * w).sum(axis=-1)
''',
        ),
        (
            "math.fsum, list for a batch",
            r"""
import math

def neuron_output(w, x):
    if x.ndim == 1:
        return math.fsum(float(a) * float(b) for a, b in zip(w, x))
    return [neuron_output(w, r) for r in x]
""",
        ),
        (
            "transposed product",
            r"""
def neuron_output(w, x):
    return w @ x.T
""",
        ),
        (
            "lambda",
            r"""
neuron_output = lambda w, x: np.inner(x, w)
""",
        ),
        (
            "tensordot",
            r"""
def neuron_output(w, x):
    return np.tensordot(x, w, axes=([-1], [0]))
""",
        ),
        # DISPUTABLE: (n,1) and (1,1) instead of (n,) and a number; added singleton axes are accepted
        (
            "column of weights, (n,1) result",
            r"""
def neuron_output(w, x):
    w = np.reshape(w, (-1, 1))
    x = np.atleast_2d(x)
    return x @ w
""",
        ),
        (
            "float32",
            r"""
def neuron_output(w, x):
    w = np.asarray(w, dtype=np.float32)
    x = np.asarray(x, dtype=np.float32)
    return x.dot(w)
""",
        ),
        (
            "apply_along_axis",
            r"""
def neuron_output(w, x):
    return np.apply_along_axis(lambda row: np.sum(row * w), -1, x)
""",
        ),
        (
            "callable class",
            r"""
class Neuron:
    def __init__(self, bias=0.0):
        self.bias = bias
    def __call__(self, w, x):
        return np.matmul(x, w) + self.bias

neuron_output = Neuron()
""",
        ),
        (
            "recursion over the inputs",
            r"""
def neuron_output(w, x):
    if len(w) == 1:
        return x[..., 0] * w[0]
    return x[..., 0] * w[0] + neuron_output(w[1:], x[..., 1:])
""",
        ),
        (
            "vecdot by hand with prints and asserts",
            r"""
def neuron_output(w, x):
    w, x = np.asarray(w), np.asarray(x)
    assert x.shape[-1] == w.shape[0], "one weight per input"
    print("shapes:", w.shape, x.shape)
    y = np.multiply(w, x)
    return np.add.reduce(y, axis=-1)
""",
        ),
        (
            "star arguments",
            r"""
def neuron_output(*args):
    w, x = args
    return sum(x.T[i] * w[i] for i in range(len(w)))
""",
        ),
        (
            "einsum with dots",
            r"""
def neuron_output(w, x):
    return np.einsum("k,...k->...", w, x)
""",
        ),
        (
            "nested lists and plain python",
            r"""
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return sum(float(a) * float(b) for a, b in zip(w, x))
    return [neuron_output(w, row) for row in x]
""",
        ),
        (
            "broadcasting and a sum over the last axis",
            r"""
def neuron_output(w, x):
    return (np.asarray(x) * w).sum(-1)
""",
        ),
        (
            "column inside, flattened",
            r"""
def neuron_output(w, x):
    W = np.asarray(w, dtype=float).reshape(-1, 1)
    return (np.atleast_2d(x) @ W).ravel()
""",
        ),
        (
            "column left as it is",
            r"""
def neuron_output(w, x):
    return np.atleast_2d(x) @ np.reshape(w, (-1, 1))
""",
        ),
        (
            "float32, once more",
            r"""
def neuron_output(w, x):
    return np.float32(x) @ np.float32(w)
""",
        ),
        (
            "matrix class",
            r"""
def neuron_output(w, x):
    return np.matrix(x) * np.matrix(w).T
""",
        ),
        (
            "lambda with defaults",
            r"""
neuron_output = lambda w, x, dot=np.dot: dot(x, w)
""",
        ),
        (
            "recursion",
            r"""
def neuron_output(w, x):
    x = np.asarray(x)
    if len(w) == 0:
        return 0.0 * x.sum(-1)
    return w[0] * x[..., 0] + neuron_output(w[1:], x[..., 1:])
""",
        ),
        (
            "object array",
            r"""
def neuron_output(w, x):
    return np.array([np.dot(w, r) for r in np.atleast_2d(x)], dtype=object)
""",
        ),
        (
            "generator",
            r"""
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return np.vdot(w, x)
    return (np.vdot(w, row) for row in x)
""",
        ),
        (
            "apply along axis",
            r"""
def neuron_output(w, x):
    return np.apply_along_axis(lambda r: np.inner(w, r), -1, x)
""",
        ),
        (
            "a class with call",
            r"""
class Neuron:
    def __init__(self, w):
        self.w = np.array(w, copy=True)
    def __call__(self, x):
        return np.tensordot(x, self.w, axes=(-1, 0))
def neuron_output(w: np.ndarray, x: np.ndarray, *args, **kwargs) -> np.ndarray:
    return Neuron(w)(x)
""",
        ),
    ],
    "squared_error": [
        (
            "np.square",
            r"""
def squared_error(y, t):
    return np.square(t - y) / 2
""",
        ),
        (
            "product",
            r"""
def squared_error(y, t):
    e = y - t
    return e * e * 0.5
""",
        ),
        (
            "math.pow vectorised",
            r"""
import math
_sq = np.vectorize(lambda a, b: 0.5 * math.pow(a - b, 2), otypes=[float])

def squared_error(y, t):
    return _sq(y, t)
""",
        ),
        (
            "expanded square",
            r"""
def squared_error(y, t):
    y = np.asarray(y, dtype=float)
    t = np.asarray(t, dtype=float)
    return 0.5 * t ** 2 - t * y + 0.5 * y ** 2
""",
        ),
        (
            "np.power and np.subtract",
            r"""
def squared_error(y, t):
    return np.power(np.subtract(t, y), 2) * 0.5
""",
        ),
        (
            "list comprehension for vectors",
            r"""
def squared_error(y, t):
    if np.ndim(y) == 0:
        return (t - y) ** 2 / 2.0
    return [squared_error(a, b) for a, b in zip(y, t)]
""",
        ),
        (
            "lambda",
            r"""
squared_error = lambda y, t: .5 * abs(t - y) ** 2
""",
        ),
        (
            "copy then in place on the copy",
            r"""
def squared_error(y, t):
    e = np.array(t, dtype=float) - y
    e = np.array(e)
    e *= e
    e /= 2
    return e
""",
        ),
        (
            "partial",
            r"""
from functools import partial

def _error(y, t, factor, power):
    return factor * (t - y) ** power

squared_error = partial(_error, factor=0.5, power=2)
""",
        ),
        (
            "float32",
            r"""
def squared_error(y, t):
    d = np.float32(1) * (np.asarray(t, np.float32) - np.asarray(y, np.float32))
    return np.float32(0.5) * d * d
""",
        ),
        (
            "typed with helper",
            r"""
def half(v):
    return v / 2

def squared_error(y: np.ndarray, t: np.ndarray) -> np.ndarray:
    difference = t - y
    squared = difference ** 2
    return half(squared)
""",
        ),
        (
            "real part of a complex modulus",
            r"""
def squared_error(y, t):
    d = t - y
    return (d * np.conj(d)).real / 2
""",
        ),
        (
            "result kept as attribute as well",
            r"""
def squared_error(y, t):
    squared_error.last = 0.5 * (t - y) ** 2
    return squared_error.last + 0
""",
        ),
        (
            "lists inside",
            r"""
def squared_error(y, t):
    if np.ndim(y) == 0:
        return 0.5 * (t - y) * (t - y)
    return [squared_error(a, b) for a, b in zip(y, t)]
""",
        ),
        (
            "vectorized",
            r"""
squared_error = np.vectorize(lambda y, t: (y - t) ** 2 / 2, otypes=[float])
""",
        ),
        (
            "np.square and divide",
            r"""
def squared_error(y, t):
    return np.divide(np.square(np.subtract(y, t)), 2)
""",
        ),
        (
            "expanded",
            r"""
def squared_error(y, t):
    return 0.5 * t * t - t * y + 0.5 * y * y
""",
        ),
        (
            "in place on a copy",
            r"""
def squared_error(y, t):
    d = np.array(t, dtype=float)
    d -= y
    d *= d
    d *= 0.5
    return d
""",
        ),
        (
            "abs then square",
            r"""
def squared_error(y, t):
    return abs(t - y) ** 2 * 0.5
""",
        ),
        (
            "frompyfunc objects",
            r"""
def squared_error(y, t):
    return np.frompyfunc(lambda a, b: float((a - b) ** 2 / 2), 2, 1)(y, t)
""",
        ),
        (
            "float32, once more",
            r"""
def squared_error(y, t):
    return np.asarray(0.5 * (np.asarray(t) - np.asarray(y)) ** 2, dtype=np.float32)
""",
        ),
        (
            "fraction of whole numbers, decorated",
            r"""
import functools
def halved(f):
    @functools.wraps(f)
    def g(*args):
        return f(*args) / 2
    return g
@halved
def squared_error(y, t):
    return (t - y) ** 2
""",
        ),
        (
            "integral of the slope by simpson",
            r"""
def squared_error(y, t):
    slope = lambda u: u - t
    return (y - t) / 6 * (slope(t) + 4 * slope((y + t) / 2) + slope(y))
""",
        ),
        (
            "0-d array and fortran order",
            r"""
def squared_error(y, t):
    return np.asfortranarray(0.5 * (np.asarray(y) - t) ** 2)
""",
        ),
    ],
    "mean_loss": [
        (
            "loops",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("Y and T differ in shape")
    n, o = Y.shape
    total = 0.0
    for i in range(n):
        for j in range(o):
            total += (T[i, j] - Y[i, j]) ** 2
    return total / (2 * n)
""",
        ),
        (
            "norm squared",
            r"""
def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes")
    return 0.5 * np.linalg.norm(T - Y, axis=1).__pow__(2).mean()
""",
        ),
        (
            "sum divided by rows",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError(f"{Y.shape} is not {T.shape}")
    return float(np.sum((Y - T) ** 2) / 2 / Y.shape[0])
""",
        ),
        (
            "einsum",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("mismatch")
    D = T - Y
    return np.einsum("ij,ij->", D, D) / (2 * len(D))
""",
        ),
        (
            "vdot",
            r"""
def mean_loss(Y, T):
    if list(Y.shape) != list(T.shape):
        raise ValueError
    d = (T - Y).ravel()
    return np.vdot(d, d) / 2 / len(Y)
""",
        ),
        (
            "trace",
            r"""
def mean_loss(Y, T):
    if not Y.shape == T.shape:
        raise ValueError("shape mismatch")
    R = Y - T
    return 0.5 * np.trace(R @ R.T) / R.shape[0]
""",
        ),
        (
            "mean per column, then sum",
            r"""
def mean_loss(Y, T):
    if Y.ndim != T.ndim or any(a != b for a, b in zip(Y.shape, T.shape)):
        raise ValueError("not the same shape")
    return (0.5 * (T - Y) ** 2).mean(axis=0).sum()
""",
        ),
        (
            "fsum of squared errors",
            r"""
from math import fsum

def mean_loss(Y, T):
    Y = np.asarray(Y, dtype=float)
    T = np.asarray(T, dtype=float)
    if Y.shape != T.shape:
        raise ValueError("not the same shape")
    return fsum(0.5 * v * v for v in (T - Y).flat) / len(Y)
""",
        ),
        (
            "own exception class that is a ValueError",
            r"""
class ShapeError(ValueError):
    pass

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ShapeError(Y.shape, T.shape)
    C = [0.5 * ((t - y) @ (t - y)) for y, t in zip(Y, T)]
    return sum(C) / len(C)
""",
        ),
        (
            "one-element array",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    n = Y.shape[0]
    ones = np.ones((1, n))
    return (ones @ ((T - Y) ** 2)).sum(axis=1) / (2 * n)
""",
        ),
        (
            "float32",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    d = T.astype(np.float32) - Y.astype(np.float32)
    return np.float32(0.5) * np.mean(np.sum(d * d, axis=1))
""",
        ),
        (
            "decorated shape check",
            r"""
import functools

def same_shape(fn):
    @functools.wraps(fn)
    def inner(Y, T):
        if np.shape(Y) != np.shape(T):
            raise ValueError("the two arrays must have one shape")
        return fn(Y, T)
    return inner

@same_shape
def mean_loss(Y, T):
    return np.average(np.sum((T - Y) ** 2, axis=1)) / 2
""",
        ),
        (
            "running mean",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    m = 0.0
    for i, (y, t) in enumerate(zip(Y, T), start=1):
        c = 0.5 * np.sum((t - y) ** 2)
        m += (c - m) / i
    return m
""",
        ),
        (
            "trace, once more",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape mismatch: %s %s" % (Y.shape, T.shape))
    D = Y - T
    return np.trace(D @ D.T) / (2 * len(D))
""",
        ),
        (
            "loops, once more",
            r"""
def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes")
    total = 0.0
    for y, t in zip(Y, T):
        for a, b in zip(y, t):
            total += 0.5 * (a - b) ** 2
    return total / len(Y)
""",
        ),
        (
            "vdot, once more",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    d = (T - Y).ravel()
    return d @ d / 2 / len(Y)
""",
        ),
        (
            "mean over all times outputs",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("different shapes")
    return 0.5 * np.mean((Y - T) ** 2) * (Y.size / Y.shape[0])
""",
        ),
        (
            "einsum, once more",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape: raise ValueError(f"{Y.shape} vs {T.shape}")
    return np.einsum("ij,ij->", Y - T, Y - T) / (2.0 * Y.shape[0])
""",
        ),
        (
            "own subclass of ValueError",
            r"""
class ShapeError(ValueError):
    pass
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ShapeError("no")
    return np.mean([np.sum((y - t) ** 2) / 2 for y, t in zip(Y, T)])
""",
        ),
        (
            "zip strict, reuses squared_error",
            r"""
def mean_loss(Y, T):
    Y, T = np.asarray(Y), np.asarray(T)
    if Y.shape != T.shape:
        raise ValueError
    return np.mean(np.sum(squared_error(Y, T), axis=-1))
""",
        ),
        (
            "running average",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    m = 0.0
    for i, (y, t) in enumerate(zip(Y, T), 1):
        m += (0.5 * np.dot(y - t, y - t) - m) / i
    return m
""",
        ),
        (
            "frobenius norm",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.linalg.norm(Y - T, "fro") ** 2 / (2 * Y.shape[0])
""",
        ),
        (
            "array of shape (1, 1)",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.mean(0.5 * np.sum((Y - T) ** 2, axis=1, keepdims=True), axis=0, keepdims=True)
""",
        ),
        (
            "refuses by a cast to a tuple of lists",
            r"""
def mean_loss(Y, T):
    D = [[b - a for a, b in zip(r, s, strict=True)] for r, s in zip(Y.tolist(), T.tolist(), strict=True)] if Y.ndim == T.ndim else None
    if D is None:
        raise ValueError("shapes")
    return sum(d * d for row in D for d in row) / len(D) / 2
""",
        ),
    ],
    "error_surface": [
        (
            "double loop with dot",
            r"""
def error_surface(w1s, w2s, X, t):
    out = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            y = X @ np.array([w1s[i], w2s[j]])
            out[i, j] = np.mean((t - y) ** 2) / 2
    return out
""",
        ),
        (
            "meshgrid xy transposed",
            r"""
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    E = 0
    for x, target in zip(X, t):
        E = E + 0.5 * (target - (A * x[0] + B * x[1])) ** 2
    return (E / len(t)).T
""",
        ),
        (
            "nested lists",
            r"""
def error_surface(w1s, w2s, X, t):
    n = len(t)
    return [[sum(0.5 * (t[m] - a * X[m][0] - b * X[m][1]) ** 2 for m in range(n)) / n for b in w2s] for a in w1s]
""",
        ),
        (
            "broadcasting axes",
            r"""
def error_surface(w1s, w2s, X, t):
    y = w1s[:, None, None] * X[None, None, :, 0] + w2s[None, :, None] * X[None, None, :, 1]
    return 0.5 * ((y - t) ** 2).mean(axis=2)
""",
        ),
        (
            "quadratic form",
            r"""
def error_surface(w1s, w2s, X, t):
    n = len(t)
    H = X.T @ X / n
    g = X.T @ t / n
    c = t @ t / n
    E = np.empty((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            w = np.array([a, b])
            E[i, j] = 0.5 * (w @ H @ w - 2 * g @ w + c)
    return E
""",
        ),
        (
            "all weight pairs at once, reshape",
            r"""
import itertools

def error_surface(w1s, w2s, X, t):
    pairs = np.array(list(itertools.product(w1s, w2s)), dtype=float)
    y = pairs @ X.T
    return (0.5 * (t - y) ** 2).mean(1).reshape(len(w1s), len(w2s))
""",
        ),
        (
            "helper loss",
            r"""
def loss(w, X, t):
    y = X.dot(w)
    return 0.5 * np.mean((t - y) ** 2)

def error_surface(w1s, w2s, X, t):
    rows = []
    for a in w1s:
        row = []
        for b in w2s:
            row.append(loss(np.array([a, b]), X, t))
        rows.append(row)
    return np.array(rows)
""",
        ),
        (
            "fromfunction with index arrays",
            r"""
def error_surface(w1s, w2s, X, t):
    def E(i, j):
        a, b = w1s[i], w2s[j]
        return sum((t[m] - a * X[m, 0] - b * X[m, 1]) ** 2 for m in range(len(t))) / (2 * len(t))
    return np.fromfunction(E, (len(w1s), len(w2s)), dtype=int)
""",
        ),
        (
            "add.outer per case",
            r"""
def error_surface(w1s, w2s, X, t):
    total = np.zeros((len(w1s), len(w2s)))
    for (x1, x2), target in zip(X, t):
        total += (np.add.outer(x1 * w1s, x2 * w2s) - target) ** 2
    return total / (2 * len(X))
""",
        ),
        (
            "einsum over the stacked grid",
            r"""
def error_surface(w1s, w2s, X, t):
    W = np.stack(np.meshgrid(w1s, w2s, indexing="ij"), axis=-1)
    r = np.einsum("pqk,nk->pqn", W, X) - t
    return np.einsum("pqn,pqn->pq", r, r) * (0.5 / len(t))
""",
        ),
        (
            "vectorize with excluded arguments",
            r"""
def error_surface(w1s, w2s, X, t):
    point = np.vectorize(lambda a, b: float(np.mean(0.5 * (t - X @ [a, b]) ** 2)))
    return point(np.reshape(w1s, (-1, 1)), np.reshape(w2s, (1, -1)))
""",
        ),
        (
            "np.ix_ and Fortran order",
            r"""
def error_surface(w1s, w2s, X, t):
    a, b = np.ix_(w1s, w2s)
    E = np.zeros((len(w1s), len(w2s)), order="F")
    for m in range(X.shape[0]):
        E += np.square(t[m] - X[m, 0] * a - X[m, 1] * b)
    return E * 0.5 / X.shape[0]
""",
        ),
        (
            "add.outer",
            r"""
def error_surface(w1s, w2s, X, t):
    return sum(0.5 * (np.add.outer(a * w1s, b * w2s) - c) ** 2 for (a, b), c in zip(X, t)) / len(t)
""",
        ),
        (
            "nested lists, once more",
            r"""
def error_surface(w1s, w2s, X, t):
    return [[sum(0.5 * (c - a * x[0] - b * x[1]) ** 2 for x, c in zip(X, t)) / len(X) for b in w2s] for a in w1s]
""",
        ),
        (
            "meshgrid ij",
            r"""
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s, indexing="ij")
    W = np.stack([A.ravel(), B.ravel()])
    return (0.5 * np.mean((t[:, None] - X @ W) ** 2, axis=0)).reshape(A.shape)
""",
        ),
        (
            "meshgrid xy transposed, once more",
            r"""
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    Y = A[..., None] * X[:, 0] + B[..., None] * X[:, 1]
    return (0.5 * np.mean((Y - t) ** 2, axis=-1)).T
""",
        ),
        (
            "quadratic form, once more",
            r"""
def error_surface(w1s, w2s, X, t):
    H, g, c = X.T @ X / len(t), X.T @ t / len(t), t @ t / len(t) / 2
    a, b = w1s[:, None], w2s[None, :]
    return 0.5 * (H[0, 0] * a * a + 2 * H[0, 1] * a * b + H[1, 1] * b * b) - g[0] * a - g[1] * b + c
""",
        ),
        (
            "reuses what stands above",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.empty((len(w1s), len(w2s)))
    for i in range(E.shape[0]):
        for j in range(E.shape[1]):
            y = neuron_output(np.array([w1s[i], w2s[j]]), X)
            E[i, j] = mean_loss(y.reshape(-1, 1), t.reshape(-1, 1))
    return E
""",
        ),
        (
            "itertools product",
            r"""
import itertools
def error_surface(w1s, w2s, X, t):
    values = [np.mean((X @ np.array(w) - t) ** 2) / 2 for w in itertools.product(w1s, w2s)]
    return np.reshape(values, (len(w1s), len(w2s)))
""",
        ),
        (
            "einsum",
            r"""
def error_surface(w1s, w2s, X, t):
    r = t - np.einsum("p,n->pn", w1s, X[:, 0])[:, None, :] - np.einsum("q,n->qn", w2s, X[:, 1])[None]
    return np.einsum("pqn,pqn->pq", r, r) / (2 * len(t))
""",
        ),
        (
            "fortran order",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)), order="F")
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            for (x1, x2), target in zip(X, t):
                E[i, j] += (target - a * x1 - b * x2) ** 2
    return E / 2 / len(X)
""",
        ),
        (
            "vectorize",
            r"""
def error_surface(w1s, w2s, X, t):
    loss = np.vectorize(lambda a, b: 0.5 * np.mean((t - a * X[:, 0] - b * X[:, 1]) ** 2))
    return loss(np.asarray(w1s)[:, np.newaxis], np.asarray(w2s)[np.newaxis, :])
""",
        ),
        (
            "float32",
            r"""
def error_surface(w1s, w2s, X, t):
    a, b, X, t = (np.asarray(v, np.float32) for v in (w1s, w2s, X, t))
    Y = a[:, None, None] * X[:, 0] + b[None, :, None] * X[:, 1]
    return ((Y - t) ** 2).mean(axis=2) / np.float32(2)
""",
        ),
    ],
    "bowl_hessian": [
        (
            "dot",
            r"""
def bowl_hessian(X):
    n = X.shape[0]
    return np.dot(X.T, X) / n
""",
        ),
        (
            "mean of outer products",
            r"""
def bowl_hessian(X):
    return np.mean([np.outer(x, x) for x in X], axis=0)
""",
        ),
        (
            "triple loop",
            r"""
def bowl_hessian(X):
    n, k = X.shape
    H = [[0.0] * k for _ in range(k)]
    for i in range(k):
        for j in range(k):
            for m in range(n):
                H[i][j] += X[m, i] * X[m, j] / n
    return H
""",
        ),
        (
            "einsum",
            r"""
def bowl_hessian(X):
    return np.einsum("ni,nj->ij", X, X) / len(X)
""",
        ),
        (
            "tensordot times 1/n",
            r"""
def bowl_hessian(X):
    return (1.0 / len(X)) * np.tensordot(X, X, axes=(0, 0))
""",
        ),
        (
            "scaled data",
            r"""
def bowl_hessian(X):
    Z = X / np.sqrt(len(X))
    return Z.T @ Z
""",
        ),
        (
            "covariance plus mean product",
            r"""
def bowl_hessian(X):
    m = X.mean(axis=0)
    C = (X - m).T @ (X - m) / len(X)
    return C + np.outer(m, m)
""",
        ),
        (
            "SVD",
            r"""
def bowl_hessian(X):
    X = np.asarray(X, float)
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    return (Vt.T * s ** 2) @ Vt / X.shape[0]
""",
        ),
        (
            "np.matrix",
            r"""
def bowl_hessian(X):
    M = np.matrix(X)
    return M.T * M / M.shape[0]
""",
        ),
        (
            "upper half mirrored",
            r"""
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = H[j, i] = np.mean(X[:, i] * X[:, j])
    return H
""",
        ),
        (
            "float32",
            r"""
def bowl_hessian(X):
    X = np.asarray(X, dtype=np.float32)
    return X.T @ X / np.float32(len(X))
""",
        ),
        (
            "columns as tuple of tuples",
            r"""
def bowl_hessian(X):
    cols = list(zip(*X.tolist()))
    n = len(X)
    return tuple(tuple(sum(a * b for a, b in zip(c, d)) / n for d in cols) for c in cols)
""",
        ),
        (
            "static method",
            r"""
class Bowl:
    @staticmethod
    def hessian(X):
        n, k = X.shape
        return np.array([[X[:, i] @ X[:, j] / n for j in range(k)] for i in range(k)])

bowl_hessian = Bowl.hessian
""",
        ),
        (
            "sum of outers",
            r"""
def bowl_hessian(X):
    return sum(np.outer(x, x) for x in X) / len(X)
""",
        ),
        (
            "einsum, once more",
            r"""
def bowl_hessian(X):
    return np.einsum("ni,nj->ij", X, X) / X.shape[0]
""",
        ),
        (
            "triangle and mirror",
            r"""
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i + 1):
            H[i, j] = H[j, i] = np.mean(X[:, i] * X[:, j])
    return H
""",
        ),
        (
            "lists",
            r"""
def bowl_hessian(X):
    X = np.asarray(X).tolist()
    n, k = len(X), len(X[0])
    return [[sum(r[i] * r[j] for r in X) / n for j in range(k)] for i in range(k)]
""",
        ),
        (
            "matrix class",
            r"""
def bowl_hessian(X):
    M = np.matrix(X)
    return M.T * M / M.shape[0]
""",
        ),
        (
            "covariance plus means",
            r"""
def bowl_hessian(X):
    m = X.mean(axis=0)
    return (X - m).T @ (X - m) / len(X) + np.outer(m, m)
""",
        ),
        (
            "broadcasting",
            r"""
def bowl_hessian(X):
    return (X[:, :, None] * X[:, None, :]).mean(0)
""",
        ),
        (
            "svd",
            r"""
def bowl_hessian(X):
    _, s, Vt = np.linalg.svd(X, full_matrices=False)
    return (Vt.T * s ** 2) @ Vt / len(X)
""",
        ),
        (
            "differences of the loss",
            r"""
def bowl_hessian(X):
    k = X.shape[1]
    E = lambda w: 0.5 * np.mean((X @ w) ** 2)
    I = np.eye(k)
    return np.array([[E(I[i] + I[j]) - E(I[i]) - E(I[j]) for j in range(k)] for i in range(k)])
""",
        ),
        (
            "scaled copy",
            r"""
def bowl_hessian(X):
    A = X / np.sqrt(len(X))
    return np.tensordot(A, A, axes=(0, 0))
""",
        ),
        (
            "map and lambda",
            r"""
bowl_hessian = lambda X: np.mean(list(map(lambda x: np.outer(x, x), X)), axis=0)
""",
        ),
    ],
    "best_weights": [
        (
            "pinv",
            r"""
def best_weights(X, t):
    return np.linalg.pinv(X) @ t
""",
        ),
        (
            "SVD",
            r"""
def best_weights(X, t):
    U, s, Vt = np.linalg.svd(np.asarray(X, dtype=float), full_matrices=False)
    w = np.zeros(X.shape[1])
    for i in range(len(s)):
        if s[i] > 1e-10 * s[0]:
            w += (U[:, i] @ t) / s[i] * Vt[i]
    return w
""",
        ),
        (
            "lstsq index 0",
            r"""
def best_weights(X, t):
    solution = np.linalg.lstsq(X, t, rcond=None)
    return solution[0]
""",
        ),
        (
            "lstsq with a column of targets",
            r"""
def best_weights(X, t):
    w, res, rank, sv = np.linalg.lstsq(X, t.reshape(-1, 1), rcond=None)
    return w[:, 0]
""",
        ),
        (
            "pinv of the normal equations",
            r"""
def best_weights(X, t):
    A = X.T @ X
    b = X.T @ t
    return np.linalg.pinv(A, rcond=1e-10) @ b
""",
        ),
        (
            "lstsq on the normal equations",
            r"""
def best_weights(X, t):
    H = X.T @ X / len(X)
    g = X.T @ t / len(X)
    return np.linalg.lstsq(H, g, rcond=1e-11)[0]
""",
        ),
        (
            "eigenvectors of X X^T",
            r"""
def best_weights(X, t):
    X = np.asarray(X, float)
    lam, V = np.linalg.eigh(X @ X.T)
    a = np.zeros(len(t))
    for l, v in zip(lam, V.T):
        if l > 1e-10 * lam.max():
            a = a + (v @ t) / l * v
    return X.T @ a
""",
        ),
        (
            "rank by matrix_rank, then solve in the row space",
            r"""
def best_weights(X, t):
    r = np.linalg.matrix_rank(X)
    _, _, Vt = np.linalg.svd(X)
    B = Vt[:r].T                      # orthonormal basis of the row space
    XB = X @ B
    c = np.linalg.solve(XB.T @ XB, XB.T @ t)
    return B @ c
""",
        ),
        (
            "QR of the transpose when full rank, pinv otherwise",
            r"""
def best_weights(X, t):
    n, k = X.shape
    if np.linalg.matrix_rank(X) == k:
        Q, R = np.linalg.qr(X)
        return np.linalg.solve(R, Q.T @ t)
    return np.linalg.pinv(X).dot(t)
""",
        ),
        (
            "list of floats",
            r"""
def best_weights(X, t):
    pseudo = np.linalg.pinv(np.array(X, dtype=float))
    return [float(row @ t) for row in pseudo]
""",
        ),
        (
            "Greville's recursion with projections",
            r"""
def best_weights(X, t):
    # pseudo-inverse column by column (Greville)
    X = np.array(X, dtype=float)
    P = np.zeros((0, len(t)))
    A = np.zeros((len(t), 0))
    for j in range(X.shape[1]):
        a = X[:, j]
        d = P @ a
        c = a - A @ d
        if np.linalg.norm(c) > 1e-9 * max(1.0, np.linalg.norm(a)):
            b = c / (c @ c)
        else:
            b = (d @ P) / (1 + d @ d) if len(d) else np.zeros(len(t))
        P = np.vstack([P - np.outer(d, b), b])
        A = np.column_stack([A, a])
    return P @ t
""",
        ),
        (
            "tuple unpack with star and copy",
            r"""
def best_weights(X, t, *extra):
    X, t = np.array(X, float), np.array(t, float)
    w, *rest = np.linalg.lstsq(X, t, rcond=1e-12)
    return w.copy()
""",
        ),
        (
            "pinv, once more",
            r"""
def best_weights(X, t):
    return np.linalg.pinv(X).dot(t)
""",
        ),
        (
            "lstsq on a column",
            r"""
def best_weights(X, t):
    return np.linalg.lstsq(X, t[:, None], rcond=None)[0]
""",
        ),
        (
            "pinv of the normal matrix",
            r"""
def best_weights(X, t):
    return np.linalg.pinv(X.T @ X) @ (X.T @ t)
""",
        ),
        (
            "svd by hand",
            r"""
def best_weights(X, t):
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    keep = s > 1e-10 * s.max()
    return Vt[keep].T @ ((U.T @ t)[keep] / s[keep])
""",
        ),
        (
            "eigen decomposition",
            r"""
def best_weights(X, t):
    lam, V = np.linalg.eigh(X.T @ X)
    inv = np.array([1 / l if l > 1e-9 * lam.max() else 0.0 for l in lam])
    return V @ (inv * (V.T @ (X.T @ t)))
""",
        ),
        (
            "conjugate gradients from zero",
            r"""
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    r = X.T @ t
    p = r.copy()
    for _ in range(5 * len(w)):
        if np.linalg.norm(r) < 1e-12:
            break
        Ap = X.T @ (X @ p)
        a = (r @ r) / (p @ Ap)
        w = w + a * p
        new = r - a * Ap
        p = new + (new @ new) / (r @ r) * p
        r = new
    return w
""",
        ),
        (
            "list comprehension of floats",
            r"""
def best_weights(X, t):
    return [float(v) for v in np.linalg.lstsq(X, t, rcond=None)[0]]
""",
        ),
        (
            "matrix pinv",
            r"""
def best_weights(X, t):
    return np.matrix(X).I * np.matrix(t).T
""",
        ),
        (
            "tuple",
            r"""
def best_weights(X, t):
    return tuple(np.linalg.pinv(X) @ t)
""",
        ),
        (
            "minimum norm by a tiny ridge",
            r"""
def best_weights(X, t):
    return np.linalg.solve(X.T @ X + 1e-9 * np.eye(X.shape[1]), X.T @ t)
""",
        ),
        (
            "projection of any solution onto the row space",
            r"""
def best_weights(X, t):
    w = np.linalg.lstsq(X, t, rcond=None)[0]
    P = np.linalg.pinv(X) @ X
    return P @ w
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    (
        "neuron_output",
        "column of weights, (n,1) result",
    ),  # (n,1) and (1,1) instead of (n,) and a number; added singleton axes are accepted
}
