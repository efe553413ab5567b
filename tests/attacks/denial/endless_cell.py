"""Loops for ever while its cell runs."""
while True:
    pass
