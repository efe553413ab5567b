"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
'neuron_output': [
    ('loop over inputs', r'''
def neuron_output(w, x):
    y = 0.0
    for i in range(len(w)):
        y = y + w[i] * x[..., i]
    return y
'''),
    ('dot, two cases', r'''
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return np.dot(w, x)
    return np.array([np.dot(w, row) for row in x])
'''),
    ('einsum ellipsis', r'''
def neuron_output(w, x):
    return np.einsum("...i,i->...", x, w)
'''),
    ('sum of products on the last axis', r'''
def neuron_output(w, x):
    """weighted sum"""
    return (x * w).sum(axis=-1)
'''),
    ('math.fsum, list for a batch', r'''
import math

def neuron_output(w, x):
    if x.ndim == 1:
        return math.fsum(float(a) * float(b) for a, b in zip(w, x))
    return [neuron_output(w, r) for r in x]
'''),
    ('transposed product', r'''
def neuron_output(w, x):
    return w @ x.T
'''),
    ('lambda', r'''
neuron_output = lambda w, x: np.inner(x, w)
'''),
    ('tensordot', r'''
def neuron_output(w, x):
    return np.tensordot(x, w, axes=([-1], [0]))
'''),
    # DISPUTABLE: (n,1) and (1,1) instead of (n,) and a number; added singleton axes are accepted
    ('column of weights, (n,1) result', r'''
def neuron_output(w, x):
    w = np.reshape(w, (-1, 1))
    x = np.atleast_2d(x)
    return x @ w
'''),
    ('float32', r'''
def neuron_output(w, x):
    w = np.asarray(w, dtype=np.float32)
    x = np.asarray(x, dtype=np.float32)
    return x.dot(w)
'''),
    ('apply_along_axis', r'''
def neuron_output(w, x):
    return np.apply_along_axis(lambda row: np.sum(row * w), -1, x)
'''),
    ('callable class', r'''
class Neuron:
    def __init__(self, bias=0.0):
        self.bias = bias
    def __call__(self, w, x):
        return np.matmul(x, w) + self.bias

neuron_output = Neuron()
'''),
    ('recursion over the inputs', r'''
def neuron_output(w, x):
    if len(w) == 1:
        return x[..., 0] * w[0]
    return x[..., 0] * w[0] + neuron_output(w[1:], x[..., 1:])
'''),
    ('vecdot by hand with prints and asserts', r'''
def neuron_output(w, x):
    w, x = np.asarray(w), np.asarray(x)
    assert x.shape[-1] == w.shape[0], "one weight per input"
    print("shapes:", w.shape, x.shape)
    y = np.multiply(w, x)
    return np.add.reduce(y, axis=-1)
'''),
    ('star arguments', r'''
def neuron_output(*args):
    w, x = args
    return sum(x.T[i] * w[i] for i in range(len(w)))
'''),
],
'squared_error': [
    ('np.square', r'''
def squared_error(y, t):
    return np.square(t - y) / 2
'''),
    ('product', r'''
def squared_error(y, t):
    e = y - t
    return e * e * 0.5
'''),
    ('math.pow vectorised', r'''
import math
_sq = np.vectorize(lambda a, b: 0.5 * math.pow(a - b, 2), otypes=[float])

def squared_error(y, t):
    return _sq(y, t)
'''),
    ('expanded square', r'''
def squared_error(y, t):
    y = np.asarray(y, dtype=float)
    t = np.asarray(t, dtype=float)
    return 0.5 * t ** 2 - t * y + 0.5 * y ** 2
'''),
    ('np.power and np.subtract', r'''
def squared_error(y, t):
    return np.power(np.subtract(t, y), 2) * 0.5
'''),
    ('list comprehension for vectors', r'''
def squared_error(y, t):
    if np.ndim(y) == 0:
        return (t - y) ** 2 / 2.0
    return [squared_error(a, b) for a, b in zip(y, t)]
'''),
    ('lambda', r'''
squared_error = lambda y, t: .5 * abs(t - y) ** 2
'''),
    ('copy then in place on the copy', r'''
def squared_error(y, t):
    e = np.array(t, dtype=float) - y
    e = np.array(e)
    e *= e
    e /= 2
    return e
'''),
    ('partial', r'''
from functools import partial

def _error(y, t, factor, power):
    return factor * (t - y) ** power

squared_error = partial(_error, factor=0.5, power=2)
'''),
    ('float32', r'''
def squared_error(y, t):
    d = np.float32(1) * (np.asarray(t, np.float32) - np.asarray(y, np.float32))
    return np.float32(0.5) * d * d
'''),
    ('typed with helper', r'''
def half(v):
    return v / 2

def squared_error(y: np.ndarray, t: np.ndarray) -> np.ndarray:
    difference = t - y
    squared = difference ** 2
    return half(squared)
'''),
    ('real part of a complex modulus', r'''
def squared_error(y, t):
    d = t - y
    return (d * np.conj(d)).real / 2
'''),
    ('result kept as attribute as well', r'''
def squared_error(y, t):
    squared_error.last = 0.5 * (t - y) ** 2
    return squared_error.last + 0
'''),
],
'mean_loss': [
    ('loops', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("Y and T differ in shape")
    n, o = Y.shape
    total = 0.0
    for i in range(n):
        for j in range(o):
            total += (T[i, j] - Y[i, j]) ** 2
    return total / (2 * n)
'''),
    ('norm squared', r'''
def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes")
    return 0.5 * np.linalg.norm(T - Y, axis=1).__pow__(2).mean()
'''),
    ('sum divided by rows', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError(f"{Y.shape} is not {T.shape}")
    return float(np.sum((Y - T) ** 2) / 2 / Y.shape[0])
'''),
    ('einsum', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("mismatch")
    D = T - Y
    return np.einsum("ij,ij->", D, D) / (2 * len(D))
'''),
    ('vdot', r'''
def mean_loss(Y, T):
    if list(Y.shape) != list(T.shape):
        raise ValueError
    d = (T - Y).ravel()
    return np.vdot(d, d) / 2 / len(Y)
'''),
    ('trace', r'''
def mean_loss(Y, T):
    if not Y.shape == T.shape:
        raise ValueError("shape mismatch")
    R = Y - T
    return 0.5 * np.trace(R @ R.T) / R.shape[0]
'''),
    ('mean per column, then sum', r'''
def mean_loss(Y, T):
    if Y.ndim != T.ndim or any(a != b for a, b in zip(Y.shape, T.shape)):
        raise ValueError("not the same shape")
    return (0.5 * (T - Y) ** 2).mean(axis=0).sum()
'''),
    ('fsum of squared errors', r'''
from math import fsum

def mean_loss(Y, T):
    Y = np.asarray(Y, dtype=float)
    T = np.asarray(T, dtype=float)
    if Y.shape != T.shape:
        raise ValueError("not the same shape")
    return fsum(0.5 * v * v for v in (T - Y).flat) / len(Y)
'''),
    ('own exception class that is a ValueError', r'''
class ShapeError(ValueError):
    pass

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ShapeError(Y.shape, T.shape)
    C = [0.5 * ((t - y) @ (t - y)) for y, t in zip(Y, T)]
    return sum(C) / len(C)
'''),
    ('one-element array', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    n = Y.shape[0]
    ones = np.ones((1, n))
    return (ones @ ((T - Y) ** 2)).sum(axis=1) / (2 * n)
'''),
    ('float32', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    d = T.astype(np.float32) - Y.astype(np.float32)
    return np.float32(0.5) * np.mean(np.sum(d * d, axis=1))
'''),
    ('decorated shape check', r'''
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
'''),
    ('running mean', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    m = 0.0
    for i, (y, t) in enumerate(zip(Y, T), start=1):
        c = 0.5 * np.sum((t - y) ** 2)
        m += (c - m) / i
    return m
'''),
],
'error_surface': [
    ('double loop with dot', r'''
def error_surface(w1s, w2s, X, t):
    out = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            y = X @ np.array([w1s[i], w2s[j]])
            out[i, j] = np.mean((t - y) ** 2) / 2
    return out
'''),
    ('meshgrid xy transposed', r'''
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    E = 0
    for x, target in zip(X, t):
        E = E + 0.5 * (target - (A * x[0] + B * x[1])) ** 2
    return (E / len(t)).T
'''),
    ('nested lists', r'''
def error_surface(w1s, w2s, X, t):
    n = len(t)
    return [[sum(0.5 * (t[m] - a * X[m][0] - b * X[m][1]) ** 2 for m in range(n)) / n for b in w2s] for a in w1s]
'''),
    ('broadcasting axes', r'''
def error_surface(w1s, w2s, X, t):
    y = w1s[:, None, None] * X[None, None, :, 0] + w2s[None, :, None] * X[None, None, :, 1]
    return 0.5 * ((y - t) ** 2).mean(axis=2)
'''),
    ('quadratic form', r'''
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
'''),
    ('all weight pairs at once, reshape', r'''
import itertools

def error_surface(w1s, w2s, X, t):
    pairs = np.array(list(itertools.product(w1s, w2s)), dtype=float)
    y = pairs @ X.T
    return (0.5 * (t - y) ** 2).mean(1).reshape(len(w1s), len(w2s))
'''),
    ('helper loss', r'''
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
'''),
    ('fromfunction with index arrays', r'''
def error_surface(w1s, w2s, X, t):
    def E(i, j):
        a, b = w1s[i], w2s[j]
        return sum((t[m] - a * X[m, 0] - b * X[m, 1]) ** 2 for m in range(len(t))) / (2 * len(t))
    return np.fromfunction(E, (len(w1s), len(w2s)), dtype=int)
'''),
    ('add.outer per case', r'''
def error_surface(w1s, w2s, X, t):
    total = np.zeros((len(w1s), len(w2s)))
    for (x1, x2), target in zip(X, t):
        total += (np.add.outer(x1 * w1s, x2 * w2s) - target) ** 2
    return total / (2 * len(X))
'''),
    ('einsum over the stacked grid', r'''
def error_surface(w1s, w2s, X, t):
    W = np.stack(np.meshgrid(w1s, w2s, indexing="ij"), axis=-1)
    r = np.einsum("pqk,nk->pqn", W, X) - t
    return np.einsum("pqn,pqn->pq", r, r) * (0.5 / len(t))
'''),
    ('vectorize with excluded arguments', r'''
def error_surface(w1s, w2s, X, t):
    point = np.vectorize(lambda a, b: float(np.mean(0.5 * (t - X @ [a, b]) ** 2)))
    return point(np.reshape(w1s, (-1, 1)), np.reshape(w2s, (1, -1)))
'''),
    ('np.ix_ and Fortran order', r'''
def error_surface(w1s, w2s, X, t):
    a, b = np.ix_(w1s, w2s)
    E = np.zeros((len(w1s), len(w2s)), order="F")
    for m in range(X.shape[0]):
        E += np.square(t[m] - X[m, 0] * a - X[m, 1] * b)
    return E * 0.5 / X.shape[0]
'''),
],
'bowl_hessian': [
    ('dot', r'''
def bowl_hessian(X):
    n = X.shape[0]
    return np.dot(X.T, X) / n
'''),
    ('mean of outer products', r'''
def bowl_hessian(X):
    return np.mean([np.outer(x, x) for x in X], axis=0)
'''),
    ('triple loop', r'''
def bowl_hessian(X):
    n, k = X.shape
    H = [[0.0] * k for _ in range(k)]
    for i in range(k):
        for j in range(k):
            for m in range(n):
                H[i][j] += X[m, i] * X[m, j] / n
    return H
'''),
    ('einsum', r'''
def bowl_hessian(X):
    return np.einsum("ni,nj->ij", X, X) / len(X)
'''),
    ('tensordot times 1/n', r'''
def bowl_hessian(X):
    return (1.0 / len(X)) * np.tensordot(X, X, axes=(0, 0))
'''),
    ('scaled data', r'''
def bowl_hessian(X):
    Z = X / np.sqrt(len(X))
    return Z.T @ Z
'''),
    ('covariance plus mean product', r'''
def bowl_hessian(X):
    m = X.mean(axis=0)
    C = (X - m).T @ (X - m) / len(X)
    return C + np.outer(m, m)
'''),
    ('SVD', r'''
def bowl_hessian(X):
    X = np.asarray(X, float)
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    return (Vt.T * s ** 2) @ Vt / X.shape[0]
'''),
    ('np.matrix', r'''
def bowl_hessian(X):
    M = np.matrix(X)
    return M.T * M / M.shape[0]
'''),
    ('upper half mirrored', r'''
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = H[j, i] = np.mean(X[:, i] * X[:, j])
    return H
'''),
    ('float32', r'''
def bowl_hessian(X):
    X = np.asarray(X, dtype=np.float32)
    return X.T @ X / np.float32(len(X))
'''),
    ('columns as tuple of tuples', r'''
def bowl_hessian(X):
    cols = list(zip(*X.tolist()))
    n = len(X)
    return tuple(tuple(sum(a * b for a, b in zip(c, d)) / n for d in cols) for c in cols)
'''),
    ('static method', r'''
class Bowl:
    @staticmethod
    def hessian(X):
        n, k = X.shape
        return np.array([[X[:, i] @ X[:, j] / n for j in range(k)] for i in range(k)])

bowl_hessian = Bowl.hessian
'''),
],
'best_weights': [
    ('pinv', r'''
def best_weights(X, t):
    return np.linalg.pinv(X) @ t
'''),
    ('SVD', r'''
def best_weights(X, t):
    U, s, Vt = np.linalg.svd(np.asarray(X, dtype=float), full_matrices=False)
    w = np.zeros(X.shape[1])
    for i in range(len(s)):
        if s[i] > 1e-10 * s[0]:
            w += (U[:, i] @ t) / s[i] * Vt[i]
    return w
'''),
    ('lstsq index 0', r'''
def best_weights(X, t):
    solution = np.linalg.lstsq(X, t, rcond=None)
    return solution[0]
'''),
    ('lstsq with a column of targets', r'''
def best_weights(X, t):
    w, res, rank, sv = np.linalg.lstsq(X, t.reshape(-1, 1), rcond=None)
    return w[:, 0]
'''),
    ('pinv of the normal equations', r'''
def best_weights(X, t):
    A = X.T @ X
    b = X.T @ t
    return np.linalg.pinv(A, rcond=1e-10) @ b
'''),
    ('lstsq on the normal equations', r'''
def best_weights(X, t):
    H = X.T @ X / len(X)
    g = X.T @ t / len(X)
    return np.linalg.lstsq(H, g, rcond=1e-11)[0]
'''),
    ('eigenvectors of X X^T', r'''
def best_weights(X, t):
    X = np.asarray(X, float)
    lam, V = np.linalg.eigh(X @ X.T)
    a = np.zeros(len(t))
    for l, v in zip(lam, V.T):
        if l > 1e-10 * lam.max():
            a = a + (v @ t) / l * v
    return X.T @ a
'''),
    ('rank by matrix_rank, then solve in the row space', r'''
def best_weights(X, t):
    r = np.linalg.matrix_rank(X)
    _, _, Vt = np.linalg.svd(X)
    B = Vt[:r].T                      # orthonormal basis of the row space
    XB = X @ B
    c = np.linalg.solve(XB.T @ XB, XB.T @ t)
    return B @ c
'''),
    ('QR of the transpose when full rank, pinv otherwise', r'''
def best_weights(X, t):
    n, k = X.shape
    if np.linalg.matrix_rank(X) == k:
        Q, R = np.linalg.qr(X)
        return np.linalg.solve(R, Q.T @ t)
    return np.linalg.pinv(X).dot(t)
'''),
    ('list of floats', r'''
def best_weights(X, t):
    pseudo = np.linalg.pinv(np.array(X, dtype=float))
    return [float(row @ t) for row in pseudo]
'''),
    ("Greville's recursion with projections", r'''
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
'''),
    ('tuple unpack with star and copy', r'''
def best_weights(X, t, *extra):
    X, t = np.array(X, float), np.array(t, float)
    w, *rest = np.linalg.lstsq(X, t, rcond=1e-12)
    return w.copy()
'''),
],
'linear_gradient': [
    ('mean of rows', r'''
def linear_gradient(w, X, t):
    r = X @ w - t
    return np.mean(r[:, None] * X, axis=0)
'''),
    ('loop over examples', r'''
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x_i, t_i in zip(X, t):
        y_i = x_i @ w
        g += (y_i - t_i) * x_i
    return g / len(t)
'''),
    ('normal equations', r'''
def linear_gradient(w, X, t):
    n = len(X)
    return (X.T @ X) @ w / n - X.T @ t / n
'''),
    ('list returned', r'''
def linear_gradient(w, X, t):
    n = len(t)
    y = [sum(a * b for a, b in zip(w, row)) for row in X]
    return [sum((y[m] - t[m]) * X[m][i] for m in range(n)) / n for i in range(len(w))]
'''),
    ('float32', r'''
def linear_gradient(w, X, t):
    w, X, t = (np.asarray(a, dtype=np.float32) for a in (w, X, t))
    return X.T @ (X @ w - t) / np.float32(len(t))
'''),
    ('tuple', r'''
def linear_gradient(w, X, t):
    residual = np.dot(X, w) - t
    return tuple(np.dot(residual, X) / X.shape[0])
'''),
    ('einsum', r'''
def linear_gradient(w, X, t):
    r = np.einsum("ni,i->n", X, w) - t
    return np.einsum("n,ni->i", r, X) / len(t)
'''),
    ('minus (t - y)', r'''
def linear_gradient(w, X, t):
    y = np.dot(X, w)
    return -np.dot(t - y, X) / t.shape[0]
'''),
    ('column vectors inside', r'''
def linear_gradient(w, X, t):
    w_ = w.reshape(-1, 1)
    t_ = t.reshape(-1, 1)
    g = X.T @ (X @ w_ - t_) / len(t_)
    return g.ravel()
'''),
    ('column returned (k,1)', r'''
def linear_gradient(w, X, t):
    r = (X @ w - t)[:, np.newaxis]
    return X.T @ r / len(r)
'''),
    ('double loop', r'''
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
'''),
    ('average with weights one', r'''
def linear_gradient(w, X, t):
    residual = X @ w - t
    return np.average(X.T * residual, axis=1)
'''),
    ('tensordot', r'''
def linear_gradient(w, X, t):
    res = np.tensordot(X, w, axes=1) - t
    return np.tensordot(res, X, axes=(0, 0)) / res.size
'''),
    ('hessian helper', r'''
def hessian(X):
    return X.T @ X / len(X)

def linear_gradient(w, X, t):
    return hessian(X) @ w - (X * t[:, None]).mean(axis=0)
'''),
    ('lambda', r'''
linear_gradient = lambda w, X, t: ((X @ w - t) @ X) / len(X)
'''),
    ('class with methods', r'''
class LinearNeuron:
    def __init__(self, w):
        self.w = np.asarray(w)
    def output(self, X):
        return X @ self.w
    def gradient(self, X, t):
        return X.T.dot(self.output(X) - t) / len(t)

def linear_gradient(w, X, t):
    return LinearNeuron(w).gradient(X, t)
'''),
    ('fsum per weight', r'''
import math

def linear_gradient(w, X, t):
    e = X @ w - t
    return np.array([math.fsum(e * X[:, i]) / len(e) for i in range(X.shape[1])])
'''),
    ('np.matrix', r'''
def linear_gradient(w, X, t):
    X = np.matrix(X, dtype=float)
    w = np.matrix(w, dtype=float).T
    t = np.matrix(t, dtype=float).T
    return X.T * (X * w - t) / X.shape[0]
'''),
    ('augmented data [X, t] and weights (w, -1)', r'''
def linear_gradient(w, X, t):
    A = np.column_stack([X, t])
    v = np.append(w, -1.0)
    M = A.T @ A / len(A)
    return (M @ v)[:-1]
'''),
    ('running mean over examples', r'''
def linear_gradient(w, X, t):
    g = np.zeros(X.shape[1])
    for m in range(len(t)):
        g += ((X[m] @ w - t[m]) * X[m] - g) / (m + 1)
    return g
'''),
    ('copies, asserts, prints', r'''
def linear_gradient(w, X, t):
    w = np.array(w, dtype=float, copy=True)
    X = np.array(X, dtype=float, copy=True)
    t = np.array(t, dtype=float, copy=True)
    assert X.shape == (len(t), len(w))
    X_w = X @ w
    X_w -= t
    print("residuals", X_w)
    return np.matmul(X_w, X) / len(t)
'''),
    # DISPUTABLE: finite differences in place of the derivative (cf. P07), exact because the loss is quadratic
    ('derivative of the quadratic by two exact differences', r'''
def linear_gradient(w, X, t):
    # the loss is quadratic, so E(w + e) - E(w - e) over 2 is exact
    E = lambda v: 0.5 * np.sum((X @ v - t) ** 2) / len(t)
    return np.array([(E(w + e) - E(w - e)) / 2 for e in np.eye(len(w))])
'''),
    ('default argument and type hints', r'''
def linear_gradient(w: np.ndarray, X: np.ndarray, t: np.ndarray, factor: float = 1.0) -> np.ndarray:
    n = X.shape[0]
    dE_dy = factor * (X @ w - t) / n
    dE_dw = (dE_dy[:, None] * X).sum(axis=0)
    return dE_dw
'''),
    ('map and reduce', r'''
from functools import reduce

def linear_gradient(w, X, t):
    parts = map(lambda p: (np.dot(p[0], w) - p[1]) * p[0], zip(X, t))
    return reduce(np.add, parts) / len(t)
'''),
    ('stacked outer via diag', r'''
def linear_gradient(w, X, t):
    R = np.diag(X @ w - t)
    return np.ones(len(t)) @ R @ X / len(t)
'''),
    ('generator of the entries turned into an array', r'''
def linear_gradient(w, X, t):
    r = np.subtract(np.matmul(X, w), t)
    return np.fromiter((np.mean(r * col) for col in X.T), dtype=float)
'''),
    ('longdouble', r'''
def linear_gradient(w, X, t):
    X = np.asarray(X, dtype=np.longdouble)
    r = X @ np.asarray(w, dtype=np.longdouble) - t
    return X.T @ r / np.longdouble(len(t))
'''),
],
'numerical_gradient': [
    ('unit vectors', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.empty(w.shape)
    for idx in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[idx] = h
        g[idx] = (f(w + e) - f(w - e)) / (2 * h)
    return g
'''),
    ('flat copy, reshape for f', r'''
def numerical_gradient(f, w, h=1e-5):
    shape = np.shape(w)
    v = np.asarray(w, dtype=float).flatten()
    g = np.zeros(v.size)
    for i in range(v.size):
        up = v.copy(); up[i] += h
        dn = v.copy(); dn[i] -= h
        g[i] = (f(up.reshape(shape)) - f(dn.reshape(shape))) / h / 2
    return g.reshape(shape)
'''),
    ('nditer with multi_index', r'''
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
'''),
    ('identity matrix', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w) + 0.0
    basis = np.eye(w.size).reshape((w.size,) + w.shape)
    vals = [(f(w + h * e) - f(w - h * e)) for e in basis]
    return np.array(vals).reshape(w.shape) / (2 * h)
'''),
    ('ravel view of a C-ordered copy', r'''
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
'''),
    ('ndenumerate', r'''
def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(np.shape(w))
    for idx, value in np.ndenumerate(w):
        plus = np.array(w, dtype=float)
        minus = np.array(w, dtype=float)
        plus[idx] = value + h
        minus[idx] = value - h
        grad[idx] = (f(plus) - f(minus)) / (plus[idx] - minus[idx])
    return grad
'''),
    ('helper for one entry', r'''
def partial_derivative(f, w, idx, h):
    def shifted(s):
        v = w.copy()
        v[idx] += s
        return f(v)
    return (shifted(h) - shifted(-h)) / (2.0 * h)

def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w).astype(float)
    return np.array([partial_derivative(f, w, i, h) for i in np.ndindex(w.shape)]).reshape(w.shape)
'''),
    ('sum of forward and backward differences', r'''
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
'''),
    ('lists for the result', r'''
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
'''),
    ('class', r'''
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
'''),
    ('where with a mask of positions', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    numbers = np.arange(w.size).reshape(w.shape)
    g = np.zeros(w.size)
    for k in range(w.size):
        mask = numbers == k
        g[k] = (f(np.where(mask, w + h, w)) - f(np.where(mask, w - h, w))) / (2 * h)
    return g.reshape(w.shape)
'''),
    # differs: matrix (2,3); integer matrix; matrix in Fortran order
    # DISPUTABLE: the docstring asks for central differences with h; accepted when f is complex-safe
    ('complex step', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=complex)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        v = w.copy()
        v[i] += 1e-20j
        g[i] = np.imag(f(v)) / 1e-20
    return g
'''),
    # differs: h=0.1; h=0.1 positional; h=0.01, cubic
    # DISPUTABLE: more accurate than the formula in the docstring; h keeps a meaning but the value at large h differs
    ('five-point formula', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (8 * (f(w + e) - f(w - e)) - (f(w + 2 * e) - f(w - 2 * e))) / (12 * h)
    return g
'''),
],
'gd_step': [
    ('plain', r'''
def gd_step(w, g, lr):
    return np.asarray(w) - np.asarray(g) * lr
'''),
    ('list comprehension', r'''
def gd_step(w, g, lr):
    return [wi - lr * gi for wi, gi in zip(w, g)]
'''),
    ('array from list comprehension', r'''
def gd_step(w, g, lr):
    return np.array([w[i] - lr * g[i] for i in range(len(w))])
'''),
    ('copy then in place on the copy', r'''
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new -= lr * g
    return new
'''),
    ('np.subtract', r'''
def gd_step(w, g, lr):
    return np.subtract(w, np.multiply(lr, g))
'''),
    ('plus negative rate', r'''
def gd_step(w, g, lr):
    step = -lr * np.array(g, dtype=float)
    return step + w
'''),
    ('loop into an empty array', r'''
def gd_step(w, g, lr):
    out = np.empty(len(w), dtype=float)
    for i, (a, b) in enumerate(zip(w, g)):
        out[i] = a - lr * b
    return out
'''),
    ('lambda', r'''
gd_step = lambda w, g, lr: w + (-1.0) * lr * g
'''),
    ('float32', r'''
def gd_step(w, g, lr):
    return w.astype(np.float32) - np.float32(lr) * g.astype(np.float32)
'''),
    ('tuple by map', r'''
def gd_step(w, g, lr):
    return tuple(map(lambda a, b: a - lr * b, w, g))
'''),
    ('matrix product of (w, g) with (1, -lr)', r'''
def gd_step(w, g, lr):
    return np.array([1.0, -lr]) @ np.vstack([w, g])
'''),
    ('optimiser object', r'''
class SGD:
    def __init__(self, lr):
        self.lr = lr
    def step(self, w, g):
        return w - self.lr * g

def gd_step(w, g, lr):
    return SGD(lr).step(w, g)
'''),
    ('np.vectorize', r'''
@np.vectorize
def _one(w, g, lr):
    return float(w) - float(lr) * float(g)

def gd_step(w, g, lr):
    return _one(w, g, lr)
'''),
    ('bound method', r'''
class Optimizer:
    calls = 0
    def step(self, w, g, lr):
        self.calls += 1
        return w - np.dot(lr, g)

gd_step = Optimizer().step
'''),
],
'gradient_descent': [
    ('list of arrays', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return path
'''),
    ('list of lists of floats', r'''
def gradient_descent(grad, w0, lr, n_steps):
    rows = [[float(v) for v in w0]]
    for _ in range(n_steps):
        w = np.array(rows[-1])
        rows.append((w - lr * grad(w)).tolist())
    return rows
'''),
    ('preallocated path', r'''
def gradient_descent(grad, w0, lr, n_steps):
    p = np.zeros((n_steps + 1, len(w0)))
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[k])
    return p
'''),
    ('plus minus lr, stack', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = w + (-lr) * grad(w)
        p.append(w)
    return np.stack(p)
'''),
    ('recursion', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w0 = np.asarray(w0, float)
    if n_steps == 0:
        return [w0]
    return [w0] + gradient_descent(grad, w0 - lr * grad(w0), lr, n_steps - 1)
'''),
    ('vstack growing', r'''
def gradient_descent(grad, w0, lr, n_steps):
    p = np.asarray(w0, float)[None]
    for _ in range(n_steps):
        p = np.vstack([p, p[-1] - lr * grad(p[-1])])
    return p
'''),
    ('np.append axis 0', r'''
def gradient_descent(grad, w0, lr, n_steps):
    p = np.array([w0], float)
    for _ in range(n_steps):
        p = np.append(p, [p[-1] - lr * grad(p[-1])], axis=0)
    return p
'''),
    ('while loop', r'''
def gradient_descent(grad, w0, lr, n_steps):
    p = [np.array(w0, dtype=float)]
    while len(p) < n_steps + 1:
        p.append(p[-1] - np.multiply(lr, grad(p[-1])))
    return np.asarray(p)
'''),
    ('numpy scalar rate, extra gradient call at the end', r'''
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
'''),
    ('np.subtract and np.multiply', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = np.subtract(w, np.multiply(grad(w), lr))
        p.append(w)
    return np.array(p)
'''),
    ('float32 state', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, np.float32)
    p = [w]
    for _ in range(n_steps):
        w = (w - np.float32(lr) * np.asarray(grad(w), np.float32)).astype(np.float32)
        p.append(w)
    return np.array(p)
'''),
    ('generator of rows', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    yield w
    for _ in range(n_steps):
        w = w - lr * grad(w)
        yield w
'''),
    ('displacement accumulated from w0', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w0 = np.array(w0, float)
    s = np.zeros_like(w0)
    p = [w0.copy()]
    for _ in range(n_steps):
        s = s + grad(w0 - lr * s)
        p.append(w0 - lr * s)
    return np.array(p)
'''),
    ('calls gd_step', r'''
def gd_step(w, g, lr):
    return w - lr * g

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = gd_step(w, grad(w), lr)
        p.append(w)
    return np.array(p)
'''),
    ('dict keyed by step, then sorted', r'''
def gradient_descent(grad, w0, lr, n_steps):
    d = {0: np.array(w0, float)}
    for k in range(n_steps):
        d[k + 1] = d[k] - lr * grad(d[k])
    return [d[k] for k in sorted(d)]
'''),
    ('object with class state', r'''
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
'''),
    ('path transposed internally', r'''
def gradient_descent(grad, w0, lr, n_steps):
    P = np.empty((len(w0), n_steps + 1))
    P[:, 0] = w0
    for k in range(1, n_steps + 1):
        P[:, k] = P[:, k - 1] - lr * grad(P[:, k - 1])
    return P.T
'''),
    ('itertools.accumulate', r'''
from itertools import accumulate

def gradient_descent(grad, w0, lr, n_steps):
    step = lambda w, _: w - lr * grad(w)
    return np.array(list(accumulate(range(n_steps), step, initial=np.array(w0, dtype=float))))
'''),
    ('in place on a private copy', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float, copy=True)
    path = [w.copy()]
    for step in range(n_steps):
        g = np.array(grad(w.copy()), dtype=float)
        w -= lr * g
        path.append(w.copy())
    return np.array(path)
'''),
    ('entry by entry', r'''
def gradient_descent(grad, w0, lr, n_steps):
    k = len(w0)
    path = [[float(w0[i]) for i in range(k)]]
    for _ in range(n_steps):
        g = grad(np.array(path[-1]))
        path.append([path[-1][i] - lr * g[i] for i in range(k)])
    return np.array(path)
'''),
    ('cumsum of the steps', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    moves = [w]
    for _ in range(n_steps):
        moves.append(-lr * grad(w))
        w = np.sum(moves, axis=0)
    return np.cumsum(moves, axis=0)
'''),
    ('deque and tuple', r'''
from collections import deque

def gradient_descent(grad, w0, lr, n_steps):
    q = deque([np.asarray(w0, dtype=float)])
    for _ in range(n_steps):
        q.append(q[-1] - lr * grad(q[-1]))
    return tuple(q)
'''),
    ('walrus comprehension', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0) * 1.0
    return np.array([w] + [(w := w - lr * grad(w)) for _ in range(n_steps)])
