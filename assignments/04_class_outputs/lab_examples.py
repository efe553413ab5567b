"""Examples of the notebooks: a line a call, a quiet page when it does not agree, and how far one has come.

It needs NumPy, and IPython where there is a notebook. When two values agree is said in `lab_compare.py`.
"""

import copy
import functools
import html
import inspect
import json
import linecache
import os
import re
import sys
import textwrap
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from lab_compare import WIDTH, difference, not_refused, plain, went_in

__all__ = ["Disagreement", "demo", "examples", "expect", "expect_refusal", "progress", "try_notebook"]

LINES = 15  # of a message

# how NumPy treats floating-point errors unless told otherwise: examples, like grading, do not go by a stricter setting
USUAL = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}
# what the examples of each function have said in this session: "agrees", "differs" or "unwritten"
_said = {}
_open = []  # the examples that are being run
_table = []  # the display of the table of progress, once it was shown


class Disagreement(AssertionError):
    """An example that does not agree. Notebooks show its lines and no traceback."""

    def __init__(self, says, lines):
        super().__init__(says)
        self.lines = lines

    def _render_traceback_(self):
        return self.lines[:LINES]


# ---------------------------------------------------------------- one example


def expect(got, want, says, within=1e-4, exact=False):
    """Compare what a call has given with what it should give.

    Parameters
    ----------
    got
        The value of a call, such as ``deltas(small_weights, ...)``.
    want
        A number, an array, a text, True or False, or a list or dict of such.
    says : str
        What the example shows, in a sentence. It is what one reads first when the two differ.
    within : float
        How far they may be apart, as a share of the largest wanted number.
    exact : bool
        Whether a table must have the very shape, axes of length one and all.

    Raises
    ------
    Disagreement
        When the two differ.
    """
    _agree(says, difference(got, want, within, exact))


def _agree(says, found):
    """Count an example, and raise when something was ``found``: how it does not agree, in a sentence and in lines."""
    run = _open[-1] if _open else None
    called = run.counted() if run else {}
    name = run.name if run else "your function"
    if found is not None:
        short, lines = found
        told = textwrap.wrap(says, WIDTH)[:3]
        head = f"{name} does not agree with this example yet:"
        raise Disagreement(f"{short[:1].upper()}{short[1:]}\n({says})", [head, *told, *went_in(called), *lines])


def expect_refusal(function, *args, says):
    """Compare what happens with what should happen when a call makes no sense: it should raise some error.

    Raises
    ------
    Disagreement
        When nothing is raised.
    NotImplementedError
        When the function is not written yet.
    """
    try:
        got = function(*args)
    except NotImplementedError:
        raise
    except Exception:
        _agree(says, None)
    else:
        _agree(says, not_refused(got))


# ---------------------------------------------------------------- the examples of one function


class _Run:
    """The examples of one function while they run: how many there were, and what the last call was given."""

    def __init__(self, name, function):
        self.name, self.function = name, function
        self.count, self.last, self.depth = 0, None, 0
        try:
            self.signature = inspect.signature(function)
        except (TypeError, ValueError):
            self.signature = None

    def watched(self):
        """The function, noting what it is called with (as it was before the call). Examples get arrays for lists."""

        @functools.wraps(self.function)
        def call(*args, **kwargs):
            if self.depth == 0:
                self.last = self.given(args, kwargs)
            self.depth += 1
            try:
                value = self.function(*args, **kwargs)
            finally:
                self.depth -= 1
            return value if self.depth else plain(value)

        return call

    def counted(self):
        """Count an example, and give the arguments of the call that it looks at: of the last one."""
        called, self.last, self.count = self.last or {}, None, self.count + 1
        return called

    def given(self, args, kwargs):
        try:
            found = self.signature.bind(*args, **kwargs).arguments
        except (TypeError, AttributeError):
            found = {f"argument {k + 1}": value for k, value in enumerate(args)} | kwargs
        return {name: _copied(value) for name, value in found.items()}


def _copied(value):
    if isinstance(value, np.ndarray) or (isinstance(value, (list, tuple)) and len(value) < 50):
        try:
            return copy.deepcopy(value)
        except Exception:
            return value
    return value


@contextmanager
def examples(name) -> Iterator[None]:
    """Run the examples of the function ``name``, and say in a few lines how they went.

    What is not written yet is named, and the notebook goes on. Where the variable LAB_UNWRITTEN is "raise", its
    NotImplementedError comes through instead, and so do lost names: `autograder check` has more to say of both.

    Raises
    ------
    Disagreement
        When an example does not agree, or the function stops with an error.
    """
    names = sys._getframe(2).f_globals
    function = names.get(name)
    run = _Run(name, function)
    if function is None:
        _note(name, "differs")
        told = f"There is no function of the name {name}: was its cell run, and is its name unchanged?"
        missing = NameError(f"name '{name}' is not defined")
        missing._render_traceback_ = lambda: [told]
        raise missing
    names[name] = run.watched()
    _open.append(run)
    try:
        with np.errstate(**USUAL):
            yield
    except NotImplementedError as error:
        _note(name, "unwritten")
        if os.environ.get("LAB_UNWRITTEN") == "raise":
            raise
        needed = _unwritten(error)
        print(f"{name} is not written yet." if needed == name else f"{name} needs {needed}, which is not written yet.")
    except Disagreement:
        _note(name, "differs")
        raise
    except Exception as error:
        _note(name, "differs")
        if isinstance(error, NameError) and os.environ.get("LAB_UNWRITTEN") == "raise":
            raise
        raise _stopped(run, error) from None
    else:
        _note(name, "agrees")
        print(f"{name}: " + (f"all {run.count} examples agree." if run.count > 1 else "the example agrees."))
    finally:
        _open.remove(run)
        names[name] = function


