# Wrong answers for `mul`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% told at once
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    _backward()
    return out


# %% grad read when the node is made
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    g = out.grad

    def _backward():
        a.grad += b.data * g
        b.grad += a.data * g

    out._backward = _backward
    return out


# %% hands on nothing
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    return out


# %% calls it while assigning
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward()
    return out


# %% parents forgotten
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)

def mul(a, b):
    out = Value(a.data * b.data)

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out


# %% returns a number
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (float returned)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out.data


# %% subtracts
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad -5.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad -= b.data * out.grad
        b.grad -= a.data * out.grad

    out._backward = _backward
    return out


# %% own grad dropped after speaking
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out


# %% overwrites only when 0
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 5.0 for 2.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad = a.grad or b.data * out.grad
        b.grad = a.grad or a.data * out.grad

    out._backward = _backward
    return out


# %% new Values as parents
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)

def mul(a, b):
    out = Value(a.data * b.data, [Value(a.data), Value(b.data)])

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out


# %% result as its own parent
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out


# %% grads cleared by the call
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.75; (2.0, 5.0) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree

def mul(a, b):
    a.grad = 0.0
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out


# %% each gets the product
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 10.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += out.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out


# %% divides
# Shown by: (0.0, 2.0) told (1.0,), grads before 0.0; (0.0, 2.0) told (1.0,), grads before 0.75 (ZeroDivisionError: float division by zero); the visible examples agree

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += out.data / a.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out


# %% only the first factor hears
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 2.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad

    out._backward = _backward
    return out


# %% a times a heard once
# Shown by: one and the same Value, told 1.0; one and the same Value, told -2.0 (3.0 for 6.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad, b.grad = a.grad + b.data * out.grad, b.grad + a.data * out.grad

    out._backward = _backward
    return out


# %% grad of the other in place of its data
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.grad * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out


# %% slopes of a sum
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 1.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += out.grad
        b.grad += out.grad

    out._backward = _backward
    return out


# %% same Value told once
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        if b is not a:
            b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% same number told once
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        if b.data != a.data:
            b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% parents as a set of data
def mul(a, b):
    out = Value(a.data * b.data, tuple({a.data: a, b.data: b}.values()), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% only once
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    told = []

    def once():
        if not told:
            told.append(1)
            tell_parents()

    out._backward = once
    return out


# %% halved for a shared one
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        half = 0.5 if a is b else 1.0
        a.grad += b.data * out.grad * half
        b.grad += a.data * out.grad * half

    out._backward = tell_parents
    return out


# %% nothing when the grad is zero: writes it
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        if out.grad == 0.0:
            out.grad = 1.0
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% one in place of a grad
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * (out.grad or 1.0)
        b.grad += a.data * (out.grad or 1.0)

    out._backward = tell_parents
    return out


# %% by division
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += out.data / a.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% square: 1 * a
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        if a is b:
            a.grad += a.data * out.grad
            return
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out


# %% own data

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = a.grad + x * g
        b.grad = b.grad + y * g

    child._backward = hand_on
    return child


# %% product as slope

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = a.grad + child.data * g
        b.grad = b.grad + x * g

    child._backward = hand_on
    return child


# %% squares get one share

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = a.grad + y * g
        if b is not a:
            b.grad = b.grad + x * g

    child._backward = hand_on
    return child


# %% grads overwritten

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = y * g
        b.grad = b.grad + x * g

    child._backward = hand_on
    return child


# %% called at once

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = a.grad + y * g
        b.grad = b.grad + x * g

    hand_on()
    return child


# %% sum

def mul(a, b):
    child = Value(a.data + b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = a.grad + y * g
        b.grad = b.grad + x * g

    child._backward = hand_on
    return child


# %% divides, once more

def mul(a, b):
    child = Value(a.data * b.data, parents=[a, b])

    def hand_on():
        g = child.grad
        x, y = a.data, b.data
        a.grad = a.grad + g / y
        b.grad = b.grad + x * g

    child._backward = hand_on
    return child


# %% told the quotient

def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    def tell():
        a.grad += out.grad / b.data
        b.grad += out.grad / a.data
    out._backward = tell
    return out


# %% the other factor as product over factor
# The slope in a is written as ab / a: right, until a is 0.

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def tell():
        a.grad += out.grad * out.data / a.data
        b.grad += out.grad * out.data / b.data

    out._backward = tell
    return out


# %% a square is told twice over
# a * a gets its slope 2a by a line of its own, and then the general lines as well: four times a.

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def tell():
        if a is b:
            a.grad += 2 * a.data * out.grad
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell
    return out


# %% what was there is multiplied as well
# The slope is added to the old grad first, and the grad of the product multiplies both.

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def tell():
        a.grad = (a.grad + b.data) * out.grad
        b.grad = (b.grad + a.data) * out.grad

    out._backward = tell
    return out


# %% for a square one factor is replaced by a copy
# The second a of a * a becomes a Value of its own, and what it is told never reaches a.

def mul(a, b):
    if a is b:
        b = Value(b.data)
    out = Value(a.data * b.data, (a, b))

    def tell():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell
    return out
