"""Whether a notebook may draw figures. Most that are graded do not: the course's own figures are left out."""

from collections.abc import Iterable

SIGNS = ("matplotlib", "pylab", "pyplot", "lab.")


def may_draw(sources: Iterable[str]) -> bool:
    """Whether any of the cells may come to import Matplotlib, which is worth importing ahead of its process then."""
    return any(sign in source for source in sources for sign in SIGNS)
