"""What names of files say: which notebook an assignment releases, and what is a notebook at all."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

NOTEBOOK = ".ipynb"
# A browser or a mail program adds the second ending; the content is that of a notebook.
RENAMED = (".ipynb.txt", ".ipynb.json")
INSTALLED = frozenset({"site-packages", "dist-packages", "node_modules", "__pycache__"})
SHOWN = 10  # Names that a message lists before it says how many more there are.


def notebook_name(slug: str) -> str:
    """The file that an assignment's students get.

    >>> notebook_name("05_layers")
    'layers.ipynb'
    """
    return f"{slug.partition('_')[2]}{NOTEBOOK}"


def slug_of(name: str, slugs: Sequence[str]) -> str | None:
    """The assignment whose released notebook has the name of this file, folders aside.

    >>> slug_of("a/Layers.ipynb", ["05_layers"]), slug_of("my layers.ipynb", ["05_layers"])
    ('05_layers', None)
    """
    own = PurePosixPath(name).name.casefold()
    return next((slug for slug in slugs if notebook_name(slug).casefold() == own), None)


def is_notebook(name: str) -> bool:
    """Whether a file calls itself a notebook: `layers.IPYNB` does, too."""
    return name.lower().endswith(NOTEBOOK)


def is_renamed(name: str) -> bool:
    """Whether something was hung on to the name of a notebook."""
    return name.lower().endswith(RENAMED)


def is_zip(name: str) -> bool:
    """Whether a file calls itself a zip."""
    return name.lower().endswith(".zip")


def visible(parts: Iterable[str]) -> bool:
    """Whether a path is something that a person put there."""
    return not any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)


def is_installed(name: str) -> bool:
    """Whether a path lies among installed packages: an environment that was handed in by mistake."""
    return not INSTALLED.isdisjoint(PurePosixPath(name).parts)


def listed(names: Sequence[str]) -> str:
    """The names in a message, the first few of many.

    >>> listed(["a", "b"])
    'a, b'
    """
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def student_in(name: str, slug: str) -> str | None:
    """The student whom a file names before the name of the released notebook.

    >>> student_in("ada_layers.ipynb", "05_layers"), student_in("layers (1).ipynb", "05_layers")
    ('ada', None)
    """
    found = re.fullmatch(rf"(?P<who>.*\w)[_-]{re.escape(notebook_name(slug))}", PurePosixPath(name).name)
    return found["who"] if found else None
