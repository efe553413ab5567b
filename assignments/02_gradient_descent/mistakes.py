"""Misconceptions of notebook 2: wrong functions, and what to say without giving the fix away."""

from autograder import Misconception, mutate
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
UPHILL = "Take a small step against your gradient and evaluate the loss: it rises. Differentiate (t - y)^2 by y again, sign by sign."

LINEAR_GRADIENT = (
    Misconception(mutate("sign", linear_gradient, {RESIDUAL: "residual = t - X @ w"}), UPHILL),
    Misconception(
        mutate("not_averaged", linear_gradient, {" / len(t)": ""}),
        "Show every case twice: the loss stays the same, but your gradient doubles. Which part of E did you not carry along?",
    ),
    Misconception(
        mutate("averaged_twice", linear_gradient, {"/ len(t)": "/ len(t) ** 2"}),
        "Show every case twice: the loss stays the same, but your gradient halves. How often do you average?",
    ),
    Misconception(
        mutate("factor_two", linear_gradient, {"X.T @ residual": "2 * X.T @ residual"}),
        "A finite difference of this notebook's loss gives half of your gradient. Which constant stands in front of the square, and where did it go?",
    ),
    Misconception(
        mutate("half_kept", linear_gradient, {"X.T @ residual": "0.5 * X.T @ residual"}),
        "A finite difference of this notebook's loss gives twice your gradient. What happens to the 1/2 when a square is differentiated?",
    ),
    Misconception(
        mutate("factor_two_not_averaged", linear_gradient, {"X.T @ residual / len(t)": "2 * X.T @ residual"}),
        "Show every case twice, and compare with a finite difference of the loss: two constants are not what the notebook's E asks for.",
    ),
    Misconception(
        mutate("sign_not_averaged", linear_gradient, {RESIDUAL: "residual = t - X @ w", " / len(t)": ""}),
        UPHILL + " Then show every case twice.",
    ),
    Misconception(
        mutate("sign_factor_two", linear_gradient, {OVER_N: "-2 * X.T @ residual / len(t)"}),
        UPHILL + " Compare its size with a finite difference, too.",
    ),
    Misconception(
        mutate(
            "targets_stretched",
            linear_gradient,
            {RESIDUAL: "residual = np.mean(X @ w - np.reshape(t, (-1, 1)), axis=0)"},
        ),
        "Print the shape of your residual. A column of targets and a row of outputs make a table; one number per case is meant.",
    ),
    Misconception(
        mutate("writes_into_targets", linear_gradient, {RESIDUAL: "t -= X @ w; residual = -t"}),
        "Print the targets before and after the call: they have changed. Who wrote into them?",
    ),
    Misconception(
        mutate("first_case_only", linear_gradient, {OVER_N: "X[0] * residual[0]"}),
        "Change the targets of all cases but the first: your gradient does not notice.",
    ),
    Misconception(
        mutate("last_case_only", linear_gradient, {OVER_N: "X[-1] * residual[-1]"}),
        "Change the targets of all cases but the last: your gradient does not notice.",
    ),
    Misconception(
        mutate("summed_over_inputs", linear_gradient, {OVER_N: "(X * residual[:, None]).mean(axis=1)"}),
        "Count the entries of your gradient: one for every case. It should have one for every weight.",
    ),
    Misconception(
        mutate("weight_for_input", linear_gradient, {OVER_N: "w * np.mean(residual)"}),
        "In z = w1 x1 + w2 x2 you differentiate by w1. Which letter is left over?",
    ),
    Misconception(
        mutate("input_missing", linear_gradient, {OVER_N: "np.full(len(w), np.mean(residual))"}),
        "All entries of your gradient are equal. Eq. 2 brings a factor that differs from weight to weight.",
    ),
    Misconception(
        mutate("mean_input_times_mean_error", linear_gradient, {OVER_N: "X.mean(axis=0) * np.mean(residual)"}),
        "You average inputs and errors apart from each other. Which error belongs to which input?",
    ),
    Misconception(
        mutate("target_missing", linear_gradient, {RESIDUAL: "residual = X @ w"}),
        "Change the targets: your gradient does not notice.",
    ),
    Misconception(
        mutate("divided_by_weights", linear_gradient, {"len(t)": "len(w)"}),
        "You divide by a count: is it that of the cases or that of the weights?",
    ),
    Misconception(
        mutate("size_of_error", linear_gradient, {"X.T @ residual": "X.T @ np.abs(residual)"}),
        "Outputs that are too low and too high pull your weights the same way. Which of the two factors has lost its sign?",
    ),
    Misconception(
        mutate("sign_of_error", linear_gradient, {"X.T @ residual": "X.T @ np.sign(residual)"}),
        "Move a target further away: your gradient stays as long as it was. Which error has such a slope?",
    ),
)

