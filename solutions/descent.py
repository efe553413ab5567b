"""Gradient descent on the bowl of a linear neuron, and the perceptron's rule: notebook 2."""

import numpy as np


def linear_gradient(w, X, t):
    """Gradient of the loss of a linear neuron (Eq. 1 and 2 with the identity as activation).

    The loss is E(w) = 1/n sum 1/2 (t - y)^2 with y = w . x.

    Parameters
    ----------
    w : array (k,)
        Weights.
    X : array (n, k)
        Training inputs, one example per row.
    t : array (n,)
        Targets.

    Returns
    -------
    array (k,)
        dE/dw_i, one entry per weight.

    Examples
    --------
    >>> linear_gradient(np.array([2.0, 1.0]), np.array([[1.0, 1.0]]), np.array([0.0]))
    array([3., 3.])
    """
    residual = X @ w - t  # Eq. 1: dE/dy
    return X.T @ residual / len(t)  # Eq. 2: dy/dw_i = x_i


def numerical_gradient(f, w, h=1e-5):
    """Gradient of f at w by central differences, df/dw_i ~ (f(w + h e_i) - f(w - h e_i)) / 2h.

    Parameters
    ----------
    f : function
        Takes an array of the shape of ``w`` and returns a number.
    w : array of any shape
        Where to differentiate. It may hold integers; it is not changed.
    h : float
        Half the distance between the two points.

    Returns
    -------
    array of the shape of ``w``
        The error shrinks as h^2.

    Examples
    --------
    >>> numerical_gradient(lambda w: w[0] ** 2 + 3 * w[1], np.array([2, 5])).round(6)
    array([4., 3.])
    """
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        above = f(w)
        w[i] = old - h
        below = f(w)
        w[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient


def gd_step(w, g, lr):
    """One step of gradient descent from w against the gradient g with learning rate lr.

    Parameters
    ----------
    w : array (k,)
        Weights; they stay as they are.
    g : array (k,)
        Gradient of the loss at ``w``.
    lr : float
        Learning rate.

    Returns
    -------
    array (k,)
        The new weights, in a new array.

    Examples
    --------
    >>> gd_step(np.array([1.0, 1.0]), np.array([2.0, -2.0]), 0.25)
    array([0.5, 1.5])
    """
    return w - lr * g


def gradient_descent(grad, w0, lr, n_steps):
    """The path of gradient descent: w_{k+1} = w_k - lr grad(w_k).

    Parameters
    ----------
    grad : function
        Takes weights (k,) and returns the gradient of the loss there, (k,).
    w0 : array (k,)
        Starting point. It may hold integers; it is not changed.
    lr : float
        Learning rate. When it is too large the path leaves the bowl, and the path shows it.
    n_steps : int
        Number of steps, neither more nor fewer.

    Returns
    -------
    array (n_steps + 1, k)
        Row 0 is the starting point, row j the weights after j steps.

    Examples
    --------
    >>> gradient_descent(lambda w: w, np.array([8.0]), 0.5, 2)
    array([[8.],
           [4.],
           [2.]])
    """
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for k in range(n_steps):
        g = grad(w)
        w = w - lr * g
        path.append(w.copy())
    return np.array(path)


def max_stable_lr(X):
    """The learning rate beyond which gradient descent on the bowl of X diverges.

    Along the eigenvector of the Hessian with eigenvalue lambda, one step multiplies the
    distance from the minimum by 1 - lr lambda.

    Parameters
    ----------
    X : array (n, k)
        Training inputs, one example per row; the loss is the one of ``linear_gradient``.

    Returns
    -------
    float
        For every smaller positive rate no direction grows; for every larger one some does.

    Examples
    --------
    >>> round(float(max_stable_lr(np.array([[1.0, 1.0]]))), 6)
    1.0
    """
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2.0 / lam.max()


def train_until(w, X, t, lr, goal, max_epochs):
    """Gradient descent until the mean squared error meets a goal, or the epochs are used up.

    One epoch is one step with the gradient over all examples (``linear_gradient``). The
    criterion is MSE = 1/n sum (t - y)^2, without the 1/2 of the loss.

    Parameters
    ----------
    w : array (k,)
        Weights to start from; not changed.
    X : array (n, k)
        Training inputs, one example per row.
    t : array (n,)
        Targets.
    lr : float
        Learning rate.
    goal : float
        Train while the MSE is above the goal.
    max_epochs : int
        Stop after this many epochs in any case.

    Returns
    -------
    (w, epochs)
        The weights reached, (k,), and the number of epochs used; 0 when ``w`` already meets the goal.

    Examples
    --------
    >>> w, epochs = train_until(np.array([4.0]), np.array([[1.0]]), np.array([0.0]), 0.5, 1.5, 100)
    >>> w, epochs
    (array([1.]), 2)
    """
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * (X.T @ (X @ w - t) / len(t))
        epochs += 1
    return w, epochs


def perceptron_epoch(w, X, t, lr):
    """One epoch of the perceptron's rule, w <- w + lr (t - y) x, one example after the other.

    The output is y = 1 when w . x > 0 and y = 0 otherwise: the thresholded sum, not the sum.

    Parameters
    ----------
    w : array (k,)
        Weights; w[0] is the bias, for a first input that is always 1. Not changed.
    X : array (n, k)
        Inputs with X[:, 0] = 1, presented in order.
    t : array (n,)
        Classes, 0 or 1.
    lr : float
        Learning rate.

    Returns
    -------
    array (k,)
        The weights after all n examples have been presented once.

    Examples
    --------
    >>> perceptron_epoch(np.array([0.5, -0.5]), np.array([[1.0, 2.0]]), np.array([1]), 0.5)
    array([1. , 0.5])
    """
    w = np.array(w, dtype=float)
    for x_i, t_i in zip(X, t):
        y_i = 1.0 if x_i @ w > 0 else 0.0
        w = w + lr * (t_i - y_i) * x_i
    return w
