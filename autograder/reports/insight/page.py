"""The class as one HTML page that needs nothing else: no server, no network; everything from reports is escaped."""

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from autograder.reports.insight.advice import advice
from autograder.reports.insight.figures import bar, parts, points_figure
from autograder.reports.insight.markup import Groups, anchor, h, many, points, table
from autograder.reports.insight.records import AssignmentFigures, ClassFigures, ExerciseSummary, Held, WrittenQuestion
from autograder.reports.model import ExampleResult, Report
from autograder.reports.render import STYLE, prose

HERE = Path(__file__).parent
NOBODY, NOTHING = "<p class=who>Nobody.</p>", "<p class=who>None that more than one student holds.</p>"
SHOWN = 200  # lines of a list on the page; the tables have all of them
NEXT = 30  # groups of wrong answers that are listed once more, the largest first
NAVIGATION = (
    "<nav aria-label='On this page'><a href='#students'>Students</a> <a href='#look'>Who needs a look</a> "
    "<a href='#together'>Misconceptions that go together</a> <a href='#advice'>Checks to look at</a></nav>"
)
LinkTo = Callable[[Report], str]
TABLES = {
    "class-students.csv": "points by student",
    "class-exercises.csv": "exercises",
    "class-misconceptions.csv": "who holds which misconception",
    "class-properties.csv": "hidden properties",
    "class-points.csv": "distribution of points",
    "class-attention.csv": "who needs a look",
}


def page(figures: ClassFigures, link: LinkTo) -> str:
    """The page; `link` gives the address of a report's own page, relative to this one."""
    script = (HERE / "page.js").read_text(encoding="utf-8")
    groups = Groups(figures.students)
    sections = [
        _totals(figures),
        _look(figures, link),
        *(_assignment(one, groups) for one in figures.assignments),
        _together(figures, groups),
        _advice(figures, groups),
        _students(figures, link),
    ]
    groups.add({one.student for one in figures.attention})  # the last one: page.js takes it for those who need a look
    data = json.dumps(groups.members, separators=(",", ":")).replace("<", "\\u003c")
    body = "\n".join(section for section in sections if section)
    return (
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width, initial-scale=1'>"
        f'<meta http-equiv=Content-Security-Policy content="{_policy(script)}">'
        f"<title>Class report</title><style>{STYLE}{(HERE / 'page.css').read_text(encoding='utf-8')}</style></head>\n"
        f"<body><main class=class><h1>Class report</h1>{NAVIGATION}\n{body}\n</main>"
        f"<script type='application/json' id=groups>{data}</script><script>{script}</script></body></html>\n"
    )


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'"


def _totals(figures: ClassFigures) -> str:
    graded = sum(one.graded for one in figures.assignments)
    who = f"{many(len(figures.students), 'student')}, {many(graded, 'graded submission')}. "
    who += "Points are those of the machine; written answers are not in them."
    rows = [
        [
            f"<a href='#as-{h(one.slug)}'>{h(one.slug)}</a>",
            str(one.graded),
            str(one.rejected),
            f"{points(one.median)} / {points(one.points)}",
            f"{points(one.quartiles[0])} to {points(one.quartiles[1])}",
            f"{one.completion:.0%}",
            _held_most(one),
        ]
        for one in figures.assignments
    ]
    head = ["assignment", "graded", "not graded", "median", "middle half", "begun", "misconception of most"]
    csv = ", ".join(f"<a href='{name}'>{says}</a>" for name, says in TABLES.items())
    return (
        f"<p class=who>{who}</p>{table('Assignments', head, rows, (1, 2, 3, 4, 5))}"
        f"<p class=who>The numbers behind all of this, for a spreadsheet: {csv}; for programs: "
        "<a href='class.json'>class.json</a>.</p>"
    )


def _held_most(one: AssignmentFigures) -> str:
    held = max((held for e in one.exercises for held in e.held), key=lambda held: len(held.holders), default=None)
    if held is None:
        return ""
    return f"<a href='#{anchor(held.key)}'><code>{h(held.key[1])}</code>: {h(held.name)}</a> ({len(held.holders)})"


