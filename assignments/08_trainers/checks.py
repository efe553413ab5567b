"""Notebook 8, for instructors: what is asked of each function, and on which hidden inputs."""

import numpy as np

from autograder import Assignment, Case, Check, Close, Part, Question, SamePath, Unchanged, telling
from solutions import mlp, trainers
from solutions.mlp import MLP, TRAINERS, XOR_T, XOR_X

from . import alternatives, mistakes
from .judging import Epochs, PathAndHistory, Trained
from .nets import for_all_five, for_fit, for_network, met_exactly
from .rubrics import BONUS, W8A, W8B, W8C
from .samples import (
    a_tie,
    adaptive,
    at_the_bottom,
    at_the_limit,
    batches,
    bent_curve,
    for_gd,
    for_gdm,
    level,
    linear_neuron,
    moved,
    slightly_worse,
)

TABLES = Close(exact=True)
LRS, MUS = PathAndHistory("lr"), PathAndHistory("mu")
FIRST_STEP = Part(lambda path: path[:2])
FIRST_OF_PATH = Part(lambda value: value[0][:2])
STANDING = Part(lambda value: value[0][:2], telling=False)  # who never moves has that right, too
FIRST_OF_HISTORY = Part(lambda value: value[1][:2], telling=False)  # that can be guessed, as can the whole history
OF_HISTORY = Part(lambda value: value[1], telling=False)
OTHER = (1.3, 0.4, 1.2)  # lr_inc, lr_dec, max_perf_inc
MARQUARDT = (0.1, 10.0, 1e10)  # mu_dec, mu_inc, mu_max
CLASSES_X = np.array([[np.cos(a), np.sin(a)] for a in np.arange(6) * np.pi / 3])
CLASSES_T = 2 * np.eye(3)[np.arange(6) // 2] - 1


def three_epochs(params, X, T, lr, batch_size, rng, grad_fn):
    """Two epochs in a row, and the first once more: a random generator cannot cross the line, but its seed can.

    Beside them comes what the gradient function was asked. Nobody gains by forging it: together with the weights it
    has to be the account of right epochs, step by step, and who can give one has run them.
    """
    import numpy

    asked = []

    def watched(w, X_batch, T_batch):
        asked.append([numpy.array(w), numpy.array(X_batch), numpy.array(T_batch)])  # as they are now
        return grad_fn(w, X_batch, T_batch)

    def epoch(start, generator):
        start = numpy.reshape(start, numpy.shape(params))
        return minibatch_epoch(start, X, T, lr, batch_size, generator, watched)  # noqa: F821

    generator = numpy.random.default_rng(rng)
    first = epoch(params, generator)
    second = epoch(first, generator)
    return [first, second, epoch(params, numpy.random.default_rng(rng))], asked


def trained(sizes, w, X, T, lr, goal, max_epochs, by_errors, given):
    """Fit a network with a trainer that remembers its last step, on right gradients.

    What went wrong before does not count again.
    """
    import numpy

    global outputs_and_gradients
    own = globals().get("outputs_and_gradients")
    net = MLP(sizes)
    net.w = w.copy()

    def trainer(perf_grad, residual_jac, w0, epochs):
        path, step = [w0], 0.0
        for _ in range(epochs):
            if by_errors:
                e, J = residual_jac(path[-1])
                g = 2 * J.T @ e / len(e)
            else:
                g = perf_grad(path[-1])[1]
            step = 0.5 * step - lr * g
            path.append(path[-1] + step)
        return numpy.array(path)

    outputs_and_gradients = lambda weights, biases, X, T: given(weights, biases, X, T)  # noqa: E731
    try:
        mses = fit(net, X, T, trainer, goal, max_epochs)  # noqa: F821
    finally:
        outputs_and_gradients = own
    return [net.w, mses]


def all_together(sizes, w, X, T, epochs, lm_epochs):
    """The network's weights after some epochs of each trainer, and whether the best of them meets a goal."""
    found = []
    for name in ("gd", "gdm", "gda", "gdx", "lm"):
        net = MLP(sizes)
        net.w = w.copy()
        net.fit(X, T, TRAINERS[name], 0.0, lm_epochs if name == "lm" else epochs)
        found.append(net.w)
    net.fit(X, T, TRAINERS["gdx"], 0.2, 20)
    return found, float(((net.predict(X) - T) ** 2).mean() <= 0.2)


ASSIGNMENT = Assignment(
    slug="08_trainers",
    title="Training a network: five trainers",
    checks=(
        Check(
            trainers.train_gd,
            points=0,
            examples=(),
            cases=[
                Case("a small learning rate", for_gd(0.3), SamePath()),
                Case("a learning rate that overshoots and converges", for_gd(1.7, distance=200.0), SamePath()),
                Case("a learning rate that diverges", for_gd(2.2), SamePath()),
                Case("a gradient that is no straight line", for_gd(0.6, curved=True), SamePath()),
                Case("a whole-numbered start", for_gd(0.6, whole=True), SamePath()),
                Case("a start at the bottom", for_gd(0.6, distance=0.0), SamePath()),
                Case("leaves its arguments unchanged", for_gd(0.5), Unchanged()),
            ],
            misconceptions=mistakes.TRAIN_GD,
            alternatives=alternatives.TRAIN_GD,
        ),
        Check(
            trainers.train_gdm,
            points=6,
            examples=(),
            cases=[
                moved(case)
                for case in (
                    Case("the first step", for_gdm(1.5, 0.8, 3), FIRST_STEP, weight=1.6),
                    Case("the first step on a curve", for_gdm(1.0, 0.6, 3, curved=True), FIRST_STEP, weight=1.6),
                    Case("no memory at all", for_gdm(1.7, 0.0), SamePath(), weight=1.6),
                    Case("no memory, and no straight line", for_gdm(1.0, 0.0, curved=True), SamePath(), weight=1.6),
                    Case("a large share of memory", for_gdm(3.0, 0.9), SamePath(), weight=0.6),
                    Case("a smaller share of memory", for_gdm(1.5, 0.6), SamePath(), weight=0.6),
                    Case(
                        "a learning rate at which plain descent would diverge", for_gdm(20.0, 0.9, 12), SamePath(), 0.4
                    ),
                    Case(
                        "a learning rate that is too large for momentum, too",
                        for_gdm(45.0, 0.9),
                        SamePath(),
                        weight=0.4,
                    ),
                    Case("a gradient that is no straight line", for_gdm(1.0, 0.8, curved=True), SamePath(), weight=0.4),
                    Case("a whole-numbered start", for_gdm(0.6, 0.7, whole=True), SamePath(), weight=0.4),
                    Case("a start at the bottom", for_gdm(0.8, 0.7, distance=0.0), SamePath(), weight=0.2),
                    Case("a single epoch", for_gdm(0.8, 0.7, 1), SamePath(), weight=0.2),
                    Case("no epochs", for_gdm(0.8, 0.7, 0), SamePath(), weight=0.1),
                    Case("one call after another", for_gdm(0.7, 0.8, 4), SamePath(), weight=0.2, calls=2),
                    telling(
                        Case("leaves its arguments unchanged", for_gdm(0.8, 0.7, 8), Unchanged(), weight=0.4),
                        trainers.train_gdm,
                        mistakes.TRAIN_GDM,
                        "refuses_bad_steps",
                        "memory_dropped_uphill",
                    ),
                )
            ],
            misconceptions=mistakes.TRAIN_GDM,
            alternatives=alternatives.TRAIN_GDM,
        ),
        Check(
            trainers.train_gda,
            points=7,
            examples=(),
            cases=[
                moved(case)
                for case in (
                    Case("where a first step leads that succeeds", adaptive(0.6, epochs=3), FIRST_OF_PATH, weight=2),
                    Case("lr after a first step that succeeds", adaptive(0.7, epochs=3), FIRST_OF_HISTORY),
                    Case("the walk after a first step that is taken back", adaptive(9.0, epochs=3, k=1), STANDING),
                    Case("lr after a first step that is taken back", adaptive(9.0, epochs=3, k=1), FIRST_OF_HISTORY),
                    Case("a rate that overshoots at first", adaptive(14.0, k=1, rejected=(4, 8)), LRS, weight=0.6),
                    Case(
                        "a rate that may grow until it is too large",
                        adaptive(1.6, k=1, epochs=12, distance=200.0, rejected=(1, 9)),
                        LRS,
                        weight=0.5,
                    ),
                    telling(
                        Case(
                            "other factors",
                            adaptive(3.0, factors=OTHER, rejected=(2, 9), steep=1250.0),
                            LRS,
                            weight=0.8,
                        ),
                        trainers.train_gda,
                        mistakes.TRAIN_GDA,
                        *("grows_without_progress", "shrinks_when_a_little_worse", "no_tolerance", "default_tolerance"),
                        *("tolerance_added", "difference_for_ratio", "best_ever"),
                    ),
                    Case("a step that is a little worse, and kept", slightly_worse, LRS, weight=0.5),
                    Case("a step that is worse by exactly what is put up with", a_tie(), LRS, weight=0.5),
                    telling(
                        Case(
                            "a generous tolerance", adaptive(2.3, factors=(1.1, 0.5, 2.0), epochs=10, worse=1), LRS, 0.4
                        ),
                        trainers.train_gda,
                        mistakes.TRAIN_GDA,
                        *(
                            "factors_exchanged",
                            "rate_constant",
                            "never_grows",
                            "default_factors",
                            "rate_recorded_before",
                        ),
                        "first_rate_always",
                    ),
                    Case("small errors", adaptive(5.0, distance=0.05, floor=1e-4, rejected=(2, 9)), LRS, weight=0.3),
                    Case(
                        "a gradient that is no straight line",
                        adaptive(6.0, curved=True, k=2, rejected=(1, 9)),
                        LRS,
                        0.4,
                    ),
                    telling(
                        Case("a whole-numbered start", adaptive(3.0, epochs=8, whole=True, rejected=(1, 9)), LRS, 0.3),
                        trainers.train_gda,
                        mistakes.TRAIN_GDA,
                        "tolerance_added",
                    ),
                    Case("a plain without a slope", level(), LRS, weight=0.3),
                    Case("no epochs", adaptive(1.0, epochs=0), LRS, weight=0.1),
                    Case("one call after another", adaptive(3.0, epochs=5), LRS, weight=0.2, calls=2),
                    Case("leaves its arguments unchanged", adaptive(2.5, epochs=6), Unchanged(), weight=0.4),
                )
            ],
            misconceptions=mistakes.TRAIN_GDA,
            alternatives=alternatives.TRAIN_GDA,
        ),
        Check(
            trainers.train_gdx,
            points=4,
            examples=(),
            cases=[
                moved(case)
                for case in (
                    Case(
                        "where a first step leads that succeeds", adaptive(0.6, 0.7, epochs=3), FIRST_OF_PATH, weight=2
                    ),
                    Case("lr after a first step that succeeds", adaptive(0.7, 0.7, epochs=3), FIRST_OF_HISTORY),
                    Case("the walk after a first step that is taken back", adaptive(9.0, 0.7, epochs=3, k=1), STANDING),
                    Case(
                        "lr after a first step that is taken back", adaptive(9.0, 0.7, epochs=3, k=1), FIRST_OF_HISTORY
                    ),
                    Case("a rate that overshoots at first", adaptive(12.0, 0.8, rejected=(3, 9)), LRS, weight=0.75),
                    telling(
                        Case("a rate that may grow", adaptive(2.0, 0.9, epochs=18, gathering=True), LRS, weight=0.5),
                        trainers.train_gdx,
                        mistakes.TRAIN_GDX,
                        "difference_for_ratio",
                    ),
                    telling(
                        Case(
                            "other factors",
                            adaptive(4.0, 0.6, factors=OTHER, rejected=(2, 9), steep=1250.0),
                            LRS,
                            weight=0.75,
                        ),
                        trainers.train_gdx,
                        mistakes.TRAIN_GDX,
                        *("grows_without_progress", "shrinks_when_a_little_worse", "no_tolerance", "default_tolerance"),
                        *("tolerance_added_to_ratio", "difference_for_ratio"),
                    ),
                    Case(
                        "memory that carries the walk uphill",
                        adaptive(8.0, 0.85, epochs=20, rejected=(2, 12), drifting=True),
                        LRS,
                        weight=0.5,
                    ),
                    telling(
                        Case(
                            "a step that is a little worse, after one that was taken back",
                            adaptive(4.4, 0.6, factors=(1.1, 0.5, 2.0), epochs=8, k=1, worse=1, right_after=True),
                            LRS,
                            weight=0.5,
                        ),
                        trainers.train_gdx,
                        mistakes.TRAIN_GDX,
                        "tolerance_added",
                        "tolerance_added_to_ratio",
                    ),
                    Case(
                        "no memory at all, and small errors",
                        adaptive(5.0, 0.0, rejected=(2, 9), epochs=10, distance=0.05, floor=1e-4),
                        LRS,
                        weight=0.5,
                    ),
                    Case("a plain without a slope", level(0.5), LRS, weight=0.25),
                    Case("a step that is worse by exactly what is put up with", a_tie(0.0), LRS, weight=0.25),
                    Case("a gradient that is no straight line", adaptive(6.0, 0.7, curved=True, k=2), LRS, weight=0.5),
                    telling(
                        Case("a whole-numbered start", adaptive(3.0, 0.5, epochs=8, whole=True), LRS, weight=0.25),
                        trainers.train_gdx,
                        mistakes.TRAIN_GDX,
                        "tolerance_added",
                        "default_share",
                    ),
                    telling(
                        Case("leaves its arguments unchanged", adaptive(2.5, 0.5, epochs=6), Unchanged(), weight=0.25),
                        trainers.train_gdx,
                        mistakes.TRAIN_GDX,
                        "difference_for_ratio",
                    ),
                )
            ],
            misconceptions=mistakes.TRAIN_GDX,
            alternatives=alternatives.TRAIN_GDX,
        ),
        Check(
            trainers.train_lm,
            points=7,
            examples=(),
            cases=[
                *(
                    moved(case)
                    for case in (
                        Case("the first step of a linear neuron", linear_neuron(5, 3), FIRST_OF_PATH, weight=7.8),
                        Case("mu after each success", linear_neuron(6, 2, 1.5, epochs=1), OF_HISTORY, weight=5),
                        Case("a linear neuron, six errors and three weights", linear_neuron(6, 3), MUS, weight=0.75),
                        Case("other factors of mu", linear_neuron(5, 2, 2.0, (0.3, 4.0, 1e8)), MUS),
                        Case("fewer errors than weights", linear_neuron(2, 4, 0.8, (0.5, 3.0, 1e8), 4), MUS),
                        Case(
                            "errors that repeat each other", linear_neuron(5, 3, 1.5, (0.5, 3.0, 1e8), 4, rank=2), MUS
                        ),
                        Case(
                            "a whole-numbered start", linear_neuron(4, 2, 2.0, (0.5, 10.0, 1e6), whole=True), MUS, 0.5
                        ),
                        Case("no epochs", linear_neuron(4, 2, epochs=0), MUS, weight=0.25),
                        Case("leaves its arguments unchanged", linear_neuron(5, 3, epochs=2), Unchanged()),
                        telling(
                            Case(
                                "a curve, where bold steps fail",
                                bent_curve(1e-3, MARQUARDT, 4, range(2, 12)),
                                MUS,
                                weight=1.5,
                            ),
                            trainers.train_lm,
                            mistakes.TRAIN_LM,
                            "largest_error_compared",
                        ),
                        telling(
                            Case(
                                "a curve, and other factors",
                                bent_curve(1e-2, (0.25, 4.0, 1e9), 5, range(2, 14)),
                                MUS,
                                1.5,
                            ),
                            trainers.train_lm,
                            mistakes.TRAIN_LM,
                            "sizes_of_errors_compared",
                        ),
                        Case(
                            "a try that lowers one error, not all",
                            bent_curve(0.03, (0.3, 5.0, 1e9), 5, range(1, 14), True),
                            MUS,
                        ),
                        telling(
                            Case(
                                "a curve that one call follows with care",
                                bent_curve(10.0, (0.5, 2.0, 1e9), 5, range(9)),
                                MUS,
                            ),
                            trainers.train_lm,
                            mistakes.TRAIN_LM,
                            "largest_error_compared",
                        ),
                        Case("mu that comes to its limit, and helps", at_the_limit(1.0), MUS, weight=0.5),
                        Case("mu that would have to pass its limit", at_the_limit(0.9), MUS, weight=0.5, last=True),
                    )
                ),
                Case("a start from which no step helps", at_the_bottom, MUS, last=True),
            ],
            misconceptions=mistakes.TRAIN_LM,
            alternatives=alternatives.TRAIN_LM,
            seconds=2.0,
        ),
        Check(
            trainers.minibatch_epoch,
            points=5,
            examples=(),
            cases=[
                Case("twelve examples: who comes when", batches(12, 4), Epochs("batches"), weight=1.6),
                Case("seven examples: who comes when", batches(7, 3, m=3), Epochs("batches"), weight=1.6),
                Case("the steps from batch to batch", batches(13, 4), Epochs("steps"), weight=1.6),
                Case("the steps with two targets", batches(12, 3, m=3, o=2), Epochs("steps"), weight=1.6),
                Case("thirteen examples, four at a time", batches(13, 4), Epochs()),
                Case("twelve examples, three at a time", batches(12, 3, m=3, o=2), Epochs()),
                Case("seven examples, five at a time", batches(7, 5, m=4), Epochs(), weight=0.75),
                Case("one example at a time", batches(6, 1), Epochs(), weight=0.5),
                Case("all examples at once", batches(5, 8), Epochs(), weight=0.5),
                Case("whole numbers", batches(8, 3, whole=True), Epochs(), weight=0.5),
            ],
            misconceptions=mistakes.MINIBATCH_EPOCH,
            alternatives=alternatives.MINIBATCH_EPOCH,
            driver=three_epochs,
        ),
        Check(
            mlp.outputs_and_gradients,
            points=0,
            examples=(),
            cases=[
                Case("three layers, seven examples", for_network((4, 6, 5, 3), 7), TABLES),
                Case("four layers, seven examples", for_network((3, 5, 2, 6, 4), 7), TABLES),
                Case("layers of equal width", for_network((4, 4, 4, 4), 6), TABLES),
                Case("a single layer, whole-numbered inputs", for_network((3, 2), 5, whole=True), TABLES),
                Case("leaves its arguments unchanged", for_network((2, 4, 3), 5), Unchanged(exact=True)),
            ],
            misconceptions=mistakes.OUTPUTS_AND_GRADIENTS,
            alternatives=alternatives.OUTPUTS_AND_GRADIENTS,
        ),
        Check(
            mlp.fit,
            points=5,
            examples=(),
            cases=[
                Case("the error of the start", for_fit((2, 3, 1), 5, falls=True), Trained("start"), weight=1.6),
                Case("a goal that is met by the start", for_fit((2, 4, 3), 4, goal_after=0), Trained(), weight=1.6),
                Case("errors, all epochs used", for_fit((3, 4, 3), 6, falls=True), Trained("errors"), weight=1.6),
                Case(
                    "errors, a goal on the way", for_fit((2, 4, 3), 5, epochs=6, goal_after=3), Trained("errors"), 1.6
                ),
                Case("one output, all epochs used", for_fit((2, 3, 1), 5, falls=True), Trained(), weight=0.5),
                Case("three outputs, all epochs used", for_fit((3, 4, 3), 6, falls=True), Trained(), weight=0.6),
                Case("a goal that is met on the way", for_fit((2, 4, 3), 5, epochs=6, goal_after=3), Trained(), 0.6),
                Case("a goal that is met exactly", met_exactly, Trained(), weight=0.4),
                Case("a goal that is met last of all", for_fit((3, 3, 1), 5, epochs=5, goal_after=5), Trained(), 0.5),
                Case("errors that rise again", for_fit((2, 3, 3), 5, 6, lr=0.8, rises=True), Trained(), 0.5),
                Case(
                    "a trainer that asks for errors and Jacobian",
                    for_fit((2, 3, 3), 3, 3, by_errors=True),
                    Trained(),
                    weight=0.5,
                ),
                Case(
                    "small steps, one call after another", for_fit((2, 2, 1), 4, epochs=3, lr=1e-3), Trained(), 0.4, 2
                ),
            ],
            misconceptions=mistakes.FIT,
            alternatives=alternatives.FIT,
            driver=trained,
        ),
        Check(
            all_together,
            points=0,
            examples=(),
            cases=[
                Case("the exclusive or, R^2 -> R", for_all_five((2, 3, 1), XOR_X, XOR_T)),
                Case("three classes, R^2 -> R^3", for_all_five((2, 4, 3), CLASSES_X, CLASSES_T, 2)),
            ],
            probe=all_together,
        ),
    ),
    questions=(
        Question("w8a", points=2, rubric=W8A),
        Question("w8b", points=2, rubric=W8B),
        Question("w8c", points=2, rubric=W8C),
        Question("bonus", points=0, rubric=BONUS),
    ),
)
