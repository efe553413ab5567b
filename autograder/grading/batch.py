"""Many submissions through an executor: in this process, or in several beside each other."""

import functools
import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from multiprocessing.connection import wait

from autograder.course.course import Course
from autograder.grading.engine import Engine, Graded
from autograder.paths import safe_children
from autograder.sandbox.limits import Limits
from autograder.sandbox.walls import Tier
from autograder.submissions.find import Handed


@dataclass(frozen=True)
class Job:
    """How every submission of a run is graded.

    Parameters
    ----------
    course
        Whose assignments.
    assignment
        What must have been handed in, where anything says so.
    limits, tier
        As in `Engine`.
    outputs
        Run each notebook once more for its outputs.
    """

    course: Course
    assignment: str | None = None
    limits: Limits | None = None
    tier: Tier | None = None
    outputs: bool = False


def grade_all(job: Job, handed: Sequence[Handed], jobs: int = 1) -> Iterator[Graded]:
    """Every submission graded, each as soon as it is there.

    With one job the order is kept; with more, a warm process runs beside each of them.
    """
    if jobs <= 1 or len(handed) <= 1:
        figures = job.outputs or len(handed) > 1 or any(b"import matplotlib" in one.data for one in handed)
        with Engine(job.course, job.limits, job.tier, figures) as engine:
            for one in handed:
                yield _graded(engine, job, one)
        return
    job.course.secret()  # The first use makes the secret: before several processes look for it at once.
    context = multiprocessing.get_context("spawn")
    with safe_children(), ProcessPoolExecutor(min(jobs, len(handed)), context, _end_with_parent) as executor:
        yield from _through(executor, job, handed)


def _end_with_parent() -> None:
    """Called in a process of the executor, which would wait for work for ever when the one that gives it is killed."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)  # The warm process and its children end with their parent.

    threading.Thread(target=watch, daemon=True).start()


def _through(executor: Executor, job: Job, handed: Sequence[Handed]) -> Iterator[Graded]:
    waiting = {executor.submit(_grade_one, job, one): one for one in handed}
    for future in as_completed(waiting):
        yield replace(future.result(), handed=waiting[future])


def _grade_one(job: Job, handed: Handed) -> Graded:
    """In a process of the executor. The bytes of the notebook stay here: whoever asked has them already."""
    return replace(_graded(_engine(job.course, job.limits, job.tier), job, handed), handed=replace(handed, data=b""))


def _graded(engine: Engine, job: Job, handed: Handed) -> Graded:
    graded = engine.graded(handed, job.assignment)
    return replace(graded, executed=engine.execute(handed)) if job.outputs else graded


@functools.lru_cache(maxsize=1)
def _engine(course: Course, limits: Limits | None, tier: Tier | None) -> Engine:
    """One engine per process of the executor; it ends with the process."""
    return Engine(course, limits, tier)
