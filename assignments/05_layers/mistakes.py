"""Misconceptions of notebook 5: wrong functions, and what to say without giving the fix away."""

from autograder import Misconception, mutate
from solutions.layers import (
    add_bias_column,
    deltas,
    deltas_augmented,
    forward,
    gradients,
    hidden_delta,
    weight_gradient,
)


def _all(function, *rows):
    """Misconceptions from rows of name, changes to the reference, hint."""
    return tuple(Misconception(mutate(name, function, changes), hint) for name, changes, hint in rows)


ANSWER = "fprime(z) * (W_next.T @ delta_next)"
HIDDEN_DELTA = _all(
    hidden_delta,
    ("weights_not_turned", {"W_next.T @": "W_next @"}, "Blame travels along the connections that the activations came by, but the other way. In the sum of Eq. 5, which index of w runs?"),
    ("slope_missing", {"fprime(z) * ": ""}, "That is dC/da of this layer, Eq. 5 alone. Which factor of the definition of delta lies between a and z?"),
    ("slope_at_logistic_activation", {"fprime(z)": "fprime(1 / (1 + np.exp(-z)))"}, "The slope is asked for at a place: where on its curve does the neuron stand, before or after the activation function?"),
    ("slope_at_tanh_activation", {"fprime(z)": "fprime(np.tanh(z))"}, "The slope is asked for at a place: where on its curve does the neuron stand, before or after the activation function?"),
    ("logistic_slope_assumed", {"fprime(z)": "(1 / (1 + np.exp(-z)) * (1 - 1 / (1 + np.exp(-z))))"}, "You use the slope of one particular activation function, whatever function the neurons have. Which one was handed to you?"),
    ("tanh_slope_assumed", {"fprime(z)": "(1 - np.tanh(z) ** 2)"}, "You use the slope of one particular activation function, whatever function the neurons have. Which one was handed to you?"),
    ("slope_of_product", {ANSWER: "fprime(z * (W_next.T @ delta_next))"}, "In your line the slope function swallows the blame as well. Two factors are multiplied: what does each depend on?"),
    ("averaged", {"fprime(z) *": "fprime(z) / len(delta_next) *"}, "The more neurons a neuron feeds, the more it is to blame: contributions in Eq. 5 add up, and nothing divides them."),
    ("outer_product", {ANSWER: "np.outer(fprime(z), W_next.T @ delta_next)"}, "A table came back where each neuron has one delta. Which products are taken neuron by neuron?"),
    ("z_for_slope", {"fprime(z)": "z"}, "You multiply by the pre-activation itself, not by how steep the activation function is there."),
    ("sign", {"return fprime": "return -fprime"}, "All your deltas point the other way. Is there a minus in Eq. 5?"),
    ("absolute_weights", {"W_next.T @": "np.abs(W_next).T @"}, "A negative weight turns blame into praise: yours does not."),
    ("weights_missing", {"W_next.T @ delta_next": "np.sum(delta_next)"}, "Every neuron gets the same blame from you, however strongly it is connected."),
    ("delta_missing", {"W_next.T @ delta_next": "W_next.sum(axis=0)"}, "Your deltas do not depend on those of the next layer: what is passed back?"),
    ("slope_squared", {"fprime(z) *": "fprime(z) ** 2 *"}, "How often does the slope stand in the definition of delta?"),
    ("first_receiver_only", {"W_next.T @ delta_next": "W_next[0] * delta_next[0]"}, "A neuron feeds several neurons, and all of them report back. You listen to one."),
    ("slope_inside", {ANSWER: "W_next.T @ (fprime(delta_next) * delta_next)"}, "Whose slope do you take, and at which value? Say which neuron it belongs to."),
)  # fmt: skip

