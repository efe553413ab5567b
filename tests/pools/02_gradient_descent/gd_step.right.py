# Right answers for `gd_step`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% plain
def gd_step(w, g, lr):
    return np.asarray(w) - np.asarray(g) * lr


# %% list comprehension
def gd_step(w, g, lr):
    return [wi - lr * gi for wi, gi in zip(w, g)]


# %% array from list comprehension
def gd_step(w, g, lr):
    return np.array([w[i] - lr * g[i] for i in range(len(w))])


# %% copy then in place on the copy
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new -= lr * g
    return new


# %% np.subtract
def gd_step(w, g, lr):
    return np.subtract(w, np.multiply(lr, g))


# %% plus negative rate
def gd_step(w, g, lr):
    step = -lr * np.array(g, dtype=float)
    return step + w


# %% loop into an empty array
def gd_step(w, g, lr):
    out = np.empty(len(w), dtype=float)
    for i, (a, b) in enumerate(zip(w, g)):
        out[i] = a - lr * b
    return out


# %% lambda
gd_step = lambda w, g, lr: w + (-1.0) * lr * g


# %% float32
def gd_step(w, g, lr):
    return w.astype(np.float32) - np.float32(lr) * g.astype(np.float32)


# %% tuple by map
def gd_step(w, g, lr):
    return tuple(map(lambda a, b: a - lr * b, w, g))


# %% matrix product of (w, g) with (1, -lr)
def gd_step(w, g, lr):
    return np.array([1.0, -lr]) @ np.vstack([w, g])


# %% optimiser object
class SGD:
    def __init__(self, lr):
        self.lr = lr
    def step(self, w, g):
        return w - self.lr * g

def gd_step(w, g, lr):
    return SGD(lr).step(w, g)


# %% np.vectorize
@np.vectorize
def _one(w, g, lr):
    return float(w) - float(lr) * float(g)

def gd_step(w, g, lr):
    return _one(w, g, lr)


# %% bound method
class Optimizer:
    calls = 0
    def step(self, w, g, lr):
        self.calls += 1
        return w - np.dot(lr, g)

gd_step = Optimizer().step


# %% list
def gd_step(w, g, lr):
    return [a - lr * b for a, b in zip(w, g)]


# %% np.subtract, once more
def gd_step(w, g, lr):
    return np.subtract(w, np.multiply(lr, g))


# %% copy then in place
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new -= lr * g
    return new


# %% plus of minus
def gd_step(w, g, lr):
    return -lr * g + w


# %% tuple
def gd_step(w, g, lr):
    return tuple(float(w[i]) - lr * float(g[i]) for i in range(len(w)))


# %% float32, once more
def gd_step(w, g, lr):
    return (w - lr * g).astype(np.float32)


# %% einsum
def gd_step(w, g, lr):
    return w - np.einsum(",i->i", lr, g)


# %% out argument into a new array
def gd_step(w, g, lr):
    out = np.empty(len(w))
    np.multiply(g, -lr, out=out)
    out += w
    return out


# %% lambda, once more
gd_step = lambda w, g, lr: w - lr * g


# %% row of a matrix
def gd_step(w, g, lr):
    return np.matrix(w) - lr * np.matrix(g)


# %% stacked dot
def gd_step(w, g, lr):
    return np.array([1.0, -lr]) @ np.vstack([w, g])


# %% a row of two numbers times a table of two rows

def gd_step(w, g, lr):
    return np.dot([1.0, -lr], np.vstack((w, g)))


# %% an average of w and a point beyond it

def gd_step(w, g, lr):
    beyond = [a - b for a, b in zip(w, g)]
    return np.array([(1 - lr) * a + lr * c for a, c in zip(w, beyond)])
