"""Who was not there, told in a sentence: "Lars had zich afgemeld", "Bericht van verhindering: Simone"."""

import re
from itertools import takewhile

from ..listed import one_of
from ..names.names import NAME
from ..reading import Someone
from ..text.lines import Line
from ..text.places import place_of
from ..text.sentences import sentences
from .entries import entries_in

AFTER = re.compile(
    r"(?:\b(?:heeft|hebben|had|hadden)\s(?:zich\s)?(?:af(?:gemeld|gezegd)|(?:een\s)?bericht\svan\sverhindering)|"
    r"\b(?:heeft|hebben|had|hadden)\szich\s.{0,40}\b(?:afgemeld|(?:laten\s)?(?:verontschuldig(?:d|en)|excuseren))\b|"
    r"\b(?:had|hadden|heeft|hebben|liet|lieten)\s(?:\w+\s){0,2}?weten\s[^.;]{0,30}?\bniet\s(?:erbij\s|aanwezig\s)?(?:te\s)?(?:kon|kan|kunnen|kwam|komen|zijn)|"
    r"\b(?:moest|moesten|moet|laat|laten|liet|lieten)\s(?:\w+\s){0,2}?verstek\s(?:laten\s)?gaan|"
    r"\b(?:is|zijn|was|waren)\ser\s(?:helaas\s|vanavond\s|dit\skeer\s)?niet(?:\sbij)?(?=\s?[.,;(]|\Z)|"
    r"\b(?:is|zijn|was|waren)\ser\s[^.,;]{0,40}?\bniet\sbij\b|\bontbr(?:ak|aken|eekt|eken)\b|"
    r"\b(?:belde|belden|zegde|zegden|meldde|meldden)\s(?:zich\s)?(?:\w+\s){0,3}?af\b|"
    r"\b(?:laat|laten|liet|lieten)\szich\s.{0,40}\b(?:verontschuldigen|excuseren|afmelden)\b|"
    r"\b(?:is|zijn|was|waren)\s(?:vanavond\s|helaas\s|vandaag\s)?(?:m\.?k\.?|met\s(?:kennisgeving|bericht)|"
    r"afwezig|verhinderd|ziek|afgemeld)|\bkon(?:den)?\s(?:er\s)?(?:helaas\s|vanavond\s)?niet(?=\s(?:bij|"
    r"komen|aanwezig)|[,.]))",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"(?:\bontbr(?:ak|aken)\s(?=(?-i:[A-ZÀ-Þ])|de\sheer|mevr|dhr|mw)|\baf(?:melding|bericht)(?:en)?\s(?:\w+\s){0,3}van\s|\bbericht(?:en)?\svan\s(?:verhindering|"
    r"afwezigheid)\s(?:\w+\s){0,3}van\b\s?:?\s?|"
    r"\b(?:afwezig|niet\s(?:aanwezig|erbij|present)|verhinderd)\s(?:is|was|waren|zijn)\s:?\s?(?=de\sheer|de\sheren|de\sdames?|mevr|dhr|mw|(?-i:[A-ZÀ-Þ]))|"
    r"\bafwezig\s(?:zijn\s)?(?:m\.?k\.?|met\s(?:kennisgeving|bericht)|mk)\s?:?\s?|\b(?:afgemeld|afgezegd|verontschuldigd)\s(?:heeft|had|hadden|"
    r"hebben)\b(?:\szich)?\s?:?\s?)",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"\b(?:niet\s(?:bij|er\s?bij|aanwezig)|afwezig|verhinderd|afgemeld)\b[^.()]{0,30}\((?P<names>[^()]{2,120})\)",
    re.IGNORECASE,
)  # "voor wie er niet bij kon zijn (Stef, Marijn)"
EXCEPT = re.compile(
    r"\b(?:iedereen|allen|allemaal|voltallig|compleet|alle\s\w*(?:leden|aanwezigen|bewoners|buren|vrijwilligers|mensen))\b[^.:]{0,30}?\b(?:behalve|alleen|uitgezonderd|zonder|op)\s"
    r"(?P<names>(?:(?-i:[A-ZÀ-Þ])[^.,:]{1,40}?|(?:(?:ome|tante|de\sheer|dhr\.?|mevrouw|mevr\.?|mw\.?)\s\w+)))(?:\s(?:niet|kon|was|moest|ontbr)[^.]*|\sna|,\s(?:die|wegens|vanwege)\b[^.]*)?[.,]?\Z",
    re.IGNORECASE,
)  # "Iedereen was er, behalve Ria", "allemaal aanwezig op Ria na"
NOT_THERE = re.compile(r",\s(?P<names>[A-ZÀ-Þ][^.,:]{1,40}?)\s(?:kon\s|was\ser\s)?niet\.?\Z")  # "…, Kees niet."
SILENT = re.compile(
    rf"\b[Vv]an\s(?P<names>{NAME.pattern}(?:\sen\s{NAME.pattern})?)\s?(?:[a-z]+\s){{0,6}}?"
    r"(?:niets|niks|geen\sbericht|afmelding|afbericht|niet\s(?:kon|kan|konden|kunnen|kwam|komen))\b"
)  # "van Sunil hebben we niets gehoord", "van Ria kwam een appje dat ze niet kon"
WHO = re.compile(
    rf"(?P<names>{NAME.pattern}),\sdie\s[^.,;]{{0,60}}?\bniet\s(?:bij\s|aanwezig\s|erbij\s)?(?:kon|kan|komen)\b"
)
WHY = one_of((
    "ziek", "griep", "verkouden", "corona", "vakantie", "werken", "werk", "oppas", "oppassen", "op bed", "weekend weg",
    "(?:nacht|avond|late )?dienst", "verplichtingen", "buitenland", "ziekenhuis", "verjaardag", "verhinderd",
    "feestje", "er niet", "er niet bij", "andere? afspraak", "verslapen", "vergeten", "quarantaine",
    "in (?-i:[A-ZÀ-Þ])[a-zà-ÿ]+(?=[.,;]| en |$)",
))  # fmt: skip
WHY_HINT = re.compile(rf"{WHY}|niets|niks|\bniet\b|afmelding|afbericht|geen\sbericht")
REASON = re.compile(
    rf"(?P<names>{NAME.pattern})\s?(?:(?:is|was|waren|zijn|zat|zit|ligt|lag|moest|moet|had|heeft)\b[^.,;]{{0,40}}?\b{WHY}\b|"
    rf"(?:met|door)\s[^.,;]{{0,20}}?{WHY}\s(?:\w+\s){{0,2}}(?:lag|zat|was)\b)"
)
SAID_BEFORE = re.compile(r".*(?:;|\b(?:er|erbij|aanwezig|present),)")  # "Jan & Els waren er, Mo kon niet"
ALONE = re.compile(r"(?:alleen|enkel|helaas|ook|verder)\s", re.IGNORECASE)  # "Alleen Ria kon niet"
HERE = re.compile(r"\b(?:aanwezig|er|erbij|present|waren)\b", re.IGNORECASE)
FEW = 8  # lines above the first item in which it tells of those who are not there that they are ill
LED = re.compile(
    r"(?:niet(?:\ser(?:bij)?)?|afwezig|afgemeld|verhinderd|niet\saanwezig|afmelding(?:en)?)\s?:\s", re.IGNORECASE
)
HINT = re.compile(
    r"af|verhinder|schuldig|excus|kennisgeving|kon|ziek|niet|behalve|alleen|zonder|verstek|ontbr|\bna\b", re.IGNORECASE
)


