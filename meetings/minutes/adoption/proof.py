"""Whether adopted minutes are still what was adopted: each hash is made again from what is there."""

import hashlib
from collections.abc import Iterator

from haarlem_wijken.ground.models import AuditEvent, DocumentVersion, Person, Revision

from ...models import AgendaItem, Agreement, Minutes, MinutesSection, Resolution
from .record import digest, erratum_record, record_of, sha, text_of

SAYS = {"date": "the date of the meeting", "adopted_in": "the meeting that adopted them", "with_changes": "the word"}


def faults_of(minutes: Minutes) -> Iterator[str]:
    """A sentence for each thing that is not as it was adopted."""
    record = minutes.adopted_record or {}
    if digest(record) != minutes.adopted_sha256:
        yield "what is kept of the adoption does not fit its hash"
    changes = yield from _chain(minutes)
    now = record_of(minutes)
    for name, words in SAYS.items():
        if record.get(name) != now[name]:
            yield f"{words} changed"
    yield from _sections(record, minutes, changes)
    yield from _agenda(record, minutes, changes)
    yield from _attendance(record, now)
    yield from _documents(record, now)
    yield from _rows(record)
    meeting, adopted_in = minutes.meeting, minutes.adopted_in
    if adopted_in.council_id != meeting.council_id or adopted_in.date <= meeting.date:
        yield "they were adopted in no later meeting of the same council"


def _chain(minutes: Minutes) -> Iterator[str]:
    """Gives the changes that its errata allow: {(kind, id): [(before, after), …]}."""
    head, changes = minutes.adopted_sha256, {}
    errata = list(minutes.errata.order_by("number"))
    for place, erratum in enumerate(errata, 1):
        if erratum.number != place:
            yield f"erratum {place} is missing"
            break
    for erratum in errata:
        for kind, pk, before, after in erratum.changes:
            changes.setdefault((kind, pk), []).append((before, after))
    for erratum in errata:
        record = erratum_record(erratum, head)
        record["text"] = _first(changes, "erratum", erratum.pk, record["text"])
        if digest(record) != erratum.sha256:
            yield f"erratum {erratum.number} does not fit its hash"
        if not _follows(changes, "erratum", erratum.pk, record["text"], sha(erratum.text)):
            yield f"the text of erratum {erratum.number} changed"
        head = erratum.sha256
    return changes


def _first(changes: dict, kind: str, pk: int, now: str) -> str:
    """The hash that a text began with, where an erratum changed it since."""
    steps = changes.get((kind, pk))
    return steps[0][0] if steps else now


def _follows(changes: dict, kind: str, pk: int, was: str, now: str) -> bool:
    """Whether the errata lead from the one hash to the other, step by step."""
    for before, after in changes.get((kind, pk), []):
        if before != was:
            return False
        was = after
    return was == now


def _sections(record: dict, minutes: Minutes, changes: dict) -> Iterator[str]:
    there = {one.pk: one for one in MinutesSection.every.filter(minutes=minutes)}
    adopted = record.get("sections", [])
    for pk, version, revision, was in adopted:
        section = there.get(pk)
        if section is None or section.removed_at:
            yield f"section {pk} is gone"
            continue
        if section.version != version:
            yield f"section {pk} has version {section.version}, adopted was {version}"
        now = sha(text_of(section))
        if not _follows(changes, "section", pk, was, now):
            yield f"the text of section {pk} changed"
        yield from _revision(section, version, revision, now)
    for pk in there.keys() - {row[0] for row in adopted}:
        if there[pk].removed_at is None:
            yield f"section {pk} came after the adoption"


def _revision(section: MinutesSection, version: int, revision: int | None, now: str) -> Iterator[str]:
    kept = Revision.objects.filter(pk=revision, object_id=section.pk, version=version).first()
    if kept is None:
        yield f"version {version} of section {section.pk} is not kept"
    elif sha(f"{kept.values['heading']}\n{kept.values['body']}") != now:
        yield f"version {version} of section {section.pk} differs from its text"


def _agenda(record: dict, minutes: Minutes, changes: dict) -> Iterator[str]:
    there = {one.pk: one for one in AgendaItem.objects.filter(meeting=minutes.meeting_id)}
    adopted = record.get("agenda", [])
    for pk, was in adopted:
        if pk not in there:
            yield f"item {pk} of the agenda is gone"
        elif not _follows(changes, "item", pk, was, sha(text_of(there[pk]))):
            yield f"item {pk} of the agenda changed"
    for pk in there.keys() - {row[0] for row in adopted}:
        yield f"item {pk} of the agenda came after the adoption"


def _attendance(record: dict, now: dict) -> Iterator[str]:
    """Two persons may have turned out to be one since."""
    merged = _merged()
    was = {pk: [merged.get(person, person), *rest] for pk, person, *rest in record.get("attendance", [])}
    there = {pk: rest for pk, *rest in now["attendance"]}
    for pk in sorted(was.keys() | there.keys()):
        if was.get(pk) != there.get(pk):
            yield f"attendance {pk} changed"


def _merged() -> dict[int, int]:
    """Ids of persons that are gone -> the one they are now."""
    found: dict[int, int] = {}
    for event in AuditEvent.objects.filter(verb="person.merged", object_type=Person._meta.label_lower).order_by("pk"):
        gone = int(event.reason.removeprefix("person "))
        keep = int(event.object_id)
        found = {old: keep if new == gone else new for old, new in found.items()} | {gone: keep}
    return found


def _documents(record: dict, now: dict) -> Iterator[str]:
    was, there = ({row[0]: row[1:] for row in one.get("documents", [])} for one in (record, now))
    for pk in sorted(was.keys() | there.keys()):
        if was.get(pk) != there.get(pk):
            yield f"document {pk} on the table changed"
        elif not _has_bytes(*was[pk]):
            yield f"the file of document {pk} on the table is gone or changed"


def _has_bytes(version: int, was: str) -> bool:
    """Whether the file as it lies there has this hash; of a link nothing is kept but its address."""
    found = DocumentVersion.objects.get(pk=version)
    if found.link:
        return True
    try:
        with found.file.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == was
    except OSError:
        return False


def _rows(record: dict) -> Iterator[str]:
    for name, model in (("agreements", Agreement), ("resolutions", Resolution)):
        ids = record.get(name, [])
        kept = set(model.objects.filter(pk__in=ids, **_made_in(model, record)).values_list("pk", flat=True))
        for pk in ids:
            if pk not in kept:
                yield f"{model._meta.model_name} {pk} is gone"


def _made_in(model: type, record: dict) -> dict:
    return {"made_in" if model is Agreement else "meeting": record.get("meeting")}
