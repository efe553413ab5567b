"""Downloads of LMSs: the right student for every file, nothing guessed, nobody left out in silence."""

import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.commands.downloads import NAMES
from autograder.submissions.archives import Files, zip_files
from autograder.submissions.downloads.collect import TREE, Collected, collect_submissions, recognised
from autograder.submissions.downloads.forms import FORMS, Reading
from autograder.submissions.downloads.gradescope import metadata_name
from autograder.submissions.downloads.names import folded
from autograder.submissions.downloads.roster import Person, Roster, read_rosters
from autograder.submissions.downloads.sorting import sort_files
from autograder.submissions.find import NothingToGrade
from autograder.submissions.notebook import Rejected

FIXTURES = Path(__file__).parents[1] / "fixtures" / "downloads"
WORKSHEET = FIXTURES / "moodle43_offline_worksheet.csv"
SLUGS = ["01_linear_neuron", "05_layers"]
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,HW (12)\n"
    "    Points Possible,,,,,10\n"
    '"Lovelace, Ada",1234,S1,ada,A,\n'
    '"O\'Hara, Zoë",99,S2,zoe,A,\n'
)


def notebook(slug: str = "05_layers", mark: str = "") -> bytes:
    cell = {"cell_type": "markdown", "source": mark, "metadata": {}}
    return json.dumps({"nbformat": 4, "cells": [cell], "metadata": {"autograder": {"assignment": slug}}}).encode()


def zipped(path: Path, members: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


def collect(path: Path, form: str | None = None, *rosters: Path) -> Collected:
    found = collect_submissions([path], SLUGS, None, form, rosters)
    return replace(found, handed=[one.read() for one in found.handed])


def students(found: Collected) -> dict[str, bytes]:
    return {one.student: one.data for one in found.handed if one.problem is None}


def problems(found: Collected) -> list[str]:
    return [one.problem for one in found.handed if one.problem is not None]


def read(form: str, *names: str) -> list[tuple[str, list[Reading]]]:
    return FORMS[form].read(names, lambda name: b"")


READINGS = [
    pytest.param("moodle", "Sam Student_3_assignsubmission_file_hw.ipynb", ("Sam Student_3", "hw.ipynb"), id="flat"),
    pytest.param("moodle", "Ō Zoë_12_assignsubmission_file_/a/hw.ipynb", ("Ō Zoë_12", "a/hw.ipynb"), id="old folders"),
    pytest.param("moodle", "O'Hara, Jr_1_assignsubmission_file/hw.ipynb", ("O'Hara, Jr_1", "hw.ipynb"), id="folders"),
    pytest.param("moodle", "Participant_7_assignsubmission_file/h.ipynb", ("Participant_7", "h.ipynb"), id="blind"),
    pytest.param(
        "moodle", "Ada_1_assignsubmission_file_Bob_2_assignsubmission_file_x.ipynb",
        ("Ada_1", "Bob_2_assignsubmission_file_x.ipynb"), id="a file that is named like another student's",
    ),
    pytest.param("moodle", "course-hw-5/Ada_1_assignsubmission_file/x.ipynb", ("Ada_1", "x.ipynb"), id="unpacked"),
    pytest.param("moodle", "Default group_assignsubmission_file/Bob_2_assignsubmission_file_x.ipynb", None, id="no one"),
    pytest.param("canvas", "lovelaceada_1234_56_layers-2.ipynb", ("1234", "layers-2.ipynb"), id="canvas"),
    pytest.param("canvas", "ōharazoë_LATE_99_57_a b.ipynb", ("99", "a b.ipynb"), id="canvas, late"),
    pytest.param("canvas", "anon_aB3xZ_57_layers.ipynb", ("anon_aB3xZ", "layers.ipynb"), id="canvas, anonymous"),
    pytest.param("canvas", "LATE_anon_aB3xZ_57_layers.ipynb", ("anon_aB3xZ", "layers.ipynb"), id="anonymous, late"),
    pytest.param("canvas", "layers.ipynb", None, id="canvas, no one"),
    pytest.param(
        "brightspace", "12-34 - Ada Lovelace - Sep 24, 2024 926 PM/layers.ipynb",
        ("Ada Lovelace_12", "layers.ipynb"), id="brightspace",
    ),
    pytest.param(
        "brightspace", "12-34 - Mary-Ann O'Hara - 13 September 2025 310 PM - a - b.ipynb",
        ("Mary-Ann O'Hara_12", "a - b.ipynb"), id="brightspace, flat, the day first",
    ),
    pytest.param("brightspace", "index.html", None, id="brightspace, its own page"),
    pytest.param(
        "blackboard", "HW 1_ada_attempt_2026-01-30-15-00-00_my_layers.ipynb", ("ada", "my_layers.ipynb"), id="blackboard"
    ),
    pytest.param("blackboard", "HW 1_ada_attempt_2026-01-30-15-00-00.txt", ("ada", ""), id="blackboard's own note"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "name", "wanted"), READINGS)
def test_a_name_says_whose_it_is(form: str, name: str, wanted: tuple[str, str] | None) -> None:
    found = [(reading.whose, reading.file) for _, readings in read(form, name) for reading in readings]
    assert found == ([wanted] if wanted else [])


def test_user_names_of_blackboard_may_have_underscores_where_the_title_is_clear() -> None:
    stamp = "attempt_2026-01-30-15-00-00_layers.ipynb"
    found = read("blackboard", f"HW_1_a_x_{stamp}", f"HW_1_b_x_{stamp}")
    assert [readings[0].whose for _, readings in found] == ["a_x", "b_x"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sep 24, 2024 926 PM", datetime(2024, 9, 24, 21, 26)),
        ("13 September 2025 1210 AM", datetime(2025, 9, 13, 0, 10)),
        ("Jan 1, 2025 9:05 AM", datetime(2025, 1, 1, 9, 5)),
        ("14 October, 2025 1520", datetime(2025, 10, 14, 15, 20)),
        ("14 octobre 2025 1520", None),
    ],
)
def test_dates_of_brightspace(text: str, wanted: datetime | None) -> None:
    ((_, readings),) = read("brightspace", f"1-2 - Ada - {text} - x.ipynb")
    assert readings[0].attempt == wanted


