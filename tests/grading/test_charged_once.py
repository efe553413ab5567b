"""A mistake further up is charged once, in the real notebooks, and nothing is given away by that."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pytest

from autograder.grading import run
from autograder.grading.answers import answer_source, fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.observers import Evidence
from autograder.grading.reasons import Reason, reason_for
from autograder.reports.model import Report, Result
from autograder.sandbox import questions
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import Session, ShellUse, open_session

TRAIN = """
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * linear_gradient(w, t=t, X=X)
        epochs += 1
    return w, epochs
"""
UPHILL = "def linear_gradient(w, X, t):\n    return -X.T @ (X @ w - t) / len(t)"
SLOPE = "def logistic_prime(z):\n    a = logistic(z)\n    return a * (1 - a)"
NEURON = """
def neuron_gradient(w, b, x, t):
    z = w @ x + b
    delta = output_delta(logistic(z), t, z, logistic_prime)
    return delta * x, delta
"""
TANH = "def logistic(z):\n    return np.tanh(z)"
DELTA = "def softmax_ce_delta(Z, T):\n    return softmax(Z) - T"
COLUMNS = "def softmax(Z):\n    E = np.exp(Z - Z.max())\n    return E / E.sum(axis=0)"
LAYERS = """
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        rows = zip(D[0], zs[l - 1], strict=True)
        D.insert(0, np.array([hidden_delta(weights[l], delta, z, fprime) for delta, z in rows]))
    return D
"""
NO_SLOPE = "def hidden_delta(W_next, delta_next, z, fprime):\n    return W_next.T @ delta_next"


@pytest.fixture(scope="module")
def engine(walled_engine: Engine) -> Engine:
    """Behind the walls of every tier that this machine offers."""
    return walled_engine


def graded(engine: Engine, slug: str, answers: dict[str, str], limits: Limits | None = None) -> Report:
    loaded = engine.load(slug)
    stubs = {cell.name: cell.source for cell in loaded.release}
    answers = {name: source or stubs[name] for name, source in answers.items()}
    filled = fill_in(loaded.release, {**reference_answers(loaded.assignment), **answers})
    return engine.grade_known(filled, engine.shared_draws(slug, "draws"), limits)


def result(report: Report, check: str) -> Result:
    return next(one for one in report if one.check == check)


@pytest.mark.parametrize(
    ("slug", "answers", "at_fault"),
    [
        pytest.param("02_gradient_descent", {"linear_gradient": UPHILL, "train_until": TRAIN}, "linear_gradient", id="02"),
        pytest.param("02_gradient_descent", {"linear_gradient": "", "train_until": TRAIN}, "linear_gradient", id="a stub"),
        pytest.param(
            "03_nonlinear_neuron", {"logistic": TANH, "logistic_prime": SLOPE, "neuron_gradient": NEURON}, "logistic",
            id="03, where one function is handed to another",
        ),
        pytest.param("04_class_outputs", {"softmax": COLUMNS, "softmax_ce_delta": DELTA}, "softmax", id="04"),
        pytest.param(
            "05_layers", {"hidden_delta": NO_SLOPE, "deltas": LAYERS}, "hidden_delta",
            id="05, where a function of the grader's goes through",
        ),
    ],
)  # fmt: skip
def test_a_mistake_further_up_costs_its_own_points_only(
    engine: Engine, slug: str, answers: dict[str, str], at_fault: str
) -> None:
    report = graded(engine, slug, answers)
    lost = {one.check for one in report if one.points < one.max_points and one.status != "manual"}
    assert lost == {at_fault}
    for name in answers.keys() - {at_fault}:
        assert result(report, name).status == "passed"
        assert f"`{at_fault}`" in (result(report, name).hint or "")
        assert any(note.startswith(f"{name}: ") and f"`{at_fault}`" in note for note in report.notes)


def test_a_mistake_of_ones_own_is_still_charged(engine: Engine) -> None:
    wrong = TRAIN.replace("> goal", "> 2 * goal")
    report = graded(engine, "02_gradient_descent", {"linear_gradient": UPHILL, "train_until": wrong})
    assert result(report, "train_until").status == "failed"
    assert result(report, "linear_gradient").status == "failed"


def test_behind_a_stub_a_mistake_of_ones_own_is_told(engine: Engine) -> None:
    wrong = TRAIN.replace("return w, epochs", "return None")
    report = graded(engine, "02_gradient_descent", {"linear_gradient": "", "train_until": wrong})
    assert result(report, "train_until").status == "failed"
    assert "None" in (result(report, "train_until").hint or "")
    assert any("judged with a right `linear_gradient`" in note for note in report.notes)


def test_a_right_function_further_up_is_never_replaced(engine: Engine) -> None:
    report = graded(engine, "02_gradient_descent", {"train_until": TRAIN.replace("> goal", "> 2 * goal")})
    assert result(report, "train_until").status == "failed"
    assert report.notes == ()


def test_a_right_function_is_nobodys_to_keep(engine: Engine) -> None:
    """What stands in for an earlier function asks the grader: it holds no source, and it answers that function alone."""
    spy = """
