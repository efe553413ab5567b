"""How each LMS names the files of a download: pure functions from names to readings.

A name may be read in more than one way, because students choose parts of it. All readings are
given; which of them is true is for the roster to say (`matching.py`).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from os.path import commonprefix

from autograder.submissions.downloads.gradescope import submitters
from autograder.submissions.downloads.names import clean


@dataclass(frozen=True)
class Reading:
    """One way to read a name.

    Parameters
    ----------
    whose
        What the download itself calls the student, where there is no roster.
    file
        The file as the student named it, with folders.
    renamed
        The same without the number that the LMS gives to a second upload; empty where it gives none.
    keys
        What to look for in a roster, the surest first: pairs of kind and value.
    name
        The student's full name as the LMS wrote it.
    same_name
        Whether the roster must have that name as well: participants are numbered anew in each assignment.
    attempt
        When it was handed in, where the name says so; None for a date that nobody can read.
    serial
        Grows with each upload, where the LMS numbers uploads.
    certain
        Whether `whose` is the student beyond doubt; where it is not, only a roster can say.
    """

    whose: str
    file: str
    renamed: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    name: str = ""
    same_name: bool = False
    attempt: datetime | None = None
    serial: int = 0
    certain: bool = True


Readings = list[tuple[str, list[Reading]]]  # Pairs: a name in the download, and all the ways to read it.


@dataclass(frozen=True)
class Form:
    """The names of one LMS; `recognised` where they cannot be mistaken for anything else."""

    title: str
    read: Callable[[Sequence[str], Callable[[str], bytes]], Readings]
    recognised: bool = True


# Takes the uppermost name, the match of a marker in it, and the student's file; None for what is no name of the form.
Reader = Callable[[str, re.Match[str], str], Reading | None]


def _each(*kinds: tuple[re.Pattern[str], Reader]) -> Callable[[Sequence[str], Callable[[str], bytes]], Readings]:
    """A form whose names are read one by one: the uppermost folder or file, and the path below it.

    Of several kinds of names the first counts that gives a reading.
    """

    def read(head: str, below: str) -> list[Reading]:
        return next((found for marker, reader in kinds if (found := _every(marker, head, below, reader))), [])

    def readings(names: Sequence[str], _: Callable[[str], bytes]) -> Readings:
        return [(name, found) for name in names if (found := read(*_split(name)) or _wrapped(name, read))]

    return readings


def _every(marker: re.Pattern[str], head: str, below: str, reader: Reader) -> list[Reading]:
    """A reading for each place in `head` where the marker of the LMS may stand.

    The student's file is what stands behind the marker (its group `file`), the path below `head`, or both.
    """
    matches = ((match, "/".join(filter(None, (match["file"], below)))) for match in marker.finditer(head))
    return [reading for match, file in matches if (reading := reader(head, match, file))]


def _split(name: str) -> tuple[str, str]:
    head, _, below = clean(name).partition("/")
    return head, below


def _wrapped(name: str, read: Callable[[str, str], list[Reading]]) -> list[Reading]:
    """In one folder of whoever unpacked the download; never in a folder that Moodle made for somebody."""
    head, below = _split(name)
    return read(*_split(below)) if below and "_assignsubmission_" not in head else []


MOODLE = re.compile(r"\A(?P<name>[^_]*)_(?P<number>\d+)_assignsubmission_[a-z]+(?:_(?P<file>.*))?\Z")


def _moodle(_: str, match: re.Match[str], file: str) -> Reading:
    """`Full Name_3_assignsubmission_file_/layers.ipynb`, or flat; Moodle leaves no underscore in the name."""
    name, number = match["name"].strip(), match["number"]
    return Reading(f"{name}_{number}", file, "", (("number", number),), name, same_name=True)


CANVAS = re.compile(r"(?=_(?P<user>\d+)_(?P<serial>\d+)_(?P<file>.+))")
CANVAS_ANONYMOUS = re.compile(r"\A(?:LATE_)?(?P<whose>anon_[^\W_]+)_(?P<serial>\d+)_(?P<file>.+)\Z")


def _canvas(head: str, match: re.Match[str], file: str) -> Reading | None:
    """`lovelaceada_LATE_1234_56789_layers-1.ipynb`: user, upload, and the name that Canvas numbers anew."""
    name, user = head[: match.start()].removesuffix("_LATE"), match["user"]
    keys, serial = (("number", user),), int(match["serial"])
    return Reading(user, file, _unnumbered(file), keys, name, serial=serial) if name else None


CANVAS_TEXT = re.compile(r"_(?P<user>\d+)_(?P<file>(?:text|link|url|media)\.\w+)\Z")


def _canvas_text(head: str, match: re.Match[str], file: str) -> Reading | None:
    """`lovelaceada_1234_text.html`: a text or a link that was handed in in place of a file."""
    name, user = head[: match.start()].removesuffix("_LATE"), match["user"]
    return Reading(user, file, "", (("number", user),), name) if name else None


def _canvas_anonymous(_: str, match: re.Match[str], file: str) -> Reading:
    """`anon_Ab12C_56789_layers.ipynb`: a name of the assignment's own, and the upload."""
    return Reading(match["whose"], file, _unnumbered(file), serial=int(match["serial"]))


def _unnumbered(file: str) -> str:
    """Canvas calls the second upload of layers.ipynb layers-1.ipynb."""
    return re.sub(r"-\d+(?=\.\w+$)", "", file)


