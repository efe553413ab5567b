# %% [markdown]
# # A network that reads digits
#
# *About {minutes} minutes. You need notebooks 4 and 5, and the mini-batches of notebook 8.*
#
# In notebook 4 you found a delta, $p - t$, and got a promise: it enters at the back of a network, and travels on.
# In this notebook it does. You put a softmax on top of a network with hidden layers, send the delta of the cross-entropy
# back through it, and let the network read digits that people have written by hand.
#
# **At the end of this notebook you can**
#
# - run a network for classes forwards and backwards, and say what the loss has to do with both,
# - tell in a minute, before any training, whether a network is fit to learn,
# - train it in mini-batches, and say honestly how good it is,
# - say what cross-entropy does for a deep network, and what it does not do.
#
# It has two parts: **A**, the network; **B**, the digits. Take a break after A.

# %% [markdown]
# ### Notation of the whole course
#
# | in formulas | meaning | in Python |
# |:--|:--|:--|
# | $m,\ K,\ n,\ L$ | number of inputs, classes, examples, layers | rows of an array are examples |
# | $x = a^0$ | an input | a row of `X`; `activations[0]` is `X` |
# | $t$ | its target, a single 1 among zeros | a row of `T` |
# | $W^l,\ b^l$ | weights and biases of layer $l$ | `weights[l-1]` is `(n_out, n_in)`, `biases[l-1]` is `(n_out,)` |
# | $z^l = W^l a^{l-1} + b^l$ | weighted sums of layer $l$; the last ones are the **scores** | |
# | $a^l = \tanh z^l$ | activations of a hidden layer | `activations[l]` |
# | $p = a^L = \operatorname{softmax}(z^L)$ | probabilities of the classes | `activations[L]`, or `P` |
# | $C(t, p) = -\sum_k t_k \log p_k$ | error of one example: the cross-entropy | |
# | $E = \tfrac1n \sum C$ | loss: the average over the examples | |
# | $\delta^l = \partial C / \partial z^l$ | delta of layer $l$ | item `l-1` of a list |
#
# Only the last layer and the loss are new. All hidden neurons are tanh, whose slope is $1 - a^2$: it can be had from
# the activation alone, so nobody has to keep the sums.

# %% given="setup"
import numpy as np

import lab

# %% [markdown]
# The examples of part A compare with the tall network of notebooks 5 and 8, this time with a softmax on top. Its numbers
# were worked out on paper. (Folded: open the cell if you want to see them.)

# %% given="tall-network"
tall_weights = [
    np.array([[1.6, 0.4], [0.4, -1.0], [-0.9, -0.4], [-1.5, -0.2]]),                      # to 4 from 2
    np.array([[-1.2, 0.3, 1.8, 0.5], [0.7, -0.5, 1.1, -0.4], [-0.6, -0.4, -0.4, -0.1]]),  # to 3 from 4
    np.array([[1.2, 1.6, 0.7], [-0.1, -0.7, 0.1], [0.5, 1.5, -0.2]]),                     # to 3 from 3
]
tall_biases = [np.array([-0.3, 0.4, 0.6, -0.7]), np.array([-0.2, 0.2, -0.4]), np.array([-0.1, 0.6, 0.3])]
tall_X, tall_T = np.array([[1.0, -0.5], [0.5, 1.5]]), np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
tall_activations = [
    tall_X,
    np.array([[0.8005, 0.86172, -0.09967, -0.97045], [0.8005, -0.7163, -0.4219, -0.94138]]),
    np.array([[-0.9165, 0.54274, -0.79617], [-0.98915, 0.77429, -0.31931]]),
    np.array([[0.10458, 0.32078, 0.57464], [0.16221, 0.24117, 0.59661]]),
]
tall_deltas = [
    np.array([[0.24239, -0.12656, 1.30903, -0.02225], [0.07687, 0.17682, -0.04454, 0.01727]]),
    np.array([[0.07693, 1.06149, -0.04014], [-0.01578, -0.24603, -0.61215]]),
    np.array([[0.10458, -0.67922, 0.57464], [-0.83779, 0.24117, 0.59661]]),
]
tall_dWs = [
    np.array([[0.14041, -0.00294], [-0.01907, 0.16425], [0.64338, -0.36066], [-0.00681, 0.01851]]),
    np.array([[0.02447, 0.0388, -0.0005, -0.0299], [0.32639, 0.54547, -0.001, -0.39926], [-0.26108, 0.20195, 0.13113, 0.30761]]),
    np.array([[0.36643, -0.29597, 0.09213], [0.19197, -0.09095, 0.23188], [-0.5584, 0.38692, -0.32401]]),
]
tall_dbs = [
    np.array([0.15963, 0.02513, 0.63225, -0.00249]), np.array([0.03057, 0.40773, -0.32615]),
    np.array([-0.36661, -0.21902, 0.58563]),
]

