"""The grader's end of a student process: what crosses, what is counted, and how it ends."""

import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder.checks.outcomes import Absent, Died, Raised, Returned, TimedOut
from autograder.checks.source import text_of
from autograder.grading.engine import Engine
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.requests import CallRequest, CellRequest, CellRun
from autograder.sandbox.session import Session, SessionEnded, open_session

SECONDS = 20.0


@pytest.fixture(scope="module")
def engine(walled_engine: Engine) -> Engine:
    """Behind the walls of every tier that this machine offers."""
    return walled_engine


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with open_session(engine.pool) as session:
        session.run_cell("setup", "import numpy as np", SECONDS)
        yield session


def define(session: Session, source: str) -> None:
    error = session.run_cell("answer", source, SECONDS).error
    assert error is None, error


def returned_by(session: Session, *args: Any) -> Any:
    outcome = session.call("f", args, SECONDS)
    assert isinstance(outcome, Returned), outcome
    return outcome.value


def returned(session: Session, source: str, *args: Any) -> Any:
    define(session, source)
    return returned_by(session, *args)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        pytest.param("f = lambda: (i for i in range(3))", [0, 1, 2], id="a generator is read once"),
        pytest.param("import collections\nf = lambda: collections.deque([1])", [1], id="a deque is a list"),
        pytest.param("f = lambda: map(abs, [-1])", [1], id="a map is a list"),
        pytest.param("f = lambda: range(2)", [0, 1], id="a range is a list"),
        pytest.param("f = lambda: {1: 2}.values()", [2], id="values of a dict are a list"),
        pytest.param("f = lambda: {3: 'x'}", {"3": "x"}, id="keys of a dict become text"),
        pytest.param("class T(float): pass\nf = lambda: T(1.5)", 1.5, id="a float of one's own is a float"),
        pytest.param("f = lambda: (1, None, True)", (1, None, True), id="a tuple stays a tuple"),
        pytest.param("from decimal import Decimal\nf = lambda: [Decimal('1.5')]", [1.5], id="a decimal is a float"),
        pytest.param("from array import array\nf = lambda: array('d', [1.5])", [1.5], id="an array of Python's own"),
        pytest.param("import collections\nf = lambda: collections.UserList([1])", [1], id="a list of one's own is one"),
    ],
)
def test_results_become_plain_values(session: Session, source: str, value: Any) -> None:
    assert returned(session, source) == value


@pytest.mark.parametrize(
    ("source", "dtype"),
    [
        pytest.param("f = lambda: np.matrix([[1.0]])", "float64", id="a matrix is an array"),
        pytest.param("f = lambda: np.longdouble([1])", "float64", id="long doubles are doubles"),
        pytest.param("f = lambda: np.float32([1])", "float32", id="float32 stays"),
    ],
)
def test_arrays_keep_what_crosses(session: Session, source: str, dtype: str) -> None:
    value = returned(session, source)
    assert type(value) is np.ndarray
    assert value.dtype == dtype


def test_masked_entries_are_not_numbers(session: Session) -> None:
    value = returned(session, "f = lambda: np.ma.masked_array([1.0, 2.0], [False, True])")
    assert np.array_equal(value, [1.0, np.nan], equal_nan=True)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("f = lambda: object()", id="an object"),
        pytest.param("f = lambda: (lambda: 1)", id="a function"),
        pytest.param("import itertools\nf = lambda: itertools.count()", id="an endless iterator"),
        pytest.param("def f():\n    x = []\n    x.append(x)\n    return x", id="a list that holds itself"),
        pytest.param("f = lambda: np.array([b'a'])", id="an array of bytes"),
        pytest.param("f = lambda: b'a'", id="bytes"),
        pytest.param("f = lambda: memoryview(np.ones(2))", id="a view of memory"),
    ],
)
def test_what_is_no_plain_value_counts_as_raised(session: Session, source: str) -> None:
    define(session, source)
    outcome = session.call("f", (), SECONDS)
    assert isinstance(outcome, Raised)
    assert outcome.kind == "NotPlain"


def test_an_array_of_text_comes_as_a_list(session: Session) -> None:
    define(session, "f = lambda x: np.where(x > 1, 'hot', 'cold')")
    outcome = session.call("f", (np.array([[0.0, 2.0]]),), SECONDS)
    assert isinstance(outcome, Returned)
    assert outcome.value == [["cold", "hot"]]


