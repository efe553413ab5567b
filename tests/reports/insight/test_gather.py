"""The figures of a class: counted from its reports, whatever their order."""

import json
import random
from dataclasses import replace

import pytest

from autograder.reports.insight.advice import advice
from autograder.reports.insight.gather import gather
from autograder.reports.insight.page import page
from autograder.reports.insight.statistics import correlation, histogram, quantile
from autograder.reports.insight.tables import as_json, tables
from autograder.reports.model import CaseResult, ExampleResult, Override, Report, Result
from tests.reports.insight.classes import report, result, small_class


def test_counts_of_an_exercise() -> None:
    forward = gather(small_class()).exercises[0]
    assert forward.key == ("05_layers", "forward")
    counts = (forward.submissions, forward.full, forward.partial, forward.none, forward.untouched)
    assert counts == (6, 3, 2, 0, 1)
    assert forward.mean == pytest.approx((3 * 4 + 2 * 1) / 24)


def test_a_misconception_is_told_with_who_holds_it() -> None:
    (held,) = gather(small_class()).exercises[1].held
    assert (held.name, held.holders, held.hint) == ("slope_missing", ("bob", "cyd"), "What of slope_missing?")


def test_misconceptions_that_the_same_students_hold_go_together() -> None:
    (pair,) = gather(small_class()).together
    assert (pair.first.name, pair.second.name, pair.both) == ("sign", "slope_missing", 2)
    assert pair.expected == pytest.approx(2 * 2 / 6)


def test_wrong_answers_without_a_name_that_fail_alike_are_grouped() -> None:
    (cluster,) = gather(small_class()).exercises[1].unnamed
    assert cluster.students == ("eve", "fay")
    assert cluster.properties == ("three layers",)


def test_an_untouched_exercise_says_nothing_about_a_property() -> None:
    three_layers = gather(small_class()).exercises[1].properties[1]
    assert (three_layers.tried, three_layers.failed) == (5, 4)


def test_points_of_an_assignment() -> None:
    (layers,) = gather(small_class()).assignments
    assert layers.points == 8
    assert layers.median == pytest.approx(4.5)
    assert sum(layers.histogram) == layers.graded == 6
    assert [w.waiting for w in layers.written] == [6]
    assert layers.completion == pytest.approx(5 / 6)


REJECTED = Report("05_layers", "gil", "", "rejected", 11, 8, 0.0, "bubblewrap", (), ("no notebook",))


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        pytest.param(REJECTED, "not graded: no notebook", id="rejected"),
        pytest.param(
            report("gil", "05_layers", result("deltas", 4), sandbox="none"), "graded without walls", id="walls"
        ),
        pytest.param(
            report("gil", "05_layers", result("deltas", 1, status="timeout")), "deltas ran out of time", id="time"
        ),
        pytest.param(
            report("gil", "05_layers", result("deltas", 1), notes=("w1: for a person",)),
            "w1: for a person",
            id="person",
        ),
    ],
)
def test_who_needs_a_look_and_why(one: Report, reason: str) -> None:
    assert [found.reason for found in gather([one]).attention] == [reason]


def test_a_result_far_from_what_is_usual_is_looked_at_both_ways() -> None:
    slugs = [f"0{number}_a" for number in range(1, 6)]
    reports = [report(name, slug, result("f", 2 + rank * 0.1)) for slug in slugs for rank, name in enumerate("abcdef")]
    assert gather(reports).attention == ()
    unusual = [report("a", slugs[0], result("f", 4)), report("f", slugs[1], result("f", 0))]
    kept = [one for one in reports if (one.student, one.assignment) not in {("a", slugs[0]), ("f", slugs[1])}]
    found = {(one.student, one.reason.split()[1]) for one in gather([*kept, *unusual]).attention}
    assert found == {("a", "above"), ("f", "below")}


def test_the_order_of_reports_does_not_matter() -> None:
    reports = small_class() + [report("zoe", "06_backprop", result("backprop", 1, "sign"))]
    expected = as_json(gather(reports)), tables(gather(reports))
    for seed in range(5):
        random.Random(seed).shuffle(reports)
        assert (as_json(gather(reports)), tables(gather(reports))) == expected


def many(passes: dict[str, list[bool]]) -> list[Report]:
    """A class of as many students as there are entries: the properties of one exercise, and a second for the points."""
    reports = []
    for number in range(len(next(iter(passes.values())))):
        cases = tuple(CaseResult(name, passed[number]) for name, passed in passes.items())
        good = all(case.passed for case in cases)
        one = Result("f", 0.4 * good, 0.4, "passed" if good else "failed", None, "no", cases)
        reports.append(report(f"s{number:02d}", "05_layers", one, result("g", number * 0.3)))
    return reports