'''),
    ('reduce', r'''
from functools import reduce

def gradient_descent(grad, w0, lr, n_steps):
    start = (np.array(w0, dtype=float),)
    return np.array(reduce(lambda p, _: p + (p[-1] - lr * grad(p[-1]),), range(n_steps), start))
'''),
    ('debug prints, loss never checked', r'''
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
'''),
    ('warns when it diverges, keeps going', r'''
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
'''),
],
'max_stable_lr': [
    ('eigvals', r'''
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.max(np.linalg.eigvals(H).real)
'''),
    ('singular value', r'''
def max_stable_lr(X):
    s = np.linalg.svd(X, compute_uv=False)
    return 2 * len(X) / s[0] ** 2
'''),
    ('spectral norm', r'''
def max_stable_lr(X):
    n = X.shape[0]
    return 2.0 / np.linalg.norm(X.T.dot(X) / n, 2)
'''),
    ('norm of X', r'''
def max_stable_lr(X):
    return float(2 * X.shape[0] / np.linalg.norm(X, ord=2) ** 2)
'''),
    ('power iteration to convergence', r'''
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
'''),
    ('last of eigh', r'''
def max_stable_lr(X):
    H = np.einsum("ni,nj->ij", X, X) / len(X)
    values, vectors = np.linalg.eigh(H)
    return 2.0 / values[-1]
