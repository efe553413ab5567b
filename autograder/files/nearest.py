"""What somebody meant who has mistyped a name."""

import difflib
from collections.abc import Iterable

ALIKE = 0.6  # share of the letters that a name and what was typed must have in common


def nearest(name: str, known: Iterable[str], alike: float = ALIKE) -> str | None:
    """The known name that is most like it; None where none is.

    >>> nearest("5_layers", ["05_layers", "06_backprop"])
    '05_layers'
    """
    found = difflib.get_close_matches(name, list(known), 1, alike)
    return found[0] if found else None


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """A sentence on a name that does not exist, with the one that is most like it and all that there are.

    >>> unknown("assignment", "5_layers", ["05_layers", "06_backprop"])
    "there is no assignment '5_layers': did you mean '05_layers'? There are 05_layers, 06_backprop"
    >>> unknown("limit", "colour", [])
    "there is no limit 'colour'; there are none at all"
    """
    names = list(known)
    like = nearest(name, names)
    listed = f"here are {', '.join(names)}" if names else "here are none at all"
    return f"there is no {what} '{name}'" + (f": did you mean '{like}'? T{listed}" if like else f"; t{listed}")
