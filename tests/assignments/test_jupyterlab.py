"""JupyterLab in a browser, as a student uses it: run, read what is wrong, answer, run again, watch an animation."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.course.build import write_release
from autograder.course.course import Course
from autograder.grading.answers import fill_in_json, reference_answers
from tests.support.pages import SECONDS, WITHOUT, Server, chromium, chromium_page, jupyter

pytestmark = [
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=WITHOUT),
]

SLUG = "01_linear_neuron"
ANSWER = "def neuron_output(w, x):\n    return x @ w"


@pytest.fixture(scope="module")
def released(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student's folder as `autograder release` writes it, and beside it the notebook with two answers."""
    path = write_release(course, SLUG, tmp_path_factory.mktemp("student"))
    given = json.loads(path.read_text(encoding="utf-8"))
    answers = reference_answers(course.assignment(SLUG))
    begun = fill_in_json(given, {name: answers[name] for name in ("neuron_output", "squared_error")})
    path.with_name("begun.ipynb").write_text(json.dumps(begun), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def lab(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with jupyter(released.parent, tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def page(lab: Server, tmp_path: Path) -> Iterator[Any]:
    with chromium_page(lab, tmp_path) as page:
        yield page


def open_notebook(page: Any, lab: Server, name: str) -> None:
    """Open it alone, and wait until its kernel has answered: what is run before that may be lost."""
    page.goto(f"{lab.address}/lab/tree/{name}?reset")
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    page.wait_for_function(
        "jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.info.then(reply => reply.status === 'ok')"
    )


def run_all(page: Any) -> None:
    """What the menu's "Run All Cells" does, to its end."""
    page.evaluate(
        "window.ended = false; void jupyterapp.commands.execute('notebook:run-all-cells').then(() => { window.ended = true; })"
    )
    page.wait_for_function("window.ended", timeout=4 * SECONDS * 1000)  # all cells of a notebook


def cell(page: Any, notebook: Path, name: str) -> Any:
    """The cell of this name, scrolled into sight."""
    names = [cell["id"] for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]]
    place = names.index(name)
    page.evaluate("place => jupyterapp.shell.currentWidget.content.scrollToItem(place, 'center')", place)
    return page.locator(f'.jp-Notebook .jp-Cell[data-windowed-list-index="{place}"]')


def output(page: Any, notebook: Path, name: str, text: str) -> Any:
    """The output of a cell, once it says `text`."""
    found = cell(page, notebook, name).locator(".jp-Cell-outputArea", has_text=text)
    found.wait_for()
    return found


def test_a_student_reads_what_is_missing_writes_it_and_is_told_that_it_is_right(
    released: Path, lab: Server, page: Any
) -> None:
    open_notebook(page, lab, released.name)
    run_all(page)
    output(page, released, "neuron_output-examples", "neuron_output is not written yet.")
    output(page, released, "error-parabola", "This needs squared_error, which is not written yet.")
    output(page, released, "progress", "0 of 6 functions agree with their examples. Next: neuron_output.")

    cell(page, released, "neuron_output").locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(ANSWER)  # as if pasted
    run_all(page)
    output(page, released, "neuron_output-examples", "neuron_output: all")
    output(page, released, "progress", "1 of 6 functions agree with their examples. Next: squared_error.")

    page.keyboard.press("Control+s")
    page.locator(".jp-mod-dirty").wait_for(state="detached")
    report = graded(released)
    assert {result["check"]: result["points"] for result in report["results"]}["neuron_output"] == 3


def graded(notebook: Path) -> dict[str, Any]:
    """The report on a notebook as JupyterLab saved it."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "autograder", "grade", str(notebook), "--json"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_an_animation_plays_to_its_end_and_steps_back(released: Path, lab: Server, page: Any) -> None:
    notebook = released.with_name("begun.ipynb")
    open_notebook(page, lab, notebook.name)
    run_all(page)
    output(page, notebook, "error-parabola", "1 / 21")
    player = cell(page, notebook, "error-parabola").locator(".lab-player")
    picture = player.locator("img")
    first = picture.screenshot()

    player.get_by_role("button", name="Play").click()
    player.get_by_text("21 / 21").wait_for()
    player.get_by_text("Play", exact=True).wait_for()  # it stops by itself: the button no longer says Pause
    last = picture.screenshot()
    assert last != first

    player.get_by_title("One frame back").click()
    player.get_by_text("20 / 21").wait_for()
    assert picture.screenshot() not in (first, last)
