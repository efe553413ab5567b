"""Misconceptions of notebook 3: wrong functions, and what to say without giving the fix away."""

import numpy as np

from autograder import mistakes_of
from solutions.activations import logistic, logistic_prime, relu, relu_prime
from solutions.neuron import absorb_bias, neuron_gradient, output_delta

CURVE = "np.where(np.asarray(z) >= 0, 1.0 / (1.0 + e), e / (1.0 + e))"
RIGHT_OVERFLOW = (
    "For a large positive z you return nan. Which exponential of your line becomes infinite there, and what is "
    "infinity divided by infinity?"
)
CLIPPED = (
    "To the left your curve stops falling: at z = -20 and at z = -1000 it gives the same number. What was "
    "limited, and how small should the function be at -20?"
)
ARRAYS = (
    "One number goes well, but an array of pre-activations stops your function. Which of the things that you use "
    "work on one number only?"
)
LOGISTIC = mistakes_of(
    logistic,
    ("both_branches_at_zero", {CURVE: "(np.asarray(z) >= 0) / (1.0 + e) + (np.asarray(z) <= 0) * e / (1.0 + e)"}),
    "At z = 0 you return 1. Which of your two branches is meant there?",
    ("right_tail_overflows", {CURVE: "np.exp(z) / (1.0 + np.exp(z))"}),
    RIGHT_OVERFLOW,
    ("left_tail_overflows", {CURVE: "1.0 - 1.0 / (1.0 + np.exp(z)) + 0 * np.exp(-z)"}),
    """For a large negative z you return nan. Which exponential of your line becomes infinite there, and what is it
    combined with?""",
    (
        "digits_lost_on_the_left",
        {
            CURVE: "np.round(1.0 / (1.0 + e), 6) * (np.asarray(z) >= 0)"
            " + np.round(e / (1.0 + e), 6) * (np.asarray(z) < 0)"
        },
    ),
    "Far to the left your activations are exactly 0, where they should be tiny. Do you round?",
    ("nan_hidden", {CURVE: "np.nan_to_num(np.exp(z) / (1.0 + np.exp(z)))"}),
    """For z = 1000 you return 0, where the neuron should be as sure of a 1 as can be. What did you replace,
    instead of asking where it came from?""",
    ("rounded", {CURVE: "np.round(1.0 / (1.0 + np.exp(-z)), 3)"}),
    "Your activations end after three decimals. Small differences matter here: a gradient is made of them.",
    ("clipped_at_10", {CURVE: "1.0 / (1.0 + np.exp(-np.clip(z, -10, 10)))"}),
    CLIPPED,
    ("clipped_at_15", {CURVE: "1.0 / (1.0 + np.exp(-np.clip(z, -15, 15)))"}),
    CLIPPED,
    ("clipped_at_5", {CURVE: "1.0 / (1.0 + np.exp(-np.clip(z, -5, 5)))"}),
    CLIPPED,
    (
        "kept_off_the_ends",
        {CURVE: "np.clip(np.where(np.asarray(z) >= 0, 1.0 / (1.0 + e), e / (1.0 + e)), 1e-7, 1 - 1e-7)"},
    ),
    "Your activation never goes below a smallest value. What does the formula give at z = -20?",
    ("tanh", {CURVE: "np.tanh(z)"}),
    """Some of your answers are negative. Between which two numbers must a logistic neuron answer, and what must it
    say at z = 0?""",
    ("sign_of_the_exponent", {CURVE: "np.where(np.asarray(z) <= 0, 1.0 / (1.0 + e), e / (1.0 + e))"}),
    """Your neuron says less the more its sum grows. Put z = 10 into the formula on paper: does the exponential
    become large or small?""",
    ("plus_one_missing", {CURVE: "np.exp(z)"}),
    "Your values pass 1 and go on. What keeps the formula's fraction below 1?",
    ("tanh_half", {CURVE: "np.tanh(np.asarray(z) / 2)"}),
    "The shape is right, but it runs between the wrong two numbers. What should be answered at z = 0?",
    ("twice_as_steep", {CURVE: "np.where(np.asarray(z) >= 0, 1.0 / (1.0 + e * e), e * e / (1.0 + e * e))"}),
    "At z = 1 you are where the logistic function is at z = 2. What happens to z before it enters the exponential?",
    ("shared_out", {CURVE: "np.exp(z - np.max(z)) / np.sum(np.exp(z - np.max(z)))"}),
    """The numbers of an array share out a total of 1: change one of them and the others change too. Should a
    neuron know about its neighbours?""",
    ("step", {CURVE: "np.where(np.asarray(z) >= 0, 1.0, 0.0)"}),
    "Your neuron only ever says 0 or 1. What is in between?",
    ("hard", {CURVE: "np.clip(0.25 * np.asarray(z) + 0.5, 0.0, 1.0)"}),
    "Yours is a straight line with two corners. It touches the logistic function in the middle; what about z = 3?",
    (
        "power_of_two",
        {
            CURVE: "np.where(np.asarray(z) >= 0, 1.0 / (1.0 + 2.0 ** -np.abs(z)),"
            " 2.0 ** -np.abs(z) / (1.0 + 2.0 ** -np.abs(z)))"
        },
    ),
    "The shape is right, but it rises too slowly. Which number is raised to the power -z?",
    ("one_number_only", {CURVE: "1.0 / (1.0 + __import__('math').exp(-z))"}),
    ARRAYS,
    ("one_number_only_by_if", {CURVE: "1.0 / (1.0 + e) if z >= 0 else e / (1.0 + e)"}),
    ARRAYS,
    (
        "whole_numbers_kept",
        {
            "return "
            + CURVE: "out = np.array(z); out[...] = np.where(out >= 0, 1.0 / (1.0 + e), e / (1.0 + e)); return out"
        },
    ),
    "Give it z = [1, 2], without decimal points: fractions come out as 0. Of what kind is the array that you fill?",
    ("overwrites_argument", {"return " + CURVE: "f = " + CURVE + "\n    if np.ndim(z): z[...] = f\n    return f"}),
    "Print the pre-activations after the call: they have become activations. Which line writes into its argument?",
    ("already_its_slope", {CURVE: "e / (1.0 + e) ** 2"}),
    "Your curve is a bump that falls on both sides. Is that the function, or what the next exercise asks for?",
    ("summed", {CURVE: "np.sum(" + CURVE + ")"}),
    "An array went in and one number came out. Each pre-activation belongs to a neuron of its own.",
)

