"""What an attack achieved against stock nbgrader, read off the gradebook and the files after the run."""

import hashlib
import json
import os
import re
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .. import SECRET, Attack
from .course import ASSIGNMENT, ATTACKER, HIDDEN_VALUE, HONEST_AFTER, HONEST_BEFORE, POINTS, TESTS, TWIN
from .walls import Ending

# In the order of the table. Each is harm by itself, but for the last.
KINDS = {
    "points": "unearned points",
    "others": "another student's mark changed or lost",
    "files": "files or tables of the course changed",
    "secret": "a secret or hidden input read or shown",
    "script": "a live script in the feedback page",
    "left": "processes left behind",
    "hung": "the run had to be killed",
    "reached": "reached what a grader should close, without visible harm",
}
OWN_LINE = re.compile(r'sys\.modules\["inside\.(wire|worker)"\]|f_locals\["self"\]\.sock\b')
OWN_FILES = {
    "forged/import_reference": "imports this kit's packages",
    "forged/read_test_source": "looks for this kit's files",
    "forged/rewrite_course": "looks for this kit's files",
    "exfiltration/proxy_globals": "looks into this kit's worker",
    "exfiltration/search_path": "looks for this kit's files",
    "exfiltration/worker_sources": "looks into this kit's worker",
}
ALSO_APPLIES = {"forged/replaced_run_cell"}  # its first half is for IPython
BOOK = "gradebook.db"
MARKS = """
SELECT s.student_id, c.name, g.auto_score, g.manual_score, g.extra_credit FROM grade g
JOIN submitted_notebook n ON g.notebook_id = n.id JOIN submitted_assignment s ON n.assignment_id = s.id
JOIN base_cell c ON g.cell_id = c.id"""
TABLES = ("assignment", "notebook", "base_cell", "source_cell", "grade_cells", "solution_cells", "task_cells")

Marks = dict[str, dict[str, float | None]]


def not_for_stock(attack: Attack) -> str:
    """Why an attack cannot mean anything to stock nbgrader; empty when it can."""
    if attack.name in OWN_FILES:
        return OWN_FILES[attack.name]
    if attack.name not in ALSO_APPLIES and OWN_LINE.search(attack.source):
        return "speaks this kit's own protocol"
    return ""


class State:
    """The course before or after a run: marks, the gradebook's other tables, and every file that is not a result."""

    def __init__(self, root: Path) -> None:
        self.marks, self.tables = _gradebook(root / "course" / BOOK)
        self.files = dict(_files(root))


def findings(attack: Attack, root: Path, before: State, ending: Ending) -> dict[str, str]:
    """Kind of harm -> what was seen."""
    after = State(root)
    found: dict[str, str] = {}
    earned = {student: _points(after.marks, student, "double") for student in (ATTACKER, TWIN)}
    if any(earned.values()) and not attack.earns:
        again = " at the second attempt" if TWIN in after.marks and not earned[TWIN] else ""
        found["points"] = f"{max(earned.values()):g} of {POINTS['double']:g} points{again}"
    if harmed := list(_harmed(before, after, ending)):
        found["others"] = "; ".join(harmed)
    if changed := list(_changed(before, after)):
        found["files"] = ", ".join(changed)[:300]
    reached, shown = _told(root)
    if any(word in reached for word in (SECRET, HIDDEN_VALUE, "BEGIN SOLUTION")):
        found["secret"] = reached
    elif SECRET in shown:
        found["secret"] = "what it saw while it was tested stands in the feedback"
    elif reached:
        found["reached"] = reached
    if _live_script(root):
        found["script"] = "in the page that the student, or a person who marks, opens"
    if ending.left:
        found["left"] = f"{len(ending.left)}: {', '.join(sorted(set(ending.left)))}"
    if ending.stopped:
        found["hung"] = ending.stopped
    return found


def remarks(root: Path, ending: Ending) -> dict[str, Any]:
    """What does not count as harm to others, but tells what came of the run."""
    marks = State(root).marks
    told: dict[str, Any] = {"exit": ending.codes[0] if ending.codes else None}
    if HIDDEN_VALUE in _told(root)[1]:
        told["tests"] = "a hidden test stands in the feedback"
    if None in marks.get(ATTACKER, {"": None}).values():
        told["ungraded"] = "no mark for the attacker, whose submission a person must look at"
    elif _points(marks, ATTACKER, "shift") < POINTS["shift"]:
        told["own"] = "its own honest answer beside it lost points"
    return told


