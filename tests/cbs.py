"""Areas as CBS would give them, made from the reference data: features by level, to be bent and written to files."""

import json
from copy import deepcopy

import shapely

from haarlem_wijken.ground.models import AreaFigures
from haarlem_wijken.ground.town.atlas import atlas

OLD_SPELLING = {
    "buurtcode": "BU_CODE", "buurtnaam": "BU_NAAM", "wijkcode": "WK_CODE", "wijknaam": "WK_NAAM",
    "gemeentecode": "GM_CODE", "gemeentenaam": "GM_NAAM", "water": "WATER", "aantalInwoners": "AANT_INW",
    "woningvoorraad": "WONINGEN", "oppervlakteLandInHa": "OPP_LAND", "bevolkingsdichtheidInwonersPerKm2": "BEV_DICHTH",
}  # fmt: skip


class Cbs:
    """`features`: level to features, in the order of their codes. `write` gives the paths of three files."""

    def __init__(self, folder):
        self.folder = folder
        figures = {row.area_id: row for row in AreaFigures.objects.filter(year=2024)}
        self.features = {level: [] for level in ("buurt", "wijk", "gemeente")}
        for node in atlas():
            if node.level in self.features:
                self.features[node.level].append(_feature(node, figures.get(node.id)))

    def feature(self, code: str) -> dict:
        return next(one for level in self.features.values() for one in level if code in one["properties"].values()
                    and code == _code(one))  # fmt: skip

    def outline(self, code: str) -> shapely.Geometry:
        return shapely.geometry.shape(self.feature(code)["geometry"])

    def draw(self, code: str, outline: shapely.Geometry) -> None:
        self.feature(code)["geometry"] = json.loads(shapely.to_geojson(outline))

    def push_border(self, one: str, other: str, *, only_one=False) -> None:
        """Give the corner of `one` nearest to the middle of the border to `other`: or to nobody, when `only_one`."""
        shrunk, grown = self.outline(one), self.outline(other)
        border = shapely.line_merge(shapely.shared_paths(shrunk.boundary, grown.boundary).geoms[1])
        longest = max(shapely.get_parts(border), key=lambda line: line.length)
        corner = longest.interpolate(0.5, normalized=True).buffer(longest.length / 8)
        piece = shapely.set_precision(shrunk.intersection(corner), 1e-6)
        self.draw(one, shrunk.difference(piece))
        if not only_one:
            self.draw(other, grown.union(piece))

    def without(self, *levels: str) -> "Cbs":
        for level in levels:
            self.features[level] = []
        return self

    def elsewhere(self, town: str, name: str) -> "Cbs":
        """The same areas as those of another town."""
        text = json.dumps(self.features).replace("0392", town[2:]).replace('"Haarlem"', json.dumps(name))
        self.features = json.loads(text)
        return self

    def spelled_as_before(self) -> "Cbs":
        for features in self.features.values():
            for feature in features:
                feature["properties"] = {OLD_SPELLING.get(k, k): v for k, v in feature["properties"].items()}
        return self

    def write(self) -> list[str]:
        paths = []
        for level, features in self.features.items():
            if features:
                path = self.folder / f"{level}.geojson"
                path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
                paths.append(str(path))
        return paths


def _code(feature: dict) -> str:
    properties = feature["properties"]
    return properties.get("buurtcode") or properties.get("wijkcode") or properties["gemeentecode"]


def _feature(node, figures) -> dict:
    properties = {"gemeentecode": atlas().town.code, "gemeentenaam": atlas().town.name, "water": "NEE"}
    for one in node.chain:
        if one.level in {"wijk", "buurt"}:
            properties |= {f"{one.level}code": one.code, f"{one.level}naam": one.name}
    properties |= {
        "aantalInwoners": figures.population if figures else -99997,
        "woningvoorraad": figures.dwellings if figures else -99997,
        "oppervlakteLandInHa": figures.land_hectares if figures else -99997,
        "bevolkingsdichtheidInwonersPerKm2": figures.density if figures else -99997,
    }
    geometry = deepcopy(json.loads(shapely.to_geojson(node.outline)))
    return {"type": "Feature", "properties": properties, "geometry": geometry}
