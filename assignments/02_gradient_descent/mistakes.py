"""Misconceptions of notebook 2: wrong functions, and what to say without giving the fix away."""

from autograder import mistakes_of, mutate
from solutions.descent import (
    gd_step,
    gradient_descent,
    linear_gradient,
    max_stable_lr,
    numerical_gradient,
    perceptron_epoch,
    train_until,
)

RESIDUAL, OVER_N = "residual = X @ w - t", "X.T @ residual / len(t)"
UPHILL = (
    "Take a small step against your gradient and evaluate the loss: it rises. Differentiate (t - y)^2 by y again, "
    "sign by sign."
)

LINEAR_GRADIENT = mistakes_of(
    linear_gradient,
    ("sign", {RESIDUAL: "residual = t - X @ w"}),
    UPHILL,
    ("not_averaged", {" / len(t)": ""}),
    """Show every case twice: the loss stays the same, but your gradient doubles. Which part of E did you not carry
    along?""",
    ("target_meets_no_input", {OVER_N: "X.T @ (X @ w) / len(t) - np.mean(t)"}),
    """Give a weight an input that is always 0: its slope is not 0 in yours. Where in your formula do the targets meet
    the inputs?""",
    ("averaged_twice", {"/ len(t)": "/ len(t) ** 2"}),
    "Show every case twice: the loss stays the same, but your gradient halves. How often do you average?",
    ("factor_two", {"X.T @ residual": "2 * X.T @ residual"}),
    """A finite difference of this notebook's loss gives half of your gradient. Which constant stands in front of
    the square, and where did it go?""",
    ("half_kept", {"X.T @ residual": "0.5 * X.T @ residual"}),
    """A finite difference of this notebook's loss gives twice your gradient. What happens to the 1/2 when a square
    is differentiated?""",
    ("factor_two_not_averaged", {"X.T @ residual / len(t)": "2 * X.T @ residual"}),
    """Show every case twice, and compare with a finite difference of the loss: two constants are not what the
    notebook's E asks for.""",
    ("sign_not_averaged", {RESIDUAL: "residual = t - X @ w", " / len(t)": ""}),
    UPHILL + " Then show every case twice.",
    ("sign_factor_two", {OVER_N: "-2 * X.T @ residual / len(t)"}),
    UPHILL + " Compare its size with a finite difference, too.",
    ("targets_stretched", {RESIDUAL: "residual = np.mean(X @ w - np.reshape(t, (-1, 1)), axis=0)"}),
    """Print the shape of your residual. A column of targets and a row of outputs make a table; one number per case
    is meant.""",
    ("writes_into_targets", {RESIDUAL: "t -= X @ w; residual = -t"}),
    "Print the targets before and after the call: they have changed. Who wrote into them?",
    ("first_case_only", {OVER_N: "X[0] * residual[0]"}),
    "Change the targets of all cases but the first: your gradient does not notice.",
    ("last_case_only", {OVER_N: "X[-1] * residual[-1]"}),
    "Change the targets of all cases but the last: your gradient does not notice.",
    ("summed_over_inputs", {OVER_N: "(X * residual[:, None]).mean(axis=1)"}),
    "Count the entries of your gradient: one for every case. It should have one for every weight.",
    ("weight_for_input", {OVER_N: "w * np.mean(residual)"}),
    "In z = w1 x1 + w2 x2 you differentiate by w1. Which letter is left over?",
    ("input_missing", {OVER_N: "np.full(len(w), np.mean(residual))"}),
    "All entries of your gradient are equal. Eq. 2 brings a factor that differs from weight to weight.",
    ("mean_input_times_mean_error", {OVER_N: "X.mean(axis=0) * np.mean(residual)"}),
    "You average inputs and errors apart from each other. Which error belongs to which input?",
    ("target_missing", {RESIDUAL: "residual = X @ w"}),
    "Change the targets: your gradient does not notice.",
    ("divided_by_weights", {"len(t)": "len(w)"}),
    "You divide by a count: is it that of the cases or that of the weights?",
    ("size_of_error", {"X.T @ residual": "X.T @ np.abs(residual)"}),
    """Outputs that are too low and too high pull your weights the same way. Which of the two factors has lost its
    sign?""",
    ("sign_of_error", {"X.T @ residual": "X.T @ np.sign(residual)"}),
    "Move a target further away: your gradient stays as long as it was. Which error has such a slope?",
    ("errors_centred", {RESIDUAL: "residual = X @ w - t; residual = residual - residual.mean()"}),
    """Add the same number to all targets: your gradient stays as it is. What do you take away from the errors?""",
    ("last_case_averaged", {OVER_N: "X[-1] * residual[-1] / len(t)"}),
    """Change the targets of all cases but the last: your gradient does not notice. What does your loop do with the sum
    so far?""",
    ("error_squared", {"X.T @ residual": "X.T @ residual ** 2"}),
    """Outputs that are too low and too high pull your weights the same way. Eq. 1 is the slope of the error, not its
    square.""",
    ("length_one", {OVER_N: "X.T @ residual / np.linalg.norm(X.T @ residual)"}),
    "Your gradients all have the length 1, however flat the ground. Which part of the slope did you divide away?",
    ("weights_after_a_step", {OVER_N: "w - 0.1 * X.T @ residual / len(t)"}),
    "You return weights after a step. Only the gradient is asked for.",
    ("one_row_for_each_case", {OVER_N: "X * residual[:, None]"}),
    "A row came back for every case. How do n gradients become the gradient of the average?",
)

