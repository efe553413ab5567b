"""Drawings of the course: error surfaces, paths, matrices, networks, graphs, on axes of Matplotlib's.

Colours are Okabe and Ito's, and nothing is told by colour alone.
"""

import numpy as np

__all__ = [
    "BLACK",
    "BLUE",
    "GREEN",
    "GREY",
    "ORANGE",
    "PURPLE",
    "RED",
    "SKY",
    "axes",
    "boundary",
    "contours",
    "dress",
    "graph",
    "label",
    "landscape",
    "legible",
    "matrix",
    "network",
    "note",
    "number",
    "outer",
    "signed",
    "surface",
    "trail",
    "triangle",
    "wipe",
]

# Okabe and Ito's colours: they stay apart for every kind of colour vision.
BLUE, ORANGE, GREEN, RED = "#0072B2", "#E69F00", "#009E73", "#D55E00"
PURPLE, SKY, BLACK, GREY = "#CC79A7", "#56B4E9", "#222222", "#8A8A8A"


def axes(rows=1, cols=1, size=(6.0, 3.4), **options):
    """A new figure with rows x cols axes; ``size`` is (width, height) in inches.

    Returns (figure, axes): one axes, or an array of them as from ``plt.subplots``.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    fig = Figure(figsize=size, dpi=96, layout="constrained", facecolor="white")
    fig.get_layout_engine().set(w_pad=0.08, h_pad=0.08)
    FigureCanvasAgg(fig)
    axs = fig.subplots(rows, cols, **options)
    for ax in np.ravel(axs):
        dress(ax)
    return fig, axs


def dress(ax):
    """Give axes the look of this course: few lines, small figures on the ticks."""
    ax.tick_params(labelsize=9)
    if hasattr(ax, "zaxis"):
        return ax
    ax.spines[["top", "right"]].set_visible(False)
    return ax


def wipe(ax):
    """Take away what was drawn on axes, for the next frame: ``ax.clear()`` would make new ticks, which takes longer."""
    for artist in [*ax.lines, *ax.patches, *ax.collections, *ax.images, *ax.texts]:
        artist.remove()
    if ax.get_legend():
        ax.get_legend().remove()
    ax.set_prop_cycle(None)
    ax.relim()
    ax.autoscale()


def label(ax, title="", x="", y=""):
    """Title (it says what to notice) and the names of the two axes."""
    ax.set_title(title, fontsize=10.5, loc="left")
    ax.set_xlabel(x, fontsize=10)
    ax.set_ylabel(y, fontsize=10)


def landscape(size=(9.0, 3.9)):
    """A figure for an error surface: (figure, 3-D axes on the left, flat axes on the right)."""
    fig, (left, right) = axes(1, 2, size)
    place = left.get_subplotspec()
    left.remove()
    solid = dress(fig.add_subplot(place, projection="3d", computed_zorder=False))
    return fig, solid, right


def surface(ax, w1s, w2s, E, top, title=""):
    """Draw the surface E (p, q) over w1s (p,) and w2s (q,) on 3-D axes that reach up to ``top``."""
    from matplotlib import colormaps

    wipe(ax)
    W1, W2 = np.meshgrid(w1s, w2s, indexing="ij")
    height = np.where(top < E, np.nan, E)
    colors = colormaps["viridis"](np.sqrt(np.clip(E / top, 0, 1)))  # the root shows more of the bottom
    ax.plot_surface(
        W1,
        W2,
        height,
        facecolors=colors,
        shade=False,
        alpha=0.85,
        rcount=40,
        ccount=40,
        linewidth=0.2,
        edgecolor="white",
        zorder=1,
    )
    ax.set(xlim=(w1s[0], w1s[-1]), ylim=(w2s[0], w2s[-1]), zlim=(0, top))
    ax.view_init(elev=36, azim=-52)
    ax.set_box_aspect((1, 1, 0.75), zoom=1.1)
    label(ax, title, "$w_1$", "$w_2$")
    ax.set_zlabel("$E$", fontsize=10)


def contours(ax, w1s, w2s, E, top, title=""):
    """Draw the same surface from above: lines of equal error, dark where it is low."""
    from matplotlib.colors import PowerNorm

    wipe(ax)
    levels = top * np.linspace(0, 1, 13) ** 2  # closer together near the bottom
    ax.contourf(w1s, w2s, E.T, levels=levels, cmap="viridis", norm=PowerNorm(0.5, 0, top), extend="max", alpha=0.85)
    ax.contour(w1s, w2s, E.T, levels=levels[1:], colors="white", linewidths=0.5)
    ax.set(xlim=(w1s[0], w1s[-1]), ylim=(w2s[0], w2s[-1]), aspect="equal")
    label(ax, title, "$w_1$", "$w_2$")


def legible(color):
    """The colour, darkened for small text: Okabe and Ito's colours are for lines and marks, and pale as letters."""
    from matplotlib.colors import to_rgb

    return tuple(0.65 * part for part in to_rgb(color))


