"""The minutes of a meeting and the parts they are written in."""

from django.db import transaction

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Revision

from ...models import Meeting, Minutes, MinutesSection, WritingDraft
from ..stale import Stale, publish


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


def held(minutes_id: int, changing) -> Minutes:
    """These minutes, held until the transaction ends, so that nobody adopts them meanwhile. Raises Stale(`changing`)
    for adopted ones. A condition on another table would not be looked at again by who waited for the row.
    """
    minutes = Minutes.objects.select_for_update(of=["self"]).select_related("meeting__council").get(pk=minutes_id)
    if minutes.is_frozen:
        raise Stale(changing)
    return minutes


def revisions(section: MinutesSection):
    """Every version kept, the latest first."""
    kept = Revision.objects.filter(object_type=section._meta.label_lower, object_id=section.pk)
    return kept.select_related("by__person").order_by("-version")


def drafts_of(sections, *, but=None):
    """What is being typed in these sections; `but` leaves out one person's own."""
    kind = MinutesSection._meta.label_lower
    found = WritingDraft.objects.filter(object_type=kind, object_id__in=[section.pk for section in sections])
    return found.exclude(account=but) if but else found


def _sections(minutes: Minutes, by) -> None:
    there = set(minutes.sections.values_list("item", flat=True))
    items = [item for item in minutes.meeting.items.all() if item.pk not in there]
    made = [MinutesSection(minutes=minutes, item=item, position=item.position) for item in items]
    if not there and not items:
        made = [MinutesSection(minutes=minutes, position=1)]
    for section in MinutesSection.objects.bulk_create(made):
        keep_version(section, by)


def keep_version(section: MinutesSection, by) -> None:
    """In the history, in the running transaction."""
    Revision.keep(section, {"body": section.body, "heading": section.heading}, by=by)
