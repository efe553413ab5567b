"""Hidden networks of notebook 9, and the parts of an answer that follow from its other parts.

Three layers or more, all widths and the number of examples different, three classes or more; a net of equal widths
shows what a mistake computes where other nets only make it crash.
"""

import numpy as np

from solutions.digits import class_forward, loss_and_gradients

DEEP = ((4, 6, 5, 3), 7)
DEEPER = ((3, 5, 2, 6, 4), 7)
EQUAL = ((4, 4, 4, 4), 6)
ALL_EQUAL = ((4, 4, 4, 4), 4)  # hides a shape that was guessed, and so shows it


def network(rng, sizes):
    """Weights and biases of order one."""
    weights = [rng.normal(size=(q, p)) / np.sqrt(p) * 1.3 for p, q in zip(sizes, sizes[1:])]
    return weights, [rng.normal(size=q) for q in sizes[1:]]


def targets(rng, n, K):
    """One-hot rows in which, where there is room, every class occurs."""
    return np.eye(K)[rng.permutation(np.arange(n) % K)]


def network_and_inputs(sizes, n, whole=False, shift=0.0, spread=0.0, biased=True):
    """`shift` is added to all scores; `spread` moves the scores of each example to a height of its own."""

    def sample(rng):
        weights, biases = network(rng, sizes)
        X = rng.integers(-2, 3, size=(n, sizes[0])) if whole else rng.normal(size=(n, sizes[0]))
        biases = [b if biased else 0 * b for b in biases]
        biases[-1] = biases[-1] + shift
        if spread:
            weights[-1] = weights[-1] + spread * rng.choice([-1.0, 1.0], size=weights[-1].shape[1])
        return weights, biases, X

    return sample


def activations_and_targets(sizes, n):
    def sample(rng):
        weights, biases = network(rng, sizes)
        return weights, class_forward(weights, biases, rng.normal(size=(n, sizes[0]))), targets(rng, n, sizes[-1])

    return sample


def network_and_examples(sizes, n, repeat=1, whole=False):
    def sample(rng):
        weights, biases, X = network_and_inputs(sizes, n, whole)(rng)
        return weights, biases, np.vstack([X] * repeat), np.vstack([targets(rng, n, sizes[-1])] * repeat)

    return sample


def network_and_batches(sizes, batches, lr):
    """`batches` are the numbers of examples in each."""

    def sample(rng):
        weights, biases = network(rng, sizes)
        pairs = [(rng.normal(size=(n, sizes[0])), targets(rng, n, sizes[-1])) for n in batches]
        return weights, biases, pairs, lr, loss_and_gradients

    return sample


def forecasts(n, K, right):
    """Probabilities of n examples, of which `right` name the true class; nothing is a tie."""

    def sample(rng):
        P = rng.dirichlet(np.ones(K), size=n)
        best = np.argmax(P, axis=1)
        labels = (best + rng.integers(1, K, size=n)) % K
        which = rng.permutation(n)[: int(rng.integers(*right))]
        labels[which] = best[which]
        return P, labels

    return sample


# Parts that follow from others -----------------------------------------------------------------


def hidden_from_before(activations, weights, biases, X):
    """a^l = tanh(W^l a^(l-1) + b^l) in the hidden layers, with the answer's own activations."""
    pairs = zip(activations[1:-1], activations, weights, biases)
    return [(a, np.tanh(before @ W.T + b)) for a, before, W, b in pairs]


def probabilities_from_hidden(activations, weights, biases, X):
    """The softmax of the answer's own last hidden activations."""
    return [(activations[-1], class_forward(weights[-1:], biases[-1:], activations[-2])[-1])]


def hidden_deltas_from_the_next(D, weights, activations, T):
    """Eq. 5 times the slope of tanh, with the answer's own deltas of the next layer."""
    return [(D[l], (D[l + 1] @ weights[l + 1]) * (1 - activations[l + 1] ** 2)) for l in range(len(D) - 1)]


def line_of_weights(moved, weights, biases, batches, lr, grad_fn):
    """The step of all weights lies along the gradient of the only batch, up or down, however long it is."""
    return _line([new - old for new, old in zip(moved[0], weights)], grad_fn(weights, biases, *batches[0])[1])


def line_of_biases(moved, weights, biases, batches, lr, grad_fn):
    """The same for all biases."""
    return _line([new - old for new, old in zip(moved[1], biases)], grad_fn(weights, biases, *batches[0])[2])


def _line(steps, gradients):
    along = sum(np.sum(step * g) for step, g in zip(steps, gradients)) / sum(np.sum(g * g) for g in gradients)
    return [(step / along if along else step, g) for step, g in zip(steps, gradients)]