def note(ax, text, at, to=None, color=BLACK):
    """Write ``text`` at a point of the axes, with an arrow to another point when ``to`` is given.

    The axes keep their size wherever the point is: a wrong answer may send it far away.
    """
    box = {"boxstyle": "round,pad=0.25", "facecolor": "white", "edgecolor": "none", "alpha": 0.85}
    arrow = {"arrowstyle": "->", "color": color, "lw": 1.2}
    style = {"fontsize": 9, "color": legible(color), "bbox": box, "zorder": 20}
    told = ax.text(*at, text, **style) if to is None else ax.annotate(text, to, at, arrowprops=arrow, **style)
    told.set_in_layout(False)


def trail(ax, path, color=RED):
    """Draw a path (steps + 1, 2) over the plane of weights: a ring at the start, a dot per step."""
    ax.plot(path[:, 0], path[:, 1], "-", color=color, lw=1.3, zorder=5)
    ax.plot(path[1:, 0], path[1:, 1], ".", color=color, ms=7, zorder=6)
    ax.plot(*path[0], "o", color="white", mec=color, mew=2, ms=8, zorder=7)


def boundary(ax, w, color, **style):
    """Draw the line w[0] + w[1] x1 + w[2] x2 = 0 across the plane of two inputs."""
    if w[1] == 0 and w[2] == 0:
        return  # no line: every point is on the same side
    normal = np.array([w[1], w[2]]) / np.hypot(w[1], w[2])
    foot = -w[0] / np.hypot(w[1], w[2]) * normal
    along = np.array([-normal[1], normal[0]])
    ends = np.array([foot - 100 * along, foot + 100 * along])
    ax.plot(ends[:, 0], ends[:, 1], color=color, **style)


def triangle(ax, names, title=""):
    """Draw the triangle of all probabilities of three classes. Returns its corners (3, 2): P @ corners are places."""
    corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(0.75)]])
    wipe(ax)
    ax.plot(*corners[[0, 1, 2, 0]].T, "-", color=BLACK, lw=1.2, zorder=3)
    for place, name, shift in zip(corners, names, [-0.09, -0.09, 0.06]):
        ax.text(place[0], place[1] + shift, name, ha="center", va="center", fontsize=10)
    ax.set(xlim=(-0.12, 1.12), ylim=(-0.16, 1.0), aspect="equal")
    ax.axis("off")
    ax.set_title(title, fontsize=10.5, loc="left")
    return corners


def number(value):
    """Two decimals with a true minus sign, and no minus before zero."""
    return f"{round(float(value), 2) + 0.0:.2f}".replace("-", "−")


def signed(value):
    """Two decimals with their sign, for a formula; no sign before zero."""
    rounded = round(float(value), 2) + 0.0
    return f"{rounded:+.2f}" if rounded else "0.00"


def matrix(ax, M, title="", rows="", cols="", cmap="RdBu_r", limit=None):
    """Draw a signed matrix (r, c) as coloured squares with its numbers; white is 0."""
    M = np.atleast_2d(M)
    limit = limit or np.max(np.abs(M)) or 1.0
    ax.imshow(M, cmap=cmap, vmin=-limit, vmax=limit)
    for (j, i), value in np.ndenumerate(M):
        dark = abs(value) > 0.6 * limit
        ax.text(i, j, number(value), ha="center", va="center", fontsize=9, color="white" if dark else BLACK)
    ax.set_xticks(range(M.shape[1]), [f"{i + 1}" for i in range(M.shape[1])])
    ax.set_yticks(range(M.shape[0]), [f"{j + 1}" for j in range(M.shape[0])])
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    label(ax, title, cols, rows)


def outer(delta, a_prev, G, title=""):
    """A figure with a_prev (p,) on top, delta (q,) on the left, and the matrix G (q, p) between them."""
    q, p = len(delta), len(a_prev)
    fig, axs = axes(
        2, 2, (1.7 + 0.62 * p, 1.9 + 0.62 * q), gridspec_kw={"width_ratios": [1, p], "height_ratios": [1, q]}
    )
    axs[0, 0].axis("off")
    matrix(axs[0, 1], a_prev[None, :], "activations $a_i$ that the layer receives", cmap="PuOr_r")
    matrix(axs[1, 0], delta[:, None], "", rows="deltas $\\delta_j$ of the layer")
    matrix(axs[1, 1], G, "", cols="sending neuron $i$")
    for ax, side in zip(axs.flat[1:], ["SW", "NE", "NW"]):
        ax.set_anchor(side)
    axs[1, 0].set_xticks([])
    axs[0, 1].set_xticks([])
    axs[0, 1].set_yticks([])
    axs[1, 1].set_yticks([])
    fig.suptitle(title, fontsize=10.5)
    return fig