NUMERICAL_GRADIENT = (
    Misconception(
        mutate("distance_is_h", numerical_gradient, {"(2 * h)": "h"}),
        "Measure the distance between your two points; then look at what you divide by.",
    ),
    Misconception(
        mutate("not_restored", numerical_gradient, {"        w[i] = old\n": ""}),
        "When the second weight is tried, where does the first one stand?",
    ),
    Misconception(
        mutate("one_sided", numerical_gradient, {"w[i] = old - h": "w[i] = old", "(2 * h)": "h"}),
        "Your slope leans to one side: its error shrinks only as h, not as h^2. How are the two points of a central difference placed?",
    ),
    Misconception(
        mutate("one_sided_backward", numerical_gradient, {"w[i] = old + h": "w[i] = old", "(2 * h)": "h"}),
        "Your slope leans to one side: its error shrinks only as h, not as h^2. How are the two points of a central difference placed?",
    ),
    Misconception(
        mutate("h_ignored", numerical_gradient, {"old + h": "old + 1e-5", "old - h": "old - 1e-5", "(2 * h)": "2e-5"}),
        "Call it once with h = 0.1 and once with h = 0.00001: your answers are the same. What is the parameter h for?",
    ),
    Misconception(
        mutate("h_too_large", numerical_gradient, {"h=1e-5": "h=0.5"}),
        "Your two points are so far apart that the curve bends between them.",
    ),
    Misconception(
        mutate("h_too_small", numerical_gradient, {"h=1e-5": "h=1e-12"}),
        "Your two points are so close that rounding eats their difference: print the two values of f.",
    ),
    Misconception(
        mutate("sign", numerical_gradient, {"above - below": "below - above"}),
        "For f(w) = w your slope is -1. Which point comes first in the difference?",
    ),
    Misconception(
        mutate("all_weights_moved", numerical_gradient, {
            "w[i] = old + h": "w = w + h", "w[i] = old - h": "w = w - 2 * h", "w[i] = old\n": "w = w + h\n"}),
        "All entries of your gradient are equal: how many weights move when one slope is measured?",
    ),
    Misconception(
        mutate("whole_numbers_kept", numerical_gradient, {"np.array(w, dtype=float)": "np.array(w)"}),
        "Start from whole-numbered weights: what becomes of 2 + 0.00001 in an array of integers?",
    ),
    Misconception(
        mutate("shift_cut_off", numerical_gradient, {"np.array(w, dtype=float)": "np.array(w)", "np.zeros_like(w)": "np.zeros(w.shape)"}),
        "Start from whole-numbered weights: what becomes of 2 + 0.00001 in an array of integers?",
    ),
    Misconception(
        mutate("rows_only", numerical_gradient, {"np.ndindex(w.shape)": "range(len(w))"}),
        "Give it a table of weights: you move a whole row at once. How do you reach every single entry?",
    ),
    Misconception(
        mutate("gradient_of_integers", numerical_gradient, {
            "w = np.array(w, dtype=float)\n    gradient = np.zeros_like(w)": "gradient = np.zeros_like(w); w = np.array(w, dtype=float)"}),
        "Start from whole-numbered weights: of which type is the array that you fill with slopes?",
    ),
    Misconception(
        mutate("flattened", numerical_gradient, {"return gradient": "return gradient.ravel()"}),
        "Give it a table of weights: the gradient should have the same rows and columns.",
    ),
    Misconception(
        mutate("caller_shifted", numerical_gradient, {"        w[i] = old\n": "", "np.array(w, dtype=float)": "w"}),
        "After the call the caller's weights are not where they were. On whose array do you work?",
    ),
)  # fmt: skip

