"""The references against independent mathematics: complex steps, closed forms, invariances."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.judges import complex_step
from solutions import activations as act
from solutions import backprop as bp
from solutions import descent, layers, neuron

SEEDS = st.integers(0, 2**32 - 1)


@pytest.mark.parametrize("name", ["identity", "logistic", "tanh", "softsign"])
def test_slopes_are_derivatives(name: str) -> None:
    z = np.linspace(-3, 3, 13) + 0.1
    f, fprime = getattr(act, name), getattr(act, f"{name}_prime")
    assert np.allclose((f(z + 1e-6) - f(z - 1e-6)) / 2e-6, fprime(z), atol=1e-8)


def complex_logistic(z):  # type: ignore[no-untyped-def]
    return 1 / (1 + np.exp(-z))


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
def test_backprop_agrees_with_its_own_measurement(seed: int) -> None:
    weights, biases, X, T = random_network(np.random.default_rng(seed), [2, 3, 4, 2], 5)
    measured = bp.measured_gradients(lambda p: bp.box_loss(p[:3], p[3:], X, T), weights + biases)
    _, dWs, dbs = bp.backprop(weights, biases, X, T, *FUNCTIONS)
    for g, g_num in zip([*dWs, *dbs], measured):
        assert np.max(np.abs(g - g_num)) < 1e-6 * max(1.0, np.max(np.abs(g_num)))


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
