# Wrong answers for `accuracy`, written without a look at the checks: a cell each.

import numpy as np


# %% in percent
def accuracy(P, labels):
    return 100 * np.mean(np.argmax(P, axis=1) == labels)


# %% the number of right answers
def accuracy(P, labels):
    return np.sum(np.argmax(P, axis=1) == labels)


# %% share of errors
def accuracy(P, labels):
    return np.mean(np.argmax(P, axis=1) != labels)


# %% mean probability of the right class
def accuracy(P, labels):
    return np.mean(P[np.arange(len(labels)), labels])


# %% at least one half
def accuracy(P, labels):
    return np.mean(P[np.arange(len(labels)), labels] > 0.5)


# %% classes counted from one
def accuracy(P, labels):
    return np.mean(np.argmax(P, axis=1) + 1 == labels)


# %% the least likely class
def accuracy(P, labels):
    return np.mean(np.argmin(P, axis=1) == labels)


# %% divided by the number of classes
def accuracy(P, labels):
    return np.sum(np.argmax(P, axis=1) == labels) / P.shape[1]


# %% are all of them right
def accuracy(P, labels):
    return np.all(np.argmax(P, axis=1) == labels)


# %% how far away the answers are
def accuracy(P, labels):
    return 1 - np.mean(np.abs(np.argmax(P, axis=1) - labels)) / P.shape[1]


# %% share of classes met

def accuracy(P, labels):
    found = np.argmax(P, axis=1)
    return len(set(found.tolist()) & set(np.asarray(labels).tolist())) / len(set(np.asarray(labels).tolist()))
