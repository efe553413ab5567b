# Right answers for `gradients`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% tuple of tuples
def gradients(deltas, activations):
    n = len(activations[0])
    W = tuple(d.T @ a / n for d, a in zip(deltas, activations))
    b = tuple(d.sum(axis=0) / n for d in deltas)
    return W, b


# %% mean of outer products, loop
def gradients(deltas, activations):
    n = len(activations[0])
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        Ws.append(sum(np.outer(d[i], a[i]) for i in range(n)) / n)
        bs.append(sum(d[i] for i in range(n)) / n)
    return Ws, bs


# %% mean over stacked outer products
def gradients(deltas, activations):
    return ([np.mean(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])


# %% tensordot
def gradients(deltas, activations):
    return ([np.tensordot(d, a, axes=(0, 0)) / len(d) for d, a in zip(deltas, activations)],
            [np.average(d, axis=0) for d in deltas])


# %% (a^T delta)^T
def gradients(deltas, activations):
    return [(a.T @ d).T / len(d) for d, a in zip(deltas, activations)], [d.T.mean(axis=1) for d in deltas]


# %% multiply by 1/n
def gradients(deltas, activations):
    c = 1.0 / len(activations[0])
    return [c * d.T.dot(a) for d, a in zip(deltas, activations)], [c * d.sum(axis=0) for d in deltas]


# %% bias as column (n_l, 1)
def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [d.T @ a / n for d, a in zip(deltas, activations)]
    dbs = [np.sum(d, axis=0, keepdims=True).T / n for d in deltas]
    return dWs, dbs


# %% bias as row (1, n_l)
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs = [np.dot(d.T, a) / n for d, a in zip(deltas, activations)]
    dbs = [np.mean(d, axis=0, keepdims=True) for d in deltas]
    return dWs, dbs


# %% bias via ones vector
def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.T @ np.ones(n) / n for d in deltas]


# %% augmented activation, then split
def gradients(deltas, activations):
    n = len(activations[0])
    G = [d.T @ np.hstack([np.ones((n, 1)), a]) / n for d, a in zip(deltas, activations)]
    return [g[:, 1:] for g in G], [g[:, 0] for g in G]


# %% pure Python lists
import math

def gradients(deltas, activations):
    n = len(activations[0])
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        Ws.append([[sum(d[i][j] * a[i][k] for i in range(n)) / n for k in range(a.shape[1])] for j in range(d.shape[1])])
        bs.append([math.fsum(d[i][j] for i in range(n)) / n for j in range(d.shape[1])])
    return Ws, bs


# %% built backwards and reversed
def gradients(deltas, activations):
    Ws, bs = [], []
    for l in range(len(deltas) - 1, -1, -1):
        Ws.append(deltas[l].T @ activations[l] / len(deltas[l]))
        bs.append(deltas[l].mean(0))
    return Ws[::-1], bs[::-1]


# %% running average over examples
def gradients(deltas, activations):
    Ws = [np.zeros((d.shape[1], a.shape[1])) for d, a in zip(deltas, activations)]
    bs = [np.zeros(d.shape[1]) for d in deltas]
    for i in range(len(activations[0])):
        for l in range(len(deltas)):
            Ws[l] += (np.outer(deltas[l][i], activations[l][i]) - Ws[l]) / (i + 1)
            bs[l] += (deltas[l][i] - bs[l]) / (i + 1)
    return Ws, bs


# %% kron
def gradients(deltas, activations):
    n = len(activations[0])
    return ([sum(np.kron(d[i][:, None], a[i][None]) for i in range(n)) / n for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])


# %% Fortran order
def gradients(deltas, activations):
    n = len(activations[0])
    return ([np.asfortranarray(d.T @ a / n) for d, a in zip(deltas, activations)], [np.sum(d, axis=0) / n for d in deltas])


# %% batched matmul
def gradients(deltas, activations):
    return ([(d[:, :, None] @ a[:, None, :]).mean(0) for d, a in zip(deltas, activations)],
            [d.mean(0) for d in deltas])


# %% two half batches, weighted
def gradients(deltas, activations):
    n = len(activations[0])
    h = n // 2
    return ([(d[:h].T @ a[:h] + d[h:].T @ a[h:]) / n for d, a in zip(deltas, activations)],
            [(d[:h].sum(0) + d[h:].sum(0)) / n for d in deltas])


# %% cumsum last row
def gradients(deltas, activations):
    return ([d.T @ a / len(d) for d, a in zip(deltas, activations)],
            [np.cumsum(d, axis=0)[-1] / len(d) for d in deltas])


# %% generators
def gradients(deltas, activations):
    n = len(activations[0])
    return (d.T @ a / n for d, a in zip(deltas, activations)), (d.sum(axis=0) / n for d in deltas)


# %% einsum
def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs = [np.einsum("nj,ni->ji", deltas[l], activations[l]) / n for l in range(len(deltas))]
    dbs = [np.einsum("nj->j", d) / n for d in deltas]
    return dWs, dbs


# %% float32
def gradients(deltas, activations):
    n = np.float32(len(activations[0]))
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d = np.asarray(d, np.float32)
        a = np.asarray(a, np.float32)
        dWs.append(d.T @ a / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs


# %% zip of pairs unpacked
def gradients(deltas, activations):
    pairs = [(d.T @ a / len(a), d.mean(axis=0)) for d, a in zip(deltas, activations[:-1])]
    dWs, dbs = map(list, zip(*pairs))
    return dWs, dbs


# %% scaled deltas first
def gradients(deltas, activations):
    n = len(activations[0])
    scaled = [d / n for d in deltas]
    return [np.matmul(s.T, a) for s, a in zip(scaled, activations)], [s.sum(0) for s in scaled]


# %% helper of one example, list of two lists
def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev)

