"""Unusual ways of working: right work loses nothing, and who is at fault is told so, in the same words at home."""

import compileall
import copy
import functools
import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from autograder.course.build import write_release
from autograder.course.course import Course
from autograder.course.release import released
from autograder.grading import selfcheck
from autograder.grading.answers import fill_in_json, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.plan import make_plan
from autograder.grading.selfcheck import check_notebook
from autograder.grading.written import written_answers
from autograder.reports.model import Report
from autograder.sandbox.session import open_session
from autograder.submissions.find import Handed
from autograder.submissions.notebook import parse_notebook
from tests.support.home import ForkedProcess

Json = dict[str, Any]
Change = Callable[[Json], None]
AtHome = Callable[["Way"], Path]
NEW_SYNTAX = pytest.mark.skipif(sys.version_info >= (3, 12), reason="this Python knows the syntax")
WORDS = "The chain rule splits the slope into factors, and the deltas are the factors that every layer hands back."


@dataclass(frozen=True)
class Way:
    """A change of the solved notebook, the exercises that fail then, and what the report says."""

    slug: str
    changes: tuple[Change, ...]
    fails: frozenset[str] = frozenset()
    says: tuple[str, ...] = ()  # patterns, each found in some note or hint
    silent: tuple[str, ...] = ()  # patterns that are found nowhere
    at_home: bool = True  # whether `check` sees the same


# Changes ---------------------------------------------------------------------------------------------------------


def find(notebook: Json, name: str) -> Json:
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("was") == name)


def code(source: str, kind: str = "code") -> Json:
    more = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return {"cell_type": kind, "id": f"own-{abs(hash(source)) % 10**8}", "metadata": {}, "source": source, **more}


def edit(name: str, source: str | Callable[[str], str]) -> Change:
    def change(notebook: Json) -> None:
        cell = find(notebook, name)
        cell["source"] = source("".join(cell["source"])) if callable(source) else source

    return change


def add(after: str | None, source: str, kind: str = "code") -> Change:
    def change(notebook: Json) -> None:
        place = 0 if after is None else notebook["cells"].index(find(notebook, after)) + 1
        notebook["cells"].insert(place, code(source, kind))

    return change


def at_end(source: str, kind: str = "code") -> Change:
    return lambda notebook: notebook["cells"].append(code(source, kind))


def drop(*names: str) -> Change:
    def change(notebook: Json) -> None:
        for name in names:
            notebook["cells"].remove(find(notebook, name))

    return change


def retype(name: str, kind: str) -> Change:
    def change(notebook: Json) -> None:
        cell = find(notebook, name)
        cell["cell_type"] = kind
        for key in ("outputs", "execution_count"):
            cell.pop(key, None)

    return change


def twin(name: str, source: str | None = None) -> Change:
    """A copy below the cell, as Jupyter makes one: metadata are the same, the id is new."""

    def change(notebook: Json) -> None:
        cell = copy.deepcopy(find(notebook, name))
        place = notebook["cells"].index(find(notebook, name)) + 1
        cell["id"] = f"copy-of-{name}"[:60]
        cell["source"] = cell["source"] if source is None else source
        notebook["cells"].insert(place, cell)

    return change


def split(name: str, at: str) -> Change:
    """The cell in two, before the line that contains `at`."""

    def change(notebook: Json) -> None:
        cell = find(notebook, name)
        head, _, tail = "".join(cell["source"]).partition(at)
        cell["source"] = head
        notebook["cells"].insert(notebook["cells"].index(cell) + 1, code(at + tail))

    return change


def merge(name: str, other: str) -> Change:
    """The second cell's text at the end of the first, and the second gone."""

    def change(notebook: Json) -> None:
        cell, gone = find(notebook, name), find(notebook, other)
        cell["source"] = "".join(cell["source"]) + "\n\n\n" + "".join(gone["source"])
        notebook["cells"].remove(gone)

    return change


def upside_down(notebook: Json) -> None:
    notebook["cells"].reverse()


def lose_ids(notebook: Json) -> None:
    """VS Code at nbformat 4.4."""
    notebook["nbformat_minor"] = 4
    for cell in notebook["cells"]:
        del cell["id"]


def lose_all(notebook: Json) -> None:
    """Ids and metadata, the notebook's own too."""
    lose_ids(notebook)
    notebook["metadata"] = {}
    for cell in notebook["cells"]:
        cell["metadata"] = {"was": cell["metadata"].get("was")}


def new_ids(notebook: Json) -> None:
    """Kaggle: ids of its own, metadata of its own."""
    lose_all(notebook)
    notebook["nbformat_minor"] = 5
    for number, cell in enumerate(notebook["cells"]):
        cell["id"] = f"{number:08x}"
        cell["metadata"] |= {"_uuid": f"{number:040x}", "trusted": True}


def as_colab(notebook: Json) -> None:
    lose_all(notebook)
    notebook["metadata"] = {"colab": {"provenance": []}}
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"]["id"] = f"x{number:011d}"


def as_deepnote(notebook: Json) -> None:
    lose_all(notebook)
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"] |= {"cell_id": f"{number:032x}", "deepnote_cell_type": cell["cell_type"]}


def indented(source: str) -> str:
    return "".join(f"    {line}" if line.strip() else line for line in source.splitlines(keepends=True))


def prompted(source: str) -> str:
    lines = source.rstrip().splitlines()
    return "\n".join([">>> " + lines[0], *("... " + line for line in lines[1:])])


