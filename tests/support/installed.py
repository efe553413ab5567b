"""The program as it comes out of its wheel, in an environment without this checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.once import made_once

ROOT = Path(__file__).parents[2]
PARTS = ("autograder", "assignments", "solutions", "examples")
FILES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE", "nbgrader_config.py")
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "*.egg-info")


@dataclass(frozen=True)
class Installed:
    """Where the program was installed from its wheel."""

    folder: Path

    @property
    def packages(self) -> Path:
        return Path(sysconfig.get_path("purelib", vars={"base": str(self.folder)}))

    def run(self, at: Path, *words: str, code: int = 0) -> str:
        """What `autograder` says on both streams when it is called with these words in a folder."""
        return self.call(at, str(self.folder / "bin" / "autograder"), *words, code=code)

    def python(self, at: Path, text: str, code: int = 0) -> str:
        """What a program of Python says in that environment."""
        return self.call(at, str(self.folder / "bin" / "python"), "-c", text, code=code)

    def call(self, at: Path, *command: str, code: int = 0) -> str:
        path = os.pathsep.join([str(self.folder / "bin"), os.environ["PATH"]])
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("AUTOGRADER", "PYTHON"))
        }
        done = subprocess.run(
            command,
            cwd=at,
            env={**environment, "PATH": path, "AUTOGRADER_SECRET": "tests"},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == code, done.stdout[-2000:] + done.stderr[-3000:]
        return done.stdout + done.stderr


def build_wheel(folder: Path) -> Path:
    """The wheel of this checkout, built in a copy: nothing of the checkout is written to."""
    source = folder / "source"
    for name in PARTS:
        shutil.copytree(ROOT / name, source / name, ignore=LEFT_OUT)
    for name in FILES:
        shutil.copy(ROOT / name, source / name)
    _pip("wheel", "--no-deps", "--wheel-dir", str(folder / "dist"), str(source))
    (wheel,) = (folder / "dist").glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Installed:
    """An environment with the wheel; what the wheel asks for is that of the environment in which the tests run."""
    venv.create(folder, symlinks=True, with_pip=False)
    installed = Installed(folder)
    _pip("--python", str(folder / "bin" / "python"), "install", "--no-deps", "--no-compile", str(wheel))
    # A folder named in a .pth is searched, and the .pth in it, which lead to this checkout, are not.
    (installed.packages / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return installed


def installed_once(factory: pytest.TempPathFactory) -> Installed:
    """Such an environment, one for all tests of a run; none of them changes it."""

    def make(folder: Path) -> None:
        install(build_wheel(folder / "built"), folder / "environment")

    return Installed(made_once(factory, "installed", make) / "environment")


def wheel_of(installed: Installed) -> Path:
    """The wheel that `installed_once` has built."""
    (wheel,) = (installed.folder.parent / "built" / "dist").glob("*.whl")
    return wheel


def _pip(*words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *words],
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