SLOPE = "e / (1.0 + e) ** 2"
LOGISTIC_PRIME = mistakes_of(
    logistic_prime,
    ("activation_expected", {SLOPE: "z * (1.0 - z)"}),
    "Your line is right for somebody who hands over the activation. What is handed to you?",
    ("sum_in_the_brackets", {SLOPE: "logistic(z) * (1.0 - z)"}),
    """Your slope becomes negative, and the curve never falls. Which of the numbers in your product are sums, and which
    are activations?""",
    ("sum_before_the_brackets", {SLOPE: "z * (1.0 - logistic(z))"}),
    """Your slope becomes negative, and the curve never falls. Which of the numbers in your product are sums, and which
    are activations?""",
    ("logistic_twice", {SLOPE: "logistic(logistic(z)) * (1.0 - logistic(logistic(z)))"}),
    "At z = 0 you miss 1/4 by a little. How often does z go through the logistic function in your code?",
    ("sum_for_difference", {SLOPE: "logistic(z) * (1.0 + logistic(z))"}),
    "For a large z the curve is flat, and your slope is near 2. Which factor should have become small?",
    ("function_itself", {SLOPE: "logistic(z)"}),
    "You return the height of the curve. How steep is it where it is highest?",
    ("other_half_only", {SLOPE: "1.0 - logistic(z)"}),
    "For a large negative z the curve is flat, and your slope is near 1. Which factor is missing?",
    ("left_tail_overflows", {SLOPE: "np.exp(-z) / (1.0 + np.exp(-z)) ** 2"}),
    """For a large negative z you return nan. Two infinite numbers are divided there. Is there a form of the slope
    that only needs the activation?""",
    ("right_tail_overflows", {SLOPE: "np.exp(z) / (1.0 + np.exp(z)) ** 2"}),
    """For a large positive z you return nan. Two infinite numbers are divided there. Is there a form of the slope
    that only needs the activation?""",
    ("square_missing", {SLOPE: "e / (1.0 + e)"}),
    "At z = 0 your slope is 1/2. Differentiate 1/(1 + u) by u: what stands in the denominator?",
    ("tanh_in_the_formula", {SLOPE: "np.tanh(z) * (1.0 - np.tanh(z))"}),
    "At z = 0, where the curve is steepest, you return 0. Which curve's height do you put into the formula?",
    ("tanh_slope", {SLOPE: "(1.0 - np.tanh(z) ** 2)"}),
    "Your slope at z = 0 is 1: that is another curve, one that runs from -1 to 1.",
    ("tanh_slope_of_logistic", {SLOPE: "(1.0 - logistic(z) ** 2)"}),
    """You use the formula that gives the slope of tanh from its activation. Which formula does it for the logistic
    function?""",
    ("sign", {SLOPE: "-e / (1.0 + e) ** 2"}),
    """A curve that rises everywhere has a negative slope in your function. Where does a minus too many, or too
    few, come from?""",
    ("inner_derivative_forgotten", {SLOPE: "-1.0 / (1.0 + np.exp(-z)) ** 2"}),
    "You differentiated the outer function, one over something. What has become of the inner one?",
    ("logistic_squared", {SLOPE: "logistic(z) ** 2"}),
    "Your slope grows towards 1 where the curve becomes flat. Look at your two factors for a large z.",
    ("constant_quarter", {SLOPE: "(0.25 + 0.0 * np.asarray(z))"}),
    "A quarter is the slope in the middle. Is the curve as steep everywhere?",
    ("times_z", {SLOPE: "logistic(z) * (1.0 - logistic(z)) * z"}),
    "At z = 0, where the curve is steepest, you return 0. Which factor does that?",
    ("one_step_difference", {SLOPE: "(logistic(np.asarray(z) + 0.1) - logistic(z)) / 0.1"}),
    """You measure the slope with a step that can be seen in the digits. The exact derivative is asked for: you
    have worked it out on paper.""",
    (
        "one_number_only",
        {SLOPE: "1.0 / (1.0 + __import__('math').exp(-z)) * (1.0 - 1.0 / (1.0 + __import__('math').exp(-z)))"},
    ),
    ARRAYS,
    ("overwrites_argument", {"return " + SLOPE: "s = e / (1.0 + e) ** 2\n    if np.ndim(z): z[...] = s\n    return s"}),
    "Print the pre-activations after the call: they have changed. Which line writes into its argument?",
    ("dot_product", {SLOPE: "np.sum(" + SLOPE + ")"}),
    """An array went in and one number came out. Each pre-activation has a slope of its own: which kind of product
    did you use?""",
    ("slope_of_relu", {SLOPE: "np.where(np.asarray(z) > 0, 1.0, 0.0)"}),
    "Your slope jumps at 0. The logistic function bends smoothly.",
)

