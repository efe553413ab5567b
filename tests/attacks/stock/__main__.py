"""`python -m tests.attacks.stock`: the attacks against stock nbgrader in a throw-away course, and against this kit.

Every attack runs behind namespaces of its own. Results are written as they come; a run that was
killed goes on where it stopped.
"""

import argparse
import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from autograder.sandbox.pool import WarmPool

from .. import LIMITS, Attack, attacks, plant_secret, problems, tiers
from . import walls
from .run import Record, fingerprint, remembered, template, tried
from .table import summary, tables

ROOT = Path(__file__).parent.parent.parent.parent


def main() -> None:
    """Try the chosen attacks, print a line for each, and the sum."""
    options = argparse.ArgumentParser(prog="python -m tests.attacks.stock", description=__doc__)
    options.add_argument("words", nargs="*", help="only attacks with one of these words in their name")
    options.add_argument("--jobs", type=int, default=2, help="courses at the same time (default 2)")
    options.add_argument("--results", type=Path, default=ROOT / "build" / "stock-attacks.jsonl", help="where to write")
    options.add_argument("--fresh", action="store_true", help="forget the results of earlier runs")
    options.add_argument("--no-kit", action="store_true", help="leave this kit out")
    options.add_argument("--markdown", action="store_true", help="print the tables for the documents at the end")
    chosen = options.parse_args()
    if reason := walls.missing():
        raise SystemExit(f"attacks are hostile code and run behind namespaces only: {reason}")
    picked = [a for a in attacks() if not chosen.words or any(word in a.name for word in chosen.words)]
    chosen.results.parent.mkdir(parents=True, exist_ok=True)
    if chosen.fresh:
        chosen.results.unlink(missing_ok=True)
    stock = against_stock(picked, chosen.results, chosen.jobs)
    kit = [] if chosen.no_kit else against_kit(picked, chosen.results)
    print(summary(stock, kit))
    if chosen.markdown:
        print(tables(stock, kit))


def against_stock(picked: Sequence[Attack], results: Path, jobs: int) -> list[Record]:
    """The records of these attacks, in their order."""
    known = remembered(results)
    todo = [attack for attack in picked if fingerprint(attack) not in known]
    print(
        f"stock nbgrader: {len(picked) - len(todo)} attacks known from an earlier run, {len(todo)} to try", flush=True
    )
    if todo:
        with template() as made, ThreadPoolExecutor(jobs) as executor:
            waiting = {executor.submit(tried, attack, made): attack for attack in todo}
            for done, future in enumerate(as_completed(waiting), 1):
                record = future.result()
                known[record["fingerprint"]] = record
                _append(results, record)
                print(f"{done:4} of {len(todo)}  {_line(record, waiting[future])}", flush=True)
    return [known[fingerprint(attack)] for attack in picked]


def against_kit(picked: Sequence[Attack], results: Path) -> list[Record]:
    """What the same attacks achieve behind this kit's best walls; `python -m tests.attacks` tries all tiers."""
    if not tiers():
        print("this kit: no walls on this machine, nothing tried")
        return []
    known = remembered(results)
    code = _kit()
    records = []
    plant_secret()
    with WarmPool(limits=LIMITS, tier=tiers()[0]) as pool:
        for attack in picked:
            mark = hashlib.sha256(f"{code} {attack.name} {attack.source}".encode()).hexdigest()[:16]
            if known.get(mark, {"problems": True})["problems"]:  # what got through is tried again each time
                known[mark] = {"name": attack.name, "fingerprint": mark, "problems": _problems(attack, pool)}
                _append(results, known[mark])
                print(f"this kit  {attack.name:<42}{'; '.join(known[mark]['problems']) or 'held off'}", flush=True)
            records.append(known[mark])
    return records


def _problems(attack: Attack, pool: WarmPool) -> list[str]:
    try:
        return list(problems(attack, pool))
    except Exception as error:
        return [f"the grader failed: {type(error).__name__}: {error}"]


def _kit() -> str:
    digest = hashlib.sha256(" ".join(tiers()).encode())
    for path in sorted([*ROOT.glob("autograder/**/*.py"), ROOT / "tests" / "attacks" / "__init__.py"]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _append(results: Path, record: Record) -> None:
    with results.open("a", encoding="utf-8") as file:
        file.write(json.dumps(record, ensure_ascii=True) + "\n")
        file.flush()
        os.fsync(file.fileno())


def _line(record: Record, attack: Attack) -> str:
    if not record["applies"]:
        return f"{record['name']:<42}   does not apply: {record['reason']}"
    found = [f"{kind.upper()} {text[:80]!r}" for kind, text in record["found"].items()]
    rest = [record[key] for key in ("ungraded", "own") if key in record]
    return f"{record['name']:<42}{record['seconds']:6.1f} s  {'; '.join(found + rest) or 'held off'}  ({attack.tries})"


if __name__ == "__main__":
    main()
