"""What minibatch_epoch says of itself comes from the student's process: a forged account earns nothing."""

import pytest

from autograder.checks.draws import SharedDraws
from autograder.grading.answers import fill_in
from autograder.grading.engine import Engine

SLUG, CHECK = "08_trainers", "minibatch_epoch"
HEAD = """
import numpy as np

def {CHECK}(params, X, T, lr, batch_size, rng, grad_fn):
    cells = dict(zip(grad_fn.__code__.co_freevars, [cell.cell_contents for cell in grad_fn.__closure__]))
    asked, slope = cells["asked"], cells["grad_fn"]

    def epoch(order, ask):
        w = params
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            w = w - lr * ask(w, X[batch], T[batch])
        return w

    order, shuffled = np.arange(len(X)), rng.permutation(len(X))
""".replace("{CHECK}", CHECK)


@pytest.fixture(scope="module")
def draws(engine: Engine) -> SharedDraws:
    """The same for all: what each mistake makes of them is found out once."""
    return engine.shared_draws(SLUG, "accounts")


@pytest.mark.parametrize(
    ("answer", "earns"),
    [
        pytest.param("return epoch(shuffled, grad_fn)", True, id="honest"),
        pytest.param("return epoch(order, slope)", False, id="nothing is accounted for"),
        pytest.param("epoch(shuffled, grad_fn)\n    return epoch(order, slope)", False, id="another epoch's account"),
        pytest.param("return epoch(order, grad_fn)", False, id="an account that gives it away"),
        pytest.param(
            "w = epoch(order, slope)\n    epoch(shuffled, grad_fn)\n    asked[-1][0] = w\n    return w",
            False,
            id="an account whose last step has been changed",
        ),
        pytest.param("asked[:] = [[params, X, T]] * 1000\n    return params", False, id="no steps at all"),
        pytest.param("asked.append(None)\n    return epoch(shuffled, grad_fn)", False, id="an account of nothing"),
    ],
)
def test_an_account_earns_what_it_proves(engine: Engine, draws: SharedDraws, answer: str, earns: bool) -> None:
    submission = fill_in(engine.load(SLUG).release, {CHECK: f"{HEAD}    {answer}\n"}, "mallory")
    result = {result.check: result for result in engine.grade_known(submission, draws)}[CHECK]
    assert (result.status == "passed") is earns
    passed = {case.name for case in result.cases if case.passed}
    assert earns or not passed & {"thirteen examples, four at a time", "twelve examples, three at a time"}
