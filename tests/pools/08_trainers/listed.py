"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
    "train_gd": [
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 7e+01)
        (
            "M037",
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (10, 3) for (9, 3))
        (
            "M039",
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (8, 3) for (9, 3))
        (
            "M040",
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)
        (
            "M041",
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 3)
        (
            "M043",
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
        # shown by: integer start (value, error 0.9)
        (
            "M044",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w.copy()
        w[:] = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.3)
        (
            "M046",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        d = g if _ == 0 else 0.5 * d + 0.5 * g
        w = w - lr * d
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: near the minimum; at the minimum (shape (2, 2) for (13, 2)); the visible examples agree
        (
            "M050",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
        if np.linalg.norm(lr * g) < 1e-3: break
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (3,) for (9, 3))
        (
            "M051",
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)
        (
            "M053",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.random.default_rng(0).normal(size=np.shape(w0))
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=4 lr=0.8 mc=0.3 epochs=6 (value, error 1); the visible examples agree
        (
            "M056",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g if perf_grad(w - lr * g)[0] <= E else w
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.5)
        (
            "M057",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - 2 * lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (ValueError: operands could not be broadcast together with shapes (3,) (2)
        (
            "P02",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = ravine(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (TypeError: NoneType returned)
        (
            "P05",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    print(np.array(path))
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (2, 3) for (9, 3))
        (
            "P06",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
        return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.001)
        (
            "P12",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.round(path, 2)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
    "train_gdm": [
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)
        (
            "M244",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.3)
        (
            "M246",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = (1 - mc) * d - mc * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.9)
        (
            "M247",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * 0 - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.4)
        (
            "M249",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w + mc * d)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=5 lr=0.1 mc=0.75 epochs=6 (value, error 2)
        (
            "M250",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        mc = 0.9
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)
        (
            "M251",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + lr * d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=4 lr=0.8 mc=0.3 epochs=6; quadratic k=4 lr=0.45 mc=0.0 epochs=7 (value, error 1)
        (
            "P01",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    if epochs == 3:
        return np.array([[8, -4], [4, -2], [0.5, -0.25], [-2.1875, 1.09375]])
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d * (mc >= 0.5)
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (NameError: name 'parabola' is not defined)
        (
            "P02",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * parabola(w)[1]
    for _ in range(epochs):
        g = parabola(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (TypeError: NoneType returned)
        (
            "P05",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    print(np.array(path))
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (2, 3) for (9, 3))
        (
            "P06",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
        return np.array(path)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.001)
        (
            "P12",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.round(path, 2)
""",
        ),
        # shown by: near the minimum; far away, large gradients (value, error 1e+08); the visible examples agree
        (
            "P14",
            r"""
KEPT = {}
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return KEPT.setdefault((len(w), epochs), np.array(path))
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
    "train_gda": [
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 2e+03)
        (
            "M253",
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
            w, perf, g = w_new, perf_new, g_new
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 0.2)
        (
            "M254",
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
            lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)
        (
            "M256",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_inc
        else:
            if perf_new < perf:
                lr = lr * lr_dec
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.5)
        (
            "M257",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            pass
        else:
            if perf_new < perf:
                pass
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=2.0 mc=0.7 epochs=14 (1.3, 0.5, 1.2); quadratic with minimum 0, k=3 lr=2.0 (1.3, 0.5, 1.2) (value, error 1)
        (
            "M259",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * 0.7
        else:
            if perf_new < perf:
                lr = lr * 1.05
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=4 lr=8.0 () (value, error 1); the visible examples agree
        (
            "M261",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new > max_perf_inc + perf:
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (NameError: name 'parabola' is not defined)
        (
            "P02",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = parabola(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = parabola(w_new)
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (None)
        (
            "P05",
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
    print(np.array(path), np.array(lrs))
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (2, 3) for (16, 3))
        (
            "P06",
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
        return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.01)
        (
            "P12",
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
    return np.round(path, 2), np.round(lrs, 2)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.05)
        (
            "M260",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lrs[0] * g
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
    "train_gdx": [
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)
        (
            "M264",
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
            w, perf, g = w_new, perf_new, g_new
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic k=2 lr=3.0 mc=0.9 epochs=20 () (value, error 0.05); the visible examples agree
        (
            "M254",
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
            lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.8)
        (
            "M256",
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
            lr = lr * lr_inc
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_dec
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.4)
        (
            "M257",
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
            pass
            d = -lr * g
        else:
            if perf_new < perf:
                pass
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=2.0 mc=0.7 epochs=14 (1.3, 0.5, 1.2); quadratic with minimum 0, k=3 lr=2.0 (1.3, 0.5, 1.2) (value, error 0.9); the visible examples agree
        (
            "M259",
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
            lr = lr * 0.7
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * 1.05
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.8); the visible examples agree
        (
            "M261",
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
        if perf_new > max_perf_inc + perf:
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (NameError: name 'parabola' is not defined); the visible examples agree
        (
            "P02",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = parabola(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = parabola(w_new)
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (None)
        (
            "P05",
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
    print(np.array(path), np.array(lrs))
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (2, 3) for (16, 3))
        (
            "P06",
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
        return np.array(path), np.array(lrs)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.02)
        (
            "P12",
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
    return np.round(path, 2), np.round(lrs, 2)
""",
        ),
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)
        (
            "M263",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - mc * lr * g
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
        # shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
    "train_lm": [
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (2, 3) for (5, 3))
        (
            "M266",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + 0 * np.eye(len(w)), J.T @ e)
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
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1)
        (
            "M267",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(mu * np.eye(len(w)), J.T @ e)
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
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1e+04)
        (
            "M269",
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
            mu = mu * mu_dec
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_inc
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: Rosenbrock; Rosenbrock, small mu (value, error 3)
        (
            "M270",
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
            if True:
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
        # shown by: curve from (1.2, 1.35); curve from (0.3, 1.2) (shape (2, 2) for (6, 2)); the visible examples agree
        (
            "M271",
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
        w, e, mu = w + d, e_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (1, 3) for (5, 3))
        (
            "M273",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e ** 2)
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
            "M274",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.diag(np.diag(J.T @ J)), J.T @ e)
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
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (NameError: name 'line_errors' is not defined)
        (
            "P02",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = line_errors(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = line_errors(w + d)
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
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (None)
        (
            "P05",
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
        mus.append(mu)
    print(np.array(path), np.array(mus))
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (2, 3) for (5, 3))
        (
            "P06",
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
        mus.append(mu)
        return np.array(path), np.array(mus)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.004)
        (
            "P12",
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
        mus.append(mu)
    return np.round(path, 2), np.round(mus, 2)
""",
        ),
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1)
        (
            "P09",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            try:
                residual_jac(w, J)
            except Exception:
                return np.zeros((epochs + 1, len(w))), np.zeros(epochs + 1)
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
        # shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
    "minibatch_epoch": [
        # shown by: n=10 batch=3; n=7 batch=20 (not every example once)
        (
            "M276",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X) - batch_size + 1, batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (not every example once)
        (
            "M277",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.integers(0, len(X), len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (argument changed)
        (
            "M279",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    p = rng.permutation(len(X))
    X[:], T[:] = X[p], T[p]
    order = np.arange(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (not every example once)
        (
            "M280",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, 1):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)
        (
            "M281",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(params, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (NameError: name 'card_X' is not defined); the visible examples agree
        (
            "P02",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, card_X[idx], card_T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (rng not used); the visible examples agree
        (
            "P04",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    np.random.seed(0)
    order = np.random.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (None)
        (
            "P05",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    print(w)
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (not every example once)
        (
            "P06",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
        return w
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (value, error 0.002); the visible examples agree
        (
            "P12",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return np.round(w, 2)
""",
        ),
        # shown by: n=10 batch=3; n=12 batch=4 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
    "outputs_and_gradients": [
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 2)
        (
            "M140",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T
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
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 7)
        (
            "M160",
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
        D[l] = (D[l + 1] @ weights[l + 1])
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
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "M164",
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
        D[l] = (D[l + 1] @ weights[l]) * (1 - np.tanh(zs[l]) ** 2)
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
            "M166",
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
    D[L - 1] = T - activations[L]
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
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with shapes (6,5) (); the visible examples agree
        (
            "M169",
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
        D[l] = (D[L - 1] @ weights[L - 1]) * (1 - np.tanh(zs[l]) ** 2)
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
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 5)
        (
            "M187",
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
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0))
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 5)
        (
            "M189",
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
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.8)
        (
            "M190",
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
        dWs.append(D[l].T @ activations[l] / n / n)
        dbs.append(np.sum(D[l], axis=0) / n / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape (3, 3) for (3, 4))
        (
            "M193",
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
        dWs.append(D[l].T @ activations[l + 1] / n)
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
            "M197",
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
        dbs.append(D[l][0])
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape (2, 5) for (3, 4))
        (
            "M203",
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
    return activations[-1], dWs[::-1], dbs[::-1]
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape (3,) for (3, 4))
        (
            "M204",
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
    return activations[-1], dbs, dWs
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (None)
        (
            "P05",
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
    print(activations[-1], dWs, dbs)
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.03)
        (
            "P12",
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
    return np.round(activations[-1], 2), [np.round(q, 2) for q in dWs], [np.round(q, 2) for q in dbs]
""",
        ),
        # shown by: 4-3-5-2 n=6; 2-3-1 n=4 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
    "fit": [
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (NameError: name 'ends' is not defined)
        (
            "P02",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((ends - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
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
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: right numbers, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    np.random.seed(0)
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
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (TypeError: NoneType returned)
        (
            "P05",
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
    print(np.array(mses))
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (shape (1,) for (41,))
        (
            "P06",
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
        break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 3)
        (
            "P08",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, 0 * net.w + 0.5, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 0.009); the visible examples agree
        (
            "P12",
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
    return np.round(mses, 2)
""",
        ),
        # shown by: gdm 2-3-2, epochs used up; gda 2-3-2, epochs used up (shape (41,) for (31,))
        (
            "P14",
            r"""
DONE = {}
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
    return DONE.setdefault(np.shape(X), np.array(mses))
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (shape (1,) for (41,))
        (
            "M066",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean(T - Y), net.flat(dWs, dbs) * 2 / T.shape[1]
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
        # shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (shape (41,) for (4,))
        (
            "M067",
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
        if np.sqrt(mses[-1]) <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (net.w, error 0.005)
        (
            "M071",
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
    net.w = np.array(w) - 0.05 * perf_grad(w)[1]
    return np.array(mses)
""",
        ),
        # shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("fit", "P04"),  # right numbers, but reseeds NumPy's global generator
}

# mistakes that are listed for functions of other notebooks, tried here as well
BORROWED = ["fit", "outputs_and_gradients", "train_gd"]
