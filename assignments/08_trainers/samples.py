"""Hidden inputs of notebook 8, with the properties that bring mistakes to light.

Adaptive rules decide by comparing performances. Inputs are drawn until no decision on the reference's way hangs on
less than `MARGIN`, so that rounding never turns a right answer onto another path.
"""

import functools
import zlib
from dataclasses import replace

import numpy as np

from autograder import Portable
from solutions.trainers import train_gda, train_gdx, train_lm

MARGIN = 1e-3


def bowl(rng, k=3, curvature=None, floor=0.5):
    """A bowl over k weights whose largest curvature is given: (perf_grad, its bottom)."""
    Q = np.linalg.qr(rng.normal(size=(k, k)))[0]
    largest = curvature or rng.uniform(0.6, 1.6)
    H = Q @ np.diag(largest * np.linspace(1.0, 0.2, k)) @ Q.T
    bottom = rng.normal(size=k)
    return Portable(in_bowl, {"H": H, "bottom": bottom, "floor": floor}), bottom


def in_bowl(w, H, bottom, floor):
    """Performance and gradient."""
    d = np.asarray(w) - bottom
    return float(floor + 0.5 * d @ H @ d), H @ d


def valley(rng, k=2):
    """Steep in the middle and straight outside: the gradient saturates."""
    bottom, width = rng.normal(size=k), rng.uniform(0.5, 1.0, size=k)
    return Portable(in_valley, {"bottom": bottom, "width": width, "height": width**2}), bottom


def in_valley(w, bottom, width, height):
    """Performance and gradient."""
    d = (np.asarray(w) - bottom) / width
    return float(0.2 + np.sum(height * np.log(np.cosh(d)))), height / width * np.tanh(d)


def away(rng, bottom, distance=2.0):
    """A start at this distance from the bottom, with no small entry, so that every weight takes part."""
    v = rng.choice([-1.0, 1.0], size=len(bottom)) * rng.uniform(0.5, 1.0, size=len(bottom))
    return bottom + distance * v / np.linalg.norm(v)


def for_gd(rate, epochs=8, whole=False, curved=False, distance=2.0):
    """Plain descent, with a learning rate of `rate` over the largest curvature."""

    def sample(rng):
        perf_grad, bottom = valley(rng) if curved else bowl(rng, curvature=1.25)
        w0 = rng.integers(2, 7, size=len(bottom)) if whole else away(rng, bottom, distance)
        return perf_grad, w0, rate if curved else rate / 1.25, epochs

    return sample


def for_gdm(rate, mc, epochs=9, **how):
    def sample(rng):
        perf_grad, w0, lr, _ = for_gd(rate, epochs, **how)(rng)
        return perf_grad, w0, lr, mc, epochs

    return sample


def decisions(train, perf_grad, *rest):
    """What an adaptive trainer decided by: the ratios E(w') / E(w) of its tries, and which steps it kept."""
    seen = []

    def watched(w):
        answer = perf_grad(w)
        seen.append(answer[0])
        return answer

    lrs = train(watched, *rest)[1]
    kept = lrs[1:] >= lrs[:-1]
    now, ratios = seen[0], []
    for perf, keep in zip(seen[1:], kept):
        ratios.append(perf / now)
        now = perf if keep else now
    return np.array(ratios), kept


def drifts(ratios, kept, border):
    """Whether some step is kept that the best performance so far would clearly have refused."""
    now = best = 1.0
    for ratio, keep in zip(ratios, kept):
        if keep and now * ratio > (border + MARGIN) * best:
            return True
        now = now * ratio if keep else now
        best = min(best, now)
    return False


def clear(ratios, *borders, margin=MARGIN):
    """Whether every ratio keeps away from all the borders."""
    return bool(np.all(np.abs(np.subtract.outer(ratios, borders)) > margin))


