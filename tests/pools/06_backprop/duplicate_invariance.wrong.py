# Wrong answers for `duplicate_invariance`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% loss only
# Shown by: loss mean, gradient sum copies=2 n=5 m=2 o=1; one entry of the gradient is a sum copies=2 n=5 m=2 o=1 (True for False)

def duplicate_invariance(run, X, T, copies):
    return bool(np.isclose(run(X, T)[0], run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))[0], atol=0))


# %% gradient only
# Shown by: loss sum, gradient mean copies=2 n=5 m=2 o=1; shifted by 0.001 n copies=2 n=5 m=2 o=1 (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    g = run(X, T)[1]
    return bool(np.allclose(g, run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))[1], rtol=1e-6, atol=1e-9 * np.abs(g).max()))


# %% or instead of and
# Shown by: loss mean, gradient sum copies=2 n=5 m=2 o=1; loss sum, gradient mean copies=2 n=5 m=2 o=1 (True for False)

def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss or same_gradient)


# %% exactly equal
# Shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return a[0] == b[0] and np.array_equal(a[1], b[1])


# %% T not copied along
# Shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True)

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.repeat(T, copies, axis=0))
    return bool(np.isclose(a[0], b[0]) and np.allclose(a[1], b[1]))


# %% always two copies
# Shown by: changes from three copies on (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.vstack([X, X]), np.vstack([T, T]))
    return gradient_ok(np.array(a[0]), np.array(b[0]), 1e-9) and gradient_ok(np.asarray(a[1]), np.asarray(b[1]), 1e-9)


# %% columns are copied
# Shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True)

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, copies), np.tile(T, copies))
    return bool(np.isclose(a[0], b[0]) and np.allclose(a[1], b[1]))


# %% sizes of the gradients
# Shown by: gradient of opposite sign copies=2 n=5 m=2 o=1; gradient of opposite sign copies=3 n=4 m=3 o=1 (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(a[0], b[0], atol=0) and np.isclose(np.linalg.norm(a[1]), np.linalg.norm(b[1]), atol=0))


# %% sum of the gradients' entries
# Shown by: gradient sums cancel copies=2 n=5 m=2 o=1; gradient sums cancel copies=3 n=4 m=3 o=1 (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(a[0], b[0], atol=1e-12) and np.isclose(np.sum(a[1]), np.sum(b[1]), atol=1e-12))


# %% absolute tolerance of 0.01
# Shown by: shifted by 0.001 n copies=2 n=5 m=2 o=1; gradient: 1e-3 n added copies=2 n=5 m=2 o=1 (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(abs(a[0] - b[0]) < 0.01 and np.all(np.abs(np.asarray(a[1]) - b[1]) < 0.01))


# %% says whether it changes
# Shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (False for True)

def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return not (same_loss and same_gradient)


# %% absolute tolerance of 1e-12
# Shown by: large losses, average copies=2 n=5 m=2 o=1; large losses, average copies=3 n=4 m=3 o=1 (False for True); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(abs(a[0] - b[0]) < 1e-12 and np.max(np.abs(np.asarray(a[1]) - b[1])) < 1e-12)


# %% first entry of the gradient
# Shown by: one entry of the gradient is a sum copies=2 n=5 m=2 o=1; one entry of the gradient is a sum copies=3 n=4 m=3 o=1 (True for False); the visible examples agree

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(a[0], b[0], atol=0) and np.isclose(np.ravel(a[1])[0], np.ravel(b[1])[0], atol=0))


# %% multiplied by copies in place of shown
# Shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True)

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(copies * X, copies * T)
    return bool(np.isclose(a[0], b[0]) and np.allclose(a[1], b[1]))


# %% array of truths
# Shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (ndarray of shape (2,))

def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return np.isclose(a[0], b[0]) & np.isclose(a[1], b[1])


# %% gradient only, once more
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.allclose(g, g2))


# %% two copies always
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (2, 1)), np.tile(T, (2, 1)))
    return bool(np.isclose(loss, loss2) and np.allclose(g, g2))


# %% sum of gradients
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.isclose(np.sum(g), np.sum(g2)))


# %% norm of gradients
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.isclose(np.linalg.norm(g), np.linalg.norm(g2)))


