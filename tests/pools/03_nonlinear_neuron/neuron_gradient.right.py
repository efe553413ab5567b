# Right answers for `neuron_gradient`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% straight from the equations
# Norm-wise error at most 2e-14

def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta


# %% calls output_delta
# Norm-wise error at most 0e+00

def neuron_gradient(w, b, x, t):
    z = w @ x + b
    d = output_delta(logistic(z), t, z, logistic_prime)
    return d * x, d * 1


# %% loops and lists
# Norm-wise error at most 1e-15

def neuron_gradient(w, b, x, t):
    z = b
    for i in range(len(w)):
        z = z + w[i] * x[i]
    y = logistic(z)
    delta = (y - t) * logistic_prime(z)
    dw = []
    for i in range(len(w)):
        dw.append(delta * x[i])
    return [dw, delta]


# %% bias absorbed
# Norm-wise error at most 1e-15

def neuron_gradient(w, b, x, t):
    v = np.append(b, w)
    u = np.append(1.0, x)
    z = np.inner(v, u)
    g = (logistic(z) - t) * logistic_prime(z) * u
    return g[1:], g[0]


# %% its own logistic with math
# Norm-wise error at most 2e-14

import math

def neuron_gradient(w, b, x, t):
    z = math.fsum(float(a) * float(c) for a, c in zip(w, x)) + float(b)
    if z < -700:
        y = 0.0
    else:
        y = 1 / (1 + math.exp(-z))
    delta = (y - t) * y * (1 - y)
    return [delta * float(c) for c in x], delta


# %% columns inside
# Norm-wise error at most 0e+00

def neuron_gradient(w, b, x, t):
    W = np.reshape(w, (1, -1))
    X = np.reshape(x, (-1, 1))
    z = W @ X + b                       # (1, 1)
    y = logistic(z)
    delta = (y - t) * logistic_prime(z)
    return (X @ delta).ravel(), delta.item()


# %% column and (1,1) handed out
# Norm-wise error at most 0e+00

def neuron_gradient(w, b, x, t):
    X = np.asarray(x, dtype=float)[:, None]
    z = np.asarray(w)[None, :] @ X + b
    delta = (logistic(z) - t) * logistic_prime(z)
    return X * delta, delta


# %% einsum and kron
# Norm-wise error at most 2e-14

def neuron_gradient(w, b, x, t):
    z = np.einsum("i,i->", w, x) + b
    s = logistic(z)
    d = np.atleast_1d((s - t) * s * (1.0 - s))
    return np.kron(d, x), d


# %% float32
# Norm-wise error at most 6e-07

def neuron_gradient(w, b, x, t):
    f = np.float32
    z = np.dot(np.asarray(w, f), np.asarray(x, f)) + f(b)
    y = f(logistic(z))
    d = (y - f(t)) * f(logistic_prime(z))
    return d * np.asarray(x, f), d


# %% derivative via tanh
# Norm-wise error at most 5e-15

def neuron_gradient(w, b, x, t):
    h = np.tanh((np.sum(w * x) + b) / 2)
    y = (1 + h) / 2
    dy = (1 - h * h) / 4
    common = dy * (y - t)
    return np.multiply(common, x), common


# %% -(t - y), namedtuple
# Norm-wise error at most 0e+00

from collections import namedtuple
Gradient = namedtuple("Gradient", "dw db")

def neuron_gradient(w, b, x, t):
    z = np.vdot(w, x) + b
    y = logistic(z)
    back = -(t - y) * logistic_prime(z)
    return Gradient(dw=back * np.array(x), db=back)


# %% product rule step by step, dict inside
# Norm-wise error at most 3e-15

def neuron_gradient(w, b, x, t):
    cache = {}
    cache["z"] = sum(wi * xi for wi, xi in zip(w, x)) + b
    cache["y"] = logistic(cache["z"])
    dE_dy = cache["y"] - t
    dy_dz = logistic_prime(cache["z"])
    dz_dw = np.array([xi for xi in x])
    dz_db = 1
    return dE_dy * dy_dz * dz_dw, dE_dy * dy_dz * dz_db


# %% nested functions
# Norm-wise error at most 2e-14

def neuron_gradient(w, b, x, t):
    def forward():
        return logistic(np.asarray(w) @ np.asarray(x) + b)
    def backward(y):
        return (y - t) * y * (1.0 - y)
    delta = backward(forward())
    return np.full(len(x), delta) * x, delta


# %% batch of one example
# Norm-wise error at most 0e+00

def neuron_gradient(w, b, x, t):
    X, T = np.array([x], dtype=float), np.array([t], dtype=float)
    z = X @ w + b
    d = (logistic(z) - T) * logistic_prime(z)
    return X.T @ d / len(X), d.mean()


# %% complex step tags=["disputable"]
# Norm-wise error at most 2e-15
# Disputable: not by the equations, but exact (cf. P07)

