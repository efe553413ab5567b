"""Who needs a look: submissions about which a machine should not have the last word."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from statistics import median

from autograder.reports.insight.records import Attention, CheckKey
from autograder.reports.model import Report

FAR = 0.4  # share of an assignment's points between a student's result and what is usual for that student
MIN_OTHERS = 3  # results of a student before "usual" means anything
MIN_CLASS = 5  # results of an assignment before its median means anything
FOR_A_PERSON = ("a person", "by hand")  # words of notes that ask for one
REPAIRED = ("was deleted", "is locked but was changed", "was turned into another type", "put back")


def attention(reports: Mapping[CheckKey, Report]) -> tuple[Attention, ...]:
    """Every reason to look, by student and assignment."""
    unusual = _unusual(reports)
    return tuple(
        Attention(student, slug, reason)
        for (student, slug), report in reports.items()
        for reason in (*_reasons(report), *unusual.get((student, slug), ()))
    )


def _reasons(report: Report) -> Iterator[str]:
    if report.status == "rejected":
        yield f"not graded: {'; '.join(report.notes)}"
        return
    if report.sandbox == "none":
        yield "graded without walls"
    for note in report.notes:
        if any(words in note for words in FOR_A_PERSON):
            yield note
        elif any(words in note for words in REPAIRED):
            yield f"repaired: {note}"
    for result in report:
        if result.override is not None:
            was, now = f"{result.override.was:g}", f"{result.points:g}"
            yield f"{result.check}: points set by hand, {now} in place of {was}: {result.override.reason}"
        if result.status == "timeout":
            yield f"{result.check} ran out of time"


def _unusual(reports: Mapping[CheckKey, Report]) -> dict[CheckKey, tuple[str, ...]]:
    """Results far from what the same student has elsewhere, both seen beside the class's median."""
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for (student, slug), report in reports.items():
        if report.status == "graded" and report.auto_max_score:
            shares[slug][student] = report.score / report.auto_max_score
    usual = {slug: median(of.values()) for slug, of in shares.items() if len(of) >= MIN_CLASS}
    beside: dict[str, dict[str, float]] = defaultdict(dict)
    for slug, middle in usual.items():
        for student, share in shares[slug].items():
            beside[student][slug] = share - middle
    found: dict[CheckKey, tuple[str, ...]] = {}
    for student, of in beside.items():
        for slug, here in of.items():
            others = [value for other, value in of.items() if other != slug]
            if len(others) >= MIN_OTHERS and abs(here - median(others)) > FAR:
                way = "above" if here > median(others) else "below"
                found[student, slug] = (f"far {way} what is usual for this student",)
    return found
