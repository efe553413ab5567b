"""The gradebook of the small platform: people, columns, grades, and the rules by which Moodle takes a score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import RLock
from typing import Any

MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#"


@dataclass(frozen=True)
class Member:
    """Somebody in the course."""

    user: str
    name: str
    username: str
    email: str = ""
    number: str = ""
    role: str = "Learner"

    def as_member(self) -> dict[str, Any]:
        """The person as the roster service tells them."""
        return {
            "status": "Active",
            "roles": [self.role],
            "user_id": self.user,
            "lis_person_sourcedid": self.number,
            "name": self.name,
            "email": self.email,
            "ext_user_username": self.username,
        }


@dataclass(frozen=True)
class GradedItem:
    """A column: what it is called, and what it is out of."""

    label: str
    maximum: float
    resource: str = ""


@dataclass(frozen=True)
class Grade:
    """What stands for somebody: points of the column, the time of it, and who may change it."""

    points: float | None = None
    comment: str = ""
    stamp: int = 0  # seconds since 1970; 0 for never
    overridden: bool = False
    locked: bool = False


class Answered(Exception):
    """A status that ends a request."""

    def __init__(self, status: int, said: str = "") -> None:
        super().__init__(said)
        self.status, self.said = status, said


@dataclass
class PlatformGradebook:
    """All of it, in memory; `accepted` keeps every score that was taken: (column, user, points)."""

    people: Sequence[Member]
    columns: dict[int, GradedItem] = field(default_factory=dict)
    grades: dict[tuple[int, str], Grade] = field(default_factory=dict)
    accepted: list[tuple[int, str, float]] = field(default_factory=list)
    lock: RLock = field(default_factory=RLock)

    def person(self, user: str) -> Member | None:
        """Who has this id; None for nobody in the course."""
        return next((one for one in self.people if one.user == user), None)

    def add_column(self, said: Mapping[str, Any]) -> int:
        """A new column; its number."""
        if not isinstance(said.get("scoreMaximum"), (int, float)) or not isinstance(said.get("label"), str):
            raise Answered(400, "No label or Score Maximum")
        with self.lock:
            number = max(self.columns, default=1) + 1
            self.columns[number] = GradedItem(
                said["label"], float(said["scoreMaximum"]), str(said.get("resourceId", ""))
            )
            return number

    def take(self, number: int, score: Mapping[str, Any], now: float) -> None:
        """One score, taken or refused as Moodle 4.5 does; Answered for what is refused."""
        with self.lock:
            column = self.columns.get(number)
            if column is None:
                raise Answered(404, "Not Found")
            user, stamp = self._demand(score)
            grade = self.grades.get((number, user), Grade())
            if grade.stamp and grade.stamp >= stamp:
                raise Answered(409, "Refusing score with an earlier timestamp")
            if grade.locked:
                raise Answered(500)
            given, maximum = float(score.get("scoreGiven", 0)), float(score.get("scoreMaximum") or 1)
            points = min(given * column.maximum / maximum, column.maximum)
            self.accepted.append((number, user, points))
            shown = None if score.get("gradingProgress") != "FullyGraded" else round(points, 5)
            if grade.overridden:
                self.grades[number, user] = replace(grade, stamp=stamp)
            else:
                self.grades[number, user] = Grade(shown, str(score.get("comment", "")), stamp)

    def _demand(self, score: Mapping[str, Any]) -> tuple[str, int]:
        wanted = ("userId", "timestamp", "gradingProgress", "activityProgress")
        if any(not isinstance(score.get(name), str) for name in wanted):
            raise Answered(400, "Incorrect score received")
        person = self.person(score["userId"])
        if person is None or person.role != "Learner":
            raise Answered(400, "Incorrect score received")
        try:
            return person.user, int(datetime.fromisoformat(score["timestamp"]).timestamp())
        except ValueError:
            raise Answered(400, "Incorrect score received") from None

    def by_hand(self, number: int, user: str, points: float | None, now: float, overridden: bool = True) -> None:
        """What a teacher types into the gradebook."""
        with self.lock:
            old = self.grades.get((number, user), Grade())
            self.grades[number, user] = replace(old, points=points, stamp=int(now), overridden=overridden)

    def results(self, number: int, user: str | None, endpoint: str, query: str) -> list[dict[str, Any]]:
        """What stands in a column; a 0 has no score in it, as in Moodle."""
        with self.lock:
            if number not in self.columns:
                raise Answered(404, "Not Found")
            found = []
            for (at, who), grade in sorted(self.grades.items()):
                if at == number and user in (None, who) and grade.stamp:
                    one: dict[str, Any] = {"id": f"{endpoint}/results{query}&user_id={who}", "userId": who}
                    if grade.points:
                        one |= {"resultScore": grade.points, "resultMaximum": self.columns[number].maximum}
                        one |= {"comment": grade.comment} if grade.comment else {}
                    found.append(one)
            return found
