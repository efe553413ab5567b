"""Misconceptions of notebook 8: wrong functions, and what to say without giving the fix away."""

from autograder import mistakes_of
from solutions.mlp import fit, outputs_and_gradients
from solutions.trainers import minibatch_epoch, train_gd, train_gda, train_gdm, train_gdx, train_lm

WHOLE = "Start from whole-numbered weights: your path never leaves the whole numbers. Of which type is your array?"
ONE_ARRAY = (
    "All rows of your path are the same point. You kept one array many times, and then it moved: what has to be kept?"
)
UPHILL = "Print the performance along your path: it grows from step to step. Which way does a gradient point?"
ROWS = "Count your rows: the start and one more for every epoch, no others."
START = "np.array(w0, dtype=float)"

TRAIN_GD = mistakes_of(
    train_gd,
    ("uphill", {"w - lr * g": "w + lr * g"}),
    UPHILL,
    ("rate_ignored", {"lr * g": "g"}),
    "Change the learning rate: your path stays where it is.",
    ("start_missing", {"path = [w]": "path = []"}),
    "Your path begins after the first step. Where does the walk start?",
    ("one_epoch_too_many", {"range(epochs)": "range(epochs + 1)"}),
    ROWS,
    ("one_array_for_all", {"w = w - lr * g": "w -= lr * g"}),
    ONE_ARRAY,
    ("performance_for_gradient", {"lr * g": "lr * perf * np.sign(g)"}),
    "Two numbers come back from `perf_grad`: which of them says how far to go in each weight?",
    ("gradient_once", {"perf, g = perf_grad(w)": "pass", "path = [w]": "path = [w]; g = perf_grad(w)[1]"}),
    "All your steps are parallel and of one length. How often must the slope be asked for?",
    ("last_point_only", {"np.array(path)": "w"}),
    "You return where the walk ends. The whole path is asked for, epoch by epoch.",
    ("whole_numbers_kept", {START: "np.array(w0)", "w = w - lr * g": "w = w.copy(); w[:] = w - lr * g"}),
    WHOLE,
    (
        "writes_into_start",
        {
            START: "w0",
            "w = w - lr * g\n        path.append(w)": "w -= lr * g; path.append(w.copy())",
            "path = [w]": "path = [w.copy()]",
        },
    ),
    "Print the starting point before and after the call: it has walked along.",
)

