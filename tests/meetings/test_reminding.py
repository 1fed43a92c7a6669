"""Letters to who has an agreement, and the page their link leads to."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, Letter, Visibility
from haarlem_wijken.ground.models.letter import LetterState
from meetings import actions
from meetings.actions import Due, remind_owners
from meetings.letters.given import GIVEN
from meetings.models import AgreementReview
from meetings.workflow import ReviewResult
from tests.letters_table import AGREEMENT

from .test_pages import page

DUE = date(2026, 6, 20)


@pytest.fixture
def agree(agree):
    """As elsewhere, and the letter about it is gone: see test_given."""

    def made(*args, **values):
        agreement = agree(*args, **values)
        Letter.objects.filter(template=GIVEN).delete()
        return agreement

    return made


@pytest.fixture
def owned(agree, member, time_machine):
    time_machine.move_to("2026-06-01 12:00 +0200", tick=False)
    return agree("We bellen de gemeente", owner_person=member.person, due=Due(on=DUE))


def on(time_machine, day: str) -> list[bool]:
    """The worker's chore on that day, twice; of each letter that is new whether it says it is late."""
    time_machine.move_to(f"{day} 09:00 +0200", tick=False)
    before = set(Letter.objects.values_list("pk", flat=True))
    for _round in range(2):
        remind_owners()
    return [one.context["late"] for one in Letter.objects.exclude(pk__in=before).exclude(context={})]


def link(agreement) -> str:
    return post.signed_link("agreement-answer", agreement.pk, agreement.link_generation)


def test_before_the_day_once_and_once_when_it_is_over(owned, time_machine):
    assert on(time_machine, "2026-06-12") == []
    assert on(time_machine, "2026-06-13") == [False]
    assert on(time_machine, "2026-06-20") == []
    assert on(time_machine, "2026-06-21") == [True]
    assert on(time_machine, "2027-06-21") == []
    assert set(Letter.objects.values_list("to", flat=True)) == {"piet@example.nl"}


@pytest.mark.parametrize("late", [True, False])
def test_each_says_truly_whether_there_will_be_another(late):
    text = post.preview("agreement-due", context=AGREEMENT | {"late": late}, language="nl").paragraphs[-1]
    assert ("hierna geen meer" in text, "hooguit nog één" in text) == (late, not late)


def test_a_worker_that_was_down_for_five_days_writes_each_once(owned, agree, member, time_machine):
    """Each of six days one comes within reach, and the worker is back on the last."""
    for days in range(1, 6):
        agree(f"Iets anders {days}", owner_person=member.person, due=Due(on=DUE + timedelta(days=days)))
    assert on(time_machine, "2026-06-12") == []
    assert on(time_machine, "2026-06-18") == [False] * 6
    assert on(time_machine, "2026-06-19") == []
    assert on(time_machine, "2026-06-26") == [True] * 6  # down again: all six are late by now


def test_down_over_the_day_itself_there_is_one_letter_not_two(owned, time_machine):
    assert on(time_machine, "2026-06-25") == [True]


def test_another_day_has_letters_of_its_own(owned, secretary, time_machine):
    assert on(time_machine, "2026-06-21") == [True]
    later = Due(on=date(2026, 7, 20))
    actions.review_agreement(by=secretary, agreement=owned, result=ReviewResult.DEFERRED, due=later)
    assert on(time_machine, "2026-07-12") == []
    assert on(time_machine, "2026-07-13") == [False]


def test_what_is_closed_before_the_letter_goes_is_not_asked(owned, secretary, time_machine):
    on(time_machine, "2026-06-13")
    actions.review_agreement(by=secretary, agreement=owned, result=ReviewResult.DONE)
    assert Letter.objects.get().state == LetterState.CANCELLED
    assert on(time_machine, "2026-06-21") == []


def test_the_letter_tells_what_else_is_open(owned, agree, member, time_machine, mailoutbox):
    agree("Sleutel regelen", owner_person=member.person)
    on(time_machine, "2026-06-13")
    while post.deliver_one():
        pass
    body = mail.outbox[0].body
    for words in ("20 juni 2026", "We bellen de gemeente", "Sleutel regelen", "/afspraken/antwoord/"):
        assert words in body
    assert "token" not in str(Letter.objects.get().context)


@pytest.mark.parametrize("visibility", Visibility)
def test_who_has_it_is_told_only_what_they_may_see(visibility, agree, member, time_machine):
    time_machine.move_to("2026-06-01 12:00 +0200", tick=False)
    mine = {"owner_person": member.person, "visibility": visibility}
    made = agree("tekstgeheim", due=Due(on=DUE), **mine)
    agree("openbaar", due=Due(on=DUE), owner_person=member.person)
    seen = visibility != Visibility.CONFIDENTIAL  # a member who is neither chair nor secretary
    assert on(time_machine, "2026-06-13") == [False]
    told = [one["text"] for one in Letter.objects.exclude(context={}).get().context["items"]]
    assert told == ["tekstgeheim", "openbaar"][not seen :]
    assert ("tekstgeheim" in str(list(Letter.objects.values_list("context", flat=True)))) == seen
    page(Client(), link(made), 200 if seen else 404)


