"""Returns an object whose removal takes an hour."""
import time


class Clinging(float):
    def __del__(self):
        time.sleep(3600)


def double(x):
    return Clinging(0.0)
