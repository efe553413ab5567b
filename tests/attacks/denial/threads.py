"""Starts threads with small stacks until the machine has no numbers left for processes."""
import threading

gate = threading.Event()


def double(x):
    return 0.0


def breach():
    threading.stack_size(32768)
    count = 0
    try:
        for count in range(600):
            threading.Thread(target=gate.wait, daemon=True).start()
    except RuntimeError:
        pass
    gate.set()
    return count > 400
