"""Real pages for tests: a Jupyter server on a folder, and the distribution's Chromium to look at it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SECONDS = 60  # the longest wait for anything: a busy machine is no failure
WITHOUT = "Chromium is missing: apt-get install chromium"


def chromium() -> str | None:
    """The path of the distribution's Chromium, if there is one."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass(frozen=True)
class Server:
    address: str  # without a slash at the end
    log: Path


@contextmanager
def jupyter(root: Path, settings: Path) -> Iterator[Server]:
    """A Jupyter server with all installed extensions on the folder `root`.

    Nothing of the user's own is read or written: configuration, history and run-time files lie in `settings`. The
    server is asked to end, so that it ends its kernels, and is killed when it does not.
    """
    log = settings / "server.log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            _command(root),
            cwd=root,
            env=_environment(settings),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Server(_address(process, settings / "run"), log)
    except (RuntimeError, TimeoutError) as error:
        error.add_note(log.read_text(errors="replace")[-6000:])
        raise
    finally:
        _end(process)


@contextmanager
def page_of_files(folder: Path) -> Iterator[Any]:
    """A page of a headless Chromium for files; in the end it leaves a picture in `folder`.

    The page's own policy does not keep the test from adding scripts to it.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        options = ["--host-resolver-rules=MAP * ~NOTFOUND", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
        browser = playwright.chromium.launch(executable_path=chromium(), args=options, timeout=SECONDS * 1000)
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(SECONDS * 1000)
        page.on("pageerror", lambda error: print("page:", error))
        try:
            yield page
        finally:
            page.screenshot(path=folder / "last.png")


@contextmanager
def chromium_page(server: Server, folder: Path) -> Iterator[Any]:
    """A page of a headless Chromium.

    In the end it leaves a picture in `folder` and prints what page and server said: pytest shows that of failures.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        options = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]  # no page waits for the network
        options += ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses its own walls to root
        browser = playwright.chromium.launch(executable_path=chromium(), args=options, timeout=SECONDS * 1000)
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(SECONDS * 1000)
        page.on("console", lambda message: print("page:", message.text[:300]))
        page.on("pageerror", lambda error: print("page:", error))
        try:
            yield page
        finally:
            page.screenshot(path=folder / "last.png")
            print(f"{page.url} looked like {folder / 'last.png'}; the server's log ends:")
            print(server.log.read_text(errors="replace")[-6000:])
            browser.close()


def _command(root: Path) -> list[str]:
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": 0,
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "ServerApp.root_dir": root,
        "IdentityProvider.token": "",  # only this machine reaches it, and only while a test runs
        "LabApp.expose_app_in_browser": True,  # to scroll to a cell: those out of sight are not on the page
    }
    return [sys.executable, "-m", "jupyterlab", *(f"--{name}={value}" for name, value in options.items())]


def _environment(settings: Path) -> dict[str, str]:
    own = {
        "HOME": settings / "home",
        "JUPYTER_CONFIG_DIR": settings / "config",
        "JUPYTER_DATA_DIR": settings / "data",
        "JUPYTER_RUNTIME_DIR": settings / "run",
        "IPYTHONDIR": settings / "ipython",
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    return {**os.environ, **{name: str(value) for name, value in own.items()}}


def _address(server: subprocess.Popen[bytes], folder: Path) -> str:
    """Where the server listens, once it answers; it writes that itself, so no port is guessed."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"the Jupyter server ended with {server.returncode}")
        for file in folder.glob("jpserver-*.json"):
            try:
                address = f"http://127.0.0.1:{json.loads(file.read_text())['port']}"
                with urllib.request.urlopen(address + "/api/status", timeout=5):
                    return address
            except (OSError, ValueError):
                pass  # not written, or not listening yet
        time.sleep(0.1)
    raise TimeoutError(f"the Jupyter server did not answer within {SECONDS} s")


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(30)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
