"""The text as it is read: what copying does to spaces is undone, so that a place in it is a place on the screen."""

import re

BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
NOTHING = re.compile("[\0\xad\u200b-\u200f\u2060\ufeff]")
SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
MOST = 400_000  # characters: some 130 pages


def tidy(text: str) -> str:
    """One kind of line break and one kind of space; nothing that cannot be seen; cut off after MOST characters."""
    return NOTHING.sub("", SPACES.sub(" ", BREAKS.sub("\n", text)))[:MOST]
