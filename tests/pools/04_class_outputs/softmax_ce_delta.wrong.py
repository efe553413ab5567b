# Wrong answers for `softmax_ce_delta`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% averaged over the examples
# Shown by: n=4 K=3; n=K=3 (value, error 0.8); 15 of 22 cases

def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / len(Z)


# %% averaged over the classes
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.7); 21 of 22 cases

def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / Z.shape[1]


# %% one delta per class
# Shown by: n=4 K=3; n=K=3 (shape (3,) for (4, 3)); 16 of 22 cases

def softmax_ce_delta(Z, T):
    return np.mean(softmax(Z) - T, axis=0)


# %% scores minus targets
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 22 of 22 cases

def softmax_ce_delta(Z, T):
    return Z - T


# %% logistic outputs
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.5); 22 of 22 cases

def softmax_ce_delta(Z, T):
    return logistic(Z) - T


# %% overflowing softmax of its own
# Shown by: (1000, 0, -1000), wrong; (0, 0, 3000) (nan); 5 of 22 cases; the visible examples agree

def softmax_ce_delta(Z, T):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True) - T


# %% derivative by p only
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2e+01); 22 of 22 cases

def softmax_ce_delta(Z, T):
    return -T / np.maximum(softmax(Z), 1e-300)


# %% diagonal of the Jacobian only
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return -T / np.maximum(P, 1e-300) * P * (1 - P)


# %% squared error through softmax
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.9); 21 of 22 cases

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    e = P - T
    return P * (e - np.sum(P * e, axis=1, keepdims=True))


# %% factor 2
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases

def softmax_ce_delta(Z, T):
    return 2 * (softmax(Z) - T)


# %% subtracts 1 from every entry
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases

def softmax_ce_delta(Z, T):
    return softmax(Z) - 1


# %% subtracts 1 in whole columns
# Shown by: n=4 K=3; n=K=3 (value, error 1); 14 of 22 cases

def softmax_ce_delta(Z, T):
    D = softmax(Z)
    c = np.argmax(T, axis=1)
    D[:, c] -= 1
    return D


# %% only the wrong classes
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases

def softmax_ce_delta(Z, T):
    return softmax(Z) * (1 - T)


# %% subtracts from the targets in place
# Shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 22 of 22 cases

def softmax_ce_delta(Z, T):
    T -= softmax(Z)
    return -T


# %% normalised along the wrong axis
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.3); 22 of 22 cases

def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=0) - T


# %% softmax twice
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.4); 20 of 22 cases

def softmax_ce_delta(Z, T):
    return softmax(softmax(Z)) - T


# %% full Jacobian of p and -t/p tags=["disputable"]
# Shown by: (1000, 0, -1000), wrong; (0, 0, 3000) (nan); 2 of 22 cases; the visible examples agree
# Disputable: nan when the probability of what came has been rounded to 0, which only scores 745 apart show

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = np.empty(P.shape)
    for i, (p, t) in enumerate(zip(P, T)):
        J = np.diag(p) - np.outer(p, p)
        D[i] = J @ (-t / p)
    return D


# %% buffer of the type of T
# Shown by: integer T; integer Z and T (value, error 1); 2 of 22 cases

def softmax_ce_delta(Z, T):
    D = np.zeros_like(T)
    P = softmax(Z)
    for i in range(len(T)):
        D[i] = P[i] - T[i]
    return D


# %% sign of the class that came
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 21 of 22 cases

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return np.where(T == 1, 1 - P, P)


# %% the loss instead of its slope
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 4); 21 of 22 cases

def softmax_ce_delta(Z, T):
    return -T * np.log(np.maximum(softmax(Z), 1e-300))


# %% rounded forecast (winner takes all)
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.5); 18 of 22 cases

def softmax_ce_delta(Z, T):
    return (Z == Z.max(axis=1, keepdims=True)) * 1.0 - T


# %% sum over the batch in every row
# Shown by: n=4 K=3; n=K=3 (value, error 1); 15 of 22 cases

def softmax_ce_delta(Z, T):
    D = softmax(Z) - T
    return np.ones_like(D) * D.sum(axis=0)


# %% first score shifted away
# Shown by: n=4 K=3; n=K=3 (value, error 0.6); 14 of 22 cases

def softmax_ce_delta(Z, T):
    return softmax(Z - Z[:, [0]].mean()) - T if len(Z) == 1 else softmax(np.sort(Z, axis=1)) - T


# %% averaged
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / len(Z)


# %% averaged over classes
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / Z.shape[1]


# %% turned
def softmax_ce_delta(Z, T):
    return T - softmax(Z)


# %% scores in place of probabilities
def softmax_ce_delta(Z, T):
    return Z - T


# %% logistic in place of softmax
def softmax_ce_delta(Z, T):
    return logistic(Z) - T


# %% slope in it
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return (P - T) * P * (1 - P)


# %% minus t over p
def softmax_ce_delta(Z, T):
    return -T / np.maximum(softmax(Z), 1e-300)


# %% diagonal of the table only
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return -T * (1 - P)


# %% mean over the batch
def softmax_ce_delta(Z, T):
    return np.mean(softmax(Z) - T, axis=0)


# %% softmax without a shift
def softmax_ce_delta(Z, T):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True) - T


# %% subtracts one in the scores
def softmax_ce_delta(Z, T):
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True) - T


# %% overwrites the targets
def softmax_ce_delta(Z, T):
    T -= softmax(Z)
    return -T


# %% softmax over examples
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0) - T


# %% squared error through softmax, once more
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = P - T
    return P * (D - np.sum(D * P, axis=1, keepdims=True))


# %% target is the largest score
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    P[np.arange(len(Z)), Z.argmax(axis=1)] -= 1
    return P


# %% times the targets
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) * T


# %% absolute
def softmax_ce_delta(Z, T):
    return np.abs(softmax(Z) - T)


# %% divides by p on the way
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    G = -T / P
    return P * (G - np.sum(G * P, axis=1, keepdims=True))


# %% one maximum for the batch
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max())
    P = E / E.sum(axis=1, keepdims=True)
    return P - T


# %% softmax twice, once more
def softmax_ce_delta(Z, T):
    return softmax(softmax(Z)) - T


# %% shifted by ten percent smoothing
def softmax_ce_delta(Z, T):
    K = Z.shape[1]
    return softmax(Z) - (0.9 * T + 0.1 / K)


# %% each row made zero by its mean

def softmax_ce_delta(Z, T):
    return (Z - T) - np.mean(Z - T, axis=1, keepdims=True)


# %% weighted with the loss of each example

def softmax_ce_delta(Z, T):
    logs = Z - Z.max(axis=1, keepdims=True)
    logs = logs - np.log(np.exp(logs).sum(axis=1, keepdims=True))
    loss = -np.sum(T * logs, axis=1, keepdims=True)
    return loss * (np.exp(logs) - T)
