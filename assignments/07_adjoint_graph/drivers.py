"""Drivers of notebook 7: they try the student's functions inside the student's process, and hold no secret.

Each stands alone, for its source travels. Values cannot cross the line; numbers, and places in a list of Values, can.
Builtins are imported by name, for a notebook may well have a variable called `sum` or `list`.
"""

# ruff: noqa: F821, UP029 - Value, topo and the other names are the student's; builtins are not


def try_operation(operation, numbers, held, steps, told, times):
    """Leaves with `numbers` and grads `held`; each step makes a Value of earlier ones, by their places.

    On the way back the new Values hold the grads `told` before the last one speaks first. They speak `times` times.
    """
    from builtins import id, isinstance, len, range, reversed, zip

    apply = {
        "add": lambda a, b: a + b,
        "mul": lambda a, b: a * b,
        "logistic": lambda a: a.logistic(),
        "relu": lambda a: a.relu(),
    }[operation]
    values = [Value(number) for number in numbers]
    for v, grad in zip(values, held):
        v.grad = grad
    for places in steps:
        out = apply(*(values[place] for place in places))
        if not isinstance(out, Value):
            return "no Value"
        values.append(out)
    new = values[len(numbers) :]
    early = [v.grad for v in values]
    for _ in range(times):
        for v, grad in zip(new, told):
            v.grad = grad
        for v in reversed(new):
            v._backward()
    return {
        "new": [v.data for v in new],
        "old": [v.data for v in values[: len(numbers)]],
        "parents": [{id(p) for p in v.parents} == {id(values[k]) for k in places} for v, places in zip(new, steps)],
        "early": early,
        "grads": [v.grad for v in values],
    }


def try_topo(parents, root, times):
    """The places of the Values in the student's order, at the last of several requests."""
    from builtins import enumerate, frozenset, id, isinstance, len, property, range, set

    reads = 0

    class TooMany(Exception):
        pass

    class Watched(Value):
        """Counts how often somebody asks for its parents: many times the number of Values squared is too often."""

        @property
        def parents(self):
            nonlocal reads
            reads += 1
            if reads > 5 * times * len(parents) ** 2 + 100:
                raise TooMany
            return self.known

        @parents.setter
        def parents(self, known):
            self.known = known

    values = []
    for places in parents:
        values.append(Watched(len(values) % 3, [values[k] for k in places]))
    try:
        for _ in range(times):
            order = values[root].topo()
    except TooMany:
        return "too many"
    if order is None or isinstance(order, (set, frozenset)):
        return None if order is None else "a set"
    places = {id(v): k for k, v in enumerate(values)}
    return [places.get(id(v), -1) for v in order]


def try_backward(parents, slopes, held, roots):
    """The grads of all Values after backward() of one root after the other.

    Nothing else of the student's is needed: the Values hand their grads on by given slopes, and an order that is
    right takes the place of `topo`. Where the student's own runs from the root, both directions are tried.
    """
    from builtins import id, len, list, reversed, zip

    calls, own, values = 0, topo, []

    class TooMany(Exception):
        pass

    def linked(places, factors):
        v = Value(1.0 + len(values) % 3, [values[k] for k in places])
        receivers = [values[k] for k in places]

        def hand_on():
            nonlocal calls
            calls += 1
            if calls > 20 * len(parents) * len(roots) + 100:
                raise TooMany
            for receiver, factor in zip(receivers, factors):
                receiver.grad += factor * v.grad

        v._backward = hand_on
        return v

    def from_the_root():
        one = Value(1.0)
        two = Value(2.0, [one])
        try:
            return [id(v) for v in own(two)] == [id(two), id(one)]
        except Exception:
            return False

    def in_order_of_birth(root):
        needed = {id(root)}
        for v in reversed(values):
            if id(v) in needed:
                needed |= {id(p) for p in v.parents}
        return [v for v in values if id(v) in needed]

    def grads(turned):
        global topo
        nonlocal calls
        calls, values[:] = 0, []
        for places, factors in zip(parents, slopes):
            values.append(linked(places, factors))
        for v, grad in zip(values, held):
            v.grad = grad
        before = [(v.data, list(v.parents)) for v in values]
        topo = (lambda root: in_order_of_birth(root)[::-1]) if turned else in_order_of_birth
        try:
            for root in roots:
                values[root].backward()
        except TooMany:
            return "too many"
        finally:
            topo = own
        if [(v.data, list(v.parents)) for v in values] != before:
            return "changed"
        return [v.grad for v in values]

    return [grads(False), grads(True)] if from_the_root() else grads(False)


def try_value_mlp_gradients(weights, biases, X, T):
    """What the student's function returns, and whether it made Values at all.

    For this call the Values are others, which keep the slopes of each step themselves, so that nothing depends on what
    the student's own Values do.
    """
    import math
    from builtins import dict, float, globals, isinstance, len, list, reversed, set, sorted, sum, tuple

    names, made = globals(), 0

    class Linked(Value):
        def __init__(self, data, parents=(), label=""):
            nonlocal made
            made += 1
            super().__init__(data, parents, label)
            self.number, self.local = made, ()

    def computed(data, *local):
        out = Linked(data, [v for v, _ in local])
        out.local = local
        return out

    def squashed(a):
        s = 1.0 / (1.0 + math.exp(-a.data))
        return computed(s, (a, s - s * s))

    def in_order_of_birth(root):
        needed, waiting = set(), [root]
        while waiting:
            v = waiting.pop()
            if v not in needed:
                needed.add(v)
                waiting += [parent for parent, _ in v.local]
        return sorted(needed, key=lambda v: v.number)

    def read(root):
        slopes = dict.fromkeys(in_order_of_birth(root), 0.0)
        slopes[root] = 1.0
        for v in reversed(slopes):
            v.grad = slopes[v]
            for parent, slope in v.local:
                slopes[parent] += slope * v.grad

    others = {
        "Value": Linked,
        "neg": lambda a: computed(-a.data, (a, -1.0)),
        "add": lambda a, b: computed(a.data + b.data, (a, 1.0), (b, 1.0)),
        "mul": lambda a, b: computed(a.data * b.data, (a, b.data), (b, a.data)),
        "logistic": squashed,
        "relu": lambda a: computed(a.data if a.data > 0 else 0.0, (a, float(a.data > 0))),
        "topo": in_order_of_birth,
        "backward": read,
    }
    own = {name: names[name] for name in others if name in names}
    names.update(others)
    try:
        result = value_mlp_gradients(weights, biases, X, T)
        if isinstance(result, (tuple, list)) and len(result) == 3:
            loss, dWs, dbs = result
            loss = loss.data if isinstance(loss, Linked) else loss
            return loss, dWs, dbs, made >= sum(W.size for W in weights)
        return result
    finally:
        for name in others:
            names.pop(name, None)
        names.update(own)


def try_everything(weights, biases, X, T):
    """The same, with the student's own Values."""
    return value_mlp_gradients(weights, biases, X, T)
