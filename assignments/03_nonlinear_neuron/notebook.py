# %% [markdown]
# # One non-linear neuron
#
# *About {minutes} minutes. You need notebooks 1 and 2, and the chain rule.*
#
# A linear neuron never makes up its mind. Double the inputs and it answers twice as loudly, without limit. And however
# many linear neurons you put one behind the other, the last one could have done it alone. What is missing is a bend
# between the sum and the answer. Today the neuron gets one, and you will see what the bend costs: a neuron can be
# wrong, and so sure of itself that it hardly learns any more.
#
# **At the end of this notebook you can**
#
# - compute activation functions and their slopes so that no input, however large, breaks them,
# - put the four equations for an output neuron together, and say what each factor means,
# - explain when a neuron stops learning although it is wrong,
# - treat a bias as a weight.

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
# Today there is one neuron and, nearly always, one example. So $E = C = \tfrac12 (t - y)^2$, and the neuron works in
# two steps: a **sum** (also called *pre-activation*), then a **bend**,
#
# $$ z = \sum_i w_i x_i + b , \qquad\qquad y = f(z) . $$
#
# The bias $b$ is new: it is what is left of the sum when all inputs are silent.

# %% given="setup"
import numpy as np

import lab

# %% [markdown]
# ## 1. The logistic function
#
# $$ f(z) = \frac{1}{1 + e^{-z}} $$
#
# It rises everywhere, from just above $0$ to just below $1$, and passes $\tfrac12$ at $z = 0$. It is one of many
# S-shaped curves; those are called *sigmoids*, and in many texts "the sigmoid" is this one. Its output looks like a
# probability, and in notebook 4 you will train it so that it may be read as one. For now it is only a number between
# $0$ and $1$.
#
# The formula is short; the arithmetic has a trap. Floats end near $10^{308}$, so $e^{1000}$ is too large for them
# and becomes infinite. A sum of $1000$ is not unusual in a network that has gone astray, and the function itself is
# harmless there. So before you trust your line, ask:
#
# - which exponential becomes infinite, and for which $z$?
# - what happens to it afterwards? $1/\infty$ is $0$, and that is right. But $\infty/\infty$ is `nan`, and one `nan`
#   in a network spreads to every weight in a single step.
#
# NumPy may warn about an *overflow*; a warning costs nothing, a `nan` does. Try $z = 1000$ and $z = -1000$.

# %% exercise="logistic"

# %% example="logistic"
lab.expect(logistic(np.array([[-6.0, -3.0, -0.5], [0.5, 3.0, 6.0]])),
           [[0.00247, 0.04743, 0.37754], [0.62246, 0.95257, 0.99753]],
           "A table of sums. f(z) and f(-z) add up to 1.")
lab.expect(logistic(np.array([1000.0, -1000.0])), [1, 0],
           "Sums of 1000 and -1000. Which exponential becomes infinite, and what happens to it "
           "afterwards?")
lab.expect(logistic(-12.0), 6.144175e-06, "Far to the left it is nearly 0, and not 0.")

# %% [markdown]
# *What to notice:* on the left, nearly everything happens between $-4$ and $4$; beyond, the curve is **saturated**.
# On the right the same curve as a neuron with one input $x$ sees it. The weight decides how steep it is, and its sign
# which way; the bias moves it sideways. The switch from "no" to "yes" lies where $wx + b = 0$.

# %% demo="the-curve"
z = np.linspace(-8, 8, 201)
fig, (left, right) = lab.axes(1, 2, size=(10.0, 3.5))
left.axvspan(-8, -4, color=lab.GREY, alpha=0.12, lw=0)
left.axvspan(4, 8, color=lab.GREY, alpha=0.12, lw=0)
left.axhline(0, color=lab.GREY, lw=0.8)
left.axhline(1, color=lab.GREY, lw=0.8)
left.plot(z, logistic(z), color=lab.BLUE, lw=2.5)
left.plot(0, 0.5, "o", color=lab.BLUE, mec="white", ms=8)
lab.note(left, "saturated", (-7.5, 0.12))
lab.note(left, "saturated", (5.0, 0.85))
lab.label(left, "the logistic function", "sum $z$", "activation $f(z)$")

