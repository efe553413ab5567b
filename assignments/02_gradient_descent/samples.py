"""Hidden inputs of notebook 2, with the properties that bring mistakes to light."""

from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

import numpy as np

from autograder import Close, Portable
from solutions.descent import linear_gradient, perceptron_epoch, train_until

MARGIN = 1e-3  # no decision of a hidden case hangs on less than this, relatively


def regression(n, k, whole=False, far=0.0):
    """Weights, inputs and targets of a linear neuron; the residuals are of order one, or of order `far`."""

    def sample(rng):
        if whole:
            return rng.integers(1, 4, k), rng.integers(-3, 4, (n, k)), rng.integers(4, 9, n)
        return rng.normal(size=k), rng.normal(size=(n, k)), rng.normal(size=n) + 1.0 + far

    return sample


def smooth_bend(k, whole=False):
    """A function of k weights with curvature in every direction, good for complex numbers too."""

    def sample(rng):
        a, c = rng.uniform(0.5, 1.5, size=(2, k))
        w = rng.integers(1, 4, k) if whole else rng.normal(size=k)

        return Portable(bend, {"a": a, "c": c}), w

    return sample


def bend(w, a, c):
    return np.sum(c * np.sin(a * w)) + 0.1 * np.sum(w) ** 3 + 0.5 * w[0] * w[-1]


def zero_bend(rng):
    """One weight is exactly zero: a step that is measured in proportion to the weight goes nowhere."""
    f, w = smooth_bend(3)(rng)
    w[1] = 0.0
    return f, w


def wide_bend(rng):
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


def table_bend(p, q):
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
        return Portable(bowl_slope, {"H": H, "bottom": bottom}), start, float(lr), steps

    return sample


def bowl_slope(w, H, bottom):
    return H @ (w - bottom)


def curved_descent(rng):
    """The bowl is steep in the middle and straight outside: its gradient saturates."""
    bottom, width = rng.normal(size=2), rng.uniform(0.5, 1.0, size=2)
    slope = Portable(saturating_slope, {"bottom": bottom, "width": width})
    return slope, bottom + 3 * _direction(rng, 2), 0.6, 10


def round_bowl(rng):
    """The bowl 1/2 |w|^2: its gradient is the very array of weights that was handed over."""
    return Portable(handed_back), 2 * _direction(rng), float(rng.uniform(0.2, 0.4)), 6


def handed_back(w):
    return w


def saturating_slope(w, bottom, width):
    return np.tanh((w - bottom) / width)


def near_the_floor(rng):
    """So close to the minimum that a rule which looks for progress would stop: all steps are asked for."""
    grad, start, lr, _ = bowl_descent(0.5, distance=1e-5)(rng)
    return grad, start, lr, 12


def until_goal(rng, whole=False):
    """A goal that is reached after some epochs, and clearly missed one epoch before."""
    while True:
        X = rng.normal(size=(6, 2)) + np.array([0.0, 0.5])
        w = rng.integers(3, 6, 2) if whole else 3.0 * _direction(rng, 2) + rng.normal(size=2)
        t = X @ rng.normal(size=2) + 0.1 * rng.normal(size=6)
        lr = 0.6 / np.linalg.eigvalsh(X.T @ X / 6).max()
        goal = rng.uniform(0.1, 0.3)
        if _clear(w, X, t, lr, goal) and 3 <= train_until(w, X, t, lr, goal, 200)[1] <= 60:
            return w, X, t, float(lr), float(goal), 200


def plateau(rng):
    """A small learning rate: every epoch brings little, and there are many."""
    while True:
        w, X, t, lr, goal, _ = until_goal(rng)
        if 40 <= train_until(w, X, t, lr / 10, goal, 400)[1] <= 300 and _clear(w, X, t, lr / 10, goal):
            return w, X, t, lr / 10, goal, 400


def solved(rng):
    """Weights whose MSE is a third of the goal, though single errors are not zero."""
    w, X = rng.normal(size=2), rng.normal(size=(5, 2))
    errors = rng.choice([-1.0, 1.0], size=5) * rng.uniform(0.5, 1.0, size=5)
    return w, X, X @ w + errors, 0.1, float(3 * np.mean(errors**2)), 50


