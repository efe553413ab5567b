"""The real `nbgrader export` with the exporter of this kit: every name survives, none is a formula."""

import csv
import io
from pathlib import Path

import pytest

from tests.support.nbgrader_course import run

FILL = """
import sys
from nbgrader.api import Gradebook

with Gradebook("sqlite:///gradebook.db") as book:
    book.add_assignment("ps1", duedate="2026-01-30 15:00:00")
    book.add_assignment("=cmd|' /C calc'!A0")
    book.add_notebook("p1", "ps1")
    book.add_grade_cell("test", "p1", "ps1", max_score=4, cell_type="code")
    book.add_grade_cell("essay", "p1", "ps1", max_score=2, cell_type="markdown")
    book.add_solution_cell("essay", "p1", "ps1")
    for id, last, first in (
        ("ada", "Lovelace, Countess", 'Ada "the first"'),
        ("zoe", "=HYPERLINK(\\"http://x\\",\\"O'Hara\\")", "Zo\\u00eb\\nB."),
        ("-12", "\\u202e+Kim;", "\\uff1dSUM(A1)"),
        ("kim", None, None),
    ):
        book.add_student(id, last_name=last, first_name=first, email="a@b.c" if last else None)
    for id, auto, manual, penalty in (("ada", 2.7, 2.1, 1.5), ("zoe", 1, None, None), ("-12", 1, 0, 9)):
        submission = book.add_submission("ps1", id, timestamp="2026-01-30 16:00:00")
        submission.notebooks[0].late_submission_penalty = penalty
        for grade in submission.notebooks[0].grades:
            grade.auto_score = auto if grade.name == "test" else None
            grade.manual_score = manual if grade.name == "essay" else None
            grade.needs_manual_grade = grade.name == "essay" and manual is None
    book.db.commit()
"""


def export(root: Path, *arguments: str, code: int = 0) -> str:
    exporter = "--exporter=autograder.nbgrader.export.QuotedCsvExport"
    return run(root, "nbgrader", "export", exporter, *arguments, code=code)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))


@pytest.fixture(scope="module")
def gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    (root / "fill.py").write_text(FILL, encoding="utf-8")
    run(root, "fill")
    return root


@pytest.mark.slow
@pytest.mark.nbgrader
def test_one_row_for_each_student_and_assignment_with_every_name_whole(gradebook: Path) -> None:
    export(gradebook)
    found = {(row["assignment"], row["student_id"]): row for row in rows(gradebook / "grades.csv")}
    assert len(found) == 8
    ada, zoe, kim = (found["ps1", name] for name in ("ada", "zoe", "kim"))
    assert (ada["last_name"], ada["first_name"]) == ("Lovelace, Countess", 'Ada "the first"')
    assert (zoe["last_name"], zoe["first_name"]) == ('\'=HYPERLINK("http://x","O\'Hara")', "Zoë\nB.")
    assert (kim["last_name"], kim["email"], kim["timestamp"]) == ("", "", "")
    assert found["ps1", "-12"]["first_name"].startswith("'")
    assert ("'=cmd|' /C calc'!A0", "ada") in found


@pytest.mark.slow
@pytest.mark.nbgrader
def test_scores_penalties_and_what_a_person_has_yet_to_grade(gradebook: Path) -> None:
    export(gradebook, "--to", "out/marks.csv", "--assignment", "['ps1']", "--student", "['ada', 'zoe', 'kim', -12]")
    columns = ("raw_score", "late_submission_penalty", "score", "max_score", "submitted", "needs_manual_grade")
    found = {
        row["student_id"]: tuple(row[column] for column in columns) for row in rows(gradebook / "out" / "marks.csv")
    }
    assert found == {
        "ada": ("4.8", "1.5", "3.3", "6.0", "yes", "no"),
        "zoe": ("1.0", "0.0", "1.0", "6.0", "yes", "yes"),
        "-12": ("1.0", "9.0", "0.0", "6.0", "yes", "no"),
        "kim": ("0.0", "0.0", "0.0", "6.0", "no", "no"),
    }
    assert not [path for path in (gradebook / "out").iterdir() if path.name != "marks.csv"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("=1+1", "'=1+1"), ("  @x", "'  @x"), ("\tx", "'\tx"), ("-12.5", "-12.5"), ("+49 (0)", "'+49 (0)"), ("=12", "'=12"),
     ("＝A1", "'＝A1"), ("a=b", "a=b"), ("", ""), ("\u202e=1", "'\u202e=1")],
)  # fmt: skip
def test_no_text_is_a_formula(text: str, wanted: str) -> None:
    from autograder.files.sheets import defused

    assert defused(text) == wanted
