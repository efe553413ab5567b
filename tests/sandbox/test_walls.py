"""The walls: which stand, what is visible, that nothing runs without them, and that nothing is left."""

import ctypes.util
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from autograder.checks.outcomes import Returned
from autograder.course.course import Course
from autograder.sandbox import packages, seccomp
from autograder.sandbox import tiers as walls
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import open_session
from autograder.sandbox.walls import SandboxError, Tier
from tests.attacks import LIMITS, attacks, plant_secret, problems, tiers

needs_walls = pytest.mark.skipif(not tiers(), reason="this machine offers no walls: Linux with Landlock is missing")
DENIED = ("PermissionError", "OSError")
ABOUT_LANDLOCK = {  # what only a later ABI of Landlock refuses by itself
    "denial/truncation",
    "exfiltration/gradebook_truncate",
    "exfiltration/gradebook_openat2",
    "exfiltration/attribute_marks",
    "exfiltration/device_controls",
    "exfiltration/tcp_loopback",
    "exfiltration/unix_sockets",
    "denial/signal_parent",
    "forged/rewrite_course",
}


def value(pool: WarmPool, source: str) -> Any:
    """What the expression in `source` is inside a student's process."""
    with open_session(pool) as session:
        session.run_cell("answer", f"import os, sys\ndef f():\n    return {source}", 20)
        outcome = session.call("f", (), 20)
    return outcome.value if isinstance(outcome, Returned) else outcome


@pytest.fixture(scope="module", params=tiers())
def pool(request: pytest.FixtureRequest, course: Course) -> Any:
    with WarmPool(course.student_files, tier=request.param) as pool:
        yield pool


@needs_walls
def test_only_the_students_packages_are_on_the_path(pool: WarmPool) -> None:
    names = value(pool, "sorted(name for path in sys.path if os.path.isdir(path) for name in os.listdir(path))")
    assert {"numpy", "matplotlib", "lab.py", "lab_drawings.py"} <= set(names)
    assert not {"nbgrader", "autograder", "solutions", "pytest", "jupytext", "site-packages"} & set(names) - {
        "site-packages"
    }


def test_data_that_lie_beside_a_notebook_can_be_read(pool: WarmPool) -> None:
    digits = "__import__('numpy').loadtxt(__import__('lab').data('digits.csv.gz'), delimiter=',').shape"
    assert tuple(value(pool, digits)) == (1797, 65)


@needs_walls
@pytest.mark.parametrize("module", ["autograder", "solutions", "nbgrader", "jupytext", "assignments"])
def test_what_is_not_for_students_cannot_be_imported(pool: WarmPool, module: str) -> None:
    outcome = value(pool, f"__import__('{module}')")
    assert outcome.kind == "ModuleNotFoundError"


@needs_walls
@pytest.mark.parametrize(
    "module", ["numpy.linalg", "matplotlib.pyplot", "math", "json", "sqlite3", "ctypes", "asyncio", "lab"]
)
def test_what_is_for_students_can_be_imported(pool: WarmPool, module: str) -> None:
    assert value(pool, f"__import__('{module}') is not None") is True


@needs_walls
@pytest.mark.parametrize(
    "path", ["/etc/passwd", "/proc/1/environ", str(Path(__file__).resolve()), str(Path.home() / ".cache"), "/"]
)
def test_files_of_others_cannot_be_read(pool: WarmPool, path: str) -> None:
    outcome = value(pool, f"os.listdir('{path}') if os.path.isdir('{path}') else open('{path}').read()")
    assert outcome.kind in ("PermissionError", "FileNotFoundError")


@needs_walls
def test_threads_and_an_event_loop_work(pool: WarmPool) -> None:
    source = "(lambda a: a.run(a.to_thread(lambda: 41)) + 1)(__import__('asyncio'))"
    assert value(pool, source) == 42