STEP = "return w - lr * g"
GD_STEP = (
    Misconception(mutate("uphill", gd_step, {STEP: "return w + lr * g"}), "The gradient points to where the loss grows. Which way does your step go?"),
    Misconception(mutate("in_place", gd_step, {STEP: "w -= lr * g; return w"}), "The weights that you were given have moved, too: the old point of the path is lost. Which operator writes into its left side?"),
    Misconception(mutate("rate_ignored", gd_step, {STEP: "return w - g"}), "Halve the learning rate: your step stays as long as it was."),
    Misconception(mutate("normalised", gd_step, {STEP: "return w - lr * g / np.linalg.norm(g)"}), "Your steps all have one length, however flat the ground. What should happen near the minimum?"),
    Misconception(mutate("step_only", gd_step, {STEP: "return -lr * g"}), "You return the step, but the caller asks where it leads to."),
    Misconception(mutate("step_only_uphill", gd_step, {STEP: "return lr * g"}), "You return the step, but the caller asks where it leads to."),
    Misconception(mutate("difference_scaled", gd_step, {STEP: "return lr * (w - g)"}), "With a zero gradient your weights shrink. What is multiplied by the learning rate?"),
    Misconception(mutate("weights_scaled", gd_step, {STEP: "return w * (1 - lr * g)"}), "Start at zero: your weights can never leave it."),
    Misconception(mutate("sign_of_gradient", gd_step, {STEP: "return w - lr * np.sign(g)"}), "Every weight moves by the same amount, however steep its direction is."),
    Misconception(mutate("rate_divides", gd_step, {STEP: "return w - g / lr"}), "A larger learning rate makes your steps shorter."),
    Misconception(mutate("whole_numbers_kept", gd_step, {STEP: "out = np.array(w); out[:] = w - lr * g; return out"}), "Start from whole-numbered weights: what becomes of the fractions in an array of integers?"),
)  # fmt: skip

