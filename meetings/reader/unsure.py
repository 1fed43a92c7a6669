"""Words that make a sentence a maybe, a habit, or a thing of the past: then nobody takes anything on in it."""

import re
from functools import lru_cache

from .listed import listed

WORDS = listed(
    "misschien wellicht waarschijnlijk eventueel mogelijk mogelijkerwijs zou zouden had hadden afgelopen altijd "
    "regelmatig jaarlijks wekelijks maandelijks vaak soms meestal doorgaans normaal gewoonlijk gisteren destijds eentje"
)
BEGINS = listed("vorig vorige elk elke iedere al bij dagelijks tot")  # of more words than one
PHRASES = re.compile(
    r"\b(?:(?<!van\s)(?<!als\s)vorige?\s(?:week|maand|jaar)|elk\sjaar|dagelijks(?!\sbestuur)|"
    r"(?<!,\s)(?:elke|iedere)\s(?:\w*dag|week|maand|avond|ochtend|morgen|zomer|winter)|"
    r"tot\s(?:nu\stoe|dusver|op\sheden)|al\s(?:\w+\s){0,2}(?:jaar|jaren|maanden)|bij\s(?:regen|vorst|slecht\sweer|mooi\sweer))\b"
)
WORD = re.compile(r"\w+")


@lru_cache(maxsize=64)  # of one sentence it is asked again and again
def words_of(text: str) -> frozenset[str]:
    """In small letters: to see that a pattern can find nothing is faster than to search with it."""
    return frozenset(WORD.findall(text.casefold()))


def is_unsure(text: str) -> bool:
    words = words_of(text)
    return not words.isdisjoint(WORDS) or (not words.isdisjoint(BEGINS) and bool(PHRASES.search(text.casefold())))
