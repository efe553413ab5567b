# Right answers for `gradient_descent`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% list of arrays
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return path


# %% list of lists of floats
def gradient_descent(grad, w0, lr, n_steps):
    rows = [[float(v) for v in w0]]
    for _ in range(n_steps):
        w = np.array(rows[-1])
        rows.append((w - lr * grad(w)).tolist())
    return rows


# %% preallocated path
def gradient_descent(grad, w0, lr, n_steps):
    p = np.zeros((n_steps + 1, len(w0)))
    p[0] = w0
    for k in range(n_steps):
        p[k + 1] = p[k] - lr * grad(p[k])
    return p


# %% plus minus lr, stack
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = w + (-lr) * grad(w)
        p.append(w)
    return np.stack(p)


# %% recursion
def gradient_descent(grad, w0, lr, n_steps):
    w0 = np.asarray(w0, float)
    if n_steps == 0:
        return [w0]
    return [w0] + gradient_descent(grad, w0 - lr * grad(w0), lr, n_steps - 1)


# %% vstack growing
def gradient_descent(grad, w0, lr, n_steps):
    p = np.asarray(w0, float)[None]
    for _ in range(n_steps):
        p = np.vstack([p, p[-1] - lr * grad(p[-1])])
    return p


# %% np.append axis 0
def gradient_descent(grad, w0, lr, n_steps):
    p = np.array([w0], float)
    for _ in range(n_steps):
        p = np.append(p, [p[-1] - lr * grad(p[-1])], axis=0)
    return p


# %% while loop
def gradient_descent(grad, w0, lr, n_steps):
    p = [np.array(w0, dtype=float)]
    while len(p) < n_steps + 1:
        p.append(p[-1] - np.multiply(lr, grad(p[-1])))
    return np.asarray(p)


# %% numpy scalar rate, extra gradient call at the end
def gradient_descent(grad, w0, lr, n_steps):
    lr = np.float64(lr)
    w = np.array(w0, dtype=float)
    p = [w.copy()]
    g = grad(w)
    for _ in range(n_steps):
        w = w - lr * g
        p.append(w.copy())
        g = grad(w)
    return np.array(p)


# %% np.subtract and np.multiply
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = np.subtract(w, np.multiply(grad(w), lr))
        p.append(w)
    return np.array(p)


# %% float32 state
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, np.float32)
    p = [w]
    for _ in range(n_steps):
        w = (w - np.float32(lr) * np.asarray(grad(w), np.float32)).astype(np.float32)
        p.append(w)
    return np.array(p)


# %% generator of rows
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    yield w
    for _ in range(n_steps):
        w = w - lr * grad(w)
        yield w


# %% displacement accumulated from w0
def gradient_descent(grad, w0, lr, n_steps):
    w0 = np.array(w0, float)
    s = np.zeros_like(w0)
    p = [w0.copy()]
    for _ in range(n_steps):
        s = s + grad(w0 - lr * s)
        p.append(w0 - lr * s)
    return np.array(p)


# %% calls gd_step
def gd_step(w, g, lr):
    return w - lr * g

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    p = [w]
    for _ in range(n_steps):
        w = gd_step(w, grad(w), lr)
        p.append(w)
    return np.array(p)


# %% dict keyed by step, then sorted
def gradient_descent(grad, w0, lr, n_steps):
    d = {0: np.array(w0, float)}
    for k in range(n_steps):
        d[k + 1] = d[k] - lr * grad(d[k])
    return [d[k] for k in sorted(d)]


# %% object with class state
def gradient_descent(grad, w0, lr, n_steps):
    class GD:
        def __init__(self):
            self.w = np.array(w0, float)
            self.p = [self.w.copy()]
        def step(self):
            self.w = self.w - lr * grad(self.w)
            self.p.append(self.w.copy())
    o = GD()
    for _ in range(n_steps):
        o.step()
    return o.p


# %% path transposed internally
def gradient_descent(grad, w0, lr, n_steps):
    P = np.empty((len(w0), n_steps + 1))
    P[:, 0] = w0
    for k in range(1, n_steps + 1):
        P[:, k] = P[:, k - 1] - lr * grad(P[:, k - 1])
    return P.T


# %% itertools.accumulate
from itertools import accumulate

def gradient_descent(grad, w0, lr, n_steps):
    step = lambda w, _: w - lr * grad(w)
    return np.array(list(accumulate(range(n_steps), step, initial=np.array(w0, dtype=float))))


# %% in place on a private copy
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float, copy=True)
    path = [w.copy()]
    for step in range(n_steps):
        g = np.array(grad(w.copy()), dtype=float)
        w -= lr * g
        path.append(w.copy())
    return np.array(path)


# %% entry by entry
def gradient_descent(grad, w0, lr, n_steps):
    k = len(w0)
    path = [[float(w0[i]) for i in range(k)]]
    for _ in range(n_steps):
        g = grad(np.array(path[-1]))
        path.append([path[-1][i] - lr * g[i] for i in range(k)])
    return np.array(path)


# %% cumsum of the steps
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    moves = [w]
    for _ in range(n_steps):
        moves.append(-lr * grad(w))
        w = np.sum(moves, axis=0)
    return np.cumsum(moves, axis=0)


