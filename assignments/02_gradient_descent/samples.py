"""Hidden inputs of notebook 2, with the properties that bring mistakes to light."""

from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

import numpy as np

from autograder import Close, Portable
from solutions.descent import gradient_descent, linear_gradient, perceptron_epoch, train_until

from . import mistakes

MARGIN = 1e-3  # no decision of a hidden case hangs on less than this, relatively


def showing(sample, right, table, *names):
    """Draws again until each of these mistakes leads to an answer of its own, so that no mark hangs on the draw."""
    wrong = [mistake.wrong for mistake in table if mistake.name in names]

    def telling(rng):
        while True:
            args = sample(rng)
            if all(_differ(function(*args), right(*args)) for function in wrong):
                return args

    return telling


def _differ(one, other):
    """Whether two answers differ by more than a hundredth, in any of their parts."""
    if isinstance(one, tuple):
        return all(_differ(a, b) for a, b in zip(one, other))
    one, other = np.asarray(one, dtype=float), np.asarray(other, dtype=float)
    return one.shape != other.shape or bool(np.max(np.abs(one - other)) > 0.01 * np.max(np.abs(other)))


def regression(n, k, whole=False, far=0.0):
    """Weights, inputs and targets of a linear neuron; the residuals are of order one, or of order `far`.

    Residuals of both signs occur, some small and some large, and the gradient is not close to zero.
    """

    def sample(rng):
        while True:
            if whole:
                w, X, t = rng.integers(1, 4, k), rng.integers(-3, 4, (n, k)), rng.integers(4, 9, n)
            else:
                w, X, t = rng.normal(size=k), rng.normal(size=(n, k)), rng.normal(size=n) + 1.0 + far
            if n > 1 and np.ptp(t) == 0:
                continue
            if _uneven_residuals(X @ w - t, far) and _shows_in_the_gradient(X, X @ w - t):
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
    return (rng.choice([-1.0, 1.0], size=(1, 2)) * rng.uniform(0.5, 1.5, size=(1, 2)),)


def inputs_with_one_weight(n):
    return lambda rng: (rng.choice([-1.0, 1.0], size=(n, 1)) * rng.uniform(0.5, 1.5, size=(n, 1)),)


def inputs_in_general_position(n, k, shift=0.0, whole=False):
    """Inputs (n, k) with a mean, whose steepest direction lies clearly between the axes and is clearly the steepest."""

    def sample(rng):
        while True:
            X = rng.integers(1, 5, size=(n, k)) if whole else rng.normal(size=(n, k)) + shift
            H = X.T @ X / n
            lam = np.linalg.eigvalsh(H)
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
    """So close to the minimum that a rule which looks for progress would stop: all steps are asked for."""
    grad, start, lr, _ = bowl_descent(0.5, distance=3e-3)(rng)
    return grad, start, lr, 60


def weights_until_a_goal(rng, whole=False):
    """A goal that is reached after some epochs, and that every other way of counting the errors meets elsewhere."""
    others = ("one_less", "root_compared", "absolute_error_compared", "variance_compared", "worst_case_compared")
    return showing(lambda rng: _until_a_goal(rng, whole), train_until, mistakes.TRAIN_UNTIL, *others)(rng)


def _until_a_goal(rng, whole):
    """A goal that is reached after some epochs, and clearly missed one epoch before."""
    while True:
        X = rng.normal(size=(6, 2)) + np.array([0.0, 0.5])
        w = rng.integers(3, 6, 2) if whole else 3.0 * _direction(rng, 2) + rng.normal(size=2)
        t = X @ rng.normal(size=2) + 0.1 * rng.normal(size=6)
        lr = 0.6 / np.linalg.eigvalsh(X.T @ X / 6).max()
        goal = rng.uniform(0.1, 0.3)
        if (
            _clear(w, X, t, lr, goal)
            and 3 <= train_until(w, X, t, lr, goal, 200)[1] <= 60
            and _no_round_number(w, X, t, lr, goal)
        ):
            return w, X, t, float(lr), float(goal), 200


def slow_plateau(rng):
    """As below, with progress that is small from the first epoch to the last."""
    return showing(_plateau, train_until, mistakes.TRAIN_UNTIL, "stops_on_small_progress")(rng)


def _plateau(rng):
    """A small learning rate: every epoch brings little, and there are many."""
    while True:
        w, X, t, lr, goal, _ = _until_a_goal(rng, False)
        if 60 <= train_until(w, X, t, lr / 10, goal, 400)[1] <= 300 and _clear(w, X, t, lr / 10, goal):
            return w, X, t, lr / 10, goal, 400


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
    """As below; the errors do not cancel at the start."""
    return showing(_running_away, train_until, mistakes.TRAIN_UNTIL, "signed_errors_cancel_absolute")(rng)


