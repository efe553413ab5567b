"""What a student's process may use."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What a student's processes may use. Times are processor seconds of the process, unless said otherwise.

    Parameters
    ----------
    cell_seconds
        One cell. A call of a graded function has the limit of its check.
    notebook_seconds
        All cells of a notebook together, in all processes that run them. From half of it on, cells that answer nothing
        have to be quick; when it is over, all of them have to; at twice as much the notebook is left to a person.
    call_seconds
        One call of a graded function, where its check would let it have more.
    check_seconds
        All calls of one check together.
    outputs_seconds
        One cell where a notebook is run for its outputs: figures are drawn then.
    outputs_notebook_seconds
        All cells of a notebook together where it is run for its outputs, on the wall clock.
    wall_times
        Whatever has a limit in processor seconds may take so many times that on the wall clock, for what sleeps or
        waits.
    memory_bytes, file_bytes, open_files, threads
        Of one process.
    timeouts_per_check
        So many calls may run out of time, the first of them twice, before the rest of a check is given up.
    restarts
        So many processes may be ended by cells; then the cells that a student has added are left out.
    """

    cell_seconds: float = 10.0
    notebook_seconds: float = 120.0
    call_seconds: float = math.inf
    check_seconds: float = 60.0
    outputs_seconds: float = 60.0
    outputs_notebook_seconds: float = 600.0
    wall_times: float = 5.0
    memory_bytes: int = 2 * 1024**3
    file_bytes: int = 16 * 1024**2
    open_files: int = 64
    threads: int = 128
    timeouts_per_check: int = 2
    restarts: int = 24