# %% deque and tuple
from collections import deque

def gradient_descent(grad, w0, lr, n_steps):
    q = deque([np.asarray(w0, dtype=float)])
    for _ in range(n_steps):
        q.append(q[-1] - lr * grad(q[-1]))
    return tuple(q)


# %% walrus comprehension
def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0) * 1.0
    return np.array([w] + [(w := w - lr * grad(w)) for _ in range(n_steps)])


# %% reduce
from functools import reduce

def gradient_descent(grad, w0, lr, n_steps):
    start = (np.array(w0, dtype=float),)
    return np.array(reduce(lambda p, _: p + (p[-1] - lr * grad(p[-1]),), range(n_steps), start))


# %% debug prints, loss never checked
def gradient_descent(grad, w0, lr, n_steps):
    print("starting at", w0)
    w = w0.astype(float)
    history = np.empty((n_steps + 1, w.size))
    history[0] = w
    for step in range(1, n_steps + 1):
        w = w - lr * np.asarray(grad(w))
        if step % 5 == 0:
            print(step, w)
        history[step] = w
    return history


# %% warns when it diverges, keeps going
import warnings

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        new = w - lr * g
        if np.linalg.norm(grad(new)) > np.linalg.norm(g):
            warnings.warn("the gradient grows: is lr too large?")
        w = new
        path.append(w)
    return np.array(path)


# %% preallocated
def gradient_descent(grad, w0, lr, n_steps):
    P = np.empty((n_steps + 1, len(w0)))
    P[0] = w0
    for i in range(1, n_steps + 1):
        P[i] = P[i - 1] - lr * np.asarray(grad(P[i - 1]))
    return P


# %% hands out a copy of the weights
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w.copy()]
    for _ in range(n_steps):
        w -= lr * grad(w.copy())
        path.append(w.copy())
    return np.vstack(path)


# %% accumulate
import itertools
def gradient_descent(grad, w0, lr, n_steps):
    start = np.array(w0, dtype=float)
    return list(itertools.accumulate(range(n_steps), lambda w, _: w - lr * grad(w), initial=start))


# %% generator function
def gradient_descent(grad, w0, lr, n_steps):
    def walk():
        w = np.array(w0, dtype=float)
        yield w
        for _ in range(n_steps):
            w = w - lr * grad(w)
            yield w
    return np.array(list(walk()))


# %% recursion, once more
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    if n_steps == 0:
        return [w]
    return [w] + gradient_descent(grad, w - lr * grad(w), lr, n_steps - 1)


# %% nested lists
def gradient_descent(grad, w0, lr, n_steps):
    path = [[float(v) for v in w0]]
    for _ in range(n_steps):
        g = grad(np.array(path[-1]))
        path.append([a - lr * float(b) for a, b in zip(path[-1], g)])
    return path


# %% reuses gd_step
def gradient_descent(grad, w0, lr, n_steps):
    path = [np.asarray(w0, dtype=float)]
    while len(path) <= n_steps:
        path.append(gd_step(path[-1], grad(path[-1]), lr))
    return np.stack(path)


# %% fortran order
def gradient_descent(grad, w0, lr, n_steps):
    P = np.zeros((len(w0), n_steps + 1))
    P[:, 0] = w0
    for k in range(n_steps):
        P[:, k + 1] = P[:, k] - lr * grad(P[:, k])
    return P.T


# %% asks for the gradient once more at the end
def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(n_steps + 1):
        path.append(w)
        w = w - lr * grad(w)
    return np.array(path)


# %% class
class Walker:
    def __init__(self, grad, w, lr):
        self.grad, self.w, self.lr = grad, np.array(w, dtype=float), lr
        self.trace = [self.w]
    def step(self):
        self.w = self.w - self.lr * self.grad(self.w)
        self.trace.append(self.w)
def gradient_descent(grad, w0, lr, n_steps):
    walker = Walker(grad, w0, lr)
    for _ in range(n_steps):
        walker.step()
    return np.array(walker.trace)


# %% concatenates
def gradient_descent(grad, w0, lr, n_steps):
    path = np.array(w0, dtype=float)[None, :]
    for _ in range(n_steps):
        path = np.concatenate([path, (path[-1] - lr * grad(path[-1]))[None, :]])
    return path


# %% recursion, in other words

def gradient_descent(grad, w0, lr, n_steps):
    def walk(w, left):
        if left == 0:
            return [w]
        return [w] + walk(w - lr * np.asarray(grad(w)), left - 1)
    return np.vstack(walk(np.array(w0, dtype=float), n_steps))


# %% accumulate over the numbers of the steps

def gradient_descent(grad, w0, lr, n_steps):
    from itertools import accumulate

    start = np.array(w0, dtype=float)
    walk = accumulate(range(n_steps), lambda here, _: here - lr * np.asarray(grad(here)), initial=start)
    return np.vstack(list(walk))


# %% recursion that puts the start before the path of the rest

def gradient_descent(grad, w0, lr, n_steps):
    here = [float(v) for v in w0]
    if n_steps == 0:
        return np.array([here])
    slope = grad(np.array(here))
    there = [a - lr * b for a, b in zip(here, slope)]
    return np.concatenate([[here], gradient_descent(grad, there, lr, n_steps - 1)])
