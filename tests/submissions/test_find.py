"""Whose it is and what it is: trees, zips and single files; nobody is left out in silence."""

import os
import struct
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.submissions.find import Handed, NothingToGrade, find_submissions

SLUGS = ["01_linear_neuron", "05_layers"]


def put(path: Path, data: bytes = b"{}") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def who(handed: list[Handed]) -> list[tuple[str, str | None]]:
    return [(one.student, one.slug) for one in handed]


def test_a_tree_of_students_and_assignments(tmp_path: Path) -> None:
    put(tmp_path / "submitted/ada/05_layers/layers.ipynb")
    put(tmp_path / "submitted/Zoë O'Hara, jr/05_layers/layers.ipynb")
    put(tmp_path / "submitted/ada/01_linear_neuron/linear_neuron.ipynb")
    put(tmp_path / "submitted/ada/05_layers/.ipynb_checkpoints/layers-checkpoint.ipynb")
    found = find_submissions([tmp_path / "submitted"], SLUGS)
    assert sorted(who(found)) == [
        ("Zoë O'Hara, jr", "05_layers"),
        ("ada", "01_linear_neuron"),
        ("ada", "05_layers"),
    ]


@pytest.mark.parametrize(
    "below", ["submitted", "submitted/ada", "submitted/ada/05_layers", "submitted/ada/05_layers/layers.ipynb"]
)
def test_a_part_of_the_tree_knows_the_same(tmp_path: Path, below: str) -> None:
    put(tmp_path / "submitted/ada/05_layers/layers.ipynb")
    assert who(find_submissions([tmp_path / below], SLUGS)) == [("ada", "05_layers")]


def test_the_expected_name_counts_when_there_are_several(tmp_path: Path) -> None:
    put(tmp_path / "ada/05_layers/layers.ipynb", b"right")
    put(tmp_path / "ada/05_layers/Untitled.ipynb")
    put(tmp_path / "bob/05_layers/a.ipynb")
    put(tmp_path / "bob/05_layers/b.ipynb")
    put(tmp_path / "cyd/05_layers/my layers.ipynb", b"mine")
    found = {one.student: one for one in find_submissions([tmp_path], SLUGS)}
    assert found["ada"].read().data == b"right"
    assert found["cyd"].read().data == b"mine"
    assert "several notebooks (a.ipynb, b.ipynb) and none is named layers.ipynb" in (found["bob"].problem or "")


def test_an_empty_folder_of_a_student_is_named(tmp_path: Path) -> None:
    put(tmp_path / "ada/05_layers/layers.ipynb")
    put(tmp_path / "bob/05_layers/notes.txt")
    found = {one.student: one for one in find_submissions([tmp_path], SLUGS)}
    assert "nothing was handed in" in (found["bob"].problem or "")


def test_a_folder_of_notebooks_of_one_student_each(tmp_path: Path) -> None:
    put(tmp_path / "all/ada/work.ipynb")
    put(tmp_path / "all/loose.ipynb")
    assert sorted(who(find_submissions([tmp_path / "all"], SLUGS)), key=str) == [("ada", None), ("student", None)]


def test_the_caller_may_name_the_student(tmp_path: Path) -> None:
    path = put(tmp_path / "layers.ipynb")
    assert who(find_submissions([path], SLUGS)) == [("student", None)]
    assert who(find_submissions([path], SLUGS, "ada")) == [("ada", None)]


def make_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_zips_of_a_tree_and_of_one_student(tmp_path: Path) -> None:
    tree = make_zip(
        tmp_path / "class.zip",
        {"s/ada/05_layers/layers.ipynb": b"1", "__MACOSX/s/._x.ipynb": b"2", "s/readme.txt": b"3"},
    )
    one = make_zip(tmp_path / "bob.zip", {"layers.ipynb": b"4"})
    assert who(find_submissions([tree, one], SLUGS)) == [("ada", "05_layers"), ("bob", None)]


