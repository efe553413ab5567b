"""Notebooks that hold what only IPython understands, and notebooks with their outputs."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.checks.outcomes import Returned
from autograder.course.course import Course
from autograder.grading.answers import fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.outputs import execute, read_outputs, run_cells
from autograder.grading.plan import make_plan, needs_shell
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import Session, open_session
from autograder.sandbox.tiers import best_tier
from autograder.submissions.find import Handed

SECONDS = 20.0
NOT_RUN = "[not run: no other program can be started here]\n"


@pytest.fixture(scope="module")
def engine(walled_engine: Engine) -> Engine:
    """Behind the walls of every tier that this machine offers."""
    return walled_engine


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with open_session(engine.pool, "plain") as session:
        yield session


SPECIAL = [
    pytest.param("%matplotlib inline\nx = 1", (), id="a line magic"),
    pytest.param("%config InlineBackend.figure_format = 'retina'\nx = 1", (), id="a setting of figures"),
    pytest.param("!pip install torch\nx = 1", ("magic",), id="a shell escape"),
    pytest.param("%pip install torch\nx = 1", ("magic",), id="an installation"),
    pytest.param("files = !ls\nx = 1 + len(files)", ("magic",), id="a shell escape with a result"),
    pytest.param("%%time\nx = 1", (), id="a timing magic"),
    pytest.param("if True:\n    %timeit -n1 -r1 1\nx = 1", (), id="a magic in a block"),
    pytest.param("%load_ext autoreload\n%autoreload 2\nx = 1", (), id="an extension"),
    pytest.param("%autosave 60\nx = 1", (), id="a magic of the front end"),
    pytest.param("%cd /tmp\nx = 1", (), id="a change of folder"),
    pytest.param("x = 1\ndisplay(x)", (), id="display"),
    pytest.param("import asyncio\nawait asyncio.sleep(0)\nx = 1", (), id="await at the top level"),
    pytest.param("x = 1\nx?", (), id="a question mark"),
    pytest.param("x = 1\nget_ipython().run_line_magic('time', '1')", (), id="the shell by name"),
    pytest.param("1\nx = _ if False else 1\n%who", (), id="a listing"),
]


@pytest.mark.parametrize(("source", "remarks"), SPECIAL)
def test_what_only_ipython_understands_runs_as_in_jupyter(
    session: Session, source: str, remarks: tuple[str, ...]
) -> None:
    assert needs_shell(source)
    assert session.syntax_errors({"answer": source}, SECONDS) == {}
    run = session.run_cell("answer", source, SECONDS)
    assert run.error is None
    assert run.remarks == remarks
    session.run_cell("f", "def f(): return x", SECONDS)
    outcome = session.call("f", (), SECONDS)
    assert isinstance(outcome, Returned)
    assert outcome.value == 1


def test_other_languages_are_left_out_with_a_remark(session: Session) -> None:
    for magic in ("%%bash", "%%sh", "%%script python", "%%perl", "%%python3"):
        run = session.run_cell("answer", f"{magic}\nx = 1", SECONDS)
        assert (run.error, run.remarks) == (None, ("magic",))


def test_the_shell_says_where_a_cell_stopped(session: Session) -> None:
    run = session.run_cell("answer", "%time 1\nx = 1\ny = x / 0", SECONDS)
    assert run.error is not None
    assert (run.error.kind, run.line) == ("ZeroDivisionError", 3)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def forward(x)\n    return x", id="a colon that is missing"),
        pytest.param("def forward(x):\n    return (x", id="a bracket that is missing"),
        pytest.param("def forward(x):\nreturn x", id="a line that is not indented"),
        pytest.param("if x\n", id="half a statement"),
    ],
)
def test_a_broken_cell_needs_no_shell_to_be_told_so(session: Session, source: str) -> None:
    assert not needs_shell(source)
    with WarmPool() as pool, open_session(pool) as plain:
        assert plain.syntax_errors({"answer": source}, SECONDS) == session.syntax_errors({"answer": source}, SECONDS)


def test_the_shell_finds_syntax_errors_and_goes_on(session: Session) -> None:
    errors = session.syntax_errors({"good": "%time 1", "bad": "def f(:\n"}, SECONDS)
    assert errors.keys() == {"bad"}
    assert session.run_cell("bad", "def f(:\n", SECONDS).error is not None
    assert session.run_cell("good", "x = 1", SECONDS).error is None


def test_nothing_of_a_shell_reaches_the_next_notebook(engine: Engine) -> None:
    with open_session(engine.pool, "plain") as session:
        session.run_cell("a", "%alias_magic t time\nsecret = 1\nget_ipython().user_ns['other'] = 2", SECONDS)
    with open_session(engine.pool, "plain") as session:
        for source in ("secret", "other", "%t 1", "_ih[1]"):
            assert source == "_ih[1]" or session.run_cell("b", source, SECONDS).error is not None
        session.run_cell("f", "def f(): return [line for line in In if 'secret' in line and 'def f' not in line]", 20)
        outcome = session.call("f", (), SECONDS)
        assert isinstance(outcome, Returned)
        assert outcome.value == ["secret"]


def test_finished_notebooks_need_no_shell(course: Course) -> None:
    """It costs time: a sentence of ours that ends in a question mark should not ask for it."""
    for slug in course.slugs:
        loaded = course.load(slug)
        plan = make_plan(loaded.release, fill_in(loaded.release, reference_answers(loaded.assignment), "ada"))
        assert not plan.needs_shell, slug


def test_a_notebook_full_of_magics_has_full_marks(engine: Engine, course: Course) -> None:
    slug = course.slugs[0]
    loaded = course.load(slug)
    answers = reference_answers(loaded.assignment)
    answers = {name: f"%matplotlib inline\n!pip install numpy\n{source}\n{name}?" for name, source in answers.items()}
    report = engine.grade_submission(fill_in(loaded.release, answers, "ada"), slug)
    assert report.score == report.auto_max_score
    assert any("not run when grading" in note for note in report.notes)


# Outputs ----------------------------------------------------------------------------------------


def notebook(*sources: str) -> bytes:
    cells = [
        {"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
        for i, source in enumerate(sources)
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}).encode()


def outputs(engine: Engine, *sources: str, limits: Limits = Limits()) -> list[list[dict[str, Any]]]:
    done = json.loads(execute(notebook(*sources), engine.pool, limits))
    return [cell["outputs"] for cell in done["cells"]]


def test_outputs_stand_in_the_order_in_which_they_came(engine: Engine) -> None:
    (cell,) = outputs(
        engine, "import sys\nprint('a')\nprint('b')\nprint('c', file=sys.stderr)\ndisplay(4)\nprint('d')\n5"
    )
    assert [(one["output_type"], one.get("name") or one["data"]["text/plain"]) for one in cell] == [
        ("stream", "stdout"),
        ("stream", "stderr"),
        ("display_data", "4"),
        ("stream", "stdout"),
        ("execute_result", "5"),
    ]
    assert [one.get("text") for one in cell] == ["a\nb\n", "c\n", None, "d\n", None]


def test_figures_tracebacks_and_html_are_what_jupyter_shows(engine: Engine) -> None:
    figure, error, page, bad = outputs(
        engine,
        "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
        "def f():\n    return 1 / 0\nf()",
        "from IPython.display import HTML\nHTML('<b>bold</b>')",
        "x = = 1",
    )
    assert base64.b64decode(figure[-1]["data"]["image/png"]).startswith(b"\x89PNG")
    assert error[0]["ename"] == "ZeroDivisionError"
    assert any("return 1 / 0" in _plain(line) for line in error[0]["traceback"])
    assert page[0]["data"]["text/html"] == "<b>bold</b>"
    assert bad[0]["ename"] == "SyntaxError"


def _plain(line: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", line)


def test_a_figure_is_shown_and_closed_at_the_end_of_its_cell(engine: Engine) -> None:
    figure, left = outputs(
        engine, "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2]);", "plt.get_fignums()"
    )
    assert [sorted(one["data"]) for one in figure] == [["image/png", "text/plain"]]
    assert left[0]["data"]["text/plain"] == "[]"


AS_IN_A_KERNEL = {  # cells that end without an error, and what they print
    "an event loop runs": ("import asyncio\nloop = asyncio.get_running_loop()", ""),
    "a task is awaited in a later cell": ("async def f(): return 3\ntask = asyncio.create_task(f())", ""),
    "that later cell": ("print(await task)", "3\n"),
    "a cell within a cell": ("get_ipython().run_cell('y = 4')\nprint(y)", "4\n"),
    "the shell's name": ("print(type(get_ipython()).__name__)", "ZMQInteractiveShell\n"),
    "the encoding": ("import sys\nprint(sys.stdout.encoding)", "utf-8\n"),
    "half a character": ("print(chr(0xD800))", "?\n"),
    "another program": ("!ls", NOT_RUN),
    "what another program says": ("print(len([]))\nfound = !ls", f"0\n{NOT_RUN}"),
}


def test_cells_find_what_a_kernel_has(engine: Engine) -> None:
    shown = outputs(engine, *(source for source, _ in AS_IN_A_KERNEL.values()))
    for (name, (_, text)), cell in zip(AS_IN_A_KERNEL.items(), shown, strict=True):
        assert [one.get("text", one.get("evalue")) for one in cell] == [text] * bool(text), name


HANDED_OUT = [  # what a cell does with files that were handed out, and with modules of its own
    "open('data.txt', 'a').write(' more')\nassert open('data.txt').read() == 'some more'",
    "import shutil\nshutil.copy('data.txt', 'copy.txt')\nassert open('copy.txt').read() == 'some more'",
    "open('sub/new.txt', 'w').write('x')\nimport os\nassert os.listdir('sub') == ['new.txt']",
    "%%writefile own.py\nA = 1",
    "import own, given\nassert (own.A, given.G) == (1, 1)",
    "%%writefile own.py\nA = 2",
    "import importlib\nimportlib.reload(own)\nassert own.A == 2",
]


def test_a_notebook_may_change_copies_of_what_was_handed_out(tmp_path: Path) -> None:
    if best_tier() != "bubblewrap":
        pytest.skip("without namespaces there is no place to write to: `apt-get install bubblewrap`")
    (tmp_path / "sub").mkdir()
    (tmp_path / "data.txt").write_text("some")
    (tmp_path / "given.py").write_text("G = 1")
    with WarmPool() as pool:
        pool.lay(tmp_path)
        done = run_cells(dict(enumerate(HANDED_OUT)), pool, Limits(), keep_files=1000)
    errors = [one for cell in done.outputs.values() for one in cell if one["output_type"] == "error"]
    assert errors == []
    assert dict(done.files).keys() == {"copy.txt", "own.py"}
    assert (tmp_path / "data.txt").read_text() == "some"


def test_too_much_to_copy_is_read_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "big.bin").write_bytes(bytes(300_000))
    (tmp_path / "small.txt").write_text("x")
    limits = Limits(file_bytes=200_000)
    with WarmPool(limits=limits) as pool:
        pool.lay(tmp_path)
        source = "import os\nprint(os.path.getsize('big.bin'), os.path.getsize('small.txt'))"
        done = run_cells({0: source}, pool, limits)
    assert done.outputs[0][0]["text"] == "300000 1\n"


def test_displays_can_be_updated_and_cleared(engine: Engine) -> None:
    (updated, cleared) = outputs(
        engine,
        "h = display('one', display_id='x')\nh.update('two')",
        "from IPython.display import clear_output\nprint(1)\nclear_output(wait=True)\nprint(2)",
    )
    assert [one["data"]["text/plain"] for one in updated] == ["'two'"]
    assert [one["text"] for one in cleared] == ["2\n"]


def test_a_cell_that_hangs_or_ends_the_process_says_so_and_the_rest_runs(engine: Engine) -> None:
    limits = Limits(outputs_seconds=1.0)
    shown = outputs(engine, "x = 1", "while True: pass", "import os; os._exit(1)", "x + 1", limits=limits)
    assert [cell[0].get("ename") for cell in shown[1:3]] == ["KeyboardInterrupt", "DeadKernelError"]
    assert shown[3][0]["data"]["text/plain"] == "2"


def test_too_much_output_is_cut_and_says_so(engine: Engine) -> None:
    (cell,) = outputs(engine, "for _ in range(40): print('x' * 1_000_000)")
    assert "left out" in cell[-1]["text"]
    assert sum(len(one["text"]) for one in cell) < 16_000_000


def test_claimed_outputs_that_are_none_are_left_out() -> None:
    good = {"output_type": "stream", "name": "stdout", "text": "x"}
    bad: list[Any] = [
        1,
        {"output_type": "stream", "name": "other", "text": "x"},
        {"output_type": "display_data", "data": {"text/html": {"a": 1}}, "metadata": {}},
        {"output_type": "execute_result", "data": [], "metadata": {}},
        {"output_type": "error", "traceback": "x"},
        {"output_type": "widget"},
    ]
    assert read_outputs(json.dumps([*bad, {**good, "more": 1}]).encode()) == [good]
    assert read_outputs(b"\xff") == read_outputs(b"[[[") == read_outputs(b'{"a": NaN}') == []


@pytest.mark.slow
def test_demonstrations_of_a_finished_notebook_show_their_figures(engine: Engine, course: Course) -> None:
    slug = course.slugs[0]
    loaded = course.load(slug)
    answers = reference_answers(loaded.assignment)
    cells = [
        {"cell_type": cell.kind, "id": cell.name, "metadata": {}, "source": answers.get(cell.name, cell.source)}
        for cell in loaded.release
    ]
    data = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}).encode()
    done = engine.execute(Handed("ada", slug, "x.ipynb", data))
    assert done is not None
    shown = {cell["id"]: cell["outputs"] for cell in json.loads(done)["cells"] if cell["cell_type"] == "code"}
    assert not [name for name, cell in shown.items() if any(one["output_type"] == "error" for one in cell)]
    demos = [cell.name for cell in loaded.release if cell.role == "demo"]
    assert all(shown[name] for name in demos)
    assert sum("image/png" in one.get("data", {}) for name in demos for one in shown[name]) > 3
