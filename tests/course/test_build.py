"""Notebooks are built the same each time, are valid, and a release gives nothing away."""

import ast
import inspect
import json
from pathlib import Path

import nbformat
import pytest

from autograder import Assignment, Case, Check, Example
from autograder.checks.source import text_of
from autograder.course.build import _Builder, build, write_release
from autograder.course.build_cells import examples_source, exercise_source
from autograder.course.course import Course, CourseError
from autograder.course.release import read_release
from solutions import mlp
from tests.conftest import SLUGS


@pytest.mark.parametrize("slug", SLUGS)
def test_the_committed_notebook_is_what_its_sources_give(course: Course, slug: str) -> None:
    committed = course.notebook_file(slug).read_text(encoding="utf-8")
    assert build(course, slug) == committed
    assert build(course, slug) == committed


@pytest.mark.parametrize("slug", SLUGS)
def test_the_notebook_is_valid_and_has_no_outputs(course: Course, slug: str) -> None:
    notebook = nbformat.read(course.notebook_file(slug), as_version=4)
    nbformat.validate(notebook)
    assert all(not cell.get("outputs") for cell in notebook.cells)
    assert notebook.metadata["autograder"] == {"assignment": slug}


@pytest.mark.parametrize("slug", SLUGS)
def test_cells_are_named_after_their_exercise(course: Course, slug: str) -> None:
    """`deltas`, `deltas-examples`, `deltas-checks`, and a question by its own name."""
    names = [cell.name for cell in read_release(course.notebook_file(slug))]
    assert len(set(names)) == len(names)
    for check in course.assignment(slug).checks:
        wanted = [check.name, f"{check.name}-examples", f"{check.name}-checks"]
        place = names.index(f"{check.name}-checks")
        assert names[place - 2 : place + 1] == wanted or check.probe is not None
    assert {question.name for question in course.assignment(slug).questions} <= set(names)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_points_are_those_of_the_checks(course: Course, slug: str) -> None:
    assignment = course.assignment(slug)
    cells = json.loads(course.notebook_file(slug).read_text(encoding="utf-8"))["cells"]
    points = {
        c["id"]: c["metadata"]["nbgrader"]["points"] for c in cells if c["metadata"].get("nbgrader", {}).get("grade")
    }
    assert sum(points.values()) == assignment.max_score
    assert points == {
        **{f"{check.name}-checks": check.points for check in assignment.checks},
        **{question.name: question.points for question in assignment.questions},
    }


def bound(source: str) -> set[str]:
    """The names that a cell binds for all cells: what is assigned inside its functions stays there."""
    names: set[str] = set()
    todo: list[ast.AST] = [ast.parse(source)]
    while todo:
        for node in ast.iter_child_nodes(todo.pop()):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names.add(node.name)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
            elif not isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
                todo.append(node)
    return names


@pytest.mark.parametrize("slug", SLUGS)
def test_cells_can_be_run_again_in_any_order(course: Course, slug: str) -> None:
    """No example and no demonstration uses up a name that a given cell or an exercise has defined."""
    release = read_release(course.notebook_file(slug))
    lasting = {name for role in ("given", "exercise") for cell in release.role(role) for name in bound(cell.source)}
    for cell in (*release.role("examples"), *release.role("demo")):
        taken = bound(cell.source) & lasting
        if (slug, cell.name) != ("07_adjoint_graph", "network-graph"):  # it gives `backward` back when it is done
            assert not taken, cell.name


def bodies(function: object) -> list[str]:
    """The lines of a function that carry the answer: no signature, docstring or lone return."""
    source = text_of(function)  # type: ignore[arg-type]
    node = ast.parse(source).body[0]
    assert isinstance(node, ast.FunctionDef)
    return [ast.unparse(statement) for statement in node.body[1:] if len(ast.unparse(statement)) > 20]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_release_holds_no_solution_no_hidden_case_and_no_hint(course: Course, slug: str, tmp_path: Path) -> None:
    folder = write_release(course, slug, tmp_path).parent
    everything = "\n".join(path.read_text(encoding="utf-8") for path in folder.iterdir() if path.suffix != ".gz")
    flat = "".join(everything.replace("\\n", "").replace('"', "").split())
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [
            *(path.name for path in course.handouts(slug)),
            "README.md",
            "requirements.txt",
            course.notebook_file(slug).name,
        ]
    )
    assert "BEGIN SOLUTION" not in everything
    assert "HIDDEN" not in everything
    assert "score(" not in everything
    for check in course.assignment(slug).checks:
        for body in bodies(check.reference):
            assert "".join(body.split()) not in flat, f"{check.name}: {body}"
        for misconception in check.misconceptions:
            assert misconception.hint not in everything
        assert "autograder" not in "".join(example.says for example in check.examples)
    for question in course.assignment(slug).questions:
        assert question.rubric.strip().splitlines()[0] not in everything