styles = [(1, 0, lab.BLUE, "-"), (4, 0, lab.ORANGE, "--"), (4, -12, lab.GREEN, "-."), (-1, 0, lab.RED, ":")]
for weight, bias, color, dashes in styles:
    name = f"$w = {weight}$, $b = {bias}$"
    right.plot(z, logistic(weight * z + bias), dashes, color=color, lw=2.2, label=name)
right.set_ylim(-0.05, 1.3)
right.set_yticks([0, 0.5, 1])
right.legend(fontsize=9, frameon=False, ncols=2, loc="upper center")
lab.label(right, "the same curve, seen by the input", "input $x$", "output $y = f(wx + b)$")
lab.show(
    fig,
    "Left: the logistic function rises from 0 to 1; beyond 4 on either side it is nearly flat. Right: the output "
    "of a neuron over its input. A larger weight makes the step steeper, a negative weight turns it round, and a "
    "bias moves it sideways.",
)

# %% [markdown]
# ## 2. Its slope
#
# For gradient descent we need to know how steep the curve is. Differentiate $1/(1 + e^{-z})$ on paper: the chain rule
# gives
#
# $$ f'(z) = \frac{e^{-z}}{(1 + e^{-z})^2} , $$
#
# and with a little patience you can bring this into a form that contains nothing but $f$:
#
# $$ f'(z) = f(z)\,\big(1 - f(z)\big) . $$
#
# That is convenient. After the forward pass the activation is known, so the slope costs one multiplication; and what
# stays finite in $f$ stays finite in $f'$.
#
# It is also the source of a common mistake. You will meet programs with a line like `x * (1 - x)` under the name
# "derivative of the sigmoid". Such a function wants the *activation* as its argument. In this course a slope function
# takes the **sum** $z$, for every activation function.

# %% exercise="logistic_prime"

# %% example="logistic_prime"
lab.expect(logistic_prime(np.array([-3.0, -1.0, 0.4, 2.0])), [0.045177, 0.196612, 0.240261, 0.104994],
           "By how much the curve rises per unit of z. What is handed to your function: a sum, "
           "or an activation?")
lab.expect(logistic_prime(np.array([-1000.0, 0.0, 1000.0])), [0, 0.25, 0],
           "Very large sums on either side.")

# %% [markdown]
# *What to notice:* the orange line touches the curve, and its steepness is drawn below. Each of your two functions
# checks the other: if the line cut through the curve, one of them would be wrong. The slope is never more than
# $\tfrac14$, and three or four units away from the middle there is hardly any left.

# %% demo="tangent"
z = np.linspace(-7, 7, 141)
stops = np.linspace(-6, 6, 25)
fig, (above, below) = lab.axes(2, 1, size=(5.4, 4.6), sharex=True, height_ratios=[1.5, 1])


def draw_tangent(k):
    at = stops[k]
    height, steep = logistic(at), logistic_prime(at)
    lab.wipe(above)
    lab.wipe(below)
    run = 2.2 / np.hypot(1, 6 * steep)  # the line has the same length on the page wherever it is
    above.plot(z, logistic(z), color=lab.BLUE, lw=2.5)
    above.plot([at - run, at + run], [height - run * steep, height + run * steep], color=lab.ORANGE, lw=3, zorder=4)
    above.plot(at, height, "o", color=lab.ORANGE, mec="white", ms=9, zorder=5)
    above.set(xlim=(-7, 7), ylim=(-0.15, 1.15))
    lab.label(above, f"$z = {lab.number(at)}$: activation {lab.number(height)}, slope {steep:.3f}", "", "$f(z)$")
    below.plot(z, logistic_prime(z), ":", color=lab.GREY, lw=1.2)
    below.plot(stops[: k + 1], logistic_prime(stops[: k + 1]), ".-", color=lab.ORANGE, lw=2, ms=5)
    below.plot(at, steep, "o", color=lab.ORANGE, mec="white", ms=9, zorder=5)
    below.set(ylim=(-0.02, 0.3), yticks=[0, 0.25])
    lab.label(below, "", "sum $z$", "slope $f'(z)$")


