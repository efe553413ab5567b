# %% [markdown]
# # The adjoint graph: reverse-mode automatic differentiation
#
# *About {minutes} minutes. You need notebooks 3, 5 and 6: one neuron with its delta, the deltas of layers, and what a
# gradient is checked against. No Python classes of your own are needed: the class is given.*
#
# Backpropagation, as you wrote it, knows one kind of computation: layers of neurons with a loss at the end. In this
# notebook you write a differentiator that does not know what a layer is. You compute something, anything, from
# numbers; the numbers remember where they come from; and at the end you ask one of them, and every number tells you
# by how much it matters. It takes seven functions with a few lines each, and the libraries that train the largest
# networks are built on the same ones.
#
# **At the end of this notebook you can**
#
# - draw any computation as a graph, and say what the adjoint of a node is,
# - say what a node owes to its parents, for sums, products and activation functions,
# - find an order in which every node speaks after it has heard everything, and say why other orders fail,
# - compute the gradient of any such computation in one sweep: reverse accumulation,
# - say why backpropagation is a special case of it, and when sweeping the other way is cheaper.

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
# New here: $v$ is any number in a computation, a *node*, in Python a `Value`. Its **parents** are the numbers that
# it was computed from, its **children** those that were computed from it. Its **adjoint**
# $\bar v = \partial E / \partial v$ says how the output $E$ feels it. In Python: `v.data` is the number $v$,
# `v.parents` are its parents, and `v.grad` is $\bar v$, once it has been found. (Some libraries call the operands of an
# operation its children. Here parents come first, as in families.)

# %% given="setup"
import math

import numpy as np

import lab

# %% [markdown]
# ## 1. Numbers that remember
#
# Compute $c = a + b$ and then $E = c \cdot a$ in plain Python, and two numbers are left; how they came about is
# forgotten. So we use numbers that remember: each holds its parents. Drawn with a line from every parent to its child,
# they make a **graph**. It is made while you compute, by nothing but computing.
#
# How does $E$ feel $a$? There are two ways from $a$ to $E$: directly, and through $c$. The total derivative (Eq. 5 of
# notebook 5 was one) adds up what comes along each. Sorted by the *children* of a node it reads
#
# $$ \bar v \;=\; \sum_{c \,\text{ child of }\, v} \bar c \cdot \frac{\partial c}{\partial v} ,
#    \qquad \bar E = 1 , \qquad\qquad \text{(the adjoint rule)} $$
#
# and that is everything in this notebook. Each term belongs to one line of the graph. The factor
# $\partial c / \partial v$ is a **local slope**: it takes a few numbers and the operation that joins them, and nothing
# about the rest. The factor $\bar c$ contains the rest.
#
# Who adds the term $\bar c \, \partial c / \partial v$ to $\bar v$? The child does: it knows its parents, and a
# parent does not know its children. So every node has a function `_backward()`, with which it hands its grad on to
# its parents. The children of a node speak one after the other, and none of them may spoil what another has said.
#
# Here is the class. Most of it is bookkeeping, so that `a + b`, `3 * a`, `a - b`, `a / 2` and `a ** 2` all end up in
# sums, products and a change of sign. Its methods call functions that **you** write: `a + b` calls `add(a, b)`,
# `a.relu()` calls `relu(a)`, and so on. In a library they would stand inside the class; apart you can try them one by
# one. The change of sign, `neg`, is done for you and shows how an operation is built: compute the number, make the
# Value, write down what it will tell its parent *later*, store that function without calling it.

# %% given="value" read=true
class Value:
    """A number that remembers how it was computed: a node of the graph.

    Parameters
    ----------
    data : number
        The number itself.
    parents : sequence of Value
        The Values that it was computed from; a leaf has none.
    label : str
        What a drawing calls it.
    """

    def __init__(self, data, parents=(), label=""):
        self.data = float(data)  # the number, known on the way forward
        self.grad = 0.0  # dE/d(this number), found on the way back
        self.parents = tuple(parents)  # the Values that it was computed from
        self.label = label
        self._backward = lambda: None  # hands this grad on to the parents; a leaf has nobody to tell

    def __add__(self, other):
        return add(self, as_value(other))

    def __mul__(self, other):
        return mul(self, as_value(other))

    def __radd__(self, other):
        return as_value(other) + self

    def __rmul__(self, other):
        return as_value(other) * self

    def __neg__(self):
        return neg(self)

    def __sub__(self, other):
        return self + -as_value(other)

    def __rsub__(self, other):
        return as_value(other) + -self

    def __truediv__(self, number):
        return self * (1.0 / number)

    def __pow__(self, n):
        return self if n == 1 else self * self ** (n - 1)

    def logistic(self):
        return logistic(self)

    def relu(self):
        return relu(self)

    def topo(self):
        return topo(self)

    def backward(self):
        return backward(self)

    def __repr__(self):
        return f"Value({self.data:.4g}, grad={self.grad:.4g})"


