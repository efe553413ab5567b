"""Answers of students, written without a look at the checks, a folder per assignment.

`right.py` holds correct answers in many styles, `wrong.py` wrong ones, `listed.py` the mistakes that
are known to be common. Each maps the name of a function to labelled sources of a notebook cell;
`DISPUTABLE` names those about which reasonable people differ.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parent


def pool(slug: str, kind: str) -> ModuleType:
    """The module `kind` ("right", "wrong", "listed") of an assignment's answers."""
    spec = importlib.util.spec_from_file_location(f"submissions_{slug}_{kind}", FOLDER / slug / f"{kind}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