def adaptive(rate, mc=None, epochs=14, factors=(), rejected=(0, 99), worse=0, k=3, distance=2.0, floor=0.5, **how):
    """A try-and-see trainer on a bowl or (`curved`) a valley.

    Parameters
    ----------
    rate
        Learning rate over the largest curvature, which is `steep`.
    mc
        Momentum constant, None for `train_gda`.
    factors
        lr_inc, lr_dec and max_perf_inc; the defaults when left out.
    rejected
        How many steps must be taken back: from, to.
    worse
        How many steps must be kept although they made the performance a little worse; with `right_after=True` one
        of them comes directly after a step that was taken back, and not at the end; with `drifting=True` one is
        worse than the best performance so far by more than is put up with. With `gathering=True` the first three steps
        are kept, and a later one is taken back.
    """
    train, steep = train_gda if mc is None else train_gdx, how.get("steep", 1.25)

    def sample(rng):
        while True:
            perf_grad, bottom = valley(rng, k) if how.get("curved") else bowl(rng, k, steep, floor)
            w0 = rng.integers(2, 7, size=k) if how.get("whole") else away(rng, bottom, distance)
            lr = rate * rng.uniform(0.9, 1.1) / steep
            args = (perf_grad, w0, lr, epochs) if mc is None else (perf_grad, w0, lr, mc, epochs)
            ratios, kept = decisions(train, *args, *factors)
            border = factors[2] if factors else 1.04
            enough = np.sum(kept & (ratios > 1)) >= worse and rejected[0] <= np.sum(~kept) <= rejected[1]
            if how.get("right_after"):
                enough &= bool(np.any(~kept[:-2] & kept[1:-1] & (ratios[1:-1] > 1)))
            if how.get("drifting"):
                enough &= drifts(ratios, kept, border)
            if how.get("gathering"):
                enough &= bool(np.all(kept[:3])) and not np.all(kept)
            if enough and clear(ratios, 1.0, border):
                return *args, *factors

    return sample


def level(mc=None):
    """A plain: the performance stays what it is, and that is neither better nor worse."""

    def sample(rng):
        w0, lr = rng.normal(size=2), float(rng.uniform(0.1, 0.5))
        rest = (4,) if mc is None else (mc, 4)
        return Portable(on_plain), w0, lr, *rest

    return sample


def on_plain(w):
    """Performance and gradient: the same everywhere."""
    return 0.75, np.zeros(2)


def slightly_worse(rng):
    """Along one parabola, with a learning rate just beyond the last stable one: every step is put up with."""
    bottom, c = rng.normal(size=1), rng.uniform(0.5, 2.0)
    perf_grad = Portable(in_bowl, {"H": np.array([[c]]), "bottom": bottom, "floor": 0.0})
    return perf_grad, bottom + rng.choice([-2.0, 2.0]), float(rng.uniform(2.016, 2.0185) / c), 8


def a_tie(mc=None):
    """Powers of two: from step to step the performance grows by exactly the factor that is put up with."""

    def sample(rng):
        unit = 2.0 ** rng.integers(-2, 3)
        c, w0 = unit**-2, rng.choice([-2.0, 2.0]) * unit
        perf_grad = Portable(on_parabola, {"c": c})
        rest = (4,) if mc is None else (mc, 4)
        return perf_grad, np.array([w0]), 2.5 / c, *rest, 1.25, 0.5, 2.25

    return sample


def on_parabola(w, c):
    """Performance and gradient."""
    return float(0.5 * c * np.asarray(w)[0] ** 2), c * np.asarray(w)


def linear_neuron(n, k, mu=0.5, factors=(0.1, 10.0, 1e10), epochs=3, whole=False, rank=None):
    """A linear neuron whose cases can be met exactly: one step contracts each direction by mu / (lambda + mu)."""

    def sample(rng):
        X = rng.integers(-3, 4, size=(n, k)) if whole else rng.normal(size=(n, k))
        if rank is not None:
            X = rng.normal(size=(n, rank)) @ rng.normal(size=(rank, k))
        t = X @ (2 + rng.normal(size=k))
        w0 = rng.integers(5, 9, size=k) if whole else 3 * rng.normal(size=k)
        return Portable(line_errors, {"X": X, "t": t}), w0, mu, *factors, epochs

    return sample


