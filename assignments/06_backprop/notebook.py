# %% [markdown]
# # Backpropagation: checked, averaged, costed
#
# *About {minutes} minutes. You need notebook 5 (layers) and, from notebook 2, the idea of a measured gradient.*
#
# A network with a wrong gradient does not crash. It trains, a little worse than it should, and you look for the reason
# in the data, in the learning rate, in the number of neurons; everywhere but in the one line that is wrong. Today you
# put backpropagation together, and then you learn to distrust it properly: you build the instrument that tells a right
# gradient from a wrong one, and use it on eight sealed boxes. At the end you count how much work
# the clever order of the computation saves. One of the numbers has twenty zeros.
#
# **At the end of this notebook you can**
#
# - compute the loss and all gradients of a network in one forward and one backward pass, and say what is kept between,
# - check a gradient, and say how far a check can be trusted,
# - find out which of several implementations are wrong, without reading them,
# - explain in numbers why one walks from the back to the front,
# - name what has to be true of a loss so that all of this works.

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
# The hidden layers share an activation function `f` with the slope `fprime`; the last layer has its own, `f_out` with
# `fprime_out`. Where sizes are counted, `sizes` is a list such as `[2, 4, 3, 1]`: two inputs, four and three hidden
# neurons, one output.

# %% given="setup"
import numpy as np

import lab

# %% [markdown]
# The activation functions of notebook 5.

# %% given="activation-functions"
def identity_prime(z):
    """Slope of a linear neuron: 1 everywhere."""
    return np.ones_like(z)


def tanh(z):
    """The hyperbolic tangent, between -1 and 1."""
    return np.tanh(z)


def tanh_prime(z):
    """Slope of the hyperbolic tangent at z."""
    return 1.0 - np.tanh(z) ** 2


def softsign(z):
    """z / (1 + |z|), between -1 and 1."""
    return z / (1.0 + np.abs(z))


def softsign_prime(z):
    """Slope of softsign at z."""
    return 1.0 / (1.0 + np.abs(z)) ** 2


# %% [markdown]
# The network of this notebook has two hidden layers of tanh neurons and one softsign output, and there are five
# examples. For this one network the loss is written out, layer by layer, as a function of all its parameters. It is
# slow to write and impossible to reuse, but it is hard to get wrong, and we need something to measure.

# %% given="small-network"
small_weights = [
    np.array([[0.5, -0.4], [-0.3, 0.8], [0.9, 0.2], [-0.7, -0.6]]),             # W^1: to 4 neurons from 2 inputs
    np.array([[0.7, -0.6, 0.4, 0.3], [-0.2, 0.9, 0.5, -0.8], [0.6, 0.1, -1.0, 0.4]]),  # W^2: to 3 from 4
    np.array([[0.8, -0.9, 0.5]]),                                               # W^3: to 1 output from 3
]
small_biases = [np.array([0.1, -0.2, 0.3, 0.0]), np.array([-0.1, 0.2, 0.4]), np.array([-0.3])]
small_X = np.array([[1.0, 0.5], [0.0, 1.0], [-1.0, 0.5], [0.5, -1.5], [-0.5, -1.0]])
small_T = np.array([[0.5], [-0.5], [0.8], [-0.4], [0.1]])
small_names = ["W^1", "W^2", "W^3", "b^1", "b^2", "b^3"]


def small_loss(parameters):
    """Loss of the small network for other weights and biases: a list of three matrices and three vectors."""
    W1, W2, W3, b1, b2, b3 = parameters
    first = tanh(np.einsum("ni,ji->nj", small_X, W1) + b1)
    second = tanh(np.einsum("ni,ji->nj", first, W2) + b2)
    outputs = softsign(np.einsum("ni,ji->nj", second, W3) + b3)
    return 0.5 * np.mean((small_T - outputs) ** 2)  # one output: the mean over entries is that over examples


def nudged(k, h):
    """The parameters of the small network, the last entry of number k (of six) changed by h."""
    parameters = [P.copy() for P in small_weights + small_biases]
    parameters[k].flat[-1] += h
    return parameters


# %% [markdown]
# The **tall network** of notebook 5 comes along as well: tanh and softsign, two hidden layers, three outputs, two
# examples, and all its numbers on paper with four digits, down to the gradients and the loss. (Folded: open it if you want
# to see them.)

