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
'linear_gradient': [
    # shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases
    ('not averaged', r'''
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 13 of 15 cases
    ('divides by the number of weights', r'''
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(w)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.5); 14 of 15 cases
    ('half kept from the loss', r'''
def linear_gradient(w, X, t):
    return 0.5 * X.T @ (X @ w - t) / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 3); 14 of 15 cases
    ('sign of the residual as the perceptron rule', r'''
def linear_gradient(w, X, t):
    return X.T @ np.sign(X @ w - t) / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases
    ('squared residual', r'''
def linear_gradient(w, X, t):
    return X.T @ ((X @ w - t) ** 2) / len(t)
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases
    ('last example only', r'''
def linear_gradient(w, X, t):
    for i in range(len(t)):
        e = X[i] @ w - t[i]
        g = e * X[i]
    return g
'''),
    # shown by: n=6 k=3; n=1 k=2 (value, error 5); 14 of 15 cases
    ('forgets the target', r'''
def linear_gradient(w, X, t):
    y = X @ w
    return X.T @ y / len(t)
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 4); 12 of 15 cases
    ('product of the means', r'''
def linear_gradient(w, X, t):
    residual = X @ w - t
    return np.mean(residual) * np.mean(X, axis=0)
'''),
    # shown by: integer w; all integers (value, error 0.2); 2 of 15 cases
    ('integer buffer like w', r'''
def linear_gradient(w, X, t):
    g = np.zeros_like(w)
    for i in range(len(w)):
        g[i] = np.mean((X @ w - t) * X[:, i])
    return g
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.09); 14 of 15 cases
    ('range stops one weight early', r'''
def linear_gradient(w, X, t):
    r = X @ w - t
    g = np.zeros(len(w))
    for i in range(len(w) - 1):
        g[i] = np.mean(r * X[:, i])
    return g
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 0.6); 12 of 15 cases
    ('early return in the loop', r'''
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x_i, t_i in zip(X, t):
        g += (x_i @ w - t_i) * x_i
        return g / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1e+01); 15 of 15 cases
    ('updates the weights instead', r'''
def linear_gradient(w, X, t):
    lr = 0.1
    return w - lr * X.T @ (X @ w - t) / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1e+01); 14 of 15 cases
    ('normalised to length one', r'''
def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    return g / (np.linalg.norm(g) + 1e-12)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.08); 13 of 15 cases
    ('clipped residual', r'''
def linear_gradient(w, X, t):
    r = np.clip(X @ w - t, -1, 1)
    return X.T @ r / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (not an array (ValueError)); 15 of 15 cases
    ('returns loss and gradient', r'''
def linear_gradient(w, X, t):
    r = X @ w - t
    return 0.5 * np.mean(r ** 2), X.T @ r / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (argument changed); 14 of 15 cases
    ('weights changed in place by a step', r'''
def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    w[...] = w - 0.01 * g
    return g
'''),
    # shown by: n=k=3 (value, error 1); 1 of 15 cases
    ('X[i] is taken as the i-th input', r'''
def linear_gradient(w, X, t):
    r = X @ w - t
    n = len(t)
    return np.array([np.dot(r, X[i % n] if X.shape[1] == n else X[:, i]) / n for i in range(len(w))])
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.1); 14 of 15 cases
    ('weight decay term added', r'''
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(t) + 0.01 * w
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 0.005); 10 of 15 cases
    ('rounded to three decimals', r'''
def linear_gradient(w, X, t):
    return np.round(X.T @ (X @ w - t) / len(t), 3)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 2); 15 of 15 cases
    ('logistic neuron instead of a linear one', r'''
def linear_gradient(w, X, t):
    y = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ ((y - t) * y * (1 - y)) / len(t)
'''),
    # shown by: docstring, second call; n=6 k=3, second call; also by the docstring example (value, error 1); 15 of 15 cases
    ('accumulates over calls', r'''
_g = {}

def linear_gradient(w, X, t):
    k = len(w)
    if k not in _g:
        _g[k] = np.zeros(k)
    _g[k] += X.T @ (X @ w - t) / len(t)
    return _g[k].copy()
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 2e+01); 12 of 15 cases
    ('mean over inputs of the residual with einsum slip', r'''
def linear_gradient(w, X, t):
    r = X @ w - t
    return np.einsum("n,mi->i", r, X) / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.07); 15 of 15 cases
    ('forward difference with a large h', r'''
def linear_gradient(w, X, t):
    E = lambda v: np.mean(0.5 * (t - X @ v) ** 2)
    h = 0.01
    return np.array([(E(w + h * e) - E(w)) / h for e in np.eye(len(w))])
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases
    ('shuffled targets', r'''
def linear_gradient(w, X, t):
    return X.T @ (X @ w - np.sort(t)) / len(t)
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 0.2); 12 of 15 cases
    ('n - 1', r'''
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / max(1, len(t) - 1)
'''),
    # shown by: n=1 k=2; n=k=3; also by the docstring example (value, error 0.8); 9 of 15 cases
    ('number of targets hard-coded', r'''
def linear_gradient(w, X, t):
    n = 6
    return X.T @ (X @ w - t) / n
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 8); 13 of 15 cases
    ('residual divided by two examples twice over', r'''
def linear_gradient(w, X, t):
    r = np.zeros(len(t))
    for m in range(len(t)):
        for i in range(len(w)):
            r[m] = w[i] * X[m, i]
        r[m] -= t[m]
    return X.T @ r / len(t)
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 4e+01); 13 of 15 cases
    ('column (n,1) minus row broadcasts to a table', r'''
def linear_gradient(w, X, t):
    y = X @ w.reshape(-1, 1)
    return (X.T @ (y - t)).sum(axis=1) / len(t)
'''),
],
'numerical_gradient': [
    # shown by: vector k=4; integer vector; also by the docstring example (value, error 3e-05); 13 of 16 cases
    # DISPUTABLE: the docstring asks for central differences and an error that shrinks as h^2; at the default h the values differ by about 1e-5 only
    ('forward difference', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w)) / h
    return g
'''),
    # shown by: matrix (2,3); integer matrix (shape (6,) for (2, 3)); 4 of 16 cases
    ('flat result for a matrix', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = []
    for i in np.ndindex(w.shape):
        up, dn = w.copy(), w.copy()
        up[i] += h
        dn[i] -= h
        g.append((f(up) - f(dn)) / (2 * h))
    return np.array(g)
'''),
    # shown by: matrix (2,3); integer matrix (shape (2,) for (2, 3)); 4 of 16 cases
    ('only vectors (len of the first axis)', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(len(w))
    for i in range(len(w)):
        up, dn = w.copy(), w.copy()
        up[i] += h
        dn[i] -= h
        g[i] = (f(up) - f(dn)) / (2 * h)
    return g
'''),
    # shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 14 of 16 cases
    ('all weights shifted at once', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        g[i] = (f(w + h) - f(w - h)) / (2 * h)
    return g
'''),
    # shown by: h=0.1; h=0.1 positional (value, error 0.005); 3 of 16 cases
    ('ignores h', r'''
def numerical_gradient(f, w, h=1e-5):
    h = 1e-4
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
'''),
    # shown by: vector k=4; integer vector; also by the docstring example (value, error 0.02); 11 of 16 cases
    ('h far too small', r'''
def numerical_gradient(f, w, h=1e-14):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
'''),
    # shown by: matrix (2,3); integer matrix (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 3 of 16 cases
    ('hands a flat array to f', r'''
def numerical_gradient(f, w, h=1e-5):
    v = np.array(w, dtype=float).ravel()
    g = np.zeros(v.size)
    for i in range(v.size):
        e = np.zeros(v.size)
        e[i] = h
        g[i] = (f(v + e) - f(v - e)) / (2 * h)
    return g.reshape(np.shape(w))
'''),
    # shown by: integer vector; integer matrix; also by the docstring example (value, error 0.7); 3 of 16 cases
    ('gradient of the integer type', r'''
def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
'''),
    # shown by: vector k=4; integer vector; also by the docstring example (value, error 2); 15 of 16 cases
    ('sign turned round', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w - e) - f(w + e)) / (2 * h)
    return g
