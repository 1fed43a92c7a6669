"""Words that are names and nothing else."""

import re

from ..attendance.entries import MYSELF, Entry, entries_in

BETWEEN = re.compile(r",|;|\sen\s|\s&\s|\s\+\s|\splus\s")
BRACKETS = re.compile(r"\([^()]*\)")
INITIALS = re.compile(r"[A-Z][a-z]{0,3}[A-Z]{1,2}")  # "WvdB" among whole names


def names_in(words: str) -> list[Entry]:
    """Those of a list of which every part is one, or "ik"; none of any other words."""
    parts = [part.strip(" .") for part in BETWEEN.split(BRACKETS.sub("", words)) if part.strip(" .")]
    parts = [part for part in parts if part.casefold() not in MYSELF]
    entries = entries_in(words)
    initials = [Entry(part) for part in parts if entries and INITIALS.fullmatch(part)]
    initials = [one for one in initials if all(one.name != entry.name for entry in entries)]
    return [*entries, *initials] if len(entries) + len(initials) >= len(parts) else []
