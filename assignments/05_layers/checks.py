"""Notebook 5, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import Assignment, Case, Check, Close, Example, Question, Unchanged
from solutions import layers

from . import alternatives, mistakes
from .nets import (
    ALL_EQUAL,
    DEEP,
    DEEPER,
    EQUAL,
    IDENTITY,
    LOGISTIC,
    SOFTSIGN,
    TANH,
    for_all,
    for_augmented,
    for_deltas,
    for_forward,
    for_gradients,
    for_hidden_delta,
    for_whole_sums,
)

TABLES = Close(exact=True)


def end_to_end(weights, biases, X, T, f, fprime, f_out, fprime_out):
    """Forward pass, deltas and gradients, each fed with what the one before returned."""
    zs, activations = layers.forward(weights, biases, X, f, f_out)
    return layers.gradients(layers.deltas(weights, zs, activations, T, fprime, fprime_out), activations)


def chained(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)  # noqa: F821 - the student's functions
    return gradients(deltas(weights, zs, activations, T, fprime, fprime_out), activations)  # noqa: F821


ASSIGNMENT = Assignment(
    slug="05_layers",
    title="Layers: forward pass and deltas",
    checks=(
        Check(
            layers.hidden_delta,
            points=6,
            examples=(),
            cases=[
                Case("three neurons that feed four", for_hidden_delta(4, 3, LOGISTIC[1])),
                Case("five neurons that feed two", for_hidden_delta(2, 5, TANH[1]), Unchanged()),
                Case("four neurons that feed four", for_hidden_delta(4, 4, SOFTSIGN[1], far=30.0), calls=2),
                Case("three neurons that feed three", for_hidden_delta(3, 3, LOGISTIC[1])),
                Case("three neurons that feed one", for_hidden_delta(1, 3, TANH[1]), weight=0.5),
                Case("whole-numbered pre-activations", for_whole_sums, weight=0.25),
            ],
            misconceptions=mistakes.HIDDEN_DELTA,
            alternatives=alternatives.HIDDEN_DELTA,
        ),
        Check(
            layers.weight_gradient,
            points=4,
            examples=[
                Example(
                    (np.array([1.0, 10.0]), np.array([2.0, 3.0, 4.0])), "Two neurons that receive, three that send."
                )
            ],
            cases=[
                Case("four neurons receive, three send", lambda rng: (rng.normal(size=4), rng.normal(size=3)), TABLES),
                Case(
                    "two receive, five send",
                    lambda rng: (rng.normal(size=2), rng.normal(size=5)),
                    Unchanged(exact=True),
                ),
                Case("three receive, three send", lambda rng: rng.normal(size=(2, 3)) * 10, TABLES, calls=2),
                Case("one receives, four send", lambda rng: (rng.normal(size=1), rng.normal(size=4)), TABLES, 0.5),
                Case("whole-numbered deltas", lambda rng: (rng.integers(1, 5, 2), rng.normal(size=3)), TABLES, 0.5),
            ],
            misconceptions=mistakes.WEIGHT_GRADIENT,
            alternatives=alternatives.WEIGHT_GRADIENT,
        ),
        Check(
            layers.forward,
            points=8,
            examples=(),
            cases=[
                Case("two layers", for_forward((3, 4, 2), 5, TANH, LOGISTIC)),
                Case("three layers", for_forward(*DEEP, LOGISTIC, TANH), weight=1.5),
                Case("four layers", for_forward(*DEEPER, TANH, SOFTSIGN)),
                Case("layers of equal width", for_forward(*EQUAL, TANH, LOGISTIC)),
                Case("as many examples as neurons", for_forward(*ALL_EQUAL, LOGISTIC, TANH), weight=0.5),
                Case("a single layer", for_forward((3, 2), 4, TANH, LOGISTIC), weight=0.5),
                Case("a linear output", for_forward((3, 4, 2), 5, LOGISTIC, IDENTITY), weight=0.5),
                Case("one example", for_forward((3, 4, 2), 1, TANH, LOGISTIC), weight=0.5),
                Case("whole-numbered inputs", for_forward((3, 4, 2), 5, TANH, LOGISTIC, whole=True), weight=0.5),
                Case("one call after another", for_forward((2, 3, 2), 4, TANH, LOGISTIC), weight=0.5, calls=2),
                Case("leaves its arguments unchanged", for_forward(*DEEP, TANH, LOGISTIC), Unchanged()),
            ],
            misconceptions=mistakes.FORWARD,
            alternatives=alternatives.FORWARD,
        ),
        Check(
            layers.deltas,
            points=12,
            examples=(),
            cases=[
                Case("three layers, tanh and logistic", for_deltas(*DEEP, TANH, LOGISTIC), weight=2),
                Case("four layers, softsign and tanh", for_deltas(*DEEPER, SOFTSIGN, TANH), weight=2),
                Case("three layers, logistic and softsign", for_deltas((3, 6, 4, 2), 5, LOGISTIC, SOFTSIGN), weight=2),
                Case("layers of equal width", for_deltas(*EQUAL, TANH, SOFTSIGN)),
                Case("as many examples as neurons", for_deltas(*ALL_EQUAL, TANH, LOGISTIC), weight=0.5),
                Case("a single output", for_deltas((3, 5, 1), 4, TANH, LOGISTIC), weight=0.5),
                Case("a single layer", for_deltas((3, 2), 5, TANH, LOGISTIC), weight=0.5),
                Case("one example", for_deltas((4, 3, 5, 2), 1, TANH, LOGISTIC), weight=0.5),
                Case("targets far away", for_deltas((3, 4, 2), 5, TANH, SOFTSIGN, far=40.0), weight=0.5),
                Case("targets that are whole numbers", for_deltas(*DEEP, TANH, LOGISTIC, one_hot=True), weight=0.5),
                Case("one call after another", for_deltas((2, 4, 3), 5, TANH, LOGISTIC), weight=0.5, calls=2),
                Case("leaves its arguments unchanged", for_deltas(*DEEP, TANH, LOGISTIC), Unchanged()),
            ],
            misconceptions=mistakes.DELTAS,
            alternatives=alternatives.DELTAS,
        ),
        Check(
            layers.gradients,
            points=8,
            examples=(),
            cases=[
                Case("three layers, six examples", for_gradients(*DEEP, TANH, LOGISTIC), TABLES, weight=1.5),
                Case("four layers, seven examples", for_gradients(*DEEPER, SOFTSIGN, TANH), TABLES, weight=1.5),
                Case("two layers, five examples", for_gradients((3, 4, 2), 5, LOGISTIC, SOFTSIGN), TABLES),
                Case("layers of equal width", for_gradients(*EQUAL, TANH, SOFTSIGN), TABLES),
                Case("every example twice", for_gradients((4, 3, 2), 5, TANH, LOGISTIC, repeat=2), TABLES),
                Case("as many examples as neurons", for_gradients(*ALL_EQUAL, TANH, LOGISTIC), TABLES, weight=0.5),
                Case("a single output", for_gradients((3, 5, 1), 4, TANH, LOGISTIC), TABLES, weight=0.5),
                Case("a single layer", for_gradients((3, 2), 5, TANH, LOGISTIC), TABLES, weight=0.5),
                Case("targets far away", for_gradients((3, 4, 2), 5, TANH, SOFTSIGN, far=40.0), TABLES, weight=0.5),
                Case("whole-numbered inputs", for_gradients((3, 4, 2), 5, TANH, LOGISTIC, whole=True), TABLES, 0.5),
                Case("one example", for_gradients((4, 3, 2), 1, TANH, LOGISTIC), TABLES, weight=0.5),
                Case("one call after another", for_gradients((2, 4, 3), 5, TANH, LOGISTIC), TABLES, 0.5, calls=2),
                Case("leaves its arguments unchanged", for_gradients(*DEEP, TANH, LOGISTIC), Unchanged(exact=True)),
            ],
            misconceptions=mistakes.GRADIENTS,
            alternatives=alternatives.GRADIENTS,
        ),
        Check(
            layers.add_bias_column,
            points=1,
            examples=[Example((np.array([[5.0, 6.0], [7.0, 8.0]]),), "Two examples with two activations.")],
            cases=[
                Case("four examples of two", lambda rng: (rng.normal(size=(4, 2)),), Unchanged(exact=True)),
                Case("three examples of three", lambda rng: (rng.normal(size=(3, 3)),), TABLES, calls=2),
                Case("one example of four", lambda rng: (rng.normal(size=(1, 4)),), TABLES),
                Case("whole numbers", lambda rng: (rng.integers(2, 9, size=(2, 3)),), TABLES, weight=0.5),
            ],
            misconceptions=mistakes.ADD_BIAS_COLUMN,
            alternatives=alternatives.ADD_BIAS_COLUMN,
        ),
        Check(
            layers.deltas_augmented,
            points=2,
            examples=(),
            cases=[
                Case("three layers, tanh and logistic", for_augmented(*DEEP, TANH, LOGISTIC), Unchanged()),
                Case("four layers, softsign and tanh", for_augmented(*DEEPER, SOFTSIGN, TANH)),
                Case("layers of equal width", for_augmented(*EQUAL, TANH, SOFTSIGN), calls=2),
                Case("a single layer", for_augmented((3, 2), 5, TANH, LOGISTIC), weight=0.25),
            ],
            misconceptions=mistakes.DELTAS_AUGMENTED,
            alternatives=alternatives.DELTAS_AUGMENTED,
        ),
        Check(
            end_to_end,
            points=0,
            examples=(),
            cases=[
                Case("three layers, six examples", for_all(*DEEP, TANH, LOGISTIC), TABLES),
                Case("two layers, five examples", for_all((3, 4, 2), 5, LOGISTIC, SOFTSIGN), TABLES),
            ],
            probe=chained,
        ),
    ),
    questions=(
        Question(
            "w5",
            points=3,
            rubric="""
- **1 point** Eq. 1 splits dE/dw_ji by the chain rule into dE/da_j, da_j/dz_j and dz_j/dw_ji; Eq. 2 and 3 give the
  last two: the sending activation a_i and the slope f'(z_j). The chain rule is used twice: from E through a_j to z_j,
  and from z_j to w_ji.
- **1 point** For an output neuron dE/da_j is known directly, y - t (Eq. 4). For an inner neuron E depends on a_j
  through all neurons k that j feeds, and the *total derivative* adds up these paths:
  dE/da_j = sum_k w_kj delta_k (Eq. 5).
- **1 point** The recursion: delta = (Eq. 4 or Eq. 5) times f'(z), computed from the last layer to the first, each
  delta once, since the next layer's deltas are all that a layer needs; then dE/dw_ji = delta_j a_i.
""",
        ),
    ),
)