# %% given="tall-network"
tall_weights = [
    np.array([[1.6, 0.4], [0.4, -1.0], [-0.9, -0.4], [-1.5, -0.2]]),                      # to 4 from 2
    np.array([[-1.2, 0.3, 1.8, 0.5], [0.7, -0.5, 1.1, -0.4], [-0.6, -0.4, -0.4, -0.1]]),  # to 3 from 4
    np.array([[1.2, 1.6, 0.7], [-0.1, -0.7, 0.1], [0.5, 1.5, -0.2]]),                     # to 3 from 3
]
tall_biases = [np.array([-0.3, 0.4, 0.6, -0.7]), np.array([-0.2, 0.2, -0.4]), np.array([-0.1, 0.6, 0.3])]
tall_X, tall_T = np.array([[1.0, -0.5], [0.5, 1.5]]), np.array([[0.5, -0.5, 0.2], [-0.8, 0.4, 0.6]])
tall_zs = [
    np.array([[1.1, 1.3, -0.1, -2.1], [1.1, -0.9, -0.45, -1.75]]),
    np.array([[-1.5667, 0.608, -1.0881], [-2.6056, 1.031, -0.3309]]),
    np.array([[-0.8887, 0.2321, 0.8151], [-0.2716, 0.125, 1.0307]]),
]
tall_as = [tall_X, tanh(tall_zs[0]), tanh(tall_zs[1]), softsign(tall_zs[2])]
tall_D = [
    np.array([[-0.0777, 0.06, -0.5632, 0.0093], [0.0214, -0.1087, 0.2005, -0.0147]]),
    np.array([[-0.0535, -0.451, -0.0587], [0.0096, 0.2829, 0.2115]]),
    np.array([[-0.2721, 0.4535, 0.0756], [0.3627, -0.2283, -0.0224]]),
]
tall_dWs = [
    np.array([[-0.0335, 0.0355], [0.0028, -0.0965], [-0.2315, 0.2912], [0.001, -0.0134]]),
    np.array([[-0.0176, -0.0265, 0.0006, 0.0214], [-0.0673, -0.2956, -0.0372, 0.0857], [0.0612, -0.101, -0.0417, -0.0711]]),
    np.array([[-0.0547, 0.0666, 0.0504], [-0.0949, 0.0347, -0.1441], [-0.0236, 0.0118, -0.0265]]),
]
tall_dbs = [np.array([-0.0282, -0.0244, -0.1814, -0.0027]), np.array([-0.022, -0.0841, 0.0764]), np.array([0.0453, 0.1126, 0.0266])]
tall_loss = 0.47843

# %% [markdown]
# ## 1. One function
#
# In notebook 5 you wrote three functions: one pass to the front, one to the back, and the gradients from both. Put
# together they are **backpropagation**. With $\odot$ for the product entry by entry, and for one example,
#
# $$ z^l = W^l a^{l-1} + b^l , \quad a^l = f^l(z^l) \qquad (l = 1, \dots, L) , $$
#
# $$ \delta^L = (y - t) \odot f_{\text{out}}'(z^L) , \qquad
#    \delta^l = \big( (W^{l+1})^{\mathsf T} \delta^{l+1} \big) \odot f'(z^l) \qquad (l = L-1, \dots, 1) , $$
#
# and for the whole batch
#
# $$ E = \frac1n \sum C , \qquad
#    \frac{\partial E}{\partial W^l} = \frac1n \sum \delta^l (a^{l-1})^{\mathsf T} , \qquad
#    \frac{\partial E}{\partial b^l} = \frac1n \sum \delta^l . $$
#
# **What has to be kept.** Read the formulas of the way back once more, and ask of each symbol where it comes from. The
# way back needs every $z^l$ (a slope is taken there), every $a^l$ up to $a^{L-1}$ (a weight multiplied it), and the
# outputs. None of this can be guessed from the outputs alone, so the forward pass stores it. This is why training a
# network takes much more memory than using it: what is stored grows with the number of examples *and* of layers.
#
# **What to write.** Copy your three functions from notebook 5 into the cell below, above `backprop`, and let `backprop`
# call them; or write it anew in one piece. New is only the loss. Use the four functions that you are handed; when the
# course is graded, they are of a kind that you have not seen, and how much they are asked for is counted. One forward
# pass and one backward pass are enough.

# %% exercise="backprop"

# %% example="backprop"
answer = backprop(tall_weights, tall_biases, tall_X, tall_T, tanh, tanh_prime, softsign, softsign_prime)
lab.expect(answer[0], tall_loss,
           "The loss of the tall network of notebook 5. Over what is it a sum, and over what an "
           "average?")
lab.expect(answer[1], tall_dWs,
           "Its gradients in the weights, first layer first. Are the layers behind a wrong one "
           "right?", within=0.002, exact=True)
lab.expect(answer[2], tall_dbs, "Its gradients in the biases.", within=0.002, exact=True)
lab.expect(backprop(small_weights, small_biases, small_X, small_T, tanh, tanh_prime, softsign, softsign_prime)[0],
           small_loss(small_weights + small_biases),
           "The loss of the small network, whose formula stands above.")
felt = [(small_loss(nudged(k, 1e-5)) - small_loss(nudged(k, -1e-5))) / 2e-5 for k in range(6)]
answer = backprop(small_weights, small_biases, small_X, small_T, tanh, tanh_prime, softsign, softsign_prime)
lab.expect([np.ravel(G)[-1] for G in [*answer[1], *answer[2]]], felt,
           "The last entry of each of its six gradients, measured by nudging: W^1, W^2, W^3, "
           "b^1, b^2, b^3.")
asked = []
backprop(small_weights, small_biases, small_X, small_T, lambda z: asked.append(np.size(z)) or tanh(z), tanh_prime,
         softsign, softsign_prime)
lab.expect(sum(asked) <= 12 * 35, True,
           "Seven hidden neurons, five examples: a forward pass asks tanh for 35 numbers. "
           "Twelve passes would be plenty.")

# %% [markdown]
# How long must each array be kept? The picture shows it for a network of four layers. Time runs to the right: four steps
# forward, the error, four steps back. A bar begins when its array is made and ends when it is used for the last time.
#
# *What to notice:* what is made first is needed last, like brackets that open and close. In the middle, where the error
# is computed, *everything* is in memory at once.

