"""Minutes that were sent in a letter: the days in its head are those of the letter."""

import re
from datetime import date, timedelta

from ..dates import WEEKDAYS, Mention, days_in
from .lines import Line

HEAD = re.compile(
    r"(?:van|verzonden|verstuurd|aan|cc|bcc|datum|from|sent|to|date|onderwerp|subject|betreft|bijlagen?|"
    r"attachments?)\s?:\s?",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"(?:onderwerp|subject|betreft)\s?:", re.IGNORECASE)
SENDER = re.compile(r"(?:van|from|verzonden|sent)\s?:", re.IGNORECASE)
SENT = re.compile(r"(?:datum|date|verzonden|verstuurd|sent)\s?:", re.IGNORECASE)
TOLD = re.compile(
    r"\b(?:(?P<today>van(?:avond|middag|ochtend|morgen|daag)|zojuist)|(?P<yesterday>gister(?:en|avond|middag|ochtend)?)|"
    rf"afgelopen\s(?P<weekday>{'|'.join(WEEKDAYS)}))",
    re.IGNORECASE,
)
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


def met_before(lines: list[Line]) -> tuple[date, Line, Mention] | None:
    """The day that "vanavond", "gisteren" or "afgelopen dinsdag" is in a letter, from the day it was sent; None where
    its head names none.
    """
    sent = next(
        ((line, one) for line in lines[:MOST] if SENT.match(line.text) for one in days_in(line.text) if one.year), None
    )
    told = next((found for line in lines[:MOST] if (found := TOLD.search(line.text))), None)
    days = sent[1].on(sent[1].year) if sent and told else []
    if not days:
        return None
    weekday = WEEKDAYS.index(told["weekday"].casefold()) if told["weekday"] else None
    back = (days[0].weekday() - weekday) % 7 or 7 if weekday is not None else bool(told["yesterday"])
    return days[0] - timedelta(days=back), *sent