def numbered(source: str) -> str:
    lines = source.rstrip().splitlines()
    return "\n".join(["In [3]: " + lines[0], *("   ...: " + line for line in lines[1:])])


def above(text: str) -> Callable[[str], str]:
    return lambda source: f"{text}\n{source}"


def below(text: str) -> Callable[[str], str]:
    return lambda source: f"{source.rstrip()}\n\n\n{text}\n"


# Answers in the words of students --------------------------------------------------------------------------------

LOGISTIC_MATH = """def logistic(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    for place, one in np.ndenumerate(z):
        out[place] = 1 / (1 + math.exp(-one)) if one >= 0 else math.exp(one) / (1 + math.exp(one))
    return out
"""
BIG = "def as_floats(z):\n    return np.asarray(z, dtype=float)"
RELU_HELPED = "def relu(z):\n    return np.maximum(as_floats(z), 0.0)\n"
HIDDEN_HELPED = "def hidden_delta(W_next, delta_next, z, fprime):\n    return fprime(as_floats(z)) * (as_floats(W_next).T @ delta_next)\n"
SQUARED = "def squared_error(y, t):\n    return 0.5 * {}\n"
OWN_ADD = """    def __add__(self, other):
        other = as_value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out
"""
ADD_BY_METHOD = "def add(a, b):\n    return a + b\n"
GIVEN_ADD = "    def __add__(self, other):\n        return add(self, as_value(other))\n"


def in_value(old: str, new: str) -> Change:
    def change(source: str) -> str:
        assert old in source
        return source.replace(old, new)

    return edit("value", change)


LOST = {
    "no ids": lose_ids,
    "nothing left": lose_all,
    "new ids": new_ids,
    "Colab": as_colab,
    "Deepnote": as_deepnote,
}
EDITORS = {
    f"{called}: {slug}": Way(slug, (lose,), silent=("deleted", "your cell", "locked", "moved"))
    for called, lose in LOST.items()
    for slug in ("02_gradient_descent", "05_layers", "07_adjoint_graph")
} | {
    "nothing left: 08": Way("08_trainers", (lose_all,), silent=("deleted", "your cell")),
    "nothing left, an answer split": Way("05_layers", (split("deltas", "def deltas"), lose_all), silent=("deleted",)),
    "nothing left, two answers merged": Way("05_layers", (merge("forward", "deltas"), lose_all)),
    "nothing left, upside down": Way("05_layers", (lose_all, upside_down)),
    "nothing left, an answer twice": Way(
        "05_layers", (twin("forward", "def forward(*a):\n    return 1\n"), lambda nb: _swap(nb, "forward"), lose_all)
    ),
    "nothing left, a number of a figure changed": Way(
        "05_layers", (edit("there-and-back", lambda s: s.replace("159", "160")), lose_all), silent=("stopped",)
    ),
    "nothing left, an import more in the setup cell": Way(
        "03_nonlinear_neuron", (edit("setup", below("import math")), edit("logistic", LOGISTIC_MATH), lose_all)
    ),
    "names lost, a helper between": Way(
        "03_nonlinear_neuron", (add("setup", BIG), edit("relu", RELU_HELPED), lose_all), silent=("deleted",)
    ),
    "a cell split": Way("05_layers", (edit("deltas", above("import math")), split("deltas", "def deltas"))),
    "two answers in one cell": Way("05_layers", (merge("forward", "deltas"),), silent=("deleted",)),
    "answer and examples in one cell": Way("05_layers", (merge("forward", "forward-examples"),), at_home=False),
    "all ids changed, metadata kept": Way(
        "06_backprop", (lambda nb: [c.update(id=f"n{i}") for i, c in enumerate(nb["cells"])] and None,)
    ),
}


def _swap(notebook: Json, name: str) -> None:
    """The first two cells of one name change places: the copy comes first."""
    cells = notebook["cells"]
    first, second = [i for i, cell in enumerate(cells) if cell["metadata"].get("was") == name][:2]
    cells[first], cells[second] = cells[second], cells[first]


