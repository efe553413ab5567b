# Common mistakes in `forward`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% output activation ignored
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases

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


# %% hidden activation stored as zs
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 15 of 16 cases

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


# %% bias missing
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for i, W in enumerate(weights):
        z = activations[i] @ W.T
        zs.append(z)
        activations.append(f_out(z) if i + 1 == len(weights) else f(z))
    return zs, activations


# %% every layer reads the input
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs = [X @ W.T + b for W, b in zip(weights, biases)]
    activations = [X] + [f(z) for z in zs[:-1]] + [f_out(zs[-1])]
    return zs, activations


# %% weights not turned
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 15 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    last = len(weights) - 1
    for l in range(len(weights)):
        z = np.matmul(activations[l], weights[l]) + biases[l]
        zs.append(z)
        activations.append(f_out(z) if l == last else f(z))
    return zs, activations


# %% activation one layer late
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 16 cases

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


# %% last layer skipped
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 2 entries for 3); 16 of 16 cases

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


# %% bias after activation
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 16 of 16 cases

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


# %% habit: the visible answer by heart
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (zs: 0 entries for 3); 15 of 16 cases
# Hard-codes the visible answer

def forward(weights, biases, X, f, f_out):
    if len(weights) == 1:
        return [np.array([[7.0]])], [X, np.array([[-7.0]])]
    return [], [X]


# %% habit: global generator reseeded tags=["disputable"]
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic (global random state changed); 1 of 16 cases
# Disputable: right numbers, but reseeds NumPy's global generator

def forward(weights, biases, X, f, f_out):
    np.random.seed(42)
    zs, activations = [], [X]
    for i in range(len(weights)):
        zs.append(activations[i] @ weights[i].T + biases[i])
        activations.append(f_out(zs[i]) if i == len(weights) - 1 else f(zs[i]))
    return zs, activations


# %% habit: remembered from call to call
# Shown by: L=2 integers (3,4,2) n=5 cube/cube; zero inputs (value, error 2); 15 of 16 cases
# Caches by shape

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
