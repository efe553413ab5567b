"""Misconceptions of notebook 7: wrong functions, and what to say without giving the fix away."""

from autograder import mistakes_of
from solutions.graph import add, backward, logistic, mul, relu, topo, value_mlp_gradients

SHARED = """In a + b + a the number a has two children, and both have something to say to it. Which of the two does
your a still know about in the end?"""
EARLY = """Your function computes grads while the graph is being built. Does anybody know by then how the output feels
this Value?"""
NOT_CALLED = "Look at the last lines: is it the function that you store, or what came out of calling it?"
NOTHING = """After `_backward()` nobody's grad has changed. Is your inner function stored where it will be looked for?
And at which moment does it look at the grad of the child, which is 0 while the graph is built?"""
TOLD = """Your parents hear the same whatever the child was told. Which factor of the chain rule says how the output
feels the child?"""
PARENTS = "Ask the new Value for its `parents`: the way back will follow exactly these."

ADD_A, ADD_B = "a.grad += out.grad", "b.grad += out.grad"
ITSELF = "Write a + a, nudge a, and see how far the result moves. Does your a hear as much?"
ADD = mistakes_of(
    add,
    ("assigned", {ADD_A: "a.grad = out.grad", ADD_B: "b.grad = out.grad"}),
    SHARED,
    ("first_assigned", {ADD_A: "a.grad = out.grad"}),
    SHARED,
    ("second_assigned", {ADD_B: "b.grad = out.grad"}),
    SHARED,
    ("upstream_forgotten", {ADD_A: "a.grad += 1.0", ADD_B: "b.grad += 1.0"}),
    TOLD,
    ("second_forgotten", {ADD_B: "pass"}),
    "Only one of the two summands hears anything.",
    ("slope_of_a_product", {ADD_A: "a.grad += b.data * out.grad", ADD_B: "b.grad += a.data * out.grad"}),
    "Nudge a by a little: by how much does a + b move? Does that depend on b?",
    ("own_data", {ADD_A: "a.grad += a.data * out.grad", ADD_B: "b.grad += b.data * out.grad"}),
    "Nudge a by a little: by how much does a + b move? Does that depend on how large a is?",
    ("halved", {ADD_A: "a.grad += 0.5 * out.grad", ADD_B: "b.grad += 0.5 * out.grad"}),
    "You share the grad out between the summands. Nudge one of them alone: does the sum follow by half?",
    ("sign", {ADD_A: "a.grad -= out.grad", ADD_B: "b.grad -= out.grad"}),
    "When a grows, does a + b fall?",
    ("subtraction", {ADD_B: "b.grad -= out.grad"}),
    "When b grows, does a + b fall?",
    ("called_at_once", {"out._backward = _backward": "out._backward = _backward()"}),
    NOT_CALLED,
    ("never_stored", {"    out._backward = _backward\n": ""}),
    NOTHING,
    (
        "on_the_way_forward",
        {"    out._backward = _backward\n": "    a.grad += 1.0\n    b.grad += 1.0\n    out._backward = _backward\n"},
    ),
    EARLY,
    ("all_on_the_way_forward", {"    out._backward = _backward\n": "    a.grad += 1.0\n    b.grad += 1.0\n"}),
    EARLY,
    (
        "grad_read_early",
        {
            "    def _backward():": "    told = out.grad\n\n    def _backward():",
            ADD_A: "a.grad += told",
            ADD_B: "b.grad += told",
        },
    ),
    NOTHING,
    ("no_parents", {"(a, b), ": "(), "}),
    PARENTS,
    ("one_parent", {"(a, b), ": "(a,), "}),
    PARENTS,
    (
        "in_place",
        {'    out = Value(a.data + b.data, (a, b), "+")': "    a.data += b.data\n    out = Value(a.data, (a, b))"},
    ),
    "After a + b the number a itself has changed. Who will need its old value?",
    ("product", {"a.data + b.data": "a.data * b.data"}),
    "Look at the data first: is that a sum?",
    ("grads_added_to_child", {ADD_A: "out.grad += a.grad", ADD_B: "out.grad += b.grad"}),
    "On the way back grads travel from the child to its parents. In which direction do yours go?",
    ("copies_as_parents", {"    out = Value(": "    a, b = Value(a.data), Value(b.data)\n    out = Value("}),
    "You hand the grads on to Values that you have made yourself. Who else knows those two?",
    ("told_once_for_itself", {ADD_B: "b.grad += out.grad if b is not a else 0.0"}),
    ITSELF,
    (
        "shared_with_itself",
        {
            "    def _backward():": "    half = 0.5 if a is b else 1.0\n\n    def _backward():",
            ADD_A: "a.grad += half * out.grad",
            ADD_B: "b.grad += half * out.grad",
        },
    ),
    ITSELF,
    ("assigned_upstream_forgotten", {ADD_A: "a.grad = 1.0", ADD_B: "b.grad = 1.0"}),
    TOLD,
)

