"""A process that has imported nbgrader and forks one that runs a command, again and again.

nbgrader takes seconds of the processor to import, and most of its commands a tenth of one. Run as a program, this reads a
line of JSON for each command and writes its exit code. What is forked knows of its command what a new process would:
its folder, environment, arguments and streams; it comes to its end as Python does.
"""

import json
import os
import runpy
import signal
import sys

PATIENCE = 600  # seconds after which a command is killed, on a busy machine


def main() -> None:
    """Until its input ends. What is forked leaves the loop and ends as the command does."""
    _import()
    for line in sys.stdin:
        request = json.loads(line)
        number = os.fork()
        if number == 0:
            _become(**request)
            return
        print(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]), flush=True)


def _import() -> None:
    # jsonschema does without this, as where it is not installed; it compiles a grammar for a second and more
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    import nbgrader.api
    import nbgrader.apps
    import nbgrader.converters
    import sqlalchemy.dialects.sqlite  # noqa: F401
    from alembic.script import ScriptDirectory
    from nbgrader.dbutil import ALEMBIC_DIR

    version = ScriptDirectory(
        ALEMBIC_DIR
    ).get_current_head()  # for each new gradebook it starts a process to ask for this
    nbgrader.api.get_alembic_version = lambda: version


def _become(module: str, arguments: list[str], folder: str, environment: dict[str, str], out: str, err: str) -> None:
    """`python -m module` with these arguments."""
    signal.alarm(PATIENCE)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.path[0] = folder
    sys.argv = [module, *arguments]
    for name, flags, number in ((os.devnull, os.O_RDONLY, 0), (out, os.O_WRONLY, 1), (err, os.O_WRONLY, 2)):
        opened = os.open(name, flags)
        os.dup2(opened, number)
        os.close(opened)
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
