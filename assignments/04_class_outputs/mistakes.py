"""Misconceptions of notebook 4: wrong functions, and what to say without giving the fix away."""

import numpy as np

from autograder import mistakes_of
from solutions.activations import logistic
from solutions.classes import (
    binary_ce_delta,
    cross_entropy,
    loss_comparison,
    one_hot,
    softmax,
    softmax_ce_delta,
)

SIZE, SET, BACK = "(len(labels), K)", "Y[np.arange(len(labels)), labels] = 1.0", "return Y"
ONE_HOT = mistakes_of(
    one_hot,
    ("counted_from_one", {"labels] = 1.0": "np.asarray(labels) - 1] = 1.0"}),
    "Take an example of class 0: in which column do you put its 1? Python counts from 0, and so do the labels.",
    ("classes_counted_in_the_batch", {SIZE: "(len(labels), np.max(labels) + 1)"}),
    """A batch without the last class comes out of your function with fewer columns. Who knows how many classes
    there are, the batch or the caller?""",
    ("different_labels_counted", {SIZE: "(len(labels), len(set(np.asarray(labels).tolist())))"}),
    """A batch in which a class is missing comes out of your function with fewer columns, or not at all. Who knows
    how many classes there are?""",
    ("labels_renumbered", {SET: "Y[np.arange(len(labels)), np.unique(labels, return_inverse=True)[1]] = 1.0"}),
    """In a batch without class 0 you call the first class that does occur class 0. May the meaning of a column
    depend on the batch?""",
    ("smallest_label_taken_as_zero", {"labels] = 1.0": "np.asarray(labels) - np.min(labels)] = 1.0"}),
    """In a batch without class 0 you call the smallest label class 0. May the meaning of a column depend on the
    batch?""",
    ("whole_columns", {SET: "Y[:, labels] = 1.0"}),
    """Count the ones in a row of your result: every label has put its 1 into all rows. Which one is its own, and what
    makes the others change with it?""",
    ("first_label_everywhere", {SET: "Y[:, labels[0]] = 1.0"}),
    "All rows of your result are equal. What does the second label do?",
    ("first_row_only", {SET: "Y[0, labels] = 1.0"}),
    "All the ones are in the first row of your result. Which example does each of them belong to?",
    ("transposed", {BACK: "return Y.T"}),
    "Your table lies on its side: rows are examples, columns are classes.",
    ("filled_with_labels", {" = 1.0": " = labels"}),
    """The entry that marks class 2 is a 2 in your rows, and class 0 leaves no mark at all. What should the entries
    say?""",
    ("one_cold", {BACK: "return 1.0 - Y"}),
    "Your rows mark what the example is not: a zero among ones. Which way round was it?",
    ("plus_and_minus_one", {BACK: "return 2 * Y - 1"}),
    "The other classes get -1 from you. Read as a distribution over the classes, what do they get?",
    ("thermometer", {SET: "Y[np.asarray(labels)[:, None] >= np.arange(K)] = 1.0"}),
    """A higher label lights up more columns in your rows. Does "rain" contain "sun"?""",
    ("first_class_dropped", {BACK: "return Y[:, 1:]"}),
    """You leave the first class without a column. Statisticians do so on purpose; here each class has an output
    neuron.""",
    ("batch_counted", {BACK: "return Y.sum(axis=0)"}),
    "One row came back for the whole batch. How many targets do n examples have?",
    ("arrays_only", {"Y = ": "labels = labels[:, None][:, 0]; Y = "}),
    "Your function wants an array of labels and was given a list. What makes an array of either?",
    ("arrays_only_shape", {"Y = ": "labels.shape; Y = "}),
    "Your function wants an array of labels and was given a list. What makes an array of either?",
    ("arrays_only_size", {"Y = ": "labels.size; Y = "}),
    "Your function wants an array of labels and was given a list. What makes an array of either?",
    ("reshaped", {BACK: "return Y.T.reshape(Y.shape)"}),
    """Your table has the right shape, and its entries are shuffled: reshaping is not the same as exchanging rows
    and columns.""",
    ("last_row_forgotten", {SET: "Y[np.arange(len(labels) - 1), labels[:-1]] = 1.0"}),
    "The last example has no class in your table. Where does your loop end?",
    ("left_after_the_first", {SET: "Y[0, labels[0]] = 1.0"}),
    "Only the first example has a class in your table. When does your function return?",
    ("softened", {BACK: "return 0.9 * Y + 0.1 / K"}),
    "Nobody was in doubt about what came: which numbers stand in a one-hot row?",
    ("labels_overwritten", {BACK: "labels.sort(); return Y"}),
    "After the call the caller's labels have changed. Which line writes into its argument?",
    ("class_shares", {BACK: "return Y / Y.sum(axis=0).clip(1)"}),
    """The 1 of an example gets smaller when its class is frequent. Does the target of an example depend on its
    neighbours?""",
    ("columns_backwards", {BACK: "return Y[:, ::-1]"}),
    "Which column belongs to class 0, the first or the last?",
    ("labels_sorted", {"labels] = 1.0": "np.sort(labels)] = 1.0"}),
    "Row i should belong to example i. Yours are in another order.",
)

