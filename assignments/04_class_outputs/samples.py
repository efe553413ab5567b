"""Hidden inputs of notebook 4. Scores and sums so large that exponentials overflow have cases of their own."""

import numpy as np

from solutions.classes import one_hot, softmax


def labels(n, K, among=None):
    """n labels in mixed order, every one of `among` (all K when not given) at least once, no smallest one first."""

    def sample(rng):
        present = np.arange(K) if among is None else np.array(among)
        while True:
            drawn = rng.permutation(np.concatenate([present, rng.choice(present, n - len(present))]))
            if len(present) == 1 or drawn[0] != present[0]:
                return drawn, K

    return sample


def listed(n, K):
    """The same as a list of Python's own whole numbers."""

    def sample(rng):
        drawn, _ = labels(n, K)(rng)
        return drawn.tolist(), K

    return sample


def turned(rng):
    """As many labels as classes, in an order that rows and columns disagree about."""
    return np.array([[1, 2, 3, 0], [2, 0, 3, 1], [3, 0, 1, 2], [1, 3, 0, 2]])[rng.integers(4)], 4


def scores(n, K, spread=1.5, least=(0.0, 1.0)):
    """Scores whose smallest probability lies between the two of `least`."""

    def sample(rng):
        while True:
            Z = spread * rng.normal(size=(n, K))
            if least[0] <= np.min(softmax(Z)) <= least[1]:
                return (Z,)

    return sample


def rows_apart(rng):
    """Rows of which each one is ordinary, 800 and more away from each other."""
    far = rng.permutation([0.0, 800.0, -900.0, 1700.0])
    return (rng.integers(-8, 9, size=(4, 3)) / 4 + far[:, None],)


def around(level, n=3, K=4, least=0.0):
    """Ordinary scores around a large number; quarters, so that the shift costs no digit. No probability is below
    `least`."""

    def sample(rng):
        while True:
            Z = rng.integers(-8, 9, size=(n, K)) / 4
            if np.min(softmax(Z)) >= least:
                return (Z + level,)

    return sample


def towering(height, K):
    """One score of this height in each of three rows, zeros beside it; rows and columns do not agree about where."""

    def sample(rng):
        Z = np.zeros((3, K))
        Z[np.arange(3), np.array([[1, 2, 0], [2, 0, 1]])[rng.integers(2)]] = height
        return (Z,)

    return sample


def whole_scores(rng):
    return (rng.integers(-3, 4, size=(4, 3)),)


def targets(rng, n, K):
    """One-hot targets in which two classes at least occur, where there is more than one example."""
    drawn, _ = labels(n, K, among=rng.permutation(K)[: min(n, K)])(rng)
    return one_hot(drawn, K)


def forecasts(n, K, whole=False, fits=None):
    """Probabilities and targets; no class that came was thought very unlikely. `fits` may ask for more."""

    def sample(rng):
        while True:
            T, P = targets(rng, n, K), softmax(1.2 * rng.normal(size=(n, K)))
            if np.min(P[T == 1]) > 0.06 and (fits is None or fits(P, T)):
                return P, T.astype(int) if whole else T

    return sample


def somebody_was_wrong(P, T):
    """Whether the loss differs from its value to two digits, and from what the favourites of the forecasts cost."""
    loss, of_favourites = -np.mean(np.log(P[T == 1])), -np.mean(np.log(np.max(P, axis=1)))
    return loss - of_favourites > 1e-3 * loss and abs(np.round(loss, 2) - loss) > 2e-4 * loss


def no_share_of_wrong_answers(factors):
    """Whether the share of wrong answers is none of the multiples of the loss that `factors` allow."""

    def fits(P, T):
        wrong, loss = np.mean(np.argmax(P, axis=1) != np.argmax(T, axis=1)), -np.mean(np.log(P[T == 1]))
        multiples = loss * np.array([1.0, *factors(P, T)])
        return bool(np.all(np.abs(wrong - multiples) > 2e-3 * np.abs(multiples)))

    return fits


def undecided_forecast(rng):
    """One example of two classes; the second one came, and had a probability of about a third."""
    p, came = rng.uniform(0.3, 0.34), np.eye(2)[[1]]
    return np.where(came == 1, p, 1 - p), came


