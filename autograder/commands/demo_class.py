"""A small class with typical mistakes, handed in as notebooks and graded through the real path."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from autograder.checks.declared import Assignment, Check
from autograder.course.course import Course
from autograder.course.release import released
from autograder.grading.answers import answer_source, fill_in_json, reference_answers

ENDLESS = "def {name}(*args):\n    while True:\n        pass\n"
BROKEN = "def {name}(w, x)\n    return w * x\n"


@dataclass(frozen=True)
class DemoStudent:
    """How one member of the class answers.

    Parameters
    ----------
    story
        Who this is, in a few words; shown in the table.
    slips
        Check -> name of a misconception, "endless", "broken" (no valid Python) or "blank".
    style
        Which of the alternatives is handed in where there is no slip; None for the references.
    blank
        The notebook is handed in as it was released.
    lost
        Cells that were deleted.
    """

    story: str
    slips: Mapping[str, str] = field(default_factory=dict)
    style: int | None = None
    blank: bool = False
    lost: tuple[str, ...] = ()


CLASS: dict[str, DemoStudent] = {
    "ada": DemoStudent("all right"),
    "blaise": DemoStudent("all right, in another style", style=0),
    "carl": DemoStudent("all right, in a third style", style=1),
    "dorothy": DemoStudent("all right, in float32 or with lists", style=2),
    "emmy": DemoStudent(
        "forgets slopes and halves",
        {
            "squared_error": "half_missing",
            "linear_gradient": "factor_two",
            "output_delta": "slope_missing",
            "softmax_ce_delta": "half_kept",
            "deltas": "hidden_slope_missing",
            "backprop": "loss_without_half",
            "class_deltas": "slope_missing",
        },
    ),
    "felix": DemoStudent(
        "loses signs",
        {
            "linear_gradient": "sign",
            "gradient_descent": "uphill",
            "neuron_gradient": "sign",
            "softmax_ce_delta": "sign",
            "deltas": "sign",
            "gradients": "sign",
            "train_gdm": "uphill",
            "descend": "uphill",
        },
    ),
    "grace": DemoStudent(
        "forgets to average",
        {
            "mean_loss": "summed_over_examples",
            "bowl_hessian": "not_averaged",
            "gradients": "not_averaged",
            "cross_entropy": "summed_over_examples",
            "backprop": "not_averaged",
            "value_mlp_gradients": "not_averaged",
            "loss_and_gradients": "not_averaged",
        },
    ),
    "henri": DemoStudent(
        "writes into arguments",
        {
            "gd_step": "in_place",
            "gradient_descent": "one_array_for_all",
            "absorb_bias": "overwrites_weights",
            "one_hot": "labels_overwritten",
            "deltas": "outputs_overwritten",
            "train_gdm": "one_array_for_all",
            "descend": "writes_into_weights",
        },
    ),
    "ida": DemoStudent(
        "mixes up shapes",
        {
            "neuron_output": "not_summed",
            "absorb_bias": "bias_at_the_end",
            "one_hot": "transposed",
            "weight_gradient": "transposed",
            "forward": "weights_not_turned",
            "naive_deltas": "jacobian_not_turned",
            "train_gda": "exchanged",
            "class_forward": "down_the_columns",
        },
    ),
    "jakob": DemoStudent(
        "takes slopes at the wrong place",
        {
            "max_stable_lr": "one_over_curvature",
            "output_delta": "slope_at_activation",
            "loss_comparison": "slope_at_the_output",
            "hidden_delta": "slope_at_logistic_activation",
            "deltas": "slope_at_activation",
            "naive_deltas": "slope_at_activation",
            "backward": "forward_order",
            "train_lm": "jacobian_once",
            "class_deltas": "slope_of_next_layer",
        },
    ),
    "karl": DemoStudent("hands in the empty notebook", blank=True),
    "lise": DemoStudent(
        "has a syntax error in each notebook",
        dict.fromkeys(
            (
                *("neuron_output", "gd_step", "logistic_prime", "softmax", "forward", "backprop", "topo", "train_gdx"),
                "accuracy",
            ),
            "broken",
        ),
    ),
    "maryam": DemoStudent(
        "has a loop without an end in each",
        {
            "best_weights": "endless",
            "train_until": "never_gives_up",
            "neuron_gradient": "endless",
            "cross_entropy": "endless",
            "deltas": "endless",
            "count_paths": "endless",
            "backward": "endless",
            "train_lm": "never_gives_up",
            "descend": "endless",
        },
    ),
    "niels": DemoStudent(
        "deleted graded cells",
        {"error_surface": "output_plotted"},
        lost=(
            *("neuron_output-checks", "linear_gradient-checks", "output_delta-checks", "softmax-checks"),
            *("deltas-checks", "deltas-examples", "backprop-checks", "topo-checks", "train_lm-checks"),
        ),
    ),
}


def as_the_class_answers(check: Check) -> Check:
    """The check with those of its listed answers that somebody in the class hands in."""
    slips = {member.slips[check.name] for member in CLASS.values() if check.name in member.slips}
    styles = {member.style for member in CLASS.values()}
    return replace(
        check,
        misconceptions=[mistake for mistake in check.misconceptions if mistake.name in slips],
        alternatives=[answer for number, answer in enumerate(check.alternatives) if number in styles],
    )


def write_class(course: Course, folder: Path) -> list[Path]:
    """Write every student's notebooks to `folder/<student>/<assignment>/`; the paths that were written."""
    written = []
    for slug in course.slugs:
        assignment = course.assignment(slug)
        notebook = released(json.loads(course.notebook_file(slug).read_text(encoding="utf-8")))
        for name, student in CLASS.items():
            path = folder / name / slug / course.notebook_file(slug).name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(hand_in(notebook, assignment, student), indent=1), encoding="utf-8")
            written.append(path)
    return written


def hand_in(notebook: Mapping[str, Any], assignment: Assignment, student: DemoStudent) -> dict[str, Any]:
    """The notebook as this student hands it in."""
    answers = {} if student.blank else reference_answers(assignment)
    for check in assignment.checks:
        if check.name in answers:
            answers[check.name] = _answer(check, student, answers[check.name])
    filled = fill_in_json(notebook, {name: text for name, text in answers.items() if text})
    return {**filled, "cells": [cell for cell in filled["cells"] if cell["id"] not in student.lost]}


def _answer(check: Check, student: DemoStudent, reference: str) -> str:
    slip = student.slips.get(check.name)
    if slip == "endless":
        return ENDLESS.format(name=check.name)
    if slip == "broken":
        return BROKEN.format(name=check.name)
    if slip is not None:
        return answer_source(check, next(m.wrong for m in check.misconceptions if m.name == slip))
    if student.style is not None and check.alternatives:
        return answer_source(check, check.alternatives[student.style % len(check.alternatives)])
    return reference
