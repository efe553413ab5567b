"""`autograder build`: regenerate notebooks, and tables in documents, from their sources."""

import argparse
import sys
from itertools import chain

from autograder.commands.common import OK, PROBLEM, chosen_course
from autograder.files.atomic import write_atomically


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("--check", action="store_true", help="write nothing; exit with 1 when something differs")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.commands.document_tables import documents, filled
    from autograder.course.build import build, copies
    from autograder.course.laboratory import laboratory

    course = chosen_course(arguments)
    lacking = laboratory(course.root)
    for file, text in {} if arguments.check else lacking.items():
        write_atomically(file, text)
        print(f"{file}: written; the notebooks that are built now need it")
    built = [*lacking.items()] if arguments.check else []
    built += [(course.notebook_file(slug), build(course, slug)) for slug in course.slugs]
    built += [pair for slug in course.slugs for pair in copies(course, slug).items()]
    differing = []
    # Made one by one, after the notebooks that their tables are read from are written.
    pages = ((page, filled(course, page)) for page in documents(course))
    for file, text in chain(built, pages):
        same = file.is_file() and not file.is_symlink() and file.read_text(encoding="utf-8") == text
        if not same and not arguments.check:
            write_atomically(file, text)
        if not same:
            differing.append(file)
        print(f"{file}: {'as it should be' if same else 'differs from its sources' if arguments.check else 'written'}")
    if differing and arguments.check:
        print("autograder: run `autograder build` and commit what it writes", file=sys.stderr)
        return PROBLEM
    return OK