@needs_walls
def test_a_figure_can_be_drawn_in_memory(pool: WarmPool) -> None:
    source = "(lambda io, plt: (plt.plot([1, 2]), plt.title('$x^2$'), plt.savefig(io), len(io.getvalue()))[-1])(__import__('io').BytesIO(), __import__('matplotlib.pyplot').pyplot)"
    assert value(pool, source) > 1000


@needs_walls
def test_what_one_child_writes_the_next_does_not_find(pool: WarmPool) -> None:
    write = "open('left behind', 'w').close() or os.listdir('.')"
    first = value(pool, write)
    assert "left behind" in first if pool.sandbox == "bubblewrap" else first.kind == "PermissionError"
    assert "left behind" not in value(pool, "os.listdir('.')")


@needs_walls
def test_what_one_child_writes_to_tmp_the_next_does_not_find(pool: WarmPool) -> None:
    """Where /tmp can be written to at all, it lies in the child's own home."""
    written = value(pool, "open('/tmp/left behind', 'w').close() or os.path.realpath('/tmp')")
    assert written == "/home/student/.tmp" if isinstance(written, str) else written.kind in DENIED
    assert value(pool, "os.path.exists('/tmp/left behind')") is False


@needs_walls
def test_a_child_that_cannot_be_walled_in_serves_nobody(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seccomp, "load", lambda: b"\0" * 12)  # no filter that a kernel would take
    with WarmPool(tier=tiers()[0]) as pool, pytest.raises(SandboxError, match=r"could not be put up.*seccomp"):
        pool.fork()


def test_without_walls_nothing_runs_unless_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.sandbox.pool.best_tier", lambda: "none")
    with pytest.raises(SandboxError, match="--insecure-no-sandbox"):
        WarmPool()
    with WarmPool(tier="none") as pool:
        assert value(pool, "1") == 1


def test_a_missing_bubblewrap_leaves_landlock(monkeypatch: pytest.MonkeyPatch) -> None:
    if not tiers():
        pytest.skip("this machine offers no walls: Linux with Landlock is missing")
    monkeypatch.setattr(walls.shutil, "which", lambda name: None)
    assert walls.best_tier.__wrapped__() == "landlock"


def test_a_grader_that_students_could_read_refuses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(walls, "_package_paths", lambda more: [str(walls.OWN.parent)])
    with pytest.raises(SandboxError, match="students' code may read"):
        walls.make_view(tmp_path)


@pytest.mark.skipif(ctypes.util.find_library("seccomp") is None, reason="libseccomp is missing (package libseccomp2)")
@pytest.mark.parametrize("machine", seccomp.ARCHITECTURES)
def test_the_shipped_filters_are_what_the_list_gives(machine: str) -> None:
    assert seccomp.generate(machine) == seccomp.load(machine)


@pytest.mark.parametrize(
    "call",
    [
        "fork",
        "vfork",
        "execve",
        "execveat",
        "socket",
        "connect",
        "bind",
        "kill",
        "tkill",
        "ptrace",
        "keyctl",
        "bpf",
        "perf_event_open",
        "io_uring_setup",
        "unshare",
        "setns",
        "mount",
        "process_vm_readv",
        "memfd_create",
        "userfaultfd",
        "flock",
        "pidfd_open",
        "setrlimit",
        "truncate",
        "openat2",
        "fadvise64",
        "preadv2",
        "mincore",
        "cachestat",
        "readahead",
    ],
)
def test_dangerous_calls_are_not_on_the_list(call: str) -> None:
    assert call not in seccomp.ALLOWED
    assert call not in seccomp.BY_ARGUMENT


