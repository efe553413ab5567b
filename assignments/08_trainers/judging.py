"""What is asked of the answers of notebook 8, where one number or one path is not all that comes back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from autograder import SamePath
from autograder.checks.compare import TOLERANCE, difference, numbers
from autograder.checks.judges import expected, written_into
from autograder.checks.outcomes import Returned, Trial

MAX_ASKED = 1000  # an epoch here has thirteen batches at most


@dataclass(frozen=True)
class PathAndHistory:
    """A pair: the exact path of a trainer, and what became of its `name`, one entry for each row."""

    name: str
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        want, got = expected(trial), trial.outcome.value
        if not _is_pair(got):
            return f"it returns one thing, where two are asked for: the path, and the history of {self.name}"
        path = SamePath().complaint(_of(trial, got[0], want[0]))
        if path is not None:
            return path
        history, wanted = numbers(got[1]), numbers(want[1])
        if history is None or wanted is None or history.size != wanted.size:
            return f"the path is right; the history of {self.name} should have one entry for each of its rows"
        wrong = np.flatnonzero(~(np.abs(history.ravel() - wanted) <= TOLERANCE * np.abs(wanted)))
        if len(wrong):
            return f"the path is right, and the history of {self.name} departs at entry {wrong[0]}"
        return None


@dataclass(frozen=True)
class Trained:
    """What `fit` leaves behind: the network's weights, and the MSE of each epoch that was used.

    `of` is what is looked at: "all", the "errors" alone, or the error of the "start" alone.
    """

    of: str = "all"
    watches_arguments: ClassVar[bool] = True
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        (w, mses), got = expected(trial), trial.outcome.value
        written = written_into(trial)
        if written:
            return written
        if self.of == "start":
            found = numbers(got[1])
            first = None if found is None or not found.size else found.ravel()[0]
            return difference(first, mses[0]) and "the first error is not the MSE of the weights to start from"
        problem = difference(got[1], mses)
        if problem is not None:
            found = numbers(got[1])
            if found is not None and found.size not in (1, mses.size):
                return "as many errors are asked for as epochs were used, and one for the start: the number differs"
            return f"of the errors: {problem}"
        problem = None if self.of == "errors" else difference(got[0], w)
        return (
            problem and "the errors are right, but `net.w` does not hold the weights that the last of them belongs to"
        )


@dataclass(frozen=True)
class Epochs:
    """Three epochs of mini-batches: two in a row, and the first once more with the same random generator.

    The order of the examples is free. What was asked of the gradient function shows which examples were presented
    together, and with which weights. It comes from the student's process and proves nothing by itself: here it is
    gone through step by step, and the weights that came back must be those at the end of it.

    `of` is what is looked at: "all", the "batches", that is who comes together with whom, or the "steps" that lead from
    one batch to the next, whoever comes.
    """

    of: str = "all"
    watches_arguments: ClassVar[bool] = True
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        written = written_into(trial)
        if written:
            return written
        params = trial.args[0]
        got, asked = trial.outcome.value
        problem = difference(got, expected(trial)[0], tolerance=np.inf)
        if problem is not None:
            return problem
        asked = _without_repeats(asked[:MAX_ASKED])
        if self.of != "steps" and sum(np.size(x) for _, x, _ in asked) > 3 * trial.args[1].size:
            return "an example is presented twice in one epoch"
        per_epoch, left = divmod(len(asked), 3)
        if left or not asked:
            return "the same data were cut into another number of batches from one epoch to the next"
        orders = []
        for epoch, start in enumerate((params, got[0], params)):
            batches = asked[epoch * per_epoch : (epoch + 1) * per_epoch]
            found = self._epoch(trial, batches, np.reshape(np.asarray(start, float), params.shape), got[epoch])
            if isinstance(found, str):
                return found
            orders.append(found)
        return None if self.of == "steps" else self._order(orders)

    def _epoch(self, trial: Trial, batches: Sequence[Any], w: np.ndarray, end: Any) -> str | list[int]:
        """The order in which the examples were presented, or what is wrong."""
        _, X, T, lr, size, _, grad = trial.args
        begin, order = w, list[int]()
        for number, (asked_at, x, t) in enumerate(batches):
            rows = _rows(X, np.reshape(x, (-1, X.shape[1])))
            if rows is None:
                return "the gradient is asked for inputs that are no rows of X"
            if np.size(t) != len(rows) * T.shape[1]:
                return "the gradient is asked for another number of targets than of inputs"
            x, t = np.reshape(x, (len(rows), -1)), np.reshape(t, (len(rows), -1))
            if self.of != "steps" and not np.all(_near(t, T[rows])):
                return "the gradient is asked for inputs with targets of other examples"
            if self.of != "batches" and difference(asked_at, w) is not None:
                return _other_weights(number, asked_at, begin)
            order += rows
            w = w - lr * grad(w, x, t)
        if self.of != "steps" and len(set(order)) < len(order):
            return "an example is presented twice in one epoch"
        if self.of != "steps" and len(order) < len(X):
            return "not every example is presented in one epoch"
        sizes = [min(size, len(X) - at) for at in range(0, len(X), size)]
        if self.of != "steps" and [len(b[1]) for b in batches] != sizes:
            return "the batches are of other sizes than asked for: only the last may be smaller"
        if self.of != "batches" and difference(end, w) is not None:
            return "the weights that come back are not those after the last batch"
        return order

    @staticmethod
    def _order(orders: Sequence[list[int]]) -> str | None:
        if len(orders[0]) < 12:
            return None  # too few to tell chance from intention
        if any(order == sorted(order) for order in orders):
            return "the examples are presented in the order in which they stand in X"
        if orders[0] == orders[1]:
            return "a second epoch presents the examples in the same order as the first"
        if orders[0] != orders[2]:
            return "with the same random generator the order should be the same again: where does yours come from?"
        return None


def _other_weights(number: int, asked_at: Any, begin: np.ndarray) -> str:
    """What to say of weights that are not those that the rule leads to."""
    if number == 0:
        return "the first batch does not meet the weights that the epoch begins with"
    if difference(asked_at, begin) is None:
        return (
            "a batch asks for the gradient where the epoch began, and not at the weights that the batch before has left"
        )
    return "a batch meets other weights than a step of `lr` times the gradient of the batch before would have left"


def _without_repeats(asked: Sequence[Any]) -> list[Any]:
    """Requests without those that repeat the one before: asking twice is no mistake."""
    kept: list[Any] = []
    for request in asked:
        if not kept or any(not np.array_equal(a, b) for a, b in zip(kept[-1], request)):
            kept.append(request)
    return kept


def _rows(X: np.ndarray, asked: np.ndarray) -> list[int] | None:
    """The places of rows in X, all looked for at once; None where one stands nowhere."""
    alike = np.all(_near(X, asked[:, None]), axis=2)
    places: list[int] = np.argmax(alike, axis=1).tolist()
    return places if np.all(np.any(alike, axis=1)) else None


def _near(one: np.ndarray, other: np.ndarray) -> Any:
    """What `numpy.isclose` says, which takes ten times as long about small arrays; infinity is close to nothing."""
    return np.isfinite(other) & (np.abs(one - other) <= 1e-8 + 1e-5 * np.abs(other))


def _of(trial: Trial, value: Any, wanted: Any) -> Trial:
    """The same trial, as far as one part of the value goes."""
    return replace(trial, expected=Returned(wanted), outcome=replace(trial.outcome, value=value))


def _is_pair(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and len(value) == 2
