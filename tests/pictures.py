"""The pictures of the front page, made from the real thing: `python -m tests.pictures` (Chromium is needed).

A notebook as Jupyter shows it, the feedback on a submission, and the page of a class: the demo's class hands in two
notebooks, they are graded, and Chromium takes a picture of what came out.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from autograder.cli import main
from autograder.commands.demo_class import write_class
from autograder.commands.quickstart import make_course
from autograder.course.course import Course
from autograder.course.kit import course_files
from autograder.course.release import released
from autograder.grading.answers import fill_in_json, reference_answers

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
SLUGS = ["01_linear_neuron", "05_layers"]
WIDTH, HEIGHT = 1000, 620
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def pages(folder: Path) -> dict[str, tuple[Path, str]]:
    """Name of a picture -> the page, and the text that it begins at ("" for the top)."""
    course = make_course(course_files(ROOT), folder / "course", slugs=SLUGS)
    write_class(course, folder / "submitted")
    assert (
        main(["grade", str(folder / "submitted"), "--output", str(folder / "reports"), "--course", str(course.root)])
        == 0
    )
    return {
        "notebook": (_notebook(course, folder), "How wrong is it?"),
        "feedback": (folder / "reports" / "emmy" / "05_layers.html", ""),
        "class": (folder / "reports" / "index.html", ""),
    }


def _notebook(course: Course, folder: Path) -> Path:
    """A notebook, half done, as a page: executed in a kernel where its own files lie."""
    import nbformat
    from nbclient import NotebookClient
    from nbconvert import HTMLExporter

    slug = SLUGS[0]
    source = released(json.loads(course.notebook_file(slug).read_text(encoding="utf-8")))
    answers = reference_answers(course.assignment(slug))
    filled = nbformat.from_dict(fill_in_json(source, answers))
    cells = [index for index, cell in enumerate(filled.cells) if cell["id"] == "error-parabola"]
    filled.cells = filled.cells[: cells[0] + 1]
    NotebookClient(filled, resources={"metadata": {"path": str(course.folder(slug))}}).execute()
    exporter = HTMLExporter(template_name="lab", mathjax_url="", require_js_url="")
    page = folder / "notebook.html"
    page.write_text(exporter.from_notebook_node(filled)[0], encoding="utf-8")
    return page


def shoot(folder: Path, found: dict[str, tuple[Path, str]]) -> None:
    """Write the pictures, with few colours: a front page is to be light."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, (file, begins) in found.items():
            page.goto(file.as_uri(), wait_until="domcontentloaded")
            page.wait_for_timeout(500)
            if begins:
                page.get_by_text(begins, exact=False).first.evaluate("one => one.scrollIntoView()")
            target = folder / f"{name}.png"
            page.screenshot(path=target)
            Image.open(target).convert("RGB").quantize(64).save(target, optimize=True)
            print(f"{target}: {target.stat().st_size // 1024} KiB")
        browser.close()


if __name__ == "__main__":
    if not shutil.which("chromium") and not shutil.which("chromium-browser"):
        sys.exit("pictures are made with Chromium: apt-get install chromium")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        shoot(FOLDER, pages(Path(place)))
