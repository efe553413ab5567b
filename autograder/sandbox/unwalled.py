"""A student's own process on any system, without walls: for `autograder check`, which runs their own code.

The same worker as for grading, started cold and reached over the loopback interface.
"""

import hmac
import secrets
import socket
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from autograder.sandbox.boot import MODULES, SHELL, program, source_of
from autograder.sandbox.walls import SandboxError

CONNECT = """
import socket
sys.path.insert(0, {folder!r})
connection = socket.create_connection(("127.0.0.1", {port}))
connection.sendall({token!r})
main = inside.worker.new_main()
shell = inside.make_module("shell", {shell!r}).Shell(main) if {shell!r} else None
try:
    inside.worker.Server(connection, main, shell=shell).serve()
except inside.wire.Closed:
    pass
"""


class Ends(Protocol):
    """A process that can be ended."""

    def kill(self) -> None: ...

    def wait(self) -> int: ...


class PlainProcess:
    """One process in the notebook's own folder; `connect` starts it, `kill` ends it. With `shell` it is IPython's."""

    def __init__(self, folder: Path, shell: bool = False) -> None:
        self.folder, self.shell = folder, shell
        self._process: Ends | None = None

    def connect(self) -> socket.socket:
        """The socket of a fresh process."""
        token = secrets.token_bytes(16)
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(30)
            connect = CONNECT.format(
                folder=str(self.folder),
                port=server.getsockname()[1],
                token=token,
                shell=source_of(SHELL) if self.shell else "",
            )
            self._process = self.start(program(MODULES, connect))
            connection, _ = server.accept()
        connection.settimeout(30)
        if not hmac.compare_digest(connection.recv(len(token), socket.MSG_WAITALL), token):
            raise SandboxError("somebody else answered in place of the notebook's process")
        return connection

    def start(self, boot: str) -> Ends:
        """A process that runs this program in the notebook's folder."""
        command = [sys.executable, "-P", "-c", boot]
        return subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL)

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
