"""`nbgrader autograde` after a run that was killed: what was left half done is graded again.

    c.Autograde.exporter_class = "autograder.nbgrader.resuming.Resuming"

nbgrader takes a folder in `autograded/` for a submission that is graded, also where a run was killed
when it had only just made the folder. An exporter is made before the first submission is looked at,
and knows them all.
"""

import fcntl
import io
import json
import os
import re
import stat
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde
from nbgrader.utils import rmtree

from autograder.nbgrader.repair import readable


class Resuming(NotebookExporter):
    """nbgrader's exporter, which first clears away what no run has finished, and reads what an editor has damaged."""

    def from_file(self, file_stream: Any, resources: Any = None, **named: Any) -> tuple[Any, Any]:
        """The notebook in a file, also with a byte order mark, null metadata or halves of characters in it."""
        raw = getattr(file_stream, "buffer", None)
        text = file_stream.read() if raw is None else raw.read().decode("utf-8", "replace")
        make: Any = super().from_file
        done: tuple[Any, Any] = make(io.StringIO(readable(text)), resources=resources, **named)
        return done

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)  # type: ignore[no-untyped-call]
        converter = self.parent
        if isinstance(converter, Autograde) and converter.coursedir.notebook_id == "*":
            tree = Path(converter.coursedir.format_path(converter.coursedir.autograded_directory, ".", "."))
            tree.mkdir(parents=True, exist_ok=True)
            lock = os.open(tree, os.O_RDONLY)
            weakref.finalize(self, os.close, lock)
            _clear(converter, lock)


def _clear(converter: Any, lock: int) -> None:
    """Remove what is half done, unless a run that lives may be at it; the lock is shared from then on."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        converter.log.info("Another run is grading: nothing that it left unfinished is looked for")
    else:
        permissions = int(str(converter.permissions), 8)
        for folder, names in _graded(converter):
            if folder.is_dir() and unfinished(folder, names, permissions):
                converter.log.warning("A run was ended before it was done with this, it is graded again: %s", folder)
                rmtree(str(folder))
    fcntl.flock(lock, fcntl.LOCK_SH)


def _graded(converter: Any) -> Iterator[tuple[Path, set[str]]]:
    """Where each submission's graded notebooks belong, and their names."""
    pattern = converter._format_source("(?P<assignment>.*)", "(?P<student>.*)", escape=True)
    for source, notebooks in converter.assignments.items():
        found = re.match(pattern, source)
        if found is not None:
            folder = converter._format_dest(found["assignment"], found["student"])
            yield Path(os.path.normpath(folder)), {Path(notebook).name for notebook in notebooks}


def unfinished(folder: Path, names: Iterable[str], permissions: int) -> bool:
    """Whether a run was ended while it was at this folder.

    nbgrader sets the permissions of all files as its last step. Where they are not as it sets them, which
    a copy of the tree may have brought about as well, every notebook must be there and have been run.
    """
    notebooks = sorted(folder.glob("*.ipynb"))
    if notebooks and all(stat.S_IMODE(path.stat().st_mode) == permissions for path in notebooks):
        return False
    return not set(names) <= {path.name for path in notebooks} or not all(map(_was_run, notebooks))


def _was_run(path: Path) -> bool:
    """Whether any cell has been run, or there is none to run."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        counts = [cell["execution_count"] for cell in cells if cell["cell_type"] == "code" and "".join(cell["source"])]
    except (OSError, ValueError, KeyError, TypeError):
        return False  # The file ends in the middle: a run was interrupted while it wrote.
    return not counts or any(count is not None for count in counts)
