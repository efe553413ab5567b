"""nbgrader's formgrader in a browser: marks are listed, and what a person entered outlives a regrade."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.commands.demo_class import CLASS, hand_in
from autograder.course.course import Course
from autograder.grading.answers import fill_in_json
from tests.support.nbgrader_course import BOOK, make_course, nbgrader, rows, run
from tests.support.pages import WITHOUT, Server, chromium, chromium_page, jupyter

pytestmark = [
    pytest.mark.slow,
    pytest.mark.nbgrader,
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=WITHOUT),
]

SLUG = "01_linear_neuron"
STUDENTS = ("ada", "grace", "ida")
BY_MACHINE = 20  # points of the assignment; a person gives the other four
ANSWER = "With $k$ weights the surface has $k + 1$ dimensions."


@pytest.fixture(scope="module")
def classroom(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course as it is shipped; three students' notebooks are released, handed in and autograded."""
    root = tmp_path_factory.mktemp("course")
    make_course(root, course, [SLUG], "c.SandboxExecute.outputs = False\n")
    for name in STUDENTS:
        submit(course, root, name, name)
    nbgrader(root, "autograde", SLUG)
    return root


@pytest.fixture(scope="module")
def formgrader(classroom: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Jupyter server that runs in the course's folder."""
    with jupyter(classroom, tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def page(formgrader: Server, tmp_path: Path) -> Iterator[Any]:
    with chromium_page(formgrader, tmp_path) as page:
        yield page


def submit(course: Course, root: Path, name: str, like: str) -> None:
    """`name` hands in what the demo's student `like` would, and an answer to the written question."""
    given = json.loads((root / "release" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8"))
    notebook = hand_in(given, course.assignment(SLUG), CLASS[like])
    path = root / "submitted" / name / SLUG / "linear_neuron.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(fill_in_json(notebook, {"w1": ANSWER})), encoding="utf-8")


def by_machine(root: Path, student: str) -> float:
    """All points that a machine gave."""
    return round(sum(points or 0 for points in rows(root, SLUG)[student]["auto"].values()), 2)


def open_marking(page: Any, formgrader: Server, student: str) -> None:
    """From formgrader's first page to the page on which one student's notebook is marked, click by click."""
    page.goto(formgrader.address + "/formgrader")
    page.get_by_role("link", name="Manual Grading").click()
    page.get_by_role("link", name=SLUG).click()
    page.get_by_role("link", name="linear_neuron").click()
    row = page.locator("#main-table tr", has=page.locator("a.name-shown", has_text=student))
    row.locator("td.reveal .name-hidden").click()  # names are hidden until they are asked for
    row.get_by_role("link", name=student).click()
    page.wait_for_function("window.formgrader?.grades?.loaded && window.formgrader?.comments?.loaded")


def enter(page: Any, field: str, text: str, kind: str) -> None:
    """Type into a field of the marking page and leave it; formgrader then sends it to the server."""
    with page.expect_response(
        lambda reply: f"/formgrader/api/{kind}/" in reply.url and reply.request.method == "PUT"
    ) as reply:
        page.locator(field).fill(text)
        page.locator(field).press("Tab")
        page.locator(field).blur()
    assert reply.value.ok, reply.value.text()


def by_nbgrader(root: Path, student: str) -> None:
    nbgrader(root, "autograde", SLUG, "--student", student, "--force")


def by_autograder(root: Path, student: str) -> None:
    run(root, "autograder", "grade", f"submitted/{student}", "--gradebook", BOOK)


def test_the_assignment_is_listed_with_its_submissions_and_their_marks(
    classroom: Path, formgrader: Server, page: Any
) -> None:
    page.goto(formgrader.address + "/formgrader")
    row = page.locator("#main-table tr", has_text=SLUG)
    assert row.locator(".num-submissions").inner_text() == str(len(STUDENTS))
    row.locator(".num-submissions a").click()
    totals = {name: by_machine(classroom, name) for name in STUDENTS}
    assert totals["ada"] == BY_MACHINE
    for name, points in totals.items():
        line = page.locator("#main-table tr", has=page.locator(".student-id", has_text=name))
        assert line.locator(".score").inner_text() == f"{points:g} / 24"


def test_the_marking_page_shows_the_hint_the_answer_and_what_is_left_to_mark(formgrader: Server, page: Any) -> None:
    open_marking(page, formgrader, "ida")
    text = page.inner_text("body")
    assert "What turns these products into the one output of a neuron?" in text
    assert "dimensions" in text
    assert "needs_manual_grade" in page.locator("#w1").get_attribute("class")


@pytest.mark.parametrize(("regrade", "student"), [(by_nbgrader, "ida"), (by_autograder, "grace")])
def test_a_mark_and_a_comment_entered_by_hand_outlive_a_regrade(
    regrade: Callable[[Path, str], None], student: str, course: Course, classroom: Path, formgrader: Server, page: Any
) -> None:
    open_marking(page, formgrader, student)
    enter(page, "#w1", "2.5", "grade")
    enter(page, "#w1-comment", "What are the axes, then?", "comment")
    in_the_book = rows(classroom, SLUG)[student]
    assert in_the_book["manual"]["w1"] == 2.5
    assert in_the_book["words"]["w1"] == "What are the axes, then?"
    assert by_machine(classroom, student) < BY_MACHINE

    submit(course, classroom, student, like="ada")  # handed in again, with nothing wrong: the regrade can be seen
    regrade(classroom, student)
    assert by_machine(classroom, student) == BY_MACHINE
    in_the_book = rows(classroom, SLUG)[student]
    assert in_the_book["manual"]["w1"] == 2.5
    assert in_the_book["words"]["w1"] == "What are the axes, then?"

    open_marking(page, formgrader, student)
    assert page.locator("#w1").input_value() == "2.5"
    assert page.locator("#w1-comment").input_value() == "What are the axes, then?"
