"""Many submissions through an executor: in this process, or in several beside each other."""

import functools
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed

from autograder.course import Course
from autograder.engine import Engine
from autograder.intake import Handed
from autograder.model import Limits, Report
from autograder.sandbox.tiers import Tier

Setting = tuple[Course, Limits | None, Tier | None]


def grade_all(
    course: Course,
    handed: Sequence[Handed],
    jobs: int = 1,
    assignment: str | None = None,
    limits: Limits | None = None,
    tier: Tier | None = None,
) -> Iterator[tuple[Handed, Report]]:
    """Every submission with its report, each as soon as it is there; `tier` as in `WarmPool`.

    With one job the order is kept; with more, a warm process runs beside each of them.
    """
    if jobs <= 1 or len(handed) <= 1:
        with Engine(course, limits, tier) as engine:
            for one in handed:
                yield one, engine.grade(one, assignment)
        return
    course.secret()  # made once, before several processes look for it
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(handed)), mp_context=context) as executor:
        yield from _through(executor, (course, limits, tier), handed, assignment)


def _through(
    executor: Executor, setting: Setting, handed: Sequence[Handed], assignment: str | None
) -> Iterator[tuple[Handed, Report]]:
    futures = {executor.submit(_grade_one, setting, one, assignment): one for one in handed}
    for future in as_completed(futures):
        yield futures[future], future.result()


def _grade_one(setting: Setting, handed: Handed, assignment: str | None) -> Report:
    return _engine(*setting).grade(handed, assignment)


@functools.lru_cache(maxsize=1)
def _engine(course: Course, limits: Limits | None, tier: Tier | None) -> Engine:
    """One engine per process of the executor; it ends with the process."""
    return Engine(course, limits, tier)
