# Common mistakes in `find_the_bug`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: not attempted
# Shown by: all right; empty list (NotImplementedError: Not written yet: replace this line with your answer.)

def find_the_bug(candidates):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: variables of the notebook
# Shown by: all right; empty list ([0, 2, 3, 4, 5, 7] for [])

def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(boxes):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong


# %% habit: printed, not returned
# Shown by: all right; empty list (None)

def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    print(wrong)


# %% habit: returned inside the loop
# Shown by: all kinds; sum ([] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])

def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
        return wrong
    return wrong


# %% habit: global generator reseeded tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: right, but reseeds NumPy's global generator

def find_the_bug(candidates):
    np.random.seed(7)
    rng = np.random
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong


# %% habit: errors swallowed
# Shown by: one wrong; all kinds ([] for [0])

def find_the_bug(candidates):
    try:
        return [i for i, c in enumerate(candidates) if not gradient_ok(c(small_weights, small_biases, small_X, small_T), small_measured)]
    except Exception:
        return []


# %% habit: remembered from call to call
# Shown by: all kinds; sum ([0] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])

FOUND = []
def find_the_bug(candidates):
    if not FOUND:
        for i, c in enumerate(candidates):
            _, p, q = c(small_weights, small_biases, small_X, small_T)
            if not all(gradient_ok(a, b, 1e-6) for a, b in zip([*p, *q], small_measured)):
                FOUND.append(i)
    return FOUND