def _look(figures: ClassFigures, link: LinkTo) -> str:
    """Who needs a look; said also where nobody does."""
    items = []
    for one in figures.attention[:SHOWN]:
        where = link(figures.reports[one.student, one.assignment])
        items.append(f"<li><a href='{h(where)}'>{h(one.student)}, {h(one.assignment)}</a>: {h(one.reason)}</li>")
    items += [f"<li>{h(one)}</li>" for one in figures.unreadable[:SHOWN]]
    left = len(figures.attention) + len(figures.unreadable) - len(items)
    more = (
        f"<p class=who>{left} more stand in <a href='class-attention.csv'>class-attention.csv</a>.</p>"
        if left > 0
        else ""
    )
    waiting = [_waiting(question) for one in figures.assignments for question in one.written]
    written = (
        f"<details><summary>Written questions still to be marked</summary><ul>{''.join(waiting)}</ul></details>"
        if waiting
        else ""
    )
    listed = f"<ul>{''.join(items)}</ul>{more}" if items else NOBODY
    count = len(figures.attention) + len(figures.unreadable)
    opened = " open" if 0 < count <= 20 else ""
    summary = f"<summary>{many(count, 'reason')}</summary>"
    return f"<section id=look><h2>Who needs a look</h2><details{opened}>{summary}{listed}</details>{written}</section>"


def _waiting(question: WrittenQuestion) -> str:
    answers = f"{many(question.waiting, 'answer')} to read, {question.points:g} points each"
    return f"<li><code>{h(question.assignment)}</code> {h(question.name)}: {answers}</li>"


def _assignment(one: AssignmentFigures, groups: Groups) -> str:
    rows = [
        [
            f"<a href='#{anchor(e.key)}'><code>{h(e.key[1])}</code></a>",
            f"{e.points:g}",
            bar(e.mean),
            parts(e),
            str(e.technical),
            "" if e.discrimination is None else f"{e.discrimination:.2f}",
            str(sum(len(held.holders) for held in e.held)),
        ]
        for e in one.exercises
    ]
    head = [
        "exercise",
        "points",
        "mean share",
        "full, partly, none, untouched",
        "stopped or out of time",
        "discrimination",
        "named mistakes",
    ]
    details = "".join(_exercise(e, groups) for e in one.exercises)
    return (
        f"<section id='as-{h(one.slug)}'><h2>{h(one.slug)}</h2>{points_figure(one)}"
        f"{table(f'Exercises of {one.slug}', head, rows, (1, 4, 5, 6))}{details}</section>"
    )


def _exercise(exercise: ExerciseSummary, groups: Groups) -> str:
    """What stands behind the line of an exercise."""
    where = ".".join(exercise.key)
    held = [
        [f"<strong>{h(one.name)}</strong><br>{prose(one.hint)}", groups.button(one.holders, f"{where}: {one.name}")]
        for one in exercise.held
    ]
    properties = [
        [h(p.name), f"{p.failed} of {p.tried}", bar(p.failed / p.tried if p.tried else None), prose(p.complaint or "")]
        for p in sorted(exercise.properties, key=lambda p: -p.failed)
        if p.failed
    ]
    unnamed = [
        [
            h("; ".join(one.properties)),
            prose(one.said),
            _example(one.example),
            groups.button(one.students, f"{where}: alike, unnamed"),
        ]
        for one in exercise.unnamed[:SHOWN]
    ]
    heads = ["wrong without a name: properties that fail", "said", "what they return", "who"]
    listed = (
        table(f"Misconceptions in {where}", ["misconception, and what the student is told", "who"], held)
        + table(f"Properties of {where}", ["hidden property", "fail it", "share", "most often said"], properties, (1,))
        + table(f"Unnamed mistakes in {where}", heads, unnamed)
    )
    if not listed:
        return ""
    fails = many(len(properties), "property", "properties")
    what = f"{many(len(held), 'misconception')}, {fails} that somebody fails"
    return (
        f"<details id='{anchor(exercise.key)}'><summary><code>{h(exercise.key[1])}</code>: {what}</summary>"
        f"{listed}<p><a href='#as-{h(exercise.key[0])}'>back to {h(exercise.key[0])}</a></p></details>"
    )


