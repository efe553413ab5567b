"""What a mistaken submission costs beside a right one, by the clock and in processor time of all processes together."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.checks.evaluate import may_be_endless
from autograder.course.course import Course, Loaded
from autograder.grading.answers import answer_source, fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.sandbox.walls import Tier
from autograder.submissions.notebook import Submission

from .floor import right
from .long_run import family
from .options import ROOT, parse
from .report import heading, table
from .timing import Times, stopwatch

HEAD = ("", "right", "mistaken", "times", "CPU right", "CPU mistaken", "times", "of it walled")
NOTES = (
    "Milliseconds at the median, and processor milliseconds of the grader and the walled processes on the average.",
    "Mistaken: every answer is a known mistake, in each submission another one of the list. Processor time hardly feels",
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
    good, bad = [right(loaded)] * rounds, [slipped(loaded, number) for number in range(rounds)]
    with Engine(course, tier=tier) as engine:
        for submission in (good[0], bad[0]):
            engine.grade_submission(submission, slug)  # what is read once, is read
        times, costs = zip(*(graded(engine, slug, some) for some in (good, bad)), strict=True)
    by_clock, by_cpu = times[1].p50 / times[0].p50, costs[1].all / costs[0].all
    each = [f"{1000 * cost.all / rounds:.0f}" for cost in costs]
    walled = f"{1000 * costs[1].others / rounds:.0f}"
    return (
        slug,
        *(f"{one.p50:.0f}" for one in times),
        f"{by_clock:.2f}",
        *each,
        f"{by_cpu:.2f}",
        walled,
    )


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


def slipped(loaded: Loaded, number: int) -> Submission:
    """The notebook with a known mistake in every answer, the one of this number in each list."""
    answers = reference_answers(loaded.assignment)
    for check in loaded.assignment.checks:
        ending = [one for one in check.misconceptions if not may_be_endless(one.wrong)]
        if check.name in answers and ending:
            answers[check.name] = answer_source(check, ending[number % len(ending)].wrong)
    return fill_in(loaded.release, answers, f"mistaken-{number}")


if __name__ == "__main__":
    main()
