"""What goes wrong in LTI, by who can put it right."""


class LtiError(Exception):
    """Something that the user of the command can put right; the message says what."""


class Refused(Exception):
    """A login or a launch that is not what it has to be; the message is for the person at the browser."""


class ServiceError(LtiError):
    """A service of the platform said no, or nothing.

    Parameters
    ----------
    status
        The HTTP status; 0 where no answer came.
    retry_after
        Seconds that the platform asks to wait; None where it does not say.
    """

    def __init__(self, message: str, status: int = 0, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.status, self.retry_after = status, retry_after

    @property
    def passing(self) -> bool:
        """Whether another attempt may succeed."""
        return self.status in (0, 401, 408, 425, 429) or self.status >= 500
