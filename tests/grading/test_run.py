"""Grading a whole notebook: one exercise cannot hurt another, and nothing but a wrong answer costs points."""

import resource
import time
from dataclasses import replace

import numpy as np
import pytest

from autograder import Assignment, Case, Check, Example
from autograder.checks.declared import Misconception
from autograder.checks.draws import calls_of
from autograder.checks.portable import Portable
from autograder.course.release import Release, ReleaseCell
from autograder.grading.answers import fill_in
from autograder.grading.engine import Engine
from autograder.grading.run import grade
from autograder.reports.model import Report, Result
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.submissions.notebook import Cell, Submission


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
        pytest.param("def double(x):\n    return 7 * x", "failed", 0, "by a factor, and by the same one every time", id="wrong"),
        pytest.param("def double(x):\n    return 2 * x[0]", "failed", 0, "TypeError", id="wrong for one, raises for the other"),
        pytest.param("def double(x):\n    print(2 * x)", "failed", 0, "None", id="prints"),
        pytest.param("def double(x)\n    return 2", "error", 0, "not valid Python (line 1", id="no Python"),
        pytest.param("double = 3", "missing", 0, "No function named double", id="no function"),
        pytest.param("x = 1", "missing", 0, "No function named double", id="no answer"),
        pytest.param("def double(x):\n    return 1 / 0", "error", 0, "ZeroDivisionError", id="raises"),
        pytest.param("def double():\n    return 1", "error", 0, "TypeError", id="wrong signature"),
        pytest.param("def double(x):\n    return y", "error", 0, "`y` is used, and no cell of the notebook defines it", id="a name from nowhere"),
        pytest.param("def double(x):\n    while True: pass", "timeout", 0, "within 1 second of computing", id="endless"),
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
    from autograder.checks.draws import generator

    draws = [generator(b"s", student, "a", "c", "k").normal() for student in ("ada", "ada", "bob")]
    assert draws[0] == draws[1] != draws[2]
    assert generator(b"s", "ab", "c", "x", "y").normal() != generator(b"s", "a", "bc", "x", "y").normal()
    assert generator(b"other", "ada", "a", "c", "k").normal() != draws[0]


BUSY = "import time\nstart = time.process_time()\nwhile time.process_time() - start < {seconds}: pass\n"


def test_what_the_notebooks_time_does_not_reach_is_left_to_a_person(engine: Engine) -> None:
    report = graded(engine, {"double": BUSY.format(seconds=0.6) + DOUBLE}, notebook_seconds=0.1, wall_times=100.0)
    assert report.status == "graded"
    assert {one.status for one in report} == {"manual"}
    assert "a person looks at it" in (result(report, "shift").hint or "")
    (note,) = report.notes
    assert "double, shift; the notebook's time was used up, most of it by cell 'double' (0.6 s)" in note


def test_a_slow_answer_costs_no_other_its_points(engine: Engine) -> None:
    assert (
        graded(engine, {"double": BUSY.format(seconds=0.6) + DOUBLE}, notebook_seconds=0.5, wall_times=100.0).score == 6
    )


def test_slow_cells_of_ones_own_are_left_out_by_name_and_answers_keep_their_points(engine: Engine) -> None:
    slow = BUSY.format(seconds=1.2) + "helper = 1"
    report = graded(
        engine, {"shift": "def shift(x):\n    return x + one"}, {"setup": slow, "double-checks": slow + "\none = 1"},
        cell_seconds=5.0, notebook_seconds=2.2, wall_times=100.0,
    )  # fmt: skip
    assert result(report, "double").status == "passed"
    assert any("left out" in note and "s)" in note for note in report.notes), report.notes


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


# What is handed over, and what is seen ahead ------------------------------------------------------


def slope(x):  # type: ignore[no-untyped-def]
    """The cosine."""
    return np.cos(x)


def applied(f, x):  # type: ignore[no-untyped-def]
    """A function's value."""
    return f(x)


ORACLE = Assignment(
    "09_oracle",
    "Oracle",
    [
        Check(slope, 2, [], [Case("three", lambda rng: (rng.normal(size=3),), calls=2)], seconds=1),
        Check(applied, 1, [], [Case("three", lambda rng: (slope, rng.normal(size=3)))], seconds=1),
        Check(double, 4, [], cases(), seconds=1),
    ],
)
ORACLE_RELEASE = Release(
    "09_oracle",
    tuple(
        ReleaseCell(f"{name}{ending}", role, "code", "")
        for name in ("slope", "applied", "double")
        for ending, role in (("", "exercise"), ("-checks", "checks"))
    ),
)
SPY = """
import sys
import numpy as np
worker, wire = sys.modules["inside.worker"], sys.modules["inside.wire"]
real, seen, known, holder = worker.Server.do_call, [], {}, []
def spy(self, request):
    holder[:] = [self]
    seen.extend(arg for arg in request["args"] if isinstance(arg, np.ndarray))
    return real(self, request)
worker.Server.do_call = spy
"""
ASKS_LATE = """
def applied(f, x):
    for one in seen:
        known[one.tobytes()] = f(one)
    globals()["slope"] = lambda x: known[x.tobytes()]
    return f(x)
"""
ASKS_AHEAD = """
def slope(x):
    wire.send(holder[0].sock, wire.encode({"op": "ask", "handle": 0, "args": [x]}))
    while True:
        answer = wire.decode(wire.receive(holder[0].sock), lambda handle: None)
        if answer["op"] == "value":
            return answer["value"]
        holder[0].waiting.append(answer)
"""


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({"slope": SPY, "applied": ASKS_LATE}, id="asked about inputs that were seen before"),
        pytest.param({"slope": SPY + ASKS_AHEAD}, id="asked ahead of the call that hands it over"),
    ],
)
def test_a_function_that_is_handed_over_answers_no_other_check(engine: Engine, answers: dict[str, str]) -> None:
    submission = fill_in(ORACLE_RELEASE, {**answers, "double": DOUBLE}, "mallory")
    report = grade(ORACLE, ORACLE_RELEASE, submission, engine.pool, b"secret", LIMITS)
    points = {result.check: result.points for result in report}
    assert points["slope"] == 0
    assert points["double"] == 4