SHIFT, LINE_E, SUM = "np.max(Z, axis=1, keepdims=True)", "E = np.exp(S)", "np.sum(E, axis=1, keepdims=True)"
SHIFT_SIZE = (
    "Your shift is a fair one, the probabilities stay the same. But does it keep the largest exponential in "
    "bounds for the scores (0, 0, 3000)?"
)
WHOSE_SHIFT = (
    "Two rows that are far apart: one of them ends in nan, though alone it is ordinary. Whose shift did it get?"
)
SOFTMAX = mistakes_of(
    softmax,
    ("no_shift", {"Z - " + SHIFT: "Z"}),
    """Scores of 1000 give nan, although 1000, 1001 and 999 make the same probabilities as 0, 1 and -1. What may
    you do to the scores of a row before you take exponentials?""",
    ("shifted_by_mean", {SHIFT: "np.mean(Z, axis=1, keepdims=True)"}),
    SHIFT_SIZE,
    ("shifted_by_smallest", {SHIFT: "np.min(Z, axis=1, keepdims=True)"}),
    SHIFT_SIZE,
    ("shifted_by_first_score", {SHIFT: "Z[:, :1]"}),
    SHIFT_SIZE,
    ("shifted_by_last_score", {SHIFT: "Z[:, -1:]"}),
    SHIFT_SIZE,
    ("shifted_by_largest_size", {SHIFT: "np.max(np.abs(Z), axis=1, keepdims=True)"}),
    """For scores around -1000 all your exponentials become 0, and the row 0/0. Where does the largest exponential
    of a row end up after your shift?""",
    ("shifted_by_thousand", {SHIFT: "1000.0"}),
    "A fixed shift saves scores of 1000 and ruins those around 0. What should the shift depend on?",
    ("shifted_by_first_row", {SHIFT: "np.max(Z[0])"}),
    WHOSE_SHIFT,
    ("nan_replaced", {"Z - " + SHIFT: "Z", "return E / " + SUM: "return np.nan_to_num(E / " + SUM + ")"}),
    """Replacing nan by a number hides the accident and not its cause: for scores around 1000 your rows no longer
    sum to 1. What may you do to the scores before you take exponentials?""",
    ("divided_scores", {"S = Z - " + SHIFT: "S = Z / np.max(np.abs(Z))"}),
    """Dividing the scores keeps them small and changes the answer: only *differences* of scores count, and you
    have shrunk them.""",
    ("stored_as_integers", {"return E / " + SUM: "P = np.zeros_like(Z); P[...] = E / " + SUM + "; return P"}),
    """With whole-numbered scores your probabilities are all 0 or 1. Of which dtype is the array in which you store
    them?""",
    ("both_along_the_columns", {"axis=1": "axis=0"}),
    "Add up your rows, then your columns. Which of the sums are 1, and what do they count?",
    ("one_shift_for_the_batch", {SHIFT: "np.max(Z)"}),
    WHOSE_SHIFT,
    ("shifted_by_column", {SHIFT: "np.max(Z, axis=0, keepdims=True)"}),
    """A shift changes nothing if all scores of one *example* get the same one. Which numbers of your table share a
    shift?""",
    ("clipped_scores", {"Z - " + SHIFT: "np.clip(Z, -500, 500)"}),
    """Clipping stops the overflow and changes the answer: 1000, 1001 and 999 are all the same to you. What may be
    done to a row without changing its probabilities?""",
    ("normalised_over_examples", {SUM: "np.sum(E, axis=0, keepdims=True)"}),
    "Add up your rows, then your columns. Which of the sums are 1, and what do they count?",
    ("normalised_over_everything", {SUM: "np.sum(E)"}),
    "Your whole table sums to 1, as if all examples shared one forecast. What should sum to 1?",
    ("normalised_over_everything_without_shift", {"Z - " + SHIFT: "Z", SUM: "np.sum(E)"}),
    """Your whole table sums to 1, as if all examples shared one forecast. What should sum to 1? (Then try scores
    of 1000.)""",
    ("normalised_over_everything_with_one_shift", {SHIFT: "np.max(Z)", SUM: "np.sum(E)"}),
    """Your whole table sums to 1, as if all examples shared one forecast. What should sum to 1? (Then try two rows
    that are far apart.)""",
    ("normalised_over_examples_without_shift", {"Z - " + SHIFT: "Z", SUM: "np.sum(E, axis=0, keepdims=True)"}),
    """Add up your rows, then your columns. Which of the sums are 1, and what do they count? (Then try scores of
    1000.)""",
    ("sums_meet_columns", {SUM: "np.sum(E, axis=1)"}),
    """Your sums have lost an axis, and NumPy lays them along the columns: example 1's sum divides class 1. Print
    the two shapes that meet in the division.""",
    ("not_normalised", {" / " + SUM: ""}),
    "Positive numbers, the best class always at exactly 1, and the rows do not sum to 1. One step is left.",
    ("without_exponential", {LINE_E: "E = Z + 0.0"}),
    "Scores may be negative. What do they become when you only divide by their sum?",
    ("shifted_without_exponential", {"S = Z - " + SHIFT: "S = Z - np.min(Z, axis=1, keepdims=True)", LINE_E: "E = S"}),
    "Your worst class always gets exactly 0. Which function makes any number positive?",
    ("absolute_scores", {LINE_E: "E = np.abs(Z)"}),
    """A very low score makes a class likely in your version. Which function makes any number positive and keeps
    the order?""",
    ("squared_scores", {LINE_E: "E = Z ** 2"}),
    """A very low score makes a class likely in your version. Which function makes any number positive and keeps
    the order?""",
    ("base_two", {LINE_E: "E = 2.0 ** S"}),
    "Your probabilities have the right order and are too even. To which base are the powers in the formula?",
    ("sign_of_scores", {"Z - " + SHIFT: "np.min(Z, axis=1, keepdims=True) - Z"}),
    "The class with the best score is the least likely in your rows.",
    ("logistic_each", {" / " + SUM: "", LINE_E: "E = 1 / (1 + np.exp(-Z))"}),
    """Each score became a probability on its own. Those answer K separate questions; here the classes exclude each
    other. What is the sum of a row?""",
    ("tanh_each", {LINE_E: "E = np.tanh(Z)"}),
    "Can a probability be negative? Look at what your function makes of a negative score.",
    ("winner_takes_all", {"return E / " + SUM: "return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]"}),
    "You announce the winner. Softmax also says by how much it won: look at two scores that are nearly equal.",
    ("logarithm_returned", {"return E / " + SUM: "return S - np.log(" + SUM + ")"}),
    "Your numbers are negative: logarithms of probabilities, perhaps? The probabilities themselves are asked for.",
    ("safety_term", {SUM: "(" + SUM + " + 1e-2)"}),
    """Your rows sum to a little less than 1. Which danger is the extra term in the denominator for, and does it
    exist here?""",
    ("rounded", {"return E / " + SUM: "return np.round(E / " + SUM + ", 2)"}),
    "Your probabilities have two digits. Round for printing, never for computing.",
    ("length_one", {SUM: "np.sqrt(np.sum(E ** 2, axis=1, keepdims=True))"}),
    "The squares in your rows sum to 1. Of probabilities, what sums to 1?",
    ("softmax_twice", {"return E / " + SUM: "E = np.exp(E / " + SUM + "); return E / " + SUM}),
    "Your probabilities are far too even: they seem to have been treated as scores once more.",
    ("scores_overwritten", {"S = Z - ": "Z -= ", LINE_E: "E = np.exp(Z)"}),
    "After the call the caller's scores have changed. Which line writes into its argument?",
    ("probabilities_in_the_scores", {"return E / " + SUM: "Z[...] = E / " + SUM + "; return Z"}),
    "After the call the caller's scores have changed. Which line writes into its argument?",
    ("exponentials_in_the_scores", {LINE_E: "Z[...] = np.exp(S); E = Z"}),
    "After the call the caller's scores have changed. Which line writes into its argument?",
    ("transposed", {"return E / " + SUM: "return (E / " + SUM + ").T"}),
    "Your table lies on its side: rows are examples, columns are classes.",
    ("first_example_only", {"return E / " + SUM: "return (E / " + SUM + ")[0]"}),
    "One row came back. How many examples were there?",
)

