"""One count, asked for many areas."""

import pytest

from haarlem_wijken.ground.town.atlas import atlas
from initiatives.models import Initiative
from initiatives.overview.counts import Counts


@pytest.fixture
def counts(make):
    make("Tuin", at=(52.3785, 4.6310))
    make("Koor")
    make("Zon", area="SD-NOORD")
    return Counts(Initiative.objects.published().per_area())


def test_what_has_a_point_and_what_has_none_make_the_total(counts):
    assert (counts.total, counts.placed, counts.unplaced) == (3, 1, 2)


def test_an_area_counts_what_lies_in_its_parts(counts):
    by_code = atlas().by_code
    asked = ("GM0392", "SD-CENTRUM", "SD-NOORD", "BU03920105", "SD-OOST")
    assert [counts.of(by_code[code]) for code in asked] == [3, 2, 1, 2, 0]


def test_within_areas_nothing_else_is_counted(counts):
    noord = atlas().by_code["SD-NOORD"]
    assert counts.within(noord.descendant_ids).total == 1
    assert counts.within(frozenset()).total == 0
    assert counts.within(None).total == 3
