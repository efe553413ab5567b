"""Kills graders, local workers and workers of a cluster in the midst of a run, goes on, and compares the reports.

`python -m tests.kills --grader 10 --dask 5 --local 5 --submissions 60` ends with 0 when every report is the one of an
undisturbed run, none is lost, none is there twice and nobody is unnamed. Scheduler and workers of the cluster are
processes of their own that talk over TCP.
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.course.course import Course
from tests.benchmarks.classroom import hand_in_class, members, released_notebook
from tests.benchmarks.options import ROOT

SECRET = {"AUTOGRADER_SECRET": "kills"}  # the same hidden inputs in every run
VARYING = ("seconds", "graded_at")  # fields of a report that say how long it took, and when it was made
LOCAL_WORKER = b"multiprocessing.spawn"
Kill = Callable[[subprocess.Popen[str]], None]


@dataclass(frozen=True)
class Class:
    """A class that has handed in, and the course that grades it."""

    course: Course
    folder: Path
    count: int

    def command(self, output: Path, *more: str) -> list[str]:
        """How it is graded."""
        grade = ["grade", str(self.folder / "submitted"), "--output", str(output), "--course", str(self.course.root)]
        return [sys.executable, "-m", "autograder", *grade, "--progress", "json", *more]


def handed_in(folder: Path, slug: str, count: int) -> Class:
    """So many submissions of an assignment, right ones and mistaken ones."""
    course = Course(ROOT)
    hand_in_class(folder, course, slug, released_notebook(course, slug), members(count))
    return Class(course, folder, count)


def reports(folder: Path) -> dict[str, str]:
    """Every report below a folder, by its place, without what may differ between two runs."""
    found = {}
    for file in folder.glob("*/*.json"):
        report = json.loads(file.read_text(encoding="utf-8"))
        found[file.relative_to(folder).as_posix()] = json.dumps({k: report[k] for k in report if k not in VARYING})
    return found


def differences(wanted: dict[str, str], got: dict[str, str]) -> list[str]:
    """What is lost, what is too much, and what differs."""
    lost = [f"{name} is lost" for name in sorted(wanted.keys() - got.keys())]
    more = [f"{name} is too much" for name in sorted(got.keys() - wanted.keys())]
    return lost + more + [f"{name} differs" for name in sorted(wanted.keys() & got.keys()) if wanted[name] != got[name]]


def run(command: Sequence[str], kills: Sequence[tuple[int, Kill]] = ()) -> int:
    """Run a command to its end; when so many are done, something is killed. The exit code."""
    waiting = list(kills)
    pipes = {"stderr": subprocess.PIPE, "stdout": subprocess.DEVNULL}
    with subprocess.Popen(command, env=os.environ | SECRET, text=True, **pipes) as grader:
        assert grader.stderr is not None
        done, said = 0, []
        for line in grader.stderr:
            done += '"event": "done"' in line
            said += [] if line.startswith("{") else [line]
            while waiting and done >= waiting[0][0]:
                waiting.pop(0)[1](grader)
        code = grader.wait()
    if waiting:
        raise SystemExit(
            f"the run ended before {len(waiting)} of {len(kills)} kills: more --submissions\n{''.join(said)}"
        )
    return code


def kill_grader(grader: subprocess.Popen[str]) -> None:
    """As the memory killer does."""
    grader.kill()


def kill_local_worker(grader: subprocess.Popen[str]) -> None:
    """One of the processes that grade beside each other: the oldest, which is surely at work."""
    workers = [process for process in children(grader.pid) if LOCAL_WORKER in command_of(process)]
    os.kill(min(workers), signal.SIGKILL)


def children(process: int) -> Iterator[int]:
    """The processes that a process has started, and that are still there."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if re.search(rf"^PPid:\t{process}$", (entry / "status").read_text(), re.MULTILINE):
                yield int(entry.name)
        except OSError:
            continue


def command_of(process: int) -> bytes:
    """Its command line."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


class Cluster:
    """A scheduler and its workers, each a process of its own, over TCP."""

    def __init__(self, folder: Path, count: int) -> None:
        self._folder, self._file = folder, folder / "scheduler.json"
        self._stack, self._workers = ExitStack(), list[subprocess.Popen[bytes]]()
        self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(self._file))
        for _ in range(count):
            self.add_worker()

    @property
    def address(self) -> str:
        """Of the scheduler."""
        while True:
            try:
                return str(json.loads(self._file.read_text())["address"])
            except (OSError, ValueError):
                continue

    def add_worker(self) -> None:
        """One more, without a nanny that would start it again."""
        options = ("--nthreads", "1", "--no-nanny", "--local-directory", str(self._folder))
        self._workers.append(self._start("worker", "--scheduler-file", str(self._file), *options))

    def kill_worker(self, grader: object = None) -> None:
        """The oldest, and another one comes."""
        worker = self._workers.pop(0)
        worker.kill()
        worker.wait()
        self.add_worker()

    def close(self) -> None:
        """End them all."""
        self._stack.close()

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli.dask_" + what, "--no-dashboard", *options]
        log = self._stack.enter_context((self._folder / f"{what}.log").open("ab"))
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder)
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process


@contextmanager
def cluster(folder: Path, count: int = 2) -> Iterator[Cluster]:
    """A cluster that ends with the block."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Cluster(folder, count)
    try:
        yield made
    finally:
        made.close()


def places(kills: int, count: int) -> list[int]:
    """After how many reports each kill comes: all along the run."""
    return [max(1, round(count * number / (kills + 1))) for number in range(1, kills + 1)]


def with_grader_kills(group: Class, output: Path, kills: int) -> dict[str, str]:
    """Each kill ends a run, and the next takes it up."""
    each = max(1, group.count // (kills + 1))
    for _ in range(kills):
        run(group.command(output, "--jobs", "2", "--resume"), [(each, kill_grader)])
    run(group.command(output, "--jobs", "2", "--resume"))
    return reports(output)


def with_local_kills(group: Class, output: Path, kills: int) -> dict[str, str]:
    """Workers of this machine die in one run."""
    run(group.command(output, "--jobs", "2"), [(place, kill_local_worker) for place in places(kills, group.count)])
    return reports(output)


def with_dask_kills(group: Class, output: Path, kills: int) -> dict[str, str]:
    """Workers of a cluster die in one run."""
    with cluster(output.with_name("cluster")) as workers:
        command = group.command(output, "--cluster", workers.address)
        run(command, [(place, workers.kill_worker) for place in places(kills, group.count)])
    return reports(output)


def main() -> int:
    """Kill, compare, say what was found."""
    options = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    options.add_argument("--assignment", default="05_layers", metavar="SLUG")
    options.add_argument("--submissions", type=int, default=60, metavar="N")
    options.add_argument("--grader", type=int, default=10, metavar="N", help="kills of the grader")
    options.add_argument("--dask", type=int, default=5, metavar="N", help="kills of a worker of the cluster")
    options.add_argument("--local", type=int, default=5, metavar="N", help="kills of a worker of this machine")
    arguments = options.parse_args()
    failed = False
    with tempfile.TemporaryDirectory(prefix="kills-") as name:
        folder = Path(name)
        group = handed_in(folder, arguments.assignment, arguments.submissions)
        run(group.command(folder / "undisturbed"))
        wanted = reports(folder / "undisturbed")
        print(f"{len(wanted)} reports of an undisturbed run", flush=True)
        ways = (("grader", with_grader_kills), ("local", with_local_kills), ("dask", with_dask_kills))
        for what, way in ways:
            kills = getattr(arguments, what)
            if not kills:
                continue
            found = differences(wanted, way(group, folder / what, kills))
            print(f"{kills} kills ({what}): {'; '.join(found) or 'the same reports, byte for byte'}", flush=True)
            failed = failed or bool(found) or len(wanted) != group.count
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
