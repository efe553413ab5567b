"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "logistic": [
        # norm-wise error at most 3e-16
        (
            "the formula as printed",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(-z))
""",
        ),
        # norm-wise error at most 3e-16
        (
            "warnings silenced, helper for the exponential",
            r"""
def decay(z):
    with np.errstate(over="ignore"):
        return np.exp(-np.asarray(z, dtype=float))

def logistic(z):
    return 1.0 / (1.0 + decay(z))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "two branches with masks",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    y = np.empty_like(z)
    right = z >= 0
    left = ~right
    y[right] = 1.0 / (1.0 + np.exp(-z[right]))
    grown = np.exp(z[left])
    y[left] = grown / (1.0 + grown)
    return y
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.where on exp of minus the size",
            r"""
def logistic(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) < 0, e, 1.0) / (1.0 + e)
""",
        ),
        # norm-wise error at most 1e-15
        (
            "exp of minus logaddexp",
            r"""
def logistic(z):
    # log(1 + e^-z) = log(e^0 + e^-z)
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
""",
        ),
        # norm-wise error at most 2e-16
        (
            "math, one number at a time",
            r"""
import math

def one(v):
    v = float(v)
    if v < -700:
        return math.exp(v)
    return 1 / (1 + math.exp(-v))

def logistic(z):
    if np.ndim(z) == 0:
        return one(z)
    return np.array([logistic(part) for part in z])
""",
        ),
        # norm-wise error at most 2e-16
        (
            "np.vectorize, two formulas",
            r"""
from math import exp

def _scalar_logistic(v):
    if v >= 0:
        return 1.0 / (1.0 + exp(-v))
    return exp(v) / (1.0 + exp(v))

logistic = np.vectorize(_scalar_logistic, otypes=[float])
""",
        ),
        # norm-wise error at most 3e-16
        (
            "lambda with clip at 700",
            r"""
logistic = lambda z: 1.0 / (1.0 + np.exp(np.clip(-np.asarray(z, float), -700, 700)))
""",
        ),
        # norm-wise error at most 2e-16
        (
            "nested lists out",
            r"""
def logistic(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
    big = 1 / (1 + e)
    return np.where(np.asarray(z) >= 0, big, e * big).tolist()
""",
        ),
        # norm-wise error at most 1e-07
        (
            "float32",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=np.float32)
    with np.errstate(over="ignore"):
        return np.float32(1) / (np.float32(1) + np.exp(-z))
""",
        ),
        # norm-wise error at most 2e-16
        (
            "long double",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=np.longdouble)
    return 1 / (1 + np.exp(-z))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.piecewise on floats",
            r"""
def logistic(z):
    z = np.array(z, dtype=float)
    return np.piecewise(z, [z < 0, z >= 0], [lambda v: np.exp(v) / (1 + np.exp(v)), lambda v: 1 / (1 + np.exp(-v))])
""",
        ),
        # norm-wise error at most 3e-16
        (
            "callable object with np.reciprocal",
            r'''
class Squash:
    """turns any sum into something between 0 and 1"""
    def __call__(self, z):
        denominator = np.add(1.0, np.exp(np.negative(z)))
        return np.reciprocal(denominator)

logistic = Squash()
''',
        ),
        # norm-wise error at most 4e-15
        (
            "power of e",
            r"""
def logistic(z):
    return (1 + np.e ** (-np.asarray(z, dtype=float))) ** -1
""",
        ),
        # norm-wise error at most 0e+00
        (
            "exp over sum of two exps, shifted (a softmax of two)",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    top = np.maximum(z, 0)
    yes, no = np.exp(z - top), np.exp(0 - top)
    return yes / (yes + no)
""",
        ),
        # norm-wise error at most 3e-16
        (
            "expm1",
            r"""
def logistic(z):
    # 1 + e^-z = 2 + (e^-z - 1)
    return 1.0 / (2.0 + np.expm1(-np.asarray(z, dtype=float)))
""",
        ),
        # differs: z = -30 (array) (value); z = -40 (array) (value); z = -60 (array) (value)
        # DISPUTABLE: relative accuracy of the left tail is lost below about z = -25 ("its digits still count")
        (
            "tanh form",
            r"""
def logistic(z):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))
""",
        ),
        # differs: z = -30 (array) (value); z = -40 (array) (value); z = -60 (array) (value)
        # DISPUTABLE: 1 - f(-z) has absolute accuracy only ("its digits still count"), like the tanh form
        (
            "one minus the mirror image on the left",
            r"""
def logistic(z):
    size = np.abs(z)
    y = 1 / (1 + np.exp(-size))
    return np.where(np.asarray(z) < 0, 1 - y, y)
""",
        ),
        # differs: docstring (np.seterr state changed)
        # DISPUTABLE: right numbers; changes NumPy's error handling for everybody
        (
            "np.seterr switched off for good",
            r"""
np.seterr(all="ignore")

def logistic(z):
    return 1 / (1 + np.exp(-z))
""",
        ),
        (
            "masks",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    e = np.exp(z[~pos])
    out[~pos] = e / (1 + e)
    return out
""",
        ),
        (
            "plain formula, warnings and all",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
""",
        ),
        (
            "logaddexp",
            r"""
def logistic(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z)))
""",
        ),
        (
            "math for each entry",
            r"""
import math
def logistic(z):
    def one(v):
        if v >= 0:
            return 1 / (1 + math.exp(-v))
        return math.exp(v) / (1 + math.exp(v))
    return np.vectorize(one, otypes=[float])(z)
""",
        ),
        (
            "recursion into lists",
            r"""
def logistic(z):
    if np.ndim(z) > 0:
        return [logistic(v) for v in z]
    return np.exp(min(z, 0)) / (1 + np.exp(-abs(z)))
""",
        ),
        (
            "minimum and absolute value",
            r"""
def logistic(z):
    return np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))
""",
        ),
        (
            "errstate",
            r"""
def logistic(z):
    with np.errstate(over="ignore"):
        return np.reciprocal(1.0 + np.exp(np.negative(z)))
""",
        ),
        (
            "clipped where nothing is lost",
            r"""
def logistic(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -700, 700)))
""",
        ),
        (
            "cosh",
            r"""
def logistic(z):
    h = np.clip(np.asarray(z, dtype=float) / 2, -350, 350)
    return np.exp(h) / (2 * np.cosh(h))
""",
        ),
        (
            "longdouble",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.longdouble)))
