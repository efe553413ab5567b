# Common mistakes in `relu`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% assigned
# Shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grad 1.0 for 1.75); the visible examples agree

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad = (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% upstream forgotten
# Shown by: (3.0,) told (-2.5,), grads before 0.0; (3.0,) told (-2.5,), grads before 0.75 (grad 1.0 for -2.5)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0)

    out._backward = _backward
    return out


# %% habit: variables of the notebook
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (NameError: name 'root_a' is not defined)

def relu(a):
    out = Value(root_a.data if root_a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if root_a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out


# %% habit: printed, not returned
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (NoneType returned)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    print(out)


# %% habit: returned inside the loop
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    return out
    out._backward = _backward


# %% habit: not attempted
# Shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (NotImplementedError: Not written yet: replace this line with your answer.)

def relu(a):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% gate by grad
# Shown by: (3.0,) told (-2.5,), grads before 0.0; (3.0,) told (-2.5,), grads before 0.75 (grad 0.0 for -2.5)

def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if out.grad > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
