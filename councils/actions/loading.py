"""Bringing in the councils that come with the portal."""

from django.db import transaction

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import Area, AuditEvent, PublicVersion

from ..models import Council, CouncilArea, CouncilSource, Succession
from ..reference import Entry, entries

LOADED = "council.loaded"
SOURCE = ("name", "url", "tells", "of", "of_precision")


class AreasMissing(Exception):
    """The reference data names areas that are not in the database."""


@transaction.atomic
def load_councils(*, by=None) -> int:
    """Bring the reference data of the councils into the database; returns how many were added or changed.

    May run at every start: what is the same is left alone, and what a person has changed is theirs from then on.
    Raises AreasMissing when the areas are not loaded yet.
    """
    hold("councils' reference data")  # two loads at once would both add the same councils
    given = entries()
    areas = dict(Area.objects.values_list("code", "pk"))
    if missing := {code for entry in given for code in entry.served} - areas.keys():
        raise AreasMissing(", ".join(sorted(missing)))
    standing = {council.slug: council for council in Council.objects.prefetch_related("served", "sources")}
    theirs = _changed_by_people()
    changed = 0
    for entry in given:
        council = standing.get(entry.slug)
        if council is None or str(council.pk) not in theirs:
            changed += _load(entry, council, areas, by=by)
    changed += _link(given, theirs, by=by)
    if changed:
        PublicVersion.raise_()
    return changed


def _changed_by_people() -> set[str]:
    """Ids of councils with any act in their history that is not this loader's. By verb: accounts can be deleted."""
    events = AuditEvent.objects.filter(object_type=Council._meta.label_lower).exclude(verb=LOADED)
    return set(events.values_list("object_id", flat=True))


def _load(entry: Entry, council: Council | None, areas: dict[str, int], *, by) -> bool:
    served = {areas[code]: confidence for code, confidence in entry.served.items()}
    fields = []
    if council is None:
        council = Council.objects.create(name=entry.name, slug=entry.slug, **entry.values)
        fields = ["name", *entry.values]
    elif fields := [name for name, value in entry.values.items() if getattr(council, name) != value]:
        for name in fields:
            setattr(council, name, entry.values[name])
        council.save(update_fields=fields)
    if {row.area_id: row.confidence for row in council.served.all()} != served:
        council.served.all().delete()
        CouncilArea.objects.bulk_create(
            CouncilArea(council=council, area_id=area, confidence=confidence) for area, confidence in served.items()
        )
        fields.append("areas")
    if [{name: getattr(one, name) for name in SOURCE} for one in council.sources.all()] != entry.sources:
        council.sources.all().delete()
        CouncilSource.objects.bulk_create(CouncilSource(council=council, **source) for source in entry.sources)
        fields.append("sources")
    if fields:
        AuditEvent.record(LOADED, council, by=by, fields=fields)
    return bool(fields)


def _link(given: list[Entry], theirs: set[str], *, by) -> int:
    """Add the successions that are not there yet; none is taken away, one may have been added by a person."""
    councils = {council.name: council for council in Council.objects.filter(name__in=[entry.name for entry in given])}
    standing = set(Succession.objects.values_list("predecessor", "successor"))
    added = 0
    for entry in given:
        council = councils.get(entry.name)
        if council is None or str(council.pk) in theirs:
            continue
        for name in entry.follows:
            if (councils[name].pk, council.pk) not in standing:
                Succession.objects.create(predecessor=councils[name], successor=council)
                AuditEvent.record(LOADED, council, by=by, fields=["predecessors"])
                added += 1
    return added
