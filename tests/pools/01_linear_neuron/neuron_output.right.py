# Right answers for `neuron_output`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% loop over inputs
def neuron_output(w, x):
    y = 0.0
    for i in range(len(w)):
        y = y + w[i] * x[..., i]
    return y


# %% dot, two cases
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return np.dot(w, x)
    return np.array([np.dot(w, row) for row in x])


# %% einsum ellipsis
def neuron_output(w, x):
    return np.einsum("...i,i->...", x, w)


# %% sum of products on the last axis
def neuron_output(w, x):
    """weighted sum"""
    return (x * w).sum(axis=-1)


# %% math.fsum, list for a batch
import math

def neuron_output(w, x):
    if x.ndim == 1:
        return math.fsum(float(a) * float(b) for a, b in zip(w, x))
    return [neuron_output(w, r) for r in x]


# %% transposed product
def neuron_output(w, x):
    return w @ x.T


# %% lambda
neuron_output = lambda w, x: np.inner(x, w)


# %% tensordot
def neuron_output(w, x):
    return np.tensordot(x, w, axes=([-1], [0]))


# %% column of weights, (n,1) result tags=["disputable"]
# Disputable: (n,1) and (1,1) instead of (n,) and a number; added singleton axes are accepted

def neuron_output(w, x):
    w = np.reshape(w, (-1, 1))
    x = np.atleast_2d(x)
    return x @ w


# %% float32
def neuron_output(w, x):
    w = np.asarray(w, dtype=np.float32)
    x = np.asarray(x, dtype=np.float32)
    return x.dot(w)


# %% apply_along_axis
def neuron_output(w, x):
    return np.apply_along_axis(lambda row: np.sum(row * w), -1, x)


# %% callable class
class Neuron:
    def __init__(self, bias=0.0):
        self.bias = bias
    def __call__(self, w, x):
        return np.matmul(x, w) + self.bias

neuron_output = Neuron()


# %% recursion over the inputs
def neuron_output(w, x):
    if len(w) == 1:
        return x[..., 0] * w[0]
    return x[..., 0] * w[0] + neuron_output(w[1:], x[..., 1:])


# %% vecdot by hand with prints and asserts
def neuron_output(w, x):
    w, x = np.asarray(w), np.asarray(x)
    assert x.shape[-1] == w.shape[0], "one weight per input"
    print("shapes:", w.shape, x.shape)
    y = np.multiply(w, x)
    return np.add.reduce(y, axis=-1)


# %% star arguments
def neuron_output(*args):
    w, x = args
    return sum(x.T[i] * w[i] for i in range(len(w)))


# %% einsum with dots
def neuron_output(w, x):
    return np.einsum("k,...k->...", w, x)


# %% nested lists and plain python
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return sum(float(a) * float(b) for a, b in zip(w, x))
    return [neuron_output(w, row) for row in x]


# %% broadcasting and a sum over the last axis
def neuron_output(w, x):
    return (np.asarray(x) * w).sum(-1)


# %% column inside, flattened
def neuron_output(w, x):
    W = np.asarray(w, dtype=float).reshape(-1, 1)
    return (np.atleast_2d(x) @ W).ravel()


# %% column left as it is
def neuron_output(w, x):
    return np.atleast_2d(x) @ np.reshape(w, (-1, 1))


# %% float32, once more
def neuron_output(w, x):
    return np.float32(x) @ np.float32(w)


# %% matrix class
def neuron_output(w, x):
    return np.matrix(x) * np.matrix(w).T


# %% lambda with defaults
neuron_output = lambda w, x, dot=np.dot: dot(x, w)


# %% recursion
def neuron_output(w, x):
    x = np.asarray(x)
    if len(w) == 0:
        return 0.0 * x.sum(-1)
    return w[0] * x[..., 0] + neuron_output(w[1:], x[..., 1:])


# %% object array
def neuron_output(w, x):
    return np.array([np.dot(w, r) for r in np.atleast_2d(x)], dtype=object)


# %% generator
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return np.vdot(w, x)
    return (np.vdot(w, row) for row in x)


# %% apply along axis
def neuron_output(w, x):
    return np.apply_along_axis(lambda r: np.inner(w, r), -1, x)


# %% a class with call
class Neuron:
    def __init__(self, w):
        self.w = np.array(w, copy=True)
    def __call__(self, x):
        return np.tensordot(x, self.w, axes=(-1, 0))
def neuron_output(w: np.ndarray, x: np.ndarray, *args, **kwargs) -> np.ndarray:
    return Neuron(w)(x)


# %% reduce over columns

from functools import reduce


def neuron_output(w, x):
    columns = np.moveaxis(np.asarray(x), -1, 0)
    return reduce(lambda total, pair: total + pair[0] * pair[1], zip(w, columns), 0.0)


# %% a class with rows dispatched by recursion

class Neuron:
    def __init__(self, weights):
        self.weights = list(weights)

    def __call__(self, x):
        if isinstance(x[0], (float, int, np.number)):
            return sum(map(lambda pair: pair[0] * pair[1], zip(self.weights, x)))
        return [self(row) for row in x]


def neuron_output(w, x):
    y = Neuron(w)(x)
    return np.array(y) if isinstance(y, list) else y


# %% columns added up with reduce

def neuron_output(w, x):
    from functools import reduce

    columns = np.moveaxis(np.asarray(x, dtype=float), -1, 0)
    return reduce(np.add, (weight * column for weight, column in zip(w, columns)))
