"""When a call is, as people choose it (`wanneer=`)."""

from datetime import date, timedelta

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

SATURDAY = 5


class Span(TextChoices):
    """Stretches of days from today on; they overlap."""

    WEEK = "week", pgettext_lazy("wanneer", "binnen een week")
    WEEKEND = "weekend", pgettext_lazy("wanneer", "dit weekend")
    MONTH = "maand", pgettext_lazy("wanneer", "binnen een maand")
    ANY_DAY = "vrij", pgettext_lazy("wanneer", "geen vaste dag")

    def days(self, today: date) -> tuple[date, date] | None:
        """The first day, and the first day after it; None for what has no fixed day."""
        if self == Span.ANY_DAY:
            return None
        if self == Span.WEEKEND:  # on Sunday the one that is going on
            saturday = today + timedelta(SATURDAY - today.weekday())
            return max(today, saturday), saturday + timedelta(2)
        return today, today + timedelta(7 if self == Span.WEEK else 31)

    def holds(self, on: date | None, today: date) -> bool:
        """Whether a call on that day is in it; None is a call without a day."""
        days = self.days(today)
        if days is None or on is None:
            return days is None and on is None
        return days[0] <= on < days[1]