@pytest.mark.slow
@pytest.mark.skipif("landlock" not in tiers(), reason="this kernel has no Landlock")
@pytest.mark.parametrize("abi", range(walls.MIN_ABI, walls.landlock_abi() + 1))
def test_the_weaker_tier_holds_at_every_abi_of_landlock(abi: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What later ABIs add is refused by the filter already: files are emptied at none of them."""
    monkeypatch.setattr(walls, "landlock_abi", lambda: abi)
    plant_secret()
    chosen = [attack for attack in attacks() if attack.name in ABOUT_LANDLOCK]
    assert len(chosen) == len(ABOUT_LANDLOCK)
    with WarmPool(limits=LIMITS, tier="landlock") as pool:
        assert {attack.name: found for attack in chosen if (found := list(problems(attack, pool)))} == {}


@pytest.mark.skipif("landlock" not in tiers(), reason="this kernel has no Landlock")
def test_an_abi_that_the_kernel_does_not_have_is_no_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walls, "landlock_abi", lambda: 1000)
    with WarmPool(tier="landlock") as pool, pytest.raises(SandboxError, match="could not be put up"):
        pool.fork("none")


def test_without_landlock_no_walls_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walls, "landlock_abi", lambda: walls.MIN_ABI - 1)
    walls.best_tier.cache_clear()
    try:
        assert walls.best_tier() == "none"
    finally:
        walls.best_tier.cache_clear()


def test_the_students_packages_are_the_closure_and_no_more() -> None:
    names = {path.name for path in packages.student_packages()}
    assert {"numpy", "matplotlib", "PIL", "dateutil", "IPython"} <= names
    assert not {"nbgrader", "jupytext", "pytest", "sqlalchemy", "solutions", "autograder"} & names


@needs_walls
@pytest.mark.parametrize("tier", tiers())
@pytest.mark.parametrize("moment", [0.02, 0.15, 0.4, 0.8])
def test_a_killed_grader_leaves_no_process(course: Course, tier: Tier, moment: float) -> None:
    """Also while a student's endless loop runs."""
    code = f"""
import sys
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import open_session
print("started", flush=True)
with WarmPool(tier={tier!r}) as pool, open_session(pool) as session:
    session.run_cell("endless", "while True: pass", 60)
"""
    marker = {**os.environ, "PYTHONHASHSEED": "0"}
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=marker)
    assert process.stdout is not None
    assert process.stdout.readline() == b"started\n"
    time.sleep(moment)
    mine = descendants(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    for _ in range(1200):  # of a twentieth of a second, on a busy machine
        alive = [pid for pid in mine if Path(f"/proc/{pid}").exists() and "Z" not in state(pid)]
        if not alive:
            return
        time.sleep(0.05)
    pytest.fail(f"still there: {alive}")


@needs_walls
def test_a_killed_run_of_several_jobs_leaves_no_process(course: Course, tmp_path: Path) -> None:
    """Its helpers wait for work that nobody gives them any more."""
    for name in ("ada", "eve"):
        folder = tmp_path / name / "01_linear_neuron"
        folder.mkdir(parents=True)
        cell = {"cell_type": "code", "id": "mean_loss", "metadata": {}, "source": "while True: pass"}
        notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
        (folder / "linear_neuron.ipynb").write_text(json.dumps(notebook))
    command = [sys.executable, "-m", "autograder", "grade", str(tmp_path), "--jobs", "2", "--course", str(course.root)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while len(mine := descendants(process.pid)) < 5:  # two helpers, each with its warm parent, and one to keep track
        assert process.poll() is None, "it ended before it was killed"
        time.sleep(0.1)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    for _ in range(1200):  # of a twentieth of a second, on a busy machine
        alive = [pid for pid in mine if Path(f"/proc/{pid}").exists() and "Z" not in state(pid)]
        if not alive:
            return
        time.sleep(0.05)
    pytest.fail(f"still there: {alive}")


def state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


def descendants(pid: int) -> list[int]:
    """All processes below this one."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *descendants(child)]
    return found


def test_limits_are_one_frozen_record() -> None:
    with pytest.raises(AttributeError):
        Limits().cell_seconds = 3  # type: ignore[misc]
