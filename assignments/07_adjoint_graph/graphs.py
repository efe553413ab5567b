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


def for_operation(operation, leaves, steps, held=False, told=None, numbers=None, signs=None, times=1):
    """Leaves, and steps that combine earlier Values; the last one is told a grad, or those that `told` picks.

    `signs` are those of all leaves and of all grads that are told; without them they are random. The new Values hand
    on what they are told `times` times.
    """

    def sample(rng):
        data = list(numbers) if numbers is not None else far_from_zero(rng, leaves)
        before = far_from_zero(rng, leaves) if held else [0.0] * leaves
        grads = [3.0 * g if (k in told if told else k == len(steps) - 1) else 0.0 for k, g in
                 enumerate(far_from_zero(rng, len(steps)))]  # fmt: skip
        if signs:
            data, grads = [signs[0] * abs(x) for x in data], [signs[1] * abs(g) for g in grads]
        return operation, data, before, [list(places) for places in steps], grads, times

    return sample


READINGS = {
    "new": "the new Value does not hold the right number in its `data`",
    "old": "the `data` of a Value that was there before has changed",
    "parents": "the `parents` of the new Value are not those that it was computed from",
    "early": "grads have changed already on the way forward, before anybody has called `_backward()`",
    "grads": "the new Value is right, but after its `_backward()` the grads are not",
}


@dataclass(frozen=True)
class Readings:
    """Data, parents and grads are what they should be. At a `kink` any grad between the two sides' will do."""

    kink: bool = False
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        got, want = trial.outcome.value, trial.expected.value
        if not isinstance(got, dict) or got.keys() != want.keys():
            return "it does not return a Value"
        for name, sentence in READINGS.items():
            if name == "grads" and self.kink and self._between(got[name], trial.args):
                continue
            if not alike(got[name], want[name]):
                idle = name == "grads" and alike(got[name][: len(want["old"])], want["early"][: len(want["old"])])
                return "after `_backward()` the grads of the parents are what they were before" if idle else sentence
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
        back, count = rng.integers(1, 6, size=(n, 2)).tolist(), rng.integers(1, 3, size=n).tolist()
        parents = [[max(0, k - b) for b in back[k][: count[k]]] if k >= 3 else [] for k in range(n)]
        root = n - 3
        needed = ancestors(parents, root)
        if 8 <= len(needed) < root and ways(parents, root) > len(needed):
            return parents, root


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


def for_topo(parents, times=1):
    return lambda rng: (parents, len(parents) - 1, times)


def for_random_topo(rng):
    return *random_graph(rng), 1


@dataclass(frozen=True)
class Order:
    """Every Value that the root depends on, once, after its parents; any such order is right."""

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
        if root not in got:
            return "the root itself is missing in the list"
        if len(set(got)) < len(got):
            return "a Value stands in the list more than once"
        needed = ancestors(parents, root)
        if not needed <= set(got):
            return "a Value is missing that the root was computed from"
        if set(got) - needed:
            return "a Value stands in the list that the root does not depend on"
        place = {k: index for index, k in enumerate(got)}
        if any(place[p] > place[k] for k in got for p in parents[k]):
            return "a Value stands before one of its parents"
        return None


# Grads ------------------------------------------------------------------------------------------


def for_backward(parents, roots=None, held=False):
    """A graph whose Values hand their grads on by random slopes."""

    def sample(rng):
        slopes = [far_from_zero(rng, len(places)) for places in parents]
        if len(parents) > 30:  # neither vanishing nor exploding along a long way
            slopes = [[1.2 / len(places) * np.sign(s) for s in own] for own, places in zip(slopes, parents)]
            slopes = [[float(s) for s in own] for own in slopes]
        before = far_from_zero(rng, len(parents)) if held else [0.0] * len(parents)
        return parents, slopes, before, list(roots or [len(parents) - 1])

    return sample


def for_silent_backward(parents):
    """The root does not depend on the last of its parents: a Value whose grad is 0 is asked to speak before others."""

    def sample(rng):
        _, slopes, before, roots = for_backward(parents)(rng)
        last = max(parents[-1])
        slopes[-1] = [0.0 if place == last else slope for place, slope in zip(parents[-1], slopes[-1])]
        return parents, slopes, before, roots

    return sample


def for_random_backward(times=1, inner=False):
    def sample(rng):
        parents, root = random_graph(rng)
        roots = [root] * times
        if inner:
            roots.append(max(k for k in ancestors(parents, root) if k < root and len(ancestors(parents, k)) > 3))
        return parents, [far_from_zero(rng, len(p)) for p in parents], [0.0] * len(parents), roots

    return sample


@dataclass(frozen=True)
class Grads:
    """The grads of all Values of a graph.

    A student whose `topo` begins with the root has lost points for that already: `backward` may go either way then.
    """

    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        got, want = trial.outcome.value, trial.expected.value
        if isinstance(got, list) and len(got) == 2 != len(want):  # with an order from the leaves, and one from the root
            return self.about(got[0], want, trial.args[3]) and self.about(got[1], want, trial.args[3])
        return self.about(got, want, trial.args[3])

    @staticmethod
    def about(got, want, roots):
        if got == "too many":
            return "Values are made to speak again and again: the work doubles with every diamond"
        if got == "changed":
            return "after the call the data or the parents of some Value are no longer what they were"
        values = numbers(got)
        if values is not None and values.shape == np.shape(want) and not abs(values[roots[-1]] - 1) < 1e-4:
            return "the grad of the root itself is not what d(root)/d(root) is"
        if values is None or values.shape != np.shape(want) or not np.all(np.isfinite(values)):
            return "the grads that it leaves are not ordinary numbers"
        return None if alike(values, want) else "the grads that it leaves in the graph are not all right"


# Networks ---------------------------------------------------------------------------------------


def for_network(sizes, n, targets=1.0):
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
    """Loss and gradients are right, came out of Values, and no argument was written into."""

    watches_arguments: ClassVar[bool] = True
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial):
        written = written_into(trial)
        if written:
            return written
        got, want = trial.outcome.value, trial.expected.value
        if not isinstance(got, tuple) or len(got) != 4:
            return "it does not return a loss, gradients of the weights and gradients of the biases"
        if difference(got[0], want[0]):
            return "the loss that it returns is not right"
        for name, mine, right in zip(("dWs", "dbs"), got[1:], want[1:]):
            wrong = difference(mine, right, exact=True, sizes=lengths(trial.args))
            if wrong is not None:
                return f"{name}: {wrong.removeprefix('it returns ')}"
        if got[3] is not True:
            return "the numbers are right, but hardly any Value was made on the way: here the graph should find them"
        return None