def exactly_good_enough(rng):
    """An MSE that is the goal to the last bit after two epochs, in whole powers of two: it is not above the goal."""
    t = rng.integers(-3, 4, size=1) + 0.0
    far = rng.choice([-1.0, 1.0]) * 2.0 ** rng.integers(2, 5)
    return t + far, np.array([[1.0]]), t, 0.5, float((far / 4) ** 2), 50


def running_away(rng):
    """A learning rate at which the error grows with every epoch, until the epochs run out."""
    while True:
        w, X, t, lr, goal, _ = until_goal(rng)
        w, lr, epochs = w + 2.0 * _direction(rng, 2), 4 * lr, 8
        if np.mean((t - X @ w) ** 2) > 2 * goal and _grows(w, X, t, lr, epochs):
            return w, X, t, lr, goal, epochs


def _grows(w, X, t, lr, epochs):
    """Whether the MSE is larger after each of so many epochs than before it."""
    errors = [np.mean((t - X @ w) ** 2)]
    for _ in range(epochs):
        w = w - lr * linear_gradient(w, X, t)
        errors.append(np.mean((t - X @ w) ** 2))
    return bool(np.all(np.diff(errors) > 0.05 * errors[0]))


def contradictory(rng):
    """The same inputs with different targets: the loss comes to rest above the goal, the epochs run out."""
    x = np.linalg.qr(rng.normal(size=(3, 2)))[0] * rng.uniform(1.5, 2.0, size=2)
    gap = rng.uniform(1, 2, size=3)
    t = x @ rng.normal(size=2)
    X = np.vstack([x, x])
    lr = 0.9 / np.linalg.eigvalsh(X.T @ X / 6).max()
    return rng.normal(size=2) + 2, X, np.concatenate([t - gap, t + gap]), float(lr), 0.05, 120


def epoch(n, k, first_wrong=False):
    """Data on which no decision is a close one, and the usual mistakes lead to weights of their own.

    The last two examples are answered wrongly, and the first one as `first_wrong` says: so it shows who leaves one out.
    Where there are enough examples, some have sums close to the threshold, so that another threshold or bias shows.
    """

    def sample(rng):
        while True:
            X = np.hstack([np.ones((n, 1)), rng.normal(size=(n, k - 1))])
            w, lr = 0.7 * rng.normal(size=k), float(rng.uniform(0.2, 0.7))
            t = _classes(w, X, lr, [first_wrong, not first_wrong, *rng.integers(0, 2, n - 4), True, True])
            if _telling(w, X, t, lr):
                return w, X, t, lr

    return sample


def corrected(rng):
    """Weights that have to move, and nothing else that is special."""
    while True:
        X, w = np.hstack([np.ones((5, 1)), rng.normal(size=(5, 2))]), rng.normal(size=3)
        t = _classes(w, X, 0.5, [False, True, True, False, True])
        if _decided(w, X, t, 0.5):
            return w, X, t, 0.5


def started(rng):
    """The same with whole numbers, where rounding towards them would show."""
    while True:
        X = np.hstack([np.ones((5, 1), dtype=int), rng.integers(-4, 5, (5, 2))])
        t, w = rng.integers(0, 2, 5), rng.integers(-2, 3, 3)
        moved = perceptron_epoch(w, X, t, 0.3)
        if _decided(w, X, t, 0.3) and not np.allclose(moved, np.round(moved)):
            return w, X, t, 0.3


def settled(rng):
    """Weights that put every example on its right side: nothing may move."""
    X = np.hstack([np.ones((6, 1)), rng.normal(size=(6, 2)) * 2])
    w = rng.normal(size=3)
    keep = np.abs(X @ w) > 0.05
    return w, X[keep], (X[keep] @ w > 0).astype(int), 0.5


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


def _walk(w, X, t, lr, correct=float, bias=1, threshold=0.0):
    """Where a perceptron ends that corrects, counts its bias or decides in a way of its own."""
    for x, target in zip(X, t):
        y = float(w @ x + (bias - 1) * w[0] > threshold)
        w = w + lr * correct(target - y) * x
    return w


def _decided(w, X, t, lr):
    """Whether no weighted sum on the way is close to the threshold."""
    return bool(np.all(np.abs(_sums(w, X, t, lr)) > MARGIN * 10))


def _near_threshold(sums):
    """Whether a neuron that switches at 1/2 or at -1/2 would decide otherwise somewhere."""
    return bool(np.any((sums > 0) & (sums < 0.45)) and np.any((sums < 0) & (sums > -0.45)))
