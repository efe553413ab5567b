# Wrong answers for `forward`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% f_out on every layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(f_out(zs[-1]))
    return zs, activations


# %% f and f_out exchanged
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l == len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% no activation on the last layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 4); 12 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else z)
    return zs, activations


# %% f and then f_out on the last layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.3); 15 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        z = activations[-1] @ W.T + b
        zs.append(z)
        activations.append(f(z))
    activations[-1] = f_out(activations[-1])
    return zs, activations


# %% input missing from the activations
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (activations: 3 entries for 4); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], []
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% input stored with the pre-activations too
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 4 entries for 3); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [X], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% activations and zs exchanged
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 4 entries for 3); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return activations, zs


# %% only the output
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 6 entries for 2); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
    return a


# %% third value returned
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations, activations[-1]


# %% bias of the wrong layer (wraps round)
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: operands could not be broadcast together with shapes (6,3) (2,) ); 14 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l - 1])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% bias subtracted (threshold)
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T - biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% one bias for the whole layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 14 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + np.mean(biases[l]))
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% bias on the first layer only
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 14 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T
        if l == 0:
            z = z + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations


# %% next layer reads z, not a
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 9); 13 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l in range(len(weights)):
        a = a @ weights[l].T + biases[l]
        zs.append(a)
        activations.append(f(a) if l < len(weights) - 1 else f_out(a))
    return zs, activations


# %% results for columns (transposed caches)
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 6) for (6, 3)); 15 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X.T]
    for l in range(len(weights)):
        z = weights[l] @ activations[-1] + biases[l][:, None]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations


# %% first example only
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (1, 3) for (6, 3)); 14 of 16 cases

def forward(weights, biases, X, f, f_out):
    a = X[0]
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = weights[l] @ a + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.append(z.reshape(1, -1))
        activations.append(a.reshape(1, -1))
    return zs, activations


# %% activation in place: zs hold the activations
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        zs.append(z)
        z[...] = f(z) if l < len(weights) - 1 else f_out(z)
        activations.append(z)
    return zs, activations


# %% += on the input
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    X -= X.mean(axis=0)
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% exactly one hidden layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (zs: 2 entries for 3); 8 of 16 cases

def forward(weights, biases, X, f, f_out):
    z1 = X @ weights[0].T + biases[0]
    a1 = f(z1)
    z2 = a1 @ weights[1].T + biases[1]
    a2 = f_out(z2)
    return [z1, z2], [X, a1, a2]


# %% lists kept in default arguments
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 6 entries for 3); 16 of 16 cases

def forward(weights, biases, X, f, f_out, zs=[], activations=[]):
    activations.append(X)
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% hard-coded tanh in the hidden layers
# Shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 1); 6 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(np.tanh(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% activation on the inputs as well
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 14 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        a = f(activations[-1]) if l == 0 else activations[-1]
        zs.append(a @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% W transposed only when the shapes demand it
# Shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 2); 4 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        W = weights[l]
        if W.shape[0] != activations[-1].shape[1]:
            W = W.T
        zs.append(activations[-1] @ W + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% returns inside the loop
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (zs: 1 entries for 3); 14 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
        return zs, activations


# %% layers in the order from the back
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.insert(0, z)
        activations.insert(0, a)
    return zs, activations


# %% integer pre-activations
# Shown by: L=2 integers (3,2,2) n=4 tanh/logistic; integer X, float weights (value, error 0.5); 3 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, W in enumerate(weights):
        z = np.zeros((len(X), W.shape[0]), dtype=X.dtype)
        z[:] = activations[-1] @ W.T + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations


# %% bias added twice to the stored z
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.4); 16 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
        z += biases[l]
        zs.append(z)
    return zs, activations


# %% mean instead of sum over the inputs
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 15 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, W in enumerate(weights):
        zs.append(activations[-1] @ W.T / W.shape[1] + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations


# %% exception swallowed, zeros
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 15 of 16 cases

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


# %% last layer chosen by its width
# Shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 1); 5 of 16 cases

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    o = weights[-1].shape[0]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(f_out(zs[-1]) if W.shape[0] == o else f(zs[-1]))
    return zs, activations


# %% f_out only when there is more than one layer
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if l == L - 1 and L > 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% f_out at the first layer of one
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if (l == L - 1) == (L > 1) else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% integer buffer from X
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = (activations[-1] @ weights[l].T + biases[l]).astype(X.dtype)
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% bias of the first layer everywhere if it fits
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + (biases[0] if biases[0].shape == biases[l].shape else biases[l])
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% adds bias into X
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    if X.shape[1] == len(biases[0]):
        X += biases[0]
        return forward(weights, [0 * biases[0]] + biases[1:], X, f, f_out)
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% examples as columns unless square
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ (weights[l].T if weights[l].shape[0] != weights[l].shape[1] else weights[l]) + biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% weights in place
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        weights[l] = weights[l] * 0.999
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% clips the sums
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        z = np.clip(z, -5, 5)
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations


# %% bias of the first layer everywhere it fits

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + biases[0][:len(b)].sum()
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% stores z after activation

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + b
        a = f(z)
        zs.append(a)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% f on the input as well

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = f(X)
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + b
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% first activation missing

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = []
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + b
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% output through f then f_out

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + b
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(f(z)))
    return zs, activations


# %% output bias missing

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + b
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T)
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% sums the batch

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) + b + 0 * a.sum() + a.mean()
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% bias subtracted

def forward(weights, biases, X, f, f_out):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        z = np.dot(a, W.T) - b
        a = f(z)
        zs.append(z)
        activations.append(a)
    z = np.dot(a, weights[-1].T) + biases[-1]
    zs.append(z)
    activations.append(f_out(z))
    return zs, activations


# %% two layers only

def forward(weights, biases, X, f, f_out):
    z1 = X @ weights[0].T + biases[0]
    a1 = f(z1)
    z2 = a1 @ weights[1].T + biases[1]
    return [z1, z2], [X, a1, f_out(z2)]


# %% biases after the activation function

def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = acts[-1] @ W.T
        zs.append(z + b)
        acts.append((f_out if l == len(weights) - 1 else f)(z) + b)
    return zs, acts


# %% inputs centred first

def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    a = X - X.mean(axis=0)
    for l, (W, b) in enumerate(zip(weights, biases)):
        zs.append(a @ W.T + b)
        a = f_out(zs[-1]) if l == len(weights) - 1 else f(zs[-1])
        acts.append(a)
    return zs, acts


# %% every layer reads the input again

def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        k = W.shape[1]
        source = X if X.shape[1] == k else acts[-1]
        zs.append(source @ W.T + b)
        acts.append(f_out(zs[-1]) if l + 1 == len(weights) else f(zs[-1]))
    return zs, acts


# %% bias once per incoming weight

def forward(weights, biases, X, f, f_out):
    zs, acts = [], [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        zs.append(acts[-1] @ W.T + b * W.shape[1])
        acts.append(f_out(zs[-1]) if l == len(weights) - 1 else f(zs[-1]))
    return zs, acts


# %% the inputs are bent as well

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [f(X)]
    for l in range(len(weights)):
        zs.append(activations[l] @ weights[l].T + biases[l])
        activations.append((f_out if l + 1 == len(weights) else f)(zs[l]))
    return zs, activations


# %% a short cut where widths agree

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = activations[-1] @ W.T + b
        a = (f_out if l == len(weights) - 1 else f)(z)
        if a.shape == activations[-1].shape:
            a = a + activations[-1]
        zs.append(z)
        activations.append(a)
    return zs, activations
