"""`autograder doctor`: say what this machine has and lacks, and what to do about it."""

import argparse

from autograder.commands.common import OK, PROBLEM, chosen_course


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.commands.machine import examine

    bad = 0
    for finding in examine(chosen_course(arguments, quiet=True)):
        mark = "ok  " if finding.good else "FAIL" if finding.needed else "note"
        bad += not finding.good and finding.needed
        print(f"{mark}  {finding.says}", flush=True)
    return PROBLEM if bad else OK
