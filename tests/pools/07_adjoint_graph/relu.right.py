# Right answers for `relu`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% plain closure
# Norm-wise error at most 0e+00

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% written out as in neg
# Norm-wise error at most 0e+00

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, [a], 'relu')
    def tell_parents():
        a.grad = a.grad + out.grad * (1.0 if a.data > 0 else 0.0)
    out._backward = tell_parents
    return out


# %% slopes kept on the way forward
# Norm-wise error at most 0e+00

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    slopes = ((1.0 if a.data > 0 else 0.0),)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out


# %% lambda with setattr
# Norm-wise error at most 0e+00

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    out._backward = lambda: [setattr(a, 'grad', a.grad + (1.0 if a.data > 0 else 0.0) * out.grad)]
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

def relu(a):
    return node(a.data if a.data > 0 else 0.0, (a,), lambda out: ((1.0 if a.data > 0 else 0.0),))


# %% functools.partial
# Norm-wise error at most 0e+00

from functools import partial
def _tell(out, a):
    a.grad += (1.0 if a.data > 0 else 0.0) * out.grad
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    out._backward = partial(_tell, out, a)
    return out


# %% class with __call__
# Norm-wise error at most 0e+00

class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, = out.parents
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    out._backward = Tell(out)
    return out


# %% default arguments bind
# Norm-wise error at most 0e+00

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    def f(a=a, out=out):
        g = out.grad
        a.grad += np.multiply(g, (1.0 if a.data > 0 else 0.0))
    out._backward = f
    return out


# %% NumPy, half at 0
# Norm-wise error at most 0e+00

def relu(a):
    out = Value(np.maximum(a.data, 0), (a,))
    def _backward():
        a.grad += np.heaviside(a.data, 0.5) * out.grad
    out._backward = _backward
    return out


# %% a branch for each side
# Norm-wise error at most 0e+00

def relu(a):
    if a.data < 0:
        return Value(0.0, (a,))
    r = Value(a.data, (a,))
    def tell():
        a.grad += r.grad
    r._backward = tell
    return r


# %% heaviside
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += np.heaviside(a.data, 0.5) * out.grad

    out._backward = tell_parent
    return out


# %% abs
def relu(a):
    s = (a.data + abs(a.data)) / 2
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out


# %% gate by out
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if out.data > 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out


# %% open at zero
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data >= 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out


# %% nothing when closed
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        if a.data > 0:
            a.grad += out.grad

    out._backward = tell_parent
    return out


# %% conditional

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        if x > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% at zero one

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        if x >= 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% half at zero

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        a.grad += child.grad * (1.0 if x > 0 else 0.5 if x == 0 else 0.0)

    child._backward = hand_on
    return child


# %% np.maximum

def relu(a):
    x = a.data
    child = Value(np.maximum(x, 0), (a,))

    def hand_on():
        if x > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% asks the child

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        if child.data > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% product with a truth value

def relu(a):
    x = a.data
    child = Value(x * (x > 0), (a,))

    def hand_on():
        if x > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% numpy and heaviside

def relu(a):
    out = Value(np.maximum(a.data, 0.0), [a])
    slope = float(np.heaviside(a.data, 0.0))
    def _backward():
        a.grad += slope * out.grad
    out._backward = _backward
    return out


# %% a half of the sum with the absolute value

def relu(a):
    r = Value((a.data + abs(a.data)) / 2, (a,), "relu")

    def speak():
        a.grad += r.grad * (1 + np.sign(a.data)) / 2

    r._backward = speak
    return r


# %% the open gate is decided on the way forward

def relu(a):
    is_open = a.data > 0
    r = Value(a.data if is_open else 0.0, (a,))
    if is_open:
        def speak(parent=a, node=r):
            parent.grad = parent.grad + node.grad
        r._backward = speak
    return r