OUTER = "np.outer(delta, a_prev)"
WEIGHT_GRADIENT = _all(
    weight_gradient,
    ("elementwise", {OUTER: "delta * a_prev"}, "Every pair of a receiving and a sending neuron has a weight. How many pairs are there, and how many numbers do you return?"),
    ("dot_product", {OUTER: "np.dot(delta, a_prev)"}, "One number came back, but each weight has a derivative of its own."),
    ("transposed", {OUTER: "np.outer(a_prev, delta)"}, "Your table lies on its side: in W a row belongs to a neuron that receives."),
    ("sign", {OUTER: "-np.outer(delta, a_prev)"}, "This is the step downhill. The gradient itself is asked for."),
    ("summed", {OUTER: "np.sum(delta) * a_prev"}, "Deltas are added up before they meet the activations: then all receiving neurons get the same gradient, or only one row."),
    ("divided_by_size", {OUTER: "np.outer(delta, a_prev) / len(delta)"}, "One example, nothing to average: why do you divide?"),
    ("divided_by_inputs", {OUTER: "np.outer(delta, a_prev) / len(a_prev)"}, "One example, nothing to average: why do you divide?"),
    ("added", {OUTER: "np.add.outer(delta, a_prev)"}, "Eq. 1 and 2 multiply; you add."),
    ("diagonal", {OUTER: "np.diag(delta * a_prev) if len(delta) == len(a_prev) else delta * a_prev"}, "Only weights from neuron i to neuron i have a gradient in yours. What of all the other connections?"),
    ("delta_only", {OUTER: "np.repeat(delta[:, None], len(a_prev), axis=1)"}, "All weights of a neuron get one gradient from you, however active their inputs are."),
    ("rows_exchanged", {OUTER: "np.outer(delta[::-1], a_prev)"}, "Check which row belongs to which delta."),
)  # fmt: skip

Z_LINE, G_LINE = "Z = activations[-1] @ weights[l].T + biases[l]", "g = f if l < len(weights) - 1 else f_out"
FORWARD = _all(
    forward,
    ("output_activation_ignored", {G_LINE: "g = f"}, "The last layer was given an activation function of its own. Where do you use it?"),
    ("hidden_activation_ignored", {G_LINE: "g = f_out"}, "Hidden layers and the last layer were given different activation functions. Where do you use the first one?"),
    ("activations_exchanged", {G_LINE: "g = f_out if l < len(weights) - 1 else f"}, "Two activation functions were handed over. Which layers does each of them belong to?"),
    ("output_linear", {G_LINE: "g = f if l < len(weights) - 1 else (lambda z: z)"}, "The last layer was given an activation function of its own. Where do you use it?"),
    ("first_layer_linear", {G_LINE: "g = (lambda z: z) if l == 0 and len(weights) > 1 else f if l < len(weights) - 1 else f_out"}, "Your first layer passes its sums on as they are. Is it a hidden layer?"),
    ("activations_stored_as_zs", {"zs.append(Z)": "zs.append(g(Z))"}, "Your zs and your activations are the same. The way back needs the sums before the activation function."),
    ("hidden_activation_stored_as_zs", {"zs.append(Z)": "zs.append(f(Z))"}, "Your zs are activations already. The way back needs the sums before the activation function."),
    ("zs_stored_as_activations", {"activations.append(g(Z))": "activations.append(Z)"}, "Your activations are the bare sums: no layer applies its activation function."),
    ("bias_missing", {" + biases[l]": ""}, "Feed zeros into your network: the first layer's z is zero too. Which term does not depend on the input?"),
    ("bias_subtracted", {" + biases[l]": " - biases[l]"}, "Feed zeros into your network and look at the first layer's z: its sign is not that of the bias."),
    ("first_bias_everywhere", {"biases[l]": "biases[0][:len(weights[l])] if len(biases[0]) >= len(weights[l]) else biases[l]"}, "Every layer has a bias vector of its own."),
    ("every_layer_reads_the_input", {"activations[-1] @": "X @"}, "What does the second layer read: the network's input, or what the first layer made of it?"),
    ("weights_not_turned", {"weights[l].T": "weights[l]"}, "Your product only works out when neighbouring layers have one size. In W a row belongs to a receiving neuron; with examples in rows, what has to meet what?"),
    ("weights_reshaped", {"weights[l].T": "weights[l].reshape(weights[l].shape[::-1])"}, "Reshaping a table into the other shape shuffles its entries: it is not the same as exchanging rows and columns."),
    ("activation_one_layer_late", {"g(Z)": "g(zs[max(l - 1, 0)])"}, "Your activations lag one layer behind their z."),
    ("last_layer_skipped", {"range(len(weights))": "range(len(weights) - 1)"}, "Count the weight matrices that were used: one is left."),
    ("bias_after_activation", {Z_LINE: "Z = activations[-1] @ weights[l].T", "g(Z)": "g(Z) + biases[l]"}, "Does the bias move the place where the neuron switches, or its answer? You add it at the answer."),
    ("sums_passed_on", {"activations[-1] @": "(zs[-1] if zs else X) @"}, "The next layer reads what a layer says after its activation function, not before."),
    ("input_activated", {"[X]": "[f(X)]"}, "The input layer has no activation function: activations[0] is X as it came."),
    ("input_missing", {"return zs, activations": "return zs, activations[1:]"}, "Where is the input? The way back needs a^0 as well: count your activations."),
    ("output_only", {"return zs, activations": "return activations[-1]"}, "You return the output alone. The way back needs everything that was computed on the way."),
    ("order_exchanged", {"return zs, activations": "return activations, zs"}, "Two lists come back: look up their order in the docstring."),
    ("input_overwritten", {"zs, activations = [], [X]": "zs, activations = [], [X]; X -= 0.0; X[...] = f(X)"}, "After the call the caller's inputs have changed."),
    ("activated_twice", {"activations.append(g(Z))": "activations.append(g(g(Z)))"}, "The activation function is applied to something that is an activation already."),
    ("columns", {"return zs, activations": "return [z.T for z in zs], [a.T for a in activations]"}, "In this notebook examples lie in rows; yours lie in columns."),
    ("kept_between_calls", {"def forward(": "ZS, AS = [], []\ndef forward(", "zs, activations = [], [X]": "zs, activations = ZS, AS; AS.append(X)"}, "Call it twice: the second result still holds the layers of the first. Which object outlives a call?"),
    ("activated_after_output", {"g(Z)": "g(f(Z))"}, "The activation function is applied to something that is an activation already."),
)  # fmt: skip

