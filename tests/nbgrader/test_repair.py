"""What editors and students do to the names of cells is taken back before nbgrader looks at them."""

import copy
import json
from collections.abc import Callable
from typing import Any

import nbformat
import pytest
from nbformat import from_dict
from nbgrader.nbgraderformat import MetadataValidator

from autograder.nbgrader.repair import readable, repair

pytestmark = pytest.mark.nbgrader
Json = dict[str, Any]


def named(name: str, grade: bool) -> Json:
    kept: Json = {"grade": grade, "grade_id": name, "locked": grade, "schema_version": 3, "solution": not grade}
    return {**kept, "task": False, "cell_type": "code", **({"points": 4} if grade else {})}


SOURCE = {"double": named("double", grade=False), "tests": named("tests", grade=True)}


def cell(source: str, metadata: Any) -> Json:
    return {
        "cell_type": "code",
        "id": "",
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def handed_in() -> Json:
    cells = [
        cell("import math", {}),
        cell("def double(x):\n    return 2 * x", {"nbgrader": named("double", grade=False)}),
        cell("assert double(2) == 4", {"nbgrader": named("tests", grade=True)}),
    ]
    for number, one in enumerate(cells):
        one["id"] = f"c{number}"
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def claimed(notebook: Json, number: int) -> Any:
    return notebook["cells"][number]["metadata"]["nbgrader"]


def copied(number: int) -> Callable[[Json], None]:
    return lambda nb: nb["cells"].insert(number + 1, {**copy.deepcopy(nb["cells"][number]), "id": "copy"})


FAULTS: dict[str, Callable[[Json], Any]] = {
    "a copied answer": copied(1),
    "a copied graded cell": copied(2),
    "nothing in its metadata": lambda nb: nb["cells"][0]["metadata"].update(nbgrader={}),
    "a name alone": lambda nb: nb["cells"][0]["metadata"].update(nbgrader={"grade_id": "zzz"}),
    "a name that is a number": lambda nb: nb["cells"][0]["metadata"].update(nbgrader={"grade_id": 7, "grade": True}),
    "an old schema": lambda nb: claimed(nb, 2).update(schema_version=1),
    "a schema of the future": lambda nb: claimed(nb, 2).update(schema_version=99),
    "no schema": lambda nb: claimed(nb, 1).pop("schema_version"),
    "points as text": lambda nb: claimed(nb, 2).update(points="4"),
    "points that are more": lambda nb: claimed(nb, 2).update(points=400),
    "a graded cell that is graded no more": lambda nb: claimed(nb, 2).update(grade=False, locked=False),
    "an answer that is graded": lambda nb: claimed(nb, 1).update(grade=True, points=100),
    "keys of another program": lambda nb: claimed(nb, 1).update(more={"a": [1]}),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_names_and_roles_are_those_of_the_source_again(fault: Callable[[Json], Any]) -> None:
    notebook = handed_in()
    fault(notebook)
    nb = nbformat.from_dict(notebook)
    list(repair(nb, SOURCE))
    MetadataValidator().validate_nb(nb)
    have = [one.metadata.nbgrader for one in nb.cells if "nbgrader" in one.metadata]
    assert [one.grade_id for one in have] == ["double", "tests"]
    for one in have:
        assert {key: one[key] for key in SOURCE[one.grade_id]} == SOURCE[one.grade_id]


def test_of_two_answers_the_later_one_counts() -> None:
    notebook = handed_in()
    copied(1)(notebook)
    notebook["cells"][1]["source"] = "def double(x):\n    return 0"
    nb = from_dict(notebook)
    notes = list(repair(nb, SOURCE))
    (kept,) = [one for one in nb.cells if one.metadata.get("nbgrader", {}).get("grade_id") == "double"]
    assert kept.source.endswith("return 2 * x")
    assert notes == ["cell 'double' stands several times: the last one counts"]


def test_a_notebook_as_it_was_released_stays_as_it_is() -> None:
    nb = from_dict(handed_in())
    claimed(nb, 1)["checksum"] = "c057"
    before = copy.deepcopy(nb)
    assert list(repair(nb, SOURCE)) == []
    assert nb == before


def test_without_a_source_what_nbgrader_would_take_stays_and_the_rest_goes() -> None:
    notebook = handed_in()
    claimed(notebook, 2).update(schema_version=99)
    nb = from_dict(notebook)
    list(repair(nb, None))
    assert [("nbgrader" in one.metadata) for one in nb.cells] == [False, True, False]


def test_a_report_in_the_notebooks_own_metadata_is_taken_out() -> None:
    notebook = handed_in()
    notebook["metadata"]["autograder"] = {"assignment": "05_layers", "report": {"score": 41}}
    nb = from_dict(notebook)
    assert list(repair(nb, SOURCE)) == ["a report in the notebook's own metadata is not believed"]
    assert nb.metadata.autograder == {"assignment": "05_layers"}


def changed(change: Callable[[Json], Any]) -> str:
    notebook = handed_in()
    change(notebook)
    return json.dumps(notebook)


DAMAGED: dict[str, str] = {
    "a byte order mark": "\ufeff" + json.dumps(handed_in()),
    "no kernel": changed(lambda nb: nb["metadata"].update(kernelspec=None)),
    "metadata that are null": changed(lambda nb: nb.update(metadata=None)),
    "a cell's metadata that are null": changed(lambda nb: nb["cells"][0].update(metadata=None)),
    "nbgrader's metadata that are null": changed(lambda nb: nb["cells"][0].update(metadata={"nbgrader": None})),
    "ids that no program takes": changed(lambda nb: [one.update(id=f"bad id/{one['id']}") for one in nb["cells"]]),
    "a heading of format 3": changed(
        lambda nb: nb["cells"].insert(0, {"cell_type": "heading", "level": 1, "source": "H"})
    ),
    "half a character": changed(lambda nb: nb["cells"][0].update(source="# \ud83d")),
    "outputs that are null": changed(lambda nb: nb["cells"][0].update(outputs=None)),
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_notebook_is_read_with_all_its_cells(text: str) -> None:
    nb = nbformat.reads(readable(text), as_version=4)
    nbformat.validate(nb)
    assert [one.source for one in nb.cells if one.cell_type == "code"][1:] == [
        one["source"] for one in handed_in()["cells"][1:]
    ]
    json.dumps(nb, ensure_ascii=False).encode()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": 1}', '{"worksheets": []}'])
def test_what_is_no_notebook_is_left_for_nbformat_to_refuse(text: str) -> None:
    assert readable(text) == text
