"""The reference's forward and backward pass beside its own matrix products, and beside PyTorch. One process, one thread."""

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

from .options import parse
from .report import heading, table

NETWORKS = (((512,) * 4, 256), ((32,) * 4, 32), ((100, 150, 150, 10), 8))
DTYPES = ("float64", "float32")
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
HEAD = ("", "median", "fastest", "times the products")
NOTES = (
    "Microseconds for the loss and all gradients of a tanh network, on one thread; all rows in turn in the same run.",
    "The matrix products are what no implementation can save: three per layer, two in the first.",
)
MISSING = (
    "PyTorch is not installed: its rows are left out. They need its CPU build in this environment (the extra `torch` "
    "asks for PyTorch; on Linux that may bring gigabytes for graphics cards, unless the CPU build is there already)."
)
Row = tuple[str, Callable[[], Any]]


def main() -> None:
    """Print a table for each network."""
    if not ONE_THREAD.items() <= os.environ.items():  # they are read when NumPy is loaded: begin again with them
        command = [sys.executable, "-m", "tests.benchmarks.reference", *sys.argv[1:]]
        os.execve(sys.executable, command, {**os.environ, **ONE_THREAD})
    arguments = parse("reference", __doc__, "seconds")
    torch = _torch()
    print(heading("The reference beside PyTorch", *NOTES, f"PyTorch {torch.__version__}." if torch else MISSING))
    for sizes, n in NETWORKS:
        rows = measure(sizes, n, arguments.seconds, torch)
        print(table(f"layers {'-'.join(map(str, sizes))}, batch {n}", HEAD, rows), flush=True)


def measure(sizes: tuple[int, ...], n: int, seconds: float, torch: Any) -> list[tuple[str, ...]]:
    """The rows of one network, each precision beside its own products."""
    rows = [row for dtype in DTYPES for row in _rows(sizes, n, dtype, torch)]
    times = _measured(rows, seconds)
    lines = []
    for k, (label, _) in enumerate(rows):
        base = times[k - k % (len(rows) // len(DTYPES))]
        ratio = statistics.median(t / b for t, b in zip(times[k], base))
        lines.append((label, *(f"{1e6 * f(times[k]):.0f}" for f in (statistics.median, min)), f"{ratio:.2f}"))
    return lines


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
