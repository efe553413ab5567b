# Wrong answers for `deltas_augmented`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% hidden slope missing
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 8); 12 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d @ weights[l + 1])[:, 1:]
        out.insert(0, d)
    return out


# %% deltas include the constant unit
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 4) for (6, 3)); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        s = np.hstack([np.ones((n, 1)), fprime(zs[l])])
        back = d @ weights[l + 1] * s
        out.insert(0, back)
        d = back[:, 1:]
    return out


# %% first example row dropped instead of the bias column
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][1:] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% bias row added to the back-propagated error
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1]
        d = (d @ W[:, 1:] + d @ W[:, :1]) * fprime(zs[l])
        out.insert(0, d)
    return out


# %% output slope missing
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 7); 10 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = activations[-1] - T
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% bias column cut only in the last matrix
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 2); 8 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1][:, 1:] if l == len(weights) - 2 else weights[l + 1][:, :-1]
        d = d @ W * fprime(zs[l])
        out.insert(0, d)
    return out


# %% cuts the caller's matrices
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    for l in range(len(weights)):
        weights[l] = weights[l][:, 1:]
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% sign
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 14 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (T - activations[-1]) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% list from the back to the front
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.append(d)
    return out


# %% weights of the wrong layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% two columns cut, first weight reused
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1].copy()
        W[:, 1] = W[:, 0]
        d = d @ W[:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% output slope in all layers
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime_out(zs[l])
        out.insert(0, d)
    return out


# %% stops before the first layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 2 entries for 3); 13 of 14 cases

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, 0, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% cuts the first row

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L] - T) * fprime_out(zs[L - 1])
    out = [d]
    for l in range(L - 1, 0, -1):
        W = np.delete(weights[l], 0, axis=1)[:, ::-1]
        d = d.dot(W) * fprime(zs[l - 1])
        out = [d] + out
    return out


# %% weights untouched, cut at the end

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L] - T) * fprime_out(zs[L - 1])
    out = [d]
    for l in range(L - 1, 0, -1):
        W = weights[l]
        d = d.dot(W)[:, :-1] * fprime(zs[l - 1])
        out = [d] + out
    return out


# %% output error averaged

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L] - T) / len(T) * fprime_out(zs[L - 1])
    out = [d]
    for l in range(L - 1, 0, -1):
        W = weights[l][:, 1:]
        d = d.dot(W) * fprime(zs[l - 1])
        out = [d] + out
    return out


# %% no hidden slope

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L] - T) * fprime_out(zs[L - 1])
    out = [d]
    for l in range(L - 1, 0, -1):
        W = weights[l][:, 1:]
        d = d.dot(W)
        out = [d] + out
    return out


# %% the bias is added to the sums once more

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    sums = [z + W[:, 0] for z, W in zip(zs, weights)]
    D = [(activations[-1] - T) * fprime_out(sums[-1])]
    for l in range(len(weights) - 2, -1, -1):
        D.insert(0, D[0] @ weights[l + 1][:, 1:] * fprime(sums[l]))
    return D


# %% the slope of the hidden layers in the last one as well

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime(zs[-1])]
    for l in range(len(weights) - 2, -1, -1):
        D.insert(0, D[0] @ np.delete(weights[l + 1], 0, axis=1) * fprime(zs[l]))
    return D


# %% slopes at the activations

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(activations[-1])]
    for l in range(len(weights) - 2, -1, -1):
        D.insert(0, (D[0] @ weights[l + 1])[:, 1:] * fprime(activations[l + 1]))
    return D
