"""Correct but different answers for notebook 7: every one must earn full marks."""

# ruff: noqa: F821 - Value and the methods of the class are the notebook's

import math
from collections import deque
from functools import partial

import numpy as np


def add_lambda(a, b):
    out = Value(a.data + b.data, [a, b])

    def give(v):
        v.grad = v.grad + out.grad

    out._backward = lambda: (give(a), give(b))
    return out


def add_set_of_parents(a, b):
    out = Value(data=a.data + b.data, parents={a, b})

    def hand_on():
        for v in (a, b):
            v.grad += 1.0 * out.grad

    out._backward = hand_on
    return out


def add_twice_for_itself(a, b):
    if a is b:
        out = Value(2 * a.data, (a,), "2×")

        def once():
            a.grad += 2 * out.grad

        out._backward = once
        return out
    out = Value(math.fsum([a.data, b.data]), (b, a))

    def both():
        a.grad, b.grad = a.grad + out.grad, b.grad + out.grad

    out._backward = both
    return out


def add_table(a, b):
    slopes = {"+": lambda x, y: (1.0, 1.0)}
    out = Value(a.data + b.data, (a, b), "+")

    def from_table(node, operands):
        for operand, slope in zip(operands, slopes[node.label](*(v.data for v in operands))):
            operand.grad += slope * node.grad

    out._backward = partial(from_table, out, (a, b))
    return out


def add_on_the_object(a, b):
    out = Value(np.float64(a.data) + b.data)
    out.parents = [a, b]
    out.label = "sum"

    def backward_of(node=out):
        left, right = node.parents
        left.grad += node.grad
        right.grad += node.grad

    out._backward = backward_of
    return out


ADD = (add_lambda, add_set_of_parents, add_twice_for_itself, add_table, add_on_the_object)


def mul_remembers_the_numbers(a, b):
    x, y = a.data, b.data
    out = Value(x * y, (a, b))

    def _backward():
        told = out.grad
        a.grad += told * y
        b.grad += told * x

    out._backward = _backward
    return out


def mul_square_apart(a, b):
    out = Value(a.data * b.data, {a, b}, "*")

    def of_a_square():
        a.grad += 2.0 * a.data * out.grad

    def of_two():
        for one, other in ((a, b), (b, a)):
            one.grad += other.data * out.grad

    out._backward = of_a_square if a is b else of_two
    return out


def mul_list_of_edges(a, b):
    out = Value(np.multiply(a.data, b.data), [a, b], label="×")
    edges = [(a, b.data), (b, a.data)]

    def _backward():
        for parent, slope in edges:
            parent.grad += out.grad * slope

    out._backward = _backward
    return out


def mul_numpy(a, b):
    out = Value(a.data * b.data, (b, a))

    def _backward():
        shares = np.array([b.data, a.data]) * out.grad
        a.grad += shares[0]
        b.grad += shares[1]

    out._backward = _backward
    return out


def mul_float32(a, b):
    out = Value(np.float32(a.data) * np.float32(b.data), (a, b))

    def _backward():
        a.grad = float(np.float32(a.grad) + np.float32(b.data) * np.float32(out.grad))
        b.grad = float(np.float32(b.grad) + np.float32(a.data) * np.float32(out.grad))

    out._backward = _backward
    return out


MUL = (mul_remembers_the_numbers, mul_square_apart, mul_list_of_edges, mul_numpy, mul_float32)


def logistic_from_result(a):
    out = Value(1 / (1 + np.exp(-a.data)), [a])

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out


def logistic_by_tanh(a):
    half = 0.5 * a.data
    out = Value(0.5 * (1.0 + math.tanh(half)), (a,))

    def _backward():
        a.grad += out.grad * 0.25 / math.cosh(half) ** 2

    out._backward = _backward
    return out


def logistic_two_cases(a):
    z = a.data
    value = 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
    out = Value(value, {a})
    slope = math.exp(-abs(z)) / (1 + math.exp(-abs(z))) ** 2

    def tell():
        a.grad = a.grad + slope * out.grad

    out._backward = tell
    return out