def as_value(x):
    """`x` itself when it is a Value, else a new leaf that holds the number."""
    return x if isinstance(x, Value) else Value(x, label=f"{x:g}")


def neg(a):
    """The Value -a."""
    out = Value(-a.data, (a,), "−")

    def tell_parent():
        a.grad = a.grad - out.grad  # what was there stays; d(-a)/da = -1 times the adjoint of -a is new

    out._backward = tell_parent
    return out


# %% [markdown]
# ## 2. Sums and products
#
# For $c = a + b$ and for $c = a \cdot b$ there are two parents, and so two lines: two local slopes, two things to tell.
# What are
#
# $$ \frac{\partial (a + b)}{\partial a} , \quad \frac{\partial (a + b)}{\partial b} , \quad
#    \frac{\partial (ab)}{\partial a} , \quad \frac{\partial (ab)}{\partial b} \; ? $$
#
# Nudge one of the two numbers and hold the other. Three things to keep in mind:
#
# - `_backward()` is called *later*. When the Value is made nobody knows its grad yet, and no grad may change.
# - A parent may have other children, which have spoken before or will speak after this one. In $a + b + a$ the
#   number $a$ is used twice; in $a \cdot a$ it is even both parents at once. The adjoint rule says what becomes of
#   their shares.
# - `a` and `b` are Values when they arrive; plain numbers have been turned into Values by the class.

# %% [markdown]
# For the examples there are four small helpers. `after_speaking` lets one Value speak and reads the grads of others,
# `holding` gives a Value a grad to begin with, `both_speak` lets the last of two operations speak and then the one before it,
# and `too_early` looks through a list for Values that stand before their parents.

# %% given="helpers"
def after_speaking(out, grad, *others):
    """The grads of the others, after out has spoken once with this grad."""
    out.grad = grad
    out._backward()
    return [v.grad for v in others]


def holding(v, grad):
    """The Value v, with this grad."""
    v.grad = grad
    return v


def both_speak(first, second, *others):
    """The grads of the others, all from 0, after second has spoken with the grad 1, and then first."""
    for v in (first, *others):
        v.grad = 0.0
    after_speaking(second, 1.0)
    first._backward()
    return [v.grad for v in others]


def too_early(order):
    """Names of the Values in the list that stand before one of their parents, or whose parents are missing."""
    order = list(order)
    return " ".join(v.label for k, v in enumerate(order) if not set(v.parents) <= set(order[:k]))


def anything(p, q):
    """A computation without layers: sums, products, bends, and numbers used again."""
    u = p * q + (p * p).logistic()
    v = (u - q).relu() * u + 2.0
    return v * u.logistic() - p / 4


# %% exercise="add"

# %% example="add"
a, b = Value(2.0), Value(5.0)
c = a + b
lab.expect([isinstance(c, Value), c.data, set(c.parents) == {a, b}], [True, 7, True],
           "2 + 5 is a Value that holds 7 and knows the two that it was computed from.")
lab.expect([a.data, b.data, a.grad, b.grad, callable(c._backward)], [2, 5, 0, 0, True],
           "a and b are what they were, for nobody has called _backward() yet. What is stored, "
           "and what is called?")
lab.expect(after_speaking(a + b, 3.0, a, b), [3, 3],
           "E changes by 3 when a + b changes by 1. By how much when a does, and when b does?")
lab.expect(after_speaking(holding(a, 10) + holding(b, 20), 3.0, a, b), [13, 23],
           "Other children have spoken before. What becomes of their word?")
lab.expect(after_speaking(holding(a, 0) + a, 3.0, a), [6], "In a + a the same number is both parents.")
c = a + b
lab.expect(both_speak(c, c + a, a, b), [2, 1],
           "In c + a with c = a + b both sums speak of a, one after the other.")
lab.expect(both_speak(c, a + c, a, b), [2, 1], "The same with the operands exchanged.")

# %% exercise="mul"

# %% example="mul"
a, b = Value(2.0), Value(5.0)
c = a * b
lab.expect([isinstance(c, Value), c.data, set(c.parents) == {a, b}], [True, 10, True],
           "2 times 5 is a Value that holds 10 and knows the two that it was computed from.")
lab.expect([a.data, b.data, a.grad, b.grad, callable(c._backward)], [2, 5, 0, 0, True],
           "a and b are what they were. What is stored, and what is called?")
lab.expect(after_speaking(a * b, 3.0, a, b), [15, 6],
           "2.1 times 5 is 10.5: by how much does the product move when a moves by 0.1, and by "
           "how much does E then?")
