"""Returns an array that a thread goes on changing after the call."""
import threading
import time


def double(x):
    result = np.zeros(np.shape(x))

    def later():
        for _ in range(50):
            time.sleep(0.002)
            result[...] = np.random.rand(*result.shape)

    threading.Thread(target=later, daemon=True).start()
    return result
