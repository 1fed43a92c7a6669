"""What is adopted, as data, and the hash over it. No name is part of it: it can be removed while the hash stands."""

import hashlib
import json

from haarlem_wijken.ground.models import Revision

from ...models import AgendaItem, Erratum, MaterialUse, Minutes, MinutesSection


def record_of(minutes: Minutes) -> dict:
    """By id: each section with its version, the `Revision` of it and its text's hash; the agenda, who was there, the
    documents with the hash of their bytes, agreements and decisions; where it was adopted, and with which word.
    """
    meeting = minutes.meeting
    sections = list(minutes.sections.order_by("position", "pk"))
    kept = _revisions(sections)
    return {
        "meeting": meeting.pk,
        "date": meeting.date.isoformat(),
        "adopted_in": minutes.adopted_in_id,
        "with_changes": minutes.adopted_with_changes,
        "sections": [[one.pk, one.version, kept.get((one.pk, one.version)), sha(text_of(one))] for one in sections],
        "agenda": [[one.pk, sha(text_of(one))] for one in meeting.items.all()],
        "attendance": [[one.pk, one.person_id, one.presence, *one.parts] for one in meeting.attendances.order_by("pk")],
        "documents": [
            [one.pk, one.pinned_id, one.pinned.sha256] for one in MaterialUse.objects.at(meeting).order_by("pk")
        ],
        "agreements": list(meeting.agreements.order_by("pk").values_list("pk", flat=True)),
        "resolutions": list(meeting.resolutions.order_by("pk").values_list("pk", flat=True)),
    }


def erratum_record(erratum: Erratum, before: str) -> dict:
    """`before`: the hash of what it follows, so that none can be left out or put in between."""
    return {
        "before": before,
        "minutes": erratum.minutes_id,
        "number": erratum.number,
        "kind": erratum.kind,
        "on": erratum.at.date().isoformat(),
        "decided_in": erratum.decided_in_id,
        "text": sha(erratum.text),
        "changes": erratum.changes,
    }


def text_of(thing: MinutesSection | AgendaItem | Erratum) -> str:
    """The words that a hash stands for. The same is written in SQL, in the migration that keeps adopted minutes."""
    if isinstance(thing, MinutesSection):
        return f"{thing.heading}\n{thing.body}"
    return thing.title if isinstance(thing, AgendaItem) else thing.text


def digest(record: dict) -> str:
    """SHA-256 over the canonical JSON: sorted keys, no white space, UTF-8."""
    return sha(json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _revisions(sections: list[MinutesSection]) -> dict[tuple[int, int], int]:
    """Ids of what is kept, by section and version."""
    kind = MinutesSection._meta.label_lower
    found = Revision.objects.filter(object_type=kind, object_id__in=[one.pk for one in sections])
    return {(section, version): pk for section, version, pk in found.values_list("object_id", "version", "pk")}
