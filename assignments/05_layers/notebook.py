# %% [markdown]
# # Layers: the forward pass and the deltas
#
# *About {minutes} minutes. You need notebooks 1 to 3, matrix products, and the chain rule.*
#
# A neuron at the output is told how wrong it was. A neuron inside the network is told nothing: there is no target for
# it. All it knows is whom it talks to. Backpropagation is the way in which the blame for an error finds back to each
# neuron, through exactly those connections through which the neuron did its damage.
#
# **At the end of this notebook you can**
#
# - say what a *delta* is, and compute it for a neuron in the middle of a network,
# - push a batch through layers of any number and size, and keep what the way back needs,
# - compute the deltas of all layers, and the gradient in every weight and bias,
# - treat a bias as a weight without giving a delta to somebody who has none.
#
# It has three parts: **A**, one example and the formulas as they stand; **B**, a batch; **C**, biases as weights.
# Take a break after A.

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
# $w_{ji}$ leads **to** neuron $j$ **from** neuron $i$: row $j$ of a weight matrix belongs to the neuron that
# receives. Layers are counted from 1 in formulas and from 0 in lists, so $W^l$ is `weights[l-1]`; but `activations`
# begins with the inputs, so $a^l$ is `activations[l]`. The weighted sums $z$ are also called *pre-activations*.

# %% given="setup"
import numpy as np

import lab

# %% [markdown]
# These activation functions and their slopes work on arrays of any shape, entry by entry. Softsign is a squashing
# function like tanh, with tails that flatten more slowly.

# %% given="activation-functions"
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


def softsign(z):
    """z / (1 + |z|), between -1 and 1."""
    return z / (1.0 + np.abs(z))


def softsign_prime(z):
    """Slope of softsign at z."""
    return 1.0 / (1.0 + np.abs(z)) ** 2


# %% [markdown]
# And this is our small network: two inputs, three hidden tanh neurons, one softsign output. Four examples. All four
# numbers differ, and so do all the shapes; when two shapes fit by accident, mistakes hide.

# %% given="small-network"
small_weights = [
    np.array([[0.5, -0.4], [-0.3, 0.8], [0.9, 0.2]]),  # W^1: to 3 hidden neurons from 2 inputs
    np.array([[0.7, -0.6, 0.4]]),                      # W^2: to 1 output from 3 hidden neurons
]
small_biases = [np.array([0.1, -0.2, 0.3]), np.array([-0.1])]
small_X = np.array([[1.0, 0.5], [0.0, 1.0], [-1.0, 0.5], [0.5, -1.5]])
small_T = np.array([[0.5], [-0.5], [0.8], [-0.4]])

# %% [markdown]
# # Part A: one example
#
# ## 1. What you have, and the gap
#
# In this part there is one example, so the loss $E$ is its error $C$, and the slopes of both are the same. For a weight
# $w_{ji}$ the chain rule gave (notebook 2)
#
# $$ \frac{\partial E}{\partial w_{ji}} = \frac{\partial E}{\partial a_j}
#    \cdot \frac{\partial a_j}{\partial z_j} \cdot \frac{\partial z_j}{\partial w_{ji}}
#    \qquad \text{(Eq. 1)} $$
#
# and two of the factors never depend on where the neuron sits:
#
# $$ \frac{\partial z_j}{\partial w_{ji}} = a_i \quad \text{(Eq. 2)}, \qquad\qquad
#    \frac{\partial a_j}{\partial z_j} = f'(z_j) \quad \text{(Eq. 3)}. $$
#
# Eq. 3 asks for an activation function that has a slope. The factor that is left says how the error feels the
# activation of $j$. For an **output** neuron the error formula answers at once,
#
# $$ \frac{\partial E}{\partial a_j} = \frac{\partial E}{\partial y_j} = y_j - t_j . \qquad \text{(Eq. 4)} $$
#
# For an **inner** neuron the error formula does not even contain $a_j$. This is the gap.
#
# ## 2. The inner neuron
#
# How can $a_j$ change the error at all? Only through the neurons $k$ that $j$ feeds: a change of $a_j$ changes each
# of their sums $z_k$, and each of those changes the error. Seen this way the error is a function of several
# variables, the $z_k$, which all depend on $a_j$. Its slope is the **total derivative**: follow every way on which
# the change travels, and add up. Since $z_k = \dots + w_{kj} a_j + \dots$, one way contributes
# $\frac{\partial E}{\partial z_k} \cdot w_{kj}$.
#
# The first of these two factors is the **delta** of neuron $k$, which you met in notebook 3 at an output,
#
# $$ \delta_k = \frac{\partial E}{\partial z_k} . $$
#
# It tells how much the error grows per unit when the sum of neuron $k$ grows. With it
#
# $$ \frac{\partial E}{\partial a_j} = \sum_{k} w_{kj}\, \delta_k
#    \qquad \text{over the neurons } k \text{ that } j \text{ feeds.} \qquad \text{(Eq. 5)} $$
#
# Every delta is then the same kind of product, one step of the chain rule from $z_j$ to $a_j$ and on:
#
# $$ \delta_j = \frac{\partial E}{\partial a_j} \cdot \frac{\partial a_j}{\partial z_j}
#    = \big(\text{Eq. 4 or Eq. 5}\big) \cdot \big(\text{Eq. 3}\big) . $$
#
# For the inner neurons of a whole layer this reads $\delta_j = f'(z_j) \sum_k w_{kj}\, \delta_k$. (Many books know only
# logistic neurons, whose slope is $a(1 - a)$, and print $\delta_j = a_j (1 - a_j) \sum_k w_{kj}\, \delta_k$.) Look at the
# indices: in $w_{kj}$ the neuron $j$ is the one that *sends*. On the way forward you sum over the second index of the
# matrix, on the way back over the first. (Letters *below* number neurons: $i$ feeds
# $j$, and $j$ feeds $k$. From Part B on an $l$ stands *above*, and numbers layers: $W^l$, $\delta^l$.)

