"""Words before a colon in the head of minutes: "Aanwezig:", "Afw. m.k.:", "Notulist:"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..listed import holds
from ..names.low_names import low_entries
from ..names.names import is_name, run_of, without_title
from ..names.role_words import BETWEEN_NAMES, role_of
from ..text.lines import Line
from .label_words import AWAY, HERE
from .label_words import LABEL as WORDS

LABEL = re.compile(WORDS, re.IGNORECASE)
CAPITAL = r"(?-i:[A-ZÀ-Þ])"
TITLE = r"(?:(?:de\sleden|het\slid)\s|de\s(?:heer|heren|dames?)\s|mevrouw\s|mevr\.\s|mw\.\s|dhr\.\s)?"
NAMES = rf"(?={TITLE}{CAPITAL}[\w-]+(?:,|\sen\s|\s{CAPITAL}|\svan\s|\sde\s))"  # "Aanwezig waren Jan en Piet"
START = r"(?:^|(?<=[.;,(])\s*|(?<=\s))"
COUNTED = r"(?:\(\d[^()]{0,60}\)\s?)?"  # "Aanwezig (12):"
COUNTED_BEHIND = re.compile(r"\s\(\d[^()]{0,60}\)")  # "Aanwezig (9 van de 12 stemmen)" on a line of its own
VERBS = ("waren", "zijn", "gast was", "gast is", "wezig was", "wezig is")  # with names behind them
ENDS = rf"(?:[:：]|\?(?=\s)|(?:{'|'.join(f'(?<={verb})' for verb in VERBS)})\s{NAMES})"
BEFORE_COLON = re.compile(rf"{START}(?:{WORDS})\s{{0,3}}{COUNTED}{ENDS}", re.IGNORECASE)
FOR_WHOM = r"(?:namens|vanuit)\s(?:(?:de|het|onze)\s)?(?-i:[a-zà-ÿ]{3,25})"  # "Namens project Jan Bos, Els Tol"
BEFORE_NAMES = re.compile(
    rf"(?i:(?P<away>{AWAY}|[mz]\.[kb]\.|niet)|(?P<here>{HERE}|{FOR_WHOM}))\s+(?=[A-ZÀ-Þ][\w.'’-]*(?:[ ,]|\.?\Z))"
)
BEFORE_DASH = re.compile(rf"(?:(?P<away>{AWAY})|(?P<here>{HERE}))\s[–—-]\s(?=(?-i:[A-ZÀ-Þ])[\w.]*)", re.IGNORECASE)
NAMES_BEHIND = re.compile(rf"\s{CAPITAL}[\w. -]{{0,30}}(?:[,;(]|\sen\s)")
BEFORE_LOW = re.compile(r"(?:(?P<here>aanw(?:ezigen?|\.)?|erbij)|(?P<away>afw(?:ezig|\.)?|afgemeld))\s(?=[a-zà-ÿ])")
KEPT = 2048  # lines of which it is asked again and again, by each who walks through all of a text
LEAST = 3  # names behind it, in a list without a capital
LONGEST = 40  # characters of such a label
LATER = re.compile(rf"(?<=[.;,]\s)(?P<away>{AWAY})\s+(?={CAPITAL})", re.IGNORECASE)  # "… en Paul. Afw. m.k. Lia"
COUNTED_IN = re.compile(r"\A[A-Z]\.?\d{1,2}\.?\s+(?=[a-zà-ÿ])")  # "A.2 afgemeld: …", in a list of points
PROSE = re.compile(r"\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|had|hadden|zal|gaat|kan|kon|opent|heet)\b")
BRACKETS = re.compile(r"\([^()]*\)?")
GLUED = re.compile(r"[A-Z][a-zà-ÿ]{3,14}(?=[A-ZÀ-Þ])")  # "AanwezigRob Poldervaart": the tab between them was lost
SIGNS = (":", "：", "?", "waren ", "zijn ", "wezig ", "gast ")
SIGN = re.compile(r"[:：?]|\b(?:waren|zijn)\s|(?:wezig|gast)\s(?:is|was)\s")
DASHES = (" – ", " — ", " - ")


@dataclass(frozen=True)
class Labelled:
    """A label of a line with what follows it there. `kind`: here, away, guests, members, office or other. `sure`: of a
    column or a table.
    """

    kind: str
    label: str
    value: str
    line: Line
    sure: bool = False

    @property
    def role(self) -> str:
        role = role_of(re.sub(r"\s*(?:door|leiding)\Z", "", self.label))
        return "voorzitter" if self.label.casefold().startswith("gespreks") else role


def labels_of(line: Line) -> list[Labelled]:
    """Every label in a line, when it begins with one: "Voorzitter: Ton    Notulen: Ank"."""
    return list(_labels(line))


@lru_cache(maxsize=KEPT)
def _labels(line: Line) -> list[Labelled]:
    text = _with_colon(line.text)
    low = text.casefold()
    if not (holds(low, SIGNS) and SIGN.search(low)):
        return _without_colon(line)
    text = COUNTED_IN.sub("", text)
    words = text[:2000]
    if not BEFORE_COLON.match(words):
        return []
    found = sorted((*BEFORE_COLON.finditer(words), *LATER.finditer(words)), key=lambda one: one.start())
    ends = [one.start() for one in found[1:]] + [len(text)]
    return [
        Labelled(one.lastgroup, _words(one[0]), text[one.end() : end].strip(" ;,*"), line)
        for one, end in zip(found, ends, strict=True)
    ]


def _with_colon(words: str) -> str:
    """ "Aanwezig: Jan, Els" of "Aanwezig; Jan, Els"."""
    label, sign, _rest = words[:LONGEST].partition(";")
    if not sign or ":" in label or not NAMES_BEHIND.match(words, len(label) + 1):
        return words
    told = f"{label}:{words[len(label) + 1 :]}"
    found = BEFORE_COLON.match(told)
    return told if found and found.lastgroup in ("here", "away") else words


def _without_colon(line: Line) -> list[Labelled]:
    """ "Afwezig Lona Huisman, Fatima Moubdi": the colon was lost; or "Notulist    Fenna", in columns."""
    if glued := _glued(line) or _low(line):
        return [glued]
    if len(line.cells) == 2 and not line.mark.kind and (found := LABEL.fullmatch(line.cells[0])):
        return [Labelled(found.lastgroup, _words(found[0]), line.cells[1], line)]
    if not line.mark.kind and holds(line.text, DASHES) and (dashed := BEFORE_DASH.match(line.text)):
        return [Labelled(dashed.lastgroup, _words(dashed[0].rstrip(" –—-")), line.text[dashed.end() :], line)]
    found = None if line.mark.kind in ("number", "heading") else BEFORE_NAMES.match(line.text[:2000])
    if not found:
        return []
    later = LATER.search(line.text, found.end()) if found["here"] else None
    value = line.text[found.end() : later.start() if later else None].strip(" ;,*")
    several = (
        "," in value
        or " en " in value
        or BETWEEN_NAMES.search(value)
        or run_of(value)
        or (found["away"] and is_name(without_title(BRACKETS.sub("", value).strip())))
    )
    if not several or PROSE.search(value):
        return []
    away = [Labelled("away", _words(later[0]), line.text[later.end() :], line)] if later else []
    return [Labelled(found.lastgroup, _words(found[0]), value, line), *away]


def _low(line: Line) -> Labelled | None:
    """ "aanwezigen jan, els en mo"."""
    found = BEFORE_LOW.match(line.text)
    if not found or len(low_entries(line.text[found.end() :])) < LEAST:
        return None
    return Labelled(found.lastgroup, _words(found[0]), line.text[found.end() :], line)


def _glued(line: Line) -> Labelled | None:
    words = GLUED.match(line.text) if not line.mark.kind else None
    found = LABEL.fullmatch(words[0]) if words else None
    if not found or LABEL.fullmatch(line.text[found.end() :]):
        return None  # "AanwezigAfwezig" heads two columns
    value = line.text[found.end() :]
    if found.lastgroup == "office" and not is_name(without_title(BRACKETS.sub("", value).strip())):
        return None
    return Labelled(found.lastgroup, found[0], value, line)


@lru_cache(maxsize=KEPT)
def bare_label(line: Line) -> Labelled | None:
    """A line that is a label and nothing else, with a colon or without."""
    words = COUNTED_BEHIND.sub("", line.text) if "(" in line.text else line.text
    words = words.strip(" :;.-?")
    if len(words) > 60:
        return None
    found = LABEL.fullmatch(words)
    return Labelled(found.lastgroup, _words(found[0]), "", line) if found else None


def _words(label: str) -> str:
    return " ".join(label.strip(" .;,(:").split())