MUL_A, MUL_B = "a.grad += b.data * out.grad", "b.grad += a.data * out.grad"
MUL = mistakes_of(
    mul,
    ("assigned", {MUL_A: "a.grad = b.data * out.grad", MUL_B: "b.grad = a.data * out.grad"}),
    SHARED.replace("a + b + a", "a * b * a"),
    ("first_assigned", {MUL_A: "a.grad = b.data * out.grad"}),
    SHARED.replace("a + b + a", "a * b * a"),
    ("second_assigned", {MUL_B: "b.grad = a.data * out.grad"}),
    SHARED.replace("a + b + a", "a * b * a"),
    ("factors_exchanged", {MUL_A: "a.grad += a.data * out.grad", MUL_B: "b.grad += b.data * out.grad"}),
    "Take a = 2 and b = 5, and nudge a: by how much does the product move? Which of the two numbers is that?",
    ("upstream_forgotten", {MUL_A: "a.grad += b.data", MUL_B: "b.grad += a.data"}),
    TOLD,
    ("upstream_forgotten_assigned", {MUL_A: "a.grad = b.data", MUL_B: "b.grad = a.data"}),
    TOLD,
    ("upstream_added", {MUL_A: "a.grad += b.data + out.grad", MUL_B: "b.grad += a.data + out.grad"}),
    "Along one way through the graph, are slopes added or multiplied?",
    ("slopes_of_a_sum", {MUL_A: "a.grad += out.grad", MUL_B: "b.grad += out.grad"}),
    "Nudge a by 0.1 in 3 a: by how much does the product move?",
    ("product_as_slope", {MUL_A: "a.grad += out.data * out.grad", MUL_B: "b.grad += out.data * out.grad"}),
    "You multiply by the product itself. How steep is a * b in a?",
    ("by_division", {MUL_A: "a.grad += out.data / a.data * out.grad", MUL_B: "b.grad += out.data / b.data * out.grad"}),
    "Your slope is a quotient. What becomes of it when a factor is 0?",
    ("by_log", {MUL_A: "a.grad += out.grad / a.data", MUL_B: "b.grad += out.grad / b.data"}),
    "Take a = 2 and b = 5, and nudge a: by how much does the product move? Which of the two numbers is that?",
    ("grads_for_data", {MUL_A: "a.grad += b.grad * out.grad", MUL_B: "b.grad += a.grad * out.grad"}),
    """The slope of a product depends on the numbers that were multiplied on the way forward. Which attribute holds
    these?""",
    ("grad_of_the_sibling", {MUL_B: "b.grad += a.grad * out.grad"}),
    "The second parent's share contains what the first one has just been given. Which attribute of a belongs in it?",
    ("second_forgotten", {MUL_B: "pass"}),
    "Only one of the two factors hears anything.",
    ("sign", {MUL_A: "a.grad -= b.data * out.grad", MUL_B: "b.grad -= a.data * out.grad"}),
    "Take two positive factors: when a grows, does the product fall?",
    ("absolute", {MUL_A: "a.grad += abs(b.data) * out.grad", MUL_B: "b.grad += abs(a.data) * out.grad"}),
    "Multiply by -3: when a grows, does the product grow?",
    ("called_at_once", {"out._backward = _backward": "out._backward = _backward()"}),
    NOT_CALLED,
    ("never_stored", {"    out._backward = _backward\n": ""}),
    NOTHING,
    ("all_on_the_way_forward", {"    out._backward = _backward\n": "    a.grad += b.data\n    b.grad += a.data\n"}),
    EARLY,
    (
        "on_the_way_forward",
        {
            "    out._backward = _backward\n": (
                "    a.grad += b.data\n    b.grad += a.data\n    out._backward = _backward\n"
            ),
        },
    ),
    EARLY,
    (
        "grad_read_early",
        {
            "    def _backward():": "    told = out.grad\n\n    def _backward():",
            MUL_A: "a.grad += b.data * told",
            MUL_B: "b.grad += a.data * told",
        },
    ),
    NOTHING,
    ("no_parents", {"(a, b), ": "(), "}),
    PARENTS,
    ("one_parent", {"(a, b), ": "(a,), "}),
    PARENTS,
    (
        "in_place",
        {'    out = Value(a.data * b.data, (a, b), "×")': "    a.data *= b.data\n    out = Value(a.data, (a, b))"},
    ),
    "After a * b the number a itself has changed. Who will need its old value?",
    ("updated_on_the_way", {MUL_A: "a.grad += b.data * out.grad; a.data -= 0.1 * a.grad"}),
    "After `_backward()` the data have changed too. While slopes are measured the numbers hold still.",
    ("sum_instead", {"a.data * b.data": "a.data + b.data"}),
    "Look at the data first: is that a product?",
    ("told_once_for_itself", {MUL_B: "b.grad += a.data * out.grad if b is not a else 0.0"}),
    ITSELF.replace("a + a", "a * a"),
    (
        "shared_with_itself",
        {
            "    def _backward():": "    half = 0.5 if a is b else 1.0\n\n    def _backward():",
            MUL_A: "a.grad += half * b.data * out.grad",
            MUL_B: "b.grad += half * a.data * out.grad",
        },
    ),
    ITSELF.replace("a + a", "a * a"),
    ("twice", {MUL_A: "a.grad += 2 * b.data * out.grad", MUL_B: "b.grad += 2 * a.data * out.grad"}),
    """A square has slope 2a because a stands in it twice. Is that so here, for two different factors? Who counts the
    second time?""",
)

