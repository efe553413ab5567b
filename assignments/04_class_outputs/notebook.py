# %% [markdown]
# # Class outputs
#
# *About {minutes} minutes. You need notebooks 1 to 3, logarithms, and the chain rule.*
#
# So far a target was an amount: *how much?* Many questions are of another kind: *which one?* Which digit is this,
# which word was said, what will the weather be? You cannot be wrong by 0.3 about a class. But you can be *sure*, or
# undecided, and a good answer says which. This notebook gives the network an output that can say so, an error that is
# fair to it, and the delta with which everything on the way back begins.
#
# Our company is a small weather station. It must say what tomorrow brings: **sun, cloud or rain**.
#
# **At the end of this notebook you can**
#
# - turn classes into targets, and scores into probabilities that survive scores of any size,
# - say what a forecast costs when tomorrow has come,
# - derive the delta of a class output, for many classes and for two,
# - explain why a network that is sure and wrong learns from one loss and hardly from another.

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
# New today: $K$ classes, counted from 0 as Python does. The weighted sums of the last layer are called **scores**;
# `Z` is `(n, K)`, one row for each example. Probabilities are written $p$ instead of $y$; `P` is `(n, K)` too. And
# $\log$ is always the natural logarithm, as in `np.log`. From section 3 on another $C$ stands beside the one on the
# card; $E$ is the average over the examples, whichever it is.

# %% given="setup"
import numpy as np

import lab

NAMES = ["sun", "cloud", "rain"]  # classes 0, 1, 2
INKS = [lab.ORANGE, lab.GREY, lab.BLUE]

# %% [markdown]
# The logistic function of notebook 3 comes along as well, written with tanh. It is the same curve, and this form
# cannot overflow.


# %% given="logistic-function"
def logistic(z):
    """1 / (1 + exp(-z)), entry by entry."""
    return 0.5 * (1.0 + np.tanh(np.asarray(z) / 2))


# %% [markdown]
# ## 1. A class is not a number
#
# The station's notebook says 0 for sun, 1 for cloud, 2 for rain. Can these numbers be the targets of one output
# neuron? Then cloud lies *between* sun and rain. Whoever wavers between sun and rain says 1 and is understood as
# "certainly cloud". And calling rain sun costs four times as much as calling it cloud. Nobody meant any of this; it
# came with the numbering.
#
# So give every class an output neuron of its own. The target of an example is a row of zeros with a single 1, in the
# column of its class. This is called **one-hot** coding:
#
# | class | target |
# |:--|:--|
# | sun (0) | $(1, 0, 0)$ |
# | cloud (1) | $(0, 1, 0)$ |
# | rain (2) | $(0, 0, 1)$ |
#
# The number of classes is given to your function, because a batch cannot know it: a week without rain does not
# abolish rain.

# %% exercise="one_hot"

# %% example="one_hot"
lab.expect(one_hot([0, 2, 2, 1, 0], 3), [[1, 0, 0], [0, 0, 1], [0, 0, 1], [0, 1, 0], [1, 0, 0]],
           "Five days: sun, rain, rain, cloud, sun. What are the rows of the table?", exact=True)
lab.expect(one_hot(np.array([0, 1, 0]), 3), [[1, 0, 0], [0, 1, 0], [1, 0, 0]],
           "Three days without rain. Does rain still exist?", exact=True)

# %% [markdown]
# *What to notice:* on the left, numbered classes stand in a line, and the distances tell a story that is not true. On
# the right, each class is a corner, and every corner is equally far from every other. Keep this triangle in mind: in
# a moment its inside gets a meaning.

# %% demo="a-line-and-a-triangle"
corner_rows = np.asarray(lab.plain(one_hot([0, 1, 2], 3)), dtype=float)

fig, (line, plane) = lab.axes(1, 2, size=(9.0, 3.4), width_ratios=[1.5, 1])
line.plot([0, 2], [0, 0], "-", color=lab.BLACK, lw=1.2)
for k in range(3):
    line.plot(k, 0, "o", color=INKS[k], ms=16)
    line.text(k, -0.25, f"{NAMES[k]}: {k}", ha="center", va="top", fontsize=10)
