"""Hidden inputs of notebook 2, with the properties that bring mistakes to light."""

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np

from autograder import Close, Portable, Returned
from solutions.descent import gd_step, gradient_descent, linear_gradient

MARGIN = 1e-3  # no decision of a hidden case hangs on less than this, relatively


def regression(n, k, whole=False, far=0.0):
    """Weights, inputs and targets of a linear neuron; the residuals are of order one, or of order `far`.

    Residuals of both signs occur, some small and some large, and the gradient is not close to zero. It has more than
    three decimals, unless numbers are whole or targets far away.
    """

    def sample(rng):
        while True:
            if whole:
                w, X, t = rng.integers(1, 4, k), rng.integers(-3, 4, (n, k)), rng.integers(4, 9, n)
            else:
                w, X, t = rng.normal(size=k), rng.normal(size=(n, k)), rng.normal(size=n) + 1.0 + far
            if n > 1 and np.ptp(t) == 0:
                continue
            e = X @ w - t
            if _uneven_residuals(e, far) and _shows_in_the_gradient(X, e):
                if whole or far or _has_more_decimals(X.T @ e / n, 3):
                    return w, X, t

    return sample


def every_case_twice(rng):
    w, X, t = regression(4, 3)(rng)
    return w, np.vstack([X, X]), np.concatenate([t, t])


def targets_of_zero(rng):
    """Five cases whose targets are 0, and whose outputs are all above them."""
    while True:
        w, X = rng.normal(size=3), rng.normal(size=(5, 3))
        y = X @ w
        X = X * np.sign(y)[:, None]
        if np.min(np.abs(y)) > 0.2 and np.max(np.abs(y)) > 1.5 and np.min(np.abs(X.T @ np.abs(y))) > 0.3:
            return w, X, np.zeros(5)


def _uneven_residuals(e, far):
    """Whether some residuals are large and, unless targets are far away, some of another sign."""
    if len(e) == 1:
        return -3 < e[0] < -1.2
    return bool(far or (np.min(e) < -0.1 and np.max(e) > 0.1 and np.max(np.abs(e)) > 1.2))


def _shows_in_the_gradient(X, e):
    """Whether no entry of the gradient is close to zero, nor what a case or a mean has to say in it."""
    g = X.T @ e / len(e)
    parts = np.abs(X * e[:, None]) / len(e)
    apart = np.max(np.abs(g - X.mean(axis=0) * e.mean())) > 0.05 * np.max(np.abs(g))
    return bool(np.min(np.abs(g)) > 0.05 and np.min(np.max(parts, axis=1)) > 0.01 and (len(e) == 1 or apart))


def _has_more_decimals(values, digits):
    """Whether values that are rounded to so many decimals are clearly others."""
    return bool(np.max(np.abs(np.round(values, digits) - values)) > 1.2e-4 * np.max(np.abs(values)))


def smooth_function(k, whole=False):
    """A function of k weights with curvature in every direction, good for complex numbers too."""

    def sample(rng):
        a, c = rng.uniform(0.5, 1.5, size=(2, k))
        w = rng.integers(1, 4, k) if whole else rng.normal(size=k)
        while k == 1 and not _bent(bend, w, a, c):
            w = rng.normal(size=k)

        return Portable(bend, {"a": a, "c": c}), w

    return sample


def bend(w, a, c):
    return np.sum(c * np.sin(a * w)) + 0.1 * np.sum(w) ** 3 + 0.5 * w[0] * w[-1]


def _bent(function, w, *more):
    """Whether the curvature at w is large beside the slope, so that a one-sided difference shows."""
    below, here, above = (function(w + step, *more) for step in (-1e-3, 0.0, 1e-3))
    return abs(above - 2 * here + below) / 1e-6 > 0.5 * abs(above - below) / 2e-3


def quadratic_function(rng):
    """A function of four weights for which a central difference of any width is exact; no slope is small."""
    c, w = rng.uniform(0.5, 1.5, size=4), rng.choice([-1.0, 1.0], size=4) * rng.uniform(0.5, 1.5, size=4)
    return Portable(quadratic, {"c": c}), w


def quadratic(w, c):
    return np.sum(c * w**2)