LOG, TOTAL = "-np.log(np.maximum(P, 1e-300))", "np.mean(np.sum(T * surprise, axis=1))"
CROSS_ENTROPY = mistakes_of(
    cross_entropy,
    ("zero_times_infinity", {LOG: "-np.log(P)"}),
    """A *wrong* class with the probability 0 turns your loss into nan. What is 0 times log 0 to NumPy, and what
    should it count?""",
    ("averaged_over_classes", {"np.sum(T * surprise, axis=1)": "np.mean(T * surprise, axis=1)"}),
    """Guess evenly among K classes: the price should be log K, and yours is K times smaller. Which axis is added
    up, which is averaged?""",
    ("summed_over_examples", {"np.mean(np": "np.sum(np"}),
    "Write every example down twice: your loss doubles. Which kind of sum is a loss in this course?",
    ("prices_not_averaged", {TOTAL: "np.sum(T * surprise, axis=1)"}),
    "A price for each example came back; the loss of a batch is one number.",
    ("prediction_and_target_exchanged", {LOG: "-np.log(np.maximum(T, 1e-300))", "T * surprise": "P * surprise"}),
    """Perfect guesses aside, your loss is enormous: you take the logarithm of zeros and ones. Whose logarithm is
    it in the formula?""",
    ("binary_terms_added", {"T * surprise": "T * surprise - (1 - T) * np.log(np.maximum(1 - P, 1e-300))"}),
    """You charge every class as if it were a coin of its own, also those that did not come. Softmax gives *one*
    distribution: which of its numbers does C look at?""",
    (
        "binary_terms_halved",
        {TOTAL: "np.mean(np.sum(T * surprise - (1 - T) * np.log(np.maximum(1 - P, 1e-300)), axis=1)) / 2"},
    ),
    """For two classes you are right, and for three you are not: this is the formula for one logistic output. Which
    of the probabilities does C look at?""",
    ("binary_terms_averaged", {TOTAL: "np.mean(T * surprise - (1 - T) * np.log(np.maximum(1 - P, 1e-300)))"}),
    """You charge every class as if it were a coin of its own, and average over all coins. Softmax gives *one*
    distribution: which of its numbers does C look at?""",
    ("softmax_once_more", {LOG: "-np.log(np.exp(P) / np.sum(np.exp(P), axis=1, keepdims=True))"}),
    "You turn the forecast into probabilities once more. What did the caller hand you, scores or probabilities?",
    ("probabilities_overwritten", {LOG: "-np.log(np.maximum(P, 1e-300, out=P))", "return": "P += 1e-12; return"}),
    "After the call the caller's probabilities have changed. Which line writes into its argument?",
    ("safety_term", {LOG: "-np.log(P + 1e-2)"}),
    """A perfect forecast costs less than nothing in your version. How large is the term that you add inside the
    logarithm, next to a small probability?""",
    ("smaller_safety_term", {LOG: "-np.log(P + 1e-3)"}),
    """A perfect forecast costs less than nothing in your version. How large is the term that you add inside the
    logarithm, next to a small probability?""",
    ("clipped_at_a_hundredth", {LOG: "-np.log(np.maximum(P, 1e-2))"}),
    """All probabilities below one in a hundred cost the same in your version. Is a forecaster who said one in a
    thousand not worse?""",
    ("sign", {LOG: "np.log(np.maximum(P, 1e-300))"}),
    """Your loss is negative, and it sinks the worse the forecast gets. What is the sign of the logarithm of a
    probability?""",
    ("base_two", {LOG: "-np.log2(np.maximum(P, 1e-300))"}),
    """An even guess between two classes costs exactly 1 in your version. That is a bit; to which base is this
    course's logarithm?""",
    ("base_ten", {LOG: "-np.log10(np.maximum(P, 1e-300))"}),
    "An even guess between two classes costs 0.301 in your version. To which base is this course's logarithm?",
    ("every_class_charged", {"T * surprise": "surprise"}),
    "The targets do not matter to your loss. Which of the probabilities belongs to the class that came?",
    ("favourite_charged", {TOTAL: "np.mean(np.min(surprise, axis=1))"}),
    "You charge the class that the forecast likes best, whatever came. Who says which class came?",
    ("first_example_only", {TOTAL: "np.sum(T * surprise, axis=1)[0]"}),
    "Change the last example: your loss does not notice.",
    ("squared_error", {TOTAL: "np.mean(0.5 * np.sum((T - P) ** 2, axis=1))"}),
    "This is the loss of the notebooks before. Where is the logarithm?",
    ("no_logarithm", {LOG: "1 - P"}),
    "You charge what was missing to certainty, 1 - p. Is it the same to be wrong by 1 % at p = 0.9 and at p = 0.01?",
    ("logarithm_of_the_mean", {TOTAL: "-np.log(np.mean(np.sum(T * P, axis=1)))"}),
    "You average probabilities and take one logarithm. Which comes first, the price of an example or the average?",
    ("logarithm_of_the_rest", {LOG: "-np.log(np.maximum(1 - P, 1e-300))"}),
    "In your version the better forecast costs more. What probability did the class that came have?",
    ("rest_of_the_others", {TOTAL: "np.mean(np.sum((1 - T) * surprise, axis=1))"}),
    "You charge the classes that did *not* come.",
    ("perplexity", {TOTAL: "np.exp(" + TOTAL + ")"}),
    """An even guess among K classes costs K in your version, a perfect one costs 1. That is a quantity of its own
    with another name: the formula has no exponential around it.""",
    ("impossible_is_free", {LOG: "-np.log(np.where(P > 0, P, 1.0))"}),
    """In your version a forecaster who rules something out pays nothing when it happens. The zeros of which
    classes may be forgiven?""",
    ("weighted_by_probability", {"T * surprise": "T * P * surprise"}),
    "You weight the price with the forecast's own probability. How often is p to stand in the formula?",
    ("entropy", {"T * surprise": "P * surprise"}),
    "Your number does not depend on what came: it says how undecided the forecasts are.",
    ("share_of_wrong_answers", {TOTAL: "np.mean(np.argmax(P, axis=1) != np.argmax(T, axis=1))"}),
    """You count wrong answers. Move the probabilities a little: does your number move, and what would its
    derivative be?""",
    ("hits_by_axis", {"axis=1": "axis=0"}),
    """Which axis of the table counts examples, and which classes? Your average divides by the number of the wrong
    one.""",
)

