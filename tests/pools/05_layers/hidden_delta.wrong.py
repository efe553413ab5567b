# Wrong answers for `hidden_delta`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% slope missing
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.4); 15 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return W_next.T @ delta_next


# %% z itself instead of the slope
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 1); 13 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return z * (W_next.T @ delta_next)


# %% hard-coded logistic slope
# Shown by: q=2 p=4 tanh; q=p=4 tanh; also by the docstring example (value, error 0.7); 13 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a) * (W_next.T @ delta_next)


# %% sum of the weights times sum of the deltas
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.6); 12 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * W_next.sum(axis=0) * delta_next.sum()


# %% only the first next neuron
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 1); 12 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * W_next[0] * delta_next[0]


# %% last term only (= instead of +=)
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.3); 12 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    s = fprime(z)
    out = np.zeros(len(z))
    for j in range(len(z)):
        for l in range(len(delta_next)):
            out[j] = s[j] * W_next[l, j] * delta_next[l]
    return out


# %% buffer of the type of z tags=["disputable"]
# Shown by: integers q=3 p=2 tanh; integer z, float W (value, error 0.2); 2 of 15 cases
# Disputable: shown by integer z only, which a forward pass rarely gives

def hidden_delta(W_next, delta_next, z, fprime):
    out = np.zeros_like(z)
    s = fprime(z)
    for j in range(len(z)):
        out[j] = s[j] * np.dot(W_next[:, j], delta_next)
    return out


# %% one number (dot product with the slope)
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (shape () for (4,)); 13 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) @ (W_next.T @ delta_next)


# %% sign turned round
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 2); 15 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return -fprime(z) * np.dot(delta_next, W_next)


# %% slope in the back-propagated quantity
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 1); 15 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.T @ delta_next
    return back * fprime(back)


# %% mean slope for all neurons
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.2); 13 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return np.mean(fprime(z)) * (W_next.T @ delta_next)


# %% slope added, not multiplied
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.5); 15 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) + W_next.T @ delta_next


# %% matrix of contributions, not summed
# Shown by: q=2 p=4 tanh; q=5 p=3 logistic (shape (2, 4) for (4,)); 12 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    return W_next * delta_next[:, None] * fprime(z)


# %% multiplies in place what fprime returns
# Shown by: q=2 p=3 identity slope; also by the docstring example (argument changed); 2 of 15 cases

def hidden_delta(W_next, delta_next, z, fprime):
    s = fprime(z)
    s *= W_next.T @ delta_next
    return s


# %% sum never reset between neurons

def hidden_delta(W_next, delta_next, z, fprime):
    p = len(z)
    slopes = fprime(z)
    blame = []
    total = 0.0
    for j in range(p):
        for l in range(len(delta_next)):
            total += W_next[l][j] * delta_next[l]
        blame.append(total * slopes[j])
    return np.array(blame)


# %% = instead of +=

def hidden_delta(W_next, delta_next, z, fprime):
    p = len(z)
    slopes = fprime(z)
    blame = []
    for j in range(p):
        total = 0.0
        for l in range(len(delta_next)):
            total = W_next[l][j] * delta_next[l]
        blame.append(total * slopes[j])
    return np.array(blame)


# %% slope of the first neuron for all

def hidden_delta(W_next, delta_next, z, fprime):
    p = len(z)
    slopes = fprime(z)
    blame = []
    for j in range(p):
        total = 0.0
        for l in range(len(delta_next)):
            total += W_next[l][j] * delta_next[l]
        blame.append(total * slopes[0])
    return np.array(blame)


# %% slope squared

def hidden_delta(W_next, delta_next, z, fprime):
    back = np.einsum("lj,l->j", W_next, delta_next)
    return back * fprime(z) ** 2


# %% slope added

def hidden_delta(W_next, delta_next, z, fprime):
    back = np.einsum("lj,l->j", W_next, delta_next)
    return back + fprime(z)


# %% divided by slope

def hidden_delta(W_next, delta_next, z, fprime):
    back = np.einsum("lj,l->j", W_next, delta_next)
    return back / fprime(z)


# %% slope inside the sum

def hidden_delta(W_next, delta_next, z, fprime):
    return W_next.T @ (delta_next * np.mean(fprime(z)))


# %% weights as shares of their row

def hidden_delta(W_next, delta_next, z, fprime):
    shares = W_next / np.sum(np.abs(W_next), axis=1, keepdims=True)
    return fprime(z) * (shares.T @ delta_next)


# %% slope at the weighted sum

def hidden_delta(W_next, delta_next, z, fprime):
    s = W_next.T @ delta_next
    return fprime(s) * s


# %% reshaped where it should be transposed

def hidden_delta(W_next, delta_next, z, fprime):
    q, p = W_next.shape
    return W_next.reshape(p, q) @ delta_next * fprime(z)


# %% counts the neurons of the next layer

def hidden_delta(W_next, delta_next, z, fprime):
    out = np.zeros(len(z))
    for j in range(min(len(delta_next), len(z))):
        out[j] = fprime(z)[j] * sum(W_next[k, j] * delta_next[k] for k in range(len(delta_next)))
    return out


# %% one slope for all: at the sum of the sums

def hidden_delta(W_next, delta_next, z, fprime):
    return delta_next @ W_next * fprime(np.full(z.shape, np.sum(z)))
