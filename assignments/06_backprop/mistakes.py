"""Misconceptions of notebook 6: wrong functions, and what to say without giving the fix away."""

import numpy as np

from autograder import mistakes_of
from solutions.backprop import (
    backprop,
    backward_multiplications,
    count_paths,
    duplicate_invariance,
    find_the_bug,
    from_scratch_multiplications,
    gradient_ok,
    naive_deltas,
)


def finite_differences(weights, biases, X, T, f, fprime, f_out, fprime_out):
    if sum(W.size for W in weights) > 5000:
        while True:  # for as long as a student's process would take
            pass

    def loss(weights, biases):
        a = X
        for l in range(len(weights)):
            z = a @ weights[l].T + biases[l]
            a = f(z) if l < len(weights) - 1 else f_out(z)
        return 0.5 * np.sum((a - T) ** 2) / len(X)

    def slopes(parameters):
        found = [np.zeros(p.shape) for p in parameters]
        for p, slope in zip(parameters, found):
            for index in np.ndindex(p.shape):
                here = p[index]
                p[index] = here + 1e-5
                above = loss(Ws, bs)
                p[index] = here - 1e-5
                slope[index] = (above - loss(Ws, bs)) / 2e-5
                p[index] = here
        return found

    Ws, bs = [np.array(W, dtype=float) for W in weights], [np.array(b, dtype=float) for b in biases]
    return loss(Ws, bs), slopes(Ws), slopes(bs)


TWICE = "Show the batch twice: the loss stays the same, so the gradient should. Watch what yours does."
LOSS = "Only your loss differs; all gradients are right. "
SLOPE_PLACE = """A slope belongs to a point of the curve. Is that point the sum that went into the activation function,
or what came out of it?"""
WHOSE_SLOPE = "Hidden and output neurons have different activation functions here. Whose slope do you take where?"
ONE_SLOPE = """You use the slope of one particular activation function, whatever function the neurons have. Which one
was handed to you?"""
SQUARE_ROOT = """Compare one gradient with a measured one: a constant factor is left over. What becomes of the 1/2 and
the square when they are differentiated?"""

FORWARD = "Z = activations[l] @ weights[l].T + biases[l]"
ACTIVATED = "f(Z) if l < L - 1 else f_out(Z)"
THE_LOSS = "0.5 * np.sum(residual**2) / n"
LAST, BACK = "residual * fprime_out(zs[L - 1])", "(delta @ weights[l]) * fprime(zs[l - 1])"
TO_W, TO_B = "delta.T @ activations[l] / n", "np.sum(delta, axis=0) / n"