SLOPE, LOG = "a.grad += s * (1.0 - s) * out.grad", "1.0 / (1.0 + float(np.exp(-a.data)))"
ONE_SHARED = """When one Value goes into two functions, both report back to it. What does yours do with the first
report when the second comes?"""
LOGISTIC = mistakes_of(
    logistic,
    ("slope_without_s", {SLOPE: "a.grad += (1.0 - s) * out.grad"}),
    "At 0 the logistic function has the slope 1/4. What do you get there?",
    ("slope_is_s", {SLOPE: "a.grad += s * out.grad"}),
    "At 0 the logistic function has the slope 1/4. What do you get there?",
    ("slope_at_input", {SLOPE: "a.grad += a.data * (1.0 - a.data) * out.grad"}),
    "The short formula of the slope is written in terms of one of two numbers: what went in, or what came out?",
    ("slope_of_tanh", {SLOPE: "a.grad += (1.0 - s ** 2) * out.grad"}),
    "That is a slope you know from another squashing function. At 0 this one has 1/4.",
    ("slope_plus", {SLOPE: "a.grad += s * (1.0 + s) * out.grad"}),
    "Far to the right the logistic function is flat. Is your slope?",
    ("slope_of_the_slope", {SLOPE: "p = 1.0 / (1.0 + np.exp(-s)); a.grad += p * (1.0 - p) * out.grad"}),
    "You put the result through the logistic function once more before taking the slope.",
    ("slope_missing", {SLOPE: "a.grad += out.grad"}),
    "A squashing function passes on less than it is told. Where is its slope?",
    ("upstream_forgotten", {SLOPE: "a.grad += s * (1.0 - s)"}),
    TOLD,
    ("slope_with_told", {SLOPE: "a.grad += out.grad * (1.0 - out.grad)"}),
    "Your slope is computed from a grad. What does the steepness of this function depend on?",
    ("assigned", {SLOPE: "a.grad = s * (1.0 - s) * out.grad"}),
    ONE_SHARED,
    ("sign", {SLOPE: "a.grad -= s * (1.0 - s) * out.grad"}),
    "The logistic function rises everywhere. Does your slope say so?",
    ("exponent_sign", {"np.exp(-a.data)": "np.exp(a.data)"}),
    "Put in a large number: does your function approach 1?",
    ("called_at_once", {"out._backward = _backward": "out._backward = _backward()"}),
    NOT_CALLED,
    ("never_stored", {"    out._backward = _backward\n": ""}),
    NOTHING,
    ("on_the_way_forward", {"    out._backward = _backward\n": "    a.grad += s * (1.0 - s)\n"}),
    EARLY,
    ("no_parents", {"(a,), ": "(), "}),
    PARENTS,
    (
        "in_place",
        {
            "    s = ": "    a.data = ",
            SLOPE: "a.grad += a.data * (1.0 - a.data) * out.grad",
            "Value(s,": "Value(a.data,",
        },
    ),
    "The number that went in has changed. Who else may need it?",
    ("tanh", {LOG: "np.tanh(a.data)"}),
    "Your function is 0 at 0. What is the logistic function there?",
)

