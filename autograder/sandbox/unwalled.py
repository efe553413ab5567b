"""A student's own process on any system, without walls: for `autograder check`, which runs their own code.

The same worker as for grading, started cold and reached over the loopback interface.
"""

import hmac
import secrets
import socket
import subprocess
import sys
from pathlib import Path

from autograder.sandbox.pool import shell_source, worker_sources
from autograder.sandbox.tiers import SandboxError

BOOT = """
import socket, sys, types
for name, source in {sources!r}:
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, name, "exec"), module.__dict__)
sys.path.insert(0, {folder!r})
connection = socket.create_connection(("127.0.0.1", {port}))
connection.sendall({token!r})
worker = sys.modules["worker"]
main, shell = worker.new_main(), None
if {shell!r}:
    room = types.ModuleType("shell")
    exec(compile({shell!r}, "shell", "exec"), room.__dict__)
    shell = room.Shell(main)
try:
    worker.Session(connection, main, shell=shell).serve()
except sys.modules["wire"].Closed:
    pass
"""


class PlainProcess:
    """One process in the notebook's own folder; `connect` starts it, `kill` ends it. With `shell` it is IPython's."""

    def __init__(self, folder: Path, shell: bool = False) -> None:
        self.folder, self.shell = folder, shell
        self._process: subprocess.Popen[bytes] | None = None

    def connect(self) -> socket.socket:
        """The socket of a fresh process."""
        token = secrets.token_bytes(16)
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(30)
            boot = BOOT.format(
                sources=worker_sources(walls=False),
                folder=str(self.folder),
                port=server.getsockname()[1],
                token=token,
                shell=shell_source() if self.shell else "",
            )
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", boot], cwd=self.folder, stdin=subprocess.DEVNULL
            )
            connection, _ = server.accept()
        connection.settimeout(30)
        if not hmac.compare_digest(connection.recv(len(token), socket.MSG_WAITALL), token):
            raise SandboxError("somebody else answered in place of the notebook's process")
        return connection

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
