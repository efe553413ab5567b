"""Wrong functions as changes of right ones, and how an answer is matched with them."""

import gc
import linecache
import weakref
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder import Case, Check, Misconception, Unchanged, mistakes_of, mutate
from autograder.checks.declared import Call
from autograder.checks.drivers import as_called
from autograder.checks.evaluate import evaluate, evaluate_all, may_be_endless
from autograder.checks.outcomes import Outcome, Raised, Returned, TimedOut
from autograder.checks.source import text_of
from autograder.grading.diagnose import diagnose


def mean(x):  # type: ignore[no-untyped-def]
    """The average."""
    total = 0.0
    for value in x:
        total = total + value
    return total / len(x)


summed = mutate("summed", mean, {" / len(x)": ""})
endless = mutate("endless", mean, {"for value in x:\n        total": "while True:\n        total", "+ value": "+ 1"})
stateful = mutate(
    "stateful", mean, {"def mean": "KEPT = []\ndef mean", "total = 0.0": "total = 0.0; KEPT.extend(x); x = KEPT"}
)
in_place = mutate("in_place", mean, {"total = 0.0": "total = 0.0; x -= 0.5"})
crashing = mutate("crashing", mean, {"len(x)": "len(3)"})
HINTS = [
    Misconception(wrong, f"hint for {wrong.__name__}") for wrong in (summed, endless, stateful, in_place, crashing)
]
CASES = [
    Case("three", lambda rng: (rng.normal(size=3),)),
    Case("five", lambda rng: (rng.normal(size=5),)),
    Case("unchanged", lambda rng: (rng.normal(size=4),), Unchanged()),
]
CHECK = Check(mean, 1, [], CASES, HINTS)
CALLS = [Call(case, case.sample(np.random.default_rng(i))) for i, case in enumerate(CASES)]


def test_a_mutation_is_a_function_of_its_own() -> None:
    assert summed([1.0, 2.0]) == 3.0
    assert mean([1.0, 2.0]) == 1.5
    assert summed.__name__ == "summed"


def test_a_text_that_does_not_occur_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"'gone'.*mean.*'no such text'"):
        mutate("gone", mean, {"no such text": ""})


def test_a_function_that_is_tried_and_dropped_is_not_kept() -> None:
    """Hundreds are made to find out what is wrong with one answer; a class would fill the memory with them."""
    tried, lines = mutate("tried", mean, {" / len(x)": " * 2"}), len(linecache.cache)
    assert not may_be_endless(tried)
    assert "* 2" in text_of(tried)
    gone = weakref.ref(tried)
    del tried
    gc.collect()
    assert gone() is None
    again = mutate("tried", mean, {" / len(x)": " * 2"})
    assert len(linecache.cache) == lines, "the same text is kept once"
    assert "* 2" in "".join(linecache.getlines(again.__code__.co_filename)), "and is there for a traceback"


def test_state_is_forgotten_between_two_gradings() -> None:
    first = list(evaluate_all(stateful, CALLS))
    assert repr(first) == repr(list(evaluate_all(stateful, CALLS)))


def test_an_endless_wrong_function_runs_out_of_lines() -> None:
    assert evaluate(endless, ([1.0],), lines=1000) == TimedOut(0.0)


def test_arguments_of_the_grader_are_copies() -> None:
    x = np.ones(3)
    evaluate(in_place, (x,))
    assert np.array_equal(x, np.ones(3))


def outcomes_of(function: object) -> list[Outcome]:
    return [TimedOut(5.0) if isinstance(o, TimedOut) else o for o in evaluate_all(function, CALLS, 1000)]  # type: ignore[arg-type]


@pytest.mark.parametrize("misconception", HINTS, ids=lambda m: m.name)
def test_an_answer_is_matched_with_the_wrong_function_it_behaves_like(misconception: Misconception) -> None:
    passed = [False] * 3 if misconception.name != "in_place" else [True, True, False]
    if misconception.name == "stateful":
        passed = [True, False, False]
    found = diagnose(CHECK, CALLS, outcomes_of(misconception.wrong), passed)
    assert found is not None
    assert found.name == misconception.name


def test_an_unknown_mistake_is_matched_with_none() -> None:
    outcomes: list[Outcome] = [Returned(float(np.median(call.args[0])), call.args) for call in CALLS]
    assert diagnose(CHECK, CALLS, outcomes, [False] * 3) is None


