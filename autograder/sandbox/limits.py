"""What a student's process may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What a student's process may use. Times in seconds of the wall clock, sizes in bytes.

    `outputs_seconds` is the time of one cell where a notebook is run for its outputs: figures are drawn then.
    """

    cell_seconds: float = 10.0
    notebook_seconds: float = 120.0
    outputs_seconds: float = 60.0
    memory_bytes: int = 2 * 1024**3
    file_bytes: int = 16 * 1024**2
    open_files: int = 64
    threads: int = 128
    timeouts_per_check: int = 2
    restarts: int = 24
