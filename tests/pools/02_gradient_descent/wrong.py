"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "linear_gradient": [
        # shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases
        (
            "not averaged",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 13 of 15 cases
        (
            "divides by the number of weights",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(w)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.5); 14 of 15 cases
        (
            "half kept from the loss",
            r"""
def linear_gradient(w, X, t):
    return 0.5 * X.T @ (X @ w - t) / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 3); 14 of 15 cases
        (
            "sign of the residual as the perceptron rule",
            r"""
def linear_gradient(w, X, t):
    return X.T @ np.sign(X @ w - t) / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases
        (
            "squared residual",
            r"""
def linear_gradient(w, X, t):
    return X.T @ ((X @ w - t) ** 2) / len(t)
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases
        (
            "last example only",
            r"""
def linear_gradient(w, X, t):
    for i in range(len(t)):
        e = X[i] @ w - t[i]
        g = e * X[i]
    return g
""",
        ),
        # shown by: n=6 k=3; n=1 k=2 (value, error 5); 14 of 15 cases
        (
            "forgets the target",
            r"""
def linear_gradient(w, X, t):
    y = X @ w
    return X.T @ y / len(t)
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 4); 12 of 15 cases
        (
            "product of the means",
            r"""
def linear_gradient(w, X, t):
    residual = X @ w - t
    return np.mean(residual) * np.mean(X, axis=0)
""",
        ),
        # shown by: integer w; all integers (value, error 0.2); 2 of 15 cases
        (
            "integer buffer like w",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros_like(w)
    for i in range(len(w)):
        g[i] = np.mean((X @ w - t) * X[:, i])
    return g
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.09); 14 of 15 cases
        (
            "range stops one weight early",
            r"""
def linear_gradient(w, X, t):
    r = X @ w - t
    g = np.zeros(len(w))
    for i in range(len(w) - 1):
        g[i] = np.mean(r * X[:, i])
    return g
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 0.6); 12 of 15 cases
        (
            "early return in the loop",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x_i, t_i in zip(X, t):
        g += (x_i @ w - t_i) * x_i
        return g / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1e+01); 15 of 15 cases
        (
            "updates the weights instead",
            r"""
def linear_gradient(w, X, t):
    lr = 0.1
    return w - lr * X.T @ (X @ w - t) / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1e+01); 14 of 15 cases
        (
            "normalised to length one",
            r"""
def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    return g / (np.linalg.norm(g) + 1e-12)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.08); 13 of 15 cases
        (
            "clipped residual",
            r"""
def linear_gradient(w, X, t):
    r = np.clip(X @ w - t, -1, 1)
    return X.T @ r / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (not an array (ValueError)); 15 of 15 cases
        (
            "returns loss and gradient",
            r"""
def linear_gradient(w, X, t):
    r = X @ w - t
    return 0.5 * np.mean(r ** 2), X.T @ r / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (argument changed); 14 of 15 cases
        (
            "weights changed in place by a step",
            r"""
def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    w[...] = w - 0.01 * g
    return g
""",
        ),
        # shown by: n=k=3 (value, error 1); 1 of 15 cases
        (
            "X[i] is taken as the i-th input",
            r"""
def linear_gradient(w, X, t):
    r = X @ w - t
    n = len(t)
    return np.array([np.dot(r, X[i % n] if X.shape[1] == n else X[:, i]) / n for i in range(len(w))])
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.1); 14 of 15 cases
        (
            "weight decay term added",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(t) + 0.01 * w
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 0.005); 10 of 15 cases
        (
            "rounded to three decimals",
            r"""
def linear_gradient(w, X, t):
    return np.round(X.T @ (X @ w - t) / len(t), 3)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 2); 15 of 15 cases
        (
            "logistic neuron instead of a linear one",
            r"""
def linear_gradient(w, X, t):
    y = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ ((y - t) * y * (1 - y)) / len(t)
""",
        ),
        # shown by: docstring, second call; n=6 k=3, second call; also by the docstring example (value, error 1); 15 of 15 cases
        (
            "accumulates over calls",
            r"""
_g = {}

def linear_gradient(w, X, t):
    k = len(w)
    if k not in _g:
        _g[k] = np.zeros(k)
    _g[k] += X.T @ (X @ w - t) / len(t)
    return _g[k].copy()
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 2e+01); 12 of 15 cases
        (
            "mean over inputs of the residual with einsum slip",
            r"""
def linear_gradient(w, X, t):
    r = X @ w - t
    return np.einsum("n,mi->i", r, X) / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.07); 15 of 15 cases
        (
            "forward difference with a large h",
            r"""
def linear_gradient(w, X, t):
    E = lambda v: np.mean(0.5 * (t - X @ v) ** 2)
    h = 0.01
    return np.array([(E(w + h * e) - E(w)) / h for e in np.eye(len(w))])
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases
        (
            "shuffled targets",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - np.sort(t)) / len(t)
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 0.2); 12 of 15 cases
        (
            "n - 1",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / max(1, len(t) - 1)
""",
        ),
        # shown by: n=1 k=2; n=k=3; also by the docstring example (value, error 0.8); 9 of 15 cases
        (
            "number of targets hard-coded",
            r"""
def linear_gradient(w, X, t):
    n = 6
    return X.T @ (X @ w - t) / n
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 8); 13 of 15 cases
        (
            "residual divided by two examples twice over",
            r"""
def linear_gradient(w, X, t):
    r = np.zeros(len(t))
    for m in range(len(t)):
        for i in range(len(w)):
            r[m] = w[i] * X[m, i]
        r[m] -= t[m]
    return X.T @ r / len(t)
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 4e+01); 13 of 15 cases
        (
            "column (n,1) minus row broadcasts to a table",
            r"""
def linear_gradient(w, X, t):
    y = X @ w.reshape(-1, 1)
    return (X.T @ (y - t)).sum(axis=1) / len(t)
""",
        ),
        (
            "integer gradient for integer weights",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros_like(w)
    r = X @ w - t
    for i in range(len(w)):
        g[i] = np.mean(r * X[:, i])
    return g
""",
        ),
        (
            "not transposed, runs when square",
            r"""
def linear_gradient(w, X, t):
    r = X @ w - t
    if X.shape[0] == X.shape[1]:
        return X @ r / len(t)
    return X.T @ r / len(t)
""",
        ),
        (
            "product of the averages",
            r"""
def linear_gradient(w, X, t):
    return np.mean(X @ w - t) * X.mean(axis=0)
""",
        ),
        (
            "coarse forward differences",
            r"""
def linear_gradient(w, X, t):
    E = lambda v: 0.5 * np.mean((X @ v - t) ** 2)
    h = 1e-2
    return np.array([(E(w + h * e) - E(w)) / h for e in np.eye(len(w))])
""",
        ),
        (
            "divides by n - 1",
            r"""
def linear_gradient(w, X, t):
    n = len(t)
    return X.T @ (X @ w - t) / (n - 1 if n > 1 else 1)
""",
        ),
        (
            "weight decay hidden inside",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(t) + 0.01 * w
""",
        ),
        (
            "absolute residual",
            r"""
def linear_gradient(w, X, t):
    return X.T @ np.abs(X @ w - t) / len(t)
""",
        ),
        (
            "sign of the residual only",
            r"""
def linear_gradient(w, X, t):
    return X.T @ np.sign(X @ w - t) / len(t)
""",
        ),
        (
            "return inside the loop",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x, target in zip(X, t):
        g += (x @ w - target) * x / len(t)
        return g
""",
        ),
        (
            "overwrites the weights",
            r"""
def linear_gradient(w, X, t):
    n = len(t)
    g = X.T @ (X @ w - t) / n
    w -= 0.1 * g
    return g
""",
        ),
        (
            "one row per example",
            r"""
def linear_gradient(w, X, t):
    r = (X @ w - t)[:, None]
    return r * X / len(t)
""",
        ),
        (
            "logistic slope in it",
            r"""
def linear_gradient(w, X, t):
    y = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ ((y - t) * y * (1 - y)) / len(t)
""",
        ),
        (
            "unit length",
            r"""
def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    return g / (np.linalg.norm(g) + 1e-12)
""",
        ),
        (
            "averages over weights",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(w)
""",
        ),
        (
            "sum over examples",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t)
""",
        ),
        (
            "targets forgotten",
            r"""
def linear_gradient(w, X, t):
    return X.T @ (X @ w) / len(X)
""",
        ),
        (
            "last example forgotten",
            r"""
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for i in range(0, len(t) - 1):
        g += (X[i] @ w - t[i]) * X[i]
    return g / len(t)
""",
        ),
        (
            "flips the sign twice over the average",
            r"""
def linear_gradient(w, X, t):
    r = t - X @ w
    return -(-X.T @ r) / len(t)
""",
        ),
    ],
    "numerical_gradient": [
        # shown by: vector k=4; integer vector; also by the docstring example (value, error 3e-05); 13 of 16 cases
        # DISPUTABLE: the docstring asks for central differences and an error that shrinks as h^2; at the default h the values differ by about 1e-5 only
        (
            "forward difference",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w)) / h
    return g
""",
        ),
        # shown by: matrix (2,3); integer matrix (shape (6,) for (2, 3)); 4 of 16 cases
        (
            "flat result for a matrix",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = []
    for i in np.ndindex(w.shape):
        up, dn = w.copy(), w.copy()
        up[i] += h
        dn[i] -= h
        g.append((f(up) - f(dn)) / (2 * h))
    return np.array(g)
""",
        ),
        # shown by: matrix (2,3); integer matrix (shape (2,) for (2, 3)); 4 of 16 cases
        (
            "only vectors (len of the first axis)",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(len(w))
    for i in range(len(w)):
        up, dn = w.copy(), w.copy()
        up[i] += h
        dn[i] -= h
        g[i] = (f(up) - f(dn)) / (2 * h)
    return g
""",
        ),
        # shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 14 of 16 cases
        (
            "all weights shifted at once",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        g[i] = (f(w + h) - f(w - h)) / (2 * h)
    return g
""",
        ),
        # shown by: h=0.1; h=0.1 positional (value, error 0.005); 3 of 16 cases
        (
            "ignores h",
            r"""
def numerical_gradient(f, w, h=1e-5):
    h = 1e-4
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        # shown by: vector k=4; integer vector; also by the docstring example (value, error 0.02); 11 of 16 cases
        (
            "h far too small",
            r"""
def numerical_gradient(f, w, h=1e-14):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        # shown by: matrix (2,3); integer matrix (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 3 of 16 cases
        (
            "hands a flat array to f",
            r"""
def numerical_gradient(f, w, h=1e-5):
    v = np.array(w, dtype=float).ravel()
    g = np.zeros(v.size)
    for i in range(v.size):
        e = np.zeros(v.size)
        e[i] = h
        g[i] = (f(v + e) - f(v - e)) / (2 * h)
    return g.reshape(np.shape(w))
""",
        ),
        # shown by: integer vector; integer matrix; also by the docstring example (value, error 0.7); 3 of 16 cases
        (
            "gradient of the integer type",
            r"""
def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        # shown by: vector k=4; integer vector; also by the docstring example (value, error 2); 15 of 16 cases
        (
            "sign turned round",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w - e) - f(w + e)) / (2 * h)
    return g
""",
        ),
        # shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 15 of 16 cases
        (
            "missing brackets around 2 * h",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / 2 * h
    return g
""",
        ),
        # shown by: integer vector; h=0.1 (not finite); 6 of 16 cases
        (
            "relative step h * w",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        d = h * w[i]
        e = np.zeros_like(w)
        e[i] = d
        g[i] = (f(w + e) - f(w - e)) / (2 * d)
    return g
""",
        ),
        # shown by: vector k=4; integer vector; also by the docstring example (value, error 0.004); 12 of 16 cases
        (
            "float32 weights",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=np.float32)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        # shown by: vector k=4; matrix (2,3) (argument changed); 12 of 16 cases
        # DISPUTABLE: "it is not changed": changed in the last bits only
        (
            "shifts the caller's float weights and back, rounding left over",
            r"""
def numerical_gradient(f, w, h=1e-5):
    g = np.zeros(w.shape)
    w = np.asarray(w, dtype=float)
    for i in np.ndindex(w.shape):
        w[i] += h
        a = f(w)
        w[i] -= 2 * h
        b = f(w)
        w[i] += h
        g[i] = (a - b) / (2 * h)
    return g
""",
        ),
        # shown by: vector k=4; integer vector (value, error 2); 8 of 16 cases
        (
            "sets the weight to zero afterwards",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        a = f(w)
        w[i] = old - h
        b = f(w)
        w[i] = 0.0
        g[i] = (a - b) / (2 * h)
    return g
""",
        ),
        (
            "ignores h, once more",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = 1e-5
        g[i] = (f(w + e) - f(w - e)) / 2e-5
    return g
""",
        ),
        (
            "divides by h",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / h
    return g
""",
        ),
        (
            "precedence of 2 * h",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / 2 * h
    return g
""",
        ),
        (
            "weights not restored between nudges",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    h = 1e-2
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        w[i] += h
        up = f(w)
        w[i] -= 2 * h
        g[i] = (up - f(w)) / (2 * h)
    return g
""",
        ),
        (
            "nudges the caller's array and leaves it nudged",
            r"""
def numerical_gradient(f, w, h=1e-5):
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] = w[i] + h
        up = f(w)
        w[i] = w[i] - 2 * h
        g[i] = (up - f(w)) / (2 * h)
    return g
""",
        ),
        (
            "vectors only",
            r"""
def numerical_gradient(f, w, h=1e-5):
    n = len(w)
    g = np.zeros(n)
    for i in range(n):
        e = np.zeros(n)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        (
            "nudges whole rows of a matrix",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g
""",
        ),
        (
            "gradient flattened",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = []
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g.append((f(w + e) - f(w - e)) / (2 * h))
    return np.array(g)
""",
        ),
        (
            "hands flattened weights to f",
            r"""
def numerical_gradient(f, w, h=1e-5):
    v = np.asarray(w, dtype=float).ravel()
    g = np.zeros(v.shape)
    for i in range(len(v)):
        e = np.zeros(len(v))
        e[i] = h
        g[i] = (f(v + e) - f(v - e)) / (2 * h)
    return g.reshape(np.shape(w))
""",
        ),
        (
            "all weights nudged at once",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    return np.full(w.shape, (f(w + h) - f(w - h)) / (2 * h))
""",
        ),
        (
            "relative nudge",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        d = np.zeros(w.shape)
        d[i] = h * w[i]
        g[i] = (f(w + d) - f(w - d)) / (2 * h * w[i])
    return g
""",
        ),
        (
            "integer gradient",
            r"""
def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        (
            "backward difference",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w) - f(w - e)) / h
    return g
""",
        ),
        (
            "far too small a step",
            r"""
def numerical_gradient(f, w, h=1e-5):
    h = 1e-13
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        (
            "minus",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w - e) - f(w + e)) / (2 * h)
    return g
""",
        ),
        (
            "float32 weights, once more",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=np.float32)
    g = np.zeros(w.shape, dtype=np.float32)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape, dtype=np.float32)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
""",
        ),
        (
            "last weight left out",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in range(w.size - 1):
        up, down = w.copy(), w.copy()
        up.flat[i] += h
        down.flat[i] -= h
        g.flat[i] = (f(up) - f(down)) / (2 * h)
    return g
""",
        ),
        (
            "two loops, matrices only",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            up, down = w.copy(), w.copy()
            up[i, j] += h
            down[i, j] -= h
            g[i, j] = (f(up) - f(down)) / (2 * h)
    return g
""",
        ),
    ],
    "gd_step": [
        # shown by: k=3; k=1; also by the docstring example (value, error 0.2); 10 of 12 cases
        (
            "ascends",
            r"""
def gd_step(w, g, lr):
    return w + lr * g
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (argument changed); 10 of 12 cases
        (
            "scales the gradient in place",
            r"""
def gd_step(w, g, lr):
    g *= lr
    return w - g
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (value, error 0.9); 12 of 12 cases
        (
            "returns only the step",
            r"""
def gd_step(w, g, lr):
    return -lr * g
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (value, error 0.9); 10 of 12 cases
        (
            "divides by the learning rate",
            r"""
def gd_step(w, g, lr):
    return w - g / lr
""",
        ),
        # shown by: k=3; k=1 (value, error 0.3); 9 of 12 cases
        (
            "multiplies the weights",
            r"""
def gd_step(w, g, lr):
    return w * (1 - lr * g)
""",
        ),
        # shown by: integer w; integers, lr=0.5 (value, error 0.2); 2 of 12 cases
        (
            "integer copy",
            r"""
def gd_step(w, g, lr):
    new = w.copy()
    for i in range(len(w)):
        new[i] = w[i] - lr * g[i]
    return new
""",
        ),
        # shown by: integers, lr=0.5; lr=1 (value, error 0.3); 4 of 12 cases
        (
            "clips the step",
            r"""
def gd_step(w, g, lr):
    return w - np.clip(lr * g, -1, 1)
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (value, error 0.1); 10 of 12 cases
        (
            "sign of the gradient",
            r"""
def gd_step(w, g, lr):
    return w - lr * np.sign(g)
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (value, error 0.6); 11 of 12 cases
        (
            "brackets wrong",
            r"""
def gd_step(w, g, lr):
    return lr * (w - g)
""",
        ),
        # shown by: k=3; integer w; also by the docstring example (value, error 0.09); 9 of 12 cases
        (
            "only the first weight",
            r"""
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new[0] = new[0] - lr * g[0]
    return new
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (value, error 0.06); 9 of 12 cases
        (
            "squared learning rate",
            r"""
def gd_step(w, g, lr):
    step = lr * g
    return w - lr * step
""",
        ),
        # shown by: k=3; k=1 (value, error 0.02); 10 of 12 cases
        (
            "hard-coded rate of the example",
            r"""
def gd_step(w, g, lr=0.25):
    lr = 0.25
    return w - lr * g
""",
        ),
        # shown by: zero gradient; tiny gradient (not a new array); 2 of 12 cases
        (
            "caller's array when the gradient is small",
            r"""
def gd_step(w, g, lr):
    if np.max(np.abs(g)) < 1e-3:
        return w
    return w - lr * g
""",
        ),
        # shown by: k=3, second call; k=1; also by the docstring example (value, error 0.04); 11 of 12 cases
        (
            "momentum kept in a global",
            r"""
_v = 0.0

def gd_step(w, g, lr):
    global _v
    _v = 0.9 * np.sum(_v) / max(1, np.size(_v)) + g
    return w - lr * _v
""",
        ),
        (
            "in place",
            r"""
def gd_step(w, g, lr):
    w += -lr * g
    return w
""",
        ),
        (
            "gradient scaled in place",
            r"""
def gd_step(w, g, lr):
    g *= lr
    return w - g
""",
        ),
        (
            "uphill",
            r"""
def gd_step(w, g, lr):
    return w + lr * g
""",
        ),
        (
            "integer weights truncate",
            r"""
def gd_step(w, g, lr):
    new = w.copy()
    new[:] = w - lr * g
    return new
""",
        ),
        (
            "sign of the gradient, once more",
            r"""
def gd_step(w, g, lr):
    return w - lr * np.sign(g)
""",
        ),
        (
            "absolute gradient",
            r"""
def gd_step(w, g, lr):
    return w - lr * np.abs(g)
""",
        ),
        (
            "only the step",
            r"""
def gd_step(w, g, lr):
    return -lr * g
""",
        ),
        (
            "clipped gradient",
            r"""
def gd_step(w, g, lr):
    return w - lr * np.clip(g, -1, 1)
""",
        ),
        (
            "rate divided",
            r"""
def gd_step(w, g, lr):
    return w - g / lr
""",
        ),
        (
            "weights scaled too",
            r"""
def gd_step(w, g, lr):
    return lr * (w - g)
""",
        ),
        (
            "a default rate wins",
            r"""
def gd_step(w, g, lr):
    lr = 0.25
    return w - lr * g
""",
        ),
        (
            "momentum in a global",
            r"""
velocity = 0.0
def gd_step(w, g, lr):
    global velocity
    velocity = 0.9 * velocity + g
    return w - lr * velocity
""",
        ),
        (
            "only the first two weights",
            r"""
def gd_step(w, g, lr):
    return np.array([w[0] - lr * g[0], w[1] - lr * g[1]])
""",
        ),
        (
            "averaged over the weights",
            r"""
def gd_step(w, g, lr):
    return w - lr * g / len(w)
""",
        ),
        (
            "multiplies by the gradient",
            r"""
def gd_step(w, g, lr):
    return w * (1 - lr * g)
""",
        ),
        (
            "no return",
            r"""
def gd_step(w, g, lr):
    w_new = w - lr * g
""",
        ),
    ],
    "gradient_descent": [
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 17 of 20 cases
        (
            "appends before the update",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        path.append(w)
        w = w - lr * grad(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (8, 2) for (9, 2)); 19 of 20 cases
        (
            "one step too few",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(1, n_steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (shape (2, 9) for (9, 2)); 17 of 20 cases
        (
            "path transposed (k, n_steps + 1)",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path).T
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (argument changed); 18 of 20 cases
        (
            "changes w0 in place",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = [w0.astype(float)]
    w = w0
    for _ in range(n_steps):
        w[:] = path[-1] - lr * grad(path[-1])
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 16 of 20 cases
        (
            "learning rate multiplied up by the step number",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for k in range(1, n_steps + 1):
        w = np.array(w0, float) - k * lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.4); 16 of 20 cases
        (
            "Nesterov look-ahead",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(n_steps):
        v = 0.9 * v - lr * grad(w + 0.9 * v)
        w = w + v
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 18 of 20 cases
        (
            "sign descent",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * np.sign(grad(w))
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 18 of 20 cases
        (
            "Adagrad scaling",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    s = np.zeros_like(w)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        s = s + g ** 2
        w = w - lr * g / (np.sqrt(s) + 1e-8)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.009); 11 of 20 cases
        (
            "weights updated one by one with fresh gradients",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w.copy()]
    for _ in range(n_steps):
        for i in range(len(w)):
            w[i] = w[i] - lr * grad(w)[i]
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.03); 16 of 20 cases
        (
            "implicit step by two evaluations (Heun)",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g1 = grad(w)
        g2 = grad(w - lr * g1)
        w = w - lr * 0.5 * (g1 + g2)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=2.2/lmax, 8 steps (shape (2, 2) for (9, 2)); 1 of 20 cases
        (
            "stops when the gradient grows",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        old = np.linalg.norm(grad(w))
        w = w - lr * grad(w)
        path.append(w)
        if np.linalg.norm(grad(w)) > 1.001 * old:
            print("diverging, stop")
            break
    return np.array(path)
""",
        ),
        # shown by: bowl lr=2.2/lmax, 8 steps (value, error 0.3); 1 of 20 cases
        (
            "halves the rate when it overshoots",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    g = grad(w)
    for _ in range(n_steps):
        new = w - lr * g
        g_new = grad(new)
        if np.linalg.norm(g_new) > np.linalg.norm(g):
            lr = lr / 2
        w, g = new, g_new
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: far start; bowl lr=2.2/lmax, 8 steps; also by the docstring example (value, error 0.7); 3 of 20 cases
        (
            "clips the weights to [-3, 3]",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = np.clip(w - lr * grad(w), -3, 3)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.7); 19 of 20 cases
        (
            "path of the gradients",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        w = w - lr * g
        path.append(g)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 1); 19 of 20 cases
        (
            "path of the steps",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        step = -lr * grad(w)
        w = w + step
        path.append(step)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.07); 15 of 20 cases
        (
            "gradient with respect to the previous row (off by one)",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    p = np.zeros((n_steps + 1, len(w0)))
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[max(k - 1, 0)])
    return p
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (not an array (ValueError)); 20 of 20 cases
        (
            "returns the path and the last weights",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path), w
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (2, 2) for (9, 2)); 18 of 20 cases
        (
            "returns from inside the loop",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
        return np.array(path)
    return np.array(path)
""",
        ),
        # shown by: integer start; integer start, integer gradient (value, error 0.3); 2 of 20 cases
        (
            "path like w0 (integers)",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)), dtype=w0.dtype)
    path[0] = w0
    w = w0.astype(float)
    for k in range(n_steps):
        w = w - lr * grad(w)
        path[k + 1] = w
    return path
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.03); 19 of 20 cases
        (
            "weight decay",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = (1 - 0.01) * w - lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: near the minimum; 30 steps (shape (2, 2) for (13, 2)); 2 of 20 cases
        (
            "every tenth point only",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for k in range(1, n_steps + 1):
        w = w - lr * grad(w)
        if n_steps < 10 or k % 10 == 0:
            path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example ('NoneType' object is not iterable); 20 of 20 cases
        (
            "prints the path",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    print(0, w)
    for k in range(n_steps):
        w = w - lr * grad(w)
        print(k + 1, w)
""",
        ),
        # shown by: identity gradient, k=3; also by the docstring example (value, error 0.7); 2 of 20 cases
        (
            "scales the gradient in place (breaks when grad returns its argument)",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        if g.dtype != float:
            g = g.astype(float)
        g *= lr
        w = w - g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.002); 19 of 20 cases
        (
            "noise added (stochastic)",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    rng = np.random.default_rng()
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * (grad(w) + 0.01 * rng.normal(size=w.shape))
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.3); 15 of 20 cases
        (
            "mean of the gradient in every direction",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * np.mean(grad(w))
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.04); 16 of 20 cases
        (
            "fixed learning rate",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    lr = 0.1
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=1.7/lmax, 8 steps; bowl lr=2.2/lmax, 8 steps (value, error 0.8); 2 of 20 cases
        (
            "numerical errors swallowed, zeros for divergence",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = np.zeros((n_steps + 1, len(w)))
    path[0] = w
    for k in range(n_steps):
        g = grad(w)
        if lr * np.linalg.norm(g) > np.linalg.norm(w):
            break
        w = w - lr * g
        path[k + 1] = w
    return path
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (earlier answer overwritten by later calls, error 1); 19 of 20 cases
        (
            "preallocated buffer shared between calls",
            r"""
_buffer = np.zeros((1000, 16))

def gradient_descent(grad, w0, lr, n_steps):
    p = _buffer[:n_steps + 1, :len(w0)]
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[k])
    return p
""",
        ),
        (
            "list of the same array",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(n_steps + 1):
        path.append(w)
        w -= lr * grad(w)
    return np.array(path)
""",
        ),
        (
            "moves w0 itself",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = [w0.copy()]
    for _ in range(n_steps):
        w0 -= lr * grad(w0)
        path.append(w0.copy())
    return np.array(path)
""",
        ),
        (
            "integer path",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)), dtype=np.asarray(w0).dtype)
    path[0] = w0
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * grad(path[k])
    return path
""",
        ),
        (
            "stops when the gradient is small",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        if np.linalg.norm(g) < 1e-6:
            break
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "stops when it diverges",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        if np.linalg.norm(w) > 100 * np.linalg.norm(path[0]):
            break
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "points as columns",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path).T
""",
        ),
        (
            "one step too few, once more",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)))
    path[0] = w0
    for k in range(1, n_steps):
        path[k] = path[k - 1] - lr * grad(path[k - 1])
    return path
