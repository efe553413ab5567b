"""Which walls this machine offers, and the settings with which a process puts them up.

In falling order: `bubblewrap` (namespaces, Landlock, seccomp), `landlock` (Landlock, seccomp, no
namespaces), and `none`, which is no boundary and is only taken when somebody asked for it by name.
"""

import functools
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from autograder.sandbox import packages, seccomp
from autograder.sandbox.inside import confine
from autograder.sandbox.limits import Limits
from autograder.sandbox.walls import SandboxError, Tier

OWN = Path(__file__).resolve().parent.parent
HOME, TEMPORARY = "/home/student", ".tmp"  # what is written to /tmp lies in the home of a child, and dies with it
MIN_ABI = 1  # of Landlock: what later ones add (truncation, TCP, signals), the seccomp filter refuses at any ABI
SPARE_TIMES = 2


@dataclass(frozen=True)
class View:
    """What a student's process may read.

    Parameters
    ----------
    library, packages
        Folders and files of Python and of the packages that students import.
    links
        A folder with a link to each package: the only place for packages on the search path.
    files
        The folder with what is laid beside the notebook.
    cache
        A copy of Matplotlib's list of fonts, for this parent alone. Matplotlib wants to be able to write there.
    """

    library: tuple[Path, ...]
    packages: tuple[Path, ...]
    links: Path
    files: Path
    cache: Path

    @property
    def readable(self) -> list[str]:
        """Every path, for Landlock: the standard library without the packages installed below it."""
        paths = [*packages.shared_libraries(), *packages.fonts(), *self.packages, self.links, self.files, self.cache]
        hidden = set(packages.hidden_folders())
        for folder in self.library:
            paths += [path for path in folder.iterdir() if path not in hidden]
        return [str(path) for path in [*paths, Path("/dev/urandom")]]


@functools.cache
def best_tier() -> Tier:
    """The best tier that works on this machine, found by trying."""
    if sys.platform != "linux" or landlock_abi() < MIN_ABI:
        return "none"
    try:
        seccomp.load()
    except FileNotFoundError:
        return "none"
    return "bubblewrap" if _bubblewrap_works() else "landlock"


def landlock_abi() -> int:
    """The kernel's version of Landlock, 0 where there is none."""
    return confine.landlock_version()


NO_WALLS = "students' code runs WITHOUT A SANDBOX: it can read your files, write them, and reach the network"


def tier_to_request(insecure: bool) -> Tier | None:
    """The tier to ask for: "none" where the machine offers no walls and the user accepts that, else the best."""
    return "none" if insecure and best_tier() == "none" else None


