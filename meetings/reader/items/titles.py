"""The title of an item, where it runs on into what was said."""

import re

from ..names.names import TITLE
from ..text.sentences import first_and_rest
from .headings import LOOKED_AT

COLON = re.compile(r"(?<=\w[\w.])\s?:\s+(?=\S)|(?<=\w[\w.])\s?:\Z")
SEMICOLON = re.compile(r"\s?;\s*")
TIME = re.compile(
    r"[\s,(]+(?:om\s)?\d{1,2}[.:]\d\d\s?(?:uur|u)?\.?\)?\Z|\s?\(\d{1,3}\s?(?:min(?:uten)?)\.?\)\Z", re.IGNORECASE
)
ATTACHED = re.compile(
    r"\s(?:\((?:zie\s)?(?:bijlage|bijl\.|stuk)(?:n|s|en)?\b[^()]{0,30}\)|[–—-]\s(?:zie\s)?(?:bijlage|stuk)(?:n|s|en)?\b[^()]{0,25})\Z",
    re.IGNORECASE,
)  # "Kas - stuk 3 bijgevoegd"
DASH = re.compile(r"\s[–—-]\s")
DOT = re.compile(r"\s[·•]\s")
SAYS = re.compile(r"\b(?:is|zijn|wordt|worden|heeft|hebben|opent|geeft|meldt|heet|licht|vraagt|deelt)\b")
START = re.compile(r"\s(?=(?:De|Het|Er|Een|[A-ZÀ-Þ][a-zà-ÿ]+)\s[a-zà-ÿ])")
RUNS_ON = 45  # characters of a title after which it may be a sentence
MOST = 110  # characters of a title


def title_of(words: str) -> str:
    """ "Opening" of "Opening; de voorzitter opent de vergadering."; "" for a sentence that is no title."""
    first, rest = first_and_rest(words)
    if rest and len(first) < 3:
        first = words
    first = SEMICOLON.split(first)[0]
    first = _before_colon(first)
    first = DOT.split(first)[0]
    dash = DASH.search(first)
    if dash and (len(first) - dash.end() > 45 or SAYS.search(first, dash.end())):
        first = first[: dash.start()]
    if len(first) > RUNS_ON and (said := SAYS.search(first)):
        starts = [one.start() for one in START.finditer(first, 4) if one.start() < said.start()]
        first = first[: starts[0]] if starts else first
    first = "" if TITLE.fullmatch(f"{first} ") else ATTACHED.sub("", TIME.sub("", first)).strip()
    if first.endswith(".") and not re.search(r"\b\w\.\w*\.\Z|\b[a-z]\.\Z", first):
        first = first[:-1]
    return first.strip(" :;–-") if len(first) <= MOST else ""


def _before_colon(words: str) -> str:
    found = None if LOOKED_AT.fullmatch(words) else COLON.search(words)
    return words[: found.start()] if found and len(words[: found.start()].split()) <= 9 else words
