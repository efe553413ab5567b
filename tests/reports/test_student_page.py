"""A student's page: what to do next first, what passed in one line, and nothing of a student acts."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.reports.insight.gather import gather
from autograder.reports.insight.page import page as class_page
from autograder.reports.model import Before, CaseResult, ExampleResult, Override, Picture, Report, Result
from autograder.reports.similar import Pair, Side
from autograder.reports.similar import page as similar_page
from autograder.reports.student_page import page
from tests.support.pages import WITHOUT, chromium, page_of_files

HOSTILE = "<img src=//host/x onerror=alert(1)></script><script>alert(2)</script>' onclick='alert(3)"
TABLES = Picture(
    "tables", ((1.0, float("nan")), (-2.0, 4.0)), ((1.0, 3.0), (-2.0, 4.0)), ((False, True), (False, False))
)
PATH = Picture("path", ((0, 0), (9, 9)), ((0, 0), (1, 1)), lines=(((0, 0), (1, 0), (1, 1)),))
EXAMPLE = ExampleResult(
    "deltas(zs)", "Two layers.", (("zs", "[1. 2.]"),), "[[1. 2.]\n [3. 4.]]", "[0.]", "It differs.", TABLES
)
RESULTS = (
    Result("forward", 8.0, 8.0, "passed", cases=(CaseResult("two layers", True),)),
    Result(
        "deltas",
        9.0,
        12.0,
        "failed",
        hint="One factor is missing.",
        cases=(
            CaseResult("a batch", False, "it returns a list"),
            CaseResult("six", False, "it returns a list"),
            CaseResult("one", True),
        ),
        examples=(EXAMPLE, replace(EXAMPLE, picture=PATH)),
        earlier=("hidden_delta",),
        place="under the heading “4. Deltas”, the cell of deltas",
    ),
    Result("gradients", 0.0, 8.0, "missing", hint="Not written yet."),
    Result("w5", 0.0, 3.0, "manual"),
)
REPORT = Report("05_layers", "ada", "0" * 64, "graded", 31.0, 28.0, 0.1, "bubblewrap", RESULTS)


def test_what_to_do_next_stands_first_and_what_passed_folds_to_a_line() -> None:
    shown = page(REPORT)
    order = [
        "What to do next",
        "Write <a href='#f-gradients'>",
        "id='f-deltas'",
        "id='f-gradients'",
        "<details class=passed>",
    ]
    places = [shown.index(text) for text in order]
    assert places == sorted(places)
    assert "<summary><strong>Passed, 8 points:</strong> <code>forward</code></summary>" in shown


def test_the_earlier_function_the_place_and_the_example_are_told() -> None:
    shown = page(REPORT)
    for text in ("href='#f-hidden_delta'", "4. Deltas", "went in", "[[1. 2.]\n [3. 4.]]", "It differs.", "Two layers."):
        assert text in shown, text


def test_a_complaint_about_several_properties_stands_once() -> None:
    assert page(REPORT).count("It returns a list.") == 1


def test_pictures_have_words_for_those_who_cannot_see_them() -> None:
    shown = page(REPORT)
    assert "aria-label='came out, a table of 2 × 2. 1 of 4 entries differ; those are framed.'" in shown
    assert "They part at point 2: 2 points came out, 2 are expected." in shown


def test_texts_are_escaped() -> None:
    shown = page(hostile())
    assert not re.search(r"<(img|script)", shown)
    assert "onclick='" not in shown


def hostile(student: str = HOSTILE) -> Report:
    """Every text that may come from a student or a table."""
    example = ExampleResult(HOSTILE, HOSTILE, ((HOSTILE, HOSTILE),), HOSTILE, HOSTILE, HOSTILE)
    result = replace(
        RESULTS[1],
        check=HOSTILE,
        hint=HOSTILE,
        place=HOSTILE,
        earlier=(HOSTILE,),
        examples=(example,),
        returned=HOSTILE,
        override=Override(1.0, HOSTILE),
        cases=(CaseResult(HOSTILE, False, HOSTILE),),
    )
    others = tuple(replace(one, check=f"{HOSTILE}{n}", hint=HOSTILE) for n, one in enumerate(RESULTS))
    before = (Before(None, 3.0, ((HOSTILE, 1.0),)),)
    results = (result, *others)
    return Report(HOSTILE, student, "0" * 64, "graded", 31.0, 28.0, 0.1, HOSTILE, results, (HOSTILE,), HOSTILE, before)


def hostile_pages() -> dict[str, str]:
    """That of the student, of the class, and of code that is alike."""
    class_ = gather([hostile(f"{HOSTILE}{number}") for number in range(3)], [HOSTILE])
    side = Side(HOSTILE, HOSTILE, ((0, 9), (20, 30)))
    return {
        "student": page(hostile()),
        "class": class_page(class_, lambda report: HOSTILE),
        "alike": similar_page([Pair(HOSTILE, 0.5, 20, (side, side))]),
    }


BROWSER = [pytest.mark.slow, pytest.mark.browser, pytest.mark.skipif(chromium() is None, reason=WITHOUT)]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Any]:
    with page_of_files(tmp_path) as shown:
        shown.asked, shown.ran = [], []
        shown.on("request", lambda request: shown.asked.append(request.url))
        shown.on("dialog", lambda dialog: (shown.ran.append(dialog.message), dialog.dismiss()))
        yield shown


def put(shown: Any, folder: Path, text: str) -> str:
    file = folder / "page.html"
    file.write_text(text, encoding="utf-8")
    shown.goto(file.as_uri())
    shown.wait_for_timeout(200)
    return file.as_uri()


@pytest.mark.parametrize("marked", [pytest.param(None, marks=BROWSER)], ids=[""])
def test_nothing_of_a_student_runs_or_fetches_and_the_test_would_notice(
    opened: Any, tmp_path: Path, marked: None
) -> None:
    for name, text in hostile_pages().items():
        opened.asked.clear()
        address = put(opened, tmp_path, text)
        opened.evaluate("document.querySelectorAll('*').forEach(one => one.click && one.tagName != 'A' && one.click())")
        assert (opened.asked, opened.ran) == ([address], []), name
        unsafe = re.sub(r"<meta http-equiv[^>]*>", "", text).replace("&lt;", "<").replace("&gt;", ">")
        put(opened, tmp_path, unsafe)
        assert any("//host/x" in address for address in opened.asked), name
        assert opened.ran, name
        opened.ran.clear()


def again() -> Report:
    """Graded again, with a correction by hand."""
    corrected = replace(RESULTS[1], override=Override(8.0, "the sheet was unclear"))
    before = (Before("a", 20.0, (("deltas", 8.0),)),)
    return replace(REPORT, results=(RESULTS[0], corrected), before=before)


@pytest.mark.parametrize("width", [pytest.param(n, marks=BROWSER) for n in (1200, 390)], ids=["desktop", "phone"])
def test_the_page_is_accessible_in_both_colours(opened: Any, tmp_path: Path, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe
    opened.set_viewport_size({"width": width, "height": 900})
    code = Side("ada", "def f(x):\n    return x\n", ((0, 9),))
    pages = {
        "student": page(REPORT),
        "again": page(again()),
        "alike": similar_page([Pair("05_layers", 0.5, 20, (code, code))]),
    }
    for (name, text), colours in itertools.product(pages.items(), ("light", "dark")):
        put(opened, tmp_path, re.sub(r"<meta http-equiv[^>]*>", "", text))  # axe is a script
        opened.emulate_media(color_scheme=colours)
        opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = axe().run(opened).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == [], name
        assert opened.evaluate("document.documentElement.scrollWidth") <= width