E_LINE, P_LINE, DELTA = (
    "E = np.exp(Z - np.max(Z, axis=1, keepdims=True))",
    "P = E / np.sum(E, axis=1, keepdims=True)",
    "return P - T",
)
EACH_CLASS = (
    "You leave the scores of the other classes alone. Raise one of them: does the probability of the class that "
    "came stay what it is?"
)
SOFTMAX_CE_DELTA = mistakes_of(
    softmax_ce_delta,
    ("sign", {DELTA: "return T - P"}),
    "Walk a small step against your delta: the loss rises. Collect the minus signs of your derivation again.",
    ("slope_once_more", {DELTA: "return (P - T) * P * (1 - P)"}),
    """The slope of the output is in your delta twice over. When you differentiated the logarithm, what had you
    already accounted for?""",
    ("class_that_came_only", {DELTA: "return (P - 1) * T"}),
    EACH_CLASS,
    ("probability_times_target", {DELTA: "return P * T - T"}),
    EACH_CLASS,
    ("favourite_for_target", {DELTA: "return P - np.eye(P.shape[1])[np.argmax(P, axis=1)]"}),
    "Change the targets: your deltas stay as they are. Who says which class came?",
    ("others_only", {DELTA: "return P * (1 - T)"}),
    """Every row of deltas should sum to 0, because a common shift of the scores changes nothing. What is missing
    in yours?""",
    ("slope_in_the_probability", {DELTA: "return -T / P"}),
    "That is how the loss feels the *probability*. Between the probability and the score lies the softmax.",
    ("softmax_forgotten", {DELTA: "return Z - T"}),
    "You compare targets with scores. What does the layer make of its scores before they meet the targets?",
    ("target_forgotten", {DELTA: "return P"}),
    "Your deltas do not depend on what came.",
    ("averaged_over_batch", {DELTA: "return (P - T) / len(T)"}),
    """Every example has deltas of its own, and yours shrink when the batch grows. Where in this course is the
    average taken?""",
    ("averaged_over_classes", {DELTA: "return (P - T) / T.shape[1]"}),
    "You divide by the number of classes. Which mean did you differentiate?",
    ("summed_over_batch", {DELTA: "return (P - T).sum(axis=0)"}),
    "One row came back for the whole batch. How many deltas does an example have, and how many examples are there?",
    ("factor_two", {DELTA: "return 2 * (P - T)"}),
    "Every delta is doubled. There is no square to be differentiated here.",
    ("half_kept", {DELTA: "return 0.5 * (P - T)"}),
    "Every delta is halved. There is no 1/2 in this loss.",
    ("squared_error_through_softmax", {DELTA: "D = P - T; return P * (D - np.sum(P * D, axis=1, keepdims=True))"}),
    "This is the delta of the *squared* error behind a softmax. What does the slope of the new loss in p look like?",
    ("logistic_each", {P_LINE: "P = 1 / (1 + np.exp(-Z))"}),
    "You have treated every class as a logistic neuron of its own: look at the sums of your rows.",
    ("normalised_over_examples", {"axis=1": "axis=0"}),
    "Your softmax runs down the columns: whose scores compete with each other?",
    ("normalised_over_everything", {"np.sum(E, axis=1, keepdims=True)": "np.sum(E)"}),
    "Your probabilities of one example do not sum to 1.",
    ("loss_returned", {DELTA: "return -T * np.log(P)"}),
    "These are the prices. How do they change when a score changes?",
    ("logarithms_compared", {DELTA: "return np.log(P) - T"}),
    "Log-probabilities meet targets in your difference. Where did the logarithm go when you differentiated it?",
    ("winner_compared", {DELTA: "return np.eye(T.shape[1])[np.argmax(Z, axis=1)] - T"}),
    """Your delta is zero as soon as the answer is right, like the perceptron's. Could the class that came be still
    more likely?""",
    ("not_normalised", {P_LINE: "P = E"}),
    "Look at the sums of your rows. Are the numbers from which you subtract the targets probabilities already?",
    ("absolute", {DELTA: "return np.abs(P - T)"}),
    "All your deltas are positive: every score should sink. Should that of the class that came?",
    ("scores_overwritten", {DELTA: "Z[...] = P; return P - T"}),
    "After the call the caller's scores have changed. Which line writes into its argument?",
    ("targets_overwritten", {DELTA: "T *= -1; T += P; return T"}),
    "After the call the caller's targets have changed. Which line writes into its argument?",
    ("first_example_only", {DELTA: "return (P - T)[0]"}),
    "One row came back. How many examples were there?",
    ("whole_columns", {DELTA: "P[:, np.argmax(T, axis=1)] -= 1; return P"}),
    """You change whole columns where one entry in each row is meant. How do you say "this row with its own column"?""",
    ("softmax_twice", {DELTA: "E = np.exp(P); return E / np.sum(E, axis=1, keepdims=True) - T"}),
    "Your probabilities are far too even: they seem to have been treated as scores once more.",
    ("stored_as_integers", {DELTA: "D = np.zeros_like(T); D[...] = P - T; return D"}),
    """With whole-numbered targets your deltas are whole numbers as well. Of which dtype is the array in which you
    store them?""",
    ("one_shift_for_the_batch", {E_LINE: "E = np.exp(Z - np.max(Z))"}),
    WHOSE_SHIFT,
    ("divided_by_probability", {DELTA: "G = -T / P; return P * (G - np.sum(G * P, axis=1, keepdims=True))"}),
    """Right on paper, and nan where a probability has been rounded to 0. Multiply your two slopes with letters
    first: what is left to be divided?""",
    ("no_shift", {E_LINE: "E = np.exp(Z)"}),
    "Ordinary scores are fine; around 1000 you get nan. You have met this in the softmax.",
)

