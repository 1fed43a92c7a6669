"""How meetings are said: a selection as a title, which one of the year it is, when it is."""

from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext

from haarlem_wijken.ground.selection import Selection
from haarlem_wijken.ground.titles import Title, area_words, joined

from .models import Meeting
from .selection.meetings import BEEN, COMING, when

ORDINALS = (
    "", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
    "elfde", "twaalfde",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def title(selection: Selection) -> Title:
    """What is selected: "Bijeenkomsten in Noord", "Geweest: bijeenkomsten van Wijkraad X"."""
    moment = when(selection)
    what = {
        COMING: pgettext("titel", "Bijeenkomsten"),
        BEEN: pgettext("titel", "Bijeenkomsten die geweest zijn"),
    }.get(moment, pgettext("titel", "Alle bijeenkomsten"))
    rest = ", ".join(_rest(selection))
    if councils := selection["groep"]:
        lead = gettext("%(what)s van") % {"what": what}
        return Title(lead, joined([council.name for council in councils], gettext("en")), rest)
    if where := area_words(selection):
        return Title(gettext("%(what)s in") % {"what": what}, where, rest)
    return Title("", what, rest)


def _rest(selection: Selection) -> list[str]:
    found = []
    if selection["groep"] and (where := area_words(selection)):
        found.append(gettext("in %(where)s") % {"where": where})
    if words := selection.one("q"):
        found.append(gettext("met “%(words)s” in de tekst") % {"words": words.text})
    if first := selection.one("van"):
        found.append(gettext("vanaf %(day)s") % {"day": date_format(first, "j F Y")})
    if last := selection.one("tot"):
        found.append(gettext("tot en met %(day)s") % {"day": date_format(last, "j F Y")})
    return found


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
