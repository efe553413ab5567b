"""Notebook 4, for instructors: what is asked of each function, and on which hidden inputs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

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
    Unchanged,
    rounded,
    telling,
)
from autograder.checks.compare import difference, lengths
from solutions import classes

from . import alternatives, mistakes
from .samples import (
    around,
    certain,
    certain_and_wrong,
    far_out,
    forecasts,
    forecasts_twice,
    labels,
    listed,
    neurons,
    no_share_of_wrong_answers,
    one_sided,
    one_sum,
    rows_apart,
    ruled_out,
    scored,
    scored_apart,
    scored_around,
    scores,
    somebody_was_wrong,
    surprised,
    towering,
    turned,
    undecided_forecast,
    uniform,
    whole_scores,
)


@dataclass(frozen=True)
class Dear:
    """One number above `least`; infinity is as good as any."""

    least: float
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        value = np.asarray(trial.outcome.value, dtype=float)
        if value.size != 1 or np.isnan(value).any():
            return "it returns nan, or no number, where a huge price is asked for"
        if value.ravel()[0] <= self.least:
            return f"the class that came had the probability 0, and that costs no more than {self.least:g}"
        return None


@dataclass(frozen=True)
class GradientOfEach:
    """The value is the gradient of the losses of single examples, found by complex steps that all examples take at
    once: none has a part in the loss of another."""

    gradient: Callable[..., np.ndarray]
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        return difference(trial.outcome.value, self.gradient(*trial.args), sizes=lengths(trial.args))


def slopes_of_scores(Z, T, h=1e-30):
    """dC/dz_j of every example, where C = log sum_j exp z_j - z_c: a step for each class."""
    steps = (Z + 1j * h * unit for unit in np.eye(Z.shape[1]))
    losses = [np.log(np.sum(np.exp(one), axis=1)) - np.sum(T * one, axis=1) for one in steps]
    return np.imag(losses).T / h


def slopes_of_sums(z, t, h=1e-30):
    """dC/dz of every entry, where C = log(1 + exp z) - t z: one step for all of them."""
    at = z + 1j * h
    return np.imag(np.log(1 + np.exp(at)) - t * at) / h


def largest_of_first_rows(Y):
    """The column of the largest entry, in each of the first four rows."""
    return np.argmax(np.asarray(Y, dtype=float)[:4], axis=1)


def in_the_order_of_the_scores(P, Z):
    """Every row is a distribution, in which no class with a better score is less likely."""
    if P.shape != Z.shape or np.any(P < 0) or np.any(np.abs(P.sum(axis=1) - 1) > 1e-3):
        return False
    ordered = np.take_along_axis(P, np.argsort(Z, axis=1), axis=1)
    return bool(np.all(np.diff(ordered, axis=1) > -1e-6))


def deltas_of(Z, T):
    P = classes.softmax(Z)
    return P - T


def right_where_it_came(D, Z, T):
    """The deltas of the classes that came."""
    return bool(np.allclose(D[T == 1], deltas_of(Z, T)[T == 1], rtol=0, atol=1e-4))


def right_elsewhere(D, Z, T):
    """The deltas of the classes that did not come."""
    return bool(np.allclose(D[T == 0], deltas_of(Z, T)[T == 0], rtol=0, atol=1e-4))


def counts_and_bases(P, T):
    """Factors by which another mean, a sum, a sign or another logarithm changes the loss of n examples, K classes."""
    n, K = P.shape
    factors = [0.5, 1, 2, n, 1 / n, 1 / K, 1 / np.log(2), 1 / np.log(10)]
    return [sign * factor for sign in (1, -1) for factor in factors]


def squared_of(pair):
    squared, _ = pair
    return squared


def crossed_of(answer):
    """The second of a pair; what comes back, if it is no pair."""
    return answer[1] if len(answer) == 2 else answer


def both_in_order(pair):
    """The deltas under the two losses, the smaller ones first."""
    one, other = (np.asarray(part, dtype=float) for part in pair)
    return np.stack([one, other] if np.max(np.abs(one)) <= np.max(np.abs(other)) else [other, one])


CAME = Property(right_where_it_came, "the deltas of the classes that came are not right")
ELSEWHERE = Property(right_elsewhere, "the deltas of the classes that did not come are not right")
TABLES = Close(exact=True)
OF_SCORES, OF_SUMS = GradientOfEach(slopes_of_scores), GradientOfEach(slopes_of_sums)
NO_CLIP, CLIPPED = (0.01, 1.0), (0.001, 0.0098)  # smallest probabilities that a clip at 0.01 leaves alone, or moves
NEARLY_NOTHING = Close(tolerance=1.0)  # a wanted 0 counts as 1e-6: a tiny number inside the logarithm may stay

ASSIGNMENT = Assignment(
    slug="04_class_outputs",
    title="Class outputs",
    checks=(
        Check(
            classes.one_hot,
            points=3,
            examples=[
                Example((np.array([2, 0, 1, 2]), 3), "Four examples of three classes."),
                Example(([1, 0], 4), "Two examples, a list; the classes 2 and 3 exist but do not occur."),
            ],
            cases=[
                Case("eight labels, five classes", labels(8, 5), TABLES, weight=9),
                Case("as many labels as classes", turned, TABLES, weight=5, calls=2),
                Case("the last classes do not occur", labels(6, 5, among=[0, 1, 2]), TABLES, weight=7),
                Case("the first class does not occur", labels(5, 4, among=[1, 3]), TABLES, weight=6),
                Case("one class in all rows", labels(3, 4, among=[2]), TABLES, weight=2),
                Case("a list of labels", listed(5, 3), Unchanged(exact=True), weight=5),
                Case("leaves its arguments unchanged", labels(7, 3), Unchanged(exact=True), weight=4),
                Case("a single label", labels(1, 3, among=[1]), weight=31),
                telling(
                    Case(
                        "the largest entry of each row, in the first rows",
                        labels(8, 5),
                        Part(largest_of_first_rows),
                        weight=31,
                    ),
                    classes.one_hot,
                    mistakes.ONE_HOT,
                    "transposed",
                ),
            ],
            misconceptions=mistakes.ONE_HOT,
            alternatives=alternatives.ONE_HOT,
        ),
        Check(
            classes.softmax,
            points=6,
            examples=[
                Example(
                    (np.array([[0.0, 0.0, 0.0], [1.0, 2.0, -1.0]]),),
                    "Equal scores, and scores of which the second is the best.",
                ),
            ],
            cases=[
                Case("four examples, three classes", scores(4, 3, least=NO_CLIP), weight=4),
                Case("six examples, five classes", scores(6, 5, least=CLIPPED), weight=5),
                Case("as many examples as classes", scores(4, 4, least=CLIPPED), weight=3, calls=2),
                telling(
                    Case("one class far ahead", scores(5, 3, spread=12.0), weight=1),
                    classes.softmax,
                    mistakes.SOFTMAX,
                    "winner_takes_all",
                    "not_normalised",
                ),
                Case("scores around 1000", around(1000.0, least=0.01), Unchanged(), weight=8),
                Case("scores around -1000", around(-1000.0, least=0.01), weight=3),
                Case("a score of 3000 beside zeros", towering(3000.0, 3), weight=4),
                Case("rows far apart", rows_apart, weight=4),
                telling(
                    Case("whole-numbered scores", whole_scores, weight=2),
                    classes.softmax,
                    mistakes.SOFTMAX,
                    mistakes.probabilities_clipped,
                    "shifted_by_column",
                ),
                Case("leaves its arguments unchanged", scores(5, 3, least=NO_CLIP), Unchanged(), weight=4),
                telling(
                    Case(
                        "one example: two digits of its probabilities, but for a constant factor",
                        scores(1, 4),
                        Proportional(tolerance=0.02),
                        weight=31,
                    ),
                    classes.softmax,
                    mistakes.SOFTMAX,
                    "winner_takes_all",
                    "divided_scores",
                    "without_exponential",
                    "absolute_scores",
                    mistakes.without_the_class_itself,
                ),
                telling(
                    Case(
                        "a distribution in the order of the scores",
                        scores(6, 5, least=CLIPPED),
                        Property(
                            in_the_order_of_the_scores,
                            "a row is no distribution, or a class with a better score is less likely",
                        ),
                        weight=31,
                    ),
                    classes.softmax,
                    mistakes.SOFTMAX,
                    "rounded",
                    rounded(classes.softmax, 3),
                    mistakes.probabilities_clipped,
                    hidden=[mistakes.probabilities_held_up],
                ),
            ],
            misconceptions=mistakes.SOFTMAX,
            alternatives=alternatives.SOFTMAX,
        ),
        Check(
            classes.cross_entropy,
            points=5,
            examples=[
                Example(
                    (np.array([[0.5, 0.25, 0.25], [0.1, 0.8, 0.1]]), np.array([[0, 1, 0], [0, 1, 0]])),
                    "Two forecasts and what came; their prices are log 4 = 1.386 and log 1.25 = 0.223.",
                ),
            ],
            cases=[
                Case("five examples, three classes", forecasts(5, 3, fits=somebody_was_wrong), weight=6),
                Case("six examples, four classes", forecasts(6, 4, fits=somebody_was_wrong), weight=4),
                Case("as many examples as classes", forecasts(4, 4), weight=3, calls=2),
                Case("every example twice", forecasts_twice, weight=3),
                Case("the same probability for each of seven classes", uniform(4, 7), weight=2),
                telling(
                    Case("a class that was thought unlikely", surprised, weight=3),
                    classes.cross_entropy,
                    mistakes.CROSS_ENTROPY,
                    rounded(classes.cross_entropy, 2),
                ),
                telling(
                    Case("a wrong class with probability 0", ruled_out, Unchanged(), weight=5),
                    classes.cross_entropy,
                    mistakes.CROSS_ENTROPY,
                    "favourite_charged",
                    rounded(classes.cross_entropy, 2),
                    hidden=["clipped_at_a_hundredth"],
                ),
                Case("certain and right", certain, NEARLY_NOTHING, weight=4),
                telling(
                    Case("certain and wrong", certain_and_wrong, Dear(10.0), weight=2),
                    classes.cross_entropy,
                    mistakes.CROSS_ENTROPY,
                    hidden=[mistakes.first_class_only],
                ),
                Case("whole-numbered targets", forecasts(4, 3, whole=True, fits=somebody_was_wrong), weight=2),
                Case("leaves its arguments unchanged", forecasts(5, 3, fits=somebody_was_wrong), Unchanged(), weight=4),
                Case("one example of two classes, to a digit", undecided_forecast, Close(tolerance=0.05), weight=31),
                Case(
                    "two classes: the loss, but for a constant factor",
                    forecasts(5, 2, fits=no_share_of_wrong_answers(counts_and_bases)),
                    Proportional(counts_and_bases, 1e-3),
                    weight=31,
                    calls=3,
                ),
            ],
            misconceptions=mistakes.CROSS_ENTROPY,
            alternatives=alternatives.CROSS_ENTROPY,
        ),
        Check(
            classes.softmax_ce_delta,
            points=5,
            examples=[
                Example(
                    (np.array([[0.0, 0.0], [2.0, -1.0]]), np.array([[1, 0], [0, 1]])),
                    "Equal scores when the first class came; a wrong preference when the second one came.",
                ),
            ],
            cases=[
                Case("five examples, three classes", scored(5, 3), OF_SCORES, weight=1),
                Case("as many examples as classes", scored(4, 4), OF_SCORES, weight=1, calls=2),
                Case("two classes", scored(5, 2, missed=True), OF_SCORES, weight=0.5),
                Case("one class far ahead", scored(6, 3, spread=9.0), OF_SCORES, weight=0.5),
                Case("whole-numbered scores and targets", scored(4, 3, whole=True, missed=True), OF_SCORES, weight=1),
                Case("leaves its arguments unchanged", scored(5, 3), Unchanged(), weight=3),
                Case("the classes that came", scored(6, 4), CAME, weight=16),
                Case("the classes that came, with scores around 1000", scored_around(1000.0), CAME, weight=15),
                Case("the classes that did not come", scored(6, 4), ELSEWHERE, weight=16),
                Case(
                    "the classes that did not come, in rows far apart and beside a score of 3000",
                    scored_apart,
                    ELSEWHERE,
                    weight=15,
                ),
                Case("one example, but for a constant factor", scored(1, 4, missed=True), Proportional(), weight=31),
            ],
            misconceptions=mistakes.SOFTMAX_CE_DELTA,
            alternatives=alternatives.SOFTMAX_CE_DELTA,
        ),
        Check(
            classes.binary_ce_delta,
            points=4,
            examples=[
                Example((np.array([0.0, 0.0]), np.array([1, 0])), "An undecided neuron, once for each target."),
                Example((np.array([-2.0, 3.0]), np.array([1, 1])), "A neuron that is wrong, and one that is right."),
            ],
            cases=[
                Case("seven sums", neurons(7), OF_SUMS, weight=1),
                Case("a table of sums", neurons(4, 3), OF_SUMS, weight=1, calls=2),
                Case("sums on the flat side above", one_sided(1), OF_SUMS, weight=0.5),
                Case("sums on the flat side below", one_sided(-1), OF_SUMS, weight=0.5),
                Case("sums of plus and minus 12", far_out(12.0), Close(tolerance=1e-6), weight=0.5),
                Case("sums of plus and minus 40", far_out(40.0), weight=1),
                Case("sums of plus and minus 1000", far_out(1000.0), weight=1),
                Case("whole-numbered sums", neurons(6, whole=True), OF_SUMS, weight=0.5),
                Case("leaves its arguments unchanged", neurons(5), Unchanged(), weight=1),
                telling(
                    Case("one sum with the target 1", one_sum(1.0), OF_SUMS, weight=31),
                    classes.binary_ce_delta,
                    mistakes.BINARY_CE_DELTA,
                    "rounded",
                ),
                telling(
                    Case("one sum with the target 0", one_sum(0.0), OF_SUMS, weight=31),
                    classes.binary_ce_delta,
                    mistakes.BINARY_CE_DELTA,
                    "rounded",
                ),
                telling(
                    Case(
                        "eight sums: two digits of the deltas, but for a constant factor",
                        neurons(8),
                        Proportional(tolerance=0.02),
                        weight=31,
                    ),
                    classes.binary_ce_delta,
                    mistakes.BINARY_CE_DELTA,
                    hidden=[mistakes.safe_denominators],
                ),
            ],
            misconceptions=mistakes.BINARY_CE_DELTA,
            alternatives=alternatives.BINARY_CE_DELTA,
        ),
        Check(
            classes.loss_comparison,
            points=3,
            examples=[
                Example((np.array([0.0, 4.0]), np.array([1.0, 0.0])), "An undecided neuron, and one that is wrong."),
            ],
            cases=[
                Case("seven sums", neurons(7), weight=1),
                Case("a table of sums", neurons(3, 4), Unchanged(), weight=2, calls=2),
                Case("sums on the flat side below", one_sided(-1), weight=1),
                Case("sums of plus and minus 1000", far_out(1000.0), weight=1),
                Case("whole-numbered sums", neurons(6, whole=True), weight=2),
                Case("the squared error", neurons(7), Part(squared_of), weight=16),
                telling(
                    Case(
                        "the squared error, on the flat side above",
                        one_sided(1),
                        Part(squared_of, Close(tolerance=1e-3)),
                        weight=15,
                    ),
                    classes.loss_comparison,
                    mistakes.LOSS_COMPARISON,
                    "slope_kept_alive",
                ),
                Case("the log loss", neurons(7), Part(crossed_of), weight=16),
                Case("the log loss, for sums of plus and minus 40", far_out(40.0), Part(crossed_of), weight=15),
                Case(
                    "both deltas in whatever order, but for a constant factor",
                    neurons(8),
                    Part(both_in_order, Proportional()),
                    weight=31,
                ),
            ],
            misconceptions=mistakes.LOSS_COMPARISON,
            alternatives=alternatives.LOSS_COMPARISON,
        ),
    ),
    questions=(
        Question(
            "w4",
            points=4,
            rubric="""
