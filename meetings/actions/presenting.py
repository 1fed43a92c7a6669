"""Who presents an item."""

from django.db import transaction
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import AuditEvent

from ..models import AgendaItem, MaterialUse, Presentation
from .kept import refuse_when_kept
from .materials import KEPT
from .stale import publish


@transaction.atomic
def add_presenter(*, by, item: AgendaItem, **values) -> Presentation:
    """`values`: columns of Presentation. Raises ValidationError, also once the minutes are adopted."""
    refuse_when_kept(item.meeting, _(KEPT))
    made = Presentation(item=item, **values)
    made.full_clean()
    made.save()
    AuditEvent.record("presenter.added", made, by=by)
    publish()
    return made


@transaction.atomic
def remove_presenter(*, by, presentation: Presentation) -> None:
    """Raises ValidationError once the minutes are adopted."""
    refuse_when_kept(presentation.item.meeting, _(KEPT))
    AuditEvent.record("presenter.removed", presentation, by=by)
    presentation.delete()
    publish()


def carry_on(item: AgendaItem, copy: AgendaItem) -> None:
    """What belongs to `item` belongs to its copy on another agenda too."""
    for model in (MaterialUse, Presentation):
        rows = list(model.objects.filter(item=item))
        for row in rows:
            row.pk, row.item = None, copy
        model.objects.bulk_create(rows)
