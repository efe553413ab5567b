"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "add": [
        # norm-wise error at most 0e+00
        (
            "plain closure",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "written out as in neg",
            r"""
def add(a, b):
    out = Value(a.data + b.data, [a, b], 'add')
    def tell_parents():
        a.grad = a.grad + out.grad * 1.0
        b.grad = b.grad + out.grad * 1.0
    out._backward = tell_parents
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "slopes kept on the way forward",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))
    slopes = (1.0, 1.0,)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "lambda with setattr",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))
    out._backward = lambda: [setattr(a, 'grad', a.grad + 1.0 * out.grad), setattr(b, 'grad', b.grad + 1.0 * out.grad)]
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "helper for all nodes",
            r"""
def node(data, parents, slopes):
    v = Value(data, parents)
    def speak():
        for p, s in zip(parents, slopes(v)):
            p.grad += s * v.grad
    v._backward = speak
    return v

def add(a, b):
    return node(a.data + b.data, (a, b), lambda out: (1.0, 1.0,))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "functools.partial",
            r"""
from functools import partial
def _tell(out, a, b):
    a.grad += 1.0 * out.grad
    b.grad += 1.0 * out.grad
def add(a, b):
    out = Value(a.data + b.data, (a, b))
    out._backward = partial(_tell, out, a, b)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "class with __call__",
            r"""
class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, b = out.parents
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad
def add(a, b):
    out = Value(a.data + b.data, (a, b))
    out._backward = Tell(out)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "default arguments bind",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))
    def f(a=a, b=b, out=out):
        g = out.grad
        a.grad += np.multiply(g, 1.0)
        b.grad += np.multiply(g, 1.0)
    out._backward = f
    return out
""",
        ),
        (
            "partial",
            r"""
from functools import partial


def _tell(out, pairs):
    for v, s in pairs:
        v.grad += s * out.grad


def add(a, b):
    out = Value(a.data + b.data, parents=(a, b), label="add")
    out._backward = partial(_tell, out, ((a, 1.0), (b, 1.0)))
    return out
""",
        ),
        (
            "parents once when they are one",
            r"""