def test_functions_among_the_arguments_stay_here_and_are_counted(session: Session) -> None:
    define(session, "def f(g, x):\n    return g(x) + g(2 * x)")
    outcome = session.call("f", (lambda x: x**2, np.array([1.0, 2.0])), SECONDS)
    assert isinstance(outcome, Returned)
    assert np.array_equal(outcome.value, [5.0, 20.0])
    assert [list(asked) for asked in outcome.requests[0]] == [[1.0, 2.0], [2.0, 4.0]]


def test_a_functions_complaint_reaches_the_student_as_an_exception(session: Session) -> None:
    define(
        session, "def f(g):\n    try:\n        g('text', 2)\n    except ValueError as error:\n        return str(error)"
    )
    outcome = session.call("f", (lambda x: x + 1,), SECONDS)
    assert isinstance(outcome, Returned)
    assert "TypeError" in outcome.value


def test_a_function_of_an_earlier_call_cannot_be_asked_for_another(session: Session) -> None:
    define(session, "kept = []\ndef f(*gs):\n    kept.extend(gs)\n    return kept[-1](1.0) if len(kept) > 1 else 0")
    assert session.call("f", (lambda x: 0, lambda x: 0), SECONDS) == Returned(0, requests=((), (1.0,)))
    outcome = session.call("f", (), SECONDS)
    assert isinstance(outcome, Died)


def ask_both(x):  # type: ignore[no-untyped-def]
    return f(x), helper(x)  # type: ignore[name-defined]  # noqa: F821 - the student's names


def test_a_probe_runs_with_the_students_names(session: Session) -> None:
    define(session, "def f(x):\n    return x + 1\ndef helper(x):\n    return -x")
    outcome = session.call("f", (3,), SECONDS, probe=ask_both)
    assert isinstance(outcome, Returned)
    assert outcome.value == (4, -3)


def test_arguments_come_back_as_they_are_after_the_call(session: Session) -> None:
    define(session, "def f(x, g):\n    x += 1\n    return x")
    outcome = session.call("f", (np.zeros(2), abs), SECONDS, after=True)
    assert isinstance(outcome, Returned)
    assert outcome.after is not None
    assert np.array_equal(outcome.after[0], [1.0, 1.0])
    assert outcome.after[1] is None
    assert outcome.shared == (0,)


def test_an_earlier_result_is_read_again(session: Session) -> None:
    define(session, "kept = np.zeros(1)\ndef f(x):\n    kept[:] = x\n    return kept")
    session.call("f", (1.0,), SECONDS)
    outcome = session.call("f", (2.0,), SECONDS, again=True)
    assert isinstance(outcome, Returned)
    assert outcome.earlier == [2.0]


@pytest.mark.parametrize(
    ("source", "remark"),
    [
        pytest.param("import warnings\ndef f():\n    warnings.warn('x')\n    return 1", "stderr", id="a warning"),
        pytest.param(
            "import sys\ndef f():\n    print('x', file=sys.stderr)\n    return 1", "stderr", id="text on stderr"
        ),
        pytest.param("def f():\n    np.random.seed(0)\n    return 1", "random", id="a reseeded generator"),
        pytest.param("def f():\n    return np.random.rand()", "random", id="one number drawn"),
        pytest.param(
            "np.random.rand(312)\ndef f():\n    return np.random.rand(312).sum()",
            "random",
            id="so many drawn that the generator stands where it stood",
        ),
        pytest.param(
            "np.random.set_bit_generator(np.random.PCG64(1))\ndef f():\n    return np.random.rand()",
            "random",
            id="a number of another generator",
        ),
        pytest.param(
            "np.random.set_bit_generator(np.random.PCG64(1))\ndef f():\n    return 1",
            None,
            id="another generator that is not asked",
        ),
        pytest.param(
            "rng = np.random.default_rng(0)\ndef f():\n    return rng.random()", None, id="a generator of one's own"
        ),
        pytest.param("f = lambda: iter([1])", "iterator", id="an iterator"),
        pytest.param("def f():\n    print('x')\n    return 1", None, id="a print"),
    ],
)
def test_remarks_accompany_the_value(session: Session, source: str, remark: str | None) -> None:
    define(session, source)
    outcome = session.call("f", (), SECONDS, after=True)
    assert isinstance(outcome, Returned)
    assert (not outcome.remarks) if remark is None else (remark in outcome.remarks[0])