@pytest.mark.parametrize("slug", SLUGS)
def test_every_stub_has_signature_and_docstring_and_says_that_it_is_not_written(course: Course, slug: str) -> None:
    for cell in read_release(course.notebook_file(slug)).role("exercise"):
        function = ast.parse(cell.source).body[0]
        assert isinstance(function, ast.FunctionDef)
        assert function.name == cell.name
        assert "Returns" in (ast.get_docstring(function) or "")
        assert isinstance(function.body[-1], ast.Raise)
        assert len(function.body) == 2


def test_the_network_that_students_are_given_is_that_of_the_solutions(course: Course) -> None:
    cells = {cell.name: cell.source for cell in read_release(course.notebook_file("08_trainers"))}
    given = {name: source.partition("\n")[2] for name, source in cells.items()}  # below the line that says "Given"
    assert given["the-network"] == inspect.getsource(mlp.MLP).rstrip()
    assert given["all-five"] in inspect.getsource(mlp)


def scaled(x, factor):  # type: ignore[no-untyped-def]
    """Factor times x."""
    # the product
    return factor * x


SCALED = Check(scaled, 2, [Example(([1.0, 2.0][0], 3), "A number."), Example((2.0, -1.0), "Another.")], [])


def test_a_stub_keeps_the_docstring_and_marks_the_rest() -> None:
    lines = exercise_source(SCALED).splitlines()
    assert lines[1:] == [
        '    """Factor times x."""',
        "    ### BEGIN SOLUTION",
        "    # the product",
        "    return factor * x",
        "    ### END SOLUTION",
    ]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("def scaled(x, factor): return factor * x", None),
        ("def scaled(x, factor): return [factor * x]", None),
        ("def scaled(x, factor): print(factor * x)", "does it end with a return"),
        ("def scaled(x, factor): return [x, x]", "It should be one number, yours is an array of shape"),
        ("def scaled(x, factor): return 'x'", "It should be one number, yours is a str"),
        ("def scaled(x, factor): return None, None", "It should be one number, yours is made of None"),
        ("def scaled(x, factor): return x + factor", "4 in place of 3"),
        ("def scaled(x, factor): return x.nothing", "scaled stops with AttributeError"),
        ("def scales(x, factor): return x", "name 'scaled' is not defined"),
    ],
)
def test_visible_examples_agree_with_right_answers_and_say_what_is_wrong(
    course: Course, monkeypatch: pytest.MonkeyPatch, answer: str, said: str | None
) -> None:
    names: dict[str, object] = {}
    monkeypatch.syspath_prepend(str(course.root / "assignments"))
    exec("import numpy as np, lab\n" + answer, names)
    if said is None:
        exec(examples_source(SCALED), names)
    else:
        with pytest.raises((AssertionError, NameError), match=said):
            exec(examples_source(SCALED), names)


def cells(text: str) -> list[object]:
    import jupytext

    return list(jupytext.reads(text, fmt="py:percent").cells)


CHECKED = Check(scaled, 2, [Example((1.0, 3.0), "x")], [Case("one", lambda rng: (1.0, 2.0))])


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param(
            '# %% exercise="scale"\n', "there is no check 'scale': did you mean 'scaled'", id="a misspelt exercise"
        ),
        pytest.param("# %% [markdown]\n# text\n", "nothing in the notebook for scaled", id="a forgotten exercise"),
        pytest.param('# %% exercise="scaled"\n# %% exercise="scaled"\n', "two cells are named 'scaled'", id="twice"),
        pytest.param('# %% exercise="scaled"\n# %%\nx = 1\n', "without given, demo", id="a code cell without a role"),
        pytest.param(
            '# %% exercise="scaled"\n# %% given="a b"\nx = 1\n', "cannot be the name", id="a name with a space"
        ),
    ],
)
def test_a_mistake_in_a_source_is_named(source: str, said: str) -> None:
    builder = _Builder(Assignment("01_x", "X", [CHECKED]), Path("assignments/01_x/notebook.py"))
    with pytest.raises(CourseError) as error:
        list(builder.cells(cells(source)))
    assert said in str(error.value)
    assert "assignments/01_x/notebook.py" in str(error.value)
