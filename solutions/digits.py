"""A network that ends in softmax, with cross-entropy as its loss, and what trains it: notebook 9.

Hidden neurons are tanh. A row of targets T has a single 1, in the column of the class.
"""

import numpy as np


def class_forward(weights, biases, X):
    """Forward pass of a network with tanh hidden neurons and a softmax over the last layer.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)); not changed.
    biases : list of L arrays
        biases[l-1] is b^l, (n_l,); not changed.
    X : array (n, m)
        Inputs, one example per row; not changed. Scores may come out large, in thousands.

    Returns
    -------
    list of L + 1 arrays
        Activations: item 0 is X, item l holds a^l, (n, n_l). The last item holds the probabilities P: every row sums
        to 1.

    Examples
    --------
    >>> weights, biases = [np.array([[1.0], [-1.0]])], [np.array([0.0, np.log(3.0)])]
    >>> [a.round(6).tolist() for a in class_forward(weights, biases, np.array([[0.0]]))]
    [[[0.0]], [[0.25, 0.75]]]
    """
    activations = [X]
    for l in range(len(weights)):
        Z = activations[l] @ weights[l].T + biases[l]
        if l < len(weights) - 1:
            activations.append(np.tanh(Z))
        else:
            E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
            activations.append(E / np.sum(E, axis=1, keepdims=True))
    return activations


def class_deltas(weights, activations, T):
    """Deltas of all layers, delta^l = dC/dz^l, for the cross-entropy C = -sum_k t_k log p_k of one example.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)); not changed.
    activations : list of L + 1 arrays
        From ``class_forward``; not changed.
    T : array (n, K)
        Targets, a single 1 in each row; not changed.

    Returns
    -------
    list of L arrays
        Item l-1 holds the deltas of layer l, (n, n_l). Each example has deltas of its own: nothing is averaged.

    Examples
    --------
    >>> weights, activations = [np.array([[1.0], [-1.0]])], [np.array([[0.0]]), np.array([[0.25, 0.75]])]
    >>> class_deltas(weights, activations, np.array([[0.0, 1.0]]))
    [array([[ 0.25, -0.25]])]
    """
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T  # softmax and cross-entropy together: no slope is left
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - activations[l + 1] ** 2)  # Eq. 5; tanh' = 1 - tanh^2
    return D


def loss_and_gradients(weights, biases, X, T):
    """Loss of a batch, and its gradient in every weight and bias.

    E = 1/n sum C is the average of C = -sum_k t_k log p_k over the examples, the logarithm to base e.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)); not changed.
    biases : list of L arrays
        biases[l-1] is b^l, (n_l,); not changed.
    X : array (n, m)
        Inputs, one example per row; not changed.
    T : array (n, K)
        Targets, a single 1 in each row; not changed.

    Returns
    -------
    (E, dWs, dbs)
        A number; dWs[l-1] in the shape of weights[l-1], dbs[l-1] in that of biases[l-1].

    Examples
    --------
    >>> weights, biases = [np.array([[0.0], [0.0]])], [np.array([0.0, 0.0])]
    >>> E, dWs, dbs = loss_and_gradients(weights, biases, np.array([[4.0]]), np.array([[1.0, 0.0]]))
    >>> round(float(E / np.log(2.0)), 6), dWs, dbs
    (1.0, [array([[-2.],
           [ 2.]])], [array([-0.5,  0.5])])
    """
    n = len(X)
    activations = class_forward(weights, biases, X)
    D = class_deltas(weights, activations, T)
    E = -np.sum(T * np.log(np.maximum(activations[-1], 1e-300))) / n  # 0 log 0 counts as 0
    dWs = [D[l].T @ activations[l] / n for l in range(len(D))]
    dbs = [np.sum(D[l], axis=0) / n for l in range(len(D))]
    return E, dWs, dbs


def accuracy(P, labels):
    """Share of right answers: the answer to an example is the class with the largest probability.

    Parameters
    ----------
    P : array (n, K)
        Probabilities, one example per row; not changed.
    labels : array (n,) of whole numbers
        The true classes, counted from 0; not changed.

    Returns
    -------
    float
        Between 0 and 1.

    Examples
    --------
    >>> float(accuracy(np.array([[0.2, 0.5, 0.3], [0.4, 0.3, 0.3]]), np.array([1, 2])))
    0.5
    """
    return np.mean(np.argmax(P, axis=1) == labels)


def descend(weights, biases, batches, lr, grad_fn):
    """Gradient descent in mini-batches: one step for each batch, in the order in which they come.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)); not changed.
    biases : list of L arrays
        biases[l-1] is b^l, (n_l,); not changed.
    batches : list of pairs (X, T)
        Inputs and targets of each batch; not changed.
    lr : float
        Learning rate.
    grad_fn : function
        ``grad_fn(weights, biases, X, T)`` returns (E, dWs, dbs) of a batch, as ``loss_and_gradients`` does.

    Returns
    -------
    (weights, biases, losses)
        The weights and biases after the last step, as lists of new arrays, and a list with the loss of each batch as it
        was before the step that the batch makes.

    Examples
    --------
    >>> weights, biases = [np.array([[0.0], [0.0]])], [np.array([0.0, 0.0])]
    >>> batch = (np.array([[4.0]]), np.array([[1.0, 0.0]]))
    >>> weights, biases, losses = descend(weights, biases, [batch], 0.5, loss_and_gradients)
    >>> weights, biases, [round(float(E / np.log(2.0)), 6) for E in losses]
    ([array([[ 1.],
           [-1.]])], [array([ 0.25, -0.25])], [1.0])
    """
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr * dW for W, dW in zip(weights, dWs)]
        biases = [b - lr * db for b, db in zip(biases, dbs)]
        losses.append(E)
    return weights, biases, losses


def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    """Adam: descent with a running mean of the gradient and one of its square (Kingma and Ba, 2015).

    m = beta1 m + (1 - beta1) g and v = beta2 v + (1 - beta2) g^2, both from 0, entry by entry. In epoch k = 1, 2, ...
    the step is -lr m' / (sqrt(v') + 1e-8) with m' = m / (1 - beta1^k) and v' = v / (1 - beta2^k).

    Parameters
    ----------
    perf_grad : function
        Takes weights (k,) and returns (performance, gradient): a number and an array (k,).
    w0 : array (k,)
        Start; not changed. It may hold whole numbers.
    lr : float
        Learning rate.
    beta1, beta2 : float
        How much of each mean is kept from epoch to epoch, from 0 to below 1.
    epochs : int
        Number of steps.

    Returns
    -------
    array (epochs + 1, k)
        The path: the start, and the weights after each epoch.

    Examples
    --------
    >>> train_adam(lambda w: (w @ w, 2 * w), np.array([4.0, -0.5]), 0.25, 0.9, 0.99, 1).round(6)
    array([[ 4.  , -0.5 ],
           [ 3.75, -0.25]])
    """
    w = np.array(w0, dtype=float)
    m, v = np.zeros(len(w)), np.zeros(len(w))
    path = [w]
    for k in range(1, epochs + 1):
        _, g = perf_grad(w)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        w = w - lr * (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + 1e-8)
        path.append(w)
    return np.array(path)