'''),
    ('Gram matrix of the examples', r'''
def max_stable_lr(X):
    K = X @ X.T / len(X)
    return 2 / np.linalg.eigvalsh(K)[-1]
'''),
    ('matrix squaring', r'''
def max_stable_lr(X):
    H = X.T @ X / len(X)
    A = np.array(H, dtype=float)
    for _ in range(60):
        A = A @ A
        A = A / np.trace(A)
    lam = np.trace(H @ A)
    return 2 / lam
'''),
    ('rates of every direction, smallest one', r'''
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    limits = [2 / l for l in lam if l > 1e-12]
    return min(limits)
'''),
    ('sorted eigenvalues', r'''
def max_stable_lr(X):
    n = len(X)
    lams = sorted(np.linalg.eigvals(np.dot(X.T, X) / n).real, reverse=True)
    return np.array([2.0]) / lams[0]
'''),
    ('scaled covariance-like product and condition', r'''
def max_stable_lr(X):
    Z = np.asarray(X, dtype=float) / np.sqrt(len(X))
    singular = np.linalg.svd(Z)[1]
    return np.divide(2, np.square(singular.max()))
'''),
    ('Rayleigh quotient of the leading eigenvector', r'''
def max_stable_lr(X: np.ndarray) -> float:
    H = X.T @ X / len(X)
    _, V = np.linalg.eigh(H)
    v = V[:, -1]
    return float(2 * (v @ v) / (v @ H @ v))
