"""Misconceptions of notebook 1: wrong functions, and what to say without giving the fix away."""

import numpy as np

from autograder import mistakes_of
from solutions.neuron import best_weights, bowl_hessian, error_surface, mean_loss, neuron_output, squared_error


def not_summed(w, x):
    return w * x


def summed_over_everything(w, x):
    return np.sum(w * x)


def half_product(w, x):
    return 0.5 * (w @ np.transpose(x))


def first_input_only(w, x):
    return w[0] * x[..., 0]


def weights_summed(w, x):
    return np.sum(w) * np.sum(x, axis=-1)


NEURON_OUTPUT = mistakes_of(
    neuron_output,
    not_summed,
    "You return a product for every input. What turns these products into the one output of a neuron?",
    ("averaged", {"x @ w": "np.mean(x * w, axis=-1)"}),
    """Work out by hand the output for w = (1, 1) and x = (1, 1), then run yours: a sum and an average are not the
    same.""",
    ("constant_added", {"x @ w": "x @ w + 1"}),
    "Feed your neuron zeros. This neuron has no bias: what should come out?",
    summed_over_everything,
    "For a batch you return one number for all examples together. How many outputs do n examples have?",
    first_input_only,
    "Change the last input and keep the others: your output does not notice.",
    weights_summed,
    "Exchange two weights and keep the inputs: your output stays the same. Should it?",
    half_product,
    "Your output is half of the weighted sum: where does that factor come from?",
    ("thresholded", {"x @ w": "1.0 * (x @ w > 0)"}),
    "Your neuron answers with classes, 0 or 1. This one is linear: nothing happens to the sum.",
    ("rectified", {"x @ w": "np.maximum(x @ w, 0)"}),
    "Your neuron never answers with a negative number. Which activation function does a linear neuron have?",
    ("squashed", {"x @ w": "1 / (1 + np.exp(-(x @ w)))"}),
    "Your neuron squashes its sum. Which activation function does a linear neuron have?",
    ("divided_by_length", {"x @ w": "x @ w / np.linalg.norm(w)"}),
    """Double all weights: your output stays as it is. What do you divide the weighted sum by?""",
    ("divided_by_sum_of_weights", {"x @ w": "x @ w / np.sum(w)"}),
    """Double all weights: your output stays as it is. What do you divide the weighted sum by?""",
    ("rounded", {"x @ w": "np.round(x @ w, 2)"}),
    "Your outputs have two digits behind the point. Round for printing, never for computing.",
    ("first_example_for_all", {"x @ w": "(np.atleast_2d(x) @ w)[0] + 0 * (x @ w)"}),
    "All outputs of a batch are the same in your version. Which example does each of them belong to?",
)

HALF = "0.5 * (t - y) ** 2"
SQUARED_ERROR = mistakes_of(
    squared_error,
    ("absolute_error", {HALF: "0.5 * np.abs(t - y)"}),
    "Draw your E against y. The notebook promises a parabola; do you see a curve or two straight lines?",
    ("absolute_error_whole", {HALF: "np.abs(t - y)"}),
    "Draw your E against y. The notebook promises a parabola; do you see a curve or two straight lines?",
    ("signed_error", {HALF: "0.5 * (t - y)"}),
    "Yours can become negative. Is there still a best y, if the error goes down and down on one side?",
    ("difference", {HALF: "t - y"}),
    "Yours can become negative. Is there still a best y, if the error goes down and down on one side?",
    ("difference_reversed", {HALF: "y - t"}),
    "Yours can become negative. Is there still a best y, if the error goes down and down on one side?",
    ("half_missing", {"0.5 * ": ""}),
    "You square the difference. Read the definition of E once more: a constant stands in front.",
    ("collapsed", {HALF: "np.sum(0.5 * (t - y) ** 2)"}),
    "Several outputs went in and one error came out. Here every output keeps an error of its own.",
    ("averaged", {HALF: "np.mean(0.5 * (t - y) ** 2)"}),
    "Several outputs went in and one error came out. Here every output keeps an error of its own.",
    ("difference_of_squares", {HALF: "0.5 * (t ** 2 - y ** 2)"}),
    "Try t = 1 and y = -1: your error is zero. What is squared first, and what is subtracted first?",
    ("added", {"(t - y)": "(t + y)"}),
    "Try an output that equals its target: your error is not zero.",
    ("half_is_zero", {"0.5 * ": "1 // 2 * "}),
    "Your error is 0 for every pair. Let Python work out your constant alone: what does `//` make of it?",
    ("half_squared_too", {HALF: "(0.5 * (t - y)) ** 2"}),
    """Your error is half of what it should be. Which part of your line does the exponent belong to, and does the
    constant stand within it?""",
    ("root_taken", {HALF: "np.sqrt(0.5 * (t - y) ** 2)"}),
    "Draw your E against y: it has a corner at y = t. What undoes the square in your line?",
    ("relative", {HALF: "0.5 * ((t - y) / t) ** 2"}),
    "Shift output and target by the same amount: your error changes. What do you divide by?",
    ("whole_numbers_only", {HALF: "(t - y) ** 2 // 2"}),
    "Your errors have no fractions. What does `//` do that `/` does not?",
)

