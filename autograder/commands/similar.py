"""`autograder similar`: pairs of submissions that share code, ranked. It accuses nobody."""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from autograder.commands import downloads
from autograder.commands.common import OK, chosen_course
from autograder.commands.tables import aligned
from autograder.course.course import CourseError
from autograder.files.atomic import write_atomically
from autograder.files.sheets import written
from autograder.reports.render import printable
from autograder.reports.similar import NO_VERDICT, Pair, page
from autograder.sandbox.packages import installs
from autograder.submissions.handed import Handed
from autograder.submissions.notebook import Rejected, Submission, parse_notebook

DESCRIPTION = f"""Code of the release, of the references and of many in the class is left out; names, comments and
space do not count. {NO_VERDICT}"""
EXAMPLES = """examples:
  autograder similar submitted/                      the pairs that share most
  autograder similar submitted/ --html alike.html    the same, side by side
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("paths", nargs="+", type=Path, metavar="DIR", help="what was handed in, as for `grade`")
    command.add_argument("--assignment", metavar="SLUG", help="this assignment alone")
    command.add_argument("--student", metavar="NAME", help="whose it is, where the path does not say")
    command.add_argument("--most", type=int, default=20, metavar="N", help="so many pairs at most (default 20)")
    command.add_argument("--html", type=Path, metavar="FILE", help="write a page with the code side by side")
    command.add_argument("--csv", type=Path, metavar="FILE", help="write all pairs as a table")
    downloads.add_arguments(command)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    try:
        from autograder.grading.similarity import similar
    except ImportError as error:
        raise CourseError(f"`similar` needs {error.name}, which is not installed: {installs('similar')}") from None

    course = chosen_course(arguments, arguments.paths)
    by_slug: dict[str, list[Submission]] = defaultdict(list)
    for handed in downloads.collected(arguments, course.slugs):
        try:
            submission = _read(handed)
        except Rejected as error:
            print(printable(f"autograder: {handed.label}: {error}"), file=sys.stderr)
            continue
        slug = arguments.assignment or submission.assignment or handed.slug
        if slug in course.slugs and slug == (submission.assignment or slug):
            by_slug[slug].append(submission)
    pairs = [pair for slug in sorted(by_slug) for pair in similar(course, slug, by_slug[slug])]
    pairs.sort(key=lambda pair: -pair.share)
    _tell(pairs, arguments)
    return OK


def _read(handed: Handed) -> Submission:
    found = handed.read()
    if found.problem is not None:
        raise Rejected(found.problem)
    return parse_notebook(found.data, found.student)


def _tell(pairs: list[Pair], arguments: argparse.Namespace) -> None:
    rows = [["assignment", "student", "student", "shared", "pieces"]]
    rows += [[pair.assignment, *pair.students, f"{pair.share:.0%}", str(pair.pieces)] for pair in pairs]
    print(aligned(rows[: arguments.most + 1], numbers=(3, 4)))
    if len(pairs) > arguments.most:
        print(f"and {len(pairs) - arguments.most} more: --most N, or --csv FILE")
    print(NO_VERDICT)
    if arguments.csv is not None:
        write_atomically(arguments.csv, written(rows), private=True)
    if arguments.html is not None:
        write_atomically(arguments.html, page(pairs[: arguments.most]), private=True)
        print(f"side by side: {arguments.html}")
