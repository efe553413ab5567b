# Wrong answers for `add`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% told at once
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    _backward()
    return out


# %% grad read when the node is made
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    g = out.grad

    def _backward():
        a.grad += 1.0 * g
        b.grad += 1.0 * g

    out._backward = _backward
    return out


# %% hands on nothing
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    return out


# %% calls it while assigning
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward()
    return out


# %% parents forgotten
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)

def add(a, b):
    out = Value(a.data + b.data)

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out


# %% returns a number
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (float returned)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out.data


# %% subtracts
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad -1.0 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad -= 1.0 * out.grad
        b.grad -= 1.0 * out.grad

    out._backward = _backward
    return out


# %% own grad dropped after speaking
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out


# %% overwrites only when 0
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.75; (2.0, 5.0) told (-2.5,), grads before 0.75 (grad 0.75 for 1.75)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad = a.grad or 1.0 * out.grad
        b.grad = a.grad or 1.0 * out.grad

    out._backward = _backward
    return out


# %% new Values as parents
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)

def add(a, b):
    out = Value(a.data + b.data, [Value(a.data), Value(b.data)])

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out


# %% result as its own parent
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out


# %% grads cleared by the call
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.75; (2.0, 5.0) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree

def add(a, b):
    a.grad = 0.0
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out


# %% only the first summand hears
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad

    out._backward = _backward
    return out


# %% half for each
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.5 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 0.5 * out.grad
        b.grad += 0.5 * out.grad

    out._backward = _backward
    return out


# %% second summand with a minus
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad -1.0 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad -= 1.0 * out.grad

    out._backward = _backward
    return out


# %% both at once in a tuple: a + a heard once
# Shown by: one and the same Value, told 1.0; one and the same Value, told -2.0 (1.0 for 2.0); the visible examples agree

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad, b.grad = a.grad + out.grad, b.grad + out.grad

    out._backward = _backward
    return out


# %% each to a set of parents
# Shown by: one and the same Value, told 1.0; one and the same Value, told -2.0 (1.0 for 2.0); the visible examples agree

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        for p in {a, b}:
            p.grad += out.grad

    out._backward = _backward
    return out


# %% slopes of a product
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 5.0 for 1.0)

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out


# %% same Value told once
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        if b is not a:
            b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out


# %% same number told once
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        if b.data != a.data:
            b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out


# %% parents as a set of data
def add(a, b):
    out = Value(a.data + b.data, tuple({a.data: a, b.data: b}.values()), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out


# %% only once
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    told = []

    def once():
        if not told:
            told.append(1)
            tell_parents()

    out._backward = once
    return out


# %% halved for a shared one
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        half = 0.5 if a is b else 1.0
        a.grad += 1.0 * out.grad * half
        b.grad += 1.0 * out.grad * half

    out._backward = tell_parents
    return out


# %% nothing when the grad is zero: writes it
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        if out.grad == 0.0:
            out.grad = 1.0
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out


# %% one in place of a grad
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * (out.grad or 1.0)
        b.grad += 1.0 * (out.grad or 1.0)

    out._backward = tell_parents
    return out


# %% shared parent told once

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in {a, b}:
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% told half

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            parent.grad = parent.grad + g / 2

    child._backward = hand_on
    return child


# %% grad added to itself

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            parent.grad = parent.grad + parent.grad + g

    child._backward = hand_on
    return child


# %% g read early

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    g = child.grad

    def hand_on():
        for parent in (a, b):
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% only when a differs

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in ((a, b) if a is not b else ()):
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% child's grad forgotten after

def add(a, b):
    child = Value(a.data + b.data, parents=(a, b), label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            parent.grad = parent.grad + g
        child.grad = 0.0

    child._backward = hand_on
    return child


# %% no parents

def add(a, b):
    child = Value(a.data + b.data, label="+")

    def hand_on():
        g = child.grad
        for parent in (a, b):
            parent.grad = parent.grad + g

    child._backward = hand_on
    return child


# %% only the larger summand is told

def add(a, b):
    out = Value(a.data + b.data, (a, b))
    def tell():
        winner = a if a.data >= b.data else b
        winner.grad += out.grad
    out._backward = tell
    return out


# %% one number as both summands is told once
# For a + a two lines of the graph lead to a, and each brings the grad of the sum.

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def tell():
        for parent in set(out.parents):
            parent.grad += out.grad

    out._backward = tell
    return out


# %% the sum is written into the first summand
# a is changed and handed back, as with += on arrays: its number is lost, and no new Value is made.

def add(a, b):
    def tell():
        a.grad += out.grad
        b.grad += out.grad

    a.data += b.data
    out = a
    out.parents = (a, b)
    out._backward = tell
    return out


# %% leaves are told nothing
# A parent without parents has nobody to tell, but it has to be told.

def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def tell():
        if a.parents:
            a.grad += out.grad
        if b.parents:
            b.grad += out.grad

    out._backward = tell
    return out


# %% gives its grad away
# After it has spoken its own grad is set to 0, so that the adjoint of the sum cannot be read any more.

def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad = a.grad + out.grad
        b.grad = b.grad + out.grad
        out.grad = 0.0

    out._backward = tell_parents
    return out