# Wrong functions that are not listed, here and below: cases are drawn so that they fail always or never.
gradient_of_whole_numbers = mutate(
    "gradient_of_whole_numbers",
    linear_gradient,
    {"return ": "g = np.zeros_like(w); g[:] = ", OVER_N: OVER_N + "; return g"},
)

NUMERICAL_GRADIENT = mistakes_of(
    numerical_gradient,
    ("distance_is_h", {"(2 * h)": "h"}),
    "Measure the distance between your two points; then look at what you divide by.",
    ("not_restored", {"        w[i] = old\n": ""}),
    "When the second weight is tried, where does the first one stand?",
    ("one_sided", {"w[i] = old - h": "w[i] = old", "(2 * h)": "h"}),
    """Your slope leans to one side: its error shrinks only as h, not as h^2. How are the two points of a central
    difference placed?""",
    ("one_sided_backward", {"w[i] = old + h": "w[i] = old", "(2 * h)": "h"}),
    """Your slope leans to one side: its error shrinks only as h, not as h^2. How are the two points of a central
    difference placed?""",
    ("back_to_the_middle", {"w[i] = old - h": "w[i] = old"}),
    "How far apart are the two points at which you ask f, and by how much do you divide?",
    ("half_the_distance", {"old + h": "old + h / 2", "old - h": "old - h / 2"}),
    "How far apart are the two points at which you ask f, and by how much do you divide?",
    ("back_to_the_middle_from_below", {"w[i] = old + h": "w[i] = old"}),
    "How far apart are the two points at which you ask f, and by how much do you divide?",
    ("h_ignored", {"old + h": "old + 1e-5", "old - h": "old - 1e-5", "(2 * h)": "2e-5"}),
    "Call it once with h = 0.1 and once with h = 0.00001: your answers are the same. What is the parameter h for?",
    ("h_too_large", {"h=1e-5": "h=0.5"}),
    "Your two points are so far apart that the curve bends between them.",
    ("h_too_small", {"h=1e-5": "h=1e-13"}),
    "Your two points are so close that rounding eats their difference: print the two values of f.",
    ("sign", {"above - below": "below - above"}),
    "For f(w) = w your slope is -1. Which point comes first in the difference?",
    (
        "all_weights_moved",
        {"w[i] = old + h": "w = w + h", "w[i] = old - h": "w = w - 2 * h", "w[i] = old\n": "w = w + h\n"},
    ),
    "All entries of your gradient are equal: how many weights move when one slope is measured?",
    ("whole_numbers_kept", {"np.array(w, dtype=float)": "np.array(w)"}),
    "Start from whole-numbered weights: what becomes of 2 + 0.00001 in an array of integers?",
    ("shift_cut_off", {"np.array(w, dtype=float)": "np.array(w)", "np.zeros_like(w)": "np.zeros(w.shape)"}),
    "Start from whole-numbered weights: what becomes of 2 + 0.00001 in an array of integers?",
    (
        "step_cut_off",
        {
            "w = np.array(w, dtype=float)": "w = np.array(w); step = w.dtype.type(h)",
            "np.zeros_like(w)": "np.zeros(w.shape)",
            "old + h": "old + step",
            "old - h": "old - step",
        },
    ),
    "Start from whole-numbered weights: your step becomes a whole number, too. Which one, and where does it lead?",
    ("rows_only", {"np.ndindex(w.shape)": "range(len(w))"}),
    "Give it a table of weights: you move a whole row at once. How do you reach every single entry?",
    (
        "gradient_of_integers",
        {
            "    gradient = np.zeros_like(w)\n": "",
            "w = np.array(w, dtype=float)": "gradient = np.zeros_like(w); w = np.array(w, dtype=float)",
        },
    ),
    "Start from whole-numbered weights: of which type is the array that you fill with slopes?",
    ("flattened", {"return gradient": "return gradient.ravel()"}),
    "Give it a table of weights: the gradient should have the same rows and columns.",
    ("caller_shifted", {"        w[i] = old\n": "", "np.array(w, dtype=float)": "w"}),
    "After the call the caller's weights are not where they were. On whose array do you work?",
)