lab.expect(after_speaking(holding(a, 10) * holding(b, 20), 3.0, a, b), [25, 26],
           "Other children have spoken before. What becomes of their word?")
below = Value(-4.0)
lab.expect(after_speaking(holding(a, 0) * below, 3.0, a, below), [-12, 6],
           "One factor is below 0. Which way does the product move when the other one grows?")
lab.expect(after_speaking(holding(a, 0) * a, 3.0, a), [12],
           "The slope of a * a at 2. How many parents speak of a?")
c = a * b
lab.expect(both_speak(c, c * a, a, b), [20, 4],
           "In c * a with c = a * b both products speak of a, one after the other.")
lab.expect(both_speak(c, a * c, a, b), [20, 4], "The same with the operands exchanged.")

# %% [markdown]
# The graph of $E = (a + b) \cdot a$. In each box: a name, and the number.
#
# *What to notice:* two lines leave $a$, and so two ways lead from $a$ to $E$. Which numbers must $E$ know to tell its
# two parents what they are to it? Both were there on the way forward already: this is why a graph keeps its numbers.

# %% demo="first-graph"
a, b = Value(2.0, label="$a$"), Value(-3.0, label="$b$")
c = a + b
E = c * a
c.label, E.label = "$c = a + b$", "$E = c\\,a$"
fig, ax = lab.axes(size=(5.6, 2.3))
lab.graph(ax, [a, b, c, E], {a: (0, 0), b: (0, 1), c: (1, 1), E: (2, 0)}, "two ways from $a$ to $E$", grads=False)
lab.show(fig, "A graph of four boxes. Lines lead from a and b to their sum c, and from c and from a to the product E.")

# %% [markdown]
# ## 3. Activation functions
#
# With sums and products alone you only get polynomials. A neuron needs a bend, and so the graph gets nodes with one
# parent,
#
# $$ s = \sigma(a) = \frac{1}{1 + e^{-a}} \qquad\text{and}\qquad r = \max(0, a) . $$
#
# Their local slopes are those of notebook 3 (Eq. 3): $f'$ at the place where the function was applied. Write them as
# nodes of their own, with Python's `math` or with NumPy. (A library with more functions has more nodes of this kind.
# Nothing else changes.)

# %% exercise="logistic"

# %% example="logistic"
a = Value(0.0)
s = a.logistic()
lab.expect([isinstance(s, Value), s.data, list(s.parents) == [a], a.grad], [True, 0.5, True, 0],
           "At 0 the logistic function is 1/2; the result knows its parent, and has not spoken "
           "yet.")
lab.expect(after_speaking(a.logistic(), 2.0, a), [0.5],
           "The slope at 0 is 1/4, and s was told 2. Two factors?")
b = Value(1.5)
lab.expect(after_speaking(holding(b, 10).logistic(), 4.0, b), [10.596586],
           "At 1.5, told 4, with something in its grad already. Where is the slope taken, and "
           "what becomes of what was there?")
lab.expect([Value(1.5).logistic().data, Value(-3.0).logistic().data], [0.817574, 0.047426],
           "The function itself, at 1.5 and at -3.")

# %% exercise="relu"

# %% example="relu"
a, b = Value(3.0), Value(-3.0)
lab.expect([isinstance(a.relu(), Value), a.relu().data, b.relu().data, list(a.relu().parents) == [a]],
           [True, 3, 0, True],
           "max(0, 3) and max(0, -3) are Values that know what they were computed from.")
lab.expect([*after_speaking(a.relu(), -2.0, a), *after_speaking(b.relu(), -2.0, b)], [-2, 0],
           "Told -2, above and below 0. How steep is max(0, a) there? Should the sign of a grad "
           "decide what passes?")
lab.expect([*after_speaking(holding(a, 10).relu(), 4.0, a), *after_speaking(holding(b, 10).relu(), 4.0, b)],
           [14, 10],
           "Other children have spoken before. What becomes of their word?")
c = Value(0.25)
lab.expect(after_speaking(c.relu(), 4.0, c), [4], "Closer to the corner.")

