"""Grading a whole notebook: one exercise cannot hurt another, and nothing but a wrong answer costs points."""

from dataclasses import replace

import pytest

from autograder import Assignment, Case, Check, Example
from autograder.answers import fill_in
from autograder.engine import Engine
from autograder.grade import grade
from autograder.model import Limits, Misconception, Report, Result
from autograder.release import Release, ReleaseCell
from autograder.submission import Cell, Submission


def double(x):  # type: ignore[no-untyped-def]
    """Twice x."""
    return 2 * x


def shift(x):  # type: ignore[no-untyped-def]
    """One more than x."""
    return x + 1


def tripled(x):  # type: ignore[no-untyped-def]
    return 3 * x


def cases() -> list[Case]:
    return [
        Case("a number", lambda rng: (float(rng.normal()),)),
        Case("three numbers", lambda rng: (rng.normal(size=3),), weight=3),
    ]


ASSIGNMENT = Assignment(
    "09_small",
    "Small",
    [
        Check(double, 4, [Example((1.0,), "one")], cases(), [Misconception(tripled, "Count the factors.")], seconds=1),
        Check(shift, 2, [], cases(), seconds=1),
    ],
)
RELEASE = Release(
    "09_small",
    (
        ReleaseCell("setup", "given", "code", "import numpy as np"),
        ReleaseCell("double", "exercise", "code", "def double(x):\n    raise NotImplementedError"),
        ReleaseCell("double-checks", "checks", "code", ""),
        ReleaseCell("shift", "exercise", "code", "def shift(x):\n    raise NotImplementedError"),
        ReleaseCell("shift-checks", "checks", "code", ""),
    ),
)
DOUBLE, SHIFT = "def double(x):\n    return 2 * x", "def shift(x):\n    return x + 1"
LIMITS = Limits(cell_seconds=1.0, notebook_seconds=30.0)


def graded(engine: Engine, answers: dict[str, str], added: dict[str, str] | None = None, **limits: float) -> Report:
    """The report on these answers; `added` puts a student's own cell after a released one."""
    cells: list[Cell] = []
    for cell in fill_in(RELEASE, {"double": DOUBLE, "shift": SHIFT, **answers}).cells:
        cells.append(cell)
        if added and cell.name in added:
            cells.append(Cell(None, "code", added[cell.name]))
    submission = Submission("ada", "09_small", tuple(cells), "0" * 64)
    return grade(ASSIGNMENT, RELEASE, submission, engine.pool, b"tests", replace(LIMITS, **limits))


def result(report: Report, check: str) -> Result:
    return next(one for one in report if one.check == check)


def test_right_answers_earn_everything(engine: Engine) -> None:
    report = graded(engine, {})
    assert (report.score, report.auto_max_score, report.notes) == (6, 6, ())
    assert {one.status for one in report} == {"passed"}


