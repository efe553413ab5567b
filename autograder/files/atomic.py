"""Files that are whole or not there: a kill never leaves half of one."""

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, content: str | bytes, private: bool = False) -> None:
    """Write beside, flush to the disk, rename; text as UTF-8, with a question mark for half a character.

    `private` files, such as marks and what holds the course's secret, are for their owner alone.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content.encode(errors="replace") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o600 if private else 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
