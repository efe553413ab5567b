"""How long a notebook takes: counted from what there is to read, to look at and to write, and not guessed.

The rates are estimates; the sum is rounded to five minutes.
"""

import re
from collections.abc import Iterable
from typing import Any

WORDS = 200.0  # words that a student reads in a minute; a displayed formula counts as ten
FUNCTION = 3.0  # minutes for a function: its docstring, its examples
LINE = 0.9  # minutes for a line of the answer
FIGURE = 1.5  # minutes for a demonstration
QUESTION = 12.0  # minutes for a written answer

_FORMULA = re.compile(r"\$\$.*?\$\$", re.DOTALL)
_ANSWER = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.DOTALL)


def minutes(cells: Iterable[dict[str, Any]]) -> int:
    """Minutes for the cells of a notebook in its source form."""
    total = sum(_minutes(cell["metadata"]["autograder"]["role"], "".join(cell["source"])) for cell in cells)
    return int(5 * round(total / 5))


def _minutes(role: str, source: str) -> float:
    if role == "text":
        return len(_FORMULA.sub(" formula" * 10, source).split()) / WORDS
    if role == "exercise":
        answer = _ANSWER.search(source)
        lines = answer[1].splitlines() if answer else []
        return FUNCTION + LINE * sum(1 for line in lines if line.strip() and not line.strip().startswith("#"))
    return {"demo": FIGURE, "question": QUESTION}.get(role, 0.0)
