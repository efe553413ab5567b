"""Five trainers and the mini-batch: notebook 8.

The rules are those of MATLAB's Deep Learning Toolbox (traingd, traingdm, traingda, traingdx, trainlm), with the sign of
descent written out. ``perf_grad(w)`` gives the performance, here the mean squared error, and its gradient at the flat
weights w; ``residual_jac(w)`` the errors e = t - y of all examples and outputs and their Jacobian J = de/dw.

Every trainer returns its path: row 0 is the start, row k the weights after epoch k.
"""

import numpy as np


def train_gd(perf_grad, w0, lr, epochs):
    """Gradient descent on a network's performance: w <- w - lr g (traingd).

    Parameters
    ----------
    perf_grad : function
        Takes weights (k,) and returns (performance, gradient): a number and an array (k,).
    w0 : array (k,)
        Starting point. It may hold integers; it is not changed.
    lr : float
        Learning rate.
    epochs : int
        Number of steps.

    Returns
    -------
    array (epochs + 1, k)
        The path: the start, and the weights after each epoch.

    Examples
    --------
    >>> train_gd(lambda w: (0.5 * w @ w, w), np.array([8.0]), 0.5, 2)
    array([[8.],
           [4.],
           [2.]])
    """
    w = np.array(w0, dtype=float)
    path = [w]
    for epoch in range(epochs):
        perf, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


def train_gdm(perf_grad, w0, lr, mc, epochs):
    """Gradient descent with momentum (traingdm): the step d remembers the steps before it.

    d_k = mc d_(k-1) - (1 - mc) lr g_k and w <- w + d_k. The memory starts as d = -lr g_0, so that the
    first step is a step of plain gradient descent.

    Parameters
    ----------
    perf_grad : function
        Takes weights (k,) and returns (performance, gradient).
    w0 : array (k,)
        Starting point. It may hold integers; it is not changed.
    lr : float
        Learning rate.
    mc : float
        Momentum constant, 0 <= mc < 1: the share of the old step in the new one.
    epochs : int
        Number of steps.

    Returns
    -------
    array (epochs + 1, k)
        The path: the start, and the weights after each epoch.

    Examples
    --------
    >>> train_gdm(lambda w: (0.5 * w @ w, w), np.array([8.0]), 0.5, 0.75, 2)
    array([[8. ],
           [4. ],
           [0.5]])
    """
    w = np.array(w0, dtype=float)
    path = [w]
    d = None
    for epoch in range(epochs):
        perf, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w)
    return np.array(path)


