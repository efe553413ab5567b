"""Marks sent: once, to the right student, read back; what a person gave is left; whatever fails on the way."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.lti.delivery import PASSES
from autograder.lti.errors import LtiError
from autograder.lti.outbox import Outgoing, entries
from autograder.lti.planning import step
from autograder.lti.platform.faults import Faults
from autograder.lti.send import planned, send
from autograder.lti.services import Standing
from tests.lti.world import NAMES, SLUG, World, mark, order, small_world

WANTED = {f"student{at}": float(at) for at in range(1, len(NAMES) + 1)}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with small_world(tmp_path / "lti") as world:
        yield world


def sent(world: World, *marks: object, **more: object) -> dict[str, str]:
    """Send, without waiting between attempts; student -> what became of it."""
    waits: list[float] = []
    _, rows = send(world.store, world.services(sleep=waits.append), order(*marks, **more), lambda line: None)  # type: ignore[arg-type]
    return {row.student: row.state if not row.said else f"{row.state}: {row.said}" for row in rows}


def everybody() -> list[object]:
    """Each student is named by something else: user name, e-mail, ID number, the platform's id."""
    names = ("student{}", "student{}@example.invalid", "SIS-{}")
    return [mark(names[at % 3].format(at), float(at)) for at in range(1, len(NAMES) + 1)]


def test_every_mark_arrives_once_in_a_column_of_its_own(world: World) -> None:
    states = sent(world, *everybody())
    assert set(states.values()) == {"delivered"}
    assert world.marks() == WANTED
    assert len(world.platform.book.accepted) == len(WANTED)
    (column,) = world.platform.book.columns.values()
    assert (column.maximum, column.resource) == (41.0, SLUG)
    grade = world.platform.book.grades[2, "11"]
    assert grade.comment.startswith("1 of 41 points") and "Is <b>this</b> the slope?" in grade.comment


def test_sending_again_sends_nothing_and_a_better_mark_is_sent(world: World) -> None:
    sent(world, *everybody())
    sent(world, *everybody())
    assert len(world.platform.book.accepted) == len(WANTED)
    assert sent(world, mark("student1", 40.0), made=2.0) == {"student1": "delivered"}
    assert world.marks() == {**WANTED, "student1": 40.0}
    assert len(world.platform.book.columns) == 1


def test_the_newest_submission_wins_whatever_was_graded_last(world: World) -> None:
    sent(world, mark("student1", 30.0), made=2.0)
    plan, _ = send(world.store, world.services(), order(mark("student1", 10.0), made=1.0), lambda line: None)
    assert plan.left_out == ("student1 05_layers: an earlier submission than the one that was sent: left as it is",)
    assert world.marks() == {"student1": 30.0}


def test_a_dry_run_shows_old_and_new_and_writes_nothing(world: World) -> None:
    sent(world, mark("student1", 30.0))
    plan = planned(world.store, world.services(), order(mark("student1", 31.0), mark("student2", 5.0), made=2.0))
    assert plan.table[1:] == [(SLUG, "student1", "30", "->", "31", ""), (SLUG, "student2", "-", "->", "5", "")]
    assert world.marks() == {"student1": 30.0}
    assert [row.student for row in entries(world.store, world.course.id)] == ["student1"]


@pytest.mark.parametrize("overwrite", [False, True])
def test_what_a_person_gave_is_left_unless_overwriting_was_asked_for(world: World, overwrite: bool) -> None:
    sent(world, mark("student1", 30.0), mark("student2", 20.0))
    book = world.platform.book
    book.by_hand(2, "11", 39.0, 1.0, overridden=False)
    states = sent(world, mark("student1", 31.0), mark("student2", 21.0), made=2.0, overwrite=overwrite)
    assert world.marks() == {"student1": 31.0 if overwrite else 39.0, "student2": 21.0}
    left = "left: 39 stands there: 30 was sent, and it was changed in the LMS"
    assert states == {"student1": "delivered" if overwrite else left, "student2": "delivered"}


def test_a_mark_that_stood_there_before_the_first_is_left(world: World) -> None:
    world.platform.book.add_column({"label": "HW", "scoreMaximum": 100, "resourceId": SLUG})
    world.platform.book.by_hand(2, "11", 43.0, 1.0)
    states = sent(world, mark("student1", 41.0), mark("student2", 20.5))
    assert states["student1"] == "left: 17.63 stands there and was not sent from here"
    assert world.marks() == {"student1": 43.0, "student2": 50.0}


def test_an_override_and_a_lock_are_named(world: World) -> None:
    sent(world, mark("student1", 30.0), mark("student2", 20.0))
    book = world.platform.book
    book.grades[2, "11"] = replace(book.grades[2, "11"], overridden=True)
    book.grades[2, "12"] = replace(book.grades[2, "12"], locked=True)
    states = sent(world, mark("student1", 31.0), mark("student2", 21.0), made=2.0)
    assert states["student1"] == "left: the LMS took the score, and shows 30: overridden or locked there"
    taken = len(book.accepted)
    assert sent(world, mark("student1", 31.0), made=2.0)["student1"] == states["student1"]
    assert len(book.accepted) == taken, "what was taken and does not show is not sent again"
    assert states["student2"].startswith("stopped: sending a score: ")
    assert states["student2"].endswith(f"({PASSES} attempts); if that goes on, the grade may be locked there")


