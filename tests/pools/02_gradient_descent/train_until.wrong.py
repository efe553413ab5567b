# Wrong answers for `train_until`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% loss with the half as criterion
# Shown by: goal 0.1; goal 1e-4 (epochs, error 1); 8 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while 0.5 * np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% sum of squared errors as criterion
# Shown by: goal 0.1; goal 1e-4 (epochs, error 4); 5 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.sum((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% always one epoch at least
# Shown by: already met; MSE equal to the goal at the start (epochs, error 1); 2 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    for _ in range(max_epochs):
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if np.mean((t - X @ w) ** 2) <= goal:
            break
    return w, epochs


# %% one epoch beyond the limit
# Shown by: contradictory data; contradictory data, large n (epochs, error 1); 10 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs <= max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% or instead of and
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 7e+01); 20 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal or epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if epochs > 3000:
            break
    return w, epochs


# %% mse computed once before the loop
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 7e+01); 8 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    mse = np.mean((t - X @ w) ** 2)
    while mse > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% epochs and weights swapped
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (shape () for (2,)); 21 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return epochs, w


# %% changes the caller's weights
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (argument changed); 17 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w -= lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% example after example
# Shown by: goal 0.1; goal 1e-4 (epochs, error 1); 14 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, float)
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        for x_i, t_i in zip(X, t):
            w = w - lr * (x_i @ w - t_i) * x_i
        epochs += 1
    return w, epochs


# %% >= goal
# Shown by: MSE equal to the goal at the start; MSE reaches the goal exactly (epochs, error 1); 2 of 21 cases
# DISPUTABLE: shown only when the MSE equals the goal exactly; the docstring says "while the MSE is above the goal"

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) >= goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% sums the gradient
# Shown by: goal 0.1; goal 1e-4 (value, error 1e+73); 13 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t)
        epochs += 1
    return w, epochs


# %% only the weights
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (shape () for (2,)); 21 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w


# %% epoch index off by one at the goal
# Shown by: contradictory data; contradictory data, large n (epochs, error 1); 11 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    for epoch in range(max_epochs):
        if np.mean((t - X @ w) ** 2) <= goal:
            return w, epoch
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, max_epochs - 1


# %% stops on a plateau
# Shown by: goal 1e-4; all integers (epochs, error 1); 5 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    old = np.inf
    mse = np.mean((t - X @ w) ** 2)
    while mse > goal and epochs < max_epochs and old - mse > 1e-4:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        old, mse = mse, np.mean((t - X @ w) ** 2)
        epochs += 1
    return w, epochs


# %% largest error as criterion
# Shown by: goal 0.1; goal 1e-4 (epochs, error 2); 4 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.max((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% epoch counter as global variable
# Shown by: docstring, second call; goal 0.1; also by the docstring example (epochs, error 1); 21 of 21 cases

epochs = 0

def train_until(w, X, t, lr, goal, max_epochs):
    global epochs
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% gradient of the MSE (factor 2)
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 17 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * 2 * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% updates with the gradient of the start
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (value, error 2e+02); 16 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    g = X.T @ (X @ w - t) / len(t)
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * g
        epochs += 1
    return w, epochs


# %% forgets to count (endless on contradictory data)
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 7 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, epochs


# %% the loss compared with the goal
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs and 0.5 * np.mean((t - X @ w) ** 2) > goal:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% trains while at or above the goal
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs and np.mean((t - X @ w) ** 2) >= goal:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% moves the caller's weights
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs and np.mean((t - X @ w) ** 2) > goal:
        w -= lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% always one epoch
def train_until(w, X, t, lr, goal, max_epochs):
    for epoch in range(1, max_epochs + 1):
        w = w - lr * X.T @ (X @ w - t) / len(t)
        if np.mean((t - X @ w) ** 2) <= goal:
            break
    return w, epoch


# %% returns the index of the last epoch
def train_until(w, X, t, lr, goal, max_epochs):
    for epoch in range(max_epochs):
        if np.mean((t - X @ w) ** 2) <= goal:
            break
        w = w - lr * X.T @ (X @ w - t) / len(t)
    return w, epoch


# %% weights of the epoch before
def train_until(w, X, t, lr, goal, max_epochs):
    epochs, old = 0, w
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        old = w
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return old, epochs


# %% gradient summed
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t)
        epochs += 1
    return w, epochs


# %% descends the MSE
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * 2 * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% stops on a plateau, once more
def train_until(w, X, t, lr, goal, max_epochs):
    epochs, last = 0, np.inf
    while epochs < max_epochs:
        mse = np.mean((t - X @ w) ** 2)
        if mse <= goal or last - mse < 1e-6:
            break
        last = mse
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% example after example, once more
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    w = np.array(w, dtype=float)
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        for x, target in zip(X, t):
            w = w - lr * (x @ w - target) * x
        epochs += 1
    return w, epochs


# %% one epoch more than allowed
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
        if epochs > max_epochs:
            break
    return w, epochs


# %% the order of the results
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return epochs, w


# %% only the weights, once more
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w


# %% worst example compared with the goal
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.max((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% sum of squares compared with the goal
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.sum((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% mean absolute error
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean(np.abs(t - X @ w)) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% starts at zero
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.zeros(X.shape[1])
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% looks at the goal every ten epochs
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while epochs < max_epochs:
        if epochs % 10 == 0 and np.mean((t - X @ w) ** 2) <= goal:
            break
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% halves the rate when the error grows
def train_until(w, X, t, lr, goal, max_epochs):
    epochs, last = 0, np.inf
    while epochs < max_epochs:
        mse = np.mean((t - X @ w) ** 2)
        if mse <= goal:
            break
        if mse > last:
            lr = lr / 2
        last = mse
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% epochs counted twice
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        epochs += 1
        w = w - lr * X.T @ (X @ w - t) / len(t)
        if np.mean((t - X @ w) ** 2) <= goal:
            return w, epochs + 1
    return w, epochs


# %% stops when it no longer gets better

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    mse = np.mean((t - X @ w) ** 2)
    while mse > goal and epochs < max_epochs:
        new = w - lr * X.T @ (X @ w - t) / len(t)
        mse_new = np.mean((t - X @ new) ** 2)
        epochs += 1
        if mse_new >= mse - 1e-3:
            break
        w, mse = new, mse_new
    return w, epochs


# %% one example per epoch

def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, float)
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        i = epochs % len(t)
        w = w - lr * (X[i] @ w - t[i]) * X[i]
        epochs += 1
    return w, epochs


# %% squares the mean error

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean(t - X @ w) ** 2 > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% the squares are shared out among the weights

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.sum((t - X @ w) ** 2) / len(w) > goal and epochs < max_epochs:
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return w, epochs


# %% the rate decays from epoch to epoch

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        epochs += 1
        w = w - lr / epochs * X.T @ (X @ w - t) / len(t)
    return w, epochs
