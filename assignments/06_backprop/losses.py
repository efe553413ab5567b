"""Losses of batches in notebook 6: averages, and what only looks like one."""

import numpy as np

from autograder import foretold


def with_loss(run, copies):
    """Inputs and targets of a batch, and a function that gives a loss and its gradient. Nearly every answer asks it
    about the batch and about its copies, in one of two orders."""

    def sample(rng):
        X, T = rng.normal(size=(4, 3)), rng.normal(size=(4, 2)) + 2.0
        one_after_another = np.tile(X, (copies, 1)), np.tile(T, (copies, 1))
        side_by_side = np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0)
        return foretold(run, (X, T), one_after_another, side_by_side), X, T, copies

    return sample


def _parts(X, T):
    """The error of each example of a fixed linear network, and its gradient in the weights."""
    W = np.array([[0.5, -1.0, 0.3], [0.2, 0.4, -0.6]])
    residual = X @ W.T - T
    return 0.5 * np.sum(residual**2, axis=1), residual[:, :, None] * X[:, None, :]


def averaged(X, T):
    C, G = _parts(X, T)
    return float(C.mean()), G.mean(axis=0)


def averaged_over_all_entries(X, T):
    loss, G = averaged(X, T)
    return loss / T.shape[1], G / T.shape[1]


def summed(X, T):
    C, G = _parts(X, T)
    return float(C.sum()), G.sum(axis=0)


def gradient_summed(X, T):
    C, G = _parts(X, T)
    return float(C.mean()), G.sum(axis=0)


def loss_summed(X, T):
    C, G = _parts(X, T)
    return float(C.sum()), G.mean(axis=0)


def one_less(X, T):
    """Divided by n - 1: nearly an average."""
    C, G = _parts(X, T)
    return float(C.sum()) / (len(X) - 1), G.sum(axis=0) / (len(X) - 1)


def bias_summed(X, T):
    """One entry of the gradient is a sum, all others are averages."""
    loss, G = averaged(X, T)
    G[1, 2] *= len(X)
    return loss, G


def turned_when_shown_again(X, T):
    """The gradient of more examples than four has the other sign, and the same size."""
    loss, G = averaged(X, T)
    return loss, G if len(X) == 4 else -G


def balanced_shift(X, T):
    """Two entries of the gradient move against each other: their sum stays."""
    loss, G = averaged(X, T)
    G[0, 0] += 0.1 * len(X)
    G[1, 1] -= 0.1 * len(X)
    return loss, G


def drifting(X, T):
    """A thousandth more for every example: small, and no rounding."""
    loss, G = averaged(X, T)
    return loss + 1e-3 * len(X), G + 1e-3 * len(X)


def twice_is_fine(X, T):
    """An average for four and for eight examples, and for no other number."""
    loss, G = averaged(X, T)
    return (loss, G) if len(X) in (4, 8) else (2 * loss, 2 * G)


def tiny_sum(X, T):
    """The gradient is a sum, in a unit so large that nothing but a relative comparison sees it."""
    loss, G = gradient_summed(X, T)
    return 1e-6 * loss, 1e-6 * G
