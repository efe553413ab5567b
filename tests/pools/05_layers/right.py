"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "hidden_delta": [
        (
            "delta times W",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return (delta_next @ W_next) * fprime(z)
""",
        ),
        (
            "double loop, slope per neuron",
            r"""
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
""",
        ),
        (
            "slope of one scalar at a time",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    out = []
    for j in range(len(z)):
        out.append(fprime(z[j]) * np.dot(W_next[:, j], delta_next))
    return np.array(out)
""",
        ),
        (
            "slope of 1-element arrays",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    slopes = np.concatenate([fprime(z[j:j + 1]) for j in range(z.shape[0])])
    return np.multiply(slopes, np.matmul(W_next.T, delta_next))
""",
        ),
        (
            "einsum with the slope",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return np.einsum("lj,l,j->j", W_next, delta_next, fprime(z))
""",
        ),
        (
            "column vectors, ravel",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    d = delta_next.reshape(-1, 1)
    s = fprime(z).reshape(-1, 1)
    return (np.dot(W_next.T, d) * s).ravel()
""",
        ),
        (
            "column returned (p,1)",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.transpose() @ delta_next[:, None]
    return back * np.asarray(fprime(z))[:, None]
""",
        ),
        (
            "diagonal matrix of slopes",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    J = W_next @ np.diag(fprime(z))      # dz_next / dz
    return J.T @ delta_next
""",
        ),
        (
            "sum over the rows of W",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    total = np.zeros(len(z))
    for w_row, d in zip(W_next, delta_next):
        total = total + d * w_row
    return total * fprime(z)
""",
        ),
        (
            "list of floats",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    slope = [float(s) for s in fprime(np.asarray(z))]
    return [slope[j] * sum(float(w) * float(d) for w, d in zip(W_next[:, j], delta_next)) for j in range(len(slope))]
""",
        ),
        (
            "float32",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    W = W_next.astype(np.float32)
    d = delta_next.astype(np.float32)
    return np.asarray(fprime(z), np.float32) * (W.T @ d)
""",
        ),
        (
            "broadcasting and sum",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    contributions = W_next * delta_next[:, None] * fprime(z)[None, :]
    return contributions.sum(axis=0)
""",
        ),
        (
            "tensordot, slope called twice",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    _ = fprime(z)                       # once to look at it
    print("slope", _)
    return np.tensordot(delta_next, W_next, axes=(0, 0)) * fprime(z.copy())
""",
        ),
        (
            "lambda",
            r"""
hidden_delta = lambda W_next, delta_next, z, fprime: fprime(z) * W_next.T.dot(delta_next)
""",
        ),
        (
            "decorated with a timer",
            r"""
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
""",
        ),
        (
            "slope neuron by neuron",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    out = np.empty(len(z))
    for j in range(z.size):
        out[j] = fprime(z[j]) * np.dot(W_next[:, j], delta_next)
    return out
""",
        ),
        (
            "accumulates on its own copy",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    total = np.zeros(W_next.shape[1])
    for w, d in zip(W_next, delta_next):
        total += w * d
    total *= fprime(z)
    return total
""",
        ),
        (
            "tensordot",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * np.tensordot(delta_next, W_next, axes=1)
""",
        ),
        (
            "float32, once more",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return (fprime(z) * (W_next.T @ delta_next)).astype(np.float32)
""",
        ),
        (
            "np.matrix inside",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return np.multiply(fprime(z), np.asarray(np.matrix(W_next).T * np.matrix(delta_next).T).ravel())
""",
        ),
    ],
    "weight_gradient": [
        (
            "outer by None",
            r"""
def weight_gradient(delta, a_prev):
    return delta[:, None] * a_prev[None, :]
""",
        ),
        (
            "loops",
            r"""
def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)))
    for j in range(len(delta)):
        for i in range(len(a_prev)):
            g[j, i] = delta[j] * a_prev[i]
    return g
""",
        ),
        (
            "column times row",
            r"""
def weight_gradient(delta, a_prev):
    return delta.reshape(-1, 1) @ a_prev.reshape(1, -1)
""",
        ),
        (
            "einsum",
            r"""
def weight_gradient(delta, a_prev):
    return np.einsum("j,i->ji", delta, a_prev)
""",
        ),
        (
            "nested lists",
            r"""
def weight_gradient(delta, a_prev):
    return [[d * a for a in a_prev] for d in delta]
""",
        ),
        (
            "multiply.outer",
            r"""
weight_gradient = np.multiply.outer
""",
        ),
        (
            "tensordot axes 0",
            r"""
def weight_gradient(delta, a_prev):
    return np.tensordot(delta, a_prev, axes=0)
