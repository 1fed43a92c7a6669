"""What a council is, as plain values: what members ask to change in the queue, and a revision holds."""

from datetime import date
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from haarlem_wijken.ground.town.atlas import atlas

from ..models import Confidence, Council, Kind, Status, Succession
from ..models.period import moment

Facts = dict[str, Any]
FACTS = ("name", "kind", "status", "started", "ended", "areas", "predecessors", "successors")


def facts_of(council: Council) -> Facts:
    """`started` and `ended` are [day, certainty, precision], `areas` {code: confidence}, the rest slugs. 3 queries."""
    tree = atlas.latest()
    areas = {tree.by_id[one.area_id].code: one.confidence for one in council.served.all() if one.until is None}
    return {
        "name": council.name,
        "kind": council.kind,
        "status": council.status,
        "started": _boundary(council.started_on, council.started_certainty, council.started_precision),
        "ended": _boundary(council.ended_on, council.ended_certainty, council.ended_precision),
        "areas": dict(sorted(areas.items())),
        "predecessors": _slugs(Succession.objects.filter(successor=council), "predecessor__slug"),
        "successors": _slugs(Succession.objects.filter(predecessor=council), "successor__slug"),
    }


def changed(before: Facts, after: Facts) -> Facts:
    """The facts of `after` that are not those of `before`."""
    return {name: after[name] for name in FACTS if name in after and after[name] != before.get(name)}


def label_of(name: str) -> str:
    labels = {
        "name": _("Naam"), "kind": _("Soort"), "status": _("Stand"), "started": _("Begin"), "ended": _("Einde"),
        "areas": _("Gebied"), "predecessors": _("Kwam in de plaats van"), "successors": _("Daarna kwam"),
    }  # fmt: skip
    return labels[name]


def words_of(facts: Facts, name: str) -> str:  # noqa: PLR0911 - a table
    """One fact as people read it. 1 query for other councils."""
    value = facts.get(name)
    if not value:
        return _("niets bekend")
    if name == "kind":
        return str(Kind(value).label)
    if name == "status":
        return str(Status(value).label)
    if name in ("started", "ended"):
        return moment(date.fromisoformat(value[0]) if value[0] else None, *value[1:]) or _("niets bekend")
    if name == "areas":
        return _areas_in_words(value)
    if name in ("predecessors", "successors"):
        return get_text_list(list(Council.objects.filter(slug__in=value).values_list("name", flat=True)), _("en"))
    return value


def _boundary(on: date | None, certainty: str, precision: str) -> list:
    return [on.isoformat() if on else None, str(certainty), str(precision)]


def _slugs(links, path: str) -> list[str]:
    return sorted(links.values_list(path, flat=True))


def _areas_in_words(areas: dict[str, str]) -> str:
    tree = atlas.latest()
    named = [(tree.by_code[code].name, confidence) for code, confidence in areas.items() if code in tree.by_code]
    return ", ".join(
        name if confidence == Confidence.HIGH else f"{name} ({Confidence(confidence).label})"
        for name, confidence in named
    )
