"""Notebook 5, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import Assignment, Case, Check, Close, Either, Example, Follows, Part, Question, Unchanged, telling
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
    a_layer_and_the_next,
    augmented_caches_and_targets,
    caches_and_targets,
    deltas_and_activations,
    hidden_activations_from_sums,
    hidden_deltas_from_the_next,
    hidden_deltas_without_the_constant,
    network_and_examples,
    network_and_inputs,
    outputs_from_sums,
    sums_from_activations,
    whole_numbered_sums,
)

TABLES = Close(exact=True)
OF_THE_OUTPUT = Part(lambda D: D[-1])
OF_WEIGHTS, OF_BIASES = Part(lambda value: value[0], TABLES), Part(lambda value: value[1])
FROM_THE_NEXT = "a hidden layer's deltas are not what Eq. 5 and Eq. 3 make of your own deltas of the next layer"
CHAINED = Follows(hidden_deltas_from_the_next, FROM_THE_NEXT)
CHAINED_WITHOUT_CONSTANT = Follows(hidden_deltas_without_the_constant, FROM_THE_NEXT)
SUMMED = Follows(
    sums_from_activations, "a layer's sums are not what its weights and biases make of your own activations"
)
OF_ACTIVATIONS = Part(lambda value: value[1])
ACTIVATED = Follows(
    hidden_activations_from_sums, "a hidden layer's activations are not what `f` makes of your own sums"
)
PUT_OUT = Follows(outputs_from_sums, "the last activations are not what `f_out` makes of your own last sums")


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
                Case("linear neurons: the sum of Eq. 5 alone", a_layer_and_the_next(4, 3, IDENTITY[1]), weight=4),
                telling(
                    Case("one neuron that feeds one: its slope", a_layer_and_the_next(1, 1, LOGISTIC[1]), weight=4),
                    layers.hidden_delta,
                    mistakes.HIDDEN_DELTA,
                    "slope_at_tanh_activation",
                    "slope_inside",
                ),
                telling(
                    Case("three neurons that feed four", a_layer_and_the_next(4, 3, LOGISTIC[1])),
                    layers.hidden_delta,
                    mistakes.HIDDEN_DELTA,
                    "slope_at_tanh_activation",
                ),
                Case("five neurons that feed two", a_layer_and_the_next(2, 5, TANH[1]), Unchanged()),
                Case("four neurons that feed four", a_layer_and_the_next(4, 4, SOFTSIGN[1], far=30.0), calls=2),
                Case("three neurons that feed three", a_layer_and_the_next(3, 3, LOGISTIC[1])),
                Case("three neurons that feed one", a_layer_and_the_next(1, 3, TANH[1]), weight=0.5),
                Case("whole-numbered pre-activations", whole_numbered_sums, weight=0.5),
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
                Case(
                    "whole-numbered deltas",
                    lambda rng: (rng.permutation([1, 2, 3, 4])[:2], rng.normal(size=3)),
                    TABLES,
                    0.5,
                ),
            ],
            misconceptions=mistakes.WEIGHT_GRADIENT,
            alternatives=alternatives.WEIGHT_GRADIENT,
        ),
        Check(
            layers.forward,
            points=8,
            examples=(),
            cases=[
                Case(
                    "sums follow from the activations before them",
                    network_and_inputs(*DEEP, TANH, LOGISTIC),
                    SUMMED,
                    3.5,
                ),
                Case(
                    "hidden activations follow from sums",
                    network_and_inputs(*EQUAL, TANH, SOFTSIGN),
                    Either((ACTIVATED, OF_ACTIVATIONS)),
                    1.5,
                ),
                Case(
                    "outputs follow from the last sums",
                    network_and_inputs(*EQUAL, SOFTSIGN, TANH),
                    Either((PUT_OUT, OF_ACTIVATIONS)),
                    1.9,
                ),
                Case("two layers", network_and_inputs((3, 4, 5), 6, TANH, LOGISTIC), weight=0.5),
                Case("three layers", network_and_inputs(*DEEP, LOGISTIC, TANH), weight=0.75),
                Case("four layers", network_and_inputs(*DEEPER, TANH, SOFTSIGN), weight=0.5),
                Case("layers of equal width", network_and_inputs(*EQUAL, TANH, LOGISTIC), weight=0.5),
                Case("as many examples as neurons", network_and_inputs(*ALL_EQUAL, LOGISTIC, TANH), weight=0.25),
                Case("a single layer", network_and_inputs((3, 2), 4, TANH, LOGISTIC), weight=0.25),
                Case("a linear output", network_and_inputs((3, 4, 2), 5, LOGISTIC, IDENTITY), weight=0.25),
                Case("one example", network_and_inputs((3, 4, 2), 1, TANH, LOGISTIC), weight=0.25),
                Case(
                    "whole-numbered inputs", network_and_inputs((3, 4, 2), 5, TANH, LOGISTIC, whole=True), weight=0.25
                ),
                Case("one call after another", network_and_inputs((2, 3, 2), 4, TANH, LOGISTIC), weight=0.25, calls=2),
                Case("leaves its arguments unchanged", network_and_inputs(*DEEP, TANH, LOGISTIC), Unchanged(), 0.25),
            ],
            misconceptions=mistakes.FORWARD,
            alternatives=alternatives.FORWARD,
        ),
        Check(
            layers.deltas,
            points=12,
            examples=(),
            cases=[
                Case("the deltas of the output", caches_and_targets(*EQUAL, TANH, LOGISTIC), OF_THE_OUTPUT, 2),
                Case("a single layer", caches_and_targets((3, 4), 5, TANH, SOFTSIGN, far=40.0), weight=2),
                Case("hidden deltas follow from the next", caches_and_targets(*DEEP, LOGISTIC, SOFTSIGN), CHAINED, 2),
                Case("through three hidden layers", caches_and_targets(*DEEPER, TANH, LOGISTIC), CHAINED, 1.5),
                Case("through layers of equal width", caches_and_targets(*EQUAL, SOFTSIGN, TANH), CHAINED, 0.5),
                Case("three layers, tanh and logistic", caches_and_targets(*DEEP, TANH, LOGISTIC)),
                Case("four layers, softsign and tanh", caches_and_targets(*DEEPER, SOFTSIGN, TANH)),
                Case("layers of equal width", caches_and_targets(*EQUAL, TANH, SOFTSIGN), weight=0.5),
                Case("as many examples as neurons", caches_and_targets(*ALL_EQUAL, TANH, LOGISTIC), weight=0.25),
                telling(
                    Case("a single output", caches_and_targets((3, 5, 1), 4, TANH, LOGISTIC), weight=0.25),
                    layers.deltas,
                    mistakes.DELTAS,
                    "absolute_weights",
                ),
                Case("one example", caches_and_targets((4, 2, 5, 3), 1, TANH, LOGISTIC), weight=0.25),
                Case("targets far away", caches_and_targets((2, 4, 3), 5, TANH, SOFTSIGN, far=40.0), weight=0.25),
                Case("whole-numbered targets", caches_and_targets(*DEEP, TANH, LOGISTIC, one_hot=True), weight=0.25),
                Case("one call after another", caches_and_targets((2, 4, 3), 5, TANH, LOGISTIC), weight=0.25, calls=2),
                Case("leaves its arguments unchanged", caches_and_targets(*DEEP, TANH, LOGISTIC), Unchanged(), 0.5),
            ],
            misconceptions=mistakes.DELTAS,
            alternatives=alternatives.DELTAS,
        ),
        Check(
            layers.gradients,
            points=8,
            examples=(),
            cases=[
                telling(
                    Case("one example: weights", deltas_and_activations((4, 2, 3), 1, TANH, LOGISTIC), OF_WEIGHTS, 1.6),
                    layers.gradients,
                    mistakes.GRADIENTS,
                    "slope_again_relu",
                ),
                Case("one example: biases", deltas_and_activations(EQUAL[0], 1, LOGISTIC, TANH), OF_BIASES, 1.6),
                Case("seven examples: weights", deltas_and_activations(*DEEP, TANH, LOGISTIC), OF_WEIGHTS, 1.6),
                Case("six examples: biases", deltas_and_activations(*EQUAL, SOFTSIGN, TANH), OF_BIASES, 1.6),
                Case("three layers", deltas_and_activations(*DEEP, TANH, LOGISTIC), TABLES, weight=0.5),
                Case("four layers", deltas_and_activations(*DEEPER, SOFTSIGN, TANH), TABLES, weight=0.5),
                telling(
                    Case(
                        "two layers, four examples",
                        deltas_and_activations((2, 5, 3), 4, LOGISTIC, SOFTSIGN),
                        TABLES,
                        0.5,
                    ),
                    layers.gradients,
                    mistakes.GRADIENTS,
                    "slope_again_relu",
                ),
                Case("layers of equal width", deltas_and_activations(*EQUAL, TANH, SOFTSIGN), TABLES, 0.25),
                Case(
                    "every example twice", deltas_and_activations((4, 2, 3), 5, TANH, LOGISTIC, repeat=2), TABLES, 0.5
                ),
                Case("as many examples as neurons", deltas_and_activations(*ALL_EQUAL, TANH, LOGISTIC), TABLES, 0.25),
                Case("a single output", deltas_and_activations((3, 5, 1), 4, TANH, LOGISTIC), TABLES, 0.25),
                Case("a single layer", deltas_and_activations((3, 2), 5, TANH, LOGISTIC), TABLES, 0.25),
                Case(
                    "whole-numbered inputs",
                    deltas_and_activations((3, 4, 2), 5, TANH, LOGISTIC, whole=True),
                    TABLES,
                    0.25,
                ),
                Case(
                    "one call after another",
                    deltas_and_activations((2, 4, 3), 5, TANH, LOGISTIC),
                    TABLES,
                    0.25,
                    calls=2,
                ),
                Case(
                    "leaves its arguments unchanged",
                    deltas_and_activations(*DEEP, TANH, LOGISTIC),
                    Unchanged(exact=True),
                    0.5,
                ),
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
                Case("a single layer: the output", augmented_caches_and_targets((3, 4), 5, TANH, LOGISTIC), weight=3),
                Case(
                    "hidden deltas follow from the next",
                    augmented_caches_and_targets(*DEEPER, LOGISTIC, SOFTSIGN),
                    CHAINED_WITHOUT_CONSTANT,
                    3,
                ),
                Case(
                    "three layers, tanh and logistic", augmented_caches_and_targets(*DEEP, TANH, LOGISTIC), Unchanged()
                ),
                Case("four layers, softsign and tanh", augmented_caches_and_targets(*DEEPER, SOFTSIGN, TANH)),
                Case("layers of equal width", augmented_caches_and_targets(*EQUAL, TANH, SOFTSIGN), calls=2),
                Case("a single output", augmented_caches_and_targets((3, 2, 1), 5, TANH, LOGISTIC), weight=0.25),
            ],
            misconceptions=mistakes.DELTAS_AUGMENTED,
            alternatives=alternatives.DELTAS_AUGMENTED,
        ),
        Check(
            end_to_end,
            points=0,
            examples=(),
            cases=[
                Case("three layers, six examples", network_and_examples(*DEEP, TANH, LOGISTIC), TABLES),
                Case("two layers, five examples", network_and_examples((2, 4, 3), 5, LOGISTIC, SOFTSIGN), TABLES),
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