GIVEN = {
    "an import in the setup cell": Way(
        "03_nonlinear_neuron", (edit("setup", below("import math")), edit("logistic", LOGISTIC_MATH)), silent=("setup",)
    ),
    "a helper in the setup cell": Way(
        "03_nonlinear_neuron", (edit("setup", below(BIG)), edit("relu", RELU_HELPED)), silent=("setup",)
    ),
    "a helper among the activation functions": Way(
        "05_layers", (edit("activation-functions", below(BIG)), edit("hidden_delta", HIDDEN_HELPED))
    ),
    "the setup cell emptied": Way(
        "03_nonlinear_neuron",
        (edit("setup", "import math"),),
        says=("'setup' was changed: `import numpy as np`.*put back",),
        at_home=False,
    ),
    "the setup cell gone": Way(
        "03_nonlinear_neuron", (drop("setup"),), says=("'setup' was deleted: restored",), at_home=False
    ),
    "a missing package in the setup cell": Way(
        "03_nonlinear_neuron",
        (edit("setup", above("import seaborn")),),
        says=("`seaborn` is imported, which is not there",),
        at_home=False,
    ),
    "a given function rewritten alike": Way(
        "05_layers",
        (
            edit(
                "activation-functions",
                lambda s: s.replace("return np.tanh(z)\n", "e = np.exp(-2 * z)\n    return (1 - e) / (1 + e)\n"),
            ),
        ),
        says=("your own `tanh` is used",),
    ),
    "a given function lost": Way(
        "05_layers",
        (edit("activation-functions", lambda s: s[: s.index("def softsign(z)")]),),
        says=("`softsign`, `softsign_prime` had gone from it and was put back",),
        at_home=False,
    ),
    "a method more in Value": Way(
        "07_adjoint_graph",
        (
            in_value(GIVEN_ADD, "    def give(self, amount):\n        self.grad += amount\n\n" + GIVEN_ADD),
            edit(
                "add",
                "def add(a, b):\n    out = Value(a.data + b.data, (a, b))\n\n    def hand():\n        a.give(out.grad)\n        b.give(out.grad)\n\n    out._backward = hand\n    return out\n",
            ),
        ),
    ),
    "a method of Value written out": Way(
        "07_adjoint_graph",
        (in_value(GIVEN_ADD, OWN_ADD), edit("add", ADD_BY_METHOD)),
        says=("your own `Value.__add__` is used",),
    ),
    "a method of Value lost": Way(
        "07_adjoint_graph",
        (in_value("    def topo(self):\n        return topo(self)\n", ""),),
        says=("`Value.topo` had gone from it",),
        at_home=False,
    ),
    "a method of Value spoilt": Way(
        "07_adjoint_graph",
        (in_value("return self if n == 1 else self * self ** (n - 1)", "return self"),),
        says=("`Value.__pow__`",),
        at_home=False,
    ),
    "the answers among the given cells": Way(
        "07_adjoint_graph", (merge("value", "add"), merge("value", "mul")), silent=("deleted",)
    ),
}

ACCEPTED = {
    "indented": Way("05_layers", (edit("forward", indented),)),
    "pasted with >>>": Way("05_layers", (edit("deltas", prompted),)),
    "pasted with In [3]:": Way("05_layers", (edit("deltas", numbered),)),
    "%%time": Way("05_layers", (edit("forward", above("%%time")),)),
    "%%capture": Way("05_layers", (edit("forward", above("%%capture out")),)),
    "a final ?": Way("05_layers", (add("forward", "np.dot?"),)),
    "a final ? in the answer's cell": Way("05_layers", (edit("forward", below("forward?")),)),
    "!pip": Way("05_layers", (add(None, "!pip install numpy\n%pip list"),)),
    "%matplotlib notebook": Way(
        "02_gradient_descent", (add("setup", "%matplotlib notebook\n%load_ext autoreload\n%autoreload 2"),)
    ),
    "%timeit": Way("05_layers", (add("forward", "%timeit -n 1 -r 1 np.ones(3)"),)),
    "await": Way("05_layers", (add("forward", "import asyncio\nawait asyncio.sleep(0)"),)),
    "display and _": Way("05_layers", (add("forward", "1 + 1"), add("deltas", "display(np.ones(2))"))),
    "tabs": Way("05_layers", (edit("forward", lambda s: s.replace("    ", "\t")),)),
    "an indented cell of one's own": Way("05_layers", (add("setup", "    helper = 3\n    other = 4"),)),
    "numbers that raise": Way("07_adjoint_graph", (add("setup", "np.seterr(all='raise')"),)),
    "numbers that raise, activation functions": Way("03_nonlinear_neuron", (add("setup", 'np.seterr(all="raise")'),)),
    "warnings that raise": Way(
        "03_nonlinear_neuron", (add("setup", "import warnings\nwarnings.simplefilter('error')"),)
    ),
    "ipywidgets": Way("02_gradient_descent", (add("setup", "import ipywidgets\nfrom ipywidgets import interact"),)),
    "an ordinary answer that catches overflow": Way(
        "03_nonlinear_neuron",
        (
            edit(
                "logistic",
                "np.seterr(over='raise')\n\n\ndef logistic(z):\n    z = np.asarray(z, dtype=float)\n    try:\n"
                "        return 1 / (1 + np.exp(-z))\n    except FloatingPointError:\n"
                "        return np.where(z > 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))\n",
            ),
        ),
    ),
}

WEIGHT_GRADIENT = "def weight_gradient(delta, a_prev):\n    return np.outer(delta, a_prev)\n"


def answered(source: str, *says: str, fails: bool = False) -> Way:
    """`weight_gradient` written otherwise; np.outer(delta, a_prev) is right."""
    return Way("05_layers", (edit("weight_gradient", source),), frozenset(["weight_gradient"] * fails), says)


