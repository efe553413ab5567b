# %% [markdown]
# # Training a network: five trainers
#
# *About {minutes} minutes. You need notebooks 2 and 5, and a working `forward`, `deltas` and `gradients` (or `backprop` of
# notebook 6).*
#
# You can compute the slope of the error in every weight of a network. That is backpropagation, and it changes no
# weight at all. What to *do* with the slopes is another matter, and there are many answers: walk straight down, keep
# some speed, let the length of the steps find itself, or solve a system of equations at every step. Five of these
# answers have become so usual that each has a name. You will write all five, and then let them train a network of
# your own: on the exclusive or and on two spirals.
#
# **At the end of this notebook you can**
#
# - say what belongs to backpropagation and what to the trainer,
# - write five trainers that differ in a line or two, and predict on a bowl what each will do,
# - train in epochs and in mini-batches, until the mean squared error meets a goal,
# - teach your own network a function $\mathbb{R}^m \to \mathbb{R}^o$ until its error meets a goal.
#
# It has two parts: **A**, the trainers, on error surfaces that you can see; **B**, the network. Take a break after A.

# %% [markdown]
# ### Notation of the whole course
#
# | in formulas | meaning | in Python |
# |:--|:--|:--|
# | $m,\ o,\ n,\ L$ | number of inputs, outputs, examples, layers | rows of an array are examples |
# | $x = a^0$ | an input | a row of `X`; `activations[0]` is `X` |
# | $t$ | its target | a row of `T` (or an entry of `t`) |
# | $W^l,\ b^l$ | weights and biases of layer $l$ | `weights[l-1]` is `(n_out, n_in)`, `biases[l-1]` is `(n_out,)` |
# | $z^l = W^l a^{l-1} + b^l$ | weighted sums of layer $l$ | `zs[l-1]` |
# | $a^l = f^l(z^l),\quad y = a^L$ | activations; the last ones are the outputs | `activations[l]` |
# | $C(t, y) = \tfrac12 \lVert t - y \rVert^2$ | error of one example | |
# | $E = \tfrac1n \sum C$ | loss: the average over the examples | |
# | $\delta^l = \partial C / \partial z^l$ | delta of layer $l$ | `deltas[l-1]` |
#
# The **MSE** of notebook 2, the mean of $(t - y)^2$ without the $\tfrac12$, is taken over all examples *and* all outputs.
#
# New today: all weights and biases of a network in one flat array `w` of length $k$; $P(w)$, the **performance** that a
# trainer makes small (for a network the MSE), and $g = \partial P / \partial w$; the learning rate $\eta$ (`lr`), the
# momentum constant `mc`, the damping $\mu$ (`mu`).
#
# ### Five names
#
# The abbreviations are used in many papers; the functions are those of a well-known toolbox, and yours follow its rules.
#
# | here | abbreviation | toolbox | in one line |
# |:--|:--|:--|:--|
# | `train_gd` | GDBP | `traingd` | gradient descent |
# | `train_gdm` | GDMBP | `traingdm` | with momentum |
# | `train_gda` | GDALRBP | `traingda` | with an adaptive learning rate |
# | `train_gdx` | GDALMBP | `traingdx` | with both |
# | `train_lm` | GDLMBP | `trainlm` | Levenberg and Marquardt |
#
# BP stands in all five names: each of them takes its derivatives from backpropagation. That is nearly all that they
# share.

# %% given="setup"
import numpy as np

import lab

# %% [markdown]
# # Part A: five ways to walk
#
# A trainer need not know what a network is. It is handed a function, `perf_grad(w)`, which answers with two things: the
# performance at `w`, and its gradient there. For a network, backpropagation will be inside. For now there are error
# surfaces whose formulas fit on a line: a *ravine*, twenty times as steep across as along, and three plainer ones.

# %% given="ravine"
def ravine(w):
    """Performance and gradient of a narrow valley: curvatures 1 along w[0] and 20 along w[1], bottom at (0, 0)."""
    return 0.5 * (w[0] ** 2 + 20 * w[1] ** 2), np.array([w[0], 20 * w[1]])


ravine_start = np.array([-4.0, 1.0])


def parabola(w):
    """The same curvature, 1, along every weight; bottom at 0."""
    return 0.5 * np.sum(w**2), 1.0 * w


def plane(w):
    """A slope of 1, everywhere."""
    return w[0], np.array([1.0])


def tub(w):
    """A parabola whose bottom lies at a height of 10."""
    return 10 + w @ w, 2 * w


# %% [markdown]
# ## 1. Gradient descent, once more
#
# $$ w \leftarrow w - \eta\, g $$
#
# You have written this in notebook 2. Bring it here: the only news is that the gradient comes together with the
# performance, as a pair. (No points: they were earned already.)
#
# Every trainer of this notebook returns its **path**, one row per epoch, the start included. Row 0 is where it began.

# %% exercise="train_gd"

# %% example="train_gd"
lab.expect(train_gd(parabola, np.array([8.0, -4.0]), 0.5, 3), [[8, -4], [4, -2], [2, -1], [1, -0.5]],
           "Each step halves the distance to the bottom: three epochs, four rows.")
lab.expect(train_gd(ravine, np.array([1, 1]), 0.05, 3), [[1, 1], [0.95, 0], [0.9025, 0], [0.85738, 0]],
           "Three epochs in the ravine, from (1, 1). What does perf_grad return first, and what "
           "second?")

# %% [markdown]
# ## 2. Memory
#
# In the ravine plain descent zigzags: the walls are steep, and the floor hardly slopes. A ball would not zigzag. It
# keeps some of its speed, so that pushes to the left and to the right cancel, and pushes along the valley add up. Let
# the step $d$ be a mixture of the step before and the new gradient,
#
# $$ d \leftarrow \text{mc}\; d - (1 - \text{mc})\, \eta\, g , \qquad\quad w \leftarrow w + d . $$
#
# Before there is anything to remember, the memory is filled with a plain step, $d = -\eta\, g(w_0)$, **and then** the
# rule applies. (So what does the first step come to?)
#
# Mind the factor $1 - \text{mc}$. Other books, and most libraries, teach the *heavy ball*, $d \leftarrow \text{mc}\; d -
# \eta\, g$, without it. On a long slope its steps grow to $\eta g / (1 - \text{mc})$, ten times as long for mc $= 0.9$;
# those of our rule have the length $\eta g$ from the first one on. The two walk the same paths if $\eta$ is rescaled and the first step agrees, but the
# same $\eta$ means different things, so never carry a learning rate from one text to another without a look at the rule.

