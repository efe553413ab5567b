# Right answers for `hidden_delta`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% delta times W
def hidden_delta(W_next, delta_next, z, fprime):
    return (delta_next @ W_next) * fprime(z)


# %% double loop, slope per neuron
def hidden_delta(W_next, delta_next, z, fprime):
    q, p = W_next.shape
    slope = fprime(z)
    delta = np.zeros(p)
    for j in range(p):
        s = 0.0
        for l in range(q):
            s += W_next[l, j] * delta_next[l]
        delta[j] = slope[j] * s
    return delta


# %% slope of one scalar at a time
def hidden_delta(W_next, delta_next, z, fprime):
    out = []
    for j in range(len(z)):
        out.append(fprime(z[j]) * np.dot(W_next[:, j], delta_next))
    return np.array(out)


# %% slope of 1-element arrays
def hidden_delta(W_next, delta_next, z, fprime):
    slopes = np.concatenate([fprime(z[j:j + 1]) for j in range(z.shape[0])])
    return np.multiply(slopes, np.matmul(W_next.T, delta_next))


# %% einsum with the slope
def hidden_delta(W_next, delta_next, z, fprime):
    return np.einsum("lj,l,j->j", W_next, delta_next, fprime(z))


# %% column vectors, ravel
def hidden_delta(W_next, delta_next, z, fprime):
    d = delta_next.reshape(-1, 1)
    s = fprime(z).reshape(-1, 1)
    return (np.dot(W_next.T, d) * s).ravel()


# %% column returned (p,1)
def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.transpose() @ delta_next[:, None]
    return back * np.asarray(fprime(z))[:, None]


# %% diagonal matrix of slopes
def hidden_delta(W_next, delta_next, z, fprime):
    J = W_next @ np.diag(fprime(z))      # dz_next / dz
    return J.T @ delta_next


# %% sum over the rows of W
def hidden_delta(W_next, delta_next, z, fprime):
    total = np.zeros(len(z))
    for w_row, d in zip(W_next, delta_next):
        total = total + d * w_row
    return total * fprime(z)


# %% list of floats
def hidden_delta(W_next, delta_next, z, fprime):
    slope = [float(s) for s in fprime(np.asarray(z))]
    return [slope[j] * sum(float(w) * float(d) for w, d in zip(W_next[:, j], delta_next)) for j in range(len(slope))]


# %% float32
def hidden_delta(W_next, delta_next, z, fprime):
    W = W_next.astype(np.float32)
    d = delta_next.astype(np.float32)
    return np.asarray(fprime(z), np.float32) * (W.T @ d)


# %% broadcasting and sum
def hidden_delta(W_next, delta_next, z, fprime):
    contributions = W_next * delta_next[:, None] * fprime(z)[None, :]
    return contributions.sum(axis=0)


# %% tensordot, slope called twice
def hidden_delta(W_next, delta_next, z, fprime):
    _ = fprime(z)                       # once to look at it
    print("slope", _)
    return np.tensordot(delta_next, W_next, axes=(0, 0)) * fprime(z.copy())


# %% lambda
hidden_delta = lambda W_next, delta_next, z, fprime: fprime(z) * W_next.T.dot(delta_next)


# %% decorated with a timer
import time, functools

def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        t0 = time.perf_counter()
        out = fn(*args, **kwargs)
        print(fn.__name__, time.perf_counter() - t0)
        return out
    return wrapper

@timed
def hidden_delta(W_next, delta_next, z, fprime):
    return np.multiply(fprime(z), np.dot(delta_next, W_next))


# %% slope neuron by neuron
def hidden_delta(W_next, delta_next, z, fprime):
    out = np.empty(len(z))
    for j in range(z.size):
        out[j] = fprime(z[j]) * np.dot(W_next[:, j], delta_next)
    return out


# %% accumulates on its own copy
def hidden_delta(W_next, delta_next, z, fprime):
    total = np.zeros(W_next.shape[1])
    for w, d in zip(W_next, delta_next):
        total += w * d
    total *= fprime(z)
    return total


# %% tensordot
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * np.tensordot(delta_next, W_next, axes=1)


# %% float32, once more
def hidden_delta(W_next, delta_next, z, fprime):
    return (fprime(z) * (W_next.T @ delta_next)).astype(np.float32)


# %% np.matrix inside
def hidden_delta(W_next, delta_next, z, fprime):
    return np.multiply(fprime(z), np.asarray(np.matrix(W_next).T * np.matrix(delta_next).T).ravel())


# %% two loops

def hidden_delta(W_next, delta_next, z, fprime):
    p = len(z)
    slopes = fprime(z)
    blame = []
    for j in range(p):
        total = 0.0
        for l in range(len(delta_next)):
            total += W_next[l][j] * delta_next[l]
        blame.append(total * slopes[j])
    return np.array(blame)


# %% einsum

def hidden_delta(W_next, delta_next, z, fprime):
    back = np.einsum("lj,l->j", W_next, delta_next)
    return np.multiply(back, fprime(z))


# %% row times matrix

def hidden_delta(W_next, delta_next, z, fprime):
    return (delta_next[None, :] @ W_next)[0] * fprime(z)


# %% sum over columns

def hidden_delta(W_next, delta_next, z, fprime):
    weighted = W_next * delta_next[:, np.newaxis]
    return weighted.sum(axis=0) * fprime(z)


# %% list of floats, once more

def hidden_delta(W_next, delta_next, z, fprime):
    s = fprime(z)
    return [float(np.dot(W_next[:, j], delta_next) * s[j]) for j in range(len(z))]


# %% diagonal matrix of slopes, once more

def hidden_delta(W_next, delta_next, z, fprime):
    return np.diag(fprime(z)) @ W_next.T @ delta_next


# %% two loops, in other words

def hidden_delta(W_next, delta_next, z, fprime):
    q, p = np.shape(W_next)
    slope = fprime(z)
    return [float(slope[j] * sum(W_next[k][j] * delta_next[k] for k in range(q))) for j in range(p)]


# %% recursion over the neurons that listen

def hidden_delta(W_next, delta_next, z, fprime):
    def arrives(rows, blames):
        if len(rows) == 1:
            return rows[0] * blames[0]
        return rows[0] * blames[0] + arrives(rows[1:], blames[1:])

    return np.array(fprime(z)) * arrives(list(W_next), list(delta_next))


# %% a diagonal matrix of slopes and columns

def hidden_delta(W_next, delta_next, z, fprime):
    column = np.diag(fprime(z)) @ W_next.T @ delta_next.reshape(-1, 1)
    return column[:, 0]
