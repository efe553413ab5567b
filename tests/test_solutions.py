"""The references against independent mathematics: complex steps, closed forms, invariances."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.judges import complex_step
from solutions import activations as act
from solutions import descent, layers, mlp, neuron, trainers

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