# %% [markdown]
# # Part A: the network
#
# ## 1. Forwards
#
# A network is a composition of functions, one layer after another:
#
# $$ x \;\to\; \tanh(W^1 x + b^1) \;\to\; \dots \;\to\; \operatorname{softmax}(W^L a^{L-1} + b^L) = p . $$
#
# Bring your `forward` of notebook 5 and your `softmax` of notebook 4, and make one of the two. Paste `softmax` into the
# same cell, above this function, or write it out inside. Scores can be large: mind what you have learned about
# exponentials.

# %% exercise="class_forward"

# %% example="class_forward"
lab.expect(class_forward(tall_weights, tall_biases, tall_X), tall_activations,
           "All activations of the tall network, its inputs first and the probabilities last.", within=0.001)
lab.expect(class_forward([np.array([[1.0], [1.0], [-1.0]])], [np.zeros(3)], np.array([[1000.0], [0.5]])),
           [np.array([[1000.0], [0.5]]), np.array([[0.5, 0.5, 0], [0.422319, 0.422319, 0.155362]])],
           "A single layer, and two examples: scores of 1000 beside scores of 0.5.")
lab.expect(tall_X, [[1.0, -0.5], [0.5, 1.5]], "The caller's inputs are as they were.")

# %% [markdown]
# ## 2. Backwards
#
# Only the start is new. For softmax and cross-entropy together you have found in notebook 4
#
# $$ \delta^L = \frac{\partial C}{\partial z^L} = p - t , $$
#
# the slopes of all outputs in all scores included. There is nothing more to multiply it by. From here on nothing is new:
# each layer hears from the next one through Eq. 5, and multiplies by its own slope, that of tanh.

# %% exercise="class_deltas"

# %% example="class_deltas"
lab.expect(class_deltas(tall_weights, tall_activations, tall_T), tall_deltas,
           "The deltas of the tall network, first layer first.", within=0.001)
lab.expect(class_deltas([np.zeros((2, 3))], [np.ones((1, 3)), np.array([[0.9, 0.1]])], np.array([[0.0, 1.0]])),
           [np.array([[0.9, -0.9]])],
           "One layer, which is nearly sure and wrong. What is the slope of the loss in its scores?")
lab.expect(tall_activations[-1], [[0.10458, 0.32078, 0.57464], [0.16221, 0.24117, 0.59661]],
           "The activations that were handed to you are as they were.")

# %% [markdown]
# What does this change for the layers in front? Here a network with two hidden layers is asked about class 1 or 2, and a
# bias makes it more and more sure of class 0. The squared error (dashed) sends its delta through the slopes of the softmax,
# the cross-entropy (solid) does not. Each line is the average size of the deltas in one layer.
#
# *What to notice:* under squared error all layers go quiet together as the network gets sure of its mistake, because
# everything that they hear has passed the slopes of the output. Under cross-entropy the output speaks up to the end, and so
# all others hear it. But look at the distance between the solid lines as well: within the network the slopes $1 - a^2$ are
# multiplied as before. Cross-entropy heals the output, and only the output.

# %% demo="sure-and-wrong"
rng = np.random.default_rng(3)
layers = [rng.normal(size=(8, 4)), rng.normal(size=(6, 8)) / 2, rng.normal(size=(3, 6)) / 3]
points, wanted = rng.normal(size=(40, 4)), np.eye(3)[1 + np.arange(40) % 2]
pushes, sizes = np.linspace(0, 10, 21), {"cross-entropy": [], "squared error": []}
for push in pushes:
    acts = class_forward(layers, [np.zeros(8), np.zeros(6), np.array([push, 0.0, 0.0])], points)
    P = np.asarray(acts[-1])
    passed = P * (P - wanted - np.sum(P * (P - wanted), axis=1, keepdims=True))  # through the slopes of the softmax
    for name, target in [("cross-entropy", wanted), ("squared error", P - passed)]:
        sizes[name].append([np.mean(np.abs(d)) for d in class_deltas(layers, acts, target)])
