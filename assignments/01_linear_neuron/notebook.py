# %% [markdown]
# # The linear neuron and its error surface
#
# *About {minutes} minutes. You need NumPy arrays and the derivative of a square.*
#
# A network learns by asking, for every weight, "if I turn this knob a little, does my error rise or fall?" Before any
# network can answer, one neuron must: a neuron with two weights, so small that you can draw everything it could ever
# do.
#
# **At the end of this notebook you can**
#
# - compute what a linear neuron gives, for one example or for a batch,
# - say how wrong it is, in one number,
# - draw that number over all weights, and tell a bowl from a trough by computing two eigenvalues,
# - explain why training asks "which $w$?" although we wanted a certain $y$.
#
# **How to work.** Cells marked as given or as demonstration are there to run. The cells with a function are yours:
# replace the line that raises `NotImplementedError`, then run the examples below it. A demonstration uses *your*
# functions, so it works once the exercises above it do. Before you hand in, restart the kernel and run everything
# from top to bottom.

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
# Today there is one neuron with $k$ weights, no bias and no activation function: $w$ is `w` of shape `(k,)`, and the
# targets of $n$ examples are `t` of shape `(n,)`.

# %% given="setup"
import numpy as np

import lab

# %% [markdown]
# ## 1. A neuron is a weighted sum
#
# A neuron receives numbers, multiplies each by a weight of its own, and adds up:
#
# $$ y = \sum_{i=1}^{k} w_i x_i . $$
#
# That is all a **linear** neuron does. Most neurons pass the sum through an activation function afterwards; a linear
# one hands it out as it is, which is the same as saying that its activation function is the identity, $f(z) = z$.
#
# We often have many examples. They come as the rows of one array `X` of shape `(n, k)`, and the neuron gives one
# number per row. Your function has to serve both: one example and a batch.

# %% exercise="neuron_output"

# %% example="neuron_output"
lab.expect(neuron_output(np.array([0.0125, 0.5]), np.array([0.5, 0.03])), 0.02125, "Small numbers.")
lab.expect(neuron_output(np.array([0.3125, -0.7, 2.0]), np.array([[0.01, 0.01, 0.0], [0.0, 2.0, 1.0], [-1.0, 0.5, 3.0]])),
           [-0.003875, 0.6, 5.3375],
           "Three examples with three inputs. Which axis belongs to the examples?")

# %% [markdown]
# ## 2. How wrong is it?
#
# The neuron gives $y$, we wanted the target $t$. The error of this one output is
#
# $$ E = \tfrac12 (t - y)^2 . $$
#
# Squared, so that too much and too little count alike and a large mistake counts far more than a small one. (With
# one example the loss $E$ is the same as the error $C$ of this example. They part in section 4.) The $\tfrac12$ is
# there for what comes later: the slope of this curve is
#
# $$ \frac{\partial E}{\partial y} = y - t \qquad \text{(Eq. 4 of this course)} $$
#
# without a stray factor. **Read other texts with care:** many write $(t-y)^2$, some of them with the $\tfrac12$ in
# one section and without it in the next. Both have their minimum at the same place, but all their derivatives differ
# by a factor of 2. In this course the $\tfrac12$ is always there when we differentiate.

# %% exercise="squared_error"

# %% example="squared_error"
lab.expect(squared_error(np.array([1.5, 2.5, 5.0]), np.array([2.0, 2.0, 2.0])), [0.125, 0.125, 4.5],
           "Three outputs at once, each with an error of its own; 0.5 too low costs what 0.5 "
           "too high costs.")

# %% [markdown]
# Now watch the point. The target is 0.5; the output travels from $-2$ to $3$.
#
# *What to notice:* the orange line touches the curve, and the number in the title is its slope. Compare it with the
# distance $y - t$ in the same title. Where does the slope change its sign?

