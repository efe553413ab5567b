"""Known answers share a notebook only where none can notice another; what they get is what they get alone."""

import random

import pytest

from autograder import Assignment, Case, Check
from autograder.course.course import Course, Loaded
from autograder.course.release import Release, ReleaseCell
from autograder.grading.engine import Engine
from autograder.grading.together import KnownAnswer, grade_notebook, grade_together, share_out
from tests.assignments.test_pools import answers_of
from tests.conftest import SLUGS


def one(x):
    return x + 1


def two(x):
    return 2 * x


def three(x):
    return one(x) + 2


def four(x):
    return x


def call_two(x):
    return two(x)


CASES = [Case("a number", lambda rng: (1.0,))]
CHECKS = [Check(function, 1.0, (), CASES) for function in (one, two, three)]
CHECKS.append(Check(four, 1.0, (), CASES, driver=call_two))
GIVEN = """
import numpy as np

def helper(x):
    return two(x)

class Box:
    def __init__(self, x):
        self.x = x

    def __truediv__(self, other):
        return two(self)

    def doubled(self):
        return two(self.x)
"""
LOADED = Loaded(
    Assignment("01_any", "Any", CHECKS),
    Release(
        "01_any",
        (
            ReleaseCell("setup", "given", "code", GIVEN),
            ReleaseCell("three-examples", "examples", "code", "assert two(three(1)) == 8"),
        ),
    ),
)


def defined(name: str, body: str) -> str:
    return f"def {name}(x):\n    {body}\n"


def shares(*answers: tuple[str, str], examples: bool = False) -> bool:
    """Whether these answers, by check and source, come into one notebook."""
    return len(share_out(LOADED, [KnownAnswer(check, "any", source) for check, source in answers], examples)) == 1


PLAIN_ONE = ("one", defined("one", "return x"))
PLAIN_TWO = ("two", defined("two", "return np.sum(x)"))


def test_answers_of_functions_that_do_not_know_each_other_share_a_notebook() -> None:
    assert shares(PLAIN_ONE, PLAIN_TWO)


def test_two_answers_of_one_function_never_do() -> None:
    assert not shares(PLAIN_ONE, ("one", defined("one", "return 7")))


@pytest.mark.parametrize(
    ("check", "source"),
    [
        pytest.param("one", defined("one", "return two(x)"), id="a sibling that is called"),
        pytest.param("one", defined("one", "return helper(x)"), id="a given function that calls it"),
        pytest.param("one", defined("one", "return Box(x).doubled()"), id="a given method that calls it"),
        pytest.param("one", defined("one", "return Box(x) / Box(x)"), id="a given operator that calls it"),
        pytest.param("one", defined("one", "return x") + "two = one\n", id="a sibling that is replaced"),
        pytest.param("one", defined("one", "return map(lambda y: [two for _ in y], x)"), id="deep inside"),
        pytest.param("four", defined("four", "return x"), id="a sibling that the driver calls"),
    ],
)
def test_what_reaches_a_sibling_stands_beside_its_reference(check: str, source: str) -> None:
    assert not shares((check, source), PLAIN_TWO)
    assert shares((check, source), ("three", defined("three", "return x")))


def test_a_reference_on_the_way_leads_on() -> None:
    assert not shares(("two", defined("two", "return three(x)")), PLAIN_ONE)


def test_cells_of_examples_count_where_they_run() -> None:
    three = ("three", defined("three", "return x"))
    assert shares(three, PLAIN_TWO)
    assert not shares(three, PLAIN_TWO, examples=True)