OUT = "D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])"
BACK = "D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])"
SLOPE_PLACE = "Two places come to mind at which a slope could be taken: before and after the activation function. Which one stands in Eq. 3?"
ONE_SLOPE = "Your slopes are right for one activation function only. The functions that belong to these layers were handed to you."
DELTAS = _all(
    deltas,
    ("output_slope_missing", {" * fprime_out(zs[L - 1])": ""}, "At the output you stop at Eq. 4. That would do for a linear neuron; this one has a slope."),
    ("hidden_slope_missing", {" * fprime(zs[l])": ""}, "Your hidden deltas are the sums of Eq. 5 alone: that is dC/da. One factor on the way to dC/dz is missing."),
    ("all_slopes_missing", {" * fprime_out(zs[L - 1])": "", " * fprime(zs[l])": ""}, "No slope appears in your deltas: they are right for a network of linear neurons. What does Eq. 3 add?"),
    ("slope_at_activation", {"fprime(zs[l])": "fprime(activations[l + 1])"}, SLOPE_PLACE),
    ("output_slope_at_activation", {"fprime_out(zs[L - 1])": "fprime_out(activations[L])"}, SLOPE_PLACE),
    ("all_slopes_at_activation", {"fprime(zs[l])": "fprime(activations[l + 1])", "fprime_out(zs[L - 1])": "fprime_out(activations[L])"}, SLOPE_PLACE),
    ("slope_of_next_layer", {"fprime(zs[l])": "fprime(zs[min(l + 1, L - 1)])"}, "Each delta carries the slope of its own layer. Follow your index through a net of three layers."),
    ("slope_of_previous_layer", {"fprime(zs[l])": "fprime(zs[max(l - 1, 0)])"}, "Each delta carries the slope of its own layer. Follow your index through a net of three layers."),
    ("weights_of_wrong_layer", {"weights[l + 1]": "weights[l]"}, "Blame comes back along the connections to the next layer. Write down which matrix these are, for the first hidden layer of a small net."),
    ("sign", {"activations[L] - T": "T - activations[L]"}, "Every delta has the wrong sign. Differentiate 1/2 (t - y)^2 by y, slowly."),
    ("factor_two", {"(activations[L] - T)": "2 * (activations[L] - T)"}, "Every delta is doubled. Which constant stands in front of the square in this notebook, and what becomes of it?"),
    ("half_kept", {"(activations[L] - T)": "0.5 * (activations[L] - T)"}, "Every delta is halved. Which constant stands in front of the square in this notebook, and what becomes of it?"),
    ("squared_error_passed_back", {"(activations[L] - T)": "0.5 * (activations[L] - T) ** 2"}, "You pass back the error itself. Eq. 4 asks how the error changes when the output does."),
    ("sign_and_factor_two", {"(activations[L] - T)": "2 * (T - activations[L])"}, "Sign and size of your output deltas are off: differentiate 1/2 (t - y)^2 by y, slowly."),
    ("always_from_the_output", {BACK: "D[l] = (D[L - 1] @ weights[L - 1]) * fprime(zs[l])"}, "You start at the output again for every layer. From whom does a layer deep inside hear?"),
    ("raw_error_passed_back", {BACK: "D[l] = ((D[l + 1] if l < L - 2 else activations[L] - T) @ weights[l + 1]) * fprime(zs[l])"}, "What travels back is the delta of the next layer. You send the bare error, without its slope."),
    ("raw_error_everywhere", {BACK: "D[l] = ((activations[L] - T) @ weights[L - 1]) * fprime(zs[l])"}, "What travels back is the delta of the next layer. You send the bare error, without its slope."),
    ("summed_over_batch", {"(D[l + 1] @": "(np.sum(D[l + 1], axis=0, keepdims=True) @"}, "Every example has deltas of its own. Yours mix the examples on the way back."),
    ("averaged_over_batch", {"(activations[L] - T) *": "(activations[L] - T) / len(T) *"}, "Repeat the batch: your deltas shrink. Is dC/dz of one example an average?"),
    ("averaged_in_each_layer", {"(D[l + 1] @ weights[l + 1])": "(D[l + 1] @ weights[l + 1]) / len(T)"}, "Repeat the batch: your hidden deltas shrink. Is dC/dz of one example an average?"),
    ("averaged_over_outputs", {"(activations[L] - T) *": "(activations[L] - T) / T.shape[1] *"}, "C sums over the output neurons: you divide by their number."),
    ("order_reversed", {"return D": "return D[::-1]"}, "Walking from back to front, the last layer comes first. In which order should the list be?"),
    ("first_hidden_layer_missing", {"range(L - 2, -1, -1)": "range(L - 2, 0, -1)"}, "One delta was never computed: at which layer does your loop end?"),
    ("first_hidden_layer_dropped", {"range(L - 2, -1, -1)": "range(L - 2, 0, -1)", "return D": "return [d for d in D if d is not None]"}, "One delta was never computed: at which layer does your loop end?"),
    ("absolute_weights", {"@ weights[l + 1]": "@ np.abs(weights[l + 1])"}, "A connection with a negative weight turns blame into praise: yours never does."),
    ("weights_not_turned", {"@ weights[l + 1])": "@ weights[l + 1].T)"}, "Your product only works out when neighbouring layers have one size. The same connections, walked backwards: which index of W is summed now?"),
    ("logistic_slope_assumed", {"fprime(zs[l])": "(activations[l + 1] * (1 - activations[l + 1]))"}, ONE_SLOPE),
    ("logistic_slopes_assumed", {"fprime(zs[l])": "(activations[l + 1] * (1 - activations[l + 1]))", "fprime_out(zs[L - 1])": "(activations[L] * (1 - activations[L]))"}, ONE_SLOPE),
    ("tanh_slope_assumed", {"fprime(zs[l])": "(1 - activations[l + 1] ** 2)"}, ONE_SLOPE),
    ("tanh_slopes_assumed", {"fprime(zs[l])": "(1 - activations[l + 1] ** 2)", "fprime_out(zs[L - 1])": "(1 - activations[L] ** 2)"}, ONE_SLOPE),
    ("output_slope_everywhere", {"fprime(zs[l])": "fprime_out(zs[l])"}, "Hidden and output neurons have different activation functions here. Whose slope do you take where?"),
    ("hidden_slope_everywhere", {"fprime_out(zs[L - 1])": "fprime(zs[L - 1])"}, "Hidden and output neurons have different activation functions here. Whose slope do you take where?"),
    ("slopes_exchanged", {"fprime_out(zs[L - 1])": "fprime(zs[L - 1])", "fprime(zs[l])": "fprime_out(zs[l])"}, "Hidden and output neurons have different activation functions here. Whose slope do you take where?"),
    ("outputs_overwritten", {"(activations[L] - T)": "np.subtract(activations[L], T, out=activations[L])"}, "The stored outputs have changed after the call, and the next function still needs them."),
    ("one_buffer", {"D = [None] * L": "w = max(z.shape[1] for z in zs); buf = [np.zeros((len(T), w))] * L; D = [b[:, :z.shape[1]] for b, z in zip(buf, zs)]", "D[L - 1] =": "D[L - 1][...] =", "D[l] =": "D[l][...] ="}, "Write into one of your deltas and look at the others: they are one and the same array."),
    ("first_target_only", {"activations[L] - T": "activations[L] - np.ravel(T)[:activations[L].shape[1]]"}, "Every example is compared with the target of the first one."),
    ("weights_trained_on_the_way", {"for l in range(L - 2, -1, -1):": "for l in range(L - 2, -1, -1):\n        weights[l + 1] -= 0.1 * D[l + 1].T @ activations[l + 1] / len(T)"}, "After the call the weights are not what they were. Deltas are measured while the network holds still."),
    ("targets_only", {"(activations[L] - T)": "(-T)"}, "Your output deltas do not depend on what the network says."),
    ("output_sum", {"(activations[L] - T)": "(activations[L] + T)"}, "With outputs equal to their targets your deltas are not zero."),
    ("slope_of_the_sum", {BACK: "D[l] = fprime((D[l + 1] @ weights[l + 1]) * zs[l])"}, "The slope function swallows the blame as well. Two factors are multiplied: what does each depend on?"),
    ("z_for_slope", {"fprime(zs[l])": "zs[l]"}, "You multiply by the pre-activation itself, not by how steep the activation function is there."),
    ("activation_for_slope", {"fprime(zs[l])": "activations[l + 1]"}, "You multiply by the activation itself, not by how steep the activation function is there."),
    ("hidden_sign", {"D[l] = (D": "D[l] = -(D"}, "Sign after sign flips on the way back. Is there a minus in Eq. 5?"),
    ("columns", {"return D": "return [d.T for d in D]"}, "In this notebook examples lie in rows; yours lie in columns."),
    ("output_delta_only", {"return D": "return D[L - 1]"}, "Only the output's deltas come back: every layer has some."),
)  # fmt: skip

