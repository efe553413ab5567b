"""Reads the lists of users and passwords."""
import pwd


def double(x):
    return 0.0


def breach():
    for path in ("/etc/shadow", "/etc/passwd", "/etc/hostname", "/root/.bashrc", "/root/.ssh/id_rsa"):
        try:
            return open(path).read()[:20]
        except OSError:
            pass
    return ", ".join(entry.pw_name for entry in pwd.getpwall())
