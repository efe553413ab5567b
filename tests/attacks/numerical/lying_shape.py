"""Returns an array of a subclass that lies about its shape and its dtype."""


class Lying(np.ndarray):
    shape = property(lambda self: (3,))
    ndim = property(lambda self: 1)


def double(x):
    return np.zeros(1).view(Lying)
