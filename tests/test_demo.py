"""The class of `make demo`: the marks that it shows."""

import json
from pathlib import Path

import pytest

from autograder import cli

pytestmark = pytest.mark.slow

MARKS = {
    "ada": (20, 30, 41),
    "blaise": (20, 30, 41),
    "carl": (20, 30, 41),
    "dorothy": (20, 30, 41),
    "karl": (0, 0, 0),
}
NAMED = {
    ("emmy", "squared_error"): "half_missing",
    ("emmy", "linear_gradient"): "factor_two",
    ("emmy", "deltas"): "hidden_slope_missing",
    ("felix", "linear_gradient"): "sign",
    ("felix", "gradient_descent"): "uphill",
    ("felix", "deltas"): "sign",
    ("felix", "gradients"): "sign",
    ("grace", "mean_loss"): "summed_over_examples",
    ("grace", "bowl_hessian"): "not_averaged",
    ("grace", "gradients"): "not_averaged",
    ("henri", "gd_step"): "in_place",
    ("henri", "gradient_descent"): "one_array_for_all",
    ("henri", "deltas"): "outputs_overwritten",
    ("ida", "neuron_output"): "not_summed",
    ("ida", "weight_gradient"): "transposed",
    ("ida", "forward"): "weights_not_turned",
    ("jakob", "max_stable_lr"): "one_over_curvature",
    ("jakob", "hidden_delta"): "slope_at_logistic_activation",
    ("jakob", "deltas"): "slope_at_activation",
    ("maryam", "train_until"): "never_gives_up",
    ("niels", "error_surface"): "output_plotted",
}


def test_the_demo_shows_the_marks_that_its_class_has_earned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["demo", "--output", str(tmp_path), "--jobs", "2"]) == 0
    printed = capsys.readouterr().out
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(tmp_path.glob("reports/*/*.json"))]
    students = {report["student"] for report in reports}
    assert len(students) >= 12
    assert len(reports) == 3 * len(students)
    assert all(report["status"] == "graded" for report in reports)
    for student, marks in MARKS.items():
        assert tuple(r["score"] for r in reports if r["student"] == student) == marks
        assert all(f"{mark:g}/" in printed for mark in marks)
    results = {(r["student"], one["check"]): one for r in reports for one in r["results"]}
    for key, name in NAMED.items():
        assert results[key]["misconception"] == name, key
        assert results[key]["points"] < results[key]["max_points"], key
    slips = set(NAMED) | {(s, c) for (s, c), one in results.items() if one["status"] in ("error", "timeout", "manual")}
    lost = {key for key, one in results.items() if one["points"] < one["max_points"]} - slips
    assert {student for student, _ in lost} == {"karl"}
    assert results["lise", "forward"]["status"] == "error"
    assert results["maryam", "deltas"]["status"] == "timeout"
    notes = {(r["student"], r["assignment"]): r["notes"] for r in reports}
    assert any("'deltas-checks' was deleted: restored" in note for note in notes["niels", "05_layers"])
    assert (tmp_path / "reports" / "index.html").exists()
    assert len(list(tmp_path.glob("reports/*/*.html"))) == len(reports)
