"""Pairs that share code: found whatever names and comments are, and nobody is named for what everybody writes."""

import json
import textwrap
from pathlib import Path

import pytest

pytest.importorskip("copydetect", reason="pip install 'backprop-coursework[similar]'")

from autograder.cli import main
from autograder.course.course import Course
from autograder.grading.answers import fill_in, fill_in_json, reference_answers
from autograder.grading.similarity import similar
from autograder.reports.similar import Pair, Side, page
from autograder.submissions.notebook import Submission

SLUG = "05_layers"
OWN = textwrap.dedent("""
    def deltas(weights, zs, activations, T, fprime, fprime_out):
        out = activations[-1]
        found = [None for _ in weights]
        found[-1] = (out - T) * fprime_out(zs[-1])
        place = len(weights) - 2
        while place >= 0:
            from_the_next = found[place + 1].dot(weights[place + 1])
            found[place] = from_the_next * fprime(zs[place])
            place = place - 1
        return found
""")
COPIED = (
    OWN.replace("found", "answer").replace("place", "k").replace("\n    while", "\n    # from back to front\n    while")
)


@pytest.fixture(scope="module")
def pairs(course: Course) -> list[Pair]:
    class_ = [notebook(course, f"student {number}") for number in range(4)]
    return similar(course, SLUG, [*class_, notebook(course, "ada", OWN), notebook(course, "bob", COPIED)])


def notebook(course: Course, student: str, deltas: str = "") -> Submission:
    loaded = course.load(SLUG)
    answers = reference_answers(loaded.assignment)
    return fill_in(loaded.release, {**answers, **({"deltas": deltas} if deltas else {})}, student)


def test_copied_code_is_found_under_other_names(pairs: list[Pair]) -> None:
    assert [pair.students for pair in pairs] == [("ada", "bob")]
    assert pairs[0].share > 0.9


def test_the_shared_pieces_are_marked_where_they_stand(pairs: list[Pair]) -> None:
    side = pairs[0].sides[0]
    shared = "".join(side.code[begin:end] for begin, end in side.shared)
    assert "from_the_next = found[place + 1].dot(weights[place + 1])" in shared
    assert "<mark>" in page(pairs)


def test_the_page_accuses_nobody_and_escapes_what_students_wrote() -> None:
    side = Side("<b>ada", "x = '<script>'", ((0, 3),))
    shown = page([Pair(SLUG, 0.5, 20, (side, side))])
    assert "It accuses nobody" in shown
    assert "<script" not in shown and "<b>" not in shown


def test_the_command_names_what_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "submitted" / "ada" / SLUG
    folder.mkdir(parents=True)
    (folder / "layers.ipynb").write_text("{")
    assert main(["similar", str(tmp_path / "submitted"), "--csv", str(tmp_path / "alike.csv")]) == 0
    said = capsys.readouterr()
    assert "ada" in said.err
    assert "It accuses nobody" in said.out
    assert (tmp_path / "alike.csv").read_text().startswith("assignment,student,student")


def test_the_command_finds_copied_code_in_what_was_handed_in(
    course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    released = json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8"))
    right = reference_answers(course.assignment(SLUG))
    for student, deltas in (("ada", OWN), ("bob", COPIED), ("cyd", right["deltas"])):
        file = tmp_path / "submitted" / student / SLUG / "layers.ipynb"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(fill_in_json(released, {**right, "deltas": deltas})), encoding="utf-8")
    assert main(["similar", str(tmp_path / "submitted")]) == 0
    said = capsys.readouterr()
    assert [line.split()[1:3] for line in said.out.splitlines() if line.startswith(SLUG)] == [["ada", "bob"]]
    assert "empty" not in said.err