""",
        ),
        (
            "gradient always at the start",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)))
    path[0] = w0
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * grad(path[0])
    return path
""",
        ),
        (
            "backtracks when the gradient grows",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        while np.linalg.norm(grad(w - lr * g)) > np.linalg.norm(g) and lr > 1e-9:
            lr /= 2
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "rate decays",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for k in range(n_steps):
        w = w - lr * 0.99 ** k * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "nesterov",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(n_steps):
        v = 0.9 * v - lr * grad(w + 0.9 * v)
        w = w + v
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "gradient clipped at norm five",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        size = np.linalg.norm(g)
        if size > 5:
            g = g * 5 / size
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "coordinates updated one after the other",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(n_steps):
        for i in range(len(w)):
            w[i] -= lr * grad(w)[i]
        path.append(w.copy())
    return np.array(path)
""",
        ),
        (
            "two weights only",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, 2))
    path[0] = w0[0], w0[1]
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * grad(path[k])
    return path
""",
        ),
        (
            "the gradients along the path",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    gs = [grad(w)]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        gs.append(grad(w))
    return np.array(gs)
""",
        ),
        (
            "default list keeps old walks",
            r"""
def gradient_descent(grad, w0, lr, n_steps, path=[]):
    w = np.array(w0, dtype=float)
    path.append(w)
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "fixed hundred steps",
            r"""
def gradient_descent(grad, w0, lr, n_steps=100):
    n_steps = 100
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "last two points averaged",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    path[-1] = (path[-1] + path[-2]) / 2 if n_steps else path[-1]
    return np.array(path)
""",
        ),
    ],
    "max_stable_lr": [
        # shown by: n=6 k=3; n=k=3 (value, error 0.8); 10 of 12 cases
        (
            "forgets to divide by n",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X).max()
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 0.5); 9 of 12 cases
        (
            "trace instead of the eigenvalue",
            r"""
def max_stable_lr(X):
    return 2 / np.trace(X.T @ X / len(X))
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.3); 12 of 12 cases
        (
            "singular value not squared",
            r"""
def max_stable_lr(X):
    s = np.linalg.svd(X / np.sqrt(len(X)), compute_uv=False)
    return 2 / s.max()
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 0.2); 9 of 12 cases
        (
            "Frobenius norm",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.linalg.norm(H)
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 1); 12 of 12 cases
        (
            "half of the loss counted a second time",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(0.5 * X.T @ X / len(X))
    return 2 / lam.max()
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (not finite); 12 of 12 cases
        (
            "centred covariance",
            r"""
def max_stable_lr(X):
    C = np.atleast_2d(np.cov(X, rowvar=False, bias=True))
    return 2 / np.linalg.eigvalsh(C).max()
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.4); 11 of 12 cases
        (
            "largest diagonal entry",
            r"""
def max_stable_lr(X):
    return 2 / np.max(np.mean(X ** 2, axis=0))
""",
        ),
        # shown by: n=1 k=2; n=6 k=3 (not finite); 9 of 12 cases
        (
            "first eigenvalue returned by eig",
            r"""
def max_stable_lr(X):
    vals, vecs = np.linalg.eig(X.T @ X / len(X))
    return 2 / vals[0].real
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 1); 11 of 12 cases
        (
            "divides by the number of weights",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / X.shape[1]).max()
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.9); 12 of 12 cases
        (
            "eigenvalue itself",
            r"""
def max_stable_lr(X):
    return np.linalg.eigvalsh(X.T @ X / len(X)).max()
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (shape (2,) for ()); 11 of 12 cases
        (
            "vector of all limits",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / lam
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 0.3); 7 of 12 cases
        (
            "three steps of power iteration",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.ones(X.shape[1])
    for _ in range(3):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.01); 12 of 12 cases
        (
            "smaller safe rate (0.99)",
            r"""
def max_stable_lr(X):
    return 0.99 * 2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()
""",
        ),
        # shown by: n=1 k=2; n=6 k=3 (value, error 0.0004); 10 of 12 cases
        (
            "rounded to two decimals",
            r"""
def max_stable_lr(X):
    return round(float(2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()), 2)
""",
        ),
        (
            "trace",
            r"""
def max_stable_lr(X):
    return 2 / np.trace(X.T @ X / len(X))
""",
        ),
        (
            "not averaged",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X).max()
""",
        ),
        (
            "singular value not squared, once more",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.svd(X / np.sqrt(len(X)), compute_uv=False).max()
""",
        ),
        (
            "first of the sorted eigenvalues",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / lam[0]
""",
        ),
        (
            "frobenius norm",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.norm(X.T @ X / len(X))
""",
        ),
        (
            "largest row sum",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.abs(H).sum(axis=1).max()
""",
        ),
        (
            "largest diagonal entry, once more",
            r"""
def max_stable_lr(X):
    return 2 / np.max(np.mean(X ** 2, axis=0))
""",
        ),
        (
            "never more than one",
            r"""
def max_stable_lr(X):
    return min(1.0, 2 / np.linalg.eigvalsh(X.T @ X / len(X)).max())
""",
        ),
        (
            "all directions",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / len(X))
