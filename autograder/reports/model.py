"""What grading found, all frozen: the report on a submission, the result of a check, that of a case."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ResultStatus = Literal["passed", "failed", "error", "timeout", "missing", "manual"]


@dataclass(frozen=True)
class CaseResult:
    name: str
    passed: bool
    complaint: str | None = None


@dataclass(frozen=True)
class Result:
    """The marks of one check. `hint` is the misconception's, else the first complaint."""

    check: str
    points: float
    max_points: float
    status: ResultStatus
    misconception: str | None = None
    hint: str | None = None
    cases: tuple[CaseResult, ...] = ()


@dataclass(frozen=True)
class Report:
    """One student, one assignment."""

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

    @property
    def score(self) -> float:
        return round(sum(result.points for result in self.results), 2)

    def __iter__(self) -> Iterator[Result]:
        return iter(self.results)
