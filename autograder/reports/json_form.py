"""Reports as JSON, schema 1, and back."""

import json
import math
from functools import lru_cache
from typing import Any, Literal

from autograder.reports.model import Before, CaseResult, ExampleResult, Override, Picture, Report, Result

SCHEMA = 1
ADDED = (
    "examples",
    "earlier",
    "place",
    "override",
    "returned",
)  # fields of a result that are left out where they say nothing
KINDS: dict[str, Literal["tables", "path"]] = {"tables": "tables", "path": "path"}


def to_json(report: Report) -> dict[str, Any]:
    """The report as its documented JSON object."""
    return {
        "schema": SCHEMA,
        "assignment": report.assignment,
        "student": report.student,
        "submission_sha256": report.submission_sha256,
        "status": report.status,
        "score": report.score,
        "max_score": report.max_score,
        "auto_max_score": report.auto_max_score,
        "seconds": report.seconds,
        "sandbox": report.sandbox,
        "results": [_result(result) for result in report.results],
        "notes": list(report.notes),
        **({} if report.fingerprint is None else {"fingerprint": report.fingerprint}),
        **({"before": list(map(_before, report.before))} if report.before else {}),
        **({} if report.submitted_at is None else {"submitted_at": report.submitted_at}),
    }


def from_json(data: dict[str, Any], brief: bool = False) -> Report:
    """The report of a JSON object; ValueError when it is not one of this schema.

    `brief` leaves out pictures, and examples but the first one of a mistake without a name: a class has thousands.
    """
    if data.get("schema") != SCHEMA:
        raise ValueError(f"schema {data.get('schema')!r} is not known; this program reads schema {SCHEMA}")
    keys = ("assignment", "student", "submission_sha256", "status", "max_score", "auto_max_score", "seconds", "sandbox")
    results = tuple([_read_result(r, brief) for r in data["results"]])
    return Report(
        **{key: data[key] for key in keys},
        results=results,
        notes=tuple(data["notes"]),
        fingerprint=data.get("fingerprint"),
        before=tuple(map(_read_before, data.get("before", ()))),
        submitted_at=data.get("submitted_at"),
    )


def dumps(report: Report) -> str:
    """The text of a report's JSON file."""
    return json.dumps(to_json(report), indent=1, ensure_ascii=False) + "\n"


def _result(result: Result) -> dict[str, Any]:
    shown = {
        "check": result.check,
        "points": result.points,
        "max_points": result.max_points,
        "status": result.status,
        "misconception": result.misconception,
        "hint": result.hint,
        "cases": [_case(case) for case in result.cases],
        "examples": [_example(example) for example in result.examples],
        "earlier": list(result.earlier),
        "place": result.place,
        "returned": result.returned,
        "override": result.override and {"was": result.override.was, "reason": result.override.reason},
    }
    return {key: value for key, value in shown.items() if value or key not in ADDED}


def _case(case: CaseResult) -> dict[str, Any]:
    shown: dict[str, Any] = {"name": case.name, "passed": case.passed}
    return shown if case.complaint is None else {**shown, "complaint": case.complaint}


def _example(example: ExampleResult) -> dict[str, Any]:
    picture = example.picture
    return {
        "call": example.call,
        "says": example.says,
        "went_in": dict(example.went_in),
        "came_out": example.came_out,
        "expected": example.expected,
        "differs": example.differs,
        **({} if picture is None else {"picture": _picture(picture)}),
    }


def _picture(picture: Picture) -> dict[str, Any]:
    shown = {
        "kind": picture.kind,
        "got": [list(map(_finite, row)) for row in picture.got],
        "want": picture.want,
        "apart": picture.apart,
        "lines": picture.lines,
    }
    return {key: value for key, value in shown.items() if value}


def _before(before: Before) -> dict[str, Any]:
    return {"fingerprint": before.fingerprint, "score": before.score, "points": dict(before.points)}


def _read_before(b: dict[str, Any]) -> Before:
    points = tuple((str(name), float(value)) for name, value in b["points"].items())
    return Before(b["fingerprint"], float(b["score"]), points)


def _finite(value: float) -> float | str:
    """JSON has no number for what is none."""
    return value if math.isfinite(value) else str(value)


def _read_result(r: dict[str, Any], brief: bool) -> Result:
    examples = r.get("examples", ())
    if brief:
        first = [] if r["misconception"] is not None else examples[:1]
        examples = [{key: value for key, value in one.items() if key != "picture"} for one in first]
    return Result(
        r["check"],
        r["points"],
        r["max_points"],
        r["status"],
        r["misconception"],
        r["hint"],
        tuple([_read_case(c["name"], c["passed"], c.get("complaint")) for c in r["cases"]]),
        tuple(map(_read_example, examples)),
        tuple(map(str, r.get("earlier", ()))),
        r.get("place"),
        None if r.get("override") is None else Override(float(r["override"]["was"]), str(r["override"]["reason"])),
        r.get("returned"),
    )


@lru_cache(maxsize=2**14)  # the same few thousand in all reports of a class
def _read_case(name: str, passed: bool, complaint: str | None) -> CaseResult:
    return CaseResult(name, passed, complaint)


def _read_example(e: dict[str, Any]) -> ExampleResult:
    went_in = tuple((str(name), str(value)) for name, value in e["went_in"].items())
    picture = None if e.get("picture") is None else _read_picture(e["picture"])
    came_out, expected, differs = (str(e[key]) for key in ("came_out", "expected", "differs"))
    return ExampleResult(str(e["call"]), str(e["says"]), went_in, came_out, expected, differs, picture)


def _read_picture(p: dict[str, Any]) -> Picture:
    apart = tuple(tuple(map(bool, row)) for row in p.get("apart", ()))
    lines = tuple(map(_rows, p.get("lines", ())))
    return Picture(KINDS[p["kind"]], _rows(p["got"]), _rows(p["want"]), apart, lines)


def _rows(rows: Any) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(map(float, row)) for row in rows)
