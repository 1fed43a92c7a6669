"""Names in a list that are names of nobody elsewhere: "Van Vliet" without more, "Door Vermeulen", "Smit, Jan"."""

import re

from .names import ORGANISATIONS, PREFIX, WORD

VAN = r"(?:Van(?:\s(?:de|den|der|het|'t))?|Ter|Ten|Te|Den|In\s't|El)"
SURE = re.compile(rf"{VAN}\s{WORD}")
ARTICLE = re.compile(rf"De\s{WORD}")
LONE = re.compile(rf"Van\s(?:de|den|der)\s{WORD}")
GIVEN = re.compile(rf"(?:Door|Mei)\s(?:{PREFIX}\s){{0,3}}{WORD}")  # given names that are words
TURNED = re.compile(rf"(?P<surname>{WORD}(?:[\s-]{WORD})?),\s(?P<given>{WORD}|(?:[A-Z]\.)+)(?P<prefix>(?:\s{PREFIX})*)")


def is_surname(part: str, parts: list[str]) -> bool:
    """Whether it is the surname of somebody, among the other parts of its list."""
    if ORGANISATIONS.search(part):
        return False
    if SURE.fullmatch(part):
        return len(parts) > 1 or bool(LONE.fullmatch(part))
    return bool(ARTICLE.fullmatch(part)) and any(SURE.fullmatch(one) for one in parts)


def turned(words: str) -> str:
    """ "Jan Smit; Els de Boer" of "Smit, Jan; Boer, Els de", where each is so written."""
    found = [TURNED.fullmatch(one.strip()) for one in words.rstrip(" .;").split(";")]
    if len(found) < 2 or not all(found):
        return words
    return "; ".join(f"{one['given']}{one['prefix']} {one['surname']}" for one in found if one)
