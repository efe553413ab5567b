"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "neuron_output": [
        # shown by: one example k=5; batch n=4 k=3 (value, error 0.3); 11 of 13 cases
        (
            "only the first two inputs",
            r"""
def neuron_output(w, x):
    return w[0] * x[..., 0] + w[1 if len(w) > 1 else 0] * x[..., 1 if len(w) > 1 else 0]
""",
        ),
        # shown by: batch n=4 k=3; batch n=k=3 (shape () for (4,)); 8 of 13 cases
        (
            "sums over the batch",
            r"""
def neuron_output(w, x):
    return np.sum(x * w)
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.8); 12 of 13 cases
        (
            "range stops one early",
            r"""
def neuron_output(w, x):
    y = 0.0
    for i in range(len(w) - 1):
        y = y + w[i] * x[..., i]
    return y
""",
        ),
        # shown by: batch n=4 k=3; batch n=k=3 (shape () for (4,)); 8 of 13 cases
        (
            "only the first example of a batch",
            r"""
def neuron_output(w, x):
    x = np.atleast_2d(x)
    return np.dot(x[0], w)
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 9 of 13 cases
        (
            "thresholded",
            r"""
def neuron_output(w, x):
    s = x @ w
    return np.where(s > 0, s, 0.0)
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 13 of 13 cases
        (
            "squashed by a logistic function",
            r"""
def neuron_output(w, x):
    return 1 / (1 + np.exp(-(x @ w)))
""",
        ),
        # shown by: batch n=4 k=3; batch n=k=3 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 9 of 13 cases
        (
            "w @ x works only for one example",
            r"""
def neuron_output(w, x):
    return w @ x
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 10 of 13 cases
        (
            "result converted to int",
            r"""
def neuron_output(w, x):
    y = np.zeros(len(x), dtype=int) if np.ndim(x) == 2 else 0
    return y + (x @ w).astype(int)
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.9); 10 of 13 cases
        (
            "returns inside the loop",
            r"""
def neuron_output(w, x):
    total = 0
    for i in range(len(w)):
        total = total + w[i] * x[..., i]
        return total
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (argument changed); 12 of 13 cases
        (
            "multiplies the inputs in place",
            r"""
def neuron_output(w, x):
    x *= w
    return x.sum(axis=-1)
""",
        ),
        # shown by: batch n=4 k=3; batch n=k=3 (TypeError: only 0-dimensional arrays can be converted to Python scalars); 9 of 13 cases
        (
            "float() of a batch",
            r"""
def neuron_output(w, x):
    return float(np.dot(x, w))
""",
        ),
        # shown by: one example k=5; batch n=4 k=3 (value, error 4); 9 of 13 cases
        (
            "sorted inputs",
            r"""
def neuron_output(w, x):
    return np.sort(x, axis=-1) @ np.sort(w)
""",
        ),
        # shown by: one example k=5; batch n=4 k=3 (value, error 0.003); 9 of 13 cases
        (
            "rounded to two decimals",
            r"""
def neuron_output(w, x):
    return np.round(np.dot(x, w), 2)
""",
        ),
        # shown by: one example k=5; batch n=4 k=3 (ValueError: shapes (5,) and (2,) not aligned: 5 (dim 0) != 2 (dim 0)); 12 of 13 cases
        (
            "global weights",
            r"""
w = np.array([0.3, -0.7])

def neuron_output(weights, x):
    return np.dot(x, w)
""",
        ),
        (
            "builtin sum runs over the rows of a batch",
            r"""
def neuron_output(w, x):
    return sum(w * x)
""",
        ),
        (
            "a square batch is taken for one example",
            r"""
def neuron_output(w, x):
    if len(x) == len(w):
        return np.dot(w, x)
    return np.dot(x, w)
""",
        ),
        (
            "hard coded two inputs",
            r"""
def neuron_output(w, x):
    x = np.asarray(x)
    return w[0] * x[..., 0] + w[1] * x[..., 1]
""",
        ),
        (
            "last input forgotten in loop",
            r"""
def neuron_output(w, x):
    total = 0.0
    for i in range(len(w) - 1):
        total = total + w[i] * x[..., i]
    return total
""",
        ),
        (
            "rectified",
            r"""
def neuron_output(w, x):
    z = np.dot(x, w)
    return np.maximum(0, z)
""",
        ),
        (
            "overwrites the inputs",
            r"""
def neuron_output(w, x):
    x *= w
    return x.sum(axis=-1)
""",
        ),
        (
            "loop over as many rows as there are weights",
            r"""
def neuron_output(w, x):
    x = np.asarray(x)
    if x.ndim == 1:
        return float(w @ x)
    return np.array([w @ x[i] for i in range(len(w))])
""",
        ),
        (
            "integer result array",
            r"""
def neuron_output(w, x):
    if np.ndim(x) == 1:
        return np.dot(w, x)
    y = np.zeros(len(x), dtype=int)
    for i, row in enumerate(x):
        y[i] = np.dot(w, row)
    return y
""",
        ),
        (
            "first weight taken as the bias",
            r"""
def neuron_output(w, x):
    x = np.asarray(x)
    return w[0] + x[..., 1:] @ w[1:]
""",
        ),
        (
            "batch collapsed to one number",
            r"""
def neuron_output(w, x):
    return float(np.sum(np.asarray(x) * w))
""",
        ),
        (
            "early return in the loop over the batch",
            r"""
def neuron_output(w, x):
    if x.ndim == 1:
        return np.dot(w, x)
    ys = []
    for row in x:
        ys.append(np.dot(w, row))
        return np.array(ys)
""",
        ),
        (
            "remembers the first answer for a shape",
            r"""
_seen = {}
def neuron_output(w, x):
    key = np.shape(x)
    if key not in _seen:
        _seen[key] = np.dot(x, w)
    return _seen[key]
""",
        ),
        (
            "rounded to two digits",
            r"""
def neuron_output(w, x):
    return np.round(np.dot(x, w), 2)
""",
        ),
        (
            "absolute weights",
            r"""
def neuron_output(w, x):
    return np.dot(x, np.abs(w))
""",
        ),
        (
            "prints it",
            r"""
def neuron_output(w, x):
    y = np.dot(x, w)
    print(y)
""",
        ),
        (
            "cumulative sums",
            r"""
def neuron_output(w, x):
    return np.cumsum(w * x, axis=-1)
""",
        ),
    ],
    "squared_error": [
        # shown by: python floats; python ints; also by the docstring example (value, error 1); 11 of 12 cases
        (
            "forgets the half",
            r"""
def squared_error(y, t):
    return (t - y) ** 2
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (value, error 0.5); 11 of 12 cases
        (
            "half inside the square",
            r"""
def squared_error(y, t):
    return (0.5 * (t - y)) ** 2
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (value, error 0.5); 11 of 12 cases
        (
            "difference of squares",
            r"""
def squared_error(y, t):
    return 0.5 * (t ** 2 - y ** 2)
""",
        ),
        # shown by: python floats; python ints (value, error 0.2); 10 of 12 cases
        (
            "integer division",
            r"""
def squared_error(y, t):
    return (t - y) ** 2 // 2
""",
        ),
        # shown by: vectors n=6; matrix (4,3) (shape () for (6,)); 7 of 12 cases
        (
            "mean over the vector",
            r"""
def squared_error(y, t):
    return np.mean(0.5 * (t - y) ** 2)
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 12 of 12 cases
        (
            "xor instead of power",
            r"""
def squared_error(y, t):
    d = np.asarray(t - y, dtype=int)
    return 0.5 * (d ^ 2)
""",
        ),
        # shown by: vectors n=6; matrix (4,3) (shape (6, 6) for (6,)); 7 of 12 cases
        (
            "table of all pairs",
            r"""
def squared_error(y, t):
    return 0.5 * (np.reshape(t, (-1, 1)) - np.reshape(y, (1, -1))) ** 2
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases
        (
            "clipped to one",
            r"""
def squared_error(y, t):
    return np.minimum(0.5 * (t - y) ** 2, 1.0)
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases
        (
            "divides by the target (relative error)",
            r"""
def squared_error(y, t):
    return 0.5 * ((t - y) / (abs(t) + 1e-8)) ** 2
""",
        ),
        # shown by: vectors n=6; matrix (4,3) (argument changed); 8 of 12 cases
        (
            "writes into the targets",
            r"""
def squared_error(y, t):
    t = np.asarray(t)
    y = np.asarray(y)
    if t.ndim:
        t -= y
        return 0.5 * t ** 2
    return 0.5 * (t - y) ** 2
""",
        ),
        # shown by: vectors n=6; matrix (4,3) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 8 of 12 cases
        (
            "float() only",
            r"""
def squared_error(y, t):
    return float(0.5 * (t - y) ** 2)
""",
        ),
        # shown by: vectors n=6; matrix (4,3) (value, error 0.004); 3 of 12 cases
        (
            "zero for small errors",
            r"""
def squared_error(y, t):
    e = t - y
    return np.where(abs(e) < 0.5, 0.0, 0.5 * e ** 2)
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases
        (
            "root of the square",
            r"""
def squared_error(y, t):
    return 0.5 * np.sqrt((t - y) ** 2) ** 1.5
""",
        ),
        (
            "floor division",
            r"""
def squared_error(y, t):
    return (t - y) ** 2 // 2
""",
        ),
        (
            "difference of squares, once more",
            r"""
def squared_error(y, t):
    return 0.5 * (t ** 2 - y ** 2)
""",
        ),
        (
            "one sided",
            r"""
def squared_error(y, t):
    return 0.5 * np.maximum(t - y, 0) ** 2
""",
        ),
        (
            "huber",
            r"""
def squared_error(y, t):
    d = np.abs(t - y)
    return np.where(d <= 1, 0.5 * d ** 2, d - 0.5)
""",
        ),
        (
            "dot product makes one number",
            r"""
def squared_error(y, t):
    d = np.asarray(t) - np.asarray(y)
    return 0.5 * np.dot(d, d)
""",
        ),
        (
            "writes into the targets, once more",
            r"""
def squared_error(y, t):
    t -= y
    return 0.5 * t ** 2
""",
        ),
        (
            "writes into the outputs",
            r"""
def squared_error(y, t):
    y -= t
    y *= y
    y /= 2
    return y
""",
        ),
        (
            "math.pow, scalars only",
            r"""
import math
def squared_error(y, t):
    return math.pow(t - y, 2) / 2
""",
        ),
        (
            "returns the slope",
            r"""
def squared_error(y, t):
    return y - t
""",
        ),
        (
            "relative error",
            r"""
def squared_error(y, t):
    return 0.5 * ((t - y) / (np.abs(t) + 1e-8)) ** 2
""",
        ),
        (
            "half inside the square, once more",
            r"""
def squared_error(y, t):
    return (0.5 * (t - y)) ** 2
""",
        ),
        (
            "every output meets every target",
            r"""
def squared_error(y, t):
    return 0.5 * np.subtract.outer(np.asarray(t), np.asarray(y)) ** 2
""",
        ),
        (
            "sums each row of a table",
            r"""
def squared_error(y, t):
    d = np.asarray(t - y)
    if d.ndim > 1:
        return 0.5 * np.sum(d ** 2, axis=1)
    return 0.5 * d ** 2
""",
        ),
        (
            "caret for a power",
            r"""
def squared_error(y, t):
    return 0.5 * (t - y) ^ 2
""",
        ),
        (
            "sizes compared without their signs",
            r"""
def squared_error(y, t):
    return 0.5 * (np.abs(t) - np.abs(y)) ** 2
""",
        ),
        (
            "precedence",
            r"""
def squared_error(y, t):
    return 1 / 2 * t - y ** 2
""",
        ),
        (
            "only the first of several",
            r"""
def squared_error(y, t):
    y, t = np.atleast_1d(y), np.atleast_1d(t)
    return 0.5 * (t[0] - y[0]) ** 2
""",
        ),
    ],
    "mean_loss": [
        # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 6 of 18 cases
        (
            "no check of the shapes",
            r"""
def mean_loss(Y, T):
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=-1))
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 1); 10 of 18 cases
        (
            "forgets the half",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.sum((T - Y) ** 2) / len(Y)
""",
        ),
        # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 3 of 18 cases
        (
            "checks only the number of rows",
            r"""
def mean_loss(Y, T):
    if len(Y) != len(T):
        raise ValueError("not as many targets as outputs")
    return 0.5 * np.sum((T - Y) ** 2) / len(Y)
""",
        ),
        # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 3 of 18 cases
        (
            "checks only the number of entries",
            r"""
def mean_loss(Y, T):
    if Y.size != T.size:
        raise ValueError("size")
    return 0.5 * np.sum((T.ravel() - Y.ravel()) ** 2) / len(Y)
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.2); 10 of 18 cases
        (
            "norm not squared",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return 0.5 * np.mean(np.linalg.norm(T - Y, axis=1))
""",
        ),
        # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 8 of 18 cases
        (
            "prints a warning and returns None on bad shapes",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        print("ValueError: the shapes differ")
        return
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
""",
        ),
        # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 8 of 18 cases
        (
            "returns the error instead of raising it",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        return ValueError("shapes differ")
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (shape (5,) for ()); 8 of 18 cases
        (
            "per example, not averaged",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return 0.5 * np.sum((T - Y) ** 2, axis=1)
""",
        ),
        # shown by: n=4 o=3; n=o=3 (value, error 0.5); 6 of 18 cases
        (
            "square of the sum",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.mean(0.5 * np.sum(T - Y, axis=1) ** 2)
""",
        ),
        # shown by: (n,1) against (n,); (n,o) against (1,o) (no ValueError); 5 of 18 cases
        (
            "reshapes the targets to fit",
            r"""
def mean_loss(Y, T):
    try:
        T = T.reshape(Y.shape)
    except ValueError:
        T = np.broadcast_to(T, Y.shape)
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
""",
        ),
        # shown by: (n,) against (n,1); (n,1) against (n,) (AssertionError instead of ValueError); 8 of 18 cases
        # DISPUTABLE: the docstring names ValueError; some would accept any exception
        (
            "assertion instead of ValueError",
            r"""
def mean_loss(Y, T):
    assert Y.shape == T.shape, "shapes differ"
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
""",
        ),
        # shown by: (n,) against (n,1); (n,1) against (n,) (TypeError instead of ValueError); 8 of 18 cases
        # DISPUTABLE: the docstring names ValueError; some would accept any exception
        (
            "TypeError instead of ValueError",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise TypeError("outputs and targets must have the same shape")
    return 0.5 * np.sum((T - Y) ** 2) / len(Y)
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.8); 8 of 18 cases
        (
            "divides by n inside and outside the sum",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    n = len(Y)
    total = 0
    for i in range(n):
        total += 0.5 * np.mean((T[i] - Y[i]) ** 2) * Y.shape[1] / n
    return total / n
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.9); 8 of 18 cases
        (
            "last example only",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    for y, t in zip(Y, T):
        C = 0.5 * np.sum((t - y) ** 2)
    return C
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (argument changed); 10 of 18 cases
        (
            "T -= Y in place",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    T -= Y
    return 0.5 * np.sum(T ** 2) / len(Y)
""",
        ),
        # shown by: n=5 o=1; n=4 o=3 (value, error 0.07); 7 of 18 cases
        (
            "integer division",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.sum((T - Y) ** 2) // 2 / len(Y)
""",
        ),
        (
            "only the lengths are compared",
            r"""
def mean_loss(Y, T):
    if len(Y) != len(T):
        raise ValueError("lengths differ")
    return np.sum(0.5 * (Y - T) ** 2) / len(Y)
""",
        ),
        (
            "only the dimensions are compared",
            r"""
def mean_loss(Y, T):
    if Y.ndim != T.ndim:
        raise ValueError("dimensions differ")
    return 0.5 * np.mean(np.sum((Y - T) ** 2, axis=1))
""",
        ),
        (
            "only the sizes are compared",
            r"""
def mean_loss(Y, T):
    if Y.size != T.size:
        raise ValueError("sizes differ")
    return 0.5 * np.sum((Y - T) ** 2) / Y.shape[0]
""",
        ),
        (
            "reshapes the targets in place of refusing",
            r"""
def mean_loss(Y, T):
    T = np.reshape(T, Y.shape)
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)
""",
        ),
        (
            "returns the error",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        return ValueError("shapes differ")
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)
""",
        ),
        (
            "prints a warning and goes on",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        print("Warning: shapes differ")
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)
""",
        ),
        (
            "gives nan for a mismatch",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        return np.nan
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)
""",
        ),
        (
            "catches its own error",
            r"""
def mean_loss(Y, T):
    try:
        if Y.shape != T.shape:
            raise ValueError("shapes")
        return 0.5 * np.sum((Y - T) ** 2) / len(Y)
    except ValueError as e:
        print(e)
""",
        ),
        (
            "the norm is not squared",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.mean(np.linalg.norm(Y - T, axis=1))
""",
        ),
        (
            "divided by n - 1",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.sum((Y - T) ** 2) / max(len(Y) - 1, 1)
""",
        ),
        (
            "divided by the number of outputs",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.sum((Y - T) ** 2) / Y.shape[1]
""",
        ),
        (
            "one loss per example",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.sum((Y - T) ** 2, axis=1)
""",
        ),
        (
            "without the half",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.mean(np.sum((Y - T) ** 2, axis=1))
""",
        ),
        (
            "half twice",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.mean(np.sum(squared_error(Y, T), axis=1))
""",
        ),
        (
            "overwrites Y",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    Y -= T
    return 0.5 * np.sum(Y ** 2) / len(Y)
""",
        ),
        (
            "last example forgotten",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    total = 0.0
    for i in range(len(Y) - 1):
        total += 0.5 * np.sum((Y[i] - T[i]) ** 2)
    return total / len(Y)
""",
        ),
        (
            "root of the mean",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.sqrt(np.mean(np.sum((Y - T) ** 2, axis=1)) / 2)
""",
        ),
        (
            "error summed before it is squared",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.mean(np.sum(Y - T, axis=1) ** 2)
""",
        ),
        (
            "refuses several outputs",
            r"""
def mean_loss(Y, T):
    if Y.shape != (len(T), 1) or Y.shape != T.shape:
        raise ValueError("one output, please")
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)
""",
        ),
    ],
    "error_surface": [
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (shape (3, 4) for (4, 3)); 8 of 11 cases
        (
            "axes swapped (default meshgrid)",
            r"""
def error_surface(w1s, w2s, X, t):
    w1, w2 = np.meshgrid(w1s, w2s)
    y = w1[..., None] * X[:, 0] + w2[..., None] * X[:, 1]
    return np.mean(0.5 * (t - y) ** 2, axis=-1)
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.9); 10 of 11 cases
        (
            "w1 and w2 exchanged in the sum",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = np.mean(0.5 * (t - (b * X[:, 0] + a * X[:, 1])) ** 2)
    return E
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 4); 9 of 11 cases
        (
            "summed over the cases",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.sum((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases
        (
            "without the half",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([[np.mean((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.9); 9 of 11 cases
        (
            "square of the mean error",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean(t - X @ np.array([a, b])) ** 2
    return E
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.7); 9 of 11 cases
        (
            "grid rebuilt with linspace",
            r"""
def error_surface(w1s, w2s, X, t):
    w1s = np.linspace(w1s[0], w1s[-1], len(w1s))
    w2s = np.linspace(w2s[0], w2s[-1], len(w2s))
    return np.array([[np.mean(0.5 * (t - a * X[:, 0] - b * X[:, 1]) ** 2) for b in w2s] for a in w1s])
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (shape (4, 4) for (4, 3)); 10 of 11 cases
        (
            "square grid of the first axis",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w1s)))
    for i in range(len(w1s)):
        for j in range(len(w1s)):
            y = w1s[i] * X[:, 0] + w1s[j] * X[:, 1]
            E[i, j] = 0.5 * np.mean((t - y) ** 2)
    return E
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (shape (12,) for (4, 3)); 9 of 11 cases
        (
            "flat list of losses",
            r"""
def error_surface(w1s, w2s, X, t):
    out = []
    for a in w1s:
        for b in w2s:
            out.append(0.5 * np.mean((t - a * X[:, 0] - b * X[:, 1]) ** 2))
    return np.array(out)
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases
        (
            "only the diagonal",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for k in range(min(len(w1s), len(w2s))):
        E[k, k] = 0.5 * np.mean((t - X @ np.array([w1s[k], w2s[k]])) ** 2)
    return E
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases
        (
            "integer table",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)), dtype=int)
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([a, b])) ** 2)
    return E
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.5); 10 of 11 cases
        (
            "missing t in the residual",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean((X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 0.6); 10 of 11 cases
        (
            "rows reversed for plotting",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.array([[0.5 * np.mean((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
    return E[::-1]
""",
        ),
        (
            "meshgrid with its default indexing",
            r"""
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    y = A[..., None] * X[:, 0] + B[..., None] * X[:, 1]
    return 0.5 * np.mean((t - y) ** 2, axis=-1)
""",
        ),
        (
            "columns of X swapped",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t - (a * X[:, 1] + b * X[:, 0])) ** 2)
    return E
""",
        ),
        (
            "integer table for integer grids",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros_like(np.outer(w1s, w2s))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([a, b])) ** 2)
    return E
""",
        ),
        (
            "evenly spaced grid made anew",
            r"""
def error_surface(w1s, w2s, X, t):
    w1s = np.linspace(np.min(w1s), np.max(w1s), len(w1s))
    w2s = np.linspace(np.min(w2s), np.max(w2s), len(w2s))
    y = w1s[:, None, None] * X[:, 0] + w2s[None, :, None] * X[:, 1]
    return 0.5 * np.mean((t - y) ** 2, axis=2)
""",
        ),
        (
            "sorts the grid",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean((t - X @ np.array([a, b])) ** 2) for b in sorted(w2s)] for a in sorted(w1s)])
