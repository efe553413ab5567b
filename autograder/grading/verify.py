"""The instructor's dry run: proves the checks of an assignment on answers whose verdict is known.

Through the whole path, process and all: references and alternatives get full marks, the empty
release gets none, every misconception loses points for its own function only, under its own name.
"""

import functools
import inspect
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from autograder.checks.compare import alike
from autograder.checks.declared import Check
from autograder.checks.draws import calls_of, generator
from autograder.checks.outcomes import Function
from autograder.course.leaks import leaks
from autograder.grading.answers import answer_source, fill_in, labelled, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.rehearsal import reachable, rehearse
from autograder.grading.together import KnownAnswer, KnownGraded, grade_together
from autograder.grading.visible import untold
from autograder.reports.model import Result

HURRIED = 0.5  # processor seconds of a call
ITSELF = " A mistake that calls the reference by its name calls itself when it is handed in: write it out"
_Found = Mapping[tuple[str, str], KnownGraded]  # by the check's name and the answer's label


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


def verify(engine: Engine, slug: str, only: Collection[str] = ()) -> Iterator[CheckProof | Proof]:
    """The proof of each check, or of some only, and at last that of the whole assignment."""
    loaded = engine.load(slug)
    assignment = loaded.assignment
    chosen = [check for check in assignment.checks if not only or check.name in only]
    answers = reference_answers(assignment)
    empty = engine.grade_submission(fill_in(loaded.release, {}, "empty"), slug)
    full = {r.check: r for r in engine.grade_submission(fill_in(loaded.release, answers, "reference"), slug).results}
    problems = [] if empty.score == 0 else [f"{slug}: the empty release earns {empty.score:g} points"]
    course = engine.course
    problems += [*leaks(course, slug), *reachable(engine.pool, course.folder(slug), course.root)]
    problems += rehearse(engine.pool, loaded)
    wrong = _wrong(engine, slug, chosen)
    right = _graded(engine, slug, ((one, other.__name__, other) for one in chosen for other in one.alternatives))
    quiet = untold(engine.pool, loaded, wrong)
    proofs = []
    for check in chosen:
        proof = _proof(check, full[check.name], wrong, right)
        proof = replace(proof, untold=tuple(quiet[check.name]))
        proofs.append(proof)
        yield proof
    yield Proof(slug, empty.score, tuple(proofs), tuple(problems))


def _proof(check: Check, full: Result, wrong: _Found, right: _Found) -> CheckProof:
    """What the dry run found for `check`, from the grades of all listed answers."""
    problems: list[str] = []
    if full.status != "passed":
        failing = "; ".join(case.name for case in full.cases if not case.passed)
        problems.append(f"{check.name}: the reference does not pass ({failing}); a student would be told: {full.hint}")
    problems += [f"{check.name}: {problem}" for problem in (*_unsaid(check), *_same_for_all(check))]
    caught = named = passed = 0
    for label, misconception in labelled(check).items():
        graded = wrong[check.name, label]
        result = graded.result
        if graded.others:
            problems.append(f"{check.name}: '{label}' costs points elsewhere: {', '.join(graded.others)}")
        if result.status != "passed":  # where there are points, some are lost
            caught += 1
        else:
            problems.append(
                f"{check.name}: the misconception '{label}' is not caught: add a case in checks.py whose "
                "inputs it answers wrongly"
            )
        if result.hint == misconception.hint:
            named += 1
        elif result.status != "passed":
            told = (
                f"taken for '{result.misconception}'" if result.misconception else "caught, and not named; it is told"
            )
            itself = ITSELF if "RecursionError" in (result.hint or "") else ""
            problems.append(f"{check.name}: '{label}' is {told}: {result.hint}{itself}")
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


def _unsaid(check: Check) -> Iterator[str]:
    """Whether students are told what is asked of them."""
    if check.probe is None and not inspect.getdoc(check.reference):
        yield "the reference has no docstring, which is all that students read about what is asked"


def _same_for_all(check: Check) -> Iterator[str]:
    """Whether what is drawn is the same for everybody, so that a table of right values is an answer."""
    one, other = (calls_of(check, functools.partial(generator, secret)) for secret in (b"one", b"other"))
    if alike([list(call.args) for call in one], [list(call.args) for call in other], tolerance=0.0):
        yield "every case has the same inputs for everybody: let its samplers draw from the generator that they get"


def _wrong(engine: Engine, slug: str, checks: Sequence[Check]) -> _Found:
    """What each misconception gets: in a hurry, since some never come to an end; in all its time where that told too
    little."""
    known = [(check, label, one) for check in checks for label, one in labelled(check).items()]
    found = _graded(engine, slug, ((check, label, one.wrong) for check, label, one in known), HURRIED)
    again = [
        (check, label, one.wrong) for check, label, one in known if found[check.name, label].result.hint != one.hint
    ]
    return {**found, **_graded(engine, slug, again)}


def _graded(
    engine: Engine, slug: str, functions: Iterable[tuple[Check, str, Function]], call_seconds: float = math.inf
) -> _Found:
    """What each function gets as an answer to its check, by the check's name and its own label."""
    answers = [KnownAnswer(check.name, label, answer_source(check, function)) for check, label, function in functions]
    graded = grade_together(engine, slug, answers, call_seconds)
    return {(one.answer.check, one.answer.label): one for one in graded}
