"""Right answers in other styles."""

import numpy as np


def by_loops(X, centers):
    return [min(range(len(centers)), key=lambda j: sum((a - b) ** 2 for a, b in zip(x, centers[j]))) for x in X]


def by_products(X, centers):
    return np.argmin(np.sum(centers**2, axis=1) - 2 * X @ centers.T, axis=1)


def rows_of_each(X, labels, centers):
    return [
        np.sum(X[labels == j], axis=0) / np.sum(labels == j) if j in labels else center
        for j, center in enumerate(centers)
    ]


def by_pairs(X, labels, centers):
    return sum(np.sum((x - centers[j]) ** 2) for x, j in zip(X, labels))


def with_a_filter(table, column):
    return {name: table.loc[table["cluster"] == name, column].mean() for name in table["cluster"].unique()}


NEAREST = (by_loops, by_products)
NEW_CENTERS = (rows_of_each,)
INERTIA = (by_pairs,)
CLUSTER_MEANS = (with_a_filter,)
