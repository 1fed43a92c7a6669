"""Where there is a council: the map and the table say the same."""

from datetime import date

import html5lib
import pytest

from councils.coverage.areas import Cover, Coverage
from councils.coverage.past import Then, cover_on
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


DAY = date(2015, 2, 18)
LATER, EARLIER = date(2016, 1, 1), date(2014, 1, 1)


@pytest.mark.parametrize(
    ("facts", "then"),
    [
        ({}, Cover.UNKNOWN),  # when it began is not known
        ({"started": (EARLIER, "known")}, Cover.ACTIVE),
        ({"started": (DAY, "known")}, Cover.ACTIVE),
        ({"started": (LATER, "known")}, None),
        ({"started": (EARLIER, "before")}, Cover.ACTIVE),
        ({"started": (LATER, "before")}, Cover.UNKNOWN),
        ({"started": (EARLIER, "after")}, Cover.UNKNOWN),
        ({"started": (LATER, "after")}, None),
        ({"started": (EARLIER, "known"), "ended": (LATER, "known")}, Cover.ACTIVE),
        ({"started": (EARLIER, "known"), "ended": (DAY, "known")}, Cover.ENDED),
        ({"started": (EARLIER, "known"), "ended": (LATER, "before")}, Cover.UNKNOWN),
        ({"ended": (EARLIER, "before")}, Cover.ENDED),
        ({"started": (EARLIER, "known"), "ended": (LATER, "after")}, Cover.ACTIVE),
        ({"started": (EARLIER, "known"), "ended": (None, "unknown")}, Cover.UNKNOWN),
        ({"started": (EARLIER, "known"), "status": "slapend", "alive_on": EARLIER}, Cover.ACTIVE),
        ({"started": (EARLIER, "known"), "status": "slapend", "alive_on": date(2013, 1, 1)}, Cover.ASLEEP),
    ],
)
def test_on_a_day_of_the_past_what_is_not_sure_is_not_known(facts, then):
    council = Council(status="opgeheven" if "ended" in facts else facts.get("status", "actief"))
    for name in ("started", "ended"):
        on, certainty = facts.get(name, (None, "unknown"))
        setattr(council, f"{name}_on", on)
        setattr(council, f"{name}_certainty", certainty)
    council.alive_on = facts.get("alive_on")
    assert cover_on(council, DAY) == then


def test_an_area_counts_as_long_as_it_was_served(city):
    council = Council.objects.create(
        name="R", slug="r", kind="wijkraad", status="actief", started_on=EARLIER, started_certainty="known"
    )
    for code, since, until in (("BU03920104", None, LATER), ("BU03920102", LATER, None), ("BU03920303", EARLIER, DAY)):
        CouncilArea.objects.create(
            council=council, area_id=city.by_code[code].id, confidence="high", since=since, until=until
        )
    (areas,) = [areas for found, areas in Then(DAY).rows if found.pk == council.pk]
    assert list(areas) == [city.by_code["BU03920104"].id]


def test_the_page_shows_another_day_and_says_what_is_no_day(client, city, django_assert_max_num_queries):
    client.get(ADDRESS)
    with django_assert_max_num_queries(5):
        page = client.get(ADDRESS + "?op=2015-02-18")
    assert "Zo stond het er op 18 februari 2015 voor" in page.text
    assert dict(page.context["coverage"].legend) != dict(client.get(ADDRESS + "?op=").context["coverage"].legend)
    for value in ("2999-01-01", "1900-01-01", "gisteren"):
        wrong = client.get(ADDRESS, {"op": value}).text
        assert (f"“{value}” is geen dag" in wrong, "Zo staat het er vandaag voor" in wrong) == (True, True)
