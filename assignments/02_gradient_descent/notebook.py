# %% [markdown]
# # Gradient descent
#
# *About {minutes} minutes. You need notebook 1 and the chain rule for a function of one variable.*
#
# You stand somewhere on the error surface, in fog. You cannot see the lowest point, but you can feel the slope under
# your feet. Gradient descent is the plainest thing to do: take a step downhill, feel again, and repeat. It is also
# the walk on which nearly every network is trained, and much of what goes wrong in training can be seen here with two
# weights.
#
# **At the end of this notebook you can**
#
# - derive the slope of the error in every weight, and check a derivative that you do not trust,
# - walk, and predict from two eigenvalues how the walk will go,
# - stop at the right moment,
# - tell the rule of the old perceptron from the rule that you derived.

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
# As in notebook 1 there is one linear neuron, $y = \sum_i w_i x_i$, with weights `w` of shape `(k,)` and targets `t`
# of shape `(n,)`. New today: the learning rate, written $\eta$ in formulas and `lr` in Python.

# %% given="setup"
import numpy as np

import lab

# %% [markdown]
# Two sets of training cases keep us company: the single case $(1,1) \to 0$ with its trough, and three cases that make
# a bowl. Their losses are written out with all the numbers in place, so that you can check the work of your functions
# against plain arithmetic.

# %% given="cases"
X_one = np.array([[1.0, 1.0]])
t_one = np.array([0.0])

X_three = np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 0.0]])
t_three = np.array([0.0, 3.0, 2.0])  # (2, -1) answers all three exactly


def loss_one(w):
    """Loss of the single case at the weights (w[0], w[1]); each may be a number or an array."""
    return (0.0 - w[0] - w[1]) ** 2 / 2


def loss_three(w, t=t_three):
    """Loss of the three cases, 1/3 of three errors with 1/2 each."""
    return ((t[0] - w[0] - 2 * w[1]) ** 2 + (t[1] - 2 * w[0] - w[1]) ** 2 + (t[2] - w[0]) ** 2) / 6


# %% [markdown]
# ## 1. The slope in every weight
#
# How does the error change when the weight $w_{ji}$ from $i$ to $j$ changes? The weight acts on the sum $z_j$, the
# sum on the activation $a_j$, the activation on the error. Take one example, for which the loss $E$ is the error $C$
# of this example. The chain rule multiplies the three slopes:
#
# $$ \frac{\partial E}{\partial w_{ji}} = \frac{\partial E}{\partial a_j}
#    \cdot \frac{\partial a_j}{\partial z_j} \cdot \frac{\partial z_j}{\partial w_{ji}} .
#    \qquad \text{(Eq. 1)} $$
#
# The last factor is the easiest. In $z_j = \dots + w_{ji} a_i + \dots$ only one term contains $w_{ji}$:
#
# $$ \frac{\partial z_j}{\partial w_{ji}} = a_i . \qquad \text{(Eq. 2)} $$
#
# The other two are easy *today*. There is one neuron and it is linear, $f(z) = z$, so the middle factor is $1$. The
# activation $a_j$ is the output $y$, so the first factor is $y - t$ (notebook 1). What the weight receives is an
# input, $a_i = x_i$. For a batch, the loss is an average, and so is its slope:
#
# $$ \frac{\partial E}{\partial w_i} = \frac1n \sum_{\text{examples}} (y - t)\, x_i . $$
#
# Read it aloud: a weight is to blame in proportion to how wrong the output was *and* to how loud its own input was.
#
# (In a text whose error is $(t-y)^2$ without the $\tfrac12$, this formula has a 2 in front. Neither text is wrong;
# mixing them is.)

# %% exercise="linear_gradient"

# %% example="linear_gradient"
here, nudges = np.array([0.5, 1.5]), 1e-4 * np.eye(2)
felt = [(loss_three(here + nudge) - loss_three(here - nudge)) / 2e-4 for nudge in nudges]  # measured
lab.expect(linear_gradient(here, X_three, t_three), felt,
           "By how much the loss of the three cases rises when a weight is nudged. Is it the "
           "sign, a factor, or one weight?")