# %% exercise="hidden_delta"

# %% example="hidden_delta"
to_outputs, sums = np.array([[0.8, -0.5, 0.3], [0.4, 0.9, -0.7]]), np.array([0.2, -0.6, 1.1])
lab.expect(hidden_delta(to_outputs, np.array([-0.3, 0.9]), sums, tanh_prime),
           [0.11533, 0.68311, -0.25862],
           "Three tanh neurons that feed two: do both ways back arrive, each with its own "
           "weight, and the own slope once?")
lab.expect(hidden_delta(np.eye(3)[[1, 2, 0]], np.array([1.0, 10.0, 100.0]), np.zeros(3), tanh_prime),
           [100, 1, 10],
           "Each neuron feeds one of three, with weight 1, and is as steep as can be. Who hears "
           "from whom?")
lab.expect(hidden_delta(to_outputs, np.array([-0.3, 0.9]), sums, softsign_prime),
           [0.08333, 0.375, -0.16327],
           "The same with softsign. Do you use the slope that was handed to you?")
lab.expect(hidden_delta(to_outputs, np.array([-0.3, 0.9]), np.array([0.0, -2.0, 1.0]), lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2),
           [0.03, 0.100794, -0.141561],
           "Logistic neurons with the activations 0.5, 0.119 and 0.731: the form that many books "
           "print, a (1 - a) times a sum.")

# %% [markdown]
# *What to notice:* on the left, neuron 2 of the hidden layer speaks to both outputs. On the right both answer, along
# the same lines with the same weights, and your function adds up what they say. (Thick lines are large weights,
# dashed lines negative ones.)

# %% demo="gathering"
from_inputs = np.array([[0.5, -0.4], [-0.3, 0.8], [0.9, 0.2]])
to_outputs = np.array([[0.8, -0.5, 0.3], [0.4, 0.9, -0.7]])
sums, told = np.array([0.2, -0.6, 1.1]), np.array([-0.6, 0.9])
gathered = hidden_delta(to_outputs, told, sums, tanh_prime)

fig, (left, right) = lab.axes(1, 2, size=(9.4, 3.4))
lab.network(left, [np.array([1.0, 0.5]), tanh(sums), None], [from_inputs, to_outputs], active=(1, 1),
            title="forward: $a_2$ goes to both outputs")
lab.network(right, [np.array([1.0, 0.5]), gathered, told], [from_inputs, to_outputs], kinds="add", active=(1, 1),
            title=f"backward: $\\delta_2 = {gathered[1]:.2f}$ gathers from both")
lab.show(
    fig,
    "A network of two inputs, three hidden neurons and two outputs. Forward, one hidden neuron sends to both "
    "outputs; backward, its delta gathers the deltas of both along the same lines.",
)

