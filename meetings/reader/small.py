"""Names typed without a capital: "aanwezig: jan, fatima en klaas (later)"."""

import re

from .entries import BRACKETS, Entry
from .names import NO_GIVEN_NAMES, NOBODY, ORGANISATIONS
from .role_words import role_of

BETWEEN = re.compile(r"[,;+&]|\sen\s")
WORD = re.compile(r"[a-zà-ÿ][a-zà-ÿ'’-]+(?:\s[a-zà-ÿ])?")  # "jan", "jan v"
NO_NAMES = NO_GIVEN_NAMES | NOBODY
CAPITAL = re.compile(r"[A-ZÀ-Þ]")


def in_small_letters(words: str) -> list[Entry]:
    """Each part one word that can be a name; [] where a part is something else, or anything has a capital."""
    found = []
    for part in BETWEEN.split(BRACKETS.sub(" ", words)) if words.strip() and not CAPITAL.search(words) else ():
        name = part.strip(" .-")
        if not WORD.fullmatch(name) or name.split()[0] in NO_NAMES or ORGANISATIONS.search(name) or role_of(name):
            return []
        found.append(Entry(name))
    return found
