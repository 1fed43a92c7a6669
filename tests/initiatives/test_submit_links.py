"""The mailed links: looking does nothing, forged and old ones say so, and nobody else hears of them."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail, signing
from django.utils import timezone

from haarlem_wijken.front.answers.logs import masked_path
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, Letter
from initiatives.actions import drop_unconfirmed
from initiatives.models import Proposal
from tests.initiatives.sending import confirmed, links, send

pytestmark = pytest.mark.usefixtures("city")
NEW_LINK = "/inzending/nieuwe-link/"


def state() -> str:
    return Proposal.objects.select_related("case").get().case.state


def test_only_the_button_confirms(client):
    send(client)
    link = links()[0]
    for _ in range(2):
        page = client.get(link)
        assert page.status_code == client.head(link).status_code == 200
    assert state() == CaseState.UNCONFIRMED
    assert page.content.decode().count('<button class="button"') == 1

    answer = client.post(link)
    assert answer.status_code == 303
    assert state() == CaseState.WAITING
    told = client.get(answer.headers["Location"]).content.decode()
    assert "Het wacht sinds" in told
    assert client.get(link).headers["Location"].startswith("/inzending/")  # opened again it leads to what happened
    assert client.post(link).status_code == 303
    assert list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True)) == [
        "proposal.submitted", "case.confirmed", "proposal.confirmed",
    ]  # fmt: skip


def test_a_link_waits_seven_days(client):
    send(client)
    link, now = links()[0], timezone.now()
    with time_machine.travel(now + timedelta(days=6, hours=23)):
        assert client.get(link).status_code == 200
    with time_machine.travel(now + timedelta(days=7, hours=1)):
        late = client.post(link)
    assert late.status_code == 404
    assert "niet binnen zeven dagen" in late.content.decode()
    assert state() == CaseState.UNCONFIRMED


def test_what_was_not_confirmed_in_time_is_removed(client):
    confirmed(client)
    send(client, email="ander@voorbeeld.nl")
    for days, left in ((6, 2), (8, 1)):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            drop_unconfirmed()
        assert Proposal.objects.count() == Case.objects.count() == left
    assert state() == CaseState.WAITING


def test_forged_links_and_links_for_something_else_say_that_they_do_not_work(client):
    send(client)
    pk = Proposal.objects.get().pk
    other = signing.dumps([pk, 1], salt="letter.proposal-confirm", compress=False)
    for path in (
        f"/inzending/{other}/",  # a link to confirm is none to manage
        f"/inzending/{signing.dumps([pk, 1], salt='elsewhere')}/bevestigen/",
        f"/inzending/{signing.dumps([pk, 2], salt='letter.proposal-confirm', compress=False)}/bevestigen/",
        "/inzending/WzEsMV0:x:y/wijzigen/",
    ):
        for answer in (client.get(path), client.post(path)):
            assert answer.status_code == 404
            assert "werkt niet meer" in answer.content.decode()
    assert state() == CaseState.UNCONFIRMED


def test_pages_with_a_key_in_their_address_are_kept_and_told_nowhere(client):
    page = confirmed(client)
    for path in (page, f"{page}wijzigen/", links()[0], "/inzending/fout/"):
        answer = client.get(path)
        assert answer.headers["Referrer-Policy"] == "no-referrer", path
        assert "no-store" in answer.headers["Cache-Control"]
        assert answer.headers["X-Robots-Tag"] == "noindex"
    assert 'rel="canonical"' not in client.get(page).content.decode()
    assert masked_path(page) == "/inzending/[…]/"


def test_letters_hold_no_key_and_the_first_none_of_the_words(client):
    confirmed(client, title="Kanarietuin")
    assert [letter.subject for letter in mail.outbox[:1]] == ["Bevestig je inzending"]
    ours = Letter.objects.filter(to="buur@voorbeeld.nl").order_by("pk")
    assert [letter.template for letter in ours] == ["proposal-confirm", "proposal-received"]
    assert "Kanarietuin" not in str(ours[0].context)
    assert ours[1].context["title"] == "Kanarietuin"
    for letter in ours:
        assert ":" not in "".join(map(str, letter.context.values()))
    for letter in mail.outbox[:1]:
        assert "Kanarietuin" not in letter.body + letter.alternatives[0].content


def test_a_new_link_comes_by_mail_and_the_former_stops_working(client):
    page = confirmed(client)
    known = client.post(NEW_LINK, {"email": "BUUR@voorbeeld.nl"})
    unknown = client.post(NEW_LINK, {"email": "niemand@voorbeeld.nl"})
    assert known.content == unknown.content
    assert client.get(page).status_code == 404
    assert client.get(links()[-1]).status_code == 200
    letters = Letter.objects.count()
    client.post(NEW_LINK, {"email": "buur@voorbeeld.nl"})  # within ten minutes nobody's mailbox is filled
    assert Letter.objects.count() == letters
    assert "naam@voorbeeld.nl" in client.post(NEW_LINK, {"email": "x"}).content.decode()


def test_a_new_link_confirms_too(client):
    send(client)
    client.post(NEW_LINK, {"email": "buur@voorbeeld.nl"})
    assert client.post(links()[0]).status_code == 404
    assert client.post(links()[-1]).status_code == 303
    assert state() == CaseState.WAITING
