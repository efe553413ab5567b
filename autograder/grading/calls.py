"""The calls of a check as requests to the student's process."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from autograder.checks.declared import Call, Check
from autograder.checks.portable import Portable
from autograder.sandbox.requests import CallRequest


def call_requests(check: Check, calls: Sequence[Call], most_seconds: float = math.inf) -> Iterator[CallRequest]:
    """A request per call, which has the check's time and no more than `most_seconds`; a second call of a case looks at
    the first one's result again."""
    for before, call in zip([None, *calls[:-1]], calls, strict=True):
        yield CallRequest(
            check.name,
            call.args,
            min(check.seconds, most_seconds),
            after=call.case.judge.watches_arguments,
            again=before is not None and before.case is call.case,
            probe=check.sent,
            composed=check.probe is not None,
        )


def hands_over(calls: Sequence[Call]) -> bool:
    """Whether a function of the grader is among the arguments, to be evaluated where the answers are known."""
    return any(_is_remote(arg) for call in calls for arg in call.args)


def _is_remote(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return any(_is_remote(item) for item in value)
    if isinstance(value, dict):
        return any(_is_remote(item) for item in value.values())
    return callable(value) and not isinstance(value, Portable)