# %% [markdown]
# ## 3. From deltas to weights
#
# The rest is Eq. 1 with the first two factors already multiplied:
#
# $$ \frac{\partial E}{\partial w_{ji}} = \delta_j \, a_i . \qquad \text{(Eq. 1 and 2)} $$
#
# One delta for each receiving neuron, one activation for each sending neuron, and one product for each *pair*: a
# table in the shape of the weight matrix.

# %% exercise="weight_gradient"

# %% example="weight_gradient"
lab.expect(weight_gradient(np.array([0.5, -1.0, 0.25]), np.array([2.0, 0.0, -1.0, 0.5])),
           [[1, 0, -0.5, 0.25], [-2, 0, 1, -0.5], [0.5, 0, -0.25, 0.125]],
           "Three neurons listen to four, the second of which is silent. Who has the rows?", exact=True)
lab.expect(weight_gradient(np.array([3.0]), np.array([1.0, -2.0])), [[3, -6]],
           "One neuron that listens to two: still a table in the shape of its weights.", exact=True)

# %% [markdown]
# *What to notice:* you could read this matrix from its two margins, like a table of multiplication. A silent sender
# gives a white column; a neuron without blame gives a white row. One example can never say more about a layer than
# these two lists.

# %% demo="outer-product"
blame, heard = np.array([0.5, -1.0, 0.0, 0.3]), np.array([0.9, -0.4, 0.0, 0.6, -0.8])
fig = lab.outer(blame, heard, weight_gradient(blame, heard), "gradient of one example = deltas times activations")
lab.show(
    fig,
    "A heat map of a gradient matrix with the deltas at its left and the activations above it. Each entry is "
    "the product of its two margins; the row of a zero delta and the column of a zero activation are blank.",
)

# %% [markdown]
# # Part B: a batch
#
# ## 4. Forward
#
# Now the whole network and all examples at once. Layer by layer,
#
# $$ z^l = W^l a^{l-1} + b^l , \qquad a^l = f^l(z^l) , \qquad a^0 = x , \quad y = a^L . $$
#
# Put one into the other, and the network is a **composition** of functions,
#
# $$ y = f^L\big( W^L f^{L-1}( W^{L-1} \cdots f^1( W^1 x + b^1 ) \cdots + b^{L-1} ) + b^L \big) , $$
#
# which is why its slope is a product, one factor for each function on the way: all of this notebook is the chain rule.
#
# These formulas speak of one example as a column. In our arrays the examples are *rows*: `X` is `(n, m)`, and layer
# $l$ has its sums in an array `(n, n_l)`. So think about which side the matrix must stand on, and how it must lie. If
# the shapes fit, ask once more whether they fit for the right reason.
#
# The hidden layers share one activation function `f`; the last layer has its own, `f_out`. Keep everything: the way
# back needs the activations (Eq. 2) *and* the sums before the activation function (Eq. 3).

# %% [markdown]
# The examples of Part B compare with numbers that were worked out on paper, with four digits: the sums, activations and
# deltas of the small network, and of a **tall network** with two hidden layers of four and three neurons and three outputs,
# for two examples. Each example starts from them, so that a mistake in one of your functions shows up once and not
# everywhere. (The cell is folded; open it if you want to see the numbers.)

# %% given="networks-on-paper"
paper_zs = [
    np.array([[0.4, -0.1, 1.3], [-0.3, 0.6, 0.5], [-0.6, 0.5, -0.5], [0.95, -1.55, 0.45]]),
    np.array([[0.5705], [-0.4413], [-0.9381], [1.1349]]),
]
small_outputs = np.array([[0.3632], [-0.3062], [-0.4840], [0.5316]])
paper_as = [small_X, tanh(paper_zs[0]), softsign(paper_zs[1])]
paper_D = [
    np.array([[-0.0332, 0.0329, -0.0057], [0.0598, -0.0398, 0.0294], [-0.1703, 0.1613, -0.1075], [0.0648, -0.0202, 0.0672]]),
    np.array([[-0.0555], [0.0933], [-0.3419], [0.2044]]),
]

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

# %% exercise="forward"

# %% example="forward"
lab.expect(forward(small_weights, small_biases, small_X, tanh, softsign)[0], paper_zs,
           "Sums of the small network, with pencil and paper. Which weights and which bias make "
           "the first one?", within=0.001)