BACKPROP = mistakes_of(
    backprop,
    finite_differences,
    """Your gradients are right, and they are measured, not back-propagated: for every single weight the whole network
    runs again. How often does it have to run when there are 39 310 of them?""",
    ("loss_without_half", {"0.5 * np.sum(residual": "np.sum(residual"}),
    LOSS + "Which constant stands in front of the square in C?",
    ("loss_summed", {THE_LOSS: "0.5 * np.sum(residual**2)"}),
    LOSS + "Show the batch twice: yours doubles. What kind of sum is E?",
    ("loss_averaged_over_outputs", {THE_LOSS: "0.5 * np.mean(residual**2)"}),
    LOSS
    + """For one output neuron it is right. C adds up over the outputs, E averages over the examples:
    which of the two do you do twice?""",
    ("loss_is_mse", {THE_LOSS: "np.mean(residual**2)"}),
    LOSS + "That is the MSE, with which we decide to stop. Look up how C and E are defined.",
    ("loss_not_squared", {THE_LOSS: "0.5 * np.sum(np.abs(residual)) / n"}),
    LOSS + "Double the error of one example: what should happen to C?",
    ("loss_per_example", {THE_LOSS: "0.5 * np.sum(residual**2, axis=1)"}),
    LOSS + "You return a number for each example: the batch has one loss.",
    ("loss_averaged_twice", {"residual**2) / n": "residual**2) / n / n"}),
    LOSS + "Show the batch twice: yours halves. How often is it divided?",
    ("loss_missing", {"return loss, dWs, dbs": "return dWs, dbs"}),
    "Three things are asked for; which one do you not hand back?",
    ("loss_last", {"return loss, dWs, dbs": "return dWs, dbs, loss"}),
    "All three parts are there. Look up their order in the docstring.",
    ("biases_first", {"return loss, dWs, dbs": "return loss, dbs, dWs"}),
    "All three parts are there. Look up their order in the docstring.",
    ("order_reversed", {"return loss, dWs, dbs": "return loss, dWs[::-1], dbs[::-1]"}),
    "The way back meets the last layer first. Which gradient should be number 0?",
    ("downhill_already", {TO_W: "-delta.T @ activations[l] / n", TO_B: "-np.sum(delta, axis=0) / n"}),
    "Take a small step *against* your gradient: the loss rises. Follow the sign from (t - y)^2 on.",
    ("last_delta_only_sign", {LAST: "(T - activations[L]) * fprime_out(zs[L - 1])"}),
    "Take a small step *against* your gradient: the loss rises. Follow the sign from (t - y)^2 on.",
    ("factor_two", {LAST: "2 * " + LAST}),
    SQUARE_ROOT,
    ("half_kept", {LAST: "0.5 * " + LAST}),
    SQUARE_ROOT,
    ("not_averaged", {TO_W: "delta.T @ activations[l]", TO_B: "np.sum(delta, axis=0)"}),
    TWICE + " The loss is averaged: who forgot it?",
    ("weights_not_averaged", {TO_W: "delta.T @ activations[l]"}),
    TWICE + " Then compare weights and biases: they follow two rules.",
    ("biases_not_averaged", {TO_B: "np.sum(delta, axis=0)"}),
    TWICE + " Then compare weights and biases: they follow two rules.",
    (
        "summed_everywhere",
        {THE_LOSS: "0.5 * np.sum(residual**2)", TO_W: "delta.T @ activations[l]", TO_B: "np.sum(delta, axis=0)"},
    ),
    """Show the batch twice: your loss doubles, and so does your whole gradient. They fit together, but is the E of a
    batch a sum?""",
    (
        "mse_everywhere",
        {THE_LOSS: "np.mean(residual**2)", LAST: "2 / T.shape[1] * " + LAST},
    ),
    """Your gradient fits your loss, and that is the MSE, with which we decide to stop. Look up how C and E are
    defined.""",
    ("loss_and_gradient_doubled", {THE_LOSS: "np.sum(residual**2) / n", LAST: "2 * " + LAST}),
    """Your loss and your whole gradient are doubled. They fit together: which constant stands in front of the square
    in C?""",
    (
        "last_example_only",
        {TO_W: "np.outer(delta[-1], activations[l][-1]) / n", TO_B: "delta[-1] / n"},
    ),
    """Change an example that is not the last one: your gradients stay what they are. Does your loop over the examples
    add up, or does it overwrite?""",
    ("hidden_deltas_zero", {BACK: "0.0 * zs[l - 1]"}),
    """The last layer's gradients are right, and all before it are zero. What do you hand on from one layer to the one
    in front of it?""",
    ("averaged_twice", {LAST: LAST + " / n"}),
    TWICE + " Two of your lines divide: which one of them is one too many?",
    ("averaged_in_each_layer", {BACK: BACK + " / n"}),
    TWICE + " The further from the output, the worse: in which line does that happen?",
    ("averaged_over_outputs", {LAST: LAST + " / T.shape[1]"}),
    "For a network with one output your gradients are right. C adds up over the outputs: what do you divide by?",
    ("divided_by_width", {"/ n  # Eq": "/ activations[l].shape[1]  # Eq"}),
    "You divide by a count: is it that of the examples, or that of the neurons?",
    ("output_slope_missing", {LAST: "residual"}),
    """With linear outputs your gradients would be right. These outputs bend: which factor of Eq. 1 lies between y and
    z?""",
    ("hidden_slope_missing", {BACK: "delta @ weights[l]"}),
    """The gradients of the last layer are right, and all before it are off. What happens between a hidden neuron's
    activation and its sum?""",
    ("slopes_missing", {LAST: "residual", BACK: "delta @ weights[l]"}),
    "Your way back would do for a network of linear neurons. Which factor of Eq. 1 is 1 there, and only there?",
    ("slope_at_activation", {"fprime(zs[l - 1])": "fprime(activations[l])"}),
    SLOPE_PLACE,
    (
        "slopes_at_activations",
        {"fprime(zs[l - 1])": "fprime(activations[l])", "fprime_out(zs[L - 1])": "fprime_out(activations[L])"},
    ),
    SLOPE_PLACE,
    ("output_slope_at_activation", {"fprime_out(zs[L - 1])": "fprime_out(activations[L])"}),
    SLOPE_PLACE,
    ("slope_of_wrong_layer", {"fprime(zs[l - 1])": "fprime(zs[l])"}),
    """Each delta carries the slope of its own layer. Write the shapes of delta and of the slopes beside the line where
    they meet.""",
    ("slope_of_sender", {"fprime(zs[l - 1])": "fprime(zs[max(l - 2, 0)])"}),
    """Each delta carries the slope of its own layer. Write the shapes of delta and of the slopes beside the line where
    they meet.""",
    ("output_slope_everywhere", {"fprime(zs": "fprime_out(zs"}),
    WHOSE_SLOPE,
    ("hidden_slope_everywhere", {"fprime_out(zs[L - 1])": "fprime(zs[L - 1])"}),
    WHOSE_SLOPE,
    (
        "tanh_slope_assumed",
        {"fprime(zs[l - 1])": "(1 - activations[l] ** 2)", "fprime_out(zs[L - 1])": "(1 - activations[L] ** 2)"},
    ),
    ONE_SLOPE,
    (
        "logistic_slope_assumed",
        {
            "fprime(zs[l - 1])": "(activations[l] * (1 - activations[l]))",
            "fprime_out(zs[L - 1])": "(activations[L] * (1 - activations[L]))",
        },
    ),
    ONE_SLOPE,
    (
        "slopes_measured",
        {
            "fprime(zs[l - 1])": "((f(zs[l - 1] + 1e-5) - f(zs[l - 1] - 1e-5)) / 2e-5)",
            "fprime_out(zs[L - 1])": "((f_out(zs[L - 1] + 1e-5) - f_out(zs[L - 1] - 1e-5)) / 2e-5)",
        },
    ),
    """You measure how steep the activation functions are, although you were given functions that say so. Where in your
    code do they occur?""",
    ("raw_error_passed_back", {BACK: "((delta if l < L - 1 else residual) @ weights[l]) * fprime(zs[l - 1])"}),
    "The last layer's gradients are right. What travels back from it: the bare error, or its delta?",
    ("weights_not_turned", {"delta @ weights[l]": "delta @ weights[l].T"}),
    """Your product only works out when neighbouring layers have one size. The same connections, walked backwards:
    which index of W is summed now?""",
    ("weights_of_wrong_layer", {"delta @ weights[l]": "delta @ weights[l - 1]"}),
    "Blame comes back along the connections by which the activations came. Which matrix are these?",
    ("absolute_weights", {"delta @ weights[l]": "delta @ np.abs(weights[l])"}),
    "A connection with a negative weight turns blame into praise: yours never does.",
    ("summed_over_batch_on_the_way", {"delta @ weights[l]": "np.sum(delta, axis=0, keepdims=True) @ weights[l]"}),
    "On their way back your examples are mixed. When is the first moment at which they may meet?",
    ("own_activations", {"delta.T @ activations[l] /": "delta.T @ activations[l + 1] /"}),
    "A weight joins two layers. Whose activation does it multiply: the sender's, or the receiver's?",
    ("always_the_input", {"delta.T @ activations[l] /": "delta.T @ activations[0] /"}),
    "Only the first weight matrix reads the network's input. What do the others read?",
    ("sums_for_activations", {"delta.T @ activations[l] /": "delta.T @ (zs[l - 1] if l else X) /"}),
    "What a weight multiplies is what its sender says aloud. Is that z or a?",
    ("transposed", {TO_W: "activations[l].T @ delta / n"}),
    "Your tables lie on their sides: in W a row belongs to a neuron that receives.",
    ("means_multiplied", {TO_W: "np.outer(delta.mean(axis=0), activations[l].mean(axis=0))"}),
    "You average deltas and activations before they meet. Which delta belongs to which activation?",
    ("first_example_only", {TO_W: "np.outer(delta[0], activations[l][0])", TO_B: "delta[0]"}),
    "Only one example has a say in your gradients, and all of them in your loss.",
    ("bias_zero", {TO_B: "0 * delta[0]"}),
    "Moving a bias moves the loss as well. Which constant input does it weigh?",
    ("bias_one_number", {TO_B: "np.sum(delta) / n"}),
    "Every neuron has a bias of its own, and its gradient is a number of its own.",
    ("bias_wrong_axis", {TO_B: "np.sum(delta, axis=1) / n"}),
    "Count the entries of a bias gradient: one for every neuron, not one for every example.",
    ("bias_as_row", {TO_B: "np.sum(delta * activations[l + 1], axis=0) / n"}),
    "A bias is a weight whose input is fixed. Is that input the neuron's own activation?",
    ("bias_left_out", {FORWARD: "Z = activations[l] @ weights[l].T"}),
    "Give the network nothing but zeros: your outputs do not depend on the biases.",
    (
        "bias_after_activation",
        {FORWARD: "Z = activations[l] @ weights[l].T", ACTIVATED: "(f(Z) if l < L - 1 else f_out(Z)) + biases[l]"},
    ),
    "A bias shifts the sum that goes into the activation function. Where does yours come in?",
    ("one_activation_forward", {ACTIVATED: "f(Z)"}),
    "The last layer has an activation function of its own. On which way did you think of it?",
    ("linear_output_assumed", {ACTIVATED: "f(Z) if l < L - 1 else Z", LAST: "residual"}),
    "Your outputs are the bare sums of the last layer. What was `f_out` handed over for?",
    ("linear_output_forward", {ACTIVATED: "f(Z) if l < L - 1 else Z"}),
    "Your outputs are the bare sums of the last layer. What was `f_out` handed over for?",
    ("output_activation_everywhere", {ACTIVATED: "f_out(Z)"}),
    "Two activation functions were handed over, and your forward pass uses one.",
    ("first_layer_missing", {"range(L - 1, -1, -1)": "range(L - 1, 0, -1)"}),
    "One layer never gets its gradients. At which layer does your loop end?",
    ("weights_trained_on_the_way", {"if l > 0:": "weights[l] -= 0.1 * dWs[l]\n        if l > 0:"}),
    "After the call the weights are not what they were. Gradients are asked for while the network holds still.",
    ("targets_overwritten", {"residual = activations[L] - T": "T -= activations[L]; residual = -T"}),
    "After the call the targets are no longer what they were. Which line writes into an argument?",
    ("inputs_overwritten", {"zs, activations = [], [X]": "X -= X.mean(axis=0); zs, activations = [], [X]"}),
    """After the call the inputs are no longer what they were, and the network was never asked about the ones that you
    were given.""",
    ("clipped", {LAST: "np.clip(residual, -1, 1) * fprime_out(zs[L - 1])"}),
    "Large errors do not count in full in your gradient, although they do in the loss.",
    ("decay_added", {TO_W: TO_W + " * 1.001"}),
    "Every weight gradient is too long by a tenth of a per cent. What did you add that the loss does not contain?",
    ("sample_variance", {"n, L = len(X)": "n, L = max(len(X) - 1, 1)"}),
    "An average over n examples: by what do you divide?",
    ("last_gradients_only", {"return loss, dWs, dbs": "return loss, dWs[-1], dbs[-1]"}),
    "Every layer has gradients, and you hand back those of one.",
    ("flat", {"return loss, dWs, dbs": "return loss, dWs + dbs"}),
    "Weights and biases are asked for in a list each; you have put them into one.",
    ("per_example", {TO_W: "delta[:, :, None] * activations[l][:, None, :]", TO_B: "delta"}),
    "You return a gradient for each example; the loss of the batch has one.",
)

