"""Maps areas of many gigabytes, reserved or not, as often as it can."""
import mmap


def double(x):
    return 0.0


def breach():
    try:
        area = mmap.mmap(-1, 8 << 30, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000)
    except (OSError, MemoryError):
        return False
    return len(area)