lab.expect(forward(small_weights, small_biases, small_X, tanh, softsign)[1], paper_as,
           "Its activations, from the inputs to the outputs. Which function belongs to the last "
           "layer?", within=0.001)
lab.expect(forward(tall_weights, tall_biases, tall_X, tanh, softsign)[0], tall_zs,
           "The sums of the tall network, with its two hidden layers. What does each layer "
           "receive?", within=0.001)
lab.expect(forward(tall_weights, tall_biases, tall_X, tanh, softsign)[1], tall_as,
           "And its activations.", within=0.001)
lab.expect(forward(small_weights, small_biases, small_X[2:3], tanh, softsign)[1][2], small_outputs[2:3],
           "The third example of the small network alone. Should examples know of each other?", within=0.001)

# %% [markdown]
# The small network, one picture per example. Orange is a positive activation, purple a negative one.
#
# *What to notice:* the lines are the same four times, the colours are not. Follow the strongest colours along the
# thickest lines: can you guess the sign of each output before you read it?

# %% demo="activations"
small_zs, small_as = forward(small_weights, small_biases, small_X, tanh, softsign)
fig, panels = lab.axes(1, 4, size=(12.0, 2.9))
for example, ax in enumerate(panels):
    numbers = [A[example] for A in small_as]
    lab.network(ax, numbers, small_weights, title=f"example {example + 1}, target ${small_T[example, 0]:.1f}$")
lab.show(
    fig,
    "The network of two inputs, three hidden neurons and one output, drawn once per example. The neurons are "
    "coloured by their activations, from purple for negative to orange for positive.",
)

# %% [markdown]
# ## 5. Backward
#
# At the output, Eq. 4 times Eq. 3; before it, Eq. 5 times Eq. 3, layer after layer towards the front:
#
# $$ \delta^L = (a^L - t) \odot f_{\text{out}}'(z^L) , \qquad
#    \delta^l = \big( (W^{l+1})^{\mathsf T}\, \delta^{l+1} \big) \odot f'(z^l) \quad (l = L-1, \dots, 1) , $$
#
# where $\odot$ multiplies entry by entry. Again these are columns, one example at a time, and you have rows. Three
# reminders:
#
# - **Each example has deltas of its own.** Nothing is added up or averaged over the batch here; that comes later.
# - The slope is taken at the *sum* $z$, where the activation function was applied, not at the activation.
# - What travels back is the *delta* of the next layer, its slope included, and not the bare error $y - t$.
#
# A text with the error $(t-y)^2$, without the $\tfrac12$, gets a 2 in $\delta^L$, and from there in every delta.
#
# **Why backwards?** A delta is used by *every* neuron of the layer before. Computed from the back, each one is
# computed once and kept: this is dynamic programming. Following each weight's influence forward to the output would
# walk over the same connections again and again, and the number of paths multiplies from layer to layer. Notebook 6
# counts them.

# %% exercise="deltas"

# %% example="deltas"
lab.expect(deltas(small_weights, paper_zs, paper_as, small_T, tanh_prime, softsign_prime), paper_D,
           "The small network: deltas of its hidden layer, then of its output. Where is each "
           "slope taken?", within=0.002)
lab.expect(deltas(tall_weights, tall_zs, tall_as, tall_T, tanh_prime, softsign_prime), tall_D,
           "The tall network, two hidden layers and three outputs. What exactly travels from "
           "layer to layer?", within=0.001)
lab.expect(deltas([np.eye(2)], [np.zeros((1, 2))], [np.ones((1, 2)), np.zeros((1, 2))], np.array([[2.0, -3.0]]), tanh_prime, softsign_prime),
           [[[-2, 3]]],
           "A single layer, two outputs: the output's deltas are all there is.")
equal_weights, equal_X = [np.full((3, 2), 0.5), np.full((2, 3), 0.4)], np.array([[1.0, 0.5], [-0.6, 1.0]])
equal_zs = [equal_X @ equal_weights[0].T, tanh(equal_X @ equal_weights[0].T) @ equal_weights[1].T]
equal_as, equal_T = [equal_X, tanh(equal_zs[0]), softsign(equal_zs[1])], np.array([[1.0, 0.0], [0.0, -1.0]])
lab.expect(deltas(equal_weights, equal_zs, equal_as, equal_T, tanh_prime, softsign_prime)[0],
           [[-0.010371, -0.010371, -0.010371], [0.347526, 0.347526, 0.347526]],
           "A network whose weights are all equal: what have the hidden deltas of an example in "
           "common?")

