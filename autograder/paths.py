"""Where Python looks for modules: never in the working directory, where a student's `select.py` may lie."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # where this package lies
SAFE = "PYTHONSAFEPATH"  # Python starts as with -P: neither working directory nor a script's folder on the path


def started_as_module() -> bool:
    """Whether Python was started as `python -m autograder...`, which puts the working directory first on its path."""
    pairs = zip(sys.orig_argv[1:], sys.orig_argv[2:])
    return any(option == "-m" and name.partition(".")[0] == "autograder" for option, name in pairs)


def leave_working_directory() -> None:
    """Take the working directory off the path, unless this package itself was found there."""
    here = os.getcwd()
    if here != OURS:
        sys.path[:] = [folder for folder in sys.path if folder and os.path.abspath(folder) != here]


@contextmanager
def safe_children() -> Iterator[None]:
    """Processes of Python that are started meanwhile do not have the working directory on their path."""
    before = os.environ.get(SAFE)
    os.environ[SAFE] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[SAFE]
        else:
            os.environ[SAFE] = before
