"""The front page fits on a screen, and the documentation site is built without a warning."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import autograder

ROOT = Path(__file__).parents[2]


def test_the_front_page_is_short_and_leads_to_every_page() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = {page.stem for page in (ROOT / "docs").glob("*.md")} - {"index"}
    assert pages == set(re.findall(r"^([\w-]+)$", index, re.MULTILINE))


def test_its_pictures_are_small() -> None:
    pictures = list((ROOT / "docs" / "pictures").glob("*.png"))
    assert {picture.stem for picture in pictures} == {"notebook", "feedback", "class"}
    assert all(picture.stat().st_size < 150_000 for picture in pictures)


@pytest.mark.slow
def test_the_site_is_built_and_has_the_authors_interface(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-W",
        "--keep-going",
        "-q",
        "-b",
        "html",
        str(ROOT / "docs"),
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "api.html").read_text(encoding="utf-8")
    assert all(re.search(rf'id="autograder\.checks\.\w+\.{name}"', page) for name in ("Check", "Case", "mistakes_of"))
    missing = [name for name in autograder.__all__ if f".{name}" not in page]
    assert set(missing) <= {"Returned", "Trial", "TOLERANCE"}
    for name in re.findall(r'href="([\w-]+\.html)', (tmp_path / "index.html").read_text(encoding="utf-8")):
        assert (tmp_path / name).exists(), name
