# Common mistakes in `logistic`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% assigned
# Shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grad 0.045176659730912 for 0.795176659730912); the visible examples agree

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad = out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% upstream forgotten
# Shown by: (3.0,) told (-2.5,), grads before 0.0; (3.0,) told (-2.5,), grads before 0.75 (grad 0.045176659730912 for -0.11294164932728)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data)

    out._backward = _backward
    return out


# %% habit: variables of the notebook
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (NameError: name 'root_a' is not defined)

def logistic(a):
    out = Value(1 / (1 + math.exp(-root_a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% habit: printed, not returned
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (NoneType returned)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    print(out)


# %% habit: returned inside the loop
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    return out
    out._backward = _backward


# %% habit: rounded
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (data 0.95 for 0.9525741268224334)

def logistic(a):
    out = Value(round(1 / (1 + math.exp(-a.data)), 2), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


# %% habit: not attempted
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (NotImplementedError: Not written yet: replace this line with your answer.)

def logistic(a):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% slope without s
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.047425873177566635 for 0.045176659730912)

def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += (1 - out.data) * out.grad

    out._backward = _backward
    return out
