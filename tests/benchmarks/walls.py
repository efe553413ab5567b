"""Milliseconds per submission, cold and warm, behind each tier of walls, beside the floor."""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from autograder.course.course import Course
from autograder.grading.answers import fill_in_json, reference_answers
from autograder.grading.engine import Engine
from autograder.sandbox.tiers import best_tier
from autograder.sandbox.walls import Tier
from autograder.submissions.notebook import Submission

from .classroom import released_notebook, run, write_json
from .floor import Floor, mistaken, right
from .options import ROOT, parse
from .report import heading, table
from .timing import Times, one_after_the_other, side_by_side

TIERS: dict[Tier, tuple[Tier, ...]] = {
    "bubblewrap": ("bubblewrap", "landlock", "none"),
    "landlock": ("landlock", "none"),
    "none": ("none",),
}
FLOOR = "floor: cells, calls and judges"
HEAD = ("", "cold", "warm", "over the floor", "times the floor")
NOTES = (
    "Milliseconds, p50 / p95. Cold: a grader with its warm process is started and grades one; warm: it grades the next.",
    "The floor is the same code and the judges' own work in one process, without a line, a fork or a wall.",
)


def main() -> None:
    """Print a table for every notebook."""
    arguments = parse("walls", __doc__, "rounds", "cold", "assignment")
    course = Course(ROOT)
    print(heading("Time per submission", *NOTES))
    for slug in [arguments.assignment] if arguments.assignment else course.slugs:
        rows = measure(course, slug, TIERS[best_tier()], arguments.rounds, arguments.cold)
        print(table(slug, HEAD, rows), flush=True)


def measure(course: Course, slug: str, tiers: Sequence[Tier], rounds: int, cold: int) -> list[tuple[str, ...]]:
    """The rows of one notebook: right answers and mistaken ones, behind each tier, and the command as a whole."""
    loaded = course.load(slug)
    rows: list[tuple[str, ...]] = []
    good = right(loaded)
    started = {tier: one_after_the_other(partial(graded, course, slug, good, tier), cold) for tier in tiers}
    with ExitStack() as stack:
        engines = {tier: stack.enter_context(Engine(course, tier=tier)) for tier in tiers}
        for what, submission, count in (("all right", good, rounds), ("all mistaken", mistaken(loaded), rounds // 2)):
            runs: dict[str, Callable[[], object]] = {FLOOR: Floor(loaded, submission, course.secret())}
            for tier, engine in engines.items():
                runs[tier] = partial(engine.grade_submission, submission, slug)
            times = side_by_side(runs, max(count, 1))
            rows.append((f"{what}, {FLOOR}", "", str(times[FLOOR]), "", ""))
            for tier in tiers:
                before = str(started[tier]) if submission is good else ""
                rows.append((f"{what}, {named(tier)}", before, *compared(times[tier], times[FLOOR])))
    rows.append(("all right, `autograder grade` as a command", str(command(course, slug, cold)), "", "", ""))
    return rows


def graded(course: Course, slug: str, submission: Submission, tier: Tier) -> None:
    """Start a grader, grade one submission, end it."""
    with Engine(course, tier=tier) as engine:
        engine.grade_submission(submission, slug)


def compared(times: Times, floor: Times) -> tuple[str, str, str]:
    """The columns of one way: its times, and how far above the floor they are at the median."""
    return str(times), f"{times.p50 - floor.p50:.1f}", f"{times.p50 / floor.p50:.1f}"


def named(tier: Tier) -> str:
    """The tier in the words of the table."""
    return "without walls" if tier == "none" else tier


def command(course: Course, slug: str, rounds: int) -> Times:
    """What an instructor waits for one notebook in a shell, Python's own start included."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / course.notebook_file(slug).name
        write_json(file, fill_in_json(released_notebook(course, slug), reference_answers(course.assignment(slug))))
        grade = [sys.executable, "-m", "autograder", "grade", str(file), "--json", "--course", str(course.root)]
        if best_tier() == "none":
            grade.append("--insecure-no-sandbox")
        return one_after_the_other(partial(run, grade, ROOT, os.environ), rounds)


if __name__ == "__main__":
    main()
