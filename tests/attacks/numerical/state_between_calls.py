"""Answers each call with what it remembers of the call before."""
memory = [0.0]


def double(x):
    memory.append(2 * np.asarray(x))
    return memory[-2]