# %% [markdown]
# ## 4. Who speaks when?
#
# Let $E$ speak first, for $\bar E = 1$ is the one adjoint that is known. And then? A node may hand its grad on only
# when it is complete, that is when **all of its children have spoken**. So we need a list of the nodes in which
# every parent stands before its children; read from the back, every child then comes before its parents. Such a list
# is called a **topological order**. A graph usually has many of them, and any will do.
#
# In the graph of section 1, what happens when $E$ tells $a$ and $c$, then $a$ "hands on", and only then $c$ tells
# $a$? With $a$ a leaf, nothing bad: a leaf has nobody to tell. But in a longer graph, whatever stands before $a$ would
# never hear of $c$'s part.
#
# To find an order, start at the root and walk to the parents. Before a node may be put on the list, its parents must be
# on it. Two warnings:
#
# - **Being closer to the root does not mean being later.** A node can be a parent of the root and, on another way, its
#   great-grandparent. Sorting by the number of steps from the root goes wrong as soon as two ways differ in length.
# - **Ways are many, nodes are few.** A diamond has two ways from its top to its bottom; thirty diamonds in a row have
#   $2^{30}$, about a billion, and only 91 nodes. Notebook 6 counted such paths. Remember where you have been, and
#   remember the *node*: two different nodes may hold the same number.
#
# A function that calls itself is the shortest way to write it, and it is fine here: the graphs that your function is
# tried on are at most 200 nodes deep. (Python gives up at about 1000 calls inside each other. A loop with a list of
# nodes yet to visit has no such limit; the cell after the examples shows how far yours goes.)

# %% exercise="topo"

# %% example="topo"
a = Value(4.0, label="a")  # a, b, c, d, e are linked by hand: no operation is needed for this
b, c, stranger = Value(1.0, (a,), "b"), Value(5.0, (a,), "c"), Value(1.0, (a,), "stranger")
d = Value(1.0, (c,), "d")
e, turned = Value(3.0, (b, d), "e"), Value(3.0, (d, b), "e")
lab.expect("".join(sorted(v.label for v in topo(e))), "abcde",
           "All that e was computed from, and e itself, each once; nobody else.")
lab.expect("".join(sorted(v.label for v in topo(turned))), "abcde",
           "Asked a second time, for another Value. What has the first call left behind?")
lab.expect(too_early(topo(e)), "",
           "Who stands before somebody that it was computed from? (Nobody should.)")
lab.expect(too_early(topo(turned)), "",
           "The same with the parents of e exchanged. On which way is a Value reached first, "
           "and on which last?")
lab.expect("".join(v.label for v in topo(a)), "a",
           "For a Value without parents the list holds this Value alone.")
twins = Value(1.0), Value(1.0)
lab.expect(len(list(topo(Value(2.0, twins)))), 3,
           "Two Values may hold the same number, and have the same label or none: each of them counts.")

# %% demo="how-deep"
for length in (100, 900, 10_000):
    last = Value(0.0)
    for _ in range(length):
        last = Value(0.0, (last,))
    try:
        said = f"{len(list(last.topo()))} nodes listed"
    except RecursionError:
        said = "RecursionError: too many calls inside each other (this is allowed here)"
    print(f"a chain of {length:6d}: {said}")

# %% [markdown]
# Now one neuron with its error, $E = \tfrac12 (y - t)^2$ with $y = \sigma(wx + b)$, made by your functions and
# listed in **your** order: the numbers in front of the names.
#
# *What to notice:* every line leads from a smaller number to a larger one. The target and the $\tfrac12$ are nodes as
# well, and so would be every other constant.

# %% demo="neuron-graph"
def neuron_graph():
    """The nodes of one neuron and its error, with names, and where to draw them."""
    w, x, b, t = Value(1.5, label="$w$"), Value(0.8, label="$x$"), Value(-0.4, label="$b$"), Value(0.2, label="$t$")
    product = w * x
    z = product + b
    y = z.logistic()
    minus = -t
    d = y + minus
    square = d * d
    half = Value(0.5, label="½")
    E = half * square
    for v, name in zip([product, z, y, minus, d, square, E], ["$wx$", "$z$", "$y$", "$-t$", "$d$", "$d^2$", "$E$"]):
        v.label = name
    places = {w: (0, 2), x: (0, 1), b: (1, 0.5), product: (1, 1.5), z: (2, 1), y: (3, 1), t: (2, 0), minus: (3, 0),
              d: (4, 0.5), square: (5, 0.5), half: (5, 1.5), E: (6, 1)}
    return E, places


E, places = neuron_graph()
order = list(E.topo())
for k, v in enumerate(order):
    v.label = f"{k + 1}:  {v.label}"
fig, ax = lab.axes(size=(8.6, 3.2))
lab.graph(ax, order, places, "one neuron and its error, in your order", grads=False)
lab.show(
    fig,
    "The graph of one neuron: w and x make a product, with b it makes z, then y; with the target it makes the "
    "difference d, its square, and E. Each node is numbered by its place in a topological order.",
)

