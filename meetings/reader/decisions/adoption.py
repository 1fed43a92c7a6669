"""Whether the minutes of the meeting before were adopted, and whether with changes."""

import re

from ..reading import Item, Said
from ..text.lines import Line, lines_of
from ..text.paragraphs import joined
from ..text.places import place_of
from ..text.sentences import sentences
from .adoption_words import (
    BUT,
    BUT_THEN,
    BY_OTHER,
    NO_FURTHER,
    NO_REMARKS,
    OF_OTHER,
    PRAISED,
    READ_OUT,
    SAYS_ADOPTED,
    SAYS_CHANGED,
    SAYS_EXCEPT,
    SAYS_NOT_YET,
    SO_ADOPTED,
    TEXTUAL,
    UNCHANGED,
    WAS_READ,
)

MINUTES = re.compile(r"\b(?:\w*notulen|\w*verslag(?:en)?)\b", re.IGNORECASE)
TITLE = re.compile(r"(?:[\w-]+\s){0,6}?(?:(?:[\w-]*notulen|[\w-]*verslag)\b|(?:not|versl)\.)", re.IGNORECASE)
ASKS = re.compile(
    r"\b(?:vraagt|vroeg|vraag)\b[^.]*\b(?:of|wanneer|waarom|hoe)\b"
)  # whether something was changed elsewhere
CHANGED = "adopted_with_changes"
OF_A_YEAR = re.compile(r"jaar|financieel", re.IGNORECASE)
ASIDE = re.compile(
    r"\([^()]*\)|,\s(?:die|dat|met\suitzondering)\s.*\Z|:\s.*\Z|\b(?:opmerking|aantekening)\sdat\s.*?(?=,\s(?:goedgekeurd|vastgesteld)|\Z)"
)  # says nothing of whether it is adopted


def adoption_in(items: list[Item], lines: list[Line], source: str) -> tuple[str, Said | None]:
    """("adopted" or "adopted_with_changes" or "", the words that say it)."""
    for item in items:
        if TITLE.match(item.title) and not OF_A_YEAR.match(item.title):
            below = joined(lines_of(source[item.place[0] : item.end]))
            told = [sentence for line in below[:40] for sentence in _parts(line.text)]
            if found := _verdict(told) or _unremarked(told, item.title):
                return found[0], _said(found[1], item.place[0], item.end, source)
    for line in lines:
        if MINUTES.search(line.text):
            told = _parts(line.text)
            subjects = [
                one for one in told if MINUTES.search(one) and SAYS_ADOPTED.search(one) and not BY_OTHER.search(one)
            ]
            subjects = subjects or _in_turn(told)
            if subjects and (found := _verdict(subjects)):
                first = next(at for at, one in enumerate(told) if MINUTES.search(one))
                whole = _verdict(told[first:])
                changed = whole is not None and whole[0] == CHANGED
                return CHANGED if changed else found[0], Said(found[1], place_of(found[1], line, source))
    return "", None


def _in_turn(told: list[str]) -> list[str]:
    """ "Gijs las het verslag van mei voor. Niemand sprak hem tegen en zo werd het goedgekeurd.": its last sentence."""
    at = next((at for at, one in enumerate(told) if READ_OUT.search(one) and not OF_A_YEAR.search(one)), len(told))
    return next(([one] for one in told[at + 1 : at + 3] if SO_ADOPTED.search(one)), [])


def _parts(words: str) -> list[str]:
    return [part for sentence in sentences(words) for part in sentence.split(";") if part.strip()]


def _verdict(told: list[str]) -> tuple[str, str] | None:
    """From the sentence that adopts; changes may stand in the sentences before it, or be told right after it."""
    for at, sentence in enumerate(told):
        if not SAYS_ADOPTED.search(sentence) or OF_OTHER.match(sentence) or _is_put_off(sentence):
            continue
        behind = SAYS_ADOPTED.search(sentence)
        before = bool(SAYS_EXCEPT.match(sentence, behind.end())) or any(
            SAYS_CHANGED.search(_without_praise(one)) for one in told[: at + 1] if not ASKS.search(one)
        )
        after = any(TEXTUAL.search(_without_praise(one)) for one in told[at + 1 : at + 3])
        return CHANGED if before or after else "adopted", sentence.strip()
    return None


def _unremarked(told: list[str], title: str) -> tuple[str, str] | None:
    """ "Geen opmerkingen." right below the title, and nothing that puts it off or changes it: that adopts them too."""
    below = [one.strip().removeprefix(title).strip(" :.") for one in told[:3]]
    first = next((one for one in below if one and (UNCHANGED.search(one) or not WAS_READ.search(one))), "")
    told_right = next((at for at, one in enumerate(told[:6]) if NO_FURTHER.search(one)), 0)
    if any(SAYS_CHANGED.search(_without_praise(one)) for one in told[:told_right] if not ASKS.search(one)):
        return CHANGED, told[told_right].strip()
    praised = PRAISED.match(first)
    if not (praised or NO_REMARKS.match(first)) or any(_is_put_off(one) for one in below):
        return None
    changed = any(SAYS_CHANGED.search(_without_praise(one)) for one in below)
    if praised and (changed or any(BUT.search(one) for one in below)):
        return CHANGED, first
    return None if changed else ("adopted", first)


def _is_put_off(sentence: str) -> bool:
    told = SAYS_ADOPTED.search(sentence)
    but = BUT_THEN.search(sentence, told.end()) if told else None
    sentence = sentence[: but.start()] if but else sentence
    return bool(SAYS_NOT_YET.search(UNCHANGED.sub("", ASIDE.sub("", sentence))))


def _without_praise(sentence: str) -> str:
    """Without "geen op- of aanmerkingen", in which no change is told."""
    return " ".join(UNCHANGED.sub("", sentence).split())


def _said(words: str, start: int, end: int, source: str) -> Said:
    at = source.find(words, start, end)
    return Said(words, (at, at + len(words)) if at >= 0 else (start, start))
