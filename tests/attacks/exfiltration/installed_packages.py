"""Imports packages that are installed for the grader and not for students."""
import importlib


def double(x):
    return 0.0


def breach():
    found = []
    for name in ("nbgrader", "nbformat", "jupytext", "pytest", "autograder", "solutions", "sqlalchemy", "requests", "pip"):
        try:
            found.append(importlib.import_module(name).__name__)
        except ImportError:
            pass
    return ", ".join(found)
