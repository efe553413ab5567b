"""Notebook 6, for instructors: what is asked of each function, and on which hidden inputs."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from autograder import Assignment, Case, Check, Close, Economical, Example, Question, Unchanged
from solutions import backprop

from . import alternatives, mistakes
from .losses import (
    averaged,
    averaged_over_all_entries,
    balanced_shift,
    bias_summed,
    drifting,
    gradient_summed,
    loss_summed,
    one_less,
    summed,
    tiny_sum,
    turned_when_shown_again,
    twice_is_fine,
    with_loss,
)
from .nets import (
    BIASES,
    DEEP,
    DEEP_DOWN,
    DEEPER,
    EQUAL,
    EXAMPLES,
    FACTORS,
    IDENTITY,
    LARGE,
    LAST_LAYER,
    LOGISTIC,
    ODD,
    SLOPES,
    SMALL,
    SOFTSIGN,
    TANH,
    TOO_LOW,
    WEIGHTS,
    agreeing,
    all_but_the_first,
    both_nan,
    boxes,
    first_too_small,
    for_backprop,
    for_deltas,
    for_given_slopes,
    nan_measured,
    nothing_but_zeros,
    off_by,
    passes,
    refolded,
    spoilt,
    stretched,
    too_low,
    with_entry,
    zeros,
    zeros_measured,
)


@dataclass(frozen=True)
class Refuses(Close):
    """The answer is no (or nothing): a function that always says no earns this only beside a yes."""

    proves_answer: ClassVar[bool] = False


def economical(sizes, n):
    """The right gradients from a few runs of the network; differences would need two for each weight."""
    return Economical(passes(sizes, n), exact=True)


def trained(name, sizes, n, hidden, output, weight=1.0, calls=1, **options):
    """A case of backprop."""
    repeat = options.get("repeat", 1)
    return Case(name, for_backprop(sizes, n, hidden, output, **options), economical(sizes, n * repeat), weight, calls)


MULTIPLICATIONS = (
    Case("three hidden layers", lambda rng: (_sizes(rng, 5),), weight=1.5),
    Case("six hidden layers", lambda rng: (_sizes(rng, 8),), Unchanged(), weight=1.5),
    Case("one hidden layer", lambda rng: (_sizes(rng, 3),)),
    Case("no hidden layer", lambda rng: (_sizes(rng, 2),), weight=0.25),
    Case("layers of equal width", lambda rng: ([int(rng.integers(40, 90))] * 6,)),
)

ASSIGNMENT = Assignment(
    slug="06_backprop",
    title="Backpropagation: checked, averaged, costed",
    checks=(
        Check(
            backprop.backprop,
            points=8,
            seconds=2.0,
            examples=(),
            cases=[
                trained("three layers, six examples", *DEEP, TANH, LOGISTIC, weight=2),
                trained("four layers, seven examples", *DEEPER, SOFTSIGN, TANH, weight=2),
                trained("two layers, five examples", (3, 4, 2), 5, LOGISTIC, SOFTSIGN),
                trained("layers of equal width", *EQUAL, TANH, SOFTSIGN),
                trained("a linear output", (3, 5, 2), 4, SOFTSIGN, IDENTITY, weight=0.5),
                trained("a single layer", (3, 2), 5, TANH, LOGISTIC, weight=0.5),
                trained("one example", (4, 3, 5, 2), 1, TANH, LOGISTIC, weight=0.5),
                trained("every example twice", (4, 3, 2), 5, TANH, LOGISTIC, repeat=2),
                trained("targets far away", (3, 4, 2), 5, TANH, SOFTSIGN, weight=0.5, far=40.0),
                trained("whole-numbered inputs and targets", (3, 4, 2), 5, TANH, LOGISTIC, weight=0.5, whole=True),
                trained("one call after another", (2, 4, 3), 5, TANH, LOGISTIC, weight=0.5, calls=2),
                Case("slopes are used as they are given", for_given_slopes(*DEEP), economical(*DEEP)),
                Case("leaves its arguments unchanged", for_given_slopes(*DEEP), Unchanged(exact=True)),
                trained("39 310 weights and biases within two seconds", *LARGE, TANH, LOGISTIC, weight=2),
            ],
            misconceptions=mistakes.BACKPROP,
            alternatives=alternatives.BACKPROP,
        ),
        Check(
            backprop.gradient_ok,
            points=5,
            examples=[
                Example((np.array([3.0, -4.0]), np.array([3.0, -4.00001]), 1e-4), "As good as equal."),
                Example((np.array([3.0, -4.0]), np.array([3.0, -4.00001]), 1e-6), "The same pair, a stricter judge."),
                Example((np.array([3.0, -4.0]), np.array([3.0, 4.0]), 1e-4), "One sign is wrong."),
            ],
            cases=[
                Case(
                    "accepts a right gradient, large or small",
                    agreeing(3, 4, sizes=(1e-8, 1.0, 1e4)),
                    weight=0.4,
                    calls=3,
                ),
                Case("accepts one number for a number", agreeing(), weight=0.1),
                Case("accepts zeros where zeros were measured", zeros, weight=0.2),
                Case("accepts a gradient of nothing but zeros", nothing_but_zeros, weight=0.2),
                Case("accepts what a loose tolerance allows", off_by(1e-3, 1e-2), weight=0.2),
                Case("rejects what a strict tolerance forbids", off_by(1e-3, 1e-4), Refuses()),
                Case("rejects the wrong sign", spoilt(lambda g, rng: -g, 3, 4), Refuses()),
                Case("rejects a factor of two", spoilt(lambda g, rng: 2 * g, 3, 4), Refuses(), weight=0.5),
                Case("rejects half of the gradient", spoilt(lambda g, rng: g / 2, 3, 4), Refuses(), weight=0.5),
                Case(
                    "rejects a tiny gradient that is twice too large",
                    spoilt(lambda g, rng: 2 * g, 5, size=1e-9),
                    Refuses(),
                ),
                Case("rejects one missing entry of 2000", spoilt(with_entry(0.0), 40, 50, tol=1e-3), Refuses()),
                Case(
                    "rejects a gradient whose first entry is wrong", spoilt(first_too_small, 6), Refuses(), weight=0.5
                ),
                Case(
                    "rejects a gradient of which one entry is right",
                    spoilt(all_but_the_first, 6),
                    Refuses(),
                    weight=0.5,
                ),
                Case("rejects entries that are all too low", spoilt(too_low, 5), Refuses()),
                Case("rejects two exchanged rows", spoilt(lambda g, rng: g[::-1], 2, 5), Refuses()),
                Case("rejects nan", spoilt(with_entry(np.nan), 3, 4), Refuses(), weight=0.5),
                Case("rejects nan against nan", both_nan, Refuses(), weight=0.5),
                Case("rejects a measurement with nan in it", nan_measured, Refuses(), weight=0.5),
                Case("rejects a gradient where zeros were measured", zeros_measured, Refuses(), weight=0.5),
                Case("rejects infinity", spoilt(with_entry(np.inf), 3, 4), Refuses(), weight=0.5),
                Case("rejects one row for a table", stretched, Refuses()),
                Case("rejects the same numbers in another shape", refolded, Refuses(), weight=0.5),
                Case("leaves its arguments unchanged", agreeing(2, 3), Unchanged(), weight=0.1),
            ],
            misconceptions=mistakes.GRADIENT_OK,
            alternatives=alternatives.GRADIENT_OK,
        ),
        Check(
            backprop.find_the_bug,
            points=5,
            examples=(),
            cases=[
                Case("signs and constant factors", boxes(FACTORS, 1)),
                Case("slopes", boxes(SLOPES, 1)),
                Case("mistakes that only a deep network shows", boxes(DEEP_DOWN, 1)),
                Case("mistakes in the last layer only", boxes(LAST_LAYER, 1)),
                Case("mistakes in the biases only", boxes(BIASES, 2)),
                Case("mistakes in the weights only", boxes(WEIGHTS, 2)),
                Case("gradients that are nowhere too high", boxes(TOO_LOW, 1), weight=0.5),
                Case("mistakes that one example cannot show", boxes(EXAMPLES, 1)),
                Case("mistakes of a tenth of a per cent", boxes(SMALL, 2)),
                Case("nan, and numbers that were rounded", boxes(ODD, 1), weight=0.5),
                Case("nobody is accused without a reason", boxes((), 3), Refuses(), weight=0.5),
            ],
            misconceptions=mistakes.FIND_THE_BUG,
            alternatives=alternatives.FIND_THE_BUG,
        ),
        Check(
            backprop.naive_deltas,
            points=4,
            examples=(),
            cases=[
                Case("three layers, tanh and logistic", for_deltas(*DEEP, TANH, LOGISTIC), weight=1.5),
                Case("four layers, softsign and tanh", for_deltas(*DEEPER, SOFTSIGN, TANH), weight=1.5),
                Case("three layers, logistic and softsign", for_deltas((3, 6, 4, 2), 5, LOGISTIC, SOFTSIGN)),
                Case("layers of equal width", for_deltas(*EQUAL, TANH, SOFTSIGN)),
                Case("a single layer", for_deltas((3, 2), 5, TANH, LOGISTIC), weight=0.5),
                Case("one example", for_deltas((4, 3, 5, 2), 1, TANH, LOGISTIC), weight=0.5),
                Case("targets far away", for_deltas((3, 4, 2), 5, TANH, SOFTSIGN, far=40.0), weight=0.5),
                Case("leaves its arguments unchanged", for_deltas((4, 3, 5, 2), 2, TANH, LOGISTIC), Unchanged()),
            ],
            misconceptions=mistakes.NAIVE_DELTAS,
            alternatives=alternatives.NAIVE_DELTAS,
        ),
        Check(
            backprop.backward_multiplications,
            points=2,
            examples=[
                Example(([2, 3, 4, 1],), "Two hidden layers: 3 x 4 weights between them, and 4 x 1 to the output.")
            ],
            cases=MULTIPLICATIONS,
            misconceptions=mistakes.BACKWARD_MULTIPLICATIONS,
            alternatives=alternatives.BACKWARD_MULTIPLICATIONS,
        ),
        Check(
            backprop.from_scratch_multiplications,
            points=2,
            examples=[Example(([2, 3, 4, 1],), "The same network, and nothing is kept: 4 x 1 is done twice.")],
            cases=MULTIPLICATIONS,
            misconceptions=mistakes.FROM_SCRATCH_MULTIPLICATIONS,
            alternatives=alternatives.FROM_SCRATCH_MULTIPLICATIONS,
        ),
        Check(
            backprop.count_paths,
            points=1,
            examples=[Example(([2, 3, 4, 1],), "One output, four neurons to come by, three to arrive at.")],
            cases=[
                Case("three hidden layers", lambda rng: (_sizes(rng, 5),), weight=1.5),
                Case("six hidden layers", lambda rng: (_sizes(rng, 8),), Unchanged()),
                Case("no hidden layer", lambda rng: (_sizes(rng, 2),), weight=0.25),
                Case("more paths than fit into 64 bits", lambda rng: ([int(rng.integers(2, 9)), *[11] * 20],)),
            ],
            misconceptions=mistakes.COUNT_PATHS,
            alternatives=alternatives.COUNT_PATHS,
        ),
        Check(
            backprop.duplicate_invariance,
            points=1,
            examples=(),
            cases=[
                Case("a loss that is an average", with_loss(averaged, 2), weight=0.1),
                Case("the same, three times each", with_loss(averaged, 3), Unchanged(), weight=0.1),
                Case("an average over the outputs as well", with_loss(averaged_over_all_entries, 2), weight=0.1),
                Case("a sum", with_loss(summed, 2), Refuses()),
                Case("a very small gradient that is a sum", with_loss(tiny_sum, 2), Refuses(), weight=0.5),
                Case("only the gradient is a sum", with_loss(gradient_summed, 2), Refuses()),
                Case("only the loss is a sum", with_loss(loss_summed, 3), Refuses()),
                Case("only one entry of the gradient is a sum", with_loss(bias_summed, 3), Refuses(), weight=0.5),
                Case("divided by one less", with_loss(one_less, 2), Refuses()),
                Case("a gradient that turns round", with_loss(turned_when_shown_again, 2), Refuses(), weight=0.5),
                Case("entries that move against each other", with_loss(balanced_shift, 3), Refuses(), weight=0.5),
                Case("a drift that is small", with_loss(drifting, 2), Refuses(), weight=0.5),
                Case("only twice leaves it as it is", with_loss(twice_is_fine, 3), Refuses(), weight=0.5),
            ],
            misconceptions=mistakes.DUPLICATE_INVARIANCE,
            alternatives=alternatives.DUPLICATE_INVARIANCE,
        ),
    ),
    questions=(
        Question(
            "w6",
            points=4,
            rubric="""
- **1 point** *No duplicate products.* Every delta uses the deltas of the next layer; going back, each is computed once
  and kept, while the naive way multiplies the same matrices again for every layer in front of them (dynamic
  programming: linear in the depth in place of quadratic, and no walk over the exponentially many paths).
- **1 point** *A vector times a matrix, not a matrix times a matrix.* Starting at the loss, which is one number, there
  is a vector of deltas at every stage, so a layer costs p q multiplications. Starting at the front, a whole Jacobian
  is carried along, with a column for each neuron in front: p q r multiplications per layer.
- **1 point** *Average over examples*, with a loss that violates it: the largest error in the batch; the median; a
  product over examples; a loss that compares examples with each other, such as a ranking, or the variance of the
  outputs. The gradient is then no average of gradients of single examples.
- **1 point** *A function of the outputs (and targets) only*, with a loss that violates it: weight decay; a penalty on
  hidden activations; a loss that contains the slope of the outputs in the inputs. The deltas then get contributions
  inside the network, and not only at its end. (Targets and inputs may enter as constants.)
""",
        ),
    ),
)


def _sizes(rng, layers):
    """Different numbers of neurons, so that no two products are equal by accident."""
    return [int(size) for size in rng.permutation(np.arange(2, 14))[:layers]]
