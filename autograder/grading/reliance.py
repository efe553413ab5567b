"""Which earlier exercises an exercise may stand on: whether the student's code for it may come to call theirs."""

import re
from itertools import takewhile

from autograder.checks.source import text_of
from autograder.grading.exercise import Exercise
from autograder.grading.progress import Progress
from autograder.grading.reaching import names_behind, names_in


def may_stand_on(exercise: Exercise, earlier: Exercise, progress: Progress) -> bool:
    """Whether an exercise of this notebook may call the function of an earlier one; in doubt it may.

    Never where nothing stands there yet, where no function is called, or where the earlier one is no function.
    """
    if exercise.untouched or exercise.check.probe is not None or earlier.check.sent is not None:
        return False
    used = _names_behind(exercise, progress)
    if used is not None and earlier.check.name not in used:
        return False
    name = re.compile(rf"\b{re.escape(earlier.check.name)}\b")
    return any(name.search(cell.source) for _, cell in progress.cells() if cell.exercise != earlier.check.name)


def composed_of(exercise: Exercise, progress: Progress) -> frozenset[str]:
    """The names that the probe of a check comes to use which puts functions of the notebook together, by itself and by
    what stands in cells; none of any other check."""
    if exercise.check.probe is None:
        return frozenset()
    return names_in(text_of(exercise.check.probe)) | (_names_behind(exercise, progress) or frozenset())


def hangs_elsewhere(exercise: Exercise, progress: Progress) -> bool:
    """Whether an exercise may stand on an earlier one whose calls do not come to an end."""
    before = takewhile(lambda one: one is not exercise, progress.exercises.values())
    hanging = (one for one in before if one.result is not None and one.result.status == "timeout")
    return any(may_stand_on(exercise, one, progress) for one in hanging)


def _names_behind(exercise: Exercise, progress: Progress) -> frozenset[str] | None:
    """The names that the student's code may come to use in an exercise; None where that may be any."""
    check = exercise.check
    asked = frozenset((check.name,)) if check.sent is None else names_in(text_of(check.sent))
    return names_behind(asked, (cell.source for _, cell in progress.cells()))
