"""The benchmarks run and say what they should, on tiny sizes. Nothing here asks how fast anything is."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.checks.declared import Check
from autograder.commands.demo_class import CLASS
from autograder.course.course import Course
from autograder.grading.answers import answer_source
from tests.benchmarks import (
    classroom,
    exercises,
    memory,
    mistakes,
    otter_run,
    plain_tests,
    reference,
    report,
    rivals,
    timing,
    walls,
)
from tests.benchmarks.__main__ import PARTS
from tests.benchmarks.floor import Floor, mistaken, right
from tests.benchmarks.options import OPTIONS, ROOT

SLUG = "01_linear_neuron"
PLAIN = ("01_linear_neuron", "02_gradient_descent", "05_layers")  # whose cases can be written down as asserts
CHECKS = [(slug, check) for slug in PLAIN for check in Course(ROOT).assignment(slug).checks]
NAMES = [f"{slug}/{check.name}" for slug, check in CHECKS]


def test_percentiles_are_times_that_were_measured() -> None:
    times = timing.Times(tuple(float(one) for one in range(20, 0, -1)))
    assert (times.p50, times.p95) == (10.0, 19.0)
    assert timing.Times((3.0,)).p95 == 3.0
    assert str(timing.Times((1.234, 9.876))) == "1.23 / 9.88"


def test_side_by_side_counts_as_many_rounds_as_were_asked_for() -> None:
    runs: dict[str, Callable[[], object]] = {"one": int, "other": float}
    assert {label: len(one.milliseconds) for label, one in timing.side_by_side(runs, 7).items()} == {
        "one": 7,
        "other": 7,
    }


def test_the_time_of_commands_is_counted() -> None:
    cost = timing.spent(lambda: classroom.run([sys.executable, "-c", "sum(range(10**6))"], ROOT, {}))
    assert cost.wall > 0
    assert cost.cpu > 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a reaper of orphans")
def test_the_time_of_orphans_is_counted() -> None:
    burn = "import time\nwhile time.process_time() < 0.3: pass"
    leave = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {burn!r}])"
    assert timing.spent(lambda: classroom.run([sys.executable, "-c", leave], ROOT, {})).cpu >= 0.3


def test_a_command_that_fails_ends_the_benchmark_with_its_words() -> None:
    with pytest.raises(SystemExit, match="no such luck"):
        classroom.run([sys.executable, "-c", "raise SystemExit('no such luck')"], ROOT, {})


def test_tables_are_aligned() -> None:
    text = report.table("title", ("", "ms"), [("a", "1.0"), ("long label", "10.0")])
    assert (
        text
        == "\n### title\n\n|            |   ms |\n| ---------- | ---: |\n| a          |  1.0 |\n| long label | 10.0 |"
    )


def test_the_start_is_told_from_the_rest() -> None:
    more, start = rivals.split(timing.Spent(5.0, 4.0), timing.Spent(15.0, 10.0), 4)
    assert (more, start) == (timing.Spent(3.0, 2.0), timing.Spent(3.0, 2.0))
    assert rivals.split(timing.Spent(5.0, 5.0), timing.Spent(4.0, 4.0), 4)[0] == timing.Spent(1.0, 1.0)


def test_ratios_are_against_stock_for_the_whole_class() -> None:
    stock = rivals.Way("stock", 4, timing.Spent(2.0, 1.0), timing.Spent(10.0, 5.0), 0.5)
    ours = rivals.Way("ours", 95, timing.Spent(0.02, 0.02), timing.Spent(), 0.5)
    assert ours.row(95, stock)[5:] == ("1.9 s", "3000", "105.3", "52.6", "50 %")
    assert stock.row(95, stock)[5:] == ("about 3.3 min", "28", "1.0", "1.0", "50 %")


def test_a_class_is_as_large_as_wanted_and_begins_with_right_and_mistaken_answers() -> None:
    names = classroom.members(30)
    assert len(names) == 30
    assert set(names.values()) == set(CLASS) - classroom.ENDLESS
    assert [bool(CLASS[member].slips) for member in list(names.values())[:4]] == [False, True, False, True]


def test_every_option_of_a_part_exists() -> None:
    assert {name for names in PARTS.values() for name in names} == set(OPTIONS)


@pytest.mark.parametrize(("slug", "check"), CHECKS, ids=NAMES)
def test_plain_tests_pass_the_reference_and_stop_mistakes(slug: str, check: Check) -> None:
    names: dict[str, object] = {}
    for other in Course(ROOT).assignment(slug).checks:
        if other.probe is None:
            exec(answer_source(other, other.reference), names)
    cell = plain_tests.assert_cell(check, slug)
    exec(cell, names)
    assert cell.count("def _case_") >= len(check.cases) / 2
    caught = 0
    for one in check.misconceptions[:4]:
        wrong = {**names, check.name: one.wrong}
        try:
            exec(cell, wrong)
        except Exception:
            caught += 1
    assert caught > 0 or not check.misconceptions


@pytest.mark.parametrize(("slug", "check"), CHECKS[:3], ids=NAMES[:3])
def test_otters_files_hold_the_same_cases(slug: str, check: Check) -> None:
    spec = ast.literal_eval(plain_tests.ok_file(check, slug).partition("test = ")[2])
    (suite,) = spec["suites"]
    assert (spec["name"], spec["points"]) == (check.name, check.points)
    assert len(suite["cases"]) == len(plain_tests.case_functions(check, slug))
    assert all(line[:4] in (">>> ", "... ") for case in suite["cases"] for line in case["code"].splitlines())


def test_a_course_with_other_hidden_tests(course: Course, tmp_path: Path) -> None:
    hidden = {check.name: f"check_{check.name}()" for check in course.assignment(SLUG).checks}
    classroom.copy_course(tmp_path, course, SLUG, hidden, demos=False)
    text = (tmp_path / "assignments" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8")
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(text)["cells"]}
    assert "check_mean_loss()" in cells["mean_loss-checks"]
    assert cells["mean_loss-checks"].startswith("# Graded")
    assert "autograder.nbgrader" not in text
    assert len(cells) < len(classroom.released_notebook(course, SLUG)["cells"])


def test_otter_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert otter_run.find(str(tmp_path / "otter")) is None
    assert "pip install otter-grader" in otter_run.MISSING


def test_the_reference_stands_beside_its_own_products() -> None:
    rows = reference.measure((3, 4, 2), 5, 0.0, None)
    assert [row[0].partition(",")[0] for row in rows] == ["matrix products alone", "solutions.backprop"] * 2
    assert [row[3] for row in rows[::2]] == ["1.00", "1.00"]
    assert all(float(row[1]) >= float(row[2]) > 0 for row in rows)
    assert all(len(row) == len(reference.HEAD) for row in rows)


@pytest.mark.slow
def test_the_floor_gives_the_marks_that_the_grader_gives(course: Course) -> None:
    loaded = course.load(SLUG)
    assert all(result.status == "passed" for result in Floor(loaded, right(loaded))())
    assert all(result.misconception for result in Floor(loaded, mistaken(loaded))() if result.check != "error_surface")


@pytest.mark.slow
def test_tables_of_times(course: Course) -> None:
    rows = walls.measure(course, SLUG, ("none",), rounds=2, cold=1)
    assert [len(row) for row in rows] == [len(walls.HEAD)] * 5
    rows = exercises.measure(course, SLUG, rounds=1)
    assert [row[0] for row in rows] == [f"`{check.name}`" for check in course.assignment(SLUG).checks]
    assert all(len(row) == len(exercises.HEAD) and all(row) for row in rows)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processor time is read from /proc")
def test_the_cost_of_a_mistake(course: Course) -> None:
    row = mistakes.measure(course, SLUG, rounds=2, tier="none")
    assert len(row) == len(mistakes.HEAD)
    assert all(float(number) > 0 for number in row[1:7])


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_tables_of_memory(course: Course) -> None:
    rows = memory.measure(course, "none", 1)
    labels = [row[0] for row in rows]
    assert labels[2] == "warm process"
    assert labels[3].startswith("child at the end of")
    assert all(re.fullmatch(r"\d+", row[1]) for row in rows[:4])


@pytest.mark.slow
def test_a_class_is_graded_by_this_kit(course: Course, tmp_path: Path) -> None:
    names = classroom.members(3)
    ways = rivals.ours(course, tmp_path, SLUG, names, list(names))
    assert [way.measured for way in ways] == [3, 3]
    assert all(0.5 < way.mark < 1 for way in ways)


@pytest.mark.slow
@pytest.mark.nbgrader
def test_a_class_is_graded_by_stock_nbgrader_with_plain_asserts(course: Course, tmp_path: Path) -> None:
    hidden = {check.name: plain_tests.assert_cell(check, SLUG) for check in course.assignment(SLUG).checks}
    way = rivals.nbgrader("plain", course, tmp_path, SLUG, classroom.members(1), hidden, demos=False)
    assert (way.measured, way.mark) == (1, 1.0)


@pytest.mark.slow
def test_a_part_is_a_command() -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "memory", "--submissions", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "## Memory" in done.stdout
    assert "| warm process" in done.stdout