def forecasts_twice(rng):
    P, T = forecasts(4, 3, fits=somebody_was_wrong)(rng)
    return np.vstack([P, P]), np.vstack([T, T])


def uniform(n, K):
    return lambda rng: (np.full((n, K), 1 / K), targets(rng, n, K))


def surprised(rng):
    """The class that comes had less than a hundredth."""
    T = targets(rng, 5, 3)
    small = rng.uniform(0.002, 0.008, size=(5, 1))
    rest = rng.uniform(0.3, 0.7, size=(5, 1))
    others = np.array([rng.permutation([share, 1 - share]) for share in rest[:, 0]]) * (1 - small)
    P = np.zeros((5, 3))
    P[T == 1], P[T == 0] = small[:, 0], others.ravel()
    return P, T


def ruled_out(rng):
    """In every row one wrong class has the probability 0 exactly; one row is certain, and right."""
    T = targets(rng, 4, 4)
    P = softmax(rng.normal(size=(4, 4)))
    P[np.arange(4), (T.argmax(axis=1) + rng.integers(1, 4, size=4)) % 4] = 0.0
    sure = rng.integers(4)
    P[sure] = T[sure]
    return P / P.sum(axis=1, keepdims=True), T


def certain(rng):
    T = targets(rng, 4, 3)
    return T.copy(), T


def certain_and_wrong(rng):
    c, K = rng.integers(3), 3
    return np.eye(K)[[c]], np.eye(K)[[(c + rng.integers(1, K)) % K]]


def scored(n, K, spread=1.5, whole=False, missed=False):
    """Scores and targets; `missed` asks for a row in which the class with the best score did not come."""

    def sample(rng):
        while True:
            Z, T = spread * rng.normal(size=(n, K)), targets(rng, n, K)
            Z, T = (rng.integers(-3, 4, size=(n, K)), T.astype(int)) if whole else (Z, T)
            if not missed or np.any(np.argmax(Z, axis=1) != np.argmax(T, axis=1)):
                return Z, T

    return sample


def scored_around(level):
    def sample(rng):
        (Z,) = around(level)(rng)
        return Z, targets(rng, *Z.shape)

    return sample


def scored_apart(rng):
    """Rows far away from each other; in one of them the class that came stands so far ahead that the others have the
    probability 0 when it is rounded. In another one the class with the best score did not come."""
    while True:
        (Z,), T, came = rows_apart(rng), targets(rng, 4, 3), np.eye(3)[[rng.integers(3)]]
        if np.any(np.argmax(Z, axis=1) != np.argmax(T, axis=1)):
            return np.vstack([Z, 3000.0 * came]), np.vstack([T, came])


def neurons(*shape, spread=2.0, whole=False):
    """Weighted sums of logistic neurons and their targets, both 0 and 1."""

    def sample(rng):
        sizes = np.resize(np.array([0.3, 1.0, 1.8]), int(np.prod(shape))) * rng.uniform(0.8, 1.2, size=np.prod(shape))
        signs = np.where(np.arange(sizes.size) % 2, 1.0, -1.0)
        z, t = spread * (sizes * signs)[rng.permutation(sizes.size)].reshape(shape), mixed(rng, shape)
        return (rng.integers(-3, 4, size=shape), t) if whole else (z, t + 0.0)

    return sample


def mixed(rng, shape):
    """Zeros and ones, half of each (one more 1 when the number is odd)."""
    return rng.permutation(np.arange(np.prod(shape)) % 2 == 0).astype(int).reshape(shape)


def far_out(level):
    """Sums of plus and minus this size, each with the right and with the wrong target."""

    def sample(rng):
        order = rng.permutation(4)
        return np.array([level, level, -level, -level])[order], np.array([0.0, 1.0, 0.0, 1.0])[order]

    return sample


def one_sum(target):
    """A single sum that is not close to zero, and its target."""
    return lambda rng: (rng.choice([-1.0, 1.0], size=1) * rng.uniform(0.6, 1.6, size=1), np.array([target]))


def one_sided(sign):
    """Sums between 3 and 6 on one side, where the curve is flat, with both targets."""

    def sample(rng):
        return sign * rng.permutation(np.append(rng.uniform(3, 6, size=3), [5.5, 5.8])), mixed(rng, 5) + 0.0

    return sample
