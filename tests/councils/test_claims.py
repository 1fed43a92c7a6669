""" "We are this council": of one nobody sits in, confirmed by mail, decided by a moderator."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from councils.actions import can_be_claimed, claim_council, confirm_claim, forget_claims
from councils.models import Council, CouncilClaim, SeatRole
from haarlem_wijken.ground.models import Account, Case, Letter, StaffRole
from haarlem_wijken.ground.post import signed_link
from tests import cast
from tests.marks import marks

pytestmark = pytest.mark.django_db
SAID = {"name": "Marijke Smit", "email": "marijke@example.nl", "role": "voorzitter", "words": "Zie onze site."}


@pytest.fixture
def council(city):
    return Council.objects.get(slug="wijkplatform-molenwijk")


@pytest.fixture
def claim(council):

    return claim_council(council=council, key=uuid4(), said=SAID, language="nl")


@pytest.fixture
def anneke(client):
    account = cast.account("anneke@example.nl", StaffRole.MODERATOR, name="Anneke")
    client.force_login(account)
    return account


def link(claim) -> str:
    return signed_link("council-claim-link", claim.pk, claim.link_generation)


def press(client, claim, verb, **typed):
    case = Case.objects.get(pk=claim.case_id)
    sent = {"version": case.version, "verb": verb, "step": "take"} | typed
    return client.post(reverse("case-decide", args=[case.pk]), sent)


def test_only_where_nobody_sits_and_it_lives(council):
    assert can_be_claimed(council)
    cast.member(council, role=SeatRole.MEMBER)
    assert not can_be_claimed(council)
    assert not can_be_claimed(Council.objects.get(slug="wijkraad-burgwal"))


def test_the_page_leads_there_and_back(council, client, visitor):
    address = reverse("council-claim", args=[council.slug])
    assert address in visitor.get(council.get_absolute_url()).content.decode()
    cast.member(council)
    assert visitor.get(address).status_code == 302


def test_what_is_sent_waits_once_it_is_confirmed(council, visitor):
    address = reverse("council-claim", args=[council.slug])
    assert "Schrijf hoe we het kunnen nagaan" in visitor.post(address, SAID | {"words": ""}).content.decode()
    assert visitor.post(address, SAID | marks()).status_code == 303
    claim = CouncilClaim.objects.get()
    assert (claim.case.state, Letter.objects.get(template="claim-confirm").to) == ("unconfirmed", SAID["email"])
    assert "Bevestig" in visitor.get(link(claim)).content.decode()
    assert Case.objects.get().state == "unconfirmed"  # looking confirms nothing
    visitor.post(link(claim))
    assert Case.objects.get().state == "waiting"
    assert not council.seats.exists()


def test_who_is_accepted_has_the_seat_and_can_be_unseated_for_ten_minutes(council, claim, anneke, client):
    confirm_claim(claim=claim)
    assert "Zie onze site." in client.get(reverse("case", args=[claim.case_id])).content.decode()
    press(client, claim, "accept", words="")
    seat = council.seats.get()
    assert (str(seat.person), seat.role, seat.person.account.email) == ("Marijke Smit", "voorzitter", SAID["email"])
    assert Letter.objects.get(template="claim-accepted").to == SAID["email"]
    case = Case.objects.get(pk=claim.case_id)
    client.post(reverse("case-undo", args=[case.pk]), {"version": case.version})
    assert not council.seats.exists()
    assert Case.objects.get(pk=case.pk).state == "waiting"


def test_of_two_claims_one_gets_the_council(council, claim, anneke, client):
    other = claim_council(council=council, key="7" * 32, said=SAID | {"email": "bo@example.nl"}, language="nl")
    for one in (claim, other):
        confirm_claim(claim=one)
    press(client, claim, "accept", words="")
    page = press(client, other, "accept", words="").content.decode()
    assert "Er zit intussen iemand in deze raad" in page
    assert council.seats.count() == 1
    assert Case.objects.get(pk=other.case_id).state == "waiting"


def test_a_question_is_answered_behind_the_link(claim, anneke, client, visitor):
    confirm_claim(claim=claim)
    press(client, claim, "changes", words="Wie is jullie contact?")
    assert "Wie is jullie contact?" in visitor.get(link(claim)).content.decode()
    visitor.post(link(claim), {"words": "De gebiedsverbinder."})
    claim.refresh_from_db()
    assert (claim.words, claim.remarks, Case.objects.get(pk=claim.case_id).state) == (
        "De gebiedsverbinder.", "", "waiting",
    )  # fmt: skip


def test_who_is_declined_hears_why_and_gets_nothing(council, claim, anneke, client):
    confirm_claim(claim=claim)
    press(client, claim, "decline", reason="unknown", words="")
    assert "nagaan" in Letter.objects.get(template="claim-declined").context["sentence"]
    assert not council.seats.exists()
    assert not Account.objects.filter(email=SAID["email"]).exists()


def test_what_is_over_is_forgotten(claim, anneke, client, time_machine):
    time_machine.move_to("2026-12-01 12:00 +0100", tick=False)
    Case.objects.update(created_at="2026-11-30T12:00+0100")
    time_machine.shift(timedelta(days=6))
    assert forget_claims() == 0
    time_machine.shift(timedelta(days=1, seconds=1))
    assert forget_claims() == 1
    assert not CouncilClaim.objects.exists()


def test_ninety_days_after_the_decision_nobody_is_named(claim, anneke, client, time_machine):
    time_machine.move_to("2026-12-01 12:00 +0100", tick=False)
    client.force_login(anneke)  # not days ago
    confirm_claim(claim=claim)
    press(client, claim, "decline", reason="unknown", words="")
    time_machine.shift(timedelta(days=90, seconds=1))
    assert forget_claims() == 1
    claim.refresh_from_db()
    assert (claim.name, claim.email, claim.words) == ("", "", "")
