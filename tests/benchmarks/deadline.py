"""The last hour before a deadline: how long submissions wait, on few workers and on many, and what a thousand cost.

`python -m tests.benchmarks.deadline` measures what one submission costs here, simulates the hour, and then checks the
simulation: the same workers grade a short hour in earnest, and their waits stand beside the simulated ones.
"""

import argparse
import heapq
import json
import time
from collections.abc import Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.course.course import Course
from autograder.grading.intake import Intake, Ready
from autograder.grading.worker import Judged, Task, our_version, work
from autograder.grading.workers import local
from autograder.sandbox.tiers import best_tier
from autograder.submissions.handed import Handed

from .classroom import CLASS, hand_in, members, released_notebook
from .options import ROOT
from .report import heading, machine, table
from .timing import Times

HOUR = 3600.0
GROWTH = 900.0  # Seconds in which the rate of submissions grows e-fold: half of an hour's come in its last ten minutes.
WORKERS = (1, 8, 64)
HEAD = ("workers", "busy", "wait p50", "wait p95", "longest wait", "done after the deadline", "core hours a thousand")
NOTES = (
    "10,000 submissions in the last hour, their rate growing e-fold in 15 minutes; seconds from handing in to the report.",
    "Core hours: what workers compute, and in brackets what is paid for where they stand ready for the hour and the rest.",
)
CHECK_HEAD = ("", "wait p50", "wait p95", "longest wait", "all done after")


@dataclass(frozen=True)
class Costs:
    """What submissions cost, measured.

    Parameters
    ----------
    services
        Seconds that a worker needs, one for each submission measured.
    serial
        Seconds that the grader itself needs for each, reading and writing, one after the other.
    """

    services: tuple[float, ...]
    serial: float


@dataclass(frozen=True)
class Waits:
    """Seconds from handing in to the report, and when the last report was there."""

    seconds: np.ndarray
    end: float
    computed: float

    def row(self, label: str) -> tuple[str, ...]:
        """The columns of the comparison."""
        return (label, *self.percentiles, f"{self.end:.1f} s")

    @property
    def percentiles(self) -> tuple[str, str, str]:
        """Half wait no longer than this, 95 of 100, all."""
        p50, p95, longest = (spoken(float(np.quantile(self.seconds, share))) for share in (0.5, 0.95, 1.0))
        return p50, p95, longest


def arrivals(count: int, seconds: float, rng: np.random.Generator) -> np.ndarray:
    """When so many submissions come, in order: more and more towards the end.

    Parameters
    ----------
    seconds
        The length of the hour; the growth is that of a whole hour, however short this one is.
    """
    growth = GROWTH / HOUR
    drawn = rng.uniform(size=count)
    shares = 1 + growth * np.log(drawn * (1 - np.exp(-1 / growth)) + np.exp(-1 / growth))
    return np.sort(shares) * seconds


def simulate(times: np.ndarray, services: Sequence[float], workers: int, serial: float) -> Waits:
    """A queue that is served in its order: the grader reads one after the other, then the first free worker takes it."""
    free = [0.0] * workers
    reader = 0.0
    waits = np.empty(len(times))
    for number, (arrived, service) in enumerate(zip(times, services, strict=True)):
        reader = max(reader, float(arrived)) + serial
        end = max(reader, heapq.heappop(free)) + service
        heapq.heappush(free, end)
        waits[number] = end - arrived
    return Waits(waits, max(free), float(np.sum(services)))


def spoken(seconds: float) -> str:
    """A length of time in the unit that suits it."""
    if seconds < 1:
        return f"{1000 * seconds:.0f} ms"
    return f"{seconds:.1f} s" if seconds < 90 else f"{seconds / 60:.1f} min"


def class_of(course: Course, slug: str, count: int) -> list[Handed]:
    """So many submissions, right ones and mistaken ones."""
    given, assignment = released_notebook(course, slug), course.assignment(slug)
    return [
        Handed(name, slug, name, json.dumps(hand_in(given, assignment, CLASS[member])).encode())
        for name, member in members(count).items()
    ]


