"""`make bench`: every part, one after the other, each in a process of its own."""

import argparse
import subprocess
import sys

from .options import OPTIONS, ROOT, add
from .report import machine

PARTS = {
    "walls": ("rounds", "cold", "assignment"),
    "mistakes": ("rounds", "assignment"),
    "exercises": ("rounds", "assignment"),
    "memory": ("submissions",),
    "reference": ("seconds",),
    "gradebook": ("members", "rival"),
    "rivals": ("students", "sample", "rival", "otter"),
}


def main() -> int:
    """Run the parts that were asked for; the exit code is 1 when one of them failed."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("parts", nargs="*", metavar="PART", help=f"one of {', '.join(PARTS)} (default: all)")
    add(options, *OPTIONS)
    arguments = options.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        options.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    print(machine(), flush=True)
    failed = [part for part in arguments.parts or PARTS if not run(part, arguments)]
    for part in failed:
        print(f"{part} could not be measured: see above", file=sys.stderr)
    return 1 if failed else 0


def run(part: str, arguments: argparse.Namespace) -> bool:
    """One part, with those of the options that it takes; whether it came to its end."""
    given = [(name, getattr(arguments, name)) for name in PARTS[part]]
    words = [word for name, value in given if value is not None for word in (f"--{name}", f"{value}")]
    command = [sys.executable, "-m", f"{__package__}.{part}", "--no-machine", *words]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
