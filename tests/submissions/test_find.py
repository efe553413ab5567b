"""Whose it is and what it is: trees, zips and single files; nobody is left out in silence."""

import os
import struct
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.submissions.find import Handed, NothingToGrade, find_submissions, owner_of

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


def problems(handed: list[Handed]) -> dict[str, str | None]:
    return {one.student: one.read().problem for one in handed}


def test_notebooks_side_by_side_are_told_which_others_lie_there(tmp_path: Path) -> None:
    """Not the notebook itself, nor what lies deeper; a link counts, and is refused for what it is."""
    put(tmp_path / "all/ada_notes.ipynb")
    put(tmp_path / "all/bob_notes.ipynb")
    put(tmp_path / "all/cyd/05_layers/layers.ipynb")
    os.symlink("/etc/hostname", tmp_path / "all/link.ipynb")
    found = problems(find_submissions([tmp_path / "all"], SLUGS))
    assert found.keys() == {"ada_notes", "bob_notes", "cyd", "link"}
    assert (found["ada_notes"] or "").startswith("it lies beside bob_notes.ipynb, link.ipynb, and nothing says")
    assert found["link"] == "it is a link"
    assert found["cyd"] is None


def test_a_link_alone_is_a_submission_that_is_refused(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    os.symlink("/etc/hostname", tmp_path / "all/link.ipynb")
    assert problems(find_submissions([tmp_path / "all"], SLUGS)) == {"student": "it is a link"}


def test_files_lie_beside_a_notebook_only_in_its_assignments_own_folder(tmp_path: Path) -> None:
    own = put(tmp_path / "ada/05_layers/layers.ipynb")
    deeper = put(tmp_path / "ada/05_layers/old/layers.ipynb")
    assert [one.folder for one in find_submissions([own], SLUGS)] == [own.parent]
    assert [one.folder for one in find_submissions([deeper], SLUGS)] == [None]


def test_an_empty_folder_of_an_assignment_is_named_and_other_empty_folders_are_nobody(tmp_path: Path) -> None:
    put(tmp_path / "s/ada/05_layers/layers.ipynb")
    (tmp_path / "s/bob/05_layers").mkdir(parents=True)
    (tmp_path / "s/notes").mkdir()
    found = problems(find_submissions([tmp_path / "s"], SLUGS))
    assert found == {"ada": None, "bob": "the folder holds no notebook: nothing was handed in"}
    path = make_zip(tmp_path / "class.zip", {f"{who}/05_layers/layers.ipynb": b"{}" for who in ("ada", "bob")})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("notes/", "")
    assert sorted(who(find_submissions([path], SLUGS))) == [("ada", "05_layers"), ("bob", "05_layers")]


def test_a_name_that_leads_out_of_a_zip_is_noted_and_one_that_stands_twice_is_refused(tmp_path: Path) -> None:
    out = make_zip(tmp_path / "ada.zip", {"../../evil.ipynb": b"1", "05_layers/layers.ipynb": b"2"})
    (handed,) = find_submissions([out], SLUGS)
    assert handed.notes == ("not looked at: ../../evil.ipynb: its name leads out of the zip",)
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        archive.writestr("05_layers/layers.ipynb", "1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("05_layers/layers.ipynb", "2")
    (twice,) = find_submissions([tmp_path / "bob.zip"], SLUGS)
    assert (twice.problem, twice.notes) == ("this name stands twice in the zip", ())


def test_a_students_zip_beside_the_folder_that_was_unpacked_from_it_is_not_a_second_submission(tmp_path: Path) -> None:
    put(tmp_path / "s/ada/05_layers/layers.ipynb", b"unpacked")
    for name in ("ada", "bob"):
        make_zip(tmp_path / f"s/{name}.zip", {"05_layers/layers.ipynb": b"zipped"})
    found = {one.student: one.read().data for one in find_submissions([tmp_path / "s"], SLUGS)}
    assert found == {"ada": b"unpacked", "bob": b"zipped"}


@pytest.mark.parametrize(
    ("parts", "owner"),
    [
        pytest.param(("/", "x", "ada", "05_layers"), ("ada", "05_layers"), id="the folder above"),
        pytest.param(("/", "submitted", "ada", "more", "05_layers"), ("ada", "05_layers"), id="below submitted"),
        pytest.param(("submitted", "05_layers"), ("submitted", "05_layers"), id="nobody between"),
        pytest.param(("/", "05_layers"), (None, "05_layers"), id="nothing above"),
        pytest.param(("..", "05_layers"), (None, "05_layers"), id="a place that says nothing"),
        pytest.param(("05_layers",), (None, None), id="the assignment at the top"),
        pytest.param(("/", "ada", "layers"), (None, None), id="no assignment"),
        pytest.param(
            ("s", "ada", "01_linear_neuron", "05_layers"), ("01_linear_neuron", "05_layers"), id="the last one counts"
        ),
    ],
)
def test_whose_a_place_is(parts: tuple[str, ...], owner: tuple[str | None, str | None]) -> None:
    assert owner_of(parts, SLUGS) == owner


def test_the_only_notebook_of_an_assignment_is_nobodys_where_its_name_is_one_of_a_kind(tmp_path: Path) -> None:
    """One `ada_layers.ipynb` may be Ada's or her notes; the released name and others beside it stay apart."""
    for name in ("ada_layers", "linear_neuron", "thoughts"):
        put(tmp_path / f"all/{name}.ipynb")
    found = problems(find_submissions([tmp_path / "all"], SLUGS))
    assert found.keys() == {"ada_layers", "student", "thoughts"}
    assert found["student"] is None
    assert (found["ada_layers"] or "").startswith("it lies beside linear_neuron.ipynb, thoughts.ipynb, ")
    assert (found["thoughts"] or "").startswith("it lies beside ada_layers.ipynb, linear_neuron.ipynb, ")


def test_a_link_that_leads_nowhere_is_a_submission_that_is_refused(tmp_path: Path) -> None:
    os.symlink(tmp_path / "gone.ipynb", tmp_path / "layers.ipynb")
    assert problems(find_submissions([tmp_path / "layers.ipynb"], SLUGS)) == {
        "student": "the file cannot be opened: it is a link"
    }


def test_a_zip_that_cannot_be_read_is_whose_the_caller_says(tmp_path: Path) -> None:
    broken = put(tmp_path / "b.zip", b"PK broken")
    assert [one.student for one in find_submissions([broken], SLUGS)] == ["b"]
    assert [one.student for one in find_submissions([broken], SLUGS, "ada")] == ["ada"]
