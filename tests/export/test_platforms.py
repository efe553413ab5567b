"""Packages for platforms that run the checks: what is in them, and what their results look like to the platform."""

import io
import json
import re
import shlex
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.cli import main
from autograder.course.course import Course
from autograder.export.catalog import PLATFORMS
from autograder.export.platforms.grader import ungraded
from autograder.export.platforms.platform import Settings
from autograder.reports.model import CaseResult, Report, Result

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests" / "fixtures" / "platforms"
SLUG = "05_layers"
CALLS = {
    "gradescope": ["gradescope", "--assignment", SLUG],
    "github": ["github", "--assignment", SLUG, "--grader", "uni/grader"],
    "prairielearn": ["prairielearn", "--assignment", SLUG, "--assignment", "01_linear_neuron"],
    "coursera": ["coursera", "--part", f"HxbKF={SLUG}", "--part", "ov8KA=01_linear_neuron"],
}
KITS = {
    "gradescope": "kit/",
    "github": "grader/kit/",
    "prairielearn": "serverFilesCourse/backprop_coursework/kit/",
    "coursera": "kit/",
}
Run = Callable[..., tuple[int, str]]
HOSTILE = "<script>alert(1)</script> ::error::x \x1b[2J \u202e \0 {{params}} $(id) `id`\n::set-output name=result::1"


def report(**changes: Any) -> Report:
    """One exercise of every status."""
    results = (
        Result("hidden_delta", 6.0, 6.0, "passed", cases=(CaseResult("one example", True),)),
        Result("deltas", 4.0, 12.0, "failed", "slope_missing", "Where is the slope?",
               (CaseResult("a batch of six", False, "shape"), CaseResult("three layers", True))),
        Result("forward", 0.0, 8.0, "error", None, "It stops with a TypeError.", (CaseResult("a batch", False),)),
        Result("gradients", 0.0, 8.0, "timeout", cases=(CaseResult("a batch", False),)),
        Result("add_bias_column", 0.0, 7.0, "missing", cases=(CaseResult("a batch", False),)),
        Result("w5", 0.0, 3.0, "manual"),
    )  # fmt: skip
    given = {"assignment": SLUG, "student": "ada", "submission_sha256": "0" * 64, "status": "graded", "max_score": 44.0,
             "auto_max_score": 41.0, "seconds": 0.2, "sandbox": "landlock", "results": results, "notes": ("a remark",)}  # fmt: skip
    return Report(**{**given, **changes})


REJECTED = report(status="rejected", results=(), notes=("the notebook is no JSON: save it again",))
ALL = report(results=(Result("deltas", 41.0, 41.0, "passed", cases=(CaseResult("a batch", True),)),))
REPORTS = {"mixed": report(), "all": ALL, "rejected": REJECTED}


