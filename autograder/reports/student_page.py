"""A report as one page for its student: what to do next stands first, what passed is folded to a line."""

from collections.abc import Iterator

from autograder.reports.model import CaseResult, ExampleResult, Report, Result
from autograder.reports.pictures import drawn
from autograder.reports.render import HOW_TO_READ, STATUS, document, escaped, override_said, prose, result_points, score
from autograder.reports.wording import NOT_ATTEMPTED

FAILED = ("failed", "error", "timeout")
NEXT = 3  # functions that are named as the next steps
CALLED = 120  # characters of the text of a call
DONE = "Everything that a machine looks at is right."
FILLED = "Restart the kernel, run all cells, and hand the notebook in again when the course allows it."


def page(report: Report) -> str:
    """The report as an HTML page that needs nothing else; everything in it is escaped."""
    title = f"{report.assignment}: {report.student}"
    body = [
        f"<h1>{escaped(report.assignment)}</h1>",
        f"<p class=who>{escaped(report.student)} &middot; {escaped(score(report))}</p>",
    ]
    if report.status == "rejected":
        body += [f"<p class=hint>This submission could not be graded: {prose(note)}</p>" for note in report.notes]
    else:
        body += [*_next(report), *_open(report), *_passed(report), *_manual(report), *_notes(report), *_before(report)]
    return document(title, "\n".join(body))


def _next(report: Report) -> Iterator[str]:
    """The first functions to look at: those that fail in the order of the notebook, then those not written."""
    failed = [result for result in report if result.status in FAILED]
    missing = [result for result in report if result.status == "missing"]
    if not failed and not missing:
        yield f"<section class=next><h2>What to do next</h2><p>{DONE}</p></section>"
        return
    steps = "".join(f"<li>{_step(result)}</li>" for result in [*failed, *missing][:NEXT])
    yield f"<section class=next><h2>What to do next</h2><ol>{steps}</ol><p class=who>{FILLED}</p></section>"


def _step(result: Result) -> str:
    name = f"<a href='#{_anchor(result)}'><code>{escaped(result.check)}</code></a>"
    if result.status == "missing":
        said = result.hint if result.hint and result.hint != NOT_ATTEMPTED else "it is not written yet."
        return f"Write {name}: {prose(said)}"
    earlier = f" Begin with {_names(result.earlier)}, which it uses." if result.earlier else ""
    return f"{name}: {prose(result.hint or STATUS[result.status])}{earlier}{_place(result)}"


def _open(report: Report) -> Iterator[str]:
    """What is not right yet, in the order of the notebook."""
    left = [result for result in report if result.status in (*FAILED, "missing")]
    if any(result.status in FAILED for result in left):
        yield f"<p class=who>{HOW_TO_READ}</p>"
    for result in left:
        said = result.hint if result.hint != NOT_ATTEMPTED else ""  # the heading says that nothing was written
        hint = f"<p class=hint>{prose(said)}</p>" if said else ""
        yield (
            f"<section class={result.status} id='{_anchor(result)}'>{_heading(result)}{hint}{_at_fault(result)}"
            f"{_looked_for(result)}{_examples(result)}{_cases(result)}</section>"
        )


def _passed(report: Report) -> Iterator[str]:
    """A line for all that passed; what stands behind it opens."""
    passed = [result for result in report if result.status == "passed"]
    if not passed:
        return
    earned = sum(result.points for result in passed)
    names = ", ".join(f"<code>{escaped(result.check)}</code>" for result in passed)
    lines = "".join(
        f"<section class=passed id='{_anchor(result)}'>{_heading(result)}"
        + (f"<p class=hint>{prose(result.hint)}</p>" if result.hint else "")
        + f"{_cases(result)}</section>"
        for result in passed
    )
    said = f"<strong>Passed, {earned:g} {'point' if earned == 1 else 'points'}:</strong> {names}"
    yield f"<details class=passed><summary>{said}</summary>{lines}</details>"


def _manual(report: Report) -> Iterator[str]:
    """What a person reads."""
    for result in report:
        if result.status == "manual":
            hint = f"<p class=hint>{prose(result.hint)}</p>" if result.hint else ""
            yield f"<section class=manual id='{_anchor(result)}'>{_heading(result)}{hint}</section>"


