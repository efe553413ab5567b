"""Web applications served from a thread of this process, for as long as they are needed."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from autograder.lti.errors import LtiError

SECONDS = 15.0


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 for any that is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise LtiError(f"port {port} of {host} cannot be used ({error.strerror}): choose another with --port") from None
    return listening


def settings(app: ASGIApp, **more: object) -> uvicorn.Config:
    """A server that logs no addresses of requests: they hold what identifies a launch."""
    return uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off", server_header=False, **more)  # type: ignore[arg-type]


@contextmanager
def serving(app: ASGIApp, listening: socket.socket, **more: object) -> Iterator[None]:
    """The application answers within the block; nothing listens after it."""
    server = uvicorn.Server(settings(app, timeout_graceful_shutdown=2, **more))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    until = time.monotonic() + SECONDS
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.01)
    if not server.started:
        raise LtiError("the web server does not start")
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(SECONDS)
        listening.close()
