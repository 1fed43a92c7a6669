"""Which meeting of the year it is, in words."""

from django.utils.translation import gettext

from ..models import Meeting

ORDINALS = (
    "", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
    "elfde", "twaalfde",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def number_words(meeting: Meeting, number: int) -> str:
    """ "tweede bijeenkomst van 2015"."""
    words = {"number": ordinal(number), "year": meeting.date.year}
    return gettext("%(number)s bijeenkomst van %(year)s") % words


def ordinal(number: int) -> str:
    """1 as "eerste", 13 as "13e"; in English "1st", "13th"."""
    if gettext("eerste") == "eerste":
        return ORDINALS[number] if 0 < number < len(ORDINALS) else f"{number}e"
    tail = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"
