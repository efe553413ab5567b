"""The files of the pools say what they are meant to say."""

from collections import Counter
from pathlib import Path

import pytest

from autograder.course.course import Course
from tests.conftest import SLUGS
from tests.pools import FOLDER, KINDS, pool, read

TEXT = """# Wrong answers for `double`: a cell each.

import numpy as np


# %% added
# Shown by: x = 3
# Two lines about it.

def double(x):
    return x + 2


# %% clipped to [-1, 1] tags=["disputable"]
# a comment of the answer's own
def double(x):

    return np.clip(2 * x, -1, 1)  # %% of x


# %% habit: printed, not returned tags=["disputable", "borrowed"]
def double(x):
    print(2 * x)
"""


def test_a_cell_is_an_answer_and_what_stands_above_it_is_about_it(tmp_path: Path) -> None:
    file = tmp_path / "double.wrong.py"
    file.write_text(TEXT)
    added, clipped, printed = read(file)
    assert (added.function, added.title, added.tags) == ("double", "added", ())
    assert added.source == "def double(x):\n    return x + 2\n"
    assert clipped.title == "clipped to [-1, 1]"
    assert clipped.source.startswith("# a comment of the answer's own\ndef double")
    assert clipped.source.endswith("# %% of x\n")
    assert [one.disputable for one in (added, clipped, printed)] == [False, True, True]
    assert [one.is_named_here for one in (added, clipped, printed)] == [True, True, False]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_file_belongs_to_a_function_and_every_answer_has_a_name_of_its_own(course: Course, slug: str) -> None:
    functions = {check.name for check in course.assignment(slug).checks}
    files = list((FOLDER / slug).iterdir())
    assert {file.name.partition(".")[0] for file in files} <= functions
    assert {file.name.partition(".")[2] for file in files} <= {f"{kind}.py" for kind in KINDS}
    for kind in KINDS:
        answers = pool(slug, kind)
        assert max(Counter((one.function, one.title) for one in answers).values()) == 1
        assert {tag for one in answers for tag in one.tags} <= {"disputable", "borrowed"}
        assert all(one.function in one.source for one in answers)
    assert len(pool(slug, "right")) > 50
    assert len(pool(slug, "wrong")) > 50
