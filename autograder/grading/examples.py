"""Visible examples that an answer does not meet: run in the student's process, compared here.

Only what stands in the notebook is tried, in a process of its own that has met no hidden input, so that what comes out
may be shown. What is expected comes from the same cells in a process of the references. No mark hangs on it.
"""

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any

import numpy as np

from autograder.checks.compare import FLOOR, count_numbers, difference, lengths, numbers
from autograder.checks.outcomes import Raised, Returned
from autograder.course.course import Loaded
from autograder.course.release import EXAMPLES, ReleaseCell
from autograder.grading.answers import fill_in, reference_answers
from autograder.grading.example_digest import digest_of
from autograder.grading.example_pictures import picture_of
from autograder.grading.example_probe import Found, try_examples
from autograder.grading.places import place_of
from autograder.grading.plan import Plan, Run, make_plan
from autograder.grading.reasons import sentence
from autograder.reports.model import ExampleResult, Report, Result
from autograder.reports.values import shown
from autograder.reports.wording import kind_of, unanswered
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.requests import CallRequest, CellRequest, Request
from autograder.sandbox.session import open_session

MOST = 2  # examples that are shown of a function
FAILED = ("failed", "error", "timeout")
TRIED = ("failed", "error")  # what is endless would be so once more
# processor seconds of a cell, of a cell of examples, of all together: no mark hangs on it
CELL_SECONDS, EXAMPLES_SECONDS, ALL_SECONDS = 5.0, 2.0, 20.0
TEXT = "<text, or something else that is no number>"
LONGEST = 2_000  # characters of a value
LARGE = 4_000  # numbers; a value with more is named and not shown


@dataclass(frozen=True)
class ExpectedExample:
    """An example as the references answer it: the text of its call, and what the notebook says."""

    call: str
    found: Found

    def shown(self, value: Any) -> str:
        """A value as it is shown: most that stand beside a wrong answer are those of the notebook."""
        text = self._texts.get(_key(value))
        return _shown(value) if text is None else text

    @cached_property
    def _texts(self) -> Mapping[Any, str]:
        values = [self.found["want"], *(value for _, value in self.found["args"])]
        return {_key(value): _shown(value) for value in values}


class Examples:
    """Adds to reports what the visible examples of failed functions show; those of the references are run once.

    Parameters
    ----------
    pool, limits
        Where the cells run, and what they may use.
    """

    def __init__(self, pool: WarmPool, limits: Limits) -> None:
        self._pool, self._seconds = pool, min(limits.cell_seconds, CELL_SECONDS)
        self._wanted: dict[str, Mapping[str, Mapping[int, ExpectedExample]]] = {}
        pool.prepare([try_examples])

    def add_to(self, report: Report, loaded: Loaded, plan: Plan) -> Report:
        """As `Tries.add_to`, for a report that is there already."""
        return self.of(loaded, plan).add_to(report)

    def of(self, loaded: Loaded, plan: Plan) -> "Tries":
        """The examples of one submission, not tried yet."""
        return Tries(self, loaded, plan)

    @property
    def walled(self) -> bool:
        """Whether they may be tried: without walls they could read, and show, whatever the grader can."""
        return self._pool.sandbox != "none"

    def wanted(self, loaded: Loaded, cells: Mapping[str, ReleaseCell]) -> Mapping[str, Mapping[int, ExpectedExample]]:
        """What the references make of the examples of an assignment."""
        slug = loaded.assignment.slug
        if slug not in self._wanted:
            self._wanted[slug] = self._of_references(loaded, cells)
        return self._wanted[slug]

    def _of_references(self, loaded: Loaded, cells: Mapping[str, ReleaseCell]) -> dict[str, dict[int, ExpectedExample]]:
        plan = make_plan(loaded.release, fill_in(loaded.release, reference_answers(loaded.assignment), "references"))
        found = self.run(plan, list(cells.values()), with_fields=True)
        calls = {name: _calls(cells[name].source) for name in found}
        return {
            name: {one["statement"]: ExpectedExample(calls[name].get(one["statement"], name), one) for one in ones}
            for name, ones in found.items()
            if not any("error" in one for one in ones)
        }

    def run(
        self, plan: Plan, cells: Sequence[ReleaseCell], with_fields: bool, meanwhile: Iterator[None] = iter(())
    ) -> dict[str, list[Found]]:
        """What each cell of examples found, in a process that is asked for nothing else; what ends it, ends that.

        `meanwhile` is work for the time in which the process is busy.
        """
        found: dict[str, list[Found]] = {}
        spent = 0.0
        with open_session(self._pool, "plain" if plan.needs_shell else "none") as session:
            for name, answer in session.answers(self._requests(plan, cells, with_fields), meanwhile):
                if name is not None:
                    found[name] = _read(answer)
                spent += session.cost
                if spent > ALL_SECONDS:
                    break
        return found

    def _requests(
        self, plan: Plan, cells: Sequence[ReleaseCell], with_fields: bool
    ) -> Iterator[tuple[str | None, Request]]:
        """The cells of the notebook, up to the last one whose examples are asked for, and these, by their exercise."""
        waiting = {cell.exercise: cell for cell in cells}
        for step in plan.steps:
            if isinstance(step, Run):
                yield None, CellRequest(step.cell, step.source, self._seconds)
            elif step.exercise in waiting:
                cell = waiting.pop(step.exercise)
                args = (cell.source, cell.name.removesuffix(EXAMPLES), with_fields)
                yield (
                    cell.exercise,
                    CallRequest("try_examples", args, EXAMPLES_SECONDS, probe=try_examples, composed=True),
                )
                if not waiting:
                    return


