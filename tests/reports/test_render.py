"""What a student reads of a report, in the browser and in the terminal."""

import re

import pytest

from autograder.reports.model import CaseResult, Report, Result
from autograder.reports.render import prose, text
from autograder.reports.student_page import page
from autograder.reports.wording import NOT_ATTEMPTED

RESULTS = (
    Result(
        "deltas", 9.0, 12.0, "failed", hint="One <factor> is missing.", cases=(CaseResult("a batch of six", False),)
    ),
    Result("forward", 0.0, 8.0, "missing", hint=NOT_ATTEMPTED),
    Result("end_to_end", 0.0, 0.0, "passed", cases=(CaseResult("two layers", True),)),
    Result("w5", 0.0, 3.0, "manual"),
)
REPORT = Report("05_layers", "ada <3", "0" * 64, "graded", 23.0, 20.0, 0.1, "none", RESULTS)


def test_the_page_is_one_that_every_reader_can_use() -> None:
    shown = page(REPORT)
    assert "<html lang=en>" in shown
    assert shown.count("<main>") == shown.count("<h1>") == 1
    assert re.findall(r"<h(\d)", shown) == ["1", "2", *["2"] * len(RESULTS)], "headings in order, none left out"
    assert "<script" not in shown
    assert "ada &lt;3" in shown
    assert "One &lt;factor&gt; is missing." in shown


@pytest.mark.parametrize("render", [page, text])
def test_points_that_nobody_has_given_are_not_shown_as_lost(render: object) -> None:
    assert callable(render)
    shown = render(REPORT)
    assert "- / 3" in shown
    assert "0 / 3" not in shown
    assert "no points" in shown
    assert "0 / 0" not in shown
    assert "0 / 8" in shown
    assert NOT_ATTEMPTED not in shown, "the heading says it"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("It uses your `deltas`, where a mistake is.", "It uses your <code>deltas</code>, where a mistake is."),
        ("`a` and `b`", "<code>a</code> and <code>b</code>"),
        ("one ` alone", "one ` alone"),
        ("``", "``"),
        ("`<b onclick='x'>`", "<code>&lt;b onclick=&#x27;x&#x27;&gt;</code>"),
    ],
)
def test_what_is_between_backticks_is_code(text: str, page: str) -> None:
    assert prose(text) == page
