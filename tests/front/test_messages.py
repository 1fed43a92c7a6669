"""A message to organisers: from the form to the answer, without either side seeing the other's address."""

import re
from datetime import timedelta
from threading import Barrier, Thread
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core import mail
from django.db import connections
from django.test import Client
from django.utils import timezone

from haarlem_wijken.front.answers.logs import masked_path
from haarlem_wijken.front.forms.message import MessageForm
from haarlem_wijken.ground.messages import actions
from haarlem_wijken.ground.models import Case, CaseState, Conversation, Letter, Message, StaffRole, Tally
from haarlem_wijken.ground.post import deliver_one
from haarlem_wijken.ground.register import CONVERSATIONS, UNCONFIRMED_MESSAGES
from tests.cast import account, council, member
from tests.front.naughty import STRINGS
from tests.initiatives.waiting import published
from tests.marks import marks

pytestmark = pytest.mark.usefixtures("city")
FORM = "/initiatieven/boekenkast/bericht/"
SENDER, KEEPER = "buur@voorbeeld.nl", "kast@voorbeeld.nl"
CANARY = "Kwispelkanarie"


def typed(**changes) -> dict:
    right = {"text": "Mag ik meehelpen?", "name": "Sam", "email": "Buur@Voorbeeld.nl", "answer": "portal"}
    return {name: value for name, value in (right | marks() | changes).items() if value is not None}


def write(client, form=FORM, **changes):
    return client.post(form, typed(**changes))


def letters(to: str) -> list:
    """Everything this address has got by now."""
    while deliver_one():
        pass
    return [letter for letter in mail.outbox if letter.to == [to]]


def link(to: str) -> str:
    return [urlsplit(found).path for one in letters(to) for found in re.findall(r"http\S+/bericht/\S+", one.body)][-1]


def sent(client, **changes) -> str:
    """Write and confirm; the sender's page."""
    assert write(client, **changes).status_code == 303
    return client.post(link(SENDER)).headers["Location"]


@pytest.fixture
def kast():
    return published(contact_email=KEEPER)


@pytest.fixture
def orphan():
    """An initiative without organisers."""
    return published()


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(account("ann@example.nl", StaffRole.MODERATOR, "Ann"))
    return client


def press(client, verb: str, **said):
    case = Case.objects.latest("pk")
    address = f"/moderatie/{case.pk}/beslissen/"
    return client.post(address, {"verb": verb, "version": case.version, "step": "take"} | said)


# --- from the form to the answer -------------------------------------------------------------------------------------
def test_nothing_goes_out_before_the_sender_has_pressed_the_button(client, kast):
    page = client.get("/initiatieven/boekenkast/")
    assert f'href="{FORM}"' in page.text
    assert "kast@" not in page.text
    assert write(client).headers["Location"] == "/bericht/gelukt/"
    assert (letters(KEEPER), len(letters(SENDER))) == ([], 1)
    assert "Mag ik" not in letters(SENDER)[0].body
    assert client.get(link(SENDER)).status_code == 200
    assert letters(KEEPER) == []
    for _ in range(2):
        answer = client.post(link(SENDER))
        assert answer.status_code == 303
    assert "Je bericht is verstuurd" in client.get(answer.headers["Location"]).text
    (letter,) = letters(KEEPER)
    assert "Mag ik meehelpen?" in letter.body
    assert "Sam schrijft" in letter.body
    assert SENDER not in str(letter.message())
    assert not client.cookies


def test_organisers_answer_by_a_link_and_the_sender_back(client, kast):
    mine = sent(client)
    theirs = link(KEEPER)
    page = client.get(theirs).text
    assert "Mag ik meehelpen?" in page
    assert SENDER not in page
    assert "Schrijf eerst" in client.post(theirs, {"text": " "}).text
    for _ in range(2):
        assert client.post(theirs, {"text": "Graag, zaterdag."}).status_code == 303
    (answer,) = letters(SENDER)[1:]
    assert "Graag, zaterdag." in answer.body
    assert KEEPER not in str(answer.message()) + client.get(mine).text
    assert "Graag, zaterdag." in client.get(mine).text
    client.post(link(SENDER), {"text": "Tot dan."})
    assert "Tot dan." in letters(KEEPER)[-1].body
    assert Message.objects.count() == 3