lab.animate(
    fig, draw_tangent, len(stops),
    "A point slides along the logistic function with its tangent. Below, the slope of the tangent draws a bump "
    "that is a quarter high in the middle and vanishes on both sides.",
    stills=[4, 9, 12, 19], columns=2, interval=220,
)

# %% [markdown]
# ## 3. Other bends
#
# The logistic function is not the only choice. The **hyperbolic tangent** $\tanh z$ is an S as well, stretched to run
# from $-1$ to $1$; its slope is $1 - \tanh^2 z$. A bend that very many networks use is far simpler, the
# **rectified linear unit**, ReLU:
#
# $$ f(z) = \max(0, z) , \qquad\qquad
#    f'(z) = \begin{cases} 0 & z < 0 \\ 1 & z > 0 \end{cases} $$
#
# It stays at $0$ for negative sums and hands out positive ones as they are. It has a corner at $z = 0$, where there
# is no derivative. Your function has to return *some* number there, and a `nan` would be a bad choice. Decide on one
# between the slopes on the two sides, and remember which: the written question will come back to it.
#
# All activation functions work entry by entry on arrays of any shape and leave their argument as it is. The sum $z$
# is needed again later, for the slope.

# %% exercise="relu"

# %% example="relu"
table = np.array([[-1.5, 2.0, 0.25], [4.0, -0.1, -30.0]])
lab.expect(relu(table), [[0, 2, 0.25], [4, 0, 0]],
           "Two neurons, three examples, positive and negative sums. Which numbers pass, and "
           "what becomes of the others?")
lab.expect(table, [[-1.5, 2.0, 0.25], [4.0, -0.1, -30.0]],
           "After the call the table of sums is what it was. Which line writes into it?")

# %% exercise="relu_prime"

# %% example="relu_prime"
lab.expect(relu_prime(np.array([[-0.001, 0.001], [7.0, -7.0]])), [[0, 1], [1, 0]],
           "Close to the corner, and far from it. On which side does ReLU rise, and how fast?")
corner = np.ravel(relu_prime(np.array([0.0])))
lab.expect(bool(0 <= corner[0] <= 1), True,
           "At z = 0 any number between the slopes of the two sides will do: which are they?")

# %% [markdown]
# The linear neuron and tanh complete the family. They are given, with their slopes.

# %% given="more-activation-functions"
def identity(z):
    """A linear neuron hands out its sum."""
    return np.array(z, copy=True)


def identity_prime(z):
    """Slope of the identity: 1 everywhere."""
    return np.ones_like(z)


def tanh(z):
    """The hyperbolic tangent, between -1 and 1."""
    return np.tanh(z)


def tanh_prime(z):
    """Slope of the hyperbolic tangent at z."""
    return 1.0 - np.tanh(z) ** 2


# %% [markdown]
# *What to notice:* the blue curves say what a neuron answers, the orange ones how much of a change gets through it.
# Compare the peaks: $\tfrac14$ for the logistic function, $1$ for tanh. In a network with many layers these slopes are
# multiplied with each other. What becomes of a product of ten numbers that are at most $\tfrac14$ (notebook 5 shows it
# in a network)? And what do you pay with ReLU, whose slope does not fade on the right?

