"""Makes the gradebook readable to all, changes its times and its owner."""
import os

BOOK = "/tmp/autograder-attacks/gradebook.txt"


def double(x):
    return 0.0


def breach():
    done = []
    for change in (
        lambda: os.chmod(BOOK, 0o644),
        lambda: os.utime(BOOK, (0, 0)),
        lambda: os.chown(BOOK, os.getuid(), os.getgid()),
        lambda: os.setxattr(BOOK, "user.attack", b"x"),
    ):
        try:
            change()
            done.append(True)
        except OSError:
            pass
    return any(done)
