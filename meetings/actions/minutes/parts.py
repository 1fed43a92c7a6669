"""Parts of minutes that are no item of the agenda: one more, another order, one less and back again.

The parts of items follow the agenda.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import AuditEvent

from ...models import Minutes, MinutesSection
from ..stale import publish, write
from .starting import held, keep_version


@transaction.atomic
def add_section(*, by, minutes: Minutes, heading: str = "") -> MinutesSection:
    """One more at the end. Raises Stale for adopted minutes, and ValidationError for a heading that is too long."""
    held(minutes.pk, minutes)
    MinutesSection._meta.get_field("heading").run_validators(heading)
    last = MinutesSection.every.filter(minutes=minutes).aggregate(last=Max("position"))["last"] or 0
    section = MinutesSection.objects.create(minutes=minutes, position=last + 1, heading=heading, updated_by=by)
    keep_version(section, by)
    AuditEvent.record("minutes.section_added", section, by=by)
    publish()
    return section


@transaction.atomic
def remove_section(*, by, section: MinutesSection) -> None:
    """Take it out; it can be put back as it was. Raises Stale when somebody wrote in it since it was read, and
    ValidationError for the part of an item or one that readers said something about: those are emptied.
    """
    held(section.minutes_id, section)
    if section.item_id or section.comments.exists():
        raise ValidationError(_("Dit deel hoort bij de agenda of er staat een opmerking bij. Maak het leeg."))
    write(section, "minutes.section_removed", by=by, removed_at=timezone.now(), updated_by=by)
    keep_version(section, by)
    publish()


@transaction.atomic
def bring_back_section(*, by, section: MinutesSection) -> None:
    """Put back what was taken out. Raises Stale."""
    held(section.minutes_id, section)
    write(section, "minutes.section_back", by=by, removed_at=None, updated_by=by)
    keep_version(section, by)
    publish()


@transaction.atomic
def move_section(*, by, section: MinutesSection, minutes: Minutes, up: bool) -> bool:
    """One place up or down among those beside it, in the order that `minutes` had at its version. False at the end.

    Raises Stale when the order, or the state of the minutes, changed since they were read.
    """
    held(minutes.pk, minutes)
    beside = list(minutes.sections.filter(item=None))
    at = next((n for n, one in enumerate(beside) if one.pk == section.pk), None)
    to = None if at is None else at + (-1 if up else 1)
    if to is None or not 0 <= to < len(beside):
        return False
    write(minutes, "minutes.ordered", by=by)
    beside[at], beside[to] = beside[to], beside[at]
    for place, one in enumerate(beside, 1):
        MinutesSection.objects.filter(pk=one.pk).exclude(position=place).update(position=place)
    publish()
    return True