def test_an_exception_has_kind_and_message(session: Session) -> None:
    define(session, "def f(x):\n    return x.y")
    assert session.call("f", (1,), SECONDS) == Raised("AttributeError", "'int' object has no attribute 'y'")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("def f():\n    raise SystemExit", "SystemExit"),
        ("def f():\n    exit()", "SystemExit"),
        ("def f():\n    raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("def f():\n    return f()", "RecursionError"),
        ("class E(Exception):\n    def __str__(self):\n        raise E\ndef f():\n    raise E", "E"),
        ("def f():\n    return input()", "EOFError"),
    ],
)
def test_whatever_is_raised_is_an_outcome(session: Session, source: str, kind: str) -> None:
    define(session, source)
    outcome = session.call("f", (), SECONDS)
    assert isinstance(outcome, Raised)
    assert outcome.kind == kind


def test_an_endless_call_times_out_and_another_process_takes_over(engine: Engine) -> None:
    with open_session(engine.pool) as session:
        define(session, "def f():\n    while True: pass")
        assert session.call("f", (), 0.3) == TimedOut(0.3, "computing")
    with open_session(engine.pool) as session:
        assert session.call("f", (), SECONDS) == Absent()


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("import time\ndef f():\n    time.sleep(1000)", id="sleeps"),
        pytest.param("import threading\ndef f():\n    threading.Event().wait()", id="waits"),
    ],
)
def test_what_only_waits_is_told_from_what_computes(engine: Engine, source: str) -> None:
    with open_session(engine.pool) as session:
        define(session, source)
        outcome = session.call("f", (), 0.1)
        assert isinstance(outcome, TimedOut)
        assert outcome.of == "waiting"


def test_threads_are_counted_too_and_nothing_inside_changes_the_count(session: Session) -> None:
    define(
        session,
        "import threading, time\n"
        "def spin():\n    while True: pass\n"
        "def f():\n"
        "    time.process_time = time.thread_time = time.monotonic = lambda: 0.0\n"
        "    threading.Thread(target=spin, daemon=True).start()\n"
        "    time.sleep(1000)",
    )
    assert session.call("f", (), 0.3) == TimedOut(0.3, "computing")


def test_the_graders_own_time_is_not_the_students(session: Session) -> None:
    """Five thousand questions, each of which takes the grader longer than it takes the student's code."""

    def slow(x: float) -> float:
        end = time.perf_counter() + 200e-6
        while time.perf_counter() < end:
            pass
        return x

    define(session, "def f(g):\n    for _ in range(5_000):\n        g(1.0)\n    return 'there'")
    outcome = session.call("f", (slow,), 0.5)
    assert isinstance(outcome, Returned)
    assert len(outcome.requests[0]) == 5_000


def test_functions_in_the_places_of_the_notebooks_own(session: Session) -> None:
    define(
        session,
        "def g(x, y=2):\n    return None\ndef f(x, h):\n    return g(x), g(y=5, x=h(x)), g(h, y=1), type(g(x)).__name__",
    )

    def right(x: Any, y: float = 3.0) -> Any:
        return x(10.0) if callable(x) else x * y

    assert session.bind({"g": right}, SECONDS)
    outcome = session.call("f", (2.0, lambda x: x + 1), SECONDS)
    assert isinstance(outcome, Returned)
    assert outcome.value == (6.0, 15.0, 11.0, "float64")