single_precision = mutate("single_precision", numerical_gradient, {"dtype=float": "dtype=np.float32"})

STEP = "return w - lr * g"
GD_STEP = mistakes_of(
    gd_step,
    ("uphill", {STEP: "return w + lr * g"}),
    "The gradient points to where the loss grows. Which way does your step go?",
    ("in_place", {STEP: "w -= lr * g; return w"}),
    """The weights that you were given have moved, too: the old point of the path is lost. Which operator writes
    into its left side?""",
    ("in_place_entry_by_entry", {STEP: "w[:] = w - lr * g; return w"}),
    """The weights that you were given have moved, too: the old point of the path is lost. Whose array do you fill?""",
    ("rate_ignored", {STEP: "return w - g"}),
    "Halve the learning rate: your step stays as long as it was.",
    ("normalised", {STEP: "return w - lr * g / np.linalg.norm(g)"}),
    "Your steps all have one length, however flat the ground. What should happen near the minimum?",
    ("step_only", {STEP: "return -lr * g"}),
    "You return the step, but the caller asks where it leads to.",
    ("step_only_uphill", {STEP: "return lr * g"}),
    "You return the step, but the caller asks where it leads to.",
    ("difference_scaled", {STEP: "return lr * (w - g)"}),
    "With a zero gradient your weights shrink. What is multiplied by the learning rate?",
    ("weights_scaled", {STEP: "return w * (1 - lr * g)"}),
    "Start at zero: your weights can never leave it.",
    ("sign_of_gradient", {STEP: "return w - lr * np.sign(g)"}),
    "Every weight moves by the same amount, however steep its direction is.",
    ("rate_divides", {STEP: "return w - g / lr"}),
    "A larger learning rate makes your steps shorter.",
    ("whole_numbers_kept", {STEP: "out = np.array(w); out[:] = w - lr * g; return out"}),
    "Start from whole-numbered weights: what becomes of the fractions in an array of integers?",
)

