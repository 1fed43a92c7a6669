"""What is wrong with a file of areas is one sentence with the area's code, and changes nothing."""

import json

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from haarlem_wijken.ground.areas import files, outline
from haarlem_wijken.ground.models import Area, AreaShape, AuditEvent, PublicVersion
from tests.cbs import Cbs

BUURT = "BU03920303"
SQUARE = [[4.61, 52.37], [4.62, 52.37], [4.62, 52.38], [4.61, 52.38], [4.61, 52.37]]
HOURGLASS = [[4.61, 52.37], [4.62, 52.38], [4.62, 52.37], [4.61, 52.38], [4.61, 52.37]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def nested(depth):
    inside = polygon(SQUARE)
    for _ in range(depth):
        inside = {"type": "GeometryCollection", "geometries": [inside]}
    return inside


GEOMETRIES = {
    "no geometry": (None, "has no outline"),
    "empty": (polygon(), "has no outline"),
    "an empty ring": (polygon([]), "no list of rings"),
    "two points": (polygon(SQUARE[:2]), "no list of rings"),
    "words": (polygon([["4.61", "noord"]] * 4), "no list of rings"),
    "null": (polygon([[None, None]] * 4), "no list of rings"),
    "no number": (polygon([[4.61, float("nan")], *SQUARE]), "no list of rings"),
    "endless": (polygon([[4.61, float("inf")], *SQUARE]), "no list of rings"),
    "enormous": (polygon([[10**400, 52], *SQUARE]), "no list of rings"),
    "flat": (polygon(SQUARE[0]), "no list of rings"),
    "text": ({"type": "Polygon", "coordinates": "overal"}, "no list of rings"),
    "a point": ({"type": "Point", "coordinates": [4.61, 52.37]}, "is a Point, where a Polygon"),
    "a line": ({"type": "LineString", "coordinates": SQUARE}, "is a LineString"),
    "a collection": (nested(1), "is a GeometryCollection"),
    "a deep collection": (nested(300), "is a GeometryCollection"),
    "crossing itself": (polygon(HOURGLASS), "crosses itself (self-intersection) near 52.375"),
    "a hole outside": (polygon(SQUARE, [[x + 1, y] for x, y in SQUARE]), "is not sound (hole lies outside shell)"),
    "swapped": (polygon([point[::-1] for point in SQUARE]), "has latitude and longitude swapped"),
    "metres": (polygon([[102_000, 487_000], [103_000, 487_000], [103_000, 488_000]] * 2), "metres (RD, EPSG:28992)"),
    "nowhere": (polygon([[0, 0], [1, 0], [1, 1], [0, 0]]), "does not lie in the Netherlands"),
    "too many points": (polygon(SQUARE * 20_001), "more than 100,000 points"),
    "a hair": (polygon([[4.61, 52.37], [4.6100001, 52.37], [4.61, 52.38], [4.61, 52.37]]), "thinner than 0.000001"),
}  # fmt: skip

PROPERTIES = {
    "no properties": (None, "Feature 1 of buurt.geojson has no properties"),
    "no code": ({"naam": "Ergens"}, "Feature 1 of buurt.geojson has no code"),
    "half a code": ({"buurtcode": "BU0392"}, "'BU0392' is no code of a buurt"),
    "a code of markup": ({"buurtcode": "<script>alert(1)</script>"}, "is no code of a buurt"),
    "another wijk": ({"buurtcode": BUURT, "wijkcode": "WK039204"}, f"{BUURT} does not fit"),
    "a long name": ({"buurtcode": BUURT, "buurtnaam": "x" * 81}, f"{BUURT}: the name of its buurt"),
    "a name with NUL": ({"buurtcode": BUURT, "buurtnaam": "Vijf\0hoek"}, f"{BUURT}: the name of its buurt"),
    "words for people": ({"buurtcode": BUURT, "AANT_INW": "veel"}, f"{BUURT}: aantinw is 'veel'"),
    "less than nobody": ({"buurtcode": BUURT, "aantalInwoners": -5}, f"{BUURT}: aantalinwoners is '-5'"),
    "yes": ({"buurtcode": BUURT, "aantalInwoners": True}, "is no count"),
    "too many": ({"buurtcode": BUURT, "aantalInwoners": 1e20}, "is no count"),
    "no number of people": ({"buurtcode": BUURT, "aantalInwoners": float("nan")}, "is no count"),
    "a stranger without parents": ({"buurtcode": "BU03929901", "buurtnaam": "X"}, "No name, neither in what came in"),
    "a stranger without a name": ({"buurtcode": "BU03920399"}, "in the database: BU03920399. Add the file of buurten"),
}  # fmt: skip

DOCUMENTS = {
    "nothing": ("", "buurt.geojson is no JSON"),
    "half": ('{"type": "FeatureColl', "buurt.geojson is no JSON"),
    "deep": ("[" * 100_000, "buurt.geojson is no JSON"),
    "a collection in a collection": (
        '{"type": "FeatureCollection", "features": [{"geometry": '
        + '{"type": "GeometryCollection", "geometries": [' * 1_000
        + "]}" * 1_000
        + "}]}",
        "buurt.geojson is no JSON",
    ),
    "latin": ('{"naam": "Café"}'.encode("latin-1"), "buurt.geojson is no JSON"),
    "a list": ("[]", "is no GeoJSON FeatureCollection"),
    "one feature": ('{"type": "Feature"}', "is no GeoJSON FeatureCollection"),
    "no features": ('{"type": "FeatureCollection"}', "has no list of features"),
    "no areas": ('{"type": "FeatureCollection", "features": []}', "no land of GM0392 among the 0 areas"),
    "features that are none": ('{"type": "FeatureCollection", "features": [7]}', "Feature 1 of buurt.geojson is no"),
    "the Dutch grid": (
        '{"type": "FeatureCollection", "crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, "features": []}',
        "is in 'urn:ogc:def:crs:EPSG::28992': ask for WGS84",
    ),
}


def refused(path, *options) -> str:
    """What the command says when it refuses; nothing has changed then."""
    before = PublicVersion.current(), Area.objects.count(), AreaShape.objects.count(), AuditEvent.objects.count()
    with pytest.raises(CommandError) as fault:
        call_command("import_areas", str(path), "--year", "2025", *options)
    assert before == (
        PublicVersion.current(), Area.objects.count(), AreaShape.objects.count(), AuditEvent.objects.count()
    )  # fmt: skip
    return str(fault.value)


def file_with(folder, properties, geometry):
    path = folder / "buurt.geojson"
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return path


@pytest.mark.parametrize("case", GEOMETRIES)
def test_an_outline_that_is_none(city, tmp_path, case):
    geometry, words = GEOMETRIES[case]
    said = refused(file_with(tmp_path, {"buurtcode": BUURT}, geometry))
    assert said.startswith(f"{BUURT}: ") and words in said
    assert said.endswith("\nNothing was changed.") and len(said.splitlines()) == 2


@pytest.mark.parametrize("case", PROPERTIES)
def test_properties_that_cannot_be(city, tmp_path, case):
    properties, words = PROPERTIES[case]
    assert words in refused(file_with(tmp_path, properties, polygon(SQUARE)))


@pytest.mark.parametrize("case", DOCUMENTS)
def test_a_file_that_is_no_collection(city, tmp_path, case):
    content, words = DOCUMENTS[case]
    path = tmp_path / "buurt.geojson"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert words in refused(path)


def test_a_file_that_is_not_there_or_too_large(city, tmp_path, monkeypatch):
    assert "weg.geojson cannot be read: No such file" in refused(tmp_path / "weg.geojson")
    path = file_with(tmp_path, {"buurtcode": BUURT}, polygon(SQUARE))
    monkeypatch.setattr(files, "MOST_BYTES", 100)
    assert "buurt.geojson has 0 MB, and 0 is the most" in refused(path)


def test_all_faults_are_told_at_once(city, tmp_path):
    cbs = Cbs(tmp_path)
    for feature in cbs.features["buurt"][:30]:
        feature["geometry"] = None
    said = refused(cbs.without("wijk", "gemeente").write()[0])
    assert len(said.splitlines()) == 22
    assert "… and 10 more." in said


def test_an_area_that_stands_twice(city, tmp_path):
    cbs = Cbs(tmp_path).without("wijk", "gemeente")
    cbs.features["buurt"].append({**cbs.feature(BUURT), "geometry": polygon(SQUARE)})
    assert f"{BUURT} stands here twice" in refused(cbs.write()[0])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("WK039203,SD-NERGENS,", "SD-NERGENS is no stadsdeel here: add a line SD-NERGENS,GM0392,its name"),
        ("WK039203,Oost,", "Line 2 of parents.csv is neither"),
        ("SD-HAVEN,GM0392,", "Line 2 of parents.csv is neither"),
        (",,", "Line 2 of parents.csv is neither"),
        ("\0", "parents.csv"),
    ],
)
def test_parents_that_are_none(city, tmp_path, line, words):
    parents = tmp_path / "parents.csv"
    parents.write_text(f"code,parent,name\n{line}\n")
    path = Cbs(tmp_path).without("buurt", "gemeente").write()[0]
    assert words in refused(path, "--parents", str(parents))


def test_an_outline_of_as_many_points_as_may_be_is_read(city):
    around = np.linspace(0, 2 * np.pi, outline.MOST_POINTS - 1)
    ring = np.column_stack([4.6 + np.cos(around) / 10, 52.3 + np.sin(around) / 10]).tolist()
    found = outline.outline_of(polygon([*ring, ring[0]]), BUURT)
    assert outline.same(found, found)