def _points(marks: Marks, student: str, exercise: str) -> float:
    return marks.get(student, {}).get(TESTS[exercise]) or 0.0


def _harmed(before: State, after: State, ending: Ending) -> Iterator[str]:
    full = {TESTS[name]: points for name, points in POINTS.items()}
    if after.marks.get(HONEST_BEFORE) != before.marks[HONEST_BEFORE]:
        yield "the marks of a student graded earlier changed"
    if not ending.stopped and after.marks.get(HONEST_AFTER) != full:
        marks = after.marks.get(HONEST_AFTER, {})
        lost = None in marks.values() or not marks
        yield f"the honest student after it {'has no mark' if lost else f'has {sum(filter(None, marks.values())):g} of 6'}"


def _changed(before: State, after: State) -> Iterator[str]:
    for name in sorted(before.files.keys() | after.files.keys()):
        if before.files.get(name) != after.files.get(name):
            yield name
    if after.tables != before.tables:
        yield f"{BOOK}: tables besides the marks"


def _gradebook(path: Path) -> tuple[Marks, str]:
    """Marks as nbgrader counts them, and a digest of what no submission should change. The file may be hostile."""
    marks: Marks = {}
    digest = hashlib.sha256()
    try:
        book = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return {}, "unreadable"
    steps = iter(range(10_000))
    book.set_progress_handler(lambda: next(steps, None) is None, 1000)
    try:
        book.execute("PRAGMA trusted_schema = OFF")
        for student, cell, automatic, manual, extra in book.execute(MARKS):
            score = automatic if manual is None else manual
            marks.setdefault(student, {})[cell] = None if score is None else score + (extra or 0.0)
        for table in TABLES:
            digest.update(repr(sorted(book.execute(f"SELECT * FROM {table}"), key=repr)).encode())
        digest.update(repr(sorted(book.execute("SELECT type, name FROM sqlite_master"))).encode())
    except (sqlite3.Error, TypeError) as error:
        return {}, f"unreadable: {error}"
    finally:
        book.close()
    return marks, digest.hexdigest()


def _files(root: Path) -> Iterator[tuple[str, str]]:
    """Every file of the course but the gradebook and what this run writes by design; links are not followed."""
    own = [f"course/{kind}/{name}" for kind in ("autograded", "feedback") for name in (ATTACKER, TWIN, HONEST_AFTER)]
    for folder, folders, names in os.walk(root):
        place = Path(folder).relative_to(root)
        folders[:] = [name for name in folders if str(place / name) not in own]
        for name in names:
            path = Path(folder, name)
            if not name.startswith((BOOK, ".nbgrader.log")) or place != Path("course"):
                yield str(place / name), _digest(path)


def _digest(path: Path) -> str:
    try:
        state = path.lstat()
        if not stat.S_ISREG(state.st_mode):
            return f"no regular file {stat.S_IFMT(state.st_mode)}"
        with path.open("rb") as file:
            content = hashlib.sha256(file.read(1 << 22)).hexdigest()
        return f"{state.st_mode} {state.st_size} {content}"
    except OSError as error:
        return f"unreadable {error.errno}"


def _told(root: Path) -> tuple[str, str]:
    """What the attack's own last cell reports, and what its graded cell shows to the student."""
    path = root / "course" / "autograded" / ATTACKER / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    try:
        if path.is_symlink() or path.stat().st_size > 64 << 20:
            return "", ""
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, KeyError):
        return "", ""
    reached, shown = "", ""
    for cell in cells:
        outputs = cell.get("outputs", [])
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == TESTS["double"]:
            shown = json.dumps(outputs)
        for output in outputs if cell is cells[-1] else []:
            text = "".join(output.get("text", ""))
            if "breach: " in text:
                reached = text.partition("breach: ")[2].strip()[:300]
    return reached, shown


def _live_script(root: Path) -> bool:
    for path in (root / "course" / "feedback" / ATTACKER).rglob("*.html"):
        if not path.is_symlink() and "<script>attack" in path.read_text(encoding="utf-8", errors="replace"):
            return True
    return False