lab.expect(linear_gradient(here, np.vstack([X_three, X_three]), np.append(t_three, t_three)), felt,
           "The same cases written down twice. What kind of sum is the loss?")

# %% [markdown]
# On paper, and for these numbers only, the formula can be multiplied out. These two functions hold the result. The
# examples from here on use them, so that a mistake in one of your functions shows up once and not everywhere.

# %% given="slopes-on-paper"
def slope_one(w):
    """Gradient of loss_one."""
    return np.array([w[0] + w[1], w[0] + w[1]])


def slope_three(w):
    """Gradient of loss_three."""
    return np.array([6 * w[0] + 4 * w[1] - 8, 4 * w[0] + 5 * w[1] - 3]) / 3


# %% [markdown]
# ## 2. Trust, but check
#
# A derivative on paper is easy to get wrong, and a network with a wrong gradient often learns all the same, only
# badly. So measure it: nudge one weight up and down by a small $h$, and compare the two errors,
#
# $$ \frac{\partial f}{\partial w_i} \approx \frac{f(w + h\, e_i) - f(w - h\, e_i)}{2h} , $$
#
# where $e_i$ is $1$ at place $i$ and $0$ elsewhere. It looks to both sides, and its error shrinks like $h^2$; looking
# to one side only, $\big(f(w+h\,e_i)-f(w)\big)/h$, it shrinks like $h$, which is far worse.
#
# This costs two evaluations of the loss for each weight. For two weights that is nothing; a network with a million
# weights would need two million evaluations for a single step. That is why we will go on with derivatives on paper,
# and use the measurement as their judge.
#
# Your function gets weights of any shape (later they will be matrices), perhaps with integers in them, and must leave
# them as they were.

# %% exercise="numerical_gradient"

# %% example="numerical_gradient"
here, table = np.array([0.5, 1.5]), np.array([[1, 2, 3], [4, 5, 6]])
lab.expect(numerical_gradient(loss_three, here), slope_three(here),
           "The slopes at (0.5, 1.5), on paper and measured. How far apart are the points that "
           "you compare?", within=1e-07)
lab.expect(numerical_gradient(lambda M: (M[0] * M[1]).sum(), table), [[4, 5, 6], [1, 2, 3]],
           "Weights in a table, integers: each slope is the number in the other row. Does your "
           "nudge survive?", within=1e-07)
lab.expect(numerical_gradient(lambda w: np.sum(np.exp(3 * w)), np.array([0.0, 1.0])), [3, 60.2566108],
           "A function that bends: its slopes are 3 and 3 times e^3. Are the two points close "
           "enough?", within=1e-07)
lab.expect(table, [[1, 2, 3], [4, 5, 6]],
           "After the measurement the caller's weights are what they were. Where do you write?")

# %% [markdown]
# ## 3. One step
#
# The gradient points uphill, and it is longest where the surface is steep. So step against it, with the learning rate
# $\eta$ as the factor:
#
# $$ w_{\text{new}} = w - \eta \, \frac{\partial E}{\partial w} . $$
#
# Return a *new* array. We are going to draw the walk, and cannot if the old point has been overwritten.

# %% exercise="gd_step"

# %% example="gd_step"
before = np.array([0.5, 1.5])
lab.expect(gd_step(before, slope_three(before), 0.05), [0.48333, 1.39167],
           "One small step down the bowl of three cases. Which way does a gradient point?")
lab.expect(before, [0.5, 1.5],
           "The point where the step began stays where it is. Which array do you write into?")

# %% [markdown]
# ## 4. The walk
#
# Now repeat: $w_{k+1} = w_k - \eta\, g(w_k)$, where $g$ is the function `grad` that you are given. It is asked anew
# at every point. Return all points, the start included: `n_steps` steps visit `n_steps + 1` points.
#
# Do not make the walk clever. If the learning rate is too large the path must leave the bowl, because that is what we
# want to see.
#
# For the trough you can predict the path. There the gradient has two equal entries, $w_1 + w_2$ in both. So the
# difference $w_1 - w_2$ never changes, and each step multiplies the sum $w_1 + w_2$ by $1 - 2\eta$. The examples
# check your path against this.

