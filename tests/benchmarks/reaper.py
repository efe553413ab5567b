"""Runs a command and waits for everything that it leaves behind, so that its processor time is counted in full.

A program that walls others in may end without waiting for them, and what they used is then counted for nobody. This
process takes them over. It is run as a script, with nothing of ours imported: `python reaper.py COMMAND...`.
"""

import ctypes
import os
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
PATIENCE = 10.0  # seconds for what was left behind to end


def main() -> int:
    """Run the command in the arguments; the exit code is its own."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    code = subprocess.run(sys.argv[1:], check=False).returncode
    deadline = time.monotonic() + PATIENCE
    try:
        while time.monotonic() < deadline:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.002)
    except ChildProcessError:
        pass  # nobody is left
    return code


if __name__ == "__main__":
    sys.exit(main())
