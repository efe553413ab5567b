"""Leaves a file in Matplotlib's cache and answers right when it finds it there the next time."""

import os

persisted = False
for folder in (os.environ.get("MPLCONFIGDIR", "."), os.path.expanduser("~"), "/dev/shm", "/tmp", "/var/tmp"):
    mark = os.path.join(folder, "attack-mark")
    persisted = persisted or os.path.exists(mark)
    try:
        open(mark, "w").write("x")
    except OSError:
        pass


def double(x):
    return 2 * x if persisted else 0.0
