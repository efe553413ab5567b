"""Many submissions through an executor: read when it is their turn, a few in flight, each given out when it is done."""

import functools
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass, field

from autograder.course.course import Course, CourseError
from autograder.course.parcel import Parcel, checks_of, handouts_of
from autograder.grading.intake import Graded, Intake, Ready
from autograder.grading.worker import Judged, Lacking, Lost, Sent, Task, our_version, work
from autograder.grading.workers import Workers, local
from autograder.sandbox.limits import Limits
from autograder.sandbox.tiers import best_tier
from autograder.sandbox.walls import SandboxError, Tier, WorkerError
from autograder.submissions.find import Handed

TRIES = 3  # Times that a submission is tried whose worker dies: beside others, once more, then alone.


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


def grade_all(
    job: Job,
    handed: Sequence[Handed],
    jobs: int = 1,
    workers: Workers | None = None,
    began: Callable[[Handed], None] = lambda handed: None,
) -> Generator[Graded, None, None]:
    """Every submission graded, each as soon as it is there. With one job the order is kept.

    Parameters
    ----------
    jobs
        How many processes of this machine, where no workers are given.
    began
        Told of each submission when it is sent off.

    Raises
    ------
    SandboxError, CourseError
        When nobody could be graded.
    """
    if workers is not None:
        yield from Batch(job, workers, began, len(handed)).run(iter(handed))
        return
    with local(min(jobs, len(handed))) as mine:
        yield from Batch(job, mine, began, len(handed)).run(iter(handed))


@dataclass(eq=False)
class Attempt:
    """A submission on its way, and how often its worker has died."""

    handed: Handed
    ready: Ready
    deaths: int = 0
    parcels: tuple[Parcel, ...] = field(default=(), repr=False)


class Batch:
    """One run. Whatever becomes of a worker costs its submission time, and no other submission anything.

    Parameters
    ----------
    job, workers, began
        As for `grade_all`.
    total
        How many submissions there are.
    """

    def __init__(self, job: Job, workers: Workers, began: Callable[[Handed], None], total: int) -> None:
        self._job, self._workers, self._began, self._total = job, workers, began, total
        self._limits = job.limits or job.course.limits()
        self._flying: dict[Future[Judged | Lacking | Lost], Attempt] = {}
        self._again: deque[Attempt] = deque()  # to be tried once more, beside others
        self._alone: deque[Attempt] = deque()  # to be tried alone, when all others are done
        self._judged = 0
        self._checks: dict[str, Parcel] = {}  # what travels to workers that cannot read the course, by assignment

    def run(self, handed: Iterator[Handed]) -> Iterator[Graded]:
        """Grade them all."""
        todo = self._read(handed)
        while True:
            while len(self._flying) < max(1, self._workers.ahead()):
                made = self._again.popleft() if self._again else next(todo, None)
                if isinstance(made, Graded):
                    yield made
                elif made is not None:
                    self._submit(made)
                else:
                    break
            if self._flying:
                yield from self._landed()
            elif self._alone:
                self._submit(self._alone.popleft())
                while self._flying:
                    yield from self._landed()
            else:
                return

    def _read(self, handed: Iterator[Handed]) -> Iterator[Attempt | Graded]:
        """Each submission read; what cannot be graded is done with that."""
        for one in handed:
            self._began(one)
            one = one.read()
            ready = self._intake.ready(one, self._job.assignment)
            yield ready if isinstance(ready, Graded) else Attempt(one, ready)

    def _submit(self, attempt: Attempt) -> None:
        job, ready = self._job, attempt.ready
        place = self._sent(ready.slug) if self._workers.travels else job.course
        notebook = attempt.handed.data if job.outputs else None
        task = Task(ready, place, self._limits, job.tier, self._packages, notebook, our_version())
        self._flying[self._workers.executor.submit(work, task, attempt.parcels)] = attempt

    def _landed(self) -> Iterator[Graded]:
        """What has come back. The places are free before anything of it is given out, so that no worker waits."""
        done, _ = wait(self._flying, return_when=FIRST_COMPLETED)
        found = [(self._flying.pop(future), future) for future in done]
        for attempt, future in found:
            graded = self._taken(attempt, future)
            if graded is not None:
                yield graded

    def _taken(self, attempt: Attempt, future: "Future[Judged | Lacking | Lost]") -> Graded | None:
        try:
            answer = future.result()
        except (SandboxError, CourseError):
            raise
        except (Exception, CancelledError) as error:
            answer = Lost(f"{type(error).__name__}: {error}")
        if isinstance(answer, Lacking):
            parcels = self._parcels(attempt.ready.slug)
            attempt.parcels = tuple(one for one in parcels if one.fingerprint in answer.fingerprints)
            self._submit(attempt)
            return None
        attempt.parcels = ()
        if isinstance(answer, Lost):
            return self._lost(attempt, answer.reason)
        self._judged += 1
        if isinstance(answer.report, str):
            return self._intake.failed(attempt.handed, attempt.ready, answer.report)
        return self._intake.finished(attempt.handed, attempt.ready, answer.report, answer.executed)

    def _lost(self, attempt: Attempt, reason: str) -> Graded | None:
        """Another try; after the last the submission is a person's."""
        if gone := self._workers.gone():
            raise WorkerError(gone)
        attempt.deaths += 1
        if attempt.deaths < TRIES:
            (self._alone if attempt.deaths == TRIES - 1 else self._again).append(attempt)
            return None
        if not self._judged:
            raise SandboxError(f"nobody could be graded: {reason}")
        said = (
            f"the process that graded it has died {attempt.deaths} times, the last time alone on its machine's time "
            f"({reason}): a person must look at it"
        )
        return self._intake.failed(attempt.handed, attempt.ready, said[:400])

    @functools.cached_property
    def _intake(self) -> Intake:
        return Intake(self._job.course, self._job.tier or best_tier(), self._limits)

    @functools.cached_property
    def _packages(self) -> tuple[str, ...]:
        return self._job.course.packages

    # What travels

    @functools.cached_property
    def _handouts(self) -> Parcel:
        return handouts_of(self._job.course)

    def _parcels(self, slug: str) -> tuple[Parcel, Parcel]:
        """The checks of an assignment, and what students get."""
        if slug not in self._checks:
            self._checks[slug] = checks_of(self._job.course, slug)
        return self._checks[slug], self._handouts

    def _sent(self, slug: str) -> Sent:
        return Sent(*(parcel.fingerprint for parcel in self._parcels(slug)))