# %% demo="what-is-kept"
L = 4
fig, ax = lab.axes(size=(8.2, 3.9))
for l in range(L + 1):
    made, last_use = l, 2 * L - l  # a^l is used for the gradient of W^(l+1), y for the error
    height = 2 * l
    if l < L:
        ax.plot([made, last_use], [height, height], "-", color=lab.ORANGE, lw=7, solid_capstyle="butt")
    else:
        ax.plot([made, made + 0.5], [height, height], "-", color=lab.ORANGE, lw=7, solid_capstyle="butt")
    ax.text(made - 0.12, height, "$x = a^0$" if l == 0 else "$y = a^4$" if l == L else f"$a^{l}$",
            ha="right", va="center", fontsize=10)
    if l > 0:
        ax.plot([made, 2 * L + 1 - l], [height - 1, height - 1], "-", color=lab.BLUE, lw=7, solid_capstyle="butt")
        ax.text(made - 0.12, height - 1, f"$z^{l}$", ha="right", va="center", fontsize=10)
ax.axvline(L + 0.5, color=lab.GREY, ls="--", lw=1)
steps = ["inputs", "layer 1", "layer 2", "layer 3", "layer 4", "$\\delta^4$", "$\\delta^3$", "$\\delta^2$", "$\\delta^1$"]
ax.set_xticks(range(2 * L + 1), steps)
ax.set(yticks=[], xlim=(-0.9, 2 * L + 0.6), ylim=(-1, 2 * L + 1.2))
ax.spines["left"].set_visible(False)
ax.plot([], [], color=lab.ORANGE, lw=7, label="activations: each meets the next layer's delta")
ax.plot([], [], color=lab.BLUE, lw=7, label="sums: a slope is taken there")
ax.legend(fontsize=9, frameon=False, loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2)
lab.label(ax, "", "forward, then (right of the dashed line) backward", "")
lab.show(
    fig,
    "Bars show how long each stored array is needed: the inputs from the first step to the last, the sums and "
    "activations of later layers for shorter and shorter times, nested like brackets around the moment of the error.",
)

# %% [markdown]
# ## 2. The instrument
#
# In notebook 2 you measured gradients by nudging a weight up and down. Here is that measurement for a list of arrays, so
# that it can be used on networks. It needs two evaluations of the loss for each weight. This is hopeless for training
# and just right for checking: once, on a small network, on a few examples.

# %% given="measured-gradients"
def measured_gradients(loss, parameters, h=1e-5):
    """Central differences of ``loss`` (a function of a list of arrays) in every entry of every array of the list."""
    point = [np.array(array, dtype=float) for array in parameters]
    slopes = [np.zeros_like(array) for array in point]
    for array, slope in zip(point, slopes):
        for index in np.ndindex(array.shape):
            here = array[index]
            array[index] = here + h
            above = loss(point)
            array[index] = here - h
            slope[index] = (above - loss(point)) / (2 * h)
            array[index] = here
    return slopes


small_measured = measured_gradients(small_loss, small_weights + small_biases)

# %% [markdown]
# How small should $h$ be? The picture compares your gradient of the small network with measured ones, for nudges from
# $1$ down to $10^{-13}$. The error is the largest difference in any entry, relative to the largest entry.
#
# *What to notice:* each curve is a **V**. On its right side the nudge is too large: the secant is not the tangent, and
# the error grows like $h^2$ when one looks to both sides, like $h$ when one looks to one side only. On its left side the
# nudge is too small: the two losses agree in nearly all digits, and what is left of their difference is rounding,
# $10^{-16}/h$. The best nudge lies between, near $10^{-5}$, and *even there* some ten digits are the most one gets; with
# a one-sided difference it is seven. The third curve shows a loss that was stored with 7 digits (float32), as is usual in
# training: with the nudge that was best for double precision its error is about a per cent, and with a much smaller one
# the loss does not move at all (an error of 1, since the measured gradient is 0). Check in double precision.
#
# (If your curves do not form a V but lie flat somewhere above $10^{-5}$, then measurement and `backprop` disagree, and
# making $h$ smaller will not help.)

# %% demo="v-curve"
_, dWs, dbs = backprop(small_weights, small_biases, small_X, small_T, tanh, tanh_prime, softsign, softsign_prime)
claimed = np.concatenate([np.ravel(G) for G in [*dWs, *dbs]])
here = small_weights + small_biases


def one_sided(h):
    slopes = []
    for k, array in enumerate(here):
        for index in np.ndindex(array.shape):
            there = [P.copy() for P in here]
            there[k][index] += h
            slopes.append((small_loss(there) - small_loss(here)) / h)
    return np.array(slopes)


def both_sides(h, loss=small_loss):
    return np.concatenate([np.ravel(G) for G in measured_gradients(loss, here, h)])


nudges = np.logspace(-13, 0, 40)
curves = [
    ("one side", lab.ORANGE, "s", one_sided),
    ("both sides", lab.BLUE, "o", both_sides),
    ("both sides, loss in float32", lab.GREY, "^", lambda h: both_sides(h, lambda p: float(np.float32(small_loss(p))))),
]
fig, ax = lab.axes(size=(7.4, 4.6))
for name, color, mark, measure in curves:
    errors = [np.abs(measure(h) - claimed).max() / np.abs(claimed).max() for h in nudges]
    ax.loglog(nudges, errors, mark + "-", color=color, ms=4, lw=1.2, label=name)
