"""Adopting minutes: from then on they do not change, and one hash says what they were."""

import hashlib
import json

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import MaterialUse, Meeting, Minutes
from ..workflow import MinutesState
from .circulation import move
from .writing import publish


@transaction.atomic
def adopt_minutes(*, by, minutes: Minutes, with_changes: bool, adopted_in: Meeting | None = None) -> None:
    """From now on they do not change; what was adopted is kept with one hash over it.

    `adopted_in`: the later meeting of the same council. Raises Stale and ValidationError.
    """
    meeting = minutes.meeting
    if adopted_in and (adopted_in.council_id != meeting.council_id or adopted_in.date <= meeting.date):
        raise ValidationError(_("Kies een latere bijeenkomst van dezelfde groep."))
    Minutes.objects.select_for_update().get(pk=minutes.pk)  # nobody writes while the record is made
    record = record_of(minutes)
    move(
        minutes, MinutesState.ADOPTED, by, adopted_at=timezone.now(), adopted_in=adopted_in,
        adopted_with_changes=with_changes, adopted_record=record, adopted_sha256=digest(record),
    )  # fmt: skip
    publish()


def record_of(minutes: Minutes) -> dict:
    """What is adopted: the version and the text's hash of each section, who was there, the documents in their version,
    which agreements and decisions.

    Names are no part of it: they can be removed while the hash stands.
    """
    meeting = minutes.meeting
    return {
        "meeting": meeting.pk,
        "date": meeting.date.isoformat(),
        "sections": [
            [section.pk, section.version, _sha(f"{section.heading}\n{section.body}")]
            for section in minutes.sections.all()
        ],
        "attendance": [[one.pk, one.person_id, one.presence, *one.parts] for one in meeting.attendances.order_by("pk")],
        "documents": [[one.pk, one.pinned_id, one.pinned.sha256] for one in MaterialUse.objects.at(meeting)],
        "agreements": list(meeting.agreements.order_by("pk").values_list("pk", flat=True)),
        "resolutions": list(meeting.resolutions.order_by("pk").values_list("pk", flat=True)),
    }


def digest(record: dict) -> str:
    """SHA-256 over the canonical JSON: sorted keys, no white space, UTF-8."""
    return _sha(json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