# %% [markdown]
# Watch both passes on a deeper network, for one example. Activations are orange and purple; deltas are red (more of
# this sum would raise the error) and blue (more of it would lower the error).
#
# *What to notice:* dark lines are the ones in use. The wave runs to the right and comes back over the same lines. The
# inputs keep their activations: an input has no sum before an activation function, so it has no delta. Which hidden
# neuron gets the most blame, and along which lines did it come?

# %% demo="there-and-back"
rng = np.random.default_rng(159)  # try other networks: change the number
deep_sizes = [3, 4, 4, 2]
deep_weights = [rng.normal(size=(q, p)).round(1) for p, q in zip(deep_sizes, deep_sizes[1:])]
deep_biases = [(0.3 * rng.normal(size=q)).round(1) for q in deep_sizes[1:]]
deep_X, deep_T = np.array([[0.9, -0.6, 0.4]]), np.array([[0.8, -0.8]])
deep_zs, deep_as = forward(deep_weights, deep_biases, deep_X, tanh, softsign)
deep_D = deltas(deep_weights, deep_zs, deep_as, deep_T, tanh_prime, softsign_prime)

fig, ax = lab.axes(size=(5.6, 3.9))
largest = max(np.abs(D).max() for D in deep_D)
titles = [
    "the inputs arrive", "forward: layer 1", "forward: layer 2", "forward: the outputs",
    "Eq. 4 and 3: the outputs' deltas", "Eq. 5 and 3: the deltas of layer 2", "Eq. 5 and 3: the deltas of layer 1",
]


def draw_pass(k):
    reached, returned = min(k, 3), max(k - 3, 0)  # layers with activations; layers with deltas, from the back
    numbers = [A[0] if l <= reached else None for l, A in enumerate(deep_as)]
    kinds = "a" * (4 - returned) + "d" * returned
    for l in range(4 - returned, 4):
        numbers[l] = deep_D[l - 1][0]
    in_use = {0: 99, 1: 0, 2: 1, 3: 2, 4: 99, 5: 2, 6: 1}[k]
    lab.network(ax, numbers, deep_weights, kinds, f"{k + 1}. {titles[k]}", limits=(1.0, largest), active=in_use)


lab.animate(
    fig, draw_pass, 7,
    "A network of 3, 4, 4 and 2 neurons. Activations appear layer by layer from left to right, then deltas "
    "replace them layer by layer from right to left; the inputs get none.",
    stills=[3, 4, 5, 6], columns=2, interval=1200,
)

# %% [markdown]
# The deltas can go one step further, to the inputs. An input has no activation function, so there is no slope to multiply
# by, and what arrives is the slope of the error **by the input**:
#
# $$ \frac{\partial C}{\partial x} = (W^1)^{\mathsf T} \delta^1 . $$
#
# Training has no use for it: an input is what it is. But it tells what the network hangs its answer on, and it is what a
# network hands on to another one that stands before it.
#
# *What to notice:* the small network and its four examples, each with its own target. In each picture the error is drawn over all
# inputs, dark where it is low; the arrow is $-(W^1)^{\mathsf T} \delta^1$ at the example. It crosses the line of equal error
# at a right angle, without having seen the picture.

# %% demo="slope-by-the-input"
side = np.linspace(-2.2, 2.2, 45)
plane = np.array([[x, y] for x in side for y in side])
small_zs, small_as = forward(small_weights, small_biases, small_X, tanh, softsign)
small_D = deltas(small_weights, small_zs, small_as, small_T, tanh_prime, softsign_prime)
by_input = np.asarray(small_D[0]) @ small_weights[0]
everywhere = np.ravel(forward(small_weights, small_biases, plane, tanh, softsign)[1][-1])
fig, panels = lab.axes(1, 4, size=(12.0, 3.2))
for k, ax in enumerate(panels):
    seen = ((everywhere - small_T[k, 0]) ** 2 / 2).reshape(45, 45)
    lab.contours(ax, side, side, seen, top=float(seen.max()), title=f"example {k + 1}, target ${small_T[k, 0]:.1f}$")
    arrow = -by_input[k] / np.hypot(*by_input[k])
    ax.annotate("", small_X[k] + arrow, small_X[k], arrowprops={"arrowstyle": "-|>", "color": lab.RED, "lw": 2.5})
    ax.plot(*small_X[k], "o", color="white", mec=lab.RED, mew=2, ms=8)
    lab.label(ax, f"example {k + 1}, target ${small_T[k, 0]:.1f}$", "$x_1$", "$x_2$" if k == 0 else "")
