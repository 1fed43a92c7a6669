"""Documents on the table of a meeting: pinned to a version, pinned to a newer one, taken off."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from councils.actions import add_council_document
from councils.models import CouncilDocument
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Document

from ..models import AgendaItem, MaterialUse, Meeting
from .kept import refuse_when_kept
from .narrowing import narrowest
from .stale import publish

KEPT = gettext_noop("Het verslag is vastgesteld. Wat er op tafel lag, blijft zoals het was.")


@transaction.atomic
def add_material(*, by, meeting: Meeting, item: AgendaItem | None = None, **given) -> MaterialUse:
    """A new document of the council, at once on the table; seen by no more than see what it belongs to.

    `given` as `add_council_document` has it. Raises ValidationError.
    """
    given["visibility"] = narrowest(given["visibility"], item, meeting)
    document = add_council_document(council=meeting.council, by=by, **given)
    return pin(by=by, document=document, meeting=meeting, item=item)


@transaction.atomic
def pin(*, by, document: Document, meeting: Meeting, item: AgendaItem | None = None) -> MaterialUse:
    """Lay the newest version of a document of the council on the table; what lies there already stays as it is.

    Raises ValidationError for a document of another council, and once the minutes are adopted.
    """
    refuse_when_kept(meeting, _(KEPT))
    if not CouncilDocument.objects.filter(council=meeting.council_id, document=document).exists():
        raise ValidationError(_("Kies een stuk van deze groep."))
    hold(f"materials of meeting {meeting.pk}")
    place = {"item": item} if item else {"meeting": meeting}
    there = MaterialUse.objects.filter(**place, pinned__document=document).first()
    if there:
        return there
    last = MaterialUse.objects.filter(**place).aggregate(last=Max("position"))["last"] or 0
    made = MaterialUse(council_id=meeting.council_id, pinned=document.versions.first(), position=last + 1, **place)
    made.full_clean()
    made.save()
    AuditEvent.record("material.pinned", made, by=by)
    publish()
    return made


@transaction.atomic
def pin_newest(*, by, material: MaterialUse) -> bool:
    """The newest version instead of the one that lies there. False when it is that. Raises ValidationError."""
    refuse_when_kept(_meeting_of(material), _(KEPT))
    newest = material.document.versions.first()
    changed = MaterialUse.objects.filter(pk=material.pk).exclude(pinned=newest).update(pinned=newest)
    if changed:
        AuditEvent.record("material.renewed", material, by=by, fields=["pinned"])
        publish()
    return bool(changed)


@transaction.atomic
def unpin(*, by, material: MaterialUse) -> None:
    """Take it off the table; the document stays where it is. Raises ValidationError."""
    refuse_when_kept(_meeting_of(material), _(KEPT))
    AuditEvent.record("material.removed", material, by=by)
    material.delete()
    publish()


@transaction.atomic
def move_material(*, by, material: MaterialUse, up: bool) -> bool:
    """One up or down among what lies in the same place. False when it is there already. Raises ValidationError."""
    meeting = _meeting_of(material)
    refuse_when_kept(meeting, _(KEPT))
    if meeting:
        hold(f"materials of meeting {meeting.pk}")
    lying = list(MaterialUse.objects.filter(meeting=material.meeting, item=material.item).in_order())
    here = next(at for at, one in enumerate(lying) if one.pk == material.pk)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(lying):
        return False
    lying.insert(there, lying.pop(here))
    for position, one in enumerate(lying, start=1):
        one.position = position
    MaterialUse.objects.bulk_update(lying, ["position"])
    AuditEvent.record("material.moved", material, by=by, fields=["position"])
    publish()
    return True


def _meeting_of(material: MaterialUse) -> Meeting | None:
    return material.item.meeting if material.item else material.meeting
