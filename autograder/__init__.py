"""Auto-graded coursework on backpropagation: the API with which an author declares checks.

The names below are loaded at first use, so that a command starts without NumPy.

>>> import numpy as np
>>> from autograder import Case, Check
>>> def double(x):
...     return 2 * x
>>> check = Check(double, points=2, examples=[], cases=[Case("a vector", lambda rng: (rng.normal(size=3),))])
>>> check.name, check.parameters
('double', ('x',))
"""

from autograder import paths

if paths.started_as_module():
    paths.leave_working_directory()  # before anything else is imported

import importlib
from typing import TYPE_CHECKING, Any

from autograder import moved

if TYPE_CHECKING:
    from autograder.checks.compare import TOLERANCE as TOLERANCE
    from autograder.checks.compare import alike as alike
    from autograder.checks.compare import difference as difference
    from autograder.checks.compare import lengths as lengths
    from autograder.checks.compare import numbers as numbers
    from autograder.checks.declared import Assignment as Assignment
    from autograder.checks.declared import Case as Case
    from autograder.checks.declared import Check as Check
    from autograder.checks.declared import Example as Example
    from autograder.checks.declared import Misconception as Misconception
    from autograder.checks.declared import Question as Question
    from autograder.checks.judges import Close as Close
    from autograder.checks.judges import Economical as Economical
    from autograder.checks.judges import GradientOf as GradientOf
    from autograder.checks.judges import Judge as Judge
    from autograder.checks.judges import NewArray as NewArray
    from autograder.checks.judges import Property as Property
    from autograder.checks.judges import Raises as Raises
    from autograder.checks.judges import SamePath as SamePath
    from autograder.checks.judges import Unchanged as Unchanged
    from autograder.checks.judges import expected as expected
    from autograder.checks.judges import written_into as written_into
    from autograder.checks.mutation import mistakes_of as mistakes_of
    from autograder.checks.mutation import mutate as mutate
    from autograder.checks.outcomes import Returned as Returned
    from autograder.checks.outcomes import Trial as Trial
    from autograder.checks.parts import Either as Either
    from autograder.checks.parts import Follows as Follows
    from autograder.checks.parts import Part as Part
    from autograder.checks.portable import Portable as Portable
    from autograder.checks.portable import foretold as foretold
    from autograder.checks.portable import together as together
    from autograder.checks.proportional import Proportional as Proportional
    from autograder.checks.telling import rounded as rounded
    from autograder.checks.telling import telling as telling

_HOMES = {
    "compare": ("TOLERANCE", "alike", "difference", "lengths", "numbers"),
    "declared": ("Assignment", "Case", "Check", "Example", "Misconception", "Question"),
    "judges": (
        *("Close", "Economical", "GradientOf", "Judge", "NewArray", "Property", "Raises", "SamePath", "Unchanged"),
        *("expected", "written_into"),
    ),
    "mutation": ("mistakes_of", "mutate"),
    "outcomes": ("Returned", "Trial"),
    "parts": ("Either", "Follows", "Part"),
    "portable": ("Portable", "foretold", "together"),
    "proportional": ("Proportional",),
    "telling": ("rounded", "telling"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}
__all__ = sorted(_HOME)

moved.install()


def __getattr__(name: str) -> Any:
    """One of the author's names, from the module that it lives in (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'autograder' has no name '{name}'")
    return getattr(importlib.import_module(f"autograder.checks.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
