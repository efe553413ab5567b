"""Throw-away courses for the benchmarks: the demo's class, as large as wanted, handed in and graded by commands."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from itertools import chain, cycle, islice, zip_longest
from pathlib import Path
from typing import Any

from autograder.commands.demo_class import CLASS, hand_in
from autograder.course.course import Course
from autograder.course.release import released

ENDLESS = {"maryam"}  # waits for time limits, which are a choice and no speed
HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS\n.*?### END HIDDEN TESTS", re.DOTALL)


def members(count: int) -> dict[str, str]:
    """Names of a class of this size, each with the member of the demo's class who answers for them.

    Honest answers and mistaken ones take turns, so that every beginning of the class holds both.
    """
    honest = [name for name, one in CLASS.items() if not (one.slips or one.blank or one.lost)]
    others = [name for name in CLASS if name not in honest and name not in ENDLESS]
    turns = [name for name in chain.from_iterable(zip_longest(honest, others)) if name is not None]
    return {f"{name}-{number:03}": name for number, name in enumerate(islice(cycle(turns), count), 1)}


def released_notebook(course: Course, slug: str) -> dict[str, Any]:
    """What students get, as JSON."""
    return released(json.loads(course.notebook_file(slug).read_text(encoding="utf-8")))


STOCK = "\ndel c.Autograde['autograde_preprocessors']\n"  # nbgrader's own executor


def write_json(file: Path, value: object) -> None:
    """Write a file, and its folder where there is none."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, indent=1), encoding="utf-8")


def copy_course(
    root: Path, course: Course, slug: str, hidden: Mapping[str, str] | None = None, demos: bool = True
) -> None:
    """A course with this one assignment.

    `hidden` puts other hidden tests into its graded cells, by exercise; without `demos` its demonstrations are left out.
    """
    folder = root / "assignments" / slug
    shutil.copytree(course.folder(slug), folder)
    shutil.copy(course.root / "nbgrader_config.py", root)
    with (root / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(STOCK)
    for file in course.student_files:
        shutil.copy(file, root / "assignments")
    notebook = json.loads(course.notebook_file(slug).read_text(encoding="utf-8"))
    notebook["cells"] = [cell for cell in notebook["cells"] if demos or role(cell) != "demo"]
    for cell in notebook["cells"]:
        if hidden is not None and role(cell) == "checks":
            marked = f"### BEGIN HIDDEN TESTS\n{hidden[cell['id'].removesuffix('-checks')]}\n### END HIDDEN TESTS"
            cell["source"] = HIDDEN.sub(lambda match, text=marked: text, "".join(cell["source"]))  # type: ignore[misc]
    write_json(folder / course.notebook_file(slug).name, notebook)


def role(cell: Mapping[str, Any]) -> str:
    """What a cell of a source notebook is there for."""
    return str(cell["metadata"]["autograder"]["role"])


def hand_in_class(root: Path, course: Course, slug: str, given: Mapping[str, Any], names: Mapping[str, str]) -> None:
    """Write everybody's notebook to `submitted/<student>/<assignment>/`."""
    file = course.notebook_file(slug).name
    for name, member in names.items():
        filled = hand_in(given, course.assignment(slug), CLASS[member])
        write_json(root / "submitted" / name / slug / file, filled)


REAPER = [sys.executable, "-I", "-S", str(Path(__file__).with_name("reaper.py"))]


def run(command: list[str], folder: Path, environment: Mapping[str, str]) -> None:
    """Run a command in a folder; its processor time is counted to the last child. The benchmark ends where it fails."""
    done = subprocess.run([*REAPER, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{(done.stderr or done.stdout)[-2000:]}")