def test_a_bomb_in_a_zip_is_read_only_so_far(tmp_path: Path) -> None:
    bomb = make_zip(tmp_path / "ada.zip", {"layers.ipynb": b"0" * (9 * 1024**2)})
    (handed,) = find_submissions([bomb], SLUGS)
    assert "larger than 8 MiB" in (handed.read().problem or "")


def test_names_in_a_zip_lead_nowhere(tmp_path: Path) -> None:
    sly = make_zip(tmp_path / "ada.zip", {"../../05_layers/evil.ipynb": b"1", "ok.ipynb": b"2"})
    assert [one.read().data for one in find_submissions([sly], SLUGS)] == [b"2"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("gone.ipynb", None, "no such file", id="no such file"),
        pytest.param("notes.txt", b"x", "not a notebook", id="not a notebook"),
        pytest.param("empty", "folder", "nothing to grade", id="an empty folder"),
    ],
)
def test_a_wrong_call_says_what_to_do(tmp_path: Path, name: str, data: bytes | str | None, said: str) -> None:
    path = tmp_path / name
    if isinstance(data, bytes):
        put(path, data)
    elif data == "folder":
        path.mkdir()
    with pytest.raises(NothingToGrade) as error:
        find_submissions([path], SLUGS)
    assert said in str(error.value)
    assert str(path) in str(error.value)


def test_a_zip_without_notebooks_is_a_wrong_call_and_a_broken_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(NothingToGrade, match="no notebook"):
        find_submissions([make_zip(tmp_path / "a.zip", {"a.txt": b"x"})], SLUGS)
    (handed,) = find_submissions([put(tmp_path / "b.zip", b"PK broken")], SLUGS)
    assert "cannot be read" in (handed.problem or "")


def test_the_same_students_assignment_twice_is_not_guessed(tmp_path: Path) -> None:
    for place in ("one", "two"):
        put(tmp_path / place / "ada/05_layers/layers.ipynb")
    with pytest.raises(NothingToGrade, match="both ada's 05_layers"):
        find_submissions([tmp_path / "one", tmp_path / "two"], SLUGS)


def test_a_zip_says_nothing_about_whose_it_is_where_the_caller_does(tmp_path: Path) -> None:
    """Else a student hands in for another."""
    path = tmp_path / "mallory.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"ada/{SLUGS[0]}/linear_neuron.ipynb", "{}")
    assert [one.student for one in find_submissions([path], SLUGS, "mallory")] == ["mallory"]


@pytest.mark.slow
def test_bombs_in_the_directory_of_a_zip_and_of_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = b"PK\x01\x02" + bytes(42)
    directory = tmp_path / "directory.zip"
    end = b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, 1, 1, 46 * 400_000, 0, 0)
    directory.write_bytes(entry * 400_000 + end)
    assert "more than" in (find_submissions([directory], SLUGS)[0].problem or "")
    many = tmp_path / "many.zip"
    with zipfile.ZipFile(many, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(200):
            archive.writestr(f"{number}.ipynb", bytes(8 * 1024**2))
    assert many.stat().st_size < 2 * 1024**2
    assert "unpacks to more" in (find_submissions([many], SLUGS)[0].problem or "")


@pytest.mark.skipif(sys.platform != "linux", reason="names of other systems are always text")
def test_a_folder_whose_name_is_no_utf_8_is_a_student_like_any_other(tmp_path: Path) -> None:
    for name in (b"a\xff", b"a\xfe"):
        folder = os.path.join(os.fsencode(tmp_path), name, SLUGS[0].encode())
        os.makedirs(folder)
        with open(os.path.join(folder, b"linear_neuron.ipynb"), "wb") as file:
            file.write(b"{}")
    students = [one.student for one in find_submissions([tmp_path], SLUGS)]
    assert len(set(students)) == 2
    assert all(name.encode() for name in students)
