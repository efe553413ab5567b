"""A course with everything that the commands in the documents name: submissions, reports, downloads of each LMS, rosters."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from autograder.course.course import Course
from autograder.grading.answers import answer_source, fill_in_json, reference_answers
from tests.support.installed import Installed

SLUG, NOTEBOOK = "05_layers", "layers.ipynb"
DESK = "desk"  # a folder in the course, with one student's notebook and what students have beside it
STUDENTS = {"ada": "3", "ida": "4"}
TABLES = {
    "worksheet.csv": "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed\n"
    "Participant 3,ada,ada@x.example,Submitted,,41,Yes\nParticipant 4,ida,ida@x.example,Submitted,,41,Yes\n",
    "participants.csv": "First name,Last name,Username,Email address\nAda,L,ada,ada@x.example\nIda,R,ida,ida@x.example\n",
    "gradebook.csv": "Student,ID,SIS User ID,SIS Login ID,Section,05_layers (77000),HW5 (77001),Homework 5 (77002)\n"
    "    Points Possible,,,,,41,41,41\nada,3,S3,ada,A,,,\nida,4,S4,ida,A,,,\n",
    "classlist.csv": "OrgDefinedId,Username,Last Name,First Name\n#3,#ada,L,Ada\n#4,#ida,R,Ida\n",
    "grades.csv": "OrgDefinedId,Username,Last Name,First Name,HW5 Points Grade <Numeric MaxPoints:41>,"
    "End-of-Line Indicator\n#3,#ada,L,Ada,,#\n#4,#ida,R,Ida,,#\n",
}
SAME = {"Grades-BP101-hw5.csv": "worksheet.csv", "Grades-BP101.csv": "gradebook.csv"}
CENTER = (
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"HW5 [Total Pts: 41 Score] |123"\n'
    '"L"\t"Ada"\t"ada"\t"3"\t""\n"R"\t"Ida"\t"ida"\t"4"\t""\n'
)
DOWNLOADS = {  # archive -> the name of a student's notebook in it
    "BP101-hw5.zip": "{student}_{number}_assignsubmission_file/layers.ipynb",
    "submissions.zip": "{student}_{number}_5678_layers.ipynb",
    "HW1 Download.zip": "12-{number} - {full} - Sep 24, 2026 926 PM/layers.ipynb",
    "gradebook_BP101.zip": "Homework 5_{student}_attempt_2026-01-30-15-00-00_layers.ipynb",
    "assignment_1_export.zip": "assignment_1_export/submission_{number}/layers.ipynb",
    "downloaded/05_layers/archive/moodle.zip": "{student}_{number}_assignsubmission_file/layers.ipynb",
}
FULL = {"ada": "Ada L", "ida": "Ida R"}


def make_world(installed: Installed, course: Course, folder: Path) -> Path:
    """A course from the wheel's `quickstart`, with a class of two that has handed in one notebook and been graded."""
    installed.run(folder, "quickstart", "course")
    own = folder / "course"
    installed.run(own, "release", "released", SLUG)
    released = json.loads((own / "released" / SLUG / NOTEBOOK).read_text(encoding="utf-8"))
    (own / DESK).mkdir()
    for file in (own / "released" / SLUG).glob("*.py"):
        (own / DESK / file.name).write_bytes(file.read_bytes())
    right = reference_answers(course.assignment(SLUG))
    check = next(check for check in course.assignment(SLUG).checks if check.name == "deltas")
    wrong = {**right, check.name: answer_source(check, check.misconceptions[0].wrong)}
    notebooks = {
        "ada": json.dumps(fill_in_json(released, right)).encode(),
        "ida": json.dumps(fill_in_json(released, wrong)).encode(),
    }
    (own / DESK / NOTEBOOK).write_bytes(notebooks["ada"])
    for student, notebook in notebooks.items():
        path = own / "submitted" / student / SLUG / NOTEBOOK
        path.parent.mkdir(parents=True)
        path.write_bytes(notebook)
    _write_tables(own)
    _write_downloads(own, notebooks)
    installed.run(own, "grade", "submitted", "--output", "reports")
    installed.run(own, "grade", "submitted", "--output", "spring/reports")
    return own


def _write_tables(own: Path) -> None:
    for name, text in {**TABLES, **{name: TABLES[other] for name, other in SAME.items()}}.items():
        (own / name).write_text(text, encoding="utf-8")
    (own / "gc_BP101.xls").write_text(CENTER, encoding="utf-16")


def _write_downloads(own: Path, notebooks: Mapping[str, bytes]) -> None:
    submitters = "".join(
        f"submission_{number}:\n  :submitters:\n  - :name: {student}\n    :sid: '{number}'\n    :email: {student}@x.example\n"
        for student, number in STUDENTS.items()
    )
    for name, member in DOWNLOADS.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(own / name, "w") as archive:
            for student, notebook in notebooks.items():
                called = member.format(student=student, number=STUDENTS[student], full=FULL[student])
                archive.writestr(called, notebook)
            if "export" in name:
                archive.writestr("assignment_1_export/submission_metadata.yml", submitters)
    (own / "downloaded" / SLUG / "roster.csv").write_text(TABLES["worksheet.csv"], encoding="utf-8")
