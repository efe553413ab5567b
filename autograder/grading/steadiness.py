"""Whether marks hang on the draw: the listed answers of a check, marked on the inputs of many secrets.

Everything happens on the grader's side, as when a mistake is named, so that hundreds of draws take seconds. Functions
that are handed over are not counted.
"""

from collections.abc import Iterator, Sequence

from autograder.checks.declared import Call, Check
from autograder.checks.draws import draws_of
from autograder.checks.outcomes import Function, Outcome
from autograder.checks.tried import Tried
from autograder.grading.marking import mark, wanted_of
from autograder.reports.model import Result


def hanging(check: Check, assignment: str, secrets: int) -> Iterator[str]:
    """A sentence for each listed mistake or alternative whose mark is not the same under all of so many secrets."""
    answers = [*(mistake.wrong for mistake in check.misconceptions), *check.alternatives]
    tried = [draw(check, assignment, number) for number in range(secrets)]
    for answer in answers:
        results = [marked(check, answer, calls, wanted) for calls, wanted in tried]
        points = sorted({result.points for result in results})
        if len(points) > 1:
            marks = " or ".join(f"{one:g}" for one in points)
            cases = ", ".join(f"'{name}'" for name in _undecided(results))
            yield f"{check.name}: '{answer.__name__}' gets {marks} of {check.points:g} by the draw: {cases}"


def draw(check: Check, assignment: str, number: int) -> tuple[list[Call], list[Outcome]]:
    """The calls of a check under one of many secrets, and what the reference makes of them."""
    calls = draws_of(f"secret {number}".encode(), "student", assignment).calls(check)
    return calls, list(wanted_of(check, calls))


def marked(check: Check, answer: Function, calls: Sequence[Call], wanted: Sequence[Outcome]) -> Result:
    """The marks of a function that is at hand."""
    outcomes = list(Tried().outcomes(check, answer, calls))
    return mark(check, calls, outcomes, untouched=False, cell_error=None, wanted=wanted)


def _undecided(results: Sequence[Result]) -> list[str]:
    """The cases that passed under some secrets and failed under others."""
    passed = [{case.name for case in result.cases if case.passed} for result in results]
    return sorted(name for name in set().union(*passed) if not all(name in one for one in passed))
