"""Hidden graphs of notebook 7, and judges that say what is wrong with an answer about one."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from autograder.checks.compare import alike, difference, lengths, numbers
from autograder.checks.judges import written_into

# Operations -------------------------------------------------------------------------------------


def far_from_zero(rng, size):
    """Numbers between 0.4 and 2.5 in size, of either sign: no two of them, nor a sum of two, are close to 0 or 1."""
    return (rng.uniform(0.4, 2.5, size) * rng.choice([-1.0, 1.0], size)).tolist()


def leaves_and_steps(operation, leaves, steps, held=False, told=None, numbers=None, signs=None, times=1):
    """Leaves, and steps that combine earlier Values; the last one is told a grad, or those that `told` picks.

    `signs` are those of all leaves and of all grads that are told: such numbers lie between 0.7 and 0.85, beside the
    places where two curves meet (tanh and the logistic function at 0.88). Without them the first leaf is negative, and
    grads beside given numbers are. The new Values hand on what they are told `times` times.
    """

    def sample(rng):
        data = list(numbers) if numbers is not None else far_from_zero(rng, leaves)
        data[0] = data[0] if numbers is not None else -abs(data[0])
        before = far_from_zero(rng, leaves) if held else [0.0] * leaves
        grads = [3.0 * g if (k in told if told else k == len(steps) - 1) else 0.0 for k, g in
                 enumerate(far_from_zero(rng, len(steps)))]  # fmt: skip
        if signs:
            data = (signs[0] * rng.uniform(0.7, 0.85, leaves)).tolist()
        if signs or numbers is not None:
            grads = [(signs[1] if signs else -1) * abs(g) for g in grads]
        return operation, data, before, [list(places) for places in steps], grads, times

    return sample


READINGS = {  # where a Value is written into that was there before, others may be wrong because of it
    "old": "the `data` of a Value that was there before has changed",
    "new": "the new Value does not hold the right number in its `data`",
    "parents": "the `parents` of the new Value are not those that it was computed from",
    "early": "grads have changed already on the way forward, before anybody has called `_backward()`",
    "grads": "the new Value is right, but after its `_backward()` the grads are not",
}


@dataclass(frozen=True)
class Readings:
    """Data, parents and grads are what they should be. At a `kink` any grad between the two sides' will do.

    `of` names the readings that are looked at, all of them by default.
    """

    kink: bool = False
    of: tuple[str, ...] = tuple(READINGS)
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        got, want = trial.outcome.value, trial.expected.value
        if not isinstance(got, dict) or got.keys() != want.keys():
            return "it does not return a Value"
        for name, sentence in READINGS.items():
            if name not in self.of:
                continue
            if name == "grads" and self.kink and self._between(got[name], trial.args):
                continue
            if not alike(got[name], want[name]):
                return (self._about_grads(got[name], want, trial.args[3]) if name == "grads" else None) or sentence
        return None

    @staticmethod
    def _about_grads(got, want, steps):
        """More about grads that are wrong: the leaves' have not moved, or that of the new Value alone is wrong."""
        leaves = len(want["old"])
        if alike(got[:leaves], want["early"][:leaves]):
            return "after `_backward()` the grads of the parents are what they were before"
        if len(steps) == 1 and alike(got[:leaves], want["grads"][:leaves]):
            return "its parents are told what they should be, but its own grad is no longer what it was"
        return None

    @staticmethod
    def _between(got, args):
        """One leaf and one new Value: 0 or the whole grad, or something between, on top of what was held."""
        held, told = args[2][0], args[4][0]
        values = numbers(got)
        if values is None or values.shape != (2,) or not np.all(np.isfinite(values)):
            return False
        share = (values[0] - held) / told
        return -1e-4 <= share <= 1 + 1e-4 and abs(values[1] - told) <= 1e-4 * abs(told)


# Orders -----------------------------------------------------------------------------------------

LEFT = [[], [0], [0], [2], [3], [1, 4]]  # a diamond whose second arm is the longer one, by more than one Value
RIGHT = [[], [0], [0], [2], [3], [4, 1]]
TWICE = [[], [0, 0], [1, 0], [2, 2]]
MANY = [[], [], [], [], [0, 1, 2], [4, 0, 1, 3]]  # a sum of three numbers, and something made of four


def ladder(diamonds):
    """Diamonds in a row: 3 Values each, and twice as many ways through the graph with each of them."""
    parents = [[]]
    for _ in range(diamonds):
        top = len(parents) - 1
        parents += [[top], [top], [top + 1, top + 2]]
    return parents


def chain(n):
    return [[], *([k] for k in range(n - 1))]