# %% demo="family"
z = np.linspace(-4, 4, 401)
family = [
    ("linear", identity, identity_prime), ("logistic", logistic, logistic_prime),
    ("tanh", tanh, tanh_prime), ("ReLU", relu, relu_prime),
]
fig, panels = lab.axes(2, 4, size=(11.0, 4.4), sharex=True, sharey="row")
for (name, f, fprime), above, below in zip(family, panels[0], panels[1]):
    above.axhline(0, color=lab.GREY, lw=0.8)
    above.plot(z, f(z), color=lab.BLUE, lw=2.5)
    above.set(ylim=(-1.6, 2.6), xticks=[-4, -2, 0, 2, 4])
    lab.label(above, name, "", "activation $f(z)$" if name == "linear" else "")
    steps = np.array(fprime(z), dtype=float)
    steps[np.abs(np.gradient(steps)) > 0.4] = np.nan  # no line where the slope jumps
    below.axhline(0, color=lab.GREY, lw=0.8)
    below.plot(z, steps, color=lab.ORANGE, lw=2.5)
    below.set(ylim=(-0.1, 1.2), yticks=[0, 0.25, 1])
    lab.label(below, "", "sum $z$", "slope $f'(z)$" if name == "linear" else "")
lab.show(
    fig,
    "Four activation functions above their slopes. The slope of the linear neuron is 1 everywhere, that of the "
    "logistic function a bump of height a quarter, that of tanh a bump of height one, and that of ReLU jumps from 0 "
    "to 1 at the corner.",
)

# %% [markdown]
# ## 4. Four equations, one delta
#
# How does the error change when the weight $w_i$ changes? The weight acts on the sum, the sum on the output, the
# output on the error. In notebook 2 the factor in the middle was $1$; now all three have something to say:
#
# $$ \frac{\partial E}{\partial w_i} = \frac{\partial E}{\partial y}
#    \cdot \frac{\partial y}{\partial z} \cdot \frac{\partial z}{\partial w_i}
#    \qquad \text{(Eq. 1)} $$
#
# $$ \frac{\partial z}{\partial w_i} = x_i \quad \text{(Eq. 2)} \qquad\quad
#    \frac{\partial y}{\partial z} = f'(z) \quad \text{(Eq. 3)} \qquad\quad
#    \frac{\partial E}{\partial y} = y - t \quad \text{(Eq. 4)} $$
#
# Read them from the back: *how wrong* the output is (4), *how much of a change gets through the bend* (3), and *how
# loud the input was* (2). (Eq. 4 belongs to $E = \tfrac12 (t - y)^2$. A text without the $\tfrac12$ has
# $2\,(y - t)$ here; do not mix the two.)
#
# The first two factors do not depend on the weight that you look at. All weights of the neuron share their product,
# and so it has a name, **delta**:
#
# $$ \delta = \frac{\partial E}{\partial z} = \frac{\partial E}{\partial y} \cdot \frac{\partial y}{\partial z}
#    = \big(\text{Eq. 4}\big) \cdot \big(\text{Eq. 3}\big) . $$
#
# Delta says how much the error would grow if the sum were a little larger. It will carry the whole of
# backpropagation. Write it for any activation function: its slope `fprime` is handed to you, and takes sums.

# %% exercise="output_delta"

# %% example="output_delta"
sums, wishes = np.array([[-1.2, 0.3, 2.5], [0.4, -2.0, 1.0]]), np.array([[0.5, -0.4, -1.0], [1.0, 0.0, 1.0]])
lab.expect(output_delta(tanh(sums), wishes, sums, tanh_prime),
           [[-0.40679, 0.63265, 0.05283], [-0.53054, -0.06811, -0.10012]],
           "Two examples of three tanh neurons, as measured by nudging the sums. Where is the "
           "slope taken?")
lab.expect(output_delta(logistic(sums), wishes, sums, logistic_prime),
           [[-0.047769, 0.238211, 0.134889], [-0.09642, 0.012516, -0.052877]],
           "The same sums in logistic neurons. Do you use the slope that was handed to you?")

# %% [markdown]
# ## 5. Wrong, and sure of it
#
# For a logistic neuron the two factors of delta are $y - t$ and $y\,(1 - y)$. Look at them for the target $t = 0$,
# from an answer that is nearly right ($y$ close to $0$) to one that could not be more wrong ($y$ close to $1$).
#
# *What to notice:* delta grows with the error, as it should, only up to a point, here $y = \tfrac23$. Beyond it,
# delta falls, and **the neuron that is most wrong is corrected least**. Its sum is so large that it sits on the flat
# piece of its curve: raise or lower the sum a little, and the output hardly moves. The linear neuron has no such
# trouble.

