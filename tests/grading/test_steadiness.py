"""Marks that hang on the draw are told by name."""

from autograder import Case, Check, mistakes_of, telling
from autograder.grading.steadiness import hanging


def larger(a, b):  # type: ignore[no-untyped-def]
    return max(a, b)


MISTAKES = mistakes_of(
    larger,
    ("product", {"max(a, b)": "max(a, b) if a * b > 0 else a * b"}),
    "Try it with one number above 0 and one below.",
    ("smaller", {"max": "min"}),
    "Which of the two is asked for?",
)
PAIR = Case("a pair", lambda rng: tuple(rng.normal(size=2)))


def test_a_mark_that_hangs_on_the_draw_is_told_with_its_case() -> None:
    check = Check(larger, 2, (), [PAIR, Case("a second pair", PAIR.sample)], MISTAKES)
    found = list(hanging(check, "any", 20))
    assert found == ["larger: 'product' gets 0 or 1 or 2 of 2 by the draw: 'a pair', 'a second pair'"]


def test_inputs_drawn_on_purpose_leave_nothing_to_the_draw() -> None:
    check = Check(larger, 2, (), [telling(PAIR, larger, MISTAKES, "product")], MISTAKES)
    assert list(hanging(check, "any", 20)) == []
