# Wrong answers for `gd_step`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% ascends
# Shown by: k=3; k=1; also by the docstring example (value, error 0.2); 10 of 12 cases

def gd_step(w, g, lr):
    return w + lr * g


# %% scales the gradient in place
# Shown by: k=3; k=1; also by the docstring example (argument changed); 10 of 12 cases

def gd_step(w, g, lr):
    g *= lr
    return w - g


# %% returns only the step
# Shown by: k=3; k=1; also by the docstring example (value, error 0.9); 12 of 12 cases

def gd_step(w, g, lr):
    return -lr * g


# %% divides by the learning rate
# Shown by: k=3; k=1; also by the docstring example (value, error 0.9); 10 of 12 cases

def gd_step(w, g, lr):
    return w - g / lr


# %% multiplies the weights
# Shown by: k=3; k=1 (value, error 0.3); 9 of 12 cases

def gd_step(w, g, lr):
    return w * (1 - lr * g)


# %% integer copy
# Shown by: integer w; integers, lr=0.5 (value, error 0.2); 2 of 12 cases

def gd_step(w, g, lr):
    new = w.copy()
    for i in range(len(w)):
        new[i] = w[i] - lr * g[i]
    return new


# %% clips the step
# Shown by: integers, lr=0.5; lr=1 (value, error 0.3); 4 of 12 cases

def gd_step(w, g, lr):
    return w - np.clip(lr * g, -1, 1)


# %% sign of the gradient
# Shown by: k=3; k=1; also by the docstring example (value, error 0.1); 10 of 12 cases

def gd_step(w, g, lr):
    return w - lr * np.sign(g)


# %% brackets wrong
# Shown by: k=3; k=1; also by the docstring example (value, error 0.6); 11 of 12 cases

def gd_step(w, g, lr):
    return lr * (w - g)


# %% only the first weight
# Shown by: k=3; integer w; also by the docstring example (value, error 0.09); 9 of 12 cases

def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new[0] = new[0] - lr * g[0]
    return new


# %% squared learning rate
# Shown by: k=3; k=1; also by the docstring example (value, error 0.06); 9 of 12 cases

def gd_step(w, g, lr):
    step = lr * g
    return w - lr * step


# %% hard-coded rate of the example
# Shown by: k=3; k=1 (value, error 0.02); 10 of 12 cases

def gd_step(w, g, lr=0.25):
    lr = 0.25
    return w - lr * g


# %% caller's array when the gradient is small
# Shown by: zero gradient; tiny gradient (not a new array); 2 of 12 cases

def gd_step(w, g, lr):
    if np.max(np.abs(g)) < 1e-3:
        return w
    return w - lr * g


# %% momentum kept in a global
# Shown by: k=3, second call; k=1; also by the docstring example (value, error 0.04); 11 of 12 cases

_v = 0.0

def gd_step(w, g, lr):
    global _v
    _v = 0.9 * np.sum(_v) / max(1, np.size(_v)) + g
    return w - lr * _v


# %% in place
def gd_step(w, g, lr):
    w += -lr * g
    return w


# %% gradient scaled in place
def gd_step(w, g, lr):
    g *= lr
    return w - g


# %% uphill
def gd_step(w, g, lr):
    return w + lr * g


# %% integer weights truncate
def gd_step(w, g, lr):
    new = w.copy()
    new[:] = w - lr * g
    return new


# %% sign of the gradient, once more
def gd_step(w, g, lr):
    return w - lr * np.sign(g)


# %% absolute gradient
def gd_step(w, g, lr):
    return w - lr * np.abs(g)


# %% only the step
def gd_step(w, g, lr):
    return -lr * g


# %% clipped gradient
def gd_step(w, g, lr):
    return w - lr * np.clip(g, -1, 1)


# %% rate divided
def gd_step(w, g, lr):
    return w - g / lr


# %% weights scaled too
def gd_step(w, g, lr):
    return lr * (w - g)


# %% a default rate wins
def gd_step(w, g, lr):
    lr = 0.25
    return w - lr * g


# %% momentum in a global
velocity = 0.0
def gd_step(w, g, lr):
    global velocity
    velocity = 0.9 * velocity + g
    return w - lr * velocity


# %% only the first two weights
def gd_step(w, g, lr):
    return np.array([w[0] - lr * g[0], w[1] - lr * g[1]])


# %% averaged over the weights
def gd_step(w, g, lr):
    return w - lr * g / len(w)


# %% multiplies by the gradient
def gd_step(w, g, lr):
    return w * (1 - lr * g)


# %% no return
def gd_step(w, g, lr):
    w_new = w - lr * g


# %% rounded to two digits

def gd_step(w, g, lr):
    return np.round(w - lr * g, 2)