# %% [markdown]
# ## 5. There and back
#
# Everything is ready. For one output $E$, the **root**:
#
# 1. find an order,
# 2. start from a clean slate, with the one adjoint that is known,
# 3. let every node speak, each after all of its children.
#
# This is **reverse accumulation**. At its end every node of the graph holds its adjoint $\partial E / \partial v$: the
# weights, the inputs, the constants, and all numbers in between. One sweep, however many there are.
#
# **What must a second call do?** In this notebook: leave the same numbers as the first one. Grads that are left from
# before, from whatever root, are forgotten for every node that the root was computed from; the nodes of other graphs
# are left alone. (PyTorch decided otherwise: there `backward()` *adds* to the grads of the leaves, and you clear
# them yourself with `zero_grad()`. That is handy for large batches in pieces, and a famous source of bugs.)

# %% exercise="backward"

# %% example="backward"
a, b = Value(2.0), Value(-3.0)
c = a + b
E = c * a
E.backward()
lab.expect([E.grad, c.grad, b.grad, a.grad], [1, 2, 2, 1],
           "E = (a + b) a at a = 2, b = -3. Who speaks first, and who when?")
E.backward()
lab.expect([E.grad, c.grad, b.grad, a.grad], [1, 2, 2, 1], "A second call leaves the same numbers.")
x = Value(2.0)
u = x * x
(u * u).backward()
lab.expect([u.grad, x.grad], [8, 32], "u = x^2 and E = u^2: u has something to tell as well.")
p, q = Value(0.7), Value(-1.1)
anything(p, q).backward()
lab.expect([p.grad, q.grad], [-0.890782, 0.651722],
           "A longer computation: what p and q are to it, measured by nudging.")

# %% [markdown]
# Watch **your** `backward` at work on the neuron. In each box: the name, the number, and the grad as it stands. The
# node with the thick frame is speaking; its arrows lead to the parents that it tells. A box is tinted red where more
# of this number would raise the error, blue where it would lower the error. (The film records your functions as they
# are. Were the order wrong, you would see it here.)
#
# *What to notice:*
#
# - $d$ is both parents of $d^2$: it is told twice in one breath, and its grad is $2 \cdot \tfrac12 d = y - t$. This is
#   Eq. 4, and nobody has typed it.
# - When $y$ speaks, $z$ gets $(y - t) \cdot \sigma'(z)$: the **delta** of the neuron. From $z$ on, $w$ gets delta times
#   $x$ (Eq. 1 and 2), and $b$ gets delta alone.
# - $x$, $t$ and the $\tfrac12$ get adjoints as well. We do not train them, but it costs nothing to know.

# %% demo="there-and-back"
E, places = neuron_graph()
nodes = list(E.topo())
frames = []


def record(v, speak):
    """The same `_backward`, with a picture of all grads when it has spoken."""
    def recorded():
        speak()
        frames.append((v, {u: u.grad for u in nodes}))
    return recorded


for v in nodes:
    v._backward = record(v, v._backward)
E.backward()
frames = [(None, {u: float(u is E) for u in nodes})] + [frame for frame in frames if frame[0].parents]
final = {u: u.grad for u in nodes}
fig, ax = lab.axes(size=(8.6, 3.9))


def draw_sweep(k):
    speaker, grads = frames[k]
    for v in nodes:
        v.grad = grads[v]
    title = "the slate is clean, and $E$ knows its own grad" if k == 0 else f"{k}. {speaker.label} tells its parents"
    lab.graph(ax, nodes, places, title, active=speaker)


lab.animate(
    fig, draw_sweep, len(frames),
    "The graph of a neuron with the number and the grad in every box. One node after the other, from the error E on "
    "the right to the weight on the left, sends arrows to its parents, and their grads fill in.",
    stills=len(frames), columns=2, interval=1400,
)

# %% [markdown]
# ### A share that gets lost
#
# What happens if a node *writes* its share into a parent's grad, where it should add it? It is the most common mistake in
# programs of this kind, since it shows only where a number is used more than once. The cell plays it with your functions: on
# the right every node forgets what its parents had, before it speaks.
#
# *What to notice:* nothing is reported, and all grads but one are right. Nudge $a$ and measure: the right one of the two
# numbers is in the title.

# %% demo="a-lost-share"
def two_ways():
    """E = (a + b) a, with names, and where to draw it."""
    a, b = Value(2.0, label="$a$"), Value(-3.0, label="$b$")
    c = a + b
    E = c * a
    c.label, E.label = "$c = a + b$", "$E = c\\,a$"
    return E, {a: (0, 0), b: (0, 1), c: (1, 1), E: (2, 0)}


def forgetful(v, speak):
    """The same `_backward`, after the parents have forgotten what they were told before."""
    def told():
        for parent in v.parents:
            parent.grad = 0.0
        speak()
    return told


fig, panels = lab.axes(1, 2, size=(10.6, 2.6))
for ax, forgets in zip(panels, (False, True)):
    E, places = two_ways()
    for v in E.topo():
        v._backward = forgetful(v, v._backward) if forgets else v._backward
    E.backward()
    lab.graph(ax, list(places), places, "shares that overwrite each other" if forgets else "shares that add up")
