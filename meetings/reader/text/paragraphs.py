"""Lines that only the width of a page has broken off become one again."""

import re
from dataclasses import replace

from ..head.labels import bare_label, labels_of
from ..names.names import TITLE
from .lines import Line

MARGIN = (
    r"[A-Z]{2,4}(?:\s?[/+&]\s?[A-Z]{2,4})*(?:\s\d{1,2}[\s/-][a-z\d]{1,9}\.?(?:\s\d{4})?|\sz\.?s\.?m\.?)?"  # "RS 19 nov"
)
ENDS = re.compile(rf"[.:;!?)\]]\Z|\s[–—-]\Z|(?:[.!?]|[a-z]en)\s{MARGIN}\Z")
OWN = re.compile(
    r"[\w ]{2,24}:|(?:gehouden|d\.?d\.?|datum|actie|besluit|afspraak|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b",
    re.IGNORECASE,
)  # begins a line of its own
CUT = re.compile(r"\b(?:de|het|een|van|en|of|met|onze|deze|te|als|naar|per)\Z")
AT = re.compile(r"\b(?:op|van|tot|voor|vóór|per|uiterlijk|vanaf)\Z")  # before a day
BROKEN = re.compile(r"[a-z]-\Z")  # in the middle of a word
LEAST = 4  # beginnings of lines that tell how somebody types
SHORTEST = 40  # characters of a line that can have been broken off


def joined(lines: list[Line]) -> list[Line]:
    """Sentences over several lines on one line; lists, labels and tables as they are."""
    width, hurried = _width(lines), _is_hurried(lines)
    least = max((len(line.raw) for line in lines), default=0) * 0.6
    found: list[Line] = []
    for line in lines:
        if found and _goes_on(found[-1], line, width, 0 if hurried else least):
            found[-1] = _one(found[-1], line)
        else:
            found.append(line)
    return found


def _width(lines: list[Line]) -> int:
    """The width that a text is broken off at; 0 for one that is not."""
    lengths = sorted((len(line.raw) for line in lines), reverse=True)
    most = lengths[0] if lengths else 0
    near = sum(length > most * 0.85 for length in lengths)
    return most if SHORTEST < most <= 130 and near >= 5 and near >= len(lengths) / 5 else 0


def _is_hurried(lines: list[Line]) -> bool:
    """Whether what begins anew begins without a capital too, so that a small letter tells nothing."""
    first = [line.text[:1] for line in lines if (line.gap or line.mark.kind) and line.text[:1].isalpha()]
    return len(first) > LEAST and sum(one.islower() for one in first) * 3 > len(first)


def _goes_on(before: Line, line: Line, width: int, least: float) -> bool:
    """`least`: characters of a line that goes on in small letters on the next; 0 for none."""
    if line.gap or line.mark.kind or before.is_heading or before.is_row or len(before.text) > 2000:
        return False
    if not width and not line.text[:1].islower():
        return False  # that it could be broken off nothing tells
    if ENDS.search(before.text) or labels_of(line) or bare_label(line):
        return False
    if line.text[:1].islower() and len(line.cells) == 1 and (_is_cut(before) or (least and _hangs(before, line))):
        return True
    return _is_full(before, line, width, least)


def _is_full(before: Line, line: Line, width: int, least: float) -> bool:
    """Whether the line above is so long that the width of the page broke it off."""
    last = before.raw.rsplit("\n", 1)[-1]
    if len(last) < SHORTEST or ("\n" not in before.raw and (len(before.cells) > 2 or labels_of(before))):
        return False
    if len(line.cells) > 1 and not (len(line.cells) == 2 and line.text[:1].islower()):
        return False  # a margin with names is no column
    if OWN.match(line.text) and not (AT.search(before.text) and line.text[:1].islower()):
        return False
    broken = BROKEN.search(before.text) or 0 < least < len(last)
    return bool(line.text[:1].islower() and broken) or bool(width and len(last) > width * 0.75)


def _is_cut(before: Line) -> bool:
    """Whether it ends where neither a sentence nor a line ends: in the middle of a word, or at "de" or "van"."""
    return bool(len(before.cells) == 1 and (CUT.search(before.text) or BROKEN.search(before.text)))


def _hangs(before: Line, line: Line) -> bool:
    """Whether it goes on in small letters as far from the margin as a sentence that began with a capital."""
    if not before.text[:1].isupper() or TITLE.match(line.text) or before.is_number or len(before.cells) > 1:
        return False
    last = before.raw.rsplit("\n", 1)[-1]
    indent = len(last) - len(last.lstrip())
    return line.indent > indent if last is before.raw and before.mark.kind else line.indent == indent > 0


def _one(before: Line, line: Line) -> Line:
    broken = BROKEN.search(before.text) and line.text[:1].islower()
    text = before.text[:-1] + line.text if broken else f"{before.text} {line.text}"
    return replace(before, end=line.end, raw=f"{before.raw}\n{line.raw}", text=text)