STEP = "d = mc * d - (1 - mc) * lr * g"
FIRST = "        if d is None:\n            d = -lr * g\n"
LOOK = "perf, g = perf_grad(w)"
TRAIN_GDM = mistakes_of(
    train_gdm,
    ("heavy_ball", {STEP: "d = mc * d - lr * g"}),
    """On a constant slope your steps grow towards lr / (1 - mc) times the gradient. With which share does the new
    gradient enter in the rule of this notebook?""",
    ("heavy_ball_from_rest", {STEP: "d = mc * d - lr * g", "d = -lr * g\n        d": "d = 0\n        d"}),
    "You have the momentum of another book. With which share does the new gradient enter in the rule of this notebook?",
    ("starts_from_rest", {"d = -lr * g\n        d": "d = 0 * g\n        d"}),
    """Look at your very first step, and at one of plain gradient descent with the same lr: what should the memory hold
    before there is anything to remember?""",
    ("shares_exchanged", {STEP: "d = (1 - mc) * d - mc * lr * g"}),
    "Try mc = 0, no memory: your walk should be plain gradient descent, and it stands still or coasts.",
    ("printed_formula", {STEP: "d = mc * d - mc * lr * g"}),
    "With mc = 0 your weights never move. What should be left of the rule when there is no memory?",
    ("no_memory", {STEP: "d = -lr * g"}),
    "Change mc: your path stays where it is. What does a step remember?",
    ("memory_reset", {STEP: "d = -(1 - mc) * lr * g"}),
    "Every epoch of yours starts without memory, and takes only a share of the gradient.",
    (
        "remembers_gradient_not_step",
        {
            FIRST + "        " + STEP: "        d = g if d is None else d; d, old = g, d; d = mc * old + (1 - mc) * d",
            "w = w + d": "w = w - lr * d",
            "path.append(w)": "path.append(w); d = g",
        },
    ),
    """Your memory reaches back one epoch and no further. What is remembered: the last gradient, or the last step,
    which remembers as well?""",
    ("nesterov", {LOOK: "perf, g = perf_grad(w if d is None else w + mc * d)"}),
    "You ask for the slope at a point that the walk has not reached. Where does it stand?",
    ("default_share", {STEP: "mc = 0.9; " + STEP}),
    "Change mc: your path stays where it is. Which mc do you use?",
    ("rate_twice", {"w = w + d": "w = w + lr * d"}),
    "Your steps are far too short: how often does lr enter?",
    ("rate_missing", {STEP: "d = mc * d - (1 - mc) * g", "d = -lr * g\n        d": "d = -g\n        d"}),
    "Change the learning rate: your path stays where it is.",
    ("rate_on_memory", {STEP: "d = lr * (mc * d - (1 - mc) * g)", "d = -lr * g\n        d": "d = -g\n        d"}),
    "In your rule the learning rate shrinks the memory again at every epoch. Which of the two parts does it belong to?",
    ("uphill", {"w = w + d": "w = w - d"}),
    UPHILL,
    ("new_gradient_uphill", {STEP: "d = mc * d + (1 - mc) * lr * g"}),
    "The memory leads downhill and the new gradient uphill. Which sign has d?",
    ("start_missing", {"path = [w]": "path = []"}),
    "Your path begins after the first step. Where does the walk start?",
    ("one_array_for_all", {"w = w + d": "w += d"}),
    ONE_ARRAY,
    (
        "first_step_not_counted",
        {
            FIRST: "        if d is None:\n            d = -lr * g; w = w + d; path.append(w); continue\n",
            STEP: "d = mc * d - (1 - mc) * lr * g",
            "range(epochs)": "range(epochs + 1)",
        },
    ),
    ROWS,
    ("whole_numbers_kept", {START: "np.array(w0)", "w = w + d": "w = (w + d).astype(w.dtype)"}),
    WHOLE,
    ("last_point_only", {"np.array(path)": "w"}),
    "You return where the walk ends. The whole path is asked for, epoch by epoch.",
    (
        "memory_in_place",
        {
            "d = None": "d = np.resize(LEFT[0], np.shape(w)) if LEFT else None",  # whatever case came before
            "return np.array": "LEFT[:] = LEFT if d is None else [d]; return np.array",
            "def train_gdm(": "LEFT = []\ndef train_gdm(",
        },
    ),
    "Call it twice: the second walk begins with the memory of the first. Which object outlives a call?",
    ("refuses_bad_steps", {"w = w + d": "w = w + d if perf_grad(w + d)[0] <= perf else w"}),
    "You look before you step. Momentum alone never takes a step back, also where that leads uphill.",
    ("memory_dropped_uphill", {STEP: STEP + "\n        if d @ g > 0: d = -lr * g"}),
    "Where the memory leads uphill you drop it. The rule of this section keeps it: being carried is the point.",
)