ax.loglog(nudges[26:], 0.03 * nudges[26:] ** 2, "--", color=lab.BLACK, lw=1)
ax.loglog(nudges[:22], 3e-17 / nudges[:22], "--", color=lab.BLACK, lw=1)
lab.note(ax, "rounding, $\\sim 1/h$", (2e-13, 3e-7))
lab.note(ax, "bent curve, $\\sim h^2$", (4e-4, 1e-11))
ax.set(ylim=(1e-13, 1e3), xlim=(5e-14, 3))
ax.legend(fontsize=9, frameon=False, loc="upper center", ncols=3)
lab.label(ax, "too small a nudge is as bad as too large a one", "nudge $h$ (log)", "error of the measured gradient (log)")
lab.show(
    fig,
    "Error of measured gradients over the size of the nudge, on logarithmic axes. Each curve falls and rises again like "
    "a V. One-sided differences reach 1e-7, central differences 1e-10 near h = 1e-5; with a loss in float32 the error "
    "never falls below 1e-5.",
)

# %% [markdown]
# Now the verdict. A gradient `g` and a measured one `g_num` will never be *equal*; when do they **agree**? Think of a
# check that is easy to fool:
#
# - Gradients can be tiny. Two of size $10^{-9}$ differ by less than $10^{-6}$ whatever they are. So differences count
#   *relative* to the size of the gradients.
# - One wrong entry among thousands is still a wrong gradient.
# - A gradient that contains nan or infinity agrees with nothing. Mind what a comparison with nan answers.
# - NumPy will happily compare a row with a table. A gradient of another shape is wrong, whatever its numbers.
# - An entry that is next to nothing beside the largest one is moved by rounding, by half of itself or more. So one
#   yardstick serves all entries: the largest.
#
# The docstring gives a rule that sees all of this.

# %% exercise="gradient_ok"

# %% example="gradient_ok"
good = np.arange(1.0, 13.0).reshape(3, 4)
lab.expect(gradient_ok(good * (1 + 1e-9), good, 1e-6), True,
           "A difference in the ninth digit, at a tolerance of 1e-6.")
lab.expect(gradient_ok(np.where(good == 1, 1.01, good), good, 1e-6), False,
           "One of twelve entries is a per cent too large.")
lab.expect(gradient_ok(good[:2], good, 1e-6), False, "The last row is missing.")
lab.expect(gradient_ok(np.ones((3, 1)), np.ones((3, 4)), 1e-6), False,
           "Another shape, which NumPy would stretch.")
lab.expect(gradient_ok(np.where(good == 1, np.nan, good), good, 1e-6), False,
           "One entry is nan. What does a comparison with nan answer?")
lab.expect(gradient_ok(2e-9 * good, 1e-9 * good, 1e-6), False,
           "One is twice the other, and both are tiny. Small compared with what?")
lab.expect(gradient_ok(np.zeros(3), np.zeros(3), 1e-6), True, "Zeros where zeros were measured.")

# %% [markdown]
# ## 3. Eight sealed boxes
#
# Here are eight functions that claim to do backpropagation. Each takes `(weights, biases, X, T)` and returns
# `(loss, dWs, dbs)`, for networks of any number and size of layers, with tanh in the hidden layers and softsign at the
# output. **All losses are right**; `box_loss` computes the same one. Some gradients are not. Inside the boxes the
# gradients are made in a slow and roundabout way, so that there is nothing to copy; reading their code would only
# spoil the game. Measure instead.

# %% given="boxes"
def box_loss(weights, biases, X, T):
    """Loss of a network of any size with tanh hidden neurons and softsign outputs: the loss of every box."""
    a, left = X, len(weights)
    for W, b in zip(weights, biases):
        left -= 1
        a = (tanh if left else softsign)(np.einsum("ni,ji->nj", a, W) + b)
    return 0.5 * np.mean(np.sum((T - a) ** 2, axis=1))


def roundabout(weights, biases, X, T, slope_of):
    """Gradients without a way back: every single weight and bias is nudged, and the nudge is followed forward."""
    sums, outs, depth = [], [X], len(weights)
    for W, b in zip(weights, biases):
        sums.append(np.einsum("ni,ji->nj", outs[-1], W) + b)
        outs.append(softsign(sums[-1]) if len(sums) == depth else tanh(sums[-1]))

    def follow(l, nudge):  # nudge: how the sums of layer l move, example by example
        for k in range(l, depth):
            nudge = nudge * slope_of(k, depth)(sums[k])
            if k + 1 < depth:
                nudge = np.einsum("ni,ji->nj", nudge, weights[k + 1])
        return np.mean(np.sum((outs[-1] - T) * nudge, axis=1))

    def unit(l, j):
        return np.eye(len(biases[l]))[j]

    to_weights = [
        np.array([[follow(l, np.outer(outs[l][:, i], unit(l, j))) for i in range(W.shape[1])] for j in range(len(W))])
        for l, W in enumerate(weights)
    ]
    to_biases = [
        np.array([follow(l, np.outer(np.ones(len(X)), unit(l, j))) for j in range(len(b))]) for l, b in enumerate(biases)
    ]
    return to_weights, to_biases


def seal(kind):
    """A sealed box."""
    bent = {2: lambda z: tanh_prime(tanh(z)), 11: softsign_prime}.get(kind, tanh_prime)

    def slope_of(k, depth):
        if k == depth - 1:
            return identity_prime if kind == 3 else softsign_prime
        return identity_prime if kind == 5 and k < depth - 2 else bent

    def box(weights, biases, X, T):
        to_weights, to_biases = roundabout(weights, biases, X, T, slope_of)
        grow = len(X) if kind == 7 else 1
        to_weights = [grow * G + (0.001 * W if kind == 13 else 0) for G, W in zip(to_weights, weights)]
        return box_loss(weights, biases, X, T), to_weights, [grow * g for g in to_biases]

    return box


