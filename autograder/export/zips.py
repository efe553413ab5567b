"""Zips that are the same, byte for byte, each time."""

import io
import zipfile
from collections.abc import Collection, Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)  # zips know no earlier time
UNIX = 3  # the system that made the zip; only with this number are the rights of a file read


def zipped(files: Mapping[str, str | bytes], programs: Collection[str] = ()) -> bytes:
    """The files by their names in the zip; `programs` may be run."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in sorted(files.items()):
            info = zipfile.ZipInfo(path, EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, UNIX
            info.external_attr = (0o755 if path in programs else 0o644) << 16
            archive.writestr(info, content)
    return out.getvalue()
