# Wrong answers for `logistic`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% told at once
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    _backward()
    return out


# %% grad read when the node is made
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    g = out.grad

    def _backward():
        a.grad += out.data * (1 - out.data) * g

    out._backward = _backward
    return out


# %% hands on nothing
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    return out


# %% calls it while assigning
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward()
    return out


# %% parents forgotten
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% returns a number
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (float returned)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out.data


# %% subtracts
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad -0.045176659730912 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad -= out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% own grad dropped after speaking
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out


# %% overwrites only when 0
# Shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grad 0.75 for 0.795176659730912); the visible examples agree

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad = a.grad or out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% new Values as parents
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), [Value(a.data)])

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% result as its own parent
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out


# %% grads cleared by the call
# Shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree

def logistic(a):
    a.grad = 0.0
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% slope at the result
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.20087900792592794 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += math.exp(-out.data) / (1 + math.exp(-out.data)) ** 2 * out.grad

    out._backward = _backward
    return out


# %% slope of the sum in place of s
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad -6.0 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += a.data * (1 - a.data) * out.grad

    out._backward = _backward
    return out


# %% sign of the exponent
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (data 0.04742587317756678 for 0.9525741268224334)

def logistic(a):
    out = Value(1 / (1 + math.exp(a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% slope of tanh
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.09260253290847864 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += (1 - out.data ** 2) * out.grad

    out._backward = _backward
    return out


# %% slope without the minus, s(1+s)
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 1.8599715939139547 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 + out.data) * out.grad

    out._backward = _backward
    return out


# %% grad squared
# Shown by: (3.0,) told (-2.5,), grads before 0.0; (3.0,) told (-2.5,), grads before 0.75 (grad 0.2823541233182 for -0.11294164932728)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad * out.grad

    out._backward = _backward
    return out


# %% slope of tanh, once more

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = 1 - child.data ** 2
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% slope at a

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = a.data * (1 - a.data)
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% no chain

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = child.data * (1 - child.data)
        a.grad += slope

    child._backward = hand_on
    return child


# %% sign of exponent

def logistic(a):
    import math
    y = 1 / (1 + math.exp(a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = child.data * (1 - child.data)
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% overwrites

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = child.data * (1 - child.data)
        a.grad = child.grad * slope

    child._backward = hand_on
    return child


# %% slope at most a quarter fixed

def logistic(a):
    import math
    y = 1 / (1 + math.exp(-a.data))
    child = Value(y, (a,))

    def hand_on():
        slope = 0.25
        a.grad += child.grad * slope

    child._backward = hand_on
    return child


# %% slope of tanh's height

def logistic(a):
    s = 0.5 * (1 + np.tanh(a.data / 2))
    out = Value(s, (a,))
    def tell():
        a.grad += 0.5 * (1 - s**2) * out.grad
    out._backward = tell
    return out


# %% the slope with the sign of the inner derivative forgotten
# exp(-a) has the slope -exp(-a), and the quotient brings another minus; here one of the two is left.

def logistic(a):
    e = math.exp(-a.data)
    out = Value(1 / (1 + e), (a,))

    def tell():
        a.grad += -e / (1 + e) ** 2 * out.grad

    out._backward = tell
    return out


# %% clipped at 10
# Beyond 10 and below -10 the number is cut off, though nothing overflows up to 30.

def logistic(a):
    s = 1 / (1 + np.exp(-np.clip(a.data, -10, 10)))
    out = Value(s, (a,))

    def tell():
        a.grad += s * (1 - s) * out.grad

    out._backward = tell
    return out


# %% the slope is made of the grad
# s (1 - s) is written with out.grad in the place of out.data.

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def tell():
        a.grad += out.grad * (1 - out.grad)

    out._backward = tell
    return out


# %% the square of the quotient rule is missing
# e / (1 + e) is 1 - s and no slope.

def logistic(a):
    e = math.exp(-a.data)
    out = Value(1 / (1 + e), (a,))

    def tell():
        a.grad += out.grad * e / (1 + e)

    out._backward = tell
    return out