def smooth_function_with_a_zero_weight(rng):
    """One weight is exactly zero: a step that is measured in proportion to the weight goes nowhere."""
    f, w = smooth_function(3)(rng)
    w[1] = 0.0
    return f, w


def wide_step_of_a_quarter(rng):
    """A step of 1/4, at which a central difference of this function is visibly no derivative. The function is asked on
    the grader's side, which so learns at which points."""
    a, c = rng.uniform(0.5, 1.5, size=(2, 3))
    return lambda w: np.sum(c * np.exp(a * w)), rng.uniform(-1, 1, size=3), 0.25


@dataclass(frozen=True)
class WithThisStep:
    """The central difference with the step that was handed over. A formula of a higher order, which asks more often or
    at complex points, may choose a step of its own: it comes close to the derivative whatever the step."""

    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        problem = Close(1e-6).complaint(trial)
        if problem is None or Close(0.1).complaint(trial) is not None:
            return problem
        points = [point for asked in trial.outcome.requests for point in asked]
        if len(points) > 2 * trial.args[1].size or any(np.iscomplexobj(point) for point in points):
            return None
        return "close to the derivative, but not with this h: how far apart are the points that you compare?"


@dataclass(frozen=True)
class WeightsOfTheEpochs:
    """The weights are those after as many epochs as are reported, whatever these are: steps and counter are right by
    themselves, where training stops too late or too soon."""

    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        w, X, t, lr, _, most = trial.args
        one, other = trial.outcome.value
        weights, epochs = (one, other) if np.ndim(one) else (other, one)
        if np.ndim(epochs) or not (0 <= epochs <= 2 * most and epochs == int(epochs)):
            return "what comes back beside the weights is no number of epochs"
        for _ in range(int(epochs)):
            w = gd_step(w, linear_gradient(w, X, t), lr)
        return Close().complaint(replace(trial, expected=Returned(w), outcome=Returned(weights))) and (
            "the weights are not those after as many epochs as you report"
        )


def smooth_function_of_a_table(p, q):
    def sample(rng):
        c = rng.uniform(0.5, 1.5, size=(p, q))
        return Portable(bent_table, {"c": c}), rng.normal(size=(p, q))

    return sample


def bent_table(w, c):
    return np.sum(c * w**3) + np.sum(np.exp(0.5 * w)) + w[0, -1] * w[-1, 0]


def bowl_descent(rate, steps=8, distance=2.0, whole=False):
    """Gradient descent on a random bowl, with a learning rate of `rate` over the largest curvature."""

    def sample(rng):
        Q = np.linalg.qr(rng.normal(size=(3, 3)))[0]
        H = Q @ np.diag([1.0, 0.55, 0.25]) @ Q.T * rng.uniform(0.6, 1.6)
        bottom = rng.normal(size=3)
        start = rng.integers(2, 7, size=3) if whole else bottom + distance * _direction(rng)
        lr = rate / np.linalg.eigvalsh(H).max()
        if distance >= 2 and not whole:
            start = bottom + (start - bottom) * max(1.0, 2.0 / np.max(np.abs(H @ (start - bottom))))
        return Portable(bowl_slope, {"H": H, "bottom": bottom}), start, float(lr), steps

    return sample


def bowl_slope(w, H, bottom):
    return H @ (w - bottom)


def far_bowl(rate):
    """A walk of eight steps that begins far from the minimum, along all of its directions."""

    def sample(rng):
        return bowl_descent(rate, distance=float(rng.uniform(4, 6)))(rng)

    return sample


def bowl_that_is_overshot(rng):
    """A learning rate at which each step overshoots the minimum along the steepest direction; at least one leads to
    where the slope points back, so that it shows who refuses such a step."""
    while True:
        slope, start, lr, steps = bowl_descent(1.7)(rng)
        path = gradient_descent(slope, start, lr, steps)
        if any(slope(w) @ slope(after) < -1e-2 for w, after in zip(path, path[1:])):
            return slope, start, lr, steps


def bowl_beside_the_origin(rate):
    """A round bowl whose minimum is not at zero: from everywhere the way down leads straight to it."""

    def sample(rng):
        steepness, bottom = float(rng.uniform(0.6, 1.6)), 1.5 * _direction(rng)
        while True:
            start = bottom + 3 * _direction(rng)
            if np.max(np.abs(np.cross(start, bottom))) > 0.5:
                return Portable(round_slope, {"h": steepness, "bottom": bottom}), start, rate / steepness, 8

    return sample


