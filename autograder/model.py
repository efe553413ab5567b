"""The nouns of the project, all frozen: what a check is, what is asked, what is reported."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from numpy.random import Generator

from autograder.judges import Close, Judge
from autograder.outcomes import Args, Function

# What an author declares ------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """One property: a line of feedback and a share of the points.

    Parameters
    ----------
    name
        The property in a student's words: "a batch of six", "leaves its arguments unchanged".
    sample
        Draws the arguments of one call from a NumPy random generator. Functions among them cross
        the line as handles: the student's code calls a proxy, the grader evaluates.
    judge
        What must hold; see `autograder.judges`.
    weight
        Share of the check's points, relative to the other cases.
    calls
        How many calls, each with arguments of its own; all must pass.
    """

    name: str
    sample: Callable[[Generator], Args]
    judge: Judge = Close()
    weight: float = 1.0
    calls: int = 1


@dataclass(frozen=True)
class Misconception:
    """A wrong function and what a good teaching assistant says about it: never the fix.

    `wrong` takes the arguments of the reference; its name is the misconception's name in reports.
    """

    wrong: Function
    hint: str

    @property
    def name(self) -> str:
        return self.wrong.__name__


@dataclass(frozen=True)
class Example:
    """A call that students see and can run, with a sentence that says what it shows."""

    args: Args
    says: str


@dataclass(frozen=True)
class Check:
    """One exercise: a reference function plus how to try it. Everything else is read off it.

    Parameters
    ----------
    reference
        Gives name, signature, docstring and answer.
    points
        Full marks.
    examples
        Calls written into the notebook as plain asserts.
    cases
        Hidden properties.
    misconceptions
        Wrong functions that are recognised by what they return on the hidden inputs.
    alternatives
        Correct but different functions that the project's own tests submit; they must pass.
    probe
        For an exercise that is not one call: a function whose source runs in the student's
        process, with the student's names, and returns plain values. It holds no secret. The
        reference takes the same arguments and says what the probe should return.
    driver
        For a function whose arguments cannot cross the line (objects of the notebook): a probe that
        tries this one function. The reference is what the student writes; it is tried by the driver
        too, among the names of its own module, and so is every misconception.
    seconds
        Time limit of one call.
    """

    reference: Function
    points: float
    examples: Sequence[Example]
    cases: Sequence[Case]
    misconceptions: Sequence[Misconception] = ()
    alternatives: Sequence[Function] = ()
    probe: Function | None = None
    driver: Function | None = None
    seconds: float = 5.0

    @property
    def name(self) -> str:
        return self.reference.__name__

    @property
    def sent(self) -> Function | None:
        """What is sent to the student's process and called there, if not the student's function itself."""
        return self.probe or self.driver

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        return tuple(inspect.signature(self.driver or self.reference).parameters)


@dataclass(frozen=True)
class Question:
    """A written question, marked by a person: its rubric is what the marker reads."""

    name: str
    points: float
    rubric: str


@dataclass(frozen=True)
class Assignment:
    """One notebook: its checks in order, and its written questions."""

    slug: str
    title: str
    checks: Sequence[Check]
    questions: Sequence[Question] = ()

    @property
    def notebook(self) -> str:
        """File name without the ending: `linear_neuron` for `01_linear_neuron`."""
        return self.slug.partition("_")[2]

    @property
    def auto_max_score(self) -> float:
        return float(sum(check.points for check in self.checks))

    @property
    def max_score(self) -> float:
        return self.auto_max_score + float(sum(question.points for question in self.questions))


# What is asked ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """One call that is made of a student's function."""

    case: Case
    args: Args


# What is reported -------------------------------------------------------------------------------

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


# Limits -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Limits:
    """What a student's process may use. Times in seconds of the wall clock, sizes in bytes.

    `outputs_seconds` is the time of one cell where a notebook is run for its outputs: figures are drawn then.
    """

    cell_seconds: float = 10.0
    notebook_seconds: float = 120.0
    outputs_seconds: float = 60.0
    memory_bytes: int = 2 * 1024**3
    file_bytes: int = 16 * 1024**2
    open_files: int = 64
    threads: int = 128
    timeouts_per_check: int = 2
    restarts: int = 24
