"""Writes numpy.py, sitecustomize.py and usercustomize.py wherever the next process might import them from."""
import os
import sys

folders = [*sys.path, ".", os.path.expanduser("~"), "/tmp", "/var/tmp"]
persisted = any(os.path.exists(os.path.join(folder, "zz_attack_mark.py")) for folder in folders)
for folder in folders:
    for name in ("zz_attack_mark.py", "usercustomize.py"):
        try:
            with open(os.path.join(folder, name), "x") as file:
                file.write("persisted = True\n")
        except OSError:
            pass


def double(x):
    return 2 * x if persisted else 0.0
