"""Otter-Grader's local run, `otter run`: no containers, a process and a kernel for each submission."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from autograder.course.course import Course

from .classroom import run
from .plain_tests import ok_file

MISSING = "otter-grader is not installed: pip install otter-grader (or name its command with --otter PATH)"


def find(given: str | None) -> Path | None:
    """The otter command: the one that was named, else beside this Python, else on PATH; None where there is none."""
    beside = Path(sys.executable).parent / "otter"
    found = shutil.which(given) if given else str(beside) if beside.exists() else shutil.which("otter")
    return Path(found).absolute() if found else None


@dataclass(frozen=True)
class Otter:
    """An assignment made ready for `otter run`."""

    program: Path
    autograder: Path

    @classmethod
    def prepare(cls, program: Path, root: Path, course: Course, slug: str) -> "Otter":
        """Write the test files of an assignment and have otter make its own archive of them."""
        tests = root / "tests"
        tests.mkdir(parents=True)
        for check in course.assignment(slug).checks:
            if check.points:
                (tests / f"{check.name}.py").write_text(ok_file(check, slug), encoding="utf-8")
        for file in course.student_files:
            shutil.copy(file, root)
        otter = cls(program, root / "autograder.zip")
        files = [file.name for file in course.student_files]
        command = [str(program), "generate", "-t", "tests", "-o", "autograder.zip", "--no-requirements", "--no-config"]
        run([*command, "--no-environment", *files], root, otter.environment())
        return otter

    def environment(self) -> dict[str, str]:
        """Otter's own Python first; nothing of this one's."""
        path = f"{self.program.parent}{os.pathsep}{os.environ['PATH']}"
        return {**{k: v for k, v in os.environ.items() if k != "PYTHONPATH"}, "PATH": path}

    def grade(self, notebook: Path, folder: Path) -> None:
        """Grade one notebook, the results to `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        command = [str(self.program), "run", str(notebook), "-a", str(self.autograder), "-o", str(folder), "--no-logo"]
        with tempfile.TemporaryDirectory() as empty:
            run(command, Path(empty), self.environment())

    def grade_all(self, notebooks: Mapping[str, Path], folder: Path, jobs: int) -> None:
        """Grade several notebooks, as many at a time as there are jobs."""
        with ThreadPoolExecutor(jobs) as executor:
            list(executor.map(lambda item: self.grade(item[1], folder / item[0]), notebooks.items()))


def marks(folder: Path, names: Sequence[str]) -> float:
    """The mean share of the points that these students got."""
    shares: list[float] = []
    for name in names:
        tests = json.loads((folder / name / "results.json").read_text(encoding="utf-8"))["tests"]
        scored = [test for test in tests if test.get("max_score")]
        shares.append(sum(test["score"] for test in scored) / sum(test["max_score"] for test in scored))
    return sum(shares) / len(shares)
