"""Asking people to take a seat: by mail, once, within fourteen days."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from councils.actions import (
    accept_invitation,
    forget_invitations,
    give_seat,
    invite,
    invite_again,
    seat_somebody,
    withdraw_invitation,
)
from councils.models import Invitation, SeatRole
from haarlem_wijken.ground.models import Account, Letter, Person
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    return cast.council()


def ask(council, email="Jo@Example.nl", **given):
    return invite(council=council, name="Jo van Dam", email=email, role=SeatRole.MEMBER, by=None, **given)


def test_a_letter_without_a_secret_is_queued_and_the_seat_is_not_there_yet(council):
    invitation = ask(council)
    letter = Letter.objects.get()
    assert (letter.template, letter.to) == ("seat-invitation", "jo@example.nl")
    assert letter.context["pk"] == invitation.pk
    assert not council.seats.exists()


def test_who_takes_it_gets_an_account_a_name_and_the_seat(council):
    account = accept_invitation(invitation=ask(council))
    assert (account.email, str(account.person)) == ("jo@example.nl", "Jo van Dam")
    assert council.seats.get().person == account.person
    assert council.seats.get().since == timezone.localdate()


def test_it_works_once(council):
    invitation = ask(council)
    assert accept_invitation(invitation=invitation)
    assert accept_invitation(invitation=invitation) is None
    assert council.seats.count() == 1


def test_a_name_that_somebody_chose_stays(council):
    known = cast.account("jo@example.nl", name="Johanna")
    accept_invitation(invitation=ask(council))
    assert council.seats.get().person == known.person
    assert str(Person.objects.get()) == "Johanna"


def test_who_sat_without_an_account_is_the_one_who_takes_it(council):
    person = seat_somebody(
        council=council, name="Jo", role=SeatRole.SECRETARY, since=date(2020, 1, 1), name_is_public=False, by=None
    )
    account = accept_invitation(
        invitation=invite(
            council=council, name="Jo", email="jo@example.nl", role=SeatRole.SECRETARY, person=person, by=None
        )
    )
    assert account.person == person
    assert council.seats.get().since == date(2020, 1, 1)


def test_who_sat_without_an_account_and_had_one_after_all_becomes_one(council):
    known = cast.account("jo@example.nl", name="Johanna")
    person = seat_somebody(
        council=council, name="Jo", role=SeatRole.MEMBER, since=date(2020, 1, 1), name_is_public=False, by=None
    )
    accept_invitation(invitation=ask(council, person=person))
    assert council.seats.get().person == known.person
    assert Person.objects.count() == 1


@pytest.mark.parametrize(("after", "works"), [(timedelta(days=14, minutes=-1), True), (timedelta(days=14), False)])
def test_the_link_works_fourteen_days(council, time_machine, after, works):
    time_machine.move_to("2026-03-01 12:00 +0100", tick=False)
    invitation = ask(council)
    time_machine.shift(after)
    assert (accept_invitation(invitation=invitation) is not None) is works


def test_another_letter_makes_the_first_link_worthless_and_the_term_new(council, time_machine):
    time_machine.move_to("2026-03-01 12:00 +0100", tick=False)
    first = ask(council)
    assert not invite_again(invitation=first, by=None)  # too soon
    time_machine.shift(timedelta(days=20))
    second = Invitation.objects.get()
    assert invite_again(invitation=second, by=None)
    assert Letter.objects.count() == 2
    assert accept_invitation(invitation=first) is None
    assert accept_invitation(invitation=second)


def test_what_was_taken_back_cannot_be_taken_and_its_letter_stays_here(council):
    invitation = ask(council)
    assert withdraw_invitation(invitation=invitation, by=None)
    assert Letter.objects.get().state == "cancelled"
    assert accept_invitation(invitation=invitation) is None
    assert ask(council)


def test_who_cannot_be_asked(council):
    ask(council)
    seated = cast.account("zit@example.nl", name="Zita")
    give_seat(council=council, person=seated.person, role=SeatRole.MEMBER, since=date(2020, 1, 1), by=None)
    for email in ("jo@example.nl", "zit@example.nl", "geen adres", "x@y.nl\r\nBcc: z@y.nl"):
        with pytest.raises(ValidationError):
            ask(council, email)
    assert Invitation.objects.count() == Letter.objects.count() == 1


def test_names_and_addresses_go_thirty_days_after_the_last_letter(council, time_machine):
    time_machine.move_to("2026-03-01 12:00 +0100", tick=False)
    ask(council)
    time_machine.shift(timedelta(days=30))
    assert forget_invitations() == 0
    time_machine.shift(timedelta(seconds=1))
    assert forget_invitations() == 1
    assert not Account.objects.exists()
