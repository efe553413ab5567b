"""Plumbing for the notebooks: showing figures and animations, and comparing containers.

Nothing here is needed to understand backpropagation. What is drawn is in `lab_drawings.py`, and can
be used from here as well. Matplotlib is imported when the first figure is made, so importing this
file is quick. Figures live outside pyplot: ``show`` displays one, with a text for those who cannot
see it.
"""

import base64
import html
import io
from collections import deque
from pathlib import Path

import numpy as np
from lab_drawings import *  # noqa: F403 - its __all__ says what


def plain(value):
    """The value with arrays in place of nested lists, iterators and matrices.

    Examples compare numbers, not containers: a list of rows is as good as an array.
    """
    if isinstance(value, np.ndarray) and value.dtype == object:
        value = value.tolist()
    if hasattr(value, "__next__") or isinstance(value, (list, tuple, deque)):
        items = [plain(item) for item in value]
        simple = all(isinstance(item, (np.ndarray, np.generic, int, float)) for item in items)
        return np.array(items) if simple and len({np.shape(item) for item in items}) == 1 else items
    return np.asarray(value) if isinstance(value, np.matrix) else value


def items(value):
    """How many items an answer holds, for a message that begins with "yours holds"."""
    try:
        return len(value)
    except TypeError:
        return "only one"


def kind(value):
    """What an answer is, in words: one number, an array of some shape, or something that is neither."""
    try:
        array = np.asarray(value)
    except ValueError:
        return "a list whose items have different shapes"
    if array.dtype.kind not in "biufc":
        return "made of None" if None in array.ravel().tolist() else f"a {type(value).__name__}, not made of numbers"
    return f"an array of shape {array.shape}" if array.shape else "one number"


def fits(value, wanted):
    """Whether an answer is made of numbers and has the wanted shape, up to axes of length one."""
    numbers = kind(value).startswith(("one number", "an array"))
    return numbers and np.squeeze(value).shape == np.squeeze(wanted).shape


def data(name):
    """The path of a data file of this course: it lies beside this file, wherever the notebook runs."""
    return Path(__file__).with_name(name)


def show(fig, alt):
    """Display a figure together with ``alt``, a text that says what it shows."""
    _display(_picture(fig, 110, "png"), "png", alt)


def animate(fig, draw, n_frames, alt, stills=4, interval=160, columns=None):
    """Display an animation with buttons, and below it some of its frames as a still picture.

    draw : function
        Takes the frame's number, 0 ... n_frames - 1, and draws that frame on ``fig`` anew.
    alt : str
        What the animation shows, for those who cannot see it.
    stills : int or list of int
        How many frames, or which ones, the still picture has; ``columns`` of them in a row.
    """
    _play(fig, draw, n_frames, alt, stills, interval, columns, {})


def slide(fig, draw, values, alt, name, stills=4, columns=None):
    """Display a figure that follows a slider; where there are no widgets, an animation over the ``values``.

    draw : function
        Takes a value and draws the figure for it anew. It is called whenever the slider moves, also after later
        cells have run: it must keep what it draws with, and not look names up that those cells may change.
    values : array
        Equally spaced, from one end of the slider to the other: the frames of the animation.
    name : str
        What the slider is called.
    """
    widget = _slider(fig, draw, values, alt, name)
    _play(fig, lambda k: draw(values[k]), len(values), alt, stills, 300, columns, widget)


def _slider(fig, draw, values, alt, name):
    """The slider and its figure for front ends with widgets: a part of an output, empty without ipywidgets."""
    try:
        import ipywidgets
    except ImportError:
        return {}
    slider = ipywidgets.FloatSlider(
        value=values[0],
        min=values[0],
        max=values[-1],
        step=(values[1] - values[0]) / 4,
        description=name,
        readout_format=".3f",
        style={"description_width": "initial"},
        layout={"width": "32em", "max_width": "100%"},
    )
    page = ipywidgets.HTML()

    def redraw(_=None):
        draw(slider.value)
        page.value = _image(_picture(fig, 80, "png"), "png", alt)

    slider.observe(redraw, "value")
    redraw()
    box = ipywidgets.VBox([slider, page])
    view = {"version_major": 2, "version_minor": 0, "model_id": box.model_id}
    return {"application/vnd.jupyter.widget-view+json": view}


