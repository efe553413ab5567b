"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
    "linear_gradient": [
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 2); 14 of 15 cases
        (
            "M021",
            r"""
def linear_gradient(w, X, t):
    n = X.shape[0]
    err = t - np.dot(X, w)
    return np.dot(X.T, err) / n
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 0.8); 12 of 15 cases
        (
            "M023",
            r"""
def linear_gradient(w, X, t):
    n = len(t)
    r = (X @ w - t) / n
    return np.mean(r[:, None] * X, axis=0)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases
        (
            "M024",
            r"""
def linear_gradient(w, X, t):
    y = X @ w
    grad = np.zeros(X.shape[1])
    for i in range(X.shape[1]):
        grad[i] = np.mean(2 * (y - t) * X[:, i])
    return grad
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 7); 13 of 15 cases
        (
            "M026",
            r"""
def linear_gradient(w, X, t):
    y = X @ w
    t = t.reshape(-1, 1)
    residual = y - t
    residual = residual.mean(axis=0)
    return X.T @ residual / len(t)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (argument changed); 14 of 15 cases
        (
            "M027",
            r"""
def linear_gradient(w, X, t):
    t -= X.dot(w)
    return -X.T.dot(t) / len(t)
""",
        ),
        # shown by: n=6 k=3; n=k=3 (value, error 3); 12 of 15 cases
        (
            "M029",
            r"""
def linear_gradient(w, X, t):
    x = X[0]
    y = np.sum(w * x)
    g = np.zeros(len(w))
    for i in range(len(w)):
        g[i] = (y - t[0]) * x[i]
    return g
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (shape (6,) for (3,)); 15 of 15 cases
        (
            "M030",
            r"""
def linear_gradient(w, X, t):
    residual = X @ w - t
    table = np.einsum("ni,n->ni", X, residual)
    return np.average(table, axis=1)
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 7); 14 of 15 cases
        (
            "M031",
            r"""
def linear_gradient(w, X, t):
    n = len(t)
    dEdy = sum(X[i] @ w - t[i] for i in range(n)) / n
    return np.array([wi * dEdy for wi in w])
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 15 of 15 cases
        # reads notebook globals
        (
            "P02",
            r"""
X_train = np.array([[1.0, 1.0], [2.0, 0.5]])
t_train = np.array([0.0, 1.0])
def linear_gradient(w, X, t):
    r = X_train @ w - t_train
    return X_train.T @ r / len(t_train)
""",
        ),
        # numbers are right in all cases
        # DISPUTABLE: finite differences: right numbers (the loss is quadratic), wrong algorithm
        (
            "P07",
            r"""
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
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases
        # catches everything and returns zeros
        (
            "P09",
            r"""
def linear_gradient(w, X, t):
    try:
        return X @ (X @ w - t) / len(t)
    except ValueError:
        return np.zeros(len(w))
""",
        ),
        # shown by: n=6 k=3; n=1 k=2; also by the docstring example (ModuleNotFoundError: No module named 'torch'); 15 of 15 cases
        # DISPUTABLE: imports a library that differentiates; not installed, so the call fails
        (
            "P13",
            r"""
def linear_gradient(w, X, t):
    import torch
    w_ = torch.tensor(np.asarray(w, float), requires_grad=True)
    E = 0.5 * ((torch.tensor(np.asarray(t, float)) - torch.tensor(np.asarray(X, float)) @ w_) ** 2).mean()
    E.backward()
    return w_.grad.numpy()
""",
        ),
    ],
    "numerical_gradient": [
        # shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 15 of 16 cases
        (
            "M216",
            r"""
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / h
    return g
""",
        ),
        # shown by: vector k=4; integer vector (value, error 6e-06); 8 of 16 cases
        (
            "M217",
            r"""
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
""",
        ),
        # shown by: vector k=4; integer vector (value, error 0.1); 8 of 16 cases
        (
            "M219",
            r"""
def numerical_gradient(f, w, h=0.5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g
""",
        ),
        # shown by: integer vector; integer matrix; also by the docstring example (value, error 7e+04); 3 of 16 cases
        (
            "M220",
            r"""
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
""",
        ),
        # shown by: integer vector; integer matrix; also by the docstring example (value, error 1); 3 of 16 cases
        (
            "M221",
            r"""
def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(np.shape(w))
    for i in np.ndindex(np.shape(w)):
        up = w.copy()
        up[i] += h if w.dtype.kind == "f" else int(h)
        down = w.copy()
        down[i] -= h if w.dtype.kind == "f" else int(h)
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
""",
        ),
    ],
    "gd_step": [
        # shown by: k=3; k=1; also by the docstring example (not a new array); 12 of 12 cases
        (
            "M033",
            r"""
def gd_step(w, g, lr):
    for i in range(len(w)):
        w[i] = w[i] - lr * g[i]
    return w
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (value, error 0.2); 10 of 12 cases
        (
            "M034",
            r"""
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new = new - g
    return new
""",
        ),
        # shown by: k=3; k=1; also by the docstring example (value, error 0.04); 11 of 12 cases
        (
            "M036",
            r"""
def gd_step(w, g, lr):
    length = np.sqrt(np.sum(np.square(g)))
    direction = g / length
    return w - lr * direction
""",
        ),
    ],
    "gradient_descent": [
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 4); 18 of 20 cases
        (
            "M037",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    ws = np.zeros((n_steps + 1, len(w0)))
    ws[0] = w0
    for i in range(n_steps):
        ws[i + 1] = ws[i] + lr * grad(ws[i])
    return ws
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (10, 2) for (9, 2)); 20 of 20 cases
        (
            "M039",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0, dtype=float)
    history = [w]
    i = 0
    while i <= n_steps:
        w = w - lr * grad(w)
        history.append(w)
        i += 1
    return np.array(history)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (8, 2) for (9, 2)); 20 of 20 cases
        (
            "M040",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    rows = []
    for _ in range(n_steps):
        w = w - lr * grad(w)
        rows.append(w)
    return np.array(rows)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.6); 17 of 20 cases
        (
            "M041",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    trace = [w]
    for _ in range(n_steps):
        w -= lr * grad(w)
        trace.append(w)
    return np.vstack(trace)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.6); 15 of 20 cases
        (
            "M043",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    step = lr * grad(w)
    path = [w]
    for _ in range(n_steps):
        w = w - step
        path.append(w)
    return np.stack(path)
""",
        ),
        # shown by: integer start; integer start, integer gradient (value, error 0.6); 2 of 20 cases
        (
            "M044",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = np.array([w0] * (n_steps + 1))
    for j in range(1, n_steps + 1):
        path[j] = path[j - 1] - lr * grad(path[j - 1])
    return path
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.06); 15 of 20 cases
        (
            "M046",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    velocity = grad(w)
    out = [w]
    for _ in range(n_steps):
        velocity = (velocity + grad(w)) / 2
        w = w - lr * velocity
        out.append(w)
    return np.array(out)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 18 of 20 cases
        (
            "M047",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    out = [w]
    for _ in range(n_steps):
        g = np.asarray(grad(w), float)
        size = np.sqrt((g ** 2).sum()) + 1e-12
        w = w - lr * (g / size)
        out.append(w)
    return np.array(out)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 16 of 20 cases
        (
            "M049",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    p = [np.array(w0, dtype=float)]
    for k in range(1, n_steps + 1):
        rate = lr / k
        p.append(p[-1] - rate * grad(p[-1]))
    return np.array(p)
""",
        ),
        # shown by: near the minimum; 30 steps (shape (2, 2) for (13, 2)); 3 of 20 cases
        (
            "M050",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(n_steps):
        new = path[-1] - lr * grad(path[-1])
        path.append(new)
        if np.max(np.abs(new - path[-2])) < 1e-3:
            print("converged")
            break
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (2,) for (9, 2)); 19 of 20 cases
        (
            "M051",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    for _ in range(n_steps):
        w = w - lr * grad(w)
    return w
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 20 of 20 cases
        (
            "M053",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    rng = np.random.default_rng(42)
    w = rng.standard_normal(len(w0))
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.4); 20 of 20 cases
        (
            "M054",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = np.zeros((n_steps + 1, len(w)))
    for k in range(n_steps):
        path[k] = w
        w = w - lr * grad(w)
    # the last row stays at the minimum
    return path
""",
        ),
        # shown by: bowl lr=1.7/lmax, 8 steps; bowl lr=2.2/lmax, 8 steps (value, error 1); 2 of 20 cases
        (
            "M056",
            r"""
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
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 17 of 20 cases
        (
            "M057",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * (grad(w) + grad(w))
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 16 of 20 cases
        (
            "M059",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = np.minimum(np.maximum(grad(w), -1.0), 1.0)   # against exploding gradients
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.8); 17 of 20 cases
        (
            "M060",
            r"""
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
""",
        ),
        # shown by: docstring, second call; bowl lr=0.3/lmax, 8 steps; also by the docstring example (shape (6, 1) for (3, 1)); 20 of 20 cases
        (
            "M061",
            r"""
path = []

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path.append(w)
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: docstring; also by the docstring example (global random state changed); 1 of 20 cases
        # DISPUTABLE: right numbers, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    np.random.seed(0)
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example ('NoneType' object is not iterable); 20 of 20 cases
        # not attempted
        (
            "P10",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    # YOUR CODE HERE
    pass
""",
        ),
        # shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.006); 18 of 20 cases
        # rounds every step
        (
            "P12",
            r"""
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = np.around(w - lr * grad(w), 2)
        path.append(w)
    return np.array(path)
""",
        ),
    ],
    "max_stable_lr": [
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.5); 12 of 12 cases
        (
            "M063",
            r"""
def max_stable_lr(X):
    H = X.T @ X / X.shape[0]
    values = np.linalg.eigvals(H).real
    return 1 / max(values)
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (not finite); 11 of 12 cases
        (
            "M064",
            r"""
def max_stable_lr(X):
    H = X.T.dot(X) / len(X)
    lam, vec = np.linalg.eigh(H)
    return 2 / lam[0]
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (None); 12 of 12 cases
        # prints instead of returning
        (
            "P05",
            r"""
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X)).max()
    print(2 / lam)
""",
        ),
        # shown by: n=1 k=2; n=6 k=3; also by the docstring example (NotImplementedError: ); 12 of 12 cases
        # not attempted
        (
            "P10",
            r"""
def max_stable_lr(X):
    raise NotImplementedError
""",
        ),
    ],
    "train_until": [
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (value, error 1); 16 of 21 cases
        (
            "M066",
            r"""
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
""",
        ),
        # shown by: goal 0.1; goal 1e-4 (epochs, error 5); 6 of 21 cases
        (
            "M067",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    def rmse(w):
        return np.linalg.norm(t - X @ w) / np.sqrt(len(t))
    epochs = 0
    while rmse(w) > goal and epochs < max_epochs:
        w = w - lr * (X.T @ (X @ w - t)) / len(t)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: contradictory data; contradictory data, large n (endless); 2 of 21 cases
        (
            "M069",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    mse = np.mean((X @ w - t) ** 2)
    while mse > goal:
        w = w - lr * (X.T @ (X @ w - t)) / len(t)
        mse = np.mean((X @ w - t) ** 2)
        epochs += 1
    return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4 (epochs, error 5); 14 of 21 cases
        (
            "M070",
            r"""
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
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 21 of 21 cases
        (
            "M071",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while True:
        stop = not (np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs)
        w = w - lr * (X.T @ (X @ w - t) / len(t))
        epochs += 1
        if stop:
            return w, epochs
""",
        ),
        # shown by: goal 0.1; goal 1e-4; also by the docstring example (NameError: name 'mse' is not defined); 21 of 21 cases
        # depends on a cell executed earlier
        (
            "P03",
            r"""
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while mse(w, X, t) > goal and epochs < max_epochs:
        w = my_gd_step(w, linear_gradient(w, X, t), lr)
        epochs += 1
    return w, epochs
""",
        ),
    ],
    "perceptron_epoch": [
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 14 of 15 cases
        (
            "M073",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for i in range(len(X)):
        y = np.dot(w, X[i])
        w = w + lr * (t[i] - y) * X[i]
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 7); 11 of 15 cases
        (
            "M074",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        if c == 1:
            w = w + lr * x
        else:
            w = w - lr * x
    return w
""",
        ),
        # shown by: n=9 k=4; all wrong (value, error 2); 10 of 15 cases
        (
            "M076",
            r"""
def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    w = np.array(w, float)
    for i in range(len(t)):
        w = w + lr * (t[i] - y[i]) * X[i]
    return w
""",
        ),
        # shown by: n=12 k=3 random classes; n=9 k=4 (value, error 3); 12 of 15 cases
        # returns inside the loop
        (
            "P06",
            r"""
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (c - y) * x
        return w
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("linear_gradient", "P07"),  # finite differences: right numbers (the loss is quadratic), wrong algorithm
    ("linear_gradient", "P13"),  # imports a library that differentiates; not installed, so the call fails
    ("gradient_descent", "P04"),  # right numbers, but reseeds NumPy's global generator
}
