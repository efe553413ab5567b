# Common mistakes in `deltas_augmented`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% blame for the constant
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: operands could not be broadcast together with shapes (6,6) (6,5) ); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = np.dot(d, weights[l]) * fprime(zs[l - 1])
        out.insert(0, d)
    return out


# %% last column dropped
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 3); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        W = np.delete(weights[l], weights[l].shape[1] - 1, axis=1)
        d = d @ W * fprime(zs[l - 1])
        out.insert(0, d)
    return out


# %% habit: not attempted
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (None); 14 of 14 cases
# Not attempted

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    ...
