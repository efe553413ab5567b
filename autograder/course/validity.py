"""What an author has declared, held against what grading takes for granted. A sentence says where, and what to do."""

import importlib
import re
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.files.nearest import nearest

if TYPE_CHECKING:
    from autograder.checks.declared import Assignment, Check

NO_NAME = re.compile(r"cannot import name '(\w+)' from '([\w.]+)'")


def faults(assignment: "Assignment", folder: str) -> Iterator[str]:
    """A sentence for each thing that is wrong with an assignment whose folder bears this name."""
    if not assignment.notebook:
        yield f"'{assignment.slug}' must be a number, _ and the notebook's name, e.g. 01_kmeans"
    if assignment.slug != folder:
        yield f"its slug is '{assignment.slug}', its folder is '{folder}'"
    for name in _twice([*(check.name for check in assignment.checks), *(one.name for one in assignment.questions)]):
        yield f"'{name}' stands twice"
    for question in assignment.questions:
        if not _is_amount(question.points):
            yield f"question '{question.name}': points must be a number from 0 on, not {question.points!r}"
    for check in assignment.checks:
        yield from (f"check '{check.name}' {fault}" for fault in _faults(check))


def _faults(check: "Check") -> Iterator[str]:
    if not check.name.isidentifier():
        yield "has a reference without a name: write it with def"
    if not _is_amount(check.points):
        yield f"must have a number of points from 0 on, not {check.points!r}"
    several = {name: getattr(check, name) for name in ("examples", "cases", "misconceptions", "alternatives")}
    single = [name for name, found in several.items() if not isinstance(found, (list, tuple))]
    if single:
        yield f"has {single[0]} that are no list: write [...], or (one,) with a comma for a single one"
        return
    yield from _faults_of_cases(check)
    for example in check.examples:
        if not isinstance(example.args, tuple):
            yield f"has an example, {example.says!r}, whose arguments are no tuple: write (x,) for a single one"
    for name in _twice(name for name, _ in {(mistake.name, mistake.hint) for mistake in check.misconceptions}):
        yield f"has two mistakes named '{name}' with different hints: reports could not tell them apart"
    for name in _twice(other.__name__ for other in check.alternatives):
        yield f"has two alternatives named '{name}': `autograder verify` could not tell them apart"


def _faults_of_cases(check: "Check") -> Iterator[str]:
    if not check.cases:
        yield "has no cases"
        return
    for name in _twice(case.name for case in check.cases):
        yield f"has two cases of one name, '{name}': students could not tell them apart"
    for case in check.cases:
        if isinstance(case.judge, type) or not hasattr(case.judge, "complaint"):
            name = getattr(case.judge, "__name__", repr(case.judge))
            yield f"has a case '{case.name}' whose judge is no judge: write {name}() with its brackets"
            return
        if not callable(case.sample):
            yield f"has a case '{case.name}' whose sampler is no function"
        if not _is_amount(case.weight):
            yield f"has a case '{case.name}' whose weight is {case.weight!r}: it must be a number from 0 on"
            return
    if not sum(case.weight for case in check.cases):
        yield "has cases that all weigh 0: nobody could earn its points"
    if not any(case.judge.proves_answer for case in check.cases):
        yield "has no case that asks for an answer"


def why_not_loaded(error: Exception, folder: Path) -> str:
    """What is wrong with a module of an assignment's folder: the line, the error, what may have been meant."""
    at = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).parent == folder]
    place = f"{Path(at[-1].filename).name}, line {at[-1].lineno}: " if at and not isinstance(error, SyntaxError) else ""
    package = f"assignment_{folder.name}."
    like = _meant(error, folder, package) if isinstance(error, ImportError) else None
    meant = f"; did you mean '{like}'?" if like else ""
    return f"{place}{type(error).__name__}: {str(error).replace(package, '.')}{meant}"


def _meant(error: ImportError, folder: Path, package: str) -> str | None:
    """The name that an import may have been about."""
    if error.name and error.name.startswith(package) and isinstance(error, ModuleNotFoundError):
        return nearest(error.name.removeprefix(package), (file.stem for file in folder.glob("*.py")))
    found = NO_NAME.search(str(error))
    if found is None:
        return None
    module = importlib.import_module(found[2])
    return nearest(found[1], getattr(module, "__all__", vars(module)))


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _is_amount(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < float("inf")
