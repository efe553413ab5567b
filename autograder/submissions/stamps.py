"""`timestamp.txt`, in which nbgrader keeps when a submission came: `2026-01-30 15:00:00 UTC`."""

import re
from datetime import datetime
from pathlib import Path

STAMP = "timestamp.txt"
MAX_BYTES = 200
FORM = re.compile(r"(?P<at>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,6})?) ?(?P<zone>UTC|Z|[+-]\d\d:?\d\d)?")


def stamped(folder: Path | None) -> str | None:
    """The time in a submission's folder (ISO 8601); None where there is none that can be read in one way only."""
    file = None if folder is None else folder / STAMP
    if file is None or file.is_symlink() or not file.is_file() or file.stat().st_size > MAX_BYTES:
        return None
    match = FORM.fullmatch(file.read_text(encoding="utf-8", errors="replace").strip())
    if match is None:
        return None
    zone = (match["zone"] or "").replace("UTC", "+00:00").replace("Z", "+00:00")
    try:
        return datetime.fromisoformat(match["at"] + zone).isoformat()
    except ValueError:
        return None
