"""The grader's side of `score`: tries one check on the kernel at the other end of a socket."""

import os
import signal
import socket
import sys
from pathlib import Path

from autograder.checks.draws import draws_of
from autograder.checks.outcomes import Outcome, TimedOut
from autograder.course.finding import find_course
from autograder.grading.calls import call_requests
from autograder.grading.marking import mark
from autograder.sandbox.clock import Clock
from autograder.sandbox.inside import wire
from autograder.sandbox.requests import CallRequest
from autograder.sandbox.session import Session

STUDENT = "nbgrader"


def referee(slug: str, name: str, sock: socket.socket) -> None:
    """Try the check `name` of an assignment and send the verdict."""
    course = find_course(Path.cwd(), [Path.cwd()])
    check = next(check for check in course.assignment(slug).checks if check.name == name)
    calls = draws_of(course.secret(), STUDENT, slug).calls(check)
    clock = Clock(os.getppid(), course.limits().wall_times)  # of the kernel, which is this process's parent
    with Session(sock, lambda: None, clock) as session:
        outcomes = [_call(session, request) for request in call_requests(check, calls)]
        result = mark(check, calls, outcomes, False, None)
        wire.send(sock, wire.encode({"op": "verdict", "points": result.points, "hint": result.hint}))


def _call(session: Session, request: CallRequest) -> Outcome:
    """One call; where it is given up, the kernel is interrupted and goes on."""
    outcome = session.request(request)
    if isinstance(outcome, TimedOut):
        os.kill(os.getppid(), signal.SIGINT)  # A kernel takes this signal as "interrupt".
        session.drop_answer(request.seconds)
    return outcome


if __name__ == "__main__":
    referee(sys.argv[1], sys.argv[2], socket.socket(fileno=int(sys.argv[3])))
