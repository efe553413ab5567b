"""Notebook 6, for instructors: what is asked of each function, and on which hidden inputs."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from autograder import Assignment, Case, Check, Close, Economical, Example, Follows, Part, Question, Unchanged, telling
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
    all_but_the_first,
    both_nan,
    caches_and_targets,
    first_of_six_too_small,
    gradient_and_measurement,
    hidden_deltas_from_the_next,
    largest_off_by,
    nan_measured,
    network_to_train,
    network_with_slopes_of_others,
    nothing_but_zeros,
    nowhere_above_zero,
    off_everywhere_by,
    one_and_a_half_tolerances_off,
    passes,
    refolded,
    shuffled_boxes,
    small_and_unbalanced,
    spoilt_gradient,
    stretched,
    sum_and_length_stay,
    sum_stays_and_length_moves,
    tiny_entry_off,
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
    """The right answer from a few runs of the network; differences would need two for each weight."""
    return Economical(passes(sizes, n), exact=True)


def trained(name, sizes, n, hidden, output, weight=1.0, part=None, calls=1, **options):
    """A case of backprop, judged on the whole answer or on a part of it."""
    judge = economical(sizes, n * options.get("repeat", 1))
    judge = Part(part, judge) if part else judge
    return Case(name, network_to_train(sizes, n, hidden, output, **options), judge, weight, calls)


def loss(value):
    return value[0]


def of_the_last_layer(value):
    return value[1][-1], value[2][-1]


def of_the_weights(value):
    return value[1]


def of_the_biases(value):
    return value[2]


def accepts(name, sample, weight=0.2):
    """A question to be answered with yes; asked several times, so that nobody earns it by guessing."""
    return Case(f"accepts {name}", sample, weight=weight, calls=5)


def rejects(name, sample, weight=1.0):
    """A question to be answered with no, asked as often."""
    return Case(f"rejects {name}", sample, Refuses(), weight, calls=5)


def stays(name, run, copies):
    """A loss and its gradient that stay as they are."""
    return Case(name, with_loss(run, copies), weight=0.2, calls=5)


def moves(name, run, copies, weight=1.0):
    """A loss or a gradient that does not."""
    return Case(name, with_loss(run, copies), Refuses(), weight, calls=5)


CHAINED = Follows(
    hidden_deltas_from_the_next,
    "a hidden layer's deltas are not what Eq. 5 and Eq. 3 make of your own deltas of the next layer",
)


MULTIPLICATIONS = (
    Case("three hidden layers", lambda rng: (_sizes(rng, 5),), weight=1.25),
    Case("six hidden layers", lambda rng: (_sizes(rng, 8),), Unchanged(), weight=1.25),
    Case("one hidden layer", lambda rng: (_sizes(rng, 3),), weight=1.7),
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
                trained("the loss", *EQUAL, TANH, SOFTSIGN, weight=2, part=loss),
                trained("the loss, every example twice", *EQUAL, LOGISTIC, TANH, weight=1.5, part=loss, repeat=2),
                trained("the last layer's gradients", *DEEP, SOFTSIGN, LOGISTIC, weight=1.5, part=of_the_last_layer),
                trained("all gradients of weights", *DEEP, TANH, LOGISTIC, weight=1.2, part=of_the_weights),
                trained("all gradients of biases", *DEEP, LOGISTIC, TANH, weight=0.9, part=of_the_biases),
                trained("three layers, seven examples", *DEEP, TANH, LOGISTIC, weight=0.5),
                trained("four layers, seven examples", *DEEPER, SOFTSIGN, TANH, weight=0.5),
                trained("two layers, four examples", (2, 5, 3), 4, LOGISTIC, SOFTSIGN, weight=0.25),
                trained("layers of equal width", *EQUAL, TANH, SOFTSIGN, weight=0.25),
                trained("a linear output", (3, 5, 4), 6, SOFTSIGN, IDENTITY, weight=0.2),
                trained("a single layer", (2, 3), 5, TANH, LOGISTIC, weight=0.2),
                telling(
                    trained("one example", (4, 2, 5, 3), 1, TANH, LOGISTIC, weight=0.2),
                    backprop.backprop,
                    mistakes.BACKPROP,
                    "absolute_weights",
                    "clipped",
                    hidden=[alternatives.backprop_float32],
                ),
                trained("every example twice", (4, 2, 3), 5, TANH, LOGISTIC, weight=0.25, repeat=2),
                trained("targets far away", (2, 4, 3), 5, TANH, SOFTSIGN, weight=0.2, far=40.0),
                telling(
                    trained("whole-numbered inputs and targets", (3, 5, 4), 6, TANH, LOGISTIC, weight=0.2, whole=True),
                    backprop.backprop,
                    mistakes.BACKPROP,
                    "clipped",
                    hidden=[alternatives.backprop_float32],
                ),
                trained("one call after another", (2, 4, 3), 5, TANH, LOGISTIC, weight=0.2, calls=2),
                Case(
                    "slopes are used as they are given",
                    network_with_slopes_of_others(*DEEP),
                    economical(*DEEP),
                    weight=0.5,
                ),
                Case(
                    "leaves its arguments unchanged",
                    network_with_slopes_of_others(*DEEP),
                    Unchanged(exact=True),
                    weight=0.4,
                ),
                trained("39 310 weights and biases within two seconds", *LARGE, TANH, LOGISTIC, weight=0.5),
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
                accepts(
                    "a right gradient, large or small", gradient_and_measurement(3, 4, sizes=(1e-8, 1.0, 1e4)), 0.4
                ),
                accepts("one number for a number", gradient_and_measurement(), 0.1),
                accepts("zeros where zeros were measured", zeros),
                accepts("a gradient of nothing but zeros", nothing_but_zeros),
                accepts("a right gradient that is nowhere above zero", nowhere_above_zero),
                accepts("what a loose tolerance allows", off_everywhere_by(1e-3, 1e-2)),
                accepts(
                    "what is nearly a whole tolerance away", off_everywhere_by(0.7e-4, 1e-4, sum_and_length_stay), 0.4
                ),
                accepts("an entry that is nothing beside the largest, and off by half of itself", tiny_entry_off, 1.0),
                rejects("what a strict tolerance forbids", off_everywhere_by(1e-3, 1e-4, sum_stays_and_length_moves)),
                rejects("what is one and a half tolerances away", one_and_a_half_tolerances_off, 0.5),
                rejects("one entry of 2000 that is three tolerances away", largest_off_by(3.0, 1e-4), 0.5),
                rejects("a small gradient that is twenty tolerances away", small_and_unbalanced, 0.5),
                rejects("the wrong sign", spoilt_gradient(lambda g, rng: -g, 3, 4)),
                rejects("a factor of two", spoilt_gradient(lambda g, rng: 2 * g, 3, 4), 0.5),
                rejects("half of the gradient", spoilt_gradient(lambda g, rng: g / 2, 3, 4), 0.5),
                rejects("a tiny gradient that is twice too large", spoilt_gradient(lambda g, rng: 2 * g, 5, size=1e-9)),
                rejects("one missing entry of 2000", spoilt_gradient(with_entry(0.0, positive=True), 40, 50, tol=1e-3)),
                rejects("a gradient whose first entry is wrong", first_of_six_too_small, 0.5),
                rejects("a gradient of which one entry is right", spoilt_gradient(all_but_the_first, 6), 0.5),
                rejects("entries that are all too low", spoilt_gradient(too_low, 5)),
                rejects("two exchanged rows", spoilt_gradient(lambda g, rng: g[::-1], 2, 5)),
                rejects("nan", spoilt_gradient(with_entry(np.nan), 3, 4), 0.5),
                rejects("nan against nan", both_nan, 0.5),
                rejects("a measurement with nan in it", nan_measured, 0.5),
                rejects("a gradient where zeros were measured", zeros_measured, 0.5),
                rejects("infinity", spoilt_gradient(with_entry(np.inf), 3, 4), 0.5),
                rejects("one row for a table", stretched),
                rejects("the same numbers in another shape", refolded, 0.5),
                Case("leaves its arguments unchanged", gradient_and_measurement(2, 3), Unchanged(), 0.1, calls=5),
            ],
            misconceptions=mistakes.GRADIENT_OK,
            alternatives=alternatives.GRADIENT_OK,
        ),
        Check(
            backprop.find_the_bug,
            points=5,
            examples=(),
            cases=[
                Case("signs and constant factors", shuffled_boxes(FACTORS, 2, first_is_right=False)),
                Case("slopes", shuffled_boxes(SLOPES, 2, first_is_right=True)),
                Case("mistakes that only a deep network shows", shuffled_boxes(DEEP_DOWN, 2, first_is_right=False)),
                Case("mistakes in the last layer only", shuffled_boxes(LAST_LAYER, 3, first_is_right=True)),
                Case("mistakes in the biases only", shuffled_boxes(BIASES, 2, first_is_right=False)),
                Case("mistakes in the weights only", shuffled_boxes(WEIGHTS, 2, first_is_right=True)),
                Case(
                    "gradients that are nowhere too high", shuffled_boxes(TOO_LOW, 2, first_is_right=False), weight=0.5
                ),
                Case("mistakes that one example cannot show", shuffled_boxes(EXAMPLES, 2, first_is_right=True)),
                Case("mistakes of a tenth of a per cent", shuffled_boxes(SMALL, 2, first_is_right=False)),
                Case("nan, and numbers that were rounded", shuffled_boxes(ODD, 2, first_is_right=True), weight=0.5),
                Case("boxes that stand in the list twice", shuffled_boxes(FACTORS[:2], 2, twice=True), weight=0.5),
                Case("nobody is accused without a reason", shuffled_boxes((), 3), Refuses(), weight=0.5),
            ],
            misconceptions=mistakes.FIND_THE_BUG,
            alternatives=alternatives.FIND_THE_BUG,
        ),
        Check(
            backprop.naive_deltas,
            points=4,
            examples=(),
            cases=[
                Case("a single layer: the output", caches_and_targets((3, 4), 5, TANH, LOGISTIC), weight=2),
                Case(
                    "the deltas of the output", caches_and_targets(*EQUAL, LOGISTIC, TANH), Part(lambda D: D[-1]), 1.1
                ),
                Case("hidden deltas follow from the next", caches_and_targets(*DEEP, LOGISTIC, SOFTSIGN), CHAINED, 2),
                Case("through three hidden layers", caches_and_targets(*DEEPER, TANH, LOGISTIC), CHAINED, 1.1),
                Case("three layers, tanh and logistic", caches_and_targets(*DEEP, TANH, LOGISTIC), weight=0.75),
                Case("four layers, softsign and tanh", caches_and_targets(*DEEPER, SOFTSIGN, TANH), weight=0.75),
                Case("three layers, logistic and softsign", caches_and_targets((2, 6, 5, 3), 4, LOGISTIC, SOFTSIGN)),
                Case("layers of equal width", caches_and_targets(*EQUAL, TANH, SOFTSIGN), weight=0.5),
                Case("one example", caches_and_targets((4, 2, 5, 3), 1, TANH, LOGISTIC), weight=0.25),
                Case("targets far away", caches_and_targets((2, 4, 3), 5, TANH, SOFTSIGN, far=40.0), weight=0.25),
                Case(
                    "leaves its arguments unchanged",
                    caches_and_targets((4, 2, 5, 3), 2, TANH, LOGISTIC),
                    Unchanged(),
                    0.5,
                ),
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
                stays("a loss that is an average", averaged, 2),
                Case("the same, three times each", with_loss(averaged, 3), Unchanged(), 0.2, calls=5),
                stays("an average over the outputs as well", averaged_over_all_entries, 2),
                moves("a sum", summed, 2),
                moves("a very small gradient that is a sum", tiny_sum, 2, 0.5),
                moves("only the gradient is a sum", gradient_summed, 2),
                telling(
                    moves("only the loss is a sum", loss_summed, 3),
                    backprop.duplicate_invariance,
                    mistakes.DUPLICATE_INVARIANCE,
                    hidden=["loose"],
                ),
                moves("only one entry of the gradient is a sum", bias_summed, 3, 0.5),
                moves("divided by one less", one_less, 2),
                moves("a gradient that turns round", turned_when_shown_again, 2, 0.5),
                moves("entries that move against each other", balanced_shift, 3, 0.5),
                moves("a drift that is small", drifting, 2, 0.5),
                moves("only twice leaves it as it is", twice_is_fine, 3, 0.5),
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