boxes = [seal(kind) for kind in (13, 4, 7, 5, 11, 2, 6, 3)]

# %% [markdown]
# Write a function that gets a list of such boxes and returns the numbers of those that are wrong. `box_loss`,
# `measured_gradients` and your `gradient_ok` are at hand. You choose on *which network* and on *which data* the boxes
# are tried, and this is the interesting part:
#
# - A box may be wrong only if there are several examples. Or only in a network with several hidden layers. Or only in
#   its biases. With which weights, and with how many of everything, would you see it?
# - Keep the network small, since measuring costs two evaluations of the loss per weight. All boxes are tried on the same
#   network: how often do you need to measure?
# - How strict can you be? The V-curve knows.
#
# Your function will be tried on boxes that are not among these eight.

# %% exercise="find_the_bug"

# %% example="find_the_bug"
lab.expect(find_the_bug([boxes[1], boxes[6]]), [],
           "These two are right. How exact is a measurement, and how strict is your comparison?")
def only_biases(*network):
    loss, dWs, dbs = boxes[1](*network)
    return loss, dWs, [2 * db for db in dbs]
lab.expect(find_the_bug([boxes[6], only_biases]), [1],
           "A right box, and one that is wrong in its biases alone.")
lab.expect(find_the_bug(boxes), [0, 2, 3, 4, 5, 7],
           "Six of the eight are wrong. Could another network, or more examples, show more of "
           "those that you let go?")

# %% [markdown]
# Mistakes have fingerprints. For every box the picture shows how far each of its gradients is from the measured one, on
# our small network with its two hidden layers.
#
# *What to notice:* the last layer's gradients are often right when all others are wrong. Why could a mistake spare the
# layer that is computed *first*? Which box is wrong by the same factor everywhere, and what is this factor? In which box
# are the weights wrong and the biases right? One box is right in layers 2 and 3 and wrong in layer 1: with a single
# hidden layer nobody would have noticed. Can you say from its fingerprint what each of the six does wrong? (Then you may
# open them.)

# %% demo="fingerprints"
accused = list(find_the_bug(boxes))
order = [0, 3, 1, 4, 2, 5]  # W^1 b^1 W^2 b^2 W^3 b^3
errors = np.array([
    [np.abs(G - small_measured[k]).max() / np.abs(small_measured[k]).max() for k, G in enumerate([*Gs[0], *Gs[1]])]
    for Gs in (box(small_weights, small_biases, small_X, small_T)[1:] for box in boxes)
])[:, order]

fig, ax = lab.axes(size=(7.0, 4.4))
ax.imshow(np.log10(np.maximum(errors, 1e-6)), cmap="Oranges", vmin=-6, vmax=1.5, aspect="auto")
for (row, col), error in np.ndenumerate(errors):
    text = "agrees" if error < 1e-6 else f"{100 * error:.2g} %" if error < 0.995 else f"{100 * error:.0f} %"
    ax.text(col, row, text, ha="center", va="center", fontsize=9, color="white" if error > 0.3 else lab.BLACK)
ax.set_xticks(range(6), [f"${small_names[k]}$" for k in order])
ax.set_yticks(range(8), [f"box {k}" + (": accused" if k in accused else "") for k in range(8)])
ax.tick_params(length=0)
ax.spines[:].set_visible(False)
lab.label(ax, "largest difference from the measured gradient", "gradient of ...", "")
lab.show(
    fig,
    "A table of the errors of eight boxes in the gradients of three layers. Two boxes agree everywhere; the others differ "
    "in some or in all of the gradients, each in a pattern of its own.",
)

# %% [markdown]
# ## 4. From the front, or from the back?
#
# The chain rule does not say in which order to multiply. Between the sums of layer $l$ and those of the outputs there is
# a matrix of slopes, the **Jacobian**. It is a product with one factor for each step from a layer to the next: the
# weights of this step, times the slopes of the neurons that send through them:
#
# $$ J^l = \frac{\partial z^L}{\partial z^l}
#    = W^L \operatorname{diag}\!\big(f'(z^{L-1})\big) \; \cdots \;
#      W^{l+2} \operatorname{diag}\!\big(f'(z^{l+1})\big) \; W^{l+1} \operatorname{diag}\!\big(f'(z^l)\big) ,
#    \qquad \delta^l = (J^l)^{\mathsf T} \delta^L . $$
#
# For $l = L$ there is no factor, and $J^L$ is the identity. Somebody who learned the chain rule at school reads the
# network from the front: begin at layer $l$, follow the change through one layer after the other until it arrives at
# the outputs, and only then ask what the error says about the outputs. Do this, as it stands, for each layer and each
# example, starting anew each time. (You could of course hand in `deltas` from notebook 5: the values are the same,
# and that is the point. But then you will not have seen the difference.)

# %% given="small-network-forward"
paper_zs, paper_as = [], [small_X]  # sums and activations of the small network
for W, b in zip(small_weights, small_biases):
    paper_zs.append(np.einsum("ni,ji->nj", paper_as[-1], W) + b)
    paper_as.append(softsign(paper_zs[-1]) if len(paper_zs) == 3 else tanh(paper_zs[-1]))

# %% exercise="naive_deltas"

