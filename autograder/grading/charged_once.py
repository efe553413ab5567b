"""A mistake further up is charged once: what fails is tried again with right functions in the places of earlier ones.

The right functions never enter the student's process. There stand proxies which ask the grader, and the grader asks a
process of its own, behind the same walls, that runs the references' cells: whatever the student's code asks for, it
costs that process its time and memory, and not the grader.

Nothing is given away by that. Each exercise is tried in a fresh process which is asked for nothing else, with numbers
of its own, when the earlier exercises have their results already.
"""

import inspect
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from autograder.checks.declared import Assignment, Check
from autograder.checks.outcomes import Died, Outcome, Raised, Returned, TimedOut
from autograder.course.release import Release
from autograder.grading.answers import fill_in, reference_answers
from autograder.grading.exercise import Exercise, uses
from autograder.grading.plan import Run, make_plan
from autograder.grading.progress import Progress
from autograder.grading.reliance import may_stand_on
from autograder.reports.wording import in_code
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.requests import BindRequest, Bound, CellRequest, CellRun, Request
from autograder.sandbox.session import Session, open_session


class References:
    """Processes that know the references: one, and another where a function is asked while it works for that one."""

    def __init__(self, assignment: Assignment, release: Release, pool: WarmPool, seconds: float) -> None:
        self._assignment, self._release, self._pool, self._seconds = assignment, release, pool, seconds
        self._stack, self._idle = ExitStack(), list[Session]()
        self._given_up = False

    def close(self) -> None:
        """End the processes."""
        self._stack.close()

    def call(self, check: Check, args: Sequence[Any]) -> Any:
        """What the reference makes of the arguments; an error, as the student's code will see it, where that is none.

        Where it once does not come to an end, nothing more is asked.
        """
        if self._given_up:
            raise ValueError("no more is asked")
        session = self._idle.pop() if self._idle else self._started()
        outcome = session.call(check.name, args, check.seconds)
        if isinstance(outcome, (TimedOut, Died)):
            self._given_up = True
            raise ValueError(f"{check.name} does not come to an end here")
        self._idle.append(session)
        if isinstance(outcome, Returned):
            return outcome.value
        raise ValueError(outcome.message if isinstance(outcome, Raised) else f"{check.name} has no value here")

    def _started(self) -> Session:
        session = self._stack.enter_context(open_session(self._pool))
        answers = fill_in(self._release, reference_answers(self._assignment), "references")
        cells = make_plan(self._release, answers).runs
        for _ in session.answers((None, CellRequest(cell.cell, cell.source, self._seconds)) for cell in cells):
            pass
        return session


class StandIn:
    """The right function in the place of a student's own; `asked` counts its calls."""

    def __init__(self, check: Check, references: References) -> None:
        self.check, self.asked = check, 0
        self._references, self._signature = references, inspect.signature(check.reference)

    def __call__(self, *args: Any, **named: Any) -> Any:
        """Its value, from a process of the references."""
        bound = self._signature.bind(*args, **named)
        bound.apply_defaults()
        self.asked += 1
        return self._references.call(self.check, bound.args)


