"""Observers say what is seen of a wrong answer: each has a table of answers on which it speaks, and of some on which not."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder import Case, Check, Proportional, SamePath
from autograder.checks.declared import Call
from autograder.checks.evaluate import evaluate_all
from autograder.checks.outcomes import Outcome, Returned
from autograder.grading.observers import (
    Evidence,
    Factor,
    FirstStep,
    Neighbour,
    Observer,
    OneChange,
    OtherArguments,
    OtherNumbers,
    Parts,
    PartsLean,
    Places,
    Reversed,
    Shifted,
    Tendency,
    YesOrNo,
    observe,
)
from autograder.grading.observers.divided import Divided
from autograder.grading.observers.likeness import Likeness
from autograder.grading.observers.order import RELATIONS, SameRows
from autograder.grading.observers.paths import TakenBack
from autograder.grading.observers.where import SPLITS
from autograder.grading.telltale import KnownCall, Telltale
from solutions.activations import logistic
from solutions.backprop import gradient_ok
from solutions.descent import gd_step, gradient_descent, linear_gradient, train_until
from solutions.layers import deltas, gradients
from solutions.neuron import bowl_hessian, mean_loss, squared_error
from solutions.trainers import train_gda

Function = Callable[..., Any]


def network(rng: np.random.Generator, *sizes: int, n: int = 6) -> tuple[Any, ...]:
    """What `deltas` takes, for tanh neurons."""
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:], strict=False)]
    zs = [rng.normal(size=(n, q)) for q in sizes[1:]]
    slope = lambda z: 1 - np.tanh(z) ** 2  # noqa: E731
    return weights, zs, [rng.normal(size=(n, q)) for q in sizes], rng.normal(size=(n, sizes[-1])), slope, np.cos


def by_widths(weights: Any, *rest: Any) -> Any:
    """Wrong as soon as a hidden layer has as many neurons as there are inputs."""
    alike = any(W.shape[1] == weights[0].shape[1] for W in weights[1:])
    return [d + 1 if alike else d for d in deltas(weights, *rest)]


def for_gradients(rng: np.random.Generator, *sizes: int, n: int = 6) -> tuple[Any, ...]:
    return [rng.normal(size=(n, q)) for q in sizes[1:]], [rng.normal(size=(n, q)) for q in sizes]


def bowl(w: Any) -> tuple[float, np.ndarray]:
    """A performance that rises again where a step is too long, and its gradient."""
    return 0.5 * float(w @ ([1.0, 3.0] * w)), [1.0, 3.0] * w


def after_a_step_back(*args: Any) -> tuple[np.ndarray, np.ndarray]:
    """Right until a step has been taken back."""
    path, rates = train_gda(*args)
    stays = next(n for n in range(1, len(path)) if np.array_equal(path[n], path[n - 1]))
    path[stays + 1 :] += 1
    return path, rates


def batch_sums(w: np.ndarray, batches: Any) -> np.ndarray:
    """What is summed over batches."""
    return w + sum(batch.sum(axis=0) for batch in batches)


def rows_alike(weights: Any, *rest: Any) -> Any:
    """Wrong for more than one layer, where all rows are the last one."""
    return [d if len(weights) == 1 else 0 * d + d[-1] for d in deltas(weights, *rest)]


SAMPLES: dict[Function, list[tuple[str, Callable[[np.random.Generator], Any]]]] = {
    linear_gradient: [
        ("one", lambda rng: (rng.normal(size=2), rng.normal(size=(1, 2)), rng.normal(size=1))),
        ("six", lambda rng: (rng.normal(size=3), rng.normal(size=(6, 3)), rng.normal(size=6))),
        ("five", lambda rng: (rng.normal(size=2), rng.normal(size=(5, 2)), rng.normal(size=5))),
        ("whole", lambda rng: (rng.integers(1, 5, 2), rng.integers(1, 5, (5, 2)), rng.integers(-9, -5, 5))),
    ],
    mean_loss: [
        ("one output", lambda rng: (rng.normal(size=(5, 1)), rng.normal(size=(5, 1)))),
        ("three outputs", lambda rng: (rng.normal(size=(4, 3)), rng.normal(size=(4, 3)))),
        ("two outputs", lambda rng: (rng.normal(size=(6, 2)), rng.normal(size=(6, 2)))),
    ],
    squared_error: [
        ("five", lambda rng: (2 * rng.normal(size=5), np.zeros(5))),
        ("a table", lambda rng: (2 * rng.normal(size=(4, 5)), np.zeros((4, 5)))),
        ("another table", lambda rng: (2 * rng.normal(size=(3, 6)), np.zeros((3, 6)))),
    ],
    bowl_hessian: [
        ("six", lambda rng: (rng.normal(size=(6, 3)),)),
        ("five", lambda rng: (rng.normal(size=(5, 4)),)),
    ],
    gd_step: [
        ("three", lambda rng: (rng.normal(size=3), rng.normal(size=3), 0.3)),
        ("four", lambda rng: (rng.normal(size=4), rng.normal(size=4), 1.7)),
    ],
    gradient_descent: [
        ("small", lambda rng: (lambda w: w * [1.0, 3.0], rng.normal(size=2), 0.1, 8)),
        ("large", lambda rng: (lambda w: w * [1.0, 3.0], rng.normal(size=2), 0.9, 6)),
    ],
    logistic: [
        ("a number", lambda rng: (float(rng.normal()),)),
        ("another number", lambda rng: (float(rng.normal()),)),
        ("seven", lambda rng: (rng.normal(size=7),)),
        ("a table", lambda rng: (rng.normal(size=(3, 4)),)),
        ("far away", lambda rng: (np.array([-900.0, 900.0]),)),
    ],
    deltas: [
        ("two layers", lambda rng: network(rng, 3, 4, 2)),
        ("three layers", lambda rng: network(rng, 4, 3, 5, 2)),
        ("four layers", lambda rng: network(rng, 3, 5, 4, 6, 2, n=7)),
        ("a single layer", lambda rng: network(rng, 3, 2)),
        ("equal widths", lambda rng: network(rng, 4, 4, 4)),
        ("as wide as the input", lambda rng: network(rng, 3, 5, 3, 2)),
    ],
    train_until: [
        (f"{epochs} epochs", lambda rng, k=epochs: (*(rng.normal(size=s) for s in (2, (5, 2), 5)), 0.1, 0.0, k))
        for epochs in (3, 4, 8)
    ],
    gradients: [
        ("two layers", lambda rng: for_gradients(rng, 3, 4, 2)),
        ("three layers", lambda rng: for_gradients(rng, 4, 3, 5, 2)),
        ("one example", lambda rng: for_gradients(rng, 4, 3, 5, 2, n=1)),
    ],
    train_gda: [
        (f"a rate of {rate}", lambda rng, rate=rate: (bowl, rng.normal(size=2) + 3, rate, 8)) for rate in (0.9, 1.1)
    ],
    batch_sums: [
        (f"{n} batches", lambda rng, n=n: (rng.normal(size=3), [rng.normal(size=(4, 3)) for _ in range(n)]))
        for n in (1, 1, 2, 3)
    ],
    gradient_ok: [
        ("accepts equals", lambda rng: (np.ones(3), np.ones(3), 1e-4)),
        ("rejects a sign", lambda rng: (np.ones(3), -np.ones(3), 1e-4)),
        ("rejects nan", lambda rng: (np.full(3, np.nan), np.ones(3), 1e-4)),
    ],
}


def evidence(reference: Function, wrong: Function) -> Evidence:
    """What is known of `wrong` as an answer to `reference`."""
    judge = {"judge": SamePath()} if reference is gradient_descent else {}
    cases = [Case(name, sample, **judge) for name, sample in SAMPLES[reference]]  # type: ignore[arg-type]
    calls = [Call(case, tuple(case.sample(np.random.default_rng(i)))) for i, case in enumerate(cases)]
    wanted, outcomes = list(evaluate_all(reference, calls)), list(evaluate_all(wrong, calls))
    passed = [_right(one, want) for one, want in zip(outcomes, wanted, strict=True)]
    return Evidence(Check(reference, 1, [], cases), calls, wanted, outcomes, passed)


def _right(one: Outcome, want: Outcome) -> bool:
    from autograder.checks.compare import difference

    assert isinstance(want, Returned)
    return isinstance(one, Returned) and difference(one.value, want.value) is None


def first(observers: tuple[Observer, ...]) -> Observer:
    """The first of a row that speaks."""

    class First:
        def sees(self, evidence: Evidence) -> str | None:
            return next((says for says in (one.sees(evidence) for one in observers) if says), None)

    return First()


RELATION, SPLIT = first(RELATIONS), first(SPLITS)


def _then(function: Function, change: Function) -> Function:
    return lambda *args: change(function(*args))


def _each(change: Function) -> Function:
    return lambda value: [change(item) for item in value]


@pytest.mark.parametrize(
    ("observer", "reference", "wrong", "says"),
    [
        pytest.param(Factor(), mean_loss, _then(mean_loss, lambda y: 2 * y), "twice", id="twice"),
        pytest.param(Factor(), mean_loss, _then(mean_loss, lambda y: -y), "the opposite", id="sign"),
        pytest.param(Factor(), mean_loss, lambda Y, T: len(Y) * mean_loss(Y, T), "as there are examples", id="n"),
        pytest.param(Factor(), mean_loss, lambda Y, T: mean_loss(Y, T) / len(Y), "divided by the number of examples", id="1/n"),
        pytest.param(Factor(), mean_loss, lambda Y, T: mean_loss(Y, T) / T.shape[1], "number of outputs", id="1/o"),
        pytest.param(Factor(), mean_loss, lambda Y, T: 2 * len(Y) * mean_loss(Y, T), "twice as many times as there are examples", id="2n"),
        pytest.param(Factor(), mean_loss, lambda Y, T: -len(Y) * mean_loss(Y, T), "opposite sign", id="minus n"),
        pytest.param(Factor(), mean_loss, lambda Y, T: mean_loss(Y, T) * len(Y) / max(1, len(Y) - 1), "one example less", id="n-1"),
        pytest.param(Factor(), gradients, lambda D, A: (gradients(D, A)[0], [2 * b for b in gradients(D, A)[1]]), "that is wrong is twice", id="a part"),
        pytest.param(Factor(), mean_loss, _then(mean_loss, lambda y: y + 1), None, id="no factor"),
        pytest.param(Factor(), mean_loss, _then(mean_loss, lambda y: 1.37 * y), "by the same one", id="no known factor"),
        pytest.param(Reversed(), deltas, _then(deltas, lambda D: D[::-1]), "opposite order", id="reversed"),
        pytest.param(Reversed(), deltas, deltas, None, id="not reversed"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: 0 * d)), "is 0", id="zeros"),
        pytest.param(RELATION, deltas, _then(deltas, _each(np.abs)), "minus signs are lost", id="signs lost"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: np.round(d, 2))), "rounded", id="rounded"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: d[::-1])), "the rows are right", id="rows"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: d[:, ::-1])), "the columns are right", id="columns"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: np.maximum(d, 0))), "negative is 0", id="rectified"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: np.clip(d, -1, 1))), "cut off", id="clipped"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: np.vstack([0 * d[:1], d[1:]]))), "comes first", id="first row"),
        pytest.param(RELATION, logistic, _then(logistic, lambda y: np.round(y)), "zeros and ones", id="decided"),
        pytest.param(RELATION, logistic, _then(logistic, lambda y: 1 - y), "add up to 1", id="one less"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: d + np.eye(*d.shape))), None, id="no relation"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: 0 * d + d[-1])), "all rows of what comes back are the same", id="the last row for all"),
        pytest.param(RELATION, deltas, _then(deltas, _each(lambda d: np.cumsum(d, axis=1))), "in its row", id="summed along rows"),
        pytest.param(RELATION, bowl_hessian, lambda X: bowl_hessian(X) * (1 + np.eye(X.shape[1])), "all is right but the diagonal", id="diagonal wrong"),
        pytest.param(RELATION, bowl_hessian, lambda X: bowl_hessian(X) * (3 - 2 * np.eye(X.shape[1])), "only the diagonal is right", id="diagonal right"),
        pytest.param(Divided(), squared_error, lambda y, t: np.where(np.abs(y - t) < 1, 0.5 * (y - t) ** 2, np.abs(y - t)), "where a large one is, it is not", id="large ones"),
        pytest.param(Divided(), squared_error, lambda y, t: np.where(np.abs(y - t) > 1, 0.5 * (y - t) ** 2, np.abs(y - t)), "where a small one is, it is not", id="small ones"),
        pytest.param(Divided(), deltas, _then(deltas, _each(lambda d: np.where(d < 0, 2 * d, d))), "where a negative one is, it is not", id="negative ones"),
        pytest.param(Divided(), deltas, _then(deltas, _each(lambda d: np.where(np.arange(d.size).reshape(d.shape) % 2, 2 * d, d))), None, id="every second one"),
        pytest.param(OtherArguments(), linear_gradient, lambda w, X, t: linear_gradient(np.full(len(w), np.sum(w)), X, t), "`w` that is added up", id="weights added up"),
        pytest.param(OtherArguments(), linear_gradient, lambda w, X, t: linear_gradient(w * (np.arange(len(w)) == len(w) - 1), X, t), "only the last entry of `w`", id="last weight"),
        pytest.param(OtherArguments(), linear_gradient, lambda w, X, t: linear_gradient(w, X.T.reshape(X.shape), t), "cut into rows anew", id="reshaped"),
        pytest.param(SPLIT, linear_gradient, lambda w, X, t: X.T @ (X @ w - t), "right for one example", id="one example"),
        pytest.param(SPLIT, batch_sums, lambda w, batches: w + batches[0].sum(axis=0), "right for a single batch, wrong for several", id="one batch"),
        pytest.param(SameRows(), deltas, _then(deltas, _each(lambda d: 0 * d + d[-1])), "all rows of what comes back are the same", id="one row for all"),
        pytest.param(SameRows(), deltas, rows_alike, None, id="rows of their own in a right call"),
        pytest.param(RELATION, deltas, _then(deltas, lambda ds: [*(0 * d for d in ds[:-1]), ds[-1] * (np.arange(ds[-1].shape[1]) > 0)]), "wherever a value is wrong, it is 0", id="zeros of two kinds"),
        pytest.param(TakenBack(), train_gda, after_a_step_back, "right until a step has been taken back", id="after a step back"),
        pytest.param(TakenBack(), train_gda, lambda *a: (1.1 * train_gda(*a)[0], train_gda(*a)[1]), None, id="wrong from the start"),
        pytest.param(TakenBack(), gradient_descent, _then(gradient_descent, lambda p: p * 1.1), None, id="no step is taken back"),
        pytest.param(SPLIT, deltas, lambda *a: deltas(*a) if len(a[0]) < 3 else [d + 1 for d in deltas(*a)], "up to two layers", id="two layers"),
        pytest.param(SPLIT, deltas, lambda *a: deltas(*a) if len(a[0]) < 2 else [d + 1 for d in deltas(*a)], "for a single layer", id="no hidden layer"),
        pytest.param(SPLIT, logistic, lambda z: 1 / (1 + np.exp(-z)) if np.ndim(z) == 0 else 0.0, "wrong for arrays", id="numbers"),
        pytest.param(SPLIT, logistic, lambda z: logistic(z) if np.max(np.abs(z)) < 100 else np.nan * z, "moderate numbers", id="large"),
        pytest.param(SPLIT, mean_loss, lambda Y, T: mean_loss(Y[:, :1], T[:, :1]), "right for one output", id="one output"),
        pytest.param(SPLIT, linear_gradient, lambda w, X, t: linear_gradient(w, X, t).astype(w.dtype), "whole numbers", id="whole numbers"),
        pytest.param(SPLIT, mean_loss, _then(mean_loss, lambda y: y + 1), None, id="wrong throughout"),
        pytest.param(Parts(), gradients, lambda D, A: ([d + 1 for d in gradients(D, A)[0]], gradients(D, A)[1]), "`dbs` are right, `dWs` are not", id="parts"),
        pytest.param(Parts(), deltas, lambda *a: [*(d + 1 for d in deltas(*a)[:-1]), deltas(*a)[-1]], "the last layer is right, the earlier ones are not", id="last"),
        pytest.param(Parts(), deltas, _then(deltas, _each(lambda d: d + 1)), None, id="no part"),
        pytest.param(OtherArguments(), linear_gradient, lambda w, X, t: linear_gradient(w, X, 0 * t), "`t` of zeros", id="targets forgotten"),
        pytest.param(OtherArguments(), linear_gradient, lambda w, X, t: linear_gradient(w, X[-1:], t[-1:]), "only the last example", id="last example"),
        pytest.param(OtherArguments(), linear_gradient, lambda w, X, t: linear_gradient(w, X[:-1], t[:-1]) if len(t) > 1 else linear_gradient(w, X, t), None, id="another way for one"),
        pytest.param(OtherArguments(), deltas, lambda W, z, a, T, f, g: deltas(W, z, a, T, g, f), "`fprime` and `fprime_out` had changed places", id="exchanged"),
        pytest.param(OtherArguments(), deltas, lambda W, z, a, T, f, g: deltas(W, z, a, T, lambda x: 1 + 0 * x, g), "a `fprime` that is 1", id="slope missing"),
        pytest.param(OtherNumbers(), gd_step, lambda w, g, lr: w - g, "`lr` of 1", id="rate ignored"),
        pytest.param(OtherNumbers(), gradient_descent, lambda grad, w, lr, k: gradient_descent(grad, w, 2 * lr, k), "twice the `lr`", id="twice the rate"),
        pytest.param(OtherNumbers(), gd_step, lambda w, g, lr: w - lr * g**2, None, id="the rate is right"),
        pytest.param(OneChange(), gd_step, lambda w, g, lr: w + lr * g, "a minus is a plus", id="sign"),
        pytest.param(OneChange(), linear_gradient, lambda w, X, t: X.T @ np.clip(X @ w - t, -1, 1) / len(t), "cut off at -1 and 1", id="cut off"),
        pytest.param(OneChange(), linear_gradient, lambda w, X, t: X.T @ np.sign(X @ w - t) / len(t), "only the sign of a difference", id="signs of errors"),
        pytest.param(OneChange(), linear_gradient, lambda w, X, t: X.T @ (X @ w - t) ** 3 / len(t), "a higher power", id="cubes"),
        pytest.param(OneChange(), gd_step, lambda w, g, lr: -lr * g, "one term is left out: it depends on `w`", id="term"),
        pytest.param(OneChange(), deltas, lambda W, z, a, T, f, g: deltas(W, z, a, T, f, lambda x: g(x) ** 2), "one factor is there twice: it depends on `fprime_out` and `zs`", id="slope squared"),
        pytest.param(OneChange(), gd_step, lambda w, g, lr: (w - lr) * g, "brackets", id="brackets"),
        pytest.param(OneChange(), gd_step, lambda w, g, lr: w - lr * np.tanh(g), None, id="another formula"),
        pytest.param(Neighbour(), linear_gradient, lambda w, X, t: w, None, id="no neighbour"),
        pytest.param(Shifted(), gradient_descent, _then(gradient_descent, lambda p: p[1:]), "but for its beginning", id="no start"),
        pytest.param(Shifted(), gradient_descent, _then(gradient_descent, lambda p: p[:-1]), "one step too early", id="short"),
        pytest.param(Shifted(), gradient_descent, lambda grad, w, lr, k: gradient_descent(grad, w, lr, k + 1), "one step further", id="long"),
        pytest.param(Shifted(), gradient_descent, lambda grad, w, lr, k: np.vstack([w, gradient_descent(grad, w, lr, k)[:-1]]), "one place too late", id="late"),
        pytest.param(Shifted(), gradient_descent, _then(gradient_descent, lambda p: 0 * p + p[-1]), "the same point", id="one array"),
        pytest.param(Shifted(), gradient_descent, _then(gradient_descent, lambda p: p * 1.1), None, id="another path"),
        pytest.param(FirstStep(), gradient_descent, lambda grad, w, lr, k: gradient_descent(grad, w, 2 * lr, k), "its length is twice what it should be", id="twice as long"),
        pytest.param(FirstStep(), gradient_descent, lambda grad, w, lr, k: gradient_descent(lambda v: np.sign(grad(v)), w, lr, k), "the same amount", id="signs"),
        pytest.param(FirstStep(), gradient_descent, lambda grad, w, lr, k: w + np.arange(k + 1)[:, None] * (-lr * grad(w)), "the same once more", id="frozen"),
        pytest.param(YesOrNo(), gradient_ok, lambda g, h, tol: True, "it says yes", id="always yes"),
        pytest.param(YesOrNo(), gradient_ok, lambda g, h, tol: False, "it says no", id="always no"),
        pytest.param(YesOrNo(), mean_loss, lambda Y, T: True, None, id="numbers asked for"),
        pytest.param(Places(), gradient_ok, lambda g, h, tol: True, None, id="no list"),
        pytest.param(Tendency(), deltas, _then(deltas, _each(lambda d: d + 1)), "too large", id="too large"),
        pytest.param(Tendency(), deltas, _then(deltas, _each(np.tanh)), "too close to 0", id="too close"),
        pytest.param(Tendency(), deltas, _then(deltas, _each(np.cos)), None, id="either way"),
        pytest.param(PartsLean(), train_until, lambda *a: (a[0], train_until(*a)[1] + 1), "`epochs` is too large", id="one epoch more"),
        pytest.param(PartsLean(), train_until, lambda *a: (a[0], 1), "`epochs` is too small", id="too few epochs"),
        pytest.param(PartsLean(), train_until, lambda *a: (a[0], 5), None, id="any number of epochs"),
        pytest.param(Factor(), mean_loss, lambda Y, T: 2 * mean_loss(Y, T) / T.shape[1], "divided by half the number of outputs", id="2/o"),
        pytest.param(SPLIT, deltas, by_widths, "as wide as the input", id="by widths"),
        pytest.param(OneChange(), deltas, lambda W, z, a, T, f, g: deltas(W, z, [a[-1] * g(z[-1]) - T] * len(a), 0 * T, f, lambda x: 1 + 0 * x), "only one of two terms", id="one of two terms"),
        pytest.param(OneChange(), deltas, lambda W, z, a, T, f, g: deltas(W, z, a, T, lambda x: np.mean(f(x)) + 0 * x, g), "what `fprime` gives is averaged before", id="averaged slope"),
        pytest.param(OneChange(), deltas, lambda W, z, a, T, f, g: deltas(W, z, a, T, lambda x: f(np.mean(x, axis=0)), g), "`fprime` is asked about an average", id="slope of an average"),
        pytest.param(OtherArguments(), linear_gradient, lambda w, X, t: linear_gradient(w, X / np.linalg.norm(X, axis=1)[:, None], t), "each divided by its length, of `X`", id="rows of length one"),
    ],
)  # fmt: skip
def test_an_observer_speaks_where_it_holds_and_only_there(
    observer: Observer, reference: Function, wrong: Function, says: str | None
) -> None:
    seen = observer.sees(evidence(reference, wrong))
    if says is None:
        assert seen is None
    else:
        assert says in (seen or ""), seen


@pytest.mark.parametrize("reference", SAMPLES, ids=lambda reference: reference.__name__)
def test_nothing_is_seen_of_a_right_answer(reference: Function) -> None:
    assert observe(evidence(reference, reference)) is None


@pytest.mark.parametrize("reference", [linear_gradient, mean_loss, deltas, gradients, logistic])
@pytest.mark.parametrize(
    "value",
    [
        pytest.param(None, id="nothing"),
        pytest.param("text", id="text"),
        pytest.param([[1.0], [2.0, 3.0]], id="unequal rows"),
        pytest.param({"a": 1.0}, id="a dict"),
        pytest.param([None, np.ones(2)], id="a gap"),
        pytest.param(np.full((2, 2), np.nan), id="not a number"),
        pytest.param(1e400, id="infinity"),
        pytest.param(10**400, id="a huge whole number"),
        pytest.param([], id="an empty list"),
        pytest.param(np.zeros((0, 3)), id="an empty table"),
        pytest.param(np.ones(3) * 1j, id="complex numbers"),
    ],
)
def test_no_observer_fails_on_an_odd_answer(reference: Function, value: Any) -> None:
    seen = evidence(reference, lambda *args: value)
    with np.errstate(all="ignore"):
        for one in (
            Factor(),
            Reversed(),
            Shifted(),
            FirstStep(),
            TakenBack(),
            Parts(),
            Places(),
            YesOrNo(),
            Tendency(),
            *RELATIONS,
            *SPLITS,
        ):
            one.sees(seen)


def test_what_is_right_but_for_a_factor_is_not_called_right() -> None:
    """Half of the sum over the examples: for one example that is half of what is asked for."""
    cases = [
        Case("one example, but for a factor", lambda rng: SAMPLES[linear_gradient][0][1](rng), Proportional(_factors)),
        Case("six examples", lambda rng: SAMPLES[linear_gradient][1][1](rng)),
        Case("five examples", lambda rng: SAMPLES[linear_gradient][2][1](rng)),
    ]
    check, rng = Check(linear_gradient, 1, [], cases), np.random.default_rng(5)
    calls = [Call(case, tuple(case.sample(rng))) for case in cases]
    wanted = list(evaluate_all(linear_gradient, calls))
    halves = [Returned(one.value * len(call.args[2]) / 2) for one, call in zip(wanted, calls, strict=True)]  # type: ignore[union-attr]
    evidence = Evidence(check, calls, wanted, halves, [True, False, False])
    assert not any("one example" in (split.sees(evidence) or "") for split in SPLITS)
    whole = [Returned(one.value * len(call.args[2])) for one, call in zip(wanted, calls, strict=True)]  # type: ignore[union-attr]
    evidence = Evidence(check, calls, wanted, whole, [True, False, False])
    assert any("one example" in (split.sees(evidence) or "") for split in SPLITS)


def _factors(w: np.ndarray, X: np.ndarray, t: np.ndarray) -> list[float]:
    return [0.5]


def test_the_work_of_trying_functions_on_an_answer_is_limited_in_lines() -> None:
    """All are alike on the call that all answers are asked, and on the smallest of the answer's own that failed; the next
    one rules each of them out. As many are tried as the lines allow for two calls of each."""
    case = Case("numbers", lambda rng: (np.zeros(1),))
    check = Check(lambda x: x, 1, [], [case])
    calls = [Call(case, (np.full(size, 2.5),)) for size in (4, 1, 3, 2)]
    wanted = [Returned(call.args[0]) for call in calls]
    mine = [Returned(call.args[0] * (0.1 if len(call.args[0]) == 2 else 0.3)) for call in calls]
    apart = KnownCall(check, Call(case, (np.full(1, 7.5),)))
    tried: list[int] = []

    def wrong(x: np.ndarray) -> np.ndarray:
        tried.append(len(x))
        return x * 0.1 if x[0] == 2.5 else np.zeros(1)

    def many(lines: int) -> list[int]:
        tried.clear()
        telltale = Telltale(apart, Returned(np.zeros(1)))
        answer = Evidence(check, calls, wanted, mine, [False, True, False, False], telltale=telltale, lines=lines)
        assert Likeness(answer).first("wrong", [(f"{n}", lambda: wrong) for n in range(30)]) is None
        return [size for size in tried if size != 1]

    assert many(10**6) == [2, 3] * 30
    assert many(10 * apart.cost) == [2, 3] * 5
