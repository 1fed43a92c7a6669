"""Who was at a meeting."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Person

from ...letters import invitations
from ...models import Attendance, Meeting
from ...workflow import Presence
from ..kept import refuse_when_kept
from ..stale import changed, publish, write

KEPT = gettext_noop("Het verslag is vastgesteld. Wie er waren, blijft zoals het was.")


@transaction.atomic
def set_presence(*, by, meeting: Meeting, person: Person, presence: Presence, parts=None) -> Attendance:
    """Whether somebody was there, and what they did. Raises ValidationError once the minutes are adopted."""
    refuse_when_kept(meeting, _(KEPT))
    hold(f"attendance of meeting {meeting.pk}")
    one, made = Attendance.objects.get_or_create(meeting=meeting, person=person)
    values = changed(one, {"presence": presence, **({} if parts is None else {"parts": sorted(parts)})})
    if values:
        write(one, "attendance.set", by=by, **values)
    elif made:
        AuditEvent.record("attendance.set", one, by=by)
    publish()
    return one


@transaction.atomic
def add_guest(*, by, meeting: Meeting, name: str, represents: str = "", parts=("gast",)) -> Attendance:
    """Somebody without a seat, by name. Raises ValidationError without one, and when the minutes are adopted."""
    refuse_when_kept(meeting, _(KEPT))
    if not name.strip():
        raise ValidationError({"guest_name": _("Typ de naam van de gast.")})
    guest = Attendance(
        meeting=meeting, guest_name=name.strip(), represents=represents.strip(), presence=Presence.PRESENT,
        parts=list(parts),
    )  # fmt: skip
    guest.full_clean()
    guest.save()
    AuditEvent.record("attendance.guest_added", guest, by=by)
    publish()
    return guest


@transaction.atomic
def set_guest(*, by, attendance: Attendance, presence: Presence) -> None:
    """Whether a guest on the list was there. Raises ValidationError once the minutes are adopted, and Stale."""
    refuse_when_kept(attendance.meeting, _(KEPT))
    if attendance.presence != presence:
        write(attendance, "attendance.set", by=by, presence=presence)
        publish()


@transaction.atomic
def remove_attendance(*, by, attendance: Attendance) -> None:
    """Take somebody off who should not have been on."""
    refuse_when_kept(attendance.meeting, _(KEPT))
    invitations.stop(attendance)
    AuditEvent.record("attendance.removed", attendance, by=by)
    attendance.delete()
    publish()