UPDATE, START, ADD = "w = w - lr * g", "path = [w.copy()]", "path.append(w.copy())"
MEMORY = (
    "Your second step still knows the first gradient. Plain gradient descent forgets: only the slope here and now "
    "counts."
)
SHORTER = "Near the minimum the slope vanishes, and the steps should vanish with it: yours do not."
GRADIENT_DESCENT = mistakes_of(
    gradient_descent,
    ("uphill", {UPDATE: "w = w + lr * g"}),
    "Evaluate the loss along your path: it grows from step to step. Which way does a gradient point?",
    ("one_step_too_many", {"range(n_steps)": "range(n_steps + 1)"}),
    "Count your rows: the start and one more for every step, no others.",
    ("one_step_too_few", {"range(n_steps)": "range(n_steps - 1)"}),
    "Count your rows: the start and one more for every step.",
    ("start_missing", {START: "path = []"}),
    "Your path begins after the first step. Where does the walk start?",
    (
        "end_missing",
        {"w = w - lr * g\n        path.append(w.copy())": "path.append(w.copy()); w = w - lr * g", START: "path = []"},
    ),
    "The point that the last step leads to is not on your path: count the rows.",
    ("one_array_for_all", {UPDATE: "w -= lr * g", ADD: "path.append(w)", START: "path = [w]"}),
    """All rows of your path are the same point. You kept one array many times, and then it moved: what has to be
    kept?""",
    ("gradient_once", {"g = grad(w)": "pass", START: "path = [w.copy()]; g = grad(w)"}),
    "All your steps are parallel and of one length. How often must the slope be asked for?",
    ("whole_numbers_kept", {"np.array(w0, dtype=float)": "np.array(w0)", UPDATE: "w[:] = w - lr * g"}),
    "Start from whole-numbered weights: your path never leaves the whole numbers. Of which type is your array?",
    (
        "whole_numbers_kept_astype",
        {"np.array(w0, dtype=float)": "np.array(w0)", UPDATE: "w = (w - lr * g).astype(w.dtype)"},
    ),
    "Start from whole-numbered weights: your path never leaves the whole numbers. Of which type is your array?",
    (
        "whole_numbers_in_path",
        {
            START: "path = np.zeros((n_steps + 1, len(w0)), dtype=np.asarray(w0).dtype); path[0] = w0",
            ADD: "path[k + 1] = w",
        },
    ),
    "Start from whole-numbered weights: the rows of your path are cut to whole numbers. Of which type is your array?",
    ("averaged_gradient", {START: "path = [w.copy()]; v = grad(w)", UPDATE: "v = 0.5 * v + 0.5 * g; w = w - lr * v"}),
    MEMORY,
    ("momentum", {START: "path = [w.copy()]; v = 0", UPDATE: "v = 0.9 * v - lr * g; w = w + v"}),
    MEMORY,
    ("normalised", {"lr * g": "lr * g / (np.linalg.norm(g) + 1e-12)"}),
    SHORTER,
    ("sign_of_gradient", {"lr * g": "lr * np.sign(g)"}),
    SHORTER,
    ("rate_decays", {"lr * g": "lr / (1 + k) * g"}),
    """On a parabola each step should shrink the error by the same ratio; your ratio creeps towards 1. Does
    something fade?""",
    ("rate_decays_exponentially", {"lr * g": "lr * 0.9 ** k * g"}),
    """On a parabola each step should shrink the error by the same ratio; your ratio creeps towards 1. Does
    something fade?""",
    ("stops_early", {ADD: ADD + "\n        if np.linalg.norm(lr * g) < 1e-3: break"}),
    "You were asked for a number of steps, and near the minimum you return fewer. Nobody asked for a tolerance.",
    ("stops_when_it_runs_away", {ADD: ADD + "\n        if np.max(np.abs(w)) > 1e3: break"}),
    """With a learning rate that is far too large you return fewer points than steps were asked for. The path is to
    show how it runs away.""",
    (
        "one_array_for_all_moved_on",
        {UPDATE: "w -= lr * g", ADD: "path.append(w)", START: "path = [w]", "return": "w -= lr * grad(w); return"},
    ),
    """All rows of your path are the same point. You kept one array many times, and then it moved: what has to be
    kept?""",
    ("last_point_only", {"np.array(path)": "w"}),
    "You return where the walk ends. The figure needs every point on the way.",
    ("own_start", {"np.array(w0, dtype=float)": "np.random.default_rng(0).normal(size=np.shape(w0))"}),
    "Your path does not begin at the start that it was given.",
    ("zero_start", {"np.array(w0, dtype=float)": "np.zeros(np.shape(w0))"}),
    "Your path does not begin at the start that it was given.",
    ("ends_at_zero", {"return np.array(path)": "path[-1] = path[-1] * 0; return np.array(path)"}),
    "The last row does not follow from the row before by a step.",
    ("refuses_bad_steps", {UPDATE: "w = w - lr * g if g @ grad(w - lr * g) >= 0 else w"}),
    """With a learning rate that is too large the path should shoot out of the bowl. Yours refuses to go, but
    gradient descent never looks ahead.""",
    ("twice_the_rate", {"lr * g": "2 * lr * g"}),
    "Your first step is twice as long as the learning rate times the slope.",
    ("half_the_rate", {"lr * g": "0.5 * lr * g"}),
    "Your first step is half as long as the learning rate times the slope.",
    ("rate_ignored", {"lr * g": "g"}),
    "Change the learning rate: your path stays where it is.",
    ("clipped", {"g = grad(w)": "g = np.clip(grad(w), -1, 1)"}),
    "Far from the minimum your steps are shorter than the learning rate times the slope. What holds them back?",
    (
        "newton",
        {
            UPDATE: "H = np.array([grad(w + e) - g for e in np.eye(len(w))]).T; "
            "w = w - np.linalg.lstsq(H, g, rcond=None)[0]"
        },
    ),
    "You are at the bottom after one step, whatever the learning rate: a fine method, but not this one.",
    (
        "kept_between_calls",
        {
            "path = [w.copy()]": "path = KEPT; path.append(w.copy())",
            "def gradient_descent(": "KEPT = []\ndef gradient_descent(",
        },
    ),
    "Call it twice: the second path still holds the points of the first. Which object outlives a call?",
    ("writes_into_start", {"np.array(w0, dtype=float)": "w0", UPDATE: "w -= lr * g"}),
    "Print the starting point before and after the call: it has walked along.",
    ("stochastic", {UPDATE: "w = w - lr * g * (np.arange(len(w)) == k % len(w))"}),
    "In every step of yours only one weight moves.",
    ("transposed", {"return np.array(path)": "return np.array(path).T"}),
    "Points should lie in rows; yours lie in columns.",
    ("one_weight_after_the_other", {UPDATE: "for i in range(len(w)): w[i] -= lr * grad(w)[i]"}),
    """Within a step, the slope of your second weight already knows that the first one has moved. At which point is the
    gradient of a whole step taken?""",
    ("gradient_overwritten", {UPDATE: "g *= lr; w = w - g"}),
    """Let `grad` hand back the very array that it was given, as in the docstring's example: your weights shrink before
    the step is made. Which line writes into what `grad` gave you?""",
)

