"""Whatever bytes are handed in, a Submission or one clear sentence comes out."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.submissions.notebook import (
    MAX_BYTES,
    MAX_CELLS,
    MAX_DEPTH,
    Rejected,
    nested,
    parse_notebook,
    read_bounded,
)


def notebook(*cells: Any, **more: Any) -> bytes:
    return json.dumps({"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


CELL = {"cell_type": "code", "id": "deltas", "metadata": {}, "source": ["a = 1\n", "b = 2"]}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "empty", id="an empty file"),
        pytest.param(b"  \n", "empty", id="white space"),
        pytest.param(b"{", "JSON is broken at line 1", id="half a JSON"),
        pytest.param(notebook(CELL)[:-20], "JSON is broken", id="a file cut short"),
        pytest.param(b"hello", "not a notebook", id="text"),
        pytest.param(b"\xff\xfe{", "not valid UTF-8", id="not UTF-8"),
        pytest.param(b"[]", "not a Jupyter notebook", id="a list"),
        pytest.param(b"{}", "not a Jupyter notebook", id="an empty object"),
        pytest.param(notebook(), "empty: it has no cells", id="no cells"),
        pytest.param(notebook("cell"), "no object", id="a cell that is text"),
        pytest.param(notebook({**CELL, "source": 3}), "no text", id="a source that is a number"),
        pytest.param(notebook({**CELL, "source": [1]}), "no text", id="a source of numbers"),
        pytest.param(notebook(*[CELL] * 1001), "1001 cells", id="too many cells"),
        pytest.param(notebook(CELL, nbformat=3), "old format", id="format 3"),
        pytest.param(notebook(CELL, nbformat=99), "format that is known", id="format 99"),
        pytest.param(notebook(CELL, nbformat=5), "format that is known", id="format 5"),
        pytest.param(notebook(CELL, nbformat="4"), "format that is known", id="a format that is no number"),
        pytest.param(b"[NaN]", "NaN", id="a list with NaN"),
        pytest.param(b'{"cells": {}, "nbformat": 4}', "no list of cells", id="cells that are no list"),
        pytest.param(b'{"a": 1, "a": 2}', "same key twice", id="a key twice"),
        pytest.param(b'{"a": NaN}', "NaN", id="NaN"),
        pytest.param(b"[" * 100_000, "nested too deeply", id="100,000 brackets"),
        pytest.param(b"[" * 90 + b"]" * 90, "nested too deeply", id="90 levels"),
        pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "not a notebook", id="an integer of 5,000 digits"),
    ],
)
def test_what_is_no_notebook_is_rejected_in_words(data: bytes, said: str) -> None:
    with pytest.raises(Rejected) as error:
        parse_notebook(data, "ada")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


CONFLICT = b'{"cells": [\n<<<<<<< HEAD\n {"a": 1}\n=======\n {"a": 2}\n>>>>>>> theirs\n], "nbformat": 4}\n'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(CONFLICT, "conflict in it (line 2)", id="a conflict of Git"),
        pytest.param(b"<<<<<<< HEAD\n" + notebook(CELL), "conflict in it (line 1)", id="a conflict at the start"),
        pytest.param(notebook(CELL)[:60], "ends in the middle", id="cut short"),
        pytest.param(notebook(CELL)[:-1], "ends in the middle", id="cut short by a character"),
        pytest.param(b"\n" + CONFLICT, "conflict in it (line 3)", id="a conflict below an empty line"),
        pytest.param(b'{"cells": [{}', "ends in the middle", id="cut short after a cell"),
        pytest.param(b'{"cells": [{}\n\n', "ends in the middle", id="cut short after a cell, and empty lines"),
        pytest.param(b'{"cells": [{}, x, "a"', "ends in the middle", id="a slip, and cut short"),
        pytest.param(b"\n<!DOCTYPE html><html><title>Log in</title>", "a web page", id="a log-in page"),
        pytest.param(b"<?xml version='1.0'?><html/>", "a web page", id="a page as XML"),
        pytest.param(b"PK\x03\x04\x14\x00", "a zip: unpack it", id="a zip"),
        pytest.param(b"%PDF-1.7\n", "a PDF", id="a PDF"),
        pytest.param(b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "pointer of Git LFS", id="a pointer"),
        pytest.param(b'{"cells": [}]}', "JSON is broken at line 1", id="a slip in the middle"),
    ],
)
def test_what_was_handed_in_in_its_place_is_named(data: bytes, said: str) -> None:
    with pytest.raises(Rejected) as error:
        parse_notebook(data, "ada")
    assert said in str(error.value)
    assert "save it again from Jupyter" not in str(error.value), "which Jupyter cannot open"


def test_numbers_that_json_does_not_have_may_stand_in_outputs() -> None:
    data = notebook({**CELL, "outputs": [{"output_type": "execute_result", "data": {"application/json": {"x": 0.5}}}]})
    cells = parse_notebook(data.replace(b"0.5", b"[NaN, -Infinity]"), "ada").cells
    assert cells == parse_notebook(data, "ada").cells


@pytest.mark.parametrize("version", [2, 3])
def test_older_formats_are_read(version: int) -> None:
    old = {
        "nbformat": version,
        "metadata": {"name": "", "autograder": {"assignment": "05_layers"}},
        "worksheets": [
            {
                "cells": [
                    {"cell_type": "heading", "level": 2, "metadata": {}, "source": ["Layers"]},
                    {
                        "cell_type": "code",
                        "input": ["a = 1\n", "b = 2"],
                        "metadata": {"nbgrader": {"grade_id": "deltas"}},
                    },
                    {"cell_type": "markdown", "source": "text"},
                ]
            }
        ],
    }
    submission = parse_notebook(json.dumps(old).encode(), "ada")
    assert [(cell.kind, cell.source) for cell in submission.cells] == [
        ("markdown", "## Layers"),
        ("code", "a = 1\nb = 2"),
        ("markdown", "text"),
    ]
    assert (submission.cells[1].name, submission.assignment) == ("deltas", "05_layers")


@pytest.mark.parametrize(
    "sheets", [[], [3], [{"cells": [3]}], [{"cells": 3}], [{"cells": [{"cell_type": "code", "input": 3}]}]]
)
def test_malformed_older_formats_are_rejected(sheets: Any) -> None:
    with pytest.raises(Rejected):
        parse_notebook(json.dumps({"nbformat": 3, "worksheets": sheets}).encode(), "ada")


def test_cells_are_named_by_nbgrader_then_by_their_id() -> None:
    graded = {**CELL, "id": "x7", "metadata": {"nbgrader": {"grade_id": "forward"}}}
    colab = {"cell_type": "code", "metadata": {"id": "gradients"}, "source": "1"}
    bare = {"cell_type": "markdown", "metadata": {}, "source": ""}
    odd = {**CELL, "id": 3, "metadata": []}
    names = [cell.name for cell in parse_notebook(notebook(CELL, graded, colab, bare, odd), "ada").cells]
    assert names == ["deltas", "forward", "gradients", None, None]


def test_lines_are_joined_and_lone_surrogates_survive() -> None:
    cells = parse_notebook(notebook(CELL, {**CELL, "source": "'\ud800'"}), "ada").cells
    assert cells[0].source == "a = 1\nb = 2"
    assert cells[1].source == "'?'"


def test_a_byte_order_mark_is_no_reason_to_reject() -> None:
    assert len(parse_notebook(b"\xef\xbb\xbf" + notebook(CELL), "ada").cells) == 1


@given(st.binary(max_size=300))
def test_arbitrary_bytes_never_crash(data: bytes) -> None:
    with pytest.raises(Rejected):
        parse_notebook(data, "ada")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda x: (
            st.lists(x, max_size=3)
            | st.dictionaries(
                st.sampled_from(["cells", "metadata", "id", "source", "cell_type", "nbgrader"]), x, max_size=4
            )
        ),
    )
)
def test_arbitrary_structures_never_crash(value: Any) -> None:
    try:
        parse_notebook(json.dumps({"nbformat": 4, "cells": [value], "metadata": value}).encode(), "ada")
    except Rejected:
        pass


def test_only_regular_files_of_bounded_size_are_read(tmp_path: Path) -> None:
    big, link, pipe = tmp_path / "big.ipynb", tmp_path / "link.ipynb", tmp_path / "pipe.ipynb"
    big.write_bytes(b" " * (MAX_BYTES + 1))
    link.symlink_to("/etc/passwd")
    os.mkfifo(pipe)
    for path, said in (
        (big, "larger than 8 MiB"),
        (link, "cannot be opened"),
        (pipe, "regular file"),
        (tmp_path, "regular file"),
    ):
        with pytest.raises(Rejected, match=said):
            read_bounded(path)


def test_the_limits_are_those_that_are_named(tmp_path: Path) -> None:
    assert len(parse_notebook(notebook(*[CELL] * 1000), "ada").cells) == 1000
    file = tmp_path / "large.ipynb"
    file.write_bytes(b" " * MAX_BYTES)
    assert len(read_bounded(file)) == MAX_BYTES


@pytest.mark.parametrize(("levels", "fits"), [(MAX_DEPTH - 3, True), (MAX_DEPTH - 2, False)])
def test_outputs_may_be_nested_so_deep(levels: int, fits: bool) -> None:
    """The notebook, its list of cells and the cell are around them."""
    deep: Any = 0
    for _ in range(levels):
        deep = [deep]
    data = notebook({**CELL, "outputs": deep})
    if fits:
        assert parse_notebook(data, "ada").cells[0].source == "a = 1\nb = 2"
    else:
        with pytest.raises(Rejected, match="nested too deeply"):
            parse_notebook(data, "ada")


def test_what_a_notebook_says_of_itself_and_of_its_cells() -> None:
    cell = {**CELL, "metadata": {"autograder": {"role": "exercise"}}}
    told = parse_notebook(notebook(cell, CELL, metadata={"autograder": {"assignment": "05_layers"}}), "ada")
    assert (told.student, told.assignment) == ("ada", "05_layers")
    assert [one.role for one in told.cells] == ["exercise", None]
    assert [one.kind for one in told.cells] == ["code", "code"]
    odd = parse_notebook(notebook(CELL, metadata={"autograder": {"assignment": 5}}), "ada")
    assert odd.assignment is None
    assert parse_notebook(notebook({**CELL, "metadata": {"autograder": {"role": 5}}}), "ada").cells[0].role is None


def test_the_hash_is_that_of_the_bytes() -> None:
    data = notebook(CELL)
    assert parse_notebook(data, "ada").sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("value", "keys", "found"),
    [
        ({"a": {"b": 1}}, ("a", "b"), 1),
        ({"a": {"b": 1}}, ("a",), {"b": 1}),
        ({"a": 1}, ("a", "b"), None),
        ({"a": 1}, ("b",), None),
        ([1], ("a",), None),
        (None, ("a",), None),
    ],
)
def test_a_path_of_keys_ends_early_without_harm(value: Any, keys: tuple[str, ...], found: Any) -> None:
    assert nested(value, *keys) == found


def test_a_notebook_may_be_so_large() -> None:
    assert (MAX_BYTES, MAX_CELLS, MAX_DEPTH) == (8 << 20, 1000, 50)


def test_every_name_of_a_cell_is_kept_and_the_first_counts() -> None:
    named = {**CELL, "id": "second", "metadata": {"nbgrader": {"grade_id": "first"}, "id": "third"}}
    twice = {**CELL, "id": "same", "metadata": {"nbgrader": {"grade_id": "same"}, "id": ""}}
    cells = parse_notebook(notebook(named, twice, CELL), "ada").cells
    assert [(cell.name, cell.also) for cell in cells] == [("first", ("second", "third")), ("same", ()), ("deltas", ())]


def test_a_file_that_is_refused_does_not_stay_open(tmp_path: Path) -> None:
    unused = os.dup(0)
    os.close(unused)
    with pytest.raises(Rejected):
        read_bounded(tmp_path)
    assert os.dup(0) == unused
    os.close(unused)