UPDATE, START, ADD = "w = w - lr * g", "path = [w.copy()]", "path.append(w.copy())"
MEMORY = "Your second step still knows the first gradient. Plain gradient descent forgets: only the slope here and now counts."
SHORTER = "Near the minimum the slope vanishes, and the steps should vanish with it: yours do not."
GRADIENT_DESCENT = tuple(
    Misconception(mutate(name, gradient_descent, changes), hint)
    for name, changes, hint in (
        ("uphill", {UPDATE: "w = w + lr * g"}, "Evaluate the loss along your path: it grows from step to step. Which way does a gradient point?"),
        ("one_step_too_many", {"range(n_steps)": "range(n_steps + 1)"}, "Count your rows: the start and one more for every step, no others."),
        ("one_step_too_few", {"range(n_steps)": "range(n_steps - 1)"}, "Count your rows: the start and one more for every step."),
        ("start_missing", {START: "path = []"}, "Your path begins after the first step. Where does the walk start?"),
        ("end_missing", {"w = w - lr * g\n        path.append(w.copy())": "path.append(w.copy()); w = w - lr * g", START: "path = []"}, "The point that the last step leads to is not on your path: count the rows."),
        ("one_array_for_all", {UPDATE: "w -= lr * g", ADD: "path.append(w)", START: "path = [w]"}, "All rows of your path are the same point. You kept one array many times, and then it moved: what has to be kept?"),
        ("gradient_once", {"g = grad(w)": "pass", START: "path = [w.copy()]; g = grad(w)"}, "All your steps are parallel and of one length. How often must the slope be asked for?"),
        ("whole_numbers_kept", {"np.array(w0, dtype=float)": "np.array(w0)", UPDATE: "w[:] = w - lr * g"}, "Start from whole-numbered weights: your path never leaves the whole numbers. Of which type is your array?"),
        ("whole_numbers_kept_astype", {"np.array(w0, dtype=float)": "np.array(w0)", UPDATE: "w = (w - lr * g).astype(w.dtype)"}, "Start from whole-numbered weights: your path never leaves the whole numbers. Of which type is your array?"),
        ("whole_numbers_in_path", {START: "path = np.zeros((n_steps + 1, len(w0)), dtype=np.asarray(w0).dtype); path[0] = w0", ADD: "path[k + 1] = w"}, "Start from whole-numbered weights: the rows of your path are cut to whole numbers. Of which type is your array?"),
        ("averaged_gradient", {START: "path = [w.copy()]; v = grad(w)", UPDATE: "v = 0.5 * v + 0.5 * g; w = w - lr * v"}, MEMORY),
        ("momentum", {START: "path = [w.copy()]; v = 0", UPDATE: "v = 0.9 * v - lr * g; w = w + v"}, MEMORY),
        ("normalised", {"lr * g": "lr * g / (np.linalg.norm(g) + 1e-12)"}, SHORTER),
        ("sign_of_gradient", {"lr * g": "lr * np.sign(g)"}, SHORTER),
        ("rate_decays", {"lr * g": "lr / (1 + k) * g"}, "On a parabola each step should shrink the error by the same ratio; your ratio creeps towards 1. Does something fade?"),
        ("rate_decays_exponentially", {"lr * g": "lr * 0.9 ** k * g"}, "On a parabola each step should shrink the error by the same ratio; your ratio creeps towards 1. Does something fade?"),
        ("stops_early", {ADD: ADD + "\n        if np.linalg.norm(lr * g) < 1e-3: break"}, "You were asked for a number of steps, and near the minimum you return fewer. Nobody asked for a tolerance."),
        ("stops_when_it_runs_away", {ADD: ADD + "\n        if np.max(np.abs(w)) > 1e3: break"}, "With a learning rate that is far too large you return fewer points than steps were asked for. The path is to show how it runs away."),
        ("one_array_for_all_moved_on", {UPDATE: "w -= lr * g", ADD: "path.append(w)", START: "path = [w]", "return": "w -= lr * grad(w); return"}, "All rows of your path are the same point. You kept one array many times, and then it moved: what has to be kept?"),
        ("last_point_only", {"np.array(path)": "w"}, "You return where the walk ends. The figure needs every point on the way."),
        ("own_start", {"np.array(w0, dtype=float)": "np.random.default_rng(0).normal(size=np.shape(w0))"}, "Your path does not begin at the start that it was given."),
        ("zero_start", {"np.array(w0, dtype=float)": "np.zeros(np.shape(w0))"}, "Your path does not begin at the start that it was given."),
        ("ends_at_zero", {"return np.array(path)": "path[-1] = path[-1] * 0; return np.array(path)"}, "The last row does not follow from the row before by a step."),
        ("refuses_bad_steps", {UPDATE: "w = w - lr * g if g @ grad(w - lr * g) >= 0 else w"}, "With a learning rate that is too large the path should shoot out of the bowl. Yours refuses to go, but gradient descent never looks ahead."),
        ("twice_the_rate", {"lr * g": "2 * lr * g"}, "Your first step is twice as long as the learning rate times the slope."),
        ("half_the_rate", {"lr * g": "0.5 * lr * g"}, "Your first step is half as long as the learning rate times the slope."),
        ("rate_ignored", {"lr * g": "g"}, "Change the learning rate: your path stays where it is."),
        ("clipped", {"g = grad(w)": "g = np.clip(grad(w), -1, 1)"}, "Far from the minimum your steps are shorter than the learning rate times the slope. What holds them back?"),
        ("newton", {UPDATE: "H = np.array([grad(w + e) - g for e in np.eye(len(w))]).T; w = w - np.linalg.lstsq(H, g, rcond=None)[0]"}, "You are at the bottom after one step, whatever the learning rate: a fine method, but not this one."),
        ("kept_between_calls", {"path = [w.copy()]": "path = KEPT; path.append(w.copy())", "def gradient_descent(": "KEPT = []\ndef gradient_descent("}, "Call it twice: the second path still holds the points of the first. Which object outlives a call?"),
        ("writes_into_start", {"np.array(w0, dtype=float)": "w0", UPDATE: "w -= lr * g"}, "Print the starting point before and after the call: it has walked along."),
        ("stochastic", {UPDATE: "w = w - lr * g * (np.arange(len(w)) == k % len(w))"}, "In every step of yours only one weight moves."),
        ("transposed", {"return np.array(path)": "return np.array(path).T"}, "Points should lie in rows; yours lie in columns."),
    )
)  # fmt: skip

