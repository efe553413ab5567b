"""Makes every collection of garbage take for ever with a callback."""
import gc


def double(x):
    gc.callbacks.append(lambda phase, info: [None for _ in iter(int, 1)])
    gc.collect()
    return 0.0
