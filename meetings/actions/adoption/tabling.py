"""Minutes that went round come on the agenda of the next meeting by themselves, and move along when that one does."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from councils.models import Council
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent

from ...models import AgendaItem, Meeting, Minutes, ObjectLink
from ...workflow import ItemKind, Linkable, MinutesState
from ..kept import is_kept
from ..placing import make_room
from ..stale import publish
from .states import move

WAITING = (MinutesState.CIRCULATED, MinutesState.TABLED)


def table_waiting(council: Council, *, by=None) -> None:
    """Put all minutes of `council` that wait for adoption on the agenda of the next meeting; off others to come.

    In the caller's transaction. Where no meeting is to come they stay on the last one that was, or only went round.
    """
    hold(f"agenda {council.pk}")
    found = Minutes.objects.filter(meeting__council=council, state__in=WAITING).select_related("meeting__council")
    for minutes in found.order_by("meeting__date", "pk"):
        table(minutes, next_after(minutes.meeting), by)


def table_all() -> int:
    """The same for every council, since a day went by. How many councils. Done by the worker."""
    councils = Council.objects.filter(pk__in=Minutes.objects.filter(state__in=WAITING).values("meeting__council"))
    for council in councils:
        with transaction.atomic():
            table_waiting(council)
            publish()
    return len(councils)


@transaction.atomic
def table_minutes(*, by, minutes: Minutes, meeting: Meeting) -> None:
    """Put them on the agenda of a meeting that one chooses: one that is over, of minutes that are entered later.

    Raises ValidationError for a meeting that is not later or of another group, and Stale.
    """
    refuse_other(minutes, meeting)
    hold(f"agenda {meeting.council_id}")
    table(minutes, meeting, by)
    publish()


def table(minutes: Minutes, meeting: Meeting | None, by) -> None:
    """On the agenda of `meeting`, and of no other that is still to come. The caller holds the agenda."""
    mine = AgendaItem.objects.filter(adopts=minutes).select_related("meeting")
    for item in mine.exclude(meeting=meeting):
        if not (item.meeting.is_past and not item.meeting.is_cancelled):
            _take_off(item, minutes)
    if meeting:
        _put_on(minutes, meeting, by)
    is_tabled = mine.exists()
    state = MinutesState.TABLED if is_tabled else MinutesState.CIRCULATED
    if minutes.state != state:
        move(minutes, state, by)


def take_off_agendas(minutes: Minutes) -> None:
    """They go round no more: nothing is to be adopted."""
    for item in AgendaItem.objects.filter(adopts=minutes).select_related("meeting"):
        _take_off(item, minutes)


def next_after(meeting: Meeting) -> Meeting | None:
    """The first of its council that is later, still to come, and not called off."""
    later = Meeting.objects.going_on().upcoming().filter(council=meeting.council_id, date__gt=meeting.date)
    return later.first()


def refuse_other(minutes: Minutes, meeting: Meeting) -> None:
    """Raises ValidationError unless `meeting` can adopt them: later, of the same group, not called off."""
    own = minutes.meeting
    if meeting.council_id != own.council_id or meeting.date <= own.date or meeting.is_cancelled:
        raise ValidationError({"adopted_in": _("Kies een latere bijeenkomst van dezelfde groep.")})


def tabled_title(minutes: Minutes) -> str:
    """It is known again by it, so it is the same in every language."""
    with override("nl"):
        return f"Verslag van {date_format(minutes.meeting.date, 'j F Y')} vaststellen"


def _put_on(minutes: Minutes, meeting: Meeting, by) -> None:
    """On the item that the agenda has for it, else as one of its own. The agenda of adopted minutes stays as it was."""
    if meeting.items.filter(adopts=minutes).exists() or is_kept(meeting):
        return
    free = meeting.items.filter(kind=ItemKind.ADOPT_MINUTES, adopts=None).first()
    if free:
        AgendaItem.objects.filter(pk=free.pk).update(adopts=minutes)
        item = free
    else:
        place = make_room(ItemKind.ADOPT_MINUTES, council=meeting.council, meeting=meeting)
        item = AgendaItem.objects.create(
            council=meeting.council, meeting=meeting, position=place, kind=ItemKind.ADOPT_MINUTES,
            title=tabled_title(minutes), visibility=meeting.visibility, adopts=minutes,
        )  # fmt: skip
    AuditEvent.record("minutes.put_on_agenda", item, by=by)


def _take_off(item: AgendaItem, minutes: Minutes) -> None:
    """An item that came for these minutes goes with them, unless something was written at it."""
    own = item.title == tabled_title(minutes) and not item.note
    own = own and not ObjectLink.objects.at((Linkable.ITEM, item.pk)).exists()
    if own and not item.meeting.is_past and not hasattr(item.meeting, "minutes"):
        item.delete()
    else:
        AgendaItem.objects.filter(pk=item.pk).update(adopts=None)
