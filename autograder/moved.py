"""Modules under the names that they had before: courses written then import them, and go on to work."""

import importlib
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

HOMES = {
    "autograder.compare": "autograder.checks.compare",
    "autograder.judges": "autograder.checks.judges",
    "autograder.model": "autograder.checks.declared",
    "autograder.mutation": "autograder.checks.mutation",
    "autograder.outcomes": "autograder.checks.outcomes",
    "autograder.portable": "autograder.checks.portable",
    "autograder.release": "autograder.course.release",
}


class Forwarding:
    """Finds a module of `HOMES` and hands out the one that stands in its new place."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """A specification for a name of `HOMES`, None for any other."""
        return ModuleSpec(name, self) if name in HOMES else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module itself, not a copy of it: a class has one identity."""
        return importlib.import_module(HOMES[spec.name])

    def exec_module(self, module: ModuleType) -> None:
        """Nothing: it ran when it was imported."""


def install() -> None:
    """Make the old names importable; a second call changes nothing."""
    if not any(isinstance(finder, Forwarding) for finder in sys.meta_path):
        sys.meta_path.append(Forwarding())
