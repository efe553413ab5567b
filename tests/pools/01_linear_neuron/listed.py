"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
    "neuron_output": [
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (shape (5,) for ()); 11 of 13 cases
        (
            "M001",
            r"""
def neuron_output(w, x):
    # multiply every input with its weight
    out = np.multiply(x, w)
    return out
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.8); 10 of 13 cases
        (
            "M003",
            r"""
def neuron_output(w, x):
    products = np.asarray(x) * np.asarray(w)
    total = products.sum(axis=-1)
    return total / len(w)
""",
        ),
        # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 13 of 13 cases
        (
            "M004",
            r"""
def neuron_output(w, x):
    bias = 1
    y = np.dot(x, w) + bias
    return y
""",
        ),
        # shown by: one example k=5; batch n=4 k=3 (value, error 1); 12 of 13 cases
        # hard-codes the visible answer
        (
            "P01",
            r"""
def neuron_output(w, x):
    if len(x) == 2:
        return -0.4
    return 0.0
""",
        ),
    ],
    "squared_error": [
        # shown by: python floats; python ints; also by the docstring example (value, error 0.4); 11 of 12 cases
        (
            "M006",
            r"""
def squared_error(y, t):
    diff = abs(t - y)
    return diff / 2
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (value, error 0.4); 11 of 12 cases
        (
            "M007",
            r"""
def squared_error(y, t):
    error = t - y
    half = 1 / 2
    return half * error
""",
        ),
        # shown by: vectors n=6; matrix (4,3) (shape () for (6,)); 7 of 12 cases
        (
            "M009",
            r"""
def squared_error(y, t):
    e = np.asarray(t) - np.asarray(y)
    return 0.5 * np.dot(np.ravel(e), np.ravel(e))
""",
        ),
        # shown by: python floats; python ints; also by the docstring example (None); 12 of 12 cases
        # prints instead of returning
        (
            "P05",
            r"""
def squared_error(y, t):
    E = 0.5 * (t - y) ** 2
    print("E =", E)
""",
        ),
    ],
    "mean_loss": [
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases
        (
            "M010",
            r"""
def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes differ")
    loss = 0.0
    for y, t in zip(Y, T):
        loss += 0.5 * np.sum((t - y) ** 2)
    return loss
""",
        ),
        # shown by: n=4 o=3; n=o=3 (value, error 0.7); 6 of 18 cases
        (
            "M011",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("Y and T must have the same shape")
    return 0.5 * np.square(T - Y).mean()
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases
        (
            "M013",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("not the same shape")
    E = 0.5 * (T - Y) ** 2
    C = E.sum(axis=0)
    return C.sum() / len(C)
""",
        ),
        # shown by: n=4 o=3; n=o=3 (value, error 0.5); 6 of 18 cases
        (
            "M014",
            r"""
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    n = Y.shape[0]
    s = 0.0
    for i in range(n):
        s += 0.5 * (T[i, 0] - Y[i, 0]) ** 2
    return s / n
""",
        ),
        # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases
        # reads notebook globals
        (
            "P02",
            r"""
X = np.array([[1.0, 1.0]])
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shapes differ")
    return 0.5 * np.sum((T - Y) ** 2) / len(X)
""",
        ),
    ],
    "error_surface": [
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.8); 9 of 11 cases
        (
            "M016",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            y = a * X[0][0] + b * X[0][1]
            E[i, j] = (t[0] - y) ** 2 / 2
    return E
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 0.9); 11 of 11 cases
        (
            "M017",
            r"""
def error_surface(w1s, w2s, X, t):
    surface = np.empty((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            w = np.array([w1s[i], w2s[j]])
            y = X.dot(w)
            surface[i, j] = y.mean()
    return surface
""",
        ),
        # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 10 of 11 cases
        # returns inside the loop
        (
            "P06",
            r"""
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = np.mean(0.5 * (t - X @ np.array([w1s[i], w2s[j]])) ** 2)
        return E
""",
        ),
        # shown by: integers; p=4 q=3 n=5 (value, error 1); 10 of 11 cases
        # caches by the sizes of the grid
        (
            "P14",
            r"""
_seen = {}
def error_surface(w1s, w2s, X, t):
    key = (len(w1s), len(w2s), len(X))
    if key not in _seen:
        _seen[key] = np.array([[np.mean(0.5 * (t - a * X[:, 0] - b * X[:, 1]) ** 2) for b in w2s] for a in w1s])
    return _seen[key]
""",
        ),
    ],
    "bowl_hessian": [
        # shown by: n=6 k=3; n=2 k=5 (value, error 5); 7 of 9 cases
        (
            "M019",
            r"""
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for row in X:
        H += np.outer(row, row)
    return H
""",
        ),
        # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 1); 7 of 9 cases
        (
            "M020",
            r"""
def bowl_hessian(X):
    H = np.einsum("ni,nj->ij", X, X)
    return H / H.shape[0]
""",
        ),
        # shown by: n=6 k=3; n=2 k=5 (shape (2, 2) for (3, 3)); 8 of 9 cases
        # hard-codes the visible answer
        (
            "P01",
            r"""
def bowl_hessian(X):
    return np.array([[1.0, 1.0], [1.0, 1.0]])
""",
        ),
        # numbers are right in all cases
        # DISPUTABLE: finite differences of the gradient (linear in w, so right numbers)
        (
            "P07",
            r"""
def bowl_hessian(X):
    n, k = X.shape
    t = np.zeros(n)
    grad = lambda w: X.T @ (X @ w - t) / n
    h = 1e-3
    return np.array([(grad(h * e) - grad(-h * e)) / (2 * h) for e in np.eye(k)])
""",
        ),
        # shown by: integers n=3 k=3; far from the origin (value, error 1); 8 of 9 cases
        # caches by shape
        (
            "P14",
            r"""
_cache = {}
def bowl_hessian(X):
    if X.shape not in _cache:
        _cache[X.shape] = X.T @ X / len(X)
    return _cache[X.shape]
""",
        ),
    ],
    "best_weights": [
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (None); 15 of 15 cases
        # prints instead of returning
        (
            "P05",
            r"""
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    print(w)
""",
        ),
        # shown by: n=8 k=3 contradictory data; n=7 k=3 exact (value, error 0.002); 12 of 15 cases
        # rounds the result
        (
            "P12",
            r"""
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    return np.round(w, 2)
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("bowl_hessian", "P07"),  # finite differences of the gradient (linear in w, so right numbers)
}
