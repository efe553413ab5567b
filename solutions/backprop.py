"""Backpropagation in one piece, how to check it, and what its order saves: notebook 6.

``backprop`` is the three functions of ``layers`` put together. It is also fast: no product is made twice, and
NumPy lets what follows a large product (+ b, / n, the slopes) happen in the product's own array.
"""

import numpy as np


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    """Loss E = 1/n sum C of a batch, C = 1/2 ||t - y||^2, and its gradient in every weight and bias.

    One forward pass that keeps what the way back needs, and one backward pass:
    delta^L = (y - t) f_out'(z^L) and delta^l = ((W^(l+1))^T delta^(l+1)) f'(z^l), products entry by entry;
    dE/dW^l = 1/n sum delta^l (a^(l-1))^T and dE/db^l = 1/n sum delta^l.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)).
    biases : list of L arrays
        biases[l-1] is b^l, (n_l,).
    X : array (n, m)
        Inputs, one example per row.
    T : array (n, o)
        Targets, one example per row.
    f, fprime : function
        Activation function of the hidden layers, and its slope to be used as it is given; both work on
        arrays of any shape, entry by entry.
    f_out, fprime_out : function
        The same for the last layer.

    Returns
    -------
    (loss, dWs, dbs)
        loss is a number; dWs a list of L arrays, dWs[l-1] with the shape of W^l; dbs a list of L arrays,
        dbs[l-1] with the shape of b^l. No argument is changed.

    Examples
    --------
    >>> one, linear = lambda z: np.ones_like(z), lambda z: 1.0 * z
    >>> weights, biases = [np.array([[2.0]]), np.array([[3.0]])], [np.array([1.0]), np.array([0.0])]
    >>> loss, dWs, dbs = backprop(weights, biases, np.array([[1.0]]), np.array([[5.0]]), linear, one, linear, one)
    >>> float(loss), dWs, dbs
    (8.0, [array([[12.]]), array([[12.]])], [array([12.]), array([4.])])
    """
    n, L = len(X), len(weights)
    zs, activations = [], [X]
    for l in range(L):
        Z = activations[l] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(f(Z) if l < L - 1 else f_out(Z))
    residual = activations[L] - T
    loss = 0.5 * np.sum(residual**2) / n

    dWs, dbs = [None] * L, [None] * L
    delta = residual * fprime_out(zs[L - 1])  # Eq. 4 times Eq. 3
    for l in range(L - 1, -1, -1):
        dWs[l] = delta.T @ activations[l] / n  # Eq. 1 and 2, averaged over the examples
        dbs[l] = np.sum(delta, axis=0) / n
        if l > 0:
            delta = (delta @ weights[l]) * fprime(zs[l - 1])  # Eq. 5 times Eq. 3
    return loss, dWs, dbs


def measured_gradients(loss, parameters, h=1e-5):
    """Gradients of a loss in every array of a list, by central differences: two evaluations per number.

    Parameters
    ----------
    loss : function
        Takes a list of arrays and returns a number.
    parameters : list of arrays
        Where to measure; not changed.
    h : float
        Half the distance of the two points that are compared.

    Returns
    -------
    list of arrays
        One slope per number, in the shapes of ``parameters``.

    Examples
    --------
    >>> [G.round(6) for G in measured_gradients(lambda p: p[0][0] * p[1][0], [np.array([2.0]), np.array([3.0])])]
    [array([3.]), array([2.])]
    """
    point = [np.array(array, dtype=float) for array in parameters]
    gradients = [np.zeros_like(array) for array in point]
    for array, gradient in zip(point, gradients):
        for index in np.ndindex(array.shape):
            here = array[index]
            array[index] = here + h
            above = loss(point)
            array[index] = here - h
            below = loss(point)
            array[index] = here
            gradient[index] = (above - below) / (2 * h)
    return gradients


def gradient_ok(g, g_num, tol):
    """Whether a gradient agrees with a measured one: max|g - g_num| <= tol max(|g|, |g_num|).

    Parameters
    ----------
    g : array of any shape
        The gradient under test; not changed.
    g_num : array
        The measured gradient; not changed.
    tol : float
        Largest difference that is borne, as a share of the largest entry of the two.

    Returns
    -------
    bool
        False as well when the shapes differ or when an entry of either is nan or infinite.
        Two gradients of zeros agree.

    Examples
    --------
    >>> gradient_ok(np.array([1.0, -2.0]), np.array([1.0, -2.000001]), 1e-4)
    True
    >>> gradient_ok(np.array([1.0, -2.0]), np.array([1.0, 2.0]), 1e-4)
    False
    """
    if np.shape(g) != np.shape(g_num):
        return False
    if not np.all(np.isfinite([g, g_num])):
        return False
    scale = np.max(np.abs([g, g_num]))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)


def box_loss(weights, biases, X, T):
    """Loss E = 1/n sum C of a network with tanh hidden neurons and softsign outputs.

    Parameters
    ----------
    weights, biases : list of L arrays
        (n_l, n_(l-1)) and (n_l,).
    X, T : array (n, m), array (n, o)
        Inputs and targets, one example per row.

    Returns
    -------
    float

    Examples
    --------
    >>> float(box_loss([np.array([[1.0]])], [np.array([0.0])], np.array([[1.0]]), np.array([[2.5]])))
    2.0
    """
    for l, (W, b) in enumerate(zip(weights, biases)):
        Z = X @ W.T + b
        X = np.tanh(Z) if l < len(weights) - 1 else Z / (1.0 + np.abs(Z))
    return 0.5 * np.sum((T - X) ** 2) / len(T)