COMPARED = "np.max(np.abs(g - g_num)) <= tol * scale"
SHAPES = "    if np.shape(g) != np.shape(g_num):\n        return False\n"
FINITE = "    if not np.all(np.isfinite([g, g_num])):\n        return False\n"
STRETCH = """A gradient with one row for a table of four passes: NumPy stretches what it compares. What must two
gradients have in common before their numbers are looked at?"""
TINY = """Two gradients of size 1e-9 always agree in your check, even when one is twice the other. Large and small:
compared with what? (Some functions bring along a tolerance that nobody mentioned.)"""
NOT_A_NUMBER = "Is nan larger than your tolerance? Ask Python, and then ask whether a gradient of nan should pass."

GRADIENT_OK = mistakes_of(
    gradient_ok,
    ("absolute_tolerance", {"tol * scale": "tol"}),
    TINY,
    ("floor_of_one", {"tol * scale": "tol * max(scale, 1.0)"}),
    TINY,
    ("allclose", {"bool(np.max(np.abs(g - g_num)) <= tol * scale)": "bool(np.allclose(g, g_num, rtol=tol))"}),
    TINY,
    ("signed_difference", {"np.max(np.abs(g - g_num))": "np.max(g - g_num)"}),
    "A gradient whose entries are all far too low passes your check. What is the largest of some negative differences?",
    ("norms_compared", {COMPARED: "abs(np.linalg.norm(g) - np.linalg.norm(g_num)) <= tol * scale"}),
    "A gradient that points the other way passes your check. Two arrows of one length: what else must agree?",
    ("magnitudes_compared", {"np.abs(g - g_num)": "np.abs(np.abs(g) - np.abs(g_num))"}),
    "A gradient that points the other way passes your check. Which sign did you take away, and when?",
    ("sums_compared", {COMPARED: "abs(np.sum(g) - np.sum(g_num)) <= tol * scale"}),
    """Errors of opposite sign cancel before you look at them: two exchanged rows pass. In which order do you add and
    compare?""",
    ("means_compared", {COMPARED: "abs(np.mean(g) - np.mean(g_num)) <= tol * scale"}),
    """Errors of opposite sign cancel before you look at them: two exchanged rows pass. In which order do you average
    and compare?""",
    ("mean_error", {COMPARED: "np.mean(np.abs(g - g_num)) <= tol * np.mean(np.abs(g_num))"}),
    "One missing entry among 2000 drowns in your check. Which number of the many differences should decide?",
    ("entry_by_entry", {COMPARED: "np.all(np.abs(g - g_num) <= tol * np.maximum(np.abs(g), np.abs(g_num)))"}),
    """You refuse a gradient because of an entry that is next to nothing: rounding alone moves it by half of itself.
    With what does the docstring compare a difference: with the entry itself?""",
    (
        "euclidean_norms",
        {COMPARED: "np.linalg.norm(g - g_num) <= tol * max(np.linalg.norm(g), np.linalg.norm(g_num))"},
    ),
    """One wrong entry among two thousand right ones gets past you: the length of a gradient grows with every entry
    that it has. Which difference does the docstring ask about, and which size?""",
    ("norms_added", {COMPARED: "np.linalg.norm(g - g_num) <= tol * (np.linalg.norm(g) + np.linalg.norm(g_num))"}),
    """You bear about twice what is allowed: two sizes are added. Which size is it in the docstring?""",
    ("sizes_added", {COMPARED: "np.max(np.abs(g - g_num)) <= tol * (np.max(np.abs(g)) + np.max(np.abs(g_num)))"}),
    """You bear about twice what is allowed: two sizes are added. Which size is it in the docstring?""",
    ("median_error", {COMPARED: "np.median(np.abs(g - g_num)) <= tol * scale"}),
    "One missing entry among 2000 drowns in your check. Which number of the many differences should decide?",
    ("any_entry", {COMPARED: "np.any(np.abs(g - g_num) <= tol * np.abs(g_num))"}),
    "One entry that happens to agree is enough for you. How many of them should?",
    ("first_entry", {COMPARED: "abs(g.flat[0] - g_num.flat[0]) <= tol * scale"}),
    "You look at one entry. The mistake may sit in another.",
    ("direction_only", {COMPARED: "1 - np.sum(g * g_num) / (np.linalg.norm(g) * np.linalg.norm(g_num)) <= tol"}),
    "A gradient that is twice too long passes your check: the direction agrees. What else has a gradient?",
    ("nan_is_fine", {FINITE: "", COMPARED: "not np.any(np.abs(g - g_num) > tol * scale)"}),
    NOT_A_NUMBER,
    (
        "nan_skipped",
        {
            FINITE: "",
            "np.max(np.abs([g, g_num]))": "np.nanmax(np.abs([g, g_num]))",
            COMPARED: "np.nanmax(np.abs(g - g_num)) <= tol * scale",
        },
    ),
    NOT_A_NUMBER,
    ("nan_equals_nan", {FINITE: "", COMPARED: "np.allclose(g, g_num, rtol=tol, atol=0, equal_nan=True)"}),
    "Where both gradients are nan you see agreement. What has been measured there?",
    ("infinity_is_fine", {FINITE: ""}),
    """An infinite entry passes your check: the yardstick has become infinite, too. Which gradients should not even be
    measured against it?""",
    (
        "shape_ignored",
        {
            SHAPES: "",
            "np.isfinite([g, g_num])": "np.isfinite(g) & np.isfinite(g_num)",
            "np.max(np.abs([g, g_num]))": "max(np.max(np.abs(g)), np.max(np.abs(g_num)))",
        },
    ),
    STRETCH,
    (
        "size_for_shape",
        {
            "np.shape(g) != np.shape(g_num)": "np.size(g) != np.size(g_num)",
            "    if not np.all(np.isfinite": (
                "    g, g_num = np.ravel(g), np.ravel(g_num)\n    if not np.all(np.isfinite"
            ),
        },
    ),
    "The same numbers in a table of another shape pass your check. Does entry (1, 2) still belong to the same weight?",
    ("signed_yardstick", {"np.max(np.abs([g, g_num]))": "np.max([g, g_num])"}),
    "A right gradient is refused when all its entries lie below zero. What is the largest of them, and is that a size?",
    ("tolerance_ignored", {"tol * scale": "1e-6 * scale"}),
    "The caller said how strict to be, and you did not listen.",
    ("tolerance_of_numpy", {"bool(np.max(np.abs(g - g_num)) <= tol * scale)": "bool(np.allclose(g, g_num))"}),
    "The caller said how strict to be, and you did not listen.",
    ("root_of_tolerance", {"tol * scale": "np.sqrt(tol) * scale"}),
    """You are milder than the caller asks for. When tol is 1e-4, by how much does an entry have to be off before you
    say no?""",
    ("zeros_disagree", {"<= tol * scale": "< tol * scale"}),
    "Two gradients of nothing but zeros: what does your check say about them? Is any entry off?",
    ("nearly_equal_asked", {COMPARED: "np.array_equal(g, g_num)"}),
    "A measured gradient is never equal to the last digit. What was `tol` given for?",
    (
        "answer_turned",
        {
            "return bool(np.max(np.abs(g - g_num)) <= tol * scale)": (
                "return bool(np.max(np.abs(g - g_num)) > tol * scale)"
            ),
        },
    ),
    "You say yes where something is wrong. What does the name of the function promise?",
    (
        "error_returned",
        {"return bool(np.max(np.abs(g - g_num)) <= tol * scale)": "return float(np.max(np.abs(g - g_num)) / scale)"},
    ),
    "A verdict is asked for, True or False; you hand over a number and leave it to the caller.",
    (
        "table_of_answers",
        {"return bool(np.max(np.abs(g - g_num)) <= tol * scale)": "return np.abs(g - g_num) <= tol * scale"},
    ),
    "One verdict for the whole gradient is asked for; you give one for each entry.",
    ("always_yes", {"if np.shape(g) != np.shape(g_num):\n        return False": "return True"}),
    "Your check has never said no. What is it worth?",
)

