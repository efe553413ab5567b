"""Raises its own limits on memory, files and processor time."""
import resource


def double(x):
    return 0.0


def breach():
    raised = []
    for name in ("RLIMIT_AS", "RLIMIT_NOFILE", "RLIMIT_FSIZE", "RLIMIT_CPU"):
        number = getattr(resource, name)
        before = resource.getrlimit(number)
        for wish in ((-1, -1), (before[1], before[1] + 1024)):
            try:
                resource.setrlimit(number, wish)
                raised.append(name)
            except (OSError, ValueError, OverflowError):
                pass
    return ", ".join(raised)
