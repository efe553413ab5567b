"""The text of a function, read once: that takes a tenth of a millisecond or more, and calls need it by the hundred."""

import functools
import inspect
import textwrap

from autograder.checks.outcomes import Function


class CheckError(TypeError):
    """A check that is not declared as it should be; the message names it and says what to do."""


def text_of(function: Function) -> str:
    """The text of a function, docstring and all, that of a mutation as well."""
    source: str | None = getattr(function, "source", None)  # of what is made by the hundred, and is not kept
    return _read(function) if source is None else source


@functools.cache
def _read(function: Function) -> str:
    return textwrap.dedent(inspect.getsource(function))
