"""Notebook 1, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import (
    Assignment,
    Case,
    Check,
    Close,
    Example,
    Part,
    Property,
    Proportional,
    Question,
    Raises,
    Unchanged,
    telling,
)
from solutions import neuron

from . import alternatives, mistakes
from .samples import (
    batch_for_a_neuron,
    batch_with_positive_outputs,
    evenly_spaced_grid,
    every_example_twice,
    grid_of_weights,
    inputs,
    inputs_and_noisy_targets,
    inputs_at_right_angles,
    inputs_with_mean_zero,
    one_example_for_a_neuron,
    one_input_vector,
    output_above_target,
    output_below_target,
    outputs_above_targets,
    outputs_and_targets,
    repeated_input,
    same_values_on_both_axes,
    unlike_inputs,
    unlike_shapes,
    unordered_grid,
    whole_example_for_a_neuron,
    whole_grid,
    whole_inputs,
    whole_outputs_and_targets,
)

REFUSED = Raises("the shapes differ, and the call is answered all the same: NumPy stretches such shapes", "ValueError")
MATRIX = Close(exact=True)


def counts_and_halves(Y, T):
    """Factors by which a sum, another mean or a constant changes the loss of n examples with o outputs."""
    n, o = Y.shape
    return [f * g for f in (0.5, 1, 2) for g in (1, n, 1 / n, o, 1 / o, n / o)]


def heights_in_order(E):
    """The heights of a surface from the lowest to the highest, wherever they stand."""
    return np.sort(np.ravel(np.asarray(E, dtype=float)))


def flat_at(w, X, t):
    """The normal equations hold at w."""
    return bool(np.max(np.abs(X.T @ (X @ w.ravel() - t))) < 1e-4 * np.max(np.abs(X.T @ t)))


ASSIGNMENT = Assignment(
    slug="01_linear_neuron",
    title="The linear neuron and its error surface",
    checks=(
        Check(
            neuron.neuron_output,
            points=3,
            examples=[
                Example((np.array([0.3, -0.7]), np.array([1.0, 1.0])), "One example with two inputs: one number."),
                Example(
                    (np.array([1.0, -2.0]), np.array([[1.0, 1.0], [3.0, 0.0], [0.0, 2.0]])),
                    "Three examples, one per row: three numbers.",
                ),
            ],
            cases=[
                Case("one example with five inputs", one_example_for_a_neuron(5), weight=14),
                Case("a batch of seven with four inputs", batch_for_a_neuron(7, 4), Unchanged(), weight=5),
                Case("a batch with as many examples as inputs", batch_for_a_neuron(3, 3), weight=3, calls=2),
                Case("a batch of one", batch_for_a_neuron(1, 3), weight=12),
                Case("whole-numbered inputs", whole_example_for_a_neuron, weight=4),
                Case("a batch for a neuron with a single input", batch_for_a_neuron(6, 1), Unchanged(), weight=31),
                Case(
                    "a batch with positive outputs, but for a constant factor",
                    batch_with_positive_outputs(6, 3),
                    Proportional(tolerance=0.02),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.NEURON_OUTPUT,
            alternatives=alternatives.NEURON_OUTPUT,
        ),
        Check(
            neuron.squared_error,
            points=2,
            examples=[
                Example((2.0, 0.0), "The output is 2 and should be 0."),
                Example((0.7, 0.7), "The output is what it should be: no error."),
            ],
            cases=[
                Case("two numbers, the output too small", output_below_target, weight=16),
                Case("two numbers, the output too large", output_above_target, weight=16),
                Case("seven outputs at once", outputs_and_targets(7), Unchanged(), weight=14),
                Case("a table of outputs", outputs_and_targets(3, 4), weight=12, calls=2),
                Case("whole numbers", whole_outputs_and_targets(5), weight=8),
                Case("nine outputs, but for a constant factor", outputs_and_targets(9), Proportional(), weight=34),
            ],
            misconceptions=mistakes.SQUARED_ERROR,
            alternatives=alternatives.SQUARED_ERROR,
        ),
        Check(
            neuron.mean_loss,
            points=4,
            examples=[
                Example(
                    (np.array([[2.0], [0.0], [1.0]]), np.array([[0.0], [0.0], [0.0]])), "Three examples, one output."
                ),
            ],
            cases=[
                Case("five examples, one output", outputs_and_targets(5, 1), Unchanged(), weight=30),
                Case("four examples, three outputs", outputs_and_targets(4, 3), weight=2),
                Case("three examples, three outputs", outputs_and_targets(3, 3), weight=1, calls=2),
                Case("one example, four outputs", outputs_and_targets(1, 4), Unchanged(), weight=30),
                Case("every example twice", every_example_twice, weight=0.5),
                telling(
                    Case("whole numbers", whole_outputs_and_targets(4, 2), weight=0.5),
                    neuron.mean_loss,
                    mistakes.MEAN_LOSS,
                    "first_example_only",
                    "last_example_only",
                ),
                Case(
                    "six examples, four outputs, but for a constant factor",
                    outputs_above_targets(6, 4),
                    Proportional(counts_and_halves),
                    weight=30,
                ),
                Case("outputs (n, 1) against targets (n,)", unlike_shapes((4, 1), (4,)), REFUSED, weight=2),
                Case("outputs (n,) against targets (n, 1)", unlike_shapes((4,), (4, 1)), REFUSED, weight=1.5),
                Case("outputs (n, 1) against targets (n, 3)", unlike_shapes((4, 1), (4, 3)), REFUSED, weight=1.5),
                Case("outputs (1, 3) against targets (n, 3)", unlike_shapes((1, 3), (4, 3)), REFUSED, weight=1),
            ],
            misconceptions=mistakes.MEAN_LOSS,
            alternatives=alternatives.MEAN_LOSS,
        ),
        Check(
            neuron.error_surface,
            points=4,
            examples=(),
            cases=[
                Case("five cases on a 4 x 7 grid", grid_of_weights(4, 7, 5), Unchanged(), weight=16),
                Case("three cases on a 6 x 2 grid", grid_of_weights(6, 2, 3), weight=8),
                Case("four cases on a 4 x 4 grid", grid_of_weights(4, 4, 4), weight=6, calls=2),
                Case("one case on a 3 x 5 grid", evenly_spaced_grid(3, 5, 1), weight=31),
                Case("weights in no order", unordered_grid, weight=5),
                Case("whole-numbered weights", whole_grid, weight=4),
                Case(
                    "the heights, wherever they stand, but for a constant factor",
                    same_values_on_both_axes(4, 3),
                    Part(heights_in_order, Proportional()),
                    weight=30,
                ),
            ],
            misconceptions=mistakes.ERROR_SURFACE,
            alternatives=alternatives.ERROR_SURFACE,
        ),
        Check(
            neuron.bowl_hessian,
            points=4,
            examples=[
                Example((np.array([[1.0, 1.0]]),), "The single case (1, 1)."),
                Example((np.array([[1.0, 1.0], [1.0, -1.0]]),), "A second case, at a right angle to the first."),
            ],
            cases=[
                Case("six examples, three weights", inputs(6, 3), Unchanged(exact=True), weight=13),
                Case("two examples, four weights", inputs(2, 4), MATRIX, weight=6),
                Case("as many examples as weights", inputs(3, 3), MATRIX, weight=7, calls=2),
                Case("one example", one_input_vector(3), MATRIX, weight=31),
                Case("inputs far from zero", inputs(5, 2, shift=2.0), MATRIX, weight=8),
                Case("whole numbers", whole_inputs(5, 2), MATRIX, weight=4),
                Case(
                    "the curvature along each axis, but for a constant factor",
                    inputs_with_mean_zero(6, 4),
                    Part(np.diagonal, Proportional()),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.BOWL_HESSIAN,
            alternatives=alternatives.BOWL_HESSIAN,
        ),
        Check(
            neuron.best_weights,
            points=3,
            examples=[
                Example((np.array([[1.0, 1.0]]), np.array([2.0])), "One case and two weights: a trough."),
                Example(
                    (np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0, 0.0])),
                    "Three cases that contradict each other: a bowl.",
                ),
            ],
            cases=[
                Case("seven noisy cases, three weights", inputs_and_noisy_targets(7, 3), Unchanged(), weight=14),
                Case(
                    "the normal equations",
                    inputs_and_noisy_targets(6, 2),
                    Property(flat_at, "at your weights the loss still has a slope: X^T (X w - t) is not zero"),
                    weight=14,
                ),
                Case("one case, three weights", inputs_and_noisy_targets(1, 3), weight=10),
                Case("two cases, four weights", inputs_and_noisy_targets(2, 4), weight=10, calls=2),
                Case("inputs of unlike size", unlike_inputs, weight=11),
                Case("two inputs that always agree", repeated_input, weight=10),
                Case(
                    "inputs at right angles: the direction of the weights",
                    inputs_at_right_angles,
                    Proportional(),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.BEST_WEIGHTS,
            alternatives=alternatives.BEST_WEIGHTS,
        ),
    ),
    questions=(
        Question(
            "w1",
            points=4,
            rubric="""
- **1 point** The single case (1, 1) -> 0 gives a *trough*, not a bowl: its Hessian [[1, 1], [1, 1]] has the
  eigenvalues 2 and 0.
- **1 point** It has infinitely many minima: every point of the line w1 + w2 = 0, all with error 0.
- **1 point** A bowl needs positive curvature in every direction: cases whose inputs span the weight space
  (for two weights, a second case that is not a multiple of the first).
- **1 point** With k weights the error is a surface in k + 1 dimensions, over k axes of weights; at least k linearly
  independent inputs are needed before it has a single minimum.
""",
        ),
    ),
)
