"""When a meeting is, in words."""

from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext

from ..models import Meeting


def day_words(day: date) -> str:
    """ "dinsdag 17 maart 2015"."""
    return date_format(day, "l j F Y")


def time_words(meeting: Meeting) -> str:
    """ "20.00 tot 22.00 uur", "20.00 uur"; empty where it is not known."""
    if meeting.start is None:
        return ""
    start = date_format(meeting.start, "H.i")
    if meeting.end is None:
        return gettext("%(start)s uur") % {"start": start}
    return gettext("%(start)s tot %(end)s uur") % {"start": start, "end": date_format(meeting.end, "H.i")}


def weekday_name(number: int) -> str:
    """0 as "maandag", in the language of the page."""
    return date_format(date(2024, 1, 1 + number), "l")  # that day was a Monday


def weekday_words(meeting: Meeting) -> str:
    """What does not fit: "In de tekst staat donderdag, maar 18 februari 2015 was een woensdag."."""
    pattern = (
        gettext("In de tekst staat %(stated)s, maar %(day)s was een %(weekday)s.")
        if meeting.is_past
        else gettext("In de tekst staat %(stated)s, maar %(day)s is een %(weekday)s.")
    )
    return capfirst(pattern) % {
        "stated": weekday_name(meeting.stated_weekday),
        "day": date_format(meeting.date, "j F Y"),
        "weekday": weekday_name(meeting.date.weekday()),
    }