for start, end, height in [(0, 1, 0.25), (1, 2, 0.25), (0, 2, 0.6)]:
    line.annotate("", (end, height), (start, height), arrowprops={"arrowstyle": "<->", "color": lab.RED})
    line.text((start + end) / 2, height + 0.05, f"distance {end - start}", ha="center", fontsize=9, color=lab.legible(lab.RED))
line.set(xlim=(-0.4, 2.4), ylim=(-0.7, 1.1))
line.axis("off")
line.set_title("numbered: cloud is halfway from sun to rain", fontsize=10.5, loc="left")

corners = lab.triangle(plane, NAMES, "one-hot: all distances are equal")
places = corner_rows @ corners
for k in range(3):
    other = (k + 1) % 3
    far = np.linalg.norm(corner_rows[k] - corner_rows[other])
    plane.plot(*places[k], "o", color=INKS[k], ms=14, zorder=5)
    lab.note(plane, f"{far:.2f}", (places[k] + places[other]) / 2 - [0.07, 0.02], color=lab.RED)
lab.show(
    fig,
    "Left: sun, cloud and rain on a line at 0, 1 and 2, with distances 1, 1 and 2. Right: the three one-hot targets as "
    "corners of a triangle whose sides all have the length 1.41.",
)

# %% [markdown]
# ## 2. From scores to probabilities
#
# The last layer computes $K$ weighted sums, the scores $z_0, \dots, z_{K-1}$: any numbers, large or small, positive
# or negative. A forecast should be $K$ numbers that behave like probabilities: none negative, together 1. Two steps
# lead there. The exponential function makes every score positive and keeps their order; dividing by the sum makes the
# total 1:
#
# $$ p_k = \frac{e^{z_k}}{\sum_{j} e^{z_j}} \qquad \text{(softmax)} $$
#
# The name is unlucky. It is no soft form of the maximum but of the *place* of the maximum: it says softly which class
# is the best. And numbers that behave like probabilities need not yet be good ones. Whether it rains on seven of ten
# days for which the network says 0.7 is a question to the training, not to the formula.
#
# **A shift changes nothing.** Add the same number $s$ to all scores of one example. Every $e^{z_k}$ is multiplied by
# $e^s$, the sum as well, and the fraction stays what it was. Only the *differences* of scores mean anything.
#
# **Exponentials overflow.** That fact is not only pretty; you need it.

# %% demo="overflow"
with np.errstate(all="ignore"):
    print("exp(709)             =", np.exp(709.0))
    print("exp(710)             =", np.exp(710.0), "  <- beyond the largest number there is")
    print("exp(710) / exp(710)  =", np.exp(710.0) / np.exp(710.0))
    print("0 / 0                =", np.exp(-800.0) / np.exp(-800.0), "  <- and below the smallest")

# %% [markdown]
# A score of 710 looks far away, but inputs that were not scaled, or a learning rate that is too large, get there within
# a few steps. And one `nan` is enough: after the next step all weights are `nan`. So before you take exponentials,
# shift the scores of each example: the shift is free, and yours to choose. Which one makes sure that no exponential
# overflows, whatever the scores are, and that no sum becomes 0? (Think of $(0, 0, 3000)$, and of two examples in one
# batch of which one has scores around $0$ and the other around $2000$.)

# %% exercise="softmax"

# %% example="softmax"
lab.expect(softmax(np.array([[2.0, 1.0, -1.0], [0.0, 3.0, 1.0], [5.0, 5.0, 5.0]])),
           [[0.70538, 0.2595, 0.03512], [0.04201, 0.84379, 0.1142], [0.33333, 0.33333, 0.33333]],
           "Three examples, three classes; each row sums to 1. Which numbers belong to one "
           "forecast?")
lab.expect(softmax(np.array([[7.0, 6.0, 4.0], [-3.0, 0.0, -2.0]])),
           [[0.70538, 0.2595, 0.03512], [0.04201, 0.84379, 0.1142]],
           "The first two, each with all its scores shifted. Does every example keep to itself?")
lab.expect(softmax(np.array([[1000.0, 999.0, 0.0], [0.0, 0.0, 3000.0], [-2000.0, -2001.0, -2002.0]])),
           [[0.73106, 0.26894, 0], [0, 0, 1], [0.66524, 0.24473, 0.09003]],
           "Scores around 1000 and far apart, all in one batch. Which exponential overflows, "
           "and which sum becomes 0?")

