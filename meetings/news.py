"""What is new of meetings and their minutes, as far as everybody may see them."""

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from haarlem_wijken.ground.following.between import came_or_changed
from haarlem_wijken.ground.following.kinds import News
from haarlem_wijken.ground.history.acts import acts_on, last_at, public_since

from .models import Meeting, Minutes
from .planning.moments import day_words, time_words
from .seeing import PUBLIC
from .workflow import GOES_ON, MeetingState

SHIFTS = ("date", "start", "place")  # who planned to come must hear it


def meeting_news(meetings: QuerySet[Meeting], since: datetime, until: datetime) -> list[News]:
    """Of these meetings those that were planned, and of what is still to come what moved, was called off or goes on
    after all. 1 query. Of one that is over minutes that can be read are the news, if there are any.
    """
    verbs = [f"meeting.{MeetingState.CANCELLED}", GOES_ON]
    told = Q(verb__in=verbs) | Q(verb="meeting.changed", fields__overlap=list(SHIFTS))
    found = meetings.visible_to(PUBLIC).annotate(
        came=public_since(Meeting), changed=last_at(acts_on(Meeting).filter(told))
    )
    read = Minutes.objects.visible_to(PUBLIC).filter(meeting=OuterRef("pk"))
    to_come = Q(date__gte=timezone.localdate()) | Q(came__gt=since) & ~Exists(read)
    found = found.filter(came_or_changed("came", "changed", since, until), to_come).select_related("council")
    return [_meeting(meeting, since) for meeting in found]


def minutes_news(meetings: QuerySet[Meeting], since: datetime, until: datetime) -> list[News]:
    """Of these meetings the minutes that can be read since, and those that were adopted. 1 query."""
    found = Minutes.objects.visible_to(PUBLIC).filter(meeting__in=meetings.order_by().values("pk"))
    came = Greatest(public_since(Meeting, "meeting", "meeting__created_at"), "published_at")
    found = found.annotate(came=came, changed=F("adopted_at"))
    found = found.filter(came_or_changed("came", "changed", since, until))
    return [_minutes(minutes, since) for minutes in found.select_related("meeting__council")]


def _meeting(meeting: Meeting, since: datetime) -> News:
    is_new = meeting.came > since
    if meeting.is_cancelled:
        what = _("Gaat niet door")
    elif meeting.is_past:
        what = _("Bijeenkomst die is geweest")
    else:
        what = _("Nieuwe bijeenkomst") if is_new else _("Bijeenkomst is veranderd")
    facts = [day_words(meeting.date), time_words(meeting), meeting.place]
    off = [_("Gaat niet door: %(why)s") % {"why": meeting.cancel_reason}] if meeting.is_cancelled else []
    return News(
        title=str(meeting),
        summary=". ".join([capfirst(", ".join(filter(None, facts))), *off]),
        url=meeting.get_absolute_url(),
        where=meeting.council.name,
        language=meeting.language,
        what=what,
        at=meeting.came if is_new else meeting.changed,
        facts_in=get_language(),
    )


def _minutes(minutes: Minutes, since: datetime) -> News:
    meeting, is_new = minutes.meeting, minutes.came > since
    adopted = _("Het is vastgesteld.") if minutes.is_frozen else _("Het is nog niet vastgesteld.")
    return News(
        title=str(meeting),
        summary=f"{capfirst(day_words(meeting.date))}. {adopted}",
        url=meeting.get_absolute_url(),
        where=meeting.council.name,
        language=meeting.language,
        what=_("Nieuw verslag") if is_new else _("Verslag is vastgesteld"),
        at=minutes.came if is_new else minutes.adopted_at,
        facts_in=get_language(),
    )
