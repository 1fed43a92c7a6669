"""Offering what is published to another address, from the page for moderators."""

import pytest
from django.test import Client

from haarlem_wijken.ground.models import AuditEvent, Letter, StaffRole
from initiatives.actions.handing import take_transfer
from initiatives.models import Initiative, Proposal, Transfer
from tests.cast import account
from tests.initiatives.waiting import organised, published

pytestmark = pytest.mark.usefixtures("city")
SAID = {"email": "nieuw@voorbeeld.nl", "reason": "Gevraagd per telefoon."}


def page_of(initiative: Initiative) -> str:
    return f"/moderatie/initiatieven/{initiative.pk}/overdragen/"


@pytest.fixture
def desk() -> Client:
    account("bo@example.nl", StaffRole.ADMIN, "Bo")
    client = Client()
    client.force_login(account("ann@example.nl", StaffRole.MODERATOR, "Ann"))
    return client


def test_both_letters_are_seen_then_the_new_address_decides(desk):
    initiative = organised()
    first = desk.get(page_of(initiative)).content.decode()
    assert ("Neem je “Boekenkast” over?" in first, "“Boekenkast” wordt overgedragen" in first) == (True, True)
    assert "org@voorbeeld.nl" not in first
    assert desk.post(page_of(initiative), SAID).url == f"/moderatie/initiatieven/{initiative.pk}/"
    letters = Letter.objects.order_by("template").values_list("template", "to")
    assert list(letters) == [("transfer-asked", "org@voorbeeld.nl"), ("transfer-confirm", "nieuw@voorbeeld.nl")]
    event = AuditEvent.objects.get(verb="initiative.offered")
    assert (event.by.email, event.reason) == ("ann@example.nl", SAID["reason"])
    take_transfer(transfer=Transfer.objects.get())
    assert (Initiative.objects.get().contact_email, Proposal.objects.get().email) == (SAID["email"],) * 2


def test_it_can_be_called_off(desk):
    initiative = organised()
    desk.post(page_of(initiative), SAID)
    assert "Wacht op een ja" in desk.get(page_of(initiative)).content.decode()
    assert desk.post(page_of(initiative), {"act": "call-off"}).url == page_of(initiative)
    assert (Transfer.objects.count(), AuditEvent.objects.get(verb="proposal.offer_called_off").by.email) == (
        0, "ann@example.nl",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"email": "geen adres"}, "e-mail"), ({"reason": ""}, "waarom"), ({"email": "org@voorbeeld.nl"}, "al heeft")],
)
def test_what_is_not_right_is_said_beside_the_field(desk, changes, words):
    response = desk.post(page_of(organised()), SAID | changes)
    assert (response.status_code, words in response.content.decode(), Transfer.objects.count()) == (200, True, 0)


def test_ones_own_and_what_nobody_has_a_link_to_is_not_offered(desk):
    own = organised("ann@example.nl")
    assert "Iemand anders beslist erover" in desk.post(page_of(own), SAID).content.decode()
    assert desk.post(page_of(published(title="Tuin")), SAID).status_code == 404
    assert Transfer.objects.count() == 0
