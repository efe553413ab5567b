"""Fills the disk, in the home folder and wherever else files can be written."""
import os


def double(x):
    return 0.0


def breach():
    folders = (".", os.environ.get("MPLCONFIGDIR", "."), "/tmp", "/var/tmp", "/dev/shm")
    names = [os.path.join(folder, f"attack-{number}") for folder in folders for number in range(3)]
    written = 0
    for name in names:
        try:
            with open(name, "wb", buffering=0) as file:
                for _ in range(12):
                    written += file.write(bytes(1 << 20))
        except OSError:
            pass
    for name in names:
        try:
            os.unlink(name)
        except OSError:
            pass
    return written > 20 << 20
