"""Days on which few people come."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _


def holiday_name(day: date) -> str:
    """Dutch public holidays by their name ("Koningsdag"); empty for other days."""
    from holidays import country_holidays  # takes long to load, and few processes need it

    return country_holidays("NL", language="nl", years=day.year).get(day, "")


def warnings_for(day: date) -> list[str]:
    """What somebody should know before they plan a meeting on `day`."""
    name = holiday_name(day)
    if not name:
        return []
    return [_("%(day)s is %(holiday)s.") % {"day": date_format(day, "j F Y"), "holiday": name}]
