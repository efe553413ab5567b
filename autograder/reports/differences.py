"""What two reports on the same submission say differently: whose marks, of which check, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from autograder.reports.model import Before, Report, Result

EQUAL = 0.005  # points by which two results may differ and count as equal: rounding


@dataclass(frozen=True)
class Change:
    """One check of one submission, before and after.

    Parameters
    ----------
    was, now
        Points; None where the check did not exist.
    why
        What is different, a sentence each: properties that hold now or fail now, the status, the mistake's name.
    """

    student: str
    assignment: str
    check: str
    was: float | None
    now: float | None
    why: tuple[str, ...]

    @property
    def by(self) -> float:
        """Points more, or less."""
        return round((self.now or 0.0) - (self.was or 0.0), 2)


def changes(old: Report, new: Report) -> tuple[Change, ...]:
    """Every check whose points or verdicts differ, in the order of the newer report."""
    before, after = _by_check(old), _by_check(new)
    names = [*after, *(name for name in before if name not in after)]
    return tuple(
        Change(new.student, new.assignment, name, _points(before.get(name)), _points(after.get(name)), why)
        for name in names
        if (why := tuple(_why(before.get(name), after.get(name))))
    )


def circumstances(old: Report, new: Report) -> Iterator[str]:
    """What was different about the two runs."""
    if old.submission_sha256 != new.submission_sha256:
        yield "another file was graded then"
    if old.status != new.status:
        yield f"it was {old.status}, and is {new.status}"
    if old.fingerprint is None:
        yield "the report does not say by which checks it was made"
    elif old.fingerprint != new.fingerprint:
        yield "checks, limits or the program have changed since"


def with_before(new: Report, old: Report) -> Report:
    """The newer report, which keeps what the older one said where the two differ."""
    if not changes(old, new) and old.status == new.status:
        return replace(new, before=old.before)
    was = Before(old.fingerprint, old.score, tuple((result.check, result.points) for result in old))
    return replace(new, before=(*old.before, was))


def _by_check(report: Report) -> Mapping[str, Result]:
    return {result.check: result for result in report}


def _points(result: Result | None) -> float | None:
    return None if result is None else result.points


def _why(old: Result | None, new: Result | None) -> Iterator[str]:
    if old is None or new is None:
        yield "a new check" if old is None else "a check that is no more"
        return
    if old.max_points != new.max_points:
        yield f"out of {new.max_points:g}, and not {old.max_points:g}"
    if old.status != new.status:
        yield f"was '{old.status}', is '{new.status}'"
    if old.misconception != new.misconception:
        yield f"named {new.misconception or 'by no mistake'}, and not {old.misconception or 'unnamed'}"
    before = {case.name: case.passed for case in old.cases}
    after = {case.name: case.passed for case in new.cases}
    for name, passed in after.items():
        if name not in before:
            yield f"new property, {'holds' if passed else 'fails'}: {name}"
        elif passed != before[name]:
            yield f"{'holds' if passed else 'fails'} now: {name}"
    yield from (f"no property any more: {name}" for name in before if name not in after)
    if old.override != new.override:
        yield f"set by hand: {new.override.reason}" if new.override else "a correction by hand is gone"
    elif abs(old.points - new.points) > EQUAL and before == after and old.max_points == new.max_points:
        yield "the same properties weigh otherwise"
