"""A notebook as it was handed in, with the outputs that it has when it runs from top to bottom.

It runs in a process of its own, into which no hidden input ever comes: whatever an output shows, the
student could have shown it. Every cell runs, the release's demonstrations and examples too.
"""

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.checks.compare import count_numbers
from autograder.checks.outcomes import Died, TimedOut
from autograder.grading.figures import may_draw
from autograder.reports.wording import unanswered
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.requests import CellRequest, CellRun, FilesRequest, Request, WrittenFiles
from autograder.sandbox.session import open_session
from autograder.submissions.notebook import Rejected, cells_of, parse_json

CellOutput = dict[str, Any]
MAX_OUTPUTS = 64 * 1024**2  # bytes of all outputs of a notebook, as JSON
NOT_RUN = "magic"  # the remark about other programs
MAX_NODES = 10_000  # nodes of an object in an output; in memory a node takes many times its text


def execute(data: bytes, pool: WarmPool, limits: Limits = Limits()) -> str:
    """The notebook in `data` as JSON with fresh outputs and execution counts.

    A cell that hangs or ends its process gets an output that says so; the cells before it run again in
    a fresh process, then those after it.

    Raises
    ------
    autograder.submissions.notebook.Rejected
        When the bytes are no notebook.
    """
    notebook = parse_json(data)
    cells = enumerate(cells_of(notebook))
    sources = {number: cell.source for number, cell in cells if cell.kind == "code" and cell.source.strip()}
    outputs = run_cells(sources, pool, limits).outputs
    for count, (number, cell) in enumerate(_code_cells(notebook), 1):
        cell["outputs"] = [{**output, **_counted(output, count)} for output in outputs.get(number, ())]
        cell["execution_count"] = count if number in outputs else None
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


@dataclass
class Executed:
    """What came of running cells: outputs by number, and files that the notebook wrote beside itself."""

    outputs: dict[int, list[CellOutput]] = field(default_factory=dict)
    files: WrittenFiles = ()
    ended: set[int] = field(default_factory=set)  # cells that ended a process
    not_run: set[int] = field(default_factory=set)  # cells that asked for another program, which is not there
    sizes: dict[int, int] = field(default_factory=dict)  # bytes of the outputs of each cell

    def show(self, number: int, ran: CellRun) -> None:
        """Keep what a cell has shown, as far as there is room."""
        self.sizes[number] = 0
        if NOT_RUN in ran.remarks:
            self.not_run.add(number)
        size = len(ran.outputs or b"") + sum(self.sizes.values())
        self.sizes[number] = len(ran.outputs or b"") if size <= MAX_OUTPUTS else 0
        self.outputs[number] = _shown(ran) if size <= MAX_OUTPUTS else [TOO_MUCH]


def run_cells(sources: Mapping[int, str], pool: WarmPool, limits: Limits, keep_files: int = 0) -> Executed:
    """Run cells in their order for their outputs, and keep so many bytes of files that they write."""
    done = Executed()
    if may_draw(sources.values()):
        pool.draw()
    deadline = time.monotonic() + limits.outputs_notebook_seconds
    for _ in range(limits.restarts):
        if _one_process(sources, done, pool, limits, deadline, keep_files):
            break
    return done


def _one_process(
    sources: Mapping[int, str], done: Executed, pool: WarmPool, limits: Limits, deadline: float, keep_files: int
) -> bool:
    """Run the cells in a fresh process, but for those that ended one; whether that was all that can be done."""

    def requests() -> Iterator[tuple[int, Request]]:
        for number, source in sources.items():
            if number not in done.ended:
                yield number, CellRequest(f"cell {number + 1}", source, limits.outputs_seconds)
        if keep_files:
            yield -1, FilesRequest(keep_files, limits.outputs_seconds)

    with open_session(pool, "outputs") as session:
        for number, answer in session.answers(requests()):
            if isinstance(answer, (TimedOut, Died)):
                done.outputs[number] = [_ending(answer)]
                done.ended.add(number)
                return number < 0
            if isinstance(answer, CellRun):
                done.show(number, answer)
            elif isinstance(answer, tuple):
                done.files = answer
            if time.monotonic() > deadline:
                return True
    return True


TOO_MUCH: CellOutput = {
    "output_type": "stream",
    "name": "stderr",
    "text": "[the outputs of this cell are left out: this notebook shows too much]\n",
}


def _shown(ran: CellRun) -> list[CellOutput]:
    """What a cell has shown; its error is there whether the notebook's own code lets it be shown or not."""
    outputs = read_outputs(ran.outputs or b"[]")
    if ran.error is not None and not any(output["output_type"] == "error" for output in outputs):
        outputs.append(_storable(_error(ran.error.kind, ran.error.message)))
    return outputs


def _error(name: str, says: str) -> CellOutput:
    return {"output_type": "error", "ename": name, "evalue": says, "traceback": [f"{name}: {says}"]}


def _ending(outcome: TimedOut | Died) -> CellOutput:
    name = "CellTimeoutError" if isinstance(outcome, TimedOut) else "DeadKernelError"  # as nbclient names them
    return _error(name, unanswered(outcome))


def _code_cells(notebook: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, cell in enumerate(notebook["cells"]):
        if cell.get("cell_type") == "code":
            yield number, cell


def _counted(output: CellOutput, count: int) -> CellOutput:
    return {"execution_count": count} if output["output_type"] == "execute_result" else {}


def read_outputs(data: bytes) -> list[CellOutput]:
    """The outputs of a cell as the student's process wrote them: what is not of the notebook format is left out."""
    try:
        claimed = parse_json(data)
    except Rejected:
        return []
    found = map(_valid, claimed if isinstance(claimed, list) else ())
    return [_storable(output) for output in found if output is not None]


def _storable(value: Any) -> Any:
    """The same without halves of characters, which no file can hold."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_storable(key): _storable(item) for key, item in value.items()}
    return [_storable(item) for item in value] if isinstance(value, list) else value


def _valid(output: Any) -> CellOutput | None:
    if not isinstance(output, dict):
        return None
    kind = output.get("output_type")
    if kind == "stream" and output.get("name") in ("stdout", "stderr") and isinstance(output.get("text"), str):
        return _only(output, ("output_type", "name", "text"))
    if kind in ("display_data", "execute_result"):
        data, metadata = output.get("data"), output.get("metadata")
        if (
            isinstance(data, dict)
            and isinstance(metadata, dict)
            and _is_small(metadata)
            and all(_is_media(*item) for item in data.items())
        ):
            return _only(output, ("output_type", "data", "metadata"))
    if kind == "error" and isinstance(output.get("traceback"), list):
        texts = [str(line) for line in output["traceback"]]
        named = {"ename": str(output.get("ename")), "evalue": str(output.get("evalue"))}
        return {"output_type": "error", **named, "traceback": texts}
    return None


def _is_media(kind: str, value: Any) -> bool:
    """Text, or an object for the types of media that are JSON."""
    return isinstance(value, str) or (kind.endswith("json") and _is_small(value))


def _is_small(value: Any) -> bool:
    """Whether it is an object, or a list, of not too many parts."""
    return isinstance(value, (dict, list)) and count_numbers(value) <= MAX_NODES


def _only(output: CellOutput, keys: Sequence[str]) -> CellOutput:
    return {key: output[key] for key in keys}
