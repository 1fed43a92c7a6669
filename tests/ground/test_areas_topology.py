"""Outlines survive the small file, and borders stand in it once."""

import json

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from haarlem_wijken.ground.maps.topology import decode, encode
from haarlem_wijken.ground.reference import DATA


def square(x, y, size=1):
    return [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]


def shape(polygons):
    return shapely.MultiPolygon([(rings[0], rings[1:]) for rings in polygons])


def round_trip(shapes):
    topology = json.loads(json.dumps(encode(shapes)))
    back = decode(topology)
    assert back.keys() == shapes.keys()
    assert all(shape(back[code]).equals(shape(shapes[code])) for code in shapes)
    return topology


def test_a_shared_border_is_stored_once():
    topology = round_trip({"left": [[square(0, 0)]], "right": [[square(1, 0)]]})
    assert len(topology["arcs"]) == 3
    used = [number for shape in topology["areas"].values() for polygon in shape for ring in polygon for number in ring]
    assert len(used) == 4
    assert min(used) < 0


def test_enclaves_holes_and_islands():
    topology = round_trip(
        {
            "ring": [[square(0, 0, 10), square(4, 4)]],
            "enclave": [[square(4, 4)]],
            "islands": [[square(20, 0)], [square(30, 0)]],
        }
    )
    assert len(topology["arcs"]) == 4


def test_areas_that_touch_in_a_point():
    topology = round_trip({"one": [[square(0, 0)]], "other": [[square(1, 1)]]})
    assert len(topology["arcs"]) == 2


@given(st.sets(st.tuples(st.integers(-90, 90), st.integers(-45, 45)), min_size=1, max_size=30), st.integers(1, 6))
def test_any_mosaic_of_squares_comes_back(cells, kinds):
    merged: dict[str, list] = {}
    for x, y in sorted(cells):
        merged.setdefault(str((x * 7 + y) % kinds), []).append(shapely.box(x, y, x + 1, y + 1))
    shapes = {}
    for code, boxes in merged.items():
        parts = shapely.get_parts(shapely.node(shapely.union_all([box.exterior for box in boxes])))
        polygons = shapely.get_parts(shapely.polygonize(parts))
        kept = [polygon for polygon in polygons if any(box.contains(polygon.representative_point()) for box in boxes)]
        shapes[code] = [[list(polygon.exterior.coords)] for polygon in kept]
    topology = json.loads(json.dumps(encode(shapes)))
    back = decode(topology)
    assert {code: sum(shapely.Polygon(p[0]).area for p in shape) for code, shape in back.items()} == {
        code: len(boxes) for code, boxes in merged.items()
    }


def test_the_file_itself_comes_back_the_same():
    document = json.loads((DATA / "outlines.json").read_text())
    topology = round_trip(decode(document))
    assert len(topology["arcs"]) == len(document["arcs"])
    assert len(document["areas"]) == 111


@pytest.mark.parametrize("ring", [[(0, 0), (1, 1), (0, 0)], [(0, 0), (0, 0.0000001), (0.0000001, 0), (0, 0)]])
def test_what_collapses_is_refused(ring):
    with pytest.raises(ValueError, match="no outline"):
        encode({"thin": [[ring]]})
