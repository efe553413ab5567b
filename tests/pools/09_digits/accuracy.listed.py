# Common mistakes in `accuracy`, each written as a student would, written without a look at the checks: a cell each.

import numpy as np


# %% percent
def accuracy(P, labels):
    return np.mean(P.argmax(axis=1) == labels) * 100


# %% error rate
def accuracy(P, labels):
    return 1 - np.mean(P.argmax(axis=1) == labels)


# %% count
def accuracy(P, labels):
    return (P.argmax(axis=1) == labels).sum()


# %% a list of hits
def accuracy(P, labels):
    return P.argmax(axis=1) == labels