# %% [markdown]
# A triple of probabilities is a point of the triangle: the mean of the three corners, weighted with the probabilities.
# In the middle everything is equally likely; on an edge one class is ruled out; in a corner somebody is certain.
#
# The animation has three acts. First all scores rise together. Then only the score of rain rises. At last all scores
# are multiplied by a growing factor.
#
# *What to notice:* in the first act the point stands still (why?). In the second it runs straight towards the corner
# of rain; what happens to the *ratio* of sun and cloud? In the third it hurries from near the middle to the corner
# of the best score, and yet it never arrives: softmax does not know certainty.

# %% demo="softmax-on-the-triangle"
acts = [np.array([0.6, 0.1, -0.4]) + shift for shift in np.linspace(0, 2.5, 7)]
acts += [np.array([0.6, 0.1, rain]) + 2.5 for rain in np.linspace(-0.4, 3.6, 11)[1:]]
acts += [factor * np.array([0.6, 0.1, 0.3]) for factor in np.geomspace(0.2, 12, 12)]
numbers = ["1. all scores rise"] * 7 + ["2. the score of rain rises"] * 10 + ["3. all scores times a factor"] * 12
spots = np.array([lab.plain(softmax(z[None, :]))[0] for z in acts])

fig, (left, right) = lab.axes(1, 2, size=(7.6, 3.6), width_ratios=[1, 1.25])


def draw_act(k):
    lab.wipe(left)
    left.bar(NAMES, acts[k], color=INKS)
    left.axhline(0, color=lab.BLACK, lw=0.8)
    left.set_ylim(-1, 7.5)
    lab.label(left, numbers[k], "", "score $z$")
    corners = lab.triangle(right, [f"{name} {p:.2f}" for name, p in zip(NAMES, spots[k])])
    first = numbers.index(numbers[k])
    way = spots[first : k + 1] @ corners
    right.plot(*way.T, "-", color=lab.RED, lw=1.5)
    right.plot(*way[-1], "o", color=lab.RED, mec="white", ms=11, zorder=6)


lab.animate(
    fig,
    draw_act,
    len(acts),
    "Three scores as bars, and the point of their probabilities on a triangle. When all scores rise together the point "
    "stands still; when one rises it moves straight to that corner; when all are multiplied it moves from the middle "
    "to the corner of the largest.",
    stills=[0, 6, 10, 16, 17, 28],
    columns=2,
    interval=350,
)

# %% [markdown]
# ## 3. The price of a forecast
#
# The station said: sun 0.5, cloud 0.3, rain 0.2. Then it rained. How good was the forecast? A fair price looks at the
# probability that was given to what *came*, here 0.2, and charges
#
# $$ C = -\log p_{\text{came}} = -\sum_{k} t_k \log p_k , \qquad E = \frac1n \sum_{\text{examples}} C . $$
#
# The one-hot target picks one term out of the sum. This is the **cross-entropy**, also known as negative
# log-likelihood. Why the logarithm? The probability that a forecaster gave to a whole month is a *product* of thirty
# numbers; the logarithm makes it a sum, one price for every day. And it is strict about certainty. From 0.5 to 0.25
# the price rises by $\log 2$, from 0.02 to 0.01 again by $\log 2$, and for what was called impossible there is no
# price that is high enough.
#
# Two numbers to remember: who is certain and right pays $0$; who guesses evenly among $K$ classes pays $\log K$, on
# every day. If the loss of a fresh network with ten classes is far above $\log 10 \approx 2.3$, something is wrong
# before the training has begun.
#
# Two traps. A wrong class may have got the probability 0 exactly; its term is $0 \cdot \log 0$, which should count as
# 0, but NumPy says `nan`. And for *two* outcomes you may find the formula $-\big(t \log y + (1-t) \log(1-y)\big)$
# (we come to it): do not sum that one over the $K$ classes of a softmax. It is for outputs that are separate
# questions.

# %% exercise="cross_entropy"

# %% example="cross_entropy"
uniform = np.full((4, 3), 1 / 3)
lab.expect(cross_entropy(uniform, np.eye(3)[[1, 1, 0, 2]]), np.log(3),
           "Guessing evenly among three classes costs log 3, on every day.")
lab.expect(cross_entropy(np.array([[0.5, 0.3, 0.2], [0.7, 0.2, 0.1]]), np.array([[0, 0, 1], [1, 0, 0]])),
           0.98306,
           "Rain had got 1/5, and came; sun had got 7/10, and came. What is added up, and what "
           "is averaged?")
