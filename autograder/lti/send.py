"""From marks to the LMS: who is who, which column, what stands there, what is sent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa

from autograder.export.gradebooks.comments import as_text
from autograder.export.gradebooks.marks import Mark, number
from autograder.lti.delivery import Delivery
from autograder.lti.errors import LtiError, ServiceError
from autograder.lti.matching import matched
from autograder.lti.outbox import OPEN, Outgoing, entries, forget_standing, keep, merged
from autograder.lti.planning import SendStep, step
from autograder.lti.services import LineItem, Services
from autograder.lti.store import COLUMNS, Store

ATTEMPTS = 4  # to make a column
MAX_COMMENT = 8000  # characters


@dataclass(frozen=True)
class Order:
    """What is to be sent.

    Parameters
    ----------
    marks
        One per student and assignment.
    made
        (student, assignment) -> when it was handed in, else graded: seconds since 1970.
    aliases
        Student of a report -> what stands in the roster.
    titles
        Assignment -> the title of a column that has to be made, where that is not its slug.
    overwrite
        Also replace marks that did not come from here.
    comments
        Send the hints, too.
    """

    marks: Sequence[Mark]
    made: Mapping[tuple[str, str], float]
    aliases: Mapping[str, str]
    titles: Mapping[str, str]
    overwrite: bool = False
    comments: bool = True


@dataclass(frozen=True)
class SendPlan:
    """What would happen: columns that are there, steps, and a line for everything that is left out."""

    columns: Mapping[str, LineItem]
    missing: tuple[str, ...]
    steps: tuple[SendStep, ...]
    left_out: tuple[str, ...]

    @property
    def table(self) -> list[tuple[str, ...]]:
        """The dry run: old -> new."""
        rows: list[tuple[str, ...]] = [("assignment", "student", "there", "", "new", "")]
        for one in self.steps:
            happens = {"send": "", "same": "stands there already", "left": f"left: {one.why}"}[one.kind]
            new = one.new if one.kind == "send" else "="
            rows.append((one.entry.assignment, one.entry.student, one.old, "->", new, happens))
        return rows


def planned(store: Store, services: Services, order: Order) -> SendPlan:
    """Roster, columns and standings read; nothing written, neither here nor there."""
    found = matched([mark for mark in order.marks if mark.points is not None], services.roster(), order.aliases)
    left_out = [*found.left_out, *_excused(order.marks)]
    old = {one.key: one for one in entries(store, services.course.id)}
    slugs = sorted({mark.assignment for mark in order.marks} | {slug for slug, _ in old if _is_open(old, slug)})
    there = services.columns()
    columns = {slug: item for slug in slugs if (item := column_of(there, slug)) is not None}
    standings = {slug: services.results(item.url) for slug, item in columns.items()}
    moved = _moved(store, services.course.id, columns)
    steps: list[SendStep] = []
    wanted: dict[tuple[str, str], Outgoing] = {}
    for member, mark in found.pairs:
        new = _entry(services.course.id, member.user, mark, order)
        before = old.get((mark.assignment, member.user))
        before = replace(before, known=None, perhaps=()) if before and mark.assignment in moved else before
        entry, why = merged(before, new)
        if why:
            left_out.append(f"{mark.student} {mark.assignment}: {why}: left as it is")
        wanted[mark.assignment, member.user] = entry
    for key, entry in old.items():  # What waits from an earlier run is sent with the rest.
        if entry.state in OPEN and entry.assignment in slugs:
            wanted.setdefault(key, entry)
    for (slug, user), entry in sorted(wanted.items(), key=lambda item: (item[0][0], item[1].student)):
        steps.append(step(entry, standings.get(slug, {}).get(user), order.overwrite))
    missing = tuple(
        slug for slug in slugs if slug not in columns and any(slug == one.entry.assignment for one in steps)
    )
    return SendPlan(columns, missing, tuple(steps), tuple(left_out))


def send(
    store: Store,
    services: Services,
    order: Order,
    tell: Callable[[str], None],
    show: Callable[[SendPlan], None] = lambda plan: None,
) -> tuple[SendPlan, list[Outgoing]]:
    """Plan, show, make missing columns, write the outbox, deliver; the plan and the rows that it touched."""
    with store.exclusive():
        plan = planned(store, services, order)
        show(plan)
        columns = dict(plan.columns)
        for slug in plan.missing:
            maximum = next(one.entry.maximum for one in plan.steps if one.entry.assignment == slug)
            title = order.titles.get(slug, slug)
            columns[slug] = _made(services, slug, title, maximum)
            tell(f"made the column '{title}', out of {number(maximum)}")
        for slug, column in columns.items():
            _remember(store, services.course.id, slug, column.url)
        keep(store, [_to_keep(one) for one in plan.steps])
        Delivery(store, services, columns, order.overwrite, tell).run()
    touched = {one.entry.key for one in plan.steps}
    return plan, [one for one in entries(store, services.course.id) if one.key in touched]


def _made(services: Services, slug: str, title: str, maximum: float) -> LineItem:
    """A new column, made once: after a failure it is looked for before it is made again."""
    for attempt in range(ATTEMPTS):
        try:
            return services.make_column(slug, title, maximum)
        except ServiceError as error:
            if not error.passing or attempt == ATTEMPTS - 1:
                raise
            services.sleep(min(60.0, error.retry_after or 2.0**attempt))
        if (found := column_of(services.columns(), slug)) is not None:
            return found
    raise AssertionError("unreachable: the last attempt returns or raises")


def column_of(there: Sequence[LineItem], slug: str) -> LineItem | None:
    """The column that was made for an assignment; None where there is none."""
    mine = [item for item in there if item.resource == slug]
    if len(mine) > 1:
        names = " and ".join(f"'{item.label}'" for item in mine)
        raise LtiError(f"{slug} has {len(mine)} columns in the LMS, {names}: delete all but one of them there")
    return mine[0] if mine else None


def _entry(course: int, user: str, mark: Mark, order: Order) -> Outgoing:
    comment = as_text(mark)[:MAX_COMMENT] if order.comments else ""
    made = order.made.get((mark.student, mark.assignment), 0.0)
    # Two decimals are what is shown before it is sent, and what gradebooks keep.
    points = round(mark.points or 0.0, 2)
    return Outgoing(course, mark.assignment, user, mark.student, points, mark.maximum, comment, made)


def _to_keep(one: SendStep) -> Outgoing:
    """The row of the outbox after a plan."""
    entry = one.entry
    if one.kind == "same":
        return entry.delivered()
    if one.kind == "left":
        return replace(entry, state="left", said=one.why, attempts=0)
    if entry.state in ("sent", "delivered", "left", "stopped"):  # It was there, and is not any more.
        return replace(entry, state="waiting", said="", attempts=0)
    return replace(entry, attempts=0)


def _excused(marks: Sequence[Mark]) -> list[str]:
    return [
        f"{mark.student} {mark.assignment}: excused, and LTI cannot say so: exempt the student in the LMS"
        for mark in marks
        if mark.points is None
    ]


def _is_open(old: Mapping[tuple[str, str], Outgoing], slug: str) -> bool:
    return any(entry.state in OPEN for (assignment, _), entry in old.items() if assignment == slug)


def _moved(store: Store, course: int, columns: Mapping[str, LineItem]) -> set[str]:
    """Assignments whose column is another one than before, or gone: nothing that was sent stands there."""
    query = sa.select(COLUMNS.c.assignment, COLUMNS.c.url).where(COLUMNS.c.course == course)
    with store.engine.connect() as connection:
        before = {row.assignment: row.url for row in connection.execute(query)}
    return {slug for slug, url in before.items() if slug not in columns or columns[slug].url != url}


def _remember(store: Store, course: int, slug: str, url: str) -> None:
    """Which column an assignment has; a new one forgets what stood in the old."""
    mine = (COLUMNS.c.course == course) & (COLUMNS.c.assignment == slug)
    with store.engine.connect() as connection:
        before = connection.execute(sa.select(COLUMNS.c.url).where(mine)).scalar()
    if before == url:
        return
    if before is not None:
        forget_standing(store, course, slug)
    with store.engine.begin() as connection:
        connection.execute(COLUMNS.delete().where(mine))
        connection.execute(COLUMNS.insert().values(course=course, assignment=slug, url=url))
