"""`lab.py` and what stands behind it: what the released examples of any course need beside the notebook."""

import re
from functools import cache
from pathlib import Path

from autograder.course.handouts import ASSIGNMENTS
from autograder.course.kit import INSTALLED, kit_files
from autograder.course.settings import CourseError

LAB = "lab.py"
ENGINE = ("lab_compare.py", "lab_examples.py")  # what `with lab.examples(...)` stands on in every course
NEEDED = re.compile(r"lab_examples|def examples")
DRAWINGS = re.compile(r"^from lab_drawings import .*\n", re.MULTILINE)  # of the course on backpropagation
OLD_KIT = "lab_drawings"


def laboratory(root: Path) -> dict[Path, str]:
    """What a course in `root` lacks beside its assignments' folders, as files to write; empty where all is there.

    A course without a `lab.py` gets one. One whose `lab.py` came with this kit before examples had a module of their
    own gets the new ones, and its own as `.old`.

    Raises
    ------
    CourseError
        For a `lab.py` of the author's own that has no examples: the message says which lines to write.
    """
    folder = root / ASSIGNMENTS
    own = folder / LAB
    text = own.read_text(encoding="utf-8") if own.is_file() else None
    if text is None:
        return {folder / name: content for name, content in general().items()}
    if not NEEDED.search(text):
        return _newer(folder, text)
    return {folder / name: general()[name] for name in ENGINE if not (folder / name).is_file()}


@cache
def general() -> dict[str, str]:
    """Name -> text of what examples and figures of any course need: the kit's, without the drawings of one course."""
    texts = _kit()
    return {LAB: DRAWINGS.sub("", texts[LAB]), **{name: texts[name] for name in ENGINE}}


@cache
def _kit() -> dict[str, str]:
    files = {Path(name): content for name, content in kit_files().items()}
    return {path.name: text.decode() for path, text in files.items() if path.match(f"{ASSIGNMENTS}/lab*.py")}


def _newer(folder: Path, text: str) -> dict[Path, str]:
    """The kit's modules in place of those of an older kit, which are kept."""
    if OLD_KIT not in text or folder.parent == INSTALLED:
        lines = "`from lab_compare import *` and `from lab_examples import *`"
        raise CourseError(f"{folder / LAB}: the examples of notebooks need {lines}: write these lines into it")
    old = [folder / name for name in _kit() if (folder / name).is_file()]
    kept = {file.with_name(f"{file.name}.old"): file.read_text(encoding="utf-8") for file in old}
    return kept | {folder / name: content for name, content in _kit().items()}