def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    """Gradient descent with an adaptive learning rate (traingda).

    Each epoch tries w' = w - lr g. When P(w') / P(w) > max_perf_inc the step is taken back and lr shrinks by
    lr_dec. Otherwise the step is kept, and when it lowered P, lr grows by lr_inc.

    Parameters
    ----------
    perf_grad : function
        Takes weights (k,) and returns (performance, gradient).
    w0 : array (k,)
        Starting point. It may hold integers; it is not changed.
    lr : float
        Learning rate to begin with.
    epochs : int
        Number of tries; each of them is an epoch, also when its step is taken back.
    lr_inc, lr_dec : float
        Factors of lr after a success and after a rejected step.
    max_perf_inc : float
        The largest ratio P(w') / P(w) that is put up with.

    Returns
    -------
    (path, lrs)
        path (epochs + 1, k): the start, and the weights after each epoch. lrs (epochs + 1,): the learning rate at the
        start, and after each epoch.

    Examples
    --------
    >>> train_gda(lambda w: (0.5 * w @ w, w), np.array([8.0]), 2.5, 2, lr_inc=1.5, lr_dec=0.5)
    (array([[ 8.],
           [ 8.],
           [-2.]]), array([2.5  , 1.25 , 1.875]))
    """
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for epoch in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new > max_perf_inc * perf:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    """Gradient descent with momentum and an adaptive learning rate (traingdx).

    The step d = mc d - (1 - mc) lr g of ``train_gdm``, put to the test of ``train_gda``. When a step is taken
    back, lr shrinks and the memory is dropped: d = -lr g with the new lr, as at the start.

    Parameters
    ----------
    perf_grad : function
        Takes weights (k,) and returns (performance, gradient).
    w0 : array (k,)
        Starting point. It may hold integers; it is not changed.
    lr : float
        Learning rate to begin with.
    mc : float
        Momentum constant.
    epochs : int
        Number of tries; each of them is an epoch, also when its step is taken back.
    lr_inc, lr_dec, max_perf_inc : float
        As in ``train_gda``.

    Returns
    -------
    (path, lrs)
        path (epochs + 1, k) and lrs (epochs + 1,), as in ``train_gda``.

    Examples
    --------
    >>> train_gdx(lambda w: (0.5 * w @ w, w), np.array([8.0]), 2.5, 0.5, 2, lr_inc=1.5, lr_dec=0.5)
    (array([[ 8.],
           [ 8.],
           [-2.]]), array([2.5  , 1.25 , 1.875]))
    """
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for epoch in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new > max_perf_inc * perf:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    """The method of Levenberg and Marquardt (trainlm): steps for a sum of squares.

    A try is d = -(J^T J + mu I)^-1 J^T e. When the sum of squares falls, w <- w + d and mu <- mu_dec mu: that was an
    epoch. Otherwise mu <- mu_inc mu, and the next try starts from the same w with the same e and J.

    Parameters
    ----------
    residual_jac : function
        Takes weights (k,) and returns (e, J): errors (r,) and their Jacobian de/dw (r, k).
    w0 : array (k,)
        Starting point. It may hold integers; it is not changed.
    mu : float
        Damping to begin with: large mu means short steps along the gradient, small mu steps of Gauss and Newton.
    mu_dec, mu_inc : float
        Factors of mu after a success and after a failed try.
    mu_max : float
        Give up when mu is greater than this: no step helps any more.
    epochs : int
        Number of accepted steps at most.

    Returns
    -------
    (path, mus)
        path (1 + accepted steps, k): the start, and the weights after each accepted step. mus, of the same length: mu
        at the start, and after each accepted step.

    Examples
    --------
    >>> line = lambda w: (2 * w - 6, np.array([[2.0]]))
    >>> path, mus = train_lm(line, np.array([0.0]), 4.0, 0.25, 10, 1e10, 2)
    >>> path.ravel(), mus
    (array([0. , 1.5, 2.7]), array([4.  , 1.  , 0.25]))
    """
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    while len(path) <= epochs and mu <= mu_max:
        d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
        e_new, J_new = residual_jac(w + d)
        if np.sum(e_new**2) < np.sum(e**2):
            w, e, J = w + d, e_new, J_new
            mu = mu * mu_dec
            path.append(w)
            mus.append(mu)
        else:
            mu = mu * mu_inc
    return np.array(path), np.array(mus)


def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    """One epoch of stochastic gradient descent: many small steps, each with the gradient of a few examples.

    The examples are dealt out in a new random order, batch_size at a time. Each batch makes a step from the weights
    that the batch before has left: w <- w - lr grad_fn(w, X_batch, T_batch).

    Parameters
    ----------
    params : array (k,)
        Weights to start from; not changed.
    X : array (n, m)
        Inputs, one example per row; not changed.
    T : array (n, o)
        Targets, row by row; not changed.
    lr : float
        Learning rate.
    batch_size : int
        Examples in a batch. The last batch has fewer when n is no multiple of it.
    rng : numpy.random.Generator
        Where the random order comes from.
    grad_fn : function
        Takes weights, inputs and targets of a batch, and returns the gradient of the batch's loss, (k,).

    Returns
    -------
    array (k,)
        The weights after every example has been shown once.

    Examples
    --------
    >>> pull = lambda w, X, T: w - np.mean(T, axis=0)
    >>> minibatch_epoch(np.array([8.0]), np.zeros((3, 1)), np.zeros((3, 1)), 0.5, 2, np.random.default_rng(0), pull)
    array([2.])
    """
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        params = params - lr * grad_fn(params, X[batch], T[batch])
    return params
