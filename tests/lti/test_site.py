"""What `autograder lti serve` shows: a student's own page, the class to who teaches, and nobody anybody else's."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette

from autograder.commands.lti_serve import site
from autograder.lti.platform.app import Registration
from autograder.lti.serving import bound, serving
from autograder.lti.tool import LAUNCH, LOGIN
from autograder.lti.vocabulary import DEEP_DATA, DEEP_ITEMS
from autograder.reports.folder import report_file
from autograder.reports.json_form import dumps
from tests.lti.robot import Robot
from tests.lti.world import SLUG, World, mark, order, report, small_world

OTHER = "06_backprop"


@contextmanager
def served(folder: Path, host: str = "127.0.0.1") -> Iterator[tuple[World, str]]:
    """A platform and the tool on ports of their own; two students have reports."""
    for at, slug in ((1, SLUG), (2, SLUG), (1, OTHER)):
        one = report(f"student{at}", 20.0 + at, slug)
        file = report_file(folder / "reports", one, "json")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dumps(one))
    with small_world(folder / "lti") as world:
        listening = bound("127.0.0.1", 0)
        address = f"http://{host}:{listening.getsockname()[1]}"
        world.platform.tool = Registration(
            "client-1", f"{address}{LOGIN}", (f"{address}{LAUNCH}",), world.store.key.pem
        )
        app: Starlette = site(world.store, address, folder / "reports", world.network)
        with serving(app, listening):
            yield world, address


@pytest.fixture
def tool(tmp_path: Path) -> Iterator[tuple[World, str]]:
    with served(tmp_path) as tool:
        yield tool


@pytest.fixture
def robots() -> Iterator[tuple[Robot, Robot]]:
    """Two browsers."""
    with Robot() as one, Robot() as other:
        yield one, other


def come(robot: Robot, world: World, who: str, more: str = "") -> str:
    """The page at which somebody arrives."""
    return robot.visit(f"{world.platform.address}/open?person={who}{more}").text


def test_a_student_sees_their_own_reports_and_nothing_else(
    tool: tuple[World, str], robots: tuple[Robot, Robot]
) -> None:
    (world, address), (ada, zoe) = tool, robots
    assert f'<a href="report/{SLUG}">' in come(ada, world, "11") and OTHER in come(ada, world, "11")
    assert OTHER not in come(zoe, world, "12")
    assert "21 of 41 points" in ada.get(f"{address}/c/1/report/{SLUG}").text
    assert "22 of 41 points" in zoe.get(f"{address}/c/1/report/{SLUG}").text
    assert zoe.get(f"{address}/c/1/report/{OTHER}").status_code == 404
    for page in ("class", "outbox", "choose", "all/0123456789"):
        answer = ada.get(f"{address}/c/1/{page}")
        assert (answer.status_code, "not for you" in answer.text) == (403, True)
    assert ada.get(f"{address}/c/2/").status_code == 403, "a session is of one course"
    assert "no report of yours here yet" in come(zoe, world, "13")


def test_without_a_launch_nothing_is_shown(tool: tuple[World, str], robots: tuple[Robot, Robot]) -> None:
    for page in ("", f"report/{SLUG}", "class", "outbox"):
        assert robots[0].get(f"{tool[1]}/c/1/{page}").status_code == 403
    robots[0].cookies.set("autograder-lti-session", "guessed")
    assert robots[0].get(f"{tool[1]}/c/1/").status_code == 403


def test_who_teaches_sees_the_class_every_report_and_the_outbox(
    tool: tuple[World, str], robots: tuple[Robot, Robot]
) -> None:
    from autograder.lti.send import send

    (world, address), (tina, _) = tool, robots
    send(world.store, world.services(), order(mark("student1", 21.0)), lambda line: None)
    assert "The class" in come(tina, world, "2")
    page = tina.get(f"{address}/c/1/class").text
    assert "Class report" in page and "all/" in page
    key = page.partition("all/")[2][:24]
    assert "of 41 points" in tina.get(f"{address}/c/1/all/{key}").text
    outbox = tina.get(f"{address}/c/1/outbox").text
    assert "student1" in outbox and "delivered" in outbox


def test_a_new_launch_takes_the_place_of_the_one_before(tool: tuple[World, str], robots: tuple[Robot, Robot]) -> None:
    (world, address), (shared, _) = tool, robots
    come(shared, world, "2")
    come(shared, world, "11")
    assert shared.get(f"{address}/c/1/class").status_code == 403


def test_a_launch_of_somebody_else_cannot_be_slipped_in(tool: tuple[World, str], robots: tuple[Robot, Robot]) -> None:
    """The launch of one browser, posted from another: that one stays who it was."""
    (world, address), (ada, mallory) = tool, robots
    come(ada, world, "11")
    start = mallory.get(f"{world.platform.address}/open?person=12")
    url, fields = mallory.fields(start)
    platform_page = mallory.post(url, data=fields)
    url, launch = mallory.fields(platform_page)
    answer = ada.post(url, data=launch)
    assert answer.status_code == 403 and "began in another browser" in answer.text
    assert "21 of 41 points" in ada.get(f"{address}/c/1/report/{SLUG}").text


def test_two_students_whom_one_name_fits_see_nothing(tool: tuple[World, str], robots: tuple[Robot, Robot]) -> None:
    (world, _), (ada, other) = tool, robots
    people = list(world.platform.book.people)
    world.platform.book.people = [*people[:-1], replace(people[-1], number="student1")]
    for robot, who in ((ada, "11"), (other, people[-1].user)):
        assert "no report of yours here yet" in come(robot, world, who)


def test_another_course_and_another_deployment_are_refused(
    tool: tuple[World, str], robots: tuple[Robot, Robot]
) -> None:
    (world, _), (ada, _) = tool, robots
    world.platform.deployment = "99"
    assert "is not linked" in come(ada, world, "11")
    world.platform.deployment, world.platform.context = "1", "7"
    assert "is not linked" in come(ada, world, "11")


def test_an_instructor_chooses_an_assignment_and_a_student_may_not(
    tool: tuple[World, str], robots: tuple[Robot, Robot]
) -> None:
    (world, address), (tina, ada) = tool, robots
    page = come(tina, world, "2", "&kind=choose")
    token = page.partition('name=token value="')[2].partition('"')[0]
    assert tina.post(f"{address}/c/1/chosen", data={"token": "x", "assignment": SLUG}).status_code == 403
    assert tina.post(f"{address}/c/1/chosen", data={"token": token, "assignment": "evil"}).status_code == 403
    tina.go_on(tina.post(f"{address}/c/1/chosen", data={"token": token, "assignment": SLUG}))
    (choice,) = world.platform.choices
    (item,) = choice[DEEP_ITEMS]
    assert (item["custom"], item["lineItem"]["resourceId"]) == ({"assignment": SLUG}, SLUG)
    assert choice[DEEP_DATA] == "to come back"
    assert "An instructor has to choose." in come(ada, world, "11", "&kind=choose")


def test_a_frame_that_keeps_no_cookies_leads_to_a_new_window(tool: tuple[World, str]) -> None:
    """Before the platform is asked: what it sent along is good for one login."""
    world, _ = tool
    with Robot() as robot:
        url, fields = robot.fields(robot.get(f"{world.platform.address}/open?person=11"))
        robot.follow_redirects = False
        first = robot.post(url, data=fields)
        robot.cookies.clear()
        page = robot.get(first.headers["location"])
        assert "Open in a new window" in page.text and "target=_blank" in page.text
        assert len(world.platform.hints) == 1


def test_every_page_says_that_it_is_not_kept_and_who_may_frame_it(
    tool: tuple[World, str], robots: tuple[Robot, Robot]
) -> None:
    (world, address), (ada, _) = tool, robots
    come(ada, world, "11")
    for page in ("/c/1/", f"/c/1/report/{SLUG}", "/nowhere", "/lti/keys.json"):
        said = ada.get(address + page).headers
        assert said["cache-control"] == "no-store" and said["referrer-policy"] == "no-referrer"
        assert f"frame-ancestors 'self' {world.platform.address}" in said["content-security-policy"]


def test_cookies_are_for_frames_and_for_nobody_s_scripts(tool: tuple[World, str]) -> None:
    from autograder.lti.cookies import headers

    plain, framed = (value for _, value in headers("name", "value", "https://tool.example", 60))
    assert "HttpOnly" in plain and "SameSite=Lax" in plain and "Secure" in plain
    assert all(word in framed for word in ("HttpOnly", "Secure", "SameSite=None", "Partitioned"))


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "../../etc/passwd", "=2+5"])
def test_names_are_text_on_every_page(tmp_path: Path, name: str) -> None:
    with served(tmp_path) as (world, address), Robot() as tina:
        one = report(name, 5.0)
        file = report_file(tmp_path / "reports", one, "json")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dumps(one))
        come(tina, world, "2")
        page = tina.get(f"{address}/c/1/class").text
        assert "<script>alert(1)" not in page and tina.get(f"{address}/c/1/").status_code == 200


def test_the_key_can_be_copied_from_the_page_as_it_is() -> None:
    from html import unescape

    from autograder.lti.courses import usual
    from autograder.lti.instructions import as_page, as_text, steps
    from tests.lti.world import TOOL_KEY

    said = steps(usual("https://lms.example", "moodle"), "moodle", "http://127.0.0.1:8765", TOOL_KEY)
    assert TOOL_KEY.pem.strip() in unescape(as_page(said))
    assert all(line in as_text(said) for line in TOOL_KEY.pem.strip().splitlines())
