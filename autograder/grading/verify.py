"""The instructor's dry run: proves the checks of an assignment on answers whose verdict is known.

Through the whole path, process and all: references and alternatives get full marks, the empty
release gets none, every misconception loses points for its own function only, under its own name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.checks.declared import Assignment, Check
from autograder.grading.answers import answer_source, fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.reports.model import Report, Result


@dataclass(frozen=True)
class CheckProof:
    """What the dry run found for one check."""

    check: str
    reference_passed: bool
    misconceptions: int
    caught: int
    named: int
    alternatives: int
    alternatives_passed: int
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proof:
    """What the dry run found for one assignment."""

    assignment: str
    empty_score: float
    checks: tuple[CheckProof, ...]
    problems: tuple[str, ...] = field(default=())

    @property
    def all_problems(self) -> list[str]:
        return [*self.problems, *(problem for check in self.checks for problem in check.problems)]

    def to_json(self) -> dict[str, Any]:
        """The proof as JSON."""
        checks = [{**vars(check), "problems": list(check.problems)} for check in self.checks]
        return {
            "assignment": self.assignment,
            "empty_score": self.empty_score,
            "checks": checks,
            "problems": self.all_problems,
        }


def verify(engine: Engine, slug: str) -> Iterator[CheckProof | Proof]:
    """The proof of each check as it is found, and at last that of the whole assignment."""
    loaded = engine.load(slug)
    assignment = loaded.assignment
    answers = reference_answers(assignment)
    empty = engine.grade_submission(fill_in(loaded.release, {}, "empty"), slug)
    full = engine.grade_submission(fill_in(loaded.release, answers, "reference"), slug)
    problems = [] if empty.score == 0 else [f"{slug}: the empty release earns {empty.score:g} points"]
    proofs = []
    for check in assignment.checks:
        proof = _prove(engine, assignment, check, full)
        proofs.append(proof)
        yield proof
    yield Proof(slug, empty.score, tuple(proofs), tuple(problems))


def _prove(engine: Engine, assignment: Assignment, check: Check, full: Report) -> CheckProof:
    problems: list[str] = []
    mine = _result(full, check.name)
    if mine.status != "passed":
        problems.append(f"{check.name}: the reference does not pass: {mine.hint}")
    caught = named = passed = 0
    for misconception in check.misconceptions:
        report = _graded(engine, assignment, check, misconception.wrong)
        result = _result(report, check.name)
        collateral = _others_that_lost(report, check.name)
        if collateral:
            problems.append(f"{check.name}: '{misconception.name}' costs points elsewhere: {', '.join(collateral)}")
        if result.status != "passed":  # where there are points, some are lost
            caught += 1
        else:
            problems.append(f"{check.name}: the misconception '{misconception.name}' is not caught")
        if result.hint == misconception.hint:
            named += 1
        else:
            problems.append(
                f"{check.name}: '{misconception.name}' is taken for '{result.misconception}': {result.hint}"
            )
    for alternative in check.alternatives:
        result = _result(_graded(engine, assignment, check, alternative), check.name)
        passed += result.status == "passed"
        if result.status != "passed":
            problems.append(f"{check.name}: the correct answer '{alternative.__name__}' does not pass: {result.hint}")
    return CheckProof(
        check.name,
        mine.status == "passed",
        len(check.misconceptions),
        caught,
        named,
        len(check.alternatives),
        passed,
        tuple(problems),
    )


def _graded(engine: Engine, assignment: Assignment, check: Check, function: Any) -> Report:
    answers = {**reference_answers(assignment), check.name: answer_source(check, function)}
    submission = fill_in(engine.load(assignment.slug).release, answers, function.__name__)
    return engine.grade_submission(submission, assignment.slug)


def _result(report: Report, check: str) -> Result:
    return next(result for result in report.results if result.check == check)


def _others_that_lost(report: Report, check: str) -> Sequence[str]:
    return [r.check for r in report.results if r.check != check and r.status != "manual" and r.points < r.max_points]
