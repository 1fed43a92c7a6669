"""Saying “this is ours”, handing it over to another address, and tending it from an account."""

import re
from datetime import timedelta
from threading import Barrier, Thread
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connections
from django.test import Client
from django.utils import timezone

from haarlem_wijken.ground.models import Case, CaseState, StaffRole
from haarlem_wijken.ground.post import deliver_one
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.queue.rulings import Ruling
from initiatives.actions import handing
from initiatives.actions.claiming import forget_claims
from initiatives.desk.claims import VERBS, WAYS
from initiatives.forms.claim import ClaimForm
from initiatives.models import Claim, Initiative, Proposal, Transfer
from tests.cast import account
from tests.front.naughty import STRINGS
from tests.initiatives.waiting import published
from tests.marks import marks

pytestmark = pytest.mark.usefixtures("city")
FORM = "/initiatieven/boekenkast/ons-initiatief/"
CANARY = "Kwispelkanarie"


def say(client, **changes):
    right = {"name": "Sam, penningmeester", "how": "Ik sta op de site.", "email": "Sam@Voorbeeld.nl"}
    return client.post(FORM, right | marks() | changes)


def newest(to: str, *, after: timedelta = timedelta()) -> str:
    """The path of the secret link in the newest letter to this address."""
    with time_machine.travel(timezone.now() + after):
        while deliver_one():
            pass
    ours = [letter for letter in mail.outbox if letter.to == [to]]
    return [urlsplit(one).path for letter in ours for one in re.findall(r"http\S+/inzending/\S+", letter.body)][-1]


def claimed(client, email: str = "sam@voorbeeld.nl", **changes) -> Claim:
    assert say(client, email=email, **changes).status_code == 303
    assert client.post(newest(email)).status_code == 200
    return Claim.objects.select_related("case").latest("pk")


@pytest.fixture
def kast():
    return published()


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(account("ann@example.nl", StaffRole.MODERATOR, "Ann"))
    return client


def press(client, claim: Claim, verb: str, **said):
    version = Case.objects.get(pk=claim.case_id).version
    address = f"/moderatie/{claim.case_id}/beslissen/"
    return client.post(address, {"verb": verb, "version": version, "step": "take"} | said)


def keeper() -> str:
    return Initiative.objects.get().contact_email


# --- this is ours ----------------------------------------------------------------------------------------------------
def test_a_claim_waits_once_its_address_is_confirmed(client, kast, desk):
    assert f'href="{FORM}"' in client.get("/initiatieven/boekenkast/").text
    page = client.post(FORM, marks())
    assert "Er zijn nog 3 dingen niet goed" in page.text
    say(client)
    link = newest("sam@voorbeeld.nl")
    assert "Ja, dit is van ons" in client.get(link).text
    assert Case.objects.get().state == CaseState.UNCONFIRMED
    for _ in range(2):
        assert "Binnen 48 uur" in client.post(link).text
    assert "“Dit is van ons”: Boekenkast" in desk.get("/moderatie/").text
    assert "Ik sta op de site." in desk.get(f"/moderatie/{Case.objects.get().pk}/").text
    assert not client.cookies


def test_accepted_it_gives_the_manage_link_and_can_be_taken_back(client, kast, desk):
    claim = claimed(client)
    press(desk, claim, "accept", words="Welkom.")
    assert keeper() == "sam@voorbeeld.nl"
    assert "ons-initiatief" not in client.get("/initiatieven/boekenkast/").text
    assert "wordt al beheerd" in client.get(FORM).text
    version = Case.objects.get(pk=claim.case_id).version
    desk.post(f"/moderatie/{claim.case_id}/terugdraaien/", {"version": version})
    assert (keeper(), Proposal.objects.count()) == ("", 0)
    press(desk, claim, "accept")
    manage = newest("sam@voorbeeld.nl", after=timedelta(minutes=11))
    page = client.get(manage).text
    assert "Je beheert dit initiatief sinds" in page
    assert client.post(manage, {"act": "still-true"}).status_code == 303
    assert Initiative.objects.get().confirmed_on
    assert client.get(f"{manage}wijzigen/").status_code == 200


def test_declined_it_says_why(client, kast, desk):
    claim = claimed(client)
    assert "Kies waarom niet." in press(desk, claim, "decline").text
    press(desk, claim, "decline", reason="unseen")
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        while deliver_one():
            pass
    assert "nog niet zien dat het van jullie is" in mail.outbox[-1].body
    assert keeper() == ""
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        forget_claims()
    assert Claim.objects.get().proof == Claim.objects.get().email == ""
    assert desk.get(f"/moderatie/{claim.case_id}/").status_code == 200


