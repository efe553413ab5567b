"""Sentences for what was seen. They never repeat text that came out of the student's process.

A message or a class name of the student's making could carry hidden inputs to the feedback page, so
that only the kinds of exception that Python and NumPy bring along are named.
"""

from collections.abc import Collection, Iterable, Sequence

from autograder.checks.outcomes import Absent, Died, NotAsked, Outcome, Raised, TimedOut, in_seconds
from autograder.reports.messages import cause_in

NOT_ATTEMPTED = "Not written yet."
NOT_TRIED = "this was not tried, because the notebook's time was used up before: a person looks at it"

_KINDS = {
    "ValueError": "NumPy or Python met values or shapes that do not fit together; "
    "print the shapes just before the line that stops",
    "TypeError": "something was called with the wrong number or the wrong kind of arguments",
    "IndexError": "an index points beyond the end of a list or an axis",
    "KeyError": "a dict was asked for a key that it does not have",
    "AttributeError": "an object was asked for something that it does not have",
    "NameError": "a name is used that is not defined when the notebook runs from top to bottom; "
    "restart the kernel and run all cells to see which",
    "UnboundLocalError": "a variable is used before it was given a value",
    "ZeroDivisionError": "something was divided by zero",
    "RecursionError": "the function calls itself without an end",
    "AssertionError": "an assert in your own code did not hold",
    "OverflowError": "a number became too large",
    "MemoryError": "more memory was asked for than there is",
    "FloatingPointError": "a floating-point error was turned into an exception",
    "LinAlgError": "a matrix was singular, or had the wrong shape for linear algebra",
    "ModuleNotFoundError": "a package is imported that this course does not have",
    "ImportError": "an import did not work",
    "RuntimeError": "Python reported a problem while it was running",
    "StopIteration": "an iterator was read beyond its end",
    "FileNotFoundError": "a file is read that is not there when the notebook is graded",
    "PermissionError": "something was tried that is not allowed when the notebook is graded",
    "UFuncTypeError": "a result of one dtype was to be stored in an array of another, such as fractions in integers",
    "_UFuncOutputCastingError": "a result was to be stored in an array whose dtype cannot hold it, "
    "such as fractions in an array of integers",
    "AxisError": "an axis was named that the array does not have",
    "SystemExit": "it ends Python instead of returning",
    "KeyboardInterrupt": "it interrupts Python instead of returning",
}


REMARKS = {
    "iterator": "a one-shot iterator is returned: it can be read only once, so a list is the better answer",
    "stderr": "warnings or text on stderr appeared (they cost no points)",
    "random": "NumPy's global random numbers are changed for everybody else",
    "magic": "shell commands, installations and other languages are not run when grading",
}


_SPENT = {"computing": " of computing", "waiting": ", most of that spent waiting", "running": ""}


def in_code(names: Iterable[str]) -> str:
    """Names in a sentence.

    >>> in_code(["a", "b", "c"])
    '`a`, `b` and `c`'
    """
    *most, last = (f"`{name}`" for name in names)
    return f"{', '.join(most)} and {last}" if most else last


def uses_unwritten(names: Sequence[str]) -> str:
    """That an answer uses functions which are not written yet; a sentence without its beginning and its end."""
    return f"uses your {in_code(names)}, which {'are' if len(names) > 1 else 'is'} not written yet"


def unanswered(outcome: Outcome, sizes: Collection[int] = ()) -> str:
    """Why a call brought no value; `sizes` are the lengths of its arguments, which may be named."""
    match outcome:
        case TimedOut(seconds, of):
            return f"it did not come to an end within {in_seconds(seconds)}{_SPENT[of]}"
        case NotAsked():
            return "it was not tried any more: what was tried before took too long, or ended the process"
        case Absent():
            return f"it stops with NameError: {_KINDS['NameError']}"
        case Died():
            return "it ended the whole Python process"
        case Raised(kind="NotImplementedError"):
            return "it still raises NotImplementedError: the placeholder line is reached"
        case Raised(kind="NotPlain"):
            return "it returns something that is not made of numbers, lists and arrays"
        case Raised(kind="TooMuch"):
            return "it returns far more numbers than are asked for"
        case Raised(kind, message) if kind in _KINDS:
            return f"it stops with {kind.lstrip('_')}: {cause_in(message, sizes) or _KINDS[kind]}"
        case _:
            return "it stops with an exception"


def kind_of(error: Raised) -> str:
    """The exception's name where it is one of the usual ones."""
    return error.kind.lstrip("_") if error.kind in _KINDS else "an exception"
