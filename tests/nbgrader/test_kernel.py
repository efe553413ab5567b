"""Every notebook in a real Jupyter kernel: with the references it runs to its end and shows its figures."""

import json
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.course.build import write_release
from autograder.course.course import Course
from autograder.grading.answers import fill_in_json, reference_answers
from tests.conftest import SLUGS
from tests.support.once import made_once

pytestmark = pytest.mark.slow


def executed(course: Course, slug: str, folder: Path, answers: dict[str, str], stop: bool) -> Any:
    """The released notebook with these answers, run from top to bottom in a kernel in its own folder."""
    path = write_release(course, slug, folder)
    filled = fill_in_json(json.loads(path.read_text(encoding="utf-8")), answers)
    notebook = nbformat.from_dict(filled)
    NotebookClient(
        notebook, timeout=600, allow_errors=not stop, resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    return notebook


def outputs(cell: Any) -> list[Any]:
    return list(cell.get("outputs", []))


@pytest.fixture(scope="module", params=SLUGS)
def answered(course: Course, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A notebook with the references, run once for all that is asked of it."""
    slug: str = request.param

    def make(folder: Path) -> None:
        notebook = executed(course, slug, folder, reference_answers(course.assignment(slug)), stop=True)
        (folder / "executed.json").write_text(json.dumps(notebook), encoding="utf-8")

    folder = made_once(tmp_path_factory, f"executed-{slug}", make)
    return nbformat.from_dict(json.loads((folder / "executed.json").read_text(encoding="utf-8")))


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_with_the_references_it_runs_to_its_end(answered: Any) -> None:
    for cell in answered.cells:
        role = cell.metadata["autograder"]["role"]
        shown = outputs(cell)
        assert not [o for o in shown if o.output_type == "stream" and o.name == "stderr"], cell["id"]
        if role == "demo":
            assert shown, f"{cell['id']} shows nothing"
        if role == "examples":
            said = "".join(o.get("text", "") for o in shown)
            assert re.fullmatch(r"\w+: (all \d+ examples agree|the example agrees)\.\n", said), (cell["id"], said)
    size = len(json.dumps(answered))
    assert size < 8 * 1024**2, "a student's saved notebook must stay below the limit of a submission"


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_as_released_every_example_cell_says_that_nothing_is_written_yet(
    course: Course, slug: str, tmp_path: Path
) -> None:
    """And no cell of the notebook stops: what stands on an unwritten function says so and goes on."""
    notebook = executed(course, slug, tmp_path, {}, stop=True)
    for cell in notebook.cells:
        assert not [output for output in outputs(cell) if output.output_type == "error"], cell["id"]
        if cell.metadata["autograder"]["role"] == "examples":
            said = "".join(output.get("text", "") for output in outputs(cell))
            name = cell["id"].removesuffix("-examples")
            assert re.fullmatch(rf"{name} (is|needs [\w, ]+, which is) not written yet\.\n", said), (cell["id"], said)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_every_picture_has_a_text_for_those_who_do_not_see_it(answered: Any) -> None:
    for cell in answered.cells:
        if cell.metadata["autograder"]["role"] == "demo":
            for output in outputs(cell):
                html = "".join(output.get("data", {}).get("text/html", ""))
                assert html.count("alt=") >= html.count("<img"), cell["id"]
                assert html or "image/png" not in output.get("data", {}), cell["id"]
