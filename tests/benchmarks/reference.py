"""The reference's forward and backward pass beside its own matrix products, and beside PyTorch.

`python -m tests.benchmarks.reference`: one process, one thread, all rows measured in turn in the same run. The matrix
products are what no implementation can save: three per layer, two in the first. PyTorch is no dependency; where it is
missing, its rows are left out.
"""

import argparse
import importlib
import importlib.util
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from solutions.activations import tanh, tanh_prime
from solutions.backprop import backprop

NETWORKS = (((512,) * 4, 256), ((32,) * 4, 32), ((100, 150, 150, 10), 8))
DTYPES = ("float64", "float32")
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
Row = tuple[str, Callable[[], Any]]


def main() -> None:
    """Print a table for each network."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.reference", description=main.__doc__)
    options.add_argument("--seconds", type=float, default=4.0, help="how long to measure each network (default 4)")
    seconds = options.parse_args().seconds
    if not ONE_THREAD.items() <= os.environ.items():  # they are read when NumPy is loaded: begin again with them
        command = [sys.executable, "-m", "tests.benchmarks.reference", *sys.argv[1:]]
        os.execve(sys.executable, command, {**os.environ, **ONE_THREAD})
    torch = _torch()
    print(f"loss and all gradients of a tanh network, one thread, NumPy {np.__version__}")
    print(f"PyTorch {torch.__version__}" if torch else "PyTorch is not installed: its rows are left out")
    for sizes, n in NETWORKS:
        rows = [row for dtype in DTYPES for row in _rows(sizes, n, dtype, torch)]
        times = _measured(rows, seconds)
        print(f"\nlayers {'-'.join(map(str, sizes))}, batch {n}: median and fastest, microseconds")
        for k, (label, _) in enumerate(rows):
            base = times[k - k % (len(rows) // 2)]  # the products of this precision
            ratio = statistics.median(t / b for t, b in zip(times[k], base))
            middle, fastest = statistics.median(times[k]) * 1e6, min(times[k]) * 1e6
            print(f"  {label:<34}{middle:11.1f}{fastest:11.1f}   {ratio:5.2f} times the products")


def _rows(sizes: tuple[int, ...], n: int, dtype: str, torch: Any) -> list[Row]:
    """What is measured in one precision, the matrix products first."""
    weights, biases, X, T = _network(sizes, n, dtype)
    functions = (tanh, tanh_prime, tanh, tanh_prime)
    rows: list[Row] = [
        (f"matrix products alone, {dtype}", partial(_products, weights, X)),
        (f"solutions.backprop, {dtype}", partial(backprop, weights, biases, X, T, *functions)),
    ]
    if torch:
        rows.append((f"PyTorch, {dtype}", _in_torch(torch, weights, biases, X, T)))
    return rows


def _network(sizes: tuple[int, ...], n: int, dtype: str) -> tuple[Any, ...]:
    rng = np.random.default_rng(0)
    weights = [(rng.normal(size=(q, p)) / np.sqrt(p)).astype(dtype) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q).astype(dtype) for q in sizes[1:]]
    return weights, biases, rng.normal(size=(n, sizes[0])).astype(dtype), rng.normal(size=(n, sizes[-1])).astype(dtype)


def _products(weights: list[Any], X: Any) -> None:
    """The matrix products of one forward and one backward pass, and nothing else."""
    activations = [X]
    for W in weights:
        activations.append(activations[-1] @ W.T)
    delta = activations[-1]
    for l in range(len(weights) - 1, -1, -1):
        delta.T @ activations[l]
        if l > 0:
            delta = delta @ weights[l]


def _in_torch(torch: Any, *arrays: Any) -> Callable[[], Any]:
    """The same network, batch and loss in PyTorch, gradients by its own automatic differentiation."""
    weights, biases = ([torch.tensor(a, requires_grad=True) for a in some] for some in arrays[:2])
    X, T = (torch.tensor(a) for a in arrays[2:])

    def run() -> Any:
        a = X
        for W, b in zip(weights, biases):
            a = torch.tanh(torch.nn.functional.linear(a, W, b))
        loss = 0.5 * torch.sum((a - T) ** 2) / len(X)
        return loss, torch.autograd.grad(loss, [*weights, *biases])

    return run


def _torch() -> Any:
    """PyTorch with one thread, None where it is not installed."""
    if importlib.util.find_spec("torch") is None:
        return None
    torch = importlib.import_module("torch")
    torch.set_num_threads(1)
    return torch


def _measured(rows: list[Row], seconds: float) -> list[list[float]]:
    """Times of every row, taken in turn so that a busy moment of the machine meets all of them."""
    times: list[list[float]] = [[] for _ in rows]
    for _, run in rows:
        run()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times[0]) < 5:
        for kept, (_, run) in zip(times, rows):
            start = time.perf_counter()
            run()
            kept.append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