NAMES_OF_PEOPLE = st.text(st.characters(exclude_characters="/_", exclude_categories=("C",)), min_size=1).filter(folded)


@given(name=NAMES_OF_PEOPLE, number=st.integers(1, 10**9), form=st.sampled_from(["NFC", "NFD"]))
def test_whatever_a_student_is_called_moodle_names_the_participant(name: str, number: int, form: str) -> None:
    written = unicodedata.normalize(form, f"{name}_{number}_assignsubmission_file_/x_1_assignsubmission_file_.ipynb")
    ((_, [reading]),) = read("moodle", written)
    assert reading.keys == (("number", str(number)),)
    assert folded(reading.name) == folded(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zoe\u0308", "zoë"), ("O'Hara, Zoë", "OHaraZoë"), ("\u202eAda\u200f", "ADA"), ("Straße", "STRASSE")],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)
    assert folded("Zoe") != folded("Zoë")


# --- rosters ---------------------------------------------------------------------------------------------


def test_the_worksheet_of_a_real_moodle() -> None:
    roster = read_rosters([WORKSHEET])
    assert roster is not None
    assert [(p.number, p.student, p.names) for p in roster.people] == [
        ("3", "student1@example.invalid", ("Sam Student",)),
        ("2", "student2@example.invalid", ("Zoë Ünïcode",)),
        ("1", "student3@example.invalid", ("Kim Third",)),
    ]


@pytest.mark.parametrize(
    ("text", "encoding", "person"),
    [
        pytest.param(
            CANVAS.replace("\n\"O'Hara", "\n#"), "utf-8", Person("1234", "ada", "S1", "", ("Lovelace, Ada",)), id="canvas"
        ),
        pytest.param(
            '"Last Name"\t"First Name"\t"Username"\t"Student ID"\nLovelace\tAda\tada\t7\n', "utf-16",
            Person("", "ada", "7", "", ("Ada Lovelace", "Lovelace Ada")), id="blackboard",
        ),
        pytest.param(
            "OrgDefinedId,Username,Last Name,First Name,Email\n#007,#ada,Lovelace,Ada,a@b.c\n", "utf-8-sig",
            Person("", "ada", "007", "a@b.c", ("Ada Lovelace", "Lovelace Ada")), id="brightspace",
        ),
        pytest.param(
            "Vollständiger Name;Anmeldename;E-Mail-Adresse\nZoë Öz;zoe;z@b.c\n", "cp1252",
            Person("", "zoe", "", "z@b.c", ("Zoë Öz",)), id="german, of a spreadsheet",
        ),
        pytest.param("id,last_name,first_name\nada,Lovelace,Ada\n", "utf-8",
            Person("", "ada", "", "", ("Ada Lovelace", "Lovelace Ada")), id="nbgrader"),
    ],
)  # fmt: skip
def test_tables_of_every_lms_are_understood(tmp_path: Path, text: str, encoding: str, person: Person) -> None:
    roster = read_rosters([table(tmp_path / "r.csv", text, encoding)])
    assert roster is not None
    assert roster.people[0] == person


def test_rosters_are_joined_where_an_address_agrees(tmp_path: Path) -> None:
    more = table(
        tmp_path / "people.csv", "First name,Last name,Username,Email address\nSam,S,sam,STUDENT1@example.invalid\n"
    )
    roster = read_rosters([WORKSHEET, more])
    assert roster is not None
    (sam,) = roster.find("number", "3")
    assert sam.student == "sam"
    assert sam.is_called("S Sam") and sam.is_called("Sam Student")


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "Username\n", "\x00"])
def test_a_roster_that_names_nobody_is_a_wrong_call(tmp_path: Path, text: str) -> None:
    with pytest.raises(NothingToGrade, match=r"names nobody|cannot be read \(.*(is empty|no text)"):
        read_rosters([table(tmp_path / "r.csv", text)])


