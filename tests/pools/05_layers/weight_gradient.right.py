# Right answers for `weight_gradient`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% outer by None
def weight_gradient(delta, a_prev):
    return delta[:, None] * a_prev[None, :]


# %% loops
def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)))
    for j in range(len(delta)):
        for i in range(len(a_prev)):
            g[j, i] = delta[j] * a_prev[i]
    return g


# %% column times row
def weight_gradient(delta, a_prev):
    return delta.reshape(-1, 1) @ a_prev.reshape(1, -1)


# %% einsum
def weight_gradient(delta, a_prev):
    return np.einsum("j,i->ji", delta, a_prev)


# %% nested lists
def weight_gradient(delta, a_prev):
    return [[d * a for a in a_prev] for d in delta]


# %% multiply.outer
weight_gradient = np.multiply.outer


# %% tensordot axes 0
def weight_gradient(delta, a_prev):
    return np.tensordot(delta, a_prev, axes=0)


# %% kron
def weight_gradient(delta, a_prev):
    return np.kron(delta[:, np.newaxis], a_prev[np.newaxis])


# %% rows stacked
def weight_gradient(delta, a_prev):
    return np.vstack([d * a_prev for d in delta])


# %% columns stacked
def weight_gradient(delta, a_prev):
    return np.column_stack([a * delta for a in a_prev])


# %% transpose of the other outer product
def weight_gradient(delta, a_prev):
    return np.outer(a_prev, delta).T


# %% np.matrix
def weight_gradient(delta, a_prev):
    return np.matrix(delta).T * np.matrix(a_prev)


# %% float32
def weight_gradient(delta, a_prev):
    return np.outer(np.float32(delta), np.float32(a_prev))


# %% tile and repeat
def weight_gradient(delta, a_prev):
    q, p = delta.size, a_prev.size
    A = np.tile(a_prev, (q, 1))
    D = np.repeat(delta, p).reshape(q, p)
    return A * D


# %% list of rows
def weight_gradient(delta, a_prev):
    return [d * a_prev for d in delta]


# %% kron and reshape
def weight_gradient(delta, a_prev):
    return np.kron(delta, a_prev).reshape(delta.size, a_prev.size)


# %% ix_
def weight_gradient(delta, a_prev):
    d, a = np.ix_(delta, a_prev)
    return d * a


# %% meshgrid
def weight_gradient(delta, a_prev):
    A, D = np.meshgrid(a_prev, delta)
    return A * D


# %% fromfunction
def weight_gradient(delta, a_prev):
    return np.fromfunction(lambda j, i: delta[j.astype(int)] * a_prev[i.astype(int)], (len(delta), len(a_prev)))


# %% two loops

def weight_gradient(delta, a_prev):
    G = np.zeros((len(delta), len(a_prev)))
    for j, d in enumerate(delta):
        for i, a in enumerate(a_prev):
            G[j, i] = d * a
    return G


# %% column times row, once more

def weight_gradient(delta, a_prev):
    return delta.reshape(-1, 1) @ a_prev.reshape(1, -1)


# %% ufunc outer

def weight_gradient(delta, a_prev):
    return np.multiply.outer(delta, a_prev)


# %% rows stacked, once more

def weight_gradient(delta, a_prev):
    return np.vstack([d * np.asarray(a_prev) for d in delta])


# %% tensordot

def weight_gradient(delta, a_prev):
    return np.tensordot(delta, a_prev, axes=0)


# %% nested lists, once more

def weight_gradient(delta, a_prev):
    return [[d * a for a in a_prev] for d in delta]


# %% a Kronecker product in rows

def weight_gradient(delta, a_prev):
    return np.kron(delta, a_prev).reshape(-1, len(a_prev))


# %% rows stacked one by one

def weight_gradient(delta, a_prev):
    table = np.empty((0, len(a_prev)))
    for blame in delta:
        table = np.vstack([table, blame * np.asarray(a_prev)])
    return table
