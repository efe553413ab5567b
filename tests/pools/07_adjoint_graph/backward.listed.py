# Common mistakes in `backward`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% not cleared
# Shown by: random graph 0; random graph 1 (second call)

def backward(root):
    order = topo(root)
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% forward order
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order:
        v._backward()


# %% depth first at once
# Shown by: random graph 0; random graph 2 (grads)

def backward(root):
    order = []
    def visit(v):
        if v not in order:
            order.insert(0, v)
            for p in v.parents: visit(p)
    visit(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% habit: variables of the notebook
# Shown by: random graph 0; random graph 1 (NameError: name 'E' is not defined)

def backward(root):
    order = topo(E)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% habit: returned inside the loop
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
        return


# %% habit: rounded
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
        v.grad = round(v.grad, 2)


# %% habit: not attempted
# Shown by: random graph 0; random graph 1 (NotImplementedError: Not written yet: replace this line with your answer.)

def backward(root):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: printed, not returned
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    print(topo(root))


# %% habit: finite differences
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    for v in topo(root):
        v.grad = 0.0
        for p in v.parents:
            p.grad = (v.data - root.data) / 1e-6
    root.grad = 1.0