def test_the_same_kind_of_crash_alone_proves_nothing() -> None:
    outcomes: list[Outcome] = [Raised("TypeError", "something else")] * 3
    assert diagnose(CHECK, CALLS, outcomes, [False] * 3) is None


FIVE = [Call(Case(f"{n}", lambda rng: ()), (np.linspace(1.0, n, n),)) for n in range(2, 7)]


def test_a_second_slip_in_one_call_of_five_does_not_hide_the_first() -> None:
    mixed = list(evaluate_all(summed, FIVE))
    mixed[1] = Raised("ValueError", "another mistake")
    found = diagnose(CHECK, FIVE, mixed, [False] * 5)
    assert found is not None
    assert found.name == "summed"


def test_two_calls_of_five_that_went_another_way_are_too_many() -> None:
    mixed = list(evaluate_all(summed, FIVE))
    mixed[1], mixed[2] = Raised("ValueError", "another mistake"), Returned(0.5)
    assert diagnose(CHECK, FIVE, mixed, [False] * 5) is None


def test_a_wrong_function_that_fails_where_the_answer_is_right_is_not_what_went_wrong() -> None:
    mixed = list(evaluate_all(summed, FIVE))
    mixed[4] = Returned(mean(FIVE[4].args[0]))
    assert diagnose(CHECK, FIVE, mixed, [False] * 4 + [True]) is None


def test_arguments_that_a_wrong_function_changes_must_have_changed() -> None:
    """The values agree with `in_place` on both calls, and on the second one it is seen that nothing was written."""
    outcomes: list[Outcome] = [Returned(mean(call.args[0] - 0.5), call.args) for call in CALLS]
    assert diagnose(CHECK, CALLS, outcomes, [False] * 3) is None


def test_agreement_on_every_call_comes_before_agreement_on_most() -> None:
    nearly = mutate("nearly", mean, {" / len(x)": " if len(x) != 4 else 0.0"})
    check = Check(mean, 1, [], CASES, [Misconception(nearly, "nearly"), *HINTS])
    found = diagnose(check, FIVE, list(evaluate_all(summed, FIVE)), [False] * 5)
    assert found is not None
    assert found.name == "summed"


BOXES = '''
class Box:
    def __init__(self, content):
        self.content = content

    def twice(self):
        return doubled(self)


def doubled(box):
    """A box with twice the content: something that cannot cross the line."""
    return Box(2 * box.content)


def try_doubled(content):
    return Box(content).twice().twice().content
'''


def test_a_driver_tries_the_reference_and_wrong_functions_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "boxes.py").write_text(BOXES)
    monkeypatch.syspath_prepend(str(tmp_path))
    boxes = import_module("boxes")
    check = Check(boxes.doubled, 1, [], [Case("one", lambda rng: (3.0,))], driver=boxes.try_doubled)
    thrice = mutate("thrice", boxes.doubled, {"2 *": "3 *"})
    answers = [evaluate(as_called(check, one), (3.0,)) for one in (boxes.doubled, thrice, boxes.doubled)]
    assert answers == [Returned(content, (3.0,)) for content in (12.0, 27.0, 12.0)]
    assert check.parameters == ("content",)


def test_without_a_driver_a_function_is_tried_itself() -> None:
    assert as_called(CHECK, summed) is summed


def test_a_table_of_mistakes_alternates_with_hints_that_are_paragraphs() -> None:
    table = mistakes_of(
        mean,
        ("doubled", {"return": "return 2 *"}),
        """Your average of 3 and 3 is 6.
        Between which two should it lie?""",
        summed,
        "Count them.",
    )
    assert [(one.name, one.hint) for one in table] == [
        ("doubled", "Your average of 3 and 3 is 6. Between which two should it lie?"),
        ("summed", "Count them."),
    ]
    assert table[0].wrong([3.0, 3.0]) == 6.0
    assert table[1].wrong is summed


@pytest.mark.parametrize(
    "table",
    [
        pytest.param((summed,), id="no hint"),
        pytest.param((summed, "hint", ("doubled", {"return": "return 2 *"})), id="no last hint"),
        pytest.param((summed, "hint", "another hint"), id="two hints"),
        pytest.param((summed, endless), id="two mistakes"),
    ],
)
def test_a_mistake_without_a_hint_is_refused_by_name(table: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match="mistakes of mean: after each mistake comes its hint"):
        mistakes_of(mean, *table)
