"""A multilayer perceptron that learns a function R^m -> R^o from pairs: part B of notebook 8.

It puts the deltas of notebook 5 to work under any of the five trainers. Hidden neurons are tanh, outputs are linear.
"""

import numpy as np

from solutions.trainers import train_gd, train_gda, train_gdm, train_gdx, train_lm


def outputs_and_gradients(weights, biases, X, T):
    """Forward and backward pass of a network with tanh hidden neurons and linear outputs.

    The same as ``forward``, ``deltas`` and ``gradients`` of notebook 5, one after the other.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)).
    biases : list of L arrays
        biases[l-1] is b^l, (n_l,).
    X : array (n, m)
        Inputs, one example per row.
    T : array (n, o)
        Targets.

    Returns
    -------
    (Y, dWs, dbs)
        Y (n, o) holds the outputs; dWs[l-1] and dbs[l-1] are the gradients of E = 1/n sum 1/2 ||t - y||^2 in W^l
        and b^l, in their shapes.

    Examples
    --------
    >>> outputs_and_gradients([np.array([[2.0]])], [np.array([1.0])], np.array([[3.0]]), np.array([[5.0]]))
    (array([[7.]]), [array([[6.]])], [array([2.])])
    """
    n, L = len(X), len(weights)
    activations = [X]
    for l in range(L):
        Z = activations[l] @ weights[l].T + biases[l]
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    Y = activations[L]
    dWs, dbs = [None] * L, [None] * L
    delta = Y - T  # Eq. 4; the slope of a linear output is 1
    for l in range(L - 1, -1, -1):
        dWs[l] = delta.T @ activations[l] / n
        dbs[l] = np.sum(delta, axis=0) / n
        if l > 0:
            delta = (delta @ weights[l]) * (1 - activations[l] ** 2)  # Eq. 5; tanh' = 1 - tanh^2
    return Y, dWs, dbs


class MLP:
    """A multilayer perceptron: tanh hidden layers, linear outputs, all its weights in one flat array ``w``.

    Examples
    --------
    >>> net = MLP([2, 3, 1], seed=4)
    >>> [W.shape for W in net.layers(net.w)[0]], net.w.shape
    ([(3, 2), (1, 3)], (13,))
    >>> X = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
    >>> mses = net.fit(X, np.array([[-1.0], [1.0], [1.0], [-1.0]]), TRAINERS["lm"], 1e-3, 100)
    >>> bool(mses[-1] <= 1e-3), net.predict(X).round().ravel() + 0.0
    (True, array([-1.,  1.,  1., -1.]))
    """

    def __init__(self, sizes, seed=0):
        """A network of sizes [m, ..., o] with random weights, smaller where a neuron has many inputs."""
        rng = np.random.default_rng(seed)
        self.sizes = list(sizes)
        pairs = list(zip(self.sizes[:-1], self.sizes[1:]))
        self.w = self.flat([rng.normal(size=(q, p)) / np.sqrt(p) for p, q in pairs], [np.zeros(q) for p, q in pairs])

    def flat(self, weights, biases):
        """Matrices and vectors, layer by layer, as one flat array."""
        return np.concatenate([np.ravel(part) for pair in zip(weights, biases) for part in pair])

    def layers(self, w):
        """The other way round: (weights, biases) of a flat array."""
        w, weights, biases, at = np.asarray(w), [], [], 0
        for p, q in zip(self.sizes[:-1], self.sizes[1:]):
            weights.append(w[at : at + q * p].reshape(q, p))
            biases.append(w[at + q * p : at + q * p + q])
            at += q * p + q
        return weights, biases

    def predict(self, X):
        """The outputs (n, o) for inputs X (n, m)."""
        return outputs_and_gradients(*self.layers(self.w), X, np.zeros((len(X), self.sizes[-1])))[0]

    def residual_jac(self, w, X, T):
        """Errors e = t - y of all examples and outputs, (n o,), and J = de/dw, (n o, len(w)).

        A row of J belongs to one output for one example. With a target one below this output, and all others met,
        y - t is 1 there and 0 elsewhere: then your gradients are those of the output itself.
        """
        layers = self.layers(w)
        Y = outputs_and_gradients(*layers, X, T)[0]
        rows = []
        for x, y in zip(X, Y):
            for unit in np.eye(len(y)):
                _, dWs, dbs = outputs_and_gradients(*layers, x[None], (y - unit)[None])
                rows.append(-self.flat(dWs, dbs))
        return (T - Y).ravel(), np.array(rows)

    def fit(self, X, T, trainer, goal, max_epochs):
        """Train the network: this is the function ``fit``, which you write below."""
        return fit(self, X, T, trainer, goal, max_epochs)


