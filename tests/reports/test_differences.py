"""Two reports on one submission: every change has its check and its reason, and the newer report keeps the older marks."""

import json
from dataclasses import replace

from autograder.reports.differences import changes, circumstances, with_before
from autograder.reports.json_form import dumps, from_json
from autograder.reports.model import Before, CaseResult, Override, Report, Result
from autograder.reports.student_page import page

DELTAS = Result(
    "deltas", 9.0, 12.0, "failed", "sign", "A sign.", (CaseResult("a batch", False), CaseResult("one", True))
)
OLD = Report("05_layers", "ada", "0" * 64, "graded", 12.0, 12.0, 0.1, "bubblewrap", (DELTAS,), fingerprint="a")
MENDED = replace(
    DELTAS,
    points=12.0,
    status="passed",
    misconception=None,
    cases=(CaseResult("a batch", True), CaseResult("one", True)),
)
NEW = replace(OLD, results=(MENDED,), fingerprint="b", seconds=0.3)


def test_nothing_is_a_change_that_no_mark_hangs_on() -> None:
    assert changes(OLD, replace(OLD, seconds=1.0, notes=("a note",), fingerprint="b")) == ()


def test_a_change_has_its_reasons() -> None:
    (change,) = changes(OLD, NEW)
    assert (change.check, change.was, change.now, change.by) == ("deltas", 9.0, 12.0, 3.0)
    assert change.why == ("was 'failed', is 'passed'", "named by no mistake, and not sign", "holds now: a batch")
    assert list(circumstances(OLD, NEW)) == ["checks, limits or the program have changed since"]


def test_checks_and_properties_that_come_and_go_are_told() -> None:
    more = replace(DELTAS, cases=(*DELTAS.cases, CaseResult("far away", False)))
    assert changes(OLD, replace(OLD, results=(more,)))[0].why == ("new property, fails: far away",)
    assert changes(OLD, replace(OLD, results=()))[0].why == ("a check that is no more",)
    weighed = replace(OLD, results=(replace(DELTAS, points=8.0),))
    assert changes(OLD, weighed)[0].why == ("the same properties weigh otherwise",)


def test_a_correction_by_hand_is_the_reason() -> None:
    corrected = replace(OLD, results=(replace(DELTAS, points=12.0, override=Override(9.0, "unclear sheet")),))
    assert changes(OLD, corrected)[0].why == ("set by hand: unclear sheet",)
    assert changes(corrected, OLD)[0].why == ("a correction by hand is gone",)


def test_the_newer_report_keeps_what_was_and_its_page_says_so() -> None:
    kept = with_before(NEW, OLD)
    assert kept.before == (Before("a", 9.0, (("deltas", 9.0),)),)
    assert from_json(json.loads(dumps(kept))) == kept
    assert "<li>9 points: deltas 9</li>" in page(kept)
    assert with_before(replace(kept, before=()), kept).before == kept.before, "no change, nothing more to keep"
