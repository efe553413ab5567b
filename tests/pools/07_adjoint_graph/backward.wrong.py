# Wrong answers for `backward`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% root's grad stays 0
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    for v in reversed(order):
        v._backward()


# %% root's grad is its data
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = root.data
    for v in reversed(order):
        v._backward()


# %% 1 before the slate is cleaned
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    root.grad = 1.0
    order = topo(root)
    for v in order:
        v.grad = 0.0
    for v in reversed(order):
        v._backward()


# %% all grads 1
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 1.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% leaves are not cleared
# Shown by: random graph 0; random graph 1 (second call)

def backward(root):
    order = topo(root)
    for v in order:
        if v.parents:
            v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% only leaves are cleared
# Shown by: random graph 0; random graph 1 (second call)

def backward(root):
    order = topo(root)
    for v in order:
        if not v.parents:
            v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% only the root speaks
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    root._backward()


# %% speaks to the parents once more
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
        for p in v.parents:
            p._backward()


# %% cleared while speaking
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
        if v is not root:
            v.grad = 0.0


# %% everything is called forward and back
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order + order[::-1]:
        v._backward()


# %% last node skipped
# Shown by: random graph 0; random graph 1 (grads)

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order[-2::-1]:
        v._backward()


# %% follows every way
# Shown by: random graph 0; random graph 2 (grads)

def backward(root):
    for v in topo(root):
        v.grad = 0.0
    root.grad = 1.0
    def go(v):
        v._backward()
        for p in v.parents:
            go(p)
    go(root)


# %% breadth first
# Shown by: random graph 0; random graph 2 (grads)

def backward(root):
    for v in topo(root):
        v.grad = 0.0
    root.grad = 1.0
    queue, seen = [root], {root}
    while queue:
        v = queue.pop(0)
        v._backward()
        for p in v.parents:
            if p not in seen:
                seen.add(p)
                queue.append(p)


# %% stops at the first zero
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        if v.grad == 0.0:
            break
        v._backward()


# %% set of the order
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(sorted(set(order), key=lambda v: v.data)):
        v._backward()


# %% data as the seed of a chain
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0 if len(root.parents) != 1 else 0.5
    for v in reversed(order):
        v._backward()


# %% by data not identity
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    done = []
    for v in reversed(order):
        if v.data in done:
            continue
        done.append(v.data)
        v._backward()


# %% a step at the end
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
    for v in order:
        if not v.parents:
            v.data -= 0.01 * v.grad


# %% forwards

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for k in range(len(order)):
        order[k]._backward()


# %% not cleared

def backward(root):
    order = topo(root)
    root.grad = 1.0
    for k in range(len(order) - 1, -1, -1):
        order[k]._backward()


# %% seed added

def backward(root):
    order = topo(root)
    root.grad += 1.0
    for k in range(len(order) - 1, -1, -1):
        order[k]._backward()


# %% seed is data

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = root.data
    for k in range(len(order) - 1, -1, -1):
        order[k]._backward()


# %% last child skipped

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for k in range(len(order) - 2, -1, -1):
        order[k]._backward()


# %% leaf clearing

def backward(root):
    order = topo(root)
    for v in order:
        if not v.parents:
            v.grad = 0.0
    root.grad = 1.0
    for k in range(len(order) - 1, -1, -1):
        order[k]._backward()


# %% recursive, every way

def backward(root):
    for v in topo(root):
        v.grad = 0.0
    root.grad = 1.0

    def go(v):
        v._backward()
        for p in v.parents:
            go(p)
    go(root)


# %% clears inner grads after

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for k in range(len(order) - 1, -1, -1):
        order[k]._backward()
        if order[k].parents:
            order[k].grad = 0.0


# %% children before their time

def backward(root):
    for v in root.topo():
        v.grad = 0.0
    root.grad = 1.0
    stack = [root]
    while stack:
        v = stack.pop()
        v._backward()
        stack.extend(v.parents)


# %% speaks as soon as it is reached
# Each node speaks, and then its parents do, on every way anew: a node speaks before it has heard all, and more than once.

def backward(root):
    for v in topo(root):
        v.grad = 0.0
    root.grad = 1.0

    def spread(v):
        v._backward()
        for p in v.parents:
            spread(p)

    spread(root)


# %% the slate is cleaned from the second node on
# order[1:] leaves out the first node of the order, and its grad of before is kept.

def backward(root):
    order = topo(root)
    for v in order[1:]:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% only the root and its parents are cleaned
# Whoever stands further back keeps what a call before has left.

def backward(root):
    for p in root.parents:
        p.grad = 0.0
    root.grad = 1.0
    for v in topo(root)[::-1]:
        v._backward()


# %% begins with 1 only where nothing was there
# A root that has a grad from a larger graph begins with that, and everything is scaled by it.

def backward(root):
    order = topo(root)
    for v in order[:-1]:
        v.grad = 0.0
    if root.grad == 0:
        root.grad = 1.0
    for v in order[::-1]:
        v._backward()
