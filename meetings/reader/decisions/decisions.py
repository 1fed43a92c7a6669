"""What was decided: lists of it, what "Besluit:" stands before, and sentences whose words make it likely."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from ..likely.heard import Heard
from ..reading import Said
from ..text.lines import Line
from ..text.places import place_of
from ..text.sections import leads_to_decisions, opens_decisions, opens_list
from ..text.sentences import sentences

MARK = re.compile(
    r"^(?:[Bb]esloten|BESLOTEN|[Bb]esluit|BESLUIT)(?:\s?\d{1,4}(?:[-/.]\d{1,4})?)?\s?:\s*(?P<said>.*)", re.DOTALL
)
DECIDING = re.compile(r"\bbesl(?:oten|uit(?:en)?)\b", re.IGNORECASE)
SURE, SAID = 0.5, -1.0  # odds, as logarithms: 62 in a hundred, and 27 where it says "besloten" or "besluit"
ACTION = re.compile(r"[Aa][ck]tie\b|ACTIE\b")
COUNTED = re.compile(r"B\d{1,2}[.:)]?\s+(?=[A-ZÀ-Þ])")  # "B1 De begroting …", beside "A1 …" for actions
CODE = re.compile(r"\d{2,4}[-/.]\d{1,4}[.:]?\s+(?=[A-ZÀ-Þ])")  # "2019-07 ", the number of a decision


def decisions_in(lines: list[Line], item_starts: set[int], source: str) -> tuple[list[Said], set[int]]:
    """From a list of decisions and from "Besluit:"; and the starts of the lines of such lists."""
    found: list[Said] = []
    listed: set[int] = set()
    listing, only_points = False, False
    counted = sum(bool(COUNTED.match(line.raw.strip())) for line in lines) > 1
    for line, below in zip_longest(lines, lines[1:]):
        if opens_decisions(line):
            listing, only_points = True, False
            continue
        if leads_to_decisions(line) and below and below.mark.kind:
            listing, only_points = True, True
        elif (counted and COUNTED.match(line.raw.strip())) or (listing and _goes_on(line, only_points, item_starts)):
            words = CODE.sub("", line.text)
            found.append(Said(words, place_of(words, line, source)))
            listed.add(line.start)
            continue
        else:
            listing = False
        found += [Said(words, place_of(words, line, source)) for words in _marked(line)]
    return found, listed


def likely_in(heard: list[Heard], told: list[Said], source: str) -> list[Said]:
    """What the words make likely, beside what was `told` as a decision."""
    said = [Said(one.text, place_of(one.text, one.line, source)) for one in heard if _is_likely(one)]
    return [one for one in said if not any(_overlap(one, other) for other in told)]


def _is_likely(one: Heard) -> bool:
    odds = one.odds.decision
    is_likely = odds > SURE or (odds > SAID and DECIDING.search(one.text))
    return bool(is_likely) and not one.text.endswith(("?", ":"))


def _overlap(one: Said, other: Said) -> bool:
    return one.place[0] < other.place[1] and other.place[0] < one.place[1]


def _goes_on(line: Line, only_points: bool, item_starts: set[int]) -> bool:
    if line.is_heading or line.start in item_starts or opens_list(line) or ACTION.match(line.text):
        return False
    if line.mark.kind in ("bullet", "number", "letter"):
        return True
    return not only_points and not line.gap and len(line.text.split()) > 2


def _marked(line: Line) -> Iterator[str]:
    for sentence in sentences(line.text) if DECIDING.search(line.text) else []:
        found = MARK.match(sentence)
        if found and found["said"] and not sentence.endswith(("?", ":")):
            yield sentence if sentence.casefold().startswith("besloten") else found["said"]