""",
        ),
        (
            "expm1, once more",
            r"""
def logistic(z):
    return 1 / (2 + np.expm1(-np.asarray(z, dtype=float)))
""",
        ),
        (
            "piecewise",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    return np.piecewise(z, [z < 0], [lambda v: np.exp(v) / (1 + np.exp(v)), lambda v: 1 / (1 + np.exp(-v))])
""",
        ),
    ],
    "logistic_prime": [
        # norm-wise error at most 1e-14
        (
            "from the function above",
            r"""
def logistic_prime(z):
    f = logistic(z)
    return f * (1 - f)
""",
        ),
        # norm-wise error at most 2e-16
        (
            "both sides of the curve",
            r"""
def logistic_prime(z):
    return logistic(z) * logistic(np.negative(z))
""",
        ),
        # norm-wise error at most 1e-14
        (
            "f minus f squared",
            r"""
def logistic_prime(z):
    y = logistic(z)
    return y - y ** 2
""",
        ),
        # norm-wise error at most 0e+00
        (
            "even function, no call of logistic",
            r"""
def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2
""",
        ),
        # norm-wise error at most 6e-16
        (
            "hyperbolic secant",
            r"""
def logistic_prime(z):
    with np.errstate(over="ignore"):
        return 1 / (2 * np.cosh(np.asarray(z) / 2)) ** 2
""",
        ),
        # norm-wise error at most 5e-15
        (
            "from tanh",
            r"""
def logistic_prime(z):
    return (1 - np.tanh(np.asarray(z, float) / 2) ** 2) / 4
""",
        ),
        # norm-wise error at most 4e-16
        (
            "reciprocal sum of both exponentials",
            r"""
def logistic_prime(z):
    z = np.asarray(z, dtype=float)
    return 1 / (2 + np.exp(z) + np.exp(-z))
""",
        ),
        # norm-wise error at most 1e-14
        (
            "one number at a time, flat iterator",
            r"""
import math

def logistic_prime(z):
    z = np.asarray(z, dtype=float)
    out = np.empty(z.shape)
    for i, v in enumerate(z.flat):
        s = 1 / (1 + math.exp(-abs(v)))
        out.flat[i] = s * (1 - s)
    return out
""",
        ),
        # norm-wise error at most 1e-14
        (
            "closure",
            r"""
def make_slope(f):
    def slope(z):
        a = f(z)
        return np.multiply(a, np.subtract(1.0, a))
    return slope

logistic_prime = make_slope(logistic)
""",
        ),
        # norm-wise error at most 1e-14
        (
            "distance from the middle",
            r"""
def logistic_prime(z):
    # with u = f - 1/2:  f (1 - f) = 1/4 - u^2
    u = logistic(z) - 0.5
    return 0.25 - u * u
""",
        ),
        # norm-wise error at most 8e-07
        (
            "float32",
            r"""
def logistic_prime(z):
    s = np.asarray(logistic(z), dtype=np.float32)
    return s * (np.float32(1.0) - s)
""",
        ),
        # norm-wise error at most 6e-16
        (
            "np.vectorize over math.cosh",
            r"""
import math

def _slope(v):
    if abs(v) > 100:
        return 0.0
    return 0.25 / math.cosh(v / 2) ** 2

logistic_prime = np.vectorize(_slope, otypes=[float])
""",
        ),
        # norm-wise error at most 1e-14
        (
            "lists by recursion",
            r"""
def logistic_prime(z):
    if np.ndim(z) > 0:
        return [logistic_prime(v) for v in z]
    s = float(logistic(float(z)))
    return s * (1.0 - s)
""",
        ),
        # norm-wise error at most 5e-16
        (
            "exp of a sum of logarithms",
            r"""
def logistic_prime(z):
    z = np.asarray(z, dtype=float)
    log_f = -np.logaddexp(0.0, -z)
    log_rest = -np.logaddexp(0.0, z)
    return np.exp(log_f + log_rest)
""",
        ),
        # norm-wise error at most 4e-16
        (
            "textbook quotient after clipping",
            r"""
def logistic_prime(z):
    z = np.clip(np.asarray(z, dtype=float), -300, 300)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2
""",
        ),
        # norm-wise error at most 5e-16
        # DISPUTABLE: not by formula, but exact (cf. P07)
        (
            "complex step",
            r"""
def logistic_prime(z):
    z = np.clip(np.asarray(z, dtype=float), -300, 300)
    return np.imag(1 / (1 + np.exp(-(z + 1e-30j)))) / 1e-30
""",
        ),
        (
            "own numbers",
            r"""
def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2
""",
        ),
        (
            "product with the mirrored",
            r"""
def logistic_prime(z):
    return logistic(z) * logistic(-np.asarray(z))
""",
        ),
        (
            "s minus s squared",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return s - s * s
""",
        ),
        (
            "quarter of sech squared",
            r"""
def logistic_prime(z):
    return 0.25 / np.cosh(np.clip(np.asarray(z, dtype=float) / 2, -300, 300)) ** 2
""",
        ),
        (
            "quarter of 1 - tanh squared",
            r"""
def logistic_prime(z):
    return 0.25 * (1 - np.tanh(np.asarray(z) / 2) ** 2)
""",
        ),
        (
            "central difference",
            r"""
def logistic_prime(z):
    return (logistic(np.asarray(z) + 1e-5) - logistic(np.asarray(z) - 1e-5)) / 2e-5
""",
        ),
        (
            "lists",
            r"""
def logistic_prime(z):
    if np.ndim(z):
        return list(map(logistic_prime, z))
    return float(logistic(z)) * (1 - float(logistic(z)))
""",
        ),
        (
            "polynomial in s",
            r"""
def logistic_prime(z):
    return np.polyval([-1, 1, 0], logistic(z))
""",
        ),
        (
            "lambda and multiply",
            r"""
logistic_prime = lambda z: np.multiply(*(lambda s: (s, 1 - s))(logistic(z)))
""",
        ),
        (
            "float32, once more",
            r"""
def logistic_prime(z):
    s = np.asarray(logistic(z)).astype(np.float32)
    return s * (np.float32(1) - s)
""",
        ),
        (
            "square root of the logistic",
            r"""
def logistic_prime(z):
    return np.exp(-np.abs(z) - 2 * np.log1p(np.exp(-np.abs(z))))
""",
        ),
    ],
    "relu": [
        # norm-wise error at most 0e+00
        (
            "np.maximum",
            r"""
def relu(z):
    return np.maximum(0, z)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.where",
            r"""
def relu(z):
    z = np.asarray(z)
    return np.where(z > 0, z, 0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "times the mask",
            r"""
def relu(z):
    return z * (np.asarray(z) > 0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "half of z plus its size",
            r"""
def relu(z):
    return (z + np.abs(z)) / 2
""",
        ),
        # norm-wise error at most 0e+00
        (
            "clip without upper limit",
            r"""
def relu(z):
    return np.clip(z, 0, None)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "copy, then the negative ones to 0",
            r"""
def relu(z):
    result = np.array(z, copy=True)
    result[result < 0] = 0
    return result
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.vectorize with otypes",
            r"""
relu = np.vectorize(lambda v: v if v > 0 else 0.0, otypes=[float])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "minus the smaller of -z and 0",
            r"""
def relu(z):
    return 0.0 - np.minimum(0, np.negative(z))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion into lists",
            r"""
def relu(z):
    if np.ndim(z) == 0:
        return max(float(z), 0.0)
    return [relu(row) for row in z]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.heaviside",
            r"""
def relu(z):
    z = np.asarray(z, dtype=float)
    return z * np.heaviside(z, 0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "fmax of a partial",
            r"""
from functools import partial
relu = partial(np.fmax, 0.0)
""",
        ),
        # norm-wise error at most 5e-08
        (
            "float32 and out=",
            r"""
def relu(z):
    z = np.asarray(z, dtype=np.float32)
    buffer = np.zeros_like(z)
    np.maximum(z, buffer, out=buffer)
    return buffer
""",
        ),
        # norm-wise error at most 0e+00
        (
            "loop over all entries",
            r"""
def relu(z):
    z = np.asarray(z)
    out = np.zeros(z.shape)
    for place in np.ndindex(z.shape):
        if z[place] > 0:
            out[place] = z[place]
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "z minus its negative part, with prints",
            r"""
def relu(z):
    negative_part = np.minimum(z, 0)
    print("cut off:", np.sum(np.asarray(z) < 0))
    return z - negative_part
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.select, typed",
            r'''
def relu(z: np.ndarray) -> np.ndarray:
    """max(0, z)"""
    z = np.asarray(z, dtype=float)
    return np.select([z <= 0, z > 0], [np.zeros_like(z), z])
''',
        ),
        # norm-wise error at most 0e+00
        (
            "np.ma masked negatives filled",
            r"""
def relu(z):
    return np.ma.masked_less(np.asarray(z, dtype=float), 0).filled(0.0)
""",
        ),
        (
            "mask",
            r"""
def relu(z):
    return z * (np.asarray(z) > 0)
""",
        ),
        (
            "where",
            r"""
def relu(z):
    return np.where(np.asarray(z) > 0, z, 0)
""",
        ),
        (
            "half of z plus its size, once more",
            r"""
def relu(z):
    return (z + np.abs(z)) / 2
""",
        ),
        (
            "copy and mask",
            r"""
def relu(z):
    out = np.array(z, dtype=float)
    out[out < 0] = 0
    return out
""",
        ),
        (
            "clip",
            r"""
def relu(z):
    return np.clip(z, 0, None)
""",
        ),
        (
            "fmax",
            r"""
def relu(z):
    return np.fmax(0.0, z)
""",
        ),
        (
            "lists",
            r"""
def relu(z):
    if np.ndim(z):
        return [relu(v) for v in z]
    return max(0, z)
""",
        ),
        (
            "frompyfunc",
            r"""
relu = np.frompyfunc(lambda v: v if v > 0 else 0, 1, 1)
""",
        ),
        (
            "heaviside",
            r"""
def relu(z):
    return np.heaviside(z, 0) * z
""",
        ),
        (
            "minus the minimum",
            r"""
def relu(z):
    return z - np.minimum(z, 0)
""",
        ),
        (
            "stacked maximum",
            r"""
def relu(z):
    return np.max(np.stack([np.asarray(z, dtype=float), np.zeros(np.shape(z))]), axis=0)
""",
        ),
    ],
    "relu_prime": [
        # norm-wise error at most 0e+00
        (
            "comparison, bool",
            r"""
def relu_prime(z):
    return np.asarray(z) > 0
""",
        ),
        # norm-wise error at most 0e+00
        (
            "M096: 1 at the corner",
            r"""
def relu_prime(z):
    return np.where(np.asarray(z) >= 0, 1.0, 0.0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "heaviside, one half at the corner",
            r"""
def relu_prime(z):
    return np.heaviside(z, 0.5)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "sign, shifted and halved",
            r"""
def relu_prime(z):
    return (np.sign(z) + 1) / 2
""",
        ),
        # norm-wise error at most 0e+00
        (
            "integers",
            r"""
def relu_prime(z):
    return np.greater(z, 0).astype(int)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "via relu",
            r"""
def relu_prime(z):
    return np.asarray(relu(z) > 0, dtype=float)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "sign of relu",
            r"""
def relu_prime(z):
    return np.sign(relu(z))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "mask into zeros",
            r"""
def relu_prime(z):
    slope = np.zeros(np.shape(z))
    slope[np.asarray(z) > 0] = 1
    return slope
""",
        ),
        # norm-wise error at most 0e+00
        (
            "mask into ones, 0 up to the corner",
            r"""
def relu_prime(z):
    slope = np.ones_like(z, dtype=float)
    slope[np.asarray(z) <= 0] = 0.0
    return slope
""",
        ),
        # norm-wise error at most 0e+00
        (
            "list of floats",
            r"""
def relu_prime(z):
    if not np.shape(z):
        return 1.0 if z > 0 else 0.0
    return [relu_prime(v) for v in z]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.vectorize over a conditional",
            r"""
relu_prime = np.vectorize(lambda v: 1.0 if v > 0 else (0.3 if v == 0 else 0.0), otypes=[float])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.piecewise on floats",
            r"""
def relu_prime(z):
    return np.piecewise(np.asarray(z, dtype=float), [np.asarray(z) < 0], [0.0, 1.0])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "one minus the other side",
            r"""
def relu_prime(z):
    on_flat_side = np.less_equal(z, 0)
    return 1 - on_flat_side.astype(np.float32)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "ratio where it is safe",
            r"""
def relu_prime(z):
    z = np.asarray(z, dtype=float)
    return np.divide(relu(z), z, out=np.zeros_like(z), where=z != 0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "operator and closure",
            r"""
import operator

def step_at(threshold):
    return lambda z: operator.gt(np.asarray(z), threshold) * 1.0

relu_prime = step_at(0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "signbit",
            r"""
def relu_prime(z):
    z = np.asarray(z)
    return np.logical_and(~np.signbit(z), z != 0).astype(np.uint8)
""",
        ),
        (
            "booleans",
            r"""
def relu_prime(z):
    return np.asarray(z) > 0
""",
        ),
        (
            "heaviside one half",
            r"""
def relu_prime(z):
    return np.heaviside(z, 0.5)
""",
        ),
        (
            "ints",
            r"""
def relu_prime(z):
    return (np.asarray(z) >= 0).astype(int)
""",
        ),
        (
            "sign",
            r"""
def relu_prime(z):
    return (np.sign(z) + 1) / 2
""",
        ),
        (
            "lists",
            r"""
def relu_prime(z):
    if np.ndim(z) == 0:
        return 1.0 if z > 0 else 0.0
    return [relu_prime(v) for v in z]
""",
        ),
        (
            "tiny difference",
            r"""
def relu_prime(z):
    return (relu(np.asarray(z) + 1e-9) > 0) * 1.0
""",
        ),
        (
            "ceil of clip",
            r"""
def relu_prime(z):
    return np.ceil(np.clip(z, 0, 1))
""",
        ),
        (
            "choose",
            r"""
def relu_prime(z):
    return np.select([np.asarray(z) > 0, np.asarray(z) < 0], [1.0, 0.0], default=0.25)
""",
        ),
        (
            "copy and masks",
            r"""
def relu_prime(z):
    d = np.zeros(np.shape(z))
    d[np.asarray(z) > 0] = 1
    return d
""",
        ),
        (
            "piecewise",
            r"""
def relu_prime(z):
    z = np.asarray(z, dtype=float)
    return np.piecewise(z, [z <= 0, z > 0], [0, 1])
""",
        ),
        (
            "relu over z with the corner taken out",
            r"""
def relu_prime(z):
    z = np.asarray(z, dtype=float)
    return np.divide(relu(z), z, out=np.zeros_like(z), where=z != 0)
""",
        ),
    ],
    "output_delta": [
        # norm-wise error at most 0e+00
        (
            "two factors",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "minus t minus y",
            r"""
def output_delta(y, t, z, fprime):
    dE_dy = -(t - y)
    dy_dz = fprime(z)
    return dE_dy * dy_dz
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.multiply and np.subtract",
            r"""
def output_delta(y, t, z, fprime):
    return np.multiply(np.subtract(y, t), fprime(z))
""",
        ),
        # norm-wise error at most 9e-16
        (
            "multiplied out",
            r"""
def output_delta(y, t, z, fprime):
    s = fprime(z)
    return y * s - t * s
""",
        ),
        # norm-wise error at most 0e+00
        (
            "entry by entry",
            r"""
def output_delta(y, t, z, fprime):
    if np.ndim(z) == 0:
        return (y - t) * fprime(z)
    out = np.zeros(np.shape(z))
    for idx in np.ndindex(np.shape(z)):
        out[idx] = (y[idx] - t[idx]) * fprime(z[idx])
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion, lists",
            r"""
def output_delta(y, t, z, fprime):
    if np.ndim(y) == 0:
        return float((y - t) * fprime(z))
    return [output_delta(a, b, c, fprime) for a, b, c in zip(y, t, z)]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "einsum",
            r"""
def output_delta(y, t, z, fprime):
    error = np.asarray(y, dtype=float) - t
    return np.einsum("...,...->...", error, np.asarray(fprime(z), dtype=float))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.vectorize",
            r"""
def output_delta(y, t, z, fprime):
    one = np.vectorize(lambda a, b, c: (a - b) * fprime(c), otypes=[float])
    return one(y, t, z)
""",
        ),
        # norm-wise error at most 8e-07
        (
            "float32",
            r"""
def output_delta(y, t, z, fprime):
    d = np.asarray(y, np.float32) - np.asarray(t, np.float32)
    return d * np.asarray(fprime(z), np.float32)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "in place on a copy of its own",
            r"""
def output_delta(y, t, z, fprime):
    delta = np.array(y, dtype=float)
    delta -= t
    delta *= fprime(z)
    return delta
""",
        ),
        # norm-wise error at most 0e+00
        (
            "slope as a column of a flattened problem",
            r"""
def output_delta(y, t, z, fprime):
    shape = np.shape(z)
    y, t = np.reshape(y, (-1, 1)), np.reshape(t, (-1, 1))
    slope = np.reshape(fprime(z), (-1, 1))
    return ((y - t) * slope).reshape(shape)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "keyword lambda, z copied before the call",
            r"""
output_delta = lambda y, t, z, fprime: fprime(np.copy(z)) * (np.asarray(y) - np.asarray(t))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "diagonal matrix of slopes",
            r"""
def output_delta(y, t, z, fprime):
    e = np.ravel(np.subtract(y, t)).astype(float)
    J = np.diag(np.ravel(np.asarray(fprime(z), dtype=float)))
    return (J @ e).reshape(np.shape(z))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "named parts and an assertion",
            r"""
def eq4(y, t):
    return y - t

def eq3(z, fprime):
    return fprime(z)

def output_delta(y, t, z, fprime):
    first, second = eq4(y, t), eq3(z, fprime)
    assert np.shape(first) == np.shape(second)
    return first * second
""",
        ),
        # norm-wise error at most 0e+00
        (
            "functools.reduce over the factors",
            r"""
from functools import reduce

def output_delta(y, t, z, fprime):
    factors = [np.asarray(y) - np.asarray(t), fprime(z)]
    return reduce(np.multiply, factors)
""",
        ),
        (
            "slope first",
            r"""
def output_delta(y, t, z, fprime):
    slope = fprime(z)
    return slope * y - slope * t
""",
        ),
        (
            "minus of minus",
            r"""
def output_delta(y, t, z, fprime):
    return -(t - y) * fprime(z)
""",
        ),
        (
            "np.multiply",
            r"""
def output_delta(y, t, z, fprime):
    return np.multiply(np.subtract(y, t), fprime(z))
""",
        ),
        (
            "entry by entry, once more",
            r"""
def output_delta(y, t, z, fprime):
    if np.ndim(y) == 0:
        return float((y - t) * fprime(z))
    return [output_delta(a, b, c, fprime) for a, b, c in zip(y, t, z)]
""",
        ),
        (
            "slope of a copy",
            r"""
def output_delta(y, t, z, fprime):
    return (np.asarray(y) - np.asarray(t)) * np.asarray(fprime(np.array(z, copy=True)))
""",
        ),
        (
            "flat and reshaped",
            r"""
def output_delta(y, t, z, fprime):
    s = np.shape(y)
    d = [(a - b) * c for a, b, c in zip(np.ravel(y), np.ravel(t), np.ravel(fprime(z)))]
    return np.reshape(d, s)
""",
        ),
        (
            "float32, once more",
            r"""
def output_delta(y, t, z, fprime):
    return np.float32(y - t) * np.float32(fprime(z))
""",
        ),
        (
            "object array",
            r"""
def output_delta(y, t, z, fprime):
    return np.asarray((y - t) * fprime(z)).astype(object)
""",
        ),
        (
            "helper functions",
            r"""
def output_delta(y, t, z, fprime):
    def eq4():
        return y - t
    def eq3():
        return fprime(z)
    return eq4() * eq3()
""",
        ),
        (
            "in place on a copy",
            r"""
def output_delta(y, t, z, fprime):
    d = np.array(y, dtype=float)
    d -= t
    d *= fprime(z)
    return d
""",
        ),
        (
            "lambda with a default",
            r"""
output_delta = lambda y, t, z, fprime, factor=1.0: factor * fprime(z) * (y - t)
""",
        ),
    ],
    "neuron_gradient": [
        # norm-wise error at most 2e-14
        (
            "straight from the equations",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta
""",
        ),
        # norm-wise error at most 0e+00
        (
            "calls output_delta",
            r"""
def neuron_gradient(w, b, x, t):
    z = w @ x + b
    d = output_delta(logistic(z), t, z, logistic_prime)
    return d * x, d * 1
""",
        ),
        # norm-wise error at most 1e-15
        (
            "loops and lists",
            r"""
def neuron_gradient(w, b, x, t):
    z = b
    for i in range(len(w)):
        z = z + w[i] * x[i]
    y = logistic(z)
    delta = (y - t) * logistic_prime(z)
    dw = []
    for i in range(len(w)):
        dw.append(delta * x[i])
    return [dw, delta]
""",
        ),
        # norm-wise error at most 1e-15
        (
            "bias absorbed",
            r"""
def neuron_gradient(w, b, x, t):
    v = np.append(b, w)
    u = np.append(1.0, x)
    z = np.inner(v, u)
    g = (logistic(z) - t) * logistic_prime(z) * u
    return g[1:], g[0]
""",
        ),
        # norm-wise error at most 2e-14
        (
            "its own logistic with math",
            r"""
import math

def neuron_gradient(w, b, x, t):
    z = math.fsum(float(a) * float(c) for a, c in zip(w, x)) + float(b)
    if z < -700:
        y = 0.0
    else:
        y = 1 / (1 + math.exp(-z))
    delta = (y - t) * y * (1 - y)
    return [delta * float(c) for c in x], delta
""",
        ),
        # norm-wise error at most 0e+00
        (
            "columns inside",
            r"""
def neuron_gradient(w, b, x, t):
    W = np.reshape(w, (1, -1))
    X = np.reshape(x, (-1, 1))
    z = W @ X + b                       # (1, 1)
    y = logistic(z)
    delta = (y - t) * logistic_prime(z)
    return (X @ delta).ravel(), delta.item()
""",
        ),
        # norm-wise error at most 0e+00
        (
            "column and (1,1) handed out",
            r"""
def neuron_gradient(w, b, x, t):
    X = np.asarray(x, dtype=float)[:, None]
    z = np.asarray(w)[None, :] @ X + b
    delta = (logistic(z) - t) * logistic_prime(z)
    return X * delta, delta
""",
        ),
        # norm-wise error at most 2e-14
        (
            "einsum and kron",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.einsum("i,i->", w, x) + b
    s = logistic(z)
    d = np.atleast_1d((s - t) * s * (1.0 - s))
    return np.kron(d, x), d
""",
        ),
        # norm-wise error at most 6e-07
        (
            "float32",
            r"""
def neuron_gradient(w, b, x, t):
    f = np.float32
    z = np.dot(np.asarray(w, f), np.asarray(x, f)) + f(b)
    y = f(logistic(z))
    d = (y - f(t)) * f(logistic_prime(z))
    return d * np.asarray(x, f), d
""",
        ),
        # norm-wise error at most 5e-15
        (
            "derivative via tanh",
            r"""
def neuron_gradient(w, b, x, t):
    h = np.tanh((np.sum(w * x) + b) / 2)
    y = (1 + h) / 2
    dy = (1 - h * h) / 4
    common = dy * (y - t)
    return np.multiply(common, x), common
""",
        ),
        # norm-wise error at most 0e+00
        (
            "-(t - y), namedtuple",
            r"""
from collections import namedtuple
Gradient = namedtuple("Gradient", "dw db")

def neuron_gradient(w, b, x, t):
    z = np.vdot(w, x) + b
    y = logistic(z)
    back = -(t - y) * logistic_prime(z)
    return Gradient(dw=back * np.array(x), db=back)
""",
        ),
        # norm-wise error at most 3e-15
        (
            "product rule step by step, dict inside",
            r"""
def neuron_gradient(w, b, x, t):
    cache = {}
    cache["z"] = sum(wi * xi for wi, xi in zip(w, x)) + b
    cache["y"] = logistic(cache["z"])
    dE_dy = cache["y"] - t
    dy_dz = logistic_prime(cache["z"])
    dz_dw = np.array([xi for xi in x])
    dz_db = 1
    return dE_dy * dy_dz * dz_dw, dE_dy * dy_dz * dz_db
""",
        ),
        # norm-wise error at most 2e-14
        (
            "nested functions",
            r"""
def neuron_gradient(w, b, x, t):
    def forward():
        return logistic(np.asarray(w) @ np.asarray(x) + b)
    def backward(y):
        return (y - t) * y * (1.0 - y)
    delta = backward(forward())
    return np.full(len(x), delta) * x, delta
""",
        ),
        # norm-wise error at most 0e+00
        (
            "batch of one example",
            r"""
def neuron_gradient(w, b, x, t):
    X, T = np.array([x], dtype=float), np.array([t], dtype=float)
    z = X @ w + b
    d = (logistic(z) - T) * logistic_prime(z)
    return X.T @ d / len(X), d.mean()
""",
        ),
        # norm-wise error at most 2e-15
        # DISPUTABLE: not by the equations, but exact (cf. P07)
        (
            "complex step",
            r"""
def neuron_gradient(w, b, x, t):
    v = np.concatenate([[b], w]).astype(complex)
    u = np.concatenate([[1.0], x])
    g = []
    for i in range(len(v)):
        s = v.copy()
        s[i] += 1e-30j
        y = 0.5 * (1 + np.tanh(np.clip((s @ u).real, -600, 600) / 2 + 0.5j * (s @ u).imag))
        g.append(np.imag(0.5 * (y - t) ** 2) / 1e-30)
    return np.array(g[1:]), g[0]
""",
        ),
        (
            "output_delta reused",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    d = output_delta(logistic(z), t, z, logistic_prime)
    return d * x, d
""",
        ),
        (
            "absorbed bias",
            r"""
def neuron_gradient(w, b, x, t):
    v = np.concatenate([[b], w])
    u = np.concatenate([[1.0], x])
    y = 1 / (1 + np.exp(-(v @ u)))
    g = (y - t) * y * (1 - y) * u
    return g[1:], g[0]
""",
        ),
        (
            "lists",
            r"""
def neuron_gradient(w, b, x, t):
    z = sum(p * q for p, q in zip(w, x)) + b
    y = float(logistic(z))
    d = (y - t) * y * (1 - y)
    return [[d * float(v) for v in x], d]
""",
        ),
        (
            "central differences",
            r"""
def neuron_gradient(w, b, x, t):
    E = lambda w, b: 0.5 * (t - logistic(np.dot(w, x) + b)) ** 2
    h = 1e-5
    dw = [(E(w + h * e, b) - E(w - h * e, b)) / (2 * h) for e in np.eye(len(w))]
    return np.array(dw), (E(w, b + h) - E(w, b - h)) / (2 * h)
""",
        ),
        (
            "columns",
            r"""
def neuron_gradient(w, b, x, t):
    x = np.reshape(x, (-1, 1)).astype(float)
    z = np.reshape(w, (1, -1)) @ x + b
    y = logistic(z)
    d = (y - t) * y * (1 - y)
    return (d * x), d
""",
        ),
        (
            "tanh form",
            r"""
def neuron_gradient(w, b, x, t):
    y = 0.5 * (1 + np.tanh((w @ x + b) / 2))
    d = (y - t) * (y - y ** 2)
    return x * d, d
""",
        ),
        (
            "named tuple",
            r"""
from collections import namedtuple
Slopes = namedtuple("Slopes", ["dw", "db"])
def neuron_gradient(w, b, x, t):
    y = logistic(np.inner(w, x) + b)
    d = (y - t) * logistic_prime(np.inner(w, x) + b)
    return Slopes(np.outer(x, d).ravel(), d)
""",
        ),
        (
            "expanded sign",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w.dot(x) + b)
    db = -(t - y) * y * (1.0 - y)
    dw = np.array([db * xi for xi in x])
    return dw, np.array(db)
""",
        ),
        (
            "np.array of shape (1,) for db",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.atleast_1d(w @ x + b))
    d = (y - t) * y * (1 - y)
    return d * x, d
""",
        ),
        (
            "class",
            r"""
class Neuron:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def forward(self, x):
        self.x = x
        self.z = self.w @ x + self.b
        self.y = logistic(self.z)
        return self.y
    def backward(self, t):
        delta = (self.y - t) * logistic_prime(self.z)
        return delta * self.x, delta
def neuron_gradient(w, b, x, t):
    n = Neuron(w, b)
    n.forward(x)
    return n.backward(t)
""",
        ),
        (
            "float32, once more",
            r"""
def neuron_gradient(w, b, x, t):
    w, x = np.float32(w), np.float32(x)
    y = np.float32(logistic(w @ x + np.float32(b)))
    d = (y - np.float32(t)) * y * (1 - y)
    return d * x, d
""",
        ),
    ],
    "absorb_bias": [
        # norm-wise error at most 0e+00
        (
            "concatenate",
            r"""
def absorb_bias(w, b):
    return np.concatenate(([b], w))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "hstack",
            r"""
def absorb_bias(w, b):
    return np.hstack([b, w])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.append",
            r"""
def absorb_bias(w, b):
    return np.append(b, w)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "r_",
            r"""
def absorb_bias(w, b):
    return np.r_[b, w]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "insert into floats",
            r"""
def absorb_bias(w, b):
    return np.insert(np.asarray(w, dtype=float), 0, b)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "list",
            r"""
def absorb_bias(w, b):
    return [b] + list(w)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "starred tuple",
            r"""
def absorb_bias(w, b):
    return (b, *w)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "preallocated",
            r"""
def absorb_bias(w, b):
    v = np.empty(len(w) + 1)
    v[0] = b
    v[1:] = w
    return v
""",
        ),
        # norm-wise error at most 0e+00
        (
            "loop",
            r"""
def absorb_bias(w, b):
    v = np.zeros(w.size + 1, dtype=float)
    for i in range(len(v)):
        if i == 0:
            v[i] = b
        else:
            v[i] = w[i - 1]
    return v
""",
        ),
        # norm-wise error at most 0e+00
        (
            "pad and set",
            r"""
def absorb_bias(w, b):
    v = np.pad(w.astype(float), (1, 0))
    v[0] = b
    return v
""",
        ),
        # norm-wise error at most 0e+00
        (
            "column",
            r"""
def absorb_bias(w, b):
    column = np.vstack([[[b]], np.reshape(w, (-1, 1))])
    return column
""",
        ),
        # norm-wise error at most 0e+00
        (
            "roll",
            r"""
def absorb_bias(w, b):
    return np.roll(np.append(w, b), 1)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "deque",
            r"""
from collections import deque

def absorb_bias(w, b):
    v = deque(w.tolist())
    v.appendleft(float(b))
    return v
""",
        ),
        # norm-wise error at most 0e+00
        (
            "reversed twice",
            r"""
def absorb_bias(w, b):
    backwards = np.append(w[::-1], b)
    return backwards[::-1]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "matrix product (shift by one place)",
            r"""
def absorb_bias(w, b):
    k = len(w)
    shift = np.eye(k + 1, k, -1)
    first = np.eye(k + 1)[0]
    return shift @ w + b * first
""",
        ),
        # norm-wise error at most 5e-08
        (
            "float32, np.block",
            r"""
def absorb_bias(w, b):
    return np.block([np.float32(b), np.asarray(w, dtype=np.float32)])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "itertools.chain",
            r"""
import itertools

def absorb_bias(w, b):
    return np.fromiter(itertools.chain([b], w), dtype=float)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.insert on a list of Python numbers",
            r"""
def absorb_bias(w, b):
    numbers = [float(v) for v in w]
    numbers.insert(0, float(b))
    return np.array(numbers)
""",
        ),
        (
            "r_, once more",
            r"""
def absorb_bias(w, b):
    return np.r_[b, w]
""",
        ),
        (
            "hstack, once more",
            r"""
def absorb_bias(w, b):
    return np.hstack((b, w))
""",
        ),
        (
            "list, once more",
            r"""
def absorb_bias(w, b):
    return [b] + list(w)
""",
        ),
        (
            "tuple with a star",
            r"""
def absorb_bias(w, b):
    return (b, *w)
""",
        ),
        (
            "insert into floats, once more",
            r"""
def absorb_bias(w, b):
    return np.insert(np.asarray(w, dtype=float), 0, b)
""",
        ),
        (
            "pad",
            r"""
def absorb_bias(w, b):
    return np.pad(np.asarray(w, dtype=float), (1, 0), constant_values=b)
""",
        ),
        (
            "empty array",
            r"""
def absorb_bias(w, b):
    v = np.empty(len(w) + 1)
    v[0], v[1:] = b, w
    return v
""",
        ),
        (
            "roll, once more",
            r"""
def absorb_bias(w, b):
    return np.roll(np.append(w, b), 1)
""",
        ),
        (
            "column, once more",
            r"""
def absorb_bias(w, b):
    return np.vstack([[[b]], np.reshape(w, (-1, 1))])
""",
        ),
        (
            "generator",
            r"""
def absorb_bias(w, b):
    yield b
    yield from w
""",
        ),
        (
            "append and reversed twice",
            r"""
def absorb_bias(w, b):
    return np.append(w[::-1], b)[::-1]
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    (
        "logistic",
        "tanh form",
    ),  # relative accuracy of the left tail is lost below about z = -25 ("its digits still count")
    (
        "logistic",
        "one minus the mirror image on the left",
    ),  # 1 - f(-z) has absolute accuracy only ("its digits still count"), like the tanh form
    ("logistic", "np.seterr switched off for good"),  # right numbers; changes NumPy's error handling for everybody
    ("logistic_prime", "complex step"),  # not by formula, but exact (cf. P07)
    ("neuron_gradient", "complex step"),  # not by the equations, but exact (cf. P07)
}
