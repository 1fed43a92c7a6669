"""The days of the demo's meetings: counted from today, so that something was always last month and something comes."""

from calendar import WEDNESDAY, monthcalendar
from dataclasses import dataclass
from datetime import date, timedelta

RULE = "FREQ=MONTHLY;INTERVAL=2;BYDAY=3WE"
EVERY = 2  # months


def third_wednesday(months: int) -> date:
    """Of the month with that number, counted from January of year 0."""
    year, month = divmod(months, 12)
    weeks = [week[WEDNESDAY] for week in monthcalendar(year, month + 1) if week[WEDNESDAY]]
    return date(year, month + 1, weeks[2])


@dataclass(frozen=True)
class Days:
    """`of(0)` is the last regular meeting, at least four days ago; `of(1)` the next one."""

    today: date

    def of(self, step: int) -> date:
        this = self.today.year * 12 + self.today.month - 1
        last = this if third_wednesday(this) <= self.today - timedelta(days=4) else this - 1
        return third_wednesday(last + EVERY * step)

    def hence(self, days: int) -> date:
        return self.today + timedelta(days=days)
