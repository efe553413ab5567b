"""Changes modules of the warm process in the hope that the next notebook inherits them."""

import matplotlib

persisted = getattr(matplotlib, "attack_mark", False) or getattr(np, "attack_mark", False)
matplotlib.attack_mark = np.attack_mark = True
np.random.seed(0)


def double(x):
    return 2 * x if persisted else 0.0
