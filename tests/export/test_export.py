"""Grades out: what each platform would read, hostile names and all; who is not found is listed, never guessed."""

import argparse
import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.cli import main, parser
from autograder.course.finding import find_course
from autograder.export.catalog import FORMATS
from autograder.export.entry import Entry, Made
from autograder.export.gradebooks.columns import points
from autograder.export.gradebooks.moodle_feedback import folder
from autograder.export.gradebooks.roster import placed, roster_of
from autograder.export.zips import zipped
from autograder.files.atomic import write_atomically
from autograder.files.sheets import FORMULA, Sheet, SheetError, decoded, defused, parsed, written
from autograder.reports.json_form import dumps
from autograder.reports.model import CaseResult, Report, Result

ROOT = Path(__file__).parents[2]
LMS = Path(__file__).parents[1] / "fixtures" / "lms"
GOLDEN = LMS / "golden"
Run = Callable[..., tuple[int, str, str]]
SLUG = "05_layers"
HINT = "Is <b>this</b> the slope & nothing else?"
# A class as it may come: how a report names a student, and the points.
CLASS = {
    "ada": 41.0,
    unicodedata.normalize("NFD", "zoë@uni.example"): 37.5,
    "-17": 20.0,
    "=5+5": 33.333,
    "newline": 0.0,
    "1006": 9.75,
    "uni code": 1.0,
    "1008": 40.0,  # the id of one twin, and the login of the other
    "stranger": 5.0,
}
SENT = {"1001": "41", "1002": "37.5", "1003": "20", "1004": "33.33", "1005": "0", "1006": "9.75", "1007": "1"}


def report(
    student: str, points: float = 41.0, status: str = "graded", slug: str = SLUG, maximum: float = 41.0
) -> Report:
    results = (
        Result("deltas", points, maximum, "passed" if points == maximum else "failed", "slope_missing", HINT,
               (CaseResult("a batch of six", points == maximum),)),
        Result("w1", 0.0, 3.0, "manual"),
    )  # fmt: skip
    notes = ("the notebook is <cut> off",) if status == "rejected" else ()
    return Report(slug, student, "0" * 64, status, maximum + 3, maximum, 0.1, "bubblewrap",  # type: ignore[arg-type]
                  results if status == "graded" else (), notes)  # fmt: skip


def put(folder: Path, *reports: Report) -> Path:
    for index, one in enumerate(reports):
        write_atomically(folder / f"{index:02}" / f"{one.assignment}.json", dumps(one))
    return folder


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """The class, and one whose notebook could not be read."""
    rejected = report("nothere", status="rejected")
    return put(tmp_path / "reports", *(report(*one) for one in CLASS.items()), rejected)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`autograder export ...` in a folder of the test's own: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main(["export", *map(str, arguments)])
        except SystemExit as exit_:
            code = exit_.code if isinstance(exit_.code, int) else 2
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def table(data: bytes, delimiter: str = ",", encoding: str = "utf-8") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter, strict=True))


# The catalogue ------------------------------------------------------------------------------------


def test_dict_page_and_help_name_the_same_formats() -> None:
    page = (ROOT / "docs" / "lms.md").read_text(encoding="utf-8")
    on_page = re.findall(
        r"^\| `([\w-]+)` \|", page.partition("<!-- table: exports -->")[2].partition("<!--")[0], re.MULTILINE
    )
    (commands,) = [action for action in parser()._actions if action.choices is not None]
    (formats,) = [action for action in dict(commands.choices or {})["export"]._actions if action.choices is not None]
    assert list(FORMATS) == on_page == list(formats.choices or ())