def _unwritten(error):
    """The name of the function that says of itself that it is not written."""
    return traceback.extract_tb(error.__traceback__)[-1].name


def _stopped(run, error):
    """An error inside of an example, in a few lines."""
    told = str(error).strip()
    if isinstance(error, AssertionError):
        lines = [line for text in told.splitlines() for line in textwrap.wrap(text, WIDTH) or [""]]
        return Disagreement(told, [f"{run.name} does not agree with its examples yet:", *lines])
    code = getattr(run.function, "__code__", None)
    places = [
        place
        for place in traceback.extract_tb(error.__traceback__)
        if code is not None and place.filename == code.co_filename
    ]
    who = run.name if places else f"The example of {run.name}"
    lines = textwrap.wrap(f"{who} stops with {type(error).__name__}: {told or 'nothing more is said'}", WIDTH)[:4]
    if places:
        line = (places[-1].line or linecache.getline(places[-1].filename, places[-1].lineno or 0)).strip()
        lines.append(f"  in line {places[-1].lineno} of its cell:   {line}"[:WIDTH])
    given = went_in(run.last or {})
    return Disagreement(" ".join(lines), lines + given)


# ---------------------------------------------------------------- demonstrations, and how far one has come


class NotDrawn(Exception):
    """A demonstration that cannot be shown yet. Notebooks show its lines and no traceback."""

    def _render_traceback_(self):
        return textwrap.wrap(str(self), WIDTH)[:LINES]


@contextmanager
def demo() -> Iterator[None]:
    """Show something that stands on functions of the notebook; what is not written yet is named, and one goes on.

    Raises
    ------
    NotDrawn
        When it fails while the examples of some function do not agree, which is then the likely reason.
    """
    try:
        yield
    except NotImplementedError as error:
        print(f"This needs {_unwritten(error)}, which is not written yet. Run this cell again when it is.")
    except Exception as error:
        wrong = [name for name, said in _said.items() if said != "agrees"]
        if not wrong:
            raise
        if isinstance(error, NameError) and all(_said[name] == "unwritten" for name in wrong):
            # an earlier cell stopped at one of them before it had defined the name
            print(f"This needs {', '.join(wrong)} and the cells above. Run them, and this one, when all is written.")
            return
        raise NotDrawn(
            f"This cannot be shown yet ({type(error).__name__}: {error}). "
            f"The examples of {', '.join(wrong)} do not agree yet: begin there."
        ) from None


def _note(name, said):
    _said[name] = said
    if _table:
        names, handle = _table[-1]
        handle.update(_progress_table(names), raw=True)


def progress(*names):
    """Show which of the functions agree with their examples, and what is next; the table follows what is run later."""
    from IPython.display import display

    handle = display(_progress_table(names), raw=True, display_id=True)
    if handle is not None:
        _table[:] = [(names, handle)]


SAYS = {
    "agrees": ("✓", "agrees with its examples"),
    "differs": ("✗", "does not agree with its examples yet"),
    "unwritten": ("○", "is not written yet, or needs something that is not"),
    None: ("○", "its examples were not run yet"),
}


def _progress_table(names):
    """The table for front ends with HTML, and as text."""
    rows = [(name, *SAYS[_said.get(name)]) for name in names]
    left = [name for name in names if _said.get(name) != "agrees"]
    done = f"{len(names) - len(left)} of {len(names)} functions agree with their examples."
    end = f"{done} Next: {left[0]}." if left else f"{done} Restart the kernel, run all cells, and hand it in."
    text = "\n".join([*(f"{sign} {name:<32} {says}" for name, sign, says in rows), "", end])
    cell = '<td style="text-align: left; padding: 2px 12px 2px 0">'
    body = "".join(
        f"<tr>{cell}{sign}</td>{cell}<code>{html.escape(name)}</code></td>{cell}{says}</td></tr>"
        for name, sign, says in rows
    )
    return {"text/html": f"<table><tbody>{body}</tbody></table><p>{html.escape(end)}</p>", "text/plain": text}


# ---------------------------------------------------------------- without a notebook


def try_notebook(path):
    """Run the functions and examples of a notebook, and print how they went; whether all of them agree.

    Cells that draw, and cells with what only a notebook understands, are left out.
    """
    cells = json.loads(Path(path).read_text(encoding="utf-8"))["cells"]
    names, exercises = {"__name__": "__main__"}, []
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] != "code" or "with lab.demo():" in source or "lab.progress(" in source:
            continue
        found = re.search(r"with lab\.examples\(\"(\w+)\"\):", source)
        exercises += [found[1]] if found else []
        try:
            exec(compile(source, f"<cell {cell.get('id', '')}>", "exec"), names)
        except Exception as error:
            quiet = getattr(error, "_render_traceback_", None)
            print("\n".join(quiet() if quiet else [f"{cell.get('id', 'a cell')}: {type(error).__name__}: {error}"]))
    print("\n" + _progress_table(exercises)["text/plain"])
    return all(_said.get(name) == "agrees" for name in exercises)
