"""Where the text asks for help."""

import re

from .listed import holds
from .reading import Said
from .text.lines import Line
from .text.places import place_of
from .text.sentences import sentences

CALL = re.compile(
    r"\b(?:hulp\s(?:gebruiken|gezocht|nodig|gevraagd)|wie\swil\b|wie\skan\shelpen|wie\sheeft\szin|oproep\b|"
    r"(?:vrijwilligers|mensen|handjes|nieuwe\sleden)\s(?:gezocht|nodig)|"
    r"we\szoeken\s(?:nog\s)?(?:vrijwilligers|mensen|iemand)|meld\sje\saan)\b",
    re.IGNORECASE,
)
HINTS = ("hulp", "wie ", "oproep", "gezocht", "nodig", "zoeken", "meld je")  # one of these stands in each
REPORT = re.compile(r"\b(?:er\s(?:wordt|is)\seen\soproep|wie\swil\sweten)\b", re.IGNORECASE)


def calls_in(lines: list[Line], source: str) -> list[Said]:
    found = []
    for line in lines:
        if holds(line.text.casefold(), HINTS):
            found += [
                Said(one, place_of(one, line, source))
                for one in sentences(line.text)
                if CALL.search(one) and not REPORT.search(one)
            ][:1]
    return found
