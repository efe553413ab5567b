"""The notebook that nbgrader shows a marker: whatever a student did to the cells, the marks have their place."""

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.cli import main
from autograder.commands.demo_class import CLASS, hand_in
from autograder.commands.quickstart import make_course
from autograder.course.course import Course, CourseError
from autograder.course.kit import course_files
from autograder.course.release import released
from autograder.grading.engine import Engine
from autograder.nbgrader.autograded import autograded, put_back, report_and_seal
from autograder.reports.json_form import from_json
from autograder.reports.model import Report
from autograder.submissions.find import Handed

SLUG = "01_linear_neuron"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def source(course: Course) -> Json:
    found: Json = json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def ada(course: Course, source: Json) -> Json:
    return hand_in(released(source), course.assignment(SLUG), CLASS["ada"])


@pytest.fixture(scope="module")
def report(engine: Engine, ada: Json) -> Report:
    return engine.grade(Handed("ada", SLUG, "ada", json.dumps(ada).encode()), SLUG)


def shown(notebook: Json, source: Json, report: Report) -> Json:
    made = autograded(json.dumps(notebook).encode(), None, source, report, {"squared_error": "1234"})
    nbformat.validate(made)
    return made


def cells(notebook: Json) -> dict[str, Json]:
    return {cell["id"]: cell for cell in notebook["cells"]}


def test_answers_are_the_students_and_tests_the_sources(ada: Json, source: Json, report: Report) -> None:
    found = cells(shown(ada, source, report))
    assert found["squared_error"]["source"] == "".join(cells(ada)["squared_error"]["source"])
    assert found["squared_error-checks"]["source"] == "".join(cells(source)["squared_error-checks"]["source"])
    assert found["squared_error"]["metadata"]["nbgrader"]["checksum"] == "1234"


def test_a_locked_cell_that_was_changed_is_shown_as_it_was_released(ada: Json, source: Json, report: Report) -> None:
    changed = {**ada, "cells": [{**c, "source": "1/0"} if c["id"] == "mean_loss-checks" else c for c in ada["cells"]]}
    found = cells(shown(changed, source, report))
    assert "1/0" not in found["mean_loss-checks"]["source"]


def test_the_last_of_several_cells_of_one_name_keeps_it(ada: Json, source: Json, report: Report) -> None:
    twin = {**cells(ada)["mean_loss"], "source": "later = True"}
    found = shown({**ada, "cells": [*ada["cells"], twin]}, source, report)
    named = [c for c in found["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "mean_loss"]
    assert [c["source"] for c in named] == ["later = True"]
    assert len({c["id"] for c in found["cells"]}) == len(found["cells"]) == len(ada["cells"]) + 1


@pytest.mark.parametrize("gone", ["mean_loss-checks", "mean_loss", "w1"])
def test_a_graded_cell_that_was_deleted_is_put_back(ada: Json, source: Json, report: Report, gone: str) -> None:
    left = [cell for cell in ada["cells"] if not cell["id"].startswith(gone)]
    found = shown({**ada, "cells": left}, source, report)
    graded = [c["id"] for c in found["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]
    assert sorted(graded) == sorted(c["id"] for c in source["cells"] if c["metadata"].get("nbgrader", {}).get("grade"))
    names = [c["id"] for c in found["cells"]]
    if gone == "mean_loss-checks":
        assert names.index(gone) == names.index("mean_loss-examples") + 1


def test_what_a_student_claims_about_marks_is_not_believed(ada: Json, source: Json, report: Report) -> None:
    forged = json.loads(json.dumps(ada))
    for cell in forged["cells"]:
        cell["metadata"]["nbgrader"] = {**cell["metadata"].get("nbgrader", {}), "points": 99, "grade": True}
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "99"}, "metadata": {}}]
    found = shown(forged, source, report)
    points = {c["id"]: c["metadata"]["nbgrader"].get("points") for c in found["cells"] if "nbgrader" in c["metadata"]}
    assert points == {
        c["id"]: c["metadata"]["nbgrader"].get("points") for c in source["cells"] if "nbgrader" in c["metadata"]
    }
    texts = [
        output["data"]["text/plain"] for c in found["cells"] for output in c.get("outputs", ()) if "data" in output
    ]
    assert "99" not in texts


@pytest.mark.parametrize(
    "cell",
    [
        {"cell_type": "weird", "metadata": {}, "source": "x"},
        {"cell_type": "code", "source": ["x = ", "1"], "id": "no good id!"},
        {"cell_type": "code", "metadata": None, "source": "x", "outputs": "none", "id": "x" * 100},
        {"cell_type": "markdown", "metadata": {"nbgrader": "yes"}, "source": "# x", "id": "setup-text"},
    ],
)
def test_a_strange_cell_still_makes_a_valid_notebook(ada: Json, source: Json, report: Report, cell: Json) -> None:
    assert len(shown({**ada, "cells": [*ada["cells"], cell]}, source, report)["cells"]) == len(ada["cells"]) + 1


def test_the_report_travels_in_the_notebook(ada: Json, source: Json, report: Report) -> None:
    assert from_json(report_and_seal(json.dumps(shown(ada, source, report)))[0]) == report
    for text in ("{}", "no json", "[]", '{"metadata": {"autograder": 3}}', '{"metadata": {"autograder": {"seal": 3}}}'):
        assert report_and_seal(text) == (None, "")
    assert report_and_seal('{"metadata": {"autograder": {"report": {}, "seal": "ab"}}}') == ({}, "ab")


def test_put_back_names_what_was_missing() -> None:
    cell = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "f-checks"}}, "source": ""}
    answer = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "f"}}, "source": ""}
    assert put_back(there := [answer, {"metadata": {}}], [cell]) == ["f-checks"]
    assert there[1] is cell