lab.expect(cross_entropy(np.array([[1.0, 0.0, 0.0], [0.0, 0.5, 0.5]]), np.array([[1, 0, 0], [0, 1, 0]])),
           0.34657,
           "Classes that were ruled out, and did not come. What is 0 times log 0?")

# %% [markdown]
# Two prices for the same forecasts, on a day on which it rains: the cross-entropy, and the squared error
# $\tfrac12 \lVert t - p \rVert^2$ of the notebooks before. (Weather services really use that one as well; there it is
# named after Brier. For both, the best you can say is what you believe, so the squared error is not unfair to
# classes. Its trouble is another one, and comes in section 6.)
#
# *What to notice:* on the left, one price goes through the roof when rain was thought impossible, the other one has a
# ceiling. On the triangles, dark is cheap. The lines of equal cross-entropy run parallel to the edge of "no rain":
# only $p_{\text{rain}}$ counts. The squared error draws circles around the corner: it also minds how the rest is shared
# out between the two classes that did not come.

# %% demo="two-prices"
chance = np.linspace(0.004, 1, 250)
two_classes = np.column_stack([1 - chance, chance])
says_rain = np.array([[0.0, 1.0]])
priced = [cross_entropy(two_classes[[i]], says_rain) for i in range(250)]

side = np.linspace(0.006, 0.988, 45)
grid_P = np.array([[a, b, 1 - a - b] for a in side for b in side if a + b < 0.995])
rain = np.array([[0.0, 0.0, 1.0]])
crossed_price = np.array([np.ravel(cross_entropy(p[None, :], rain))[0] for p in grid_P])
squared_price = 0.5 * np.sum((rain - grid_P) ** 2, axis=1)

fig, (curves, middle, right) = lab.axes(1, 3, size=(11.4, 3.5), width_ratios=[1.15, 1, 1])
curves.plot(chance, np.ravel(priced), color=lab.BLUE, lw=2.5, label="cross-entropy")
squared = 0.5 * np.sum((says_rain - two_classes) ** 2, axis=1)
curves.plot(chance, squared, "--", color=lab.RED, lw=2.5, label="squared error")
curves.set(xlim=(0, 1), ylim=(0, 5))
curves.legend(frameon=False, fontsize=9)
lab.label(curves, "the price of a day with rain", "probability that was given to rain", "$C$")
for ax, price, levels, title in [
    (middle, crossed_price, np.linspace(0, 4.5, 10), "cross-entropy"),
    (right, squared_price, np.linspace(0, 1, 11), "squared error"),
]:
    corners = lab.triangle(ax, NAMES, title)
    ax.tricontourf(*(grid_P @ corners).T, price, levels=levels, cmap="viridis", extend="max", alpha=0.85)
    ax.tricontour(*(grid_P @ corners).T, price, levels=levels[1:], colors="white", linewidths=0.7)
lab.show(
    fig,
    "Left: over the probability of rain, the cross-entropy rises without bound towards 0 and the squared error ends at "
    "1. Middle and right: both prices on the triangle for a rainy day; straight lines parallel to the opposite edge "
    "for the cross-entropy, circles around the corner of rain for the squared error.",
)

# %% [markdown]
# ## 4. Back to the scores
#
# Now the way back. Backpropagation begins with the delta of the last layer,
#
# $$ \delta_k = \frac{\partial C}{\partial z_k} , $$
#
# and here Eq. 4 times Eq. 3 needs care. Eq. 4 said $\partial C / \partial y = y - t$; that was the *squared* error, and
# the loss has changed. Eq. 3 said: each neuron has its slope $f'(z_j)$; but a softmax is no function of one neuron.
# Raise the score of sun, and the probability of rain sinks. Every score moves **all** probabilities, so $p$ has a
# whole table of slopes, $\partial p_j / \partial z_k$, and you would have to follow each way on which a score reaches
# the price, and add up.
#
# You may do it like that. But look at $C$ first. For the class $c$ that came,
#
# $$ C = -\log p_c = -\log \frac{e^{z_c}}{\sum_j e^{z_j}} = \log \Big( \sum_j e^{z_j} \Big) - z_c , $$
#
# and of $e^{z_c}$ the logarithm has left nothing but $z_c$. Differentiate the right-hand side by $z_k$, once for
# $k = c$ and once for $k \ne c$; you will recognise what the first term gives. Then write both cases as one formula,
# with $t_k$ in it.
#
# Before you compute, predict. A common shift of the scores does not change $C$: what must the deltas of an example
# sum to? Which one of them is negative? And when are they all close to 0?
#
# The result is for each example alone, nothing is averaged. (You may call your `softmax`. If you do, its mistakes
# come along.)

