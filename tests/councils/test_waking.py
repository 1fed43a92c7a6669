"""Silent councils: asked after 18 months, reminded, asleep at last; with one word they are awake. Nothing twice."""

from datetime import date

import pytest

from councils.actions import ask_silent, put_to_sleep, remind_silent, sign_of_life
from councils.models import Council, SeatRole
from councils.workflow import months_before
from haarlem_wijken.ground.models import AuditEvent, Letter
from haarlem_wijken.ground.post import signed_link
from tests import cast

pytestmark = pytest.mark.django_db
CHORES = (ask_silent, remind_silent, put_to_sleep)


@pytest.fixture
def council(no_councils, time_machine):
    """Silent since 1 January 2025, with a chair, a member, and somebody without an address."""
    made = cast.council()
    cast.member(made, "chair@example.nl", SeatRole.CHAIR)
    cast.member(made, "member@example.nl", SeatRole.MEMBER)
    Council.objects.update(alive_on=date(2025, 1, 1))
    return made


def on(time_machine, day: str) -> list[str]:
    """The worker's chores on that day, twice; templates of the letters that are new."""
    time_machine.move_to(f"{day} 03:00 +0100", tick=False)
    before = set(Letter.objects.values_list("pk", flat=True))
    for _round in range(2):
        for chore in CHORES:
            chore()
    return list(Letter.objects.exclude(pk__in=before).values_list("template", flat=True))


def status() -> str:
    return Council.objects.get().status


def link(council, generation=1) -> str:
    return signed_link("council-alive", council.pk, generation)


def test_from_silence_to_sleep(council, time_machine):
    assert on(time_machine, "2026-06-30") == []
    assert on(time_machine, "2026-07-01") == ["council-alive"]
    assert Letter.objects.get().to == "chair@example.nl"
    assert on(time_machine, "2026-07-14") == []
    assert on(time_machine, "2026-07-15") == ["council-alive-reminder"]
    assert on(time_machine, "2026-07-28") == []
    assert status() == "actief"
    assert on(time_machine, "2026-07-29") == []
    assert status() == "slapend"
    assert on(time_machine, "2027-12-01") == []
    assert AuditEvent.objects.filter(verb="council.asleep").count() == 1


def test_a_worker_that_was_away_still_asks_before_anybody_sleeps(council, time_machine):
    assert on(time_machine, "2027-05-01") == ["council-alive"]
    assert status() == "actief"
    assert on(time_machine, "2027-06-01") == []
    assert status() == "slapend"


@pytest.mark.parametrize("when", ["2026-07-02", "2026-07-16", "2026-08-15"])
def test_one_press_of_the_button_wakes_it(council, time_machine, visitor, when):
    for day in ("2026-07-01", "2026-07-15", "2026-07-29"):
        if day < when:
            on(time_machine, day)
    time_machine.move_to(f"{when} 12:00 +0200", tick=False)
    assert "Wij bestaan nog" in visitor.get(link(council)).content.decode()
    assert Council.objects.get().alive_on == date(2025, 1, 1)  # looking says nothing
    assert "We weten dat jullie er nog zijn" in visitor.post(link(council)).content.decode()
    found = Council.objects.get()
    assert (found.status, found.alive_on, found.asked_on) == ("actief", date.fromisoformat(when), None)
    visitor.post(link(council))
    assert AuditEvent.objects.filter(verb="council.alive").count() == 1
    assert on(time_machine, "2027-06-01") == []


def test_the_next_silence_has_letters_of_its_own(council, time_machine):
    on(time_machine, "2026-07-01")
    sign_of_life(council=council, by=None)
    assert on(time_machine, "2028-01-01") == ["council-alive"]


def test_without_a_leader_all_who_sit_there_are_asked(council, time_machine):
    council.seats.filter(role="voorzitter").update(until=date(2026, 1, 1))
    on(time_machine, "2026-07-01")
    assert [letter.to for letter in Letter.objects.all()] == ["member@example.nl"]


@pytest.mark.parametrize(
    ("fields", "then"),
    [({"alive_on": None}, "actief"), ({"status": "opgeheven"}, "opgeheven"), ({"status": "onbekend"}, "onbekend")],
)
def test_of_whom_nothing_is_known_or_who_ended_nobody_asks(council, time_machine, fields, then):
    Council.objects.update(**fields)
    assert on(time_machine, "2026-07-01") == []
    assert on(time_machine, "2027-07-01") == []
    assert status() == then


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2026, 7, 1), date(2025, 1, 1)),
        (date(2026, 8, 31), date(2025, 2, 28)),
        (date(2025, 8, 30), date(2024, 2, 29)),
    ],
)
def test_eighteen_months(day, before):
    assert months_before(day, 18) == before


def test_a_forged_link_is_nothing(visitor, db):
    assert visitor.get("/wijkraden/bestaat-nog/verzonnen/").status_code == 404
