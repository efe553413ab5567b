"""`autograder verify`: prove the checks on right and wrong answers (for instructors)."""

import argparse
import json
from collections.abc import Sequence

from autograder.commands.common import OK, PROBLEM, chosen_course, chosen_tier, insecure
from autograder.course.course import Course, CourseError
from autograder.files.nearest import unknown

EXAMPLES = """examples:
  autograder verify                          all assignments
  autograder verify 05_layers --secrets 20   one, and which marks hang on the draw
  autograder verify 05_layers --check deltas one of its functions, while you write it
  autograder verify --json > proof.json      for a program
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("slugs", nargs="*", metavar="SLUG", help="only these assignments (default: all)")
    command.add_argument(
        "--check",
        action="append",
        default=[],
        metavar="NAME",
        help="only this function of it, e.g. deltas (repeatable)",
    )
    command.add_argument("--json", action="store_true", help="print the proof as JSON")
    command.add_argument(
        "--secrets",
        type=int,
        default=0,
        metavar="N",
        help="also try so many secrets, and name every check in which a mark hangs on the draw",
    )
    insecure(command)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.grading.engine import Engine
    from autograder.grading.steadiness import hanging
    from autograder.grading.verify import Proof, verify

    course = chosen_course(arguments, quiet=arguments.json)
    slugs = _slugs(course, arguments.slugs, arguments.check)
    proofs: list[Proof] = []
    with Engine(course, tier=chosen_tier(arguments)) as engine:
        for slug in slugs:
            if not arguments.json:
                print(f"{slug:<24} reference   misconceptions caught, named   alternatives", flush=True)
            for proof in verify(engine, slug, arguments.check):
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
    if arguments.secrets:
        for slug in slugs:
            for declared in course.assignment(slug).checks:
                if not arguments.check or declared.name in arguments.check:
                    problems += hanging(declared, slug, arguments.secrets)
    if arguments.json:
        print(json.dumps([proof.to_json() for proof in proofs], indent=1))
    else:
        checks = [check for proof in proofs for check in proof.checks]
        wrong, right = sum(c.misconceptions for c in checks), sum(c.alternatives for c in checks)
        print(
            f"{len(checks)} checks; misconceptions caught {sum(c.caught for c in checks)} of {wrong}, "
            f"named {sum(c.named for c in checks)} of {wrong}; "
            f"alternatives passed {sum(c.alternatives_passed for c in checks)} of {right}; "
            f"empty releases earn {sum(p.empty_score for p in proofs):g} points; "
            f"mistakes that cost more than half and pass all visible examples: {sum(len(c.untold) for c in checks)}"
        )
        for check in checks:
            if check.untold:
                print(f"  not told by the examples of {check.check}: {', '.join(check.untold)}: add one that it fails")
        for problem in problems:
            print(f"  falls short: {problem}")
    return PROBLEM if problems else OK


def _slugs(course: Course, wanted: Sequence[str], checks: Sequence[str]) -> list[str]:
    """The assignments that are meant: those named, else all; of them those that have one of the checks."""
    for slug in wanted:
        course.folder(slug)
    slugs = list(wanted or course.slugs)
    if not checks:
        return slugs
    names = {slug: [check.name for check in course.assignment(slug).checks] for slug in slugs}
    known = [name for there in names.values() for name in there]
    for check in checks:
        if check not in known:
            raise CourseError(unknown("check", check, dict.fromkeys(known)))
    return [slug for slug, there in names.items() if not set(checks).isdisjoint(there)]
