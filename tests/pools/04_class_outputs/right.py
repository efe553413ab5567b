"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "one_hot": [
        # norm-wise error at most 0e+00
        (
            "loop with zeros",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(len(labels)):
        Y[i, labels[i]] = 1
    return Y
""",
        ),
        # norm-wise error at most 0e+00
        (
            "rows of the identity",
            r"""
def one_hot(labels, K):
    return np.eye(K)[labels]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "paired indices",
            r"""
def one_hot(labels, K):
    labels = np.asarray(labels)
    n = labels.shape[0]
    T = np.zeros((n, K), dtype=int)
    T[np.arange(n), labels] = 1
    return T
""",
        ),
        # norm-wise error at most 0e+00
        (
            "comparison with all classes, bool",
            r"""
def one_hot(labels, K):
    return np.array(labels)[:, None] == np.arange(K)[None, :]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "nested list comprehension",
            r"""
def one_hot(labels, K):
    return [[1 if k == c else 0 for k in range(K)] for c in labels]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "list multiplication",
            r"""
def one_hot(labels, K):
    rows = []
    for c in labels:
        row = [0.0] * K
        row[c] = 1.0
        rows.append(row)
    return np.array(rows)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "flat positions",
            r"""
def one_hot(labels, K):
    n = len(labels)
    flat = np.zeros(n * K)
    flat[np.arange(n) * K + np.asarray(labels, dtype=int)] = 1
    return flat.reshape(n, K)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "put_along_axis",
            r"""
def one_hot(labels, K):
    index = np.array(labels, dtype=np.intp).reshape(-1, 1)
    out = np.zeros((index.size, K), dtype=np.float32)
    np.put_along_axis(out, index, 1.0, axis=1)
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "take from the identity",
            r"""
def one_hot(labels, K):
    return np.identity(K).take(labels, axis=0)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "equal.outer",
            r"""
def one_hot(labels, K):
    return np.equal.outer(np.asarray(labels), range(K)).astype(float)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "class by class, columns",
            r"""
def one_hot(labels, K):
    labels = np.asarray(labels)
    columns = [np.where(labels == k, 1.0, 0.0) for k in range(K)]
    return np.column_stack(columns)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "stack of shifted unit vectors",
            r"""
def unit(k, K):
    e = np.zeros(K)
    e[k] = 1.0
    return e

def one_hot(labels, K):
    return np.vstack([unit(int(k), K) for k in labels])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "Kronecker delta with fromfunction",
            r"""
def one_hot(labels, K):
    labels = np.asarray(labels, dtype=int)
    return np.fromfunction(lambda i, k: labels[i] == k, (len(labels), K), dtype=int) * 1.0
""",
        ),
        # norm-wise error at most 0e+00
        (
            "sorted by class with a dict",
            r"""
def one_hot(labels, K):
    days_of = {k: [] for k in range(K)}
    for i, c in enumerate(labels):
        days_of[int(c)].append(i)
    Y = np.zeros((len(labels), K))
    for k, days in days_of.items():
        for i in days:
            Y[i][k] = 1.0
    return Y
""",
        ),
        # norm-wise error at most 0e+00
        (
            "difference of two staircases",
            r"""
def one_hot(labels, K):
    c = np.reshape(labels, (-1, 1))
    k = np.arange(K)
    return (k >= c) * 1.0 - (k > c)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "matrix of counts, np.add.at",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    np.add.at(Y, (np.arange(len(labels)), list(labels)), 1)
    return Y
""",
        ),
        (
            "identity",
            r"""
def one_hot(labels, K):
    return np.eye(K)[np.asarray(labels)]
""",
        ),
        (
            "list of lists",
            r"""
def one_hot(labels, K):
    return [[1 if k == c else 0 for k in range(K)] for c in labels]
""",
        ),
        (
            "booleans",
            r"""
def one_hot(labels, K):
    return np.asarray(labels)[:, None] == np.arange(K)
""",
        ),
        (
            "put along axis",
            r"""
def one_hot(labels, K):
    Y = np.zeros((len(labels), K), dtype=int)
    np.put_along_axis(Y, np.reshape(labels, (-1, 1)), 1, axis=1)
    return Y
""",
        ),
        (
            "flat index",
            r"""
def one_hot(labels, K):
    n = len(labels)
    Y = np.zeros(n * K)
    Y[np.arange(n) * K + np.array(labels)] = 1
    return Y.reshape(n, K)
""",
        ),
        (
            "transposed table",
            r"""
def one_hot(labels, K):
    return np.array([np.array(labels) == k for k in range(K)]).T * 1.0
""",
        ),
        (
            "take",
            r"""
def one_hot(labels, K):
    return np.take(np.identity(K, dtype=np.float32), labels, axis=0)
""",
        ),
        (
            "kronecker by powers",
            r"""
def one_hot(labels, K):
    return np.array([[0.0 ** abs(k - int(c)) for k in range(K)] for c in labels])
""",
        ),
        (
            "generator of rows",
            r"""
def one_hot(labels, K):
    for c in labels:
        row = np.zeros(K)
        row[c] = 1
        yield row
""",
        ),
        (
            "uint8",
            r"""
def one_hot(labels, K):
    return np.equal.outer(labels, range(K)).astype(np.uint8)
""",
        ),
        (
            "class with defaults",
            r"""
def one_hot(labels, K, dtype=float, on=1, off=0):
    Y = np.full((len(labels), K), off, dtype=dtype)
    for i, c in zip(range(len(labels)), labels):
        Y[i][c] = on
    return Y
""",
        ),
    ],
    "softmax": [
        # norm-wise error at most 0e+00
        (
            "shift by the row maximum, keepdims",
            r"""
def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=1, keepdims=True)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "transposed, so that no keepdims is needed",
            r"""
def softmax(Z):
    A = Z.T - Z.max(axis=1)
    A = np.exp(A)
    return (A / A.sum(axis=0)).T
""",
        ),
        # norm-wise error at most 0e+00
        (
            "row by row",
            r"""
def softmax(Z):
    P = np.zeros(Z.shape)
    for i, z in enumerate(Z):
        e = np.exp(z - max(z))
        P[i] = e / e.sum()
    return P
""",
        ),
        # norm-wise error at most 2e-16
        (
            "pure Python lists",
            r"""
import math

def softmax(Z):
    out = []
    for row in Z:
        top = max(row)
        powers = [math.exp(v - top) for v in row]
        total = sum(powers)
        out.append([p / total for p in powers])
    return out
""",
        ),
        # norm-wise error at most 7e-13
        (
            "log-sum-exp of its own",
            r"""
def logsumexp(Z):
    m = Z.max(axis=1)
    return m + np.log(np.exp(Z - m[:, None]).sum(axis=1))

def softmax(Z):
    return np.exp(Z - logsumexp(Z)[:, np.newaxis])
""",
        ),
        # norm-wise error at most 1e-12
        (
            "np.logaddexp.reduce",
            r"""
def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
""",
        ),
        # norm-wise error at most 1e-16
        (
            "from differences of scores",
            r"""
def softmax(Z):
    # p_k = 1 / sum_j exp(z_j - z_k); an infinite sum gives 0
    with np.errstate(over="ignore"):
        D = np.exp(Z[:, None, :] - Z[:, :, None])
    return 1.0 / D.sum(axis=2)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "in place on a float copy",
            r"""
def softmax(Z):
    P = np.array(Z, dtype=float)
    P -= np.amax(P, 1)[:, None]
    np.exp(P, out=P)
    P /= P.sum(1).reshape(-1, 1)
    return P
""",
        ),
        # norm-wise error at most 0e+00
        (
            "apply_along_axis",
            r"""
def softmax(Z):
    def one(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)
    return np.apply_along_axis(one, 1, Z)
""",
        ),
        # norm-wise error at most 1e-16
        (
            "matrix of ones for the sum",
            r"""
def softmax(Z):
    K = Z.shape[1]
    E = np.exp(Z - np.sort(Z, axis=1)[:, [-1]])
    return E / (E @ np.ones((K, K)))
""",
        ),
        # norm-wise error at most 1e-07
        (
            "float32",
            r"""
def softmax(Z):
    S = np.asarray(Z - Z.max(axis=1, keepdims=True), dtype=np.float32)
    E = np.exp(S)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        # norm-wise error at most 2e-16
        (
            "shift by the score of the best class (argmax)",
            r"""
def softmax(Z):
    best = np.take_along_axis(Z, np.argmax(Z, axis=1)[:, None], axis=1)
    shifted = Z - best
    weights = np.exp(shifted)
    return np.einsum("nk,n->nk", weights, 1 / np.einsum("nk->n", weights))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "list comprehension with a helper, vstack",
            r"""
def _p(z):
    z = z - np.maximum.reduce(z)
    return np.exp(z) / np.exp(z).sum()

def softmax(Z):
    return np.vstack([_p(z) for z in Z])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "generator of rows",
            r"""
def softmax(Z):
    for z in Z:
        e = np.exp(z - z.max())
        yield e / e.sum()
""",
        ),
        # norm-wise error at most 3e-16
        (
            "smallest after the shift held at -600",
            r"""
def softmax(Z):
    S = np.maximum(Z - Z.max(axis=-1, keepdims=True), -600)
    E = np.e ** S
    return E * np.reciprocal(E.sum(axis=-1, keepdims=True))
""",
        ),
        # norm-wise error at most 1e-09
        (
            "tiny number in the denominator",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + 1e-9)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "one row with recursion over the batch",
            r"""
def softmax(Z):
    if len(Z) > 1:
        return np.concatenate([softmax(Z[:1]), softmax(Z[1:])])
    e = np.exp(Z - Z.max())
    return e / e.sum()
""",
        ),
        # norm-wise error at most 2e-13
        (
            "logistic of the lead over the rest",
            r"""
def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    P = np.ones(Z.shape)
    for k in range(Z.shape[1]):
        others = np.delete(Z, k, axis=1)
        if others.shape[1]:
            m = others.max(axis=1)
            rest = m + np.log(np.exp(others - m[:, None]).sum(axis=1))
            P[:, k] = logistic(Z[:, k] - rest)
    return P
""",
        ),
        (
            "loop over rows",
            r"""
def softmax(Z):
    rows = []
    for z in Z:
        e = np.exp(z - max(z))
        rows.append(e / sum(e))
    return np.vstack(rows)
""",
        ),
        (
            "log sum exp",
            r"""
def softmax(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
""",
        ),
        (
            "transposed inside",
            r"""
def softmax(Z):
    E = np.exp(Z.T - Z.max(axis=1))
    return (E / E.sum(axis=0)).T
""",
        ),
        (
            "pairwise differences",
            r"""
def softmax(Z):
    with np.errstate(over="ignore"):
        return 1 / np.exp(Z[:, None, :] - Z[:, :, None]).sum(axis=2)
""",
        ),
        (
            "nested lists",
            r"""
import math
def softmax(Z):
    out = []
    for z in Z:
        m = max(float(v) for v in z)
        e = [math.exp(float(v) - m) for v in z]
        s = sum(e)
        out.append([v / s for v in e])
    return out
""",
        ),
        (
            "newaxis",
            r"""
def softmax(Z):
    S = Z - np.max(Z, axis=-1)[:, np.newaxis]
    P = np.exp(S)
    P /= P.sum(-1).reshape(-1, 1)
    return P
""",
        ),
        (
            "einsum",
            r"""
def softmax(Z):
    E = np.exp(Z - np.amax(Z, axis=1, keepdims=True))
    return np.einsum("nk,n->nk", E, 1 / np.einsum("nk->n", E))
""",
        ),
        (
            "apply along axis",
            r"""
def softmax(Z):
    def one(z):
        e = np.exp(z - z.max())
        return e / e.sum()
    return np.apply_along_axis(one, 1, Z)
""",
        ),
        (
            "float32 after the shift",
            r"""
def softmax(Z):
    S = (Z - Z.max(axis=1, keepdims=True)).astype(np.float32)
    E = np.exp(S)
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
        (
            "normalised twice",
            r"""
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P / P.sum(axis=1, keepdims=True)
""",
        ),
        (
            "matrix class",
            r"""
def softmax(Z):
    M = np.matrix(Z, dtype=float)
    E = np.exp(M - M.max(axis=1))
    return E / E.sum(axis=1)
""",
        ),
        (
            "longdouble",
            r"""
def softmax(Z):
    S = np.asarray(Z, dtype=np.longdouble)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
""",
        ),
    ],
    "cross_entropy": [
        # norm-wise error at most 0e+00
        (
            "clip inside the log",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(np.clip(P, 1e-15, 1.0)), axis=1))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "probability of what came",
            r"""
def cross_entropy(P, T):
    came = np.sum(P * T, axis=1)
    with np.errstate(divide="ignore"):
        return float(np.mean(-np.log(came)))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "argmax picks the class",
            r"""
def cross_entropy(P, T):
    n = len(P)
    c = np.argmax(T, axis=1)
    return -np.log(P[np.arange(n), c]).sum() / n
""",
        ),
        # norm-wise error at most 0e+00
        (
            "mask",
            r"""
def cross_entropy(P, T):
    return np.log(P[np.asarray(T) == 1]).mean() * -1
""",
        ),
        # norm-wise error at most 3e-16
        (
            "loop with if",
            r"""
import math

def cross_entropy(P, T):
    total = 0.0
    for p_row, t_row in zip(P, T):
        for p, t in zip(p_row, t_row):
            if t > 0:
                total += -math.log(p) * t if p > 0 else math.inf
    return total / len(T)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.where twice",
            r"""
def cross_entropy(P, T):
    safe = np.where(P > 0, P, 1e-300)
    costs = np.where(T > 0, -np.log(safe), 0.0)
    return costs.sum(axis=1).mean()
""",
        ),
        # norm-wise error at most 4e-16
        (
            "log with where= and out=",
            r"""
def cross_entropy(P, T):
    P = np.asarray(P, dtype=float)
    logs = np.log(P, out=np.zeros_like(P), where=np.asarray(T, dtype=bool))
    return -np.sum(T * logs) / P.shape[0]
""",
        ),
        # norm-wise error at most 4e-16
        (
            "nan_to_num",
            r"""
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        terms = np.nan_to_num(-T * np.log(P), nan=0.0, posinf=1e6)
    return np.sum(terms) / len(terms)
""",
        ),
        # norm-wise error at most 4e-16
        (
            "nansum",
            r"""
def cross_entropy(P, T):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.nansum(-T * np.log(P)) / len(P)
""",
        ),
        # norm-wise error at most 9e-09
        (
            "einsum with a tiny constant",
            r"""
def cross_entropy(P, T):
    return np.einsum("nk,nk->", T, -np.log(P + 1e-12)) / len(P)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "log of the product, example by example",
            r"""
def cross_entropy(P, T):
    prices = []
    for i in range(P.shape[0]):
        likelihood = np.prod(P[i] ** T[i])     # 0 ** 0 is 1
        prices.append(-np.log(likelihood))
    return np.average(prices)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "diagonal of a matrix product",
            r"""
def cross_entropy(P, T):
    logs = np.log(np.maximum(P, 1e-200))
    return -np.diag(logs @ T.T).mean()
""",
        ),
        # norm-wise error at most 7e-16
        (
            "base 2, converted",
            r"""
def cross_entropy(P, T):
    came = (np.asarray(P) * T).max(axis=1)
    return np.mean(np.log2(1 / came)) * np.log(2)
""",
        ),
        # norm-wise error at most 1e-07
        (
            "float32, one-element array",
            r"""
def cross_entropy(P, T):
    p = np.asarray(P, dtype=np.float32)
    logs = np.log(np.maximum(p, np.float32(1e-30)))
    return -np.mean(np.sum(logs * np.asarray(T, np.float32), axis=1, keepdims=True), axis=0)
""",
        ),
        # norm-wise error at most 3e-16
        (
            "statistics.mean and a helper",
            r"""
from statistics import mean

def price(p, t):
    k = list(t).index(1)
    return float(-np.log(p[k])) if p[k] > 0 else float("inf")

def cross_entropy(P, T):
    return mean(price(p, t) for p, t in zip(P, T))
""",
        ),
        # norm-wise error at most 4e-16
        (
            "np.vdot",
            r"""
def cross_entropy(P, T):
    return np.vdot(T, -np.log(np.where(T, P, 1.0))) if np.all(P[T == 1] > 0) and len(P) == 1 else float(np.sum(-np.log(np.where(T, P, 1.0))) / len(P))
""",
        ),
        # norm-wise error at most 6e-16
        (
            "running average",
            r"""
def cross_entropy(P, T):
    E = 0.0
    for i, (p, t) in enumerate(zip(P, T), start=1):
        C = -np.log(p[int(np.argmax(t))])
        E = (E * (i - 1) + C) / i
    return E
""",
        ),
        # differs: one certain and wrong of two (8.41 is neither huge nor infinite)
        # DISPUTABLE: a certain and right forecast costs 1e-7 instead of 0, a certain and wrong one 16
        (
            "Keras style clip on both sides",
            r"""
def cross_entropy(P, T):
    P = np.clip(P, 1e-7, 1 - 1e-7)
    return -np.mean(np.sum(T * np.log(P), axis=1))
""",
        ),
        (
            "picks the class that came",
            r"""
def cross_entropy(P, T):
    return -np.mean(np.log(P[np.arange(len(P)), T.argmax(axis=1)]))
""",
        ),
        (
            "where",
            r"""
def cross_entropy(P, T):
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.sum(np.where(T > 0, np.log(P), 0.0)) / P.shape[0]
""",
        ),
        (
            "boolean selection",
            r"""
def cross_entropy(P, T):
    return -np.log(P[T == 1]).mean()
""",
        ),
        (
            "tiny number",
            r"""
def cross_entropy(P, T):
    return np.mean(-np.log((P * T).sum(axis=1) + 1e-300))
""",
        ),
        (
            "loops",
            r"""
import math
def cross_entropy(P, T):
    total = 0.0
    for p, t in zip(P, T):
        for a, b in zip(p, t):
            if b > 0:
                total -= b * math.log(a) if a > 0 else -math.inf
    return total / len(P)
""",
        ),
        (
            "clip from below",
            r"""
def cross_entropy(P, T):
    return -np.einsum("nk,nk->", T, np.log(np.clip(P, 1e-15, None))) / len(T)
""",
        ),
        (
            "nansum of the terms",
            r"""
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        return float(-np.nansum(T * np.log(P)) / len(P))
""",
        ),
        (
            "power",
            r"""
def cross_entropy(P, T):
    with np.errstate(divide="ignore"):
        return -np.log(np.prod(P ** T, axis=1)).sum() / len(P)
""",
        ),
        (
            "log with a where argument",
            r"""
def cross_entropy(P, T):
    L = np.full(P.shape, -800.0)
    np.log(P, out=L, where=P > 0)
    return -(T * L).sum(axis=1).mean()
""",
        ),
        (
            "array of shape (1,)",
            r"""
def cross_entropy(P, T):
    C = -np.log(np.maximum(np.sum(P * T, axis=1), 1e-300))
    return np.array([np.average(C)])
""",
        ),
        (
            "trace",
            r"""
def cross_entropy(P, T):
    return -np.trace(T @ np.log(np.maximum(P, 1e-200)).T) / len(P)
""",
        ),
    ],
    "softmax_ce_delta": [
        # norm-wise error at most 0e+00
        (
            "P minus T",
            r"""
def softmax_ce_delta(Z, T):
    return softmax(Z) - T
""",
        ),
        # norm-wise error at most 0e+00
        (
            "the whole formula again",
            r"""
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P - T
""",
        ),
        # norm-wise error at most 0e+00
        (
            "two cases, loop",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = np.zeros(P.shape)
    n, K = P.shape
    for i in range(n):
        for k in range(K):
            if T[i, k] == 1:
                D[i, k] = P[i, k] - 1
            else:
                D[i, k] = P[i, k]
    return D
""",
        ),
        # norm-wise error at most 0e+00
        (
            "copy and subtract 1 at the class that came",
            r"""
def softmax_ce_delta(Z, T):
    D = np.array(softmax(Z), copy=True)
    D[np.arange(len(D)), np.argmax(T, axis=1)] -= 1
    return D
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.where",
            r"""
def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return np.where(T == 1, P - 1.0, P)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "negative of T - P",
            r"""
def softmax_ce_delta(Z, T):
    missing = T - softmax(Z)
    return -missing
""",
        ),
        # norm-wise error at most 6e-16
        (
            "lists and math",
            r"""
import math

def softmax_ce_delta(Z, T):
    out = []
    for z, t in zip(Z, T):
        biggest = max(z)
        e = [math.exp(v - biggest) for v in z]
        s = math.fsum(e)
        out.append([a / s - float(b) for a, b in zip(e, t)])
    return out
""",
        ),
        # norm-wise error at most 0e+00
        (
            "softmax row by row",
            r"""
def softmax_ce_delta(Z, T):
    return np.vstack([softmax(Z[[i]]) - T[[i]] for i in range(len(Z))])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "Jacobian of log p",
            r"""
def softmax_ce_delta(Z, T):
    # d log p_j / d z_k = [j = k] - p_k, and C = - sum_j t_j log p_j
    P = softmax(Z)
    n, K = P.shape
    J = np.eye(K)[None] - P[:, None, :]
    return -np.einsum("nj,njk->nk", T, J)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "P times the sum of T",
            r"""
def softmax_ce_delta(Z, T):
    return np.sum(T, axis=1, keepdims=True) * softmax(Z) - T
""",
        ),
        # norm-wise error at most 1e-13
        (
            "exp of log-probabilities",
            r"""
def softmax_ce_delta(Z, T):
    lse = np.logaddexp.reduce(np.asarray(Z, dtype=float), axis=1, keepdims=True)
    return np.subtract(np.exp(Z - lse), T)
""",
        ),
        # norm-wise error at most 2e-06
        (
            "float32",
            r"""
def softmax_ce_delta(Z, T):
    P = np.asarray(softmax(Z), dtype=np.float32)
    return P - np.asarray(T, dtype=np.float32)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "generator of rows",
            r"""
def softmax_ce_delta(Z, T):
    P = np.asarray(softmax(Z))
    return (p - t for p, t in zip(P, T))
""",
        ),
        # norm-wise error at most 9e-15
        (
            "what the others gain, the class that came pays",
            r"""
def softmax_ce_delta(Z, T):
    D = softmax(Z) * (1 - T)
    return D - T * D.sum(axis=1, keepdims=True)
""",
        ),
        # norm-wise error at most 2e-15
        # DISPUTABLE: not by formula, but exact (cf. P07)
        (
            "complex step",
            r"""
def softmax_ce_delta(Z, T):
    S = np.asarray(Z, dtype=float)
    S = S - S.max(axis=1, keepdims=True)
    D = np.zeros(S.shape)
    for k in range(S.shape[1]):
        step = S.astype(complex)
        step[:, k] += 1e-30j
        C = np.log(np.exp(step).sum(axis=1)) - (T * step).sum(axis=1)
        D[:, k] = C.imag / 1e-30
    return D
""",
        ),
        (
            "subtract one",
            r"""
def softmax_ce_delta(Z, T):
    D = np.array(softmax(Z), dtype=float)
    D[np.arange(len(Z)), np.argmax(T, axis=1)] -= 1
    return D
""",
        ),
        (
            "own softmax",
            r"""
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True) - T
""",
        ),
        (
            "jacobian for each example",
            r"""
