"""Fills the memory while its cell runs and catches the error, to leave nothing for the exercise after it."""
hoard = []
try:
    while True:
        hoard.append(bytearray(16 << 20))
except MemoryError:
    hoard.clear()


def double(x):
    hoard.append(np.empty(1 << 40))
