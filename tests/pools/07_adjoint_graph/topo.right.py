# Right answers for `topo`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% visit with a set
# Norm-wise error at most 0e+00

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
    return order


# %% list of ids, helper outside tags=["disputable"]
# Norm-wise error at most 0e+00
# Disputable: a list is searched: quadratic in the number of Values

def _walk(v, done, order):
    if id(v) in done:
        return
    done.append(id(v))
    for p in v.parents[::-1]:
        _walk(p, done, order)
    order.append(v)

def topo(root):
    order = []
    _walk(root, [], order)
    return order


# %% own stack
# Norm-wise error at most 0e+00

def topo(root):
    order, seen, stack = [], set(), [(root, False)]
    while stack:
        v, ready = stack.pop()
        if ready:
            order.append(v)
        elif v not in seen:
            seen.add(v)
            stack.append((v, True))
            stack.extend((p, False) for p in v.parents)
    return order


# %% Kahn: children counted
# Norm-wise error at most 0e+00

from collections import deque
def topo(root):
    nodes, todo, waiting = {root}, [root], {}
    while todo:
        v = todo.pop()
        for p in v.parents:
            waiting[p] = waiting.get(p, 0) + 1
            if p not in nodes:
                nodes.add(p)
                todo.append(p)
    back, ready = [], deque([root])
    while ready:
        v = ready.popleft()
        back.append(v)
        for p in v.parents:
            waiting[p] -= 1
            if not waiting[p]:
                ready.append(p)
    return back[::-1]


# %% longest way from the leaves
# Norm-wise error at most 0e+00

def topo(root):
    height = {}
    def h(v):
        if v not in height:
            height[v] = 1 + max([h(p) for p in v.parents], default=0)
        return height[v]
    h(root)
    return sorted(height, key=height.get)


# %% generator
# Norm-wise error at most 0e+00

def topo(root):
    seen = set()
    def walk(v):
        seen.add(id(v))
        for p in v.parents:
            if id(p) not in seen:
                yield from walk(p)
        yield v
    return list(walk(root))


# %% dict as ordered set
# Norm-wise error at most 0e+00

def topo(root):
    done = {}
    def visit(v):
        for p in v.parents:
            if p not in done:
                visit(p)
        done[v] = True
    visit(root)
    return list(done)


# %% graphlib
# Norm-wise error at most 0e+00

from graphlib import TopologicalSorter
def topo(root):
    graph, todo = {}, [root]
    while todo:
        v = todo.pop()
        if v not in graph:
            graph[v] = set(v.parents)
            todo += v.parents
    return list(TopologicalSorter(graph).static_order())


# %% tuple
# Norm-wise error at most 0e+00

def topo(root, seen=None):
    seen = set() if seen is None else seen
    if root in seen:
        return ()
    seen.add(root)
    before = ()
    for p in root.parents:
        before += topo(p, seen)
    return before + (root,)


# %% a tuple
def topo(root):
    order, seen = [], set()

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            visit(p)
        order.append(v)

    visit(root)
    return tuple(order)


# %% a generator inside
def topo(root):
    seen = set()
    def walk(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                yield from walk(p)
            yield v
    return list(walk(root))


# %% graphlib, once more
def topo(root):
    from graphlib import TopologicalSorter
    graph, left = {}, [root]
    while left:
        v = left.pop()
        if v not in graph:
            graph[v] = set(v.parents)
            left.extend(v.parents)
    return list(TopologicalSorter(graph).static_order())


# %% deque
def topo(root):
    from collections import deque
    order, seen = deque(), set()
    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            order.append(v)
    visit(root)
    return list(order)


# %% recursion with arguments
def topo(root, order=None, seen=None):
    order = [] if order is None else order
    seen = set() if seen is None else seen
    if root not in seen:
        seen.add(root)
        for p in root.parents:
            topo(p, order, seen)
        order.append(root)
    return order


# %% stack with flags

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
    return order


# %% Kahn

def topo(root):
    found, queue = [root], [root]
    ids = {id(root)}
    while queue:
        v = queue.pop(0)
        for p in v.parents:
            if id(p) not in ids:
                ids.add(id(p))
                found.append(p)
                queue.append(p)
    waiting = {id(v): len({id(p) for p in v.parents}) for v in found}
    children = {id(v): [] for v in found}
    for v in found:
        for p in {id(p): p for p in v.parents}.values():
            children[id(p)].append(v)
    ready = [v for v in found if waiting[id(v)] == 0]
    order = []
    while ready:
        v = ready.pop()
        order.append(v)
        for c in children[id(v)]:
            waiting[id(c)] -= 1
            if waiting[id(c)] == 0:
                ready.append(c)
    return order


# %% recursion with a dict

def topo(root, seen=None):
    seen = {} if seen is None else seen
    for p in root.parents:
        if p not in seen:
            topo(p, seen)
    seen[root] = True
    return list(seen)


# %% generator inside

def topo(root):
    seen = set()

    def walk(v):
        if v in seen:
            return
        seen.add(v)
        for p in v.parents:
            yield from walk(p)
        yield v

    return list(walk(root))


# %% list of ids

def topo(root):
    order, ids = [], []
    def go(v):
        if id(v) in ids:
            return
        ids.append(id(v))
        for p in reversed(list(v.parents)):
            go(p)
        order.append(v)
    go(root)
    return order


# %% counting children

def topo(root):
    children, stack, found = {}, [root], {root}
    while stack:
        v = stack.pop()
        for p in v.parents:
            children[p] = children.get(p, 0) + 1
            if p not in found:
                found.add(p)
                stack.append(p)
    ready, order = [root], []
    while ready:
        v = ready.pop()
        order.append(v)
        for p in v.parents:
            children[p] -= 1
            if not children[p]:
                ready.append(p)
    return list(reversed(order))


# %% sorted by the longest way from a leaf

def topo(root):
    rank, stack = {}, [root]
    while stack:
        v = stack[-1]
        missing = [p for p in v.parents if p not in rank]
        if missing:
            stack.extend(missing)
        else:
            rank[v] = 1 + max((rank[p] for p in v.parents), default=0)
            stack.pop()
    return sorted(rank, key=rank.get)


# %% a generator that calls itself

def topo(root):
    known = set()

    def walk(v):
        if id(v) not in known:
            known.add(id(v))
            for parent in v.parents:
                yield from walk(parent)
            yield v

    return list(walk(root))
