"""What a line in minutes asks for that everybody would see at once: it is offered, and somebody presses a button.

"oproep: wie wil er helpen?" and "volgende vergadering: dinsdag 12 januari".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ...linked.reading import Linked, Thing, links_of
from ...models import Meeting, MinutesSection
from ...reader.dates import coming, days_in
from ...seeing import Access
from ...workflow import Linkable
from .quick_lines import Ask, asks

LONGEST_QUESTION = 80  # of the form of a call


@dataclass(frozen=True)
class Offer:
    """`text` is what the line says, `words` what one can do with it at `url`; `warning`: what is odd, or ""."""

    text: str
    words: str
    url: str
    warning: str = ""


def offers_in(sections: Iterable[MinutesSection], meeting: Meeting, access: Access) -> dict[int, list[Offer]]:
    """By the id of the section. 1 query where a next meeting is named; where a call is, 1 for what its items are linked
    with, and 1 for each kind of that.
    """
    asked = [(one, ask, _day(ask, meeting)) for one in sections for ask in asks(one.body)]
    days = {day for _section, _ask, (day, _fits) in asked if day}
    there = Meeting.objects.visible_to(access).filter(council=meeting.council_id, date__in=days) if days else ()
    planned, found = {one.date: one for one in there}, {}
    placed = links_of(access, {_thing(one, meeting) for one, ask, _when in asked if ask.is_call})
    for section, ask, (day, fits) in asked:
        if ask.is_call:
            made = _call(section, ask, placed.get(_thing(section, meeting), []))
        else:
            made = _next(ask, day, fits, planned.get(day), meeting)
        found.setdefault(section.pk, []).append(made)
    return found


def call_title(text: str) -> str:
    """The question of a call that a text asks for: as much of it as fits."""
    short = len(text) <= LONGEST_QUESTION
    return text if short else text[: LONGEST_QUESTION - 1].rsplit(" ", 1)[0] + "…"


def _thing(section: MinutesSection, meeting: Meeting) -> Thing:
    """What a call from this part is linked with."""
    return (Linkable.ITEM.value, section.item_id) if section.item_id else (Linkable.MEETING.value, meeting.pk)


def _call(section: MinutesSection, ask: Ask, links: list[Linked]) -> Offer:
    calls = [one.end for one in links if one.end.kind == Linkable.CALL]
    for end in calls:
        if end.title == call_title(ask.text):
            return Offer(ask.text, _("Deze oproep staat op de site"), end.url)
    address = reverse("minutes-call", args=[section.pk])
    there = ", ".join(f"“{end.title}”" for end in calls)
    told = _("Bij dit punt staat al een oproep op de site: %(titles)s.") % {"titles": there} if there else ""
    return Offer(ask.text, _("Plaats deze oproep"), f"{address}?regel={ask.number}", told)


def _next(ask: Ask, day: date | None, fits: bool, planned: Meeting | None, meeting: Meeting) -> Offer:
    if planned:
        return Offer(ask.text, _("Deze bijeenkomst staat in de agenda"), planned.get_absolute_url())
    address = reverse("meeting-plan", args=[meeting.council.slug])
    if day is None:
        return Offer(ask.text, _("Plan een bijeenkomst"), address, _("Hier staat geen dag die we kunnen lezen."))
    odd = "" if fits else _("Dat is een %(weekday)s. Kijk welke dag jullie bedoelen.") % {"weekday": _weekday(day)}
    return Offer(ask.text, _("Plan deze bijeenkomst"), f"{address}?datum={day.isoformat()}", odd)


def _day(ask: Ask, meeting: Meeting) -> tuple[date | None, bool]:
    """The first day after the meeting that the line names, and whether the weekday in it fits."""
    if ask.is_call:
        return None, True
    for mention in days_in(ask.text):
        for day in coming(mention, meeting.date + timedelta(days=1)):
            return day, mention.weekday in (None, day.weekday())
    return None, True


def _weekday(day: date) -> str:
    return date_format(day, "l")
