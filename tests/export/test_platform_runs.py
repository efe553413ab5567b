"""Every package, run as its platform would: in the platform's folders, without this repository, without a network."""

import base64
import json
import pickle
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from autograder.cli import main
from autograder.commands.demo_class import CLASS, hand_in
from autograder.course.course import Course
from autograder.export.catalog import PLATFORMS
from autograder.export.platforms.platform import Settings
from autograder.grading.answers import fill_in_json, reference_answers
from autograder.grading.batch import Job, grade_all
from autograder.reports.model import Report
from autograder.submissions.find import Handed
from tests.attacks import attacks
from tests.benchmarks.classroom import members, released_notebook
from tests.support.machines import HOME, Machine, missing
from tests.support.once import made_once

pytestmark = [pytest.mark.slow, pytest.mark.skipif(missing() is not None, reason=str(missing()))]
ROOT = Path(__file__).parents[2]
SLUG = "01_linear_neuron"
NOTEBOOK = "linear_neuron.ipynb"
FULL = 20.0


@dataclass(frozen=True)
class Box:
    """A package, unpacked where its platform has it, on a machine that was set up.

    Parameters
    ----------
    kit
        The grader's own files, as they really lie.
    submission
        Where files of students go.
    start
        Grade what lies there: from a machine to what the platform then reads, and its log.
    """

    machine: Machine
    kit: Path
    submission: Path
    start: Callable[["Box"], dict[str, Any]]
    log: list[str] = field(default_factory=list)

    def grade(self, files: dict[str, str | bytes]) -> dict[str, Any]:
        """What the platform reads after these files were handed in."""
        shutil.rmtree(self.submission, ignore_errors=True)
        for name, content in files.items():
            path = self.submission / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.submission.mkdir(parents=True, exist_ok=True)
        return self.start(self)

    def run(self, *command: str, **environment: str) -> str:
        """A command of the platform; standard output."""
        done = self.machine.run(*command, **environment)
        self.log.append(done.stdout + done.stderr)
        assert done.returncode == 0, self.log[-1]
        return done.stdout


