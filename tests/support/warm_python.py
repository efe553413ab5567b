"""A process that has imported NumPy and forks one that runs a program, again and again: as `python -P -c` does.

Run as a program, this reads a line of JSON for each process and writes its number, or its exit code where it is asked to
wait for one. What is forked knows of its program what a new process would: its folder, arguments and streams.
"""

import json
import os
import sys
from typing import Any


def main() -> None:
    """Until its input ends. What is forked leaves the loop and becomes the program."""
    import numpy as np

    for line in sys.stdin:
        request = json.loads(line)
        if "wait" in request:
            print(os.waitstatus_to_exitcode(os.waitpid(request["wait"], 0)[1]), flush=True)
            continue
        number = os.fork()
        if number == 0:
            np.random.seed()
            _become(**request)
            return
        print(number, flush=True)


def _become(boot: str, folder: str) -> None:
    os.chdir(folder)
    sys.argv = ["-c"]
    del sys.path[0]
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nothing, number)
    names: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__}
    exec(compile(boot, "<string>", "exec"), names)


if __name__ == "__main__":
    main()
