# Right answers for `forward`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% zip and enumerate
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l, (W, b) in enumerate(zip(weights, biases), start=1):
        z = np.dot(a, W.T) + b
        a = f_out(z) if l == len(weights) else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% last layer after the loop
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        zs.append(acts[-1] @ W.T + b)
        acts.append(f(zs[-1]))
    zs.append(acts[-1] @ weights[-1].T + biases[-1])
    acts.append(f_out(zs[-1]))
    return zs, acts


# %% columns inside
def forward(weights, biases, X, f, f_out):
    a = X.T
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = weights[l] @ a + biases[l].reshape(-1, 1)
        a = f(z) if l != len(weights) - 1 else f_out(z)
        zs.append(z.T)
        acts.append(a.T)
    return zs, acts


# %% loop over examples
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


# %% nested loops over neurons
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


# %% einsum
def forward(weights, biases, X, f, f_out):
    fs = [f] * (len(weights) - 1) + [f_out]
    zs, acts = [], [X]
    for W, b, g in zip(weights, biases, fs):
        zs.append(np.einsum("ni,ji->nj", acts[-1], W) + b)
        acts.append(g(zs[-1]))
    return zs, acts


# %% tensordot
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    zs, acts = [None] * L, [None] * (L + 1)
    acts[0] = np.array(X)
    for l in range(L):
        zs[l] = np.tensordot(acts[l], weights[l], axes=(1, 1)) + biases[l][None, :]
        acts[l + 1] = (f, f_out)[l == L - 1](zs[l])
    return zs, acts


# %% tuples
def forward(weights, biases, X, f, f_out):
    zs, acts = (), (X,)
    for l in range(len(weights)):
        z = np.add(np.matmul(acts[l], np.transpose(weights[l])), biases[l])
        zs += (z,)
        acts += (f(z) if l < len(weights) - 1 else f_out(z),)
    return zs, acts


# %% recursion from the front
def forward(weights, biases, X, f, f_out):
    z = X @ weights[0].T + biases[0]
    if len(weights) == 1:
        return [z], [X, f_out(z)]
    zs, acts = forward(weights[1:], biases[1:], f(z), f, f_out)
    return [z] + zs, [X] + acts


# %% recursion from the back
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


# %% float32
def forward(weights, biases, X, f, f_out):
    a = X.astype(np.float32)
    zs, acts = [], [a]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = a @ W.astype(np.float32).T + b.astype(np.float32)
        a = np.asarray(f_out(z) if l == len(weights) - 1 else f(z), np.float32)
        zs.append(z)
        acts.append(a)
    return zs, acts


# %% augmented matrices
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


# %% bias added by ones matrix
def forward(weights, biases, X, f, f_out):
    ones = np.ones((len(X), 1))
    zs, acts = [], [X.copy()]
    for i in range(len(weights)):
        zs.append(acts[-1] @ weights[i].T + ones @ biases[i].reshape(1, -1))
        acts.append(f_out(zs[-1]) if i + 1 == len(biases) else f(zs[-1]))
    return zs, acts


# %% Fortran order and copies
def forward(weights, biases, X, f, f_out):
    X = np.array(X, copy=True, order="F")
    zs, acts = [], [X]
    for i in range(len(weights)):
        z = np.asfortranarray(np.dot(acts[i], weights[i].T) + biases[i])
        zs.append(z)
        acts.append(np.asfortranarray(f_out(z) if i == len(weights) - 1 else f(z)))
    return zs, acts


# %% class of layers
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


# %% activation functions called row by row
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l, W in enumerate(weights):
        z = acts[-1] @ W.T + biases[l]
        g = f_out if l == len(weights) - 1 else f
        zs.append(z)
        acts.append(np.array([g(row) for row in z]))
    return zs, acts


# %% activation functions called on scalars
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


# %% reduce
from functools import reduce

def forward(weights, biases, X, f, f_out):
    L = len(weights)
    def layer(state, l):
        zs, acts = state
        z = acts[-1] @ weights[l].T + biases[l]
        return zs + [z], acts + [f_out(z) if l == L - 1 else f(z)]
    return reduce(layer, range(L), ([], [X]))


# %% generator helper
def layers_of(weights, biases, X, f, f_out):
    a = X
    for i, (W, b) in enumerate(zip(weights, biases)):
        z = a.dot(W.T) + b
        a = (f_out if i == len(weights) - 1 else f)(z)
        yield z, a

def forward(weights, biases, X, f, f_out):
    pairs = list(layers_of(weights, biases, X, f, f_out))
    return [z for z, _ in pairs], [X] + [a for _, a in pairs]


# %% dictionaries inside
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    a, z = {0: X}, {}
    for l in range(1, L + 1):
        z[l] = a[l - 1] @ weights[l - 1].T + biases[l - 1]
        a[l] = f(z[l]) if l < L else f_out(z[l])
    return [z[l] for l in range(1, L + 1)], [a[l] for l in range(L + 1)]