MAX = "np.maximum(z, 0.0)"
RELU = mistakes_of(
    relu,
    ("leaky", {MAX: "np.where(np.asarray(z) > 0, z, 0.01 * np.asarray(z))"}),
    "On the left you let a little pass. How much should pass there?",
    ("leaky_tenth", {MAX: "np.where(np.asarray(z) > 0, z, 0.1 * np.asarray(z))"}),
    "On the left you let a little pass. How much should pass there?",
    ("overwrites_argument", {"return " + MAX: "r = np.maximum(z, 0.0)\n    if np.ndim(z): z[...] = r\n    return r"}),
    """After the call the pre-activations have lost their negative numbers, and the slope still needs them. Which
    line writes into its argument?""",
    ("builtin_max", {MAX: "max(z, 0.0)"}),
    ARRAYS,
    ("by_if", {MAX: "z if z > 0 else 0.0"}),
    ARRAYS,
    ("largest_entry", {MAX: "np.max(z, initial=0.0)"}),
    "An array went in and its largest entry came out. Which of NumPy's two maxima compares entry by entry?",
    ("largest_along_an_axis", {MAX: "np.max(z, 0)"}),
    """NumPy has a function for the larger of two things, entry by entry, and another for the largest along an
    axis. What does the 0 mean in the one that you use?""",
    ("whole_numbers_returned", {MAX: "np.maximum(z, 0).astype(int)"}),
    "Give it 0.5: the fraction disappears.",
    ("absolute", {MAX: "np.abs(z)"}),
    "Negative numbers come out positive. A rectifier could turn them over, but this one does something else.",
    ("minimum", {MAX: "np.minimum(z, 0.0)"}),
    "The negative numbers pass and the positive ones do not. Which of the two should stay?",
    ("step", {MAX: "np.where(np.asarray(z) > 0, 1.0, 0.0)"}),
    "All positive numbers come out as 1. You return how steep the function is, not how high.",
    ("capped_at_6", {MAX: "np.clip(z, 0.0, 6.0)"}),
    "Give it 1000: your neuron saturates. Should this one?",
    ("capped_at_1", {MAX: "np.clip(z, 0.0, 1.0)"}),
    "Give it 2: your neuron saturates. Should this one?",
    ("softplus", {MAX: "np.logaddexp(0.0, z)"}),
    "Your curve has no corner: at z = 0 it is not 0. You return a smooth relative of the function that is asked for.",
    ("elu", {MAX: "np.where(np.asarray(z) > 0, z, np.exp(np.minimum(z, 0)) - 1)"}),
    "Some of your answers are negative. Which side of zero should be cut off entirely?",
    ("swish", {MAX: "np.asarray(z) / (1 + np.exp(-np.asarray(z)))"}),
    "Your curve dips below 0 and has no corner. You return a smooth relative of the function that is asked for.",
    ("drops_entries", {MAX: "np.asarray(z)[np.asarray(z) > 0]"}),
    "The negative entries have disappeared: count what comes back. What should stand in their place?",
    ("threshold_above_zero", {MAX: "np.where(np.asarray(z) > 0.1, z, 0.0)"}),
    "Small positive numbers are cut off as well. Where does the corner stand?",
    ("threshold_one", {MAX: "np.where(np.asarray(z) > 1, z, 0.0)"}),
    "Small positive numbers are cut off as well. Where does the corner stand?",
    ("nan_for_negative", {MAX: "np.where(np.asarray(z) > 0, z, np.nan)"}),
    "Negative numbers become nan. What should a neuron say that is not active?",
    ("identity", {MAX: "np.array(z)"}),
    "Everything passes, negative numbers too: that is the linear neuron.",
    ("sum_halved_only", {MAX: "(np.asarray(z) + np.abs(z))"}),
    "Positive numbers come out twice as large. What is z + |z| for z = 3?",
)

