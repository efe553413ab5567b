"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "logistic": [
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 36 of 36 cases
        (
            "sign of z forgotten",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(z))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2e+01); 32 of 36 cases
        (
            "parentheses forgotten",
            r"""
def logistic(z):
    return 1 / 1 + np.exp(-z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 8); 30 of 36 cases
        (
            "minus instead of plus",
            r"""
def logistic(z):
    return 1 / (1 - np.exp(-z))
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.1); 28 of 36 cases
        (
            "tanh squeezed to 0..1 without halving z",
            r"""
def logistic(z):
    return (np.tanh(z) + 1) / 2
""",
        ),
        # shown by: z = -1000 (number); vector with +-1000; also by the docstring example (OverflowError: math range error); 8 of 36 cases; the visible examples agree
        (
            "math.exp under np.vectorize overflows",
            r"""
import math

@np.vectorize
def logistic(z):
    return 1 / (1 + math.exp(-z))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 32 of 36 cases
        (
            "integer division",
            r"""
def logistic(z):
    return 1 // (1 + np.exp(-np.asarray(z, dtype=float)))
""",
        ),
        # shown by: z = 1000 (number); vector with +-1000; also by the docstring example (value, error 1); 8 of 36 cases; the visible examples agree
        (
            "nan replaced by 0",
            r"""
def logistic(z):
    y = np.exp(z) / (1 + np.exp(z))
    return np.nan_to_num(y, nan=0.0)
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.05); 28 of 36 cases
        (
            "hard sigmoid",
            r"""
def logistic(z):
    return np.clip(0.25 * np.asarray(z) + 0.5, 0, 1)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (ValueError: The truth value of an array with more than one element is ambiguous. U); 17 of 36 cases
        (
            "scalar if on an array",
            r"""
def logistic(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    else:
        return np.exp(z) / (1 + np.exp(z))
""",
        ),
        # shown by: vector with +-1000; matrix with +-800; also by the docstring example (argument changed); 6 of 36 cases; the visible examples agree
        (
            "clipped into the argument",
            r"""
def logistic(z):
    z = np.asarray(z)
    np.clip(z, -500, 500, out=z)
    return 1 / (1 + np.exp(-z))
""",
        ),
        # shown by: z = -1000 (number); integer number -1000 (value, error 1e+26); 9 of 36 cases; the visible examples agree
        (
            "output kept away from 0 and 1",
            r"""
def logistic(z):
    eps = 1e-7
    y = 1 / (1 + np.exp(-np.asarray(z, float)))
    return np.clip(y, eps, 1 - eps)
""",
        ),
        # shown by: z = -1000 (number); integer number -1000 (value, error 9e+16); 5 of 36 cases; the visible examples agree
        # DISPUTABLE: off only below z = -37, by 1e-16: no more than the accepted tanh form, but not its digits
        (
            "cut off beyond 37",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    y = 1 / (1 + np.exp(-np.clip(z, -37, 37)))
    return y
""",
        ),
        # shown by: z = -1000 (number); integer number -1000 (value, error 9e+06); 3 of 36 cases; the visible examples agree
        # DISPUTABLE: off only below z = -60, where the value is below 1e-26
        (
            "clip at 60",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(-np.clip(z, -60, 60)))
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.0005); 27 of 36 cases
        (
            "half precision",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.float16)))
""",
        ),
        # shown by: matrix (3,4); square (3,3) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 7 of 36 cases; the visible examples agree
        (
            "loops over the first axis only, float() inside",
            r"""
def logistic(z):
    if np.isscalar(z):
        return 1 / (1 + np.exp(-z))
    return np.array([1 / (1 + np.exp(-float(v))) for v in z])
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 33 of 36 cases
        (
            "normalised like a softmax",
            r"""
def logistic(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()
""",
        ),
        # shown by: matrix (3,4); square (3,3) (IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed); 17 of 36 cases
        (
            "masks fail for a number",
            r"""
def logistic(z):
    y = np.zeros(len(z))
    y[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    y[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return y
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.2); 28 of 36 cases
        (
            "base 10",
            r"""
def logistic(z):
    return 1 / (1 + 10.0 ** (-np.asarray(z, dtype=float)))
""",
        ),
        # shown by: docstring (FloatingPointError: overflow encountered in exp); 1 of 36 cases; the visible examples agree
        (
            "overflow raises",
            r"""
np.seterr(over="raise")

def logistic(z):
    return 1 / (1 + np.exp(-z))
""",
        ),
        # shown by: integer numbers 2; integer number -3 (value, error 1); 4 of 36 cases; the visible examples agree
        # DISPUTABLE: shown by arrays of integers only
        (
            "buffer of the type of z",
            r"""
def logistic(z):
    z = np.asarray(z)
    y = np.empty_like(z)
    y[...] = 1 / (1 + np.exp(-z.astype(float)))
    return y
""",
        ),
        # shown by: z = -20 (array); z = -30 (array) (value, error 1); 7 of 36 cases; the visible examples agree
        (
            "hard 0 and 1 beyond 15",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 15, 1.0, np.where(z < -15, 0.0, 1 / (1 + np.exp(-z))))
""",
        ),
        (
            "tail lost: one minus the other side",
            r"""
def logistic(z):
    return 1 - 1 / (1 + np.exp(z))
""",
        ),
        (
            "clipped at 500 in place",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    np.clip(z, -500, 500, out=z)
    return 1 / (1 + np.exp(-z))
""",
        ),
        (
            "half of tanh of the whole",
            r"""
def logistic(z):
    return 0.5 * (1 + np.tanh(z))
""",
        ),
        (
            "tanh form loses the tail",
            r"""
def logistic(z):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))
""",
        ),
        (
            "sign of the exponent",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(z))
""",
        ),
        (
            "epsilon in the denominator",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(-z) + 1e-3)