lab.show(
    fig,
    "Four pictures of the error of the small network over its two inputs, one for each target. At each example an arrow "
    "points downhill, at a right angle to the lines of equal error.",
)

# %% [markdown]
# ### Far from the output
#
# Each layer multiplies by its slopes, and by its weights. What becomes of a delta in a network with twelve layers of thirty
# neurons?
#
# *What to notice:* logistic slopes are at most $\tfrac14$ (notebook 3), and ten factors of a quarter are a millionth: the
# first layers hardly learn at all. This is the **vanishing gradient**. For tanh it hangs on the weights: with random
# ones of the size $1/\sqrt{\text{senders}}$ deltas keep their size, with half of that they fade, with twice and a half they grow.

# %% demo="fading-deltas"
def logistic_of(z):
    return 1 / (1 + np.exp(-z))


def logistic_slope(z):
    return logistic_of(z) * (1 - logistic_of(z))


kinds = [
    ("logistic, size 1", logistic_of, logistic_slope, 1.0, lab.RED, "-"), ("tanh, size 1", tanh, tanh_prime, 1.0, lab.GREEN, "-"),
    ("tanh, size 1/2", tanh, tanh_prime, 0.5, lab.BLUE, "--"), ("tanh, size 5/2", tanh, tanh_prime, 2.5, lab.ORANGE, "--"),
]
fig, ax = lab.axes(size=(7.4, 3.8))
for name, bend, slope, scale, color, style in kinds:
    rng = np.random.default_rng(0)
    deep = [scale * rng.normal(size=(30, 30)) / np.sqrt(30) for _ in range(12)]
    many_X, many_T = rng.normal(size=(2, 50, 30))
    sums, acts = forward(deep, [np.zeros(30)] * 12, many_X, bend, identity)
    found = deltas(deep, sums, acts, many_T, slope, identity_prime)
    ax.semilogy(np.arange(1, 13), [np.mean(np.abs(d)) for d in found], "o" + style, color=color, lw=2, ms=4, label=name)
ax.legend(fontsize=9, frameon=False)
ax.set_xticks(range(1, 13))
lab.label(ax, "twelve layers, random weights", "layer (12 is the output)", "mean size of the deltas (log)")
lab.show(
    fig,
    "Mean size of the deltas in each of twelve layers on a logarithmic scale. With logistic neurons they fall by a factor of a "
    "million towards the first layer; with tanh they stay, fade or grow, depending on the size of the weights.",
)

# %% [markdown]
# ## 6. The gradients of the loss
#
# Every example now says what it wants of each weight, $\delta_j a_i$ as in Part A. The loss is the average over the
# examples, and so is its gradient:
#
# $$ \frac{\partial E}{\partial W^l} = \frac1n \sum_{\text{examples}} \delta^l \, (a^{l-1})^{\mathsf T} , \qquad
#    \frac{\partial E}{\partial b^l} = \frac1n \sum_{\text{examples}} \delta^l . $$
#
# Here, and only here, the average is taken. A bias is a weight whose sender always says $1$; that is why its gradient
# is the delta alone. Mind which activations feed a layer: $W^l$ receives $a^{l-1}$.

# %% exercise="gradients"

# %% example="gradients"
given_D = [np.array([[1.0, 0.0, -1.0], [3.0, 2.0, 1.0]]), np.array([[0.5], [-0.5]])]
given_as = [np.array([[1.0, 2.0], [-1.0, 4.0]]), np.array([[0.1, 0.2, 0.3], [0.3, 0.0, 0.5]]), np.zeros((2, 1))]
in_your_head = [[np.array([[-1, 7], [-1, 4], [-1, 1]]), np.array([[-0.05, 0.05, -0.05]])], [np.array([2, 1, 0]), np.zeros(1)]]
lab.expect(gradients(given_D, given_as), in_your_head,
           "Two examples, and numbers with which you can do it in your head. Which activations "
           "feed a layer?", exact=True)
