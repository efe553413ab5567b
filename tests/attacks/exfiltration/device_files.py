"""Reads disks, memory, kernel messages and other devices."""
import os


def double(x):
    return 0.0


def breach():
    for path in ("/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/nvme0n1", "/dev/fuse", "/dev/kvm", "/dev/dm-0"):
        try:
            os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK))
            return path
        except OSError:
            pass
    return False
