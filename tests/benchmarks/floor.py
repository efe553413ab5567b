"""The floor: what no grader can save. The student's cells and calls run in this very process, without a line, a fork
or a wall, and the judges' own work."""

import sys
from collections.abc import Iterable
from typing import Any

from autograder.checks.declared import Call, Check
from autograder.checks.draws import digest, draws_of
from autograder.checks.evaluate import evaluate_all, may_be_endless
from autograder.checks.outcomes import Absent, Function, Outcome
from autograder.checks.source import text_of
from autograder.course.course import Loaded
from autograder.grading.answers import answer_source, fill_in, reference_answers
from autograder.grading.marking import mark
from autograder.grading.plan import Run, make_plan
from autograder.grading.run import students_code
from autograder.reports.model import Result
from autograder.submissions.notebook import Submission

from .options import ROOT


class Floor:
    """One notebook, handed in with known answers, tried as nobody should try what strangers wrote.

    With the course's `secret` its hidden inputs are those that the grader draws.
    """

    def __init__(self, loaded: Loaded, submission: Submission, secret: bytes = b"benchmarks") -> None:
        self.loaded, self.submission = loaded, submission
        self.plan = make_plan(loaded.release, submission)
        written = digest(students_code(self.plan, loaded.release))
        self._draws = draws_of(secret, submission.student, loaded.assignment.slug, written)
        cells = [step for step in self.plan.steps if isinstance(step, Run)]
        # the first cell only imports, and the warm process has imported that already
        self._imported = imported((step.source for step in cells if step.cell == "setup"), loaded.assignment.slug)
        self._cells = [step.source for step in cells if step.cell != "setup"]

    def __call__(self) -> list[Result]:
        """All of the notebook."""
        names = self.names()
        return [self.ask(check, names) for check in self.loaded.assignment.checks]

    def names(self) -> dict[str, Any]:
        """Run the cells; the names that they define."""
        names = dict(self._imported)
        for cell in self._cells:
            exec(cell, names)
        for check in self.loaded.assignment.checks:
            if check.sent is not None:
                exec(text_of(check.sent), names)
        return names

    def ask(self, check: Check, names: dict[str, Any]) -> Result:
        """Draw the inputs of one check, call, judge."""
        calls = self.calls(check)
        function = names.get(check.name if check.sent is None else check.sent.__name__)
        outcomes: list[Outcome] = [Absent()] * len(calls) if function is None else list(evaluate_all(function, calls))
        return mark(check, calls, outcomes, False, None)

    def calls(self, check: Check) -> list[Call]:
        """The calls of a check, the same ones each time."""
        return self._draws.calls(check)


def imported(cells: Iterable[str], slug: str) -> dict[str, Any]:
    """The names that cells leave behind which import what lies beside a notebook, each time anew."""
    names: dict[str, Any] = {}
    folder = str(ROOT / "assignments" / slug)
    sys.path.insert(0, folder)
    for name in [name for name in sys.modules if name == "lab" or name.startswith("lab_")]:
        del sys.modules[name]  # that of another notebook would look for data in its own folder
    try:
        for cell in cells:
            exec(cell, names)
    finally:
        sys.path.remove(folder)
    return names


def right(loaded: Loaded) -> Submission:
    """The notebook with every answer right."""
    return fill_in(loaded.release, reference_answers(loaded.assignment), "right")


def mistaken(loaded: Loaded, number: int = 0) -> Submission:
    """The notebook with a known mistake in every answer, the one of this number in each list: it must be told apart from
    all the others."""
    answers = reference_answers(loaded.assignment)
    for check in loaded.assignment.checks:
        known = ending(check)
        if check.name in answers and known:
            answers[check.name] = answer_source(check, known[number % len(known)])
    return fill_in(loaded.release, answers, f"mistaken-{number}")


def ending(check: Check) -> list[Function]:
    """The known mistakes of a check that come to their end."""
    return [one.wrong for one in check.misconceptions if not may_be_endless(one.wrong)]