def round_slope(w, h, bottom):
    return h * (w - bottom)


def weights_gradient_rate(k, lr, size=1.0, whole=False):
    """Weights, a gradient some of whose entries are larger than 1, times `size`, and a learning rate."""

    def sample(rng):
        if whole:
            return rng.integers(1, 5, k), rng.permutation(np.array([1, 2, 4, 3])[:k]), lr
        g = (
            rng.permutation(np.linspace(0.4, 1.8, k))
            * rng.permutation(np.where(np.arange(k) % 2, 1.0, -1.0))
            * rng.uniform(0.9, 1.1)
        )
        return rng.normal(size=k), size * g, lr

    return sample


def gradient_at_zero_weights(size):
    """A gradient of this size: of size 0 with ordinary weights, otherwise with weights that are all zero."""

    def sample(rng):
        w, g, lr = weights_gradient_rate(3, 0.5)(rng)
        return (np.zeros(3), size * g, lr) if size else (w, np.zeros(3), lr)

    return sample


def single_input_vector(rng):
    """One case, with a rate that is told from others."""
    while True:
        X = rng.choice([-1.0, 1.0], size=(1, 2)) * rng.uniform(0.5, 1.5, size=(1, 2))
        if _rate_is_told(X.T @ X, float(np.sum(X**2))):
            return (X,)


def _rate_is_told(H, largest):
    """Whether the rate is above 1, has more than two decimals, and its curvature is not the first that `eig` finds."""
    rate = 2 / largest
    return rate > 1.001 and _has_more_decimals(rate, 2) and abs(np.linalg.eig(H)[0][0] / largest - 1) > 1e-3


def _needs_many_power_steps(H, largest):
    """Whether three steps of power iteration are too few to find the largest curvature."""
    v = H @ H @ H @ np.ones(len(H))
    return abs(v @ H @ v / (v @ v) / largest - 1) > 2e-4


def inputs_with_one_weight(n):
    return lambda rng: (rng.choice([-1.0, 1.0], size=(n, 1)) * rng.uniform(0.5, 1.5, size=(n, 1)),)


def inputs_in_general_position(n, k, shift=0.0, whole=False, told=False):
    """Inputs (n, k) with a mean, whose steepest direction lies clearly between the axes and is clearly the steepest.

    `told` asks for a rate that is told from others, and from that of three steps of power iteration.
    """

    def sample(rng):
        while True:
            X = rng.integers(1, 5, size=(n, k)) if whole else rng.normal(size=(n, k)) + shift
            H = X.T @ X / n
            lam = np.linalg.eigvalsh(H)
            if told and not (_rate_is_told(H, lam[-1]) and _needs_many_power_steps(H, lam[-1])):
                continue
            rest = lam[-2] if k > 1 else 0.0
            spread = [np.max(H), np.linalg.norm(H), np.max(np.sum(np.abs(H), axis=1)), lam.sum()]
            centred = np.linalg.eigvalsh((X - X.mean(axis=0)).T @ (X - X.mean(axis=0)) / n)[-1]
            apart = all(abs(other / lam[-1] - 1) > 0.01 for other in (*spread, centred))
            if apart and (shift or whole or 0.2 * lam[-1] < rest < 0.7 * lam[-1]):
                return (X,)

    return sample


def curved_descent(rng):
    """The bowl is steep in the middle and straight outside: its gradient saturates. The last step is not a small one,
    so that a rule which looks for progress shows elsewhere."""
    while True:
        bottom, width = rng.normal(size=3), rng.uniform(0.75, 1.0, size=3)
        start, slope = bottom + 3 * _direction(rng), Portable(saturating_slope, {"bottom": bottom, "width": width})
        if np.max(np.abs(slope(gradient_descent(slope, start, 0.6, 6)[-2]))) > 0.05:
            return slope, start, 0.6, 6


def gradient_that_hands_back_its_argument(rng):
    """The bowl 1/2 |w|^2: its gradient is the very array of weights that was handed over."""
    return Portable(handed_back), 2 * _direction(rng), float(rng.uniform(0.2, 0.4)), 6


def handed_back(w):
    return w


def saturating_slope(w, bottom, width):
    return np.tanh((w - bottom) / width)


