"""Makes system calls with the numbers of the x32 interface: socket, fork and open among them."""
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    return 0.0


def breach():
    if platform.machine() != "x86_64":
        return False
    return any(libc.syscall(0x40000000 | number, *args) >= 0 for number, args in ((41, (2, 1, 0)), (101, (0, 0, 0, 0))))