def test_help_lists_every_format_with_its_summary(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    words = " ".join(out.split())
    for name, entry in FORMATS.items():
        assert f"{name} {entry.summary}" in words


def test_a_format_made_from_a_course_fits_in(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages of platforms that run the checks themselves take no reports."""

    def options(command: argparse.ArgumentParser) -> None:
        command.add_argument("--assignment", required=True)

    def package(arguments: argparse.Namespace) -> Made:
        notebook = find_course(arguments.course).notebook_file(arguments.assignment).name
        return Made(zipped({"run": notebook}), (("file",), ("run",)))

    entry = Entry("a package", "a course", "zip", "Upload", "--assignment 05_layers", "box.zip", options, package)
    monkeypatch.setitem(FORMATS, "box", entry)
    assert run("--course", ROOT, "box", "--assignment", SLUG)[0] == 0
    with zipfile.ZipFile(tmp_path / "box.zip") as archive:
        assert archive.read("run") == b"layers.ipynb"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_explains_itself_with_an_example_that_parses(name: str, run: Run) -> None:
    import shlex

    code, out, _ = run(name, "--help")
    assert code == 0
    assert f"autograder export {name} {FORMATS[name].example}" in out
    parser().parse_args(["export", name, *shlex.split(FORMATS[name].example)])


# Tables -------------------------------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=6), st.sampled_from(",;\t"),
       st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))  # fmt: skip
def test_what_is_written_is_read_back_cell_for_cell(rows: list[tuple[str, ...]], delimiter: str, encoding: str) -> None:
    there = [row for row in rows if any(cell.strip() for cell in row)]
    sheet = parsed(written([("ID", "Name, first", "Note"), *there], delimiter, encoding), "file")
    assert sheet.header == ("ID", "Name, first", "Note")
    assert list(sheet.rows) == there


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Zoë".encode(), "utf-8"),
        ("\ufeffZoë".encode(), "utf-8-sig"),
        ("Zoë".encode("cp1252"), "cp1252"),
        ("Zoë".encode("utf-16"), "utf-16"),
        ("\ufeffZoë".encode("utf-16-be"), "utf-16"),
        ("Zoë".encode("utf-16-le"), "utf-16-le"),
        ("Zoë".encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings_are_recognised(data: bytes, encoding: str) -> None:
    assert decoded(data) == ("Zoë", encoding)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "this file is empty"),
        (b'ID,Name\n1,"Ada\n', "line 2: unexpected end of data"),
        (b'ID,Name\n1,Ada\n2,"Ada" Byron\n', "line 3: ',' expected after '\"'"),
        (b"ID,Name\n1,Lovelace, Ada\n", "line 2 has 3 fields, its header 2"),
        (b"ID,Name\n\x81\x8d\x8f\n", "no text in UTF-8"),
        (b"ID,ID\n1,2\n", "column 'ID' stands 2 times"),
        (b"Name\nAda\n", "no column 'ID' among Name; export it"),
    ],
)
def test_a_file_that_is_no_roster_says_where_and_what(data: bytes, says: str) -> None:
    with pytest.raises(SheetError, match=re.escape(says)):
        parsed(data, "file.csv").column("ID", "export it")


@given(st.text(max_size=20))
def test_no_name_becomes_a_formula_and_none_is_lost(name: str) -> None:
    safe = defused(name)
    assert safe.endswith(name)
    assert not safe.strip().startswith(FORMULA) or re.fullmatch(r"[+-]?\d+([.,]\d+)?", safe)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_every_start_of_a_formula_is_defused(start: str) -> None:
    assert defused(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize(
    ("text", "value"),
    [("100", 100), ("100.00", 100), ("100,5", 100.5), ("1,000", 1000), ("1,000.50", 1000.5), ("up to 60", None),
     ("(read only)", None), ("", None), ("Pass", None)],
)  # fmt: skip
def test_maxima_are_read_as_platforms_write_them(text: str, value: float | None) -> None:
    assert points(text) == value


# Who is who ---------------------------------------------------------------------------------------


def test_students_of_nobody_of_two_or_of_one_row_together_are_listed_and_not_guessed() -> None:
    from autograder.export.gradebooks.marks import Mark

    sheet = parsed(b"ID,Login\n1,ada\n2,3\n3,carl\n4,Emmy\n", "class.csv")
    marks = [Mark(name, SLUG, 1.0, 2.0) for name in ("1", "ada", "3", "emmy", "Carl ", "carl", " Emmy ")]
    found = placed(marks, roster_of(sheet, ("ID", "Login"), ""), {})
    assert {row: list(marks) for row, marks in found.rows.items()} == {2: [SLUG], 3: [SLUG]}
    assert sorted(found.left_out) == [
        "1 and ada: one student, class.csv line 2, with 2 marks for 05_layers",
        "3: fits 2 students, class.csv line 3 and 4",
        "Carl : nobody in class.csv has this as ID or Login",
        "emmy: nobody in class.csv has this as ID or Login",
    ]


def test_aliases_say_who_is_whom(run: Run, tmp_path: Path) -> None:
    reports = put(tmp_path / "reports", report("zoe"), report("nobody"))
    (tmp_path / "names.csv").write_text("student;roster\nzoe;1002\n")
    code, _, err = run("canvas", reports, "--roster", LMS / "canvas_gradebook.csv", "--aliases", "names.csv",
                       "--column", f"{SLUG}=Homework 5")  # fmt: skip
    assert code == 1
    assert "not exported: nobody: nobody in" in err
    assert [row[1] for row in table((tmp_path / "canvas.csv").read_bytes())[2:]] == ["1002"]


# Each platform ------------------------------------------------------------------------------------


def canvas_reads(data: bytes) -> dict[str, dict[str, str]]:
    """Student's id -> title -> cell, found as Canvas finds them: by place, points first."""
    head, possible, *rows = table(data)
    assert head[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert "Points Possible" in possible[0]
    return {"possible": dict(zip(head[5:], possible[5:])), **{row[1]: dict(zip(head[5:], row[5:])) for row in rows}}


def test_canvas_finds_its_own_students_and_columns(run: Run, reports: Path, tmp_path: Path) -> None:
    code, out, err = run("canvas", reports, "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Homework 5")
    assert code == 1
    assert out.startswith("canvas.csv: 6 rows; hand it over at: Grades, Import")
    read = canvas_reads((tmp_path / "canvas.csv").read_bytes())
    column = "Homework 5 (77001)"
    assert read.pop("possible") == {column: "41.0"}
    assert {student: row[column] for student, row in read.items()} == {k: v for k, v in SENT.items() if k != "1005"}
    assert "not exported: newline 05_layers: excused in Canvas (EX): left as it is" in err
    assert "replaces: Ada Lovelace, Homework 5 (77001): 12.5 -> 41" in err
    assert "not exported: 1008: fits 2 students" in err
    assert "not exported: stranger: nobody in" in err
    assert "not exported: nothere 05_layers: could not be graded (the notebook is <cut> off)" in err
    assert "note: points for written answers, which a person marks, are not in this file: 3 of 05_layers" in err


def test_what_identifies_a_student_comes_back_unchanged(run: Run, reports: Path, tmp_path: Path) -> None:
    run("canvas", reports, "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Homework 5")
    given = {row[1]: row for row in table((LMS / "canvas_gradebook.csv").read_bytes(), encoding="utf-8-sig")}
    for row in table((tmp_path / "canvas.csv").read_bytes())[2:]:
        assert row[1:5] == given[row[1]][1:5]
        assert row[0].removeprefix("'") == given[row[1]][0]
        assert not row[0].startswith(FORMULA)


def test_canvas_keeps_grades_that_nothing_is_said_about(run: Run, tmp_path: Path) -> None:
    """An empty cell of a column that is there would take the grade away."""
    put(tmp_path / "r", report("carl"), report("ada", slug="02_descent"))
    run("canvas", "r", "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Homework 5 (77001)")
    read = canvas_reads((tmp_path / "canvas.csv").read_bytes())
    assert read["1001"] == {"02_descent": "41", "Homework 5 (77001)": "12.5"}


@pytest.mark.parametrize("name", ["canvas", "brightspace", "blackboard"])
def test_two_assignments_do_not_share_a_column(name: str, run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada"), report("ada", slug="02_descent"))
    roster = next(LMS.glob(f"{name}_g*"))
    code, _, err = run(name, "r", "--roster", roster, "--column", f"{SLUG}=HW5", "--column", "02_descent=HW5")
    assert code == 2
    assert "02_descent and 05_layers both go to 'HW5': give each a column of its own" in err


def test_canvas_makes_a_new_assignment_only_when_told_so(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada"))
    code, _, err = run("canvas", "r", "--roster", LMS / "canvas_gradebook.csv", "--percent")
    assert code == 0
    assert "note: 05_layers: the gradebook has no '05_layers': Canvas will make a new assignment" in err
    assert canvas_reads((tmp_path / "canvas.csv").read_bytes())["possible"] == {SLUG: "100"}


def test_excused_students_are_marked_and_late_ones_pay(run: Run, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "excused.csv").write_text(f"student,assignment\nada,{SLUG}\n1010,\nelse,other\n", encoding="utf-8")
    (tmp_path / "late.csv").write_text(
        f"student;assignment;penalty\nzoë@uni.example;{SLUG};10%\n-17;{SLUG};2,5\nnewline;{SLUG};3\nghost;{SLUG};1\n",
        encoding="utf-8",
    )
    code, _, err = run("canvas", reports, "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Homework 5",
                       "--excused", "excused.csv", "--late", "late.csv")  # fmt: skip
    read = canvas_reads((tmp_path / "canvas.csv").read_bytes())
    shown = {student: row["Homework 5 (77001)"] for student, row in read.items() if student != "possible"}
    assert shown | {"1005": "0"} == {**SENT, "1001": "EX", "1010": "EX", "1002": "33.4", "1003": "17.5"}
    assert "not exported: ghost 05_layers: a late penalty, but no report" in err
    assert "not exported: else other: excused, but no report of this assignment is here" in err
    assert code == 1


def test_nobody_can_be_called_points_possible(run: Run, tmp_path: Path) -> None:
    """Canvas would set the points of the assignment to that student's grade."""
    put(tmp_path / "r", report("ada", 3.0))
    gradebook = (
        (LMS / "canvas_gradebook.csv").read_text(encoding="utf-8").replace("Ada Lovelace", "Ada Points Possible")
    )
    (tmp_path / "g.csv").write_text(gradebook, encoding="utf-8")
    assert run("canvas", "r", "--roster", "g.csv", "--column", f"{SLUG}=Homework 5")[0] == 0
    rows = table((tmp_path / "canvas.csv").read_bytes())
    assert [row[5] for row in rows if "Points Possible" in row[0]] == ["41.0"]
    assert [row[5] for row in rows if row[1] == "1001"] == ["3"]


def blackboard_reads(data: bytes) -> dict[str, str]:
    head, *rows = table(data, "\t", "utf-16")
    assert head == ["Last Name", "First Name", "Username", "Student ID", "Homework 5 [Total Pts: 41 Score] |123456"]
    return {row[3]: row[4] for row in rows}


def test_blackboard_gets_its_own_form_and_column_ids(run: Run, tmp_path: Path) -> None:
    """By user name or student id; a column that counts as a percentage is none of scores."""
    names = ["ada", "zoë@uni.example", "1003", "quentin", "newline", "1006", "uni code"]
    put(tmp_path / "r", *(report(name, float(earned)) for name, earned in zip(names, SENT.values())))
    code, _, err = run(
        "blackboard", "r", "--roster", LMS / "blackboard_gradecenter.xls", "--column", f"{SLUG}=Homework 5"
    )
    assert "not exported" not in err
    assert code == 0
    assert blackboard_reads((tmp_path / "blackboard.csv").read_bytes()) == SENT


def test_blackboard_refuses_a_column_that_an_upload_would_make_text(run: Run, reports: Path, tmp_path: Path) -> None:
    code, _, err = run("blackboard", reports, "--roster", LMS / "blackboard_gradecenter.xls")
    assert code == 2
    assert "no column of scores '05_layers'; make it in Blackboard, out of 41 and shown as Score" in err
    code, _, err = run("blackboard", reports, "--roster", LMS / "blackboard_gradecenter.xls",
                       "--column", f"{SLUG}=Weighted Total [Total Pts: up to 0 Percentage] |120")  # fmt: skip
    assert code == 2
    assert not (tmp_path / "blackboard.csv").exists()


def test_brightspace_gets_points_by_its_ids(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("1001", 30.0), report("carl", 20.0))
    code, _, _ = run("brightspace", "r", "--roster", LMS / "brightspace_grades.csv", "--column", f"{SLUG}=Homework 5")
    assert code == 0
    assert table((tmp_path / "brightspace.csv").read_bytes()) == [
        ["OrgDefinedId", "Username", "Homework 5 Points Grade", "End-of-Line Indicator"],
        ["#1001", "#ada", "30", "#"],
        ["#1003", "#carl", "20", "#"],
    ]


@pytest.mark.parametrize(("name", "at"), [("brightspace", 2), ("blackboard", 4)])
def test_excused_students_keep_what_the_gradebook_had_and_are_named(
    name: str, at: int, run: Run, tmp_path: Path
) -> None:
    put(tmp_path / "r", report("ada", 30.0), report("carl", 20.0))
    (tmp_path / "excused.csv").write_text("student\nada\n")
    roster = next(LMS.glob(f"{name}_g*"))
    code, _, err = run(name, "r", "--roster", roster, "--column", f"{SLUG}=Homework 5",
                       "--excused", "excused.csv", "--output", "out")  # fmt: skip
    data = (tmp_path / "out").read_bytes()
    rows = table(data, "\t", "utf-16") if name == "blackboard" else table(data)
    assert code == 0
    assert [row[at] for row in rows[1:]] == ["12.5", "20"]
    assert (
        f"note: ada 05_layers: excused, and {name.capitalize()}'s file cannot say so: exempt the student there" in err
    )


def test_brightspace_without_a_roster_takes_the_students_as_user_names(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada", 30.0), report("carl", 20.0, slug="02_descent", maximum=20.0))
    code, _, _ = run("brightspace", "r")
    assert code == 0
    assert table((tmp_path / "brightspace.csv").read_bytes()) == [
        ["Username", "02_descent Points Grade", "05_layers Points Grade", "End-of-Line Indicator"],
        ["ada", "", "30", "#"],
        ["carl", "20", "", "#"],
    ]


def test_moodle_gets_no_row_that_would_take_a_grade_away_or_end_the_import(
    run: Run, reports: Path, tmp_path: Path
) -> None:
    (tmp_path / "excused.csv").write_text("student\nada\n")
    code, _, err = run(
        "moodle", reports, "--roster", LMS / "moodle_participants.csv", "--excused", "excused.csv", "--comments"
    )
    head, *rows = table((tmp_path / "moodle.csv").read_bytes())
    assert code == 1
    assert head == ["Username", "ID number", "Email address", SLUG, "feedback"]
    assert {row[0]: row[3] for row in rows} == {
        "ada": "-", "zoë@uni.example": "37.5", "carl": "20", "quentin": "33.33", "newline": "0", "uni code": "1", "1008": "40",
    }  # fmt: skip
    assert all("<b>" not in row[4] for row in rows)
    assert "not exported: 1006: nobody in" in err
    assert "overridden" in err


def test_moodle_takes_one_assignment_at_a_time(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada"), report("ada", slug="02_descent"))
    code, _, err = run("moodle", "r")
    assert code == 2
    assert "one assignment at a time: --assignment SLUG, one of 02_descent, 05_layers" in err
    assert run("moodle", "r", "--assignment", SLUG)[0] == 0
    assert table((tmp_path / "moodle.csv").read_bytes()) == [["username", SLUG], ["ada", "41"]]


WORKSHEET = LMS / "moodle43_offline_worksheet.csv"
MOODLE = [("student1@example.invalid", 41.0), ("Zoë Ünïcode", 20.5), ("Participant 9", 3.0)]


def test_the_worksheet_is_filled_and_nothing_else_in_it_changes(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", *(report(*one) for one in MOODLE))
    code, _, err = run("moodle-worksheet", "r", "--roster", WORKSHEET, "--percent", "--comments")
    assert code == 1
    assert "Participant 9: nobody in" in err
    data = (tmp_path / "moodle-worksheet.csv").read_bytes()
    before, after = table(WORKSHEET.read_bytes(), encoding="utf-8-sig"), table(data, encoding="utf-8-sig")
    assert data.startswith(b"\xef\xbb\xbfIdentifier,")
    assert [row[:4] + row[5:9] for row in after] == [row[:4] + row[5:9] for row in before[:3]]
    assert [row[4] for row in after[1:]] == ["100", "50"]
    assert after[1][9] == "41 of 41 points (and 3 for written answers, read by a person)"
    assert after[2][9].endswith("<br>deltas, 20.5 of 41: Is &lt;b&gt;this&lt;/b&gt; the slope &amp; nothing else?")
    assert len(after) == 3, "a row without a mark is left out"


def test_without_comments_the_worksheet_has_no_column_of_them(run: Run, tmp_path: Path) -> None:
    """Moodle takes the markup off in a worksheet: what went back would damage a teacher's comment."""
    put(tmp_path / "r", *(report(*one) for one in MOODLE[:2]))
    sheet = WORKSHEET.read_text(encoding="utf-8-sig").replace('7:13 PM",-,', "7:13 PM\",-,A teacher's own")
    assert sheet.count("A teacher's own") == 2
    (tmp_path / "w.csv").write_text(sheet, encoding="utf-8-sig")
    assert run("moodle-worksheet", "r", "--roster", "w.csv", "--percent")[0] == 0
    data = (tmp_path / "moodle-worksheet.csv").read_bytes()
    assert b"Feedback comments" not in data and b"A teacher's own" not in data
    code, _, err = run("moodle-worksheet", "r", "--roster", "w.csv", "--percent", "--comments", "--output", "c.csv")
    assert code == 1 and not (tmp_path / "c.csv").exists()
    assert "a person's comment stands there, and stays: export again without --comments for the mark" in err


GROUPS = """Identifier,Full name,Email address,Status,Group,Grade,Maximum Grade,Grade can be changed
Participant 7,Ada Lovelace,ada@uni.example,Submitted,Group A,,41.00,Yes
Participant 8,Emmy Noether,emmy@uni.example,Submitted,Group A,,41.00,Yes
Participant 3,Carl Gauss,carl@uni.example,Submitted,Group_B: 2,30.00,41.00,Yes
Participant 9,Kim Third,kim@uni.example,No submission,Default group,,41.00,Yes
"""


@pytest.mark.parametrize("blind", [False, True])
def test_a_group_s_mark_and_page_go_to_all_of_its_members(run: Run, tmp_path: Path, blind: bool) -> None:
    """The number in Moodle's folders is the group's: 3 is no participant here, blind marking or not."""
    rows = list(csv.reader(io.StringIO(GROUPS)))
    (tmp_path / "w.csv").write_bytes(written([[row[0], *row[3:]] if blind else row for row in rows]))
    put(tmp_path / "r", report("Group A_3", 40.0), report("Group B 2_9", 20.0), report("Group C_7", 1.0))
    code, _, err = run("moodle-worksheet", "r", "--roster", "w.csv")
    assert code == 1 and "not exported: Group C_7: nobody in" in err
    assert f"replaces: Participant 3, {'Participant 3' if blind else 'Carl Gauss'}: 30.00 -> 20" in err
    head, *after = table((tmp_path / "moodle-worksheet.csv").read_bytes(), encoding="utf-8-sig")
    marks = {row[0]: row[head.index("Grade")] for row in after}
    assert marks == {"Participant 7": "40", "Participant 8": "40", "Participant 3": "20"}
    run("moodle-feedback", "r", "--roster", "w.csv")
    with zipfile.ZipFile(tmp_path / "moodle-feedback.zip") as archive:
        assert set(moodle_reads(archive)) == {3, 7, 8}


def test_group_work_that_was_graded_with_the_worksheet_is_each_member_s(run: Run, tmp_path: Path) -> None:
    """In blind marking a report is named by the participant's number alone."""
    rows = list(csv.reader(io.StringIO(GROUPS)))
    (tmp_path / "blind.csv").write_bytes(written([[row[0], *row[3:]] for row in rows]))
    put(tmp_path / "r", report("7", 40.0), report("8", 40.0))
    assert run("moodle-worksheet", "r", "--roster", "blind.csv")[0] == 0
    assert len(table((tmp_path / "moodle-worksheet.csv").read_bytes())) == 3
    (tmp_path / "w.csv").write_text(GROUPS)
    put(tmp_path / "n", report("ada@uni.example", 40.0), report("7", 1.0))
    code, _, err = run("moodle-worksheet", "n", "--roster", "w.csv")
    assert code == 1 and "7: nobody in" in err


def test_folders_are_found_however_moodle_spells_a_name(run: Run, tmp_path: Path) -> None:
    """Graded without the worksheet: Moodle takes quotes, `:`, `&` and underscores out of the names of folders."""
    names = ["Fiona O'Connor", "García_López", 'A/B: "C"', "Q&A", "=2+5", "R2_D2 Unit_42"]
    rows = [[f"Participant {at}", name, f"s{at}@x", "", "41", "Yes"] for at, name in enumerate(names, 1)]
    head = ["Identifier", "Full name", "Email address", "Grade", "Maximum Grade", "Grade can be changed"]
    (tmp_path / "w.csv").write_bytes(written([head, *rows]))
    folders = ["Fiona OConnor_1", "García López_2", "AB C_3", "QA_4", "=2+5_5", "R2 D2 Unit 42_6", "Fiona OConnor_2"]
    put(tmp_path / "r", *(report(one, 1.0) for one in folders))
    code, _, err = run("moodle-worksheet", "r", "--roster", "w.csv")
    assert (code, err.count("not exported")) == (1, 1) and "Fiona OConnor_2: nobody" in err
    assert len(table((tmp_path / "moodle-worksheet.csv").read_bytes())) == 7
    (tmp_path / "b.csv").write_bytes(written([[row[0], *row[3:]] for row in [head, *rows]]))
    put(tmp_path / "b", report("Participant_3"), report("Teilnehmerin_4"), report("Ada Lovelace_5"))
    code, _, err = run("moodle-worksheet", "b", "--roster", "b.csv")
    assert err.count("not exported") == 1 and "Ada Lovelace_5" in err


def test_a_worksheet_that_a_spreadsheet_program_saved_is_filled_in_moodle_s_form(run: Run, tmp_path: Path) -> None:
    rows = table(WORKSHEET.read_bytes(), encoding="utf-8-sig")
    rows[1][1] = "=Sam()"
    (tmp_path / "w.csv").write_bytes(
        written([[*row[:5], row[5].replace(".", ","), *row[6:]] for row in rows], ";", "cp1252")
    )
    put(tmp_path / "r", *(report(*one) for one in MOODLE[:2]))
    code, _, _ = run("moodle-worksheet", "r", "--roster", "w.csv", "--percent")
    after = table((tmp_path / "moodle-worksheet.csv").read_bytes(), encoding="utf-8-sig")
    assert code == 0
    assert [(row[1], row[4]) for row in after[1:]] == [("'=Sam()", "100"), ("Zoë Ünïcode", "50")]


def test_the_worksheet_is_not_filled_out_of_another_number(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("Sam Student"))
    code, _, err = run("moodle-worksheet", "r", "--roster", WORKSHEET)
    assert code == 2
    assert "'Grade' is out of 100, the marks are out of 41: scale them with --out-of 100" in err
    assert not (tmp_path / "moodle-worksheet.csv").exists()


def test_folders_of_moodle_s_download_are_participants(run: Run, tmp_path: Path) -> None:
    """By name and number together; in blind marking the number is all there is, elsewhere it may be anybody's."""
    put(tmp_path / "r", report("Sam Student_3"), report("Sam Student_2"), report("1", 0.0))
    code, _, err = run("moodle-worksheet", "r", "--roster", WORKSHEET, "--percent")
    assert code == 1
    assert "Sam Student_2: nobody" in err
    assert "not exported: 1: nobody" in err
    blind = [[row[0], *row[3:]] for row in table(WORKSHEET.read_bytes(), encoding="utf-8-sig")]
    (tmp_path / "blind.csv").write_bytes(written(blind))
    put(tmp_path / "b", report("3"), report("1", 0.0))
    assert run("moodle-worksheet", "b", "--roster", "blind.csv", "--percent")[0] == 0
    rows = table((tmp_path / "moodle-worksheet.csv").read_bytes(), encoding="utf-8-sig")
    assert [(row[0], row[2]) for row in rows[1:]] == [
        ("Participant 3", "100"),
        ("Participant 1", "0"),
    ]
    assert run("moodle-feedback", "b", "--roster", "blind.csv")[0] == 0
    with zipfile.ZipFile(tmp_path / "moodle-feedback.zip") as archive:
        assert set(moodle_reads(archive)) == {1, 3}


def test_a_locked_grade_is_listed_and_not_filled(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("Sam Student"), report("Kim Third"))
    (tmp_path / "w.csv").write_bytes(WORKSHEET.read_bytes().replace(b"100.00,Yes", b"100.00,No", 1))
    code, _, err = run("moodle-worksheet", "r", "--roster", "w.csv", "--percent")
    assert code == 1
    assert "not exported: Sam Student: the worksheet says that this grade cannot be changed" in err
    assert [row[4] for row in table((tmp_path / "moodle-worksheet.csv").read_bytes())[1:]] == ["100"]


def moodle_reads(archive: zipfile.ZipFile) -> dict[int, tuple[str, str]]:
    """Participant -> file name and page, as Moodle takes a path apart: at underscores, the number second."""
    found = {}
    for path in archive.namelist():
        first, _, rest = path.partition("/")
        _, participant, kind, plugin = first.split("_", 4)
        assert (kind, plugin) == ("assignsubmission", "file")
        found[int(participant)] = (rest, archive.read(path).decode())
    return found


class Tags(HTMLParser):
    """The tags of a page, and what it would fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.fetched: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href", "data", "action")]


def test_feedback_is_a_page_per_participant_with_nothing_unescaped(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("Sam Student", 20.0), report("<script>alert(1)</script>"))
    (tmp_path / "names.csv").write_text("student,roster\n<script>alert(1)</script>,Participant 2\n")
    code, _, err = run("moodle-feedback", "r", "--roster", WORKSHEET, "--aliases", "names.csv")
    assert (code, err.count("not exported")) == (0, 0)
    with zipfile.ZipFile(tmp_path / "moodle-feedback.zip") as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist())[1].startswith("Zoë Ünïcode_2_")
        read = moodle_reads(archive)
    assert {number: name for number, (name, _) in read.items()} == {3: f"{SLUG}.html", 2: f"{SLUG}.html"}
    assert "20 of 41 points" in read[3][1] and "a batch of six" in read[3][1]
    assert "Is &lt;b&gt;this&lt;/b&gt; the slope &amp; nothing else?" in read[3][1]
    for _, page in read.values():
        tags = Tags(page)
        assert not tags.found & {"script", "b", "img", "iframe", "link", "object"}
        assert not [one for one in tags.fetched if not one.startswith("#")]


def test_the_same_reports_give_the_same_zip(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("Sam Student", 20.0))
    for name in ("one.zip", "two.zip"):
        run("moodle-feedback", "r", "--roster", WORKSHEET, "--output", name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@given(st.text(max_size=200))
def test_no_name_shifts_the_participant_or_leaves_the_folder(name: str) -> None:
    cleaned = folder(name)
    assert cleaned
    assert not set(cleaned) & set('_/\\.:*?"<>|') and len(cleaned) <= 80
    assert all(unicodedata.category(c)[0] != "C" for c in cleaned)


def test_csv_scales_penalties_as_it_scales_points(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada", 30.0, maximum=40.0), report("carl", 1.0, maximum=40.0))
    (tmp_path / "late.csv").write_text(f"student,assignment,penalty\nada,{SLUG},10%\ncarl,{SLUG},2\n")
    assert run("csv", "r", "--percent", "--late", "late.csv")[0] == 0
    rows = table((tmp_path / "marks.csv").read_bytes(), encoding="utf-8-sig")[1:]
    assert [row[2:5] for row in rows] == [["65", "100", "10"], ["0", "100", "5"]]


def test_csv_has_everything_and_no_formula(run: Run, reports: Path, tmp_path: Path) -> None:
    code, _, err = run("csv", reports, "--comments")
    head, *rows = table((tmp_path / "marks.csv").read_bytes(), encoding="utf-8-sig")
    assert code == 1
    assert "nothere" in err
    assert head == ["student", "assignment", "points", "out_of", "late_penalty", "excused", "comment"]
    assert {row[0].removeprefix("'") for row in rows} == set(CLASS)
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA) and cell != "-17"]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("csv", ["--comments"]),
        ("canvas", ["--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Homework 5"]),
        ("moodle", ["--roster", LMS / "moodle_participants.csv"]),
        ("blackboard", ["--roster", LMS / "blackboard_gradecenter.xls", "--column", f"{SLUG}=Homework 5"]),
        ("brightspace", ["--roster", LMS / "brightspace_grades.csv", "--column", f"{SLUG}=Homework 5"]),
    ],
)
def test_files_are_byte_for_byte_those_that_were_looked_at(
    name: str, arguments: list[object], run: Run, reports: Path, tmp_path: Path
) -> None:
    run(name, reports, *arguments, "--output", "out")
    assert (tmp_path / "out").read_bytes() == (GOLDEN / FORMATS[name].file).read_bytes()


# Group work -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["ada", "Team 1_12", "Team 1"])
def test_what_one_member_or_the_group_handed_in_counts_for_the_group(who: str, run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report(who, 30.0), report("carl", 9.0))
    (tmp_path / "groups.csv").write_text(
        "canvas_group_id,login_id,group_name\n7,ada,Team 1\n7,zoë@uni.example,Team 1\n"
    )
    code, _, _ = run("canvas", "r", "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Homework 5",
                     "--groups", "groups.csv")  # fmt: skip
    read = canvas_reads((tmp_path / "canvas.csv").read_bytes())
    read.pop("possible")
    assert code == 0
    assert {student: row["Homework 5 (77001)"] for student, row in read.items()} == {
        "1001": "30",
        "1002": "30",
        "1003": "9",
    }


def test_a_group_with_two_marks_gets_none_and_is_named(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada", 30.0), report("emmy", 20.0), report("carl", 9.0))
    (tmp_path / "groups.csv").write_text("student,group\nada,A\nemmy,A\n")
    code, _, err = run("csv", "r", "--groups", "groups.csv")
    assert code == 1
    assert "not exported: group A 05_layers: two marks, 30 of ada and 20 of emmy: keep the report" in err
    assert [row[0] for row in table((tmp_path / "marks.csv").read_bytes())[1:]] == ["carl"]


# What a gradebook says about itself -------------------------------------------------------------------


def test_a_column_of_all_points_is_not_filled_by_scaling(run: Run, tmp_path: Path) -> None:
    """44 counts the written answers, which nobody has read: 41 of 41 are not 44 of 44."""
    put(tmp_path / "r", report("ada", 41.0))
    gradebook = (LMS / "canvas_gradebook.csv").read_text(encoding="utf-8").replace("41.0", "44.0")
    (tmp_path / "g.csv").write_text(gradebook, encoding="utf-8")
    code, _, err = run("canvas", "r", "--roster", "g.csv", "--column", f"{SLUG}=Homework 5")
    assert code == 2
    assert "is out of 44, which counts the written answers, too; these marks are out of 41" in err
    assert "--out-of 44" not in err


def test_who_was_not_given_the_assignment_gets_no_mark(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada", 41.0))
    gradebook = (LMS / "canvas_gradebook.csv").read_text(encoding="utf-8").replace("12.5", "N/A", 1)
    (tmp_path / "g.csv").write_text(gradebook, encoding="utf-8")
    code, _, err = run("canvas", "r", "--roster", "g.csv", "--column", f"{SLUG}=Homework 5")
    assert code == 1
    assert "ada 05_layers: the assignment is not for this student in Canvas (N/A): left as it is" in err


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (("Homework 5 [Total Pts: 41 Score]", "Homework 5 [Total Pts: 41 Percentage]"), "is shown as Percentage: show it as Score"),
        (("Homework 5 [Total Pts: 41 Score]", "Homework 5 [Total Pts: 0 Score]"), "is out of 0, and counts nothing"),
    ],
)  # fmt: skip
def test_blackboard_s_columns_that_take_no_points_are_named(
    edit: tuple[str, str], says: str, run: Run, tmp_path: Path
) -> None:
    text = (LMS / "blackboard_gradecenter.xls").read_bytes().decode("utf-16")
    assert edit[0] in text
    (tmp_path / "g.xls").write_bytes(text.replace(*edit).encode("utf-16"))
    put(tmp_path / "r", report("ada", 41.0))
    code, _, err = run("blackboard", "r", "--roster", "g.xls", "--column", f"{SLUG}=Homework 5")
    assert code == 2
    assert says in err


def test_a_workbook_and_lost_zeros_are_named(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("0042", 41.0))
    (tmp_path / "book.csv").write_bytes(b"PK\x03\x04rest")
    code, _, err = run("moodle", "r", "--roster", "book.csv")
    assert code == 2 and "this is a workbook: open it in a spreadsheet program and save it as CSV" in err
    (tmp_path / "p.csv").write_text("ID number,Email address\n42,ada@uni.example\n")
    code, _, err = run("moodle", "r", "--roster", "p.csv")
    assert code == 1 and "0042: p.csv has 42: a spreadsheet program took the leading zeros" in err


# The command --------------------------------------------------------------------------------------


def test_a_dry_run_shows_the_grades_and_writes_nothing(run: Run, reports: Path, tmp_path: Path) -> None:
    code, out, err = run(
        "canvas", reports, "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Homework 5", "--dry-run"
    )
    assert code == 1
    assert out.splitlines()[:2] == [
        "student                     Homework 5 (77001)",
        "Ada Lovelace                12.5 -> 41",
    ]
    assert "\n'" not in out and "stranger" in err
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


def test_what_is_read_is_never_written_over(run: Run, reports: Path, tmp_path: Path) -> None:
    roster = tmp_path / "canvas.csv"
    roster.write_bytes((LMS / "canvas_gradebook.csv").read_bytes())
    code, _, err = run("canvas", reports, "--roster", roster)
    assert code == 2
    assert "canvas.csv is what is read: write to another file with --output" in err
    assert roster.read_bytes() == (LMS / "canvas_gradebook.csv").read_bytes()


def test_where_nobody_is_found_nothing_is_written(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("stranger"), report("nobody", status="rejected"))
    for name in ("canvas", "blackboard", "brightspace", "moodle"):
        roster = next(LMS.glob(f"{name}_[pg]*"))
        code, _, err = run(name, "r", "--roster", roster, "--column", f"{SLUG}=Homework 5", "--output", "out")
        assert code == 1, name
        assert "nothing is written" in err
    assert not (tmp_path / "out").exists()


def test_reports_that_are_none_or_two_are_listed_and_the_others_leave(run: Run, tmp_path: Path) -> None:
    folder = put(tmp_path / "r", report("ada"), report("carl"), report("carl", 3.0))
    broken = {"a": "{", "b": '{"schema": 2}', "c": "[]", "d": dumps(report("x")).replace("41.0", "NaN", 1),
              "e": dumps(report("x")).replace('"x"', "7"), "f": dumps(report("x")).replace('"schema": 1,', '"schema": 1, "results": null,').replace('"results": [', '"other": [')}  # fmt: skip
    for name, text in broken.items():
        write_atomically(folder / name / f"{SLUG}.json", text)
    code, _, err = run("csv", "r")
    assert code == 1
    assert all(f"not exported: r/{name}/{SLUG}.json: not a report" in err for name in broken)
    assert err.count("carl 05_layers: there are several reports; keep the one that counts") == 2
    assert [row[0] for row in table((tmp_path / "marks.csv").read_bytes())[1:]] == ["ada"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["csv", "nowhere"], "nowhere: no such folder"),
        (["csv", "empty"], "empty: no reports here; expected <student>/<assignment>.json"),
        (["csv", "r", "--assignment", "09_more"], "r: no graded report of '09_more'; there are 05_layers"),
        (["csv", "r", "--out-of", "0"], "a positive number, not '0'"),
        (["csv", "r", "--late", "late.csv"], "late penalty of ada for 05_layers: 'much' is neither points (3) nor a share (10%)"),
        (["csv", "r", "--late", "twice.csv"], "twice.csv: line 3: ada has a penalty for 05_layers already"),
        (["csv", "r", "--excused", "late.txt"], "late.txt: no such file"),
        (["canvas", "r"], "the following arguments are required: --roster"),
        (["canvas", "r", "--roster", "late.csv"], "late.csv: no column 'Section' among student, assignment, penalty; export the gradebook"),
        (["canvas", "r", "--roster", LMS / "canvas_gradebook.csv", "--column", "HW5"], "--column HW5: expected SLUG=TITLE"),
        (["canvas", "r", "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Survey"], "'Survey (77002)' is out of 10, the marks are out of 41: scale them with --out-of 10"),
        (["canvas", "r", "--roster", LMS / "canvas_gradebook.csv", "--column", f"{SLUG}=Current Score"], "Canvas computes 'Current Score'"),
        (["brightspace", "r", "--roster", LMS / "brightspace_grades.csv", "--column", f"{SLUG}=Homework 5", "--percent"], "is out of 41, the marks are out of 100"),
        (["moodle-worksheet", "r", "--roster", LMS / "canvas_gradebook.csv"], "no column 'Identifier' among"),
        (["canvas", "r", "--roster", LMS / "canvas_gradebook.csv", "--column", "05_layer=HW5"], "--column 05_layer=HW5: no graded report of '05_layer'; there are 05_layers"),
        (["png", "r"], "invalid choice: 'png'"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_clear_line(arguments: list[object], says: str, run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada"))
    (tmp_path / "empty").mkdir()
    (tmp_path / "late.csv").write_text(f"student,assignment,penalty\nada,{SLUG},much\n")
    (tmp_path / "twice.csv").write_text(f"student,assignment,penalty\nada,{SLUG},1\nada,{SLUG},2\n")
    code, _, err = run(*arguments)
    assert code == 2
    assert says in err
    assert "Traceback" not in err


def test_marks_out_of_different_numbers_do_not_share_a_column(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "r", report("ada"), report("carl", 30.0, maximum=44.0))
    code, _, err = run("csv", "r")
    assert code == 2
    assert "the reports of 05_layers are out of 41 and of 44 points: grade all of them with the same checks" in err


def test_a_sheet_knows_the_line_of_each_row() -> None:
    sheet: Sheet = parsed(b'ID,Name\n\n1,"A\nB"\n2,C\n', "f")
    assert sheet.lines == (3, 5)


def test_the_header_says_what_separates() -> None:
    sheet = parsed(b'"ID";"Name; first"\n1;"Byron, Ada, King, of, Lovelace"\n', "f")
    assert (sheet.delimiter, sheet.header, sheet.rows) == (
        ";",
        ("ID", "Name; first"),
        (("1", "Byron, Ada, King, of, Lovelace"),),
    )


@pytest.mark.parametrize("name", ["csv", "moodle", "brightspace"])
def test_no_field_holds_what_a_terminal_would_obey(name: str, run: Run, tmp_path: Path) -> None:
    put(tmp_path / "reports", report("\x1b[2Jada\x9b31m\x07"))
    code, _, _ = run(name, "reports", "--output", "out.csv", *(["--comments"] if name != "brightspace" else []))
    assert code == 0
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert not {"\x1b", "\x9b", "\x07"} & set(text)
    assert "ada" in text