GATE = "a.grad += (a.data > 0) * out.grad"
RELU = mistakes_of(
    relu,
    ("gate_by_grad", {GATE: "a.grad += (out.grad > 0) * out.grad"}),
    "Who decides whether a ReLU lets a grad through: the number that went in, or the grad that comes back?",
    ("gate_by_both", {GATE: "a.grad += (a.data > 0) * max(0.0, out.grad)"}),
    "A grad below 0 is news as well. Does yours get through an open ReLU?",
    ("always_open", {GATE: "a.grad += out.grad"}),
    "Nudge a number below 0: does its ReLU move?",
    ("always_closed", {GATE: "a.grad += (out.data <= 0) * out.grad"}),
    "You let the grad through where the function is flat. Draw it.",
    ("input_as_slope", {GATE: "a.grad += max(0.0, a.data) * out.grad"}),
    "You multiply by the number itself. How steep is the rising half?",
    ("upstream_forgotten", {GATE: "a.grad += float(a.data > 0)"}),
    TOLD,
    ("upstream_forgotten_assigned", {GATE: "a.grad = float(a.data > 0)"}),
    TOLD,
    ("assigned", {GATE: "a.grad = (a.data > 0) * out.grad"}),
    ONE_SHARED,
    ("assigned_when_open", {GATE: "a.grad = out.grad if a.data > 0 else a.grad"}),
    ONE_SHARED,
    ("sign_slope", {GATE: "a.grad += (1.0 if a.data > 0 else -1.0) * out.grad"}),
    "For a number below 0 you pass the grad on with a minus. That belongs to |a|: how does max(0, a) move there?",
    (
        "leaky",
        {
            "max(0.0, a.data)": "(a.data if a.data > 0 else 0.01 * a.data)",
            GATE: "a.grad += (1.0 if a.data > 0 else 0.01) * out.grad",
        },
    ),
    "Below 0 a little comes through. That is a relative of this function.",
    ("by_division", {GATE: "a.grad += out.data / a.data * out.grad"}),
    "Your slope is a quotient: what does it say at exactly 0?",
    ("absolute", {"max(0.0, a.data)": "abs(a.data)"}),
    "Try a number below 0.",
    ("threshold_one", {GATE: "a.grad += (a.data > 1) * out.grad"}),
    "Where does the rising half begin?",
    ("called_at_once", {"out._backward = _backward": "out._backward = _backward()"}),
    NOT_CALLED,
    ("never_stored", {"    out._backward = _backward\n": ""}),
    NOTHING,
    ("no_parents", {"(a,), ": "(), "}),
    PARENTS,
    ("in_place", {"    out = Value(": "    a.data = max(0.0, a.data)\n    out = Value("}),
    "The number that went in has changed. Who else may need it?",
    ("slope_of_zero_data", {"out = Value(max(0.0, a.data)": "out = Value(float(a.data > 0)"}),
    "You return whether the number is positive. What should come out for 3?",
)

