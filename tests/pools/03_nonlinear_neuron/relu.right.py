# Right answers for `relu`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% np.maximum
# Norm-wise error at most 0e+00

def relu(z):
    return np.maximum(0, z)


# %% np.where
# Norm-wise error at most 0e+00

def relu(z):
    z = np.asarray(z)
    return np.where(z > 0, z, 0)


# %% times the mask
# Norm-wise error at most 0e+00

def relu(z):
    return z * (np.asarray(z) > 0)


# %% half of z plus its size
# Norm-wise error at most 0e+00

def relu(z):
    return (z + np.abs(z)) / 2


# %% clip without upper limit
# Norm-wise error at most 0e+00

def relu(z):
    return np.clip(z, 0, None)


# %% copy, then the negative ones to 0
# Norm-wise error at most 0e+00

def relu(z):
    result = np.array(z, copy=True)
    result[result < 0] = 0
    return result


# %% np.vectorize with otypes
# Norm-wise error at most 0e+00

relu = np.vectorize(lambda v: v if v > 0 else 0.0, otypes=[float])


# %% minus the smaller of -z and 0
# Norm-wise error at most 0e+00

def relu(z):
    return 0.0 - np.minimum(0, np.negative(z))


# %% recursion into lists
# Norm-wise error at most 0e+00

def relu(z):
    if np.ndim(z) == 0:
        return max(float(z), 0.0)
    return [relu(row) for row in z]


# %% np.heaviside
# Norm-wise error at most 0e+00

def relu(z):
    z = np.asarray(z, dtype=float)
    return z * np.heaviside(z, 0)


# %% fmax of a partial
# Norm-wise error at most 0e+00

from functools import partial
relu = partial(np.fmax, 0.0)


# %% float32 and out=
# Norm-wise error at most 5e-08

def relu(z):
    z = np.asarray(z, dtype=np.float32)
    buffer = np.zeros_like(z)
    np.maximum(z, buffer, out=buffer)
    return buffer


# %% loop over all entries
# Norm-wise error at most 0e+00

def relu(z):
    z = np.asarray(z)
    out = np.zeros(z.shape)
    for place in np.ndindex(z.shape):
        if z[place] > 0:
            out[place] = z[place]
    return out


# %% z minus its negative part, with prints
# Norm-wise error at most 0e+00

def relu(z):
    negative_part = np.minimum(z, 0)
    print("cut off:", np.sum(np.asarray(z) < 0))
    return z - negative_part


# %% np.select, typed
# Norm-wise error at most 0e+00

def relu(z: np.ndarray) -> np.ndarray:
    """max(0, z)"""
    z = np.asarray(z, dtype=float)
    return np.select([z <= 0, z > 0], [np.zeros_like(z), z])


# %% np.ma masked negatives filled
# Norm-wise error at most 0e+00

def relu(z):
    return np.ma.masked_less(np.asarray(z, dtype=float), 0).filled(0.0)


# %% mask
def relu(z):
    return z * (np.asarray(z) > 0)


# %% where
def relu(z):
    return np.where(np.asarray(z) > 0, z, 0)


# %% half of z plus its size, once more
def relu(z):
    return (z + np.abs(z)) / 2


# %% copy and mask
def relu(z):
    out = np.array(z, dtype=float)
    out[out < 0] = 0
    return out


# %% clip
def relu(z):
    return np.clip(z, 0, None)


# %% fmax
def relu(z):
    return np.fmax(0.0, z)


# %% lists
def relu(z):
    if np.ndim(z):
        return [relu(v) for v in z]
    return max(0, z)


# %% frompyfunc
relu = np.frompyfunc(lambda v: v if v > 0 else 0, 1, 1)


# %% heaviside
def relu(z):
    return np.heaviside(z, 0) * z


# %% minus the minimum
def relu(z):
    return z - np.minimum(z, 0)


# %% stacked maximum
def relu(z):
    return np.max(np.stack([np.asarray(z, dtype=float), np.zeros(np.shape(z))]), axis=0)


# %% half of the sum with its size

def relu(z):
    return (z + np.abs(z)) / 2


# %% half of the sum of z and the root of its square

def relu(z):
    z = np.asarray(z, dtype=float)
    return (z + np.sqrt(z * z)) / 2


# %% z minus what is below zero

def relu(z):
    below = np.minimum(z, 0)
    return z - below
