"""Conversations on one's own page: those one began, and those about what one keeps; each with how it stands."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from councils.models import SeatRole
from haarlem_wijken.ground.messages import actions
from haarlem_wijken.ground.messages.mine import KEPT_BY, OwnConversation, own_conversations
from haarlem_wijken.ground.messages.receivers import receiver
from haarlem_wijken.ground.models import Account, Case, CaseState, Conversation
from tests import cast
from tests.initiatives.waiting import published

pytestmark = pytest.mark.usefixtures("city")
OWN, ALL = "/account/", "/account/berichten/"
SENDER, KEEPER = "buur@voorbeeld.nl", "kast@voorbeeld.nl"


@pytest.fixture
def kast():
    return receiver("initiative", published(contact_email=KEEPER).pk)


def begun(to, text="Mag ik meehelpen?", email=SENDER, *, confirmed=True) -> Conversation:
    key = uuid4()
    found = actions.begin(key=key, to=to, text=text, email=email, language="nl", name="Sam", shares_address=False)
    if confirmed:
        actions.confirm(conversation=found)
    return found


def who(email: str) -> Account:
    return Account.objects.filter(email=email).first() or cast.account(email)


def states(email: str) -> list[str]:
    return [OwnConversation(one).state[0] for one in own_conversations(who(email))]


def page_of(client, email: str, path=OWN) -> str:
    client.force_login(who(email))
    return client.get(path).text


def test_both_sides_see_how_it_stands(kast):
    assert (states(SENDER), states(KEEPER)) == ([], [])
    found = begun(kast, confirmed=False)
    assert (states(SENDER), states(KEEPER)) == (["wacht op jouw bevestiging"], [])
    actions.confirm(conversation=found)
    assert (states(SENDER), states(KEEPER)) == (["wacht op antwoord"], ["wacht op jouw antwoord"])
    actions.reply(conversation=found, text="Graag.", from_sender=False)
    assert (states(SENDER), states(KEEPER)) == (["je hebt antwoord"], ["beantwoord"])
    actions.close(conversation=found)
    assert (states(SENDER), states(KEEPER)) == (["gesloten"], ["gesloten"])


def test_what_a_moderator_reads_says_so():
    begun(receiver("initiative", published().pk))
    assert states(SENDER) == ["wacht op een moderator"]
    Case.objects.update(state=CaseState.ACCEPTED, decided_by=cast.account("ann@example.nl"), decided_at=timezone.now())
    assert states(SENDER) == ["een moderator heeft het gelezen"]


def test_each_leads_to_the_page_of_ones_own_side_and_strangers_find_nothing(client, kast):
    found = begun(kast)
    for email, page in ((SENDER, "verstuurd"), (KEEPER, "Je e-mailadres ziet de ander niet")):
        assert "Mag ik meehelpen?" in page_of(client, email)
        there = client.get(f"/account/bericht/{found.pk}/")
        assert (there.status_code, there.headers["Referrer-Policy"]) == (303, "no-referrer")
        assert page in client.get(there.headers["Location"]).text
    assert "meehelpen?" not in page_of(client, "ander@example.nl")
    assert client.get(f"/account/bericht/{found.pk}/").status_code == 404


def test_what_waits_for_confirmation_leads_to_its_button(client, kast):
    found = begun(kast, confirmed=False)
    page_of(client, SENDER)
    client.post(client.get(f"/account/bericht/{found.pk}/").headers["Location"])
    found.refresh_from_db()
    assert found.confirmed_at


@pytest.mark.parametrize("role", SeatRole.values)
def test_who_keeps_a_council_is_exactly_who_its_messages_go_to(role):
    council = cast.council()
    chair, other = cast.member(council, "chair@example.nl", SeatRole.CHAIR), cast.member(council, "b@example.nl", role)
    for present in ([chair, other], [other]):
        council.seats.exclude(person__account__in=present).delete()
        kept = [one.email for one in present if KEPT_BY["council"](one).filter(council=council).exists()]
        assert sorted(kept) == sorted(receiver("council", council.pk).addresses)


def test_many_are_on_a_page_of_their_own_with_no_more_queries(client, kast):
    assert "Nog geen berichten" in page_of(client, KEEPER, ALL)
    assert ALL not in page_of(client, KEEPER)
    counted = []
    for number in range(22):
        begun(kast, f"Vraag {number}", f"buur{number}@voorbeeld.nl")
        if number in (1, 21):
            with CaptureQueriesContext(connection) as asked:
                page = client.get(ALL)
            counted.append(len(asked))
    assert counted[0] == counted[1]
    first = re.findall(r"Vraag (\d+)", page.text)
    assert first == [str(number) for number in range(21, 1, -1)]
    assert re.findall(r"Vraag (\d+)", client.get(f"{ALL}?pagina=2").text) == ["1", "0"]
    own = client.get(OWN).text
    assert (len(re.findall(r"Vraag \d+", own)), f'href="{ALL}"' in own) == (5, True)
