"""What came in: the areas of one town out of features of CBS, each read and checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import shapely

from . import spelling
from .faults import Fault, listed
from .outline import outline_of, same
from .spelling import Properties

Progress = Callable[..., Iterable]


@dataclass(frozen=True)
class Found:
    """An area as it came in; `parent` is the code CBS gives: the wijk of a buurt, the town of a wijk."""

    code: str
    level: str
    parent: str
    outline: shapely.Geometry
    figures: dict[str, int | None]


@dataclass
class Delivery:
    """The areas of `town` by code. `names` are of these and of the areas they lie in.

    `year` is what the features tell, None when they tell none. `water` are codes of what is water, or abroad;
    `elsewhere` is how many features are of other towns.
    """

    town: str
    year: int | None = None
    areas: dict[str, Found] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    water: list[str] = field(default_factory=list)
    elsewhere: int = 0

    @property
    def levels(self) -> set[str]:
        return {found.level for found in self.areas.values()}


def deliver(features: list[tuple[str, object]], *, town: str | None, progress: Progress) -> Delivery:
    """The areas of `town` (a code; None: the only one there is) among features, each with where it stands.

    Every fault is collected before Fault is raised, so that one run shows them all.
    """
    faults: list[str] = []
    rows = [(properties, feature) for where, feature in features if (properties := _tried(faults, where, feature))]
    if faults:
        raise Fault(*faults)
    delivery = Delivery(town or _only_town(rows))
    for properties, feature in progress(rows, desc="Reading areas"):
        try:
            _take(properties, feature, delivery)
        except Fault as fault:
            faults += fault.sentences
    if not delivery.areas and not faults:
        raise Fault(f"There is no land of {delivery.town} among the {len(rows)} areas here.")
    if faults:
        raise Fault(*faults)
    return delivery


def _tried(faults: list[str], where: str, feature: object) -> Properties | None:
    try:
        if not isinstance(feature, dict):
            raise Fault(f"{where} is no GeoJSON Feature.")
        return spelling.read(feature.get("properties"), where)
    except Fault as fault:
        faults += fault.sentences
        return None


def _only_town(rows: list[tuple[Properties, dict]]) -> str:
    towns = sorted({properties.town for properties, _ in rows})
    if len(towns) != 1:
        raise Fault(
            f"There are areas of {len(towns)} towns here ({listed(towns)}): say which with --gemeente." if towns
            else "There is no area here."
        )  # fmt: skip
    return towns[0]


def _take(properties: Properties, feature: dict, delivery: Delivery) -> None:
    code = properties.code
    if properties.town != delivery.town:
        delivery.elsewhere += 1
        return
    if properties.water:
        delivery.water.append(code)
        return
    _refuse_misfits(properties)
    delivery.year = properties.year or delivery.year
    delivery.names |= {properties.codes[level]: name for level, name in properties.names.items() if name}
    outline = outline_of(feature.get("geometry"), code)
    found = Found(code, properties.level, properties.parent, outline, properties.figures)
    twin = delivery.areas.setdefault(code, found)
    if twin is not found and not same(twin.outline, outline):
        raise Fault(f"{code} stands here twice, with different outlines.")


def _refuse_misfits(properties: Properties) -> None:
    """A code holds those of the areas around it: BU03920101 lies in WK039201, and that in GM0392."""
    around = [code for code in (properties.parent, properties.town) if code]
    for code in around:
        if not properties.code[2:].startswith(code[2:]):
            raise Fault(f"{properties.code} does not fit: it is said to lie in {code}.")
