"""What a source tells before it runs: by name, where it stands, and only where it is so."""

import sys

import pytest

from autograder.grading.foresight import Foreseen, foresee
from autograder.grading.left_out import importing
from autograder.grading.plan import Run

MODULES = frozenset(sys.stdlib_module_names | {"numpy", "matplotlib", "lab"})
OLD_PYTHON = pytest.mark.skipif(sys.version_info >= (3, 12), reason="this Python knows the syntax")


def look(*sources: str) -> Foreseen:
    """What is seen in cells of which the last one answers `f`."""
    steps = [Run(f"c{number}", source) for number, source in enumerate(sources[:-1])]
    return foresee([*steps, Run("f", sources[-1], "f")], ["f"], MODULES)


@pytest.mark.parametrize(
    ("sources", "says"),
    [
        pytest.param(("import scipy.special as sp", "def f(x): return sp.expit(x)"), "`scipy.special`", id="used"),
        pytest.param(("def f(x):\n    import torch\n    return torch.tensor(x)",), "`torch`", id="inside the function"),
        pytest.param(("import numpy, sklearn\ndef f(x): return sklearn.f(x)",), "`sklearn`", id="the second of two"),
        pytest.param(("from helpers import g\ndef f(x): return g(x)",), "`helpers`", id="a file of one's own"),
        pytest.param(("import numpy as onp", "def f(x): return onp.float(x)"), "`onp.float`", id="under another name"),
        pytest.param(("def f(x): return np.linalg.nothing(x)",), "`np.linalg.nothing`", id="in a module of NumPy"),
        pytest.param(("def g(x): return np.object", "def f(x): return g(x)"), "`np.object`", id="in a helper"),
        pytest.param(("from numpy.linalg import gone\ndef f(x): return gone(x)",), "`numpy.linalg.gone`", id="from"),
        pytest.param(("def f(y, t): return (y - t) ^ 2",), r"(y - t) ^ 2", id="a power"),
        pytest.param(("def f(y): return y ^ -1",), "y ^ -1", id="a negative power"),
        pytest.param(("def f(y): return 2 * y ^ 2.0",), "2 * y ^ 2.0", id="a power of a product"),
        pytest.param(("%%writefile f.py\ndef f(x): return x",), "%%writefile", id="written to a file"),
        pytest.param(("<<<<<<< HEAD\ndef f(x): return x\n=======\n>>>>>>> b",), "conflict marker", id="a conflict"),
        pytest.param(("def f[T](x): return x",), "3.12", id="type parameters", marks=OLD_PYTHON),
        pytest.param(("def f(d): return f'{d['a']}'",), "3.12", id="quotes in an f-string", marks=OLD_PYTHON),
    ],
)
def test_what_cannot_work_explains_why_a_function_fails(sources: tuple[str, ...], says: str) -> None:
    seen = look(*sources)
    assert says in (seen.reason("f", "F: it returns the right shape, but not the right values.") or "")
    assert any(says in note for note in seen.notes)


@pytest.mark.parametrize(
    "sources",
    [
        pytest.param(("import numpy as np\nimport lab, math", "def f(x): return np.linalg.norm(x)"), id="all there"),
        pytest.param(
            ("try:\n    import cupy as np\nexcept ImportError:\n    import numpy as np", "f = abs"), id="tried"
        ),
        pytest.param(("open('helper.py', 'w').write('a = 1')", "from helper import a\nf = abs"), id="written before"),
        pytest.param(("def f(a, b): return (a > 0) ^ (b > 0)",), id="one or the other"),
        pytest.param(("def f(a): return 1 ^ 3",), id="bits of whole numbers"),
        pytest.param(("np.float = float", "def f(x): return np.float(x)"), id="put back into NumPy"),
        pytest.param(("class Own:\n    mat = 1", "def f(np): return Own.mat"), id="a name of another object"),
        pytest.param(("def f(x): return np.random.default_rng(0).nothing",), id="what lies in an object"),
        pytest.param(("def f(x): return np.testing.anything",), id="a module that is loaded at first use"),
        pytest.param(("from numpy import sum\ndef f(x): return sum(x)",), id="a built-in name for a function"),
        pytest.param(("def max(a, b): return a\ndef f(x): return max(x, 0)",), id="a function of one's own"),
        pytest.param(("def f(x):\n    sum = 0\n    return sum",), id="a built-in name inside a function"),
        pytest.param(("%timeit 1 + 1\n!ls\nnp.dot?", "def f(x): return x"), id="IPython's own language"),
        pytest.param(("from lab import *", "def f(x): return anything(x)"), id="names from a star"),
        pytest.param(("def f(x): return helper(x)\ndef helper(x): return x",), id="defined below"),
        pytest.param(("def f(xs): return [x for x in xs if (y := x)]",), id="names of a comprehension"),
        pytest.param(("class f:\n    a = 1\n    def m(self): return f.a, __class__, __name__",), id="names of a class"),
        pytest.param(("def f(n):\n    global count\n    count = n\n    return count",), id="a global name"),
        pytest.param(
            ("def f(x):\n    try:\n        return 1\n    except ValueError as e:\n        return e",), id="except"
        ),
        pytest.param(("def f(x):\n    match x:\n        case [a, *b]:\n            return a, b",), id="match"),
        pytest.param(
            ("with open('a') as h:\n    pass\nfor i in ():\n    pass", "def f(): return h, i"), id="with, for"
        ),
    ],
)
def test_what_works_is_not_blamed(sources: tuple[str, ...]) -> None:
    if "np" in sources[-1] and not any("import" in source or "(np)" in source for source in sources):
        sources = ("import numpy as np", *sources)
    seen = look(*sources)
    assert seen.notes == ()
    assert seen.reason("f", "It stops with NameError or TypeError: ...") is None


