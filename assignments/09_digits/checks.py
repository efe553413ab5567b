"""Notebook 9, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import Assignment, Case, Check, Close, Example, Follows, Part, Question, SamePath, Unchanged, telling
from solutions import digits

from . import alternatives, mistakes
from .nets import (
    ALL_EQUAL,
    DEEP,
    DEEPER,
    EQUAL,
    activations_and_targets,
    forecasts,
    hidden_deltas_from_the_next,
    hidden_from_before,
    line_of_biases,
    line_of_weights,
    network_and_batches,
    network_and_examples,
    network_and_inputs,
    probabilities_from_hidden,
)
from .rubrics import W9A, W9B
from .samples import for_adam

TABLES = Close(exact=True)
HIDDEN = Follows(
    hidden_from_before, "a hidden layer's activations are not what its weights, biases and tanh make of your own before"
)
PUT_OUT = Follows(
    probabilities_from_hidden, "the probabilities are not the softmax of what the last layer makes of your activations"
)
OF_THE_OUTPUT = Part(lambda D: D[-1])
CHAINED = Follows(
    hidden_deltas_from_the_next, "a hidden layer's deltas are not what Eq. 5 and tanh make of your own next deltas"
)
OF_LOSS = Part(lambda value: value[0])
OF_WEIGHTS, OF_BIASES = Part(lambda value: value[1], TABLES), Part(lambda value: value[2])
NEW_WEIGHTS, NEW_BIASES = Part(lambda value: value[0], TABLES), Part(lambda value: value[1])
LINE_OF_WEIGHTS = Follows(line_of_weights, "the step of the weights does not lie along their gradient")
LINE_OF_BIASES = Follows(line_of_biases, "the step of the biases does not lie along their gradient")
LOSSES, FIRST_LOSS = Part(lambda value: value[2]), Part(lambda value: value[2][0])
STEPS = (5, 3, 6)  # examples in the batches

ASSIGNMENT = Assignment(
    slug="09_digits",
    title="A network that reads digits",
    checks=(
        Check(
            digits.class_forward,
            points=4,
            examples=(),
            cases=[
                Case("hidden activations follow from those before", network_and_inputs(*DEEP), HIDDEN, weight=2.5),
                Case("hidden layers without biases", network_and_inputs(*EQUAL, biased=False), HIDDEN, weight=2.5),
                Case("probabilities follow from the last activations", network_and_inputs(*DEEPER), PUT_OUT, 2.5),
                Case("probabilities without biases", network_and_inputs(*EQUAL, biased=False), PUT_OUT, weight=2.5),
                Case("three layers", network_and_inputs(*DEEP), weight=1),
                Case("four layers", network_and_inputs(*DEEPER), weight=0.5),
                Case("as many examples as classes", network_and_inputs(*ALL_EQUAL), weight=0.5),
                Case("a single layer", network_and_inputs((3, 4), 5), weight=0.5),
                Case("one example", network_and_inputs((3, 4, 5), 1), weight=0.25),
                Case("scores around 1000", network_and_inputs((3, 4, 5), 6, shift=1000.0), weight=0.75),
                Case("scores of the examples far apart", network_and_inputs((4, 5, 3), 6, spread=2000.0), weight=0.75),
                Case("whole-numbered inputs", network_and_inputs((3, 4, 2), 5, whole=True), weight=0.25),
                Case("one call after another", network_and_inputs((2, 3, 4), 5), weight=0.25, calls=2),
                Case("leaves its arguments unchanged", network_and_inputs(*DEEP), Unchanged(), weight=0.5),
            ],
            misconceptions=mistakes.CLASS_FORWARD,
            alternatives=alternatives.CLASS_FORWARD,
        ),
        Check(
            digits.class_deltas,
            points=8,
            examples=(),
            cases=[
                Case("the deltas of the output", activations_and_targets(*EQUAL), OF_THE_OUTPUT, weight=3),
                Case("a single layer", activations_and_targets((3, 4), 5), weight=2),
                Case("hidden deltas follow from the next", activations_and_targets(*DEEP), CHAINED, weight=3),
                Case("through three hidden layers", activations_and_targets(*DEEPER), CHAINED, weight=1.5),
                Case("through layers of equal width", activations_and_targets(*EQUAL), CHAINED, weight=0.5),
                Case("three layers", activations_and_targets(*DEEP)),
                Case("four layers", activations_and_targets(*DEEPER)),
                Case("layers of equal width", activations_and_targets(*EQUAL), weight=0.5),
                Case("as many examples as neurons", activations_and_targets(*ALL_EQUAL), weight=0.25),
                Case("two classes", activations_and_targets((3, 5, 2), 4), weight=0.25),
                Case("one example", activations_and_targets((4, 2, 5, 3), 1), weight=0.25),
                Case("one call after another", activations_and_targets((2, 4, 3), 5), weight=0.25, calls=2),
                Case("leaves its arguments unchanged", activations_and_targets(*DEEP), Unchanged(), weight=0.5),
            ],
            misconceptions=mistakes.CLASS_DELTAS,
            alternatives=alternatives.CLASS_DELTAS,
        ),
        Check(
            digits.loss_and_gradients,
            points=7,
            examples=(),
            cases=[
                Case("the loss of one example", network_and_examples((4, 2, 3), 1), OF_LOSS, weight=2),
                Case("the loss of seven examples", network_and_examples(*DEEP), OF_LOSS, weight=2),
                Case("one example: weights", network_and_examples((4, 2, 3), 1), OF_WEIGHTS, weight=1.4),
                Case("one example: biases", network_and_examples((3, 4, 5), 1), OF_BIASES, weight=1.4),
                Case("seven examples: weights", network_and_examples(*DEEP), OF_WEIGHTS, weight=1.4),
                Case("six examples: biases", network_and_examples(*EQUAL), OF_BIASES, weight=1.4),
                Case("three layers", network_and_examples(*DEEP), TABLES, weight=0.5),
                Case("four layers", network_and_examples(*DEEPER), TABLES, weight=0.5),
                Case("layers of equal width", network_and_examples(*EQUAL), TABLES, weight=0.25),
                Case("every example twice", network_and_examples((4, 2, 3), 5, repeat=2), TABLES, weight=0.5),
                Case("as many examples as neurons", network_and_examples(*ALL_EQUAL), TABLES, weight=0.25),
                Case("a single layer", network_and_examples((3, 4), 5), TABLES, weight=0.25),
                Case("whole-numbered inputs", network_and_examples((3, 4, 2), 5, whole=True), TABLES, weight=0.25),
                Case("one call after another", network_and_examples((2, 4, 3), 5), TABLES, weight=0.25, calls=2),
                Case("leaves its arguments unchanged", network_and_examples(*DEEP), Unchanged(exact=True), weight=0.5),
            ],
            misconceptions=mistakes.LOSS_AND_GRADIENTS,
            alternatives=alternatives.LOSS_AND_GRADIENTS,
        ),
        Check(
            digits.accuracy,
            points=1,
            examples=[
                Example(
                    (
                        np.array([[0.4, 0.3, 0.3], [0.1, 0.2, 0.7], [0.3, 0.6, 0.1], [0.2, 0.5, 0.3]]),
                        np.array([0, 2, 1, 0]),
                    ),
                    "Three answers of four are right.",
                ),
                Example(
                    (np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]]), np.array([1, 0, 0])),
                    "One answer of three: what is the network's answer to each example?",
                ),
            ],
            cases=[
                # never half of the answers, which would be the share of wrong ones as well
                Case("ten classes", forecasts(40, 10, (23, 33)), weight=2),
                telling(
                    Case("three classes", forecasts(14, 3, (3, 7)), calls=2),
                    digits.accuracy,
                    mistakes.ACCURACY,
                    "above_one_half",
                    "least_likely",
                    "classes_from_one",
                ),
                Case("as many examples as classes", forecasts(6, 6, (4, 6))),
                telling(
                    Case("two classes", forecasts(9, 2, (2, 4)), weight=0.5),
                    digits.accuracy,
                    mistakes.ACCURACY,
                    "classes_from_one",
                ),
                Case("leaves its arguments unchanged", forecasts(20, 5, (11, 17)), Unchanged(), weight=0.5),
            ],
            misconceptions=mistakes.ACCURACY,
            alternatives=alternatives.ACCURACY,
        ),
        Check(
            digits.descend,
            points=5,
            examples=(),
            cases=[
                Case("the line of one step: weights", network_and_batches(DEEP[0], (5,), 0.7), LINE_OF_WEIGHTS, 1.5),
                Case("the line of one step: biases", network_and_batches(EQUAL[0], (5,), 0.7), LINE_OF_BIASES, 1.5),
                Case("one batch: weights", network_and_batches(DEEP[0], (5,), 0.7), NEW_WEIGHTS, weight=1.8),
                Case("one batch: biases", network_and_batches(EQUAL[0], (6,), 0.7), NEW_BIASES, weight=1.8),
                Case("the first loss", network_and_batches((3, 5, 4), STEPS, 0.5), FIRST_LOSS, weight=1.5),
                Case("three batches: weights", network_and_batches(DEEP[0], STEPS, 0.5), NEW_WEIGHTS),
                Case("three batches: biases", network_and_batches((3, 5, 4), STEPS, 0.6), NEW_BIASES, weight=0.8),
                Case("a loss for each batch", network_and_batches((2, 4, 3), (4, 6, 5, 3), 0.8), LOSSES, weight=1.2),
                Case("four layers", network_and_batches(DEEPER[0], STEPS, 0.5), TABLES, weight=0.4),
                Case("layers of equal width", network_and_batches(EQUAL[0], (4, 4), 1.5), TABLES, weight=0.4),
                Case("a single layer, one example at a time", network_and_batches((3, 4), (1, 1, 1), 0.3), TABLES, 0.4),
                Case("one call after another", network_and_batches((2, 4, 3), (5, 2), 0.4), TABLES, 0.25, calls=2),
                Case(
                    "leaves its arguments unchanged",
                    network_and_batches(DEEP[0], STEPS, 0.5),
                    Unchanged(exact=True),
                    weight=0.75,
                ),
            ],
            misconceptions=mistakes.DESCEND,
            alternatives=alternatives.DESCEND,
        ),
        Check(
            digits.train_adam,
            points=0,
            examples=(),
            cases=[
                Case("the usual betas", for_adam(0.3, 0.9, 0.999), SamePath()),
                Case("shorter memories", for_adam(0.2, 0.5, 0.8), SamePath()),
                Case("no memory of the gradient", for_adam(0.2, 0.0, 0.9), SamePath()),
                Case("a gradient that is no straight line", for_adam(0.3, 0.8, 0.95, curved=True), SamePath()),
                Case("a whole-numbered start", for_adam(0.3, 0.9, 0.99, whole=True), SamePath()),
                Case("no epochs", for_adam(0.3, 0.9, 0.99, epochs=0), SamePath()),
                Case("leaves its arguments unchanged", for_adam(0.3, 0.7, 0.9), Unchanged()),
            ],
            misconceptions=mistakes.TRAIN_ADAM,
            alternatives=alternatives.TRAIN_ADAM,
        ),
    ),
    questions=(Question("w9a", points=3, rubric=W9A), Question("w9b", points=2, rubric=W9B)),
)