# Ways to write a function that any kernel takes
ACCEPTED |= {
    "a lambda": answered("weight_gradient = lambda delta, a_prev: np.outer(delta, a_prev)\n"),
    "an object that is called": answered(
        "class Product:\n    def __call__(self, delta, a_prev):\n        return np.outer(delta, a_prev)\n\n\nweight_gradient = Product()\n"
    ),
    "a static method": answered(
        "class Tools:\n    @staticmethod\n    def product(d, a):\n        return np.outer(d, a)\n\n\nweight_gradient = Tools.product\n"
    ),
    "a partial function": answered(
        "from functools import partial\n\n\ndef scaled(c, d, a):\n    return c * np.outer(d, a)\n\n\nweight_gradient = partial(scaled, 1.0)\n"
    ),
    "a decorator of one's own": answered(
        "def told(f):\n    def inner(*args, **kwargs):\n        print('called')\n        return f(*args, **kwargs)\n    return inner\n\n\n@told\n"
        + WEIGHT_GRADIENT
    ),
    "functions in functions": answered(
        "def weight_gradient(delta, a_prev):\n    def row(d):\n        return [d * a for a in a_prev]\n    return [row(d) for d in delta]\n"
    ),
    "defined twice": answered("def weight_gradient(delta, a_prev):\n    return delta\n\n\n" + WEIGHT_GRADIENT),
    "defined in a try": answered(
        "try:\n    weight_gradient\nexcept NameError:\n    def weight_gradient(delta, a_prev):\n        return np.outer(delta, a_prev)\n"
    ),
    "annotations of later": answered(
        "from __future__ import annotations\n\n\ndef weight_gradient(delta: NDArray, a_prev: NDArray) -> Table[float]:\n    return np.outer(delta, a_prev)\n"
    ),
    "other names for arguments": answered("def weight_gradient(*both):\n    return np.outer(*both)\n"),
    "letters of other alphabets": answered(
        "def weight_gradient(delta, a_prev):\n    δ, größe = delta, a_prev\n    return np.outer(δ, größe)\n"
    ),
    "rows one by one": answered("def weight_gradient(delta, a_prev):\n    for d in delta:\n        yield d * a_prev\n"),
    "fractions": answered(
        "from fractions import Fraction\n\n\ndef weight_gradient(delta, a_prev):\n    return [[Fraction(float(d)) * Fraction(float(a)) for a in a_prev] for d in delta]\n"
    ),
    "objects in an array": answered(
        "def weight_gradient(delta, a_prev):\n    return np.array([[d * a for a in a_prev] for d in delta], dtype=object)\n"
    ),
    "threads": answered(
        "from concurrent.futures import ThreadPoolExecutor\n\n\ndef weight_gradient(delta, a_prev):\n    with ThreadPoolExecutor(2) as pool:\n        return list(pool.map(lambda d: d * a_prev, delta))\n"
    ),
    "a diary in a file": answered(
        "def weight_gradient(delta, a_prev):\n    with open('diary.txt', 'a') as diary:\n        diary.write('called')\n    return np.outer(delta, a_prev)\n"
    ),
    "a plot in every call": answered(
        "import matplotlib.pyplot as plt\n\n\ndef weight_gradient(delta, a_prev):\n    plt.imshow(np.outer(delta, a_prev))\n    plt.show()\n    return np.outer(delta, a_prev)\n"
    ),
    "np under its own name": Way(
        "05_layers",
        (
            edit("setup", lambda s: s.replace("import numpy as np", "import numpy")),
            edit("weight_gradient", WEIGHT_GRADIENT.replace("np.", "numpy.")),
        ),
        says=("`import numpy as np` had gone from it and was put back",),
        at_home=False,
    ),
    "np deleted at the end": Way("05_layers", (at_end("del np"),)),
    "widgets and settings": Way(
        "05_layers", (add("setup", "%matplotlib widget\n%config InlineBackend.figure_format = 'svg'"),)
    ),
    "figures that are not shown": Way(
        "05_layers", (add("setup", "import matplotlib.pyplot as plt\nplt.show = lambda *args, **kwargs: None"),)
    ),
    "Windows line ends": Way(
        "05_layers",
        (lambda nb: [c.update(source="".join(c["source"]).replace("\n", "\r\n")) for c in nb["cells"]] and None,),
    ),
    "format 4.0": Way("05_layers", (lose_ids, lambda nb: nb.update(nbformat_minor=0))),
    "one id for twelve cells": Way("05_layers", (lambda nb: [c.update(id="same") for c in nb["cells"][:12]] and None,)),
    "megabytes of output": Way(
        "05_layers",
        (
            lambda nb: find(nb, "forward").update(
                outputs=[{"output_type": "stream", "name": "stdout", "text": ["x" * 99 + "\n"] * 30_000}]
            ),
        ),
    ),
    "a test of one's own that fails": answered(WEIGHT_GRADIENT + "\n\nassert False\n", "stopped with an exception"),
    "sys.exit below it": answered(WEIGHT_GRADIENT + "\n\nimport sys\nsys.exit()\n"),
}

PLACES = {
    "over the examples": Way(
        "05_layers", (lambda nb: _move(nb, "deltas", "deltas-examples"),), silent=("not written",), at_home=False
    ),
    "in the graded cell": Way("05_layers", (lambda nb: _move(nb, "deltas", "deltas-checks"),)),
    "in a cell of text": Way(
        "05_layers", (lambda nb: _move(nb, "deltas", "5-backward"), retype("5-backward", "code")), at_home=False
    ),
    "in a demonstration": Way("05_layers", (lambda nb: _append(nb, "deltas", "there-and-back"),), at_home=False),
    "over a demonstration": Way("05_layers", (lambda nb: _move(nb, "deltas", "there-and-back"),), at_home=False),
    "at the end": Way("05_layers", (lambda nb: _to_end(nb, "deltas"),)),
    "at the end, the cell gone": Way(
        "05_layers", (lambda nb: _to_end(nb, "deltas"), drop("deltas")), silent=("deleted",)
    ),
    "all in the first cell": Way("05_layers", (merge("setup", "forward"), merge("setup", "deltas"))),
    "as text": Way("05_layers", (retype("forward", "markdown"),), says=("turned into another type",)),
    "as raw text": Way("05_layers", (retype("forward", "raw"),), says=("turned into another type",)),
    "a later copy counts": Way(
        "05_layers",
        (
            edit("forward", "def forward(*a):\n    return 1\n"),
            lambda nb: twin("forward", reference("05_layers", "forward"))(nb),
        ),
        says=("the last one counts",),
    ),
    "a copy that is still the stub": Way(
        "05_layers",
        (
            twin("forward", "def forward(weights, biases, X, f, f_out):\n    raise NotImplementedError\n"),
            lambda nb: _swap(nb, "forward"),
        ),
    ),
    "upside down": Way("05_layers", (upside_down,), says=("cells were moved",)),
    "graded cells deleted": Way(
        "05_layers", (drop("forward-checks", "deltas-checks"),), says=("'forward-checks' was deleted: restored",)
    ),
    "a name of a demonstration": Way(
        "03_nonlinear_neuron",
        (
            edit("family", below("offset = 0.0")),
            edit("output_delta", lambda s: s.replace("return ", "return offset + ", 1)),
        ),
        at_home=False,
    ),
    "a released name of a demonstration": Way(
        "05_layers",
        (edit("deltas", lambda s: s.rstrip() + "\n\n\nassert blame.shape == (4,)\n"),),
        silent=("stopped",),
        at_home=False,
    ),
}