- **1 point** The pairs. (a) linear output, squared error; (b) one logistic output with log loss (or a softmax of two);
  (c) softmax of ten, cross-entropy; (d) five logistic outputs, a log loss for each, added up: the five answers do not
  exclude each other, so they must not share a sum of 1.
- **1 point** Reasons: the output must be able to say everything that may be true and nothing else (any number; one
  probability; probabilities with sum 1; several probabilities), and the loss is the price -log p of what came, under
  the noise that goes with the question (for "how much", Gaussian noise makes -log p a squared distance).
- **1 point** The cancellation, for one pair, with formulas. Logistic: dC/dy = (y - t) / (y (1 - y)), and Eq. 3 gives
  y (1 - y), so the slope cancels and y - t is left. (Softmax: d log p_c / dz_k = [k = c] - p_k, so the delta is
  p_k - t_k. The logarithm undoes the exponential.) The slope is not forgotten: it has met its own inverse in dC/dy.
- **1 point** The limits. Logistic output with squared error: dC/dy stays below 1 in size, nothing cancels, the delta
  (y - t) y (1 - y) dies for a neuron that is sure and wrong. Neurons before the output layer keep f'(z): the way from
  their sum to the loss still leads through their own slope, and only the output's slope meets its inverse in dC/dy.
  (Words suffice; Eq. 5 comes in notebook 5.)
""",
        ),
    ),
)
