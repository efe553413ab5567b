"""`make bench`: time per submission beside what an instructor would use instead, measured in one run."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from autograder.course import Course
from autograder.demo import CLASS, hand_in

ROOT = Path(__file__).parent.parent.parent
ENDLESS = {"maryam"}  # waits for time limits, which are a choice and no speed


def main() -> None:
    """Print one table: stock nbgrader and this kit on the same submissions."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=main.__doc__)
    options.add_argument("--students", type=int, default=6, help="how many of the demo's class (default 6)")
    options.add_argument("--assignment", default="05_layers", help="which notebook (default 05_layers)")
    arguments = options.parse_args()
    names = [name for name in CLASS if name not in ENDLESS][: arguments.students]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        prepare(root, arguments.assignment, names)
        rows = [
            (label, measured(root, command) / len(names))
            for label, command in (
                ("stock nbgrader autograde", ["nbgrader", "autograde", arguments.assignment]),
                ("autograder grade, 1 job", ["autograder", "grade", "submitted", "--output", "one"]),
                ("autograder grade, 2 jobs", ["autograder", "grade", "submitted", "--output", "two", "--jobs", "2"]),
            )
        ]
        shortest = min(measured(root, one) for one in [single(arguments.assignment, names[0])] * 3)
        inside = [json.loads(path.read_text())["seconds"] for path in sorted((root / "one").glob("*/*.json"))]
    print(f"{arguments.assignment}: {len(names)} submissions, seconds each, start-up included")
    for label, seconds in rows:
        print(f"  {label:<28}{seconds:8.3f}   {rows[0][1] / seconds:6.1f} times as fast as stock")
    print(
        f"  {'of that, grading itself':<28}{sorted(inside)[len(inside) // 2]:8.3f}   (median of the reports' own seconds)"
    )
    print(f"  {'one notebook from the shell':<28}{shortest:8.3f}   (best of three, --json)")


def single(slug: str, name: str) -> list[str]:
    """The command for one notebook."""
    return ["autograder", "grade", f"submitted/{name}/{slug}/{slug.partition('_')[2]}.ipynb", "--json"]


def prepare(root: Path, slug: str, names: list[str]) -> None:
    """A throw-away course: released by nbgrader, handed in by these students."""
    course = Course(ROOT)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    shutil.copytree(ROOT / "assignments" / slug, root / "assignments" / slug)
    measured(root, ["nbgrader", "generate_assignment", slug])
    notebook = course.notebook_file(slug).name
    given = json.loads((root / "release" / slug / notebook).read_text(encoding="utf-8"))
    for name in names:
        path = root / "submitted" / name / slug / notebook
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(hand_in(given, course.assignment(slug), CLASS[name])), encoding="utf-8")


def measured(root: Path, command: list[str], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds of the wall clock that a command took in the course."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    start = clock()
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    seconds = clock() - start
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return seconds


if __name__ == "__main__":
    main()