def reference(slug: str, name: str) -> str:
    return reference_answers(COURSE.assignment(slug))[name]


def _move(notebook: Json, name: str, place: str) -> None:
    """The answer over another cell, its own cell as it was released."""
    find(notebook, place)["source"] = find(notebook, name)["source"]
    find(notebook, name)["source"] = stub(notebook, name)


def _append(notebook: Json, name: str, place: str) -> None:
    cell = find(notebook, place)
    cell["source"] = "".join(cell["source"]) + "\n\n\n" + "".join(find(notebook, name)["source"])
    find(notebook, name)["source"] = stub(notebook, name)


def _to_end(notebook: Json, name: str) -> None:
    notebook["cells"].append(code("".join(find(notebook, name)["source"])))
    find(notebook, name)["source"] = stub(notebook, name)


def stub(notebook: Json, name: str) -> str:
    slug = notebook["metadata"]["autograder"]["assignment"]
    return next("".join(cell["source"]) for cell in released_json(slug)["cells"] if cell["id"] == name)


def squared(expression: str) -> Change:
    return edit("squared_error", SQUARED.format(expression))


MISSING = "is imported, which is not there when graded"
FAULTS = {
    "a cache of arrays": answered(
        "import functools\n\n\n@functools.lru_cache\n" + WEIGHT_GRADIENT, "`lru_cache` .* hashable", fails=True
    ),
    "an annotation from nowhere": answered(
        WEIGHT_GRADIENT.replace("delta, a_prev):", "delta: NDArray, a_prev):", 1),
        "`NDArray`, needed as soon",
        fails=True,
    ),
    "somebody is asked": answered("n = int(input())\n\n\n" + WEIGHT_GRADIENT, "somebody who types", fails=True),
    "somebody is asked in every call": answered(
        WEIGHT_GRADIENT.replace("    return", "    input()\n    return"), "somebody who types", fails=True
    ),
    "a debugger": answered(
        WEIGHT_GRADIENT.replace("    return", "    breakpoint()\n    return"), "`breakpoint`", fails=True
    ),
    "no awaiting": answered("async " + WEIGHT_GRADIENT, "until it is awaited", fails=True),
    "Python 2": answered(
        WEIGHT_GRADIENT.replace("    return", "    print delta\n    return"), "parentheses", fails=True
    ),
    "scipy": Way(
        "03_nonlinear_neuron",
        (edit("logistic", "from scipy.special import expit\n\n\ndef logistic(z):\n    return expit(z)\n"),),
        frozenset(["logistic"]),
        (f"`scipy.special` {MISSING}",),
    ),
    "scipy in a later exercise, not used": Way(
        "05_layers",
        (edit("deltas_augmented", above("import scipy")),),
        frozenset(),
        (f"`scipy` {MISSING}",),
        at_home=False,  # where the package is missing there too, the cell fails as in the kernel
    ),
    "scipy in the setup cell": Way(
        "03_nonlinear_neuron",
        (
            edit("setup", below("import scipy.special as sp")),
            edit("logistic", "def logistic(z):\n    return sp.expit(z)\n"),
        ),
        frozenset(["logistic"]),
        (f"`scipy.special` {MISSING}",),
        at_home=False,
    ),
    "tqdm, imported and not used": Way(
        "02_gradient_descent",
        (edit("train_until", lambda s: "from tqdm import tqdm\n" + s),),
        frozenset(),
        (f"`tqdm` {MISSING}",),
        at_home=False,  # where the package is missing there too, the cell fails as in the kernel
    ),
    "tqdm, used": Way(
        "02_gradient_descent",
        (
            edit(
                "gd_step",
                "from tqdm import tqdm\n\n\ndef gd_step(w, g, lr):\n    return next(w - lr * one for one in tqdm([g]))\n",
            ),
        ),
        frozenset(["gd_step"]),
        (f"`tqdm` {MISSING}",),
    ),
    "sklearn inside the function": Way(
        "05_layers",
        (
            edit(
                "add_bias_column",
                "def add_bias_column(A):\n    from sklearn.preprocessing import add_dummy_feature\n\n    return add_dummy_feature(A)\n",
            ),
        ),
        frozenset(["add_bias_column"]),
        (f"`sklearn.preprocessing` {MISSING}",),
    ),
    "a module of one's own, not used": Way(
        "05_layers",
        (edit("forward", lambda s: "from my_helpers import dot\n" + s),),
        frozenset(),
        (f"`my_helpers` {MISSING}",),
        at_home=False,  # where the package is missing there too, the cell fails as in the kernel
    ),
    "google.colab in a cell of its own": Way(
        "05_layers",
        (add(None, "from google.colab import drive\ndrive.mount('/content/drive')"),),
        says=(f"at the top .it begins `from google.colab import drive`.*`google.colab` {MISSING}",),
    ),
    "a package that is tried": Way(
        "05_layers",
        (edit("forward", lambda s: "try:\n    import cupy as xp\nexcept ImportError:\n    import numpy as xp\n" + s),),
        silent=("cupy",),
    ),
    "np.mat": Way(
        "01_linear_neuron",
        (edit("neuron_output", "def neuron_output(w, x):\n    return (np.mat(w) * np.mat(x).T)[0, 0]\n"),),
        frozenset(["neuron_output"]),
        ("has no `np.mat`",),
    ),
    "np.float": Way(
        "03_nonlinear_neuron",
        (edit("relu", "def relu(z):\n    return np.maximum(np.asarray(z, dtype=np.float), 0)\n"),),
        frozenset(["relu"]),
        ("has no `np.float`",),
    ),
    "np.Inf": Way(
        "03_nonlinear_neuron",
        (edit("relu", "def relu(z):\n    return np.clip(z, 0, np.Inf)\n"),),
        frozenset(["relu"]),
        ("has no `np.Inf`",),
    ),
    "np.float put back": Way(
        "03_nonlinear_neuron",
        (
            add("setup", "np.float = float"),
            edit("relu", "def relu(z):\n    return np.maximum(np.asarray(z, dtype=np.float), 0)\n"),
        ),
        silent=("has no",),
    ),
    "from numpy import what is gone": Way(
        "03_nonlinear_neuron",
        (edit("relu", "from numpy import Inf, clip\n\n\ndef relu(z):\n    return clip(z, 0, Inf)\n"),),
        frozenset(["relu"]),
        ("has no `numpy.Inf`",),
    ),
    "a power with ^": Way(
        "01_linear_neuron", (squared("(y - t)^2"),), frozenset(["squared_error"]), (r"\(y - t\)\^2` is no power",)
    ),
    "sum overwritten": Way(
        "01_linear_neuron",
        (
            add("setup", "sum = 0"),
            edit("neuron_output", "def neuron_output(w, x):\n    return sum(a * b for a, b in zip(w, x))\n"),
        ),
        frozenset(["neuron_output"]),
        ("`sum` is given a new meaning",),
    ),
    "len overwritten": Way(
        "01_linear_neuron",
        (
            add("setup", "len = 5"),
            edit(
                "neuron_output",
                "def neuron_output(w, x):\n    return np.array([w[i] * x[i] for i in range(len(w))]).sum()\n",
            ),
        ),
        frozenset(["neuron_output", "bowl_hessian"]),
        ("`len` is given a new meaning",),
    ),
    "sum overwritten, and not used": Way("01_linear_neuron", (add("setup", "sum = 0"),), at_home=False),
    "%%writefile above an answer": Way(
        "05_layers",
        (edit("forward", above("%%writefile forward.py")),),
        frozenset(["forward"]),
        ("%%writefile.*does not run",),
    ),
    "%%timeit above an answer": Way(
        "05_layers",
        (edit("add_bias_column", above("%%timeit -n 1 -r 1")),),
        frozenset(["add_bias_column"]),
        ("%%timeit, which forgets",),
    ),
    "%%bash above an answer": Way(
        "05_layers",
        (edit("add_bias_column", above("%%bash")),),
        frozenset(["add_bias_column"]),
        ("%%bash.*does not run as Python",),
    ),
    "marks of a conflict": Way(
        "05_layers",
        (edit("add_bias_column", lambda s: f"<<<<<<< HEAD\n{s}\n=======\n{s}\n>>>>>>> theirs\n"),),
        frozenset(["add_bias_column"]),
        ("conflict marker of git",),
    ),
    "a name that nothing defines": Way(
        "05_layers",
        (edit("add_bias_column", "def add_bias_column(A):\n    return np.hstack([ones(A), A])\n"),),
        frozenset(["add_bias_column"]),
        ("`ones` is used, and no cell of the notebook defines it",),
    ),
    "a name that nothing defines, in a helper": Way(
        "05_layers",
        (
            add("setup", "def with_ones(A):\n    return np.hstack([ones(A), A])"),
            edit("add_bias_column", "def add_bias_column(A):\n    return with_ones(A)\n"),
        ),
        frozenset(["add_bias_column"]),
        ("`ones` is used, and no cell",),
    ),
    "not Python": Way(
        "05_layers",
        (edit("add_bias_column", "def add_bias_column(A)\n    return A\n"),),
        frozenset(["add_bias_column"]),
        ("not valid Python",),
    ),
}
FAULTS["a file that was not handed in"] = Way(
    "05_layers",
    (
        add("setup", "weights_of_mine = np.load('mine.npy')\nones_of_mine = np.ones"),
        edit("add_bias_column", "def add_bias_column(A):\n    return np.hstack([ones_of_mine((len(A), 1)), A])\n"),
    ),
    frozenset(["add_bias_column"]),
    ("your cell below the cell 'setup' .it begins `weights_of_mine.* stopped before its end",),
)
NEWER = {
    "type parameters": Way(
        "05_layers",
        (edit("add_bias_column", lambda s: s.replace("def add_bias_column(", "def add_bias_column[T](")),),
        frozenset(["add_bias_column"]),
        ("from 3.12 on: grading runs 3.11",),
    ),
    "quotes inside an f-string": Way(
        "05_layers",
        (edit("add_bias_column", below('names = {"a": 1}\nprint(f"{names["a"]}")')),),
        frozenset(["add_bias_column"]),
        ("from 3.12 on: grading runs 3.11",),
    ),
    "a type statement": Way(
        "05_layers",
        (edit("add_bias_column", above("type Matrix = np.ndarray")),),
        frozenset(["add_bias_column"]),
        ("from 3.12 on: grading runs 3.11",),
    ),
}
WAYS = EDITORS | GIVEN | ACCEPTED | PLACES | FAULTS | NEWER


