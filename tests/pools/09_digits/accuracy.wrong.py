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


# %% right where the true class has more than a half
# With many classes the largest probability is often below a half, and counts all the same.

def accuracy(P, labels):
    right = 0
    for p, label in zip(P, labels):
        if p[label] > 0.5:
            right += 1
    return right / len(labels)


# %% each class counts the same
# The mean over the classes of the share of right answers in each: another number unless the classes are equally large.

def accuracy(P, labels):
    answers = np.argmax(P, axis=1)
    shares = [np.mean(answers[labels == k] == k) for k in np.unique(labels)]
    return float(np.mean(shares))


# %% the mean probability of the true class
# How sure the network is of the truth, on average; not how often it is right.

def accuracy(P, labels):
    return float(np.mean(P[np.arange(len(labels)), labels]))
