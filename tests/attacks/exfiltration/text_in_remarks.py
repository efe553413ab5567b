"""Changes the remarks that the worker makes, which the report repeats."""
import sys

SEEN = "canary-" + "5f2c1e"  # stands for a hidden input
worker = sys.modules["worker"]
real = worker.Session.do_call
worker.REMARK_ITERATOR = worker.REMARK_STDERR = worker.REMARK_RANDOM = SEEN


def remark(self, request):
    return {**real(self, request), "remarks": [SEEN, f"the function is slow {SEEN}"]}


worker.Session.do_call = remark


def double(x):
    np.random.seed(1)
    print(SEEN, file=sys.stderr)
    return iter([0.0, 0.0, 0.0])
