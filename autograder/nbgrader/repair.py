"""Notebooks of students as nbgrader can read them: what an editor, or the student, did to names is taken back.

    c.Autograde.sanitize_preprocessors = autograder.nbgrader.SANITIZE

nbgrader ends the whole run at a copied graded cell or at metadata of another schema, and nobody after it is graded.
Names, points and roles are the instructor's: they come from the source notebook again, before nbgrader validates them.
"""

import copy
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader.nbgraderformat import MetadataValidator, SchemaTooNewError, SchemaTooOldError, ValidationError
from nbgrader.preprocessors import NbGraderPreprocessor

Json = dict[str, Any]
CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
FIRST_MINOR_WITH_IDS = 5  # first minor version of notebook format 4 in which cells have ids
KINDS = ("code", "markdown", "raw")
OURS = "nbgrader"


class Repair(NbGraderPreprocessor):  # type: ignore[misc]
    """The first of nbgrader's sanitizing preprocessors: cells get the names and roles that the source gave them."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """The notebook, repaired; each repair is a line of the log."""
        for note in repair(nb, self._source(resources)):
            self.log.warning("%s: %s", resources.get("nbgrader", {}).get("student", "?"), note)
        return nb, resources

    def _source(self, resources: Any) -> dict[str, Json] | None:
        """What nbgrader's metadata are in the instructor's notebook, by name; None where it cannot be found."""
        converter = getattr(self.parent, "parent", None)  # the exporter's: nbgrader's command
        directory, named = getattr(converter, "coursedir", None), resources.get("nbgrader", {})
        if directory is None or "assignment" not in named:
            return None
        folder = directory.format_path(directory.source_directory, ".", named["assignment"])
        return source_metadata(Path(folder) / f"{named['notebook']}.ipynb")


def source_metadata(notebook: Path) -> dict[str, Json] | None:
    """nbgrader's metadata of each named cell of a source notebook."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        named = [cell["metadata"][OURS] for cell in cells if OURS in cell["metadata"]]
        return {str(metadata["grade_id"]): metadata for metadata in named}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def repair(nb: NotebookNode, source: Mapping[str, Json] | None) -> Iterator[str]:
    """Give cells back what nbgrader knows them by; of several of one name the last is meant. Says what was done."""
    nested = nb.metadata.get("autograder")
    if isinstance(nested, dict) and nested.pop("report", None) is not None:
        yield "a report in the notebook's own metadata is not believed"
    taken: set[str] = set()
    for cell in reversed(nb.cells):
        if OURS not in cell.metadata:
            continue
        claimed = cell.metadata.pop(OURS)
        name = claimed.get("grade_id") if isinstance(claimed, dict) else None
        if not isinstance(name, str) or name in taken:
            if isinstance(name, str):
                yield f"cell '{name}' stands several times: the last one counts"
            continue
        meant = _meant(claimed, source, name, cell)
        if meant is None:
            yield f"a cell says that it is '{name}', which the assignment does not have"
            continue
        taken.add(name)
        keys = (set(claimed) | set(meant)) - {"checksum"}
        changed = any(claimed.get(key) != meant.get(key) for key in keys)
        if changed:
            yield f"cell '{name}': its role and points were put back"
        make: Any = from_dict
        cell.metadata[OURS] = make(meant if changed else claimed)


def _meant(claimed: Json, source: Mapping[str, Json] | None, name: str, cell: NotebookNode) -> Json | None:
    """The source's metadata of this name; without a source what the cell claims, where nbgrader takes it."""
    if source is not None:
        return copy.deepcopy(source.get(name))
    trial: Any = from_dict
    alone = trial({**cell, "metadata": {OURS: copy.deepcopy(claimed)}})
    try:
        MetadataValidator().validate_cell(alone)
    except (ValidationError, SchemaTooNewError, SchemaTooOldError, KeyError, TypeError, AttributeError, ValueError):
        return None
    return dict(claimed)


def readable(text: str) -> str:
    """The text of a notebook as nbformat reads it: null where an object belongs, invalid ids, halves of characters.

    What is no notebook stays as it is, for nbformat to refuse in its own words.
    """
    text = text.removeprefix("\ufeff")
    try:
        notebook = json.loads(text)
    except ValueError:
        return text
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        return text
    metadata = notebook["metadata"] = _object(notebook.get("metadata"))
    for key in ("kernelspec", "language_info"):
        if not isinstance(metadata.get(key, {}), dict):
            del metadata[key]
    notebook["cells"] = [_cell(cell) for cell in notebook["cells"] if isinstance(cell, dict)]
    if notebook.get("nbformat_minor", 0) >= FIRST_MINOR_WITH_IDS:
        _give_ids(notebook["cells"])
    whole = json.dumps(notebook, ensure_ascii=False)
    return whole if whole.isascii() else whole.encode("utf-8", "replace").decode()


def _cell(cell: Json) -> Json:
    kind = cell.get("cell_type")
    source = cell.get("source", "")
    if kind == "heading":
        source = f"# {''.join(source)}"
    fixed = {**cell, "cell_type": kind if kind in KINDS else "markdown", "source": source}
    fixed["metadata"] = _object(cell.get("metadata"))
    if not isinstance(fixed["metadata"].get(OURS, {}), dict):
        del fixed["metadata"][OURS]
    if fixed["cell_type"] == "code":
        outputs = cell.get("outputs")
        fixed["outputs"] = outputs if isinstance(outputs, list) else []
        fixed.setdefault("execution_count", None)
    else:
        for key in ("outputs", "execution_count", "level"):
            fixed.pop(key, None)
    return fixed


def _give_ids(cells: list[Json]) -> None:
    """An id of its own to each cell that has none, or one that no program takes."""
    taken: set[str] = set()
    for number, cell in enumerate(cells):
        have = cell.get("id")
        usable = isinstance(have, str) and CELL_ID.fullmatch(have) is not None and have not in taken
        cell["id"] = have if usable else f"cell-{number}-{len(taken)}"
        taken.add(cell["id"])


def _object(value: Any) -> Json:
    return value if isinstance(value, dict) else {}