# --- who handed in what ----------------------------------------------------------------------------------


def test_a_real_download_of_moodle_is_recognised_and_joined_with_its_worksheet() -> None:
    found = collect(FIXTURES / "moodle43_downloadall_flat.zip", None, WORKSHEET)
    assert set(students(found)) == {"student1@example.invalid", "student2@example.invalid"}
    assert found.said[0].endswith("read as a download of Moodle")
    assert found.said[1].endswith("nothing was handed in by student3@example.invalid")


def test_the_worksheet_of_another_assignment_gives_nobody_a_strangers_work(tmp_path: Path) -> None:
    other = table(tmp_path / "w.csv", "Identifier,Full name,Email address\nParticipant 3,Kim Third,kim@x\n")
    found = collect(FIXTURES / "moodle43_downloadall_flat.zip", None, other)
    assert not students(found)
    assert any("worksheet of another assignment" in said for said in problems(found))
    assert any("nobody in the roster is number 2" in said for said in problems(found))


def test_an_unpacked_download_is_read_like_the_zip(tmp_path: Path) -> None:
    for form, name in (
        ("NFD", "Zoë Ünïcode_2_assignsubmission_file_"),
        ("NFC", "Sam Student_3_assignsubmission_file_"),
    ):
        path = tmp_path / "course-hw2" / unicodedata.normalize(form, name) / "layers.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(notebook())
    found = collect(tmp_path, None, WORKSHEET)
    assert set(students(found)) == {"student1@example.invalid", "student2@example.invalid"}


def test_canvas_is_hinted_at_and_read_when_asked_for(tmp_path: Path) -> None:
    path = zipped(tmp_path / "c.zip", {"lovelaceada_1234_5_layers.ipynb": notebook()})
    assert recognised(path, SLUGS) is None
    assert "--from canvas" in collect(path).said[0]
    assert set(students(collect(path, "canvas"))) == {"1234"}
    assert set(students(collect(path, "canvas", table(tmp_path / "r.csv", CANVAS)))) == {"ada"}


