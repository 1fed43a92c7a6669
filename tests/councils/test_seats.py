"""Giving, changing and ending seats."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from councils.actions import LastChair, end_seat, give_seat, remove_seat, seat_somebody
from councils.models import Seat, SeatRole
from haarlem_wijken.ground.models import AuditEvent, Person

DAY, LATER = date(2026, 3, 1), date(2026, 9, 1)
CHAIR, SECRETARY, MEMBER = SeatRole.CHAIR, SeatRole.SECRETARY, SeatRole.MEMBER

pytestmark = pytest.mark.django_db


@pytest.fixture
def council(make_council):
    return make_council()


@pytest.fixture
def seat(council):
    """A maker of seats of new people since DAY."""

    def make(role, name="Aya", since=DAY):
        person = Person.objects.create(given_name=name)
        give_seat(council=council, person=person, role=role, since=since, by=None)
        return council.seats.get(person=person)

    return make


def terms(council):
    return list(council.seats.order_by("since", "pk").values_list("person__given_name", "role", "since", "until"))


def test_another_function_is_another_term(council, seat):
    aya = seat(MEMBER)
    assert give_seat(council=council, person=aya.person, role=SECRETARY, since=LATER, by=None)
    assert terms(council) == [("Aya", "lid", DAY, LATER), ("Aya", "secretaris", LATER, None)]


def test_a_function_put_right_on_its_first_day_is_no_new_term(council, seat):
    aya = seat(MEMBER)
    assert give_seat(council=council, person=aya.person, role=CHAIR, since=DAY, by=None)
    assert terms(council) == [("Aya", "voorzitter", DAY, None)]
    assert not give_seat(council=council, person=aya.person, role=CHAIR, since=LATER, by=None)
    assert AuditEvent.objects.filter(verb="seat.given").count() == 2


def test_a_seat_began_earlier_but_never_within_another_term(council, seat):
    aya = seat(MEMBER)
    assert give_seat(council=council, person=aya.person, role=MEMBER, since=date(2019, 5, 1), by=None)
    assert terms(council) == [("Aya", "lid", date(2019, 5, 1), None)]
    assert AuditEvent.objects.latest("pk").fields == ["since"]
    give_seat(council=council, person=aya.person, role=SECRETARY, since=LATER, by=None)
    with pytest.raises(ValidationError):
        give_seat(council=council, person=aya.person, role=SECRETARY, since=DAY, by=None)
    assert terms(council)[1:] == [("Aya", "secretaris", LATER, None)]


def test_who_comes_back_has_two_terms(council, seat):
    aya = seat(MEMBER)
    end_seat(seat=aya, last_day=date(2026, 4, 30), by=None)
    give_seat(council=council, person=aya.person, role=MEMBER, since=LATER, by=None)
    assert terms(council) == [("Aya", "lid", DAY, date(2026, 5, 1)), ("Aya", "lid", LATER, None)]


def test_somebody_without_address_gets_a_seat_without_account(council):
    person = seat_somebody(
        council=council, name="Jo van der Veen", role=MEMBER, since=DAY, name_is_public=True, by=None
    )
    assert (str(person), person.account, person.name_is_public) == ("Jo van der Veen", None, True)
    assert terms(council) == [("Jo", "lid", DAY, None)]


def test_a_seat_ends_after_its_last_day(council, seat):
    aya = seat(MEMBER)
    end_seat(seat=aya, last_day=date(2026, 5, 31), by=None)
    assert [council.seats.on(day).exists() for day in (date(2026, 5, 31), date(2026, 6, 1))] == [True, False]


@pytest.mark.parametrize("again", [date(2026, 2, 28), date(2026, 6, 30)], ids=["before its first", "after its last"])
def test_a_last_day_that_cannot_be(seat, again):
    aya = seat(MEMBER)
    end_seat(seat=aya, last_day=date(2026, 5, 31), by=None)
    with pytest.raises(ValidationError):
        end_seat(seat=aya, last_day=again, by=None)


@pytest.mark.parametrize(
    "leave",
    [
        lambda seat, council: end_seat(seat=seat, last_day=LATER, by=None),
        lambda seat, council: remove_seat(seat=seat, by=None),
        lambda seat, council: give_seat(council=council, person=seat.person, role=MEMBER, since=LATER, by=None),
    ],
    ids=["ends", "is removed", "becomes a member"],
)
def test_the_last_chair_stays_until_somebody_follows(council, seat, leave):
    aya, before = seat(CHAIR), terms(council)
    seat(SECRETARY, "Bo")
    with pytest.raises(LastChair):
        leave(aya, council)
    assert terms(council)[:1] == before
    seat(CHAIR, "Cas")
    leave(aya, council)
    assert not council.seats.on(LATER.replace(day=2)).filter(person=aya.person, role=CHAIR).exists()


def test_a_chair_leaves_with_a_successor_at_once(council, seat):
    aya, bo = seat(CHAIR), seat(MEMBER, "Bo")
    end_seat(seat=aya, last_day=date(2026, 8, 31), successor=bo.person, by=None)
    assert terms(council) == [
        ("Aya", "voorzitter", DAY, LATER),
        ("Bo", "lid", DAY, LATER),
        ("Bo", "voorzitter", LATER, None),
    ]


def test_the_last_chair_of_a_council_that_ended_may_go(council, seat):
    aya = seat(CHAIR)
    council.status = "opgeheven"
    council.save(update_fields=["status"])
    end_seat(seat=Seat.objects.get(pk=aya.pk), last_day=LATER, by=None)
    assert not council.seats.filter(until=None).exists()


def test_seats_are_read_chair_first(council, seat):
    for role, name in ((MEMBER, "Aya"), (SECRETARY, "Bo"), (CHAIR, "Cas")):
        seat(role, name)
    assert [one.person.given_name for one in council.seats.in_order()] == ["Cas", "Bo", "Aya"]
