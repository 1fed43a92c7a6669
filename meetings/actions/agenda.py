"""The agenda of a meeting, and what waits for one."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from councils.models import Council
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent

from ..models import AgendaItem, Meeting, ObjectLink
from ..workflow import Linkable, Outcome
from .kept import is_kept, refuse_when_kept
from .narrowing import narrow_below, narrowest
from .placing import make_room
from .presenting import carry_on
from .stale import Stale, changed, publish, write


@transaction.atomic
def add_item(*, by, council: Council, meeting: Meeting | None, **values) -> AgendaItem:
    """Put something on an agenda, where its kind belongs, or in the backlog of the council. Raises ValidationError."""
    refuse_when_kept(meeting)
    hold(f"agenda {council.pk}")
    values["visibility"] = narrowest(values.get("visibility"), meeting)
    item = AgendaItem(council=council, meeting=meeting, **values)
    item.full_clean()
    item.position = make_room(item.kind, council=council, meeting=meeting)
    item.save()
    AuditEvent.record("agenda.added", item, by=by, fields=["title", *values])
    publish()
    return item


@transaction.atomic
def change_item(*, by, item: AgendaItem, **values) -> bool:
    """False when all is the same. Raises Stale and ValidationError."""
    if "visibility" in values:
        values["visibility"] = narrowest(values["visibility"], item.meeting)
    values = changed(item, values)
    if not values:
        return False
    refuse_when_kept(item.meeting)
    for name, value in values.items():
        setattr(item, name, value)
    item.full_clean()
    write(item, "agenda.changed", by=by, **values)
    if "visibility" in values:
        narrow_below(item, item.agreements, item.resolutions)
    publish()
    return True


@transaction.atomic
def remove_item(*, by, item: AgendaItem) -> None:
    """Take it off for good. Raises Stale, and ValidationError when something was written or agreed under it,
    or is linked with it."""
    refuse_when_kept(item.meeting)
    if ObjectLink.objects.at((Linkable.ITEM, item.pk)).exists():
        raise ValidationError(_("Dit punt is ergens aan gekoppeld. Haal eerst de koppeling weg."))
    AuditEvent.record("agenda.removed", item, by=by)
    gone, _by_model = AgendaItem.objects.filter(pk=item.pk, version=item.version).delete()
    if not gone:
        raise Stale(AgendaItem.objects.get(pk=item.pk))
    publish()


@transaction.atomic
def put_on(*, by, item: AgendaItem, meeting: Meeting | None) -> AgendaItem:
    """Move an item to another agenda of its council, or (None) to the backlog.

    From a meeting that is over a copy goes on and the item stays, as put off: what was on the table that day is
    history. Raises Stale.
    """
    if meeting and meeting.council_id != item.council_id:
        raise ValidationError(_("Dat is een bijeenkomst van een andere groep."))
    refuse_when_kept(meeting)
    hold(f"agenda {item.council_id}")
    place = make_room(item.kind, council=item.council, meeting=meeting)
    if item.meeting is None or not item.meeting.is_past:
        write(item, "agenda.moved", by=by, meeting=meeting, position=place, visibility=narrowest(item, meeting))
        publish()
        return item
    copy = AgendaItem.objects.create(
        council=item.council, meeting=meeting, position=place, kind=item.kind, title=item.title, note=item.note,
        minutes_planned=item.minutes_planned, visibility=narrowest(item, meeting), carried_from=item,
    )  # fmt: skip
    carry_on(item, copy)
    if not is_kept(item.meeting):
        write(item, "agenda.deferred", by=by, outcome=Outcome.DEFERRED)
    publish()
    return copy


@transaction.atomic
def order_items(*, by, meeting: Meeting, order: Sequence[int]) -> bool:
    """Put these items in this order, in the places they have together: others keep theirs, also those that who orders
    may not see. False when one of them is not on this agenda any more.
    """
    refuse_when_kept(meeting)
    hold(f"agenda {meeting.council_id}")
    standing = list(meeting.items.values_list("pk", flat=True))
    places = [place for place, pk in enumerate(standing) if pk in set(order)]
    if len(places) != len(order):
        return False
    for place, pk in zip(places, order, strict=True):
        standing[place] = pk
    for place, pk in enumerate(standing, 1):
        meeting.items.filter(pk=pk).exclude(position=place).update(position=place, version=F("version") + 1)
    AuditEvent.record("agenda.ordered", meeting, by=by)
    publish()
    return True