def line_errors(w, X, t):
    """Errors of a linear neuron, and their Jacobian."""
    return t - X @ w, -1.0 * X


def bent_curve(mu, factors, epochs, failures, misleading=False):
    """Fit a exp(-b x) + c from a bad start: bold steps fail, so that mu has to rise first.

    Parameters
    ----------
    mu, factors, epochs
        Arguments of `train_lm`; factors are mu_dec, mu_inc and mu_max.
    failures
        Which numbers of failed tries will do.
    misleading
        Whether the largest error and the sum of squares must disagree on some try, and on some try the sum of the
        errors' sizes and that of their squares.
    """

    def sample(rng):
        while True:
            x = np.sort(rng.uniform(0, 2, size=8))
            a, b, c = rng.uniform(1.0, 2.0), rng.uniform(1.0, 2.0), rng.normal()
            t = a * np.exp(-b * x) + c + 0.05 * rng.normal(size=8)
            w0 = np.array([a, b, c]) + rng.choice([-1.0, 1.0], size=3) * rng.uniform(0.8, 1.6, size=3)
            residual_jac = Portable(curve_errors, {"x": x, "t": t})
            failed, misled = tries_of(residual_jac, w0, mu, *factors, epochs)
            if failed in failures and (misled or not misleading):
                return residual_jac, w0, mu, *factors, epochs

    return sample


def at_the_limit(share):
    """A first step that succeeds only after mu has risen, where mu_max is `share` of the mu that it takes.

    Powers of 2, so that mu meets mu_max exactly.
    """
    bent = bent_curve(2.0**-8, (0.25, 4.0, 1e9), 1, range(2, 10))

    def sample(rng):
        residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs = bent(rng)
        taken = float(train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs)[1][1]) / mu_dec
        return residual_jac, w0, mu, mu_dec, mu_inc, share * taken, epochs

    return sample


def curve_errors(w, x, t):
    """Errors of the curve w0 exp(-w1 x) + w2, and their Jacobian."""
    bend = np.exp(np.clip(-w[1] * x, -50, 50))
    return t - w[0] * bend - w[2], -np.column_stack([bend, -w[0] * x * bend, np.ones_like(x)])


