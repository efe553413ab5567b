"""Returns lists and dicts that contain themselves."""


def double(x):
    one, two = [], {}
    one += [one, two]
    two["one"], two["two"] = one, two
    return one if np.ndim(x) else two
