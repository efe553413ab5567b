"""Notebook 7, for instructors: what is asked of each piece of the graph, and on which hidden inputs."""

from autograder import Assignment, Case, Check, Close, Question
from solutions import graph

from . import alternatives, mistakes
from .drivers import try_backward, try_everything, try_operation, try_topo, try_value_mlp_gradients
from .graphs import (
    LEFT,
    MANY,
    RIGHT,
    TWICE,
    FromGraph,
    Grads,
    Order,
    Readings,
    chain,
    graph_and_root,
    graph_with_a_silent_value,
    graph_with_slopes,
    ladder,
    leaves_and_steps,
    network_away_from_kinks,
    random_graph_and_root,
    random_graph_with_slopes,
)

READ, FORWARD, BACK = Readings(), Readings(of=("new", "old", "parents", "early")), Readings(of=("grads",))
BACK_OF_NEW = Readings(of=("parents", "grads"))  # where the slope is 1, the operand itself would pass for the new Value
ORDER, MEMBERS, IN_ORDER = Order(), Order("members"), Order("order")
GRADS, RELATIVE, NEAR = Grads(), Grads(relative=True), Grads(near=True)
NET, LOSS, LAST_LAYER, ALL_LAYERS = FromGraph(), FromGraph("loss"), FromGraph("last layer"), FromGraph("all layers")


def end_to_end(weights, biases, X, T):
    """A network's gradients with the student's own Values in all places."""
    return graph.value_mlp_gradients(weights, biases, X, T)


def two_operands(name):
    """Cases of an operation with two operands."""
    two, again = [(0, 1)], [(0, 1), (2, 0)]
    return [
        Case("the new Value, before anybody speaks", leaves_and_steps(name, 2, again, times=0), FORWARD, 3.2, calls=2),
        Case("what the parents are told", leaves_and_steps(name, 2, two), BACK, 1.6, calls=2),
        Case("what is added to grads that hold something", leaves_and_steps(name, 2, two, held=True), BACK, 1.6),
        Case("two Values", leaves_and_steps(name, 2, two), READ, weight=0.5, calls=2),
        Case(
            "parents whose grads hold something already", leaves_and_steps(name, 2, two, held=True), READ, weight=0.75
        ),
        Case("a Value combined with itself", leaves_and_steps(name, 1, [(0, 0)]), READ, weight=0.5),
        Case("a Value used again in the next step", leaves_and_steps(name, 2, again), READ, weight=0.75, calls=2),
        Case("a Value with two children", leaves_and_steps(name, 3, [(0, 1), (3, 2), (1, 3)], told={1, 2}), READ, 0.5),
        Case("no grad arrives", leaves_and_steps(name, 2, [(0, 1), (2, 1)], told={9}, held=True), READ, weight=0.25),
        Case("two Values that hold the same number", leaves_and_steps(name, 2, two, numbers=(1.5, 1.5)), READ, 0.25),
        Case("asked to speak twice", leaves_and_steps(name, 2, two, held=True, times=2), READ, weight=0.25),
        Case("a 0 and a whole number", leaves_and_steps(name, 2, two, numbers=(0, 3)), READ, weight=0.25),
    ]


def one_operand(name, numbers):
    """Cases of an operation with one operand; `numbers` are worth a look of their own."""
    one, in_a_row = [(0,)], [(0,), (1,)]
    above, below = {"signs": (1, -1)}, {"signs": (-1, 1)}
    return [
        Case("a new Value above 0", leaves_and_steps(name, 1, in_a_row, times=0, **above), FORWARD, 1.6),
        Case("a new Value below 0", leaves_and_steps(name, 1, in_a_row, times=0, **below), FORWARD, 1.6),
        Case("what a parent above 0 is told", leaves_and_steps(name, 1, one, **above), BACK_OF_NEW, 1.6),
        Case("what a parent below 0 is told", leaves_and_steps(name, 1, one, **below), BACK, 1.6),
        Case("a number above 0", leaves_and_steps(name, 1, one, **above), READ, weight=0.75),
        Case("a number below 0", leaves_and_steps(name, 1, one, **below), READ, weight=0.75),
        Case("above 0, with something in its grad", leaves_and_steps(name, 1, one, held=True, signs=(1, 1)), READ, 0.5),
        Case(
            "below 0, with something in its grad", leaves_and_steps(name, 1, one, held=True, signs=(-1, -1)), READ, 0.5
        ),
        Case("two children", leaves_and_steps(name, 1, [(0,), (0,)], told={0, 1}, **above), READ, weight=0.75, calls=2),
        Case("asked to speak twice", leaves_and_steps(name, 1, one, times=2, **above), READ, weight=0.25),
        Case("two in a row", leaves_and_steps(name, 1, in_a_row, numbers=[1.5]), READ, weight=0.25),
        *(Case(f"at {number:g}", leaves_and_steps(name, 1, one, numbers=[number]), READ, 0.15) for number in numbers),
    ]