KEEP = "            w, perf, g = w_new, perf_new, g_new\n"
TEST = "if perf_new > max_perf_inc * perf:"
SHRINK, GROW = "lr = lr * lr_dec", "lr = lr * lr_inc"
BETTER = "if perf_new < perf:"
BAD_KEPT = "When a step is taken back, the walk stands where it stood before: compare the two rows of your path."
CONSTANT = (
    "Look at your history of lr. What should happen to it after a success, and what after a step that was taken back?"
)
FACTORS = "Change lr_inc, lr_dec or max_perf_inc: your trainer does not notice all of them."
TOLERANCE = """There are three outcomes of a try: clearly worse, a little worse, better. What becomes of the step and
of lr in the middle one?"""
HISTORY = """The walk is right, its record is not: lr at the start, then lr after each epoch, one entry for each row of
the path."""
ADAPTIVE = (
    ("bad_step_kept", {SHRINK: SHRINK + "\n            w, perf, g = w_new, perf_new, g_new"}),
    BAD_KEPT,
    ("grows_without_progress", {BETTER: "if True:"}),
    TOLERANCE,
    ("shrinks_when_a_little_worse", {BETTER: "if perf_new >= perf: lr = lr * lr_dec\n            " + BETTER}),
    TOLERANCE,
    ("no_tolerance", {TEST: "if perf_new > perf:"}),
    TOLERANCE,
    ("factors_exchanged", {SHRINK: "lr = lr * lr_INC", GROW: "lr = lr * lr_dec", "lr_INC": "lr_inc"}),
    "Should a success make you bolder or more careful? Follow your lr through a few epochs.",
    ("rate_constant", {SHRINK: "pass", GROW: "pass"}),
    CONSTANT,
    ("never_shrinks", {SHRINK: "pass"}),
    CONSTANT,
    ("never_grows", {GROW: "pass"}),
    CONSTANT,
    ("tie_rejected", {TEST: "if perf_new >= max_perf_inc * perf:"}),
    """A step that makes the performance worse by exactly the factor max_perf_inc is taken back in yours. What does the
    docstring say about the largest ratio?""",
    ("default_factors", {SHRINK: "lr = lr * 0.7", GROW: "lr = lr * 1.05"}),
    FACTORS,
    ("default_tolerance", {TEST: "if perf_new > 1.04 * perf:"}),
    FACTORS,
    ("tolerance_added", {"max_perf_inc * perf": "perf + max_perf_inc"}),
    "With small errors everything passes your test. What is max_perf_inc compared with: a difference or a ratio?",
    ("tolerance_added_to_ratio", {"max_perf_inc * perf": "(1 + max_perf_inc) * perf"}),
    "You put up with more than the factor max_perf_inc: what does a ratio of 1.04 mean?",
    ("difference_for_ratio", {TEST: "if perf_new - perf > max_perf_inc - 1:"}),
    """Give every error ten times its size: your trainer decides otherwise. Does the rule look at how much is added, or
    at how many times as much it is?""",
    ("one_array_for_all", {"path.append(w)": "path.append(w); path[:-1] = [w] * (len(path) - 1)"}),
    ONE_ARRAY,
    (
        "rejected_rows_left_out",
        {"path.append(w)\n        lrs.append(lr)": "if w is w_new: path.append(w); lrs.append(lr)"},
    ),
    "A try is an epoch, also when its step is taken back: which rows are missing in your path?",
    (
        "rate_recorded_before",
        {"path.append(w)\n        lrs.append(lr)": "path.append(w)", "w_new = w": "lrs.append(lr)\n        w_new = w"},
    ),
    HISTORY,
    ("first_rate_missing", {"path, lrs = [w], [lr]": "path, lrs = [w], []"}),
    HISTORY,
    (
        "best_ever",
        {
            TEST: (
                "best = perf if 'best' not in locals() else min(best, perf)\n        if perf_new > max_perf_inc * best:"
            ),
        },
    ),
    "With what is the new performance compared: with that of the step before, or with the best so far?",
    (
        "whole_numbers_kept",
        {START: "np.array(w0)", KEEP: KEEP.replace("w_new,", "w_new.astype(np.asarray(w0).dtype),", 1)},
    ),
    WHOLE,
    ("history_only", {"return np.array(path), np.array(lrs)": "return np.array(lrs)"}),
    "Two things come back; look them up in the docstring.",
    ("path_only", {"return np.array(path), np.array(lrs)": "return np.array(path)"}),
    "Two things come back; look them up in the docstring.",
    ("exchanged", {"return np.array(path), np.array(lrs)": "return np.array(lrs), np.array(path)"}),
    "Two things come back; look up their order in the docstring.",
)

TRAIN_GDA = mistakes_of(
    train_gda,
    *ADAPTIVE,
    ("first_rate_always", {"w - lr * g": "w - lrs[0] * g"}),
    "Your lr adapts, and your steps do not: does the adapted rate ever reach the weights?",
    ("uphill", {"w - lr * g": "w + lr * g"}),
    UPHILL,
    (
        "repeats_until_accepted",
        {SHRINK: SHRINK + "\n            while perf_grad(w - lr * g)[0] > max_perf_inc * perf: lr = lr * lr_dec"},
    ),
    "Between two rows of your path lr shrinks more than once. How many tries has an epoch?",
    (
        "tries_again_in_the_same_epoch",
        {
            SHRINK: (
                SHRINK
                + (
                    "\n"
                    "            w_new = w - lr * g; perf_new, g_new = perf_grad(w_new); w, perf, g = w_new, "
                    "perf_new, g_new"
                )
            ),
        },
    ),
    "After a step that was taken back your walk goes on within the same epoch. How many tries has an epoch?",
    ("old_performance_kept", {KEEP: "            w, g = w_new, g_new\n"}),
    "Against which performance is the third try measured? In your code it is still that of the start.",
    (
        "performance_of_the_try_kept",
        {SHRINK: SHRINK + "\n            perf = perf_new"},
    ),
    "A try is taken back, and with its performance the next one is compared. Where does the walk stand by then?",
    ("old_gradient_kept", {KEEP: "            w, perf = w_new, perf_new\n"}),
    "All your steps have one direction. Which slope belongs to the point where the walk stands now?",
    ("shrunk_step_taken", {SHRINK: SHRINK + "\n            w = w - lr * g; perf, g = perf_grad(w)"}),
    "After a step that was taken back your walk goes on within the same epoch. How many tries has an epoch?",
    ("momentum_too", {"w_new = w - lr * g": "d = 0.9 * (d if epoch else -lr * g) - 0.1 * lr * g; w_new = w + d"}),
    "Your steps remember the steps before. That is the next trainer; this one has no memory.",
)

