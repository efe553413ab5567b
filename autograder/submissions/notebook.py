"""Bytes to a Submission: read, bounded, strict. Standard json; importing nbformat takes a second.

A submission that cannot be read raises `Rejected` with a sentence for the student; nothing here
trusts a name, a size or a structure that the file claims.
"""

import errno
import hashlib
import json
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.submissions.older import is_older, upgraded

MAX_BYTES = 8 * 1024**2  # of a notebook, outputs and all
MAX_CELLS = 1_000
MAX_DEPTH = 50  # objects and lists inside one another
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # half a character, as JSON spells it
CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
# How files of other kinds begin, in lower case, and what to do about them.
OTHER_KINDS = {
    b"<": "a web page, such as the log-in page of a learning platform: log in, download the notebook again, and hand "
    "in the file that ends in .ipynb",
    b"pk\x03\x04": "a zip: unpack it, and hand in the notebook that is in it",
    b"%pdf": "a PDF: hand in the notebook itself, the file that ends in .ipynb",
    b"version https://git-lfs": "a pointer of Git LFS: hand in the notebook itself",
}


class Rejected(Exception):
    """A submission that cannot be graded; the message says what is wrong and what to do."""


@dataclass(frozen=True)
class Cell:
    """One cell of a notebook.

    Parameters
    ----------
    name
        nbgrader's `grade_id`, else the notebook's id of the cell; None where it has neither.
    kind
        `code`, `markdown` or `raw`, as the notebook says.
    source
        Its text.
    role
        The role in the cell's own metadata. Grading asks the release instead.
    also
        Other names that it bears: an editor may have given it a new one.
    """

    name: str | None
    kind: str
    source: str
    role: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Submission:
    """One student's notebook, as it was handed in."""

    student: str
    assignment: str | None
    cells: tuple[Cell, ...]
    sha256: str


def read_bounded(path: Path) -> bytes:
    """The content of a regular file of bounded size; no link is followed, no pipe waited for."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        why = "it is a link" if error.errno == errno.ELOOP else error.strerror
        raise Rejected(f"the file cannot be opened: {why}") from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Rejected("this is not a regular file")
    with os.fdopen(descriptor, "rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Rejected(f"the file is larger than {MAX_BYTES // 1024**2} MiB: clear its outputs and save it again")
    return data


def parse_notebook(data: bytes, student: str) -> Submission:
    """The notebook in `data`; Rejected when it is not one."""
    notebook = parse_json(data)
    cells = cells_of(notebook)
    return Submission(student, _assignment(notebook), cells, hashlib.sha256(data).hexdigest())


def cells_of(notebook: Any) -> tuple[Cell, ...]:
    """The cells of a parsed notebook; Rejected when it is not one."""
    if not isinstance(notebook, dict):
        raise Rejected("this is not a Jupyter notebook")
    version = notebook.get("nbformat")
    if isinstance(version, int) and version < 4:
        raise Rejected("this notebook is in an old format: open it in Jupyter, save it, and hand in the new file")
    if version != 4:
        raise Rejected("this is not a Jupyter notebook of a format that is known (nbformat 4)")
    cells = notebook.get("cells")
    if not isinstance(cells, list):
        raise Rejected("this is not a Jupyter notebook: it has no list of cells")
    if not cells:
        raise Rejected("the notebook is empty: it has no cells")
    if len(cells) > MAX_CELLS:
        raise Rejected(f"the notebook has {len(cells)} cells; {MAX_CELLS} are allowed")
    return tuple(_cell(cell) for cell in cells)


def parse_json(data: bytes) -> Any:
    """The JSON of a notebook, in format 4 where it is of an older one.

    Strict: no duplicate keys, bounded depth. NaN and infinities, which Python writes into outputs, become null.
    """
    text = _text(data)
    constants: list[str] = []
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=constants.append)
    except json.JSONDecodeError as error:
        raise Rejected(_broken(text, error)) from None
    except RecursionError:
        raise Rejected("the file is not a notebook: its JSON is nested too deeply") from None
    except ValueError as error:
        raise Rejected(f"the file is not a notebook: {error}") from None
    _check_depth(value)
    if constants and not (isinstance(value, dict) and {"cells", "worksheets"} & value.keys()):
        raise Rejected(f"the file is not a notebook: its JSON contains {constants[0]}, which JSON does not have")
    value = upgraded(value) if is_older(value) else value
    return _without_surrogates(value) if SURROGATE.search(text) else value


def _text(data: bytes) -> str:
    """The characters of the file; Rejected for what is no text, or a text of another kind."""
    if not data.strip():
        raise Rejected("the file is empty")
    for start, what in OTHER_KINDS.items():
        if data.lstrip()[: len(start)].lower() == start and not data.lstrip().startswith(b"<<<<<<<"):
            raise Rejected(f"the file is not a notebook but {what}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejected(f"the file is not valid UTF-8 (byte {error.start}): save it again from Jupyter") from None


def _broken(text: str, error: json.JSONDecodeError) -> str:
    """What is wrong with JSON that cannot be read, and what to do."""
    where = f"the file is not a notebook: its JSON is broken at line {error.lineno}, column {error.colno}"
    if mark := CONFLICT.search(text):
        line = text.count("\n", 0, mark.start()) + 1
        return (
            f"{where}: Git has left the marks of a conflict in it (line {line}): two versions were not merged; "
            "take one of them whole, see that Jupyter opens it, and hand that in"
        )
    if error.pos >= len(text.rstrip()) or not text.rstrip().endswith("}"):
        return (
            f"{where}: it ends in the middle, as after a download or an upload that was interrupted; "
            "hand in the whole file again, and see before that Jupyter opens it"
        )
    return f"{where} ({error.msg}): Jupyter cannot open it either; hand in a copy that Jupyter opens"


def _without_surrogates(value: Any) -> Any:
    """Half a character, which JSON can spell and UTF-8 cannot, as a question mark."""
    return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("its JSON has the same key twice in one object")
    return result


def _check_depth(value: Any) -> None:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [
            item
            for node in level
            if isinstance(node, (dict, list))
            for item in (node.values() if isinstance(node, dict) else node)
            if isinstance(item, (dict, list))
        ]
        if not level:
            return
    raise Rejected("the file is not a notebook: its JSON is nested too deeply")


def _cell(cell: Any) -> Cell:
    if not isinstance(cell, dict):
        raise Rejected("this is not a Jupyter notebook: one of its cells is no object")
    source = cell.get("source", "")
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise Rejected("this is not a Jupyter notebook: the source of one of its cells is no text")
    metadata = cell.get("metadata")
    claimed = (nested(metadata, "nbgrader", "grade_id"), cell.get("id"), nested(metadata, "id"))
    names = list(dict.fromkeys(one for one in claimed if isinstance(one, str) and one))
    role = nested(metadata, "autograder", "role")
    return Cell(
        names[0] if names else None,
        str(cell.get("cell_type")),
        source,
        role if isinstance(role, str) else None,
        tuple(names[1:]),
    )


def _assignment(notebook: dict[str, Any]) -> str | None:
    slug = nested(notebook.get("metadata"), "autograder", "assignment")
    return slug if isinstance(slug, str) else None


def nested(value: Any, *keys: str) -> Any:
    """value[key][key]..., or None where the path ends early."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