RETURN = "return logistic(z) - t"
Y = "0.5 * (1 + np.tanh(z / 2))"  # as the notebook gives it: rounds to 0 and 1 where its own form does
BINARY_CE_DELTA = mistakes_of(
    binary_ce_delta,
    ("sign", {RETURN: "return t - logistic(z)"}),
    "Walk a small step against your delta: the loss rises. Collect the minus signs of your derivation again.",
    ("squared_error", {RETURN: "y = logistic(z); return (y - t) * y * (1 - y)"}),
    """Your delta dies where the neuron is sure, even if it is wrong: it belongs to the squared error. What is
    dC/dy of the loss given here?""",
    ("slope_in_the_output", {RETURN: f"y = {Y}; return (y - t) / (y * (1 - y))"}),
    "That is how the loss feels the *output* y. One step of the chain rule is left until z.",
    ("factors_not_cancelled", {RETURN: f"y = {Y}; return (y - t) / (y * (1 - y)) * y * (1 - y)"}),
    """Right on paper, and nan for a neuron that is sure: y has been rounded to 0 or 1. Which of your factors need
    not be computed at all?""",
    ("slope_divided_twice", {RETURN: f"y = {Y}; return (y - t) / (y * (1 - y)) ** 2"}),
    "The slope of the neuron is on the wrong side of the fraction.",
    ("exponential_of_plus_z", {RETURN: "return np.exp(z) / (1 + np.exp(z)) - t"}),
    "Sums of 1000 give nan. Which exponential overflows there, and which form of the logistic function did you get?",
    ("logistic_forgotten", {RETURN: "return z - t"}),
    "You compare the target with the sum. What does the neuron make of its sum?",
    ("target_forgotten", {RETURN: "return logistic(z)"}),
    "Your delta does not depend on the target.",
    ("tanh_output", {RETURN: "return np.tanh(z) - t"}),
    "Your neuron's answer can be negative, and this one's is a probability.",
    ("logistic_twice", {RETURN: "return logistic(logistic(z)) - t"}),
    """Your neuron never says less than one half: the logistic function is applied to something that has passed it
    already.""",
    ("factor_two", {RETURN: "return 2 * (logistic(z) - t)"}),
    "Every delta is doubled. There is no square to be differentiated here.",
    ("averaged", {RETURN: "return (logistic(z) - t) / len(t)"}),
    "Each entry has a delta of its own, and yours shrink when there are more of them.",
    ("averaged_over_everything", {RETURN: "return np.mean(logistic(z) - t)"}),
    "One number came back; each entry has a delta of its own.",
    ("thresholded", {RETURN: "return (z > 0) - t"}),
    "That is the perceptron's error, all or nothing. How sure the neuron is does not matter to you.",
    ("targets_plus_minus_one", {RETURN: "return logistic(z) - (2 * t - 1)"}),
    "You have made -1 of the target 0. Which two targets does this loss know?",
    ("targets_exchanged", {RETURN: "return logistic(z) - (1 - t)"}),
    """Your neuron is pushed towards the wrong answer of the two. Which target means "yes"?""",
    ("half_kept", {RETURN: "return 0.5 * (logistic(z) - t)"}),
    "Every delta is halved. There is no 1/2 in this loss.",
    ("sign_of_sum", {RETURN: "return logistic(-z) - t"}),
    """Does your neuron say "yes" for a large sum, or for a small one?""",
    ("small_term_in_the_denominator", {RETURN: f"y = {Y}; return (y - t) / (y * (1 - y) + 1e-8) * y * (1 - y)"}),
    """A neuron that is sure and wrong gets the delta 0 from you: what has saved the division has ruined the
    answer. Which of your factors need not be computed at all?""",
    ("rounded", {RETURN: "return np.round(logistic(z) - t, 2)"}),
    "Your deltas have two digits. Round for printing, never for computing.",
    ("positive_targets_only", {RETURN: "return t * (logistic(z) - 1)"}),
    """With the target 0 your delta is 0, whatever the neuron says. There are two terms in the loss: which of them
    speaks then?""",
    ("negative_targets_only", {RETURN: "return (1 - t) * logistic(z)"}),
    """With the target 1 your delta is 0, whatever the neuron says. There are two terms in the loss: which of them
    speaks then?""",
    ("loss_returned", {RETURN: "return np.logaddexp(0, z) - t * z"}),
    "This is the price itself. How does it change when z changes?",
    ("slope_only", {RETURN: "y = logistic(z); return y * (1 - y)"}),
    "This is how steep the neuron is. How does the loss enter?",
    ("absolute", {RETURN: "return np.abs(logistic(z) - t)"}),
    "All your deltas are positive: is every sum too large?",
    ("clipped_output", {RETURN: "return np.clip(logistic(z), 0.01, 0.99) - t"}),
    """A neuron that is sure and right still gets a delta of a hundredth from you. Which division did you want to
    protect, and do you need it?""",
    ("targets_overwritten", {RETURN: "t *= -1; t += logistic(z); return t"}),
    "After the call the caller's targets have changed. Which line writes into its argument?",
)

