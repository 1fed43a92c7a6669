"""Inviting people to a meeting, and what they answer."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import Account, AuditEvent

from ...invitations.invitees import reachable, seated
from ...letters import invitations
from ...models import Attendance, Meeting
from ...register import GUESTS
from ...workflow import Answer, MeetingState
from ..planning import move_on
from ..stale import publish, write

OPEN = (MeetingState.PLANNED, MeetingState.CONVENED)


@transaction.atomic
def convene(*, by, meeting: Meeting) -> int:
    """Invite who has a seat and the guests on the list, each once. Gives how many were written to.

    Raises Stale, and ValidationError for what is over or has begun, and for a weekday that does not fit.
    """
    _refuse_when_late(meeting)
    if meeting.weekday_is_wrong:
        raise ValidationError(_("De dag en de datum passen niet bij elkaar. Kies eerst wat er klopt."))
    hold(f"attendance of meeting {meeting.pk}")
    for account in members(meeting):
        Attendance.objects.get_or_create(meeting=meeting, person=account.person)
    new = [one for one in to_invite(meeting) if one.invited_at is None]
    if meeting.state == MeetingState.PLANNED:
        move_on(by=by, meeting=meeting, state=MeetingState.CONVENED)
    _send(new, meeting, by)
    publish()
    return len(new)


@transaction.atomic
def invite_guest(*, by, meeting: Meeting, name: str, email: str) -> Attendance:
    """Put a guest on the list of who is invited; written to at once where the others were. Raises ValidationError."""
    _refuse_when_late(meeting)
    hold(f"attendance of meeting {meeting.pk}")
    if meeting.attendances.filter(email__iexact=email).exists():
        raise ValidationError({"email": _("Dit adres staat al op de lijst.")})
    guest = Attendance(meeting=meeting, guest_name=name.strip(), email=email)
    guest.full_clean()
    guest.save()
    AuditEvent.record("attendance.guest_added", guest, by=by)
    if meeting.state == MeetingState.CONVENED:
        _send([guest], meeting, by)
    publish()
    return guest


@transaction.atomic
def answer_invitation(*, attendance: Attendance, answer: Answer) -> bool:
    """Say whether one comes; can be changed until the meeting. False when it is too late.

    `attendance` is read again under a lock: two answers at once are both taken, the last one stays.
    """
    now = Attendance.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=attendance.pk)
    if now.meeting.is_past or now.meeting.state not in OPEN:
        return False
    if now.answer != answer:
        write(now, "attendance.answered", by=None, answer=answer, answered_at=timezone.now())
        publish()
    return True


@transaction.atomic
def forget_guest_addresses() -> int:
    """Take the addresses of guests away GUESTS after their meeting. How many."""
    before = timezone.localdate() - GUESTS
    return Attendance.objects.filter(meeting__date__lt=before).exclude(email="").update(email="")


def members(meeting: Meeting) -> list[Account]:
    """Who has a seat today, may see the meeting, and can be written to. 2 queries."""
    found = Account.objects.filter(person__in=seated(meeting), is_active=True).select_related("person")
    return list(found.order_by("person__family_name", "person__given_name", "pk"))


def to_invite(meeting: Meeting) -> list[Attendance]:
    """Who is on the list and can be written to."""
    return reachable(meeting, meeting.attendances.for_letters())


def _send(new: list[Attendance], meeting: Meeting, by) -> None:
    Attendance.objects.filter(pk__in=[one.pk for one in new]).update(invited_at=timezone.now())
    invitations.invite(new, meeting)
    AuditEvent.record("meeting.invited", meeting, by=by)


def _refuse_when_late(meeting: Meeting) -> None:
    if meeting.state not in OPEN or meeting.is_past:
        raise ValidationError(_("Voor deze bijeenkomst kun je niemand meer uitnodigen."))