@pytest.mark.parametrize(
    ("mine", "other", "together"),
    [
        pytest.param("import math\n", "import math\n", True, id="the same import"),
        pytest.param("from math import exp\n", "from numpy import exp\n", False, id="two meanings of a name"),
        pytest.param("from math import exp\n", "", False, id="an import that the other lacks"),
        pytest.param("import numpy as np\n", "", True, id="an import that the released cells have"),
        pytest.param("np = None\n", "", False, id="a name of the released cells"),
        pytest.param("exp = 7\n", "exp = 7\n", False, id="two variables of a name"),
    ],
)
def test_names_that_answers_leave_behind(mine: str, other: str, together: bool) -> None:
    body = "return np.sum(exp(math.pi))"
    assert shares(("one", mine + defined("one", body)), ("two", other + defined("two", body))) is together


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def one(x:\n", id="no Python"),
        pytest.param("%timeit 3\n" + defined("one", "return x"), id="a magic"),
        pytest.param(defined("one", "np.random.seed(1); return x"), id="the global generator is seeded"),
        pytest.param(defined("one", "return np.random.normal()"), id="the global generator is asked"),
        pytest.param(defined("one", "import random; return x"), id="another global generator"),
        pytest.param(defined("one", "np.seterr(all='raise'); return x"), id="NumPy's state"),
        pytest.param("np.sum = None\n" + defined("one", "return x"), id="a function of NumPy replaced"),
        pytest.param("Box.x = 1\n" + defined("one", "return x"), id="a given class changed"),
        pytest.param(defined("one", "globals()['two'] = 1; return x"), id="names as text"),
        pytest.param(defined("one", "global calls; calls = 1; return x"), id="a global variable"),
        pytest.param("from math import *\n" + defined("one", "return x"), id="names that cannot be told"),
    ],
)
def test_what_reaches_further_than_names_stands_alone(source: str) -> None:
    assert not shares(("one", source), ("three", defined("three", "return x")))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("return np.random.default_rng(1).random()", id="a generator of its own"),
        pytest.param("x[0] = 1; return x", id="an argument that is changed"),
        pytest.param("one.calls = 1; return x", id="an attribute of its own"),
    ],
)
def test_what_stays_inside_does_not(body: str) -> None:
    assert shares(("one", defined("one", body)), PLAIN_TWO)


def test_there_is_one_loop_in_a_notebook_that_may_be_endless() -> None:
    endless = "while True: pass"
    assert shares(("one", defined("one", endless)), PLAIN_TWO)
    assert not shares(("one", defined("one", endless)), ("two", defined("two", endless)))


def test_everything_is_graded_once(course: Course) -> None:
    answers = answers_of("05_layers", "wrong")
    notebooks = share_out(course.load("05_layers"), answers)
    assert sorted(map(repr, answers)) == sorted(repr(answer) for notebook in notebooks for answer in notebook)
    assert all(len({answer.check for answer in notebook}) == len(notebook) for notebook in notebooks)
    assert len(notebooks) < len(answers) / 3


@pytest.mark.slow
def test_who_harms_others_after_all_is_found(engine: Engine) -> None:
    """Each answer of a notebook in which a reference lost points is graded once more, alone."""
    spoil = "getattr(np, '__di' + 'ct__').update(exp=None)"
    harmful = KnownAnswer("one_hot", "harmful", f"def one_hot(labels, K):\n    {spoil}\n")
    harmless = KnownAnswer("cross_entropy", "harmless", "def cross_entropy(P, T):\n    return 0.0\n")
    found = {one.answer: one.others for one in grade_together(engine, "04_class_outputs", [harmful, harmless])}
    assert found[harmless] == ()
    assert "softmax" in found[harmful]
    assert len(share_out(engine.load("04_class_outputs"), [harmful, harmless])) == 1


@pytest.mark.slow
@pytest.mark.parametrize("slug", SLUGS)
def test_an_answer_gets_in_company_what_it_gets_alone(engine: Engine, slug: str) -> None:
    """With the same draws, in one notebook of each pool: points, hint and every case."""
    draws = engine.shared_draws(slug, "any")
    chosen = random.Random(slug)
    for kind in ("right", "wrong", "listed"):
        shared = [notebook for notebook in share_out(engine.load(slug), answers_of(slug, kind)) if len(notebook) > 1]
        for notebook in chosen.sample(shared, 1):
            together = {r.check: r for r in grade_notebook(engine, notebook, draws).results}
            for answer in notebook:
                alone = {r.check: r for r in grade_notebook(engine, [answer], draws).results}
                assert alone[answer.check] == together[answer.check], answer
                assert all(
                    r.points == r.max_points for r in alone.values() if r.check != answer.check and r.status != "manual"
                )