def test_nobody_who_keeps_it_is_put_out(client, kast, desk):
    late, first = claimed(client, "laat@voorbeeld.nl"), claimed(client)
    press(desk, first, "accept")
    assert "heeft intussen een organisator" in press(desk, late, "accept").text
    assert (keeper(), Case.objects.get(pk=late.case_id).state) == ("sam@voorbeeld.nl", CaseState.WAITING)


def test_what_is_not_confirmed_in_time_goes(client, kast):
    say(client)
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        forget_claims()
    assert not Claim.objects.exists() and not Case.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_claims_at_once_one_wins(client):
    published()
    two = [claimed(client, f"{name}@voorbeeld.nl") for name in ("sam", "bo")]
    ann, start, won = account("ann@example.nl", StaffRole.MODERATOR), Barrier(2), []

    def go(case):
        start.wait()
        try:
            Ruling(WAYS, case, ann, VERBS["accept"], typed={}, asked=True).take()
            won.append(case.pk)
        except (ValidationError, cases.AlreadyDecided):
            pass
        connections.close_all()

    threads = [Thread(target=go, args=[Case.objects.get(pk=claim.case_id)]) for claim in two]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == Proposal.objects.count() == 1
    assert Claim.objects.get(case=won[0]).email == keeper()


def test_words_of_a_claim_are_in_no_public_output_and_break_nothing(client, kast, desk):
    claimed(client, name=CANARY, how=f"{CANARY} <svg/onload=alert(1)>")
    for path in ("/initiatieven/boekenkast/", "/initiatieven/", "/initiatieven.csv", "/", FORM, "/sitemap.xml"):
        answer = client.get(path)
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert CANARY not in said.decode(), path
    assert "<svg/onload" not in desk.get(f"/moderatie/{Case.objects.get().pk}/").text
    kept = 0
    for text in STRINGS:
        form = ClaimForm({"name": text, "how": text, "email": "a@b.nl"})
        assert form.is_valid() or form.errors, text
        if form.is_valid():
            Claim.objects.update(name=form.cleaned_data["name"], proof=form.cleaned_data["how"])
            kept += Claim.objects.get().proof == form.cleaned_data["how"]
    assert kept > 400


# --- to another address, and from an account -------------------------------------------------------------------------
@pytest.fixture
def manage(client, kast, desk) -> str:
    """The manage link of somebody who keeps it."""
    press(desk, claimed(client), "accept")
    return newest("sam@voorbeeld.nl", after=timedelta(minutes=11))


def test_it_is_handed_over_once_the_new_address_says_yes(client, manage):
    page = f"{manage}overdragen/"
    assert "al heeft" in client.post(page, {"email": "sam@voorbeeld.nl"}).text
    client.post(page, {"email": "Nieuw@Voorbeeld.nl"})
    assert "Tot die ja zegt" in client.get(page).text
    assert client.get(newest("sam@voorbeeld.nl")).status_code == 200  # told
    link = newest("nieuw@voorbeeld.nl")
    assert "Ja, ik neem het over" in client.get(link).text
    assert client.get(manage).status_code == 200
    answer = client.post(link)
    assert client.get(answer.headers["Location"]).status_code == 200
    assert [client.get(path).status_code for path in (manage, link)] == [404, 404]
    assert keeper() == Proposal.objects.get().email == "nieuw@voorbeeld.nl"
    assert client.get(newest("nieuw@voorbeeld.nl")).status_code == 200
    assert "is overgedragen" in [one for one in mail.outbox if one.to == ["sam@voorbeeld.nl"]][-1].subject


def test_an_offer_can_be_called_off_and_lapses(client, manage):
    page = f"{manage}overdragen/"
    for end in ("call-off", "lapse"):
        client.post(page, {"email": "nieuw@voorbeeld.nl"})
        link = newest("nieuw@voorbeeld.nl")
        if end == "call-off":
            client.post(page, {"act": "call-off"})
        else:
            with time_machine.travel(timezone.now() + timedelta(days=8)):
                assert client.get(link).status_code == 404
                handing.drop_transfers()
        assert client.post(link).status_code == 404
        assert not Transfer.objects.exists()
    assert keeper() == "sam@voorbeeld.nl"


def test_from_an_account_with_that_address_it_is_tended_without_a_link(client, manage):
    pk = Proposal.objects.get().pk
    for email, status in (("sam@voorbeeld.nl", 303), ("vreemde@voorbeeld.nl", 404)):
        browser = Client()
        browser.force_login(account(email))
        answer = browser.get(f"/account/inzending/{pk}/")
        assert answer.status_code == status
        assert ("Boekenkast" in browser.get("/account/").text) == (status == 303)
        if status == 303:
            assert browser.get(answer.headers["Location"]).status_code == 200
    assert client.get(f"/account/inzending/{pk}/").status_code == 302
