"""What nbgrader's own commands need of this kit: the drop-in's name, and `score`, called in a notebook's graded cells.

In stock `nbgrader autograde` the student's code runs in a Jupyter kernel. `score` keeps the line
between the two sides there as well: a referee in a process of its own holds references, inputs and
expected values, and the kernel only answers its calls.
"""

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from autograder.course import handouts
from autograder.course.release import ANSWER_HERE as ANSWER_HERE
from autograder.course.release import STUB as STUB
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


REFEREE = "autograder.nbgrader.referee"


def kept_back(config: str) -> list[str]:
    """For c.CourseDirectory.ignore: what lies beside the notebooks and is not for students.

    `config` is the path of `nbgrader_config.py`, which lies in the course's folder.
    """
    return handouts.kept_back(Path(config).resolve().parent)


def score(assignment: str, check: str) -> float:
    """The points of a check for the function that the notebook defines, as a builtin float.

    nbgrader reads the mark from the printed form of the cell's last value, so it must be a plain
    number. The hint goes to standard output, where nbgrader's feedback shows it: anything on
    standard error would make the cell zero.
    """
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-P", "-m", REFEREE, assignment, check, str(theirs.fileno())]  # -P: not from this folder
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
