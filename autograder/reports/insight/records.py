"""What a class's reports say together, all frozen. Shares are of 1; people are named as in the reports."""

from collections.abc import Mapping
from dataclasses import dataclass

from autograder.reports.model import ExampleResult, Report

CheckKey = tuple[str, str]  # an assignment's slug and a check's name


@dataclass(frozen=True)
class Held:
    """A misconception, and who holds it."""

    key: CheckKey
    name: str
    hint: str
    holders: tuple[str, ...]


@dataclass(frozen=True)
class HeldTogether:
    """Two misconceptions that the same students hold.

    `expected` is the number of students who would hold both if one had nothing to do with the other.
    """

    first: Held
    second: Held
    both: int
    expected: float


@dataclass(frozen=True)
class PropertySummary:
    """A hidden property of an exercise, over the answers that were tried on it.

    Parameters
    ----------
    tried, failed
        Answers.
    among_best, among_rest
        Share of answers that fail it: in the best third of the assignment by points, in the others; None without any.
    complaint
        What was said most often where it fails.
    same_as
        An earlier property that the very same answers fail.
    """

    key: CheckKey
    name: str
    tried: int
    failed: int
    among_best: float | None = None
    among_rest: float | None = None
    complaint: str | None = None
    same_as: str | None = None


@dataclass(frozen=True)
class Unnamed:
    """Wrong answers without a name that are alike: the next misconception to write, perhaps.

    `example` is a visible example of what they return, where one does not agree; then they are alike in all of these.
    """

    key: CheckKey
    properties: tuple[str, ...]
    said: str
    students: tuple[str, ...]
    example: ExampleResult | None = None


@dataclass(frozen=True)
class ExerciseSummary:
    """One function, over all graded submissions of its assignment.

    Parameters
    ----------
    full, partial, none, untouched
        Submissions with all, some and no points, and those where nothing was written.
    technical
        Submissions that stopped with an error or ran out of time.
    mean
        Share of the points, on average, untouched ones included; None where it carries no points.
    discrimination
        Correlation of the share with the points of the rest of the assignment, -1 to 1; None where one does not vary.
    """

    key: CheckKey
    points: float
    submissions: int
    full: int
    partial: int
    none: int
    untouched: int
    technical: int
    mean: float | None
    discrimination: float | None
    held: tuple[Held, ...]
    properties: tuple[PropertySummary, ...]
    unnamed: tuple[Unnamed, ...]


@dataclass(frozen=True)
class WrittenQuestion:
    """A written question, and how many answers wait for a person."""

    assignment: str
    name: str
    points: float
    waiting: int


@dataclass(frozen=True)
class Attention:
    """A submission that a person should look at, and why."""

    student: str
    assignment: str
    reason: str


@dataclass(frozen=True)
class AssignmentFigures:
    """One notebook, over the class.

    `histogram` counts submissions by tenths of the points; `completion` is the share of exercises that were begun.
    """

    slug: str
    points: float
    graded: int
    rejected: int
    mean: float
    median: float
    quartiles: tuple[float, float]
    completion: float
    histogram: tuple[int, ...]
    exercises: tuple[ExerciseSummary, ...]
    written: tuple[WrittenQuestion, ...]


@dataclass(frozen=True)
class ClassFigures:
    """Everything that the page, the tables and the JSON are made of."""

    students: tuple[str, ...]
    reports: Mapping[CheckKey, Report]  # by student and assignment
    assignments: tuple[AssignmentFigures, ...]
    together: tuple[HeldTogether, ...]
    attention: tuple[Attention, ...]
    unreadable: tuple[str, ...] = ()

    @property
    def exercises(self) -> tuple[ExerciseSummary, ...]:
        """Of all assignments, in their order."""
        return tuple(exercise for assignment in self.assignments for exercise in assignment.exercises)