STEP = "np.where(np.asarray(z) > 0, 1.0, 0.0)"
NO_NUMBER = (
    "At z = 0 you divide zero by zero and return nan, and a single nan spoils all weights for good. Which two "
    "slopes meet there?"
)
RELU_PRIME = mistakes_of(
    relu_prime,
    ("sign", {STEP: "np.sign(z)"}),
    "On the flat side your slope is -1. How much does the output change there when z changes?",
    ("nan_at_the_kink", {STEP: "0.5 * (1 + np.asarray(z) / np.abs(z))"}),
    NO_NUMBER,
    ("relu_over_z", {STEP: "relu(z) / np.asarray(z)"}),
    NO_NUMBER,
    ("function_itself", {STEP: "np.maximum(z, 0.0)"}),
    "You return the height of the curve. Walk along it on the right side: how steep is it, at z = 1 and at z = 5?",
    ("leaky", {STEP: "np.where(np.asarray(z) > 0, 1.0, 0.01)"}),
    "On the flat side you have a small slope: that belongs to another function.",
    ("sides_exchanged", {STEP: "np.where(np.asarray(z) < 0, 1.0, 0.0)"}),
    "You are steep on the left and flat on the right. Draw the function first.",
    ("one_everywhere", {STEP: "np.ones_like(z)"}),
    "You have slope 1 on both sides: that is the linear neuron.",
    ("absolute_slope", {STEP: "np.where(np.asarray(z) > 0, 1.0, -1.0)"}),
    "On the flat side your slope is -1. How much does the output change there when z changes?",
    ("clipped", {STEP: "np.clip(z, 0.0, 1.0)"}),
    "At z = 0.25 and at z = 0.5 you give two different slopes. Is the line bent there?",
    ("secant_of_length_one", {STEP: "np.maximum(np.asarray(z) + 1.0, 0.0) - np.maximum(z, 0.0)"}),
    "A little to the left of the corner you find a slope already. How far does your measurement reach?",
    ("threshold_one", {STEP: "np.where(np.asarray(z) > 1, 1.0, 0.0)"}),
    "You are flat for small positive numbers, too. Where does the corner stand?",
    ("one_number_only", {STEP: "1.0 if z > 0 else 0.0"}),
    ARRAYS,
    ("any_positive", {STEP: "float(np.any(np.asarray(z) > 0))"}),
    "An array went in and one number came out. Each pre-activation has a slope of its own.",
    ("out_of_range_at_the_kink", {STEP: "np.where(np.asarray(z) > 0, 1.0, np.where(np.asarray(z) == 0, np.inf, 0.0))"}),
    """At z = 0 you return infinity. The function has a corner there, but no cliff: between which slopes does the
    corner turn?""",
    ("smooth", {STEP: "1.0 / (1.0 + np.exp(-np.asarray(z)))"}),
    "Your slope changes gradually. That belongs to a smooth relative of ReLU: this one has a corner.",
    ("wide_zero", {STEP: "np.where(np.asarray(z) > 1e-3, 1.0, 0.0)"}),
    "For z = 0.0001 you still say flat. How far does the flat side reach?",
    ("measured", {STEP: "(relu(np.asarray(z) + 1e-4) - relu(np.asarray(z) - 1e-4)) / 2e-4"}),
    "For z = 0.00001 your slope is about 1/2: the two points that you compare lie on different sides of the corner.",
    (
        "overwrites_argument",
        {"return " + STEP: "s = np.where(np.asarray(z) > 0, 1.0, 0.0)\n    if np.ndim(z): z[...] = s\n    return s"},
    ),
    "Print the pre-activations after the call: they have become slopes. Which line writes into its argument?",
    ("positive_entries_counted", {STEP: "np.sum(np.asarray(z) > 0)"}),
    "An array went in and one number came out. Each pre-activation has a slope of its own.",
)

