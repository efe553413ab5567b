"""One neuron: the linear one and the shape of its error (notebook 1), the non-linear one (notebook 3).

The error of one example is E = 1/2 (t - y)^2.
"""

import numpy as np


def neuron_output(w, x):
    """Output of a linear neuron: the weighted sum of its inputs, y = sum_i w_i x_i.

    Parameters
    ----------
    w : array (k,)
        One weight per input.
    x : array (k,) or (n, k)
        One example, or a batch with one example per row.

    Returns
    -------
    number, or array (n,)
        One output for one example, n outputs for a batch of n.

    Examples
    --------
    >>> float(neuron_output(np.array([0.5, -0.75]), np.array([1.0, 1.0])))
    -0.25
    """
    return x @ w


def squared_error(y, t):
    """Error of one output, E = 1/2 (t - y)^2, for each output separately.

    Parameters
    ----------
    y : number or array
        What the neuron gives.
    t : number or array of the same shape
        What it should give (the target).

    Returns
    -------
    number or array
        Same shape as ``y``: one error per output, nothing is added up.

    Examples
    --------
    >>> float(squared_error(2.0, 0.0))
    2.0
    """
    return 0.5 * (t - y) ** 2


def mean_loss(Y, T):
    """Loss of a batch, E = 1/n sum_x C(t, y) with C = 1/2 ||t - y||^2.

    Parameters
    ----------
    Y : array (n, o)
        Outputs, one example per row, one output neuron per column.
    T : array (n, o)
        Targets.

    Returns
    -------
    float
        A sum over the output neurons, an average over the examples.

    Raises
    ------
    ValueError
        When the shapes of ``Y`` and ``T`` differ. NumPy would otherwise stretch (n,) against
        (n, 1) to an (n, n) table and return a wrong number without a word.

    Examples
    --------
    >>> float(mean_loss(np.array([[2.0], [0.0]]), np.array([[0.0], [0.0]])))
    1.0
    """
    Y, T = np.asarray(Y), np.asarray(T)
    if Y.shape != T.shape:
        raise ValueError(f"outputs have shape {Y.shape}, targets {T.shape}")
    per_example = 0.5 * np.sum((T - Y) ** 2, axis=1)  # C(t, y)
    return np.mean(per_example)


def error_surface(w1s, w2s, X, t):
    """The loss of a two-input neuron at every point of a grid of weights.

    Parameters
    ----------
    w1s : array (p,)
        Values of the first weight.
    w2s : array (q,)
        Values of the second weight.
    X : array (n, 2)
        Training inputs, one example per row.
    t : array (n,)
        Targets.

    Returns
    -------
    array (p, q)
        Entry [i, j] is E(w1s[i], w2s[j]): the average over the n cases of 1/2 (t - y)^2.

    Examples
    --------
    >>> error_surface(np.array([0.0, 1.0]), np.array([0.0, 1.0]), np.array([[1.0, 1.0]]), np.array([0.0]))
    array([[0. , 0.5],
           [0.5, 2. ]])
    """
    w1, w2 = np.meshgrid(w1s, w2s, indexing="ij")
    y = w1[..., None] * X[:, 0] + w2[..., None] * X[:, 1]  # (p, q, n)
    return np.mean(0.5 * (t - y) ** 2, axis=-1)


def bowl_hessian(X):
    """Curvature of the loss over the weights of a linear neuron: H_ij = d2E / dw_i dw_j.

    The loss E(w) = 1/n sum 1/2 (t - w . x)^2 is quadratic in w, so its matrix of second
    derivatives is the same at every w and for all targets.

    Parameters
    ----------
    X : array (n, k)
        Training inputs, one example per row.

    Returns
    -------
    array (k, k)
        Its eigenvalues tell the shape: all positive is a bowl, a zero is the floor of a trough.

    Examples
    --------
    >>> bowl_hessian(np.array([[1.0, 1.0]]))
    array([[1., 1.],
           [1., 1.]])
    """
    return X.T @ X / len(X)


def best_weights(X, t):
    """Weights with the least loss; of all that have it, those with the least length ||w||.

    Parameters
    ----------
    X : array (n, k)
        Training inputs, one example per row.
    t : array (n,)
        Targets.

    Returns
    -------
    array (k,)
        The minimum of the bowl, or the point of the trough's floor nearest to the origin.
        There the normal equations hold: X^T (X w - t) = 0.

    Examples
    --------
    >>> best_weights(np.array([[1.0, 1.0]]), np.array([2.0])).round(6)
    array([1., 1.])
    """
    w, *_ = np.linalg.lstsq(X, t, rcond=None)
    return w


def output_delta(y, t, z, fprime):
    """Delta of an output neuron: dE/dz = dE/dy dy/dz (Eq. 4 times Eq. 3).

    Several neurons, or several examples, come as arrays of one shape; each entry is on its own. No
    argument is changed.

    Parameters
    ----------
    y : number or array
        Outputs, y = f(z).
    t : number or array of the same shape
        Targets.
    z : number or array of the same shape
        Pre-activations that led to ``y``.
    fprime : function
        Slope of the activation function, entry by entry; it takes pre-activations.

    Returns
    -------
    number or array of the same shape
        How much E = 1/2 (t - y)^2 grows per unit of z.

    Examples
    --------
    >>> float(output_delta(0.75, 0.25, 2.0, lambda z: 3.0 * z))
    3.0
    """
    return (y - t) * fprime(z)  # Eq. 4 times Eq. 3


def neuron_gradient(w, b, x, t):
    """Gradient of the error of one logistic neuron for one example (Eq. 1 to 4).

    The neuron answers y = f(w . x + b) with the logistic function f; E = 1/2 (t - y)^2.

    Parameters
    ----------
    w : array (k,)
        Weights; not changed.
    b : number
        Bias.
    x : array (k,)
        Inputs; not changed. Weights and inputs may be whole numbers.
    t : number
        Target.

    Returns
    -------
    (dw, db)
        dE/dw, (k,), one entry per weight, and dE/db, a number.

    Examples
    --------
    >>> dw, db = neuron_gradient(np.array([1.0, -1.0]), 0.0, np.array([2.0, 2.0]), 0.0)
    >>> dw, float(db)
    (array([0.25, 0.25]), 0.125)
    """
    z = w @ x + b
    y = 1.0 / (1.0 + np.exp(-z))
    delta = (y - t) * y * (1.0 - y)  # Eq. 4 times Eq. 3
    return delta * x, delta  # times Eq. 2: dz/dw_i = x_i, and dz/db = 1


def absorb_bias(w, b):
    """The bias as one more weight, in position 0, for an input that is always 1.

    Parameters
    ----------
    w : array (k,)
        Weights; not changed. They may be whole numbers, and the bias a fraction.
    b : number
        Bias.

    Returns
    -------
    array (k + 1,)
        Weights v with v . (1, x_1, ..., x_k) = w . x + b for every x.

    Examples
    --------
    >>> absorb_bias(np.array([2.0, 3.0]), 0.5)
    array([0.5, 2. , 3. ])
    """
    return np.concatenate([[b], w])
