"""Notebook 3, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import (
    Assignment,
    Case,
    Check,
    Close,
    Example,
    Part,
    Portable,
    Property,
    Proportional,
    Question,
    Unchanged,
    rounded,
    telling,
)
from solutions import activations as act
from solutions import neuron as one
from solutions.activations import identity_prime, tanh_prime

from . import alternatives, mistakes
from .samples import (
    above_targets_of_zero,
    all_positive,
    at_whole_sums,
    beyond_far_left,
    far_left,
    far_out,
    huge,
    near_the_kink,
    neuron,
    numbers,
    one_negative_number,
    one_number,
    one_positive_number,
    output,
    saturated,
    weights,
    whole_numbers,
    with_zeros,
)

# the logistic function and its slope are answers of this notebook, and stay here
IDENTITY, LOGISTIC = (act.identity, Portable(act.identity_prime)), (act.logistic, act.logistic_prime)
TANH, SOFTSIGN = (act.tanh, Portable(act.tanh_prime)), (act.softsign, Portable(act.softsign_prime))


def a_slope_at_the_kink(slopes, z):
    """0 to the left, 1 to the right, and at zero anything from 0 to 1."""
    kink = z == 0
    return bool(np.allclose(slopes[~kink], z[~kink] > 0) and np.all((slopes[kink] >= 0) & (slopes[kink] <= 1)))


def the_numbers_on_the_right(y, z):
    """Positive numbers pass as they are."""
    return bool(np.allclose(y[z > 0], z[z > 0], rtol=1e-4, atol=0))


def zero_on_the_left(y, z):
    """Negative numbers are cut off, and not all positive ones are."""
    return bool(np.all(np.abs(y[z < 0]) < 1e-6) and np.max(y[z > 0]) > 1e-3)


def flat_on_the_left(slopes, z):
    """The slope is 0 for negative numbers, and is not for positive ones."""
    return bool(np.all(np.abs(slopes[z < 0]) < 1e-6) and np.all(slopes[z > 0] != 0))


def one_on_the_right(slopes, z):
    """The slope is 1 for positive numbers."""
    return bool(np.allclose(slopes[z > 0], 1, rtol=1e-4, atol=0))


ON_THE_RIGHT = Property(the_numbers_on_the_right, "a positive number does not come out as it went in")
ON_THE_LEFT = Property(zero_on_the_left, "what is cut off and what passes is not divided at zero")
SLOPES_ON_THE_RIGHT = Property(one_on_the_right, "a slope on the right side is not the one of ReLU there")
SLOPES_ON_THE_LEFT = Property(flat_on_the_left, "flat and sloping sides are not those of ReLU")


def digits_of_the_tail(y, z):
    """Relative to itself every activation is right, however small it is."""
    return bool(np.allclose(y.ravel(), np.exp(z).ravel(), rtol=1e-3, atol=0))


def weights_part(answer):
    """The gradient of the weights: the larger of a pair; what comes back, if it is one array."""
    return max(answer, key=np.size) if isinstance(answer, (list, tuple)) and len(answer) == 2 else answer


def bias_part(answer):
    """The gradient of the bias: the smaller of a pair."""
    one, other = answer
    return min(one, other, key=np.size)


def by_size(answer):
    """All numbers of an array, or of two gradients, from the smallest to the largest size."""
    found = np.concatenate([np.ravel(part) for part in (answer if isinstance(answer, (list, tuple)) else [answer])])
    return found[np.argsort(np.abs(found))]


def first_weight(weights):
    return weights[0] if isinstance(weights, (list, tuple)) else np.ravel(weights)[0]


def other_weights(weights):
    return weights[1:] if isinstance(weights, (list, tuple)) else np.ravel(weights)[1:]


def in_order(weights):
    """The numbers from the smallest to the largest, wherever they stand."""
    return np.sort(np.ravel(np.asarray(weights, dtype=float)))


def same_output(v, w, b):
    """The weights v, with a first input of 1, answer as w and b do."""
    probes = np.vstack([np.zeros(len(w)), np.eye(len(w)), np.linspace(-2, 3, len(w))])
    return bool(np.allclose(v.ravel()[0] + probes @ v.ravel()[1:], probes @ w + b, rtol=1e-4, atol=1e-5))


SAME_OUTPUT = "with a first input of 1 your weights give another output than the weights and the bias did"

ASSIGNMENT = Assignment(
    slug="03_nonlinear_neuron",
    title="One non-linear neuron",
    checks=(
        Check(
            act.logistic,
            points=4,
            examples=[
                Example((0.0,), "Neither yes nor no."),
                Example((np.array([-1.0, 1.0]),), "Two pre-activations, one on each side."),
            ],
            cases=[
                telling(
                    Case("one number", one_number, weight=31, calls=2),
                    act.logistic,
                    mistakes.LOGISTIC,
                    "rounded",
                    mistakes.half_precision,
                    hidden=[rounded(act.logistic, 4)],
                ),
                Case("seven numbers at once", numbers(7, spread=4.0), Unchanged(), weight=6),
                Case("a table of numbers", numbers(3, 4, spread=3.0), weight=5, calls=2),
                Case("pre-activations of 1000 and -1000", huge, Unchanged(), weight=11),
                Case(
                    "the far left, around -20",
                    far_left,
                    Property(
                        digits_of_the_tail,
                        "the activation is tiny there, and its digits are not right. If ordinary numbers come out "
                        "right: does anything hold it up, or round it off?",
                    ),
                    weight=6,
                ),
                Case(
                    "further left, from -35 to -60",
                    beyond_far_left,
                    Property(
                        digits_of_the_tail,
                        "the activation is tiny there, and its digits are not right. If ordinary numbers come out "
                        "right: does anything hold it up, or round it off?",
                    ),
                    weight=4,
                ),
                telling(
                    Case("exact zeros among the numbers", with_zeros, weight=3),
                    act.logistic,
                    mistakes.LOGISTIC,
                    mistakes.half_precision,
                ),
                Case("whole numbers", whole_numbers, weight=3),
                Case("nine numbers, to two digits", numbers(9, spread=3.0), Close(tolerance=0.01), weight=31),
            ],
            misconceptions=mistakes.LOGISTIC,
            alternatives=alternatives.LOGISTIC,
        ),
        Check(
            act.logistic_prime,
            points=3,
            examples=[Example((0.0,), "Where the curve is steepest.")],
            cases=[
                Case("a positive number", one_positive_number, weight=15),
                Case("a negative number", one_negative_number, weight=16),
                Case("seven numbers at once", numbers(7, spread=4.0), Unchanged(), weight=13),
                Case("a table of numbers", numbers(2, 5, spread=3.0), weight=8, calls=2),
                Case("pre-activations of 1000 and -1000", huge, Unchanged(), weight=10),
                Case("exact zeros among the numbers", with_zeros, weight=4),
                Case("whole numbers", whole_numbers, weight=3),
                Case(
                    "nine numbers, to a digit and but for a constant factor",
                    numbers(9, spread=3.0),
                    Proportional(tolerance=0.06),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.LOGISTIC_PRIME,
            alternatives=alternatives.LOGISTIC_PRIME,
        ),
        Check(
            act.relu,
            points=2,
            examples=[Example((np.array([-2.0, 0.5, 3.0]),), "One that is cut off, and two that pass.")],
            cases=[
                Case("a positive number", one_positive_number, weight=15),
                Case("a negative number", one_negative_number, weight=16),
                Case("seven numbers: those on the right", numbers(7), ON_THE_RIGHT, weight=8),
                Case("seven numbers: those on the left", numbers(7), ON_THE_LEFT, weight=15),
                Case("seven numbers at once", numbers(7), Unchanged(), weight=10),
                Case("a table of numbers", numbers(3, 4), weight=8, calls=2),
                Case("positive numbers only", all_positive, weight=16),
                telling(
                    Case("numbers up to thousands", far_out, Unchanged(), weight=3),
                    act.relu,
                    mistakes.RELU,
                    "leaky",
                    "whole_numbers_returned",
                ),
                Case("exact zeros among the numbers", with_zeros, Unchanged(), weight=3),
                Case("numbers close to zero", near_the_kink, weight=3),
                Case("whole numbers", whole_numbers, Unchanged(), weight=3),
            ],
            misconceptions=mistakes.RELU,
            alternatives=alternatives.RELU,
        ),
        Check(
            act.relu_prime,
            points=2,
            examples=[Example((np.array([-2.0, 0.5, 3.0]),), "The flat side, and twice the other.")],
            cases=[
                Case("a positive number", one_positive_number, weight=15),
                Case("a negative number", one_negative_number, weight=16),
                Case("six numbers: the slopes on the right", numbers(6), SLOPES_ON_THE_RIGHT, weight=16),
                Case("six numbers: the slopes on the left", numbers(6), SLOPES_ON_THE_LEFT, weight=15),
                telling(
                    Case("seven numbers at once", numbers(7, spread=3.0), Unchanged(), weight=14),
                    act.relu_prime,
                    mistakes.RELU_PRIME,
                    "threshold_one",
                    hidden=[mistakes.wide_difference],
                ),
                Case("a table of numbers", numbers(3, 4), weight=8, calls=2),
                telling(
                    Case(
                        "exact zeros among the numbers",
                        with_zeros,
                        Property(
                            a_slope_at_the_kink,
                            "the slopes are not those of ReLU: mind both sides, and at 0 itself any number "
                            "between the slopes of the two sides will do",
                        ),
                        weight=8,
                    ),
                    act.relu_prime,
                    mistakes.RELU_PRIME,
                    mistakes.smooth_step,
                    mistakes.differences_of_neighbours,
                ),
                Case("numbers close to zero", near_the_kink, weight=4),
                Case("whole numbers", whole_numbers, weight=4),
            ],
            misconceptions=mistakes.RELU_PRIME,
            alternatives=alternatives.RELU_PRIME,
        ),
        Check(
            one.output_delta,
            points=4,
            examples=[
                Example((0.8, 1.0, 0.8, identity_prime), "A linear neuron whose output is a little too low."),
                Example(
                    (np.tanh(np.array([0.5, -1.0, 2.0])), np.array([1.0, 0.0, -1.0]), np.array([0.5, -1.0, 2.0]))
                    + (tanh_prime,),
                    "Three tanh neurons, each with its own target; the last one is wrong, and sure of it.",
                ),
            ],
            cases=[
                telling(
                    Case("five logistic neurons", output(LOGISTIC, 5), Unchanged(), weight=8),
                    one.output_delta,
                    mistakes.OUTPUT_DELTA,
                    "size_of_error",
                ),
                telling(
                    Case("four tanh neurons", output(TANH, 4), weight=12),
                    one.output_delta,
                    mistakes.OUTPUT_DELTA,
                    "size_of_error",
                ),
                telling(
                    Case("three linear neurons", output(IDENTITY, 3), weight=1),
                    one.output_delta,
                    mistakes.OUTPUT_DELTA,
                    "size_of_error",
                ),
                telling(
                    Case("two examples of three softsign neurons", output(SOFTSIGN, 2, 3), weight=3, calls=2),
                    one.output_delta,
                    mistakes.OUTPUT_DELTA,
                    "size_of_error",
                ),
                telling(
                    Case("three examples of three logistic neurons", output(LOGISTIC, 3, 3), weight=4),
                    one.output_delta,
                    mistakes.OUTPUT_DELTA,
                    "size_of_error",
                ),
                telling(
                    Case("targets far away", output(SOFTSIGN, 4, far=40.0), weight=3),
                    one.output_delta,
                    mistakes.OUTPUT_DELTA,
                    "size_of_error",
                ),
                Case("targets 0 and 1", output(LOGISTIC, 6, whole=True), weight=3),
                telling(
                    Case("whole-numbered pre-activations", at_whole_sums(TANH), weight=4),
                    one.output_delta,
                    mistakes.OUTPUT_DELTA,
                    "size_of_error",
                ),
                Case("one linear neuron", output(IDENTITY), weight=31, calls=2),
                Case(
                    "logistic outputs above their targets, which are 0: the deltas, but for a constant factor",
                    above_targets_of_zero(LOGISTIC, 5),
                    Proportional(),
                    weight=16,
                ),
                Case(
                    "tanh outputs above their targets, which are 0: the deltas, but for a constant factor",
                    above_targets_of_zero(TANH, 5, lowest=0.4),
                    Proportional(),
                    weight=15,
                ),
            ],
            misconceptions=mistakes.OUTPUT_DELTA,
            alternatives=alternatives.OUTPUT_DELTA,
        ),
        Check(
            one.neuron_gradient,
            points=5,
            examples=[
                Example(
                    (np.array([1.0, -1.0]), 0.0, np.array([2.0, 2.0]), 0.0),
                    "The sum is 0, so the neuron answers 1/2 and is at its steepest.",
                ),
            ],
            cases=[
                telling(
                    Case("two inputs", neuron(2), Unchanged(), weight=3),
                    one.neuron_gradient,
                    mistakes.NEURON_GRADIENT,
                    "inputs_averaged",
                ),
                telling(
                    Case("whole-numbered weights and inputs", neuron(3, whole=True), weight=2),
                    one.neuron_gradient,
                    mistakes.NEURON_GRADIENT,
                    "bias_ignored",
                ),
                telling(
                    Case(
                        "four inputs: the gradient of the weights",
                        neuron(4),
                        Part(weights_part, Unchanged()),
                        weight=16,
                    ),
                    one.neuron_gradient,
                    mistakes.NEURON_GRADIENT,
                    "bias_subtracted",
                ),
                Case(
                    "a neuron that is sure and wrong: the gradient of the weights",
                    saturated,
                    Part(weights_part),
                    weight=15,
                ),
                Case(
                    "five inputs, target 1: the gradient of the bias", neuron(5, wanted=1), Part(bias_part), weight=16
                ),
                telling(
                    Case(
                        "three inputs, target 0: the gradient of the bias",
                        neuron(3, wanted=0),
                        Part(bias_part),
                        weight=16,
                    ),
                    one.neuron_gradient,
                    mistakes.NEURON_GRADIENT,
                    "inputs_averaged",
                    "squashed_one_by_one",
                ),
                Case("one input", neuron(1), weight=1),
                Case(
                    "all the numbers of both gradients, wherever they stand and but for a constant factor",
                    neuron(4),
                    Part(by_size, Proportional()),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.NEURON_GRADIENT,
            alternatives=alternatives.NEURON_GRADIENT,
        ),
        Check(
            one.absorb_bias,
            points=2,
            examples=[Example((np.array([2.0, 3.0]), 0.5), "Two weights and a bias: three weights.")],
            cases=[
                telling(
                    Case("three weights", weights(3), Unchanged(), weight=2),
                    one.absorb_bias,
                    mistakes.ABSORB_BIAS,
                    mistakes.in_order,
                ),
                telling(
                    Case("one weight", weights(1), weight=0.5), one.absorb_bias, mistakes.ABSORB_BIAS, mistakes.in_order
                ),
                Case("five weights", weights(5), weight=1, calls=2),
                telling(
                    Case(
                        "the same output as before",
                        weights(4),
                        Property(
                            same_output,
                            SAME_OUTPUT,
                        ),
                        weight=2,
                    ),
                    one.absorb_bias,
                    mistakes.ABSORB_BIAS,
                    mistakes.in_order,
                ),
                telling(
                    Case("whole-numbered weights", weights(3, whole=True), weight=1.5),
                    one.absorb_bias,
                    mistakes.ABSORB_BIAS,
                    mistakes.in_order,
                ),
                telling(
                    Case("the weight of the fixed input", weights(4), Part(first_weight), weight=31),
                    one.absorb_bias,
                    mistakes.ABSORB_BIAS,
                    mistakes.in_order,
                ),
                Case("the other weights", weights(4), Part(other_weights), weight=31),
                Case("all the numbers, wherever they stand", weights(4), Part(in_order), weight=31),
            ],
            misconceptions=mistakes.ABSORB_BIAS,
            alternatives=alternatives.ABSORB_BIAS,
        ),
    ),
    questions=(
        Question(
            "w3",
            points=4,
            rubric="""
- **1 point** ReLU has a derivative everywhere but at z = 0, where its slopes from the two sides are 0 and 1. Weighted
  sums of real numbers hit 0 exactly almost never, so Eq. 3 is defined nearly always.
- **1 point** When it does happen, any number from 0 to 1 will do (a *subgradient*): it lies between the two one-sided
  slopes, and it affects the contribution of one example to one step.
- **1 point** Says which value the own function returns at 0, and what that does: with 0 this example does not move the
  weights this time; with 1 it moves them as if z were positive. A case where it does matter, for full marks: z = 0 by
  construction (all weights and the bias start at 0, or all inputs are 0 and so is the bias). Then 0 means that the
  neuron never leaves, and 1 lets it go.
- **1 point** What matters far more than one point is a whole half-line of slope 0: for z < 0 the delta is 0, and a
  neuron that is negative for every example no longer learns ("dead"). In return the slope on the other side is 1 and
  never fades, where the logistic function's is at most 1/4 and dies away on both sides.
""",
        ),
    ),
)