""",
        ),
        (
            "kron",
            r"""
def weight_gradient(delta, a_prev):
    return np.kron(delta[:, np.newaxis], a_prev[np.newaxis])
""",
        ),
        (
            "rows stacked",
            r"""
def weight_gradient(delta, a_prev):
    return np.vstack([d * a_prev for d in delta])
""",
        ),
        (
            "columns stacked",
            r"""
def weight_gradient(delta, a_prev):
    return np.column_stack([a * delta for a in a_prev])
""",
        ),
        (
            "transpose of the other outer product",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(a_prev, delta).T
""",
        ),
        (
            "np.matrix",
            r"""
def weight_gradient(delta, a_prev):
    return np.matrix(delta).T * np.matrix(a_prev)
""",
        ),
        (
            "float32",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(np.float32(delta), np.float32(a_prev))
""",
        ),
        (
            "tile and repeat",
            r"""
def weight_gradient(delta, a_prev):
    q, p = delta.size, a_prev.size
    A = np.tile(a_prev, (q, 1))
    D = np.repeat(delta, p).reshape(q, p)
    return A * D
""",
        ),
        (
            "list of rows",
            r"""
def weight_gradient(delta, a_prev):
    return [d * a_prev for d in delta]
""",
        ),
        (
            "kron and reshape",
            r"""
def weight_gradient(delta, a_prev):
    return np.kron(delta, a_prev).reshape(delta.size, a_prev.size)
""",
        ),
        (
            "ix_",
            r"""
def weight_gradient(delta, a_prev):
    d, a = np.ix_(delta, a_prev)
    return d * a
""",
        ),
        (
            "meshgrid",
            r"""
def weight_gradient(delta, a_prev):
    A, D = np.meshgrid(a_prev, delta)
    return A * D
""",
        ),
        (
            "fromfunction",
            r"""
def weight_gradient(delta, a_prev):
    return np.fromfunction(lambda j, i: delta[j.astype(int)] * a_prev[i.astype(int)], (len(delta), len(a_prev)))
""",
        ),
    ],
    "forward": [
        (
            "zip and enumerate",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l, (W, b) in enumerate(zip(weights, biases), start=1):
        z = np.dot(a, W.T) + b
        a = f_out(z) if l == len(weights) else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        (
            "last layer after the loop",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        zs.append(acts[-1] @ W.T + b)
        acts.append(f(zs[-1]))
    zs.append(acts[-1] @ weights[-1].T + biases[-1])
    acts.append(f_out(zs[-1]))
    return zs, acts
""",
        ),
        (
            "columns inside",
            r"""
def forward(weights, biases, X, f, f_out):
    a = X.T
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = weights[l] @ a + biases[l].reshape(-1, 1)
        a = f(z) if l != len(weights) - 1 else f_out(z)
        zs.append(z.T)
        acts.append(a.T)
    return zs, acts
""",
        ),
        (
            "loop over examples",
            r"""
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
""",
        ),
        (
            "nested loops over neurons",
            r"""
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
""",
        ),
        (
            "einsum",
            r"""
def forward(weights, biases, X, f, f_out):
    fs = [f] * (len(weights) - 1) + [f_out]
    zs, acts = [], [X]
    for W, b, g in zip(weights, biases, fs):
        zs.append(np.einsum("ni,ji->nj", acts[-1], W) + b)
        acts.append(g(zs[-1]))
    return zs, acts
""",
        ),
        (
            "tensordot",
            r"""
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    zs, acts = [None] * L, [None] * (L + 1)
    acts[0] = np.array(X)
    for l in range(L):
        zs[l] = np.tensordot(acts[l], weights[l], axes=(1, 1)) + biases[l][None, :]
        acts[l + 1] = (f, f_out)[l == L - 1](zs[l])
    return zs, acts
""",
        ),
        (
            "tuples",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, acts = (), (X,)
    for l in range(len(weights)):
        z = np.add(np.matmul(acts[l], np.transpose(weights[l])), biases[l])
        zs += (z,)
        acts += (f(z) if l < len(weights) - 1 else f_out(z),)
    return zs, acts
""",
        ),
        (
            "recursion from the front",
            r"""
def forward(weights, biases, X, f, f_out):
    z = X @ weights[0].T + biases[0]
    if len(weights) == 1:
        return [z], [X, f_out(z)]
    zs, acts = forward(weights[1:], biases[1:], f(z), f, f_out)
    return [z] + zs, [X] + acts
""",
        ),
        (
            "recursion from the back",
            r"""
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
""",
        ),
        (
            "float32",
            r"""
def forward(weights, biases, X, f, f_out):
    a = X.astype(np.float32)
    zs, acts = [], [a]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = a @ W.astype(np.float32).T + b.astype(np.float32)
        a = np.asarray(f_out(z) if l == len(weights) - 1 else f(z), np.float32)
        zs.append(z)
        acts.append(a)
    return zs, acts
""",
        ),
        (
            "augmented matrices",
            r"""
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
""",
        ),
        (
            "bias added by ones matrix",
            r"""
def forward(weights, biases, X, f, f_out):
    ones = np.ones((len(X), 1))
    zs, acts = [], [X.copy()]
    for i in range(len(weights)):
        zs.append(acts[-1] @ weights[i].T + ones @ biases[i].reshape(1, -1))
        acts.append(f_out(zs[-1]) if i + 1 == len(biases) else f(zs[-1]))
    return zs, acts
""",
        ),
        (
            "Fortran order and copies",
            r"""
def forward(weights, biases, X, f, f_out):
    X = np.array(X, copy=True, order="F")
    zs, acts = [], [X]
    for i in range(len(weights)):
        z = np.asfortranarray(np.dot(acts[i], weights[i].T) + biases[i])
        zs.append(z)
        acts.append(np.asfortranarray(f_out(z) if i == len(weights) - 1 else f(z)))
    return zs, acts
""",
        ),
        (
            "class of layers",
            r"""
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
""",
        ),
        (
            "activation functions called row by row",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l, W in enumerate(weights):
        z = acts[-1] @ W.T + biases[l]
        g = f_out if l == len(weights) - 1 else f
        zs.append(z)
        acts.append(np.array([g(row) for row in z]))
    return zs, acts
""",
        ),
        (
            "activation functions called on scalars",
            r"""
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
""",
        ),
        (
            "reduce",
            r"""
from functools import reduce

def forward(weights, biases, X, f, f_out):
    L = len(weights)
    def layer(state, l):
        zs, acts = state
        z = acts[-1] @ weights[l].T + biases[l]
        return zs + [z], acts + [f_out(z) if l == L - 1 else f(z)]
    return reduce(layer, range(L), ([], [X]))
""",
        ),
        (
            "generator helper",
            r"""
def layers_of(weights, biases, X, f, f_out):
    a = X
    for i, (W, b) in enumerate(zip(weights, biases)):
        z = a.dot(W.T) + b
        a = (f_out if i == len(weights) - 1 else f)(z)
        yield z, a

def forward(weights, biases, X, f, f_out):
    pairs = list(layers_of(weights, biases, X, f, f_out))
    return [z for z, _ in pairs], [X] + [a for _, a in pairs]
""",
        ),
        (
            "dictionaries inside",
            r"""
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    a, z = {0: X}, {}
    for l in range(1, L + 1):
        z[l] = a[l - 1] @ weights[l - 1].T + biases[l - 1]
        a[l] = f(z[l]) if l < L else f_out(z[l])
    return [z[l] for l in range(1, L + 1)], [a[l] for l in range(L + 1)]
""",
        ),
        (
            "nested Python lists",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X.tolist()]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = [[sum(wi * ai for wi, ai in zip(w, a)) + bj for w, bj in zip(W, b)] for a in acts[-1]]
        g = f_out if l == len(weights) - 1 else f
        zs.append(z)
        acts.append(np.asarray(g(np.array(z))).tolist())
    return zs, acts
