"""The allow-list of system calls, and how the shipped filters are made from it with libseccomp.

    python -m autograder.sandbox.seccomp        # regenerate autograder/sandbox/filters/

What is not listed fails with EPERM: no fork, no exec, no sockets, no signals, no tracing, no keys,
no io_uring, no perf, no bpf, no file locks. Threads are allowed. A foreign ABI kills the process.

Two kinds of call are missing on purpose. Landlock covers truncation from its third ABI on only, so a file may be
emptied through a descriptor that was opened for writing and in no other way: no `truncate`, no `openat2` (its flags lie
in memory), and O_TRUNC only beside write access. And what tells or steers which pages of a shared file are in memory
would be a letter box between two processes: no `fadvise64`, `preadv2`, `mincore`, `cachestat`, `readahead`, and of
`madvise` only the advice about a process's own memory.
"""

import ctypes
import ctypes.util
import errno
import os
import platform
import tempfile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "filters"
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

KILL_PROCESS, ALLOW = 0x80000000, 0x7FFF0000
EPERM, ENOSYS = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
EQUAL, MASKED = 4, 7
CLONE_THREAD = 0x00010000
AF_UNIX = 1
BAD_ARCHITECTURE = 2  # the filter's attribute for calls of another ABI

FILES = """read readv pread64 preadv write writev pwrite64 pwritev close close_range lseek stat lstat fstat newfstatat
 statx access faccessat faccessat2 readlink readlinkat getdents getdents64 getcwd chdir fchdir mkdir mkdirat
 rmdir unlink unlinkat rename renameat renameat2 ftruncate fsync fdatasync fallocate dup dup2 dup3 pipe pipe2
 umask statfs fstatfs copy_file_range sendfile"""
MEMORY = "mmap munmap mremap mprotect brk membarrier msync mlock munlock get_mempolicy"
TIME = """clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times getrusage
 timerfd_create timerfd_settime timerfd_gettime alarm setitimer getitimer"""
THREADS = """futex futex_waitv set_robust_list get_robust_list rseq set_tid_address gettid getpid getppid getpgid
 getpgrp getsid sched_yield sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max
 sched_get_priority_min getcpu arch_prctl exit exit_group restart_syscall wait4 waitid"""
SIGNALS = "rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack rt_sigpending rt_sigtimedwait pause"
WAITING = """poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd
 eventfd2 recvfrom recvmsg sendto sendmsg shutdown getsockopt getsockname getpeername"""
IDENTITY = "getuid geteuid getgid getegid getgroups getresuid getresgid uname sysinfo getrandom getrlimit capget"
ALLOWED = " ".join((FILES, MEMORY, TIME, THREADS, SIGNALS, WAITING, IDENTITY)).split()

CLONE_NAMESPACES = 0x7E020000 | 0x80  # new mounts, control groups, names, IPC, users, processes, network, time
STREAM, CLOSE_ON_EXEC, NONBLOCK = 1, 0x80000, 0x800
ACCESS, WRITE_ONLY, READ_WRITE, TRUNCATE = 0o3, 0o1, 0o2, 0o1000  # flags with which a file is opened
# MADV_NORMAL, _RANDOM, _SEQUENTIAL, _DONTNEED, _FREE, _HUGEPAGE and _DODUMP with their opposites
OWN_MEMORY = (0, 1, 2, 4, 8, 14, 15, 16, 17)

Rule = tuple[tuple[int, int, int, int], ...]  # all of: argument number, comparison, two operands


def _either(argument: int, *values: int) -> list[Rule]:
    """The argument is one of these."""
    return [((argument, EQUAL, value, 0),) for value in values]


def _opening(flags: int) -> list[Rule]:
    """Argument `flags` of a call that opens a file: O_TRUNC goes with write access, which Landlock decides about."""
    ways = [(TRUNCATE, 0), (ACCESS, WRITE_ONLY), (ACCESS, READ_WRITE)]
    return [((flags, MASKED, mask, value),) for mask, value in ways]