def _example(example: ExampleResult | None) -> str:
    """What answers return that are alike, beside what is expected."""
    if example is None:
        return ""
    values = "".join(
        f"<br>{name} <code>{h(' '.join(text.split()))}</code>"
        for name, text in (("came out", example.came_out), ("expected", example.expected))
    )
    return f"<code>{h(example.call)}</code>{values}"


def _together(figures: ClassFigures, groups: Groups) -> str:
    rows = [
        [
            _held_name(pair.first),
            _held_name(pair.second),
            groups.button(
                sorted(set(pair.first.holders) & set(pair.second.holders)), f"{pair.first.name} and {pair.second.name}"
            ),
            f"{pair.expected:.1f}",
        ]
        for pair in figures.together
    ]
    listed = table(
        "Misconceptions that go together", ["one", "the other", "hold both", "expected by chance"], rows, (3,)
    )
    return f"<section id=together><h2>Misconceptions that go together</h2>{listed or NOTHING}</section>"


def _held_name(held: Held) -> str:
    return f"<a href='#{anchor(held.key)}'>{h(held.key[0])} <code>{h(held.key[1])}</code></a>: {h(held.name)}"


def _advice(figures: ClassFigures, groups: Groups) -> str:
    rows = [
        [f"<a href='#{anchor(one.key)}'>{h(one.key[0])} <code>{h(one.key[1])}</code></a>", h(one.name), h(one.says)]
        for one in advice(figures)
    ]
    listed = table("Checks to look at", ["exercise", "property", "what this class shows"], rows[:SHOWN])
    summary = f"<summary>{many(len(rows), 'property', 'properties')} may be too weak or too strict</summary>"
    properties = f"<details>{summary}{listed}</details>"
    return f"<section id=advice><h2>Checks to look at</h2>{properties}{_to_name(figures, groups)}</section>"


def _to_name(figures: ClassFigures, groups: Groups) -> str:
    """Wrong answers that are alike and have no name, of all exercises: the next misconceptions to write."""
    found = sorted((one for exercise in figures.exercises for one in exercise.unnamed), key=lambda u: -len(u.students))
    rows = [
        [
            f"<a href='#{anchor(one.key)}'>{h(one.key[0])} <code>{h(one.key[1])}</code></a>",
            prose(one.said),
            _example(one.example),
            groups.button(one.students, f"{'.'.join(one.key)}: alike, unnamed"),
        ]
        for one in found[:NEXT]
    ]
    head = ["exercise", "said", "what they return", "who"]
    listed = table("Wrong answers without a name", head, rows)
    summary = f"<summary>{many(len(found), 'group')} of wrong answers without a name: the next ones to name</summary>"
    return f"<details>{summary}{listed}</details>" if found else ""


def _students(figures: ClassFigures, link: LinkTo) -> str:
    slugs = [one.slug for one in figures.assignments]
    heads = "".join(
        f"<th scope=col><button type=button class=sort data-column={i}>{h(name).replace('_', '_<wbr>')}</button></th>"
        for i, name in enumerate(["student", *slugs, "total"])
    )
    rows = "".join(_student(figures, student, slugs, link) for student in figures.students)
    return (
        "<section id=students><h2>Students</h2>"
        "<p class=tools><label>Search <input type=search id=search autocomplete=off></label> "
        "<label>Only <select id=only><option value=''>all</option><option value=look>who need a look</option>"
        "<option value=gap>with something missing</option></select></label> "
        "<button type=button id=all hidden>Show all</button> <span id=count role=status></span></p>"
        "<div class=wide role=region aria-label='Points by student' tabindex=0><table id=class>"
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></section>"
    )


def _student(figures: ClassFigures, student: str, slugs: Sequence[str], link: LinkTo) -> str:
    cells, total = [], 0.0
    for slug in slugs:
        report = figures.reports.get((student, slug))
        if report is None:
            cells.append("<td></td>")
            continue
        total += report.score
        said = "*" if report.status == "rejected" else f"{points(report.score)}/{points(report.auto_max_score)}"
        cells.append(f"<td class=n><a href='{h(link(report))}'>{said}</a></td>")
    return f"<tr><th scope=row>{h(student)}</th>{''.join(cells)}<td class=n>{points(total)}</td></tr>"
