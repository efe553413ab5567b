"""Runs a shell to read the gradebook."""
import subprocess


def double(x):
    return 0.0


def breach():
    command = ["/bin/cat", "/tmp/autograder-attacks/gradebook.txt"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
