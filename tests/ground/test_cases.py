"""The queue: one decision wins, a fresh one can be taken back, and who looks is shown."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy

from haarlem_wijken.ground.models import AuditEvent, Case, CaseState
from haarlem_wijken.ground.models.case import DECISIONS
from haarlem_wijken.ground.queue import cases
from tests.cast import account


@pytest.fixture
def undone(monkeypatch):
    """A room with one kind of case; gives the cases of which it was asked to take a decision back."""
    taken_back = []
    kind = cases.Kind(
        "proef", gettext_lazy("proef"), titles=lambda found: {}, titled=lambda text: [],
        desk=lambda case, by, typed: ("", {}), verbs={}, decision=lambda *_: None,
        undone=lambda case, by: taken_back.append(case.pk),
    )  # fmt: skip
    monkeypatch.setitem(cases.KINDS, "proef", kind)
    return taken_back


def waiting() -> Case:
    case = Case.objects.create(kind="proef")
    cases.confirm(case=case)
    return case


def test_only_what_is_confirmed_waits(db, settings):
    settings.PROMISE_HOURS = 24
    case = Case.objects.create(kind="proef")
    assert not Case.objects.waiting().exists()
    assert cases.confirm(case=case) is True
    assert cases.confirm(case=case) is False
    assert (case.state, case.due_at - case.waiting_since) == (CaseState.WAITING, timedelta(hours=24))


@pytest.mark.parametrize("state", DECISIONS)
def test_a_decision_is_taken_once(db, state):
    case, other = waiting(), account()
    seen_by_another = Case.objects.get(pk=case.pk)
    cases.decide(case=case, by=other, state=state, reason="Daarom.")
    with pytest.raises(cases.AlreadyDecided) as late:
        cases.decide(case=seen_by_another, by=other, state=CaseState.SPAM)
    assert late.value.case.state == state
    assert AuditEvent.objects.filter(verb=f"case.{state}", object_id=case.pk).count() == 1


def test_what_changed_since_it_was_read_is_not_decided(db):
    case = waiting()
    stale = Case.objects.get(pk=case.pk)
    cases.decide(case=case, by=account(), state=CaseState.CHANGES_REQUESTED)
    assert cases.resubmit(case=case) is True
    with pytest.raises(cases.AlreadyDecided):
        cases.decide(case=stale, by=None, state=CaseState.ACCEPTED)


def test_a_fresh_decision_is_taken_back_and_waits_since_then(db, undone, time_machine):
    time_machine.move_to("2026-11-23T10:00:00Z", tick=False)
    case = waiting()
    since = case.waiting_since
    cases.decide(case=case, by=account(), state=CaseState.ACCEPTED)
    time_machine.shift(timedelta(minutes=9))
    cases.undo(case=case, by=None)
    assert (case.state, case.waiting_since, case.version, undone) == (CaseState.WAITING, since, 4, [case.pk])
    cases.decide(case=case, by=None, state=CaseState.ACCEPTED)
    time_machine.shift(timedelta(minutes=10))
    with pytest.raises(cases.AlreadyDecided):
        cases.undo(case=case, by=None)


def test_a_sender_takes_it_back_until_it_is_decided(db):
    case, decided = waiting(), waiting()
    cases.decide(case=decided, by=account(), state=CaseState.DECLINED)
    assert cases.withdraw(case=case) is True
    assert cases.withdraw(case=decided) is False
    assert cases.resubmit(case=case) is False


def test_who_looks_first_is_shown_until_it_expires(db, time_machine):
    time_machine.move_to("2026-11-23T10:00:00Z", tick=False)
    case, ann, bo = waiting(), account("ann@example.nl"), account("bo@example.nl")
    assert cases.look(case=case, by=ann).claimed_by == ann
    assert cases.look(case=case, by=bo).claimed_by == ann
    time_machine.shift(cases.CLAIM + timedelta(seconds=1))
    assert cases.look(case=case, by=bo).claimed_by == bo


def test_a_note_says_something(db):
    with pytest.raises(ValidationError):
        cases.add_note(case=waiting(), by=account(), text="  ")


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "done"},
        {"state": "waiting"},
        {"state": "accepted"},
        {"state": "waiting", "waiting_since": timezone.now(), "due_at": timezone.now(), "decided_at": timezone.now()},
    ],
)
def test_the_database_refuses_a_case_that_cannot_be(db, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.create(kind="proef", **wrong)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_twenty_at_once_one_decides():
    case = waiting()
    start = Barrier(20)

    def decide(_number: int) -> bool:
        mine = Case.objects.get(pk=case.pk)
        start.wait(timeout=30)
        try:
            cases.decide(case=mine, by=None, state=CaseState.ACCEPTED)
        except cases.AlreadyDecided:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(decide, range(20))) == 1