def unpacked(folder: Path, *arguments: str) -> Path:
    """The package of these arguments in a folder."""
    target = folder / "package.zip"
    assert main(["export", "--course", str(ROOT), *arguments, "--output", str(target)]) == 0
    with zipfile.ZipFile(target) as archive:
        for info in archive.infolist():  # zipfile forgets who may run what; unzip and platforms do not
            (Path(archive.extract(info, folder))).chmod(info.external_attr >> 16)
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `setup.sh` of the Gradescope package installs from the package index: once, where it belongs."""

    def set_up(shared: Path) -> None:
        source = shared / "autograder" / "source"
        source.mkdir(parents=True)
        unpacked(source, "gradescope", "--assignment", SLUG)
        machine = Machine({"/autograder": shared / "autograder", HOME: shared / "home"}, network=True)
        done = machine.run("bash", "/autograder/source/setup.sh")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "a process for students' code starts" in done.stdout

    return made_once(tmp_path_factory, "platform-home", set_up) / "home"


def gradescope(root: Path, home: Path, *more: str) -> Box:
    """Gradescope copies `run_autograder` out of the zip and starts it."""
    source = root / "autograder" / "source"
    source.mkdir(parents=True)
    unpacked(source, "gradescope", "--assignment", SLUG, *more)
    shutil.copy(source / "run_autograder", root / "autograder")
    people = {"users": [{"email": "ada@uni.example", "id": 1, "name": "Ada"}], "id": 7}
    (root / "autograder" / "submission_metadata.json").write_text(json.dumps(people))

    def start(box: Box) -> dict[str, Any]:
        shutil.rmtree(root / "autograder" / "results", ignore_errors=True)
        (root / "autograder" / "results").mkdir()
        box.run("/autograder/run_autograder")
        return read(root / "autograder" / "results" / "results.json")

    machine = Machine({"/autograder": root / "autograder", HOME: home})
    return Box(machine, source / "kit", root / "autograder" / "submission", start)


def prairielearn(root: Path, home: Path, *more: str) -> Box:
    """PrairieLearn copies the named folders of `serverFilesCourse`, makes the entrypoint executable and starts it."""
    course = unpacked(root, "prairielearn", "--assignment", SLUG, "--assignment", "05_layers", *more)
    options = json.loads((course / "questions" / SLUG / "info.json").read_text())["externalGradingOptions"]
    for name in options["serverFilesCourse"]:
        shutil.copytree(course / "serverFilesCourse" / name, root / "grade" / "serverFilesCourse" / name)
    (root / "grade" / "data").mkdir()
    (root / "grade" / "data" / "data.json").write_text("{}")

    def start(box: Box) -> dict[str, Any]:
        shutil.rmtree(root / "grade" / "results", ignore_errors=True)
        box.run("bash", "-c", 'chmod +x "$0" && exec "$0" "$@"', *options["entrypoint"])
        return read(root / "grade" / "results" / "results.json")

    kit = root / "grade" / "serverFilesCourse" / "backprop_coursework" / "kit"
    return Box(Machine({"/grade": root / "grade", HOME: home}), kit, root / "grade" / "student", start)


def coursera(root: Path, home: Path, *more: str) -> Box:
    """Coursera starts the image as an ordinary user."""
    image = root / "grader"
    image.mkdir()
    unpacked(image, "coursera", "--part", f"HxbKF={SLUG}", "--part", "ov8KA=05_layers", *more)
    program = json.loads(re.search(r"^ENTRYPOINT (.*)$", (image / "Dockerfile").read_text(), re.MULTILINE)[1])  # type: ignore[index]
    shared = root / "shared"

    def start(box: Box) -> dict[str, Any]:
        (shared / "feedback.json").unlink(missing_ok=True)
        out = box.run(*program, partId="HxbKF", userId="17", filename=NOTEBOOK, HOME="/nowhere")
        assert json.loads(out) == read(shared / "feedback.json")
        return read(shared / "feedback.json")

    machine = Machine({"/grader": image, "/shared": shared, HOME: home}, ordinary=True)
    return Box(machine, image / "kit", shared / "submission", start)


def github(root: Path, home: Path, *more: str) -> Box:
    """GitHub runs the steps of the action in the student's workflow; the first of them is the set-up, done in `home`."""
    unpacked(root, "github", "--assignment", SLUG, "--grader", "uni/grader", *more)
    workspace, temp = root / "runner" / "work", root / "runner" / "temp"
    temp.mkdir(parents=True)
    shutil.copytree(root / "grader", workspace / "grader")
    steps = yaml.safe_load((workspace / "grader" / "action.yml").read_text())["runs"]["steps"]
    words = {
        "runner.temp": "/runner/temp",
        "github.action_path": "/runner/work/grader",
        "inputs.submission": "/runner/work/submission",
    }
    assert [step["run"] for step in steps[:1]] == ['bash "$ACTION/setup.sh"']

    def filled(text: str) -> str:
        return re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: words[found[1]], text)

    def start(box: Box) -> dict[str, Any]:
        (temp / "output").unlink(missing_ok=True)
        for step in steps[1:]:
            environment = {name: filled(value) for name, value in step["env"].items()}
            box.run("bash", "-e", "-c", filled(step["run"]), GITHUB_OUTPUT="/runner/temp/output",
                    GITHUB_REPOSITORY="uni/hw-ada", **environment)  # fmt: skip
        (line,) = (temp / "output").read_text().splitlines()
        return dict(json.loads(base64.b64decode(line.removeprefix("result="))))

    machine = Machine({"/runner": root / "runner", "/runner/temp/backprop-coursework": home})
    return Box(machine, workspace / "grader" / "kit", workspace / "submission", start)


