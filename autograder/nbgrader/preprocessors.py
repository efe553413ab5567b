"""The drop-in for `nbgrader autograde`: notebooks run behind this project's walls, in place of a Jupyter kernel.

    c.Autograde.autograde_preprocessors = autograder.nbgrader.AUTOGRADE

A notebook of this kit is judged outside the student's process, and its graded cells carry points and
hints as nbgrader expects them. Any other notebook is run cell by cell in a warm process, and has the
outputs that a kernel would have given it: nbgrader reads its marks from them, as it always does.
"""

import atexit
import functools
import json
import os
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbformat import NotebookNode, from_dict
from nbgrader.preprocessors import Execute
from nbgrader.utils import compute_checksum
from traitlets import Bool, Integer, List, Unicode

from autograder.course.course import Course, CourseError
from autograder.course.finding import find_course
from autograder.course.release import CHECKS
from autograder.grading.engine import Engine
from autograder.grading.matching import match
from autograder.grading.outputs import CellOutput, run_cells
from autograder.grading.written import Written, written_answers
from autograder.nbgrader.autograded import put_back
from autograder.nbgrader.lacking import lacking, missing_modules
from autograder.nbgrader.marks import mark_outputs
from autograder.reports.model import Report
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.tiers import NO_WALLS, tier_to_request
from autograder.sandbox.walls import Tier
from autograder.submissions.notebook import nested, parse_notebook

EXECUTION = {"NBGRADER_EXECUTION": "autograde"}  # the variable by which a notebook can tell that it is being graded
NUMPY_NUMBER = re.compile(r"np\.\w+\((-?[0-9.]+(?:e[+-]?[0-9]+)?)\)")
CELLS_OF_TIME = 100  # a notebook may take as long as so many of its cells, where nothing else is set
WALL_TIMES = 1.5  # of `timeout`: nbgrader's is one of the wall clock, and what sleeps longer is interrupted
MEMORY = 4 * 1024**3  # bytes, where nothing else is set
KEPT_FILES = 16 * 1024**2  # bytes of files that a notebook writes beside itself


