"""Auto-graded coursework on backpropagation: the API with which an author declares checks.

>>> import numpy as np
>>> def double(x):
...     return 2 * x
>>> check = Check(double, points=2, examples=[], cases=[Case("a vector", lambda rng: (rng.normal(size=3),))])
>>> check.name, check.parameters
('double', ('x',))
"""

from autograder.judges import Close, Economical, GradientOf, NewArray, Property, Raises, SamePath, Unchanged
from autograder.model import Assignment, Case, Check, Example, Misconception, Question
from autograder.mutation import mutate
from autograder.portable import Portable, together

__all__ = [
    "Assignment",
    "Case",
    "Check",
    "Close",
    "Economical",
    "Example",
    "GradientOf",
    "Misconception",
    "NewArray",
    "Portable",
    "Property",
    "Question",
    "Raises",
    "SamePath",
    "Unchanged",
    "mutate",
    "together",
]
