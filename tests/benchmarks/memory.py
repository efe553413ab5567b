"""Memory of the grader, of the warm process and of a student's child, behind each tier of walls."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.course.course import Course
from autograder.grading.engine import Engine
from autograder.grading.plan import Run
from autograder.sandbox.session import open_session
from autograder.sandbox.tiers import best_tier
from autograder.sandbox.walls import Tier

from .exercises import SECONDS, asked
from .floor import Floor, mistaken, right
from .options import ROOT, parse
from .report import heading, table
from .walls import TIERS, named

HEAD = ("", "RSS", "PSS", "of its own")
NOTES = (
    "MB. RSS counts every page, PSS shares a page out among the processes that use it, the last column counts pages that",
    "no other process uses. The warm process, the child and the child that stands ready share most of theirs.",
)
UNREADABLE = "not readable"


def main() -> None:
    """Print a table for every tier."""
    arguments = parse("memory", __doc__, "submissions")
    course = Course(ROOT)
    before = reading(os.getpid())
    print(heading("Memory", *NOTES))
    for tier in TIERS[best_tier()]:
        rows = measure(course, tier, arguments.submissions)
        print(table(named(tier), HEAD, [before.row("grader, before it starts"), *rows]), flush=True)


@dataclass(frozen=True)
class Reading:
    """Memory of one process in MB; None where the kernel lets nobody look."""

    rss: float | None = None
    pss: float | None = None
    own: float | None = None

    def row(self, label: str) -> tuple[str, ...]:
        """The columns of the table."""
        return (label, *(UNREADABLE if one is None else f"{one:.0f}" for one in (self.rss, self.pss, self.own)))


def measure(course: Course, tier: Tier, submissions: int) -> list[tuple[str, ...]]:
    """The rows of one tier: after one submission of each notebook, and after many."""
    floors = [Floor(loaded, make(loaded)) for make in (right, mistaken) for loaded in map(course.load, course.slugs)]
    with Engine(course, tier=tier) as engine:
        for floor in floors[: len(course.slugs)]:
            engine.grade_submission(floor.submission, floor.loaded.assignment.slug)
        few = reading(os.getpid())
        for number in range(submissions):
            floor = floors[number % len(floors)]
            engine.grade_submission(floor.submission, floor.loaded.assignment.slug)
        many = reading(os.getpid())
        others, pss = in_use(engine, floors[len(course.slugs) - 1])
    return [
        few.row("grader, after a submission of each notebook"),
        many.row(f"grader, after {submissions} more"),
        *(one.row(label) for label, one in others.items()),
        ("all together, the grader included", "", pss, ""),
    ]


def in_use(engine: Engine, floor: Floor) -> tuple[dict[str, Reading], str]:
    """The processes of a grader at the end of a notebook, when all calls were made, and the PSS of all together."""
    checks = {check.name: check for check in floor.loaded.assignment.checks}
    with open_session(engine.pool) as session:
        for step in floor.plan.steps:
            if isinstance(step, Run):
                session.run_cell(step.cell, step.source, SECONDS)
            else:
                asked(session, floor, checks[step.exercise])()
        parents = parent_of()
        mine = list(below(os.getpid(), parents))
        warm = next((pid for pid in mine if command(pid) != "bwrap"), None)
        children = sorted(pid for pid, parent in parents.items() if parent == warm)
        labels = ("warm process", f"child at the end of {floor.loaded.assignment.slug}", "child that stands ready")
        found = {label: reading(pid) for label, pid in zip(labels, [warm or 0, *children], strict=False)}
        return found, total([os.getpid(), *mine])


def reading(pid: int) -> Reading:
    """Memory of a process, as far as the kernel shows it to this user."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:
        return Reading()
    rss = pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
    try:
        lines = [line.split() for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]]
    except OSError:
        return Reading(rss)
    values = {words[0].rstrip(":"): int(words[1]) / 1024 for words in lines}
    return Reading(rss, values["Pss"], values["Private_Clean"] + values["Private_Dirty"])


def total(pids: list[int]) -> str:
    """The sum of PSS, which counts every page once."""
    parts = [reading(pid).pss for pid in pids]
    known = [part for part in parts if part is not None]
    return f"{sum(known):.0f}" if len(known) == len(parts) else UNREADABLE


def parent_of() -> dict[int, int]:
    """Every process that can be seen, with its parent."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            found[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended meanwhile
    return found


def below(pid: int, parents: dict[int, int]) -> Iterator[int]:
    """The children of a process, then theirs."""
    children = sorted(child for child, parent in parents.items() if parent == pid)
    yield from children
    for child in children:
        yield from below(child, parents)


def command(pid: int) -> str:
    """The short name of a program that runs."""
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


if __name__ == "__main__":
    main()