def random_graph(rng, n=14):
    """Parents of n Values, and a root that was computed from most of them, but not from all."""
    while True:
        back, two = rng.integers(1, 6, size=(n, 2)).tolist(), (rng.random(n) < 0.8).tolist()
        parents = [[max(0, k - b) for b in back[k][: 1 + two[k]]] if k >= 3 else [] for k in range(n)]
        root = n - 3
        needed = ancestors(parents, root)
        enough = 8 <= len(needed) < root and len(needed & {0, 1, 2}) >= 2 and ways(parents, root) > len(needed)
        if enough and first_way_misleads(parents, root) and all(too_early(parents, root, deep) for deep in (0, 1)):
            return parents, root


def too_early(parents, root, deep):
    """Whether a Value with parents would speak before one of its children, were they asked depth or breadth first."""
    order, waiting = [], [root]
    while waiting:
        k = waiting.pop(-1 if deep else 0)
        if k not in order:
            order.append(k)
            waiting += parents[k][::-1] if deep else parents[k]
    place = {k: index for index, k in enumerate(order)}
    return any(parents[p] and place[p] < place[k] for k in order for p in parents[k])


def first_way_misleads(parents, root):
    """Whether a Value is nearer to the root than one of its children, by the ways that are found first."""
    depth = {}

    def walk(k, steps):
        if k not in depth:
            depth[k] = steps
            for p in parents[k]:
                walk(p, steps + 1)

    walk(root, 0)
    return any(depth[p] < depth[k] for k in depth for p in parents[k])


def ancestors(parents, root):
    """Places of the Values that the root was computed from, and its own."""
    needed = {root}
    for k in range(root, -1, -1):
        if k in needed:
            needed.update(parents[k])
    return needed


def ways(parents, root):
    """How many ways lead from the root to a leaf."""
    count = []
    for places in parents:
        count.append(sum(count[p] for p in places) or 1)
    return count[root]


def graph_and_root(parents, times=1):
    return lambda rng: (parents, len(parents) - 1, times)


def random_graph_and_root(rng):
    return *random_graph(rng), 1


@dataclass(frozen=True)
class Order:
    """Every Value that the root depends on, once, after its parents; any such order is right.

    `asks` for "members" looks at who is in the list, for "order" at the order of those that are: half of them at least.
    """

    asks: str = "all"
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        got, (parents, root, _) = trial.outcome.value, trial.args
        if got == "too many":
            return "it asks Values for their parents again and again: the work doubles with every diamond"
        if got == "a set":
            return "it returns a set, and a set has no order"
        if got is None:
            return "it returns None: a list that is only built does not reach the caller"
        if not isinstance(got, list) or not all(type(k) is int for k in got):
            return "it does not return a list of Values"
        if -1 in got:
            return "something stands in the list that is no Value of this graph"
        if len(set(got)) < len(got):
            return "a Value stands in the list more than once"
        needed = ancestors(parents, root)
        members = None if self.asks == "order" else self._members(got, root, needed)
        return members or (None if self.asks == "members" else self._order(got, parents, needed))

    @staticmethod
    def _members(got, root, needed):
        if root not in got:
            return "the root itself is missing in the list"
        if not needed <= set(got):
            return "a Value is missing that the root was computed from"
        if set(got) - needed:
            return "a Value stands in the list that the root does not depend on"
        return None

    @staticmethod
    def _order(got, parents, needed):
        if 2 * len(needed & set(got)) < len(needed):
            return "most of the Values that the root was computed from are missing"
        place = {k: index for index, k in enumerate(got)}
        if any(place.get(p, -1) > place[k] for k in got for p in parents[k]):
            return "a Value stands before one of its parents"
        return None


# Grads ------------------------------------------------------------------------------------------


def graph_with_slopes(parents, roots=None, held=False):
    """A graph whose Values hand their grads on by random slopes."""

    def sample(rng):
        slopes = slopes_of(parents, rng)
        before = far_from_zero(rng, len(parents)) if held else [0.0] * len(parents)
        return parents, slopes, before, list(roots or [len(parents) - 1])

    return sample


def slopes_of(parents, rng):
    """A slope for each way to a parent; along a long way they neither vanish nor explode."""
    ways_up = sum(map(len, parents))
    if len(parents) <= 30:
        slopes = iter(far_from_zero(rng, ways_up))
        return [[next(slopes) for _ in places] for places in parents]
    slopes = iter(rng.uniform(0.95, 1.05, ways_up).tolist())
    return [[next(slopes) / len(places) for _ in places] for places in parents]


def graph_with_a_silent_value(parents):
    """The root does not depend on the last of its parents: a Value whose grad is 0 is asked to speak before others."""

    def sample(rng):
        _, slopes, before, roots = graph_with_slopes(parents)(rng)
        last = max(parents[-1])
        slopes[-1] = [0.0 if place == last else slope for place, slope in zip(parents[-1], slopes[-1])]
        return parents, slopes, before, roots

    return sample