MEMORY = "d = mc * d - (1 - mc) * lr * g"
DROPPED = "            d = -lr * g\n        else"
TRAIN_GDX = mistakes_of(
    train_gdx,
    *ADAPTIVE,
    ("printed_formula", {MEMORY: "d = mc * d - mc * lr * g"}),
    "With mc = 0 your weights never move. What should be left of the rule when there is no memory?",
    ("heavy_ball", {MEMORY: "d = mc * d - lr * g"}),
    """On a constant slope your steps grow towards lr / (1 - mc) times the gradient. With which share does the new
    gradient enter in the rule of this notebook?""",
    ("memory_survives_rejection", {DROPPED: "        else"}),
    "After a step that was taken back, your next try still leans on that very step. What should it remember?",
    ("memory_off_for_good", {DROPPED: "            d = -lr * g; mc = 0.0\n        else"}),
    """After the first step that was taken back, your walk never gathers way again. Which of the two is dropped: what
    was remembered, or remembering?""",
    ("memory_emptied", {DROPPED: DROPPED.replace("-lr * g", "0 * g")}),
    """After a step that was taken back, your next try is shorter than a plain one. What does the memory hold at the
    start of the walk?""",
    ("filled_with_a_share", {DROPPED: DROPPED.replace("-lr", "-(1 - mc) * lr")}),
    """After a step that was taken back, your next try is shorter than a plain one. What does the memory hold at the
    start of the walk?""",
    ("filled_with_the_gradient_of_the_try", {DROPPED: DROPPED.replace("* g", "* g_new")}),
    "After a step that was taken back, your memory leads away from the point that was left. Where does the walk stand?",
    ("dropped_with_the_old_rate", {SHRINK + "\n            d = -lr * g": "d = -lr * g\n            " + SHRINK}),
    "After a step that was taken back, which lr does the next try begin with: the one that failed?",
    ("starts_from_rest", {"d = -lr * g\n    path": "d = 0 * g\n    path"}),
    """Your very first try is shorter than a step of plain gradient descent. What does the memory hold before there is
    anything to remember?""",
    ("no_memory", {MEMORY: "d = -lr * g"}),
    "Change mc: your path stays where it is. What does a step remember?",
    ("shares_exchanged", {MEMORY: "d = (1 - mc) * d - mc * lr * g"}),
    "Try mc = 0, no memory: your walk should be that of `train_gda`.",
    ("default_share", {MEMORY: "mc = 0.9; " + MEMORY}),
    "Change mc: your path stays where it is. Which mc do you use?",
    ("uphill", {"w_new = w + d": "w_new = w - d"}),
    UPHILL,
    ("rate_twice", {"w_new = w + d": "w_new = w + lr * d"}),
    "Your steps are far too short: how often does lr enter?",
    ("nesterov", {KEEP: "            w, perf, g = w_new, perf_new, perf_grad(w_new + mc * d)[1]\n"}),
    "You ask for the slope at a point that the walk has not reached. Where does it stand?",
)