LOGISTIC = (logistic_from_result, logistic_by_tanh, logistic_two_cases)


def relu_branches(a):
    if a.data > 0:
        out = Value(a.data, (a,))

        def open_gate():
            a.grad += out.grad

        out._backward = open_gate
        return out
    return Value(0.0, (a,))


def relu_open_at_zero(a):
    out = Value(a.data if a.data >= 0 else 0, [a])

    def _backward():
        if a.data >= 0:
            a.grad += out.grad

    out._backward = _backward
    return out


def relu_half_at_zero(a):
    out = Value(np.maximum(a.data, 0), (a,))

    def _backward():
        a.grad += np.heaviside(a.data, 0.5) * out.grad

    out._backward = _backward
    return out


def relu_by_absolute_value(a):
    out = Value((a.data + abs(a.data)) / 2, (a,))
    out._backward = lambda: setattr(a, "grad", a.grad + 0.5 * (1 + np.sign(a.data)) * out.grad)
    return out


RELU = (relu_branches, relu_open_at_zero, relu_half_at_zero, relu_by_absolute_value)


def topo_own_stack(root):
    order, done, stack = [], set(), [(root, False)]
    while stack:
        v, parents_done = stack.pop()
        if parents_done:
            order.append(v)
        elif id(v) not in done:
            done.add(id(v))
            stack.append((v, True))
            stack.extend((p, False) for p in v.parents)
    return order


def topo_list_of_seen(root):
    order = []
    seen = []

    def build(v):
        if v in seen:
            return
        seen.append(v)
        for p in reversed(list(v.parents)):
            build(p)
        order.append(v)

    build(root)
    return tuple(order)


def topo_kahn(root):
    """From the leaves: whoever waits for nobody comes next."""
    everyone, queue = {root}, deque([root])
    while queue:
        for p in queue.popleft().parents:
            if p not in everyone:
                everyone.add(p)
                queue.append(p)
    waiting = {v: set(v.parents) for v in everyone}
    order = []
    while waiting:
        ready = [v for v, missing in waiting.items() if not missing]
        order += ready
        for v in ready:
            del waiting[v]
        for missing in waiting.values():
            missing.difference_update(ready)
    return order


def topo_by_longest_way(root):
    """Values sorted by their distance from the leaves, along the longest way."""
    height = {}

    def measure(v):
        if v not in height:
            height[v] = 1 + max((measure(p) for p in v.parents), default=0)
        return height[v]

    measure(root)
    return sorted(height, key=height.get)


def topo_generator(root, done=None):
    done = {} if done is None else done
    if root not in done:
        done[root] = True
        for p in root.parents:
            yield from topo_generator(p, done)
        yield root


def topo_children_first_then_turned(root):
    children, stack, seen = {root: 0}, [root], {root}
    while stack:
        for p in stack.pop().parents:
            children[p] = children.get(p, 0) + 1
            if p not in seen:
                seen.add(p)
                stack.append(p)
    order, free = [], [root]
    while free:
        v = free.pop()
        order.append(v)
        for p in v.parents:
            children[p] -= 1
            if children[p] == 0:
                free.append(p)
    order.reverse()
    return order


def topo_keys_of_a_dict(root):
    found = {}

    def visit(v):
        for p in v.parents:
            if p not in found:
                visit(p)
        found[v] = None

    visit(root)
    return found.keys()


TOPO = (
    topo_own_stack,
    topo_list_of_seen,
    topo_kahn,
    topo_by_longest_way,
    topo_generator,
    topo_children_first_then_turned,
    topo_keys_of_a_dict,
)


def backward_function_not_method(root):
    order = list(topo(root))[::-1]
    for v in order:
        v.grad = 0
    order[0].grad = 1
    for v in order:
        v._backward()


def backward_pops(root):
    left = list(root.topo())
    for v in left:
        v.grad = float(v is root)
    while left:
        left.pop()._backward()