def network(ax, values, weights, kinds=None, title="", limits=(1.0, 1.0), active=None, constant=False):
    """Draw a network: one circle per neuron, one line per weight (thick = large, dashed = negative).

    values : list of L + 1 arrays (n_l,), or None for a layer without numbers yet
        What stands in the circles, layer by layer; values[0] are the inputs.
    weights : list of L arrays (n_l, n_(l-1))
        weights[l-1] holds the lines from layer l-1 to layer l.
    kinds : str of length L + 1
        "a" colours a layer as activations (purple to orange), "d" as deltas (blue to red).
    limits : (float, float)
        The activation and the delta that get the full colour.
    active : int, or (int, int)
        The lines of weights[active] are drawn dark, all others light; of a pair, the second number
        picks the lines that leave this one neuron.
    constant : bool
        Draw a square with a fixed 1 in every layer but the last.
    """
    from matplotlib import colormaps

    wipe(ax)
    sizes = [weights[0].shape[1]] + [len(W) for W in weights]
    tallest = max(sizes)
    kinds = kinds or "a" * len(sizes)

    def place(l, j):
        return 2.0 * l, (sizes[l] - 1) / 2 - j

    for l, W in enumerate(weights):
        for (j, i), w in np.ndenumerate(W):
            ink = GREY if active is None else BLACK if active in (l, (l, i)) else "#D0D0D0"
            ends = np.array([place(l, i), place(l + 1, j)])
            width = 0.5 + 2.5 * abs(w) / np.max(np.abs(W))
            ax.plot(*ends.T, "--" if w < 0 else "-", color=ink, lw=width, zorder=1)
    for l, n in enumerate(sizes):
        delta = kinds[l] == "d"
        cmap, limit = colormaps["RdBu_r" if delta else "PuOr_r"], limits[delta]
        for j in range(n):
            value = None if values[l] is None else values[l][j]
            share = 0.0 if value is None else np.clip(value / limit, -1, 1)
            face = "white" if value is None else cmap(0.5 + 0.45 * share)
            ax.plot(*place(l, j), "o", ms=30, mfc=face, mec=BLACK, mew=1, zorder=3)
            text = "" if value is None else number(value)
            ink = "white" if abs(share) > 0.65 else BLACK
            ax.text(*place(l, j), text, ha="center", va="center", fontsize=8.5, color=ink, zorder=4)
        if constant and l < len(weights):
            spot = np.array([2.0 * l, -(tallest - 1) / 2 - 1.1])
            for j in range(sizes[l + 1]):
                ax.plot(*np.array([spot, place(l + 1, j)]).T, ":", color=GREY, lw=1, zorder=1)
            ax.plot(*spot, "s", ms=24, mfc="white", mec=BLACK, zorder=3)
            ax.text(*spot, "1", ha="center", va="center", fontsize=9, zorder=4)
    low = -(tallest - 1) / 2 - (1.7 if constant else 0.6)
    ax.set(xlim=(-0.7, 2 * len(weights) + 0.7), ylim=(low, tallest / 2 + 0.5))
    ax.axis("off")
    for l in range(len(sizes)):
        name = "inputs" if l == 0 else f"layer {l}"
        ax.text(2.0 * l, tallest / 2 + 0.2, name, ha="center", fontsize=9, color=legible(GREY))
    ax.set_title(title, fontsize=10.5, loc="left")


def graph(ax, nodes, places, title="", active=None, grads=True):
    """Draw nodes (with data, grad, parents and label) at their ``places``, a dict from node to (x, y), and their lines.

    active : the node that tells its parents; grads : False leaves them out. Many nodes become dots.
    """
    from matplotlib import colormaps

    wipe(ax)
    largest = max([1e-9, *(abs(v.grad) for v in nodes)])
    for v in nodes:
        edge = RED if v is active else "#BBBBBB"
        for p in v.parents:
            start, end = np.array([places[v], places[p]], dtype=float)
            ax.plot(*zip(start, end), color=edge, lw=1 + (v is active), zorder=1)
            if v is active:
                tip = {"arrowstyle": "-|>", "color": edge, "lw": 2, "mutation_scale": 16}
                ax.annotate("", 0.4 * start + 0.6 * end, start, arrowprops=tip, zorder=2)
        face = colormaps["RdBu_r"](0.5 + 0.35 * grads * np.sign(v.grad) * np.sqrt(abs(v.grad) / largest))
        if len(nodes) > 16:
            ax.plot(*places[v], "o", ms=7, mfc=face, mec=GREY, mew=0.6, zorder=3)
            continue
        text = f"{v.label}\n{number(v.data)}" + grads * f"\n{number(v.grad)}"
        box = {"boxstyle": "round,pad=0.3", "fc": face, "ec": edge if v is active else BLACK, "lw": 1 + (v is active)}
        ax.text(*places[v], text, ha="center", va="center", fontsize=9, bbox=box, zorder=3)
    ax.margins(0.1, 0.2)
    ax.axis("off")
    ax.set_title(title, fontsize=10.5, loc="left")