DELTA = "(y - t) * fprime(z)"
WHOSE = (
    "You use the slope of one particular activation function, whatever function the neuron has. Which one was "
    "handed to you?"
)
WHERE = "The slope is asked for at a place. Does the place lie on the axis of sums or on the axis of activations?"
DOUBLED = (
    "A finite difference of this notebook's error gives half of your delta. Which constant stands in front of the "
    "square, and what is it for?"
)
OUTPUT_DELTA = mistakes_of(
    output_delta,
    ("slope_missing", {" * fprime(z)": ""}),
    """You stop at Eq. 4: that is how the error feels the output. One step of the chain lies between the output and
    the sum.""",
    ("slope_only", {"(y - t) * ": ""}),
    "Your delta does not notice how wrong the neuron is. Which factor says so?",
    ("slope_at_activation", {"fprime(z)": "fprime(y)"}),
    WHERE,
    ("slope_at_target", {"fprime(z)": "fprime(t)"}),
    WHERE + " And which of the four arguments led to the output?",
    ("slope_at_error", {DELTA: "(y - t) * fprime(y - t)"}),
    WHERE + " The error itself lies on neither.",
    ("slope_of_product", {DELTA: "fprime((y - t) * z)"}),
    "The slope function swallows the error as well. Two factors are multiplied: what does each depend on?",
    ("sign", {"(y - t)": "(t - y)"}),
    """Raise z a little in a neuron that says too much: the error grows, and your delta says that it falls.
    Differentiate 1/2 (t - y)^2 by y, slowly.""",
    ("factor_two", {"(y - t)": "2 * (y - t)"}),
    DOUBLED,
    ("half_kept", {"(y - t)": "0.5 * (y - t)"}),
    """A finite difference of this notebook's error gives twice your delta. What happens to the 1/2 when a square
    is differentiated?""",
    ("sign_and_factor_two", {"(y - t)": "-2 * (y - t)"}),
    "Sign and size are both off. Differentiate 1/2 (t - y)^2 by y, slowly, the inner derivative included.",
    ("logistic_slope_assumed", {"fprime(z)": "(y * (1 - y))"}),
    WHOSE,
    ("tanh_slope_assumed", {"fprime(z)": "(1 - y**2)"}),
    WHOSE,
    ("logistic_slope_as_well", {DELTA: "(y - t) * y * (1 - y) * fprime(z)"}),
    "Count your slopes: one activation function lies between z and y, and you multiply by two.",
    ("slope_squared", {"fprime(z)": "fprime(z) ** 2"}),
    "How often does the slope stand in the product?",
    ("sum_for_output", {"(y - t)": "(z - t)"}),
    "You compare the target with the sum before the activation function. What did the neuron answer?",
    ("error_for_its_slope", {"(y - t)": "0.5 * (t - y) ** 2"}),
    "You multiply by the error itself. Eq. 4 asks how the error changes with the output.",
    ("error_squared", {"(y - t)": "(y - t) ** 2"}),
    "Outputs that are too high and too low get the same delta from you. Should z move the same way for both?",
    ("size_of_error", {"(y - t)": "np.abs(y - t)"}),
    "Outputs that are too high and too low get the same delta from you. Should z move the same way for both?",
    ("z_for_slope", {"fprime(z)": "z"}),
    "You multiply by the sum itself, not by how steep the activation function is there.",
    ("output_for_slope", {"fprime(z)": "y"}),
    "You multiply by the output itself, not by how steep the activation function is there.",
    ("times_z_too", {DELTA: "(y - t) * fprime(z) * z"}),
    "There are two factors in Eq. 4 times Eq. 3; you have three. What does the third one stand for?",
    ("added", {DELTA: "(y - t) + fprime(z)"}),
    "The chain rule does something with its factors, and it is not what you do: with y = t your delta is not 0.",
    ("divided", {DELTA: "(y - t) / fprime(z)"}),
    "Your delta is largest where the curve is flattest. What does the chain rule do with its factors?",
    ("dot_product", {DELTA: "np.dot(y - t, fprime(z))"}),
    """Several neurons went in and were added up on the way. Each has a delta of its own: which kind of product is
    meant?""",
    ("summed", {DELTA: "np.sum((y - t) * fprime(z))"}),
    "Several neurons went in and one number came out. Each has a delta of its own.",
    ("averaged", {DELTA: "(y - t) * fprime(z) / np.size(y)"}),
    "The more neurons there are, the smaller your deltas. Each entry is on its own here.",
    ("rows_averaged", {DELTA: "(y - t) * fprime(z) / len(np.atleast_1d(y))"}),
    "The more examples there are, the smaller your deltas. Each example is on its own here.",
    ("outer_product", {DELTA: "np.outer(y - t, fprime(z))"}),
    "A table of all pairs came back. Which error belongs to which slope?",
    ("targets_added", {"(y - t)": "(y + t)"}),
    "With an output equal to its target your delta is not 0.",
    ("targets_ignored", {"(y - t)": "y"}),
    "Your delta does not depend on the target.",
    (
        "writes_into_outputs",
        {"return " + DELTA: "e = np.subtract(y, t, out=y) if np.ndim(y) else y - t\n    return e * fprime(z)"},
    ),
    "Print the outputs after the call: they have turned into errors. Which line writes into its argument?",
    ("cross_entropy", {DELTA: "(y - t) / (y * (1 - y)) * fprime(z)"}),
    "Your delta belongs to another error than E = 1/2 (t - y)^2. What is dE/dy for this one?",
    ("perceptron", {"(y - t)": "((y > 0.5) - t)"}),
    "You compare the target with a decision. What is compared in 1/2 (t - y)^2?",
)

