"""The instructor's dry run: proves the checks of an assignment on answers whose verdict is known.

Through the whole path, process and all: references and alternatives get full marks, the empty
release gets none, every misconception loses points for its own function only, under its own name.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from autograder.checks.declared import Check
from autograder.checks.outcomes import Function
from autograder.course.leaks import leaks
from autograder.grading.answers import answer_source, fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.rehearsal import reachable, rehearse
from autograder.grading.together import KnownAnswer, KnownGraded, grade_together
from autograder.grading.visible import untold
from autograder.reports.model import Result

HURRIED = 0.5  # processor seconds of a call
_Found = Mapping[tuple[str, str], KnownGraded]  # by the names of check and answer


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
    untold: tuple[str, ...] = ()  # mistakes that cost more than half and pass all examples that a student sees


@dataclass(frozen=True)
class Proof:
    """What the dry run found for one assignment."""

    assignment: str
    empty_score: float
    checks: tuple[CheckProof, ...]
    problems: tuple[str, ...] = field(default=())

    @property
    def all_problems(self) -> list[str]:
        """Sentences about the assignment, then about each of its checks."""
        return [*self.problems, *(problem for check in self.checks for problem in check.problems)]

    def to_json(self) -> dict[str, Any]:
        """The proof as JSON."""
        checks = [
            {**vars(check), "problems": list(check.problems), "untold": list(check.untold)} for check in self.checks
        ]
        return {
            "assignment": self.assignment,
            "empty_score": self.empty_score,
            "checks": checks,
            "problems": self.all_problems,
        }


def verify(engine: Engine, slug: str) -> Iterator[CheckProof | Proof]:
    """The proof of each check, and at last that of the whole assignment."""
    loaded = engine.load(slug)
    assignment = loaded.assignment
    answers = reference_answers(assignment)
    empty = engine.grade_submission(fill_in(loaded.release, {}, "empty"), slug)
    full = {r.check: r for r in engine.grade_submission(fill_in(loaded.release, answers, "reference"), slug).results}
    problems = [] if empty.score == 0 else [f"{slug}: the empty release earns {empty.score:g} points"]
    course = engine.course
    problems += [*leaks(course, slug), *reachable(engine.pool, course.folder(slug), course.root)]
    problems += rehearse(engine.pool, loaded)
    wrong = _wrong(engine, slug)
    right = _graded(engine, slug, ((check, other) for check in assignment.checks for other in check.alternatives))
    quiet = untold(engine.pool, loaded, wrong)
    proofs = []
    for check in assignment.checks:
        proof = _proof(check, full[check.name], wrong, right)
        proof = replace(proof, untold=tuple(quiet[check.name]))
        proofs.append(proof)
        yield proof
    yield Proof(slug, empty.score, tuple(proofs), tuple(problems))


def _proof(check: Check, full: Result, wrong: _Found, right: _Found) -> CheckProof:
    """What the dry run found for `check`, from the grades of all listed answers."""
    problems: list[str] = []
    if full.status != "passed":
        problems.append(f"{check.name}: the reference does not pass: {full.hint}")
    caught = named = passed = 0
    for misconception in check.misconceptions:
        graded = wrong[check.name, misconception.name]
        result = graded.result
        if graded.others:
            problems.append(f"{check.name}: '{misconception.name}' costs points elsewhere: {', '.join(graded.others)}")
        if result.status != "passed":  # where there are points, some are lost
            caught += 1
        else:
            problems.append(
                f"{check.name}: the misconception '{misconception.name}' is not caught: add a case in checks.py whose "
                "inputs it answers wrongly"
            )
        if result.hint == misconception.hint:
            named += 1
        elif result.status != "passed":
            told = (
                f"taken for '{result.misconception}'" if result.misconception else "caught, and not named; it is told"
            )
            problems.append(f"{check.name}: '{misconception.name}' is {told}: {result.hint}")
    for alternative in check.alternatives:
        result = right[check.name, alternative.__name__].result
        passed += result.status == "passed"
        if result.status != "passed":
            problems.append(f"{check.name}: the correct answer '{alternative.__name__}' does not pass: {result.hint}")
    return CheckProof(
        check.name,
        full.status == "passed",
        len(check.misconceptions),
        caught,
        named,
        len(check.alternatives),
        passed,
        tuple(problems),
    )


def _wrong(engine: Engine, slug: str) -> _Found:
    """What each misconception gets: in a hurry, since some never come to an end; in all its time where that told too
    little."""
    mistakes = {(c.name, one.name): (c, one) for c in engine.load(slug).assignment.checks for one in c.misconceptions}
    found = _graded(engine, slug, ((check, one.wrong) for check, one in mistakes.values()), HURRIED)
    again = [mistakes[key] for key, graded in found.items() if graded.result.hint != mistakes[key][1].hint]
    return {**found, **_graded(engine, slug, ((check, one.wrong) for check, one in again))}


def _graded(
    engine: Engine, slug: str, functions: Iterable[tuple[Check, Function]], call_seconds: float = math.inf
) -> _Found:
    """What each function gets as an answer to its check, by the names of both."""
    answers = [
        KnownAnswer(check.name, function.__name__, answer_source(check, function)) for check, function in functions
    ]
    graded = grade_together(engine, slug, answers, call_seconds)
    return {(one.answer.check, one.answer.label): one for one in graded}
