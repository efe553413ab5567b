"""The class page: nothing of a student acts in it, nothing is fetched, and it can be searched, sorted and filtered."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.commands import report as command
from autograder.files.atomic import write_atomically
from autograder.reports.folder import NoReports, report_file
from autograder.reports.insight import write
from autograder.reports.insight.gather import gather
from autograder.reports.insight.page import page
from autograder.reports.insight.write import write_class
from autograder.reports.json_form import dumps
from autograder.reports.model import Report
from autograder.reports.student_page import page as report_page
from tests.reports.insight.classes import report, result, small_class
from tests.support.pages import WITHOUT, chromium, page_of_files

HOSTILE = "<img src=//host/x onerror=alert(1)></script><script>alert(2)</script>"


def folder_of(reports: list[Report], folder: Path) -> Path:
    for one in reports:
        write_atomically(report_file(folder, one, "json"), dumps(one))
        write_atomically(report_file(folder, one, "html"), report_page(one))
    return folder


def test_texts_from_reports_are_escaped() -> None:
    hostile = report(
        HOSTILE, "05_layers", replace(result("f", 1, HOSTILE), hint=HOSTILE), notes=(f"{HOSTILE} put back",)
    )
    shown = page(gather([hostile, *small_class()]), lambda one: f"{one.student}.html")
    assert "<img" not in shown
    assert len(re.findall("<script", shown)) == 2, "the data and the page's own script"
    assert "&lt;img src=//host/x" in shown


def test_nothing_is_fetched_and_only_the_pages_own_script_runs() -> None:
    shown = page(gather(small_class()), lambda one: "x.html")
    policy = re.search(r'Content-Security-Policy content="([^"]*)"', shown)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "script-src 'sha256-" in policy[1]
    assert not re.search(r"(src|href)=['\"]?(https?:)?//", shown)


def test_the_page_leads_from_class_to_exercise_to_student() -> None:
    shown = page(gather(small_class()), lambda one: f"{one.student}/05_layers.html")
    assert "href='#ex-05_layers.deltas'" in shown
    assert "id='ex-05_layers.deltas'" in shown
    assert "href='bob/05_layers.html'" in shown


def test_figures_have_their_numbers_in_words() -> None:
    shown = page(gather(small_class()), lambda one: "x.html")
    assert "role=img aria-label='Points of 6 submissions, by tenths of 8: 1, 0, 0, 2, 0, 0, 0, 2, 0, 1." in shown


def test_a_page_is_made_from_all_that_lies_in_the_folder(tmp_path: Path) -> None:
    """In two steps, as two runs or two machines would do it, or at once: the same bytes."""
    parts, whole = tmp_path / "parts", tmp_path / "whole"
    reports = small_class()
    for some in (reports[:2], reports[2:]):
        write_class(folder_of(some, parts))
    write_class(folder_of(reports, whole))
    names = sorted(file.name for file in whole.glob("*.*"))
    assert {"index.html", "class.json", "class-students.csv"} <= set(names)
    assert {name: (parts / name).read_bytes() for name in names} == {
        name: (whole / name).read_bytes() for name in names
    }


def test_what_another_machine_writes_meanwhile_is_on_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of the slower machine is written last: it must not be the one of before."""
    first, *others = small_class()
    folder_of([first], tmp_path / "shared")
    waiting = [others]

    def slowly(*found: Any) -> Any:
        figures = gather(*found)
        if waiting:
            write_class(folder_of(waiting.pop(), tmp_path / "shared"))
        return figures

    monkeypatch.setattr(write, "gather", slowly)
    write_class(tmp_path / "shared")
    write_class(folder_of(small_class(), tmp_path / "whole"))
    for name in ("index.html", "class.json", "class-students.csv"):
        assert (tmp_path / "shared" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_a_file_that_is_no_report_is_named(tmp_path: Path) -> None:
    folder_of(small_class(), tmp_path)
    (tmp_path / "ada" / "05_layers.json").write_text("{")
    assert "05_layers.json: not a report" in write_class(tmp_path).unreadable[0]
    assert "05_layers.json: not a report" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_page_in_another_folder_links_back(tmp_path: Path) -> None:
    folder_of(small_class(), tmp_path / "reports")
    write_class(tmp_path / "reports", tmp_path / "site")
    assert "href='../reports/ada/05_layers.html'" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoReports, match="no reports here"):
        write_class(tmp_path)


def test_the_command_says_where_the_page_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import argparse

    folder_of(small_class(), tmp_path)
    assert command.run(argparse.Namespace(folder=tmp_path, into=None)) == 0
    said = capsys.readouterr().out
    assert "6 students, 6 graded submissions, 1 reasons to look" in said
    assert f"class page: {tmp_path / 'index.html'}" in said


BROWSER = [pytest.mark.slow, pytest.mark.browser, pytest.mark.skipif(chromium() is None, reason=WITHOUT)]


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Any]:
    """The page of the small class with a hostile student, in Chromium; `asked` are the addresses that it asked for."""
    hostile = report(HOSTILE, "05_layers", result("forward", 4), result("deltas", 2, HOSTILE))
    write_class(folder_of([hostile, *small_class()], tmp_path / "reports"))
    with page_of_files(tmp_path) as page:
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("dialog", lambda dialog: pytest.fail("a script of a student ran"))
        page.goto((tmp_path / "reports" / "index.html").as_uri())
        yield page


def names(page: Any) -> list[str]:
    return [row.text_content() for row in page.query_selector_all("#class tbody tr:not([hidden]) th")]


@pytest.mark.parametrize("marked", [pytest.param(None, marks=BROWSER)], ids=[""])
def test_search_sort_and_filter_without_a_server(shown: Any, marked: None) -> None:
    assert len(names(shown)) == 7
    shown.fill("#search", "cy")
    assert names(shown) == ["cyd"]
    shown.fill("#search", "")
    shown.click("th:last-child button.sort")
    assert names(shown)[0] == "ada"
    shown.click("th:last-child button.sort")
    assert names(shown)[0] == "dan"
    shown.click("details#ex-05_layers\\.deltas > summary")
    shown.click("button.show[data-about*=slope_missing]")
    assert sorted(names(shown)) == ["bob", "cyd"]
    shown.click("#all")
    assert len(names(shown)) == 7
    shown.select_option("#only", "look")
    assert names(shown) == ["fay"]
    assert [url for url in shown.asked if not url.startswith("file:")] == []


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=BROWSER), pytest.param("dark", marks=BROWSER)])
@pytest.mark.parametrize("width", [1400, 390])
def test_axe_finds_nothing(shown: Any, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    shown.emulate_media(color_scheme=scheme)
    shown.set_viewport_size({"width": width, "height": 900})
    shown.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = Axe().run(shown).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found] == []