# %% example="naive_deltas"
lab.expect(naive_deltas(tall_weights, tall_zs, tall_as, tall_T, tanh_prime, softsign_prime), tall_D,
           "The tall network: which matrices and slopes lie between a layer and the outputs, "
           "and in which order?", within=0.001)
lab.expect(naive_deltas(small_weights, paper_zs, paper_as, small_T, tanh_prime, softsign_prime),
           [np.array([[-0.1696, 0.17187, 0.01665, -0.0666], [-0.01134, 0.00601, 0.00419, -0.00632],
           [-0.19732, 0.33494, 0.18676, -0.34085], [0.03781, -0.01356, -0.07476, 0.07354], [0.0475,
           -0.02641, -0.00575, 0.01832]]), np.array([[-0.17855, 0.08428, -0.09396], [-0.01015, 0.00346,
           -0.00766], [-0.18233, 0.36582, -0.1275], [0.03858, -0.07331, 0.06973], [0.05208, -0.02319,
           0.01572]]), np.array([[-0.25032], [-0.01788], [-0.42105], [0.18258], [0.08897]])],
           "The small network, five examples. The means of these columns are its slopes in the "
           "biases.")

# %% [markdown]
# Same numbers, different work. Watch the product for the first layer of a network with six, eight, five, seven and
# three neurons. Each rectangle is a matrix (of weights and slopes) drawn to scale; the narrow bar at its left is the
# row of the outputs' deltas. On the left the product is worked out from the outputs' side, on the right from the
# other; what has been multiplied already is orange.
#
# *What to notice:* from the back there is never more than *one row* to carry: a row times a matrix is a row. From the
# front a whole *matrix* is carried through the network, until at the very end three numbers turn it into a row. And
# what the left side carries after each step is not a by-product: these are the deltas of the layers on the way.
# Nobody needs to start again for them.

# %% demo="two-ends-of-a-product"
shapes = [(1, 3), (3, 7), (7, 5), (5, 8), (8, 6)]
labels = ["$\\delta^{5\\mathsf{T}}$", "$W^5$", "$W^4$", "$W^3$", "$W^2$"]

fig, panels = lab.axes(1, 2, size=(10.6, 1.95))


def draw_chain(ax, chain, names, counted, title, at_front):
    lab.wipe(ax)
    x, unit = 0.0, 0.36
    for place, ((p, q), name) in enumerate(zip(chain, names)):
        product = counted > 0 and place == (0 if at_front else len(chain) - 1)
        ax.bar(x, p * unit, q * unit, -p * unit / 2, align="edge", color=lab.ORANGE if product else lab.SKY,
               edgecolor=lab.BLACK, alpha=0.8)
        ax.text(x + q * unit / 2, -p * unit / 2 - 0.2, name, ha="center", va="top", fontsize=10)
        x += q * unit + 0.45
    ax.set(xlim=(-0.3, 12.8), ylim=(-2.3, 1.6), aspect="equal")
    ax.axis("off")
    ax.set_title(f"{title}: {counted} multiplications", fontsize=10.5, loc="left")


def draw_ends(k):
    chain, names, counted = list(shapes), list(labels), 0
    for _ in range(k):
        (p, q), (_, r) = chain[0], chain[1]
        chain[:2], counted = [(p, r)], counted + p * q * r
        names[:2] = [f"$\\delta^{{{int(names[1][3]) - 1}\\mathsf{{T}}}}$"]
    draw_chain(panels[0], chain, names, counted, "from the back", True)
    chain, names, counted = list(shapes), list(labels), 0
    for _ in range(k):
        (p, q), (_, r) = chain[-2], chain[-1]
        chain[-2:], counted = [(p, r)], counted + p * q * r
        names[-2:] = ["$\\delta^{1\\mathsf{T}}$" if p == 1 else "a Jacobian"]
    draw_chain(panels[1], chain, names, counted, "from the front", False)


lab.animate(
    fig, draw_ends, 5,
    "A chain of a row and four matrices collapses step by step. From the back the product stays a row, with 144 "
    "multiplications in all; from the front it stays a matrix until the last step, with 594.",
    stills=5, columns=1, interval=1200,
)

# %% [markdown]
# ## 5. Counting
#
# So the naive way wastes work twice. It pushes matrices where a row would do; and it starts again for every layer,
# although all of them need the same factors near the outputs. How much is it? Count multiplications, for one example, and
# only those of a matrix with something else: the slopes are few beside them.
#
# **From the back, everything kept.** Each $\delta^l$ is made once, from $\delta^{l+1}$. This way of computing, each part
# once, in an order in which all that it needs is there already, is called **dynamic programming**.
#
# **From the back, nothing kept.** Rows only, but for each hidden layer one starts at the outputs again. First write the
# table on paper for `[2, 3, 4, 1]`: which deltas are made on the way to which?

# %% exercise="backward_multiplications"

# %% example="backward_multiplications"
lab.expect(backward_multiplications([1000, 3, 4, 1]), 16,
           "The same with a thousand inputs. Do the inputs have deltas?")
lab.expect(backward_multiplications([100] * 11), 90000,
           "Ten layers of a hundred neurons. How many of them have a delta that is made from "
           "the next one?")
lab.expect(backward_multiplications([6, 2]), 0, "No hidden layer.")

# %% exercise="from_scratch_multiplications"

# %% example="from_scratch_multiplications"
lab.expect(from_scratch_multiplications([5, 7, 2]), 14,
           "One hidden layer: there is one delta to make, and nothing to save. Which layers "
           "does this product join?")
