"""Workers of a cluster of Dask, whose client is an executor like any other."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from autograder.grading.workers import Workers
from autograder.sandbox.packages import installs
from autograder.sandbox.walls import WorkerError

PATIENCE = "30s"  # for a scheduler to answer
EACH = 2  # Submissions in flight for each thread of a worker: one that is judged, one that waits for it.
LEAST = 4  # In flight before any worker has come.


@contextmanager
def connected(address: str) -> Iterator[Workers]:
    """The workers of the scheduler at `address`; TLS and time limits are Dask's own settings.

    Raises
    ------
    WorkerError
        Where Dask is not installed, or no scheduler answers.
    """
    try:
        from distributed import Client  # here: it takes half a second, and most runs have no cluster
    except ImportError:
        raise WorkerError(f"--cluster needs Dask's distributed: {installs('cluster')}") from None
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise WorkerError(f"no scheduler answers at {address}: {error}") from None
    executor = client.get_executor(pure=False)
    try:
        yield Workers(executor, lambda: _in_flight(client), travels=True, gone=lambda: _gone(client, address))
    finally:
        executor.shutdown(wait=False)
        client.close()


def _in_flight(client: Any) -> int:
    """As many as the workers that are there now keep busy: others may come."""
    threads: int = sum(worker["nthreads"] for worker in client.scheduler_info(n_workers=-1)["workers"].values())
    return max(LEAST, EACH * threads)


def _gone(client: Any, address: str) -> str | None:
    """Why no worker will come, where the scheduler itself is lost."""
    if client.status == "running":
        return None
    return f"the scheduler at {address} is gone ({client.status}): start it again, and go on with --resume"