def fit(net, X, T, trainer, goal, max_epochs):
    """Train a network until its mean squared error meets a goal, or the epochs are used up.

    MSE = mean of (t - y)^2 over all examples and all outputs, without the 1/2 of E.

    Parameters
    ----------
    net : MLP
        Has the weights ``net.w`` to start from and gets those that were reached. ``net.layers(w)`` are (weights,
        biases) of flat weights w, ``net.flat(dWs, dbs)`` is the way back, ``net.residual_jac(w, X, T)`` gives (e, J).
    X : array (n, m)
        Inputs, one example per row; not changed.
    T : array (n, o)
        Targets; not changed.
    trainer : function
        ``trainer(perf_grad, residual_jac, w0, epochs)`` returns a path (rows, k), row 0 the start. Both functions take
        flat weights alone: ``perf_grad(w)`` gives (MSE, gradient of the MSE), ``residual_jac(w)`` gives (e, J).
    goal : float
        Take the first point of the path whose MSE is not above the goal.
    max_epochs : int
        Epochs of the trainer; when none of them meets the goal, take the last point of its path.

    Returns
    -------
    array (epochs used + 1,)
        The MSE at the start and after each epoch that was used, the last one that of the weights in ``net.w``.

    Examples
    --------
    >>> net = MLP([1, 1])
    >>> net.w = np.array([4.0, 0.0])
    >>> fit(net, np.array([[1.0], [-1.0]]), np.zeros((2, 1)), TRAINERS["gd"], 9.0, 100).round(2), net.w.round(2)
    (array([16.  , 12.96, 10.5 ,  8.5 ]), array([2.92, 0.  ]))
    """

    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)  # MSE = 2 E / o

    path = trainer(perf_grad, lambda w: net.residual_jac(w, X, T), net.w, max_epochs)
    mses = np.array([perf_grad(w)[0] for w in path])
    met = np.flatnonzero(mses <= goal)
    last = met[0] if len(met) else len(mses) - 1
    net.w = path[last]
    return mses[: last + 1]


def rows(path):
    """A path as an array of its points, whatever a trainer has collected them in."""
    return np.array([np.asarray(w, dtype=float).ravel() for w in path])


TRAINERS = {
    "gd": lambda perf_grad, residual_jac, w0, epochs: rows(train_gd(perf_grad, w0, 0.05, epochs)),
    "gdm": lambda perf_grad, residual_jac, w0, epochs: rows(train_gdm(perf_grad, w0, 0.05, 0.9, epochs)),
    "gda": lambda perf_grad, residual_jac, w0, epochs: rows(train_gda(perf_grad, w0, 0.05, epochs)[0]),
    "gdx": lambda perf_grad, residual_jac, w0, epochs: rows(train_gdx(perf_grad, w0, 0.05, 0.9, epochs)[0]),
    "lm": lambda perf_grad, residual_jac, w0, epochs: rows(train_lm(residual_jac, w0, 1e-3, 0.1, 10, 1e10, epochs)[0]),
}

XOR_X = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
XOR_T = np.array([[-1.0], [1.0], [1.0], [-1.0]])
