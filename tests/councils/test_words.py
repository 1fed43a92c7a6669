"""The words in which councils are read and dated."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from councils.everywhere import Everywhere
from councils.models import Council, Seat, Succession
from councils.models.period import moment
from haarlem_wijken.ground.models import Person

DAY = date(2023, 12, 22)


@pytest.mark.parametrize(
    ("certainty", "precision", "words"),
    [
        ("known", "day", "op 22 december 2023"),
        ("known", "month", "in december 2023"),
        ("known", "year", "in 2023"),
        ("before", "day", "vóór 22 december 2023"),
        ("after", "day", "na 22 december 2023"),
    ],
)
def test_a_boundary_says_how_sure_it_is(certainty, precision, words):
    with translation.override("nl"):
        assert moment(DAY, certainty, precision) == words


def test_an_unknown_boundary_says_nothing():
    assert moment(None, "unknown", "day") == ""


def test_serving_finds_the_area_its_parts_and_what_lies_around_it(city, make_council):
    buurt = city.by_code["BU03920104"]
    wijk, stadsdeel = buurt.parent, buurt.parent.parent
    Council.objects.all().delete()
    part = make_council("Buurt", areas={buurt.id: "low"})
    whole = make_council("Wijk", areas={wijk.id: "medium"})
    town = make_council("Stad", areas={city.town.id: "high"})
    beside = make_council("Ernaast", areas={city.by_code["BU03920105"].id: "high"})
    far = make_council("Ver", areas={city.by_code["WK039221"].id: "high"})
    make_council("Nergens")

    def found(node):
        return {council.name: confidence for council, confidence in Everywhere().serving(node)}

    assert found(buurt) == {part.name: "low", whole.name: "medium", town.name: "high"}
    assert found(stadsdeel) == {**found(buurt), beside.name: "high"}
    assert found(city.town) == {**found(stadsdeel), far.name: "high"}


def test_serving_says_the_surest_and_names_a_council_once(city, make_council):
    Council.objects.all().delete()
    first, second = city.by_code["BU03920101"], city.by_code["BU03920102"]
    make_council(areas={first.id: "low", second.id: "medium"})
    assert [found.confidence for found in Everywhere().serving(first.parent)] == ["medium"]
    assert [found.confidence for found in Everywhere().serving(first)] == ["low"]


def test_words_compose(city, make_council):
    ids = city.by_code["WK039220"].descendant_ids | {city.town.id}
    assert [council.name for council in Council.objects.working_in(ids).active().in_order()] == [
        "Werkgroep Wijken",
        "Wijkplatform Molenwijk",
    ]
    assert [council.name for council in Council.objects.working_in(ids).ended()] == ["Wijkraad Molenwijk"]


def test_what_is_alive_comes_first(no_councils, make_council):
    for name, status in [
        ("A", "opgeheven"),
        ("B", "onbekend"),
        ("C", "slapend"),
        ("D", "in-oprichting"),
        ("E", "actief"),
    ]:
        make_council(name, status=status)
    make_council("Aap", status="actief")
    assert [council.name for council in Council.objects.in_order()] == ["Aap", "E", "D", "C", "B", "A"]


def test_areas_come_surest_first_in_one_query(city, make_council, django_assert_num_queries):
    ids = [city.by_code[code].id for code in ("BU03920101", "BU03920102", "BU03920103")]
    make_council(areas=dict(zip(ids, ["low", "high", "medium"], strict=True)))
    with django_assert_num_queries(2):
        council = Council.objects.with_areas().get(name="Wijkraad A")
        assert [served.confidence for served in council.served.all()] == ["high", "medium", "low"]


def test_sharing_areas(city, make_council):
    shared, other = city.by_code["BU03920101"].id, city.by_code["BU03920102"].id
    Council.objects.all().delete()
    here, next_door = make_council("Hier", areas={shared: "high"}), make_council("Daar", areas={shared: "low"})
    old = make_council("Oud", areas={shared: "high"}, status="opgeheven")
    make_council("Elders", areas={other: "high"})
    Succession.objects.create(predecessor=old, successor=here)
    assert list(Council.objects.sharing_areas_with(here)) == [next_door, old]
    assert list(Council.objects.sharing_areas_with(here, [old.pk])) == [next_door]


def test_a_seat_ends_on_the_first_day_without_it(make_council):
    council, person = make_council(), Person.objects.create(given_name="Aya")
    Seat.objects.create(council=council, person=person, since=DAY, until=DAY + timedelta(days=2))
    days = [DAY + timedelta(days=offset) for offset in (-1, 0, 1, 2)]
    assert [council.seats.on(day).exists() for day in days] == [False, True, True, False]