# %% exercise="train_gdm"

# %% example="train_gdm"
lab.expect(train_gdm(ravine, ravine_start, 0.03, 0.9, 3),
           [[-4, 1], [-3.88, 0.4], [-3.7604, -0.164], [-3.6414, -0.6618]],
           "In the ravine: the first step is (0.12, -0.6), a plain one. What does the memory "
           "hold before it?")
lab.expect(train_gdm(ravine, ravine_start, 0.03, 0.0, 3),
           [[-4, 1], [-3.88, 0.4], [-3.7636, 0.16], [-3.6507, 0.064]],
           "With mc = 0 nothing is remembered, and the walk is plain descent.")
lab.expect(train_gdm(parabola, np.array([8.0, -4.0]), 0.5, 0.75, 3),
           [[8, -4], [4, -2], [0.5, -0.25], [-2.1875, 1.0938]],
           "Another walk: what is left of the first one?")
lab.expect(np.ravel(train_gdm(plane, np.array([0.0]), 0.5, 0.8, 4)), [0, -0.5, -1, -1.5, -2],
           "On a plane with slope 1 every step is -lr. Do the shares of old and new add up to "
           "1?")

# %% [markdown]
# *What to notice:* in the first picture $\eta \lambda$ is 1.8 across the ravine, close to the limit of 2, and plain descent
# rattles from wall to wall. In the second it is 2.1, and the walk climbs out. In the third it is 2.6, and the walk with
# memory, mc $= 0.6$, arrives well before the first: our rule bears $\eta \lambda < 2\, \frac{1 + \text{mc}}{1 - \text{mc}}$,
# which is 8 here, and 38 for mc $= 0.9$. But more memory is not always better: with 0.9 the walk would swing through the
# bottom again and again, since nobody tells it to brake. Try it.

# %% demo="memory-in-a-ravine"
xs, ys = np.linspace(-5, 5, 81), np.linspace(-2, 2, 61)
seen = ravine(np.meshgrid(xs, ys, indexing="ij"))[0]
walks = {
    "plain, $\\eta = 0.09$": (train_gd(ravine, ravine_start, 0.09, 30), lab.BLUE),
    "plain, $\\eta = 0.105$": (train_gd(ravine, ravine_start, 0.105, 30), lab.RED),
    "memory, $\\eta = 0.13$": (train_gdm(ravine, ravine_start, 0.13, 0.6, 30), lab.GREEN),
}
fig, panels = lab.axes(2, 2, size=(9.4, 6.4))
*planes, curves = panels.flat
for ax, (name, (steps, color)) in zip(planes, walks.items()):
    lab.contours(ax, xs, ys, seen, top=40, title=name)
    ax.set_aspect("auto")
    lab.trail(ax, steps, color)
    style = "--" if name.startswith("memory") else "-"
    curves.semilogy([max(ravine(w)[0], 1e-4) for w in steps], style, color=color, lw=2, label=name)
curves.legend(fontsize=9, frameon=False, loc="lower left")
curves.set_ylim(3e-4, 300)
lab.label(curves, "performance", "epoch", "$P$ (log)")
lab.show(
    fig,
    "Three walks in a narrow valley. Plain descent zigzags with a rate of 0.09 and climbs out with 0.105; descent "
    "with momentum and a rate of 0.13 takes a few swings and is at the bottom first. At the right the performance of each.",
)

# %% [markdown]
# ## 3. A rate that finds itself
#
# Which learning rate is right? In notebook 2 the largest curvature gave the limit, but for a network nobody knows it, and
# it changes on the way. So try, and look. Each epoch makes one try, $w' = w - \eta\, g$, and compares $P(w')$ with $P(w)$:
#
# | what is seen | the step | the rate |
# |:--|:--|:--|
# | clearly worse: $P(w') / P(w) > $ `max_perf_inc` | is taken back | shrinks: $\eta \leftarrow$ `lr_dec` $\cdot\ \eta$ |
# | a little worse, or the same | is kept | stays |
# | better: $P(w') < P(w)$ | is kept | grows: $\eta \leftarrow$ `lr_inc` $\cdot\ \eta$ |
#
# The tolerance in the middle is on purpose: a walk that must never go uphill gets stuck in narrow places. When a step is
# taken back, that was an epoch, too: the path gets the old point once more.
#
# Keep a record of the rate as well: `lrs[0]` is the one you began with, `lrs[k]` the one after epoch $k$.

# %% exercise="train_gda"

# %% example="train_gda"
lab.expect(train_gda(parabola, np.array([8.0, -4.0]), 2.5, 3, 1.5, 0.5, 1.2),
           [np.array([[8, -4], [8, -4], [-2, 1], [1.75, -0.875]]), np.array([2.5, 1.25, 1.875, 2.8125])],
           "Other factors than the usual ones: one try is taken back, then two succeed. The "
           "path, and the rates.")
lab.expect(train_gda(ravine, ravine_start, 0.4, 5),
           [np.array([[-4, 1], [-4, 1], [-4, 1], [-4, 1], [-4, 1], [-3.6158, -0.9208]]), np.array([0.4,
           0.28, 0.196, 0.1372, 0.09604, 0.10084])],
           "A rate four times too large. What becomes of a step that makes things clearly "
           "worse, and of the rate?")
lab.expect(train_gda(tub, np.array([1.0]), 1.05, 3),
           [np.array([[1], [-1.1], [1.21], [-1.331]]), np.array([1.05, 1.05, 1.05, 1.05])],
           "Here each step makes things a little worse, by less than 4 percent. Which line of "
           "the table applies?")
lab.expect(train_gda(parabola, np.array([0.01]), 2.5, 2),
           [np.array([[0.01], [0.01], [-0.0075]]), np.array([2.5, 1.75, 1.8375])],
           "Small numbers. What is max_perf_inc compared with: a difference, or a ratio?")
lab.expect(train_gda(lambda w: (2.0, np.array([1.0])), np.array([0.0]), 0.5, 2),
           [np.array([[0], [-0.5], [-1]]), np.array([0.5, 0.5, 0.5])],
           "Here a step makes things neither better nor worse. Which line of the table applies?")

# %% [markdown]
# *What to notice:* the rate begins twenty times too large, and nothing moves (rings: steps taken back) until it has
# shrunk enough. From then on it creeps up by 5 percent an epoch, passes the limit $2/\lambda_{\max}$, which nobody has
# told it, is thrown back soon after, and creeps up again. This saw is the trainer feeling for the edge.

