"""Whether the examples that a student sees would have told: those of one function, for one answer to it."""

from collections.abc import Iterator, Mapping

from autograder.checks.declared import Check
from autograder.checks.outcomes import Died, Raised, TimedOut
from autograder.course.course import Loaded
from autograder.grading.answers import answer_source, reference_answers
from autograder.grading.together import Graded
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


def untold(pool: WarmPool, loaded: Loaded, check: Check, graded: Mapping[tuple[str, str], Graded]) -> Iterator[str]:
    """Names of the mistakes that cost more than half of the check's points and pass all of its visible examples."""
    if check.probe is not None:
        return
    for mistake in check.misconceptions:
        if _is_dear(graded[check.name, mistake.name].result):
            if first_disagreement(pool, loaded, check.name, answer_source(check, mistake.wrong)) is None:
                yield mistake.name


def _is_dear(result: Result) -> bool:
    """Whether an answer loses more than half; a check without points is dear as soon as it is not passed."""
    if result.max_points == 0:
        return result.status != "passed"
    return result.max_points - result.points > DEAR * result.max_points