measured = ((2.001 - 3) * 2.001 - (1.999 - 3) * 1.999) / 0.002
fig.suptitle(f"nudging $a$: E changes by {measured:.2f} for each 1 that $a$ changes", fontsize=10.5)
lab.show(
    fig,
    "The graph of E = (a + b) a twice, with all grads. On the left the grad of a is 1, as measured by nudging; on the right, "
    "where the second share has overwritten the first, it is 2.",
)

# %% [markdown]
# ### A way around
#
# The adjoint rule adds up over all children, and this is used on purpose. Above, a number passes four logistic neurons in
# a row. Below, each neuron's result is *added* to what went in, $v_{k+1} = v_k + \sigma(v_k)$: a **skip connection**. Nothing
# in your functions has to know of it.
#
# *What to notice:* above, each step to the left costs a factor of less than $\tfrac14$, as in the deep network of notebook
# 5. Below, each node has two children, and what it hears is $1 \cdot \bar v_{k+1} + \sigma'(v_k) \cdot \bar v_{k+1}$: never
# less than what the next one hears. Networks with a hundred layers can be trained because of this.

# %% demo="skip-connection"
fig, panels = lab.axes(2, 1, size=(9.4, 4.6))
for ax, skips in zip(panels, (False, True)):
    v = Value(0.5, label="$v_0$")
    nodes, places = [v], {v: (0, 0)}
    for k in range(4):
        bent = v.logistic()
        nodes.append(bent)
        if skips:
            bent.label, places[bent] = "$\\sigma$", (2 * k + 1, 0.8)
            v = v + bent
            nodes.append(v)
        else:
            v = bent
        v.label, places[v] = f"$v_{k + 1}$", (2 * k + 2, 0)
    v.backward()
    lab.graph(ax, nodes, places, "with a way around each neuron" if skips else "four neurons in a row")
lab.show(
    fig,
    "Two chains of four logistic neurons with the grad of the last value in every box. In a row the grads shrink to some "
    "thousandths towards the left; with a skip connection around each neuron they stay above 1.",
)

# %% [markdown]
# ## 6. Backpropagation is a special case
#
# Nothing above knew of layers. Now build a network out of Values: a weight is a leaf, a neuron is a few products, a
# sum and a bend, and the loss is one more number at the end. Ask the loss, and collect.
#
# What you then have computed is what notebooks 5 and 6 computed. Compare, line by line of the graph:
#
# | adjoint rule, for any graph | the same for a network, under its old name |
# |:--|:--|
# | adjoint of a sum $z_j$, with the error $C$ of one example at the end: $\partial C / \partial z_j$ | $\delta_j$ |
# | local slope of the line from $z_j$ to $a_j$ | $f'(z_j)$, Eq. 3 |
# | local slope of the line from $w_{ji}$ to its product | $a_i$, Eq. 2 |
# | sum over the children of $a_j$ | sum over the neurons that $j$ feeds, Eq. 5 |
# | children before parents | the last layer first |
#
# So **backpropagation is reverse accumulation on one kind of graph**: that of a layered network with a single number,
# the loss, at its end. Layers make a topological order easy to see, and allow a whole layer to be done in one product
# of matrices. Rumelhart, Hinton and Williams made it known for this graph in 1986; Linnainmaa had described the sweep
# for any graph in 1970.
#
# The network here has ReLU hidden neurons and logistic outputs, and any number of layers:
#
# $$ E = \frac1n \sum_{\text{examples}} \tfrac12 \lVert t - y \rVert^2 . $$
#
# All numbers that are to be differentiated by must be Values *before* the computation begins, and the same ones for all
# examples. Your `add`, `mul` and the others do the rest. (When the course is graded this function is tried with Values
# of our own, so that a mistake further up does not cost points here a second time.)

# %% [markdown]
# The examples compare with a network of two hidden layers with three neurons each and two outputs, for three examples. Its
# loss and gradients were worked out with the formulas of notebook 5. (Folded: open the cell if you want to see them.)

# %% given="networks-on-paper"
small_weights = [np.array([[0.5, -0.4], [-0.3, 0.8], [0.9, 0.2]]), np.array([[0.7, -0.6, 0.4]])]  # for the next figure
small_biases, small_X, small_T = [np.array([0.1, -0.2, 0.3]), np.array([-0.1])], np.array([[1.0, 0.5]]), np.array([[1.0]])

