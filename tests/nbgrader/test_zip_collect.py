"""The real `nbgrader zip_collect` on downloads of LMSs, with the collector of this kit."""

import json
import shutil
import unicodedata
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.nbgrader_course import run

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

FIXTURES = Path(__file__).parents[1] / "fixtures" / "downloads"
CONFIG = 'c = get_config()\nc.ZipCollectApp.collector_plugin = "autograder.nbgrader.collector.DownloadCollector"\n'
WORKSHEET = (
    "\ufeffIdentifier,Full name,Email address\n"
    'Participant 31,"O\'Hara, Zoë",zoe@x.org\nParticipant 32,Ada Ünïcode,ada@x.org\n'
    "Participant 33,Ada Ünïcode,ada2@x.org\nParticipant 34,Kim Third,kim@x.org\n"
)
CANVAS = 'Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n"O\'Hara, Zoë",31,,zoe,A\n"Ünïcode, Ada",32,,ada,A\n'


def notebook(mark: str = "") -> bytes:
    cell = {"cell_type": "markdown", "id": "a", "source": mark, "metadata": {}}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "cells": [cell], "metadata": {}}).encode()


def course(
    root: Path, download: Mapping[str, bytes] | Path, roster: str = "", released: tuple[str, ...] = ("p1",)
) -> Path:
    """An nbgrader course with the download of an LMS in its place."""
    (root / "nbgrader_config.py").write_text(CONFIG)
    for name in released:
        (root / "release" / "ps1").mkdir(parents=True, exist_ok=True)
        (root / "release" / "ps1" / f"{name}.ipynb").write_bytes(notebook())
    archive = root / "downloaded" / "ps1" / "archive"
    archive.mkdir(parents=True)
    if isinstance(download, Path):
        shutil.copy(download, archive)
    else:
        with zipfile.ZipFile(archive / "BP-101-hw 1.zip", "w") as file:
            for name, data in download.items():
                file.writestr(name, data)
    if roster:
        (archive.parent / "students.csv").write_text(roster, encoding="utf-8")
    return root


def zip_collect(root: Path, *options: str, code: int = 0) -> str:
    """What the command says."""
    return run(root, "nbgrader", "zip_collect", "ps1", *options, code=code)


def submitted(root: Path) -> dict[str, bytes]:
    folder = root / "submitted"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_real_flat_download_of_moodle_with_its_worksheet(tmp_path: Path) -> None:
    sheet = (FIXTURES / "moodle43_offline_worksheet.csv").read_text(encoding="utf-8")
    root = course(tmp_path, FIXTURES / "moodle43_downloadall_flat.zip", sheet, released=("hw2",))
    log = zip_collect(root)
    names = {f"student{number}@example.invalid/ps1/hw2.ipynb" for number in (1, 2)}
    assert set(submitted(root)) == names
    assert "Nothing was handed in by student3@example.invalid" in log


@pytest.mark.parametrize(
    ("style", "form"),
    [
        pytest.param("{}_{}_assignsubmission_file_/{}", "NFC", id="folders of older versions"),
        pytest.param("{}_{}_assignsubmission_file/{}", "NFD", id="folders, zipped again on a Mac"),
        pytest.param("{}_{}_assignsubmission_file_{}", "NFC", id="flat"),
    ],
)
def test_moodles_folders_and_flat_files(tmp_path: Path, style: str, form: str) -> None:
    members = {
        style.format("OHara, Zoë", 31, "p1.ipynb"): notebook("zoe"),
        style.format("Ada Ünïcode", 32, "my answer.ipynb"): notebook("ada"),
        style.format("Ada Ünïcode", 33, "p1.ipynb"): notebook("another ada"),
        style.format("Sam Stranger", 34, "p1.ipynb"): notebook("nobody's"),
    }
    root = course(tmp_path, {unicodedata.normalize(form, name): data for name, data in members.items()}, WORKSHEET)
    log = zip_collect(root)
    assert submitted(root) == {
        "zoe@x.org/ps1/p1.ipynb": notebook("zoe"),
        "ada@x.org/ps1/p1.ipynb": notebook("ada"),
        "ada2@x.org/ps1/p1.ipynb": notebook("another ada"),
    }
    assert "worksheet of another assignment" in log


def test_a_zip_of_canvas_with_a_second_upload(tmp_path: Path) -> None:
    members = {
        "oharazoë_LATE_31_902_p1-1.ipynb": notebook("second"),
        "oharazoë_31_901_p1.ipynb": notebook("first"),
        "ünïcodeada_32_903_p1.ipynb": notebook("ada"),
        "x_31_32_905_p1.ipynb": notebook("whose?"),
    }
    root = course(tmp_path, members, CANVAS)
    log = zip_collect(root, "--DownloadCollector.form=canvas")
    assert submitted(root) == {"zoe/ps1/p1.ipynb": notebook("second"), "ada/ps1/p1.ipynb": notebook("ada")}
    assert "Left aside: oharazoë_31_901_p1.ipynb" in log
    assert "its name fits 'ada' and 'zoe'" in log


def test_several_notebooks_of_an_assignment_and_the_time_of_the_last_attempt(tmp_path: Path) -> None:
    members = {
        "HW_ada_attempt_2026-01-30-15-00-00_p1.ipynb": notebook("old"),
        "HW_ada_attempt_2026-01-31-15-00-00_p1.ipynb": notebook("new"),
        "HW_ada_attempt_2026-01-31-15-00-00_p2.ipynb": notebook("two"),
        "HW_.._attempt_2026-01-31-15-00-00_p2.ipynb": notebook("out"),
    }
    root = course(tmp_path, members, released=("p1", "p2"))
    with (root / "nbgrader_config.py").open("a") as file:
        file.write('c.DownloadCollector.timezone = "Europe/Berlin"\n')
    log = zip_collect(root)
    found = submitted(root)
    assert found.pop("ada/ps1/timestamp.txt") == b"2026-01-31 14:00:00"
    assert found == {"ada/ps1/p1.ipynb": notebook("new"), "ada/ps1/p2.ipynb": notebook("two")}
    assert "'..' is no name that a student's folder can have" in log


def test_an_export_of_gradescope(tmp_path: Path) -> None:
    people = "submission_7:\n  :submitters:\n  - :name: Ada\n    :sid: '07'\n  - :name: Bob\n    :sid: '08'\n"
    base = "assignment_1_export"
    members = {f"{base}/submission_metadata.yml": people.encode(), f"{base}/submission_7/p1.ipynb": notebook()}
    root = course(tmp_path, {name.removeprefix(f"{base}/"): data for name, data in members.items()})
    log = zip_collect(root)
    assert set(submitted(root)) == {"07/ps1/p1.ipynb"}
    assert "is the work of 08 as well" in log


def test_what_is_not_recognised_is_said_and_nothing_is_collected(tmp_path: Path) -> None:
    root = course(tmp_path, {"p1.ipynb": notebook()})
    log = zip_collect(root)
    assert "set c.DownloadCollector.form to 'moodle', 'canvas'" in log
    assert not (root / "submitted").exists()


def test_a_roster_that_cannot_be_read_ends_the_command_in_words(tmp_path: Path) -> None:
    root = course(tmp_path, {"Ada_1_assignsubmission_file/p1.ipynb": notebook()}, "a,b\n1,2\n")
    log = zip_collect(root, code=1)
    assert "students.csv: this roster names nobody" in log
    assert "Traceback" not in log
