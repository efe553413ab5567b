# Common mistakes in `neuron_output`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% not summed
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (shape (5,) for ()); 11 of 13 cases

def neuron_output(w, x):
    # multiply every input with its weight
    out = np.multiply(x, w)
    return out


# %% averaged
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.8); 10 of 13 cases

def neuron_output(w, x):
    products = np.asarray(x) * np.asarray(w)
    total = products.sum(axis=-1)
    return total / len(w)


# %% constant added
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 13 of 13 cases

def neuron_output(w, x):
    bias = 1
    y = np.dot(x, w) + bias
    return y


# %% habit: the visible answer by heart
# Shown by: one example k=5; batch n=4 k=3 (value, error 1); 12 of 13 cases
# Hard-codes the visible answer

def neuron_output(w, x):
    if len(x) == 2:
        return -0.4
    return 0.0