def test_quickstart_makes_a_course_with_a_secret_of_its_own(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AUTOGRADER_SECRET")
    made = make_course(course_files(course.root), tmp_path / "own", "networks", [SLUG])
    assert made.slugs == [SLUG]
    assert made.load(SLUG).assignment.max_score == course.load(SLUG).assignment.max_score
    assert "course_id = 'networks'" in (made.root / "nbgrader_config.py").read_text(encoding="utf-8")
    assert (made.root / ".autograder" / "secret").stat().st_mode & 0o077 == 0
    with pytest.raises(CourseError, match="is not empty"):
        make_course(course_files(course.root), tmp_path / "own")
    with pytest.raises(CourseError, match="there is no assignment '99_none'"):
        make_course(course_files(course.root), tmp_path / "other", None, ["99_none"])


def test_a_run_goes_on_by_the_reports_that_it_has_written(
    course: Course, ada: Json, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("ada", "bob"):
        file = tmp_path / "submitted" / name / SLUG / "linear_neuron.ipynb"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(ada), encoding="utf-8")
    command = ["grade", str(tmp_path / "submitted"), "--output", str(tmp_path / "reports"), "--resume"]
    assert main(command) == 0
    first = (tmp_path / "reports" / "ada" / f"{SLUG}.json").stat().st_mtime_ns
    (tmp_path / "reports" / "bob" / f"{SLUG}.json").write_text("{ half a rep")
    capsys.readouterr()
    assert main(command) == 0
    assert "1 of 2 were graded by an earlier run" in capsys.readouterr().err
    assert (tmp_path / "reports" / "ada" / f"{SLUG}.json").stat().st_mtime_ns == first
    assert json.loads((tmp_path / "reports" / "bob" / f"{SLUG}.json").read_text(encoding="utf-8"))["score"] == 20


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<SCRIPT >alert(1)",
        "<scr<script></script>ipt>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<details open ontoggle=alert(1)>x</details>",
        "<form action=//evil><button formaction=javascript:alert(1)>x",
        "<style>@import url(//evil)</style><link rel=stylesheet href=//evil><meta http-equiv=refresh content=0>",
        "<img src=//evil/seen.png><img src=\\\\evil\\seen.png><img src='http://evil/seen.png'>",
        "<img src=' //evil/x.png'><img src='\t//evil/x'><img src='/\t/evil/x'><img src='/\n/evil'><img src='&#9;//evil/x'>",
        "<img src='\x01//evil'><img src='&#47;&#47;evil'><img src='ht&#9;tp://evil'><image src=//evil><img src='/evil'>",
        "<img src='../../evil'><img srcset='//evil 2x'><p style='background:url(//evil)'><table background=//evil></table>",
        "<video poster=//evil></video><input type=image src=//evil><base href=//evil><object data=//evil></object>",
        "$\\href{javascript:alert(1)}{x}$",
        "<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>",
        "<div " * 100_000,
    ],
)
def test_nothing_acts_or_fetches_in_what_a_student_wrote(hostile: str) -> None:
    from bs4 import BeautifulSoup

    from autograder.nbgrader.pages import clean_html, markdown2html

    for text in (clean_html(hostile), markdown2html({}, f"An answer.\n\n{hostile[:9_000]}")):
        page = BeautifulSoup(text, "html.parser")
        assert {tag.name for tag in page.find_all(True)} <= {"p", "a", "img", "details", "div", "br", "em", "table"}
        attributes = {(name, str(value)) for tag in page.find_all(True) for name, value in tag.attrs.items()}
        assert not any(name.startswith("on") or "evil" in value or "script" in value for name, value in attributes)
        assert "\\href" not in text


@pytest.mark.parametrize("command", ["href", "style", "require", "bbox", "class", "cssId", "mmlToken"])
def test_a_formula_names_no_host(command: str) -> None:
    from autograder.nbgrader.pages import clean_html

    assert f"\\{command}" not in clean_html(f"$\\{command}{{background:url(//evil)}}{{x}}$")
    assert "\\classical" in clean_html("$\\classical$")


def test_pictures_tables_and_formulas_of_a_student_stay() -> None:
    from autograder.nbgrader.pages import markdown2html

    attached = {"cell": {"attachments": {"a.png": {"image/png": "QUJD"}}}}
    text = markdown2html(attached, "![mine](attachment:a.png)\n\n| a | b |\n|---|---|\n| 1 | $x < y$ |")
    assert 'src="data:image/png;base64,QUJD"' in text
    assert "<table>" in text
    assert "$x &lt; y$" in text