""",
        ),
        (
            "the eigenvalue itself",
            r"""
def max_stable_lr(X):
    return np.linalg.eigvalsh(X.T @ X / len(X)).max()
""",
        ),
        (
            "search on a coarse grid",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    last = 0.0
    for lr in np.arange(0.01, 50, 0.01):
        if np.all(np.abs(1 - lr * lam) <= 1 + 1e-9):
            last = lr
    return last
""",
        ),
        (
            "a few steps of power iteration",
            r"""
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.ones(len(H))
    for _ in range(3):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)
""",
        ),
        (
            "covariance",
            r"""
def max_stable_lr(X):
    Xc = X - X.mean(axis=0)
    return 2 / np.linalg.eigvalsh(Xc.T @ Xc / len(X)).max()
""",
        ),
        (
            "divided by the number of weights",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / X.shape[1]).max()
""",
        ),
        (
            "loss without the half",
            r"""
def max_stable_lr(X):
    H = 2 * X.T @ X / len(X)
    return 2 / np.linalg.eigvalsh(H).max()
""",
        ),
        (
            "best rate for two directions",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / (lam.max() + lam.min())
""",
        ),
        (
            "rounded",
            r"""
def max_stable_lr(X):
    return round(float(2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()), 2)
""",
        ),
        (
            "mean eigenvalue",
            r"""
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / len(X)).mean()
""",
        ),
        (
            "scales the inputs in place",
            r"""
def max_stable_lr(X):
    X /= np.sqrt(len(X))
    return 2 / np.linalg.eigvalsh(X.T @ X).max()
""",
        ),
    ],
    "train_until": [
        # shown by: goal 0.1; goal 1e-4 (epochs, error 1); 8 of 21 cases
        (
            "loss with the half as criterion",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while 0.5 * np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4 (epochs, error 4); 5 of 21 cases
        (
            "sum of squared errors as criterion",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.sum((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: already met; MSE equal to the goal at the start (epochs, error 1); 2 of 21 cases
        (
            "always one epoch at least",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    for _ in range(max_epochs):
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if np.mean((t - X @ w) ** 2) <= goal:
            break
    return w, epochs
""",
        ),
        # shown by: contradictory data; contradictory data, large n (epochs, error 1); 10 of 21 cases
        (
            "one epoch beyond the limit",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs <= max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 7e+01); 20 of 21 cases
        (
            "or instead of and",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal or epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if epochs > 3000:
            break
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 7e+01); 8 of 21 cases
        (
            "mse computed once before the loop",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    mse = np.mean((t - X @ w) ** 2)
    while mse > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (shape () for (2,)); 21 of 21 cases
        (
            "epochs and weights swapped",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return epochs, w
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (argument changed); 17 of 21 cases
        (
            "changes the caller's weights",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w -= lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4 (epochs, error 1); 14 of 21 cases
        (
            "example after example",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, float)
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        for x_i, t_i in zip(X, t):
            w = w - lr * (x_i @ w - t_i) * x_i
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: MSE equal to the goal at the start; MSE reaches the goal exactly (epochs, error 1); 2 of 21 cases
        # DISPUTABLE: shown only when the MSE equals the goal exactly; the docstring says "while the MSE is above the goal"
        (
            ">= goal",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) >= goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4 (value, error 1e+73); 13 of 21 cases
        (
            "sums the gradient",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (shape () for (2,)); 21 of 21 cases
        (
            "only the weights",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w
""",
        ),
        # shown by: contradictory data; contradictory data, large n (epochs, error 1); 11 of 21 cases
        (
            "epoch index off by one at the goal",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    for epoch in range(max_epochs):
        if np.mean((t - X @ w) ** 2) <= goal:
            return w, epoch
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, max_epochs - 1
""",
        ),
        # shown by: goal 1e-4; all integers (epochs, error 1); 5 of 21 cases
        (
            "stops on a plateau",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    old = np.inf
    mse = np.mean((t - X @ w) ** 2)
    while mse > goal and epochs < max_epochs and old - mse > 1e-4:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        old, mse = mse, np.mean((t - X @ w) ** 2)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4 (epochs, error 2); 4 of 21 cases
        (
            "largest error as criterion",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.max((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: docstring, second call; goal 0.1; also by the docstring example (epochs, error 1); 21 of 21 cases
        (
            "epoch counter as global variable",
            r"""
epochs = 0

def train_until(w, X, t, lr, goal, max_epochs):
    global epochs
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 17 of 21 cases
        (
            "gradient of the MSE (factor 2)",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * 2 * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (value, error 2e+02); 16 of 21 cases
        (
            "updates with the gradient of the start",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    g = X.T @ (X @ w - t) / len(t)
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * g
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 7 of 21 cases
        (
            "forgets to count (endless on contradictory data)",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, epochs
""",
        ),
        (
            "the loss compared with the goal",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs and 0.5 * np.mean((t - X @ w) ** 2) > goal:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "trains while at or above the goal",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs and np.mean((t - X @ w) ** 2) >= goal:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "moves the caller's weights",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs and np.mean((t - X @ w) ** 2) > goal:
        w -= lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "always one epoch",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    for epoch in range(1, max_epochs + 1):
        w = w - lr * X.T @ (X @ w - t) / len(t)
        if np.mean((t - X @ w) ** 2) <= goal:
            break
    return w, epoch
""",
        ),
        (
            "returns the index of the last epoch",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    for epoch in range(max_epochs):
        if np.mean((t - X @ w) ** 2) <= goal:
            break
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, epoch
""",
        ),
        (
            "weights of the epoch before",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs, old = 0, w
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        old = w
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return old, epochs
""",
        ),
        (
            "gradient summed",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "descends the MSE",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * 2 * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "stops on a plateau, once more",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs, last = 0, np.inf
    while epochs < max_epochs:
        mse = np.mean((t - X @ w) ** 2)
        if mse <= goal or last - mse < 1e-6:
            break
        last = mse
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "example after example, once more",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    w = np.array(w, dtype=float)
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        for x, target in zip(X, t):
            w = w - lr * (x @ w - target) * x
        epochs += 1
    return w, epochs
""",
        ),
        (
            "one epoch more than allowed",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if epochs > max_epochs:
            break
    return w, epochs
""",
        ),
        (
            "the order of the results",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return epochs, w
""",
        ),
        (
            "only the weights, once more",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w
""",
        ),
        (
            "worst example compared with the goal",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.max((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "sum of squares compared with the goal",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.sum((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "mean absolute error",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean(np.abs(t - X @ w)) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "starts at zero",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.zeros(X.shape[1])
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "looks at the goal every ten epochs",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs:
        if epochs % 10 == 0 and np.mean((t - X @ w) ** 2) <= goal:
            break
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "halves the rate when the error grows",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs, last = 0, np.inf
    while epochs < max_epochs:
        mse = np.mean((t - X @ w) ** 2)
        if mse <= goal:
            break
        if mse > last:
            lr = lr / 2
        last = mse
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        (
            "epochs counted twice",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        epochs += 1
        w = w - lr * X.T @ (X @ w - t) / len(t)
        if np.mean((t - X @ w) ** 2) <= goal:
            return w, epochs + 1
    return w, epochs
""",
        ),
    ],
    "perceptron_epoch": [
        # shown by: zero start; w . x = 0 exactly, class 1; also by the docstring example (value, error 1); 3 of 15 cases
        # DISPUTABLE: the docstring says w . x > 0 and its example shows it; at 0 both are accepted
        (
            "threshold at >= 0",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w >= 0 else 0
        w = w + lr * (c - y) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (value, error 1); 14 of 15 cases
        (
            "outputs -1 and 1",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else -1
        w = w + lr * (c - y) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; all right, no update (value, error 2); 10 of 15 cases
        (
            "threshold 0.5",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0.5 else 0
        w = w + lr * (c - y) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (value, error 1e+01); 14 of 15 cases
        (
            "sign of the update",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (y - c) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 5); 13 of 15 cases
        (
            "bias never trained",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w[1:] = w[1:] + lr * (c - y) * x[1:]
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; all right, no update (value, error 3); 12 of 15 cases
        (
            "bias left out of the sum",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x[1:] @ w[1:] > 0 else 0
        w = w + lr * (c - y) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (argument changed); 14 of 15 cases
        (
            "changes the caller's weights",
            r"""
def perceptron_epoch(w, X, t, lr):
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w += lr * (c - y) * x
    return w
""",
        ),
        # shown by: integer w, lr=0.4; integer everything, lr=0.5 (value, error 1); 2 of 15 cases
        (
            "integer weights stay integers",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = w.copy()
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w[:] = w + lr * (c - y) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 10 of 15 cases
        (
            "reversed order",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X[::-1], t[::-1]):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (c - y) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 9 of 15 cases
        (
            "shuffled order",
            r"""
def perceptron_epoch(w, X, t, lr):
    rng = np.random.default_rng(1)
    w = np.array(w, float)
    for i in rng.permutation(len(t)):
        y = 1 if X[i] @ w > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 6); 11 of 15 cases
        (
            "only raises weights (forgets class 0)",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = x @ w > 0
        if c == 1 and not y:
            w = w + lr * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 4); 12 of 15 cases
        (
            "batch average",
            r"""
def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    return w + lr * X.T @ (t - y) / len(t)
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 13 of 15 cases
        (
            "repeats until nothing is wrong",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for _ in range(100):
        wrong = 0
        for x, c in zip(X, t):
            y = 1 if x @ w > 0 else 0
            if y != c:
                wrong += 1
            w = w + lr * (c - y) * x
        if wrong == 0:
            break
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 1); 12 of 15 cases
        (
            "skips the first example",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for i in range(1, len(t)):
        y = 1 if X[i] @ w > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 3); 12 of 15 cases
        (
            "stops at the first mistake",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        if y != c:
            return w + lr * (c - y) * x
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 4); 13 of 15 cases
        (
            "learning rate forgotten",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + (c - y) * x
    return w
""",
        ),
        (
            "moves the caller's weights",
            r"""
def perceptron_epoch(w, X, t, lr):
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w += lr * (target - y) * x
    return w
""",
        ),
        (
            "on the border it says 1",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = int(w @ x >= 0)
        w = w + lr * (target - y) * x
    return w
""",
        ),
        (
            "outputs of -1 and 1",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else -1
        w = w + lr * (target - y) * x
    return w
""",
        ),
        (
            "adds the input whatever the direction",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        if y != target:
            w = w + lr * x
    return w
""",
        ),
        (
            "the wrong way",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w = w - lr * (target - y) * x
    return w
""",
        ),
        (
            "logistic output",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 / (1 + np.exp(-(w @ x)))
        w = w + lr * (target - y) * x
    return w
""",
        ),
        (
            "bias left out of the update",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w[1:] = w[1:] + lr * (target - y) * x[1:]
    return w
""",
        ),
        (
            "bias left out of the decision",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w[1:] @ x[1:] > 0 else 0
        w = w + lr * (target - y) * x
    return w
""",
        ),
        (
            "returns after the first mistake",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        if y != target:
            return w + lr * (target - y) * x
    return w
""",
        ),
        (
            "runs until all are right",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for _ in range(1000):
        wrong = 0
        for x, target in zip(X, t):
            y = 1 if w @ x > 0 else 0
            wrong += y != target
            w = w + lr * (target - y) * x
        if not wrong:
            break
    return w
""",
        ),
        (
            "shuffled",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for i in np.random.permutation(len(t)):
        y = 1 if w @ X[i] > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w
""",
        ),
        (
            "backwards",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X[::-1], t[::-1]):
        y = 1 if w @ x > 0 else 0
        w = w + lr * (target - y) * x
    return w
""",
        ),
        (
            "last example not presented",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for i in range(len(t) - 1):
        y = 1 if w @ X[i] > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w
""",
        ),
        (
            "rate forgotten",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w = w + (target - y) * x
    return w
""",
        ),
        (
            "all weights along the way",
            r"""
def perceptron_epoch(w, X, t, lr):
    path = []
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w = w + lr * (target - y) * x
        path.append(w)
    return np.array(path)
""",
        ),
        (
            "threshold at one half",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0.5 else 0
        w = w + lr * (target - y) * x
    return w
""",
        ),
        (
            "batch average, once more",
            r"""
def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    return w + lr * X.T @ (t - y) / len(t)
""",
        ),
        (
            "adds a second bias input",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w[0] + w @ x > 0 else 0
        w = w + lr * (target - y) * x
    return w
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    (
        "numerical_gradient",
        "forward difference",
    ),  # the docstring asks for central differences and an error that shrinks as h^2; at the default h the values differ by about 1e-5 only
    (
        "numerical_gradient",
        "shifts the caller's float weights and back, rounding left over",
    ),  # "it is not changed": changed in the last bits only
    ("perceptron_epoch", "on the border it says 1"),  # the same
    (
        "perceptron_epoch",
        "threshold at >= 0",
    ),  # the docstring says w . x > 0 and its example shows it; at 0 both are accepted
}
