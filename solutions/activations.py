"""Activation functions and their slopes. Each works on arrays of any shape, entry by entry."""

import numpy as np


def identity(z):
    """The activation of a linear neuron, f(z) = z.

    >>> identity(np.array([-2.0, 3.0]))
    array([-2.,  3.])
    """
    return np.array(z, copy=True)


def identity_prime(z):
    """Slope of the identity: 1 everywhere.

    >>> identity_prime(np.array([-2.0, 3.0]))
    array([1., 1.])
    """
    return np.ones_like(z)


def logistic(z):
    """The logistic function 1 / (1 + exp(-z)), finite for every finite z.

    >>> logistic(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    e = np.exp(-np.abs(z))  # never overflows
    return np.where(np.asarray(z) >= 0, 1.0 / (1.0 + e), e / (1.0 + e))


def logistic_prime(z):
    """Slope of the logistic function, s(z) (1 - s(z)).

    >>> float(logistic_prime(0.0))
    0.25
    """
    s = logistic(z)
    return s * (1.0 - s)


def tanh(z):
    """The hyperbolic tangent.

    >>> float(tanh(0.0))
    0.0
    """
    return np.tanh(z)


def tanh_prime(z):
    """Slope of the hyperbolic tangent, 1 - tanh(z)^2.

    >>> float(tanh_prime(0.0))
    1.0
    """
    return 1.0 - np.tanh(z) ** 2


def softsign(z):
    """z / (1 + |z|): a squashing function with tails that die away slowly.

    >>> softsign(np.array([-1.0, 0.0, 3.0]))
    array([-0.5 ,  0.  ,  0.75])
    """
    return z / (1.0 + np.abs(z))


def softsign_prime(z):
    """Slope of softsign, 1 / (1 + |z|)^2.

    >>> softsign_prime(np.array([-1.0, 0.0]))
    array([0.25, 1.  ])
    """
    return 1.0 / (1.0 + np.abs(z)) ** 2
