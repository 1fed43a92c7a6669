"""Who gave whom the idea, on the page of one initiative."""

from dataclasses import dataclass

from haarlem_wijken.ground.town.atlas import Atlas

from ..listed import listed
from ..presentation import Row, row
from .links import spread

SHOWN = 6  # of what one initiative inspired


@dataclass(frozen=True)
class Told:
    """What the page of an initiative tells of it. `inspired`: the first SHOWN of `count`; `reach`: of all ways."""

    source: Row | None
    inspired: list[Row]
    count: int
    reach: int


def told_of(pk: int, tree: Atlas, n: int) -> Told:
    """1 query where it inspired any or was inspired, and 2 once per public version `n`."""
    known = spread(n)
    source, inspired = known.source.get(pk), known.inspired.get(pk, [])
    ids = [*([source] if source else []), *inspired[:SHOWN]]
    rows = {one.pk: row(one, tree) for one in (listed(ids, n) if ids else ())}
    return Told(rows.pop(source, None), list(rows.values()), len(inspired), known.reach(pk))
