"""Plumbing for the notebooks: showing figures and animations.

Nothing here is needed to understand what the notebooks are about. How examples are compared is in `lab_examples.py`,
and what is drawn in a module of its own; both can be used from here as well. Matplotlib is imported when the first
figure is made, so importing this file is quick. Figures live outside pyplot: ``show`` displays one, with a text
for those who cannot see it.
"""

import base64
import html
import io
from pathlib import Path

import numpy as np
from lab_compare import *  # noqa: F403 - its __all__ says what
from lab_drawings import *  # noqa: F403
from lab_examples import *  # noqa: F403

LEAST = 0.5  # of a picture's own width: narrower, its letters cannot be read


def data(name):
    """The path of a data file of this course: it lies beside this file, wherever the notebook runs."""
    return Path(__file__).with_name(name)


def show(fig, alt):
    """Display a figure together with ``alt``, a text that says what it shows."""
    _display(_picture(fig, 110), alt)


def animate(fig, draw, n_frames, alt, stills=4, interval=160, columns=None):
    """Display an animation with buttons, and below it some of its frames as a still picture.

    draw : function
        Takes the frame's number, 0 ... n_frames - 1, and draws that frame on ``fig`` anew; some are drawn twice.
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
        page.value = _image(_picture(fig, 80), alt)

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
    engine = fig.get_layout_engine()
    _lay_out(fig, draw, np.unique([0, n_frames // 2, n_frames - 1]))
    frames, chosen = [], {}
    for k in range(n_frames):
        draw(k)
        png = _picture(fig, 80)
        frames.append(_small(png))
        if k in stills:
            chosen[k] = imread(io.BytesIO(png))
    fig.set_layout_engine(engine)
    display({"text/html": _player(frames, interval, alt), "text/plain": alt, **better}, raw=True)
    columns, told = columns or len(stills), "Frames of the animation: " + alt
    _display(_tile([chosen[k] for k in stills], columns), told, _row([frames[k] for k in stills], columns, told))


def _lay_out(fig, draw, some):
    """Give the axes room for what ``some`` of the frames write around them, and let them stand still from then on.

    To find the room takes longer than to draw a frame, and axes that give way to every label would jump.
    """
    from matplotlib.transforms import Bbox

    if fig.get_layout_engine() is None:
        return
    rooms = []
    for k in some:
        draw(k)
        fig.get_layout_engine().execute(fig)
        rooms.append({ax: ax.get_position(original=True).get_points() for ax in fig.axes})
    if any(room.keys() != rooms[0].keys() for room in rooms):
        return  # there are new axes in each frame, and nothing to keep
    for ax in rooms[0]:
        corners = np.array([room[ax] for room in rooms])
        ax.set_position(Bbox([corners[:, 0].max(axis=0), corners[:, 1].min(axis=0)]))
        ax.set_in_layout(True)  # for a later figure on the same axes
    fig.set_layout_engine(None)


def _picture(fig, dpi):
    """The bytes of a figure as a PNG file, not compressed: what becomes of it is."""
    file = io.BytesIO()
    fig.savefig(file, format="png", dpi=dpi, facecolor="white", pil_kwargs={"compress_level": 0})
    return file.getvalue()


def _few_colours(png):
    """The same PNG with a palette of 256 colours: a third of the bytes, and hard to tell apart."""
    from PIL import Image  # Matplotlib brings it along

    file = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(256).save(file, "png")
    return file.getvalue()


def _small(png):
    """(bytes, kind) of the same picture for a page: WebP, a quarter of the PNG, where Pillow can write it."""
    from PIL import Image, features

    if not features.check("webp"):
        return _few_colours(png), "png"
    file = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(file, "webp", quality=80, method=2)  # faster than 4, and 2 % larger
    return file.getvalue(), "webp"


def _tile(pictures, columns):
    """Put pictures (h, w, 4) of one size side by side, ``columns`` in a row; the bytes of the file."""
    from matplotlib.image import imsave

    blank = np.ones_like(pictures[0])
    pictures = pictures + [blank] * (-len(pictures) % columns)
    rows = [np.hstack(pictures[k : k + columns]) for k in range(0, len(pictures), columns)]
    file = io.BytesIO()
    imsave(file, np.ascontiguousarray(np.vstack(rows)), format="png")
    return file.getvalue()


def _display(png, alt, page=None):
    """Display a picture as an image with alternative text; front ends without HTML take the plain one."""
    from IPython.display import display

    data = base64.b64encode(_few_colours(png)).decode("ascii")
    display({"text/html": page or _image(png, alt), "image/png": data, "text/plain": alt}, raw=True)


def _image(png, alt):
    """HTML of a picture that carries its bytes with it."""
    return _row([_small(png)], 1, alt)


def _row(frames, columns, alt):
    """HTML of pictures side by side, ``columns`` in a row, and fewer where that would make them too small to read."""
    images = ""
    for frame in frames:
        style = f"width: {100 / columns:.4g}%; max-width: {_width(frame)}px; {_least(frame)}; vertical-align: top"
        images += f'<img alt="{html.escape(alt)}" src="{_source(*frame)}" style="{style}">'
        alt = ""  # it is read aloud once
    return f'<div style="max-width: 100%; overflow-x: auto">{images}</div>'


def _width(frame):
    """Pixels from left to right."""
    from PIL import Image

    return Image.open(io.BytesIO(frame[0])).width


def _least(frame):
    """CSS: a picture shrinks with the page, and on a phone is moved sideways rather than too small to read."""
    return f"min-width: {round(LEAST * _width(frame))}px"


def _source(picture, kind):
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode('ascii')}"


def _player(frames, interval, alt):
    """HTML of a player: the first frame, and buttons that carry their own lines of script.

    Nothing is fetched, nothing has a name that another player on the page could share. The buttons are shown by
    a line that runs when the frame has been loaded: where scripts are not run (a notebook that is not trusted),
    the first frame stays, and a note that says what to do.
    """
    kind = frames[0][1]
    rest = " ".join(base64.b64encode(frame).decode("ascii") for frame, _ in frames)
    step = "const s = this.parentNode.querySelector('input'); s.value = +s.value {} 1; s.oninput()"
    alive = (
        "this.onload = null; const [row, note] = this.parentNode.querySelectorAll('div'); "
        "row.style.display = 'flex'; note.style.display = 'none'"
    )
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
        '<div class="lab-player" style="display: inline-block; max-width: 100%; overflow-x: auto">'
        f'<img alt="{html.escape(alt)}" src="{_source(*frames[0])}" style="max-width: 100%; {_least(frames[0])}" '
        f'data-frames="{rest}" onload="{html.escape(alive)}">'
        '<div style="display: none; align-items: center; gap: 6px; margin: 4px 0 10px 0; position: sticky; left: 0">'
        f"{row}"
        f'<input type="range" min="0" max="{len(frames) - 1}" step="1" value="0" aria-label="Frame" '
        f'style="flex: 1" oninput="{html.escape(to_frame)}">'
        f'<span style="min-width: 4em">1 / {len(frames)}</span></div>'
        "<div><em>An animation: run this cell to play it.</em></div></div>"
    )


if __name__ == "__main__":  # python lab.py layers.ipynb
    import sys

    sys.exit(not all(try_notebook(path) for path in sys.argv[1:]))  # noqa: F405
