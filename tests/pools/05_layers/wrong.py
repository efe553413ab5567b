"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "hidden_delta": [
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.4); 15 of 15 cases
        (
            "slope missing",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return W_next.T @ delta_next
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 1); 13 of 15 cases
        (
            "z itself instead of the slope",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return z * (W_next.T @ delta_next)
""",
        ),
        # shown by: q=2 p=4 tanh; q=p=4 tanh; also by the docstring example (value, error 0.7); 13 of 15 cases
        (
            "hard-coded logistic slope",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a) * (W_next.T @ delta_next)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.6); 12 of 15 cases
        (
            "sum of the weights times sum of the deltas",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * W_next.sum(axis=0) * delta_next.sum()
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 1); 12 of 15 cases
        (
            "only the first next neuron",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * W_next[0] * delta_next[0]
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.3); 12 of 15 cases
        (
            "last term only (= instead of +=)",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    s = fprime(z)
    out = np.zeros(len(z))
    for j in range(len(z)):
        for l in range(len(delta_next)):
            out[j] = s[j] * W_next[l, j] * delta_next[l]
    return out
""",
        ),
        # shown by: integers q=3 p=2 tanh; integer z, float W (value, error 0.2); 2 of 15 cases
        # DISPUTABLE: shown by integer z only, which a forward pass rarely gives
        (
            "buffer of the type of z",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    out = np.zeros_like(z)
    s = fprime(z)
    for j in range(len(z)):
        out[j] = s[j] * np.dot(W_next[:, j], delta_next)
    return out
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (shape () for (4,)); 13 of 15 cases
        (
            "one number (dot product with the slope)",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) @ (W_next.T @ delta_next)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 2); 15 of 15 cases
        (
            "sign turned round",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return -fprime(z) * np.dot(delta_next, W_next)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 1); 15 of 15 cases
        (
            "slope in the back-propagated quantity",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.T @ delta_next
    return back * fprime(back)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.2); 13 of 15 cases
        (
            "mean slope for all neurons",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return np.mean(fprime(z)) * (W_next.T @ delta_next)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.5); 15 of 15 cases
        (
            "slope added, not multiplied",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) + W_next.T @ delta_next
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (shape (2, 4) for (4,)); 12 of 15 cases
        (
            "matrix of contributions, not summed",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return W_next * delta_next[:, None] * fprime(z)
""",
        ),
        # shown by: q=2 p=3 identity slope; also by the docstring example (argument changed); 2 of 15 cases
        (
            "multiplies in place what fprime returns",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    s = fprime(z)
    s *= W_next.T @ delta_next
    return s
""",
        ),
    ],
    "weight_gradient": [
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (5, 2) for (2, 5)); 11 of 12 cases
        (
            "transposed",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(a_prev, delta)
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (10,) for (2, 5)); 12 of 12 cases
        (
            "flat vector",
            r"""
def weight_gradient(delta, a_prev):
    return np.array([d * a for d in delta for a in a_prev])
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 0.5); 10 of 12 cases
        (
            "averaged over the receiving neurons",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev) / len(delta)
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 2); 12 of 12 cases
        (
            "sign of the update",
            r"""
def weight_gradient(delta, a_prev):
    return -np.outer(delta, a_prev)
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 12 of 12 cases
        (
            "sum instead of product",
            r"""
def weight_gradient(delta, a_prev):
    return np.add.outer(delta, a_prev)
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (2, 2) for (2, 5)); 10 of 12 cases
        (
            "square matrix",
            r"""
def weight_gradient(delta, a_prev):
    n = len(delta)
    g = np.zeros((n, n))
    for j in range(n):
        for i in range(min(n, len(a_prev))):
            g[j, i] = delta[j] * a_prev[i]
    return g
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 2); 12 of 12 cases
        (
            "slope of a logistic neuron multiplied in",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev * (1 - a_prev))
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 9 of 12 cases
        (
            "reshaped the wrong way",
            r"""
def weight_gradient(delta, a_prev):
    g = np.outer(a_prev, delta)
    return g.reshape(len(delta), len(a_prev))
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 10 of 12 cases
        (
            "every row the same",
            r"""
def weight_gradient(delta, a_prev):
    return np.array([a_prev * np.sum(delta)] * len(delta))
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (2, 6) for (2, 5)); 12 of 12 cases
        (
            "bias column in front",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(delta, np.concatenate([[1.0], a_prev]))
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 0.3); 12 of 12 cases
        (
            "last entry missing",
            r"""
def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)))
    for j in range(len(delta)):
        for i in range(len(a_prev) - 1):
            g[j, i] = delta[j] * a_prev[i]
    return g
""",
        ),
        # shown by: integer delta, float a (value, error 0.1); 1 of 12 cases
        # DISPUTABLE: shown by integer delta with float activations only
        (
            "buffer of the type of delta",
            r"""
def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)), dtype=delta.dtype)
    for j in range(len(delta)):
        g[j] = delta[j] * a_prev
    return g
""",
        ),
        # shown by: q=p=3; q=1 p=4 (value, error 1); 11 of 12 cases
        (
            "rectified activations",
            r"""
def weight_gradient(delta, a_prev):
    return np.outer(delta, np.maximum(a_prev, 0))
""",
        ),
    ],
    "forward": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 16 cases
        (
            "f_out on every layer",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases
        (
            "f and f_out exchanged",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l == len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 4); 12 of 16 cases
        (
            "no activation on the last layer",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else z)
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.3); 15 of 16 cases
        (
            "f and then f_out on the last layer",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        z = activations[-1] @ W.T + b
        zs.append(z)
        activations.append(f(z))
    activations[-1] = f_out(activations[-1])
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (activations: 3 entries for 4); 16 of 16 cases
        (
            "input missing from the activations",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], []
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 4 entries for 3); 16 of 16 cases
        (
            "input stored with the pre-activations too",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [X], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 4 entries for 3); 16 of 16 cases
        (
            "activations and zs exchanged",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return activations, zs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 6 entries for 2); 16 of 16 cases
        (
            "only the output",
            r"""
def forward(weights, biases, X, f, f_out):
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
    return a
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases
        (
            "third value returned",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations, activations[-1]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: operands could not be broadcast together with shapes (6,3) (2,) ); 14 of 16 cases
        (
            "bias of the wrong layer (wraps round)",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l - 1])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases
        (
            "bias subtracted (threshold)",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T - biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 14 of 16 cases
        (
            "one bias for the whole layer",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + np.mean(biases[l]))
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 14 of 16 cases
        (
            "bias on the first layer only",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T
        if l == 0:
            z = z + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 9); 13 of 16 cases
        (
            "next layer reads z, not a",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l in range(len(weights)):
        a = a @ weights[l].T + biases[l]
        zs.append(a)
        activations.append(f(a) if l < len(weights) - 1 else f_out(a))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 6) for (6, 3)); 15 of 16 cases
        (
            "results for columns (transposed caches)",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X.T]
    for l in range(len(weights)):
        z = weights[l] @ activations[-1] + biases[l][:, None]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (1, 3) for (6, 3)); 14 of 16 cases
        (
            "first example only",
            r"""
def forward(weights, biases, X, f, f_out):
    a = X[0]
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = weights[l] @ a + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.append(z.reshape(1, -1))
        activations.append(a.reshape(1, -1))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
        (
            "activation in place: zs hold the activations",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        zs.append(z)
        z[...] = f(z) if l < len(weights) - 1 else f_out(z)
        activations.append(z)
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
        (
            "+= on the input",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    X -= X.mean(axis=0)
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (zs: 2 entries for 3); 8 of 16 cases
        (
            "exactly one hidden layer",
            r"""
def forward(weights, biases, X, f, f_out):
    z1 = X @ weights[0].T + biases[0]
    a1 = f(z1)
    z2 = a1 @ weights[1].T + biases[1]
    a2 = f_out(z2)
    return [z1, z2], [X, a1, a2]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 6 entries for 3); 16 of 16 cases
        (
            "lists kept in default arguments",
            r"""
def forward(weights, biases, X, f, f_out, zs=[], activations=[]):
    activations.append(X)
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 1); 6 of 16 cases
        (
            "hard-coded tanh in the hidden layers",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(np.tanh(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 14 of 16 cases
        (
            "activation on the inputs as well",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        a = f(activations[-1]) if l == 0 else activations[-1]
        zs.append(a @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 2); 4 of 16 cases
        (
            "W transposed only when the shapes demand it",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        W = weights[l]
        if W.shape[0] != activations[-1].shape[1]:
            W = W.T
        zs.append(activations[-1] @ W + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (zs: 1 entries for 3); 14 of 16 cases
        (
            "returns inside the loop",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        zs.append(activations[-1] @ weights[l].T + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
        return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 16 of 16 cases
        (
            "layers in the order from the back",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    a = X
    for l in range(len(weights)):
        z = a @ weights[l].T + biases[l]
        a = f(z) if l < len(weights) - 1 else f_out(z)
        zs.insert(0, z)
        activations.insert(0, a)
    return zs, activations
""",
        ),
        # shown by: L=2 integers (3,2,2) n=4 tanh/logistic; integer X, float weights (value, error 0.5); 3 of 16 cases
        (
            "integer pre-activations",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, W in enumerate(weights):
        z = np.zeros((len(X), W.shape[0]), dtype=X.dtype)
        z[:] = activations[-1] @ W.T + biases[l]
        zs.append(z)
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.4); 16 of 16 cases
        (
            "bias added twice to the stored z",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l in range(len(weights)):
        z = activations[-1] @ weights[l].T + biases[l]
        activations.append(f(z) if l < len(weights) - 1 else f_out(z))
        z += biases[l]
        zs.append(z)
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 15 of 16 cases
        (
            "mean instead of sum over the inputs",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for l, W in enumerate(weights):
        zs.append(activations[-1] @ W.T / W.shape[1] + biases[l])
        activations.append(f(zs[-1]) if l < len(weights) - 1 else f_out(zs[-1]))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 15 of 16 cases
        (
            "exception swallowed, zeros",
            r"""
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
""",
        ),
        # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 1); 5 of 16 cases
        (
            "last layer chosen by its width",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    o = weights[-1].shape[0]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(f_out(zs[-1]) if W.shape[0] == o else f(zs[-1]))
    return zs, activations
""",
        ),
        (
            "f_out only when there is more than one layer",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if l == L - 1 and L > 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        (
            "f_out at the first layer of one",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + biases[l]
        a = f_out(z) if (l == L - 1) == (L > 1) else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        (
            "integer buffer from X",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = (activations[-1] @ weights[l].T + biases[l]).astype(X.dtype)
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        (
            "bias of the first layer everywhere if it fits",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ weights[l].T + (biases[0] if biases[0].shape == biases[l].shape else biases[l])
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        (
            "adds bias into X",
            r"""
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
""",
        ),
        (
            "examples as columns unless square",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        z = activations[-1] @ (weights[l].T if weights[l].shape[0] != weights[l].shape[1] else weights[l]) + biases[l]
        a = f_out(z) if l == L - 1 else f(z)
        zs.append(z)
        activations.append(a)
    return zs, activations
""",
        ),
        (
            "weights in place",
            r"""
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
""",
        ),
        (
            "clips the sums",
            r"""
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
""",
        ),
    ],
    "deltas": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.8); 12 of 15 cases
        (
            "averaged over the batch",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1]) / n
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 3); 12 of 15 cases
        (
            "hidden slope on the output, output slope on the hidden layers",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime_out(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 3); 12 of 15 cases
        (
            "hidden slope everywhere",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 0.4); 9 of 15 cases
        (
            "output slope at the activation",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(activations[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.5); 14 of 15 cases
        (
            "squared error in the output delta",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = 0.5 * (activations[-1] - T) ** 2 * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases
        (
            "slope inside the sum, of the wrong layer",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d * fprime(zs[l + 1])) @ weights[l + 1]
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases
        (
            "slope of the first hidden layer forgotten",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1]
        if l > 0:
            d = d * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 1e+01); 10 of 15 cases
        (
            "last delta not passed on (all from a copy of the output, right shapes)",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = [(activations[-1] - T) * fprime_out(zs[-1])]
    err = activations[-1] - T
    for l in range(L - 2, -1, -1):
        err = err @ weights[l + 1]
        out.insert(0, err * fprime(zs[l]))
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 4 entries for 3); 15 of 15 cases
        (
            "input layer gets a delta too",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, -1, -1):
        d = d @ weights[l]
        if l > 0:
            d = d * fprime(zs[l - 1])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,2) ); 10 of 15 cases
        (
            "exactly two layers",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d2 = (activations[2] - T) * fprime_out(zs[1])
    d1 = (d2 @ weights[1]) * fprime(zs[0])
    return [d1, d2]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 12 of 15 cases
        (
            "first example only, repeated",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1][0] - T[0]) * fprime_out(zs[-1][0])
    out = [np.tile(d, (len(T), 1))]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l][0])
        out.insert(0, np.tile(d, (len(T), 1)))
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 6) for (6, 3)); 14 of 15 cases
        (
            "transposed results",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T).T * fprime_out(zs[-1]).T
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = weights[l + 1].T @ d * fprime(zs[l]).T
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3,) for (6, 3)); 15 of 15 cases
        (
            "one delta per layer, batch averaged away",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return [d.mean(axis=0) for d in out]
""",
        ),
        # shown by: L=2 integers (3,2,2) n=4 tanh/logistic; 0/1 integer targets (value, error 1); 2 of 15 cases
        (
            "buffer like T (integer targets)",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [np.zeros_like(z) for z in zs]
    D[-1] = np.zeros_like(T)
    D[-1][:] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(len(weights) - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 15 of 15 cases
        (
            "T subtracted in place from a view",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    T -= activations[-1]
    d = -T * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 15 cases
        (
            "pops the weights from the caller's list",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    while len(weights) > 1:
        W = weights.pop()
        d = d @ W * fprime(zs[len(weights) - 1])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 15 cases
        (
            "reverses the caller's lists",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    weights.reverse()
    zs.reverse()
    d = (activations[-1] - T) * fprime_out(zs[0])
    out = [d]
    for W, z in zip(weights, zs[1:]):
        d = d @ W * fprime(z)
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 15 cases
        (
            "stops the loop one layer early, zeros in front",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros(z.shape) for z in zs]
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, 0, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 13 of 15 cases
        (
            "clipped deltas",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.clip((activations[-1] - T) * fprime_out(zs[-1]), -0.1, 0.1)
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.clip(d @ weights[l + 1] * fprime(zs[l]), -0.1, 0.1)
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 15 cases
        (
            "divides by the width of the next layer",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] / weights[l + 1].shape[0] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 2); 6 of 15 cases
        (
            "W transposed in square layers",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1]
        back = d @ W.T if W.shape[0] == W.shape[1] else d @ W
        d = back * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 5); 7 of 15 cases
        (
            "hard-coded tanh slope",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * (1 - activations[l + 1] ** 2)
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 4); 7 of 15 cases
        (
            "slope of the layer before (activations index slip)",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L - 1] - T if activations[L - 1].shape == T.shape else activations[L] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(L - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 6 entries for 3); 15 of 15 cases
        (
            "list grows over calls",
            r"""
all_deltas = []

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    all_deltas.insert(0, d)
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        all_deltas.insert(0, d)
    return all_deltas
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.6); 11 of 15 cases
        (
            "slope squared",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        s = fprime(zs[l])
        d = d * 1.0 @ weights[l + 1] * s * s
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.02); 8 of 15 cases
        (
            "dead zone for small deltas",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        d[np.abs(d) < 0.01] = 0
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.002); 9 of 15 cases
        (
            "rounded to three decimals",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return [np.round(d, 3) for d in out]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (dict); 15 of 15 cases
        (
            "dictionary by layer number",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = {L: (activations[L] - T) * fprime_out(zs[L - 1])}
    for l in range(L - 1, 0, -1):
        D[l] = D[l + 1] @ weights[l] * fprime(zs[l - 1])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (None); 9 of 15 cases
        (
            "returns inside the loop",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
        return D
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 11 of 15 cases
        (
            "summed over the outputs for the hidden layers",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d.sum(axis=1, keepdims=True) * weights[l + 1].sum(axis=0) * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 13 of 15 cases
        (
            "slope multiplied into the stored pre-activations",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        zs[l] = fprime(zs[l])
        d = d @ weights[l + 1] * zs[l]
        out.insert(0, d)
    return out
""",
        ),
        (
            "depth 1: hidden slope",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * (fprime_out if L > 1 else fprime)(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        (
            "output slope missing when there is one output",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * (fprime_out(zs[L - 1]) if T.shape[1] > 1 else 1.0)
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        (
            "slope at what the layer receives, where it fits",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(activations[l] if activations[l].shape == zs[l].shape else zs[l])
    return D
""",
        ),
        (
            "weights of the last layer transposed where square",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ (weights[l + 1].T if weights[l + 1].shape[0] == weights[l + 1].shape[1] else weights[l + 1])) * fprime(zs[l])
    return D
""",
        ),
        (
            "error in place",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    activations[L] -= T
    D[L - 1] = activations[L] * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        (
            "error written into T",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    T[...] = activations[L] - T
    D[L - 1] = T * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        (
            "pops the lists",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    weights, zs = list(weights), zs
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    zs.pop()
    return D
""",
        ),
        (
            "same delta in every hidden layer",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [0.0 * zs[0]] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[L - 1] @ weights[l + 1] if D[L - 1].shape[1] == weights[l + 1].shape[0] else D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        (
            "integer targets make an integer delta",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    err = np.empty_like(T)
    err[...] = activations[L] - T
    D[L - 1] = err * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
    ],
    "gradients": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (4, 3) for (3, 4)); 16 of 16 cases
        (
            "dW transposed",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [a.T @ d / n for d, a in zip(deltas, activations)], [d.mean(axis=0) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases
        (
            "weights averaged, biases summed",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 15 of 16 cases
        (
            "biases averaged twice",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.mean(axis=0) / n for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases
        (
            "divides by the width of the receiving layer",
            r"""
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[1]
        dWs.append(d.T @ a / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.8); 14 of 16 cases
        (
            "divides by the number of all deltas",
            r"""
def gradients(deltas, activations):
    return ([d.T @ a / d.size for d, a in zip(deltas, activations)],
            [d.sum(axis=0) / d.size for d in deltas])
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 14 of 16 cases
        (
            "one mean for all biases of a layer",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [np.full(d.shape[1], d.mean()) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 16 of 16 cases
        (
            "bias gradients zero",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [np.zeros(d.shape[1]) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 4); 15 of 16 cases
        (
            "bias gradient from the activations",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return ([d.T @ a / n for d, a in zip(deltas, activations)],
            [(d.T @ a / n).sum(axis=1) for d, a in zip(deltas, activations)])
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 4); 15 of 16 cases
        (
            "last example only",
            r"""
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        for d_i, a_i in zip(d, a):
            dW, db = np.outer(d_i, a_i), d_i
        dWs.append(dW)
        dbs.append(db)
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (dWs: 2 entries for 3); 16 of 16 cases
        (
            "last layer's weights missing",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas) - 1):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(deltas[l].sum(axis=0) / n)
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases
        (
            "pairs (dW, db) per layer",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [(d.T @ a / n, d.mean(axis=0)) for d, a in zip(deltas, activations)]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases
        (
            "only the weight gradients",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 16 of 16 cases
        (
            "averages the caller's deltas in place",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for i, (d, a) in enumerate(zip(deltas, activations)):
        deltas[i] = d / n
        dWs.append(deltas[i].T @ a)
        dbs.append(deltas[i].sum(axis=0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 13 of 16 cases
        (
            "d /= n on the caller's arrays",
            r"""
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d = d if d.dtype == float else d.astype(float)
        d /= len(a)
        dWs.append(d.T @ a)
        dbs.append(d.sum(axis=0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 16 of 16 cases
        (
            "learning rate multiplied in",
            r"""
def gradients(deltas, activations):
    lr = 0.1
    n = len(activations[0])
    return [lr * d.T @ a / n for d, a in zip(deltas, activations)], [lr * d.mean(axis=0) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.5); 16 of 16 cases
        (
            "half from the loss",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return ([d.T @ a / (2 * n) for d, a in zip(deltas, activations)],
            [d.sum(axis=0) / (2 * n) for d in deltas])
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 7); 15 of 16 cases
        (
            "activations of the next example (roll)",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = []
    for d, a in zip(deltas, activations):
        G = np.zeros((d.shape[1], a.shape[1]))
        for i in range(n):
            G += np.outer(d[i], a[i - 1])
        dWs.append(G / n)
    return dWs, [d.mean(axis=0) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 8); 15 of 16 cases
        (
            "product of the sums over n",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.outer(d.sum(axis=0), a.sum(axis=0)) / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3, 5) for (3, 4)); 16 of 16 cases
        (
            "bias column left in dW",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        G = d.T @ np.hstack([np.ones((n, 1)), a]) / n
        dWs.append(G)
        dbs.append(G[:, 0])
    return dWs, dbs
""",
        ),
        # shown by: L=2 integers (3,2,2) n=4 tanh/logistic; integers (value, error 1); 3 of 16 cases
        (
            "buffer of the type of the activations",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dW = np.zeros((d.shape[1], a.shape[1]), dtype=a.dtype)
        for j in range(d.shape[1]):
            for i in range(a.shape[1]):
                dW[j, i] = np.sum(d[:, j] * a[:, i]) / n
        dWs.append(dW)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
""",
        ),
        # shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 0.2); 13 of 16 cases
        (
            "batch size hard-coded",
            r"""
def gradients(deltas, activations):
    n = 6
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) / n for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (dWs: 2 entries for 3); 8 of 16 cases
        (
            "number of layers hard-coded",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dW1 = deltas[0].T @ activations[0] / n
    dW2 = deltas[1].T @ activations[1] / n
    return [dW1, dW2], [deltas[0].mean(axis=0), deltas[1].mean(axis=0)]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.5); 15 of 16 cases
        (
            "n from the list of layers",
            r"""
def gradients(deltas, activations):
    n = len(activations)
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) / n for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 15 of 16 cases
        (
            "absolute values",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return [np.abs(d.T @ a) / n for d, a in zip(deltas, activations)], [np.abs(d.mean(axis=0)) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 4) for (5, 3)); 14 of 16 cases
        (
            "weight gradients for all layers in one list object",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    L = len(deltas)
    dWs = [[]] * L
    dbs = [np.zeros(1)] * L
    for l in range(L):
        dWs[l] += [deltas[l].T @ activations[l] / n]
        dbs[l] = deltas[l].mean(axis=0)
    return [g[0] for g in dWs], dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear, second call; also by the docstring example (value, error 1); 16 of 16 cases
        (
            "accumulates over calls",
            r"""
total_W, total_b = {}, {}

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l, (d, a) in enumerate(zip(deltas, activations)):
        key = (l, d.shape, a.shape)
        total_W[key] = total_W.get(key, 0) + d.T @ a / n
        total_b[key] = total_b.get(key, 0) + d.mean(axis=0)
        dWs.append(total_W[key])
        dbs.append(total_b[key])
    return dWs, dbs
""",
        ),
        # shown by: L=2 (3,4,2) n=5 logistic/linear; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube; also by the docstring example (value, error 0.2); 9 of 16 cases
        (
            "clipped to [-1, 1]",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    return ([np.clip(d.T @ a / n, -1, 1) for d, a in zip(deltas, activations)],
            [np.clip(d.mean(axis=0), -1, 1) for d in deltas])
""",
        ),
        # shown by: docstring; also by the docstring example (AttributeError: 'NoneType' object has no attribute 'shape'); 1 of 16 cases
        # DISPUTABLE: fails only when activations[L] is None, as in the docstring's example
        (
            "needs the last activation, which is not its business",
            r"""
def gradients(deltas, activations):
    n = activations[-1].shape[0]
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.mean(axis=0) for d in deltas]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 3, 4) for (3, 4)); 16 of 16 cases
        (
            "dW for each example, not averaged",
            r"""
def gradients(deltas, activations):
    return ([d[:, :, None] * a[:, None, :] for d, a in zip(deltas, activations)],
            [d.mean(axis=0) for d in deltas])
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 13 of 16 cases
        (
            "median over the examples",
            r"""
def gradients(deltas, activations):
    return ([np.median(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)],
            [np.median(d, axis=0) for d in deltas])
""",
        ),
        (
            "transposed when it fits",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(activations[l].T @ deltas[l] / n if activations[l].shape == deltas[l].shape else deltas[l].T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "activation of the layer itself where it fits",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ (activations[l + 1] if activations[l + 1] is not None and activations[l + 1].shape == activations[l].shape else activations[l]) / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "adds to deltas in place",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        deltas[l] /= n
        dWs.append(deltas[l].T @ activations[l])
        dbs.append(np.sum(deltas[l], axis=0))
    return dWs, dbs
""",
        ),
        (
            "scales the inputs in place",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    activations[0] /= n
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ activations[l] / (n if l else 1))
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "appends ones to activations",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    activations[0] = np.hstack([np.ones((n, 1)), activations[0]])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ (activations[0][:, 1:] if l == 0 else activations[l]) / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "dtype of the inputs",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        G = np.zeros((deltas[l].shape[1], activations[l].shape[1]), dtype=activations[l].dtype)
        G[...] = deltas[l].T @ activations[l] / n
        dWs.append(G)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        (
            "bias only where n differs from the width",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0 if deltas[l].shape[0] != deltas[l].shape[1] else 1) / n)
    return dWs, dbs
""",
        ),
    ],
    "add_bias_column": [
        # shown by: 4x2; 2x5; also by the docstring example (value, error 0.6); 10 of 10 cases
        (
            "zeros instead of ones",
            r"""
def add_bias_column(A):
    return np.hstack([np.zeros((len(A), 1)), A])
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (shape (4, 2) for (4, 3)); 10 of 10 cases
        (
            "overwrites the first column",
            r"""
def add_bias_column(A):
    B = A.copy()
    B[:, 0] = 1
    return B
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (value, error 0.6); 10 of 10 cases
        (
            "adds one to everything",
            r"""
def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1))
    B[:, 1:] += A
    return B
""",
        ),
        # shown by: 4x2; 2x5 (value, error 0.5); 7 of 10 cases
        (
            "integer table",
            r"""
def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1), dtype=int)
    B[:, 1:] = A
    return B
""",
        ),
        # shown by: 4x2; 2x5 (value, error 0.6); 7 of 10 cases
        (
            "a single one in the corner",
            r"""
def add_bias_column(A):
    B = np.zeros((A.shape[0], A.shape[1] + 1))
    B[0, 0] = 1
    B[:, 1:] = A
    return B
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (shape (4, 4) for (4, 3)); 10 of 10 cases
        (
            "ones on both sides",
            r"""
def add_bias_column(A):
    o = np.ones((len(A), 1))
    return np.hstack([o, A, o])
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (shape (9,) for (4, 3)); 10 of 10 cases
        (
            "inserted flat",
            r"""
def add_bias_column(A):
    return np.insert(A, 0, 1)
""",
        ),
        # shown by: 4x2; 2x5 (shape (1, 3) for (4, 3)); 9 of 10 cases
        (
            "size of the example hard-coded",
            r"""
def add_bias_column(A):
    B = np.ones((1, 3))
    B[0, 1:] = A[0]
    return B
""",
        ),
        # shown by: 4x2; 2x5 (value, error 1); 7 of 10 cases
        (
            "reshape mixes rows",
            r"""
def add_bias_column(A):
    n, k = A.shape
    flat = np.concatenate([np.ones(n), A.ravel()])
    return flat.reshape(n, k + 1)
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (shape (3, 3) for (4, 3)); 10 of 10 cases
        (
            "last row forgotten",
            r"""
def add_bias_column(A):
    rows = []
    for i in range(len(A) - 1):
        rows.append(np.concatenate([[1.0], A[i]]))
    return np.array(rows)
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (shape (3, 4) for (4, 3)); 10 of 10 cases
        (
            "transposed result",
            r"""
def add_bias_column(A):
    return np.vstack([np.ones(len(A)), A.T])
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (value, error 1); 10 of 10 cases
        (
            "ones written to position 1",
            r"""
def add_bias_column(A):
    return np.insert(A, 1, 1.0, axis=1)
""",
        ),
    ],
    "deltas_augmented": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 8); 12 of 14 cases
        (
            "hidden slope missing",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d @ weights[l + 1])[:, 1:]
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 4) for (6, 3)); 13 of 14 cases
        (
            "deltas include the constant unit",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        s = np.hstack([np.ones((n, 1)), fprime(zs[l])])
        back = d @ weights[l + 1] * s
        out.insert(0, back)
        d = back[:, 1:]
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 13 of 14 cases
        (
            "first example row dropped instead of the bias column",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][1:] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 14 cases
        (
            "bias row added to the back-propagated error",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1]
        d = (d @ W[:, 1:] + d @ W[:, :1]) * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 7); 10 of 14 cases
        (
            "output slope missing",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = activations[-1] - T
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 2); 8 of 14 cases
        (
            "bias column cut only in the last matrix",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1][:, 1:] if l == len(weights) - 2 else weights[l + 1][:, :-1]
        d = d @ W * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 14 cases
        (
            "cuts the caller's matrices",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    for l in range(len(weights)):
        weights[l] = weights[l][:, 1:]
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 14 of 14 cases
        (
            "sign",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (T - activations[-1]) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 13 of 14 cases
        (
            "list from the back to the front",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.append(d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 13 of 14 cases
        (
            "weights of the wrong layer",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 14 cases
        (
            "two columns cut, first weight reused",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1].copy()
        W[:, 1] = W[:, 0]
        d = d @ W[:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 14 cases
        (
            "output slope in all layers",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1][:, 1:] * fprime_out(zs[l])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 2 entries for 3); 13 of 14 cases
        (
            "stops before the first layer",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, 0, -1):
        d = d @ weights[l + 1][:, 1:] * fprime(zs[l])
        out.insert(0, d)
    return out
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("hidden_delta", "buffer of the type of z"),  # shown by integer z only, which a forward pass rarely gives
    ("weight_gradient", "buffer of the type of delta"),  # shown by integer delta with float activations only
    (
        "gradients",
        "needs the last activation, which is not its business",
    ),  # fails only when activations[L] is None, as in the docstring's example
}
