"""The grader's side of `score`: tries one check on the kernel at the other end of a socket."""

import os
import signal
import socket
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from autograder import wire
from autograder.course import find_course
from autograder.marking import mark
from autograder.model import Call, Check
from autograder.oracle import calls_of
from autograder.outcomes import Outcome, Raised, TimedOut
from autograder.seeds import generator
from autograder.session import Session

STUDENT = "nbgrader"


def referee(slug: str, name: str, sock: socket.socket) -> None:
    """Try the check `name` of an assignment and send the verdict."""
    course = find_course(Path.cwd())
    check = next(check for check in course.assignment(slug).checks if check.name == name)
    random = partial(generator, course.secret(), STUDENT, slug, name)
    calls = calls_of(check, random)
    with Session(sock, lambda: None) as session:
        outcomes = [_call(session, check, index, calls) for index in range(len(calls))]
        result = mark(check, calls, outcomes, False, None)
        wire.send(sock, wire.encode({"op": "verdict", "points": result.points, "hint": result.hint}))


def _call(session: Session, check: Check, index: int, calls: Sequence[Call]) -> Outcome:
    call = calls[index]
    if check.probe is None and not session.has(check.name, check.seconds):
        return Raised("NameError", "missing")
    again = index > 0 and calls[index - 1].case is call.case
    outcome = session.call(
        check.name, call.args, check.seconds, after=call.case.judge.watches_arguments, again=again, probe=check.sent
    )
    if isinstance(outcome, TimedOut):
        os.kill(os.getppid(), signal.SIGINT)  # a kernel takes this as "interrupt"
        session.drop_answer(check.seconds)
    return outcome


if __name__ == "__main__":
    referee(sys.argv[1], sys.argv[2], socket.socket(fileno=int(sys.argv[3])))
