# Common mistakes in `topo`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% added before parents reversed
# Shown by: diamonds; long and short (a child before its parent)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            order.insert(0, v)
            for p in v.parents:
                visit(p)

    visit(root)
    return order


# %% habit: printed, not returned
# Shown by: leaf; chain (None)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v)

    visit(root)
    print(order)


# %% habit: returned inside the loop
# Shown by: chain; diamonds (1 Values, 151 belong there)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                return visit(p)
            order.append(v)

    visit(root)
    return order


# %% habit: remembered from call to call
# Shown by: leaf; chain (second call: 2 Values, 1 belong there)

KEPT = []
def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v)

    visit(root)
    KEPT.extend(order)
    return KEPT


# %% habit: not attempted
# Shown by: leaf; chain (None)

def topo(root):
    ...
