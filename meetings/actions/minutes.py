"""Writing the minutes of a meeting: section by section, each version kept."""

from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Person, Revision

from .. import quick_lines
from ..models import Agreement, Meeting, Minutes, MinutesSection, WritingDraft
from ..workflow import AgreementKind
from .agreements import Due, make_agreement, make_resolution
from .writing import Stale, publish, write


@transaction.atomic
def start_minutes(*, by, meeting: Meeting) -> Minutes:
    """The minutes of `meeting`, with a section for each item of its agenda; those that are there already stay."""
    hold(f"minutes of meeting {meeting.pk}")
    minutes, made = Minutes.objects.get_or_create(meeting=meeting)
    if made:
        AuditEvent.record("minutes.started", minutes, by=by)
    if not minutes.is_frozen:
        _sections(minutes, by)
    publish()
    return minutes


@transaction.atomic
def add_section(*, by, minutes: Minutes, heading: str = "") -> MinutesSection:
    """One more at the end, under no item of the agenda."""
    last = minutes.sections.aggregate(last=Max("position"))["last"] or 0
    section = MinutesSection.objects.create(minutes=minutes, position=last + 1, heading=heading, updated_by=by)
    _keep(section, by)
    AuditEvent.record("minutes.section_added", section, by=by)
    publish()
    return section


@transaction.atomic
def save_section(*, by, section: MinutesSection, body: str, heading: str | None = None) -> bool:
    """Write one section as its next version; quick lines in it become rows. False when all is the same.

    Raises Stale when somebody saved it meanwhile or the minutes are adopted: then nothing is written, so nothing that
    was typed may be thrown away. Raises ValidationError for a text that is too long.
    """
    body = body.replace("\r\n", "\n").strip()
    heading = section.heading if heading is None else heading.strip()
    if (body, heading) == (section.body, section.heading):
        _drop_draft(by, section)
        return False
    ProhibitNullCharactersValidator()(body + heading)
    for field, text in (("body", body), ("heading", heading)):
        section._meta.get_field(field).run_validators(text)
    meeting = _open(section).meeting
    body = quick_lines.written_out(body, meeting.date, lambda line: _row(by, section, line))
    write(
        section, "minutes.written", by=by, body=body, heading=heading, updated_by=by,
    )  # fmt: skip
    _keep(section, by)
    _drop_draft(by, section)
    publish()
    return True


@transaction.atomic
def restore_section(*, by, section: MinutesSection, version: int) -> bool:
    """Put a former version back as the next one. Raises Stale. False when it is gone, or the same as now."""
    kept = revisions(section).filter(version=version).first()
    if kept is None or not kept.values:
        return False
    values = {"body": kept.values["body"], "heading": kept.values["heading"]}
    if values == {"body": section.body, "heading": section.heading}:
        return False
    _open(section)
    write(section, "minutes.restored", by=by, updated_by=by, **values)
    _keep(section, by)
    publish()
    return True


def keep_draft(*, by, section: MinutesSection, content: str, base_version: int) -> None:
    """Keep what somebody types, theirs alone, until they save it. 1 statement; no event: it is not an act."""
    if "\0" in content:
        raise ValidationError(_("Daar staat een teken in dat we niet kunnen bewaren."))
    WritingDraft.objects.update_or_create(
        account=by, object_type=section._meta.label_lower, object_id=section.pk, base_version=base_version,
        defaults={"content": content[:100_000], "at": timezone.now()},
    )  # fmt: skip


def revisions(section: MinutesSection):
    """Every version kept, the latest first."""
    kept = Revision.objects.filter(object_type=section._meta.label_lower, object_id=section.pk)
    return kept.select_related("by__person").order_by("-version")


def drafts_of(sections, *, but=None):
    """What is being typed in these sections; `but` leaves out one person's own."""
    kind = MinutesSection._meta.label_lower
    found = WritingDraft.objects.filter(object_type=kind, object_id__in=[section.pk for section in sections])
    return found.exclude(account=but) if but else found


def _open(section: MinutesSection) -> Minutes:
    """Its minutes, held until the transaction ends, so that nobody adopts them meanwhile. Raises Stale for adopted
    ones. A condition on another table would not be looked at again by who waited for the row of the section.
    """
    held = Minutes.objects.select_for_update(of=["self"]).select_related("meeting__council")
    minutes = held.get(pk=section.minutes_id)
    if minutes.is_frozen:
        raise Stale(section)
    return minutes


def _sections(minutes: Minutes, by) -> None:
    there = set(minutes.sections.values_list("item", flat=True))
    items = [item for item in minutes.meeting.items.all() if item.pk not in there]
    made = [MinutesSection(minutes=minutes, item=item, position=item.position) for item in items]
    if not there and not items:
        made = [MinutesSection(minutes=minutes, position=1)]
    for section in MinutesSection.objects.bulk_create(made):
        _keep(section, by)


def _row(by, section: MinutesSection, line: quick_lines.Line) -> str:
    """The number of the row that a quick line asks for."""
    meeting, item = section.minutes.meeting, section.item
    seen = {"visibility": item.visibility} if item else {}
    if line.is_resolution:
        return make_resolution(by=by, meeting=meeting, text=line.text[:600], item=item, **seen).number
    kind = AgreementKind(quick_lines.AGREEMENTS[line.word])
    if line.word == "afspraak" and (line.due or line.owner):
        kind = AgreementKind.ACTION
    due = Due(on=line.due, words=line.due_words) if line.due else Due()
    owner = _owner(section.minutes.meeting, line.owner)
    made: Agreement = make_agreement(
        by=by, council=meeting.council, text=line.text[:600], made_in=meeting, due=due, kind=kind, item=item,
        source_quote=line.text, **owner, **seen,
    )  # fmt: skip
    return made.number


def _owner(meeting: Meeting, typed: str) -> dict:
    """Who is meant by "@Piet": a member or somebody present with that given name, if there is exactly one; a name that
    is unclear stays as the words it was.
    """
    if not typed:
        return {}
    if typed.lower() in ("allen", "wij", "we", "iedereen"):
        return {"owner_council": meeting.council, "owner_words": typed}
    seats = meeting.council.seats.on(meeting.date).values("person")
    here = meeting.attendances.exclude(person=None).values("person")
    known = Person.objects.filter(Q(pk__in=seats) | Q(pk__in=here), erased_at=None, given_name__iexact=typed)
    people = list(known[:2])
    return {"owner_words": typed} | ({"owner_person": people[0]} if len(people) == 1 else {})


def _keep(section: MinutesSection, by) -> None:
    Revision.keep(section, {"body": section.body, "heading": section.heading}, by=by)


def _drop_draft(by, section: MinutesSection) -> None:
    WritingDraft.objects.filter(account=by, object_type=section._meta.label_lower, object_id=section.pk).delete()
