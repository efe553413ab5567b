"""Returns a list with one long text among many short ones: as an array it would take a hundred gigabytes."""


def double(x):
    return ["a" * 200_000] + ["b"] * 199_999
