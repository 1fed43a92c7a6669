"""A place is one number, and lies in one buurt."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import (
    HIGHEST,
    OutsideHaarlem,
    buurt_at,
    buurt_of,
    distance,
    quadkey,
    tile_of,
    tile_range,
    tiles_around,
)

BADHUIS = (52.3805, 4.6255)
latitudes = st.floats(-HIGHEST, HIGHEST)
longitudes = st.floats(-180, 180, exclude_max=True)


@given(latitudes, longitudes)
def test_a_quadkey_has_44_bits(lat, lon):
    assert 0 <= quadkey(lat, lon) < 1 << 44


@given(latitudes, longitudes, st.integers(0, 22))
def test_a_point_lies_in_the_range_of_its_tile_and_of_no_other(lat, lon, z):
    key = quadkey(lat, lon)
    x, y = tile_of(key, z)
    first, end = tile_range(z, x, y)
    assert first <= key < end
    assert [(x, y)] == [
        (i, j) for _, i, j in tiles_around(key, z) if tile_range(z, i, j)[0] <= key < tile_range(z, i, j)[1]
    ]


@given(
    st.integers(0, 22).flatmap(
        lambda z: st.tuples(st.just(z), st.integers(0, (1 << z) - 1), st.integers(0, (1 << z) - 1))
    )
)
def test_a_tile_is_found_back_from_its_range(tile):
    z, x, y = tile
    first, end = tile_range(z, x, y)
    assert end - first == 1 << 2 * (22 - z)
    assert tile_of(first, z) == tile_of(end - 1, z) == (x, y)


@given(st.integers(0, 21), latitudes, longitudes)
def test_a_tile_is_its_four_quarters(z, lat, lon):
    x, y = tile_of(quadkey(lat, lon), z)
    quarters = sorted(tile_range(z + 1, 2 * x + i, 2 * y + j) for i in (0, 1) for j in (0, 1))
    first, end = tile_range(z, x, y)
    assert [low for low, _ in quarters] + [end] == [first] + [high for _, high in quarters]


def test_tiles_are_those_of_web_mercator():
    """Grote Markt, Haarlem."""
    key = quadkey(52.3811, 4.6363)
    assert tile_of(key, 16) == (33612, 21534)
    assert tile_of(key, 10) == (525, 336)
    assert tile_of(key, 0) == (0, 0)


def test_the_world_ends_just_below_180_degrees():
    assert tile_of(quadkey(0, 179.99999999999997), 22)[0] == (1 << 22) - 1


@pytest.mark.parametrize("point", [(86, 4), (-86, 4), (52, 180), (52, -180.5), (float("nan"), 4)])
def test_what_is_not_on_the_map_has_no_quadkey(point):
    with pytest.raises(ValueError, match="No point"):
        quadkey(*point)


@pytest.mark.parametrize("tile", [(23, 0, 0), (-1, 0, 0), (3, 8, 0), (3, 0, -1)])
def test_what_is_no_tile_has_no_range(tile):
    with pytest.raises(ValueError, match="No tile"):
        tile_range(*tile)


def test_tiles_around_stop_at_the_edge_of_the_world():
    assert len(list(tiles_around(quadkey(*BADHUIS), 16))) == 9
    assert len(list(tiles_around(0, 16))) == 4
    assert list(tiles_around(0, 0)) == [(0, 0, 0)]


@given(latitudes, longitudes, latitudes, longitudes)
def test_distance_is_the_same_both_ways(lat1, lon1, lat2, lon2):
    there = distance(lat1, lon1, lat2, lon2)
    assert there == pytest.approx(distance(lat2, lon2, lat1, lon1))
    assert 0 <= there <= 20_016_000


def test_distance_in_metres():
    assert distance(52.38, 4.63, 52.39, 4.63) == pytest.approx(1112, abs=1)
    assert distance(52.38, 4.63, 52.38, 4.64) == pytest.approx(679, abs=1)


def test_a_point_lies_in_its_buurt(city):
    assert str(buurt_at(*BADHUIS)) == "Leidsebuurt-oost"
    assert buurt_of(*BADHUIS) is buurt_at(*BADHUIS)


@pytest.mark.parametrize("point", [(52.3, 4.63), (52.38, 4.58), (0, 0), (float("nan"), float("nan"))])
def test_a_point_outside_haarlem_is_told_so(city, point):
    assert buurt_at(*point) is None
    with pytest.raises(OutsideHaarlem):
        buurt_of(*point)


def test_point_to_buurt_is_quick(city):
    """The best of many: the machine may be busy, the work is under 0.1 ms."""
    tree = atlas()
    buurt_at(*BADHUIS, city=tree)

    def once():
        begin = perf_counter()
        buurt_at(*BADHUIS, city=tree)
        return perf_counter() - begin

    assert min(once() for _ in range(50)) < 0.0001