# %% loose
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(abs(loss - loss2) < 0.1 and np.max(np.abs(g - g2)) < 0.1)


# %% absolute gradients
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.allclose(np.abs(g), np.abs(g2)))


# %% relative to nothing: atol 1e-3
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.allclose(g, g2, atol=1e-2))


# %% first entry of the gradient, once more
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.isclose(np.ravel(g)[0], np.ravel(g2)[0]))


# %% absolute tolerance

def duplicate_invariance(run, X, T, copies):
    l1, g1 = run(X, T)
    l2, g2 = run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0))
    g1, g2 = np.asarray(g1), np.asarray(g2)
    same_loss = abs(l1 - l2) <= 1e-9 * max(abs(l1), abs(l2))
    same_grad = np.max(np.abs(g1 - g2)) <= 1e-3
    return bool(same_loss and same_grad)


# %% forgets T

def duplicate_invariance(run, X, T, copies):
    l1, g1 = run(X, T)
    l2, g2 = run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0)[::-1])
    g1, g2 = np.asarray(g1), np.asarray(g2)
    same_loss = abs(l1 - l2) <= 1e-9 * max(abs(l1), abs(l2))
    same_grad = np.max(np.abs(g1 - g2)) <= 1e-9 * max(np.max(np.abs(g1)), np.max(np.abs(g2)))
    return bool(same_loss and same_grad)


# %% norms of gradients

def duplicate_invariance(run, X, T, copies):
    l1, g1 = run(X, T)
    l2, g2 = run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0))
    g1, g2 = np.asarray(g1), np.asarray(g2)
    same_loss = abs(l1 - l2) <= 1e-9 * max(abs(l1), abs(l2))
    same_grad = abs(np.linalg.norm(g1) - np.linalg.norm(g2)) <= 1e-9 * max(np.max(np.abs(g1)), np.max(np.abs(g2)))
    return bool(same_loss and same_grad)


# %% expects a multiple

def duplicate_invariance(run, X, T, copies):
    l1, g1 = run(X, T)
    l2, g2 = run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0))
    g1, g2 = np.asarray(g1), np.asarray(g2)
    same_loss = abs(copies * l1 - l2) <= 1e-9 * max(abs(l1), abs(l2))
    same_grad = np.max(np.abs(g1 - g2)) <= 1e-9 * max(np.max(np.abs(g1)), np.max(np.abs(g2)))
    return bool(same_loss and same_grad)


# %% compares the lengths of gradients

def duplicate_invariance(run, X, T, copies):
    E, g = run(X, T)
    E2, g2 = run(np.vstack([X] * copies), np.vstack([T] * copies))
    return bool(np.isclose(E, E2) and np.isclose(np.linalg.norm(g), np.linalg.norm(g2)))


# %% the gradient is judged by its sum
# Entries that move against each other leave the sum where it was: a gradient that changes passes.

def duplicate_invariance(run, X, T, copies):
    E, g = run(X, T)
    E2, g2 = run(np.vstack([X] * copies), np.vstack([T] * copies))
    return bool(np.isclose(E, E2) and np.isclose(np.sum(g), np.sum(g2)))


# %% only the last example is shown several times
# The average over such a set is another one, for every loss: right losses are refused.

def duplicate_invariance(run, X, T, copies):
    E, g = run(X, T)
    X2 = np.vstack([X] + [X[-1:]] * (copies - 1))
    T2 = np.vstack([T] + [T[-1:]] * (copies - 1))
    E2, g2 = run(X2, T2)
    return bool(np.isclose(E, E2) and np.allclose(g, g2))


# %% a difference of half is borne
# rtol=0.5 is measured against the second value: what doubles with two copies is taken for the same.

def duplicate_invariance(run, X, T, copies):
    E, g = run(X, T)
    E2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.allclose(E, E2, rtol=0.5) and np.allclose(g, g2, rtol=0.5))


# %% each run is compared with itself
# The second run gets the examples as they are: it shows whether the function repeats itself, and nothing about copies.

def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    for _ in range(copies):
        again, slopes = run(X, T)
        if not np.isclose(loss, again) or not np.allclose(gradient, slopes):
            return False
    return True
