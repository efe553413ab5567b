"""What is to happen with each mark, decided from the outbox and from what stands in the LMS."""

from dataclasses import dataclass
from typing import Literal

from autograder.export.gradebooks.marks import number
from autograder.lti.outbox import TAKEN, TOLERANCE, Outgoing
from autograder.lti.services import Standing

Kind = Literal["send", "same", "left"]


@dataclass(frozen=True)
class SendStep:
    """One row of the dry run.

    Parameters
    ----------
    entry
        What is to stand there.
    standing
        What stands there now; None for nothing.
    kind
        It is sent, it stands there already, or it is left as it is.
    why
        Why it is left.
    """

    entry: Outgoing
    standing: Standing | None
    kind: Kind
    why: str = ""

    @property
    def old(self) -> str:
        """The mark that stands there, on the scale of the new one; "-" for none."""
        return "-" if self.standing is None or self.standing.share is None else self._scaled(self.standing.share)

    @property
    def new(self) -> str:
        """The points that are to stand there, of the work's own maximum."""
        return number(self.entry.points)

    def _scaled(self, share: float) -> str:
        return number(share * self.entry.maximum)


def step(entry: Outgoing, standing: Standing | None, overwrite: bool = False) -> SendStep:
    """What to do with an entry.

    A mark that stands there and did not come from here is a person's: it is left, unless overwriting was asked for.
    """
    share = None if standing is None else standing.share
    theirs = 1.0 if standing is None else standing.maximum
    if is_there(entry, standing) and not _is_new_comment(entry, share, theirs):
        return SendStep(entry, standing, "same")
    if entry.state == "left" and entry.said.startswith(TAKEN) and not overwrite:
        return SendStep(entry, standing, "left", entry.said)
    ours = [*entry.perhaps, *([] if entry.known is None else [entry.known])]
    zero = any(_close(one, 0.0, theirs) for one in ours)  # may show as nothing
    if share is None and entry.known is not None and not zero and not overwrite:
        return SendStep(entry, standing, "left", "the mark that was sent was taken away in the LMS")
    if share is None or overwrite or any(_close(share, one, theirs) for one in ours) or entry.share == share:
        return SendStep(entry, standing, "send")
    return SendStep(entry, standing, "left", _by_hand(entry, share))


def is_there(entry: Outgoing, standing: Standing | None) -> bool:
    """Whether the mark stands there; a 0 that came from here may show as nothing (Moodle)."""
    if standing is None or standing.share is None:
        return entry.points == 0 and entry.known == 0
    return _close(standing.share, entry.share, standing.maximum)


def _is_new_comment(entry: Outgoing, share: float | None, theirs: float) -> bool:
    """Whether the mark is there from an earlier score, and what is said about it is new."""
    earlier = entry.known is not None and _close(entry.known, entry.share, theirs)
    return earlier and entry.state in ("waiting", "sending")


def _by_hand(entry: Outgoing, share: float) -> str:
    there = number(share * entry.maximum)
    if entry.known is None:
        return f"{there} stands there and was not sent from here"
    return f"{there} stands there: {number(entry.known * entry.maximum)} was sent, and it was changed in the LMS"


def _close(one: float, other: float, maximum: float) -> bool:
    return abs(one - other) * maximum <= TOLERANCE