# %% demo="error-parabola"
target = 0.5
outputs = np.linspace(-2, 3, 21)
errors = squared_error(outputs, target)
fine = np.linspace(-2.5, 3.5, 601)
slopes = np.gradient(squared_error(fine, target), fine)  # rise over run between neighbours

fig, ax = lab.axes(size=(5.4, 3.4))


def draw_parabola(k):
    slope = np.interp(outputs[k], fine, slopes)
    reach = np.array([-0.8, 0.8])
    lab.wipe(ax)
    ax.plot(fine, squared_error(fine, target), color=lab.BLUE, lw=2)
    ax.plot(outputs[k] + reach, errors[k] + slope * reach, color=lab.ORANGE, lw=2.5)
    ax.plot([outputs[k], outputs[k]], [0, errors[k]], ":", color=lab.GREY)
    ax.plot(outputs[k], errors[k], "o", color=lab.RED, ms=9, zorder=5)
    ax.plot(target, 0, "^", color=lab.GREEN, ms=9, clip_on=False, zorder=4)
    ax.set(xlim=(-2.5, 3.5), ylim=(0, 4.5))
    title = f"$y - t = {lab.signed(outputs[k] - target)}$,   slope $= {lab.signed(slope)}$"
    lab.label(ax, title, "output $y$   (green: the target $t$)", "error $E$")


lab.animate(
    fig, draw_parabola, len(outputs),
    "A point moves along the parabola of the error over the output. The slope at the point equals the output "
    "minus the target, and is zero at the target.",
    columns=2,
)

# %% [markdown]
# ## 3. From "find y" to "find w"
#
# The parabola has one lowest point, $y = t$. So the answer is known? It is, and it does not help: there is no knob
# for $y$. The output follows from the input and the weights, and the input belongs to the example. What we can turn
# are the weights. So the question "which $y$ has the least error?" becomes "**which $w$** gives that $y$?".
#
# This is also the difference between two things that one does with the same formula:
#
# | | stays fixed | varies | we look at |
# |:--|:--|:--|:--|
# | **model evaluation** (using the neuron) | the weights $w$ | the input $x$ | the output $y$ |
# | **training** | the pair $(x, t)$ | the weights $w$ | the error $E$ |
#
# *What to notice:* both pictures use the same neuron. On the left you walk along inputs and the output is a straight
# line. On the right you walk along a weight and the error is a parabola, whose lowest point lies at some weight, not
# at some output.

# %% demo="evaluation-and-training"
walk = np.linspace(-2, 2, 81)
ones = np.ones_like(walk)

fig, (left, right) = lab.axes(1, 2, size=(8.6, 3.2))
left.plot(walk, neuron_output(np.array([0.3, -0.7]), np.column_stack([walk, ones])), color=lab.BLUE, lw=2)
lab.label(left, "evaluation: $w = (0.3, -0.7)$ fixed, $x_2 = 1$", "input $x_1$", "output $y$")

along_w1 = [squared_error(neuron_output(np.array([value, -0.7]), np.array([1.0, 1.0])), 0.0) for value in walk]
right.plot(walk, along_w1, color=lab.RED, lw=2)
right.plot(walk[np.argmin(along_w1)], np.min(along_w1), "o", color=lab.BLACK)
lab.label(right, "training: $x = (1, 1)$, $t = 0$ fixed, $w_2 = -0.7$", "weight $w_1$", "error $E$")
lab.show(
    fig,
    "Left: with fixed weights the output is a straight line over the input. Right: with a fixed pair of input "
    "and target the error is a parabola over the weight.",
)

# %% [markdown]
# ## 4. One number for a whole batch
#
# With $n$ examples and $o$ output neurons there are $n \cdot o$ errors. The loss makes one number of them in two
# steps:
#
# $$ C(t, y) = \tfrac12 \sum_{j=1}^{o} (t_j - y_j)^2 = \tfrac12 \lVert t - y \rVert^2 , \qquad
#    E = \frac1n \sum_{\text{examples}} C(t, y) . $$
#
# It **adds over the outputs** of an example and **averages over the examples**. Two assumptions stand behind this,
# and backpropagation needs both: the loss is an average over examples (so that gradients can be averaged as well),
# and the error of an example is a function of the network's *outputs* (so that the way back can start there).
#
# One trap is NumPy's, not yours. When shapes differ, NumPy often stretches them instead of complaining:

# %% demo="stretching"
column, flat = np.zeros((4, 1)), np.zeros(4)
print("(4, 1) minus (4, 1) has shape", (column - column).shape)
print("(4, 1) minus (4,)   has shape", (column - flat).shape, "  <- every output met every target")

# %% [markdown]
# An average over that table is a number like any other, and wrong. So your function shall refuse: when `Y` and `T`
# differ in shape, it raises a `ValueError`.

# %% exercise="mean_loss"

# %% example="mean_loss"
gives, wants = np.array([[1.0, 0.0, 2.0], [0.5, -1.0, 1.0]]), np.array([[0.0, 0.0, 1.0], [1.0, -1.0, 3.0]])
lab.expect(mean_loss(gives, wants), 1.5625,
           "Two examples, three outputs. Which of the two directions is added up, and which is "
           "averaged?")
lab.expect(mean_loss(np.vstack([gives, gives]), np.vstack([wants, wants])), 1.5625,
           "Every example twice. Is an average changed by repeating all its members?")
lab.expect_refusal(mean_loss, np.zeros((4, 1)), np.zeros(4),
                   says="Outputs (4, 1) meet targets (4,): something should be raised. What "
                        "does NumPy do to the shapes?")

# %% [markdown]
# ## 5. The error surface
#
# Now turn both knobs. The neuron has two weights and one training *case* (an example together with its target): input
# $(1, 1)$ with target $0$, for short $(1, 1) \to 0$. Its output is $y = w_1 + w_2$, so over the plane of all weights
# the error is
#
# $$ E(w_1, w_2) = \tfrac12 (w_1 + w_2)^2 . $$
#
# For several cases it is the average of one such term per case, and that is the function to write: the loss at each
# point of a grid. Entry `[i, j]` belongs to the $i$-th value of $w_1$ and the $j$-th value of $w_2$; the two axes may
# have different lengths. (A loop over the grid is fine. If you like, reuse what you have written above.)

# %% exercise="error_surface"

# %% example="error_surface"
few, many = np.array([-1.0, 0.0, 2.0]), np.array([-2.0, -1.0, 0.0, 1.0])
lab.expect(error_surface(few, many, np.array([[1.0, 1.0]]), np.array([0.0])),
           [[4.5, 2, 0.5, 0], [2, 0.5, 0, 0.5], [0, 0.5, 2, 4.5]],
           "The single case (1, 1) -> 0: no error where w1 + w2 = 0. Which axis of the table "
           "belongs to w1?")
lab.expect(error_surface(few, many, np.array([[1.0, 0.0]]), np.array([1.0])),
           [[2, 2, 2, 2], [0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5]],
           "With x = (1, 0) the second weight is never used: every row is made of one number.")
lab.expect(error_surface(few, many, np.array([[1.0, 1.0], [1.0, -0.5]]), np.array([0.0, 1.5])),
           [[2.8125, 2, 1.8125, 2.25], [1.0625, 0.5, 0.5625, 1.25], [0.5625, 0.5, 1.0625, 2.25]],
           "Two cases. The loss is an average over them: of what?")

# %% [markdown]
# Many introductions draw a round bowl here. Look at what *your* function draws for the single case $(1,1) \to 0$.
#
# *What to notice:* there is no single lowest point to roll to. The surface is a **trough** (a parabolic cylinder),
# and its floor runs along the dashed line $w_1 + w_2 = 0$. (Dark is low, light is high, here and in all pictures of error
# surfaces; where a flat picture is plain yellow, the error is higher than its scale.)