def backward_by_index(root):
    nodes = root.topo()
    for i in range(len(nodes)):
        nodes[i].grad = 0.0
    nodes[-1].grad = np.float64(1.0)
    for i in range(len(nodes) - 1, -1, -1):
        nodes[i]._backward()
    return root


def backward_without_topo(root):
    """Counts children first, and lets a Value speak when the last of them has spoken."""
    waiting, seen, stack = {}, {root}, [root]
    while stack:
        v = stack.pop()
        v.grad = 0.0
        for p in v.parents:
            waiting[p] = waiting.get(p, 0) + 1
            if p not in seen:
                seen.add(p)
                stack.append(p)
    root.grad, free = 1.0, [root]
    while free:
        v = free.pop()
        v._backward()
        for p in v.parents:
            waiting[p] -= 1
            if waiting[p] == 0:
                free.append(p)


def backward_skips_leaves(root):
    root_last = [*root.topo()]
    for v in root_last:
        v.grad = 0.0
    root.grad = 1.0
    for v in root_last[::-1]:
        if v.parents:
            v._backward()


BACKWARD = (
    backward_function_not_method,
    backward_pops,
    backward_by_index,
    backward_without_topo,
    backward_skips_leaves,
)


def network_object_arrays(weights, biases, X, T):
    Ws = [np.array([[Value(w) for w in row] for row in W]) for W in weights]
    bs = [np.array([Value(b) for b in bias]) for bias in biases]
    E = 0.0
    for x, t in zip(X, T):
        a = x
        for W, b in zip(Ws[:-1], bs[:-1]):
            a = np.array([z.relu() for z in W @ a + b])
        y = [z.logistic() for z in Ws[-1] @ a + bs[-1]]
        E = E + sum((y_j - t_j) ** 2 for y_j, t_j in zip(y, t))
    E = E / (2 * len(X))
    E.backward()
    grad = np.vectorize(lambda v: v.grad)
    return E.data, [grad(W) for W in Ws], [grad(b) for b in bs]


def network_example_by_example(weights, biases, X, T):
    n = len(X)
    dWs, dbs, loss = [np.zeros_like(W) for W in weights], [np.zeros_like(b) for b in biases], 0.0
    for i in range(n):
        Ws = [[[Value(w) for w in row] for row in W] for W in weights]
        bs = [[Value(b) for b in bias] for bias in biases]
        a = [Value(v) for v in X[i]]
        for l in range(len(Ws)):
            out = []
            for j in range(len(Ws[l])):
                z = bs[l][j]
                for k in range(len(a)):
                    z = z + Ws[l][j][k] * a[k]
                out.append(z.logistic() if l + 1 == len(Ws) else z.relu())
            a = out
        C = Value(0)
        for y, t in zip(a, T[i]):
            d = y - t
            C += d * d * 0.5
        C.backward()
        loss += C.data / n
        for l in range(len(Ws)):
            dWs[l] += np.array([[w.grad for w in row] for row in Ws[l]]) / n
            dbs[l] += np.array([b.grad for b in bs[l]]) / n
    return loss, dWs, dbs


def network_flat_parameters(weights, biases, X, T):
    flat = [Value(w) for W in weights for w in np.ravel(W)] + [Value(b) for bias in biases for b in bias]
    feed = iter(flat)
    Ws = [[[next(feed) for _ in row] for row in W] for W in weights]
    bs = [[next(feed) for _ in bias] for bias in biases]

    def run(x):
        a = list(x)
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = [sum(w * v for w, v in zip(row, a)) + c for row, c in zip(W, b)]
            a = [Value.relu(v) if l < len(Ws) - 1 else Value.logistic(v) for v in z]
        return a

    errors = [0.5 * (float(t) - y) ** 2 for x, row in zip(X, T) for y, t in zip(run(x), row)]
    E = sum(errors) * (1 / len(X))
    backward(E)
    return (
        E.data,
        tuple([[w.grad for w in row] for row in W] for W in Ws),
        tuple([b.grad for b in bias] for bias in bs),
    )


VALUE_MLP_GRADIENTS = (network_object_arrays, network_example_by_example, network_flat_parameters)
