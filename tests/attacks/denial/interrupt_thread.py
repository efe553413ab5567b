"""Interrupts the main thread again and again from another one, for as long as the call lasts."""
import _thread
import threading


def nag(stop):
    while not stop.wait(0.001):
        _thread.interrupt_main()


def double(x):
    stop = threading.Event()
    threading.Thread(target=nag, args=(stop,), daemon=True).start()
    try:
        while True:
            try:
                while True:
                    pass
            except KeyboardInterrupt:
                pass
    finally:
        stop.set()
