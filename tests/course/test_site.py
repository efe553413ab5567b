"""The static site: its first page, its files, and a notebook of it in a browser."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course.course import Course, CourseError
from autograder.course.site import Repository, first_page, repository, write_site
from tests.conftest import SLUGS
from tests.support.pages import SECONDS, WITHOUT, Server, chromium, chromium_page

KNOWN = Repository("ada", "networks", "released")


def test_the_first_page_leads_to_every_notebook(course: Course) -> None:
    page = first_page(course, dict.fromkeys(SLUGS, 60), None)
    assert page.count("<li>") == len(SLUGS) == 9
    for slug in SLUGS:
        assignment = course.assignment(slug)
        assert f'"notebooks/index.html?path={slug}/{assignment.notebook}.ipynb">{assignment.title}</a>' in page
    assert "Binder" not in page
    assert "Colab" not in page
    assert 'data-jupyter-lite-root="."' in page, "JupyterLite's pages read their settings here"


def test_binder_and_colab_are_there_where_the_repository_is_known(course: Course) -> None:
    page = first_page(course, {"05_layers": 85}, KNOWN)
    assert "https://mybinder.org/v2/gh/ada/networks/released?labpath=05_layers%2Flayers.ipynb" in page
    assert "https://colab.research.google.com/github/ada/networks/blob/released/05_layers/layers.ipynb" in page
    assert "!git clone -q -b released https://github.com/ada/networks course" in page


@pytest.mark.parametrize(
    ("setting", "known"),
    [
        pytest.param("", None, id="nothing said"),
        pytest.param('released = "https://github.com/ada/networks/tree/released"', KNOWN, id="a branch"),
        pytest.param('released = "https://github.com/ada/networks"', Repository("ada", "networks", "main"), id="none"),
    ],
)
def test_where_the_repository_is_stands_in_the_settings(tmp_path: Path, setting: str, known: Repository | None) -> None:
    (tmp_path / "course.toml").write_text(setting)
    assert repository(Course(tmp_path)) == known


@pytest.mark.parametrize("setting", ['released = "https://example.org/x"', "released = 3"])
def test_another_address_is_refused_by_name(tmp_path: Path, setting: str) -> None:
    (tmp_path / "course.toml").write_text(setting)
    with pytest.raises(CourseError, match="released"):
        repository(Course(tmp_path))


def test_a_folder_with_something_else_is_left_alone(course: Course, tmp_path: Path) -> None:
    pytest.importorskip("jupyterlite_core")
    pytest.importorskip("jupyterlite_pyodide_kernel")
    (tmp_path / "thesis.tex").touch()
    with pytest.raises(CourseError, match="holds something that is no site"):
        write_site(course, tmp_path)
    assert (tmp_path / "thesis.tex").exists()


@pytest.fixture(scope="module")
def folder(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of two assignments."""
    folder = tmp_path_factory.mktemp("site")
    write_site(course, folder, ("05_layers", "09_digits"))
    return folder


@pytest.fixture(scope="module")
def site(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same, served from this machine."""
    log = tmp_path_factory.mktemp("log") / "server.log"
    log.touch()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Server(f"http://127.0.0.1:{server.server_port}", log)
    finally:
        server.shutdown()
        server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.mark.slow
def test_a_site_has_what_students_get_and_loads_matplotlib_from_the_start(folder: Path) -> None:
    settings = json.loads((folder / "jupyter-lite.json").read_text())["jupyter-config-data"]
    (kernel,) = [one for name, one in settings["litePluginSettings"].items() if name.endswith(":kernel")]
    assert kernel["loadPyodideOptions"] == {"packages": ["matplotlib"]}
    assert [one["name"] for one in settings["federated_extensions"]] == ["@jupyterlite/pyodide-kernel-extension"]
    there = {path.name for path in (folder / "files" / "09_digits").iterdir()}
    assert {"digits.ipynb", "digits.csv.gz", "lab.py", "lab_examples.py", "README.md"} <= there
    assert not {"checks.py", "mistakes.py", "notebook.py"} & there
    assert "BEGIN SOLUTION" not in (folder / "files" / "09_digits" / "digits.ipynb").read_text()


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.skipif(chromium() is None, reason=WITHOUT)
def test_the_first_page_opens_a_notebook_in_a_browser(course: Course, site: Server, tmp_path: Path) -> None:
    """Python itself comes from the network, and is not asked for here."""
    with chromium_page(site, tmp_path) as page:
        page.goto(f"{site.address}/index.html")
        assert page.locator("li").count() == 2
        page.get_by_role("link", name=course.assignment("05_layers").title).click()
        heading = page.locator(".jp-MarkdownOutput h1").first
        heading.wait_for(timeout=2 * SECONDS * 1000)
        assert "Layers" in heading.inner_text()