# Grading and checking --------------------------------------------------------------------------------------------

COURSE = Course(Path(__file__).parents[2])


@functools.cache
def released_json(slug: str) -> Json:
    return released(json.loads(COURSE.notebook_file(slug).read_text(encoding="utf-8")))


@functools.cache
def _solved(slug: str) -> str:
    notebook = fill_in_json(released_json(slug), reference_answers(COURSE.assignment(slug)))
    for cell in notebook["cells"]:
        cell["metadata"] = {**cell["metadata"], "was": cell["id"]}
    return json.dumps(notebook)


def handed_in(way: Way) -> Json:
    """The solved notebook after the changes of a way."""
    notebook: Json = json.loads(_solved(way.slug))
    for change in way.changes:
        change(notebook)
    for cell in notebook["cells"]:
        cell["metadata"].pop("was", None)
    return notebook


def graded(engine: Engine, notebook: Json, slug: str) -> Report:
    return engine.grade(Handed("ada", slug, "ada", json.dumps(notebook).encode()), slug)


def said(report: Report) -> list[str]:
    return [*report.notes, *(result.hint for result in report if result.hint)]


def failing(report: Report) -> set[str]:
    return {one.check for one in report if one.status != "manual" and one.points < one.max_points}


MARKED = [pytest.param(way, id=called, marks=[NEW_SYNTAX] if called in NEWER else []) for called, way in WAYS.items()]


