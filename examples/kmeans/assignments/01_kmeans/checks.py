"""What is asked in the notebook on k-means."""

import numpy as np

from autograder import Assignment, Case, Check, Close, Example, Question, Unchanged, telling

from . import alternatives, mistakes
from .drivers import means_of_a_table
from .reference import cluster_means, inertia, nearest, new_centers
from .samples import one_center_at_the_diagonal, points_and_centers, points_labels_centers, rows, unlike_clusters

POINTS = np.array([[0.0, 0.0], [0.0, 1.0], [4.0, 4.0]])
CENTERS = np.array([[0.0, 0.0], [5.0, 5.0]])
EXACT = Close(exact=True)
# drawn so that who looks at one coordinate is never taken for who adds absolute values, whatever the draw
TWELVE_POINTS = telling(
    Case("twelve points, three centers", points_and_centers(12, 3, 2), EXACT, weight=2),
    nearest,
    mistakes.NEAREST,
    "first_coordinate",
    hidden=("by_absolute_values",),
)

ASSIGNMENT = Assignment(
    slug="01_kmeans",
    title="K-means",
    checks=(
        Check(
            nearest,
            points=5,
            examples=[
                Example((POINTS, CENTERS), "Two points near the first center, one near the second."),
                Example((np.array([[3.0, 0.0], [9.0, 9.0]]), CENTERS), "Each point has an index."),
                Example(
                    (np.array([[0.0, 0.0]]), np.array([[0.0, 4.5], [3.0, 3.0]])),
                    "As the crow flies the second center is nearer.",
                ),
            ],
            cases=[
                TWELVE_POINTS,
                Case("points in five dimensions", points_and_centers(9, 4, 5), EXACT, weight=2),
                Case("centers along an axis and along the diagonal", one_center_at_the_diagonal, EXACT, weight=2),
                Case("a single point", points_and_centers(1, 3, 2)),
            ],
            misconceptions=mistakes.NEAREST,
            alternatives=alternatives.NEAREST,
        ),
        Check(
            new_centers,
            points=6,
            examples=[
                Example((POINTS, np.array([0, 0, 1]), CENTERS), "The first center moves up, the second one down."),
                Example((POINTS, np.array([0, 0, 0]), CENTERS), "Nobody is assigned to the second center."),
            ],
            cases=[
                Case("ten points, three centers", points_labels_centers(10, 3, 2), EXACT, weight=2),
                Case("clusters of unlike sizes", unlike_clusters, Unchanged(exact=True), weight=2),
                Case("a center without points", points_labels_centers(8, 3, 2, empty=True), EXACT, weight=2),
            ],
            misconceptions=mistakes.NEW_CENTERS,
            alternatives=alternatives.NEW_CENTERS,
        ),
        Check(
            inertia,
            points=3,
            examples=[
                Example((POINTS, np.array([0, 0, 1]), CENTERS), "0, and 1, and twice 1."),
                Example((np.array([[3.0, 4.0]]), np.array([0]), CENTERS), "One point."),
            ],
            cases=[
                Case("ten points, three centers", points_labels_centers(10, 3, 2), weight=2),
                Case("clusters of unlike sizes", unlike_clusters),
            ],
            misconceptions=mistakes.INERTIA,
            alternatives=alternatives.INERTIA,
        ),
        Check(
            cluster_means,
            points=4,
            examples=[],
            cases=[
                Case("twelve rows, three clusters", rows(12, ("north", "south", "coast")), weight=2),
                Case("one cluster", rows(5, ("all",))),
                Case("cells without a value", rows(12, ("a", "b"), missing=3), weight=2),
            ],
            misconceptions=mistakes.CLUSTER_MEANS,
            alternatives=alternatives.CLUSTER_MEANS,
            driver=means_of_a_table,
        ),
    ),
    questions=(
        Question(
            "how-many",
            points=2,
            rubric="""
- **1 point** The inertia falls with every further cluster, to 0 with one for each point: its minimum says nothing.
- **1 point** One looks for the k after which it falls slowly, or at another measure, and says so.
""",
        ),
    ),
)