def find_the_bug(candidates):
    """Numbers of the candidates whose gradients do not agree with measured ones.

    Parameters
    ----------
    candidates : list of functions
        Each is called as candidate(weights, biases, X, T) and returns (loss, dWs, dbs) for a network with tanh
        hidden neurons and softsign outputs, with any number of layers. Every loss is that of ``box_loss``.

    Returns
    -------
    list of int
        In ascending order, counted from 0; empty when all candidates are right.

    Examples
    --------
    >>> def lazy(weights, biases, X, T):
    ...     return box_loss(weights, biases, X, T), [0 * W for W in weights], [0 * b for b in biases]
    >>> find_the_bug([lazy, lazy]), find_the_bug([])
    ([0, 1], [])
    """
    rng = np.random.default_rng(6)
    sizes, n = (2, 3, 2, 2), 5  # two hidden layers and several examples, so that no mistake can hide
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    broken = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        for g, g_num in zip([*dWs, *dbs], measured):
            agrees = g.shape == g_num.shape and np.max(np.abs(g - g_num)) <= 1e-6 * np.max(np.abs(g_num))
            if not agrees:
                broken.append(number)
                break
    return broken


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    """Deltas of every layer from the front: a matrix of all the ways from a layer to the outputs, then the error.

    J^l = dz^L/dz^l = W^L diag(f'(z^(L-1))) ... W^(l+1) diag(f'(z^l)) and delta^l = (J^l)^T delta^L, where
    delta^L = (y - t) f_out'(z^L), for each example and each layer anew. No argument is changed.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)).
    zs : list of L arrays (n, n_l)
        Pre-activations of the forward pass.
    activations : list of L + 1 arrays
        Activations of the forward pass; activations[L] holds the outputs.
    T : array (n, n_L)
        Targets.
    fprime, fprime_out : function
        Slopes of the hidden layers' and of the last layer's activation function.

    Returns
    -------
    list of L arrays
        Entry l-1 is delta^l = dC/dz^l, (n, n_l).

    Examples
    --------
    >>> one = lambda z: np.ones_like(z)
    >>> ones = np.ones((1, 1))
    >>> naive_deltas([np.eye(1), np.array([[3.0]])], [ones] * 2, [ones] * 3, np.zeros((1, 1)), one, one)
    [array([[3.]]), array([[1.]])]
    """
    L = len(weights)
    last = (activations[L] - T) * fprime_out(zs[L - 1])
    D = []
    for l in range(L):
        rows = []
        for i in range(len(T)):
            J = np.eye(zs[l].shape[1])  # dz^l/dz^l
            for k in range(l + 1, L):
                J = weights[k] @ np.diag(fprime(zs[k - 1][i])) @ J  # one layer further: dz^k/dz^l
            rows.append(J.T @ last[i])
        D.append(np.array(rows))
    return D


def backward_multiplications(sizes):
    """Multiplications that the products W^T delta of one backward pass need, for one example.

    Each delta of a hidden layer is made once, from the delta of the next layer.

    Parameters
    ----------
    sizes : list of L + 1 int
        Numbers of inputs, of neurons in the hidden layers, of outputs.

    Returns
    -------
    int
        Only multiplications of a weight by a delta count, not those by a slope.

    Examples
    --------
    >>> backward_multiplications([2, 3, 4, 1])
    16
    """
    return sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))


def from_scratch_multiplications(sizes):
    """The same, when nothing is kept: for the deltas of each hidden layer one starts at the outputs again.

    Parameters
    ----------
    sizes : list of L + 1 int
        Numbers of inputs, of neurons in the hidden layers, of outputs.

    Returns
    -------
    int
        Only multiplications of a weight by a delta count, not those by a slope.

    Examples
    --------
    >>> from_scratch_multiplications([2, 3, 4, 1])
    20
    """
    last = len(sizes) - 1
    return sum(sizes[k] * sizes[k + 1] for l in range(1, last) for k in range(l, last))


def count_paths(sizes):
    """Number of paths on which blame can travel from the outputs back to the first hidden layer.

    A path visits one neuron in each layer from the last to the first, an output included and no input.

    Parameters
    ----------
    sizes : list of L + 1 int
        Numbers of inputs, of neurons in the hidden layers, of outputs.

    Returns
    -------
    int
        Right also where it is too large for 64 bits.

    Examples
    --------
    >>> count_paths([2, 3, 4, 1])
    12
    """
    paths = 1
    for size in sizes[1:]:
        paths *= size
    return paths


def duplicate_invariance(run, X, T, copies):
    """Whether a loss and its gradient stay the same when every example is shown several times.

    Parameters
    ----------
    run : function
        run(X, T) returns (loss, gradient): a number, and an array.
    X : array (n, m)
        Inputs, one example per row; not changed.
    T : array (n, o)
        Targets, one example per row; not changed.
    copies : int
        How often each example is shown, 2 or more.

    Returns
    -------
    bool
        True when both the loss and the gradient are the same, up to rounding.

    Examples
    --------
    >>> duplicate_invariance(lambda X, T: (np.mean(X - T), np.mean(X, axis=0)), np.eye(2), np.ones((2, 2)), 3)
    True
    >>> duplicate_invariance(lambda X, T: (np.sum(X - T), np.sum(X, axis=0)), np.eye(2), np.ones((2, 2)), 3)
    False
    """
    loss, gradient = run(X, T)
    loss_again, gradient_again = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss_again, loss) and np.allclose(gradient_again, gradient))
