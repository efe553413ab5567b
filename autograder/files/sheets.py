"""Delimited text as learning platforms write and read it: encodings, delimiters, quoting, formulas."""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 32 * 1024**2
FORMULA = ("=", "+", "-", "@")
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods; .xls
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class SheetError(Exception):
    """A file that is not the table that was expected; the message names file and line, and says what to do."""


@dataclass(frozen=True)
class Sheet:
    """A table with headings; every row is as long as the header.

    Parameters
    ----------
    label
        The file, for messages.
    lines
        The line of the file that each row begins on.
    """

    label: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    delimiter: str
    encoding: str

    def find(self, name: str) -> int | None:
        """The column of that heading, capitals or not; None when there is none."""
        found = [i for i, heading in enumerate(self.header) if heading.casefold() == name.casefold()]
        if len(found) > 1:
            raise SheetError(f"{self.label}: column '{name}' stands {len(found)} times")
        return found[0] if found else None

    def column(self, name: str, advice: str) -> int:
        """The column of that heading, or an error that says where to get a file that has it."""
        found = self.find(name)
        if found is None:
            raise SheetError(f"{self.label}: no column '{name}' among {', '.join(self.header)}; {advice}")
        return found


def read_sheet(path: Path) -> Sheet:
    """A file of an LMS or of a teacher's spreadsheet program.

    Raises
    ------
    SheetError
        When it is no delimited text with a row of headings; the message names file and line.
    """
    if not path.is_file():
        raise SheetError(f"{path}: no such file")
    if path.stat().st_size > MAX_BYTES:
        raise SheetError(f"{path}: larger than {MAX_BYTES // 1024**2} MiB; that is no list of a class")
    return parsed(path.read_bytes(), str(path))


def parsed(data: bytes, label: str) -> Sheet:
    """The table in the bytes of a file."""
    text, encoding = decoded(data, label)
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begun, lines, rows = 1, [], []
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                lines.append(begun)
                rows.append(row)
            begun = reader.line_num + 1
    except csv.Error as error:
        raise SheetError(f"{label}: line {begun}: {error}; save it as CSV again") from None
    if not rows:
        raise SheetError(f"{label}: this file is empty; a row of headings is expected")
    header = tuple(heading.strip() for heading in rows[0])
    fitted = [_fitted(row, len(header), label, line) for row, line in zip(rows[1:], lines[1:])]
    return Sheet(label, header, tuple(fitted), tuple(lines[1:]), delimiter, encoding)


def decoded(data: bytes, label: str = "") -> tuple[str, str]:
    """The text, without a byte order mark, and its encoding.

    Windows-1252 is what spreadsheet programs of western Europe write where they do not write UTF-8.
    """
    if data.startswith(WORKBOOKS):
        raise SheetError(f"{label}: this is a workbook: open it in a spreadsheet program and save it as CSV (UTF-8)")
    if data.startswith(UTF16):
        encoding = "utf-16"
    elif b"\0" in data[:200]:
        encoding = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    else:
        encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    for attempt in (encoding, "cp1252") if encoding.startswith("utf-8") else (encoding,):
        try:
            return data.decode(attempt), attempt
        except UnicodeDecodeError:
            continue
    raise SheetError(f"{label}: this is no text in UTF-8, UTF-16 or Windows-1252; save it as CSV in UTF-8")


def written(
    rows: Iterable[Sequence[str]], delimiter: str = ",", encoding: str = "utf-8", quote_all: bool = False
) -> bytes:
    """The rows as a file; `utf-16` is little-endian with a mark, the same on every machine."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL).writerows(rows)
    if encoding == "utf-16":
        return codecs.BOM_UTF16_LE + out.getvalue().encode("utf-16-le")
    return out.getvalue().encode(encoding)


def defused(text: str) -> str:
    """Text that no spreadsheet program takes for a formula: for names and comments, never for what identifies.

    >>> defused("=1+1"), defused("Ada"), defused("-3.5")
    ("'=1+1", 'Ada', '-3.5')
    """
    looks = unicodedata.normalize("NFKC", "".join(c for c in text if unicodedata.category(c) != "Cf")).lstrip()
    starts = looks.startswith(FORMULA) or text.startswith(("\t", "\r", "\n"))
    return "'" + text if starts and not _is_number(text) else text


def harmless(text: str) -> str:
    """A name or a comment as a cell that neither a spreadsheet program nor a terminal obeys."""
    if text.isascii() and text.isprintable() and not text.lstrip().startswith(FORMULA):
        return text  # most cells: looking at each character takes ten times as long
    return defused(without_controls(text))


def without_controls(text: str) -> str:
    """Text without what a terminal would obey; ends of lines and tabs stay.

    >>> ascii(without_controls("\\x1b[2JAda"))
    "'\\\\ufffd[2JAda'"
    """
    return "".join("\N{REPLACEMENT CHARACTER}" if _acts(c) else c for c in text)


def _acts(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character not in "\t\r\n"


def name_key(name: str) -> str:
    """Names that look the same are the same: a Mac's file system takes umlauts apart."""
    return unicodedata.normalize("NFC", name).strip()


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?\d+([.,]\d+)?", text) is not None


def _delimiter(text: str) -> str:
    """What separates the headings; what stands inside quotes does not count."""
    unquoted = re.sub(r'"(?:[^"]|"")*"', "", text)
    first = next((line for line in unquoted.splitlines() if line), "")
    return max(",;\t", key=first.count)


def _fitted(row: list[str], width: int, label: str, line: int) -> tuple[str, ...]:
    if any(cell.strip() for cell in row[width:]):
        raise SheetError(f"{label}: line {line} has {len(row)} fields, its header {width}: a quote is missing there")
    return tuple(row[:width] + [""] * (width - len(row)))
