"""Layers: the forward pass, the deltas and the gradients of a multilayer network: notebook 5.

The loss of one example is C = 1/2 ||t - y||^2, of a batch the average E = 1/n sum C.
"""

import numpy as np


def hidden_delta(W_next, delta_next, z, fprime):
    """Deltas of a hidden layer from those of the next one, for one example (Eq. 5 times Eq. 3).

    delta_j = f'(z_j) sum_k w_kj delta_k, where the sum runs over the neurons k that j feeds.

    Parameters
    ----------
    W_next : array (q, p)
        Weights from this layer (p neurons) to the next (q neurons).
    delta_next : array (q,)
        dC/dz of the next layer.
    z : array (p,)
        Pre-activations of this layer.
    fprime : function
        Slope of this layer's activation function, entry by entry.

    Returns
    -------
    array (p,)
        dC/dz of this layer.

    Examples
    --------
    >>> hidden_delta(np.array([[2.0, -1.0]]), np.array([0.5]), np.array([1.0, 3.0]), lambda z: z)
    array([ 1. , -1.5])
    """
    return fprime(z) * (W_next.T @ delta_next)  # Eq. 3 times Eq. 5


def weight_gradient(delta, a_prev):
    """Gradient of one example's loss in the weights of a layer: dC/dw_ji = delta_j a_i (Eq. 1 and 2).

    Parameters
    ----------
    delta : array (q,)
        dC/dz of the layer that receives.
    a_prev : array (p,)
        Activations of the layer that sends.

    Returns
    -------
    array (q, p)
        One entry per weight, in the shape of the weight matrix.

    Examples
    --------
    >>> weight_gradient(np.array([1.0, 10.0]), np.array([2.0, 3.0, 4.0]))
    array([[ 2.,  3.,  4.],
           [20., 30., 40.]])
    """
    return np.outer(delta, a_prev)


def forward(weights, biases, X, f, f_out):
    """Forward pass of a batch, z^l = W^l a^(l-1) + b^l and a^l = f(z^l), keeping what the way back needs.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)): one row per receiving neuron.
    biases : list of L arrays
        biases[l-1] is b^l, (n_l,).
    X : array (n, m)
        Inputs, one example per row; not changed.
    f : function
        Activation function of the hidden layers.
    f_out : function
        Activation function of the last layer.

    Returns
    -------
    (zs, activations)
        zs is a list of L arrays (n, n_l), zs[l-1] = z^l before the activation function;
        activations is a list of L + 1 arrays, activations[0] = X and activations[l] = a^l.

    Examples
    --------
    >>> zs, activations = forward([np.array([[2.0]])], [np.array([1.0])], np.array([[3.0]]), np.tanh, lambda z: -z)
    >>> zs, activations[-1]
    ([array([[7.]])], array([[-7.]]))
    """
    zs, activations = [], [X]
    for l in range(len(weights)):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < len(weights) - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    """Deltas of every layer for a batch, from the back to the front (Eq. 4, then Eq. 5 again and again).

    delta^L = (a^L - t) f_out'(z^L) and delta^l = ((W^(l+1))^T delta^(l+1)) f'(z^l) for l < L,
    products entry by entry.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)).
    zs : list of L arrays (n, n_l)
        Pre-activations from ``forward``.
    activations : list of L + 1 arrays
        Activations from ``forward``; activations[L] holds the outputs.
    T : array (n, n_L)
        Targets.
    fprime : function
        Slope of the hidden layers' activation function.
    fprime_out : function
        Slope of the last layer's activation function.

    Returns
    -------
    list of L arrays
        Entry l-1 is delta^l = dC/dz^l, (n, n_l): each example has deltas of its own, nothing is averaged.

    Examples
    --------
    >>> one = lambda z: np.ones_like(z)
    >>> deltas([np.eye(1), np.array([[3.0]])], [np.ones((1, 1))] * 2, [np.ones((1, 1))] * 3, np.zeros((1, 1)), one, one)
    [array([[3.]]), array([[1.]])]
    """
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])  # Eq. 4 times Eq. 3
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])  # Eq. 5 times Eq. 3
    return D


def gradients(deltas, activations):
    """Gradients of the loss E = 1/n sum C in every weight and bias: dE/dW^l = 1/n sum delta^l (a^(l-1))^T.

    Parameters
    ----------
    deltas : list of L arrays (n, n_l)
        dC/dz^l of each example.
    activations : list of L + 1 arrays
        activations[l] has shape (n, n_l); activations[0] is the input.

    Returns
    -------
    (dWs, dbs)
        dWs[l-1] has the shape of W^l, (n_l, n_(l-1)); dbs[l-1] the shape of b^l, (n_l,).

    Examples
    --------
    >>> gradients([np.array([[1.0], [3.0]])], [np.array([[1.0, 0.0], [0.0, 1.0]]), None])
    ([array([[0.5, 1.5]])], [array([2.])])
    """
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


def add_bias_column(A):
    """Give every example a fixed input of 1, in position 0: the bias becomes a weight.

    Parameters
    ----------
    A : array (n, k)
        Activations, one example per row.

    Returns
    -------
    array (n, k + 1)
        Column 0 holds ones, the others are those of ``A``.

    Examples
    --------
    >>> add_bias_column(np.array([[5.0, 6.0]]))
    array([[1., 5., 6.]])
    """
    return np.hstack([np.ones((len(A), 1)), A])


def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    """Deltas as in ``deltas``, for augmented weight matrices that carry the biases in column 0.

    The constant unit that feeds column 0 has no pre-activation, so it has no delta.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] has shape (n_l, 1 + n_(l-1)): column 0 is b^l, the rest is W^l.
    zs : list of L arrays (n, n_l)
        Pre-activations, of the real neurons only.
    activations : list of L + 1 arrays
        activations[l] has shape (n, n_l), without the column of ones.
    T : array (n, n_L)
        Targets.
    fprime, fprime_out : function
        Slopes of the hidden layers' and of the last layer's activation function.

    Returns
    -------
    list of L arrays
        Entry l-1 is delta^l, (n, n_l): the same deltas as with separate biases.

    Examples
    --------
    >>> one = lambda z: np.ones_like(z)
    >>> W = [np.array([[0.5, 1.0]]), np.array([[0.5, 3.0]])]
    >>> deltas_augmented(W, [np.ones((1, 1))] * 2, [np.ones((1, 1))] * 3, np.zeros((1, 1)), one, one)
    [array([[3.]]), array([[1.]])]
    """
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1])[:, 1:] * fprime(zs[l])
    return D
