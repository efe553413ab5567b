"""What students see of figures: players that need nothing but themselves, and a slider where there are widgets."""

import importlib
import sys
from collections.abc import Callable
from typing import Any

import IPython.display
import numpy as np
import pytest

from autograder.course.course import Course

WIDGET = "application/vnd.jupyter.widget-view+json"
RATES = np.linspace(0.1, 0.5, 5)


@pytest.fixture
def lab(course: Course, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(course.root / "assignments"))
    return importlib.import_module("lab")


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What a notebook displays, output by output."""
    outputs: list[dict[str, Any]] = []
    monkeypatch.setattr(IPython.display, "display", lambda data, raw: outputs.append(data))
    return outputs


def drawing(lab: Any) -> tuple[Any, Callable[[float], None], list[float]]:
    """A small figure, a function that draws a number on it, and the list of the numbers that were drawn."""
    fig, ax = lab.axes(size=(2.0, 1.0))
    drawn: list[float] = []

    def draw(value: float) -> None:
        drawn.append(float(value))
        ax.clear()
        ax.plot([0, value])

    return fig, draw, drawn


@pytest.mark.parametrize(
    ("value", "kind", "fits"),
    [
        pytest.param(2, "one number", False, id="a number"),
        pytest.param(np.zeros((3, 1)), "an array of shape (3, 1)", True, id="an axis of length one"),
        pytest.param([1.0, 2.0, 3.0], "an array of shape (3,)", True, id="a list"),
        pytest.param([None, None], "made of None", False, id="nothing"),
        pytest.param("abc", "a str, not made of numbers", False, id="text"),
        pytest.param([1.0, [2.0]], "a list whose items have different shapes", False, id="ragged"),
    ],
)
def test_answers_of_every_kind_are_named(lab: Any, value: Any, kind: str, fits: bool) -> None:
    assert lab.kind(value) == kind
    assert lab.fits(value, np.ones(3)) == fits


WORDS, RAGGED = ["hot", "cold"], [[1, 2], [3]]


@pytest.mark.parametrize(
    ("got", "want"),
    [
        pytest.param(("hot", "cold"), WORDS, id="a tuple for a list of texts"),
        pytest.param(np.array(WORDS), WORDS, id="an array for a list of texts"),
        pytest.param({"a": 1, "b": ["x"]}, {"b": ["x"], "a": 1.0}, id="a dict in another order"),
        pytest.param({1: "x"}, {"1": "x"}, id="a dict whose keys are numbers, as they cross the line"),
        pytest.param(RAGGED, RAGGED, id="rows of different lengths"),
        pytest.param([1, None], [1, None], id="a gap"),
        pytest.param([("a", 1)], [("a", 1.0)], id="pairs"),
        pytest.param(range(3), [0, 1, 2], id="a range for numbers"),
        pytest.param([], [], id="nothing in it"),
    ],
)
def test_what_is_not_made_of_numbers_agrees_item_by_item(lab: Any, got: Any, want: Any) -> None:
    lab.expect(got, want, "An example.")


@pytest.mark.parametrize(
    ("got", "want", "said"),
    [
        pytest.param(["hot", "warm"], WORDS, "Item 1: it is 'warm' and should be 'cold'", id="one text"),
        pytest.param(["hot"], WORDS, "It should hold 2 items, yours holds 1", id="one is missing"),
        pytest.param("ab", ["a", "b"], "It should be a list of 2 items, yours is a str", id="a text, letter by letter"),
        pytest.param({"hot", "cold"}, WORDS, "It should be a list of 2 items, yours is a set", id="a set"),
        pytest.param(3, WORDS, "It should be a list of 2 items, yours is one number", id="a number"),
        pytest.param([None, "cold"], WORDS, "Item 0: it is None and should be 'hot'", id="a gap"),
        pytest.param([1, 2], ["1", "2"], "Item 0: it is 1 and should be '1'", id="numbers for texts"),
        pytest.param([[1, 2], [4]], RAGGED, "Item 1: 4 in place of 3", id="a row"),
        pytest.param({"a": 2}, {"a": 1}, "['a']: 2 in place of 1", id="a value"),
        pytest.param({"b": 1}, {"a": 1}, "The keys are other ones: yours lacks 'a'", id="another key"),
        pytest.param({"a": 1, "b": 1}, {"a": 1}, "The keys are other ones: yours has 'b' as well", id="a key more"),
        pytest.param([1], {"a": 1}, "It should be a dict, yours is an array of shape (1,)", id="a list for a dict"),
    ],
)
def test_what_is_not_made_of_numbers_says_where_it_differs(lab: Any, got: Any, want: Any, said: str) -> None:
    with pytest.raises(lab.Disagreement) as caught:
        lab.expect(got, want, "An example.")
    assert str(caught.value).startswith(said)


def test_items_of_what_holds_none_are_named_as_well(lab: Any) -> None:
    assert (lab.items([1, 2]), lab.items(0.5), lab.items(np.array(1.0))) == (2, "only one", "only one")


def test_a_player_carries_its_frames_and_fetches_nothing(lab: Any, shown: list[dict[str, Any]]) -> None:
    fig, draw, drawn = drawing(lab)
    lab.animate(fig, draw, 3, 'a line "rises"', stills=[0, 2])
    player, still = shown
    page = player["text/html"]
    assert drawn == [0, 1, 2] * 2, "the first, the middle and the last to find room for them, then each"
    assert page.count('alt="a line &quot;rises&quot;"') == page.count("<img") == 1
    assert len(page.split('data-frames="')[1].split('"')[0].split()) == 3
    assert "http" not in page
    assert player["text/plain"] == 'a line "rises"'
    assert "image/png" in still


def test_axes_stand_still_while_an_animation_plays(lab: Any, shown: list[dict[str, Any]]) -> None:
    """With room for the widest labels of its frames; afterwards the figure is laid out for what it shows, as before."""
    fig, ax = lab.axes(size=(2, 1))
    places, alone = [], []

    def draw(k: int) -> None:
        ax.set_ylabel("name\n" * k)
        places.append(tuple(ax.get_position(original=True).bounds))

    for k in range(3):
        draw(k)
        lab._picture(fig, 80)
        alone.append(ax.get_position(original=True).x0)
    places.clear()
    lab.animate(fig, draw, 3, "a line")
    assert len(set(places[4:])) == 1
    assert places[-1][0] == pytest.approx(max(alone))
    draw(0)
    lab._picture(fig, 80)
    assert ax.get_position(original=True).x0 == pytest.approx(alone[0])


def test_players_on_one_page_share_no_names(lab: Any, shown: list[dict[str, Any]]) -> None:
    """No ids, no global variables, no script that runs by itself: a second player cannot disturb the first."""
    fig, draw, _ = drawing(lab)
    lab.animate(fig, draw, 2, "a line")
    page = shown[0]["text/html"]
    assert "<script" not in page
    assert " id=" not in page
    assert "window" not in page
    assert "getElementById" not in page


def test_the_still_picture_has_the_frames_that_were_asked_for(lab: Any, shown: list[dict[str, Any]]) -> None:
    fig, draw, _ = drawing(lab)
    sizes = []
    for stills, columns in [([0], None), ([0, 3], None), ([0, 1, 3], 2), (4, 2)]:
        lab.animate(fig, draw, 4, "a line", stills=stills, columns=columns)
        sizes.append(picture_size(shown[-1]["image/png"]))
    (width, height) = sizes[0]
    assert sizes == [(width, height), (2 * width, height), (2 * width, 2 * height), (2 * width, 2 * height)]


def test_stills_stand_in_as_many_columns_as_can_be_read(lab: Any, shown: list[dict[str, Any]]) -> None:
    """Two in a row where the page is wide; on a phone one below the other, and none smaller than half its size."""
    fig, draw, _ = drawing(lab)
    lab.animate(fig, draw, 4, 'a line "rises"', stills=[0, 1, 3], columns=2)
    page = shown[-1]["text/html"]
    assert page.count("<img") == 3
    assert page.count('alt="Frames of the animation: a line &quot;rises&quot;"') == 1
    assert page.count('alt=""') == 2
    assert page.count("width: 50%; max-width: 160px; min-width: 80px") == 3, "a figure of 2 inches at 80 dots each"


def test_a_figure_is_no_wider_than_it_was_drawn_and_no_smaller_than_half_of_that(
    lab: Any, shown: list[dict[str, Any]]
) -> None:
    fig, _, _ = drawing(lab)
    lab.show(fig, "a line")
    assert "width: 100%; max-width: 220px; min-width: 110px" in shown[0]["text/html"]


def picture_size(png: str) -> tuple[int, int]:
    import base64

    head = base64.b64decode(png)[16:24]
    return int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")


def test_without_widgets_a_slider_is_a_player(
    lab: Any, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ipywidgets", None)  # importing it fails
    fig, draw, drawn = drawing(lab)
    lab.slide(fig, draw, RATES, "a line", name="rate", stills=[0, 4])
    player, still = shown
    assert drawn == [*RATES[[0, 2, 4]], *RATES]
    assert WIDGET not in player
    assert 'max="4"' in player["text/html"]
    assert "image/png" in still


def test_with_widgets_moving_the_slider_draws_anew(
    lab: Any, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    ipywidgets = pytest.importorskip("ipywidgets")
    made: list[Any] = []
    monkeypatch.setattr(ipywidgets.VBox, "__init__", keeping(ipywidgets.VBox.__init__, made))
    fig, draw, drawn = drawing(lab)
    lab.slide(fig, draw, RATES, "a line", name="rate", stills=[0, 4])
    output, still = shown
    slider, page = made[0].children
    assert output[WIDGET]["model_id"] == made[0].model_id
    assert "data-frames" in output["text/html"], "for pages without widgets there is the player"
    assert "image/png" in still
    assert (slider.min, slider.max, slider.description) == (0.1, 0.5, "rate")
    before = page.value
    slider.value = 0.35
    assert drawn[-1] == 0.35
    assert page.value != before
    assert page.value.count('alt="a line"') == 1


def keeping(init: Callable[..., None], made: list[Any]) -> Callable[..., None]:
    def wrapped(self: Any, *args: Any, **kwargs: Any) -> None:
        init(self, *args, **kwargs)
        made.append(self)

    return wrapped