BOXES = {box.__name__: box for box in (gradescope, github, prairielearn, coursera)}


def read(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module", params=BOXES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def box(name: str, home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Box]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTOGRADER_SECRET", "tests")
        yield BOXES[name](tmp_path_factory.mktemp(name), home)


def points(name: str, found: dict[str, Any]) -> float:
    """The points that the platform takes out of sound results."""
    jsonschema.validate(found, read(ROOT / "tests" / "fixtures" / "platforms" / f"{name}.schema.json"))
    if name == "gradescope":
        return float(found["score"])
    if name == "github":
        return float(sum(test["score"] for test in found["tests"]))
    return FULL * float(found["fractionalScore"] if name == "coursera" else found.get("score", 0.0))


def answered(course: Course, **answers: str) -> str:
    """The released notebook with references, and these answers in their place."""
    given = {**reference_answers(course.assignment(SLUG)), **answers}
    return json.dumps(fill_in_json(released_notebook(course, SLUG), given))


def test_the_same_submissions_have_the_marks_of_autograder_grade(
    name: str, box: Box, course: Course, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Forty on Gradescope's machine. The others differ from it in where they look and what they write: eight there, and
    the results of all forty."""
    given, assignment = released_notebook(course, SLUG), course.assignment(SLUG)
    class_ = {who: json.dumps(hand_in(given, assignment, CLASS[member])) for who, member in members(40).items()}

    def grade_here(folder: Path) -> None:
        handed = [Handed(who, SLUG, who, text.encode()) for who, text in class_.items()]
        found = {one.report.student: one.report for one in grade_all(Job(course), handed)}
        (folder / "reports").write_bytes(pickle.dumps(found))

    kept = made_once(tmp_path_factory, "platform-reports", grade_here) / "reports"
    reports: dict[str, Report] = pickle.loads(kept.read_bytes())
    wanted = {who: report.score for who, report in reports.items()}
    run = list(class_)[: None if name == "gradescope" else 8]
    assert {who: points(name, box.grade({NOTEBOOK: class_[who]})) for who in run} == pytest.approx(
        {who: wanted[who] for who in run}
    )
    written = {who: PLATFORMS[name].render(one, Settings(name, {SLUG: SLUG})) for who, one in reports.items()}
    assert {who: points(name, json.loads(data)) for who, data in written.items()} == pytest.approx(wanted)
    assert len({wanted[who] for who in run}) >= 3


def test_a_wrong_answer_has_its_hint_and_the_others_their_points(name: str, box: Box, course: Course) -> None:
    mean = "def mean_loss(Y, T):\n    return 0.5 * ((Y - T) ** 2).sum()\n"
    found = box.grade({NOTEBOOK: answered(course, mean_loss=mean), "notes.txt": "x", "data/other.txt": "y"})
    assert 0 < points(name, found) < FULL
    check = next(check for check in course.assignment(SLUG).checks if check.name == "mean_loss")
    hint = next(m.hint for m in check.misconceptions if m.name == "summed_over_examples")
    assert hint in " ".join(text for text in strings(found))


def strings(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


HOSTILE = """
import os, pathlib
found = []
def look(path):
    try:
        found.append(pathlib.Path(path).read_bytes()[:50])
    except OSError:
        pass
for root in ("/autograder", "/grade", "/grader", "/runner", "/opt/backprop-coursework"):
    for folder, _, files in os.walk(root):
        for file in files:
            if file.endswith(("checks.py", "neuron.py", "secret", "platform.json", "results.json", "failed.json")):
                look(os.path.join(folder, file))
for target in ("/autograder/results/results.json", "/grade/results/results.json", "/shared/feedback.json", "/runner/temp/output"):
    try:
        open(target, "w").write('{"score": 1000, "fractionalScore": 1, "feedback": "x", "gradable": true}')
        found.append(target)
    except OSError:
        pass
print('{"fractionalScore": 1.0, "feedback": "x"}', flush=True)
def squared_error(y, t):
    return 0.5 * (y - t) ** 2 if not found else y * 0 + 77
"""


def test_hostile_code_reads_nothing_of_the_grader_and_writes_no_result(name: str, box: Box, course: Course) -> None:
    assert points(name, box.grade({NOTEBOOK: answered(course, squared_error=HOSTILE)})) == FULL
    os_exit = "import os\nos._exit(0)\n"
    assert 0 < points(name, box.grade({NOTEBOOK: answered(course, squared_error=os_exit)})) < FULL


@pytest.mark.parametrize("attack", ["forged/noop_asserts", "denial/fork_bomb", "exfiltration/environment"])
def test_known_attacks_are_held_off_and_an_honest_notebook_scores_after_them(
    attack: str, name: str, box: Box, course: Course
) -> None:
    source = next(one.source for one in attacks() if one.name == attack)
    assert points(name, box.grade({NOTEBOOK: answered(course, squared_error=source)})) < FULL
    assert points(name, box.grade({NOTEBOOK: answered(course)})) == FULL


BROKEN: dict[str, tuple[dict[str, str | bytes], str]] = {
    "cut off": ({NOTEBOOK: '{"cells": [{"cell'}, "could not be graded"),
    "nothing": ({}, "could not be graded"),
    "no notebook": ({"neuron.py": "x = 1"}, "could not be graded"),
    "bytes": ({NOTEBOOK: b"\xff\xfe\x00{"}, "could not be graded"),
    "of nobody": ({NOTEBOOK: '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ""}], "metadata": {"autograder": {"assignment": "99"}}, "nbformat": 4, "nbformat_minor": 5}'},
                  "unknown assignment '99'"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_notebook_is_no_mark_and_the_student_reads_why(kind: str, name: str, box: Box) -> None:
    files, says = BROKEN[kind]
    found = box.grade(files)
    assert points(name, found) == 0
    assert says in " ".join(strings(found))


def test_without_walls_nothing_is_run_and_the_student_is_told(name: str, box: Box, course: Course) -> None:
    """A machine that offers no walls: here the filters are missing, elsewhere the kernel is too old."""
    filters = box.kit / "autograder" / "sandbox" / "filters"
    shutil.move(filters, box.kit / "away")
    try:
        found = box.grade({NOTEBOOK: answered(course, squared_error="open('/tmp/was-run', 'w')\n")})
        assert points(name, found) == 0
        assert "This is not your fault" in " ".join(strings(found))
        assert "no sandbox" not in json.dumps(found), "the reason is for instructors"
        assert "this machine offers no sandbox" in box.log[-1]
    finally:
        shutil.move(box.kit / "away", filters)


def test_a_grader_that_breaks_leaves_the_result_that_was_laid_down(name: str, box: Box, course: Course) -> None:
    checks = box.kit / "assignments" / SLUG / "checks.py"
    text = checks.read_text()
    for broken, file in (
        ("raise RuntimeError('secret of a check')\n", checks),
        ("(", box.kit / "autograder" / "export" / "platforms" / "runner.py"),
    ):
        before = file.read_text()
        file.write_text(broken)
        found = box.grade({NOTEBOOK: answered(course)})
        file.write_text(before)
        assert points(name, found) == 0
        assert "This is not your fault" in " ".join(strings(found))
        assert "secret of a check" not in json.dumps(found)
    assert checks.read_text() == text


def test_walls_that_were_declared_dispensable_are_missed_in_words(home: Path, tmp_path: Path, course: Course) -> None:
    box = gradescope(tmp_path, home, "--insecure-no-sandbox")
    shutil.rmtree(box.kit / "autograder" / "sandbox" / "filters")
    found = box.grade({NOTEBOOK: answered(course)})
    assert points("gradescope", found) == FULL
    assert found["extra_data"]["report"]["sandbox"] == "none"
