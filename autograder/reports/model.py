"""What grading found, all frozen: the report on a submission, the result of a check, that of a case."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

ResultStatus = Literal["passed", "failed", "error", "timeout", "missing", "manual"]


@dataclass(frozen=True)
class CaseResult:
    """Whether an answer has the property that a case asks for, and what the judge said where it has not."""

    name: str
    passed: bool
    complaint: str | None = None


@dataclass(frozen=True)
class Picture:
    """Two tables of numbers, or two paths of points (x, y) over lines of equal height; what came out and the other.

    `apart` are the entries, row by row, in which two tables differ; `lines` are the lines of equal height.
    """

    kind: Literal["tables", "path"]
    got: tuple[tuple[float, ...], ...]
    want: tuple[tuple[float, ...], ...]
    apart: tuple[tuple[bool, ...], ...] = ()
    lines: tuple[tuple[tuple[float, ...], ...], ...] = ()


@dataclass(frozen=True)
class ExampleResult:
    """A visible example that does not agree: everything in it stands in the student's own notebook, or follows from it.

    Parameters
    ----------
    call, says
        The call as the notebook has it, and the sentence beside it.
    went_in
        The arguments by name, as text.
    came_out, expected
        What came of it, and what the notebook says that should, as text.
    differs
        How the two differ.
    picture
        The same as a picture, where one says more.
    """

    call: str
    says: str
    went_in: tuple[tuple[str, str], ...]
    came_out: str
    expected: str
    differs: str
    picture: Picture | None = None


@dataclass(frozen=True)
class Override:
    """Points that a person has set in place of the machine's, and why; `was` is what the machine gave."""

    was: float
    reason: str


@dataclass(frozen=True)
class Before:
    """What a report said before it was graded again: by which checks, and the points of each."""

    fingerprint: str | None
    score: float
    points: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Result:
    """The marks of one check. `hint` is the misconception's, else the first complaint.

    Parameters
    ----------
    examples
        Visible examples that do not agree.
    earlier
        Earlier functions, at fault as well, in whose place right ones stood when this one was judged.
    place
        Where to look in the notebook.
    override
        Says that a person has set the points.
    returned
        A digest of what the visible examples give, where one does not agree: it is the same for answers that return the
        same.
    """

    check: str
    points: float
    max_points: float
    status: ResultStatus
    misconception: str | None = None
    hint: str | None = None
    cases: tuple[CaseResult, ...] = ()
    examples: tuple[ExampleResult, ...] = ()
    earlier: tuple[str, ...] = ()
    place: str | None = None
    override: Override | None = None
    returned: str | None = None

    @property
    def machine_points(self) -> float:
        """What the machine gave, whatever a person has set."""
        return self.points if self.override is None else self.override.was


@dataclass(frozen=True)
class Report:
    """One student, one assignment.

    Parameters
    ----------
    fingerprint
        A digest of what the marks hang on besides the submission: see `autograder.course.fingerprint`.
    before
        What the report said before it was graded again, the oldest first.
    submitted_at
        When the work was handed in (ISO 8601), where that is known: the newest submission wins in an LMS.
    """

    assignment: str
    student: str
    submission_sha256: str
    status: Literal["graded", "rejected"]
    max_score: float
    auto_max_score: float
    seconds: float
    sandbox: str
    results: tuple[Result, ...] = ()
    notes: tuple[str, ...] = ()
    fingerprint: str | None = None
    before: tuple[Before, ...] = ()
    submitted_at: str | None = None

    @cached_property
    def score(self) -> float:
        """Points of all results, to two decimals."""
        return round(sum(result.points for result in self.results), 2)

    def __iter__(self) -> Iterator[Result]:
        return iter(self.results)
