"""Hidden inputs of notebook 3, with the properties that bring mistakes to light."""

import numpy as np

from solutions.activations import logistic

HUGE = np.array([-1000.0, -800.0, 0.5, 750.0, 1000.0])


def numbers(*shape, spread=2.0):
    """Pre-activations of either sign, none of them at a kink or in a flat region only."""
    return lambda rng: (spread * _signed(rng, *shape),)


def one_number(rng):
    return (float(2 * _signed(rng)),)


def one_positive_number(rng):
    return (float(rng.uniform(1.2, 2.0)),)


def one_negative_number(rng):
    return (-float(rng.uniform(1.2, 2.0)),)


def whole_numbers(rng):
    """Integers of both signs; zero is not among them, where a slope may be a matter of taste."""
    return (rng.permutation([-4, -3, -2, 2, 3, 5]),)


def far_left(rng):
    """So far to the left that the activation is a tiny number, whose digits count all the same."""
    return (rng.uniform(-20, -18, size=5),)


def beyond_far_left(rng):
    """Further left than a logistic function may be held up or rounded off; some are close to -35, some to -60."""
    return (rng.permutation(np.append(rng.uniform(-40, -35, size=3), rng.uniform(-60, -50, size=2))),)


def huge(rng):
    """Pre-activations whose exponentials are no floats any more, and an ordinary one among them. The first is
    negative: who chooses a formula by it uses the one that does not serve for the others."""
    order = rng.permutation(HUGE)
    return (np.roll(order, -np.flatnonzero(order < 0)[0]),)


def far_out(rng):
    """Numbers up to thousands, on both sides; at least one on the right is above 2000."""
    sizes = 10 ** rng.uniform([3.31, 1, 1, 1, 1], 3.5)
    return (rng.permutation([1.0, -1.0, 1.0, -1.0, 1.0] * sizes),)


def all_positive(rng):
    return (rng.permutation(np.append(rng.uniform(1.2, 1.9, size=2), rng.uniform(2.5, 4, size=3))),)


def near_the_kink(rng):
    """Tiny numbers of both signs: the slope jumps at zero, and nowhere else."""
    tiny, small = 10 ** rng.uniform(-6.5, -5.5, size=2), 10 ** rng.uniform(-3, -2, size=2)
    return (rng.permutation([tiny[0], -tiny[1], small[0], -small[1]]),)


def with_zeros(rng):
    """Numbers among which there are exact zeros."""
    return (rng.permutation(np.append(_signed(rng, 4), [0.0, 0.0])),)


def output(activation, *shape, whole=False, far=1.0):
    """Outputs, targets, pre-activations and the slope of `activation`, a pair (f, f'); y = f(z) holds exactly."""
    f, fprime = activation

    def sample(rng):
        z = 1.2 * rng.normal(size=shape)
        while shape and (np.min(z) > -0.3 or np.max(z) < 0.3 or np.max(np.abs(z)) < 1):
            z = 1.2 * rng.normal(size=shape)
        y = f(z)
        t = rng.integers(0, 2, size=shape) if whole else far * rng.uniform(-1.5, 1.5, size=shape)
        if shape:
            return y, t, z, fprime
        return float(y), float(y + rng.uniform(0.5, 2.0)), float(z), fprime  # an output that is too low

    return sample


def above_targets_of_zero(activation, n, lowest=-2.0):
    """Neurons whose targets are 0 and whose outputs are above, some close to their targets, some far away. Their
    pre-activations lie between `lowest`, or a little below, and 2."""
    f, fprime = activation

    def sample(rng):
        z = rng.permutation(np.linspace(lowest, 2.0, n)) + rng.uniform(-0.2, 0.2, size=n)
        return f(z), np.zeros(n), z, fprime

    return sample


def at_whole_sums(activation):
    """Pre-activations that happen to be whole numbers; the slopes there are not."""
    f, fprime = activation

    def sample(rng):
        z = rng.permutation([-2, -1, 1, 2, 3])[:4]
        return f(z), rng.uniform(-1, 1, size=4), z, fprime

    return sample


def neuron(k, whole=False, wanted=None):
    """Weights, bias, inputs and target of a logistic neuron that is neither saturated nor right.

    `wanted` is the target, if it is not to be drawn.
    """

    def sample(rng):
        while True:
            w, x = 1.5 * rng.normal(size=k) / np.sqrt(k), rng.normal(size=k)
            if whole:
                w, x = rng.integers(-2, 3, size=k), rng.integers(-2, 4, size=k)
            b = float(rng.choice([-1, 1]) * rng.uniform(0.4, 1.2))
            t = float(rng.uniform(-0.5, 1.5)) if wanted is None else wanted
            z = float(w @ x + b)
            if k > 1 and not _telling(w, x):
                continue
            if 0.3 < abs(z) < 2.0 and abs(logistic(z) - t) > 0.15 and np.all(np.abs(x) > 0.1):
                return w, b, x, t

    return sample


def _telling(w, x):
    """Whether a mean or a sum of inputs, or of weights, is not by accident the 1 that the bias is multiplied by."""
    sums = [np.sum(x), np.mean(x), np.sum(w)]
    return (
        np.min(np.abs(np.subtract(sums, 1))) > 0.2
        and abs(w @ x) > 0.2
        and abs(w @ x - w @ (1 / (1 + np.exp(-x)))) > 0.2
    )


def saturated(rng):
    """A neuron that is nearly certain of the wrong answer: its slope is small and matters most."""
    w, x = rng.normal(size=3), rng.choice([-1, 1], size=3) * rng.uniform(0.5, 1.5, size=3)
    side = float(rng.choice([-1.0, 1.0]))
    b = side * float(rng.uniform(3.5, 4.5)) - float(w @ x)
    return w, b, x, 0.0 if side > 0 else 1.0


def weights(k, whole=False):
    """Weights and a bias with a fraction."""

    def sample(rng):
        w = rng.permutation([-3, -2, 2, 3, 4])[:k] if whole else rng.normal(size=k)
        return w, float(rng.choice([-1, 1]) * rng.uniform(0.3, 1.7))

    return sample


def _signed(rng, *shape):
    """Numbers between 0.15 and 1 in size, of either sign; among several, both signs occur."""
    if not shape:
        return rng.uniform(0.3, 1.0) * rng.choice([-1.0, 1.0])
    count = int(np.prod(shape))
    sizes = np.where(np.arange(count) // 2 % 2, rng.uniform(0.15, 0.4, count), rng.uniform(0.7, 1.0, count))
    signs = np.where(np.arange(count) % 2 == 0, 1.0, -1.0)
    return rng.permutation(sizes * signs).reshape(shape)