""",
        ),
        (
            "first grid for both axes",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([w1s[i], w1s[j]])) ** 2)
    return E
""",
        ),
        (
            "square table",
            r"""
def error_surface(w1s, w2s, X, t):
    p = len(w1s)
    E = np.zeros((p, p))
    for i in range(p):
        for j in range(p):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([w1s[i], w2s[j]])) ** 2)
    return E
""",
        ),
        (
            "flattened",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([0.5 * np.mean((t - X @ np.array([a, b])) ** 2) for a in w1s for b in w2s])
""",
        ),
        (
            "sum over cases",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for x, target in zip(X, t):
        E += 0.5 * (target - np.add.outer(w1s * x[0], w2s * x[1])) ** 2
    return E
""",
        ),
        (
            "last case overwrites the others",
            r"""
def error_surface(w1s, w2s, X, t):
    for x, target in zip(X, t):
        E = 0.5 * (target - np.add.outer(w1s * x[0], w2s * x[1])) ** 2
    return E
""",
        ),
        (
            "targets ignored",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean((X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
""",
        ),
        (
            "column of targets stretches",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t.reshape(-1, 1) - X @ np.array([a, b])) ** 2)
    return E
""",
        ),
        (
            "returns the grids too",
            r"""
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s, indexing="ij")
    y = A[..., None] * X[:, 0] + B[..., None] * X[:, 1]
    return A, B, 0.5 * np.mean((t - y) ** 2, axis=-1)
""",
        ),
        (
            "mean of the errors, then squared",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean(t - X @ np.array([a, b])) ** 2 for b in w2s] for a in w1s])
