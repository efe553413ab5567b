"""Who works: this process, several beside each other, or any other executor of the same form."""

import multiprocessing
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any

from autograder.grading.worker import leave
from autograder.paths import safe_children
from autograder.sandbox.folders import sweep


@dataclass(frozen=True)
class Workers:
    """An executor, and what is to be known about it.

    Parameters
    ----------
    executor
        Runs `worker.work`. A future that fails with anything else than the exceptions named there has lost its worker.
    ahead
        How many submissions are in flight: enough that no worker waits.
    travels
        Whether workers cannot read the course and are sent what they need.
    gone
        Why there will be no worker any more, as far as that is known.
    """

    executor: Executor
    ahead: Callable[[], int] = lambda: 1
    travels: bool = False
    gone: Callable[[], str | None] = lambda: None


class Inline(Executor):
    """Runs what is submitted at once, in this very process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """A future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Processes(Executor):
    """So many processes. One that dies takes along what it was working on and nothing else, and is replaced.

    (A single ProcessPoolExecutor breaks as a whole, and nobody knows by whom.)
    """

    def __init__(self, count: int) -> None:
        self._threads = ThreadPoolExecutor(count, "worker")
        self._pools: queue.SimpleQueue[ProcessPoolExecutor | None] = queue.SimpleQueue()
        for _ in range(count):
            self._pools.put(None)
        self._others = set(multiprocessing.active_children())

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """BrokenExecutor is the future's exception when the process has died."""
        return self._threads.submit(self._run, fn, args, kwargs)

    def _run(self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        pool = self._pools.get()
        try:
            if pool is None:
                pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _begin)
            return pool.submit(fn, *args, **kwargs).result()
        except BrokenExecutor:
            assert pool is not None
            pool.shutdown(wait=False)
            pool = None
            raise
        finally:
            self._pools.put(pool)

    def kill(self) -> None:
        """End every process, whatever it is doing."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - self._others:
            process.kill()
        self.shutdown()
        sweep()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Wait for what is running, then end the processes."""
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)
        while not self._pools.empty():
            if (pool := self._pools.get()) is not None:
                pool.shutdown(wait=wait)


@contextmanager
def local(jobs: int) -> Iterator[Workers]:
    """This process alone, or so many beside it; whatever ends the block early ends them as well."""
    if jobs <= 1:
        try:
            yield Workers(Inline())
        finally:
            leave()
        return
    with ExitStack() as stack:
        stack.enter_context(safe_children())
        processes = Processes(jobs)
        try:
            yield Workers(processes, lambda: 2 * jobs)
        except BaseException:
            processes.kill()
            raise
        processes.shutdown()


def _begin() -> None:
    """Called in a new process. It leaves Ctrl-C to the grader, and does not wait for work when that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)  # the warm process and its children end with this one

    threading.Thread(target=watch, daemon=True).start()
