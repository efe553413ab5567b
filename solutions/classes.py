"""Outputs that name a class, the loss that fits them, and their deltas: notebook 4.

A row of scores Z becomes a row of probabilities P; a row of targets T has a single 1.
"""

import numpy as np

from solutions.activations import logistic


def one_hot(labels, K):
    """Class labels as rows of targets: a single 1, in the column of the class.

    Parameters
    ----------
    labels : array (n,), or list of n whole numbers
        Class of each example, counted from 0: each is one of 0, 1, ..., K - 1. Not changed.
    K : int
        Number of classes. A batch need not contain all of them.

    Returns
    -------
    array (n, K)
        Row i has a 1 in column labels[i] and zeros elsewhere.

    Examples
    --------
    >>> one_hot([2, 0], 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    Y = np.zeros((len(labels), K))
    Y[np.arange(len(labels)), labels] = 1.0  # each row with its own column
    return Y


def softmax(Z):
    """Scores to probabilities, row by row: p_k = exp(z_k) / sum_j exp(z_j) (Bridle, 1990).

    Parameters
    ----------
    Z : array (n, K)
        Scores, any numbers, large ones too; one example per row, one class per column. Not changed.

    Returns
    -------
    array (n, K)
        Numbers between 0 and 1; every row sums to 1.

    Examples
    --------
    >>> softmax(np.array([[0.0, 0.0], [0.0, np.log(3.0)]])).round(6)
    array([[0.5 , 0.5 ],
           [0.25, 0.75]])
    """
    S = Z - np.max(Z, axis=1, keepdims=True)  # the same probabilities, and no exponential above 1
    E = np.exp(S)
    return E / np.sum(E, axis=1, keepdims=True)


def cross_entropy(P, T):
    """Loss of a batch of forecasts: E = 1/n sum C with C = -sum_k t_k log p_k, the logarithm to base e.

    Parameters
    ----------
    P : array (n, K)
        Probabilities, one example per row. A probability may be exactly 0. Not changed.
    T : array (n, K)
        Targets, a single 1 in each row; not changed.

    Returns
    -------
    float
        An average over the examples. 0 for certain and right; for certain and wrong any huge
        number or infinity, but not nan.

    Examples
    --------
    >>> round(float(cross_entropy(np.array([[0.5, 0.25, 0.25]]), np.array([[0.0, 1.0, 0.0]])) / np.log(2.0)), 6)
    2.0
    """
    surprise = -np.log(np.maximum(P, 1e-300))  # 0 log 0 counts as 0
    return np.mean(np.sum(T * surprise, axis=1))  # C sums over classes, E averages over examples


def softmax_ce_delta(Z, T):
    """Deltas of a softmax layer under cross-entropy: delta_k = dC/dz_k for each example.

    C = -sum_k t_k log p_k is the error of one example, with p the softmax of its scores.

    Parameters
    ----------
    Z : array (n, K)
        Scores, any numbers, large ones too; one example per row. Not changed.
    T : array (n, K)
        Targets, a single 1 in each row; not changed.

    Returns
    -------
    array (n, K)
        Each example has deltas of its own: nothing is averaged.

    Examples
    --------
    >>> softmax_ce_delta(np.array([[0.0, np.log(3.0)]]), np.array([[1.0, 0.0]])).round(6)
    array([[-0.75,  0.75]])
    """
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = E / np.sum(E, axis=1, keepdims=True)
    return P - T  # dC/dp times the slopes of all p_k in z_j: Eq. 3 and 4 in one


def binary_ce_delta(z, t):
    """Delta of a logistic neuron under log loss: dC/dz, entry by entry.

    C = -(t log y + (1 - t) log(1 - y)) is the error of one output, with y the logistic function of z.

    Parameters
    ----------
    z : array of any shape
        Weighted sums. However large they are, the delta is finite. Not changed.
    t : array of the same shape
        Targets, 0 or 1; not changed.

    Returns
    -------
    array of the same shape
        One delta for each entry.

    Examples
    --------
    >>> binary_ce_delta(np.array([0.0, -np.log(3.0)]), np.array([1.0, 0.0])).round(6)
    array([-0.5 ,  0.25])
    """
    return logistic(z) - t


def loss_comparison(z, t):
    """The delta dC/dz of a logistic neuron, y = 1 / (1 + exp(-z)), under two losses (Solla, Levin and Fleisher, 1988).

    Parameters
    ----------
    z : array of any shape
        Weighted sums, large ones too; not changed.
    t : array of the same shape
        Targets, 0 or 1; not changed.

    Returns
    -------
    (squared, crossed)
        Two arrays of the shape of ``z``, signs included, entry by entry: dC/dz for the squared error
        C = 1/2 (t - y)^2, and dC/dz for the log loss C = -(t log y + (1 - t) log(1 - y)).

    Examples
    --------
    >>> squared, crossed = loss_comparison(np.array([0.0]), np.array([1.0]))
    >>> squared, crossed
    (array([-0.125]), array([-0.5]))
    """
    y = logistic(z)
    squared = (y - t) * y * (1.0 - y)  # Eq. 4 times Eq. 3
    crossed = y - t  # Eq. 3 has cancelled against dC/dy
    return squared, crossed
