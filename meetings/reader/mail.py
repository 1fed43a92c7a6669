"""Minutes that were sent in a letter: the days in its head are those of the letter."""

import re

from .lines import Line

HEAD = re.compile(
    r"(?:van|verzonden|verstuurd|aan|cc|bcc|datum|from|sent|to|date|onderwerp|subject|betreft|bijlagen?|"
    r"attachments?)\s?:\s?",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"(?:onderwerp|subject|betreft)\s?:", re.IGNORECASE)
SENDER = re.compile(r"(?:van|from|verzonden|sent)\s?:", re.IGNORECASE)
MOST = 12  # lines above the head of a letter, and in it


def without_mail(lines: list[Line]) -> list[Line]:
    """Without who sent it, when and to whom; what it is about stays."""
    start = next((at for at, line in enumerate(lines[:MOST]) if SENDER.match(line.text)), None)
    if start is None:
        return lines
    end = start
    while end < min(len(lines), start + MOST) and HEAD.match(lines[end].text):
        end += 1
    head = lines[start:end]
    if not any(SUBJECT.match(line.text) for line in head):
        return lines
    return [*lines[:start], *(line for line in head if SUBJECT.match(line.text)), *lines[end:]]
