"""`autograder site`: a static site on which students work in the browser, with nothing installed."""

import argparse
from pathlib import Path

from autograder.commands.common import OK, chosen_course

EXAMPLES = """examples:
  autograder site _site                     all assignments; then serve the folder, e.g. python -m http.server -d _site
  autograder site _site 01_linear_neuron    one assignment only
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument(
        "folder", type=Path, metavar="DIR", help="where to write the site; one that is there is replaced"
    )
    command.add_argument("slugs", nargs="*", metavar="SLUG", help="only these assignments, e.g. 05_layers")
    command.add_argument(
        "--pyodide", metavar="ADDRESS", help="of pyodide.mjs, for a site without a way to the public distribution"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.course.site import write_site

    print(write_site(chosen_course(arguments), arguments.folder, arguments.slugs, arguments.pyodide))
    return OK