MAX_STABLE_LR = (
    Misconception(mutate("one_over_curvature", max_stable_lr, {"2.0 /": "1.0 /"}), "At your rate the steepest direction lands on the minimum in a single step. How much further may a step jump before it ends higher than it began?"),
    Misconception(mutate("flattest_direction", max_stable_lr, {"lam.max()": "lam.min()"}), "Walk with your rate: the flat direction is fine. What does the steep one do?"),
    Misconception(mutate("not_averaged", max_stable_lr, {" / len(X)": ""}), "Repeat every example: the bowl stays the same, your rate halves."),
    Misconception(mutate("one_over_not_averaged", max_stable_lr, {" / len(X)": "", "2.0 /": "1.0 /"}), "Repeat every example: the bowl stays the same, your rate halves. Then look at 1 - lr lambda: when does its size pass 1?"),
    Misconception(mutate("trace", max_stable_lr, {"lam.max()": "lam.sum()"}), "You add up all curvatures. Which single direction runs away first?"),
    Misconception(mutate("mean_curvature", max_stable_lr, {"lam.max()": "lam.mean()"}), "You use an average curvature. Which single direction runs away first?"),
    Misconception(mutate("inverse_forgotten", max_stable_lr, {"2.0 / lam.max()": "2.0 * lam.max()"}), "The steeper the bowl, the larger your rate: should it be so?"),
    Misconception(mutate("curvature_itself", max_stable_lr, {"2.0 / lam.max()": "lam.max()"}), "The steeper the bowl, the larger your rate: should it be so?"),
    Misconception(mutate("root", max_stable_lr, {"lam.max()": "np.sqrt(lam.max())"}), "Double all inputs: the curvature becomes four times as large. How does your rate change?"),
    Misconception(mutate("largest_input", max_stable_lr, {"lam.max()": "np.max(np.mean(X ** 2, axis=0))"}), "You look along the axes only. The steepest direction may lie between them."),
    Misconception(mutate("divided_by_weights", max_stable_lr, {"len(X)": "X.shape[1]"}), "You divide by a count: is it that of the examples or that of the weights?"),
    Misconception(mutate("squared_error_without_half", max_stable_lr, {"2.0 /": "1.0 /", "X.T @ X": "2 * X.T @ X"}), "Your bowl is twice as steep as that of `linear_gradient`."),
)  # fmt: skip

