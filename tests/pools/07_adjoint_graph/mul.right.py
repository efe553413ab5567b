# Right answers for `mul`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% plain closure
# Norm-wise error at most 0e+00

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out


# %% written out as in neg
# Norm-wise error at most 0e+00

def mul(a, b):
    out = Value(a.data * b.data, [a, b], 'mul')
    def tell_parents():
        a.grad = a.grad + out.grad * b.data
        b.grad = b.grad + out.grad * a.data
    out._backward = tell_parents
    return out


# %% slopes kept on the way forward
# Norm-wise error at most 0e+00

def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    slopes = (b.data, a.data,)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out


# %% lambda with setattr
# Norm-wise error at most 0e+00

def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    out._backward = lambda: [setattr(a, 'grad', a.grad + b.data * out.grad), setattr(b, 'grad', b.grad + a.data * out.grad)]
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

def mul(a, b):
    return node(a.data * b.data, (a, b), lambda out: (b.data, a.data,))


# %% functools.partial
# Norm-wise error at most 0e+00

from functools import partial
def _tell(out, a, b):
    a.grad += b.data * out.grad
    b.grad += a.data * out.grad
def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    out._backward = partial(_tell, out, a, b)
    return out


# %% class with __call__
# Norm-wise error at most 0e+00

class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, b = out.parents
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad
def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    out._backward = Tell(out)
    return out


# %% default arguments bind
# Norm-wise error at most 0e+00

def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    def f(a=a, b=b, out=out):
        g = out.grad
        a.grad += np.multiply(g, b.data)
        b.grad += np.multiply(g, a.data)
    out._backward = f
    return out


# %% product of all parents
# Norm-wise error at most 0e+00

def mul(a, b):
    out = Value(math.prod([a.data, b.data]), (a, b))
    def tell():
        for me, other in ((a, b), (b, a)):
            me.grad += other.data * out.grad
    out._backward = tell
    return out


# %% partial
from functools import partial


def _tell(out, pairs):
    for v, s in pairs:
        v.grad += s * out.grad


def mul(a, b):
    out = Value(a.data * b.data, parents=(a, b), label="mul")
    out._backward = partial(_tell, out, ((a, b.data), (b, a.data)))
    return out


# %% parents once when they are one
def mul(a, b):
    out = Value(a.data * b.data, ((a,) if a is b else (a, b)), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% numpy numbers
def mul(a, b):
    out = Value(np.float64(a.data) * np.float64(b.data), (a, b), "*")

    def tell_parents():
        a.grad += b.data * np.float64(out.grad)
        b.grad += a.data * np.float64(out.grad)

    out._backward = tell_parents
    return out


# %% setattr
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        setattr(a, "grad", a.grad + b.data * out.grad)
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% operands lifted
def mul(a, b):
    a, b = as_value(a), as_value(b)
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% names for data

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = a.grad + y * g
        b.grad = b.grad + x * g

    child._backward = hand_on
    return child


# %% loop with the other

def mul(a, b):
    out = Value(a.data * b.data, (a, b), '*')

    def back():
        for me, other in ((a, b), (b, a)):
            me.grad += other.data * out.grad

    out._backward = back
    return out


# %% product remembered

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    x, y = a.data, b.data

    def hand_on():
        g = child.grad
        a.grad = a.grad + y * g
        b.grad = b.grad + x * g

    child._backward = hand_on
    return child


# %% zip

def mul(a, b):
    c = Value(a.data * b.data, (a, b))
    def _backward():
        for v, d in zip((a, b), (b.data, a.data)):
            v.grad = v.grad + d * c.grad
    c._backward = _backward
    return c


# %% default argument

def mul(a, b):
    c = Value(a.data * b.data, (a, b))
    def _backward(c=c):
        a.grad += c.grad * b.data
        b.grad += c.grad * a.data
    c._backward = _backward
    return c


# %% zip of parents and factors

def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")
    out._backward = lambda: [setattr(p, "grad", p.grad + q.data * out.grad) for p, q in ((a, b), (b, a))] and None
    return out


# %% slopes kept in a table on the way forward

def mul(a, b):
    product = Value(a.data * b.data, (a, b))
    lines = [(a, b.data), (b, a.data)]

    def pass_on():
        for parent, slope in lines:
            parent.grad += slope * product.grad

    product._backward = pass_on
    return product


# %% partial, and a function that knows any node

def mul(a, b):
    from functools import partial

    def hand_on(node, slopes):
        shares = [slope * node.grad for slope in slopes]
        for who, share in zip(node.parents, shares):
            who.grad = who.grad + share

    node = Value(np.prod([a.data, b.data]), (a, b), label="x")
    node._backward = partial(hand_on, node, (b.data, a.data))
    return node
