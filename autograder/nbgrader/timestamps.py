"""`timestamp.txt`, in which nbgrader keeps when something was handed in: read as what it says, or not at all."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from dateutil import parser, tz

DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\b")  # day, month, year, wherever dates have dots
SLASHED = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b")
PLACE = re.compile(r"\s([A-Z][A-Za-z_]+(?:/[A-Za-z_]+)+)$")  # a zone by a place: Europe/Berlin
CLEAR = ("UTC", "GMT", "Z")


class UnclearTime(ValueError):
    """A date or time that can be read in two ways, or in none; the message says which part."""


def when(text: str) -> datetime | None:
    """The moment in UTC without a zone, as nbgrader keeps it; None for an empty file.

    Raises
    ------
    Unclear
        For no date and time, a zone by a name that means several, or a date of which nobody knows where the month is.

    >>> when("2026-11-01 04:30:00 -0800")
    datetime.datetime(2026, 11, 1, 12, 30)
    """
    text = text.removeprefix("\ufeff").strip()
    if not text:
        return None
    if SLASHED.search(text):
        raise UnclearTime("is the month or the day first? write 2026-11-01")
    named = PLACE.search(text)
    place = tz.gettz(named[1]) if named else None
    if place is not None and named is not None:
        return _utc(_parsed(text[: named.start()]).replace(tzinfo=place))
    return _utc(_parsed(text))


def _parsed(text: str) -> datetime:
    text = DOTTED.sub(lambda found: f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}", text)
    try:
        moment: datetime = parser.parse(text, tzinfos=_zone)
    except UnclearTime:
        raise
    except (ValueError, OverflowError, TypeError):
        raise UnclearTime("this is no date and time") from None
    return moment


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    """The zone of a name or of an offset in seconds; None where the text names none."""
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    if name is None:
        return None
    if name not in CLEAR:
        raise UnclearTime(f"'{name}' is the name of several time zones, or of none: write an offset such as -0800")
    return UTC
