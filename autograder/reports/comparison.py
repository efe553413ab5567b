"""Two classes beside each other: two terms, or one term by two versions of its checks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.reports.differences import Change, changes
from autograder.reports.folder import submission_of
from autograder.reports.insight.gather import gather
from autograder.reports.insight.records import CheckKey, ExerciseSummary
from autograder.reports.model import Report

TOLD = 0.10  # share of a class by which a mistake or a property has to become more or less frequent
MIN_TRIED = 5  # answers in either class before a share says anything
KINDS = ("misconception", "property")


@dataclass(frozen=True)
class Beside:
    """An exercise in both classes: how many graded submissions, and their mean share of its points."""

    key: CheckKey
    counts: tuple[int, int]
    means: tuple[float | None, float | None]


@dataclass(frozen=True)
class Shift:
    """A misconception that more or fewer hold, or a property that more or fewer fail; shares of 1, None without any."""

    key: CheckKey
    kind: str
    name: str
    shares: tuple[float | None, float | None]

    @property
    def by(self) -> float:
        """How much more frequent it is in the newer class."""
        return (self.shares[1] or 0.0) - (self.shares[0] or 0.0)


@dataclass(frozen=True)
class Comparison:
    """Exercises in the order of the course, shifts with the largest first, changes of those in both classes."""

    exercises: tuple[Beside, ...]
    shifts: tuple[Shift, ...]
    both: int
    changes: tuple[Change, ...]


def compare(old: Sequence[Report], new: Sequence[Report]) -> Comparison:
    """The older reports beside the newer ones."""
    before = {one.key: one for one in gather(old).exercises}
    after = {one.key: one for one in gather(new).exercises}
    keys = [*after, *(key for key in before if key not in after)]
    shifts = [shift for key in keys for shift in _shifts(key, before.get(key), after.get(key))]
    pairs = _pairs(old, new)
    return Comparison(
        tuple(_beside(key, before.get(key), after.get(key)) for key in sorted(keys, key=lambda key: key[0])),
        tuple(sorted(shifts, key=lambda shift: (-abs(shift.by), shift.key, shift.name))),
        len(pairs),
        tuple(change for one, two in pairs for change in changes(one, two)),
    )


def _pairs(old: Sequence[Report], new: Sequence[Report]) -> list[tuple[Report, Report]]:
    before = {submission_of(report): report for report in old}
    return [(before[key], report) for report in new if (key := submission_of(report)) in before]


def _beside(key: CheckKey, old: ExerciseSummary | None, new: ExerciseSummary | None) -> Beside:
    counts = (old.submissions if old else 0, new.submissions if new else 0)
    return Beside(key, counts, (old.mean if old else None, new.mean if new else None))


def _shifts(key: CheckKey, old: ExerciseSummary | None, new: ExerciseSummary | None) -> Iterator[Shift]:
    """What has become more or less frequent; what is there once only is told with its share there."""
    sides = [_shares(old), _shares(new)]
    for kind, name in dict.fromkeys([*sides[1], *sides[0]]):
        one, other = (side.get((kind, name)) for side in sides)
        known = [exercise is not None and exercise.submissions >= MIN_TRIED for exercise in (old, new)]
        if kind == "misconception":  # nobody who holds it is a share of 0
            one, other = (0.0 if share is None and there else share for share, there in zip((one, other), known))
        shift = Shift(key, kind, name, (one, other))
        if all(known) and (abs(shift.by) >= TOLD or None in shift.shares):
            yield shift


def _shares(exercise: ExerciseSummary | None) -> dict[tuple[str, str], float]:
    if exercise is None:
        return {}
    held = {("misconception", one.name): len(one.holders) / exercise.submissions for one in exercise.held}
    failed = {("property", one.name): one.failed / one.tried for one in exercise.properties if one.tried}
    return {**held, **failed}