GOAL = "np.mean((t - X @ w) ** 2) > goal"
STEP_UNTIL = "w = w - lr * (X.T @ (X @ w - t) / len(t))"
TRAIN_UNTIL = (
    Misconception(mutate("signed_errors_cancel", train_until, {GOAL: "np.mean(t - X @ w) > goal"}), "Errors of +1 and -1 look like no error to your criterion. What happens to the sign in an MSE?"),
    Misconception(mutate("signed_errors_cancel_absolute", train_until, {GOAL: "abs(np.mean(t - X @ w)) > goal"}), "Errors of +1 and -1 look like no error to your criterion. What happens to the sign in an MSE?"),
    Misconception(mutate("root_compared", train_until, {GOAL: "np.sqrt(np.mean((t - X @ w) ** 2)) > goal"}), "You compare a root with the goal, which is an MSE: the training lasts longer or shorter than asked."),
    Misconception(mutate("loss_compared", train_until, {GOAL: "0.5 * np.mean((t - X @ w) ** 2) > goal"}), "You compare the loss E with the goal. The criterion is the MSE: what is the difference between the two?"),
    Misconception(mutate("worst_case_compared", train_until, {GOAL: "np.max((t - X @ w) ** 2) > goal"}), "A single bad case keeps your training going. What does the M in MSE stand for?"),
    Misconception(mutate("sum_compared", train_until, {GOAL: "np.sum((t - X @ w) ** 2) > goal"}), "More cases make your criterion harder to meet. What does the M in MSE stand for?"),
    Misconception(mutate("absolute_error_compared", train_until, {GOAL: "np.mean(np.abs(t - X @ w)) > goal"}), "You average the sizes of the errors; an MSE averages something else."),
    Misconception(mutate("never_gives_up", train_until, {" and epochs < max_epochs": ""}), "With cases that contradict each other your loop never ends. What else must stop it?"),
    Misconception(mutate("goal_ignored", train_until, {GOAL + " and ": ""}), "You use up all epochs, also when the weights are good enough at the start."),
    Misconception(mutate("examples_counted", train_until, {"epochs += 1": "epochs += len(t)"}), "How many examples does one epoch present? You seem to count something smaller than an epoch."),
    Misconception(mutate("tested_after_the_step", train_until, {"return w, epochs": STEP_UNTIL + "; return w, epochs + 1"}), "Start from weights that are good enough: how many epochs are needed? You train one too many."),
    Misconception(mutate("at_least_one_epoch", train_until, {"while " + GOAL + " and epochs < max_epochs:": "while epochs == 0 or (" + GOAL + " and epochs < max_epochs):"}), "Start from weights that are good enough: how many epochs are needed?"),
    Misconception(mutate("epochs_from_one", train_until, {"epochs = 0": "epochs = 1"}), "Start from weights that are good enough: how many epochs did you count?"),
    Misconception(mutate("one_epoch_over", train_until, {"epochs < max_epochs": "epochs <= max_epochs"}), "Count the epochs when the goal cannot be reached: you use one more than allowed."),
    Misconception(mutate("uphill", train_until, {"w - lr *": "w + lr *"}), "Print the MSE after every epoch: it grows. Which way does a gradient point?"),
    Misconception(mutate("not_averaged", train_until, {" / len(t))": ")"}), "Your steps are longer than those of gradient descent with `linear_gradient`: which loss do they belong to?"),
    Misconception(mutate("factor_two", train_until, {"(X.T @ (X @ w - t) / len(t))": "(2 * X.T @ (X @ w - t) / len(t))"}), "Your steps are twice as long as those of gradient descent with `linear_gradient`: which loss do they belong to?"),
    Misconception(mutate("stops_on_small_progress", train_until, {STEP_UNTIL: "old = np.mean((t - X @ w) ** 2); " + STEP_UNTIL + "\n        if old - np.mean((t - X @ w) ** 2) < 1e-2: return w, epochs + 1"}), "With a small learning rate you stop while the MSE is still above the goal. Slow progress is no reason to stop here."),
    Misconception(mutate("at_the_goal_too", train_until, {GOAL: GOAL.replace(">", ">=")}), "When the MSE is exactly the goal you train on. Read in the docstring how long to train."),
    Misconception(mutate("counts_one_more", train_until, {"return w, epochs": "return w, epochs + (0 < epochs < max_epochs)"}), "Your weights are right, and you report one epoch more than you trained: where is the counter raised twice?"),
    Misconception(mutate("rate_halved_when_worse", train_until, {STEP_UNTIL: "old = np.mean((t - X @ w) ** 2); " + STEP_UNTIL + "\n        if np.mean((t - X @ w) ** 2) > old: lr = lr / 2"}), "With a learning rate that is too large your training calms down. The caller chose that rate: who changes it?"),
    Misconception(mutate("stops_when_worse", train_until, {STEP_UNTIL: "old = np.mean((t - X @ w) ** 2); " + STEP_UNTIL + "\n        if np.mean((t - X @ w) ** 2) > old: return w, epochs + 1"}), "You stop as soon as the error no longer falls. There are two reasons to stop here, and this is neither."),
    Misconception(mutate("writes_into_weights", train_until, {STEP_UNTIL: "w -= lr * (X.T @ (X @ w - t) / len(t))"}), "Print the weights that you were given after the call: they have been trained, too."),
    Misconception(mutate("epochs_first", train_until, {"return w, epochs": "return epochs, w"}), "Two things come back; look up their order in the docstring."),
    Misconception(mutate("stops_below_never", train_until, {GOAL: GOAL.replace(">", "<")}), "You train while the MSE is below the goal."),
)  # fmt: skip

