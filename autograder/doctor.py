"""What this machine has and lacks for grading, and what to do about it."""

import importlib.metadata
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.course import Course
from autograder.sandbox.pool import PoolError, WarmPool
from autograder.session import Session

PACKAGES = {
    "numpy": (True, "everything"),
    "matplotlib": (True, "the figures of the notebooks"),
    "jupytext": (False, "`autograder build`; install with: pip install 'backprop-coursework[build]'"),
    "nbgrader": (False, "nbgrader's workflow; install with: pip install 'backprop-coursework[nbgrader]'"),
}


@dataclass(frozen=True)
class Finding:
    good: bool
    says: str
    needed: bool = True


def examine(course: Course) -> Iterator[Finding]:
    """One finding after the other."""
    version = platform.python_version()
    yield Finding(sys.version_info >= (3, 11), f"Python {version} (3.11 or newer is needed)")
    for name, (needed, purpose) in PACKAGES.items():
        try:
            yield Finding(True, f"{name} {importlib.metadata.version(name)}", needed)
        except importlib.metadata.PackageNotFoundError:
            yield Finding(False, f"{name} is missing; it is for {purpose}", needed)
    yield Finding(bool(course.slugs), f"course in {course.root}: {', '.join(course.slugs) or 'no assignments'}")
    for slug in course.slugs:
        built = course.notebook_file(slug).exists()
        yield Finding(built, f"notebook of {slug}" + ("" if built else " is missing: run `autograder build`"))
    yield _process(course)
    yield Finding(
        False,
        "sandbox: none. Students' code runs in processes of its own, with limits on time and memory, but without walls "
        "around the file system and the network: grade only notebooks of people you trust on this machine",
        needed=False,
    )


def _process(course: Course) -> Finding:
    try:
        with WarmPool(course.student_files) as pool, Session(pool.fork(), pool.kill) as session:
            done = session.run_cell("probe", "import numpy, matplotlib.pyplot, lab", 60)
    except (PoolError, OSError) as error:
        return Finding(False, f"a process for students' code could not be started: {error}")
    if done.error is not None:
        return Finding(False, f"in the students' process: {done.error.kind}: {done.error.message}")
    return Finding(True, "a process for students' code starts and can import what the notebooks import")