def test_the_address_goes_along_only_when_the_sender_says_so(client, kast):
    sent(client)
    sent(client, answer="address", text="Bel me.")
    hidden, shown = letters(KEEPER)
    assert shown.reply_to == [SENDER]
    assert SENDER not in "".join(hidden.reply_to)
    assert SENDER in client.get(link(KEEPER)).text
    assert SENDER not in str(list(Letter.objects.values_list("context", flat=True)))
    assert "Kies hoe je antwoord" in write(client, answer=None).text


def test_letters_keep_neither_words_nor_links(client, kast):
    sent(client, text=f"{CANARY} groet")
    client.post(link(KEEPER), {"text": f"{CANARY} terug"})
    kept = str(list(Letter.objects.values_list("context", "key", "template")))
    assert Letter.objects.count() == 3
    assert CANARY not in kept
    assert "Sam" not in kept
    assert not re.search(r"[\w-]{20,}:", kept)


def test_header_lines_cannot_be_added(client, kast):
    assert write(client, email="a@b.nl\r\nBcc: c@d.nl").status_code == 200
    assert not Conversation.objects.exists()
    sent(client, name="Sam\r\nBcc: c@d.nl", answer="address")
    assert "Bcc" not in letters(KEEPER)[0].message()


# --- what organisers can do about it ---------------------------------------------------------------------------------
def test_they_close_a_conversation_want_none_at_all_or_call_it_abuse(client, kast, desk):
    mine, theirs = sent(client), None
    theirs = link(KEEPER)
    client.post(theirs, {"act": "close"})
    client.post(mine, {"text": "Toch nog iets."})
    assert Message.objects.count() == 1
    assert "hebben dit gesprek gesloten" in client.get(mine).text

    client.post(theirs, {"act": "silent"})
    assert "geen berichten aan" in client.get(FORM).text
    assert f'href="{FORM}"' not in client.get("/initiatieven/boekenkast/").text
    assert write(client).status_code == 200
    client.post(theirs, {"act": "open"})
    assert "Verstuur je bericht" in client.get(FORM).text

    for _ in range(2):
        client.post(theirs, {"act": "report"})
    case = Case.objects.get()
    assert (case.state, case.flags, case.urgent) == (CaseState.WAITING, ["abuse"], True)
    page = desk.get(f"/moderatie/{case.pk}/").text
    for words in ("Mag ik meehelpen?", "gemeld als misbruik", "Bericht aan Boekenkast"):
        assert words in page
    press(desk, "spam")
    write(client)
    assert "versturen we niet" in client.post(link(SENDER)).text
    assert Conversation.objects.filter(confirmed_at=None).count() == 1


def test_where_no_organisers_are_known_a_moderator_answers(client, orphan, desk):
    assert "Een moderator leest je bericht" in client.get(FORM).text
    mine = sent(client, answer=None)
    assert "schrijft je binnen 48 uur terug" in client.get(mine).text
    assert "jullie antwoorden" in desk.get(f"/moderatie/{Case.objects.get().pk}/").text
    assert "Schrijf wat je antwoordt." in press(desk, "answer", words="").text
    press(desk, "answer", words="Kom gerust langs.")
    assert Case.objects.get().state == CaseState.ACCEPTED
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert "Kom gerust langs." in letters(SENDER)[-1].body
    assert "Een moderator heeft je bericht gelezen" in client.get(mine).text


