"""Has itself interrupted a thousand times a second, with a handler that starts the next loop."""
import signal


def again(number, frame):
    for _ in range(10_000):
        pass


def double(x):
    signal.signal(signal.SIGALRM, again)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    while True:
        pass