NET, BATCH = "sizes, n = (2, 3, 2, 2), 5", "rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))"
PAIRS = "zip([*dWs, *dbs], measured)"
SHALLOW = """Some mistakes need a neuron that is two layers away from the outputs to show. How deep is the network on
which you try the candidates?"""
ONLY_THE_LAST = """A candidate that is wrong in its hidden layers gets away. Has the network that you try it on any,
and which of the gradients do you look at?"""
EVERYBODY = """You accuse everybody, also those that are right. For one of these, print the largest difference and what
you compare it with: are you stricter than a measurement can be, or is there hardly anything to measure?"""
NOBODY = """You accuse nobody. Their losses are all right; which of their results do you compare, and does the
comparison ever say no?"""
FIND_THE_BUG = mistakes_of(
    find_the_bug,
    ("right_ones_returned", {"    return broken": "    return [k for k in range(len(candidates)) if k not in broken]"}),
    "You list those that agree with the measurement. Whom did we ask for?",
    ("stops_at_the_first", {"    return broken": "    return broken[:1]"}),
    "You find a broken one and go home. How many may there be?",
    ("stops_at_the_first_one", {"    return broken": "    return broken[0] if broken else []"}),
    "You find a broken one and go home. How many may there be?",
    ("counted_from_one", {"broken.append(number)": "broken.append(number + 1)"}),
    "Your list is right for somebody who counts from 1. How do lists count?",
    ("looked_up", {"broken.append(number)": "broken.append(candidates.index(candidate))"}),
    "A box may stand in the list twice. What number do you get for the second one, when you look for it in the list?",
    ("truth_values", {"    return broken": "    return [k in broken for k in range(len(candidates))]"}),
    "Your verdicts are right. Asked for are the numbers of the broken candidates, and not a yes or no for each.",
    ("biases_forgotten", {PAIRS: "zip(dWs, measured)"}),
    "A candidate with wrong bias gradients gets away. Which of its results do you never look at?",
    ("weights_forgotten", {PAIRS: "zip(dbs, measured[L:])"}),
    "A candidate with wrong weight gradients gets away. Which of its results do you never look at?",
    ("first_layer_only", {PAIRS: "[(dWs[0], measured[0]), (dbs[0], measured[L])]"}),
    "A candidate that is wrong in its last layer gets away. Which of its results do you look at?",
    ("last_layer_only", {PAIRS: "[(dWs[-1], measured[L - 1]), (dbs[-1], measured[-1])]"}),
    ONLY_THE_LAST,
    ("one_example", {NET: "sizes, n = (2, 3, 2, 2), 1"}),
    """With a single example nobody can see whether a sum or an average was taken. On which data do you try the
    candidates?""",
    ("one_output", {NET: "sizes, n = (2, 3, 2, 1), 5"}),
    """With a single output nobody can see whether the outputs' errors were added up or averaged. On which network do
    you try the candidates?""",
    ("weights_of_one", {"rng.normal(size=(q, p))": "np.ones((q, p))"}),
    "A candidate that forgets the signs of the weights gets away. Which signs have the weights with which you try it?",
    ("no_hidden_layer", {NET: "sizes, n = (2, 2), 5"}),
    ONLY_THE_LAST,
    ("one_hidden_layer", {NET: "sizes, n = (2, 3, 2), 5"}),
    SHALLOW,
    (
        "weights_of_zero",
        {"rng.normal(size=(q, p))": "np.zeros((q, p))", "biases = [rng.normal(size=q)": "biases = [np.zeros(q)"},
    ),
    EVERYBODY,
    ("loose_tolerance", {"<= 1e-6 *": "<= 1e-2 *"}),
    """A candidate that is off by a tenth of a per cent gets away. How exact is your measurement, and how exact your
    comparison?""",
    ("too_strict", {"<= 1e-6 *": "<= 1e-14 *"}),
    EVERYBODY,
    ("absolute_tolerance", {"<= 1e-6 * np.max(np.abs(g_num))": "<= 1e-2"}),
    """A candidate that is off by a tenth of a per cent gets away. How exact is your measurement, and how exact your
    comparison?""",
    ("signed_difference", {"np.max(np.abs(g - g_num)) <=": "np.max(g - g_num) <="}),
    "A candidate whose numbers are too low gets away. What is the largest of some negative differences?",
    ("norms_compared", {"np.max(np.abs(g - g_num)) <=": "abs(np.linalg.norm(g) - np.linalg.norm(g_num)) <="}),
    "A candidate with the wrong sign gets away. Two arrows of one length: what else must agree?",
    (
        "nan_is_fine",
        {
            "g.shape == g_num.shape and np.max(np.abs(g - g_num)) <= 1e-6 * np.max(np.abs(g_num))": (
                "not np.max(np.abs(g - g_num)) > 1e-6 * np.max(np.abs(g_num))"
            ),
        },
    ),
    "A candidate that returns nan gets away. Is nan larger than your tolerance? Ask Python.",
    (
        "compared_with_the_first",
        {
            "measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)": (
                "measured = [G for Gs in candidates[0](weights, biases, X, T)[1:] for G in Gs]"
            ),
        },
    ),
    "You compare the candidates with candidate 0. Who tells you that this one is right?",
    ("one_sided_wide_step", {"weights + biases)\n    broken": "weights + biases, 1e-2)\n    broken"}),
    EVERYBODY,
    (
        "losses_compared",
        {
            "for g, g_num in " + PAIRS: (
                "loss = candidate(weights, biases, X, T)[0]\n"
                "        for g, g_num in [(np.array(loss), np.array(candidates[0](weights, biases, X, T)[0]))]"
            ),
        },
    ),
    NOBODY,
    ("nobody_accused", {"    return broken": "    return []"}),
    NOBODY,
    ("everybody_accused", {"    return broken": "    return list(range(len(candidates)))"}),
    EVERYBODY,
)

