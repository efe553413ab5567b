"""Functions whose arguments cannot cross the line: what a driver makes of the reference and of wrong functions."""

import functools
import inspect
from pathlib import Path
from types import CodeType
from typing import Any

from autograder.checks.declared import Check
from autograder.checks.outcomes import Function
from autograder.checks.source import text_of


def as_called(check: Check, function: Function) -> Function:
    """What answers the calls of a check: `function` itself, or the driver with `function` in the reference's place.

    The driver runs among names of its own, made anew from the file of the reference.
    """
    if check.driver is None:
        return function
    names: dict[str, Any] = {"__name__": check.reference.__module__}
    exec(_code(_file_of(check.reference)), names)
    if function is not check.reference:
        for name, value in function.__globals__.items():
            names.setdefault(name, value)  # The wrong function may call helpers of its own module.
        exec(_code(text_of(function)), names)
        names[check.name] = names[function.__name__]
    exec(_code(text_of(check.driver)), names)
    driver: Function = names[check.driver.__name__]
    driver.source = text_of(function)  # type: ignore[attr-defined] # What may be endless is the function that it tries.
    return driver


@functools.cache
def _file_of(function: Function) -> str:
    return Path(inspect.getfile(function)).read_text(encoding="utf-8")


@functools.cache
def _code(source: str) -> CodeType:
    return compile(source, "<tried>", "exec")
