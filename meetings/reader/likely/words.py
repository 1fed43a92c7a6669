"""The words of a sentence as what they stand for: whoever is named is "<name>", any month "<month>"."""

import re
from functools import lru_cache

from ..dates.words import MONTHS
from ..listed import listed
from ..names.names import NAME, NO_GIVEN_NAMES
from ..names.people import OUTSIDERS, People
from ..names.subjects import A_GROUP, AN_OFFICE, EVERYBODY, OURSELVES

WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,:/-]*|[^\s\w]")
TIME = re.compile(r"\d{1,2}[.:]\d\d")
DAY = re.compile(r"\d{1,2}[-/]\d{1,2}(?:[-/]\d+)?")
WEEKDAYS = listed("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za")
OF_CALENDAR = dict.fromkeys(WEEKDAYS, "<weekday>") | dict.fromkeys(MONTHS, "<month>")
MAY_BE_SOMEBODY = listed(
    "de het onze we wij allen allemaal iedereen ieder elk een alle werkgroep groep dhr mw mevr oma opa"
)
KINDS = (("<we>", OURSELVES), ("<all>", EVERYBODY), ("<group>", A_GROUP), ("<office>", AN_OFFICE))
TAG = re.compile(r"[A-Z]{1,2}[a-z]{0,2}[A-Z]{1,2}")
KEPT = 256  # names of which it is asked again and again
OPENS = (".", ":", "(", "-", "–", "“", '"')  # behind which a capital says nothing


def words_of(sentence: str, people: People) -> tuple[str, ...]:
    """In small letters and in order, signs too."""
    found: list[str] = []
    end = 0
    while end is not None:
        end = _words_from(end, sentence, people, found)
    return tuple(found)


def _words_from(start: int, sentence: str, people: People, found: list[str]) -> int | None:
    """Those up to the next who is somebody, and where they end; None where nobody else is."""
    for word in WORD.finditer(sentence, start):
        said, low = word[0], word[0].casefold()
        if said[0].isupper() or low in MAY_BE_SOMEBODY or low in people.low:
            somebody, end = _somebody(sentence, word, people)
            if somebody:
                found.append(somebody)
                return end
        found.append(_number(low) if low[0].isdigit() else OF_CALENDAR.get(low, low))
    return None


def _somebody(sentence: str, word: re.Match, people: People) -> tuple[str, int]:
    """(what kind of person or group stands here, where that ends); ("", 0) for nobody."""
    start = word.start()
    if one := people.owner.match(sentence, start):
        return _kind_of(one[0]) or ("<guest>" if one[0] in people.guests else "<name>"), one.end()
    if outside := OUTSIDERS.match(sentence, start):
        return "<outside>", outside.end()
    return _called(sentence, word) if word[0][0].isupper() else ("", 0)


@lru_cache(maxsize=KEPT)
def _kind_of(words: str) -> str:
    """Of who is called by no name."""
    return next((kind for kind, pattern in KINDS if pattern.fullmatch(words)), "")


def _called(sentence: str, word: re.Match) -> tuple[str, int]:
    """Somebody or something with a name that no list has. A capital alone says nothing where a sentence begins."""
    named = NAME.match(sentence, word.start())
    first, end = word.start() == 0, len(named[0].rstrip()) if named else 0
    alone = end <= len(word[0])
    if not named or (first and (word[0].casefold() in NO_GIVEN_NAMES or (alone and not TAG.fullmatch(word[0])))):
        return "", 0
    before = sentence[: word.start()].rstrip()
    return ("", 0) if alone and before.endswith(OPENS) else ("<called>", word.start() + end)


def _number(word: str) -> str:
    return "<time>" if TIME.fullmatch(word) else "<day>" if DAY.fullmatch(word) else "<number>"
