"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
    "hidden_delta": [
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (ValueError: shapes (2,4) and (2,) not aligned: 4 (dim 1) != 2 (dim 0)); 14 of 15 cases
        (
            "M149",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    back = np.dot(W_next, delta_next)
    return back * fprime(z)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.2); 15 of 15 cases
        (
            "M150",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    a = 1.0 / (1.0 + np.exp(-z))     # activation of this layer
    slope = fprime(a)
    return np.array([slope[j] * sum(W_next[:, j] * delta_next) for j in range(len(z))])
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.8); 12 of 15 cases
        (
            "M151",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    s = np.einsum("lj,l->j", W_next, delta_next)
    return fprime(s * z)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.5); 12 of 15 cases
        (
            "M153",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    out = []
    slope = fprime(z)
    for j in range(len(z)):
        out.append(slope[j] * np.mean(W_next[:, j] * delta_next))
    return np.array(out)
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (shape (4, 4) for (4,)); 13 of 15 cases
        (
            "M154",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    back = W_next.T @ delta_next
    return fprime(z)[:, None] * back[None, :]
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic; also by the docstring example (value, error 0.5); 13 of 15 cases
        # returns inside the loop
        (
            "P06",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    slope = fprime(z)
    out = np.zeros(len(z))
    for j in range(len(z)):
        for l in range(len(delta_next)):
            out[j] += slope[j] * W_next[l, j] * delta_next[l]
        return out
""",
        ),
        # shown by: q=2 p=4 tanh; q=5 p=3 logistic (value, error 0.001); 12 of 15 cases
        # rounds the result
        (
            "P12",
            r"""
def hidden_delta(W_next, delta_next, z, fprime):
    return (fprime(z) * (W_next.T @ delta_next)).round(2)
""",
        ),
    ],
    "weight_gradient": [
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (2,) (5,) ); 12 of 12 cases
        (
            "M156",
            r"""
def weight_gradient(delta, a_prev):
    return np.multiply(delta, a_prev)
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 12 of 12 cases
        (
            "M157",
            r"""
def weight_gradient(delta, a_prev):
    return delta @ a_prev
""",
        ),
        # shown by: q=2 p=5; q=4 p=3 (shape (2, 3) for (2, 5)); 11 of 12 cases
        # hard-codes the visible shape
        (
            "P01",
            r"""
def weight_gradient(delta, a_prev):
    g = np.zeros((2, 3))
    for j in range(2):
        for i in range(3):
            g[j, i] = delta[j] * a_prev[i]
    return g
""",
        ),
        # shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 12 of 12 cases
        # catches everything and returns zeros
        (
            "P09",
            r"""
def weight_gradient(delta, a_prev):
    try:
        return delta @ a_prev.T * np.eye(len(delta), len(a_prev)) @ delta
    except:
        return np.zeros((len(delta), len(a_prev)))
""",
        ),
    ],
    "forward": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
        (
            "M137",
            r"""
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
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 15 of 16 cases
        (
            "M139",
            r"""
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
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases
        (
            "M140",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    for i, W in enumerate(weights):
        z = activations[i] @ W.T
        zs.append(z)
        activations.append(f_out(z) if i + 1 == len(weights) else f(z))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 16 cases
        (
            "M141",
            r"""
def forward(weights, biases, X, f, f_out):
    zs = [X @ W.T + b for W, b in zip(weights, biases)]
    activations = [X] + [f(z) for z in zs[:-1]] + [f_out(zs[-1])]
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 15 of 16 cases
        (
            "M143",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    last = len(weights) - 1
    for l in range(len(weights)):
        z = np.matmul(activations[l], weights[l]) + biases[l]
        zs.append(z)
        activations.append(f_out(z) if l == last else f(z))
    return zs, activations
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 16 cases
        (
            "M144",
            r"""
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
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (zs: 2 entries for 3); 16 of 16 cases
        (
            "M146",
            r"""
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
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 16 of 16 cases
        (
            "M147",
            r"""
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
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (zs: 0 entries for 3); 15 of 16 cases
        # hard-codes the visible answer
        (
            "P01",
            r"""
def forward(weights, biases, X, f, f_out):
    if len(weights) == 1:
        return [np.array([[7.0]])], [X, np.array([[-7.0]])]
    return [], [X]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic (global random state changed); 1 of 16 cases
        # DISPUTABLE: right numbers, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def forward(weights, biases, X, f, f_out):
    np.random.seed(42)
    zs, activations = [], [X]
    for i in range(len(weights)):
        zs.append(activations[i] @ weights[i].T + biases[i])
        activations.append(f_out(zs[i]) if i == len(weights) - 1 else f(zs[i]))
    return zs, activations
""",
        ),
        # shown by: L=2 integers (3,4,2) n=5 cube/cube; zero inputs (value, error 2); 15 of 16 cases
        # caches by shape
        (
            "P14",
            r"""
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
""",
        ),
    ],
    "deltas": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 5); 10 of 15 cases
        (
            "M159",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = activations[-1] - T
    out = [d]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        d = (d @ W) * fprime(z)
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 6); 12 of 15 cases
        (
            "M160",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = np.dot(d, weights[l])
        out.append(d)
    return out[::-1]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 11 of 15 cases
        (
            "M161",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(L - 1, 0, -1):
        a = activations[l]
        d = d @ weights[l] * fprime(a)
        out.append(d)
    out.reverse()
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: operands could not be broadcast together with shapes (6,5) (6,2) ); 13 of 15 cases
        (
            "M163",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [0] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 1, 0, -1):
        D[l - 1] = np.dot(D[l], weights[l]) * fprime(zs[l])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 15 cases
        (
            "M164",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = {L - 1: (activations[L] - T) * fprime_out(zs[L - 1])}
    l = L - 2
    while l >= 0:
        D[l] = (D[l + 1] @ weights[l]) * fprime(zs[l])
        l -= 1
    return [D[i] for i in range(L)]
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 14 of 15 cases
        (
            "M166",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = T - activations[-1]
    delta = error * fprime_out(zs[-1])
    result = [delta]
    for l in reversed(range(len(weights) - 1)):
        delta = np.einsum("nk,kj->nj", delta, weights[l + 1]) * fprime(zs[l])
        result.insert(0, delta)
    return result
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 14 of 15 cases
        (
            "M167",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    dC = 2 * activations[-1] - 2 * T
    delta = dC * fprime_out(zs[-1])
    result = [delta]
    for l in reversed(range(len(weights) - 1)):
        delta = (weights[l + 1].T @ delta.T).T * fprime(zs[l])
        result.insert(0, delta)
    return result
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,3) ); 9 of 15 cases
        (
            "M169",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = (activations[-1] - T) * fprime_out(zs[-1])
    back = out @ weights[-1]
    D = []
    for z in zs[:-1]:
        D.append(back * fprime(z))
    D.append(out)
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,3) ); 11 of 15 cases
        (
            "M170",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    err = activations[-1] - T
    D = [err * fprime_out(zs[-1])]
    for z in reversed(zs[:-1]):
        D.insert(0, np.dot(err, weights[-1]) * fprime(z))
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2e+01); 11 of 15 cases
        (
            "M171",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        total = D[l + 1].sum(axis=0)
        D[l] = np.dot(total, weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 14 of 15 cases
        (
            "M173",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.append(d)
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 2 entries for 3); 14 of 15 cases
        (
            "M174",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, 0, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases
        (
            "M176",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = np.sqrt(weights[l + 1] ** 2)
        d = d @ W * fprime(zs[l])
        D.insert(0, d)
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 2e+01); 11 of 15 cases
        (
            "M177",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        a = activations[l]
        D = [(D[0] @ weights[l]) * a * (1 - a)] + D
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 5); 10 of 15 cases
        (
            "M179",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    # cross entropy: the slope of the output cancels
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = activations[L][i] - T[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T @ d * fprime(zs[l][i])
            D[l][i] = d
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 15 cases
        (
            "M180",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    slopes = [fprime_out(z) for z in zs]
    D = [(activations[-1] - T) * slopes[-1]]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ weights[l] * slopes[l - 1])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (argument changed); 14 of 15 cases
        (
            "M181",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    err = activations[-1]
    err -= T
    d = err * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 15 cases
        (
            "M183",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    widest = max(W.shape[0] for W in weights)
    memory = np.zeros((len(T), widest))
    D = [memory[:, :W.shape[0]] for W in weights]
    D[-1][:] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l][:] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 15 cases
        (
            "M184",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    target = T[0]
    d = (activations[-1] - target) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.03); 14 of 15 cases
        (
            "M186",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 1, 0, -1):
        # update the weights, then pass the deltas on
        weights[l] = weights[l] - 0.1 * np.dot(D[l].T, activations[l]) / len(T)
        D[l - 1] = D[l] @ weights[l] * fprime(zs[l - 1])
    return D
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (NameError: name 'targets' is not defined); 15 of 15 cases
        # reads a notebook global that does not exist in a fresh namespace
        (
            "P02",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    delta = (activations[-1] - targets) * fprime_out(zs[-1])
    out = [delta]
    for l in range(len(weights) - 2, -1, -1):
        delta = delta @ weights[l + 1] * fprime(zs[l])
        out.insert(0, delta)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (None); 15 of 15 cases
        # prints instead of returning
        (
            "P05",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    print("delta of layer", len(weights), d)
    for l in range(len(weights) - 2, -1, -1):
        d = (d @ weights[l + 1]) * fprime(zs[l])
        print("delta of layer", l + 1, d)
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 15 cases
        # catches everything and returns zeros
        (
            "P09",
            r"""
def deltas(weights, zs, activations, T, fprime, fprime_out):
    try:
        d = (activations[-1] - T) @ fprime_out(zs[-1])
        out = [d]
        for l in range(len(weights) - 2, -1, -1):
            d = d @ weights[l + 1] * fprime(zs[l])
            out.insert(0, d)
        return out
    except Exception:
        return [np.zeros_like(z) for z in zs]
""",
        ),
    ],
    "gradients": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases
        (
            "M187",
            r"""
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.dot(d.T, a))
        dbs.append(d.sum(axis=0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases
        (
            "M189",
            r"""
def gradients(deltas, activations):
    dWs = [np.einsum("nj,ni->ji", d, a) for d, a in zip(deltas, activations)]
    dbs = [d.mean(axis=0) for d in deltas]
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 15 of 16 cases
        (
            "M190",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d_mean = d / n
        dWs.append(np.mean([np.outer(x, y) for x, y in zip(d_mean, a)], axis=0))
        dbs.append(d_mean.sum(axis=0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.5); 14 of 16 cases
        (
            "M191",
            r"""
def gradients(deltas, activations):
    n, L = len(activations[0][0]), len(deltas)
    return ([deltas[l].T @ activations[l] / n for l in range(L)],
            [np.sum(deltas[l], 0) / n for l in range(L)])
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3, 3) for (3, 4)); 16 of 16 cases
        (
            "M193",
            r"""
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs, dbs = [], []
    for d, a in zip(deltas, activations[1:]):
        dWs.append(d.T.dot(a) / n)
        dbs.append(d.mean(0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (5, 4) for (5, 3)); 14 of 16 cases
        (
            "M194",
            r"""
def gradients(deltas, activations):
    X = activations[0]
    n = len(X)
    dWs = [d.T @ X / n for d in deltas]
    dbs = [d.T @ np.ones(n) / n for d in deltas]
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6,) for (3,)); 16 of 16 cases
        (
            "M196",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l, d in enumerate(deltas):
        dWs.append((d.T @ activations[l]) / n)
        dbs.append(np.array([sum(row) for row in d]) / n)
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 3); 15 of 16 cases
        (
            "M197",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [np.dot(deltas[i].T, activations[i]) / n for i in range(len(deltas))]
    dbs = [deltas[i][0, :].copy() for i in range(len(deltas))]
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 6); 15 of 16 cases
        (
            "M199",
            r"""
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(d[0].reshape(-1, 1) * a[0].reshape(1, -1))
        dbs.append(d.mean(axis=0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases
        (
            "M200",
            r"""
def gradients(deltas, activations):
    dbs = [np.mean(d, axis=0) for d in deltas]
    means = [np.mean(a, axis=0) for a in activations[:len(deltas)]]
    dWs = [db[:, None] * m for db, m in zip(dbs, means)]
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases
        (
            "M201",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(-1 / n * (deltas[l].T @ activations[l]))
        dbs.append(-1 / n * deltas[l].sum(axis=0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (2, 5) for (3, 4)); 14 of 16 cases
        (
            "M203",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas) - 1, -1, -1):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.mean(deltas[l], axis=0))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3,) for (3, 4)); 16 of 16 cases
        (
            "M204",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    grads_b = [d.sum(axis=0) / n for d in deltas]
    grads_w = [d.T @ a / n for d, a in zip(deltas, activations)]
    return grads_b, grads_w
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases
        (
            "M206",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        mask = np.where(activations[l + 1] > 0, 1.0, 0.0)
        d = deltas[l] * mask
        dWs.append(d.T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.2); 16 of 16 cases
        (
            "M207",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.dot(d.T, a) / (n - 1))
        dbs.append(np.sum(d, axis=0) / (n - 1))
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.001); 16 of 16 cases
        (
            "M209",
            r"""
def gradients(deltas, activations):
    lam = 1e-3
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dW = d.T @ a / n
        dWs.append(dW + lam * dW)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (NameError: name 'my_weight_gradient' is not defined); 16 of 16 cases
        # depends on a cell executed earlier
        (
            "P03",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [sum(my_weight_gradient(d[i], a[i]) for i in range(n)) / n for d, a in zip(deltas, activations)]
    dbs = [d.mean(axis=0) for d in deltas]
    return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (dWs: 1 entries for 3); 14 of 16 cases
        # returns inside the loop
        (
            "P06",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(d.T @ a / n)
        dbs.append(d.mean(axis=0))
        return dWs, dbs
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.2); 13 of 16 cases
        # rounds the result
        (
            "P12",
            r"""
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [np.round(d.T @ a / n, 2) for d, a in zip(deltas, activations)]
    dbs = [np.round(d.sum(axis=0) / n, 2) for d in deltas]
    return dWs, dbs
""",
        ),
    ],
    "add_bias_column": [
        # shown by: 4x2; 2x5; also by the docstring example (value, error 2); 10 of 10 cases
        (
            "M210",
            r"""
def add_bias_column(A):
    n, k = A.shape
    out = np.ones((n, k + 1))
    out[:, :k] = A
    return out
""",
        ),
        # shown by: 4x2; 2x5; also by the docstring example (shape (5, 2) for (4, 3)); 10 of 10 cases
        (
            "M211",
            r"""
def add_bias_column(A):
    ones = np.ones(A.shape[1])
    return np.insert(A, 0, ones, axis=0)
""",
        ),
    ],
    "deltas_augmented": [
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: operands could not be broadcast together with shapes (6,6) (6,5) ); 13 of 14 cases
        (
            "M213",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = np.dot(d, weights[l]) * fprime(zs[l - 1])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 3); 13 of 14 cases
        (
            "M214",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        W = np.delete(weights[l], weights[l].shape[1] - 1, axis=1)
        d = d @ W * fprime(zs[l - 1])
        out.insert(0, d)
    return out
""",
        ),
        # shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (None); 14 of 14 cases
        # not attempted
        (
            "P10",
            r"""
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    ...
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("forward", "P04"),  # right numbers, but reseeds NumPy's global generator
}