""",
        ),
        (
            "kept away from 0 and 1",
            r"""
def logistic(z):
    return np.clip(1 / (1 + np.exp(-z)), 1e-6, 1 - 1e-6)
""",
        ),
        (
            "in place for negative entries",
            r"""
def logistic(z):
    z = np.asarray(z)
    neg = z < 0
    z[neg] = -z[neg]
    s = 1 / (1 + np.exp(-z))
    return np.where(neg, 1 - s, s)
""",
        ),
        (
            "scalar branch only",
            r"""
def logistic(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    e = np.exp(z)
    return e / (1 + e)
""",
        ),
        (
            "branches by the first entry",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    if z.flat[0] >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
""",
        ),
        (
            "both branches added where they meet",
            r"""
def logistic(z):
    z = np.asarray(z, dtype=float)
    return (z >= 0) / (1 + np.exp(-z)) + (z <= 0) * np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z)))
""",
        ),
        (
            "result array like the argument",
            r"""
def logistic(z):
    s = np.zeros_like(z)
    for i in np.ndindex(np.shape(z)):
        s[i] = 1 / (1 + np.exp(-z[i]))
    return s
""",
        ),
        (
            "integer exponent cast",
            r"""
def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z).astype(int)))
""",
        ),
        (
            "python loop over rows of a vector only",
            r"""
import math
def logistic(z):
    return np.array([1 / (1 + math.exp(-v)) for v in z])
""",
        ),
        (
            "hard sigmoid, once more",
            r"""
def logistic(z):
    return np.clip(0.2 * np.asarray(z) + 0.5, 0, 1)
""",
        ),
        (
            "arctan shape",
            r"""
def logistic(z):
    return 0.5 + np.arctan(z) / np.pi
""",
        ),
        (
            "base two",
            r"""
def logistic(z):
    return 1 / (1 + 2.0 ** (-np.asarray(z, dtype=float)))
""",
        ),
        (
            "rounded to four digits",
            r"""
def logistic(z):
    return np.round(1 / (1 + np.exp(-np.asarray(z, dtype=float))), 4)
""",
        ),
        (
            "nan_to_num",
            r"""
def logistic(z):
    e = np.exp(z)
    return np.nan_to_num(e / (1 + e))
""",
        ),
    ],
    "logistic_prime": [
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 3e+01); 36 of 36 cases
        (
            "takes the activation",
            r"""
def logistic_prime(z):
    return z * (1 - z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2); 23 of 36 cases
        (
            "minus sign of the inner derivative kept",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return -s * (1 - s)
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 3); 32 of 36 cases
        (
            "one minus f twice",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return (1 - s) * (1 - s)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 22 of 36 cases
        (
            "square forgotten below",
            r"""
def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 3); 23 of 36 cases
        (
            "slope of tanh",
            r"""
def logistic_prime(z):
    return 1 - np.tanh(z) ** 2
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 4); 33 of 36 cases
        (
            "1 - f squared",
            r"""
def logistic_prime(z):
    return 1 - logistic(z) ** 2
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 3); 23 of 36 cases
        (
            "scaled so that the top is 1",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return 4 * s * (1 - s)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2); 23 of 36 cases
        (
            "power written as product of exponent",
            r"""
def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) * 2
""",
        ),
        # shown by: z = 1000 (number); vector with +-1000 (nan); 7 of 36 cases; the visible examples agree
        (
            "exp(z) over (1+exp(z)) squared",
            r"""
def logistic_prime(z):
    return np.exp(z) / (1 + np.exp(z)) ** 2
""",
        ),
        # shown by: vector n=7; matrix (3,4) (shape () for (7,)); 16 of 36 cases
        (
            "dot product of f and 1 - f",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return np.dot(s, 1 - s)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 35 of 36 cases
        (
            "differences of neighbours",
            r"""
def logistic_prime(z):
    return np.gradient(logistic(z), z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.0007); 22 of 36 cases
        (
            "secant with a step of 0.1",
            r"""
def logistic_prime(z):
    h = 0.1
    return (logistic(z + h) - logistic(z - h)) / (2 * h)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 8); 27 of 36 cases
        (
            "f times 1 - z",
            r"""
def logistic_prime(z):
    return logistic(z) * (1 - z)
""",
        ),
        # shown by: matrix (3,4); integer vector (value, error 0.02); 21 of 36 cases; the visible examples agree
        (
            "slope never below 0.01",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return np.maximum(s * (1 - s), 0.01)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 36 of 36 cases
        (
            "xor instead of power",
            r"""
def logistic_prime(z):
    s = np.asarray(logistic(z) * 100).astype(int)
    return (s - (s ^ 2)) / 100
""",
        ),
        # shown by: vector n=7; matrix (3,4) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 26 of 36 cases
        (
            "scalars by math.exp",
            r"""
import math

def logistic_prime(z):
    s = 1 / (1 + math.exp(-z))
    return s * (1 - s)
""",
        ),
        # shown by: matrix (3,4); z = 1000 (number) (value, error 0.006); 20 of 36 cases; the visible examples agree
        (
            "clipped to +-5 first",
            r"""
def logistic_prime(z):
    s = logistic(np.clip(z, -5, 5))
    return s * (1 - s)
""",
        ),
        # shown by: vector n=7; matrix (3,4) (shape () for (7,)); 16 of 36 cases
        (
            "sums the slopes",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return np.sum(s * (1 - s))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.8); 23 of 36 cases
        (
            "derivative of the slope",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return s * (1 - s) * (1 - 2 * s)
""",
        ),
        # shown by: vector n=7; matrix (3,4) (argument changed); 25 of 36 cases
        (
            "z overwritten by its activation",
            r"""
def logistic_prime(z):
    if isinstance(z, np.ndarray):
        z[...] = logistic(z)
        return z * (1 - z)
    return logistic(z) * (1 - logistic(z))
""",
        ),
        (
            "takes activations",
            r"""
def logistic_prime(z):
    return z * (1 - z)
""",
        ),
        (
            "s minus s times s of absolute value... of z squared",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return s - s ** 3
""",
        ),
        (
            "forward difference",
            r"""
def logistic_prime(z):
    return (logistic(z + 1e-2) - logistic(z)) / 1e-2
""",
        ),
        (
            "exp(z) form overflows",
            r"""
def logistic_prime(z):
    e = np.exp(z)
    return e / (1 + e) ** 2
""",
        ),
        (
            "slope of tanh, once more",
            r"""
def logistic_prime(z):
    return 1 - np.tanh(z) ** 2
""",
        ),
        (
            "without the square",
            r"""
def logistic_prime(z):
    return np.exp(-z) / (1 + np.exp(-z))
""",
        ),
        (
            "minus sign",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return s * (s - 1)
""",
        ),
        (
            "in place",
            r"""
def logistic_prime(z):
    z *= -1
    s = logistic(z)
    return s * (1 - s)
""",
        ),
        (
            "never below a floor",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return np.maximum(s * (1 - s), 1e-3)
""",
        ),
        (
            "one number for an array",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return np.dot(np.ravel(s), np.ravel(1 - s))
""",
        ),
        (
            "slope of the slope",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return s * (1 - s) * (1 - 2 * s)
""",
        ),
        (
            "factor four",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return 4 * s * (1 - s)
""",
        ),
        (
            "negative entries turned",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return np.where(np.asarray(z) < 0, -1, 1) * s * (1 - s)
""",
        ),
        (
            "differences along the array",
            r"""
def logistic_prime(z):
    return np.gradient(logistic(z), z)
""",
        ),
        (
            "integer table",
            r"""
def logistic_prime(z):
    out = np.zeros_like(z)
    s = logistic(z)
    out[...] = s * (1 - s)
    return out
""",
        ),
        (
            "gaussian bump",
            r"""
def logistic_prime(z):
    return 0.25 * np.exp(-np.asarray(z, dtype=float) ** 2 / 5)
""",
        ),
        (
            "returns both",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return s, s * (1 - s)
""",
        ),
    ],
    "relu": [
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.9); 20 of 27 cases
        (
            "absolute value",
            r"""
def relu(z):
    return np.abs(z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 24 of 27 cases
        (
            "minimum",
            r"""
def relu(z):
    return np.minimum(z, 0)
""",
        ),
        # shown by: large +-1e5; large 1000 (value, error 1); 2 of 27 cases; the visible examples agree
        (
            "capped at 6",
            r"""
def relu(z):
    return np.clip(z, 0, 6)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape () for (7,)); 18 of 27 cases
        (
            "np.max of everything",
            r"""
def relu(z):
    return np.max([np.max(z), 0])
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.1); 25 of 27 cases
        (
            "softplus",
            r"""
def relu(z):
    return np.logaddexp(0, z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 18 of 27 cases
        (
            "np.maximum into its argument",
            r"""
def relu(z):
    if isinstance(z, np.ndarray):
        return np.maximum(z, 0, out=z)
    return max(z, 0)
""",
        ),
        # shown by: matrix (3,4); square (3,3) (ValueError: The truth value of an array with more than one element is ambiguous. U); 15 of 27 cases
        (
            "list comprehension over rows",
            r"""
def relu(z):
    return np.array([v if v > 0 else 0.0 for v in z])
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (4,) for (7,)); 23 of 27 cases
        (
            "only the positive ones",
            r"""
def relu(z):
    z = np.asarray(z)
    return z[z > 0]
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 20 of 27 cases
        (
            "step function",
            r"""
def relu(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
""",
        ),
        # shown by: square (3,3); 3-D (2,2,3) (value, error 0.4); 6 of 27 cases
        (
            "np.vectorize infers integers from the first entry",
            r"""
relu = np.vectorize(lambda v: v if v > 0 else 0)
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.2); 15 of 27 cases
        (
            "whole numbers",
            r"""
def relu(z):
    return np.maximum(z, 0).astype(int)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.3); 19 of 27 cases
        (
            "elu on the left",
            r"""
def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.09); 22 of 27 cases
        (
            "z times logistic(z)",
            r"""
def relu(z):
    return z * logistic(z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.3); 24 of 27 cases
        (
            "maximum of z and 1",
            r"""
def relu(z):
    return np.maximum(z, 1)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 17 of 27 cases
        (
            "mask times z on a view",
            r"""
def relu(z):
    out = np.asarray(z)
    out = out.reshape(out.shape)
    if out.ndim:
        out *= (out > 0)
        return out
    return out * (out > 0)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 12 of 27 cases
        (
            "if on an array",
            r"""
def relu(z):
    if np.all(np.asarray(z) > 0):
        return z
    elif np.all(np.asarray(z) <= 0):
        return 0 * z
    return np.clip(z, 0, 1)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (2,) for (7,)); 16 of 27 cases
        (
            "np.max along the last axis",
            r"""
def relu(z):
    return np.max(np.stack([np.asarray(z, float), np.zeros(np.shape(z))]), axis=-1)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 24 of 27 cases
        (
            "flipped",
            r"""
def relu(z):
    return np.maximum(-np.asarray(z), 0)
""",
        ),
        # shown by: large +-1e5; large 1000 (value, error 1); 2 of 27 cases; the visible examples agree
        (
            "cut at 1000",
            r"""
def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 1000, 0.0, np.maximum(z, 0))
""",
        ),
        (
            "z times z > 0 written back",
            r"""
def relu(z):
    z *= z > 0
    return z
""",
        ),
        (
            "absolute value, once more",
            r"""
def relu(z):
    return np.abs(z)
""",
        ),
        (
            "relu six",
            r"""
def relu(z):
    return np.minimum(np.maximum(z, 0), 6)
""",
        ),
        (
            "softplus, once more",
            r"""
def relu(z):
    return np.logaddexp(0, z)
""",
        ),
        (
            "negative ones kept",
            r"""
def relu(z):
    return np.minimum(z, 0)
""",
        ),
        (
            "step",
            r"""
def relu(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
""",
        ),
        (
            "selects only the positive ones",
            r"""
def relu(z):
    z = np.asarray(z)
    return z[z > 0]
""",
        ),
        (
            "one maximum over all",
            r"""
def relu(z):
    return np.max([0, np.max(z)])
""",
        ),
        (
            "elu",
            r"""
def relu(z):
    return np.where(z > 0, z, np.expm1(z))
""",
        ),
        (
            "swish",
            r"""
def relu(z):
    return z * logistic(z)
""",
        ),
        (
            "shifted threshold",
            r"""
def relu(z):
    return np.where(z > 0.1, z, 0.0)
""",
        ),
        (
            "view of the argument",
            r"""
def relu(z):
    out = np.asarray(z)
    out[out < 0] = 0
    return out
""",
        ),
        (
            "if on an array, once more",
            r"""
def relu(z):
    if z > 0:
        return z
    return 0
""",
        ),
        (
            "integers",
            r"""
def relu(z):
    return np.maximum(0, z).astype(int)
""",
        ),
        (
            "multiplied by nan-free sign",
            r"""
def relu(z):
    return z * np.sign(z)
""",
        ),
        (
            "max with axis",
            r"""
def relu(z):
    return np.max(z, axis=-1)
""",
        ),
    ],
    "relu_prime": [
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2); 20 of 27 cases
        (
            "relu itself",
            r"""
def relu_prime(z):
    return np.maximum(z, 0.0)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 19 of 27 cases
        (
            "one everywhere",
            r"""
def relu_prime(z):
    return np.ones_like(np.asarray(z, dtype=float))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 22 of 27 cases
        (
            "minus one on the left",
            r"""
def relu_prime(z):
    return np.where(np.asarray(z) > 0, 1, -1)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 24 of 27 cases
        (
            "sides swapped",
            r"""
def relu_prime(z):
    return np.where(np.asarray(z) < 0, 1.0, 0.0)
""",
        ),
        # shown by: number 0; integer number 0 (nan or inf); 5 of 27 cases
        (
            "relu(z) / z",
            r"""
def relu_prime(z):
    return relu(z) / z
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.01); 19 of 27 cases
        (
            "leaky slope",
            r"""
def relu_prime(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.01)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (ValueError: The truth value of an array with more than one element is ambiguous. U); 18 of 27 cases
        (
            "if on an array",
            r"""
def relu_prime(z):
    if z > 0:
        return 1.0
    return 0.0
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.02); 10 of 27 cases
        (
            "smooth step",
            r"""
def relu_prime(z):
    return logistic(50 * np.asarray(z, dtype=float))
""",
        ),
        # shown by: number 0; integer number 0 (ValueError: ReLU has no derivative at 0); 5 of 27 cases
        (
            "raises at the corner",
            r"""
def relu_prime(z):
    z = np.asarray(z)
    if np.any(z == 0):
        raise ValueError("ReLU has no derivative at 0")
    return (z > 0) * 1.0
""",
        ),
        # shown by: number 0; integer number 0 (2 at z = 0); 5 of 27 cases
        (
            "2 at the corner (both sides added)",
            r"""
def relu_prime(z):
    z = np.asarray(z)
    return np.where(z >= 0, 1.0, 0.0) + np.where(z == 0, 1.0, 0.0)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 18 of 27 cases; the visible examples agree
        (
            "overwrites z by 0 and 1",
            r"""
def relu_prime(z):
    if np.ndim(z) == 0:
        return float(z > 0)
    z[z > 0] = 1
    z[z <= 0] = 0
    return z
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 1); 14 of 27 cases
        (
            "threshold at 1",
            r"""
def relu_prime(z):
    return np.where(np.asarray(z) >= 1, 1.0, 0.0)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 22 of 27 cases
        (
            "differences of neighbours",
            r"""
def relu_prime(z):
    return np.diff(relu(z), append=0) / np.diff(z, append=0)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (6,) for (7,)); 27 of 27 cases
        (
            "boolean index returned",
            r"""
def relu_prime(z):
    return np.flatnonzero(np.asarray(z) > 0)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape () for (7,)); 18 of 27 cases
        (
            "one answer for all",
            r"""
def relu_prime(z):
    return 1.0 if np.any(np.asarray(z) > 0) else 0.0
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.5); 24 of 27 cases
        # halved
        (
            "slope of",
            r"""
def relu_prime(z):
    return np.sign(z) / 2
""",
        ),
        # shown by: number 0; integer number 0 (-0.5 at z = 0); 5 of 27 cases
        (
            "minus one half at the corner",
            r"""
def relu_prime(z):
    z = np.asarray(z, dtype=float)
    return np.where(z == 0, -0.5, (z > 0).astype(float))
""",
        ),
        # shown by: 3-D (2,2,3); small +-1e-3 (value, error 0.5); 3 of 27 cases
        (
            "difference quotient with h = 0.01",
            r"""
def relu_prime(z):
    h = 0.01
    return (relu(z + h) - relu(z - h)) / (2 * h)
""",
        ),
        # shown by: matrix (3,4); square (3,3) (shape (3,) for (3, 4)); 6 of 27 cases
        (
            "flat list",
            r"""
def relu_prime(z):
    return [1 if v > 0 else 0 for v in np.ravel(z)] + []  if np.ndim(z) != 2 else [1 if np.sum(v) > 0 else 0 for v in z]
""",
        ),
        # shown by: 3-D (2,2,3); small +-1e-3 (value, error 1); 3 of 27 cases
        (
            "small z count as zero",
            r"""
def relu_prime(z):
    return (np.round(z, 2) > 0) * 1.0
""",
        ),
        (
            "slope at the activation of minus z",
            r"""
def relu_prime(z):
    return np.where(np.asarray(z) < 0, 1.0, 0.0)
""",
        ),
        (
            "returns relu",
            r"""
def relu_prime(z):
    return np.maximum(z, 0)
""",
        ),
        (
            "leaky slope, once more",
            r"""
def relu_prime(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.01)
""",
        ),
        (
            "always one",
            r"""
def relu_prime(z):
    return np.ones_like(z, dtype=float)
""",
        ),
        (
            "relu over z",
            r"""
def relu_prime(z):
    return np.maximum(z, 0) / z
""",
        ),
        (
            "written into z",
            r"""
def relu_prime(z):
    z[z > 0] = 1
    z[z <= 0] = 0
    return z
""",
        ),
        (
            "one number",
            r"""
def relu_prime(z):
    return 1.0 if np.all(z > 0) else 0.0
""",
        ),
        (
            "clipped z",
            r"""
def relu_prime(z):
    return np.clip(z, 0, 1)
""",
        ),
        (
            "only above one",
            r"""
def relu_prime(z):
    return (np.asarray(z) >= 1).astype(float)
""",
        ),
        (
            "wide difference",
            r"""
def relu_prime(z):
    return (relu(z + 0.5) - relu(z - 0.5))
""",
        ),
        (
            "smoothed",
            r"""
def relu_prime(z):
    return logistic(z)
""",
        ),
        (
            "positive only left out at the corner",
            r"""
def relu_prime(z):
    with np.errstate(all="ignore"):
        return np.where(z == 0, np.nan, (z > 0) * 1.0)
""",
        ),
        (
            "two at the corner",
            r"""
def relu_prime(z):
    z = np.asarray(z)
    return (z > 0) * 1.0 + (z == 0) * 2.0
""",
        ),
        (
            "if on an array, once more",
            r"""
def relu_prime(z):
    return 1 if z > 0 else 0
""",
        ),
        (
            "indices in place of a mask",
            r"""
def relu_prime(z):
    return np.nonzero(np.asarray(z) > 0)
""",
        ),
    ],
    "output_delta": [
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 2); 28 of 29 cases
        (
            "t - y",
            r"""
def output_delta(y, t, z, fprime):
    return (t - y) * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 5); 24 of 29 cases
        (
            "no slope",
            r"""
def output_delta(y, t, z, fprime):
    return y - t
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.5); 20 of 29 cases
        (
            "slope at the output",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(y)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 1); 28 of 29 cases
        (
            "factor 2",
            r"""
def output_delta(y, t, z, fprime):
    return 2 * (y - t) * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.5); 28 of 29 cases
        (
            "factor one half kept",
            r"""
def output_delta(y, t, z, fprime):
    return 0.5 * (y - t) * fprime(z)
""",
        ),
        # shown by: tanh (5,); tanh (4,3); also by the docstring example (value, error 3); 22 of 29 cases
        (
            "always y(1 - y)",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * y * (1 - y)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 2); 21 of 29 cases
        (
            "always tanh's slope",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * (1 - np.tanh(z) ** 2)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 2); 22 of 29 cases
        (
            "parentheses missing",
            r"""
def output_delta(y, t, z, fprime):
    return y - t * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.9); 27 of 29 cases
        (
            "error times slope, then the derivative of the loss forgotten",
            r"""
def output_delta(y, t, z, fprime):
    return 0.5 * (y - t) ** 2 * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (shape () for (5,)); 21 of 29 cases
        (
            "dot product",
            r"""
def output_delta(y, t, z, fprime):
    return np.dot(y - t, fprime(z))
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (value, error 0.8); 20 of 29 cases
        (
            "averaged over the entries",
            r"""
def output_delta(y, t, z, fprime):
    y = np.asarray(y)
    return (y - t) * fprime(z) / y.size
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 1); 29 of 29 cases
        (
            "slope of the error",
            r"""
def output_delta(y, t, z, fprime):
    return fprime(y - t)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.9); 28 of 29 cases
        (
            "slope at z times z",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z) * z
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (argument changed); 22 of 29 cases
        (
            "writes the difference into y",
            r"""
def output_delta(y, t, z, fprime):
    y -= t
    return y * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (value, error 0.7); 16 of 29 cases
        (
            "first entry's slope for all",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(np.ravel(z)[0])
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (value, error 1); 24 of 29 cases
        (
            "absolute error",
            r"""
def output_delta(y, t, z, fprime):
    return abs(y - t) * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.7); 28 of 29 cases
        (
            "sign of the error only",
            r"""
def output_delta(y, t, z, fprime):
    return np.sign(y - t) * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 5e+01); 24 of 29 cases
        (
            "divides by the slope",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) / fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.4); 22 of 29 cases
        (
            "target taken for the sum",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(t)
""",
        ),
        # shown by: logistic (4,3); logistic number; also by the docstring example (ValueError: setting an array element with a sequence.); 15 of 29 cases
        (
            "length instead of shape, loop over the first axis of numbers",
            r"""
def output_delta(y, t, z, fprime):
    delta = np.zeros(len(y))
    for i in range(len(y)):
        delta[i] = (y[i] - t[i]) * fprime(z[i])
    return delta
""",
        ),
        # shown by: slope of z^2/2 returns its argument (argument changed); 1 of 29 cases; the visible examples agree
        # DISPUTABLE: shown only when fprime returns its own argument or integers
        (
            "in place on what fprime hands out",
            r"""
def output_delta(y, t, z, fprime):
    s = fprime(z)
    if isinstance(s, np.ndarray):
        s *= (y - t)
        return s
    return s * (y - t)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.8); 21 of 29 cases
        (
            "slope squared",
            r"""
def output_delta(y, t, z, fprime):
    d = (y - t) * fprime(z)
    return d * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (TypeError: unsupported operand type(s) for *: 'float' and 'function'); 29 of 29 cases
        (
            "function not called",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (shape (5, 5) for (5,)); 21 of 29 cases
        (
            "outer product of error and slope",
            r"""
def output_delta(y, t, z, fprime):
    return np.outer(y - t, fprime(z))
""",
        ),
        (
            "slope at the output, once more",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(y)
""",
        ),
        (
            "logistic slope whatever is handed in",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * y * (1 - y)
""",
        ),
        (
            "slope forgotten",
            r"""
def output_delta(y, t, z, fprime):
    return y - t
""",
        ),
        (
            "the other sign",
            r"""
def output_delta(y, t, z, fprime):
    return (t - y) * fprime(z)
""",
        ),
        (
            "one number for several neurons",
            r"""
def output_delta(y, t, z, fprime):
    return np.sum((y - t) * fprime(z))
""",
        ),
        (
            "averaged over the entries, once more",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z) / np.size(y)
""",
        ),
        (
            "absolute difference",
            r"""
def output_delta(y, t, z, fprime):
    return np.abs(y - t) * fprime(z)
""",
        ),
        (
            "overwrites y",
            r"""
def output_delta(y, t, z, fprime):
    y -= t
    y *= fprime(z)
    return y
""",
        ),
        (
            "error in place of its slope",
            r"""
def output_delta(y, t, z, fprime):
    return 0.5 * (t - y) ** 2 * fprime(z)
""",
        ),
        (
            "factor two",
            r"""
def output_delta(y, t, z, fprime):
    return 2 * (y - t) * fprime(z)
""",
        ),
        (
            "times z too",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z) * z
""",
        ),
        (
            "slope of the difference",
            r"""
def output_delta(y, t, z, fprime):
    return fprime(z) * (z - t)
""",
        ),
        (
            "slope at the target",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(t)
""",
        ),
        (
            "slope at the mean sum",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(np.mean(z))
""",
        ),
        (
            "divided by the slope",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) / fprime(z)
""",
        ),
        (
            "tanh slope of the output",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * (1 - y ** 2)
""",
        ),
        (
            "matrix product",
            r"""
def output_delta(y, t, z, fprime):
    return np.dot(y - t, fprime(z))
""",
        ),
        (
            "only the first neuron",
            r"""
def output_delta(y, t, z, fprime):
    y, t, z = np.atleast_1d(y), np.atleast_1d(t), np.atleast_1d(z)
    return (y[0] - t[0]) * fprime(z[0])
""",
        ),
        (
            "the function itself in the product",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * fprime
""",
        ),
    ],
    "neuron_gradient": [
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 20 of 21 cases
        (
            "slope evaluated at y",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = logistic(z)
    delta = (y - t) * logistic_prime(y)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 18 of 21 cases
        (
            "z where y belongs",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    delta = (z - t) * logistic_prime(z)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases
        (
            "times w instead of x",
            r"""
def neuron_gradient(w, b, x, t):
    z = w @ x + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * w, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (shape () for (4,)); 20 of 21 cases
        (
            "order of the pair",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    delta = (y - t) * y * (1 - y)
    return delta, delta * x
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (5 items); 19 of 21 cases
        (
            "one array of k + 1",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    delta = (y - t) * y * (1 - y)
    return np.append(delta * x, delta)
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (4 items); 21 of 21 cases
        (
            "only the weights",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    return (y - t) * y * (1 - y) * x
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 2e+01); 19 of 21 cases
        (
            "slope y(1 + y)",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    delta = (y - t) * y * (1 + y)
    return delta * x, delta
""",
        ),
        # shown by: z = 3000, t=0; z = 720, t=0 (nan); 2 of 21 cases; the visible examples agree
        (
            "overflowing logistic of its own",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = np.exp(z) / (1 + np.exp(z))
    delta = (y - t) * y * (1 - y)
    return delta * x, delta
""",
        ),
        # shown by: z = -3000, t=1 (OverflowError: math range error); 1 of 21 cases; the visible examples agree
        (
            "math.exp overflows",
            r"""
import math

def neuron_gradient(w, b, x, t):
    z = sum(w * x) + b
    y = 1 / (1 + math.exp(-z))
    delta = (y - t) * y * (1 - y)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1 (value, error 0.8); 13 of 21 cases; the visible examples agree
        (
            "mean instead of sum",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.mean(w * x) + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1 (value, error 0.5); 15 of 21 cases
        (
            "bias multiplied with every input",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.sum((w + b) * x)
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1 (value, error 0.8); 15 of 21 cases
        (
            "bias subtracted (threshold)",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) - b)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases
        (
            "db is the sum of dw",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    dw = (y - t) * y * (1 - y) * x
    return dw, dw.sum()
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 17 of 21 cases
        (
            "bias gradient with opposite sign",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, -delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1e+01); 20 of 21 cases
        (
            "cross-entropy's delta for the bias only",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, y - t
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 5); 17 of 21 cases
        (
            "element-wise product, never summed",
            r"""
def neuron_gradient(w, b, x, t):
    z = w * x + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta.sum()
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 0.8); 15 of 21 cases
        (
            "divided by the number of inputs",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x / len(x), delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 0.5); 18 of 21 cases
        (
            "tanh neuron",
            r"""
def neuron_gradient(w, b, x, t):
    y = np.tanh(np.dot(w, x) + b)
    delta = (y - t) * (1 - y ** 2)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 4e+01); 21 of 21 cases
        (
            "updates instead of gradients",
            r"""
def neuron_gradient(w, b, x, t):
    lr = 0.1
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return w - lr * delta * x, b - lr * delta
""",
        ),
        # shown by: all integers; integer x (value, error 1); 2 of 21 cases; the visible examples agree
        (
            "buffer of the type of x",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    dw = np.zeros_like(x)
    for i in range(len(x)):
        dw[i] = delta * x[i]
    return dw, delta
""",
        ),
        # shown by: all integers; integer w (value, error 1); 2 of 21 cases; the visible examples agree
        (
            "buffer of the type of w",
            r"""
def neuron_gradient(w, b, x, t):
    dw = np.copy(w)
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * logistic_prime(np.dot(w, x) + b)
    for i, xi in enumerate(x):
        dw[i] = delta * xi
    return dw, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (argument changed); 18 of 21 cases; the visible examples agree
        (
            "x scaled in place",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    if x.dtype == float:
        x *= delta
        return x, delta
    return x * delta, delta
""",
        ),
        # shown by: k=4; k=7, t=0 (shape (2,) for (4,)); 15 of 21 cases; the visible examples agree
        (
            "two weights only",
            r"""
def neuron_gradient(w, b, x, t):
    z = w[0] * x[0] + w[-1] * x[-1] + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return np.array([delta * x[0], delta * x[-1]]), delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (shape (4,) for ()); 19 of 21 cases
        (
            "bias gradient of shape (k,)",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta * np.ones_like(x)
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 7); 19 of 21 cases
        (
            "(1 - t)(1 - y) mixed up",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - t)
    return delta * x, delta
""",
        ),
        (
            "the order of the two",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d, d * x
""",
        ),
        (
            "cross-entropy delta",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    return (y - t) * x, y - t
""",
        ),
        (
            "one array with the bias in front",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return np.concatenate([[d], d * x])
""",
        ),
        (
            "slope at the output",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * logistic_prime(y)
    return d * x, d
""",
        ),
        (
            "times the weights",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * w, d
""",
        ),
        (
            "bias subtracted",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x - b)
    d = (y - t) * y * (1 - y)
    return d * x, d
""",
        ),
        (
            "one bias slope per input",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x, d * np.ones_like(x)
""",
        ),
        (
            "bias slope summed over the inputs",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x, np.sum(d * x)
""",
        ),
        (
            "integer table of slopes",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    dw = np.zeros_like(x)
    for i in range(len(x)):
        dw[i] = d * x[i]
    return dw, d
""",
        ),
        (
            "scales the inputs in place",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    x *= d
    return x, d
""",
        ),
        (
            "already a step",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return -d * x, -d
""",
        ),
        (
            "updated weights",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return w - d * x, b - d
""",
        ),
        (
            "coarse forward differences",
            r"""
def neuron_gradient(w, b, x, t):
    E = lambda w, b: 0.5 * (t - logistic(w @ x + b)) ** 2
    h = 1e-2
    dw = np.array([(E(w + h * e, b) - E(w, b)) / h for e in np.eye(len(w))])
    return dw, (E(w, b + h) - E(w, b)) / h
""",
        ),
        (
            "bias added to every product",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.sum(w * x + b))
    d = (y - t) * y * (1 - y)
    return d * x, d
""",
        ),
        (
            "error in place of its slope",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = 0.5 * (t - y) ** 2 * y * (1 - y)
    return d * x, d
""",
        ),
        (
            "y(1+y)",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 + y)
    return d * x, d
""",
        ),
        (
            "slope of tanh",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * (1 - y ** 2)
    return d * x, d
""",
        ),
        (
            "two inputs",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w[0] * x[0] + w[1] * x[1] + b)
    d = (y - t) * y * (1 - y)
    return np.array([d * x[0], d * x[1]]), d
""",
        ),
        (
            "averaged over inputs",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x / len(x), d
""",
        ),
        (
            "target is a class by rounding",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - round(t)) * y * (1 - y)
    return d * x, d
""",
        ),
        (
            "bias slope is the output",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x, y
""",
        ),
    ],
    "absorb_bias": [
        # shown by: k=5; k=1; also by the docstring example (value, error 2); 15 of 15 cases
        (
            "bias at the end",
            r"""
def absorb_bias(w, b):
    return np.append(w, b)
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 0.1); 13 of 15 cases
        (
            "threshold sign",
            r"""
def absorb_bias(w, b):
    return np.concatenate([[-b], w])
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (shape (5,) for (6,)); 15 of 15 cases
        (
            "added to every weight",
            r"""
def absorb_bias(w, b):
    return w + b
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 1); 14 of 15 cases
        (
            "a 1 in front",
            r"""
def absorb_bias(w, b):
    return np.concatenate([[1.0], w])
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (shape (5,) for (6,)); 15 of 15 cases
        (
            "overwrites the first weight",
            r"""
def absorb_bias(w, b):
    v = np.array(w, dtype=float)
    v[0] = b
    return v
""",
        ),
        # shown by: integer w, b=0.5 (value, error 0.2); 1 of 15 cases; the visible examples agree
        (
            "insert into integer weights",
            r"""
def absorb_bias(w, b):
    return np.insert(w, 0, b)
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 0.07); 13 of 15 cases
        (
            "bias added to the first weight as well",
            r"""
def absorb_bias(w, b):
    v = np.append(b, w)
    v[1] = v[1] + b
    return v
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (shape (7,) for (6,)); 15 of 15 cases
        (
            "a 1 and the bias both",
            r"""
def absorb_bias(w, b):
    return np.hstack([1, b, w])
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 1); 14 of 15 cases
        (
            "bias multiplied in",
            r"""
def absorb_bias(w, b):
    return np.concatenate([[b], b * w])
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.); 15 of 15 cases
        (
            "nested pair",
            r"""
def absorb_bias(w, b):
    return [b, w]
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 1); 15 of 15 cases
        (
            "position 1",
            r"""
def absorb_bias(w, b):
    return np.insert(np.asarray(w, dtype=float), 1, b)
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 0.3); 14 of 15 cases
        (
            "last weight lost",
            r"""
def absorb_bias(w, b):
    v = np.zeros(len(w) + 1)
    v[0] = b
    for i in range(1, len(w)):
        v[i] = w[i - 1]
    return v
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (shape (7,) for (6,)); 15 of 15 cases
        (
            "shifted by one too many",
            r"""
def absorb_bias(w, b):
    v = np.zeros(len(w) + 2)
    v[0] = b
    v[2:] = w
    return v
""",
        ),
        # shown by: k=5; k=3, b=0; also by the docstring example (value, error 1); 13 of 15 cases
        (
            "weights reversed",
            r"""
def absorb_bias(w, b):
    v = list(w)
    v.append(b)
    return np.array(v[::-1])
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 0.07); 13 of 15 cases
        (
            "sum instead of list",
            r"""
def absorb_bias(w, b):
    return np.array([b]) + np.array([0.0, *w])
""",
        ),
        # shown by: k=5; k=1 (value, error 1); 14 of 15 cases
        (
            "sorted",
            r"""
def absorb_bias(w, b):
    return np.array(sorted({float(b), *map(float, w)}))
""",
        ),
        # shown by: k=5; k=1 (shape (3,) for (6,)); 12 of 15 cases
        (
            "two weights only",
            r"""
def absorb_bias(w, b):
    return np.array([b, w[0], w[-1]])
""",
        ),
        # shown by: k=5; k=3, b=0; also by the docstring example (shape (5, 2) for (6,)); 14 of 15 cases
        (
            "row and column stacked",
            r"""
def absorb_bias(w, b):
    return np.column_stack([np.full(len(w), b), w])
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 1); 15 of 15 cases
        (
            "multiplied by an input of ones",
            r"""
def absorb_bias(w, b):
    x = np.ones(len(w) + 1)
    return x * np.concatenate([[b], w]).sum()
""",
        ),
        (
            "at the end",
            r"""
def absorb_bias(w, b):
    return np.append(w, b)
""",
        ),
        (
            "a one in front",
            r"""
def absorb_bias(w, b):
    return np.concatenate([[1.0], w])
""",
        ),
        (
            "bias added to all",
            r"""
def absorb_bias(w, b):
    return w + b
""",
        ),
        (
            "integer array",
            r"""
def absorb_bias(w, b):
    v = np.zeros(len(w) + 1, dtype=np.asarray(w).dtype)
    v[0] = b
    v[1:] = w
    return v
""",
        ),
        (
            "np.insert into integers",
            r"""
def absorb_bias(w, b):
    return np.insert(w, 0, b)
""",
        ),
        (
            "minus the bias",
            r"""
def absorb_bias(w, b):
    return np.concatenate(([-b], w))
""",
        ),
        (
            "replaces the first weight",
            r"""
def absorb_bias(w, b):
    v = np.array(w, dtype=float)
    v[0] = b
    return v
""",
        ),
        (
            "replaces it in the caller's array",
            r"""
def absorb_bias(w, b):
    w[0] = b
    return w
""",
        ),
        (
            "nested",
            r"""
def absorb_bias(w, b):
    return [b, w]
""",
        ),
        (
            "rolled",
            r"""
def absorb_bias(w, b):
    v = np.append(w, b)
    return np.roll(v, -1)
""",
        ),
        (
            "weights reversed, once more",
            r"""
def absorb_bias(w, b):
    return np.append(w, b)[::-1]
""",
        ),
        (
            "three entries",
            r"""
def absorb_bias(w, b):
    return np.array([b, w[0], w[1]])
""",
        ),
        (
            "a string of numbers",
            r"""
def absorb_bias(w, b):
    return f"{b} {w}"
""",
        ),
        (
            "bias twice",
            r"""
def absorb_bias(w, b):
    return np.concatenate([[b], w, [b]])
""",
        ),
        (
            "both a one and the bias",
            r"""
def absorb_bias(w, b):
    return np.concatenate([[1.0, b], w])
""",
        ),
        (
            "list insert",
            r"""
def absorb_bias(w, b):
    return list(w).insert(0, b)
""",
        ),
        (
            "normalised",
            r"""
def absorb_bias(w, b):
    v = np.concatenate([[b], w])
    return v / np.linalg.norm(v)
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    (
        "logistic",
        "cut off beyond 37",
    ),  # off only below z = -37, by 1e-16: no more than the accepted tanh form, but not its digits
    ("logistic", "tail lost: one minus the other side"),  # no less exact than the accepted tanh form
    ("logistic", "tanh form loses the tail"),  # the accepted tanh form, in fact
    ("logistic", "clip at 60"),  # off only below z = -60, where the value is below 1e-26
    ("logistic", "buffer of the type of z"),  # shown by arrays of integers only
    (
        "output_delta",
        "in place on what fprime hands out",
    ),  # shown only when fprime returns its own argument or integers
}
