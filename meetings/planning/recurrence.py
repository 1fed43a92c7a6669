"""How often a series comes back: an RRULE of RFC 5545, its words, and its days."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import takewhile

from dateutil.rrule import rrulestr
from django.utils.translation import gettext, ngettext

from .moments import weekday_name
from .ordinals import ordinal

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEKLY, MONTHLY = "WEEKLY", "MONTHLY"
LAST = -1


@dataclass(frozen=True)
class Rhythm:
    """Every `every` weeks on `weekday` (0 is Monday), or every so many months on the `nth` one of the month."""

    freq: str
    every: int
    weekday: int
    nth: int = 0

    @classmethod
    def read(cls, rule: str) -> "Rhythm | None":
        """Of a rule as `rule` writes it; None for another."""
        parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
        day = parts.get("BYDAY", "")
        if parts.get("FREQ") not in (WEEKLY, MONTHLY) or day[-2:] not in CODES:
            return None
        return cls(parts["FREQ"], int(parts.get("INTERVAL", "1")), CODES.index(day[-2:]), int(day[:-2] or "0"))

    @property
    def rule(self) -> str:
        nth = str(self.nth) if self.freq == MONTHLY else ""
        return f"FREQ={self.freq};INTERVAL={self.every};BYDAY={nth}{CODES[self.weekday]}"

    @property
    def words(self) -> str:
        """ "elke 2 weken op dinsdag", "elke maand op de derde dinsdag"."""
        told = {"n": self.every, "day": weekday_name(self.weekday)}
        if self.freq == WEEKLY:
            return ngettext("elke week op %(day)s", "elke %(n)s weken op %(day)s", self.every) % told
        told["nth"] = gettext("laatste") if self.nth == LAST else ordinal(self.nth)

        return (
            ngettext("elke maand op de %(nth)s %(day)s", "elke %(n)s maanden op de %(nth)s %(day)s", self.every) % told
        )


def days(rule: str, first: date, until: date, most: int) -> list[date]:
    """The days of `rule` from `first` on, counted from there, up to and with `until`; `most` at most."""
    found = rrulestr(rule, dtstart=datetime.combine(first, time()))
    coming = takewhile(
        lambda moment: moment.date() <= until, found.xafter(datetime.combine(first, time()), most, inc=True)
    )
    return [moment.date() for moment in coming]
