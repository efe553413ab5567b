"""Tosses a coin between two multiples that are wrong either way, newly seeded each time."""
import os
import random


def double(x):
    random.seed(os.urandom(8))
    return random.choice((1.5, 2.5)) * np.asarray(x)
