"""The names of the walls around a student's process, and what is raised where there are none."""

from typing import Literal

Tier = Literal["bubblewrap", "landlock", "none"]


class SandboxError(RuntimeError):
    """The student's process could not be started or walled in: never a fault of a student."""


class SandboxGone(SandboxError):
    """The processes that run students' code have ended, as when the system has run out of memory: others may be
    started in their place."""


class WorkerError(SandboxError):
    """A worker that can judge nothing, or no worker at all."""
