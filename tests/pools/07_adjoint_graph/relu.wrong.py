# Wrong answers for `relu`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% told at once
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    _backward()
    return out


# %% grad read when the node is made
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    g = out.grad

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * g

    out._backward = _backward
    return out


# %% hands on nothing
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    return out


# %% calls it while assigning
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward()
    return out


# %% parents forgotten
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0)

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% returns a number
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (float returned)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out.data


# %% subtracts
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad -1.0 for 1.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad -= (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% own grad dropped after speaking
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out


# %% overwrites only when 0
# Shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grad 0.75 for 1.75); the visible examples agree

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad = a.grad or (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% new Values as parents
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, [Value(a.data)])

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% result as its own parent
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out


# %% grads cleared by the call
# Shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree

def relu(a):
    a.grad = 0.0
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% leaky
# Shown by: (-3.0,) told (1.0,), grads before 0.0; (-3.0,) told (1.0,), grads before 0.75 (grad 0.01 for 0.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.01) * out.grad

    out._backward = _backward
    return out


# %% grad is made positive, too
# Shown by: (3.0,) told (-2.5,), grads before 0.0; (3.0,) told (-2.5,), grads before 0.75 (grad 0.0 for -2.5)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += max(0.0, out.grad)

    out._backward = _backward
    return out


# %% slope a
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 3.0 for 1.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += out.data * out.grad

    out._backward = _backward
    return out


# %% absolute value
# Shown by: (-3.0,) told (1.0,), grads before 0.0; (-3.0,) told (1.0,), grads before 0.75 (data 3.0 for 0.0)

def relu(a):
    out = Value(abs(a.data), (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% gate above 1
# Shown by: (0.5,) told (1.0,), grads before 0.0; (0.5,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data >= 1 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% passes everything
# Shown by: (-3.0,) told (1.0,), grads before 0.0; (-3.0,) told (1.0,), grads before 0.75 (grad 1.0 for 0.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += 1.0 * out.grad

    out._backward = _backward
    return out


# %% capped at 6
# Shown by: (7.0,) told (1.0,), grads before 0.0; (7.0,) told (1.0,), grads before 0.75 (data 6.0 for 7.0); the visible examples agree

def relu(a):
    out = Value(min(6.0, max(0.0, a.data)), (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% open at small negatives
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data > -1 else 0.0) * out.grad

    out._backward = tell_parent
    return out


# %% relu6
def relu(a):
    s = min(6.0, max(0.0, a.data))
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out


# %% closed: grad set to zero
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        if a.data > 0:
            a.grad += out.grad
        else:
            a.grad = 0.0

    out._backward = tell_parent
    return out


# %% two branches, one assigned
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        if a.data > 0:
            a.grad += out.grad
        else:
            a.grad = 0.0 * out.grad

    out._backward = tell_parent
    return out


# %% leaky, once more

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.01 * x, (a,))

    def hand_on():
        if x > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% slope always one

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        a.grad += child.grad

    child._backward = hand_on
    return child


# %% gate on grad

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        if child.grad > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% slope is the data

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        if x > 0:
            a.grad += child.data * child.grad

    child._backward = hand_on
    return child


# %% leaky back only

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        if x > 0:
            a.grad += child.grad
        else:
            a.grad += 0.01 * child.grad

    child._backward = hand_on
    return child


# %% capped at 6, once more

def relu(a):
    x = a.data
    child = Value(min(max(x, 0.0), 6.0), (a,))

    def hand_on():
        if x > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% gate at one

def relu(a):
    x = a.data
    child = Value(x if x > 0 else 0.0, (a,))

    def hand_on():
        if x > 1:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% abs

def relu(a):
    x = a.data
    child = Value(abs(x), (a,))

    def hand_on():
        if x > 0:
            a.grad += child.grad

    child._backward = hand_on
    return child


# %% a positive number is handed back itself
# Where a is positive no node is made: the result is a, and a is its own parent's place.

def relu(a):
    if a.data > 0:
        return a
    out = Value(0.0, (a,))
    return out


# %% below 0 a leaf without a parent
# Nothing is handed on there, but the graph ends: a is not among the Values that the result was computed from.

def relu(a):
    if a.data <= 0:
        return Value(0.0)
    out = Value(a.data, (a,))

    def tell():
        a.grad += out.grad

    out._backward = tell
    return out


# %% else 0 empties the grad
# The conditional expression spans the whole right side: below 0 the old grad is replaced by 0.

def relu(a):
    out = Value(max(0.0, a.data), (a,))

    def tell():
        a.grad = a.grad + out.grad if a.data > 0 else 0.0

    out._backward = tell
    return out


# %% the slope is the sign
# np.sign is -1 below 0, where max(0, a) is flat.

def relu(a):
    out = Value(np.maximum(a.data, 0), (a,))

    def tell():
        a.grad += np.sign(a.data) * out.grad

    out._backward = tell
    return out