DATE = r"(?P<date>(?:\w+ \d{1,2},? |\d{1,2} \w+,? )\d{4} \d{1,2}:?\d{2}(?: [AaPp]\.?[Mm]\.?)?)"
HOURS = ("%I%M %p", "%H%M")
BRIGHTSPACE = re.compile(rf" - {DATE}(?: - (?P<file>.+)|$)")


def _brightspace(head: str, match: re.Match[str], file: str) -> Reading | None:
    """`12-34 - Ada Lovelace - Sep 24, 2024 926 PM/layers.ipynb`, or flat with ` - layers.ipynb`."""
    start = re.match(r"(?P<number>\d+)-\d+ - ", head)
    name = head[start.end() : match.start()].strip() if start else ""
    if not (start and name and file):
        return None
    return Reading(f"{name}_{start['number']}", file, "", (("name", name),), name, attempt=_date(match["date"]))


def _date(text: str) -> datetime | None:
    words = re.sub(r"[,.:]", "", text).upper().split()
    clock = words[3].zfill(4)
    text = " ".join([*words[:3], clock, *words[4:]])
    layouts = (f"{day} {hours}" for day in ("%b %d %Y", "%B %d %Y", "%d %b %Y", "%d %B %Y") for hours in HOURS)
    return next((date for layout in layouts if (date := _layout(text, layout))), None)


def _layout(text: str, layout: str) -> datetime | None:
    try:
        return datetime.strptime(text, layout)
    except ValueError:
        return None


ATTEMPT = re.compile(r"(?=_attempt_(?P<date>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt$))")


NAMED = re.compile(r"\A\ufeff?[^\n:]{1,20}: [^\n]*\((?P<user>[^()\n]+)\)\s*$", re.MULTILINE)


def _blackboard(names: Sequence[str], read: Callable[[str], bytes]) -> Readings:
    """`Homework 1_ada_attempt_2026-01-30-15-00-00_layers.ipynb`; all names begin with the title of the homework.

    Titles and user names may hold underscores. Blackboard's own text beside an attempt says whose it is:
    `Name: Ada (ada)`.
    """
    found = [(name, *_from_marker(clean(name), ATTEMPT)) for name in names]
    starts = sorted({head[: match.start()] for _, head, _ in found if (match := ATTEMPT.search(head))})
    shared = commonprefix(starts) if len(starts) > 1 else "".join(starts)  # noqa: RUF071 - of the characters
    title = shared[: shared.rfind("_") + 1]
    users = _named_users([(name, head) for name, head, _ in found], read)
    return [(name, _attempts(head, below, title, users)) for name, head, below in found if head]


def _named_users(names: Sequence[tuple[str, str]], read: Callable[[str], bytes]) -> dict[str, str]:
    """What stands before `_attempt_` -> the user name that Blackboard's text of the attempt has."""
    found = {}
    for name, head in names:
        match = ATTEMPT.search(head)
        if match and head.endswith(".txt") and match["file"] is None:
            said = NAMED.search(read(name)[:2000].decode("utf-8", "replace"))
            start = head[: match.start()]
            if said and start.endswith(f"_{said['user'].strip()}"):
                found[start] = said["user"].strip()
    return found


def _from_marker(name: str, marker: re.Pattern[str]) -> tuple[str, str]:
    """The folder or file that bears the marker, one level down at most, and the path below it."""
    for head, below in (_split(name), _split(_split(name)[1])):
        if marker.search(head):
            return head, below
    return "", ""


def _attempts(head: str, below: str, title: str, users: Mapping[str, str]) -> list[Reading]:
    def reading(_: str, match: re.Match[str], file: str) -> Reading:
        start = head[: match.start()]
        words = start.split("_")
        # A user name may hold underscores (ada_l), so every split is tried.
        keys = tuple(("username", "_".join(words[index:])) for index in range(1, len(words)))
        attempt = _layout(match["date"], "%Y-%m-%d-%H-%M-%S")
        if start in users:
            return Reading(users[start], file, "", (("username", users[start]),), attempt=attempt)
        certain = len(words) <= 2  # more underscores may be the title's, or the user name's
        whose = start.removeprefix(title)
        return Reading(whose, file, "", keys or (("username", start),), attempt=attempt, certain=certain)

    return _every(ATTEMPT, head, below, reading)


def _gradescope(names: Sequence[str], read: Callable[[str], bytes]) -> Readings:
    """`assignment_1_export/submission_2/layers.ipynb`; who handed it in stands in `submission_metadata.yml`."""
    base, people = submitters(names, read)
    found: Readings = []
    for name in names:
        folder, _, file = name.removeprefix(base).partition("/")
        if not name.startswith(base) or not file:
            continue
        for person in people.get(folder, ()):
            keys = tuple((kind, person[kind]) for kind in ("id", "email") if person.get(kind))
            full = person.get("name", "")
            whose = person.get("id") or person.get("email") or f"{full}_{folder}"
            found.append((name, [Reading(whose, clean(file), "", keys or (("name", full),), full)]))
    return found


FORMS = {
    "moodle": Form("Moodle", _each((MOODLE, _moodle))),
    # Files of other origin may be called `name_1_2_file`, too.
    "canvas": Form(
        "Canvas", _each((CANVAS_ANONYMOUS, _canvas_anonymous), (CANVAS, _canvas), (CANVAS_TEXT, _canvas_text)), False
    ),
    "brightspace": Form("Brightspace", _each((BRIGHTSPACE, _brightspace))),
    "blackboard": Form("Blackboard", _blackboard),
    "gradescope": Form("Gradescope", _gradescope),
}