def neuron_gradient(w, b, x, t):
    v = np.concatenate([[b], w]).astype(complex)
    u = np.concatenate([[1.0], x])
    g = []
    for i in range(len(v)):
        s = v.copy()
        s[i] += 1e-30j
        y = 0.5 * (1 + np.tanh(np.clip((s @ u).real, -600, 600) / 2 + 0.5j * (s @ u).imag))
        g.append(np.imag(0.5 * (y - t) ** 2) / 1e-30)
    return np.array(g[1:]), g[0]


# %% output_delta reused
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    d = output_delta(logistic(z), t, z, logistic_prime)
    return d * x, d


# %% absorbed bias
def neuron_gradient(w, b, x, t):
    v = np.concatenate([[b], w])
    u = np.concatenate([[1.0], x])
    y = 1 / (1 + np.exp(-(v @ u)))
    g = (y - t) * y * (1 - y) * u
    return g[1:], g[0]


# %% lists
def neuron_gradient(w, b, x, t):
    z = sum(p * q for p, q in zip(w, x)) + b
    y = float(logistic(z))
    d = (y - t) * y * (1 - y)
    return [[d * float(v) for v in x], d]


# %% central differences
def neuron_gradient(w, b, x, t):
    E = lambda w, b: 0.5 * (t - logistic(np.dot(w, x) + b)) ** 2
    h = 1e-5
    dw = [(E(w + h * e, b) - E(w - h * e, b)) / (2 * h) for e in np.eye(len(w))]
    return np.array(dw), (E(w, b + h) - E(w, b - h)) / (2 * h)


# %% columns
def neuron_gradient(w, b, x, t):
    x = np.reshape(x, (-1, 1)).astype(float)
    z = np.reshape(w, (1, -1)) @ x + b
    y = logistic(z)
    d = (y - t) * y * (1 - y)
    return (d * x), d


# %% tanh form
def neuron_gradient(w, b, x, t):
    y = 0.5 * (1 + np.tanh((w @ x + b) / 2))
    d = (y - t) * (y - y ** 2)
    return x * d, d


# %% named tuple
from collections import namedtuple
Slopes = namedtuple("Slopes", ["dw", "db"])
def neuron_gradient(w, b, x, t):
    y = logistic(np.inner(w, x) + b)
    d = (y - t) * logistic_prime(np.inner(w, x) + b)
    return Slopes(np.outer(x, d).ravel(), d)


# %% expanded sign
def neuron_gradient(w, b, x, t):
    y = logistic(w.dot(x) + b)
    db = -(t - y) * y * (1.0 - y)
    dw = np.array([db * xi for xi in x])
    return dw, np.array(db)


# %% np.array of shape (1,) for db
def neuron_gradient(w, b, x, t):
    y = logistic(np.atleast_1d(w @ x + b))
    d = (y - t) * y * (1 - y)
    return d * x, d


# %% class
class Neuron:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def forward(self, x):
        self.x = x
        self.z = self.w @ x + self.b
        self.y = logistic(self.z)
        return self.y
    def backward(self, t):
        delta = (self.y - t) * logistic_prime(self.z)
        return delta * self.x, delta
def neuron_gradient(w, b, x, t):
    n = Neuron(w, b)
    n.forward(x)
    return n.backward(t)


# %% float32, once more
def neuron_gradient(w, b, x, t):
    w, x = np.float32(w), np.float32(x)
    y = np.float32(logistic(w @ x + np.float32(b)))
    d = (y - np.float32(t)) * y * (1 - y)
    return d * x, d


# %% complex step of the weights and the bias in one

def neuron_gradient(w, b, x, t):
    v = np.append(np.asarray(w, dtype=float), b)
    u = np.append(np.asarray(x, dtype=float), 1.0)
    def E(v):
        return 0.5 * (t - 1 / (1 + np.exp(-(v @ u)))) ** 2
    g = [E(v + 1e-30j * e).imag / 1e-30 for e in np.eye(len(v))]
    return np.array(g[:-1]), g[-1]


# %% one vector with the bias in it, split at the end

def neuron_gradient(w, b, x, t):
    inputs, v = np.append(x, 1.0), np.append(w, b)
    half = np.tanh(np.inner(v, inputs) / 2)
    y, slope = (1 + half) / 2, (1 - half**2) / 4
    *dw, db = slope * (y - t) * inputs
    return np.array(dw), db


# %% plain numbers, by the side on which the sum lies

def neuron_gradient(w, b, x, t):
    import math

    z = float(b)
    for weight, value in zip(w, x):
        z += float(weight) * float(value)
    e = math.exp(-abs(z))
    y = 1 / (1 + e) if z >= 0 else e / (1 + e)
    steep = e / (1 + e) / (1 + e)
    blame = steep * (y - t)
    return [blame * value for value in x], blame