NORMAL = "J.T @ J + mu * np.eye(len(w))"
D = "d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)"
ACCEPT = "if np.sum(e_new**2) < np.sum(e**2):"
MORE, LESS = "mu = mu * mu_inc", "mu = mu * mu_dec"
NO_MU = """Errors that repeat each other, or fewer errors than weights, leave your system without a unique solution.
Which term of the rule prevents that?"""
MEASURE = "You measure the errors in another way than the rule does. What is it that has to fall?"
TRUST = """After a success, should the next try trust the straight-line picture of the errors more or less? And what
does mu do to the length of a step?"""
TRAIN_LM = mistakes_of(
    train_lm,
    ("gauss_newton", {NORMAL: "J.T @ J", "np.linalg.solve(": "np.linalg.pinv(", ", J.T @ e)": ") @ (J.T @ e)"}),
    "Change mu: your steps stay as they are. " + NO_MU,
    ("damping_missing", {" + mu * np.eye(len(w))": ""}),
    NO_MU,
    ("gradient_only", {NORMAL: "mu * np.eye(len(w))"}),
    "Your steps are those of gradient descent with a rate of 1 / mu. What does the rule know about the curvature?",
    ("mu_the_wrong_way", {LESS: "mu = mu * mu_INC", MORE: "mu = mu * mu_dec", "mu_INC": "mu_inc"}),
    TRUST,
    ("mu_constant", {LESS: "pass", MORE: "mu = mu * mu_inc"}),
    "Look at your history of mu: it only ever rises. " + TRUST,
    ("accepts_every_step", {ACCEPT: "if True:"}),
    "A try that makes the errors larger has to be made again, with another mu. Yours is kept.",
    ("accepts_no_change", {ACCEPT: ACCEPT.replace("<", "<=")}),
    "Start where the gradient is zero: your walk goes on for all its epochs without moving. When is a try a success?",
    ("jacobian_once", {"w, e, J = w + d, e_new, J_new": "w, e = w + d, e_new"}),
    "Your Jacobian stays that of the start. Which point does it belong to?",
    ("errors_once", {"w, e, J = w + d, e_new, J_new": "w, J = w + d, J_new"}),
    "Your errors stay those of the start. Which point do they belong to?",
    (
        "mu_of_the_start_each_epoch",
        {LESS: "mu = mu * mu_dec; mus.append(mu); mu = mus[0]", "            mus.append(mu)\n": ""},
    ),
    "Every epoch of yours begins with the damping of the start. What has the epoch before found out about it?",
    ("keeps_failed_errors", {MORE: MORE + "; e, J = e_new, J_new"}),
    "After a failed try you stand where you stood, but your e and J have moved on.",
    ("squared_errors", {"J.T @ e)": "J.T @ e**2)"}),
    "J is the Jacobian of the errors themselves. What does J^T multiply?",
    ("scaled_damping", {"mu * np.eye(len(w))": "mu * np.diag(np.diag(J.T @ J))"}),
    "A respectable variant, and Marquardt's own: but here all directions get the same damping.",
    ("damping_everywhere", {"mu * np.eye(len(w))": "mu"}),
    "You add mu to every entry of the matrix. Where does it belong?",
    ("sign", {"d = -np": "d = np"}),
    "Every try of yours makes the errors larger, and mu runs away. How does e = t - y change with w?",
    ("halved", {"J.T @ J + mu": "2 * J.T @ J + mu"}),
    """As mu becomes small your step should land on the solution of a linear problem. Yours covers half of the way:
    where does a factor of two come from?""",
    (
        "averaged",
        {"J.T @ J + mu * np.eye(len(w)), J.T @ e": "J.T @ J / len(e) + mu * np.eye(len(w)), J.T @ e / len(e)"},
    ),
    "You average over the errors before mu is added: then mu weighs more than the rule says. Are there means in it?",
    ("one_try_per_epoch", {MORE: MORE + "; path.append(w); mus.append(mu)"}),
    "A failed try is no epoch here: which rows of your path should not be there?",
    ("default_factors", {LESS: "mu = mu * 0.1", MORE: "mu = mu * 10"}),
    "Change mu_dec and mu_inc: your history of mu stays the same.",
    ("never_gives_up", {" and mu <= mu_max": ""}),
    "Start where no step helps: your loop tries on and on. What else has to stop it?",
    ("default_limit", {" and mu <= mu_max": " and mu <= 1e10"}),
    "Change mu_max: your walk ends where it ended before. When should it give up?",
    ("gives_up_at_the_limit", {" and mu <= mu_max": " and mu < mu_max"}),
    "Let mu rise until it *is* mu_max: is there one more try? Compare with the docstring's words.",
    ("stops_at_first_failure", {MORE: "break"}),
    "Your walk ends where the first try fails. What can be changed before the next one?",
    ("mu_reset", {"mu = mu * mu_dec": "mu = mus[0]"}),
    "After each success your mu is back where it began. What has it learned?",
    ("sum_of_errors_compared", {ACCEPT: "if np.sum(e_new) < np.sum(e):"}),
    "Errors of +1 and -1 look like no error to your test. What is it that has to fall?",
    ("largest_error_compared", {ACCEPT: "if np.max(np.abs(e_new)) < np.max(np.abs(e)):"}),
    MEASURE,
    ("sizes_of_errors_compared", {ACCEPT: "if np.sum(np.abs(e_new)) < np.sum(np.abs(e)):"}),
    MEASURE,
    ("first_mu_missing", {"[w], [mu]": "[w], []"}),
    "The walk is right, its record is not: mu at the start, then mu after each accepted step.",
    ("path_only", {"return np.array(path), np.array(mus)": "return np.array(path)"}),
    "Two things come back; look them up in the docstring.",
    ("whole_numbers_kept", {START: "np.array(w0)", "w, e, J = w + d,": "w, e, J = (w + d).astype(w.dtype),"}),
    WHOLE,
    ("epochs_count_tries", {"while len(path) <= epochs and mu <= mu_max:": "for attempt in range(epochs):"}),
    "An epoch ends with a step that helps. How many tries may it take?",
)

