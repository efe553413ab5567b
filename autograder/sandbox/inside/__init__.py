"""What runs on the other side of the line, in the student's process, where nothing else of the project is.

The modules import each other by relative imports only, so that they are one package here and there. There
`sandbox.boot` makes it from their source texts, under the name `inside`.
"""

import sys
import types
from typing import Any


def make_module(name: str, source: str) -> Any:
    """Add a module to this package from its text; relative imports find those that were made before."""
    module = types.ModuleType(f"{__name__}.{name}")
    module.__package__ = __name__
    sys.modules[module.__name__] = module
    exec(compile(source, module.__name__, "exec"), module.__dict__)
    setattr(sys.modules[__name__], name, module)
    return module
