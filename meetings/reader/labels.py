"""Words before a colon in the head of minutes: "Aanwezig:", "Afw. m.k.:", "Notulist:"."""

import re
from dataclasses import dataclass

from .lines import Line
from .role_words import role_of

HERE = (
    r"(?:aanwezig(?:en|e)?(?:\s?(?:/|en)\s?vertegenwoordigd)?|erbij|er(?=:)|wie (?:was|waren) er(?:bij)?|"
    r"namens [^:.,]{2,40}(?=:)|van (?:de|het) [^:.,]{2,30}(?=:\s(?:dhr|mw|mevr|de heer|mevrouw)\b)|"
    r"aanw\.?|present(?:en)?|deelnemers|"
    r"presentie|erbij waren|er waren|(?:we|wij) waren(?: er)?(?: met (?:z'n|zijn|ons) \w+)?|opkomst)"
    r"(?: (?:zijn|waren|\w{0,20}leden|bestuur|bewoners|namens [^:]{1,40}|"
    r"vanuit [^:]{1,40}|van [^:]{1,40}|[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?(?=\s?:)|wijkraad|commissie|online|via \w+))?"
)
AWAY = (
    r"(?:afwezig(?:en)?|afw\.?|afm\.?(?=\s?:)|afmelding(?:en)?|"
    r"afgemeld(?:en)?|verhinderd|(?:bericht(?:en)? van )?verhindering(?:en)?|"
    r"niet aanwezig|(?:er )?niet bij(?=:)|niet(?: er)?(?=:)|"
    r"er waren niet|niet erbij|absent(?:ie)?|m\.?k\.?a\.?|met (?:kennisgeving|"
    r"bericht|afmelding)(?: afwezig| verhinderd)?|m\.?k\.? afwezig|ziek)"
    r"(?:[ ,(/]{1,3}(?:met|zonder|m\.?k\.?|mk|z\.?k\.?|m\.?b\.?|kennisgeving|bericht|afmelding|afgemeld|"
    r"opgave|reden|van|zijn|waren|leden|verhinderd|wegens|ziekte|\)|en|afwezig){1,3}\.?\)?){0,4}"
)
GUESTS = (
    r"(?:(?:tevens|ook|verder) aanwezig|te gast|gast(?:en)?(?: [^:,.;]{1,40})?|genodigden|"
    r"uitgenodigd(?:en)?|toehoorders?|bezoekers|publiek|gastsprekers?|sprekers?)"
)
MEMBERS = r"leden(?: (?:wijkraad|bestuur|werkgroep|commissie))?"
OFFICE = (
    r"(?:technisch |waarnemend |dag)?voorzitt(?:er|ster)|voorz\.?|vz\.?|notulist(?:e)?|notulen|verslag(?:legging)?|"
    r"verslaglegger|verslag door|notulen door|notulering|secretaris|penningmeester|"
    r"wijkagent|opbouwwerker|wijkcoördinator|gebiedsregisseur|gebiedsverbinder|gespreksleider|gespreksleiding"
)
OTHER = (
    r"datum|vergaderdatum|d\.d\.|plaats|locatie|tijd(?:stip)?|aanvang|betreft|onderwerp|waar|wanneer|agenda|cc|"
    r"kopie aan|status"
)
KINDS = (("away", AWAY), ("here", HERE), ("guests", GUESTS), ("members", MEMBERS), ("office", OFFICE), ("other", OTHER))
LABEL = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in KINDS), re.IGNORECASE)
TOLD = (
    r"(?=(?:de\s(?:heer|heren|dames?)\s|mevrouw\s|mevr\.\s|mw\.\s|dhr\.\s)?"
    r"(?-i:[A-ZÀ-Þ])[\w-]+(?:,|\sen\s|\s(?-i:[A-ZÀ-Þ])|\svan\s|\sde\s))"
)
BEFORE_NAMES = re.compile(rf"(?i:(?P<away>{AWAY})|(?P<here>{HERE}))\s+(?=[A-ZÀ-Þ][\w.'’-]*(?:[ ,]|\.?\Z))")
PROSE = re.compile(r"\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|had|hadden|zal|gaat|kan|kon|opent|heet)\b")
BEFORE_COLON = re.compile(
    rf"(?:^|(?<=[.;,(])\s*|(?<=\s))(?:{LABEL.pattern})\s{{0,3}}(?:\(\d[^()]{{0,20}}\)\s?)?(?:[:：]|\?(?=\s)|(?<=waren)\s{TOLD}|(?<=zijn)\s{TOLD})",
    re.IGNORECASE,
)
LATER = re.compile(rf"(?<=[.;]\s)(?P<away>{AWAY})\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)  # "… en Paul. Afw. m.k. Lia"
SIGN = re.compile(r"[:：?]|\b(?:waren|zijn)\s")


@dataclass(frozen=True)
class Labelled:
    """A label of a line with what follows it there. `kind`: here, away, guests, members, office or other."""

    kind: str
    label: str
    value: str
    line: Line

    @property
    def role(self) -> str:
        role = role_of(re.sub(r"\s*(?:door|leiding)\Z", "", self.label))
        return "voorzitter" if self.label.casefold().startswith("gespreks") else role


def labels_of(line: Line) -> list[Labelled]:
    """Every label in a line, when it begins with one: "Voorzitter: Ton    Notulen: Ank"."""
    if not SIGN.search(line.text):
        return _without_colon(line)
    words = line.text[:2000]
    found = sorted((*BEFORE_COLON.finditer(words), *LATER.finditer(words)), key=lambda one: one.start())
    if not found or found[0].start() != 0:
        return []
    ends = [one.start() for one in found[1:]] + [len(line.text)]
    return [
        Labelled(one.lastgroup, _words(one[0]), line.text[one.end() : end].strip(" ;,*"), line)
        for one, end in zip(found, ends, strict=True)
    ]


def _without_colon(line: Line) -> list[Labelled]:
    """ "Afwezig Lona Huisman, Fatima Moubdi": the colon was lost; or "Notulist    Fenna", in columns."""
    if len(line.cells) == 2 and not line.mark.kind and (found := LABEL.fullmatch(line.cells[0])):
        return [Labelled(found.lastgroup, _words(found[0]), line.cells[1], line)]
    found = BEFORE_NAMES.match(line.text[:2000])
    if not found or line.mark.kind in ("number", "heading"):
        return []
    value = line.text[found.end() :].strip(" ;,*")
    several = "," in value or " en " in value
    return [Labelled(found.lastgroup, _words(found[0]), value, line)] if several and not PROSE.search(value) else []


def bare_label(line: Line) -> Labelled | None:
    """A line that is a label and nothing else, with a colon or without."""
    words = line.text.strip(" :;.-?")
    if len(words) > 60:
        return None
    found = LABEL.fullmatch(words)
    return Labelled(found.lastgroup, _words(found[0]), "", line) if found else None


def _words(label: str) -> str:
    return " ".join(label.strip(" .;,(:").split())
