"""Milliseconds per submission, cold and warm, behind each tier of walls, over the floor.

The floor is what no grader can save: the student's cells and calls run in this very process, without
a line, a fork or a wall, and the judges' own work.
"""

import functools
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from autograder.answers import fill_in, reference_answers
from autograder.course import Course
from autograder.driving import tried
from autograder.engine import Engine
from autograder.marking import mark
from autograder.model import Check
from autograder.oracle import calls_of, evaluate_all
from autograder.plan import Run, make_plan
from autograder.sandbox.tiers import Tier, offered
from autograder.seeds import generator
from autograder.session import open_session

ROUNDS = 40


def main() -> None:
    """Print a table of p50 and p95 for every notebook and tier."""
    course = Course(Path(__file__).parent.parent.parent)
    tiers: list[Tier] = {
        "bubblewrap": ["bubblewrap", "landlock", "none"],
        "landlock": ["landlock", "none"],
        "none": ["none"],
    }[offered()]  # type: ignore[assignment]
    print(f"finished notebooks, milliseconds per submission, {ROUNDS} rounds one after the other: p50 / p95")
    for slug in course.slugs:
        floor = _times(partial(_floor, course, slug, _prepared(course, slug)))
        print(f"  {slug}")
        print(f"    {'floor: cells, calls and judges':<34}{_show(floor)}")
        for tier in tiers:
            start = time.perf_counter()
            with Engine(course, tier=tier) as engine:
                loaded = engine.load(slug)
                submission = fill_in(loaded.release, reference_answers(loaded.assignment), "ada")
                engine.grade_submission(submission, slug)
                cold = (time.perf_counter() - start) * 1000
                warm = _times(partial(engine.grade_submission, submission, slug))
                memory = _memory(engine)
            over = statistics.median(warm) - statistics.median(floor)
            print(
                f"    {tier:<34}{_show(warm)}   over the floor {over:6.1f}   cold {cold:6.0f}   child {memory:.0f} MB PSS"
            )


def _times(run: Callable[[], object]) -> list[float]:
    run()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _prepared(course: Course, slug: str) -> list[str]:
    """The cells that a finished notebook runs, without what only imports."""
    loaded = course.load(slug)
    plan = make_plan(loaded.release, fill_in(loaded.release, reference_answers(loaded.assignment)))
    return [step.source for step in plan.steps if isinstance(step, Run) and step.cell != "setup"]


def _floor(course: Course, slug: str, cells: list[str]) -> None:
    """Run the student's code and the judges here, as nobody should."""
    names: dict[str, object] = {}
    exec("import numpy as np", names)
    for cell in cells:
        exec(cell, names)
    for check in _checks(course, slug):
        calls = calls_of(check, partial(generator, b"secret", "ada", slug, check.name))
        answer = tried(check, check.reference) if check.sent is not None else names[check.name]
        outcomes = list(evaluate_all(answer, calls))  # type: ignore[arg-type]
        mark(check, calls, outcomes, False, None)


@functools.cache
def _checks(course: Course, slug: str) -> tuple[Check, ...]:
    return tuple(course.assignment(slug).checks)


def _memory(engine: Engine) -> float:
    """Proportional memory of one child, in MB; 0 where it cannot be read from outside."""
    with open_session(engine.pool) as session:
        session.run_cell("setup", "import numpy", 20)
        found = [
            int(line.split()[1]) / 1024
            for process in Path("/proc").glob("[0-9]*/smaps_rollup")
            for line in _lines(process)
            if line.startswith("Pss:") and b"runs inside the student" in _command(process.parent).lower()
        ]
    return max(found, default=0.0)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text().splitlines()
    except OSError:
        return []


def _command(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def _show(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):7.1f} /{ordered[int(0.95 * len(ordered))]:7.1f}"


if __name__ == "__main__":
    main()