weights_clipped = mutate("weights_clipped", gradient_descent, {UPDATE: "w = np.clip(w - lr * g, -3, 3)"})
long_gradients_clipped = mutate(
    "long_gradients_clipped", gradient_descent, {"g = grad(w)": "g = grad(w); g = g * min(1, 5 / np.linalg.norm(g))"}
)
gradient_of_the_row_before = mutate(
    "gradient_of_the_row_before", gradient_descent, {"g = grad(w)": "g = grad(path[max(k - 1, 0)])"}
)

MAX_STABLE_LR = mistakes_of(
    max_stable_lr,
    ("one_over_curvature", {"2.0 /": "1.0 /"}),
    """At your rate the steepest direction lands on the minimum in a single step. How much further may a step jump
    before it ends higher than it began?""",
    ("flattest_direction", {"lam.max()": "lam.min()"}),
    "Walk with your rate: the flat direction is fine. What does the steep one do?",
    ("not_averaged", {" / len(X)": ""}),
    "Repeat every example: the bowl stays the same, your rate halves.",
    ("one_over_not_averaged", {" / len(X)": "", "2.0 /": "1.0 /"}),
    """Repeat every example: the bowl stays the same, your rate halves. Then look at 1 - lr lambda: when does its
    size pass 1?""",
    ("trace", {"lam.max()": "lam.sum()"}),
    "You add up all curvatures. Which single direction runs away first?",
    ("mean_curvature", {"lam.max()": "lam.mean()"}),
    "You use an average curvature. Which single direction runs away first?",
    ("inverse_forgotten", {"2.0 / lam.max()": "2.0 * lam.max()"}),
    "The steeper the bowl, the larger your rate: should it be so?",
    ("curvature_itself", {"2.0 / lam.max()": "lam.max()"}),
    "The steeper the bowl, the larger your rate: should it be so?",
    ("root", {"lam.max()": "np.sqrt(lam.max())"}),
    "Double all inputs: the curvature becomes four times as large. How does your rate change?",
    ("largest_input", {"lam.max()": "np.max(np.mean(X ** 2, axis=0))"}),
    "You look along the axes only. The steepest direction may lie between them.",
    ("divided_by_weights", {"len(X)": "X.shape[1]"}),
    "You divide by a count: is it that of the examples or that of the weights?",
    ("squared_error_without_half", {"2.0 /": "1.0 /", "X.T @ X": "2 * X.T @ X"}),
    "Your bowl is twice as steep as that of `linear_gradient`.",
    ("largest_singular_value", {"np.linalg.eigvalsh(X.T @ X / len(X))": "np.linalg.svd(X)[1]"}),
    """Double all inputs: the curvature becomes four times as large. How does your rate change? Singular values of X
    are not yet curvatures.""",
    ("inputs_centred", {"X.T @ X / len(X)": "np.cov(X.T, bias=True).reshape(X.shape[1], -1)"}),
    "You subtract the mean of the inputs first. Does the loss do that?",
    ("fastest_rate", {"lam.max()": "(lam.max() + lam.min())"}),
    """Yours is the rate at which the slower of two directions is as fast as it can be. Do the directions already grow
    at a slightly larger one?""",
    ("all_curvatures_squared", {"lam.max()": "np.sqrt(np.sum(lam**2))"}),
    "You mix all curvatures into one number. Which single direction runs away first?",
    ("singular_value_averaged", {"np.linalg.eigvalsh(X.T @ X / len(X))": "np.linalg.svd(X)[1] / len(X)"}),
    """Double all inputs: the curvature becomes four times as large. How does your rate change? Singular values of X
    are not yet curvatures.""",
)