net_weights = [
    np.array([[-1.3, -0.7], [1.9, 0.4], [0.9, 0.4]]),
    np.array([[-1.0, 0.4, -0.2], [0.8, 0.9, 1.3], [0.7, -0.1, 1.2]]),
    np.array([[1.4, -1.4, 1.5], [-2.5, -0.1, 0.3]]),
]
net_biases = [np.array([0.2, 0.7, 1.2]), np.array([0.8, -0.2, -0.5]), np.array([-0.2, -0.3])]
net_X, net_T = np.array([[1.0, 0.5], [-1.0, 0.5], [0.5, -1.5]]), np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
paper_loss = 0.42873
paper_dWs = [
    np.array([[-0.02339, 0.08876], [0.05773, -0.11523], [0.00615, 0.02944]]),
    np.array([[0.0351, -0.01654, -0.00262], [0.00264, 0.13756, 0.10991], [-0.01794, -0.15636, -0.13107]]),
    np.array([[-0.04427, -0.1712, -0.0589], [-0.01813, -0.17639, -0.08831]]),
]
paper_dbs = [np.array([-0.06909, 0.0989, -0.02599]), np.array([0.03065, 0.05738, -0.07871]), np.array([-0.0346, -0.08935])]

# %% exercise="value_mlp_gradients"

# %% example="value_mlp_gradients"
answer = value_mlp_gradients(net_weights, net_biases, net_X, net_T)
lab.expect([isinstance(answer[0], Value), answer[0]], [False, paper_loss],
           "A network of two hidden layers. Its loss is a number: ReLU inside, logistic "
           "outputs, a half, a mean.", within=0.001)
lab.expect(answer[1], paper_dWs,
           "Its gradients in the weights, as the formulas of notebook 5 have them.", within=0.002, exact=True)
lab.expect(answer[2], paper_dbs,
           "Its gradients in the biases. Do the Values whose grads you read take part in the "
           "loss?", within=0.002)

# %% [markdown]
# Here is what you have built, for a small network of two inputs, three hidden neurons and one output, and for a single
# example: every dot is one Value of *your* graph, and it was caught by
# looking over the shoulder of your `backward`. Leaves stand just before the place where they are used first.
#
# *What to notice:* the graph is narrow at its right end, where everything must pass through $E$, and this is why one
# sweep is enough. Red and blue are strongest near the end. Some dots on the left are white, a hidden neuron among
# them: what was its sum? And count: the network has 13 weights and biases, the graph many more nodes, for a single
# example. A library that works with arrays has a few nodes per *layer*; the rule for a product of matrices is the one
# that you wrote in notebook 5.

# %% demo="network-graph"
caught, own_backward = [], backward


def backward(root):
    """Your function, and a note of the root that it was called with."""
    caught.append(root)
    return own_backward(root)


try:
    value_mlp_gradients(small_weights, small_biases, small_X, small_T)
finally:
    backward = own_backward

nodes = list(caught[-1].topo())
children = {v: [] for v in nodes}
column, height = {}, {}
for v in nodes:
    column[v] = 1 + max((column[parent] for parent in v.parents), default=-1)
    for parent in v.parents:
        children[parent].append(v)
for v in nodes:
    if not v.parents and children[v]:
        column[v] = min(column[child] for child in children[v]) - 1
for x in sorted(set(column.values()), reverse=True):  # each node about as high as its children
    here = [v for v in nodes if column[v] == x]
    here.sort(key=lambda v: np.mean([height[child] for child in children[v]] or [0.0]))
    height.update({v: k - (len(here) - 1) / 2 for k, v in enumerate(here)})

fig, ax = lab.axes(size=(9.4, 3.9))
lines = sum(len(v.parents) for v in nodes)
lab.graph(ax, nodes, {v: (column[v], height[v]) for v in nodes}, f"one example: {len(nodes)} Values, {lines} lines")
lab.note(ax, "$E$", (column[nodes[-1]] - 0.08, height[nodes[-1]] + 0.55))
lab.show(
    fig,
    "The graph of a network of two inputs, three hidden neurons and one output for one example: some dozens of dots in "
    "columns, joined by lines that run together in one dot at the right. Dots are tinted by their grads.",
)

# %% [markdown]
# ## 7. The other direction
#
# The adjoint rule follows the graph backwards. Slopes can be carried *forwards* just as well. Choose one **input** $x$
# and let each node hold $\dot v = \partial v / \partial x$, its slope in that input; then
#
# $$ \dot v \;=\; \sum_{p \,\text{ parent of }\, v} \frac{\partial v}{\partial p} \cdot \dot p , \qquad \dot x = 1 , $$
#
# with the same local slopes, parents before children. This is **forward accumulation**. It needs no memory of the
# past, since it runs along with the computation. But look at what one sweep gives:
#
# - backwards: how **one output** feels **every** number,
# - forwards: how **every** number feels **one input**.
#
# The cell makes graphs with different numbers of inputs and outputs, and finds *all* slopes of all outputs in all
# inputs by both ways, yours backwards. It checks that they agree, and counts how many lines of the graph were walked
# along.
#
# *What to notice:* find the place of a network with a million weights and one loss in this figure. Then find that of a
# simulation with one knob and a thousand readings.

