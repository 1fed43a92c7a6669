"""How many initiatives there are of each kind. Counted once, asked for many choices."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.selection import Selection

from ..models import HelpCall
from ..selection import area_ids, select


class Counts:
    """`rows` as `per_area()` of the querysets gives them."""

    def __init__(self, rows: Iterable[dict]):
        self.rows = {row["area_id"]: row for row in rows}

    def within(self, area_ids: frozenset[int] | None) -> "Counts":
        """Only what lies in these areas; None is anywhere."""
        return self if area_ids is None else Counts(row for pk, row in self.rows.items() if pk in area_ids)

    def of(self, place) -> int:
        """How many lie in `place`, an area or an alias."""
        return self.within(place.descendant_ids).total

    @property
    def total(self) -> int:
        return sum(row["total"] for row in self.rows.values())

    @property
    def placed(self) -> int:
        """How many have a point on the map."""
        return sum(row["placed"] for row in self.rows.values())

    @property
    def unplaced(self) -> int:
        return self.total - self.placed


class Here(NamedTuple):
    """How many of one stage lie in an area: in all, with a point, and with one flag more or less."""

    area_id: int
    stage: str
    total: int
    placed: int
    hulp: int
    ervaring: int


class Facets:
    """What each choice of a selection would give: how many per area, stage, theme and flag.

    2 queries, each once per public version `n` and day (on which calls for help end) for all selections that agree in
    what it depends on: where and in which stage does not matter for what is counted per area and stage.
    """

    def __init__(self, selection: Selection, n: int):
        self.selection = selection
        self.n = n

    @cached_property
    def _rows(self) -> list[Here]:
        chosen = self.selection.less(*AREA_NAMES, "fase")
        return self._kept("areas and stages", chosen, lambda: [Here._make(row) for row in _per_area_and_stage(chosen)])

    def _kept(self, what: str, chosen: Selection, count: Callable[[], list]) -> list:
        address = chosen.query(drop=("sorteer", "pagina"))
        return remember((what, address, timezone.localdate()), self.n, count)

    @property
    def everywhere(self) -> Counts:
        """Per area, with every choice but those of an area."""
        found: dict[int, dict] = {}
        for row in self._of_stages:
            area = found.setdefault(row.area_id, {"area_id": row.area_id, "total": 0, "placed": 0})
            area["total"] += row.total
            area["placed"] += row.placed
        return Counts(found.values())

    @property
    def stages(self) -> Counter[str]:
        """Per stage, with every choice but those of a stage."""
        counts: Counter[str] = Counter()
        for row in self._in_areas(self._rows):
            counts[row.stage] += row.total
        return counts

    @property
    def themes(self) -> Counter[int]:
        """Per id of a theme, with every choice but those of a theme."""
        chosen = self.selection.less("thema")
        counts: Counter[int] = Counter()
        for theme_ids, total in self._kept("themes", chosen, lambda: list(select(chosen).per_themes())):
            for pk in theme_ids:
                counts[pk] += total
        return counts

    @property
    def flags(self) -> dict[str, int]:
        """Per flag, what it would give with the other as it is."""
        here = list(self._in_areas(self._of_stages))
        return {"hulp": sum(row.hulp for row in here), "ervaring": sum(row.ervaring for row in here)}

    @property
    def _of_stages(self) -> Iterable[Here]:
        stages = self.selection.values["fase"]
        return (row for row in self._rows if row.stage in stages) if stages else self._rows

    def _in_areas(self, rows: Iterable[Here]) -> Iterable[Here]:
        areas = area_ids(self.selection)
        return rows if areas is None else (row for row in rows if row.area_id in areas)


def _per_area_and_stage(chosen: Selection) -> QuerySet:
    """Rows as in Here; 1 query for all four counts, so the flags that are chosen filter what is counted."""
    asks = Q(pk__in=HelpCall.objects.open().values("initiative_id"))
    shares = Q(shares_experience=True)
    wanted = (asks if chosen["hulp"] else Q()) & (shares if chosen["ervaring"] else Q())
    found = select(chosen.less("hulp", "ervaring")).order_by().values("area_id", "stage")
    return found.annotate(
        total=Count("pk", filter=wanted or None),
        placed=Count("quadkey", filter=wanted or None),
        hulp=Count("pk", filter=asks & shares if chosen["ervaring"] else asks),
        ervaring=Count("pk", filter=shares & asks if chosen["hulp"] else shares),
    ).values_list(*Here._fields)