lab.expect(from_scratch_multiplications([100] * 11), 450000,
           "Ten layers of a hundred. How many products does the last hidden layer need, and the "
           "one before?")

# %% [markdown]
# *What to notice:* each coloured square is a row times a matrix. Without keeping, the squares fill a triangle: twice
# as many layers make four times as much work. When the deltas are kept, one square per line is left, the one that is
# new; all others on that line have been worked out on the line above.

# %% demo="table-of-products"
sizes = [3, 5, 4, 6, 5, 2]
hidden = range(len(sizes) - 2, 0, -1)
fig, panels = lab.axes(1, 2, size=(9.4, 3.8))
for ax, kept in zip(panels, [False, True]):
    for row, l in enumerate(hidden):
        for col, k in enumerate(range(len(sizes) - 1, l, -1)):
            new = k == l + 1 or not kept
            ax.bar(col, 0.92, 0.92, row, align="edge", color=lab.SKY if new else "white", edgecolor=lab.GREY)
            ax.text(col + 0.46, row + 0.46, f"{sizes[k]}×{sizes[k - 1]}" if new else "kept", ha="center", va="center",
                    fontsize=9, color=lab.BLACK if new else lab.GREY)
    count = (backward_multiplications if kept else from_scratch_multiplications)(sizes)
    ax.set_xticks(np.arange(4) + 0.46, [f"$W^{k}$" for k in range(5, 1, -1)])
    ax.set_yticks(np.arange(4) + 0.46, [f"to get $\\delta^{l}$" for l in hidden])
    ax.set(xlim=(-0.1, 4.1), ylim=(4.1, -0.1), aspect="equal")
    ax.tick_params(length=0, bottom=False, labelbottom=False, top=False, labeltop=True)
    ax.spines[:].set_visible(False)
    ax.set_title(("everything kept: " if kept else "nothing kept: ") + f"{count} multiplications", fontsize=10.5)
lab.show(
    fig,
    "Two tables with a line for each delta and a column for each weight matrix. Without keeping, the products fill a "
    "triangle; with kept deltas only one new product is left in each line.",
)

# %% [markdown]
# And if one did not even add up at each layer? Written out as a plain sum, $\partial C / \partial z_j$ has a term for
# *every path* from neuron $j$ to an output: follow one connection after the other, multiply the weights and slopes on
# the way, add up over all ways. How many paths are there, from the outputs back to the first hidden layer?

# %% exercise="count_paths"

# %% example="count_paths"
lab.expect(count_paths([7, 1, 1, 1]), 1,
           "One neuron in each layer: there is one path, however many inputs there are.")
lab.expect(count_paths([100] * 11), 10**20,
           "Ten layers of a hundred: a one with twenty zeros. How many digits fit into an "
           "integer of NumPy?")

# %% [markdown]
# The same network with more and more layers of a hundred neurons, counted in four ways; the scale is logarithmic,
# each line upwards is a factor of a hundred.
#
# *What to notice:* between the first two bars lies a factor that grows with the depth: duplicate products. Between the
# second and the third lies another one, the width of a layer: a matrix carried where a row would do. The paths leave the
# picture. Ten layers have $10^{20}$ of them; a computer that follows a path in a billionth of a second would be at it for
# three thousand years, for one example. For the first bar, at the same pace, it needs a ten-thousandth of a second.

# %% demo="bars-over-depth"
def jacobian_multiplications(sizes):
    """For each hidden layer a product of matrices, from the front, and at its end the outputs' deltas."""
    top = len(sizes) - 1
    return sum(
        sum(sizes[l] * sizes[k] * sizes[k + 1] for k in range(l + 1, top)) + sizes[l] * sizes[top] for l in range(1, top)
    )


depths = [2, 3, 4, 6, 8, 10]
ways = [
    ("back to front, kept", lab.BLUE, backward_multiplications),
    ("back to front, nothing kept", lab.SKY, from_scratch_multiplications),
    ("front to back, Jacobians", lab.ORANGE, jacobian_multiplications),
    ("every path by itself", lab.RED, lambda sizes: count_paths(sizes)),
]
fig, ax = lab.axes(size=(8.6, 4.2))
for place, (name, color, count) in enumerate(ways):
    heights = [float(count([100] * (depth + 1))) for depth in depths]
    ax.bar(np.arange(len(depths)) + 0.2 * (place - 1.5), heights, 0.19, color=color, label=name)
ax.set_yscale("log")
ax.set(ylim=(1e3, 1e22), yticks=[10.0**k for k in range(4, 23, 2)])
ax.set_xticks(range(len(depths)), depths)
ax.minorticks_off()
ax.grid(axis="y", color="#E5E5E5")
ax.set_axisbelow(True)
ax.legend(fontsize=9, facecolor="white", edgecolor="none", framealpha=1, loc="upper left")
lab.label(ax, "", "layers of 100 neurons", "multiplications (log), or paths")
lab.show(
    fig,
    "Multiplications for the deltas of one example, over the number of layers, on a logarithmic scale. With ten layers: "
    "9e4 with kept deltas, 4.5e5 without, 3.6e7 with Jacobians from the front, and 1e20 paths.",
)

