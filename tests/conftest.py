"""What many tests share: the course, and one warm process to grade with."""

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

ROOT = Path(__file__).parent.parent
SLUGS = Course(ROOT).slugs
# No property hangs on how fast this machine happens to be, and each run tries the same: `make draws` tries many others.
settings.register_profile("same", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("many", settings.get_profile("same"), derandomize=False, max_examples=2000)
settings.load_profile("same")


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
