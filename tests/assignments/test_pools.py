"""The proof of the checks, on the project's own answers and on answers that nobody tuned to."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

from autograder.course.course import Course
from autograder.grading.answers import answer_source, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.together import KnownAnswer, grade_together, share_out
from autograder.grading.verify import HURRIED, Proof, verify
from autograder.reports.model import Result
from autograder.sandbox.session import open_session
from tests.conftest import SLUGS
from tests.pools import pool

pytestmark = pytest.mark.slow

CENTRAL = {
    *("softmax", "cross_entropy", "softmax_ce_delta"),
    *("backprop", "gradient_ok", "find_the_bug"),
    *("mul", "topo", "backward"),
    *("train_gdm", "train_gda", "train_lm", "fit"),
    *("linear_gradient", "gradient_descent", "neuron_gradient", "forward", "deltas", "gradients"),
}


@pytest.mark.parametrize("slug", SLUGS)
def test_verify_finds_nothing_that_falls_short(engine: Engine, slug: str) -> None:
    proof = list(verify(engine, slug))[-1]
    assert isinstance(proof, Proof)
    assert proof.all_problems == []
    assert proof.empty_score == 0
    for check in proof.checks:
        assert check.misconceptions == check.caught == check.named
        assert check.alternatives == check.alternatives_passed
        assert check.untold == (), f"mistakes that cost more than half and pass the examples of {check.check}"


@pytest.mark.parametrize("slug", SLUGS)
def test_there_are_misconceptions_and_alternatives_for_every_function(course: Course, slug: str) -> None:
    for check in course.assignment(slug).checks:
        if check.probe is None:
            assert len(check.misconceptions) >= (5 if check.name in CENTRAL else 2), check.name
            assert len(check.alternatives) >= 2, check.name


def answers_of(slug: str, kind: str) -> list[KnownAnswer]:
    """The answers of a pool, without those about which reasonable people differ."""
    return [KnownAnswer(one.function, one.title, one.source) for one in pool(slug, kind) if not one.disputable]


def graded(engine: Engine, slug: str, kind: str) -> Iterator[tuple[str, str, Result, list[str]]]:
    """Every answer of a pool as if alone among references: function, label, its result, who else lost points.

    A right answer has all its time; what is wrong and never comes to its end is so after half a second as well.
    """
    for one in grade_together(engine, slug, answers_of(slug, kind), math.inf if kind == "right" else HURRIED):
        yield one.answer.check, one.answer.label, one.result, list(one.others)


@pytest.mark.parametrize("slug", SLUGS)
def test_no_correct_answer_loses_a_point(engine: Engine, slug: str) -> None:
    found = graded(engine, slug, "right")
    assert [(f, label, r.hint) for f, label, r, others in found if r.status != "passed" or others] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_wrong_answers_lose_points_for_their_own_function_only(engine: Engine, slug: str) -> None:
    found = list(graded(engine, slug, "wrong"))
    assert losses(engine, slug, found) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_listed_mistakes_lose_points_and_nine_of_ten_are_named(engine: Engine, slug: str) -> None:
    """Habits, such as a print in place of a return, and mistakes that belong to other notebooks need no name here."""
    found = list(graded(engine, slug, "listed"))
    assert losses(engine, slug, found) == []
    to_name = {(one.function, one.title) for one in pool(slug, "listed") if one.is_named_here}
    named = [(f, label, r) for f, label, r, _ in found if (f, label) in to_name]
    unnamed = [(f, label, r.hint) for f, label, r in named if r.misconception is None]
    assert len(unnamed) <= 0.1 * len(named), unnamed


def losses(engine: Engine, slug: str, found: Sequence[tuple[str, str, Result, list[str]]]) -> list[object]:
    """What falls short of: nobody else loses points, 97 of 100 lose theirs over the course, no more than 6 of 100 keep
    them in one notebook, and 4 of 5 lose them for each function of some weight."""
    missed = [(f, label) for f, label, result, _ in found if result.status == "passed"]
    total, missing = Counter(f for f, *_ in found), Counter(f for f, _ in missed)
    heavy = {check.name for check in engine.load(slug).assignment.checks if check.points >= 2}
    short: list[object] = [(f, label, others) for f, label, _, others in found if others]
    short += [f for f in total if f in heavy and missing[f] > 0.2 * total[f]]
    return short + (missed if len(missed) > 0.06 * len(found) else [])


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_graded_as_right_also_agrees_with_the_visible_examples(engine: Engine, slug: str) -> None:
    """A student with a correct answer in another form must not be told otherwise at home."""
    loaded = engine.load(slug)
    references = reference_answers(loaded.assignment)
    answers = answers_of(slug, "right")
    for check in loaded.assignment.checks:
        answers += [KnownAnswer(check.name, a.__name__, answer_source(check, a)) for a in check.alternatives]
    refused = []
    for notebook in share_out(loaded, answers, examples=True):
        here = {answer.check: answer for answer in notebook}
        filled = {**references, **{answer.check: answer.source for answer in notebook}}
        with open_session(engine.pool) as session:
            for cell in loaded.release:
                if cell.role in ("given", "exercise"):
                    session.run_cell(cell.name, filled.get(cell.name, cell.source), 20)
                if cell.role == "examples" and cell.exercise in here:
                    error = session.run_cell(cell.name, cell.source, 20).error
                    refused += [(here[cell.exercise], error)] if error else []
    assert refused == []
