"""Letters to who is given an agreement: one, with what, by when, from which meeting and the link to answer by."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone
from time_machine import travel

from councils.models import SeatRole
from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account, Letter, Person, Visibility
from meetings import actions
from meetings.actions import Due
from meetings.letters.given import GIVEN, fill
from meetings.workflow import AgreementKind, MeetingState, ReviewResult
from tests import cast

HELD = date(2026, 5, 26)


@pytest.fixture(autouse=True)
def clock(time_machine):
    """Moves on by `clock(minutes)`."""
    time_machine.move_to("2026-06-01 12:00 +0200", tick=False)
    return lambda minutes: time_machine.move_to(timezone.now() + timedelta(minutes=minutes), tick=False)


@pytest.fixture
def held(plan):
    return plan(HELD, state=MeetingState.HELD)


@pytest.fixture
def other(group):
    return cast.member(group, "anna@example.nl", SeatRole.MEMBER)


@pytest.fixture
def give(secretary):
    """`give(agreement, person or None)`."""

    def given(agreement, person, by=secretary):
        actions.change_agreement(by=by, agreement=agreement, owner_person=person)

    return given


def sent(*, minutes: int = 11) -> list[str]:
    """To whom a letter about what was given goes within that time, each with all it tells of."""
    mail.outbox.clear()
    with travel(timezone.now() + timedelta(minutes=minutes), tick=False):
        while post.deliver_one():
            pass
    return sorted(one.to[0] for one in mail.outbox if one.subject.startswith("Nu bij jou"))


def led_to(visitor, text: str) -> list[str]:
    """The pages that the links to answer by lead to, in order."""
    return [visitor.get(link).content.decode() for link in re.findall(r"/afspraken/antwoord/[^/\s]+/", text)]


def test_a_new_owner_is_told_what_by_when_from_which_meeting_and_how_to_answer(agree, held, member, give, visitor):
    one = agree("We bellen de gemeente", held, due=Due(on=date(2026, 6, 20)))
    assert sent() == []
    give(one, member.person)
    assert sent(minutes=9) == []
    assert sent() == ["piet@example.nl"]
    message = mail.outbox[0]
    for text in (message.body, message.alternatives[0][0]):
        for words in ("We bellen de gemeente", "zaterdag 20 juni 2026", "dinsdag 26 mei 2026", held.slug):
            assert words in text
        assert "We bellen de gemeente" in led_to(visitor, text)[0]
    assert "token" not in str(Letter.objects.get().context)


def test_in_the_language_of_who_reads_it_and_without_a_date_that_is_said(agree, member, give):
    Account.objects.filter(pk=member.pk).update(language="en")
    give(agree(), Person.objects.get(account=member))
    with travel(timezone.now() + timedelta(minutes=11), tick=False):
        assert post.deliver_one()
    assert mail.outbox[0].subject == "Now yours: agreement 2026-01 of Werkgroep Wijken"
    assert "No date was said yet." in mail.outbox[0].body


def test_who_takes_it_themselves_is_not_told(agree, secretary, member, give):
    give(agree(), secretary.person)
    give(agree(), member.person, by=member)
    agree(owner_person=secretary.person)
    assert sent() == []


@pytest.mark.parametrize("back", ["nobody", "somebody"])
def test_what_is_put_right_at_once_is_no_letter(back, agree, member, other, give, clock):
    """Also not to who had it before."""
    before = other.person if back == "somebody" else None
    one = agree(owner_person=before)
    clock(30)
    sent()
    give(one, member.person)
    clock(5)
    give(one, before)
    assert sent() == []
    give(one, member.person)
    assert sent() == ["piet@example.nl"]


def test_who_gets_it_again_later_is_told_again(agree, member, other, give, clock):
    one = agree(owner_person=member.person)
    for who in (other, member):
        clock(60)
        sent()
        give(one, who.person)
    assert sent() == ["piet@example.nl"]


def test_all_of_one_meeting_is_in_one_letter_and_of_another_in_another(agree, plan, member, give, clock, visitor):
    held, before = (plan(day, state=MeetingState.HELD) for day in (HELD, HELD - timedelta(days=7)))
    first, second, third = agree("Bellen", held), agree("Schrijven", held), agree("Vergaderen", before)
    for one in (first, second, third):
        give(one, member.person)
        clock(6)
    assert sent() == ["piet@example.nl"] * 2
    both, alone = mail.outbox
    assert both.subject == "Nu bij jou: 2 afspraken van Werkgroep Wijken"
    for message, told in ((both, ["Bellen", "Schrijven"]), (alone, ["Vergaderen"])):
        pages = led_to(visitor, message.body)
        assert [words in page for words, page in zip(told, pages, strict=True)] == [True] * len(told)


def test_one_that_comes_while_the_letter_is_on_its_way_has_another(agree, held, member, give):
    give(agree("Bellen", held), member.person)
    Letter.objects.update(claimed_until=timezone.now() + timedelta(minutes=5))
    give(agree("Schrijven", held), member.person)
    assert Letter.objects.waiting().count() == 2


@pytest.mark.parametrize("how", ["dropped", "hidden", "standing", "no account"])
def test_nobody_is_told_of_what_is_over_or_not_for_them(how, agree, member, secretary, give):
    person = member.person.pk
    one = agree("geheim", **({"kind": AgreementKind.STANDING} if how == "standing" else {}))
    if how == "no account":
        Person.objects.filter(account=member).update(account=None)
    give(one, Person.objects.get(pk=person))
    if how == "dropped":
        actions.review_agreement(by=secretary, agreement=one, result=ReviewResult.DROPPED, note="Te duur.")
    if how == "hidden":
        actions.change_agreement(by=secretary, agreement=one, visibility=Visibility.CONFIDENTIAL)
    assert sent() == []


def test_of_a_meeting_that_is_not_for_them_the_day_is_not_told(agree, plan, member, secretary, give):
    """What was agreed there is kept as narrow, so this is somebody who had a seat when the letter was written."""
    one = agree("openbaar", plan(HELD, state=MeetingState.HELD))
    give(one, member.person)
    actions.change_meeting(by=secretary, meeting=one.made_in, visibility=Visibility.CONFIDENTIAL)
    type(one).objects.update(visibility=Visibility.PUBLIC)
    assert sent() == ["piet@example.nl"]
    assert "26 mei" not in mail.outbox[0].body


@pytest.mark.parametrize("quietly", [False, True])
def test_what_is_in_minutes_is_told_when_they_go_round(quietly, held, agree, secretary, member, other):
    """Not to who wrote it down themselves; and of minutes that are entered later nobody is written to."""
    minutes = actions.start_minutes(by=secretary, meeting=held)
    agree("Bellen", held, owner_person=member.person)
    agree("Schrijven", held, owner_person=member.person)
    agree("Zelf", held, owner_person=other.person, by=other)
    assert sent() == []
    until = timezone.localdate() + timedelta(days=14)
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=until, quietly=quietly)
    assert sent() == ([] if quietly else ["piet@example.nl"])


def test_who_was_told_before_is_not_told_again_when_minutes_go_round_anew(held, agree, secretary, member, give):
    minutes = actions.start_minutes(by=secretary, meeting=held)
    give(agree("Bellen", held), member.person)
    assert sent() == ["piet@example.nl"]
    until = timezone.localdate() + timedelta(days=14)
    for _time in range(2):
        actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=until)
        assert sent() == []
        actions.take_back_minutes(by=secretary, minutes=minutes, reason="Nog niet klaar.")
    agree("Schrijven", held, owner_person=member.person)
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=until)
    assert sent() == ["piet@example.nl"]
    assert "Schrijven" in mail.outbox[-1].body + mail.outbox[0].body


def test_who_is_erased_while_it_is_sent_gets_nothing(agree):
    """What is of nobody is not of who is gone."""
    told = {"account": 0, "council": 0, "meeting": None, "agreements": [agree("Bellen").pk]}
    assert fill(told) is None


@pytest.mark.parametrize("back", [False, True])
def test_they_are_told_in_one_order_whatever_came_first(back, held, agree, secretary, member, other):
    """Two that go round at once wait for each other's members in the same order, so neither waits for ever."""
    minutes = actions.start_minutes(by=secretary, meeting=held)
    for one in sorted((member, other), key=lambda one: one.pk, reverse=back):
        agree("Bellen", held, owner_person=one.person)
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=timezone.localdate() + timedelta(days=14))
    written = Letter.objects.filter(template=GIVEN).order_by("pk").values_list("context__account", flat=True)
    assert list(written) == sorted([member.pk, other.pk])
