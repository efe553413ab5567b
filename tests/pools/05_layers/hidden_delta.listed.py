# Common mistakes in `hidden_delta`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% weights not turned
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (ValueError: shapes (2,4) and (2,) not aligned: 4 (dim 1) != 2 (dim 0)); 14 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    back = np.dot(W_next, delta_next)
    return back * fprime(z)


# %% slope at logistic activation
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.2); 15 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    a = 1.0 / (1.0 + np.exp(-z))     # activation of this layer
    slope = fprime(a)
    return np.array([slope[j] * sum(W_next[:, j] * delta_next) for j in range(len(z))])


# %% slope of product
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.8); 12 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    s = np.einsum("lj,l->j", W_next, delta_next)
    return fprime(s * z)


# %% averaged
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.5); 12 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    out = []
    slope = fprime(z)
    for j in range(len(z)):
        out.append(slope[j] * np.mean(W_next[:, j] * delta_next))
    return np.array(out)


# %% outer product
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (shape (4, 4) for (4,)); 13 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.T @ delta_next
    return fprime(z)[:, None] * back[None, :]


# %% habit: returned inside the loop
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.5); 13 of 15 cases
# Returns inside the loop

def hidden_delta(W_next, delta_next, z, fprime):
    slope = fprime(z)
    out = np.zeros(len(z))
    for j in range(len(z)):
        for l in range(len(delta_next)):
            out[j] += slope[j] * W_next[l, j] * delta_next[l]
        return out


# %% habit: rounded
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.001); 12 of 15 cases
# Rounds the result

def hidden_delta(W_next, delta_next, z, fprime):
    return (fprime(z) * (W_next.T @ delta_next)).round(2)
