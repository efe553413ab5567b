"""Small classes of known answers, for the tests of the class page."""

from autograder.reports.model import CaseResult, Report, Result

CASES = ("two layers", "three layers")


def result(check: str, points: float, misconception: str | None = None, status: str = "", most: float = 4.0) -> Result:
    """One exercise with two properties, of which the second fails where points are missing."""
    status = status or ("passed" if points == most else "failed")
    cases = tuple(CaseResult(name, status == "passed" or number == 0, None) for number, name in enumerate(CASES))
    hint = None if status == "passed" else f"What of {misconception or 'this'}?"
    return Result(check, points, most, status, misconception, hint, cases)  # type: ignore[arg-type]


def report(
    student: str, slug: str = "05_layers", *results: Result, sandbox: str = "bubblewrap", notes: tuple[str, ...] = ()
) -> Report:
    most = sum(one.max_points for one in results if one.status != "manual")
    every = sum(one.max_points for one in results)
    return Report(slug, student, "0" * 64, "graded", every, most, 0.1, sandbox, results, notes)


def small_class() -> list[Report]:
    """Six students: two hold the same pair of misconceptions, one wrote nothing, two fail alike without a name."""
    manual = Result("w5", 0.0, 3.0, "manual")
    return [
        report("ada", "05_layers", result("forward", 4), result("deltas", 4), manual),
        report("bob", "05_layers", result("forward", 1, "sign"), result("deltas", 2, "slope_missing"), manual),
        report("cyd", "05_layers", result("forward", 1, "sign"), result("deltas", 2, "slope_missing"), manual),
        report(
            "dan", "05_layers", result("forward", 0, status="missing"), result("deltas", 0, status="missing"), manual
        ),
        report("eve", "05_layers", result("forward", 4), result("deltas", 2), manual),
        report(
            "fay",
            "05_layers",
            result("forward", 4),
            result("deltas", 2),
            manual,
            notes=("cell 'deltas-checks' was deleted: restored",),
        ),
    ]
