"""Properties of checks that a class shows to be too weak or too strict."""

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.reports.insight.records import CheckKey, ClassFigures, ExerciseSummary, PropertySummary

MIN_TRIED = 10  # answers before a property that everybody passes says anything
MIN_ALIKE = 5  # answers that two properties refuse alike before one of them seems to be enough
MIN_BEST = 0.3  # share of the best third that fails before a property is suspected to be too strict


@dataclass(frozen=True)
class Advice:
    """One property and what the class shows about it."""

    key: CheckKey
    name: str
    says: str


def advice(figures: ClassFigures) -> Iterator[Advice]:
    """What to look at, in the order of the course."""
    for exercise in figures.exercises:
        for one in exercise.properties:
            says = _says(one, exercise)
            if says is not None:
                yield Advice(one.key, one.name, says)


def _says(one: PropertySummary, exercise: ExerciseSummary) -> str | None:
    if one.tried < MIN_TRIED:
        return None
    if one.failed == one.tried:
        return "nobody passes: is it fair, and does the notebook say what it asks for?"
    best, rest = one.among_best, one.among_rest
    if best is not None and best >= MIN_BEST and (rest is None or best >= rest):
        return (
            f"the best students fail it at least as often as the others ({best:.0%} and {rest or 0:.0%}): "
            "too strict, or something else is measured"
        )
    if one.failed == 0 and any(other.failed for other in exercise.properties):
        return "everybody passes: it decides nothing in this class"
    return (
        f"'{one.same_as}' fails for the same answers: perhaps one of the two would do" if _decides_alike(one) else None
    )


def _decides_alike(one: PropertySummary) -> bool:
    return one.same_as is not None and MIN_ALIKE <= one.failed < one.tried
