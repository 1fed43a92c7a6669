"""Words that make a sentence a maybe, a habit, or a thing of the past: then nobody takes anything on in it."""

import re

from ...listed import listed, words_in

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


def is_unsure(text: str) -> bool:
    words = words_in(text)
    return not words.isdisjoint(WORDS) or (not words.isdisjoint(BEGINS) and bool(PHRASES.search(text.casefold())))
