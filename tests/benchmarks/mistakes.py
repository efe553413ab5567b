"""What a mistaken submission costs beside a right one, by the clock and in processor time of all processes together."""

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.course import Course, Loaded
from autograder.grading.answers import answer_source, fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.sandbox.walls import Tier
from autograder.submissions.notebook import Submission

from .floor import ending, mistaken, right
from .long_run import family
from .options import ROOT, parse
from .report import heading, table
from .timing import Times, stopwatch

HEAD = ("", "right", "one", "times", "all", "times", "CPU right", "one", "times", "all", "times")
NOTES = (
    "Milliseconds at the median, and processor milliseconds of the grader and the walled processes on the average.",
    "One: a known mistake in one answer, in each submission another one, taken evenly from all lists of the notebook.",
    "All: a known mistake in every answer, in each submission the next one of each list. Processor time hardly feels",
    "what else the machine does.",
)
SETTLE = 0.3  # seconds, until processes that were ended are counted
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print a row for every notebook."""
    arguments = parse("mistakes", __doc__, "rounds", "assignment")
    course = Course(ROOT)
    slugs = [arguments.assignment] if arguments.assignment else course.slugs
    print(heading("A mistaken submission beside a right one", *NOTES))
    print(table("every notebook", HEAD, [measure(course, slug, arguments.rounds) for slug in slugs]))


@dataclass(frozen=True)
class Cost:
    """Processor seconds: of this process, and of all that it has started."""

    own: float
    others: float

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(self.own - other.own, self.others - other.others)

    @property
    def all(self) -> float:
        """Of both together."""
        return self.own + self.others


def measure(course: Course, slug: str, rounds: int, tier: Tier | None = None) -> tuple[str, ...]:
    """The row of one notebook."""
    loaded = course.load(slug)
    kinds = ([right(loaded)] * rounds, mistaken_once(loaded, rounds), [mistaken(loaded, n) for n in range(rounds)])
    with Engine(course, tier=tier) as engine:
        for some in kinds:
            engine.grade_submission(some[0], slug)  # what is read once, is read
        measured = [graded(engine, slug, some) for some in kinds]
    by_clock = [times.p50 for times, _ in measured]
    by_cpu = [1000 * cost.all / len(some) for some, (_, cost) in zip(kinds, measured, strict=True)]
    return slug, *_beside(by_clock), *_beside(by_cpu)


def _beside(milliseconds: Sequence[float]) -> Iterator[str]:
    """The first, and each other one with how many times the first it is."""
    yield f"{milliseconds[0]:.0f}"
    for one in milliseconds[1:]:
        yield f"{one:.0f}"
        yield f"{one / milliseconds[0]:.2f}"


def graded(engine: Engine, slug: str, submissions: Sequence[Submission]) -> tuple[Times, Cost]:
    """Milliseconds of each, and the processor time of all."""
    before = spent()
    times = Times(tuple(stopwatch(lambda one=one: engine.grade_submission(one, slug)) for one in submissions))  # type: ignore[misc]
    time.sleep(SETTLE)
    return times, spent() - before


def spent() -> Cost:
    """Processor time so far, that of processes included which have ended and were heard of."""
    ticks = 0
    for process in family(os.getpid()):
        if process != os.getpid():
            try:
                fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            ticks += sum(map(int, fields[11:15]))
    return Cost(time.process_time(), ticks / TICKS)


def mistaken_once(loaded: Loaded, count: int) -> list[Submission]:
    """At most so many notebooks, each with a known mistake in one answer, taken evenly from all that are listed."""
    answers = reference_answers(loaded.assignment)
    known = [(check, wrong) for check in loaded.assignment.checks if check.name in answers for wrong in ending(check)]
    count = min(count, len(known))
    taken = [known[number * len(known) // count] for number in range(count)]
    return [
        fill_in(loaded.release, {**answers, check.name: answer_source(check, wrong)}, f"one-{number}")
        for number, (check, wrong) in enumerate(taken)
    ]


if __name__ == "__main__":
    main()