def train_until(w, X, t, lr, goal, max_epochs):
    import inspect
    found = linear_gradient
    while getattr(found, "__closure__", None):
        cells = [cell.cell_contents for cell in found.__closure__ if callable(cell.cell_contents)]
        texts = [inspect.getsource(one) for one in cells if getattr(one, "__module__", "") == "__main__"]
        if any("len(t)" in text for text in texts):
            return TRAIN
        found = cells[0] if cells else None
    return "nothing"
"""
    report = graded(engine, "02_gradient_descent", {"linear_gradient": "", "train_until": spy})
    assert result(report, "train_until").points == 0


def test_what_stands_on_a_loop_without_end_has_its_points_after_one_try(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes: list[str] = []

    @contextmanager
    def counted(pool: WarmPool, shell: ShellUse) -> Iterator[Session]:
        processes.append(shell)
        with open_session(pool, shell) as session:
            yield session

    monkeypatch.setattr(run, "open_session", counted)
    endless = "def linear_gradient(w, X, t):\n    while True:\n        pass"
    limits = replace(engine.limits, call_seconds=0.3)
    report = graded(engine, "02_gradient_descent", {"linear_gradient": endless, "train_until": TRAIN}, limits)
    assert result(report, "linear_gradient").status == "timeout"
    assert result(report, "train_until").status == "passed"
    calls = 3  # of the endless one: the first, the same once more, another; what stands on it is one more
    assert len(processes) == calls + 1 + len(["the rest"])


def test_an_oracle_that_is_asked_without_end_ends_the_attempt(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "MAX_ASKED_BY_CALL", 500)
    greedy = "def train_until(w, X, t, lr, goal, max_epochs):\n    while True:\n        linear_gradient(w, X, t)"
    limits = replace(engine.limits, call_seconds=0.3, timeouts_per_check=1)
    report = graded(engine, "02_gradient_descent", {"linear_gradient": UPHILL, "train_until": greedy}, limits)
    assert result(report, "train_until").points == 0
    assert result(report, "perceptron_epoch").status == "passed"


def test_a_composed_check_names_the_parts_that_have_failed_and_is_not_looked_at(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def watched(evidence: Evidence, complaints: Sequence[str | None]) -> Reason:
        seen.append(evidence.check.name)
        return reason_for(evidence, complaints)

    monkeypatch.setattr("autograder.grading.marking.reason_for", watched)
    checks = {check.name: check for check in engine.load("05_layers").assignment.checks}

    def composed(*names: str, **others: str) -> Result:
        wrong = {name: answer_source(checks[name], checks[name].misconceptions[0].wrong) for name in names}
        return result(graded(engine, "05_layers", {**wrong, **others}), "end_to_end")

    assert composed("deltas").hint == "It uses your `deltas`, where a mistake is: begin there."
    assert composed("forward", "gradients").hint == (
        "It uses your `forward` and `gradients`, where a mistake is: begin there."
    )
    assert composed("hidden_delta").status == "passed", "it is no part of it"
    assert set(seen) == {"deltas", "forward", "gradients", "hidden_delta"}
