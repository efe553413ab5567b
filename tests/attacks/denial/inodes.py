"""Uses up inodes with empty files and folders."""
import os


def double(x):
    return 0.0


def breach():
    made = 0
    try:
        for made in range(2000):
            os.mkdir(f"folder-{made}")
    except OSError:
        pass
    for number in range(made):
        os.rmdir(f"folder-{number}")
    return made > 1000
