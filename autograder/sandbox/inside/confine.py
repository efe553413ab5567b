"""The kernel's walls, put up inside the student's process before the first student cell.

This file travels into the process with `worker.py` and imports nothing of the project. Every wall
that was asked for must stand: anything that cannot be applied raises, and the process serves nobody.
"""

import ctypes
import os
import resource
import shutil
import signal
import struct
from collections.abc import Sequence
from typing import Any

LIBC = ctypes.CDLL(None, use_errno=True)

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 4, 22, 38
SECCOMP_MODE_FILTER = 2
LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446  # the same on every architecture
LANDLOCK_VERSION, LANDLOCK_PATH_BENEATH = 1, 1
WRITE_FILE, READ_FILE, READ_DIR = 1 << 1, 1 << 2, 1 << 3
FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}  # from 5 on: ioctl on devices
ENTRY = 16 * 1024  # bytes that each file counts for at least, which bounds the number of files
NEWNS, NEWUSER = 0x00020000, 0x10000000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 2, 4, 8, 0x4000, 1 << 18


class WallError(OSError):
    """A wall could not be put up."""


def confine(settings: dict[str, Any]) -> list[str]:
    """Put up the walls that `settings` names, weakest first; the names of those that stand."""
    walls = ["rlimits", "no_new_privs", "undumpable"]
    os.setsid()
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    writable = []
    room = settings["copy_bytes"]
    if settings["home"] is not None and private_home(settings["home"], settings["home_bytes"] + room, room // ENTRY):
        writable = [settings["home"]]
        os.mkdir(settings["temporary"])
        lay_out(settings["files"], room)
    rlimits(settings["rlimits"])
    prctl(PR_SET_DUMPABLE, 0)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    if settings["filter"] is not None:
        no_capabilities()
        walls.append("no capabilities")
    if settings["readable"] is not None:
        landlock(settings["abi"], without_proc(settings["readable"]), writable)
        walls.append("landlock")
    if settings["filter"] is not None:
        seccomp(settings["filter"].tobytes())
        walls.append("seccomp")
    return walls


def without_proc(paths: list[str]) -> list[str]:
    """Everything below the root but /proc, where the root itself is named."""
    if paths != ["/"]:
        return paths
    return [f"/{name}" for name in os.listdir("/") if name != "proc"]


def confine_parent(settings: dict[str, Any]) -> None:
    """The warm parent runs no student's code, but has no need to write or to connect either."""
    if settings["walled"]:
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        prctl(PR_SET_DUMPABLE, 0)
    if settings["readable"] is not None:
        landlock(settings["abi"], settings["readable"], [], settings["listable"])


def rlimits(limits: dict[str, int]) -> None:
    """Limits on memory, files, processor time and core dumps, hard ones that cannot be raised again."""
    for name, value in limits.items():
        number = getattr(resource, name)
        hard = resource.getrlimit(number)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(number, (value, value))


def private_home(path: str, size: int, copies: int = 0) -> bool:
    """A small file system of this process's own over `path`: what is written there dies with it.

    It holds few files, beside the `copies` of what was handed out.

    A comfort and no wall: where the kernel does not allow it, there is just nothing to write to.
    """
    uid, gid = os.getuid(), os.getgid()
    prctl(PR_SET_DUMPABLE, 1)  # Dumpable for a moment: of any other process /proc/self belongs to root.
    if LIBC.unshare(NEWUSER | NEWNS) < 0:
        return False
    for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)
    checked(LIBC.mount(None, b"/", None, ctypes.c_ulong(MS_REC | MS_PRIVATE), None), "mount private")
    flags = ctypes.c_ulong(MS_NOSUID | MS_NODEV | MS_NOEXEC)
    options = f"size={size},nr_inodes={256 + copies},mode=0777".encode()
    checked(LIBC.mount(b"tmpfs", path.encode(), b"tmpfs", flags, options), "mount tmpfs")
    os.chdir(path)
    return True


def lay_out(folder: str, room: int) -> None:
    """What was handed out lies beside the notebook: copies that it may change, while there is room, else links."""
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        size = weight(path) if room else 1
        if size > room:
            os.symlink(path, name)
        elif os.path.isdir(path):
            shutil.copytree(path, name, copy_function=shutil.copyfile)
            room -= size
        else:
            shutil.copyfile(path, name)
            room -= size


def weight(path: str) -> int:
    """Bytes of a file or of all files below a folder, and something for each of them."""
    if not os.path.isdir(path):
        return os.path.getsize(path) + ENTRY
    return ENTRY + sum(weight(entry.path) for entry in os.scandir(path))


def no_capabilities() -> None:
    """Give up whatever root, or a user namespace, brings along."""
    nothing = struct.pack("=IIIIII", *[0] * 6)
    checked(LIBC.capset(struct.pack("=II", 0x20080522, 0), nothing), "capset")


def landlock_version() -> int:
    """The kernel's Landlock ABI, 0 where there is none."""
    return max(0, int(LIBC.syscall(LANDLOCK_CREATE, None, ctypes.c_size_t(0), LANDLOCK_VERSION)))


def landlock(version: int, readable: list[str], writable: list[str], listable: Sequence[str] = ()) -> None:
    """Put up what Landlock's ABI `version` can refuse.

    Files: reading below `readable` only, anything below `writable`, names alone below `listable`.
    No TCP, no abstract sockets and no signals to processes outside.

    Without any paths, what an outer domain allows stays allowed, but for the network and signals.
    """
    if not 1 <= version <= landlock_version():
        raise WallError(f"this kernel has no Landlock of ABI {version}")
    every = FILE_RIGHTS.get(version, (1 << 16) - 1)
    handled = every if readable or writable else every & ~(READ_FILE | READ_DIR)
    attributes = struct.pack("=Q", handled)
    if version >= 4:
        attributes += struct.pack("=Q", 0b11)  # bind and connect TCP
    if version >= 6:
        attributes += struct.pack("=Q", 0b11)  # abstract sockets and signals
    ruleset = checked(LIBC.syscall(LANDLOCK_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0), "landlock")
    try:
        allow(ruleset, os.devnull, (READ_FILE | WRITE_FILE) & handled)
        for paths, rights in ((readable, READ_FILE | READ_DIR), (writable, every & ~1), (listable, READ_DIR)):
            for path in paths:
                allow(ruleset, path, rights & handled)
        checked(LIBC.syscall(LANDLOCK_RESTRICT, ruleset, 0), "landlock_restrict_self")
    finally:
        os.close(ruleset)


def allow(ruleset: int, path: str, rights: int) -> None:
    """One rule; a path that is not there needs none."""
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not os.path.isdir(path):
            rights &= READ_FILE | WRITE_FILE
        rule = struct.pack("=Qi", rights, descriptor)
        checked(LIBC.syscall(LANDLOCK_ADD, ruleset, LANDLOCK_PATH_BENEATH, rule, 0), f"landlock rule for {path}")
    finally:
        os.close(descriptor)


def seccomp(program: bytes) -> None:
    """The allow-list of system calls; there is no way back."""
    code = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("@HP", len(program) // 8, ctypes.addressof(code))
    checked(LIBC.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, head, 0, 0), "seccomp")


def prctl(option: int, value: int) -> None:
    """Set an attribute of this process, see prctl(2); WallError when the kernel refuses."""
    checked(LIBC.prctl(option, ctypes.c_ulong(value), 0, 0, 0), f"prctl {option}")


def checked(result: Any, what: str) -> int:
    """The result of a system call; WallError when it failed."""
    if result < 0:
        number = ctypes.get_errno()
        raise WallError(number, f"{what}: {os.strerror(number)}")
    return int(result)