def test_a_zero_is_a_mark_and_arrives_once(world: World) -> None:
    assert sent(world, mark("student1", 0.0)) == {"student1": "delivered"}
    assert sent(world, mark("student1", 0.0)) == {"student1": "delivered"}
    assert world.platform.book.accepted == [(2, "11", 0.0)]


def test_students_of_nobody_of_two_and_teachers_are_listed_and_not_guessed(world: World) -> None:
    people = world.platform.book.people
    world.platform.book.people = [*people[:-1], replace(people[-1], number="student1")]
    plan = planned(world.store, world.services(), order(mark("student1"), mark("teacher"), mark("Ada Lovelace")))
    assert plan.steps == ()
    assert sorted(plan.left_out) == [
        "Ada Lovelace: nobody in the course's roster has this as user id or user name or ID number or e-mail",
        "student1: fits 2 students, Ada Lovelace (user id 11) and E\N{COMBINING ACUTE ACCENT}mile & Co (user id 20)",
        "teacher: Tina Teacher (user id 2) is in the course, but not as an active student",
    ]


def test_a_column_that_was_deleted_is_made_again_with_all_marks(world: World) -> None:
    sent(world, *everybody())
    world.platform.book.columns.clear()
    world.platform.book.grades.clear()
    sent(world, *everybody())
    assert world.marks() == WANTED


def test_two_columns_of_one_assignment_are_named(world: World) -> None:
    for _ in range(2):
        world.platform.book.add_column({"label": "HW", "scoreMaximum": 41, "resourceId": SLUG})
    with pytest.raises(LtiError, match="05_layers has 2 columns in the LMS, 'HW' and 'HW': delete all but one"):
        planned(world.store, world.services(), order(mark("student1")))


def test_a_clock_that_is_ahead_does_not_send_into_the_future(world: World) -> None:
    ahead = world.services(clock=lambda: world.platform.clock() + 3600)
    send(world.store, ahead, order(mark("student1", 30.0)), lambda line: None)
    assert abs(world.platform.book.grades[2, "11"].stamp - world.platform.clock()) < 60


SHARES = {
    "500": 0.08,
    "503": 0.05,
    "429": 0.05,
    "409": 0.05,
    "before": 0.08,
    "after": 0.08,
    "slow": 0.05,
    "stale": 0.05,
}


@pytest.mark.parametrize("seed", range(2))
def test_nothing_is_lost_doubled_or_wrong_on_a_platform_that_fails(tmp_path: Path, seed: int) -> None:
    with small_world(tmp_path / "lti", Faults(SHARES, seed)) as world:
        for _ in range(8):
            try:
                states = sent(world, *everybody())
            except LtiError:
                continue  # roster or columns could not be read
            if set(states.values()) == {"delivered"}:
                break
        assert world.marks() == WANTED
        assert len(world.platform.book.accepted) == len(WANTED)


def test_retry_after_is_waited_for(tmp_path: Path) -> None:
    waits: list[float] = []
    with small_world(tmp_path / "lti") as world:
        services = world.services(sleep=lambda seconds: wait(seconds))
        planned(world.store, services, order(mark("student1")))
        services.make_column(SLUG, SLUG, 41.0)
        world.platform.faults.shares = {"429": 1.0}
        world.platform.faults.retry_after = "7"

        def wait(seconds: float) -> None:
            waits.append(seconds)
            world.platform.faults.shares = {}

        from autograder.lti.delivery import Delivery
        from autograder.lti.outbox import keep

        keep(world.store, [Outgoing(world.course.id, SLUG, "11", "student1", 4.0, 41.0, "", 1.0)])
        columns = {SLUG: world.platform and _column(world)}
        Delivery(
            world.store,
            services,
            columns,
        ).run()
    assert waits[0] == 7.0
    assert world.marks() == {"student1": 4.0}


def _column(world: World):  # type: ignore[no-untyped-def]
    world.platform.faults.shares, before = {}, world.platform.faults.shares
    (column,) = world.services().columns()
    world.platform.faults.shares = before
    return column


def test_no_token_leaves_for_an_address_off_the_platform(world: World) -> None:
    services = world.services()
    services.course = replace(services.course, members_url="http://127.0.0.2:9/members")
    with pytest.raises(LtiError, match="no token is sent there"):
        services.roster()


ROW = Outgoing(1, SLUG, "11", "student1", 30.0, 40.0, "", 2.0)


@pytest.mark.parametrize(
    ("entry", "stands", "kind"),
    [
        (replace(ROW, perhaps=(0.5, 0.75)), 20.0, "send"),
        (replace(ROW, known=0.25, perhaps=(0.5, 0.75)), 10.0, "send"),
        (replace(ROW, known=0.25, perhaps=(0.5, 0.75)), 11.0, "left"),
        (replace(ROW, known=0.25), None, "left"),
        (replace(ROW, known=0.25, perhaps=(0.0,)), None, "send"),
        (replace(ROW, known=0.0), None, "send"),
        (replace(ROW, state="delivered", known=0.75), 30.0, "same"),
        (replace(ROW, state="waiting", known=0.75), 30.0, "send"),
        (ROW, 30.0, "same"),
    ],
    ids=["a lost score arrived", "none of two arrived", "by hand", "taken away", "a lost zero", "a zero", "there",
         "a new comment", "the same by hand"],
)  # fmt: skip
def test_what_stands_there_is_ours_or_a_person_s(entry: Outgoing, stands: float | None, kind: str) -> None:
    """After several scores of which nobody knows whether they arrived, any of them may stand there."""
    standing = None if stands is None else Standing(stands, 40.0)
    assert step(entry, standing).kind == kind
