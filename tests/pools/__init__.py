"""Answers of students, written without a look at the checks: a folder per assignment, a file per function and kind.

`<function>.right.py` holds right answers in many styles, `<function>.wrong.py` wrong ones, `<function>.listed.py` the
mistakes that are known to be common, and habits such as a print in place of a return. A file is py:percent: every cell is
an answer, its marker has the title and tags, comments under it up to an empty line are about the answer. Tags:

- `disputable`: reasonable people differ about it.
- `borrowed`: a mistake that is listed for a function of another notebook, tried here as well.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
KINDS = ("right", "wrong", "listed")
MARKER = re.compile(r"^# %% (?P<title>.+?)(?: tags=(?P<tags>\[.*\]))?\n", re.MULTILINE)
ABOUT = re.compile(r"\A(?:#.*\n)+\n")


@dataclass(frozen=True)
class PoolAnswer:
    """One answer: the source of a notebook's cell, under a title."""

    function: str
    title: str
    source: str
    tags: tuple[str, ...] = ()

    @property
    def disputable(self) -> bool:
        return "disputable" in self.tags

    @property
    def is_named_here(self) -> bool:
        """Whether it is a mistake that this notebook's checks ought to know by name."""
        return "borrowed" not in self.tags and not self.title.startswith("habit: ")


def pool(slug: str, kind: str) -> list[PoolAnswer]:
    """All answers of a kind ("right", "wrong", "listed") to the functions of an assignment."""
    return [answer for file in sorted((FOLDER / slug).glob(f"*.{kind}.py")) for answer in read(file)]


def read(file: Path) -> Iterator[PoolAnswer]:
    """The answers of one file."""
    text = file.read_text(encoding="utf-8")
    markers = list(MARKER.finditer(text))
    ends = [marker.start() for marker in markers[1:]] + [len(text)]
    for marker, end in zip(markers, ends):
        source = ABOUT.sub("", text[marker.end() : end]).rstrip("\n") + "\n"
        yield PoolAnswer(
            file.name.partition(".")[0], marker["title"], source, tuple(json.loads(marker["tags"] or "[]"))
        )