def near_the_floor(rng):
    """So close to the minimum that a rule which looks for progress would stop: all steps are asked for.

    Beside weights of this size it shows who ignores the learning rate, and who takes the mean of two slopes (Heun's
    rule); not who moves one weight after the other.
    """
    while True:
        grad, start, lr, _ = bowl_descent(0.5, distance=3e-3)(rng)
        H, far, one = grad.data["H"], start - grad.data["bottom"], np.eye(3)
        singly = [one - lr * np.outer(unit, unit @ H) for unit in one]
        rules = np.array(
            [one - lr * H, one - H, one - lr * H + (lr * H) @ (lr * H) / 2, singly[2] @ singly[1] @ singly[0]]
        )
        at = np.repeat(far[None, :, None], len(rules), axis=0)
        departures = np.zeros(len(rules))
        for _ in range(40):
            at = rules @ at
            departures = np.maximum(departures, np.max(np.abs(at - at[0]), axis=(1, 2)))
        seen = 1e-4 * np.max(np.abs(start))  # relative to the weights, as paths are compared
        if min(departures[1:3]) > 1.1 * seen + 1e-6 and departures[3] < 0.9 * seen:
            return grad, start, lr, 60


def weights_until_a_goal(rng, whole=False):
    """A goal that is reached after some epochs, each of which brings much. Every other way of counting the errors meets
    the goal elsewhere."""
    while True:
        X = rng.normal(size=(6, 2)) + np.array([0.0, 0.5])
        w = rng.integers(3, 6, 2) if whole else 3.0 * _direction(rng, 2) + rng.normal(size=2)
        t = X @ rng.normal(size=2) + 0.1 * rng.normal(size=6)
        lr = float(0.6 / np.linalg.eigvalsh(X.T @ X / 6).max())
        errors, walk = _errors_on_the_way(w, X, t, lr, 60)
        epochs = _no_round_numbers(3, 30)
        goals = _goals_met_after(epochs, errors, walk)
        quick = np.minimum.accumulate(_progress(errors))[epochs - 1] > 0.02
        good = np.flatnonzero((goals > 0.05) & (goals < 0.9) & quick)
        if good.size:
            return w, X, t, lr, float(goals[rng.choice(good)]), 200


def slow_plateau(rng):
    """A small learning rate: every epoch brings little, the later ones next to nothing, and there are many. Who stops
    where the MSE falls by less than 0.01, or takes steps of twice the length, ends at other weights."""
    while True:
        X = rng.normal(size=(6, 2)) + np.array([0.0, 0.5])
        w, t = 3.0 * _direction(rng, 2) + rng.normal(size=2), X @ rng.normal(size=2) + 0.1 * rng.normal(size=6)
        lr = float(0.06 / np.linalg.eigvalsh(X.T @ X / 6).max())
        errors, walk = _errors_on_the_way(w, X, t, lr, 400)
        epochs = rng.permutation(_no_round_numbers(80, 150))[:8]
        slow = np.flatnonzero(_progress(errors) < 0.008)
        if not slow.size or slow[0] >= 80:
            continue
        goals = _goals_met_after(epochs, errors, walk)
        faster, longer = _errors_on_the_way(w, X, t, 2 * lr, 150)
        ends = longer[np.argmax(np.mean(faster**2, axis=1) <= goals[:, None], axis=1)]
        stopped = walk[slow[0] + 1]
        good = np.flatnonzero((goals > 0.05) & _apart(stopped, walk[epochs]) & _apart(ends, walk[epochs], 3e-4))
        if good.size:
            return w, X, t, lr, float(goals[good[0]]), 400


def _weights_on_the_way(w, X, t, lr, epochs):
    """The weights of gradient descent, a row for each number of epochs from 0: along each direction of the bowl they
    come closer to the floor by a factor."""
    curvatures, directions = np.linalg.eigh(X.T @ X / len(t))
    floor = np.linalg.solve(X.T @ X, X.T @ t)
    left = (1 - lr * curvatures) ** np.arange(epochs + 1)[:, None] * (directions.T @ (w - floor))
    return floor + left @ directions.T


def _errors_on_the_way(w, X, t, lr, epochs):
    """The errors after each number of epochs from 0, (epochs + 1, n), and the weights, (epochs + 1, k)."""
    walk = _weights_on_the_way(w, X, t, lr, epochs)
    return t - walk @ X.T, walk