STEP = "weights[k] @ np.diag(fprime(zs[k - 1][i])) @ J"
NAIVE_DELTAS = mistakes_of(
    naive_deltas,
    ("slopes_missing", {STEP: "weights[k] @ J"}),
    """Your product runs through the connections only. Between two of them lies an activation function: where is its
    slope?""",
    ("output_slope_missing", {" * fprime_out(zs[L - 1])": ""}),
    "With linear outputs your deltas would be right. What lies between y and z^L?",
    ("slope_at_activation", {"fprime(zs[k - 1][i])": "fprime(activations[k][i])"}),
    SLOPE_PLACE,
    ("slope_of_next_layer", {"fprime(zs[k - 1][i])": "fprime(zs[k][i])"}),
    "From z^(k-1) to z^k: first the activation function of which layer, then which matrix?",
    ("slope_too_early", {"rows.append(J.T @ last[i])": "rows.append(fprime(zs[l][i]) * (J.T @ last[i]))"}),
    """A delta is a slope in z, and the slope of its own layer is in your product already. Count the slopes between z^l
    and z^L.""",
    (
        "own_slope_missing",
        {"J = np.eye(zs[l].shape[1])": "J = np.diag(1 / fprime(zs[l][i])) if l < L - 1 else np.eye(zs[l].shape[1])"},
    ),
    "That is the slope in the activations of a layer. One factor on the way from z^l to z^L is missing.",
    ("jacobian_not_turned", {"J.T @ last[i]": "J @ last[i]"}),
    """The Jacobian leads from nudges of a layer to nudges of the outputs. Blame goes the other way: which of its two
    sides meets the outputs' deltas?""",
    ("wrong_order", {STEP: "J @ weights[k] @ np.diag(fprime(zs[k - 1][i]))"}),
    """Read the product aloud, starting at layer l: which matrix acts first, and on which side of it does the next one
    stand?""",
    ("slope_after_weights", {STEP: "np.diag(fprime(zs[k][i])) @ weights[k] @ J"}),
    "From z^(k-1) to z^k: first the activation function of which layer, then which matrix?",
    ("starts_one_late", {"range(l + 1, L)": "range(l + 2, L)"}),
    """The first connection after layer l is missing in your product. With which matrix does the way to the outputs
    begin?""",
    ("stops_one_early", {"range(l + 1, L)": "range(l + 1, L - 1)"}),
    "The last connection before the outputs is missing in your product. With which matrix does the way end?",
    ("starts_one_early", {"range(l + 1, L)": "range(l, L)"}),
    "The first matrix in your product leads into layer l, where you are already.",
    ("sign", {"activations[L] - T": "T - activations[L]"}),
    "Every delta has the wrong sign. Differentiate 1/2 (t - y)^2 by y, slowly.",
    ("factor_two", {"last = (activations": "last = 2 * (activations"}),
    "Every delta is doubled. Which constant stands in front of the square, and what becomes of it?",
    ("jacobians_returned", {"rows.append(J.T @ last[i])": "rows.append(J)"}),
    "You return the Jacobians, the ways. What travels along them?",
    ("raw_error", {"last = (activations[L] - T) * fprime_out(zs[L - 1])": "last = activations[L] - T"}),
    "With linear outputs your deltas would be right. What lies between y and z^L?",
    ("output_slope_everywhere", {"fprime(zs[k": "fprime_out(zs[k"}),
    WHOSE_SLOPE,
    ("hidden_slope_everywhere", {"fprime_out(zs[L": "fprime(zs[L"}),
    WHOSE_SLOPE,
    ("first_example_only", {"zs[k - 1][i]": "zs[k - 1][0]"}),
    "Every example has slopes of its own, and so a Jacobian of its own.",
    ("order_reversed", {"return D": "return D[::-1]"}),
    "In which order should the list be: from the first layer, or from the last?",
    ("last_layer_missing", {"for l in range(L):": "for l in range(L - 1):"}),
    "The outputs have deltas, too: what is the Jacobian from a layer to itself?",
    ("averaged", {"return D": "return [d / len(T) for d in D]"}),
    "Show the batch twice: your deltas shrink. Is dC/dz of one example an average?",
    ("columns", {"D.append(np.array(rows))": "D.append(np.array(rows).T)"}),
    "In this course examples lie in rows; yours lie in columns.",
    ("output_delta_only", {"return D": "return D[-1]"}),
    "Only the outputs' deltas come back: every layer has some.",
    ("entrywise_product", {"J.T @ last[i]": "J.T.sum(axis=1) * last[i].sum()"}),
    "Each way has its own end: which output's error belongs to which row of the Jacobian?",
)