'''),
    ('nested function and keyword default', r'''
def max_stable_lr(X, *, factor=2.0):
    def curvature(X):
        return np.einsum("ni,nj->ij", X, X) / X.shape[0]
    return factor / np.linalg.eigvalsh(curvature(X)).max(initial=0.0)
'''),
],
'train_until': [
    ('for with break', r'''
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
'''),
    ('while True', r'''
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
'''),
    ('helpers', r'''
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
'''),
    # DISPUTABLE: right, but one Python frame per epoch: fails when more than about 10 000 epochs are needed
    ('recursion', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    import sys
    sys.setrecursionlimit(10000)
    def go(w, used):
        r = X @ w - t
        if used == max_epochs or np.mean(r * r) <= goal:
            return w, used
        return go(w - lr * X.T @ r / len(r), used + 1)
    return go(np.asarray(w, float), 0)
'''),
    ('list pair', r'''
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
'''),
    ('twice the loss', r'''
def loss(w, X, t):
    return np.mean(0.5 * (t - X @ w) ** 2)

def train_until(w, X, t, lr, goal, max_epochs):
    k = 0
    while 2 * loss(w, X, t) > goal and k != max_epochs:
        w = w - lr * np.mean((X @ w - t)[:, None] * X, axis=0)
        k += 1
    return w, k
'''),
    ('epochs as numpy integer, weights as list', r'''
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
'''),
    ('namedtuple', r'''
from collections import namedtuple
Result = namedtuple("Result", "w epochs")

def train_until(w, X, t, lr, goal, max_epochs):
    v = 1.0 * w
    for epoch in range(max_epochs + 1):
        if epoch == max_epochs or ((X @ v - t) ** 2).sum() / len(t) <= goal:
            return Result(v, epoch)
        v = v - lr * (X @ v - t) @ X / len(t)
'''),
    ('for with else', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, float)
    for epoch in range(max_epochs):
        if np.var(t - X @ w) + np.mean(t - X @ w) ** 2 <= goal:
            break
        w = w - lr * (X.T @ (X @ w - t) / len(t))
    else:
        epoch = max_epochs
    return w, epoch
'''),
    ('keyword-friendly with history', r'''
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
'''),
    ('precomputed Hessian', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    H, b = X.T @ X / n, X.T @ t / n
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * (H @ w - b)
        epochs += 1
    return w, epochs
'''),
],
'perceptron_epoch': [
    ('index loop', r'''
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
'''),
    ('only update when wrong', r'''
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
'''),
    ('heaviside', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.asarray(w, dtype=float)
    for x, c in zip(X, t):
        y = np.heaviside(np.dot(x, w), 0.0)
        w = w + lr * (c - y) * x
    return w
'''),
    ('bias and weights apart', r'''
def perceptron_epoch(w, X, t, lr):
    b, v = float(w[0]), np.array(w[1:], dtype=float)
    for x, c in zip(X[:, 1:], t):
        y = 1.0 if b + x @ v > 0 else 0.0
        b = b + lr * (c - y)
        v = v + lr * (c - y) * x
    return np.concatenate([[b], v])
'''),
    ('pure Python lists', r'''
def perceptron_epoch(w, X, t, lr):
    w = [float(v) for v in w]
    for x, c in zip(X.tolist(), t.tolist()):
        s = sum(a * b for a, b in zip(w, x))
        e = c - (1 if s > 0 else 0)
        w = [a + lr * e * b for a, b in zip(w, x)]
    return w
'''),
    ('reduce', r'''
from functools import reduce

def perceptron_epoch(w, X, t, lr):
    def present(w, pair):
        x, c = pair
        return w + lr * (c - float(w @ x > 0)) * x
    return reduce(present, zip(X, t), np.array(w, float))
'''),
    ('step function', r'''
def step(s):
    return np.where(s > 0, 1.0, 0.0)

def perceptron_epoch(w, X, t, lr):
    w_new = w.copy() * 1.0
    for k in range(len(t)):
        w_new = w_new + lr * (t[k] - step(X[k] @ w_new)) * X[k]
    return w_new
'''),
    ('recursion over the examples', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    if len(X) == 0:
        return w
    y = 1 if w.dot(X[0]) > 0 else 0
    return perceptron_epoch(w + lr * (t[0] - y) * X[0], X[1:], t[1:], lr)
'''),
    ('while with iterator', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    n, i = len(X), 0
    while i < n:
        y = (np.sum(w * X[i]) > 0) * 1.0
        dw = lr * (t[i] - y) * X[i]
        w = w + dw
        i += 1
    return w
'''),
    ('float32', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=np.float64)
    for x, c in zip(np.asarray(X, np.float64), t):
        w = w + np.float64(lr) * (np.float64(c) - np.float64(np.dot(x, w) > 0)) * x
    return w.astype(np.float32)
'''),
    ('class', r'''
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
'''),
    ('counts of updates', r'''
def perceptron_epoch(w, X, t, lr):
    counts = np.zeros(len(t))
    for i in range(len(t)):
        current = w + lr * counts @ X
        counts[i] = t[i] - (current @ X[i] > 0)
    return w + lr * (counts @ X)
'''),
],
'hidden_delta': [
    ('delta times W', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return (delta_next @ W_next) * fprime(z)
'''),
    ('double loop, slope per neuron', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    q, p = W_next.shape
    slope = fprime(z)
    delta = np.zeros(p)
    for j in range(p):
        s = 0.0
        for l in range(q):
            s += W_next[l, j] * delta_next[l]
        delta[j] = slope[j] * s
    return delta
'''),
    ('slope of one scalar at a time', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    out = []
    for j in range(len(z)):
        out.append(fprime(z[j]) * np.dot(W_next[:, j], delta_next))
    return np.array(out)
'''),
    ('slope of 1-element arrays', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    slopes = np.concatenate([fprime(z[j:j + 1]) for j in range(z.shape[0])])
    return np.multiply(slopes, np.matmul(W_next.T, delta_next))
'''),
    ('einsum with the slope', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return np.einsum("lj,l,j->j", W_next, delta_next, fprime(z))
'''),
    ('column vectors, ravel', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    d = delta_next.reshape(-1, 1)
    s = fprime(z).reshape(-1, 1)
    return (np.dot(W_next.T, d) * s).ravel()
'''),
    ('column returned (p,1)', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.transpose() @ delta_next[:, None]
    return back * np.asarray(fprime(z))[:, None]
'''),
    ('diagonal matrix of slopes', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    J = W_next @ np.diag(fprime(z))      # dz_next / dz
    return J.T @ delta_next
'''),
    ('sum over the rows of W', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    total = np.zeros(len(z))
    for w_row, d in zip(W_next, delta_next):
        total = total + d * w_row
    return total * fprime(z)
'''),
    ('list of floats', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    slope = [float(s) for s in fprime(np.asarray(z))]
    return [slope[j] * sum(float(w) * float(d) for w, d in zip(W_next[:, j], delta_next)) for j in range(len(slope))]
'''),
    ('float32', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    W = W_next.astype(np.float32)
    d = delta_next.astype(np.float32)
    return np.asarray(fprime(z), np.float32) * (W.T @ d)
'''),
    ('broadcasting and sum', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    contributions = W_next * delta_next[:, None] * fprime(z)[None, :]
    return contributions.sum(axis=0)
'''),
    ('tensordot, slope called twice', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    _ = fprime(z)                       # once to look at it
    print("slope", _)
    return np.tensordot(delta_next, W_next, axes=(0, 0)) * fprime(z.copy())
'''),
    ('lambda', r'''
hidden_delta = lambda W_next, delta_next, z, fprime: fprime(z) * W_next.T.dot(delta_next)
'''),
    ('decorated with a timer', r'''
import time, functools

def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        t0 = time.perf_counter()
        out = fn(*args, **kwargs)
        print(fn.__name__, time.perf_counter() - t0)
        return out
    return wrapper

@timed
def hidden_delta(W_next, delta_next, z, fprime):
    return np.multiply(fprime(z), np.dot(delta_next, W_next))
'''),
],
'weight_gradient': [
    ('outer by None', r'''
def weight_gradient(delta, a_prev):
    return delta[:, None] * a_prev[None, :]
'''),
    ('loops', r'''
def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)))
    for j in range(len(delta)):
        for i in range(len(a_prev)):
            g[j, i] = delta[j] * a_prev[i]
    return g
'''),
    ('column times row', r'''
def weight_gradient(delta, a_prev):
    return delta.reshape(-1, 1) @ a_prev.reshape(1, -1)
'''),
    ('einsum', r'''
def weight_gradient(delta, a_prev):
    return np.einsum("j,i->ji", delta, a_prev)
'''),
    ('nested lists', r'''
def weight_gradient(delta, a_prev):
    return [[d * a for a in a_prev] for d in delta]
'''),
    ('multiply.outer', r'''
weight_gradient = np.multiply.outer
'''),
    ('tensordot axes 0', r'''
def weight_gradient(delta, a_prev):
    return np.tensordot(delta, a_prev, axes=0)
'''),
    ('kron', r'''
