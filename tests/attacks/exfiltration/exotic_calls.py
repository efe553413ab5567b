"""Tries system calls that a student has no use for: bpf, perf, userfaultfd, mounts, modules, handles, seccomp."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
EMPTY = ctypes.create_string_buffer(256)
CALLS = {
    "userfaultfd": (323, 0), "memfd_create": (319, b"x", 0), "inotify_init1": (294, 0), "fanotify_init": (300, 0, 0),
    "fsopen": (430, b"tmpfs", 0), "open_tree": (428, -100, b"/", 1), "signalfd4": (289, -1, EMPTY, 8, 0),
    "mq_open": (240, b"attack", 0o102, 0o600, None), "memfd_secret": (447, 0), "personality": (135, 0x40000),
    "perf_event_open": (298, EMPTY, 0, -1, -1, 0), "bpf": (321, 0, EMPTY, 72), "setns": (308, 0, 0),
    "pidfd_open": (434, 1, 0), "name_to_handle_at": (303, -100, b"/", EMPTY, EMPTY, 0), "kcmp": (312, 1, 1, 0, 0, 0),
    "seccomp": (317, 2, 0, EMPTY), "landlock_create_ruleset": (444, None, 0, 1), "set_mempolicy": (238, 0, None, 0),
}  # fmt: skip


def double(x):
    return 0.0


def breach():
    return ", ".join(name for name, (number, *args) in CALLS.items() if libc.syscall(number, *args) >= 0)
