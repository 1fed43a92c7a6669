"""Two persons who turn out to be one."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from councils.models import Contact, Invitation, Organisation, Seat
from haarlem_wijken.ground.accounts.merging import merge_persons, pointing_at_persons, tied_to
from haarlem_wijken.ground.models import AuditEvent, Person
from tests import cast

pytestmark = pytest.mark.django_db
A, B, C, D = date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1), date(2023, 1, 1)


@pytest.fixture
def two():
    return Person.objects.create(given_name="Jo"), Person.objects.create(given_name="Johan")


def test_every_column_that_names_a_person_is_known():
    names = {f"{field.model.__name__}.{field.name}" for field in pointing_at_persons()}
    assert {"Seat.person", "Invitation.person", "Contact.person"} <= names


def test_everything_moves_and_the_other_is_gone(two):
    keep, gone = two
    council = cast.council()
    Seat.objects.create(council=council, person=gone, since=A)
    Invitation.objects.create(council=council, person=gone, name="Jo", email="jo@example.nl")
    police = Organisation.objects.create(name="Politie", kind="politie")
    Contact.objects.create(organisation=police, person=gone)
    assert sum(tied_to(gone).values()) == 3
    merge_persons(keep=keep, gone=gone, by=None)
    assert not Person.objects.filter(pk=gone.pk).exists()
    assert sum(tied_to(keep).values()) == 3
    event = AuditEvent.objects.get(verb="person.merged")
    assert (event.object_id, event.reason) == (str(keep.pk), f"person {gone.pk}")


@pytest.mark.parametrize(
    ("mine", "theirs", "then"),
    [
        ([("lid", A, B)], [("lid", B, C)], [("lid", A, B), ("lid", B, C)]),
        ([("lid", A, C)], [("voorzitter", B, D)], [("voorzitter", A, D)]),
        ([("secretaris", B, None)], [("lid", A, C)], [("secretaris", A, None)]),
        ([("lid", A, B), ("lid", C, D)], [("lid", A, None)], [("lid", A, None)]),
    ],
    ids=["beside each other", "the weightier function", "without end", "around two"],
)
def test_seats_at_one_time_in_one_council_become_one(two, mine, theirs, then):
    keep, gone = two
    council = cast.council()
    for person, seats in ((keep, mine), (gone, theirs)):
        for role, since, until in seats:
            Seat.objects.create(council=council, person=person, role=role, since=since, until=until)
    merge_persons(keep=keep, gone=gone, by=None)
    found = Seat.objects.order_by("since").values_list("person", "role", "since", "until")
    assert list(found) == [(keep.pk, *seat) for seat in then]


def test_a_contact_both_are_stays_once(two):
    police = Organisation.objects.create(name="Politie", kind="politie")
    for person in two:
        Contact.objects.create(organisation=police, person=person)
    merge_persons(keep=two[0], gone=two[1], by=None)
    assert Contact.objects.get().person == two[0]


@pytest.mark.parametrize("with_account", ["keep", "gone", "both"])
def test_the_account_of_who_stays_stays(two, with_account):
    accounts = {}
    for name, person in zip(("keep", "gone"), two, strict=True):
        if with_account in (name, "both"):
            accounts[name] = person.account = cast.account(f"{name}@example.nl")
            person.save()
    merge_persons(keep=two[0], gone=two[1], by=None)
    assert Person.objects.get().account == accounts.get("keep", accounts.get("gone"))


def test_who_cannot_be_merged(two):
    keep, gone = two
    with pytest.raises(ValidationError):
        merge_persons(keep=keep, gone=keep, by=None)
    Person.objects.filter(pk=gone.pk).update(given_name="", erased_at="2026-01-01T00:00Z")
    with pytest.raises(ValidationError):
        merge_persons(keep=keep, gone=gone, by=None)
    assert Person.objects.count() == 2
