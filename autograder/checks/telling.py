"""Cases whose inputs are drawn on purpose, so that no mark hangs on the draw."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.random import Generator

from autograder.checks.declared import Case, Misconception
from autograder.checks.evaluate import LINES, evaluate, fresh, may_be_endless
from autograder.checks.outcomes import Args, Function, Outcome, Returned, Trial

TRIES = 1_000  # draws of a case before it counts as impossible


def telling(
    case: Case,
    reference: Function,
    table: Sequence[Misconception],
    *mistakes: str | Function,
    hidden: Sequence[str | Function] = (),
) -> Case:
    """The case with inputs on which each of these mistakes shows: others are drawn again.

    A mistake that shows in most draws and stays hidden in some would cost one student points and the next none. One
    that shows in few draws may rather stay hidden in all of this case, and show in another.

    Parameters
    ----------
    case
        Its sampler draws until its judge complains about every one of the mistakes.
    reference
        What the judge compares with.
    table, mistakes
        The misconceptions of the check, and which of them must show, by name. Wrong functions that are not listed may
        stand among the names.
    hidden
        Those about which the judge must have nothing to say.

    Raises
    ------
    ValueError
        When the table has no mistake of a name; and from the sampler when no draw of 1,000 is as asked for.
    """
    shown, quiet = (_functions(case, table, some) for some in (mistakes, hidden))

    def sample(rng: Generator) -> Args:
        for _ in range(TRIES):
            args = tuple(case.sample(rng))
            expected = evaluate(reference, args)
            if all(_shows(case, one, args, expected) for one in shown) and not any(
                _shows(case, one, args, expected) for one in quiet
            ):
                return args
        names = ", ".join(one.__name__ for one in shown) + "".join(f", and hides {one.__name__}" for one in quiet)
        raise ValueError(f"case '{case.name}': in {TRIES:,} draws no input shows {names}, all together")

    return replace(case, sample=sample)


def rounded(reference: Function, digits: int) -> Function:
    """The reference, its values rounded to so many decimals: in some draws that is close enough."""

    def rounded(*args: Any) -> Any:
        return np.round(reference(*args), digits)

    return rounded


def _functions(case: Case, table: Sequence[Misconception], some: Sequence[str | Function]) -> list[Function]:
    """The wrong functions of the names."""
    listed = {mistake.name: mistake.wrong for mistake in table}
    unknown = [one for one in some if isinstance(one, str) and one not in listed]
    if unknown:
        raise ValueError(f"case '{case.name}': there is no mistake of the name {unknown[0]!r}")
    return [listed[one] if isinstance(one, str) else one for one in some]


def _shows(case: Case, wrong: Function, args: Args, expected: Outcome) -> bool:
    """Whether the judge of the case has something to say about the wrong function's answer."""
    outcome = evaluate(fresh(wrong), args, LINES if may_be_endless(wrong) else None)
    if not isinstance(outcome, Returned):
        return True
    return case.judge.complaint(Trial(_names(args), args, expected, outcome)) is not None


def _names(args: Args) -> tuple[str, ...]:
    return tuple(f"argument {number}" for number, _ in enumerate(args))