""",
        ),
        (
            "return inside the outer loop",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([w1s[i], w2s[j]])) ** 2)
        return E
""",
        ),
        (
            "divided by the number of grid points",
            r"""
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.sum((t - X @ np.array([a, b])) ** 2) / len(w1s) for b in w2s] for a in w1s])
""",
        ),
        (
            "scales the inputs in place",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    n = len(t)
    t /= np.sqrt(n)
    X /= np.sqrt(n)
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = 0.5 * np.sum((t - X @ np.array([w1s[i], w2s[j]])) ** 2)
    return E
""",
        ),
    ],
    "bowl_hessian": [
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (shape (6, 6) for (3, 3)); 9 of 9 cases
        (
            "X X^T",
            r"""
def bowl_hessian(X):
    return X @ X.T / len(X)
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 1); 9 of 9 cases
        (
            "factor two",
            r"""
def bowl_hessian(X):
    return 2 * X.T @ X / len(X)
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 9 of 9 cases
        (
            "half kept from the loss",
            r"""
def bowl_hessian(X):
    return 0.5 * X.T @ X / len(X)
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.6); 9 of 9 cases
        (
            "centred (np.cov)",
            r"""
def bowl_hessian(X):
    return np.atleast_2d(np.cov(X.T, bias=True))
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 8 of 9 cases
        (
            "diagonal only",
            r"""
def bowl_hessian(X):
    return np.diag(np.mean(X ** 2, axis=0))
""",
        ),
        # shown by: n=6 k=3; n=2 k=5 (value, error 0.4); 7 of 9 cases
        (
            "outer product of the means",
            r"""
def bowl_hessian(X):
    m = X.mean(axis=0)
    return np.outer(m, m)
""",
        ),
        # shown by: n=6 k=3; n=2 k=5 (value, error 0.2); 7 of 9 cases
        (
            "n - 1",
            r"""
def bowl_hessian(X):
    return X.T @ X / max(len(X) - 1, 1)
""",
        ),
        # shown by: integers n=5 k=2; integers n=3 k=3 (value, error 0.09); 2 of 9 cases
        (
            "integer buffer",
            r"""
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k), dtype=X.dtype)
    for i in range(k):
        for j in range(k):
            H[i, j] = np.dot(X[:, i], X[:, j]) / n
    return H
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 8 of 9 cases
        (
            "upper half only",
            r"""
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = X[:, i] @ X[:, j] / n
    return H
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (shape (3,) for (3, 3)); 8 of 9 cases
        (
            "eigenvalues returned",
            r"""
def bowl_hessian(X):
    H = X.T @ X / len(X)
    return np.linalg.eigvalsh(H)
""",
        ),
        # shown by: n=6 k=3; n=2 k=5 (value, error 0.8); 7 of 9 cases
        (
            "first example only",
            r"""
def bowl_hessian(X):
    return np.outer(X[0], X[0])
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.6); 9 of 9 cases
        (
            "inverse of the covariance scale",
            r"""
def bowl_hessian(X):
    H = X.T @ X
    return H / np.trace(H)
""",
        ),
        # shown by: n=6 k=3; n=2 k=5 (argument changed); 5 of 9 cases
        (
            "divides X in place",
            r"""
def bowl_hessian(X):
    X = X.astype(float, copy=False)
    X /= np.sqrt(len(X))
    return X.T @ X
""",
        ),
        (
            "covariance",
            r"""
def bowl_hessian(X):
    return np.atleast_2d(np.cov(X, rowvar=False, bias=True))
""",
        ),
        (
            "table of examples",
            r"""
def bowl_hessian(X):
    return X @ X.T / len(X)
""",
        ),
        (
            "divides by n - 1",
            r"""
def bowl_hessian(X):
    return X.T @ X / max(1, len(X) - 1)
""",
        ),
        (
            "factor two of a loss without the half",
            r"""
def bowl_hessian(X):
    return 2 * X.T @ X / len(X)
""",
        ),
        (
            "eigenvalues in place of the matrix",
            r"""
def bowl_hessian(X):
    return np.linalg.eigvalsh(X.T @ X / len(X))
""",
        ),
        (
            "only the diagonal",
            r"""
def bowl_hessian(X):
    return np.diag(np.mean(X ** 2, axis=0))
""",
        ),
        (
            "outer product of the means, once more",
            r"""
def bowl_hessian(X):
    m = X.mean(axis=0)
    return np.outer(m, m)
""",
        ),
        (
            "only the upper triangle filled",
            r"""
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = np.mean(X[:, i] * X[:, j])
    return H
""",
        ),
        (
            "diagonal left out",
            r"""
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i):
            H[i, j] = H[j, i] = np.mean(X[:, i] * X[:, j])
    return H
""",
        ),
        (
            "two by two",
            r"""
def bowl_hessian(X):
    a, b = X[:, 0], X[:, 1]
    return np.array([[np.mean(a * a), np.mean(a * b)], [np.mean(a * b), np.mean(b * b)]])
""",
        ),
        (
            "integer table for integer inputs",
            r"""
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k), dtype=X.dtype)
    for i in range(k):
        for j in range(k):
            H[i, j] = np.mean(X[:, i] * X[:, j])
    return H
""",
        ),
        (
            "scales X in place",
            r"""
def bowl_hessian(X):
    X /= np.sqrt(len(X))
    return X.T @ X
""",
        ),
        (
            "a little ridge",
            r"""
def bowl_hessian(X):
    return X.T @ X / len(X) + 1e-3 * np.eye(X.shape[1])
""",
        ),
        (
            "absolute values",
            r"""
def bowl_hessian(X):
    return np.abs(X.T @ X) / len(X)
""",
        ),
        (
            "only the first example",
            r"""
def bowl_hessian(X):
    return np.outer(X[0], X[0])
""",
        ),
        (
            "inverse",
            r"""
def bowl_hessian(X):
    return np.linalg.pinv(X.T @ X / len(X))
""",
        ),
        (
            "divided by all entries",
            r"""
def bowl_hessian(X):
    return X.T @ X / X.size
""",
        ),
        (
            "sum of squares as a number",
            r"""
def bowl_hessian(X):
    return np.mean(np.sum(X * X, axis=1))
""",
        ),
    ],
    "best_weights": [
        # shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 2); 7 of 15 cases
        (
            "normal equations with inv",
            r"""
def best_weights(X, t):
    return np.linalg.inv(X.T @ X) @ X.T @ t
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (LinAlgError: Last 2 dimensions of the array must be square); 14 of 15 cases
        (
            "solve, square only",
            r"""
def best_weights(X, t):
    return np.linalg.solve(X, t)
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.001); 14 of 15 cases
        (
            "ridge with a small lambda",
            r"""
def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.solve(X.T @ X + 0.01 * np.eye(k), X.T @ t)
""",
        ),
        # shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 0.5); 7 of 15 cases
        (
            "solve, zeros when singular",
            r"""
def best_weights(X, t):
    try:
        return np.linalg.solve(X.T @ X, X.T @ t)
    except np.linalg.LinAlgError:
        return np.zeros(X.shape[1])
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact (value, error 0.002); 12 of 15 cases
        (
            "a hundred steps of gradient descent",
            r"""
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for _ in range(100):
        w = w - 0.1 * X.T @ (X @ w - t) / len(t)
    return w
""",
        ),
        # shown by: n=2 k=4 underdetermined; dependent columns, contradictory (value, error 2); 6 of 15 cases
        (
            "gradient descent from ones",
            r"""
def best_weights(X, t):
    w = np.ones(X.shape[1])
    lr = 1.0 / np.linalg.eigvalsh(X.T @ X).max()
    for _ in range(5000):
        w = w - lr * X.T @ (X @ w - t)
    return w
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (not an array (ValueError)); 15 of 15 cases
        (
            "whole lstsq tuple",
            r"""
def best_weights(X, t):
    return np.linalg.lstsq(X, t, rcond=None)
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=2 k=4 underdetermined; also by the docstring example (value, error 0.5); 12 of 15 cases
        (
            "centred regression (intercept removed)",
            r"""
def best_weights(X, t):
    Xc = X - X.mean(axis=0)
    return np.linalg.pinv(Xc) @ (t - t.mean())
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.1); 14 of 15 cases
        (
            "X^T t / n",
            r"""
def best_weights(X, t):
    return X.T @ t / len(t)
""",
        ),
        # shown by: n=8 k=3 contradictory data; dependent columns, contradictory (value, error 1e+02); 8 of 15 cases
        (
            "first k examples only",
            r"""
def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.pinv(X[:k]) @ t[:k]
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.7); 13 of 15 cases
        (
            "one weight at a time",
            r"""
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for i in range(X.shape[1]):
        w[i] = X[:, i] @ t / (X[:, i] @ X[:, i])
    return w
""",
        ),
        # shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 0.8); 7 of 15 cases
        (
            "basic solution, not the shortest",
            r"""
def best_weights(X, t):
    X = np.asarray(X, float)
    cols = []
    for j in range(X.shape[1]):
        if np.linalg.matrix_rank(X[:, cols + [j]]) == len(cols) + 1:
            cols.append(j)
    w = np.zeros(X.shape[1])
    w[cols] = np.linalg.lstsq(X[:, cols], t, rcond=None)[0]
    return w
""",
        ),
        (
            "inverse of the normal equations",
            r"""
def best_weights(X, t):
    return np.linalg.inv(X.T @ X) @ X.T @ t
""",
        ),
        (
            "tall and wide, but not rank deficient",
            r"""
def best_weights(X, t):
    n, k = X.shape
    if n >= k:
        return np.linalg.solve(X.T @ X, X.T @ t)
    return X.T @ np.linalg.solve(X @ X.T, t)
""",
        ),
        (
            "the whole tuple of lstsq",
            r"""
def best_weights(X, t):
    return np.linalg.lstsq(X, t, rcond=None)
""",
        ),
        (
            "ridge",
            r"""
def best_weights(X, t):
    return np.linalg.solve(X.T @ X + 1e-2 * np.eye(X.shape[1]), X.T @ t)
""",
        ),
        (
            "a hundred steps of descent",
            r"""
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for _ in range(100):
        w -= 0.01 * X.T @ (X @ w - t) / len(t)
    return w
""",
        ),
        (
            "descent from ones",
            r"""
def best_weights(X, t):
    w = np.ones(X.shape[1])
    lr = 1 / np.linalg.eigvalsh(X.T @ X).max()
    for _ in range(20000):
        w = w - lr * X.T @ (X @ w - t)
    return w
""",
        ),
        (
            "solve for square systems",
            r"""
def best_weights(X, t):
    return np.linalg.solve(X, t)
""",
        ),
        (
            "correlation only",
            r"""
def best_weights(X, t):
    return X.T @ t / len(t)
""",
        ),
        (
            "pinv of the transpose",
            r"""
def best_weights(X, t):
    return np.linalg.pinv(X.T) @ t
""",
        ),
        (
            "small singular values thrown away",
            r"""
def best_weights(X, t):
    return np.linalg.pinv(X, rcond=0.3) @ t
""",
        ),
        (
            "fits an intercept as well",
            r"""
def best_weights(X, t):
    A = np.column_stack([np.ones(len(X)), X])
    return np.linalg.lstsq(A, t, rcond=None)[0][1:]
""",
        ),
        (
            "unit length",
            r"""
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    return w / np.linalg.norm(w)
""",
        ),
        (
            "centres the targets in place",
            r"""
def best_weights(X, t):
    m = t.mean()
    t -= m
    return np.linalg.pinv(X) @ (t + m)
""",
        ),
        (
            "only the first k cases",
            r"""
def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.pinv(X[:k]) @ t[:k]
""",
        ),
        (
            "the residuals",
            r"""
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    return X @ w - t
""",
        ),
        (
            "each weight alone",
            r"""
def best_weights(X, t):
    return np.array([X[:, j] @ t / (X[:, j] @ X[:, j]) for j in range(X.shape[1])])
""",
        ),
        (
            "basic solution, not the shortest, once more",
            r"""
def best_weights(X, t):
    n, k = X.shape
    w = np.zeros(k)
    if n < k:
        w[:n] = np.linalg.solve(X[:, :n], t)
        return w
    return np.linalg.lstsq(X, t, rcond=None)[0]
""",
        ),
        (
            "rounded",
            r"""
def best_weights(X, t):
    return np.round(np.linalg.pinv(X) @ t, 2)
""",
        ),
        (
            "residual sign turned",
            r"""
def best_weights(X, t):
    return -np.linalg.pinv(X) @ t
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("mean_loss", "assertion instead of ValueError"),  # the docstring names ValueError; some would accept any exception
    ("mean_loss", "TypeError instead of ValueError"),  # the docstring names ValueError; some would accept any exception
}
