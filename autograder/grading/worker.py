"""What a worker does: it judges one submission with what it was sent, in this process or in another.

A worker of this machine finds the course where it lies. A worker elsewhere is sent what it needs to judge an
assignment when it first meets it, and keeps that while it serves. It gets no secret of the course: a key comes with
each submission and is good for that one.
"""

import gc
import os
import socket
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from autograder.course.course import Course, Loaded
from autograder.course.parcel import Parcel
from autograder.grading.engine import Kept, executed, judge
from autograder.grading.intake import Ready
from autograder.reports.model import Report
from autograder.sandbox.folders import FOLDERS, folder_of_views
from autograder.sandbox.limits import Limits
from autograder.sandbox.packages import DISTRIBUTION
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.walls import SandboxGone, Tier, WorkerError


@dataclass(frozen=True)
class Sent:
    """What a worker must have been sent, by its fingerprints: the checks of an assignment, and what students get."""

    checks: str
    handouts: str


@dataclass(frozen=True)
class Task:
    """One submission, and how it is judged.

    Parameters
    ----------
    ready
        The submission.
    place
        The course, where the worker can read it; else what must have been sent.
    limits, tier, packages
        As for `WarmPool`.
    notebook
        The notebook's bytes, where its outputs are asked for.
    version
        Of the package that asks.
    """

    ready: Ready
    place: Course | Sent
    limits: Limits
    tier: Tier | None
    packages: tuple[str, ...] = ()
    notebook: bytes | None = None
    version: str = ""


@dataclass(frozen=True)
class Judged:
    """The report, or the fault of ours that stands in its place; and the notebook with outputs, where asked for."""

    report: Report | str
    executed: str | None = None


@dataclass(frozen=True)
class Lacking:
    """The fingerprints of what a worker has not been sent so far."""

    fingerprints: tuple[str, ...]


@dataclass(frozen=True)
class Lost:
    """The processes that ran the student's code have died, and not by a limit of theirs."""

    reason: str


def work(task: Task, parcels: Sequence[Parcel] = ()) -> Judged | Lacking | Lost:
    """Judge a submission. What is asked for in a `Lacking` comes with the same task once more.

    Raises
    ------
    SandboxError, CourseError
        When no submission could be judged here.
    """
    if task.version != our_version():
        raise WorkerError(
            f"the worker on {socket.gethostname()} has version {our_version()} of {DISTRIBUTION}, and {task.version} "
            "is asking: install the same one"
        )
    return _bench(threading.get_ident()).work(task, parcels)


def leave() -> None:
    """End what this thread keeps: nothing more is to be judged in this process."""
    _bench(threading.get_ident()).close()
    _bench.cache_clear()


@cache
def our_version() -> str:
    """Of this package."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"


@cache
def _bench(thread: int) -> "Bench":
    """A bench per thread: a warm process forks for one submission at a time."""
    return Bench()


class Bench:
    """What a worker keeps while it serves: a warm process, and the assignments that it has met."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._unpacked: dict[str, list[Path]] = {}
        self._loaded: dict[tuple[Course, str], Loaded] = {}
        self._pool: WarmPool | None = None
        self._kept: Kept | None = None
        self._made_for: object = None

    def work(self, task: Task, parcels: Sequence[Parcel]) -> Judged | Lacking | Lost:
        """As the function of this name."""
        if isinstance(task.place, Sent):
            self._take(parcels)
            wanted = (task.place.checks, task.place.handouts)
            if lacking := tuple(one for one in wanted if one not in self._unpacked):
                return Lacking(lacking)
        pool = self._pool_for(task)
        try:
            return self._judged(task, pool)
        except SandboxGone as error:
            self._end_pool()
            return Lost(str(error))

    def close(self) -> None:
        """End the warm process, and remove what was sent."""
        self._end_pool()
        if self._folder is not None:
            self._folder.cleanup()
        self._folder, self._unpacked, self._loaded = None, {}, {}

    def _end_pool(self) -> None:
        if self._pool is not None:
            with suppress(Exception):
                self._pool.close()
        self._pool = None

    def _judged(self, task: Task, pool: WarmPool) -> Judged:
        assert self._kept is not None
        report = judge(self._load(task.place, task.ready.slug), task.ready, pool, task.limits, self._kept)
        return Judged(report, None if task.notebook is None else executed(task.notebook, pool, task.limits))

    def _take(self, parcels: Sequence[Parcel]) -> None:
        """Unpack what was sent, each under its fingerprint, which is taken from the content that has come."""
        for parcel in parcels:
            if parcel.fingerprint not in self._unpacked:
                self._unpacked[parcel.fingerprint] = parcel.unpack(self._home / parcel.fingerprint)

    def _load(self, place: Course | Sent, slug: str) -> Loaded:
        course = place if isinstance(place, Course) else Course(self._home / place.checks)
        if (course, slug) not in self._loaded:
            self._loaded[course, slug] = course.load(slug)
            gc.collect()
            gc.freeze()  # What stays for good is not looked through for garbage again and again.
        return self._loaded[course, slug]

    def _pool_for(self, task: Task) -> WarmPool:
        """The warm process, a new one where the last was made for something else or is gone."""
        place = task.place
        files_of = place if isinstance(place, Course) else place.handouts
        made_for = (files_of, task.limits, task.tier, task.packages)
        if self._pool is None or made_for != self._made_for:
            self._end_pool()
            files = place.student_files if isinstance(place, Course) else self._unpacked[place.handouts]
            self._pool = WarmPool(files, task.limits, task.tier, task.packages)
            self._kept, self._made_for = Kept(self._pool, task.limits), made_for
        return self._pool

    @property
    def _home(self) -> Path:
        """A folder that the next grader removes where this process is killed."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix=f"{FOLDERS}{os.getpid()}-", dir=folder_of_views())
        return Path(self._folder.name)
