"""IPython's own shell in the student's process: magics, rich outputs and tracebacks as Jupyter shows them.

Used for notebooks that hold what only IPython understands, and where outputs are asked for. It runs
inside the student's process, beside `worker.py`; nothing that it says is trusted.
"""

import ast
import asyncio
import contextlib
import fnmatch
import os
import re
import sys
import types
from collections.abc import Callable, Sequence
from typing import Any

import matplotlib
from IPython.core.compilerop import CachingCompiler
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from matplotlib_inline.backend_inline import configure_inline_support
from matplotlib_inline.config import InlineBackend
from traitlets import Type
from traitlets.config import Config

from .recorder import Recorder

REMARK_MAGIC = "magic"
# A cell without any of these signs is plain Python.
OWN_LANGUAGE = re.compile(r"[%!?]|^[ \t]*[,;/]|>>>|\.\.\.|In \[", re.MULTILINE)
OPTIONS, REPEATS = re.compile(r"^\s*(?:-[a-z]\s*\d*(?:\s+|$))+"), re.compile(r"-[nr]\s*\d+\s*")  # of %timeit
NOT_RUN = "[not run: no other program can be started here]\n"
LONG = 10_000  # characters of a cell whose tracebacks would be longer still, and take longer than the cell
# Magics that would start another program; none can be started here.
LINE_MAGICS = ("pip", "conda", "mamba", "micromamba", "uv", "sx", "sc", "system")
CELL_MAGICS = ("bash", "sh", "script", "perl", "ruby", "python", "python2", "python3", "pypy", "system", "sx", "!")
PINNED = (
    *("run_cell", "_run_cell", "run_cell_async", "run_ast_nodes", "run_code"),
    *("transform_cell", "should_run_async", "showtraceback", "_showtraceback"),
)
# Magics that only a front end knows how to run.
FRONT_END = ("autosave", "connect_info", "qtconsole", "subshell", "man", "less", "more", "edit", "matplotlib", "pylab")


class Remembered(dict[str, Any]):
    """What `%store` and `%cd` remember, for as long as the notebook runs."""

    def keys(self, pattern: str = "*") -> Any:
        """Names, or those that fit a pattern, as the store on a disk has it."""
        return fnmatch.filter(super().keys(), pattern)


class Publisher(DisplayPublisher):
    """`display(...)` into the recorder."""

    recorder: Recorder

    def publish(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        source: Any = None,
        *,
        transient: dict[str, Any] | None = None,
        update: bool = False,
        **rest: Any,
    ) -> None:
        """Record a bundle, or what it replaces."""
        identity = (transient or {}).get("display_id")
        if update:
            self.recorder.update(str(identity), data, metadata or {})
        else:
            named = {"transient": str(identity)} if identity is not None else {}
            self.recorder.rich("display_data", data, metadata or {}, **named)

    def clear_output(self, wait: bool = False) -> None:
        """`clear_output()` of a cell."""
        self.recorder.clear(wait)


class Hook(DisplayHook):
    """The value of a cell's last line into the recorder."""

    recorder: Recorder

    def write_output_prompt(self) -> None:
        """A notebook has no prompt."""

    def finish_displayhook(self) -> None:
        """A notebook needs no empty line."""

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        """Record the value in every form that it has."""
        self.recorder.rich("execute_result", format_dict, md_dict or {}, execution_count=self.prompt_count)


class Compiler(CachingCompiler):
    """Cells under the names that the grader gave them, so that lines can be found again."""

    name = "cell"

    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        """The name of the cell that runs."""
        return self.name


class Quiet(InteractiveShell):
    """A shell without files of its own, without other programs, and with its outputs recorded."""

    recorder: Recorder
    remarks: list[str]
    usual_cleanup: Sequence[Any] = ()
    keeps_outputs = False

    display_pub_class = Type(Publisher)
    displayhook_class = Type(Hook)

    def init_ipython_dir(self, ipython_dir: Any) -> None:
        """None, as below."""

    def init_profile_dir(self, profile_dir: Any) -> None:
        """None: nothing is kept from one notebook to the next."""

    def transform_cell(self, raw_cell: str) -> str:
        """The cell as Python. Most cells are that already: looking at all tokens takes longer than running them."""
        usual = not self.input_transformers_post and self.input_transformers_cleanup == self.usual_cleanup
        if usual and raw_cell[:1].strip() and not OWN_LANGUAGE.search(raw_cell):
            return raw_cell if raw_cell.endswith("\n") else raw_cell + "\n"
        transform: Any = super().transform_cell
        return str(transform(raw_cell))

    def should_run_async(self, raw_cell: str, **options: Any) -> bool:
        """Where outputs are kept every cell runs in an event loop, as in a Jupyter kernel."""
        in_loop = self.keeps_outputs and asyncio._get_running_loop() is None
        return in_loop or bool(super().should_run_async(raw_cell, **options))

    def leave_out(self) -> None:
        """Say that another program was not started: in a remark, and where a reader will look for its output."""
        self.remarks.append(REMARK_MAGIC)
        if self.keeps_outputs:
            self.recorder.stream("stdout", NOT_RUN)

    def system(self, command: str) -> None:
        """`!command`: not here."""
        self.leave_out()

    system_piped = system_raw = system

    def getoutput(self, command: str, split: bool = True, depth: int = 0) -> Any:
        """`lines = !command`: not here."""
        self.leave_out()
        return [] if split else ""

    def enable_gui(self, gui: str | None = None) -> None:
        """There is no window here, and a notebook may ask for one."""

    def showtraceback(self, *arguments: Any, **options: Any) -> None:
        """Only where somebody reads it: coloured tracebacks take their time."""
        if self.keeps_outputs:
            super().showtraceback(*arguments, **options)

    def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
        self.recorder.error(getattr(etype, "__name__", str(etype)), _text(evalue), list(stb))