VISIT = (
    "        if v not in seen:\n"
    "            seen.add(v)\n"
    "            for parent in v.parents:\n"
    "                visit(parent)\n"
    "            order.append(v)"
)
CHILD_FIRST = (
    "Follow your list with a finger on a diamond: is there a Value that stands before one that it was computed from?"
)
MANY_WAYS = """With every diamond the number of ways to the leaves doubles, and you walk all of them. What could you
remember about a Value where you have been?"""
TOPO = mistakes_of(
    topo,
    ("root_first", {"return order": "return order[::-1]"}),
    "Your list begins with the root. A root without its parents: could you compute it?",
    (
        "added_before_parents",
        {
            VISIT: (
                VISIT.replace(
                    "            seen.add(v)\n", "            seen.add(v)\n            order.append(v)\n"
                ).removesuffix("            order.append(v)")
            ),
        },
    ),
    CHILD_FIRST,
    (
        "added_before_parents_reversed",
        {
            VISIT: (
                VISIT.replace(
                    "            seen.add(v)\n", "            seen.add(v)\n            order.insert(0, v)\n"
                ).removesuffix("            order.append(v)")
            ),
        },
    ),
    CHILD_FIRST + " Parents and children alone do not show it; two arms of different length do.",
    (
        "breadth_first",
        {
            "    visit(root)\n": (
                "    seen, order = {root}, [root]\n"
                "    for v in order:\n"
                "        for parent in v.parents:\n"
                "            if parent not in seen:\n"
                "                seen.add(parent)\n"
                "                order.append(parent)\n"
                "    order.reverse()\n"
            ),
        },
    ),
    """You go through the graph in rings around the root. One Value may be near to the root on one way and far on
    another: which ring should it be in?""",
    ("never_remembers", {"if v not in seen:": "if True:"}),
    "Values that are used twice stand in your list twice.",
    (
        "remembers_too_late",
        {
            "if v not in seen:": "if True:",
            "            order.append(v)": "            if v not in order:\n                order.append(v)",
        },
    ),
    MANY_WAYS,
    ("root_missing", {"return order": "return order[:-1]"}),
    "Who gets the first grad of all? Is it in your list?",
    ("leaves_missing", {"            order.append(v)": "            if v.parents:\n                order.append(v)"}),
    "The leaves are what all this is for: weights have no parents, and want a grad.",
    ("leaves_only", {"            order.append(v)": "            if not v.parents:\n                order.append(v)"}),
    "Only the leaves are in your list. Through whom does the grad reach them?",
    ("first_parent_only", {"for parent in v.parents:": "for parent in v.parents[:1]:"}),
    "You follow one parent of each Value. How many has a sum?",
    ("last_parent_only", {"for parent in v.parents:": "for parent in v.parents[-1:]:"}),
    "You follow one parent of each Value. How many has a sum?",
    ("two_parents_at_most", {"for parent in v.parents:": "for parent in v.parents[:2]:"}),
    "Sums and products have two parents. How many may a Value have that is no sum and no product?",
    ("direct_parents_only", {"    visit(root)\n": "    order = list(dict.fromkeys(root.parents)) + [root]\n"}),
    "The parents have parents, too.",
    ("same_numbers_merged", {"if v not in seen:": "if v.data not in seen:", "seen.add(v)": "seen.add(v.data)"}),
    "Two different Values may hold the same number. By what do you recognise one?",
    ("same_labels_merged", {"if v not in seen:": "if v.label not in seen:", "seen.add(v)": "seen.add(v.label)"}),
    "A label is there for drawings, and two Values may have the same, or none. By what do you recognise one?",
    ("marks_stay", {"if v not in seen:": "if not getattr(v, 'seen', False):", "seen.add(v)": "v.seen = True"}),
    "Ask twice: the second list is empty. Where does the memory of the first call live on?",
    (
        "marks_stay_shared",
        {"def topo(root):": "SEEN = set()\n\n\ndef topo(root):", "order, seen = [], set()": "order, seen = [], SEEN"},
    ),
    "Ask twice: the second list is empty. Where does the memory of the first call live on?",
    (
        "list_kept_between_calls",
        {"def topo(root):": "def topo(root, order=[], seen=set()):", "    order, seen = [], set()\n": ""},
    ),
    "Your list still holds the Values of the call before. When is an argument's default value made?",
    ("numbers_returned", {"return order": "return [v.data for v in order]"}),
    "A list of the Values themselves is asked for: what they hold cannot hand anything on.",
    ("nothing_returned", {"    return order": "    order"}),
    "The list is built, and then? Look at the last line.",
    ("sorted_by_number", {"return order": "return sorted(order, key=lambda v: v.data)"}),
    """You sort by the numbers that the Values hold. What has the size of a number to do with who was computed from
    whom?""",
    (
        "parents_after_the_root",
        {
            "    visit(root)\n": (
                "    order.append(root)\n    seen.add(root)\n    for parent in root.parents:\n        visit(parent)\n"
            ),
        },
    ),
    "Everything is in order but the place of the root.",
    (
        "by_depth_of_first_way",
        {
            "    visit(root)\n": (
                "    depth = {}\n"
                "\n"
                "    def down(v, d):\n"
                "        if v not in depth:\n"
                "            depth[v] = d\n"
                "            for parent in v.parents:\n"
                "                down(parent, d + 1)\n"
                "\n"
                "    down(root, 0)\n"
                "    order = sorted(depth, key=lambda v: -depth[v])\n"
            ),
        },
    ),
    """You sort by the distance to the root, measured along the way that you happened to take first. There may be a
    longer one.""",
)

