"""What several commands share: exit codes, arguments, and the choice of walls."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from autograder.sandbox.tiers import Tier

OK, PROBLEM, WRONG_CALL = 0, 1, 2


def insecure(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--insecure-no-sandbox",
        action="store_true",
        help="run students' code without walls where the machine offers none; every report says so",
    )


def chosen_tier(arguments: argparse.Namespace) -> "Tier | None":
    """The best tier there is; none only where none is offered and that was accepted, loudly."""
    from autograder.sandbox.tiers import NO_WALLS, tier_to_request

    tier = tier_to_request(arguments.insecure_no_sandbox)
    if tier is not None:
        print(f"autograder: WARNING: {NO_WALLS}", file=sys.stderr)
    return tier


def positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 on, not {text!r}")
    return int(text)
