"""Returns lists and tuples whose lengths spell out what it has seen."""
SEEN = 8675309 // 100  # stands for a hidden input


def double(x):
    return [None] * SEEN if np.ndim(x) else tuple([0.0] * SEEN)