@pytest.mark.parametrize(
    ("answer", "status", "points", "says"),
    [
        pytest.param("def double(x):\n    raise NotImplementedError", "missing", 0, "Not written yet", id="the stub"),
        pytest.param("", "missing", 0, "Not written yet", id="an empty cell"),
        pytest.param("def double(x):\n    return 3 * x", "failed", 0, "Count the factors.", id="a misconception"),
        pytest.param("def double(x):\n    return 7 * x", "failed", 0, "A number: it returns the right shape", id="wrong"),
        pytest.param("def double(x):\n    return 2 * x[0]", "failed", 0, "TypeError", id="wrong for one, raises for the other"),
        pytest.param("def double(x):\n    print(2 * x)", "failed", 0, "None", id="prints"),
        pytest.param("def double(x)\n    return 2", "error", 0, "not valid Python (line 1", id="no Python"),
        pytest.param("double = 3", "missing", 0, "No function named double", id="no function"),
        pytest.param("x = 1", "missing", 0, "No function named double", id="no answer"),
        pytest.param("def double(x):\n    return 1 / 0", "error", 0, "ZeroDivisionError", id="raises"),
        pytest.param("def double():\n    return 1", "error", 0, "TypeError", id="wrong signature"),
        pytest.param("def double(x):\n    return y", "error", 0, "top to bottom", id="a name from nowhere"),
        pytest.param("def double(x):\n    while True: pass", "timeout", 0, "within 1 seconds", id="endless"),
        pytest.param("while True: pass", "error", 0, "does not come to an end|did not come", id="an endless cell"),
        pytest.param("import os; os._exit(0)", "error", 0, "ended the whole Python process", id="a cell that exits"),
        pytest.param("import os\ndef double(x): os._exit(0)", "error", 0, "ended the whole", id="a function that exits"),
        pytest.param("def double(x):\n    return 2 * x\n1 / 0", "passed", 4, None, id="an error after the definition"),
        pytest.param(
            "def double(x):\n    if isinstance(x, float):\n        return 2 * x\n    while True: pass",
            "timeout",
            1,
            "Three numbers: it did not come to an end",
            id="endless for one case",
        ),
        pytest.param(
            "import os\ndef double(x):\n    return 2 * x if isinstance(x, float) else os._exit(1)",
            "error",
            1,
            "Three numbers: it ended",
            id="dies in one case",
        ),
    ],
)  # fmt: skip
def test_an_answer_costs_its_own_points_only(
    engine: Engine, answer: str, status: str, points: float, says: str | None
) -> None:
    report = graded(engine, {"double": answer})
    mine = result(report, "double")
    assert (mine.status, mine.points) == (status, points)
    if says is not None:
        assert any(part in (mine.hint or "") for part in says.split("|")), mine.hint
    assert result(report, "shift").status == "passed"


def test_a_misconception_has_a_name(engine: Engine) -> None:
    assert result(graded(engine, {"double": "def double(x):\n    return 3 * x"}), "double").misconception == "tripled"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("import warnings\nwarnings.warn('careful')", id="a warning"),
        pytest.param("import sys\nprint('x', file=sys.stderr)", id="text on stderr"),
        pytest.param("print('x' * 100_000)", id="a flood of text"),
        pytest.param("1 / 0", id="an error in a cell of one's own"),
        pytest.param("while True: pass", id="an endless cell of one's own"),
        pytest.param("import os; os._exit(1)", id="an exit in a cell of one's own"),
        pytest.param("def broken(:", id="a syntax error in a cell of one's own"),
        pytest.param("%matplotlib inline\n!ls", id="magics"),
        pytest.param("exit()", id="exit()"),
        pytest.param("raise SystemExit", id="SystemExit"),
        pytest.param("import numpy as np\nnp.seterr(all='warn')", id="NumPy's settings"),
    ],
)
def test_what_is_no_answer_costs_nothing(engine: Engine, source: str) -> None:
    assert graded(engine, {}, added={"setup": source}).score == 6


def test_a_helper_in_an_added_cell_is_used(engine: Engine) -> None:
    report = graded(
        engine, {"double": "def double(x):\n    return helper(x)"}, added={"setup": "def helper(x):\n    return 2 * x"}
    )
    assert report.score == 6


def test_an_answer_at_the_end_of_the_notebook_counts(engine: Engine) -> None:
    report = graded(engine, {"double": ""}, added={"shift-checks": DOUBLE})
    assert result(report, "double").status == "passed"


def test_a_later_cell_cannot_spoil_what_was_asked_before(engine: Engine) -> None:
    report = graded(engine, {"shift": SHIFT + "\ndel double"})
    assert report.score == 6


def test_a_regrade_reproduces_and_neighbours_differ() -> None:
    from autograder.seeds import generator

    draws = [generator(b"s", student, "a", "c", "k").normal() for student in ("ada", "ada", "bob")]
    assert draws[0] == draws[1] != draws[2]
    assert generator(b"s", "ab", "c", "x", "y").normal() != generator(b"s", "a", "bc", "x", "y").normal()
    assert generator(b"other", "ada", "a", "c", "k").normal() != draws[0]