# %% exercise="gradient_descent"

# %% example="gradient_descent"
start = np.array([2, 1])
lab.expect(gradient_descent(slope_one, start, 0.1, 4),
           [[2, 1], [1.7, 0.7], [1.46, 0.46], [1.268, 0.268], [1.1144, 0.1144]],
           "Four steps on the trough, five points; w1 - w2 never changes, and 0.8 of the sum is "
           "left by each step.")
lab.expect(gradient_descent(slope_three, np.array([0.5, 1.5]), 0.7, 3),
           [[0.5, 1.5], [0.26667, -0.01667], [1.77556, 0.45389], [0.73281, -1.03283]],
           "A rate that is too large for the bowl: the path leaves it, and is not stopped.")
lab.expect(gradient_descent(lambda w: w**3, np.array([1.0, -0.5]), 0.5, 3),
           [[1, -0.5], [0.5, -0.4375], [0.4375, -0.39563], [0.39563, -0.36467]],
           "No bowl at all: the slope is the third power of each weight, and is asked anew at "
           "every point.")
lab.expect(start, [2, 1], "The start is still where it was.")

# %% [markdown]
# Four walks on the trough, all from the same start $(1.5, 0.5)$, with four learning rates.
#
# *What to notice:* every path stays on one straight line, because $w_1 - w_2$ is conserved; the floor is reached
# where that line crosses it, and another start ends at another point. With $\eta = 0.5$ one step is enough. Beyond it
# the walk jumps across the floor, and at $\eta = 1.05$ it climbs out. Many texts say that each step decreases the
# error. Compare the sentence with the last picture. And two of the four error curves are the same curve, although the
# paths above them are not: which two, and why?

# %% demo="four-rates"
grid = np.linspace(-3, 3, 61)
seen = loss_one(np.meshgrid(grid, grid, indexing="ij"))
rates = {0.1: "creeps", 0.5: "one step is enough", 0.9: "jumps, but arrives", 1.05: "climbs out"}

fig, panels = lab.axes(2, 4, size=(11.0, 5.2), height_ratios=[1.35, 1])
for rate, above, below in zip(rates, panels[0], panels[1]):
    steps = gradient_descent(lambda w: linear_gradient(w, X_one, t_one), np.array([1.5, 0.5]), rate, 8)
    lab.contours(above, grid, grid, seen, top=18, title=f"$\\eta = {rate}$: {rates[rate]}")
    above.plot(grid, -grid, "--", color="white", lw=1.2)
    lab.trail(above, steps, lab.RED)
    below.semilogy(range(9), np.maximum(loss_one(steps.T), 1e-6), "o-", color=lab.RED, ms=4)
    below.set_ylim(3e-7, 30)
    lab.label(below, "", "step", "error $E$ (log)" if rate == 0.1 else "")
    if rate == 0.5:
        lab.note(below, "on the floor, $E = 0$", (1.6, 4e-6))
lab.show(
    fig,
    "Paths of gradient descent over the trough for four learning rates, and the error after each step. Rate 0.1 "
    "creeps to the floor, 0.5 reaches it in one step, 0.9 jumps across it and closes in, 1.05 moves away.",
)

# %% [markdown]
# The same as an animation, with three balls on the trough.
#
# *What to notice:* a ball that overshoots is not yet lost. Blue slides down one wall, orange lands on the other wall
# but always lower, and red a little higher each time.

# %% demo="balls-on-the-trough"
grid = np.linspace(-2.5, 2.5, 41)
seen = loss_one(np.meshgrid(grid, grid, indexing="ij"))
balls = [(0.15, (2.4, 0.0), lab.BLUE), (0.9, (0.0, 2.4), lab.ORANGE), (1.05, (0.7, 0.7), lab.RED)]
walks = [gradient_descent(slope_one, np.array(start), rate, 13) for rate, start, _ in balls]

fig, solid, flat_view = lab.landscape()


