"""A static site with JupyterLite: students open the released notebooks in a browser and install nothing."""

import html
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from autograder.course.build import write_release
from autograder.course.course import Course, CourseError
from autograder.course.duration import minutes
from autograder.course.settings import SETTINGS, read_released
from autograder.sandbox.packages import installs

LOADED = ("matplotlib",)  # with NumPy: `lab` imports it inside of functions, where the kernel does not look for names
EXTENSION = "@jupyterlite/pyodide-kernel-extension"
APPS = ("notebooks", "lab", "tree")
OF_A_SITE = "jupyter-lite.json"
GITHUB = re.compile(r"https://github\.com/([\w.-]+)/([\w.-]+?)(?:\.git)?(?:/tree/([\w./-]+?))?/?")


@dataclass(frozen=True)
class Repository:
    """A public repository on GitHub with the students' folders at its top."""

    owner: str
    name: str
    branch: str

    def binder(self, path: str) -> str:
        """Where Binder opens a file of it, with all that requirements.txt at its top names."""
        return f"https://mybinder.org/v2/gh/{self.owner}/{self.name}/{quote(self.branch, '')}?labpath={quote(path, '')}"

    def colab(self, path: str) -> str:
        """Where Colab opens a notebook of it; the files beside the notebook do not come along."""
        return f"https://colab.research.google.com/github/{self.owner}/{self.name}/blob/{self.branch}/{quote(path)}"

    @property
    def fetched(self) -> str:
        """What brings the files beside a notebook into Colab."""
        return f"!git clone -q -b {self.branch} https://github.com/{self.owner}/{self.name} course"


def repository(course: Course) -> Repository | None:
    """Where the course's students' folders lie in public: `released = "https://github.com/..."` in `course.toml`.

    Raises
    ------
    CourseError
        For an address that is none of a repository on GitHub, or of a branch in it.
    """
    address = read_released(course.root)
    if address is None:
        return None
    match = GITHUB.fullmatch(address)
    if match is None:
        raise CourseError(
            f"{course.root / SETTINGS}: released: {address!r} is no address such as "
            "'https://github.com/OWNER/NAME/tree/BRANCH'"
        )
    return Repository(match[1], match[2], match[3] or "main")


def write_site(course: Course, folder: Path, slugs: Sequence[str] = (), pyodide: str | None = None) -> Path:
    """Write the site, and return its first page.

    Parameters
    ----------
    course
        Its released notebooks and what lies beside them are on the site; no solution and no hidden case is.
    folder
        Where to write. A site that lies there is replaced.
    slugs
        Only these assignments.
    pyodide
        Address of `pyodide.mjs` of a full Pyodide distribution, for sites without a way to the public one.

    Raises
    ------
    CourseError
        When JupyterLite is not installed, something else lies in `folder`, or JupyterLite fails.
    """
    if any(importlib.util.find_spec(name) is None for name in ("jupyterlite_core", "jupyterlite_pyodide_kernel")):
        raise CourseError(f"a site needs JupyterLite: {installs('site')}")
    chosen, known = slugs or course.slugs, repository(course)
    if folder.exists() and (not folder.is_dir() or (any(folder.iterdir()) and not (folder / OF_A_SITE).is_file())):
        raise CourseError(f"{folder} holds something that is no site: choose a folder that is empty or new")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for slug in chosen:
            write_release(course, slug, work / "contents")
        page = first_page(course, {slug: _minutes(course, slug) for slug in chosen}, known)
        _jupyterlite(work, pyodide)
        (work / "site" / "index.html").write_text(page, encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(work / "site", folder)
    return folder / "index.html"


def _jupyterlite(work: Path, pyodide: str | None) -> None:
    """Build the site from `work/contents` into `work/site`, with the Pyodide kernel and no other extension."""
    kernel: dict[str, Any] = {"loadPyodideOptions": {"packages": list(LOADED)}}
    if pyodide is not None:
        kernel["pyodideUrl"] = pyodide
    runtime = {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {"litePluginSettings": {f"{EXTENSION}:kernel": kernel}},
    }
    built = {
        "contents": [str(work / "contents")],
        "output_dir": str(work / "site"),
        "apps": list(APPS),
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(_extension())],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
    }
    (work / "lite").mkdir()
    (work / "lite" / OF_A_SITE).write_text(json.dumps(runtime), encoding="utf-8")
    (work / "lite" / "jupyter_lite_config.json").write_text(json.dumps({"LiteBuildConfig": built}), encoding="utf-8")
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(work / "lite")]
    done = subprocess.run(command, cwd=work / "lite", capture_output=True, text=True, check=False)
    if done.returncode:
        raise CourseError(f"JupyterLite could not build the site:\n{(done.stdout + done.stderr)[-2000:]}")