# %% [markdown]
# ## 6. What the loss must be like
#
# All of this rests on two properties of the loss. Notebook 1 named them in passing, before you could see what for.
#
# 1. **It is an average over the examples,** $E = \frac1n \sum C$. So the gradient of the batch is the average of what
#    each example wants by itself, and the way back can be walked for each example on its own.
# 2. **It is a function of the outputs,** $C = C(t, y)$: the network's inside matters to it only through what comes
#    out. The target, and the input too, are constants in this. So the way back has *one* place to begin,
#    $\partial C / \partial y$, and from there the network alone decides how blame travels.
#
# The first one can be tested without opening anything: show every example twice. An average does not care. A sum
# doubles, and with it doubles the step of gradient descent, so that a learning rate that worked for 100 examples
# fails for 1000. Write the experiment as a function. It gets a function `run(X, T)`, which returns a loss and its
# gradient as an array, and says whether *both* stay what they were when every example is shown `copies` times. They
# may differ by rounding.

# %% [markdown]
# The examples try it on four such functions: a linear neuron whose loss and gradient are averages, and three in which one of
# them, or both, are sums.

# %% given="four-runs"
def neuron_run(X, T):
    """Loss and gradient of a linear neuron with the weights (0.5, -1)."""
    residual = X @ np.array([0.5, -1.0]) - T[:, 0]
    return 0.5 * np.mean(residual**2), np.mean(residual[:, None] * X, axis=0)


def summing(of_loss, of_gradient):
    """The same with a sum in place of an average, in the loss or in the gradient or in both."""
    def run(X, T):
        E, gradient = neuron_run(X, T)
        return (len(X) * E if of_loss else E), (len(X) * gradient if of_gradient else gradient)
    return run


neuron_sum_run, neuron_mixed_run, neuron_loss_run = summing(True, True), summing(False, True), summing(True, False)

# %% exercise="duplicate_invariance"

# %% example="duplicate_invariance"
lab.expect(duplicate_invariance(neuron_run, small_X, small_T, 2), True,
           "A loss and a gradient that are averages. Do inputs and targets stay together?")
lab.expect(duplicate_invariance(neuron_sum_run, small_X, small_T, 2), False,
           "A loss that is a sum: with every example shown twice it doubles.")
lab.expect(duplicate_invariance(neuron_mixed_run, small_X, small_T, 3), False,
           "The loss is an average, the gradient a sum. Do you look at both?")
lab.expect(duplicate_invariance(neuron_loss_run, small_X, small_T, 3), False,
           "The other way round: the gradient is an average, the loss a sum.")

# %% [markdown]
# *What to notice:* your `backprop` lies on the horizontal line, in both panels. A loss that is a sum rises with the
# number of copies. The third curve belongs to a mistake that is popular because the loss on the screen looks all right.

# %% demo="copies"
def small_run(X, T):
    E, dWs, dbs = backprop(small_weights, small_biases, X, T, tanh, tanh_prime, softsign, softsign_prime)
    return E, np.concatenate([np.ravel(G) for G in [*dWs, *dbs]])


def summed_run(X, T):
    E, gradient = small_run(X, T)
    return len(X) * E, len(X) * gradient


def mixed_run(X, T):
    E, gradient = small_run(X, T)
    return E, len(X) * gradient


fig, (left, right) = lab.axes(1, 2, size=(9.0, 3.5))
for name, color, style, run in [
    ("a sum", lab.ORANGE, "s-", summed_run),
    ("averaged loss, summed gradient", lab.RED, "^--", mixed_run),
    ("your backprop", lab.BLUE, "o-", small_run),
]:
    once = run(small_X, small_T)
    shown = [run(np.tile(small_X, (k, 1)), np.tile(small_T, (k, 1))) for k in range(1, 6)]
    verdict = "unchanged" if duplicate_invariance(run, small_X, small_T, 3) else "changed"
    left.plot(range(1, 6), [E / once[0] for E, _ in shown], style, color=color, label=f"{name}: {verdict}")
    right.plot(range(1, 6), [np.linalg.norm(g) / np.linalg.norm(once[1]) for _, g in shown], style, color=color)
left.legend(fontsize=9, frameon=False, loc="upper left")
for ax, title in [(left, "loss"), (right, "length of the gradient")]:
    ax.set(ylim=(0, 6.4), xticks=range(1, 6))
    lab.label(ax, title + ", relative to one copy", "copies of every example", "")
lab.show(
    fig,
    "Loss and length of the gradient over the number of copies of each example. Those of backprop stay the same, those of "
    "a sum grow in proportion; for the mixed case only the gradient grows.",
)

# %% [markdown] question="w6"
# **Two differences and two assumptions.**
#
# 1. Somebody computes all deltas of a deep network in the naive way of section 4. Describe the *two* key differences
#    between this and backpropagation, and say for each of them what it costs, as a function of the depth or of the width.
# 2. Name the two assumptions about the loss. For each of them, write down a loss that violates it (a formula, and a
#    sentence about when somebody might want it), and say at which place backpropagation as you have written it would go
#    wrong.
#
# Half a page.

# %% [markdown]
# ## What you have now
#
# - `backprop`: the loss and all gradients of any layered network, in one pass to the front and one to the back.
#   Notebook 8 puts it to work under five trainers.
# - `gradient_ok` and `find_the_bug`: the instrument, and a way to use it in which mistakes cannot hide. Whenever you
#   write a derivative, check it once: small network, double precision, several examples, $h$ near $10^{-5}$.
# - `naive_deltas`, three ways of counting, and `duplicate_invariance`: why the order matters, and what the loss must
#   be like.
#
# Everything here was made for layers, one behind the other. The next notebook takes the idea apart into its smallest
# pieces, single additions and multiplications, and lets it find its own way back through any formula at all.