# %% exercise="softmax_ce_delta"

# %% example="softmax_ce_delta"
lab.expect(softmax_ce_delta(np.array([[1.0, 2.0, -0.5], [0.3, -1.0, 2.0]]), np.array([[0, 1, 0], [1, 0, 0]])),
           [[0.25372, -0.31033, 0.05661], [-0.85177, 0.0404, 0.81138]],
           "Two examples, measured by nudging each score: each row sums to 0. Is an example "
           "told about the other?")
lab.expect(softmax_ce_delta(np.array([[1000.0, 998.0, 0.0], [0.0, 0.0, -3000.0]]), np.array([[0, 1, 0], [1, 0, 0]])),
           [[0.8808, -0.8808, 0], [-0.5, 0.5, 0]],
           "Scores around 1000. Which of your steps bears them?")

# %% [markdown]
# Three mornings at the station, step by step: undecided, wrong and sure, right and sure. In the last table red says
# that a score should sink, blue that it should rise.
#
# *What to notice:* each row of the last table sums to 0: what one class gains, the others lose. The surest mistake gets
# the strongest colours. The last morning needs almost no correction.

# %% demo="three-mornings"
mornings_Z = np.array([[0.3, 0.1, 0.2], [4.0, 1.0, -1.0], [-1.0, 0.5, 4.5]])
mornings_T = np.asarray(lab.plain(one_hot([2, 2, 2], 3)), dtype=float)
tables = [
    ("scores $z$", mornings_Z, 5.0, "PuOr_r"),
    ("probabilities $p$", lab.plain(softmax(mornings_Z)), 1.0, "PuOr_r"),
    ("what came, $t$", mornings_T, 1.0, "PuOr_r"),
    ("deltas", lab.plain(softmax_ce_delta(mornings_Z, mornings_T)), 1.0, "RdBu_r"),
]
fig, panels = lab.axes(1, 4, size=(11.0, 3.1))
for ax, (title, table, limit, cmap) in zip(panels, tables):
    lab.matrix(ax, table, title, limit=limit, cmap=cmap)
    ax.set_xticks(range(3), NAMES)
    ax.set_yticks(range(3), ["undecided", "wrong, sure", "right, sure"] if ax is panels[0] else [""] * 3)
lab.show(
    fig,
    "Four tables for three mornings before rain: scores, probabilities, targets and deltas. The deltas are small where "
    "the forecast was right and sure, and largest where it was wrong and sure.",
)

# %% [markdown]
# *A warning for life after this course:* in some libraries (PyTorch is one) the loss called cross-entropy takes
# *scores* and does the softmax itself, since both together are simpler and safer than one after the other. Who hands it
# probabilities applies softmax twice; nothing complains, and the network learns badly.

# %% [markdown]
# ## 5. Two classes, one neuron
#
# Rain, yes or no? Two scores would do, but only their difference matters, so one is enough. Take the score of "no" as
# $0$ and call the other one $z$:
#
# $$ p_{\text{yes}} = \frac{e^z}{e^z + e^0} = \frac{1}{1 + e^{-z}} . $$
#
# The logistic neuron of notebook 3 *is* a softmax of two classes. Its target $t$ is 1 or 0, its output $y$ the
# probability of "yes", and the cross-entropy of the two probabilities $y$ and $1 - y$ is the **log loss**
#
# $$ C = -\big( t \log y + (1 - t) \log (1 - y) \big) . $$
#
# Here the way through the output is short, since there is only one. So take it this time: find
# $\partial C / \partial y$ and put its two terms over *one* denominator. Then multiply by the slope of the neuron
# (Eq. 3; notebook 3 wrote it in terms of $y$), and look at what meets what.
#
# Simplify on paper before you program. A neuron can be so sure that its $y$ has been rounded to exactly 0 or 1, and a
# formula that divides by 0 on the way does not recover, even where the result would be an ordinary number.