def draw_balls(k):
    lab.surface(solid, grid, grid, seen, top=13, title=f"after {k} steps")
    lab.contours(flat_view, grid, grid, seen, top=13, title="three starts, three learning rates")
    flat_view.plot(grid, -grid, "--", color="white", lw=1.2)
    for (rate, start, color), steps in zip(balls, walks):
        lab.note(flat_view, f"{rate}", (start[0] - 0.75, start[1] - 0.1))
        so_far = steps[: k + 1]
        track = np.linspace(so_far[:-1], so_far[1:], 12, axis=1).reshape(-1, 2)  # along the wall, not through the air
        solid.plot(*track.T, loss_one(track.T), "-", color=color, lw=1.5, zorder=8)
        solid.plot(*so_far[-1:].T, loss_one(so_far[-1:].T) + 0.2, "o", color=color, mec="white", ms=10, zorder=9)
        lab.trail(flat_view, so_far, color)
        flat_view.plot(*so_far[-1], "o", color=color, mec="white", ms=10, zorder=9)


lab.animate(
    fig, draw_balls, 14,
    "Three balls on the trough. With rate 0.15 the ball slides to the floor, with 0.9 it jumps from wall to "
    "wall and sinks, with 1.05 it jumps from wall to wall and climbs.",
    stills=[0, 2, 6, 13], columns=2, interval=350,
)

# %% [markdown]
# ## 5. How fast is too fast?
#
# A bowl of any size falls apart into plain parabolas, one along each eigenvector of its Hessian $H$ (`bowl_hessian`
# in notebook 1). Along an eigenvector with eigenvalue $\lambda$ the slope is $\lambda$ times the distance from the
# minimum, so a step of gradient descent multiplies that distance by
#
# $$ 1 - \eta \lambda . $$
#
# Each direction goes its own way, at its own pace, with the same $\eta$. Which $\eta$ is the last one with which none
# of them grows? For the trough $\lambda$ is $2$ and $0$, and the pictures above have shown you between which two
# rates the answer lies.

# %% exercise="max_stable_lr"

# %% example="max_stable_lr"
lab.expect(max_stable_lr(X_three), 0.62952,
           "The bowl of three cases, with the curvatures 3.18 and 0.49. Which direction sets "
           "the limit?")

# %% [markdown]
# Here is the bowl of the three cases, $\lambda_1 \approx 3.18$ and $\lambda_2 \approx 0.49$. Below each path you see
# the distance from the minimum along the two eigenvectors, on a logarithmic scale: dots from your path, lines drawn
# from $|1 - \eta\lambda|^k$ alone.
#
# *What to notice:* the dots lie on the lines. A factor below 1 is a line that falls. At $\eta = 0.1$ the steep
# direction is soon done and everybody waits for the flat one. At $\eta = 0.66$ the flat direction still arrives,
# while the steep one runs away: one bad direction is enough. So $\eta$ is limited by the steepest direction, and the
# waiting time is set by the flattest.

# %% demo="eigen-directions"
hessian = np.array([[6.0, 4.0], [4.0, 5.0]]) / 3
curvatures, directions = np.linalg.eigh(hessian)
minimum = np.array([2.0, -1.0])
grid = np.linspace(-3, 5, 61)
seen = loss_three(np.meshgrid(grid, grid - 2, indexing="ij"))

fig, panels = lab.axes(2, 3, size=(10.4, 6.4), height_ratios=[1.35, 1])
rates = {0.1: "waits for the flat direction", 0.5: "jumps across, arrives", 0.66: "steep direction runs away"}
for rate, above, below in zip(rates, panels[0], panels[1]):
    steps = gradient_descent(lambda w: linear_gradient(w, X_three, t_three), np.array([-1.0, 1.5]), rate, 20)
    lab.contours(above, grid, grid - 2, seen, top=60, title=f"$\\eta = {rate}$: {rates[rate]}")
    lab.trail(above, steps, lab.RED)
    above.plot(*minimum, "*", color="white", ms=11, mec=lab.BLACK, zorder=8)
    for curvature, direction, color, mark in zip(curvatures, directions.T, [lab.BLUE, lab.ORANGE], "os"):
        distance = np.abs((steps - minimum) @ direction)
        factor = abs(1 - rate * curvature)
        below.semilogy(np.arange(21), distance[0] * factor ** np.arange(21), "-", color=color, lw=1.5)
        below.semilogy(np.arange(21), distance, mark, color=color, ms=4,
                       label=f"$\\lambda = {curvature:.2f}$: factor {factor:.2f}")
    below.set_ylim(1e-6, 5e3)
    below.legend(fontsize=8.5, frameon=False, loc="upper right")
    lab.label(below, "", "step", "distance (log)" if rate == 0.1 else "")