@pytest.mark.slow
@pytest.mark.parametrize("way", MARKED)
def test_right_work_loses_nothing_and_a_fault_is_told(engine: Engine, way: Way) -> None:
    report = graded(engine, handed_in(way), way.slug)
    assert report.status == "graded"
    assert failing(report) - {"end_to_end"} == way.fails, said(report)
    for pattern in way.says:
        assert any(re.search(pattern, text, re.DOTALL) for text in said(report)), (pattern, said(report))
    for pattern in way.silent:
        assert not any(re.search(pattern, text) for text in said(report)), (pattern, said(report))


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """What the students of an assignment get, made once; its modules are compiled, as they are when they are used twice."""
    folder = tmp_path_factory.mktemp("releases")

    def release(slug: str) -> Path:
        path = write_release(COURSE, slug, folder)
        assert compileall.compile_dir(path.parent, quiet=2)
        return path

    return functools.cache(release)


@pytest.fixture
def at_home(releases: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AtHome:
    """The notebook of a way in a student's folder. Its process is forked; `tests/commands/test_cli.py` starts some."""
    monkeypatch.setattr(selfcheck, "PlainProcess", ForkedProcess)

    def write(way: Way) -> Path:
        given = releases(way.slug)
        path = shutil.copytree(given.parent, tmp_path / way.slug) / given.name
        path.write_text(json.dumps(handed_in(way)), encoding="utf-8")
        return path

    return write


@pytest.mark.slow
@pytest.mark.parametrize("way", [param for param in MARKED if param.values[0].at_home])
def test_checking_at_home_agrees(way: Way, at_home: AtHome) -> None:
    """What fails when graded fails at home, with what the examples below it use; where nothing does, nothing does."""
    tried = list(check_notebook(at_home(way)))
    failing = {one.exercise for one in tried if one.status != "agrees"}
    assert way.fails <= failing and bool(way.fails) == bool(failing), tried


# Whole files, and written answers --------------------------------------------------------------------------------


QUICK = {called: way for called, way in (EDITORS | GIVEN | PLACES).items() if not way.fails}


@pytest.mark.parametrize("way", QUICK.values(), ids=QUICK)
def test_every_answer_is_found_and_no_figure_is_drawn(way: Way) -> None:
    """What is planned for a whole notebook, without a process."""
    submission = parse_notebook(json.dumps(handed_in(way)).encode(), "ada")
    release = COURSE.load(way.slug).release
    plan = make_plan(release, submission)
    assert plan.recognised
    assert not plan.untouched
    drawn = {cell.source for cell in release.role("demo")} & {step.source for step in plan.runs}
    assert len(drawn) == (way is PLACES["a released name of a demonstration"])


@pytest.mark.slow
def test_at_home_every_exercise_is_told_once_whatever_dies(at_home: AtHome) -> None:
    """A cell that ends the process is left out, and is no exercise of its own."""
    deaths = "import os\nos._exit(3)"
    way = Way("07_adjoint_graph", (edit("value", above(deaths)), edit("add", deaths), add("mul", deaths)))
    tried = list(check_notebook(at_home(way)))
    exercises = [cell.name for cell in COURSE.load(way.slug).release.role("exercise")]
    assert sorted(one.exercise for one in tried) == sorted(exercises)
    assert {one.status for one in tried} == {"fails"}


def plain_notebook(*sources: str) -> Json:
    return {"cells": [code(source) for source in sources], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def lost(slug: str) -> Json:
    return handed_in(Way(slug, (lose_all,)))


@pytest.mark.parametrize(
    ("notebook", "slug", "says"),
    [
        pytest.param(
            lambda: plain_notebook("import pandas as pd", "pd.read_csv('titanic.csv')"),
            "05_layers",
            "this is not the notebook of 05_layers: none of its cells .* nothing in it is of this course.*`import pandas",
            id="a foreign one",
        ),
        pytest.param(
            lambda: lost("06_backprop"),
            "05_layers",
            "looks like the notebook of 06_backprop",
            id="another of the course",
        ),
        pytest.param(
            lambda: lost("07_adjoint_graph"),
            "03_nonlinear_neuron",
            "looks like the notebook of 07",
            id="one with functions of the same names",
        ),
        pytest.param(
            lambda: {**plain_notebook("x = 1"), "metadata": {"autograder": {"assignment": "05_layers"}}},
            "05_layers",
            "this is not the notebook of 05_layers",
            id="one that only says so",
        ),
    ],
)
def test_a_notebook_of_something_else_is_called_that(
    engine: Engine, notebook: Callable[[], Json], slug: str, says: str
) -> None:
    report = graded(engine, notebook(), slug)
    assert report.status == "rejected"
    assert re.search(says, report.notes[0]), report.notes


def test_a_notebook_without_any_names_is_known_by_what_stands_in_it(engine: Engine) -> None:
    data = json.dumps(lost("05_layers")).encode()
    report = engine.grade(Handed("ada", None, "somewhere.ipynb", data))
    assert (report.assignment, report.score) == ("05_layers", report.auto_max_score)


def test_a_scratch_file_with_functions_of_the_assignment_is_graded(engine: Engine) -> None:
    notebook = plain_notebook("import numpy as np", reference("05_layers", "forward"))
    report = graded(engine, notebook, "05_layers")
    assert report.status == "graded"
    assert next(one for one in report if one.check == "forward").status == "passed"


def test_a_second_notebook_beside_an_untouched_one_is_named(engine: Engine) -> None:
    data = json.dumps(released_json("05_layers")).encode()
    report = engine.grade(Handed("ada", "05_layers", "ada", data, beside=("layers (1).ipynb",)))
    assert "beside it lies layers (1).ipynb" in report.notes[-1]
    solved = engine.grade(
        Handed("ada", "05_layers", "ada", _solved("05_layers").encode(), beside=("layers (1).ipynb",))
    )
    assert not any("beside" in note for note in solved.notes)


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        pytest.param((), "empty", id="untouched"),
        pytest.param((drop("w5"),), "empty", id="deleted"),
        pytest.param((edit("w5", WORDS),), "answered", id="in its cell"),
        pytest.param((edit("w5", WORDS), lose_all), "answered", id="in a cell that has lost its name"),
        pytest.param((edit("w5", "Short."), new_ids), "answered", id="in a cell with a new id"),
        pytest.param((lose_all,), "empty", id="untouched, and all names lost"),
        pytest.param((edit("w5-question", below(WORDS)),), "answered", id="below its question"),
        pytest.param((edit("w5-question", below(WORDS)), lose_all), "answered", id="below its question, names lost"),
        pytest.param((add("w5", "My answer.", "markdown"),), "answered", id="in a cell of one's own below it"),
        pytest.param((add("w5-question", "My answer.", "markdown"),), "answered", id="in a cell of one's own above it"),
        pytest.param((drop("w5"), add("w5-question", WORDS, "markdown")), "answered", id="in place of its cell"),
        pytest.param((edit("w5", WORDS), retype("w5", "code")), "answered", id="as code"),
        pytest.param((edit("w5", WORDS), retype("w5", "raw"), lose_all), "answered", id="as raw text, names lost"),
        pytest.param((at_end(WORDS, "markdown"),), "unclear", id="long, at the end"),
        pytest.param((drop("w5", "w5-question"), at_end(WORDS, "markdown")), "unclear", id="long, its question gone"),
        pytest.param((at_end("Thank you!", "markdown"),), "empty", id="a few words at the end"),
    ],
)
def test_a_written_answer_is_found_or_left_to_a_person(changes: tuple[Change, ...], state: str) -> None:
    notebook = json.loads(_solved("05_layers"))
    find(notebook, "w5")["source"] = "*Write your answer here.*"
    for change in changes:
        change(notebook)
    for cell in notebook["cells"]:
        cell["metadata"].pop("was", None)
    submission = parse_notebook(json.dumps(notebook).encode(), "ada")
    release = COURSE.load("05_layers").release
    assert written_answers(release, submission) == {"w5": state}
    plan = make_plan(release, submission)
    assert any("a person will look" in note for note in plan.notes) == (state == "unclear")


def test_everything_that_students_are_told_to_install_can_be_imported(engine: Engine, tmp_path: Path) -> None:
    """What a notebook can import: the program that opens notebooks is not among it."""
    folder = write_release(COURSE, "05_layers", tmp_path).parent
    names = {re.split(r"[^\w.-]", line)[0] for line in (folder / "requirements.txt").read_text().splitlines()}
    names -= {"jupyterlab", ""}
    assert {"numpy", "ipywidgets"} <= names
    with open_session(engine.pool) as session:
        for name in sorted(names):
            assert session.run_cell(name, f"import {name}", 30).error is None, name
            assert name in engine.pool.modules