fig, ax = lab.axes(size=(7.2, 3.8))
for name, dashes in [("cross-entropy", "-"), ("squared error", "--")]:
    for l, color in enumerate([lab.BLUE, lab.GREEN, lab.RED]):
        label = f"layer {l + 1}" if dashes == "-" else None
        ax.semilogy(pushes, np.array(sizes[name])[:, l], dashes, color=color, lw=2, label=label)
ax.legend(fontsize=9, frameon=False, loc="lower left")
lab.label(ax, "solid: cross-entropy, dashed: squared error", "bias of class 0, which is wrong", "mean size of the deltas (log)")
lab.show(
    fig,
    "Mean size of the deltas of three layers, for outputs that become more and more sure of a wrong answer. Under squared "
    "error all three fall by orders of magnitude, under cross-entropy they stay.",
)

# %% [markdown]
# ## 3. Loss and gradients
#
# Let your two functions work one after the other, and add what notebook 5 has in `gradients`: each gradient is the
# average over the examples of $\delta^l\, (a^{l-1})^{\mathsf T}$, and $\delta^l$ for the biases. The loss comes with it.

# %% exercise="loss_and_gradients"

# %% example="loss_and_gradients"
E, dWs, dbs = loss_and_gradients(tall_weights, tall_biases, tall_X, tall_T)
lab.expect(E, 1.477918, "The loss of the tall network on two examples, an average.")
lab.expect([dWs, dbs], [tall_dWs, tall_dbs], "Its gradients, in the weights and in the biases.", within=0.002, exact=True)
one = loss_and_gradients(tall_weights, tall_biases, tall_X[:1], tall_T[:1])
lab.expect([one[0], one[2][2]], [1.136992, np.array([0.10458, -0.67922, 0.57464])],
           "The first example alone: its loss, and the gradient in the last biases.", within=0.001)
nudge = [np.zeros((4, 2)), np.zeros((3, 4)), np.zeros((3, 3))]
nudge[0][0, 1] = 1e-4
up = loss_and_gradients([W + d for W, d in zip(tall_weights, nudge)], tall_biases, tall_X, tall_T)[0]
down = loss_and_gradients([W - d for W, d in zip(tall_weights, nudge)], tall_biases, tall_X, tall_T)[0]
lab.expect(np.asarray(dWs[0])[0, 1], (up - down) / 2e-4,
           "A weight of the first layer: the slope of your loss, as you say and as measured.", within=0.002)

# %% [markdown]
# ## 4. How many are right?
#
# The loss is what the network learns by. People want to know something else: how many of its answers are right. The
# answer is the class with the largest probability.

# %% exercise="accuracy"

# %% [markdown]
# ## 5. A step for each batch
#
# Notebook 8 dealt the examples out in mini-batches and kept all weights in one array. Here are lists of weights and biases,
# and the batches are dealt out already: make one step for each, and note what the loss of the batch was before it. Loss and
# gradients come from `grad_fn`; for this network you will hand over your own `loss_and_gradients`. (The examples do, too:
# it has to be right before they can agree.)

# %% exercise="descend"

# %% example="descend"
halves = [(tall_X[:1], tall_T[:1]), (tall_X[1:], tall_T[1:])]
moved, shifted, losses = descend(tall_weights, tall_biases, halves, 0.5, loss_and_gradients)
lab.expect(losses, [1.136992, 3.780908], "Two batches of one example each: the loss of each before its own step.")
lab.expect([moved[0], moved[2]], [np.array([[1.47229, 0.44107], [0.21604, -1.77336], [-1.37469, 0.46673], [-1.48622,
           -0.19759]]), np.array([[0.76095, 1.38032, 0.66707], [0.04924, -0.33478, -0.09988], [0.7898, 1.35446,
           0.03281]])],
           "The weights of the first and of the last layer after both steps.", within=0.001)
lab.expect(shifted[0], [-0.43422, -0.03121, 0.30513, -0.68356], "The biases of the first layer.", within=0.001)
lab.expect([tall_weights[2][0], tall_biases[2]], [np.array([1.2, 1.6, 0.7]), np.array([-0.1, 0.6, 0.3])],
           "The caller's weights and biases lie as before.")
four = [(np.ones((4, 1)), np.eye(2)[[0, 0, 0, 1]])]
lab.expect(descend([np.zeros((2, 1))], [np.zeros(2)], four, 1.0, loss_and_gradients)[:2],
           [[np.array([[0.25], [-0.25]])], [np.array([0.25, -0.25])]],
           "One batch of four examples, and a rate of 1. What is averaged already?")

