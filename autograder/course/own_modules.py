"""`import solutions` in a course's checks: the course's own folder, wherever it lies and whatever is installed."""

import importlib.util
import sys
from pathlib import Path

from autograder.course.kit import INSTALLED

OWN = "solutions"  # the package of a course's references, beside `assignments/`


def own_solutions(root: Path) -> Path | None:
    """The folder of the references of the course in `root`, None where it has none.

    Where this program runs from a checkout, a course without any uses those of the checkout.
    """
    return next((path for path in (root / OWN, INSTALLED / OWN) if (path / "__init__.py").is_file()), None)


def use_own_solutions(root: Path) -> None:
    """Make `solutions` the package of the course in `root`; without one, `import solutions` fails as any other does."""
    folder = own_solutions(root)
    loaded = sys.modules.get(OWN)
    if loaded is not None and folder is not None and [Path(path) for path in loaded.__path__] == [folder]:
        return
    for stale in [name for name in list(sys.modules) if name.partition(".")[0] == OWN]:
        del sys.modules[stale]
    if folder is None:
        return
    spec = importlib.util.spec_from_file_location(OWN, folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert spec is not None and spec.loader is not None  # a file that is there has both
    sys.modules[OWN] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[OWN])
