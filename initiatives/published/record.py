"""What happened to one initiative, in words: who did what and when, and every version there was."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import AuditEvent
from haarlem_wijken.ground.prose.differences import Piece

from ..actions.versions import history
from ..models import Act, Initiative
from ..proposals.unit_words import unit_pieces
from ..proposals.values import LABELS, Values, differing, part

MOST = 50
BY_LINK = "proposal "  # how the reason begins of what an organiser did
WORDS = {
    "initiative.published": _("op de site gezet"),
    "initiative.unpublished": _("plaatsing teruggedraaid"),
    "initiative.changed": _("veranderd"),
    "initiative.set_back": _("verandering teruggedraaid"),
    "initiative.corrected": _("verbeterd"),
    "initiative.renamed": _("ander adres gekregen"),
    "initiative.confirmed": _("bevestigd dat het klopt"),
    "initiative.finished": _("afgerond"),
    "initiative.stopped": _("gestopt"),
    "initiative.archived": _("naar het archief gebracht"),
    "initiative.hidden": _("weggehaald"),
    "initiative.brought_back": _("teruggezet op de site"),
    "initiative.place_hidden": _("plek verborgen"),
    "initiative.received": _("een ander erbij gekregen"),
    "initiative.merged": _("samengevoegd met een ander"),
    "initiative.joined": _("een inzending erbij gekregen"),
    "initiative.parted": _("een inzending er weer afgehaald"),
    "initiative.undone": _("teruggedraaid"),
    "initiative.own": _("gedaan door wie het zelf organiseert"),
    "initiative.offered": _("aangeboden aan een ander adres"),
    "photo.added": _("foto erbij"),
    "photo.removed": _("foto weggehaald"),
}


@dataclass(frozen=True)
class Happened:
    """One line of the record. `who`: a moderator, or whether the organiser did it with their link."""

    at: datetime
    words: str
    who: object
    by_organiser: bool
    reason: str


def happened(initiative: Initiative) -> list[Happened]:
    """The last acts, newest first. 1 query."""
    about = Q(object_type=initiative._meta.label_lower, object_id=str(initiative.pk))
    return [_happened(event) for event in AuditEvent.objects.filter(about).select_related("by__person")[:MOST]]


def _happened(event: AuditEvent) -> Happened:
    own = event.by is None and event.reason.startswith(BY_LINK)
    technical = event.reason.startswith((BY_LINK, "act "))
    return Happened(event.at, WORDS.get(event.verb, event.verb), event.by, own, "" if technical else event.reason)


def taken_away_by_organiser(initiative: Initiative) -> bool:
    """Whether who organises it took it away themselves. 1 query."""
    events = AuditEvent.objects.filter(object_type=initiative._meta.label_lower, object_id=str(initiative.pk))
    last = events.filter(verb__in=["initiative.hidden", "initiative.archived"]).first()
    return last is not None and last.by_id is None and last.reason.startswith(BY_LINK)


def last_act(initiative: Initiative) -> Act | None:
    """The newest act it had a part in, unless that was taken back. 1 query."""
    act = Act.objects.about(initiative).select_related("by__person").first()
    return act if act and act.undone_at is None else None


@dataclass(frozen=True)
class Version:
    """One version that differs from the one before: (label, pieces) of each unit that changed; none of the first."""

    number: int
    at: datetime
    by: object
    changed: list[tuple[str, list[Piece]]]
    is_now: bool


def versions(initiative: Initiative) -> list[Version]:
    """Every version that is kept and says something else than the one before it, newest first. 1 query."""
    found, before = [], None
    for kept in history(initiative).select_related("by__person").order_by("version"):
        if before is None or differing(before, kept.values):
            changed = [] if before is None else _changed(before, kept.values)
            found.append(Version(kept.version, kept.at, kept.by, changed, False))
        before = kept.values
    return [Version(v.number, v.at, v.by, v.changed, n == 0) for n, v in enumerate(reversed(found))]


def values_at(initiative: Initiative, number: int) -> Values | None:
    """The values of one version. 1 query."""
    kept = history(initiative).filter(version=number).first()
    return kept.values if kept else None


def _changed(before: Values, after: Values) -> list[tuple[str, list[Piece]]]:
    return [
        (LABELS[unit], unit_pieces(unit, part(before, unit), part(after, unit))) for unit in differing(before, after)
    ]