UP, DOWN = [number >= 6 for number in range(12)], [number < 6 for number in range(12)]


@pytest.mark.parametrize(
    ("passes", "words"),
    [
        pytest.param({"a": [False] * 12, "b": UP}, "nobody passes", id="nobody passes"),
        pytest.param({"a": [True] * 12, "b": UP}, "everybody passes", id="everybody passes"),
        pytest.param({"a": DOWN}, "the best students fail it", id="good students fail"),
        pytest.param({"a": UP, "b": UP}, "'a' fails for the same answers", id="the same twice"),
    ],
)
def test_checks_that_are_too_weak_or_too_strict_are_pointed_at(passes: dict[str, list[bool]], words: str) -> None:
    assert any(words in one.says for one in advice(gather(many(passes))) if one.key[1] == "f")


def test_a_property_that_tells_students_apart_is_left_alone() -> None:
    found = advice(gather(many({"a": UP, "b": [True, False] * 3 + [True] * 6})))
    assert [one for one in found if one.key[1] == "f"] == []


def test_tables_are_safe_in_a_spreadsheet() -> None:
    made = tables(gather([report('=HYPERLINK("x")', "05_layers", result("f", 1, "sign"))]))
    assert all(b"\n=" not in content and b",=" not in content for content in made.values())
    assert "'=HYPERLINK" in made["class-students.csv"].decode("utf-8-sig")


def test_the_json_names_everybody() -> None:
    data = json.loads(as_json(gather(small_class(), ["x/y.json: not a report"])))
    assert data["assignments"][0]["exercises"][1]["misconceptions"][0]["students"] == ["bob", "cyd"]
    assert data["unreadable"] == ["x/y.json: not a report"]


def test_an_empty_class_has_empty_figures() -> None:
    figures = gather([REJECTED])
    assert figures.assignments[0].graded == 0
    assert figures.assignments[0].median == 0.0


@pytest.mark.parametrize(
    ("values", "share", "wanted"),
    [([1, 2, 3, 4], 0.25, 1.75), ([7], 0.9, 7), ([4, 1, 3, 2], 0.5, 2.5), ([0, 10], 1.0, 10)],
)
def test_quantiles(values: list[float], share: float, wanted: float) -> None:
    assert quantile(values, share) == pytest.approx(wanted)


def test_a_quantile_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="no values"):
        quantile([], 0.5)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ([1, 2, 3], [3, 2, 1], -1.0),
        ([1, 2, 3], [5, 5, 5], None),
        ([1, 2], [1, 2], None),
        ([0, 0, 1, 1], [0, 1, 0, 1], 0.0),
    ],
)
def test_correlation(first: list[float], second: list[float], wanted: float | None) -> None:
    assert correlation(first, second) == (None if wanted is None else pytest.approx(wanted))


def test_full_marks_belong_to_the_last_column() -> None:
    assert histogram([1.0, 0.99999999999, 0.1, 0.0]) == (1, 1, 0, 0, 0, 0, 0, 0, 0, 2)


def test_answers_that_return_the_same_are_one_group_whatever_they_fail() -> None:
    """By what they return on visible examples, which is the same question for everybody; with one example."""
    example = ExampleResult("deltas(zs)", "Two layers.", (), "[1. 2.]", "[3. 4.]", "It differs.")
    alike = replace(result("deltas", 2), returned="a1", examples=(example,))
    other = replace(alike, cases=(CaseResult("two layers", False), CaseResult("three layers", False)), hint="Else.")
    class_ = [report(name, "05_layers", one) for name, one in (("ada", alike), ("bob", other), ("cyd", other))]
    ((cluster,),) = (exercise.unnamed for exercise in gather(class_).exercises)
    assert cluster.students == ("ada", "bob", "cyd")
    assert cluster.properties == ("three layers",)
    assert cluster.said == "Else."
    assert cluster.example == example
    shown = page(gather(class_), lambda one: "x.html")
    assert "came out <code>[1. 2.]</code>" in shown
    assert "1 group of wrong answers without a name" in shown


def test_points_set_by_hand_are_something_to_look_at() -> None:
    corrected = replace(result("deltas", 2), override=Override(1.0, "the sheet was unclear"))
    (one,) = gather([report("ada", "05_layers", corrected)]).attention
    assert one.reason == "deltas: points set by hand, 2 in place of 1: the sheet was unclear"
