"""Points follow what is right: one mistake costs its part. `autograder verify --secrets N` tries many draws."""

from collections.abc import Iterator
from typing import Any

import pytest

from autograder.checks.compare import alike
from autograder.checks.declared import Check
from autograder.checks.drivers import as_called
from autograder.checks.evaluate import LINES, evaluate_all, may_be_endless
from autograder.checks.outcomes import Function, Outcome, Returned
from autograder.course.course import Course
from autograder.grading.steadiness import draw, marked
from tests.conftest import SLUGS

pytestmark = pytest.mark.slow

DEAREST = 0.7  # share of a function's points that one listed mistake may cost
ROUNDING = 0.01  # points; marks have two decimals

# Mistakes that cost more although something in the answer is right, and why they may.
EXCEPTIONS: dict[str, set[str]] = {
    # What is right stands in the wrong place, or only items that are given away are: the input, an end of a list.
    "forward": {"activation_one_layer_late", "bias_after_activation", "input_missing", "last_layer_skipped"},
    "deltas": {"one_buffer", "order_reversed"},
    "gradients": {"last_layer_missing", "pairs"},
    "class_deltas": {"order_reversed"},
    "naive_deltas": {"last_layer_missing", "order_reversed"},
    # One of several numbers is right, and the question was which all of them are.
    "find_the_bug": {"stops_at_the_first"},
    # A "no" to everything has no part that is right.
    "duplicate_invariance": {"never_the_same"},
    # The numbers are right; the graph that they are asked for is not, or it speaks before it is asked.
    "add": {"all_on_the_way_forward", "copies_as_parents", "on_the_way_forward"},
    "mul": {"all_on_the_way_forward", "in_place", "on_the_way_forward"},
    "logistic": {"in_place", "no_parents", "on_the_way_forward", "tanh"},
    "relu": {"no_parents"},
    "topo": {"leaves_only", "never_remembers"},
    # The root's own grad alone is right, which is 1 whatever was asked.
    "backward": {"both_directions", "inner_cleared_after_speaking", "root_skipped", "seed_for_all", "swept_twice"},
    # Nothing is right but that Values were made.
    "value_mlp_gradients": {
        *("activations_exchanged", "biases_missing", "error_not_squared", "half_missing", "inputs_of_first_example"),
        *("last_example_only", "linear_output", "logistic_everywhere", "not_averaged", "relu_everywhere"),
        *("biases_after_the_bend", "biases_for_each_input"),
    },
    # The start of a path, or a record that follows from a formula: both can be had without a walk.
    "train_gda": {"first_rate_missing"},
    "train_gdx": {"first_rate_missing"},
    "train_lm": {"averaged", "damping_everywhere", "damping_missing", "halved", "scaled_damping"},
    # What comes back beside the weights is the driver's account, no part of the answer.
    "minibatch_epoch": {
        *("callers_data_shuffled", "inputs_not_shuffled", "number_of_batches", "shuffled_apart"),
        *("targets_not_shuffled", "uphill", "with_replacement", "writes_into_params"),
    },
    # Only the first loss is right, for which no step has to be made.
    "descend": {"every_batch_twice", "last_batch_missing"},
    # The list of errors has not the length, or not the unit, that is asked for.
    "fit": {"last_error_missing", "last_error_only", "loss_for_mse", "root", "start_missing"},
}

# Mistakes with a part that is right, where that is not an item of the answer in its place: a side of a function, a step
# and a count that fit together, numbers in another form. These keep their share.
#
# What is not among them: a number given back as it is, which is right for a positive one (`relu` as the identity, or as the
# largest entry along an axis), and a slope of 1 whatever is asked: of the question, two sides, nothing has been answered.
PARTS = {
    "train_until": {"tested_after_the_step", "weights_only", "not_averaged", "factor_two", "uphill"},
    "relu": {"step", "capped_at_1", "sum_halved_only", "leaky", "absolute", "nan_for_negative", "drops_entries"},
    "relu_prime": {"sign", "leaky", "function_itself", "absolute_slope", "threshold_one"},
    "output_delta": {"tanh_slope_assumed", "logistic_slope_assumed", "slope_missing"},
    "neuron_gradient": {"joined", "joined_bias_first", "order_exchanged"},
}


def a_part_is_right(got: Any, want: Any) -> bool:
    """Whether the answer, or an item of it in its place, is the reference's."""
    if isinstance(want, (list, tuple)) and isinstance(got, (list, tuple)):
        return any(a_part_is_right(mine, its) for mine, its in zip(got, want, strict=False))
    if isinstance(want, dict) and isinstance(got, dict):
        return any(key in got and a_part_is_right(got[key], want[key]) for key in want)
    return alike(got, want)


def mostly_wrong(check: Check, wrong: Function, calls: list[Any], wanted: list[Outcome]) -> bool:
    """Whether no part of the answer is right in more than half of the calls."""
    outcomes = evaluate_all(as_called(check, wrong), calls, LINES if may_be_endless(wrong) else None)
    right = sum(
        isinstance(one, Returned) and isinstance(want, Returned) and a_part_is_right(one.value, want.value)
        for one, want in zip(outcomes, wanted, strict=True)
    )
    return right <= len(calls) / 2


def too_dear(check: Check, slug: str) -> Iterator[str]:
    calls, wanted = draw(check, slug, 0)
    for mistake in check.misconceptions:
        result = marked(check, mistake.wrong, calls, wanted)
        named = mistake.name in PARTS.get(check.name, ())
        if result.points < (1 - DEAREST) * check.points - ROUNDING and (
            named or not mostly_wrong(check, mistake.wrong, calls, wanted)
        ):
            yield mistake.name


@pytest.mark.parametrize("slug", SLUGS)
def test_no_single_mistake_costs_most_of_a_function_while_a_part_of_the_answer_is_right(
    course: Course, slug: str
) -> None:
    found = {check.name: set(too_dear(check, slug)) for check in course.assignment(slug).checks if check.points}
    argued = {name: EXCEPTIONS.get(name, set()) for name in found}
    assert {name: mistakes - argued[name] for name, mistakes in found.items() if mistakes - argued[name]} == {}