lab.expect(gradients(tall_D, tall_as), [tall_dWs, tall_dbs],
           "The tall network: three matrices in the shape of its weights, three vectors in that "
           "of its biases.", within=0.002, exact=True)
twice = [np.vstack([D, D]) for D in given_D], [np.vstack([A, A]) for A in given_as]
lab.expect(gradients(*twice), in_your_head,
           "The first one's examples twice over. Did the loss change when the batch was copied?")
lone_w, lone_t = np.array([0.5, -1.0]), np.array([1.0, 0.0, -0.5, 2.0])  # a linear neuron, and targets for four inputs
lone_D, lone_as = [(small_X @ lone_w - lone_t)[:, None]], [small_X, (small_X @ lone_w)[:, None]]
lab.expect(gradients(lone_D, lone_as)[0][0][0], np.mean((small_X @ lone_w - lone_t)[:, None] * small_X, axis=0),
           "One linear neuron: the average of (y - t) x over the examples. Which rule of notebook "
           "2 is this?")

# %% [markdown]
# *What to notice:* each of the four matrices on the left belongs to the error $C$ of one example, and is a table of
# multiplication as in Part A. Their average belongs to the loss $E$ and is no such table: several examples together can
# say what none of them says alone. Look for an entry on which the examples disagree.

# %% demo="batch-average"
small_zs, small_as = forward(small_weights, small_biases, small_X, tanh, softsign)
small_D = deltas(small_weights, small_zs, small_as, small_T, tanh_prime, softsign_prime)
tables = [weight_gradient(small_D[0][row], small_X[row]) for row in range(4)]
average = gradients(small_D, small_as)[0][0]

fig, panels = lab.axes(1, 5, size=(11.4, 3.4))
for row in range(4):
    lab.matrix(panels[row], tables[row], f"$\\partial C / \\partial W^1$, example {row + 1}",
               "hidden neuron $j$" if row == 0 else "", "input $i$", limit=np.max(np.abs(tables)))
lab.matrix(panels[4], average, "$\\partial E / \\partial W^1$, average", "", "input $i$", limit=np.max(np.abs(tables)))
lab.show(
    fig,
    "Five heat maps: the gradient of the first weight matrix from each of four examples, and their average.",
)

# %% [markdown]
# Look at the last example once more. A network of one linear neuron has the delta $y - t$, and its gradient is the average
# of $(y - t)\, x$: the **delta rule** of notebook 2, from which deltas have their name. What you have written contains it as
# the smallest case. This is meant when it is said that *backpropagation generalises the delta rule*: to neurons with a
# slope (Eq. 3), and to neurons that nobody has a target for (Eq. 5).
#
# ### Why weights start at random
#
# The first network here starts with all weights equal, the second with random ones. Both walk 300 steps down their
# gradients, on the exclusive or.
#
# *What to notice:* in the first all hidden neurons hear the same, so they get the same delta (you have seen it in an
# example of section 5), so their rows of $W^1$ get the same gradient, so they stay equal: three neurons that are one. No
# amount of training ends this. It takes a little chance at the start to make them differ.

# %% demo="equal-weights"
xor_X = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
xor_T = np.array([[-0.5], [0.5], [0.5], [-0.5]])
chance = np.random.default_rng(1)
starts = {
    "all weights equal": [np.full((3, 2), 0.6), np.full((1, 3), 0.6)],
    "random weights": [chance.normal(size=(3, 2)), chance.normal(size=(1, 3))],
}
fig, (left, middle, right) = lab.axes(1, 3, size=(10.8, 3.5), width_ratios=[1, 1, 1.5])
for ax, (name, Ws), color in zip((left, middle), starts.items(), (lab.RED, lab.GREEN)):
    bs, errors = [0.3 * np.ones(3), np.zeros(1)], []
    for step in range(301):
        sums, acts = forward(Ws, bs, xor_X, tanh, identity)
        errors.append(np.mean((acts[-1] - xor_T) ** 2) / 2)
        dWs, dbs = gradients(deltas(Ws, sums, acts, xor_T, tanh_prime, identity_prime), acts)
        if step < 300:
            Ws, bs = [W - 0.3 * g for W, g in zip(Ws, dWs)], [b - 0.3 * np.ravel(g) for b, g in zip(bs, dbs)]
    lab.matrix(ax, Ws[0], f"$W^1$ from {name}", "hidden neuron", "input")
    right.plot(errors, color=color, lw=2, label=name)