def weight_gradient(delta, a_prev):
    return np.kron(delta[:, np.newaxis], a_prev[np.newaxis])
'''),
    ('rows stacked', r'''
def weight_gradient(delta, a_prev):
    return np.vstack([d * a_prev for d in delta])
'''),
    ('columns stacked', r'''
def weight_gradient(delta, a_prev):
    return np.column_stack([a * delta for a in a_prev])
'''),
    ('transpose of the other outer product', r'''
def weight_gradient(delta, a_prev):
    return np.outer(a_prev, delta).T
'''),
    ('np.matrix', r'''
def weight_gradient(delta, a_prev):
    return np.matrix(delta).T * np.matrix(a_prev)
'''),
    ('float32', r'''
def weight_gradient(delta, a_prev):
    return np.outer(np.float32(delta), np.float32(a_prev))
'''),
    ('tile and repeat', r'''
def weight_gradient(delta, a_prev):
    q, p = delta.size, a_prev.size
    A = np.tile(a_prev, (q, 1))
    D = np.repeat(delta, p).reshape(q, p)
    return A * D
'''),
],
'forward': [
    ('zip and enumerate', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l, (W, b) in enumerate(zip(weights, biases), start=1):
        z = np.dot(a, W.T) + b
        a = f_out(z) if l == len(weights) else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
'''),
    ('last layer after the loop', r'''
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        zs.append(acts[-1] @ W.T + b)
        acts.append(f(zs[-1]))
    zs.append(acts[-1] @ weights[-1].T + biases[-1])
    acts.append(f_out(zs[-1]))
    return zs, acts
'''),
    ('columns inside', r'''
def forward(weights, biases, X, f, f_out):
    a = X.T
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = weights[l] @ a + biases[l].reshape(-1, 1)
        a = f(z) if l != len(weights) - 1 else f_out(z)
        zs.append(z.T)
        acts.append(a.T)
    return zs, acts
'''),
    ('loop over examples', r'''
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    Z = [[] for _ in range(L)]
    A = [[] for _ in range(L + 1)]
    for x in X:
        a = x
        A[0].append(a)
        for l in range(L):
            z = weights[l] @ a + biases[l]
            a = f_out(z) if l == L - 1 else f(z)
            Z[l].append(z)
            A[l + 1].append(a)
    return [np.array(z) for z in Z], [np.array(a) for a in A]
'''),
    ('nested loops over neurons', r'''
def forward(weights, biases, X, f, f_out):
    n = X.shape[0]
    zs, acts = [], [X]
    for l, W in enumerate(weights):
        z = np.zeros((n, W.shape[0]))
        for e in range(n):
            for j in range(W.shape[0]):
                z[e, j] = biases[l][j]
                for i in range(W.shape[1]):
                    z[e, j] += W[j, i] * acts[l][e, i]
        zs.append(z)
        acts.append(f_out(z) if l + 1 == len(weights) else f(z))
    return zs, acts
'''),
    ('einsum', r'''
def forward(weights, biases, X, f, f_out):
    fs = [f] * (len(weights) - 1) + [f_out]
    zs, acts = [], [X]
    for W, b, g in zip(weights, biases, fs):
        zs.append(np.einsum("ni,ji->nj", acts[-1], W) + b)
        acts.append(g(zs[-1]))
    return zs, acts
'''),
    ('tensordot', r'''
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    zs, acts = [None] * L, [None] * (L + 1)
    acts[0] = np.array(X)
    for l in range(L):
        zs[l] = np.tensordot(acts[l], weights[l], axes=(1, 1)) + biases[l][None, :]
        acts[l + 1] = (f, f_out)[l == L - 1](zs[l])
    return zs, acts
'''),
    ('tuples', r'''
def forward(weights, biases, X, f, f_out):
    zs, acts = (), (X,)
    for l in range(len(weights)):
        z = np.add(np.matmul(acts[l], np.transpose(weights[l])), biases[l])
        zs += (z,)
        acts += (f(z) if l < len(weights) - 1 else f_out(z),)
    return zs, acts
'''),
    ('recursion from the front', r'''
def forward(weights, biases, X, f, f_out):
    z = X @ weights[0].T + biases[0]
    if len(weights) == 1:
        return [z], [X, f_out(z)]
    zs, acts = forward(weights[1:], biases[1:], f(z), f, f_out)
    return [z] + zs, [X] + acts
'''),
    ('recursion from the back', r'''
def forward(weights, biases, X, f, f_out):
    def hidden(L):
        if L == 0:
            return [], [X]
        zs, acts = hidden(L - 1)
        z = acts[-1] @ weights[L - 1].T + biases[L - 1]
        return zs + [z], acts + [f(z)]
    zs, acts = hidden(len(weights))
    acts[-1] = f_out(zs[-1])
    return zs, acts
'''),
    ('float32', r'''
def forward(weights, biases, X, f, f_out):
    a = X.astype(np.float32)
    zs, acts = [], [a]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = a @ W.astype(np.float32).T + b.astype(np.float32)
        a = np.asarray(f_out(z) if l == len(weights) - 1 else f(z), np.float32)
        zs.append(z)
        acts.append(a)
    return zs, acts
'''),
    ('augmented matrices', r'''
def forward(weights, biases, X, f, f_out):
    n = len(X)
    zs, acts = [], [X]
    for l in range(len(weights)):
        Wb = np.hstack([biases[l][:, None], weights[l]])
        a1 = np.hstack([np.ones((n, 1)), acts[-1]])
        z = a1 @ Wb.T
        zs.append(z)
        acts.append(f_out(z) if l == len(weights) - 1 else f(z))
    return zs, acts
'''),
    ('bias added by ones matrix', r'''
def forward(weights, biases, X, f, f_out):
    ones = np.ones((len(X), 1))
    zs, acts = [], [X.copy()]
    for i in range(len(weights)):
        zs.append(acts[-1] @ weights[i].T + ones @ biases[i].reshape(1, -1))
        acts.append(f_out(zs[-1]) if i + 1 == len(biases) else f(zs[-1]))
    return zs, acts
'''),
    ('Fortran order and copies', r'''
def forward(weights, biases, X, f, f_out):
    X = np.array(X, copy=True, order="F")
    zs, acts = [], [X]
    for i in range(len(weights)):
        z = np.asfortranarray(np.dot(acts[i], weights[i].T) + biases[i])
        zs.append(z)
        acts.append(np.asfortranarray(f_out(z) if i == len(weights) - 1 else f(z)))
    return zs, acts
'''),
    ('class of layers', r'''
class Layer:
    def __init__(self, W, b, g):
        self.W, self.b, self.g = W, b, g
    def __call__(self, A):
        self.z = A @ self.W.T + self.b
        self.a = self.g(self.z)
        return self.a

def forward(weights, biases, X, f, f_out):
    L = len(weights)
    layers = [Layer(W, b, f if i < L - 1 else f_out) for i, (W, b) in enumerate(zip(weights, biases))]
    A = X
    for layer in layers:
        A = layer(A)
    return [layer.z for layer in layers], [X] + [layer.a for layer in layers]
'''),
    ('activation functions called row by row', r'''
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l, W in enumerate(weights):
        z = acts[-1] @ W.T + biases[l]
        g = f_out if l == len(weights) - 1 else f
        zs.append(z)
        acts.append(np.array([g(row) for row in z]))
    return zs, acts
'''),
    ('activation functions called on scalars', r'''
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [np.array(X, float)]
    for l, W in enumerate(weights):
        z = acts[-1] @ W.T + biases[l]
        g = f_out if l == len(weights) - 1 else f
        a = np.zeros(z.shape)
        for i in range(z.shape[0]):
            for j in range(z.shape[1]):
                a[i, j] = g(z[i, j])
        zs.append(z)
        acts.append(a)
    return zs, acts
'''),
    ('reduce', r'''
from functools import reduce

def forward(weights, biases, X, f, f_out):
    L = len(weights)
    def layer(state, l):
        zs, acts = state
        z = acts[-1] @ weights[l].T + biases[l]
        return zs + [z], acts + [f_out(z) if l == L - 1 else f(z)]
    return reduce(layer, range(L), ([], [X]))
'''),
    ('generator helper', r'''
def layers_of(weights, biases, X, f, f_out):
    a = X
    for i, (W, b) in enumerate(zip(weights, biases)):
        z = a.dot(W.T) + b
        a = (f_out if i == len(weights) - 1 else f)(z)
        yield z, a

def forward(weights, biases, X, f, f_out):
    pairs = list(layers_of(weights, biases, X, f, f_out))
    return [z for z, _ in pairs], [X] + [a for _, a in pairs]
'''),
    ('dictionaries inside', r'''
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    a, z = {0: X}, {}
    for l in range(1, L + 1):
        z[l] = a[l - 1] @ weights[l - 1].T + biases[l - 1]
        a[l] = f(z[l]) if l < L else f_out(z[l])
    return [z[l] for l in range(1, L + 1)], [a[l] for l in range(L + 1)]
'''),
    ('nested Python lists', r'''
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X.tolist()]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = [[sum(wi * ai for wi, ai in zip(w, a)) + bj for w, bj in zip(W, b)] for a in acts[-1]]
        g = f_out if l == len(weights) - 1 else f
        zs.append(z)
        acts.append(np.asarray(g(np.array(z))).tolist())
    return zs, acts
'''),
    ('np.matrix product', r'''
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = np.asarray(np.matrix(acts[l]) * np.matrix(weights[l]).T) + biases[l]
        zs.append(np.matrix(z))
        acts.append(np.asarray(f_out(z) if l == len(weights) - 1 else f(z)))
    return zs, acts
'''),
    ('one named tuple, debug prints', r'''
from collections import namedtuple
Pass = namedtuple("Pass", ["zs", "activations"])

def forward(weights, biases, X, f, f_out):
    out = Pass([], [X])
    for l, W in enumerate(weights):
        assert W.shape[1] == out.activations[l].shape[1]
        z = out.activations[l] @ W.T
        z = z + biases[l]
        out.zs.append(z)
        out.activations.append(f(z) if l + 1 < len(weights) else f_out(z))
        print(l, z.shape)
    return out
'''),
    ('both functions evaluated everywhere', r'''
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = acts[l] @ weights[l].T + biases[l]
        hidden, out = f(z), f_out(z)
        zs.append(z)
        acts.append(out if l == len(weights) - 1 else hidden)
    return zs, acts
'''),
    ('concatenated rows with z copies', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = list(), [np.asarray(X)]
    for W, b in zip(weights, biases):
        Z = np.vstack([np.matmul(W, a) for a in activations[-1]])
        Z = Z + np.tile(b, (len(X), 1))
        zs.append(Z.copy())
        activations.append(f(Z.copy()))
    activations.pop()
    activations.append(f_out(zs[-1].copy()))
    return zs, activations
'''),
    ('type hints, keyword defaults, result as attribute', r'''
from typing import Callable, List, Tuple

def forward(weights: List[np.ndarray], biases: List[np.ndarray], X: np.ndarray,
            f: Callable, f_out: Callable, verbose: bool = False) -> Tuple[list, list]:
    zs: List[np.ndarray] = []
    activations: List[np.ndarray] = [X]
    for layer in range(1, len(weights) + 1):
        z = activations[layer - 1] @ weights[layer - 1].T + biases[layer - 1]
        zs += [z]
        activations += [f(z) if layer < len(weights) else f_out(z)]
    forward.zs, forward.activations = zs, activations
    return zs, activations
'''),
],
'deltas': [
    ('tuple returned', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = (d,)
    for l in range(len(weights) - 1, 0, -1):
        d = (d @ weights[l]) * fprime(zs[l - 1])
        out = (d,) + out
    return out
'''),
    ('deque, appendleft', r'''
from collections import deque

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = deque([d])
    for Wn, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        d = d @ Wn * fprime(z)
        out.appendleft(d)
    return out
'''),
    ('insert(0, ...)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 2, -1, -1):
        out.insert(0, np.matmul(out[0], weights[l + 1]) * fprime(zs[l]))
    return out
'''),
    ('negative indices', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros_like(z) for z in zs]
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D[-1] = d
    for l in range(2, L + 1):
        d = np.dot(d, weights[-l + 1]) * fprime(zs[-l])
        D[-l] = d
    return D
'''),
    ('loop over examples, vstack', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    rows = [[] for _ in range(L)]
    for i in range(len(T)):
        d = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        rows[-1].append(d)
        for l in range(L - 2, -1, -1):
            d = fprime(zs[l][i]) * (weights[l + 1].T @ d)
            rows[l].append(d)
    return [np.vstack(r) for r in rows]
'''),
    ('three nested loops, nested lists', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    S = [fprime(z) for z in zs[:-1]] + [fprime_out(zs[-1])]
    n, o = T.shape
    D[-1] = [[(activations[-1][i][j] - T[i][j]) * S[-1][i][j] for j in range(o)] for i in range(n)]
    for l in range(L - 2, -1, -1):
        W = weights[l + 1]
        D[l] = [[S[l][i][j] * sum(W[k][j] * D[l + 1][i][k] for k in range(W.shape[0]))
                 for j in range(W.shape[1])] for i in range(n)]
    return D
'''),
    ('einsum without slope', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = fprime(zs[l]) * np.einsum("kj,nk->nj", weights[l + 1], d)
        out = [d] + out
    return out
'''),
    ('tensordot', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.tensordot(d, weights[l + 1], axes=(1, 0)) * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    ('itertools.accumulate', r'''
import itertools

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d0 = (activations[-1] - T) * fprime_out(zs[-1])
    step = lambda d, wz: (d @ wz[0]) * fprime(wz[1])
    back = list(zip(weights[1:], zs[:-1]))[::-1]
    return list(itertools.accumulate(back, step, initial=d0))[::-1]
'''),
    ('-(t - y)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = -(T - activations[-1]) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d.dot(weights[l + 1]) * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    ('explicit Jacobian products for each layer', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = []
    for l in range(len(weights)):
        rows = []
        for i in range(len(T)):
            J = np.eye(len(zs[l][i]))
            for k in range(l + 1, len(weights)):
                J = weights[k] @ np.diag(fprime(zs[k - 1])[i]) @ J
            rows.append(J.T @ (fprime_out(zs[-1])[i] * (activations[-1][i] - T[i])))
        out.append(np.array(rows))
    return out
'''),
    ('float32 throughout', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    c = lambda a: np.asarray(a, np.float32)
    d = (c(activations[-1]) - c(T)) * c(fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ c(weights[l + 1]) * c(fprime(zs[l]))
        out.insert(0, d)
    return out
'''),
    ('np.matrix arithmetic', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.matrix((activations[-1] - T) * fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.matrix(np.multiply(d * np.matrix(weights[l + 1]), fprime(zs[l])))
        out.insert(0, d)
    return out
'''),
    ('Fortran-ordered results', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = np.asfortranarray((activations[L] - T) * fprime_out(zs[-1]))
    for l in range(L - 2, -1, -1):
        D[l] = np.asfortranarray((D[l + 1] @ weights[l + 1]) * fprime(zs[l]))
    return D
'''),
    ('slopes precomputed forwards', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    S = [fprime(z) for z in zs[:-1]]
    S.append(fprime_out(zs[-1]))
    D = list(S)
    D[-1] = S[-1] * (activations[-1] - T)
    for l in reversed(range(len(weights) - 1)):
        D[l] = S[l] * (D[l + 1] @ weights[l + 1])
    return D
'''),
    ('dict keyed by layer, np functions', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    y = np.array(activations[-1], copy=True)
    out = {len(weights) - 1: np.multiply(np.subtract(y, T), fprime_out(np.array(zs[-1])))}
    for l in range(len(weights) - 2, -1, -1):
        out[l] = np.multiply(fprime(zs[l]), np.dot(out[l + 1], weights[l + 1]))
    return [out[l] for l in sorted(out)]
'''),
    ('generator (one-shot iterator)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    found = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        found.append(d)
    return (x for x in reversed(found))
'''),
    ('broadcasting and sum', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d[:, :, None] * weights[l + 1][None]).sum(axis=1) * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    ('in place on copies (out=)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.array(activations[-1], dtype=float)
    d -= T
    d *= fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        e = np.empty(zs[l].shape)
        np.matmul(out[0], weights[l + 1], out=e)
        e *= fprime(zs[l])
        out.insert(0, e)
    return out
'''),
    ('recursion to the front', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    def back(l):
        if l == len(weights) - 1:
            return [(activations[-1] - T) * fprime_out(zs[-1])]
        later = back(l + 1)
        return [later[0] @ weights[l + 1] * fprime(zs[l])] + later
    return back(0)
'''),
    ('columns inside, (W^T delta)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L].T - T.T) * fprime_out(zs[L - 1].T)
    cols = [d]
    for l in range(L - 1, 0, -1):
        d = (weights[l].T @ d) * fprime(zs[l - 1].T)
        cols.append(d)
    return [c.T for c in cols[::-1]]
'''),
    ('fprime called on scalars', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    def slopes(fp, Z):
        S = np.zeros(Z.shape)
        for i in range(Z.shape[0]):
            for j in range(Z.shape[1]):
                S[i, j] = fp(Z[i, j])
        return S
    D = [(activations[-1] - T) * slopes(fprime_out, zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        D.append((D[-1] @ weights[l]) * slopes(fprime, zs[l - 1]))
    D.reverse()
    return D
'''),
    ('fprime called on flattened arrays', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [((activations[-1] - T).ravel() * fprime_out(zs[-1].ravel())).reshape(T.shape)]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        back = D[0] @ W
        D = [(back.ravel() * fprime(z.ravel())).reshape(back.shape)] + D
    return D
'''),
    ('helper functions of one example', r'''
def output_delta(y, t, z, fprime_out):
    return (y - t) * fprime_out(z)

def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * (W_next.T @ delta_next)

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    D = [np.zeros(z.shape) for z in zs]
    for i in range(n):
        D[L - 1][i] = output_delta(activations[L][i], T[i], zs[L - 1][i], fprime_out)
        for l in range(L - 2, -1, -1):
            D[l][i] = hidden_delta(weights[l + 1], D[l + 1][i], zs[l][i], fprime)
    return D
'''),
    ('object array', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = np.empty(L, dtype=object)
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1].dot(weights[l + 1]) * fprime(zs[l])
    return D
'''),
    ('while loop, walrus, longdouble', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    l = len(weights)
    D = [np.asarray(activations[l] - T, dtype=np.longdouble) * fprime_out(zs[l - 1])]
    while (l := l - 1) > 0:
        D.insert(0, D[0] @ weights[l] * fprime(zs[l - 1]))
    return D
'''),
    ('keyword-only helper state and warnings', r'''
import warnings

def deltas(weights, zs, activations, T, fprime, fprime_out):
    if len(weights) < 2:
        warnings.warn("no hidden layer")
    state = {"d": (activations[-1] - T) * fprime_out(zs[-1])}
    out = [state["d"]]
    for l in range(len(weights) - 1, 0, -1):
        state["d"] = np.matmul(state["d"], weights[l]) * fprime(zs[l - 1])
        out.append(state["d"])
    return list(reversed(out))
'''),
],
'gradients': [
    ('tuple of tuples', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    W = tuple(d.T @ a / n for d, a in zip(deltas, activations))
    b = tuple(d.sum(axis=0) / n for d in deltas)
    return W, b
'''),
    ('mean of outer products, loop', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        Ws.append(sum(np.outer(d[i], a[i]) for i in range(n)) / n)
        bs.append(sum(d[i] for i in range(n)) / n)
    return Ws, bs
'''),
    ('mean over stacked outer products', r'''
def gradients(deltas, activations):
    return ([np.mean(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])
'''),
    ('tensordot', r'''
def gradients(deltas, activations):
    return ([np.tensordot(d, a, axes=(0, 0)) / len(d) for d, a in zip(deltas, activations)],
            [np.average(d, axis=0) for d in deltas])
'''),
    ('(a^T delta)^T', r'''
def gradients(deltas, activations):
    return [(a.T @ d).T / len(d) for d, a in zip(deltas, activations)], [d.T.mean(axis=1) for d in deltas]
'''),
    ('multiply by 1/n', r'''
def gradients(deltas, activations):
    c = 1.0 / len(activations[0])
    return [c * d.T.dot(a) for d, a in zip(deltas, activations)], [c * d.sum(axis=0) for d in deltas]
'''),
    ('bias as column (n_l, 1)', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [d.T @ a / n for d, a in zip(deltas, activations)]
    dbs = [np.sum(d, axis=0, keepdims=True).T / n for d in deltas]
    return dWs, dbs
'''),
    ('bias as row (1, n_l)', r'''
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs = [np.dot(d.T, a) / n for d, a in zip(deltas, activations)]
    dbs = [np.mean(d, axis=0, keepdims=True) for d in deltas]
    return dWs, dbs
'''),
    ('bias via ones vector', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.T @ np.ones(n) / n for d in deltas]
'''),
    ('augmented activation, then split', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    G = [d.T @ np.hstack([np.ones((n, 1)), a]) / n for d, a in zip(deltas, activations)]
    return [g[:, 1:] for g in G], [g[:, 0] for g in G]
'''),
    ('pure Python lists', r'''
import math

def gradients(deltas, activations):
    n = len(activations[0])
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        Ws.append([[sum(d[i][j] * a[i][k] for i in range(n)) / n for k in range(a.shape[1])] for j in range(d.shape[1])])
        bs.append([math.fsum(d[i][j] for i in range(n)) / n for j in range(d.shape[1])])
    return Ws, bs
'''),
    ('built backwards and reversed', r'''
def gradients(deltas, activations):
    Ws, bs = [], []
    for l in range(len(deltas) - 1, -1, -1):
        Ws.append(deltas[l].T @ activations[l] / len(deltas[l]))
        bs.append(deltas[l].mean(0))
    return Ws[::-1], bs[::-1]
'''),
    ('running average over examples', r'''
def gradients(deltas, activations):
    Ws = [np.zeros((d.shape[1], a.shape[1])) for d, a in zip(deltas, activations)]
    bs = [np.zeros(d.shape[1]) for d in deltas]
    for i in range(len(activations[0])):
        for l in range(len(deltas)):
            Ws[l] += (np.outer(deltas[l][i], activations[l][i]) - Ws[l]) / (i + 1)
            bs[l] += (deltas[l][i] - bs[l]) / (i + 1)
    return Ws, bs
'''),
    ('kron', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return ([sum(np.kron(d[i][:, None], a[i][None]) for i in range(n)) / n for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])
'''),
    ('Fortran order', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return ([np.asfortranarray(d.T @ a / n) for d, a in zip(deltas, activations)], [np.sum(d, axis=0) / n for d in deltas])
'''),
    ('batched matmul', r'''
def gradients(deltas, activations):
    return ([(d[:, :, None] @ a[:, None, :]).mean(0) for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])
'''),
    ('two half batches, weighted', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    h = n // 2
    return ([(d[:h].T @ a[:h] + d[h:].T @ a[h:]) / n for d, a in zip(deltas, activations)],
            [(d[:h].sum(0) + d[h:].sum(0)) / n for d in deltas])
'''),
    ('cumsum last row', r'''
def gradients(deltas, activations):
    return ([d.T @ a / len(d) for d, a in zip(deltas, activations)],
            [np.cumsum(d, axis=0)[-1] / len(d) for d in deltas])
'''),
    ('generators', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return (d.T @ a / n for d, a in zip(deltas, activations)), (d.sum(axis=0) / n for d in deltas)
'''),
    ('einsum', r'''
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs = [np.einsum("nj,ni->ji", deltas[l], activations[l]) / n for l in range(len(deltas))]
    dbs = [np.einsum("nj->j", d) / n for d in deltas]
    return dWs, dbs
'''),
    ('float32', r'''
def gradients(deltas, activations):
    n = np.float32(len(activations[0]))
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d = np.asarray(d, np.float32)
        a = np.asarray(a, np.float32)
        dWs.append(d.T @ a / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
'''),
    ('zip of pairs unpacked', r'''
def gradients(deltas, activations):
    pairs = [(d.T @ a / len(a), d.mean(axis=0)) for d, a in zip(deltas, activations[:-1])]
    dWs, dbs = map(list, zip(*pairs))
    return dWs, dbs
'''),
    ('scaled deltas first', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    scaled = [d / n for d in deltas]
    return [np.matmul(s.T, a) for s, a in zip(scaled, activations)], [s.sum(0) for s in scaled]
'''),
    ('helper of one example, list of two lists', r'''
def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev)

def gradients(deltas, activations):
    n = len(deltas[0])
    result = [[], []]
    for l in range(len(deltas)):
        result[0].append(np.mean([weight_gradient(deltas[l][i], activations[l][i]) for i in range(n)], axis=0))
        result[1].append(np.mean([deltas[l][i] for i in range(n)], axis=0))
    return result
'''),
    ('filled zeros, four loops', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        q, p = deltas[l].shape[1], activations[l].shape[1]
        dW, db = np.zeros((q, p)), np.zeros(q)
        for m in range(n):
            for j in range(q):
                db[j] += deltas[l][m, j] / n
                for i in range(p):
                    dW[j, i] += deltas[l][m, j] * activations[l][m, i] / n
        dWs.append(dW)
        dbs.append(db)
    return dWs, dbs
'''),
    ('np.matrix', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        D = np.matrix(d, dtype=float)
        dWs.append(D.T * np.matrix(a) / n)
        dbs.append(D.mean(axis=0))
    return dWs, dbs
'''),
    ('mean vector plus covariance', r'''
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dm, am = d.mean(axis=0), a.mean(axis=0)
        dWs.append((d - dm).T @ (a - am) / len(a) + np.outer(dm, am))
        dbs.append(dm)
    return dWs, dbs
'''),
    ('class instance', r'''
class MeanGradient:
    def __call__(self, deltas, activations):
        self.n = len(activations[0])
        return list(map(self.weight, deltas, activations)), list(map(self.bias, deltas))
    def weight(self, d, a):
        return np.dot(np.transpose(d), a) / self.n
    def bias(self, d):
        return np.sum(d, axis=0) / self.n

gradients = MeanGradient()
'''),
],
'add_bias_column': [
    ('hstack', r'''
def add_bias_column(A):
    n = A.shape[0]
    return np.hstack((np.ones((n, 1)), A))
'''),
    ('concatenate', r'''
def add_bias_column(A):
    ones = np.ones_like(A[:, :1])
    return np.concatenate([ones, A], axis=1)
'''),
    ('insert', r'''
def add_bias_column(A):
    return np.insert(A, 0, 1, axis=1)
'''),
    ('c_', r'''
def add_bias_column(A):
    return np.c_[np.ones(len(A)), A]
'''),
    ('column_stack', r'''
def add_bias_column(A):
    return np.column_stack([np.ones(A.shape[0]), A])
'''),
    ('pad', r'''
def add_bias_column(A):
    return np.pad(A, ((0, 0), (1, 0)), constant_values=1)
'''),
    ('ones array filled', r'''
def add_bias_column(A):
    n, k = A.shape
    B = np.ones((n, k + 1))
    B[:, 1:] = A
    return B
'''),
    ('nested lists', r'''
def add_bias_column(A):
    return [[1.0] + list(row) for row in A]
'''),
    ('loops', r'''
def add_bias_column(A):
    out = np.zeros((A.shape[0], A.shape[1] + 1))
    for i in range(A.shape[0]):
        out[i, 0] = 1
        for j in range(A.shape[1]):
            out[i, j + 1] = A[i, j]
    return out
'''),
    ('append and roll', r'''
def add_bias_column(A):
    B = np.append(A, np.ones((len(A), 1)), axis=1)
    return np.roll(B, 1, axis=1)
'''),
    ('vstack of the transpose', r'''
def add_bias_column(A):
    return np.vstack([np.ones(A.shape[0]), A.T]).T
'''),
    ('float32, Fortran order', r'''
def add_bias_column(A):
    return np.asfortranarray(np.r_["1,2", np.ones((len(A), 1), np.float32), A.astype(np.float32)])
'''),
    ('matrix product with a shifted identity', r'''
def add_bias_column(A):
    n, k = A.shape
    S = np.eye(k, k + 1, 1)
    E = np.zeros((n, k + 1))
    E[:, 0] = 1.0
    return A @ S + E
'''),
    ('rows with np.r_ and stack', r'''
def add_bias_column(A):
    return np.stack([np.r_[1.0, a] for a in A])
'''),
],
'deltas_augmented': [
    ('slices the matrix', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        W = weights[l][:, 1:]
        d = d @ W * fprime(zs[l - 1])
        out.insert(0, d)
    return out
'''),
    ('strips all matrices, then deltas', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        d = d @ W * fprime(z)
        out.append(d)
    return out[::-1]

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    plain = [W[:, 1:] for W in weights]
    return deltas(plain, zs, activations, T, fprime, fprime_out)
'''),
    ('loop over examples', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        D[-1][i] = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        for l in range(L - 2, -1, -1):
            back = weights[l + 1].T @ D[l + 1][i]
            D[l][i] = back[1:] * fprime(zs[l][i])
    return D
'''),
    ('np.delete of the constant unit', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[L] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        back = np.dot(D[l + 1], weights[l + 1])
        D[l] = np.delete(back, 0, axis=1) * fprime(zs[l])
    return D
'''),
    ('einsum', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = [np.einsum("nj,nj->nj", activations[-1] - T, fprime_out(zs[-1]))]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        D.insert(0, np.einsum("nk,kj,nj->nj", D[0], W[:, 1:], fprime(z)))
    return D
'''),
    ('slope zero for the constant unit, then cut', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 1, 0, -1):
        slope = np.hstack([np.zeros((n, 1)), fprime(zs[l - 1])])
        d = ((D[0] @ weights[l]) * slope)[:, 1:]
        D.insert(0, d)
    return D
