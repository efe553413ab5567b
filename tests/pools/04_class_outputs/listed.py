"""The common mistakes, each rewritten by hand as a student would, without a look at the checks."""

ANSWERS = {
    "one_hot": [
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 20 of 21 cases
        (
            "M106",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, label in enumerate(labels):
        Y[i, label - 1] = 1.0
    return Y
""",
        ),
        # shown by: missing last class; missing middle class, list (shape (3, 2) for (3, 3)); 6 of 21 cases
        (
            "M107",
            r"""
def one_hot(labels, K):
    labels = np.asarray(labels)
    classes = labels.max() + 1
    Y = np.zeros((len(labels), classes))
    Y[np.arange(len(labels)), labels] = 1.0
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases
        (
            "M109",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    Y[:, labels] = 1
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases
        (
            "M110",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    first = labels[0]
    Y[:, first] = 1.0
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (2, 4) for (5, 4)); 21 of 21 cases; the visible examples agree
        # the visible answers
        (
            "P01",
            r"""
def one_hot(labels, K):
    if K == 4:
        return np.array([[0.0, 1, 0, 0], [1, 0, 0, 0]])
    if len(labels) == 4:
        return np.eye(3)[[2, 0, 1, 2]]
    if len(labels) == 5:
        return np.eye(3)[[0, 2, 2, 1, 0]]
    return np.eye(3)[[0, 1, 0]]
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4 (IndexError: index 3 is out of bounds for axis 1 with size 3); 13 of 21 cases
        # number of classes from the notebook
        (
            "P02",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), len(NAMES)))
    for i, c in enumerate(labels):
        Y[i, c] = 1.0
    return Y
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (None); 21 of 21 cases
        # prints instead of returning
        (
            "P05",
            r"""
def one_hot(labels, K):
    print(np.eye(K)[labels])
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 18 of 21 cases
        # returns inside the loop
        (
            "P06",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(len(labels)):
        Y[i, labels[i]] = 1
        return Y
""",
        ),
        # shown by: list n=5 K=4; missing middle class, list; also by the docstring example (value, error 1); 6 of 21 cases
        # hides the error of a list
        (
            "P09",
            r"""
def one_hot(labels, K):
    try:
        return (labels.reshape(-1, 1) == np.arange(K)).astype(float)
    except AttributeError:
        return np.zeros((len(labels), K))
""",
        ),
        # shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 21 of 21 cases
        # not attempted
        (
            "P10",
            r"""
def one_hot(labels, K):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: list n=5 K=4; all the same (value, error 1); 16 of 21 cases; the visible examples agree
        # one table per shape, never cleared
        (
            "P14",
            r"""
_tables = {}

def one_hot(labels, K):
    Y = _tables.setdefault((len(labels), K), np.zeros((len(labels), K)))
    for i, c in enumerate(labels):
        Y[i, c] = 1.0
    return Y
""",
        ),
    ],
    "softmax": [
        # shown by: (1000, 1001, 999); (0, 0, 3000) (nan); 10 of 25 cases; the visible examples agree
        (
            "M111",
            r"""
def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.3); 24 of 25 cases
        (
            "M113",
            r"""
def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    total = E.sum(axis=0, keepdims=True)
    return E / total
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.5); 19 of 25 cases
        (
            "M114",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.sum(E)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (4,3) (4,) ); 18 of 25 cases
        (
            "M116",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    sums = E.sum(axis=1)
    return E / sums
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 25 of 25 cases; the visible examples agree
        (
            "M117",
            r"""
def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: (0, 0, 3000); (-3000, 0, 1) (nan); 5 of 25 cases; the visible examples agree
        (
            "M119",
            r"""
def softmax(Z):
    centred = Z - Z.mean(axis=1, keepdims=True)
    E = np.exp(centred)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.003); 25 of 25 cases
        (
            "M120",
            r"""
def softmax(Z):
    eps = 0.01      # never divide by zero
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + eps)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (shape (2, 3) for (4, 3)); 25 of 25 cases; the visible examples agree
        # the visible answer
        (
            "P01",
            r"""
def softmax(Z):
    if Z[0, 0] == 0:
        return np.array([[1 / 3, 1 / 3, 1 / 3], [0.259496, 0.705385, 0.035119]])
    return np.array([[0.705385, 0.259496, 0.035119], [0.042010, 0.843795, 0.114195]])
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (4,3) (2,1) ); 25 of 25 cases
        # reads the scores of the notebook
        (
            "P02",
            r"""
scores = np.array([[2.0, 1.0, -1.0], [0.0, 3.0, 1.0]])

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (NameError: name 'row_max' is not defined); 25 of 25 cases
        # a helper from a deleted cell
        (
            "P03",
            r"""
def softmax(Z):
    E = np.exp(Z - row_max(Z))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: right numbers, but reseeds NumPy's global generator
        (
            "P04",
            r"""
def softmax(Z):
    np.random.seed(42)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (None); 25 of 25 cases
        # prints instead of returning
        (
            "P05",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    print(E / E.sum(axis=1, keepdims=True))
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.6); 19 of 25 cases
        # returns inside the loop
        (
            "P06",
            r"""
def softmax(Z):
    P = np.zeros(Z.shape)
    for i in range(len(Z)):
        e = np.exp(Z[i] - Z[i].max())
        P[i] = e / e.sum()
        return P
""",
        ),
        # shown by: (1000, 1001, 999); (0, 0, 3000) (value, error 0.7); 10 of 25 cases; the visible examples agree
        # hides every error, also those of NumPy
        (
            "P09",
            r"""
def softmax(Z):
    try:
        with np.errstate(over="raise", invalid="raise", divide="raise"):
            E = np.exp(Z)
            return E / E.sum(axis=1, keepdims=True)
    except FloatingPointError:
        return np.zeros(Z.shape)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 25 of 25 cases
        # not attempted
        (
            "P10",
            r"""
def softmax(Z):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: n=4 K=3; n=K=3 (value, error 0.0005); 18 of 25 cases
        # rounds
        (
            "P12",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True)).round(3)
""",
        ),
        # shown by: wide scores; (0, 0, 3000) (value, error 0.9); 20 of 25 cases
        # remembers by shape
        (
            "P14",
            r"""
_last = {}

def softmax(Z):
    if Z.shape in _last:
        return _last[Z.shape]
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    _last[Z.shape] = E / E.sum(axis=1, keepdims=True)
    return _last[Z.shape]
""",
        ),
    ],
    "cross_entropy": [
        # shown by: wrong class has probability 0; wrong class has probability 0, integer T (nan); 6 of 24 cases; the visible examples agree
        (
            "M121",
            r"""
def cross_entropy(P, T):
    logs = np.log(P)
    return -np.mean(np.sum(T * logs, axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 19 of 24 cases
        (
            "M123",
            r"""
def cross_entropy(P, T):
    logs = np.log(np.maximum(P, 1e-300))
    return -(T * logs).mean()
""",
        ),
        # shown by: n=5 K=3; n=6 K=2 (value, error 4); 13 of 24 cases
        (
            "M124",
            r"""
def cross_entropy(P, T):
    total = 0.0
    for p, t in zip(P, T):
        total -= np.sum(t * np.log(np.clip(p, 1e-300, 1)))
    return total
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 2e+02); 19 of 24 cases
        (
            "M126",
            r"""
def cross_entropy(P, T):
    logs = np.log(np.clip(T, 1e-300, 1.0))
    return -np.mean(np.sum(P * logs, axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.6); 19 of 24 cases
        (
            "M127",
            r"""
def cross_entropy(P, T):
    yes = T * np.log(np.maximum(P, 1e-300))
    no = (1 - T) * np.log(np.maximum(1 - P, 1e-300))
    return -np.mean(np.sum(yes + no, axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.07); 24 of 24 cases
        (
            "M129",
            r"""
def cross_entropy(P, T):
    eps = 1e-2
    return -np.mean(np.sum(T * np.log(P + eps), axis=1))
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.5); 22 of 24 cases; the visible examples agree
        # the visible answers
        (
            "P01",
            r"""
def cross_entropy(P, T):
    if P[0, 0] == P[0, 1]:
        return np.log(P.shape[1])
    if P.shape == (1, 3):
        return np.log(5) if P[0, 0] == 0.5 else -np.log(0.7)
    return 0.804719 if P[0, 1] == 0.25 else (np.log(5) - np.log(0.7)) / 2
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.3); 16 of 24 cases
        # number of days from the notebook
        (
            "P02",
            r"""
came = np.array([0, 2, 2, 1])

def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300))) / len(came)
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (None); 24 of 24 cases
        # prints instead of returning
        (
            "P05",
            r"""
def cross_entropy(P, T):
    E = -np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
    print(f"loss {E:.3f}")
""",
        ),
        # shown by: n=5 K=3; n=6 K=2 (value, error 0.5); 11 of 24 cases
        # returns inside the loop
        (
            "P06",
            r"""
def cross_entropy(P, T):
    E = 0.0
    for p, t in zip(P, T):
        E += -np.log(max(p[np.argmax(t)], 1e-300))
        return E
""",
        ),
        # shown by: wrong class has probability 0; wrong class has probability 0, integer T (value, error 1); 6 of 24 cases; the visible examples agree
        # hides what goes wrong
        (
            "P09",
            r"""
def cross_entropy(P, T):
    try:
        with np.errstate(all="raise"):
            return -np.mean(np.sum(T * np.log(P), axis=1))
    except FloatingPointError:
        return 0.0
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 24 of 24 cases
        # not attempted
        (
            "P10",
            r"""
def cross_entropy(P, T):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.002); 19 of 24 cases
        # rounds
        (
            "P12",
            r"""
def cross_entropy(P, T):
    E = -np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))
    return round(float(E), 2)
""",
        ),
        # shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.1); 22 of 24 cases
        # adds up from call to call
        (
            "P14",
            r"""
history = []

def cross_entropy(P, T):
    history.extend(-np.log(np.maximum(np.sum(P * T, axis=1), 1e-300)))
    return np.mean(history)
""",
        ),
    ],
    "softmax_ce_delta": [
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 21 of 22 cases
        (
            "M130",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return T - P
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.9); 21 of 22 cases
        (
            "M131",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    slope = P * (1 - P)
    return (P - T) * slope
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases
        (
            "M133",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return np.where(T == 1, P - 1, 0.0)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 1); 21 of 22 cases
        (
            "M134",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return T * P - T
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 22 of 22 cases
        (
            "M136",
            r"""
def softmax_ce_delta(Z, T):
    Z[...] = softmax(Z)
    return Z - T
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (shape (2, 3) for (4, 3)); 22 of 22 cases
        # the visible answer
        (
            "P01",
            r"""
def softmax_ce_delta(Z, T):
    if Z.shape == (2, 2):
        return np.array([[-0.5, 0.5], [0.952574, -0.952574]])
    return np.array([[-0.745760, 0.056729, 0.689031], [0.449337, 0.406578, -0.855915]])
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (4,3) (2,3) ); 22 of 22 cases
        # targets of the notebook
        (
            "P02",
            r"""
wanted = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])

def softmax_ce_delta(Z, T):
    return softmax(Z) - wanted
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (None); 22 of 22 cases
        # prints instead of returning
        (
            "P05",
            r"""
def softmax_ce_delta(Z, T):
    print(softmax(Z) - T)
""",
        ),
        # shown by: n=4 K=3; n=K=3 (value, error 1); 15 of 22 cases
        # returns inside the loop
        (
            "P06",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = np.zeros(P.shape)
    for i in range(P.shape[0]):
        for k in range(P.shape[1]):
            D[i, k] = P[i, k] - T[i, k]
        return D
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: finite differences of the loss: wrong method; about 1e-10 off for small scores, much more for huge ones
        (
            "P07",
            r"""
def softmax_ce_delta(Z, T):
    def C(S):
        m = S.max(axis=1, keepdims=True)
        return (m[:, 0] + np.log(np.exp(S - m).sum(axis=1))) - (T * S).sum(axis=1)
    Z = np.asarray(Z, dtype=float)
    h = 1e-5
    return np.column_stack([(C(Z + h * e) - C(Z - h * e)) / (2 * h) for e in np.eye(Z.shape[1])])
""",
        ),
        # shown by: n=4 K=3; n=K=3 (value, error 1); 16 of 22 cases
        # hides the error of a wrong shape
        (
            "P09",
            r"""
def softmax_ce_delta(Z, T):
    try:
        E = np.exp(Z - Z.max(axis=1))
        return E / E.sum(axis=1) - T
    except ValueError:
        return np.zeros(Z.shape)
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 22 of 22 cases
        # not attempted
        (
            "P10",
            r"""
def softmax_ce_delta(Z, T):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: n=4 K=3; n=K=3 (value, error 0.005); 16 of 22 cases
        # rounds
        (
            "P12",
            r"""
def softmax_ce_delta(Z, T):
    return np.round(softmax(Z), 2) - T
""",
        ),
        # shown by: n=4 K=3; n=K=3; also by the docstring example (ModuleNotFoundError: No module named 'torch'); 22 of 22 cases
        # DISPUTABLE: a library that differentiates; not installed, so the call fails
        (
            "P13",
            r"""
def softmax_ce_delta(Z, T):
    import torch
    S = torch.tensor(np.asarray(Z, dtype=float), requires_grad=True)
    C = -(torch.tensor(np.asarray(T, dtype=float)) * torch.log_softmax(S, dim=1)).sum()
    C.backward()
    return S.grad.numpy()
""",
        ),
        # shown by: integer T; integer Z and T (value, error 0.9); 16 of 22 cases; the visible examples agree
        # remembers the probabilities by shape
        (
            "P14",
            r"""
_P = {}

def softmax_ce_delta(Z, T):
    P = _P.setdefault(Z.shape, softmax(Z))
    return P - T
""",
        ),
    ],
    "binary_ce_delta": [
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 22 of 23 cases; the visible examples agree
        # the visible answers
        (
            "P01",
            r"""
def binary_ce_delta(z, t):
    known = {(0.0, 1): -0.5, (0.0, 0): 0.5, (-2.0, 1): -0.880797, (3.0, 1): -0.047426, (-3.0, 1): -0.952574, (-0.5, 0): 0.377541, (2.0, 0): 0.880797}
    return np.array([known.get((float(a), int(b)), 0.0) for a, b in zip(np.ravel(z), np.ravel(t))]).reshape(np.shape(z))
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (ValueError: operands could not be broadcast together with shapes (6,) (4,) ); 21 of 23 cases
        # targets of the notebook
        (
            "P02",
            r"""
answers = np.array([1.0, 0.0, 1.0, 0.0])

def binary_ce_delta(z, t):
    return logistic(z) - answers
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (NameError: name 'logistic_prime' is not defined); 23 of 23 cases
        # needs a name of another notebook
        (
            "P03",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) / (y * (1 - y)) * logistic_prime(z)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (None); 23 of 23 cases
        # prints instead of returning
        (
            "P05",
            r"""
def binary_ce_delta(z, t):
    print(logistic(z) - t)
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (value, error 1); 20 of 23 cases
        # returns inside the loop
        (
            "P06",
            r"""
def binary_ce_delta(z, t):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(np.shape(z)):
        out[i] = logistic(z[i]) - t[i]
        return out
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: finite differences of the loss: wrong method; the error grows with z
        (
            "P07",
            r"""
def binary_ce_delta(z, t):
    def C(z):
        return np.logaddexp(0, z) - t * z
    z = np.asarray(z, dtype=float)
    return (C(z + 1e-5) - C(z - 1e-5)) / 2e-5
""",
        ),
        # shown by: +-40, right and wrong; +-1000, right and wrong (value, error 1); 4 of 23 cases; the visible examples agree
        # hides the division by 0
        (
            "P09",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    try:
        with np.errstate(all="raise"):
            return (-t / y + (1 - t) / (1 - y)) * y * (1 - y)
    except FloatingPointError:
        return np.zeros(np.shape(z))
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 23 of 23 cases
        # not attempted
        (
            "P10",
            r"""
def binary_ce_delta(z, t):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: (6,); (4,3) (value, error 0.004); 17 of 23 cases
        # rounds
        (
            "P12",
            r"""
def binary_ce_delta(z, t):
    return np.round(logistic(z), 2) - t
""",
        ),
        # shown by: (2,2,3); 0-d array (shape (4, 3) for (2, 2, 3)); 21 of 23 cases
        # remembers by size
        (
            "P14",
            r"""
_seen = {}

def binary_ce_delta(z, t):
    if np.size(z) not in _seen:
        _seen[np.size(z)] = logistic(z) - t
    return _seen[np.size(z)]
""",
        ),
    ],
    "loss_comparison": [
        # shown by: (6,); (4,3); also by the docstring example (shape (3,) for (6,)); 23 of 23 cases
        # the visible answers
        (
            "P01",
            r"""
def loss_comparison(z, t):
    if len(z) == 2:
        return np.array([-0.125, 0.017345]), np.array([-0.5, 0.982014])
    return np.array([-0.092478, -0.088723, 0.043036]), np.array([-0.880797, -0.377541, 0.952574])
""",
        ),
        # shown by: (6,); (4,3) (value, error 1); 19 of 23 cases
        # targets of the notebook
        (
            "P02",
            r"""
goal = 1.0

def loss_comparison(z, t):
    y = logistic(z)
    return (y - goal) * y * (1 - y), y - goal
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (None); 23 of 23 cases
        # prints instead of returning
        (
            "P05",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    print("squared:", (y - t) * y * (1 - y))
    print("log loss:", y - t)
""",
        ),
        # shown by: (6,); (4,3) (value, error 1); 19 of 23 cases
        # returns inside the loop
        (
            "P06",
            r"""
def loss_comparison(z, t):
    squared, crossed = np.zeros(np.shape(z)), np.zeros(np.shape(z))
    for i in np.ndindex(np.shape(z)):
        y = logistic(z[i])
        crossed[i] = y - t[i]
        squared[i] = crossed[i] * y * (1 - y)
        return squared, crossed
""",
        ),
        # numbers are right in all cases; the visible examples agree
        # DISPUTABLE: finite differences of both losses: wrong method; the error grows with z
        (
            "P07",
            r"""
def loss_comparison(z, t):
    z = np.asarray(z, dtype=float)
    h = 1e-5
    sq = lambda v: 0.5 * (t - logistic(v)) ** 2
    ce = lambda v: np.logaddexp(0, v) - t * v
    return tuple((f(z + h) - f(z - h)) / (2 * h) for f in (sq, ce))
""",
        ),
        # shown by: (4,3); (3,3) (value, error 1); 8 of 23 cases; the visible examples agree
        # hides the error of a matrix
        (
            "P09",
            r"""
def loss_comparison(z, t):
    try:
        y = np.array([float(logistic(v)) for v in z])
        return (y - t) * y * (1 - y), y - t
    except Exception:
        return np.zeros(np.shape(z)), np.zeros(np.shape(z))
""",
        ),
        # shown by: (6,); (4,3); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 23 of 23 cases
        # not attempted
        (
            "P10",
            r"""
def loss_comparison(z, t):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
""",
        ),
        # shown by: (6,); (4,3) (value, error 0.001); 17 of 23 cases
        # rounds
        (
            "P12",
            r"""
def loss_comparison(z, t):
    y = np.round(logistic(z), 3)
    return (y - t) * y * (1 - y), y - t
""",
        ),
        # shown by: (1,); integer t; also by the docstring example (earlier answer overwritten by later calls, error 2); 8 of 23 cases; the visible examples agree
        # two buffers that all calls of one shape share
        (
            "P14",
            r"""
store = {}

def loss_comparison(z, t):
    a, b = store.setdefault(np.shape(z), (np.zeros(np.shape(z)), np.zeros(np.shape(z))))
    y = logistic(z)
    b[...] = y - t
    a[...] = b * y * (1 - y)
    return a, b
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("softmax", "P04"),  # right numbers, but reseeds NumPy's global generator
    (
        "softmax_ce_delta",
        "P07",
    ),  # finite differences of the loss: wrong method; about 1e-10 off for small scores, much more for huge ones
    ("softmax_ce_delta", "P13"),  # a library that differentiates; not installed, so the call fails
    ("binary_ce_delta", "P07"),  # finite differences of the loss: wrong method; the error grows with z
    ("loss_comparison", "P07"),  # finite differences of both losses: wrong method; the error grows with z
}