def test_what_is_due_on_one_day_is_in_one_letter(owned, agree, member, time_machine, mailoutbox):
    """One that comes later has a letter of its own; what else is open is not told twice."""
    other = agree("Sleutel regelen", owner_person=member.person, due=Due(on=DUE))
    assert on(time_machine, "2026-06-13") == [False]
    agree("Nog een", owner_person=member.person, due=Due(on=DUE))
    assert on(time_machine, "2026-06-14") == [False]
    while post.deliver_one():
        pass
    first, second = mailoutbox
    assert first.subject == "Bijna zover: 2 afspraken van zaterdag 20 juni 2026"
    for one in (owned, other):
        assert first.body.count(one.text) == 1
        assert link(one) in first.body and link(one) in first.alternatives[0][0]
    assert "afspraak 2026-03" in second.subject
    assert on(time_machine, "2026-06-21") == [True]


@pytest.mark.parametrize("first", [0, 1])
def test_what_is_settled_before_the_letter_goes_is_left_out_of_it(first, owned, agree, member, secretary, time_machine):
    both = [owned, agree("Sleutel regelen", owner_person=member.person, due=Due(on=DUE))]
    on(time_machine, "2026-06-13")
    settled, left = both[first], both[1 - first]
    actions.review_agreement(by=secretary, agreement=settled, result=ReviewResult.DONE)
    assert [one["pk"] for one in Letter.objects.waiting().get().context["items"]] == [left.pk]
    actions.review_agreement(by=secretary, agreement=left, result=ReviewResult.DONE)
    assert not Letter.objects.waiting().exists()


def test_a_letter_written_before_there_were_several_in_one_is_sent(owned, time_machine, mailoutbox):
    on(time_machine, "2026-06-13")
    letter = Letter.objects.get()
    Letter.objects.update(
        context={name: letter.context[name] for name in ("due", "late", "others")} | letter.context["items"][0]
    )
    assert post.deliver_one()
    assert link(owned) in mailoutbox[0].body


SAID = {
    "done": ({"result": "afgehandeld", "note": "Gebeld."}, "afgehandeld"),
    "under way": ({"result": "loopt"}, "loopt"),
    "later": ({"result": "uitgesteld", "due_to": "2026-09-01"}, "open"),
    "dropped": ({"result": "vervallen", "note": "Te duur."}, "vervallen"),
}


@pytest.mark.parametrize("what", SAID)
def test_the_link_shows_and_the_button_says(what, owned, member, visitor):
    typed, state = SAID[what]
    assert "We bellen de gemeente" in page(visitor, link(owned))
    assert not AgreementReview.objects.exists()  # looking says nothing
    assert "Bedankt" in visitor.post(link(owned), typed | {"version": 1}).content.decode()
    owned.refresh_from_db()
    line = AgreementReview.objects.get()
    assert (owned.state, line.by, line.meeting) == (state, member, None)
    assert AuditEvent.objects.filter(verb=f"agreement.{typed['result']}", by=member).count() == 1
    visitor.post(link(owned), typed | {"version": 1})  # pressed twice
    assert AgreementReview.objects.count() == 1


def test_what_is_missing_is_told_and_of_two_the_second_too(owned, secretary, visitor):
    assert "Schrijf kort waarom." in visitor.post(link(owned), {"result": "vervallen", "version": 1}).content.decode()
    actions.review_agreement(by=secretary, agreement=owned, result=ReviewResult.IN_PROGRESS)
    answer = visitor.post(link(owned), {"result": "afgehandeld", "version": 1})
    assert (answer.status_code, AgreementReview.objects.count()) == (409, 1)


def test_the_link_is_worthless_for_another_owner_and_forged(owned, secretary, visitor):
    old = link(owned)
    actions.change_agreement(by=secretary, agreement=owned, owner_person=secretary.person)
    page(visitor, old, 404)
    page(visitor, "/afspraken/antwoord/abc/", 404)
    assert "We bellen" in page(visitor, link(owned))


def test_a_closed_one_says_so(owned, secretary, visitor):
    actions.review_agreement(by=secretary, agreement=owned, result=ReviewResult.DONE)
    text = page(visitor, link(owned))
    assert "Je hoeft niets te doen" in text
    assert "<button" not in text.split("<main")[1].split("</main>")[0]
