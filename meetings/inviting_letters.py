"""Letters about a meeting to who is invited to it: that it is, and what changed since."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Letter

from .invited import address_of, language_of, reachable
from .models import Attendance, Meeting

INVITE, UPDATE = "meeting-invite", "meeting-update"
UNDO = timedelta(minutes=10)  # in which a mistake can be put right before anybody reads of it


def facts(meeting: Meeting) -> dict:
    """What an invitation tells, to be compared: JSON."""
    told = {name: str(getattr(meeting, name) or "") for name in ("title", "date", "start", "end", "place")}
    return told | {"online": meeting.online_url, "off": meeting.is_cancelled}


def invite(who: Iterable[Attendance], meeting: Meeting) -> None:
    """A letter to each, at once. With the sequence in its key: called off and convened again it is another letter."""
    for one in who:
        _queue(INVITE, one, meeting)


def tell_anew(meeting: Meeting, was: dict) -> None:
    """Write to who is invited what is not any more as it `was`, in ten minutes; until then a change back unwrites it.

    Who was not written to yet gets the invitation as it is now, or none.
    """
    now = facts(meeting)
    if now == was:
        return
    waiting = _waiting(meeting)
    invited = list(meeting.attendances.invited().for_letters())
    open_to = {one.pk for one in reachable(meeting, invited)}
    for one in invited:
        stopped = waiting.get(one.pk)
        if stopped and not post.cancel(stopped.key):
            stopped = None  # it is on its way
        if meeting.is_past or one.pk not in open_to:
            continue
        if stopped and stopped.template == INVITE:
            _invite_again(one, meeting)
            continue
        known = stopped.context["was"] if stopped else was
        if known != now:
            _queue(UPDATE, one, meeting, not_before=timezone.now() + UNDO, was=known)


def stop(attendance: Attendance) -> None:
    """Send nothing more to who is taken off the list."""
    letter = _waiting(attendance.meeting).get(attendance.pk)
    if letter:
        post.cancel(letter.key)


def _invite_again(one: Attendance, meeting: Meeting) -> None:
    if meeting.is_cancelled:
        Attendance.objects.filter(pk=one.pk).update(invited_at=None)
    else:
        _queue(INVITE, one, meeting)


def _waiting(meeting: Meeting) -> dict[int, Letter]:
    """By id of an attendance, what is still to be sent. 1 query."""
    found = Letter.objects.waiting().filter(template__in=(INVITE, UPDATE), context__meeting=meeting.pk)
    return {letter.context["attendance"]: letter for letter in found.order_by("pk")}


def _queue(template: str, one: Attendance, meeting: Meeting, *, not_before=None, **more) -> None:
    context = {"attendance": one.pk, "generation": one.link_generation, "meeting": meeting.pk} | more
    key = f"{template}-{one.pk}-{meeting.sequence}"
    post.queue(template, to=address_of(one), key=key, context=context, language=language_of(one), not_before=not_before)
