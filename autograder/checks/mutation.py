"""Wrong functions as small changes of right ones: the change is the mistake, for all to read."""

import ast
import functools
import hashlib
import itertools
import linecache
from collections.abc import Mapping
from typing import Any

from autograder.checks.declared import Misconception
from autograder.checks.outcomes import Function
from autograder.checks.source import text_of


def mutate(name: str, function: Function, changes: Mapping[str, str]) -> Function:
    """The function with pieces of its text replaced, under another name.

    Parameters
    ----------
    name
        Name of the wrong function; it says what is wrong ("slope_missing").
    function
        The right one. The new one lives beside a copy of its module's names.
    changes
        Old text -> new text. Each old text must occur, so that a rewritten reference is noticed here.

    Returns
    -------
    function
        Its attribute `source` is its text, and `fresh` makes it anew, without the state that a wrong
        function may keep between calls. `original` and `changes` are what it was made of.

    Raises
    ------
    ValueError
        When an old text does not occur in the body.
    """
    source = text_without_docstring(function)
    for old, new in changes.items():
        if old not in source:
            raise ValueError(f"misconception '{name}': {function.__name__} has no text {old!r} to change")
        source = source.replace(old, new)
    source = source.replace(f"def {function.__name__}(", f"def {name}(", 1)
    wrong = compiled(name, source, dict(function.__globals__))
    wrong.original, wrong.changes = function, dict(changes)  # type: ignore[attr-defined]
    return wrong


def both(one: Function, other: Function) -> Function | None:
    """A function with the changes of two mutations at once; None where they cannot be made together."""
    if not hasattr(one, "original") or one.original is not getattr(other, "original", None):
        return None
    original: Any = one.original
    first, second = one.changes, other.changes  # type: ignore[attr-defined]
    if any(old in later or later in old for old in first for later in second):
        return None  # Both change the same place.
    try:
        return mutate(f"{one.__name__}_and_{other.__name__}", original, {**first, **second})
    except (ValueError, SyntaxError):
        return None


def mistakes_of(
    function: Function, *table: Function | tuple[str, Mapping[str, str]] | str
) -> tuple[Misconception, ...]:
    """A table of misconceptions: a mistake, and under it its hint; the next mistake, and its hint; and so on.

    >>> def average(numbers):
    ...     return sum(numbers) / len(numbers)
    >>> table = mistakes_of(
    ...     average,
    ...     ("not_divided", {" / len(numbers)": ""}),
    ...     '''Your average of 3 and 3 is 6. Between which two numbers
    ...     should an average lie?''',
    ...     max,
    ...     "Make the smallest number smaller. Does your average move?",
    ... )
    >>> [mistake.name for mistake in table], table[0].wrong([3, 3])
    (['not_divided', 'max'], 6)

    Parameters
    ----------
    function
        The right one.
    table
        Alternately a mistake and its hint. A mistake is a name with the changes that `mutate` makes to `function`, or
        a wrong function. A hint is a paragraph: how it is broken into lines and indented does not matter.

    Raises
    ------
    ValueError
        When a mistake has no hint, a hint no mistake, or a change nothing to change.
    """
    found = []
    for mistake, hint in itertools.zip_longest(table[::2], table[1::2]):
        if isinstance(mistake, str) or not isinstance(hint, str):
            raise ValueError(
                f"mistakes of {function.__name__}: after each mistake comes its hint; not so at {mistake!r}"
            )
        wrong = mistake if callable(mistake) else mutate(mistake[0], function, mistake[1])
        found.append(Misconception(wrong, " ".join(hint.split())))
    return tuple(found)


def compiled(name: str, source: str, names: dict[str, Any]) -> Function:
    """The function `name` that `source` defines, beside a copy of `names`; its text is found in tracebacks."""
    file = f"<mutation {name} {hashlib.sha256(source.encode()).hexdigest()[:16]}>"  # the same text is kept once
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    code = compile(source, file, "exec")

    def make() -> Function:
        namespace = dict(names)
        exec(code, namespace)
        function: Function = namespace[name]
        return function

    function = make()
    function.fresh, function.source = make, source  # type: ignore[attr-defined]
    return function


@functools.cache  # a function has a dozen mutations, and reading its text takes a millisecond
def text_without_docstring(function: Function) -> str:
    """The text of a function without its docstring, comments and layout kept."""
    source = text_of(function)
    node = ast.parse(source).body[0]
    assert isinstance(node, ast.FunctionDef)
    if ast.get_docstring(node) is None:
        return source
    text = node.body[0]
    lines = source.splitlines(keepends=True)
    return "".join(lines[: text.lineno - 1] + lines[text.end_lineno :])