class Tries:
    """The visible examples of one submission. They can be tried while the grader looks for reasons."""

    def __init__(self, examples: Examples, loaded: Loaded, plan: Plan) -> None:
        self._examples, self._loaded, self._plan = examples, loaded, plan
        self._cells = {cell.exercise: cell for cell in loaded.release.role("examples")}
        self._tried: frozenset[str] = frozenset()
        self._got: dict[str, list[Found]] = {}

    def try_them(self, marks: Iterable[Result], meanwhile: Iterator[None] = iter(())) -> None:
        """Try those of what has failed; `meanwhile` is work for the time in which the process is busy."""
        asked = self._asked(marks)
        if asked:
            cells = [self._cells[name] for name in asked]
            self._tried = frozenset(asked)
            self._got = self._examples.run(self._plan, cells, with_fields=False, meanwhile=meanwhile)

    def add_to(self, report: Report) -> Report:
        """The report with examples that do not agree, and with the place of each function that failed."""
        failed = [result.check for result in report if result.status in FAILED]
        asked = self._asked(report)
        found: dict[str, tuple[ExampleResult, ...]] = {}
        returned: dict[str, str] = {}
        if asked:
            if not self._tried.issuperset(asked):
                self.try_them(report)
            wanted = self._examples.wanted(self._loaded, self._cells)
            found = {name: tuple(_differing(self._got.get(name, []), wanted.get(name, {}))) for name in asked}
            returned = {name: digest_of(self._got[name]) for name in asked if found[name]}
        places = {name: place_of(self._loaded.release, self._plan, name) for name in failed}

        def told(one: Result) -> Result:
            name = one.check
            return replace(one, place=places.get(name), examples=found.get(name, ()), returned=returned.get(name))

        return replace(report, results=tuple(map(told, report)))

    def _asked(self, results: Iterable[Result]) -> list[str]:
        """The functions whose examples are worth a try."""
        if not self._examples.walled:
            return []
        tried = (result.check for result in results if result.status in TRIED)
        return [name for name in tried if name in self._cells and name not in self._plan.untouched]


def _read(outcome: Any) -> list[Found]:
    """What came back, as far as it has the expected form: the student's process may send anything."""
    if not isinstance(outcome, Returned) or not isinstance(outcome.value, list):
        return []
    return [one for one in outcome.value if isinstance(one, dict) and isinstance(one.get("statement"), int)]


def _differing(got: Sequence[Found], wanted: Mapping[int, ExpectedExample]) -> Iterator[ExampleResult]:
    """The first examples that do not agree."""
    found = (example for one in got if (example := _safely(one, wanted)) is not None)
    drawn = False
    for example in islice(found, MOST):
        yield replace(example, picture=None) if drawn else example
        drawn = drawn or example.picture is not None


def _safely(one: Found, wanted: Mapping[int, ExpectedExample]) -> ExampleResult | None:
    """The same as `_compared`. No mark hangs on an example, so that none that fails on an odd answer may end the
    grading."""
    try:
        return _compared(one, wanted)
    except Exception:
        return None


