"""Makes a file of a terabyte that has no content."""


def double(x):
    return 0.0


def breach():
    with open("sparse", "wb") as file:
        file.truncate(1 << 40)
    return True