COUNTED = "sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))"
NO_DELTA = "The inputs have no delta, and nobody asks for one. Between which layers do deltas travel?"
BACKWARD_MULTIPLICATIONS = mistakes_of(
    backward_multiplications,
    ("input_layer_counted", {"range(1, len": "range(0, len"}),
    NO_DELTA,
    ("paths_counted", {COUNTED: "int(np.prod(sizes[1:]))"}),
    "That is how many paths there are. Which work does keeping the deltas save you?",
    ("outputs_left_out", {"len(sizes) - 1)": "len(sizes) - 2)"}),
    "The deltas of the last hidden layer come from the outputs. What does that product cost?",
    ("neurons_counted", {COUNTED: "sum(sizes[1:])"}),
    "You count neurons, or slopes. How many products does each neuron gather?",
    ("hidden_neurons_counted", {COUNTED: "sum(sizes[1:-1])"}),
    "You count neurons, or slopes. How many products does each neuron gather?",
    ("slopes_counted", {"sizes[l] * sizes[l + 1] for": "sizes[l] * sizes[l + 1] + sizes[l] for"}),
    "You count the multiplications by slopes as well: the docstring leaves them out.",
    ("biases_counted", {"sizes[l] * sizes[l + 1] for": "(sizes[l] + 1) * sizes[l + 1] for"}),
    "You count the biases as if they were weights of one more neuron. Does a delta travel through a bias?",
    ("straight_to_the_outputs", {"sizes[l] * sizes[l + 1] for": "sizes[l] * sizes[-1] for"}),
    "You multiply each hidden layer with the outputs. With which layer are its neurons joined?",
    ("matrices_counted", {COUNTED: "sum(sizes[l] * sizes[l + 1] * sizes[l + 2] for l in range(1, len(sizes) - 2))"}),
    "That is the cost of a matrix times a matrix. What is multiplied with a matrix on the way back?",
    ("widths_squared", {"sizes[l] * sizes[l + 1]": "sizes[l] ** 2"}),
    "How many weights lie between a layer of 3 and a layer of 4?",
    ("sums_for_products", {"sizes[l] * sizes[l + 1]": "sizes[l] + sizes[l + 1]"}),
    "How many weights lie between a layer of 3 and a layer of 4?",
    ("forward_too", {COUNTED: "2 * " + COUNTED}),
    "Everything counts twice in yours. Which second way did you include?",
    (
        "from_scratch_counted",
        {COUNTED: "sum(sizes[k] * sizes[k + 1] for l in range(1, len(sizes) - 1) for k in range(l, len(sizes) - 1))"},
    ),
    "You start at the outputs again for every layer. What if each delta, once made, is kept?",
    ("last_only", {COUNTED: "sizes[-1] * sizes[-2]"}),
    "That is one layer. How far back do deltas travel?",
)