class SandboxExecute(Execute):  # type: ignore[misc]
    """In place of nbgrader's `Execute`, whose settings it reads: `timeout` is that of a cell."""

    outputs = Bool(True, help="Run notebooks of this kit for their outputs too; False is faster.").tag(config=True)
    stock_marks = Bool(
        False,
        help="Mark other notebooks exactly as nbgrader does: text on standard error makes a graded cell zero, and a "
        "last value like np.float64(0.5) gives full marks. Otherwise warnings cost nothing, and it is half a mark.",
    ).tag(config=True)
    packages = List(
        Unicode(), help="What students may import beside NumPy, Matplotlib and IPython, e.g. ['pandas', 'scipy']."
    ).tag(config=True)
    notebook_timeout = Integer(
        0, help="Seconds for all cells of a notebook together; 0 stands for a hundred times `timeout`, that of a cell."
    ).tag(config=True)
    memory = Integer(
        0, help="Bytes of memory that a notebook may use; 0 stands for what course.toml says, else for 4 GiB."
    ).tag(config=True)
    insecure_no_sandbox = Bool(False, help="Run without walls where the machine offers none.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """The notebook with outputs, its graded cells with what their marks are read from."""
        course = _course(Path.cwd())
        named = resources["nbgrader"]  # by nbgrader; what the notebook says of itself is the student's
        slug = named["assignment"]
        if course is not None and slug in course.slugs and is_of_this_kit(course.notebook_file(slug), slug, named):
            self._judge(nb, course, slug, named["student"])
        else:
            self._run(nb, Path(resources["metadata"]["path"]), resources)
        return nb, resources

    def _judge(self, nb: NotebookNode, course: Course, slug: str, student: str) -> None:
        """A notebook of this kit: the report's points and hints go into the graded cells."""
        engine = _engine(course, self.insecure_no_sandbox)
        submission = parse_notebook(json.dumps(nb).encode(), student)
        release, source = engine.load(slug).release, course.notebook_file(slug)
        report = engine.grade_submission(submission, slug)
        for note in report.notes:
            self.log.info("%s: %s", student, note)
        if self.outputs:
            self._show(nb, engine.pool, engine.limits, judged=True)
        give_names(nb, source, [one.name for one in match(release, submission)])
        restore(nb, source, report, written_answers(release, submission))
        fill_in_marks(nb, report)

    def _limits(self) -> Limits:
        """What an ordinary notebook may use: nbgrader's settings, else those of course.toml."""
        course = Course(Path.cwd()).limits()
        seconds = float(self.timeout) if self.timeout else Limits().notebook_seconds
        return replace(
            course,
            cell_seconds=seconds,
            outputs_seconds=seconds,
            outputs_notebook_seconds=float(self.notebook_timeout) or CELLS_OF_TIME * seconds,
            wall_times=WALL_TIMES,
            memory_bytes=self.memory or (MEMORY if course == Limits() else course.memory_bytes),
        )

    def _handed_in(self, folder: Path, resources: Any) -> list[Path]:
        """The other notebooks of the folder as the student handed them in: those here may hold hidden tests."""
        converter, named = getattr(self.parent, "parent", None), resources["nbgrader"]
        directory = getattr(converter, "coursedir", None)
        if directory is None:
            return []
        submitted = directory.format_path(directory.submitted_directory, named["student"], named["assignment"])
        own = f"{named['notebook']}.ipynb"
        return [file for file in sorted(Path(submitted).glob("*.ipynb")) if file.name != own]

    def _run(self, nb: NotebookNode, folder: Path, resources: Any) -> None:
        """Any other notebook: every cell runs, and its outputs are what a kernel would have given."""
        refuse_other_languages(nb)
        limits = self._limits()
        packages = dict.fromkeys((*self.packages, *Course(Path.cwd()).packages))
        pool = _pool(limits, tuple(packages), self.insecure_no_sandbox)
        pool.lay(folder, self._handed_in(folder, resources))
        for name, data in self._show(nb, pool, limits, keep=KEPT_FILES):
            if not os.path.lexists(folder / name):  # an existing file is the instructor's, or another notebook
                (folder / name).write_bytes(data)
        if not self.stock_marks:
            for cell in filter(is_graded, nb.cells):
                points = float(cell.metadata.nbgrader.points)
                cell.outputs = [fair(output, points) for output in cell.outputs]

    def _show(
        self, nb: NotebookNode, pool: WarmPool, limits: Limits, judged: bool = False, keep: int = 0
    ) -> tuple[tuple[str, bytes], ...]:
        """Run the cells and put their outputs in; the files that they wrote.

        A graded cell without outputs has full marks in nbgrader: whatever its tags and metadata say, it is run, unless
        it is `judged` and gets its outputs from elsewhere.
        """
        code = {number: cell for number, cell in enumerate(nb.cells) if cell.cell_type == "code"}
        sources = {
            number: cell.source
            for number, cell in code.items()
            if (not judged if is_graded(cell) else cell.source.strip() and "skip-execution" not in _tags(cell))
        }
        done = run_cells(sources, pool, limits, keep)
        lacking(self.log).add(missing_modules(done.outputs.values()))
        for count, number in enumerate(sources, 1):
            outputs = done.outputs.get(number, [_NEVER_RAN])
            if number in done.not_run and is_graded(code[number]):
                self.log.warning("A graded cell asks for another program: no points. %s", _NOT_HERE["evalue"])
                outputs = [*outputs, _NOT_HERE]
            code[number].execution_count = count
            code[number].outputs = [_node(output, count) for output in outputs]
        return done.files


def is_of_this_kit(source: Path, slug: str, named: Any) -> bool:
    """Whether the instructor's own notebook, not the student's, says that `checks.py` judges its graded cells."""
    if named["notebook"] != source.stem or not source.exists():
        return False
    return bool(nested(json.loads(source.read_text(encoding="utf-8"))["metadata"], "autograder", "assignment") == slug)


class NotInstalled(ImportError):
    """A package that students may import is not there."""


def _failure(kind: str, says: str) -> CellOutput:
    return {"output_type": "error", "ename": kind, "evalue": says, "traceback": [f"{kind}: {says}"]}


_NEVER_RAN = _failure("NeverRan", "the notebook took too long before this cell")
_NOT_HERE = _failure(
    "NotAvailable", "another program (!command, %%bash, %pip ...) cannot be started when graded, so this says nothing"
)
_NO_VERDICT = _failure("NoVerdict", "this assignment has no check for this cell")


def refuse_other_languages(nb: NotebookNode) -> None:
    """Only Python runs in the sandbox; a notebook of another kernel is not graded by mistake."""
    kernel = nb.metadata.get("kernelspec", {})
    name = str(kernel.get("name", "python3"))
    language = kernel.get("language") or nb.metadata.get("language_info", {}).get("name") or _language(name)
    if not str(language).lower().startswith(("python", "ipython")):
        raise NoSuchKernel(f"{name} (the sandbox runs Python only; c.Autograde.autograde_preprocessors chooses)")


def _language(kernel: str) -> str:
    """What a kernel speaks of which the notebook says no more than the name."""
    if kernel.startswith("python"):
        return "python"
    spoken: str = KernelSpecManager().get_kernel_spec(kernel).language
    return spoken


def give_names(nb: NotebookNode, source: Path, names: Sequence[str | None]) -> None:
    """Cells whose names an editor has lost get nbgrader's metadata back; of several of one name the last."""
    have = set(_names(nb))
    lost = {name: number for number, name in enumerate(names) if name is not None and name not in have}
    if not lost:
        return
    for cell in json.loads(source.read_text(encoding="utf-8"))["cells"]:
        ours, number = cell["metadata"].get("nbgrader"), lost.get(cell["id"])
        if ours is None or number is None or nb.cells[number].cell_type != cell["cell_type"]:
            continue
        make: Any = from_dict
        nb.cells[number].metadata["nbgrader"] = make({**ours, "cell_type": cell["cell_type"]})
        if ours["locked"]:
            nb.cells[number].source = "".join(cell["source"])


def restore(nb: NotebookNode, source: Path, report: Report, written: Mapping[str, Written]) -> None:
    """Graded cells that the student deleted are put back, so that nbgrader can read their marks.

    A written answer that does not stand in its cell, or may not, is left to a person: nbgrader would make it zero.
    """
    make: Any = from_dict
    checks = {f"{result.check}{CHECKS}" for result in report.results if result.status != "manual"}
    missing = (checks | set(written)) - set(_names(nb))
    if missing:
        cells = [cell for cell in json.loads(source.read_text(encoding="utf-8"))["cells"] if cell["id"] in missing]
        put_back(nb.cells, [make({**cell, "source": _put_back_text(cell)}) for cell in cells])
    for cell in nb.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if written.get(name) == "empty":
            cell.metadata.nbgrader["checksum"] = compute_checksum(cell)
        elif name in written:
            cell.metadata.nbgrader.pop("checksum", None)


def _put_back_text(cell: Any) -> str:
    if cell["metadata"]["nbgrader"]["solution"]:
        return "*There was no answer here: the cell was deleted.*"
    return "".join(cell["source"])


def _names(nb: NotebookNode) -> Iterator[str]:
    """nbgrader's names of a notebook's cells."""
    return (
        cell.metadata["nbgrader"]["grade_id"] for cell in nb.cells if "grade_id" in cell.metadata.get("nbgrader", {})
    )


def fill_in_marks(nb: NotebookNode, report: Report) -> None:
    """Points as the last value of each graded cell, and the hint as its text. No verdict is an error, and no points."""
    results = {result.check: result for result in report.results}
    for cell in filter(is_graded, nb.cells):
        result = results.get(str(cell.metadata.nbgrader.get("grade_id", "")).removesuffix(CHECKS))
        cell.execution_count = 1
        cell.outputs = [_node(output, 1) for output in (mark_outputs(result) if result else [_NO_VERDICT])]


def fair(output: NotebookNode, points: float) -> NotebookNode:
    """Standard error is no reason for a zero, and a NumPy number is a number, where it can be a mark."""
    if output.output_type == "stream" and output.name == "stderr":
        return _node({**output, "name": "stdout"})
    shown = output.data.get("text/plain", "") if output.output_type == "execute_result" else ""
    number = NUMPY_NUMBER.fullmatch(shown)
    if number and 0 <= float(number[1]) <= points:
        return _node({**output, "data": {**output.data, "text/plain": number[1]}})
    return output


def is_graded(cell: NotebookNode) -> bool:
    """Whether nbgrader reads a mark from the outputs of this cell."""
    return cell.cell_type == "code" and bool(cell.metadata.get("nbgrader", {}).get("grade"))


def _tags(cell: NotebookNode) -> Any:
    tags = cell.metadata.get("tags")
    return tags if isinstance(tags, list) else ()


def _node(output: CellOutput, count: int | None = None) -> NotebookNode:
    counted = {"execution_count": count} if count and output["output_type"] == "execute_result" else {}
    make: Any = from_dict
    node: NotebookNode = make({**output, **counted})
    return node


@functools.lru_cache(maxsize=1)
def _course(folder: Path) -> Course | None:
    try:
        return find_course(folder)
    except CourseError:
        return None


@functools.lru_cache(maxsize=1)
def _engine(course: Course, insecure: bool) -> Engine:
    """One warm engine for all notebooks of a run: nbgrader makes a new preprocessor for each of them."""
    engine = Engine(course, tier=_tier(insecure))
    atexit.register(engine.pool.close)
    return engine


@functools.lru_cache(maxsize=1)
def _pool(limits: Limits, packages: tuple[str, ...], insecure: bool) -> WarmPool:
    for name in packages:
        if not list(distributions(name=name)):
            raise NotInstalled(f"c.SandboxExecute.packages names {name!r}, which is not installed: pip install {name}")
    pool = WarmPool(limits=limits, tier=_tier(insecure), packages=packages, environment=EXECUTION)
    atexit.register(pool.close)
    return pool


def _tier(insecure: bool) -> Tier | None:
    tier = tier_to_request(insecure)
    if tier is not None:
        warnings.warn(NO_WALLS, stacklevel=2)
    return tier
