"""Returns an array whose strides read beyond its own memory."""


def double(x):
    one = np.zeros(1)
    return np.lib.stride_tricks.as_strided(one, shape=np.shape(x), strides=(8,) * np.ndim(x))
