"""Feeds the parser with expressions of enormous depth."""


def double(x):
    for text in ("(" * 10**6, "-" * 10**6 + "1", "a." * 10**6 + "a", "[" * 90 + "x" + "]" * 90, "lambda:" * 10**5):
        try:
            eval(text)
        except (SyntaxError, RecursionError, NameError, MemoryError):
            pass
    return 0.0