ORDER, LOOP = "rng.permutation(len(X))", "range(0, len(X), batch_size)"
BATCH = "order[start : start + batch_size]"
FRESH = "rng.choice(len(X), min(batch_size, len(X) - start), replace=False)"
DEALT_ANEW = "Every batch of yours is drawn from all examples, so some come twice in an epoch and others never."
UPDATE = "params = params - lr * grad_fn(params, X[batch], T[batch])"
REPRODUCE = "Random, but whose? With the same generator handed over twice, the same order should come out."
MINIBATCH_EPOCH = mistakes_of(
    minibatch_epoch,
    ("last_batch_dropped", {LOOP: "range(0, len(X) - batch_size + 1, batch_size)"}),
    "Count the examples that you show in one epoch, when batch_size does not divide n: some are never seen.",
    ("with_replacement", {ORDER: "rng.integers(0, len(X), len(X))"}),
    "In your epoch some examples come twice and others never. How are cards dealt out, and how are dice thrown?",
    ("fresh_draw_per_batch", {BATCH: FRESH, ORDER: "None"}),
    DEALT_ANEW,
    ("fresh_draw_beside_an_order", {BATCH: FRESH}),
    DEALT_ANEW,
    ("not_shuffled", {ORDER: "np.arange(len(X))"}),
    "Your order is that of the rows of X, in every epoch. What is rng for?",
    ("own_generator", {ORDER: "np.random.default_rng(0).permutation(len(X))"}),
    "Show two epochs: the examples come in the same order. Which generator do you ask?",
    ("targets_not_shuffled", {"T[batch]": "T[start : start + batch_size]"}),
    "Check one pair: does the input still meet its own target?",
    ("inputs_not_shuffled", {"X[batch]": "X[start : start + batch_size]"}),
    "Check one pair: does the target still belong to its input?",
    ("shuffled_apart", {"T[batch]": "T[rng.permutation(len(T))[start : start + batch_size]]"}),
    "Check one pair: does the input still meet its own target?",
    (
        "callers_data_shuffled",
        {"order = " + ORDER: "order = np.arange(len(X)); p = rng.permutation(len(X)); X[:] = X[p]; T[:] = T[p]"},
    ),
    "Print the training set before and after the call: its rows have changed their places. Whose array is it?",
    ("all_at_once", {LOOP: "range(0, 1)", "start + batch_size": "len(X)"}),
    "Count the steps in your epoch: one. How many batches are there?",
    ("first_batch_only", {LOOP: "range(0, 1)"}),
    "Count the examples that you show in one epoch: a single batch of them.",
    (
        "gradient_of_the_start",
        {LOOP + ":": LOOP + ":\n        first = params if start == 0 else first", "grad_fn(params": "grad_fn(first"},
    ),
    """Every batch of yours asks for the slope at the point where the epoch began. Which weights has the batch before
    left?""",
    ("one_by_one", {LOOP: "range(len(X))", "start + batch_size": "start + 1"}),
    "Your batches hold one example each, whatever batch_size says.",
    (
        "number_of_batches",
        {
            LOOP: "range(0, len(X), max(1, len(X) // batch_size))",
            "start + batch_size": "start + max(1, len(X) // batch_size)",
        },
    ),
    "You make batch_size batches. What does batch_size count?",
    ("uphill", {"params - lr": "params + lr"}),
    "Print the loss after each batch: it grows. Which way does a gradient point?",
    ("divided_again", {"lr * grad_fn": "lr / len(batch) * grad_fn"}),
    "Your steps are too short. Is the gradient of a batch's loss a sum, or an average already?",
    ("times_batch_size", {"lr * grad_fn": "lr * len(batch) * grad_fn"}),
    """Your steps are too long, the more so the larger the batch. Is the gradient of a batch's loss a sum, or an average
    already?""",
    (
        "rate_that_shrinks",
        {LOOP + ":": LOOP + ":\n        rate = lr / (1 + start // batch_size)", "lr * grad_fn": "rate * grad_fn"},
    ),
    "Your steps become shorter from batch to batch. What does the rule of this section say about lr?",
    (
        "momentum_too",
        {
            LOOP + ":": LOOP + ":\n        d = 0.0 if start == 0 else 0.5 * d",
            UPDATE: "d = d - lr * grad_fn(params, X[batch], T[batch]); params = params + d",
        },
    ),
    "Your steps remember the steps before. What does a step of this section consist of?",
    ("divided_by_batch_size", {"lr * grad_fn": "lr / batch_size * grad_fn"}),
    "Your steps are too short. Is the gradient of a batch's loss a sum, or an average already?",
    ("writes_into_params", {UPDATE: "params -= lr * grad_fn(params, X[batch], T[batch])"}),
    "Print the weights that you were given after the call: they have moved, too.",
    ("starts_overlap", {LOOP: "range(0, len(X), max(1, batch_size - 1))"}),
    "Your batches overlap: some examples come twice.",
)

