"""The text of a function, read once: that takes a tenth of a millisecond or more, and calls need it by the hundred."""

import functools
import inspect
import textwrap

from autograder.checks.outcomes import Function


class CheckError(TypeError):
    """A check that is not declared as it should be; the message names it and says what to do."""


@functools.cache
def text_of(function: Function) -> str:
    """The text of a function, docstring and all, that of a mutation as well."""
    source: str = getattr(function, "source", None) or textwrap.dedent(inspect.getsource(function))
    return source
