"""Who is refused objects: it waits again, another moderator decides, and the sender hears of both."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from haarlem_wijken.ground.models import Case, CaseDecision, CaseNote, Letter, StaffRole
from haarlem_wijken.ground.queue import cases
from initiatives.models import Proposal
from tests.cast import account
from tests.front.desk import press, state_of, url
from tests.initiatives.waiting import change_of, organised, waiting

pytestmark = pytest.mark.usefixtures("city")


def moderator(name: str) -> Client:
    browser = Client()
    browser.force_login(account(f"{name}@example.nl", StaffRole.MODERATOR, name.title()))
    return browser


@pytest.fixture
def ann() -> Client:
    return moderator("ann")


@pytest.fixture
def bo() -> Client:
    return moderator("bo")


def refused(by: Client, proposal: Proposal, ago=timedelta(hours=1)) -> Proposal:
    press(by, proposal, "decline", reason="unclear")
    assert state_of(proposal) == "declined"
    Case.objects.filter(pk=proposal.case_id).update(decided_at=timezone.now() - ago)
    return proposal


def reopen(by: Client, proposal: Proposal, text="Zij zeggen dat het er wel in staat."):
    version = Case.objects.get(pk=proposal.case_id).version
    return by.post(url(proposal, "heropenen/"), {"version": version, "text": text})


def test_it_waits_again_with_a_note_and_a_letter_and_another_decides(ann, bo):
    proposal = refused(ann, waiting())
    assert "Bezwaar" in ann.get(url(proposal)).text
    assert reopen(ann, proposal).status_code == 302
    case = Case.objects.get(pk=proposal.case_id)
    assert (case.state, case.flags[-1], case.decided_at) == ("waiting", "objection", None)
    assert CaseNote.objects.get().text == "Zij zeggen dat het er wel in staat."
    letter = Letter.objects.get(template="case-reopened")
    assert (letter.to, letter.context["title"]) == (proposal.email, proposal.values["title"])
    for take in (False, True):
        answer = press(ann, proposal, "accept", take=take)
        assert "Jij wees dit eerder af" in answer.text
    assert state_of(proposal) == "waiting"
    assert "opnieuw geopend na bezwaar" in bo.get(url(proposal)).text
    press(bo, proposal, "accept")
    assert state_of(proposal) == "accepted"
    assert [one.state for one in CaseDecision.objects.order_by("pk")] == ["declined", "accepted"]


def test_the_rule_holds_whoever_calls(ann, bo):
    proposal = refused(ann, waiting())
    reopen(bo, proposal)
    case = Case.objects.get(pk=proposal.case_id)
    by = CaseDecision.objects.get().by
    with pytest.raises(cases.ValidationError):
        cases.decide(case=case, by=by, state="accepted")


def test_the_only_moderator_looks_again_alone(ann):
    proposal = refused(ann, waiting())
    assert "enige moderator" in ann.get(url(proposal)).text
    reopen(ann, proposal)
    press(ann, proposal, "accept")
    assert state_of(proposal) == "accepted"


def test_not_without_words_nor_while_it_can_just_be_taken_back(ann, bo):
    proposal = refused(ann, waiting(), timedelta(minutes=5))
    assert "Is de inzender het er niet mee eens" not in ann.get(url(proposal)).text
    assert reopen(bo, proposal).status_code == 409
    Case.objects.update(decided_at=timezone.now() - timedelta(minutes=11))
    for text in ("  ", "x" * 2001):
        reopen(bo, proposal, text)
        assert state_of(proposal) == "declined"
    assert not Letter.objects.filter(template="case-reopened").exists()


def test_twice_at_once_is_once(ann, bo):
    proposal = refused(ann, waiting())
    version = Case.objects.get(pk=proposal.case_id).version
    codes = [by.post(url(proposal, "heropenen/"), {"version": version, "text": "Nog eens."}) for by in (ann, bo)]
    assert [code.status_code for code in codes] == [302, 409]
    assert Letter.objects.filter(template="case-reopened").count() == 1


def test_a_change_is_not_opened_beside_a_newer_one_of_the_same_sender(ann):
    initiative = organised()
    old = refused(ann, change_of(initiative, "org@voorbeeld.nl", summary="Anders."))
    change_of(initiative, "org@voorbeeld.nl", summary="Nog anders.")
    assert reopen(ann, old).status_code == 409
