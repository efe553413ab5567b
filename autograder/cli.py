"""The command line: arguments, printing and exit codes only."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from autograder.sandbox.tiers import Tier

OK, PROBLEM, WRONG_CALL = 0, 1, 2

EXAMPLES = """examples:
  autograder demo                                   a small class, graded before your eyes
  autograder check layers.ipynb                     a student tries the examples of a notebook
  autograder grade layers.ipynb                     grade one notebook and say what is wrong
  autograder grade submitted/ --output reports/     grade submitted/<student>/<assignment>/*.ipynb
  autograder verify 05_layers                       an instructor's dry run of the checks
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    arguments = parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        print("autograder: interrupted; what was written is complete", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return PROBLEM
    except Exception as error:
        return _explained(error)


def _explained(error: Exception) -> int:
    """One line for what a user can put right; anything else is ours and keeps its traceback."""
    from autograder.course import CourseError
    from autograder.intake import NothingToGrade
    from autograder.sandbox.tiers import SandboxError
    from autograder.submission import Rejected

    if not isinstance(error, (CourseError, NothingToGrade, SandboxError, Rejected, OSError)):
        raise error
    print(f"autograder: {error}", file=sys.stderr)
    return PROBLEM if isinstance(error, (Rejected, SandboxError)) else WRONG_CALL


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="autograder",
        description="Auto-graded coursework on backpropagation.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"autograder {_version()}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    build = _command(commands, "build", _build, "regenerate notebooks, and tables in documents, from their sources")
    build.add_argument("--check", action="store_true", help="write nothing; exit with 1 when something differs")

    release = _command(commands, "release", _release, "write the folders that students get")
    release.add_argument("folder", type=Path, metavar="DIR", help="where to write <assignment>/<notebook>.ipynb")
    release.add_argument("slugs", nargs="*", metavar="SLUG", help="only these assignments, e.g. 05_layers")

    check = _command(commands, "check", _check, "try a notebook's visible examples (for students)")
    check.add_argument("notebook", type=Path, metavar="NOTEBOOK")

    grade = _command(commands, "grade", _grade, "grade notebooks, zips or a tree submitted/<student>/<assignment>/")
    grade.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    grade.add_argument("--json", action="store_true", help="print the report of one submission as JSON")
    grade.add_argument("--output", type=Path, metavar="DIR", help="write DIR/<student>/<assignment>.json and .html")
    grade.add_argument(
        "--outputs",
        action="store_true",
        help="also run each notebook for its outputs, demonstrations too, and write DIR/<student>/<assignment>.ipynb",
    )
    grade.add_argument(
        "--jobs", type=_positive, default=1, metavar="N", help="grade N submissions at a time (default 1)"
    )
    grade.add_argument(
        "--assignment", metavar="SLUG", help="what must have been handed in, where the path does not say"
    )
    grade.add_argument("--student", metavar="NAME", help="whose it is, where the path does not say")

    _insecure(grade)

    verify = _command(commands, "verify", _verify, "prove the checks on right and wrong answers (for instructors)")
    verify.add_argument("slugs", nargs="*", metavar="SLUG", help="only these assignments (default: all)")
    verify.add_argument("--json", action="store_true", help="print the proof as JSON")
    _insecure(verify)

    _command(commands, "doctor", _doctor, "say what this machine has and lacks, and what to do about it")

    demo = _command(commands, "demo", _demo, "make a small class with typical mistakes, grade it, write reports")
    demo.add_argument("--output", type=Path, default=Path("demo"), metavar="DIR", help="where to write (default: demo)")
    demo.add_argument("--jobs", type=_positive, default=2, metavar="N", help="submissions at a time (default 2)")
    _insecure(demo)
    return top


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    command.add_argument(
        "--course", type=Path, default=Path(), metavar="DIR", help="the course (default: found from here)"
    )
    command.set_defaults(run=run)
    return command


def _insecure(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--insecure-no-sandbox",
        action="store_true",
        help="run students' code without walls where the machine offers none; every report says so",
    )


def _tier(arguments: argparse.Namespace) -> "Tier | None":
    """The best tier there is; none only where none is offered and that was accepted, loudly."""
    from autograder.sandbox.tiers import offered

    if not arguments.insecure_no_sandbox or offered() != "none":
        return None
    print(
        "autograder: WARNING: students' code runs WITHOUT A SANDBOX: it can read your files, write them, and reach the "
        "network",
        file=sys.stderr,
    )
    return "none"


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 on, not {text!r}")
    return int(text)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("backprop-coursework")
    except PackageNotFoundError:
        return "(not installed)"


def _build(arguments: argparse.Namespace) -> int:
    from autograder.course import find_course
    from autograder.notebooks import build
    from autograder.report import write_atomically
    from autograder.tables import documents, filled

    course = find_course(arguments.course)
    built = [(course.notebook_file(slug), build(course, slug)) for slug in course.slugs]
    differing = []
    for file, text in built + [(page, filled(course, page)) for page in documents(course)]:
        same = file.exists() and file.read_text(encoding="utf-8") == text
        if not same and not arguments.check:
            write_atomically(file, text)
        if not same:
            differing.append(file)
        print(f"{file}: {'as it should be' if same else 'differs from its sources' if arguments.check else 'written'}")
    if differing and arguments.check:
        print("autograder: run `autograder build` and commit what it writes", file=sys.stderr)
        return PROBLEM
    return OK


def _release(arguments: argparse.Namespace) -> int:
    from autograder.course import find_course
    from autograder.notebooks import write_release

    course = find_course(arguments.course)
    for slug in arguments.slugs or course.slugs:
        print(write_release(course, slug, arguments.folder))
    return OK


def _check(arguments: argparse.Namespace) -> int:
    from autograder.feedback import printable
    from autograder.selfcheck import check_notebook

    if not arguments.notebook.exists():
        print(f"autograder: {arguments.notebook}: no such file", file=sys.stderr)
        return WRONG_CALL
    marks = {"agrees": "ok  ", "fails": "FAIL", "missing": "todo"}
    tried = []
    for one in check_notebook(arguments.notebook):
        tried.append(one)
        first, *rest = printable_lines(one.says, printable)
        print(f"{marks[one.status]}  {one.exercise}: {first}", flush=True)
        for line in rest:
            print(f"      {line}")
    if not tried:
        print(
            f"autograder: {arguments.notebook}: no examples in this notebook; is it one of this course?",
            file=sys.stderr,
        )
        return PROBLEM
    good = sum(one.status == "agrees" for one in tried)
    print(f"{good} of {len(tried)} exercises agree with their examples.")
    return OK if good == len(tried) else PROBLEM


def printable_lines(value: str, clean: Callable[[str], str]) -> list[str]:
    """The lines of a text, each fit for a terminal."""
    return [clean(line) for line in value.splitlines()] or [""]


def _grade(arguments: argparse.Namespace) -> int:
    from autograder.batch import Job, grade_all
    from autograder.course import find_course
    from autograder.intake import find_submissions
    from autograder.output import Output

    if arguments.outputs and arguments.output is None:
        print(
            "autograder: --outputs writes the executed notebooks beside the reports: add --output DIR", file=sys.stderr
        )
        return WRONG_CALL

    course = find_course(arguments.course)
    if arguments.assignment is not None:
        course.folder(arguments.assignment)
    handed = find_submissions(arguments.paths, course.slugs, arguments.student)
    if arguments.json and len(handed) > 1:
        print(
            f"autograder: --json prints one report, and there are {len(handed)} submissions: use --output DIR",
            file=sys.stderr,
        )
        return WRONG_CALL
    output = Output(len(handed), arguments.output, arguments.json)
    job = Job(course, arguments.assignment, tier=_tier(arguments), outputs=arguments.outputs)
    for graded in grade_all(job, handed, arguments.jobs):
        output.add(graded.handed, graded.report, graded.executed)
    output.finish()
    return PROBLEM if output.rejected else OK


def _verify(arguments: argparse.Namespace) -> int:
    import json

    from autograder.course import find_course
    from autograder.engine import Engine
    from autograder.verify import Proof, verify

    course = find_course(arguments.course)
    for slug in arguments.slugs:
        course.folder(slug)
    proofs: list[Proof] = []
    with Engine(course, tier=_tier(arguments)) as engine:
        for slug in arguments.slugs or course.slugs:
            if not arguments.json:
                print(f"{slug:<24} reference   misconceptions caught, named   alternatives", flush=True)
            for proof in verify(engine, slug):
                if isinstance(proof, Proof):
                    proofs.append(proof)
                elif not arguments.json:
                    print(
                        f"  {proof.check:<22} {'passes' if proof.reference_passed else 'FAILS':<11} "
                        f"{proof.caught:>9} of {proof.misconceptions:<3} {proof.named:>4} of {proof.misconceptions:<3}"
                        f"{proof.alternatives_passed:>9} of {proof.alternatives}",
                        flush=True,
                    )
    problems = [problem for proof in proofs for problem in proof.all_problems]
    if arguments.json:
        print(json.dumps([proof.to_json() for proof in proofs], indent=1))
    else:
        checks = [check for proof in proofs for check in proof.checks]
        wrong, right = sum(c.misconceptions for c in checks), sum(c.alternatives for c in checks)
        print(
            f"{len(checks)} checks; misconceptions caught {sum(c.caught for c in checks)} of {wrong}, "
            f"named {sum(c.named for c in checks)} of {wrong}; "
            f"alternatives passed {sum(c.alternatives_passed for c in checks)} of {right}; "
            f"empty releases earn {sum(p.empty_score for p in proofs):g} points"
        )
        for problem in problems:
            print(f"  falls short: {problem}")
    return PROBLEM if problems else OK


def _doctor(arguments: argparse.Namespace) -> int:
    from autograder.course import find_course
    from autograder.doctor import examine

    bad = 0
    for finding in examine(find_course(arguments.course)):
        mark = "ok  " if finding.good else "FAIL" if finding.needed else "note"
        bad += not finding.good and finding.needed
        print(f"{mark}  {finding.says}", flush=True)
    return PROBLEM if bad else OK


def _demo(arguments: argparse.Namespace) -> int:
    from autograder.batch import Job, grade_all
    from autograder.course import find_course
    from autograder.demo import CLASS, write_class
    from autograder.intake import find_submissions
    from autograder.notebooks import build
    from autograder.output import Output, class_table
    from autograder.report import write_atomically

    course = find_course(arguments.course)
    for slug in course.slugs:
        write_atomically(course.notebook_file(slug), build(course, slug))
    submitted = arguments.output / "submitted"
    written = write_class(course, submitted)
    print(f"{len(written)} notebooks of {len(CLASS)} students in {submitted}/", flush=True)
    handed = find_submissions([submitted], course.slugs)
    output = Output(len(handed), arguments.output / "reports", quiet=True)
    for graded in grade_all(Job(course, tier=_tier(arguments)), handed, arguments.jobs):
        output.add(graded.handed, graded.report)
    print(class_table(output.reports, {name: student.story for name, student in CLASS.items()}))
    output.finish()
    return OK