def _before(report: Report) -> Iterator[str]:
    """What was said before the submission was graded again."""
    if not report.before:
        return
    lines = []
    now = {result.check: result.points for result in report}
    for before in report.before:
        moved = [f"{name} {was:g}" for name, was in before.points if now.get(name) != was]
        lines.append(f"<li>{before.score:g} points{escaped(': ' + ', '.join(moved)) if moved else ''}</li>")
    yield f"<section><h2>Graded again</h2><p>Before that it was:</p><ul class=notes>{''.join(lines)}</ul></section>"


def _notes(report: Report) -> Iterator[str]:
    if report.notes:
        notes = "".join(f"<li>{prose(note)}</li>" for note in report.notes)
        yield f"<section><h2>Notes</h2><ul class=notes>{notes}</ul></section>"


def _heading(result: Result) -> str:
    said = f"{escaped(result_points(result))} &middot; {STATUS[result.status]}"
    set_by = f"<p>{escaped(override_said(result))}</p>" if result.override else ""
    return f"<h2><code>{escaped(result.check)}</code><span>{said}</span></h2>{set_by}"


def _at_fault(result: Result) -> str:
    """The earlier functions that are at fault as well."""
    if not result.earlier:
        return ""
    return f"<p>It was judged with a right {_names(result.earlier)} in place of yours, where a mistake is as well.</p>"


def _names(names: tuple[str, ...]) -> str:
    return " and ".join(f"<a href='#f-{escaped(name)}'><code>{escaped(name)}</code></a>" for name in names)


def _place(result: Result) -> str:
    return f" <span class=who>Look {prose(result.place)}.</span>" if result.place else ""


def _looked_for(result: Result) -> str:
    return f"<p class=who>Where to look in your notebook: {prose(result.place)}.</p>" if result.place else ""


def _cases(result: Result) -> str:
    if result.status in ("missing", "manual") or not result.cases:
        return ""
    told = {result.hint}
    lines = []
    for case in result.cases:
        says = _said(case) if case.complaint and not case.passed else ""
        known = says in told or f"{case.complaint}." in (result.hint or "")
        lines.append(_case(case, "" if known else says))  # what was said of a property before holds of this one, too
        told.add(says)
    return f"<ul class=cases>{''.join(lines)}</ul>"


def _case(case: CaseResult, says: str) -> str:
    said = f"<br><span class=said>{prose(says)}</span>" if says else ""
    return f"<li class={'yes' if case.passed else 'no'}>{prose(case.name)}{said}</li>"


def _said(case: CaseResult) -> str:
    """What was seen, as a sentence."""
    text = case.complaint or ""
    text = text[:1].upper() + text[1:]
    return text if text[-1:] in ".?!" else text + "."


def _examples(result: Result) -> str:
    if not result.examples:
        return ""
    many = "One of the examples that you can run" if len(result.examples) == 1 else "Examples that you can run"
    says = f"<p><strong>{many} in your notebook</strong></p>"
    return f"<div class=examples>{says}{''.join(map(_example, result.examples))}</div>"


def _example(example: ExampleResult) -> str:
    """What went in, what came out, what was expected, and how the two differ."""
    went_in = "".join(f"<div><code>{escaped(name)}</code>{_value(text)}</div>" for name, text in example.went_in)
    call = example.call if len(example.call) <= CALLED else example.call[: CALLED - 1] + "…"
    rows = [("went in", went_in), ("came out", _value(example.came_out)), ("expected", _value(example.expected))]
    listed = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows if value)
    picture = drawn(example.picture) if example.picture is not None else ""
    return (
        f"<div class=example><p><code>{escaped(call)}</code><br><span class=said>{prose(example.says)}</span></p>"
        f"<dl>{listed}</dl><p>{prose(example.differs)}</p>{picture}</div>"
    )


def _value(text: str) -> str:
    """Lines of a value, which keep their columns."""
    lines = "\n".join(escaped(line) for line in text.split("\n"))
    return f"<pre tabindex=0>{lines}</pre>"


def _anchor(result: Result) -> str:
    return escaped(f"f-{result.check}")
