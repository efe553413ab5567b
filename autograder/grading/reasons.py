"""What a student is told of a wrong answer: the mistake by name, else what is seen of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.checks.judges import WRITTEN_INTO
from autograder.grading.diagnose import diagnose, diagnose_two
from autograder.grading.observers import Evidence, explain, observe

# What a judge says of one call's values alone: observers, who see all calls, know better.
UNTOLD = (
    *("not the right values", "what is asked for", "the opposite order", "its first step already leads elsewhere"),
    *("in the right proportions to each other", "nor a simple multiple of it"),
)

PART = "this part has the right shape, but not the right values"  # and the name of the case says which part

TWO = "There are two mistakes in it, and each of these hints speaks as if the other one were not there."


@dataclass(frozen=True)
class Reason:
    """The name of the mistake, if it has one, and the hint."""

    misconception: str | None
    hint: str | None


def reason_for(evidence: Evidence, complaints: Sequence[str | None]) -> Reason:
    """Why an answer is wrong, as far as that can be known; `complaints` are those of the judges, call by call.

    Where an argument is written into, this is said of every answer whose mistake has no name: it may be why values are
    wrong, and is a mistake anyway.
    """
    reason = _reason(evidence, complaints)
    writes = next((one for one in complaints if one and WRITTEN_INTO in one), None)
    if reason.misconception or not writes or WRITTEN_INTO in (reason.hint or ""):
        return reason
    return Reason(None, " ".join(filter(None, (reason.hint and sentence(reason.hint), sentence(writes)))))


def _reason(evidence: Evidence, complaints: Sequence[str | None]) -> Reason:
    known = evidence.check, evidence.calls, evidence.outcomes, evidence.passed, evidence.tried, evidence.apart
    found = diagnose(*known)
    if found is not None:
        return Reason(found.name, found.hint)
    two = diagnose_two(*known)
    if two is not None:
        one, other = two
        if one.hint == other.hint:
            return Reason(one.name, one.hint)
        return Reason(one.name, f"{TWO} First: {sentence(one.hint)} Second: {sentence(other.hint)}")
    told = _in_order(evidence, complaints)
    if not told:
        return Reason(None, observe(evidence))
    # Where values are wrong from the first property on, and nothing else, what explains them all comes before whatever
    # follows from that.
    explained = _untold(told[0]) and len(evidence.failures) == list(evidence.passed).count(False)
    why = explain(evidence) if explained else None
    if why:
        return Reason(None, why)
    most = told[0] if told[0].endswith(PART) else next((one for one in told if not _untold(one)), told[0])
    seen = observe(evidence, _untold(most), explained)
    if _untold(most) and seen:
        return Reason(None, seen)
    return Reason(None, " ".join(filter(None, (sentence(most), seen))))


def sentence(text: str) -> str:
    """The text with a capital letter, and an end."""
    text = text[:1].upper() + text[1:]
    return text if text[-1:] in ".?!" else text + "."


def _in_order(evidence: Evidence, complaints: Sequence[str | None]) -> list[str]:
    """The complaints, each with the name of its case, in the order in which the author has the cases."""
    order = {case.name: number for number, case in enumerate(evidence.check.cases)}  # calls come in another order
    pairs = sorted(zip(evidence.calls, complaints, strict=True), key=lambda pair: order[pair[0].case.name])
    return [f"{call.case.name}: {said}" for call, said in pairs if said]


def _untold(complaint: str) -> bool:
    return complaint.endswith(UNTOLD)