# %% demo="flat-when-saturated"
z = np.linspace(-9, 9, 301)
y = logistic(z)
fig, ax = lab.axes(size=(6.6, 3.9))
ax.plot(y, output_delta(y, 0.0, z, logistic_prime), color=lab.RED, lw=2.5, label="logistic neuron")
ax.plot(y, output_delta(y, 0.0, y, identity_prime), "--", color=lab.GREY, lw=1.8, label="linear neuron")
ax.set(ylim=(-0.01, 0.24), xlim=(-0.02, 1.02))
lab.note(ax, "nearly right", (0.17, 0.003), to=(0.03, 0.002))
lab.note(ax, "wrong: corrected most", (0.42, 0.2), to=(0.66, 0.151), color=lab.RED)
lab.note(ax, "entirely wrong:\nhardly corrected", (0.7, 0.03), to=(0.985, 0.012), color=lab.RED)
ax.legend(fontsize=9, frameon=False, loc="upper right")
lab.label(ax, "target $t = 0$", "output $y$", "$\\delta = \\partial E / \\partial z$")
lab.show(
    fig,
    "Delta over the output for the target 0. For a linear neuron it is a rising line. For a logistic neuron it rises "
    "to about 0.15 at an output of two thirds and then falls back to zero at the output 1.",
)

# %% [markdown]
# The same with all the parts in view. The target is $0$, and the point starts at the wrong end.
#
# *What to notice:* the orange bar is the steepness of the line that touches the curve, and the red bar is the product
# of the other two. It is small at both ends, and for two different reasons. Which bar is to blame at which end?

# %% demo="two-factors"
z = np.linspace(-7, 7, 141)
stops = np.linspace(6, -6, 31)
fig, (left, right) = lab.axes(1, 2, size=(8.6, 3.5), width_ratios=[1.5, 1])


def draw_factors(k):
    at = stops[k]
    height, steep = logistic(at), logistic_prime(at)
    delta = output_delta(height, 0.0, at, logistic_prime)
    lab.wipe(left)
    lab.wipe(right)
    run = 2.2 / np.hypot(1, 6 * steep)
    left.axhline(0, color=lab.GREEN, lw=1.5)
    left.plot(z, logistic(z), color=lab.BLUE, lw=2.5)
    left.plot([at, at], [0, height], color=lab.PURPLE, lw=3)
    left.plot([at - run, at + run], [height - run * steep, height + run * steep], color=lab.ORANGE, lw=3, zorder=4)
    left.plot(at, height, "o", color=lab.BLACK, mec="white", ms=9, zorder=5)
    left.set(xlim=(-7, 7), ylim=(-0.15, 1.15))
    lab.note(left, "target 0", (-6.8, 0.06), color=lab.GREEN)
    lab.label(left, f"$z = {lab.number(at)}$, output {lab.number(height)}", "sum $z$", "output $y$")
    bars = [("$y - t$", height, lab.PURPLE), ("$f'(z)$", steep, lab.ORANGE), ("$\\delta$", delta, lab.RED)]
    for place, (name, value, color) in enumerate(bars):
        right.bar(place, value, color=color, width=0.65)
        right.text(place, value + 0.03, f"{value:.3f}", ha="center", fontsize=9, clip_on=True)
    right.set(ylim=(0, 1.15), xlim=(-0.6, 2.6), yticks=[0, 0.25, 0.5, 1])
    right.set_xticks([0, 1, 2], [name for name, *_ in bars])
    story = "sure and wrong" if at > 3 else "on the way" if at > -3 else "nearly right"
    lab.label(right, story, "", "")


lab.animate(
    fig, draw_factors, len(stops),
    "A point slides down the logistic function towards the target 0. Three bars show its error, the slope, and "
    "their product delta. Delta is tiny at the wrong end because the slope is, largest on the way, and tiny at the "
    "right end because the error is.",
    stills=[0, 9, 13, 26], columns=2, interval=220,
)

