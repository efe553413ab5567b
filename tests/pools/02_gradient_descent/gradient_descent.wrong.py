# Wrong answers for `gradient_descent`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% appends before the update
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 17 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        path.append(w)
        w = w - lr * grad(w)
    return np.array(path)


# %% one step too few
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (8, 2) for (9, 2)); 19 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(1, n_steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)


# %% path transposed (k, n_steps + 1)
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (shape (2, 9) for (9, 2)); 17 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path).T


# %% changes w0 in place
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (argument changed); 18 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    path = [w0.astype(float)]
    w = w0
    for _ in range(n_steps):
        w[:] = path[-1] - lr * grad(path[-1])
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)


# %% learning rate multiplied up by the step number
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 16 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for k in range(1, n_steps + 1):
        w = np.array(w0, float) - k * lr * grad(w)
        path.append(w)
    return np.array(path)


# %% Nesterov look-ahead
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.4); 16 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(n_steps):
        v = 0.9 * v - lr * grad(w + 0.9 * v)
        w = w + v
        path.append(w)
    return np.array(path)


# %% sign descent
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 18 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * np.sign(grad(w))
        path.append(w)
    return np.array(path)


# %% Adagrad scaling
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 18 of 20 cases

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


# %% weights updated one by one with fresh gradients
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.009); 11 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w.copy()]
    for _ in range(n_steps):
        for i in range(len(w)):
            w[i] = w[i] - lr * grad(w)[i]
        path.append(w.copy())
    return np.array(path)


# %% implicit step by two evaluations (Heun)
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.03); 16 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g1 = grad(w)
        g2 = grad(w - lr * g1)
        w = w - lr * 0.5 * (g1 + g2)
        path.append(w)
    return np.array(path)


# %% stops when the gradient grows
# Shown by: bowl lr=2.2/lmax, 8 steps (shape (2, 2) for (9, 2)); 1 of 20 cases

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


# %% halves the rate when it overshoots
# Shown by: bowl lr=2.2/lmax, 8 steps (value, error 0.3); 1 of 20 cases

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


# %% clips the weights to [-3, 3]
# Shown by: far start; bowl lr=2.2/lmax, 8 steps; also by the docstring example (value, error 0.7); 3 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = np.clip(w - lr * grad(w), -3, 3)
        path.append(w)
    return np.array(path)


# %% path of the gradients
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.7); 19 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        w = w - lr * g
        path.append(g)
    return np.array(path)


# %% path of the steps
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 1); 19 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        step = -lr * grad(w)
        w = w + step
        path.append(step)
    return np.array(path)


# %% gradient with respect to the previous row (off by one)
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.07); 15 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    p = np.zeros((n_steps + 1, len(w0)))
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[max(k - 1, 0)])
    return p


# %% returns the path and the last weights
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (not an array (ValueError)); 20 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path), w


# %% returns from inside the loop
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (2, 2) for (9, 2)); 18 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
        return np.array(path)
    return np.array(path)


# %% path like w0 (integers)
# Shown by: integer start; integer start, integer gradient (value, error 0.3); 2 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)), dtype=w0.dtype)
    path[0] = w0
    w = w0.astype(float)
    for k in range(n_steps):
        w = w - lr * grad(w)
        path[k + 1] = w
    return path


# %% weight decay
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.03); 19 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = (1 - 0.01) * w - lr * grad(w)
        path.append(w)
    return np.array(path)


# %% every tenth point only
# Shown by: near the minimum; 30 steps (shape (2, 2) for (13, 2)); 2 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for k in range(1, n_steps + 1):
        w = w - lr * grad(w)
        if n_steps < 10 or k % 10 == 0:
            path.append(w)
    return np.array(path)


# %% prints the path
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example ('NoneType' object is not iterable); 20 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    print(0, w)
    for k in range(n_steps):
        w = w - lr * grad(w)
        print(k + 1, w)


# %% scales the gradient in place (breaks when grad returns its argument)
# Shown by: identity gradient, k=3; also by the docstring example (value, error 0.7); 2 of 20 cases

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


# %% noise added (stochastic)
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.002); 19 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    rng = np.random.default_rng()
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * (grad(w) + 0.01 * rng.normal(size=w.shape))
        path.append(w)
    return np.array(path)


# %% mean of the gradient in every direction
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.3); 15 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * np.mean(grad(w))
        path.append(w)
    return np.array(path)


