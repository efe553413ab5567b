"""The names of the walls around a student's process, and what is raised where there are none."""

from typing import Literal

Tier = Literal["bubblewrap", "landlock", "none"]


class SandboxError(RuntimeError):
    """The student's process could not be started or walled in: never a fault of a student."""