class ChargedOnce:
    """Tries failed exercises of one notebook again; a context manager that ends the process of the references."""

    def __init__(self, assignment: Assignment, release: Release, progress: Progress, pool: WarmPool) -> None:
        self._progress, self._pool = progress, pool
        self._references = References(assignment, release, pool, progress.limits.cell_seconds)

    def __enter__(self) -> "ChargedOnce":
        return self

    def __exit__(self, *exception: object) -> None:
        self._references.close()

    def run(self) -> None:
        """Every exercise in turn, so that those before it have their final results."""
        earlier: list[Exercise] = []
        for exercise in self._progress.exercises.values():
            wrong = [one for one in earlier if self._may_spoil(one, exercise)]
            if wrong:
                self._try_again(exercise, earlier, wrong)
            earlier.append(exercise)

    def _may_spoil(self, earlier: Exercise, exercise: Exercise) -> bool:
        """Whether an exercise has failed, perhaps because the student's code uses an earlier one that has failed."""
        return exercise.failed and earlier.failed and may_stand_on(exercise, earlier, self._progress)

    def _try_again(self, exercise: Exercise, earlier: Sequence[Exercise], wrong: Sequence[Exercise]) -> None:
        """Keep the better of the two results, and say whose mistake made the difference."""
        stand_ins = {one.check.name: StandIn(one.check, self._references) for one in earlier if one.check.sent is None}
        again = self._again(exercise, stand_ins)
        used = [one for one in wrong if stand_ins[one.check.name].asked]
        if again is None or not used or not _is_better(again, exercise):
            return
        assert again.marks is not None
        found = replace(again.marks.result, earlier=tuple(one.check.name for one in used))
        if found.status == "passed":
            mistake = "where the mistake is: that costs points there alone"
            found = replace(found, hint=f"By itself this is right. {uses(used, mistake)}.")
        names = in_code(one.check.name for one in used)
        self._progress.note(
            f"{exercise.check.name}: judged with a right {names} in place of yours, which has lost its points already"
        )
        exercise.marks = replace(again.marks, result=found)

    def _again(self, exercise: Exercise, stand_ins: Mapping[str, StandIn]) -> Exercise | None:
        """The exercise with right functions in place of earlier ones; None when the cells do not come to an end."""
        again = replace(exercise, attempt=exercise.attempt + 1, untouched=False, marks=None, outcomes=[], used=0.0,
                        timeouts=0, telltale=None, _calls=[], _wanted=[], _sent=False, _again=True)  # fmt: skip
        requests = _requests(self._progress, again, stand_ins)
        with open_session(self._pool, "plain" if self._progress.plan.needs_shell else "none") as session:
            for about, answer in session.answers(requests):
                if isinstance(about, Run):
                    if isinstance(answer, (TimedOut, Died)):
                        return None
                    assert isinstance(answer, (CellRun, Bound))
                    continue
                assert isinstance(answer, Outcome)
                if about.done:
                    about.add_telling(answer)
                else:
                    about.add(answer, session.cost)
        again.give_up()
        return again


def _requests(
    progress: Progress, exercise: Exercise, stand_ins: Mapping[str, StandIn]
) -> Iterator[tuple[Run | Exercise, Request] | None]:
    """The cells above the exercise, each earlier function replaced where it is asked for, and once more before the
    calls, in case that a cell has defined it anew."""
    seconds = progress.limits.cell_seconds
    cell = Run("", "")
    for number, step in enumerate(progress.plan.steps):
        if isinstance(step, Run):
            if number not in progress.skip:
                cell = step
                yield cell, CellRequest(step.cell, step.source, progress.seconds_for(step))
        elif step.exercise == exercise.check.name and exercise.check.name not in {e.check.name for e in progress.late}:
            break
        elif step.exercise in stand_ins:
            yield cell, BindRequest({step.exercise: stand_ins[step.exercise]}, seconds)
    yield cell, BindRequest(stand_ins, seconds)
    yield None
    for request in exercise.requests():
        yield exercise, request
    yield None
    for request in exercise.telling_request(progress.telltales):
        yield exercise, request


def _is_better(again: Exercise, exercise: Exercise) -> bool:
    """Whether it earns more than the exercise has; or as much, and says what is wrong where an error of another's stood
    in the way."""
    found, before = again.result, exercise.result
    if found is None or before is None or found.points != before.points:
        return found is not None and before is not None and found.points > before.points
    if found.status != "failed" or not any(isinstance(one, Raised) for one in exercise.outcomes):
        return False
    for one in (again, exercise):
        one.explain()
    return _hint(again) != _hint(exercise)


def _hint(exercise: Exercise) -> str | None:
    return None if exercise.result is None else exercise.result.hint