DW = "delta * x, delta"
GAIN = "delta = (y - t) * y * (1.0 - y)"
NEURON_GRADIENT = mistakes_of(
    neuron_gradient,
    ("slope_missing", {GAIN: "delta = y - t"}),
    "Your delta is what a linear neuron would have. Which factor of Eq. 1 accounts for the bend between z and y?",
    ("sign", {"(y - t)": "(t - y)"}),
    "Take a small step against your gradient: the error grows. Differentiate 1/2 (t - y)^2 by y, slowly.",
    ("factor_two", {"(y - t)": "2 * (y - t)"}),
    """A finite difference of the error gives half of your gradient. Which constant does this notebook put in front
    of the square?""",
    ("half_kept", {"(y - t)": "0.5 * (y - t)"}),
    """A finite difference of the error gives twice your gradient. What happens to the 1/2 when a square is
    differentiated?""",
    ("bias_zero", {DW: "delta * x, 0.0"}),
    "Moving the bias moves the sum, so it moves the output. By which constant input is the bias multiplied?",
    ("bias_times_itself", {DW: "delta * x, delta * b"}),
    "Think of the bias as a weight whose input is fixed. Is b that input?",
    ("bias_ignored", {"w @ x + b": "w @ x"}),
    "Change b: your gradient stays the same. Where does b enter the neuron?",
    ("bias_subtracted", {"w @ x + b": "w @ x - b"}),
    "Raise b: does your neuron say more or less? A threshold is subtracted; what is done with a bias?",
    ("bias_once_per_input", {"w @ x + b": "np.sum(w * x + b)"}),
    "Your sum contains b as often as there are inputs. How often does it stand in z?",
    ("inputs_averaged", {"w @ x + b": "np.mean(w * x) + b"}),
    """With one input your gradient is right, with several it is not. The neuron has a weighted sum: what do you
    make of the products?""",
    ("sum_never_taken", {"w @ x + b": "w * x + b"}),
    "Your neuron has as many outputs as inputs. What does a weighted sum do after the products?",
    ("bias_gradient_summed", {DW: "delta * x, np.sum(delta * x)"}),
    "You add up the gradients of the weights for the bias. By what does a change of b reach z?",
    ("bias_gradient_by_mean_input", {DW: "delta * x, delta * np.mean(x)"}),
    "The gradient of your bias depends on the inputs. By what does a change of b reach z?",
    ("bias_gradient_without_slope", {DW: "delta * x, y - t"}),
    "The bias goes through the same bend as the weights. Which factor does its derivative lack?",
    ("bias_weighted", {DW: "delta * x, delta * np.sum(w)"}),
    "The gradient of your bias depends on the weights. By what does a change of b reach z?",
    ("weight_for_input", {DW: "delta * w, delta"}),
    "In z = w1 x1 + w2 x2 + b you differentiate by w1. Which letter is left over?",
    ("input_missing", {DW: "delta * np.ones(len(x)), delta"}),
    "All weights get the same gradient, however loud their inputs are. Which factor is Eq. 2?",
    ("order_exchanged", {DW: "delta, delta * x"}),
    "Two things come back; look up their order in the docstring.",
    ("weights_only", {DW: "delta * x"}),
    "A pair is asked for: what of the bias?",
    ("joined", {DW: "np.append(delta * x, delta)"}),
    "You return one array; a pair is asked for. Look at the docstring.",
    ("joined_bias_first", {DW: "np.append(delta, delta * x)"}),
    "You return one array; a pair is asked for. Look at the docstring.",
    ("slope_at_activation", {GAIN: "s = 1.0 / (1.0 + np.exp(-y)); delta = (y - t) * s * (1.0 - s)"}),
    """Somewhere y goes through the logistic function once more. Where on the curve does the neuron stand: at z, or
    at y?""",
    ("slope_from_the_sum", {GAIN: "delta = (y - t) * z * (1.0 - z)"}),
    "The formula f (1 - f) wants the height of the curve. You put the sum in its place.",
    ("tanh_neuron", {"1.0 / (1.0 + np.exp(-z))": "np.tanh(z)", "y * (1.0 - y)": "(1.0 - y**2)"}),
    "You calculate with a tanh neuron. Which activation function does the docstring name?",
    ("tanh_slope", {"y * (1.0 - y)": "(1.0 - y**2)"}),
    "The output is that of a logistic neuron, the slope that of a tanh neuron.",
    ("linear_neuron", {"1.0 / (1.0 + np.exp(-z))": "z", GAIN: "delta = y - t"}),
    "You calculate with the neuron of notebook 2, which hands out its sum. What does this one do to z?",
    ("sum_compared", {"(y - t)": "(z - t)"}),
    "You compare the target with the sum. What did the neuron answer?",
    ("error_for_its_slope", {"(y - t)": "0.5 * (t - y) ** 2"}),
    "You multiply by the error itself. Eq. 4 asks how the error changes with the output.",
    ("half_the_slope", {"y * (1.0 - y)": "y"}),
    "The slope of the logistic function has two factors. What becomes of yours when the neuron is sure of a 1?",
    ("other_half_of_the_slope", {"y * (1.0 - y)": "(1.0 - y)"}),
    "The slope of the logistic function has two factors. What becomes of yours when the neuron is sure of a 0?",
    ("slope_squared", {"y * (1.0 - y)": "(y * (1.0 - y)) ** 2"}),
    "How often does the slope stand in Eq. 1?",
    ("slope_sum", {"(1.0 - y)": "(1.0 + y)"}),
    """A neuron that is sure of a 1 stands on a flat piece of its curve, and your gradient is large there. Check
    the slope.""",
    ("updated", {DW: "w - delta * x, b - delta"}),
    "You return weights after a step. Only the gradient is asked for.",
    ("bias_as_an_input", {"delta * x": "delta * (x + b)"}),
    "Does the bias stand among the inputs? Differentiate z by one weight once more.",
    ("divided_by_inputs", {DW: "delta * x / len(x), delta"}),
    "One example and one neuron: why do you divide?",
    ("all_divided_by_inputs", {DW: "delta * x / len(x), delta / len(x)"}),
    "One example and one neuron: why do you divide?",
    ("decided_first", {"(y - t)": "((y > 0.5) - t)"}),
    "You compare the target with a decision. What is compared in 1/2 (t - y)^2?",
    ("inputs_squashed_first", {"w @ x + b": "w @ (1.0 / (1.0 + np.exp(-x))) + b"}),
    "The inputs go through the logistic function before they are weighted. What does a neuron do first?",
    ("squashed_one_by_one", {"y = 1.0 / (1.0 + np.exp(-z))": "y = np.mean(1.0 / (1.0 + np.exp(-(w * x + b))))"}),
    "You bend every product and then put them together. What does a neuron do first?",
    ("whole_numbers_kept", {"return " + DW: "dw = np.zeros_like(x); dw[...] = delta * x; return dw, delta"}),
    """Give it inputs without decimal points: the gradient of the weights loses its fractions. Of what kind is the
    array that you fill?""",
    ("writes_into_inputs", {"return " + DW: "np.multiply(x, delta, out=x, casting='unsafe'); return x, delta"}),
    "Print the inputs after the call: the example has changed. Which line writes into its argument?",
)