def _play(fig, draw, n_frames, alt, stills, interval, columns, better):
    """Display a player and a still picture; a front end that can show ``better`` shows it in place of the player."""
    from IPython.display import display
    from matplotlib.image import imread

    if isinstance(stills, int):
        stills = np.unique(np.linspace(0, n_frames - 1, stills).round().astype(int))
    fig.set_dpi(80)
    kind = "jpeg" if any(ax.name == "3d" for ax in fig.axes) else "png"  # whichever makes the notebook smaller
    frames, chosen = [], {}
    for k in range(n_frames):
        draw(k)
        frames.append(_picture(fig, 80, kind) if kind == "jpeg" else _few_colours(_picture(fig, 80, kind)))
        if k in stills:
            chosen[k] = imread(io.BytesIO(_picture(fig, 80, "png")))
    display({"text/html": _player(frames, kind, interval, alt), "text/plain": alt, **better}, raw=True)
    pictures = [chosen[k] for k in stills]
    _display(_tile(pictures, columns or len(pictures), kind), kind, "Frames of the animation: " + alt)


def _picture(fig, dpi, kind):
    """The bytes of a figure as a picture file of this kind."""
    file = io.BytesIO()
    fig.savefig(file, format=kind, dpi=dpi, facecolor="white")
    return file.getvalue()


def _few_colours(png):
    """The same PNG with a palette of 256 colours: a third of the bytes, and hard to tell apart."""
    from PIL import Image  # Matplotlib brings it along

    file = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(256).save(file, "png")
    return file.getvalue()


def _tile(pictures, columns, kind):
    """Put pictures (h, w, 4) of one size side by side, ``columns`` in a row; the bytes of the file."""
    from matplotlib.image import imsave

    blank = np.ones_like(pictures[0])
    pictures = pictures + [blank] * (-len(pictures) % columns)
    rows = [np.hstack(pictures[k : k + columns]) for k in range(0, len(pictures), columns)]
    file = io.BytesIO()
    imsave(file, np.ascontiguousarray(np.vstack(rows)), format=kind)
    return file.getvalue()


def _display(picture, kind, alt):
    """Display a picture as an image with alternative text; front ends without HTML take the plain one."""
    from IPython.display import display

    data = base64.b64encode(picture).decode("ascii")
    display({"text/html": _image(picture, kind, alt), f"image/{kind}": data, "text/plain": alt}, raw=True)


def _image(picture, kind, alt, more=""):
    """HTML of a picture that carries its bytes with it."""
    data = base64.b64encode(picture).decode("ascii")
    return f'<img alt="{html.escape(alt)}" src="data:image/{kind};base64,{data}" style="max-width: 100%"{more}>'


def _player(frames, kind, interval, alt):
    """HTML of a player: the first frame, and buttons that carry their own lines of script.

    Nothing is fetched, nothing has a name that another player on the page could share, and where scripts
    are not run the first frame stays.
    """
    rest = " ".join(base64.b64encode(frame).decode("ascii") for frame in frames)
    step = "const s = this.parentNode.querySelector('input'); s.value = +s.value {} 1; s.oninput()"
    to_frame = (
        "const f = this.parentNode.parentNode.querySelector('img'); f.all ||= f.dataset.frames.split(' '); "
        f"f.src = 'data:image/{kind};base64,' + f.all[this.value]; "
        "this.nextElementSibling.textContent = `${+this.value + 1} / ${f.all.length}`"
    )
    play = (
        "const s = this.parentNode.querySelector('input'); "
        "if (this.timer) { clearInterval(this.timer); this.timer = 0; this.textContent = 'Play'; return; } "
        "if (+s.value == +s.max) { s.value = 0; s.oninput(); } "  # at the end: once more from the start
        "this.textContent = 'Pause'; "
        "this.timer = setInterval(() => { if (this.isConnected && +s.value < +s.max) { s.value = +s.value + 1; "
        f"s.oninput(); }} else this.onclick(); }}, {interval})"
    )
    buttons = [
        ("Play or pause", "Play", "4.5em", play),
        ("One frame back", "‹", "2em", step.format("-")),
        ("One frame on", "›", "2em", step.format("+")),
    ]
    row = "".join(
        f'<button type="button" title="{title}" style="width: {width}" onclick="{html.escape(script)}">{sign}</button>'
        for title, sign, width, script in buttons
    )
    return (
        '<div class="lab-player" style="display: inline-block; max-width: 100%">'
        + _image(frames[0], kind, alt, f' data-frames="{rest}"')
        + f'<div style="display: flex; align-items: center; gap: 6px; margin: 4px 0 10px 0">{row}'
        + f'<input type="range" min="0" max="{len(frames) - 1}" step="1" value="0" aria-label="Frame" '
        + f'style="flex: 1" oninput="{html.escape(to_frame)}">'
        + f'<span style="min-width: 4em">1 / {len(frames)}</span></div></div>'
    )