# %% [markdown]
# This is no flaw of gradient descent, but of a pairing: the logistic bend with the squared error. In notebook 4
# another error meets the same bend, and the flat piece disappears from delta.
#
# ## 6. The gradient of one neuron
#
# With delta, the rest is Eq. 1 and 2 for the weights. For the bias ask the same question, how does it reach $z$? In
# $z = \sum_i w_i x_i + b$ it stands alone, as if multiplied by $1$:
#
# $$ \frac{\partial E}{\partial w_i} = \delta\, x_i , \qquad\qquad
#    \frac{\partial E}{\partial b} = \delta \cdot 1 . $$
#
# Now do the whole journey for a **logistic** neuron and one example: forward from the inputs to $z$ and $y$, then back
# from the error to the weights and the bias.

# %% exercise="neuron_gradient"

# %% example="neuron_gradient"
lab.expect(neuron_gradient(np.array([1.0, -2.0]), 0.5, np.array([3.0, 1.0]), 1.0),
           [np.array([-0.081624, -0.027208]), -0.0272081],
           "The sum is 1.5 and the output too low. These slopes were measured by nudging each "
           "weight and the bias.")
lab.expect(neuron_gradient(np.array([1.0, -2.0, 0.5]), -0.5, np.array([0.0, 1.0, 2.0]), 0.0),
           [np.array([0, 0.027208, 0.054416]), 0.0272081],
           "Three inputs, of which the first is silent. Can its weight be to blame?")
lab.expect(neuron_gradient(np.array([900.0, 300.0]), 0.0, np.array([1.0, -1.0]), 0.0),
           [np.array([0, 0]), 0],
           "A sum of 600: sure, wrong, and on the flat piece.")

# %% [markdown]
# In notebook 1 the single case $(1, 1) \to 0$ gave a trough. This is the same case with a logistic neuron (and no
# bias), over the same two weights.
#
# *What to notice:* the parabola is gone. There is a high plain, a slope, and a low plain. Even the low plain is never
# quite level: the error *approaches* $0$ and does not reach it, so this surface has no minimum at all. Both balls
# take the same number of steps with the same learning rate. Blue, which starts on the slope, runs down; red starts on
# the high plain, where the neuron is sure and wrong, and hardly moves. Its feet feel no slope.

# %% demo="plain-and-slope"
def walk(start, rate, n_steps):
    """Gradient descent for the case (1, 1) -> 0, with the bias held at 0."""
    here, visited = np.array(start), [np.array(start)]
    for _ in range(n_steps):
        here = here - rate * np.ravel(neuron_gradient(here, 0.0, np.array([1.0, 1.0]), 0.0)[0])
        visited.append(here)
    return np.array(visited)


grid = np.linspace(-5, 5, 61)
W1, W2 = np.meshgrid(grid, grid, indexing="ij")
seen = 0.5 * logistic(W1 + W2) ** 2
balls = [walk((2.5, -0.5), 2.0, 25), walk((4.0, 2.5), 2.0, 25)]
fig, solid, above = lab.landscape()
lab.surface(solid, grid, grid, seen, top=0.5, title="error of one logistic neuron")
lab.contours(above, grid, grid, seen, top=0.5, title="25 steps from two starts")
for visited, color in zip(balls, [lab.BLUE, lab.RED]):
    heights = 0.5 * logistic(visited.sum(axis=1)) ** 2
    solid.plot(*visited.T, heights + 0.01, ".-", color=color, ms=5, lw=1.5, zorder=8)
    lab.trail(above, visited, color)
lab.show(
    fig,
    "The error surface of a logistic neuron for one case: a high plain and a low plain with a slope between them. A "
    "path that starts near the slope runs down to the low plain; a path that starts on the high plain hardly moves.",
)

