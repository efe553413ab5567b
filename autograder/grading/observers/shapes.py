"""What the lengths of arguments mean, read from a reference's docstring: rows of `X : array (n, m)` are examples."""

import functools
import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.checks.declared import Call, Check
from autograder.checks.outcomes import Function

_PARAMETER = re.compile(r"^[ \t]*(\w+(?:, \w+)*) : (.+)$", re.MULTILINE)
_SHAPE = re.compile(r"\((\w+(?:, ?\w+)*),?\)")
_WORDS = {"n": "examples", "o": "outputs", "n_L": "outputs", "K": "classes", "L": "layers"}


@functools.cache
def _declared(reference: Function) -> Mapping[str, tuple[str, ...]]:
    """Symbols for the axes of each parameter whose shape the docstring gives."""
    found: dict[str, tuple[str, ...]] = {}
    for names, text in _PARAMETER.findall(reference.__doc__ or ""):
        shape = _SHAPE.search(text)
        for name in names.split(", "):
            if shape:
                found[name] = tuple(part.strip() for part in shape.group(1).split(","))
            elif text.startswith("list of L arrays"):
                found[name] = ("L",)
    return found


def sizes(check: Check, call: Call) -> dict[str, int]:
    """What the symbols of the docstring are in this call, such as n, the number of examples."""
    found: dict[str, int] = {}
    for name, arg in zip(check.parameters, call.args, strict=False):
        symbols = _declared(check.reference).get(name, ())
        if isinstance(arg, (list, tuple)) and arg:
            if symbols == ("L",):
                found.setdefault("L", len(arg))
            arg = arg[0]
        if isinstance(arg, np.ndarray) and len(symbols) == arg.ndim and "L" not in symbols:
            for symbol, length in zip(symbols, arg.shape, strict=True):
                found.setdefault(symbol, length)
    return found


def has_examples(check: Check, name: str, arg: Any, n: int) -> bool:
    """Whether an argument has a row for each of `n` examples, by the docstring where it says so."""
    symbols = _declared(check.reference).get(name)
    return is_batch(arg, n) and (symbols is None or symbols[0] == "n")


def words(symbol: str) -> str:
    """What a symbol counts, for a student: "examples"."""
    return _WORDS.get(symbol, symbol)


def is_batch(arg: Any, n: int) -> bool:
    """Whether an argument has a row for each of `n` examples: a table, a vector, or a list of tables."""
    if isinstance(arg, np.ndarray):
        return arg.ndim > 0 and len(arg) == n
    tables = isinstance(arg, (list, tuple)) and len(arg) > 0
    return tables and all(isinstance(item, np.ndarray) and item.ndim == 2 and len(item) == n for item in arg)
