# Common mistakes in `softmax_ce_delta`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% sign
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 21 of 22 cases

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return T - P


# %% slope once more
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.9); 21 of 22 cases

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    slope = P * (1 - P)
    return (P - T) * slope


# %% class that came only
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return np.where(T == 1, P - 1, 0.0)


# %% class that came only, again
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return T * P - T


# %% scores overwritten
# Shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 22 of 22 cases

def softmax_ce_delta(Z, T):
    Z[...] = softmax(Z)
    return Z - T


# %% habit: the visible answer by heart
# Shown by: n=4 K=3; n=K=3; also by the docstring example (shape (2, 3) for (4, 3)); 22 of 22 cases
# The visible answer

def softmax_ce_delta(Z, T):
    if Z.shape == (2, 2):
        return np.array([[-0.5, 0.5], [0.952574, -0.952574]])
    return np.array([[-0.745760, 0.056729, 0.689031], [0.449337, 0.406578, -0.855915]])


# %% habit: variables of the notebook
# Shown by: n=4 K=3; n=K=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (4,3) (2,3) ); 22 of 22 cases
# Targets of the notebook

wanted = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])

def softmax_ce_delta(Z, T):
    return softmax(Z) - wanted


# %% habit: printed, not returned
# Shown by: n=4 K=3; n=K=3; also by the docstring example (None); 22 of 22 cases
# Prints instead of returning

def softmax_ce_delta(Z, T):
    print(softmax(Z) - T)


# %% habit: returned inside the loop
# Shown by: n=4 K=3; n=K=3 (value, error 1); 15 of 22 cases
# Returns inside the loop

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = np.zeros(P.shape)
    for i in range(P.shape[0]):
        for k in range(P.shape[1]):
            D[i, k] = P[i, k] - T[i, k]
        return D


# %% habit: finite differences tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: finite differences of the loss: wrong method; about 1e-10 off for small scores, much more for huge ones

def softmax_ce_delta(Z, T):
    def C(S):
        m = S.max(axis=1, keepdims=True)
        return (m[:, 0] + np.log(np.exp(S - m).sum(axis=1))) - (T * S).sum(axis=1)
    Z = np.asarray(Z, dtype=float)
    h = 1e-5
    return np.column_stack([(C(Z + h * e) - C(Z - h * e)) / (2 * h) for e in np.eye(Z.shape[1])])


# %% habit: errors swallowed
# Shown by: n=4 K=3; n=K=3 (value, error 1); 16 of 22 cases
# Hides the error of a wrong shape

def softmax_ce_delta(Z, T):
    try:
        E = np.exp(Z - Z.max(axis=1))
        return E / E.sum(axis=1) - T
    except ValueError:
        return np.zeros(Z.shape)


# %% habit: not attempted
# Shown by: n=4 K=3; n=K=3; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 22 of 22 cases
# Not attempted

def softmax_ce_delta(Z, T):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: n=4 K=3; n=K=3 (value, error 0.005); 16 of 22 cases
# Rounds

def softmax_ce_delta(Z, T):
    return np.round(softmax(Z), 2) - T


# %% habit: a library differentiates tags=["disputable"]
# Shown by: n=4 K=3; n=K=3; also by the docstring example (ModuleNotFoundError: No module named 'torch'); 22 of 22 cases
# Disputable: a library that differentiates; not installed, so the call fails

def softmax_ce_delta(Z, T):
    import torch
    S = torch.tensor(np.asarray(Z, dtype=float), requires_grad=True)
    C = -(torch.tensor(np.asarray(T, dtype=float)) * torch.log_softmax(S, dim=1)).sum()
    C.backward()
    return S.grad.numpy()


# %% habit: remembered from call to call
# Shown by: integer T; integer Z and T (value, error 0.9); 16 of 22 cases; the visible examples agree
# Remembers the probabilities by shape

_P = {}

def softmax_ce_delta(Z, T):
    P = _P.setdefault(Z.shape, softmax(Z))
    return P - T
