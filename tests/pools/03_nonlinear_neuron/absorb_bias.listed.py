# Common mistakes in `absorb_bias`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: the visible answer by heart
# Shown by: k=5; k=1 (shape (4,) for (6,)); 14 of 15 cases; the visible examples agree
# The visible answer

def absorb_bias(w, b):
    if b == 0.5:
        return np.array([0.5, 2.0, 3.0])
    return np.array([-0.75, 0.5, -1.0, 2.0])


# %% habit: variables of the notebook
# Shown by: k=5; k=1 (value, error 0.5); 11 of 15 cases
# The bias of the notebook

some_bias = 0.5

def absorb_bias(w, b):
    return np.concatenate([[some_bias], w])


# %% habit: printed, not returned
# Shown by: k=5; k=1; also by the docstring example (None); 15 of 15 cases
# Prints instead of returning

def absorb_bias(w, b):
    print(np.concatenate([[b], w]))


# %% habit: returned inside the loop
# Shown by: k=5; k=3, b=0; also by the docstring example (value, error 0.8); 13 of 15 cases
# Returns inside the loop

def absorb_bias(w, b):
    v = np.zeros(len(w) + 1)
    v[0] = b
    for i in range(len(w)):
        v[i + 1] = w[i]
        return v


# %% habit: errors swallowed
# Shown by: k=5; k=1; also by the docstring example (value, error 1); 15 of 15 cases
# Hides the error

def absorb_bias(w, b):
    try:
        return np.concatenate([b, w])
    except ValueError:
        return np.zeros(len(w) + 1)


# %% habit: not attempted
# Shown by: k=5; k=1; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 15 of 15 cases
# Not attempted

def absorb_bias(w, b):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: k=5; k=1 (value, error 0.04); 9 of 15 cases
# Rounds

def absorb_bias(w, b):
    return np.round(np.concatenate([[b], w]), 1)


# %% habit: remembered from call to call
# Shown by: docstring, second call; k=5; also by the docstring example (shape (6,) for (3,)); 15 of 15 cases
# A list that grows from call to call

def absorb_bias(w, b, v=[]):
    v.insert(0, b)
    v.extend(w)
    return v[:]