def _compared(one: Found, wanted: Mapping[int, ExpectedExample]) -> ExampleResult | None:
    """The example beside what is expected of it; None where the two agree, or where it is not known."""
    place = next((k for k in sorted(wanted) if k >= one["statement"]), None)
    if place is None or ("error" not in one and place != one["statement"]):
        return None
    expected = wanted[place]
    args = _args(one.get("args"), expected.found["args"])
    sizes = lengths([value for _, value in args])
    if "error" in one:
        outcome = Raised(str(one["error"]), str(one.get("message", "")))
        if outcome.kind == "NotImplementedError":
            return None
        came_out = kind_of(outcome)
        differs, picture = unanswered(outcome, sizes), None
    else:
        want, value = expected.found["want"], one.get("got")
        told = _difference(value, want, float(expected.found["within"]), bool(expected.found["exact"]), sizes)
        if told is None:
            return None
        came_out, differs = expected.shown(_without_text(value, want)), told
        picture = picture_of(value, want, expected.found.get("field"), float(expected.found["within"]))
    return ExampleResult(
        call=expected.call,
        says=str(expected.found["says"]),
        went_in=tuple((name, expected.shown(value)) for name, value in args),
        came_out=came_out,
        expected=expected.shown(expected.found["want"]),
        differs=sentence(differs),
        picture=picture,
    )


def _difference(got: Any, want: Any, within: float, exact: bool, sizes: Collection[int]) -> str | None:
    """How two values differ; None when they agree. Unlike those of hidden inputs, numbers may be named."""
    table = numbers(want)
    told = difference(got, want if table is None else table, within, exact, sizes)
    value = numbers(got)
    if told is None or table is None or value is None or value.shape != table.shape or value.size < 2:
        return told
    far = ~(np.abs(value - table) <= within * max(float(np.max(np.abs(table))), FLOOR))
    if not far.any():
        return told
    first = tuple(int(n) for n in np.argwhere(far)[0])
    where = ", ".join(map(str, first))
    return f"{told}: {int(far.sum())} of {far.size} numbers differ, the first one at [{where}]"


def _args(got: Any, wanted: Sequence[Any]) -> list[tuple[str, Any]]:
    """What went in, under the names of the notebook: as the student's process has it, where it has it."""
    values = [pair[1] for pair in got if isinstance(pair, list) and len(pair) == 2] if isinstance(got, list) else []
    values = values if len(values) == len(wanted) else [value for _, value in wanted]
    return [(name, _without_text(value, want)) for value, (name, want) in zip(values, wanted, strict=True)]


def _without_text(value: Any, want: Any) -> Any:
    """The value without words of the student's process that the notebook's own value does not have.

    That process knows nothing hidden. But no report repeats its words, so that nobody has to prove them harmless.
    """
    if isinstance(value, str):
        known = isinstance(want, str) and set(value) <= set(want) and len(value) <= 2 * len(want)
        return value if known else TEXT
    if isinstance(value, dict):
        return "<a dict>"
    if isinstance(value, (list, tuple)):
        beside = want if isinstance(want, (list, tuple)) and len(want) == len(value) else [None] * len(value)
        return [_without_text(item, other) for item, other in zip(value, beside, strict=True)]
    return value


def _shown(value: Any) -> str:
    if isinstance(value, str) and value.startswith("<") and value.endswith(">"):
        return value[1:-1]  # a function, or what cannot cross the line, by its name
    if count_numbers(value) > LARGE:
        return "far more numbers than can be shown"
    text = shown(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def _key(value: Any) -> Any:
    """What two values have in common that look the same when they are shown, and no others."""
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    if isinstance(value, (list, tuple)):
        return type(value).__name__, tuple(map(_key, value))
    return type(value).__name__, repr(value)


def _calls(source: str) -> dict[int, str]:
    """The text of the value that each comparison of a cell looks at, by the number of its statement."""
    body = next((one.body for one in ast.parse(source).body if isinstance(one, ast.With)), [])
    found = {}
    for number, statement in enumerate(body):
        call = statement.value if isinstance(statement, ast.Expr) else None
        if isinstance(call, ast.Call) and call.args:
            found[number] = " ".join((ast.get_source_segment(source, call.args[0]) or "").split())
    return found
