"""Grades the demonstration's class twice, alone and beside busy loops on the grader's core, and compares the marks.

`python -m tests.busy` ends with 0 when every mark is that of the quiet run. `python -m tests.busy 03 06_backprop --students
emmy felix --loops 8` takes a part of the class. The grader and the students' processes have one core in both runs.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.commands.demo import CALL_SECONDS
from autograder.commands.demo_class import CLASS, write_class
from autograder.course.course import Course
from autograder.grading.batch import Job, grade_all
from autograder.reports.model import Report
from autograder.submissions.find import Handed, find_submissions

ROOT = Path(__file__).parent.parent
Marks = Mapping[
    tuple[str, str], tuple[str, ...]
]  # by student and assignment: a line for the whole and for each function


@dataclass(frozen=True)
class Run:
    """A class graded once: what each notebook got, and how long it took."""

    marks: Marks
    seconds: float


def marks_of(report: Report) -> tuple[str, ...]:
    """What a report gives: its status, and status and points of every function."""
    each = (f"{one.check}: {one.points:g} of {one.max_points:g} ({one.status})" for one in report.results)
    return (report.status, *each)


def differences(quiet: Marks, busy: Marks) -> list[str]:
    """A sentence for each mark that is not the same, and for each notebook that only one run has."""
    found = []
    for key in sorted(quiet.keys() | busy.keys()):
        called, one, other = " ".join(key), quiet.get(key), busy.get(key)
        if one is None or other is None:
            found.append(f"{called}: graded in one of the two runs alone")
        elif one != other:
            lines = [f"{a} -> {b}" for a, b in zip(one, other, strict=False) if a != b]
            found += [f"{called}: {line}" for line in lines or ["more functions in one run than in the other"]]
    return found


@contextmanager
def busy_loops(count: int, core: int) -> Iterator[None]:
    """So many processes that compute without end, all on one core."""
    text = f"import os\nos.sched_setaffinity(0, [{core}])\nwhile True: pass"
    loops = [subprocess.Popen([sys.executable, "-c", text]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def grade(course: Course, handed: Sequence[Handed]) -> Run:
    """The class, one notebook after the other, with the demonstration's limits."""
    began = time.monotonic()
    job = Job(course, limits=replace(course.limits(), call_seconds=CALL_SECONDS))
    marks = {(one.handed.student or "", one.report.assignment): marks_of(one.report) for one in grade_all(job, handed)}
    return Run(marks, time.monotonic() - began)


def chosen(course: Course, folder: Path, slugs: Sequence[str], students: Sequence[str]) -> list[Handed]:
    """The part of the class that was asked for; an assignment may be named by its beginning."""
    wanted = [slug for slug in course.slugs if not slugs or slug.startswith(tuple(slugs))]
    paths = write_class(course, folder)
    paths = [path for path in paths if path.parent.name in wanted and path.parent.parent.name in students]
    return find_submissions(paths, course.slugs)


def compare(course: Course, handed: Sequence[Handed], loops: int) -> int:
    """Grade twice on one core, print what differs; the exit code."""
    before = os.sched_getaffinity(0)
    core = min(before)
    os.sched_setaffinity(0, [core])  # what is started from here on has that core alone
    try:
        quiet = grade(course, handed)
        print(f"alone: {len(quiet.marks)} notebooks in {quiet.seconds:.0f} s", flush=True)
        with busy_loops(loops, core):
            busy = grade(course, handed)
    finally:
        os.sched_setaffinity(0, before)
    print(f"beside {loops} busy loops: {len(busy.marks)} notebooks in {busy.seconds:.0f} s")
    found = differences(quiet.marks, busy.marks)
    for line in found:
        print(f"  {line}")
    print(f"marks that differ: {len(found)}")
    return 1 if found or not quiet.marks else 0


def main() -> int:
    """Run the comparison that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.busy", description=__doc__)
    parser.add_argument("slugs", nargs="*", metavar="SLUG", help="only these notebooks, by name or its beginning")
    parser.add_argument("--students", nargs="+", default=list(CLASS), choices=list(CLASS), metavar="NAME")
    parser.add_argument("--loops", type=int, default=8, metavar="N", help="busy loops beside the grader (default 8)")
    arguments = parser.parse_args()
    course = Course(ROOT)
    for begin in arguments.slugs:
        if not any(slug.startswith(begin) for slug in course.slugs):
            parser.error(f"no notebook begins with '{begin}'; there are {', '.join(course.slugs)}")
    with tempfile.TemporaryDirectory() as folder:
        return compare(course, chosen(course, Path(folder), arguments.slugs, arguments.students), arguments.loops)


if __name__ == "__main__":
    sys.exit(main())
