"""What everybody may see of the moderators: how long an answer takes, what waits, what was decided."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.utils import timezone

from haarlem_wijken.ground.models import Case, CaseDecision, CaseState, StaffRole
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.queue.figures import ENOUGH, count
from initiatives.actions import Entry, enter_initiative
from initiatives.models import Told
from tests.cast import account
from tests.front.desk import text_of
from tests.initiatives.waiting import values, waiting

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(time_machine, city):
    time_machine.move_to(NOW, tick=False)


def decided(hours: float, *, at: datetime = NOW, state=CaseState.ACCEPTED, reason: str = "") -> None:
    """A decision that took so many hours."""
    case = Case.objects.create(kind="initiative", state=state, decided_at=at, waiting_since=at - timedelta(hours=hours))
    CaseDecision.objects.create(
        case=case, version=1, state=state, waiting_since=case.waiting_since, at=at, reason=reason
    )


def test_with_nothing_decided_it_says_so(client):
    page = text_of(client.get("/moderatie/cijfers/"))
    assert "Er is nog niets besloten." in page
    assert "Er wacht niemand op antwoord." in page


def test_half_and_nine_of_ten(client):
    for hours in range(1, 12):
        decided(hours)
    decided(500, at=NOW - timedelta(days=91))
    recent = count().recent
    assert (recent.number, recent.median, recent.most, recent.in_time) == (11, 6 * 3600, 10 * 3600, 11)
    page = text_of(client.get("/moderatie/cijfers/"))
    assert "De helft kreeg het binnen 6 uur, negen van de tien binnen 10 uur." in page
    assert "Op tijd: 11 van 11." in page


def test_of_few_it_is_not_told_how_long_they_took(client):
    for _n in range(ENOUGH - 1):
        decided(7)
    page = text_of(client.get("/moderatie/cijfers/"))
    assert "te weinig om te zeggen" in page
    assert "7 uur" not in page


def test_a_month_is_one_of_amsterdam():
    for minute in range(ENOUGH):
        decided(1, at=datetime(2026, 10, 31, 23, minute, tzinfo=UTC))  # midnight has been
        decided(2, at=datetime(2025, 11, 30, 22, minute, tzinfo=UTC))  # twelve months ago: not any more
    assert [(f"{speed.month:%Y-%m}", speed.number, speed.median) for speed in count().months] == [
        ("2026-11", ENOUGH, 3600)
    ]


def test_outcomes_and_reasons_in_words(client):
    for state, reason in (
        ("accepted", ""),
        ("accepted", ""),
        ("declined", "twice"),
        ("declined", "gone"),
        ("spam", ""),
    ):
        decided(1, state=state, reason=reason)
    page = text_of(client.get("/moderatie/cijfers/"))
    for words in ("<dt>Geplaatst</dt><dd>2 van 5", "<dt>Het staat er al</dt><dd>1 van 2", "<dt>Iets anders</dt>"):
        assert words in page


def test_what_a_moderator_entered_is_no_answer_until_it_was_taken_back(city):
    ann = account("ann@example.nl", StaffRole.MODERATOR)
    told = Entry(uuid4(), values(), 1, Told.PHONE)
    case = enter_initiative(by=ann, entry=told).case
    assert (CaseDecision.objects.count(), count().recent.number, count().months) == (1, 0, [])
    cases.undo(case=Case.objects.get(), by=ann)
    cases.decide(case=Case.objects.get(), by=ann, state=CaseState.DECLINED)
    assert (case.pk, count().recent.number) == (Case.objects.get().pk, 1)


def test_what_waits_is_told_without_a_name(client):
    proposal = waiting(title="Geheim plan")
    Case.objects.filter(pk=proposal.case_id).update(waiting_since=timezone.now() - timedelta(days=5))
    page = text_of(client.get("/moderatie/cijfers/"))
    assert "Er wacht 1 inzending op een moderator. Wie het langst wacht, wacht 5 dagen." in page
    assert "Geheim" not in page


def test_it_costs_nothing_within_the_hour(client, django_assert_num_queries, time_machine):
    cache.clear()
    with django_assert_num_queries(5):
        client.get("/moderatie/cijfers/")
    with django_assert_num_queries(1):
        client.get("/en/moderatie/cijfers/")
    time_machine.shift(timedelta(hours=1))
    with django_assert_num_queries(4):
        client.get("/moderatie/cijfers/")
