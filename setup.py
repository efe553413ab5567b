"""Puts the courses into a wheel, as archives inside `autograder`; all else is in pyproject.toml."""

import runpy
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
KIT = runpy.run_path(str(ROOT / "autograder" / "course" / "kit.py"))  # by path: this program is not installed yet


class WithCourse(build_py):
    """Packages, and beside them the courses that they come with."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            for name, content in KIT["archives"](ROOT).items():
                Path(self.build_lib, "autograder", "course", name).write_bytes(content)


setup(cmdclass={"build_py": WithCourse})