# %% demo="two-directions"
def bundle(m, o):
    """m inputs, five times three logistic nodes in a row, and o outputs computed from the last three."""
    rng = np.random.default_rng(7)
    xs = [Value(v) for v in rng.normal(size=m)]
    middle = xs
    for _ in range(5):
        middle = [sum(rng.normal() * h for h in middle).logistic() for _ in range(3)]
    return xs, [sum(rng.normal() * h for h in middle) for _ in range(o)]


def local_slopes(v):
    """The slopes of v in its parents, as it tells them when its own grad is 1."""
    for parent in v.parents:
        parent.grad = 0.0
    v.grad = 1.0
    v._backward()
    return {parent: parent.grad for parent in v.parents}


def all_slopes_forwards(xs, ys):
    nodes = list(dict.fromkeys(v for y in ys for v in y.topo()))
    local, table, walked = {v: local_slopes(v) for v in nodes}, [], 0
    for x in xs:
        dot = {}
        for v in nodes:
            dot[v] = float(v is x) + sum(slope * dot[parent] for parent, slope in local[v].items())
            walked += len(local[v])
        table.append([dot[y] for y in ys])
    return np.array(table).T, walked


def all_slopes_backwards(xs, ys):
    table, walked = [], 0
    for y in ys:
        for x in xs:
            x.grad = 0.0
        y.backward()
        table.append([x.grad for x in xs])
        walked += sum(len(set(v.parents)) for v in y.topo())
    return np.array(table), walked


shapes = [(1, 30), (3, 20), (10, 10), (20, 3), (30, 1)]
counts = []
for m, o in shapes:
    forwards, backwards = all_slopes_forwards(*bundle(m, o)), all_slopes_backwards(*bundle(m, o))
    assert np.allclose(forwards[0], backwards[0]), "the two directions disagree: do all examples above pass?"
    counts.append((forwards[1], backwards[1]))

fig, ax = lab.axes(size=(7.4, 3.3))
at = np.arange(len(shapes))
for shift, which, color, name in [(-0.2, 0, lab.ORANGE, "forwards: a sweep per input"),
                                  (0.2, 1, lab.BLUE, "backwards: a sweep per output")]:
    heights = [count[which] for count in counts]
    ax.bar(at + shift, heights, 0.38, color=color, label=name)
    for place, tall in zip(at + shift, heights):
        ax.text(place, tall * 1.08, f"{tall}", ha="center", fontsize=8.5)
ax.set_yscale("log")
ax.set_ylim(100, 9e4)
ax.set_xticks(at, [f"{m} in, {o} out" for m, o in shapes])
ax.legend(frameon=False, fontsize=9, loc="upper center", ncols=2)
lab.label(ax, "work for all slopes: the shape of the function decides", "inputs and outputs", "lines walked along")
lab.show(fig, "Bars on a logarithmic scale. With one input and thirty outputs the forward way walks along far fewer "
              "lines; with thirty inputs and one output the backward way does; with ten and ten they are alike.")

# %% [markdown]
# ## All pieces together
#
# The next cell is for your information. It tries `value_mlp_gradients` once more, this time with *your* `add`, `mul`,
# `relu`, `logistic`, `topo` and `backward` in all places.

# %% composed="end_to_end"

# %% [markdown] question="w7"
# **Why is backpropagation a special case of reverse accumulation, and when is forward accumulation cheaper?**
#
# Write for a fellow student who has done notebook 5 and not this one. A full answer
#
# - says what reverse accumulation computes, for which computations, and in which order,
# - says what is special about the computation that backpropagation was derived for, and finds at least three of its
#   ingredients (deltas, Eq. 2, 3 and 5, the order of the layers) again in the graph,
# - compares the cost of the two directions, for all slopes of a function with $m$ inputs and $o$ outputs,
# - works out the comparison for two functions of your own choice, one for each direction, with numbers.
#
# Half a page.

# %% [markdown]
# ## What you have now
#
# - `add`, `mul`, `logistic`, `relu`: nodes that know their local slopes and hand grads on.
# - `topo`: an order in which nobody speaks too early, found without walking every way.
# - `backward`: reverse accumulation, the gradient of any computation made of these nodes in one sweep.
# - `value_mlp_gradients`: backpropagation, without a line about deltas.
#
# With a few more kinds of nodes, and arrays in place of single numbers, this is what PyTorch, JAX and TensorFlow do
# when they differentiate. The next notebook takes the gradient for granted and asks what to do with it: five ways to
# train.
