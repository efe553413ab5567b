"""What a format is to the command line and the documents, and what making one file gives."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass


class ExportError(Exception):
    """A wrong call: a file, a column or an option that does not fit; the message names it and says what to do."""


@dataclass(frozen=True)
class Made:
    """One file, in memory, and what is to be said about it.

    Parameters
    ----------
    data
        The file; empty when nothing could be put into it.
    table
        What is in it, the headings first: what `--dry-run` shows.
    left_out
        What should be in it and is not, a line each.
    notes
        What a teacher should know before the upload.
    name
        What the file is called where nobody says; "" for the format's own name.
    replaced
        Marks that stand there already and are replaced, old -> new: said before anything is written.
    """

    data: bytes
    table: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One format of `autograder export`, made from reports or from the course.

    Parameters
    ----------
    summary
        One line for `--help`.
    needs, writes, handover
        Cells of the table in `docs/lms.md`: what it is made from, what it is, where it is handed over.
    example
        Arguments after `autograder export NAME`, as a user would type them.
    file
        The file that is written where `--output` names none.
    steps
        What to do with the file, one click after the other; said after each export.
    add_arguments
        Declares its options; `--output` and `--dry-run` are every format's.
    make
        From the parsed arguments to the file.
    """

    summary: str
    needs: str
    writes: str
    handover: str
    example: str
    file: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    make: Callable[[argparse.Namespace], Made]
    steps: tuple[str, ...] = ()