def test_work_that_canvas_calls_late_is_told(tmp_path: Path) -> None:
    """The names say so and hold no time: no penalty can be taken, and nobody should believe that one was."""
    members = {"lovelaceada_LATE_1234_56_layers.ipynb": notebook(), "noetheremmy_99_57_layers.ipynb": notebook()}
    late = [said for said in collect(zipped(tmp_path / "c.zip", members), "canvas").said if "late" in said]
    assert len(late) == 1
    assert late[0].endswith("so that no penalty is taken: 1234")


def test_of_several_uploads_to_canvas_the_last_counts_and_it_is_said(tmp_path: Path) -> None:
    members = {
        "lovelaceada_1234_902_layers-2.ipynb": notebook(mark="third"),
        "lovelaceada_1234_900_layers.ipynb": notebook(mark="first"),
        "lovelaceada_1234_901_layers-1.ipynb": notebook(mark="second"),
    }
    found = collect(zipped(tmp_path / "c.zip", members), "canvas")
    assert students(found) == {"1234": notebook(mark="third")}
    assert "layers-2.ipynb counts, the latest; left aside: " in found.said[1]


def test_of_several_attempts_the_last_counts(tmp_path: Path) -> None:
    members = {
        "HW_ada_attempt_2026-01-30-15-00-00_layers.ipynb": notebook(mark="first"),
        "HW_ada_attempt_2026-01-30-15-00-00.txt": b"Name: Ada (ada)",
        "HW_ada_attempt_2026-02-01-09-00-00_new.ipynb": notebook(mark="second"),
        "HW_bob_attempt_2026-01-30-15-00-00_layers.ipynb": notebook(),
    }
    found = collect(zipped(tmp_path / "b.zip", members))
    assert students(found)["ada"] == notebook(mark="second")
    assert "2026-01-30" in found.said[1]
    members = {
        "1-2 - Ada L - Sep 9, 2025 310 PM/layers.ipynb": notebook(mark="first"),
        "1-2 - Ada L - Sep 10, 2025 910 AM/layers.ipynb": notebook(mark="second"),
        "index.html": b"",
    }
    found = collect(zipped(tmp_path / "d.zip", members))
    assert students(found) == {"Ada L_1": notebook(mark="second")}


def test_attempts_that_nothing_orders_are_not_guessed(tmp_path: Path) -> None:
    members = {f"1-2 - Ada L - {day} octobre 2025 310 PM/layers.ipynb": notebook(mark=str(day)) for day in (1, 2)}
    (said,) = problems(collect(zipped(tmp_path / "d.zip", members)))
    assert "several notebooks" in said
    members["1-2 - Ada L - 3 October 2025 310 PM/layers.ipynb"] = notebook()
    (said,) = problems(collect(zipped(tmp_path / "d.zip", members)))
    assert "the date of one of them cannot be read" in said


def test_two_notebooks_in_one_attempt(tmp_path: Path) -> None:
    folder = "Ada_1_assignsubmission_file"
    path = zipped(
        tmp_path / "m.zip", {f"{folder}/layers.ipynb": notebook(mark="it"), f"{folder}/try.ipynb": notebook()}
    )
    assert students(collect(path)) == {"Ada_1": notebook(mark="it")}
    path = zipped(tmp_path / "m.zip", {f"{folder}/a.ipynb": notebook(), f"{folder}/b.ipynb": notebook(mark="b")})
    assert "none is named layers.ipynb" in problems(collect(path))[0]
    both = {f"{folder}/layers.ipynb": notebook(), f"{folder}/linear_neuron.ipynb": notebook("01_linear_neuron")}
    assert [one.slug for one in collect(zipped(tmp_path / "m.zip", both)).handed] == ["05_layers", "01_linear_neuron"]