# %% exercise="binary_ce_delta"

# %% example="binary_ce_delta"
lab.expect(binary_ce_delta(np.array([[-3.0, -0.5], [0.0, 2.0]]), np.array([[1.0, 0.0], [1.0, 0.0]])),
           [[-0.95257, 0.37754], [-0.5, 0.8808]],
           "Four sums in a table, measured by nudging each. Which factor is too much, or "
           "missing?")
lab.expect(binary_ce_delta(np.array([40.0, -40.0, 1000.0, -1000.0]), np.array([0.0, 1.0, 1.0, 1.0])),
           [1, -1, 0, -1],
           "Neurons that are as sure as they can be. Does a formula on the way divide by 0?")

# %% [markdown]
# ## 6. Sure and wrong
#
# Now the comparison that this notebook has been heading for. The same logistic neuron can be trained with either
# price:
#
# $$ C_{\text{squared}} = \tfrac12 (t - y)^2 , \qquad
#    C_{\text{crossed}} = -\big( t \log y + (1 - t) \log (1 - y) \big) . $$
#
# Both are least where $y = t$. The deltas differ. For the squared error it is Eq. 4 times Eq. 3 as in
# notebook 3; for the log loss you have just found it. Return both, with their signs.

# %% exercise="loss_comparison"

# %% example="loss_comparison"
lab.expect(loss_comparison(np.array([-2.0, 0.5, 3.0]), np.array([1.0, 1.0, 0.0])),
           [[-0.09248, -0.08872, 0.04303], [-0.8808, -0.37754, 0.95257]],
           "First the deltas of the squared error, then those of the log loss, with their "
           "signs: measured by nudging.")
lab.expect(loss_comparison(np.array([40.0, -1000.0]), np.array([0.0, 1.0])), [[0, 0], [1, -1]],
           "Sure and wrong. Who pushes, and who does not?")

# %% [markdown]
# The delta decides how far every weight before it moves. Here is its size over the score, for the target 1. (The right
# picture is the left one on a logarithmic scale.)
#
# *What to notice:* on the right side of each picture the neuron is right, and both deltas die away, as they should.
# On the left side it is wrong. There the log loss pushes with almost full force, and the squared error less and less,
# the *more* wrong the neuron is. It pushes hardest where the neuron is a little wrong, near $y = \tfrac13$. At
# a score of $-8$ the two differ by a factor of 3000.

# %% demo="size-of-the-delta"
z_line = np.linspace(-10, 10, 401)
squared, crossed = (np.abs(np.ravel(lab.plain(d))) for d in loss_comparison(z_line, np.ones(401)))
worst = z_line[np.argmax(squared)]

fig, panels = lab.axes(1, 2, size=(9.4, 3.5))
for ax, title in zip(panels, ["who is wrong should move", "the same on a logarithmic scale"]):
    ax.plot(z_line, crossed, color=lab.BLUE, lw=2.5, label="log loss")
    ax.plot(z_line, squared, "--", color=lab.RED, lw=2.5, label="squared error")
    ax.axvline(0, color=lab.GREY, lw=0.8)
    ax.set_xticks([-10, -5, 0, 5, 10])
    lab.label(ax, title, "score $z$   (target 1: wrong on the left, right on the right)", "size of the delta")
panels[0].legend(frameon=False, fontsize=9, loc="center right")
panels[0].set_ylim(0, 1.05)
lab.note(panels[0], f"largest at $z = {worst:.1f}$".replace("-", "−"), (-8.5, 0.33), (worst, squared.max()), lab.RED)
panels[1].set_yscale("log")
panels[1].set_ylim(1e-9, 5)
at = np.argmin(np.abs(z_line + 8))
told = f"at $z = -8$ blue is {crossed[at] / squared[at]:.0f} times as large"
lab.note(panels[1], told, (-9.6, 2e-6), (-8, squared[at]), lab.RED)
lab.show(
    fig,
    "Size of the delta of a logistic neuron with target 1 over its score, on a plain and on a logarithmic scale. Under "
    "the log loss it is close to 1 wherever the neuron is wrong; under the squared error it is at most 0.15 and falls "
    "to zero on both sides.",
)