# %% [markdown]
# # Part B: the digits
#
# ## 6. Look first
#
# 1797 digits, written by 13 people, scanned and reduced to $8 \times 8$ grey values (source and licence are in
# `DIGITS.md`, beside this notebook). The function to learn goes from $\mathbb{R}^{64}$ to ten probabilities.
#
# What counts is the answer to pictures that the network has **not** been trained on, so 500 of them are laid aside before
# anything else is done: `unknown`. The other 1297 are `known`.

# %% given="the-digits"
table = np.loadtxt(lab.data("digits.csv.gz"), delimiter=",", dtype=int)
mixed = np.random.default_rng(0).permutation(len(table))
digit_X, digit = table[mixed, :64] / 8 - 1, table[mixed, 64]
digit_T = np.eye(10)[digit]
known, unknown = slice(0, 1297), slice(1297, None)

# %% demo="twenty-digits"
fig, panels = lab.axes(2, 10, size=(10.4, 2.5))
for ax, k in zip(panels.flat, [np.flatnonzero(digit == d)[row] for row in (0, 1) for d in range(10)]):
    ax.imshow(digit_X[k].reshape(8, 8), cmap="gray_r")
    ax.set_title(f"{digit[k]}", fontsize=9)
    ax.axis("off")
lab.show(fig, "Two handwritten examples of each digit from 0 to 9, eight by eight grey values each.")

# %% [markdown]
# A network to begin with, and cards dealt out. The weights are random, and of the size $1/\sqrt{\text{inputs}}$, so that
# sums come out of order 1; those of the last layer are a hundred times smaller. Why random at all? Were all weights equal,
# all neurons of a layer would hear the same and learn the same, for ever: you have seen that in notebook 5.

# %% given="start-and-deal"
def random_start(sizes, seed, last=0.01):
    """Random weights, those of the last layer times `last`, and biases of zero."""
    rng = np.random.default_rng(seed)
    weights = [rng.normal(size=(q, p)) / np.sqrt(p) for p, q in zip(sizes[:-1], sizes[1:])]
    return [*weights[:-1], last * weights[-1]], [np.zeros(q) for q in sizes[1:]]


def deal(X, T, size, rng):
    """The examples in a new order, as a list of batches."""
    order = rng.permutation(len(X))
    return [(X[order[k : k + size]], T[order[k : k + size]]) for k in range(0, len(X), size)]

# %% [markdown]
# ## 7. Before you train
#
# An hour of training that fails tells little. Three questions take a second each:
#
# 1. **Is the first loss $\log K$?** A network that knows nothing gives each of $K$ classes the probability $1/K$.
# 2. **Do gradient and loss belong together?** You have measured one slope in section 3.
# 3. **Can it learn ten examples by heart?** If descent cannot drive the loss of ten digits to zero, it has no chance with a
#    thousand.
#
# *What to notice:* on the left the small last weights do what they are for. With large ones the network starts out sure of
# nonsense, and with a bias of 12 for the zero it takes everything for a zero: the first loss says so. On the right ten digits are learned within a hundred steps, and so are the same ten
# pictures with *mixed-up labels*: learning by heart proves that the machine works, and nothing else. What the second
# network knows about other digits stands in the figure.

# %% demo="before-training"
sizes = [64, 60, 30, 10]
fig, (left, right) = lab.axes(1, 2, size=(10.4, 3.6))
starts = [random_start(sizes, 1, factor) for factor in (0.01, 1, 10)]
starts.append((starts[0][0], [*starts[0][1][:2], 12.0 * np.eye(10)[0]]))
firsts = [loss_and_gradients(*one, digit_X[known], digit_T[known])[0] for one in starts]
names = ["weights × 0.01", "weights × 1", "weights × 10", "a bias of 12"]
left.bar(names, firsts, color=[lab.GREEN, lab.GREEN, lab.ORANGE, lab.RED])
left.axhline(np.log(10), ls="--", color=lab.BLACK, lw=1)
lab.note(left, f"$\\log 10 = {np.log(10):.2f}$", (-0.4, np.log(10) + 0.5))
lab.label(left, "the first loss", "the last layer", "$E$")
mixed_up = digit_T[:10][[4, 7, 0, 9, 2, 1, 8, 5, 3, 6]]
for T, color, name in [(digit_T[:10], lab.BLUE, "their own labels"), (mixed_up, lab.PURPLE, "labels mixed up")]:
    by_heart, shifts, losses = descend(*random_start(sizes, 1), [(digit_X[:10], T)] * 120, 0.3, loss_and_gradients)
    others = 100 * accuracy(np.asarray(class_forward(by_heart, shifts, digit_X[unknown])[-1]), digit[unknown])
    right.semilogy(losses, color=color, lw=2, label=f"{name}: {others:.0f} % of others")
