"""How many initiatives lie where. Counted once, asked for many areas."""

from collections.abc import Iterable


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
