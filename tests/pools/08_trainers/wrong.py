"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "train_gd": [
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 3e+73)
        (
            "performance used as the gradient",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        g, E = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 7e+01)
        (
            "ascends",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w + lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (8, 3) for (9, 3))
        (
            "start missing",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (10, 3) for (9, 3))
        (
            "one epoch too many",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs + 1):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)
        (
            "the same array all along",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w -= lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: integer start (value, error 0.9)
        (
            "integers stay integers",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=np.array(w0).dtype)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = (w - lr * g).astype(w.dtype)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 3)
        (
            "gradient of the start only",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    E, g = perf_grad(w)
    for _ in range(epochs):
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.2)
        (
            "rate shrinks",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for k in range(epochs):
        E, g = perf_grad(w)
        w = w - lr / (k + 1) * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.6)
        (
            "unit steps",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g / (np.linalg.norm(g) + 1e-12)
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (3,) for (9, 3))
        (
            "only the end",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return w
""",
        ),
        # shown by: near the minimum; at the minimum (shape (2, 2) for (13, 2)); the visible examples agree
        (
            "stops when the step is short",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
        if np.linalg.norm(lr * g) < 1e-4:
            break
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (argument changed)
        (
            "changes w0",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = w0
    path = [w.copy()]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w -= lr * g
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=4 lr=0.8 mc=0.3 epochs=6 (value, error 0.09); the visible examples agree
        (
            "clips the gradient",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        g = np.clip(g, -10, 10)
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 5)
        (
            "performance appended",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(np.append(w, E)[:len(w)] * 0 + E)
    return np.array(path)
""",
        ),
    ],
    "train_gdm": [
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.6)
        (
            "memory starts empty",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = 0.0
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 4)
        (
            "memory starts with the gradient",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)
        (
            "memory of the wrong sign",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.4)
        (
            "first step outside the rule, counted twice",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    w = w - lr * perf_grad(w)[1]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 4e+01)
        (
            "ascends",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w - d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)
        (
            "average of gradients without the rate's share",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.5)
        (
            "heavy ball with the first step right",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - lr * g if _ else -lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)
        (
            "same array stored",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w += d
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: integer start (value, error 0.5); the visible examples agree
        (
            "integer start stays integer",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=np.array(w0).dtype)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = (w + d).astype(w.dtype)
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.6); the visible examples agree
        (
            "memory dropped when the gradient turns",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        if np.dot(d, g) > 0:
            d = -lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)
        (
            "Adam's bias correction",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d / (1 - mc ** (_ + 1) if mc else 1)
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (8, 3) for (9, 3))
        (
            "start missing",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = []
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)
        (
            "memory of the weights, not of the step",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = mc * w + (1 - mc) * (w + d)
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 5)
        (
            "gradient of the start",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    g = perf_grad(w)[1]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (argument changed)
        (
            "w0 is changed",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = w0
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w += d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        (
            "integer start",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0)
    path = [w.copy()]
    d = None
    for _ in range(epochs):
        _, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) * lr * g
        w = (w + d).astype(w.dtype)
        path.append(w.copy())
    return np.array(path)
""",
        ),
        (
            "stops when short",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = None
    for _ in range(epochs):
        _, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
        if np.linalg.norm(d) < 1e-2:
            break
    return np.array(path)
""",
        ),
        (
            "mc=0 divides",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = None
    for _ in range(epochs):
        _, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) / max(mc, 0.5) * mc * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
    ],
    "train_gda": [
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)
        (
            "ratio the wrong way round",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf / perf_new > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 0.1)
        (
            "any worsening is taken back",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > 1:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (shape (14, 2) for (21, 2))
        (
            "rejected tries are not on the path",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            continue
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 1)
        (
            "rejected tries are no epochs",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    while len(path) <= epochs:
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            if len(lrs) < 500:
                continue
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 0.4)
        (
            "old performance is not updated",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, g = w_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)
        (
            "old gradient is not updated",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf = w_new, perf_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.05)
        (
            "the rate before the epoch is recorded",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        lr_old = lr
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lrs[0] if len(lrs) == 1 else lr_old)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 1e+04)
        (
            "gradient and performance of the try after a rejection",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            perf, g = perf_new, g_new
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: the performance stays the same: kept, rate stays (value, error 0.3); the visible examples agree
        (
            "rate grows when it stays the same",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new <= perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (15, 3) for (16, 3))
        (
            "start missing",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [], []
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape () for (16,))
        (
            "rate only once at the end",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), lr
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (16,) for (16, 3))
        (
            "pair exchanged",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(lrs), np.array(path)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic k=4 lr=8.0 mc=0.5 epochs=20 () (value, error 3)
        (
            "percent in place of a ratio",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if (perf_new - perf) / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.5)
        (
            "rate is never above the first one",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = min(lr * lr_inc, lrs[0])
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "grows when equal too",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
        else:
            if E_new <= E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "lr floor",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = max(lr * lr_dec, 1e-2)
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "stops after three rejections",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
            if len(lrs) > 3 and lrs[-1] < lrs[-2] < lrs[-3]:
                break
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "integer start",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = (w - lr * g).astype(w.dtype)
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "at least: rejects at the limit",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E >= max_perf_inc - 0.01:
            lr = lr * lr_dec
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
    ],
    "train_gdx": [
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)
        (
            "ratio the wrong way round",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf / perf_new > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic k=2 lr=3.0 mc=0.9 epochs=20 () (value, error 0.3); the visible examples agree
        (
            "any worsening is taken back",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > 1:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (15, 3) for (16, 3))
        (
            "rejected tries are not on the path",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            continue
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.4)
        (
            "rejected tries are no epochs",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    while len(path) <= epochs:
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            if len(lrs) < 500:
                continue
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1); the visible examples agree
        (
            "old performance is not updated",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, g = w_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.8); the visible examples agree
        (
            "old gradient is not updated",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf = w_new, perf_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)
        (
            "the rate before the epoch is recorded",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        lr_old = lr
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lrs[0] if len(lrs) == 1 else lr_old)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.07)
        (
            "gradient and performance of the try after a rejection",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            perf, g = perf_new, g_new
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: the performance stays the same: kept, rate stays (value, error 0.3); the visible examples agree
        (
            "rate grows when it stays the same",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new <= perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (15, 3) for (16, 3))
        (
            "start missing",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [], []
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape () for (16,))
        (
            "rate only once at the end",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), lr
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (16,) for (16, 3))
        (
            "pair exchanged",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(lrs), np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.8)
        (
            "percent in place of a ratio",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if (perf_new - perf) / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.09); the visible examples agree
        (
            "rate is never above the first one",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = min(lr * lr_inc, lrs[0])
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)
        (
            "memory kept after a rejection",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)
        (
            "memory emptied to 0",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = 0 * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.07)
        (
            "refilled with the old rate",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            d = -lr * g
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.4)
        (
            "heavy ball",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.5)
        (
            "memory starts empty",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = 0 * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.6)
        (
            "step of both lengths",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)
        (
            "mc shrinks with the rate",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            mc = mc * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "compares with the best",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    d = -lr * g
    best = E
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        trial = w + d
        E_new, g_new = perf_grad(trial)
        if E_new / best > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if E_new < E:
                lr = lr * lr_inc
            best = min(best, E_new)
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "integers",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0)
    E, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        trial = (w + d).astype(w.dtype)
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
    ],
    "train_lm": [
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (1, 3) for (5, 3))
        (
            "sign of the step",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.3)
        (
            "mu times a matrix of ones",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu, J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.02)
        (
            "mu squared",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu ** 2 * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: Rosenbrock; Rosenbrock, small mu (shape (4, 2) for (9, 2)); the visible examples agree
        (
            "one try per epoch",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
            break
        if not success:
            continue
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: Rosenbrock; Rosenbrock, small mu (shape (19, 2) for (9, 2))
        (
            "failed tries are on the path",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
            path.append(w)
            mus.append(mu)
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: no step helps (shape (6, 1) for (1, 1))
        (
            "as good is good enough",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) <= np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (1, 3) for (5, 3)); the visible examples agree
        (
            "compares signed sums",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new) < np.sum(e):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1e+02); the visible examples agree
        (
            "largest error decides",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.max(np.abs(e_new)) < np.max(np.abs(e)):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: no step helps; atan, mu_max reached (endless or too slow)
        (
            "mu_max ignored",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while True:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: few epochs, mu at mu_max (shape (1, 2) for (4, 2)); the visible examples agree
        (
            "stops one try early",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu * mu_inc <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.9)
        (
            "mu before the epoch is recorded",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu / mu_dec)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: Rosenbrock; Rosenbrock, small mu (value, error 7); the visible examples agree
        (
            "errors of the try kept after a failure",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
            e, J = e_new, J_new
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.1)
        (
            "mu begins anew each epoch",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success, mu = False, mus[0]
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.4)
        (
            "divided by the number of errors",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J / len(e) + mu * np.eye(len(w)), J.T @ e / len(e))
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.6)
        (
            "factor 2",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), 2 * J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: no step helps; atan, mu_max reached (shape (6, 1) for (1, 1))
        (
            "path filled up to the asked length",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            path.append(w); mus.append(mu)
            continue
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.6)
        (
            "w0 is changed",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = w0
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w += d
        path[-1] = path[-1].copy()
        w, e, J, mu = w, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "accepts when equal",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new <= e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "accepts a small rise",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < 1.04 * (e @ e):
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "compares sums of absolutes",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(np.abs(e_new)) < np.sum(np.abs(e)):
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "mu_max ignored, once more",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= 1e300:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > 1e300:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "mu_max of 1e10",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= 1e10:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > 1e10:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "gives up at mu_max itself",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu < mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu >= mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "mu never above mu_max: clipped",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        for _try in range(50):
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = min(mu * mu_inc, mu_max)
        if e_new @ e_new >= e @ e:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "pads to the number of epochs",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    while len(path) < epochs + 1:
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "integers",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = (w + d).astype(w.dtype), e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "pinv without damping when J is wide",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + (mu if len(e) >= len(w) else 1e-9) * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
    ],
    "minibatch_epoch": [
        # shown by: n=10 batch=3; n=12 batch=4 (pairs torn apart)
        (
            "targets in the old order",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[start:start + batch_size])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (pairs torn apart)
        (
            "two permutations",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    other = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[other[start:start + batch_size]])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (not shuffled)
        (
            "rows in order",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = np.arange(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (rng not used); the visible examples agree
        (
            "NumPy's global generator",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = np.random.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (rng not used); the visible examples agree
        (
            "own generator",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = np.random.default_rng(0).permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)
        (
            "gradient divided by the batch size",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr / len(idx) * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)
        (
            "ascends",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w + lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (argument changed); the visible examples agree
        (
            "in place on the caller's weights",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = params
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w -= lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=12 batch=4; n=9 batch=9 (batches of [3, 3, 3, 3])
        (
            "batch_size is the number of batches",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), max(len(X) // batch_size, 1)):
        idx = order[start:start + max(len(X) // batch_size, 1)]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=13 batch=5 (batches of [3, 3, 2, 2])
        (
            "batches of equal size by array_split",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = np.array_split(order, -(-len(X) // batch_size))[start // batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (not every example once)
        (
            "a new order for every batch",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        order = rng.permutation(len(X))
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (shape (4, 2) for (2,))
        (
            "returns the list of weights",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    path = []
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
        path.append(w)
    return path
""",
        ),
        # shown by: n=10 batch=3; n=13 batch=5 (not every example once)
        (
            "last batch starts earlier",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        start = min(start, max(len(X) - batch_size, 0))
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)
        (
            "all steps of an epoch added up",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    total = 0 * w
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        total = total - lr * grad_fn(w, X[idx], T[idx])
    return w + total
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (not every example once)
        (
            "one example too few in a batch",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size - 1]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        (
            "integers",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        w = (w - lr * grad_fn(w, X[rows], T[rows])).astype(w.dtype)
    return w
""",
        ),
        (
            "batch larger than the data: nothing",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X) if batch_size <= len(X) else 0, batch_size):
        rows = order[start : start + batch_size]
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w
""",
        ),
    ],
    "outputs_and_gradients": [
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.3)
        (
            "tanh at the output, too",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z))
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 2)
        (
            "slope of the activation's tanh",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(activations[l + 1]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 4)
        (
            "logistic slope",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * activations[l + 1] * (1 - activations[l + 1])
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; one layer 4-3 (value, error 1)
        (
            "gradients of the MSE",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0]) * D[-1].shape[1] / 2
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape () for (6, 2))
        (
            "loss in place of the outputs",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return 0.5 * np.mean(np.sum((T - activations[-1]) ** 2, axis=1)), dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (2 items for 3)
        (
            "outputs left out",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (ValueError: setting an array element with a sequence. The requested arra)
        (
            "all activations returned",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations, dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 8)
        (
            "slope 1 - tanh",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]))
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (argument changed)
        (
            "error subtracted from T in place",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    T -= activations[L]
    D[L - 1] = -T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.4)
        (
            "tanh slope at the output, too",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * (1 - np.tanh(zs[L - 1]) ** 2)
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
    ],
    "fit": [
        # shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (shape (6,) for (4,))
        (
            "gradient of E, not of the MSE",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs)
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 1); the visible examples agree
        (
            "outputs not in the mean",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean(np.sum((T - Y) ** 2, axis=1)), net.flat(dWs, dbs) * 2
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 0.2)
        (
            "factor 2 only",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (shape (1,) for (4,))
        (
            "E in place of the MSE",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return 0.5 * np.mean(np.sum((T - Y) ** 2, axis=1)), net.flat(dWs, dbs)
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 0.2)
        (
            "divided by o, 2 forgotten",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (net.w, error 0.5)
        (
            "network keeps its old weights",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        # shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (net.w, error 0.9)
        (
            "last weights of the path",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(path)[-1]
    return np.array(mses)
""",
        ),
        # shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (shape (201,) for (4,))
        (
            "whole record returned",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array([perf_grad(v)[0] for v in path])
""",
        ),
        # shown by: three outputs until 0.5 (shape (39,) for (38,)); the visible examples agree
        (
            "below the goal",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] < goal - 1e-3:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (shape (5,) for (4,))
        (
            "one epoch too many",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if len(mses) > 1 and mses[-2] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (shape (40,) for (41,))
        (
            "start missing in the record",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses[1:])
""",
        ),
        # shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (net.w, error 0.9)
        (
            "best point of the path",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(min(path, key=lambda v: perf_grad(v)[0]))
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (net.w, error 0.005)
        (
            "the last point that misses the goal",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(path[max(len(mses) - 2, 0)])
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 2)
        (
            "biases before weights",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), np.concatenate([np.ravel(q) for q in [*dbs, *dWs]]) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 0.5)
        (
            "root of the mean square",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(np.sqrt(perf_grad(w)[0]))
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 7)
        (
            "starts from random weights",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, np.random.default_rng(0).normal(size=net.w.shape), max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gdm 2-3-2, epochs used up; gda 2-3-2, epochs used up (value, error 0.04); the visible examples agree
        (
            "weights not flattened back: one epoch at a time",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = [net.w]
    for _ in range(max_epochs):
        path.append(np.array(trainer(perf_grad, residual_jac, path[-1], 1))[-1])
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        (
            "strictly below the goal",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] < goal:
            break
    return np.array(mses)
""",
        ),
        (
            "goal only asked for after an epoch",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if len(mses) > 1 and mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        (
            "best point when the goal is not met",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    if mses[-1] > goal:
        net.w = path[int(np.argmin(mses))]
    return np.array(mses)
""",
        ),
        (
            "one epoch at a time: the trainer forgets",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    mses = [perf_grad(net.w)[0]]
    for _ in range(max_epochs):
        if mses[-1] <= goal:
            break
        net.w = trainer(perf_grad, residual_jac, net.w, 1)[-1]
        mses.append(perf_grad(net.w)[0])
    return np.array(mses)
""",
        ),
        (
            "residual_jac on current weights",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(net.w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        (
            "residuals y - t",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        e, J = net.residual_jac(w, X, T)
        return -e, J

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        (
            "J averaged",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        e, J = net.residual_jac(w, X, T)
        return e, J / len(X)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        (
            "minimum so far reported",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    return np.minimum.accumulate(mses)
""",
        ),
        (
            "stops on a plateau",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal or (len(mses) > 2 and abs(mses[-1] - mses[-2]) < 1e-3):
            break
    return np.array(mses)
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("fit", "below the goal"),  # shown only where the MSE equals the goal exactly
}