right.legend(fontsize=9, frameon=False)
lab.label(right, "ten digits, again and again", "step", "$E$ (log)")
lab.show(
    fig,
    "Left: the loss before training for four starts of the last layer, beside log 10; small weights meet it, large ones and "
    "a large bias are far above. Right: the loss of ten digits falls to nearly zero with right and with mixed-up labels.",
)

# %% [markdown]
# ## 8. Training
#
# Forty epochs of mini-batches, 32 digits at a time, with *your* forward pass, *your* deltas and *your* steps. Beside it
# trains the same network under squared error: same start, same batches, same rate. On the right once more both, from a bad
# start: that bias of 12, which takes everything for a zero.
#
# *What to notice:* the goal of 98 of 100 right answers is passed in seconds. The squared error gets nearly as far, and
# takes its time at the beginning, where the network is most often wrong. From the bad start cross-entropy needs an epoch or
# two to recover, and squared error does not get away at all: where an output is sure and wrong, its slope is nearly zero,
# and nobody tells the network. Thin lines are digits of the training: they are learned to the last one, the others are not.

# %% demo="reading-digits"
sizes = [64, 60, 30, 10]


def squared_error(weights, biases, X, T):
    """Loss and gradients under squared error: another delta enters at the back, told to `class_deltas` as a target."""
    acts = class_forward(weights, biases, X)
    P = np.asarray(acts[-1])
    passed = P * (P - T - np.sum(P * (P - T), axis=1, keepdims=True))
    D = [np.asarray(d) / len(X) for d in class_deltas(weights, acts, P - passed)]
    return np.sum((P - T) ** 2) / 2 / len(X), [d.T @ a for d, a in zip(D, acts)], [np.sum(d, axis=0) for d in D]


def share_right(weights, biases, which):
    """Right answers in percent."""
    return 100 * accuracy(np.asarray(class_forward(weights, biases, digit_X[which])[-1]), digit[which])


fig, panels = lab.axes(1, 2, size=(10.6, 3.8), sharey=True)
for ax, bias, title in zip(panels, [0.0, 12.0], ["a good start", "a bad start: sure of 0"]):
    for loss, color, name in [(loss_and_gradients, lab.BLUE, "cross-entropy"), (squared_error, lab.ORANGE, "squared error")]:
        (weights, biases), rng, seen = random_start(sizes, 1), np.random.default_rng(1), []
        biases = [*biases[:-1], bias * np.eye(10)[0]]
        for epoch in range(41):
            seen.append((share_right(weights, biases, known), share_right(weights, biases, unknown)))
            if epoch < 40:
                weights, biases, _ = descend(weights, biases, deal(digit_X[known], digit_T[known], 32, rng), 0.3, loss)
        ax.plot(np.array(seen)[:, 0], "-", color=color, lw=0.8)
        ax.plot(np.array(seen)[:, 1], "-", color=color, lw=2, label=f"{name}: {seen[-1][1]:.1f} % of 500")
        if not bias and loss is loss_and_gradients:
            reader = weights, biases
    ax.axhline(98, ls=":", color=lab.GREY, lw=1)
    ax.set_ylim(0, 103)
    ax.legend(fontsize=9, frameon=False, loc="center right")
    lab.label(ax, title, "epoch", "right answers in %" if not bias else "")
lab.show(
    fig,
    "Right answers on handwritten digits over forty epochs, for cross-entropy and squared error. From a good start both "
    "end near 98 percent of the digits laid aside, cross-entropy sooner. From a bad start only cross-entropy arrives.",
)

# %% [markdown]
# Twelve of the digits that were laid aside and that your network reads rightly, and then all that it reads wrongly (up to
# twelve), with the probability that it gives its answer.
#
# *What to notice:* look at the second row before you blame the network. What would you have read? And look at the
# probabilities: it is often sure of its mistakes. Mind, too, that the digits laid aside come from the same 13 people. A
# fair question about strangers needs digits of strangers.