PER_EXAMPLE = "0.5 * np.sum((T - Y) ** 2, axis=1)"
GUARD = {
    """    if Y.shape != T.shape:
        raise ValueError(f"outputs have shape {Y.shape}, targets {T.shape}")
""": ""
}
MEAN_LOSS_ROWS = (
    ("summed_over_examples", {"np.mean(per": "np.sum(per"}),
    "Show your network every example twice: should the loss double? Yours does.",
    ("averaged_over_outputs", {"np.sum((T": "np.mean((T"}),
    """With one output neuron you are right, with several you are off by a constant. Over what is this loss an
    average, and over what a sum?""",
    ("averaged_over_outputs_half_missing", {PER_EXAMPLE: "np.mean((T - Y) ** 2, axis=1)"}),
    """This is the mean of all squared differences. The loss C of one example is defined otherwise: compare term by
    term.""",
    ("half_missing", {"0.5 * ": ""}),
    "Every value of yours is twice the loss that the notebook defines. Which constant stands in C?",
    ("wrong_axis", {"axis=1": "axis=0"}),
    """Along which axis do examples lie, and along which do outputs? The number that your average divides by is the
    wrong one of the two.""",
    ("first_output_only", {PER_EXAMPLE: "0.5 * (T - Y)[:, 0] ** 2"}),
    "Change only the last output neuron: your loss does not notice.",
    ("root", {"np.mean(per_example)": "np.sqrt(np.mean(per_example))"}),
    "Double all the errors: the loss of this notebook becomes four times as large, yours twice.",
    ("not_squared", {PER_EXAMPLE: "0.5 * np.sum(np.abs(T - Y), axis=1)"}),
    "Double all the errors: the loss of this notebook becomes four times as large, yours twice.",
    ("per_example", {"np.mean(per_example)": "per_example"}),
    "One number for the whole batch is asked for; you return one for each example.",
    ("first_example_only", {"np.mean(per_example)": "per_example[0]"}),
    "Change the last example: your loss does not notice.",
    ("last_example_only", {"np.mean(per_example)": "per_example[-1]"}),
    "Change the first example: your loss does not notice.",
    ("last_example_averaged", {"np.mean(per_example)": "per_example[-1] / len(Y)"}),
    "Change the first example: your loss does not notice. What does your loop do with the sum so far?",
    ("summed_before_squaring", {PER_EXAMPLE: "0.5 * np.sum(T - Y, axis=1) ** 2"}),
    "One output too high and another as much too low: your loss is 0. What comes first, squaring or adding up?",
    ("lengths_averaged", {PER_EXAMPLE: "0.5 * np.linalg.norm(T - Y, axis=1)"}),
    "Double all the errors: the loss of this notebook becomes four times as large, yours twice.",
    ("one_less", {"np.mean(per_example)": "np.sum(per_example) / max(len(Y) - 1, 1)"}),
    "By what do you divide? The loss is an average over all examples of the batch.",
)
# Each of them twice: by those who forget to compare the shapes, and by those who remember it.
MEAN_LOSS = (
    *mistakes_of(
        mean_loss,
        ("shapes_not_compared", GUARD),
        """What happens when outputs (n, 1) meet targets (n,)? Print the shape of their difference; the docstring says
        what your function owes the caller then.""",
        *(row if isinstance(row, str) else (row[0], {**GUARD, **row[1]}) for row in MEAN_LOSS_ROWS),
    ),
    *mistakes_of(mean_loss, *MEAN_LOSS_ROWS),
)