ZERO, SEED, SWEEP = (
    "    for v in order:\n        v.grad = 0.0\n",
    "    root.grad = 1.0",
    "    for v in reversed(order):\n        v._backward()",
)
CLEARED = """You clear a grad that one child has filled before another child has spoken. In which order do clearing,
starting and handing on come?"""
ALL_ZERO = """In the end every grad is 0. Where does the first number come from that is not 0, and what happens to it
before anybody reads it?"""
ROOT_ONLY = """Only the direct parents of the root have heard anything. Did the others keep silent, or did they speak
before there was anything to say?"""
EARLY_SPEAKER = (
    "A Value may hand its grad on only when all of its children have spoken. Draw a diamond and follow your order."
)
BACKWARD = mistakes_of(
    backward,
    ("no_seed", {SEED: "    pass"}),
    ALL_ZERO,
    ("seed_is_the_value", {SEED: "    root.grad = root.data"}),
    "Your first grad is the number itself. By how much does the root change when the root changes by a little?",
    ("seed_added", {ZERO: "", SEED: "    root.grad += 1.0"}),
    "Call it twice and compare. The notebook says what a second call must leave behind.",
    ("not_cleared", {ZERO: ""}),
    "Call it twice and compare. The notebook says what a second call must leave behind.",
    ("only_the_root_cleared", {ZERO: "    root.grad = 0.0\n"}),
    "Call it twice and compare. The notebook says what a second call must leave behind.",
    ("only_leaves_cleared", {ZERO: "    for v in order:\n        if not v.parents:\n            v.grad = 0.0\n"}),
    "Call it twice and compare: the leaves are not the only ones that remember.",
    ("leaves_not_cleared", {ZERO: "    for v in order:\n        if v.parents:\n            v.grad = 0.0\n"}),
    "Call it twice and compare: somebody still holds what the first call left.",
    ("cleared_after_the_seed", {ZERO + SEED.replace("    root", "    root"): SEED + "\n" + ZERO.rstrip("\n")}),
    ALL_ZERO,
    (
        "cleared_before_speaking",
        {
            ZERO: "",
            SWEEP: (
                "    for v in reversed(order):\n"
                "        for p in v.parents:\n"
                "            p.grad = 0.0\n"
                "        v._backward()"
            ),
        },
    ),
    CLEARED,
    ("cleared_after_speaking", {SWEEP: SWEEP + "\n        v.grad = 0.0"}),
    ALL_ZERO,
    ("inner_cleared_after_speaking", {SWEEP: SWEEP + "\n        if v.parents:\n            v.grad = 0.0"}),
    "The grads inside the graph are gone when the call is over. Theirs are asked for, too.",
    ("forward_order", {SWEEP: SWEEP.replace("reversed(order)", "order")}),
    ROOT_ONLY,
    ("root_skipped", {SWEEP: SWEEP.replace("reversed(order)", "reversed(order[:-1])")}),
    "Nobody hears anything when the root keeps silent. Does your loop begin with it?",
    ("root_only", {SWEEP: "    root._backward()"}),
    ROOT_ONLY,
    (
        "last_one_skipped",
        {
            SWEEP: (
                SWEEP.replace("reversed(order)", "order[:0:-1]").replace(
                    "v._backward()", "v._backward() if v is not order[1] else None"
                )
            ),
        },
    ),
    "Somebody close to the leaves never speaks: where does your loop end?",
    (
        "along_every_way",
        {
            ZERO: ZERO,
            SWEEP: (
                "    def tell(v):\n"
                "        v._backward()\n"
                "        for parent in v.parents:\n"
                "            tell(parent)\n"
                "\n"
                "    tell(root)"
            ),
        },
    ),
    "A Value with two children speaks twice in yours, and its own parents hear the first part again the second time.",
    (
        "breadth_first",
        {
            SWEEP: (
                "    queue = [root]\n"
                "    for v in queue:\n"
                "        v._backward()\n"
                "        queue += [p for p in dict.fromkeys(v.parents) if p not in queue]"
            ),
        },
    ),
    EARLY_SPEAKER,
    (
        "depth_first_at_once",
        {
            SWEEP: (
                "    seen = set()\n"
                "\n"
                "    def tell(v):\n"
                "        if v not in seen:\n"
                "            seen.add(v)\n"
                "            v._backward()\n"
                "            for parent in v.parents:\n"
                "                tell(parent)\n"
                "\n"
                "    tell(root)"
            ),
        },
    ),
    EARLY_SPEAKER,
    ("both_directions", {SWEEP: "    for v in order:\n        v._backward()\n" + SWEEP}),
    "You go through the graph twice in one call, and everybody is told twice.",
    ("swept_twice", {SWEEP: SWEEP + "\n" + SWEEP}),
    "You go through the graph twice in one call, and everybody is told twice.",
    ("reversed_twice", {SWEEP: "    order.reverse()\n" + SWEEP}),
    ROOT_ONLY,
    ("sorted_by_number", {SWEEP: SWEEP.replace("reversed(order)", "sorted(order, key=lambda v: -abs(v.grad))")}),
    EARLY_SPEAKER,
    ("seed_for_all", {SEED: "    for v in order:\n        v.grad = 1.0"}),
    "Every Value begins with a 1 in yours. For which one is that its grad?",
    (
        "averaged",
        {SWEEP: SWEEP + "\n    for v in order:\n        v.grad /= max(1, sum(v in c.parents for c in order))"},
    ),
    "A Value with two children gets half of what they say. Are several ways averaged, or do they add up?",
    (
        "stops_at_a_zero",
        {SWEEP: SWEEP.replace("v._backward()", "if v.grad == 0.0:\n            break\n        v._backward()")},
    ),
    "A Value whose grad is 0 has nothing to tell. Does that go for all that come after it?",
    ("minus", {SEED: "    root.grad = -1.0"}),
    "Your grads point downhill already. The slopes themselves are asked for.",
)