def add(a, b):
    out = Value(a.data + b.data, ((a,) if a is b else (a, b)), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "numpy numbers",
            r"""
def add(a, b):
    out = Value(np.float64(a.data) + np.float64(b.data), (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * np.float64(out.grad)
        b.grad += 1.0 * np.float64(out.grad)

    out._backward = tell_parents
    return out
""",
        ),
        (
            "setattr",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        setattr(a, "grad", a.grad + 1.0 * out.grad)
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "operands lifted",
            r"""
def add(a, b):
    a, b = as_value(a), as_value(b)
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out
""",
        ),
    ],
    "mul": [
        # norm-wise error at most 0e+00
        (
            "plain closure",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "written out as in neg",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, [a, b], 'mul')
    def tell_parents():
        a.grad = a.grad + out.grad * b.data
        b.grad = b.grad + out.grad * a.data
    out._backward = tell_parents
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "slopes kept on the way forward",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    slopes = (b.data, a.data,)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "lambda with setattr",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    out._backward = lambda: [setattr(a, 'grad', a.grad + b.data * out.grad), setattr(b, 'grad', b.grad + a.data * out.grad)]
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "helper for all nodes",
            r"""
def node(data, parents, slopes):
    v = Value(data, parents)
    def speak():
        for p, s in zip(parents, slopes(v)):
            p.grad += s * v.grad
    v._backward = speak
    return v

def mul(a, b):
    return node(a.data * b.data, (a, b), lambda out: (b.data, a.data,))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "functools.partial",
            r"""
from functools import partial
def _tell(out, a, b):
    a.grad += b.data * out.grad
    b.grad += a.data * out.grad
def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    out._backward = partial(_tell, out, a, b)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "class with __call__",
            r"""
class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, b = out.parents
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad
def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    out._backward = Tell(out)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "default arguments bind",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))
    def f(a=a, b=b, out=out):
        g = out.grad
        a.grad += np.multiply(g, b.data)
        b.grad += np.multiply(g, a.data)
    out._backward = f
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "product of all parents",
            r"""
def mul(a, b):
    out = Value(math.prod([a.data, b.data]), (a, b))
    def tell():
        for me, other in ((a, b), (b, a)):
            me.grad += other.data * out.grad
    out._backward = tell
    return out
""",
        ),
        (
            "partial",
            r"""
from functools import partial


def _tell(out, pairs):
    for v, s in pairs:
        v.grad += s * out.grad


def mul(a, b):
    out = Value(a.data * b.data, parents=(a, b), label="mul")
    out._backward = partial(_tell, out, ((a, b.data), (b, a.data)))
    return out
""",
        ),
        (
            "parents once when they are one",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, ((a,) if a is b else (a, b)), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "numpy numbers",
            r"""
def mul(a, b):
    out = Value(np.float64(a.data) * np.float64(b.data), (a, b), "*")

    def tell_parents():
        a.grad += b.data * np.float64(out.grad)
        b.grad += a.data * np.float64(out.grad)

    out._backward = tell_parents
    return out
""",
        ),
        (
            "setattr",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        setattr(a, "grad", a.grad + b.data * out.grad)
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "operands lifted",
            r"""
def mul(a, b):
    a, b = as_value(a), as_value(b)
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
    ],
    "logistic": [
        # norm-wise error at most 0e+00
        (
            "plain closure",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "written out as in neg",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), [a], 'logistic')
    def tell_parents():
        a.grad = a.grad + out.grad * out.data * (1 - out.data)
    out._backward = tell_parents
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "slopes kept on the way forward",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    slopes = (out.data * (1 - out.data),)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "lambda with setattr",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    out._backward = lambda: [setattr(a, 'grad', a.grad + out.data * (1 - out.data) * out.grad)]
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "helper for all nodes",
            r"""
def node(data, parents, slopes):
    v = Value(data, parents)
    def speak():
        for p, s in zip(parents, slopes(v)):
            p.grad += s * v.grad
    v._backward = speak
    return v

def logistic(a):
    return node(1 / (1 + math.exp(-a.data)), (a,), lambda out: (out.data * (1 - out.data),))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "functools.partial",
            r"""
