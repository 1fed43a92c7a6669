"""Headings without a number: a short line above text."""

import re
from itertools import pairwise

from ..dates.words import A_MONTH
from ..decisions.adoption_words import NO_REMARKS, SAYS_ADOPTED
from ..head.labels import LABEL, labels_of
from ..text.lines import Line
from ..text.mail import HEAD
from ..text.sections import is_list, opens_list
from .stock import is_stock

SENTENCE = re.compile(r"[.!]\Z|[,;]\Z")
SPACED = 0.8  # of the lines have space above them, in a text copied from a site
ASKED = re.compile(
    r"(?P<title>rondvraag|w\.?v\.?t\.?t\.?k\.?|mededelingen|ingekomen(?:\s(?:stukken|post))?|sluiting|pauze)\s?:\s(?=\S)",
    re.IGNORECASE,
)  # "Rondvraag: geen."
LAST = re.compile(
    r"(?:rondvraag|rondje|wat\sverder\ster\stafel\s(?:komt|kwam)|w\.?v\.?t\.?t\.?k\.?|(?:af)?sluiting|tot\sslot|nog\siets|overig)\s?:?",
    re.IGNORECASE,
)
LONGER = 15  # characters that text has more than the heading above it
LOW = 3  # headings without a capital that are not there by chance
ENOUGH = 60  # characters of a heading at most
NO_HEADING = re.compile(
    r"(?:groet|met\svriendelijke|beste|geachte|hartelijke|pagina|pag\.|©|tel|e-?mail|www|http|postbus|kvk|"
    r"iban|bijlage|actie\b|besluit\b|(?:eerst)?volgende?\s\D*\d)|"
    rf"\d+\s?(?:[-/.:,]|uur|euro|%|x|{A_MONTH}|\Z)|.*@",
    re.IGNORECASE,
)


NEXT = re.compile(r"(?:eerst)?volgend", re.IGNORECASE)
LOOKED_AT = re.compile(
    r"\A[^:]{3,40}:\s(?:terugblik|evaluatie|stand\svan\szaken|stavaza|update|vervolg|voorbereiding|planning|voortgang|"
    r"nabespreking|vooruitblik|hoe\sverder|terugkoppeling)\Z",
    re.IGNORECASE,
)
ASIDE = re.compile(r"[A-ZÀ-Þ][^,]{3,30},\s[a-zà-ÿ][^,]{3,40}")  # "De kade open, de kade dicht", and no names
GONE_THROUGH = re.compile(
    r"\b(?:nagelopen|nalopen|doorgelopen|doorlopen|langsgelopen|doorgenomen|doornemen|besproken|bespreken)\Z",
    re.IGNORECASE,
)  # a list of old actions of which was spoken is an item
LED = re.compile(r"(?P<title>[A-ZÀ-Þ][^.:;,!?]{2,40})(?:[.;]\s(?=[A-ZÀ-Þ])|:\s(?=\S+\s\S+\s\S))")
BEGUN = re.compile(r"(?P<title>[A-ZÀ-Þ][^.:;,!?]{2,40}?)(?:[:;]\s|\.\s(?=[A-ZÀ-Þ])|\s[–-]\s)(?=\S+\s\S+\s\S)")
STOCK = re.compile(
    r"(?P<title>(?:vaststell|notulen\s\d|verslag\s\d|mededel|ingekomen|rondvraag|opening|sluiting|w\.?v\.?t)[^.:;,!?]{0,40})(?::\s|\.\s)(?=\S)",
    re.IGNORECASE,
)
MOST_OF = 2 / 3  # of the lines, where no space sets them apart
FINITE = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|had|gaat|gaan|zal|komt|kwam|opent|heet|meldt|vraagt)\b|"
    r"^(?:[A-ZÀ-Þ]\w*|er|we|ik|hij|zij|ze|het|dat|die|dit|je|u|men)\s[a-zà-ÿ]+"
    r"(?<!s)(?<!slo)(?<!mark)(?<!toch)(?<!erich)(?<!zich)(?<!dge)(?<!jec)(?<!trac)t\b"
)


def led_paragraphs(free: list[Line], _lines: list[Line]) -> list[tuple[Line, str]]:
    """Paragraphs that begin with what they are about: "Lift. Er waren vijf storingen.", "Kas: er zit …"."""
    found = [
        (line, LED.match(line.text)) for line in free if line.gap and not line.mark.kind and not HEAD.match(line.text)
    ]
    told = [(line, led["title"]) for line, led in found if led and _is_about(led["title"])]
    stock = [(line, one["title"]) for line, _led in found if (one := STOCK.match(line.text)) and is_stock(line.text)]
    both = dict([*stock, *told])
    most = len(told) >= LOW and len(both) * 2 >= len([line for line, _led in found if len(line.text) > ENOUGH])
    return sorted(both.items(), key=lambda one: one[0].start) if most else _led_lines(free)


