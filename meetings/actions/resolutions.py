"""Putting right what was decided."""

from django.db import transaction

from ..models import Minutes, Resolution
from .minutes import held
from .writing import changed, publish, write


@transaction.atomic
def change_resolution(*, by, resolution: Resolution, **values) -> bool:
    """Put its `text`, `motivation` or `review_on` right; False when all is the same.

    Raises Stale when somebody was first or the minutes of its meeting are adopted: then an erratum says it. Raises
    ValidationError.
    """
    for pk in Minutes.objects.filter(meeting=resolution.meeting_id).values_list("pk", flat=True):
        held(pk, resolution)
    values = changed(resolution, values)
    if not values:
        return False
    tested = Resolution.objects.get(pk=resolution.pk)
    for name, value in values.items():
        setattr(tested, name, value)
    tested.full_clean()
    write(resolution, "resolution.changed", by=by, **values)
    publish()
    return True
