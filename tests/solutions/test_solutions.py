"""The references against independent mathematics: complex steps, closed forms, invariances."""

import ast
import inspect
import json
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from autograder.checks.judges import complex_step
from solutions import activations as act
from solutions import backprop as bp
from solutions import classes, descent, digits, graph, layers, mlp, neuron, trainers
from tests.conftest import ROOT

SEEDS = st.integers(0, 2**32 - 1)


@pytest.mark.parametrize("name", ["identity", "logistic", "relu", "tanh", "softsign"])
def test_slopes_are_derivatives(name: str) -> None:
    z = np.linspace(-3, 3, 13) + 0.1
    f, fprime = getattr(act, name), getattr(act, f"{name}_prime")
    assert np.allclose((f(z + 1e-6) - f(z - 1e-6)) / 2e-6, fprime(z), atol=1e-8)


def complex_logistic(z):  # type: ignore[no-untyped-def]
    return 1 / (1 + np.exp(-z))


@given(st.floats(-700, 700))
def test_the_logistic_function_keeps_its_digits_on_both_sides(z: float) -> None:
    f, other = act.logistic(z), act.logistic(-z)
    assert np.isclose(np.log(f), -np.logaddexp(0, -z), rtol=1e-12, atol=1e-15)
    assert np.isclose(f + other, 1, rtol=1e-15)
    assert np.isclose(act.logistic_prime(z), f * other, rtol=1e-12)


def test_no_input_breaks_an_activation_function() -> None:
    z = np.array([-1e300, -1000.0, 0.0, 1000.0, 1e300])
    with np.errstate(over="raise", invalid="raise"):
        assert np.array_equal(act.logistic(z), [0, 0, 0.5, 1, 1])
        assert np.array_equal(act.logistic_prime(z), [0, 0, 0.25, 0, 0])
        assert np.array_equal(act.relu(z), [0, 0, 0, 1000, 1e300])
        assert np.array_equal(act.relu_prime(z), [0, 0, 0, 1, 1])


@pytest.mark.parametrize(
    ("f", "fprime"),
    [
        pytest.param(complex_logistic, act.logistic_prime, id="logistic"),
        pytest.param(np.tanh, act.tanh_prime, id="tanh"),
        pytest.param(act.identity, act.identity_prime, id="identity"),
    ],
)
@given(seed=SEEDS)
def test_the_delta_of_an_output_neuron_is_the_slope_of_its_error(f, fprime, seed: int) -> None:  # type: ignore[no-untyped-def]
    z, t = np.random.default_rng(seed).normal(size=(2, 5))
    want = complex_step(lambda z: np.sum((t - f(z)) ** 2) / 2, (z,))
    assert np.allclose(neuron.output_delta(f(z), t, z, fprime), want, atol=1e-12)


@given(SEEDS, st.integers(1, 6))
def test_the_gradient_of_a_neuron_is_that_of_its_error(seed: int, k: int) -> None:
    """With the bias absorbed as weight 0, it is one gradient."""
    rng = np.random.default_rng(seed)
    w, x, b, t = rng.normal(size=k), rng.normal(size=k), rng.normal(), rng.normal()
    v, inputs = neuron.absorb_bias(w, b), np.append(1.0, x)
    want = complex_step(lambda v: (t - complex_logistic(v @ inputs)) ** 2 / 2, (v,))
    dw, db = neuron.neuron_gradient(w, b, x, t)
    assert np.allclose(np.append(db, dw), want, atol=1e-12)


@given(SEEDS, st.lists(st.integers(1, 5), min_size=2, max_size=5), st.integers(1, 6))
def test_gradients_are_those_of_the_loss(seed: int, sizes: list[int], n: int) -> None:
    """dE/dW^l and dE/db^l against complex steps of an independent loss, for nets of any depth."""
    rng = np.random.default_rng(seed)
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))

    def loss(parameter: np.ndarray, which: list[np.ndarray], l: int) -> complex:
        changed = [parameter if i == l else value for i, value in enumerate(which)]
        Ws, bs = (changed, biases) if which is weights else (weights, changed)
        a = X
        for i, (W, b) in enumerate(zip(Ws, bs)):
            z = np.einsum("ni,ji->nj", a, W) + b
            a = complex_logistic(z) if i == len(Ws) - 1 else np.tanh(z)
        return complex(np.sum((T - a) ** 2) / 2 / n)

    zs, activations = layers.forward(weights, biases, X, np.tanh, act.logistic)
    D = layers.deltas(weights, zs, activations, T, act.tanh_prime, act.logistic_prime)
    dWs, dbs = layers.gradients(D, activations)
    for l in range(len(weights)):
        assert np.allclose(dWs[l], complex_step(lambda W, l=l: loss(W, weights, l), (weights[l],)), atol=1e-12)
        assert np.allclose(dbs[l], complex_step(lambda b, l=l: loss(b, biases, l), (biases[l],)), atol=1e-12)


