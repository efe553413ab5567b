"""Notebook 7, for instructors: what is asked of each piece of the graph, and on which hidden inputs."""

from autograder import Assignment, Case, Check, Close, Question
from solutions import graph

from . import alternatives, mistakes
from .drivers import try_backward, try_everything, try_operation, try_topo, try_value_mlp_gradients
from .graphs import (
    LEFT,
    RIGHT,
    TWICE,
    FromGraph,
    Grads,
    Order,
    Readings,
    chain,
    for_backward,
    for_network,
    for_operation,
    for_random_backward,
    for_random_topo,
    for_silent_backward,
    for_topo,
    ladder,
)

READ, ORDER, GRADS, NET = Readings(), Order(), Grads(), FromGraph()


def end_to_end(weights, biases, X, T):
    """A network's gradients with the student's own Values in all places."""
    return graph.value_mlp_gradients(weights, biases, X, T)


def two_operands(name):
    """Cases of an operation with two operands."""
    return [
        Case("two Values", for_operation(name, 2, [(0, 1)]), READ, weight=2, calls=2),
        Case("parents whose grads hold something already", for_operation(name, 2, [(0, 1)], held=True), READ, weight=2),
        Case("a Value combined with itself", for_operation(name, 1, [(0, 0)]), READ),
        Case("a Value used again in the next step", for_operation(name, 2, [(0, 1), (2, 0)]), READ, weight=2),
        Case("a Value with two children", for_operation(name, 3, [(0, 1), (3, 2), (1, 3)], told={1, 2}), READ),
        Case("no grad arrives", for_operation(name, 2, [(0, 1), (2, 1)], told={9}, held=True), READ, weight=0.5),
        Case(
            "two Values that hold the same number",
            for_operation(name, 2, [(0, 1)], numbers=(1.5, 1.5)),
            READ,
            weight=0.5,
        ),
        Case("asked to speak twice", for_operation(name, 2, [(0, 1)], held=True, times=2), READ, weight=0.5),
        Case("a 0 and a whole number", for_operation(name, 2, [(0, 1)], numbers=(0, 3)), READ, weight=0.5),
    ]


def one_operand(name, numbers):
    """Cases of an operation with one operand; `numbers` are worth a look of their own."""
    return [
        Case("a number above 0", for_operation(name, 1, [(0,)], signs=(1, -1)), READ, weight=2),
        Case("a number below 0", for_operation(name, 1, [(0,)], signs=(-1, 1)), READ, weight=2),
        Case("above 0, with something in its grad", for_operation(name, 1, [(0,)], held=True, signs=(1, 1)), READ),
        Case("below 0, with something in its grad", for_operation(name, 1, [(0,)], held=True, signs=(-1, -1)), READ),
        Case("two children", for_operation(name, 1, [(0,), (0,)], told={0, 1}, signs=(1, -1)), READ, weight=2, calls=2),
        Case("asked to speak twice", for_operation(name, 1, [(0,)], times=2, signs=(1, -1)), READ, weight=0.5),
        Case("two in a row", for_operation(name, 1, [(0,), (1,)], numbers=[1.5]), READ),
        *(Case(f"at {number:g}", for_operation(name, 1, [(0,)], numbers=[number]), READ, 0.5) for number in numbers),
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
                Case("at 0", for_operation("relu", 1, [(0,)], numbers=[0.0]), Readings(kink=True), 0.5),
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
                Case("a Value without parents", for_topo([[]]), ORDER, weight=0.5),
                Case("a chain of five", for_topo(chain(5)), ORDER),
                Case("a diamond with a long second arm", for_topo(LEFT), ORDER, weight=2),
                Case("a diamond with a long first arm", for_topo(RIGHT), ORDER, weight=2),
                Case("Values that are used twice at once", for_topo(TWICE), ORDER),
                Case("eleven Values in a graph of fourteen", for_random_topo, ORDER, weight=2, calls=3),
                Case("asked twice", for_topo(LEFT, times=2), ORDER),
                Case("thirty diamonds in a row", for_topo(ladder(30)), ORDER, weight=2),
                Case("a chain of two hundred", for_topo(chain(200)), ORDER, weight=0.5),
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
                Case("a root without parents", for_backward([[]]), GRADS, weight=0.5),
                Case("a chain of five", for_backward(chain(5)), GRADS),
                Case("a diamond with a long second arm", for_backward(LEFT), GRADS, weight=2),
                Case("a diamond with a long first arm", for_backward(RIGHT), GRADS, weight=2),
                Case("Values that are used twice at once", for_backward(TWICE), GRADS),
                Case("eleven Values in a graph of fourteen", for_random_backward(), GRADS, weight=2, calls=3),
                Case("a Value on which the root does not depend", for_silent_backward(LEFT), GRADS),
                Case("backward twice", for_random_backward(times=2), GRADS, weight=2),
                Case("grads that hold something from before", for_backward(LEFT, held=True), GRADS, weight=2),
                Case("first from the root, then from a Value inside", for_random_backward(inner=True), GRADS),
                Case("thirty diamonds in a row", for_backward(ladder(30)), GRADS, weight=2),
                Case("a chain of two hundred", for_backward(chain(200)), GRADS, weight=0.5),
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
                Case("2-3-1 and four examples", for_network((2, 3, 1), 4), NET),
                Case("3-4-2 and five examples", for_network((3, 4, 2), 5), NET),
                Case("2-4-3-1 and two examples", for_network((2, 4, 3, 1), 2), NET, weight=0.5),
                Case("targets far away", for_network((2, 3, 2), 3, targets=20.0), NET, weight=0.5),
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
                Case("2-3-1 and four examples", for_network((2, 3, 1), 4), Close(exact=True)),
                Case("3-4-2 and three examples", for_network((3, 4, 2), 3), Close(exact=True)),
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