'''),
    # shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 15 of 16 cases
    ('missing brackets around 2 * h', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / 2 * h
    return g
'''),
    # shown by: integer vector; h=0.1 (not finite); 6 of 16 cases
    ('relative step h * w', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        d = h * w[i]
        e = np.zeros_like(w)
        e[i] = d
        g[i] = (f(w + e) - f(w - e)) / (2 * d)
    return g
'''),
    # shown by: vector k=4; integer vector; also by the docstring example (value, error 0.004); 12 of 16 cases
    ('float32 weights', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=np.float32)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g
'''),
    # shown by: vector k=4; matrix (2,3) (argument changed); 12 of 16 cases
    # DISPUTABLE: "it is not changed": changed in the last bits only
    ("shifts the caller's float weights and back, rounding left over", r'''
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
'''),
    # shown by: vector k=4; integer vector (value, error 2); 8 of 16 cases
    ('sets the weight to zero afterwards', r'''
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
'''),
],
'gd_step': [
    # shown by: k=3; k=1; also by the docstring example (value, error 0.2); 10 of 12 cases
    ('ascends', r'''
def gd_step(w, g, lr):
    return w + lr * g
'''),
    # shown by: k=3; k=1; also by the docstring example (argument changed); 10 of 12 cases
    ('scales the gradient in place', r'''
def gd_step(w, g, lr):
    g *= lr
    return w - g
'''),
    # shown by: k=3; k=1; also by the docstring example (value, error 0.9); 12 of 12 cases
    ('returns only the step', r'''
def gd_step(w, g, lr):
    return -lr * g
'''),
    # shown by: k=3; k=1; also by the docstring example (value, error 0.9); 10 of 12 cases
    ('divides by the learning rate', r'''
def gd_step(w, g, lr):
    return w - g / lr
'''),
    # shown by: k=3; k=1 (value, error 0.3); 9 of 12 cases
    ('multiplies the weights', r'''
def gd_step(w, g, lr):
    return w * (1 - lr * g)
'''),
    # shown by: integer w; integers, lr=0.5 (value, error 0.2); 2 of 12 cases
    ('integer copy', r'''
def gd_step(w, g, lr):
    new = w.copy()
    for i in range(len(w)):
        new[i] = w[i] - lr * g[i]
    return new
'''),
    # shown by: integers, lr=0.5; lr=1 (value, error 0.3); 4 of 12 cases
    ('clips the step', r'''
def gd_step(w, g, lr):
    return w - np.clip(lr * g, -1, 1)
'''),
    # shown by: k=3; k=1; also by the docstring example (value, error 0.1); 10 of 12 cases
    ('sign of the gradient', r'''
def gd_step(w, g, lr):
    return w - lr * np.sign(g)
'''),
    # shown by: k=3; k=1; also by the docstring example (value, error 0.6); 11 of 12 cases
    ('brackets wrong', r'''
def gd_step(w, g, lr):
    return lr * (w - g)
'''),
    # shown by: k=3; integer w; also by the docstring example (value, error 0.09); 9 of 12 cases
    ('only the first weight', r'''
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new[0] = new[0] - lr * g[0]
    return new
'''),
    # shown by: k=3; k=1; also by the docstring example (value, error 0.06); 9 of 12 cases
    ('squared learning rate', r'''
def gd_step(w, g, lr):
    step = lr * g
    return w - lr * step
'''),
    # shown by: k=3; k=1 (value, error 0.02); 10 of 12 cases
    ('hard-coded rate of the example', r'''
def gd_step(w, g, lr=0.25):
    lr = 0.25
    return w - lr * g
'''),
    # shown by: zero gradient; tiny gradient (not a new array); 2 of 12 cases
    ("caller's array when the gradient is small", r'''
def gd_step(w, g, lr):
    if np.max(np.abs(g)) < 1e-3:
        return w
    return w - lr * g
'''),
    # shown by: k=3, second call; k=1; also by the docstring example (value, error 0.04); 11 of 12 cases
    ('momentum kept in a global', r'''
_v = 0.0

def gd_step(w, g, lr):
    global _v
    _v = 0.9 * np.sum(_v) / max(1, np.size(_v)) + g
    return w - lr * _v
'''),
],
'gradient_descent': [
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 17 of 20 cases
    ('appends before the update', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        path.append(w)
        w = w - lr * grad(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (8, 2) for (9, 2)); 19 of 20 cases
    ('one step too few', r'''
def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(1, n_steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (shape (2, 9) for (9, 2)); 17 of 20 cases
    ('path transposed (k, n_steps + 1)', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path).T
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (argument changed); 18 of 20 cases
    ('changes w0 in place', r'''
def gradient_descent(grad, w0, lr, n_steps):
    path = [w0.astype(float)]
    w = w0
    for _ in range(n_steps):
        w[:] = path[-1] - lr * grad(path[-1])
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 16 of 20 cases
    ('learning rate multiplied up by the step number', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for k in range(1, n_steps + 1):
        w = np.array(w0, float) - k * lr * grad(w)
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.4); 16 of 20 cases
    ('Nesterov look-ahead', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(n_steps):
        v = 0.9 * v - lr * grad(w + 0.9 * v)
        w = w + v
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 18 of 20 cases
    ('sign descent', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * np.sign(grad(w))
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 18 of 20 cases
    ('Adagrad scaling', r'''
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
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.009); 11 of 20 cases
    ('weights updated one by one with fresh gradients', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w.copy()]
    for _ in range(n_steps):
        for i in range(len(w)):
            w[i] = w[i] - lr * grad(w)[i]
        path.append(w.copy())
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.03); 16 of 20 cases
    ('implicit step by two evaluations (Heun)', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g1 = grad(w)
        g2 = grad(w - lr * g1)
        w = w - lr * 0.5 * (g1 + g2)
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=2.2/lmax, 8 steps (shape (2, 2) for (9, 2)); 1 of 20 cases
    ('stops when the gradient grows', r'''
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
'''),
    # shown by: bowl lr=2.2/lmax, 8 steps (value, error 0.3); 1 of 20 cases
    ('halves the rate when it overshoots', r'''
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
'''),
    # shown by: far start; bowl lr=2.2/lmax, 8 steps; also by the docstring example (value, error 0.7); 3 of 20 cases
    ('clips the weights to [-3, 3]', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = np.clip(w - lr * grad(w), -3, 3)
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.7); 19 of 20 cases
    ('path of the gradients', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        w = w - lr * g
        path.append(g)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 1); 19 of 20 cases
    ('path of the steps', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        step = -lr * grad(w)
        w = w + step
        path.append(step)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.07); 15 of 20 cases
    ('gradient with respect to the previous row (off by one)', r'''
def gradient_descent(grad, w0, lr, n_steps):
    p = np.zeros((n_steps + 1, len(w0)))
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[max(k - 1, 0)])
    return p
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (not an array (ValueError)); 20 of 20 cases
    ('returns the path and the last weights', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path), w
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (2, 2) for (9, 2)); 18 of 20 cases
    ('returns from inside the loop', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
        return np.array(path)
    return np.array(path)
'''),
    # shown by: integer start; integer start, integer gradient (value, error 0.3); 2 of 20 cases
    ('path like w0 (integers)', r'''
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)), dtype=w0.dtype)
    path[0] = w0
    w = w0.astype(float)
    for k in range(n_steps):
        w = w - lr * grad(w)
        path[k + 1] = w
    return path
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.03); 19 of 20 cases
    ('weight decay', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = (1 - 0.01) * w - lr * grad(w)
        path.append(w)
    return np.array(path)
'''),
    # shown by: near the minimum; 30 steps (shape (2, 2) for (13, 2)); 2 of 20 cases
    ('every tenth point only', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for k in range(1, n_steps + 1):
        w = w - lr * grad(w)
        if n_steps < 10 or k % 10 == 0:
            path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example ('NoneType' object is not iterable); 20 of 20 cases
    ('prints the path', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    print(0, w)
    for k in range(n_steps):
        w = w - lr * grad(w)
        print(k + 1, w)
'''),
    # shown by: identity gradient, k=3; also by the docstring example (value, error 0.7); 2 of 20 cases
    ('scales the gradient in place (breaks when grad returns its argument)', r'''
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
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.002); 19 of 20 cases
    ('noise added (stochastic)', r'''
def gradient_descent(grad, w0, lr, n_steps):
    rng = np.random.default_rng()
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * (grad(w) + 0.01 * rng.normal(size=w.shape))
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.3); 15 of 20 cases
    ('mean of the gradient in every direction', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * np.mean(grad(w))
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.04); 16 of 20 cases
    ('fixed learning rate', r'''
def gradient_descent(grad, w0, lr, n_steps):
    lr = 0.1
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=1.7/lmax, 8 steps; bowl lr=2.2/lmax, 8 steps (value, error 0.8); 2 of 20 cases
    ('numerical errors swallowed, zeros for divergence', r'''
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
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (earlier answer overwritten by later calls, error 1); 19 of 20 cases
    ('preallocated buffer shared between calls', r'''
_buffer = np.zeros((1000, 16))

def gradient_descent(grad, w0, lr, n_steps):
    p = _buffer[:n_steps + 1, :len(w0)]
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[k])
    return p
'''),
],
'max_stable_lr': [
    # shown by: n=6 k=3; n=k=3 (value, error 0.8); 10 of 12 cases
    ('forgets to divide by n', r'''
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X).max()
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 0.5); 9 of 12 cases
    ('trace instead of the eigenvalue', r'''
def max_stable_lr(X):
    return 2 / np.trace(X.T @ X / len(X))
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.3); 12 of 12 cases
    ('singular value not squared', r'''
def max_stable_lr(X):
    s = np.linalg.svd(X / np.sqrt(len(X)), compute_uv=False)
    return 2 / s.max()
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 0.2); 9 of 12 cases
    ('Frobenius norm', r'''
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.linalg.norm(H)
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 1); 12 of 12 cases
    ('half of the loss counted a second time', r'''
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(0.5 * X.T @ X / len(X))
    return 2 / lam.max()
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (not finite); 12 of 12 cases
    ('centred covariance', r'''
def max_stable_lr(X):
    C = np.atleast_2d(np.cov(X, rowvar=False, bias=True))
    return 2 / np.linalg.eigvalsh(C).max()
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.4); 11 of 12 cases
    ('largest diagonal entry', r'''
def max_stable_lr(X):
    return 2 / np.max(np.mean(X ** 2, axis=0))
'''),
    # shown by: n=1 k=2; n=6 k=3 (not finite); 9 of 12 cases
    ('first eigenvalue returned by eig', r'''
def max_stable_lr(X):
    vals, vecs = np.linalg.eig(X.T @ X / len(X))
    return 2 / vals[0].real
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 1); 11 of 12 cases
    ('divides by the number of weights', r'''
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / X.shape[1]).max()
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.9); 12 of 12 cases
    ('eigenvalue itself', r'''
def max_stable_lr(X):
    return np.linalg.eigvalsh(X.T @ X / len(X)).max()
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (shape (2,) for ()); 11 of 12 cases
    ('vector of all limits', r'''
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / lam
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 0.3); 7 of 12 cases
    ('three steps of power iteration', r'''
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.ones(X.shape[1])
    for _ in range(3):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.01); 12 of 12 cases
    ('smaller safe rate (0.99)', r'''
def max_stable_lr(X):
    return 0.99 * 2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()
'''),
    # shown by: n=1 k=2; n=6 k=3 (value, error 0.0004); 10 of 12 cases
    ('rounded to two decimals', r'''
def max_stable_lr(X):
    return round(float(2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()), 2)
'''),
],
'train_until': [
    # shown by: goal 0.1; goal 1e-4 (epochs, error 1); 8 of 21 cases
    ('loss with the half as criterion', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while 0.5 * np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4 (epochs, error 4); 5 of 21 cases
    ('sum of squared errors as criterion', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.sum((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: already met; MSE equal to the goal at the start (epochs, error 1); 2 of 21 cases
    ('always one epoch at least', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    for _ in range(max_epochs):
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if np.mean((t - X @ w) ** 2) <= goal:
            break
    return w, epochs
'''),
    # shown by: contradictory data; contradictory data, large n (epochs, error 1); 10 of 21 cases
    ('one epoch beyond the limit', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs <= max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 7e+01); 20 of 21 cases
    ('or instead of and', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal or epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if epochs > 3000:
            break
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 7e+01); 8 of 21 cases
    ('mse computed once before the loop', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    mse = np.mean((t - X @ w) ** 2)
    while mse > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (shape () for (2,)); 21 of 21 cases
    ('epochs and weights swapped', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return epochs, w
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (argument changed); 17 of 21 cases
    ("changes the caller's weights", r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w -= lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4 (epochs, error 1); 14 of 21 cases
    ('example after example', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, float)
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        for x_i, t_i in zip(X, t):
            w = w - lr * (x_i @ w - t_i) * x_i
        epochs += 1
    return w, epochs
'''),
    # shown by: MSE equal to the goal at the start; MSE reaches the goal exactly (epochs, error 1); 2 of 21 cases
    # DISPUTABLE: shown only when the MSE equals the goal exactly; the docstring says "while the MSE is above the goal"
    ('>= goal', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) >= goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4 (value, error 1e+73); 13 of 21 cases
    ('sums the gradient', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (shape () for (2,)); 21 of 21 cases
    ('only the weights', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w
'''),
    # shown by: contradictory data; contradictory data, large n (epochs, error 1); 11 of 21 cases
    ('epoch index off by one at the goal', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    for epoch in range(max_epochs):
        if np.mean((t - X @ w) ** 2) <= goal:
            return w, epoch
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, max_epochs - 1
'''),
    # shown by: goal 1e-4; all integers (epochs, error 1); 5 of 21 cases
    ('stops on a plateau', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    old = np.inf
    mse = np.mean((t - X @ w) ** 2)
    while mse > goal and epochs < max_epochs and old - mse > 1e-4:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        old, mse = mse, np.mean((t - X @ w) ** 2)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4 (epochs, error 2); 4 of 21 cases
    ('largest error as criterion', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.max((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: docstring, second call; goal 0.1; also by the docstring example (epochs, error 1); 21 of 21 cases
    ('epoch counter as global variable', r'''
epochs = 0

def train_until(w, X, t, lr, goal, max_epochs):
    global epochs
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 17 of 21 cases
    ('gradient of the MSE (factor 2)', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * 2 * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (value, error 2e+02); 16 of 21 cases
    ('updates with the gradient of the start', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    g = X.T @ (X @ w - t) / len(t)
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * g
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 7 of 21 cases
    ('forgets to count (endless on contradictory data)', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, epochs
'''),
],
'perceptron_epoch': [
    # shown by: zero start; w . x = 0 exactly, class 1; also by the docstring example (value, error 1); 3 of 15 cases
    # DISPUTABLE: the docstring says w . x > 0 and its example shows it; at 0 both are accepted
    ('threshold at >= 0', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w >= 0 else 0
        w = w + lr * (c - y) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (value, error 1); 14 of 15 cases
    ('outputs -1 and 1', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else -1
        w = w + lr * (c - y) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; all right, no update (value, error 2); 10 of 15 cases
    ('threshold 0.5', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0.5 else 0
        w = w + lr * (c - y) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (value, error 1e+01); 14 of 15 cases
    ('sign of the update', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (y - c) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 5); 13 of 15 cases
    ('bias never trained', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w[1:] = w[1:] + lr * (c - y) * x[1:]
    return w
'''),
    # shown by: n=12 k=3 random classes; all right, no update (value, error 3); 12 of 15 cases
    ('bias left out of the sum', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x[1:] @ w[1:] > 0 else 0
        w = w + lr * (c - y) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (argument changed); 14 of 15 cases
    ("changes the caller's weights", r'''
def perceptron_epoch(w, X, t, lr):
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w += lr * (c - y) * x
    return w
'''),
    # shown by: integer w, lr=0.4; integer everything, lr=0.5 (value, error 1); 2 of 15 cases
    ('integer weights stay integers', r'''
def perceptron_epoch(w, X, t, lr):
    w = w.copy()
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w[:] = w + lr * (c - y) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 10 of 15 cases
    ('reversed order', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X[::-1], t[::-1]):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (c - y) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 9 of 15 cases
    ('shuffled order', r'''
def perceptron_epoch(w, X, t, lr):
    rng = np.random.default_rng(1)
    w = np.array(w, float)
    for i in rng.permutation(len(t)):
        y = 1 if X[i] @ w > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 6); 11 of 15 cases
    ('only raises weights (forgets class 0)', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = x @ w > 0
        if c == 1 and not y:
            w = w + lr * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 4); 12 of 15 cases
    ('batch average', r'''
def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    return w + lr * X.T @ (t - y) / len(t)
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 13 of 15 cases
    ('repeats until nothing is wrong', r'''
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
'''),
    # shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 1); 12 of 15 cases
    ('skips the first example', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for i in range(1, len(t)):
        y = 1 if X[i] @ w > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 3); 12 of 15 cases
    ('stops at the first mistake', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        if y != c:
            return w + lr * (c - y) * x
    return w
'''),
    # shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 4); 13 of 15 cases
    ('learning rate forgotten', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + (c - y) * x
    return w
'''),
],
'hidden_delta': [
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.4); 15 of 15 cases
    ('slope missing', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return W_next.T @ delta_next
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 1); 13 of 15 cases
    ('z itself instead of the slope', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return z * (W_next.T @ delta_next)
'''),
    # shown by: q=2 p=4 tanh; q=p=4 tanh; also by the docstring example (value, error 0.7); 13 of 15 cases
    ('hard-coded logistic slope', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a) * (W_next.T @ delta_next)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.6); 12 of 15 cases
    ('sum of the weights times sum of the deltas', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * W_next.sum(axis=0) * delta_next.sum()
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 1); 12 of 15 cases
    ('only the first next neuron', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * W_next[0] * delta_next[0]
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.3); 12 of 15 cases
    ('last term only (= instead of +=)', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    s = fprime(z)
    out = np.zeros(len(z))
    for j in range(len(z)):
        for l in range(len(delta_next)):
            out[j] = s[j] * W_next[l, j] * delta_next[l]
    return out
'''),
    # shown by: integers q=3 p=2 tanh; integer z, float W (value, error 0.2); 2 of 15 cases
    # DISPUTABLE: shown by integer z only, which a forward pass rarely gives
    ('buffer of the type of z', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    out = np.zeros_like(z)
    s = fprime(z)
    for j in range(len(z)):
        out[j] = s[j] * np.dot(W_next[:, j], delta_next)
    return out
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (shape () for (4,)); 13 of 15 cases
    ('one number (dot product with the slope)', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) @ (W_next.T @ delta_next)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 2); 15 of 15 cases
    ('sign turned round', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return -fprime(z) * np.dot(delta_next, W_next)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 1); 15 of 15 cases
    ('slope in the back-propagated quantity', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.T @ delta_next
    return back * fprime(back)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.2); 13 of 15 cases
    ('mean slope for all neurons', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return np.mean(fprime(z)) * (W_next.T @ delta_next)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.5); 15 of 15 cases
    ('slope added, not multiplied', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) + W_next.T @ delta_next
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (shape (2, 4) for (4,)); 12 of 15 cases
    ('matrix of contributions, not summed', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return W_next * delta_next[:, None] * fprime(z)
'''),
    # shown by: q=2 p=3 identity slope; also by the docstring example (argument changed); 2 of 15 cases
    ('multiplies in place what fprime returns', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    s = fprime(z)
    s *= W_next.T @ delta_next
    return s
'''),
],
'weight_gradient': [
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (5, 2) for (2, 5)); 11 of 12 cases
    ('transposed', r'''
def weight_gradient(delta, a_prev):
    return np.outer(a_prev, delta)
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (10,) for (2, 5)); 12 of 12 cases
    ('flat vector', r'''
def weight_gradient(delta, a_prev):
    return np.array([d * a for d in delta for a in a_prev])
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 0.5); 10 of 12 cases
    ('averaged over the receiving neurons', r'''
def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev) / len(delta)
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 2); 12 of 12 cases
    ('sign of the update', r'''
def weight_gradient(delta, a_prev):
    return -np.outer(delta, a_prev)
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 12 of 12 cases
    ('sum instead of product', r'''
def weight_gradient(delta, a_prev):
    return np.add.outer(delta, a_prev)
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (2, 2) for (2, 5)); 10 of 12 cases
    ('square matrix', r'''
def weight_gradient(delta, a_prev):
    n = len(delta)
    g = np.zeros((n, n))
    for j in range(n):
        for i in range(min(n, len(a_prev))):
            g[j, i] = delta[j] * a_prev[i]
    return g
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 2); 12 of 12 cases
    ('slope of a logistic neuron multiplied in', r'''
def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev * (1 - a_prev))
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 9 of 12 cases
    ('reshaped the wrong way', r'''
def weight_gradient(delta, a_prev):
    g = np.outer(a_prev, delta)
    return g.reshape(len(delta), len(a_prev))
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 10 of 12 cases
    ('every row the same', r'''
def weight_gradient(delta, a_prev):
    return np.array([a_prev * np.sum(delta)] * len(delta))
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (2, 6) for (2, 5)); 12 of 12 cases
    ('bias column in front', r'''
def weight_gradient(delta, a_prev):
    return np.outer(delta, np.concatenate([[1.0], a_prev]))
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 0.3); 12 of 12 cases
    ('last entry missing', r'''
def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)))
    for j in range(len(delta)):
        for i in range(len(a_prev) - 1):
            g[j, i] = delta[j] * a_prev[i]
    return g
'''),
    # shown by: integer delta, float a (value, error 0.1); 1 of 12 cases
    # DISPUTABLE: shown by integer delta with float activations only
    ('buffer of the type of delta', r'''
def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)), dtype=delta.dtype)
    for j in range(len(delta)):
        g[j] = delta[j] * a_prev
    return g