def excused_in(lines: list[Line], source: str) -> list[Someone]:
    """From sentences of the first forty lines, each once; also those behind a list."""
    found = _ill(lines, source)
    for line in lines[:40]:
        if HINT.search(line.text):
            for at, sentence in enumerate(sentences(line.text)):
                led = LED.match(sentence) if at else None  # at the start of a line it is a label
                names = entries_in(sentence[led.end() :].rstrip(".")) if led else _names(sentence)
                found += [Someone(one.name, place_of(one.name, line, source), one.role, one.tag) for one in names]
    return list({one.name: one for one in found}.values())


def _names(sentence: str):
    if before := BEFORE.search(sentence):
        return entries_in(sentence[before.end() :].rstrip("."))
    if (left := EXCEPT.search(sentence)) or (
        (left := NOT_THERE.search(sentence)) and HERE.search(sentence[: left.start()])
    ):
        return entries_in(left["names"])
    if inside := INSIDE.search(sentence):
        return entries_in(inside["names"])
    after = AFTER.search(sentence)
    if not after or " niet " in sentence[: after.start()]:
        return []
    start = ALONE.sub("", SAID_BEFORE.sub("", sentence[: after.start()]).strip())
    return entries_in(start) if len(start) <= 120 and not re.search(r"\b(?:dat|die|omdat|als)\b", start) else []


def _ill(lines: list[Line], source: str) -> list[Someone]:
    """Who had something else to do, told among those who were there: "Ria moest werken"."""
    found = []
    for line in takewhile(lambda one: not (one.is_number or one.is_heading), lines[:FEW]):
        for sentence in sentences(line.text) if WHY_HINT.search(line.text) else []:
            for pattern in (REASON, SILENT, WHO):
                names = [one for reason in pattern.finditer(sentence) for one in entries_in(reason["names"].strip())]
                found += [Someone(one.name, place_of(one.name, line, source)) for one in names]
    return found