def _goals_met_after(epochs, errors, walk):
    """For each of these numbers of epochs a goal that the MSE meets then, and that no other way of counting the errors
    meets at weights like those; 0 where there is none."""
    mse = np.mean(errors**2, axis=1)
    here, before = mse[epochs], mse[epochs - 1]
    goals = np.minimum(np.sqrt(before * here), 1.15 * here)
    clear = (here * (1 + 2 * MARGIN) < goals) & (goals < before * (1 - 2 * MARGIN))
    met = np.array(_other_counts(errors))[:, None] <= goals[:, None]
    met[:, :, -1] = True  # what is never met leads to the end of the walk
    apart = np.all(_apart(walk[np.argmax(met, axis=2)], walk[epochs]), axis=0)
    return np.where(clear & apart, goals, 0.0)


def _apart(others, walk, share=0.01):
    """Which weights differ by more than this share of them from those beside them."""
    return np.max(np.abs(others - walk), axis=-1) > share * np.max(np.abs(walk), axis=-1)


def _other_counts(errors):
    """What some take for the MSE of errors (epochs, n), a row for each."""
    squares, n = errors**2, errors.shape[1]
    mean, mse = np.mean(errors, axis=1), np.mean(squares, axis=1)
    sizes, spread = np.mean(np.abs(errors), axis=1), np.var(errors, axis=1)
    return [mean, np.abs(mean), 0.5 * mse, n * mse, n / (n - 1) * mse, np.sqrt(mse), sizes, spread, squares.max(axis=1)]


def _progress(errors):
    """By how much the MSE falls in each epoch."""
    return -np.diff(np.mean(errors**2, axis=1))


def _no_round_numbers(least, most):
    """The numbers of this range that are no multiple of five: after so many epochs some like to look."""
    numbers = np.arange(least, most + 1)
    return numbers[numbers % 5 > 0]


def weights_that_are_good_enough(rng):
    """Two cases whose errors are not zero, and far below the goal in every way of counting them."""
    w, X = rng.normal(size=2), rng.normal(size=(2, 2))
    errors = np.array([1.0, -1.0]) * rng.uniform(0.4, 0.8, size=2)
    return w, X, X @ w + errors, 0.1, float(rng.uniform(3, 4)), 50


def exactly_good_enough(rng):
    """An MSE that is the goal to the last bit after two epochs, in whole powers of two: it is not above the goal."""
    t = rng.permutation([-3.0, -1.0, 1.0])[:1]
    far = 2.0 ** rng.integers(4, 6)
    return t + far, np.array([[1.0]]), t, 0.5, float((far / 4) ** 2), 50


def learning_rate_that_runs_away(rng):
    """A learning rate at which the error grows with every epoch, until the epochs run out. There are eight cases, and
    the rate is below 1: walks without an end overflow alike, whatever is divided or multiplied first. The mean of the
    errors is never small."""
    while True:
        X = 2.0 * rng.normal(size=(8, 2)) + np.array([0.0, 1.0])
        t = X @ rng.normal(size=2) + 0.1 * rng.normal(size=8)
        lr, goal = float(2.4 / np.linalg.eigvalsh(X.T @ X / 8).max()), float(rng.uniform(0.1, 0.3))
        w = 5.0 * _direction(rng, 2)
        errors, _ = _errors_on_the_way(w, X, t, lr, 8)
        grows = np.min(-_progress(errors)) > 0.05 * np.mean(errors[0] ** 2)
        if lr < 1 and grows and np.min(np.abs(np.mean(errors, axis=1))) > 2 * goal:
            return w, X, t, lr, goal, 8


def contradictory_targets(rng):
    """Cases that no weights answer: the loss comes to rest above the goal, the epochs run out before it rests. On the
    way and at the end the errors vary, and have a mean: every way of counting them stays above the goal."""
    while True:
        left = rng.uniform([1.2, 0.8, 0.8, 0.5, -1.5, -0.8], [1.8, 1.2, 1.2, 0.8, -0.9, -0.4])
        at_right_angles = np.linalg.svd(left[None])[2][1:]
        X = 1.8 * (np.linalg.qr(rng.normal(size=(5, 2)))[0].T @ at_right_angles).T * rng.uniform(0.9, 1.1, size=2)
        w, t = rng.normal(size=2) + 2, X @ rng.normal(size=2) + left
        lr, goal = float(0.3 / np.linalg.eigvalsh(X.T @ X / 6).max()), 0.05
        errors, _ = _errors_on_the_way(w, X, t, lr, 15)
        if np.min(np.abs(X)) > 0.02 and all(np.min(other) > 2 * goal for other in _other_counts(errors)):
            return w, X, t, lr, goal, 15


