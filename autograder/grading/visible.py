"""Whether the examples that a student sees would have told: those of one function, for one answer to it."""

from collections.abc import Mapping, Sequence

from autograder.checks.outcomes import Died, Raised, TimedOut
from autograder.course.course import Loaded
from autograder.grading.answers import labelled, reference_answers
from autograder.grading.together import KnownAnswer, KnownGraded, share_out
from autograder.reports.model import Result
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import SessionEnded, open_session

SECONDS = 5.0  # for a cell: what takes longer has told something
DEAR = 0.5  # share of a function's points; a mistake that costs more has to fail an example


def first_disagreement(pool: WarmPool, loaded: Loaded, exercise: str, source: str) -> Raised | TimedOut | Died | None:
    """What the visible examples of `exercise` say of the answer `source`, with references in all other cells; None when
    they agree."""
    answers = {**reference_answers(loaded.assignment), exercise: source}
    try:
        with open_session(pool) as session:
            for cell in loaded.release:
                if cell.role in ("given", "exercise"):
                    session.run_cell(cell.name, answers.get(cell.name, cell.source), SECONDS)
                elif cell.name == f"{exercise}-examples":
                    return session.run_cell(cell.name, cell.source, SECONDS).error
    except SessionEnded as ended:
        return ended.outcome
    return None


def untold(pool: WarmPool, loaded: Loaded, graded: Mapping[tuple[str, str], KnownGraded]) -> dict[str, list[str]]:
    """For each check the names of the mistakes that cost more than half of its points and pass all of its visible
    examples, of those that were graded; as many mistakes as can run in one process without noticing each other do."""
    found: dict[str, list[str]] = {check.name: [] for check in loaded.assignment.checks}
    dear = [
        one.answer
        for check in loaded.assignment.checks
        for label in labelled(check)
        if check.probe is None and (one := graded.get((check.name, label))) and _is_dear(one.result)
    ]
    for notebook in share_out(loaded, dear, examples=True):
        for answer in _agreeing(pool, loaded, notebook):
            found[answer.check].append(answer.label)
    return found


def _agreeing(pool: WarmPool, loaded: Loaded, notebook: Sequence[KnownAnswer]) -> list[KnownAnswer]:
    """Those answers with which the examples of their exercises agree; each by itself where one ends the process."""
    here = {answer.check: answer for answer in notebook}
    sources = {**reference_answers(loaded.assignment), **{answer.check: answer.source for answer in notebook}}
    agreeing = []
    try:
        with open_session(pool) as session:
            for cell in loaded.release:
                if cell.role in ("given", "exercise"):
                    session.run_cell(cell.name, sources.get(cell.name, cell.source), SECONDS)
                elif cell.role == "examples" and cell.exercise in here:
                    if session.run_cell(cell.name, cell.source, SECONDS).error is None:
                        agreeing.append(here[cell.exercise])
    except SessionEnded:
        return [one for one in notebook if first_disagreement(pool, loaded, one.check, one.source) is None]
    return agreeing


def _is_dear(result: Result) -> bool:
    """Whether an answer loses more than half; a check without points is dear as soon as it is not passed."""
    if result.max_points == 0:
        return result.status != "passed"
    return result.max_points - result.points > DEAR * result.max_points
