"""`autograder lti status`: the outbox of the linked course."""

import argparse

from autograder.commands.common import OK, PROBLEM
from autograder.commands.lti_common import store_of
from autograder.commands.lti_send import summary
from autograder.commands.tables import aligned
from autograder.export.gradebooks.marks import number
from autograder.lti.courses import chosen_course
from autograder.lti.outbox import Outgoing, entries


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code: 1 when something waits, was refused or was left."""
    store = store_of(arguments)
    course = chosen_course(store, arguments.to)
    rows = entries(store, course.id)
    unwell = [one for one in rows if one.state != "delivered"]
    print(f"course {course.id}: {course.title} at {course.issuer}")
    print(summary(rows, course.title) if rows else "nothing was sent yet")
    shown = rows if arguments.all else unwell
    if shown:
        head = ("assignment", "student", "mark", "out of", "state", "")
        table = [
            (one.assignment, one.student, number(one.points), number(one.maximum), one.state, one.said) for one in shown
        ]
        print(aligned([head, *table], (2, 3)))
    return PROBLEM if unwell else OK


def _row(one: Outgoing) -> tuple[str, ...]:
    return (one.assignment, one.student, number(one.points), number(one.maximum), one.state, one.said)
