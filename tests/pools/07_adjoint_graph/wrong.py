"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "add": [
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "told at once",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    _backward()
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "grad read when the node is made",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    g = out.grad

    def _backward():
        a.grad += 1.0 * g
        b.grad += 1.0 * g

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "hands on nothing",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)
        (
            "calls it while assigning",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward()
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)
        (
            "parents forgotten",
            r"""
def add(a, b):
    out = Value(a.data + b.data)

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (float returned)
        (
            "returns a number",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out.data
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad -1.0 for 1.0)
        (
            "subtracts",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad -= 1.0 * out.grad
        b.grad -= 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree
        (
            "own grad dropped after speaking",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.75; (2.0, 5.0) told (-2.5,), grads before 0.75 (grad 0.75 for 1.75)
        (
            "overwrites only when 0",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad = a.grad or 1.0 * out.grad
        b.grad = a.grad or 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)
        (
            "new Values as parents",
            r"""
def add(a, b):
    out = Value(a.data + b.data, [Value(a.data), Value(b.data)])

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)
        (
            "result as its own parent",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.75; (2.0, 5.0) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree
        (
            "grads cleared by the call",
            r"""
def add(a, b):
    a.grad = 0.0
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "only the first summand hears",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.5 for 1.0)
        (
            "half for each",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 0.5 * out.grad
        b.grad += 0.5 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad -1.0 for 1.0)
        (
            "second summand with a minus",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += 1.0 * out.grad
        b.grad -= 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: one and the same Value, told 1.0; one and the same Value, told -2.0 (1.0 for 2.0); the visible examples agree
        (
            "both at once in a tuple: a + a heard once",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad, b.grad = a.grad + out.grad, b.grad + out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: one and the same Value, told 1.0; one and the same Value, told -2.0 (1.0 for 2.0); the visible examples agree
        (
            "each to a set of parents",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        for p in {a, b}:
            p.grad += out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 5.0 for 1.0)
        (
            "slopes of a product",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        (
            "same Value told once",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        if b is not a:
            b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "same number told once",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        if b.data != a.data:
            b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "parents as a set of data",
            r"""
def add(a, b):
    out = Value(a.data + b.data, tuple({a.data: a, b.data: b}.values()), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "only once",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    told = []

    def once():
        if not told:
            told.append(1)
            tell_parents()

    out._backward = once
    return out
""",
        ),
        (
            "halved for a shared one",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        half = 0.5 if a is b else 1.0
        a.grad += 1.0 * out.grad * half
        b.grad += 1.0 * out.grad * half

    out._backward = tell_parents
    return out
""",
        ),
        (
            "nothing when the grad is zero: writes it",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        if out.grad == 0.0:
            out.grad = 1.0
        a.grad += 1.0 * out.grad
        b.grad += 1.0 * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "one in place of a grad",
            r"""
def add(a, b):
    out = Value(a.data + b.data, (a, b), "+")

    def tell_parents():
        a.grad += 1.0 * (out.grad or 1.0)
        b.grad += 1.0 * (out.grad or 1.0)

    out._backward = tell_parents
    return out
""",
        ),
    ],
    "mul": [
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)
        (
            "told at once",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    _backward()
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)
        (
            "grad read when the node is made",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    g = out.grad

    def _backward():
        a.grad += b.data * g
        b.grad += a.data * g

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)
        (
            "hands on nothing",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)
        (
            "calls it while assigning",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward()
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)
        (
            "parents forgotten",
            r"""
def mul(a, b):
    out = Value(a.data * b.data)

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (float returned)
        (
            "returns a number",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out.data
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad -5.0 for 5.0)
        (
            "subtracts",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad -= b.data * out.grad
        b.grad -= a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree
        (
            "own grad dropped after speaking",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 5.0 for 2.0)
        (
            "overwrites only when 0",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad = a.grad or b.data * out.grad
        b.grad = a.grad or a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)
        (
            "new Values as parents",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, [Value(a.data), Value(b.data)])

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (parents)
        (
            "result as its own parent",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.75; (2.0, 5.0) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree
        (
            "grads cleared by the call",
            r"""
def mul(a, b):
    a.grad = 0.0
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 10.0 for 5.0)
        (
            "each gets the product",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += out.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (0.0, 2.0) told (1.0,), grads before 0.0; (0.0, 2.0) told (1.0,), grads before 0.75 (ZeroDivisionError: float division by zero); the visible examples agree
        (
            "divides",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += out.data / a.data * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 2.0)
        (
            "only the first factor hears",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: one and the same Value, told 1.0; one and the same Value, told -2.0 (3.0 for 6.0)
        (
            "a times a heard once",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad, b.grad = a.grad + b.data * out.grad, b.grad + a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 0.0 for 5.0)
        (
            "grad of the other in place of its data",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += b.grad * out.grad
        b.grad += a.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (2.0, 5.0) told (1.0,), grads before 0.0; (2.0, 5.0) told (1.0,), grads before 0.75 (grad 1.0 for 5.0)
        (
            "slopes of a sum",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b))

    def _backward():
        a.grad += out.grad
        b.grad += out.grad

    out._backward = _backward
    return out
""",
        ),
        (
            "same Value told once",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        if b is not a:
            b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "same number told once",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        if b.data != a.data:
            b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "parents as a set of data",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, tuple({a.data: a, b.data: b}.values()), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "only once",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    told = []

    def once():
        if not told:
            told.append(1)
            tell_parents()

    out._backward = once
    return out
""",
        ),
        (
            "halved for a shared one",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        half = 0.5 if a is b else 1.0
        a.grad += b.data * out.grad * half
        b.grad += a.data * out.grad * half

    out._backward = tell_parents
    return out
""",
        ),
        (
            "nothing when the grad is zero: writes it",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        if out.grad == 0.0:
            out.grad = 1.0
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "one in place of a grad",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += b.data * (out.grad or 1.0)
        b.grad += a.data * (out.grad or 1.0)

    out._backward = tell_parents
    return out
""",
        ),
        (
            "by division",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        a.grad += out.data / a.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
        (
            "square: 1 * a",
            r"""
def mul(a, b):
    out = Value(a.data * b.data, (a, b), "*")

    def tell_parents():
        if a is b:
            a.grad += a.data * out.grad
            return
        a.grad += b.data * out.grad
        b.grad += a.data * out.grad

    out._backward = tell_parents
    return out
""",
        ),
    ],
    "logistic": [
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 0.045176659730912)
        (
            "told at once",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    _backward()
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 0.045176659730912)
        (
            "grad read when the node is made",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    g = out.grad

    def _backward():
        a.grad += out.data * (1 - out.data) * g

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 0.045176659730912)
        (
            "hands on nothing",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)
        (
            "calls it while assigning",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward()
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)
        (
            "parents forgotten",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (float returned)
        (
            "returns a number",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out.data
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad -0.045176659730912 for 0.045176659730912)
        (
            "subtracts",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad -= out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree
        (
            "own grad dropped after speaking",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grad 0.75 for 0.795176659730912); the visible examples agree
        (
            "overwrites only when 0",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad = a.grad or out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)
        (
            "new Values as parents",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), [Value(a.data)])

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)
        (
            "result as its own parent",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree
        (
            "grads cleared by the call",
            r"""
def logistic(a):
    a.grad = 0.0
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.20087900792592794 for 0.045176659730912)
        (
            "slope at the result",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += math.exp(-out.data) / (1 + math.exp(-out.data)) ** 2 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad -6.0 for 0.045176659730912)
        (
            "slope of the sum in place of s",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += a.data * (1 - a.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (data 0.04742587317756678 for 0.9525741268224334)
        (
            "sign of the exponent",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.09260253290847864 for 0.045176659730912)
        (
            "slope of tanh",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += (1 - out.data ** 2) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 1.8599715939139547 for 0.045176659730912)
        (
            "slope without the minus, s(1+s)",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 + out.data) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (-2.5,), grads before 0.0; (3.0,) told (-2.5,), grads before 0.75 (grad 0.2823541233182 for -0.11294164932728)
        (
            "grad squared",
            r"""
def logistic(a):
    out = Value(1 / (1 + math.exp(-a.data)), (a,))

    def _backward():
        a.grad += out.data * (1 - out.data) * out.grad * out.grad

    out._backward = _backward
    return out
""",
        ),
    ],
    "relu": [
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "told at once",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    _backward()
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "grad read when the node is made",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    g = out.grad

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * g

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "hands on nothing",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (TypeError: 'NoneType' object is not callable)
        (
            "calls it while assigning",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward()
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)
        (
            "parents forgotten",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0)

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (float returned)
        (
            "returns a number",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out.data
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad -1.0 for 1.0)
        (
            "subtracts",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad -= (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (own grad changed); the visible examples agree
        (
            "own grad dropped after speaking",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad
        out.grad = 0.0

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grad 0.75 for 1.75); the visible examples agree
        (
            "overwrites only when 0",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad = a.grad or (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)
        (
            "new Values as parents",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, [Value(a.data)])

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (parents)
        (
            "result as its own parent",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    out.parents = out.parents + (out,)
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.75; (3.0,) told (-2.5,), grads before 0.75 (grads or data changed by the call); the visible examples agree
        (
            "grads cleared by the call",
            r"""
def relu(a):
    a.grad = 0.0
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (-3.0,) told (1.0,), grads before 0.0; (-3.0,) told (1.0,), grads before 0.75 (grad 0.01 for 0.0)
        (
            "leaky",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.01) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (-2.5,), grads before 0.0; (3.0,) told (-2.5,), grads before 0.75 (grad 0.0 for -2.5)
        (
            "grad is made positive, too",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += max(0.0, out.grad)

    out._backward = _backward
    return out
""",
        ),
        # shown by: (3.0,) told (1.0,), grads before 0.0; (3.0,) told (1.0,), grads before 0.75 (grad 3.0 for 1.0)
        (
            "slope a",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += out.data * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (-3.0,) told (1.0,), grads before 0.0; (-3.0,) told (1.0,), grads before 0.75 (data 3.0 for 0.0)
        (
            "absolute value",
            r"""
def relu(a):
    out = Value(abs(a.data), (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (0.5,) told (1.0,), grads before 0.0; (0.5,) told (1.0,), grads before 0.75 (grad 0.0 for 1.0)
        (
            "gate above 1",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += (1.0 if a.data >= 1 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (-3.0,) told (1.0,), grads before 0.0; (-3.0,) told (1.0,), grads before 0.75 (grad 1.0 for 0.0)
        (
            "passes everything",
            r"""
def relu(a):
    out = Value(a.data if a.data > 0 else 0.0, (a,))

    def _backward():
        a.grad += 1.0 * out.grad

    out._backward = _backward
    return out
""",
        ),
        # shown by: (7.0,) told (1.0,), grads before 0.0; (7.0,) told (1.0,), grads before 0.75 (data 6.0 for 7.0); the visible examples agree
        (
            "capped at 6",
            r"""
def relu(a):
    out = Value(min(6.0, max(0.0, a.data)), (a,))

    def _backward():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = _backward
    return out
""",
        ),
        (
            "open at small negatives",
            r"""
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data > -1 else 0.0) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "relu6",
            r"""
def relu(a):
    s = min(6.0, max(0.0, a.data))
    out = Value(s, (a,), "relu")

    def tell_parent():
        a.grad += (1.0 if a.data > 0 else 0.0) * out.grad

    out._backward = tell_parent
    return out
""",
        ),
        (
            "closed: grad set to zero",
            r"""
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        if a.data > 0:
            a.grad += out.grad
        else:
            a.grad = 0.0

    out._backward = tell_parent
    return out
""",
        ),
        (
            "two branches, one assigned",
            r"""
def relu(a):
    s = max(0.0, a.data)
    out = Value(s, (a,), "relu")

    def tell_parent():
        if a.data > 0:
            a.grad += out.grad
        else:
            a.grad = 0.0 * out.grad

    out._backward = tell_parent
    return out
""",
        ),
    ],
    "topo": [
        # shown by: chain; diamonds (a child before its parent)
        (
            "children first",
            r"""
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
""",
        ),
        # shown by: leaf; chain (0 Values, 1 belong there)
        (
            "root missing",
            r"""
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
""",
        ),
        # shown by: diamonds; long and short (endless or too slow)
        (
            "no memory",
            r"""
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
""",
        ),
        # shown by: chain; diamonds (1 Values, 151 belong there)
        (
            "remembers the number, not the node",
            r"""
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
""",
        ),
        # shown by: diamonds; long and short (a child before its parent)
        (
            "parent put down before its parents",
            r"""
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
""",
        ),
        # shown by: leaf; chain (second call: 0 Values, 1 belong there)
        (
            "memory survives the call",
            r"""
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
""",
        ),
        # shown by: diamonds; long and short (61 Values, 91 belong there)
        (
            "first parent only",
            r"""
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
""",
        ),
        # shown by: leaf; chain (1 Values, 1 belong there)
        (
            "labels in place of nodes",
            r"""
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
""",
        ),
        # shown by: leaf; chain (0 Values, 1 belong there)
        (
            "leaves left out",
            r"""
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
""",
        ),
        # shown by: chain; diamonds (2 Values, 151 belong there)
        (
            "stops below the parents",
            r"""
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
""",
        ),
        # shown by: long and short; short and long (a child before its parent)
        (
            "breadth first, turned round",
            r"""
def topo(root):
    order, queue = [], [root]
    while queue:
        v = queue.pop(0)
        if v not in order:
            order.append(v)
            queue.extend(v.parents)
    return order[::-1]
""",
        ),
        # shown by: diamonds; long and short (endless or too slow)
        (
            "sorted by the steps from the root",
            r"""
def topo(root):
    depth, level, k = {root: 0}, [root], 0
    while level:
        k += 1
        level = [p for v in level for p in v.parents if p not in depth]
        for p in level:
            depth[p] = k
    return sorted(depth, key=lambda v: -depth[v])
""",
        ),
        # shown by: diamonds (endless or too slow); the visible examples agree
        (
            "every way walked, doubles removed",
            r"""
def topo(root):
    def ways(v):
        out = []
        for p in v.parents:
            out += ways(p)
        return out + [v]
    return list(dict.fromkeys(ways(root)))
""",
        ),
        # shown by: leaf; chain (second call: 0 Values, 1 belong there)
        (
            "marks on the nodes",
            r"""
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
""",
        ),
        (
            "root alone when it has no parents: nothing",
            r"""
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
""",
        ),
        (
            "seen kept between calls",
            r"""
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
""",
        ),
        (
            "mutable default",
            r"""
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
""",
        ),
        (
            "marks on the Values",
            r"""
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
""",
        ),
        (
            "empties the parents",
            r"""
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
""",
        ),
        (
            "limited depth",
            r"""
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
""",
        ),
    ],
    "backward": [
        # shown by: random graph 0; random graph 1 (grads)
        (
            "root's grad stays 0",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    for v in reversed(order):
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "root's grad is its data",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = root.data
    for v in reversed(order):
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "1 before the slate is cleaned",
            r"""
def backward(root):
    root.grad = 1.0
    order = topo(root)
    for v in order:
        v.grad = 0.0
    for v in reversed(order):
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "all grads 1",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 1.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (second call)
        (
            "leaves are not cleared",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        if v.parents:
            v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (second call)
        (
            "only leaves are cleared",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        if not v.parents:
            v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "only the root speaks",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    root._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "speaks to the parents once more",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
        for p in v.parents:
            p._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "cleared while speaking",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        v._backward()
        if v is not root:
            v.grad = 0.0
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "everything is called forward and back",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order + order[::-1]:
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 1 (grads)
        (
            "last node skipped",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in order[-2::-1]:
        v._backward()
""",
        ),
        # shown by: random graph 0; random graph 2 (grads)
        (
            "follows every way",
            r"""
def backward(root):
    for v in topo(root):
        v.grad = 0.0
    root.grad = 1.0
    def go(v):
        v._backward()
        for p in v.parents:
            go(p)
    go(root)
""",
        ),
        # shown by: random graph 0; random graph 2 (grads)
        (
            "breadth first",
            r"""
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
""",
        ),
        (
            "stops at the first zero",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(order):
        if v.grad == 0.0:
            break
        v._backward()
""",
        ),
        (
            "set of the order",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0
    for v in reversed(sorted(set(order), key=lambda v: v.data)):
        v._backward()
""",
        ),
        (
            "data as the seed of a chain",
            r"""
def backward(root):
    order = topo(root)
    for v in order:
        v.grad = 0.0
    root.grad = 1.0 if len(root.parents) != 1 else 0.5
    for v in reversed(order):
        v._backward()
""",
        ),
        (
            "by data not identity",
            r"""
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
""",
        ),
        (
            "a step at the end",
            r"""
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
""",
        ),
    ],
    "value_mlp_gradients": [
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 3)
        (
            "not averaged",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 1)
        (
            "half forgotten",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [3, 4, 2] n=5; [2, 3, 4, 2] n=3 (value, error 0.5); the visible examples agree
        (
            "mean over outputs, too",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / np.size(T)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (TypeError: float() argument must be a string or a real number, not 'Val)
        (
            "loss is a Value",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 4)
        (
            "relu at the output, too",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 5)
        (
            "logistic everywhere",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 6)
        (
            "biases forgotten",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = Value(0.0)
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 3)
        (
            "backward after every example",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
        total.backward()
    loss = total / len(X)
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 3)
        (
            "new Values for every example",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        Ws = [[[Value(w) for w in row] for row in W] for W in weights]
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 1)
        (
            "backward never called",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 4e+02)
        (
            "data in place of grads",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.data for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 1)
        (
            "sum of the data, not of Values",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + Value(w.data * v.data)
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [3, 4, 2] n=5; [2, 3, 4, 2] n=3 (value, error 1); the visible examples agree
        (
            "first output only",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a[:1], t[:1]):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (shape (2, 3) for (3, 2))
        (
            "transposed",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]).T for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
        # shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 0.7)
        (
            "gradients averaged again",
            r"""
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad / len(X) for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = set()