DW, DB = "deltas[l].T @ activations[l] / n", "np.sum(deltas[l], axis=0) / n"
TWICE = "Show the batch twice: the loss stays the same, so the gradient should. Watch what yours does."
GRADIENTS = _all(
    gradients,
    ("not_averaged", {" / n)": ")"}, TWICE + " The E of a batch is not a sum."),
    ("weights_not_averaged", {DW: "deltas[l].T @ activations[l]"}, TWICE + " Then compare weights and biases: they follow two rules."),
    ("biases_not_averaged", {DB: "np.sum(deltas[l], axis=0)"}, TWICE + " Then compare weights and biases: they follow two rules."),
    ("averaged_twice", {"/ n)\n        dbs": "/ n / n)\n        dbs"}, TWICE + " How often is it divided?"),
    ("all_averaged_twice", {"/ n)": "/ n / n)"}, TWICE + " How often is it divided?"),
    ("divided_by_width", {"n = len(activations[0])": "n = activations[0].shape[1]"}, "You divide by a count: is it that of the examples, or that of the inputs?"),
    ("divided_by_layer_width", {" / n)": " / deltas[l].shape[1])"}, "You divide by a count: is it that of the examples, or that of the neurons?"),
    ("divided_by_layers", {"n = len(activations[0])": "n = len(deltas)"}, "You divide by a count: is it that of the examples, or that of the layers?"),
    ("own_activations", {"@ activations[l] /": "@ activations[l + 1] /"}, "A weight joins two layers. Whose activation does it multiply: the sender's, or the receiver's?"),
    ("always_the_input", {"@ activations[l] /": "@ activations[0] /"}, "Only the first weight matrix reads the network's input. What do the others read?"),
    ("bias_wrong_axis", {DB: "np.sum(deltas[l], axis=1) / n"}, "Count the entries of a bias gradient: one for every neuron, not one for every example."),
    ("bias_one_number", {DB: "np.sum(deltas[l]) / n"}, "Every neuron has a bias of its own, and its gradient is a number of its own."),
    ("bias_first_example", {DB: "deltas[l][0]"}, "Only one example has a say in your bias gradient."),
    ("weights_first_example", {DW: "np.outer(deltas[l][0], activations[l][0])"}, "Only one example has a say in your weight gradient."),
    ("first_example_only", {DW: "np.outer(deltas[l][0], activations[l][0])", DB: "deltas[l][0]"}, "Only one example has a say in your gradients."),
    ("means_multiplied", {DW: "np.outer(deltas[l].mean(0), activations[l].mean(0))"}, "You average deltas and activations before they meet. Which delta belongs to which activation?"),
    ("sign", {"dWs.append(d": "dWs.append(-d", "dbs.append(n": "dbs.append(-n"}, "This is the way downhill already. The gradient itself is asked for."),
    ("order_reversed", {"return dWs, dbs": "return dWs[::-1], dbs[::-1]"}, "Gradient number l should belong to weight matrix number l: compare their shapes."),
    ("lists_exchanged", {"return dWs, dbs": "return dbs, dWs"}, "Two lists come back: look up their order in the docstring."),
    ("pairs", {"return dWs, dbs": "return list(zip(dWs, dbs))"}, "You return a pair for each layer; the docstring asks for two lists."),
    ("slope_again_relu", {"deltas[l].T @": "(deltas[l] * (activations[l + 1] > 0)).T @"}, "A slope is part of delta already; you multiply by one again."),
    ("slope_again_logistic", {"deltas[l].T @": "(deltas[l] * activations[l + 1] * (1 - activations[l + 1])).T @"}, "A slope is part of delta already; you multiply by one again."),
    ("sample_variance", {"n = len(activations[0])": "n = len(activations[0]) - 1"}, "A mean over n examples: by what do you divide?"),
    ("decay_added", {DW: "(deltas[l].T @ activations[l] / n) * (1 + 1e-3)"}, "Every weight gradient is too long by a tenth of a per cent. What did you add that the loss does not contain?"),
    ("transposed", {"deltas[l].T @ activations[l]": "activations[l].T @ deltas[l]"}, "Your tables lie on their sides: in W a row belongs to a neuron that receives."),
    ("bias_zero", {DB: "0 * deltas[l][0]"}, "Moving a bias moves the loss as well. Which constant input does it weigh?"),
    ("bias_times_activation", {DB: "np.sum(deltas[l] * activations[l + 1], axis=0) / n"}, "A bias is a weight whose input is fixed. Is that input the neuron's own activation?"),
    ("factor_two", {DW: "2 * deltas[l].T @ activations[l] / n", DB: "2 * np.sum(deltas[l], axis=0) / n"}, "Everything is doubled: the constant of the square is in delta already."),
    ("bias_missing", {"return dWs, dbs": "return dWs"}, "Two lists are asked for: what of the biases?"),
    ("last_layer_missing", {"range(len(deltas))": "range(len(deltas) - 1)"}, "Count your gradients: a layer is missing."),
    ("per_example", {DW: "deltas[l][:, :, None] * activations[l][:, None, :]", DB: "deltas[l]"}, "You return a gradient for each example; the loss of the batch has one."),
)  # fmt: skip

