# Wrong answers for `topo`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% children first
# Shown by: chain; diamonds (a child before its parent)

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
    return order[::-1]


# %% root missing
# Shown by: leaf; chain (0 Values, 1 belong there)

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
    return order[:-1]


# %% no memory
# Shown by: diamonds; long and short (endless or too slow)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if True:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v)

    visit(root)
    return order


# %% remembers the number, not the node
# Shown by: chain; diamonds (1 Values, 151 belong there)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v.data not in seen:
            seen.add(v.data)
            for p in v.parents:
                visit(p)
            order.append(v)

    visit(root)
    return order


# %% parent put down before its parents
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


# %% memory survives the call
# Shown by: leaf; chain (second call: 0 Values, 1 belong there)

SEEN = set()
def topo(root):
    order = []
    seen = SEEN

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v)

    visit(root)
    return order


# %% first parent only
# Shown by: diamonds; long and short (61 Values, 91 belong there)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents[:1]:
                visit(p)
            order.append(v)

    visit(root)
    return order


# %% labels in place of nodes
# Shown by: leaf; chain (1 Values, 1 belong there)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v.label)

    visit(root)
    return order


# %% leaves left out
# Shown by: leaf; chain (0 Values, 1 belong there)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v) if v.parents else None

    visit(root)
    return order


# %% stops below the parents
# Shown by: chain; diamonds (2 Values, 151 belong there)

def topo(root):
    order = []
    seen = set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                if p not in seen:
                    seen.add(p)
                    order.append(p)
            order.append(v)

    visit(root)
    return order


# %% breadth first, turned round
# Shown by: long and short; short and long (a child before its parent)

def topo(root):
    order, queue = [], [root]
    while queue:
        v = queue.pop(0)
        if v not in order:
            order.append(v)
            queue.extend(v.parents)
    return order[::-1]


# %% sorted by the steps from the root
# Shown by: diamonds; long and short (endless or too slow)

def topo(root):
    depth, level, k = {root: 0}, [root], 0
    while level:
        k += 1
        level = [p for v in level for p in v.parents if p not in depth]
        for p in level:
            depth[p] = k
    return sorted(depth, key=lambda v: -depth[v])


# %% every way walked, doubles removed
# Shown by: diamonds (endless or too slow); the visible examples agree

def topo(root):
    def ways(v):
        out = []
        for p in v.parents:
            out += ways(p)
        return out + [v]
    return list(dict.fromkeys(ways(root)))


# %% marks on the nodes
# Shown by: leaf; chain (second call: 0 Values, 1 belong there)

def topo(root):
    order = []
    def visit(v):
        if not hasattr(v, 'been'):
            v.been = True
            for p in v.parents:
                visit(p)
            order.append(v)
    visit(root)
    return order


# %% root alone when it has no parents: nothing
def topo(root):
    order, seen = [], set()

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            visit(p)
        order.append(v)

    if root.parents:
        visit(root)
    return order


# %% seen kept between calls
seen = set()


def topo(root):
    order = []

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            visit(p)
        order.append(v)

    visit(root)
    return order


# %% mutable default
def topo(root, seen=set()):
    order = []

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            visit(p)
        order.append(v)

    visit(root)
    return order


# %% marks on the Values
def topo(root):
    order, seen = [], set()

    def visit(v):
        if getattr(v, "seen", False):
            return
        v.seen = True
        for p in v.parents:
            visit(p)
        order.append(v)

    visit(root)
    return order


# %% empties the parents
def topo(root):
    order, seen = [], set()

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            visit(p)
        order.append(v)
        v.parents = ()

    visit(root)
    return order


# %% limited depth
def topo(root):
    order, seen = [], set()
    def visit(v, deep):
        if v in seen or deep > 60:
            return
        seen.add(v)
        for p in v.parents:
            visit(p, deep + 1)
        order.append(v)
    visit(root, 0)
    return order


# %% breadth first reversed

def topo(root):
    order, queue = [], [root]
    while queue:
        v = queue.pop(0)
        if v not in order:
            order.append(v)
            queue.extend(v.parents)
    return order[::-1]


# %% first parent only, once more

def topo(root):
    order = []
    done = set()
    stack = [(root, False)]
    while stack:
        v, ready = stack.pop()
        if ready:
            order.append(v)
        elif id(v) not in done:
            done.add(id(v))
            stack.append((v, True))
            for p in list(v.parents)[:1]:
                stack.append((p, False))
    return order


# %% no memory, once more

def topo(root):
    out = []
    for p in root.parents:
        out += topo(p)
    return out + [root]


# %% without leaves

def topo(root):
    order = []
    done = set()
    stack = [(root, False)]
    while stack:
        v, ready = stack.pop()
        if ready:
            if v.parents:
                order.append(v)
        elif id(v) not in done:
            done.add(id(v))
            stack.append((v, True))
            for p in v.parents:
                stack.append((p, False))
    return order


# %% sorted by data

def topo(root):
    order = []
    done = set()
    stack = [(root, False)]
    while stack:
        v, ready = stack.pop()
        if ready:
            order.append(v)
        elif id(v) not in done:
            done.add(id(v))
            stack.append((v, True))
            for p in v.parents:
                stack.append((p, False))
    return sorted(order, key=lambda v: v.data)


# %% root twice

def topo(root):
    order = []
    done = set()
    stack = [(root, False)]
    while stack:
        v, ready = stack.pop()
        if ready:
            order.append(v)
        elif id(v) not in done:
            done.add(id(v))
            stack.append((v, True))
            for p in v.parents:
                stack.append((p, False))
    return order + [root]


# %% memory kept between calls

def topo(root, seen=set(), order=[]):
    if root not in seen:
        seen.add(root)
        for p in root.parents:
            topo(p)
        order.append(root)
    return order


# %% only values that have parents

def topo(root):
    order, seen = [], set()
    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            if p.parents:
                visit(p)
        order.append(v)
    visit(root)
    return order


# %% sorted by value

def topo(root):
    seen = set()
    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
    visit(root)
    return sorted(seen, key=lambda v: v.data)


# %% known by its label
# Values with one label, or none, are taken for one and the same.

def topo(root):
    order, seen = [], set()

    def visit(v):
        if v.label in seen:
            return
        seen.add(v.label)
        for p in v.parents:
            visit(p)
        order.append(v)

    visit(root)
    return order


# %% two parents at most
# Sums and products have two parents, and nobody else is asked for; a Value may have three.

def topo(root):
    order, seen = [], set()

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        if len(v.parents) > 0:
            visit(v.parents[0])
        if len(v.parents) > 1:
            visit(v.parents[1])
        order.append(v)

    visit(root)
    return order


# %% a set in the head of the function
# The default argument is made once: what the first call has seen is missing in the second.

def topo(root, seen=set()):
    if root in seen:
        return []
    seen.add(root)
    order = []
    for parent in root.parents:
        order += topo(parent, seen)
    return order + [root]


# %% counts a parent twice and crosses it off once
# In a * a two lines lead to a; the count of lines is 2, and the set of parents takes off one: a never becomes free.

def topo(root):
    waiting, todo, seen = {}, [root], {root}
    while todo:
        v = todo.pop()
        for p in v.parents:
            waiting[p] = waiting.get(p, 0) + 1
            if p not in seen:
                seen.add(p)
                todo.append(p)
    order, free = [], [root]
    while free:
        v = free.pop()
        order.append(v)
        for p in set(v.parents):
            waiting[p] -= 1
            if waiting[p] == 0:
                free.append(p)
    return order[::-1]