def test_only_a_question_that_takes_functions_may_hold_one(session: Session) -> None:
    define(
        session,
        "import sys\nwire = sys.modules['inside.wire']\n"
        "def f(h):\n    frame = sys._getframe(1)\n"
        "    while not hasattr(frame.f_locals.get('self'), 'sock'):\n        frame = frame.f_back\n"
        "    server = frame.f_locals['self']\n"
        "    wire.send(server.sock, wire.encode({'op': 'returned', 'id': 2, 'value': h}, server.handle_of))\n",
    )
    assert isinstance(session.call("f", (abs,), SECONDS), Died)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("import os\ndef f():\n    os._exit(0)", id="os._exit"),
        pytest.param("import os, signal\ndef f():\n    os.kill(os.getpid(), signal.SIGKILL)", id="kill"),
        pytest.param("import ctypes\ndef f():\n    ctypes.string_at(0)", id="segmentation fault"),
        pytest.param(
            "import os\ndef f():\n    os.write(3, b'\\xff' * 64)\n    [os.write(i, b'\\xff' * 64) for i in range(3, 12)]",
            id="garbage on the line",
        ),
    ],
)
def test_a_process_that_dies_or_babbles_is_an_outcome(engine: Engine, source: str) -> None:
    with open_session(engine.pool) as session:
        session.run_cell("answer", source, SECONDS)
        outcome = session.call("f", (), SECONDS)
        assert isinstance(outcome, Died) or outcome == Raised("PermissionError", "[Errno 1] Operation not permitted")


def test_memory_is_bounded(session: Session) -> None:
    define(session, "def f():\n    return len(bytearray(64 * 1024**3))")
    outcome = session.call("f", (), SECONDS)
    assert isinstance(outcome, Raised)
    assert outcome.kind == "MemoryError"


def test_output_that_nobody_asked_for_is_not_kept(session: Session) -> None:
    run = session.run_cell("loud", "for _ in range(100): print('x' * 10_000)", SECONDS)
    assert run == CellRun()
    assert (
        returned(session, "import sys\ndef f(): return [k for k, v in vars(sys.stdout).items() if 'x' in str(v)]") == []
    )


def test_a_cell_reports_where_it_stopped(session: Session) -> None:
    run = session.run_cell("answer", "x = 1\ny = x / 0", SECONDS)
    assert run.error is not None
    assert (run.error.kind, run.line) == ("ZeroDivisionError", 2)


def test_requests_ahead_never_clog_the_line(session: Session) -> None:
    """Neither side may wait for the other to read while it writes, however much there is to say."""
    define(session, "def f(x):\n    return x + 1")
    large = [np.full(n, 1.0) for n in (10, 500_000, 500_000, 3, 700_000)]
    outcomes = list(session.answers((i, CallRequest("f", (x,), SECONDS)) for i, x in enumerate(large)))
    assert [tag for tag, _ in outcomes] == [0, 1, 2, 3, 4]
    assert [outcome.value.size for _, outcome in outcomes if isinstance(outcome, Returned)] == [x.size for x in large]


def test_small_requests_ahead_of_large_answers_never_clog_the_line(session: Session) -> None:
    """Each takes more of the line than its bytes: many small ones fill it while nobody reads."""
    define(session, "def f(x):\n    return np.ones(100_000)")
    small = [CallRequest("f", (np.ones(220),), 1.0) for _ in range(60)]
    outcomes = [outcome for _, outcome in session.answers(enumerate(small))]
    assert [type(outcome) for outcome in outcomes] == [Returned] * 60


def test_after_a_halt_nothing_is_drawn_before_everything_is_answered(session: Session) -> None:
    drawn: list[str] = []

    def requests() -> Iterator[tuple[str, CellRequest] | None]:
        for name in ("a", "b"):
            drawn.append(name)
            yield name, CellRequest(name, "x = 1", SECONDS)
        yield None
        drawn.append("after the halt")

    seen = [list(drawn) for _ in session.answers(requests())]
    assert seen == [["a", "b"], ["a", "b"]]
    assert drawn == ["a", "b", "after the halt"]


def test_other_work_is_done_while_there_is_nothing_to_read_and_is_no_time_of_the_students(session: Session) -> None:
    define(session, "import time\ndef f(x):\n    time.sleep(x)\n    return x")
    pieces = (time.sleep(0.05) for _ in range(30))
    request = CallRequest("f", (0.6,), 1.0)
    assert [answer.value for _, answer in session.answers([(None, request)], pieces)] == [0.6]
    left = len(list(pieces))
    assert 0 < left < 30
    slow = (time.sleep(1.5) for _ in range(1))  # a piece that is longer than the call may take
    assert isinstance(next(session.answers([(None, request)], slow))[1], Returned)