'''),
    ('recursion, tuple', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    def back(l):
        if l == len(weights) - 1:
            return ((activations[-1] - T) * fprime_out(zs[-1]),)
        later = back(l + 1)
        return ((later[0] @ weights[l + 1][:, 1:]) * fprime(zs[l]),) + later
    return back(0)
'''),
    ('nested lists', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    S = [fprime(z) for z in zs[:-1]] + [fprime_out(zs[-1])]
    D = [None] * L
    D[-1] = [[(activations[-1][i, j] - T[i, j]) * S[-1][i, j] for j in range(T.shape[1])] for i in range(n)]
    for l in range(L - 2, -1, -1):
        W = weights[l + 1]
        q, p = W.shape
        D[l] = [[S[l][i, j - 1] * sum(W[k, j] * D[l + 1][i][k] for k in range(q)) for j in range(1, p)] for i in range(n)]
    return D
'''),
    ('columns inside', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T).T * fprime_out(zs[-1]).T
    out = [d.T]
    for l in range(len(weights) - 2, -1, -1):
        d = np.matmul(weights[l + 1].T[1:], d) * fprime(zs[l]).T
        out.append(d.T)
    return list(reversed(out))
'''),
    ('float32', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    c = lambda a: np.asarray(a, dtype=np.float32)
    D = [(c(activations[-1]) - c(T)) * c(fprime_out(zs[-1]))]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ c(weights[l])[:, 1:] * c(fprime(zs[l - 1])))
    return D
