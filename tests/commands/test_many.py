"""What `autograder grade` does with many: progress, parts, a full disk, a stop and going on."""

import errno
import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from autograder.commands.output import Output
from autograder.commands.shards import shard
from autograder.commands.showing import Bar, JsonLines, Lines, Nothing, show
from autograder.course.course import Course
from autograder.reports.model import Report
from autograder.submissions.handed import Handed
from tests.benchmarks.classroom import hand_in_class, members, released_notebook

SLUG = "01_linear_neuron"


def clock() -> Any:
    """A clock on which every look takes ten seconds."""
    times = iter(range(0, 10_000, 10))
    return lambda: float(next(times))


def test_plain_lines_say_how_many_and_how_long() -> None:
    file = io.StringIO()
    lines = Lines(40, file, clock())
    for _ in range(40):
        lines.done("ada", "graded", None)
    said = file.getvalue().splitlines()
    assert len(said) == 10
    assert said[0] == "4/40 graded, about 90 s left".replace("90 s", "2 min")
    assert said[-1] == "40/40 graded"


def test_machines_get_an_object_a_line() -> None:
    file = io.StringIO()
    told = JsonLines(2, file, clock())
    told.began("ada 05")
    told.done("ada 05", "graded", None)
    told.done("bob 05", "rejected", "the file is empty")
    began, first, last = map(json.loads, file.getvalue().splitlines())
    assert began == {"event": "began", "submission": "ada 05"}
    assert first == {
        "event": "done", "submission": "ada 05", "status": "graded",
        "done": 1, "failed": 0, "total": 2, "per_second": 0.1, "seconds_left": 10.0,
    }  # fmt: skip
    assert (last["problem"], last["failed"], last["seconds_left"]) == ("the file is empty", 1, 0.0)


def test_a_terminal_gets_a_bar_with_what_fails_above_it() -> None:
    file = io.StringIO()
    bar = Bar(2, file)
    bar.began("ada\x1b[2J 05_layers")
    bar.done("ada\x1b[2J 05_layers", "rejected", "the file is empty")
    bar.began("bob 05_layers")
    bar.done("bob 05_layers", "graded", None)
    bar.close()
    said = file.getvalue()
    assert "the file is empty\n" in said and "2/2" in said and "bob 05_layers, 1 not graded" in said
    assert "\x1b[2J" not in said


def test_quiet_and_single_submissions_show_nothing_and_json_always_does() -> None:
    assert type(show("auto", 9, quiet=True)) is Nothing
    assert type(show("lines", 1)) is Nothing
    assert type(show("json", 1, quiet=True)) is JsonLines


def test_every_submission_is_in_one_part() -> None:
    handed = [Handed(f"s{number}", SLUG, "x") for number in range(300)]
    parts = [shard(f"{number}/7").of(handed) for number in range(1, 8)]
    assert sorted(one.student for part in parts for one in part) == sorted(one.student for one in handed)
    assert all(20 < len(part) < 70 for part in parts)


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "-1/3", "1/0", "1/3/4", ""])
def test_a_part_that_does_not_exist_is_a_wrong_call(text: str) -> None:
    with pytest.raises(Exception, match="a part of so many"):
        shard(text)


def test_a_full_disk_is_named_with_its_path_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from autograder.commands import output as module

    write = module.write_atomically

    def full(path: Path, *args: Any, **named: Any) -> None:
        if path.parent.name == "bob":
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        write(path, *args, **named)

    monkeypatch.setattr(module, "write_atomically", full)
    output = Output(3, tmp_path)
    for name in ("ada", "bob", "cyd"):
        output.add(Handed(name, SLUG, f"{name}/x.ipynb"), Report(SLUG, name, "", "graded", 1, 1, 0.0, "none"))
    output.finish()
    said = capsys.readouterr().err
    assert f"bob/x.ipynb: its report could not be written: [Errno 28] No space left on device: '{tmp_path}/bob" in said
    assert len(output.problems) == 1
    assert (tmp_path / "ada" / f"{SLUG}.json").exists() and (tmp_path / "cyd" / f"{SLUG}.html").exists()


def test_a_run_keeps_a_line_of_each_report() -> None:
    output = Output(2)
    for name in ("ada", "bob"):
        output.add(Handed(name, SLUG, "x"), Report(SLUG, name, "", "graded", 1, 1, 0.0, "none"))
    assert [line.score for line in output.lines] == ["0/1", "0/1"]
    assert not any(isinstance(value, Report) for value in vars(output).values())


@pytest.mark.slow
@pytest.mark.parametrize(("how", "jobs"), [(signal.SIGTERM, "1"), (signal.SIGINT, "2")])
def test_a_run_that_is_stopped_says_how_to_go_on(
    course: Course, tmp_path: Path, how: signal.Signals, jobs: str
) -> None:
    hand_in_class(tmp_path, course, SLUG, released_notebook(course, SLUG), members(6))
    arguments = ["grade", f"{tmp_path}/submitted", "--output", f"{tmp_path}/reports", "--jobs", jobs]
    command = [sys.executable, "-m", "autograder", *arguments, "--course", str(course.root)]
    said: list[str] = []
    with subprocess.Popen(
        [*command, "--progress", "json"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as run:
        assert run.stderr is not None
        for line in run.stderr:
            said.append(line)
            if '"done"' in line:
                run.send_signal(how)
                break
        said += run.stderr.readlines()
    assert run.wait() == {signal.SIGTERM: 143, signal.SIGINT: 130}[how]
    assert "Go on with: autograder grade" in said[-1] and said[-1].endswith("--resume\n")
    assert (tmp_path / "reports" / "index.html").exists()
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "reports").glob("*/*.json")}
    assert 0 < len(before) < 6
    time.sleep(0.01)
    done = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=True)
    assert f"{len(before)} of 6 were graded by an earlier run" in done.stderr
    after = {path: path.stat().st_mtime_ns for path in (tmp_path / "reports").glob("*/*.json")}
    assert len(after) == 6
    assert {path: after[path] for path in before} == before
