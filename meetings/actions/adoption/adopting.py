"""Adopting minutes: from then on they do not change, and one hash says what they were."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ...minutes.adoption.record import digest, record_of
from ...models import AgendaItem, Meeting, Minutes
from ...workflow import MinutesState, Outcome
from ..kept import is_kept
from ..stale import Stale, publish
from .states import move
from .tabling import refuse_other, table


@transaction.atomic
def adopt_minutes(*, by, minutes: Minutes, with_changes: bool, adopted_in: Meeting) -> None:
    """From now on they do not change; what was adopted is kept with one hash over it.

    `adopted_in`: the meeting that adopts them, later and of the same council, on whose agenda they stand: those of a
    meeting that is over come on it now. `with_changes`: the word, "gewijzigd". Raises Stale, also where they did not
    go round, and ValidationError: also for "ongewijzigd" when the text did change since.
    """
    refuse_other(minutes, adopted_in)
    if adopted_in.date > timezone.localdate():
        raise ValidationError({"adopted_in": _("Die bijeenkomst moet nog komen. Stel het verslag daar vast.")})
    Minutes.objects.select_for_update().get(pk=minutes.pk)  # nobody writes while the record is made
    if minutes.state not in (MinutesState.CIRCULATED, MinutesState.TABLED):
        raise Stale(minutes)
    if not with_changes and has_changed(minutes):
        raise ValidationError({"with_changes": _("De tekst is gewijzigd sinds het verslag rondging. Kies gewijzigd.")})
    table(minutes, adopted_in, by)
    minutes.adopted_in, minutes.adopted_with_changes = adopted_in, with_changes
    record = record_of(minutes)
    move(
        minutes, MinutesState.ADOPTED, by, adopted_at=timezone.now(), adopted_in=adopted_in,
        adopted_with_changes=with_changes, adopted_record=record, adopted_sha256=digest(record),
    )  # fmt: skip
    if not is_kept(adopted_in):
        AgendaItem.objects.filter(meeting=adopted_in, adopts=minutes).update(outcome=Outcome.DECIDED)
    publish()


def has_changed(minutes: Minutes) -> bool:
    """Whether any part has another version than the one that went round."""
    now = [[one.pk, one.version] for one in minutes.sections.order_by("pk")]
    return now != minutes.circulated_versions
