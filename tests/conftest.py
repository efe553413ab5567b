"""What many tests share: the course, and one warm process to grade with."""

import os

# The tests and what they start share few cores: threads of a BLAS that wait for each other there burn more than they compute.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

from autograder.course.course import Course
from autograder.course.own_modules import OWN
from autograder.grading.engine import Engine
from tests.attacks import tiers

# jsonschema does without this, as where it is not installed; it compiles a grammar for more than a second when imported
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
# Where the surroundings say otherwise, each process of each run would compile all tests anew, which takes four seconds.
sys.dont_write_bytecode = False

ROOT = Path(__file__).parent.parent
SLUGS = Course(ROOT).slugs
# No property hangs on how fast this machine happens to be, and each run tries the same: `make draws` tries many others.
settings.register_profile("same", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("many", settings.get_profile("same"), derandomize=False, max_examples=2000)
settings.load_profile("same")


SLOW = ("slow", "nbgrader", "browser")
MANY = 50  # slow tests of a file, from which on all processes share them: what they set up is cheap beside them


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each of the processes that run tests begins with slow ones, as many as the others, and ends with quick ones.

    xdist gives each a piece of the list, and who has come to the end of theirs takes from the end of another's: nobody
    should find a long one there. They begin at different files: what is set up once for all is not awaited by all.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    slow: dict[Path, list[pytest.Item]] = {}
    quick = []
    for item in items:
        if any(item.get_closest_marker(name) for name in SLOW):
            slow.setdefault(item.path, []).append(item)
        else:
            quick.append(item)
    shares: list[list[list[pytest.Item]]] = [[] for _ in range(workers)]
    for number, file in enumerate(slow.values()):
        pieces = workers if len(file) >= MANY else 1
        for piece in range(pieces):
            shares[(number + piece) % workers].append(_part(file, piece, pieces))
    found: list[pytest.Item] = []
    for worker, files in enumerate(shares):
        first = len(files) * worker // workers
        found += [item for file in files[first:] + files[:first] for item in file]
        room = max(0, len(items) * (worker + 1) // workers - len(found))
        found += quick[:room]
        del quick[:room]
    items[:] = found + quick


def _part(items: list[pytest.Item], number: int, parts: int) -> list[pytest.Item]:
    return items[len(items) * number // parts : len(items) * (number + 1) // parts]


@pytest.fixture(scope="session")
def course() -> Course:
    return Course(ROOT)


@pytest.fixture(scope="session")
def engine(course: Course) -> Iterator[Engine]:
    """One engine for the whole run: submissions must not notice each other."""
    with Engine(course) as engine:
        yield engine


@pytest.fixture(scope="module", params=tiers() or ["none"])
def walled_engine(request: pytest.FixtureRequest, course: Course) -> Iterator[Engine]:
    """An engine for each tier of walls that this machine offers."""
    with Engine(course, tier=request.param) as engine:
        yield engine


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """A secret of the tests' own, so that hidden inputs are the same in every run."""
    monkeypatch.setenv("AUTOGRADER_SECRET", "tests")


@pytest.fixture(scope="session")
def own_solutions() -> dict[str, ModuleType]:
    """The references of this checkout, as the tests have imported them."""
    importlib.import_module(OWN)
    return _solutions()


@pytest.fixture(autouse=True)
def references_of_this_course(own_solutions: dict[str, ModuleType]) -> Iterator[None]:
    """What an earlier test has loaded of another course is gone: each course brings a package `solutions` of its own."""
    if sys.modules.get(OWN) is not own_solutions[OWN]:
        for name in _solutions():
            del sys.modules[name]
        sys.modules.update(own_solutions)
    yield
    if sys.modules.get(OWN) is own_solutions[OWN]:
        own_solutions.update(_solutions())


def _solutions() -> dict[str, ModuleType]:
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] == OWN}
