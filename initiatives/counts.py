"""How many initiatives there are of each kind. Counted once, asked for many choices."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from haarlem_wijken.ground.area_choice import AREA_NAMES
from haarlem_wijken.ground.by_version import remember
from haarlem_wijken.ground.selection import Selection

from .models import HelpCall
from .selection import area_ids, select


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


class Facets:
    """What each choice of a selection would give: how many per area, stage, theme and flag.

    3 queries, once per selection and public version `n` (and day, on which calls for help end).
    """

    def __init__(self, selection: Selection, n: int):
        self.selection = selection
        address = selection.query(drop=("sorteer", "pagina"))
        self.rows = remember(("facets", address, timezone.localdate()), n, self._count)

    def _count(self) -> dict[str, Any]:
        chosen = self.selection
        return {
            "areas": list(select(chosen.less(*AREA_NAMES, "fase")).per_area_and_stage()),
            "themes": list(select(chosen.less("thema")).per_themes()),
            "flags": select(chosen.less("hulp", "ervaring")).aggregate(**self._flags()),
        }

    def _flags(self) -> dict[str, Count]:
        """What one flag would give counts with the other as it is."""
        asks = Q(pk__in=HelpCall.objects.open().values("initiative_id"))
        shares = Q(shares_experience=True)
        return {
            "hulp": Count("pk", filter=asks & shares if self.selection["ervaring"] else asks),
            "ervaring": Count("pk", filter=shares & asks if self.selection["hulp"] else shares),
        }

    @property
    def everywhere(self) -> Counts:
        """Per area, with every choice but those of an area."""
        stages = self.selection.values["fase"] or None
        found: dict[int, dict] = {}
        for row in self.rows["areas"]:
            if stages is None or row["stage"] in stages:
                area = found.setdefault(row["area_id"], {"area_id": row["area_id"], "total": 0, "placed": 0})
                area["total"] += row["total"]
                area["placed"] += row["placed"]
        return Counts(found.values())

    @property
    def stages(self) -> Counter[str]:
        """Per stage, with every choice but those of a stage."""
        chosen = area_ids(self.selection)
        counts: Counter[str] = Counter()
        for row in self.rows["areas"]:
            if chosen is None or row["area_id"] in chosen:
                counts[row["stage"]] += row["total"]
        return counts

    @property
    def themes(self) -> Counter[int]:
        """Per id of a theme, with every choice but those of a theme."""
        counts: Counter[int] = Counter()
        for row in self.rows["themes"]:
            for pk in row["theme_ids"]:
                counts[pk] += row["total"]
        return counts

    @property
    def flags(self) -> dict[str, int]:
        """Per flag."""
        return self.rows["flags"]
