"""The class's figures as tables for a spreadsheet program, and as one JSON object."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from autograder.files.sheets import harmless, written
from autograder.reports.insight.advice import advice
from autograder.reports.insight.records import ClassFigures, Held
from autograder.reports.model import ExampleResult, Report

Row = Sequence[str]
SCHEMA = 1
EXERCISE_COLUMNS = (
    *("assignment", "exercise", "points", "submissions", "full", "partial", "none", "untouched", "technical"),
    *("mean", "discrimination"),
)


def tables(figures: ClassFigures) -> dict[str, bytes]:
    """Name of the file -> CSV in UTF-8 with a mark, which spreadsheet programs need to see umlauts."""
    made = {
        "class-students.csv": _students(figures),
        "class-exercises.csv": _exercises(figures),
        "class-misconceptions.csv": _misconceptions(figures),
        "class-properties.csv": _properties(figures),
        "class-attention.csv": _attention(figures),
        "class-points.csv": _points(figures),
    }
    return {
        name: written([[harmless(cell) for cell in row] for row in rows], encoding="utf-8-sig")
        for name, rows in made.items()
    }


def as_json(figures: ClassFigures) -> str:
    """Everything that the page shows, for programs."""
    data = {
        "schema": SCHEMA,
        "students": len(figures.students),
        "assignments": [_assignment(figures, number) for number in range(len(figures.assignments))],
        "together": [
            {
                "first": _name(pair.first),
                "second": _name(pair.second),
                "both": pair.both,
                "expected": round(pair.expected, 2),
            }
            for pair in figures.together
        ],
        "attention": [
            {"student": one.student, "assignment": one.assignment, "reason": one.reason} for one in figures.attention
        ],
        "advice": [
            {"assignment": one.key[0], "check": one.key[1], "property": one.name, "says": one.says}
            for one in advice(figures)
        ],
        "unreadable": list(figures.unreadable),
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def share(value: float | None) -> str:
    """A share of 1 with three digits, empty where there is none."""
    return "" if value is None else f"{value:.3f}"


def _example(example: ExampleResult) -> dict[str, str]:
    return {"call": example.call, "came_out": example.came_out, "expected": example.expected}


def _name(held: Held) -> str:
    return f"{held.key[0]}.{held.key[1]}.{held.name}"


def _assignment(figures: ClassFigures, number: int) -> dict[str, Any]:
    one = figures.assignments[number]
    exercises = [
        {
            "check": exercise.key[1],
            "points": exercise.points,
            "submissions": exercise.submissions,
            "full": exercise.full,
            "partial": exercise.partial,
            "none": exercise.none,
            "untouched": exercise.untouched,
            "technical": exercise.technical,
            "mean": exercise.mean,
            "discrimination": exercise.discrimination,
            "misconceptions": [
                {"name": held.name, "hint": held.hint, "students": list(held.holders)} for held in exercise.held
            ],
            "properties": [
                {"name": p.name, "tried": p.tried, "failed": p.failed, "complaint": p.complaint}
                for p in exercise.properties
            ],
            "unnamed": [
                {
                    "fails": list(one.properties),
                    "said": one.said,
                    "students": list(one.students),
                    **({} if one.example is None else {"example": _example(one.example)}),
                }
                for one in exercise.unnamed
            ],
        }
        for exercise in one.exercises
    ]
    return {
        "assignment": one.slug,
        "points": one.points,
        "graded": one.graded,
        "rejected": one.rejected,
        "mean": one.mean,
        "median": one.median,
        "quartiles": list(one.quartiles),
        "completion": one.completion,
        "histogram": list(one.histogram),
        "exercises": exercises,
        "written": [{"name": w.name, "points": w.points, "waiting": w.waiting} for w in one.written],
    }


def _students(figures: ClassFigures) -> Iterator[Row]:
    slugs = [assignment.slug for assignment in figures.assignments]
    yield ["student", *slugs, "total"]
    for student in figures.students:
        reports = [figures.reports.get((student, slug)) for slug in slugs]
        total = sum(report.score for report in reports if report is not None)
        yield [student, *(_score(report) for report in reports), f"{total:g}"]


def _score(report: Report | None) -> str:
    if report is None:
        return ""
    return "not graded" if report.status == "rejected" else f"{report.score:g}"


def _exercises(figures: ClassFigures) -> Iterator[Row]:
    yield EXERCISE_COLUMNS
    for one in figures.exercises:
        counts = (one.submissions, one.full, one.partial, one.none, one.untouched, one.technical)
        yield [*one.key, f"{one.points:g}", *map(str, counts), share(one.mean), share(one.discrimination)]


def _misconceptions(figures: ClassFigures) -> Iterator[Row]:
    yield ["assignment", "exercise", "misconception", "student", "hint"]
    for exercise in figures.exercises:
        for held in exercise.held:
            for student in held.holders:
                yield [*held.key, held.name, student, held.hint]


def _properties(figures: ClassFigures) -> Iterator[Row]:
    yield ["assignment", "exercise", "property", "tried", "failed", "fail_among_best", "fail_among_rest", "complaint"]
    for exercise in figures.exercises:
        for one in exercise.properties:
            counts = (str(one.tried), str(one.failed))
            yield [*one.key, one.name, *counts, share(one.among_best), share(one.among_rest), one.complaint or ""]


def _attention(figures: ClassFigures) -> Iterator[Row]:
    yield ["student", "assignment", "reason"]
    for one in figures.attention:
        yield [one.student, one.assignment, one.reason]


def _points(figures: ClassFigures) -> Iterator[Row]:
    """The numbers behind the figures of points."""
    yield ["assignment", "from_share", "to_share", "submissions"]
    for one in figures.assignments:
        bins = len(one.histogram)
        for number, count in enumerate(one.histogram):
            yield [one.slug, share(number / bins), share((number + 1) / bins), str(count)]