def tries_of(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    """How many tries failed on the way, and whether other measures of the errors would each have decided otherwise.

    The first is -1 when a try was decided too narrowly, or the way ended early.
    """
    errors = []

    def watched(w):
        e, J = residual_jac(w)
        errors.append(e)
        return e, J

    with np.errstate(all="ignore"):  # a try may lead far away
        path, _ = train_lm(watched, w0, mu, mu_dec, mu_inc, mu_max, epochs)
        now, ratios = errors[0], []
        for e in errors[1:]:
            sizes, before = np.abs(e), np.abs(now)
            ratios.append((e @ e / (now @ now), np.max(sizes) / np.max(before), np.sum(sizes) / np.sum(before)))
            now = e if ratios[-1][0] < 1 else now
    squares, *others = np.array(ratios).T
    fine = len(path) == epochs + 1 and np.all(np.isfinite(squares)) and clear(squares, 1.0)
    misled = all(np.any(((squares < 1) != (other < 1)) & (np.abs(other - 1) > MARGIN)) for other in others)
    return len(errors) - len(path) if fine else -1, misled


def at_the_bottom(rng):
    """Whole numbers that cancel exactly: the gradient is zero though the errors are not, so no step helps."""
    a, b = rng.integers(1, 5, size=2)
    X = np.array([[1, 1], [1, -1], [1, 1], [1, -1]])  # both columns are orthogonal to the errors
    e = rng.integers(1, 4) * np.array([1, 1, -1, -1])
    t = X @ [a, b] + e
    return Portable(line_errors, {"X": X, "t": t}), np.array([a, b], dtype=float), 1.0, 0.1, 10.0, 1e3, 5


def batches(n, size, m=2, o=1, lr=0.2, whole=False):
    """An epoch of a linear neuron: no two rows of X are alike, and the order of the examples matters."""

    def sample(rng):
        X = rng.permutation(np.arange(1, n * m + 1)).reshape(n, m) / (n if not whole else 1)
        T = rng.integers(-4, 5, size=(n, o)) if whole else rng.normal(size=(n, o))
        params = rng.integers(1, 5, size=m) if whole else rng.normal(size=m)
        lr_now, seed = float(lr / np.mean(np.sum(X**2, axis=1))), int(rng.integers(2**31))
        return params, X, T, lr_now, size, seed, Portable(linear_slope)

    return sample


def linear_slope(w, X, T):
    """Gradient of the loss of a linear neuron; of several targets it takes the sum."""
    return (np.asarray(X) @ w - np.sum(T, axis=1)) @ X / len(X)


# Inputs of one shape ----------------------------------------------------------------------------


def moved(case):
    """The case with inputs of one shape, moved about: they are turned, shifted and measured in another unit.

    What a trainer decides does not depend on any of these. So nobody's marks hang on the draw, and yet no two students
    meet the same numbers. The shape is the first one that the case's own sampler draws.
    """

    @functools.cache
    def shape():
        return case.sample(np.random.default_rng(zlib.crc32(case.name.encode())))

    def sample(rng):
        function, w0, *rest = shape()
        if function.function is curve_errors:
            return moved_curve(rng, function.data, w0, *rest)
        if function.function is line_errors:
            return moved_line(rng, function.data, w0, *rest)
        if function.function in (in_bowl, in_valley):
            return moved_hill(rng, function, w0, *rest)
        return case.sample(rng)

    return replace(case, sample=sample)


def moved_hill(rng, function, w0, lr, *rest):
    """A bowl or a valley somewhere else: its axes turned, or exchanged and mirrored, and weights in another unit."""
    data, k, whole = dict(function.data), len(w0), w0.dtype.kind == "i"
    unit = 1.0 if whole else float(rng.uniform(0.7, 1.4))
    shift = rng.integers(-3, 4, size=k) if whole else rng.normal(size=k)
    turn = np.eye(k, dtype=int if whole else float)[rng.permutation(k)]
    if not whole:
        turn = turn * rng.choice([-1.0, 1.0], size=k)[:, None]
    if "H" in data:
        turn = turn if whole else np.linalg.qr(rng.normal(size=(k, k)))[0]
        data["H"] = turn @ data["H"] @ turn.T / unit**2
    else:
        data["width"], data["height"] = unit * (np.abs(turn) @ data["width"]), np.abs(turn) @ data["height"]
    data["bottom"] = unit * (turn @ data["bottom"]) + shift
    start = turn @ w0 + shift if whole else unit * (turn @ w0) + shift
    return Portable(function.function, data), start, float(lr * unit**2), *rest


def moved_curve(rng, data, w0, *rest):
    """The same points of a curve in another order and at another height."""
    shift, order = rng.normal(), rng.permutation(len(data["x"]))
    points = {"x": data["x"][order], "t": data["t"][order] + shift}
    return Portable(curve_errors, points), np.array([w0[0], w0[1], w0[2] + shift]), *rest


def moved_line(rng, data, w0, *rest):
    """The same cases of a linear neuron in another order, its weights turned, or exchanged where they are whole."""
    k, order = len(w0), rng.permutation(len(data["t"]))
    whole = w0.dtype.kind == "i"
    turn = np.eye(k, dtype=int)[rng.permutation(k)] if whole else np.linalg.qr(rng.normal(size=(k, k)))[0]
    return Portable(line_errors, {"X": (data["X"] @ turn.T)[order], "t": data["t"][order]}), turn @ w0, *rest
