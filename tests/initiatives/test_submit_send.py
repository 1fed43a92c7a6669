"""Sending: once is once, robots are told, and many people on one wifi are many people."""

import re
from datetime import timedelta
from threading import Thread

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone

from haarlem_wijken.ground.guard.limits import purge_tallies
from haarlem_wijken.ground.models import AuditEvent, Case, Letter
from initiatives.models import Initiative, Proposal
from tests.initiatives.sending import send, typed

pytestmark = pytest.mark.usefixtures("city")
SUBMIT = "/initiatieven/aanmelden/"


def hidden(response) -> dict:
    pairs = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', response.content.decode())
    return {name: [value for other, value in pairs if other == name] for name, _ in pairs}


def test_what_is_sent_is_no_initiative_and_waits_for_its_confirmation(client):
    response = send(client)
    assert (response.status_code, response.headers["Location"]) == (303, "/initiatieven/aanmelden/gelukt/")
    proposal = Proposal.objects.select_related("case").get()
    assert proposal.email == "buur@voorbeeld.nl"
    assert (proposal.case.kind, proposal.case.state, proposal.case.language) == ("initiative", "unconfirmed", "nl")
    assert proposal.case.area.code == "BU03920105"
    assert Letter.objects.get().template == "proposal-confirm"
    assert AuditEvent.objects.get().verb == "proposal.submitted"
    assert not Initiative.objects.exists()
    assert response.cookies == {}


def test_in_english_it_is_english(client):
    client.post("/en" + SUBMIT, typed())
    assert Proposal.objects.get().values["language"] == "en"
    assert Letter.objects.get().language == "en"


def test_sent_twice_is_once(client):
    data = typed()
    answers = [client.post(SUBMIT, data) for _ in range(3)]
    assert {(one.status_code, one.headers["Location"]) for one in answers} == {(303, "/initiatieven/aanmelden/gelukt/")}
    assert Proposal.objects.count() == Case.objects.count() == Letter.objects.count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_twenty_at_once_are_one(city):
    data, codes = typed(), []

    def press():
        codes.append(Client().post(SUBMIT, data).status_code)
        connection.close()

    presses = [Thread(target=press) for _ in range(20)]
    for one in presses:
        one.start()
    for one in presses:
        one.join()
    assert codes == [303] * 20
    assert Proposal.objects.count() == Case.objects.count() == Letter.objects.count() == 1


def test_a_mistyped_address_is_put_right_by_sending_the_form_again(client):
    data = typed(email="buurr@voorbeeld.nl")
    client.post(SUBMIT, data)
    again = hidden(client.post(SUBMIT, data | {"email": "buur@voorbeeld.nl"}))
    assert again["key"] == [data["key"]]
    with time_machine.travel(timezone.now() + timedelta(seconds=11)):
        client.post(SUBMIT, again)
    assert Proposal.objects.get().email == "buur@voorbeeld.nl"
    assert list(Letter.objects.order_by("pk").values_list("to", "context__generation")) == [
        ("buurr@voorbeeld.nl", 1), ("buur@voorbeeld.nl", 2),
    ]  # fmt: skip


def test_what_looks_like_a_robot_goes_through_at_the_second_press_with_all_that_was_typed(client):
    told = send(client, telefoon2="06", themes=["groen", "straat"])
    assert (told.status_code, Proposal.objects.count()) == (200, 0)
    assert "Verstuur nog een keer" in told.content.decode()
    assert client.post(SUBMIT, hidden(told)).status_code == 303
    proposal = Proposal.objects.get()
    assert (proposal.email, proposal.values["themes"]) == ("buur@voorbeeld.nl", ["groen", "straat"])


def test_field_errors_come_before_robots(client):
    response = send(client, telefoon2="06", title="")
    assert "Geef je initiatief een naam" in response.content.decode()


def test_thirty_on_one_wifi_are_all_taken_and_from_the_sixth_flagged(client):
    codes = {send(client).status_code for _ in range(60)}
    assert codes == {303}
    assert Case.objects.filter(flags=["many"]).count() == 55
    refused = send(client)
    assert refused.status_code == 429
    assert "Probeer het over een uur" in refused.content.decode()
    assert "Stoep met planten" in refused.content.decode()
    assert Client(REMOTE_ADDR="10.1.2.3").post(SUBMIT, typed()).status_code == 303


def test_the_worker_keeps_the_count_of_an_hour(client):
    noon = timezone.localtime().replace(hour=12)  # at midnight everybody is a new visitor
    with time_machine.travel(noon):
        for _ in range(5):
            send(client)
    with time_machine.travel(noon + timedelta(minutes=50)):
        purge_tallies()
        send(client)
    assert Case.objects.filter(flags=["many"]).count() == 1


def test_what_it_asks_of_the_database_does_not_grow(client, django_assert_num_queries):
    client.get(SUBMIT)
    for _ in range(2):
        with django_assert_num_queries(2):  # what is alike, and how many wait
            client.post(SUBMIT, typed(step="1"))
        with django_assert_num_queries(14):
            send(client)