@pytest.mark.parametrize(
    ("sources", "hint", "says"),
    [
        pytest.param(("sum = 0", "def f(x): return sum(x)"), "it stops with TypeError", "`sum`", id="overwritten"),
        pytest.param(("sum = 0", "def f(x): return sum(x)"), "not the right values", None, id="overwritten, no reason"),
        pytest.param(("sum = 0", "def f(x): return x"), "it stops with TypeError", None, id="overwritten, not used"),
        pytest.param(("def f(x): return g(x) + h",), "it stops with NameError", "`g` and `h` are used", id="undefined"),
        pytest.param(("def f(x): return g(x)",), "it stops with ValueError", None, id="undefined, no reason"),
        pytest.param(("def k(): return g", "def f(x): return k()"), "NameError", "`g` is used", id="in a helper"),
    ],
)
def test_what_may_be_the_reason_is_told_where_it_fits(sources: tuple[str, ...], hint: str, says: str | None) -> None:
    reason = look(*sources).reason("f", hint)
    assert reason is None if says is None else says in (reason or "")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("(" * 5000 + ")" * 5000, id="brackets"),
        pytest.param("-" * 50_000 + "1", id="signs"),
        pytest.param("a" + ".b" * 30_000, id="attributes"),
        pytest.param("x = " + "1 + " * 20_000 + "1", id="a long sum"),
        pytest.param("x\0y", id="a zero byte"),
        pytest.param("def f(:\n" + "\n" * 90_000, id="empty lines"),
        pytest.param('f"' + "{" * 90_000, id="braces"),
        pytest.param("a" * 1_000_000, id="one long word"),
        pytest.param("y = (" + "x^2, " * 10_000 + ")", id="many powers"),
        pytest.param("\n".join(f"np.a{n} = np.b{n}" for n in range(4000)), id="many names of NumPy"),
        *(pytest.param("x = " + "1 + " * n + "1", id=f"{n} terms") for n in (100, 300, 900, 1500, 2900)),
        *(pytest.param("x" + "[0]" * n, id=f"{n} indices") for n in (300, 900, 1500)),
        pytest.param("x = 1\n" * 100_000, id="longer than what is read"),
        pytest.param("lambda: " * 3000 + "0", id="nested functions"),
    ],
)
def test_a_source_that_is_hard_to_read_harms_nobody(source: str) -> None:
    look("def g(): return 1", source)


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("import tqdm\ndef f(x): return x", "pass\ndef f(x): return x"),
        ("import numpy as np, tqdm.auto as t\na = 1", "import numpy as np\na = 1"),
        ("a = 'ü'; from tqdm import (\n    x,\n    y,\n); b = 2\nc = 3", "\n\n\na = 'ü'; pass; b = 2\nc = 3"),
        ("from tqdm import *  # a bar", "pass  # a bar"),
        ("import math\ntry:\n    import tqdm\nexcept ImportError:\n    pass", None),
        ("def f(x):\n    import tqdm\n    return x", None),
        ("from . import tqdm", None),
        ("!pip install tqdm\nimport tqdm", None),
        ("def f(:", None),
    ],
)
def test_an_import_that_must_fail_is_left_out_and_every_line_keeps_its_number(source: str, left: str | None) -> None:
    assert importing(source, MODULES) == (source if left is None else left)