# %% [markdown]
# How long does one wait on the high plain? Here are the errors of four neurons that start with the sums $0, 2, 4, 6$
# and should all say $0$.
#
# *What to notice:* each curve waits, then falls in a few steps. Two more units of $z$ make the wait four to seven times
# as long here, because they make the slope that much smaller (farther out by $e^2 \approx 7.4$). So a flat training
# curve need not mean that the training is finished.

# %% demo="waiting"
fig, ax = lab.axes(size=(7.2, 3.6))
inks, styles = [lab.BLUE, lab.GREEN, lab.ORANGE, lab.RED], [":", "-.", "--", "-"]
for start, color, dashes in zip([0.0, 2.0, 4.0, 6.0], inks, styles):
    visited = walk((start / 2, start / 2), 1.0, 330)
    errors = 0.5 * logistic(visited.sum(axis=1)) ** 2
    ax.plot(errors, dashes, color=color, lw=2.2, label=f"starts at $z = {start:.0f}$")
ax.set(xlim=(-3, 330), ylim=(0, 0.54))
ax.legend(fontsize=9, frameon=False, loc="center right", bbox_to_anchor=(0.62, 0.55))
lab.label(ax, "target 0: the surer the neuron is, the longer it waits", "step", "error $E$")
lab.show(
    fig,
    "Errors of four logistic neurons over the steps of gradient descent. The ones that start with the sums 0 and 2 "
    "fall at once, the one at 4 after about 30 steps, the one at 6 only after about 200 steps.",
)

# %% [markdown]
# ## 7. The bias is a weight
#
# You have noticed how alike the two formulas are: $\delta\, x_i$ and $\delta \cdot 1$. The bias behaves like the weight
# of an input that always says $1$. So give the neuron such an input, number $0$, and there is only one kind of
# parameter left:
#
# $$ z = b \cdot 1 + \sum_i w_i x_i = \sum_{i=0}^{k} v_i x_i \qquad \text{with } x_0 = 1,\ v_0 = b . $$
#
# One formula, one gradient, one update. (Some texts subtract a *threshold* instead of adding a bias. That is the same
# neuron with $b$ of the opposite sign.)

# %% exercise="absorb_bias"

# %% example="absorb_bias"
some_w = np.array([0.5, -1.0, 2.0])
lab.expect(np.array([1.0, 1.0, 2.0, 3.0]) @ np.ravel(absorb_bias(some_w, -0.75)), 3.75,
           "With a 1 in front of the inputs (1, 2, 3) the sum is what it was. Which of your "
           "weights meets the 1?")
lab.expect(some_w, [0.5, -1.0, 2.0],
           "The caller's weights are what they were. Which line writes into them?")

# %% [markdown]
# *What to notice:* the square is the fixed input. It sends like any other input, along a line with a weight of its
# own; nothing leads into it, and no example can change what it says. (In pictures of networks a circle is a neuron or an
# input and holds its activation, from purple for negative to orange for positive; the thicker a line, the larger its
# weight, and a dashed line is a negative one. The lines of biases are thin and dotted, whatever their size.)

# %% demo="fixed-input"
inputs, some_w, some_b = np.array([0.9, -0.4]), np.array([1.2, 0.7]), -0.5
joined = np.ravel(absorb_bias(some_w, some_b))
says = logistic(joined @ np.append(1.0, inputs))
fig, ax = lab.axes(size=(4.4, 3.1))
lab.network(ax, [inputs, [says]], [some_w[None, :]], constant=True, title="two inputs, and one that always says 1")
lab.note(ax, f"$v_0 = b = {lab.number(joined[0])}$", (0.95, -1.3))
lab.show(
    fig,
    "A neuron with two inputs and, below them, a square with the number 1 that sends to the neuron as well. Its line "
    "carries the weight v0, which is the bias.",
)