def test_a_zip_that_a_student_handed_in_is_looked_into(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("work/layers.ipynb", notebook())
        archive.writestr("work/figure.png", b"")
    members = {"Ada_1_assignsubmission_file/work.zip": inner.getvalue(), "Bob_2_assignsubmission_file/w.zip": b"PK"}
    found = collect(zipped(tmp_path / "m.zip", members))
    assert students(found) == {"Ada_1": notebook()}
    assert "the zip cannot be read" in problems(found)[0]


def test_a_student_without_a_notebook_is_named(tmp_path: Path) -> None:
    found = collect(zipped(tmp_path / "m.zip", {"Ada_1_assignsubmission_file/hw.pdf": b""}), "moodle")
    assert [one.student for one in found.handed] == ["Ada_1"]
    assert problems(found) == ["there is no notebook (.ipynb) in what was handed in: hw.pdf"]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("smith_1234_99_777_layers.ipynb", id="a student who is called smith_1234"),
        pytest.param("smith_99_777_1234_56_layers.ipynb", id="a file that is called 1234_56_layers.ipynb"),
    ],
)
def test_a_name_that_fits_two_students_is_reported_with_and_without_a_roster(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "c.zip", {name: notebook()})
    assert "may be that of a file of" in problems(collect(path, "canvas"))[0]
    both = table(tmp_path / "r.csv", "Student,ID,SIS Login ID\nSmith,1234,ada\nSmith,99,eve\n")
    assert not students(collect(path, "canvas", both))


def test_a_roster_tells_readings_apart(tmp_path: Path) -> None:
    path = zipped(tmp_path / "c.zip", {"oharazoë_99_777_12_layers.ipynb": notebook()})
    found = collect(path, "canvas", table(tmp_path / "r.csv", CANVAS))
    assert set(students(found)) == {"zoe"}
    assert "nothing was handed in by ada" in found.said[1]
    path = zipped(tmp_path / "c.zip", {"eve_99_777_12_layers.ipynb": notebook()})
    found = collect(path, "canvas", tmp_path / "r.csv")
    assert "'zoe', who has another name" in problems(found)[0]


def test_two_students_of_one_name_are_not_guessed(tmp_path: Path) -> None:
    roster = table(tmp_path / "r.csv", "Username,First Name,Last Name\nada1,Ada,L\nada2,Ada,L\nbob,Bob,B\n")
    members = {f"1-2 - {name} - Sep 9, 2025 310 PM/layers.ipynb": notebook() for name in ("Ada L", "Bob B", "Cyd")}
    found = collect(zipped(tmp_path / "d.zip", members), None, roster)
    assert set(students(found)) == {"bob"}
    assert problems(found) == [
        "its name fits 'ada1' and 'ada2': rename it, so that it fits one",
        "nobody in the roster is called Cyd",
    ]


GRADESCOPE = """---
submission_7:
  :submitters:
  - :name: Zoë O'Hara
    :sid: '007'
    :email: zoe@example.invalid
  - :name: Ada
    :sid:
    :email: ada@example.invalid
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: 2026-01-30 15:00:00.000000000 Z
submission_8:
  :submitters: []
"""


def test_an_export_of_gradescope_gives_a_groups_work_to_each_of_them(tmp_path: Path) -> None:
    base = "assignment_1_export"
    members = {
        f"{base}/submission_metadata.yml": GRADESCOPE.encode(),
        f"{base}/submission_7/layers.ipynb": notebook(),
        f"{base}/submission_7/submission_metadata.yml": b"submission_7: {}",
        f"{base}/submission_8/layers.ipynb": notebook(),
    }
    found = collect(zipped(tmp_path / "g.zip", members))
    assert set(students(found)) == {"007", "ada@example.invalid"}
    assert problems(found) == ["its name is not one of a download of Gradescope"]
    roster = table(tmp_path / "r.csv", "Username,Student ID,Email\nzoe,007,z@x\nada,8,ADA@example.invalid\n")
    assert set(students(collect(tmp_path / "g.zip", None, roster))) == {"zoe", "ada"}


@pytest.mark.parametrize("text", [None, b"[1, 2", b"- 1", b"\xff\xfe\x00", b"a: &a [*a]"])
def test_an_export_without_metadata_names_nobody(tmp_path: Path, text: bytes | None) -> None:
    members = {"x/submission_7/layers.ipynb": notebook()}
    if text is not None:
        members["x/submission_metadata.yml"] = text
    found = collect(zipped(tmp_path / "g.zip", members), "gradescope")
    assert not students(found)
    assert problems(found)


