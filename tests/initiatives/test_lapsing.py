"""A question without an answer: one reminder, then it lapses; at the terms, not before, and never after an answer."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.utils import timezone

from haarlem_wijken.ground.models import Account, AuditEvent, CaseState, Letter
from haarlem_wijken.ground.post import deliver_one
from haarlem_wijken.ground.queue import cases
from initiatives.actions import expire_unanswered, remind_unanswered, request_changes
from initiatives.actions.decisions import Answer
from initiatives.actions.proposals import resubmit_proposal, withdraw_proposal
from initiatives.models import Proposal
from initiatives.models.proposal import EXPIRED_AFTER, REMINDED_AFTER
from tests import cast
from tests.initiatives.waiting import change_of, published, values, waiting

pytestmark = pytest.mark.usefixtures("city")
ASKED = datetime(2026, 1, 10, 12, tzinfo=timezone.get_default_timezone())
DAY = timedelta(days=1)
REMINDER, LAPSED = "proposal-reminder", "proposal-expired"


def ask(proposal: Proposal) -> Proposal:
    moderator = Account.objects.filter(role="moderator").first() or cast.somebody("moderator")
    request_changes(by=moderator, case=proposal.case, proposal=proposal, answer=Answer(remarks={"title": "Welke?"}))
    return proposal


def asked(**fields) -> Proposal:
    with time_machine.travel(ASKED, tick=False):
        return ask(waiting(**fields))


def work(after: timedelta, times: int = 1) -> None:
    """What the worker does so long after the question."""
    with time_machine.travel(ASKED + after, tick=False):
        for _ in range(times):
            remind_unanswered()
            expire_unanswered()
            while deliver_one():
                pass


def state(proposal: Proposal) -> str:
    return Proposal.objects.select_related("case").get(pk=proposal.pk).case.state


def letters(*templates: str) -> int:
    return Letter.objects.filter(template__in=templates).count()


def test_it_is_reminded_once_and_then_lapses(client):
    proposal = asked()
    work(REMINDED_AFTER - DAY)
    assert letters(REMINDER, LAPSED) == 0
    work(REMINDED_AFTER + DAY, times=2)
    work(EXPIRED_AFTER - DAY)
    assert (letters(REMINDER), letters(LAPSED), state(proposal)) == (1, 0, CaseState.CHANGES_REQUESTED)
    work(EXPIRED_AFTER + DAY, times=2)
    assert (letters(REMINDER), letters(LAPSED), state(proposal)) == (1, 1, CaseState.EXPIRED)
    verbs = AuditEvent.objects.filter(object_type="ground.case").order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["case.confirmed", "case.changes_requested", "case.reminded", "case.expired"]

    _question, reminder, lapsed = [message for message in mail.outbox if message.to == ["sam@voorbeeld.nl"]]
    assert f"{REMINDED_AFTER.days} dagen op je antwoord" in reminder.body
    assert f"{EXPIRED_AFTER.days} dagen na onze vraag" in reminder.body
    assert f"hoorden {EXPIRED_AFTER.days} dagen niets" in lapsed.body
    assert "/initiatieven/aanmelden/" in lapsed.body
    page = reminder.body.split("http", 1)[1].split("\n")[0].split("/", 3)[3]
    told = client.get(f"/{page}").content.decode()
    assert f"hoorden {EXPIRED_AFTER.days} dagen niets" in told
    assert "Stuur het opnieuw in</a>" in told


@pytest.mark.parametrize("act", ["answered", "withdrawn"])
def test_who_has_answered_hears_nothing(act):
    proposal = asked()
    with time_machine.travel(ASKED + DAY, tick=False):
        if act == "answered":
            assert resubmit_proposal(proposal=proposal, values=values(title="Stoep"), form_version=1)
        else:
            assert withdraw_proposal(proposal=proposal)
    for after in (REMINDED_AFTER + DAY, EXPIRED_AFTER + DAY):
        work(after)
    assert letters(REMINDER, LAPSED) == 0
    assert state(proposal) == (CaseState.WAITING if act == "answered" else CaseState.WITHDRAWN)


def test_an_answer_keeps_back_a_reminder_that_is_not_sent_yet():
    proposal = asked()
    with time_machine.travel(ASKED + REMINDED_AFTER + DAY, tick=False):
        assert remind_unanswered() == 1
        proposal.case.refresh_from_db()
        resubmit_proposal(proposal=proposal, values=values(title="Stoep"), form_version=1)
    assert Letter.objects.get(template=REMINDER).state == "cancelled"


def test_a_second_question_has_a_reminder_and_a_term_of_its_own():
    proposal = asked()
    work(REMINDED_AFTER + DAY)
    second = timedelta(days=20)
    with time_machine.travel(ASKED + second, tick=False):
        resubmit_proposal(proposal=proposal, values=values(title="Stoep"), form_version=1)
        ask(Proposal.objects.select_related("case").get(pk=proposal.pk))
    work(second + REMINDED_AFTER - DAY)
    work(EXPIRED_AFTER + DAY)
    assert (letters(REMINDER), state(proposal)) == (2, CaseState.CHANGES_REQUESTED)
    work(second + EXPIRED_AFTER + DAY)
    assert state(proposal) == CaseState.EXPIRED


def test_what_lapsed_is_told_in_the_language_of_the_sender():
    asked(language="en")
    work(REMINDED_AFTER + DAY)
    work(EXPIRED_AFTER + DAY)
    assert set(Letter.objects.filter(template__in=(REMINDER, LAPSED)).values_list("language", flat=True)) == {"en"}


def test_of_a_change_the_public_version_stays_and_the_link_leads_to_it():
    initiative = published()
    with time_machine.travel(ASKED, tick=False):
        ask(change_of(initiative, summary="Twee kasten."))
    work(EXPIRED_AFTER + DAY)
    lapsed = mail.outbox[-1]
    assert "Wat op de site staat, blijft staan" in lapsed.body
    assert "/inzending/" in lapsed.body
    initiative.refresh_from_db()
    assert initiative.summary == "Een kast vol."


def test_the_desk_tells_that_it_lapsed_and_not_that_somebody_decided_so(client):
    proposal = asked()
    work(EXPIRED_AFTER + DAY)
    client.force_login(Account.objects.get(role="moderator"))
    page = client.get(f"/moderatie/{proposal.case_id}/").content.decode()
    assert "Verlopen" in page
    assert "verlopen zonder antwoord" in page
    assert "Besloten door" not in page


def test_an_answer_read_before_it_lapsed_comes_too_late_for_it():
    proposal = asked()
    with time_machine.travel(ASKED + EXPIRED_AFTER + DAY, tick=False):
        assert expire_unanswered() == 1
        assert not resubmit_proposal(proposal=proposal, values=values(title="Stoep"), form_version=1)
        assert not cases.expire(case=proposal.case)
    assert state(proposal) == CaseState.EXPIRED


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize(("chore", "after"), [(remind_unanswered, REMINDED_AFTER), (expire_unanswered, EXPIRED_AFTER)])
def test_of_two_workers_at_once_one_does_it(chore, after):
    proposals = [asked(email=f"sam{number}@voorbeeld.nl") for number in range(5)]

    def worker(_number: int) -> int:
        try:
            return chore()
        finally:
            connection.close()

    with time_machine.travel(ASKED + after + DAY), ThreadPoolExecutor(4) as workers:
        assert sum(workers.map(worker, range(4))) == len(proposals)
    assert letters(REMINDER, LAPSED) == len(proposals)
    assert AuditEvent.objects.filter(verb__in=("case.reminded", "case.expired")).count() == len(proposals)
