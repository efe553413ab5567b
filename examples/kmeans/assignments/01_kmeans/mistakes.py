"""Mistakes that students make, and what to say."""

from autograder import mistakes_of

from .reference import cluster_means, inertia, nearest, new_centers

NEAREST = mistakes_of(
    nearest,
    ("farthest", {"np.argmin": "np.argmax"}),
    "Put a point onto a center: which index does it get?",
    ("distances", {"np.argmin(": "np.min("}),
    "You return distances. How do you get from the distances to the index of the center?",
    ("labels_from_one", {"axis=1)": "axis=1) + 1"}),
    "Look at your smallest index. Where does Python begin to count?",
    ("by_absolute_values", {"axis=2)": "axis=2, ord=1)"}),
    "Draw a point and two centers, one along an axis, one along the diagonal. Which distance does your function use?",
    ("first_coordinate", {"X[:, None, :] - centers[None, :, :]": "X[:, None, :1] - centers[None, :, :1]"}),
    "Change the last coordinate of a point: your result does not notice.",
    ("along_the_points", {"axis=1)": "axis=0)"}),
    "As many numbers come out as there are centers. Along which axis are the centers?",
)

NEW_CENTERS = mistakes_of(
    new_centers,
    ("mean_of_all", {"X[labels == j], axis=0": "X, axis=0"}),
    "All your centers end in the same place. Which points belong to center 1?",
    ("summed", {"np.mean(X[labels == j], axis=0)": "np.sum(X[labels == j], axis=0)"}),
    "Take two points in the same place: their center should be there. Where is yours?",
    ("median", {"np.mean": "np.median"}),
    "Move one point of a cluster far away: does its center follow?",
    ("one_number", {", axis=0)": ")"}),
    "Every coordinate of your center is the same number. What do you average over?",
    ("empty_to_the_origin", {"np.array(centers, dtype=float)": "np.zeros(np.shape(centers))"}),
    "Where does a center go to which no point is assigned?",
    ("halfway", {"np.mean(X[labels == j], axis=0)": "(moved[j] + np.mean(X[labels == j], axis=0)) / 2"}),
    "Your centers move into the right direction, and not far enough.",
    ("in_place", {"np.array(centers, dtype=float)": "centers"}),
    "Look at `centers` after the call: what has become of the argument?",
)

INERTIA = mistakes_of(
    inertia,
    ("averaged", {"np.sum(": "np.mean("}),
    "Hand every point in twice: what should become of the sum?",
    ("not_squared", {"(X - centers[labels]) ** 2": "np.abs(X - centers[labels])"}),
    "Double all coordinates: by which factor does your result grow, and by which should it?",
    ("root_of_the_sum", {"np.sum((X - centers[labels]) ** 2)": "np.sqrt(np.sum((X - centers[labels]) ** 2))"}),
    "Double all coordinates: by which factor does your result grow, and by which should it?",
    ("distances_summed", {"(X - centers[labels]) ** 2": "np.linalg.norm(X - centers[labels], axis=1)"}),
    "Take one point at (3, 4) and its center at the origin: what is the squared distance, and what do you return?",
    ("to_the_first_center", {"centers[labels]": "centers[0]"}),
    "Change the labels: your result stays the same. Should it?",
)

CLUSTER_MEANS = mistakes_of(
    cluster_means,
    ("sums", {".mean()": ".sum()"}),
    "Take a cluster of two rows with the same price: your result is twice as much. What do you compute?",
    ("medians", {".mean()": ".median()"}),
    "Make the largest price of a cluster larger: does your result move?",
    ("of_the_whole_table", {"float(mean)": "float(table[column].mean())"}),
    "Every cluster gets the same number. Which rows belong to a cluster?",
    ("missing_as_zero", {"[column].mean()": "[column].apply(lambda v: v.fillna(0).mean())"}),
    "What does a cell without a value count in your mean, and what should it?",
    ("counts", {".mean()": ".count()"}),
    "You return how many rows a cluster has. What is asked of their prices?",
)