def test_trees_and_zips_of_one_student_stay_what_they_were(tmp_path: Path) -> None:
    path = tmp_path / "submitted" / "Ada_1_assignsubmission_file" / "05_layers" / "layers.ipynb"
    path.parent.mkdir(parents=True)
    path.write_bytes(notebook())
    assert recognised(tmp_path, SLUGS) is None
    assert set(students(collect(tmp_path / "submitted"))) == {"Ada_1_assignsubmission_file"}
    one = zipped(tmp_path / "bob.zip", {"layers.ipynb": notebook()})
    assert (set(students(collect(one))), collect(one).said) == ({"bob"}, [])
    assert set(students(collect(one, TREE))) == {"bob"}


def test_a_roster_for_what_is_no_download_is_a_wrong_call(tmp_path: Path) -> None:
    one = zipped(tmp_path / "bob.zip", {"layers.ipynb": notebook()})
    with pytest.raises(NothingToGrade, match="say which one it is with --from moodle"):
        collect(one, None, WORKSHEET)
    with pytest.raises(NothingToGrade, match="no such file"):
        collect(tmp_path / "gone.zip", None, WORKSHEET)
    with pytest.raises(NothingToGrade, match="no such file"):
        collect(tmp_path / "gone.zip", "moodle")


def test_two_downloads_with_one_students_assignment_are_not_guessed(tmp_path: Path) -> None:
    paths = [zipped(tmp_path / f"{n}.zip", {"Ada_1_assignsubmission_file/layers.ipynb": notebook()}) for n in "ab"]
    with pytest.raises(NothingToGrade, match="both Ada_1's 05_layers"):
        collect_submissions(paths, SLUGS, None, None, [])


def test_every_form_can_be_asked_for_and_stands_in_the_guide_as_it_is() -> None:
    assert (*FORMS, TREE) == NAMES
    page = (Path(__file__).parents[2] / "docs" / "collecting.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| `([^`]+)`.*?\| (yes|no)[^|]*\| `?([^`|,]+)", page, re.MULTILINE)
    assert tuple(form for form, *_ in rows) == NAMES
    for form, name, known, whose in rows[:-2]:  # Gradescope's names alone name nobody
        ((_, [reading]),) = read(form, name)
        assert (reading.whose, "yes" if FORMS[form].recognised else "no") == (whose, known)


PIECES = st.sampled_from(
    [
        "Ada",
        "Zoë",
        "_",
        "3",
        "99",
        "_LATE",
        "_assignsubmission_file_",
        "/",
        "anon_",
        " - ",
        "1-2 - ",
        "x.ipynb",
        "..",
        "\u202e",
    ]
    + [
        "_attempt_2026-01-30-15-00-00_",
        "Sep 9, 2025 310 PM",
        "submission_7/",
        "submission_metadata.yml",
        ".ipynb",
        ".zip",
    ]
)
ROSTER = Roster((Person("3", "ada", "", "", ("Ada",)), Person("99", "zoe", "", "", ("Zoë",))))


@given(
    names=st.lists(st.lists(PIECES, min_size=1, max_size=8).map("".join), max_size=4, unique=True),
    form=st.sampled_from(sorted(FORMS)),
    roster=st.sampled_from([None, ROSTER]),
)
def test_whatever_files_are_called_each_is_somebodys_or_named(
    names: list[str], form: str, roster: Roster | None
) -> None:
    files = Files(tuple(names), lambda name: b"submission_7: {':submitters': [{':sid': '3', ':name': Ada}]}")
    if form == "gradescope" and metadata_name(names) is None:
        with pytest.raises(Rejected, match=r"submission_metadata\.yml"):
            sort_files(files, FORMS[form], roster)
        return
    found = sort_files(files, FORMS[form], roster)
    kept = {file.name for owned in found.by_student.values() for file in owned}
    assert kept | {name for name, _ in found.unclear} >= {name for name in names if name.endswith((".ipynb", ".zip"))}
    assert not kept & {name for name, _ in found.unclear}
    if roster is not None:
        assert set(found.by_student) <= {"ada", "zoe"}