GOAL = "np.mean((t - X @ w) ** 2) > goal"
STEP_UNTIL = "w = w - lr * (X.T @ (X @ w - t) / len(t))"
TRAIN_UNTIL = mistakes_of(
    train_until,
    ("signed_errors_cancel", {GOAL: "np.mean(t - X @ w) > goal"}),
    "Errors of +1 and -1 look like no error to your criterion. What happens to the sign in an MSE?",
    ("signed_errors_cancel_absolute", {GOAL: "abs(np.mean(t - X @ w)) > goal"}),
    "Errors of +1 and -1 look like no error to your criterion. What happens to the sign in an MSE?",
    ("signed_errors_cancel_squared", {GOAL: "np.mean(t - X @ w) ** 2 > goal"}),
    "Errors of +1 and -1 look like no error to your criterion. What comes first in an MSE, the square or the mean?",
    ("root_compared", {GOAL: "np.sqrt(np.mean((t - X @ w) ** 2)) > goal"}),
    "You compare a root with the goal, which is an MSE: the training lasts longer or shorter than asked.",
    ("loss_compared", {GOAL: "0.5 * np.mean((t - X @ w) ** 2) > goal"}),
    "You compare the loss E with the goal. The criterion is the MSE: what is the difference between the two?",
    ("worst_case_compared", {GOAL: "np.max((t - X @ w) ** 2) > goal"}),
    "A single bad case keeps your training going. What does the M in MSE stand for?",
    ("sum_compared", {GOAL: "np.sum((t - X @ w) ** 2) > goal"}),
    "More cases make your criterion harder to meet. What does the M in MSE stand for?",
    ("absolute_error_compared", {GOAL: "np.mean(np.abs(t - X @ w)) > goal"}),
    "You average the sizes of the errors; an MSE averages something else.",
    ("never_gives_up", {" and epochs < max_epochs": ""}),
    "With cases that contradict each other your loop never ends. What else must stop it?",
    ("goal_ignored", {GOAL + " and ": ""}),
    "You use up all epochs, also when the weights are good enough at the start.",
    ("examples_counted", {"epochs += 1": "epochs += len(t)"}),
    "How many examples does one epoch present? You seem to count something smaller than an epoch.",
    ("tested_after_the_step", {"return w, epochs": STEP_UNTIL + "; return w, epochs + 1"}),
    "Start from weights that are good enough: how many epochs are needed? You train one too many.",
    (
        "at_least_one_epoch",
        {"while " + GOAL + " and epochs < max_epochs:": "while epochs == 0 or (" + GOAL + " and epochs < max_epochs):"},
    ),
    "Start from weights that are good enough: how many epochs are needed?",
    ("epochs_from_one", {"epochs = 0": "epochs = 1"}),
    "Start from weights that are good enough: how many epochs did you count?",
    ("one_epoch_over", {"epochs < max_epochs": "epochs <= max_epochs"}),
    "Count the epochs when the goal cannot be reached: you use one more than allowed.",
    ("uphill", {"w - lr *": "w + lr *"}),
    "Print the MSE after every epoch: it grows. Which way does a gradient point?",
    ("not_averaged", {" / len(t))": ")"}),
    "Your steps are longer than those of gradient descent with `linear_gradient`: which loss do they belong to?",
    ("factor_two", {"(X.T @ (X @ w - t) / len(t))": "(2 * X.T @ (X @ w - t) / len(t))"}),
    "Your steps are twice as long as those of gradient descent with `linear_gradient`: which loss do they belong to?",
    (
        "stops_on_small_progress",
        {
            STEP_UNTIL: "old = np.mean((t - X @ w) ** 2); "
            + STEP_UNTIL
            + "\n        if old - np.mean((t - X @ w) ** 2) < 1e-2: return w, epochs + 1"
        },
    ),
    """With a small learning rate you stop while the MSE is still above the goal. Slow progress is no reason to
    stop here.""",
    ("at_the_goal_too", {GOAL: GOAL.replace(">", ">=")}),
    "When the MSE is exactly the goal you train on. Read in the docstring how long to train.",
    ("counts_one_more", {"return w, epochs": "return w, epochs + (0 < epochs < max_epochs)"}),
    "Your weights are right, and you report one epoch more than you trained: where is the counter raised twice?",
    ("rate_decays", {STEP_UNTIL: STEP_UNTIL.replace("lr", "lr / (epochs + 1)")}),
    "Your later steps are shorter than the caller's rate makes them. Does something fade?",
    (
        "rate_halved_when_worse",
        {
            STEP_UNTIL: "old = np.mean((t - X @ w) ** 2); "
            + STEP_UNTIL
            + "\n        if np.mean((t - X @ w) ** 2) > old: lr = lr / 2"
        },
    ),
    "With a learning rate that is too large your training calms down. The caller chose that rate: who changes it?",
    (
        "stops_when_worse",
        {
            STEP_UNTIL: "old = np.mean((t - X @ w) ** 2); "
            + STEP_UNTIL
            + "\n        if np.mean((t - X @ w) ** 2) > old: return w, epochs + 1"
        },
    ),
    "You stop as soon as the error no longer falls. There are two reasons to stop here, and this is neither.",
    ("writes_into_weights", {STEP_UNTIL: "w -= lr * (X.T @ (X @ w - t) / len(t))"}),
    "Print the weights that you were given after the call: they have been trained, too.",
    ("epochs_first", {"return w, epochs": "return epochs, w"}),
    "Two things come back; look up their order in the docstring.",
    ("stops_below_never", {GOAL: GOAL.replace(">", "<")}),
    "You train while the MSE is below the goal.",
    ("variance_compared", {GOAL: "np.var(t - X @ w) > goal"}),
    """Add the same number to all targets: your criterion stays as it is. A variance takes the mean of the errors away
    first. Does an MSE?""",
    ("one_less", {GOAL: "np.sum((t - X @ w) ** 2) / (len(t) - 1 or 1) > goal"}),
    "By what do you divide the sum of the squares? What does the M in MSE stand for?",
    ("counts_to_the_last_index", {"return w, epochs": "return w, min(epochs, max_epochs - 1)"}),
    """When the goal is not reached you report one epoch fewer than you trained. Which value has the variable of a `for`
    loop after its last round?""",
    ("counts_from_zero", {"return w, epochs": "return w, epochs - 1"}),
    """You report one epoch fewer than you trained. Which value has the variable of a `for` loop in its first round?""",
    ("mse_of_the_start", {GOAL: "np.mean((t - X @ W0) ** 2) > goal", "    epochs = 0": "    W0 = w; epochs = 0"}),
    """Your loop asks about an MSE that never changes. When has it to be computed?""",
    ("one_example_at_a_time", {STEP_UNTIL: "for x_i, t_i in zip(X, t): w = w - lr * (x_i @ w - t_i) * x_i"}),
    """Your weights move after every example. One epoch here is one step with the gradient over all of them.""",
    ("weights_only", {"return w, epochs": "return w"}),
    "A pair is asked for: how many epochs were used?",
)

