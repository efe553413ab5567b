"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "one_hot": [
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (4, 5) for (5, 4)); 16 of 21 cases
        (
            "classes as rows",
            r"""
def one_hot(labels, K):
    Y = np.zeros((K, len(labels)))
    for i, c in enumerate(labels):
        Y[c, i] = 1.0
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases
        (
            "rows share one list that is cleared in between",
            r"""
def one_hot(labels, K):
    row = [0] * K
    Y = []
    for c in labels:
        row[:] = [0] * K
        row[c] = 1
        Y.append(row)
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 19 of 21 cases
        (
            "staircase",
            r"""
def one_hot(labels, K):
    return (np.arange(K) <= np.reshape(labels, (-1, 1))).astype(float)
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 20 of 21 cases
        (
            "minus one elsewhere",
            r"""
def one_hot(labels, K):
    return 2 * np.eye(K)[labels] - 1
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (4,) for (5, 4)); 18 of 21 cases
        (
            "classes counted over the batch",
            r"""
def one_hot(labels, K):
    return np.bincount(labels, minlength=K)
""",
        ),
        # shown by: missing class 0; missing middle class, list; also by the docstring example (value, error 1); 11 of 21 cases; the visible examples agree
        (
            "renumbered without gaps",
            r"""
def one_hot(labels, K):
    values, places = np.unique(labels, return_inverse=True)
    Y = np.zeros((len(labels), K))
    Y[np.arange(len(labels)), places] = 1
    return Y
""",
        ),
        # shown by: missing middle class, list; n=1; also by the docstring example (IndexError: index 3 is out of bounds for axis 0 with size 3); 8 of 21 cases
        (
            "identity as large as the batch",
            r"""
def one_hot(labels, K):
    return np.eye(len(labels))[labels][:, :K]
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (5, 5) for (5, 4)); 21 of 21 cases
        (
            "K + 1 columns",
            r"""
def one_hot(labels, K):
    return np.eye(K + 1)[labels]
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (5, 3) for (5, 4)); 21 of 21 cases
        (
            "class 0 has no column",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K - 1))
    for i, c in enumerate(labels):
        if c > 0:
            Y[i, c - 1] = 1
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 17 of 21 cases
        (
            "if label skips class 0",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, c in enumerate(labels):
        if c:
            Y[i, c] = 1.0
    return Y
""",
        ),
        # shown by: list n=5 K=4; missing middle class, list; also by the docstring example (TypeError: list indices must be integers or slices, not tuple); 6 of 21 cases
        (
            "arrays only",
            r"""
def one_hot(labels, K):
    return (labels[:, None] == np.arange(K)).astype(float)
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 2); 20 of 21 cases
        (
            "the label instead of a 1",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, c in enumerate(labels):
        Y[i, c] = c
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 0.07); 20 of 21 cases
        (
            "smoothed targets",
            r"""
def one_hot(labels, K):
    Y = np.full((len(labels), K), 0.1 / K)
    Y[np.arange(len(labels)), labels] += 0.9
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (20,) for (5, 4)); 17 of 21 cases
        (
            "flat list",
            r"""
def one_hot(labels, K):
    return [float(k == c) for c in labels for k in range(K)]
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 14 of 21 cases
        (
            "sorts the labels",
            r"""
def one_hot(labels, K):
    labels = np.array(labels)
    labels.sort()
    return np.eye(K)[labels]
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (argument changed); 14 of 21 cases; the visible examples agree
        (
            "sorts the caller's labels afterwards",
            r"""
def one_hot(labels, K):
    Y = np.eye(K)[labels]
    labels.sort()
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 19 of 21 cases
        (
            "reversed columns",
            r"""
def one_hot(labels, K):
    return np.eye(K)[:, ::-1][labels]
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 19 of 21 cases
        (
            "counter instead of label",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(min(len(labels), K)):
        Y[i, i] = 1.0
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases
        (
            "scrambled flat index",
            r"""
def one_hot(labels, K):
    n = len(labels)
    Y = np.zeros(n * K)
    Y[np.asarray(labels, dtype=int) * n + np.arange(n)] = 1
    return Y.reshape(n, K)
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 21 of 21 cases
        (
            "range(1, K)",
            r"""
def one_hot(labels, K):
    return [[1 if c == k else 0 for k in range(1, K + 1)] for c in labels]
""",
        ),
        # shown by: list n=5 K=4; missing middle class, list; also by the docstring example (argument changed); 6 of 21 cases; the visible examples agree
        (
            "pops the labels off the list",
            r"""
def one_hot(labels, K):
    rows = []
    todo = labels if isinstance(labels, list) else labels.tolist()
    while todo:
        rows.append(np.eye(K)[todo.pop(0)])
    return np.array(rows)
""",
        ),
        (
            "as many columns as classes seen",
            r"""
def one_hot(labels, K):
    labels = np.asarray(labels)
    return (labels[:, None] == np.unique(labels)[None, :]).astype(float)
""",
        ),
        (
            "classes in rows",
            r"""
def one_hot(labels, K):
    return np.eye(K)[:, np.asarray(labels)]
""",
        ),
        (
            "counts of classes",
            r"""
def one_hot(labels, K):
    return np.bincount(labels, minlength=K)
""",
        ),
        (
            "counted from one",
            r"""
def one_hot(labels, K):
    return np.eye(K + 1)[np.asarray(labels)][:, 1:]
""",
        ),
        (
            "counted from the end",
            r"""
def one_hot(labels, K):
    return np.eye(K)[[K - 1 - c for c in labels]]
""",
        ),
        (
            "square table",
            r"""
def one_hot(labels, K):
    Y = np.zeros((K, K))
    for i, c in enumerate(labels):
        Y[i, c] = 1
    return Y
""",
        ),
        (
            "labels in place of ones",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, c in enumerate(labels):
        Y[i, c] = c
    return Y
""",
        ),
        (
            "minus ones elsewhere",
            r"""
def one_hot(labels, K):
    return 2 * np.eye(K)[np.asarray(labels)] - 1
""",
        ),
        (
            "smoothed",
            r"""
def one_hot(labels, K):
    return 0.9 * np.eye(K)[np.asarray(labels)] + 0.1 / K
""",
        ),
        (
            "one class too many",
            r"""
def one_hot(labels, K):
    return np.eye(K + 1)[np.asarray(labels)]
""",
        ),
        (
            "cumulative code",
            r"""
def one_hot(labels, K):
    return (np.arange(K)[None, :] <= np.asarray(labels)[:, None]).astype(float)
""",
        ),
        (
            "arrays only, once more",
            r"""
def one_hot(labels, K):
    Y = np.zeros((labels.shape[0], K))
    Y[np.arange(labels.shape[0]), labels] = 1
    return Y
""",
        ),
        (
            "repeated rows lost",
            r"""
def one_hot(labels, K):
    return np.eye(K)[sorted(set(labels))]
""",
        ),
        (
            "sorted",
            r"""
def one_hot(labels, K):
    return np.eye(K)[np.sort(labels)]
""",
        ),
        (
            "sorts the caller's labels",
            r"""
def one_hot(labels, K):
    Y = np.eye(K)[np.asarray(labels)]
    labels.sort()
    return Y
""",
        ),
        (
            "same row object many times",
            r"""
def one_hot(labels, K):
    Y = [[0] * K] * len(labels)
    for i, c in enumerate(labels):
        Y[i][c] = 1
    return Y
""",
        ),
        (
            "flattened",
            r"""
def one_hot(labels, K):
    y = np.zeros(len(labels) * K)
    for i, c in enumerate(labels):
        y[i * K + c] = 1
    return y
""",
        ),
        (
            "zeros swapped with ones",
            r"""
def one_hot(labels, K):
    return 1 - np.eye(K)[np.asarray(labels)]
""",
        ),
        (
            "last example forgotten",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(len(labels) - 1):
        Y[i, labels[i]] = 1
    return Y
""",
        ),
    ],
    "softmax": [
        # shown by: rows around 0 and around 2000; rows around 0 and around -2000 (nan); 3 of 25 cases; the visible examples agree
        (
            "largest score of the whole batch",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: rows around 0 and around 2000; rows around 0 and around -2000 (nan); 3 of 25 cases; the visible examples agree
        (
            "shift chosen from the first example",
            r"""
def softmax(Z):
    m = Z[0].max()
    E = np.exp(Z - m)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: (0, 0, 3000); (-3000, 0, 1) (nan); 4 of 25 cases; the visible examples agree
        (
            "shift by the first score",
            r"""
def softmax(Z):
    E = np.exp(Z - Z[:, :1])
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: (-1000, -1001, -999); rows around 0 and around -2000 (nan); 3 of 25 cases; the visible examples agree
        (
            "shift by the largest size",
            r"""
def softmax(Z):
    E = np.exp(Z - np.abs(Z).max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.2); 22 of 25 cases
        (
            "maximum along the wrong axis",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: (1000, 1001, 999); (-1000, -1001, -999) (value, error 0.3); 7 of 25 cases; the visible examples agree
        (
            "scores clipped at 500",
            r"""
def softmax(Z):
    E = np.exp(np.clip(Z, -500, 500))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: (1000, 1001, 999); (0, 0, 3000) (value, error 0.7); 10 of 25 cases; the visible examples agree
        (
            "nan turned into numbers",
            r"""
def softmax(Z):
    E = np.exp(Z)
    return np.nan_to_num(E / E.sum(axis=1, keepdims=True))
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.1); 23 of 25 cases
        (
            "divided by the largest score",
            r"""
def softmax(Z):
    S = Z / np.abs(Z).max(axis=1, keepdims=True)
    E = np.exp(S)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.8); 25 of 25 cases
        (
            "shift after the exponential",
            r"""
def softmax(Z):
    E = np.exp(Z)
    E = E - E.max(axis=1, keepdims=True)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.2); 21 of 25 cases
        (
            "shares of the scores",
            r"""
def softmax(Z):
    S = Z - Z.min(axis=1, keepdims=True) + 1e-9
    return S / S.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.6); 23 of 25 cases
        (
            "sign (the lowest score wins)",
            r"""
def softmax(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 25 of 25 cases
        (
            "logarithm handed out",
            r"""
def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.4); 24 of 25 cases
        (
            "every neuron on its own",
            r"""
def softmax(Z):
    return logistic(Z)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.2); 22 of 25 cases
        (
            "logistic outputs, normalised",
            r"""
def softmax(Z):
    Y = logistic(Z)
    return Y / Y.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.07); 21 of 25 cases
        (
            "powers of two",
            r"""
def softmax(Z):
    E = 2.0 ** (Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.6); 22 of 25 cases
        (
            "winner takes all",
            r"""
def softmax(Z):
    return (Z == Z.max(axis=1, keepdims=True)).astype(float)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.4); 17 of 25 cases
        (
            "only the first example",
            r"""
def softmax(Z):
    z = Z[0]
    e = np.exp(z - z.max())
    return np.tile(e / e.sum(), (len(Z), 1))
""",
        ),
        # shown by: n=1 K=5; n=3 K=1; also by the docstring example (shape (1, 3) for (1, 5)); 11 of 25 cases; the visible examples agree
        (
            "three classes written out",
            r"""
def softmax(Z):
    m = Z.max(axis=1)
    a, b, c = (np.exp(Z[:, k] - m) for k in range(3))
    s = a + b + c
    return np.column_stack([a / s, b / s, c / s])
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.3); 22 of 25 cases
        (
            "Euclidean length below",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.linalg.norm(E, axis=1, keepdims=True)
""",
        ),
        # shown by: scores around 12000 (nan); 1 of 25 cases; the visible examples agree
        # DISPUTABLE: shown by scores above 11356 only
        (
            "long double instead of a shift",
            r"""
def softmax(Z):
    E = np.exp(np.asarray(Z, dtype=np.longdouble))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: integers; integer scores around 1000 (value, error 0.9); 2 of 25 cases; the visible examples agree
        # DISPUTABLE: shown by integer scores only
        (
            "buffer of the type of Z",
            r"""
def softmax(Z):
    P = np.zeros_like(Z)
    for i in range(len(Z)):
        e = np.exp(Z[i] - Z[i].max())
        P[i] = e / e.sum()
    return P
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 23 of 25 cases
        (
            "exponentials written into the scores",
            r"""
def softmax(Z):
    if Z.dtype != float:
        Z = Z.astype(float)
    E = np.exp(Z - Z.max(axis=1, keepdims=True), out=Z)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=3 K=1; integers (value, error 0.001); 9 of 25 cases; the visible examples agree
        (
            "probabilities kept above 0.001",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.clip(E / E.sum(axis=1, keepdims=True), 1e-3, 1 - 1e-3)
""",
        ),
        # shown by: (0, 0, 3000); first score far above (nan); 4 of 25 cases; the visible examples agree
        (
            "median as shift",
            r"""
def softmax(Z):
    E = np.exp(Z - np.median(Z, axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.8); 25 of 25 cases
        (
            "denominator without the class itself",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) - E + 1e-12)
""",
        ),
        (
            "one maximum for the batch",
            r"""
def softmax(Z):
    E = np.exp(Z - np.max(Z))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "plain",
            r"""
def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "maximum over examples",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "keepdims forgotten in the maximum",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "clipped scores",
            r"""
def softmax(Z):
    E = np.exp(np.clip(Z, -50, 50))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "epsilon below",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + 1e-3)
""",
        ),
        (
            "hardmax",
            r"""
def softmax(Z):
    return (Z == Z.max(axis=1, keepdims=True)).astype(float)
""",
        ),
        (
            "logistic each",
            r"""
def softmax(Z):
    return logistic(Z)
""",
        ),
        (
            "logistic normalised",
            r"""
def softmax(Z):
    S = logistic(Z)
    return S / S.sum(axis=1, keepdims=True)
""",
        ),
        (
            "logarithm",
            r"""
def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))
""",
        ),
        (
            "base two",
            r"""
def softmax(Z):
    E = 2.0 ** (Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "row by row into the argument",
            r"""
def softmax(Z):
    for i in range(len(Z)):
        e = np.exp(Z[i] - Z[i].max())
        Z[i] = e / e.sum()
    return Z
""",
        ),
        (
            "integer result",
            r"""
def softmax(Z):
    P = np.zeros_like(Z)
    for i, z in enumerate(Z):
        e = np.exp(z - z.max())
        P[i] = e / e.sum()
    return P
""",
        ),
        (
            "mean subtracted",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "sum of absolute scores",
            r"""
def softmax(Z):
    return np.abs(Z) / np.abs(Z).sum(axis=1, keepdims=True)
""",
        ),
        (
            "minimum subtracted",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.min(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "nan replaced",
            r"""
def softmax(Z):
    E = np.exp(Z)
    return np.nan_to_num(E / E.sum(axis=1, keepdims=True))
""",
        ),
        (
            "return inside the loop",
            r"""
def softmax(Z):
    P = np.zeros(Z.shape)
    for i in range(Z.shape[0]):
        e = np.exp(Z[i] - np.max(Z[i]))
        P[i] = e / e.sum()
        return P
""",
        ),
        (
            "rounded to two digits",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.round(E / E.sum(axis=1, keepdims=True), 2)
""",
        ),
        (
            "minus the scores",
            r"""
def softmax(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "three classes",
            r"""
def softmax(Z):
    a, b, c = (np.exp(Z[:, j] - Z.max(axis=1)) for j in range(3))
    s = a + b + c
    return np.column_stack([a / s, b / s, c / s])
""",
        ),
        (
            "temperature",
            r"""
def softmax(Z):
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / Z.shape[1])
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "clips the probabilities",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.clip(E / E.sum(axis=1, keepdims=True), 0.01, 0.99)
""",
        ),
    ],
    "cross_entropy": [
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 2); 22 of 24 cases
        (
            "sign",
            r"""
def cross_entropy(P, T):
    return np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.4); 19 of 24 cases
        (
            "base 2",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log2(np.maximum(P, 1e-300)), axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.6); 19 of 24 cases
        (
            "base 10",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log10(np.maximum(P, 1e-300)), axis=1))
""",
        ),
        # shown by: n=5 K=3; n=6 K=2 (shape (5,) for ()); 16 of 24 cases
        (
            "one loss per example",
            r"""
def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1)
""",
        ),
        # shown by: n=5 K=3; n=6 K=2 (value, error 0.4); 12 of 24 cases
        (
            "log of the mean probability",
            r"""
def cross_entropy(P, T):
    return -np.log(np.mean(np.sum(P * T, axis=1)))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 15 of 24 cases
        (
            "divided by K",
            r"""
def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300))) / P.shape[1]
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.5); 19 of 24 cases
        (
            "halved",
            r"""
def cross_entropy(P, T):
    return -0.5 * np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.2); 12 of 24 cases
        (
            "the binary form, halved (right for two classes)",
            r"""
def cross_entropy(P, T):
    Q = np.clip(P, 1e-300, 1)
    R = np.clip(1 - P, 1e-300, 1)
    return -np.mean(np.sum(T * np.log(Q) + (1 - T) * np.log(R), axis=1)) / 2
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 22 of 24 cases
        (
            "squared error",
            r"""
def cross_entropy(P, T):
    return 0.5 * np.mean(np.sum((T - P) ** 2, axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.4); 22 of 24 cases
        (
            "softmax once more",
            r"""
def cross_entropy(P, T):
    Q = softmax(P)
    return -np.mean(np.sum(T * np.log(Q), axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 20 of 24 cases
        (
            "entropy of the forecast",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(P * np.log(np.maximum(P, 1e-300)), axis=1))
""",
        ),
        # shown by: n=4 K=10; 0.001 for what came (value, error 0.03); 8 of 24 cases; the visible examples agree
        (
            "clip at 0.01",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(np.clip(P, 0.01, 1)), axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.008); 24 of 24 cases
        (
            "epsilon of 1e-3",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.log(np.sum(T * P, axis=1) + 1e-3))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.8); 18 of 24 cases
        (
            "price of the favourite instead of what came",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.log(P.max(axis=1)))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 22 of 24 cases
        (
            "one minus the probability",
            r"""
def cross_entropy(P, T):
    return np.mean(1 - np.sum(P * T, axis=1))
""",
        ),
        # shown by: wrong class has probability 0; wrong class has probability 0, integer T (argument changed); 8 of 24 cases; the visible examples agree
        (
            "clips the forecasts in place",
            r"""
def cross_entropy(P, T):
    P[P == 0] = 1e-300
    return -np.mean(np.sum(T * np.log(P), axis=1))
""",
        ),
        # shown by: certain and wrong; one certain and wrong of two (-0 is neither huge nor infinite); 3 of 24 cases; the visible examples agree
        (
            "infinity minus infinity: nan becomes 0 for a certain and wrong forecast",
            r"""
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        logs = np.nan_to_num(np.log(P), neginf=0.0)
    return -np.mean(np.sum(T * logs, axis=1))
""",
        ),
        # shown by: n=5 K=3; n=6 K=2 (value, error 0.8); 12 of 24 cases
        (
            "only the last example",
            r"""
def cross_entropy(P, T):
    for p, t in zip(P, T):
        C = -np.log(max(p[np.argmax(t)], 1e-300))
    return C
""",
        ),
        # shown by: one certain and right, one not (value, error 1); 1 of 24 cases; the visible examples agree
        (
            "averaged over the nonzero prices",
            r"""
def cross_entropy(P, T):
    prices = -np.log(np.maximum(np.sum(P * T, axis=1), 1e-300))
    right = prices[prices > 0]
    return right.mean() if len(right) else 0.0
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.8); 13 of 24 cases
        (
            "first class only",
            r"""
def cross_entropy(P, T):
    y, t = P[:, 0], T[:, 0]
    return -np.mean(t * np.log(np.maximum(y, 1e-300)) + (1 - t) * np.log(np.maximum(1 - y, 1e-300)))
""",
        ),
        # shown by: n=5 K=3; n=6 K=2 (value, error 0.3); 10 of 24 cases
        (
            "rows sorted before they are compared",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.log(np.maximum(np.sum(np.sort(P, axis=0) * T, axis=1), 1e-300)))
""",
        ),
        # shown by: wrong class has probability 0; wrong class has probability 0, integer T (ValueError: math domain error); 8 of 24 cases; the visible examples agree
        (
            "math.log of 0 crashes",
            r"""
import math

def cross_entropy(P, T):
    E = 0.0
    for p, t in zip(P, T):
        for k in range(len(p)):
            E -= t[k] * math.log(p[k])
    return E / len(P)
""",
        ),
        # shown by: n=5 K=3; n=6 K=2 (value, error 0.2); 10 of 24 cases
        (
            "all pairs of examples",
            r"""
def cross_entropy(P, T):
    return -np.mean(T @ np.log(np.maximum(P, 1e-300)).T)
""",
        ),
        # shown by: one certain and wrong of two (9.56 is neither huge nor infinite); 1 of 24 cases; the visible examples agree
        # DISPUTABLE: shown only by a certain and wrong forecast (18 for one example: "any huge number"?)
        (
            "epsilon of 1e-8",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(P + 1e-8), axis=1))
""",
        ),
        (
            "base two",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log2(np.maximum(P, 1e-300)), axis=1))
""",
        ),
        (
            "plain logarithm",
            r"""
def cross_entropy(P, T):
    return -np.sum(T * np.log(P)) / len(P)
""",
        ),
        (
            "averages everything",
            r"""
def cross_entropy(P, T):
    return -np.mean(T * np.log(np.maximum(P, 1e-300)))
""",
        ),
        (
            "sum over examples",
            r"""
def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300)))
""",
        ),
        (
            "positive",
            r"""
def cross_entropy(P, T):
    return np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
""",
        ),
        (
            "one price per example",
            r"""
def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1)
""",
        ),
        (
            "adds to P in place",
            r"""
def cross_entropy(P, T):
    P += 1e-300
    return -np.sum(T * np.log(P)) / len(P)
""",
        ),
        (
            "clips P in place",
            r"""
def cross_entropy(P, T):
    np.clip(P, 1e-15, 1, out=P)
    return -np.sum(T * np.log(P)) / len(P)
""",
        ),
        (
            "generous clip",
            r"""
def cross_entropy(P, T):
    P = np.clip(P, 0.01, 0.99)
    return -np.sum(T * np.log(P)) / len(P)
""",
        ),
        (
            "most likely class in place of the target",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.log(P.max(axis=1)))
""",
        ),
        (
            "squared error, once more",
            r"""
def cross_entropy(P, T):
    return 0.5 * np.mean(np.sum((T - P) ** 2, axis=1))
""",
        ),
        (
            "softmax once more, once more",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(softmax(P)), axis=1))
""",
        ),
        (
            "probability without logarithm",
            r"""
def cross_entropy(P, T):
    return 1 - np.mean(np.sum(T * P, axis=1))
""",
        ),
        (
            "nan replaced by nothing, also when wrong",
            r"""
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        L = np.log(P)
    L[np.isinf(L)] = 0
    return -np.mean(np.sum(T * L, axis=1))
""",
        ),
        (
            "nan_to_num after all",
            r"""
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        return np.nan_to_num(-np.mean(np.sum(T * np.log(P), axis=1)))
""",
        ),
        (
            "skips examples with a zero",
            r"""
def cross_entropy(P, T):
    good = np.all(P > 0, axis=1)
    return -np.mean(np.sum(T[good] * np.log(P[good]), axis=1))
""",
        ),
        (
            "logarithm of the mean",
            r"""
def cross_entropy(P, T):
    return -np.log(np.mean(np.sum(T * P, axis=1)))
""",
        ),
        (
            "binary formula",
            r"""
def cross_entropy(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.mean(np.sum(T * np.log(P) + (1 - T) * np.log(1 - P), axis=1))
""",
        ),
        (
            "only the first column",
            r"""
def cross_entropy(P, T):
    y, t = np.clip(P[:, 0], 1e-12, 1 - 1e-12), T[:, 0]
    return -np.mean(t * np.log(y) + (1 - t) * np.log(1 - y))
""",
        ),
        (
            "averages over the classes by axis zero",
            r"""
def cross_entropy(P, T):
    return -np.sum(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=0)) / P.shape[1]
""",
        ),
        (
            "half",
            r"""
def cross_entropy(P, T):
    return -0.5 * np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
""",
        ),
    ],
    "softmax_ce_delta": [
        # shown by: n=4 K=3; n=K=3 (value, error 0.8); 15 of 22 cases
        (
            "averaged over the examples",
            r"""
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / len(Z)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.7); 21 of 22 cases
        (
            "averaged over the classes",
            r"""
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / Z.shape[1]
""",
        ),
        # shown by: n=4 K=3; n=K=3 (shape (3,) for (4, 3)); 16 of 22 cases
        (
            "one delta per class",
            r"""
def softmax_ce_delta(Z, T):
    return np.mean(softmax(Z) - T, axis=0)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 22 of 22 cases
        (
            "scores minus targets",
            r"""
def softmax_ce_delta(Z, T):
    return Z - T
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.5); 22 of 22 cases
        (
            "logistic outputs",
            r"""
def softmax_ce_delta(Z, T):
    return logistic(Z) - T
""",
        ),
        # shown by: (1000, 0, -1000), wrong; (0, 0, 3000) (nan); 5 of 22 cases; the visible examples agree
        (
            "overflowing softmax of its own",
            r"""
def softmax_ce_delta(Z, T):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True) - T
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2e+01); 22 of 22 cases
        (
            "derivative by p only",
            r"""
def softmax_ce_delta(Z, T):
    return -T / np.maximum(softmax(Z), 1e-300)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases
        (
            "diagonal of the Jacobian only",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return -T / np.maximum(P, 1e-300) * P * (1 - P)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.9); 21 of 22 cases
        (
            "squared error through softmax",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    e = P - T
    return P * (e - np.sum(P * e, axis=1, keepdims=True))
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases
        (
            "factor 2",
            r"""
def softmax_ce_delta(Z, T):
    return 2 * (softmax(Z) - T)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases
        (
            "subtracts 1 from every entry",
            r"""
def softmax_ce_delta(Z, T):
    return softmax(Z) - 1
""",
        ),
        # shown by: n=4 K=3; n=K=3 (value, error 1); 14 of 22 cases
        (
            "subtracts 1 in whole columns",
            r"""
def softmax_ce_delta(Z, T):
    D = softmax(Z)
    c = np.argmax(T, axis=1)
    D[:, c] -= 1
    return D
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases
        (
            "only the wrong classes",
            r"""
def softmax_ce_delta(Z, T):
    return softmax(Z) * (1 - T)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 22 of 22 cases
        (
            "subtracts from the targets in place",
            r"""
def softmax_ce_delta(Z, T):
    T -= softmax(Z)
    return -T
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.3); 22 of 22 cases
        (
            "normalised along the wrong axis",
            r"""
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=0) - T
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.4); 20 of 22 cases
        (
            "softmax twice",
            r"""
def softmax_ce_delta(Z, T):
    return softmax(softmax(Z)) - T
""",
        ),
        # shown by: (1000, 0, -1000), wrong; (0, 0, 3000) (nan); 2 of 22 cases; the visible examples agree
        # DISPUTABLE: nan when the probability of what came has been rounded to 0, which only scores 745 apart show
        (
            "full Jacobian of p and -t/p",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = np.empty(P.shape)
    for i, (p, t) in enumerate(zip(P, T)):
        J = np.diag(p) - np.outer(p, p)
        D[i] = J @ (-t / p)
    return D
""",
        ),
        # shown by: integer T; integer Z and T (value, error 1); 2 of 22 cases
        (
            "buffer of the type of T",
            r"""
def softmax_ce_delta(Z, T):
    D = np.zeros_like(T)
    P = softmax(Z)
    for i in range(len(T)):
        D[i] = P[i] - T[i]
    return D
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 21 of 22 cases
        (
            "sign of the class that came",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return np.where(T == 1, 1 - P, P)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 4); 21 of 22 cases
        (
            "the loss instead of its slope",
            r"""
def softmax_ce_delta(Z, T):
    return -T * np.log(np.maximum(softmax(Z), 1e-300))
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.5); 18 of 22 cases
        (
            "rounded forecast (winner takes all)",
            r"""
def softmax_ce_delta(Z, T):
    return (Z == Z.max(axis=1, keepdims=True)) * 1.0 - T
""",
        ),
        # shown by: n=4 K=3; n=K=3 (value, error 1); 15 of 22 cases
        (
            "sum over the batch in every row",
            r"""
def softmax_ce_delta(Z, T):
    D = softmax(Z) - T
    return np.ones_like(D) * D.sum(axis=0)
""",
        ),
        # shown by: n=4 K=3; n=K=3 (value, error 0.6); 14 of 22 cases
        (
            "first score shifted away",
            r"""
def softmax_ce_delta(Z, T):
    return softmax(Z - Z[:, [0]].mean()) - T if len(Z) == 1 else softmax(np.sort(Z, axis=1)) - T
""",
        ),
        (
            "averaged",
            r"""
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / len(Z)
""",
        ),
        (
            "averaged over classes",
            r"""
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) / Z.shape[1]
""",
        ),
        (
            "turned",
            r"""
def softmax_ce_delta(Z, T):
    return T - softmax(Z)
""",
        ),
        (
            "scores in place of probabilities",
            r"""
def softmax_ce_delta(Z, T):
    return Z - T
""",
        ),
        (
            "logistic in place of softmax",
            r"""
def softmax_ce_delta(Z, T):
    return logistic(Z) - T
""",
        ),
        (
            "slope in it",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return (P - T) * P * (1 - P)
""",
        ),
        (
            "minus t over p",
            r"""
def softmax_ce_delta(Z, T):
    return -T / np.maximum(softmax(Z), 1e-300)
""",
        ),
        (
            "diagonal of the table only",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return -T * (1 - P)
""",
        ),
        (
            "mean over the batch",
            r"""
def softmax_ce_delta(Z, T):
    return np.mean(softmax(Z) - T, axis=0)
""",
        ),
        (
            "softmax without a shift",
            r"""
def softmax_ce_delta(Z, T):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True) - T
""",
        ),
        (
            "subtracts one in the scores",
            r"""
def softmax_ce_delta(Z, T):
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True) - T
""",
        ),
        (
            "overwrites the targets",
            r"""
def softmax_ce_delta(Z, T):
    T -= softmax(Z)
    return -T
""",
        ),
        (
            "softmax over examples",
            r"""
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0) - T
""",
        ),
        (
            "squared error through softmax, once more",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = P - T
    return P * (D - np.sum(D * P, axis=1, keepdims=True))
""",
        ),
        (
            "target is the largest score",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    P[np.arange(len(Z)), Z.argmax(axis=1)] -= 1
    return P
""",
        ),
        (
            "times the targets",
            r"""
def softmax_ce_delta(Z, T):
    return (softmax(Z) - T) * T
""",
        ),
        (
            "absolute",
            r"""
def softmax_ce_delta(Z, T):
    return np.abs(softmax(Z) - T)
""",
        ),
        (
            "divides by p on the way",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    G = -T / P
    return P * (G - np.sum(G * P, axis=1, keepdims=True))
""",
        ),
        (
            "one maximum for the batch",
            r"""
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max())
    P = E / E.sum(axis=1, keepdims=True)
    return P - T
""",
        ),
        (
            "softmax twice, once more",
            r"""
def softmax_ce_delta(Z, T):
    return softmax(softmax(Z)) - T
""",
        ),
        (
            "shifted by ten percent smoothing",
            r"""
def softmax_ce_delta(Z, T):
    K = Z.shape[1]
    return softmax(Z) - (0.9 * T + 0.1 / K)
""",
        ),
    ],
    "binary_ce_delta": [
        # shown by: (6,); (4,3); also by the docstring example (value, error 2); 23 of 23 cases
        (
            "sign",
            r"""
def binary_ce_delta(z, t):
    return t - logistic(z)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.9); 23 of 23 cases
        (
            "slope left in",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 3); 23 of 23 cases
        (
            "z minus t",
            r"""
def binary_ce_delta(z, t):
    return z - t
""",
        ),
        # shown by: +-40, right and wrong; +-1000, right and wrong (nan); 4 of 23 cases; the visible examples agree
        (
            "the two terms not simplified",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    dC_dy = -t / y + (1 - t) / (1 - y)
    return dC_dy * y * (1 - y)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1e+01); 23 of 23 cases
        (
            "derivative by y",
            r"""
def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 1e-12, 1 - 1e-12)
    return (y - t) / (y * (1 - y))
""",
        ),
        # shown by: +-40, right and wrong; +-1000, right and wrong (value, error 0.01); 9 of 23 cases; the visible examples agree
        (
            "output clipped to 0.01..0.99",
            r"""
def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 0.01, 0.99)
    return y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.01); 23 of 23 cases
        (
            "denominators with 1e-3",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    eps = 1e-3
    return (-t / (y + eps) + (1 - t) / (1 - y + eps)) * y * (1 - y)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.8); 20 of 23 cases
        (
            "averaged",
            r"""
def binary_ce_delta(z, t):
    return (logistic(z) - t) / np.size(z)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (shape () for (6,)); 20 of 23 cases
        (
            "summed up",
            r"""
def binary_ce_delta(z, t):
    return np.sum(logistic(z) - t)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.3); 19 of 23 cases
        (
            'only "yes" counts',
            r"""
def binary_ce_delta(z, t):
    return t * (logistic(z) - 1)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 22 of 23 cases
        (
            'only "no" counts',
            r"""
def binary_ce_delta(z, t):
    return (1 - t) * logistic(z)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 2); 22 of 23 cases
        (
            "plus between the terms",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return (1 - t) * y + t * (1 - y)
""",
        ),
        # shown by: +-1000, right and wrong; matrix with +-800 (nan); 3 of 23 cases; the visible examples agree
        (
            "exp(z) over 1 + exp(z)",
            r"""
def binary_ce_delta(z, t):
    y = np.exp(z) / (1 + np.exp(z))
    return y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.5); 19 of 23 cases
        (
            "thresholded output",
            r"""
def binary_ce_delta(z, t):
    return (np.asarray(z) > 0) * 1.0 - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 23 of 23 cases
        (
            "tanh output",
            r"""
def binary_ce_delta(z, t):
    return np.tanh(z) - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (argument changed); 23 of 23 cases
        (
            "overwrites z",
            r"""
def binary_ce_delta(z, t):
    z[...] = logistic(z)
    return z - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (argument changed); 23 of 23 cases
        (
            "writes into the targets",
            r"""
def binary_ce_delta(z, t):
    delta = t
    delta -= logistic(z)
    return -delta
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.4); 21 of 23 cases
        (
            "softmax over the entries",
            r"""
def binary_ce_delta(z, t):
    e = np.exp(z - np.max(z))
    return e / e.sum() - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 23 of 23 cases
        (
            "factor 2",
            r"""
def binary_ce_delta(z, t):
    return 2 * (logistic(z) - t)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 4); 23 of 23 cases
        (
            "the loss itself",
            r"""
def binary_ce_delta(z, t):
    return np.logaddexp(0, z) - t * z
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 18 of 23 cases
        (
            "if on the targets",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    if np.all(t == 1):
        return y - 1
    return y
""",
        ),
        # shown by: (4,3); (3,3) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 8 of 23 cases; the visible examples agree
        (
            "loop over the first axis with float()",
            r"""
def binary_ce_delta(z, t):
    return np.array([float(logistic(a)) - float(b) for a, b in zip(z, t)])
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (TypeError: only 0-dimensional arrays can be converted to Python scalars); 22 of 23 cases
        (
            "math.exp on arrays",
            r"""
import math

def binary_ce_delta(z, t):
    return 1 / (1 + math.exp(-z)) - t
""",
        ),
        # shown by: 0-d array (IndexError: too many indices for array: array is 0-dimensional, but 1 were indexed); 1 of 23 cases; the visible examples agree
        # DISPUTABLE: only a 0-d array (shape ()) shows it
        (
            "0-d arrays fail",
            r"""
def binary_ce_delta(z, t):
    delta = np.zeros(z.shape)
    delta[:] = logistic(z) - t
    return delta
""",
        ),
        (
            "slope in it",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y)
""",
        ),
        (
            "not simplified",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) / (y * (1 - y)) * y * (1 - y)
""",
        ),
        (
            "two terms not simplified",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return (-t / y + (1 - t) / (1 - y)) * y * (1 - y)
""",
        ),
        (
            "slope in y only",
            r"""
def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 1e-12, 1 - 1e-12)
    return (y - t) / (y * (1 - y))
""",
        ),
        (
            "turned",
            r"""
def binary_ce_delta(z, t):
    return t - logistic(z)
""",
        ),
        (
            "averaged, once more",
            r"""
def binary_ce_delta(z, t):
    return (logistic(z) - t) / np.size(z)
""",
        ),
        (
            "sum minus target",
            r"""
def binary_ce_delta(z, t):
    return z - t
""",
        ),
        (
            "only for the target one",
            r"""
def binary_ce_delta(z, t):
    return t * (logistic(z) - 1)
""",
        ),
        (
            "overwrites the sums",
            r"""
def binary_ce_delta(z, t):
    z[...] = logistic(z)
    z -= t
    return z
""",
        ),
        (
            "the loss itself, once more",
            r"""
def binary_ce_delta(z, t):
    return np.logaddexp(0, z) - t * z
""",
        ),
        (
            "exp over exp",
            r"""
def binary_ce_delta(z, t):
    return np.exp(z) / (1 + np.exp(z)) - t
""",
        ),
        (
            "clipped probabilities",
            r"""
def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 1e-2, 1 - 1e-2)
    return y - t
""",
        ),
        (
            "decision in place of probability",
            r"""
def binary_ce_delta(z, t):
    return (z > 0) - t
""",
        ),
        (
            "targets as -1 and 1",
            r"""
def binary_ce_delta(z, t):
    return logistic(z) - (2 * t - 1)
""",
        ),
        (
            "softmax over the entries, once more",
            r"""
def binary_ce_delta(z, t):
    e = np.exp(z - np.max(z))
    return e / e.sum() - t
""",
        ),
        (
            "two columns",
            r"""
def binary_ce_delta(z, t):
    d = logistic(z) - t
    return np.stack([-d, d], axis=-1)
""",
        ),
        (
            "tanh",
            r"""
def binary_ce_delta(z, t):
    return np.tanh(z) - t
""",
        ),
        (
            "saturated ones set to zero",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    with np.errstate(all="ignore"):
        d = (y - t) / (y * (1 - y)) * (y * (1 - y))
    return np.nan_to_num(d)
""",
        ),
    ],
    "loss_comparison": [
        # shown by: (6,); (4,3); also by the docstring example (value, error 5); 23 of 23 cases
        (
            "the pair swapped",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return y - t, (y - t) * y * (1 - y)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 2); 21 of 23 cases
        (
            "sizes without sign",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return np.abs((y - t) * y * (1 - y)), np.abs(y - t)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 2); 23 of 23 cases
        (
            "both with the wrong sign",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), t - y
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 2); 19 of 23 cases
        (
            "squared with the wrong sign",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 5); 23 of 23 cases
        (
            "both without slope",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return y - t, y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.9); 23 of 23 cases
        (
            "both with slope",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    d = (y - t) * y * (1 - y)
    return d, d
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 3); 23 of 23 cases
        (
            "the losses instead of their slopes",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return 0.5 * (t - y) ** 2, np.logaddexp(0, z) - t * z
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 19 of 23 cases
        (
            "factor 2 in the squared one",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return 2 * (y - t) * y * (1 - y), y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.7); 23 of 23 cases
        (
            "slope taken at y",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    s = logistic(y)
    return (y - t) * s * (1 - s), y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 2); 23 of 23 cases
        (
            "slope y(1 + y)",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 + y), y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 4); 23 of 23 cases
        (
            "slope without f",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (1 - y), y - t
""",
        ),
        # shown by: +-40, right and wrong; +-1000, right and wrong (nan); 4 of 23 cases; the visible examples agree
        (
            "log loss divides by y(1 - y)",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), (y - t) / (y * (1 - y)) * y * (1 - y)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 7); 23 of 23 cases
        (
            "derivatives by y",
            r"""
def loss_comparison(z, t):
    y = np.clip(logistic(z), 1e-9, 1 - 1e-9)
    return y - t, (y - t) / (y * (1 - y))
""",
        ),
        # shown by: (6,); (4,3) (shape () for (6,)); 19 of 23 cases
        (
            "averaged over the entries",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return np.mean((y - t) * y * (1 - y)), np.mean(y - t)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 2); 19 of 23 cases
        (
            "slope of tanh",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (1 - np.tanh(z) ** 2), y - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.9); 22 of 23 cases
        (
            "the second overwrites the first",
            r"""
def loss_comparison(z, t):
    crossed = logistic(z) - t
    squared = crossed
    y = logistic(z)
    squared *= y * (1 - y)
    return squared, crossed
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (argument changed); 23 of 23 cases
        (
            "z becomes y",
            r"""
def loss_comparison(z, t):
    z[...] = logistic(z)
    return (z - t) * z * (1 - z), z - t
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (dict returned); 23 of 23 cases
        (
            "dictionary",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return {"squared": (y - t) * y * (1 - y), "crossed": y - t}
""",
        ),
        # shown by: (6,); (4,3) (value, error 1); 19 of 23 cases
        (
            "target taken as 1",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), y - np.ones_like(y)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (6 items); 23 of 23 cases
        (
            "only the squared one",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 23 of 23 cases
        (
            "ratio as the second",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), y * (1 - y)
""",
        ),
        # shown by: (4,3); (3,3) (shape (12,) for (4, 3)); 5 of 23 cases; the visible examples agree
        (
            "flattened",
            r"""
def loss_comparison(z, t):
    y = np.ravel(logistic(z))
    t = np.ravel(t)
    return (y - t) * y * (1 - y), y - t
""",
        ),
        # shown by: integer t; all integers (value, error 1); 2 of 23 cases; the visible examples agree
        (
            "buffers of the type of t",
            r"""
def loss_comparison(z, t):
    squared, crossed = np.zeros_like(t), np.zeros_like(t)
    y = logistic(z)
    crossed[...] = y - t
    squared[...] = (y - t) * y * (1 - y)
    return squared, crossed
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 0.8); 19 of 23 cases
        (
            "slope squared",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (y * (1 - y)) ** 2, y - t
""",
        ),
        # shown by: +-1000, right and wrong; matrix with +-800 (nan); 3 of 23 cases; the visible examples agree
        (
            "own exponential overflows",
            r"""
def loss_comparison(z, t):
    y = np.exp(z) / (1 + np.exp(z))
    return (y - t) * y * (1 - y), y - t
""",
        ),
        (
            "swapped",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return y - t, (y - t) * y * (1 - y)
""",
        ),
        (
            "sizes",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return np.abs(y - t) * y * (1 - y), np.abs(y - t)
""",
        ),
        (
            "same for both",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    d = (y - t) * y * (1 - y)
    return d, d
""",
        ),
        (
            "slopes in y",
            r"""
def loss_comparison(z, t):
    y = np.clip(logistic(z), 1e-12, 1 - 1e-12)
    return y - t, (y - t) / (y * (1 - y))
""",
        ),
        (
            "losses",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return 0.5 * (t - y) ** 2, np.logaddexp(0, z) - t * z
""",
        ),
        (
            "factor two",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return 2 * (y - t) * y * (1 - y), y - t
""",
        ),
        (
            "turned",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), t - y
""",
        ),
        (
            "turned in one",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), y - t
""",
        ),
        (
            "divides by the slope",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    s = y * (1 - y)
    return (y - t) * s, (y - t) / s * s
""",
        ),
        (
            "slope at the output",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    s = logistic(y)
    return (y - t) * s * (1 - s), y - t
""",
        ),
        (
            "averages",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return np.mean((y - t) * y * (1 - y)), np.mean(y - t)
""",
        ),
        (
            "overwrites the sums",
            r"""
def loss_comparison(z, t):
    z[:] = logistic(z)
    return (z - t) * z * (1 - z), z - t
""",
        ),
        (
            "only the ratio",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return y * (1 - y)
""",
        ),
        (
            "dictionary, once more",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return {"squared": (y - t) * y * (1 - y), "crossed": y - t}
""",
        ),
        (
            "averaged over entries",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    n = len(z)
    return (y - t) * y * (1 - y) / n, (y - t) / n
""",
        ),
        (
            "linear neuron for the squared error",
            r"""
def loss_comparison(z, t):
    return z - t, logistic(z) - t
""",
        ),
        (
            "squared slope of y",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (y * (1 - y)) ** 2, (y - t) * y * (1 - y)
""",
        ),
        (
            "y(1-y) only",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return y * (1 - y), y - t
""",
        ),
        (
            "plain exponentials of z",
            r"""
def loss_comparison(z, t):
    y = np.exp(z) / (1 + np.exp(z))
    return (y - t) * y * (1 - y), y - t
""",
        ),
        (
            "overwrites the targets",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    t -= y
    return -t * y * (1 - y), -t
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("softmax", "long double instead of a shift"),  # shown by scores above 11356 only
    ("softmax", "buffer of the type of Z"),  # shown by integer scores only
    (
        "cross_entropy",
        "epsilon of 1e-8",
    ),  # shown only by a certain and wrong forecast (18 for one example: "any huge number"?)
    (
        "softmax_ce_delta",
        "full Jacobian of p and -t/p",
    ),  # nan when the probability of what came has been rounded to 0, which only scores 745 apart show
    ("binary_ce_delta", "0-d arrays fail"),  # only a 0-d array (shape ()) shows it
}
