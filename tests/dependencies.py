"""The quick tests with other dependencies than the newest on this Python.

`python -m tests.dependencies oldest` takes the lowest version that `pyproject.toml` allows of everything that the package
asks for, on the oldest Python that it allows. `python -m tests.dependencies newest` takes the newest of everything on every
Python that is found here. Environments are made in `.venvs/`; what stands behind `--` goes to pytest.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".venvs"
PYTHONS = ("3.11", "3.12", "3.13")
WITH_OLDEST = ("3.11", "3.12")  # NumPy 1.26 has no wheels for later ones
TOOLS = {
    "mypy",
    "ruff",
    "jupyterlab",
    "playwright",
    "axe-playwright-python",
}  # of the extra `dev`, what no quick test needs
QUICK = ("-q", "-n", "2", "--dist", "worksteal", "-m", "not slow and not nbgrader and not browser")
REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?>=(?P<lowest>[\w.]+)")


def project() -> dict[str, object]:
    """The table [project] of `pyproject.toml`."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def floors() -> dict[str, str]:
    """The lowest allowed version of each package that the project asks for, those of its tools aside."""
    told = project()
    extras = told["optional-dependencies"]
    asked = [*told["dependencies"], *extras["build"], *extras["nbgrader"], *extras["postgresql"]]
    found = {requirement: REQUIREMENT.fullmatch(requirement) for requirement in asked}
    unclear = [requirement for requirement, match in found.items() if match is None]
    if unclear:
        raise SystemExit(f"pyproject.toml: no lowest version can be read from {', '.join(unclear)}")
    return {match["name"]: match["lowest"] for match in found.values() if match is not None}


def wanted() -> list[str]:
    """What the quick tests need besides the package and its extras."""
    dev = project()["optional-dependencies"]["dev"]
    return [one for one in dev if re.split(r"[\[>=<]", one)[0] not in {*TOOLS, project()["name"]}]


def pythons() -> dict[str, str]:
    """Version and program of every Python that can be started here; pyenv keeps its own beside the path."""
    found = {}
    for version in PYTHONS:
        beside = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python{version}"))
        for program in (shutil.which(f"python{version}"), sys.executable, *map(str, beside)):
            if program and _version(program) == version:
                found.setdefault(version, program)
    return found


def _version(program: str) -> str | None:
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([program, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def run(kind: str, version: str, program: str, more: list[str]) -> int:
    """Make the environment, show what is in it, run the tests; their exit code."""
    environment = FOLDER / f"{kind}-{version}"
    subprocess.run([program, "-m", "venv", "--clear", environment], check=True)
    constraints = environment / "constraints.txt"
    pinned = floors() if kind == "oldest" else {}
    constraints.write_text("".join(f"{name}=={lowest}\n" for name, lowest in pinned.items()))
    quiet = ("-qq", "--disable-pip-version-check")
    package = f"{ROOT}[build,nbgrader,postgresql]"
    pip = (environment / "bin" / "python", "-m", "pip")
    subprocess.run([*pip, "install", *quiet, "-c", constraints, "-e", package, *wanted()], check=True)
    listed = subprocess.run(
        [*pip, "list", quiet[1], "--format=freeze"], check=True, capture_output=True, text=True
    ).stdout
    shown = [line for line in listed.splitlines() if line.partition("==")[0].lower() in floors()]
    print(f"Python {version}, {kind}: {' '.join(shown)}", flush=True)
    return subprocess.run([pip[0], "-m", "pytest", *(more or QUICK)], cwd=ROOT, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=["oldest", "newest"])
    parser.add_argument("--python", choices=PYTHONS, help="only this one")
    arguments, more = parser.parse_known_args()
    asked = (arguments.python,) if arguments.python else PYTHONS if arguments.kind == "newest" else WITH_OLDEST
    found = {version: program for version, program in pythons().items() if version in asked}
    if not found:
        print(f"left out: none of Python {', '.join(asked)} is here")
        return 0
    chosen = list(found.items())[:1] if arguments.kind == "oldest" else list(found.items())
    codes = [run(arguments.kind, version, program, [one for one in more if one != "--"]) for version, program in chosen]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
