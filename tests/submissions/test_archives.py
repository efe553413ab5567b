"""What a zip or a folder holds: what may be read, what is refused and why, and how much of it at most."""

import io
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from autograder.submissions import archives
from autograder.submissions.archives import LEADS_OUT, files_of, zip_files
from autograder.submissions.notebook import MAX_BYTES, Rejected


def zipped(*members: tuple[str, bytes], comment: bytes = b"") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in members:
            archive.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("ada/layers.ipynb", None, id="a file in a folder"),
        pytest.param("a..b/c...ipynb", None, id="dots in a name"),
        pytest.param("12:30.ipynb", None, id="a colon further on"),
        pytest.param("../x.ipynb", LEADS_OUT, id="the folder above"),
        pytest.param("ada/../../x.ipynb", LEADS_OUT, id="the folder above, from inside"),
        pytest.param("/x.ipynb", LEADS_OUT, id="from the root"),
        pytest.param("C:/x.ipynb", LEADS_OUT, id="a drive"),
        pytest.param("a\\x.ipynb", LEADS_OUT, id="a backslash"),
    ],
)
def test_a_name_may_not_lead_out(name: str, reason: str | None) -> None:
    files = zip_files(zipped((name, b"x"), ("fine.ipynb", b"y")))
    assert files.names == (("fine.ipynb",) if reason else (name, "fine.ipynb"))
    assert files.refused == (((name, reason),) if reason else ())


def test_a_link_in_a_zip_is_refused_and_any_other_file_is_none() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, kind in (("link", stat.S_IFLNK), ("file", stat.S_IFREG)):
            info = zipfile.ZipInfo(name)
            info.external_attr = (kind | 0o644) << 16
            archive.writestr(info, "x")
    files = zip_files(data.getvalue())
    assert (files.names, files.refused) == (("file",), (("link", "it is a link"),))


def test_folders_and_what_programs_hide_are_no_files() -> None:
    files = zip_files(
        zipped(("ada/", b""), ("__MACOSX/a.ipynb", b""), ("ada/.hidden/a.ipynb", b""), ("ada/a.txt", b"x"))
    )
    assert files.names == ("ada/a.txt",)
    assert files.read("ada/a.txt") == b"x"
    assert (files.refused, files.empty) == ((), ())


def test_a_name_in_utf_8_is_read_with_and_without_the_flag_that_says_so() -> None:
    data = zipped(("Zoë.ipynb", b"x"))
    assert zip_files(data).names == ("Zoë.ipynb",)
    unflagged = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        unflagged[unflagged.index(signature) + offset] &= 0xF7
    assert zip_files(bytes(unflagged)).names == ("Zoë.ipynb",)
    assert zip_files(bytes(unflagged).replace("ë".encode(), b"\xff\xfe")).names == ("Zo\xa0■.ipynb",)


def test_a_member_is_read_only_so_far() -> None:
    files = zip_files(zipped(("fits.ipynb", bytes(MAX_BYTES)), ("large.ipynb", bytes(MAX_BYTES + 1))))
    assert len(files.read("fits.ipynb")) == MAX_BYTES
    with pytest.raises(Rejected, match="it is larger than 8 MiB"):
        files.read("large.ipynb")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_broken_member_costs_no_other(method: int) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", method) as made:
        made.writestr("one.ipynb", b"first" * 100)
        made.writestr("two.ipynb", b"second")
    data = archive.getvalue()
    start = data.index(b"one.ipynb") + len("one.ipynb")
    files = zip_files(data[:start] + bytes(byte ^ 0xFF for byte in data[start : start + 6]) + data[start + 6 :])
    with pytest.raises(Rejected, match="cannot be read from the zip"):
        files.read("one.ipynb")
    assert files.read("two.ipynb") == b"second"


def test_a_zip_may_hold_so_much(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = zipped(("a", b"123"), ("b", b"4567"))
    assert zip_files(data, 7).names == ("a", "b")
    with pytest.raises(Rejected, match="unpacks to more than 0 MiB"):
        zip_files(data, 6)
    assert zip_files(zipped(("a", bytes(2 * MAX_BYTES))), MAX_BYTES).names == ("a",), "of which so much is read"
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 6)
    with pytest.raises(Rejected, match="unpacks to more"):
        zip_files(data)
    assert zip_files(data, 7).names == ("a", "b")
    file = tmp_path / "class.zip"
    file.write_bytes(data)
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 7)
    monkeypatch.setattr(archives, "MAX_ZIP_BYTES", len(data))
    assert files_of(file).names == ("a", "b")
    monkeypatch.setattr(archives, "MAX_ZIP_BYTES", len(data) - 1)
    with pytest.raises(Rejected, match="the zip is larger than 0 MiB"):
        files_of(file)


def test_a_zip_may_have_so_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (archives.MAX_MEMBERS, archives.MAX_DIRECTORY_BYTES) == (10_000, 5_120_000)
    assert (archives.MAX_ZIP_BYTES, archives.MAX_UNPACKED_BYTES) == (512 << 20, 1 << 30)
    assert archives.MAX_HANDED_IN_BYTES == 64 << 20
    data = zipped(("a", b""), ("b", b""))
    monkeypatch.setattr(archives, "MAX_MEMBERS", 2)
    assert len(zip_files(data).names) == 2
    monkeypatch.setattr(archives, "MAX_MEMBERS", 1)
    with pytest.raises(Rejected, match="more than 1 members"):
        zip_files(data)