'''),
    # shown by: q=p=3; q=1 p=4 (value, error 1); 11 of 12 cases
    ('rectified activations', r'''
def weight_gradient(delta, a_prev):
    return np.outer(delta, np.maximum(a_prev, 0))
'''),
],
'forward': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 16 cases
    ('f_out on every layer', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases
    ('f and f_out exchanged', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l == len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 4); 12 of 16 cases
    ('no activation on the last layer', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else z)
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.3); 15 of 16 cases
    ('f and then f_out on the last layer', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        z = activations[-1] @ W.T + b
        zs.append(z)
        activations.append(f(z))
    activations[-1] = f_out(activations[-1])
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (activations: 3 entries for 4); 16 of 16 cases
    ('input missing from the activations', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], []
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 4 entries for 3); 16 of 16 cases
    ('input stored with the pre-activations too', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [X], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 4 entries for 3); 16 of 16 cases
    ('activations and zs exchanged', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return activations, zs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 6 entries for 2); 16 of 16 cases
    ('only the output', r'''
def forward(weights, biases, X, f, f_out):
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
    return a
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases
    ('third value returned', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations, activations[-1]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: operands could not be broadcast together with shapes (6,3) (2,) ); 14 of 16 cases
    ('bias of the wrong layer (wraps round)', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l - 1])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases
    ('bias subtracted (threshold)', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T - biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 14 of 16 cases
    ('one bias for the whole layer', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + np.mean(biases[l]))
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 14 of 16 cases
    ('bias on the first layer only', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T
        if l == 0:
            z = z + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 9); 13 of 16 cases
    ('next layer reads z, not a', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l in range(len(weights)):
        a = a @ weights[l].T + biases[l]
        zs.append(a)
        activations.append(f(a) if l < len(weights) - 1 else f_out(a))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 6) for (6, 3)); 15 of 16 cases
    ('results for columns (transposed caches)', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X.T]
    for l in range(len(weights)):
        z = weights[l] @ activations[-1] + biases[l][:, None]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (1, 3) for (6, 3)); 14 of 16 cases
    ('first example only', r'''
def forward(weights, biases, X, f, f_out):
    a = X[0]
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = weights[l] @ a + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.append(z.reshape(1, -1))
        activations.append(a.reshape(1, -1))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
    ('activation in place: zs hold the activations', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        zs.append(z)
        z[...] = f(z) if l < len(weights) - 1 else f_out(z)
        activations.append(z)
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
    ('+= on the input', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    X -= X.mean(axis=0)
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (zs: 2 entries for 3); 8 of 16 cases
    ('exactly one hidden layer', r'''
def forward(weights, biases, X, f, f_out):
    z1 = X @ weights[0].T + biases[0]
    a1 = f(z1)
    z2 = a1 @ weights[1].T + biases[1]
    a2 = f_out(z2)
    return [z1, z2], [X, a1, a2]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 6 entries for 3); 16 of 16 cases
    ('lists kept in default arguments', r'''
def forward(weights, biases, X, f, f_out, zs=[], activations=[]):
    activations.append(X)
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 1); 6 of 16 cases
    ('hard-coded tanh in the hidden layers', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(np.tanh(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 14 of 16 cases
    ('activation on the inputs as well', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        a = f(activations[-1]) if l == 0 else activations[-1]
        zs.append(a @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 2); 4 of 16 cases
    ('W transposed only when the shapes demand it', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        W = weights[l]
        if W.shape[0] != activations[-1].shape[1]:
            W = W.T
        zs.append(activations[-1] @ W + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (zs: 1 entries for 3); 14 of 16 cases
    ('returns inside the loop', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
        return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 16 of 16 cases
    ('layers in the order from the back', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.insert(0, z)
        activations.insert(0, a)
    return zs, activations
'''),
    # shown by: L=2 integers (3,2,2) n=4 tanh/logistic; integer X, float weights (value, error 0.5); 3 of 16 cases
    ('integer pre-activations', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, W in enumerate(weights):
        z = np.zeros((len(X), W.shape[0]), dtype=X.dtype)
        z[:] = activations[-1] @ W.T + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.4); 16 of 16 cases
    ('bias added twice to the stored z', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
        z += biases[l]
        zs.append(z)
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 15 of 16 cases
    ('mean instead of sum over the inputs', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, W in enumerate(weights):
        zs.append(activations[-1] @ W.T / W.shape[1] + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 15 of 16 cases
    ('exception swallowed, zeros', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, W in enumerate(weights):
        try:
            z = activations[-1] @ W + biases[l]
        except ValueError:
            z = np.zeros((len(X), W.shape[0]))
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations
'''),
    # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 1); 5 of 16 cases
    ('last layer chosen by its width', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    o = weights[-1].shape[0]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(f_out(zs[-1]) if W.shape[0] == o else f(zs[-1]))
    return zs, activations
'''),
],
'deltas': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.8); 12 of 15 cases
    ('averaged over the batch', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1]) / n
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 3); 12 of 15 cases
    ('hidden slope on the output, output slope on the hidden layers', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime_out(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 3); 12 of 15 cases
    ('hidden slope everywhere', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 0.4); 9 of 15 cases
    ('output slope at the activation', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(activations[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.5); 14 of 15 cases
    ('squared error in the output delta', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = 0.5 * (activations[-1] - T) ** 2 * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases
    ('slope inside the sum, of the wrong layer', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d * fprime(zs[l + 1])) @ weights[l + 1]
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases
    ('slope of the first hidden layer forgotten', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1]
        if l > 0:
            d = d * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 1e+01); 10 of 15 cases
    ('last delta not passed on (all from a copy of the output, right shapes)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = [(activations[-1] - T) * fprime_out(zs[-1])]
    err = activations[-1] - T
    for l in range(L - 2, -1, -1):
        err = err @ weights[l + 1]
        out.insert(0, err * fprime(zs[l]))
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 4 entries for 3); 15 of 15 cases
    ('input layer gets a delta too', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, -1, -1):
        d = d @ weights[l]
        if l > 0:
            d = d * fprime(zs[l - 1])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,2) ); 10 of 15 cases
    ('exactly two layers', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d2 = (activations[2] - T) * fprime_out(zs[1])
    d1 = (d2 @ weights[1]) * fprime(zs[0])
    return [d1, d2]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 12 of 15 cases
    ('first example only, repeated', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1][0] - T[0]) * fprime_out(zs[-1][0])
    out = [np.tile(d, (len(T), 1))]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l][0])
        out.insert(0, np.tile(d, (len(T), 1)))
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 6) for (6, 3)); 14 of 15 cases
    ('transposed results', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T).T * fprime_out(zs[-1]).T
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = weights[l + 1].T @ d * fprime(zs[l]).T
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3,) for (6, 3)); 15 of 15 cases
    ('one delta per layer, batch averaged away', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return [d.mean(axis=0) for d in out]
'''),
    # shown by: L=2 integers (3,2,2) n=4 tanh/logistic; 0/1 integer targets (value, error 1); 2 of 15 cases
    ('buffer like T (integer targets)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [np.zeros_like(z) for z in zs]
    D[-1] = np.zeros_like(T)
    D[-1][:] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(len(weights) - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 15 of 15 cases
    ('T subtracted in place from a view', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    T -= activations[-1]
    d = -T * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 15 cases
    ("pops the weights from the caller's list", r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    while len(weights) > 1:
        W = weights.pop()
        d = d @ W * fprime(zs[len(weights) - 1])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 15 cases
    ("reverses the caller's lists", r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    weights.reverse()
    zs.reverse()
    d = (activations[-1] - T) * fprime_out(zs[0])
    out = [d]
    for W, z in zip(weights, zs[1:]):
        d = d @ W * fprime(z)
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 15 cases
    ('stops the loop one layer early, zeros in front', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros(z.shape) for z in zs]
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, 0, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 13 of 15 cases
    ('clipped deltas', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.clip((activations[-1] - T) * fprime_out(zs[-1]), -0.1, 0.1)
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.clip(d @ weights[l + 1] * fprime(zs[l]), -0.1, 0.1)
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 15 cases
    ('divides by the width of the next layer', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] / weights[l + 1].shape[0] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 2); 6 of 15 cases
    ('W transposed in square layers', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1]
        back = d @ W.T if W.shape[0] == W.shape[1] else d @ W
        d = back * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 5); 7 of 15 cases
    ('hard-coded tanh slope', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * (1 - activations[l + 1] ** 2)
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 4); 7 of 15 cases
    ('slope of the layer before (activations index slip)', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L - 1] - T if activations[L - 1].shape == T.shape else activations[L] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(L - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 6 entries for 3); 15 of 15 cases
    ('list grows over calls', r'''
all_deltas = []

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    all_deltas.insert(0, d)
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        all_deltas.insert(0, d)
    return all_deltas
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.6); 11 of 15 cases
    ('slope squared', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        s = fprime(zs[l])
        d = d * 1.0 @ weights[l + 1] * s * s
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.02); 8 of 15 cases
    ('dead zone for small deltas', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        d[np.abs(d) < 0.01] = 0
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.002); 9 of 15 cases
    ('rounded to three decimals', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return [np.round(d, 3) for d in out]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (dict); 15 of 15 cases
    ('dictionary by layer number', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = {L: (activations[L] - T) * fprime_out(zs[L - 1])}
    for l in range(L - 1, 0, -1):
        D[l] = D[l + 1] @ weights[l] * fprime(zs[l - 1])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (None); 9 of 15 cases
    ('returns inside the loop', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
        return D
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 11 of 15 cases
    ('summed over the outputs for the hidden layers', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d.sum(axis=1, keepdims=True) * weights[l + 1].sum(axis=0) * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 13 of 15 cases
    ('slope multiplied into the stored pre-activations', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        zs[l] = fprime(zs[l])
        d = d @ weights[l + 1] * zs[l]
        out.insert(0, d)
    return out
'''),
],
'gradients': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (4, 3) for (3, 4)); 16 of 16 cases
    ('dW transposed', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [a.T @ d / n for d, a in zip(deltas, activations)], [d.mean(axis=0) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases
    ('weights averaged, biases summed', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 15 of 16 cases
    ('biases averaged twice', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.mean(axis=0) / n for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases
    ('divides by the width of the receiving layer', r'''
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[1]
        dWs.append(d.T @ a / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.8); 14 of 16 cases
    ('divides by the number of all deltas', r'''
def gradients(deltas, activations):
    return ([d.T @ a / d.size for d, a in zip(deltas, activations)],
            [d.sum(axis=0) / d.size for d in deltas])
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 14 of 16 cases
    ('one mean for all biases of a layer', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [np.full(d.shape[1], d.mean()) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 16 of 16 cases
    ('bias gradients zero', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [np.zeros(d.shape[1]) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 4); 15 of 16 cases
    ('bias gradient from the activations', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return ([d.T @ a / n for d, a in zip(deltas, activations)],
            [(d.T @ a / n).sum(axis=1) for d, a in zip(deltas, activations)])
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 4); 15 of 16 cases
    ('last example only', r'''
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        for d_i, a_i in zip(d, a):
            dW, db = np.outer(d_i, a_i), d_i
        dWs.append(dW)
        dbs.append(db)
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (dWs: 2 entries for 3); 16 of 16 cases
    ("last layer's weights missing", r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas) - 1):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(deltas[l].sum(axis=0) / n)
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases
    ('pairs (dW, db) per layer', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [(d.T @ a / n, d.mean(axis=0)) for d, a in zip(deltas, activations)]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases
    ('only the weight gradients', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 16 of 16 cases
    ("averages the caller's deltas in place", r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for i, (d, a) in enumerate(zip(deltas, activations)):
        deltas[i] = d / n
        dWs.append(deltas[i].T @ a)
        dbs.append(deltas[i].sum(axis=0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 13 of 16 cases
    ("d /= n on the caller's arrays", r'''
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d = d if d.dtype == float else d.astype(float)
        d /= len(a)
        dWs.append(d.T @ a)
        dbs.append(d.sum(axis=0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 16 of 16 cases
    ('learning rate multiplied in', r'''
def gradients(deltas, activations):
    lr = 0.1
    n = len(activations[0])
    return [lr * d.T @ a / n for d, a in zip(deltas, activations)], [lr * d.mean(axis=0) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.5); 16 of 16 cases
    ('half from the loss', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return ([d.T @ a / (2 * n) for d, a in zip(deltas, activations)],
            [d.sum(axis=0) / (2 * n) for d in deltas])
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 7); 15 of 16 cases
    ('activations of the next example (roll)', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = []
    for d, a in zip(deltas, activations):
        G = np.zeros((d.shape[1], a.shape[1]))
        for i in range(n):
            G += np.outer(d[i], a[i - 1])
        dWs.append(G / n)
    return dWs, [d.mean(axis=0) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 8); 15 of 16 cases
    ('product of the sums over n', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.outer(d.sum(axis=0), a.sum(axis=0)) / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3, 5) for (3, 4)); 16 of 16 cases
    ('bias column left in dW', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        G = d.T @ np.hstack([np.ones((n, 1)), a]) / n
        dWs.append(G)
        dbs.append(G[:, 0])
    return dWs, dbs
'''),
    # shown by: L=2 integers (3,2,2) n=4 tanh/logistic; integers (value, error 1); 3 of 16 cases
    ('buffer of the type of the activations', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dW = np.zeros((d.shape[1], a.shape[1]), dtype=a.dtype)
        for j in range(d.shape[1]):
            for i in range(a.shape[1]):
                dW[j, i] = np.sum(d[:, j] * a[:, i]) / n
        dWs.append(dW)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
'''),
    # shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 0.2); 13 of 16 cases
    ('batch size hard-coded', r'''
def gradients(deltas, activations):
    n = 6
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) / n for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (dWs: 2 entries for 3); 8 of 16 cases
    ('number of layers hard-coded', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dW1 = deltas[0].T @ activations[0] / n
    dW2 = deltas[1].T @ activations[1] / n
    return [dW1, dW2], [deltas[0].mean(axis=0), deltas[1].mean(axis=0)]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.5); 15 of 16 cases
    ('n from the list of layers', r'''
def gradients(deltas, activations):
    n = len(activations)
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) / n for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 15 of 16 cases
    ('absolute values', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return [np.abs(d.T @ a) / n for d, a in zip(deltas, activations)], [np.abs(d.mean(axis=0)) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 4) for (5, 3)); 14 of 16 cases
    ('weight gradients for all layers in one list object', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    L = len(deltas)
    dWs = [[]] * L
    dbs = [np.zeros(1)] * L
    for l in range(L):
        dWs[l] += [deltas[l].T @ activations[l] / n]
        dbs[l] = deltas[l].mean(axis=0)
    return [g[0] for g in dWs], dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear, second call; also by the docstring example (value, error 1); 16 of 16 cases
    ('accumulates over calls', r'''
total_W, total_b = {}, {}

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l, (d, a) in enumerate(zip(deltas, activations)):
        key = (l, d.shape, a.shape)
        total_W[key] = total_W.get(key, 0) + d.T @ a / n
        total_b[key] = total_b.get(key, 0) + d.mean(axis=0)
        dWs.append(total_W[key])
        dbs.append(total_b[key])
    return dWs, dbs
'''),
    # shown by: L=2 (3,4,2) n=5 logistic/linear; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube; also by the docstring example (value, error 0.2); 9 of 16 cases
    ('clipped to [-1, 1]', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    return ([np.clip(d.T @ a / n, -1, 1) for d, a in zip(deltas, activations)],
            [np.clip(d.mean(axis=0), -1, 1) for d in deltas])
'''),
    # shown by: docstring; also by the docstring example (AttributeError: 'NoneType' object has no attribute 'shape'); 1 of 16 cases
    # DISPUTABLE: fails only when activations[L] is None, as in the docstring's example
    ('needs the last activation, which is not its business', r'''
def gradients(deltas, activations):
    n = activations[-1].shape[0]
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.mean(axis=0) for d in deltas]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 3, 4) for (3, 4)); 16 of 16 cases
    ('dW for each example, not averaged', r'''
def gradients(deltas, activations):
    return ([d[:, :, None] * a[:, None, :] for d, a in zip(deltas, activations)],
            [d.mean(axis=0) for d in deltas])
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 13 of 16 cases
    ('median over the examples', r'''
def gradients(deltas, activations):
    return ([np.median(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)],
            [np.median(d, axis=0) for d in deltas])
'''),
],
'add_bias_column': [
    # shown by: 4x2; 2x5; also by the docstring example (value, error 0.6); 10 of 10 cases
    ('zeros instead of ones', r'''
def add_bias_column(A):
    return np.hstack([np.zeros((len(A), 1)), A])
'''),
    # shown by: 4x2; 2x5; also by the docstring example (shape (4, 2) for (4, 3)); 10 of 10 cases
    ('overwrites the first column', r'''
def add_bias_column(A):
    B = A.copy()
    B[:, 0] = 1
    return B
'''),
    # shown by: 4x2; 2x5; also by the docstring example (value, error 0.6); 10 of 10 cases
    ('adds one to everything', r'''
def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1))
    B[:, 1:] += A
    return B
'''),
    # shown by: 4x2; 2x5 (value, error 0.5); 7 of 10 cases
    ('integer table', r'''
def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1), dtype=int)
    B[:, 1:] = A
    return B
'''),
    # shown by: 4x2; 2x5 (value, error 0.6); 7 of 10 cases
    ('a single one in the corner', r'''
def add_bias_column(A):
    B = np.zeros((A.shape[0], A.shape[1] + 1))
    B[0, 0] = 1
    B[:, 1:] = A
    return B
'''),
    # shown by: 4x2; 2x5; also by the docstring example (shape (4, 4) for (4, 3)); 10 of 10 cases
    ('ones on both sides', r'''
def add_bias_column(A):
    o = np.ones((len(A), 1))
    return np.hstack([o, A, o])
'''),
    # shown by: 4x2; 2x5; also by the docstring example (shape (9,) for (4, 3)); 10 of 10 cases
    ('inserted flat', r'''
def add_bias_column(A):
    return np.insert(A, 0, 1)
'''),
    # shown by: 4x2; 2x5 (shape (1, 3) for (4, 3)); 9 of 10 cases
    ('size of the example hard-coded', r'''
def add_bias_column(A):
    B = np.ones((1, 3))
    B[0, 1:] = A[0]
    return B
'''),
    # shown by: 4x2; 2x5 (value, error 1); 7 of 10 cases
    ('reshape mixes rows', r'''
def add_bias_column(A):
    n, k = A.shape
    flat = np.concatenate([np.ones(n), A.ravel()])
    return flat.reshape(n, k + 1)
'''),
    # shown by: 4x2; 2x5; also by the docstring example (shape (3, 3) for (4, 3)); 10 of 10 cases
    ('last row forgotten', r'''
def add_bias_column(A):
    rows = []
    for i in range(len(A) - 1):
        rows.append(np.concatenate([[1.0], A[i]]))
    return np.array(rows)
'''),
    # shown by: 4x2; 2x5; also by the docstring example (shape (3, 4) for (4, 3)); 10 of 10 cases
    ('transposed result', r'''
def add_bias_column(A):
    return np.vstack([np.ones(len(A)), A.T])
'''),
    # shown by: 4x2; 2x5; also by the docstring example (value, error 1); 10 of 10 cases
    ('ones written to position 1', r'''
def add_bias_column(A):
    return np.insert(A, 1, 1.0, axis=1)
'''),
],
'deltas_augmented': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 8); 12 of 14 cases
    ('hidden slope missing', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d @ weights[l + 1])[:, 1:]
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 4) for (6, 3)); 13 of 14 cases
    ('deltas include the constant unit', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        s = np.hstack([np.ones((n, 1)), fprime(zs[l])])
        back = d @ weights[l + 1] * s
        out.insert(0, back)
        d = back[:, 1:]
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 13 of 14 cases
    ('first example row dropped instead of the bias column', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][1:] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 14 cases
    ('bias row added to the back-propagated error', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1]
        d = (d @ W[:, 1:] + d @ W[:, :1]) * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 7); 10 of 14 cases
    ('output slope missing', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = activations[-1] - T
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 2); 8 of 14 cases
    ('bias column cut only in the last matrix', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1][:, 1:] if l == len(weights) - 2 else weights[l + 1][:, :-1]
        d = d @ W * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 14 cases
    ("cuts the caller's matrices", r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    for l in range(len(weights)):
        weights[l] = weights[l][:, 1:]
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 14 of 14 cases
    ('sign', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (T - activations[-1]) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 13 of 14 cases
    ('list from the back to the front', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.append(d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 13 of 14 cases
    ('weights of the wrong layer', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 14 cases
    ('two columns cut, first weight reused', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1].copy()
        W[:, 1] = W[:, 0]
        d = d @ W[:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 14 cases
    ('output slope in all layers', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime_out(zs[l])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 2 entries for 3); 13 of 14 cases
    ('stops before the first layer', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, 0, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
'''),
],
'backprop': [
    ('forward differences', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights)
    def run(Ws,bs):
        a=X
        for l in range(L):
            z=a@Ws[l].T+bs[l]; a=f(z) if l<L-1 else f_out(z)
        return a
    def loss(Ws,bs): return 0.5*np.sum((run(Ws,bs)-T)**2)/n

    base=loss(weights,biases); W=[w.copy().astype(float) for w in weights]; b=[w.copy().astype(float) for w in biases]; out=[]
    for P in W+b:
        G=np.zeros_like(P)
        for i in np.ndindex(P.shape):
            o=P[i]; P[i]=o+1e-7; G[i]=(loss(W,b)-base)/1e-7; P[i]=o
        out.append(G)
    return base,out[:L],out[L:]
'''),
    ('complex step', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights)
    def run(Ws,bs):
        a=X
        for l in range(L):
            z=a@Ws[l].T+bs[l]; a=f(z) if l<L-1 else f_out(z)
        return a
    def loss(Ws,bs): return 0.5*np.sum((run(Ws,bs)-T)**2)/n

    def closs(Ws,bs): 
        e=run(Ws,bs)-T; return 0.5*np.sum(e*e)/n
    W=[w.astype(complex) for w in weights]; b=[w.astype(complex) for w in biases]; out=[]
    for P in W+b:
        G=np.zeros(P.shape)
        for i in np.ndindex(P.shape):
            P[i]+=1e-30j; G[i]=closs(W,b).imag/1e-30; P[i]=P[i].real
        out.append(G)
    return loss(weights,biases),out[:L],out[L:]
'''),
    ('differences, all perturbed nets in one batch per layer', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights)
    def run(Ws,bs):
        a=X
        for l in range(L):
            z=a@Ws[l].T+bs[l]; a=f(z) if l<L-1 else f_out(z)
        return a
    def loss(Ws,bs): return 0.5*np.sum((run(Ws,bs)-T)**2)/n

    W=[w.copy().astype(float) for w in weights]; b=[w.copy().astype(float) for w in biases]
    P=W+b; sizes=[p.size for p in P]; N=sum(sizes); flat=np.concatenate([p.ravel() for p in P])
    if N>3000: return loss(W,b),W,b
    TH=np.vstack([flat+1e-5*np.eye(N),flat-1e-5*np.eye(N)]); parts=np.split(TH,np.cumsum(sizes)[:-1],axis=1)
    Ws=[p.reshape((2*N,)+w.shape) for p,w in zip(parts[:L],W)]; bs=[p.reshape((2*N,1)+w.shape) for p,w in zip(parts[L:],b)]
    a=np.broadcast_to(X,(2*N,)+X.shape)
    for l in range(L):
        z=a@np.swapaxes(Ws[l],1,2)+bs[l]; a=np.array(f(z) if l<L-1 else f_out(z))
    E=0.5*np.sum((a-T)**2,axis=(1,2))/n; g=(E[:N]-E[N:])/2e-5
    gs=np.split(g,np.cumsum(sizes)[:-1]); G=[q.reshape(p.shape) for q,p in zip(gs,P)]
    return loss(W,b),G[:L],G[L:]
'''),
    ('differences where weights are few, zero for big', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights)
    def run(Ws,bs):
        a=X
        for l in range(L):
            z=a@Ws[l].T+bs[l]; a=f(z) if l<L-1 else f_out(z)
        return a
    def loss(Ws,bs): return 0.5*np.sum((run(Ws,bs)-T)**2)/n

    W=[w.copy().astype(float) for w in weights]; b=[w.copy().astype(float) for w in biases]; out=[]
    for P in W+b:
        G=np.zeros_like(P)
        for i in list(np.ndindex(P.shape))[:200]:
            o=P[i]; P[i]=o+1e-5; u=loss(W,b); P[i]=o-1e-5; G[i]=(u-loss(W,b))/2e-5; P[i]=o
        out.append(G)
    return loss(weights,biases),out[:L],out[L:]
'''),
    ('guesses the activation functions', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights); a=X; zs=[]; A=[X]
    for l in range(L):
        z=a@weights[l].T+biases[l]; a=np.tanh(z); zs.append(z); A.append(a)
    d=(a-T)*(1-a**2); dW=[];db=[]
    for l in range(L-1,-1,-1):
        dW.insert(0,d.T@A[l]/n); db.insert(0,d.mean(0))
        d=(d@weights[l])*(1-A[l]**2)
    return 0.5*np.sum((a-T)**2)/n,dW,db
'''),
    ('softmax style delta', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights); zs=[];A=[X]
    for l in range(L):
        zs.append(A[l]@weights[l].T+biases[l]); A.append(f(zs[l]) if l<L-1 else f_out(zs[l]))
    d=A[-1]-T; dW=[];db=[]
    for l in range(L-1,-1,-1):
        dW.insert(0,d.T@A[l]/n); db.insert(0,d.mean(0))
        if l: d=(d@weights[l])*fprime(zs[l-1])
    return 0.5*np.sum((A[-1]-T)**2)/n,dW,db
'''),
    ('state kept between calls', r'''
A=[]
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights); zs=[]
    if not A: A.append(X)
    for l in range(L):
        zs.append(A[-1]@weights[l].T+biases[l]); A.append(f(zs[l]) if l<L-1 else f_out(zs[l]))
    d=(A[-1]-T)*fprime_out(zs[-1]); dW=[];db=[]
    for l in range(L-1,-1,-1):
        dW.insert(0,d.T@A[-L-1+l]/n); db.insert(0,d.mean(0))
        if l: d=(d@weights[l])*fprime(zs[l-1])
    return 0.5*np.sum((A[-1]-T)**2)/n,dW,db
'''),
    ('loss of last example', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights); zs=[];A=[X]
    for l in range(L):
        zs.append(A[l]@weights[l].T+biases[l]); A.append(f(zs[l]) if l<L-1 else f_out(zs[l]))
    d=(A[-1]-T)*fprime_out(zs[-1]); dW=[];db=[]
    for l in range(L-1,-1,-1):
        dW.insert(0,d.T@A[l]/n); db.insert(0,d.mean(0))
        if l: d=(d@weights[l])*fprime(zs[l-1])
    for y,t in zip(A[-1],T): loss=0.5*np.sum((y-t)**2)
    return loss,dW,db
'''),
    ('float16 rounding', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights); zs=[];A=[X]
    for l in range(L):
        zs.append(A[l]@weights[l].T+biases[l]); A.append(f(zs[l]) if l<L-1 else f_out(zs[l]))
    d=(A[-1]-T)*fprime_out(zs[-1]); dW=[];db=[]
    for l in range(L-1,-1,-1):
        dW.insert(0,np.round(d.T@A[l]/n,3)); db.insert(0,np.round(d.mean(0),3))
        if l: d=(d@weights[l])*fprime(zs[l-1])
    return np.round(0.5*np.sum((A[-1]-T)**2)/n,3),dW,db
'''),
    ('in place on X as activations', r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):

    n,L=len(X),len(weights); zs=[];A=[X]
    for l in range(L):
        zs.append(A[l]@weights[l].T+biases[l]); A.append(f(zs[l]) if l<L-1 else f_out(zs[l]))
    d=(A[-1]-T)*fprime_out(zs[-1]); dW=[];db=[]
    for l in range(L-1,-1,-1):
        dW.insert(0,d.T@A[l]/n); db.insert(0,d.mean(0))
        if l: d=(d@weights[l])*fprime(zs[l-1])
        weights[l]-=0.01*dW[0]
    return 0.5*np.sum((A[-1]-T)**2)/n,dW,db
'''),
],
'gradient_ok': [
    ('always True', r'''
def gradient_ok(g, g_num, tol): return True
'''),
    ('always False', r'''
def gradient_ok(g, g_num, tol): return False
'''),
    ('cs231n constant 1e-8, sum over', r'''
def gradient_ok(g, g_num, tol):
    return bool(np.max(np.abs(g-g_num)/np.maximum(1e-8,np.abs(g)+np.abs(g_num)))<tol)
'''),
    ('rms per sqrt size', r'''
def gradient_ok(g, g_num, tol):
    if g.shape!=g_num.shape: return False
    return bool(np.sum(np.abs(g-g_num))/g.size<tol)
'''),
    ('ratio of means', r'''
def gradient_ok(g, g_num, tol):
    r=np.mean(g)/np.mean(g_num)
    return bool(abs(r-1)<tol)
'''),
    ('correlation', r'''
def gradient_ok(g, g_num, tol):
    return g.shape==g_num.shape and np.corrcoef(g.ravel(),g_num.ravel())[0,1]>1-tol
'''),
],
'find_the_bug': [
    ('always all', r'''
def find_the_bug(candidates): return list(range(len(candidates)))
'''),
    ('compares losses after a step', r'''
def find_the_bug(candidates):
    r=np.random.default_rng(0); s=(2,3,3,2); W=[r.normal(size=(b,a)) for a,b in zip(s,s[1:])]; B=[r.normal(size=b) for b in s[1:]]; X=r.normal(size=(5,2)); T=r.normal(size=(5,2))
    out=[]
    for k,c in enumerate(candidates):
        E,a,b=c(W,B,X,T)
        if box_loss([w-0.05*g for w,g in zip(W,a)],[w-0.05*g for w,g in zip(B,b)],X,T)>=E: out.append(k)
    return out
'''),
    ('majority vote', r'''
def find_the_bug(candidates):
    r=np.random.default_rng(0); s=(2,3,3,2); W=[r.normal(size=(b,a)) for a,b in zip(s,s[1:])]; B=[r.normal(size=b) for b in s[1:]]; X=r.normal(size=(5,2)); T=r.normal(size=(5,2))
    G=[np.concatenate([np.ravel(g) for g in [*c(W,B,X,T)[1],*c(W,B,X,T)[2]]]) for c in candidates]
    m=np.median(G,axis=0)
    return [k for k,g in enumerate(G) if not np.allclose(g,m)]
'''),
],
'naive_deltas': [
    ('mean of examples', r'''
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L=len(weights); D=[]
    last=(activations[-1]-T)*fprime_out(zs[-1])
    for l in range(L):
        J=np.eye(zs[l].shape[1])
        for k in range(l+1,L): J=weights[k]@np.diag(fprime(zs[k-1]).mean(0))@J
        D.append(last@J)
    return D
'''),
],
'backward_multiplications': [
    ('times two adds', r'''
def backward_multiplications(sizes): return sum(2*a*b for a,b in zip(sizes[1:],sizes[2:]))
'''),
],
'from_scratch_multiplications': [
    ('quadratic formula', r'''
def from_scratch_multiplications(sizes):
    L=len(sizes)-1
    return L*(L-1)//2*sizes[1]*sizes[-1]
'''),
],
'count_paths': [
    ('int64 prod', r'''
def count_paths(sizes): return np.prod(sizes[1:])
'''),
],
'duplicate_invariance': [
    ('always True', r'''
def duplicate_invariance(run, X, T, copies): return True
'''),
    ('calls with the same', r'''
def duplicate_invariance(run, X, T, copies):
    a=run(X,T); b=run(X,T)
    return a[0]==b[0]
'''),
],
}
ANSWERS = {name: [(label, source.lstrip('\n')) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ('mean_loss', 'assertion instead of ValueError'),  # the docstring names ValueError; some would accept any exception
    ('mean_loss', 'TypeError instead of ValueError'),  # the docstring names ValueError; some would accept any exception
    ('numerical_gradient', 'forward difference'),  # the docstring asks for central differences and an error that shrinks as h^2; at the default h the values differ by about 1e-5 only
    ('numerical_gradient', "shifts the caller's float weights and back, rounding left over"),  # "it is not changed": changed in the last bits only
    ('train_until', '>= goal'),  # shown only when the MSE equals the goal exactly; the docstring says "while the MSE is above the goal"
    ('perceptron_epoch', 'threshold at >= 0'),  # the docstring says w . x > 0 and its example shows it; at 0 both are accepted
    ('hidden_delta', 'buffer of the type of z'),  # shown by integer z only, which a forward pass rarely gives
    ('weight_gradient', 'buffer of the type of delta'),  # shown by integer delta with float activations only
    ('gradients', 'needs the last activation, which is not its business'),  # fails only when activations[L] is None, as in the docstring's example
}