@pytest.mark.parametrize("name", [".", "..", "a\\b", "a/b"])
def test_no_student_is_called_by_a_path(tmp_path: Path, name: str) -> None:
    roster = table(tmp_path / "r.csv", f"ID,Username,Full name\n1234,{name},Ada\n")
    path = zipped(tmp_path / "c.zip", {"ada_1234_5_layers.ipynb": notebook()})
    found = collect(path, "canvas", roster)
    assert problems(found) == [f"{name!r} is no name that a student's folder can have"]
    assert [one.student for one in found.handed] == ["ada_1234_5_layers.ipynb"]


# --- zips that mean harm ---------------------------------------------------------------------------------

GOOD = "Ada_1_assignsubmission_file/layers.ipynb"


@pytest.mark.parametrize(
    "name", ["../Bob_2_assignsubmission_file/x.ipynb", "/etc/x.ipynb", "a\\..\\x.ipynb", "C:/x.ipynb"]
)
def test_a_name_that_leads_out_is_refused_and_named(tmp_path: Path, name: str) -> None:
    found = collect(zipped(tmp_path / "m.zip", {GOOD: notebook(), name: notebook()}))
    assert set(students(found)) == {"Ada_1"}
    assert problems(found) == ["its name leads out of the zip"]


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        archive.writestr(GOOD, notebook(mark="1"))
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(GOOD, notebook(mark="2"))
        archive.writestr(GOOD.replace("Ada_1", "Bob_2"), notebook())
    found = collect(tmp_path / "m.zip")
    assert set(students(found)) == {"Bob_2"}
    assert problems(found) == ["this name stands twice in the zip"]


def test_links_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo(GOOD)
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert problems(collect(tmp_path / "m.zip", "moodle")) == ["it is a link"]
    folder = tmp_path / "unpacked" / "Ada_1_assignsubmission_file"
    folder.mkdir(parents=True)
    (folder / "layers.ipynb").symlink_to(tmp_path / "m.zip")
    assert problems(collect(tmp_path / "unpacked", "moodle")) == ["it is a link"]


def test_a_bomb_is_read_only_so_far_and_costs_nobody_else(tmp_path: Path) -> None:
    path = zipped(tmp_path / "m.zip", {GOOD: b"0" * (9 * 1024**2), GOOD.replace("Ada_1", "Bob_2"): notebook()})
    found = collect(path)
    assert set(students(found)) == {"Bob_2"}
    assert problems(found) == ["it is larger than 8 MiB"]


def test_an_encrypted_zip_is_named(tmp_path: Path) -> None:
    data = bytearray(zipped(tmp_path / "m.zip", {GOOD: notebook()}).read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    (tmp_path / "m.zip").write_bytes(data)
    (said,) = problems(collect(tmp_path / "m.zip"))
    assert "encrypted" in said


def test_too_many_members_and_absurd_sizes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "m.zip", {f"{number}_{GOOD}": b"{}" for number in range(4)})
    monkeypatch.setattr("autograder.submissions.archives.MAX_MEMBERS", 3)
    assert problems(collect(path, "moodle")) == ["the zip has more than 3 members"]
    monkeypatch.setattr("autograder.submissions.archives.MAX_MEMBERS", 4)
    monkeypatch.setattr("autograder.submissions.archives.MAX_UNPACKED_BYTES", 7)
    assert "unpacks to more than" in problems(collect(path, "moodle"))[0]


@given(data=st.binary(max_size=200))
def test_bytes_that_are_no_zip_are_rejected_and_nothing_else(data: bytes) -> None:
    with pytest.raises(Rejected):
        zip_files(lambda: b"PK\x03\x04" + data)


def test_names_in_a_zip_that_does_not_say_that_they_are_utf8(tmp_path: Path) -> None:
    data = zipped(tmp_path / "m.zip", {GOOD.replace("Ada", "Zo##"): notebook()}).read_bytes()
    (tmp_path / "m.zip").write_bytes(data.replace(b"Zo##", "Zoë".encode()))
    assert set(students(collect(tmp_path / "m.zip"))) == {"Zoë_1"}


