"""Outcomes of one check to its marks, status and hint."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from autograder.checks.compare import alike, count_numbers, lengths, numbers
from autograder.checks.declared import Call, Check
from autograder.checks.judges import accepts_exception, refused_otherwise
from autograder.checks.outcomes import Absent, Args, Died, NotAsked, Outcome, Raised, Returned, TimedOut, Trial
from autograder.checks.tried import Tried
from autograder.grading.observers import Evidence
from autograder.grading.reasons import reason_for, sentence
from autograder.grading.telltale import Telltale
from autograder.reports.model import CaseResult, Result, ResultStatus
from autograder.reports.wording import NOT_ATTEMPTED, NOT_TRIED, unanswered

# A wrong answer may have FREE_ITEMS numbers, and MANY_TIMES as many as the right one besides.
FREE_ITEMS, MANY_TIMES = 1_000, 16


def wanted_of(check: Check, calls: Sequence[Call], tried: Tried = Tried()) -> Iterator[Outcome]:
    """What the reference makes of the calls, each as it is asked for."""
    return tried.outcomes(check, check.reference, calls)


@dataclass(frozen=True)
class Marks:
    """What a check has earned. Why an answer is wrong takes much longer to find than that it is: `explained` looks.

    Parameters
    ----------
    result
        Without a reason where there is evidence.
    evidence, complaints
        What is known of a wrong answer, and what the judges say of each call that was made.
    """

    result: Result
    evidence: Evidence | None = None
    complaints: tuple[str | None, ...] = ()

    def explained(self, telltale: Telltale | None = None) -> Result:
        """The result with its reason."""
        if self.evidence is None:
            return self.result
        reason = reason_for(replace(self.evidence, telltale=telltale), self.complaints)
        return replace(self.result, misconception=reason.misconception, hint=reason.hint)


def mark(
    check: Check,
    calls: Sequence[Call],
    outcomes: Sequence[Outcome],
    untouched: bool,
    cell_error: str | None,
    wanted: Iterable[Outcome] | None = None,
    tried: Tried = Tried(),
) -> Result:
    """The marks of a check with their reason; the arguments are those of `marks_of`."""
    return marks_of(check, calls, outcomes, untouched, cell_error, wanted, tried).explained()


def marks_of(
    check: Check,
    calls: Sequence[Call],
    outcomes: Sequence[Outcome],
    untouched: bool,
    cell_error: str | None,
    wanted: Iterable[Outcome] | None = None,
    tried: Tried = Tried(),
) -> Marks:
    """The marks of a check from what came of its calls; `wanted` is what `wanted_of` gives, if that is known.

    `tried` tries known functions on the calls.
    """
    if all(isinstance(outcome, NotAsked) for outcome in outcomes) and not untouched:
        return Marks(Result(check.name, 0.0, float(check.points), "manual", hint=sentence(cell_error or NOT_TRIED)))
    missing = all(isinstance(outcome, Absent) for outcome in outcomes)
    if (untouched and missing) or (untouched and not any(isinstance(o, Returned) for o in outcomes)):
        return Marks(_nothing(check, "missing", NOT_ATTEMPTED))
    if missing:
        hint = cell_error or f"no function named {check.name} is defined when the notebook runs from top to bottom"
        return Marks(_nothing(check, "error" if cell_error else "missing", sentence(hint)))
    expected = list(wanted_of(check, calls, tried) if wanted is None else wanted)
    outcomes = [_weighed(outcome, want) for outcome, want in zip(outcomes, expected, strict=True)]
    complaints = _complaints(check, calls, expected, outcomes)
    passed = [complaint is None for complaint in complaints]
    empty = not all(passed) and says_nothing(calls, outcomes)
    cases = _cases(check, calls, complaints, proven=not empty)
    share = _share(check, cases)
    result = Result(
        check=check.name,
        points=float(check.points) if all(passed) else round(check.points * share, 2),
        max_points=float(check.points),
        status="passed" if all(passed) else _status(outcomes, passed),
        cases=cases,
    )
    if all(passed):
        return Marks(result)
    made = [number for number, outcome in enumerate(outcomes) if not isinstance(outcome, NotAsked)]
    evidence = Evidence(
        check,
        [calls[number] for number in made],
        [expected[number] for number in made],
        [outcomes[number] for number in made],
        [passed[number] for number in made],
        tried,
    )
    return Marks(result, evidence, tuple(complaints[number] for number in made))


def _weighed(outcome: Outcome, want: Outcome) -> Outcome:
    """The outcome, unless its value is so large that comparing it, with every wrong function too, would take long."""
    if isinstance(outcome, Returned) and isinstance(want, Returned):
        if count_numbers(outcome.value) > FREE_ITEMS + MANY_TIMES * count_numbers(want.value):
            return Raised("TooMuch")
    return outcome


def _complaints(
    check: Check, calls: Sequence[Call], expected: Sequence[Outcome], outcomes: Sequence[Outcome]
) -> list[str | None]:
    complaints: list[str | None] = []
    before: Outcome | None = None
    for call, want, outcome in zip(calls, expected, outcomes, strict=True):
        if isinstance(outcome, Returned):
            complaints.append(_judged(check, call, want, outcome) or _overwritten(before, outcome))
        elif isinstance(outcome, Raised) and accepts_exception(call.case.judge, outcome):
            complaints.append(None)
        else:
            refused = refused_otherwise(call.case.judge, outcome) if isinstance(outcome, Raised) else None
            complaints.append(refused or unanswered(outcome, lengths(call.args)))
        before = outcome
    return complaints


def _judged(check: Check, call: Call, want: Outcome, outcome: Returned) -> str | None:
    """The judge's complaint. A value that the judge cannot cope with is the student's; a judge that cannot cope with
    the reference's own answer is at fault itself, and raises."""
    judge = call.case.judge
    try:
        return judge.complaint(Trial(check.parameters, call.args, want, outcome))
    except Exception:
        if not isinstance(want, Returned):
            raise
        judge.complaint(Trial(check.parameters, call.args, want, want))
        return "it returns something that cannot be compared with what is asked for"


