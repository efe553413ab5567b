"""Names a misconception: the wrong function that answers as the student's function does, value for value."""

import functools
import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from autograder.checks.compare import TOLERANCE, alike
from autograder.checks.declared import Call, Check, Misconception
from autograder.checks.drivers import as_called
from autograder.checks.judges import changed_arguments
from autograder.checks.mutation import both
from autograder.checks.outcomes import Function, Outcome, Raised, Returned, TimedOut, Trial
from autograder.checks.tried import AskedOnce, Tried
from autograder.grading.telltale import Telltale

# Share of the failed calls with a value in which a wrong function must give the same one. Below 1, because a second
# mistake may change some of them; far above 1/2, because two unlike mistakes often meet in the simpler calls.
MIN_SHARE = 0.8
MIN_VALUES = 2  # failed calls with equal values: fewer may be a coincidence where not all calls agree

MAX_PAIRS = 500  # pairs of misconceptions of one check that are tried on an answer

# How two outcomes of a call compare. Exceptions of one kind have many causes, so that `kind` speaks for nothing.
_Likeness = Literal["value", "message", "kind", "difference", "false alarm"]


@dataclass(frozen=True)
class _Agreement:
    """How the calls that failed compare with a wrong function, and how often it was wrong where the student was not."""

    value: int
    message: int
    kind: int
    difference: int
    false_alarm: int

    @property
    def complete(self) -> bool:
        """Whether nothing that was seen tells the two functions apart."""
        return self.value + self.message > 0 == self.kind + self.difference + self.false_alarm

    @property
    def certain(self) -> bool:
        """Whether no other wrong function could be a better explanation."""
        return self.complete and self.value > 0

    @property
    def share(self) -> float:
        return self.value / max(1, self.value + self.difference)

    @property
    def explains(self) -> bool:
        """Whether the wrong function may be named."""
        in_part = self.value >= MIN_VALUES and self.share >= MIN_SHARE and not self.false_alarm
        return self.complete or in_part

    @property
    def rank(self) -> tuple[bool, float, int]:
        """The better explanation is greater."""
        return self.complete, self.share, self.value + self.message


def diagnose(
    check: Check,
    calls: Sequence[Call],
    outcomes: Sequence[Outcome],
    passed: Sequence[bool],
    tried: Tried = Tried(),
    apart: Telltale | None = None,
) -> Misconception | None:
    """The misconception that explains the outcomes best, the first of equals; None when none does.

    Most mistakes have a name, and most are told apart by any one call: which explains all is looked for first, among
    those that are alike where functions are told `apart`, if they are, and only where none does, which explains most.
    """
    table = [(one, AskedOnce(tried.outcomes(check, one.wrong, calls))) for one in check.misconceptions]
    alike = _possible(apart, "mistakes", check, [one.wrong for one, _ in table])
    for misconception, wrong in (table[number] for number in alike):
        if _agreement(check, calls, outcomes, wrong, passed, bearable=0).certain:
            return misconception
    best: tuple[Misconception, _Agreement] | None = None
    for misconception, wrong in table:
        agreement = _agreement(check, calls, outcomes, wrong, passed)
        if agreement.explains and (best is None or agreement.rank > best[1].rank):
            best = misconception, agreement
    return best[0] if best else None


def _agreement(
    check: Check,
    calls: Sequence[Call],
    mine: Sequence[Outcome],
    wrong: Iterable[Outcome],
    passed: Sequence[bool],
    bearable: float | None = None,
) -> _Agreement:
    """How far `wrong` goes along; given up as soon as more than `bearable` failed calls go another way.

    Where none may, another message of an exception is another way too.
    """
    counts: Counter[_Likeness] = Counter()
    if bearable is None:
        bearable = passed.count(False) * (1 - MIN_SHARE) + 1e-9
    for call, one, ok, other in zip(calls, mine, passed, wrong, strict=False):  # `wrong` is asked call by call
        likeness = _compare(check, call, one, other)
        if ok:  # by an exception only where one is asked for, and then any will do
            counts["false alarm"] += likeness in ("difference", "false alarm") and not _raise(one, other)
        else:
            counts[likeness] += 1
        if counts["false alarm"] or counts["difference"] > bearable or (not bearable and counts["kind"]):
            break
    return _Agreement(*(counts[one] for one in ("value", "message", "kind", "difference", "false alarm")))


def _compare(check: Check, call: Call, one: Outcome, other: Outcome) -> _Likeness:
    match one, other:
        case Returned(), Returned():
            if call.case.judge.watches_arguments:
                mine, theirs = _written(check, call, one), _written(check, call, other)
                if theirs - mine:
                    return "false alarm"
                if mine - theirs:
                    return "difference"
            tolerance = getattr(call.case.judge, "tolerance", TOLERANCE)
            return "value" if alike(one.value, other.value, tolerance) else "difference"
        case Raised(), Raised():
            if one.kind != other.kind:
                return "difference"
            return "message" if one.message == other.message else "kind"
        case TimedOut(), TimedOut():
            return "value"
    return "difference"


def _raise(*outcomes: Outcome) -> bool:
    return all(isinstance(outcome, Raised) for outcome in outcomes)


def _written(check: Check, call: Call, outcome: Returned) -> set[str]:
    """Names of the arguments that a call has changed."""
    return set(changed_arguments(Trial(check.parameters, call.args, outcome, outcome)))


def diagnose_two(
    check: Check,
    calls: Sequence[Call],
    outcomes: Sequence[Outcome],
    passed: Sequence[bool],
    tried: Tried = Tried(),
    apart: Telltale | None = None,
) -> tuple[Misconception, Misconception] | None:
    """Two misconceptions that together explain every call; None when no two do, or when it is not known together."""
    failed = [number for number, ok in enumerate(passed) if not ok and isinstance(outcomes[number], Returned)]
    if not failed:
        return None
    order = [failed[0], *(number for number in range(len(calls)) if number != failed[0])]
    calls, outcomes, passed = ([row[number] for number in order] for row in (calls, outcomes, passed))  # type: ignore[assignment]
    pairs = _pairs(tuple(misconception.wrong for misconception in check.misconceptions))
    for one, other, wrong in (pairs[n] for n in _possible(apart, "pairs", check, [wrong for *_, wrong in pairs])):
        theirs = tried.outcomes(check, wrong, calls)
        if _agreement(check, calls, outcomes, theirs, passed, bearable=0).complete:
            return check.misconceptions[one], check.misconceptions[other]
    return None


def _possible(apart: Telltale | None, kind: str, check: Check, wrong: Sequence[Function]) -> Iterable[int]:
    """The numbers of the wrong functions that may be the reason: those that are alike where functions are told apart.

    One that has kept something from the calls before it may be alike on these, and not there.
    """
    if apart is None:
        return range(len(wrong))
    return apart.alike(kind, [(one.__name__, partial(as_called, check, one)) for one in wrong])


@functools.cache
def _pairs(wrong: tuple[Function, ...]) -> tuple[tuple[int, int, Function], ...]:
    """The numbers of every two wrong functions whose changes can be made at once, and the function with both."""
    numbered = itertools.combinations(enumerate(wrong), 2)
    made = ((one, other, both(first, second)) for (one, first), (other, second) in numbered)
    return tuple(itertools.islice(((i, j, two) for i, j, two in made if two is not None), MAX_PAIRS))
