"""Where there is a council: the map and the table say the same."""

import html5lib
import pytest

from councils.coverage import Cover, Coverage
from councils.everywhere import Everywhere
from councils.models import Council, CouncilArea

pytestmark = pytest.mark.django_db
ADDRESS = "/wijkraden/dekking/"


@pytest.fixture
def cover(city):
    """A maker: how the buurt BU03920104 stands with councils of these statuses there and around it."""

    def make(*statuses, area="BU03920104"):
        Council.objects.all().delete()
        for number, status in enumerate(statuses):
            council = Council.objects.create(name=f"R{number}", slug=f"r{number}", kind="wijkraad", status=status)
            CouncilArea.objects.create(council=council, area_id=city.by_code[area].id, confidence="high")
        found = Coverage(Everywhere(), city)
        return next(one for one in found.buurten if one.node.code == "BU03920104")

    return make


@pytest.mark.parametrize(
    ("statuses", "then"),
    [
        ((), Cover.NONE),
        (("actief",), Cover.ACTIVE),
        (("in-oprichting",), Cover.ACTIVE),
        (("slapend",), Cover.ASLEEP),
        (("onbekend",), Cover.UNKNOWN),
        (("opgeheven",), Cover.ENDED),
        (("opgeheven", "actief"), Cover.ACTIVE),
        (("opgeheven", "slapend", "onbekend"), Cover.ASLEEP),
    ],
)
def test_a_buurt_stands_as_the_one_that_is_most_alive(cover, statuses, then):
    assert cover(*statuses).cover == then


def test_who_serves_the_wijk_or_stadsdeel_serves_the_buurt_and_the_town_does_not_count(cover, city):
    wijk, stadsdeel = city.by_code["BU03920104"].chain[1].code, city.by_code["BU03920104"].chain[0].code
    assert cover("actief", area=wijk).cover == cover("actief", area=stadsdeel).cover == Cover.ACTIVE
    assert cover("actief", area="GM0392").cover == Cover.NONE
    assert cover("actief", area="BU03920102").cover == Cover.NONE


def test_only_those_that_make_it_so_are_named(cover):
    assert [council.name for council in cover("opgeheven", "actief").councils] == ["R1"]


def test_the_page_says_the_same_in_map_table_and_list(city, client, django_assert_max_num_queries):
    client.get(ADDRESS)
    with django_assert_max_num_queries(3):
        page = client.get(ADDRESS + "?a=1")
    text = page.content.decode()
    found = page.context["coverage"]
    assert sum(count for _cover, count in found.legend) == len(found.buurten) == 111
    for (cover, count), column in zip(found.legend, zip(*(row.counts for row in found.rows), strict=True), strict=True):
        assert count == sum(number for _label, number in column)
        assert text.count(f'class="area cover cover-{cover.value}"') == count
    for prefix in ("", "/en"):
        html5lib.HTMLParser(strict=True).parse(client.get(prefix + ADDRESS).content.decode())
