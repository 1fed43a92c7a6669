"""Who was not there, told in a sentence: "Lars had zich afgemeld", "Bericht van verhindering: Simone"."""

import re

from .entries import entries_in
from .lines import Line
from .places import place_of
from .reading import Someone
from .sentences import sentences

AFTER = re.compile(
    r"(?:\b(?:heeft|hebben|had|hadden)\s(?:zich\s)?(?:af(?:gemeld|gezegd)|(?:een\s)?bericht\svan\sverhindering)|"
    r"\b(?:heeft|hebben|had|hadden)\szich\s.{0,40}\bafgemeld\b|"
    r"\b(?:is|zijn|was|waren)\s(?:vanavond\s|helaas\s|vandaag\s)?(?:m\.?k\.?|met\s(?:kennisgeving|bericht)|"
    r"afwezig|verhinderd|ziek|afgemeld)|\bkon(?:den)?\s(?:er\s)?(?:helaas\s|vanavond\s)?niet(?=\s(?:bij|"
    r"komen|aanwezig)|[,.]))",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"(?:\bafmelding(?:en)?\s(?:\w+\s){0,3}van\s|\bbericht(?:en)?\svan\s(?:verhindering|"
    r"afwezigheid)\s(?:\w+\s){0,3}van\b\s?:?\s?|"
    r"\bafwezig\s(?:is|was|waren|zijn)\s(?=de\sheer|de\sheren|de\sdames?|mevr|dhr|mw)|"
    r"\bafwezig\s(?:zijn\s)?(?:m\.?k\.?|met\s(?:kennisgeving|bericht)|mk)\s?:?\s?|\bafgemeld\s(?:heeft|hadden|"
    r"hebben)\szich\s?:?\s?)",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"\b(?:niet\s(?:bij|er\s?bij|aanwezig)|afwezig|verhinderd|afgemeld)\b[^.()]{0,30}\((?P<names>[^()]{2,120})\)",
    re.IGNORECASE,
)  # "voor wie er niet bij kon zijn (Stef, Marijn)"
LED = re.compile(r"(?:afwezig|afgemeld|verhinderd|niet\saanwezig|afmelding(?:en)?)\s?:\s", re.IGNORECASE)
HINT = re.compile(r"af|verhinder|kennisgeving|kon|ziek|niet", re.IGNORECASE)


def excused_in(lines: list[Line], source: str) -> list[Someone]:
    """From sentences of the first forty lines; also those behind a list."""
    found = []
    for line in lines[:40]:
        if HINT.search(line.text):
            for at, sentence in enumerate(sentences(line.text)):
                led = LED.match(sentence) if at else None  # at the start of a line it is a label
                names = entries_in(sentence[led.end() :].rstrip(".")) if led else _names(sentence)
                found += [Someone(one.name, place_of(one.name, line, source), one.role, one.tag) for one in names]
    return found


def _names(sentence: str):
    if before := BEFORE.search(sentence):
        return entries_in(sentence[before.end() :].rstrip("."))
    if inside := INSIDE.search(sentence):
        return entries_in(inside["names"])
    after = AFTER.search(sentence)
    if not after or " niet " in sentence[: after.start()]:
        return []
    start = sentence[: after.start()].strip()
    return entries_in(start) if len(start) <= 120 and not re.search(r"\b(?:dat|die|omdat|als)\b", start) else []
