"""What a platform starts: grades the one submission that it laid down, and writes the file that it reads.

Fails closed: whatever goes wrong, the platform gets no mark and a sentence for the student, and the
reason goes to standard error, which students do not see.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from autograder.course.course import Course, CourseError
from autograder.export.catalog import PLATFORMS
from autograder.export.platforms.grader import ungraded
from autograder.export.platforms.platform import Platform, Settings, read_settings
from autograder.files.atomic import write_atomically
from autograder.grading.batch import Job, grade_all
from autograder.reports.model import Report
from autograder.sandbox.tiers import tier_to_request
from autograder.submissions.find import one_submission


def main(argv: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ) -> int:
    """Grade; the exit code is 1 when there is no mark for a reason that is not the student's."""
    options = argparse.ArgumentParser(prog="python -m autograder.export.platforms.runner", description=__doc__)
    options.add_argument("--results", type=Path, required=True, metavar="FILE", help="what the platform reads")
    options.add_argument("--assignment", metavar="SLUG", help="where the package holds several")
    options.add_argument("--course", type=Path, default=Path(__file__).resolve().parents[3], metavar="DIR")
    arguments = options.parse_args(argv)
    course = Course(arguments.course)
    settings = read_settings(course.root)
    platform = PLATFORMS[settings.platform]
    slug = settings.assignment(arguments.assignment or platform.part(environment))
    try:
        report, code = graded(course, settings, platform, slug, environment), 0
    except Exception:
        traceback.print_exc()
        report, code = ungraded(course, slug or next(iter(settings.assignments.values()))), 1
    write_atomically(arguments.results, platform.render(report, settings))
    return code


def graded(
    course: Course, settings: Settings, platform: Platform, slug: str | None, environment: Mapping[str, str]
) -> Report:
    """The report on what the platform handed over; the walls are the best that there are, or none where accepted.

    Raises
    ------
    CourseError
        When the platform names a part of which the package knows nothing.
    SandboxError
        When students' code cannot be walled in.
    """

    if slug is None:
        parts = ", ".join(settings.assignments)
        raise CourseError(f"the platform asks for part '{platform.part(environment)}'; the package knows {parts}")
    handed = one_submission(platform.submission(environment), platform.student(environment), slug)
    (one,) = grade_all(Job(course, slug, tier=tier_to_request(settings.insecure)), [handed])
    report = one.report
    print(f"{report.status}: {report.score:g} of {report.auto_max_score:g}, {report.sandbox}", file=sys.stderr)
    return report


if __name__ == "__main__":
    sys.exit(main())
