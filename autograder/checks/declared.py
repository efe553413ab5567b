"""What an author declares, all frozen: a check, its cases and mistakes, an assignment; a call of a check."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from numpy.random import Generator

from autograder.checks.judges import Close, Judge
from autograder.checks.outcomes import Args, Function


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
        What must hold; see `autograder.checks.judges`.
    weight
        Share of the check's points, relative to the other cases.
    calls
        How many calls, each with arguments of its own; all must pass.
    last
        Asked for after all others, where a mistake may never come to an end: after two such calls no more is asked, and
        what stands before them is judged in every order.
    """

    name: str
    sample: Callable[[Generator], Args]
    judge: Judge = Close()
    weight: float = 1.0
    calls: int = 1
    last: bool = False


@dataclass(frozen=True)
class Misconception:
    """A wrong function and what a good teaching assistant says about it: never the fix.

    `wrong` takes the arguments of the reference; its name is the misconception's name in reports.
    """

    wrong: Function
    hint: str

    @property
    def name(self) -> str:
        """The wrong function's name, which says what is wrong."""
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
        """The name of the function that students write."""
        return self.reference.__name__

    @property
    def sent(self) -> Function | None:
        """What is sent to the student's process and called there, if not the student's function itself."""
        return self.probe or self.driver

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """Names of the arguments of a call, in order."""
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
        """Points that the checks give."""
        return float(sum(check.points for check in self.checks))

    @property
    def max_score(self) -> float:
        """Points of the checks and of the written questions, which a person marks."""
        return self.auto_max_score + float(sum(question.points for question in self.questions))


@dataclass(frozen=True)
class Call:
    """One call that is made of a student's function."""

    case: Case
    args: Args