JOINED = "np.concatenate([[b], w])"
ABSORB_BIAS = mistakes_of(
    absorb_bias,
    ("bias_at_the_end", {JOINED: "np.concatenate([w, [b]])"}),
    "The fixed input stands first. Which of your weights does it meet?",
    ("one_for_bias", {JOINED: "np.concatenate([[1.0], w])"}),
    "You put the fixed input among the weights. The input is 1; what is its weight?",
    ("added", {JOINED: "np.asarray(w) + b"}),
    "The bias is spread over all weights, and there is no weight more than before. Which input is always 1?",
    ("multiplied", {JOINED: "np.asarray(w) * b"}),
    "Count the entries: a weight for the fixed input is missing, and the others have changed.",
    ("threshold", {JOINED: "np.concatenate([[-b], w])"}),
    "With all other inputs at 0 your neuron has the sum -b. A threshold is subtracted; what is done with a bias?",
    ("whole_numbers_kept", {JOINED: "np.insert(w, 0, b)"}),
    """Try weights without decimal points and a bias of 0.5: what became of the fraction? Look at the kind of the
    array that you insert into.""",
    ("first_weight_overwritten", {JOINED: "np.concatenate([[b], w[1:]])"}),
    "Count the entries: a weight has been lost.",
    ("bias_and_one", {JOINED: "np.concatenate([[1.0, b], w])"}),
    "Count the entries: one more than before is asked for.",
    ("zero_for_bias", {JOINED: "np.concatenate([[0.0], w])"}),
    "With a weight of 0 the fixed input says nothing. Where has the bias gone?",
    ("backwards", {JOINED: "np.concatenate([[b], w[::-1]])"}),
    "The weights have changed places: does each still meet its own input?",
    ("pair", {JOINED: "[b, w]"}),
    "A number and an array lie side by side; a single array is asked for.",
    ("bias_times_weight", {JOINED: "np.concatenate([[b], b * np.asarray(w)])"}),
    "The other weights have changed as well. Should they?",
    ("bias_only", {JOINED: "np.full(len(w) + 1, b)"}),
    "The weights themselves have disappeared.",
    ("overwrites_weights", {"return " + JOINED: "v = np.concatenate([[b], w]); w[0] = b; return v"}),
    "Print the weights after the call: one of them has changed. Which line writes into its argument?",
)


# Wrong functions that are not listed: cases are drawn so that these fail always or never.


def half_precision(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.float16)))


def wide_difference(z):
    return relu(np.asarray(z) + 0.5) - relu(np.asarray(z) - 0.5)


def smooth_step(z):
    return logistic(50 * np.asarray(z, dtype=float))


def differences_of_neighbours(z):
    return np.diff(relu(z), append=0) / np.diff(z, append=0)


def in_order(w, b):
    return np.sort(np.append(w, float(b)))