MEAN = "np.mean(0.5 * (t - y) ** 2, axis=-1)"
ERROR_SURFACE = mistakes_of(
    error_surface,
    ("first_case_only", {MEAN: "0.5 * (t[0] - y[..., 0]) ** 2"}),
    "Change the second training case: your surface stays as it is. Which loss belongs to several cases?",
    ("output_plotted", {MEAN: "np.mean(y, axis=-1)"}),
    "Your surface is a flat plane. Which quantity is drawn upwards: what the neuron says, or how wrong it is?",
    ("summed", {"np.mean": "np.sum"}),
    "Your surface grows with every case that is added, also with a repetition. Is the loss a sum or an average?",
    ("half_missing", {"0.5 * ": ""}),
    "The shape is right and every height is doubled: compare with the error of the notebook, constant included.",
    ("axes_exchanged", {MEAN: MEAN + ".T"}),
    "Entry [i, j] should belong to the i-th value of the first weight. In yours i walks along the second.",
    ("weights_exchanged", {"w1[..., None] * X[:, 0] + w2": "w2[..., None] * X[:, 0] + w1"}),
    "Which weight belongs to which input? Try a case such as (1, 0), where only one of them counts.",
    ("signed_mean", {MEAN: "0.5 * np.mean(t - y, axis=-1) ** 2"}),
    "Errors of opposite sign cancel in yours before they are squared. What comes first, squaring or averaging?",
    ("mean_of_errors", {MEAN: "np.mean(t - y, axis=-1)"}),
    "Your surface goes below zero. Can an error of this notebook be negative?",
    ("last_case_only", {MEAN: "0.5 * (t[-1] - y[..., -1]) ** 2"}),
    "Change the first training case: your surface stays as it is. What does your loop do with the sum so far?",
    ("last_case_averaged", {MEAN: "0.5 * (t[-1] - y[..., -1]) ** 2 / len(t)"}),
    "Change the first training case: your surface stays as it is. What does your loop do with the sum so far?",
    ("targets_forgotten", {MEAN: "np.mean(0.5 * y ** 2, axis=-1)"}),
    "Change the targets: your surface stays as it is.",
    ("absolute_error", {MEAN: "np.mean(0.5 * np.abs(t - y), axis=-1)"}),
    "Your surface is made of flat pieces with creases between them. The error of this notebook is a parabola in y.",
    ("grid_sorted", {"np.meshgrid(w1s, w2s": "np.meshgrid(np.sort(w1s), np.sort(w2s)"}),
    "Entry [i, j] belongs to the i-th value that is given, not to the i-th largest.",
    (
        "own_grid",
        {
            "np.meshgrid(w1s, w2s": "np.meshgrid(np.linspace(w1s[0], w1s[-1], len(w1s)), np.linspace(w2s[0], "
            "w2s[-1], len(w2s))"
        },
    ),
    "Between the first and the last weight you set values of your own. Which ones were you given?",
)

