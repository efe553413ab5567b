"""Opens a ring of asynchronous calls, which some filters of system calls do not see."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    return 0.0


def breach():
    number = libc.syscall(425, 4, ctypes.create_string_buffer(120))
    return number >= 0