def gradients(deltas, activations):
    n = len(deltas[0])
    result = [[], []]
    for l in range(len(deltas)):
        result[0].append(np.mean([weight_gradient(deltas[l][i], activations[l][i]) for i in range(n)], axis=0))
        result[1].append(np.mean([deltas[l][i] for i in range(n)], axis=0))
    return result


# %% filled zeros, four loops
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        q, p = deltas[l].shape[1], activations[l].shape[1]
        dW, db = np.zeros((q, p)), np.zeros(q)
        for m in range(n):
            for j in range(q):
                db[j] += deltas[l][m, j] / n
                for i in range(p):
                    dW[j, i] += deltas[l][m, j] * activations[l][m, i] / n
        dWs.append(dW)
        dbs.append(db)
    return dWs, dbs


# %% np.matrix
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        D = np.matrix(d, dtype=float)
        dWs.append(D.T * np.matrix(a) / n)
        dbs.append(D.mean(axis=0))
    return dWs, dbs


# %% mean vector plus covariance
def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dm, am = d.mean(axis=0), a.mean(axis=0)
        dWs.append((d - dm).T @ (a - am) / len(a) + np.outer(dm, am))
        dbs.append(dm)
    return dWs, dbs


# %% class instance
class MeanGradient:
    def __call__(self, deltas, activations):
        self.n = len(activations[0])
        return list(map(self.weight, deltas, activations)), list(map(self.bias, deltas))
    def weight(self, d, a):
        return np.dot(np.transpose(d), a) / self.n
    def bias(self, d):
        return np.sum(d, axis=0) / self.n

gradients = MeanGradient()


# %% pure Python
def gradients(deltas, activations):
    Ws, bs = [], []
    for d, a in zip(deltas, activations):
        d, a = np.asarray(d).tolist(), np.asarray(a).tolist()
        n = len(d)
        Ws.append([[sum(d[i][j] * a[i][k] for i in range(n)) / n for k in range(len(a[0]))] for j in range(len(d[0]))])
        bs.append([sum(row[j] for row in d) / n for j in range(len(d[0]))])
    return Ws, bs


# %% average of a stack
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(np.mean(deltas[l][:, :, None] * activations[l][:, None, :], axis=0))
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% transposed product
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append((activations[l].T @ deltas[l]).T / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% float32, once more
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return [np.float32(w) for w in dWs], [np.float32(b) for b in dbs]


# %% running mean
def gradients(deltas, activations):
    dWs = [np.zeros((d.shape[1], a.shape[1])) for d, a in zip(deltas, activations)]
    dbs = [np.zeros(d.shape[1]) for d in deltas]
    for l, (D, A) in enumerate(zip(deltas, activations)):
        for k, (d, a) in enumerate(zip(D, A), start=1):
            dWs[l] += (np.outer(d, a) - dWs[l]) / k
            dbs[l] += (d - dbs[l]) / k
    return dWs, dbs


# %% outer products in a loop

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[0]
        dW = np.zeros((d.shape[1], a.shape[1]))
        db = np.zeros(d.shape[1])
        for i in range(n):
            dW += np.outer(d[i], a[i])
            db += d[i]
        dWs.append(dW / n)
        dbs.append(db / n)
    return dWs, dbs


# %% einsum and mean

def gradients(deltas, activations):
    pairs = list(zip(deltas, activations[:-1]))
    dWs = [np.einsum("nj,ni->ji", d, a) / len(d) for d, a in pairs]
    dbs = [d.mean(axis=0) for d, _ in pairs]
    return dWs, dbs


# %% weights 1/n

def gradients(deltas, activations):
    n = len(activations[0])
    w = np.full(n, 1 / n)
    return [(d * w[:, None]).T @ a for d, a in zip(deltas, activations)], [w @ d for d in deltas]


# %% average over an axis of tables

def gradients(deltas, activations):
    dWs = [np.average(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)]
    return dWs, [np.average(d, axis=0) for d in deltas]


# %% bias by ones

def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs, dbs = [], []
    for l in range(len(deltas)):
        A = np.hstack([np.ones((n, 1)), activations[l]])
        G = deltas[l].T @ A / n
        dWs.append(G[:, 1:])
        dbs.append(G[:, 0])
    return dWs, dbs


# %% running mean, once more

def gradients(deltas, activations):
    dWs, dbs = [], []
    for l, d in enumerate(deltas):
        W, b = 0.0, 0.0
        for k in range(len(d)):
            W = W + (np.outer(d[k], activations[l][k]) - W) / (k + 1)
            b = b + (d[k] - b) / (k + 1)
        dWs.append(W)
        dbs.append(b)
    return dWs, dbs


# %% einsum, a tuple of tuples

def gradients(deltas, activations):
    n = deltas[0].shape[0]
    return (
        tuple(np.einsum("nq,np->qp", d, activations[l]) / n for l, d in enumerate(deltas)),
        tuple(np.einsum("nq->q", d) / n for d in deltas),
    )


# %% a constant sender in front, cut off again

def gradients(deltas, activations):
    dWs, dbs = [], []
    for l in range(len(deltas)):
        n = deltas[l].shape[0]
        senders = np.concatenate([np.full((n, 1), 1.0 / n), activations[l] / n], axis=1)
        both = np.transpose(deltas[l]).dot(senders)
        dbs.append(both[:, 0])
        dWs.append(both[:, 1:])
    return dWs, dbs


# %% a table for each example, then their mean

def gradients(deltas, activations):
    def tables(D, A):
        return np.array([np.multiply.outer(d, a) for d, a in zip(D, A)])

    pairs = list(zip(deltas, activations))
    return tuple(map(list, zip(*((tables(D, A).mean(0), np.array(D).mean(0)) for D, A in pairs))))