# %% [markdown]
# The same on the triangle. The station is sure of sun, and it rains. Two copies of its scores are corrected by
# gradient descent with the same learning rate, one with the cross-entropy, one with the squared error of the same
# probabilities (its slopes are measured by nudging, as in notebook 2).
#
# *What to notice:* time runs on a logarithmic scale. Blue leaves the wrong corner at once and needs nine steps until
# it believes in rain more than in the rest. Red sits there for hundreds of steps as if it were content: nothing in its
# small delta tells "I am done" from "I am hopelessly sure". And then it takes a detour. First it shares its belief
# between sun and cloud, because the squared error minds how the rest is shared out (compare the circles above).

# %% demo="out-of-the-wrong-corner"
rained = np.array([[0.0, 0.0, 1.0]])


def squared_slopes(z):
    def price(scores):
        return 0.5 * np.sum((rained - lab.plain(softmax(scores))) ** 2)

    return np.array([[price(z + 1e-5 * e) - price(z - 1e-5 * e) for e in np.eye(3)]]) / 2e-5


blue, red = [np.array([[8.0, 2.0, 0.0]])], [np.array([[8.0, 2.0, 0.0]])]
for _ in range(2000):
    blue.append(blue[-1] - 0.5 * lab.plain(softmax_ce_delta(blue[-1], rained)))
    red.append(red[-1] - 0.5 * squared_slopes(red[-1]))
blue_P, red_P = (np.vstack([lab.plain(softmax(z)) for z in walk]) for walk in (blue, red))
moments = np.unique(np.concatenate([[0], np.geomspace(1, 2000, 24)]).round().astype(int))

fig, (left, right) = lab.axes(1, 2, size=(8.2, 3.6))


def draw_escape(k):
    now = moments[k]
    corners = lab.triangle(left, NAMES, f"after {now} steps")
    lab.wipe(right)
    for walk, color, name in [(blue_P, lab.BLUE, "cross-entropy"), (red_P, lab.RED, "squared error")]:
        left.plot(*(walk[: now + 1] @ corners).T, "-", color=color, lw=1.5)
        left.plot(*(walk[now] @ corners), "o", color=color, mec="white", ms=11, zorder=6)
        right.plot(np.arange(1, now + 1), walk[1 : now + 1, 2], "-", color=color, lw=2.5, label=name)
        right.plot(max(now, 1), walk[now, 2], "o", color=color, mec="white", ms=9, clip_on=False, zorder=6)
    right.set_xscale("log")
    right.set(xlim=(1, 2200), ylim=(0, 1.02))
    right.legend(frameon=False, fontsize=9, loc="upper left")
    lab.label(right, "who believes in rain by now?", "steps (log)", "$p_{\\mathrm{rain}}$")


lab.animate(
    fig,
    draw_escape,
    len(moments),
    "Two points on the triangle start in the corner of sun although it rains. Under the cross-entropy the point "
    "reaches the corner of rain within some dozen steps; under the squared error it stays in the wrong corner for "
    "hundreds of steps, and goes by way of the middle of the edge between sun and cloud.",
    stills=[0, 7, 16, 18, 19, len(moments) - 1],
    columns=2,
    interval=300,
)

# %% [markdown]
# ## 7. A first forecast
#
# Enough parts for a network without hidden layers that learns the weather. Its inputs are today's air pressure and
# humidity (both scaled to be around 0). Each class has a linear neuron of its own for its score, with the weights
# `W[k]`; a constant input in front carries the bias (notebook 3). What a weight receives is then what it was in
# notebook 2, error of the neuron times input, averaged over the days, and the error of the neuron is your delta.
#
# *What to notice:* the colours are mixed with the probabilities, so that sharp borders mean certainty. Before the
# first step everything is equally likely, and the loss is $\log 3$. The borders are straight lines. Why must they be?

# %% given="eighty-four-days"
rng = np.random.default_rng(12)
day_labels = np.repeat([0, 1, 2], 28)
day_centres = np.array([[1.3, -0.7], [0.0, 1.1], [-1.2, -0.2]])
days = day_centres[day_labels] + 0.6 * rng.normal(size=(84, 2))  # columns: pressure, humidity

# %% demo="the-map-of-the-weather"
from matplotlib.colors import to_rgb

inputs = np.column_stack([np.ones(84), days])
wanted = np.asarray(lab.plain(one_hot(day_labels, 3)), dtype=float)
W = np.zeros((3, 3))  # row k: bias and weights of the score of class k


