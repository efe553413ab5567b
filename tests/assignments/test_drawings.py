"""What is drawn can be read: letters that stand out from the page, and axes that no wrong answer squeezes away."""

import importlib
import warnings
from typing import Any

import numpy as np
import pytest

from autograder.course.course import Course

COLOURS = ["BLUE", "ORANGE", "GREEN", "RED", "PURPLE", "SKY", "BLACK", "GREY"]


@pytest.fixture
def lab(course: Course, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(course.root / "assignments"))
    return importlib.import_module("lab")


def luminance(colour: tuple[float, float, float]) -> float:
    """Relative luminance of a colour of the sRGB space, from 0 to 1 (WCAG 2)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return float(np.dot([0.2126, 0.7152, 0.0722], linear))


@pytest.mark.parametrize("name", COLOURS)
def test_letters_of_every_colour_can_be_read_on_white(lab: Any, name: str) -> None:
    assert 1.05 / (luminance(lab.legible(getattr(lab, name))) + 0.05) >= 4.5


@pytest.mark.parametrize("to", [None, (0.5, 0.5)], ids=["text", "arrow"])
def test_a_note_far_away_leaves_the_axes_their_size(lab: Any, to: tuple[float, float] | None) -> None:
    fig, ax = lab.axes(size=(5.0, 3.0))
    ax.set(xlim=(0, 1), ylim=(0, 1))
    fig.canvas.draw()
    before = ax.get_position().bounds
    lab.note(ax, "of a wrong answer", (90.0, -90.0), to)
    with warnings.catch_warnings(action="error"):
        fig.canvas.draw()
    assert ax.get_position().bounds == pytest.approx(before)


@pytest.mark.parametrize("constant", [False, True])
def test_a_network_shows_its_numbers_and_the_names_of_its_layers(lab: Any, constant: bool) -> None:
    fig, ax = lab.axes()
    lab.network(ax, [np.array([0.5, -1.0]), np.array([0.25])], [np.array([[1.0, -2.0]])], constant=constant)
    fig.canvas.draw()
    shown = [text.get_text() for text in ax.texts]
    assert shown == ["0.50", "−1.00", *(["1"] if constant else []), "0.25", "inputs", "layer 1"]
