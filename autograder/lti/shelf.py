"""The reports that are served: whose each is, by the course's roster; nobody gets one that may be somebody else's."""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.export.gradebooks.marks import Mark
from autograder.lti.errors import LtiError
from autograder.lti.matching import matched
from autograder.lti.services import Member
from autograder.lti.visits import Visitor
from autograder.reports.folder import NoReports, every_report
from autograder.reports.model import Report

ROSTER_SECONDS = 300.0  # how long a roster is good for
AGAIN_SECONDS = 20.0  # how soon it is asked for again for somebody who is not in it


@dataclass
class Shelf:
    """A folder of reports, and the rosters of courses.

    Parameters
    ----------
    roster
        From a course's number to everybody in it; None where the LMS offers no roster.
    """

    folder: Path
    roster: Callable[[int], Sequence[Member] | None]
    clock: Callable[[], float] = time.monotonic
    kept: dict[int, tuple[float, Sequence[Member] | None]] = field(default_factory=dict)

    def everything(self) -> tuple[list[Report], list[str]]:
        """All reports, and a line for each that cannot be read."""
        try:
            return every_report(self.folder)
        except NoReports as error:
            raise LtiError(f"there are no reports yet ({type(error).__name__})") from None

    def own(self, visitor: Visitor) -> dict[str, Report]:
        """Assignment -> the visitor's report."""
        members = self._members(visitor.course, visitor.user)
        if members is None:  # Without a roster: what the platform signed, but no address that a student may choose.
            members = [Member(visitor.user, visitor.username, visitor.number)]
        reports, _ = self.everything()
        marks = [Mark(one.student, one.assignment, 0.0, 1.0, report=one) for one in reports if one.assignment]
        mine = [mark for member, mark in matched(marks, members, {}).pairs if member.user == visitor.user]
        return {mark.assignment: mark.report for mark in mine if mark.report is not None}

    def keyed(self, key: str) -> Report | None:
        """A report by the key in its address."""
        return next((one for one in self.everything()[0] if key_of(one) == key), None)

    def _members(self, course: int, user: str) -> Sequence[Member] | None:
        at, members = self.kept.get(course, (float("-inf"), ()))
        age = self.clock() - at
        missing = members is not None and all(one.user != user for one in members)
        if age > ROSTER_SECONDS or (missing and age > AGAIN_SECONDS):
            members = self.roster(course)
            self.kept[course] = (self.clock(), members)
        return members


def key_of(report: Report) -> str:
    """What stands in the address of a report: nobody's name."""
    return hashlib.sha256(f"{report.student}\0{report.assignment}".encode()).hexdigest()[:24]
