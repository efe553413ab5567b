"""Notebooks of formats 2 and 3, which IPython wrote until 2014, in the form of format 4."""

from typing import Any

FORMATS = (2, 3)
MAX_HEADING = 6  # levels that Markdown has
EMPTY: dict[str, Any] = {"outputs": [], "execution_count": None}


def is_older(notebook: Any) -> bool:
    """Whether this is a notebook of such a format: its cells lie in worksheets."""
    return (
        isinstance(notebook, dict)
        and notebook.get("nbformat") in FORMATS
        and isinstance(notebook.get("worksheets"), list)
    )


def upgraded(notebook: dict[str, Any]) -> dict[str, Any]:
    """The same cells in format 4, without outputs; what is malformed stays so, for the reader of format 4 to refuse."""
    sheets = [sheet.get("cells") if isinstance(sheet, dict) else None for sheet in notebook["worksheets"]]
    cells = [_cell(cell) for sheet in sheets if isinstance(sheet, list) for cell in sheet]
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": notebook.get("metadata", {}), "cells": cells}


def _cell(cell: Any) -> Any:
    if not isinstance(cell, dict):
        return cell
    kind = cell.get("cell_type")
    # These formats have no ids; some programs write them.
    kept = {key: cell[key] for key in ("id", "metadata") if key in cell}
    if kind == "code":
        return {"metadata": {}, **kept, "cell_type": "code", "source": cell.get("input", ""), **EMPTY}
    source = cell.get("source", "")
    if kind == "heading" and isinstance(source, (str, list)):
        level = cell.get("level")
        level = level if isinstance(level, int) and 1 <= level <= MAX_HEADING else 1
        source = ["#" * level + " ", *source] if isinstance(source, list) else "#" * level + " " + source
    return {"metadata": {}, **kept, "cell_type": "raw" if kind == "raw" else "markdown", "source": source}