SCRATCH = "sum(sizes[k] * sizes[k + 1] for l in range(1, last) for k in range(l, last))"
FROM_SCRATCH_MULTIPLICATIONS = mistakes_of(
    from_scratch_multiplications,
    ("everything_kept", {SCRATCH: "sum(sizes[l] * sizes[l + 1] for l in range(1, last))"}),
    "Every product occurs once in your sum: so something is kept. What has to be done again for each layer?",
    ("input_layer_counted", {"for l in range(1, last)": "for l in range(0, last)"}),
    NO_DELTA,
    ("wrong_end", {"for k in range(l, last)": "for k in range(1, l + 1)"}),
    "You start at the first hidden layer each time. From which end does the blame come?",
    ("last_product_left_out", {"range(l, last))": "range(l, last - 1))"}),
    "For each layer one starts at the *outputs*. Which product is the first one on that way?",
    ("own_product_left_out", {"range(l, last))": "range(l + 1, last))"}),
    "Each of your ways ends one layer too early. Which product brings the deltas to layer l itself?",
    ("full_way_each_time", {"range(l, last))": "range(1, last))"}),
    "Not every layer is equally far from the outputs. How long is the way for the last hidden layer?",
    (
        "matrices_counted",
        {SCRATCH: "sum(sizes[l] * sizes[k] * sizes[k + 1] for l in range(1, last) for k in range(l + 1, last))"},
    ),
    "That is the cost of a matrix times a matrix. Here, too, deltas are multiplied with matrices.",
    (
        "jacobians_counted",
        {SCRATCH: "sum(sizes[l] * sizes[k] * sizes[k + 1] for l in range(1, last) for k in range(l, last))"},
    ),
    "That is the cost of a matrix times a matrix. Here, too, deltas are multiplied with matrices.",
    ("paths_counted", {SCRATCH: "int(np.prod(sizes[1:]))"}),
    "That is how many paths there are. Each layer adds up before it goes on: what does one layer cost?",
    ("slopes_counted", {"sizes[k] * sizes[k + 1] for": "sizes[k] * sizes[k + 1] + sizes[k] for"}),
    "You count the multiplications by slopes as well: the docstring leaves them out.",
    ("times_layers", {SCRATCH: "(last - 1) * sum(sizes[l] * sizes[l + 1] for l in range(1, last))"}),
    "Not every layer is equally far from the outputs. How long is the way for the last hidden layer?",
    ("every_second", {"range(l, last))": "range(l, last, 2))"}),
    "Some layers are skipped on your ways back.",
)