# %% demo="feeling-for-the-edge"
steps, rates = train_gda(ravine, ravine_start, 2.0, 70)
steps, rates = np.array(steps), np.array(rates)
back = np.flatnonzero(rates[1:] < rates[:-1]) + 1
fig, (left, right) = lab.axes(1, 2, size=(10.4, 3.5))
left.semilogy([ravine(w)[0] for w in steps], "-", color=lab.BLUE, lw=2)
left.semilogy(back, [ravine(steps[k])[0] for k in back], "o", mfc="white", mec=lab.RED, ms=6, label="step taken back")
left.legend(fontsize=9, frameon=False)
lab.label(left, "the performance", "epoch", "$P$ (log)")
right.semilogy(rates, "-", color=lab.ORANGE, lw=2)
right.semilogy(back, rates[back], "o", mfc="white", mec=lab.RED, ms=6)
right.axhline(0.1, ls="--", color=lab.GREY, lw=1)
lab.note(right, "$2/\\lambda_{\\max} = 0.1$", (45, 0.15))
lab.label(right, "the learning rate", "epoch", "$\\eta$ (log)")
lab.show(
    fig,
    "Performance and learning rate over 70 epochs in the ravine. The rate falls from 2 to below 0.1 while every "
    "step is taken back, then moves up and down in a saw around 0.1, and the performance falls.",
)

# %% [markdown]
# ## 4. Both
#
# Put the step of `train_gdm` to the test of `train_gda`. One question is left: what becomes of the memory when a step is
# taken back? That step has led astray, and a memory that still holds it would lead astray again. So it is dropped and
# filled anew as at the start, $d = -\eta\, g$, with the rate that has just shrunk.
#
# In order: make $d$; try $w + d$; decide; when the step is taken back, shrink $\eta$, then refill $d$.

# %% exercise="train_gdx"

# %% example="train_gdx"
lab.expect(train_gdx(parabola, np.array([8.0, -4.0]), 4.0, 0.6, 4),
           [np.array([[8, -4], [8, -4], [8, -4], [-7.68, 3.84], [-7.68, 3.84]]), np.array([4, 2.8, 1.96,
           2.058, 1.4406])],
           "Two tries are taken back, then there is memory again. With which rate is it filled?")
lab.expect(train_gdx(ravine, ravine_start, 0.2, 0.6, 6),
           [np.array([[-4, 1], [-4, 1], [-4, 1], [-3.608, -0.96], [-3.608, -0.96], [-3.3481, 0.423],
           [-3.3481, 0.423]]), np.array([0.2, 0.14, 0.098, 0.1029, 0.07203, 0.075631, 0.052942])],
           "In the ravine: what becomes of the memory behind the tries that were taken back?")
lab.expect(train_gdx(parabola, np.array([0.01]), 2.5, 0.6, 2),
           [np.array([[0.01], [0.01], [-0.0075]]), np.array([2.5, 1.75, 1.8375])],
           "Small numbers. What is max_perf_inc compared with: a difference, or a ratio?")
lab.expect(train_gdx(tub, np.array([1.0]), 1.05, 0.0, 3),
           [np.array([[1], [-1.1], [1.21], [-1.331]]), np.array([1.05, 1.05, 1.05, 1.05])],
           "No memory, and each step makes things a little worse, as in the examples of "
           "train_gda.")
lab.expect(train_gdx(tub, np.array([1.0]), 1.06, 0.2, 4, 1.5, 0.5, 1.2),
           [np.array([[1], [-1.12], [0.35552], [-0.25382], [0.59289]]), np.array([1.06, 1.06, 1.59, 2.385,
           2.385])],
           "Other factors, a wider tolerance, and a memory that is kept when a step is kept.")

# %% [markdown]
# *What to notice:* both find their rate and their way. For fifty epochs every step is a success, and the two rates are
# the same; both climb beyond $2/\lambda_{\max}$, which does no harm as long as hardly any of the error lies across the
# ravine. The walk with memory swings through the bottom of the ravine at first. Near the end it is a few epochs ahead,
# and one of its steps is taken back. A long name is no promise: measure on the task at hand.

# %% demo="both-together"
xs, ys = np.linspace(-5, 5, 81), np.linspace(-2, 2, 61)
seen = ravine(np.meshgrid(xs, ys, indexing="ij"))[0]
fig, panels = lab.axes(2, 2, size=(9.4, 6.4))
*planes, curves, lrs = panels.flat
runs = [
    ("adaptive rate", train_gda(ravine, ravine_start, 0.02, 60), lab.ORANGE),
    ("adaptive rate and memory", train_gdx(ravine, ravine_start, 0.02, 0.6, 60), lab.GREEN),
]
for ax, (name, (steps, rates), color) in zip(planes, runs):
    lab.contours(ax, xs, ys, seen, top=40, title=name)
    ax.set_aspect("auto")
    lab.trail(ax, np.array(steps), color)
    style = "--" if "memory" in name else "-"
    curves.semilogy([ravine(w)[0] for w in steps], style, color=color, lw=2, label=name)
    lrs.semilogy(rates, style, color=color, lw=2)
lrs.axhline(0.1, ls="--", color=lab.GREY, lw=1)
lab.note(lrs, "$2/\\lambda_{\\max}$", (2, 0.12))
curves.legend(fontsize=9, frameon=False)
lab.label(curves, "performance", "epoch", "$P$ (log)")
lab.label(lrs, "learning rate", "epoch", "$\\eta$ (log)")
lab.show(
    fig,
    "Walks with an adaptive rate, without and with momentum, in the ravine, with their performance and learning "
    "rate. Both rates rise above the limit of plain descent for a while.",
)

# %% [markdown]
# ## 5. Levenberg and Marquardt
#
# The last of the five is called a gradient descent in its abbreviation, and is none. It uses that the performance is a
# sum of squares. Let $e = t - y$ be *all* errors in one array, one for each example and output, and $J = \partial e /
# \partial w$ their Jacobian, a row for each error. Replace each error by its tangent, $e(w + d) \approx e + J d$, and the
# sum of squares becomes a bowl, whose lowest point solves $J^{\mathsf T} J\, d = -J^{\mathsf T} e$ (the normal equations
# of notebook 1, method of Gauss and Newton). A tangent may be trusted near $w$ only, so long steps are made dear:
#
# $$ d = - \big( J^{\mathsf T} J + \mu I \big)^{-1} J^{\mathsf T} e . $$
#
# Then, as in section 3, look. When the sum of squares has fallen, keep the step and trust more: $\mu \leftarrow$ `mu_dec`
# $\cdot\ \mu$. Otherwise trust less, $\mu \leftarrow$ `mu_inc` $\cdot\ \mu$, and **try again in the same epoch**, from the
# same $w$, with the same $e$ and $J$. An epoch ends with a step that helps. When $\mu$ has grown beyond `mu_max` no step
# helps any more, and the training ends: the path is then shorter.
#
# What if $\mu$ is very large? Or nearly zero? You will be asked.
#
# `residual_jac(w)` gives you the pair $(e, J)$. Note the sign: $e = t - y$ *falls* when an output rises. `np.linalg.solve`
# is better than an inverse.