def scores(rows, W):
    """The scores of all classes, each from a linear neuron of its own."""
    return np.column_stack([rows @ w for w in W])


history, prices = [W], [cross_entropy(lab.plain(softmax(scores(inputs, W))), wanted)]
for step in range(200):
    errors = lab.plain(softmax_ce_delta(scores(inputs, W), wanted))
    W = W - 0.5 * np.array([np.mean(errors[:, [k]] * inputs, axis=0) for k in range(3)])
    history.append(W)
    prices.append(cross_entropy(lab.plain(softmax(scores(inputs, W))), wanted))

across = np.linspace(-3, 3, 70)
sky = np.array([[1.0, pressure, humidity] for humidity in across for pressure in across])
paint = np.array([to_rgb(ink) for ink in INKS])
epochs = [0, 1, 2, 3, 5, 8, 12, 20, 35, 60, 110, 200]

fig, (left, right) = lab.axes(1, 2, size=(8.4, 3.8), width_ratios=[1.1, 1])


def draw_map(k):
    lab.wipe(left)
    mixed = lab.plain(softmax(scores(sky, history[epochs[k]]))) @ paint
    left.imshow(0.35 + 0.65 * mixed.reshape(70, 70, 3), origin="lower", extent=(-3, 3, -3, 3), interpolation="bilinear")
    for c, marker in enumerate("osv"):
        mine = days[day_labels == c]
        left.plot(*mine.T, marker, color=INKS[c], mec="white", ms=8 if marker == "v" else 6, label=NAMES[c])
    left.legend(fontsize=8.5, loc="lower left", framealpha=0.9)
    lab.label(left, f"after {epochs[k]} steps", "pressure", "humidity")
    lab.wipe(right)
    right.axhline(np.log(3), ls="--", color=lab.GREY, lw=1)
    right.text(200, np.log(3) + 0.02, "log 3: knowing nothing", ha="right", fontsize=9, color=lab.legible(lab.GREY))
    right.plot(np.ravel(prices[: epochs[k] + 1]), color=lab.BLUE, lw=2.5)
    right.plot(epochs[k], np.ravel(prices[epochs[k]]), "o", color=lab.BLUE, mec="white", ms=9)
    right.set(xlim=(-4, 204), ylim=(0, 1.25))
    lab.label(right, f"loss {np.ravel(prices[epochs[k]])[0]:.3f}", "step", "cross-entropy $E$")


lab.animate(
    fig,
    draw_map,
    len(epochs),
    "A map over pressure and humidity, coloured by the forecast. At first it is one mixed colour; step by step three "
    "regions of sun, cloud and rain appear, with straight borders, while the loss falls from log 3.",
    stills=[0, 2, 6, 11],
    columns=2,
    interval=500,
)

# %% [markdown] question="w4"
# **Which output, which loss, and where did the slope go?**
#
# 1. Choose the output layer (how many neurons, which activation function) and the loss for each task, with a reason
#    in one sentence: (a) tomorrow's temperature; (b) frost tonight, yes or no; (c) which of ten digits is written here;
#    (d) which of five instruments can be heard in a recording, where several may play at once.
# 2. For the squared error, notebook 3 found a delta with the slope $f'(z)$ in it. Where is $f'(z)$ in the delta of a
#    class output with its own loss? Show for one of your pairs, with formulas, what became of it.
# 3. Somebody concludes: "So with cross-entropy there is no $f'$ in a network any more." Where is this wrong? (Think of
#    a neuron that stands before the output layer.) And what does a logistic output do that is trained with the squared
#    error and is sure of the wrong answer?

# %% [markdown]
# ## What you have now
#
# - `one_hot`: classes as targets, without a false order.
# - `softmax`: scores as probabilities, of any size.
# - `cross_entropy`: the price of a forecast.
# - `softmax_ce_delta` and `binary_ce_delta`: where the way back begins when the question is "which one?".
# - `loss_comparison`: why the output and the loss are chosen as a pair.
#
# The straight borders of the last picture are as far as one layer goes. The next notebook puts layers in between. What
# enters there at the back is a delta of the outputs, and it travels on from there, whichever loss it came from. For
# simplicity the networks of notebooks 5 to 8 have the squared error again; in notebook 9 yours ends in a softmax, and the
# delta that you have found here enters at the back.