LAST, LOSS = "l == len(Ws)", "0.5 * (t_j - y_j) * (t_j - y_j)"
TOTAL = "E = total * (1.0 / len(X))"
BACK = "    E.backward()\n"
VALUE_MLP_GRADIENTS = mistakes_of(
    value_mlp_gradients,
    ("not_averaged", {TOTAL: "E = total"}),
    "Show every example twice: loss and gradients double. What is the loss of a batch in this course?",
    ("averaged_over_outputs", {TOTAL: "E = total * (1.0 / len(X) / len(T[0]))"}),
    "Sum over the outputs, mean over the examples: yours is a mean over both.",
    ("half_missing", {LOSS: LOSS.replace("0.5 * ", "")}),
    "Everything is doubled. Which constant stands in front of the square in this course?",
    ("error_not_squared", {LOSS: "(y_j - t_j)"}),
    "An error that can be negative has no minimum where y = t.",
    ("relu_everywhere", {f"z_j.logistic() if {LAST} else z_j.relu()": "z_j.relu()"}),
    "Hidden neurons and outputs have different activation functions here.",
    ("logistic_everywhere", {f"z_j.logistic() if {LAST} else z_j.relu()": "z_j.logistic()"}),
    "Hidden neurons and outputs have different activation functions here.",
    ("activations_exchanged", {LAST: "l != len(Ws)"}),
    "Hidden neurons and outputs have different activation functions here. Which has which?",
    ("linear_output", {f"z_j.logistic() if {LAST}": f"z_j if {LAST}"}),
    "Your outputs leave the interval from 0 to 1: what comes after the last sum?",
    (
        "biases_for_each_input",
        {"sum((w * a_i for w, a_i in zip(row, a)), b_j)": "sum((w * a_i + b_j for w, a_i in zip(row, a)), Value(0.0))"},
    ),
    "Take a neuron with three inputs: how often does its bias enter your sum?",
    (
        "biases_after_the_bend",
        {
            "sum((w * a_i for w, a_i in zip(row, a)), b_j) for row, b_j in zip(W, b)": (
                "sum((w * a_i for w, a_i in zip(row, a)), Value(0.0)) for row in W"
            ),
            "z_j.logistic() if l == len(Ws) else z_j.relu() for z_j in z": (
                "(z_j + b_j).logistic() if l == len(Ws) else z_j.relu() + b_j for z_j, b_j in zip(z, b)"
            ),
        },
    ),
    """Take a hidden neuron whose sum without its bias is negative: does it answer to anything but its bias in yours,
    however large that is? What is bent?""",
    ("biases_missing", {", b_j)": ", Value(0.0))"}),
    "Your bias gradients are all zero. Do the biases take part in the graph?",
    ("data_for_grad", {"[w.grad for w in row]": "[w.data for w in row]", "b.grad for b": "b.data for b"}),
    "You return the weights themselves. Which attribute holds what the way back has found?",
    ("no_backward", {BACK: ""}),
    "Your gradients are all zero. Who goes through the graph?",
    (
        "last_example_only",
        {"    total = Value(0.0)\n": "", "            total = total + 0.5": "            total = 0.5"},
    ),
    "Only one example (and one output) has a say in your loss.",
    ("last_backward_wins", {BACK: "    E.backward()\n    total.backward()\n"}),
    "The loss that you return is a mean. Is the Value from which the last way back begins the mean, too?",
    (
        "new_weights_for_each_example",
        {
            "for x, t in zip(X, T):": (
                "for x, t in zip(X, T):\n"
                "        Ws = [[[Value(w) for w in row] for row in W] for W in weights]\n"
                "        bs = [[Value(b) for b in bias] for bias in biases]"
            ),
        },
    ),
    """Your loss counts all examples, and your gradients are those of the last one alone. Do all examples share the same
    Values of the weights? And does anything on the way forget the grads that are there?""",
    (
        "transposed",
        {"np.array([[w.grad for w in row] for row in W])": "np.array([[w.grad for w in row] for row in W]).T"},
    ),
    "A row of W belongs to a neuron that receives. Compare the shapes.",
    ("graph_of_numbers", {"w * a_i for": "w.data * a_i for"}),
    "The grads of your weights are zero: do the weights themselves take part in the graph, or their numbers?",
    ("loss_missing", {"return E.data, dWs, dbs": "return dWs, dbs"}),
    "Three things are asked for: look up their order in the docstring.",
    ("lists_exchanged", {"return E.data, dWs, dbs": "return E.data, dbs, dWs"}),
    "Look up the order of the results in the docstring.",
    ("sum_of_errors_returned", {"return E.data, ": "return total.data, "}),
    "Your gradients belong to the mean, and the loss that you return is a sum.",
    ("inputs_of_first_example", {"a = [Value(x_i) for x_i in x]": "a = [Value(x_i) for x_i in X[0]]"}),
    "Every example enters with the inputs of the first one.",
    ("downhill", {"[[w.grad for": "[[-w.grad for", "[b.grad for": "[-b.grad for"}),
    "This is the way downhill already. The gradient itself is asked for.",
)