def softmax_ce_delta(Z, T):
    out = []
    for z, t in zip(Z, T):
        e = np.exp(z - z.max())
        p = e / e.sum()
        c = int(np.argmax(t))
        # d log p_c / dz_k = [k = c] - p_k
        out.append(-(np.eye(len(z))[c] - p))
    return np.array(out)
""",
        ),
        (
            "list of rows",
            r"""
def softmax_ce_delta(Z, T):
    return [list(p - t) for p, t in zip(softmax(Z), T)]
""",
        ),
        (
            "minus of minus",
            r"""
def softmax_ce_delta(Z, T):
    return -(T - softmax(Z))
""",
        ),
        (
            "times the sum of the targets",
            r"""
def softmax_ce_delta(Z, T):
    return softmax(Z) * T.sum(axis=1, keepdims=True) - T
""",
        ),
        (
            "log softmax",
            r"""
def softmax_ce_delta(Z, T):
    logp = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    return np.exp(logp) - T
""",
        ),
        (
            "float32, once more",
            r"""
def softmax_ce_delta(Z, T):
    return np.float32(softmax(Z)) - np.float32(T)
""",
        ),
        (
            "columns inside",
            r"""
def softmax_ce_delta(Z, T):
    A = Z.T - Z.T.max(axis=0)
    E = np.exp(A)
    return (E / E.sum(axis=0) - T.T).T
