"""What lies beside a released notebook for its students: a page that says how to begin, and what to install."""

from collections.abc import Mapping

from autograder.checks.declared import Assignment
from autograder.checks.outcomes import in_seconds
from autograder.course.build_cells import points_text
from autograder.sandbox.limits import Limits
from autograder.sandbox.packages import AT_HOME

PYTHON = "3.11"

PAGE = """\
# {title}

*Notebook {notebook}.ipynb, about {minutes} minutes, {points}.*

## Begin

You need Python {python} or newer. In a terminal, in this folder:

```sh
python3 -m venv .venv
.venv/bin/pip install -r requirements.txt
.venv/bin/jupyter lab {notebook}.ipynb
```

(On Windows the second and third line begin with `.venv\\Scripts\\` in place of `.venv/bin/`.) The same
environment serves all notebooks of the course. Keep the files of this folder together: the notebook looks for
`lab.py` and the others beside it.

## Work

Read from top to bottom. A cell with a function is yours: replace the line that raises `NotImplementedError`.
All other cells say in their first line what they are; long ones are folded. Run the examples below your
function as often as you like. When one does not agree it says what it shows, what went in, what came out, and
what was expected. Figures are drawn with your functions; until those are written, *Run All Cells* says which
are needed and goes on. The table in the last cell says which functions agree with their examples, and which
is next.

`python lab.py {notebook}.ipynb` in a terminal (`.venv/bin/python` here) runs all examples and prints the same
table.

Before you hand in: *Restart Kernel and Run All Cells*, then save. Hand in `{notebook}.ipynb` alone, under
this name.

## How it is graded

| function or question | points |
|:--|--:|
{table}

Your functions are called on inputs that you have not seen, and what comes back is compared with what should
come back. Right answers in any style count: loops or matrices, lists or arrays. Each function is judged by
itself, with right inputs, so a mistake further up is charged once. Warnings, printed text, extra cells and
extra functions cost nothing. Questions are read by a person. Your feedback has the points of every function
and, where something is wrong, a hint.

{times} Only your own computing counts, not how busy the computer is. What takes
too long is tried once more before it costs anything; where that did not help, the next call of the same
function that computes too long is not repeated, and the function's remaining calls are not made.
"""


def readme(assignment: Assignment, minutes: int, limits: Limits) -> str:
    """The page for the students of an assignment, as Markdown."""
    rows = [(f"`{check.name}`", check.points) for check in assignment.checks if check.points]
    rows += [(f"question `{question.name}`", question.points) for question in assignment.questions if question.points]
    return PAGE.format(
        title=assignment.title,
        notebook=assignment.notebook,
        minutes=minutes,
        points=points_text(assignment.max_score),
        python=PYTHON,
        times=times(assignment, limits),
        table="\n".join(f"| {name} | {points:g} |" for name, points in rows),
    )


def times(assignment: Assignment, limits: Limits) -> str:
    """How long a call, a cell and all cells may compute, in a sentence."""
    calls = {check.name: min(check.seconds, limits.call_seconds) for check in assignment.checks}
    usual = max(calls.values(), key=list(calls.values()).count, default=limits.call_seconds)
    others = "".join(f", of `{name}` {seconds:g}" for name, seconds in calls.items() if seconds != usual)
    one = f"A call of a function may compute for {in_seconds(usual)}{others}, a cell" if calls else "A cell may compute"
    return f"{one} for {in_seconds(limits.cell_seconds)}, all cells together for {in_seconds(limits.notebook_seconds)}."


def requirements(packages: Mapping[str, str] = {}) -> str:
    """The lines of requirements.txt; `packages` of the course, distribution -> requirement, win over the usual ones."""
    lines = {name: f"{name}>={version}" for name, version in AT_HOME.items()} | dict(packages)
    return "".join(f"{lines[name]}\n" for name in sorted(lines))
