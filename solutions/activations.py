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
    """The logistic function f(z) = 1 / (1 + exp(-z)), entry by entry.

    Parameters
    ----------
    z : number or array of any shape
        Pre-activations, of any size: also 1000 and -1000. Whole numbers, too; not changed.

    Returns
    -------
    number or array of the same shape
        Between 0 and 1, never nan. Far to the left, where it is tiny, its digits still count.

    Examples
    --------
    >>> logistic(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    e = np.exp(-np.abs(z))  # never overflows
    return np.where(np.asarray(z) >= 0, 1.0 / (1.0 + e), e / (1.0 + e))


def logistic_prime(z):
    """Slope of the logistic function, f'(z) = f(z) (1 - f(z)), entry by entry.

    Parameters
    ----------
    z : number or array of any shape
        Pre-activations, not activations; of any size. Not changed.

    Returns
    -------
    number or array of the same shape
        The derivative of the logistic function at z.

    Examples
    --------
    >>> float(logistic_prime(0.0))
    0.25
    """
    e = np.exp(-np.abs(z))  # the slope is the same at z and -z
    return e / (1.0 + e) ** 2  # f(z) f(-z), which is f(z) (1 - f(z))


def relu(z):
    """The rectified linear unit: z where z is positive, else 0, entry by entry.

    Parameters
    ----------
    z : number or array of any shape
        Pre-activations; they stay as they are.

    Returns
    -------
    number or array of the same shape
        Never negative.

    Examples
    --------
    >>> relu(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 3.])
    """
    return np.maximum(z, 0.0)


def relu_prime(z):
    """Slope of the rectified linear unit, entry by entry.

    Parameters
    ----------
    z : number or array of any shape
        Pre-activations; they stay as they are.

    Returns
    -------
    number or array of the same shape
        The derivative of ReLU at z. At z = 0, where there is none, a number between its slopes on
        the two sides.

    Examples
    --------
    >>> relu_prime(np.array([-2.0, 3.0]))
    array([0., 1.])
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)  # the kink counts as flat


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