# %% nested Python lists
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X.tolist()]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = [[sum(wi * ai for wi, ai in zip(w, a)) + bj for w, bj in zip(W, b)] for a in acts[-1]]
        g = f_out if l == len(weights) - 1 else f
        zs.append(z)
        acts.append(np.asarray(g(np.array(z))).tolist())
    return zs, acts


# %% np.matrix product
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = np.asarray(np.matrix(acts[l]) * np.matrix(weights[l]).T) + biases[l]
        zs.append(np.matrix(z))
        acts.append(np.asarray(f_out(z) if l == len(weights) - 1 else f(z)))
    return zs, acts


# %% one named tuple, debug prints
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


# %% both functions evaluated everywhere
def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l in range(len(weights)):
        z = acts[l] @ weights[l].T + biases[l]
        hidden, out = f(z), f_out(z)
        zs.append(z)
        acts.append(out if l == len(weights) - 1 else hidden)
    return zs, acts


# %% concatenated rows with z copies
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


# %% type hints, keyword defaults, result as attribute
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


# %% float32 of everything
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return [z.astype(np.float32) for z in zs], [np.asarray(a, np.float32) for a in activations]


# %% augmented matrices, once more
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = np.hstack([np.ones((len(X), 1)), activations[-1]]) @ np.column_stack([biases[l], weights[l]]).T
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% object arrays
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


# %% last layer after the loop, once more
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in list(zip(weights, biases))[:-1]:
        zs.append(np.matmul(activations[-1], np.transpose(W)) + b)
        activations.append(f(zs[-1]))
    zs.append(np.matmul(activations[-1], np.transpose(weights[-1])) + biases[-1])
    activations.append(f_out(zs[-1]))
    return zs, activations


# %% in-place bias on its own product
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


# %% last layer apart

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + b
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% list of functions

def forward(weights, biases, X, f, f_out):
    fs = [f] * (len(weights) - 1) + [f_out]
    zs, acts = [], [X]
    for W, b, g in zip(weights, biases, fs):
        zs.append((W @ acts[-1].T).T + b[None, :])
        acts.append(g(zs[-1]))
    return zs, acts


# %% example by example

def forward(weights, biases, X, f, f_out):
    L = len(weights)
    zs, acts = [], [X]
    for l in range(L):
        z = np.array([[w @ x + c for w, c in zip(weights[l], biases[l])] for x in acts[l]])
        zs.append(z)
        acts.append(f_out(z) if l == L - 1 else f(z))
    return (zs, acts)


# %% recursion

def forward(weights, biases, X, f, f_out):
    z = X @ weights[0].T + biases[0]
    if len(weights) == 1:
        return [z], [X, f_out(z)]
    zs, acts = forward(weights[1:], biases[1:], f(z), f, f_out)
    return [z] + zs, [X] + acts


# %% preallocated lists

def forward(weights, biases, X, f, f_out):
    L = len(weights)
    zs = [None] * L
    activations = [None] * (L + 1)
    activations[0] = X
    for l in range(1, L + 1):
        zs[l - 1] = np.einsum('ni,ji->nj', activations[l - 1], weights[l - 1]) + biases[l - 1]
        if l == L:
            activations[l] = f_out(zs[l - 1])
        else:
            activations[l] = f(zs[l - 1])
    return zs, activations


# %% tuples, once more

def forward(weights, biases, X, f, f_out):
    zs, acts = (), (np.array(X, dtype=float),)
    for l, (W, b) in enumerate(zip(weights, biases)):
        zs += (np.inner(acts[-1], W) + b,)
        acts += ((f_out if l + 1 == len(weights) else f)(zs[-1]),)
    return zs, acts


# %% example by example, recursion

def forward(weights, biases, X, f, f_out):
    def rest(a, Ws, bs):
        if not Ws:
            return [], []
        z = np.array([Ws[0] @ row for row in a]) + bs[0]
        out = f(z) if len(Ws) > 1 else f_out(z)
        zs, acts = rest(out, list(Ws[1:]), list(bs[1:]))
        return [z] + zs, [out] + acts
    zs, acts = rest(X, list(weights), list(biases))
    return zs, [X] + acts


# %% the last layer first, by recursion

def forward(weights, biases, X, f, f_out):
    if not weights:
        return [], [X]
    zs, activations = forward(weights[:-1], biases[:-1], X, f, f)
    z = np.add(biases[-1], np.einsum("ni,ji->nj", activations[-1], weights[-1]))
    return [*zs, z], [*activations, f_out(z)]


# %% columns inside, biases glued to the matrices

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    bends = [f] * (len(weights) - 1) + [f_out]
    for W, b, bend in zip(weights, biases, bends):
        glued = np.hstack([W, np.reshape(b, (-1, 1))])
        senders = np.vstack([activations[-1].T, np.ones((1, X.shape[0]))])
        zs.append((glued @ senders).T)
        activations.append(bend(zs[-1]))
    return tuple(zs), tuple(activations)