lab.show(
    fig,
    "Paths over the bowl of three cases for three learning rates, and the distance from the minimum along the "
    "two eigenvectors. On a logarithmic scale the distances are straight lines; at rate 0.66 one of them rises.",
)

# %% [markdown]
# Now turn $\eta$ yourself, for the same bowl. (There is a slider if your notebook has widgets, and a player over some
# rates if not. In a notebook that was saved and opened again the slider is gone: run the cell to get it back.)
#
# *What to notice:* on the right, the two curves are the factors of the two directions, and the dots are those of your
# $\eta$. A dot above the line at 1 means that the walk runs away. Below it, the larger of the two factors says how long
# you wait: the flat direction's for small rates, the steep one's for large rates. Find the rate with which 20 steps
# come furthest. Is it the largest one that is still stable?

# %% demo="turn-the-rate"
def turn_the_rate():
    """All in one function: later cells use these names for other things, and the slider must go on drawing."""
    grid = np.linspace(-3, 5, 61)
    seen = loss_three(np.meshgrid(grid, grid - 2, indexing="ij"))
    curvatures = np.linalg.eigvalsh(np.array([[6.0, 4.0], [4.0, 5.0]]) / 3)
    all_rates = np.linspace(0, 0.72, 145)
    edge = max_stable_lr(X_three)
    fig, (plane, curve, factors) = lab.axes(1, 3, size=(11.4, 3.8))

    def draw(rate):
        steps = gradient_descent(slope_three, np.array([-1.0, 1.5]), rate, 20)
        lab.contours(plane, grid, grid - 2, seen, top=60, title=f"$\\eta = {rate:.3f}$: 20 steps")
        lab.trail(plane, steps, lab.RED)
        plane.plot(2, -1, "*", color="white", ms=11, mec=lab.BLACK, zorder=8)
        lab.wipe(curve)
        curve.semilogy(range(21), loss_three(steps.T), "o-", color=lab.RED, ms=4)
        curve.set_ylim(1e-6, 1e4)
        lab.label(curve, f"loss after 20 steps: {loss_three(steps[-1]):.1e}", "step", "loss $E$ (log)")
        lab.wipe(factors)
        for curvature, color, dashes in zip(curvatures, [lab.BLUE, lab.ORANGE], ["-", "--"]):
            name = f"$\\lambda = {curvature:.2f}$"
            factors.plot(all_rates, abs(1 - all_rates * curvature), dashes, color=color, lw=2, label=name)
            factors.plot(rate, abs(1 - rate * curvature), "o", color=color, mec=lab.BLACK, ms=8, zorder=5)
        factors.axhline(1, color=lab.BLACK, lw=0.8)
        factors.axvspan(edge, 0.72, color=lab.GREY, alpha=0.2, lw=0)
        factors.axvline(rate, color=lab.RED, lw=1, ls=":")
        factors.set(xlim=(0, 0.72), ylim=(0, 1.35))
        factors.legend(fontsize=9, frameon=False, loc="lower left")
        lab.label(factors, "grey: beyond your max_stable_lr", "learning rate $\\eta$", "factor $|1 - \\eta\\lambda|$")

    lab.slide(
        fig, draw, np.linspace(0.05, 0.7, 14),
        "Gradient descent on the bowl of three cases, for a learning rate of your choice: the path, the loss, and the "
        "factors of the two directions. With a growing rate the path first creeps, then falls fastest near 0.55, where "
        "the two factors are equal, and beyond 0.63 it runs away.",
        name="learning rate", stills=[1, 10, 12], columns=1,
    )


turn_the_rate()