LAYERS = "Compare with `gradients` of notebook 5, layer by layer: the first layer that differs is where to look."
OUTPUTS_AND_GRADIENTS = mistakes_of(
    outputs_and_gradients,
    ("sign", {"delta = Y - T": "delta = T - Y"}),
    "Every gradient has the wrong sign. Differentiate 1/2 (t - y)^2 by y, slowly.",
    ("not_averaged", {" / n": ""}),
    "Show every example twice: the loss stays the same, your gradients double.",
    ("hidden_slope_missing", {" * (1 - activations[l] ** 2)": ""}),
    "Your hidden deltas are the sums of Eq. 5 alone. Which factor lies between a and z?",
    ("squashed_output", {"np.tanh(Z) if l < L - 1 else Z": "np.tanh(Z)"}),
    "Your outputs never leave the range from -1 to 1. Which activation function has the last layer here?",
    ("output_slope_of_tanh", {"delta = Y - T": "delta = (Y - T) * (1 - np.tanh(Y) ** 2)"}),
    "Your output's delta has a slope in it. How steep is a linear output?",
    ("factor_two", {"delta = Y - T": "delta = 2 * (Y - T)"}),
    "Every gradient is doubled. Which constant stands in front of the square in E?",
    ("own_activations", {"delta.T @ activations[l]": "delta.T @ np.tanh(activations[l])"}),
    LAYERS,
)

