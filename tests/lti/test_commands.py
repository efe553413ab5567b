"""The commands, as an instructor types them, with a robot at the browser."""

import os
import re
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.lti.platform.app import Registration, SmallPlatform
from autograder.lti.platform.gradebook import PlatformGradebook
from autograder.lti.serving import bound, serving
from autograder.reports.folder import report_file
from autograder.reports.json_form import dumps
from tests.lti.robot import Robot
from tests.lti.world import PLATFORM_KEY, SLUG, STUDENTS, TEACHER, report

NOWHERE = Registration("client-9", "http://127.0.0.1:1/", (), "")


@pytest.fixture
def platform() -> Iterator[SmallPlatform]:
    """A platform that does not know the tool yet."""
    listening = bound("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    platform = SmallPlatform(address, PlatformGradebook([TEACHER, *STUDENTS]), NOWHERE, key=PLATFORM_KEY)
    with serving(platform.app(), listening):
        yield platform


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course's folder, with reports."""
    (tmp_path / "assignments").mkdir()
    for at in (1, 2, 3):
        file = report_file(tmp_path / "reports", report(f"student{at}", float(at)), "json")
        file.parent.mkdir(parents=True)
        file.write_text(dumps(report(f"student{at}", float(at))))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def link(
    platform: SmallPlatform, capfd: pytest.CaptureFixture[str], who: tuple[str, ...] = ("2",)
) -> tuple[int, str, list[str]]:
    """`lti link` in a thread; a robot pastes what it prints, and people open the link in the LMS, one after the other."""
    thread, codes, said = waiting(platform, capfd)
    pem = re.search(r"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", said, re.DOTALL)
    login, launch = re.search(r"http\S+/lti/login", said), re.search(r"http\S+/lti/launch", said)
    assert pem and login and launch, said
    platform.tool = Registration("client-9", login[0], (launch[0],), pem[0])
    pages = []
    for one in who:
        with Robot() as robot:
            pages.append(robot.visit(f"{platform.address}/open?person={one}").text)
    thread.join(120)
    return codes[0], said + capfd.readouterr().out, pages


def waiting(platform: SmallPlatform, capfd: pytest.CaptureFixture[str]) -> tuple[threading.Thread, list[int], str]:
    """`lti link` waiting for a launch in a thread; its exit codes, and what it said so far."""
    codes: list[int] = []
    arguments = ["lti", "link", platform.address, "--no-browser", "--port", "0", "--minutes", "2"]
    thread = threading.Thread(target=lambda: codes.append(main(arguments)))
    thread.start()
    said = ""
    while "Waiting for the launch" not in said and thread.is_alive():
        said += capfd.readouterr().out
        thread.join(0.05)
    return thread, codes, said


def test_link_send_and_status(platform: SmallPlatform, home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, said, (page,) = link(platform, capfd)
    assert code == 0, said
    assert "BP101 is linked" in page and f"linked: BP101 at {platform.address}, deployment 1" in said
    assert "BEGIN PRIVATE" not in said
    assert main(["lti", "send", "reports", "--dry-run"]) == 0
    out = capfd.readouterr().out
    assert out.splitlines()[0].split() == ["assignment", "student", "there", "new"]
    assert platform.book.columns == {}
    assert main(["lti", "send", "reports"]) == 0
    out, err = capfd.readouterr()
    assert "3 of 3 stand in BP101 and were read back" in out
    assert "points for written answers" in err
    assert {who: grade.points for (_, who), grade in platform.book.grades.items()} == {"11": 1.0, "12": 2.0, "13": 3.0}
    assert main(["lti", "status"]) == 0
    assert "3 of 3 stand in BP101" in capfd.readouterr().out
    platform.book.by_hand(2, "11", 41.0, 1.0)
    file = report_file(home / "reports", report("student1"), "json")
    file.write_text(dumps(report("student1", 9.0)))
    assert main(["lti", "send", "reports"]) == 1
    assert "left: student1 05_layers: 41 stands there: 1 was sent, and it was changed" in capfd.readouterr().err
    assert main(["lti", "status"]) == 1


def test_keys_and_database_are_their_owner_s_alone(
    platform: SmallPlatform, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    link(platform, capfd)
    folder = home / ".autograder" / "lti"
    assert {stat.S_IMODE(os.stat(folder / name).st_mode) for name in ("key.pem", "lti.sqlite")} == {0o600}
    (folder / "key.pem").chmod(0o644)
    assert main(["lti", "send", "reports"]) == 2
    assert "others can read this key" in capfd.readouterr().err


def test_a_student_s_launch_links_nothing_and_a_teacher_s_does(
    platform: SmallPlatform, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, (student, teacher) = link(platform, capfd, ("11", "2"))
    assert "An instructor of the course has to open this link." in student
    assert "is linked" in teacher and code == 0


def test_without_the_extra_it_says_what_to_install(
    home: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib

    real = importlib.import_module

    def without(name: str, package: str | None = None) -> object:
        if name == "jwt":
            raise ModuleNotFoundError("No module named 'jwt'", name="jwt")
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", without)
    assert main(["lti", "status"]) == 2
    assert (
        "jwt is missing, which `autograder lti` needs: pip install 'backprop-coursework[lti]'" in capfd.readouterr().err
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["link", "ftp://x"], "is no address of a web page"),
        (["link", "https://lms.example", "--platform", "other"], "needs --auth-url, --token-url, --keys-url"),
        (["status"], "no course is linked yet: `autograder lti link ADDRESS`"),
        (["send", "reports", "--db", "nonsense"], "--db:"),
        (["serve", "reports", "--public", "http://tool.example"], "it has to be https://"),
        (["serve", "reports", "--public", "https://tool.example"], "no course is linked"),
    ],
)
def test_wrong_calls_say_what_to_do(
    home: Path, arguments: list[str], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["lti", *arguments]) == 2
    assert says in capfd.readouterr().err


def test_slug_is_the_one_of_the_reports() -> None:
    assert SLUG == "05_layers"


@pytest.mark.parametrize(
    ("text", "said"),
    [("2026-01-30 15:00:00 UTC", "2026-01-30T15:00:00+00:00"), ("2026-01-30 15:00:00.5 +0100", "2026-01-30T15:00:00.500000+01:00"),
     ("30/01/2026", None), ("01/02/2026 15:00", None), ("", None)],
)  # fmt: skip
def test_the_time_of_a_submission_is_read_where_it_is_certain(tmp_path: Path, text: str, said: str | None) -> None:
    from autograder.submissions.stamps import stamped

    (tmp_path / "timestamp.txt").write_text(text)
    assert stamped(tmp_path) == said


def test_an_earlier_submission_that_is_graded_later_does_not_win(
    platform: SmallPlatform, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from dataclasses import replace

    link(platform, capfd)
    for at, points in (("2026-02-01T00:00:00", 9.0), ("2026-01-01T00:00:00", 40.0)):
        one = replace(report("student1", points), submitted_at=at)
        report_file(home / "reports", one, "json").write_text(dumps(one))
        main(["lti", "send", "reports"])
    assert "student1 05_layers: an earlier submission than the one that was sent" in capfd.readouterr().err
    assert platform.book.grades[2, "11"].points == 9.0


def test_a_platform_that_offers_it_registers_the_tool_by_itself(
    platform: SmallPlatform, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Only the platform that was named, and with its token; then a launch links the course."""
    thread, codes, said = waiting(platform, capfd)
    tool = re.search(r"(http\S+)/lti/login", said)
    assert tool
    platform.registration = "once"
    with Robot() as robot:
        for url, token, status in (
            ("http://127.0.0.1:1/mod/lti/openid-configuration.php", "once", 403),
            (f"{platform.address}/mod/lti/openid-configuration.php", "guessed", 502),
            (f"{platform.address}/mod/lti/openid-configuration.php", "once", 200),
        ):
            asked = {"openid_configuration": url, "registration_token": token}
            assert robot.get(f"{tool[1]}/lti/register", params=asked).status_code == status
        assert platform.tool.client_id != "client-9"
        assert "BP101 is linked" in robot.visit(f"{platform.address}/open?person=2").text
    thread.join(120)
    assert codes == [0]


def test_the_demo_links_sends_and_shows(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["lti", "demo", "--once", "--no-browser", "--port", "0"]) == 0
    out = capfd.readouterr().out
    assert "6 of 6 marks stand there and were read back" in out and "a small LMS: http://127.0.0.1:" in out
