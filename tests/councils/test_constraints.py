"""What must always be true of councils is kept by the database."""

from contextlib import nullcontext
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from councils.models import CouncilArea, CouncilSource, Seat, Succession
from haarlem_wijken.ground.models import Area, Person

DAY, EARLIER = date(2020, 6, 1), date(2019, 6, 1)
BEFORE_A_YEAR = {"started_on": DAY, "started_certainty": "before", "started_precision": "year"}


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("council_has_name", {"name": "", "slug": "naamloos"}),
        ("council_has_name", {"slug": ""}),
        ("council_kind", {"kind": "club"}),
        ("council_status", {"status": "moe"}),
        ("council_start_whole_or_none", {"started_on": DAY}),
        ("council_start_whole_or_none", {"started_certainty": "known"}),
        (
            "council_start_whole_or_none",
            {"started_on": DAY, "started_certainty": "before", "started_precision": "year"},
        ),
        ("council_end_whole_or_none", {"status": "opgeheven", "ended_on": DAY}),
        ("council_end_whole_or_none", {"ended_precision": "year"}),
        (
            "council_ends_after_start",
            {
                "status": "opgeheven",
                "started_on": DAY,
                "started_certainty": "known",
                "ended_on": EARLIER,
                "ended_certainty": "known",
            },
        ),
        ("council_with_end_is_ended", {"status": "actief", "ended_on": DAY, "ended_certainty": "known"}),
        ("council_website_is_web", {"website": "javascript:alert(1)"}),
    ],
)
def test_a_council_that_cannot_be(make_council, name, fields):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_council(**fields)


@pytest.mark.parametrize("status", ["actief", "in-oprichting", "slapend", "onbekend", "opgeheven"])
def test_every_status_can_be(make_council, status):
    assert make_council(status=status).pk


def test_an_end_may_be_unknown_although_it_ended(make_council):
    assert make_council(status="opgeheven").ended == ""


def test_name_and_address_are_given_once(make_council):
    make_council("Wijkraad A")
    with pytest.raises(IntegrityError, match="name"), transaction.atomic():
        make_council("Wijkraad A", slug="anders")
    with pytest.raises(IntegrityError, match="slug"), transaction.atomic():
        make_council("Anders", slug="wijkraad-a")


def test_a_council_does_not_follow_itself(make_council):
    council = make_council()
    with pytest.raises(IntegrityError, match="succession_not_of_itself"), transaction.atomic():
        Succession.objects.create(predecessor=council, successor=council)


@pytest.mark.parametrize("back", [False, True], ids=["twice", "there and back"])
def test_a_pair_follows_once_and_one_way(make_council, back):
    old, new = make_council("Oud"), make_council("Nieuw")
    Succession.objects.create(predecessor=old, successor=new)
    pair = {"predecessor": new, "successor": old} if back else {"predecessor": old, "successor": new}
    with pytest.raises(IntegrityError, match="succession_one_way_once"), transaction.atomic():
        Succession.objects.create(**pair)


def test_several_predecessors_and_successors(make_council):
    a, b, c = make_council("A"), make_council("B"), make_council("C")
    c.predecessors.add(a, b)
    assert list(c.predecessors.all()) == [a, b]
    assert list(a.successors.all()) == [c]
    assert not c.successors.exists()


def test_an_area_is_served_once_and_surely_said(make_council):
    area = Area.objects.create(code="GM1", level="gemeente", name="Dorp", slug="dorp")
    council = make_council(areas={area.pk: "high"})
    with pytest.raises(IntegrityError, match="councilarea_once"), transaction.atomic():
        CouncilArea.objects.create(council=council, area=area, confidence="low")
    with pytest.raises(IntegrityError, match="councilarea_confidence"), transaction.atomic():
        CouncilArea.objects.filter(council=council).update(confidence="none")


def test_a_source_stands_once(make_council):
    council = make_council()
    CouncilSource.objects.create(council=council, name="Lijst")
    with pytest.raises(IntegrityError, match="councilsource_once"), transaction.atomic():
        CouncilSource.objects.create(council=council, name="Lijst")


def test_seats(make_council):
    council, person = make_council(), Person.objects.create(given_name="Aya")
    with pytest.raises(IntegrityError, match="seat_term"), transaction.atomic():
        Seat.objects.create(council=council, person=person, since=DAY, until=DAY)
    with pytest.raises(IntegrityError, match="seat_role"), transaction.atomic():
        Seat.objects.create(council=council, person=person, since=DAY, role="koning")


@pytest.mark.parametrize(
    ("since", "until", "can"),
    [
        (date(2019, 6, 1), None, False),
        (date(2019, 1, 1), date(2019, 6, 2), False),
        (date(2019, 1, 1), date(2019, 6, 1), True),
        (date(2019, 7, 1), date(2019, 8, 1), False),
        (date(2020, 6, 1), None, True),
        (date(2020, 5, 31), None, False),
    ],
)
def test_terms_of_one_person_in_one_council_do_not_overlap(make_council, since, until, can):
    council, aya, bo = make_council(), Person.objects.create(given_name="Aya"), Person.objects.create(given_name="Bo")
    Seat.objects.create(council=council, person=aya, since=EARLIER, until=DAY)
    Seat.objects.create(council=council, person=bo, since=since, until=until)
    Seat.objects.create(council=make_council("Elders"), person=aya, since=since, until=until)
    with nullcontext() if can else pytest.raises(IntegrityError, match="seat_terms_do_not_overlap"):
        Seat.objects.create(council=council, person=aya, since=since, until=until, role="voorzitter")
