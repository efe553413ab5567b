"""Plumbing for the notebooks: showing figures and animations, and comparing containers.

Nothing here is needed to understand backpropagation. What is drawn is in `lab_drawings.py`, and can
be used from here as well. Matplotlib is imported when the first figure is made, so importing this
file is quick. Figures live outside pyplot: ``show`` displays one, with a text for those who cannot
see it.
"""

import base64
import html
import io
import re
from collections import deque
from contextlib import suppress
from pathlib import Path

import numpy as np
from lab_drawings import *  # noqa: F403 - its __all__ says what


def plain(value):
    """The value with arrays in place of nested lists, iterators and matrices.

    Examples compare numbers, not containers: a list of rows is as good as an array.
    """
    if hasattr(value, "__next__") or isinstance(value, (list, tuple, deque)):
        items = [plain(item) for item in value]
        simple = all(isinstance(item, (np.ndarray, np.generic, int, float)) for item in items)
        return np.array(items) if simple and len({np.shape(item) for item in items}) == 1 else items
    return np.asarray(value) if isinstance(value, np.matrix) else value


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
    from IPython.display import HTML, display
    from matplotlib import rc_context
    from matplotlib.animation import FuncAnimation
    from matplotlib.image import imread

    fig.set_dpi(80)
    kind = "jpeg" if any(ax.name == "3d" for ax in fig.axes) else "png"  # whichever makes the notebook smaller
    with rc_context({"animation.frame_format": kind}):
        movie = FuncAnimation(fig, draw, frames=n_frames, interval=interval, init_func=lambda: None)
        with suppress(OSError):  # nowhere to write a temporary file: the still picture below must do
            display(HTML(_self_contained(movie.to_jshtml(fps=1000 / interval, default_mode="once"), alt)))

    if isinstance(stills, int):
        stills = np.unique(np.linspace(0, n_frames - 1, stills).round().astype(int))
    pictures = []
    for k in stills:
        draw(int(k))
        pictures.append(imread(io.BytesIO(_picture(fig, 80, "png"))))
    _display(_tile(pictures, columns or len(pictures), kind), kind, "Frames of the animation: " + alt)


def _picture(fig, dpi, kind):
    """The bytes of a figure as a picture file of this kind."""
    file = io.BytesIO()
    fig.savefig(file, format=kind, dpi=dpi, facecolor="white")
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
    page = f'<img alt="{html.escape(alt)}" src="data:image/{kind};base64,{data}" style="max-width: 100%">'
    display({"text/html": page, f"image/{kind}": data, "text/plain": alt}, raw=True)


def _self_contained(page, alt):
    """Matplotlib's player without the icon font that it would fetch from the network, and with ``alt``."""
    signs = {
        "minus": "−",
        "fast-backward": "⏮",
        "step-backward": "◁",
        "play fa-flip-horizontal": "◀",
        "pause": "⏸",
        "play": "▶",
        "step-forward": "▷",
        "fast-forward": "⏭",
        "plus": "+",
    }
    page = re.sub(r'<link rel="stylesheet"\s+href="https://[^"]*font-awesome[^"]*">', "", page)
    for name, sign in signs.items():
        page = page.replace(f'<i class="fa fa-{name}"></i>', f"{sign}\ufe0e")
    return page.replace("<img id=", f'<img alt="{html.escape(alt)}" id=', 1)
