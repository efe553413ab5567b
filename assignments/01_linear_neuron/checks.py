"""Notebook 1, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import Assignment, Case, Check, Close, Example, Property, Question, Raises, Unchanged
from solutions import neuron

from . import alternatives, mistakes


def batch(n, k):
    """Weights (k,) and a batch (n, k)."""
    return lambda rng: (rng.normal(size=k), rng.normal(size=(n, k)))


def pair(*shape):
    """Two arrays of one shape, of either sign."""
    return lambda rng: (rng.normal(size=shape), rng.normal(size=shape))


def whole_pair(*shape):
    return lambda rng: (rng.integers(-5, 0, size=shape), rng.integers(1, 6, size=shape))


def twice(rng):
    """Four cases, each of them two times."""
    Y, T = rng.normal(size=(2, 4, 3))
    return np.vstack([Y, Y]), np.vstack([T, T])


def grid(p, q, n):
    return lambda rng: (
        np.sort(rng.normal(size=p)),
        np.sort(rng.normal(size=q)),
        rng.normal(size=(n, 2)),
        rng.normal(size=n),
    )


def unordered_grid(rng):
    """Neither axis rises or falls all the way: entry [i, j] belongs to the i-th value, not to the i-th largest."""
    steps = np.array([0.0, 2.5, 1.0, 4.0]) + rng.uniform(0, 0.5, size=4)
    return steps - 2, 1 - steps[[1, 0, 2]], rng.normal(size=(3, 2)), rng.normal(size=3)


def whole_grid(rng):
    """Whole numbers for the weights and for nothing else: the errors have digits behind the point."""
    w1s, w2s = np.arange(-2, 3), np.arange(-1, 2)
    return w1s, w2s, rng.uniform(0.3, 0.9, size=(3, 2)), rng.uniform(0.3, 0.9, size=3)


def whole_rows(n, k):
    """Inputs of small whole numbers, n examples of k inputs, every row and column of its own."""

    def sample(rng):
        while True:
            X = rng.integers(-3, 4, size=(n, k))
            if np.linalg.matrix_rank(X) == min(n, k) and np.linalg.cond(X) < 8:
                return X

    return sample


def regression(n, k, noise=0.5):
    """Inputs and targets that no weights fit exactly when n > k."""

    def sample(rng):
        X = whole_rows(n, k)(rng) + 0.0
        return X, X @ rng.normal(size=k) + noise * rng.normal(size=n)

    return sample


def unlike_inputs(rng):
    """A bowl ten times as long as it is wide: a short walk downhill does not reach its bottom."""
    U, _, V = np.linalg.svd(rng.normal(size=(6, 2)), full_matrices=False)
    X = 3 * U @ np.diag([1.0, 0.1]) @ V
    return X, X @ rng.normal(size=2) * 3 + 0.1 * rng.normal(size=6)


def repeated_input(rng):
    """Two inputs that always agree: only their sum of weights matters."""
    X = whole_rows(5, 2)(rng)[:, [0, 1, 1]] + 0.0
    return X, X @ rng.normal(size=3) + rng.normal(size=5)


ASSIGNMENT = Assignment(
    slug="01_linear_neuron",
    title="The linear neuron and its error surface",
    checks=(
        Check(
            neuron.neuron_output,
            points=3,
            examples=[
                Example((np.array([0.3, -0.7]), np.array([1.0, 1.0])), "One example with two inputs: one number."),
                Example(
                    (np.array([1.0, -2.0]), np.array([[1.0, 1.0], [3.0, 0.0], [0.0, 2.0]])),
                    "Three examples, one per row: three numbers.",
                ),
            ],
            cases=[
                Case("one example with five inputs", lambda rng: (rng.normal(size=5), rng.normal(size=5))),
                Case("a batch of seven with four inputs", batch(7, 4), Unchanged()),
                Case("a batch with as many examples as inputs", batch(3, 3), calls=2),
                Case("a batch of one", batch(1, 3), weight=0.5),
                Case("whole numbers", whole_pair(4), weight=0.5),
            ],
            misconceptions=mistakes.NEURON_OUTPUT,
            alternatives=alternatives.NEURON_OUTPUT,
        ),
        Check(
            neuron.squared_error,
            points=2,
            examples=[
                Example((2.0, 0.0), "The output is 2 and should be 0."),
                Example((0.7, 0.7), "The output is what it should be: no error."),
            ],
            cases=[
                Case("two numbers, the output too small", lambda rng: (-rng.uniform(1, 3), rng.uniform(1, 3))),
                Case("two numbers, the output too large", lambda rng: (rng.uniform(1, 3), -rng.uniform(1, 3))),
                Case("seven outputs at once", pair(7), Unchanged()),
                Case("a table of outputs", pair(3, 4), calls=2),
                Case("whole numbers", whole_pair(5), weight=0.5),
            ],
            misconceptions=mistakes.SQUARED_ERROR,
            alternatives=alternatives.SQUARED_ERROR,
        ),
        Check(
            neuron.mean_loss,
            points=4,
            examples=[
                Example(
                    (np.array([[2.0], [0.0], [1.0]]), np.array([[0.0], [0.0], [0.0]])), "Three examples, one output."
                ),
            ],
            cases=[
                Case("five examples, one output", pair(5, 1)),
                Case("four examples, three outputs", pair(4, 3), Unchanged(), weight=1.5),
                Case("three examples, three outputs", pair(3, 3), calls=2),
                Case("one example, four outputs", pair(1, 4)),
                Case("every example twice", twice),
                Case("whole numbers", whole_pair(4, 2), weight=0.5),
                Case(
                    "outputs (n, 1) against targets (n,)",
                    lambda rng: (rng.normal(size=(4, 1)), rng.normal(size=4)),
                    Raises("NumPy stretches the two shapes against each other and a number comes back: it must not"),
                    weight=0.5,
                ),
                Case(
                    "outputs (n,) against targets (n, 1)",
                    lambda rng: (rng.normal(size=4), rng.normal(size=(4, 1))),
                    Raises("NumPy stretches the two shapes against each other and a number comes back: it must not"),
                    weight=0.5,
                ),
                Case(
                    "outputs (n, 1) against targets (n, 3)",
                    lambda rng: (rng.normal(size=(4, 1)), rng.normal(size=(4, 3))),
                    Raises("NumPy stretches the two shapes against each other and a number comes back: it must not"),
                    weight=0.25,
                ),
            ],
            misconceptions=mistakes.MEAN_LOSS,
            alternatives=alternatives.MEAN_LOSS,
        ),
        Check(
            neuron.error_surface,
            points=4,
            examples=(),
            cases=[
                Case("five cases on a 4 x 7 grid", grid(4, 7, 5), Unchanged(), weight=1.5),
                Case("three cases on a 6 x 2 grid", grid(6, 2, 3)),
                Case("four cases on a 4 x 4 grid", grid(4, 4, 4), calls=2),
                Case("one case on a 3 x 5 grid", grid(3, 5, 1)),
                Case("weights in no order", unordered_grid, weight=0.5),
                Case("whole-numbered weights", whole_grid, weight=0.5),
            ],
            misconceptions=mistakes.ERROR_SURFACE,
            alternatives=alternatives.ERROR_SURFACE,
        ),
        Check(
            neuron.bowl_hessian,
            points=4,
            examples=[
                Example((np.array([[1.0, 1.0]]),), "The single case (1, 1)."),
                Example((np.array([[1.0, 1.0], [1.0, -1.0]]),), "A second case, at a right angle to the first."),
            ],
            cases=[
                Case("six examples, three weights", lambda rng: (rng.normal(size=(6, 3)),), Unchanged(exact=True)),
                Case("two examples, four weights", lambda rng: (rng.normal(size=(2, 4)),), Close(exact=True)),
                Case("as many examples as weights", lambda rng: (rng.normal(size=(3, 3)),), Close(exact=True), calls=2),
                Case("one example", lambda rng: (rng.normal(size=(1, 3)),), Close(exact=True)),
                Case("inputs far from zero", lambda rng: (3 + rng.normal(size=(5, 2)),), Close(exact=True)),
                Case("whole numbers", lambda rng: (whole_rows(5, 2)(rng),), Close(exact=True), weight=0.5),
            ],
            misconceptions=mistakes.BOWL_HESSIAN,
            alternatives=alternatives.BOWL_HESSIAN,
        ),
        Check(
            neuron.best_weights,
            points=3,
            examples=[
                Example((np.array([[1.0, 1.0]]), np.array([2.0])), "One case and two weights: a trough."),
                Example(
                    (np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0, 0.0])),
                    "Three cases that contradict each other: a bowl.",
                ),
            ],
            cases=[
                Case("seven noisy cases, three weights", regression(7, 3), Unchanged()),
                Case(
                    "the normal equations",
                    regression(6, 2),
                    Property(
                        lambda w, X, t: bool(
                            np.max(np.abs(X.T @ (X @ w.ravel() - t))) < 1e-4 * np.max(np.abs(X.T @ t))
                        ),
                        "at your weights the loss still has a slope: X^T (X w - t) is not zero",
                    ),
                ),
                Case("one case, three weights", regression(1, 3)),
                Case("two cases, four weights", regression(2, 4), calls=2),
                Case("inputs of unlike size", unlike_inputs),
                Case("two inputs that always agree", repeated_input),
            ],
            misconceptions=mistakes.BEST_WEIGHTS,
            alternatives=alternatives.BEST_WEIGHTS,
        ),
    ),
    questions=(
        Question(
            "w1",
            points=4,
            rubric="""
- **1 point** The single case (1, 1) -> 0 gives a *trough*, not a bowl: its Hessian [[1, 1], [1, 1]] has the
  eigenvalues 2 and 0.
- **1 point** It has infinitely many minima: every point of the line w1 + w2 = 0, all with error 0.
- **1 point** A bowl needs positive curvature in every direction: cases whose inputs span the weight space
  (for two weights, a second case that is not a multiple of the first).
- **1 point** With k weights the error is a surface in k + 1 dimensions, over k axes of weights; at least k linearly
  independent inputs are needed before it has a single minimum.
""",
        ),
    ),
)
