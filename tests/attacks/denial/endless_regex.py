"""Keeps the regular expression engine busy for ever, without letting go of the interpreter."""
import re


def double(x):
    return re.match(r"(a+)+$", "a" * 60 + "b")