def test_an_import_that_a_function_does_not_use_is_noted_and_explains_nothing() -> None:
    seen = look("import tqdm\ndef f(x): return x")
    assert any("`tqdm`" in note for note in seen.notes)
    assert seen.reason("f", "F: it returns the right shape, but not the right values.") is None


@pytest.mark.parametrize(
    "earlier",
    [
        pytest.param([], id="gone, or the stub as it was released"),
        pytest.param(["def g(x):\n    '''Twice x.'''\n    raise NotImplementedError('Not written yet')"], id="a stub"),
        pytest.param(["def g(x):\n    y = 2  # I have begun\n    raise NotImplementedError"], id="begun"),
    ],
)
@pytest.mark.parametrize("hint", ["it stops with NameError", "the placeholder line is reached"])
def test_a_function_that_is_not_written_yet_is_named_where_a_later_one_uses_it(earlier: list[str], hint: str) -> None:
    steps = [Run("g", source, "g") for source in earlier]
    later = [Run("own", "def helper(x): return g(x)"), Run("f", "def f(x): return helper(x)", "f")]
    seen = foresee([*steps, *later], ["g", "f"], MODULES)
    assert seen.reason("f", hint) == seen.unwritten("f") == "it uses your `g`, which is not written yet"
    assert seen.unwritten("g") is None
    assert seen.reason("f", "it returns the right shape, but not the right values") is None


def test_a_function_that_refuses_something_by_itself_is_written() -> None:
    source = "def g(x):\n    if x < 0:\n        raise NotImplementedError\n    return x"
    seen = foresee([Run("g", source, "g"), Run("f", "def f(x): return g(x)", "f")], ["g", "f"], MODULES)
    assert seen.unwritten("f") is None


STOPPED = "When the cell runs, it stops with an exception."
CALLED = "F: it stops with an exception."


@pytest.mark.parametrize(
    ("sources", "hint", "says"),
    [
        pytest.param(("def f(x: NDArray) -> Table: return x",), STOPPED, "`NDArray` and `Table`", id="annotations"),
        pytest.param(("def f(x, k=LIMIT): return x",), STOPPED, "`LIMIT`", id="a default"),
        pytest.param(("@vectorise\ndef f(x): return x",), STOPPED, "`vectorise`", id="a decorator"),
        pytest.param(("n = int(input())\ndef f(x): return x",), STOPPED, "`input`", id="typed in the same cell"),
        pytest.param(("def g(): return input()", "def f(x): return g()"), CALLED, "`input`", id="typed in a helper"),
        pytest.param(("def f(x):\n    pdb.set_trace()\n    return x",), CALLED, "`set_trace`", id="a debugger"),
        pytest.param(("w = np.loadtxt('w.txt')\ndef f(x): return x",), STOPPED, "`w.txt`", id="a file of one's own"),
        pytest.param(
            ("@functools.lru_cache(maxsize=None)\ndef f(x): return x",), "F: it stops with TypeError: a.", "hashable", id="a cache"
        ),
        pytest.param(
            ("async def f(x): return x",), "F: it returns something that is not made of numbers, lists.", "awaited", id="async"
        ),
    ],
)  # fmt: skip
def test_what_is_not_there_when_graded_explains_an_exception(sources: tuple[str, ...], hint: str, says: str) -> None:
    seen = look(*sources)
    assert says in (seen.reason("f", hint) or "")
    assert seen.reason("f", "F: it returns the right shape, but not the right values.") is None


@pytest.mark.parametrize(
    "sources",
    [
        pytest.param(("from __future__ import annotations\ndef f(x: NDArray): return x",), id="annotations of later"),
        pytest.param(("NDArray = list", "def f(x: NDArray, k=len) -> int: return x"), id="all defined"),
        pytest.param(
            ("def f(x): return input_layer(x)", "def input_layer(x): return x"), id="a name that begins alike"
        ),
        pytest.param(("x = input()", "def f(x): return x"), id="in a cell that f does not need"),
        pytest.param(("def f(x):\n    load = open\n    return load(x)",), id="a file whose name is not in the text"),
    ],
)
def test_what_is_there_explains_no_exception(sources: tuple[str, ...]) -> None:
    assert look(*sources).reason("f", STOPPED) is None
