"""The outbox emptied into the LMS: each score once, whatever is killed or lost on the way, and read back in the end.

A score's timestamp is written down before it leaves, and a score that may have arrived leaves again with the same one:
a platform that has it refuses the second (409). What is there is read before that, for platforms that do not.
"""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from autograder.lti.errors import LtiError, ServiceError
from autograder.lti.outbox import OPEN, TAKEN, Outgoing, entries, keep
from autograder.lti.planning import is_there, step
from autograder.lti.services import LineItem, Score, Services, Standing
from autograder.lti.store import Store

PASSES = 6  # attempts for each score
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between passes
MOST_PATIENCE = 600.0  # seconds of a Retry-After that are waited for; longer ones end the run
GIVE_UP = 3  # failures in a row after which a pass ends: the platform is down


class Later(LtiError):
    """The platform asks for more time than a command waits."""


@dataclass
class Delivery:
    """One run of a sender.

    Parameters
    ----------
    columns
        Assignment -> its column; entries of others wait.
    tell
        Told a line for every wait.
    """

    store: Store
    services: Services
    columns: Mapping[str, LineItem]
    overwrite: bool = False
    tell: Callable[[str], None] = lambda line: None
    luck: random.Random = field(default_factory=random.Random)
    in_a_row: int = 0

    def run(self) -> None:
        """Send everything that waits, then read it back."""
        for attempt in range(PASSES):
            waiting = self._open("waiting", "sending")
            if not waiting:
                break
            if attempt:
                seconds = min(LONGEST_WAIT, FIRST_WAIT * 2**attempt) * (0.5 + self.luck.random() / 2)
                self.tell(f"{len(waiting)} not yet taken: another attempt in {seconds:.0f} s")
                self.services.sleep(seconds)
            self._pass(waiting)
        self._read_back()

    def _open(self, *states: str) -> list[Outgoing]:
        found = entries(self.store, self.services.course.id, OPEN)
        return [one for one in found if one.assignment in self.columns and one.state in states]

    def _pass(self, waiting: list[Outgoing]) -> None:
        self.in_a_row = 0
        for entry in waiting:
            try:
                self._one(entry)
            except ServiceError as error:
                self._failed(entry, error)
                if self.in_a_row >= GIVE_UP:
                    return

    def _one(self, entry: Outgoing) -> None:
        """One attempt. What is written down before it: that a score is on its way, and its timestamp."""
        column = self.columns[entry.assignment].url
        if entry.state == "sending" or entry.attempts:
            entry = self._look(entry, column)
            if entry.state not in ("waiting", "sending"):
                return
        if entry.state == "waiting":
            entry = self._stamped(entry)
        try:
            self.services.send(column, self._score(entry))
        except ServiceError as error:
            if error.status != 409:
                raise
            self._conflict(entry, column)
        else:
            keep(self.store, [entry.taken()])
        self.in_a_row = 0

    def _look(self, entry: Outgoing, column: str) -> Outgoing:
        """After a score that may have arrived: what is there decides whether it leaves again."""
        standing = self.services.results(column, entry.user).get(entry.user)
        after = step(entry, standing, self.overwrite)
        if after.kind == "same":
            return self._kept(replace(entry, state="sent"))
        if after.kind == "left":
            return self._kept(replace(entry, state="left", said=after.why))
        return entry

    def _conflict(self, entry: Outgoing, column: str) -> None:
        """409: the platform has a score of this time or later. Is it ours, or is somebody's newer?"""
        standing = self.services.results(column, entry.user).get(entry.user)
        if _arrived(entry, standing):
            keep(self.store, [entry.taken()])
            return
        after = step(entry, standing, self.overwrite)
        if after.kind == "left":
            keep(self.store, [replace(entry, state="left", said=f"newer in the LMS: {after.why}")])
        else:  # An earlier score of ours stands there: this one was not late enough, and leaves with a new time.
            said = "the LMS has a score of a later time"
            keep(self.store, [self._counted(replace(entry, state="waiting"), said)])

    def _stamped(self, entry: Outgoing) -> Outgoing:
        """On its way, with a whole second later than its last one: platforms compare seconds, and refuse the future."""
        stamp = float(math.floor(self.services.now()))
        if stamp <= entry.stamp:
            stamp = math.floor(entry.stamp) + 1.0
            self.services.sleep(min(max(0.0, stamp - self.services.now()), 5.0))
        perhaps = tuple(dict.fromkeys((*entry.perhaps, entry.share)))
        return self._kept(replace(entry, state="sending", stamp=stamp, perhaps=perhaps))

    def _score(self, entry: Outgoing) -> Score:
        return Score(entry.user, entry.points, entry.maximum, entry.comment, entry.stamp)

    def _kept(self, entry: Outgoing) -> Outgoing:
        keep(self.store, [entry])
        return entry

    def _failed(self, entry: Outgoing, error: ServiceError) -> None:
        """Written down; what may succeed waits for its next attempt, anything else stops."""
        (now,) = [one for one in self._open("waiting", "sending") if one.key == entry.key] or [entry]
        if not error.passing:
            keep(self.store, [replace(now, state="stopped", said=str(error))])
            return
        self.in_a_row += 1
        keep(self.store, [self._counted(now, str(error))])
        if error.retry_after is not None:
            if error.retry_after > MOST_PATIENCE:
                raise Later(f"the LMS asks to wait {error.retry_after:.0f} s: run the same command again after that")
            self.tell(f"the LMS asks to wait {error.retry_after:.0f} s")
            self.services.sleep(error.retry_after)

    def _counted(self, entry: Outgoing, said: str) -> Outgoing:
        tried = entry.attempts + 1
        if tried < PASSES:
            return replace(entry, attempts=tried, said=said)
        hint = "; if that goes on, the grade may be locked there" if " 500" in said else ""
        return replace(entry, attempts=tried, state="stopped", said=f"{said} ({tried} attempts){hint}")

    def _read_back(self) -> None:
        """What was taken is compared with what stands there; a platform may need a moment."""
        for attempt in range(3):
            sent = self._open("sent")
            if not sent:
                return
            if attempt:
                self.services.sleep(1.0)
            try:
                there = {slug: self.services.results(column.url) for slug, column in self._columns_of(sent).items()}
            except ServiceError as error:
                self.tell(f"could not be read back: {error}")
                continue
            keep(self.store, [_compared(one, there[one.assignment].get(one.user), attempt == 2) for one in sent])

    def _columns_of(self, sent: list[Outgoing]) -> dict[str, LineItem]:
        return {one.assignment: self.columns[one.assignment] for one in sent}


def _compared(entry: Outgoing, standing: Standing | None, last: bool) -> Outgoing:
    if _arrived(entry, standing):
        return entry.delivered()
    if not last:
        return entry
    shown = "nothing" if _is_empty(standing) else step(entry, standing).old
    said = f"{TAKEN}, and shows {shown}: overridden or locked there"
    return replace(entry, state="left", said=said, attempts=0)


def _arrived(entry: Outgoing, standing: Standing | None) -> bool:
    """Whether the score stands there; one of zero points may stand there as nothing."""
    return is_there(entry, standing) or (_is_empty(standing) and entry.points == 0)


def _is_empty(standing: Standing | None) -> bool:
    return standing is None or standing.share is None
