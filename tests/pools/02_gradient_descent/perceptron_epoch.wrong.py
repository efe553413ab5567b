# Wrong answers for `perceptron_epoch`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% threshold at >= 0 tags=["disputable"]
# Shown by: zero start; w . x = 0 exactly, class 1; also by the docstring example (value, error 1); 3 of 15 cases
# Disputable: the docstring says w . x > 0 and its example shows it; at 0 both are accepted

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w >= 0 else 0
        w = w + lr * (c - y) * x
    return w


# %% outputs -1 and 1
# Shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (value, error 1); 14 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else -1
        w = w + lr * (c - y) * x
    return w


# %% threshold 0.5
# Shown by: n=12 k=3 random classes; all right, no update (value, error 2); 10 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0.5 else 0
        w = w + lr * (c - y) * x
    return w


# %% sign of the update
# Shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (value, error 1e+01); 14 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (y - c) * x
    return w


# %% bias never trained
# Shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 5); 13 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w[1:] = w[1:] + lr * (c - y) * x[1:]
    return w


# %% bias left out of the sum
# Shown by: n=12 k=3 random classes; all right, no update (value, error 3); 12 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x[1:] @ w[1:] > 0 else 0
        w = w + lr * (c - y) * x
    return w


# %% changes the caller's weights
# Shown by: n=12 k=3 random classes; n=9 k=4; also by the docstring example (argument changed); 14 of 15 cases

def perceptron_epoch(w, X, t, lr):
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w += lr * (c - y) * x
    return w


# %% integer weights stay integers
# Shown by: integer w, lr=0.4; integer everything, lr=0.5 (value, error 1); 2 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = w.copy()
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w[:] = w + lr * (c - y) * x
    return w


# %% reversed order
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 10 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X[::-1], t[::-1]):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (c - y) * x
    return w


# %% shuffled order
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 9 of 15 cases

def perceptron_epoch(w, X, t, lr):
    rng = np.random.default_rng(1)
    w = np.array(w, float)
    for i in rng.permutation(len(t)):
        y = 1 if X[i] @ w > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w


# %% only raises weights (forgets class 0)
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 6); 11 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = x @ w > 0
        if c == 1 and not y:
            w = w + lr * x
    return w


# %% batch average
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 4); 12 of 15 cases

def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    return w + lr * X.T @ (t - y) / len(t)


# %% repeats until nothing is wrong
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 13 of 15 cases

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


# %% skips the first example
# Shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 1); 12 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for i in range(1, len(t)):
        y = 1 if X[i] @ w > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w


# %% stops at the first mistake
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 3); 12 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        if y != c:
            return w + lr * (c - y) * x
    return w


# %% learning rate forgotten
# Shown by: n=12 k=3 random classes; n=1 wrong side; also by the docstring example (value, error 4); 13 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + (c - y) * x
    return w


# %% moves the caller's weights
def perceptron_epoch(w, X, t, lr):
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w += lr * (target - y) * x
    return w


# %% on the border it says 1 tags=["disputable"]
# Disputable: the same

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = int(w @ x >= 0)
        w = w + lr * (target - y) * x
    return w


# %% outputs of -1 and 1
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else -1
        w = w + lr * (target - y) * x
    return w


# %% adds the input whatever the direction
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        if y != target:
            w = w + lr * x
    return w


# %% the wrong way
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w = w - lr * (target - y) * x
    return w


# %% logistic output
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 / (1 + np.exp(-(w @ x)))
        w = w + lr * (target - y) * x
    return w


# %% bias left out of the update
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w[1:] = w[1:] + lr * (target - y) * x[1:]
    return w


# %% bias left out of the decision
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w[1:] @ x[1:] > 0 else 0
        w = w + lr * (target - y) * x
    return w


# %% returns after the first mistake
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        if y != target:
            return w + lr * (target - y) * x
    return w


# %% runs until all are right
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for _ in range(1000):
        wrong = 0
        for x, target in zip(X, t):
            y = 1 if w @ x > 0 else 0
            wrong += y != target
            w = w + lr * (target - y) * x
        if not wrong:
            break
    return w


# %% shuffled
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for i in np.random.permutation(len(t)):
        y = 1 if w @ X[i] > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w


# %% backwards
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X[::-1], t[::-1]):
        y = 1 if w @ x > 0 else 0
        w = w + lr * (target - y) * x
    return w


# %% last example not presented
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for i in range(len(t) - 1):
        y = 1 if w @ X[i] > 0 else 0
        w = w + lr * (t[i] - y) * X[i]
    return w


# %% rate forgotten
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w = w + (target - y) * x
    return w


# %% all weights along the way
def perceptron_epoch(w, X, t, lr):
    path = []
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0 else 0
        w = w + lr * (target - y) * x
        path.append(w)
    return np.array(path)


# %% threshold at one half
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w @ x > 0.5 else 0
        w = w + lr * (target - y) * x
    return w


# %% batch average, once more
def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    return w + lr * X.T @ (t - y) / len(t)


# %% adds a second bias input
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        y = 1 if w[0] + w @ x > 0 else 0
        w = w + lr * (target - y) * x
    return w


# %% the bias takes its steps without the rate

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, wanted in zip(X, t):
        miss = wanted - float(w @ x > 0)
        w[1:] += lr * miss * x[1:]
        w[0] += miss
    return w


# %% inputs of length one

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, wanted in zip(X, t):
        x = x / np.linalg.norm(x)
        w = w + lr * (wanted - float(w @ x > 0)) * x
    return w


# %% corrected with the input before

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for i in range(len(X)):
        miss = t[i] - float(w @ X[i] > 0)
        w = w + lr * miss * X[i - 1]
    return w