# Epochs of the perceptron that are drawn at once: of 50 with real numbers, four or more show every habit; of 200 with
# whole numbers, nearly three.
MANY, MANY_WHOLE = 50, 200


def perceptron_examples(n, k, first_wrong=False):
    """Data on which no decision is a close one, and the usual habits lead to weights of their own.

    The last two examples are answered wrongly, and the first one as `first_wrong` says: so it shows who leaves one out.
    """

    def sample(rng):
        while True:
            X = np.concatenate([np.ones((MANY, n, 1)), rng.normal(size=(MANY, n, k - 1))], axis=2)
            missed = [first_wrong, not first_wrong, *(rng.integers(0, 2, n - 4) > 0).tolist(), True, True]
            found = _telling_epoch(0.7 * rng.normal(size=(MANY, k)), X, missed, float(rng.uniform(0.2, 0.7)))
            if found is not None:
                return found

    return sample


def perceptron_from_zero_weights(rng):
    """All weights start at zero: the first sum is exactly 0, so that the neuron answers 0. Its target is 0."""
    while True:
        X = np.concatenate([np.ones((MANY, 5, 1)), rng.normal(size=(MANY, 5, 2))], axis=2)
        missed = [False, True, True, False, True]
        found = _telling_epoch(np.zeros((MANY, 3)), X, missed, float(rng.uniform(0.3, 0.7)), at_zero=True)
        if found is not None:
            return found


def perceptron_with_whole_weights(rng):
    """Whole-numbered weights and inputs; what is learned is no whole number."""
    while True:
        X = np.concatenate([np.ones((MANY_WHOLE, 6, 1), dtype=int), rng.integers(-4, 5, (MANY_WHOLE, 6, 2))], axis=2)
        missed = [False, True, True, False, True, True]
        found = _telling_epoch(rng.integers(-2, 3, (MANY_WHOLE, 3)), X, missed, 0.3)
        if found is not None:
            return found


def _telling_epoch(w, X, missed, lr, at_zero=False):
    """The first of many epochs in which the examples of `missed` are answered wrongly, no decision is a close one, and
    every habit leads elsewhere; None if there is none. w (m, k), X (m, n, k)."""
    weights, examples = w.T.astype(float), np.ascontiguousarray(X.T, dtype=float)  # (k, m) and (k, n, m)
    right, t, sums = _targets(weights, examples, missed, lr)
    clear = np.min(np.abs(sums[2:] if at_zero else sums), axis=0) > 0.02
    ends = _other_ends(weights, examples, t, lr, right, missed, HABITS if at_zero else HABITS[:-1])
    apart = np.min(np.max(np.abs(ends - right[:, None]), axis=0), axis=0) > 0.02
    moved = np.min(np.abs(right - weights), axis=0) > 1e-3
    for one in np.flatnonzero(clear & apart & moved):
        if np.max(np.abs(_until_correct(w[one], X[one], t[:, one], lr) - right[:, one])) > 0.02:
            return w[one], X[one], t[:, one].copy(), lr
    return None


def _targets(w, X, missed, lr):
    """Targets (n, m) that make the perceptron answer the examples of `missed` wrongly, one after the other, and the
    rest rightly; with the weights at the end (k, m), and the sums that decide (n, m)."""
    t, sums = np.zeros(X.shape[1:], dtype=int), np.zeros(X.shape[1:])
    for i, miss in enumerate(missed):
        sums[i] = np.sum(w * X[:, i], axis=0)
        y = (sums[i] > 0).astype(int)
        t[i] = 1 - y if miss else y
        w = w + lr * (t[i] - y) * X[:, i]
    return w, t, sums


