"""The versions of an initiative: every one that was public is kept, written in one place, and can be put back."""

from django.db.models import F

from haarlem_wijken.ground.models import Revision

from ..models import Initiative, Proposal
from ..proposals.values import AS_TYPED, Values, fields_of, place_of, values_of
from ..spread.inspiring import refuse_circle
from .publishing import themes_of

PLACED = ("area_id", "precision", "place_words", "lat", "lon", "quadkey")
ROW = (*AS_TYPED, *PLACED, "started_on", "started_precision", "inspired_by_id")


def history(obj):
    """The versions kept of an initiative, or of what was decided about a proposal."""
    return Revision.objects.filter(object_type=obj._meta.label_lower, object_id=obj.pk)


def keep_version(initiative: Initiative, *, by=None) -> None:
    """Have the values of this very version in Revision, for changes that begin from it."""
    if not history(initiative).filter(version=initiative.version).exists():
        Revision.keep(initiative, values_of(initiative), by=by)


def base_of(proposal: Proposal) -> Values | None:
    """The public values that a change was made from; None when they are not known any more. At most 1 query."""
    return base_at(proposal.initiative, proposal.base_version)


def base_at(initiative: Initiative, version: int) -> Values | None:
    """What was public in that version; None when it is not known. At most 1 query."""
    if version == initiative.version:
        return values_of(initiative)
    kept = history(initiative).filter(version=version).first()
    return kept.values if kept else None


def row_of(initiative: Initiative) -> Values:
    """Every column a change can write, and the themes; as JSON."""
    row = {name: getattr(initiative, name) for name in ROW}
    row["started_on"] = row["started_on"].isoformat() if row["started_on"] else None
    return row | {"themes": list(initiative.themes.values_list("slug", flat=True))}


def write_version(initiative: Initiative, values: Values) -> None:
    """Write the units among `values` as the next version. Raises ValidationError and OutsideHaarlem."""
    fields = fields_of(values)
    refuse_circle(initiative, fields.get("inspired_by_id"))
    if "precision" in values:
        fields |= {"lat": None, "lon": None, "quadkey": None} | place_of(values).columns()
    for name, value in fields.items():
        setattr(initiative, name, value)
    initiative.full_clean()
    initiative.version = F("version") + 1
    initiative.save(update_fields=[*fields, "version"])
    if "themes" in values:
        initiative.themes.set(themes_of(set(values["themes"])))
    initiative.refresh_from_db()


def put_back(initiative: Initiative, row: Values) -> None:
    """The columns and themes of `row_of`, as the next version: the one that is taken back may be what somebody's
    change begins from.
    """
    columns = dict(row)
    initiative.themes.set(themes_of(set(columns.pop("themes"))))
    Initiative.objects.filter(pk=initiative.pk).update(version=F("version") + 1, **columns)
    initiative.refresh_from_db()
    keep_version(initiative)
