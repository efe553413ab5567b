"""A machine as a platform has it: the system read-only, its own folders, and nothing of this repository."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = "/opt/backprop-coursework"
OWN = {"proc", "dev", "tmp", "opt", "autograder", "grade", "shared", "grader", "course", "runner"}
KEPT = ("PATH", "LANG", "HOME", "PIP_INDEX_URL", "PIP_CONFIG_FILE", "PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")
KEPT += ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "PIP_CONSTRAINT")


def missing() -> str | None:
    """Why there can be no such machine here."""
    program = shutil.which("bwrap")
    if program is None:
        return "bubblewrap is not installed: apt-get install bubblewrap"
    works = subprocess.run([program, "--ro-bind", "/", "/", "true"], capture_output=True, check=False)
    return None if works.returncode == 0 else "bubblewrap may not make namespaces here"


@dataclass(frozen=True)
class Machine:
    """A private mount namespace.

    Parameters
    ----------
    folders
        Where they are seen -> where they really are; they can be written to.
    hidden
        Folders of which nothing is seen.
    network
        Whether there is one: images are made with it, submissions graded without.
    user
        Whose processes these are: of an ordinary user, or of whoever runs the tests.
    """

    folders: Mapping[str, Path]
    hidden: Sequence[str] = ()
    network: bool = False
    ordinary: bool = False

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command with this environment and little else."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        folders = [part for part in kept["PATH"].split(":") if not Path(part).is_relative_to(ROOT)]
        clean = {**kept, "PATH": ":".join(folders), **environment}
        return subprocess.run(
            [*self._walls(), *command], env=clean, capture_output=True, text=True, check=False, timeout=600
        )

    def _walls(self) -> list[str]:
        found = ["bwrap", "--die-with-parent", "--unshare-pid", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
        found += [] if self.network else ["--unshare-net"]
        found += ["--unshare-user", "--uid", "1000", "--gid", "1000"] if self.ordinary else []
        for path in [*Path("/").iterdir(), *Path("/opt").iterdir()]:
            if path.name not in OWN and not path.is_symlink():
                found += ["--ro-bind", str(path), str(path)]
            elif path.is_symlink():
                found += ["--symlink", str(path.readlink()), str(path)]
        cache = Path.home() / ".cache" / "pip"
        found += ["--bind", str(cache), str(cache)] if self.network and cache.is_dir() else []
        for name, folder in self.folders.items():
            folder.mkdir(parents=True, exist_ok=True)
            found += ["--bind", str(folder), name]
        for name in [str(ROOT), *self.hidden]:
            found += ["--tmpfs", name]
        return found
