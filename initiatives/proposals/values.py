"""The values of a Proposal, unit by unit: what they are called, how two of them are merged, which columns they become.

A unit is what people look at, change and decide as one: the five values of the place are one unit, else each is one.
"""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.town.atlas import atlas

from ..models import Initiative, Precision
from ..models.initiative import DatePrecision
from ..places.place import Place

Values = dict[str, Any]

PLACE = ("precision", "lat", "lon", "address", "area")
UNITS = {
    "title": ("title",),
    "summary": ("summary",),
    "story": ("story",),
    "stage": ("stage",),
    "themes": ("themes",),
    "place": PLACE,
    "organiser": ("organiser",),
    "website": ("website",),
    "started": ("started",),
    "language": ("language",),
    "inspired_by": ("inspired_by",),
    "shares_experience": ("shares_experience",),
}
LABELS = {
    "title": _("Naam"),
    "summary": _("Korte uitleg"),
    "story": _("Verhaal"),
    "stage": _("Fase"),
    "themes": _("Thema’s"),
    "place": _("Plek"),
    "organiser": _("Door"),
    "website": _("Website"),
    "started": _("Begonnen op"),
    "language": _("Taal"),
    "inspired_by": _("Geïnspireerd door"),
    "shares_experience": _("Deelt ervaring"),
}
PHOTO = "photo-"  # with the mark of a photo: what a remark about it is kept under
AS_TYPED = ("title", "summary", "story", "stage", "organiser", "website", "language", "shares_experience")


def label_of(unit: str) -> str:
    """What a unit or a photo is called; "" for what is about all of it."""
    return str(_("Foto") if unit.startswith(PHOTO) else LABELS.get(unit, ""))


def values_of(initiative: Initiative) -> Values:
    """What is public of `initiative` in the shape of a Proposal. 1 query. A point that is only a label is left out."""
    exact = initiative.precision in (Precision.EXACT, Precision.STREET)
    return {name: getattr(initiative, name) for name in AS_TYPED} | {
        "themes": list(initiative.themes.values_list("slug", flat=True)),
        "precision": initiative.precision,
        "lat": initiative.lat if exact else None,
        "lon": initiative.lon if exact else None,
        "address": initiative.place_words if exact else "",
        "area": atlas.latest().by_id[initiative.area_id].code,
        "started": initiative.started_on.isoformat() if initiative.started_on else "",
        "inspired_by": initiative.inspired_by_id,
    }


def part(values: Values, unit: str) -> Values | None:
    """The values of one unit; None when it is not among them."""
    return {key: values.get(key) for key in UNITS[unit]} if any(key in values for key in UNITS[unit]) else None


def units_in(values: Values) -> list[str]:
    """The units of which there is any value, in the order of the form."""
    return [unit for unit in UNITS if part(values, unit) is not None]


def differing(one: Values, other: Values) -> list[str]:
    """The units in which they differ."""
    return [unit for unit in UNITS if part(one, unit) != part(other, unit)]


def merge(base: Values | None, public: Values, mine: Values) -> tuple[list[str], list[str]]:
    """Which units of `mine` can be taken over, and which clash: changed in public too since `base`, to something else.

    Without a `base` nobody knows who changed what: then everything that differs clashes.
    """
    taken, clashing = [], []
    for unit in units_in(mine):
        now, then, wished = part(public, unit), part(base or {}, unit), part(mine, unit)
        if wished in (now, then):
            continue
        (taken if now == then else clashing).append(unit)
    return taken, clashing


def place_of(values: Values) -> Place:
    """Where it is. With precision none a point that was typed goes nowhere."""
    precision = values["precision"]
    if precision == Precision.NONE:
        return Place(area=values["area"])
    return Place(area=values.get("area") or "", precision=precision, lat=values.get("lat"), lon=values.get("lon"))


def fields_of(values: Values) -> dict[str, Any]:
    """The columns of Initiative that hold words, dates and marks, of the units among `values`."""
    fields = {name: values[name] for name in AS_TYPED if name in values}
    if "precision" in values:  # who shows the buurt only does not show the address
        exact = values["precision"] in (Precision.EXACT, Precision.STREET)
        fields["place_words"] = (values.get("address") or "")[:120] if exact else ""
    if "started" in values:
        fields["started_on"] = date.fromisoformat(values["started"]) if values["started"] else None
        fields["started_precision"] = DatePrecision.DAY
    if "inspired_by" in values:
        fields["inspired_by_id"] = values["inspired_by"]
    return fields
