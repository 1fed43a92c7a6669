"""Documents on the table of a meeting: pinned to a version, pinned to a newer one, taken off."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from councils.actions import add_council_document
from councils.models import CouncilDocument
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Document

from ..models import AgendaItem, MaterialUse, Meeting
from .kept import refuse_when_kept
from .narrowing import narrowest
from .writing import publish

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
    made = MaterialUse(council_id=meeting.council_id, pinned=document.versions.first(), **place)
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


def _meeting_of(material: MaterialUse) -> Meeting | None:
    return material.item.meeting if material.item else material.meeting