# %% [markdown]
# The examples use these four, each with its errors $e$ and their Jacobian $J$.

# %% given="small-errors"
def line_errors(w):
    """Errors of the line w[0] + w[1] x at the points (0, 1), (1, 3) and (2, 5): it can meet them all."""
    x, t = np.array([0.0, 1.0, 2.0]), np.array([1.0, 3.0, 5.0])
    return t - (w[0] + w[1] * x), -np.column_stack([np.ones(3), x])


def bent_error(w):
    """One error, w^2 + w - 1, which is no straight line."""
    return w**2 + w - 1, np.array([2 * w + 1])


def flattening_error(w):
    """One error, arctan w, whose tangent leads far beyond its zero."""
    return np.arctan(w), np.array([1 / (1 + w**2)])


def level_error(w):
    """One error, 1 + w^2, that is least at 0, and not 0 there."""
    return 1 + w**2, np.array([2 * w])


# %% exercise="train_lm"

# %% example="train_lm"
lab.expect(train_lm(line_errors, np.zeros(2), 1.0, 0.1, 10.0, 1e10, 3),
           [np.array([[0, 0], [1, 1.66667], [1.01468, 1.98483], [1.0002, 1.99985]]), np.array([1, 0.1,
           0.01, 0.001])],
           "The line 1 + 2 x: every try succeeds, and each is bolder than the last. The path, "
           "and the dampings.")
lab.expect(train_lm(bent_error, np.array([3.0]), 0.001, 0.1, 10.0, 1e10, 4),
           [np.array([[3], [1.4286], [0.78837], [0.62929], [0.61809]]), np.array([0.001, 0.0001, 1e-05,
           1e-06, 1e-07])],
           "An error that bends. Where is its Jacobian taken, in each epoch?")
lab.expect(train_lm(flattening_error, np.array([2.0]), 0.001, 0.2, 5.0, 1e10, 3),
           [np.array([[2], [-1.40661], [1.31074], [-1.16901]]), np.array([0.001, 0.005, 0.001, 0.0002])],
           "Here the first tries overshoot. What happens to mu, and to the epoch, until a try "
           "helps?")
lab.expect(train_lm(level_error, np.array([0.0]), 1.0, 0.1, 10.0, 100.0, 5)[0], [[0]],
           "A start at the minimum: no step helps. What happens when mu passes mu_max?")

# %% [markdown]
# A curve through twelve points, $y = e^{-w_1 x} \cos(w_2 x)$, has an error surface that is no bowl. On the left are the
# ends of *single* steps from one point, for many dampings, as far as they were a success.
#
# *What to notice:* for large $\mu$ the step creeps out along the gradient, across the contour lines; as $\mu$ shrinks it
# turns and grows, until it overshoots and does not help any more. The method slides along this curve: bolder after a
# success, more careful after a failure. In the middle are walks from the same start: adaptive descent makes 60 epochs,
# Levenberg and Marquardt is there in a handful. On the right is what $\mu$ did meanwhile. In the first epoch it
# began too small: a try failed, the next one with ten times the damping helped. From then on every try was a success.

# %% demo="between-two-methods"
bend_x = np.linspace(0, 4, 12)
bend_t = np.exp(-0.5 * bend_x) * np.cos(2.0 * bend_x)


def bend_errors(w):
    """Errors of exp(-w1 x) cos(w2 x) at twelve points, and their Jacobian."""
    fall, turn = np.exp(-w[0] * bend_x), w[1] * bend_x
    return bend_t - fall * np.cos(turn), np.column_stack([bend_x * fall * np.cos(turn), bend_x * fall * np.sin(turn)])


def bend_mse(w):
    """Their mean square and its gradient."""
    e, J = bend_errors(w)
    return np.mean(e**2), 2 * J.T @ e / len(e)


xs, ys = np.linspace(0.05, 1.6, 70), np.linspace(0.9, 2.7, 70)
seen = np.array([[bend_mse((a, b))[0] for b in ys] for a in xs])
here = np.array([1.2, 1.35])
fig, (fan, walk, damping) = lab.axes(1, 3, size=(12.0, 3.7))
lab.contours(fan, xs, ys, seen, top=0.25, title="single steps from one point")
firsts = [np.array(train_lm(bend_errors, here, mu, 0.1, 10.0, mu, 1)[0]) for mu in np.logspace(3, -3, 40)]
ends = [path[1] for path in firsts if len(path) == 2]  # of the tries that were a success
fan.plot(*np.array(ends).T, ".-", color=lab.RED, ms=7, lw=1)
fan.plot(*here, "o", color="white", mec=lab.RED, mew=2, ms=8)
lab.contours(walk, xs, ys, seen, top=0.25, title="walks: orange adaptive rate, red $\\mu$")
lab.trail(walk, np.array(train_gda(bend_mse, here, 0.5, 60)[0]), lab.ORANGE)
steps, dampings = train_lm(bend_errors, here, 1e-3, 0.1, 10.0, 1e10, 6)
lab.trail(walk, np.array(steps), lab.RED)
for ax in (fan, walk):
    ax.set_aspect("auto")
    ax.plot(0.5, 2.0, "*", color="white", mec=lab.BLACK, ms=12, zorder=9)
damping.semilogy(dampings, "o-", color=lab.PURPLE)
other = damping.twinx()
other.semilogy([bend_mse(w)[0] for w in steps], "s--", color=lab.RED)
other.tick_params(labelsize=9, colors=lab.RED)
other.set_ylabel("MSE (log)", color=lab.RED)
lab.label(damping, "purple: damping, red: MSE", "epoch", "$\\mu$ (log)")
lab.show(
    fig,
    "Left: ends of single Levenberg-Marquardt steps for many dampings form a curve that begins in the "
    "gradient's direction, turns and grows. Middle: its walk and one with adaptive rate. Right: damping and error over the epochs.",
)

