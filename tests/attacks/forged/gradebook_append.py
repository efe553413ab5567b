"""Opens the gradebook for writing by its full name."""


def double(x):
    return 0.0


def breach():
    with open("/tmp/autograder-attacks/gradebook.txt", "r+b") as file:
        return file.writable()
