# Common mistakes in `cross_entropy`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% zero times infinity
# Shown by: wrong class has probability 0; wrong class has probability 0, integer T (nan); 6 of 24 cases; the visible examples agree

def cross_entropy(P, T):
    logs = np.log(P)
    return -np.mean(np.sum(T * logs, axis=1))


# %% averaged over classes
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 19 of 24 cases

def cross_entropy(P, T):
    logs = np.log(np.maximum(P, 1e-300))
    return -(T * logs).mean()


# %% summed over examples
# Shown by: n=5 K=3; n=6 K=2 (value, error 4); 13 of 24 cases

def cross_entropy(P, T):
    total = 0.0
    for p, t in zip(P, T):
        total -= np.sum(t * np.log(np.clip(p, 1e-300, 1)))
    return total


# %% prediction and target exchanged
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 2e+02); 19 of 24 cases

def cross_entropy(P, T):
    logs = np.log(np.clip(T, 1e-300, 1.0))
    return -np.mean(np.sum(P * logs, axis=1))


# %% binary terms added
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.6); 19 of 24 cases

def cross_entropy(P, T):
    yes = T * np.log(np.maximum(P, 1e-300))
    no = (1 - T) * np.log(np.maximum(1 - P, 1e-300))
    return -np.mean(np.sum(yes + no, axis=1))


# %% safety term
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.07); 24 of 24 cases

def cross_entropy(P, T):
    eps = 1e-2
    return -np.mean(np.sum(T * np.log(P + eps), axis=1))


# %% habit: the visible answer by heart
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.5); 22 of 24 cases; the visible examples agree
# The visible answers

def cross_entropy(P, T):
    if P[0, 0] == P[0, 1]:
        return np.log(P.shape[1])
    if P.shape == (1, 3):
        return np.log(5) if P[0, 0] == 0.5 else -np.log(0.7)
    return 0.804719 if P[0, 1] == 0.25 else (np.log(5) - np.log(0.7)) / 2


# %% habit: variables of the notebook
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.3); 16 of 24 cases
# Number of days from the notebook

came = np.array([0, 2, 2, 1])

def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300))) / len(came)


# %% habit: printed, not returned
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (None); 24 of 24 cases
# Prints instead of returning

def cross_entropy(P, T):
    E = -np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
    print(f"loss {E:.3f}")


# %% habit: returned inside the loop
# Shown by: n=5 K=3; n=6 K=2 (value, error 0.5); 11 of 24 cases
# Returns inside the loop

def cross_entropy(P, T):
    E = 0.0
    for p, t in zip(P, T):
        E += -np.log(max(p[np.argmax(t)], 1e-300))
        return E


# %% habit: errors swallowed
# Shown by: wrong class has probability 0; wrong class has probability 0, integer T (value, error 1); 6 of 24 cases; the visible examples agree
# Hides what goes wrong

def cross_entropy(P, T):
    try:
        with np.errstate(all="raise"):
            return -np.mean(np.sum(T * np.log(P), axis=1))
    except FloatingPointError:
        return 0.0


# %% habit: not attempted
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 24 of 24 cases
# Not attempted

def cross_entropy(P, T):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.002); 19 of 24 cases
# Rounds

def cross_entropy(P, T):
    E = -np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
    return round(float(E), 2)


# %% habit: remembered from call to call
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.1); 22 of 24 cases
# Adds up from call to call

history = []

def cross_entropy(P, T):
    history.extend(-np.log(np.maximum(np.sum(P * T, axis=1), 1e-300)))
    return np.mean(history)