def tasks_of(course: Course, handed: Sequence[Handed]) -> tuple[list[Task], float]:
    """What is sent for each submission, and the processor seconds that making one takes."""
    intake = Intake(course, best_tier(), course.limits())
    tasks = []
    for round_ in range(2):  # the first fills what is read once
        start, tasks = time.process_time(), []
        for one in handed:
            ready = intake.ready(one)
            assert isinstance(ready, Ready), round_
            tasks.append(Task(ready, course, course.limits(), None, course.packages, None, our_version()))
    return tasks, (time.process_time() - start) / len(handed)


def timed(task: Task) -> tuple[float, float]:
    """In a worker: when it began with a submission and when it was done, on the machine's clock."""
    start = time.monotonic()
    answer = work(task)
    assert isinstance(answer, Judged)
    return start, time.monotonic()


def in_earnest(tasks: Sequence[Task], times: np.ndarray, workers: int) -> tuple[Waits, list[float]]:
    """The same hour with workers of this machine: how long submissions waited, and what each took."""
    with local(max(workers, 2)) as there:
        warm: list[Future[Any]] = [there.executor.submit(timed, task) for task in tasks[: 4 * workers]]
        wait(warm)
        start = time.monotonic()
        futures = []
        for task, moment in zip(tasks, times, strict=True):
            time.sleep(max(0.0, start + float(moment) - time.monotonic()))
            futures.append(there.executor.submit(timed, task))
        spans = [future.result() for future in futures]
    ends = np.array([end for _, end in spans]) - start
    services = [end - begin for begin, end in spans]
    return Waits(ends - times, float(ends.max()), float(np.sum(services))), services


def measured(course: Course, slug: str, count: int, workers: int) -> tuple[Costs, list[Task]]:
    """What submissions cost when as many workers as this machine has cores are never idle."""
    tasks, serial = tasks_of(course, class_of(course, slug, count))
    _, services = in_earnest(tasks, np.zeros(count), workers)
    return Costs(tuple(services), serial), tasks


def row(costs: Costs, workers: int, count: int, rng: np.random.Generator) -> tuple[str, ...]:
    """The hour on so many workers."""
    times, services = arrivals(count, HOUR, rng), rng.choice(costs.services, count)
    found = simulate(times, services, workers, costs.serial)
    rented = workers * max(HOUR, found.end) / HOUR
    return (
        f"{workers}",
        f"{100 * found.computed / workers / max(HOUR, found.end):.0f} %",
        *found.percentiles,
        spoken(max(0.0, found.end - HOUR)),
        f"{1000 * found.computed / HOUR / count:.4f} ({1000 * rented / count:.2f})",
    )


def main() -> None:
    """Print the simulation and its check."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.deadline", description=__doc__)
    options.add_argument("--assignment", default="05_layers", metavar="SLUG")
    options.add_argument("--submissions", type=int, default=10_000, metavar="N", help="in the hour (default 10000)")
    options.add_argument("--sample", type=int, default=96, metavar="N", help="how many are measured (default 96)")
    options.add_argument("--cores", type=int, default=2, metavar="N", help="workers of the real run (default 2)")
    arguments = options.parse_args()
    print(machine())
    course, rng = Course(ROOT), np.random.default_rng(1)
    costs, tasks = measured(course, arguments.assignment, arguments.sample, arguments.cores)
    services = Times(tuple(1000 * one for one in costs.services))
    print(heading("The last hour before a deadline", *NOTES))
    print(f"\nA worker needs {services} ms (p50 / p95) for one, the grader itself {1000 * costs.serial:.1f} ms.")
    rows = [row(costs, workers, arguments.submissions, rng) for workers in WORKERS]
    print(table(f"{arguments.assignment}, simulated", HEAD, rows))
    mean = float(np.mean(costs.services))
    short = arguments.sample * mean / arguments.cores / 0.6  # seconds in which the workers are busy for 60 of 100
    times = arrivals(arguments.sample, short, rng)
    real, taken = in_earnest(tasks, times, arguments.cores)
    said = simulate(times, taken, arguments.cores, 0.0)
    title = f"{arguments.sample} submissions in {short:.0f} s on {arguments.cores} workers"
    print(table(title, CHECK_HEAD, [said.row("simulated"), real.row("in earnest")]))
    print(f"\nThe grader reads and writes no more than {1 / costs.serial:.0f} submissions a second: the next limit.")


if __name__ == "__main__":
    main()