def _overwritten(before: Outcome | None, outcome: Returned) -> str | None:
    """A complaint when this call has changed what the call before had returned."""
    if outcome.earlier is None or not isinstance(before, Returned) or alike(outcome.earlier, before.value):
        return None
    return "the second call changed what the first one had returned: both give away the same array"


def says_nothing(calls: Sequence[Call], outcomes: Sequence[Outcome]) -> bool:
    """Whether the answers are one and the same whatever was asked, or one of the arguments given back every time,
    or nothing but such parts.

    Some property is met by any such answer: a number of probability, a shape, an argument left alone.
    """
    values = [outcome.value for outcome in outcomes if isinstance(outcome, Returned)]
    if len(values) < max(2, len(outcomes) // 2):
        return False
    asked = [call.args for call, outcome in zip(calls, outcomes, strict=True) if isinstance(outcome, Returned)]
    return _thoughtless(values, asked)


def _thoughtless(values: Sequence[Any], asked: Sequence[Args]) -> bool:
    """Whether the values are constant, or always the argument at one place, or pairs and the like of such values.

    One number is constant in whatever shapes it comes: ones as many as there are arguments.
    """
    if all(alike(value, values[0]) for value in values[1:]) or _one_number(values):
        return True
    if any(
        all(not callable(args[place]) and alike(value, args[place]) for value, args in zip(values, asked, strict=True))
        for place in range(min(map(len, asked)))
    ):
        return True
    parts = len(values[0]) if isinstance(values[0], (list, tuple)) else 0
    return (
        parts > 0
        and all(isinstance(value, (list, tuple)) and len(value) == parts for value in values)
        and all(_thoughtless([value[part] for value in values], asked) for part in range(parts))
    )


def _one_number(values: Sequence[Any]) -> bool:
    """Whether all entries of all values are one and the same number."""
    arrays = [numbers(value) for value in values]
    found = [array.ravel() for array in arrays if array is not None and array.size]
    if len(found) < len(values):
        return False
    return bool(all(np.all(array == found[0][0]) for array in found))


def _cases(
    check: Check, calls: Sequence[Call], complaints: Sequence[str | None], proven: bool = True
) -> tuple[CaseResult, ...]:
    """One line per case; a case that an absent answer could pass counts only beside one that it could not.

    Where nothing is `proven`, whatever was met was met by accident.
    """
    first: dict[str, str | None] = {}
    for call, complaint in zip(calls, complaints, strict=True):
        first[call.case.name] = first.get(call.case.name) or complaint
    beside = any(first[case.name] is None for case in check.cases if case.judge.proves_answer)
    return tuple(
        CaseResult(
            case.name, proven and first[case.name] is None and (beside or case.judge.proves_answer), first[case.name]
        )
        for case in check.cases
    )


def _share(check: Check, cases: Sequence[CaseResult]) -> float:
    total = sum(case.weight for case in check.cases)
    return sum(case.weight for case, result in zip(check.cases, cases, strict=True) if result.passed) / total


def _status(outcomes: Sequence[Outcome], passed: Sequence[bool]) -> ResultStatus:
    pairs = zip(outcomes, passed, strict=True)
    failing = [outcome for outcome, ok in pairs if not ok and not isinstance(outcome, NotAsked)]
    if failing and all(isinstance(outcome, (Absent, Raised, Died)) for outcome in failing):
        return "error"
    if failing and all(isinstance(outcome, (TimedOut, Died)) for outcome in failing):
        return "timeout"
    return "failed"


def _nothing(check: Check, status: ResultStatus, hint: str) -> Result:
    cases = tuple(CaseResult(case.name, False) for case in check.cases)
    return Result(check.name, 0.0, float(check.points), status, hint=hint, cases=cases)