""",
        ),
        (
            "np.matrix product",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = np.asarray(np.matrix(acts[l]) * np.matrix(weights[l]).T) + biases[l]
        zs.append(np.matrix(z))
        acts.append(np.asarray(f_out(z) if l == len(weights) - 1 else f(z)))
    return zs, acts
""",
        ),
        (
            "one named tuple, debug prints",
            r"""
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
""",
        ),
        (
            "both functions evaluated everywhere",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = acts[l] @ weights[l].T + biases[l]
        hidden, out = f(z), f_out(z)
        zs.append(z)
        acts.append(out if l == len(weights) - 1 else hidden)
    return zs, acts
""",
        ),
        (
            "concatenated rows with z copies",
            r"""
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
""",
        ),
        (
            "type hints, keyword defaults, result as attribute",
            r"""
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
""",
        ),
        (
            "float32 of everything",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return [z.astype(np.float32) for z in zs], [np.asarray(a, np.float32) for a in activations]
""",
        ),
        (
            "augmented matrices, once more",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = np.hstack([np.ones((len(X), 1)), activations[-1]]) @ np.column_stack([biases[l], weights[l]]).T
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        (
            "object arrays",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    Z, A = np.empty(L, dtype=object), np.empty(L + 1, dtype=object)
    Z[:], A[:] = zs, activations
    return Z, A
""",
        ),
        (
            "last layer after the loop, once more",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in list(zip(weights, biases))[:-1]:
        zs.append(np.matmul(activations[-1], np.transpose(W)) + b)
        activations.append(f(zs[-1]))
    zs.append(np.matmul(activations[-1], np.transpose(weights[-1])) + biases[-1])
    activations.append(f_out(zs[-1]))
    return zs, activations
""",
        ),
        (
            "in-place bias on its own product",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = np.dot(activations[l], weights[l].T)
        z += biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
    ],
    "deltas": [
        (
            "tuple returned",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = (d,)
    for l in range(len(weights) - 1, 0, -1):
        d = (d @ weights[l]) * fprime(zs[l - 1])
        out = (d,) + out
    return out
""",
        ),
        (
            "deque, appendleft",
            r"""
from collections import deque

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = deque([d])
    for Wn, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        d = d @ Wn * fprime(z)
        out.appendleft(d)
    return out
""",
        ),
        (
            "insert(0, ...)",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 2, -1, -1):
        out.insert(0, np.matmul(out[0], weights[l + 1]) * fprime(zs[l]))
    return out
""",
        ),
        (
            "negative indices",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros_like(z) for z in zs]
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D[-1] = d
    for l in range(2, L + 1):
        d = np.dot(d, weights[-l + 1]) * fprime(zs[-l])
        D[-l] = d
    return D
""",
        ),
        (
            "loop over examples, vstack",
            r"""
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
""",
        ),
        (
            "three nested loops, nested lists",
            r"""
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
""",
        ),
        (
            "einsum without slope",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = fprime(zs[l]) * np.einsum("kj,nk->nj", weights[l + 1], d)
        out = [d] + out
    return out
""",
        ),
        (
            "tensordot",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.tensordot(d, weights[l + 1], axes=(1, 0)) * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        (
            "itertools.accumulate",
            r"""
import itertools

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d0 = (activations[-1] - T) * fprime_out(zs[-1])
    step = lambda d, wz: (d @ wz[0]) * fprime(wz[1])
    back = list(zip(weights[1:], zs[:-1]))[::-1]
    return list(itertools.accumulate(back, step, initial=d0))[::-1]
""",
        ),
        (
            "-(t - y)",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = -(T - activations[-1]) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d.dot(weights[l + 1]) * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        (
            "explicit Jacobian products for each layer",
            r"""
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
""",
        ),
        (
            "float32 throughout",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    c = lambda a: np.asarray(a, np.float32)
    d = (c(activations[-1]) - c(T)) * c(fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ c(weights[l + 1]) * c(fprime(zs[l]))
        out.insert(0, d)
    return out
""",
        ),
        (
            "np.matrix arithmetic",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.matrix((activations[-1] - T) * fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.matrix(np.multiply(d * np.matrix(weights[l + 1]), fprime(zs[l])))
        out.insert(0, d)
    return out
""",
        ),
        (
            "Fortran-ordered results",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = np.asfortranarray((activations[L] - T) * fprime_out(zs[-1]))
    for l in range(L - 2, -1, -1):
        D[l] = np.asfortranarray((D[l + 1] @ weights[l + 1]) * fprime(zs[l]))
    return D
""",
        ),
        (
            "slopes precomputed forwards",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    S = [fprime(z) for z in zs[:-1]]
    S.append(fprime_out(zs[-1]))
    D = list(S)
    D[-1] = S[-1] * (activations[-1] - T)
    for l in reversed(range(len(weights) - 1)):
        D[l] = S[l] * (D[l + 1] @ weights[l + 1])
    return D
""",
        ),
        (
            "dict keyed by layer, np functions",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    y = np.array(activations[-1], copy=True)
    out = {len(weights) - 1: np.multiply(np.subtract(y, T), fprime_out(np.array(zs[-1])))}
    for l in range(len(weights) - 2, -1, -1):
        out[l] = np.multiply(fprime(zs[l]), np.dot(out[l + 1], weights[l + 1]))
    return [out[l] for l in sorted(out)]
""",
        ),
        (
            "generator (one-shot iterator)",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    found = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        found.append(d)
    return (x for x in reversed(found))
""",
        ),
        (
            "broadcasting and sum",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d[:, :, None] * weights[l + 1][None]).sum(axis=1) * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        (
            "in place on copies (out=)",
            r"""
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
""",
        ),
        (
            "recursion to the front",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    def back(l):
        if l == len(weights) - 1:
            return [(activations[-1] - T) * fprime_out(zs[-1])]
        later = back(l + 1)
        return [later[0] @ weights[l + 1] * fprime(zs[l])] + later
    return back(0)
""",
        ),
        (
            "columns inside, (W^T delta)",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L].T - T.T) * fprime_out(zs[L - 1].T)
    cols = [d]
    for l in range(L - 1, 0, -1):
        d = (weights[l].T @ d) * fprime(zs[l - 1].T)
        cols.append(d)
    return [c.T for c in cols[::-1]]
""",
        ),
        (
            "fprime called on scalars",
            r"""
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
""",
        ),
        (
            "fprime called on flattened arrays",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [((activations[-1] - T).ravel() * fprime_out(zs[-1].ravel())).reshape(T.shape)]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        back = D[0] @ W
        D = [(back.ravel() * fprime(z.ravel())).reshape(back.shape)] + D
    return D
""",
        ),
        (
            "helper functions of one example",
            r"""
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
""",
        ),
        (
            "object array",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = np.empty(L, dtype=object)
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1].dot(weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        (
            "while loop, walrus, longdouble",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    l = len(weights)
    D = [np.asarray(activations[l] - T, dtype=np.longdouble) * fprime_out(zs[l - 1])]
    while (l := l - 1) > 0:
        D.insert(0, D[0] @ weights[l] * fprime(zs[l - 1]))
    return D
""",
        ),
        (
            "keyword-only helper state and warnings",
            r"""
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
""",
        ),
        (
            "dict values",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    found = {L - 1: np.multiply(np.subtract(activations[L], T), fprime_out(zs[L - 1]))}
    for l in range(L - 2, -1, -1):
        found[l] = np.multiply(np.matmul(found[l + 1], weights[l + 1]), fprime(zs[l]))
    return [found[l] for l in sorted(found)]
""",
        ),
        (
            "deque",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    from collections import deque
    D = deque([(activations[-1] - T) * fprime_out(zs[-1])])
    for l in range(len(weights) - 2, -1, -1):
        D.appendleft((D[0] @ weights[l + 1]) * fprime(zs[l]))
    return D
""",
        ),
        (
            "float32",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return [d.astype("float32") for d in D]
""",
        ),
        (
            "in place on its own copy",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.array(activations[-1], dtype=float)
    d -= T
    d *= fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = d @ weights[l]
        d *= fprime(zs[l - 1])
        D.append(d)
    return D[::-1]
""",
        ),
        (
            "lists of lists",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return [d.tolist() for d in D]
""",
        ),
    ],
    "gradients": [
        (
            "tuple of tuples",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    W = tuple(d.T @ a / n for d, a in zip(deltas, activations))
    b = tuple(d.sum(axis=0) / n for d in deltas)
    return W, b
""",
        ),
        (
            "mean of outer products, loop",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        Ws.append(sum(np.outer(d[i], a[i]) for i in range(n)) / n)
        bs.append(sum(d[i] for i in range(n)) / n)
    return Ws, bs
""",
        ),
        (
            "mean over stacked outer products",
            r"""
def gradients(deltas, activations):
    return ([np.mean(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])
""",
        ),
        (
            "tensordot",
            r"""
def gradients(deltas, activations):
    return ([np.tensordot(d, a, axes=(0, 0)) / len(d) for d, a in zip(deltas, activations)],
            [np.average(d, axis=0) for d in deltas])
""",
        ),
        (
            "(a^T delta)^T",
            r"""
def gradients(deltas, activations):
    return [(a.T @ d).T / len(d) for d, a in zip(deltas, activations)], [d.T.mean(axis=1) for d in deltas]
""",
        ),
        (
            "multiply by 1/n",
            r"""
def gradients(deltas, activations):
    c = 1.0 / len(activations[0])
    return [c * d.T.dot(a) for d, a in zip(deltas, activations)], [c * d.sum(axis=0) for d in deltas]
""",
        ),
        (
            "bias as column (n_l, 1)",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [d.T @ a / n for d, a in zip(deltas, activations)]
    dbs = [np.sum(d, axis=0, keepdims=True).T / n for d in deltas]
    return dWs, dbs
""",
        ),
        (
            "bias as row (1, n_l)",
            r"""
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs = [np.dot(d.T, a) / n for d, a in zip(deltas, activations)]
    dbs = [np.mean(d, axis=0, keepdims=True) for d in deltas]
    return dWs, dbs
""",
        ),
        (
            "bias via ones vector",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.T @ np.ones(n) / n for d in deltas]
""",
        ),
        (
            "augmented activation, then split",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    G = [d.T @ np.hstack([np.ones((n, 1)), a]) / n for d, a in zip(deltas, activations)]
    return [g[:, 1:] for g in G], [g[:, 0] for g in G]
""",
        ),
        (
            "pure Python lists",
            r"""
import math

def gradients(deltas, activations):
    n = len(activations[0])
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        Ws.append([[sum(d[i][j] * a[i][k] for i in range(n)) / n for k in range(a.shape[1])] for j in range(d.shape[1])])
        bs.append([math.fsum(d[i][j] for i in range(n)) / n for j in range(d.shape[1])])
    return Ws, bs
""",
        ),
        (
            "built backwards and reversed",
            r"""
def gradients(deltas, activations):
    Ws, bs = [], []
    for l in range(len(deltas) - 1, -1, -1):
        Ws.append(deltas[l].T @ activations[l] / len(deltas[l]))
        bs.append(deltas[l].mean(0))
    return Ws[::-1], bs[::-1]
""",
        ),
        (
            "running average over examples",
            r"""
def gradients(deltas, activations):
    Ws = [np.zeros((d.shape[1], a.shape[1])) for d, a in zip(deltas, activations)]
    bs = [np.zeros(d.shape[1]) for d in deltas]
    for i in range(len(activations[0])):
        for l in range(len(deltas)):
            Ws[l] += (np.outer(deltas[l][i], activations[l][i]) - Ws[l]) / (i + 1)
            bs[l] += (deltas[l][i] - bs[l]) / (i + 1)
    return Ws, bs
""",
        ),
        (
            "kron",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return ([sum(np.kron(d[i][:, None], a[i][None]) for i in range(n)) / n for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])
""",
        ),
        (
            "Fortran order",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return ([np.asfortranarray(d.T @ a / n) for d, a in zip(deltas, activations)], [np.sum(d, axis=0) / n for d in deltas])
""",
        ),
        (
            "batched matmul",
            r"""
def gradients(deltas, activations):
    return ([(d[:, :, None] @ a[:, None, :]).mean(0) for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])
""",
        ),
        (
            "two half batches, weighted",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    h = n // 2
    return ([(d[:h].T @ a[:h] + d[h:].T @ a[h:]) / n for d, a in zip(deltas, activations)],
            [(d[:h].sum(0) + d[h:].sum(0)) / n for d in deltas])
""",
        ),
        (
            "cumsum last row",
            r"""
def gradients(deltas, activations):
    return ([d.T @ a / len(d) for d, a in zip(deltas, activations)],
            [np.cumsum(d, axis=0)[-1] / len(d) for d in deltas])
""",
        ),
        (
            "generators",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return (d.T @ a / n for d, a in zip(deltas, activations)), (d.sum(axis=0) / n for d in deltas)
""",
        ),
        (
            "einsum",
            r"""
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs = [np.einsum("nj,ni->ji", deltas[l], activations[l]) / n for l in range(len(deltas))]
    dbs = [np.einsum("nj->j", d) / n for d in deltas]
    return dWs, dbs
""",
        ),
        (
            "float32",
            r"""
def gradients(deltas, activations):
    n = np.float32(len(activations[0]))
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d = np.asarray(d, np.float32)
        a = np.asarray(a, np.float32)
        dWs.append(d.T @ a / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "zip of pairs unpacked",
            r"""
def gradients(deltas, activations):
    pairs = [(d.T @ a / len(a), d.mean(axis=0)) for d, a in zip(deltas, activations[:-1])]
    dWs, dbs = map(list, zip(*pairs))
    return dWs, dbs
""",
        ),
        (
            "scaled deltas first",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    scaled = [d / n for d in deltas]
    return [np.matmul(s.T, a) for s, a in zip(scaled, activations)], [s.sum(0) for s in scaled]
""",
        ),
        (
            "helper of one example, list of two lists",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev)

def gradients(deltas, activations):
    n = len(deltas[0])
    result = [[], []]
    for l in range(len(deltas)):
        result[0].append(np.mean([weight_gradient(deltas[l][i], activations[l][i]) for i in range(n)], axis=0))
        result[1].append(np.mean([deltas[l][i] for i in range(n)], axis=0))
    return result
""",
        ),
        (
            "filled zeros, four loops",
            r"""
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
""",
        ),
        (
            "np.matrix",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        D = np.matrix(d, dtype=float)
        dWs.append(D.T * np.matrix(a) / n)
        dbs.append(D.mean(axis=0))
    return dWs, dbs
""",
        ),
        (
            "mean vector plus covariance",
            r"""
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dm, am = d.mean(axis=0), a.mean(axis=0)
        dWs.append((d - dm).T @ (a - am) / len(a) + np.outer(dm, am))
        dbs.append(dm)
    return dWs, dbs
""",
        ),
        (
            "class instance",
            r"""
class MeanGradient:
    def __call__(self, deltas, activations):
        self.n = len(activations[0])
        return list(map(self.weight, deltas, activations)), list(map(self.bias, deltas))
    def weight(self, d, a):
        return np.dot(np.transpose(d), a) / self.n
    def bias(self, d):
        return np.sum(d, axis=0) / self.n

gradients = MeanGradient()
""",
        ),
        (
            "pure Python",
            r"""
def gradients(deltas, activations):
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        d, a = np.asarray(d).tolist(), np.asarray(a).tolist()
        n = len(d)
        Ws.append([[sum(d[i][j] * a[i][k] for i in range(n)) / n for k in range(len(a[0]))] for j in range(len(d[0]))])
        bs.append([sum(row[j] for row in d) / n for j in range(len(d[0]))])
    return Ws, bs
""",
        ),
        (
            "average of a stack",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(np.mean(deltas[l][:, :, None] * activations[l][:, None, :], axis=0))
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "transposed product",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append((activations[l].T @ deltas[l]).T / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "float32, once more",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return [np.float32(w) for w in dWs], [np.float32(b) for b in dbs]
""",
        ),
        (
            "running mean",
            r"""
def gradients(deltas, activations):
    dWs = [np.zeros((d.shape[1], a.shape[1])) for d, a in zip(deltas, activations)]
    dbs = [np.zeros(d.shape[1]) for d in deltas]
    for l, (D, A) in enumerate(zip(deltas, activations)):
        for k, (d, a) in enumerate(zip(D, A), start=1):
            dWs[l] += (np.outer(d, a) - dWs[l]) / k
            dbs[l] += (d - dbs[l]) / k
    return dWs, dbs
""",
        ),
    ],
    "add_bias_column": [
        (
            "hstack",
            r"""
def add_bias_column(A):
    n = A.shape[0]
    return np.hstack((np.ones((n, 1)), A))
""",
        ),
        (
            "concatenate",
            r"""
def add_bias_column(A):
    ones = np.ones_like(A[:, :1])
    return np.concatenate([ones, A], axis=1)
""",
        ),
        (
            "insert",
            r"""
def add_bias_column(A):
    return np.insert(A, 0, 1, axis=1)
""",
        ),
        (
            "c_",
            r"""
def add_bias_column(A):
    return np.c_[np.ones(len(A)), A]
""",
        ),
        (
            "column_stack",
            r"""
def add_bias_column(A):
    return np.column_stack([np.ones(A.shape[0]), A])
""",
        ),
        (
            "pad",
            r"""
def add_bias_column(A):
    return np.pad(A, ((0, 0), (1, 0)), constant_values=1)
""",
        ),
        (
            "ones array filled",
            r"""
def add_bias_column(A):
    n, k = A.shape
    B = np.ones((n, k + 1))
    B[:, 1:] = A
    return B
""",
        ),
        (
            "nested lists",
            r"""
def add_bias_column(A):
    return [[1.0] + list(row) for row in A]
""",
        ),
        (
            "loops",
            r"""
def add_bias_column(A):
    out = np.zeros((A.shape[0], A.shape[1] + 1))
    for i in range(A.shape[0]):
        out[i, 0] = 1
        for j in range(A.shape[1]):
            out[i, j + 1] = A[i, j]
    return out
""",
        ),
        (
            "append and roll",
            r"""
def add_bias_column(A):
    B = np.append(A, np.ones((len(A), 1)), axis=1)
    return np.roll(B, 1, axis=1)
""",
        ),
        (
            "vstack of the transpose",
            r"""
def add_bias_column(A):
    return np.vstack([np.ones(A.shape[0]), A.T]).T
""",
        ),
        (
            "float32, Fortran order",
            r"""
def add_bias_column(A):
    return np.asfortranarray(np.r_["1,2", np.ones((len(A), 1), np.float32), A.astype(np.float32)])
""",
        ),
        (
            "matrix product with a shifted identity",
            r"""
def add_bias_column(A):
    n, k = A.shape
    S = np.eye(k, k + 1, 1)
    E = np.zeros((n, k + 1))
    E[:, 0] = 1.0
    return A @ S + E
""",
        ),
        (
            "rows with np.r_ and stack",
            r"""
def add_bias_column(A):
    return np.stack([np.r_[1.0, a] for a in A])
""",
        ),
        (
            "lists",
            r"""
def add_bias_column(A):
    return [[1.0, *row] for row in A]
""",
        ),
        (
            "empty",
            r"""
def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1))
    B[:, 1:] = A
    return B
""",
        ),
        (
            "concatenate, once more",
            r"""
def add_bias_column(A):
    return np.concatenate((np.ones((A.shape[0], 1)), A), axis=1)
""",
        ),
        (
            "matrix product",
            r"""
def add_bias_column(A):
    return A @ np.eye(A.shape[1], A.shape[1] + 1, 1) + np.eye(1, A.shape[1] + 1)
""",
        ),
        (
            "vstack of transposes",
            r"""
def add_bias_column(A):
    return np.vstack([np.ones(len(A)), A.T]).T
""",
        ),
    ],
    "deltas_augmented": [
        (
            "slices the matrix",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        W = weights[l][:, 1:]
        d = d @ W * fprime(zs[l - 1])
        out.insert(0, d)
    return out
""",
        ),
        (
            "strips all matrices, then deltas",
            r"""
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
""",
        ),
        (
            "loop over examples",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        D[-1][i] = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        for l in range(L - 2, -1, -1):
            back = weights[l + 1].T @ D[l + 1][i]
            D[l][i] = back[1:] * fprime(zs[l][i])
    return D
""",
        ),
        (
            "np.delete of the constant unit",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[L] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        back = np.dot(D[l + 1], weights[l + 1])
        D[l] = np.delete(back, 0, axis=1) * fprime(zs[l])
    return D
""",
        ),
        (
            "einsum",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = [np.einsum("nj,nj->nj", activations[-1] - T, fprime_out(zs[-1]))]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        D.insert(0, np.einsum("nk,kj,nj->nj", D[0], W[:, 1:], fprime(z)))
    return D
""",
        ),
        (
            "slope zero for the constant unit, then cut",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 1, 0, -1):
        slope = np.hstack([np.zeros((n, 1)), fprime(zs[l - 1])])
        d = ((D[0] @ weights[l]) * slope)[:, 1:]
        D.insert(0, d)
    return D
""",
        ),
        (
            "recursion, tuple",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    def back(l):
        if l == len(weights) - 1:
            return ((activations[-1] - T) * fprime_out(zs[-1]),)
        later = back(l + 1)
        return ((later[0] @ weights[l + 1][:, 1:]) * fprime(zs[l]),) + later
    return back(0)
""",
        ),
        (
            "nested lists",
            r"""
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
""",
        ),
        (
            "columns inside",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T).T * fprime_out(zs[-1]).T
    out = [d.T]
    for l in range(len(weights) - 2, -1, -1):
        d = np.matmul(weights[l + 1].T[1:], d) * fprime(zs[l]).T
        out.append(d.T)
    return list(reversed(out))
""",
        ),
        (
            "float32",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    c = lambda a: np.asarray(a, dtype=np.float32)
    D = [(c(activations[-1]) - c(T)) * c(fprime_out(zs[-1]))]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ c(weights[l])[:, 1:] * c(fprime(zs[l - 1])))
    return D
""",
        ),
        (
            "np.split bias and weights",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = {}
    L = len(weights)
    D[L] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 1, 0, -1):
        b, W = np.split(weights[l], [1], axis=1)
        D[l] = np.tensordot(D[l + 1], W, axes=1) * fprime(zs[l - 1])
    return [D[l] for l in range(1, L + 1)]
""",
        ),
        (
            "fprime on 1-D rows",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = np.array([(a - t) * fprime_out(z) for a, t, z in zip(activations[-1], T, zs[-1])])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.array([(row @ weights[l + 1])[1:] * fprime(z) for row, z in zip(d, zs[l])])
        out.insert(0, d)
    return out
""",
        ),
        (
            "copies with a zero column",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1])[:, 1:] * fprime(zs[l])
    return D
""",
        ),
        (
            "split",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    Ws = [np.split(W, [1], axis=1)[1] for W in weights]
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for W, z in zip(Ws[:0:-1], zs[-2::-1]):
        D = [(D[0] @ W) * fprime(z)] + D
    return tuple(D)
""",
        ),
        (
            "slope of the constant is zero",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (np.einsum("nl,lj->nj", D[l + 1], weights[l + 1]) * np.hstack([np.zeros((len(T), 1)), fprime(zs[l])]))[:, 1:]
    return D
""",
        ),
        (
            "loop over examples, once more",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(len(T)):
        D[-1][i] = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        for l in range(len(zs) - 2, -1, -1):
            for j in range(zs[l].shape[1]):
                D[l][i, j] = sum(weights[l + 1][k, j + 1] * D[l + 1][i, k] for k in range(zs[l + 1].shape[1]))
            D[l][i] *= fprime(zs[l][i])
    return D
""",
        ),
        (
            "unpacked columns",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ np.array([row[1:] for row in weights[l + 1]])) * fprime(zs[l])
    return D
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = set()