# %% [markdown]
# ## 6. An epoch in small bites
#
# So far an epoch was one step with the gradient over *all* examples. With a thousand examples this is a waste: after a
# glance at twenty of them the direction is already clear, roughly. **Stochastic gradient descent** deals the examples out
# in a new random order, a *mini-batch* at a time, and steps after each:
#
# $$ w \leftarrow w - \eta\, g_{\text{batch}}(w) . $$
#
# An epoch is over when every example has been shown once. Three things to get right: input and target stay together;
# each batch starts from the weights that the batch before has left; and what is left over at the end is a batch, too, if
# a smaller one.
#
# The random order comes from the generator `rng` that you are given, such as `np.random.default_rng(1)`; with the same
# generator in the same state the epoch can then be repeated exactly.

# %% [markdown]
# For the examples there is a pack of seven cards, the targets ten times the inputs, and a gradient function that notes which
# cards it is shown, and at which weights.

# %% given="seven-cards"
card_X, card_T = np.arange(7.0)[:, None], 10 * np.arange(7.0)[:, None]
shown = []


def towards(w, X, T):
    """Notes what it is shown; the slope pulls w to the mean of the batch's targets."""
    shown.append((X[:, 0].tolist(), T[:, 0].tolist(), np.array(w)))
    return w - np.mean(T, axis=0)


# %% exercise="minibatch_epoch"

# %% example="minibatch_epoch"
w0, rng = np.zeros(1), np.random.default_rng(2)
shown.clear()
last = minibatch_epoch(w0, card_X, card_T, 0.5, 3, rng, towards)
batches = [batch for k, batch in enumerate(shown) if k == 0 or batch[0] != shown[k - 1][0]]  # asking twice is no mistake
order = [x for xs, _, _ in batches for x in xs]
lab.expect([sorted(order), [len(xs) for xs, _, _ in batches] == [3, 3, 1]], [np.arange(7), True],
           "Seven cards, three at a time: each comes once, in batches of 3, 3 and 1.")
lab.expect([t for _, ts, _ in batches for t in ts], 10 * np.array(order),
           "Each card keeps its own target.")
followed = [np.zeros(1)]
for _, ts, _ in batches:
    followed.append(followed[-1] - 0.5 * (followed[-1] - np.mean(ts)))
lab.expect([np.ravel(w) for _, _, w in batches], np.array(followed[:-1]),
           "Each batch meets the weights that the batch before has left behind.")
lab.expect(last, followed[-1], "What comes back are the weights after the last batch.")
lab.expect([card_X, w0], [np.arange(7.0), np.zeros(1)], "The caller's cards and weights lie as before.")
first = [x for xs, _, _ in shown for x in xs]
shown.clear()
minibatch_epoch(w0, card_X, card_T, 0.5, 3, rng, towards)
second = [x for xs, _, _ in shown for x in xs]
lab.expect([first == second, first == sorted(first)], [False, False],
           "The cards are shuffled, and otherwise in the second epoch. What is rng for?")

# %% [markdown]
# Sixty noisy examples of a line, and three epochs for each walk.
#
# *What to notice:* the full batch makes three good steps and is still under way. Batches of ten make eighteen, each
# a little wrong, and are nearly there after the same look at the data. Single examples are quicker still at first, and
# then never come to rest: each pulls towards its own line. A smaller rate, or larger batches towards the end, calm this.

# %% demo="small-bites"
rng = np.random.default_rng(5)
cloud_X = np.column_stack([np.ones(60), rng.normal(size=60)])
cloud_T = (cloud_X @ [1.0, 2.0] + 0.7 * rng.normal(size=60))[:, None]
seen_at = []


def cloud_slope(w, X, T):
    """Gradient of a line's loss on a batch; it notes where it was asked."""
    seen_at.append(w)
    return (X @ w - T[:, 0]) @ X / len(X)