SCALE = "2 / T.shape[1] * net.flat(dWs, dbs)"
MSE = "np.mean((T - Y) ** 2)"
FACTOR = """A trainer compares your MSE with your gradient: nudge one weight, and see how much the MSE changes. E has a
1/2 and adds up over the outputs, the MSE averages over them. Which factor lies between the two?"""
LAST = "last = met[0] if len(met) else len(mses) - 1"
FIT = mistakes_of(
    fit,
    ("gradient_of_the_loss", {SCALE: "net.flat(dWs, dbs)"}),
    FACTOR,
    ("factor_two_only", {SCALE: "2 * net.flat(dWs, dbs)"}),
    FACTOR + " With one output you have it already.",
    ("divided_by_outputs_only", {SCALE: "net.flat(dWs, dbs) / T.shape[1]"}),
    FACTOR,
    ("divided_by_examples", {SCALE: "2 / len(T) * net.flat(dWs, dbs)"}),
    FACTOR + " Does the number of examples play a part?",
    ("loss_for_mse", {MSE: "np.mean(np.sum((T - Y) ** 2, axis=1)) / 2"}),
    "You report the loss E. The goal is one for the MSE, a mean over all entries, without the 1/2.",
    ("summed_over_outputs", {MSE: "np.mean(np.sum((T - Y) ** 2, axis=1))"}),
    "With three outputs your MSE is three times too large. Over what is it a mean?",
    ("root", {MSE: "np.sqrt(np.mean((T - Y) ** 2))"}),
    "You report a root; the criterion is the MSE itself.",
    ("weights_kept", {"net.w = path[last]": "pass"}),
    "After `fit` the network answers as it did before. Where are the weights that the trainer found?",
    ("last_point_always", {LAST: "last = len(mses) - 1"}),
    "The goal was met earlier on the path. At which point should the training have stopped?",
    ("weights_of_the_end", {"net.w = path[last]": "net.w = path[-1]"}),
    "The errors stop where the goal is met, and the network has the weights of a later epoch.",
    (
        "one_epoch_at_a_time",
        {
            "path = trainer(perf_grad, lambda w: net.residual_jac(w, X, T), net.w, max_epochs)": (
                "path = [net.w]\n"
                "    for _ in range(max_epochs):\n"
                "        path.append(trainer(perf_grad, lambda w: net.residual_jac(w, X, T), path[-1], 1)[-1])\n"
                "    path = np.array(path)"
            ),
        },
    ),
    """You call the trainer anew for every epoch. What do momentum, an adaptive lr and mu know at the beginning of a
    call?""",
    ("goal_missed_when_met", {"mses <= goal": "mses < goal"}),
    "Let the MSE be the goal, exactly: is it above it?",
    ("best_point", {LAST: "last = int(np.argmin(mses))"}),
    """You go back to the best point of the path. The rule is the first one that meets the goal, and the last one when
    none does.""",
    ("one_epoch_late", {LAST: "last = min(met[0] + 1, len(mses) - 1) if len(met) else len(mses) - 1"}),
    "At which point of the path is the MSE first not above the goal? You go one epoch further.",
    ("start_not_looked_at", {LAST: "met = met[met > 0]; " + LAST}),
    "Start from weights that are good enough: how many epochs are needed?",
    ("none_meets_the_goal", {LAST: "last = met[0] if len(met) else 0"}),
    "When the goal is out of reach your network forgets all its training. What should it keep then?",
    ("errors_of_all_epochs", {"return mses[: last + 1]": "return mses"}),
    "You report errors of epochs that were not used. How many were?",
    ("last_error_missing", {"return mses[: last + 1]": "return mses[:last]"}),
    "Count your errors: one for the start, and one for each epoch that was used.",
    ("start_missing", {"return mses[: last + 1]": "return mses[1 : last + 1]"}),
    "Count your errors: one for the start, and one for each epoch that was used.",
    ("goal_from_above", {"mses <= goal": "mses >= goal"}),
    "You stop where the MSE is above the goal.",
    ("root_compared", {"mses <= goal": "np.sqrt(mses) <= goal"}),
    "What you report is an MSE, and what you compare with the goal is something else.",
    ("loss_compared", {"mses <= goal": "mses / 2 <= goal"}),
    "What you compare with the goal is half of what you report.",
    ("last_error_only", {"return mses[: last + 1]": "return mses[last]"}),
    "One number comes back: the error of each epoch is asked for.",
    ("jacobian_of_the_start", {"lambda w: net.residual_jac(w, X, T)": "lambda w: net.residual_jac(net.w, X, T)"}),
    "A trainer that asks for errors and Jacobian always gets those of the start. At which weights does it ask?",
    ("gradient_of_the_start", {"*net.layers(w), X": "*net.layers(net.w), X"}),
    "A trainer asks for MSE and gradient at many points, and always gets those of `net.w`.",
    ("one_epoch_too_few", {"net.w, max_epochs)": "net.w, max_epochs - 1)"}),
    "The trainer walks one epoch less than allowed.",
)
