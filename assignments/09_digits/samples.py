"""Hidden error surfaces for the sixth trainer of notebook 9."""

import numpy as np

from autograder import Portable


def in_bowl(w, H, bottom):
    """Performance and gradient of a bowl."""
    d = np.asarray(w) - bottom
    return float(0.5 + 0.5 * d @ H @ d), H @ d


def in_valley(w, bottom, width):
    """Performance and gradient of a surface that is steep in the middle and straight outside."""
    d = (np.asarray(w) - bottom) / width
    return float(0.2 + np.sum(np.log(np.cosh(d)))), np.tanh(d) / width


def for_adam(lr, beta1, beta2, epochs=9, whole=False, curved=False):
    """Curvatures and distances differ from weight to weight, so that each has a step of its own."""

    def sample(rng):
        k = 3
        Q = np.linalg.qr(rng.normal(size=(k, k)))[0]
        H, bottom = Q @ np.diag([2.0, 0.7, 0.2]) @ Q.T, rng.normal(size=k)
        away = rng.choice([-1.0, 1.0], size=k) * rng.permutation([0.6, 1.3, 2.4])
        w0 = rng.integers(2, 7, size=k) if whole else bottom + away
        if curved:
            return (
                Portable(in_valley, {"bottom": bottom, "width": rng.uniform(0.5, 1.5, size=k)}),
                w0,
                lr,
                beta1,
                beta2,
                epochs,
            )
        return Portable(in_bowl, {"H": H, "bottom": bottom}), w0, lr, beta1, beta2, epochs

    return sample