# %% demo="digits-that-were-misread"
chances = np.asarray(class_forward(*reader, digit_X[unknown])[-1])
answers = np.argmax(chances, axis=1)
wrong = np.flatnonzero(answers != digit[unknown])[:12]
read_well = np.flatnonzero(answers == digit[unknown])[:12]
fig, panels = lab.axes(2, 12, size=(12.4, 3.1))
for ax in panels.flat:
    ax.axis("off")
for row, chosen in zip(panels, [read_well, wrong]):
    for ax, k in zip(row, chosen):
        ok = answers[k] == digit[unknown][k]
        ax.imshow(digit_X[unknown][k].reshape(8, 8), cmap="gray_r")
        said = f"{answers[k]}" if ok else f"{answers[k]}, not {digit[unknown][k]}"
        ax.set_title(f"{said}\n{100 * chances[k].max():.0f} %", fontsize=9, color=lab.GREEN if ok else lab.RED)
fig.suptitle(f"{np.sum(answers == digit[unknown])} of {len(answers)} are read as their writers meant them", fontsize=10.5)
lab.show(
    fig,
    "Two rows of handwritten digits of eight by eight pixels with the network's answers: twelve that were read rightly, and "
    "those that were misread.",
)

# %% [markdown]
# ## 9. What would it rather see?
#
# The deltas need not stop at the first layer. One more step back, without a slope since inputs have no activation
# function, gives the slope of the error **by the input**:
#
# $$ \frac{\partial C}{\partial x} = (W^1)^{\mathsf T} \delta^1 . $$
#
# It changes no weight. It says which pixels of a picture the network hangs its answer on. Here the target is set to *another*
# digit, and the picture, not the network, walks downhill.
#
# *What to notice:* a little grey here and there is enough, much of it where nobody would write. The network has learned
# what tells these pictures apart, which is not the same as what a digit looks like.

# %% demo="slope-by-the-input"
fig, panels = lab.axes(4, 3, size=(5.6, 7.4))
for row, (shape, other) in zip(panels, [(1, 7), (3, 8), (4, 9), (5, 6)]):
    picture = digit_X[unknown][np.flatnonzero(digit[unknown] == shape)[2]].copy()
    before, target = picture.copy(), np.eye(10)[[other]]
    for step in range(400):
        acts = class_forward(*reader, picture[None])
        if np.argmax(acts[-1]) == other:
            break
        slope = np.ravel(np.asarray(class_deltas(reader[0], acts, target)[0]) @ reader[0][0])
        picture = np.clip(picture - 0.02 * slope / np.max(np.abs(slope)), -1, 1)
    first = np.asarray(class_deltas(reader[0], class_forward(*reader, before[None]), target)[0]) @ reader[0][0]
    reach = np.max(np.abs(first))
    row[0].imshow(before.reshape(8, 8), cmap="gray_r", vmin=-1, vmax=1)
    row[1].imshow(-first.reshape(8, 8), cmap="PuOr_r", vmin=-reach, vmax=reach)
    row[2].imshow(picture.reshape(8, 8), cmap="gray_r", vmin=-1, vmax=1)
    for ax, title in zip(row, [f"read as {shape}", f"more of a {other}", f"read as {np.argmax(acts[-1])}"]):
        ax.set_title(title, fontsize=9)
        ax.axis("off")
lab.show(
    fig,
    "Four digits, the slope of the error by their pixels if they were to be read as another digit (orange: darker, "
    "purple: lighter), and the pictures that the network then reads so. They differ by little.",
)

# %% [markdown]
# ## 10. For those who want more: a sixth trainer
#
# The network for digits has some six thousand weights: Levenberg and Marquardt are out, and one rate for all is a poor
# fit, since the slopes of first and last layers differ by orders of magnitude. **Adam** gives each weight a step of its
# own. It keeps two running means for each weight, of the gradient and of its square,
#
# $$ m \leftarrow \beta_1 m + (1 - \beta_1)\, g , \qquad v \leftarrow \beta_2 v + (1 - \beta_2)\, g^2 , $$
#
# both from 0, and therefore both too small at first: after $k$ epochs by the factors $1 - \beta_1^k$ and $1 - \beta_2^k$.
# Divide by these, and step
#
# $$ w \leftarrow w - \eta\; \frac{m / (1 - \beta_1^k)}{\sqrt{v / (1 - \beta_2^k)} + 10^{-8}} . $$
#
# What is the length of the very first step, in each weight? (No points: this one is for you.)