@given(SEEDS)
def test_part_a_is_part_b_for_one_example(seed: int) -> None:
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(4, 3)), rng.normal(size=(2, 4))
    zs, activations = layers.forward(
        [W1, W2], [rng.normal(size=4), rng.normal(size=2)], rng.normal(size=(1, 3)), np.tanh, np.tanh
    )
    D = layers.deltas([W1, W2], zs, activations, np.zeros((1, 2)), act.tanh_prime, act.tanh_prime)
    assert np.allclose(layers.hidden_delta(W2, D[1][0], zs[0][0], act.tanh_prime), D[0][0])
    assert np.allclose(layers.weight_gradient(D[1][0], activations[1][0]), layers.gradients(D, activations)[0][1])


@given(SEEDS)
def test_biases_as_weights_give_the_same_deltas(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sizes, n = (3, 5, 4, 2), 6
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    zs, activations = layers.forward(weights, biases, rng.normal(size=(n, 3)), np.tanh, act.logistic)
    rest = (zs, activations, rng.normal(size=(n, 2)), act.tanh_prime, act.logistic_prime)
    augmented = [np.column_stack([b, W]) for W, b in zip(weights, biases)]
    for one, other in zip(layers.deltas(weights, *rest), layers.deltas_augmented(augmented, *rest)):
        assert np.allclose(one, other)


@given(SEEDS)
def test_descent_on_a_bowl_has_its_closed_form(seed: int) -> None:
    """w_k = w* + (I - lr H)^k (w_0 - w*), also where it diverges."""
    rng = np.random.default_rng(seed)
    X, t, w0 = rng.normal(size=(6, 3)), rng.normal(size=6), rng.normal(size=3)
    H, best = neuron.bowl_hessian(X), neuron.best_weights(X, t)
    for factor in (0.3, 1.7, 2.2):
        lr = factor / np.linalg.eigvalsh(H).max()
        path = descent.gradient_descent(lambda w: descent.linear_gradient(w, X, t), w0, lr, 8)
        wanted = best + np.linalg.matrix_power(np.eye(3) - lr * H, 8) @ (w0 - best)
        assert np.allclose(path[-1], wanted, rtol=1e-9, atol=1e-9)


def test_the_seed_case_is_a_trough_and_no_bowl() -> None:
    """(1, 1) -> 0: curvatures 2 and 0; w1 - w2 is kept, w1 + w2 shrinks by 1 - 2 lr per step."""
    X, t = np.array([[1.0, 1.0]]), np.array([0.0])
    assert np.allclose(np.linalg.eigvalsh(neuron.bowl_hessian(X)), [0, 2])
    path = descent.gradient_descent(lambda w: descent.linear_gradient(w, X, t), [2.0, 1.0], 0.3, 5)
    assert np.allclose(path[:, 0] - path[:, 1], 1.0)
    assert np.allclose(path.sum(axis=1), 3 * 0.4 ** np.arange(6))
    assert np.isclose(descent.max_stable_lr(X), 1.0)


@given(SEEDS)
def test_the_loss_is_an_average(seed: int) -> None:
    Y, T = np.random.default_rng(seed).normal(size=(2, 4, 3))
    assert np.isclose(neuron.mean_loss(np.vstack([Y, Y]), np.vstack([T, T])), neuron.mean_loss(Y, T))


@given(SEEDS)
def test_the_error_surface_holds_the_loss(seed: int) -> None:
    rng = np.random.default_rng(seed)
    X, t, w1s, w2s = rng.normal(size=(5, 2)), rng.normal(size=5), rng.normal(size=3), rng.normal(size=4)
    E = neuron.error_surface(w1s, w2s, X, t)
    w = np.array([w1s[1], w2s[2]])
    assert np.isclose(E[1, 2], neuron.mean_loss(neuron.neuron_output(w, X)[:, None], t[:, None]))


def complex_cross_entropy(Z, T):  # type: ignore[no-untyped-def]
    """Sum over examples, written without a quotient: log sum_j exp z_j - z_c."""
    return np.sum(np.log(np.sum(np.exp(Z), axis=1)) - np.sum(T * Z, axis=1))


@given(SEEDS, st.integers(1, 6), st.integers(2, 5))
def test_softmax_and_cross_entropy_have_the_delta_of_their_loss(seed: int, n: int, K: int) -> None:
    rng = np.random.default_rng(seed)
    Z, T = 3 * rng.normal(size=(n, K)), classes.one_hot(rng.integers(0, K, n), K)
    assert np.isclose(classes.cross_entropy(classes.softmax(Z), T), complex_cross_entropy(Z, T) / n)
    delta = classes.softmax_ce_delta(Z, T)
    assert np.allclose(delta, complex_step(complex_cross_entropy, (Z, T)), atol=1e-12)
    assert np.allclose(delta.sum(axis=1), 0, atol=1e-12)


@given(SEEDS)
def test_two_classes_are_one_logistic_neuron(seed: int) -> None:
    """Only the difference of two scores matters, and the neuron's sum is that difference."""
    rng = np.random.default_rng(seed)
    Z, t = 3 * rng.normal(size=(5, 2)), rng.integers(0, 2, 5)
    z = Z[:, 1] - Z[:, 0]
    assert np.allclose(classes.softmax(Z)[:, 1], act.logistic(z))
    assert np.allclose(classes.softmax_ce_delta(Z, classes.one_hot(t, 2))[:, 1], classes.binary_ce_delta(z, t))


@given(SEEDS)
def test_deltas_of_a_logistic_neuron_are_slopes_of_its_losses(seed: int) -> None:
    rng = np.random.default_rng(seed)
    z, t = 3 * rng.normal(size=7), rng.integers(0, 2, 7)
    y = complex_logistic
    squared = complex_step(lambda z, t: np.sum((t - y(z)) ** 2) / 2, (z, t))
    crossed = complex_step(lambda z, t: -np.sum(t * np.log(y(z)) + (1 - t) * np.log(1 - y(z))), (z, t))
    assert np.allclose(classes.loss_comparison(z, t), (squared, crossed), atol=1e-12)
    assert np.allclose(classes.binary_ce_delta(z, t), crossed, atol=1e-12)


def test_class_outputs_bear_extreme_scores() -> None:
    Z = np.array([[1000.0, 1001.0, 999.0], [0.0, 0.0, 3000.0], [-5000.0, -5001.0, -5000.0]])
    P = classes.softmax(Z)
    assert np.allclose(P.sum(axis=1), 1)
    assert np.allclose(P[0], classes.softmax(Z[:1] - 1000)[0])
    assert classes.cross_entropy(np.eye(3), np.eye(3)) == 0
    assert classes.cross_entropy(np.eye(3)[[0]], np.eye(3)[[1]]) > 100
    assert np.array_equal(classes.binary_ce_delta(np.array([-900.0, 900.0]), np.array([1, 0])), [-1, 1])


@given(SEEDS, st.floats(-50, 50))
def test_softmax_does_not_see_a_shift(seed: int, shift: float) -> None:
    Z = np.random.default_rng(seed).normal(size=(4, 3))
    assert np.allclose(classes.softmax(Z + shift), classes.softmax(Z))


@given(SEEDS)
def test_the_graph_finds_what_the_layers_find(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sizes, n = (3, 4, 3, 2), 4
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.uniform(size=(n, 2))
    zs, activations = layers.forward(weights, biases, X, lambda z: np.maximum(z, 0), act.logistic)
    D = layers.deltas(weights, zs, activations, T, lambda z: 1.0 * (z > 0), act.logistic_prime)
    dWs, dbs = layers.gradients(D, activations)
    loss, by_graph, by_graph_biases = graph.value_mlp_gradients(weights, biases, X, T)
    assert np.isclose(loss, np.sum((T - activations[-1]) ** 2) / 2 / n)
    for one, other in zip([*dWs, *dbs], [*by_graph, *by_graph_biases]):
        assert np.allclose(one, other, atol=1e-12)


@given(SEEDS, st.integers(3, 40))
def test_the_graph_differentiates_whatever_is_computed(seed: int, steps: int) -> None:
    """A random program on Values, and the same program on a complex number that was nudged."""
    rng = np.random.default_rng(seed)
    program = [(rng.integers(4), *rng.integers(0, k + 3, size=2)) for k in range(steps)]

    def run(numbers, logistic):  # type: ignore[no-untyped-def]
        values = list(numbers)
        for operation, i, j in program:
            a, b = values[i], values[j]
            values.append([a + b, a * b, a - b / 2, a][operation])
            if operation > 1:
                values.append(logistic(values.pop()))  # bounded, so that nothing explodes
        return logistic(values[-1])

    leaves = [graph.Value(x) for x in rng.normal(size=3)]
    root = run(leaves, lambda v: v.logistic())
    root.backward()
    first = [leaf.grad for leaf in leaves]
    root.backward()
    wanted = complex_step(lambda x: run(x, complex_logistic), (np.array([leaf.data for leaf in leaves]),))
    in_graph = np.array([leaf in root.topo() for leaf in leaves])
    assert np.allclose(np.array(first)[in_graph], wanted[in_graph], rtol=1e-9, atol=1e-12)
    assert first == [leaf.grad for leaf in leaves], "a second call leaves the same grads"
    assert np.allclose(wanted[~in_graph], 0)


def test_students_get_the_class_that_the_references_use() -> None:
    """The given cell of notebook 7 is the class of solutions/graph.py, but for examples in its docstring."""
    source = (ROOT / "assignments" / "07_adjoint_graph" / "notebook.py").read_text(encoding="utf-8")
    given = ast.parse(source.partition('# %% given="value" read=true\n')[2].partition("\n# %%")[0]).body
    named = {node.name: node for node in ast.parse(inspect.getsource(graph)).body if hasattr(node, "name")}
    assert [node.name for node in given] == ["Value", "as_value", "neg"]  # type: ignore[attr-defined]
    for node in given:
        mine = named[node.name]  # type: ignore[attr-defined]
        assert [ast.unparse(part) for part in node.body[1:]] == [ast.unparse(part) for part in mine.body[1:]]  # type: ignore[attr-defined]


def quadratic(rng: np.random.Generator, k: int = 3):  # type: ignore[no-untyped-def]
    """A bowl: perf_grad, its bottom, its curvatures, its directions."""
    Q = np.linalg.qr(rng.normal(size=(k, k)))[0]
    lam, bottom = rng.uniform(0.2, 1.5, size=k), rng.normal(size=k)
    H = Q @ np.diag(lam) @ Q.T
    return (lambda w: (0.5 * (w - bottom) @ H @ (w - bottom), H @ (w - bottom))), bottom, lam, Q


@given(SEEDS, st.floats(0.1, 2.4), st.integers(0, 12))
def test_descent_contracts_every_direction_by_its_own_factor(seed: int, lr: float, epochs: int) -> None:
    rng = np.random.default_rng(seed)
    perf_grad, bottom, lam, Q = quadratic(rng)
    w0 = rng.normal(size=3)
    path = trainers.train_gd(perf_grad, w0, lr, epochs)
    powers = (1 - lr * lam) ** np.arange(epochs + 1)[:, None]
    assert np.allclose((path - bottom) @ Q, powers * ((w0 - bottom) @ Q), atol=1e-9)


@given(SEEDS, st.floats(0.1, 20), st.floats(0, 0.95), st.integers(1, 12))
def test_momentum_is_the_power_of_a_two_by_two_matrix(seed: int, lr: float, mc: float, epochs: int) -> None:
    """Along each direction (error, step) is multiplied by one matrix, from (e_0, -lr lambda e_0)."""
    rng = np.random.default_rng(seed)
    perf_grad, bottom, lam, Q = quadratic(rng)
    w0 = rng.normal(size=3)
    path = trainers.train_gdm(perf_grad, w0, lr, mc, epochs) - bottom
    for l, start, end in zip(lam, path[0] @ Q, path[-1] @ Q):
        share = (1 - mc) * lr * l
        M = np.linalg.matrix_power(np.array([[1 - share, mc], [-share, mc]]), epochs)
        wanted = M @ [start, -lr * l * start]
        assert np.isclose(end, wanted[0], rtol=1e-7, atol=1e-9 * np.max(np.abs(path)))


@pytest.mark.parametrize(("rate", "grows"), [(37.9, False), (38.1, True)])
def test_momentum_bears_a_rate_of_38(rate: float, grows: bool) -> None:
    """lr lambda < 2 (1 + mc) / (1 - mc) = 38 for mc = 0.9."""
    path = trainers.train_gdm(lambda w: (0.5 * w @ w, w), np.array([1.0]), rate, 0.9, 3000)
    assert (abs(path[-1, 0]) > 1) == grows


@given(SEEDS)
def test_without_memory_momentum_changes_nothing(seed: int) -> None:
    perf_grad, _, _, _ = quadratic(np.random.default_rng(seed))
    w0 = np.ones(3)
    assert np.allclose(trainers.train_gdm(perf_grad, w0, 0.4, 0.0, 9), trainers.train_gd(perf_grad, w0, 0.4, 9))
    with_memory, without = trainers.train_gdx(perf_grad, w0, 3.0, 0.0, 9), trainers.train_gda(perf_grad, w0, 3.0, 9)
    assert all(np.allclose(a, b) for a, b in zip(with_memory, without))


def test_the_rate_follows_the_table() -> None:
    """On w^2 / 2: 2.5 overshoots clearly, 2.01 a little, 1 is a success."""
    parabola = lambda w: (0.5 * w @ w, w)  # noqa: E731
    path, lrs = trainers.train_gda(parabola, np.array([1.0]), 2.5, 1)
    assert np.allclose(path.ravel(), [1, 1]) and np.allclose(lrs, [2.5, 1.75])
    path, lrs = trainers.train_gda(parabola, np.array([1.0]), 2.01, 2)
    assert np.allclose(path.ravel(), [1, -1.01, 1.0201]) and np.allclose(lrs, 2.01)
    path, lrs = trainers.train_gda(parabola, np.array([1.0]), 0.5, 2)
    assert np.allclose(path.ravel(), [1, 0.5, 0.2375]) and np.allclose(lrs, [0.5, 0.525, 0.55125])


@given(SEEDS, st.floats(0.01, 10))
def test_levenberg_and_marquardt_contract_a_linear_neuron(seed: int, mu: float) -> None:
    """One step leaves mu / (lambda + mu) of the error along each eigenvector of J^T J."""
    rng = np.random.default_rng(seed)
    X, best, w0 = rng.normal(size=(6, 3)), rng.normal(size=3), 3 * rng.normal(size=3)
    lam, Q = np.linalg.eigh(X.T @ X)
    path, mus = trainers.train_lm(lambda w: (X @ (best - w), -X), w0, mu, 0.1, 10.0, 1e10, 1)
    assert np.allclose((path[1] - best) @ Q, mu / (lam + mu) * ((w0 - best) @ Q))
    assert np.allclose(mus, [mu, 0.1 * mu])


@pytest.mark.parametrize("n", [1, 4, 7])
def test_an_epoch_shows_every_example_once(n: int) -> None:
    shown: list[float] = []

    def note(w, X, T):  # type: ignore[no-untyped-def]
        assert np.array_equal(10 * X, T)
        shown.extend(X[:, 0])
        return 0 * w

    X = np.arange(float(n))[:, None]
    trainers.minibatch_epoch(np.zeros(1), X, 10 * X, 1.0, 3, np.random.default_rng(0), note)
    assert sorted(shown) == list(range(n))


@given(SEEDS, st.lists(st.integers(1, 5), min_size=2, max_size=5), st.integers(1, 6))
def test_the_capstones_network_is_that_of_the_layers(seed: int, sizes: list[int], n: int) -> None:
    rng = np.random.default_rng(seed)
    net = mlp.MLP(sizes, seed)
    weights, biases = net.layers(net.w)
    X, T = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
    zs, activations = layers.forward(weights, biases, X, act.tanh, act.identity)
    D = layers.deltas(weights, zs, activations, T, act.tanh_prime, act.identity_prime)
    Y, dWs, dbs = mlp.outputs_and_gradients(weights, biases, X, T)
    assert np.allclose(Y, activations[-1])
    for one, other in zip([*dWs, *dbs], [part for parts in layers.gradients(D, activations) for part in parts]):
        assert np.allclose(one, other)


@given(SEEDS)
def test_the_jacobian_is_that_of_the_errors(seed: int) -> None:
    """By central differences; and J^T e gives the gradient of the MSE, 2 / (n o) J^T e."""
    rng = np.random.default_rng(seed)
    net = mlp.MLP([2, 3, 2], seed)
    X, T = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
    e, J = net.residual_jac(net.w, X, T)
    for i, unit in enumerate(1e-5 * np.eye(len(net.w))):
        felt = (net.residual_jac(net.w + unit, X, T)[0] - net.residual_jac(net.w - unit, X, T)[0]) / 2e-5
        assert np.allclose(J[:, i], felt, atol=1e-8)
    _, dWs, dbs = mlp.outputs_and_gradients(*net.layers(net.w), X, T)
    assert np.allclose(2 / e.size * J.T @ e, 2 / T.shape[1] * net.flat(dWs, dbs))


@pytest.mark.parametrize("name", mlp.TRAINERS)
def test_every_trainer_learns_the_exclusive_or(name: str) -> None:
    net = mlp.MLP([2, 3, 1], seed=4)
    mses = net.fit(mlp.XOR_X, mlp.XOR_T, mlp.TRAINERS[name], 1e-3, 20 if name == "lm" else 400)
    assert mses[-1] <= 1e-3 < mses[-2]
    assert np.isclose(mses[-1], np.mean((net.predict(mlp.XOR_X) - mlp.XOR_T) ** 2))


def random_network(rng: np.random.Generator, sizes: list[int], n: int) -> tuple[list[np.ndarray], ...]:
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    return (
        weights,
        [rng.normal(size=q) for q in sizes[1:]],
        rng.normal(size=(n, sizes[0])),
        rng.normal(size=(n, sizes[-1])),
    )


SIZES = st.lists(st.integers(1, 5), min_size=2, max_size=5)


FUNCTIONS = (act.tanh, act.tanh_prime, act.softsign, act.softsign_prime)


@given(SEEDS, SIZES, st.integers(1, 6))
def test_backprop_is_the_three_functions_of_layers_and_the_loss(seed: int, sizes: list[int], n: int) -> None:
    weights, biases, X, T = random_network(np.random.default_rng(seed), sizes, n)
    loss, dWs, dbs = bp.backprop(weights, biases, X, T, *FUNCTIONS)
    zs, activations = layers.forward(weights, biases, X, act.tanh, act.softsign)
    D = layers.deltas(weights, zs, activations, T, act.tanh_prime, act.softsign_prime)
    assert np.isclose(loss, neuron.mean_loss(activations[-1], T))
    assert np.isclose(loss, bp.box_loss(weights, biases, X, T))
    wanted_dWs, wanted_dbs = layers.gradients(D, activations)
    for one, other in zip([*dWs, *dbs], [*wanted_dWs, *wanted_dbs]):
        assert one.shape == other.shape
        assert np.allclose(one, other)


@given(SEEDS, SIZES, st.integers(1, 4))
def test_the_naive_way_gives_the_same_deltas(seed: int, sizes: list[int], n: int) -> None:
    weights, biases, X, T = random_network(np.random.default_rng(seed), sizes, n)
    zs, activations = layers.forward(weights, biases, X, act.tanh, act.softsign)
    rest = (weights, zs, activations, T, act.tanh_prime, act.softsign_prime)
    for one, other in zip(bp.naive_deltas(*rest), layers.deltas(*rest)):
        assert np.allclose(one, other)


@given(SEEDS)
@example(950)  # a sum so close to 0 that the measurement reaches over the kink in the slope of softsign
def test_backprop_agrees_with_its_own_measurement(seed: int) -> None:
    weights, biases, X, T = random_network(np.random.default_rng(seed), [2, 3, 4, 2], 5)
    measured = bp.measured_gradients(lambda p: bp.box_loss(p[:3], p[3:], X, T), weights + biases)
    _, dWs, dbs = bp.backprop(weights, biases, X, T, *FUNCTIONS)
    for g, g_num in zip([*dWs, *dbs], measured):
        assert np.max(np.abs(g - g_num)) < 1e-5 * max(1.0, np.max(np.abs(g_num)))


def test_the_cost_of_ten_layers_of_a_hundred_neurons() -> None:
    """The figures of notebook 6: 9e4 kept, 4.5e5 from scratch, 1e20 paths."""
    sizes = [100] * 11
    assert bp.backward_multiplications(sizes) == 90_000
    assert bp.from_scratch_multiplications(sizes) == 450_000
    assert bp.count_paths(sizes) == 10**20


@given(SIZES)
def test_paths_are_those_that_a_walk_finds(sizes: list[int]) -> None:
    def walk(layer: int) -> int:
        return sum(walk(layer - 1) for _ in range(sizes[layer])) if layer > 0 else 1

    assert bp.count_paths(sizes) == walk(len(sizes) - 1)


def test_backprop_does_not_write_into_its_arguments() -> None:
    weights, biases, X, T = random_network(np.random.default_rng(0), [3, 4, 2], 5)
    before = [a.copy() for a in [*weights, *biases, X, T]]
    bp.backprop(weights, biases, X, T, *FUNCTIONS)
    assert all(np.array_equal(a, b) for a, b in zip(before, [*weights, *biases, X, T]))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_backprop_keeps_the_precision_that_it_is_given(dtype: type) -> None:
    weights, biases, X, T = random_network(np.random.default_rng(0), [3, 4, 2], 5)
    cast = [[a.astype(dtype) for a in weights], [a.astype(dtype) for a in biases], X.astype(dtype), T.astype(dtype)]
    loss, dWs, dbs = bp.backprop(*cast, *FUNCTIONS)
    assert {np.asarray(a).dtype for a in [loss, *dWs, *dbs]} == {np.dtype(dtype)}


def complex_class_loss(flat, sizes, X, T):  # type: ignore[no-untyped-def]
    weights, biases = mlp.MLP(sizes).layers(flat)
    A = X
    for W, b in zip(weights[:-1], biases[:-1]):
        A = np.tanh(A @ W.T + b)
    return complex_cross_entropy(A @ weights[-1].T + biases[-1], T) / len(X)


@given(SEEDS, st.lists(st.integers(2, 5), min_size=2, max_size=4), st.integers(1, 5))
def test_a_network_with_a_softmax_has_the_gradients_of_its_loss(seed: int, sizes: list[int], n: int) -> None:
    rng = np.random.default_rng(seed)
    net = mlp.MLP(sizes, seed % 1000)
    X, T = rng.normal(size=(n, sizes[0])), np.eye(sizes[-1])[rng.integers(0, sizes[-1], n)]
    E, dWs, dbs = digits.loss_and_gradients(*net.layers(net.w), X, T)
    assert np.isclose(E, complex_class_loss(net.w, sizes, X, T))
    want = complex_step(complex_class_loss, (net.w, sizes, X, T))
    assert np.allclose(net.flat(dWs, dbs), want, atol=1e-12)


def test_before_training_the_loss_of_ten_classes_is_log_ten() -> None:
    weights, biases = [np.ones((5, 4)), np.zeros((10, 5))], [np.zeros(5), np.zeros(10)]
    E, _, _ = digits.loss_and_gradients(weights, biases, np.ones((3, 4)), np.eye(10)[:3])
    assert np.isclose(E, np.log(10))


@given(SEEDS)
def test_the_first_step_of_adam_has_one_length_in_every_weight(seed: int) -> None:
    slopes = np.random.default_rng(seed).uniform(0.1, 1e4, size=4) * [1, -1, 1, -1]
    path = digits.train_adam(lambda w: (0.0, slopes), np.zeros(4), 0.01, 0.9, 0.999, 1)
    assert np.allclose(path[1], -0.01 * np.sign(slopes))


def test_forty_epochs_read_ninety_eight_of_a_hundred_digits_that_were_laid_aside() -> None:
    """With the data, the start and the batches that notebook 9 gives."""
    folder = ROOT / "assignments" / "09_digits"
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads((folder / "digits.ipynb").read_text())["cells"]}
    names: dict[str, Any] = {"np": np, "lab": SimpleNamespace(data=lambda name: folder / name)}
    exec(cells["the-digits"] + "\n" + cells["start-and-deal"], names)
    X, T, known, unknown = (names[name] for name in ("digit_X", "digit_T", "known", "unknown"))
    (weights, biases), rng = names["random_start"]([64, 60, 30, 10], 1), np.random.default_rng(1)
    for _ in range(40):
        batches = names["deal"](X[known], T[known], 32, rng)
        weights, biases, _ = digits.descend(weights, biases, batches, 0.3, digits.loss_and_gradients)
    P = digits.class_forward(weights, biases, X[unknown])[-1]
    assert digits.accuracy(P, names["digit"][unknown]) >= 0.98
