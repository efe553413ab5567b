"""Milliseconds per exercise: its calls across the line and the judging, beside the floor of that exercise."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from autograder.checks.declared import Check
from autograder.checks.outcomes import Died, Raised, Returned, TimedOut
from autograder.course.course import Course
from autograder.grading.calls import call_requests
from autograder.grading.engine import Engine
from autograder.grading.marking import mark
from autograder.grading.plan import Run
from autograder.reports.model import Result
from autograder.sandbox.session import Session, open_session
from autograder.sandbox.tiers import best_tier

from .floor import Floor, mistaken, right
from .options import ROOT, parse
from .report import heading, table
from .timing import Times, stopwatch

HEAD = ("exercise", "calls", "floor", "cold", "warm", "cold, no walls", "warm, no walls", "mistaken, floor", "mistaken")
NOTES = (
    "Milliseconds, p50 / p95, for drawing the inputs, the calls and the judging; the student's cells are not in it.",
    "Cold: asked for the first time in a fresh process, as in grading; warm: asked once more in the same one.",
    "Mistaken: a known mistake instead of a right answer, cold behind the walls; it is told apart from all others.",
)
SECONDS = 20.0


def main() -> None:
    """Print a table for every notebook."""
    arguments = parse("exercises", __doc__, "rounds", "assignment")
    course = Course(ROOT)
    print(heading("Time per exercise", *NOTES))
    for slug in [arguments.assignment] if arguments.assignment else course.slugs:
        rows = measure(course, slug, max(arguments.rounds // 2, 1))
        print(table(slug, HEAD, rows), flush=True)


def measure(course: Course, slug: str, rounds: int) -> list[tuple[str, ...]]:
    """One row per check of a notebook."""
    loaded = course.load(slug)
    good, bad = Floor(loaded, right(loaded)), Floor(loaded, mistaken(loaded))
    walls = best_tier()
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    with Engine(course, tier=walls) as engine, Engine(course, tier="none") as bare:
        graders: list[tuple[str, Floor, Engine]] = [
            ("", good, engine),
            ("no walls ", good, bare),
            ("mistaken ", bad, engine),
        ]
        for number in range(rounds + 1):  # the first round is not counted: the graders' own caches are filled
            for label, floor, grader in graders:
                for what, check, milliseconds in one_round(floor, grader):
                    if number:
                        found[check.name, label + what].append(milliseconds)
    rows = []
    for check in loaded.assignment.checks:
        columns = ("floor", "cold", "warm", "no walls cold", "no walls warm", "mistaken floor", "mistaken cold")
        times = [str(Times(tuple(found[check.name, column]))) for column in columns]
        rows.append((f"`{check.name}`", str(len(good.calls(check))), *times))
    return rows


def one_round(floor: Floor, engine: Engine) -> Sequence[tuple[str, Check, float]]:
    """Take a fresh process through a notebook, then this one: what was timed, for which check, milliseconds."""
    checks = {check.name: check for check in floor.loaded.assignment.checks}
    times = []
    with open_session(engine.pool) as session:
        for step in floor.plan.steps:
            if isinstance(step, Run):
                session.run_cell(step.cell, step.source, SECONDS)
            else:
                check = checks[step.exercise]
                times += [(what, check, stopwatch(asked(session, floor, check))) for what in ("cold", "warm")]
    names = floor.names()
    return times + [("floor", check, stopwatch(partial(floor.ask, check, names))) for check in checks.values()]


def asked(session: Session, floor: Floor, check: Check) -> Callable[[], Result]:
    """What the grader does for one check once the cells before it have run."""

    def run() -> Result:
        calls = floor.calls(check)
        answers = session.answers((None, request) for request in call_requests(check, calls))
        outcomes = [answer for _, answer in answers if isinstance(answer, (Returned, Raised, TimedOut, Died))]
        outcomes += outcomes[-1:] * (len(calls) - len(outcomes))
        return mark(check, calls, outcomes, False, None)

    return run


if __name__ == "__main__":
    main()
