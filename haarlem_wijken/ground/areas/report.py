"""What an import did, in words for whoever ran it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import shapely

from .coverage import Patch
from .faults import listed


@dataclass
class Report:
    """Codes of areas, unless said otherwise. `outlines` came in changed, `made_up` follow from their parts."""

    town: str  # "Haarlem (GM0392)"
    year: int
    came_in: int = 0
    added: dict[str, str] = field(default_factory=dict)  # to words: "Nieuwe buurt"
    renamed: dict[str, str] = field(default_factory=dict)  # "from Oud to Nieuw"
    moved: dict[str, str] = field(default_factory=dict)  # "from SD-OOST to SD-NOORD"
    outlines: list[str] = field(default_factory=list)
    made_up: list[str] = field(default_factory=list)
    unchanged: int = 0
    figures: int = 0  # rows
    unknown_figures: dict[str, list[str]] = field(default_factory=dict)  # name of the figure to codes
    water: list[str] = field(default_factory=list)
    elsewhere: int = 0
    not_in_file: list[str] = field(default_factory=list)
    not_known: list[str] = field(default_factory=list)
    gaps: list[Patch] = field(default_factory=list)
    overlaps: list[Patch] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    outlines_now: dict[int, shapely.Geometry] = field(default_factory=dict)  # of buurten, by id of the area

    @property
    def changed(self) -> int:
        """How many areas, outlines and rows of figures."""
        parts = (self.added, self.renamed, self.moved, self.outlines, self.made_up)
        return sum(map(len, parts)) + self.figures

    def outside(self, points: Iterable[tuple[int, float, float]]) -> list[bool]:
        """Of each (id of a buurt, latitude, longitude): whether the point lies outside that buurt by these outlines."""
        shapely.prepare(list(self.outlines_now.values()))
        return [
            area in self.outlines_now and not self.outlines_now[area].intersects(shapely.Point(lon, lat))
            for area, lat, lon in points
        ]

    def lines(self) -> Iterator[str]:
        yield f"{self.town}, {self.year}: {self.came_in} areas came in."
        for words, codes in (
            ("Added", _with_words(self.added)),
            ("Renamed, at the same address", _with_words(self.renamed)),
            ("Moved to another part", _with_words(self.moved)),
            ("Changed outlines", self.outlines),
            ("Changed with the areas in them", self.made_up),
        ):
            if codes:
                yield f"{words}: {len(codes)}: {listed(codes)}."
        yield f"Unchanged: {self.unchanged}."
        if self.figures:
            yield f"Areas with new figures of {self.year}: {self.figures}."
        yield from self._unknown()
        yield from self._left_out()
        yield from self._patches("Gap: in no buurt", self.gaps)
        yield from self._patches("Overlap: in two buurten", self.overlaps)
        yield from self.remarks

    def _unknown(self) -> Iterator[str]:
        """Figures that are unknown of the same areas stand together."""
        alike: dict[tuple[str, ...], list[str]] = {}
        for name, codes in self.unknown_figures.items():
            alike.setdefault(tuple(codes), []).append(name.replace("_", " "))
        for codes, names in alike.items():
            yield f"Unknown {listed(names)}: {len(codes)}: {listed(codes)}."

    def _left_out(self) -> Iterator[str]:
        if self.water:
            yield f"Left out, for it is water: {len(self.water)}: {listed(self.water)}."
        if self.elsewhere:
            yield f"Left aside, for they are of other towns: {self.elsewhere}."
        if self.not_in_file:
            yield (
                f"In the database, but did not come in: {len(self.not_in_file)}: {listed(self.not_in_file)}. They "
                "stay, with their outlines: things point at them."
            )
        if self.not_known:
            yield f"Left out, for the database does not know them: {len(self.not_known)}: {listed(self.not_known)}."

    @staticmethod
    def _patches(words: str, patches: list[Patch], most: int = 10) -> Iterator[str]:
        yield from (f"{words}: {patch}." for patch in patches[:most])
        if len(patches) > most:
            rest = patches[most:]
            yield f"{words}: {len(rest)} more, {sum(patch.square_metres for patch in rest):,.0f} m2 together."


def _with_words(areas: dict[str, str]) -> list[str]:
    return [f"{code} {words}" for code, words in areas.items()]
