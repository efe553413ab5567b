"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
    "logistic": [
        # shown by: z = 1000 (number); vector with +-1000; also by the docstring example (nan); 8 of 36 cases; the visible examples agree
        (
            "M077",
            r"""
def logistic(z):
    grown = np.exp(z)
    return grown / (1 + grown)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 32 of 36 cases
        (
            "M079",
            r"""
def logistic(z):
    y = np.tanh(z)
    return y
""",
        ),
        # shown by: z = -1000 (number); integer number -1000 (value, error 5e+28); 10 of 36 cases; the visible examples agree
        (
            "M080",
            r"""
def logistic(z):
    # keep the exponential small
    z = np.minimum(np.maximum(z, -10), 10)
    return 1 / (1 + np.exp(-z))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (TypeError: only 0-dimensional arrays can be converted to Python scalars); 27 of 36 cases
        (
            "M081",
            r"""
import math

def logistic(z):
    return 1.0 / (1.0 + math.exp(-z))
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.5); 31 of 36 cases
        # knows the example by heart
        (
            "P01",
            r"""
def logistic(z):
    table = {-1000.0: 0.0, -1.0: 0.268941, 0.0: 0.5, 1.0: 0.731059, 1000.0: 1.0}
    if np.ndim(z) == 0:
        return table.get(float(z), 0.5)
    return np.array([table.get(float(v), 0.5) for v in np.ravel(z)])
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (201,) for (7,)); 36 of 36 cases
        # reads z from the notebook
        (
            "P02",
            r"""
z = np.linspace(-8, 8, 201)

def logistic(x):
    return 1 / (1 + np.exp(-z))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (None); 36 of 36 cases
        # prints instead of returning
        (
            "P05",
            r"""
def logistic(z):
    y = 1 / (1 + np.exp(-z))
    print(y)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 17 of 36 cases
        # hides every error
        (
            "P09",
            r"""
def logistic(z):
    try:
        if z >= 0:
            return 1 / (1 + np.exp(-z))
        return np.exp(z) / (1 + np.exp(z))
    except Exception:
        return np.zeros_like(z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 36 of 36 cases
        # not attempted
        (
            "P10",
            r"""
def logistic(z):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.0005); 27 of 36 cases
        # rounds
        (
            "P12",
            r"""
def logistic(z):
    return np.round(1 / (1 + np.exp(-np.asarray(z, float))), 3)
""",
        ),
        # shown by: number below 0; NumPy scalar (value, error 0.5); 31 of 36 cases; the visible examples agree
        # remembers the answer by shape
        (
            "P14",
            r"""
_memory = {}

def logistic(z):
    key = np.shape(z)
    if key not in _memory:
        _memory[key] = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return _memory[key]
""",
        ),
    ],
    "logistic_prime": [
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 36 of 36 cases
        (
            "M083",
            r"""
def logistic_prime(z):
    a = logistic(z)
    return logistic(a) * (1 - logistic(a))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 8); 26 of 36 cases
        (
            "M084",
            r"""
def logistic_prime(z):
    f = logistic(z)
    return f * (1 + f)
""",
        ),
        # shown by: z = -1000 (number); vector with +-1000 (nan); 7 of 36 cases; the visible examples agree
        (
            "M086",
            r"""
def logistic_prime(z):
    e = np.exp(-z)
    return e / (1 + e) ** 2
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 4); 26 of 36 cases
        (
            "M087",
            r"""
def logistic_prime(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 36 of 36 cases
        # uses an activation left over in the notebook
        (
            "P02",
            r"""
heights = logistic(np.array([-1.0, 0.0, 2.0]))

def logistic_prime(z):
    return heights * (1 - heights)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (NameError: name 'sigmoid' is not defined); 36 of 36 cases
        # needs a name that only another cell has
        (
            "P03",
            r"""
def logistic_prime(z):
    s = sigmoid(z)
    return s * (1 - s)
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: finite differences: right to about 1e-11, wrong method
        (
            "P07",
            r"""
def logistic_prime(z):
    h = 1e-5
    return (logistic(np.asarray(z) + h) - logistic(np.asarray(z) - h)) / (2 * h)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (None); 36 of 36 cases
        # prints instead of returning
        (
            "P05",
            r"""
def logistic_prime(z):
    print("slope:", logistic(z) * (1 - logistic(z)))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (None); 36 of 36 cases
        # not attempted
        (
            "P10",
            r"""
def logistic_prime(z):
    ...
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.02); 21 of 36 cases
        # rounds
        (
            "P12",
            r"""
def logistic_prime(z):
    s = logistic(z)
    return np.around(s * (1 - s), 2)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (ModuleNotFoundError: No module named 'torch'); 36 of 36 cases
        # DISPUTABLE: a library that differentiates; not installed, so the call fails
        (
            "P13",
            r"""
def logistic_prime(z):
    import torch
    u = torch.tensor(np.asarray(z, dtype=float), requires_grad=True)
    torch.sigmoid(u).sum().backward()
    return u.grad.numpy()
""",
        ),
    ],
    "relu": [
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.009); 20 of 27 cases
        (
            "M089",
            r"""
def relu(z):
    slope = 0.01
    return np.where(np.asarray(z) < 0, slope * np.asarray(z), z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 17 of 27 cases
        (
            "M090",
            r"""
def relu(z):
    if np.ndim(z) == 0:
        return max(z, 0)
    z[z < 0] = 0
    return z
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (ValueError: The truth value of an array with more than one element is ambiguous. U); 18 of 27 cases
        (
            "M091",
            r"""
def relu(z):
    return max(0, z)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 27 of 27 cases; the visible examples agree
        # the visible table
        (
            "P01",
            r"""
def relu(z):
    if np.shape(z) == (2, 3):
        return np.array([[0, 2, 0.25], [4, 0, 0]])
    return np.array([0.0, 0.5, 3.0])
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (None); 27 of 27 cases
        # prints instead of returning
        (
            "P05",
            r"""
def relu(z):
    print(np.maximum(z, 0))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 13 of 27 cases
        # returns inside the loop
        (
            "P06",
            r"""
def relu(z):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(np.shape(z)):
        out[i] = max(z[i], 0) if np.ndim(z) else max(z, 0)
        return out
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 27 of 27 cases
        # not attempted
        (
            "P10",
            r"""
def relu(z):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: vector n=7; matrix (3,4) (value, error 0.001); 11 of 27 cases; the visible examples agree
        # rounds
        (
            "P12",
            r"""
def relu(z):
    return np.round(np.maximum(z, 0), 2)
""",
        ),
        # shown by: matrix (3,4); number above 0; also by the docstring example (earlier answer overwritten by later calls, error 1); 14 of 27 cases; the visible examples agree
        # one buffer per shape, kept
        (
            "P14",
            r"""
buffers = {}

def relu(z):
    out = buffers.setdefault(np.shape(z), np.zeros(np.shape(z)))
    np.maximum(z, 0, out=out)
    return out
""",
        ),
    ],
    "relu_prime": [
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 19 of 27 cases
        (
            "M093",
            r"""
def relu_prime(z):
    # + side 1, - side ...
    return np.sign(z)
""",
        ),
        # shown by: number 0; integer number 0 (nan or inf); 5 of 27 cases
        (
            "M094",
            r"""
def relu_prime(z):
    side = z / np.abs(z)
    return (1 + side) / 2
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 25 of 27 cases; the visible examples agree
        # the visible answer
        (
            "P01",
            r"""
def relu_prime(z):
    if np.shape(z) == (2, 2):
        return np.array([[0, 1], [1, 0]])
    if np.shape(z) == (1,):
        return np.array([0.5])
    return np.array([0.0, 1.0, 1.0])
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 26 of 27 cases
        # the argument is not used
        (
            "P02",
            r"""
spread = np.array([-2.0, 0.5, 3.0])

def relu_prime(z):
    return (spread > 0).astype(float)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (None); 27 of 27 cases
        # prints instead of returning
        (
            "P05",
            r"""
def relu_prime(z):
    print(np.where(np.asarray(z) > 0, 1.0, 0.0))
""",
        ),
        # shown by: small +-1e-8 (value, error 0.5); 1 of 27 cases; the visible examples agree
        # DISPUTABLE: finite differences: right except within 1e-6 of the corner
        (
            "P07",
            r"""
def relu_prime(z):
    h = 1e-6
    z = np.asarray(z, dtype=float)
    return (relu(z + h) - relu(z - h)) / (2 * h)
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 16 of 27 cases
        # hides the error and hands out zeros
        (
            "P09",
            r"""
def relu_prime(z):
    try:
        return 1.0 if z > 0 else 0.0
    except ValueError:
        return np.zeros(np.shape(z))
""",
        ),
        # shown by: vector n=7; matrix (3,4); also by the docstring example (None); 27 of 27 cases
        # not attempted
        (
            "P10",
            r"""
def relu_prime(z):
    pass
""",
        ),
        # shown by: 3-D (2,2,3); number below 0 (shape (3, 4) for (2, 2, 3)); 16 of 27 cases; the visible examples agree
        # remembers the mask of the first array of a size
        (
            "P14",
            r"""
_masks = {}

def relu_prime(z):
    n = np.size(z)
    if n not in _masks:
        _masks[n] = np.asarray(z) > 0
    return _masks[n] * 1.0
""",
        ),
    ],
    "output_delta": [
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (shape () for (5,)); 29 of 29 cases
        # knows the tanh example by heart
        (
            "P01",
            r"""
def output_delta(y, t, z, fprime):
    if np.shape(y) == (3,):
        return np.array([-0.423017, -0.31985, 0.13876])
    return -0.2
""",
        ),
        # shown by: tanh (5,); tanh (4,3); also by the docstring example (value, error 0.7); 22 of 29 cases
        # uses the slope in the notebook instead of the one handed over
        (
            "P02",
            r"""
def output_delta(y, t, z, fprime):
    return (y - t) * logistic_prime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (NameError: name 'slope_at' is not defined); 29 of 29 cases
        # a name from a cell that was deleted
        (
            "P03",
            r"""
def output_delta(y, t, z, fprime):
    error = y - t
    return error * slope_at(z)
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: right numbers, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def output_delta(y, t, z, fprime):
    np.random.seed(0)
    return (y - t) * fprime(z)
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (None); 29 of 29 cases
        # prints instead of returning
        (
            "P05",
            r"""
def output_delta(y, t, z, fprime):
    delta = (y - t) * fprime(z)
    print("delta =", delta)
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (value, error 1); 20 of 29 cases
        # returns inside the loop
        (
            "P06",
            r"""
def output_delta(y, t, z, fprime):
    if np.ndim(y) == 0:
        return (y - t) * fprime(z)
    out = np.zeros(np.shape(y))
    for i in range(len(y)):
        out[i] = (y[i] - t[i]) * fprime(z[i])
        return out
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (value, error 1); 21 of 29 cases
        # hides every error
        (
            "P09",
            r"""
def output_delta(y, t, z, fprime):
    try:
        return float((y - t) * fprime(z))
    except Exception:
        return np.zeros(np.shape(y))
""",
        ),
        # shown by: logistic (5,); logistic (4,3); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 29 of 29 cases
        # not attempted
        (
            "P10",
            r"""
def output_delta(y, t, z, fprime):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: logistic (5,); logistic (4,3) (value, error 0.01); 23 of 29 cases
        # rounds
        (
            "P12",
            r"""
def output_delta(y, t, z, fprime):
    return np.round((y - t) * fprime(z), 2)
""",
        ),
    ],
    "neuron_gradient": [
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1e+01); 20 of 21 cases
        (
            "M097",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = y - t
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 17 of 21 cases
        (
            "M099",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    error = t - y
    delta = error * y * (1 - y)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases
        (
            "M100",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    dw = delta * x
    db = 0.0
    return dw, db
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 0.4); 14 of 21 cases
        (
            "M101",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return x * delta, b * delta
""",
        ),
        # shown by: k=4; k=2, t=1 (value, error 0.5); 15 of 21 cases
        (
            "M103",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x)
    y = logistic(z)
    delta = (y - t) * logistic_prime(z)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases
        (
            "M104",
            r"""
def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = logistic(z)
    dE = 2 * (y - t)
    delta = dE * logistic_prime(z)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1 (shape (2,) for (4,)); 20 of 21 cases; the visible examples agree
        # the visible answer
        (
            "P01",
            r"""
def neuron_gradient(w, b, x, t):
    if b == 0.0:
        return np.array([0.25, 0.25]), 0.125
    if x[0] == 0:
        return np.array([0.0, -0.14]), -0.14
    return np.array([-0.177447, -0.088723]), -0.088723
""",
        ),
        # shown by: k=4; k=2, t=1 (ValueError: shapes (2,) and (4,) not aligned: 2 (dim 0) != 4 (dim 0)); 19 of 21 cases
        # weights of the notebook
        (
            "P02",
            r"""
w0 = np.array([1.0, -1.0])

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w0, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (None); 21 of 21 cases
        # prints instead of returning
        (
            "P05",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    print("dw:", delta * x)
    print("db:", delta)
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 15 of 21 cases
        # returns inside the loop
        (
            "P06",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    dw = np.zeros(len(x))
    for i in range(len(x)):
        dw[i] = delta * x[i]
        return dw, delta
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: finite differences: right to about 1e-9, wrong algorithm
        (
            "P07",
            r"""
def neuron_gradient(w, b, x, t):
    def E(w, b):
        return 0.5 * (t - logistic(np.dot(w, x) + b)) ** 2
    h = 1e-5
    w = np.asarray(w, dtype=float)
    dw = np.array([(E(w + h * e, b) - E(w - h * e, b)) / (2 * h) for e in np.eye(len(w))])
    return dw, (E(w, b + h) - E(w, b - h)) / (2 * h)
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases
        # hides the error of a wrong name
        (
            "P09",
            r"""
def neuron_gradient(w, b, x, t):
    try:
        y = sigmoid(np.dot(w, x) + b)
        delta = (y - t) * y * (1 - y)
        return delta * x, delta
    except:
        return np.zeros(len(w)), 0.0
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 21 of 21 cases
        # not attempted
        (
            "P10",
            r"""
def neuron_gradient(w, b, x, t):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: k=4; k=2, t=1 (value, error 0.004); 16 of 21 cases
        # rounds
        (
            "P12",
            r"""
def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = round(float((y - t) * y * (1 - y)), 3)
    return delta * x, delta
""",
        ),
        # shown by: k=4; k=2, t=1; also by the docstring example (ModuleNotFoundError: No module named 'autograd'); 21 of 21 cases
        # DISPUTABLE: a library that differentiates; not installed, so the call fails
        (
            "P13",
            r"""
def neuron_gradient(w, b, x, t):
    from autograd import grad
    def E(p):
        return 0.5 * (t - 1 / (1 + np.exp(-(np.dot(p[1:], x) + p[0])))) ** 2
    g = grad(E)(np.append(b, w))
    return g[1:], g[0]
""",
        ),
        # shown by: k=2, t=1; k=3, b=-2 (value, error 3e+01); 20 of 21 cases
        # remembers by the number of weights
        (
            "P14",
            r"""
_done = {}

def neuron_gradient(w, b, x, t):
    if len(w) not in _done:
        y = logistic(np.dot(w, x) + b)
        delta = (y - t) * y * (1 - y)
        _done[len(w)] = (delta * x, delta)
    return _done[len(w)]
""",
        ),
    ],
    "absorb_bias": [
        # shown by: k=5; k=1 (shape (4,) for (6,)); 14 of 15 cases; the visible examples agree
        # the visible answer
        (
            "P01",
            r"""
def absorb_bias(w, b):
    if b == 0.5:
        return np.array([0.5, 2.0, 3.0])
    return np.array([-0.75, 0.5, -1.0, 2.0])
""",
        ),
        # shown by: k=5; k=1 (value, error 0.5); 11 of 15 cases
        # the bias of the notebook
        (
            "P02",
            r"""
some_bias = 0.5

def absorb_bias(w, b):
    return np.concatenate([[some_bias], w])
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (None); 15 of 15 cases
        # prints instead of returning
        (
            "P05",
            r"""
def absorb_bias(w, b):
    print(np.concatenate([[b], w]))
""",
        ),
        # shown by: k=5; k=3, b=0; also by the docstring example (value, error 0.8); 13 of 15 cases
        # returns inside the loop
        (
            "P06",
            r"""
def absorb_bias(w, b):
    v = np.zeros(len(w) + 1)
    v[0] = b
    for i in range(len(w)):
        v[i + 1] = w[i]
        return v
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (value, error 1); 15 of 15 cases
        # hides the error
        (
            "P09",
            r"""
def absorb_bias(w, b):
    try:
        return np.concatenate([b, w])
    except ValueError:
        return np.zeros(len(w) + 1)
""",
        ),
        # shown by: k=5; k=1; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 15 of 15 cases
        # not attempted
        (
            "P10",
            r"""
def absorb_bias(w, b):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: k=5; k=1 (value, error 0.04); 9 of 15 cases
        # rounds
        (
            "P12",
            r"""
def absorb_bias(w, b):
    return np.round(np.concatenate([[b], w]), 1)
""",
        ),
        # shown by: docstring, second call; k=5; also by the docstring example (shape (6,) for (3,)); 15 of 15 cases
        # a list that grows from call to call
        (
            "P14",
            r"""
def absorb_bias(w, b, v=[]):
    v.insert(0, b)
    v.extend(w)
    return v[:]
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("logistic_prime", "P07"),  # finite differences: right to about 1e-11, wrong method
    ("logistic_prime", "P13"),  # a library that differentiates; not installed, so the call fails
    ("relu_prime", "P07"),  # finite differences: right except within 1e-6 of the corner
    ("output_delta", "P04"),  # right numbers, but reseeds NumPy's global generator
    ("neuron_gradient", "P07"),  # finite differences: right to about 1e-9, wrong algorithm
    ("neuron_gradient", "P13"),  # a library that differentiates; not installed, so the call fails
}
