"""Notebook 2, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import (
    Assignment,
    Case,
    Check,
    Close,
    Example,
    GradientOf,
    NewArray,
    Part,
    Property,
    Proportional,
    Question,
    SamePath,
    Unchanged,
    rounded,
    telling,
)
from solutions import descent

from . import alternatives, mistakes
from .samples import (
    WeightsOfTheEpochs,
    WithThisStep,
    bowl_beside_the_origin,
    bowl_descent,
    bowl_that_is_overshot,
    contradictory_targets,
    curved_descent,
    every_case_twice,
    exactly_good_enough,
    far_bowl,
    gradient_at_zero_weights,
    gradient_that_hands_back_its_argument,
    inputs_in_general_position,
    inputs_with_one_weight,
    learning_rate_that_runs_away,
    near_the_floor,
    one_missed_example,
    perceptron_examples,
    perceptron_from_zero_weights,
    perceptron_with_whole_weights,
    quadratic_function,
    regression,
    single_input_vector,
    slow_plateau,
    smooth_function,
    smooth_function_of_a_table,
    smooth_function_with_a_zero_weight,
    targets_of_zero,
    weights_gradient_rate,
    weights_that_are_good_enough,
    weights_that_classify_all,
    weights_until_a_goal,
    wide_step_of_a_quarter,
)


def linear_loss(w, X, t):
    """E of a linear neuron, for complex steps."""
    return np.mean(0.5 * (t - X @ w) ** 2)


def parabola(w):
    return w[0] ** 2 + 3 * w[1]


def slope(w):
    return np.array([2.0, 0.5]) * w


def along_the_gradient(step, w, g, lr):
    """From weights of zero the new weights are a multiple of the gradient."""
    length = float(step @ g) / float(g @ g)
    return bool(length != 0 and np.allclose(step, length * g, rtol=0, atol=1e-4 * np.max(np.abs(length * g))))


def downhill_or_uphill(path, grad, w0, lr, n_steps):
    """The first steps of the path lie along the gradient where each begins; at the floor none is needed."""
    if path.ndim != 2 or path.shape[1] != len(w0) or len(path) < 5:
        return False
    slopes = [grad(w) for w in path[:4]]
    floor = 1e-6 * np.max(np.abs(slopes[0]))
    steps = np.diff(path[:5], axis=0)
    return all(along_the_gradient(step, w0, g, lr) for g, step in zip(slopes, steps) if np.max(np.abs(g)) > floor)


def end(path):
    """The last point of a path, whose points may lie in rows or in columns; there are more of them than weights."""
    points = np.atleast_2d(np.asarray(path, dtype=float))
    return points[-1] if len(points) == 1 or len(points) > points.shape[1] else points[:, -1]


def first_step(path):
    return np.asarray(path, dtype=float)[:2]


def weights_in(answer):
    """The weights of a pair of weights and epochs, in whatever order, or what comes back without epochs."""
    if isinstance(answer, np.ndarray) or not any(map(np.ndim, answer)):
        return answer
    one, other = answer
    return one if np.ndim(one) else other


def epochs_in(answer):
    one, other = answer
    return other if np.ndim(one) else one


def moved_along_its_input(after, w, X, t, lr):
    """The weights of the inputs have moved, and by a multiple of the inputs."""
    x, moved = X[0, 1:], (after - w)[1:]
    length = float(moved @ x) / float(x @ x)
    return bool(abs(length) > 1e-6 and np.allclose(moved, length * x, rtol=0, atol=1e-4 * np.max(np.abs(moved))))


def counts_and_halves(X):
    """Factors by which a mean over something else and a constant change the rate of n examples with k inputs."""
    n, k = X.shape
    return [f * g for f in (0.25, 0.5, 1, 2) for g in (1, 1 / n, 1 / k, k / n)]


SEED = GradientOf(linear_loss)

ASSIGNMENT = Assignment(
    slug="02_gradient_descent",
    title="Gradient descent",
    checks=(
        Check(
            descent.linear_gradient,
            points=5,
            examples=[
                Example((np.array([2.0, 1.0]), np.array([[1.0, 1.0]]), np.array([0.0])), "The case (1, 1) -> 0."),
                Example(
                    (np.array([1.0, 0.0]), np.array([[1.0, 1.0], [2.0, 0.0]]), np.array([0.0, 2.0])),
                    "Two cases; the second is answered correctly already.",
                ),
            ],
            cases=[
                Case("one case, two weights", regression(1, 2), SEED, weight=31),
                Case("six cases, three weights", regression(6, 3), SEED, weight=10),
                Case("as many cases as weights", regression(4, 4), SEED, weight=6, calls=2),
                Case("targets far away", regression(5, 3, far=40.0), SEED, weight=3),
                Case("five cases, one weight", regression(5, 1), SEED, weight=2),
                Case("every case twice", every_case_twice, SEED, weight=4),
                Case("leaves its arguments unchanged", regression(5, 3), Unchanged(), weight=10),
                telling(
                    Case("whole-numbered weights, inputs and targets", regression(4, 2, whole=True), weight=3),
                    descent.linear_gradient,
                    mistakes.LINEAR_GRADIENT,
                    "errors_centred",
                    mistakes.gradient_of_whole_numbers,
                ),
                telling(
                    Case(
                        "the direction of the gradient, where all targets are 0",
                        targets_of_zero,
                        Proportional(),
                        weight=31,
                    ),
                    descent.linear_gradient,
                    mistakes.LINEAR_GRADIENT,
                    rounded(descent.linear_gradient, 3),
                ),
            ],
            misconceptions=mistakes.LINEAR_GRADIENT,
            alternatives=alternatives.LINEAR_GRADIENT,
        ),
        Check(
            descent.numerical_gradient,
            points=4,
            examples=[Example((parabola, np.array([2.0, 5.0])), "A function whose slopes you know: 2 w1 and 3.")],
            cases=[
                Case("a smooth function of four weights", smooth_function(4), Close(1e-6), weight=8),
                telling(
                    Case(
                        "weights in a table",
                        smooth_function_of_a_table(2, 3),
                        Close(1e-6, exact=True),
                        weight=8,
                        calls=2,
                    ),
                    descent.numerical_gradient,
                    mistakes.NUMERICAL_GRADIENT,
                    "not_restored",
                    "caller_shifted",
                ),
                telling(
                    Case("weights of which one is zero", smooth_function_with_a_zero_weight, Close(1e-6), weight=4),
                    descent.numerical_gradient,
                    mistakes.NUMERICAL_GRADIENT,
                    "one_sided",
                    "one_sided_backward",
                ),
                Case("a single weight", smooth_function(1), Close(1e-6), weight=31),
                Case("a step of 1/4", wide_step_of_a_quarter, WithThisStep(), weight=5),
                Case("whole-numbered weights", smooth_function(3, whole=True), Close(1e-6), weight=5),
                telling(
                    Case("leaves its arguments unchanged", smooth_function(3), Unchanged(), weight=8),
                    descent.numerical_gradient,
                    mistakes.NUMERICAL_GRADIENT,
                    "h_too_small",
                    mistakes.single_precision,
                ),
                Case(
                    "a quadratic function: two digits of its slopes, but for a constant factor",
                    quadratic_function,
                    Proportional(tolerance=0.02),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.NUMERICAL_GRADIENT,
            alternatives=alternatives.NUMERICAL_GRADIENT,
        ),
        Check(
            descent.gd_step,
            points=2,
            examples=[Example((np.array([1.0, 1.0]), np.array([2.0, -2.0]), 0.25), "A quarter of the gradient.")],
            cases=[
                Case("three weights", weights_gradient_rate(3, 0.3), weight=12),
                Case("a large learning rate", weights_gradient_rate(4, 2.5), weight=12, calls=2),
                Case("a gradient of zero", gradient_at_zero_weights(0.0), NewArray(), weight=7),
                Case("a small gradient", weights_gradient_rate(2, 0.7, size=0.01), weight=10),
                Case("leaves its arguments unchanged", weights_gradient_rate(3, 0.4), Unchanged(), weight=20),
                telling(
                    Case("whole-numbered weights", weights_gradient_rate(3, 0.3, whole=True), weight=8),
                    descent.gd_step,
                    mistakes.GD_STEP,
                    "weights_scaled",
                ),
                Case(
                    "the direction of the step, from weights of zero",
                    gradient_at_zero_weights(1.0),
                    Property(along_the_gradient, "from weights of zero, the new weights do not lie along the gradient"),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.GD_STEP,
            alternatives=alternatives.GD_STEP,
        ),
        Check(
            descent.gradient_descent,
            points=8,
            examples=[Example((slope, np.array([4.0, 8.0]), 0.5, 3), "Three steps from (4, 8): four rows.")],
            cases=[
                telling(
                    Case("a small learning rate", bowl_descent(0.3), SamePath(), weight=3),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    mistakes.weights_clipped,
                ),
                telling(
                    Case("a learning rate that overshoots and converges", bowl_that_is_overshot, SamePath(), weight=2),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    hidden=[mistakes.weights_clipped],
                ),
                telling(
                    Case("a learning rate that diverges", bowl_descent(2.2), SamePath(), weight=2),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    mistakes.weights_clipped,
                    mistakes.long_gradients_clipped,
                ),
                Case("a learning rate that is far too large", bowl_descent(5.0, steps=12), SamePath(), weight=1),
                Case("a start far away", bowl_descent(0.5, distance=50.0), SamePath(), weight=1),
                telling(
                    Case("a gradient that is no straight line", curved_descent, SamePath(), weight=2),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    hidden=[mistakes.weights_clipped],
                ),
                Case("a gradient that equals the weights", gradient_that_hands_back_its_argument, SamePath(), weight=1),
                telling(
                    Case("a whole-numbered start", bowl_descent(0.6, whole=True), SamePath(), weight=4),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    "clipped",
                    mistakes.weights_clipped,
                    mistakes.long_gradients_clipped,
                ),
                telling(
                    Case("a start that is the minimum, nearly", near_the_floor, SamePath(), weight=2),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    "rate_decays_exponentially",
                    "averaged_gradient",
                    mistakes.gradient_of_the_row_before,
                ),
                Case("no steps at all", bowl_descent(0.5, steps=0), SamePath(), weight=0.5),
                telling(
                    Case("one call after another", bowl_descent(0.4, steps=5), SamePath(), weight=0.5, calls=2),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    hidden=[mistakes.weights_clipped],
                ),
                telling(
                    Case("leaves its arguments unchanged", bowl_descent(0.5), Unchanged(), weight=4),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    hidden=[mistakes.weights_clipped],
                ),
                Case("the first step", bowl_descent(0.7, distance=0.4), Part(first_step), weight=15),
                Case("the end of a path that overshoots", bowl_descent(1.7, distance=0.4), Part(end), weight=16),
                telling(
                    Case("the end of a path that diverges", far_bowl(2.2), Part(end), weight=15),
                    descent.gradient_descent,
                    mistakes.GRADIENT_DESCENT,
                    mistakes.weights_clipped,
                    mistakes.long_gradients_clipped,
                ),
                Case(
                    "each step along the gradient",
                    bowl_beside_the_origin(0.3),
                    Property(
                        downhill_or_uphill, "a step does not lie along the gradient at the point where it begins", False
                    ),
                    weight=16,
                ),
                Case(
                    "each step along the gradient, also where the path diverges",
                    bowl_beside_the_origin(2.2),
                    Property(
                        downhill_or_uphill, "a step does not lie along the gradient at the point where it begins", False
                    ),
                    weight=15,
                ),
            ],
            misconceptions=mistakes.GRADIENT_DESCENT,
            alternatives=alternatives.GRADIENT_DESCENT,
        ),
        Check(
            descent.max_stable_lr,
            points=3,
            examples=[
                Example((np.array([[1.0, 1.0]]),), "The case (1, 1): steep along one diagonal, flat along the other.")
            ],
            cases=[
                Case("one case, two weights", single_input_vector, weight=3),
                Case("six cases, three weights", inputs_in_general_position(6, 3, told=True), Unchanged(), weight=14),
                Case("as many cases as weights", inputs_in_general_position(3, 3), weight=8, calls=2),
                Case("fewer cases than weights", inputs_in_general_position(2, 4), weight=6),
                Case("inputs far from zero", inputs_in_general_position(5, 2, shift=2.0), weight=4),
                Case("whole numbers", inputs_in_general_position(4, 2, whole=True), weight=3),
                Case("five cases, one weight", inputs_with_one_weight(5), weight=31),
                Case(
                    "the steepest direction: the rate, but for a constant factor",
                    inputs_in_general_position(5, 3),
                    Proportional(counts_and_halves),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.MAX_STABLE_LR,
            alternatives=alternatives.MAX_STABLE_LR,
        ),
        Check(
            descent.train_until,
            points=5,
            examples=[
                Example(
                    (np.array([4.0]), np.array([[1.0]]), np.array([0.0]), 0.5, 1.5, 100),
                    "The MSE goes 16, 4, 1: two epochs until it is no longer above 1.5.",
                ),
                Example(
                    (np.array([1.0]), np.array([[1.0], [1.0]]), np.array([0.0, 3.0]), 0.5, 0.1, 6),
                    "Two cases that contradict each other: no weight is good enough, so the epochs run out.",
                ),
            ],
            cases=[
                Case("a goal that is reached: the weights", weights_until_a_goal, Part(weights_in), weight=7, calls=2),
                Case("a goal that is reached: the number of epochs", weights_until_a_goal, Part(epochs_in), weight=3),
                Case(
                    "a goal that is reached: the weights are those after so many epochs as are reported",
                    weights_until_a_goal,
                    WeightsOfTheEpochs(),
                    weight=16,
                ),
                Case("many small steps: the weights", slow_plateau, Part(weights_in), weight=5),
                Case(
                    "many small steps: the weights are those after so many epochs as are reported",
                    slow_plateau,
                    WeightsOfTheEpochs(),
                    weight=15,
                ),
                Case(
                    "weights that are good enough already: they stay",
                    weights_that_are_good_enough,
                    Part(weights_in),
                    weight=11,
                ),
                Case(
                    "weights that are good enough already: no epoch is needed",
                    weights_that_are_good_enough,
                    Part(epochs_in),
                    weight=10,
                ),
                Case("a learning rate that is too large", learning_rate_that_runs_away, weight=4),
                Case("an MSE that is exactly the goal", exactly_good_enough, weight=3),
                telling(
                    Case("leaves its arguments unchanged", weights_until_a_goal, Unchanged(), weight=4),
                    descent.train_until,
                    mistakes.TRAIN_UNTIL,
                    "signed_errors_cancel_squared",
                ),
                Case("whole-numbered weights", lambda rng: weights_until_a_goal(rng, whole=True), weight=4),
                Case(
                    "cases that contradict each other: the weights",
                    contradictory_targets,
                    Part(weights_in),
                    weight=8,
                    last=True,
                ),
                Case(
                    "cases that contradict each other: the number of epochs",
                    contradictory_targets,
                    Part(epochs_in),
                    weight=10,
                    last=True,
                ),
            ],
            misconceptions=mistakes.TRAIN_UNTIL,
            alternatives=alternatives.TRAIN_UNTIL,
        ),
        Check(
            descent.perceptron_epoch,
            points=3,
            examples=[
                Example(
                    (np.array([0.5, -0.5]), np.array([[1.0, 2.0], [1.0, -1.0]]), np.array([1, 0]), 0.5),
                    "Two examples, presented in order.",
                ),
            ],
            cases=[
                Case("six examples, two inputs and the bias", perceptron_examples(6, 3), weight=7),
                Case("as many examples as weights", perceptron_examples(4, 4, first_wrong=True), weight=4, calls=2),
                Case("weights of zero, where every sum is exactly 0 at first", perceptron_from_zero_weights, weight=5),
                Case("leaves its arguments unchanged", perceptron_with_whole_weights, Unchanged(), weight=4),
                Case("whole-numbered weights", perceptron_with_whole_weights, weight=2),
                Case("weights that classify all correctly", weights_that_classify_all, weight=31),
                Case(
                    "one example of class 1 that is missed: the direction",
                    one_missed_example(1),
                    Property(
                        moved_along_its_input, "the weights of the inputs do not move along the inputs of the example"
                    ),
                    weight=31,
                ),
                Case(
                    "one example of class 0 that is taken for 1: the direction",
                    one_missed_example(0),
                    Property(
                        moved_along_its_input, "the weights of the inputs do not move along the inputs of the example"
                    ),
                    weight=16,
                ),
            ],
            misconceptions=mistakes.PERCEPTRON_EPOCH,
            alternatives=alternatives.PERCEPTRON_EPOCH,
        ),
    ),
    questions=(
        Question(
            "w2",
            points=4,
            rubric="""
- **1 point** A counterexample with numbers: for the case (1, 1) -> 0, any lr > 1 and any start off the floor,
  for instance lr = 1.05 from w = (1, 1): the error goes from 2 to 2.42.
- **2 points** The exact condition. Along the eigenvector with eigenvalue lambda_i a step multiplies the distance c_i
  from the minimum by 1 - lr lambda_i, so the error changes by 1/2 sum lambda_i c_i^2 ((1 - lr lambda_i)^2 - 1).
  It decreases for every start off the floor if and only if 0 < lr < 2 / lambda_max. A given start may still get better
  with a larger lr when its error lies in flat directions. (One point for 2 / lambda_max without the reason.)
- **1 point** The delta rule uses the residual t - w . x of every example, also of those on the right side, and follows
  a gradient; the perceptron's rule uses the thresholded output, changes nothing for a correctly classified example,
  and stops when the classes are separated.
""",
        ),
    ),
)
