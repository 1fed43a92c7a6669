"""The first cell of a row whose columns became single spaces, or nothing at all: "Dak" of "Dak Er is lekkage"."""

import re

from ..dates.words import A_MONTH
from .stock import is_stock
from .titles import title_of

MONTH = rf"{A_MONTH}\b"
CELL = re.compile(
    r"(?<=[\w'’]\w)\s(?="
    r"[A-ZÀ-Þ][a-zà-ÿ]*\s[a-zà-ÿ]|"  # "Er hangen"
    rf"(?!(?i:{MONTH}))[A-ZÀ-Þ][a-zà-ÿ]{{2,}}\s(?:€\s?)?\d[\d.,]*\s(?!{MONTH})[a-zà-ÿ]|"  # "Saldo 1.876 euro"
    r"(?:Goedgekeurd|Vastgesteld|Ongewijzigd|Akkoord|Geen)\b|"
    r"(?:€\s?)?\d[\d.,]*\s(?:euro|€)|€\s?\d|"
    r"\d{1,4}\s[a-zà-ÿ]{3,}(?:en|s)\s(?:is|zijn|was|waren|wordt|worden|heeft|hebben|had|hadden|gaan|doen|komen)\b"
    r")"
)  # where a sentence begins
SEAM = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
SPEAKER = re.compile(r"(?P<title>[A-ZÀ-Þ][^:.;]{2,40}?)\s(?P<name>[A-ZÀ-Þ][\w-]+):\s")
DAY = re.compile(rf"\s(?:\w+dag\s)?\d{{1,2}}\s{MONTH}", re.IGNORECASE)
NEXT = re.compile(r"(?:eerst)?volgende?\s", re.IGNORECASE)


def first_cell(title: str) -> str:
    begins = CELL.search(title)
    title = title[: begins.start()] if begins else title
    day = DAY.search(title) if NEXT.match(title) else None
    return title[: day.start()] if day else title


def before_seam(title: str) -> str:
    return SEAM.split(title)[0]


def first_of(words: str, known: frozenset[str]) -> str:
    """The same of all that the row says; `known`: who can begin to speak in the cell behind it."""
    speaks = SPEAKER.match(words)
    if speaks and speaks["name"] in known and is_stock(speaks["title"]):
        return speaks["title"]
    return first_cell(title_of(words))
