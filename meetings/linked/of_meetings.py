"""Ends in this room: meetings, items of agendas, agreements and decisions, as far as `access` may see them."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils.formats import date_format

from haarlem_wijken.ground.search.meaning import Query

from ..models import AgendaItem, Agreement, Meeting, Resolution
from ..querysets import seen_by
from ..seeing import Access
from ..workflow import Linkable
from .end import End


def meetings(access: Access) -> QuerySet:
    return Meeting.objects.visible_to(access).select_related("council").order_by("-date", "-pk")


def items(access: Access) -> QuerySet:
    """Those on an agenda: what waits for a meeting has no page."""
    of_meeting = seen_by(access, visibility="meeting__visibility")
    found = AgendaItem.objects.visible_to(access).filter(of_meeting, meeting__isnull=False)
    return found.select_related("meeting", "council").order_by("-meeting__date", "-pk")


def agreements(access: Access) -> QuerySet:
    return Agreement.objects.visible_to(access).select_related("council").newest_first()


def resolutions(access: Access) -> QuerySet:
    of_meeting = seen_by(access, visibility="meeting__visibility")
    return Resolution.objects.visible_to(access).filter(of_meeting).select_related("meeting", "council")


def meeting_end(one: Meeting) -> End:
    about = f"{one.council.name}, {_day(one)}"
    return End(Linkable.MEETING, one.pk, str(one), one.get_absolute_url(), about, one.language, one.council_id)


def item_end(one: AgendaItem) -> End:
    url, about = f"{one.meeting.get_absolute_url()}#punt-{one.pk}", f"{one.council.name}, {_day(one.meeting)}"
    return End(Linkable.ITEM, one.pk, one.title, url, about, one.meeting.language, one.council_id)


def agreement_end(one: Agreement) -> End:
    about = f"{one.council.name}, {one.number}"
    return End(Linkable.AGREEMENT, one.pk, one.text, one.get_absolute_url(), about, council_id=one.council_id)


def resolution_end(one: Resolution) -> End:
    url = f"{one.meeting.get_absolute_url()}#besluit-{one.number}"
    about = ", ".join([one.council.name, one.number, *([str(one.get_state_display())] if one.is_ended else [])])
    return End(Linkable.RESOLUTION, one.pk, one.text, url, about, one.meeting.language, one.council_id)


def found(access: Access, query: Query, most: int) -> Iterator[End]:
    """In which the words are found, the latest first; `most` of each. 4 queries."""
    yield from map(meeting_end, meetings(access).matching(query, access)[:most])
    yield from map(agreement_end, agreements(access).matching(query)[:most])
    yield from map(item_end, items(access).filter(query.condition())[:most])
    yield from map(resolution_end, resolutions(access).filter(Q(text__icontains=query.text))[:most])


def _day(meeting: Meeting) -> str:
    return date_format(meeting.date, "j F Y")