# %% [markdown]
# ## 6. When to stop
#
# A walk needs an end. Usual is a goal for the **mean squared error**,
#
# $$ \text{MSE} = \frac1n \sum_{\text{examples}} (t - y)^2 . $$
#
# Mind the difference: the loss $E$, which we differentiate, has the $\tfrac12$; the MSE, with which we decide to
# stop, does not. For one output neuron the MSE is $2E$. A pass over all the examples is called an **epoch**; here
# each epoch makes one step with the gradient of the whole batch.
#
# Train *while* the MSE is above the goal. A goal can also be out of reach, so there is a second way out: a largest
# number of epochs.

# %% exercise="train_until"

# %% example="train_until"
start = np.array([-1.0, 1.5])
lab.expect(train_until(start, X_three, t_three, 0.3, 0.01, 500)[1], 21,
           "Epochs until the MSE of the three cases is not above 0.01. Which error do you "
           "compare with the goal, and when?")
lab.expect(train_until(np.array([2.0, -1.0]), X_three, t_three, 0.3, 0.01, 500)[1], 0,
           "These weights are perfect already. How many epochs do they need?")
lab.expect(train_until(start, X_three, np.array([0.0, 3.0, 0.5]), 0.3, 0.01, 60)[1], 60,
           "Targets that contradict each other: the goal is out of reach, and 60 epochs are "
           "allowed.")

# %% [markdown]
# *What to notice:* on the logarithmic scale the blue curve soon becomes a straight line (which of the two eigenvalues
# sets its slope?), so each further factor of ten costs the same number of epochs. The orange curve belongs to targets
# that no weights can satisfy. It levels off above all three goals, and more patience does not help.

# %% demo="epochs"
start = np.array([-1.0, 1.5])
quarrel = np.array([0.0, 3.0, 0.5])
fig, ax = lab.axes(size=(7.2, 3.8))
for targets, color, dashes, name in [
    (t_three, lab.BLUE, "-", "targets that can be met"),
    (quarrel, lab.ORANGE, "-.", "targets that contradict"),
]:
    steps = gradient_descent(lambda w: linear_gradient(w, X_three, targets), start, 0.3, 40)
    ax.semilogy(range(41), 2 * loss_three(steps.T, targets), dashes, color=color, lw=2, label=name)
for goal in [0.1, 0.01, 0.001]:
    _, stop = train_until(start, X_three, t_three, 0.3, goal, 500)
    ax.axhline(goal, ls="--", color=lab.GREY, lw=1)
    ax.plot(stop, goal, "v", color=lab.RED, ms=8, zorder=5)
    lab.note(ax, f"goal {goal}: {stop} epochs", (stop + 0.8, goal * 1.25), color=lab.RED)
ax.set(xlim=(0, 40.5), ylim=(1e-4, 30))
ax.legend(fontsize=9, frameon=False)
lab.label(ax, "each further digit costs the same number of epochs, if it can be had at all", "epoch", "MSE (log)")
lab.show(
    fig,
    "Mean squared error over epochs. With targets that can be met it falls on a straight line and meets the "
    "goals 0.1, 0.01 and 0.001 at equal distances; with contradicting targets it stays near 0.5.",
)

# %% [markdown]
# ## 7. An older rule
#
# In the 1950s, before anybody differentiated networks, Rosenblatt's **perceptron** learned to tell two classes apart.
# Its output is not the sum but a decision:
#
# $$ y = \begin{cases} 1 & \text{if } \sum_i w_i x_i > 0 \\ 0 & \text{otherwise} \end{cases}
#    \qquad\qquad w \leftarrow w + \eta\, (t - y)\, x . $$
#
# The rule is applied to **one example after the other**, each time with the weights that the previous example has
# left behind. Put it beside the step that you have derived from the gradient, written for one example with the linear
# output $z = \sum_i w_i x_i$; that one is called the **delta rule**:
#
# $$ w \leftarrow w + \eta\, (t - z)\, x . $$
#
# They look like twins. Whether they are is part of the written question.
#
# A first input that is always $1$ gives the perceptron a bias: its weight $w_0$ shifts the border between the
# classes. You will meet this trick again in notebooks 3 and 5.