'''),
    ('np.split bias and weights', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = {}
    L = len(weights)
    D[L] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 1, 0, -1):
        b, W = np.split(weights[l], [1], axis=1)
        D[l] = np.tensordot(D[l + 1], W, axes=1) * fprime(zs[l - 1])
    return [D[l] for l in range(1, L + 1)]
'''),
    ('fprime on 1-D rows', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = np.array([(a - t) * fprime_out(z) for a, t, z in zip(activations[-1], T, zs[-1])])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.array([(row @ weights[l + 1])[1:] * fprime(z) for row, z in zip(d, zs[l])])
        out.insert(0, d)
    return out
'''),
],
'backprop': [
    ('dict caches and einsum', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    cache={'a0':X}
    L=len(weights); N=X.shape[0]
    for l in range(1,L+1):
        cache['z%d'%l]=np.einsum('ij,nj->ni',weights[l-1],cache['a%d'%(l-1)])+biases[l-1][None,:]
        cache['a%d'%l]=f(cache['z%d'%l]) if l!=L else f_out(cache['z%d'%l])
    err=cache['a%d'%L]-T
    E=sum(0.5*float(e@e) for e in err)/N
    g=fprime_out(cache['z%d'%L])*err
    dW={};db={}
    for l in range(L,0,-1):
        dW[l]=np.einsum('ni,nj->ij',g,cache['a%d'%(l-1)])/N
        db[l]=g.mean(0)
        if l>1: g=np.einsum('ni,ij->nj',g,weights[l-1])*fprime(cache['z%d'%(l-1)])
    return E,[dW[l] for l in range(1,L+1)],[db[l] for l in range(1,L+1)]
'''),
    ('class Layer, lists', r'''
class Layer:
    def __init__(self,W,b,f,fp): self.W,self.b,self.f,self.fp=W,b,f,fp
    def forward(self,x):
        self.x=x; self.z=x.dot(self.W.T)+self.b; return self.f(self.z)
    def backward(self,g):
        d=g*self.fp(self.z); self.dW=d.T.dot(self.x); self.db=d.sum(axis=0); return d.dot(self.W)
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    layers=[Layer(W,b,f,fprime) for W,b in zip(weights[:-1],biases[:-1])]+[Layer(weights[-1],biases[-1],f_out,fprime_out)]
    a=X
    for layer in layers: a=layer.forward(a)
    g=(a-T)/len(X)
    for layer in layers[::-1]: g=layer.backward(g)
    return ((a-T)**2).sum()/(2*len(X)),[l.dW for l in layers],[l.db for l in layers]
'''),
    ('scalar f calls and pure Python', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights)
    dWs=[[[0.0]*len(W[0]) for _ in W] for W in weights]; dbs=[[0.0]*len(b) for b in biases]; loss=0.0
    Ws=[W.tolist() for W in weights]; Bs=[b.tolist() for b in biases]
    for x,t in zip(X.tolist(),T.tolist()):
        acts,zs=[x],[]
        for l in range(L):
            z=[sum(w*a for w,a in zip(row,acts[-1]))+b for row,b in zip(Ws[l],Bs[l])]
            zs.append(z); acts.append([float(v) for v in (f if l<L-1 else f_out)(np.array(z))])
        d=[(y-s)*p for y,s,p in zip(acts[-1],t,fprime_out(np.array(zs[-1])))]
        loss+=sum((y-s)**2 for y,s in zip(acts[-1],t))/2/n
        for l in range(L-1,-1,-1):
            for j,dj in enumerate(d):
                dbs[l][j]+=dj/n
                row=dWs[l][j]
                for i,a in enumerate(acts[l]): row[i]+=dj*a/n
            if l:
                sl=fprime(np.array(zs[l-1])); W=Ws[l]
                d=[sl[i]*sum(W[j][i]*d[j] for j in range(len(d))) for i in range(len(sl))]
    return loss,[np.array(m) for m in dWs],[np.array(v) for v in dbs]
