"""One attack after the other against stock nbgrader, each in a fresh course behind fresh walls."""

import hashlib
import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .. import HONEST, Attack
from . import walls
from .course import ASSIGNMENT, ATTACKER, HONEST_BEFORE, copy_course, hand_in, hand_in_attack, remove, write_secret
from .course import write_source as write_course
from .verdict import State, findings, not_for_stock, remarks

Record = dict[str, Any]


class NotOrdinary(RuntimeError):
    """Stock nbgrader does not grade honest work here as it should: nothing can be said about attacks."""


@contextmanager
def template() -> Iterator[Path]:
    """A course, released by nbgrader, with one honest student graded; removed at the end."""
    with folder() as root:
        (root / "course").mkdir()
        write_secret(root)
        write_course(root / "course")
        _expect(walls.run(root, [["generate_assignment", ASSIGNMENT]]))
        hand_in(root / "course", HONEST_BEFORE, HONEST)
        _expect(walls.run(root, [["autograde", ASSIGNMENT]]))
        if State(root).marks != {HONEST_BEFORE: {"test_double": 4.0, "test_shift": 2.0}}:
            raise NotOrdinary(f"the honest student has {State(root).marks}")
        yield root


@contextmanager
def folder() -> Iterator[Path]:
    """A temporary folder that is removed whatever an attack has made of it."""
    root = Path(tempfile.mkdtemp(prefix="stock-"))
    try:
        yield root
    finally:
        remove(root)


def tried(attack: Attack, made: Path) -> Record:
    """The record of one attack against stock nbgrader."""
    record: Record = {"name": attack.name, "fingerprint": fingerprint(attack), "nbgrader": version("nbgrader")}
    if reason := not_for_stock(attack):
        return {**record, "applies": False, "reason": reason}
    seen = _once(attack, made, walls.SECONDS)
    if seen["found"].get("hung") == walls.TOO_LONG:  # a busy machine looks the same
        seen = _once(attack, made, 2 * walls.SECONDS)
    return {**record, "applies": True, **seen}


def _once(attack: Attack, made: Path, seconds: float) -> Record:
    start = time.monotonic()
    with folder() as root:
        copy_course(made, root)
        hand_in_attack(root / "course", attack.source)
        before = State(root)
        ending = walls.run(root, commands(attack), seconds)
        seen = {"found": findings(attack, root, before, ending), **remarks(root, ending)}
    return {**seen, "seconds": round(time.monotonic() - start, 1)}


def commands(attack: Attack) -> list[list[str]]:
    """What an instructor types; the pages of feedback only for attacks on those who read them."""
    pages = [["generate_feedback", ASSIGNMENT, "--student", ATTACKER]] if "<script>" in attack.source else []
    return [["autograde", ASSIGNMENT], *pages]


def fingerprint(attack: Attack) -> str:
    """Changes with the attack, with nbgrader and with how attacks are tried."""
    digest = hashlib.sha256(version("nbgrader").encode())
    for path in [attack.path, *sorted(Path(__file__).parent.glob("*.py"))]:
        if path.name not in ("__main__.py", "table.py"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def remembered(results: Path) -> dict[str, Record]:
    """The records of an earlier run, by fingerprint; a line that a kill cut short is left out."""
    found: dict[str, Record] = {}
    if results.exists():
        for line in results.read_text(encoding="utf-8").splitlines():
            try:
                record = json.loads(line)
                found[record["fingerprint"]] = record
            except (ValueError, KeyError):
                continue
    return found


def _expect(ending: walls.Ending) -> None:
    if ending.stopped or ending.codes != [0]:
        log = "\n".join(line for lines in ending.logs for line in lines[-20:])
        raise NotOrdinary(f"nbgrader failed: {ending.stopped} {ending.codes}\n{log}")