ONE_BY_ONE = "for x_i, t_i in zip(X, t):"
PERCEPTRON_EPOCH = mistakes_of(
    perceptron_epoch,
    ("delta_rule", {"1.0 if x_i @ w > 0 else 0.0": "x_i @ w"}),
    "You compare the weighted sum with the class. The perceptron compares its answer, which is a class as well.",
    ("always_learns", {"(t_i - y_i)": "(2 * t_i - 1)"}),
    "An example that is classified correctly moves your weights. Should it?",
    ("hebb", {"(t_i - y_i)": "t_i"}),
    "An example that is classified correctly moves your weights. Should it?",
    ("classified_before_the_epoch", {ONE_BY_ONE: "w_old = w\n    " + ONE_BY_ONE, "x_i @ w > 0": "x_i @ w_old > 0"}),
    "The second example should meet the weights that the first one left behind. Which weights answer in yours?",
    ("sign", {"t_i - y_i": "y_i - t_i"}),
    "Show it one wrong example many times: it stays wrong. In which direction do the weights move?",
    ("rate_ignored", {"lr * ": ""}),
    "Change the learning rate: your weights stay as they are.",
    ("input_missing", {" * x_i": ""}),
    "All weights move by the same amount: does an input of zero have a share in the error?",
    ("bias_not_learned", {"w = w + lr * (t_i - y_i) * x_i": "w = w + lr * (t_i - y_i) * np.append(0.0, x_i[1:])"}),
    "The first weight never moves. Its input is always 1: what does that say about its share?",
    ("classes_plus_minus", {"else 0.0": "else -1.0"}),
    "An example of class 0 that is classified correctly moves your weights: which two answers can this neuron give?",
    ("backwards", {"zip(X, t)": "zip(X[::-1], t[::-1])"}),
    "You present the examples in another order than they come in.",
    ("first_example_only", {"* x_i\n": "* x_i\n        break\n"}),
    "Only one example moves your weights: where does your loop end?",
    (
        "stops_at_first_update",
        {"w = w + lr * (t_i - y_i) * x_i": "w = w + lr * (t_i - y_i) * x_i\n        if y_i != t_i: return w"},
    ),
    "You stop after the first correction. An epoch presents every example.",
    ("until_correct_a_hundred_times", {ONE_BY_ONE: ONE_BY_ONE.replace("zip(X, t)", "list(zip(X, t)) * 100")}),
    "One epoch presents every example once. You go on.",
    ("until_correct_a_thousand_times", {ONE_BY_ONE: ONE_BY_ONE.replace("zip(X, t)", "list(zip(X, t)) * 1000")}),
    "One epoch presents every example once. You go on.",
    ("bias_without_rate", {"w + lr *": "w + np.where(np.arange(len(w)) > 0, lr, 1.0) *"}),
    "Halve the learning rate: one of your weights still moves as far as before.",
    ("until_correct", {ONE_BY_ONE: ONE_BY_ONE.replace("zip(X, t)", "list(zip(X, t)) * 50")}),
    "One epoch presents every example once. You go on.",
    ("writes_into_weights", {"np.array(w, dtype=float)": "np.asarray(w)", "w = w + lr": "w += lr"}),
    "Print the weights that you were given after the call: they have moved.",
    ("squashed", {"1.0 if x_i @ w > 0 else 0.0": "1 / (1 + np.exp(-(x_i @ w)))"}),
    "Your neuron answers with fractions. The perceptron answers 0 or 1.",
    ("threshold_half", {"x_i @ w > 0 ": "x_i @ w > 0.5 "}),
    "Where does this neuron switch: at which value of its weighted sum?",
    (
        "whole_numbers_kept",
        {
            "np.array(w, dtype=float)": "np.array(w)",
            "w = w + lr * (t_i - y_i) * x_i": "w[:] = w + lr * (t_i - y_i) * x_i",
        },
    ),
    "Start from whole-numbered weights: what becomes of the fractions in an array of integers?",
    ("direction_ignored", {"(t_i - y_i)": "abs(t_i - y_i)"}),
    """A 1 where a 0 is wanted moves your weights the same way as a 0 where a 1 is wanted. Which factor tells the
    two apart?""",
    ("bias_not_in_the_sum", {"x_i @ w > 0": "x_i[1:] @ w[1:] > 0"}),
    "Your neuron's answers do not depend on its first weight. What does an input that is always 1 do to the sum?",
    ("bias_twice_in_the_sum", {"x_i @ w > 0": "w[0] + x_i @ w > 0"}),
    "The bias has an input of its own already, which is always 1. How often does it stand in your sum?",
    ("last_example_forgotten", {"zip(X, t)": "zip(X[:-1], t[:-1])"}),
    "Count the examples that your loop presents.",
    ("first_example_forgotten", {"zip(X, t)": "zip(X[1:], t[1:])"}),
    "Count the examples that your loop presents.",
    ("only_false_negatives", {"(t_i - y_i)": "max(t_i - y_i, 0)"}),
    "An example of class 0 that is taken for class 1 should move the weights as well.",
    ("one_at_a_sum_of_zero", {"x_i @ w > 0": "x_i @ w >= 0"}),
    """Start from weights of zero, where the sum of every example is 0: which answer does the docstring ask for
    there, and which is yours?""",
    ("half_at_a_sum_of_zero", {"1.0 if x_i @ w > 0 else 0.0": "np.heaviside(x_i @ w, 0.5)"}),
    "Start from weights of zero, where the sum of every example is 0: your neuron answers 1/2. It has two answers.",
    ("rate_averaged", {"lr * (t_i": "lr / len(t) * (t_i"}),
    "Your corrections become smaller when there are more examples. Each example moves the weights by itself.",
    ("every_example_twice", {"zip(X, t)": "[*zip(X, t), *zip(X, t)]"}),
    "One epoch presents every example once. You go on.",
)
