"""Searches its own memory, inherited from the warm parent, for the secret."""
import gc


def texts():
    for thing in gc.get_objects():
        if isinstance(thing, dict):
            yield from (value for value in list(thing.values()) if isinstance(value, (str, bytes)))


def double(x):
    return 0.0


def breach():
    word = "canary" + "-5f2c"
    return any(word in text if isinstance(text, str) else word.encode() in text for text in texts())
