"""Two terms beside each other: what has become more or less frequent, and what has changed for whom."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.files.atomic import write_atomically
from autograder.reports.comparison import Shift, compare
from autograder.reports.folder import report_file
from autograder.reports.json_form import dumps
from autograder.reports.model import Report
from tests.reports.insight.classes import report, result, small_class


def better_class() -> list[Report]:
    """The same six a year later: nobody holds a misconception any more."""
    later = [report(f"{one.student}2", "05_layers", result("forward", 4), result("deltas", 4)) for one in small_class()]
    return [*later[:-1], replace(later[-1], student="bob")]


def test_what_has_become_less_frequent_is_told() -> None:
    found = compare(small_class(), better_class())
    deltas = next(one for one in found.exercises if one.key == ("05_layers", "deltas"))
    assert deltas.counts == (6, 6)
    assert deltas.means[0] == pytest.approx(0.5)
    assert deltas.means[1] == 1.0
    slopes = next(one for one in found.shifts if one.name == "slope_missing")
    assert (slopes.kind, slopes.shares, slopes.by) == ("misconception", (2 / 6, 0.0), -2 / 6)
    assert found.shifts[0] == Shift(("05_layers", "deltas"), "property", "three layers", (0.8, 0.0))


def test_who_is_in_both_is_compared_as_in_a_regrade() -> None:
    found = compare(small_class(), better_class())
    assert found.both == 1
    told = {(one.student, one.check, one.was, one.now) for one in found.changes}
    assert told == {("bob", "forward", 1, 4), ("bob", "deltas", 2, 4), ("bob", "w5", 0, None)}


def test_the_same_class_twice_says_nothing() -> None:
    found = compare(small_class(), small_class())
    assert (found.shifts, found.changes, found.both) == ((), (), 6)


def test_the_command_prints_tables_or_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, reports in (("old", small_class()), ("new", better_class())):
        for one in reports:
            write_atomically(report_file(tmp_path / name, one, "json"), dumps(one))
    assert main(["compare", str(tmp_path / "old"), str(tmp_path / "new")]) == 0
    said = capsys.readouterr().out
    assert "6 graded submissions" in said and "1 in both" in said
    assert "slope_missing" in said and "+50" in said
    assert main(["compare", str(tmp_path / "old"), str(tmp_path / "new"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["both"] == 1
