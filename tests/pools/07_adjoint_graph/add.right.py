# Right answers for `add`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% plain closure
# Norm-wise error at most 0e+00

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out


# %% written out as in neg
# Norm-wise error at most 0e+00

def add(a, b):
    out = Value(a.data + b.data, [a, b], 'add')
    def tell_parents():
        a.grad = a.grad + out.grad * 1.0
        b.grad = b.grad + out.grad * 1.0
    out._backward = tell_parents
    return out


# %% slopes kept on the way forward
# Norm-wise error at most 0e+00

def add(a, b):
    out = Value(a.data + b.data, (a, b))
    slopes = (1.0, 1.0,)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out


# %% lambda with setattr
# Norm-wise error at most 0e+00

def add(a, b):
    out = Value(a.data + b.data, (a, b))
    out._backward = lambda: [setattr(a, 'grad', a.grad + 1.0 * out.grad), setattr(b, 'grad', b.grad + 1.0 * out.grad)]
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

def add(a, b):
    return node(a.data + b.data, (a, b), lambda out: (1.0, 1.0,))


# %% functools.partial
# Norm-wise error at most 0e+00

from functools import partial
def _tell(out, a, b):
    a.grad += 1.0 * out.grad
    b.grad += 1.0 * out.grad
def add(a, b):
    out = Value(a.data + b.data, (a, b))
    out._backward = partial(_tell, out, a, b)
    return out


# %% class with __call__
# Norm-wise error at most 0e+00

class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, b = out.parents
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad
def add(a, b):
    out = Value(a.data + b.data, (a, b))
    out._backward = Tell(out)
    return out


# %% default arguments bind
# Norm-wise error at most 0e+00

def add(a, b):
    out = Value(a.data + b.data, (a, b))
    def f(a=a, b=b, out=out):
        g = out.grad
        a.grad += np.multiply(g, 1.0)
        b.grad += np.multiply(g, 1.0)
    out._backward = f
    return out


# %% partial
from functools import partial


def _tell(out, pairs):
    for v, s in pairs:
        v.grad += s * out.grad


def add(a, b):
    out = Value(a.data + b.data, parents=(a, b), label="add")
    out._backward = partial(_tell, out, ((a, 1.0), (b, 1.0)))
    return out


# %% parents once when they are one
def add(a, b):
    out = Value(a.data + b.data, ((a,) if a is b else (a, b)), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out


# %% numpy numbers
def add(a, b):
    out = Value(np.float64(a.data) + np.float64(b.data), (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * np.float64(out.grad)
        b.grad += 1.0 * np.float64(out.grad)

    out._backward = tell_parents
    return out


# %% setattr
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        setattr(a, "grad", a.grad + 1.0 * out.grad)
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out


# %% operands lifted
def add(a, b):
    a, b = as_value(a), as_value(b)
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out


# %% loop over parents

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% lambda list

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def back():
        a.grad, b.grad = (a.grad + 2 * out.grad, a.grad + 2 * out.grad) if a is b else (a.grad + out.grad, b.grad + out.grad)

    out._backward = back
    return out


# %% setattr, once more

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            setattr(parent, 'grad', parent.grad + g)

    child._backward = hand_on
    return child


# %% sum of both

def add(a, b):
    child = Value(sum([a.data, b.data]), parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% numpy floats

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = np.float64(child.grad)
        for parent in (a, b):
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% parents as list

def add(a, b):
    child = Value(a.data + b.data, parents=[a, b], label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% operator and loop over parents

def add(a, b):
    out = Value(sum(v.data for v in (a, b)), [a, b], label="plus")
    def hand(parents=(a, b)):
        for p in parents:
            p.grad = p.grad + 1.0 * out.grad
    out._backward = hand
    return out


# %% a callable class

def add(a, b):
    class Tell:
        def __init__(self, node):
            self.node = node

        def __call__(self):
            for parent in self.node.parents:
                parent.grad = parent.grad + self.node.grad

    total = Value(a.data + b.data, [a, b])
    total._backward = Tell(total)
    return total


# %% a lambda with setattr

def add(a, b):
    c = Value(float(np.add(a.data, b.data)), parents=(a, b), label="+")
    c._backward = lambda: [setattr(p, "grad", p.grad + c.grad) for p in (a, b)]
    return c
