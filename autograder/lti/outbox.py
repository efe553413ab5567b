"""What is to be sent, kept until it stands there: a row per student and assignment, the newest submission."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Literal

import sqlalchemy as sa

from autograder.lti.store import OUTBOX, Store, put

# waiting: to be sent. sending: a score is on its way, or nobody knows. sent: it was taken, and not yet read back.
# delivered: it was read back. left: something else stands there. stopped: the platform refuses it.
State = Literal["waiting", "sending", "sent", "delivered", "left", "stopped"]
OPEN: tuple[State, ...] = ("waiting", "sending", "sent")
TAKEN = "the LMS took the score"  # begins what is said of a score that was taken, and does not show
TOLERANCE = 0.0051  # of the points that a column is out of: LMSs round to two decimals


@dataclass(frozen=True)
class Outgoing:
    """A row of the outbox.

    Parameters
    ----------
    user
        Whom the platform knows the student as.
    made
        When the work was handed in, else when it was graded: seconds since 1970. The later one wins.
    stamp
        The timestamp of its last score, which is sent again with the very same until something is known; 0 for none.
    known
        The share of the maximum that was read there last and came from here; None for nothing.
    perhaps
        The shares of all scores that may have arrived since then: any of them may stand there.
    """

    course: int
    assignment: str
    user: str
    student: str
    points: float
    maximum: float
    comment: str
    made: float
    state: State = "waiting"
    stamp: float = 0.0
    attempts: int = 0
    said: str = ""
    known: float | None = None
    perhaps: tuple[float, ...] = ()

    @property
    def share(self) -> float:
        """Of the maximum, 0 to 1."""
        return self.points / self.maximum

    @property
    def key(self) -> tuple[str, str]:
        """Which row of its course this is: assignment and user."""
        return self.assignment, self.user

    def taken(self) -> "Outgoing":
        """The row of a score that the platform has taken."""
        return replace(self, state="sent", said="", attempts=0)

    def delivered(self) -> "Outgoing":
        """The row of a score that was read back."""
        return replace(self, state="delivered", known=self.share, perhaps=(), said="", attempts=0)


def entries(store: Store, course: int, states: Sequence[State] | None = None) -> list[Outgoing]:
    """The rows of a course, by assignment and student."""
    query = sa.select(OUTBOX).where(OUTBOX.c.course == course)
    query = query if states is None else query.where(OUTBOX.c.state.in_(states))
    with store.engine.connect() as connection:
        found = connection.execute(query.order_by(OUTBOX.c.assignment, OUTBOX.c.student, OUTBOX.c.user))
        return [Outgoing(**{**row._mapping, "perhaps": tuple(json.loads(row.perhaps or "[]"))}) for row in found]


def keep(store: Store, changed: Iterable[Outgoing]) -> None:
    """Write rows, all or none."""
    with store.engine.begin() as connection:
        for entry in changed:
            values = {**asdict(entry), "perhaps": json.dumps(entry.perhaps)}
            put(connection, OUTBOX, values, ("course", "assignment", "user"))


def merged(old: Outgoing | None, new: Outgoing) -> tuple[Outgoing, str]:
    """The row after a report was put in, and why it is not the new one's where it is not."""
    if old is None:
        return new, ""
    if (old.points, old.maximum, old.comment) == (new.points, new.maximum, new.comment):
        again = old.state == "stopped" or (old.state == "left" and not old.said.startswith(TAKEN))
        state: State = "waiting" if again else old.state
        return replace(old, state=state, student=new.student, made=max(old.made, new.made),
                       attempts=0 if again else old.attempts), ""  # fmt: skip
    if new.made < old.made:
        return old, "an earlier submission than the one that was sent"
    # The stamp stays: the next score has to be later than the last one that may have arrived.
    return replace(new, known=old.known, perhaps=old.perhaps, stamp=old.stamp), ""


def forget_standing(store: Store, course: int, assignment: str) -> None:
    """Nothing of an assignment stands there any more: its column is a new one."""
    mine = (OUTBOX.c.course == course) & (OUTBOX.c.assignment == assignment)
    with store.engine.begin() as connection:
        connection.execute(OUTBOX.update().where(mine).values(known=None, perhaps="[]", state="waiting", attempts=0))
