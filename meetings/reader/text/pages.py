"""What a printer put around the text of each page: its number, and the line that stands above or below every page."""

import re
from collections import Counter
from dataclasses import replace

from .lines import Line

NAMED = r"(?:pagina|pag\.?|page|blz\.?|bladzijde)\s?\d{1,3}(?:\s?(?:van|of|/)\s?\d{1,3})?"
NUMBER = re.compile(rf"{NAMED}|[–-]\s?\d{{1,3}}\s?[–-]|\d{{1,3}}\s?/\s?\d{{1,3}}", re.IGNORECASE)
DIGIT = re.compile(r"\d")
BESIDE = re.compile(rf"(?:\s{{2,}}|\s[|•·–-]\s|\t){NAMED}\s*\Z|\A{NAMED}(?:\s{{2,}}|\s[|•·–-]\s|\t)", re.IGNORECASE)
NEAR = 2  # lines from the number of a page in which its head or foot can stand


def without_pages(lines: list[Line]) -> list[Line]:
    """The same lines without those; the first time that a head or a foot is read it may be the title, and stays."""
    counted = [(at, line.raw.strip()) for at, line in enumerate(lines) if DIGIT.search(line.raw)]
    printed = {at for at, words in counted if NUMBER.fullmatch(words)}
    dressed = {at: BESIDE.sub("", words) for at, words in counted if BESIDE.search(words)}
    if len(printed) + len(dressed) == 0:
        return lines
    times = Counter(_bare(line.raw) for line in lines)
    seen: set[str] = set()
    dropped = set(printed) | {at for at in dressed if _again(dressed[at], seen)}
    for at, line in enumerate(lines):
        words = _bare(line.raw)
        again = words in seen
        seen.add(words)
        if again and times[words] > 1 and any(abs(at - other) <= NEAR for other in (*printed, *dressed)):
            dropped.add(at)
    return [_without_gap(lines, at, dropped) for at in range(len(lines)) if at not in dropped]


def _again(words: str, seen: set[str]) -> bool:
    again = _bare(words) in seen
    seen.add(_bare(words))
    return again


def _bare(raw: str) -> str:
    return " ".join(raw.split()).casefold()


def _without_gap(lines: list[Line], at: int, dropped: set[int]) -> Line:
    """A sentence goes on over the end of a page: the space there is none of the text."""
    goes_on = lines[at].gap and at - 1 in dropped and lines[at].text[:1].islower()
    return replace(lines[at], gap=False) if goes_on else lines[at]
