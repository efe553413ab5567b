"""A student's and a teacher's way in Chromium, once inside a frame of another site; every page looked at by axe-core."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.lti.test_site import served
from tests.lti.world import SLUG, mark, order
from tests.support.pages import SECONDS, WITHOUT, chromium

pytestmark = [pytest.mark.browser, pytest.mark.skipif(chromium() is None, reason=WITHOUT)]
PHONE, DESKTOP = {"width": 390, "height": 800}, {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without third-party cookies, as browsers come now."""
    from playwright.sync_api import sync_playwright

    options = ["--disable-gpu", "--disable-background-networking", "--test-third-party-cookie-phaseout"]
    options += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=options, timeout=SECONDS * 1000)
        yield browser
        browser.close()


def looked_at(page: Any, name: str, folder: Path) -> None:
    """No finding of axe-core on a phone and on a desktop; nothing wider than the screen."""
    from axe_playwright_python.sync_playwright import Axe

    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        page.screenshot(path=folder / f"{name}-{size['width']}.png")
        found = Axe().run(page).response["violations"]
        assert not [(one["id"], [node["html"] for node in one["nodes"]]) for one in found], name
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
            f"{name} is wider than {size}"
        )


def test_a_student_s_and_a_teacher_s_way(tmp_path: Path, browser: Any) -> None:
    from autograder.lti.send import send

    with served(tmp_path) as (world, _):
        send(world.store, world.services(), order(mark("student1", 21.0)), lambda line: None)
        for who, pages in (("11", [SLUG]), ("2", ["The class", "What was sent"])):
            context = browser.new_context(bypass_csp=True)
            page = context.new_page()
            page.goto(f"{world.platform.address}/")
            looked_at(page, "platform", tmp_path)
            page.goto(f"{world.platform.address}/open?person={who}")
            page.wait_for_url("**/c/1/")
            looked_at(page, f"home-{who}", tmp_path)
            for link in pages:
                page.goto(page.url)
                page.get_by_role("link", name=link).click()
                page.wait_for_load_state()
                looked_at(page, f"{who}-{link}", tmp_path)
                page.go_back()
            context.close()


def test_in_a_frame_of_another_site(tmp_path: Path, browser: Any) -> None:
    """The LMS is 127.0.0.1, the tool localhost: two sites. Its cookies are kept apart, and come back."""
    with served(tmp_path, "localhost") as (world, _):
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{world.platform.address}/frame?person=11")
        frame = page.frame_locator("iframe")
        frame.get_by_role("link", name=SLUG).click()
        frame.get_by_text("21 of 41 points").first.wait_for()
        context.close()


def test_without_any_cookies_a_window_is_offered_and_leads_on(tmp_path: Path, browser: Any) -> None:
    with served(tmp_path) as (world, address):
        context = browser.new_context(bypass_csp=True)
        page = context.new_page()
        login = f"{address}/lti/login?iss={world.platform.address}&login_hint=11&lti_message_hint=h&client_id=client-1"
        world.platform.hints["h"] = ("11", "LtiResourceLinkRequest")
        page.goto(f"{login}&checked=1")
        looked_at(page, "window", tmp_path)
        with context.expect_page() as opened:
            page.get_by_role("link", name="Open in a new window").click()
        opened.value.get_by_role("link", name=SLUG).wait_for()
        context.close()


def test_refusals_and_what_is_pasted(tmp_path: Path, browser: Any) -> None:
    from autograder.lti.courses import usual
    from autograder.lti.instructions import as_page, steps
    from tests.lti.world import TOOL_KEY

    page = browser.new_context(bypass_csp=True).new_page()
    for kind in ("moodle", "canvas", "other"):
        page.set_content(
            as_page(steps(usual("https://lms.example", "moodle"), kind, "http://127.0.0.1:8765", TOOL_KEY))
        )
        looked_at(page, f"paste-{kind}", tmp_path)
    with served(tmp_path) as (_, address):
        page.goto(f"{address}/c/1/")
        looked_at(page, "refused", tmp_path)
    page.context.close()
