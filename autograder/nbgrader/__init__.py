"""What nbgrader's own commands need of this kit: the drop-in's name, and `score`, called in a notebook's graded cells.

In stock `nbgrader autograde` the student's code runs in a Jupyter kernel. `score` keeps the line
between the two sides there as well: a referee in a process of its own holds references, inputs and
expected values, and the kernel only answers its calls.
"""

import socket
import subprocess
import sys
from typing import Any

from autograder.sandbox.inside import worker

AUTOGRADE = [  # for c.Autograde.autograde_preprocessors: nbgrader's own list with the drop-in in place of its executor
    "autograder.nbgrader.preprocessors.SandboxExecute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
PASSIVE = {  # for c.HTMLExporter.filters, with sanitize_html: see `pages`
    "markdown2html": "autograder.nbgrader.pages.markdown2html",
    "clean_html": "autograder.nbgrader.pages.clean_html",
}


def score(assignment: str, check: str) -> float:
    """The points of a check for the function that the notebook defines, as a builtin float.

    nbgrader reads the mark from the printed form of the cell's last value, so it must be a plain
    number. The hint goes to standard output, where nbgrader's feedback shows it: anything on
    standard error would make the cell zero.
    """
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "autograder.nbgrader.referee", assignment, check, str(theirs.fileno())]
    with ours, subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL) as referee:
        theirs.close()
        verdict = _answer(worker.Server(ours, sys.modules["__main__"], quiet=False))
        referee.wait()
    if verdict["hint"]:
        print(verdict["hint"])
    return float(verdict["points"])


def _answer(server: worker.Server) -> dict[str, Any]:
    """Answer the referee until it has made up its mind."""
    while True:
        request = server.next_request()
        if request["op"] == "verdict":
            return dict(request)
        server.answer(request)