def _extension() -> Path:
    """The kernel's part for the browser, which its package has laid among Jupyter's shared files."""
    from jupyter_core.paths import jupyter_path

    places = [Path(place) / EXTENSION for place in jupyter_path("labextensions")]
    found = next((place for place in places if place.is_dir()), None)
    if found is None:
        raise CourseError(f"there is no {EXTENSION} in {', '.join(map(str, places))}: {installs('site')}")
    return found


def _minutes(course: Course, slug: str) -> int:
    return minutes(json.loads(course.notebook_file(slug).read_text(encoding="utf-8"))["cells"])


# The first page ------------------------------------------------------------------------------

STYLE = """
:root { color-scheme: light dark; }
body { font: 17px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
li { margin: 0.6rem 0; } li a:first-child { font-size: 1.1rem; } small { opacity: 0.75; white-space: nowrap; }
pre { overflow-x: auto; padding: 0.6rem; border: 1px solid; border-radius: 4px; }
"""
# the script is JupyterLite's: every notebook's page looks it up on the first page, and does not open without it
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Notebooks on backpropagation</title>
<style>{style}</style>
<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root=".">{{}}</script>
</head>
<body>
<main>
<h1>Notebooks on backpropagation</h1>
<p>They open in your browser, and nothing has to be installed. The first start takes about a minute, since Python itself
has to be loaded.</p>
<ol>
{items}
</ol>
<h2>Your work</h2>
<p>What you write is kept in this browser, on this computer, and nowhere else. Save it (<em>File</em>, <em>Save</em>),
and before you close the page or hand in, take it home: <em>File</em>, <em>Download</em>. To go on elsewhere, open
<a href="lab/index.html">JupyterLab</a> and upload it into the folder that it came from.</p>
{elsewhere}</main>
</body>
</html>
"""
ELSEWHERE = """<h2>Binder and Colab</h2>
<p>Both run the same notebooks on other people's computers. Binder needs a few minutes for its first start and forgets
what you did: download your work. In Colab run this in a cell of its own first, with the number of the notebook:</p>
<pre>{fetched}
%cp course/01_*/lab* course/01_*/*.* .</pre>
"""


def first_page(course: Course, lengths: dict[str, int], known: Repository | None) -> str:
    """HTML with a link to each notebook; `lengths` are minutes by assignment."""
    items = "\n".join(_item(course, slug, length, known) for slug, length in lengths.items())
    elsewhere = "" if known is None else ELSEWHERE.format(fetched=html.escape(known.fetched))
    return PAGE.format(style=STYLE, items=items, elsewhere=elsewhere)


def _item(course: Course, slug: str, length: int, known: Repository | None) -> str:
    assignment = course.assignment(slug)
    path = f"{slug}/{assignment.notebook}.ipynb"
    links = [f'<a href="notebooks/index.html?path={quote(path)}">{html.escape(assignment.title)}</a>']
    links.append(f"<small>about {length} minutes</small>")
    if known is not None:
        links += [f'<a href="{html.escape(known.binder(path))}">Binder</a>']
        links += [f'<a href="{html.escape(known.colab(path))}">Colab</a>']
    return f"<li>{' '.join(links)}</li>"