OVER_N = "/ len(X)"
BOWL_HESSIAN = mistakes_of(
    bowl_hessian,
    ("not_averaged", {OVER_N: ""}),
    "Repeat every example: the loss stays the same, your curvature doubles. What did the average over examples do?",
    ("divided_by_weights", {"len(X)": "X.shape[1]"}),
    "You divide by a count, but which one: that of the examples, or that of the weights?",
    ("between_examples", {"X.T @ X": "X @ X.T"}),
    "Your table has a row for every example. A Hessian has a row and a column for every weight.",
    ("doubled", {"X.T @ X": "2 * X.T @ X"}),
    "That is the curvature of an error without its 1/2. Differentiate the E of this notebook twice.",
    ("half_kept", {"X.T @ X": "0.5 * X.T @ X"}),
    "Differentiate 1/2 w^2 twice on paper: does the 1/2 survive?",
    ("centred", {"X.T @ X / len(X)": "np.cov(X.T, bias=True).reshape(X.shape[1], -1)"}),
    "You subtract the mean of the inputs first. Does the loss do that?",
    ("sample_variance", {"len(X)": "(len(X) - 1)"}),
    "The loss divides by the number of examples. By what do you divide?",
    ("diagonal_only", {"X.T @ X / len(X)": "np.diag(np.mean(X ** 2, axis=0))"}),
    "The mixed derivatives are missing: how does the slope along one weight change when another weight moves?",
    ("mean_first", {"X.T @ X / len(X)": "np.outer(X.mean(axis=0), X.mean(axis=0))"}),
    "You average the inputs before you multiply them. Try two examples that cancel: is their loss flat?",
    ("eigenvalues_returned", {"return X.T @ X / len(X)": "return np.linalg.eigvalsh(X.T @ X / len(X))"}),
    "One number came back for each weight. Which table has these numbers as eigenvalues?",
    ("last_example_only", {"X.T @ X": "np.outer(X[-1], X[-1])"}),
    "Change the first example: your curvature stays as it is. What does your loop do with the sum so far?",
    ("averaged_twice", {OVER_N: "/ len(X) ** 2"}),
    "Repeat every example: the loss stays the same, your curvature halves. How often do you average?",
    (
        "scaled_to_one",
        {"return X.T @ X / len(X)": "H = X.T @ X / len(X); return H / np.sqrt(np.outer(np.diag(H), np.diag(H)))"},
    ),
    "Make an input ten times as loud: your table stays as it is. Does the loss not become steeper along its weight?",
    ("flattened", {"return X.T @ X / len(X)": "return (X.T @ X / len(X)).ravel()"}),
    "All entries came back in a row. A Hessian has a row and a column for every weight.",
)

LSTSQ = "w, *_ = np.linalg.lstsq(X, t, rcond=None)"
BEST_WEIGHTS = mistakes_of(
    best_weights,
    ("trough_not_handled", {LSTSQ: "w = np.linalg.solve(X.T @ X, X.T @ t)"}),
    """Where the curvature matrix has a zero eigenvalue, it cannot be inverted. Which of the many minima is asked
    for then?""",
    ("trough_not_handled_inverse", {LSTSQ: "w = np.linalg.inv(X.T @ X) @ X.T @ t"}),
    """Where the curvature matrix has a zero eigenvalue, it cannot be inverted. Which of the many minima is asked
    for then?""",
    ("damped", {LSTSQ: "w = np.linalg.solve(X.T @ X + 0.1 * np.eye(X.shape[1]), X.T @ t)"}),
    """Something holds your weights back towards zero: at the point that you return, the slope of the loss is not
    zero.""",
    ("damped_more", {LSTSQ: "w = np.linalg.solve(X.T @ X + np.eye(X.shape[1]), X.T @ t)"}),
    """Something holds your weights back towards zero: at the point that you return, the slope of the loss is not
    zero.""",
    ("curvature_ignored", {LSTSQ: "w = X.T @ t / len(t)"}),
    "You stop half way: X^T t is only one side of the normal equations.",
    ("curvature_ignored_sum", {LSTSQ: "w = X.T @ t"}),
    "You stop half way: X^T t is only one side of the normal equations.",
    ("sign", {LSTSQ: "w = -np.linalg.pinv(X) @ t"}),
    "Your weights point the opposite way: put them into the loss and compare with w = 0.",
    ("intercept_fitted", {LSTSQ: "w = (np.linalg.pinv(np.column_stack([np.ones(len(X)), X])) @ t)[1:]"}),
    "You fit a bias as well and leave it out of the answer. Does this neuron have one?",
    ("one_weight_at_a_time", {LSTSQ: "w = (X * t[:, None]).sum(axis=0) / (X ** 2).sum(axis=0)"}),
    """You fit every weight as if the others were 0. Inputs that go with each other share the work: does the slope of
    the loss vanish at your weights?""",
    (
        "descent_from_ones",
        {LSTSQ: "P = np.linalg.pinv(X); w = P @ t + (np.eye(X.shape[1]) - P @ X) @ np.ones(X.shape[1])"},
    ),
    """In a trough you end at a point of the floor that depends on where you start. Which of its points is asked
    for?""",
    (
        "few_steps",
        {LSTSQ: "w = np.zeros(X.shape[1])\n    for _ in range(10): w = w - 0.1 * X.T @ (X @ w - t) / len(t)"},
    ),
    "You walk downhill and stop before the floor: at the point that you return, the slope of the loss is not zero.",
)
