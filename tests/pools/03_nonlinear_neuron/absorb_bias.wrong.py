# Wrong answers for `absorb_bias`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% bias at the end
# Shown by: k=5; k=1; also by the docstring example (value, error 2); 15 of 15 cases

def absorb_bias(w, b):
    return np.append(w, b)


# %% threshold sign
# Shown by: k=5; k=1; also by the docstring example (value, error 0.1); 13 of 15 cases

def absorb_bias(w, b):
    return np.concatenate([[-b], w])


# %% added to every weight
# Shown by: k=5; k=1; also by the docstring example (shape (5,) for (6,)); 15 of 15 cases

def absorb_bias(w, b):
    return w + b


# %% a 1 in front
# Shown by: k=5; k=1; also by the docstring example (value, error 1); 14 of 15 cases

def absorb_bias(w, b):
    return np.concatenate([[1.0], w])


# %% overwrites the first weight
# Shown by: k=5; k=1; also by the docstring example (shape (5,) for (6,)); 15 of 15 cases

def absorb_bias(w, b):
    v = np.array(w, dtype=float)
    v[0] = b
    return v


# %% insert into integer weights
# Shown by: integer w, b=0.5 (value, error 0.2); 1 of 15 cases; the visible examples agree

def absorb_bias(w, b):
    return np.insert(w, 0, b)


# %% bias added to the first weight as well
# Shown by: k=5; k=1; also by the docstring example (value, error 0.07); 13 of 15 cases

def absorb_bias(w, b):
    v = np.append(b, w)
    v[1] = v[1] + b
    return v


# %% a 1 and the bias both
# Shown by: k=5; k=1; also by the docstring example (shape (7,) for (6,)); 15 of 15 cases

def absorb_bias(w, b):
    return np.hstack([1, b, w])


# %% bias multiplied in
# Shown by: k=5; k=1; also by the docstring example (value, error 1); 14 of 15 cases

def absorb_bias(w, b):
    return np.concatenate([[b], b * w])


# %% nested pair
# Shown by: k=5; k=1; also by the docstring example (ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.); 15 of 15 cases

def absorb_bias(w, b):
    return [b, w]


# %% position 1
# Shown by: k=5; k=1; also by the docstring example (value, error 1); 15 of 15 cases

def absorb_bias(w, b):
    return np.insert(np.asarray(w, dtype=float), 1, b)


# %% last weight lost
# Shown by: k=5; k=1; also by the docstring example (value, error 0.3); 14 of 15 cases

def absorb_bias(w, b):
    v = np.zeros(len(w) + 1)
    v[0] = b
    for i in range(1, len(w)):
        v[i] = w[i - 1]
    return v


# %% shifted by one too many
# Shown by: k=5; k=1; also by the docstring example (shape (7,) for (6,)); 15 of 15 cases

def absorb_bias(w, b):
    v = np.zeros(len(w) + 2)
    v[0] = b
    v[2:] = w
    return v


# %% weights reversed
# Shown by: k=5; k=3, b=0; also by the docstring example (value, error 1); 13 of 15 cases

def absorb_bias(w, b):
    v = list(w)
    v.append(b)
    return np.array(v[::-1])


# %% sum instead of list
# Shown by: k=5; k=1; also by the docstring example (value, error 0.07); 13 of 15 cases

def absorb_bias(w, b):
    return np.array([b]) + np.array([0.0, *w])


# %% sorted
# Shown by: k=5; k=1 (value, error 1); 14 of 15 cases

def absorb_bias(w, b):
    return np.array(sorted({float(b), *map(float, w)}))


# %% two weights only
# Shown by: k=5; k=1 (shape (3,) for (6,)); 12 of 15 cases

def absorb_bias(w, b):
    return np.array([b, w[0], w[-1]])


# %% row and column stacked
# Shown by: k=5; k=3, b=0; also by the docstring example (shape (5, 2) for (6,)); 14 of 15 cases

def absorb_bias(w, b):
    return np.column_stack([np.full(len(w), b), w])


# %% multiplied by an input of ones
# Shown by: k=5; k=1; also by the docstring example (value, error 1); 15 of 15 cases

def absorb_bias(w, b):
    x = np.ones(len(w) + 1)
    return x * np.concatenate([[b], w]).sum()


# %% at the end
def absorb_bias(w, b):
    return np.append(w, b)


# %% a one in front
def absorb_bias(w, b):
    return np.concatenate([[1.0], w])


# %% bias added to all
def absorb_bias(w, b):
    return w + b


# %% integer array
def absorb_bias(w, b):
    v = np.zeros(len(w) + 1, dtype=np.asarray(w).dtype)
    v[0] = b
    v[1:] = w
    return v


# %% np.insert into integers
def absorb_bias(w, b):
    return np.insert(w, 0, b)


# %% minus the bias
def absorb_bias(w, b):
    return np.concatenate(([-b], w))


# %% replaces the first weight
def absorb_bias(w, b):
    v = np.array(w, dtype=float)
    v[0] = b
    return v


# %% replaces it in the caller's array
def absorb_bias(w, b):
    w[0] = b
    return w


# %% nested
def absorb_bias(w, b):
    return [b, w]


# %% rolled
def absorb_bias(w, b):
    v = np.append(w, b)
    return np.roll(v, -1)


# %% weights reversed, once more
def absorb_bias(w, b):
    return np.append(w, b)[::-1]


# %% three entries
def absorb_bias(w, b):
    return np.array([b, w[0], w[1]])


# %% a string of numbers
def absorb_bias(w, b):
    return f"{b} {w}"


# %% bias twice
def absorb_bias(w, b):
    return np.concatenate([[b], w, [b]])


# %% both a one and the bias
def absorb_bias(w, b):
    return np.concatenate([[1.0, b], w])


# %% list insert
def absorb_bias(w, b):
    return list(w).insert(0, b)


# %% normalised
def absorb_bias(w, b):
    v = np.concatenate([[b], w])
    return v / np.linalg.norm(v)


# %% bias shared out over the weights

def absorb_bias(w, b):
    return np.append(0.0, np.asarray(w) + b / len(w))


# %% bias twice, in other words

def absorb_bias(w, b):
    return np.hstack([2 * b, w])


# %% inserted before the last

def absorb_bias(w, b):
    return np.insert(np.asarray(w, dtype=float), -1, b)