# %% fixed learning rate
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.04); 16 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    lr = 0.1
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)


# %% numerical errors swallowed, zeros for divergence
# Shown by: bowl lr=1.7/lmax, 8 steps; bowl lr=2.2/lmax, 8 steps (value, error 0.8); 2 of 20 cases

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


# %% preallocated buffer shared between calls
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (earlier answer overwritten by later calls, error 1); 19 of 20 cases

_buffer = np.zeros((1000, 16))

def gradient_descent(grad, w0, lr, n_steps):
    p = _buffer[:n_steps + 1, :len(w0)]
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[k])
    return p


# %% list of the same array
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(n_steps + 1):
        path.append(w)
        w -= lr * grad(w)
    return np.array(path)


# %% moves w0 itself
def gradient_descent(grad, w0, lr, n_steps):
    path = [w0.copy()]
    for _ in range(n_steps):
        w0 -= lr * grad(w0)
        path.append(w0.copy())
    return np.array(path)


# %% integer path
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)), dtype=np.asarray(w0).dtype)
    path[0] = w0
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * grad(path[k])
    return path


# %% stops when the gradient is small
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


# %% stops when it diverges
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        if np.linalg.norm(w) > 100 * np.linalg.norm(path[0]):
            break
        path.append(w)
    return np.array(path)


# %% points as columns
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path).T


# %% one step too few, once more
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)))
    path[0] = w0
    for k in range(1, n_steps):
        path[k] = path[k - 1] - lr * grad(path[k - 1])
    return path


# %% gradient always at the start
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(w0)))
    path[0] = w0
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * grad(path[0])
    return path


# %% backtracks when the gradient grows
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


# %% rate decays
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for k in range(n_steps):
        w = w - lr * 0.99 ** k * grad(w)
        path.append(w)
    return np.array(path)


# %% nesterov
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(n_steps):
        v = 0.9 * v - lr * grad(w + 0.9 * v)
        w = w + v
        path.append(w)
    return np.array(path)


# %% gradient clipped at norm five
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


# %% coordinates updated one after the other
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(n_steps):
        for i in range(len(w)):
            w[i] -= lr * grad(w)[i]
        path.append(w.copy())
    return np.array(path)


# %% two weights only
def gradient_descent(grad, w0, lr, n_steps):
    path = np.zeros((n_steps + 1, 2))
    path[0] = w0[0], w0[1]
    for k in range(n_steps):
        path[k + 1] = path[k] - lr * grad(path[k])
    return path


# %% the gradients along the path
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    gs = [grad(w)]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        gs.append(grad(w))
    return np.array(gs)


# %% default list keeps old walks
def gradient_descent(grad, w0, lr, n_steps, path=[]):
    w = np.array(w0, dtype=float)
    path.append(w)
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)


# %% fixed hundred steps
def gradient_descent(grad, w0, lr, n_steps=100):
    n_steps = 100
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)


# %% last two points averaged
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    path[-1] = (path[-1] + path[-2]) / 2 if n_steps else path[-1]
    return np.array(path)


# %% learning rate decays

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for k in range(n_steps):
        w = w - lr * 0.99**k * grad(w)
        path.append(w)
    return np.array(path)


# %% gradient at the point ahead

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        ahead = w - lr * grad(w)
        w = w - lr * grad(ahead)
        path.append(w)
    return np.array(path)


# %% gradients added up

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path, total = [w], 0
    for _ in range(n_steps):
        total = total + grad(w)
        w = w - lr * total
        path.append(w)
    return np.array(path)


# %% multiplies what grad handed out, in place
# grad may hand out the very array that it was given, as in the docstring.

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(n_steps):
        g = grad(w)
        g *= lr
        w = w - g
        path.append(w)
    return np.array(path)


# %% stays where it is as soon as the slope has grown

def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0, dtype=float)
    path, last = [w], np.inf
    for _ in range(n_steps):
        g = grad(w)
        size = np.linalg.norm(g)
        if size <= last:
            w = w - lr * g
            last = size
        path.append(w)
    return np.stack(path)


# %% every step begins at the start

def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(n_steps):
        path.append(path[0] - lr * np.asarray(grad(path[-1])))
    return np.array(path)


# %% averages of the points so far

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    points = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        points.append(w)
    return np.cumsum(points, axis=0) / np.arange(1, n_steps + 2)[:, None]
