"""A day or a period as a text names it, before anybody knows the year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Mention:
    """`days` of one month ("17 en 24 maart"), or a period: `part` of a month, the month, or a `week`.

    `start` and `end` are places in the text it was found in, `words` what stood there. `weekday` 0 is Monday.
    """

    start: int
    end: int
    words: str
    month: int = 0
    days: tuple[int, ...] = ()
    year: int | None = None
    weekday: int | None = None
    part: str = ""
    week: int = 0
    to_day: int = 0

    @property
    def is_day(self) -> bool:
        return bool(self.days) and not self.to_day

    def on(self, year: int) -> list[date]:
        """Its days in that year; none that does not exist."""
        found = []
        for day in self.days:
            try:
                found.append(date(self.year or year, self.month, day))
            except ValueError:
                continue
        return found

    def span(self, year: int) -> tuple[date, date] | None:
        """First and last day of a period; None where the calendar has none."""
        year = self.year or year
        try:
            if self.week:
                first = date.fromisocalendar(year, self.week, 1)
                return first, first + timedelta(days=6)
            if self.to_day:
                return date(year, self.month, self.days[0]), date(year, self.month, self.to_day)
            last = monthrange(year, self.month)[1]
            first_day, last_day = {"begin": (1, 10), "half": (11, 20), "eind": (21, last)}.get(self.part, (1, last))
            return date(year, self.month, first_day), date(year, self.month, last_day)
        except ValueError:
            return None