# %% given="two-groups"
X_groups = np.array([
    [1.0, 2.8, 2.2], [1.0, 0.4, 1.2], [1.0, 3.4, 1.6], [1.0, 1.2, 2.0], [1.0, 1.6, 3.2], [1.0, 2.0, 0.6],
    [1.0, 4.0, 2.6], [1.0, 2.6, 1.0], [1.0, 2.4, 4.0], [1.0, 0.8, 0.4], [1.0, 3.2, 3.4], [1.0, 1.4, 1.2],
])
t_groups = np.array([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0])

# %% exercise="perceptron_epoch"

# %% example="perceptron_epoch"
state = np.array([-0.3, 0.2, 0.1])
lab.expect(perceptron_epoch(state, X_groups, t_groups, 0.5), [-1.3, -0.6, 0.6],
           "An epoch over the twelve points. With which weights is each example answered?")
lab.expect(perceptron_epoch(np.array([-8.0, 2.0, 2.0]), X_groups, t_groups, 0.5), [-8, 2, 2],
           "With other weights. What should an example do to them when its answer is right?")
lab.expect(state, [-0.3, 0.2, 0.1], "The weights that were handed in stay as they are.")

# %% [markdown]
# *What to notice:* each line is the border after one epoch, from light to dark; here the walk begins with weights of
# zero. The perceptron corrects itself only
# when it is wrong. When all answers are right it stops for good, even if the border nearly touches a point: it has no
# notion of "more right".

# %% demo="the-border-moves"
state, borders = np.zeros(3), []
for epoch in range(14):
    state = perceptron_epoch(state, X_groups, t_groups, 0.5)
    borders.append(state)

fig, ax = lab.axes(size=(5.2, 4.4))


def draw_border(k):
    lab.wipe(ax)
    ones, zeros = X_groups[t_groups == 1], X_groups[t_groups == 0]
    ax.plot(ones[:, 1], ones[:, 2], "o", color=lab.BLUE, ms=9, label="class 1", zorder=4)
    ax.plot(zeros[:, 1], zeros[:, 2], "s", color=lab.ORANGE, ms=8, label="class 0", zorder=4)
    for age, border in enumerate(borders[: k + 1]):
        width, ink = (2.5, 1.0) if age == k else (1.0, 0.2 + 0.5 * age / len(borders))
        lab.boundary(ax, border, lab.BLACK, lw=width, alpha=ink)
    ax.set(xlim=(0, 4.5), ylim=(0, 4.5), aspect="equal")
    ax.legend(fontsize=9, loc="upper right", framealpha=1)
    still = k > 0 and np.array_equal(borders[k], borders[k - 1])
    lab.label(ax, f"after epoch {k + 1}" + (": nothing changed" if still else ""), "$x_1$", "$x_2$")


lab.animate(
    fig, draw_border, len(borders),
    "The perceptron's border swings between two groups of points, epoch after epoch, until it separates them "
    "and no longer moves.",
    stills=[0, 2, 5, 12], columns=2, interval=450,
)

# %% [markdown] question="w2"
# **Two sentences to examine.**
#
# 1. "Moving the weights against the gradient always decreases the error." Give a learning rate *and* a starting point
#    on the trough of $(1,1) \to 0$ for which it does not, with the two errors. Then give the exact condition, for a
#    bowl with Hessian $H$, under which a step lowers the error wherever one starts (except at a minimum, or on the
#    floor of a trough). Derive it; two lines are enough.
# 2. "The perceptron rule and the delta rule are the same formula." Say what is the same, what is different, what each
#    of them does with an example that is already on the right side, and which of the two is the gradient of a loss
#    that you have met.

# %% [markdown]
# ## What you have now
#
# - `linear_gradient`, derived with Eq. 1 and 2, and `numerical_gradient`, the judge of all gradients to come.
# - `gd_step` and `gradient_descent`: the walk. `max_stable_lr`: how large a step a bowl bears.
# - `train_until`: training with a goal and a limit. `perceptron_epoch`: where it all started.
#
# In Eq. 1 you have used two factors out of three; the middle one was $1$. In the next notebook the neuron bends its
# sum, and the middle factor wakes up.