def test_a_council_is_reached_through_its_board(client):
    group = council()
    member(group, "henk@example.nl")
    form = f"/wijkraden/{group.slug}/bericht/"
    assert f'href="{form}"' in client.get(f"/wijkraden/{group.slug}/").text
    write(client, form)
    client.post(link(SENDER))
    assert "Mag ik meehelpen?" in letters("henk@example.nl")[0].body
    group.status = "opgeheven"
    group.save()
    assert client.get(form).status_code == 404


# --- limits, terms, secrecy ------------------------------------------------------------------------------------------
def test_one_address_writes_five_an_hour(client, kast):
    for number in range(6):
        last = write(client, text=f"Bericht {number}")
    assert (last.status_code, "Bericht 5" in last.text) == (429, True)
    assert Conversation.objects.count() == 5
    conversation = Conversation.objects.earliest("pk")
    actions.confirm(conversation=conversation)
    for number in range(actions.MOST_REPLIES):
        try:
            actions.reply(conversation=conversation, text=f"Hallo {number}", from_sender=True)
        except actions.TooMany:
            break
    assert conversation.messages.count() == actions.MOST_REPLIES


def test_it_goes_when_its_term_is_over(client, kast):
    mine = sent(client)
    write(client, text="Vergeten.")
    for term, left in ((UNCONFIRMED_MESSAGES, 1), (CONVERSATIONS, 0)):
        with time_machine.travel(timezone.now() + term + timedelta(hours=1)):
            actions.forget_conversations()
        assert Conversation.objects.count() == Message.objects.count() == left
    assert client.get(mine).status_code == 404


def test_its_links_are_told_nowhere_and_are_good_for_one_side(client, kast):
    mine = sent(client)
    theirs = link(KEEPER)
    for path in (mine, theirs, "/bericht/fout/"):
        answer = client.get(path)
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "no-store" in answer.headers["Cache-Control"]
    assert client.get(mine.replace("/bericht/", "/bericht/ontvangen/")).status_code == 404
    assert masked_path(mine) == "/bericht/[…]/"
    assert "[…]" in masked_path(theirs)
    actions.replace_links(kind="initiative", pk=kast.pk)
    assert client.get(theirs).status_code == 404
    assert client.get(mine).status_code == 200


def test_no_word_of_it_is_in_any_public_output(client, kast):
    sent(client, text=f"{CANARY} schrijft", name=CANARY, answer="address")
    for path in ("/initiatieven/boekenkast/", "/", "/initiatieven/", "/initiatieven.csv", "/initiatieven.geojson",
                 "/initiatieven.atom", "/sitemap-initiatieven.xml", FORM, "/zoeken/?q=kast"):  # fmt: skip
        answer = client.get(path)
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert CANARY not in said.decode(), path
        assert "voorbeeld.nl" not in said.decode().replace("naam@voorbeeld.nl", ""), path


def test_naughty_strings_arrive_as_they_were_typed_or_are_refused_in_words(client, kast):
    taken, right = 0, typed()
    for number, text in enumerate(STRINGS):
        form = MessageForm(right | {"text": text, "name": text})
        assert form.is_valid() or form.errors
        MessageForm(right | {"email": text, "answer": text}).is_valid()
        if number % 20 and (number % 4 or "script" not in text):
            continue
        Tally.objects.all().delete()
        Conversation.objects.update(created_at=timezone.now() - timedelta(hours=2))
        answer = write(client, text=text, name=text)
        taken += answer.status_code == 303
        assert answer.status_code in (200, 303), text
    assert taken > 40
    for found in Conversation.objects.all()[:40]:
        actions.confirm(conversation=found)
    for letter in letters(KEEPER):
        assert not re.search(r"<script|<svg/onload", letter.alternatives[0].content)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_button_pressed_in_two_windows_sends_it_once(client):
    published(contact_email=KEEPER)
    write(client)
    found, start = Conversation.objects.get(), Barrier(2)

    def go():
        start.wait()
        actions.confirm(conversation=Conversation.objects.get(pk=found.pk))
        connections.close_all()

    threads = [Thread(target=go) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Letter.objects.filter(template="message-new").count() == 1
