"""The calls of a check as requests to the student's process."""

from collections.abc import Iterator, Sequence

from autograder.messages import CallRequest
from autograder.model import Call, Check


def call_requests(check: Check, calls: Sequence[Call]) -> Iterator[CallRequest]:
    """A request per call; a second call of a case looks at the first one's result again."""
    for before, call in zip([None, *calls[:-1]], calls, strict=True):
        yield CallRequest(
            check.name,
            call.args,
            check.seconds,
            after=call.case.judge.watches_arguments,
            again=before is not None and before.case is call.case,
            probe=check.sent,
            composed=check.probe is not None,
        )
