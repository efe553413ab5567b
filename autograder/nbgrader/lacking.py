"""What notebooks could not import, told once at the end of a run: a setting may be missing, not a student's work."""

import atexit
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from logging import Logger
from typing import Any

NO_MODULE = re.compile(r"No module named '([\w]+)")
SETTING = "c.SandboxExecute.packages"


def missing_modules(outputs: Iterable[Sequence[Mapping[str, Any]]]) -> set[str]:
    """Top-level modules that cells could not import, read off their outputs.

    >>> error = {"output_type": "error", "ename": "ModuleNotFoundError", "evalue": "No module named 'scipy.stats'"}
    >>> missing_modules([[error]])
    {'scipy'}
    """
    return {
        found[1]
        for cell in outputs
        for output in cell
        if output["output_type"] == "error" and output["ename"] in ("ModuleNotFoundError", "ImportError")
        if (found := NO_MODULE.search(output["evalue"]))
    }


class LackingModules:
    """Counts the notebooks of a run that lacked something, and says so when the run ends."""

    def __init__(self, log: Logger) -> None:
        self._log, self._notebooks = log, 0
        self._by_module: dict[str, int] = defaultdict(int)
        atexit.register(self.tell)

    def add(self, modules: Iterable[str]) -> None:
        """One more notebook, and what it lacked."""
        self._notebooks += 1
        for module in modules:
            self._by_module[module] += 1

    def tell(self) -> None:
        """A line of the log for all notebooks, with the setting that mends it."""
        if not self._by_module:
            return
        names = sorted(self._by_module, key=lambda name: (-self._by_module[name], name))
        counts = ", ".join(f"{name} ({self._by_module[name]} of {self._notebooks} notebooks)" for name in names)
        self._log.warning(
            "Could not be imported behind the walls: %s. If students may use them: %s = %r, with each installed here",
            counts,
            SETTING,
            names,
        )


@functools.lru_cache(maxsize=1)
def lacking(log: Logger) -> LackingModules:
    """The one of this run."""
    return LackingModules(log)
