"""The words a council is described in. Values are the words in the address (`soort=`, `status=`)."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# On this day the town council turned the wijkraden into wijkplatforms.
DECISION = date(2023, 12, 21)
SILENT_MONTHS = 18  # without a sign of life: after that a council sleeps


class Kind(models.TextChoices):
    WIJKRAAD = "wijkraad", _("wijkraad")
    WIJKPLATFORM = "wijkplatform", _("wijkplatform")
    DORPSRAAD = "dorpsraad", _("dorpsraad")
    BEWONERSPLATFORM = "bewonersplatform", _("bewonersplatform")
    WERKGROEP = "werkgroep", _("werkgroep")


class Status(models.TextChoices):
    """In the order of a list: what is alive comes first."""

    ACTIVE = "actief", pgettext_lazy("stand", "actief")
    STARTING = "in-oprichting", pgettext_lazy("stand", "in oprichting")
    ASLEEP = "slapend", pgettext_lazy("stand", "slaapt")
    UNKNOWN = "onbekend", pgettext_lazy("stand", "stand niet bekend")
    ENDED = "opgeheven", pgettext_lazy("stand", "opgeheven")


class ExchangeKind(models.TextChoices):
    """What a council tells the others; in the order of a list."""

    LESSON = "les", _("praktijkles")
    WANTED = "vraag", _("vraag")
    OFFERED = "aanbod", _("aanbod")


class Certainty(models.TextChoices):
    """How sure a boundary of a period is."""

    KNOWN = "known", _("op deze dag")
    BEFORE = "before", _("vóór deze dag")
    AFTER = "after", _("na deze dag")
    UNKNOWN = "unknown", _("niet bekend")


class Precision(models.TextChoices):
    """How exact a known date is."""

    DAY = "day", _("op de dag")
    MONTH = "month", _("op de maand")
    YEAR = "year", _("op het jaar")


class Confidence(models.TextChoices):
    """How sure it is that a council serves an area; surest first."""

    HIGH = "high", _("zeker")
    MEDIUM = "medium", _("waarschijnlijk")
    LOW = "low", _("onzeker")


class Fact(models.TextChoices):
    """What is told about a council, in the order of its page."""

    NAME = "naam", _("naam en soort")
    AREA = "gebied", _("gebied")
    START = "begin", _("begin")
    END = "einde", _("einde")
    STATUS = "stand", _("stand")
    FOLLOWS = "opvolging", _("opvolging")
    WEBSITE = "website", _("website")


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError
