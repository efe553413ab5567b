"""Namespaces around stock nbgrader, so that what gets past it gets no further than a throw-away course."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import SECRET

COURSE = "/srv/nbgrader"  # where the attacks look for courses
HOME = "/home/instructor"
SECRETS = "/tmp/autograder-attacks"
SECONDS = 90.0
TOO_LONG = "it did not end"
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
SETTINGS = ("passwd", "group", "hosts", "nsswitch.conf", "ld.so.cache", "localtime", "ssl", "fonts", "alternatives")
# Only what keeps the machine safe: stock nbgrader sets no limits, and these are far above what any attack needs.
RLIMITS = {"RLIMIT_CORE": 0, "RLIMIT_AS": 12 << 30, "RLIMIT_NPROC": 4096}
MOST_PROCESSES = 400
MOST_MEMORY = 3 << 30
MOST_DISK = 1 << 30
MOST_TEMPORARY = 256 << 20


@dataclass(frozen=True)
class Ending:
    """How a run of nbgrader's commands came to its end.

    Parameters
    ----------
    stopped
        Why it was stopped from outside; empty when it ended by itself.
    codes, logs
        Exit code and last lines of each command.
    left
        Names of the processes that outlived the first command.
    """

    stopped: str
    seconds: float
    codes: list[int] = field(default_factory=list)
    logs: list[list[str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def missing() -> str:
    """What this machine lacks to run hostile code behind namespaces; empty when nothing."""
    if sys.platform != "linux":
        return "namespaces need Linux"
    program = shutil.which("bwrap")
    if program is None:
        return "bwrap is not installed (package bubblewrap)"
    command = [program, "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "true"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    return f"bwrap cannot make namespaces here: {done.stderr.strip()}" if done.returncode else ""


def command(root: Path) -> list[str]:
    """Namespaces of every kind, no capabilities, a read-only system; `root/course` and private folders to write in."""
    program = shutil.which("bwrap") or "bwrap"
    words = [program, "--unshare-all", "--die-with-parent", "--new-session", "--uid", "1000", "--gid", "1000"]
    words += ["--cap-drop", "ALL", "--hostname", "classroom", "--proc", "/proc", "--dev", "/dev"]
    for name in SYSTEM:
        if Path(name).is_symlink():
            words += ["--symlink", os.readlink(name), name]
        elif Path(name).exists():
            words += ["--ro-bind", name, name]
    for name in SETTINGS:
        words += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
    for folder in ("/tmp", "/var/tmp", "/dev/shm", HOME):
        words += ["--size", str(MOST_TEMPORARY), "--tmpfs", folder]
    for folder in dict.fromkeys((sys.base_prefix, sys.prefix)):
        if not folder.startswith("/usr"):
            words += ["--ro-bind", folder, folder]
    words += ["--bind", str(root / "secret"), SECRETS, "--bind", str(root / "course"), COURSE]
    return [*words, "--chdir", COURSE, "--remount-ro", "/", "--"]


def environment() -> dict[str, str]:
    """A clean one, with a secret as instructors have it for their learning platform."""
    path = os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"])
    quiet = {"PYTHONWARNINGS": "ignore", "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"}
    return {"HOME": HOME, "PATH": path, "LANG": "C.UTF-8", "ATTACKS_SECRET": SECRET, **quiet}


def run(root: Path, commands: list[list[str]], seconds: float = SECONDS) -> Ending:
    """Run nbgrader's commands behind the walls, watch them, and kill everything when they are too much."""
    request = json.dumps({"commands": [[sys.executable, "-m", "nbgrader", *c] for c in commands], "rlimits": RLIMITS})
    inside = Path(__file__).with_name("inside.py").read_text(encoding="utf-8")
    start = time.monotonic()
    process = subprocess.Popen(
        [*command(root), sys.executable, "-I", "-c", inside, request],
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        stopped, text = _watch(process, root, start + seconds)
    finally:
        process.kill()  # with it, by the death of their parent, everything in its namespace
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    took = time.monotonic() - start
    if stopped:
        return Ending(stopped, took)
    try:
        told: dict[str, Any] = json.loads(text)
    except ValueError:
        return Ending("the command above nbgrader was killed", took)
    return Ending("", took, told["codes"], told["logs"], told["left"])


def _watch(process: "subprocess.Popen[bytes]", root: Path, deadline: float) -> tuple[str, bytes]:
    """Why the run had to be stopped, or what it told at its end."""
    stream = process.stdout
    assert stream is not None
    told = b""
    turn = 0
    while True:
        ready, _, _ = select.select([stream], [], [], 0.25)
        if ready:
            piece = os.read(stream.fileno(), 1 << 16)
            told += piece
            if not piece or told.endswith(b"\n"):
                return "", told
            if len(told) > 1 << 20:
                return "it flooded the output of the harness", b""
        if time.monotonic() > deadline:
            return TOO_LONG, b""
        turn += 1
        reason = _too_much(process.pid, root if turn % 8 == 0 else None)
        if reason:
            return reason, b""


def _too_much(first: int, root: Path | None) -> str:
    numbers = list(_family(first))
    if len(numbers) > MOST_PROCESSES:
        return f"more than {MOST_PROCESSES} processes"
    if sum(map(_memory, numbers)) > MOST_MEMORY:
        return f"more than {MOST_MEMORY >> 30} GiB of memory"
    if root is not None:
        found = subprocess.run(["du", "-sx", "-B1", str(root)], capture_output=True, text=True, check=False)
        if int((found.stdout.split() or ["0"])[0]) > MOST_DISK:
            return f"more than {MOST_DISK >> 30} GiB on the disk"
    return ""


def _family(first: int) -> Iterator[int]:
    """A process and all that come from it, seen from outside; orphans go to the namespace's first process."""
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = int(Path(f"/proc/{name}/stat").read_text(errors="replace").rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        children.setdefault(parent, []).append(int(name))
    waiting = [first]
    while waiting:
        number = waiting.pop()
        yield number
        waiting += children.get(number, [])


def _memory(number: int) -> int:
    try:
        for line in Path(f"/proc/{number}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) << 10
    except OSError:
        pass
    return 0