# %% demo="the-trough"
grid = np.linspace(-2.5, 2.5, 41)
trough = error_surface(grid, grid, np.array([[1.0, 1.0]]), np.array([0.0]))

fig, solid, flat_view = lab.landscape()
lab.surface(solid, grid, grid, trough, top=13, title="one case: a trough, not a bowl")
solid.plot(grid, -grid, 0 * grid, "--", color=lab.RED, lw=2.5, zorder=5)
lab.contours(flat_view, grid, grid, trough, top=13, title="from above: the floor $w_1 + w_2 = 0$")
flat_view.plot(grid, -grid, "--", color=lab.RED, lw=2.5)
lab.show(
    fig,
    "The error surface of the case (1, 1) with target 0, in three dimensions and from above. It is a trough: "
    "its floor is the whole line on which the two weights add up to zero.",
)

# %% [markdown]
# One case cannot decide between weights: all that have the same sum answer it alike. Now give the neuron a second case
# to get right, $(1, -\tfrac12) \to 1.5$. It has a trough of its own. In the animation its share of the loss grows from
# $0$ (it is ignored) to $\tfrac12$ (both cases count alike, as in $E$).
#
# *What to notice:* the dashed floors of the two troughs do not move. What happens at the point where they cross?

# %% demo="the-bowl-forms"
grid = np.linspace(-2.5, 2.5, 41)
first = error_surface(grid, grid, np.array([[1.0, 1.0]]), np.array([0.0]))
second = error_surface(grid, grid, np.array([[1.0, -0.5]]), np.array([1.5]))
shares = np.linspace(0, 0.5, 13)

fig, solid, flat_view = lab.landscape()


def draw_mix(k):
    mixed = (1 - shares[k]) * first + shares[k] * second
    lab.surface(solid, grid, grid, mixed, top=13, title=f"share of the second case: {shares[k]:.2f}")
    lab.contours(flat_view, grid, grid, mixed, top=13, title="floors of the two troughs: red, white")
    flat_view.plot(grid, -grid, "--", color=lab.RED, lw=2)
    if k:  # not before it counts
        flat_view.plot(grid, 2 * grid - 3, "--", color="white", lw=2)


lab.animate(
    fig, draw_mix, len(shares),
    "The trough of the first case turns into a bowl as the share of the second case grows from zero to one "
    "half. The bottom of the bowl is where the floors of the two troughs cross.",
    stills=[0, 4, 8, 12], columns=2,
)

# %% [markdown]
# ## 6. Bowl or trough? Ask the curvature
#
# A picture convinces for two weights; for two hundred we need a computation. The loss of a linear neuron is quadratic
# in $w$, so its second derivatives are the same everywhere, and they make a matrix, the **Hessian**:
#
# $$ H_{ij} = \frac{\partial^2 E}{\partial w_i \, \partial w_j} = \frac1n \sum_{\text{examples}} x_i \, x_j . $$
#
# For the case $(1,1)$ this is $H = \begin{pmatrix} 1 & 1 \\ 1 & 1 \end{pmatrix}$. Cut the surface along any straight
# line and you see a parabola. The eigenvectors of $H$ are the directions in which it bends most and least (with more
# than two weights there are others between), at right angles to each other, and each eigenvalue is the curvature along
# its own: large where the walls are steep, zero where you can walk and nothing changes. Notice what does not stand in
# the formula: neither the weights nor the targets.

# %% exercise="bowl_hessian"

# %% example="bowl_hessian"
lab.expect(bowl_hessian(np.array([[1.0, 2.0, 0.0], [0.5, -1.0, 1.0]])),
           [[0.625, 0.75, 0.25], [0.75, 2.5, -0.5], [0.25, -0.5, 0.5]],
           "Two cases, three weights: a curvature for every pair of weights.")
lab.expect(np.linalg.eigvalsh(bowl_hessian(np.array([[1.0, 1.0]]))), [0, 2],
           "The curvatures of the trough above. How strongly does it bend along its floor?")

