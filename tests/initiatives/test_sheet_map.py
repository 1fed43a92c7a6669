"""The map of a sheet: signs and names stand beside each other, and inside it."""

import re
from itertools import combinations

import pytest
import shapely

from haarlem_wijken.ground.town.atlas import atlas
from initiatives.sheet.drawing import drawing
from initiatives.sheet.names import Names, broken
from initiatives.sheet.paper import PAPERS
from initiatives.sheet.signs import Sign
from initiatives.sheet.spread import spread


@pytest.mark.parametrize("paper", PAPERS.values())
@pytest.mark.parametrize("around", [0, 5, 500])
def test_no_sign_lies_over_another_or_over_the_edge(paper, around):
    sign, (width, height) = Sign(paper.em, 3), paper.frame
    room = (width - sign.width, height - sign.height)
    spots = [
        (min(room[0], around * (n * 37 % 100) / 100), min(room[1], around * (n * 61 % 100) / 100))
        for n in range(paper.most)
    ]
    found = spread(spots, sign.width, sign.height, room)
    assert found[0] == pytest.approx(spots[0])
    assert all(-1e-6 <= x <= room[0] + 1e-6 and -1e-6 <= y <= room[1] + 1e-6 for x, y in found)
    for (x, y), (other_x, other_y) in combinations(found, 2):
        assert abs(x - other_x) >= sign.width - 1e-3 or abs(y - other_y) >= sign.height - 1e-3


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Natuurkundigenbuurt-west", [1, ("Natuurkundigen-", "buurt-west"), ("Natuurkundigen-", "buurt-", "west")]),
        ("Van Galenbuurt", [1, ("Van", "Galenbuurt"), ("Van", "Galen-", "buurt")]),
        ("Bakenes", [1]),
    ],
)
def test_a_name_breaks_where_people_would(name, lines):
    assert broken(name) == [(name,) if line == 1 else line for line in lines]


def test_no_name_is_cut_at_the_edge_or_lies_over_what_is_there():
    names = Names(3, (100, 100), [(60, 0, 100, 50)])
    names.write("Architectenbuurt", shapely.box(60, 0, 200, 90))
    (name,) = names.written
    left, top, right, bottom = names.taken[-1]
    assert name.x == (left + right) / 2
    assert left >= 60 and right <= 100 and top >= 50 and bottom <= 90
    names.write("Bakenes", shapely.box(60, 0, 99, 49))
    assert names.written == [name]


def test_areas_that_are_one_to_people_have_one_edge(city):
    parts = atlas().alias("leidsebuurt").areas
    *_layers, edge = re.findall(r'<g transform="scale[^>]*>(.*?)</g>', drawing(parts, [], PAPERS["a3"]))
    assert len(parts) == 2 and edge.count("<path") == 1
