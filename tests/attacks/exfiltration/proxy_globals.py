"""Looks at what the worker hands to a function among the arguments: its closure, its globals, its session."""
import gc
import types


def double(x):
    return 0.0


def breach():
    found = set()
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType):
            found |= {name for name in thing.__globals__ if name in ("evaluate_all", "generator", "make_plan", "fill_in")}
    return ", ".join(sorted(found))