# %% exercise="train_adam"

# %% example="train_adam"
lab.expect(train_adam(lambda w: (w @ w, 2 * w), np.array([4.0, -0.5]), 0.25, 0.9, 0.99, 2),
           [[4, -0.5], [3.75, -0.25], [3.500514, -0.016638]],
           "Two epochs on a bowl. The slopes differ by a factor of 8, and the first step does not.")
lab.expect(train_adam(lambda w: (w[0] ** 2 + 50 * w[1] ** 2, np.array([2 * w[0], 100 * w[1]])), np.array([1, 1]), 0.1, 0.5, 0.8, 3),
           [[1, 1], [0.9, 0.9], [0.801313, 0.801313], [0.704855, 0.704855]],
           "In a valley, fifty times as steep across as along: it walks straight. Other betas.")
lab.expect(train_adam(lambda w: (w @ w, 2 * w), np.array([2.0]), 0.1, 0.9, 0.99, 0), [[2.0]], "No epochs: the start.")

# %% [markdown]
# All known digits at each step, as in notebook 8: plain descent with three rates, and Adam with one.
#
# *What to notice:* plain descent lives or dies by its rate. Adam with the rate that is written in its paper, times ten,
# is ahead of all three after a few epochs, though it has not been told how steep anything is. It is no magic: mini-batches, which
# make forty steps in the time of one, have left both behind.

# %% demo="adam"
sizes = [64, 60, 30, 10]
start = random_start(sizes, 1)
shapes = [part.shape for part in (*start[0], *start[1])]
ends = np.cumsum([np.prod(shape) for shape in shapes])[:-1]


def cut(w):
    """Flat weights as (weights, biases)."""
    parts = [part.reshape(shape) for part, shape in zip(np.split(np.asarray(w), ends), shapes)]
    return parts[: len(sizes) - 1], parts[len(sizes) - 1 :]


def all_known(w):
    """Loss and gradient over all known digits, flat."""
    E, dWs, dbs = loss_and_gradients(*cut(w), digit_X[known], digit_T[known])
    watched.append(E)
    return E, np.concatenate([np.ravel(part) for part in (*dWs, *dbs)])


flat = np.concatenate([part.ravel() for part in (*start[0], *start[1])])
fig, ax = lab.axes(size=(7.2, 3.8))
for lr, color in [(0.1, lab.SKY), (0.5, lab.BLUE), (2.5, lab.PURPLE)]:
    w, watched = flat, []
    for epoch in range(100):
        w = w - lr * all_known(w)[1]
    ax.semilogy(watched, color=color, lw=1.6, label=f"plain descent, $\\eta = {lr}$")
watched = []
path = np.array(list(train_adam(all_known, flat, 0.01, 0.9, 0.999, 100)))
right = accuracy(np.asarray(class_forward(*cut(path[-1]), digit_X[unknown])[-1]), digit[unknown])
ax.semilogy(watched, "--", color=lab.RED, lw=2.2, label=f"Adam: {100 * right:.1f} % of 500")
ax.legend(fontsize=9, frameon=False)
lab.label(ax, "all known digits at each step", "epoch", "$E$ (log)")
lab.show(
    fig,
    "Loss over a hundred epochs of full batches: plain descent with three learning rates, and Adam, which is below all of "
    "them soon and at the end.",
)

# %% [markdown] question="w9a"
# **Before and after.** Why is the first loss $\log K$, and what would you look for if it were 0.23, or 20, with ten
# classes? Ten digits are not learned by heart: name two possible reasons. And when they are: why does that say nothing
# about other digits, and what does?

# %% [markdown] question="w9b"
# **What the loss can do.** In the figure of section 8 squared error does not recover from a bad start, cross-entropy
# does. Explain it by the deltas of the output under both. Which slow learning is *not* healed by the loss, and what
# helps against it?

# %% [markdown]
# ## What you have now
#
# - `class_forward`, `class_deltas`, `loss_and_gradients`: a network for classes, forwards and backwards.
# - `descend` and `accuracy`: its training, and an honest number at the end.
# - Three questions to ask before training, and one way to ask a network what it looks at.
# - `train_adam`, if you wanted more.
#
# From one neuron with two weights to here, nothing was added but the chain rule, used with care, and a way to take
# steps. This is all there is to it, in the largest networks as well.