def _running_away(rng):
    """A learning rate at which the error grows with every epoch, until the epochs run out. There are eight cases, and
    the rate is below 1: walks without an end overflow alike, whatever is divided or multiplied first."""
    while True:
        X = 2.0 * rng.normal(size=(8, 2)) + np.array([0.0, 1.0])
        t = X @ rng.normal(size=2) + 0.1 * rng.normal(size=8)
        w, lr, epochs = 5.0 * _direction(rng, 2), float(2.4 / np.linalg.eigvalsh(X.T @ X / 8).max()), 8
        goal = float(rng.uniform(0.1, 0.3))
        if lr < 1 and np.mean((t - X @ w) ** 2) > 2 * goal and _grows(w, X, t, lr, epochs):
            return w, X, t, lr, goal, epochs


def _no_round_number(w, X, t, lr, goal):
    """Whether the number of epochs is no multiple of five, after which some like to look."""
    return train_until(w, X, t, lr, goal, 200)[1] % 5 > 0


def _grows(w, X, t, lr, epochs):
    """Whether the MSE is larger after each of so many epochs than before it."""
    errors = [np.mean((t - X @ w) ** 2)]
    for _ in range(epochs):
        w = w - lr * linear_gradient(w, X, t)
        errors.append(np.mean((t - X @ w) ** 2))
    return bool(np.all(np.diff(errors) > 0.05 * errors[0]))


def contradictory_targets(rng):
    """Cases that no weights answer: the loss comes to rest above the goal, the epochs run out. What is left of the
    errors has a mean, and varies: every way of counting them stays above the goal."""
    while True:
        errors = rng.uniform([1.2, 0.8, 0.8, 0.5, -1.5, -0.8], [1.8, 1.2, 1.2, 0.8, -0.9, -0.4])
        at_right_angles = np.linalg.svd(errors[None])[2][1:]
        X = 1.8 * (np.linalg.qr(rng.normal(size=(5, 2)))[0].T @ at_right_angles).T * rng.uniform(0.9, 1.1, size=2)
        t = X @ rng.normal(size=2) + errors
        lr = 0.9 / np.linalg.eigvalsh(X.T @ X / 6).max()
        if np.min(np.abs(X)) > 0.02:
            return rng.normal(size=2) + 2, X, t, float(lr), 0.05, 120


def perceptron_examples(n, k, first_wrong=False):
    """Data on which no decision is a close one, and the usual mistakes lead to weights of their own.

    The last two examples are answered wrongly, and the first one as `first_wrong` says: so it shows who leaves one out.
    Where there are enough examples, some have sums close to the threshold, so that another threshold or bias shows.
    """

    def walk(rng):
        while True:
            X = np.hstack([np.ones((n, 1)), rng.normal(size=(n, k - 1))])
            w, lr = 0.7 * rng.normal(size=k), float(rng.uniform(0.2, 0.7))
            t = _classes(w, X, lr, [first_wrong, not first_wrong, *rng.integers(0, 2, n - 4), True, True])
            if _telling(w, X, t, lr):
                return w, X, t, lr

    return showing(walk, perceptron_epoch, mistakes.PERCEPTRON_EPOCH, *(HABITS if n == 6 else ()))


HABITS = ("threshold_half", "bias_not_in_the_sum", "bias_twice_in_the_sum", "until_correct", "bias_not_learned")


def perceptron_from_zero_weights(rng):
    """As below; the usual habits lead elsewhere."""
    return showing(_from_zero_weights, perceptron_epoch, mistakes.PERCEPTRON_EPOCH, *HABITS, "every_example_twice")(rng)


def _from_zero_weights(rng):
    """All weights start at zero: the first sum is exactly 0, so that the neuron answers 0. Its target is 0."""
    while True:
        X, w, lr = np.hstack([np.ones((5, 1)), rng.normal(size=(5, 2))]), np.zeros(3), float(rng.uniform(0.3, 0.7))
        t = _classes(w, X, lr, [False, True, True, False, True])
        others = [_walk(w, X, t, lr, threshold=-1e-9), w + lr * (t - 0.0) @ X]
        if np.min(np.abs(_sums(w, X, t, lr)[2:])) > MARGIN * 10 and _apart([perceptron_epoch(w, X, t, lr), *others]):
            return w, X, t, lr


