"""Writes numpy.py, sitecustomize.py and usercustomize.py wherever the next process might import them from."""

import os
import sys

MARK = "persisted = True\n"
persisted = False
for folder in [*sys.path, ".", os.path.expanduser("~"), "/tmp"]:
    for name in ("zz_attack_mark.py", "sitecustomize.py", "usercustomize.py"):
        path = os.path.join(folder, name)
        if name.startswith("zz") and folder != "." and os.path.exists(path):
            persisted = True
        try:
            if not os.path.exists(path):
                open(path, "w").write(MARK)
        except OSError:
            pass


def double(x):
    return 2 * x if persisted else 0.0
