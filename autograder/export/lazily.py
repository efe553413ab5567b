"""A dictionary of what modules define, each imported at its first use."""

import importlib
from collections.abc import Iterator, Mapping, MutableMapping
from typing import TypeVar, cast

Value = TypeVar("Value")


class Lazily(MutableMapping[str, Value]):
    """Key -> the object called `name` in the module of that key.

    Parameters
    ----------
    name
        What every module calls its object.
    modules
        Key -> name of the module.
    """

    def __init__(self, name: str, modules: Mapping[str, str]) -> None:
        self.name, self.modules = name, dict(modules)
        self._found: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._found:
            self._found[key] = cast(Value, getattr(importlib.import_module(self.modules[key]), self.name))
        return self._found[key]

    def __setitem__(self, key: str, value: Value) -> None:
        self._found[key] = value
        self.modules.setdefault(key, "")

    def __delitem__(self, key: str) -> None:
        del self.modules[key]
        self._found.pop(key, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self.modules)

    def __len__(self) -> int:
        return len(self.modules)