def said(name: str, report: Report, settings: Settings | None = None) -> dict[str, Any]:
    """What a platform reads, sound by its schema."""
    data = PLATFORMS[name].render(report, settings or Settings(name, {SLUG: SLUG}))
    found = json.loads(data)
    jsonschema.validate(found, json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")))
    assert len(data) < 1_000_000
    return dict(found)


def share(name: str, found: Mapping[str, Any]) -> float:
    """The share of the points that the platform takes out of the results."""
    if name == "gradescope":
        return float(found["score"]) / 41
    if name == "github":
        return float(sum(test["score"] for test in found["tests"])) / float(found["max_score"])
    return float(found.get("score", 0) if name == "prairielearn" else found["fractionalScore"])


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`autograder export ...` in a folder of the test's own: exit code, and what was said."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> tuple[int, str]:
        try:
            code = main(["export", "--course", str(ROOT), *map(str, arguments)])
        except SystemExit as exit_:
            code = exit_.code if isinstance(exit_.code, int) else 2
        captured = capsys.readouterr()
        return code, captured.out + captured.err

    return call


def package(run: Run, name: str, *more: str) -> zipfile.ZipFile:
    code, text = run(*CALLS[name], *more, "--output", f"{name}.zip")
    assert code == 0, text
    return zipfile.ZipFile(io.BytesIO(Path(f"{name}.zip").read_bytes()))


# Results ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PLATFORMS)
@pytest.mark.parametrize("kind", REPORTS)
def test_results_have_the_platforms_form_and_the_points_of_the_report(name: str, kind: str) -> None:
    assert share(name, said(name, REPORTS[kind])) == pytest.approx(REPORTS[kind].score / 41)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.just(HOSTILE)


@given(TEXT, TEXT, st.floats(0, 12), st.lists(TEXT, max_size=2))
@settings(max_examples=40, deadline=None)
def test_no_text_of_a_report_breaks_the_form(hint: str, prop: str, points: float, notes: list[str]) -> None:
    result = Result("deltas", points, 12.0, "failed", None, hint, (CaseResult(prop, False, hint),))
    for name in PLATFORMS:
        for status in ("graded", "rejected"):
            found = said(name, report(results=(result,), notes=tuple(notes), status=status))
            assert "\x1b" not in json.dumps(found.get("tests", found), ensure_ascii=False)


@pytest.mark.parametrize("name", PLATFORMS)
def test_a_student_reads_what_is_wrong_with_the_notebook(name: str) -> None:
    text = json.dumps(said(name, REJECTED))
    assert "could not be graded: the notebook is no JSON: save it again" in text


@pytest.mark.parametrize("name", PLATFORMS)
def test_a_fault_of_the_grader_is_no_mark_and_not_the_students(course: Course, name: str) -> None:
    found = said(name, ungraded(course, SLUG))
    assert share(name, found) == 0
    assert "This is not your fault" in json.dumps(found)
    assert {"prairielearn": found.get("gradable") is False, "github": found.get("status") == "error"}.get(name, True)


def test_what_a_student_does_is_no_command_in_githubs_log() -> None:
    bad = Result("deltas", 0.0, 12.0, "failed", None, HOSTILE, (CaseResult("::warning::y", False),))
    (test,) = said("github", report(results=(bad,)))["tests"]
    assert "::" not in test["message"]


def test_gradescope_shows_an_exercise_with_points_and_its_properties_without() -> None:
    found = said("gradescope", report())
    tests = {test["number"]: test for test in found["tests"]}
    assert [(t["name"], t.get("score")) for t in tests.values()] == [
        ("hidden_delta", 6.0), ("hidden_delta: one example", None),
        ("deltas", 4.0), ("deltas: a batch of six", None), ("deltas: three layers", None),
        ("forward", 0.0), ("forward: a batch", None), ("gradients", 0.0), ("gradients: a batch", None),
        ("add_bias_column", 0.0), ("w5", None),
    ]  # fmt: skip
    assert "Where is the slope?" in tests["2"]["output"]
    assert (tests["2.1"]["status"], tests["2.2"]["status"]) == ("failed", "passed")
    assert "leaderboard" not in found
    assert "Remark: a remark" in found["output"]


def test_the_most_exact_word_says_when_something_is_visible() -> None:
    said_ = {"": "after_published", "deltas": "hidden", "deltas/three layers": "visible"}
    found = said("gradescope", report(), Settings("gradescope", {SLUG: SLUG}, visibility=said_, leaderboard=True))
    seen = {test["name"]: test["visibility"] for test in found["tests"]}
    assert seen["hidden_delta"] == seen["hidden_delta: one example"] == "after_published"
    assert seen["deltas"] == seen["deltas: a batch of six"] == "hidden"
    assert seen["deltas: three layers"] == "visible"
    assert [(one["name"], one["value"]) for one in found["leaderboard"]] == [("points", 10.0), ("properties of 6", 2)]


def test_prairielearn_takes_no_attempt_for_what_could_not_be_graded() -> None:
    assert said("prairielearn", REJECTED)["gradable"] is False
    assert said("prairielearn", report())["gradable"] is True


def test_courseras_text_stays_below_its_limit() -> None:
    long = Result("deltas", 0.0, 12.0, "failed", None, "ä" * 100_000)
    assert len(said("coursera", report(results=(long,)))["feedback"].encode()) <= 64_000


# Packages -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CALLS)
def test_a_package_is_whole_small_and_the_same_each_time(name: str, run: Run) -> None:
    with package(run, name) as archive, package(run, name) as again:
        names = archive.namelist()
        assert [archive.read(one) for one in names] == [again.read(one) for one in again.namelist()]
        kit = {one.removeprefix(KITS[name]) for one in names if one.startswith(KITS[name])}
        assert {"autograder/export/platforms/runner.py", "autograder/sandbox/filters/x86_64.bpf", "solutions/layers.py", "platform.json",
                ".autograder/secret", "assignments/lab.py", f"assignments/{SLUG}/checks.py"} <= kit  # fmt: skip
        assert not [one for one in names if "__pycache__" in one or one.startswith("tests") or ".git/" in one]
        assert archive.read(KITS[name] + ".autograder/secret") == b"tests"
        runnable = {one.filename for one in archive.infolist() if one.external_attr >> 16 & 0o111}
        assert {one.rpartition("/")[2] for one in runnable} >= {"setup.sh"}
        assert sum(info.file_size for info in archive.infolist()) < 4 * 1024**2
    assert ("assignments/06_backprop/checks.py" in kit) is False


@pytest.mark.parametrize("name", CALLS)
def test_what_stands_until_something_is_graded_is_the_failure(name: str, run: Run) -> None:
    with package(run, name) as archive:
        (failed,) = [one for one in archive.namelist() if one.endswith("failed.json")]
        found = json.loads(archive.read(failed))
        jsonschema.validate(found, json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")))
        assert share(name, found) == 0


@pytest.mark.parametrize("name", CALLS)
def test_scripts_are_sound_and_every_platform_is_set_up_alike(name: str, run: Run, tmp_path: Path) -> None:
    with package(run, name) as archive, package(run, "gradescope") as other:
        scripts = [one for one in archive.namelist() if one.endswith((".sh", "run_autograder"))]
        assert len(scripts) >= 2
        for one in scripts:
            subprocess.run(["bash", "-n"], input=archive.read(one), check=True)
            assert not re.search(rb"@[A-Z]+@", archive.read(one)), "a placeholder was left"
        (setup,) = [one for one in scripts if one.endswith("setup.sh")]
        assert archive.read(setup) == other.read("setup.sh")
        beside = {
            one.rpartition("/")[2] for one in archive.namelist() if one.rpartition("/")[0] == setup.rpartition("/")[0]
        }
        assert {"pinned.txt", "needed.txt"} <= beside


def test_gradescope_finds_its_two_programs_at_the_root(run: Run) -> None:
    with package(run, "gradescope") as archive:
        assert {"setup.sh", "run_autograder"} <= set(archive.namelist())
    assert "set the assignment's autograder points to 41" in run(*CALLS["gradescope"])[1]


def test_githubs_template_is_what_students_get_and_a_workflow_of_the_named_grader(run: Run) -> None:
    with package(run, "github") as archive:
        template = {
            one.removeprefix("template/"): archive.read(one)
            for one in archive.namelist()
            if one.startswith("template/")
        }
        action = yaml.safe_load(archive.read("grader/action.yml"))
    assert set(template) == {
        ".github/workflows/classroom.yml",
        "layers.ipynb",
        "lab.py",
        "lab_compare.py",
        "lab_drawings.py",
        "lab_examples.py",
        "README.md",
        "requirements.txt",
    }
    assert b"BEGIN SOLUTION" not in template["layers.ipynb"]
    (job,) = yaml.safe_load(template[".github/workflows/classroom.yml"])["jobs"].values()
    assert "uni/grader" in [step.get("with", {}).get("repository") for step in job["steps"]]
    reporter = job["steps"][-1]
    assert reporter["with"]["runners"].upper() + "_RESULTS" in reporter["env"]
    grading = next(step for step in job["steps"] if step.get("uses") == "./grader")
    assert set(grading["with"]) == {name for name, one in action["inputs"].items() if one["required"]}
    assert f"steps.{grading['id']}.outputs.result" in reporter["env"]["BACKPROP_RESULTS"]
    assert "result" in action["outputs"]


def test_prairielearns_questions_name_image_grader_and_notebook(run: Run) -> None:
    with package(run, "prairielearn", "--image", "uni/image") as archive:
        names = archive.namelist()
        infos = {slug: json.loads(archive.read(f"questions/{slug}/info.json")) for slug in (SLUG, "01_linear_neuron")}
        page = archive.read(f"questions/{SLUG}/question.html").decode()
        image = [name for name in names if name.startswith("image/")]
    for slug, info in infos.items():
        options = info["externalGradingOptions"]
        assert options["image"] == "uni/image"
        program, argument = options["entrypoint"]
        assert program.replace("/grade/", "") in names
        assert argument == slug
        assert options["timeout"] <= 600
    assert infos[SLUG]["uuid"] != infos["01_linear_neuron"]["uuid"]
    assert 'file-names="layers.ipynb"' in page
    assert sorted(image) == ["image/Dockerfile", "image/needed.txt", "image/pinned.txt", "image/setup.sh"]


def test_a_part_of_coursera_is_its_assignment() -> None:
    settings = Settings("coursera", {"HxbKF": SLUG, "ov8KA": "01_linear_neuron"})
    assert settings.assignment("ov8KA") == "01_linear_neuron"
    assert settings.assignment("other") is None
    assert Settings("coursera", {"x": SLUG}).assignment("other") == SLUG
    place = PLATFORMS["coursera"].submission
    assert place({"filename": "a.ipynb"}) == Path("/shared/submission/a.ipynb")
    assert {place({"filename": name}) for name in ("", "..", "../x", "/etc/passwd")} == {Path("/shared/submission")}


def test_a_dry_run_lists_the_package_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    code, text = run(*CALLS["gradescope"], "--dry-run")
    assert (code, list(tmp_path.iterdir())) == (0, [])
    assert "run_autograder" in text and f"kit/assignments/{SLUG}/checks.py" in text


def test_the_package_goes_where_it_is_wanted(run: Run, tmp_path: Path) -> None:
    assert run(CALLS["gradescope"][0], tmp_path / "out", *CALLS["gradescope"][1:])[0] == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"gradescope-{SLUG}.zip"]
    assert run(*CALLS["coursera"])[0] == 0
    assert (tmp_path / "coursera.zip").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["gradescope"], "--assignment SLUG is needed: one of 01_linear_neuron"),
        (["gradescope", "--assignment", "09_more"], "there is no assignment '09_more'"),
        (["gradescope", "--assignment", SLUG, "--assignment", "06_backprop"], "one assignment a package"),
        (["gradescope", ROOT / "assignments" / SLUG], f"is an assignment and no place to write: --assignment {SLUG}"),
        (["gradescope", "--assignment", SLUG, "--visibility", "later"], "'later' is none of visible, after_due_date"),
        (["gradescope", "--assignment", SLUG, "--visibility", "delta=hidden"], "no exercise 'delta'; there are hidden_delta"),
        (["gradescope", "--assignment", SLUG, "--visibility", "deltas/x=hidden"], "no property 'x'; there are "),
        (["github", "--assignment", SLUG, "--grader", "grader"], "expected OWNER/REPOSITORY"),
        (["github", "--assignment", SLUG], "the following arguments are required: --grader"),
        (["coursera"], "several assignments: say which part of the platform is which"),
        (["coursera", "--part", "x"], "--part x: expected ID=SLUG"),
        (["coursera", "--part", f"x={SLUG}", "--part", "x=06_backprop"], f"part x is {SLUG} already"),
        (["coursera", "--part", f"x={SLUG}", "--assignment", SLUG], "--part names the assignments"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_clear_line(arguments: list[object], says: str, run: Run) -> None:
    code, text = run(*arguments)
    assert code == 2
    assert says in text
    assert "Traceback" not in text


def test_hiding_something_says_that_the_total_is_hidden_too(run: Run) -> None:
    assert "hides the total" in run(*CALLS["gradescope"], "--visibility", "deltas=hidden", "--dry-run")[1]
    assert "hides the total" not in run(*CALLS["gradescope"], "--visibility", "visible", "--dry-run")[1]


COMMANDS = re.findall(
    r"^autograder export (.*)$", (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8"), re.MULTILINE
)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_of_the_guide_make_packages(command: str, run: Run) -> None:
    code, text = run(*shlex.split(command), "--dry-run")
    assert code == 0, text