from functools import partial
def _tell(out, a):
    a.grad += out.data * (1 - out.data) * out.grad
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    out._backward = partial(_tell, out, a)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "class with __call__",
            r"""
class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, = out.parents
        a.grad += out.data * (1 - out.data) * out.grad
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    out._backward = Tell(out)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "default arguments bind",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))
    def f(a=a, out=out):
        g = out.grad
        a.grad += np.multiply(g, out.data * (1 - out.data))
    out._backward = f
    return out
""",
        ),
        # differs: (-29.0,) told (1.0,), grads before 0.0 (data 2.5435209494162336e-13 for 2.543665647376276e-13); (-29.0,) told (1.0,), grads before 0.75 (data 2.5435209494162336e-13 for 2.543665647376276e-13); (-29.0,) told (-2.5,), grads before 0.0 (data 2.5435209494162336e-13 for 2.543665647376276e-13)
        # DISPUTABLE: relative accuracy of the left tail is lost below about -25
        (
            "tanh form",
            r"""
def logistic(a):
    s = 0.5 * (1 + math.tanh(a.data / 2))
    out = Value(s, (a,))
    def _backward():
        a.grad += s * (1 - s) * out.grad
    out._backward = _backward
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "NumPy, slope from exp",
            r"""
def logistic(a):
    e = np.exp(-a.data)
    out = Value(1 / (1 + e), [a])
    def _backward():
        a.grad += e / (1 + e) ** 2 * out.grad
    out._backward = _backward
    return out
""",
        ),
        (
            "by tanh",
            r"""
def logistic(a):
    s = 0.5 * (1.0 + math.tanh(0.5 * a.data))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += s * (1.0 - s) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "two branches",
            r"""
def logistic(a):
    s = (1 / (1 + math.exp(-a.data)) if a.data >= 0 else math.exp(a.data) / (1 + math.exp(a.data)))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += s * (1.0 - s) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "numpy",
            r"""
def logistic(a):
    s = float(1 / (1 + np.exp(-a.data)))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += s * (1.0 - s) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "slope from out",
            r"""
def logistic(a):
    s = 1.0 / (1.0 + math.exp(-a.data))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "slope from exponentials",
            r"""
def logistic(a):
    s = 1.0 / (1.0 + math.exp(-a.data))
    out = Value(s, (a,), "logistic")

    def tell_parent():
        a.grad += math.exp(-abs(a.data)) / (1 + math.exp(-abs(a.data))) ** 2 * out.grad

    out._backward = tell_parent
    return out
""",
        ),
    ],
    "relu": [
        # norm-wise error at most 0e+00
        (
            "plain closure",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "written out as in neg",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, [a], 'relu')
    def tell_parents():
        a.grad = a.grad + out.grad * (1.0 if a.data > 0 else 0.0)
    out._backward = tell_parents
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "slopes kept on the way forward",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    slopes = ((1.0 if a.data > 0 else 0.0),)
    def hand_on():
        for parent, slope in zip(out.parents, slopes):
            parent.grad += slope * out.grad
    out._backward = hand_on
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "lambda with setattr",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    out._backward = lambda: [setattr(a, 'grad', a.grad + (1.0 if a.data > 0 else 0.0) * out.grad)]
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "helper for all nodes",
            r"""
def node(data, parents, slopes):
    v = Value(data, parents)
    def speak():
        for p, s in zip(parents, slopes(v)):
            p.grad += s * v.grad
    v._backward = speak
    return v

def relu(a):
    return node(a.data if a.data > 0 else 0.0, (a,), lambda out: ((1.0 if a.data > 0 else 0.0),))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "functools.partial",
            r"""
from functools import partial
def _tell(out, a):
    a.grad += (1.0 if a.data > 0 else 0.0) * out.grad
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    out._backward = partial(_tell, out, a)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "class with __call__",
            r"""
class Tell:
    def __init__(self, out): self.out = out
    def __call__(self):
        out = self.out
        a, = out.parents
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    out._backward = Tell(out)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "default arguments bind",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))
    def f(a=a, out=out):
        g = out.grad
        a.grad += np.multiply(g, (1.0 if a.data > 0 else 0.0))
    out._backward = f
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "NumPy, half at 0",
            r"""
def relu(a):
    out = Value(np.maximum(a.data, 0), (a,))
    def _backward():
        a.grad += np.heaviside(a.data, 0.5) * out.grad
    out._backward = _backward
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "a branch for each side",
            r"""
def relu(a):
    if a.data < 0:
        return Value(0.0, (a,))
    r = Value(a.data, (a,))
    def tell():
        a.grad += r.grad
    r._backward = tell
    return r
""",
        ),
        (
            "heaviside",
            r"""
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += np.heaviside(a.data, 0.5) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "abs",
            r"""
def relu(a):
    s = (a.data + abs(a.data)) / 2
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "gate by out",
            r"""
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if out.data > 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "open at zero",
            r"""
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data >= 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "nothing when closed",
            r"""
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        if a.data > 0:
            a.grad += out.grad

    out._backward = tell_parent
    return out
""",
        ),
    ],
    "topo": [
        # norm-wise error at most 0e+00
        (
            "visit with a set",
            r"""
def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v)

    visit(root)
    return order
""",
        ),
        # norm-wise error at most 0e+00
        # DISPUTABLE: a list is searched: quadratic in the number of Values
        (
            "list of ids, helper outside",
            r"""
def _walk(v, done, order):
    if id(v) in done:
        return
    done.append(id(v))
    for p in v.parents[::-1]:
        _walk(p, done, order)
    order.append(v)