""",
        ),
        (
            "logistic of differences to the rest",
            r"""
def softmax_ce_delta(Z, T):
    D = np.empty(Z.shape)
    for k in range(Z.shape[1]):
        rest = np.logaddexp.reduce(np.delete(Z, k, axis=1), axis=1)
        D[:, k] = logistic(Z[:, k] - rest) - T[:, k]
    return D
""",
        ),
        (
            "np.subtract, two classes cases",
            r"""
softmax_ce_delta = lambda Z, T: np.subtract(softmax(Z), T)
""",
        ),
    ],
    "binary_ce_delta": [
        # norm-wise error at most 4e-16
        (
            "y minus t",
            r"""
def binary_ce_delta(z, t):
    return logistic(z) - t
""",
        ),
        # norm-wise error at most 0e+00
        (
            "own stable logistic",
            r"""
def binary_ce_delta(z, t):
    e = np.exp(-np.abs(z))
    y = np.where(np.asarray(z) >= 0, 1 / (1 + e), e / (1 + e))
    return y - t
""",
        ),
        # norm-wise error at most 3e-16
        (
            "the printed formula",
            r"""
def binary_ce_delta(z, t):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z)) - t
""",
        ),
        # norm-wise error at most 4e-16
        (
            "one case for each target",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return np.where(np.asarray(t) == 1, y - 1, y)
""",
        ),
        # norm-wise error at most 4e-16
        (
            "both terms, slope already cancelled",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    yes = t * (1 - y)
    no = (1 - t) * y
    return no - yes
""",
        ),
        # norm-wise error at most 4e-16
        (
            "the size with a sign",
            r"""
def binary_ce_delta(z, t):
    # with s = +1 for "yes" and -1 for "no":  -s f(-s z)
    s = 2 * np.asarray(t) - 1
    return -s * logistic(-s * z)
""",
        ),
        # norm-wise error at most 3e-16
        (
            "entry by entry with math",
            r"""
import math

def binary_ce_delta(z, t):
    z, t = np.asarray(z, dtype=float), np.asarray(t, dtype=float)
    out = np.empty_like(z)
    for i in np.ndindex(z.shape):
        v = float(z[i])
        y = 1 / (1 + math.exp(-v)) if v > -500 else 0.0
        out[i] = y - t[i]
    return out
""",
        ),
        # norm-wise error at most 4e-16
        (
            "nested lists",
            r"""
def binary_ce_delta(z, t):
    if np.ndim(z) == 0:
        return float(logistic(z)) - float(t)
    return [binary_ce_delta(a, b) for a, b in zip(z, t)]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "softmax of two scores",
            r"""
def binary_ce_delta(z, t):
    z = np.asarray(z, dtype=float)
    scores = np.column_stack([np.zeros(z.size), z.ravel()])
    yes = np.asarray(t, dtype=int).ravel()
    D = softmax_ce_delta(scores, np.eye(2)[yes])
    return D[:, 1].reshape(z.shape)
""",
        ),
        # norm-wise error at most 4e-16
        (
            "tanh written out",
            r"""
def binary_ce_delta(z, t):
    return 0.5 * np.tanh(np.asarray(z) / 2) + (0.5 - t)
""",
        ),
        # norm-wise error at most 7e-08
        (
            "float32",
            r"""
def binary_ce_delta(z, t):
    y = np.asarray(logistic(z), np.float32)
    return np.subtract(y, np.asarray(t, np.float32))
""",
        ),
        # norm-wise error at most 4e-16
        (
            "np.vectorize",
            r"""
_delta = np.vectorize(lambda z, t: logistic(z) - t, otypes=[float])

def binary_ce_delta(z, t):
    return _delta(z, t)
""",
        ),
        # norm-wise error at most 4e-16
        (
            "masks",
            r"""
def binary_ce_delta(z, t):
    delta = np.array(logistic(z), dtype=float)
    came = np.asarray(t) > 0.5
    delta[came] = delta[came] - 1.0
    return delta
""",
        ),
        # norm-wise error at most 6e-16
        (
            "slope of softplus(z) - t z",
            r"""
def binary_ce_delta(z, t):
    z = np.asarray(z, dtype=float)
    slope_of_softplus = np.exp(z - np.logaddexp(0, z))
    return slope_of_softplus - t
""",
        ),
        # norm-wise error at most 4e-16
        (
            "flattened and put back",
            r"""
def binary_ce_delta(z, t):
    flat = map(lambda pair: logistic(pair[0]) - pair[1], zip(np.ravel(z), np.ravel(t)))
    return np.fromiter(flat, dtype=float).reshape(np.shape(z))
""",
        ),
        # norm-wise error at most 4e-16
        (
            "lambda, in-place on the new array",
            r"""
binary_ce_delta = lambda z, t: np.add(np.negative(t), logistic(z))
""",
        ),
        (
            "by the class",
            r"""
def binary_ce_delta(z, t):
    return np.where(np.asarray(t) == 1, -logistic(-z), logistic(z))
""",
        ),
        (
            "own logistic",
            r"""
def binary_ce_delta(z, t):
    return 1 / (1 + np.exp(-z)) - t
""",
        ),
        (
            "tanh",
            r"""
def binary_ce_delta(z, t):
    return 0.5 * np.tanh(z / 2) + 0.5 - t
""",
        ),
        (
            "softmax of two",
            r"""
def binary_ce_delta(z, t):
    e0 = np.exp(-np.maximum(z, 0))
    e1 = np.exp(z - np.maximum(z, 0))
    return e1 / (e0 + e1) - t
""",
        ),
        (
            "blend",
            r"""
def binary_ce_delta(z, t):
    y = logistic(z)
    return -t * (1 - y) + (1 - t) * y
""",
        ),
        (
            "entry by entry",
            r"""
def binary_ce_delta(z, t):
    if np.ndim(z) == 0:
        return float(logistic(z)) - float(t)
    return [binary_ce_delta(a, b) for a, b in zip(z, t)]
""",
        ),
        (
            "in place on a copy",
            r"""
def binary_ce_delta(z, t):
    d = np.array(logistic(z))
    d -= t
    return d
""",
        ),
        (
            "vectorize",
            r"""
binary_ce_delta = np.vectorize(lambda z, t: 1 / (1 + np.exp(-z)) - t, otypes=[float])
""",
        ),
        (
            "float32, once more",
            r"""
def binary_ce_delta(z, t):
    return np.float32(logistic(z)) - np.float32(t)
""",
        ),
        (
            "signed target",
            r"""
def binary_ce_delta(z, t):
    s = 2 * t - 1
    return -s * logistic(-s * z)
""",
        ),
        (
            "minus of minus, fortran order",
            r"""
def binary_ce_delta(z, t):
    return np.asfortranarray(-(t - logistic(z)))
""",
        ),
    ],
    "loss_comparison": [
        # norm-wise error at most 4e-15
        (
            "as derived",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), y - t
""",
        ),
        # norm-wise error at most 4e-15
        (
            "calls binary_ce_delta",
            r"""
def loss_comparison(z, t):
    crossed = binary_ce_delta(z, t)
    y = logistic(z)
    squared = crossed * y * (1.0 - y)
    return squared, crossed
""",
        ),
        # norm-wise error at most 9e-15
        (
            "list of two",
            r"""
def loss_comparison(z, t):
    y = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    e = y - t
    slope = y - y * y
    return [e * slope, e]
""",
        ),
        # norm-wise error at most 4e-15
        (
            "stacked in one array",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return np.stack([(y - t) * y * (1 - y), y - t])
""",
        ),
        # norm-wise error at most 3e-15
        (
            "slope from tanh",
            r"""
def loss_comparison(z, t):
    h = np.tanh(np.asarray(z, dtype=float) / 2)
    y = 0.5 + 0.5 * h
    return 0.25 * (1 - h ** 2) * (y - t), y - t
""",
        ),
        # norm-wise error at most 1e-15
        (
            "chain rule with helpers",
            r"""
def _slope(z):
    return logistic(z) * logistic(-np.asarray(z))

def _squared(z, t):
    return -(t - logistic(z)) * _slope(z)

def _crossed(z, t):
    return -(t - logistic(z))

def loss_comparison(z, t):
    return _squared(z, t), _crossed(z, t)
""",
        ),
        # norm-wise error at most 4e-15
        (
            "loop, two buffers",
            r"""
import math

def loss_comparison(z, t):
    z = np.asarray(z, dtype=float)
    t = np.asarray(t, dtype=float)
    squared, crossed = np.zeros(z.shape), np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        y = 0.5 * (1 + math.tanh(z[i] / 2))
        crossed[i] = y - t[i]
        squared[i] = crossed[i] * y * (1 - y)
    return squared, crossed
""",
        ),
        # norm-wise error at most 4e-15
        (
            "one case for each target",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    yes = np.asarray(t, dtype=bool)
    squared = np.where(yes, -y * (1 - y) ** 2, y ** 2 * (1 - y))
    crossed = np.where(yes, y - 1, y)
    return squared, crossed
""",
        ),
        # norm-wise error at most 4e-15
        (
            "nested lists",
            r"""
def loss_comparison(z, t):
    y = np.asarray(logistic(z))
    d = y - np.asarray(t)
    return (d * y * (1 - y)).tolist(), d.tolist()
""",
        ),
        # norm-wise error at most 1e-06
        (
            "float32",
            r"""
def loss_comparison(z, t):
    y = np.asarray(logistic(z), dtype=np.float32)
    t = np.asarray(t, dtype=np.float32)
    one = np.float32(1)
    return (y - t) * (y * (one - y)), y - t
""",
        ),
        # norm-wise error at most 4e-15
        (
            "generator of the two",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    yield (y - t) * y * (1 - y)
    yield y - t
""",
        ),
        # norm-wise error at most 6e-15
        (
            "namedtuple",
            r"""
from collections import namedtuple
Deltas = namedtuple("Deltas", ["squared", "crossed"])

def loss_comparison(z, t):
    y = logistic(z)
    return Deltas(squared=np.multiply(np.subtract(y, t), y - y ** 2), crossed=np.subtract(y, t))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "even slope without the logistic",
            r"""
def loss_comparison(z, t):
    e = np.exp(-np.abs(z))
    slope = e / (1 + e) ** 2
    error = np.where(np.asarray(z) < 0, e, 1) / (1 + e) - t
    return error * slope, error
""",
        ),
        # norm-wise error at most 4e-15
        (
            "broadcast factors",
            r"""
def loss_comparison(z, t):
    y = np.asarray(logistic(z))
    factors = np.array([y * (1 - y), np.ones_like(y)])
    return tuple(factors * (y - t))
""",
        ),
        # norm-wise error at most 4e-15
        (
            "vectorised pair",
            r"""
def pair(z, t):
    y = float(logistic(z))
    return (y - t) * y * (1 - y), y - t

def loss_comparison(z, t):
    return np.vectorize(pair, otypes=[float, float])(z, t)
""",
        ),
        # norm-wise error at most 4e-15
        (
            "squared from crossed with in-place products",
            r"""
def loss_comparison(z, t):
    crossed = np.array(logistic(z) - np.asarray(t), dtype=float)
    squared = crossed.copy()
    squared *= logistic(z)
    squared *= 1 - logistic(z)
    return squared, crossed
""",
        ),
        (
            "dictionary-free tuple of arrays",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    s = y * (1 - y)
    d = y - t
    return d * s, d
""",
        ),
        (
            "list",
            r"""
def loss_comparison(z, t):
    d = binary_ce_delta(z, t)
    return [d * logistic(z) * logistic(-z), d]
""",
        ),
        (
            "stacked array",
            r"""
def loss_comparison(z, t):
    y = 1 / (1 + np.exp(-z))
    return np.stack([(y - t) * y * (1 - y), y - t])
""",
        ),
        (
            "named tuple",
            r"""
from collections import namedtuple
Deltas = namedtuple("Deltas", "squared crossed")
def loss_comparison(z, t):
    y = logistic(z)
    return Deltas(squared=(y - t) * (y - y * y), crossed=y - t)
""",
        ),
        (
            "own exponentials",
            r"""
def loss_comparison(z, t):
    e = np.exp(-np.abs(z))
    y = np.where(z >= 0, 1, e) / (1 + e)
    slope = e / (1 + e) ** 2
    return (y - t) * slope, y - t
""",
        ),
        (
            "entry by entry",
            r"""
def loss_comparison(z, t):
    squared, crossed = np.zeros(z.shape), np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        y = logistic(z[i])
        squared[i] = (y - t[i]) * y * (1 - y)
        crossed[i] = y - t[i]
    return squared, crossed
""",
        ),
        (
            "generator",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    yield (y - t) * y * (1 - y)
    yield y - t
""",
        ),
        (
            "two helper functions",
            r"""
def loss_comparison(z, t):
    def squared():
        y = logistic(z)
        return -(t - y) * y * (1 - y)
    def crossed():
        return -(t - logistic(z))
    return squared(), crossed()
""",
        ),
        (
            "tanh",
            r"""
def loss_comparison(z, t):
    h = np.tanh(z / 2)
    y = (1 + h) / 2
    return (y - t) * (1 - h * h) / 4, y - t
""",
        ),
        (
            "float32, once more",
            r"""
def loss_comparison(z, t):
    y = logistic(z).astype(np.float32)
    t = t.astype(np.float32)
    return (y - t) * y * (1 - y), y - t
""",
        ),
        (
            "map over losses",
            r"""
def loss_comparison(z, t):
    y = logistic(z)
    return tuple(map(lambda dC_dy_times_slope: dC_dy_times_slope(), (lambda: (y - t) * y * (1 - y), lambda: y - t)))
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    (
        "cross_entropy",
        "Keras style clip on both sides",
    ),  # a certain and right forecast costs 1e-7 instead of 0, a certain and wrong one 16
    ("softmax_ce_delta", "complex step"),  # not by formula, but exact (cf. P07)
}