STACK = "np.hstack([np.ones((len(A), 1)), A])"
ADD_BIAS_COLUMN = _all(
    add_bias_column,
    ("ones_at_the_end", {STACK: "np.hstack([A, np.ones((len(A), 1))])"}, "The fixed input should be number 0: where is it in yours?"),
    ("row_of_ones", {STACK: "np.vstack([np.ones((1, A.shape[1])), A])"}, "You add an example. Every example should get one more input."),
    ("zeros", {"np.ones": "np.zeros"}, "An input of zero makes its weight disappear. Which value lets a weight act as a bias?"),
    ("first_column_overwritten", {"return " + STACK: "B = np.array(A, dtype=float); B[:, 0] = 1.0; return B"}, "Count the columns: an activation has been lost."),
    ("both_sides", {STACK: "np.hstack([np.ones((len(A), 1)), A, np.ones((len(A), 1))])"}, "Count the columns: one more than before is asked for."),
    ("ones_only", {STACK: "np.ones((len(A), A.shape[1] + 1))"}, "The activations themselves have disappeared."),
    ("one_added", {STACK: "A + 1"}, "You add 1 to every activation; a new input is asked for."),
)  # fmt: skip

DELTAS_AUGMENTED = _all(
    deltas_augmented,
    ("blame_for_the_constant", {"[:, 1:]": ""}, "The constant unit listens to nobody: nothing could have made it answer differently. Does it get a delta?"),
    ("last_column_dropped", {"[:, 1:]": "[:, :-1]"}, "One column of the product has to go. Which unit does it belong to, and where do its weights stand?"),
    ("constant_first_dropped_early", {"@ weights[l + 1])[:, 1:]": "@ weights[l + 1][:, :-1])"}, "One column of the product has to go. Which unit does it belong to, and where do its weights stand?"),
    ("row_dropped", {"[:, 1:]": "[1:, 1:]"}, "You drop an example as well as the constant unit."),
    ("output_slope_missing", {" * fprime_out(zs[L - 1])": ""}, "At the output you stop at Eq. 4. That would do for a linear neuron; this one has a slope."),
    ("hidden_slope_missing", {" * fprime(zs[l])": ""}, "Your hidden deltas are the sums of Eq. 5 alone: that is dC/da. One factor on the way to dC/dz is missing."),
    ("slope_at_activation", {"fprime(zs[l])": "fprime(activations[l + 1])"}, SLOPE_PLACE),
    ("sign", {"activations[L] - T": "T - activations[L]"}, "Every delta has the wrong sign. Differentiate 1/2 (t - y)^2 by y, slowly."),
    ("factor_two", {"(activations[L] - T)": "2 * (activations[L] - T)"}, "Every delta is doubled. Which constant stands in front of the square in this notebook?"),
    ("order_reversed", {"return D": "return D[::-1]"}, "Walking from back to front, the last layer comes first. In which order should the list be?"),
    ("constant_kept_in_output", {"[:, 1:] * fprime(zs[l])": " * np.hstack([np.ones((len(T), 1)), fprime(zs[l])])"}, "The constant unit listens to nobody: nothing could have made it answer differently. Does it get a delta?"),
    ("weights_of_wrong_layer", {"weights[l + 1]": "weights[l]"}, "Blame comes back along the connections to the next layer. Which matrix are these?"),
    ("output_slope_everywhere", {"fprime(zs[l])": "fprime_out(zs[l])"}, "Hidden and output neurons have different activation functions here. Whose slope do you take where?"),
    ("averaged_over_batch", {"(activations[L] - T) *": "(activations[L] - T) / len(T) *"}, "Repeat the batch: your deltas shrink. Is dC/dz of one example an average?"),
)  # fmt: skip
