"""`autograder grade`: grade notebooks, zips or a tree submitted/<student>/<assignment>/."""

import argparse
import shlex
import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

from autograder.commands import downloads
from autograder.commands.common import OK, PROBLEM, WRONG_CALL, chosen_course, chosen_tier, insecure, positive
from autograder.commands.corrections import corrections_of
from autograder.commands.gradebook import Gradebook
from autograder.commands.output import Output
from autograder.commands.shards import shard
from autograder.commands.showing import FORMS, show
from autograder.commands.stopping import stoppable
from autograder.course.course import Course
from autograder.course.fingerprint import Fingerprints
from autograder.reports.model import Report
from autograder.reports.overrides import Corrections
from autograder.submissions.handed import Handed

EXAMPLES = """examples:
  autograder grade layers.ipynb                         one notebook, in words
  autograder grade layers.ipynb --json                  the same as JSON
  autograder grade submitted/ --output reports/         a tree submitted/<student>/<assignment>/<notebook>.ipynb
  autograder grade moodle.zip --assignment 05_layers --output reports/ --jobs 4
                                                        a download of an LMS, four at a time
  autograder grade submitted/ --output reports/ --resume
                                                        go on where a run was stopped
  autograder grade submitted/ --gradebook               marks into nbgrader's gradebook
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="a notebook, a zip, a download of an LMS, or a folder of them",
    )
    command.add_argument("--json", action="store_true", help="print the report of one submission as JSON")
    command.add_argument("--output", type=Path, metavar="DIR", help="write DIR/<student>/<assignment>.json and .html")
    command.add_argument(
        "--outputs",
        action="store_true",
        help="also run each notebook for its outputs, demonstrations too, and write DIR/<student>/<assignment>.ipynb",
    )
    command.add_argument(
        "--gradebook",
        nargs="?",
        const="",
        metavar="URL",
        help="record the marks in nbgrader's gradebook and its autograded/ tree, as `nbgrader autograde` does: "
        "sqlite:///gradebook.db, postgresql://user@host/name, or nothing for the one that nbgrader_config.py names",
    )
    command.add_argument(
        "--resume",
        action="store_true",
        help="leave out what --output and --gradebook have already, byte for byte: go on where a run was stopped",
    )
    command.add_argument(
        "--jobs", type=positive, default=1, metavar="N", help="grade N submissions at a time (default 1)"
    )
    command.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="grade on the workers of a Dask scheduler, such as tcp://scheduler:8786 (see docs/cluster.md)",
    )
    command.add_argument(
        "--shard",
        type=shard,
        metavar="I/N",
        help="grade the I-th of N parts: for a queue of jobs that write to one folder of reports",
    )
    command.add_argument(
        "--progress",
        choices=FORMS,
        default="auto",
        help="what is shown meanwhile: a bar, plain lines, or a JSON object a line for machines, on standard error "
        "(default: a bar on a terminal, else lines)",
    )
    command.add_argument("--quiet", action="store_true", help="say only what could not be graded")
    command.add_argument(
        "--assignment", metavar="SLUG", help="what must have been handed in, where the path does not say"
    )
    command.add_argument("--student", metavar="NAME", help="whose it is, where the path does not say")
    downloads.add_arguments(command)
    insecure(command)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.grading.batch import Job, grade_all
    from autograder.grading.cluster import connected

    wrong = _wrong_call(arguments)
    if wrong is not None:
        print(f"autograder: {wrong}", file=sys.stderr)
        return WRONG_CALL
    course = chosen_course(arguments, arguments.paths, quiet=arguments.json)
    if arguments.assignment is not None:
        course.folder(arguments.assignment)
    handed = downloads.collected(arguments, course.slugs)
    if arguments.json and len(handed) > 1:
        print(
            f"autograder: --json prints one report, and there are {len(handed)} submissions: use --output DIR",
            file=sys.stderr,
        )
        return WRONG_CALL
    if arguments.shard is not None:
        handed = arguments.shard.of(handed)
    tier = chosen_tier(arguments)
    output = Output(len(handed), arguments.output, arguments.json, arguments.quiet)
    corrections = corrections_of(course)
    gradebook = _gradebook(arguments, course, handed, output)
    kept = _Kept(course, corrections, output, gradebook)
    left = [one for one in handed if not (arguments.resume and kept.keeps(one))]
    output.show = show(arguments.progress, len(left), arguments.quiet)
    job = Job(course, arguments.assignment, tier=tier, outputs=arguments.outputs)
    with stoppable() as stop, ExitStack() as stack:
        workers = stack.enter_context(connected(arguments.cluster)) if arguments.cluster else None
        results = grade_all(job, left, arguments.jobs, workers, output.began)
        with stop.heard(), closing(results):
            for found in results:
                graded = replace(found, report=corrections.applied(found.report))
                output.add(graded.handed, graded.report, graded.executed)
                if gradebook is not None:
                    gradebook.add(graded)
    if gradebook is not None:
        gradebook.finish()
    kept.say()
    if corrections.rows:
        for line in corrections.strangers({*output.students(), *(one.student for one in handed)}):
            output.remark(line)
    output.finish()
    if stop.code is not None:
        print(_how_to_go_on(arguments, output), file=sys.stderr)
        return stop.code
    return PROBLEM if output.problems else OK


def _how_to_go_on(arguments: argparse.Namespace, output: Output) -> str:
    """What a stopped run leaves behind, and the command that takes it up."""
    said = f"autograder: stopped; {output.left} of {output.total} are not graded"
    if arguments.output is None and arguments.gradebook is None:
        return f"{said}. Add --output DIR, and a stopped run can be taken up again"
    resume = [] if arguments.resume else ["--resume"]
    return f"{said}. Go on with: {shlex.join(['autograder', *arguments.words, *resume])}"


def _wrong_call(arguments: argparse.Namespace) -> str | None:
    """What is wrong about options that do not go together."""
    if arguments.outputs and arguments.output is None and arguments.gradebook is None:
        return "--outputs writes the executed notebooks beside the reports: add --output DIR, or --gradebook"
    if arguments.resume and arguments.output is None and arguments.gradebook is None:
        return "--resume goes by what was written: add --output DIR, or --gradebook"
    return None


def _gradebook(
    arguments: argparse.Namespace, course: Course, handed: Sequence[Handed], output: Output
) -> Gradebook | None:
    """Where marks are recorded, if anywhere."""
    if arguments.gradebook is None:
        return None
    slugs = {one.slug or arguments.assignment for one in handed} - {None}
    return Gradebook(course, arguments.gradebook, sorted(slugs), output)


class _Kept:
    """Decides what an earlier run has graded: these very bytes, by the checks, limits and corrections of today."""

    def __init__(self, course: Course, corrections: Corrections, output: Output, gradebook: Gradebook | None) -> None:
        self._corrections, self._output, self._gradebook = corrections, output, gradebook
        self._fingerprints = Fingerprints(course)
        self._outdated = 0

    def keeps(self, handed: Handed) -> bool:
        """Whether the report of an earlier run stands everywhere that it has to, and is what grading would give."""
        found = [] if self._output.folder is None else [self._output.written(handed)]
        found += [] if self._gradebook is None else [self._gradebook.recorded(handed)]
        report = found[0]
        if report is None or None in found:
            return False
        if any(one is not None and self._is_outdated(one) for one in found):
            self._outdated += 1
            return False
        self._output.keep(report)
        return True

    def _is_outdated(self, report: Report) -> bool:
        current = self._fingerprints.of(report.assignment)
        return report.fingerprint != current or self._corrections.applied(report) != report

    def say(self) -> None:
        """Name how many were graded again, and by which command the difference is seen."""
        if self._outdated:
            self._output.remark(
                f"{self._outdated} were graded by other checks, limits or corrections before, and were graded again: "
                "`autograder regrade --diff` shows such changes before they are written"
            )
