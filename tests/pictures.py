"""The pictures of the front page, made from the real thing: `python -m tests.pictures`, or some of them by name. Chromium is needed.

A notebook as Jupyter shows it, the feedback on a submission, and the page of a class: the demo's class hands in two
notebooks, they are graded, and Chromium takes a picture of what came out.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
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


def pages(folder: Path, wanted: Sequence[str]) -> dict[str, Path]:
    """Name of a picture -> the page that it is of."""
    course = make_course(course_files(ROOT), folder / "course", slugs=SLUGS)
    if wanted != ["notebook"]:
        write_class(course, folder / "submitted")
        words = ["grade", str(folder / "submitted"), "--output", str(folder / "reports"), "--course", str(course.root)]
        assert main(words) == 0
    found = {
        "notebook": folder / "notebook.html",
        "feedback": folder / "reports" / "emmy" / "05_layers.html",
        "class": folder / "reports" / "index.html",
    }
    if "notebook" in wanted:
        _notebook(course, found["notebook"])
    return {name: found[name] for name in wanted}


def _notebook(course: Course, page: Path) -> None:
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
    for cell in filled.cells:  # folded, as Jupyter shows it
        cell.metadata["transient"] = {"remove_source": cell.metadata.get("jupyter", {}).get("source_hidden", False)}
    NotebookClient(filled, resources={"metadata": {"path": str(course.folder(slug))}}).execute()
    exporter = HTMLExporter(template_name="lab", mathjax_url="", require_js_url="")
    page.write_text(exporter.from_notebook_node(filled)[0], encoding="utf-8")


def shoot(folder: Path, found: dict[str, Path]) -> None:
    """Write the pictures, with few colours: a front page is to be light."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, file in found.items():
            page.goto(file.as_uri(), wait_until="domcontentloaded")
            page.wait_for_timeout(500)
            if name == "notebook":  # it ends with a figure
                page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
            target = folder / f"{name}.png"
            page.screenshot(path=target)
            Image.open(target).convert("RGB").quantize(256).save(target, optimize=True)
            print(f"{target}: {target.stat().st_size // 1024} KiB")
        browser.close()


if __name__ == "__main__":
    if not shutil.which("chromium") and not shutil.which("chromium-browser"):
        sys.exit("pictures are made with Chromium: apt-get install chromium")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        shoot(FOLDER, pages(Path(place), sys.argv[1:] or ["notebook", "feedback", "class"]))
