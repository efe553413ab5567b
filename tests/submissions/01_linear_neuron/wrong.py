"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
'neuron_output': [
    # shown by: one example k=5; batch n=4 k=3 (value, error 0.3); 11 of 13 cases
    ('only the first two inputs', r'''
def neuron_output(w, x):
    return w[0] * x[..., 0] + w[1 if len(w) > 1 else 0] * x[..., 1 if len(w) > 1 else 0]
'''),
    # shown by: batch n=4 k=3; batch n=k=3 (shape () for (4,)); 8 of 13 cases
    ('sums over the batch', r'''
def neuron_output(w, x):
    return np.sum(x * w)
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.8); 12 of 13 cases
    ('range stops one early', r'''
def neuron_output(w, x):
    y = 0.0
    for i in range(len(w) - 1):
        y = y + w[i] * x[..., i]
    return y
'''),
    # shown by: batch n=4 k=3; batch n=k=3 (shape () for (4,)); 8 of 13 cases
    ('only the first example of a batch', r'''
def neuron_output(w, x):
    x = np.atleast_2d(x)
    return np.dot(x[0], w)
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 9 of 13 cases
    ('thresholded', r'''
def neuron_output(w, x):
    s = x @ w
    return np.where(s > 0, s, 0.0)
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 13 of 13 cases
    ('squashed by a logistic function', r'''
def neuron_output(w, x):
    return 1 / (1 + np.exp(-(x @ w)))
'''),
    # shown by: batch n=4 k=3; batch n=k=3 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 9 of 13 cases
    ('w @ x works only for one example', r'''
def neuron_output(w, x):
    return w @ x
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 10 of 13 cases
    ('result converted to int', r'''
def neuron_output(w, x):
    y = np.zeros(len(x), dtype=int) if np.ndim(x) == 2 else 0
    return y + (x @ w).astype(int)
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.9); 10 of 13 cases
    ('returns inside the loop', r'''
def neuron_output(w, x):
    total = 0
    for i in range(len(w)):
        total = total + w[i] * x[..., i]
        return total
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (argument changed); 12 of 13 cases
    ('multiplies the inputs in place', r'''
def neuron_output(w, x):
    x *= w
    return x.sum(axis=-1)
'''),
    # shown by: batch n=4 k=3; batch n=k=3 (TypeError: only 0-dimensional arrays can be converted to Python scalars); 9 of 13 cases
    ('float() of a batch', r'''
def neuron_output(w, x):
    return float(np.dot(x, w))
'''),
    # shown by: one example k=5; batch n=4 k=3 (value, error 4); 9 of 13 cases
    ('sorted inputs', r'''
def neuron_output(w, x):
    return np.sort(x, axis=-1) @ np.sort(w)
'''),
    # shown by: one example k=5; batch n=4 k=3 (value, error 0.003); 9 of 13 cases
    ('rounded to two decimals', r'''
def neuron_output(w, x):
    return np.round(np.dot(x, w), 2)
'''),
    # shown by: one example k=5; batch n=4 k=3 (ValueError: shapes (5,) and (2,) not aligned: 5 (dim 0) != 2 (dim 0)); 12 of 13 cases
    ('global weights', r'''
w = np.array([0.3, -0.7])

def neuron_output(weights, x):
    return np.dot(x, w)
'''),
],
'squared_error': [
    # shown by: python floats; python ints; also by the docstring example (value, error 1); 11 of 12 cases
    ('forgets the half', r'''
def squared_error(y, t):
    return (t - y) ** 2
'''),
    # shown by: python floats; python ints; also by the docstring example (value, error 0.5); 11 of 12 cases
    ('half inside the square', r'''
def squared_error(y, t):
    return (0.5 * (t - y)) ** 2
'''),
    # shown by: python floats; python ints; also by the docstring example (value, error 0.5); 11 of 12 cases
    ('difference of squares', r'''
def squared_error(y, t):
    return 0.5 * (t ** 2 - y ** 2)
'''),
    # shown by: python floats; python ints (value, error 0.2); 10 of 12 cases
    ('integer division', r'''
def squared_error(y, t):
    return (t - y) ** 2 // 2
'''),
    # shown by: vectors n=6; matrix (4,3) (shape () for (6,)); 7 of 12 cases
    ('mean over the vector', r'''
def squared_error(y, t):
    return np.mean(0.5 * (t - y) ** 2)
'''),
    # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 12 of 12 cases
    ('xor instead of power', r'''
def squared_error(y, t):
    d = np.asarray(t - y, dtype=int)
    return 0.5 * (d ^ 2)
'''),
    # shown by: vectors n=6; matrix (4,3) (shape (6, 6) for (6,)); 7 of 12 cases
    ('table of all pairs', r'''
def squared_error(y, t):
    return 0.5 * (np.reshape(t, (-1, 1)) - np.reshape(y, (1, -1))) ** 2
'''),
    # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases
    ('clipped to one', r'''
def squared_error(y, t):
    return np.minimum(0.5 * (t - y) ** 2, 1.0)
'''),
    # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases
    ('divides by the target (relative error)', r'''
def squared_error(y, t):
    return 0.5 * ((t - y) / (abs(t) + 1e-8)) ** 2
'''),
    # shown by: vectors n=6; matrix (4,3) (argument changed); 8 of 12 cases
    ('writes into the targets', r'''
def squared_error(y, t):
    t = np.asarray(t)
    y = np.asarray(y)
    if t.ndim:
        t -= y
        return 0.5 * t ** 2
    return 0.5 * (t - y) ** 2
'''),
    # shown by: vectors n=6; matrix (4,3) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 8 of 12 cases
    ('float() only', r'''
def squared_error(y, t):
    return float(0.5 * (t - y) ** 2)
'''),
    # shown by: vectors n=6; matrix (4,3) (value, error 0.004); 3 of 12 cases
    ('zero for small errors', r'''
def squared_error(y, t):
    e = t - y
    return np.where(abs(e) < 0.5, 0.0, 0.5 * e ** 2)
'''),
    # shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases
    ('root of the square', r'''
def squared_error(y, t):
    return 0.5 * np.sqrt((t - y) ** 2) ** 1.5
'''),
],
'mean_loss': [
    # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 6 of 18 cases
    ('no check of the shapes', r'''
def mean_loss(Y, T):
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=-1))
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 1); 10 of 18 cases
    ('forgets the half', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.sum((T - Y) ** 2) / len(Y)
'''),
    # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 3 of 18 cases
    ('checks only the number of rows', r'''
def mean_loss(Y, T):
    if len(Y) != len(T):
        raise ValueError("not as many targets as outputs")
    return 0.5 * np.sum((T - Y) ** 2) / len(Y)
'''),
    # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 3 of 18 cases
    ('checks only the number of entries', r'''
def mean_loss(Y, T):
    if Y.size != T.size:
        raise ValueError("size")
    return 0.5 * np.sum((T.ravel() - Y.ravel()) ** 2) / len(Y)
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.2); 10 of 18 cases
    ('norm not squared', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return 0.5 * np.mean(np.linalg.norm(T - Y, axis=1))
'''),
    # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 8 of 18 cases
    ('prints a warning and returns None on bad shapes', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        print("ValueError: the shapes differ")
        return
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
'''),
    # shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 8 of 18 cases
    ('returns the error instead of raising it', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        return ValueError("shapes differ")
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (shape (5,) for ()); 8 of 18 cases
    ('per example, not averaged', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return 0.5 * np.sum((T - Y) ** 2, axis=1)
'''),
    # shown by: n=4 o=3; n=o=3 (value, error 0.5); 6 of 18 cases
    ('square of the sum', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.mean(0.5 * np.sum(T - Y, axis=1) ** 2)
'''),
    # shown by: (n,1) against (n,); (n,o) against (1,o) (no ValueError); 5 of 18 cases
    ('reshapes the targets to fit', r'''
def mean_loss(Y, T):
    try:
        T = T.reshape(Y.shape)
    except ValueError:
        T = np.broadcast_to(T, Y.shape)
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
'''),
    # shown by: (n,) against (n,1); (n,1) against (n,) (AssertionError instead of ValueError); 8 of 18 cases
    # DISPUTABLE: the docstring names ValueError; some would accept any exception
    ('assertion instead of ValueError', r'''
def mean_loss(Y, T):
    assert Y.shape == T.shape, "shapes differ"
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))
'''),
    # shown by: (n,) against (n,1); (n,1) against (n,) (TypeError instead of ValueError); 8 of 18 cases
    # DISPUTABLE: the docstring names ValueError; some would accept any exception
    ('TypeError instead of ValueError', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise TypeError("outputs and targets must have the same shape")
    return 0.5 * np.sum((T - Y) ** 2) / len(Y)
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.8); 8 of 18 cases
    ('divides by n inside and outside the sum', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    n = len(Y)
    total = 0
    for i in range(n):
        total += 0.5 * np.mean((T[i] - Y[i]) ** 2) * Y.shape[1] / n
    return total / n
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.9); 8 of 18 cases
    ('last example only', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    for y, t in zip(Y, T):
        C = 0.5 * np.sum((t - y) ** 2)
    return C
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (argument changed); 10 of 18 cases
    ('T -= Y in place', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    T -= Y
    return 0.5 * np.sum(T ** 2) / len(Y)
'''),
    # shown by: n=5 o=1; n=4 o=3 (value, error 0.07); 7 of 18 cases
    ('integer division', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.sum((T - Y) ** 2) // 2 / len(Y)
'''),
],
'error_surface': [
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (shape (3, 4) for (4, 3)); 8 of 11 cases
    ('axes swapped (default meshgrid)', r'''
def error_surface(w1s, w2s, X, t):
    w1, w2 = np.meshgrid(w1s, w2s)
    y = w1[..., None] * X[:, 0] + w2[..., None] * X[:, 1]
    return np.mean(0.5 * (t - y) ** 2, axis=-1)
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.9); 10 of 11 cases
    ('w1 and w2 exchanged in the sum', r'''
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = np.mean(0.5 * (t - (b * X[:, 0] + a * X[:, 1])) ** 2)
    return E
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 4); 9 of 11 cases
    ('summed over the cases', r'''
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.sum((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases
    ('without the half', r'''
def error_surface(w1s, w2s, X, t):
    return np.array([[np.mean((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.9); 9 of 11 cases
    ('square of the mean error', r'''
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean(t - X @ np.array([a, b])) ** 2
    return E
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.7); 9 of 11 cases
    ('grid rebuilt with linspace', r'''
def error_surface(w1s, w2s, X, t):
    w1s = np.linspace(w1s[0], w1s[-1], len(w1s))
    w2s = np.linspace(w2s[0], w2s[-1], len(w2s))
    return np.array([[np.mean(0.5 * (t - a * X[:, 0] - b * X[:, 1]) ** 2) for b in w2s] for a in w1s])
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (shape (4, 4) for (4, 3)); 10 of 11 cases
    ('square grid of the first axis', r'''
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w1s)))
    for i in range(len(w1s)):
        for j in range(len(w1s)):
            y = w1s[i] * X[:, 0] + w1s[j] * X[:, 1]
            E[i, j] = 0.5 * np.mean((t - y) ** 2)
    return E
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (shape (12,) for (4, 3)); 9 of 11 cases
    ('flat list of losses', r'''
def error_surface(w1s, w2s, X, t):
    out = []
    for a in w1s:
        for b in w2s:
            out.append(0.5 * np.mean((t - a * X[:, 0] - b * X[:, 1]) ** 2))
    return np.array(out)
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases
    ('only the diagonal', r'''
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for k in range(min(len(w1s), len(w2s))):
        E[k, k] = 0.5 * np.mean((t - X @ np.array([w1s[k], w2s[k]])) ** 2)
    return E
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases
    ('integer table', r'''
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)), dtype=int)
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([a, b])) ** 2)
    return E
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.5); 10 of 11 cases
    ('missing t in the residual', r'''
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean((X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 0.6); 10 of 11 cases
    ('rows reversed for plotting', r'''
def error_surface(w1s, w2s, X, t):
    E = np.array([[0.5 * np.mean((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
    return E[::-1]
'''),
],
'bowl_hessian': [
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (shape (6, 6) for (3, 3)); 9 of 9 cases
    ('X X^T', r'''
def bowl_hessian(X):
    return X @ X.T / len(X)
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 1); 9 of 9 cases
    ('factor two', r'''
def bowl_hessian(X):
    return 2 * X.T @ X / len(X)
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 9 of 9 cases
    ('half kept from the loss', r'''
def bowl_hessian(X):
    return 0.5 * X.T @ X / len(X)
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.6); 9 of 9 cases
    ('centred (np.cov)', r'''
def bowl_hessian(X):
    return np.atleast_2d(np.cov(X.T, bias=True))
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 8 of 9 cases
    ('diagonal only', r'''
def bowl_hessian(X):
    return np.diag(np.mean(X ** 2, axis=0))
'''),
    # shown by: n=6 k=3; n=2 k=5 (value, error 0.4); 7 of 9 cases
    ('outer product of the means', r'''
def bowl_hessian(X):
    m = X.mean(axis=0)
    return np.outer(m, m)
'''),
    # shown by: n=6 k=3; n=2 k=5 (value, error 0.2); 7 of 9 cases
    ('n - 1', r'''
def bowl_hessian(X):
    return X.T @ X / max(len(X) - 1, 1)
'''),
    # shown by: integers n=5 k=2; integers n=3 k=3 (value, error 0.09); 2 of 9 cases
    ('integer buffer', r'''
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k), dtype=X.dtype)
    for i in range(k):
        for j in range(k):
            H[i, j] = np.dot(X[:, i], X[:, j]) / n
    return H
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 8 of 9 cases
    ('upper half only', r'''
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = X[:, i] @ X[:, j] / n
    return H
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (shape (3,) for (3, 3)); 8 of 9 cases
    ('eigenvalues returned', r'''
def bowl_hessian(X):
    H = X.T @ X / len(X)
    return np.linalg.eigvalsh(H)
'''),
    # shown by: n=6 k=3; n=2 k=5 (value, error 0.8); 7 of 9 cases
    ('first example only', r'''
def bowl_hessian(X):
    return np.outer(X[0], X[0])
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.6); 9 of 9 cases
    ('inverse of the covariance scale', r'''
def bowl_hessian(X):
    H = X.T @ X
    return H / np.trace(H)
'''),
    # shown by: n=6 k=3; n=2 k=5 (argument changed); 5 of 9 cases
    ('divides X in place', r'''
def bowl_hessian(X):
    X = X.astype(float, copy=False)
    X /= np.sqrt(len(X))
    return X.T @ X
'''),
],
'best_weights': [
    # shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 2); 7 of 15 cases
    ('normal equations with inv', r'''
def best_weights(X, t):
    return np.linalg.inv(X.T @ X) @ X.T @ t
'''),
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (LinAlgError: Last 2 dimensions of the array must be square); 14 of 15 cases
    ('solve, square only', r'''
def best_weights(X, t):
    return np.linalg.solve(X, t)
'''),
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.001); 14 of 15 cases
    ('ridge with a small lambda', r'''
def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.solve(X.T @ X + 0.01 * np.eye(k), X.T @ t)
'''),
    # shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 0.5); 7 of 15 cases
    ('solve, zeros when singular', r'''
def best_weights(X, t):
    try:
        return np.linalg.solve(X.T @ X, X.T @ t)
    except np.linalg.LinAlgError:
        return np.zeros(X.shape[1])
'''),
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact (value, error 0.002); 12 of 15 cases
    ('a hundred steps of gradient descent', r'''
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for _ in range(100):
        w = w - 0.1 * X.T @ (X @ w - t) / len(t)
    return w
'''),
    # shown by: n=2 k=4 underdetermined; dependent columns, contradictory (value, error 2); 6 of 15 cases
    ('gradient descent from ones', r'''
def best_weights(X, t):
    w = np.ones(X.shape[1])
    lr = 1.0 / np.linalg.eigvalsh(X.T @ X).max()
    for _ in range(5000):
        w = w - lr * X.T @ (X @ w - t)
    return w
'''),
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (not an array (ValueError)); 15 of 15 cases
    ('whole lstsq tuple', r'''
def best_weights(X, t):
    return np.linalg.lstsq(X, t, rcond=None)
'''),
    # shown by: n=8 k=3 contradictory data; n=2 k=4 underdetermined; also by the docstring example (value, error 0.5); 12 of 15 cases
    ('centred regression (intercept removed)', r'''
def best_weights(X, t):
    Xc = X - X.mean(axis=0)
    return np.linalg.pinv(Xc) @ (t - t.mean())
'''),
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.1); 14 of 15 cases
    ('X^T t / n', r'''
def best_weights(X, t):
    return X.T @ t / len(t)
'''),
    # shown by: n=8 k=3 contradictory data; dependent columns, contradictory (value, error 1e+02); 8 of 15 cases
    ('first k examples only', r'''
def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.pinv(X[:k]) @ t[:k]
'''),
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.7); 13 of 15 cases
    ('one weight at a time', r'''
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for i in range(X.shape[1]):
        w[i] = X[:, i] @ t / (X[:, i] @ X[:, i])
    return w
'''),
    # shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 0.8); 7 of 15 cases
    ('basic solution, not the shortest', r'''
def best_weights(X, t):
    X = np.asarray(X, float)
    cols = []
    for j in range(X.shape[1]):
        if np.linalg.matrix_rank(X[:, cols + [j]]) == len(cols) + 1:
            cols.append(j)
    w = np.zeros(X.shape[1])
    w[cols] = np.linalg.lstsq(X[:, cols], t, rcond=None)[0]
    return w
'''),
],
}
ANSWERS = {name: [(label, source.lstrip('\n')) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ('mean_loss', 'assertion instead of ValueError'),  # the docstring names ValueError; some would accept any exception
    ('mean_loss', 'TypeError instead of ValueError'),  # the docstring names ValueError; some would accept any exception
}