'''),
    ('np.vectorize of f on single numbers', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    F=np.vectorize(lambda v: float(f(v)), otypes=[float]); FP=np.vectorize(lambda v: float(fprime(v)), otypes=[float])
    n=len(X); A=[X]; Z=[]
    for k in range(len(weights)):
        Z.append(A[k]@weights[k].T+biases[k]); A.append(F(Z[k]) if k<len(weights)-1 else f_out(Z[k]))
    D=(A[-1]-T)*fprime_out(Z[-1]); dW=[];db=[]
    for k in range(len(weights)-1,-1,-1):
        dW=[D.T@A[k]/n]+dW; db=[D.sum(0)/n]+db
        if k: D=(D@weights[k])*FP(Z[k-1])
    return 0.5/n*np.linalg.norm(A[-1]-T)**2,dW,db
'''),
    ('np.matrix', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n=len(X); A=[np.matrix(X)]; Z=[]
    for k,(W,b) in enumerate(zip(weights,biases)):
        Z.append(A[k]*np.matrix(W).T+b); A.append(np.matrix((f if k<len(weights)-1 else f_out)(np.asarray(Z[k]))))
    D=np.multiply(A[-1]-T,fprime_out(np.asarray(Z[-1]))); dW=[];db=[]
    for k in range(len(weights)-1,-1,-1):
        dW.insert(0,D.T*A[k]/n); db.insert(0,D.mean(axis=0))
        if k: D=np.multiply(D*np.matrix(weights[k]),fprime(np.asarray(Z[k-1])))
    return np.square(A[-1]-T).sum()/2/n,dW,db
'''),
    ('forward run twice, loss separately', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    def fw(X):
        zs,a=[],[X]
        for W,b in zip(weights,biases):
            zs+= [a[-1]@W.T+b]; a+=[(f_out if len(zs)==len(weights) else f)(zs[-1])]
        return zs,a
    def loss(): return np.mean([0.5*np.sum((t-y)**2) for t,y in zip(T,fw(X)[1][-1])])
    per=[]
    for i in range(len(X)):
        zs,a=fw(X[i:i+1]); d=(a[-1]-T[i:i+1])*fprime_out(zs[-1]); ds=[d]
        for W,z in zip(weights[:0:-1],zs[-2::-1]): ds.append((ds[-1]@W)*fprime(z))
        ds=ds[::-1]; per.append(([np.outer(d,x) for d,x in zip(ds,a)],[d[0] for d in ds]))
    return loss(),[np.mean([p[0][l] for p in per],axis=0) for l in range(len(weights))],[np.mean([p[1][l] for p in per],axis=0) for l in range(len(weights))]
'''),
],
'gradient_ok': [
    ('assert_allclose', r'''
def gradient_ok(g, g_num, tol):
    g=np.asarray(g,float); g_num=np.asarray(g_num,float)
    try:
        assert g.shape==g_num.shape and not np.isnan(g).any() and not np.isinf(g_num).any()
        np.testing.assert_allclose(g,g_num,rtol=tol,atol=0,equal_nan=False)
        return bool(np.isfinite(g).all())
    except AssertionError:
        return False
'''),
    ('nielsen style with max of norms', r'''
def gradient_ok(g, g_num, tol):
    if np.shape(g)!=np.shape(g_num): return False
    num=np.linalg.norm(np.ravel(g)-np.ravel(g_num)); den=np.linalg.norm(g)+np.linalg.norm(g_num)
    if den==0: return True
    return bool(np.isfinite(den) and num<=tol*den)
'''),
    ('all with abs relative to max', r'''
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape: return False
    if np.any(np.isnan(g)) or np.any(np.isnan(g_num)) or np.any(np.isinf(g)) or np.any(np.isinf(g_num)): return False
    return (np.abs(g-g_num) <= tol*np.max(np.abs(g_num))).all()
'''),
],
'find_the_bug': [
    ('uses own gradient_ok, wide net', r'''
def find_the_bug(candidates):
    rng=np.random.RandomState(3); s=[3,4,2,3]; W=[rng.randn(b,a) for a,b in zip(s,s[1:])]; B=[rng.randn(b) for b in s[1:]]
    X=rng.randn(6,3); T=rng.rand(6,3)
    num=measured_gradients(lambda p: box_loss(p[:3],p[3:],X,T),W+B)
    return [i for i,c in enumerate(candidates) if not all(gradient_ok(np.asarray(a),b,1e-6) for a,b in zip(sum(map(list,c(W,B,X,T)[1:]),[]),num))]
'''),
    ('compares with its own backprop', r'''
def find_the_bug(candidates):
    rng=np.random.default_rng(11); s=(4,5,3,2); W=[rng.normal(size=(b,a)) for a,b in zip(s,s[1:])]; B=[rng.normal(size=b) for b in s[1:]]
    X=rng.normal(size=(7,4)); T=rng.normal(size=(7,2))
    _,dW,dB=backprop(W,B,X,T,tanh,tanh_prime,softsign,softsign_prime)
    bad=[]
    for i in range(len(candidates)):
        _,a,b=candidates[i](W,B,X,T)
        if not all(np.allclose(u,v,rtol=1e-7,atol=1e-9) for u,v in zip(list(a)+list(b),dW+dB)): bad+=[i]
    return bad
'''),
    ('own differences, several nets', r'''
def find_the_bug(candidates):
    bad=set()
    for seed in range(2):
        r=np.random.default_rng(seed); s=(2,3,3,1) if seed else (1,2,3,2)
        W=[r.normal(size=(b,a)) for a,b in zip(s,s[1:])]; B=[r.normal(size=b) for b in s[1:]]; X=r.normal(size=(4,s[0])); T=r.normal(size=(4,s[-1]))
        P=W+B
        num=[]
        for p in P:
            g=np.zeros_like(p)
            it=np.nditer(p,flags=['multi_index'])
            for _ in it:
                i=it.multi_index; o=p[i]; p[i]=o+1e-5; u=box_loss(W,B,X,T); p[i]=o-1e-5; d=box_loss(W,B,X,T); p[i]=o; g[i]=(u-d)/2e-5
            num.append(g)
        for k,c in enumerate(candidates):
            _,a,b=c(W,B,X,T)
            for x,y in zip([*a,*b],num):
                if x.shape!=y.shape or not np.linalg.norm(x-y)/np.linalg.norm(y)<1e-6: bad.add(k)
    return sorted(bad)
'''),
],
'naive_deltas': [
    ('forward accumulation through list of jacobians', r'''
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L=len(weights); y=activations[-1]; out=[]
    for l in range(1,L+1):
        d=np.zeros_like(zs[l-1])
        for i in range(len(y)):
            M=None
            for k in range(l,L):
                S=np.diag(np.ravel(fprime(zs[k-1][i:i+1])))
                M=weights[k]@S if M is None else weights[k]@S@M
            e=(y[i]-T[i])*np.ravel(fprime_out(zs[-1][i:i+1]))
            d[i]=e if M is None else e@M
        out.append(d)
    return out
'''),
],
'backward_multiplications': [
    ('recursion', r'''
def backward_multiplications(sizes):
    if len(sizes)<=2: return 0
    return sizes[-1]*sizes[-2]+backward_multiplications(sizes[:-1])
'''),
],
'from_scratch_multiplications': [
    ('nested loops', r'''
def from_scratch_multiplications(sizes):
    s=list(sizes); t=0
    for target in range(len(s)-2,0,-1):
        j=len(s)-1
        while j>target:
            t+=s[j]*s[j-1]; j-=1
    return np.int64(t)
'''),
],
'count_paths': [
    ('recursion string', r'''
def count_paths(sizes):
    return 1 if len(sizes)==1 else sizes[-1]*count_paths(sizes[:-1])
'''),
],
'duplicate_invariance': [
    ('isclose lists', r'''
def duplicate_invariance(run, X, T, copies):
    l1,g1=run(X.copy(),T.copy()); idx=[i for _ in range(copies) for i in range(len(X))]
    l2,g2=run(X[idx],T[idx])
    return abs(l1-l2)<=1e-9*abs(l1) and np.linalg.norm(g1-g2)<=1e-9*np.linalg.norm(g1)
'''),
],
}
ANSWERS = {name: [(label, source.lstrip('\n')) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ('neuron_output', 'column of weights, (n,1) result'),  # (n,1) and (1,1) instead of (n,) and a number; added singleton axes are accepted
    ('linear_gradient', 'derivative of the quadratic by two exact differences'),  # finite differences in place of the derivative (cf. P07), exact because the loss is quadratic
    ('numerical_gradient', 'complex step'),  # the docstring asks for central differences with h; accepted when f is complex-safe
    ('numerical_gradient', 'five-point formula'),  # more accurate than the formula in the docstring; h keeps a meaning but the value at large h differs
    ('train_until', 'recursion'),  # right, but one Python frame per epoch: fails when more than about 10 000 epochs are needed
}