@pytest.mark.parametrize("comment", [b"", b"handed in on time", b"x" * 65_535], ids=["none", "short", "longest"])
def test_a_directory_is_not_read_where_it_says_that_it_is_too_long(
    comment: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each entry takes many times its length in memory."""
    data = zipped(("a.ipynb", b"x"), comment=comment)
    length = 46 + len("a.ipynb")
    monkeypatch.setattr(archives, "MAX_DIRECTORY_BYTES", length)
    assert zip_files(data).names == ("a.ipynb",)
    monkeypatch.setattr(archives, "MAX_DIRECTORY_BYTES", length - 1)
    with pytest.raises(Rejected, match="more than 10000 members"):
        zip_files(data)


def test_the_directory_of_a_zip_of_64_bits_is_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 0)  # so that Python writes the records of 64 bits
    data = zipped(("a.ipynb", b"x"))
    assert b"PK\x06\x06" in data
    length = 46 + len("a.ipynb")
    monkeypatch.setattr(archives, "MAX_DIRECTORY_BYTES", length)
    assert zip_files(data).names == ("a.ipynb",)
    monkeypatch.setattr(archives, "MAX_DIRECTORY_BYTES", length - 1)
    with pytest.raises(Rejected, match="members"):
        zip_files(data)


def test_a_folder_is_read_like_a_zip(tmp_path: Path) -> None:
    for name in ("b/x.ipynb", "a/y.ipynb", "a/.ipynb_checkpoints/y.ipynb", "top.ipynb"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.symlink("/etc/passwd", tmp_path / "a" / "passwd")
    files = files_of(tmp_path)
    assert files.names == ("top.ipynb", "a/y.ipynb", "b/x.ipynb")
    assert files.read("a/y.ipynb") == b"a/y.ipynb"
    assert files.refused == (("link", "it is a link"), ("a/passwd", "it is a link"))
    assert files.empty == ("empty",)


def test_what_is_no_zip_is_rejected(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped(("a", b"x")))
    link = tmp_path / "link.zip"
    link.symlink_to(file)
    for path in (link, tmp_path / "gone.zip"):
        with pytest.raises(Rejected, match="not a regular file"):
            files_of(path)
    with pytest.raises(Rejected, match="the zip cannot be read"):
        zip_files(b"no zip")


def test_how_large_a_zip_may_be_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.touch()
    os.truncate(path, archives.MAX_ZIP_BYTES + 1)  # without content: it takes no space
    with pytest.raises(Rejected, match="the zip is larger than 512 MiB"):
        files_of(path)


TOO_LONG, SHORT, LARGE_ZIP = archives.MAX_DIRECTORY_BYTES + 1, 46, 0xFFFFFFFF


def end_64(directory: int) -> bytes:
    """The end of a directory of so many bytes, in the form for large zips."""
    return b"PK\x06\x06" + struct.pack("<Q2H2I4Q", 44, 45, 45, 0, 0, 1, 1, directory, 0)


def ends(place: int, stated: int) -> bytes:
    """Where the large form begins, and the ordinary end with the length that it states."""
    return (
        b"PK\x06\x07"
        + struct.pack("<IQI", 0, place, 1)
        + b"PK\x05\x06"
        + struct.pack("<4H2IH", 0, 0, 1, 1, stated, 0, 0)
    )


@pytest.mark.parametrize(
    ("data", "too_many"),
    [
        pytest.param(end_64(TOO_LONG) + ends(0, LARGE_ZIP), True, id="as zips are made"),
        pytest.param(
            b"#" * 99 + end_64(TOO_LONG) + ends(0, LARGE_ZIP), True, id="just before, whatever the place says"
        ),
        pytest.param(end_64(TOO_LONG) + b"#" * 99 + ends(0, LARGE_ZIP), True, id="where the place says"),
        pytest.param(end_64(TOO_LONG) + end_64(SHORT) + ends(0, LARGE_ZIP), True, id="two, of which the longer counts"),
        pytest.param(end_64(SHORT) + ends(0, LARGE_ZIP), False, id="the large form counts, where there is one"),
        pytest.param(b"#" * 56 + ends(0, TOO_LONG), True, id="a place without the large form"),
        pytest.param(b"#" * 56 + ends(10**9, SHORT), False, id="a place behind the end"),
        pytest.param(ends(0, TOO_LONG)[20:], True, id="the ordinary form alone"),
        pytest.param(ends(0, SHORT)[20:], False, id="the ordinary form, short"),
    ],
)
def test_a_directory_is_measured_before_it_is_read(data: bytes, too_many: bool) -> None:
    """Each entry takes many times its length in memory, and several places of a zip may state the directory's."""
    with pytest.raises(Rejected) as refused:
        zip_files(data)
    assert ("more than 10000 members" in str(refused.value)) is too_many
