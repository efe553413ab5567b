"""Which names a function may come to use, told from the source of the cells."""

import pytest

from autograder.grading.reaching import names_behind

STEP = "def step(w):\n    '''As in `softmax`.'''\n    return shrink(w)"


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param(["def step(w):\n    return softmax(w)"], id="by itself"),
        pytest.param([STEP, "def shrink(w):\n    return softmax(w)"], id="through a function of another cell"),
        pytest.param(["shrink = softmax", STEP], id="under another name"),
        pytest.param([STEP, "for shrink in (softmax,):\n    pass"], id="bound by a loop"),
        pytest.param([STEP, "shrink = {}\nshrink['a'] = softmax"], id="in a table"),
        pytest.param([STEP, "np.shrink = 1", "class Any:\n    shrink = softmax"], id="as an attribute"),
        pytest.param([STEP, "class A:\n    def shrink(self):\n        return softmax(1)"], id="in a method"),
        pytest.param([STEP, "class A:\n    def __add__(self, b):\n        return softmax(b)"], id="in an operator"),
        pytest.param([STEP, "@softmax\ndef shrink(w):\n    return w"], id="as a decorator"),
        pytest.param([STEP, "shrink = lambda w: softmax(w)"], id="in a lambda"),
        pytest.param([STEP, "exec('def shrink(w): return softmax(w)')"], id="in a text"),
        pytest.param([STEP, "from mine import softmax as shrink"], id="imported"),
        pytest.param([STEP, "def shrink(w):\n    return getattr(lab, 'softmax')(w)"], id="by its name as a text"),
        pytest.param([STEP, "%%time\ndef shrink(w):\n    return softmax(w)"], id="under a magic"),
        pytest.param([STEP, "def shrink(w):\n    return softmax(w", ""], id="in a cell that cannot be read"),
    ],
)
def test_what_may_be_used_is_found(cells: list[str]) -> None:
    found = names_behind({"step"}, cells)
    assert found is None or "softmax" in found


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param([STEP, "def softmax(z):\n    return z", "def other(z):\n    return softmax(z)"], id="in another function"),
        pytest.param(["import numpy as np\ndef step(w):\n    return np.exp(w)", "softmax = np.tanh"], id="beside it"),
    ],
)  # fmt: skip
def test_what_stands_elsewhere_is_not(cells: list[str]) -> None:
    assert "softmax" not in (names_behind({"step"}, cells) or {"softmax"})


def test_who_looks_names_up_may_use_any() -> None:
    assert names_behind({"step"}, ["def step(w):\n    return globals()['soft' + 'max'](w)"]) is None
