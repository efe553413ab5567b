# Right answers for `logistic`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% plain closure
# Norm-wise error at most 0e+00

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% written out as in neg
# Norm-wise error at most 0e+00

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), [a], 'logistic')
    def tell_parents():
        a.grad = a.grad + out.grad * out.data * (1 - out.data)
    out._backward = tell_parents
    return out


# %% slopes kept on the way forward
# Norm-wise error at most 0e+00

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    slopes = (out.data * (1 - out.data),)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out


# %% lambda with setattr
# Norm-wise error at most 0e+00

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    out._backward = lambda: [setattr(a, 'grad', a.grad + out.data * (1 - out.data) * out.grad)]
    return out


# %% helper for all nodes
# Norm-wise error at most 0e+00

def node(data, parents, slopes):
    v = Value(data, parents)
    def speak():
        for p, s in zip(parents, slopes(v)):
            p.grad += s * v.grad
    v._backward = speak
    return v

def logistic(a):
    return node(1 / (1 + math.exp(-a.data)), (a,), lambda out: (out.data * (1 - out.data),))


# %% functools.partial
# Norm-wise error at most 0e+00

from functools import partial
def _tell(out, a):
    a.grad += out.data * (1 - out.data) * out.grad
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    out._backward = partial(_tell, out, a)
    return out


# %% class with __call__
# Norm-wise error at most 0e+00

class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, = out.parents
        a.grad += out.data * (1 - out.data) * out.grad
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    out._backward = Tell(out)
    return out


# %% default arguments bind
# Norm-wise error at most 0e+00

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    def f(a=a, out=out):
        g = out.grad
        a.grad += np.multiply(g, out.data * (1 - out.data))
    out._backward = f
    return out


# %% tanh form tags=["disputable"]
# Differs: (-29.0,) told (1.0,), grads before 0.0 (data 2.5435209494162336e-13 for 2.543665647376276e-13); (-29.0,) told (1.0,), grads before 0.75 (data 2.5435209494162336e-13 for 2.543665647376276e-13); (-29.0,) told (-2.5,), grads before 0.0 (data 2.5435209494162336e-13 for 2.543665647376276e-13)
# Disputable: relative accuracy of the left tail is lost below about -25

def logistic(a):
    s = 0.5 * (1 + math.tanh(a.data / 2))
    out = Value(s, (a,))
    def _backward():
        a.grad += s * (1 - s) * out.grad
    out._backward = _backward
    return out


# %% NumPy, slope from exp
# Norm-wise error at most 0e+00

def logistic(a):
    e = np.exp(-a.data)
    out = Value(1 / (1 + e), [a])
    def _backward():
        a.grad += e / (1 + e) ** 2 * out.grad
    out._backward = _backward
    return out


# %% by tanh
def logistic(a):
    s = 0.5 * (1.0 + math.tanh(0.5 * a.data))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += s * (1.0 - s) * out.grad

    out._backward = tell_parent
    return out


# %% two branches
def logistic(a):
    s = (1 / (1 + math.exp(-a.data)) if a.data >= 0 else math.exp(a.data) / (1 + math.exp(a.data)))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += s * (1.0 - s) * out.grad

    out._backward = tell_parent
    return out


# %% numpy
def logistic(a):
    s = float(1 / (1 + np.exp(-a.data)))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += s * (1.0 - s) * out.grad

    out._backward = tell_parent
    return out


# %% slope from out
def logistic(a):
    s = 1.0 / (1.0 + math.exp(-a.data))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = tell_parent
    return out


# %% slope from exponentials
def logistic(a):
    s = 1.0 / (1.0 + math.exp(-a.data))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += math.exp(-abs(a.data)) / (1 + math.exp(-abs(a.data))) ** 2 * out.grad

    out._backward = tell_parent
    return out


# %% math.exp

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = child.data * (1 - child.data)
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% e over 1 + e

def logistic(a):
    import math
    y = math.exp(a.data) / (1 + math.exp(a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = child.data * (1 - child.data)
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% slope by exponentials

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = math.exp(-a.data) / (1 + math.exp(-a.data)) ** 2
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% tanh

def logistic(a):
    import math
    y = 0.5 * (1 + math.tanh(a.data / 2))
    child = Value(y, (a,))

    def hand_on():
        slope = child.data * (1 - child.data)
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% slope ahead

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))
    ahead = y - y * y

    def hand_on():
        slope = ahead
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% by the hyperbolic tangent

def logistic(a):
    half = math.tanh(a.data / 2)
    s = Value(0.5 + 0.5 * half, [a], label="σ")

    def speak():
        a.grad += s.grad * 0.25 * (1.0 - half * half)

    s._backward = speak
    return s


# %% both signs apart, slope by cosh

def logistic(a):
    x = a.data
    node = Value(1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x)), (a,))
    node._backward = lambda: setattr(a, "grad", a.grad + node.grad / (2 * math.cosh(x / 2)) ** 2)
    return node