ONE_BY_ONE = "for x_i, t_i in zip(X, t):"
PERCEPTRON_EPOCH = (
    Misconception(mutate("delta_rule", perceptron_epoch, {"1.0 if x_i @ w > 0 else 0.0": "x_i @ w"}), "You compare the weighted sum with the class. The perceptron compares its answer, which is a class as well."),
    Misconception(mutate("always_learns", perceptron_epoch, {"(t_i - y_i)": "(2 * t_i - 1)"}), "An example that is classified correctly moves your weights. Should it?"),
    Misconception(mutate("hebb", perceptron_epoch, {"(t_i - y_i)": "t_i"}), "An example that is classified correctly moves your weights. Should it?"),
    Misconception(mutate("classified_before_the_epoch", perceptron_epoch, {ONE_BY_ONE: "w_old = w\n    " + ONE_BY_ONE, "x_i @ w > 0": "x_i @ w_old > 0"}), "The second example should meet the weights that the first one left behind. Which weights answer in yours?"),
    Misconception(mutate("sign", perceptron_epoch, {"t_i - y_i": "y_i - t_i"}), "Show it one wrong example many times: it stays wrong. In which direction do the weights move?"),
    Misconception(mutate("rate_ignored", perceptron_epoch, {"lr * ": ""}), "Change the learning rate: your weights stay as they are."),
    Misconception(mutate("input_missing", perceptron_epoch, {" * x_i": ""}), "All weights move by the same amount: does an input of zero have a share in the error?"),
    Misconception(mutate("bias_not_learned", perceptron_epoch, {"w = w + lr * (t_i - y_i) * x_i": "w = w + lr * (t_i - y_i) * np.append(0.0, x_i[1:])"}), "The first weight never moves. Its input is always 1: what does that say about its share?"),
    Misconception(mutate("classes_plus_minus", perceptron_epoch, {"else 0.0": "else -1.0"}), "An example of class 0 that is classified correctly moves your weights: which two answers can this neuron give?"),
    Misconception(mutate("backwards", perceptron_epoch, {"zip(X, t)": "zip(X[::-1], t[::-1])"}), "You present the examples in another order than they come in."),
    Misconception(mutate("first_example_only", perceptron_epoch, {"* x_i\n": "* x_i\n        break\n"}), "Only one example moves your weights: where does your loop end?"),
    Misconception(mutate("stops_at_first_update", perceptron_epoch, {"w = w + lr * (t_i - y_i) * x_i": "w = w + lr * (t_i - y_i) * x_i\n        if y_i != t_i: return w"}), "You stop after the first correction. An epoch presents every example."),
    Misconception(mutate("until_correct", perceptron_epoch, {ONE_BY_ONE: ONE_BY_ONE.replace("zip(X, t)", "list(zip(X, t)) * 50")}), "One epoch presents every example once. You go on."),
    Misconception(mutate("writes_into_weights", perceptron_epoch, {"np.array(w, dtype=float)": "np.asarray(w)", "w = w + lr": "w += lr"}), "Print the weights that you were given after the call: they have moved."),
    Misconception(mutate("squashed", perceptron_epoch, {"1.0 if x_i @ w > 0 else 0.0": "1 / (1 + np.exp(-(x_i @ w)))"}), "Your neuron answers with fractions. The perceptron answers 0 or 1."),
    Misconception(mutate("threshold_half", perceptron_epoch, {"x_i @ w > 0 ": "x_i @ w > 0.5 "}), "Where does this neuron switch: at which value of its weighted sum?"),
    Misconception(mutate("whole_numbers_kept", perceptron_epoch, {"np.array(w, dtype=float)": "np.array(w)", "w = w + lr * (t_i - y_i) * x_i": "w[:] = w + lr * (t_i - y_i) * x_i"}), "Start from whole-numbered weights: what becomes of the fractions in an array of integers?"),
    Misconception(mutate("direction_ignored", perceptron_epoch, {"(t_i - y_i)": "abs(t_i - y_i)"}), "A 1 where a 0 is wanted moves your weights the same way as a 0 where a 1 is wanted. Which factor tells the two apart?"),
    Misconception(mutate("bias_not_in_the_sum", perceptron_epoch, {"x_i @ w > 0": "x_i[1:] @ w[1:] > 0"}), "Your neuron's answers do not depend on its first weight. What does an input that is always 1 do to the sum?"),
    Misconception(mutate("bias_twice_in_the_sum", perceptron_epoch, {"x_i @ w > 0": "w[0] + x_i @ w > 0"}), "The bias has an input of its own already, which is always 1. How often does it stand in your sum?"),
    Misconception(mutate("last_example_forgotten", perceptron_epoch, {"zip(X, t)": "zip(X[:-1], t[:-1])"}), "Count the examples that your loop presents."),
    Misconception(mutate("first_example_forgotten", perceptron_epoch, {"zip(X, t)": "zip(X[1:], t[1:])"}), "Count the examples that your loop presents."),
    Misconception(mutate("only_false_negatives", perceptron_epoch, {"(t_i - y_i)": "max(t_i - y_i, 0)"}), "An example of class 0 that is taken for class 1 should move the weights as well."),
)  # fmt: skip