# %% [markdown]
# Cut both surfaces along their eigen-directions, through a lowest point.
#
# *What to notice:* every cut is a parabola whose curvature is an eigenvalue. With one case one of them is flat. With
# two cases both rise, one more steeply: the contours were ellipses, not circles, and their long axis is the direction
# of the small eigenvalue.

# %% demo="cuts"
fig, panels = lab.axes(1, 2, size=(8.6, 3.3), sharey=True)
stories = [
    ("one case: nothing changes along one direction", np.array([[1.0, 1.0]]), np.array([0.0]), np.array([0.0, 0.0])),
    ("two cases: uphill along both", np.array([[1.0, 1.0], [1.0, -0.5]]), np.array([0.0, 1.5]), np.array([1.0, -1.0])),
]
steps = np.linspace(-2, 2, 81)
for ax, (name, inputs, wanted, bottom) in zip(panels, stories):
    curvatures, directions = np.linalg.eigh(bowl_hessian(inputs))
    for curvature, direction, color, dashes in zip(curvatures, directions.T, [lab.SKY, lab.RED], ["--", "-"]):
        cut = [mean_loss(neuron_output(bottom + s * direction, inputs)[:, None], wanted[:, None]) for s in steps]
        name_of_cut = f"along $({direction[0]:.2f},\\ {direction[1]:.2f})$, $\\lambda = {abs(curvature):.2f}$"
        ax.plot(steps, cut, dashes, color=color, lw=2.5, label=name_of_cut)
    lab.label(ax, name, "distance from a lowest point", "loss $E$" if ax is panels[0] else "")
    ax.legend(fontsize=9, frameon=False, loc="upper center")
    ax.set_ylim(-0.1, 5.5)
lab.show(
    fig,
    "Cuts through the two surfaces along their eigenvectors. With one case one cut is flat and the other a "
    "parabola of curvature 2; with two cases both are parabolas, of curvatures 0.50 and 1.12.",
)

# %% [markdown]
# ## 7. The lowest point
#
# At a minimum every slope is zero. For the linear neuron that gives the **normal equations**,
#
# $$ X^{\mathsf T} (X w - t) = 0 , $$
#
# which always have a solution, and sometimes many. For a trough choose the point of the floor that lies nearest to
# the origin, that is the one with the least $\lVert w \rVert$. NumPy knows this problem by the name of *least
# squares*.

# %% exercise="best_weights"

# %% example="best_weights"
wide, goal = np.array([[1.0, 2.0, -1.0], [0.0, 1.0, 1.0]]), np.array([1.0, 3.0])  # two cases, three weights
lab.expect(best_weights(wide, goal), [-0.09091, 1.36364, 1.63636],
           "Many weights satisfy two cases exactly. Which of them lie nearest to the origin?")

# %% [markdown]
# *What to notice:* every case has its own floor, the dashed line on which it is answered exactly. In the first
# picture the target is $2$ instead of $0$: the floor has moved, and nothing else, for the Hessian does not know the
# targets. Of all the points of this floor your function has chosen the one that is nearest to the origin, the white
# cross: the dotted line meets the floor at a right angle. In the last picture three floors do not meet in one point.
# There is still one best answer (the star), but even there the loss is not zero.

