"""Hidden inputs. No point is as far from one center as from another, unless a case asks for that."""

import numpy as np


def points_and_centers(n, k, d):
    """Points around centers far from the origin, along axes of unlike spread."""

    def sample(rng):
        centers = rng.normal(size=(k, d)) * 4 + 3
        return rng.normal(size=(n, d)) * np.linspace(1, 4, d) + centers[rng.integers(k, size=n)], centers

    return sample


def one_center_at_the_diagonal(rng):
    """Where the sum of absolute distances chooses another center than the Euclidean distance."""
    shift = rng.normal(size=2)
    points = np.zeros((3, 2)) + rng.normal(size=(3, 2)) * 0.01
    return points + shift, np.array([[3.0, 3.0], [0.0, 4.6]]) + shift


def points_labels_centers(n, k, d, empty=False):
    """Every center has points of its own, or the last one has none."""

    def sample(rng):
        X, centers = points_and_centers(n, k, d)(rng)
        used = k - 1 if empty else k
        labels = rng.permutation(np.arange(n) % used)
        return X, labels, centers

    return sample


def unlike_clusters(rng):
    """Clusters of unlike sizes: a mean of all points is none of theirs."""
    X, centers = points_and_centers(9, 2, 3)(rng)
    return X, np.array([0, 0, 0, 0, 0, 0, 1, 1, 0]), centers


def rows(n, names, missing=0):
    """Names of clusters and values of a table; so many of the values are missing."""

    def sample(rng):
        clusters = [str(name) for name in rng.permutation([names[i % len(names)] for i in range(n)])]
        values = [round(float(value), 2) for value in rng.uniform(5, 90, size=n)]
        for place in rng.permutation(n)[:missing]:
            values[int(place)] = None
        return clusters, values

    return sample
