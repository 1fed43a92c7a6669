"""The page behind the manage link: how it stands, changing, withdrawing, and tending what is public."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from haarlem_wijken.ground.models import Account, AuditEvent, Case, CaseState, Letter, PublicVersion, Revision
from haarlem_wijken.ground.queue import cases
from initiatives.actions import accept_proposal
from initiatives.actions.decisions import Answer
from initiatives.models import Initiative, Proposal
from tests import cast
from tests.initiatives.sending import confirmed, links, typed

pytestmark = pytest.mark.usefixtures("city")


def the() -> Proposal:
    return Proposal.objects.select_related("case", "initiative").earliest("pk")


def decide(state: CaseState, **fields) -> None:
    """As a moderator would, half an hour ago."""
    with time_machine.travel(timezone.now() - timedelta(minutes=30)):
        cases.decide(case=the().case, by=None, state=state)
    Proposal.objects.filter(pk=the().pk).update(**fields)


def asked(client, **remarks) -> str:
    page = confirmed(client)
    decide(CaseState.CHANGES_REQUESTED, remarks=remarks)
    return page


@pytest.fixture
def published(client, service) -> str:
    """The manage link of an initiative that stands on the map."""
    page = confirmed(client, address="Markt 2", area="", organiser="De straat")
    accept(the())
    return page


def accept(proposal: Proposal) -> None:
    with time_machine.travel(timezone.now() - timedelta(minutes=30)):
        by = Account.objects.filter(role="moderator").first() or cast.somebody("moderator")
        accept_proposal(by=by, case=proposal.case, proposal=proposal, answer=Answer())


def text(client, page) -> str:
    return client.get(page).content.decode()


def test_it_tells_since_when_it_waits_and_when_an_answer_comes(client):
    page = confirmed(client)
    told = text(client, page)
    assert "Het wacht sinds" in told
    assert "Je hoort van ons voor" in told
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert "langer dan we beloofden" in text(client, page)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (CaseState.DECLINED, "Dit komt niet op de site"),
        (CaseState.SPAM, "Dit komt niet op de site"),
        (CaseState.JOINED, "hoort bij een initiatief dat er al was"),
        (CaseState.CHANGES_REQUESTED, "Eerst moet er iets anders"),
    ],
)
def test_a_decision_is_told_when_it_can_no_longer_be_taken_back(client, state, words):
    page = confirmed(client)
    with time_machine.travel(timezone.now() - timedelta(minutes=9)):
        cases.decide(case=the().case, by=None, state=state)
    assert words not in text(client, page)
    assert "Het wacht sinds" in text(client, page)
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        assert words in text(client, page)


def test_what_was_sent_reads_as_it_will_and_says_what_stays_hidden(client, service):
    page = confirmed(client, story="Elke week:\n\n- <b>koffie</b>", address="Markt 2", area="", show="buurt")
    told = text(client, page)
    assert "<li>&lt;b&gt;koffie&lt;/b&gt;</li>" in told
    assert "(je adres komt niet op de site)" in told


def test_a_change_that_waits_is_told_where_it_was_asked_and_hides_what_was_hidden(client, service):
    page = confirmed(client, address="Markt 2", area="", show="buurt")
    accept(the())
    assert "Je wijziging wacht op een moderator" not in text(client, page)
    assert re.search(r'<input[^>]*value="buurt"[^>]* checked', text(client, f"{page}wijzigen/"))
    client.post(f"{page}wijzigen/", typed(title="Andere stoep"))
    told = text(client, page)
    assert "Je wijziging wacht op een moderator" in told
    change = re.search(r'href="(/inzending/[^"]+)">Bekijk je wijziging', told)[1]
    assert "Andere stoep" in text(client, change)
    client.post(change, {"act": "withdraw"})
    assert "Je wijziging wacht op een moderator" not in text(client, page)


def test_new_links_tell_a_change_from_what_it_changes(client, published):
    client.post(f"{published}wijzigen/", typed(summary="Nu ook met bankjes."))
    client.post("/inzending/nieuwe-link/", {"email": "buur@voorbeeld.nl"})
    links()
    assert re.findall(r"^(.*):\nhttp", mail.outbox[-1].body, re.MULTILINE) == [
        "Wijziging van “Stoep met planten”", "Stoep met planten",
    ]  # fmt: skip


def test_what_is_asked_stands_above_the_form_and_beside_the_field(client):
    page = asked(client, title="Welke <stoep>?", place="Welke hoek?", general="Dank je.")
    told = text(client, page)
    assert f'href="{page}wijzigen/#id_title"' in told
    assert "Welke &lt;stoep&gt;?" in told
    assert "Dank je." in told
    form = text(client, f"{page}wijzigen/")
    assert "<strong>Vraag: Welke &lt;stoep&gt;?</strong>" in form
    assert "<strong>Vraag: Welke hoek?</strong>" in form
    assert 'value="Stoep met planten"' in form


def test_an_answer_makes_it_wait_again(client):
    page = asked(client, title="Welke stoep?")
    version = the().case.version
    assert "Geef je initiatief een naam" in client.post(f"{page}wijzigen/", typed(title="")).content.decode()
    answer = client.post(f"{page}wijzigen/", typed(title="Stoep van de Zijlstraat"))
    assert answer.status_code == 303
    assert (the().case.state, the().case.version) == (CaseState.WAITING, version + 1)
    assert the().values["title"] == "Stoep van de Zijlstraat"
    event = AuditEvent.objects.filter(verb="proposal.resubmitted").get()
    assert (event.fields, event.reason) == (["title"], "")


def test_a_change_while_it_waits_outdates_what_a_moderator_looks_at(client):
    page = confirmed(client)
    looked_at = Case.objects.get()
    client.post(f"{page}wijzigen/", typed(title="Anders"))
    with pytest.raises(cases.AlreadyDecided):
        cases.decide(case=looked_at, by=cast.somebody("moderator"), state=CaseState.ACCEPTED)
    assert the().case.waiting_since == looked_at.waiting_since


def test_withdrawn_is_withdrawn(client):
    page = confirmed(client)
    assert client.post(page, {"act": "withdraw"}).status_code == 303
    assert the().case.state == CaseState.WITHDRAWN
    assert "teruggetrokken" in text(client, page)
    client.post(f"{page}wijzigen/", typed(title="Toch weer"))
    assert the().values["title"] == "Stoep met planten"
    assert AuditEvent.objects.filter(verb="proposal.withdrawn").count() == 1


def test_a_proposal_that_is_not_public_cannot_be_tended(client):
    page = confirmed(client)
    for act in ("still-true", "archive", "hide-place", "onzin", ""):
        assert client.post(page, {"act": act}).status_code == 303
    assert the().case.state == CaseState.WAITING


@pytest.mark.parametrize(
    ("act", "verb", "fields", "changes"),
    [
        ("still-true", "initiative.confirmed", {"confirmed_on": timezone.localdate}, False),
        ("finish", "initiative.finished", {"stage": "afgerond"}, True),
        ("stop", "initiative.stopped", {"stage": "gestopt"}, True),
        ("hide-place", "initiative.place_hidden", {"precision": "buurt", "place_words": ""}, True),
        ("archive", "initiative.archived", {"archived_on": timezone.localdate}, True),
    ],
)
def test_what_shows_less_happens_at_once(client, published, act, verb, fields, changes):
    before, number = Initiative.objects.get(), PublicVersion.current()
    client.post(published, {"act": act})
    now = Initiative.objects.get()
    for name, value in fields.items():
        assert getattr(now, name) == (value() if callable(value) else value)
    assert now.version == before.version + changes
    assert PublicVersion.current() == number + 1
    assert AuditEvent.objects.get(verb=verb).reason == f"proposal {the().pk}"
    kept = Revision.objects.filter(object_type="initiatives.initiative").order_by("version")
    assert [one.version for one in kept] == ([1, 2] if changes else [1])
    if act == "hide-place":
        assert (now.lat, now.lon) != (before.lat, before.lon)
        assert kept[1].values["address"] == ""


def test_what_shows_more_waits_and_the_public_version_stays(client, published):
    form = typed(address="Markt 2", area="", organiser="De straat")
    client.post(f"{published}wijzigen/", form)
    assert Proposal.objects.count() == 1, "nothing was changed"
    client.post(f"{published}wijzigen/", form | {"summary": "Nu met een bankje."})
    client.post(f"{published}wijzigen/", form | {"summary": "Nu met twee bankjes.", "website": "www.stoep.nl"})
    change = Proposal.objects.select_related("case").latest("pk")
    assert Proposal.objects.count() == 2, "one open change per sender"
    assert change.values == {"summary": "Nu met twee bankjes.", "website": "https://www.stoep.nl"}
    assert (change.base_version, change.case.kind, change.case.state) == (1, "initiative-change", CaseState.WAITING)
    assert change.email == "buur@voorbeeld.nl"
    assert Letter.objects.filter(template="proposal-received").count() == 2
    assert Initiative.objects.get().summary == "Wij maken de stoep groen."
    assert "Nu met twee bankjes." in text(client, f"{published}wijzigen/")

    accept(change)
    assert Initiative.objects.get().summary == "Nu met twee bankjes."
    assert "Jouw initiatief" in text(client, published)


def test_a_hidden_place_is_not_given_back_by_its_label(client, published):
    client.post(published, {"act": "hide-place"})
    page = text(client, f"{published}wijzigen/")
    assert "Markt 2" not in page
    area = Initiative.objects.select_related("area").get().area.code
    client.post(f"{published}wijzigen/", typed(area=area, organiser="De straat"))
    assert Proposal.objects.count() == 1, "nothing was changed"
