"""Hidden networks of notebook 8."""

import numpy as np

from autograder import Portable
from solutions.mlp import MLP, outputs_and_gradients
from solutions.trainers import train_gda, train_gdx

from .samples import clear, decisions, tries_of


def network(rng, sizes, n, whole=False):
    """Weights, biases, inputs and targets of order one."""
    weights = [rng.normal(size=(q, p)) / np.sqrt(p) * 1.3 for p, q in zip(sizes, sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X = rng.integers(-2, 3, size=(n, sizes[0])) if whole else rng.normal(size=(n, sizes[0]))
    return weights, biases, X, rng.normal(size=(n, sizes[-1]))


def for_network(sizes, n, whole=False):
    return lambda rng: network(rng, sizes, n, whole)


def for_fit(sizes, n, epochs=4, lr=0.1, goal_after=None, by_errors=False, rises=False, falls=False):
    """A network to train: the goal is met after `goal_after` epochs of the trainer that the check brings, or never.

    With `rises` the best point of the path is neither its first nor its last, with `falls` it is the last.
    """
    asked = rises or falls or goal_after is not None
    many = MANY if rises or goal_after == epochs else 2  # what is rare is looked for among many

    def sample(rng):
        while True:
            drawn = [network(rng, sizes, n) for _ in range(many if asked else 1)]
            walks = _walks(drawn, lr, epochs).T if asked else [None]
            for (weights, biases, X, T), mses in zip(drawn, walks):
                goal = _goal(mses, goal_after, rises, falls) if asked else NEVER
                if goal is not None:
                    w = MLP(sizes).flat(weights, biases)
                    return list(sizes), w, X, T, lr, float(goal), epochs, by_errors, GIVEN

    return sample


NEVER = 1e-9  # a goal that no walk meets
MANY = 12  # networks that are drawn at once: of the rarest, one or two


def _goal(mses, goal_after, rises, falls):
    """The goal for a walk with these MSEs; None where the walk is not as asked for."""
    best, last = int(np.argmin(mses)), len(mses) - 1
    if (rises and not (0 < best < last and mses[-1] > 1.05 * mses[best])) or (falls and best != last):
        return None
    if goal_after is None:
        return NEVER
    before = min(mses[:goal_after], default=2 * mses[0])
    goal = 0.5 * (mses[goal_after] + before)
    if before < 1.01 * mses[goal_after] or ((_met_by_root(mses, goal) == goal_after) != (goal_after == 0)):
        return None
    return goal


def _met_by_root(mses, goal):
    """The epoch at which a walk would end whose goal the root of the MSE has to meet: another one, but where the start
    meets it."""
    return next((epoch for epoch, mse in enumerate(mses) if np.sqrt(mse) <= goal), len(mses) - 1)


def met_exactly(rng):
    """A linear neuron, whole numbers and eighths: the MSE of the start has no rounding, and it is the goal.

    It is below 1, where a root would be larger.
    """
    while True:
        w, X = rng.integers(-2, 3, size=3).astype(float), rng.integers(-2, 3, size=(4, 2)).astype(float)
        errors = rng.integers(-9, 10, size=(4, 1)) / 8
        mse = float(np.mean(errors**2))
        if 0 < mse < 1:
            return [2, 1], w, X, X @ w[:2, None] + w[2] + errors, 0.01, mse, 4, False, GIVEN


def by_shifts(weights, biases, X, T):
    """Outputs of a network and the gradients of its loss, all numbers shifted at once into the complex plane: what
    `fit` is given instead of the student's own backward pass, and a way to get there that is no backward pass.

    Im E(w + ih e_k) / h is exact to rounding, since E is real-analytic (Squire and Trapp, 1998).
    """
    parts = [np.asarray(part) for pair in zip(weights, biases) for part in pair]
    flat = np.concatenate([part.ravel() for part in parts])
    ends = np.cumsum([part.size for part in parts])[:-1]
    shifted = [
        rows.reshape(-1, *part.shape) for rows, part in zip(np.split(flat + 1e-30j * np.eye(len(flat)), ends, 1), parts)
    ]
    Y = np.asarray(X)
    for l in range(len(weights)):
        Y = (np.tanh(Y) if l else Y) @ shifted[2 * l].transpose(0, 2, 1) + shifted[2 * l + 1][:, None]
    E = 0.5 * np.sum((Y - T) ** 2, axis=(1, 2)) / len(X)
    slopes = [piece.reshape(part.shape) for piece, part in zip(np.split(E.imag / 1e-30, ends), parts)]
    return Y[0].real, slopes[::2], slopes[1::2]


GIVEN = Portable(by_shifts, here=outputs_and_gradients)


def _walks(networks, lr, epochs):
    """MSEs along the walks of the trainer that the check brings, all networks side by side: a column for each."""
    all_weights, all_biases, X, T = zip(*networks)
    weights, biases = ([np.array(layer) for layer in zip(*each)] for each in (all_weights, all_biases))
    X, T, mses = np.array(X), np.array(T), []
    L, steps = len(weights), [0.0] * (2 * len(weights))
    for _ in range(epochs + 1):
        activations = [X]
        for l in range(L):
            Z = activations[l] @ weights[l].swapaxes(1, 2) + biases[l][:, None]
            activations.append(np.tanh(Z) if l < L - 1 else Z)
        delta = activations[L] - T
        mses.append(np.mean(delta**2, axis=(1, 2)))
        delta = delta * (2 / T[0].size)  # from here on of the MSE, which is 2/o of the loss E
        for l in range(L - 1, -1, -1):
            slopes = delta.swapaxes(1, 2) @ activations[l], np.sum(delta, axis=1)
            delta = (delta @ weights[l]) * (1 - activations[l] ** 2)
            steps[2 * l : 2 * l + 2] = [0.5 * step - lr * slope for step, slope in zip(steps[2 * l :], slopes)]
            weights[l], biases[l] = weights[l] + steps[2 * l], biases[l] + steps[2 * l + 1]
    return np.array(mses)


def problem(sizes, X, T):
    """perf_grad and residual_jac of a network."""
    net = MLP(sizes)

    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    return perf_grad, lambda w: _residual_jac(*net.layers(w), X, T)


def _residual_jac(weights, biases, X, T):
    """What `MLP.residual_jac` gives, all examples and outputs side by side."""
    activations, L = [X], len(weights)
    for l in range(L):
        Z = activations[l] @ weights[l].T + biases[l]
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    rows, blame = [], np.tile(np.eye(T.shape[1]), (len(X), 1, 1))  # (n, o, n_l): dy/dz^l
    for l in range(L - 1, -1, -1):
        slopes = blame[:, :, :, None] * activations[l][:, None, None, :]
        rows = [slopes.reshape(T.size, -1), blame.reshape(T.size, -1), *rows]
        blame = (blame @ weights[l]) * (1 - activations[l] ** 2)[:, None]
    return (T - activations[L]).ravel(), -np.hstack(rows)


def for_all_five(sizes, X, T, lm_epochs=3):
    """Weights from which the adaptive trainers decide clearly for some epochs, and Levenberg-Marquardt for a few."""
    epochs = 6

    def sample(rng):
        while True:
            w = MLP(sizes, int(rng.integers(2**31))).w
            w = w + 0.1 * rng.normal(size=len(w))
            perf_grad, residual_jac = problem(sizes, X, T)
            gda, _ = decisions(train_gda, perf_grad, w, 0.05, epochs)
            gdx, _ = decisions(train_gdx, perf_grad, w, 0.05, 0.9, epochs)
            lm, _ = tries_of(residual_jac, w, 1e-3, 0.1, 10.0, 1e10, lm_epochs)
            if lm >= 0 and clear(gda, 1.0, 1.04, margin=1e-4) and clear(gdx, 1.0, 1.04, margin=1e-4):
                return list(sizes), w, X, T, epochs, lm_epochs

    return sample
