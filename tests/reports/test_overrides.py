"""Corrections by hand: they outlive a regrade, and a slip in the table is named with its line."""

import json
from pathlib import Path

import pytest

from autograder.files.sheets import SheetError
from autograder.reports.json_form import dumps, from_json
from autograder.reports.model import Override, Report, Result
from autograder.reports.overrides import Corrections, read_corrections
from autograder.reports.render import text
from autograder.reports.student_page import page

RESULTS = (Result("forward", 8.0, 8.0, "passed"), Result("deltas", 9.0, 12.0, "failed", hint="A factor."))
REPORT = Report("05_layers", "ada", "0" * 64, "graded", 20.0, 20.0, 0.1, "bubblewrap", RESULTS)
HEAD = "student,assignment,check,points,reason\n"
ROW = "ada,05_layers,deltas,11.5,the sheet had the other order\n"


def table(folder: Path, rows: str, head: str = HEAD) -> Corrections:
    file = folder / "overrides.csv"
    file.write_text(head + rows, encoding="utf-8")
    return read_corrections(file)


def test_points_are_set_and_the_machines_are_kept(tmp_path: Path) -> None:
    corrected = table(tmp_path, ROW).applied(REPORT)
    assert corrected.score == 19.5
    assert corrected.results[1].override == Override(9.0, "the sheet had the other order")
    assert from_json(json.loads(dumps(corrected))) == corrected


def test_what_was_corrected_once_is_corrected_once(tmp_path: Path) -> None:
    corrections = table(tmp_path, ROW)
    assert corrections.applied(corrections.applied(REPORT)) == corrections.applied(REPORT)


def test_a_row_that_goes_gives_the_machines_points_back(tmp_path: Path) -> None:
    assert Corrections().applied(table(tmp_path, ROW).applied(REPORT)) == REPORT


def test_the_reason_is_on_every_page(tmp_path: Path) -> None:
    corrected = table(tmp_path, ROW).applied(REPORT)
    for shown in (page(corrected), text(corrected)):
        assert "Points set by your teacher (they were 9): the sheet had the other order" in shown


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        pytest.param(ROW + ROW, "line 3: ada has a correction for 05_layers deltas in line 2 already", id="twice"),
        pytest.param("ada,05_layers,deltas,many,x\n", "line 2: 'many' is no number of points", id="words"),
        pytest.param("ada,05_layers,deltas,nan,x\n", "line 2: 'nan' is no number", id="nan"),
        pytest.param("ada,05_layers,deltas,-1,x\n", "line 2: '-1' is no number", id="negative"),
        pytest.param("ada,05_layers,deltas,3,\n", "line 2: reason is empty", id="no reason"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, rows: str, says: str) -> None:
    with pytest.raises(SheetError, match=says):
        table(tmp_path, rows)


def test_a_table_without_a_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match=r"no column 'reason'.*corrections need the columns student"):
        table(tmp_path, "ada,05_layers,deltas,3\n", "student,assignment,check,points\n")


def test_more_points_than_there_are_is_named(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="line 2: 13 points for deltas, which has 12"):
        table(tmp_path, "ada,05_layers,deltas,13,x\n").applied(REPORT)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("ada,05_layer,deltas,3,x\n", "no assignment '05_layer'; did you mean '05_layers'"),
        ("ada,05_layers,delta,3,x\n", "no check 'delta'; did you mean 'deltas'"),
        ("ada,05_layers,w5,3,x\n", "w5 is a written question"),
    ],
)
def test_what_the_course_does_not_have_is_named_with_what_may_be_meant(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(SheetError, match=says):
        table(tmp_path, row).require_checks({"05_layers": ["forward", "deltas"]}, {("05_layers", "w5")})


def test_an_unknown_student_is_named_with_who_may_be_meant(tmp_path: Path) -> None:
    (line,) = table(tmp_path, "adaa,05_layers,deltas,3,x\n").strangers(["ada", "bob"])
    assert line.endswith("line 2: nothing was handed in by 'adaa'; did you mean 'ada'?")
