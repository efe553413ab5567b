"""The class of `make demo`: the marks that it shows."""

import json
from pathlib import Path

import pytest

from autograder import cli
from autograder.commands.demo_class import CLASS
from autograder.course.course import Course
from tests.conftest import SLUGS

pytestmark = pytest.mark.slow

ALL_RIGHT = ("ada", "blaise", "carl", "dorothy")
NAMED = [
    (student, check, name)
    for student, member in CLASS.items()
    for check, name in member.slips.items()
    if name not in ("endless", "broken")
]


def test_the_demo_shows_the_marks_that_its_class_has_earned(
    course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["demo", "--output", str(tmp_path), "--jobs", "2"]) == 0
    printed = capsys.readouterr().out
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(tmp_path.glob("reports/*/*.json"))]
    students = {report["student"] for report in reports}
    assert len(students) >= 12
    assert len(reports) == len(SLUGS) * len(students)
    assert all(report["status"] == "graded" for report in reports)
    for slug in SLUGS:
        full = course.assignment(slug).auto_max_score
        marks = {r["student"]: r["score"] for r in reports if r["assignment"] == slug}
        assert [marks[student] for student in ALL_RIGHT] == [full] * 4, slug
        assert marks["karl"] == 0
        assert f"{full:g}/{full:g}" in printed
    results = {(r["student"], one["check"]): one for r in reports for one in r["results"] if one["max_points"]}
    for student, check, name in NAMED:
        assert results[student, check]["misconception"] == name, (student, check)
        assert results[student, check]["points"] < results[student, check]["max_points"]
    slips = {(student, check) for student, check, _ in NAMED}
    slips |= {key for key, one in results.items() if one["status"] in ("error", "timeout", "manual")}
    lost = {key for key, one in results.items() if one["points"] < one["max_points"]} - slips
    assert {student for student, _ in lost} == {"karl"}
    assert results["lise", "forward"]["status"] == "error"
    assert results["maryam", "deltas"]["status"] == "timeout"
    notes = {(r["student"], r["assignment"]): r["notes"] for r in reports}
    assert any("'deltas-checks' was deleted: restored" in note for note in notes["niels", "05_layers"])
    assert (tmp_path / "reports" / "index.html").exists()
    assert len(list(tmp_path.glob("reports/*/*.html"))) == len(reports)


def test_the_answers_of_the_class_are_tried_on_the_draws_of_many_secrets(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(type(course), "slugs", ["01_linear_neuron"])
    assert cli.main(["demo", "--secrets", "3"]) == 0
    assert "answers under 3 secrets: the marks of 0 differ" in capsys.readouterr().out