xs, ys = np.linspace(-1.6, 2.6, 50), np.linspace(-1.6, 3.4, 50)
seen = np.array([[np.mean((cloud_T[:, 0] - cloud_X @ (a, b)) ** 2) for b in ys] for a in xs])
fig, panels = lab.axes(1, 3, size=(11.4, 3.7))
for ax, size, color in zip(panels, [60, 10, 1], [lab.BLUE, lab.GREEN, lab.RED]):
    w, rng = np.array([-1.0, -1.0]), np.random.default_rng(1)
    seen_at.clear()
    for epoch in range(3):
        w = minibatch_epoch(w, cloud_X, cloud_T, 0.15, size, rng, cloud_slope)
    updates = -(-60 // size)
    lab.contours(ax, xs, ys, seen, top=14, title=f"batches of {size}: {updates} step{'s' * (updates > 1)} an epoch")
    lab.trail(ax, np.array([*seen_at, w]), color)
lab.show(
    fig,
    "Three epochs on the error surface of a line through sixty points: three long steps with the full batch, "
    "eighteen steps with batches of ten, and 180 restless steps with single examples.",
)

# %% [markdown]
# # Part B: your own network
#
# ## 7. Bring your network
#
# Here your work of the last weeks comes together. The network has tanh neurons in its hidden layers and linear outputs.
# Paste your `forward`, `deltas` and `gradients` from notebook 5 into the cell, above this function or inside it, and
# let it call them; or start from your `backprop` of notebook 6 (here the outputs are asked for in place of the loss).
# (No points, again. But everything from here on runs on this function: the spirals will be learned with *your* deltas.)

# %% [markdown]
# The examples compare with the tall network of notebook 5, this time with linear outputs: its outputs and gradients on
# paper. (Folded: open the cell if you want to see them.)

# %% given="tall-network"
tall_weights = [
    np.array([[1.6, 0.4], [0.4, -1.0], [-0.9, -0.4], [-1.5, -0.2]]),                      # to 4 from 2
    np.array([[-1.2, 0.3, 1.8, 0.5], [0.7, -0.5, 1.1, -0.4], [-0.6, -0.4, -0.4, -0.1]]),  # to 3 from 4
    np.array([[1.2, 1.6, 0.7], [-0.1, -0.7, 0.1], [0.5, 1.5, -0.2]]),                     # to 3 from 3
]
tall_biases = [np.array([-0.3, 0.4, 0.6, -0.7]), np.array([-0.2, 0.2, -0.4]), np.array([-0.1, 0.6, 0.3])]
tall_X, tall_T = np.array([[1.0, -0.5], [0.5, 1.5]]), np.array([[0.5, -0.5, 0.2], [-0.8, 0.4, 0.6]])
tall_Y = np.array([[-0.88874, 0.23211, 0.8151], [-0.27163, 0.12498, 1.03073]])
tall_dWs = [
    np.array([[-0.04302, 0.11935], [0.04111, -0.20101], [-0.68557, 0.83466], [0.00458, -0.0305]]),
    np.array([[-0.08415, -0.10552, 0.00743, 0.1023], [-0.24164, -0.79222, -0.07857, 0.30274], [-0.05765, -0.2436, -0.02989, 0.07324]]),
    np.array([[0.37507, -0.17231, 0.46848], [-0.19947, 0.0922, -0.24754], [-0.4949, 0.33367, -0.31363]]),
]
tall_dbs = [
    np.array([-0.01506, -0.01045, -0.54504, -0.00349]), np.array([-0.10513, -0.30186, -0.07202]),
    np.array([-0.43018, 0.22855, 0.52291]),
]

# %% exercise="outputs_and_gradients"

# %% example="outputs_and_gradients"
answer = outputs_and_gradients(tall_weights, tall_biases, tall_X, tall_T)
lab.expect(answer[0], tall_Y,
           "Outputs of the tall network. Which function belongs to which layer?", within=0.001, exact=True)
lab.expect(answer[1:], [tall_dWs, tall_dbs],
           "Its gradients, in the weights and in the biases.", within=0.002, exact=True)

# %% [markdown]
# The class below wraps it up. It keeps all weights in one flat array `net.w`, as the trainers want it, and cuts it into
# matrices when your function is called. Look at `residual_jac`: it gets the Jacobian of the single errors out of *your*
# gradients by a small trick, one pass per error. Its method `fit` calls the function that you are going to write.

# %% given="the-network" read=true
class MLP:
    """A multilayer perceptron: tanh hidden layers, linear outputs, all its weights in one flat array ``w``.

    Examples
    --------
    >>> net = MLP([2, 3, 1], seed=4)
    >>> [W.shape for W in net.layers(net.w)[0]], net.w.shape
    ([(3, 2), (1, 3)], (13,))
    >>> X = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
    >>> mses = net.fit(X, np.array([[-1.0], [1.0], [1.0], [-1.0]]), TRAINERS["lm"], 1e-3, 100)
    >>> bool(mses[-1] <= 1e-3), net.predict(X).round().ravel() + 0.0
    (True, array([-1.,  1.,  1., -1.]))
    """

    def __init__(self, sizes, seed=0):
        """A network of sizes [m, ..., o] with random weights, smaller where a neuron has many inputs."""
        rng = np.random.default_rng(seed)
        self.sizes = list(sizes)
        pairs = list(zip(self.sizes[:-1], self.sizes[1:]))
        self.w = self.flat([rng.normal(size=(q, p)) / np.sqrt(p) for p, q in pairs], [np.zeros(q) for p, q in pairs])

    def flat(self, weights, biases):
        """Matrices and vectors, layer by layer, as one flat array."""
        return np.concatenate([np.ravel(part) for pair in zip(weights, biases) for part in pair])

    def layers(self, w):
        """The other way round: (weights, biases) of a flat array."""
        w, weights, biases, at = np.asarray(w), [], [], 0
        for p, q in zip(self.sizes[:-1], self.sizes[1:]):
            weights.append(w[at : at + q * p].reshape(q, p))
            biases.append(w[at + q * p : at + q * p + q])
            at += q * p + q
        return weights, biases

    def predict(self, X):
        """The outputs (n, o) for inputs X (n, m)."""
        return outputs_and_gradients(*self.layers(self.w), X, np.zeros((len(X), self.sizes[-1])))[0]

    def residual_jac(self, w, X, T):
        """Errors e = t - y of all examples and outputs, (n o,), and J = de/dw, (n o, len(w)).

        A row of J belongs to one output for one example. With a target one below this output, and all others met,
        y - t is 1 there and 0 elsewhere: then your gradients are those of the output itself.
        """
        layers = self.layers(w)
        Y = outputs_and_gradients(*layers, X, T)[0]
        rows = []
        for x, y in zip(X, Y):
            for unit in np.eye(len(y)):
                _, dWs, dbs = outputs_and_gradients(*layers, x[None], (y - unit)[None])
                rows.append(-self.flat(dWs, dbs))
        return (T - Y).ravel(), np.array(rows)

    def fit(self, X, T, trainer, goal, max_epochs):
        """Train the network: this is the function ``fit``, which you write below."""
        return fit(self, X, T, trainer, goal, max_epochs)

# %% [markdown]
# Each trainer gets its settings here, and the two functions that trainers may ask. The numbers are usual ones, and the
# same for all tasks of this notebook. Play with them in a cell of your own.

# %% given="all-five"
def rows(path):
    """A path as an array of its points, whatever a trainer has collected them in."""
    return np.array([np.asarray(w, dtype=float).ravel() for w in path])


TRAINERS = {
    "gd": lambda perf_grad, residual_jac, w0, epochs: rows(train_gd(perf_grad, w0, 0.05, epochs)),
    "gdm": lambda perf_grad, residual_jac, w0, epochs: rows(train_gdm(perf_grad, w0, 0.05, 0.9, epochs)),
    "gda": lambda perf_grad, residual_jac, w0, epochs: rows(train_gda(perf_grad, w0, 0.05, epochs)[0]),
    "gdx": lambda perf_grad, residual_jac, w0, epochs: rows(train_gdx(perf_grad, w0, 0.05, 0.9, epochs)[0]),
    "lm": lambda perf_grad, residual_jac, w0, epochs: rows(train_lm(residual_jac, w0, 1e-3, 0.1, 10, 1e10, epochs)[0]),
}

# %% [markdown]
# ## 8. Fit: epochs and a goal
#
# Training a network is now a matter of handing things over. A trainer wants to see **performance and gradient** for flat
# weights; you have outputs and the gradient of $E$. Mind what lies between the two: $E = \frac1n \sum \frac12 \lVert t - y
# \rVert^2$ adds up over the $o$ outputs and has a $\frac12$, the MSE is the mean over all $n \cdot o$ squared errors. When
# performance and gradient do not belong together, an adaptive trainer still works, somehow, and it is hard to see why it
# is slow.
#
# Then the end. Training goes on **until the MSE meets the goal**, or the epochs are used up. Our trainers walk all their
# epochs; a walk does not depend on how long it is going to be, so you can stop it afterwards: take the first point of
# the path that meets the goal. (A library stops on the spot, and saves the rest. The weights are the same.)

# %% [markdown]
# The examples use two small tasks and two trainers that do not train: one compares what it is handed with a measurement,
# the other walks without looking.

# %% given="two-tasks"
line, line_X, line_T = MLP([1, 1]), np.array([[1.0], [-1.0]]), np.zeros((2, 1))
pairs_X, pairs_T = np.array([[0.5, -1.0], [1.0, 0.5], [-0.5, 2.0]]), np.array([[1.0, 0.0, 2.0], [0, 1, 1], [2, 1, 0]])
heard = []


def listen(perf_grad, residual_jac, w0, epochs):
    """Nudges one weight up and down; notes the slope that it measures, and the one that it is told."""
    nudge = 1e-3 * np.eye(len(w0))[3]
    heard[:] = [(perf_grad(w0 + nudge)[0] - perf_grad(w0 - nudge)[0]) / 2e-3, perf_grad(w0)[1][3]]
    return np.array([w0])


def slowing(perf_grad, residual_jac, w0, epochs):
    """Asks nobody: after k epochs the weights are the first ones divided by k + 1."""
    return np.array([w0 / (k + 1) for k in range(epochs + 1)])



# %% exercise="fit"

# %% example="fit"
line.w = np.array([4.0, 0.0])
lab.expect(line.fit(line_X, line_T, TRAINERS["gd"], 9.0, 100), [16, 12.96, 10.4976, 8.503056],
           "From a weight of 4 it takes three epochs until the MSE is not above 9. Does your "
           "gradient belong to the MSE?")
lab.expect(line.w[0], 2.916, "Three epochs leave the weight 2.916 in the network.")
lab.expect(line.fit(line_X, line_T, TRAINERS["gd"], 9.0, 100), [8.503056],
           "Now the network meets the goal already. How many epochs does it need?")
line.w = np.array([4.0, 0.0])
lab.expect(line.fit(line_X, line_T, TRAINERS["gd"], 9.0, 2), [16, 12.96, 10.4976],
           "Two epochs are allowed, and the goal is not met.")
line.w = np.array([4.0, 0.0])
lab.expect(line.fit(line_X, line_T, slowing, 0.0, 3), [16, 4, 1.777778, 1],
           "A trainer whose steps depend on how long it has been walking. How often is it "
           "called?")
MLP([2, 4, 3]).fit(pairs_X, pairs_T, listen, 0.0, 1)
lab.expect(heard[1], heard[0],
           "A network with three outputs: the slope of your MSE in a weight, as you hand it "
           "over, and as measured.", within=0.001)

# %% [markdown]
# Each of your functions has been tried alone. The next cell is about all of them together: your network under your five
# trainers.

# %% composed="all_together"

# %% [markdown]
# ## 9. The exclusive or: five trainers side by side
#
# Two inputs, and the output should be $1$ when they differ and $-1$ when they do not. No single neuron can do it; three
# hidden ones can. All five start from the same random weights and shall bring the MSE below $10^{-3}$.
#
# *What to notice:* with these settings memory alone gains little: the error surface of so small a task is no narrow
# ravine. The adaptive rate gains much (see how far it climbs above the 0.05 that it starts with). Levenberg and
# Marquardt needs a handful of epochs, each of which costs more: four Jacobian rows and a system of 13 equations. Try
# other seeds: the order of the five is not a law.

# %% demo="exclusive-or"
xor_X = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
xor_T = np.array([[-1.0], [1.0], [1.0], [-1.0]])
records = {}


def recorded(name):
    """A trainer with the settings of TRAINERS that keeps the record of its rate or damping."""
    def trainer(perf_grad, residual_jac, w0, epochs):
        if name == "lm":
            path, records[name] = train_lm(residual_jac, w0, 1e-3, 0.1, 10, 1e10, epochs)
        elif name == "gda":
            path, records[name] = train_gda(perf_grad, w0, 0.05, epochs)
        else:
            path, records[name] = train_gdx(perf_grad, w0, 0.05, 0.9, epochs)
        return path

    return trainer if name in ("gda", "gdx", "lm") else TRAINERS[name]


looks = {
    "gd": (lab.BLUE, "-"), "gdm": (lab.SKY, "--"), "gda": (lab.ORANGE, "-"), "gdx": (lab.GREEN, "-."), "lm": (lab.RED, ".-"),
}
fig, (curves, lrs, mus) = lab.axes(1, 3, size=(12.0, 3.7), width_ratios=[1.6, 1, 1])
for name, (color, dashes) in looks.items():
    net = MLP([2, 3, 1], seed=4)
    mses = net.fit(xor_X, xor_T, recorded(name), 1e-3, 20 if name == "lm" else 400)
    curves.semilogy(mses, dashes, color=color, lw=2, label=f"{name}: {len(mses) - 1} epochs")
    curves.plot(len(mses) - 1, mses[-1], "o", color=color, ms=6)
    if name in ("gda", "gdx"):
        lrs.semilogy(records[name][: len(mses)], dashes, color=color, lw=2, label=name)
    if name == "lm":
        mus.semilogy(records[name][: len(mses)], "o-", color=color)
curves.axhline(1e-3, ls="--", color=lab.GREY, lw=1)
curves.legend(fontsize=8.5, frameon=False)
curves.set_xlim(-8, 300)
lrs.legend(fontsize=8.5, frameon=False)
lab.label(curves, "the exclusive or, goal $10^{-3}$", "epoch", "MSE (log)")
lab.label(lrs, "learning rate", "epoch", "$\\eta$ (log)")
lab.label(mus, "damping of lm", "epoch", "$\\mu$ (log)")
lab.show(
    fig,
    "Mean squared error of five trainers on the exclusive or, over epochs, with the learning rate of the two "
    "adaptive ones and the damping of Levenberg-Marquardt. The latter is done within ten epochs, plain descent in some 250.",
)

# %% [markdown]
# To see what a network does with two inputs, this draws its output over the whole plane: orange is positive, purple
# negative, and the black line is the border between.

# %% given="decision-map"
def decision_map(ax, net, X, T, reach, title):
    """Colour the square from -reach to reach by the network's output, and draw the examples X, T on it."""
    lab.wipe(ax)
    side = np.linspace(-reach, reach, 61)
    points = np.array([[x, y] for y in side for x in side])
    output = np.clip(np.reshape(net.predict(points), (61, 61)), -1.49, 1.49)
    ax.contourf(side, side, output, levels=np.linspace(-1.5, 1.5, 13), cmap="PuOr_r", alpha=0.8)
    ax.contour(side, side, output, levels=[0], colors=lab.BLACK, linewidths=1.5)
    for sign, marker, color in [(1, "o", lab.ORANGE), (-1, "s", lab.PURPLE)]:
        ax.plot(*X[np.ravel(T) * sign > 0].T, marker, color=color, mec=lab.BLACK, ms=5)
    ax.set(aspect="equal", xticks=[], yticks=[])
    lab.label(ax, title)


# %% [markdown]
# The same network from within: its output for every point of the plane, while `train_gdx` trains it.
#
# *What to notice:* for fifty epochs the border turns and bends, and always leaves a corner on the wrong side. Then, within
# a few, it folds into two lines, and all four corners are right, at an MSE that is still far from the goal. The rest of
# the time is spent on making a hesitant answer into $1$ or $-1$.

# %% demo="border-of-the-exclusive-or"
xor_X = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
xor_T = np.array([[-1.0], [1.0], [1.0], [-1.0]])
film = []


def filmed(perf_grad, residual_jac, w0, epochs):
    """train_gdx, with its path kept for the film."""
    path, _ = train_gdx(perf_grad, w0, 0.05, 0.9, epochs)
    film.extend(np.array(path))
    return path


net = MLP([2, 3, 1], seed=4)
mses = net.fit(xor_X, xor_T, filmed, 1e-3, 120)
frames = np.unique(np.linspace(0, len(mses) - 1, 20).round().astype(int))
fig, ax = lab.axes(size=(4.4, 4.0))


def draw_border(k):
    net.w = film[frames[k]]
    decision_map(ax, net, xor_X, xor_T, 1.7, f"epoch {frames[k]}: MSE {mses[frames[k]]:.4f}")


lab.animate(
    fig, draw_border, len(frames),
    "The output of a network over the plane during training on the exclusive or. A nearly straight border bends until "
    "two opposite corners lie on one side and the other two on the other.",
    stills=[0, 5, 12, 14, 16, len(frames) - 1], columns=3, interval=300,
)

# %% [markdown]
# ## 10. Two spirals
#
# A harder task, famous for it: forty points on each of two arms that wind around each other. The network has two hidden
# layers. Four trainers get 1500 epochs, Levenberg and Marquardt gets 25.
#
# *What to notice:* colours tell the output, points the targets. The first four have found that there are two arms, more or
# less. An MSE that no longer falls fast need not be a minimum: the curves go on falling, for these are long, curved
# ravines. (Where plain descent leaps up, the same fixed rate was for a moment too large for a steep place.) For 127
# weights the system of equations at each step is still cheap, and worth it. With 100 000 weights it is out of the question.

# %% demo="spirals"
radius = np.linspace(0.15, 1.0, 40)
arm = np.column_stack([radius * np.cos(7.85 * radius), radius * np.sin(7.85 * radius)])
spiral_X, spiral_T = np.vstack([arm, -arm]), np.vstack([np.ones((40, 1)), -np.ones((40, 1))])
fig, panels = lab.axes(2, 3, size=(9.8, 6.6))
*maps, curves = panels.flat
inks, dashes = [lab.BLUE, lab.SKY, lab.ORANGE, lab.GREEN, lab.RED], ["-", "--", "-", "-.", ".-"]
for ax, name, color, style in zip(maps, TRAINERS, inks, dashes):
    net = MLP([2, 10, 8, 1], seed=1)
    net.w = 2 * net.w  # a little more bend to begin with
    mses = net.fit(spiral_X, spiral_T, TRAINERS[name], 1e-2, 25 if name == "lm" else 1500)
    decision_map(ax, net, spiral_X, spiral_T, 1.15, f"{name}: {len(mses) - 1} epochs, MSE {mses[-1]:.3f}")
    curves.loglog(np.arange(1, len(mses) + 1), mses, style, color=color, lw=1.6, label=name)
curves.axhline(1e-2, ls="--", color=lab.GREY, lw=1)
curves.legend(fontsize=8.5, frameon=False, loc="lower left", bbox_to_anchor=(0, 0.12))
lab.label(curves, "all five, goal $10^{-2}$", "1 + epoch (log)", "MSE (log)")
lab.show(
    fig,
    "Outputs of five networks over the plane after training on two spirals, and their mean squared errors over the "
    "epochs. All separate most points; Levenberg-Marquardt alone reaches the goal, in a dozen epochs, and follows both "
    "arms.",
)

# %% [markdown] question="w8a"
# **"Is BP equal to the MLP training algorithm?"** (An exam question.) Answer in a few sentences. Say what
# backpropagation computes and what it does not do, and what your five trainers have in common and where they differ. Why
# do the two get mixed up so easily?

# %% [markdown] question="w8b"
# **"Is BP equal to a supervised learning algorithm?"** (Another one.) Look at it from both sides: is there supervised
# learning without backpropagation? Name two methods. And what does backpropagation itself need: must there be targets?

# %% [markdown] question="w8c"
# **Which of the five is not gradient descent, and why?** Give its two limits, for very large and for very small damping,
# each as a formula and with its name. Then say what it costs per epoch for $k$ weights, and why nobody trains a network
# with a million weights in this way.

# %% [markdown] question="bonus"
# **For those who want more.**
#
# 1. A help page of the toolbox prints the rule of `traingdx` as $dX = \text{mc} \cdot dX_{\text{prev}} + \text{lr} \cdot
#    \text{mc} \cdot dP/dX$ (with the sign of descent understood). What would this rule do for mc $= 0$? Compare the length
#    of its steps with ours for mc $= 0.9$. What do you conclude about formulas in documentation?
# 2. Take away the hidden layers: `MLP([m, 1])` is a linear neuron with a bias. What does training then solve, and what
#    has it to do with a set of linear equations and with the normal equations of notebook 1? Use it as a linear
#    classifier. How many epochs does `train_lm` need, if $\mu$ is nearly zero?

# %% [markdown]
# ## What you have now
#
# - `train_gd`, `train_gdm`, `train_gda`, `train_gdx`, `train_lm`: the five trainers, each with its record.
# - `minibatch_epoch`: the way in which large networks are trained on large data.
# - `outputs_and_gradients` and `fit`: a multilayer perceptron of your own making, $\mathbb{R}^m \to \mathbb{R}^o$.
#
# All of it was tried on the examples that it was trained on. In the last notebook a network of yours meets real data, and
# is judged by what it has never seen.