def topo(root):
    order = []
    _walk(root, [], order)
    return order
""",
        ),
        # norm-wise error at most 0e+00
        (
            "own stack",
            r"""
def topo(root):
    order, seen, stack = [], set(), [(root, False)]
    while stack:
        v, ready = stack.pop()
        if ready:
            order.append(v)
        elif v not in seen:
            seen.add(v)
            stack.append((v, True))
            stack.extend((p, False) for p in v.parents)
    return order
""",
        ),
        # norm-wise error at most 0e+00
        (
            "Kahn: children counted",
            r"""
from collections import deque
def topo(root):
    nodes, todo, waiting = {root}, [root], {}
    while todo:
        v = todo.pop()
        for p in v.parents:
            waiting[p] = waiting.get(p, 0) + 1
            if p not in nodes:
                nodes.add(p)
                todo.append(p)
    back, ready = [], deque([root])
    while ready:
        v = ready.popleft()
        back.append(v)
        for p in v.parents:
            waiting[p] -= 1
            if not waiting[p]:
                ready.append(p)
    return back[::-1]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "longest way from the leaves",
            r"""
def topo(root):
    height = {}
    def h(v):
        if v not in height:
            height[v] = 1 + max([h(p) for p in v.parents], default=0)
        return height[v]
    h(root)
    return sorted(height, key=height.get)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "generator",
            r"""
def topo(root):
    seen = set()
    def walk(v):
        seen.add(id(v))
        for p in v.parents:
            if id(p) not in seen:
                yield from walk(p)
        yield v
    return list(walk(root))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "dict as ordered set",
            r"""
def topo(root):
    done = {}
    def visit(v):
        for p in v.parents:
            if p not in done:
                visit(p)
        done[v] = True
    visit(root)
    return list(done)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "graphlib",
            r"""
from graphlib import TopologicalSorter
def topo(root):
    graph, todo = {}, [root]
    while todo:
        v = todo.pop()
        if v not in graph:
            graph[v] = set(v.parents)
            todo += v.parents
    return list(TopologicalSorter(graph).static_order())
""",
        ),
        # norm-wise error at most 0e+00
        (
            "tuple",
            r"""
def topo(root, seen=None):
    seen = set() if seen is None else seen
    if root in seen:
        return ()
    seen.add(root)
    before = ()
    for p in root.parents:
        before += topo(p, seen)
    return before + (root,)
""",
        ),
        (
            "a tuple",
            r"""
def topo(root):
    order, seen = [], set()

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            visit(p)
        order.append(v)

    visit(root)
    return tuple(order)
""",
        ),
        (
            "a generator inside",
            r"""
def topo(root):
    seen = set()
    def walk(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                yield from walk(p)
            yield v
    return list(walk(root))
""",
        ),
        (
            "graphlib, once more",
            r"""
def topo(root):
    from graphlib import TopologicalSorter
    graph, left = {}, [root]
    while left:
        v = left.pop()
        if v not in graph:
            graph[v] = set(v.parents)
            left.extend(v.parents)
    return list(TopologicalSorter(graph).static_order())
""",
        ),
        (
            "deque",
            r"""
def topo(root):
    from collections import deque
    order, seen = deque(), set()
    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v)
    visit(root)
    return list(order)
""",
        ),
        (
            "recursion with arguments",
            r"""
def topo(root, order=None, seen=None):
    order = [] if order is None else order
    seen = set() if seen is None else seen
    if root not in seen:
        seen.add(root)
        for p in root.parents:
            topo(p, order, seen)
        order.append(root)
    return order
