"""Computes a number with billions of digits in one operation."""


def double(x):
    return 7 ** (7**12)
