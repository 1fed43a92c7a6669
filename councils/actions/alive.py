"""Signs of life: a meeting, a change of the page, or the word of somebody who sits in it."""

from datetime import date

from django.db import transaction
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, PublicVersion

from ..models import Council, Status


@transaction.atomic
def sign_of_life(*, council: Council, by, on: date | None = None, reason: str = "") -> bool:
    """`council` was alive `on` that day (today). Who slept is awake. False when as much was known already.

    A council that ended, or of which the stand is not known, keeps its stand: that is changed by a person only.
    """
    day = on or timezone.localdate()
    older = Q(alive_on=None) | Q(alive_on__lt=day) | Q(asked_on__lte=day) | Q(status=Status.ASLEEP)
    status = Case(When(status=Status.ASLEEP, then=Value(Status.ACTIVE.value)), default=F("status"))
    known = Council.objects.filter(pk=council.pk).exclude(status=Status.ENDED).filter(older)
    if not known.update(alive_on=day, asked_on=None, generation=F("generation") + 1, status=status):
        return False
    AuditEvent.record("council.alive", council, by=by, reason=reason, fields=["alive_on"])
    PublicVersion.raise_()
    return True
