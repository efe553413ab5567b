"""The instructor's guide, run from its first step to its last."""

import re
import shlex
from pathlib import Path

import pytest

from autograder.course.course import Course
from tests.support.nbgrader_course import hand_in_all, rows, run

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

GUIDE = Path(__file__).parents[2] / "docs" / "instructors.md"
SLUG = "01_linear_neuron"
STUDENTS = ("ada", "ida", "karl")
STEPS = re.findall(r"^```sh\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_every_step_of_the_guide_works_in_its_order(course: Course, tmp_path: Path) -> None:
    here = tmp_path
    for line in (line for step in STEPS for line in step.splitlines()):
        words = shlex.split(line)
        if words[0] == "cd":
            here = here / words[1]
            with (here / "nbgrader_config.py").open("a", encoding="utf-8") as config:
                config.write(f"c.Exchange.root = {str(tmp_path / 'exchange')!r}\n")
            (tmp_path / "exchange").mkdir(mode=0o777)
            (tmp_path / "exchange").chmod(0o777)
            continue
        options = ["--course", str(course.root)] if words[:2] == ["autograder", "quickstart"] else []
        run(here, *words, *options)
        if words[1] == "collect":
            hand_in_all(here, course, SLUG, STUDENTS, figures=("ada",))
            for name in STUDENTS:
                folder = here / "submitted" / name / SLUG
                (folder / "timestamp.txt").write_text("2026-10-01 10:00:00.000000 UTC")
                (folder / "submission_secret.txt").write_text("secret of " + name)
    assert {name: row["score"] for name, row in rows(here, SLUG).items()} == {"ada": 20, "ida": 17.93, "karl": 0}
    assert (here / "reports" / "index.html").is_file()
    assert (here / "feedback" / "ida" / SLUG / "linear_neuron.html").is_file()
    assert "karl" in (here / "grades.csv").read_text(encoding="utf-8")
