"""Cases whose inputs are drawn on purpose, so that no mark hangs on the draw."""

from collections.abc import Sequence
from dataclasses import replace

from numpy.random import Generator

from autograder.checks.declared import Case, Misconception
from autograder.checks.evaluate import LINES, evaluate, fresh, may_be_endless
from autograder.checks.outcomes import Args, Function, Outcome, Returned, Trial

TRIES = 1_000  # draws of a case before it counts as impossible


def telling(case: Case, reference: Function, table: Sequence[Misconception], *names: str) -> Case:
    """The case with inputs on which each of these mistakes shows: others are drawn again.

    A mistake that shows in most draws and stays hidden in some would cost one student points and the next none.

    Parameters
    ----------
    case
        Its sampler draws until its judge complains about every one of the mistakes.
    reference
        What the judge compares with.
    table, names
        The misconceptions of the check, and which of them must show.

    Raises
    ------
    ValueError
        When the table has no mistake of a name; and from the sampler when in 1,000 draws none shows them all.
    """
    mistakes = {mistake.name: mistake.wrong for mistake in table}
    unknown = [name for name in names if name not in mistakes]
    if unknown:
        raise ValueError(f"case '{case.name}': there is no mistake of the name {unknown[0]!r}")
    wrong = [mistakes[name] for name in names]

    def sample(rng: Generator) -> Args:
        for _ in range(TRIES):
            args = tuple(case.sample(rng))
            expected = evaluate(reference, args)
            if all(_shows(case, one, args, expected) for one in wrong):
                return args
        raise ValueError(f"case '{case.name}': in {TRIES:,} draws no input shows {', '.join(names)} all together")

    return replace(case, sample=sample)


def _shows(case: Case, wrong: Function, args: Args, expected: Outcome) -> bool:
    """Whether the judge of the case has something to say about the wrong function's answer."""
    outcome = evaluate(fresh(wrong), args, LINES if may_be_endless(wrong) else None)
    if not isinstance(outcome, Returned):
        return True
    return case.judge.complaint(Trial(_names(args), args, expected, outcome)) is not None


def _names(args: Args) -> tuple[str, ...]:
    return tuple(f"argument {number}" for number, _ in enumerate(args))