def inner_roots(parents, root):
    """Values that the root was computed from, whose own graph no wrong order survives."""
    return [
        k
        for k in ancestors(parents, root) - {root}
        if first_way_misleads(parents, k) and all(too_early(parents, k, deep) for deep in (0, 1))
    ]


def random_graph_with_slopes(times=1, inner=False):
    def sample(rng):
        parents, root = random_graph(rng)
        within = inner_roots(parents, root)
        while inner and not within:
            parents, root = random_graph(rng)
            within = inner_roots(parents, root)
        roots = [root] * times + ([max(within)] if inner else [])
        return parents, slopes_of(parents, rng), [0.0] * len(parents), roots

    return sample


@dataclass(frozen=True)
class Grads:
    """The grads of all Values of a graph; with `relative` in units of the root's own grad; or only those of the root
    and its parents, when they are `near`.

    A student whose `topo` begins with the root has lost points for that already: `backward` may go either way then.
    """

    relative: bool = False
    near: bool = False
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        got, want, (parents, _, _, roots) = trial.outcome.value, trial.expected.value, trial.args
        both = isinstance(got, list) and len(got) == 2 != len(want)  # an order from the leaves, and one from the root
        complaints = [self.about(one, want, parents, roots) for one in (got if both else [got])]
        return None if None in complaints else complaints[0]

    def about(self, got, want, parents, roots):
        if got == "too many":
            return "Values are made to speak again and again: the work doubles with every diamond"
        if got == "changed":
            return "after the call the data or the parents of some Value are no longer what they were"
        values, wanted = numbers(got), np.asarray(want)
        if values is None or values.shape != wanted.shape or not np.all(np.isfinite(values)):
            return "the grads that it leaves are not ordinary numbers"
        root = roots[-1]
        if self.relative and values[root] != 0:
            values = values / values[root]
        if not abs(values[root] - 1) < 1e-4:
            return "the grad of the root itself is not what d(root)/d(root) is"
        if self.near:
            places = [root, *parents[root]]
            return None if alike(values[places], wanted[places]) else "the grads of the root's parents are not right"
        return None if alike(values, wanted) else "the grads that it leaves in the graph are not all right"


# Networks ---------------------------------------------------------------------------------------


def network_away_from_kinks(sizes, n, targets=1.0):
    """A network with sums well away from the kink of ReLU, some of them on either side of it."""

    def sample(rng):
        while True:
            weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
            biases = [rng.normal(size=q) * 0.5 for q in sizes[1:]]
            X, T = rng.normal(size=(n, sizes[0])), targets * rng.uniform(size=(n, sizes[-1]))
            sums = hidden_sums(weights, biases, X)
            if all(np.min(np.abs(z)) > 0.02 and np.all(np.any(z > 0, axis=0)) and np.any(z < 0) for z in sums):
                return weights, biases, X, T

    return sample


def hidden_sums(weights, biases, X):
    """What the hidden ReLU neurons get, layer by layer."""
    sums, a = [], X
    for W, b in list(zip(weights, biases))[:-1]:
        sums.append(a @ W.T + b)
        a = np.maximum(sums[-1], 0.0)
    return sums


@dataclass(frozen=True)
class FromGraph:
    """Loss and gradients are right, came out of Values, and no argument was written into.

    `of` is what is looked at: "all", the "loss", or the gradients of the "last layer" or of "all layers".
    """

    of: str = "all"
    watches_arguments: ClassVar[bool] = True
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        written = written_into(trial)
        if written:
            return written
        got, want = trial.outcome.value, trial.expected.value
        if not isinstance(got, tuple) or len(got) != 4:
            return "it does not return a loss, gradients of the weights and gradients of the biases"
        if self.of in ("all", "loss") and difference(got[0], want[0]):
            return "the loss that it returns is not right"
        for name, mine, right in zip(("dWs", "dbs"), got[1:], want[1:]):
            wrong = self._gradients(mine, right, lengths(trial.args))
            if wrong is not None:
                return f"{name}: {wrong.removeprefix('it returns ')}"
        if got[3] is not True:
            return "the numbers are right, but hardly any Value was made on the way: here the graph should find them"
        return None

    def _gradients(self, mine, right, sizes):
        """What is wrong with a list of gradients, as far as they are looked at."""
        if self.of == "loss":
            return None
        if self.of == "last layer" and isinstance(mine, (list, tuple)) and len(mine):
            mine, right = mine[-1], right[-1]
        return difference(mine, right, exact=True, sizes=sizes)
