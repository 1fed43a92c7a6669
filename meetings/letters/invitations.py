"""Letters about a meeting to who is invited to it: that it is, what changed since, and that it is near."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Letter

from ..invitations.invitees import address_of, language_of, reachable
from ..models import Attendance, Meeting

INVITE, UPDATE, REMIND = "meeting-invite", "meeting-update", "meeting-reminder"
UNDO = timedelta(minutes=10)  # in which a mistake can be put right before anybody reads of it


def facts(meeting: Meeting) -> dict:
    """What an invitation tells, to be compared: JSON."""
    told = {name: str(getattr(meeting, name) or "") for name in ("title", "date", "start", "end", "place")}
    return told | {"online": meeting.online_url, "off": meeting.is_cancelled}


def invite(who: Iterable[Attendance], meeting: Meeting) -> None:
    """A letter to each, at once. With the sequence in its key: called off and convened again it is another letter."""
    for one in who:
        _queue(INVITE, one, meeting)


def reminder_key(one: Attendance, meeting: Meeting) -> str:
    """Another day is another letter."""
    return f"{REMIND}-{one.pk}-{meeting.date:%Y%m%d}"


def remind(who: Iterable[Attendance], meeting: Meeting) -> None:
    """A letter to each, at once."""
    for one in who:
        _queue(REMIND, one, meeting, key=reminder_key(one, meeting))


def tell_anew(meeting: Meeting, was: dict) -> None:
    """Write to who is invited what is not any more as it `was`, in ten minutes; until then a change back unwrites it.

    Who was not written to yet gets the invitation as it is now, or none.
    """
    now = facts(meeting)
    if now == was:
        return
    for reminder in Letter.objects.waiting().filter(template=REMIND, context__meeting=meeting.pk):
        post.cancel(reminder.key)  # what it would tell is told by the letter about what changed
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
    for key in (*([letter.key] if letter else []), reminder_key(attendance, attendance.meeting)):
        post.cancel(key)


def _invite_again(one: Attendance, meeting: Meeting) -> None:
    if meeting.is_cancelled:
        Attendance.objects.filter(pk=one.pk).update(invited_at=None)
    else:
        _queue(INVITE, one, meeting)


def _waiting(meeting: Meeting) -> dict[int, Letter]:
    """By id of an attendance, what is still to be sent. 1 query."""
    found = Letter.objects.waiting().filter(template__in=(INVITE, UPDATE), context__meeting=meeting.pk)
    return {letter.context["attendance"]: letter for letter in found.order_by("pk")}


def _queue(template: str, one: Attendance, meeting: Meeting, *, key: str = "", not_before=None, **more) -> None:
    context = {"attendance": one.pk, "generation": one.link_generation, "meeting": meeting.pk} | more
    key = key or f"{template}-{one.pk}-{meeting.sequence}"
    post.queue(template, to=address_of(one), key=key, context=context, language=language_of(one), not_before=not_before)