def test_answers_given_before_the_end_are_kept(engine: Engine) -> None:
    with open_session(engine.pool) as session:
        cells = ["x = 1", "import os; os._exit(0)", "y = 2", "z = 3"]
        answers = list(session.answers((i, CellRequest(f"{i}", cell, SECONDS)) for i, cell in enumerate(cells)))
    assert [tag for tag, _ in answers] == [0, 1]
    assert isinstance(answers[0][1], CellRun)
    assert isinstance(answers[1][1], Died)


def test_syntax_errors_are_found_before_anything_runs(session: Session) -> None:
    errors = session.syntax_errors({"good": "x = 1", "bad": "def f(:\n", "null": "\0"}, SECONDS)
    assert errors.keys() == {"bad", "null"}
    assert errors["bad"].startswith("line 1")


def test_the_process_holds_nothing_of_the_grader(session: Session) -> None:
    define(
        session,
        "import sys\ndef f():\n    return sorted(m for m in sys.modules if m.split('.')[0] in ('autograder', 'solutions'))",
    )
    assert (
        returned(
            session,
            "import sys\ndef f():\n    return [m for m in sys.modules if m.startswith(('autograder', 'solutions', 'assignment'))]",
        )
        == []
    )
    assert returned(session, "import os\ndef f():\n    return dict(os.environ)").get("AUTOGRADER_SECRET") is None


def test_a_session_that_ended_says_so(engine: Engine) -> None:
    with open_session(engine.pool) as session, pytest.raises(SessionEnded):
        session.run_cell("answer", "import os; os._exit(3)", SECONDS)


COMPILED = """
import sys
def f(source):
    compiled = sys.modules["inside.worker"].compiled
    before = compiled.cache_info().hits
    compiled(source)
    return compiled.cache_info().hits - before
"""


def test_what_is_sent_to_many_processes_is_compiled_before_they_are_made(engine: Engine) -> None:
    def known() -> int:
        return 1

    def unknown() -> int:
        return 2

    engine.pool.prepare([known])
    with open_session(engine.pool), open_session(engine.pool) as second:  # the first may have stood ready before
        define(second, COMPILED)
        assert [returned_by(second, text_of(one)) for one in (known, unknown)] == [1, 0]


def test_a_cell_that_was_handed_out_is_compiled_before_processes_are_made(engine: Engine) -> None:
    known, other = ("known-cell", "def known():\n    return 1\n"), ("other-cell", "def other():\n    return 2\n")
    engine.pool.prepare(cells=[known])
    counts = """
import sys
cells = sys.modules["inside.worker"].cell_code
def f():
    return cells.cache_info().hits
"""
    with open_session(engine.pool), open_session(engine.pool) as second:  # the first may have stood ready before
        define(second, counts)
        before = returned_by(second)
        for name, source in (known, other):
            assert second.run_cell(name, source, SECONDS).error is None
        assert returned_by(second) - before == 1
        assert second.call("known", (), SECONDS) == Returned(1)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("%matplotlib inline", id="a magic"),
        pytest.param("def f(:", id="no Python"),
        pytest.param("x = \0", id="a byte that is none"),
        pytest.param("f(" * 5_000, id="brackets without an end"),
    ],
)
def test_a_cell_that_does_not_compile_ends_nobody_but_itself(source: str) -> None:
    """Of an author's own: IPython understands more than Python does."""
    with WarmPool() as pool:
        pool.prepare(cells=[("given", source)])
        for _ in range(2):
            with open_session(pool) as session:
                assert session.run_cell("given", source, SECONDS).error is not None
                assert returned(session, "def f():\n    return 1") == 1


def test_matplotlib_is_there_from_the_start_once_it_was_asked_for() -> None:
    loaded = "import sys\ndef f():\n    return 'matplotlib.pyplot' in sys.modules"
    with WarmPool() as pool:
        with open_session(pool) as before:
            assert returned(before, loaded) is False
        pool.draw()
        pool.draw()
        for _ in range(2):
            with open_session(pool) as after:
                assert returned(after, loaded) is True
                assert returned_by(after) is True


def test_a_function_that_stands_twice_among_the_arguments_is_one_at_the_other_end(session: Session) -> None:
    define(session, "def f(functions):\n    return [functions.index(one) for one in functions], functions[1](2.0)")
    double, half = (lambda x: 2 * x), (lambda x: x / 2)
    assert returned_by(session, [double, half, double]) == ([0, 1, 0], 1.0)
