"""Small figures of the class page: shapes with the numbers as text beside or behind them."""

from html import escape

from autograder.reports.insight.markup import points
from autograder.reports.insight.records import AssignmentFigures, ExerciseSummary

WIDTH, HEIGHT, FOOT = 440, 120, 22  # size of the figure of points, in pixels


def bar(share: float | None) -> str:
    """A share of 1 as a bar with its number."""
    if share is None:
        return ""
    return f"<span class=bar style='--share:{share:.3f}'></span> {share:.0%}"


def parts(exercise: ExerciseSummary) -> str:
    """How many have all, some and no points, and how many wrote nothing, as one bar and as numbers."""
    counts = {"full": exercise.full, "some": exercise.partial, "none": exercise.none, "blank": exercise.untouched}
    pieces = "".join(f"<i class={name} style='flex:{count}'></i>" for name, count in counts.items() if count)
    return f"<span class=parts aria-hidden=true>{pieces}</span> " + " &middot; ".join(map(str, counts.values()))


def points_figure(one: AssignmentFigures) -> str:
    """How the points are distributed: a column for each tenth, and the numbers in words for those who cannot see it."""
    if not one.graded:
        return ""
    most = max(one.histogram)
    step = WIDTH / len(one.histogram)
    columns = []
    for number, count in enumerate(one.histogram):
        height = (HEIGHT - FOOT - 16) * count / most if most else 0
        x, y = number * step, HEIGHT - FOOT - height
        columns.append(f"<rect x='{x + 2:.1f}' y='{y:.1f}' width='{step - 4:.1f}' height='{height:.1f}'/>")
        if count:
            columns.append(f"<text x='{x + step / 2:.1f}' y='{y - 4:.1f}' text-anchor='middle'>{count}</text>")
    ends = "".join(
        f"<text x='{place * WIDTH:.0f}' y='{HEIGHT - 6}' text-anchor='{anchor}'>{place * one.points:g}</text>"
        for place, anchor in ((0, "start"), (0.5, "middle"), (1, "end"))
    )
    said = f"Points of {one.graded} submissions, by tenths of {one.points:g}: {', '.join(map(str, one.histogram))}."
    said += f" Median {points(one.median)}."
    return (
        f"<figure><svg class=points viewBox='0 0 {WIDTH} {HEIGHT}' role=img aria-label='{escape(said)}'>"
        f"{''.join(columns)}{ends}</svg><figcaption>Submissions by points; median {points(one.median)}, middle half "
        f"{points(one.quartiles[0])} to {points(one.quartiles[1])} of {points(one.points)}.</figcaption></figure>"
    )
