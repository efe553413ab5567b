"""A class graded by this kit, by stock nbgrader and by Otter-Grader: submissions per minute, in one run."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from autograder.course.course import Course
from autograder.sandbox.tiers import best_tier

from . import otter_run
from .classroom import copy_course, hand_in_class, members, released_notebook, run
from .options import ROOT, parse
from .plain_tests import assert_cell
from .report import heading, table
from .timing import Spent, spent

PLAIN = "nbgrader autograde, plain asserts"
NO_DEMOS = "nbgrader autograde, plain asserts, no figures"
OWN_CELLS = "nbgrader autograde, this kit's graded cells"
PATIENCE = ["--Execute.timeout=300", "--Execute.iopub_timeout=60"]  # on a busy machine it would give up, not be faster
HEAD = (
    "",
    "measured",
    "s each",
    "CPU s each",
    "start-up s",
    "the class takes",
    "per minute",
    "times stock",
    "by CPU",
    "mean mark",
)
NOTES = (
    "The answers are those of the demo's class, right and mistaken, without the endless ones. What the class takes is",
    "measured for this kit, start-up and reports included; for the slow ones it is reckoned: start-up, and so many times",
    "the seconds of one more. Times stock: against nbgrader with plain asserts, which do less than this kit's graded",
    "cells: no hints, no partial credit, no line between the student's code and the wanted values. It draws the figures",
    "of the notebook's demonstrations, as otter does; this kit leaves them out, and so does the row without figures.",
    "By CPU: the same ratio in processor seconds, which hardly feel what else the machine does. Mean mark: over the",
    "submissions that all of them have graded.",
)


@dataclass(frozen=True)
class Way:
    """How long one way of grading takes.

    Parameters
    ----------
    measured
        How many submissions it was given.
    each
        What one more submission costs.
    start
        What it costs before the first.
    mark
        Mean share of the points, over the submissions that every way was given.
    """

    label: str
    measured: int
    each: Spent
    start: Spent
    mark: float

    def takes(self, students: int) -> Spent:
        """What a class costs, the start included."""
        each, start = self.each, self.start
        return Spent(start.wall + students * each.wall, start.cpu + students * each.cpu)

    def row(self, students: int, stock: "Way | None") -> tuple[str, ...]:
        """The columns of the table."""
        takes = self.takes(students)
        slow = takes if stock is None else stock.takes(students)
        ratios = [f"{slow.wall / takes.wall:.1f}", f"{slow.cpu / takes.cpu:.1f}"]
        about = "" if self.measured == students else "about "
        minutes = f"{about}{takes.wall:.1f} s" if takes.wall < 60 else f"{about}{takes.wall / 60:.1f} min"
        each = [f"{self.measured}", f"{self.each.wall:.3f}", f"{self.each.cpu:.3f}", f"{self.start.wall:.1f}"]
        return (self.label, *each, minutes, f"{60 * students / takes.wall:.0f}", *ratios, f"{100 * self.mark:.0f} %")


def main() -> None:
    """Print one table."""
    arguments = parse("rivals", __doc__, "students", "sample", "rival", "otter")
    students, sample = arguments.students, min(arguments.sample, arguments.students)
    with tempfile.TemporaryDirectory() as folder:
        ways, missing = measure(Course(ROOT), Path(folder), arguments.rival, students, sample, arguments.otter)
    stock = next((way for way in ways if way.label == PLAIN), None)
    rows = [way.row(students, stock) for way in ways]
    print(heading("A class, beside what others use", *NOTES))
    print(table(f"{arguments.rival}, {students} submissions", HEAD, rows))
    print("\n".join(["", *missing]) if missing else "", flush=True)


def measure(
    course: Course, root: Path, slug: str, students: int, sample: int, otter: str | None
) -> tuple[list[Way], list[str]]:
    """All ways on the same class, and what is missing on this machine."""
    names = members(students)
    few = dict(list(names.items())[:sample])
    ways, missing = [], []
    if shutil.which("nbgrader", path=environment()["PATH"]):
        checks = course.assignment(slug).checks
        asserts = {check.name: assert_cell(check, slug) for check in checks}
        ways.append(nbgrader(PLAIN, course, root / "plain", slug, few, asserts))
        ways.append(nbgrader(NO_DEMOS, course, root / "figureless", slug, few, asserts, demos=False))
        ways.append(nbgrader(OWN_CELLS, course, root / "own", slug, few, None))
    else:
        missing.append("nbgrader is not installed: pip install nbgrader")
    program = otter_run.find(otter)
    if program is None:
        missing.append(otter_run.MISSING)
    else:
        ways += otters(program, course, root / "otter", slug, few)
    return ways + ours(course, root / "ours", slug, names, list(few)), missing


def ours(course: Course, root: Path, slug: str, names: Mapping[str, str], few: Sequence[str]) -> list[Way]:
    """`autograder grade` on all of the class, with one job and with two."""
    copy_course(root, course, slug)
    hand_in_class(root, course, slug, released_notebook(course, slug), names)
    ways = []
    for jobs in (1, 2):
        say(f"autograder grade --jobs {jobs}")
        command = [sys.executable, "-m", "autograder", "grade", "submitted", "--output", f"{jobs}", "--jobs", f"{jobs}"]
        command += ["--insecure-no-sandbox"] if best_tier() == "none" else []
        cost = spent(partial(run, command, root, environment()))
        reports = [json.loads((root / f"{jobs}" / name / f"{slug}.json").read_text(encoding="utf-8")) for name in few]
        mark = sum(report["score"] / report["auto_max_score"] for report in reports) / len(reports)
        label = f"autograder grade, {jobs} job{'s' * (jobs > 1)}"
        ways.append(Way(label, len(names), cost / len(names), Spent(), mark))
    return ways


def nbgrader(
    label: str,
    course: Course,
    root: Path,
    slug: str,
    names: Mapping[str, str],
    hidden: Mapping[str, str] | None,
    demos: bool = True,
) -> Way:
    """Stock nbgrader: timed on one submission and on all, so that its start can be told from the rest."""
    say(label)
    copy_course(root, course, slug, hidden, demos)
    run(["nbgrader", "generate_assignment", slug], root, environment())
    given = json.loads((root / "release" / slug / course.notebook_file(slug).name).read_text(encoding="utf-8"))
    hand_in_class(root, course, slug, given, names)
    grade = ["nbgrader", "autograde", slug, "--force", *PATIENCE]
    first = spent(partial(run, [*grade, "--student", next(iter(names))], root, environment()))
    every = spent(partial(run, grade, root, environment())) if len(names) > 1 else first  # of one there is one run
    each, start = split(first, every, len(names))
    return Way(label, len(names), each, start, nbgrader_mark(root, course, slug))


def split(one: Spent, every: Spent, count: int) -> tuple[Spent, Spent]:
    """What one more submission costs, and what it costs before the first, from runs on one and on `count` of them.

    The wall clock is shared out as processor time is: two short runs differ by more than their start when the machine
    is busy.
    """
    more = (
        (every.cpu - one.cpu) / (count - 1)
        if count > 1 and one.cpu < every.cpu <= one.cpu * count
        else every.cpu / count
    )
    each = Spent(every.wall * more / every.cpu, more)
    return each, Spent(every.wall - each.wall * count, every.cpu - each.cpu * count)


def nbgrader_mark(root: Path, course: Course, slug: str) -> float:
    """The mean share of the points, read from nbgrader's gradebook by nbgrader itself."""
    code = (
        "from nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as book:\n"
        f"    scores = [sum(g.auto_score or 0 for n in s.notebooks for g in n.grades)\n"
        f"              for s in book.assignment_submissions({slug!r})]\n"
        "print(sum(scores) / len(scores))"
    )
    command = [sys.executable, "-W", "ignore", "-c", code]
    done = subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]) / course.assignment(slug).auto_max_score


def otters(program: Path, course: Course, root: Path, slug: str, names: Mapping[str, str]) -> list[Way]:
    """`otter run`, one process per submission: one at a time, and two beside each other."""
    otter = otter_run.Otter.prepare(program, root, course, slug)
    hand_in_class(root, course, slug, released_notebook(course, slug), names)
    notebooks = {name: root / "submitted" / name / slug / course.notebook_file(slug).name for name in names}
    ways = []
    for jobs, label in ((1, "otter run, one at a time"), (2, "otter run, two at a time")):
        say(label)
        folder = root / f"results-{jobs}"
        cost = spent(partial(otter.grade_all, notebooks, folder, jobs))
        ways.append(Way(label, len(names), cost / len(names), Spent(), otter_run.marks(folder, list(names))))
    return ways


def environment() -> dict[str, str]:
    """This Python's own commands first; no warnings among nbgrader's output."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONWARNINGS": "ignore"}


def say(text: str) -> None:
    """Tell who waits what is being measured."""
    print(f"measuring: {text} ...", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
