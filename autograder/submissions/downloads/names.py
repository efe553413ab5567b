"""Names of people, however an LMS, a zip or a file system wrote them."""

import unicodedata
from collections.abc import Collection

# Marks that turn the direction of text, or that nobody sees: part of no name, and fit to hide another one.
UNSEEN = dict.fromkeys([0x61C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def clean(text: str) -> str:
    """The same text in one form (NFC), without marks that nobody sees and without control characters.

    >>> clean("Zoe\\u0308 \\u202eO'Hara")
    "Zoë O'Hara"
    """
    composed = unicodedata.normalize("NFC", text.translate(UNSEEN))
    return "".join(c for c in composed if unicodedata.category(c) != "Cc").strip()


def folded(text: str) -> str:
    """What two spellings of a name share: letters, their accents and digits, without case.

    >>> folded("O'Hara, Zoë") == folded("OHARAZOE\\u0308")
    True
    """
    letters = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", clean(text)).casefold())
    return "".join(c for c in letters if c.isalnum() or unicodedata.category(c).startswith("M"))


def perhaps_one_person(names: Collection[str]) -> list[tuple[str, str]]:
    """Pairs of a login and an e-mail address that begins with it: one person, perhaps, under two names.

    >>> perhaps_one_person(["ada", "ada@uni.example", "emmy"])
    [('ada', 'ada@uni.example')]
    """
    logins = {name.casefold(): name for name in names if "@" not in name}
    mails = sorted(name for name in names if "@" in name)
    return [(logins[user], mail) for mail in mails if (user := mail.partition("@")[0].casefold()) in logins]