# %% [markdown]
# Now everything at once: a logistic neuron learns to tell the two groups of notebook 2 apart. It walks down the
# average of your gradients, with its bias absorbed. The colours show its output, from orange for $0$ to blue for $1$.
#
# *What to notice:* the perceptron of notebook 2 answered in black and white, and stopped for good as soon as all its
# answers were right. This neuron has shades. First the border swings into place; then it becomes sharper, and would
# go on so for ever, since $0$ and $1$ are never quite reached. Points far from the border have next to no say: there
# the neuron is saturated, and it is right.

# %% demo="border-with-shades"
from matplotlib.colors import LinearSegmentedColormap

groups = np.array([
    [2.8, 2.2], [0.4, 1.2], [3.4, 1.6], [1.2, 2.0], [1.6, 3.2], [2.0, 0.6],
    [4.0, 2.6], [2.6, 1.0], [2.4, 4.0], [0.8, 0.4], [3.2, 3.4], [1.4, 1.2],
])
members = np.array([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0])
with_one = np.column_stack([np.ones(12), groups])

state = np.ravel(absorb_bias(np.array([0.6, -0.8]), 0.5))
kept, epochs = [state], np.unique(np.geomspace(1, 3001, 22).round().astype(int)) - 1
for epoch in range(1, epochs[-1] + 1):
    pulls = [np.ravel(neuron_gradient(state, 0.0, row, member)[0]) for row, member in zip(with_one, members)]
    state = state - 3.0 * np.mean(pulls, axis=0)
    if epoch in epochs:
        kept.append(state)

side = np.linspace(0, 4.5, 61)
A, B = np.meshgrid(side, side, indexing="ij")
orange_to_blue = LinearSegmentedColormap.from_list("shades", [lab.ORANGE, "white", lab.BLUE])
fig, ax = lab.axes(size=(4.8, 4.2))


def draw_shades(k):
    lab.wipe(ax)
    shades = logistic(kept[k][0] + kept[k][1] * A + kept[k][2] * B)
    ax.imshow(shades.T, origin="lower", extent=(0, 4.5, 0, 4.5), cmap=orange_to_blue, vmin=0, vmax=1, alpha=0.6)
    lab.boundary(ax, kept[k], lab.BLACK, lw=1.8)
    ax.plot(*groups[members == 1].T, "o", color=lab.BLUE, mec="white", ms=10, zorder=4)
    ax.plot(*groups[members == 0].T, "s", color=lab.ORANGE, mec=lab.BLACK, ms=9, zorder=4)
    ax.set(xlim=(0, 4.5), ylim=(0, 4.5), aspect="equal")
    error = np.mean(0.5 * (members - logistic(with_one @ kept[k])) ** 2)
    lab.label(ax, f"after {epochs[k]} epochs: loss {error:.3f}", "$x_1$", "$x_2$")


lab.animate(
    fig, draw_shades, len(kept),
    "The output of a logistic neuron over the plane of two inputs, as it learns. The border between its shades swings "
    "until it separates the two groups of points, then the shades become sharper.",
    stills=4, columns=2, interval=300,
)

# %% [markdown] question="w3"
# **A corner in the theory.**
#
# Eq. 3 asks for a slope at every $z$, and many texts conclude that backpropagation needs differentiable activation
# functions. ReLU has a corner, and it is one of the most used of all.
#
# 1. Why does it work in practice all the same?
# 2. Which number did *you* return at $z = 0$? What would be different if you had chosen another? Does it matter
#    which; always, never, or when?
# 3. Something else about the slope of ReLU deserves more worry than its corner. What is it, and what does one get in
#    return, compared with the logistic function?

# %% [markdown]
# ## What you have now
#
# - `logistic` and `logistic_prime`, which bear any input; `relu` and `relu_prime`; and a reason why slopes take sums.
# - `output_delta`: Eq. 4 times Eq. 3, the blame that an output neuron carries, for any activation function.
# - `neuron_gradient`: Eq. 1 to 4 for one neuron. With the squared error, a neuron that is sure and wrong learns least.
# - `absorb_bias`: one kind of parameter instead of two.
#
# In the next notebook several neurons answer one question together, and a better matched error lets go of the flat
# piece. In notebook 5 you will give a delta to neurons that have no target at all.
