# Common mistakes in `mul`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% assigned
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.75; (2.0, 5.0) told (-2.5,), grads before 0.75 (grad 5.0 for 5.75)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad = b.data * out.grad
        b.grad = a.data * out.grad

    out._backward = _backward
    return out


# %% upstream forgotten
# Shown by: (2.0, 5.0) told (-2.5,), grads before 0.0; (2.0, 5.0) told (-2.5,), grads before 0.75 (grad 5.0 for -12.5)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data
        b.grad += a.data

    out._backward = _backward
    return out


# %% habit: variables of the notebook
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (NameError: name 'root_a' is not defined)

def mul(a, b):
    out = Value(root_a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += root_a.data * out.grad

    out._backward = _backward
    return out


# %% habit: printed, not returned
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (NoneType returned)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    print(out)


# %% habit: returned inside the loop
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    return out
    out._backward = _backward


# %% habit: not attempted
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (NotImplementedError: Not written yet: replace this line with your answer.)

def mul(a, b):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% factors exchanged
# Shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 2.0 for 5.0)

def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += a.data * out.grad
        b.grad += b.data * out.grad

    out._backward = _backward
    return out
