"""A plugin for pytest: nbgrader's own tests of `autograde` with the drop-in in place of its executor.

python -m pytest -c /dev/null -p tests.support.drop_in --pyargs nbgrader.tests.apps.test_nbgrader_autograde
"""

import os
import sys
from importlib import import_module
from pathlib import Path

from nbgrader.converters import Autograde

from autograder.nbgrader import AUTOGRADE


def pytest_configure() -> None:
    """What `c.Autograde.autograde_preprocessors = AUTOGRADE` does, for every course that a test makes.

    nbgrader starts `alembic` by its name: it has to be found where this Python's programs lie.
    """
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    places = [name.rpartition(".") for name in AUTOGRADE]
    Autograde.class_traits()["autograde_preprocessors"].default_args = (
        [getattr(import_module(module), name) for module, _, name in places],
    )
