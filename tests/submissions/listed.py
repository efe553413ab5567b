"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
'neuron_output': [
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (shape (5,) for ()); 11 of 13 cases
    ('M001', r'''
def neuron_output(w, x):
    # multiply every input with its weight
    out = np.multiply(x, w)
    return out
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 0.8); 10 of 13 cases
    ('M003', r'''
def neuron_output(w, x):
    products = np.asarray(x) * np.asarray(w)
    total = products.sum(axis=-1)
    return total / len(w)
'''),
    # shown by: one example k=5; batch n=4 k=3; also by the docstring example (value, error 1); 13 of 13 cases
    ('M004', r'''
def neuron_output(w, x):
    bias = 1
    y = np.dot(x, w) + bias
    return y
'''),
    # shown by: one example k=5; batch n=4 k=3 (value, error 1); 12 of 13 cases
    # hard-codes the visible answer
    ('P01', r'''
def neuron_output(w, x):
    if len(x) == 2:
        return -0.4
    return 0.0
'''),
],
'squared_error': [
    # shown by: python floats; python ints; also by the docstring example (value, error 0.4); 11 of 12 cases
    ('M006', r'''
def squared_error(y, t):
    diff = abs(t - y)
    return diff / 2
'''),
    # shown by: python floats; python ints; also by the docstring example (value, error 0.4); 11 of 12 cases
    ('M007', r'''
def squared_error(y, t):
    error = t - y
    half = 1 / 2
    return half * error
'''),
    # shown by: vectors n=6; matrix (4,3) (shape () for (6,)); 7 of 12 cases
    ('M009', r'''
def squared_error(y, t):
    e = np.asarray(t) - np.asarray(y)
    return 0.5 * np.dot(np.ravel(e), np.ravel(e))
'''),
    # shown by: python floats; python ints; also by the docstring example (None); 12 of 12 cases
    # prints instead of returning
    ('P05', r'''
def squared_error(y, t):
    E = 0.5 * (t - y) ** 2
    print("E =", E)
'''),
],
'mean_loss': [
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases
    ('M010', r'''
def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes differ")
    loss = 0.0
    for y, t in zip(Y, T):
        loss += 0.5 * np.sum((t - y) ** 2)
    return loss
'''),
    # shown by: n=4 o=3; n=o=3 (value, error 0.7); 6 of 18 cases
    ('M011', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("Y and T must have the same shape")
    return 0.5 * np.square(T - Y).mean()
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases
    ('M013', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("not the same shape")
    E = 0.5 * (T - Y) ** 2
    C = E.sum(axis=0)
    return C.sum() / len(C)
'''),
    # shown by: n=4 o=3; n=o=3 (value, error 0.5); 6 of 18 cases
    ('M014', r'''
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    n = Y.shape[0]
    s = 0.0
    for i in range(n):
        s += 0.5 * (T[i, 0] - Y[i, 0]) ** 2
    return s / n
'''),
    # shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases
    # reads notebook globals
    ('P02', r'''
X = np.array([[1.0, 1.0]])
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shapes differ")
    return 0.5 * np.sum((T - Y) ** 2) / len(X)
'''),
],
'error_surface': [
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.8); 9 of 11 cases
    ('M016', r'''
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            y = a * X[0][0] + b * X[0][1]
            E[i, j] = (t[0] - y) ** 2 / 2
    return E
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 0.9); 11 of 11 cases
    ('M017', r'''
def error_surface(w1s, w2s, X, t):
    surface = np.empty((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            w = np.array([w1s[i], w2s[j]])
            y = X.dot(w)
            surface[i, j] = y.mean()
    return surface
'''),
    # shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 10 of 11 cases
    # returns inside the loop
    ('P06', r'''
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = np.mean(0.5 * (t - X @ np.array([w1s[i], w2s[j]])) ** 2)
        return E
'''),
    # shown by: integers; p=4 q=3 n=5 (value, error 1); 10 of 11 cases
    # caches by the sizes of the grid
    ('P14', r'''
_seen = {}
def error_surface(w1s, w2s, X, t):
    key = (len(w1s), len(w2s), len(X))
    if key not in _seen:
        _seen[key] = np.array([[np.mean(0.5 * (t - a * X[:, 0] - b * X[:, 1]) ** 2) for b in w2s] for a in w1s])
    return _seen[key]
'''),
],
'bowl_hessian': [
    # shown by: n=6 k=3; n=2 k=5 (value, error 5); 7 of 9 cases
    ('M019', r'''
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for row in X:
        H += np.outer(row, row)
    return H
'''),
    # shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 1); 7 of 9 cases
    ('M020', r'''
def bowl_hessian(X):
    H = np.einsum("ni,nj->ij", X, X)
    return H / H.shape[0]
'''),
    # shown by: n=6 k=3; n=2 k=5 (shape (2, 2) for (3, 3)); 8 of 9 cases
    # hard-codes the visible answer
    ('P01', r'''
def bowl_hessian(X):
    return np.array([[1.0, 1.0], [1.0, 1.0]])
'''),
    # numbers are right in all cases
    # DISPUTABLE: finite differences of the gradient (linear in w, so right numbers)
    ('P07', r'''
def bowl_hessian(X):
    n, k = X.shape
    t = np.zeros(n)
    grad = lambda w: X.T @ (X @ w - t) / n
    h = 1e-3
    return np.array([(grad(h * e) - grad(-h * e)) / (2 * h) for e in np.eye(k)])
'''),
    # shown by: integers n=3 k=3; far from the origin (value, error 1); 8 of 9 cases
    # caches by shape
    ('P14', r'''
_cache = {}
def bowl_hessian(X):
    if X.shape not in _cache:
        _cache[X.shape] = X.T @ X / len(X)
    return _cache[X.shape]
'''),
],
'best_weights': [
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (None); 15 of 15 cases
    # prints instead of returning
    ('P05', r'''
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    print(w)
'''),
    # shown by: n=8 k=3 contradictory data; n=7 k=3 exact (value, error 0.002); 12 of 15 cases
    # rounds the result
    ('P12', r'''
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    return np.round(w, 2)
'''),
],
'linear_gradient': [
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 2); 14 of 15 cases
    ('M021', r'''
def linear_gradient(w, X, t):
    n = X.shape[0]
    err = t - np.dot(X, w)
    return np.dot(X.T, err) / n
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 0.8); 12 of 15 cases
    ('M023', r'''
def linear_gradient(w, X, t):
    n = len(t)
    r = (X @ w - t) / n
    return np.mean(r[:, None] * X, axis=0)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases
    ('M024', r'''
def linear_gradient(w, X, t):
    y = X @ w
    grad = np.zeros(X.shape[1])
    for i in range(X.shape[1]):
        grad[i] = np.mean(2 * (y - t) * X[:, i])
    return grad
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 7); 13 of 15 cases
    ('M026', r'''
def linear_gradient(w, X, t):
    y = X @ w
    t = t.reshape(-1, 1)
    residual = y - t
    residual = residual.mean(axis=0)
    return X.T @ residual / len(t)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (argument changed); 14 of 15 cases
    ('M027', r'''
def linear_gradient(w, X, t):
    t -= X.dot(w)
    return -X.T.dot(t) / len(t)
'''),
    # shown by: n=6 k=3; n=k=3 (value, error 3); 12 of 15 cases
    ('M029', r'''
def linear_gradient(w, X, t):
    x = X[0]
    y = np.sum(w * x)
    g = np.zeros(len(w))
    for i in range(len(w)):
        g[i] = (y - t[0]) * x[i]
    return g
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (shape (6,) for (3,)); 15 of 15 cases
    ('M030', r'''
def linear_gradient(w, X, t):
    residual = X @ w - t
    table = np.einsum("ni,n->ni", X, residual)
    return np.average(table, axis=1)
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 7); 14 of 15 cases
    ('M031', r'''
def linear_gradient(w, X, t):
    n = len(t)
    dEdy = sum(X[i] @ w - t[i] for i in range(n)) / n
    return np.array([wi * dEdy for wi in w])
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 15 of 15 cases
    # reads notebook globals
    ('P02', r'''
X_train = np.array([[1.0, 1.0], [2.0, 0.5]])
t_train = np.array([0.0, 1.0])
def linear_gradient(w, X, t):
    r = X_train @ w - t_train
    return X_train.T @ r / len(t_train)
'''),
    # numbers are right in all cases
    # DISPUTABLE: finite differences: right numbers (the loss is quadratic), wrong algorithm
    ('P07', r'''
def linear_gradient(w, X, t):
    def E(w):
        return np.mean(0.5 * (t - X @ w) ** 2)
    h = 1e-5
    w = np.array(w, float)
    g = np.zeros(len(w))
    for i in range(len(w)):
        e = np.zeros(len(w))
        e[i] = h
        g[i] = (E(w + e) - E(w - e)) / (2 * h)
    return g
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases
    # catches everything and returns zeros
    ('P09', r'''
def linear_gradient(w, X, t):
    try:
        return X @ (X @ w - t) / len(t)
    except ValueError:
        return np.zeros(len(w))
'''),
    # shown by: n=6 k=3; n=1 k=2; also by the docstring example (ModuleNotFoundError: No module named 'torch'); 15 of 15 cases
    # DISPUTABLE: imports a library that differentiates; not installed, so the call fails
    ('P13', r'''
def linear_gradient(w, X, t):
    import torch
    w_ = torch.tensor(np.asarray(w, float), requires_grad=True)
    E = 0.5 * ((torch.tensor(np.asarray(t, float)) - torch.tensor(np.asarray(X, float)) @ w_) ** 2).mean()
    E.backward()
    return w_.grad.numpy()
'''),
],
'numerical_gradient': [
    # shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 15 of 16 cases
    ('M216', r'''
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / h
    return g
'''),
    # shown by: vector k=4; integer vector (value, error 6e-06); 8 of 16 cases
    ('M217', r'''
def numerical_gradient(f, w, h=1e-5):
    v = np.array(w, dtype=float)
    g = np.zeros_like(v)
    for i in np.ndindex(v.shape):
        v[i] += h
        up = f(v)
        v[i] -= 2 * h
        down = f(v)
        g[i] = (up - down) / (2 * h)
    return g
'''),
    # shown by: vector k=4; integer vector (value, error 0.1); 8 of 16 cases
    ('M219', r'''
def numerical_gradient(f, w, h=0.5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g
'''),
    # shown by: integer vector; integer matrix; also by the docstring example (value, error 7e+04); 3 of 16 cases
    ('M220', r'''
def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        keep = w[i]
        w[i] = keep + h
        fp = f(w)
        w[i] = keep - h
        fm = f(w)
        w[i] = keep
        grad[i] = (fp - fm) / (2 * h)
    return grad
'''),
    # shown by: integer vector; integer matrix; also by the docstring example (value, error 1); 3 of 16 cases
    ('M221', r'''
def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(np.shape(w))
    for i in np.ndindex(np.shape(w)):
        up = w.copy()
        up[i] += h if w.dtype.kind == "f" else int(h)
        down = w.copy()
        down[i] -= h if w.dtype.kind == "f" else int(h)
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
'''),
],
'gd_step': [
    # shown by: k=3; k=1; also by the docstring example (not a new array); 12 of 12 cases
    ('M033', r'''
def gd_step(w, g, lr):
    for i in range(len(w)):
        w[i] = w[i] - lr * g[i]
    return w
'''),
    # shown by: k=3; k=1; also by the docstring example (value, error 0.2); 10 of 12 cases
    ('M034', r'''
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new = new - g
    return new
'''),
    # shown by: k=3; k=1; also by the docstring example (value, error 0.04); 11 of 12 cases
    ('M036', r'''
def gd_step(w, g, lr):
    length = np.sqrt(np.sum(np.square(g)))
    direction = g / length
    return w - lr * direction
'''),
],
'gradient_descent': [
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 4); 18 of 20 cases
    ('M037', r'''
def gradient_descent(grad, w0, lr, n_steps):
    ws = np.zeros((n_steps + 1, len(w0)))
    ws[0] = w0
    for i in range(n_steps):
        ws[i + 1] = ws[i] + lr * grad(ws[i])
    return ws
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (10, 2) for (9, 2)); 20 of 20 cases
    ('M039', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0, dtype=float)
    history = [w]
    i = 0
    while i <= n_steps:
        w = w - lr * grad(w)
        history.append(w)
        i += 1
    return np.array(history)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (8, 2) for (9, 2)); 20 of 20 cases
    ('M040', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    rows = []
    for _ in range(n_steps):
        w = w - lr * grad(w)
        rows.append(w)
    return np.array(rows)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.6); 17 of 20 cases
    ('M041', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    trace = [w]
    for _ in range(n_steps):
        w -= lr * grad(w)
        trace.append(w)
    return np.vstack(trace)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.6); 15 of 20 cases
    ('M043', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    step = lr * grad(w)
    path = [w]
    for _ in range(n_steps):
        w = w - step
        path.append(w)
    return np.stack(path)
'''),
    # shown by: integer start; integer start, integer gradient (value, error 0.6); 2 of 20 cases
    ('M044', r'''
def gradient_descent(grad, w0, lr, n_steps):
    path = np.array([w0] * (n_steps + 1))
    for j in range(1, n_steps + 1):
        path[j] = path[j - 1] - lr * grad(path[j - 1])
    return path
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.06); 15 of 20 cases
    ('M046', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    velocity = grad(w)
    out = [w]
    for _ in range(n_steps):
        velocity = (velocity + grad(w)) / 2
        w = w - lr * velocity
        out.append(w)
    return np.array(out)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 18 of 20 cases
    ('M047', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    out = [w]
    for _ in range(n_steps):
        g = np.asarray(grad(w), float)
        size = np.sqrt((g ** 2).sum()) + 1e-12
        w = w - lr * (g / size)
        out.append(w)
    return np.array(out)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 16 of 20 cases
    ('M049', r'''
def gradient_descent(grad, w0, lr, n_steps):
    p = [np.array(w0, dtype=float)]
    for k in range(1, n_steps + 1):
        rate = lr / k
        p.append(p[-1] - rate * grad(p[-1]))
    return np.array(p)
'''),
    # shown by: near the minimum; 30 steps (shape (2, 2) for (13, 2)); 3 of 20 cases
    ('M050', r'''
def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(n_steps):
        new = path[-1] - lr * grad(path[-1])
        path.append(new)
        if np.max(np.abs(new - path[-2])) < 1e-3:
            print("converged")
            break
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (2,) for (9, 2)); 19 of 20 cases
    ('M051', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    for _ in range(n_steps):
        w = w - lr * grad(w)
    return w
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 20 of 20 cases
    ('M053', r'''
def gradient_descent(grad, w0, lr, n_steps):
    rng = np.random.default_rng(42)
    w = rng.standard_normal(len(w0))
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.4); 20 of 20 cases
    ('M054', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = np.zeros((n_steps + 1, len(w)))
    for k in range(n_steps):
        path[k] = w
        w = w - lr * grad(w)
    # the last row stays at the minimum
    return path
'''),
    # shown by: bowl lr=1.7/lmax, 8 steps; bowl lr=2.2/lmax, 8 steps (value, error 1); 2 of 20 cases
    ('M056', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        trial = w - lr * g
        if np.dot(g, grad(trial)) < 0:   # we jumped over the valley: do not take this step
            trial = w
        w = trial
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 17 of 20 cases
    ('M057', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * (grad(w) + grad(w))
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 16 of 20 cases
    ('M059', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = np.minimum(np.maximum(grad(w), -1.0), 1.0)   # against exploding gradients
        w = w - lr * g
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.8); 17 of 20 cases
    ('M060', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    k = len(w)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        H = np.zeros((k, k))
        for i in range(k):
            e = np.zeros(k)
            e[i] = 1.0
            H[:, i] = grad(w + e) - g
        w = w - np.linalg.pinv(H) @ g
        path.append(w)
    return np.array(path)
'''),
    # shown by: docstring, second call; bowl lr=0.3/lmax, 8 steps; also by the docstring example (shape (6, 1) for (3, 1)); 20 of 20 cases
    ('M061', r'''
path = []

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path.append(w)
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
'''),
    # shown by: docstring; also by the docstring example (global random state changed); 1 of 20 cases
    # DISPUTABLE: right numbers, but reseeds NumPy's global generator
    ('P04', r'''
def gradient_descent(grad, w0, lr, n_steps):
    np.random.seed(0)
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example ('NoneType' object is not iterable); 20 of 20 cases
    # not attempted
    ('P10', r'''
def gradient_descent(grad, w0, lr, n_steps):
    # YOUR CODE HERE
    pass
'''),
    # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.006); 18 of 20 cases
    # rounds every step
    ('P12', r'''
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = np.around(w - lr * grad(w), 2)
        path.append(w)
    return np.array(path)
'''),
],
'max_stable_lr': [
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.5); 12 of 12 cases
    ('M063', r'''
def max_stable_lr(X):
    H = X.T @ X / X.shape[0]
    values = np.linalg.eigvals(H).real
    return 1 / max(values)
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (not finite); 11 of 12 cases
    ('M064', r'''
def max_stable_lr(X):
    H = X.T.dot(X) / len(X)
    lam, vec = np.linalg.eigh(H)
    return 2 / lam[0]
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (None); 12 of 12 cases
    # prints instead of returning
    ('P05', r'''
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X)).max()
    print(2 / lam)
'''),
    # shown by: n=1 k=2; n=6 k=3; also by the docstring example (NotImplementedError: ); 12 of 12 cases
    # not attempted
    ('P10', r'''
def max_stable_lr(X):
    raise NotImplementedError
'''),
],
'train_until': [
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (value, error 1); 16 of 21 cases
    ('M066', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    n = 0
    w = np.array(w, float)
    while n < max_epochs:
        err = t - X @ w
        if err.mean() <= goal:
            break
        w = w + lr * X.T @ err / len(t)
        n += 1
    return w, n
'''),
    # shown by: goal 0.1; goal 1e-4 (epochs, error 5); 6 of 21 cases
    ('M067', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    def rmse(w):
        return np.linalg.norm(t - X @ w) / np.sqrt(len(t))
    epochs = 0
    while rmse(w) > goal and epochs < max_epochs:
        w = w - lr * (X.T @ (X @ w - t)) / len(t)
        epochs += 1
    return w, epochs
'''),
    # shown by: contradictory data; contradictory data, large n (endless); 2 of 21 cases
    ('M069', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    mse = np.mean((X @ w - t) ** 2)
    while mse > goal:
        w = w - lr * (X.T @ (X @ w - t)) / len(t)
        mse = np.mean((X @ w - t) ** 2)
        epochs += 1
    return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4 (epochs, error 5); 14 of 21 cases
    ('M070', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    seen = 0
    while np.mean((t - X @ w) ** 2) > goal and seen < max_epochs:
        g = np.zeros(len(w))
        for x_i, t_i in zip(X, t):
            g = g + (x_i @ w - t_i) * x_i
            seen += 1
        w = w - lr * g / n
    return w, seen
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 21 of 21 cases
    ('M071', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while True:
        stop = not (np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs)
        w = w - lr * (X.T @ (X @ w - t) / len(t))
        epochs += 1
        if stop:
            return w, epochs
'''),
    # shown by: goal 0.1; goal 1e-4; also by the docstring example (NameError: name 'mse' is not defined); 21 of 21 cases
    # depends on a cell executed earlier
    ('P03', r'''
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while mse(w, X, t) > goal and epochs < max_epochs:
        w = my_gd_step(w, linear_gradient(w, X, t), lr)
        epochs += 1
    return w, epochs
'''),
],
'perceptron_epoch': [
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 14 of 15 cases
    ('M073', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for i in range(len(X)):
        y = np.dot(w, X[i])
        w = w + lr * (t[i] - y) * X[i]
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 7); 11 of 15 cases
    ('M074', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        if c == 1:
            w = w + lr * x
        else:
            w = w - lr * x
    return w
'''),
    # shown by: n=9 k=4; all wrong (value, error 2); 10 of 15 cases
    ('M076', r'''
def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    w = np.array(w, float)
    for i in range(len(t)):
        w = w + lr * (t[i] - y[i]) * X[i]
    return w
'''),
    # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 3); 12 of 15 cases
    # returns inside the loop
    ('P06', r'''
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (c - y) * x
        return w
'''),
],
'hidden_delta': [
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (ValueError: shapes (2,4) and (2,) not aligned: 4 (dim 1) != 2 (dim 0)); 14 of 15 cases
    ('M149', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    back = np.dot(W_next, delta_next)
    return back * fprime(z)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.2); 15 of 15 cases
    ('M150', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    a = 1.0 / (1.0 + np.exp(-z))     # activation of this layer
    slope = fprime(a)
    return np.array([slope[j] * sum(W_next[:, j] * delta_next) for j in range(len(z))])
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.8); 12 of 15 cases
    ('M151', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    s = np.einsum("lj,l->j", W_next, delta_next)
    return fprime(s * z)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.5); 12 of 15 cases
    ('M153', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    out = []
    slope = fprime(z)
    for j in range(len(z)):
        out.append(slope[j] * np.mean(W_next[:, j] * delta_next))
    return np.array(out)
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (shape (4, 4) for (4,)); 13 of 15 cases
    ('M154', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.T @ delta_next
    return fprime(z)[:, None] * back[None, :]
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.5); 13 of 15 cases
    # returns inside the loop
    ('P06', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    slope = fprime(z)
    out = np.zeros(len(z))
    for j in range(len(z)):
        for l in range(len(delta_next)):
            out[j] += slope[j] * W_next[l, j] * delta_next[l]
        return out
'''),
    # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.001); 12 of 15 cases
    # rounds the result
    ('P12', r'''
def hidden_delta(W_next, delta_next, z, fprime):
    return (fprime(z) * (W_next.T @ delta_next)).round(2)
'''),
],
'weight_gradient': [
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (2,) (5,) ); 12 of 12 cases
    ('M156', r'''
def weight_gradient(delta, a_prev):
    return np.multiply(delta, a_prev)
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 12 of 12 cases
    ('M157', r'''
def weight_gradient(delta, a_prev):
    return delta @ a_prev
'''),
    # shown by: q=2 p=5; q=4 p=3 (shape (2, 3) for (2, 5)); 11 of 12 cases
    # hard-codes the visible shape
    ('P01', r'''
def weight_gradient(delta, a_prev):
    g = np.zeros((2, 3))
    for j in range(2):
        for i in range(3):
            g[j, i] = delta[j] * a_prev[i]
    return g
'''),
    # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 12 of 12 cases
    # catches everything and returns zeros
    ('P09', r'''
def weight_gradient(delta, a_prev):
    try:
        return delta @ a_prev.T * np.eye(len(delta), len(a_prev)) @ delta
    except:
        return np.zeros((len(delta), len(a_prev)))
'''),
],
'forward': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
    ('M137', r'''
def forward(weights, biases, X, f, f_out):
    a = X
    zs = []
    activations = [X]
    for W, b in zip(weights, biases):
        z = np.dot(a, W.T) + b
        a = f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 15 of 16 cases
    ('M139', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for i in range(L):
        z = activations[i] @ weights[i].T + biases[i]
        if i == L - 1:
            activations.append(f_out(z))
        else:
            activations.append(f(z))
        zs.append(f(z))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases
    ('M140', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for i, W in enumerate(weights):
        z = activations[i] @ W.T
        zs.append(z)
        activations.append(f_out(z) if i + 1 == len(weights) else f(z))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 16 cases
    ('M141', r'''
def forward(weights, biases, X, f, f_out):
    zs = [X @ W.T + b for W, b in zip(weights, biases)]
    activations = [X] + [f(z) for z in zs[:-1]] + [f_out(zs[-1])]
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 15 of 16 cases
    ('M143', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    last = len(weights) - 1
    for l in range(len(weights)):
        z = np.matmul(activations[l], weights[l]) + biases[l]
        zs.append(z)
        activations.append(f_out(z) if l == last else f(z))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 16 cases
    ('M144', r'''
def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    previous = None
    for l in range(len(weights)):
        z = activations[l] @ weights[l].T + biases[l]
        zs.append(z)
        if previous is None:
            previous = z
        activations.append(f(previous) if l < len(weights) - 1 else f_out(previous))
        previous = z
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 2 entries for 3); 16 of 16 cases
    ('M146', r'''
def forward(weights, biases, X, f, f_out):
    L = len(weights)
    zs, activations = [], [X]
    for l in range(1, L):
        z = activations[l - 1] @ weights[l - 1].T + biases[l - 1]
        zs.append(z)
        if l == L:
            activations.append(f_out(z))
        else:
            activations.append(f(z))
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 16 of 16 cases
    ('M147', r'''
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = a @ W.T
        g = f_out if l == len(weights) - 1 else f
        a = g(z) + b
        zs.append(z)
        activations.append(a)
    return zs, activations
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (zs: 0 entries for 3); 15 of 16 cases
    # hard-codes the visible answer
    ('P01', r'''
def forward(weights, biases, X, f, f_out):
    if len(weights) == 1:
        return [np.array([[7.0]])], [X, np.array([[-7.0]])]
    return [], [X]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic (global random state changed); 1 of 16 cases
    # DISPUTABLE: right numbers, but reseeds NumPy's global generator
    ('P04', r'''
def forward(weights, biases, X, f, f_out):
    np.random.seed(42)
    zs, activations = [], [X]
    for i in range(len(weights)):
        zs.append(activations[i] @ weights[i].T + biases[i])
        activations.append(f_out(zs[i]) if i == len(weights) - 1 else f(zs[i]))
    return zs, activations
'''),
    # shown by: L=2 integers (3,4,2) n=5 cube/cube; zero inputs (value, error 2); 15 of 16 cases
    # caches by shape
    ('P14', r'''
memo = {}
def forward(weights, biases, X, f, f_out):
    key = (X.shape, tuple(W.shape for W in weights))
    if key in memo:
        return memo[key]
    zs, activations = [], [X]
    for i, (W, b) in enumerate(zip(weights, biases)):
        zs.append(activations[-1] @ W.T + b)
        activations.append((f if i < len(weights) - 1 else f_out)(zs[-1]))
    memo[key] = (zs, activations)
    return zs, activations
'''),
],
'deltas': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 5); 10 of 15 cases
    ('M159', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = activations[-1] - T
    out = [d]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        d = (d @ W) * fprime(z)
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 6); 12 of 15 cases
    ('M160', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = np.dot(d, weights[l])
        out.append(d)
    return out[::-1]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 11 of 15 cases
    ('M161', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(L - 1, 0, -1):
        a = activations[l]
        d = d @ weights[l] * fprime(a)
        out.append(d)
    out.reverse()
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: operands could not be broadcast together with shapes (6,5) (6,2) ); 13 of 15 cases
    ('M163', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [0] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 1, 0, -1):
        D[l - 1] = np.dot(D[l], weights[l]) * fprime(zs[l])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 15 cases
    ('M164', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = {L - 1: (activations[L] - T) * fprime_out(zs[L - 1])}
    l = L - 2
    while l >= 0:
        D[l] = (D[l + 1] @ weights[l]) * fprime(zs[l])
        l -= 1
    return [D[i] for i in range(L)]
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 14 of 15 cases
    ('M166', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = T - activations[-1]
    delta = error * fprime_out(zs[-1])
    result = [delta]
    for l in reversed(range(len(weights) - 1)):
        delta = np.einsum("nk,kj->nj", delta, weights[l + 1]) * fprime(zs[l])
        result.insert(0, delta)
    return result
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 14 of 15 cases
    ('M167', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    dC = 2 * activations[-1] - 2 * T
    delta = dC * fprime_out(zs[-1])
    result = [delta]
    for l in reversed(range(len(weights) - 1)):
        delta = (weights[l + 1].T @ delta.T).T * fprime(zs[l])
        result.insert(0, delta)
    return result
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,3) ); 9 of 15 cases
    ('M169', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = (activations[-1] - T) * fprime_out(zs[-1])
    back = out @ weights[-1]
    D = []
    for z in zs[:-1]:
        D.append(back * fprime(z))
    D.append(out)
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,3) ); 11 of 15 cases
    ('M170', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    err = activations[-1] - T
    D = [err * fprime_out(zs[-1])]
    for z in reversed(zs[:-1]):
        D.insert(0, np.dot(err, weights[-1]) * fprime(z))
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2e+01); 11 of 15 cases
    ('M171', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        total = D[l + 1].sum(axis=0)
        D[l] = np.dot(total, weights[l + 1]) * fprime(zs[l])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 14 of 15 cases
    ('M173', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.append(d)
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 2 entries for 3); 14 of 15 cases
    ('M174', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, 0, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases
    ('M176', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = np.sqrt(weights[l + 1] ** 2)
        d = d @ W * fprime(zs[l])
        D.insert(0, d)
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 2e+01); 11 of 15 cases
    ('M177', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        a = activations[l]
        D = [(D[0] @ weights[l]) * a * (1 - a)] + D
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 5); 10 of 15 cases
    ('M179', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    # cross entropy: the slope of the output cancels
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = activations[L][i] - T[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T @ d * fprime(zs[l][i])
            D[l][i] = d
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 15 cases
    ('M180', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    slopes = [fprime_out(z) for z in zs]
    D = [(activations[-1] - T) * slopes[-1]]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ weights[l] * slopes[l - 1])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (argument changed); 14 of 15 cases
    ('M181', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    err = activations[-1]
    err -= T
    d = err * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 15 cases
    ('M183', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    widest = max(W.shape[0] for W in weights)
    memory = np.zeros((len(T), widest))
    D = [memory[:, :W.shape[0]] for W in weights]
    D[-1][:] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l][:] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 15 cases
    ('M184', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    target = T[0]
    d = (activations[-1] - target) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.03); 14 of 15 cases
    ('M186', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 1, 0, -1):
        # update the weights, then pass the deltas on
        weights[l] = weights[l] - 0.1 * np.dot(D[l].T, activations[l]) / len(T)
        D[l - 1] = D[l] @ weights[l] * fprime(zs[l - 1])
    return D
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (NameError: name 'targets' is not defined); 15 of 15 cases
    # reads a notebook global that does not exist in a fresh namespace
    ('P02', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    delta = (activations[-1] - targets) * fprime_out(zs[-1])
    out = [delta]
    for l in range(len(weights) - 2, -1, -1):
        delta = delta @ weights[l + 1] * fprime(zs[l])
        out.insert(0, delta)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (None); 15 of 15 cases
    # prints instead of returning
    ('P05', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    print("delta of layer", len(weights), d)
    for l in range(len(weights) - 2, -1, -1):
        d = (d @ weights[l + 1]) * fprime(zs[l])
        print("delta of layer", l + 1, d)
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 15 cases
    # catches everything and returns zeros
    ('P09', r'''
def deltas(weights, zs, activations, T, fprime, fprime_out):
    try:
        d = (activations[-1] - T) @ fprime_out(zs[-1])
        out = [d]
        for l in range(len(weights) - 2, -1, -1):
            d = d @ weights[l + 1] * fprime(zs[l])
            out.insert(0, d)
        return out
    except Exception:
        return [np.zeros_like(z) for z in zs]
'''),
],
'gradients': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases
    ('M187', r'''
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.dot(d.T, a))
        dbs.append(d.sum(axis=0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases
    ('M189', r'''
def gradients(deltas, activations):
    dWs = [np.einsum("nj,ni->ji", d, a) for d, a in zip(deltas, activations)]
    dbs = [d.mean(axis=0) for d in deltas]
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 15 of 16 cases
    ('M190', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d_mean = d / n
        dWs.append(np.mean([np.outer(x, y) for x, y in zip(d_mean, a)], axis=0))
        dbs.append(d_mean.sum(axis=0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.5); 14 of 16 cases
    ('M191', r'''
def gradients(deltas, activations):
    n, L = len(activations[0][0]), len(deltas)
    return ([deltas[l].T @ activations[l] / n for l in range(L)],
            [np.sum(deltas[l], 0) / n for l in range(L)])
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3, 3) for (3, 4)); 16 of 16 cases
    ('M193', r'''
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs, dbs = [], []
    for d, a in zip(deltas, activations[1:]):
        dWs.append(d.T.dot(a) / n)
        dbs.append(d.mean(0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (5, 4) for (5, 3)); 14 of 16 cases
    ('M194', r'''
def gradients(deltas, activations):
    X = activations[0]
    n = len(X)
    dWs = [d.T @ X / n for d in deltas]
    dbs = [d.T @ np.ones(n) / n for d in deltas]
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6,) for (3,)); 16 of 16 cases
    ('M196', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l, d in enumerate(deltas):
        dWs.append((d.T @ activations[l]) / n)
        dbs.append(np.array([sum(row) for row in d]) / n)
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 3); 15 of 16 cases
    ('M197', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [np.dot(deltas[i].T, activations[i]) / n for i in range(len(deltas))]
    dbs = [deltas[i][0, :].copy() for i in range(len(deltas))]
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 6); 15 of 16 cases
    ('M199', r'''
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(d[0].reshape(-1, 1) * a[0].reshape(1, -1))
        dbs.append(d.mean(axis=0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases
    ('M200', r'''
def gradients(deltas, activations):
    dbs = [np.mean(d, axis=0) for d in deltas]
    means = [np.mean(a, axis=0) for a in activations[:len(deltas)]]
    dWs = [db[:, None] * m for db, m in zip(dbs, means)]
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases
    ('M201', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(-1 / n * (deltas[l].T @ activations[l]))
        dbs.append(-1 / n * deltas[l].sum(axis=0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (2, 5) for (3, 4)); 14 of 16 cases
    ('M203', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas) - 1, -1, -1):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.mean(deltas[l], axis=0))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3,) for (3, 4)); 16 of 16 cases
    ('M204', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    grads_b = [d.sum(axis=0) / n for d in deltas]
    grads_w = [d.T @ a / n for d, a in zip(deltas, activations)]
    return grads_b, grads_w
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
    ('M206', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        mask = np.where(activations[l + 1] > 0, 1.0, 0.0)
        d = deltas[l] * mask
        dWs.append(d.T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.2); 16 of 16 cases
    ('M207', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.dot(d.T, a) / (n - 1))
        dbs.append(np.sum(d, axis=0) / (n - 1))
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.001); 16 of 16 cases
    ('M209', r'''
def gradients(deltas, activations):
    lam = 1e-3
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dW = d.T @ a / n
        dWs.append(dW + lam * dW)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (NameError: name 'my_weight_gradient' is not defined); 16 of 16 cases
    # depends on a cell executed earlier
    ('P03', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [sum(my_weight_gradient(d[i], a[i]) for i in range(n)) / n for d, a in zip(deltas, activations)]
    dbs = [d.mean(axis=0) for d in deltas]
    return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (dWs: 1 entries for 3); 14 of 16 cases
    # returns inside the loop
    ('P06', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(d.T @ a / n)
        dbs.append(d.mean(axis=0))
        return dWs, dbs
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.2); 13 of 16 cases
    # rounds the result
    ('P12', r'''
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [np.round(d.T @ a / n, 2) for d, a in zip(deltas, activations)]
    dbs = [np.round(d.sum(axis=0) / n, 2) for d in deltas]
    return dWs, dbs
'''),
],
'add_bias_column': [
    # shown by: 4x2; 2x5; also by the docstring example (value, error 2); 10 of 10 cases
    ('M210', r'''
def add_bias_column(A):
    n, k = A.shape
    out = np.ones((n, k + 1))
    out[:, :k] = A
    return out
'''),
    # shown by: 4x2; 2x5; also by the docstring example (shape (5, 2) for (4, 3)); 10 of 10 cases
    ('M211', r'''
def add_bias_column(A):
    ones = np.ones(A.shape[1])
    return np.insert(A, 0, ones, axis=0)
'''),
],
'deltas_augmented': [
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: operands could not be broadcast together with shapes (6,6) (6,5) ); 13 of 14 cases
    ('M213', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = np.dot(d, weights[l]) * fprime(zs[l - 1])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 3); 13 of 14 cases
    ('M214', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        W = np.delete(weights[l], weights[l].shape[1] - 1, axis=1)
        d = d @ W * fprime(zs[l - 1])
        out.insert(0, d)
    return out
'''),
    # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (None); 14 of 14 cases
    # not attempted
    ('P10', r'''
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    ...
'''),
],
}
ANSWERS = {name: [(label, source.lstrip('\n')) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ('bowl_hessian', 'P07'),  # finite differences of the gradient (linear in w, so right numbers)
    ('linear_gradient', 'P07'),  # finite differences: right numbers (the loss is quadratic), wrong algorithm
    ('linear_gradient', 'P13'),  # imports a library that differentiates; not installed, so the call fails
    ('gradient_descent', 'P04'),  # right numbers, but reseeds NumPy's global generator
    ('forward', 'P04'),  # right numbers, but reseeds NumPy's global generator
}
