"""Whose a submission is, and that one student's files never stop, and never touch, those of another."""

import json
import zipfile
from pathlib import Path

import pytest

from autograder.submissions.find import Handed, find_submissions

SLUGS = ["01_linear_neuron", "05_layers"]
LAYERS = "05_layers/layers.ipynb"


def notebook(slug: str | None = "05_layers", mark: str = "") -> bytes:
    metadata = {} if slug is None else {"autograder": {"assignment": slug}}
    cell = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": mark}
    return json.dumps({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}).encode()


def tree(root: Path, *names: str) -> Path:
    """Files whose content says where they lie."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(notebook(mark=name))
    return root


def make_zip(path: Path, *names: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, notebook(mark=name))
    return path


def found(*paths: Path, student: str | None = None) -> dict[str, list[Handed]]:
    by_student: dict[str, list[Handed]] = {}
    for one in find_submissions(paths, SLUGS, student):
        by_student.setdefault(one.student, []).append(one)
    return by_student


def origin(handed: Handed) -> str:
    return str(json.loads(handed.read().data)["cells"][0]["source"])


@pytest.mark.parametrize(
    "nested",
    [
        pytest.param("abgabe/layers.ipynb", id="a folder in the assignment's"),
        pytest.param("old/layers.ipynb", id="a backup"),
        pytest.param("venv/lib/python3.11/site-packages/x/layers.ipynb", id="an environment"),
        pytest.param("05_layers/layers.ipynb", id="the same folder once more"),
        pytest.param("bob/05_layers/layers.ipynb", id="another's folder"),
        pytest.param("submitted/bob/05_layers/layers.ipynb", id="another's tree"),
    ],
)
def test_the_notebook_at_the_top_counts_and_a_note_names_the_nested(tmp_path: Path, nested: str) -> None:
    tree(tmp_path, f"ada/{LAYERS}", f"ada/05_layers/{nested}", f"bob/{LAYERS}")
    students = found(tmp_path)
    assert set(students) == {"ada", "bob"}
    (ada,) = students["ada"]
    assert (origin(ada), ada.problem) == (f"ada/{LAYERS}", None)
    assert nested in " ".join(ada.notes)
    assert ada.beside
    assert [origin(one) for one in students["bob"]] == [f"bob/{LAYERS}"]


@pytest.mark.parametrize("below", ["bob", "x/bob", "submitted/bob", "01_linear_neuron/bob"])
def test_a_folder_of_another_inside_a_submission_is_its_owners(tmp_path: Path, below: str) -> None:
    """Whether the other has handed in or not, and whether the owner has anything else."""
    tree(tmp_path / "a", f"alice/{LAYERS}", f"alice/{below}/{LAYERS}", f"bob/{LAYERS}")
    students = found(tmp_path / "a")
    assert set(students) == {"alice", "bob"}
    assert [origin(one) for one in students["bob"]] == [f"bob/{LAYERS}"]
    assert [origin(one) for one in students["alice"] if one.slug == "05_layers"] == [f"alice/{LAYERS}"]
    assert set(found(tree(tmp_path / "b", f"alice/{below}/{LAYERS}"))) == {"alice"}


def test_below_submitted_the_first_folder_is_the_owner_wherever_one_points(tmp_path: Path) -> None:
    tree(tmp_path, f"submitted/alice/{LAYERS}", f"submitted/alice/bob/{LAYERS}")
    for path in ("submitted/alice/bob", "submitted/alice/bob/05_layers", f"submitted/alice/bob/{LAYERS}"):
        assert set(found(tmp_path / path)) <= {"alice", "bob"}
    assert set(found(tmp_path / f"submitted/alice/bob/{LAYERS}")) == {"alice"}
    assert set(found(tmp_path / "submitted/alice/bob/05_layers")) == {"alice"}


def test_a_nested_notebook_alone_is_read_and_several_are_one_problem(tmp_path: Path) -> None:
    tree(tmp_path, "ada/05_layers/abgabe/layers.ipynb", f"bob/{LAYERS}")
    tree(tmp_path, "cyd/05_layers/a/layers.ipynb", "cyd/05_layers/b/layers.ipynb")
    tree(tmp_path, "dan/05_layers/venv/lib/site-packages/x/demo.ipynb")
    tree(tmp_path, f"eve/one/{LAYERS}", f"eve/two/{LAYERS}")
    students = found(tmp_path)
    assert {name: len(each) for name, each in students.items()} == dict.fromkeys(("ada", "bob", "cyd", "dan", "eve"), 1)
    assert origin(students["ada"][0]) == "ada/05_layers/abgabe/layers.ipynb"
    assert "a/layers.ipynb, b/layers.ipynb" in (students["cyd"][0].problem or "")
    assert "no notebook" in (students["dan"][0].problem or "")
    assert "one/05_layers, two/05_layers" in (students["eve"][0].problem or "")


def test_a_students_zip_is_its_makers_whoever_it_names(tmp_path: Path) -> None:
    one = make_zip(tmp_path / "alice.zip", f"bob/{LAYERS}")
    both = make_zip(tmp_path / "carl.zip", f"carl/{LAYERS}", f"bob/{LAYERS}")
    assert set(found(one)) == {"alice"}
    assert {who: [origin(one) for one in each] for who, each in found(both).items()} == {"carl": [f"carl/{LAYERS}"]}
    honest = make_zip(tmp_path / "bob.zip", LAYERS)
    students = found(one, both, honest)
    assert [origin(one) for one in students["bob"]] == [LAYERS]


def test_a_name_that_only_a_zip_claims_gives_way(tmp_path: Path) -> None:
    sly = make_zip(tmp_path / "x.zip", f"s/bob/{LAYERS}", f"s/carl/{LAYERS}")
    tree(tmp_path / "submitted", f"bob/{LAYERS}", f"carl/{LAYERS}")
    students = found(tmp_path / "submitted", sly)
    assert [origin(one) for one in students["bob"]] == [f"bob/{LAYERS}"]
    refused = [one for each in students.values() for one in each if one.problem]
    assert len(refused) == 2
    assert all(one.student not in ("bob", "carl") for one in refused)


def test_a_zip_in_the_place_of_a_folder_is_that_students(tmp_path: Path) -> None:
    tree(tmp_path, f"ada/{LAYERS}")
    make_zip(tmp_path / "alice.zip", f"ada/{LAYERS}")
    make_zip(tmp_path / "ada.zip", LAYERS)  # unpacked already
    (tmp_path / "mallory.zip").write_bytes(b"PK broken")
    students = found(tmp_path)
    assert [origin(one) for one in students["ada"]] == [f"ada/{LAYERS}"]
    assert [origin(one) for one in students["alice"]] == [f"ada/{LAYERS}"]
    assert ["cannot be read" in (one.problem or "") for one in students["mallory"]] == [True]


def test_one_students_double_is_that_students_problem(tmp_path: Path) -> None:
    tree(tmp_path / "one", f"ada/{LAYERS}", f"bob/{LAYERS}")
    tree(tmp_path / "two", f"ada/{LAYERS}", f"cyd/{LAYERS}")
    students = found(tmp_path / "one", tmp_path / "two")
    assert [one.problem for name in ("bob", "cyd") for one in students[name]] == [None, None]
    (ada,) = students["ada"]
    assert "are both ada's 05_layers" in (ada.problem or "")


def test_the_same_member_twice_in_a_zip_is_refused_once(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        archive.writestr(f"ada/{LAYERS}", notebook(mark="1"))
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(f"ada/{LAYERS}", notebook(mark="2"))
        archive.writestr(f"bob/{LAYERS}", notebook(mark="3"))
    students = found(tmp_path / "class.zip")
    assert [one.problem for one in students["ada"]] == ["this name stands twice in the zip"]
    assert [origin(one) for one in students["bob"]] == ["3"]


def test_names_in_utf8_without_the_flag_are_read_as_such(tmp_path: Path) -> None:
    data = make_zip(tmp_path / "class.zip", f"Zo##/{LAYERS}", f"ada/{LAYERS}").read_bytes()
    (tmp_path / "class.zip").write_bytes(data.replace(b"Zo##", "Zoë".encode()))
    assert set(found(tmp_path / "class.zip")) == {"Zoë", "ada"}


@pytest.mark.parametrize("kind", ["folder", "zip"])
@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("ada_layers.ipynb", "emmy_layers.ipynb"), id="students"),
        pytest.param(("layers.ipynb", "layers (1).ipynb"), id="copies"),
        pytest.param(("a.ipynb", "b.ipynb", "c.ipynb"), id="nothing in the name"),
        pytest.param(("lovelaceada_1_2_layers.ipynb", "noetheremmy_3_4_layers.ipynb"), id="canvas"),
    ],
)
def test_notebooks_side_by_side_are_never_several_of_one_student(
    tmp_path: Path, kind: str, names: tuple[str, ...]
) -> None:
    place = tree(tmp_path / "all", *names) if kind == "folder" else make_zip(tmp_path / "all.zip", *names)
    for student, each in found(place).items():
        assert len(each) == 1, student
        assert kind == "zip" or student != "student" or each[0].problem


def test_side_by_side_a_name_before_the_released_one_is_the_students(tmp_path: Path) -> None:
    students = found(tree(tmp_path / "all", "ada_layers.ipynb", "emmy_layers.ipynb"))
    assert {name: origin(one) for name, (one,) in students.items()} == {
        "ada": "ada_layers.ipynb",
        "emmy": "emmy_layers.ipynb",
    }


def test_one_persons_notebooks_of_several_assignments_lie_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "linear_neuron.ipynb").write_bytes(notebook("01_linear_neuron"))
    (tmp_path / "layers.ipynb").write_bytes(notebook("05_layers"))
    assert {len(each) for each in found(tmp_path).values()} == {2}
    assert not [one.problem for each in found(tmp_path).values() for one in each if one.problem]


def test_several_notebooks_in_a_students_folder_without_one_of_the_assignment(tmp_path: Path) -> None:
    tree(tmp_path, "ada/layers.ipynb", "ada/layers (1).ipynb", "bob/a.ipynb", "bob/b.ipynb")
    students = found(tmp_path)
    (ada,), (bob,) = students["ada"], students["bob"]
    assert (origin(ada), ada.beside) == ("ada/layers.ipynb", ("layers (1).ipynb",))
    assert "several notebooks" in (bob.problem or "")


@pytest.mark.parametrize("name", ["layers.IPYNB", "Layers.ipynb", "layers.ipynb.txt", "layers.ipynb.json"])
def test_what_is_a_notebook_under_another_ending_is_read(tmp_path: Path, name: str) -> None:
    tree(tmp_path, f"ada/05_layers/{name}")
    ((ada,),) = found(tmp_path).values()
    assert (ada.problem, origin(ada)) == (None, f"ada/05_layers/{name}")


def test_a_zip_in_the_assignments_folder_is_looked_into(tmp_path: Path) -> None:
    make_zip(tmp_path / "ada/05_layers/abgabe.zip", "hw/layers.ipynb", "bob/05_layers/other.ipynb")
    make_zip(tmp_path / "bob/05_layers/abgabe.zip", "report.pdf")
    students = found(tmp_path)
    (ada,) = students["ada"]
    assert origin(ada) == "hw/layers.ipynb"
    assert "abgabe.zip" in " ".join(ada.notes)
    assert "report.pdf" in (students["bob"][0].problem or "")


@pytest.mark.parametrize("name", ["layers.py", "layers.html", "notes.docx", "photo.jpg"])
def test_a_folder_without_a_notebook_says_what_is_there(tmp_path: Path, name: str) -> None:
    tree(tmp_path, f"ada/05_layers/{name}")
    ((ada,),) = found(tmp_path).values()
    assert "nothing was handed in" in (ada.problem or "")
    assert name in (ada.problem or "")


def test_a_link_to_a_folder_is_its_owners_problem(tmp_path: Path) -> None:
    tree(tmp_path, f"bob/{LAYERS}")
    (tmp_path / "alice").mkdir()
    (tmp_path / "alice/05_layers").symlink_to(tmp_path / "bob/05_layers")
    students = found(tmp_path)
    assert [origin(one) for one in students["bob"]] == [f"bob/{LAYERS}"]
    assert [bool(one.problem) for one in students["alice"]] == [True]
