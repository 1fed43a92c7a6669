"""Names in a list that was typed without capitals: "aanwezig: jan, els de vries en mo"."""

import re
from dataclasses import replace

from ..attendance.entries import Entry, entries_in
from ..listed import listed
from ..text.lines import Line
from .names import PREFIX, is_nobody
from .role_words import ROLE

BETWEEN = re.compile(r",|;|\sen\s|\s&\s|\s\+\s")
BRACKETS = re.compile(r"\([^()]*\)?")
BEGINS = re.compile(rf"(?<![\w'’-])(?!(?:{PREFIX}|en)(?![\w'’-]))[a-zà-ÿ]")
MOST = 3  # words of a name that are none in front of a surname
INITIAL = re.compile(r"\s[a-zà-ÿ]\Z")
WORDS = listed(
    "wil will door mark mei bos rob bel boot dag zon roos bloem lente storm merel floor bas"
)  # of other things
NOBODY = re.compile(
    r"\b(?:alle|allen|iedereen|niemand|geen|bijna|diverse|enkele|wat|veel|mensen|buren|bewoners|leden|overige|rest|"
    r"(?<!\w\s)(?:de|het|een)\s\w+|anderen|zie|lijst|onbekend|nog|niet|wel)\b|\d"
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


def low_forms(known: set[str], lines: list[Line]) -> set[str]:
    """How a text without capitals calls those who have them in its list: "cor vd p." for "Cor v.d. P"."""
    first = [line.text[0] for line in lines if line.text and line.text[0].isalpha()]
    if 2 * sum(one.islower() for one in first) <= len(first):
        return set()
    low = {name.casefold() for name in known if not name.isupper()}
    low |= {name.replace(".", "") for name in low} | {f"{name}." for name in low if INITIAL.search(name)}
    return {name for name in low if not is_nobody(name) and name not in WORDS}