""",
        ),
    ],
    "backward": [
        # norm-wise error at most 0e+00
        (
            "as in the text",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
""",
        ),
        # norm-wise error at most 0e+00
        (
            "method, slices",
            r"""
def backward(root):
    nodes = list(root.topo())[::-1]
    for v in nodes: v.grad = 0
    nodes[0].grad = 1.0
    [v._backward() for v in nodes]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "pop from the back",
            r"""
def backward(root):
    order = list(topo(root))
    for v in order:
        v.grad = 1.0 if v is root else 0.0
    while order:
        order.pop()._backward()
""",
        ),
        # norm-wise error at most 0e+00
        (
            "index counts down",
            r"""
def backward(root):
    order = list(topo(root))
    n = len(order)
    for k in range(n):
        order[k].grad = float(order[k] is root)
    for k in range(n - 1, -1, -1):
        order[k]._backward()
""",
        ),
        # norm-wise error at most 0e+00
        (
            "own order",
            r"""
def backward(root):
    seen, order = set(), []
    def visit(v):
        if v in seen: return
        seen.add(v)
        v.grad = 0.0
        for p in v.parents: visit(p)
        order.append(v)
    visit(root)
    root.grad = 1.0
    for v in order[::-1]: v._backward()
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion along the list",
            r"""
def backward(root):
    def go(nodes):
        if nodes:
            nodes[-1]._backward()
            go(nodes[:-1])
    nodes = topo(root)
    for v in nodes:
        v.grad = 0.0
    root.grad += 1
    go(nodes)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "map and deque",
            r"""
from collections import deque
def backward(root):
    order = topo(root)
    deque(map(lambda v: setattr(v, 'grad', 0.0), order), maxlen=0)
    root.grad = 1.0
    deque(map(lambda v: v._backward(), reversed(order)), maxlen=0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "waiting counts",
            r"""
def backward(root):
    children = {v: 0 for v in topo(root)}
    for v in children:
        v.grad = 0.0
        for p in v.parents:
            children[p] += 1
    root.grad = 1.0
    ready = [root]
    while ready:
        v = ready.pop()
        v._backward()
        for p in v.parents:
            children[p] -= 1
            if children[p] == 0:
                ready.append(p)
""",
        ),
        (
            "pop",
            r"""
def backward(root):
    order = list(topo(root))
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    while order:
        order.pop()._backward()
""",
        ),
        (
            "own order inside",
            r"""
def backward(root):
    order, seen = [], set()
    def visit(v):
        if id(v) not in seen:
            seen.add(id(v))
            for p in v.parents:
                visit(p)
            order.append(v)
    visit(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order[::-1]:
        v._backward()
""",
        ),
        (
            "counting children",
            r"""
def backward(root):
    waiting, queue = {}, [root]
    root.grad = 1.0
    seen = {root}
    while queue:
        v = queue.pop()
        for p in v.parents:
            waiting[p] = waiting.get(p, 0) + 1
            if p not in seen:
                seen.add(p)
                p.grad = 0.0
                queue.append(p)
    ready = [root]
    while ready:
        v = ready.pop()
        v._backward()
        for p in v.parents:
            waiting[p] -= 1
            if not waiting[p]:
                ready.append(p)
""",
        ),
        (
            "map",
            r"""
def backward(root):
    order = topo(root)
    list(map(lambda v: setattr(v, "grad", 0.0), order))
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
""",
        ),
        (
            "checks for leaves",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        if v.parents:
            v._backward()
""",
        ),
    ],
    "value_mlp_gradients": [
        # norm-wise error at most 5e-15
        (
            "loops",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # norm-wise error at most 5e-15
        (
            "sum and comprehension, nested lists",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    P = [([[Value(w) for w in r] for r in W], [Value(q) for q in b]) for W, b in zip(weights, biases)]
    def net(x):
        a = [Value(q) for q in x]
        for k, (W, b) in enumerate(P):
            z = [sum((w * q for w, q in zip(r, a)), c) for r, c in zip(W, b)]
            a = [q.logistic() for q in z] if k == len(P) - 1 else [q.relu() for q in z]
        return a
    E = sum((y - float(t)) * (y - float(t)) for x, ts in zip(X, T) for y, t in zip(net(x), ts)) * (0.5 / len(X))
    backward(E)
    return E.data, [[[w.grad for w in r] for r in W] for W, _ in P], [[c.grad for c in b] for _, b in P]
""",
        ),
        # norm-wise error at most 1e-15
        (
            "object arrays and @",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    box = np.vectorize(Value, otypes=[object])
    Ws, bs = [box(W) for W in weights], [box(b) for b in biases]
    a = box(X)
    for l, (W, b) in enumerate(zip(Ws, bs)):
        z = a @ W.T + b
        a = np.vectorize(relu if l < len(Ws) - 1 else logistic, otypes=[object])(z)
    E = ((a - box(T)) ** 2).sum() / (2 * len(X))
    E.backward()
    grad = np.vectorize(lambda q: q.grad, otypes=[float])
    return E.data, [grad(W) for W in Ws], [grad(b) for b in bs]
""",
        ),
        # norm-wise error at most 5e-15
        (
            "one graph per example, grads added",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    n = len(X)
    loss, dWs, dbs = 0.0, [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for x, t in zip(X, T):
        Ws = [[[Value(w) for w in r] for r in W] for W in weights]
        bs = [[Value(q) for q in b] for b in biases]
        a = list(map(Value, x))
        for l in range(len(Ws)):
            z = []
            for j in range(len(bs[l])):
                s = bs[l][j]
                for i in range(len(a)):
                    s = s + Ws[l][j][i] * a[i]
                z.append(s)
            a = [s.logistic() if l + 1 == len(Ws) else s.relu() for s in z]
        C = Value(0.0)
        for y, q in zip(a, t):
            d = y - Value(q)
            C = C + 0.5 * d * d
        C.backward()
        loss += C.data / n
        for l in range(len(Ws)):
            dWs[l] += np.array([[w.grad for w in r] for r in Ws[l]]) / n
            dbs[l] += np.array([q.grad for q in bs[l]]) / n
    return loss, dWs, dbs
""",
        ),
        # norm-wise error at most 5e-15
        (
            "dictionary of leaves",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    leaf = {}
    for l, (W, b) in enumerate(zip(weights, biases)):
        for j in range(W.shape[0]):
            leaf[l, j] = Value(b[j])
            for i in range(W.shape[1]):
                leaf[l, j, i] = Value(W[j, i])
    E, L = 0.0, len(weights)
    for x, t in zip(X, T):
        a = list(x)
        for l in range(L):
            z = [leaf[l, j] for j in range(len(biases[l]))]
            for j in range(len(z)):
                for i in range(len(a)):
                    z[j] = z[j] + leaf[l, j, i] * (a[i] if isinstance(a[i], Value) else float(a[i]))
            a = [logistic(q) for q in z] if l == L - 1 else [relu(q) for q in z]
        for y, q in zip(a, t):
            E = E + (y - float(q)) ** 2 / (2 * len(X))
    E.backward()
    dWs, dbs = [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for key, q in leaf.items():
        (dWs if len(key) == 3 else dbs)[key[0]][key[1:]] = q.grad
    return E.data, dWs, dbs
""",
        ),
        # norm-wise error at most 5e-15
        (
            "recursion over layers, tuples",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    params = [([list(map(Value, r)) for r in W], list(map(Value, b))) for W, b in zip(weights, biases)]
    def out(layers, a):
        (W, b), rest = layers[0], layers[1:]
        z = []
        for r, c in zip(W, b):
            for w, q in zip(r, a): c = c + w * q
            z.append(c)
        return out(rest, [q.relu() for q in z]) if rest else [q.logistic() for q in z]
    E = Value(0)
    for x, t in zip(X, T):
        for y, q in zip(out(params, [Value(k) for k in x]), t): E += (y - Value(q)) ** 2
    E = E * (1 / (2 * len(X)))
    E.backward()
    return E.data, tuple(np.array([[w.grad for w in r] for r in W]) for W, _ in params), tuple(np.array([c.grad for c in b]) for _, b in params)
""",
        ),
        # norm-wise error at most 2e-16
        # DISPUTABLE: the numbers are right; "every derivative is the grad of a Value that holds a weight or a bias"
        (
            "formulas of notebook 5",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    a, zs = [X], []
    for l in range(len(weights)):
        zs.append(a[l] @ weights[l].T + biases[l])
        a.append(np.maximum(zs[l], 0) if l < len(weights) - 1 else 1 / (1 + np.exp(-zs[l])))
    d = (a[-1] - T) * a[-1] * (1 - a[-1])
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, d.T @ a[l] / len(X))
        dbs.insert(0, d.mean(axis=0))
        if l: d = d @ weights[l] * (zs[l - 1] > 0)
    return 0.5 * np.mean(np.sum((a[-1] - T) ** 2, axis=1)), dWs, dbs
""",
        ),
        (
            "target minus output",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(x) for x in b] for b in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = []
            for row, bias in zip(W, b):
                s = bias
                for w, v in zip(row, a):
                    s = s + w * v
                z.append(s)
            a = [s.logistic() if l == len(Ws) - 1 else s.relu() for s in z]
        for y, target in zip(a, t):
            e = float(target) - y
            total = total + e * e * 0.5
    E = total * (1.0 / len(X))
    E.backward()
    return E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws], [np.array([v.grad for v in b]) for b in bs]
""",
        ),
        (
            "targets as Values",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(x) for x in b] for b in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = []
            for row, bias in zip(W, b):
                s = bias
                for w, v in zip(row, a):
                    s = s + w * v
                z.append(s)
            a = [s.logistic() if l == len(Ws) - 1 else s.relu() for s in z]
        for y, target in zip(a, t):
            e = y + Value(-target)
            total = total + e * e * 0.5
    E = total * (1.0 / len(X))
    E.backward()
    return E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws], [np.array([v.grad for v in b]) for b in bs]
