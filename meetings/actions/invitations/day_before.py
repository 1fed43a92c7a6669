"""Reminding who is invited that the meeting is near: once, with the agenda as it is by then."""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from haarlem_wijken.ground.models import Letter

from ...letters import invitations
from ...models import Attendance, Meeting
from ...workflow import Answer, MeetingState
from .inviting import to_invite

FROM = time(9)  # in Amsterdam: nobody is woken
A_DAY = timedelta(days=1)


def remind_invited() -> int:
    """Write to who was invited to what is tomorrow and did not say no. How many letters. Done by the worker.

    One that was away writes on the day itself, until it begins. Who was invited within a day has just read of it.
    """
    now = timezone.localtime()
    if now.time() < FROM:
        return 0
    today = now.date()
    to_come = Q(date=today + A_DAY) | Q(date=today, start__gt=now.time())
    near = Meeting.objects.filter(to_come, state=MeetingState.CONVENED).select_related("council")
    return sum(_remind(meeting, now) for meeting in near)


@transaction.atomic
def _remind(meeting: Meeting, now: datetime) -> int:
    keys = {invitations.reminder_key(one, meeting): one for one in to_invite(meeting) if _is_to_be_told(one, now)}
    told = set(Letter.objects.filter(key__in=keys).values_list("key", flat=True))
    new = [one for key, one in keys.items() if key not in told]
    invitations.remind(new, meeting)
    return len(new)


def _is_to_be_told(one: Attendance, now: datetime) -> bool:
    return one.invited_at is not None and one.invited_at < now - A_DAY and one.answer != Answer.NO