def _bubblewrap_works() -> bool:
    program = shutil.which("bwrap")
    if program is None:
        return False
    # In some containers namespaces can be made, and no /proc of one's own be mounted in them: ask for all of it.
    command = [*_namespaces(program), "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "true"]
    try:
        return subprocess.run(command, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def make_view(folder: Path, more: Sequence[str] = ()) -> View:
    """The view of this Python's packages, with its links and files in `folder`; `more` names further distributions."""
    links, files, cache = folder / "packages", folder / "files", folder / "matplotlib"
    links.mkdir()
    files.mkdir()
    shutil.copytree(font_list(), cache)
    found = tuple(Path(path) for path in _package_paths(tuple(more)))
    for path in found:
        (links / path.name).symlink_to(path)
    view = View(tuple(packages.standard_library()), found, links, files, cache)
    _refuse_our_own(view)
    return view


def _refuse_our_own(view: View) -> None:
    """Fail closed where the grader itself lies below something that students may read."""
    for path in view.readable:
        if OWN.is_relative_to(path):
            raise SandboxError(f"{OWN} lies in {path}, which students' code may read: install in a virtual environment")


def _package_paths(more: tuple[str, ...]) -> list[str]:
    """The students' packages; looking them up takes a fifth of a second, so it is remembered."""
    site = Path(sysconfig.get_path("purelib"))
    rule = Path(packages.__file__)  # what is looked for, and how
    stamp = [sys.version, str(site), site.stat().st_mtime_ns, str(rule), rule.stat().st_mtime_ns]
    cache = cache_folder() / f"packages{''.join(f'-{name}' for name in more)}.json"
    try:
        remembered = json.loads(cache.read_text(encoding="utf-8"))
        if remembered["stamp"] == stamp and all(Path(path).exists() for path in remembered["paths"]):
            return [str(path) for path in remembered["paths"]]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    paths = [str(path) for path in packages.student_packages((*packages.STUDENTS_IMPORT, *more))]
    temporary = cache.with_name(f"packages.{os.getpid()}.part")
    temporary.write_text(json.dumps({"stamp": stamp, "paths": paths}), encoding="utf-8")
    temporary.replace(cache)
    return paths


def cache_folder() -> Path:
    """The grader's own cache; students' code never writes here."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "backprop-coursework"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def font_list() -> Path:
    """Matplotlib's list of fonts, made before any student's code runs: making it takes seconds.

    Each version has a list of its own, and behind the walls nobody could make another.
    """
    folder = cache_folder() / f"matplotlib-{version('matplotlib')}"
    if not list(folder.glob("fontlist-*.json")):
        folder.mkdir(exist_ok=True)
        environment = {**os.environ, "MPLCONFIGDIR": str(folder)}
        command = [sys.executable, "-P", "-c", "import matplotlib.font_manager"]  # -P: nothing of the working directory
        subprocess.run(command, env=environment, capture_output=True, check=False)
    return folder


def bubblewrap(view: View) -> list[str]:
    """The command that puts a program behind namespaces, with only the view to read."""
    program = shutil.which("bwrap")
    if program is None:
        raise SandboxError("bwrap is not installed")
    command = [*_namespaces(program), "--dev", "/dev", "--proc", "/proc"]
    for path in [*packages.shared_libraries(), *packages.fonts(), *view.library, packages.interpreter()]:
        command += _bind(path)
    for path in packages.hidden_folders():
        command += ["--tmpfs", str(path)]
    for path in [*view.packages, view.links, view.files]:
        command += _bind(path)
    command += ["--bind", str(view.cache), str(view.cache)]  # the parent's; each child's Landlock closes it
    if "/tmp" not in {f"/{Path(part).parts[1]}" for part in command if part.startswith("/") and part != "/"}:
        command += ["--symlink", f"{HOME}/{TEMPORARY}", "/tmp"]
    return [*command, "--dir", HOME, "--chdir", HOME, "--remount-ro", "/", "--"]


def _namespaces(program: str) -> list[str]:
    return [
        *(program, "--unshare-all", "--die-with-parent", "--new-session", "--uid", "1000", "--gid", "1000"),
        *("--cap-drop", "ALL", "--hostname", "student"),
    ]


def _bind(path: Path) -> list[str]:
    """Read-only at its own place; a link is followed, so that both names work."""
    return ["--ro-bind", str(path), str(path)]


def parent_settings(tier: Tier, view: View) -> dict[str, Any]:
    """What the warm parent puts up around itself."""
    listable = [str(folder) for folder in view.library]  # Python looks for modules in lists of names
    readable = view.readable if tier == "landlock" else None
    return {"readable": readable, "listable": listable, "walled": tier != "none", "abi": landlock_abi()}


def child_settings(tier: Tier, limits: Limits, view: View, shell: str) -> dict[str, Any]:
    """What each child puts up around itself. Behind namespaces there is nothing but the view to read."""
    walled = tier != "none"
    seconds = limits.notebook_seconds if shell != "outputs" else limits.outputs_notebook_seconds
    return {
        "rlimits": _rlimits(limits, tier, seconds),
        "home": HOME if tier == "bubblewrap" else None,
        "files": str(view.files),
        "temporary": TEMPORARY,
        "home_bytes": limits.file_bytes,
        "copy_bytes": limits.file_bytes if shell == "outputs" else 0,
        "abi": landlock_abi(),
        "readable": ["/"] if tier == "bubblewrap" else [] if walled else None,
        "filter": np.frombuffer(seccomp.load(), np.uint8) if walled else None,
    }


def expected_walls(tier: Tier) -> set[str]:
    """The walls without which no student's code may run."""
    return {"rlimits", "no_new_privs", "undumpable"} | (
        {"landlock", "seccomp", "no capabilities"} if tier != "none" else set()
    )


def _rlimits(limits: Limits, tier: Tier, seconds: float) -> dict[str, int]:
    values = {
        "RLIMIT_AS": limits.memory_bytes,
        "RLIMIT_FSIZE": limits.file_bytes,
        "RLIMIT_NOFILE": limits.open_files,
        "RLIMIT_CORE": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_CPU": int(SPARE_TIMES * seconds) + 60,  # behind the grader's own limits, which say what took the time
    }
    if tier == "bubblewrap":
        return {**values, "RLIMIT_NPROC": limits.threads}
    return {**values, "RLIMIT_NPROC": _threads_of_this_user() + limits.threads}


def _threads_of_this_user() -> int:
    """Without namespaces the kernel counts all threads of a user (and none of root's)."""
    count, mine = 0, os.getuid()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if process.stat().st_uid == mine:
                count += len(os.listdir(process / "task"))
        except OSError:
            continue
    return count
