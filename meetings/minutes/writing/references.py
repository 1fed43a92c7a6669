"""Which line of a text became which reference, and which reference a text lost."""

import re
from datetime import date
from typing import NamedTuple

from .quick_lines import LINE, REFERENCE, numbers, read

WHOLE = re.compile(rf"{REFERENCE.pattern}[ \t]*([^\n]*)$", re.IGNORECASE | re.MULTILINE)


class Reference(NamedTuple):
    """A line that stands for a row: `word` is "afspraak" or "besluit", `text` what follows the number."""

    word: str
    number: str
    text: str

    @property
    def line(self) -> str:
        return f"{self.word} {self.number}: {self.text}"


def left_out(before: str, now: str) -> list[Reference]:
    """The references that `before` holds and `now` does not."""
    kept = numbers(now)
    return [one for one in _references(before) if one.number not in kept[one.word]]


def became(typed: str, text: str, meeting_on: date) -> list[tuple[str, str]]:
    """(line as it was typed, reference in `text`) of each quick line in `typed`, also when `text` holds more.

    Who goes on typing while a text is saved can have the same lines replaced in what they have by then.
    """
    made, pairs = left_out(text, typed), []
    for match in LINE.finditer(typed):
        line = read(match, meeting_on)
        word = "besluit" if line.is_resolution else "afspraak"
        found = next((one for one in made if (one.word, one.text) == (word, line.text)), None)
        if found:
            made.remove(found)
            pairs.append((match[0].strip(), found.line))
    return pairs


def _references(body: str) -> list[Reference]:
    return [Reference(word.lower(), number, text.strip()) for word, number, text in WHOLE.findall(body)]
