# Common mistakes in `output_delta`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: the visible answer by heart
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (shape () for (5,)); 29 of 29 cases
# Knows the tanh example by heart

def output_delta(y, t, z, fprime):
    if np.shape(y) == (3,):
        return np.array([-0.423017, -0.31985, 0.13876])
    return -0.2


# %% habit: variables of the notebook
# Shown by: tanh (5,); tanh (4,3); also by the docstring example (value, error 0.7); 22 of 29 cases
# Uses the slope in the notebook instead of the one handed over

def output_delta(y, t, z, fprime):
    return (y - t) * logistic_prime(z)


# %% habit: a name of another cell
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (NameError: name 'slope_at' is not defined); 29 of 29 cases
# A name from a cell that was deleted

def output_delta(y, t, z, fprime):
    error = y - t
    return error * slope_at(z)


# %% habit: global generator reseeded tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: right numbers, but reseeds NumPy's global generator

def output_delta(y, t, z, fprime):
    np.random.seed(0)
    return (y - t) * fprime(z)


# %% habit: printed, not returned
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (None); 29 of 29 cases
# Prints instead of returning

def output_delta(y, t, z, fprime):
    delta = (y - t) * fprime(z)
    print("delta =", delta)


# %% habit: returned inside the loop
# Shown by: logistic (5,); logistic (4,3) (value, error 1); 20 of 29 cases
# Returns inside the loop

def output_delta(y, t, z, fprime):
    if np.ndim(y) == 0:
        return (y - t) * fprime(z)
    out = np.zeros(np.shape(y))
    for i in range(len(y)):
        out[i] = (y[i] - t[i]) * fprime(z[i])
        return out


# %% habit: errors swallowed
# Shown by: logistic (5,); logistic (4,3) (value, error 1); 21 of 29 cases
# Hides every error

def output_delta(y, t, z, fprime):
    try:
        return float((y - t) * fprime(z))
    except Exception:
        return np.zeros(np.shape(y))


# %% habit: not attempted
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 29 of 29 cases
# Not attempted

def output_delta(y, t, z, fprime):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: logistic (5,); logistic (4,3) (value, error 0.01); 23 of 29 cases
# Rounds

def output_delta(y, t, z, fprime):
    return np.round((y - t) * fprime(z), 2)
