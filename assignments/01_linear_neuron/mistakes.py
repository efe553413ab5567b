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
)