""",
        ),
        (
            "inputs as numbers",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(x) for x in b] for b in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = list(x)
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = []
            for row, bias in zip(W, b):
                s = bias
                for w, v in zip(row, a):
                    s = w * v + s
                z.append(s)
            a = [s.logistic() if l == len(Ws) - 1 else s.relu() for s in z]
        for y, target in zip(a, t):
            e = y - float(target)
            total = total + e * e * 0.5
    E = total * (1.0 / len(X))
    E.backward()
    return E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws], [np.array([v.grad for v in b]) for b in bs]
""",
        ),
        (
            "classes",
            r"""
class Neuron:
    def __init__(self, row, bias, last):
        self.w, self.b, self.last = [Value(w) for w in row], Value(bias), last

    def __call__(self, x):
        z = self.b
        for w, v in zip(self.w, x):
            z = z + w * v
        return z.logistic() if self.last else z.relu()


def value_mlp_gradients(weights, biases, X, T):
    layers = [[Neuron(r, c, k == len(weights) - 1) for r, c in zip(W, b)] for k, (W, b) in enumerate(zip(weights, biases))]
    losses = []
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for layer in layers:
            a = [neuron(a) for neuron in layer]
        losses += [(y - float(s)) ** 2 for y, s in zip(a, t)]
    E = losses[0]
    for more in losses[1:]:
        E = E + more
    E = E * (0.5 / len(X))
    backward(E)
    dWs = [np.array([[w.grad for w in neuron.w] for neuron in layer]) for layer in layers]
    return E.data, dWs, [np.array([neuron.b.grad for neuron in layer]) for layer in layers]
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("logistic", "tanh form"),  # relative accuracy of the left tail is lost below about -25
    ("topo", "list of ids, helper outside"),  # a list is searched: quadratic in the number of Values
    (
        "value_mlp_gradients",
        "formulas of notebook 5",
    ),  # the numbers are right; "every derivative is the grad of a Value that holds a weight or a bias"
}
