# Common mistakes in `fit`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: variables of the notebook tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (NameError: name 'ends' is not defined)

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((ends - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)


# %% habit: global generator reseeded tags=["disputable", "borrowed"]
# Numbers are right in all cases; the visible examples agree
# Disputable: right numbers, but reseeds NumPy's global generator

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    np.random.seed(0)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)


# %% habit: printed, not returned tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (TypeError: NoneType returned)

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    print(np.array(mses))


# %% habit: returned inside the loop tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (shape (1,) for (41,))

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
        break
    net.w = np.array(w)
    return np.array(mses)


# %% habit: own data or weights tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 3)

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, 0 * net.w + 0.5, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)


# %% habit: rounded tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (value, error 0.009); the visible examples agree

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.round(mses, 2)


# %% habit: remembered from call to call tags=["borrowed"]
# Shown by: gdm 2-3-2, epochs used up; gda 2-3-2, epochs used up (shape (41,) for (31,))

DONE = {}
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return DONE.setdefault(np.shape(X), np.array(mses))


# %% signed errors cancel tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (shape (1,) for (41,))

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean(T - Y), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)


# %% root compared tags=["borrowed"]
# Shown by: gd 3-5-1 until 0.35; gda 3-5-1 until 0.2 (shape (41,) for (4,))

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if np.sqrt(mses[-1]) <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)


# %% tested after the step tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (net.w, error 0.005)

def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w) - 0.05 * perf_grad(w)[1]
    return np.array(mses)


# %% habit: not attempted tags=["borrowed"]
# Shown by: gd 2-3-2, epochs used up; gdm 2-3-2, epochs used up (NotImplementedError: Not written yet: replace this line with your answer.)

def fit(net, X, T, trainer, goal, max_epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
