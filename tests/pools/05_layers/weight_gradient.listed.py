# Common mistakes in `weight_gradient`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% elementwise
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (2,) (5,) ); 12 of 12 cases

def weight_gradient(delta, a_prev):
    return np.multiply(delta, a_prev)


# %% dot product
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 12 of 12 cases

def weight_gradient(delta, a_prev):
    return delta @ a_prev


# %% habit: the visible answer by heart
# Shown by: q=2 p=5; q=4 p=3 (shape (2, 3) for (2, 5)); 11 of 12 cases
# Hard-codes the visible shape

def weight_gradient(delta, a_prev):
    g = np.zeros((2, 3))
    for j in range(2):
        for i in range(3):
            g[j, i] = delta[j] * a_prev[i]
    return g


# %% habit: errors swallowed
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 12 of 12 cases
# Catches everything and returns zeros

def weight_gradient(delta, a_prev):
    try:
        return delta @ a_prev.T * np.eye(len(delta), len(a_prev)) @ delta
    except:
        return np.zeros((len(delta), len(a_prev)))
