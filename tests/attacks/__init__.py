"""Attacks on the grader, one small file each, and what must come of every one of them.

A file in a group's folder holds Python, under an ending that no tool would ever import. It is the cell that a student hands in as the answer of `double` in a small
notebook with two exercises. Its docstring says what it tries. It is tried twice:

1. It runs in a session by itself. When it defines `breach()`, that function says whether the attack
   has reached what it was after: it must return something false.
2. It is graded. It earns no point for `double` (unless it says `EARNS = True`, when the attack
   contains an honest answer), the honest `shift` beside it earns all of its own, the report repeats
   no secret and its page holds no script, nothing of the course has changed, and no process is left.

After each attack an honest notebook is graded and scores in full.

The group `stock_only` holds what is written for nbgrader's own way of grading. `tests.attacks.stock`
runs all groups against it.
"""

import ast
import functools
import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder import Assignment, Case, Check
from autograder.checks.outcomes import Returned
from autograder.course.course import Loaded
from autograder.course.release import Release, ReleaseCell
from autograder.grading.answers import fill_in
from autograder.grading.examples import Examples
from autograder.grading.plan import make_plan
from autograder.grading.run import grade
from autograder.reports.model import Report
from autograder.reports.student_page import page
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import SessionEnded, open_session
from autograder.sandbox.tiers import best_tier
from autograder.sandbox.walls import Tier

FOLDER = Path(__file__).parent
GROUPS = ("forged", "denial", "exfiltration", "numerical", "stock_only")
TELLING = ("exfiltration",)  # groups whose visible examples are looked at as well, since their values are shown
SECRET = "canary-5f2c1e"
SECRET_FILE = Path(tempfile.gettempdir()) / "autograder-attacks" / "gradebook.txt"
LIMITS = Limits(cell_seconds=1.5, notebook_seconds=20.0, wall_times=2.0, memory_bytes=1024**3)


def double(x):  # type: ignore[no-untyped-def]
    """Twice x."""
    return 2 * x


def shift(x):  # type: ignore[no-untyped-def]
    """One more than x."""
    return x + 1


def _cases() -> list[Case]:
    return [
        Case("a number", lambda rng: (float(rng.normal()),)),
        Case("three numbers", lambda rng: (rng.normal(size=3),)),
    ]


# What runs or sleeps until its time is over does so for three calls: `double` has as little as fills the memory.
ASSIGNMENT = Assignment(
    "09_attacked", "Attacked", [Check(double, 4, [], _cases(), seconds=0.6), Check(shift, 2, [], _cases(), seconds=1)]
)
RELEASE = Release(
    "09_attacked",
    (
        ReleaseCell("setup", "given", "code", "import numpy as np"),
        ReleaseCell("double", "exercise", "code", "def double(x):\n    raise NotImplementedError"),
        ReleaseCell(
            "double-examples",
            "examples",
            "code",
            'with lab.examples("double"):\n    lab.expect(double(1.5), 3.0, "A number.")\n'
            '    lab.expect(double(np.array([1.0, 2.0])), [2, 4], "Two numbers.")',
        ),
        ReleaseCell("double-checks", "checks", "code", ""),
        ReleaseCell("shift", "exercise", "code", "def shift(x):\n    raise NotImplementedError"),
        ReleaseCell("shift-checks", "checks", "code", ""),
    ),
)
HONEST = {"double": "def double(x):\n    return x + x", "shift": "def shift(x):\n    return 1 + x"}


@dataclass(frozen=True)
class Attack:
    """One file: its group, name, text, and what its docstring says that it tries."""

    path: Path

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def tries(self) -> str:
        return (ast.get_docstring(ast.parse(self.source)) or "").splitlines()[0]

    @property
    def earns(self) -> bool:
        return "EARNS = True" in self.source


def attacks() -> list[Attack]:
    """Every attack, in the order of the groups."""
    return [Attack(path) for group in GROUPS for path in sorted((FOLDER / group).glob("*.attack"))]


def tiers() -> list[Tier]:
    """Every tier with walls that this machine offers."""
    return {"bubblewrap": ["bubblewrap", "landlock"], "landlock": ["landlock"], "none": []}[best_tier()]  # type: ignore[return-value]


def plant_secret() -> None:
    """A file of the grader's user, outside everything that students may read, and a secret in its environment.

    It is put there whole: another run may look at it at this moment, and would find that it has changed.
    """
    SECRET_FILE.parent.mkdir(exist_ok=True)
    new = SECRET_FILE.with_name(f"{os.getpid()}.new")
    new.write_text(SECRET)
    new.replace(SECRET_FILE)
    os.environ["ATTACKS_SECRET"] = SECRET


def breached(attack: Attack, pool: WarmPool) -> str | None:
    """What the attack says that it has reached, when it runs by itself."""
    with open_session(pool) as session:
        try:
            session.run_cell("setup", "import numpy as np", LIMITS.cell_seconds)
            session.run_cell("double", attack.source, LIMITS.cell_seconds)
        except SessionEnded:
            return None
        outcome = session.call("breach", (), 5.0)
    return (
        repr(outcome.value) if isinstance(outcome, Returned) and outcome.value not in (None, False, 0, "", []) else None
    )


def graded(answers: dict[str, str], pool: WarmPool, examples: bool = False) -> Report:
    """Graded; with its visible `examples` looked at, as an engine does it."""
    submission = fill_in(RELEASE, answers, "mallory")
    report = grade(ASSIGNMENT, RELEASE, submission, pool, SECRET.encode(), LIMITS)
    if not examples:
        return report
    return _examples(pool).add_to(report, Loaded(ASSIGNMENT, RELEASE), make_plan(RELEASE, submission))


@functools.lru_cache(maxsize=2)
def _examples(pool: WarmPool) -> Examples:
    return Examples(pool, LIMITS)


def problems(attack: Attack, pool: WarmPool) -> Iterator[str]:
    """Everything that went wrong for the defence; nothing when the attack was held off."""
    before = _course_state()
    reached = breached(attack, pool)
    if reached is not None:
        yield f"it reached {reached[:200]}"
    report = graded({**HONEST, "double": attack.source}, pool, attack.path.parent.name in TELLING)
    points = {result.check: result.points for result in report}
    if points["double"] and not attack.earns:
        yield f"it earned {points['double']:g} points"
    if points["shift"] != 2:
        yield "it took the points of another exercise"
    if SECRET in repr(report):
        yield "the report repeats a secret"
    if "<script" in page(report):
        yield "the page for the student has a live script"
    honest = graded(HONEST, pool)
    if honest.score != 6:
        yield f"an honest notebook after it scores {honest.score:g} of 6: {honest.notes}"
    if _course_state() != before:
        yield "files of the grader have changed"


def _course_state() -> str:
    digest = hashlib.sha256()
    for path in sorted([*FOLDER.parent.parent.glob("autograder/**/*.py"), SECRET_FILE]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
