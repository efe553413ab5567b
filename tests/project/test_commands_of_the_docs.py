"""Every command of the front page and the guides works as it is written, in a course from the wheel."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from autograder.course.course import Course
from tests.support.installed import Installed, installed_once
from tests.support.world import DESK, NOTEBOOK, make_world

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
INLINE = re.compile(r"`((?:\.venv/bin/)?(?:autograder|nbgrader) [a-z][^`\n]*)`")
MENTIONED = re.compile(r"\b[A-Z]+\b(?!\d)|<\w+>")  # a name of any file, which stands for all of them
COMPLETE = re.compile(r"/| \S+\.\w+| \d\d_")  # names a file or an assignment
COMMAND = re.compile(r"^(?:    )?(?:\.venv/bin/)?(?:autograder|nbgrader|python3?|make|pip|docker|sbatch|jupyter|cd) ?")

# Command lines that are not run here: a pattern, and where they are run, or why they are not.
NOT_RUN = {
    r"make |python -m tests\.": "in a checkout; `make test` is the tests",
    r"python -m pytest": "nbgrader's own tests",
    r"pip |python3 -m venv|\.venv/bin/pip": "fetches packages",
    r"docker |sbatch |    autograder grade /course|.*--cluster|pip wheel": "needs containers, a queue or a cluster",
    r"(\.venv/bin/)?jupyter |autograder lti (serve|demo)": "a server",
    r"autograder lti": "needs an LMS: tests/lti",
    r"autograder (new|build)|autograder verify 01_kmeans": "in their order: test_wheel",
    r"autograder .*\bclusters\b": "in their order: test_wheel",
    r"autograder (quickstart|demo)|cd course": "makes a course: test_wheel, tests/commands/test_demo.py",
    r"autograder verify$|autograder verify --secrets": "all assignments: tests/assignments/test_pools.py",
    r"autograder site": "fetches JupyterLite: tests/course/test_site.py",
    r"nbgrader (generate|release|collect|export)": "in their order: tests/nbgrader/test_instructors_guide.py",
    r"nbgrader autograde|nbgrader zip_collect .*canvas": "with other submissions: tests/nbgrader",
    r"autograder grade .*--gradebook": "behind `nbgrader generate_assignment`: tests/nbgrader/test_instructors_guide.py",
    r"autograder preflight": "a course of nbgrader's own: tests/nbgrader",
}


def commands() -> list[str]:
    """Every command line of the pages, without its comment."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        shell = [block for kind, block in BLOCK.findall(text) if kind in ("", "sh")]
        blocks = [line for block in shell for line in block.splitlines() if COMMAND.match(line)]
        inline = [
            line
            for line in INLINE.findall(BLOCK.sub("", text))
            if COMPLETE.search(line) and not MENTIONED.search(re.sub(r"'[^']*'|\S+\.\w+", "", line))
        ]
        found += [re.sub(r"\s+#.*", "", line).rstrip() for line in (*blocks, *inline)]
    return list(dict.fromkeys(found))


def reason(line: str) -> str | None:
    """Why a command is not run here; None when it is."""
    return next((why for pattern, why in NOT_RUN.items() if re.match(pattern, line)), None)


def test_every_reason_not_to_run_a_command_is_needed() -> None:
    lines = commands()
    assert [pattern for pattern in NOT_RUN if not any(re.match(pattern, line) for line in lines)] == []


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return installed_once(tmp_path_factory)


@pytest.fixture(scope="module")
def world(installed: Installed, course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_world(installed, course, tmp_path_factory.mktemp("instructor"))


@pytest.mark.slow
def test_every_other_command_works_as_it_is_written(installed: Installed, world: Path, tmp_path: Path) -> None:
    """In one test, since a course is made once: each command has a copy of it."""
    lines = [line for line in commands() if reason(line) is None]
    failed = {}
    for number, line in enumerate(lines):
        here = tmp_path / str(number)
        shutil.copytree(world, here)
        program, *words = shlex.split(line)
        name = program.removeprefix(".venv/bin/")
        start = (str(installed.folder / "bin" / "python"), *(() if name == "python" else ("-m", name)))
        try:
            installed.call(here / DESK if NOTEBOOK in words else here, *start, *words)
        except AssertionError as error:
            failed[line] = str(error)[-600:]
        shutil.rmtree(here)
    assert failed == {}
