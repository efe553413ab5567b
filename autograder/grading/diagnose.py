"""Names a misconception: the wrong function that answers as the student's function does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.checks.compare import TOLERANCE, alike
from autograder.checks.declared import Call, Check, Misconception
from autograder.checks.drivers import as_called
from autograder.checks.evaluate import LINES, evaluate_all, may_be_endless
from autograder.checks.judges import changed_arguments
from autograder.checks.outcomes import Outcome, Raised, Returned, TimedOut, Trial

MIN_AGREEMENT = 0.6  # Share of the calls that must agree. Below 1, because a second mistake may change some of them.


@dataclass(frozen=True)
class _Agreement:
    """How far a wrong function explains the outcomes; ordered by how well."""

    share: float
    evidence: int  # failed calls with the same value, the same message or the same endless loop
    false_alarms: int  # calls that would have gone another way, and were right

    @property
    def explains(self) -> bool:
        """A wrong function that predicts as many mistakes that were not made as it explains would mislead."""
        return self.evidence > self.false_alarms and self.share >= MIN_AGREEMENT


def diagnose(
    check: Check, calls: Sequence[Call], outcomes: Sequence[Outcome], passed: Sequence[bool]
) -> Misconception | None:
    """The misconception that explains the outcomes best, None when none does."""
    best: tuple[float, int] = (0.0, 0)
    found = None
    for misconception in check.misconceptions:
        lines = LINES if may_be_endless(misconception.wrong) else None
        wrong = evaluate_all(as_called(check, misconception.wrong), calls, lines)
        agreement = _agreement(check, calls, outcomes, wrong, passed)
        rank = (agreement.share, agreement.evidence)
        if agreement.explains and rank > best:
            best, found = rank, misconception
    return found


def _agreement(
    check: Check, calls: Sequence[Call], mine: Sequence[Outcome], wrong: Iterator[Outcome], passed: Sequence[bool]
) -> _Agreement:
    """How far `wrong` goes along; given up as soon as it cannot go far enough."""
    same = evidence = false_alarms = 0
    for number, (call, one, ok) in enumerate(zip(calls, mine, passed, strict=True)):
        agrees, strong = _compare(check, call, one, next(wrong))
        same += agrees
        evidence += agrees and strong and not ok
        false_alarms += ok and not agrees
        if number + 1 - same > (1 - MIN_AGREEMENT) * len(calls):
            return _Agreement(0.0, 0, 0)
    return _Agreement(same / len(calls), evidence, false_alarms)


def _compare(check: Check, call: Call, one: Outcome, other: Outcome) -> tuple[bool, bool]:
    """Whether two outcomes agree, and whether that is more than a coincidence."""
    match one, other:
        case Returned(), Returned():
            if call.case.judge.watches_arguments and _changed(check, call, one) != _changed(check, call, other):
                return False, False
            return alike(one.value, other.value, getattr(call.case.judge, "tolerance", TOLERANCE)), True
        case Raised(), Raised():
            return one.kind == other.kind, one.message == other.message
        case TimedOut(), TimedOut():
            return True, True
    return False, False


def _changed(check: Check, call: Call, outcome: Returned) -> list[str]:
    return changed_arguments(Trial(check.parameters, call.args, outcome, outcome))