right.legend(fontsize=9, frameon=False)
lab.label(right, "the exclusive or", "step", "$E$")
lab.show(
    fig,
    "First weight matrices after 300 steps: from equal weights all three rows are equal, from random ones they differ. The "
    "loss of the first stays where it is, that of the second falls to nearly zero.",
)

# %% [markdown]
# Each of your three functions has been tried alone, with right inputs. Do they also fit together? The next cell feeds
# `forward` into `deltas` and `deltas` into `gradients`, and looks at what comes out at the end.

# %% composed="end_to_end"

# %% [markdown]
# # Part C: the bias as a weight
#
# ## 7. One more input that always says 1
#
# Give each layer one more sender, a constant unit with the activation $1$, and the bias becomes the weight of its
# connection:
#
# $$ z_j = b_j \cdot 1 + \sum_i w_{ji}\, a_i . $$
#
# Then a layer needs a single matrix, of shape `(n_l, 1 + n_(l-1))`, with the biases in column 0. Many textbooks write
# networks like this, since formulas without $b$ are shorter. First the constant column:

# %% exercise="add_bias_column"

# %% example="add_bias_column"
lab.expect(add_bias_column(paper_as[0]) @ np.column_stack([small_biases[0], small_weights[0]]).T,
           paper_zs[0],
           "Biases in column 0 of the matrix: the sums of layer 1 are what they were. Which of "
           "your columns meets column 0?")

# %% [markdown]
# On the way back, look at the picture before you write anything.
#
# *What to notice:* lines leave the squares, and no line leads into a square. Nothing inside the network can change
# what a square says. Does it have a sum $z$? A slope? So does it have a delta?

# %% demo="constant-units"
small_as = forward(small_weights, small_biases, small_X, tanh, softsign)[1]
fig, ax = lab.axes(size=(5.2, 3.8))
title = "the squares send, but they do not listen"
lab.network(ax, [A[0] for A in small_as], small_weights, constant=True, title=title)
lab.show(
    fig,
    "The network with two inputs, three hidden neurons and one output, and a constant unit beside the inputs "
    "and beside the hidden layer. Lines lead out of the constant units and none leads into them.",
)

# %% [markdown]
# If you put the augmented matrices into the formula for $\delta^l$ as they are, one number too many arrives at each
# hidden layer. It belongs to the constant unit. The deltas of the real neurons have to come out exactly as they did
# with separate biases.

# %% exercise="deltas_augmented"

# %% example="deltas_augmented"
glued = [np.column_stack([b, W]) for b, W in zip(small_biases, small_weights)]
lab.expect(deltas_augmented(glued, paper_zs, paper_as, small_T, tanh_prime, softsign_prime), paper_D,
           "The small network, its biases now weights: the same deltas. Who in the hidden layer "
           "has one?", within=0.002)
glued = [np.column_stack([b, W]) for b, W in zip(tall_biases, tall_weights)]
lab.expect(deltas_augmented(glued, tall_zs, tall_as, tall_T, tanh_prime, softsign_prime), tall_D,
           "The tall network. Which of the numbers that arrive belongs to which sender?", within=0.001)

# %% [markdown] question="w5"
# **Describe the derivation of backpropagation, from Eq. 1 to Eq. 5, in your own words.**
#
# Write for a fellow student who knows derivatives but not this course. A full answer
#
# - begins with the question that is asked of a single weight, and names the role of each factor,
# - treats the output neuron and the inner neuron, and says why the second needs another idea,
# - marks the two places where the chain rule is used, and the one place where the total derivative enters,
# - ends with the order of the computation, and why this order.
#
# Half a page; formulas are welcome, but the sentences count.

# %% [markdown]
# ## What you have now
#
# - `hidden_delta` and `weight_gradient`: the formulas for one example, Eq. 5 and Eq. 1.
# - `forward`, `deltas`, `gradients`: backpropagation for a batch, layers of any number and size, any activation
#   functions.
# - `add_bias_column`, `deltas_augmented`: the same with biases as weights.
#
# The three functions of Part B *are* backpropagation. The next notebook puts them together, checks them against
# measured gradients, hands you eight sealed boxes of which some are broken, and counts what the order of the
# computation has saved.
