"""Reports as JSON, schema 1, and back."""

import json
from typing import Any

from autograder.reports.model import CaseResult, Report, Result

SCHEMA = 1


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
    }


def from_json(data: dict[str, Any]) -> Report:
    """The report of a JSON object; ValueError when it is not one of this schema."""
    if data.get("schema") != SCHEMA:
        raise ValueError(f"schema {data.get('schema')!r} is not known; this program reads schema {SCHEMA}")
    results = tuple(
        Result(
            r["check"],
            r["points"],
            r["max_points"],
            r["status"],
            r["misconception"],
            r["hint"],
            tuple(CaseResult(c["name"], c["passed"], c.get("complaint")) for c in r["cases"]),
        )
        for r in data["results"]
    )
    keys = ("assignment", "student", "submission_sha256", "status", "max_score", "auto_max_score", "seconds", "sandbox")
    return Report(**{key: data[key] for key in keys}, results=results, notes=tuple(data["notes"]))


def dumps(report: Report) -> str:
    return json.dumps(to_json(report), indent=1, ensure_ascii=False) + "\n"


def _result(result: Result) -> dict[str, Any]:
    return {
        "check": result.check,
        "points": result.points,
        "max_points": result.max_points,
        "status": result.status,
        "misconception": result.misconception,
        "hint": result.hint,
        "cases": [_case(case) for case in result.cases],
    }


def _case(case: CaseResult) -> dict[str, Any]:
    shown: dict[str, Any] = {"name": case.name, "passed": case.passed}
    return shown if case.complaint is None else {**shown, "complaint": case.complaint}
