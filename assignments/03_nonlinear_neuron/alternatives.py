"""Correct but different answers for notebook 3: every one must earn full marks."""

import math

import numpy as np


def logistic_plain(z):
    return 1 / (1 + np.exp(-z))


def logistic_logaddexp(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z)))


def logistic_masked(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    right = z >= 0
    out[right] = 1 / (1 + np.exp(-z[right]))
    grown = np.exp(z[~right])
    out[~right] = grown / (1 + grown)
    return out


def logistic_one_by_one(z):
    def of_one(v):
        return 1 / (1 + math.exp(-v)) if v > -700 else 0.0

    return np.vectorize(of_one, otypes=[float])(z)


def logistic_lists(z):
    if np.ndim(z) == 0:
        return 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))
    return [logistic_lists(row) for row in z]


def logistic_clipped_far(z):
    return np.reciprocal(1.0 + np.exp(-np.clip(z, -500, 500)))


def logistic_float32(z):
    return 1 / (1 + np.exp(-np.clip(np.asarray(z, np.float32), -80, 80)))


LOGISTIC = (
    logistic_plain,
    logistic_logaddexp,
    logistic_masked,
    logistic_one_by_one,
    logistic_lists,
    logistic_clipped_far,
    logistic_float32,
)


def prime_of_activation(z):
    f = logistic(z)  # noqa: F821 - the student's own
    return f * (1 - f)


def prime_difference_of_squares(z):
    f = logistic(z)  # noqa: F821 - the student's own
    return f - f**2


def prime_tanh(z):
    return (1 - np.tanh(np.asarray(z) / 2) ** 2) / 4


def prime_cosh(z):
    return 0.25 / np.cosh(np.clip(z, -600, 600) / 2) ** 2


def prime_two_logistics(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(z)) * (1 / (1 + np.exp(-z)))


def prime_float32(z):
    e = np.exp(-np.abs(np.asarray(z, np.float32)))
    return e / (1 + e) ** 2


def prime_lists(z):
    if np.ndim(z) == 0:
        e = math.exp(-abs(z))
        return e / (1 + e) / (1 + e)
    return [prime_lists(row) for row in z]


LOGISTIC_PRIME = (
    prime_of_activation,
    prime_difference_of_squares,
    prime_tanh,
    prime_cosh,
    prime_two_logistics,
    prime_float32,
    prime_lists,
)


def relu_product(z):
    return z * (np.asarray(z) > 0)


def relu_where(z):
    return np.where(np.asarray(z) < 0, 0, z)


def relu_half(z):
    return (z + np.abs(z)) / 2


def relu_clip(z):
    return np.clip(z, 0, None)


def relu_copy(z):
    out = np.array(z)
    out[out < 0] = 0
    return out


def relu_lists(z):
    return max(0, z) if np.ndim(z) == 0 else [relu_lists(row) for row in z]


RELU = (relu_product, relu_where, relu_half, relu_clip, relu_copy, relu_lists)


def slope_truth(z):
    return np.asarray(z) > 0


def slope_from_the_right(z):
    return (np.asarray(z) >= 0).astype(float)


def slope_heaviside(z):
    return np.heaviside(z, 0.5)


def slope_whole_numbers(z):
    return np.where(np.asarray(z) > 0, 1, 0)


def slope_of_sign(z):
    return np.maximum(np.sign(z), 0)


def slope_filled(z):
    out = np.zeros(np.shape(z))
    out[np.asarray(z) > 0] = 1
    return out


def slope_lists(z):
    return (1 if z > 0 else 0) if np.ndim(z) == 0 else [slope_lists(row) for row in z]


RELU_PRIME = (
    slope_truth,
    slope_from_the_right,
    slope_heaviside,
    slope_whole_numbers,
    slope_of_sign,
    slope_filled,
    slope_lists,
)


def delta_two_minus_signs(y, t, z, fprime):
    return -(t - y) * fprime(z)


def delta_named_factors(y, t, z, fprime):
    error_per_output = np.subtract(y, t)
    output_per_sum = np.asarray(fprime(z))
    return np.multiply(output_per_sum, error_per_output)


def delta_difference(y, t, z, fprime):
    slope = fprime(z)
    return slope * y - slope * t


def delta_flat(y, t, z, fprime):
    flat = [fprime(zi) * (yi - ti) for yi, ti, zi in zip(np.ravel(y), np.ravel(t), np.ravel(z))]
    return np.reshape(flat, np.shape(y))


def delta_float32(y, t, z, fprime):
    return (np.float32(y) - np.float32(t)) * np.float32(fprime(z))


def delta_einsum(y, t, z, fprime):
    return np.einsum("...,...->...", np.asarray(y) - t, fprime(z)).tolist()


OUTPUT_DELTA = (
    delta_two_minus_signs,
    delta_named_factors,
    delta_difference,
    delta_flat,
    delta_float32,
    delta_einsum,
)


def gradient_of_own_functions(w, b, x, t):
    z = np.dot(w, x) + b
    delta = output_delta(logistic(z), t, z, logistic_prime)  # noqa: F821 - the student's own
    return delta * np.asarray(x), delta


def gradient_loop(w, b, x, t):
    z = b
    for wi, xi in zip(w, x):
        z += wi * xi
    y = 1 / (1 + math.exp(-z))
    dw = []
    for xi in x:
        dw.append((y - t) * y * (1 - y) * xi)
    return [dw, (y - t) * y * (1 - y)]


def gradient_absorbed(w, b, x, t):
    v, inputs = np.append(b, w), np.append(1.0, x)
    y = 0.5 + 0.5 * np.tanh(v @ inputs / 2)
    g = (y - t) * (y - y**2) * inputs
    return g[1:], g[0]


def gradient_columns(w, b, x, t):
    w, x = np.reshape(w, (1, -1)), np.reshape(x, (-1, 1))
    y = 1 / (1 + np.exp(-(w @ x + b)))
    delta = (y - t) * y * (1 - y)
    return delta @ x.T, delta


def gradient_float32(w, b, x, t):
    w, b, x, t = (np.asarray(a, np.float32) for a in (w, b, x, t))
    e = np.exp(-(w @ x + b))
    return (1 / (1 + e) - t) * e / (1 + e) ** 2 * x, (1 / (1 + e) - t) * e / (1 + e) ** 2


def gradient_in_steps(w, b, x, t):
    z = (np.asarray(w) * np.asarray(x)).sum() + b
    y = np.reciprocal(1.0 + np.exp(-z))
    dE_dy = -(t - y)
    dy_dz = np.exp(-z) * y**2
    dz_dw, dz_db = np.array(x, dtype=float), 1.0
    return dE_dy * dy_dz * dz_dw, dE_dy * dy_dz * dz_db


NEURON_GRADIENT = (
    gradient_of_own_functions,
    gradient_loop,
    gradient_absorbed,
    gradient_columns,
    gradient_float32,
    gradient_in_steps,
)


def absorbed_hstack(w, b):
    return np.hstack([b, w])


def absorbed_list(w, b):
    return [b, *w]


def absorbed_filled(w, b):
    v = np.empty(len(w) + 1)
    v[0], v[1:] = b, w
    return v


def absorbed_row(w, b):
    return np.r_[b, w][None, :]


def absorbed_insert(w, b):
    return np.insert(np.asarray(w, dtype=float), 0, b)


ABSORB_BIAS = (absorbed_hstack, absorbed_list, absorbed_filled, absorbed_row, absorbed_insert)