def test_inputs_of_the_next_check_are_not_there_while_a_function_is_handed_over(engine: Engine) -> None:
    """Else the function could be asked about them, as a candidate of `find_the_bug` about a network of the next check."""
    peeks = (
        "def applied(f, x):\n"
        "    import time\n"
        "    time.sleep(0.1)\n"
        "    if holder[0].line.waiting:\n"
        "        return 'read ahead'\n"
        "    holder[0].sock.setblocking(False)\n"
        "    try:\n"
        "        return holder[0].sock.recv(1) and 'there'\n"
        "    except BlockingIOError:\n"
        "        return f(x)\n"
        "    finally:\n"
        "        holder[0].sock.setblocking(True)\n"
    )
    answers = {"slope": SPY, "applied": peeks, "double": DOUBLE}
    submission = fill_in(ORACLE_RELEASE, answers, "mallory")
    report = grade(ORACLE, ORACLE_RELEASE, submission, engine.pool, b"secret", LIMITS)
    assert {result.check: result.points for result in report}["applied"] == 1


def test_a_late_function_is_still_asked_for(engine: Engine) -> None:
    late = graded(engine, {"shift": SHIFT, "double": ""}, added={"shift-checks": DOUBLE})
    assert (late.score, late.notes) == (6.0, ())


def test_a_function_that_a_notebook_asks_for_is_handed_over_only_by_later_checks(engine: Engine) -> None:
    for slug in engine.course.slugs:
        checks = engine.load(slug).assignment.checks
        own = {check.reference: number for number, check in enumerate(checks)}
        for number, check in enumerate(checks):
            given = [
                arg
                for call in calls_of(check, lambda case: np.random.default_rng(1))
                for arg in call.args
                if callable(arg)
            ]
            places = [own.get(one, -1) for one in given if not isinstance(one, Portable)]
            assert all(place < number for place in places), (slug, check.name)


@pytest.mark.slow
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("def applied(f, x):\n    while True:\n        f(np.zeros(900_000))", id="much at a time"),
        pytest.param("def applied(f, x):\n    while True:\n        f(0.0)", id="often"),
        pytest.param(
            "def applied(f, x):\n    return f(np.zeros((900, 1)), np.zeros(900), [0.0] * 90_000)", id="several"
        ),
        pytest.param("def applied(f, x):\n    return [[]] * 150_000", id="empty lists"),
    ],
)
def test_the_graders_memory_stays_small_whatever_is_asked_and_answered(engine: Engine, answer: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    submission = fill_in(ORACLE_RELEASE, {"slope": "import numpy as np", "applied": answer, "double": DOUBLE}, "m")
    report = grade(ORACLE, ORACLE_RELEASE, submission, engine.pool, b"secret", LIMITS)
    assert report.score == 4.0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150_000, "kilobytes"


@pytest.mark.slow
def test_a_whole_notebook_is_bounded_where_every_cell_keeps_just_inside_its_limit(engine: Engine) -> None:
    slow = {"double": BUSY.format(seconds=0.9) + DOUBLE, "shift": "while True: pass"}
    start = time.monotonic()
    report = graded(engine, slow, added=None, notebook_seconds=1.5)
    assert report.status == "graded"
    assert time.monotonic() - start < 60


@pytest.mark.parametrize(
    ("added", "draws"),
    [
        pytest.param({}, False, id="as it was handed out"),
        pytest.param({"shift": "import matplotlib.pyplot as plt\n" + SHIFT}, True, id="an import in an answer"),
        pytest.param({"shift": SHIFT + "\nlab.show(figure, 'a curve')"}, True, id="a figure of the course"),
    ],
)
def test_matplotlib_is_imported_ahead_of_a_notebook_that_may_draw(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, added: dict[str, str], draws: bool
) -> None:
    asked = []
    monkeypatch.setattr(WarmPool, "draw", lambda pool: asked.append(pool))
    graded(engine, {"shift": SHIFT, "double": DOUBLE, **added})
    assert bool(asked) is draws
