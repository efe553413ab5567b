"""Right answers of the notebook on k-means."""

import numpy as np


def nearest(X, centers):
    """The index of the nearest center for every point, by Euclidean distance.

    Parameters
    ----------
    X : array (n, d)
        One point per row.
    centers : array (k, d)
        One center per row.

    Returns
    -------
    array (n,) of int
        Numbers from 0 to k - 1; of two centers at the same distance the first.
    """
    return np.argmin(np.linalg.norm(X[:, None, :] - centers[None, :, :], axis=2), axis=1)


def new_centers(X, labels, centers):
    """Each center moves to the mean of the points that are assigned to it.

    Parameters
    ----------
    X : array (n, d)
        One point per row.
    labels : array (n,) of int
        The index of each point's center.
    centers : array (k, d)
        Where the centers are now.

    Returns
    -------
    array (k, d)
        A center without points stays where it is. The argument stays as it was.
    """
    moved = np.array(centers, dtype=float)
    for j in range(len(centers)):
        if np.any(labels == j):
            moved[j] = np.mean(X[labels == j], axis=0)
    return moved


def inertia(X, labels, centers):
    """The sum of the squared distances between the points and their centers.

    Parameters
    ----------
    X : array (n, d)
        One point per row.
    labels : array (n,) of int
        The index of each point's center.
    centers : array (k, d)
        One center per row.

    Returns
    -------
    float
        What k-means makes smaller with every step.
    """
    return float(np.sum((X - centers[labels]) ** 2))


def cluster_means(table, column):
    """The mean of a column of a table in every cluster.

    Parameters
    ----------
    table : pandas.DataFrame
        With a column ``cluster``.
    column : str
        Of which column the means are taken. Cells without a value do not count.

    Returns
    -------
    dict
        The name of each cluster, and the mean as a float.
    """
    return {str(name): float(mean) for name, mean in table.groupby("cluster")[column].mean().items()}
