"""Names in a list that was typed without capitals: "aanwezig: jan, els de vries en mo"."""

import re
from dataclasses import replace

from .entries import Entry, entries_in
from .names import PREFIX
from .role_words import ROLE

BETWEEN = re.compile(r",|;|\sen\s|\s&\s|\s\+\s")
BRACKETS = re.compile(r"\([^()]*\)?")
BEGINS = re.compile(rf"(?<![\w'’-])(?!(?:{PREFIX}|en)(?![\w'’-]))[a-zà-ÿ]")
MOST = 3  # words of a name that are none in front of a surname
NOBODY = re.compile(
    r"\b(?:alle|allen|iedereen|niemand|geen|bijna|diverse|enkele|wat|veel|mensen|buren|bewoners|leden|overige|rest|"
    r"anderen|zie|lijst|onbekend|nog|niet|wel)\b|\d"
)


def low_entries(words: str) -> list[Entry]:
    """Those of a list of nothing but such names; [] for any other words."""
    if any(one.isupper() for one in words) or len(words) > 300:
        return []
    bare = BRACKETS.sub("", words)
    parts = [part.strip(" .") for part in BETWEEN.split(bare) if part.strip(" .")]
    if not parts or NOBODY.search(bare) or any(len(part.split()) > MOST for part in parts):
        return []
    found = [replace(one, name=one.name.casefold()) for one in entries_in(_with_capitals(words))]
    return found if len(found) >= len(parts) - sum(bool(ROLE.fullmatch(part)) for part in parts) else []


def _with_capitals(words: str) -> str:
    kept = []
    for at, part in enumerate(re.split(r"(\([^()]*\)?)", words)):
        kept.append(part if at % 2 else BEGINS.sub(lambda one: one[0].upper(), part))
    return "".join(kept)