ASSIGNMENT = Assignment(
    slug="07_adjoint_graph",
    title="The adjoint graph: reverse-mode automatic differentiation",
    checks=(
        Check(
            graph.add,
            points=3,
            examples=(),
            cases=two_operands("add"),
            misconceptions=mistakes.ADD,
            alternatives=alternatives.ADD,
            driver=try_operation,
        ),
        Check(
            graph.mul,
            points=3,
            examples=(),
            cases=two_operands("mul"),
            misconceptions=mistakes.MUL,
            alternatives=alternatives.MUL,
            driver=try_operation,
        ),
        Check(
            graph.logistic,
            points=2,
            examples=(),
            cases=one_operand("logistic", (0.0, -12.0, 20.0)),
            misconceptions=mistakes.LOGISTIC,
            alternatives=alternatives.LOGISTIC,
            driver=try_operation,
        ),
        Check(
            graph.relu,
            points=2,
            examples=(),
            cases=[
                *one_operand("relu", (-0.01, 0.01, 0.6, 40.0)),
                Case("at 0", leaves_and_steps("relu", 1, [(0,)], numbers=[0.0]), Readings(kink=True), 0.1),
            ],
            misconceptions=mistakes.RELU,
            alternatives=alternatives.RELU,
            driver=try_operation,
        ),
        Check(
            graph.topo,
            points=4,
            examples=(),
            cases=[
                Case("all Values that are needed, each once", graph_and_root(LEFT), MEMBERS, weight=1.6),
                Case("all Values, and no others", random_graph_and_root, MEMBERS, weight=1.6, calls=2),
                Case("none before its parents", graph_and_root(RIGHT), IN_ORDER, weight=1.6),
                Case("none before its parents in four diamonds", graph_and_root(ladder(4)), IN_ORDER, weight=1.6),
                Case("a Value without parents", graph_and_root([[]]), ORDER, weight=0.25),
                Case("a chain of five", graph_and_root(chain(5)), ORDER, weight=0.45),
                Case("a diamond with a long second arm", graph_and_root(LEFT), ORDER, weight=0.6),
                Case("a diamond with a long first arm", graph_and_root(RIGHT), ORDER, weight=0.6),
                Case("Values that are used twice at once", graph_and_root(TWICE), ORDER, weight=0.3),
                Case("a Value with three parents, one with four", graph_and_root(MANY), ORDER, weight=0.2),
                Case("eleven Values in a graph of fourteen", random_graph_and_root, ORDER, weight=0.6, calls=3),
                Case("asked twice", graph_and_root(LEFT, times=2), ORDER, weight=0.4),
                Case("thirty diamonds in a row", graph_and_root(ladder(30)), ORDER, weight=0.6),
                Case("a chain of two hundred", graph_and_root(chain(200)), ORDER, weight=0.25),
            ],
            misconceptions=mistakes.TOPO,
            alternatives=alternatives.TOPO,
            driver=try_topo,
        ),
        Check(
            graph.backward,
            points=6,
            examples=(),
            cases=[
                Case("the root and its parents", graph_with_slopes(LEFT), NEAR, weight=1.6),
                Case("the root and its parents, the other way round", graph_with_slopes(RIGHT), NEAR, weight=1.6),
                Case("a chain, in units of the root's grad", graph_with_slopes(chain(5)), RELATIVE, weight=1.7),
                Case("a diamond, in units of the root's grad", graph_with_slopes(LEFT), RELATIVE, weight=1.7),
                Case("a root without parents", graph_with_slopes([[]]), GRADS, weight=0.2),
                Case("a chain of five", graph_with_slopes(chain(5)), GRADS, weight=0.3),
                Case("a diamond with a long second arm", graph_with_slopes(LEFT), GRADS, weight=0.4),
                Case("a diamond with a long first arm", graph_with_slopes(RIGHT), GRADS, weight=0.4),
                Case("Values that are used twice at once", graph_with_slopes(TWICE), GRADS, weight=0.3),
                Case("eleven Values in a graph of fourteen", random_graph_with_slopes(), GRADS, weight=0.5, calls=3),
                Case("a Value on which the root does not depend", graph_with_a_silent_value(LEFT), GRADS, weight=0.25),
                Case("backward twice", graph_with_slopes(RIGHT, roots=[5, 5]), GRADS, weight=0.5),
                Case("backward twice in a larger graph", random_graph_with_slopes(times=2), GRADS, weight=0.5),
                Case("grads that hold something from before", graph_with_slopes(LEFT, held=True), GRADS, weight=0.5),
                Case(
                    "first from the root, then from a Value inside", random_graph_with_slopes(inner=True), GRADS, 0.25
                ),
                Case("thirty diamonds in a row", graph_with_slopes(ladder(30)), GRADS, weight=0.4),
                Case("a chain of two hundred", graph_with_slopes(chain(200)), GRADS, weight=0.2),
            ],
            misconceptions=mistakes.BACKWARD,
            alternatives=alternatives.BACKWARD,
            driver=try_backward,
        ),
        Check(
            graph.value_mlp_gradients,
            points=2,
            examples=(),
            cases=[
                Case("the loss", network_away_from_kinks((3, 4, 3), 5), LOSS, weight=1.6),
                Case("the loss of one output", network_away_from_kinks((2, 3, 1), 4), LOSS, weight=1.6),
                Case("the last layer's gradients", network_away_from_kinks((2, 4, 3), 5), LAST_LAYER, weight=1.6),
                Case("all gradients", network_away_from_kinks((3, 2, 4, 3), 2), ALL_LAYERS, weight=1.6),
                Case("2-3-1 and four examples", network_away_from_kinks((2, 3, 1), 4), NET),
                Case("3-4-3 and five examples", network_away_from_kinks((3, 4, 3), 5), NET, weight=1.5),
                Case("2-4-3-1 and two examples", network_away_from_kinks((2, 4, 3, 1), 2), NET, weight=0.75),
                Case("targets far away", network_away_from_kinks((2, 4, 3), 3, targets=20.0), NET, weight=0.75),
            ],
            misconceptions=mistakes.VALUE_MLP_GRADIENTS,
            alternatives=alternatives.VALUE_MLP_GRADIENTS,
            driver=try_value_mlp_gradients,
        ),
        Check(
            end_to_end,
            points=0,
            examples=(),
            cases=[
                Case("2-3-1 and four examples", network_away_from_kinks((2, 3, 1), 4), Close(exact=True)),
                Case("3-4-2 and three examples", network_away_from_kinks((3, 4, 2), 3), Close(exact=True)),
            ],
            probe=try_everything,
        ),
    ),
    questions=(
        Question(
            "w7",
            points=4,
            rubric="""
- **1 point** What reverse accumulation is: every node v of *any* computation gets its adjoint dE/dv, as the sum over
  its children c of dE/dc dc/dv, children before parents, so that one sweep from one output serves all inputs.
- **1 point** Why backpropagation is the special case: the computation is a layered network and the one output is its
  loss. The adjoint of a sum z_j is delta_j; the sum over children is Eq. 5; the edge z -> a has the slope f' (Eq. 3),
  the edge from a weight to z has the slope a_i (Eq. 2), and the sweep over layers is the reverse topological order.
  Weights are just leaves. (Naming what is special, a layered network or a single scalar loss, is needed.)
- **1 point** Forward accumulation takes one sweep per *input* and gives all outputs, reverse accumulation one sweep per
  *output* and gives all inputs; a sweep costs about as much as computing the function itself. So forward accumulation
  is cheaper when there are fewer inputs than outputs; it also stores nothing.
- **1 point** Both cases with numbers: f has 2 inputs and 1000 outputs, so 2 sweeps against 1000; the network's loss has
  10 000 inputs and one output, so 10 000 against 1.
""",
        ),
    ),
)
