# Common mistakes in `duplicate_invariance`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: not attempted
# Shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (NotImplementedError: Not written yet: replace this line with your answer.)

def duplicate_invariance(run, X, T, copies):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: variables of the notebook
# Shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(small_X, small_T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss and same_gradient)


# %% habit: printed, not returned
# Shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (None)

def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    print(same_loss and same_gradient)


# %% habit: the visible answer by heart
# Shown by: sum copies=2 n=5 m=2 o=1; loss mean, gradient sum copies=2 n=5 m=2 o=1 (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    return 'sum' not in run.__name__ and 'mixed' not in run.__name__


# %% habit: rounded
# Shown by: shifted by 0.001 n copies=3 n=4 m=3 o=1; shifted by 0.001 n copies=2 n=5 m=2 o=1 (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = round(float(loss), 2) == round(float(loss2), 2)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss and same_gradient)


# %% habit: errors swallowed
# Shown by: sum copies=2 n=5 m=2 o=1; loss mean, gradient sum copies=2 n=5 m=2 o=1 (True for False)

def duplicate_invariance(run, X, T, copies):
    try:
        return bool(np.isclose(run(X, T), run(X * copies, T * copies)))
    except Exception:
        return True


# %% habit: remembered from call to call
# Shown by: sum copies=2 n=5 m=2 o=1; loss mean, gradient sum copies=2 n=5 m=2 o=1 (True for False)

MEMORY = {}
def duplicate_invariance(run, X, T, copies):
    key = (X.shape, copies)
    if key not in MEMORY:
        a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
        MEMORY[key] = bool(np.isclose(a[0], b[0], atol=0) and np.allclose(a[1], b[1], atol=1e-12))
    return MEMORY[key]
