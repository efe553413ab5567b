"""Hidden inputs of notebook 6, with the properties that bring mistakes to light.

Networks are guarded as in notebook 5: three layers or more, all widths and the number of examples different, three
outputs or more, two different activation functions. Those of `backprop` are of our own making and differ from student
to student, so that nobody can evaluate them without asking, and what was asked is counted.
"""

import numpy as np

from autograder import Portable, mutate, together
from solutions.activations import (
    identity,
    identity_prime,
    logistic,
    logistic_prime,
    softsign,
    softsign_prime,
    tanh,
    tanh_prime,
)
from solutions.backprop import backprop
from solutions.layers import forward

TANH, SOFTSIGN = (Portable(tanh), Portable(tanh_prime)), (Portable(softsign), Portable(softsign_prime))
LOGISTIC = Portable(logistic), Portable(logistic_prime, helpers=(logistic,))
IDENTITY = Portable(identity), Portable(identity_prime)

DEEP = ((4, 6, 5, 3), 7)  # three outputs or more: half of a sum over two of them would be their average
DEEPER = ((3, 5, 2, 6, 4), 7)
EQUAL = ((4, 4, 4, 4), 6)
LARGE = ((100, 150, 150, 10), 8)  # 39 310 weights and biases


def passes(sizes, n, times=12):
    """How many numbers an activation function is asked about in so many runs of the network."""
    return times * n * max(sum(sizes[1:-1]), sizes[-1])