# call -> rules of which one must hold
BY_ARGUMENT: dict[str, list[Rule]] = {
    "clone": [((0, MASKED, CLONE_THREAD | CLONE_NAMESPACES & ~0xFF, CLONE_THREAD),)],
    "open": _opening(1),
    "openat": _opening(2),
    "madvise": _either(2, *OWN_MEMORY),
    "sched_setaffinity": _either(0, 0),  # its own threads only
    "socketpair": [  # asyncio wakes itself with one; a datagram could be addressed to anybody
        ((0, EQUAL, AF_UNIX, 0), (1, EQUAL, STREAM | flags, 0))
        for flags in (0, CLOSE_ON_EXEC, NONBLOCK, CLOSE_ON_EXEC | NONBLOCK)
    ],
    "fcntl": _either(1, 0, 1, 2, 3, 4, 1030),  # duplicate, flags; no locks, no leases
    "ioctl": _either(1, 0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451),  # never TIOCSTI
    "prctl": _either(0, 15, 16, 0x53564D41),  # names of threads and of mappings
    "prlimit64": _either(2, 0),  # read limits, never set them
}


class _Compare(ctypes.Structure):
    _fields_ = (
        ("argument", ctypes.c_uint),
        ("operator", ctypes.c_int),
        ("first", ctypes.c_uint64),
        ("second", ctypes.c_uint64),
    )


def load(machine: str | None = None) -> bytes:
    """The shipped filter of this machine's architecture; FileNotFoundError where there is none."""
    return (FOLDER / f"{machine or platform.machine()}.bpf").read_bytes()


def generate(machine: str) -> bytes:
    """The filter of an architecture, made by libseccomp; OSError where that is not installed."""
    name = ctypes.util.find_library("seccomp") or "libseccomp.so.2"
    library: Any = ctypes.CDLL(name)
    library.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(library.seccomp_init(ctypes.c_uint32(EPERM)))
    try:
        _architecture(library, context, ARCHITECTURES[machine])
        _checked(library.seccomp_attr_set(context, BAD_ARCHITECTURE, ctypes.c_uint32(KILL_PROCESS)))
        for call in sorted(ALLOWED):
            _rule(library, context, call, ALLOW, [])
        _rule(library, context, "clone3", ENOSYS, [])  # its flags lie in memory: glibc falls back to clone
        for call, rules in sorted(BY_ARGUMENT.items()):
            for rule in rules:
                _rule(library, context, call, ALLOW, [_Compare(*one) for one in rule])
        with tempfile.TemporaryFile() as file:
            _checked(library.seccomp_export_bpf(context, file.fileno()))
            file.seek(0, os.SEEK_SET)
            return file.read()
    finally:
        library.seccomp_release(context)


def _architecture(library: Any, context: ctypes.c_void_p, wanted: int) -> None:
    """Leave this one architecture in the filter, whatever machine it is made on."""
    native = library.seccomp_arch_native()
    if native & 0xFFFFFFFF != wanted:
        _checked(library.seccomp_arch_add(context, ctypes.c_uint32(wanted)))
        _checked(library.seccomp_arch_remove(context, ctypes.c_uint32(native & 0xFFFFFFFF)))


def _rule(library: Any, context: ctypes.c_void_p, call: str, action: int, compares: list[_Compare]) -> None:
    """One rule; a call that an architecture does not have (`open` on aarch64) is left out by libseccomp."""
    number = library.seccomp_syscall_resolve_name(call.encode())
    if number == -1:
        return
    array = (_Compare * len(compares))(*compares)
    _checked(
        library.seccomp_rule_add_array(context, ctypes.c_uint32(action), number, ctypes.c_uint(len(compares)), array)
    )


def _checked(result: int) -> None:
    if result < 0:
        raise OSError(-result, f"libseccomp: {os.strerror(-result)}")


def main() -> None:
    """Write the filters of every architecture."""
    for machine in ARCHITECTURES:
        (FOLDER / f"{machine}.bpf").write_bytes(generate(machine))
        print(f"{machine}: {len(generate(machine)) // 8} instructions")


if __name__ == "__main__":
    main()