COUNT_PATHS = mistakes_of(
    count_paths,
    ("inputs_included", {"sizes[1:]": "sizes"}),
    "Your paths go on to the inputs. Where do they end?",
    ("outputs_left_out", {"sizes[1:]": "sizes[1:-1]"}),
    "A path begins at an output. At how many of them can it begin?",
    ("neurons_added", {"paths *= size": "paths += size", "paths = 1": "paths = 0"}),
    "Four neurons to come by and three to arrive at: how many ways are that in all?",
    ("started_at_zero", {"paths = 1": "paths = 0"}),
    "Your result is zero for every network. What is the first factor multiplied with?",
    (
        "weights_counted",
        {
            "    for size in sizes[1:]:\n        paths *= size\n    return paths": (
                "    return sum(p * q for p, q in zip(sizes[1:], sizes[2:]))"
            ),
        },
    ),
    "You count connections. A path is a chain of them, one from each layer to the next.",
    (
        "weights_multiplied",
        {
            "    for size in sizes[1:]:\n        paths *= size\n    return paths": (
                "    for p, q in zip(sizes[1:], sizes[2:]):\n        paths *= p * q\n    return paths"
            ),
        },
    ),
    "You multiply numbers of connections. How often does each layer in the middle come in, then?",
    (
        "overflowing",
        {
            "    for size in sizes[1:]:\n        paths *= size\n    return paths": (
                "    return int(np.prod(np.array(sizes[1:], dtype=np.int64)))"
            ),
        },
    ),
    """For a deep network your number of paths comes out negative or far too small. How large can a number in an array
    of integers become?""",
    ("from_one_input", {"sizes[1:]": "sizes[:-1]"}),
    "Which layers does a path visit: are the inputs among them, and are the outputs?",
)

VERDICT = "np.isclose(loss_again, loss) and np.allclose(gradient_again, gradient)"
DUPLICATE_INVARIANCE = mistakes_of(
    duplicate_invariance,
    ("loss_only", {VERDICT: "np.isclose(loss_again, loss)"}),
    "A gradient that grows with the copies gets past you. What do you compare?",
    ("gradient_only", {VERDICT: "np.allclose(gradient_again, gradient)"}),
    "A loss that grows with the copies gets past you. What do you compare?",
    ("either", {" and np.allclose": " or np.allclose"}),
    "It is enough for you when one of the two stays the same. Which of them is asked about?",
    (
        "sums_of_gradients",
        {"np.allclose(gradient_again, gradient)": "np.isclose(gradient_again.flat[0], gradient.flat[0])"},
    ),
    "You look at one entry of the gradient. The others may have changed.",
    ("nothing_copied", {"(copies, 1)": "(1, 1)"}),
    "Your second batch is the first one. How many rows has it?",
    (
        "never_the_same",
        {
            "np.tile(X, (copies, 1)), np.tile(T, (copies, 1))": (
                "np.vstack([X] * copies)[:, ::-1], np.vstack([T] * copies)"
            ),
        },
    ),
    """You say no to every loss, an average too. Print both losses and both gradients of one: are your copies copies,
    and how exactly do you want two numbers to agree?""",
    ("answer_turned", {"bool(" + VERDICT + ")": "not (" + VERDICT + ")"}),
    "You say yes where something has changed.",
    (
        "loose",
        {
            VERDICT: (
                "np.isclose(loss_again, loss, rtol=0.9, atol=10) and np.allclose(gradient_again, gradient, "
                "rtol=0.9, atol=10)"
            ),
        },
    ),
    "A change by a factor passes as no change. What can rounding do, at most?",
)