SQUARED, CROSSED = "squared = (y - t) * y * (1.0 - y)", "crossed = y - t"
BOTH_ALIKE = "Your two deltas are the same. Two losses, two slopes dC/dy: where do they differ?"
LOSS_COMPARISON = mistakes_of(
    loss_comparison,
    ("order_exchanged", {"return squared, crossed": "return crossed, squared"}),
    "Two arrays come back: look up their order in the docstring.",
    ("slope_missing", {SQUARED: "squared = y - t"}),
    BOTH_ALIKE,
    ("slope_in_both", {CROSSED: "crossed = (y - t) * y * (1.0 - y)"}),
    BOTH_ALIKE,
    ("slopes_in_the_output", {SQUARED: f"y = {Y}; squared = y - t", CROSSED: "crossed = (y - t) / (y * (1.0 - y))"}),
    "Those are the slopes in the *output* y. One step of the chain rule is left until z, the same for both.",
    ("crossed_in_the_output", {CROSSED: f"y = {Y}; crossed = (y - t) / (y * (1.0 - y))"}),
    "The second of your arrays is a slope in the *output* y. One step of the chain rule is left until z.",
    ("factors_not_cancelled", {CROSSED: f"y = {Y}; crossed = (y - t) / (y * (1.0 - y)) * y * (1.0 - y)"}),
    """Right on paper, and nan for a neuron that is sure: y has been rounded to 0 or 1. Which of your factors need
    not be computed at all?""",
    ("factor_two", {SQUARED: "squared = 2 * (y - t) * y * (1.0 - y)"}),
    """Your delta of the squared error is doubled. Which constant stands in front of the square, and what becomes
    of it?""",
    ("half_kept", {SQUARED: "squared = 0.5 * (y - t) * y * (1.0 - y)"}),
    """Your delta of the squared error is halved. Which constant stands in front of the square, and what becomes of
    it?""",
    ("sign_of_both", {SQUARED: "squared = (t - y) * y * (1.0 - y)", CROSSED: "crossed = t - y"}),
    "Both deltas point downhill. The slopes themselves are asked for.",
    ("sign_of_squared", {SQUARED: "squared = (t - y) * y * (1.0 - y)"}),
    "Your two deltas have opposite signs. Can one loss want the sum to grow where the other wants it to sink?",
    ("sign_of_crossed", {CROSSED: "crossed = t - y"}),
    "Your two deltas have opposite signs. Can one loss want the sum to grow where the other wants it to sink?",
    ("losses_returned", {SQUARED: "squared = 0.5 * (t - y) ** 2", CROSSED: "crossed = np.logaddexp(0, z) - t * z"}),
    "These are the two prices. How does each change when z changes?",
    ("sizes_returned", {"return squared, crossed": "return np.abs(squared), np.abs(crossed)"}),
    "Sizes came back, without signs. Which way should each sum move?",
    ("slope_at_the_output", {SQUARED: "s = logistic(y); squared = (y - t) * s * (1.0 - s)"}),
    "Where on its curve does the neuron stand: at z or at y? You take its slope at the wrong place.",
    ("half_of_the_slope", {SQUARED: "squared = (y - t) * (1.0 - y)"}),
    "The logistic slope is flat on both sides. Yours dies on one side only.",
    ("other_half_of_the_slope", {SQUARED: "squared = (y - t) * y"}),
    "The logistic slope is flat on both sides. Yours dies on one side only.",
    ("tanh_slope", {SQUARED: "squared = (y - t) * (1.0 - y ** 2)"}),
    "This is the slope of another squashing function. What was it for the logistic one (notebook 3)?",
    ("slope_squared", {SQUARED: "squared = (y - t) * (y * (1.0 - y)) ** 2"}),
    "How often does Eq. 3 stand in a delta?",
    ("slope_kept_alive", {SQUARED: "squared = (y - t) * np.maximum(y * (1.0 - y), 0.01)"}),
    "You do not let the slope of the neuron die. That it does is just what this comparison is to show.",
    ("error_forgotten", {SQUARED: "squared = y * (1.0 - y)"}),
    "Your first delta is the neuron's slope alone. How does the target enter?",
    ("sums_compared", {"y = logistic(z)": "y = z"}),
    "You compare the target with the sum. What does the neuron make of its sum?",
    ("averaged", {"return squared, crossed": "return np.mean(squared), np.mean(crossed)"}),
    "Two numbers came back; each entry has two deltas of its own.",
    ("crossed_only", {"return squared, crossed": "return crossed"}),
    "One delta came back for each entry. Two losses are compared.",
    ("ratio_returned", {"return squared, crossed": "return squared / crossed"}),
    "You return the ratio of the two. Both are asked for.",
)


# Wrong functions that are not listed: cases are drawn so that these fail always or never.


def probabilities_clipped(Z):
    return np.clip(softmax(Z), 0.01, 0.99)


def probabilities_held_up(Z):
    return np.clip(softmax(Z), 0.001, 0.999)


def without_the_class_itself(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / (np.sum(E, axis=1, keepdims=True) - E + 1e-12)


def first_class_only(P, T):
    p, t = P[:, 0], T[:, 0]
    return -np.mean(t * np.log(np.maximum(p, 1e-300)) + (1 - t) * np.log(np.maximum(1 - p, 1e-300)))


def largest_score_as_target(Z, T):
    return softmax(Z) - np.eye(Z.shape[1])[np.argmax(Z, axis=1)]


def safe_denominators(z, t):
    y = logistic(z)
    return (-t / (y + 1e-3) + (1 - t) / (1 - y + 1e-3)) * y * (1 - y)
