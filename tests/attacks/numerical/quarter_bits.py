"""Computes with so few bits that the answer is only nearly right."""


def double(x):
    return np.asarray((np.asarray(x) * 64).astype(np.int8), dtype=np.float16) / 32
