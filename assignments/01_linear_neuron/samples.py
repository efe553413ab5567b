"""Hidden inputs of notebook 1. What a mistake depends on (signs, sizes, ties) is drawn on purpose."""

import numpy as np


def batch_for_a_neuron(n, k):
    """Weights (k,) and a batch (n, k). Outputs of both signs, none close to zero; a single one is below zero."""

    def sample(rng):
        while True:
            w, x = _signed(rng, k), rng.normal(size=(n, k))
            y = x @ w
            mixed = np.min(y) < -0.2 and (n == 1 or np.max(y) > 0.2)
            if mixed and np.min(np.abs(y)) > 0.1 and _has_digits(y) and _uneven(w, x):
                return w, x

    return sample


def one_example_for_a_neuron(k):
    """Weights and inputs (k,) with a weighted sum below zero."""

    def sample(rng):
        w, x = batch_for_a_neuron(1, k)(rng)
        return w, x[0]

    return sample


def batch_with_positive_outputs(n, k):
    """Every weighted sum is above zero, though inputs and weights have either sign; no output is close to another."""

    def sample(rng):
        w, x = batch_for_a_neuron(n, k)(rng)
        return w, x * np.sign(x @ w)[:, None]

    return sample


def whole_example_for_a_neuron(rng):
    """Four weights below zero, none of them whole, and whole-numbered inputs above."""
    while True:
        w, x = 0.5 + rng.integers(-5, 0, size=4), 1 + rng.permutation(4)
        if _uneven(w, x[None]):
            return w, x


def outputs_and_targets(*shape):
    """Two arrays of one shape. Among many differences some are small, some large, and both signs occur."""

    def sample(rng):
        count = int(np.prod(shape))
        sizes = np.where(np.arange(count) % 3 == 0, rng.uniform(0.1, 0.4, count), rng.uniform(1.3, 3.0, count))
        signs = np.where(np.arange(count) % 2 == 0, 1.0, -1.0)
        difference = rng.permutation(sizes * signs).reshape(shape)
        t = rng.normal(size=shape) + 0.5
        return t + difference, t

    return sample


def outputs_above_targets(n, o):
    """The same, with every output above its target."""

    def sample(rng):
        Y, T = outputs_and_targets(n, o)(rng)
        return T + np.abs(Y - T), T

    return sample


def output_and_target(rng, side):
    """Two numbers, the output below (-1) or above (1) its target."""
    y, t = side * rng.uniform(1, 3), -side * rng.uniform(1, 3)
    return float(y), float(t)


def output_below_target(rng):
    return output_and_target(rng, -1)


def output_above_target(rng):
    return output_and_target(rng, 1)


def whole_outputs_and_targets(*shape):
    """Whole numbers; the differences are odd and even, so that some errors have a half behind the point."""

    def sample(rng):
        odd = np.arange(np.prod(shape)).reshape(shape) % 2
        y = -rng.integers(1, 6, size=shape)
        return y, y + 2 * rng.integers(3, 6, size=shape) + odd

    return sample


def every_example_twice(rng):
    """Four examples of three outputs, each of them two times."""
    Y, T = outputs_and_targets(4, 3)(rng)
    return np.vstack([Y, Y]), np.vstack([T, T])


def unlike_shapes(first, second):
    """Outputs and targets of shapes that NumPy would stretch against each other."""
    return lambda rng: (rng.normal(size=first), rng.normal(size=second))


def grid_of_weights(p, q, n):
    """Values of two weights in rising order, n cases with two inputs, and targets."""
    return lambda rng: (np.sort(_signed(rng, p)), np.sort(_signed(rng, q)), *_cases(rng, n))


def evenly_spaced_grid(p, q, n):
    """The same with values at equal distances."""

    def sample(rng):
        w1s, w2s, X, t = grid_of_weights(p, q, n)(rng)
        return np.linspace(w1s[0], w1s[-1], p), np.linspace(w2s[0], w2s[-1], q), X, t

    return sample


def same_values_on_both_axes(p, n):
    """A grid of p x p weights; both weights run through the same values."""

    def sample(rng):
        values = np.sort(_signed(rng, p))
        return values, values.copy(), *_cases(rng, n)

    return sample


def unordered_grid(rng):
    """Neither axis rises or falls all the way: entry [i, j] belongs to the i-th value, not to the i-th largest."""
    steps = np.array([0.0, 2.5, 1.0, 4.0]) + rng.uniform(0, 0.5, size=4)
    return steps - 2, 1 - steps[[1, 0, 2]], *_cases(rng, 3)


def whole_grid(rng):
    """Whole numbers for the weights and for nothing else: the errors have digits behind the point."""
    w1s, w2s = np.arange(-2, 3), np.arange(-1, 2)
    return w1s, w2s, rng.uniform(0.3, 0.9, size=(3, 2)), rng.uniform(0.3, 0.9, size=3)


