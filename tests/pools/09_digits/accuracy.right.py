# Right answers for `accuracy`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% counted and divided
def accuracy(P, labels):
    answers = np.argmax(P, axis=1)
    return np.sum(answers == labels) / len(labels)


# %% a loop
def accuracy(P, labels):
    right = 0
    for p, label in zip(P, labels):
        if np.argmax(p) == label:
            right += 1
    return right / len(P)


# %% pure Python
def accuracy(P, labels):
    hits = [list(p).index(max(p)) == k for p, k in zip(P.tolist(), list(labels))]
    return sum(hits) / len(hits)


# %% one minus the share of errors
def accuracy(P, labels):
    return 1 - np.count_nonzero(P.argmax(1) != np.asarray(labels)) / P.shape[0]


# %% the right class has the largest probability
def accuracy(P, labels):
    return float(np.mean(P[np.arange(len(P)), labels] >= P.max(axis=1)))


# %% through argsort
def accuracy(P, labels):
    return np.average(np.argsort(P, axis=1)[:, -1] == labels)


# %% compared with one-hot targets
def accuracy(P, labels):
    T = np.eye(P.shape[1])[labels]
    return np.mean(np.argmax(P, axis=1) == np.argmax(T, axis=1))


# %% confusion matrix
def accuracy(P, labels):
    K = P.shape[1]
    C = np.zeros((K, K))
    np.add.at(C, (labels, P.argmax(axis=1)), 1)
    return np.trace(C) / C.sum()


# %% float32 and isclose
def accuracy(P, labels):
    wrong = np.argmax(P, axis=-1) - labels
    return np.float32(np.isclose(wrong, 0).mean())


# %% sorted, and compared with a loop

def accuracy(P, labels):
    hits = [int(sorted(range(len(p)), key=lambda k: -p[k])[0] == label) for p, label in zip(P, labels)]
    return sum(hits) / len(hits)


# %% the true class is the maximum

def accuracy(P, labels):
    rows = np.asarray(P)
    answers = np.array([max(enumerate(row), key=lambda pair: pair[1])[0] for row in rows.tolist()])
    return 1.0 - np.count_nonzero(answers - np.asarray(labels).astype(int)) / rows.shape[0]
