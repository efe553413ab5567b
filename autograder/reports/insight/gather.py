"""Reports -> figures of the class. Their order does not matter: a run in parts adds up like an undisturbed one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from statistics import fmean

from autograder.reports.insight.attention import attention
from autograder.reports.insight.records import (
    AssignmentFigures,
    CheckKey,
    ClassFigures,
    ExerciseSummary,
    Held,
    HeldTogether,
    PropertySummary,
    Unnamed,
    WrittenQuestion,
)
from autograder.reports.insight.statistics import correlation, histogram, quantile
from autograder.reports.model import Report, Result

BEST = 1 / 3  # share of the submissions, by points, that are "the best" beside "the rest"
TECHNICAL = ("error", "timeout")
MIN_TOGETHER = 2  # students who hold two misconceptions before the pair is worth a line
MOST_PAIRS = 30
MIN_CLUSTER = 2  # answers that fail alike before they are worth a line


def gather(reports: Iterable[Report], unreadable: Sequence[str] = ()) -> ClassFigures:
    """The figures of a class; a report a student and assignment."""
    by_key = {(report.student, report.assignment): report for report in reports}
    ordered = dict(sorted(by_key.items()))
    slugs = sorted({slug for _, slug in ordered})
    assignments = tuple(_assignment(slug, [r for (_, s), r in ordered.items() if s == slug]) for slug in slugs)
    held = [one for assignment in assignments for exercise in assignment.exercises for one in exercise.held]
    students = tuple(sorted({student for student, _ in ordered}))
    return ClassFigures(
        students, ordered, assignments, _together(held, len(students)), attention(ordered), tuple(unreadable)
    )


def _assignment(slug: str, reports: Sequence[Report]) -> AssignmentFigures:
    graded = [report for report in reports if report.status == "graded"]
    scores = [report.score for report in graded]
    most = max((report.auto_max_score for report in graded), default=0.0)
    checks = list(dict.fromkeys(r.check for report in graded for r in report if r.status != "manual"))
    best = _best(graded)
    exercises = tuple(_exercise((slug, check), graded, best) for check in checks)
    begun = [1 - e.untouched / e.submissions for e in exercises if e.submissions]
    return AssignmentFigures(
        slug=slug,
        points=most,
        graded=len(graded),
        rejected=len(reports) - len(graded),
        mean=fmean(scores) if scores else 0.0,
        median=quantile(scores, 0.5) if scores else 0.0,
        quartiles=(quantile(scores, 0.25), quantile(scores, 0.75)) if scores else (0.0, 0.0),
        completion=fmean(begun) if begun else 0.0,
        histogram=histogram([score / most for score in scores] if most else []),
        exercises=exercises,
        written=_written(slug, graded),
    )


def _best(graded: Sequence[Report]) -> set[str]:
    """Students whose points are among the best third; of equal points all or none, so that no order decides."""
    scores = sorted((report.score for report in graded), reverse=True)
    if len(scores) < 3:
        return set()
    bar = scores[max(0, round(len(scores) * BEST) - 1)]
    return {report.student for report in graded if report.score >= bar}


def _exercise(key: CheckKey, graded: Sequence[Report], best: set[str]) -> ExerciseSummary:
    found = [(report, result) for report in graded for result in report if result.check == key[1]]
    shares = [result.points / result.max_points if result.max_points else 0.0 for _, result in found]
    rest = [report.score - result.points for report, result in found]
    untouched = sum(result.status == "missing" for _, result in found)
    full = sum(_is_full(result) for _, result in found)
    partial = sum(result.points > 0 and not _is_full(result) for _, result in found)
    most = max((result.max_points for _, result in found), default=0.0)
    return ExerciseSummary(
        key=key,
        points=most,
        submissions=len(found),
        full=full,
        partial=partial,
        none=len(found) - full - partial - untouched,
        untouched=untouched,
        technical=sum(result.status in TECHNICAL for _, result in found),
        mean=fmean(shares) if most and found else None,
        discrimination=correlation(shares, rest) if most else None,
        held=_held(key, found),
        properties=_properties(key, found, best),
        unnamed=_unnamed(key, found),
    )


def _is_full(result: Result) -> bool:
    return result.status == "passed"


def _held(key: CheckKey, found: Sequence[tuple[Report, Result]]) -> tuple[Held, ...]:
    """The misconceptions of an exercise, those of most students first."""
    holders: dict[str, list[str]] = defaultdict(list)
    hints: dict[str, str] = {}
    for report, result in found:
        if result.misconception is not None:
            holders[result.misconception].append(report.student)
            hints[result.misconception] = min(hints.get(result.misconception, result.hint or ""), result.hint or "")
    ranked = sorted(holders, key=lambda name: (-len(holders[name]), name))
    return tuple(Held(key, name, hints[name], tuple(sorted(holders[name]))) for name in ranked)


def _properties(key: CheckKey, found: Sequence[tuple[Report, Result]], best: set[str]) -> tuple[PropertySummary, ...]:
    """How the answers fared that were tried: untouched ones, and those that never answered, say nothing."""
    tried: dict[str, list[tuple[str, bool]]] = {}
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for report, result in found:
        if result.status not in ("passed", "failed"):
            continue
        for case in result.cases:
            tried.setdefault(case.name, []).append((report.student, case.passed))
            if case.complaint:
                said[case.name][case.complaint] += 1
    first: dict[tuple[tuple[str, bool], ...], str] = {}
    found_properties = []
    for name, answers in tried.items():
        twin = first.setdefault(tuple(answers), name)
        found_properties.append(_property(key, name, answers, best, said[name], twin if twin != name else None))
    return tuple(found_properties)


def _property(
    key: CheckKey, name: str, answers: Sequence[tuple[str, bool]], best: set[str], said: Counter[str], twin: str | None
) -> PropertySummary:
    among_best = [not passed for student, passed in answers if student in best]
    among_rest = [not passed for student, passed in answers if student not in best]
    return PropertySummary(
        key,
        name,
        tried=len(answers),
        failed=sum(not passed for _, passed in answers),
        among_best=fmean(among_best) if among_best else None,
        among_rest=fmean(among_rest) if among_rest else None,
        complaint=min(said, key=lambda text: (-said[text], text)) if said else None,
        same_as=twin,
    )


def _unnamed(key: CheckKey, found: Sequence[tuple[Report, Result]]) -> tuple[Unnamed, ...]:
    """Failed answers without a name: by what they return on visible examples, else by the properties that they fail
    and by what was said."""
    groups: dict[tuple[str, ...], list[tuple[str, Result]]] = defaultdict(list)
    for report, result in found:
        if result.status in ("failed", "error") and result.misconception is None:
            failed = tuple(case.name for case in result.cases if not case.passed)
            alike = (result.returned,) if result.returned else (*failed, result.hint or "")
            groups[alike].append((report.student, result))
    clusters = [_cluster(key, members) for members in groups.values() if len(members) >= MIN_CLUSTER]
    return tuple(sorted(clusters, key=lambda one: (-len(one.students), one.properties, one.said, one.students)))


def _cluster(key: CheckKey, members: Sequence[tuple[str, Result]]) -> Unnamed:
    """Answers that are alike, told by the properties that all of them fail and by what was said most often."""
    results = [result for _, result in sorted(members, key=lambda member: member[0])]
    fails = [[case.name for case in result.cases if not case.passed] for result in results]
    said = Counter(result.hint or "" for result in results)
    example = results[0].examples[0] if results[0].returned and results[0].examples else None
    return Unnamed(
        key,
        tuple(name for name in fails[0] if all(name in other for other in fails)),
        min(said, key=lambda text: (-said[text], text)),
        tuple(sorted(student for student, _ in members)),
        example,
    )


def _written(slug: str, graded: Sequence[Report]) -> tuple[WrittenQuestion, ...]:
    waiting: Counter[str] = Counter()
    points: dict[str, float] = {}
    for report in graded:
        for result in report:
            if result.status == "manual":
                waiting[result.check] += 1
                points[result.check] = result.max_points
    return tuple(WrittenQuestion(slug, name, points[name], waiting[name]) for name in sorted(waiting))


def _together(held: Sequence[Held], students: int) -> tuple[HeldTogether, ...]:
    """Pairs that more students hold than chance would have it, the most striking first."""
    by_student: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(held):
        for student in one.holders:
            by_student[student].append(number)
    both = Counter(pair for numbers in by_student.values() for pair in combinations(numbers, 2))
    pairs = []
    for (i, j), count in both.items():
        expected = len(held[i].holders) * len(held[j].holders) / students
        if count >= MIN_TOGETHER and count > expected:
            pairs.append(HeldTogether(held[i], held[j], count, expected))
    pairs.sort(key=lambda pair: (pair.expected - pair.both, pair.first.key, pair.first.name, pair.second.name))
    return tuple(pairs[:MOST_PAIRS])