def _led_lines(free: list[Line]) -> list[tuple[Line, str]]:
    """The same without space above them, where most of the lines are so: "Kas - er zit nog 40 euro in"."""
    found = [(line, BEGUN.match(line.text)) for line in free if not line.mark.kind]
    told = [
        (line, one["title"]) for line, one in found if one and _is_about(one["title"]) and not HEAD.match(line.text)
    ]
    return told if len(told) >= LOW and len(told) >= MOST_OF * len(free) else []


def _is_about(words: str) -> bool:
    label = LABEL.fullmatch(words)
    if (label and label.lastgroup != "office") or NEXT.match(words):
        return False
    return len(words.split()) <= 4 and not FINITE.search(words) and not NO_HEADING.match(words)


def short_lines(free: list[Line], lines: list[Line]) -> list[tuple[Line, str]]:
    """A short line with space above it and text right below it, from the first list of people on."""
    at = {line.start: place for place, line in enumerate(lines)}
    used = [place for place, line in enumerate(lines) if labels_of(line)]
    since = used[0] if used and used[0] < 15 else 0
    spaced = sum(line.gap for line in lines) > len(lines) * SPACED
    candidates = [line for line in free if at[line.start] > since and _is_heading(line, at[line.start], lines, spaced)]
    spaced = [line for line in candidates if line.gap]
    if len(spaced) >= 2 or not candidates:
        candidates = [line for line in candidates if line.gap or is_stock(line.text)]
    if len(spaced) >= LOW:  # "rest" among "Water" and "Pacht"
        low = (line for line in free if at[line.start] > since and _is_low(line, lines[at[line.start] + 1 :]))
        candidates += [line for line in low if len(line.text.split()) == 1]
        candidates += [line for line in free if at[line.start] > since and line.gap and ASKED.match(line.text)]
    return [(line, _short(line.text)) for line in sorted(candidates, key=lambda one: one.start)]


def last_lines(after: list[Line]) -> list[tuple[Line, str]]:
    """What stands on every agenda and was given no number: "Rondvraag" below the last that has one."""
    return [
        (line, line.text.rstrip(" :"))
        for line, below in pairwise(after)
        if line.gap and not line.mark.kind and not below.gap and LAST.fullmatch(line.text)
    ]


def _short(words: str) -> str:
    asked = ASKED.match(words)
    return asked["title"] if asked else words.rstrip(" :–-")


def _is_above(line: Line, below: list[Line]) -> bool:
    """Whether "Verslag" is no office with a name below it but stands above a sentence, or above what adopts it."""
    told = any(
        (len(one.text) > ENOUGH and SENTENCE.search(one.text))
        or SAYS_ADOPTED.search(one.text)
        or NO_REMARKS.match(one.text)
        for one in below
    )
    return line.gap and is_stock(line.text) and told


def low_lines(free: list[Line], lines: list[Line]) -> list[tuple[Line, str]]:
    """The same in lower case, as typed in haste: a few words apart from what stands above, and none of them a verb."""
    at = {line.start: place for place, line in enumerate(lines)}
    people = [place for place, line in enumerate(lines[:15]) if labels_of(line)]
    found = [
        line for line in free if at[line.start] > max(people, default=0) and _is_low(line, lines[at[line.start] + 1 :])
    ]
    return [(line, line.text.rstrip(" :")) for line in found] if len(found) >= LOW else []


def _is_low(line: Line, below: list[Line]) -> bool:
    words = line.text.removesuffix(":").rstrip()
    plain = is_stock(words) or not re.search(r"[.,:;!?]", words)
    alone = line.gap and not line.mark.kind and words[:1].islower() and plain
    return alone and bool(below) and not below[0].gap and _is_about(words)


def _is_heading(line: Line, place: int, lines: list[Line], spaced: bool) -> bool:
    """`spaced`: the text has space above each paragraph, so that a heading stands apart from what is below it."""
    words = line.text.rstrip(" :")
    if (
        line.mark.kind
        or (opens_list(line) and line.text.endswith(":"))
        or not words
        or len(words) > ENOUGH
        or SENTENCE.search(words)
        or not (words[0].isupper() or words[0].isdigit())
        or (words.endswith("?") and not (line.gap and len(words.split()) <= 5))
        or (not line.gap and FINITE.search(words))
    ):
        return False
    if (
        (is_list(words) and not GONE_THROUGH.search(words))
        or NO_HEADING.match(words)
        or (LABEL.fullmatch(words) and not _is_above(line, lines[place + 1 : place + 2]))
        or (":" in words and not LOOKED_AT.search(words))
        or len(words.split()) > 7
        or ("," in words and not (line.gap and ASIDE.fullmatch(words)))
    ):
        return False
    after = lines[place + 1] if place + 1 < len(lines) else None
    return after is not None and _has_below(line, words, after, spaced)


def _has_below(line: Line, words: str, after: Line, spaced: bool) -> bool:
    """Whether what stands below it is what was said about it."""
    told = SENTENCE.search(after.text) or len(after.text) > len(words) + LONGER
    if after.gap and not (spaced and line.gap and not after.mark.kind and told and not FINITE.search(words)):
        return is_stock(words) and line.gap and (spaced or len(after.text) > ENOUGH)
    return after.text != "" and (
        len(after.text) > len(words) or SENTENCE.search(after.text) is not None or after.is_bullet
    )