def network(rng, sizes, n):
    """Weights, biases, inputs and targets of order one."""
    weights = [rng.normal(size=(q, p)) / np.sqrt(p) * 1.3 for p, q in zip(sizes, sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    return weights, biases, rng.normal(size=(n, sizes[0])), rng.uniform(-1.5, 1.5, size=(n, sizes[-1]))


def rugged(pair, rng):
    """An activation function that nobody has seen before, and its slope: a stretched and shifted curve with bumps.

    It has more than fifty numbers of its own, so a few values do not tell which function it is.
    """
    (f, fprime), bumps = pair, 16
    a, b = rng.uniform(0.7, 1.4, size=2)
    shift = rng.uniform(-0.3, 0.3)
    height, at, width = (rng.uniform(low, high, size=bumps) for low, high in ((0.02, 0.06), (-4, 4), (0.25, 0.5)))
    height = height * rng.choice([-1.0, 1.0], size=bumps)

    def places(z):
        u = (np.asarray(z, dtype=float)[..., None] - at) / width
        return u, np.maximum(1.0 - u**2, 0.0)  # a bump is (1 - u^2)^2 where |u| < 1, and 0 elsewhere

    def value(z):
        return a * f(b * z + shift) + places(z)[1] ** 2 @ height

    def slope(z):
        u, inside = places(z)
        return a * b * fprime(b * z + shift) + (-4.0 * u * inside) @ (height / width)

    return value, slope


def network_to_train(sizes, n, hidden, output, repeat=1, far=1.0, whole=False):
    def sample(rng):
        weights, biases, X, T = network(rng, sizes, n)
        if whole:
            X = rng.integers(-2, 3, size=X.shape)
            T = np.eye(sizes[-1], dtype=int)[rng.integers(0, sizes[-1], n)]
        X, T = np.vstack([X] * repeat), np.vstack([T] * repeat) * far
        return weights, biases, X, T, *together(*rugged(hidden, rng)), *together(*rugged(output, rng))

    return sample


def network_with_slopes_of_others(sizes, n):
    """Slopes that are those of other functions, as where a step is trained with the slope of a smooth curve."""

    def sample(rng):
        (f, _), (_, fprime) = rugged(SOFTSIGN, rng), rugged(TANH, rng)
        (f_out, _), (_, fprime_out) = rugged(TANH, rng), rugged(LOGISTIC, rng)
        return *network(rng, sizes, n), *together(f, fprime), *together(f_out, fprime_out)

    return sample


def caches_and_targets(sizes, n, hidden, output, far=1.0):
    """Caches of the reference's forward pass, so that a = f(z) holds exactly."""

    def sample(rng):
        weights, biases, X, T = network(rng, sizes, n)
        (f, fprime), (f_out, fprime_out) = hidden, output
        zs, activations = forward(weights, biases, X, f, f_out)
        return weights, zs, activations, far * T, fprime, fprime_out

    return sample


# Gradients that are to be accepted or rejected --------------------------------------------------


def measured(rng, shape, size=1.0):
    """A gradient without small entries, and what one would measure: a millionth of a per cent off everywhere."""
    signs = np.resize([1.0, -1.0], int(np.prod(shape)))  # both, where there is room
    g = size * rng.permutation(signs).reshape(shape) * rng.uniform(0.5, 2.0, size=shape)
    return g, g * (1.0 + 1e-8 * rng.uniform(-1.0, 1.0, size=shape))


def gradient_and_measurement(*shape, sizes=(1.0,)):
    return lambda rng: (*measured(rng, shape, rng.choice(sizes)), 1e-6)


def spoilt_gradient(spoil, *shape, size=1.0, tol=1e-6):
    """A gradient that is not the measured one: `spoil` takes the right one and the generator."""

    def sample(rng):
        g, g_num = measured(rng, shape, size)
        return spoil(g, rng), g_num, tol

    return sample


def off_everywhere_by(share, tol, fits=None):
    """Every entry is off by this share of it, some up and some down.

    `fits` may ask for more: it takes many rows of signs, and the gradient as one row, and says which rows will do.
    """

    def spoil(g, rng):
        while True:
            signs = rng.choice([-1.0, 1.0], size=(MANY if fits else 1, g.size))
            good = np.flatnonzero(fits(signs, g.ravel())) if fits else [0]
            if len(good):
                return g * (1 + share * signs[good[0]].reshape(g.shape))

    return spoilt_gradient(spoil, 3, 4, tol=tol)


MANY = 128  # rows of signs that are drawn at once, of which several will do


def sum_stays_and_length_moves(signs, g):
    """Which errors of ten tolerances move the sum of the gradient by less than a tolerance, and its length by more."""
    largest = np.max(np.abs(g))
    return (np.abs(signs @ g) < 0.09 * largest) & (np.abs(signs @ g**2) > 0.11 * largest * np.linalg.norm(g))


def sum_and_length_stay(signs, g):
    """Which errors of seven tenths of a tolerance change neither the sum nor the length by a whole one."""
    largest = np.max(np.abs(g))
    return (np.abs(signs @ g) < 1.3 * largest) & (np.abs(signs @ g**2) < 1.3 * largest * np.linalg.norm(g))


def one_and_a_half_tolerances_off(rng):
    """A gradient that is too long by one and a half tolerances: half of its entries are less than one off, and of those
    that are more, one is too high."""
    while True:
        g, g_num = measured(rng, (3, 4))
        largest = np.max(np.abs(g))
        if np.median(np.abs(g)) < 0.65 * largest and np.max(g) > 0.68 * largest:
            return (1 + 1.5e-4) * g, g_num, 1e-4


def small_and_unbalanced(rng):
    """A small gradient that is too long by twenty tolerances, and whose mean is not small beside its entries."""
    while True:
        g, g_num = measured(rng, (3, 4), 1e-2)
        if abs(np.mean(g)) > 0.06 * np.max(np.abs(g)):
            return (1 + 20e-6) * g, g_num, 1e-6


def with_entry(value, positive=False):
    """One entry somewhere is replaced, or one that is `positive`."""

    def spoil(g, rng):
        g = g.copy()
        places = np.flatnonzero(g > 0) if positive else np.arange(g.size)
        g.flat[rng.choice(places)] = value
        return g

    return spoil


def first_of_six_too_small(rng):
    """One entry is wrong, and it is the first; nothing of the gradient is too high."""
    g, g_num = measured(rng, (6,))
    sign = np.sign(g[0])
    return first_too_small(sign * g, rng), sign * g_num, 1e-6


def first_too_small(g, rng):
    """One entry is wrong, and it is the first."""
    return np.concatenate([g[:1] / 3, g[1:]])


def all_but_the_first(g, rng):
    return np.concatenate([g[:1], g[1:] * 1.5])


def too_low(g, rng):
    """No entry is too high."""
    return g - 0.5 * np.abs(g)


def largest_off_by(tolerances, tol):
    """One entry of many is off, by so many tolerances of the largest entry; all others agree."""

    def spoil(g, rng):
        g = g.copy()
        g.flat[rng.integers(g.size)] += tolerances * tol * np.max(np.abs(g))
        return g

    return spoilt_gradient(spoil, 40, 50, tol=tol)


def tiny_entry_off(rng):
    """An entry that is nothing beside the largest one is off by half of itself: no more than rounding would do."""
    g, g_num = measured(rng, (3, 4))
    place = rng.integers(g.size)
    g.flat[place], g_num.flat[place] = 1.5e-9, 1e-9
    return g, g_num, 1e-6


def both_nan(rng):
    g, g_num = measured(rng, (2, 3))
    g[1, 2] = g_num[1, 2] = np.nan
    return g, g_num, 1e-6


def stretched(rng):
    """One row where a table is asked for; NumPy would stretch it, and every number would fit."""
    g, g_num = measured(rng, (1, 3))
    return g, np.repeat(g_num, 4, axis=0), 1e-6


def refolded(rng):
    g, g_num = measured(rng, (3, 4))
    return g.reshape(4, 3), g_num, 1e-6


def nothing_but_zeros(rng):
    """As at a minimum, or before a layer that is silent."""
    return np.zeros((3, 2)), np.zeros((3, 2)), 1e-6


def zeros_measured(rng):
    """A gradient where there is none."""
    g, g_num = measured(rng, (3, 2))
    return g, 0.0 * g_num, 1e-6


def nan_measured(rng):
    """The measurement failed, and the gradient cannot know."""
    g, g_num = measured(rng, (3, 4))
    return g, with_entry(np.nan)(g_num, rng), 1e-6


def nowhere_above_zero(rng):
    """A right gradient all of whose entries are below zero, as of weights that are all too small."""
    g, g_num = measured(rng, (3, 4))
    return -np.abs(g), -np.abs(g_num), 1e-6


def zeros(rng):
    """A gradient of zeros, measured as such; and one with a silent neuron."""
    g, g_num = measured(rng, (3, 4))
    g[1], g_num[1] = 0.0, 0.0
    return g, g_num, 1e-6


# Candidates, right and wrong ---------------------------------------------------------------------


def box(function):
    """A backward pass as find_the_bug gets it: with its activation functions built in."""
    return lambda weights, biases, X, T: function(weights, biases, X, T, tanh, tanh_prime, softsign, softsign_prime)


LAST, BACK = "residual * fprime_out(zs[L - 1])", "(delta @ weights[l]) * fprime(zs[l - 1])"
TO_W, TO_B = "delta.T @ activations[l] / n", "np.sum(delta, axis=0) / n"


def _candidates(*rows):
    return [box(mutate(f"candidate_{number}", backprop, changes)) for number, changes in enumerate(rows)]


RIGHT = _candidates(  # four ways to write it
    {},
    {LAST: LAST + " / n", TO_W: "delta.T @ activations[l]", TO_B: "np.sum(delta, axis=0)"},
    {TO_W: "(activations[l].T @ delta).T / n", TO_B: "delta.mean(axis=0)"},
    {BACK: "fprime(zs[l - 1]) * np.dot(weights[l].T, delta.T).T"},
)
FACTORS = _candidates(
    {LAST: "2 * " + LAST},
    {LAST: "-" + LAST},
    {LAST: LAST + " / n"},
    {TO_W: "delta.T @ activations[l]", TO_B: "np.sum(delta, axis=0)"},
    {LAST: LAST + " / T.shape[1]"},
)
SLOPES = _candidates(
    {LAST: "residual"},
    {BACK: "delta @ weights[l]"},
    {"fprime(zs[l - 1])": "fprime(activations[l])"},
    {"fprime(zs[l - 1])": "fprime_out(zs[l - 1])"},
    {"fprime_out(zs[L - 1])": "fprime(zs[L - 1])"},
    {BACK: BACK.replace("weights[l]", "np.abs(weights[l])")},
)
DEEP_DOWN = _candidates(  # right at the last two layers
    {BACK: BACK + " if l == L - 1 else delta @ weights[l]"},
    {BACK: BACK + " if l == L - 1 else 0.5 * " + BACK},
    {BACK: BACK + " if l == L - 1 else -" + BACK},
)
LAST_LAYER = _candidates(  # right everywhere else
    {TO_W: "(0.5 if l == L - 1 else 1) * " + TO_W},
    {TO_B: "(0 if l == L - 1 else 1) * " + TO_B},
)
BIASES = _candidates(  # every weight gradient is right
    {TO_B: "0 * delta[0]"},
    {TO_B: "np.sum(delta, axis=0)"},
    {TO_B: "delta[0]"},
    {TO_B: "np.sum(delta * activations[l + 1], axis=0) / n"},
)
WEIGHTS = _candidates(  # every bias gradient is right
    {TO_W: "np.outer(delta.mean(axis=0), activations[l].mean(axis=0))"},
    {TO_W: "delta[:1].T @ activations[l][:1]"},
    {TO_W: "np.abs(" + TO_W + ")"},
)
TOO_LOW = _candidates(  # no entry is too high
    {TO_W: TO_W + " - 0.1"},
    {TO_B: TO_B + " - 0.1"},
    {TO_W: "(delta.T @ activations[l] - np.abs(delta.T @ activations[l])) / n"},
)
EXAMPLES = _candidates(  # right for a single example
    {LAST: LAST + " / n"},
    {BACK: "(delta.mean(axis=0, keepdims=True) @ weights[l]) * fprime(zs[l - 1])"},
    {TO_B: "delta[0]"},
)
SMALL = _candidates(
    {TO_W: TO_W + " * 1.001"},
    {TO_W: TO_W + " + 1e-3 * weights[l]"},
    {TO_B: TO_B + " * 0.998"},
)
ODD = _candidates(
    {TO_W: TO_W + " * np.nan"},
    {TO_B: "np.sum(delta) / n * np.ones_like(biases[l])"},
    {TO_W: "np.round(" + TO_W + ", 2)", TO_B: "np.round(" + TO_B + ", 2)"},
)


def shuffled_boxes(wrong, n_right, first_is_right=None, twice=False):
    """A shuffled list of these wrong candidates, and of so many right ones; whether the first is right may be given.

    With `twice` the whole list stands there a second time, behind itself: the same boxes under other numbers.
    """

    def sample(rng):
        right = [RIGHT[i] for i in rng.permutation(len(RIGHT))[:n_right]]
        chosen = [*wrong, *right]
        shuffled = [chosen[i] for i in rng.permutation(len(chosen))]
        if first_is_right is not None:
            at_first = right if first_is_right else wrong
            first = at_first[rng.integers(len(at_first))]
            shuffled = [first, *(one for one in shuffled if one is not first)]
        return (list(together(*shuffled)) * (1 + twice),)

    return sample


# Parts that follow from others -------------------------------------------------------------------


def hidden_deltas_from_the_next(D, weights, zs, activations, T, fprime, fprime_out):
    """Eq. 5 times Eq. 3, with the answer's own deltas of the next layer."""
    return [(D[l], (D[l + 1] @ weights[l + 1]) * fprime(zs[l])) for l in range(len(D) - 1)]