# %% demo="best-points"
grid = np.linspace(-2.5, 2.5, 41)
fig, panels = lab.axes(1, 3, size=(10.2, 3.7))
stories = [
    ("one case, target 2", np.array([[1.0, 1.0]]), np.array([2.0])),
    ("two cases", np.array([[1.0, 1.0], [1.0, -0.5]]), np.array([0.0, 1.5])),
    ("three that disagree", np.array([[1.0, 1.0], [1.0, -0.5], [0.5, 1.0]]), np.array([0.0, 1.5, 1.0])),
]
for ax, (name, inputs, wanted) in zip(panels, stories):
    best = best_weights(inputs, wanted)
    least = mean_loss(neuron_output(best, inputs)[:, None], wanted[:, None])
    losses = error_surface(grid, grid, inputs, wanted)
    lab.contours(ax, grid, grid, losses, top=13, title=f"{name}: least $E = {least:.2f}$")
    for case, aim in zip(inputs, wanted):
        lab.boundary(ax, [-aim, *case], lab.ORANGE, ls="--", lw=2)  # the floor of this case's own trough
    ax.plot([0, best[0]], [0, best[1]], ":", color="white", lw=1.8)
    ax.plot(0, 0, "+", color="white", ms=9)
    ax.plot(*best, "*", color=lab.ORANGE, mec=lab.BLACK, ms=16, zorder=5)
lab.show(
    fig,
    "Contours of three error surfaces with the best weights as a star: the point of a trough's floor nearest to "
    "the origin, the bottom of a bowl at zero, and the bottom of a bowl above zero.",
)

# %% [markdown]
# ## 8. More weights
#
# Two weights and the error make a surface in three dimensions. With $k$ weights we need $k$ axes for the weights and
# one more for $E$: the picture of a neuron with $k$ weights is a surface in $k + 1$ dimensions. Nobody can draw it
# for $k = 3$. We can draw slices: hold $w_3$ and look at $E$ over $w_1$ and $w_2$. Then $w_3 x_3$ is a known number,
# and the other two weights have to make $t - w_3 x_3$ instead of $t$. With these targets your own `error_surface` draws
# the slices.
#
# *What to notice:* the ellipses keep their shape from slice to slice (one Hessian everywhere). Their centre, the dot,
# moves, and only the middle slice reaches the bottom.

# %% demo="slices"
inputs = np.array([[1.0, 1.0, 1.0], [1.0, -0.5, -1.0], [0.5, 1.0, 0.0]])
wanted = np.array([0.5, 0.25, -0.25])
best = best_weights(inputs, wanted)
grid = np.linspace(-2.5, 2.5, 41)

fig, panels = lab.axes(1, 3, size=(10.2, 3.7))
for ax, third in zip(panels, best[2] + np.array([-1.5, 0.0, 1.5])):
    slice_of_E = error_surface(grid, grid, inputs[:, :2], wanted - third * inputs[:, 2])
    lab.contours(ax, grid, grid, slice_of_E, top=13, title=f"$w_3 = {third:.2f}$: least $E = {slice_of_E.min():.2f}$")
    row, col = np.unravel_index(slice_of_E.argmin(), slice_of_E.shape)
    ax.plot(grid[row], grid[col], "o", color=lab.ORANGE, mec=lab.BLACK, ms=9)
lab.show(
    fig,
    "Three slices through the error of a neuron with three weights. The ellipses have one shape; their centre "
    "moves with the third weight, and only the middle slice reaches the least error.",
)

# %% [markdown] question="w1"
# **Bowl or trough?** Many introductions show a parabolic bowl as the error surface of a linear neuron with two
# weights that is trained on a single case, such as $(1, 1) \to 0$.
#
# 1. Which surface does this case give in truth, how many minima does it have, and where do they lie? Support your
#    answer with numbers that you computed in this notebook.
# 2. Now let the neuron have $k$ weights. How many dimensions does the picture need? What must hold for the training
#    cases, and how many are needed at least, for the surface to have exactly one minimum?
#
# Five or six sentences are enough.

# %% [markdown]
# ## What you have now
#
# - `neuron_output`: what the neuron says; `squared_error` and `mean_loss`: how wrong that is.
# - `error_surface`: how wrong each choice of weights would be, and `bowl_hessian`: how that surface bends, the same
#   everywhere.
# - `best_weights`: the lowest point, in one stroke.
#
# The stroke works because the loss of a *linear* neuron is quadratic. As soon as neurons bend their sums, there is no
# such formula, and one has to feel one's way downhill. That is the next notebook, and this surface is where you will
# walk.
