"""Who has a place, who waits, who moves up; and that a call is never overfull."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from haarlem_wijken.ground.models import PublicVersion
from initiatives import actions
from initiatives.models import HelpCall, SignUp
from initiatives.places.place import Place
from initiatives.workflow import CallState, Ending, SignUpState
from tests import cast
from tests.initiatives.helping import asked, call, joined, letters, organiser_of, typed

AT_ONCE = 50


@pytest.fixture
def tuin(make):
    return make("Tuin")


def states(of: HelpCall) -> dict[str, str]:
    return {one.email[0]: str(one.state) for one in of.sign_ups.order_by("pk")}


def test_nothing_counts_before_it_is_confirmed(tuin):
    one = call(tuin)
    asked(one, "a@example.nl")
    one.refresh_from_db()
    assert (one.taken, states(one)) == (0, {"a": "unconfirmed"})
    assert letters() == [("a@example.nl", "Bevestig dat je meehelpt: Handen in de tuin")]


def test_when_it_is_full_the_next_ones_wait_and_move_up_in_order(tuin):
    one = call(tuin, needed=2)
    placed = joined(one, "a@example.nl", amount=2)
    joined(one, "b@example.nl", amount=2)
    joined(one, "c@example.nl")
    joined(one, "d@example.nl")
    assert states(one) == {"a": "placed", "b": "waiting", "c": "waiting", "d": "waiting"}
    letters()
    assert actions.cancel_sign_up(sign_up=placed)
    assert states(one) == {"a": "cancelled", "b": "placed", "c": "waiting", "d": "waiting"}
    assert letters() == [("b@example.nl", "Er is een plek voor je: Handen in de tuin")]
    assert not actions.cancel_sign_up(sign_up=placed)
    one.refresh_from_db()
    assert one.taken == 2


def test_who_is_with_too_many_is_passed_by_and_keeps_waiting(tuin):
    one = call(tuin, needed=2)
    first = joined(one, "a@example.nl")
    joined(one, "b@example.nl")
    joined(one, "c@example.nl", amount=2)
    joined(one, "d@example.nl")
    actions.cancel_sign_up(sign_up=first)
    assert states(one) == {"a": "cancelled", "b": "placed", "c": "waiting", "d": "placed"}


def test_who_waits_can_cancel_too(tuin):
    one = call(tuin, needed=1)
    joined(one, "a@example.nl")
    actions.cancel_sign_up(sign_up=joined(one, "b@example.nl"))
    one.refresh_from_db()
    assert (one.taken, states(one)) == (1, {"a": "placed", "b": "cancelled"})


def test_an_address_is_on_the_list_once_and_hears_so(tuin):
    one = call(tuin, needed=5)
    late = asked(one, "a@example.nl")
    first = joined(one, "a@example.nl")
    assert actions.confirm_sign_up(sign_up=late) == first
    letters()
    asked_again = {"call": one, "key": late.key, "language": "nl"}
    actions.sign_up(answer=actions.Answer("Ander", "a@example.nl", 1, ""), **asked_again)
    assert letters() == [("a@example.nl", "Je stond al op de lijst: Handen in de tuin")]
    assert states(one) == {"a": "placed"}
    assert actions.confirm_sign_up(sign_up=first) == first
    one.refresh_from_db()
    assert one.taken == 1


def test_who_mistyped_goes_back_and_sends_it_again(tuin):
    one = call(tuin)
    first = asked(one, "a@example.nl")
    for _twice in range(2):
        answer = actions.Answer("Samira", "b@example.nl", 1, "")
        actions.sign_up(call=one, key=first.key, answer=answer, language="nl")
    assert [to for to, _subject in letters()] == ["a@example.nl", "b@example.nl"]
    first.refresh_from_db()
    assert (first.email, first.link_generation, SignUp.objects.count()) == ("b@example.nl", 2, 1)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, CallState.OPEN),
        ({"needed": None, "taken": 7}, CallState.OPEN),
        ({"taken": 2}, CallState.FULL),
        ({"on": 0}, CallState.OPEN),
        ({"on": -1}, CallState.PAST),
        ({"until": -1, "on": 3}, CallState.PAST),
        ({"closed_at": timezone.now(), "ending": Ending.ENOUGH}, CallState.CLOSED),
        ({"closed_at": timezone.now(), "ending": Ending.OFF, "on": -1}, CallState.OFF),
    ],
)
def test_how_a_call_stands_follows_from_its_columns_and_the_day(tuin, fields, state):
    today = timezone.localdate()
    days = {name: today + timedelta(value) for name, value in fields.items() if name in ("on", "until")}
    one = HelpCall.objects.create(initiative=tuin, title="Handen", **{"needed": 2} | fields | days)
    one.refresh_from_db()
    assert one.state(today) == state
    takes = state in (CallState.OPEN, CallState.FULL)
    assert HelpCall.objects.open().exists() == (state == CallState.OPEN)
    assert HelpCall.objects.not_over().exists() == takes
    late = SignUp.objects.create(call=one, name="Samira", email="a@example.nl")
    assert bool(actions.confirm_sign_up(sign_up=late)) == takes


def test_the_organiser_hears_of_it_once_an_hour_without_a_name(tuin, time_machine):
    time_machine.move_to("2026-11-23 11:10 +0000", tick=False)
    organiser_of(tuin)
    one = call(tuin, needed=None)
    for name in "abc":
        joined(one, f"{name}@example.nl", name="Kwispel")
    news = [subject for to, subject in letters() if to == "organisator@example.nl"]
    assert news == ["Er is iets veranderd op je lijst: Handen in de tuin"]
    time_machine.shift(timedelta(hours=1))
    assert [to for to, _subject in letters()] == ["organisator@example.nl"]


def test_of_a_council_its_chair_secretary_and_who_placed_it_hear(city):
    council = cast.council()
    cast.member(council, "secretaris@example.nl")
    cast.member(council, "lid@example.nl", role="lid")
    placer = cast.member(council, "plaatser@example.nl", role="lid")
    one = actions.place_call(
        by=placer, owner=council, title="Stoelen", place=Place(area="GM0392"), what="materiaal", needed=10
    )
    letters()
    joined(one, "a@example.nl")
    told = {to for to, subject in letters() if subject.startswith("Er is iets veranderd")}
    assert told == {"secretaris@example.nl", "plaatser@example.nl"}


def test_every_confirmed_sign_up_is_seen_by_the_public_as_a_number(tuin):
    one, n = call(tuin), PublicVersion.current()
    place = joined(one, "a@example.nl")
    assert PublicVersion.current() == n + 1
    actions.cancel_sign_up(sign_up=place)
    assert PublicVersion.current() == n + 2


def test_the_database_itself_refuses_an_overfull_call(tuin):
    one = call(tuin, needed=2)
    with pytest.raises(IntegrityError, match="helpcall_not_overfull"), transaction.atomic():
        HelpCall.objects.filter(pk=one.pk).update(taken=3)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_fifty_at_once_do_not_overfill_a_call(make):
    one = call(make("Tuin"), needed=20)
    waiting = [asked(one, f"a{n}@example.nl") for n in range(AT_ONCE)]

    start = Barrier(AT_ONCE)

    def confirm(sign_up):
        start.wait(timeout=30)
        with connection.cursor() as cursor:  # on a busy machine the last waits longer for the row than a request may
            cursor.execute("SET statement_timeout = 0")
        try:
            return actions.confirm_sign_up(sign_up=sign_up).state
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as threads:
        found = list(threads.map(confirm, waiting))
    assert (found.count(SignUpState.PLACED), found.count(SignUpState.WAITING)) == (20, 30)
    one.refresh_from_db()
    assert one.taken == one.sign_ups.placed().count() == 20


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_who_cancels_while_others_confirm_leaves_no_place_empty(make):
    one = call(make("Tuin"), needed=5)
    leaving = [joined(one, f"weg{n}@example.nl") for n in range(5)]
    coming = [asked(one, f"a{n}@example.nl") for n in range(10)]

    def act(sign_up):
        try:
            if sign_up in leaving:
                return actions.cancel_sign_up(sign_up=sign_up)
            return actions.confirm_sign_up(sign_up=sign_up)
        finally:
            connection.close()

    both = [one for pair in zip(leaving, coming[:5], strict=True) for one in pair] + coming[5:]
    with ThreadPoolExecutor(15) as threads:
        list(threads.map(act, both))
    one.refresh_from_db()
    assert (one.taken, one.sign_ups.placed().count(), one.sign_ups.waiting().count()) == (5, 5, 5)


def test_nobody_fills_the_mailbox_of_another(tuin, client):
    one = call(tuin)
    for _ in range(5):
        asked(one, "a@example.nl")
    address = f"/oproepen/{one.pk}/meehelpen/"
    refused = client.post(address, typed(email="a@example.nl"))
    assert (refused.status_code, "Bevestig er eerst één" in refused.text) == (429, True)
    assert len(letters()) == 5
    assert client.post(address, typed(email="b@example.nl")).status_code == 303
    actions.confirm_sign_up(sign_up=SignUp.objects.filter(email="a@example.nl").first())
    asked(call(tuin), "a@example.nl")


def test_one_form_writes_to_five_addresses_at_most(tuin):
    one, key = call(tuin), uuid4()
    for number in range(5):
        actions.sign_up(call=one, key=key, answer=actions.Answer("A", f"{number}@example.nl", 1, ""), language="nl")
    with pytest.raises(actions.TooManySignUps):
        actions.sign_up(call=one, key=key, answer=actions.Answer("A", "9@example.nl", 1, ""), language="nl")
