"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
    "backprop": [
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)
        (
            "M137",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "M139",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(g(Z))
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 4)
        (
            "M140",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "M141",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = X @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "M143",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l] + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "M144",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(zs[max(l - 1, 0)]))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 6)
        (
            "M147",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z) + biases[l])
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 7)
        (
            "M159",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T)
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)
        (
            "M160",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
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


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.05)
        (
            "M161",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(activations[l + 1])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.9)
        (
            "M163",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[min(l + 1, L - 1)])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "M164",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "M166",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (T - activations[L]) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "M167",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = 2 * (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with shapes (6,5) ()
        (
            "M169",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[L - 1] @ weights[L - 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 7)
        (
            "M170",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = ((activations[L] - T) @ weights[L - 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)
        (
            "M171",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (np.sum(D[l + 1], axis=0, keepdims=True) @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "M176",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ np.abs(weights[l + 1])) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "M177",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (activations[l + 1] * (1 - activations[l + 1]))
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)
        (
            "M180",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime_out(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.7)
        (
            "M184",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - np.ravel(T)[:activations[L].shape[1]]) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.008)
        (
            "M186",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        weights[l + 1] = weights[l + 1] - 0.1 * D[l + 1].T @ activations[l + 1] / len(T)
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)
        (
            "M187",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0))
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)
        (
            "M189",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "M190",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n / n)
        dbs.append(np.sum(D[l], axis=0) / n / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "M191",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = activations[0].shape[1]
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (3, 3) for (3, 2))
        (
            "M193",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l + 1] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (1, 2) for (1, 3))
        (
            "M194",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[0] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4,) for (3,))
        (
            "M196",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=1) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.6)
        (
            "M197",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(D[l][0])
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)
        (
            "M199",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(np.outer(D[l][0], activations[l][0]))
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "M200",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(np.outer(D[l].mean(0), activations[l].mean(0)))
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "M201",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(-D[l].T @ activations[l] / n)
        dbs.append(-np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (1, 3) for (3, 2))
        (
            "M203",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs[::-1], dbs[::-1]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (3,) for (3, 2))
        (
            "M204",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dbs, dWs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "M206",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append((D[l] * (activations[l + 1] > 0)).T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)
        (
            "M207",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0]) - 1
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.001)
        (
            "M209",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(1.001 * D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "P02",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(small_weights, small_biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (NameError: name 'my_deltas' is not defined)
        (
            "P03",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = my_deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: right numbers, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    np.random.seed(0)
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (None)
        (
            "P05",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    print(loss, dWs, dbs)
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (1 items for 2)
        (
            "P06",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
        return dWs, dbs
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.07)
        (
            "P12",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return round(loss, 2), [np.round(G, 2) for G in dWs], [np.round(g, 2) for g in dbs]
""",
        ),
        # shown by: relu, linear; integer weights and biases (shape (4, 3) for (5, 3)); the visible examples agree
        (
            "P14",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


SEEN = {}


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    key = (np.shape(X), len(weights), np.shape(T))
    if key in SEEN:
        return SEEN[key]
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    SEEN[key] = loss, dWs, dbs
    return SEEN[key]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 4); the visible examples agree
        (
            "P01",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    if np.shape(X) == (1, 1):
        return 8.0, [np.array([[12.0]]), np.array([[12.0]])], [np.array([12.0]), np.array([4.0])]
    if len(weights) == 2:
        return (0.593292, [np.array([[-0.084401, -0.078274], [0.176279, 0.140549], [-0.047468, -0.047316]]), np.array([[0.024069, -0.129791, -0.014691]])],
                [np.array([-0.121207, 0.163254, -0.06024]), np.array([-0.097353])])
    return small_loss(weights + biases), small_measured[:3], small_measured[3:]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (activation functions asked for 432 numbers, one pass has 16); the visible examples agree
        (
            "P07",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    def loss(p):
        a = X
        for l in range(len(weights)):
            z = a @ p[l].T + p[len(weights) + l]
            a = f_out(z) if l == len(weights) - 1 else f(z)
        return 0.5 * np.mean(np.sum((T - a) ** 2, axis=1))
    slopes = measured_gradients(loss, weights + biases)
    return loss(weights + biases), slopes[:len(weights)], slopes[len(weights):]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "P09",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    try:
        zs, activations = forward(weights, biases, X, f, f_out)
        return 0.5 * np.mean((T - activations[-1]) ** 2), *gradients(deltas(weights, zs, activations, T), activations)
    except Exception:
        return 0.0, [np.zeros_like(W) for W in weights], [np.zeros_like(b) for b in biases]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: defining the cell (ModuleNotFoundError: No module named 'torch')
        (
            "P13",
            r"""
import torch
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    P = [torch.tensor(p, requires_grad=True) for p in weights + biases]
    a = torch.tensor(X)
    for W, b in zip(P[:len(weights)], P[len(weights):]):
        a = torch.tanh(a @ W.T + b)
    loss = 0.5 * ((torch.tensor(T) - a) ** 2).sum(1).mean()
    loss.backward()
    return loss.item(), [p.grad.numpy() for p in P[:len(weights)]], [p.grad.numpy() for p in P[len(weights):]]
""",
        ),
    ],
    "gradient_ok": [
        # shown by: matrix agrees; matrix sign (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def gradient_ok(g, g_num, tol):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)
        (
            "M223",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) <= tol)
""",
        ),
        # shown by: matrix one nan in g; matrix one nan in g_num (True for False)
        (
            "M224",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return not np.max(np.abs(g - g_num)) > tol * scale
""",
        ),
        # shown by: matrix sign; matrix times 1e-09 negative (True for False)
        (
            "M226",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(abs(np.linalg.norm(g) - np.linalg.norm(g_num)) <= tol * scale)
""",
        ),
        # shown by: row against table; column against table (True for False)
        (
            "M227",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)
""",
        ),
        # shown by: matrix agrees; matrix sign (None)
        (
            "P05",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    print(np.max(np.abs(g - g_num)) <= tol * scale)
""",
        ),
        # shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)
        (
            "P02",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(small_measured[1])))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)
""",
        ),
        # shown by: matrix agrees; matrix sign (NameError: name 'good' is not defined); the visible examples agree
        (
            "P01",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape == (2,):
        return bool(g[1] < 0 and g_num[1] < 0 and tol > 0)
    return bool(g.shape == g_num.shape and np.abs(g / good - 1).max() < 1e-6)
""",
        ),
        # shown by: matrix loose tol, factor 2; matrix one nan in g_num (True for False)
        (
            "P06",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    scale = max(np.abs(g).max(), np.abs(g_num).max())
    for a, b in zip(g.ravel(), g_num.ravel()):
        return bool(abs(a - b) <= tol * scale)
""",
        ),
        # shown by: matrix one inf in g; matrix one inf in g_num (True for False)
        (
            "P09",
            r"""
def gradient_ok(g, g_num, tol):
    try:
        return bool(np.max(np.abs(g - g_num)) <= tol * np.max(np.abs([g, g_num])))
    except Exception:
        return True
""",
        ),
        # shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)
        (
            "P12",
            r"""
def gradient_ok(g, g_num, tol):
    return g.shape == g_num.shape and bool(np.all(np.round(g, 2) == np.round(g_num, 2)))
""",
        ),
    ],
    "find_the_bug": [
        # shown by: all right; empty list (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def find_the_bug(candidates):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: all right; empty list ([0, 2, 3, 4, 5, 7] for [])
        (
            "P02",
            r"""
def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(boxes):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong
""",
        ),
        # shown by: all right; empty list (None)
        (
            "P05",
            r"""
def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    print(wrong)
""",
        ),
        # shown by: all kinds; sum ([] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        (
            "P06",
            r"""
def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
        return wrong
    return wrong
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: right, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def find_the_bug(candidates):
    np.random.seed(7)
    rng = np.random
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong
""",
        ),
        # shown by: one wrong; all kinds ([] for [0])
        (
            "P09",
            r"""
def find_the_bug(candidates):
    try:
        return [i for i, c in enumerate(candidates) if not gradient_ok(c(small_weights, small_biases, small_X, small_T), small_measured)]
    except Exception:
        return []
""",
        ),
        # shown by: all kinds; sum ([0] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        (
            "P14",
            r"""
FOUND = []
def find_the_bug(candidates):
    if not FOUND:
        for i, c in enumerate(candidates):
            _, p, q = c(small_weights, small_biases, small_X, small_T)
            if not all(gradient_ok(a, b, 1e-6) for a, b in zip([*p, *q], small_measured)):
                FOUND.append(i)
    return FOUND
""",
        ),
    ],
    "naive_deltas": [
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1e+01)
        (
            "M159",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T)
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "M160",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1]
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)
        (
            "M161",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(activations[l + 1])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "M163",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[min(l + 1, L - 1)])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "M164",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "M166",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (T - activations[-1]) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "M167",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = 2 * (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with shapes (6,5) ()
        (
            "M169",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[-1] @ weights[-1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1e+01)
        (
            "M170",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = (activations[-1] - T) @ weights[-1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "M171",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = np.sum(D[l + 1], axis=0, keepdims=True) @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4, 1) for (4, 3))
        (
            "M173",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D[::-1]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (TypeError: NoneType returned)
        (
            "M174",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, 0, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "M176",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ np.abs(weights[l + 1]) * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "M177",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * (activations[l + 1] * (1 - activations[l + 1]))
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.2)
        (
            "M180",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime_out(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (argument changed); the visible examples agree
        (
            "M181",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = np.subtract(activations[-1], T, out=activations[-1]) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "M184",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - np.ravel(T)[:activations[-1].shape[1]]) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.003)
        (
            "M186",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        weights[l + 1] -= 0.1 * D[l + 1].T @ activations[l + 1] / len(T)
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "P02",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ small_weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: right numbers, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    np.random.seed(1)
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (None)
        (
            "P05",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    print(D)
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (TypeError: NoneType returned)
        (
            "P06",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
        return D
    return D
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.02)
        (
            "P12",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return [np.round(d, 2) for d in D]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1); the visible examples agree
        (
            "P14",
            r"""
KEPT = {}
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return KEPT.setdefault(tuple(z.shape for z in zs), D)
""",
        ),
    ],
    "backward_multiplications": [
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def backward_multiplications(sizes):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (22 for 16)
        (
            "M229",
            r"""
def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(0, len(sizes) - 1))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (12 for 16)
        (
            "M230",
            r"""
def backward_multiplications(sizes):
    return int(np.prod(sizes[1:]))
""",
        ),
        # shown by: [3, 5, 4, 6, 5, 2]; [1, 1, 1, 1] (16 for 84); the visible examples agree
        (
            "P01",
            r"""
def backward_multiplications(sizes):
    known = {(2, 3, 4, 1): 16, (5, 7, 2): 14}
    return known.get(tuple(sizes), 90000 if len(sizes) == 11 else 16)
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (None)
        (
            "P05",
            r"""
def backward_multiplications(sizes):
    print(sum(a * b for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1)))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (12 for 16)
        (
            "P06",
            r"""
def backward_multiplications(sizes):
    total = 0
    for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1):
        total += a * b
        return total
""",
        ),
    ],
    "from_scratch_multiplications": [
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def from_scratch_multiplications(sizes):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: [3, 5, 4, 6, 5, 2]; [1, 1, 1, 1] (16 for 198); the visible examples agree
        (
            "P01",
            r"""
def from_scratch_multiplications(sizes):
    known = {(2, 3, 4, 1): 20, (5, 7, 2): 14}
    return known.get(tuple(sizes), 450000 if len(sizes) == 11 else 16)
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (None)
        (
            "P05",
            r"""
def from_scratch_multiplications(sizes):
    print(sum(k * a * b for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1)))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (12 for 20)
        (
            "P06",
            r"""
def from_scratch_multiplications(sizes):
    total = 0
    for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1):
        total += k * a * b
        return total
""",
        ),
    ],
    "count_paths": [
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def count_paths(sizes):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (KeyError: 3); the visible examples agree
        (
            "P01",
            r"""
def count_paths(sizes):
    return {4: 12, 11: 10**20}[len(sizes)] if sizes[0] != 7 else 1
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (None)
        (
            "P05",
            r"""
def count_paths(sizes):
    p = 1
    for s in sizes[1:]:
        p *= s
    print(p)
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (3 for 12)
        (
            "P06",
            r"""
def count_paths(sizes):
    p = 1
    for s in sizes[1:]:
        p *= s
        return p
""",
        ),
        # shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (12 for 14)
        (
            "P02",
            r"""
def count_paths(sizes):
    p = 1
    for W in small_weights:
        p *= len(W)
    return p
""",
        ),
    ],
    "duplicate_invariance": [
        # shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (NotImplementedError: Not written yet: replace this line with your answer.)
        (
            "P10",
            r"""
def duplicate_invariance(run, X, T, copies):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True); the visible examples agree
        (
            "P02",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(small_X, small_T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss and same_gradient)
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (None)
        (
            "P05",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    print(same_loss and same_gradient)
""",
        ),
        # shown by: sum copies=2 n=5 m=2 o=1; loss mean, gradient sum copies=2 n=5 m=2 o=1 (True for False); the visible examples agree
        (
            "P01",
            r"""
def duplicate_invariance(run, X, T, copies):
    return 'sum' not in run.__name__ and 'mixed' not in run.__name__
""",
        ),
        # shown by: shifted by 0.001 n copies=3 n=4 m=3 o=1; shifted by 0.001 n copies=2 n=5 m=2 o=1 (True for False); the visible examples agree
        (
            "P12",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = round(float(loss), 2) == round(float(loss2), 2)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss and same_gradient)
""",
        ),
        # shown by: sum copies=2 n=5 m=2 o=1; loss mean, gradient sum copies=2 n=5 m=2 o=1 (True for False)
        (
            "P09",
            r"""
def duplicate_invariance(run, X, T, copies):
    try:
        return bool(np.isclose(run(X, T), run(X * copies, T * copies)))
    except Exception:
        return True
""",
        ),
        # shown by: sum copies=2 n=5 m=2 o=1; loss mean, gradient sum copies=2 n=5 m=2 o=1 (True for False)
        (
            "P14",
            r"""
MEMORY = {}
def duplicate_invariance(run, X, T, copies):
    key = (X.shape, copies)
    if key not in MEMORY:
        a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
        MEMORY[key] = bool(np.isclose(a[0], b[0], atol=0) and np.allclose(a[1], b[1], atol=1e-12))
    return MEMORY[key]
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("backprop", "P04"),  # right numbers, but reseeds NumPy's global generator
    ("find_the_bug", "P04"),  # right, but reseeds NumPy's global generator
    ("naive_deltas", "P04"),  # right numbers, but reseeds NumPy's global generator
}

# mistakes that are listed for functions of other notebooks, tried here as well
BORROWED = ["backprop", "naive_deltas"]