def inputs(n, k, shift=0.0):
    """One array (n, k) whose inputs go with each other, some of them against each other; not so after a large shift."""

    def sample(rng):
        while True:
            X = rng.normal(size=(n, k)) + shift
            H = X.T @ X / n
            if np.min(H) > 0 if shift else _entangled(H):
                return (X,)

    return sample


def inputs_with_mean_zero(n, k):
    """Each input is 0 on the average over the examples."""

    def sample(rng):
        while True:
            X = rng.normal(size=(n, k)) * np.linspace(0.5, 1.2, k)
            X = X - X.mean(axis=0)
            if _entangled(X.T @ X / n):
                return (X,)

    return sample


def one_input_vector(k):
    """A single example of k inputs of either sign, none of them small."""
    return lambda rng: (_signed(rng, k)[None],)


def whole_inputs(n, k):
    """Small whole numbers, some of them against each other."""

    def sample(rng):
        while True:
            X = rng.integers(-3, 4, size=(n, k))
            if np.linalg.matrix_rank(X) == min(n, k) and _entangled(X.T @ X / n):
                return (X,)

    return sample


def inputs_and_noisy_targets(n, k, noise=0.5):
    """Inputs and targets that no weights fit exactly when n > k. The bowl is up to four times as steep in one direction
    as in another, and never so steep that a walk of a hundred short steps would reach its bottom."""

    def sample(rng):
        while True:
            X = _as_steep_as(rng, n, k)
            t = X @ _signed(rng, k) + noise * rng.normal(size=n)
            if _telling(X, t):
                return X, t

    return sample


def inputs_at_right_angles(rng):
    """Three inputs at right angles to each other and of one length, seen in six examples."""
    Q = np.linalg.qr(rng.normal(size=(6, 3)))[0]
    X = rng.uniform(1.5, 2.5) * Q
    return X, X @ _signed(rng, 3) + 0.2 * rng.normal(size=6)


def unlike_inputs(rng):
    """A bowl ten times as long as it is wide: a short walk downhill does not reach its bottom, which lies far out
    along its length."""
    while True:
        U, _, V = np.linalg.svd(rng.normal(size=(6, 2)), full_matrices=False)
        X = 3 * U @ np.diag([1.0, 0.1]) @ V
        t = X @ (V.T @ (3 * _signed(rng, 2))) + 0.1 * rng.normal(size=6)
        if _telling(X, t):
            return X, t


def repeated_input(rng):
    """Two inputs that always agree: only their sum of weights matters."""
    while True:
        X = _as_steep_as(rng, 5, 2)[:, [0, 1, 1]]
        t = X @ _signed(rng, 3) + rng.normal(size=5)
        if _telling(X, t):
            return X, t


def _signed(rng, count):
    """Numbers between 0.3 and 1.5 in size, of either sign; among several, both signs occur."""
    signs = np.where(np.arange(count) % 2 == 0, 1.0, -1.0)
    return rng.permutation(signs) * rng.uniform(0.3, 1.5, size=count)


def _uneven(w, x):
    """Whether weights and inputs cannot be exchanged, left out, sorted or made positive without a trace."""
    if len(w) == 1:
        return True
    others = [x @ w[::-1], x @ np.sort(w), np.sort(x, axis=1) @ np.sort(w), x @ np.abs(w), x @ w - x[:, 0] * w[0]]
    others += [x @ w + w[0], x[:, 1:] @ w[1:] + w[0]]
    return all(np.min(np.abs(other - x @ w)) > 1e-2 for other in others)


def _cases(rng, n):
    """Inputs (n, 2) and targets (n,) that are not close to zero."""
    return _signed(rng, 2 * n).reshape(n, 2), _signed(rng, n)


def _entangled(H):
    """Whether every off-diagonal entry is far from zero, and one of them at least negative."""
    off = H[~np.eye(len(H), dtype=bool)]
    scale = np.max(np.abs(H))
    return len(off) == 0 or (np.min(np.abs(off)) > 0.02 * scale and np.min(off) < -0.05 * scale)


def _has_digits(values):
    """Whether rounding to two decimals would be seen."""
    return np.max(np.abs(100 * values - np.round(100 * values))) > 0.2


def _as_steep_as(rng, n, k):
    """Inputs (n, k) of full rank whose curvatures are those of other bowls of this size, in other directions."""
    U, _, V = np.linalg.svd(rng.normal(size=(n, k)), full_matrices=False)
    return U @ np.diag(np.sqrt(1.2 * n) * np.linspace(1.0, 0.5, min(n, k))) @ V


def _telling(X, t):
    """Whether other fits than the best lead elsewhere: one weight at a time, with an intercept, around the means."""
    best = np.linalg.pinv(X) @ t
    if len(X) == 1:
        return np.min(np.abs(X)) > 0.1 and _has_digits(best)
    alone = (X * t[:, None]).sum(axis=0) / (X**2).sum(axis=0)
    centred = np.linalg.pinv(X - X.mean(axis=0)) @ (t - t.mean())
    others = [alone, centred, np.linalg.pinv(X - X.mean(axis=0)) @ t]
    return _has_digits(best) and all(np.max(np.abs(other - best)) > 0.05 for other in others)
