"""Notebook 2, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import Assignment, Case, Check, Close, Example, GradientOf, NewArray, Question, SamePath, Unchanged
from solutions import descent

from . import alternatives, mistakes
from .samples import (
    WithThisStep,
    bowl_descent,
    contradictory,
    corrected,
    curved_descent,
    epoch,
    exactly_good_enough,
    near_the_floor,
    plateau,
    regression,
    round_bowl,
    running_away,
    settled,
    smooth_bend,
    solved,
    started,
    table_bend,
    until_goal,
    wide_bend,
    zero_bend,
)


def linear_loss(w, X, t):
    """E of a linear neuron, for complex steps."""
    return np.mean(0.5 * (t - X @ w) ** 2)


def doubled(rng):
    w, X, t = regression(4, 3)(rng)
    return w, np.vstack([X, X]), np.concatenate([t, t])


def parabola(w):
    return w[0] ** 2 + 3 * w[1]


def slope(w):
    return np.array([2.0, 0.5]) * w


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
                Case("one case, two weights", regression(1, 2), SEED),
                Case("six cases, three weights", regression(6, 3), SEED, weight=1.5),
                Case("as many cases as weights", regression(4, 4), SEED, calls=2),
                Case("targets far away", regression(5, 3, far=40.0), SEED, weight=0.5),
                Case("five cases, one weight", regression(5, 1), SEED, weight=0.5),
                Case("every case twice", doubled, SEED),
                Case("leaves its arguments unchanged", regression(5, 3), Unchanged()),
                Case("whole-numbered weights, inputs and targets", regression(4, 2, whole=True), weight=0.5),
            ],
            misconceptions=mistakes.LINEAR_GRADIENT,
            alternatives=alternatives.LINEAR_GRADIENT,
        ),
        Check(
            descent.numerical_gradient,
            points=4,
            examples=[Example((parabola, np.array([2.0, 5.0])), "A function whose slopes you know: 2 w1 and 3.")],
            cases=[
                Case("a smooth function of four weights", smooth_bend(4), Close(1e-6), weight=1.5),
                Case("weights in a table", table_bend(2, 3), Close(1e-6, exact=True), calls=2),
                Case("weights of which one is zero", zero_bend, Close(1e-6), weight=0.5),
                Case("a single weight", smooth_bend(1), Close(1e-6), weight=0.5),
                Case("a step of 1/4", wide_bend, WithThisStep(), weight=0.5),
                Case("whole-numbered weights", smooth_bend(3, whole=True), Close(1e-6)),
                Case("leaves its arguments unchanged", smooth_bend(3), Unchanged()),
            ],
            misconceptions=mistakes.NUMERICAL_GRADIENT,
            alternatives=alternatives.NUMERICAL_GRADIENT,
        ),
        Check(
            descent.gd_step,
            points=2,
            examples=[Example((np.array([1.0, 1.0]), np.array([2.0, -2.0]), 0.25), "A quarter of the gradient.")],
            cases=[
                Case("three weights", lambda rng: (*rng.normal(size=(2, 3)), 0.3)),
                Case("a large learning rate", lambda rng: (*rng.normal(size=(2, 4)), 2.5), calls=2),
                Case("a gradient of zero", lambda rng: (rng.normal(size=3), np.zeros(3), 0.5), NewArray(), 0.5),
                Case("a small gradient", lambda rng: (rng.normal(size=2), 0.01 * rng.normal(size=2), 0.7)),
                Case("leaves its arguments unchanged", lambda rng: (*rng.normal(size=(2, 3)), 0.4), Unchanged()),
                Case("whole-numbered weights", lambda rng: (rng.integers(1, 5, 3), rng.integers(1, 5, 3), 0.3)),
            ],
            misconceptions=mistakes.GD_STEP,
            alternatives=alternatives.GD_STEP,
        ),
        Check(
            descent.gradient_descent,
            points=8,
            examples=[Example((slope, np.array([4.0, 8.0]), 0.5, 3), "Three steps from (4, 8): four rows.")],
            cases=[
                Case("a small learning rate", bowl_descent(0.3), SamePath()),
                Case("a learning rate that overshoots and converges", bowl_descent(1.7), SamePath()),
                Case("a learning rate that diverges", bowl_descent(2.2), SamePath()),
                Case("a learning rate that is far too large", bowl_descent(5.0, steps=12), SamePath(), weight=0.5),
                Case("a start far away", bowl_descent(0.5, distance=50.0), SamePath(), weight=0.5),
                Case("a gradient that is no straight line", curved_descent, SamePath()),
                Case("a gradient that equals the weights", round_bowl, SamePath(), weight=0.25),
                Case("a whole-numbered start", bowl_descent(0.6, whole=True), SamePath()),
                Case("a start that is the minimum, nearly", near_the_floor, SamePath()),
                Case("no steps at all", bowl_descent(0.5, steps=0), SamePath(), weight=0.25),
                Case("one call after another", bowl_descent(0.4, steps=5), SamePath(), weight=0.5, calls=2),
                Case("leaves its arguments unchanged", bowl_descent(0.5), Unchanged()),
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
                Case("one case, two weights", lambda rng: (rng.normal(size=(1, 2)),), weight=0.5),
                Case("six cases, three weights", lambda rng: (rng.normal(size=(6, 3)),), Unchanged(), weight=1.5),
                Case("as many cases as weights", lambda rng: (rng.normal(size=(3, 3)),), calls=2),
                Case("fewer cases than weights", lambda rng: (rng.normal(size=(2, 4)),)),
                Case("inputs far from zero", lambda rng: (2 + rng.normal(size=(5, 2)),)),
                Case("whole numbers", lambda rng: (rng.integers(1, 5, size=(4, 2)),), weight=0.5),
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
                Case("a goal that is reached after some epochs", until_goal, weight=1.5, calls=2),
                Case("a goal that takes many small steps", plateau),
                Case("weights that are good enough already", solved),
                Case("cases that contradict each other", contradictory),
                Case("a learning rate that is too large", running_away, weight=0.5),
                Case("an MSE that is exactly the goal", exactly_good_enough, weight=0.25),
                Case("leaves its arguments unchanged", until_goal, Unchanged()),
                Case("whole-numbered weights", lambda rng: until_goal(rng, whole=True), weight=0.5),
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
                Case("six examples, two inputs and the bias", epoch(6, 3), weight=1.5),
                Case("as many examples as weights", epoch(4, 4, first_wrong=True), calls=2),
                Case("weights that classify all correctly", settled),
                Case("leaves its arguments unchanged", corrected, Unchanged()),
                Case("whole-numbered weights", started, weight=0.5),
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
