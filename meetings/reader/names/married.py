"""Names of two families, with a dash and spaces between them: "Riet Smit - de Boer"."""

import re

from .names import ORGANISATIONS, PREFIX, WORD
from .role_words import role_of

MARRIED = re.compile(
    rf"(?:{WORD}|[A-ZÀ-Þ]\.)\s(?:{PREFIX}\s){{0,3}}{WORD}\s?[–-]\s?(?P<prefix>(?:{PREFIX}\s){{0,3}})(?P<own>{WORD})"
)


def is_married(bare: str, with_initials: bool) -> bool:
    """ "Riet Smit - de Boer"; without such a word only where her initials tell that nothing else stands behind it."""
    found = MARRIED.fullmatch(bare)
    sure = bool(found and (found["prefix"] or with_initials))
    return sure and not (ORGANISATIONS.search(bare) or role_of(found["own"]))
