"""Puts the course into a wheel, as an archive inside `autograder`; all else is in pyproject.toml."""

import runpy
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
KIT = runpy.run_path(str(ROOT / "autograder" / "course" / "kit.py"))  # by path: this program is not installed yet


class WithCourse(build_py):
    """Packages, and beside them the course that they come with."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib, "autograder", "course", KIT["ARCHIVE"].name)
            target.write_bytes(KIT["pack"](KIT["course_files"](ROOT)))


setup(cmdclass={"build_py": WithCourse})
