"""What this machine has and lacks for grading, and what to do about it."""

import getpass
import importlib.metadata
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.course.course import Course, CourseError
from autograder.sandbox.packages import installs
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import open_session
from autograder.sandbox.tiers import MIN_ABI, best_tier, landlock_abi
from autograder.sandbox.walls import SandboxError, Tier

PURPOSES = {
    "numpy": (True, "everything"),
    "matplotlib": (True, "the figures of the notebooks"),
    "jupytext": (False, f"`autograder build`; install with: {installs('build')}"),
    "nbgrader": (False, f"nbgrader's workflow; install with: {installs('nbgrader')}"),
}


NO_COURSE = "no course here: `autograder quickstart DIR` makes one, --course DIR names another"


@dataclass(frozen=True)
class MachineFinding:
    """What was found out about the machine: a sentence, whether it is good, and whether grading needs it to be."""

    good: bool
    says: str
    needed: bool = True


def examine(course: Course | None) -> Iterator[MachineFinding]:
    """One finding after the other; `course` is None where there is none."""
    version = platform.python_version()
    yield MachineFinding(sys.version_info >= (3, 11), f"Python {version} (3.11 or newer is needed)")
    for name, (needed, purpose) in PURPOSES.items():
        try:
            yield MachineFinding(True, f"{name} {importlib.metadata.version(name)}", needed)
        except importlib.metadata.PackageNotFoundError:
            yield MachineFinding(False, f"{name} is missing; it is for {purpose}", needed)
    yield from [MachineFinding(False, NO_COURSE, needed=False)] if course is None else _course(course)
    yield from _machine()
    yield from _sandbox()
    yield _process(course)


def _course(course: Course) -> Iterator[MachineFinding]:
    """The assignments, and the packages that students' code may import in this course."""
    yield MachineFinding(bool(course.slugs), f"course in {course.root}: {', '.join(course.slugs) or 'no assignments'}")
    for slug in course.slugs:
        built = course.notebook_file(slug).exists()
        yield MachineFinding(built, f"notebook of {slug}" + ("" if built else " is missing: run `autograder build`"))
    try:
        for name in course.packages:
            yield MachineFinding(
                True, f"{name} {importlib.metadata.version(name)}, which this course names for students' code"
            )
    except CourseError as error:
        yield MachineFinding(False, str(error))


def _machine() -> Iterator[MachineFinding]:
    """What the walls stand on, and whose processes these are."""
    abi = landlock_abi()
    said = f"Landlock ABI {abi}" if abi else "no Landlock (5.13 has it, where the kernel was not started without it)"
    yield MachineFinding(abi >= MIN_ABI, f"{platform.system()} {platform.release()}, {said}", needed=False)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        says = "run by root: the kernel does not count root's threads; an ordinary user is better"
        yield MachineFinding(False, says, needed=False)
    else:
        yield MachineFinding(True, f"run by {getpass.getuser()}")


def _sandbox() -> Iterator[MachineFinding]:
    """The tier in force, and what would give a better one."""
    tier = best_tier()
    if tier == "bubblewrap":
        yield MachineFinding(True, "sandbox: bubblewrap (namespaces, Landlock, seccomp): the best there is")
        return
    if tier == "landlock":
        yield MachineFinding(True, "sandbox: landlock (Landlock, seccomp and limits, without namespaces)")
        reason = (
            "bwrap is not installed" if shutil.which("bwrap") is None else "bwrap may not make user namespaces here"
        )
        yield MachineFinding(
            False, f"{reason}; with it students' code would not even see other files or processes", needed=False
        )
        return
    yield MachineFinding(
        False,
        "sandbox: none. Walls need Linux 5.13 or newer with Landlock and seccomp, on x86_64 or aarch64; without them "
        "`--insecure-no-sandbox` is needed, and only for notebooks of people whom you trust on this machine",
    )


def _process(course: Course | None) -> MachineFinding:
    tier: Tier | None = None if best_tier() != "none" else "none"
    files = [] if course is None else course.student_files
    modules = ["numpy", "matplotlib.pyplot", *(["lab"] if "lab.py" in {file.name for file in files} else [])]
    try:
        packages = () if course is None else course.packages
        with WarmPool(files, tier=tier, packages=packages) as pool, open_session(pool) as session:
            done = session.run_cell("probe", f"import {', '.join(modules)}", 60)
    except (CourseError, SandboxError, OSError) as error:
        return MachineFinding(False, f"a process for students' code could not be started: {error}")
    if done.error is not None:
        return MachineFinding(False, f"in the students' process: {done.error.kind}: {done.error.message}")
    return MachineFinding(True, "a process for students' code starts and can import what the notebooks import")
