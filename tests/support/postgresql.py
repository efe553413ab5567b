"""A PostgreSQL server of a test's own."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest


@contextmanager
def database(name: str) -> Iterator[str]:
    """The address of a new database on a server that ends with the block; skips where there is no server."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        pytest.skip("no PostgreSQL server here: `apt-get install postgresql`")
    user = "postgres" if os.getuid() == 0 else None  # the server refuses to run as root
    with tempfile.TemporaryDirectory(prefix="pg") as folder:  # a short path: a socket's name is bounded
        shutil.chown(folder, user) if user else None
        start = partial(subprocess.run, check=True, user=user, capture_output=True, cwd=folder)
        start([programs[-1] / "initdb", "-D", f"{folder}/data", "-A", "trust", "-U", "teacher", "--no-sync"])
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        control = [str(programs[-1] / "pg_ctl"), "-D", f"{folder}/data", "-w"]
        start([*control, "-o", options, "-l", f"{folder}/log", "start"])
        try:
            start([programs[-1] / "createdb", "-h", folder, "-U", "teacher", name])
            yield f"postgresql+psycopg://teacher@/{name}?host={folder}"
        finally:
            start([*control, "-m", "immediate", "stop"])