def test_a_roster_is_asked_by_kind() -> None:
    ada, bob = Person("1", "ada", "7", "a@b.c", ("Ada L",)), Person("2", "bob")
    roster = Roster((ada, bob))
    assert roster.find("email", "A@B.C") == roster.find("name", "ada l") == [ada]
    assert roster.find("id", "") == roster.find("name", "Bob") == []


# Findings -----------------------------------------------------------------------------------------


def test_blackboard_without_a_roster_names_only_who_is_certain(tmp_path: Path) -> None:
    """`m_ada` and `m_emmy` share their beginning with the title; Blackboard's own text says who they are."""
    date = "attempt_2026-01-30-15-00-00"
    files = {f"HW_m_ada_{date}_layers.ipynb": notebook(), f"HW_m_emmy_{date}_layers.ipynb": notebook()}
    found = collect(zipped(tmp_path / "a.zip", files))
    assert not students(found) and all("give the roster" in one for one in problems(found))
    texts = {
        f"HW_m_{who}_{date}.txt": f"Name: {who.title()} (m_{who})\nAssignment: HW\n".encode() for who in ("ada", "emmy")
    }
    assert set(students(collect(zipped(tmp_path / "b.zip", {**files, **texts})))) == {"m_ada", "m_emmy"}
    plain = {f"Homework 1_ada_{date}_layers.ipynb": notebook()}
    assert set(students(collect(zipped(tmp_path / "c.zip", plain)))) == {"ada"}


@pytest.mark.parametrize("blind", [False, True])
def test_moodle_s_group_work_is_each_member_s(tmp_path: Path, blind: bool) -> None:
    """The number of the folder is the group's, and may be that of a participant who is in another group."""
    rows = [
        "Participant 5,Ada L,ada@x,Team_A",
        "Participant 6,Emmy N,emmy@x,Team_A",
        "Participant 3,Carl G,carl@x,Team B",
    ]
    rows = [f"{row.split(',')[0]},{row.split(',')[3]}" for row in rows] if blind else rows
    head = "Identifier,Group" if blind else "Identifier,Full name,Email address,Group"
    sheet = table(tmp_path / "w.csv", "\n".join([head, *rows]))
    path = zipped(tmp_path / "d.zip", {"Team A_3_assignsubmission_file/layers.ipynb": notebook(),
                                       "Team C_5_assignsubmission_file/layers.ipynb": notebook()})  # fmt: skip
    found = collect(path, None, sheet)
    assert set(students(found)) == ({"5", "6"} if blind else {"ada@x", "emmy@x"})
    assert problems(found) == ["this is group work, and no group of the worksheet is called 'Team C'"]


def test_a_german_worksheet_is_a_roster(tmp_path: Path) -> None:
    sheet = table(tmp_path / "w.csv", 'ID,"Vollständiger Name",E-Mail-Adresse\nTeilnehmer/in91,Ada L,ada@x\n')
    path = zipped(tmp_path / "d.zip", {"Ada L_91_assignsubmission_file/layers.ipynb": notebook()})
    assert set(students(collect(path, None, sheet))) == {"ada@x"}


def test_capital_endings_texts_and_the_reason_of_a_choice(tmp_path: Path) -> None:
    files = {"lovelaceada_1234_1_layers.ipynb": notebook(), "lovelaceada_1234_9_draft.ipynb": notebook(),
             "oharazoe_99_2_layers.IPYNB": notebook(), "gausscarl_77_text.html": b"<p>sorry"}  # fmt: skip
    found = collect(zipped(tmp_path / "c.zip", files), "canvas")
    assert set(students(found)) == {"1234", "99"}
    assert problems(found) == ["there is no notebook (.ipynb) in what was handed in: text.html"]
    assert "1234: lovelaceada_1234_1_layers.ipynb counts, which has the released name; left aside" in " ".join(
        found.said
    )


def test_notebooks_side_by_side_in_a_zip_are_never_one_student_s(tmp_path: Path) -> None:
    two = {"ada_layers.ipynb": notebook(mark="a"), "emmy_layers.ipynb": notebook(mark="e")}
    found = collect(zipped(tmp_path / "class.zip", two))
    assert students(found) == {}
    assert "several notebooks (ada_layers.ipynb, emmy_layers.ipynb)" in problems(found)[0]
