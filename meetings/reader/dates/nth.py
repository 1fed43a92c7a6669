"""A weekday counted in its month: "eerste dinsdag van juli", "3e donderdag in april 2020"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from .mention import Mention
from .words import MONTH, WEEKDAYS, month_number

COUNTED = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": -1, "1e": 1, "2e": 2, "3e": 3, "4e": 4}
NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(COUNTED)})\s(?P<weekday>{'|'.join(WEEKDAYS)})\s(?:van|in)\s{MONTH}(?:\s(?P<year>20\d\d))?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Nth(Mention):
    """Which day of the month that is, the year tells."""

    nth: int = 1

    def on(self, year: int) -> list[date]:
        year = self.year or year
        if self.nth > 0:
            first = date(year, self.month, 1)
            return [first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))]
        last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
        return [last - timedelta(days=(last.weekday() - self.weekday) % 7)]


def nth_in(text: str) -> list[Mention]:
    """In the order of the text."""
    return [
        Nth(
            *found.span(), found[0], month_number(found["month"]), (1,), int(found["year"]) if found["year"] else None,
            WEEKDAYS.index(found["weekday"].casefold()), nth=COUNTED[found["nth"].casefold()],
        )
        for found in (NTH.finditer(text) if "dag" in text.casefold() else ())
    ]  # fmt: skip
