"""The notebook that nbgrader shows a marker: the student's cells, the released text around them, the marks.

`nbgrader autograde` leaves such a notebook in its `autograded/` tree, and formgrader and
`generate_feedback` read it there.
"""

import hashlib
import hmac
import itertools
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from autograder.course.release import CHECKS, EXAMPLES, LOCKED
from autograder.nbgrader.marks import mark_outputs
from autograder.reports.json_form import to_json
from autograder.reports.model import Report
from autograder.submissions.notebook import Cell, cells_of, parse_json

CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
Json = dict[str, Any]


def autograded(
    data: bytes,
    executed: str | None,
    source: Json,
    report: Report,
    checksums: Mapping[str, str | None],
    names: Sequence[str | None] | None = None,
) -> Json:
    """The notebook with its marks, as JSON.

    Parameters
    ----------
    data
        The notebook as it was handed in. Its outputs are left out: nobody knows what made them.
    executed
        The notebook as it was run for its outputs, where it was.
    source
        The notebook of the assignment in nbgrader's source form: locked cells are taken from it.
    report
        What came of grading it; it travels in the notebook's metadata.
    checksums
        nbgrader's checksum of each cell of its own.
    names
        Which released cell each cell is, where somebody has looked: an editor may have lost its own name.

    Raises
    ------
    autograder.submissions.notebook.Rejected
        When the bytes are no notebook.
    """
    notebook = parse_json(data if executed is None else executed.encode(errors="replace"))
    found = cells_of(notebook)
    if names is not None:
        found = tuple(replace(cell, name=name) for cell, name in zip(found, names, strict=True))
    pairs = list(zip(found, notebook["cells"], strict=True))
    ours = {cell["id"]: cell for cell in source["cells"]}
    last = {cell.name: index for index, (cell, _) in enumerate(pairs)}
    cells = [
        _laid_over(cell, raw, ours.get(cell.name or "") if last[cell.name] == index else None, checksums)
        for index, (cell, raw) in enumerate(pairs)
    ]
    for cell in cells if executed is None else ():
        if cell["cell_type"] == "code":
            cell["outputs"] = []
    put_back(cells, _graded(source["cells"], checksums))
    _mark(cells, report)
    _name(cells)
    own = {"assignment": report.assignment, "report": to_json(report)}
    metadata = {**source["metadata"], "autograder": own}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def put_back(cells: list[Any], wanted: Sequence[Mapping[str, Any]]) -> list[str]:
    """Put graded cells that are missing where they belong, and name them.

    A graded cell follows the answer that it grades, where that is still there, and stands at the end otherwise.
    """
    names = [_name_of(cell) for cell in cells]
    missing = [cell for cell in wanted if _name_of(cell) not in names]
    for cell in missing:
        answer = (_name_of(cell) or "").removesuffix(CHECKS)
        at = max((i + 1 for i, name in enumerate(names) if name in (answer, f"{answer}{EXAMPLES}")), default=len(cells))
        cells.insert(at, cell)
        names.insert(at, _name_of(cell))
    return [_name_of(cell) or "" for cell in missing]


def _laid_over(cell: Cell, raw: Json, ours: Json | None, checksums: Mapping[str, str | None]) -> Json:
    """One cell: names and locked text from the source, answers from the student, outputs as they are."""
    if ours is None:
        metadata = {key: value for key, value in _dict(raw.get("metadata")).items() if key not in ("nbgrader", "id")}
        return _cell(cell.kind, cell.source, metadata, raw)
    locked = ours["metadata"]["autograder"]["role"] in LOCKED
    source = "".join(ours["source"]) if locked else cell.source
    return _cell(ours["cell_type"], source, _metadata(ours, checksums), raw)


def _cell(kind: str, source: str, metadata: Json, raw: Json) -> Json:
    kind = kind if kind in ("code", "markdown", "raw") else "markdown"
    made: Json = {"cell_type": kind, "id": raw.get("id"), "metadata": metadata, "source": source}
    if kind == "code":
        outputs = raw.get("outputs")
        made |= {"execution_count": None, "outputs": outputs if isinstance(outputs, list) else []}
    return made


def _graded(source: Sequence[Json], checksums: Mapping[str, str | None]) -> list[Json]:
    """The cells that carry marks: of exercises as they are in the source, of questions without their answer."""
    graded = [cell for cell in source if _dict(cell["metadata"].get("nbgrader")).get("grade")]
    return [
        _cell(
            cell["cell_type"],
            "".join(cell["source"]) if cell["cell_type"] == "code" else "*There was no answer: the cell was deleted.*",
            _metadata(cell, checksums),
            {"id": cell["id"]},
        )
        for cell in graded
    ]


def _metadata(ours: Json, checksums: Mapping[str, str | None]) -> Json:
    metadata = dict(ours["metadata"])
    if "nbgrader" in metadata:
        kind, checksum = ours["cell_type"], checksums.get(ours["id"])
        metadata["nbgrader"] = {**metadata["nbgrader"], "cell_type": kind, "checksum": checksum}
    return metadata


def _mark(cells: Sequence[Json], report: Report) -> None:
    results = {f"{result.check}{CHECKS}": result for result in report.results}
    for cell in cells:
        result = results.get(_name_of(cell) or "")
        if result is not None and cell["cell_type"] == "code":
            cell["execution_count"] = 1
            cell["outputs"] = [
                {**output, "execution_count": 1} if output["output_type"] == "execute_result" else output
                for output in mark_outputs(result)
            ]


def _name(cells: Sequence[Json]) -> None:
    """Every cell gets an id that no other has: nbgrader's own name, else the one it came with, else a new one."""
    taken = {name for name in map(_name_of, cells) if name}
    fresh = (f"cell-{number}" for number in itertools.count(1))
    for cell in cells:
        name, came_with = _name_of(cell), cell["id"]
        if name is None:
            usable = isinstance(came_with, str) and CELL_ID.fullmatch(came_with) and came_with not in taken
            name = came_with if usable else next(one for one in fresh if one not in taken)
            taken.add(name)
        cell["id"] = name


def _name_of(cell: Mapping[str, Any]) -> str | None:
    name = _dict(cell["metadata"].get("nbgrader")).get("grade_id")
    return name if isinstance(name, str) else None


def _dict(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def report_and_seal(text: str) -> tuple[Any, str]:
    """The report that travels in an autograded notebook, as JSON, and the seal beside it; None and "" where none is."""
    try:
        kept = json.loads(text)["metadata"]["autograder"]
    except (ValueError, KeyError, TypeError):
        return None, ""
    found = _dict(kept).get("seal")
    return _dict(kept).get("report"), found if isinstance(found, str) and found.isascii() else ""


def seal(report: Report, secret: bytes) -> str:
    """What only this course's grader can write beside a report: HMAC-SHA256 of it with the course's secret."""
    said = json.dumps(to_json(report), sort_keys=True).encode()
    return hmac.new(secret, b"report" + said, hashlib.sha256).hexdigest()
