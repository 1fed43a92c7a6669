"""An initiative that is ready to be published in one go with others: everything about it has been checked."""

from dataclasses import dataclass

from haarlem_wijken.ground.models import Theme

from ..models import Precision


@dataclass(frozen=True)
class Draft:
    """`fields` and `place` are columns of Initiative, `slug` the address it would like, `help` the title of a call.

    `inspired_by` names what gave the idea: `source`, the id of one that is there, or `source_row`, a draft of that row.
    """

    row: int
    fields: dict
    place: dict
    themes: list[Theme]  # at least one, in the order of the theme list
    slug: str = ""
    help: str = ""
    inspired_by: str = ""
    source: int = 0
    source_row: int = 0

    @property
    def exact_point(self) -> tuple[float, float] | tuple[None, None]:
        """(lat, lon) in WGS84 degrees, unless only the area is known."""
        if self.place["precision"] in (Precision.EXACT, Precision.STREET):
            return self.place["lat"], self.place["lon"]
        return None, None
