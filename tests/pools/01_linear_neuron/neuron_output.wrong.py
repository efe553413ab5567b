# Wrong answers for `neuron_output`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% only the first two inputs
# Shown by: one example k=5; batch n=4 k=3 (value, error 0.3); 11 of 13 cases

def neuron_output(w, x):
    return w[0] * x[..., 0] + w[1 if len(w) > 1 else 0] * x[..., 1 if len(w) > 1 else 0]


# %% sums over the batch
# Shown by: batch n=4 k=3; batch n=k=3 (shape () for (4,)); 8 of 13 cases

def neuron_output(w, x):
    return np.sum(x * w)


# %% range stops one early
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.8); 12 of 13 cases

def neuron_output(w, x):
    y = 0.0
    for i in range(len(w) - 1):
        y = y + w[i] * x[..., i]
    return y


# %% only the first example of a batch
# Shown by: batch n=4 k=3; batch n=k=3 (shape () for (4,)); 8 of 13 cases

def neuron_output(w, x):
    x = np.atleast_2d(x)
    return np.dot(x[0], w)


# %% thresholded
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 9 of 13 cases

def neuron_output(w, x):
    s = x @ w
    return np.where(s > 0, s, 0.0)


# %% squashed by a logistic function
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 13 of 13 cases

def neuron_output(w, x):
    return 1 / (1 + np.exp(-(x @ w)))


# %% w @ x works only for one example
# Shown by: batch n=4 k=3; batch n=k=3 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 9 of 13 cases

def neuron_output(w, x):
    return w @ x


# %% result converted to int
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 10 of 13 cases

def neuron_output(w, x):
    y = np.zeros(len(x), dtype=int) if np.ndim(x) == 2 else 0
    return y + (x @ w).astype(int)


# %% returns inside the loop
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.9); 10 of 13 cases

def neuron_output(w, x):
    total = 0
    for i in range(len(w)):
        total = total + w[i] * x[..., i]
        return total


# %% multiplies the inputs in place
# Shown by: one example k=5; batch n=4 k=3; also by the docstring example (argument changed); 12 of 13 cases

def neuron_output(w, x):
    x *= w
    return x.sum(axis=-1)


# %% float() of a batch
# Shown by: batch n=4 k=3; batch n=k=3 (TypeError: only 0-dimensional arrays can be converted to Python scalars); 9 of 13 cases

def neuron_output(w, x):
    return float(np.dot(x, w))


# %% sorted inputs
# Shown by: one example k=5; batch n=4 k=3 (value, error 4); 9 of 13 cases

def neuron_output(w, x):
    return np.sort(x, axis=-1) @ np.sort(w)


# %% rounded to two decimals
# Shown by: one example k=5; batch n=4 k=3 (value, error 0.003); 9 of 13 cases

def neuron_output(w, x):
    return np.round(np.dot(x, w), 2)


# %% global weights
# Shown by: one example k=5; batch n=4 k=3 (ValueError: shapes (5,) and (2,) not aligned: 5 (dim 0) != 2 (dim 0)); 12 of 13 cases

w = np.array([0.3, -0.7])

def neuron_output(weights, x):
    return np.dot(x, w)


# %% builtin sum runs over the rows of a batch
def neuron_output(w, x):
    return sum(w * x)


# %% a square batch is taken for one example
def neuron_output(w, x):
    if len(x) == len(w):
        return np.dot(w, x)
    return np.dot(x, w)


# %% hard coded two inputs
def neuron_output(w, x):
    x = np.asarray(x)
    return w[0] * x[..., 0] + w[1] * x[..., 1]


# %% last input forgotten in loop
def neuron_output(w, x):
    total = 0.0
    for i in range(len(w) - 1):
        total = total + w[i] * x[..., i]
    return total


# %% rectified
def neuron_output(w, x):
    z = np.dot(x, w)
    return np.maximum(0, z)


# %% overwrites the inputs
def neuron_output(w, x):
    x *= w
    return x.sum(axis=-1)


# %% loop over as many rows as there are weights
def neuron_output(w, x):
    x = np.asarray(x)
    if x.ndim == 1:
        return float(w @ x)
    return np.array([w @ x[i] for i in range(len(w))])


# %% integer result array
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return np.dot(w, x)
    y = np.zeros(len(x), dtype=int)
    for i, row in enumerate(x):
        y[i] = np.dot(w, row)
    return y


# %% first weight taken as the bias
def neuron_output(w, x):
    x = np.asarray(x)
    return w[0] + x[..., 1:] @ w[1:]


# %% batch collapsed to one number
def neuron_output(w, x):
    return float(np.sum(np.asarray(x) * w))


# %% early return in the loop over the batch
def neuron_output(w, x):
    if x.ndim == 1:
        return np.dot(w, x)
    ys = []
    for row in x:
        ys.append(np.dot(w, row))
        return np.array(ys)


# %% remembers the first answer for a shape
_seen = {}
def neuron_output(w, x):
    key = np.shape(x)
    if key not in _seen:
        _seen[key] = np.dot(x, w)
    return _seen[key]


# %% rounded to two digits
def neuron_output(w, x):
    return np.round(np.dot(x, w), 2)


# %% absolute weights
def neuron_output(w, x):
    return np.dot(x, np.abs(w))


# %% prints it
def neuron_output(w, x):
    y = np.dot(x, w)
    print(y)


# %% cumulative sums
def neuron_output(w, x):
    return np.cumsum(w * x, axis=-1)


# %% every example meets one weight only

def neuron_output(w, x):
    if np.ndim(x) == 1:
        return w @ x
    out = []
    for n, row in enumerate(x):
        out.append(np.sum(w[n % len(w)] * row))
    return np.array(out)


# %% sum divided by the number of inputs plus one

def neuron_output(w, x):
    return x @ w / (len(w) + 1)


# %% one total runs on through all examples

def neuron_output(w, x):
    if x.ndim == 1:
        return sum(a * b for a, b in zip(w, x))
    outputs, total = [], 0.0
    for row in x:
        for a, b in zip(w, row):
            total += a * b
        outputs.append(total)
    return np.array(outputs)


# %% reshaped where it should be transposed

def neuron_output(w, x):
    x = np.asarray(x)
    return w @ x.reshape(len(w), -1) if x.ndim == 2 else w @ x


# %% a convolution for a dot product

def neuron_output(w, x):
    if x.ndim == 1:
        return np.convolve(w, x, mode="valid")[0]
    return np.array([np.convolve(w, row, mode="valid")[0] for row in x])


# %% the weights take the dtype of the inputs

def neuron_output(w, x):
    return x @ w.astype(x.dtype)