# Habits, one a row: how often the bias counts, above which sum the answer is 1, what the other answer is, and by how
# many errors and sizes of errors the weights are corrected.
USUAL = [1, 0, 0, 1, 0]
HABITS = np.array(
    [
        [0, 0, 0, 1, 0],  # the bias is not in the sum
        [2, 0, 0, 1, 0],  # ... or twice
        [1, 0.5, 0, 1, 0],
        [1, 0, -1, 1, 0],
        [1, 0, 0, 0, 1],  # the direction is ignored
        [1, 0, 0, -1, 0],  # ... or wrong
        [1, 0, 0, 0.5, 0.5],  # false alarms are not corrected
        [1, -1e-9, 0, 1, 0],  # 1 at a sum of zero; the last row, since it shows there alone
    ]
)


def _other_ends(w, X, t, lr, right, missed, habits):
    """Where those end who have one of these habits, who take the examples in another way, or who correct the weights by
    all examples at once: (k, ways, m).

    The other ways: backwards, without the last or the first one, all of them twice; and who stops with the first
    correction. At once: who answers all of them before the first correction, and who learns from right answers too.
    """
    n, first = len(missed), missed.index(True)
    every = list(range(n))
    orders = [every[::-1], every[:-1], every[: first + 1], every] + ([] if first else [every[1:]])
    table = np.array([order + [-1] * (n - len(order)) for order in orders + [every] * len(habits)])
    bias, above, no, errors, sizes = np.array([USUAL] * len(orders) + habits.tolist()).T[:, :, None]
    ends = np.repeat(w[:, None], len(table), axis=1)
    ends[:, 3] = right  # a second time
    for places in table.T:
        x, target = X[:, places], t[places]
        y = np.where(np.sum(ends * x, axis=0) + (bias - 1) * ends[0] > above, 1.0, no)
        step = lr * (errors * (target - y) + sizes * np.abs(target - y))
        ends = ends + np.where(places[:, None] < 0, 0.0, step) * x
    before = t - (np.sum(w[:, None] * X, axis=0) > 0)
    at_once = [w + lr * np.sum(e * X, axis=1) for e in (before, t, 2 * t - 1)]
    return np.concatenate([ends, np.stack(at_once, axis=1)], axis=1)


def _until_correct(w, X, t, lr):
    """Where a perceptron ends that goes on until all examples are answered rightly, for 50 epochs at most. In plain
    numbers, which are quicker here than arrays of three."""
    w, examples = [float(one) for one in w], list(zip(X.tolist(), t.tolist()))
    for _ in range(50):
        wrong = 0
        for x, target in examples:
            error = target - (sum(a * b for a, b in zip(x, w)) > 0)
            if error:
                wrong += 1
                w = [a + lr * error * b for a, b in zip(w, x)]
        if not wrong:
            break
    return np.array(w)


def weights_that_classify_all(rng):
    """Weights that put every example on its right side, with and without their bias: nothing may move."""
    while True:
        X = np.hstack([np.ones((12, 1)), rng.normal(size=(12, 2)) * 2])
        w = rng.choice([-1.0, 1.0], size=3) * rng.uniform([0.1, 0.6, 0.6], [0.3, 1.2, 1.2])
        clear = np.abs(X @ w) > 0.6 + abs(w[0])
        X, t = X[clear][:6], (X[clear][:6] @ w > 0).astype(int)
        if len(t) == 6 and 2 <= t.sum() <= 4:
            return w, X, t, 0.5


def one_missed_example(target):
    """A single example that is answered wrongly, clearly and whatever is done with the bias."""

    def sample(rng):
        w = rng.choice([-1.0, 1.0], size=3) * rng.uniform([0.1, 0.6, 0.6], [0.2, 1.2, 1.2])
        x = rng.choice([-1.0, 1.0], size=2) * rng.uniform(0.7, 1.5, size=2)
        x[0] = np.sign(w[1]) * (1 - 2 * target) * (abs(x[0]) + 1.5 + abs(x[1] * w[2]) / abs(w[1]))
        return w, np.concatenate([[1.0], x])[None], np.array([target]), 0.4

    return sample


def _direction(rng, k=3):
    """A unit vector with no small entry, so that every weight takes part."""
    signs = rng.choice([-1.0, 1.0], size=k)
    v = signs * rng.uniform(0.5, 1.0, size=k)
    return v / np.linalg.norm(v)
