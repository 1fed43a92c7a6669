"""What the list offers to choose a point with: an address, one's own place, and how far around it."""

from typing import NamedTuple

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.services import locatieserver
from haarlem_wijken.ground.town.atlas import Atlas, bbox_words

from ..selection import RADIUS
from ..words import distance_words

RADII = (300, 500, 1000, 2000, 5000)  # metres
ELSEWHERE = "tekst"  # what `q`, the words of the selection, is called where `q` is an address


class Near(NamedTuple):
    """The inputs of `components/near.html`."""

    action: str  # the list's address
    kept: list[tuple[str, str]]  # what the search for an address takes along
    others: list[tuple[str, str]]  # what the form of the point takes along
    point: str  # "52.3811,4.6373", or empty
    area: str  # the buurt it lies in, or empty outside Haarlem
    radii: list[tuple[int, str, bool]]  # metres, words, chosen
    box: str  # around Haarlem: "west,south,east,north"
    service: bool  # whether an address can be looked for


def near(selection: Selection, tree: Atlas, action: str) -> Near:
    """`action`: the address of the list, without a query string."""
    pairs = [pair for pair in selection.pairs() if pair[0] not in ("bij", "pagina")]
    point, radius = selection.one("bij"), selection.one("straal", RADIUS)
    area = tree.at(*point) if point else None
    return Near(
        action=action,
        kept=[(ELSEWHERE if name == "q" else name, value) for name, value in pairs],
        others=[pair for pair in pairs if pair[0] != "straal"],
        point=next(iter(selection.values["bij"]), ""),
        area=area.name if area else "",
        radii=[(metres, distance_words(metres), metres == radius) for metres in sorted({*RADII, radius})],
        box=bbox_words([tree.town]),
        service=locatieserver.is_on(),
    )


def point_value(lat: float, lon: float) -> str:
    """A point (WGS84 degrees) as the parameter `bij` has it: to some ten metres."""
    return f"{round(lat, 4)},{round(lon, 4)}"
