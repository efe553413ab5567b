"""The package `inside` in a process that has no path to this project: its modules travel as text and are made there."""

from pathlib import Path

INSIDE = Path(__file__).parent / "inside"
MODULES = ("wire", "line", "values", "recorder", "strictness", "worker")  # in the order of their imports
MODULES_BEHIND_WALLS = (*MODULES, "confine", "parent")
SHELL = "shell"  # imports IPython, so that it is made when the first notebook needs it

PACKAGE = """
import sys, types
inside = sys.modules["inside"] = types.ModuleType("inside")
inside.__path__ = []
exec(compile({source!r}, "inside", "exec"), inside.__dict__)
"""


def source_of(module: str) -> str:
    """Text of a module of the package `inside`."""
    return (INSIDE / f"{module}.py").read_text(encoding="utf-8")


def program(modules: tuple[str, ...], rest: str) -> str:
    """A Python program that makes the package `inside` with these modules, then goes on with `rest`, which uses it."""
    package = PACKAGE.format(source=source_of("__init__"))
    made = [f"inside.make_module({name!r}, {source_of(name)!r})" for name in modules]
    return "\n".join([package, *made, rest])