def perceptron_with_whole_weights(rng):
    """As below; the usual habits lead elsewhere."""
    return showing(_whole_weights, perceptron_epoch, mistakes.PERCEPTRON_EPOCH, *HABITS[1:])(rng)


def _whole_weights(rng):
    while True:
        X = np.hstack([np.ones((6, 1), dtype=int), rng.integers(-4, 5, (6, 2))])
        w = rng.integers(-2, 3, 3)
        t = _classes(w, X, 0.3, [False, True, True, False, True, True])
        moved = perceptron_epoch(w, X, t, 0.3)
        if np.min(np.abs(_sums(w, X, t, 0.3))) > 0.05 and not np.allclose(moved, np.round(moved)):
            return w, X, t, 0.3


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


def _clear(w, X, t, lr, goal, margin=MARGIN):
    """Whether no MSE on the way is so close to the goal that rounding could decide."""
    for _ in range(1000):
        mse = np.mean((t - X @ w) ** 2)
        if abs(mse / goal - 1) < margin:
            return False
        if mse < goal:
            return True
        w = w - lr * linear_gradient(w, X, t)
    return True


def _sums(w, X, t, lr):
    """The weighted sums that decide, one after the other."""
    w, sums = np.array(w, dtype=float), []
    for x, target in zip(X, t):
        sums.append(x @ w)
        w = w + lr * (target - (x @ w > 0)) * x
    return np.array(sums)


def _classes(w, X, lr, wrong):
    """Targets that make the perceptron answer these examples wrongly, one after the other, and the rest rightly."""
    t = np.zeros(len(X), dtype=int)
    for i, (x, miss) in enumerate(zip(X, wrong)):
        y = int(x @ w > 0)
        t[i] = 1 - y if miss else y
        w = w + lr * (t[i] - y) * x
    return t


def _telling(w, X, t, lr):
    """Whether a false alarm comes first, no decision is close, and the walks of the usual mistakes end apart."""
    sums = _sums(w, X, t, lr)
    errors = t - (sums > 0)
    if not errors[errors != 0][0] < 0 < errors.max() or np.min(np.abs(sums)) < MARGIN * 10:
        return False
    if len(t) > 4 and not (_near_threshold(sums) and _apart(_switches(w, X, t, lr))):
        return False
    right = perceptron_epoch(w, X, t, lr)
    signs = np.where(t == 1, 1, -1)
    habits = [w + lr * signs @ X, w + lr * t @ X, _walk(w, X, t, lr, no=-1.0), _twice(w, X, t, lr)]
    if any(np.max(np.abs(end - right)) < MARGIN for end in habits):
        return False
    alarm = np.flatnonzero(errors)[0]
    ends = [
        perceptron_epoch(w, X, t, lr),
        perceptron_epoch(w, X[::-1], t[::-1], lr),  # backwards
        w + lr * (t - (X @ w > 0)) @ X,  # all answered before the first correction
        perceptron_epoch(w, X[t == 1], t[t == 1], lr),  # no false alarm corrected
        w - lr * X[alarm],  # over with the first correction
        perceptron_epoch(w, X[:-1], t[:-1], lr),  # last example forgotten
        w if errors[0] == 0 else perceptron_epoch(w, X[1:], t[1:], lr),  # first example only; first one forgotten
        _walk(w, X, t, lr, correct=abs),
        _walk(w, X, t, lr, correct=np.negative),
    ]
    return _apart(ends)


def _switches(w, X, t, lr):
    """Where perceptrons end that switch elsewhere, and the right one."""
    return [_walk(w, X, t, lr, **other) for other in ({}, {"bias": 0}, {"bias": 2}, {"threshold": 0.5})]


def _apart(ends):
    return all(np.max(np.abs(a - b)) > MARGIN for a, b in combinations(ends, 2))


def _twice(w, X, t, lr):
    """Where a perceptron ends that is shown all examples two times."""
    return perceptron_epoch(perceptron_epoch(w, X, t, lr), X, t, lr)


def _walk(w, X, t, lr, correct=float, bias=1, threshold=0.0, no=0.0):
    """Where a perceptron ends that corrects, counts its bias, decides or says no in a way of its own."""
    for x, target in zip(X, t):
        y = 1.0 if w @ x + (bias - 1) * w[0] > threshold else no
        w = w + lr * correct(target - y) * x
    return w


def _near_threshold(sums):
    """Whether a neuron that switches at 1/2 or at -1/2 would decide otherwise somewhere."""
    return bool(np.any((sums > 0) & (sums < 0.45)) and np.any((sums < 0) & (sums > -0.45)))