def test_the_notebook_has_a_limit_of_its_own(engine: Engine) -> None:
    report = graded(engine, {"double": "import time\ntime.sleep(0.6)\n" + DOUBLE}, notebook_seconds=0.3)
    assert result(report, "shift").status == "timeout"
    assert report.status == "graded"


def test_no_message_of_the_students_making_is_repeated(engine: Engine) -> None:
    leak = "class LeakedInputs(Exception): pass\ndef double(x):\n    raise LeakedInputs('secret %r' % x)"
    report = graded(engine, {"double": leak, "shift": "def shift(x):\n    raise ValueError('secret %r' % x)"})
    assert "secret" not in repr(report)
    assert "Leaked" not in repr(report)


def test_once_hidden_inputs_are_there_a_cell_carries_nothing_out(engine: Engine) -> None:
    """Before, kind and line of an error are told; afterwards they could be chosen to say something."""
    early = graded(engine, {}, added={"setup": "x = 1\n1 / 0"})
    assert "ZeroDivisionError on line 2" in early.notes[0]
    late = graded(engine, {}, added={"double-checks": "x = 1\n1 / 0"})
    assert late.notes[0].endswith("stopped with an exception")


def test_notes_are_few(engine: Engine) -> None:
    cells = [Cell(None, "code", "1 / 0")] * 300
    submission = Submission("ada", "09_small", tuple(cells), "")
    assert len(grade(ASSIGNMENT, RELEASE, submission, engine.pool, b"tests", LIMITS).notes) <= 50


def test_a_fault_of_the_check_is_not_a_fault_of_the_student(engine: Engine) -> None:
    broken = replace(
        ASSIGNMENT, checks=[Check(double, 1, [], [Case("text", lambda rng: (None,))]), ASSIGNMENT.checks[1]]
    )
    with pytest.raises(TypeError, match="the reference does not answer"):
        grade(broken, RELEASE, fill_in(RELEASE, {"double": "def double(x): return 1"}), engine.pool, b"tests", LIMITS)


def drawn(rng, n):  # type: ignore[no-untyped-def]
    """n numbers of a random generator, doubled."""
    return 2 * rng.random(n)


def drawn_once(rng, n):  # type: ignore[no-untyped-def]
    return 2 * rng.random()


def with_generator(rng, n):  # type: ignore[no-untyped-def]
    import numpy

    return drawn(numpy.random.default_rng(rng), n)


@pytest.mark.parametrize(
    ("answer", "status", "named"),
    [
        pytest.param("def drawn(rng, n):\n    return [2 * rng.random() for _ in range(n)]", "passed", None, id="right"),
        pytest.param("def drawn(rng, n):\n    return 2 * rng.random()", "failed", "drawn_once", id="named"),
        pytest.param("def drawn(rng, n):\n    return rng.nothing", "error", None, id="raises"),
        pytest.param("drawn = 3", "missing", None, id="no function"),
    ],
)
def test_what_cannot_cross_is_made_at_the_other_end(engine: Engine, answer: str, status: str, named: str) -> None:
    """A random generator: a driver makes it in the student's process, and here for the reference."""
    cases = [Case("four numbers", lambda rng: (int(rng.integers(99)), 4))]
    check = Check(drawn, 2, [], cases, [Misconception(drawn_once, "How many?")], driver=with_generator)
    cells = (ReleaseCell("drawn", "exercise", "code", ""), ReleaseCell("drawn-checks", "checks", "code", ""))
    release = Release("09_small", cells)
    assignment = Assignment("09_small", "Small", [check])
    report = grade(assignment, release, fill_in(release, {"drawn": answer}), engine.pool, b"tests", LIMITS)
    (found,) = report.results
    assert (found.status, found.misconception) == (status, named)
