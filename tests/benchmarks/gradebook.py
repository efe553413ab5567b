"""A class through nbgrader's workflow: stock `nbgrader autograde`, the drop-in, `grade --gradebook`; time and marks."""

import json
import sys
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from autograder.course.course import Course

from .classroom import copy_course, hand_in_class, members, run
from .options import ROOT, parse
from .plain_tests import assert_cell
from .report import heading, table
from .rivals import PATIENCE, environment, say
from .timing import Spent, spent

Marks = dict[str, dict[str, float | None]]
DROP_IN = "\nfrom autograder.nbgrader import AUTOGRADE\nc.Autograde.autograde_preprocessors = AUTOGRADE\n"
HEAD = ("", "s", "CPU s", "s each", "times stock", "by CPU", "cells", "other marks")
NOTES = (
    "Each way grades the whole class, start included, and leaves gradebook and tree. Other marks: cells whose points",
    "differ from those that stock nbgrader gave by more than its printed form rounds. This kit's notebooks: the shipped",
    "ones, whose graded cells call `score` under stock nbgrader. An ordinary course: plain asserts, nothing of this kit",
    "in the notebooks, and no figures.",
)


@dataclass(frozen=True)
class Way:
    """One way of grading the class: what it cost, and the marks in the gradebook."""

    label: str
    cost: Spent
    marks: Marks

    def row(self, stock: "Way") -> tuple[str, ...]:
        """The columns of the table."""
        students, cells = len(self.marks), sum(len(marks) for marks in self.marks.values())
        ratios = (f"{stock.cost.wall / self.cost.wall:.1f}", f"{stock.cost.cpu / self.cost.cpu:.1f}")
        each = (f"{self.cost.wall:.1f}", f"{self.cost.cpu:.1f}", f"{self.cost.wall / students:.3f}")
        return (self.label, *each, *ratios, f"{cells}", f"{len(different(self.marks, stock.marks))}")


def main() -> None:
    """Print two tables, and the marks that differ."""
    arguments = parse("gradebook", __doc__, "members", "rival")
    course, slug, names = Course(ROOT), arguments.rival, members(arguments.members)
    print(heading("A class in nbgrader's workflow", *NOTES))
    with tempfile.TemporaryDirectory() as folder:
        for title, measure in (("this kit's notebooks", of_this_kit), ("an ordinary course", ordinary)):
            ways = measure(course, Path(folder) / measure.__name__, slug, names)
            print(table(f"{slug}, {len(names)} submissions: {title}", HEAD, [way.row(ways[0]) for way in ways]))
            for way in ways[1:]:
                for student, cell in different(way.marks, ways[0].marks):
                    ours, theirs = (one.marks[student].get(cell) for one in (way, ways[0]))
                    print(f"{way.label}: {student} ({names[student]}), {cell}: {ours} where stock gave {theirs}")
            print(flush=True)


def of_this_kit(course: Course, root: Path, slug: str, names: Mapping[str, str]) -> list[Way]:
    """The shipped notebooks, graded in every way."""
    prepared(course, root / "stock", slug, names)
    prepared(course, root / "outputs", slug, names, DROP_IN)
    prepared(course, root / "drop-in", slug, names, DROP_IN + "c.SandboxExecute.outputs = False\n")
    ways = [autograded("nbgrader autograde", root / "stock", slug)]
    ways.append(autograded("nbgrader autograde, drop-in", root / "outputs", slug))
    ways.append(autograded("nbgrader autograde, drop-in without outputs", root / "drop-in", slug))
    for jobs in (1, 2):
        prepared(course, root / f"ours-{jobs}", slug, names)
        command = [sys.executable, "-m", "autograder", "grade", "submitted", "--gradebook", "--jobs", f"{jobs}"]
        ways.append(measured(f"autograder grade --gradebook --jobs {jobs}", root / f"ours-{jobs}", slug, command))
    return ways


def ordinary(course: Course, root: Path, slug: str, names: Mapping[str, str]) -> list[Way]:
    """The same answers in a course that knows nothing of this kit."""
    asserts = {check.name: assert_cell(check, slug) for check in course.assignment(slug).checks}
    prepared(course, root / "stock", slug, names, hidden=asserts)
    prepared(course, root / "drop-in", slug, names, DROP_IN, asserts)
    ways = [autograded("nbgrader autograde", root / "stock", slug)]
    return [*ways, autograded("nbgrader autograde, drop-in", root / "drop-in", slug)]


def prepared(
    course: Course,
    root: Path,
    slug: str,
    names: Mapping[str, str],
    config: str = "",
    hidden: Mapping[str, str] | None = None,
) -> None:
    """A course, released and handed in; with `hidden` tests of its own, without figures and this kit's marks of origin."""
    copy_course(root, course, slug, hidden, demos=hidden is None)
    with (root / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(config)
    if hidden is not None:
        for path in (root / "assignments" / slug).glob("*.ipynb"):
            path.write_text(json.dumps(unmarked(json.loads(path.read_text(encoding="utf-8")))), encoding="utf-8")
    run(["nbgrader", "generate_assignment", slug], root, environment())
    given = json.loads((root / "release" / slug / course.notebook_file(slug).name).read_text(encoding="utf-8"))
    hand_in_class(root, course, slug, given, names)


def unmarked(notebook: dict[str, object]) -> dict[str, object]:
    """A notebook that does not say which assignment of this kit it is."""
    metadata = notebook["metadata"]
    assert isinstance(metadata, dict)
    return {**notebook, "metadata": {key: value for key, value in metadata.items() if key != "autograder"}}


def autograded(label: str, root: Path, slug: str) -> Way:
    return measured(label, root, slug, ["nbgrader", "autograde", slug, *PATIENCE])


def measured(label: str, root: Path, slug: str, command: Sequence[str]) -> Way:
    """Run the command on a class that nobody has graded yet."""
    say(f"{label} ({root.parent.name})")
    cost = spent(partial(run, [*command], root, environment()))
    return Way(label, cost, marks(root, slug))


def marks(root: Path, slug: str) -> Marks:
    """Student -> cell -> points that a machine gave, from the gradebook."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's imports are not ours
        from nbgrader.api import Gradebook
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        found = book.assignment_submissions(slug)
        return {one.student.id: {g.name: g.auto_score for n in one.notebooks for g in n.grades} for one in found}


def different(ours: Marks, theirs: Marks) -> list[tuple[str, str]]:
    """Student and cell of every mark that differs, or that only one of them has."""
    pairs = [(student, cell) for student, cells in {**ours, **theirs}.items() for cell in cells]
    return [
        (student, cell)
        for student, cell in pairs
        if not _same(ours.get(student, {}).get(cell), theirs.get(student, {}).get(cell))
    ]


def _same(one: float | None, other: float | None) -> bool:
    return one == other or (one is not None and other is not None and abs(one - other) < 1e-4)


if __name__ == "__main__":
    main()
