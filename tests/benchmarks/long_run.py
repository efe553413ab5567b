"""A long run: the grader's memory and the time per submission from the hundredth to the last."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from autograder.course.course import Course

from .classroom import hand_in_class, members, released_notebook
from .memory import reading
from .options import ROOT
from .report import heading, machine, table

PARTS = 10
HEAD = ("submissions", "grader, MB", "all its processes, MB", "a minute")
NOTES = (
    "RSS of the grader itself when so many were done, and of all its processes together, which counts pages that they share",
    "once for each; the last column is the rate since the line above.",
)


def main() -> None:
    """Grade a large class with two jobs; a line for every tenth of it."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.long_run", description=__doc__)
    options.add_argument("--submissions", type=int, default=2000, metavar="N")
    options.add_argument("--jobs", type=int, default=2, metavar="N")
    options.add_argument("--assignment", default="05_layers", metavar="SLUG")
    options.add_argument("--cluster", metavar="ADDRESS", help="on a cluster in place of --jobs")
    arguments = options.parse_args()
    print(machine())
    print(heading("A long run", *NOTES))
    with tempfile.TemporaryDirectory() as name:
        folder, course = Path(name), Course(ROOT)
        given = released_notebook(course, arguments.assignment)
        hand_in_class(folder, course, arguments.assignment, given, members(arguments.submissions))
        rows = measure(folder, arguments)
    print(table(f"{arguments.assignment}, {arguments.submissions} submissions", HEAD, rows))


def measure(folder: Path, arguments: argparse.Namespace) -> list[tuple[str, ...]]:
    """The rows of the table."""
    workers = ["--cluster", arguments.cluster] if arguments.cluster else ["--jobs", f"{arguments.jobs}"]
    paths = [str(folder / "submitted"), "--output", str(folder / "reports"), "--course", str(ROOT)]
    command = [sys.executable, "-m", "autograder", "grade", *paths, *workers, "--progress", "json"]
    rows, since, before = [], time.monotonic(), 0
    marks = {100, *(arguments.submissions * part // PARTS for part in range(1, PARTS + 1))}
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as grader:
        assert grader.stderr is not None
        for line in grader.stderr:
            done = json.loads(line).get("done") if line.startswith("{") else None
            if done in marks:
                now = time.monotonic()
                together = sum(reading(pid).rss or 0 for pid in family(grader.pid))
                own = reading(grader.pid).rss or 0
                rows.append((f"{done}", f"{own:.0f}", f"{together:.0f}", f"{60 * (done - before) / (now - since):.0f}"))
                since, before = now, done
        peak = os.wait4(grader.pid, 0)[2].ru_maxrss / 1024  # asked before anybody else has heard of its end
    rows.append(("at most, the class page included", f"{peak:.0f}", "", ""))
    return rows


def family(process: int) -> list[int]:
    """A process and all below it."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        parents.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [process]
    while waiting:
        found.append(waiting.pop())
        waiting += parents.get(found[-1], [])
    return found


if __name__ == "__main__":
    main()
