"""The adjoint graph, reverse-mode automatic differentiation of numbers: notebook 7.

Every number remembers which numbers it was computed from. The adjoint of a number v is dE/dv, the
slope of one output E; it is the sum, over the numbers c that were computed from v, of dE/dc dc/dv.
Going through the graph from E to its leaves, each number hands its adjoint on once: reverse
accumulation (Linnainmaa, 1970; Griewank and Walther, Evaluating Derivatives, 2008).
"""

import numpy as np


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

    Examples
    --------
    >>> a = Value(3.0)
    >>> E = a * a + 5.0 * a
    >>> E.backward()
    >>> E.data, a.grad
    (24.0, 11.0)
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


def add(a, b):
    """The Value a + b, and how it hands its grad on.

    Parameters
    ----------
    a, b : Value
        The two summands; they may be one and the same Value. Their data and grad stay as they are.

    Returns
    -------
    Value
        Its data is the sum, its parents are a and b. Its `_backward()`, called later, reads the grad
        that the sum has by then, and gives a and b what they get from it, in addition to what their
        grads hold already.

    Examples
    --------
    >>> c = add(Value(2.0), Value(5.0))
    >>> c.data
    7.0
    """
    out = Value(a.data + b.data, (a, b), "+")

    def _backward():
        a.grad += out.grad  # dc/da = 1
        b.grad += out.grad  # dc/db = 1

    out._backward = _backward
    return out


def mul(a, b):
    """The Value a * b, and how it hands its grad on.

    Parameters
    ----------
    a, b : Value
        The two factors; they may be one and the same Value. Their data and grad stay as they are.

    Returns
    -------
    Value
        Its data is the product, its parents are a and b. Its `_backward()`, called later, reads the
        grad that the product has by then, and gives a and b what they get from it, in addition to
        what their grads hold already.

    Examples
    --------
    >>> c = mul(Value(2.0), Value(5.0))
    >>> c.data
    10.0
    """
    out = Value(a.data * b.data, (a, b), "×")

    def _backward():
        a.grad += b.data * out.grad  # dc/da = b
        b.grad += a.data * out.grad  # dc/db = a

    out._backward = _backward
    return out


def logistic(a):
    """The Value 1 / (1 + exp(-a)), and how it hands its grad on.

    Parameters
    ----------
    a : Value
        Its data lie between -30 and 30, so that nothing overflows; data and grad stay as they are.

    Returns
    -------
    Value
        Its data is the logistic function at a, its parent is a, its `_backward()` does for a what
        that of a sum does for its summands.

    Examples
    --------
    >>> logistic(Value(0.0)).data
    0.5
    """
    s = 1.0 / (1.0 + float(np.exp(-a.data)))
    out = Value(s, (a,), "σ")

    def _backward():
        a.grad += s * (1.0 - s) * out.grad  # ds/da = s (1 - s)

    out._backward = _backward
    return out


def relu(a):
    """The Value max(0, a), and how it hands its grad on.

    Parameters
    ----------
    a : Value
        Its data and grad stay as they are.

    Returns
    -------
    Value
        Its data is a where a is positive and 0 elsewhere, its parent is a, its `_backward()` does for
        a what that of a sum does for its summands. At exactly 0 any slope from 0 to 1 will do.

    Examples
    --------
    >>> relu(Value(-3.0)).data
    0.0
    """
    out = Value(max(0.0, a.data), (a,), "relu")

    def _backward():
        a.grad += (a.data > 0) * out.grad  # slope 1 or 0

    out._backward = _backward
    return out


def topo(root):
    """All Values that `root` was computed from, and `root` itself, every parent before its children.

    Parameters
    ----------
    root : Value
        Where the graph ends.

    Returns
    -------
    list of Value
        Each Value once, after all of its parents; any such order will do. The work grows with the
        number of Values and parents, not with the number of ways through the graph.

    Examples
    --------
    >>> a = Value(2.0)
    >>> b = Value(3.0, (a,))
    >>> topo(b) == [a, b]
    True
    """
    order, seen = [], set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for parent in v.parents:
                visit(parent)
            order.append(v)  # by now all of its parents stand in the list

    visit(root)
    return order


def backward(root):
    """Find the grad of every Value that `root` was computed from: d(root)/d(Value).

    Parameters
    ----------
    root : Value
        The output. Whatever the grads in its graph held before is forgotten, so that a second call
        leaves the same numbers as the first one. Data, parents and other graphs stay as they are.

    Returns
    -------
    None
        What is found stands in the grads.

    Examples
    --------
    >>> root = Value(3.0)
    >>> backward(root)
    >>> root.grad
    1.0
    """
    order = root.topo()
    for v in order:
        v.grad = 0.0
    root.grad = 1.0  # d(root)/d(root)
    for v in reversed(order):
        v._backward()


def value_mlp_gradients(weights, biases, X, T):
    """Loss and gradients of a network with ReLU hidden neurons and logistic outputs, from its graph.

    E = 1/n sum over the examples of 1/2 ||t - y||^2, as in the notebooks before.

    Parameters
    ----------
    weights : list of L arrays
        weights[l-1] is W^l, (n_l, n_(l-1)); not changed.
    biases : list of L arrays
        biases[l-1] is b^l, (n_l,).
    X : array (n, m)
        Inputs, one example per row.
    T : array (n, o)
        Targets.

    Returns
    -------
    (loss, dWs, dbs)
        The loss as a number; dWs[l-1] in the shape of weights[l-1]; dbs[l-1] in that of biases[l-1].
        Every derivative is the grad of a Value that holds a weight or a bias.
    """
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(x_i) for x_i in x]
        for l, (W, b) in enumerate(zip(Ws, bs), start=1):
            z = [sum((w * a_i for w, a_i in zip(row, a)), b_j) for row, b_j in zip(W, b)]
            a = [z_j.logistic() if l == len(Ws) else z_j.relu() for z_j in z]
        for y_j, t_j in zip(a, t):
            total = total + 0.5 * (t_j - y_j) * (t_j - y_j)
    E = total * (1.0 / len(X))
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return E.data, dWs, dbs
