# Right answers for `backward`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% as in the text
# Norm-wise error at most 0e+00

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% method, slices
# Norm-wise error at most 0e+00

def backward(root):
    nodes = list(root.topo())[::-1]
    for v in nodes: v.grad = 0
    nodes[0].grad = 1.0
    [v._backward() for v in nodes]


# %% pop from the back
# Norm-wise error at most 0e+00

def backward(root):
    order = list(topo(root))
    for v in order:
        v.grad = 1.0 if v is root else 0.0
    while order:
        order.pop()._backward()


# %% index counts down
# Norm-wise error at most 0e+00

def backward(root):
    order = list(topo(root))
    n = len(order)
    for k in range(n):
        order[k].grad = float(order[k] is root)
    for k in range(n - 1, -1, -1):
        order[k]._backward()


# %% own order
# Norm-wise error at most 0e+00

def backward(root):
    seen, order = set(), []
    def visit(v):
        if v in seen: return
        seen.add(v)
        v.grad = 0.0
        for p in v.parents: visit(p)
        order.append(v)
    visit(root)
    root.grad = 1.0
    for v in order[::-1]: v._backward()


# %% recursion along the list
# Norm-wise error at most 0e+00

def backward(root):
    def go(nodes):
        if nodes:
            nodes[-1]._backward()
            go(nodes[:-1])
    nodes = topo(root)
    for v in nodes:
        v.grad = 0.0
    root.grad += 1
    go(nodes)


# %% map and deque
# Norm-wise error at most 0e+00

from collections import deque
def backward(root):
    order = topo(root)
    deque(map(lambda v: setattr(v, 'grad', 0.0), order), maxlen=0)
    root.grad = 1.0
    deque(map(lambda v: v._backward(), reversed(order)), maxlen=0)


# %% waiting counts
# Norm-wise error at most 0e+00

def backward(root):
    children = {v: 0 for v in topo(root)}
    for v in children:
        v.grad = 0.0
        for p in v.parents:
            children[p] += 1
    root.grad = 1.0
    ready = [root]
    while ready:
        v = ready.pop()
        v._backward()
        for p in v.parents:
            children[p] -= 1
            if children[p] == 0:
                ready.append(p)


# %% pop
def backward(root):
    order = list(topo(root))
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    while order:
        order.pop()._backward()


# %% own order inside
def backward(root):
    order, seen = [], set()
    def visit(v):
        if id(v) not in seen:
            seen.add(id(v))
            for p in v.parents:
                visit(p)
            order.append(v)
    visit(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order[::-1]:
        v._backward()


# %% counting children
def backward(root):
    waiting, queue = {}, [root]
    root.grad = 1.0
    seen = {root}
    while queue:
        v = queue.pop()
        for p in v.parents:
            waiting[p] = waiting.get(p, 0) + 1
            if p not in seen:
                seen.add(p)
                p.grad = 0.0
                queue.append(p)
    ready = [root]
    while ready:
        v = ready.pop()
        v._backward()
        for p in v.parents:
            waiting[p] -= 1
            if not waiting[p]:
                ready.append(p)


# %% map
def backward(root):
    order = topo(root)
    list(map(lambda v: setattr(v, "grad", 0.0), order))
    root.grad = 1.0
    for v in reversed(order):
        v._backward()


# %% checks for leaves
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        if v.parents:
            v._backward()


# %% indices

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for k in range(len(order) - 1, -1, -1):
        order[k]._backward()


# %% method and slice

def backward(root):
    order = root.topo()
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order[::-1]:
        v._backward()


# %% pop, once more

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    todo = list(order)
    while todo:
        todo.pop()._backward()


# %% root in the list

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 1.0 if v is root else 0.0
    for k in range(len(order) - 1, -1, -1):
        order[k]._backward()


# %% leaves skipped

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for k in range(len(order) - 1, -1, -1):
        if order[k].parents:
            order[k]._backward()


# %% map, once more

def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    [v._backward() for v in reversed(list(order))]


# %% a deque

from collections import deque


def backward(root):
    todo = deque(root.topo())
    for v in todo:
        v.grad = 0.0
    root.grad = 1.0
    while todo:
        todo.pop()._backward()


# %% waits by counting, without the list of topo

def backward(root):
    lines, todo, nodes = {root: 0}, [root], []
    while todo:
        v = todo.pop()
        nodes.append(v)
        for p in v.parents:
            if p not in lines:
                lines[p] = 0
                todo.append(p)
            lines[p] += 1
    for v in nodes:
        v.grad = 0.0
    root.grad = 1.0
    ready = [root]
    while ready:
        v = ready.pop(0)
        v._backward()
        for p in v.parents:
            lines[p] -= 1
            if not lines[p]:
                ready.append(p)
