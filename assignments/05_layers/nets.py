"""Hidden networks of notebook 5. Their sizes are chosen so that no mistake can hide.

Depth of three or more, all widths and the number of examples different, three outputs or more, two different
non-linear activation functions of which one is not logistic: such a net unmasked every measured mistake. A net of equal
widths shows what a mistake computes where other nets only make it crash.

At the end stand rules by which parts of an answer follow from its other parts.
"""

import numpy as np

from autograder import Portable
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
from solutions.layers import deltas, forward

TANH = Portable(tanh), Portable(tanh_prime)
LOGISTIC = Portable(logistic), Portable(logistic_prime, helpers=(logistic,))
SOFTSIGN = Portable(softsign), Portable(softsign_prime)
IDENTITY = Portable(identity), Portable(identity_prime)

DEEP = ((4, 6, 5, 3), 7)  # three outputs or more: half of a sum over two of them would be their average
DEEPER = ((3, 5, 2, 6, 4), 7)
EQUAL = ((4, 4, 4, 4), 6)
ALL_EQUAL = ((4, 4, 4, 4), 4)  # hides a shape that was guessed, and so shows it


def network(rng, sizes, n):
    """Weights, biases, inputs and targets of order one."""
    weights = [rng.normal(size=(q, p)) / np.sqrt(p) * 1.3 for p, q in zip(sizes, sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    return weights, biases, rng.normal(size=(n, sizes[0])), rng.uniform(-1.5, 1.5, size=(n, sizes[-1]))


def network_and_inputs(sizes, n, hidden, output, whole=False):
    def sample(rng):
        weights, biases, X, _ = network(rng, sizes, n)
        if whole:
            X = rng.integers(-2, 3, size=X.shape)
        return weights, biases, X, hidden[0], output[0]

    return sample


def caches_and_targets(sizes, n, hidden, output, one_hot=False, far=1.0):
    """Caches of the reference's forward pass, so that a = f(z) holds exactly."""

    def sample(rng):
        weights, biases, X, T = network(rng, sizes, n)
        T = far * T
        if one_hot:
            T = np.eye(sizes[-1], dtype=int)[rng.integers(0, sizes[-1], n)]
        zs, activations = forward(weights, biases, X, hidden[0], output[0])
        return weights, zs, activations, T, hidden[1], output[1]

    return sample


def deltas_and_activations(sizes, n, hidden, output, repeat=1, far=1.0, whole=False):
    def sample(rng):
        weights, biases, X, T = network(rng, sizes, n)
        T = far * T
        if whole:
            X = rng.integers(-2, 3, size=X.shape)
        X, T = np.vstack([X] * repeat), np.vstack([T] * repeat)
        zs, activations = forward(weights, biases, X, hidden[0], output[0])
        return deltas(weights, zs, activations, T, hidden[1], output[1]), activations

    return sample


def augmented_caches_and_targets(sizes, n, hidden, output):
    def sample(rng):
        weights, biases, X, T = network(rng, sizes, n)
        zs, activations = forward(weights, biases, X, hidden[0], output[0])
        augmented = [np.hstack([b[:, None], W]) for W, b in zip(weights, biases)]
        return augmented, zs, activations, T, hidden[1], output[1]

    return sample


def network_and_examples(sizes, n, hidden, output):
    def sample(rng):
        return *network(rng, sizes, n), *hidden, *output

    return sample


def a_layer_and_the_next(q, p, slope, far=1.0):
    """One example: q neurons in the next layer, p in this one."""
    return lambda rng: (of_both_signs(rng, q, p), far * rng.normal(size=q), rng.normal(size=p), slope)


def of_both_signs(rng, q, p):
    """Weights of which one is clearly negative, wherever it stands; a single weight is it."""
    W = rng.normal(size=(q, p))
    W.flat[rng.integers(W.size)] = -rng.uniform(0.5, 1.5)
    return W


def whole_numbered_sums(rng):
    """Pre-activations that happen to be whole numbers; deltas are not."""
    return of_both_signs(rng, 3, 2), rng.normal(size=3), rng.choice([-2, -1, 1, 2], size=2), LOGISTIC[1]


# Parts that follow from others -----------------------------------------------------------------


def sums_from_activations(value, weights, biases, X, f, f_out):
    """z^l = W^l a^(l-1) + b^l, with the answer's own activations."""
    zs, activations = value
    return [(Z, a @ W.T + b) for Z, a, W, b in zip(zs, activations, weights, biases)]


def hidden_activations_from_sums(value, weights, biases, X, f, f_out):
    """a^l = f(z^l) in the hidden layers, with the answer's own sums."""
    zs, activations = value
    return [(a, f(Z)) for a, Z in zip(activations[1:-1], zs)]


def outputs_from_sums(value, weights, biases, X, f, f_out):
    """a^L = f_out(z^L), with the answer's own sums."""
    zs, activations = value
    return [(activations[-1], f_out(zs[-1]))]


def hidden_deltas_from_the_next(D, weights, zs, activations, T, fprime, fprime_out):
    """Eq. 5 times Eq. 3, with the answer's own deltas of the next layer."""
    return [(D[l], (D[l + 1] @ weights[l + 1]) * fprime(zs[l])) for l in range(len(D) - 1)]


def hidden_deltas_without_the_constant(D, weights, zs, activations, T, fprime, fprime_out):
    """The same for augmented weights: the constant unit has no delta."""
    return [(D[l], (D[l + 1] @ weights[l + 1])[:, 1:] * fprime(zs[l])) for l in range(len(D) - 1)]