Quiet.__name__ = "ZMQInteractiveShell"  # by which code tells a notebook from a terminal


class Shell:
    """The shell of one notebook, around the module that its cells fill."""

    def __init__(self, module: types.ModuleType) -> None:
        config = Config()
        config.HistoryManager.enabled = False
        config.HistoryManager.hist_file = ":memory:"
        self.recorder = Recorder()
        made: Any = Quiet  # IPython's own functions have no types
        made_compiler: Any = Compiler
        self.shell: Any = made(config=config, user_module=module)
        self.shell.recorder = self.shell.display_pub.recorder = self.shell.displayhook.recorder = self.recorder
        self.compiler, self.folder = made_compiler(), ""
        self.shell.compile = self.compiler
        self.shell.remarks = []
        Quiet._instance = InteractiveShell._instance = self.shell  # what get_ipython() finds
        self.shell.configurables.append(InlineBackend.instance(parent=self.shell))  # for %config InlineBackend
        self.shell.db = Remembered()  # where %cd keeps its history
        self.shell.set_hook("show_in_pager", _nothing)
        module.__dict__.update(exit=sys.exit, quit=sys.exit)
        self._close_doors()
        self._bound_timeit()
        for name in PINNED:  # what a cell puts in their places on the class does not matter
            setattr(self.shell, name, getattr(self.shell, name))
        self._run_cell = self.shell.run_cell
        self.shell.usual_cleanup = list(self.shell.input_transformers_cleanup)
        self._warm_up()

    def _warm_up(self) -> None:
        """What is made at first use is made once, for all notebooks: a cell that runs, and one that fails."""
        self.shell.run_cell("None", silent=True)
        error = self.shell.run_cell("1 / 0", silent=True).error_in_exec
        show: Any = InteractiveShell.showtraceback
        show(self.shell, (type(error), error, error.__traceback__))
        for name in ("last_type", "last_value", "last_traceback", "last_exc"):
            vars(sys).pop(name, None)

    def keep_outputs(self) -> None:
        """From now on figures are drawn and tracebacks written, as in a front end."""
        self.shell.keeps_outputs, self.folder = True, os.getcwd()
        matplotlib.use("inline")
        support: Any = configure_inline_support
        support(self.shell, "inline")
        matplotlib.interactive(True)  # a figure is shown and closed at the end of its cell
        for name in ("chmod", "fchmod", "utime", "setxattr"):  # so that shutil.copy2, which ends with them, can copy
            setattr(os, name, _forgiving(getattr(os, name)))
        os.listxattr = _no_names
        vars(self.shell.user_module).update(exit=_nothing, quit=_nothing)  # in a kernel the rest of the cell runs

    def parse(self, source: str, name: str) -> None:
        """SyntaxError when the cell is neither Python nor IPython's own language."""
        flags = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        compile(self.shell.transform_cell(source), name, "exec", flags)

    def run(self, source: str, name: str) -> tuple[BaseException | None, list[str]]:
        """Run a cell; its exception, if any, and the remarks. Its outputs are in the recorder."""
        self.recorder.start()
        self.shell.remarks = []
        self.compiler.name = name
        self.shell.InteractiveTB.set_mode("Context" if len(source) < LONG else "Plain")
        sys.path_importer_cache.pop(self.folder, None)  # a module that the cell before has just written
        result = self._run_cell(source, store_history=True)
        return result.error_before_exec or result.error_in_exec, list(dict.fromkeys(self.shell.remarks))

    def _bound_timeit(self) -> None:
        """`%timeit` repeats for seconds what it times: once will do, unless somebody reads its figures."""
        usual = self.shell.find_line_magic("timeit")

        def once(line: str = "", cell: str | None = None, local_ns: Any = None) -> Any:
            if not self.shell.keeps_outputs:
                line = "-n 1 -r 1 " + OPTIONS.sub(lambda found: REPEATS.sub("", found[0]), line.lstrip())
            return usual(line, cell, local_ns)

        once.needs_local_scope = True  # type: ignore[attr-defined]
        self.shell.register_magic_function(once, "line_cell", "timeit")

    def _close_doors(self) -> None:
        """Magics that would start programs become a remark; those of a front end do nothing, nor does `%matplotlib`:
        figures are shown in line where outputs are kept, and nowhere else."""
        line: dict[str, Any] = {name: self._remarking() for name in LINE_MAGICS} | dict.fromkeys(FRONT_END, _nothing)
        for name, magic in line.items():
            self.shell.register_magic_function(magic, "line", name)
        for name in CELL_MAGICS:
            self.shell.register_magic_function(self._remarking(), "cell", name)

    def _remarking(self) -> Callable[..., None]:
        def left_out(line: str = "", cell: str = "") -> None:
            self.shell.leave_out()

        return left_out


def _forgiving(call: Callable[..., None]) -> Callable[..., None]:
    """The same call; that it is not allowed here goes without saying."""

    def forgiven(*arguments: Any, **named: Any) -> None:
        with contextlib.suppress(PermissionError):
            call(*arguments, **named)

    return forgiven


def _no_names(*arguments: Any, **named: Any) -> list[str]:
    """Attributes of files: there are none here, and asking is not an error."""
    return []


def _nothing(*arguments: Any, **named: Any) -> None:
    """What only a front end could do."""


def _text(value: Any) -> str:
    try:
        return str(value)
    except BaseException:
        return ""
